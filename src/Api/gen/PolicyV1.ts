/**
 * The services of `policy/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as PolicyV1 from "../../Schema/gen/PolicyV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link PodDisruptionBudgets}. */
export interface PodDisruptionBudgetsService extends
  Shape.Namespaced<PolicyV1.PodDisruptionBudget>,
  Shape.NamespacedStatus<PolicyV1.PodDisruptionBudget>
{}
/** `policy/v1` PodDisruptionBudget, namespaced. */
export class PodDisruptionBudgets
  extends /*#__PURE__*/ Context.Service<PodDisruptionBudgets, PodDisruptionBudgetsService>()("effect-kubernetes/PolicyV1/PodDisruptionBudgets")
{
  static readonly layer: Layer.Layer<PodDisruptionBudgets, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PodDisruptionBudgets, () => ({
      group: "policy", version: "v1", plural: "poddisruptionbudgets", kind: "PodDisruptionBudget", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => PolicyV1.PodDisruptionBudget
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  PodDisruptionBudgets,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    PodDisruptionBudgets.layer
  )
)
