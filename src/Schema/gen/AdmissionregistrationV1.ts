/**
 * The types of `admissionregistration.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `Mutation.applyConfiguration`. */
export interface ApplyConfiguration {
  readonly expression?: string | undefined
}
/** Schema of `ApplyConfiguration`. */
export const ApplyConfiguration: Schema.Codec<ApplyConfiguration> = /*#__PURE__*/ k.object<ApplyConfiguration>("AdmissionregistrationV1.ApplyConfiguration", () => ({
  expression: k.string
}))

/** Type of `ValidatingAdmissionPolicySpec.auditAnnotations`. */
export interface AuditAnnotation {
  readonly key: string
  readonly valueExpression: string
}
/** Schema of `AuditAnnotation`. */
export const AuditAnnotation: Schema.Codec<AuditAnnotation> = /*#__PURE__*/ k.object<AuditAnnotation>("AdmissionregistrationV1.AuditAnnotation", () => ({
  key: k.string,
  valueExpression: k.string
}), ["key", "valueExpression"])

/** Type of `TypeChecking.expressionWarnings`. */
export interface ExpressionWarning {
  readonly fieldRef: string
  readonly warning: string
}
/** Schema of `ExpressionWarning`. */
export const ExpressionWarning: Schema.Codec<ExpressionWarning> = /*#__PURE__*/ k.object<ExpressionWarning>("AdmissionregistrationV1.ExpressionWarning", () => ({
  fieldRef: k.string,
  warning: k.string
}), ["fieldRef", "warning"])

/** Type of `Mutation.jsonPatch`. */
export interface JSONPatch {
  readonly expression?: string | undefined
}
/** Schema of `JSONPatch`. */
export const JSONPatch: Schema.Codec<JSONPatch> = /*#__PURE__*/ k.object<JSONPatch>("AdmissionregistrationV1.JSONPatch", () => ({
  expression: k.string
}))

/** Type of `MutatingAdmissionPolicySpec.matchConditions`, `MutatingWebhook.matchConditions` and 2 more. */
export interface MatchCondition {
  readonly expression: string
  readonly name: string
}
/** Schema of `MatchCondition`. */
export const MatchCondition: Schema.Codec<MatchCondition> = /*#__PURE__*/ k.object<MatchCondition>("AdmissionregistrationV1.MatchCondition", () => ({
  expression: k.string,
  name: k.string
}), ["expression", "name"])

/** Type of `MutatingAdmissionPolicyBindingSpec.matchResources`, `MutatingAdmissionPolicySpec.matchConstraints` and 2 more. */
export interface MatchResources {
  /** list-type atomic */
  readonly excludeResourceRules?: ReadonlyArray<NamedRuleWithOperations> | undefined
  readonly matchPolicy?: "Equivalent" | "Exact" | (string & {}) | undefined
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  readonly objectSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly resourceRules?: ReadonlyArray<NamedRuleWithOperations> | undefined
}
/** Schema of `MatchResources`. */
export const MatchResources: Schema.Codec<MatchResources> = /*#__PURE__*/ k.object<MatchResources>("AdmissionregistrationV1.MatchResources", () => ({
  excludeResourceRules: k.array(NamedRuleWithOperations),
  matchPolicy: k.string,
  namespaceSelector: MetaV1.LabelSelector,
  objectSelector: MetaV1.LabelSelector,
  resourceRules: k.array(NamedRuleWithOperations)
}))

/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicy, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io) */
export interface MutatingAdmissionPolicy {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: MutatingAdmissionPolicySpec | undefined
}
/** Schema of `MutatingAdmissionPolicy`. */
export const MutatingAdmissionPolicy: Schema.Codec<MutatingAdmissionPolicy> = /*#__PURE__*/ k.object<MutatingAdmissionPolicy>("AdmissionregistrationV1.MutatingAdmissionPolicy", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: MutatingAdmissionPolicySpec
}))

