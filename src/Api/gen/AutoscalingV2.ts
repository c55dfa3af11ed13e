/**
 * The services of `autoscaling/v2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AutoscalingV2 from "../../Schema/gen/AutoscalingV2.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link HorizontalPodAutoscalers}. */
export interface HorizontalPodAutoscalersService extends
  Shape.Namespaced<AutoscalingV2.HorizontalPodAutoscaler>,
  Shape.NamespacedStatus<AutoscalingV2.HorizontalPodAutoscaler>
{}
/** `autoscaling/v2` HorizontalPodAutoscaler, namespaced. */
export class HorizontalPodAutoscalers
  extends /*#__PURE__*/ Context.Service<HorizontalPodAutoscalers, HorizontalPodAutoscalersService>()("effect-kubernetes/AutoscalingV2/HorizontalPodAutoscalers")
{
  static readonly layer: Layer.Layer<HorizontalPodAutoscalers, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => HorizontalPodAutoscalers, () => ({
      group: "autoscaling", version: "v2", plural: "horizontalpodautoscalers", kind: "HorizontalPodAutoscaler", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => AutoscalingV2.HorizontalPodAutoscaler
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  HorizontalPodAutoscalers,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    HorizontalPodAutoscalers.layer
  )
)
