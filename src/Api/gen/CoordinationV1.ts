/**
 * The services of `coordination.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CoordinationV1 from "../../Schema/gen/CoordinationV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link Leases}. */
export interface LeasesService extends Shape.Namespaced<CoordinationV1.Lease> {}
/** `coordination.k8s.io/v1` Lease, namespaced. */
export class Leases
  extends /*#__PURE__*/ Context.Service<Leases, LeasesService>()("effect-kubernetes/CoordinationV1/Leases")
{
  static readonly layer: Layer.Layer<Leases, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Leases, () => ({
      group: "coordination.k8s.io", version: "v1", plural: "leases", kind: "Lease", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoordinationV1.Lease
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  Leases,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    Leases.layer
  )
)
