/**
 * The types of `resource.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Quantity } from "../Quantity.ts"
import type { Time } from "../Time.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `ResourceClaimStatus.devices`. */
export interface AllocatedDeviceStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly data?: { readonly [key: string]: unknown } | undefined
  readonly device: string
  readonly driver: string
  readonly networkData?: NetworkDeviceData | undefined
  readonly pool: string
  readonly shareID?: string | undefined
}
/** Schema of `AllocatedDeviceStatus`. */
export const AllocatedDeviceStatus: Schema.Codec<AllocatedDeviceStatus> = /*#__PURE__*/ k.object<AllocatedDeviceStatus>("ResourceV1beta1.AllocatedDeviceStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  data: k.opaque,
  device: k.string,
  driver: k.string,
  networkData: NetworkDeviceData,
  pool: k.string,
  shareID: k.string
}), ["device", "driver", "pool"])

/** Type of `ResourceClaimStatus.allocation`. */
export interface AllocationResult {
  readonly allocationTimestamp?: Time | undefined
  readonly devices?: DeviceAllocationResult | undefined
  readonly nodeSelector?: CoreV1.NodeSelector | undefined
}
/** Schema of `AllocationResult`. */
export const AllocationResult: Schema.Codec<AllocationResult> = /*#__PURE__*/ k.object<AllocationResult>("ResourceV1beta1.AllocationResult", () => ({
  allocationTimestamp: k.time,
  devices: DeviceAllocationResult,
  nodeSelector: CoreV1.NodeSelector
}))

/** Type of `Device.basic`. */
export interface BasicDevice {
  readonly allNodes?: boolean | undefined
  readonly allowMultipleAllocations?: boolean | undefined
  readonly attributes?: { readonly [key: string]: DeviceAttribute } | undefined
  /** list-type atomic */
  readonly bindingConditions?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly bindingFailureConditions?: ReadonlyArray<string> | undefined
  readonly bindsToNode?: boolean | undefined
  readonly capacity?: { readonly [key: string]: DeviceCapacity } | undefined
  /** list-type atomic */
  readonly consumesCounters?: ReadonlyArray<DeviceCounterConsumption> | undefined
  readonly nodeAllocatableResourceMappings?: { readonly [key: string]: NodeAllocatableResourceMapping } | undefined
  readonly nodeName?: string | undefined
  readonly nodeSelector?: CoreV1.NodeSelector | undefined
  /** list-type atomic */
  readonly taints?: ReadonlyArray<DeviceTaint> | undefined
}
/** Schema of `BasicDevice`. */
export const BasicDevice: Schema.Codec<BasicDevice> = /*#__PURE__*/ k.object<BasicDevice>("ResourceV1beta1.BasicDevice", () => ({
  allNodes: k.boolean,
  allowMultipleAllocations: k.boolean,
  attributes: k.map(DeviceAttribute),
  bindingConditions: k.array(k.string),
  bindingFailureConditions: k.array(k.string),
  bindsToNode: k.boolean,
  capacity: k.map(DeviceCapacity),
  consumesCounters: k.array(DeviceCounterConsumption),
  nodeAllocatableResourceMappings: k.map(NodeAllocatableResourceMapping),
  nodeName: k.string,
  nodeSelector: CoreV1.NodeSelector,
  taints: k.array(DeviceTaint)
}))

/** Type of `DeviceSelector.cel`. */
export interface CELDeviceSelector {
  readonly expression: string
}
/** Schema of `CELDeviceSelector`. */
export const CELDeviceSelector: Schema.Codec<CELDeviceSelector> = /*#__PURE__*/ k.object<CELDeviceSelector>("ResourceV1beta1.CELDeviceSelector", () => ({
  expression: k.string
}), ["expression"])

/** Type of `DeviceCapacity.requestPolicy`. */
export interface CapacityRequestPolicy {
  readonly default?: Quantity | undefined
  readonly validRange?: CapacityRequestPolicyRange | undefined
  /** list-type atomic */
  readonly validValues?: ReadonlyArray<Quantity> | undefined
}
/** Schema of `CapacityRequestPolicy`. */
export const CapacityRequestPolicy: Schema.Codec<CapacityRequestPolicy> = /*#__PURE__*/ k.object<CapacityRequestPolicy>("ResourceV1beta1.CapacityRequestPolicy", () => ({
  default: k.quantity,
  validRange: CapacityRequestPolicyRange,
  validValues: k.array(k.quantity)
}))

