/**
 * The types of `flowcontrol.apiserver.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `PriorityLevelConfigurationSpec.exempt`. */
export interface ExemptPriorityLevelConfiguration {
  readonly lendablePercent?: number | undefined
  readonly nominalConcurrencyShares?: number | undefined
}
/** Schema of `ExemptPriorityLevelConfiguration`. */
export const ExemptPriorityLevelConfiguration: Schema.Codec<ExemptPriorityLevelConfiguration> = /*#__PURE__*/ k.object<ExemptPriorityLevelConfiguration>("FlowcontrolV1.ExemptPriorityLevelConfiguration", () => ({
  lendablePercent: k.int32,
  nominalConcurrencyShares: k.int32
}))

/** Type of `FlowSchemaSpec.distinguisherMethod`. */
export interface FlowDistinguisherMethod {
  readonly type: string
}
/** Schema of `FlowDistinguisherMethod`. */
export const FlowDistinguisherMethod: Schema.Codec<FlowDistinguisherMethod> = /*#__PURE__*/ k.object<FlowDistinguisherMethod>("FlowcontrolV1.FlowDistinguisherMethod", () => ({
  type: k.string
}), ["type"])

/** `flowcontrol.apiserver.k8s.io/v1` FlowSchema, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowschema-v1-flowcontrol-apiserver-k8s-io) */
export interface FlowSchema {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: FlowSchemaSpec | undefined
  readonly status?: FlowSchemaStatus | undefined
}
/** Schema of `FlowSchema`. */
export const FlowSchema: Schema.Codec<FlowSchema> = /*#__PURE__*/ k.object<FlowSchema>("FlowcontrolV1.FlowSchema", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: FlowSchemaSpec,
  status: FlowSchemaStatus
}))

