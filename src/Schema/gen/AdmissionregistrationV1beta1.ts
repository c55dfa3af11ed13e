/**
 * The types of `admissionregistration.k8s.io/v1beta1`.
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
export const ApplyConfiguration: Schema.Codec<ApplyConfiguration> = /*#__PURE__*/ k.object<ApplyConfiguration>("AdmissionregistrationV1beta1.ApplyConfiguration", () => ({
  expression: k.string
}))

/** Type of `Mutation.jsonPatch`. */
export interface JSONPatch {
  readonly expression?: string | undefined
}
/** Schema of `JSONPatch`. */
export const JSONPatch: Schema.Codec<JSONPatch> = /*#__PURE__*/ k.object<JSONPatch>("AdmissionregistrationV1beta1.JSONPatch", () => ({
  expression: k.string
}))

/** Type of `MutatingAdmissionPolicySpec.matchConditions`. */
export interface MatchCondition {
  readonly expression: string
  readonly name: string
}
/** Schema of `MatchCondition`. */
export const MatchCondition: Schema.Codec<MatchCondition> = /*#__PURE__*/ k.object<MatchCondition>("AdmissionregistrationV1beta1.MatchCondition", () => ({
  expression: k.string,
  name: k.string
}), ["expression", "name"])

/** Type of `MutatingAdmissionPolicyBindingSpec.matchResources`, `MutatingAdmissionPolicySpec.matchConstraints`. */
export interface MatchResources {
  /** list-type atomic */
  readonly excludeResourceRules?: ReadonlyArray<NamedRuleWithOperations> | undefined
  readonly matchPolicy?: string | undefined
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  readonly objectSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly resourceRules?: ReadonlyArray<NamedRuleWithOperations> | undefined
}
/** Schema of `MatchResources`. */
export const MatchResources: Schema.Codec<MatchResources> = /*#__PURE__*/ k.object<MatchResources>("AdmissionregistrationV1beta1.MatchResources", () => ({
  excludeResourceRules: k.array(NamedRuleWithOperations),
  matchPolicy: k.string,
  namespaceSelector: MetaV1.LabelSelector,
  objectSelector: MetaV1.LabelSelector,
  resourceRules: k.array(NamedRuleWithOperations)
}))

/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicy, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicy-v1beta1-admissionregistration-k8s-io) */
export interface MutatingAdmissionPolicy {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: MutatingAdmissionPolicySpec | undefined
}
/** Schema of `MutatingAdmissionPolicy`. */
export const MutatingAdmissionPolicy: Schema.Codec<MutatingAdmissionPolicy> = /*#__PURE__*/ k.object<MutatingAdmissionPolicy>("AdmissionregistrationV1beta1.MutatingAdmissionPolicy", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: MutatingAdmissionPolicySpec
}))

/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicyBinding, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicybinding-v1beta1-admissionregistration-k8s-io) */
export interface MutatingAdmissionPolicyBinding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: MutatingAdmissionPolicyBindingSpec | undefined
}
/** Schema of `MutatingAdmissionPolicyBinding`. */
export const MutatingAdmissionPolicyBinding: Schema.Codec<MutatingAdmissionPolicyBinding> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBinding>("AdmissionregistrationV1beta1.MutatingAdmissionPolicyBinding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: MutatingAdmissionPolicyBindingSpec
}))

/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicyBindingList. */
export interface MutatingAdmissionPolicyBindingList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<MutatingAdmissionPolicyBinding>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `MutatingAdmissionPolicyBindingList`. */
export const MutatingAdmissionPolicyBindingList: Schema.Codec<MutatingAdmissionPolicyBindingList> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBindingList>("AdmissionregistrationV1beta1.MutatingAdmissionPolicyBindingList", () => ({
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
export const MutatingAdmissionPolicyBindingSpec: Schema.Codec<MutatingAdmissionPolicyBindingSpec> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyBindingSpec>("AdmissionregistrationV1beta1.MutatingAdmissionPolicyBindingSpec", () => ({
  matchResources: MatchResources,
  paramRef: ParamRef,
  policyName: k.string
}))

/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicyList. */
export interface MutatingAdmissionPolicyList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<MutatingAdmissionPolicy>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `MutatingAdmissionPolicyList`. */
export const MutatingAdmissionPolicyList: Schema.Codec<MutatingAdmissionPolicyList> = /*#__PURE__*/ k.object<MutatingAdmissionPolicyList>("AdmissionregistrationV1beta1.MutatingAdmissionPolicyList", () => ({
  apiVersion: k.string,
  items: k.array(MutatingAdmissionPolicy),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `MutatingAdmissionPolicy.spec`. */
export interface MutatingAdmissionPolicySpec {
  readonly failurePolicy?: string | undefined
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
export const MutatingAdmissionPolicySpec: Schema.Codec<MutatingAdmissionPolicySpec> = /*#__PURE__*/ k.object<MutatingAdmissionPolicySpec>("AdmissionregistrationV1beta1.MutatingAdmissionPolicySpec", () => ({
  failurePolicy: k.string,
  matchConditions: k.array(MatchCondition),
  matchConstraints: MatchResources,
  mutations: k.array(Mutation),
  paramKind: ParamKind,
  reinvocationPolicy: k.string,
  variables: k.array(Variable)
}))

/** Type of `MutatingAdmissionPolicySpec.mutations`. */
export interface Mutation {
  readonly applyConfiguration?: ApplyConfiguration | undefined
  readonly jsonPatch?: JSONPatch | undefined
  readonly patchType: "ApplyConfiguration" | "JSONPatch" | (string & {})
}
/** Schema of `Mutation`. */
export const Mutation: Schema.Codec<Mutation> = /*#__PURE__*/ k.object<Mutation>("AdmissionregistrationV1beta1.Mutation", () => ({
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
export const NamedRuleWithOperations: Schema.Codec<NamedRuleWithOperations> = /*#__PURE__*/ k.object<NamedRuleWithOperations>("AdmissionregistrationV1beta1.NamedRuleWithOperations", () => ({
  apiGroups: k.array(k.string),
  apiVersions: k.array(k.string),
  operations: k.array(k.string),
  resourceNames: k.array(k.string),
  resources: k.array(k.string),
  scope: k.string
}))

/** Type of `MutatingAdmissionPolicySpec.paramKind`. */
export interface ParamKind {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
}
/** Schema of `ParamKind`. */
export const ParamKind: Schema.Codec<ParamKind> = /*#__PURE__*/ k.object<ParamKind>("AdmissionregistrationV1beta1.ParamKind", () => ({
  apiVersion: k.string,
  kind: k.string
}))

/** Type of `MutatingAdmissionPolicyBindingSpec.paramRef`. */
export interface ParamRef {
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly parameterNotFoundAction?: string | undefined
  readonly selector?: MetaV1.LabelSelector | undefined
}
/** Schema of `ParamRef`. */
export const ParamRef: Schema.Codec<ParamRef> = /*#__PURE__*/ k.object<ParamRef>("AdmissionregistrationV1beta1.ParamRef", () => ({
  name: k.string,
  namespace: k.string,
  parameterNotFoundAction: k.string,
  selector: MetaV1.LabelSelector
}))

/** Type of `MutatingAdmissionPolicySpec.variables`. */
export interface Variable {
  readonly expression: string
  readonly name: string
}
/** Schema of `Variable`. */
export const Variable: Schema.Codec<Variable> = /*#__PURE__*/ k.object<Variable>("AdmissionregistrationV1beta1.Variable", () => ({
  expression: k.string,
  name: k.string
}), ["expression", "name"])