/** Type of `CapacityRequestPolicy.validRange`. */
export interface CapacityRequestPolicyRange {
  readonly max?: Quantity | undefined
  readonly min: Quantity
  readonly step?: Quantity | undefined
}
/** Schema of `CapacityRequestPolicyRange`. */
export const CapacityRequestPolicyRange: Schema.Codec<CapacityRequestPolicyRange> = /*#__PURE__*/ k.object<CapacityRequestPolicyRange>("ResourceV1beta1.CapacityRequestPolicyRange", () => ({
  max: k.quantity,
  min: k.quantity,
  step: k.quantity
}), ["min"])

/** Type of `DeviceRequest.capacity`, `DeviceSubRequest.capacity`. */
export interface CapacityRequirements {
  readonly requests?: { readonly [key: string]: Quantity } | undefined
}
/** Schema of `CapacityRequirements`. */
export const CapacityRequirements: Schema.Codec<CapacityRequirements> = /*#__PURE__*/ k.object<CapacityRequirements>("ResourceV1beta1.CapacityRequirements", () => ({
  requests: k.map(k.quantity)
}))

/** Type of `CounterSet.counters`, `DeviceCounterConsumption.counters`. */
export interface Counter {
  readonly value: Quantity
}
/** Schema of `Counter`. */
export const Counter: Schema.Codec<Counter> = /*#__PURE__*/ k.object<Counter>("ResourceV1beta1.Counter", () => ({
  value: k.quantity
}), ["value"])

/** Type of `ResourceSliceSpec.sharedCounters`. */
export interface CounterSet {
  readonly counters: { readonly [key: string]: Counter }
  readonly name: string
}
/** Schema of `CounterSet`. */
export const CounterSet: Schema.Codec<CounterSet> = /*#__PURE__*/ k.object<CounterSet>("ResourceV1beta1.CounterSet", () => ({
  counters: k.map(Counter),
  name: k.string
}), ["counters", "name"])

/** Type of `ResourceSliceSpec.devices`. */
export interface Device {
  readonly basic?: BasicDevice | undefined
  readonly name: string
}
/** Schema of `Device`. */
export const Device: Schema.Codec<Device> = /*#__PURE__*/ k.object<Device>("ResourceV1beta1.Device", () => ({
  basic: BasicDevice,
  name: k.string
}), ["name"])

/** Type of `DeviceAllocationResult.config`. */
export interface DeviceAllocationConfiguration {
  readonly opaque?: OpaqueDeviceConfiguration | undefined
  /** list-type atomic */
  readonly requests?: ReadonlyArray<string> | undefined
  readonly source: "FromClaim" | "FromClass" | (string & {})
}
/** Schema of `DeviceAllocationConfiguration`. */
export const DeviceAllocationConfiguration: Schema.Codec<DeviceAllocationConfiguration> = /*#__PURE__*/ k.object<DeviceAllocationConfiguration>("ResourceV1beta1.DeviceAllocationConfiguration", () => ({
  opaque: OpaqueDeviceConfiguration,
  requests: k.array(k.string),
  source: k.string
}), ["source"])

/** Type of `AllocationResult.devices`. */
export interface DeviceAllocationResult {
  /** list-type atomic */
  readonly config?: ReadonlyArray<DeviceAllocationConfiguration> | undefined
  /** list-type atomic */
  readonly results?: ReadonlyArray<DeviceRequestAllocationResult> | undefined
}
/** Schema of `DeviceAllocationResult`. */
export const DeviceAllocationResult: Schema.Codec<DeviceAllocationResult> = /*#__PURE__*/ k.object<DeviceAllocationResult>("ResourceV1beta1.DeviceAllocationResult", () => ({
  config: k.array(DeviceAllocationConfiguration),
  results: k.array(DeviceRequestAllocationResult)
}))

