/**
 * The types of `autoscaling/v2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Quantity } from "../Quantity.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `MetricSpec.containerResource`. */
export interface ContainerResourceMetricSource {
  readonly container: string
  readonly name: string
  readonly target: MetricTarget
}
/** Schema of `ContainerResourceMetricSource`. */
export const ContainerResourceMetricSource: Schema.Codec<ContainerResourceMetricSource> = /*#__PURE__*/ k.object<ContainerResourceMetricSource>("AutoscalingV2.ContainerResourceMetricSource", () => ({
  container: k.string,
  name: k.string,
  target: MetricTarget
}), ["container", "name", "target"])

/** Type of `MetricStatus.containerResource`. */
export interface ContainerResourceMetricStatus {
  readonly container: string
  readonly current: MetricValueStatus
  readonly name: string
}
/** Schema of `ContainerResourceMetricStatus`. */
export const ContainerResourceMetricStatus: Schema.Codec<ContainerResourceMetricStatus> = /*#__PURE__*/ k.object<ContainerResourceMetricStatus>("AutoscalingV2.ContainerResourceMetricStatus", () => ({
  container: k.string,
  current: MetricValueStatus,
  name: k.string
}), ["container", "current", "name"])

/** Type of `HorizontalPodAutoscalerSpec.scaleTargetRef`, `ObjectMetricSource.describedObject` and 1 more. */
export interface CrossVersionObjectReference {
  readonly apiVersion?: string | undefined
  readonly kind: string
  readonly name: string
}
/** Schema of `CrossVersionObjectReference`. */
export const CrossVersionObjectReference: Schema.Codec<CrossVersionObjectReference> = /*#__PURE__*/ k.object<CrossVersionObjectReference>("AutoscalingV2.CrossVersionObjectReference", () => ({
  apiVersion: k.string,
  kind: k.string,
  name: k.string
}), ["kind", "name"])

/** Type of `MetricSpec.external`. */
export interface ExternalMetricSource {
  readonly metric: MetricIdentifier
  readonly target: MetricTarget
}
/** Schema of `ExternalMetricSource`. */
export const ExternalMetricSource: Schema.Codec<ExternalMetricSource> = /*#__PURE__*/ k.object<ExternalMetricSource>("AutoscalingV2.ExternalMetricSource", () => ({
  metric: MetricIdentifier,
  target: MetricTarget
}), ["metric", "target"])

/** Type of `MetricStatus.external`. */
export interface ExternalMetricStatus {
  readonly current: MetricValueStatus
  readonly metric: MetricIdentifier
}
/** Schema of `ExternalMetricStatus`. */
export const ExternalMetricStatus: Schema.Codec<ExternalMetricStatus> = /*#__PURE__*/ k.object<ExternalMetricStatus>("AutoscalingV2.ExternalMetricStatus", () => ({
  current: MetricValueStatus,
  metric: MetricIdentifier
}), ["current", "metric"])

/** Type of `HPAScalingRules.policies`. */
export interface HPAScalingPolicy {
  readonly periodSeconds: number
  readonly type: string
  readonly value: number
}
/** Schema of `HPAScalingPolicy`. */
export const HPAScalingPolicy: Schema.Codec<HPAScalingPolicy> = /*#__PURE__*/ k.object<HPAScalingPolicy>("AutoscalingV2.HPAScalingPolicy", () => ({
  periodSeconds: k.int32,
  type: k.string,
  value: k.int32
}), ["periodSeconds", "type", "value"])

/** Type of `HorizontalPodAutoscalerBehavior.scaleDown`, `HorizontalPodAutoscalerBehavior.scaleUp`. */
export interface HPAScalingRules {
  /** list-type atomic */
  readonly policies?: ReadonlyArray<HPAScalingPolicy> | undefined
  readonly selectPolicy?: string | undefined
  readonly stabilizationWindowSeconds?: number | undefined
  readonly tolerance?: Quantity | undefined
}
/** Schema of `HPAScalingRules`. */
export const HPAScalingRules: Schema.Codec<HPAScalingRules> = /*#__PURE__*/ k.object<HPAScalingRules>("AutoscalingV2.HPAScalingRules", () => ({
  policies: k.array(HPAScalingPolicy),
  selectPolicy: k.string,
  stabilizationWindowSeconds: k.int32,
  tolerance: k.quantity
}))

/** `autoscaling/v2` HorizontalPodAutoscaler, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling) */
export interface HorizontalPodAutoscaler {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: HorizontalPodAutoscalerSpec
  readonly status?: HorizontalPodAutoscalerStatus | undefined
}
/** Schema of `HorizontalPodAutoscaler`. */
export const HorizontalPodAutoscaler: Schema.Codec<HorizontalPodAutoscaler> = /*#__PURE__*/ k.object<HorizontalPodAutoscaler>("AutoscalingV2.HorizontalPodAutoscaler", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: HorizontalPodAutoscalerSpec,
  status: HorizontalPodAutoscalerStatus
}), ["spec"])

