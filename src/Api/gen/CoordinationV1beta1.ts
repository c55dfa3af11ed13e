/**
 * The services of `coordination.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CoordinationV1beta1 from "../../Schema/gen/CoordinationV1beta1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link LeaseCandidates}. */
export interface LeaseCandidatesService extends Shape.Namespaced<CoordinationV1beta1.LeaseCandidate> {}
/** `coordination.k8s.io/v1beta1` LeaseCandidate, namespaced. */
export class LeaseCandidates
  extends /*#__PURE__*/ Context.Service<LeaseCandidates, LeaseCandidatesService>()("effect-kubernetes/CoordinationV1beta1/LeaseCandidates")
{
  static readonly layer: Layer.Layer<LeaseCandidates, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => LeaseCandidates, () => ({
      group: "coordination.k8s.io", version: "v1beta1", plural: "leasecandidates", kind: "LeaseCandidate", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoordinationV1beta1.LeaseCandidate
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  LeaseCandidates,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    LeaseCandidates.layer
  )
)