/** Type of `BasicDevice.attributes`. */
export interface DeviceAttribute {
  readonly bool?: boolean | undefined
  /** list-type atomic */
  readonly bools?: ReadonlyArray<boolean> | undefined
  /** int64 */
  readonly int?: number | undefined
  /** list-type atomic; int64 */
  readonly ints?: ReadonlyArray<number> | undefined
  readonly string?: string | undefined
  /** list-type atomic */
  readonly strings?: ReadonlyArray<string> | undefined
  readonly version?: string | undefined
  /** list-type atomic */
  readonly versions?: ReadonlyArray<string> | undefined
}
/** Schema of `DeviceAttribute`. */
export const DeviceAttribute: Schema.Codec<DeviceAttribute> = /*#__PURE__*/ k.object<DeviceAttribute>("ResourceV1beta1.DeviceAttribute", () => ({
  bool: k.boolean,
  bools: k.array(k.boolean),
  int: k.int64,
  ints: k.array(k.int64),
  string: k.string,
  strings: k.array(k.string),
  version: k.string,
  versions: k.array(k.string)
}))

/** Type of `BasicDevice.capacity`. */
export interface DeviceCapacity {
  readonly requestPolicy?: CapacityRequestPolicy | undefined
  readonly value: Quantity
}
/** Schema of `DeviceCapacity`. */
export const DeviceCapacity: Schema.Codec<DeviceCapacity> = /*#__PURE__*/ k.object<DeviceCapacity>("ResourceV1beta1.DeviceCapacity", () => ({
  requestPolicy: CapacityRequestPolicy,
  value: k.quantity
}), ["value"])

/** Type of `ResourceClaimSpec.devices`. */
export interface DeviceClaim {
  /** list-type atomic */
  readonly config?: ReadonlyArray<DeviceClaimConfiguration> | undefined
  /** list-type atomic */
  readonly constraints?: ReadonlyArray<DeviceConstraint> | undefined
  /** list-type atomic */
  readonly requests?: ReadonlyArray<DeviceRequest> | undefined
}
/** Schema of `DeviceClaim`. */
export const DeviceClaim: Schema.Codec<DeviceClaim> = /*#__PURE__*/ k.object<DeviceClaim>("ResourceV1beta1.DeviceClaim", () => ({
  config: k.array(DeviceClaimConfiguration),
  constraints: k.array(DeviceConstraint),
  requests: k.array(DeviceRequest)
}))

/** Type of `DeviceClaim.config`. */
export interface DeviceClaimConfiguration {
  readonly opaque?: OpaqueDeviceConfiguration | undefined
  /** list-type atomic */
  readonly requests?: ReadonlyArray<string> | undefined
}
/** Schema of `DeviceClaimConfiguration`. */
export const DeviceClaimConfiguration: Schema.Codec<DeviceClaimConfiguration> = /*#__PURE__*/ k.object<DeviceClaimConfiguration>("ResourceV1beta1.DeviceClaimConfiguration", () => ({
  opaque: OpaqueDeviceConfiguration,
  requests: k.array(k.string)
}))

/** `resource.k8s.io/v1beta1` DeviceClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1beta1-resource-k8s-io) */
export interface DeviceClass {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: DeviceClassSpec
}
/** Schema of `DeviceClass`. */
export const DeviceClass: Schema.Codec<DeviceClass> = /*#__PURE__*/ k.object<DeviceClass>("ResourceV1beta1.DeviceClass", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: DeviceClassSpec
}), ["spec"])

/** Type of `DeviceClassSpec.config`. */
export interface DeviceClassConfiguration {
  readonly opaque?: OpaqueDeviceConfiguration | undefined
}
/** Schema of `DeviceClassConfiguration`. */
export const DeviceClassConfiguration: Schema.Codec<DeviceClassConfiguration> = /*#__PURE__*/ k.object<DeviceClassConfiguration>("ResourceV1beta1.DeviceClassConfiguration", () => ({
  opaque: OpaqueDeviceConfiguration
}))

