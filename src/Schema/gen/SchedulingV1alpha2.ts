/**
 * The types of `scheduling.k8s.io/v1alpha2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `PodGroupSchedulingPolicy.basic`. */
export interface BasicSchedulingPolicy {}
/** Schema of `BasicSchedulingPolicy`. */
export const BasicSchedulingPolicy: Schema.Codec<BasicSchedulingPolicy> = /*#__PURE__*/ k.object<BasicSchedulingPolicy>("SchedulingV1alpha2.BasicSchedulingPolicy", () => ({}))

/** Type of `PodGroupSchedulingPolicy.gang`. */
export interface GangSchedulingPolicy {
  readonly minCount: number
}
/** Schema of `GangSchedulingPolicy`. */
export const GangSchedulingPolicy: Schema.Codec<GangSchedulingPolicy> = /*#__PURE__*/ k.object<GangSchedulingPolicy>("SchedulingV1alpha2.GangSchedulingPolicy", () => ({
  minCount: k.int32
}), ["minCount"])

/** `scheduling.k8s.io/v1alpha2` PodGroup, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podgroup-v1alpha2-scheduling-k8s-io) */
export interface PodGroup {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: PodGroupSpec
  readonly status?: PodGroupStatus | undefined
}
/** Schema of `PodGroup`. */
export const PodGroup: Schema.Codec<PodGroup> = /*#__PURE__*/ k.object<PodGroup>("SchedulingV1alpha2.PodGroup", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PodGroupSpec,
  status: PodGroupStatus
}), ["spec"])

/** `scheduling.k8s.io/v1alpha2` PodGroupList. */
export interface PodGroupList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PodGroup>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PodGroupList`. */
export const PodGroupList: Schema.Codec<PodGroupList> = /*#__PURE__*/ k.object<PodGroupList>("SchedulingV1alpha2.PodGroupList", () => ({
  apiVersion: k.string,
  items: k.array(PodGroup),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PodGroupSpec.resourceClaims`, `PodGroupTemplate.resourceClaims`. */
export interface PodGroupResourceClaim {
  readonly name: string
  readonly resourceClaimName?: string | undefined
  readonly resourceClaimTemplateName?: string | undefined
}
/** Schema of `PodGroupResourceClaim`. */
export const PodGroupResourceClaim: Schema.Codec<PodGroupResourceClaim> = /*#__PURE__*/ k.object<PodGroupResourceClaim>("SchedulingV1alpha2.PodGroupResourceClaim", () => ({
  name: k.string,
  resourceClaimName: k.string,
  resourceClaimTemplateName: k.string
}), ["name"])

/** Type of `PodGroupStatus.resourceClaimStatuses`. */
export interface PodGroupResourceClaimStatus {
  readonly name: string
  readonly resourceClaimName?: string | undefined
}
/** Schema of `PodGroupResourceClaimStatus`. */
export const PodGroupResourceClaimStatus: Schema.Codec<PodGroupResourceClaimStatus> = /*#__PURE__*/ k.object<PodGroupResourceClaimStatus>("SchedulingV1alpha2.PodGroupResourceClaimStatus", () => ({
  name: k.string,
  resourceClaimName: k.string
}), ["name"])

/** Type of `PodGroupSpec.schedulingConstraints`, `PodGroupTemplate.schedulingConstraints`. */
export interface PodGroupSchedulingConstraints {
  /** list-type atomic */
  readonly topology?: ReadonlyArray<TopologyConstraint> | undefined
}
/** Schema of `PodGroupSchedulingConstraints`. */
export const PodGroupSchedulingConstraints: Schema.Codec<PodGroupSchedulingConstraints> = /*#__PURE__*/ k.object<PodGroupSchedulingConstraints>("SchedulingV1alpha2.PodGroupSchedulingConstraints", () => ({
  topology: k.array(TopologyConstraint)
}))

/** Type of `PodGroupSpec.schedulingPolicy`, `PodGroupTemplate.schedulingPolicy`. */
export interface PodGroupSchedulingPolicy {
  readonly basic?: BasicSchedulingPolicy | undefined
  readonly gang?: GangSchedulingPolicy | undefined
}
/** Schema of `PodGroupSchedulingPolicy`. */
export const PodGroupSchedulingPolicy: Schema.Codec<PodGroupSchedulingPolicy> = /*#__PURE__*/ k.object<PodGroupSchedulingPolicy>("SchedulingV1alpha2.PodGroupSchedulingPolicy", () => ({
  basic: BasicSchedulingPolicy,
  gang: GangSchedulingPolicy
}))

/** Type of `PodGroup.spec`. */
export interface PodGroupSpec {
  readonly disruptionMode?: string | undefined
  readonly podGroupTemplateRef?: PodGroupTemplateReference | undefined
  readonly priority?: number | undefined
  readonly priorityClassName?: string | undefined
  /** list-type map by name */
  readonly resourceClaims?: ReadonlyArray<PodGroupResourceClaim> | undefined
  readonly schedulingConstraints?: PodGroupSchedulingConstraints | undefined
  readonly schedulingPolicy: PodGroupSchedulingPolicy
}
/** Schema of `PodGroupSpec`. */
export const PodGroupSpec: Schema.Codec<PodGroupSpec> = /*#__PURE__*/ k.object<PodGroupSpec>("SchedulingV1alpha2.PodGroupSpec", () => ({
  disruptionMode: k.string,
  podGroupTemplateRef: PodGroupTemplateReference,
  priority: k.int32,
  priorityClassName: k.string,
  resourceClaims: k.array(PodGroupResourceClaim),
  schedulingConstraints: PodGroupSchedulingConstraints,
  schedulingPolicy: PodGroupSchedulingPolicy
}), ["schedulingPolicy"])

