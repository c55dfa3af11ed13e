/**
 * The types of `policy/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { IntOrString } from "../IntOrString.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `policy/v1` Eviction. */
export interface Eviction {
  readonly apiVersion?: string | undefined
  readonly deleteOptions?: MetaV1.DeleteOptions | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
}
/** Schema of `Eviction`. */
export const Eviction: Schema.Codec<Eviction> = /*#__PURE__*/ k.object<Eviction>("PolicyV1.Eviction", () => ({
  apiVersion: k.string,
  deleteOptions: MetaV1.DeleteOptions,
  kind: k.string,
  metadata: MetaV1.ObjectMeta
}))

/** `policy/v1` PodDisruptionBudget, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy) */
export interface PodDisruptionBudget {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PodDisruptionBudgetSpec | undefined
  readonly status?: PodDisruptionBudgetStatus | undefined
}
/** Schema of `PodDisruptionBudget`. */
export const PodDisruptionBudget: Schema.Codec<PodDisruptionBudget> = /*#__PURE__*/ k.object<PodDisruptionBudget>("PolicyV1.PodDisruptionBudget", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PodDisruptionBudgetSpec,
  status: PodDisruptionBudgetStatus
}))

/** `policy/v1` PodDisruptionBudgetList. */
export interface PodDisruptionBudgetList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PodDisruptionBudget>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PodDisruptionBudgetList`. */
export const PodDisruptionBudgetList: Schema.Codec<PodDisruptionBudgetList> = /*#__PURE__*/ k.object<PodDisruptionBudgetList>("PolicyV1.PodDisruptionBudgetList", () => ({
  apiVersion: k.string,
  items: k.array(PodDisruptionBudget),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PodDisruptionBudget.spec`. */
export interface PodDisruptionBudgetSpec {
  readonly maxUnavailable?: IntOrString | undefined
  readonly minAvailable?: IntOrString | undefined
  readonly selector?: MetaV1.LabelSelector | undefined
  readonly unhealthyPodEvictionPolicy?: "AlwaysAllow" | "IfHealthyBudget" | (string & {}) | undefined
}
/** Schema of `PodDisruptionBudgetSpec`. */
export const PodDisruptionBudgetSpec: Schema.Codec<PodDisruptionBudgetSpec> = /*#__PURE__*/ k.object<PodDisruptionBudgetSpec>("PolicyV1.PodDisruptionBudgetSpec", () => ({
  maxUnavailable: k.intOrString,
  minAvailable: k.intOrString,
  selector: MetaV1.LabelSelector,
  unhealthyPodEvictionPolicy: k.string
}))

/** Type of `PodDisruptionBudget.status`. */
export interface PodDisruptionBudgetStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly currentHealthy?: number | undefined
  readonly desiredHealthy?: number | undefined
  readonly disruptedPods?: { readonly [key: string]: Time } | undefined
  readonly disruptionsAllowed?: number | undefined
  readonly expectedPods?: number | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
}
/** Schema of `PodDisruptionBudgetStatus`. */
export const PodDisruptionBudgetStatus: Schema.Codec<PodDisruptionBudgetStatus> = /*#__PURE__*/ k.object<PodDisruptionBudgetStatus>("PolicyV1.PodDisruptionBudgetStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  currentHealthy: k.int32,
  desiredHealthy: k.int32,
  disruptedPods: k.map(k.time),
  disruptionsAllowed: k.int32,
  expectedPods: k.int32,
  observedGeneration: k.int64
}))