/** `resource.k8s.io/v1beta1` DeviceClassList. */
export interface DeviceClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<DeviceClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `DeviceClassList`. */
export const DeviceClassList: Schema.Codec<DeviceClassList> = /*#__PURE__*/ k.object<DeviceClassList>("ResourceV1beta1.DeviceClassList", () => ({
  apiVersion: k.string,
  items: k.array(DeviceClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `DeviceClass.spec`. */
export interface DeviceClassSpec {
  /** list-type atomic */
  readonly config?: ReadonlyArray<DeviceClassConfiguration> | undefined
  readonly extendedResourceName?: string | undefined
  /** list-type atomic */
  readonly selectors?: ReadonlyArray<DeviceSelector> | undefined
}
/** Schema of `DeviceClassSpec`. */
export const DeviceClassSpec: Schema.Codec<DeviceClassSpec> = /*#__PURE__*/ k.object<DeviceClassSpec>("ResourceV1beta1.DeviceClassSpec", () => ({
  config: k.array(DeviceClassConfiguration),
  extendedResourceName: k.string,
  selectors: k.array(DeviceSelector)
}))

/** Type of `DeviceClaim.constraints`. */
export interface DeviceConstraint {
  readonly distinctAttribute?: string | undefined
  readonly matchAttribute?: string | undefined
  /** list-type atomic */
  readonly requests?: ReadonlyArray<string> | undefined
}
/** Schema of `DeviceConstraint`. */
export const DeviceConstraint: Schema.Codec<DeviceConstraint> = /*#__PURE__*/ k.object<DeviceConstraint>("ResourceV1beta1.DeviceConstraint", () => ({
  distinctAttribute: k.string,
  matchAttribute: k.string,
  requests: k.array(k.string)
}))

/** Type of `BasicDevice.consumesCounters`. */
export interface DeviceCounterConsumption {
  readonly counterSet: string
  readonly counters: { readonly [key: string]: Counter }
}
/** Schema of `DeviceCounterConsumption`. */
export const DeviceCounterConsumption: Schema.Codec<DeviceCounterConsumption> = /*#__PURE__*/ k.object<DeviceCounterConsumption>("ResourceV1beta1.DeviceCounterConsumption", () => ({
  counterSet: k.string,
  counters: k.map(Counter)
}), ["counterSet", "counters"])

/** Type of `DeviceClaim.requests`. */
export interface DeviceRequest {
  readonly adminAccess?: boolean | undefined
  readonly allocationMode?: "All" | "ExactCount" | (string & {}) | undefined
  readonly capacity?: CapacityRequirements | undefined
  /** int64 */
  readonly count?: number | undefined
  readonly deviceClassName?: string | undefined
  /** list-type atomic */
  readonly firstAvailable?: ReadonlyArray<DeviceSubRequest> | undefined
  readonly name: string
  /** list-type atomic */
  readonly selectors?: ReadonlyArray<DeviceSelector> | undefined
  /** list-type atomic */
  readonly tolerations?: ReadonlyArray<DeviceToleration> | undefined
}
/** Schema of `DeviceRequest`. */
export const DeviceRequest: Schema.Codec<DeviceRequest> = /*#__PURE__*/ k.object<DeviceRequest>("ResourceV1beta1.DeviceRequest", () => ({
  adminAccess: k.boolean,
  allocationMode: k.string,
  capacity: CapacityRequirements,
  count: k.int64,
  deviceClassName: k.string,
  firstAvailable: k.array(DeviceSubRequest),
  name: k.string,
  selectors: k.array(DeviceSelector),
  tolerations: k.array(DeviceToleration)
}), ["name"])

/** Type of `DeviceAllocationResult.results`. */
export interface DeviceRequestAllocationResult {
  readonly adminAccess?: boolean | undefined
  /** list-type atomic */
  readonly bindingConditions?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly bindingFailureConditions?: ReadonlyArray<string> | undefined
  readonly consumedCapacity?: { readonly [key: string]: Quantity } | undefined
  readonly device: string
  readonly driver: string
  readonly pool: string
  readonly request: string
  readonly shareID?: string | undefined
  /** list-type atomic */
  readonly tolerations?: ReadonlyArray<DeviceToleration> | undefined
}
/** Schema of `DeviceRequestAllocationResult`. */
export const DeviceRequestAllocationResult: Schema.Codec<DeviceRequestAllocationResult> = /*#__PURE__*/ k.object<DeviceRequestAllocationResult>("ResourceV1beta1.DeviceRequestAllocationResult", () => ({
  adminAccess: k.boolean,
  bindingConditions: k.array(k.string),
  bindingFailureConditions: k.array(k.string),
  consumedCapacity: k.map(k.quantity),
  device: k.string,
  driver: k.string,
  pool: k.string,
  request: k.string,
  shareID: k.string,
  tolerations: k.array(DeviceToleration)
}), ["device", "driver", "pool", "request"])

/** Type of `DeviceClassSpec.selectors`, `DeviceRequest.selectors` and 1 more. */
export interface DeviceSelector {
  readonly cel?: CELDeviceSelector | undefined
}
/** Schema of `DeviceSelector`. */
export const DeviceSelector: Schema.Codec<DeviceSelector> = /*#__PURE__*/ k.object<DeviceSelector>("ResourceV1beta1.DeviceSelector", () => ({
  cel: CELDeviceSelector
}))

/** Type of `DeviceRequest.firstAvailable`. */
export interface DeviceSubRequest {
  readonly allocationMode?: "All" | "ExactCount" | (string & {}) | undefined
  readonly capacity?: CapacityRequirements | undefined
  /** int64 */
  readonly count?: number | undefined
  readonly deviceClassName: string
  readonly name: string
  /** list-type atomic */
  readonly selectors?: ReadonlyArray<DeviceSelector> | undefined
  /** list-type atomic */
  readonly tolerations?: ReadonlyArray<DeviceToleration> | undefined
}
/** Schema of `DeviceSubRequest`. */
export const DeviceSubRequest: Schema.Codec<DeviceSubRequest> = /*#__PURE__*/ k.object<DeviceSubRequest>("ResourceV1beta1.DeviceSubRequest", () => ({
  allocationMode: k.string,
  capacity: CapacityRequirements,
  count: k.int64,
  deviceClassName: k.string,
  name: k.string,
  selectors: k.array(DeviceSelector),
  tolerations: k.array(DeviceToleration)
}), ["deviceClassName", "name"])

/** Type of `BasicDevice.taints`. */
export interface DeviceTaint {
  readonly effect: "NoExecute" | "NoSchedule" | "None" | (string & {})
  readonly key: string
  readonly timeAdded?: Time | undefined
  readonly value?: string | undefined
}
/** Schema of `DeviceTaint`. */
export const DeviceTaint: Schema.Codec<DeviceTaint> = /*#__PURE__*/ k.object<DeviceTaint>("ResourceV1beta1.DeviceTaint", () => ({
  effect: k.string,
  key: k.string,
  timeAdded: k.time,
  value: k.string
}), ["effect", "key"])

/** Type of `DeviceRequest.tolerations`, `DeviceRequestAllocationResult.tolerations` and 1 more. */
export interface DeviceToleration {
  readonly effect?: "NoExecute" | "NoSchedule" | "None" | (string & {}) | undefined
  readonly key?: string | undefined
  /** default `"Equal"` */
  readonly operator?: "Equal" | "Exists" | (string & {}) | undefined
  /** int64 */
  readonly tolerationSeconds?: number | undefined
  readonly value?: string | undefined
}
/** Schema of `DeviceToleration`. */
export const DeviceToleration: Schema.Codec<DeviceToleration> = /*#__PURE__*/ k.object<DeviceToleration>("ResourceV1beta1.DeviceToleration", () => ({
  effect: k.string,
  key: k.string,
  operator: k.string,
  tolerationSeconds: k.int64,
  value: k.string
}))

/** Type of `AllocatedDeviceStatus.networkData`. */
export interface NetworkDeviceData {
  readonly hardwareAddress?: string | undefined
  readonly interfaceName?: string | undefined
  /** list-type atomic */
  readonly ips?: ReadonlyArray<string> | undefined
}
/** Schema of `NetworkDeviceData`. */
export const NetworkDeviceData: Schema.Codec<NetworkDeviceData> = /*#__PURE__*/ k.object<NetworkDeviceData>("ResourceV1beta1.NetworkDeviceData", () => ({
  hardwareAddress: k.string,
  interfaceName: k.string,
  ips: k.array(k.string)
}))

/** Type of `BasicDevice.nodeAllocatableResourceMappings`. */
export interface NodeAllocatableResourceMapping {
  readonly allocationMultiplier?: Quantity | undefined
  readonly capacityKey?: string | undefined
}
/** Schema of `NodeAllocatableResourceMapping`. */
export const NodeAllocatableResourceMapping: Schema.Codec<NodeAllocatableResourceMapping> = /*#__PURE__*/ k.object<NodeAllocatableResourceMapping>("ResourceV1beta1.NodeAllocatableResourceMapping", () => ({
  allocationMultiplier: k.quantity,
  capacityKey: k.string
}))

/** Type of `DeviceAllocationConfiguration.opaque`, `DeviceClaimConfiguration.opaque` and 1 more. */
export interface OpaqueDeviceConfiguration {
  readonly driver: string
  readonly parameters: { readonly [key: string]: unknown }
}
/** Schema of `OpaqueDeviceConfiguration`. */
export const OpaqueDeviceConfiguration: Schema.Codec<OpaqueDeviceConfiguration> = /*#__PURE__*/ k.object<OpaqueDeviceConfiguration>("ResourceV1beta1.OpaqueDeviceConfiguration", () => ({
  driver: k.string,
  parameters: k.opaque
}), ["driver", "parameters"])

/** `resource.k8s.io/v1beta1` ResourceClaim, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1beta1-resource-k8s-io) */
export interface ResourceClaim {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ResourceClaimSpec
  readonly status?: ResourceClaimStatus | undefined
}
/** Schema of `ResourceClaim`. */
export const ResourceClaim: Schema.Codec<ResourceClaim> = /*#__PURE__*/ k.object<ResourceClaim>("ResourceV1beta1.ResourceClaim", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ResourceClaimSpec,
  status: ResourceClaimStatus
}), ["spec"])

/** Type of `ResourceClaimStatus.reservedFor`. */
export interface ResourceClaimConsumerReference {
  readonly apiGroup?: string | undefined
  readonly name: string
  readonly resource: string
  readonly uid: string
}
/** Schema of `ResourceClaimConsumerReference`. */
export const ResourceClaimConsumerReference: Schema.Codec<ResourceClaimConsumerReference> = /*#__PURE__*/ k.object<ResourceClaimConsumerReference>("ResourceV1beta1.ResourceClaimConsumerReference", () => ({
  apiGroup: k.string,
  name: k.string,
  resource: k.string,
  uid: k.string
}), ["name", "resource", "uid"])

/** `resource.k8s.io/v1beta1` ResourceClaimList. */
export interface ResourceClaimList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ResourceClaim>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ResourceClaimList`. */
export const ResourceClaimList: Schema.Codec<ResourceClaimList> = /*#__PURE__*/ k.object<ResourceClaimList>("ResourceV1beta1.ResourceClaimList", () => ({
  apiVersion: k.string,
  items: k.array(ResourceClaim),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ResourceClaim.spec`, `ResourceClaimTemplateSpec.spec`. */
export interface ResourceClaimSpec {
  readonly devices?: DeviceClaim | undefined
}
/** Schema of `ResourceClaimSpec`. */
export const ResourceClaimSpec: Schema.Codec<ResourceClaimSpec> = /*#__PURE__*/ k.object<ResourceClaimSpec>("ResourceV1beta1.ResourceClaimSpec", () => ({
  devices: DeviceClaim
}))

/** Type of `ResourceClaim.status`. */
export interface ResourceClaimStatus {
  readonly allocation?: AllocationResult | undefined
  /** list-type map by driver, device, pool, shareID */
  readonly devices?: ReadonlyArray<AllocatedDeviceStatus> | undefined
  /** list-type map by uid */
  readonly reservedFor?: ReadonlyArray<ResourceClaimConsumerReference> | undefined
}
/** Schema of `ResourceClaimStatus`. */
export const ResourceClaimStatus: Schema.Codec<ResourceClaimStatus> = /*#__PURE__*/ k.object<ResourceClaimStatus>("ResourceV1beta1.ResourceClaimStatus", () => ({
  allocation: AllocationResult,
  devices: k.array(AllocatedDeviceStatus),
  reservedFor: k.array(ResourceClaimConsumerReference)
}))

/** `resource.k8s.io/v1beta1` ResourceClaimTemplate, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1beta1-resource-k8s-io) */
export interface ResourceClaimTemplate {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ResourceClaimTemplateSpec
}
/** Schema of `ResourceClaimTemplate`. */
export const ResourceClaimTemplate: Schema.Codec<ResourceClaimTemplate> = /*#__PURE__*/ k.object<ResourceClaimTemplate>("ResourceV1beta1.ResourceClaimTemplate", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ResourceClaimTemplateSpec
}), ["spec"])