/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicyBinding, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io) */
export interface MutatingAdmissionPolicyBinding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: MutatingAdmissionPolicyBindingSpec | undefined
}
/** Schema of `MutatingAdmissionPolicyBinding`. */
export const MutatingAdmissionPolicyBinding: Schema.Codec<MutatingAdmissionPolicyBinding> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBinding>("AdmissionregistrationV1.MutatingAdmissionPolicyBinding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: MutatingAdmissionPolicyBindingSpec
}))

/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicyBindingList. */
export interface MutatingAdmissionPolicyBindingList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<MutatingAdmissionPolicyBinding>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `MutatingAdmissionPolicyBindingList`. */
export const MutatingAdmissionPolicyBindingList: Schema.Codec<MutatingAdmissionPolicyBindingList> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBindingList>("AdmissionregistrationV1.MutatingAdmissionPolicyBindingList", () => ({
  apiVersion: k.string,
  items: k.array(MutatingAdmissionPolicyBinding),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `MutatingAdmissionPolicyBinding.spec`. */
export interface MutatingAdmissionPolicyBindingSpec {
  readonly matchResources?: MatchResources | undefined
  readonly paramRef?: ParamRef | undefined
  readonly policyName?: string | undefined
}
/** Schema of `MutatingAdmissionPolicyBindingSpec`. */
export const MutatingAdmissionPolicyBindingSpec: Schema.Codec<MutatingAdmissionPolicyBindingSpec> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBindingSpec>("AdmissionregistrationV1.MutatingAdmissionPolicyBindingSpec", () => ({
  matchResources: MatchResources,
  paramRef: ParamRef,
  policyName: k.string
}))

/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicyList. */
export interface MutatingAdmissionPolicyList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<MutatingAdmissionPolicy>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `MutatingAdmissionPolicyList`. */
export const MutatingAdmissionPolicyList: Schema.Codec<MutatingAdmissionPolicyList> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyList>("AdmissionregistrationV1.MutatingAdmissionPolicyList", () => ({
  apiVersion: k.string,
  items: k.array(MutatingAdmissionPolicy),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `MutatingAdmissionPolicy.spec`. */
export interface MutatingAdmissionPolicySpec {
  readonly failurePolicy?: "Fail" | "Ignore" | (string & {}) | undefined
  /** list-type map by name */
  readonly matchConditions?: ReadonlyArray<MatchCondition> | undefined
  readonly matchConstraints?: MatchResources | undefined
  /** list-type atomic */
  readonly mutations?: ReadonlyArray<Mutation> | undefined
  readonly paramKind?: ParamKind | undefined
  readonly reinvocationPolicy?: "IfNeeded" | "Never" | (string & {}) | undefined
  /** list-type atomic */
  readonly variables?: ReadonlyArray<Variable> | undefined
}
/** Schema of `MutatingAdmissionPolicySpec`. */
export const MutatingAdmissionPolicySpec: Schema.Codec<MutatingAdmissionPolicySpec> = /*#__PURE__*/ k.object<MutatingAdmissionPolicySpec>("AdmissionregistrationV1.MutatingAdmissionPolicySpec", () => ({
  failurePolicy: k.string,
  matchConditions: k.array(MatchCondition),
  matchConstraints: MatchResources,
  mutations: k.array(Mutation),
  paramKind: ParamKind,
  reinvocationPolicy: k.string,
  variables: k.array(Variable)
}))

/** Type of `MutatingWebhookConfiguration.webhooks`. */
export interface MutatingWebhook {
  /** list-type atomic */
  readonly admissionReviewVersions: ReadonlyArray<string>
  readonly clientConfig: WebhookClientConfig
  readonly failurePolicy?: "Fail" | "Ignore" | (string & {}) | undefined
  /** list-type map by name */
  readonly matchConditions?: ReadonlyArray<MatchCondition> | undefined
  readonly matchPolicy?: "Equivalent" | "Exact" | (string & {}) | undefined
  readonly name: string
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  readonly objectSelector?: MetaV1.LabelSelector | undefined
  readonly reinvocationPolicy?: "IfNeeded" | "Never" | (string & {}) | undefined
  /** list-type atomic */
  readonly rules?: ReadonlyArray<RuleWithOperations> | undefined
  readonly sideEffects: "None" | "NoneOnDryRun" | "Some" | "Unknown" | (string & {})
  readonly timeoutSeconds?: number | undefined
}
/** Schema of `MutatingWebhook`. */
export const MutatingWebhook: Schema.Codec<MutatingWebhook> = /*#__PURE__*/ k.object<MutatingWebhook>("AdmissionregistrationV1.MutatingWebhook", () => ({
  admissionReviewVersions: k.array(k.string),
  clientConfig: WebhookClientConfig,
  failurePolicy: k.string,
  matchConditions: k.array(MatchCondition),
  matchPolicy: k.string,
  name: k.string,
  namespaceSelector: MetaV1.LabelSelector,
  objectSelector: MetaV1.LabelSelector,
  reinvocationPolicy: k.string,
  rules: k.array(RuleWithOperations),
  sideEffects: k.string,
  timeoutSeconds: k.int32
}), ["admissionReviewVersions", "clientConfig", "name", "sideEffects"])

/** `admissionregistration.k8s.io/v1` MutatingWebhookConfiguration, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io) */
export interface MutatingWebhookConfiguration {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type map by name */
  readonly webhooks?: ReadonlyArray<MutatingWebhook> | undefined
}
/** Schema of `MutatingWebhookConfiguration`. */
export const MutatingWebhookConfiguration: Schema.Codec<MutatingWebhookConfiguration> = /*#__PURE__*/ k.object<MutatingWebhookConfiguration>("AdmissionregistrationV1.MutatingWebhookConfiguration", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  webhooks: k.array(MutatingWebhook)
}))

/** `admissionregistration.k8s.io/v1` MutatingWebhookConfigurationList. */
export interface MutatingWebhookConfigurationList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<MutatingWebhookConfiguration>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `MutatingWebhookConfigurationList`. */
export const MutatingWebhookConfigurationList: Schema.Codec<MutatingWebhookConfigurationList> = /*#__PURE__*/ k.object<MutatingWebhookConfigurationList>("AdmissionregistrationV1.MutatingWebhookConfigurationList", () => ({
  apiVersion: k.string,
  items: k.array(MutatingWebhookConfiguration),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `MutatingAdmissionPolicySpec.mutations`. */
export interface Mutation {
  readonly applyConfiguration?: ApplyConfiguration | undefined
  readonly jsonPatch?: JSONPatch | undefined
  readonly patchType: "ApplyConfiguration" | "JSONPatch" | (string & {})
}
/** Schema of `Mutation`. */
export const Mutation: Schema.Codec<Mutation> = /*#__PURE__*/ k.object<Mutation>("AdmissionregistrationV1.Mutation", () => ({
  applyConfiguration: ApplyConfiguration,
  jsonPatch: JSONPatch,
  patchType: k.string
}), ["patchType"])

/** Type of `MatchResources.excludeResourceRules`, `MatchResources.resourceRules`. */
export interface NamedRuleWithOperations {
  /** list-type atomic */
  readonly apiGroups?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly apiVersions?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly operations?: ReadonlyArray<"*" | "CONNECT" | "CREATE" | "DELETE" | "UPDATE" | (string & {})> | undefined
  /** list-type atomic */
  readonly resourceNames?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly resources?: ReadonlyArray<string> | undefined
  readonly scope?: "*" | "Cluster" | "Namespaced" | (string & {}) | undefined
}
/** Schema of `NamedRuleWithOperations`. */
export const NamedRuleWithOperations: Schema.Codec<NamedRuleWithOperations> = /*#__PURE__*/ k.object<NamedRuleWithOperations>("AdmissionregistrationV1.NamedRuleWithOperations", () => ({
  apiGroups: k.array(k.string),
  apiVersions: k.array(k.string),
  operations: k.array(k.string),
  resourceNames: k.array(k.string),
  resources: k.array(k.string),
  scope: k.string
}))

/** Type of `MutatingAdmissionPolicySpec.paramKind`, `ValidatingAdmissionPolicySpec.paramKind`. */
export interface ParamKind {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
}
/** Schema of `ParamKind`. */
export const ParamKind: Schema.Codec<ParamKind> = /*#__PURE__*/ k.object<ParamKind>("AdmissionregistrationV1.ParamKind", () => ({
  apiVersion: k.string,
  kind: k.string
}))

/** Type of `MutatingAdmissionPolicyBindingSpec.paramRef`, `ValidatingAdmissionPolicyBindingSpec.paramRef`. */
export interface ParamRef {
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly parameterNotFoundAction?: string | undefined
  readonly selector?: MetaV1.LabelSelector | undefined
}
/** Schema of `ParamRef`. */
export const ParamRef: Schema.Codec<ParamRef> = /*#__PURE__*/ k.object<ParamRef>("AdmissionregistrationV1.ParamRef", () => ({
  name: k.string,
  namespace: k.string,
  parameterNotFoundAction: k.string,
  selector: MetaV1.LabelSelector
}))

/** Type of `MutatingWebhook.rules`, `ValidatingWebhook.rules`. */
export interface RuleWithOperations {
  /** list-type atomic */
  readonly apiGroups?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly apiVersions?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly operations?: ReadonlyArray<"*" | "CONNECT" | "CREATE" | "DELETE" | "UPDATE" | (string & {})> | undefined
  /** list-type atomic */
  readonly resources?: ReadonlyArray<string> | undefined
  readonly scope?: "*" | "Cluster" | "Namespaced" | (string & {}) | undefined
}
/** Schema of `RuleWithOperations`. */
export const RuleWithOperations: Schema.Codec<RuleWithOperations> = /*#__PURE__*/ k.object<RuleWithOperations>("AdmissionregistrationV1.RuleWithOperations", () => ({
  apiGroups: k.array(k.string),
  apiVersions: k.array(k.string),
  operations: k.array(k.string),
  resources: k.array(k.string),
  scope: k.string
}))

/** Type of `WebhookClientConfig.service`. */
export interface ServiceReference {
  readonly name: string
  readonly namespace: string
  readonly path?: string | undefined
  readonly port?: number | undefined
}
/** Schema of `ServiceReference`. */
export const ServiceReference: Schema.Codec<ServiceReference> = /*#__PURE__*/ k.object<ServiceReference>("AdmissionregistrationV1.ServiceReference", () => ({
  name: k.string,
  namespace: k.string,
  path: k.string,
  port: k.int32
}), ["name", "namespace"])

/** Type of `ValidatingAdmissionPolicyStatus.typeChecking`. */
export interface TypeChecking {
  /** list-type atomic */
  readonly expressionWarnings?: ReadonlyArray<ExpressionWarning> | undefined
}
/** Schema of `TypeChecking`. */
export const TypeChecking: Schema.Codec<TypeChecking> = /*#__PURE__*/ k.object<TypeChecking>("AdmissionregistrationV1.TypeChecking", () => ({
  expressionWarnings: k.array(ExpressionWarning)
}))

/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicy, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicy-v1-admissionregistration-k8s-io) */
export interface ValidatingAdmissionPolicy {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ValidatingAdmissionPolicySpec | undefined
  readonly status?: ValidatingAdmissionPolicyStatus | undefined
}
/** Schema of `ValidatingAdmissionPolicy`. */
export const ValidatingAdmissionPolicy: Schema.Codec<ValidatingAdmissionPolicy> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicy>("AdmissionregistrationV1.ValidatingAdmissionPolicy", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ValidatingAdmissionPolicySpec,
  status: ValidatingAdmissionPolicyStatus
}))

/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicyBinding, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io) */
export interface ValidatingAdmissionPolicyBinding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ValidatingAdmissionPolicyBindingSpec
}
/** Schema of `ValidatingAdmissionPolicyBinding`. */
export const ValidatingAdmissionPolicyBinding: Schema.Codec<ValidatingAdmissionPolicyBinding> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicyBinding>("AdmissionregistrationV1.ValidatingAdmissionPolicyBinding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ValidatingAdmissionPolicyBindingSpec
}), ["spec"])