/** Type of `PodGroup.status`. */
export interface PodGroupStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  /** list-type map by name */
  readonly resourceClaimStatuses?: ReadonlyArray<PodGroupResourceClaimStatus> | undefined
}
/** Schema of `PodGroupStatus`. */
export const PodGroupStatus: Schema.Codec<PodGroupStatus> = /*#__PURE__*/ k.object<PodGroupStatus>("SchedulingV1alpha2.PodGroupStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  resourceClaimStatuses: k.array(PodGroupResourceClaimStatus)
}))

/** Type of `WorkloadSpec.podGroupTemplates`. */
export interface PodGroupTemplate {
  readonly disruptionMode?: string | undefined
  readonly name: string
  readonly priority?: number | undefined
  readonly priorityClassName?: string | undefined
  /** list-type map by name */
  readonly resourceClaims?: ReadonlyArray<PodGroupResourceClaim> | undefined
  readonly schedulingConstraints?: PodGroupSchedulingConstraints | undefined
  readonly schedulingPolicy: PodGroupSchedulingPolicy
}
/** Schema of `PodGroupTemplate`. */
export const PodGroupTemplate: Schema.Codec<PodGroupTemplate> = /*#__PURE__*/ k.object<PodGroupTemplate>("SchedulingV1alpha2.PodGroupTemplate", () => ({
  disruptionMode: k.string,
  name: k.string,
  priority: k.int32,
  priorityClassName: k.string,
  resourceClaims: k.array(PodGroupResourceClaim),
  schedulingConstraints: PodGroupSchedulingConstraints,
  schedulingPolicy: PodGroupSchedulingPolicy
}), ["name", "schedulingPolicy"])

/** Type of `PodGroupSpec.podGroupTemplateRef`. */
export interface PodGroupTemplateReference {
  readonly workload?: WorkloadPodGroupTemplateReference | undefined
}
/** Schema of `PodGroupTemplateReference`. */
export const PodGroupTemplateReference: Schema.Codec<PodGroupTemplateReference> = /*#__PURE__*/ k.object<PodGroupTemplateReference>("SchedulingV1alpha2.PodGroupTemplateReference", () => ({
  workload: WorkloadPodGroupTemplateReference
}))

/** Type of `PodGroupSchedulingConstraints.topology`. */
export interface TopologyConstraint {
  readonly key: string
}
/** Schema of `TopologyConstraint`. */
export const TopologyConstraint: Schema.Codec<TopologyConstraint> = /*#__PURE__*/ k.object<TopologyConstraint>("SchedulingV1alpha2.TopologyConstraint", () => ({
  key: k.string
}), ["key"])

/** Type of `WorkloadSpec.controllerRef`. */
export interface TypedLocalObjectReference {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
}
/** Schema of `TypedLocalObjectReference`. */
export const TypedLocalObjectReference: Schema.Codec<TypedLocalObjectReference> = /*#__PURE__*/ k.object<TypedLocalObjectReference>("SchedulingV1alpha2.TypedLocalObjectReference", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string
}), ["kind", "name"])

/** `scheduling.k8s.io/v1alpha2` Workload, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#workload-v1alpha2-scheduling-k8s-io) */
export interface Workload {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: WorkloadSpec
}
/** Schema of `Workload`. */
export const Workload: Schema.Codec<Workload> = /*#__PURE__*/ k.object<Workload>("SchedulingV1alpha2.Workload", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: WorkloadSpec
}), ["spec"])

/** `scheduling.k8s.io/v1alpha2` WorkloadList. */
export interface WorkloadList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Workload>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `WorkloadList`. */
export const WorkloadList: Schema.Codec<WorkloadList> = /*#__PURE__*/ k.object<WorkloadList>("SchedulingV1alpha2.WorkloadList", () => ({
  apiVersion: k.string,
  items: k.array(Workload),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PodGroupTemplateReference.workload`. */
export interface WorkloadPodGroupTemplateReference {
  readonly podGroupTemplateName: string
  readonly workloadName: string
}
/** Schema of `WorkloadPodGroupTemplateReference`. */
export const WorkloadPodGroupTemplateReference: Schema.Codec<WorkloadPodGroupTemplateReference> = /*#__PURE__*/ k.object<WorkloadPodGroupTemplateReference>("SchedulingV1alpha2.WorkloadPodGroupTemplateReference", () => ({
  podGroupTemplateName: k.string,
  workloadName: k.string
}), ["podGroupTemplateName", "workloadName"])

/** Type of `Workload.spec`. */
export interface WorkloadSpec {
  readonly controllerRef?: TypedLocalObjectReference | undefined
  /** list-type map by name */
  readonly podGroupTemplates: ReadonlyArray<PodGroupTemplate>
}
/** Schema of `WorkloadSpec`. */
export const WorkloadSpec: Schema.Codec<WorkloadSpec> = /*#__PURE__*/ k.object<WorkloadSpec>("SchedulingV1alpha2.WorkloadSpec", () => ({
  controllerRef: TypedLocalObjectReference,
  podGroupTemplates: k.array(PodGroupTemplate)
}), ["podGroupTemplates"])