/** `resource.k8s.io/v1beta1` ResourceClaimTemplateList. */
export interface ResourceClaimTemplateList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ResourceClaimTemplate>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ResourceClaimTemplateList`. */
export const ResourceClaimTemplateList: Schema.Codec<ResourceClaimTemplateList> = /*#__PURE__*/ k.object<ResourceClaimTemplateList>("ResourceV1beta1.ResourceClaimTemplateList", () => ({
  apiVersion: k.string,
  items: k.array(ResourceClaimTemplate),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ResourceClaimTemplate.spec`. */
export interface ResourceClaimTemplateSpec {
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ResourceClaimSpec
}
/** Schema of `ResourceClaimTemplateSpec`. */
export const ResourceClaimTemplateSpec: Schema.Codec<ResourceClaimTemplateSpec> = /*#__PURE__*/ k.object<ResourceClaimTemplateSpec>("ResourceV1beta1.ResourceClaimTemplateSpec", () => ({
  metadata: MetaV1.ObjectMeta,
  spec: ResourceClaimSpec
}), ["spec"])

/** Type of `ResourceSliceSpec.pool`. */
export interface ResourcePool {
  /** int64 */
  readonly generation: number
  readonly name: string
  /** int64 */
  readonly resourceSliceCount: number
}
/** Schema of `ResourcePool`. */
export const ResourcePool: Schema.Codec<ResourcePool> = /*#__PURE__*/ k.object<ResourcePool>("ResourceV1beta1.ResourcePool", () => ({
  generation: k.int64,
  name: k.string,
  resourceSliceCount: k.int64
}), ["generation", "name", "resourceSliceCount"])