/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicyBindingList. */
export interface ValidatingAdmissionPolicyBindingList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ValidatingAdmissionPolicyBinding>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ValidatingAdmissionPolicyBindingList`. */
export const ValidatingAdmissionPolicyBindingList: Schema.Codec<ValidatingAdmissionPolicyBindingList> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicyBindingList>("AdmissionregistrationV1.ValidatingAdmissionPolicyBindingList", () => ({
  apiVersion: k.string,
  items: k.array(ValidatingAdmissionPolicyBinding),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ValidatingAdmissionPolicyBinding.spec`. */
export interface ValidatingAdmissionPolicyBindingSpec {
  readonly matchResources?: MatchResources | undefined
  readonly paramRef?: ParamRef | undefined
  readonly policyName: string
  /** list-type set */
  readonly validationActions: ReadonlyArray<"Audit" | "Deny" | "Warn" | (string & {})>
}
/** Schema of `ValidatingAdmissionPolicyBindingSpec`. */
export const ValidatingAdmissionPolicyBindingSpec: Schema.Codec<ValidatingAdmissionPolicyBindingSpec> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicyBindingSpec>("AdmissionregistrationV1.ValidatingAdmissionPolicyBindingSpec", () => ({
  matchResources: MatchResources,
  paramRef: ParamRef,
  policyName: k.string,
  validationActions: k.array(k.string)
}), ["policyName", "validationActions"])

