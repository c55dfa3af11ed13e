/**
 * The types of `autoscaling/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `HorizontalPodAutoscalerSpec.scaleTargetRef`. */
export interface CrossVersionObjectReference {
  readonly apiVersion?: string | undefined
  readonly kind: string
  readonly name: string
}
/** Schema of `CrossVersionObjectReference`. */
export const CrossVersionObjectReference: Schema.Codec<CrossVersionObjectReference> = /*#__PURE__*/ k.object<CrossVersionObjectReference>("AutoscalingV1.CrossVersionObjectReference", () => ({
  apiVersion: k.string,
  kind: k.string,
  name: k.string
}), ["kind", "name"])

/** `autoscaling/v1` HorizontalPodAutoscaler, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling) */
export interface HorizontalPodAutoscaler {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: HorizontalPodAutoscalerSpec
  readonly status?: HorizontalPodAutoscalerStatus | undefined
}
/** Schema of `HorizontalPodAutoscaler`. */
export const HorizontalPodAutoscaler: Schema.Codec<HorizontalPodAutoscaler> = /*#__PURE__*/ k.object<HorizontalPodAutoscaler>("AutoscalingV1.HorizontalPodAutoscaler", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: HorizontalPodAutoscalerSpec,
  status: HorizontalPodAutoscalerStatus
}), ["spec"])

/** `autoscaling/v1` HorizontalPodAutoscalerList. */
export interface HorizontalPodAutoscalerList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<HorizontalPodAutoscaler>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `HorizontalPodAutoscalerList`. */
export const HorizontalPodAutoscalerList: Schema.Codec<HorizontalPodAutoscalerList> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerList>("AutoscalingV1.HorizontalPodAutoscalerList", () => ({
  apiVersion: k.string,
  items: k.array(HorizontalPodAutoscaler),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `HorizontalPodAutoscaler.spec`. */
export interface HorizontalPodAutoscalerSpec {
  readonly maxReplicas: number
  readonly minReplicas?: number | undefined
  readonly scaleTargetRef: CrossVersionObjectReference
  readonly targetCPUUtilizationPercentage?: number | undefined
}
/** Schema of `HorizontalPodAutoscalerSpec`. */
export const HorizontalPodAutoscalerSpec: Schema.Codec<HorizontalPodAutoscalerSpec> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerSpec>("AutoscalingV1.HorizontalPodAutoscalerSpec", () => ({
  maxReplicas: k.int32,
  minReplicas: k.int32,
  scaleTargetRef: CrossVersionObjectReference,
  targetCPUUtilizationPercentage: k.int32
}), ["maxReplicas", "scaleTargetRef"])

/** Type of `HorizontalPodAutoscaler.status`. */
export interface HorizontalPodAutoscalerStatus {
  readonly currentCPUUtilizationPercentage?: number | undefined
  readonly currentReplicas: number
  readonly desiredReplicas: number
  readonly lastScaleTime?: Time | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
}
/** Schema of `HorizontalPodAutoscalerStatus`. */
export const HorizontalPodAutoscalerStatus: Schema.Codec<HorizontalPodAutoscalerStatus> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerStatus>("AutoscalingV1.HorizontalPodAutoscalerStatus", () => ({
  currentCPUUtilizationPercentage: k.int32,
  currentReplicas: k.int32,
  desiredReplicas: k.int32,
  lastScaleTime: k.time,
  observedGeneration: k.int64
}), ["currentReplicas", "desiredReplicas"])

/** `autoscaling/v1` Scale. */
export interface Scale {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ScaleSpec | undefined
  readonly status?: ScaleStatus | undefined
}
/** Schema of `Scale`. */
export const Scale: Schema.Codec<Scale> = /*#__PURE__*/ k.object<Scale>("AutoscalingV1.Scale", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ScaleSpec,
  status: ScaleStatus
}))

/** Type of `Scale.spec`. */
export interface ScaleSpec {
  readonly replicas?: number | undefined
}
/** Schema of `ScaleSpec`. */
export const ScaleSpec: Schema.Codec<ScaleSpec> = /*#__PURE__*/ k.object<ScaleSpec>("AutoscalingV1.ScaleSpec", () => ({
  replicas: k.int32
}))

/** Type of `Scale.status`. */
export interface ScaleStatus {
  readonly replicas: number
  readonly selector?: string | undefined
}
/** Schema of `ScaleStatus`. */
export const ScaleStatus: Schema.Codec<ScaleStatus> = /*#__PURE__*/ k.object<ScaleStatus>("AutoscalingV1.ScaleStatus", () => ({
  replicas: k.int32,
  selector: k.string
}), ["replicas"])
