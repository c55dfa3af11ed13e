/**
 * The types of `resource.k8s.io/v1alpha3`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `DeviceTaintRuleSpec.taint`. */
export interface DeviceTaint {
  readonly effect: "NoExecute" | "NoSchedule" | "None" | (string & {})
  readonly key: string
  readonly timeAdded?: Time | undefined
  readonly value?: string | undefined
}
/** Schema of `DeviceTaint`. */
export const DeviceTaint: Schema.Codec<DeviceTaint> = /*#__PURE__*/ k.object<DeviceTaint>("ResourceV1alpha3.DeviceTaint", () => ({
  effect: k.string,
  key: k.string,
  timeAdded: k.time,
  value: k.string
}), ["effect", "key"])

/** `resource.k8s.io/v1alpha3` DeviceTaintRule, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaintrule-v1alpha3-resource-k8s-io) */
export interface DeviceTaintRule {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: DeviceTaintRuleSpec
  readonly status?: DeviceTaintRuleStatus | undefined
}
/** Schema of `DeviceTaintRule`. */
export const DeviceTaintRule: Schema.Codec<DeviceTaintRule> = /*#__PURE__*/ k.object<DeviceTaintRule>("ResourceV1alpha3.DeviceTaintRule", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: DeviceTaintRuleSpec,
  status: DeviceTaintRuleStatus
}), ["spec"])

/** `resource.k8s.io/v1alpha3` DeviceTaintRuleList. */
export interface DeviceTaintRuleList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<DeviceTaintRule>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `DeviceTaintRuleList`. */
export const DeviceTaintRuleList: Schema.Codec<DeviceTaintRuleList> = /*#__PURE__*/ k.object<DeviceTaintRuleList>("ResourceV1alpha3.DeviceTaintRuleList", () => ({
  apiVersion: k.string,
  items: k.array(DeviceTaintRule),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `DeviceTaintRule.spec`. */
export interface DeviceTaintRuleSpec {
  readonly deviceSelector?: DeviceTaintSelector | undefined
  readonly taint: DeviceTaint
}
/** Schema of `DeviceTaintRuleSpec`. */
export const DeviceTaintRuleSpec: Schema.Codec<DeviceTaintRuleSpec> = /*#__PURE__*/ k.object<DeviceTaintRuleSpec>("ResourceV1alpha3.DeviceTaintRuleSpec", () => ({
  deviceSelector: DeviceTaintSelector,
  taint: DeviceTaint
}), ["taint"])

/** Type of `DeviceTaintRule.status`. */
export interface DeviceTaintRuleStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
}
/** Schema of `DeviceTaintRuleStatus`. */
export const DeviceTaintRuleStatus: Schema.Codec<DeviceTaintRuleStatus> = /*#__PURE__*/ k.object<DeviceTaintRuleStatus>("ResourceV1alpha3.DeviceTaintRuleStatus", () => ({
  conditions: k.array(MetaV1.Condition)
}))

/** Type of `DeviceTaintRuleSpec.deviceSelector`. */
export interface DeviceTaintSelector {
  readonly device?: string | undefined
  readonly driver?: string | undefined
  readonly pool?: string | undefined
}
/** Schema of `DeviceTaintSelector`. */
export const DeviceTaintSelector: Schema.Codec<DeviceTaintSelector> = /*#__PURE__*/ k.object<DeviceTaintSelector>("ResourceV1alpha3.DeviceTaintSelector", () => ({
  device: k.string,
  driver: k.string,
  pool: k.string
}))

/** Type of `ResourcePoolStatusRequestStatus.pools`. */
export interface PoolStatus {
  readonly allocatedDevices?: number | undefined
  readonly availableDevices?: number | undefined
  readonly driver: string
  /** int64 */
  readonly generation: number
  readonly nodeName?: string | undefined
  readonly poolName: string
  readonly resourceSliceCount?: number | undefined
  readonly totalDevices?: number | undefined
  readonly unavailableDevices?: number | undefined
  readonly validationError?: string | undefined
}
/** Schema of `PoolStatus`. */
export const PoolStatus: Schema.Codec<PoolStatus> = /*#__PURE__*/ k.object<PoolStatus>("ResourceV1alpha3.PoolStatus", () => ({
  allocatedDevices: k.int32,
  availableDevices: k.int32,
  driver: k.string,
  generation: k.int64,
  nodeName: k.string,
  poolName: k.string,
  resourceSliceCount: k.int32,
  totalDevices: k.int32,
  unavailableDevices: k.int32,
  validationError: k.string
}), ["driver", "generation", "poolName"])

/** `resource.k8s.io/v1alpha3` ResourcePoolStatusRequest, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepoolstatusrequest-v1alpha3-resource-k8s-io) */
export interface ResourcePoolStatusRequest {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata: MetaV1.ObjectMeta
  readonly spec: ResourcePoolStatusRequestSpec
  readonly status?: ResourcePoolStatusRequestStatus | undefined
}
/** Schema of `ResourcePoolStatusRequest`. */
export const ResourcePoolStatusRequest: Schema.Codec<ResourcePoolStatusRequest> = /*#__PURE__*/ k.object<ResourcePoolStatusRequest>("ResourceV1alpha3.ResourcePoolStatusRequest", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ResourcePoolStatusRequestSpec,
  status: ResourcePoolStatusRequestStatus
}), ["metadata", "spec"])

/** `resource.k8s.io/v1alpha3` ResourcePoolStatusRequestList. */
export interface ResourcePoolStatusRequestList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ResourcePoolStatusRequest>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ResourcePoolStatusRequestList`. */
export const ResourcePoolStatusRequestList: Schema.Codec<ResourcePoolStatusRequestList> = /*#__PURE__*/ k.object<ResourcePoolStatusRequestList>("ResourceV1alpha3.ResourcePoolStatusRequestList", () => ({
  apiVersion: k.string,
  items: k.array(ResourcePoolStatusRequest),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ResourcePoolStatusRequest.spec`. */
export interface ResourcePoolStatusRequestSpec {
  readonly driver: string
  /** default `100` */
  readonly limit?: number | undefined
  readonly poolName?: string | undefined
}
/** Schema of `ResourcePoolStatusRequestSpec`. */
export const ResourcePoolStatusRequestSpec: Schema.Codec<ResourcePoolStatusRequestSpec> = /*#__PURE__*/ k.object<ResourcePoolStatusRequestSpec>("ResourceV1alpha3.ResourcePoolStatusRequestSpec", () => ({
  driver: k.string,
  limit: k.int32,
  poolName: k.string
}), ["driver"])

/** Type of `ResourcePoolStatusRequest.status`. */
export interface ResourcePoolStatusRequestStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly poolCount: number
  /** list-type atomic */
  readonly pools?: ReadonlyArray<PoolStatus> | undefined
}
/** Schema of `ResourcePoolStatusRequestStatus`. */
export const ResourcePoolStatusRequestStatus: Schema.Codec<ResourcePoolStatusRequestStatus> = /*#__PURE__*/ k.object<ResourcePoolStatusRequestStatus>("ResourceV1alpha3.ResourcePoolStatusRequestStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  poolCount: k.int32,
  pools: k.array(PoolStatus)
}), ["poolCount"])