/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicyList. */
export interface ValidatingAdmissionPolicyList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ValidatingAdmissionPolicy>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ValidatingAdmissionPolicyList`. */
export const ValidatingAdmissionPolicyList: Schema.Codec<ValidatingAdmissionPolicyList> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicyList>("AdmissionregistrationV1.ValidatingAdmissionPolicyList", () => ({
  apiVersion: k.string,
  items: k.array(ValidatingAdmissionPolicy),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ValidatingAdmissionPolicy.spec`. */
export interface ValidatingAdmissionPolicySpec {
  /** list-type atomic */
  readonly auditAnnotations?: ReadonlyArray<AuditAnnotation> | undefined
  readonly failurePolicy?: "Fail" | "Ignore" | (string & {}) | undefined
  /** list-type map by name */
  readonly matchConditions?: ReadonlyArray<MatchCondition> | undefined
  readonly matchConstraints?: MatchResources | undefined
  readonly paramKind?: ParamKind | undefined
  /** list-type atomic */
  readonly validations?: ReadonlyArray<Validation> | undefined
  /** list-type map by name */
  readonly variables?: ReadonlyArray<Variable> | undefined
}
/** Schema of `ValidatingAdmissionPolicySpec`. */
export const ValidatingAdmissionPolicySpec: Schema.Codec<ValidatingAdmissionPolicySpec> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicySpec>("AdmissionregistrationV1.ValidatingAdmissionPolicySpec", () => ({
  auditAnnotations: k.array(AuditAnnotation),
  failurePolicy: k.string,
  matchConditions: k.array(MatchCondition),
  matchConstraints: MatchResources,
  paramKind: ParamKind,
  validations: k.array(Validation),
  variables: k.array(Variable)
}))