/** Type of `FlowSchemaStatus.conditions`. */
export interface FlowSchemaCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status?: string | undefined
  readonly type?: string | undefined
}
/** Schema of `FlowSchemaCondition`. */
export const FlowSchemaCondition: Schema.Codec<FlowSchemaCondition> = /*#__PURE__*/ k.object<FlowSchemaCondition>("FlowcontrolV1.FlowSchemaCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}))

/** `flowcontrol.apiserver.k8s.io/v1` FlowSchemaList. */
export interface FlowSchemaList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<FlowSchema>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `FlowSchemaList`. */
export const FlowSchemaList: Schema.Codec<FlowSchemaList> = /*#__PURE__*/ k.object<FlowSchemaList>("FlowcontrolV1.FlowSchemaList", () => ({
  apiVersion: k.string,
  items: k.array(FlowSchema),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `FlowSchema.spec`. */
export interface FlowSchemaSpec {
  readonly distinguisherMethod?: FlowDistinguisherMethod | undefined
  readonly matchingPrecedence?: number | undefined
  readonly priorityLevelConfiguration: PriorityLevelConfigurationReference
  /** list-type atomic */
  readonly rules?: ReadonlyArray<PolicyRulesWithSubjects> | undefined
}
/** Schema of `FlowSchemaSpec`. */
export const FlowSchemaSpec: Schema.Codec<FlowSchemaSpec> = /*#__PURE__*/ k.object<FlowSchemaSpec>("FlowcontrolV1.FlowSchemaSpec", () => ({
  distinguisherMethod: FlowDistinguisherMethod,
  matchingPrecedence: k.int32,
  priorityLevelConfiguration: PriorityLevelConfigurationReference,
  rules: k.array(PolicyRulesWithSubjects)
}), ["priorityLevelConfiguration"])

/** Type of `FlowSchema.status`. */
export interface FlowSchemaStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<FlowSchemaCondition> | undefined
}
/** Schema of `FlowSchemaStatus`. */
export const FlowSchemaStatus: Schema.Codec<FlowSchemaStatus> = /*#__PURE__*/ k.object<FlowSchemaStatus>("FlowcontrolV1.FlowSchemaStatus", () => ({
  conditions: k.array(FlowSchemaCondition)
}))

/** Type of `Subject.group`. */
export interface GroupSubject {
  readonly name: string
}
/** Schema of `GroupSubject`. */
export const GroupSubject: Schema.Codec<GroupSubject> = /*#__PURE__*/ k.object<GroupSubject>("FlowcontrolV1.GroupSubject", () => ({
  name: k.string
}), ["name"])

/** Type of `LimitedPriorityLevelConfiguration.limitResponse`. */
export interface LimitResponse {
  readonly queuing?: QueuingConfiguration | undefined
  readonly type: string
}
/** Schema of `LimitResponse`. */
export const LimitResponse: Schema.Codec<LimitResponse> = /*#__PURE__*/ k.object<LimitResponse>("FlowcontrolV1.LimitResponse", () => ({
  queuing: QueuingConfiguration,
  type: k.string
}), ["type"])

/** Type of `PriorityLevelConfigurationSpec.limited`. */
export interface LimitedPriorityLevelConfiguration {
  readonly borrowingLimitPercent?: number | undefined
  readonly lendablePercent?: number | undefined
  readonly limitResponse?: LimitResponse | undefined
  readonly nominalConcurrencyShares?: number | undefined
}
/** Schema of `LimitedPriorityLevelConfiguration`. */
export const LimitedPriorityLevelConfiguration: Schema.Codec<LimitedPriorityLevelConfiguration> = /*#__PURE__*/ k.object<LimitedPriorityLevelConfiguration>("FlowcontrolV1.LimitedPriorityLevelConfiguration", () => ({
  borrowingLimitPercent: k.int32,
  lendablePercent: k.int32,
  limitResponse: LimitResponse,
  nominalConcurrencyShares: k.int32
}))

/** Type of `PolicyRulesWithSubjects.nonResourceRules`. */
export interface NonResourcePolicyRule {
  /** list-type set */
  readonly nonResourceURLs: ReadonlyArray<string>
  /** list-type set */
  readonly verbs: ReadonlyArray<string>
}
/** Schema of `NonResourcePolicyRule`. */
export const NonResourcePolicyRule: Schema.Codec<NonResourcePolicyRule> = /*#__PURE__*/ k.object<NonResourcePolicyRule>("FlowcontrolV1.NonResourcePolicyRule", () => ({
  nonResourceURLs: k.array(k.string),
  verbs: k.array(k.string)
}), ["nonResourceURLs", "verbs"])

/** Type of `FlowSchemaSpec.rules`. */
export interface PolicyRulesWithSubjects {
  /** list-type atomic */
  readonly nonResourceRules?: ReadonlyArray<NonResourcePolicyRule> | undefined
  /** list-type atomic */
  readonly resourceRules?: ReadonlyArray<ResourcePolicyRule> | undefined
  /** list-type atomic */
  readonly subjects: ReadonlyArray<Subject>
}
/** Schema of `PolicyRulesWithSubjects`. */
export const PolicyRulesWithSubjects: Schema.Codec<PolicyRulesWithSubjects> = /*#__PURE__*/ k.object<PolicyRulesWithSubjects>("FlowcontrolV1.PolicyRulesWithSubjects", () => ({
  nonResourceRules: k.array(NonResourcePolicyRule),
  resourceRules: k.array(ResourcePolicyRule),
  subjects: k.array(Subject)
}), ["subjects"])

/** `flowcontrol.apiserver.k8s.io/v1` PriorityLevelConfiguration, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io) */
export interface PriorityLevelConfiguration {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PriorityLevelConfigurationSpec | undefined
  readonly status?: PriorityLevelConfigurationStatus | undefined
}
/** Schema of `PriorityLevelConfiguration`. */
export const PriorityLevelConfiguration: Schema.Codec<PriorityLevelConfiguration> = /*#__PURE__*/ k.object<PriorityLevelConfiguration>("FlowcontrolV1.PriorityLevelConfiguration", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PriorityLevelConfigurationSpec,
  status: PriorityLevelConfigurationStatus
}))

/** Type of `PriorityLevelConfigurationStatus.conditions`. */
export interface PriorityLevelConfigurationCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status?: string | undefined
  readonly type?: string | undefined
}
/** Schema of `PriorityLevelConfigurationCondition`. */
export const PriorityLevelConfigurationCondition: Schema.Codec<PriorityLevelConfigurationCondition> = /*#__PURE__*/ k.object<PriorityLevelConfigurationCondition>("FlowcontrolV1.PriorityLevelConfigurationCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}))

/** `flowcontrol.apiserver.k8s.io/v1` PriorityLevelConfigurationList. */
export interface PriorityLevelConfigurationList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PriorityLevelConfiguration>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PriorityLevelConfigurationList`. */
export const PriorityLevelConfigurationList: Schema.Codec<PriorityLevelConfigurationList> = /*#__PURE__*/ k.object<PriorityLevelConfigurationList>("FlowcontrolV1.PriorityLevelConfigurationList", () => ({
  apiVersion: k.string,
  items: k.array(PriorityLevelConfiguration),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `FlowSchemaSpec.priorityLevelConfiguration`. */
export interface PriorityLevelConfigurationReference {
  readonly name: string
}
/** Schema of `PriorityLevelConfigurationReference`. */
export const PriorityLevelConfigurationReference: Schema.Codec<PriorityLevelConfigurationReference> = /*#__PURE__*/ k.object<PriorityLevelConfigurationReference>("FlowcontrolV1.PriorityLevelConfigurationReference", () => ({
  name: k.string
}), ["name"])

/** Type of `PriorityLevelConfiguration.spec`. */
export interface PriorityLevelConfigurationSpec {
  readonly exempt?: ExemptPriorityLevelConfiguration | undefined
  readonly limited?: LimitedPriorityLevelConfiguration | undefined
  readonly type: string
}
/** Schema of `PriorityLevelConfigurationSpec`. */
export const PriorityLevelConfigurationSpec: Schema.Codec<PriorityLevelConfigurationSpec> = /*#__PURE__*/ k.object<PriorityLevelConfigurationSpec>("FlowcontrolV1.PriorityLevelConfigurationSpec", () => ({
  exempt: ExemptPriorityLevelConfiguration,
  limited: LimitedPriorityLevelConfiguration,
  type: k.string
}), ["type"])

/** Type of `PriorityLevelConfiguration.status`. */
export interface PriorityLevelConfigurationStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<PriorityLevelConfigurationCondition> | undefined
}
/** Schema of `PriorityLevelConfigurationStatus`. */
export const PriorityLevelConfigurationStatus: Schema.Codec<PriorityLevelConfigurationStatus> = /*#__PURE__*/ k.object<PriorityLevelConfigurationStatus>("FlowcontrolV1.PriorityLevelConfigurationStatus", () => ({
  conditions: k.array(PriorityLevelConfigurationCondition)
}))

/** Type of `LimitResponse.queuing`. */
export interface QueuingConfiguration {
  readonly handSize?: number | undefined
  readonly queueLengthLimit?: number | undefined
  readonly queues?: number | undefined
}
/** Schema of `QueuingConfiguration`. */
export const QueuingConfiguration: Schema.Codec<QueuingConfiguration> = /*#__PURE__*/ k.object<QueuingConfiguration>("FlowcontrolV1.QueuingConfiguration", () => ({
  handSize: k.int32,
  queueLengthLimit: k.int32,
  queues: k.int32
}))

/** Type of `PolicyRulesWithSubjects.resourceRules`. */
export interface ResourcePolicyRule {
  /** list-type set */
  readonly apiGroups: ReadonlyArray<string>
  readonly clusterScope?: boolean | undefined
  /** list-type set */
  readonly namespaces?: ReadonlyArray<string> | undefined
  /** list-type set */
  readonly resources: ReadonlyArray<string>
  /** list-type set */
  readonly verbs: ReadonlyArray<string>
}
/** Schema of `ResourcePolicyRule`. */
export const ResourcePolicyRule: Schema.Codec<ResourcePolicyRule> = /*#__PURE__*/ k.object<ResourcePolicyRule>("FlowcontrolV1.ResourcePolicyRule", () => ({
  apiGroups: k.array(k.string),
  clusterScope: k.boolean,
  namespaces: k.array(k.string),
  resources: k.array(k.string),
  verbs: k.array(k.string)
}), ["apiGroups", "resources", "verbs"])

/** Type of `Subject.serviceAccount`. */
export interface ServiceAccountSubject {
  readonly name: string
  readonly namespace: string
}
/** Schema of `ServiceAccountSubject`. */
export const ServiceAccountSubject: Schema.Codec<ServiceAccountSubject> = /*#__PURE__*/ k.object<ServiceAccountSubject>("FlowcontrolV1.ServiceAccountSubject", () => ({
  name: k.string,
  namespace: k.string
}), ["name", "namespace"])

/** Type of `PolicyRulesWithSubjects.subjects`. */
export interface Subject {
  readonly group?: GroupSubject | undefined
  readonly kind: string
  readonly serviceAccount?: ServiceAccountSubject | undefined
  readonly user?: UserSubject | undefined
}
/** Schema of `Subject`. */
export const Subject: Schema.Codec<Subject> = /*#__PURE__*/ k.object<Subject>("FlowcontrolV1.Subject", () => ({
  group: GroupSubject,
  kind: k.string,
  serviceAccount: ServiceAccountSubject,
  user: UserSubject
}), ["kind"])

/** Type of `Subject.user`. */
export interface UserSubject {
  readonly name: string
}
/** Schema of `UserSubject`. */
export const UserSubject: Schema.Codec<UserSubject> = /*#__PURE__*/ k.object<UserSubject>("FlowcontrolV1.UserSubject", () => ({
  name: k.string
}), ["name"])
