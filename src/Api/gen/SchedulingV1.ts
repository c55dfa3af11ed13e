/**
 * The services of `scheduling.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as SchedulingV1 from "../../Schema/gen/SchedulingV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link PriorityClasses}. */
export interface PriorityClassesService extends Shape.Cluster<SchedulingV1.PriorityClass> {}
/** `scheduling.k8s.io/v1` PriorityClass, cluster-scoped. */
export class PriorityClasses
  extends /*#__PURE__*/ Context.Service<PriorityClasses, PriorityClassesService>()("effect-kubernetes/SchedulingV1/PriorityClasses")
{
  static readonly layer: Layer.Layer<PriorityClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PriorityClasses, () => ({
      group: "scheduling.k8s.io", version: "v1", plural: "priorityclasses", kind: "PriorityClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => SchedulingV1.PriorityClass
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  PriorityClasses,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    PriorityClasses.layer
  )
)