/** Type of `ValidatingAdmissionPolicy.status`. */
export interface ValidatingAdmissionPolicyStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly typeChecking?: TypeChecking | undefined
}
/** Schema of `ValidatingAdmissionPolicyStatus`. */
export const ValidatingAdmissionPolicyStatus: Schema.Codec<ValidatingAdmissionPolicyStatus> = /*#__PURE__*/ k.object<ValidatingAdmissionPolicyStatus>("AdmissionregistrationV1.ValidatingAdmissionPolicyStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  observedGeneration: k.int64,
  typeChecking: TypeChecking
}))

/** Type of `ValidatingWebhookConfiguration.webhooks`. */
export interface ValidatingWebhook {
  /** list-type atomic */
  readonly admissionReviewVersions: ReadonlyArray<string>
  readonly clientConfig: WebhookClientConfig
  readonly failurePolicy?: "Fail" | "Ignore" | (string & {}) | undefined
  /** list-type map by name */
  readonly matchConditions?: ReadonlyArray<MatchCondition> | undefined
  readonly matchPolicy?: "Equivalent" | "Exact" | (string & {}) | undefined
  readonly name: string
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  readonly objectSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly rules?: ReadonlyArray<RuleWithOperations> | undefined
  readonly sideEffects: "None" | "NoneOnDryRun" | "Some" | "Unknown" | (string & {})
  readonly timeoutSeconds?: number | undefined
}
/** Schema of `ValidatingWebhook`. */
export const ValidatingWebhook: Schema.Codec<ValidatingWebhook> = /*#__PURE__*/ k.object<ValidatingWebhook>("AdmissionregistrationV1.ValidatingWebhook", () => ({
  admissionReviewVersions: k.array(k.string),
  clientConfig: WebhookClientConfig,
  failurePolicy: k.string,
  matchConditions: k.array(MatchCondition),
  matchPolicy: k.string,
  name: k.string,
  namespaceSelector: MetaV1.LabelSelector,
  objectSelector: MetaV1.LabelSelector,
  rules: k.array(RuleWithOperations),
  sideEffects: k.string,
  timeoutSeconds: k.int32
}), ["admissionReviewVersions", "clientConfig", "name", "sideEffects"])