/** Type of `HorizontalPodAutoscalerSpec.behavior`. */
export interface HorizontalPodAutoscalerBehavior {
  readonly scaleDown?: HPAScalingRules | undefined
  readonly scaleUp?: HPAScalingRules | undefined
}
/** Schema of `HorizontalPodAutoscalerBehavior`. */
export const HorizontalPodAutoscalerBehavior: Schema.Codec<HorizontalPodAutoscalerBehavior> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerBehavior>("AutoscalingV2.HorizontalPodAutoscalerBehavior", () => ({
  scaleDown: HPAScalingRules,
  scaleUp: HPAScalingRules
}))

/** Type of `HorizontalPodAutoscalerStatus.conditions`. */
export interface HorizontalPodAutoscalerCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `HorizontalPodAutoscalerCondition`. */
export const HorizontalPodAutoscalerCondition: Schema.Codec<HorizontalPodAutoscalerCondition> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerCondition>("AutoscalingV2.HorizontalPodAutoscalerCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `autoscaling/v2` HorizontalPodAutoscalerList. */
export interface HorizontalPodAutoscalerList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<HorizontalPodAutoscaler>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `HorizontalPodAutoscalerList`. */
export const HorizontalPodAutoscalerList: Schema.Codec<HorizontalPodAutoscalerList> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerList>("AutoscalingV2.HorizontalPodAutoscalerList", () => ({
  apiVersion: k.string,
  items: k.array(HorizontalPodAutoscaler),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `HorizontalPodAutoscaler.spec`. */
export interface HorizontalPodAutoscalerSpec {
  readonly behavior?: HorizontalPodAutoscalerBehavior | undefined
  readonly maxReplicas: number
  /** list-type atomic */
  readonly metrics?: ReadonlyArray<MetricSpec> | undefined
  readonly minReplicas?: number | undefined
  readonly scaleTargetRef: CrossVersionObjectReference
}
/** Schema of `HorizontalPodAutoscalerSpec`. */
export const HorizontalPodAutoscalerSpec: Schema.Codec<HorizontalPodAutoscalerSpec> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerSpec>("AutoscalingV2.HorizontalPodAutoscalerSpec", () => ({
  behavior: HorizontalPodAutoscalerBehavior,
  maxReplicas: k.int32,
  metrics: k.array(MetricSpec),
  minReplicas: k.int32,
  scaleTargetRef: CrossVersionObjectReference
}), ["maxReplicas", "scaleTargetRef"])

/** Type of `HorizontalPodAutoscaler.status`. */
export interface HorizontalPodAutoscalerStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<HorizontalPodAutoscalerCondition> | undefined
  /** list-type atomic */
  readonly currentMetrics?: ReadonlyArray<MetricStatus> | undefined
  readonly currentReplicas?: number | undefined
  readonly desiredReplicas: number
  readonly lastScaleTime?: Time | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
}
/** Schema of `HorizontalPodAutoscalerStatus`. */
export const HorizontalPodAutoscalerStatus: Schema.Codec<HorizontalPodAutoscalerStatus> = /*#__PURE__*/ k.object<HorizontalPodAutoscalerStatus>("AutoscalingV2.HorizontalPodAutoscalerStatus", () => ({
  conditions: k.array(HorizontalPodAutoscalerCondition),
  currentMetrics: k.array(MetricStatus),
  currentReplicas: k.int32,
  desiredReplicas: k.int32,
  lastScaleTime: k.time,
  observedGeneration: k.int64
}), ["desiredReplicas"])

/** Type of `ExternalMetricSource.metric`, `ExternalMetricStatus.metric` and 4 more. */
export interface MetricIdentifier {
  readonly name: string
  readonly selector?: MetaV1.LabelSelector | undefined
}
/** Schema of `MetricIdentifier`. */
export const MetricIdentifier: Schema.Codec<MetricIdentifier> = /*#__PURE__*/ k.object<MetricIdentifier>("AutoscalingV2.MetricIdentifier", () => ({
  name: k.string,
  selector: MetaV1.LabelSelector
}), ["name"])

/** Type of `HorizontalPodAutoscalerSpec.metrics`. */
export interface MetricSpec {
  readonly containerResource?: ContainerResourceMetricSource | undefined
  readonly external?: ExternalMetricSource | undefined
  readonly object?: ObjectMetricSource | undefined
  readonly pods?: PodsMetricSource | undefined
  readonly resource?: ResourceMetricSource | undefined
  readonly type: string
}
/** Schema of `MetricSpec`. */
export const MetricSpec: Schema.Codec<MetricSpec> = /*#__PURE__*/ k.object<MetricSpec>("AutoscalingV2.MetricSpec", () => ({
  containerResource: ContainerResourceMetricSource,
  external: ExternalMetricSource,
  object: ObjectMetricSource,
  pods: PodsMetricSource,
  resource: ResourceMetricSource,
  type: k.string
}), ["type"])

/** Type of `HorizontalPodAutoscalerStatus.currentMetrics`. */
export interface MetricStatus {
  readonly containerResource?: ContainerResourceMetricStatus | undefined
  readonly external?: ExternalMetricStatus | undefined
  readonly object?: ObjectMetricStatus | undefined
  readonly pods?: PodsMetricStatus | undefined
  readonly resource?: ResourceMetricStatus | undefined
  readonly type: string
}
/** Schema of `MetricStatus`. */
export const MetricStatus: Schema.Codec<MetricStatus> = /*#__PURE__*/ k.object<MetricStatus>("AutoscalingV2.MetricStatus", () => ({
  containerResource: ContainerResourceMetricStatus,
  external: ExternalMetricStatus,
  object: ObjectMetricStatus,
  pods: PodsMetricStatus,
  resource: ResourceMetricStatus,
  type: k.string
}), ["type"])

/** Type of `ContainerResourceMetricSource.target`, `ExternalMetricSource.target` and 3 more. */
export interface MetricTarget {
  readonly averageUtilization?: number | undefined
  readonly averageValue?: Quantity | undefined
  readonly type: string
  readonly value?: Quantity | undefined
}
/** Schema of `MetricTarget`. */
export const MetricTarget: Schema.Codec<MetricTarget> = /*#__PURE__*/ k.object<MetricTarget>("AutoscalingV2.MetricTarget", () => ({
  averageUtilization: k.int32,
  averageValue: k.quantity,
  type: k.string,
  value: k.quantity
}), ["type"])

/** Type of `ContainerResourceMetricStatus.current`, `ExternalMetricStatus.current` and 3 more. */
export interface MetricValueStatus {
  readonly averageUtilization?: number | undefined
  readonly averageValue?: Quantity | undefined
  readonly value?: Quantity | undefined
}
/** Schema of `MetricValueStatus`. */
export const MetricValueStatus: Schema.Codec<MetricValueStatus> = /*#__PURE__*/ k.object<MetricValueStatus>("AutoscalingV2.MetricValueStatus", () => ({
  averageUtilization: k.int32,
  averageValue: k.quantity,
  value: k.quantity
}))

/** Type of `MetricSpec.object`. */
export interface ObjectMetricSource {
  readonly describedObject: CrossVersionObjectReference
  readonly metric: MetricIdentifier
  readonly target: MetricTarget
}
/** Schema of `ObjectMetricSource`. */
export const ObjectMetricSource: Schema.Codec<ObjectMetricSource> = /*#__PURE__*/ k.object<ObjectMetricSource>("AutoscalingV2.ObjectMetricSource", () => ({
  describedObject: CrossVersionObjectReference,
  metric: MetricIdentifier,
  target: MetricTarget
}), ["describedObject", "metric", "target"])

/** Type of `MetricStatus.object`. */
export interface ObjectMetricStatus {
  readonly current: MetricValueStatus
  readonly describedObject: CrossVersionObjectReference
  readonly metric: MetricIdentifier
}
/** Schema of `ObjectMetricStatus`. */
export const ObjectMetricStatus: Schema.Codec<ObjectMetricStatus> = /*#__PURE__*/ k.object<ObjectMetricStatus>("AutoscalingV2.ObjectMetricStatus", () => ({
  current: MetricValueStatus,
  describedObject: CrossVersionObjectReference,
  metric: MetricIdentifier
}), ["current", "describedObject", "metric"])

/** Type of `MetricSpec.pods`. */
export interface PodsMetricSource {
  readonly metric: MetricIdentifier
  readonly target: MetricTarget
}
/** Schema of `PodsMetricSource`. */
export const PodsMetricSource: Schema.Codec<PodsMetricSource> = /*#__PURE__*/ k.object<PodsMetricSource>("AutoscalingV2.PodsMetricSource", () => ({
  metric: MetricIdentifier,
  target: MetricTarget
}), ["metric", "target"])

/** Type of `MetricStatus.pods`. */
export interface PodsMetricStatus {
  readonly current: MetricValueStatus
  readonly metric: MetricIdentifier
}
/** Schema of `PodsMetricStatus`. */
export const PodsMetricStatus: Schema.Codec<PodsMetricStatus> = /*#__PURE__*/ k.object<PodsMetricStatus>("AutoscalingV2.PodsMetricStatus", () => ({
  current: MetricValueStatus,
  metric: MetricIdentifier
}), ["current", "metric"])

/** Type of `MetricSpec.resource`. */
export interface ResourceMetricSource {
  readonly name: string
  readonly target: MetricTarget
}
/** Schema of `ResourceMetricSource`. */
export const ResourceMetricSource: Schema.Codec<ResourceMetricSource> = /*#__PURE__*/ k.object<ResourceMetricSource>("AutoscalingV2.ResourceMetricSource", () => ({
  name: k.string,
  target: MetricTarget
}), ["name", "target"])

/** Type of `MetricStatus.resource`. */
export interface ResourceMetricStatus {
  readonly current: MetricValueStatus
  readonly name: string
}
/** Schema of `ResourceMetricStatus`. */
export const ResourceMetricStatus: Schema.Codec<ResourceMetricStatus> = /*#__PURE__*/ k.object<ResourceMetricStatus>("AutoscalingV2.ResourceMetricStatus", () => ({
  current: MetricValueStatus,
  name: k.string
}), ["current", "name"])