/** `resource.k8s.io/v1beta1` ResourceSlice, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1beta1-resource-k8s-io) */
export interface ResourceSlice {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ResourceSliceSpec
}
/** Schema of `ResourceSlice`. */
export const ResourceSlice: Schema.Codec<ResourceSlice> = /*#__PURE__*/ k.object<ResourceSlice>("ResourceV1beta1.ResourceSlice", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ResourceSliceSpec
}), ["spec"])

/** `resource.k8s.io/v1beta1` ResourceSliceList. */
export interface ResourceSliceList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ResourceSlice>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ResourceSliceList`. */
export const ResourceSliceList: Schema.Codec<ResourceSliceList> = /*#__PURE__*/ k.object<ResourceSliceList>("ResourceV1beta1.ResourceSliceList", () => ({
  apiVersion: k.string,
  items: k.array(ResourceSlice),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ResourceSlice.spec`. */
export interface ResourceSliceSpec {
  readonly allNodes?: boolean | undefined
  /** list-type atomic */
  readonly devices?: ReadonlyArray<Device> | undefined
  readonly driver: string
  readonly nodeName?: string | undefined
  readonly nodeSelector?: CoreV1.NodeSelector | undefined
  readonly perDeviceNodeSelection?: boolean | undefined
  readonly pool: ResourcePool
  /** list-type atomic */
  readonly sharedCounters?: ReadonlyArray<CounterSet> | undefined
}
/** Schema of `ResourceSliceSpec`. */
export const ResourceSliceSpec: Schema.Codec<ResourceSliceSpec> = /*#__PURE__*/ k.object<ResourceSliceSpec>("ResourceV1beta1.ResourceSliceSpec", () => ({
  allNodes: k.boolean,
  devices: k.array(Device),
  driver: k.string,
  nodeName: k.string,
  nodeSelector: CoreV1.NodeSelector,
  perDeviceNodeSelection: k.boolean,
  pool: ResourcePool,
  sharedCounters: k.array(CounterSet)
}), ["driver", "pool"])