/** `admissionregistration.k8s.io/v1` ValidatingWebhookConfiguration, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io) */
export interface ValidatingWebhookConfiguration {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type map by name */
  readonly webhooks?: ReadonlyArray<ValidatingWebhook> | undefined
}
/** Schema of `ValidatingWebhookConfiguration`. */
export const ValidatingWebhookConfiguration: Schema.Codec<ValidatingWebhookConfiguration> = /*#__PURE__*/ k.object<ValidatingWebhookConfiguration>("AdmissionregistrationV1.ValidatingWebhookConfiguration", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  webhooks: k.array(ValidatingWebhook)
}))

/** `admissionregistration.k8s.io/v1` ValidatingWebhookConfigurationList. */
export interface ValidatingWebhookConfigurationList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ValidatingWebhookConfiguration>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ValidatingWebhookConfigurationList`. */
export const ValidatingWebhookConfigurationList: Schema.Codec<ValidatingWebhookConfigurationList> = /*#__PURE__*/ k.object<ValidatingWebhookConfigurationList>("AdmissionregistrationV1.ValidatingWebhookConfigurationList", () => ({
  apiVersion: k.string,
  items: k.array(ValidatingWebhookConfiguration),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ValidatingAdmissionPolicySpec.validations`. */
export interface Validation {
  readonly expression: string
  readonly message?: string | undefined
  readonly messageExpression?: string | undefined
  readonly reason?: string | undefined
}
/** Schema of `Validation`. */
export const Validation: Schema.Codec<Validation> = /*#__PURE__*/ k.object<Validation>("AdmissionregistrationV1.Validation", () => ({
  expression: k.string,
  message: k.string,
  messageExpression: k.string,
  reason: k.string
}), ["expression"])

/** Type of `MutatingAdmissionPolicySpec.variables`, `ValidatingAdmissionPolicySpec.variables`. */
export interface Variable {
  readonly expression: string
  readonly name: string
}
/** Schema of `Variable`. */
export const Variable: Schema.Codec<Variable> = /*#__PURE__*/ k.object<Variable>("AdmissionregistrationV1.Variable", () => ({
  expression: k.string,
  name: k.string
}), ["expression", "name"])

/** Type of `MutatingWebhook.clientConfig`, `ValidatingWebhook.clientConfig`. */
export interface WebhookClientConfig {
  /** base64 */
  readonly caBundle?: string | undefined
  readonly service?: ServiceReference | undefined
  readonly url?: string | undefined
}
/** Schema of `WebhookClientConfig`. */
export const WebhookClientConfig: Schema.Codec<WebhookClientConfig> = /*#__PURE__*/ k.object<WebhookClientConfig>("AdmissionregistrationV1.WebhookClientConfig", () => ({
  caBundle: k.bytes,
  service: ServiceReference,
  url: k.string
}))
