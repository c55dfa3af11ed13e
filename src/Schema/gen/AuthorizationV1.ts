/**
 * The types of `authorization.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `ResourceAttributes.fieldSelector`. */
export interface FieldSelectorAttributes {
  readonly rawSelector?: string | undefined
  /** list-type atomic */
  readonly requirements?: ReadonlyArray<MetaV1.FieldSelectorRequirement> | undefined
}
/** Schema of `FieldSelectorAttributes`. */
export const FieldSelectorAttributes: Schema.Codec<FieldSelectorAttributes> = /*#__PURE__*/ k.object<FieldSelectorAttributes>("AuthorizationV1.FieldSelectorAttributes", () => ({
  rawSelector: k.string,
  requirements: k.array(MetaV1.FieldSelectorRequirement)
}))

/** Type of `ResourceAttributes.labelSelector`. */
export interface LabelSelectorAttributes {
  readonly rawSelector?: string | undefined
  /** list-type atomic */
  readonly requirements?: ReadonlyArray<MetaV1.LabelSelectorRequirement> | undefined
}
/** Schema of `LabelSelectorAttributes`. */
export const LabelSelectorAttributes: Schema.Codec<LabelSelectorAttributes> = /*#__PURE__*/ k.object<LabelSelectorAttributes>("AuthorizationV1.LabelSelectorAttributes", () => ({
  rawSelector: k.string,
  requirements: k.array(MetaV1.LabelSelectorRequirement)
}))

/** `authorization.k8s.io/v1` LocalSubjectAccessReview, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localsubjectaccessreview-v1-authorization-k8s-io) */
export interface LocalSubjectAccessReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: SubjectAccessReviewSpec
  readonly status?: SubjectAccessReviewStatus | undefined
}
/** Schema of `LocalSubjectAccessReview`. */
export const LocalSubjectAccessReview: Schema.Codec<LocalSubjectAccessReview> = /*#__PURE__*/ k.object<LocalSubjectAccessReview>("AuthorizationV1.LocalSubjectAccessReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: SubjectAccessReviewSpec,
  status: SubjectAccessReviewStatus
}), ["spec"])

/** Type of `SelfSubjectAccessReviewSpec.nonResourceAttributes`, `SubjectAccessReviewSpec.nonResourceAttributes`. */
export interface NonResourceAttributes {
  readonly path?: string | undefined
  readonly verb?: string | undefined
}
/** Schema of `NonResourceAttributes`. */
export const NonResourceAttributes: Schema.Codec<NonResourceAttributes> = /*#__PURE__*/ k.object<NonResourceAttributes>("AuthorizationV1.NonResourceAttributes", () => ({
  path: k.string,
  verb: k.string
}))

/** Type of `SubjectRulesReviewStatus.nonResourceRules`. */
export interface NonResourceRule {
  /** list-type atomic */
  readonly nonResourceURLs?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly verbs: ReadonlyArray<string>
}
/** Schema of `NonResourceRule`. */
export const NonResourceRule: Schema.Codec<NonResourceRule> = /*#__PURE__*/ k.object<NonResourceRule>("AuthorizationV1.NonResourceRule", () => ({
  nonResourceURLs: k.array(k.string),
  verbs: k.array(k.string)
}), ["verbs"])

/** Type of `SelfSubjectAccessReviewSpec.resourceAttributes`, `SubjectAccessReviewSpec.resourceAttributes`. */
export interface ResourceAttributes {
  readonly fieldSelector?: FieldSelectorAttributes | undefined
  readonly group?: string | undefined
  readonly labelSelector?: LabelSelectorAttributes | undefined
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly resource?: string | undefined
  readonly subresource?: string | undefined
  readonly verb?: string | undefined
  readonly version?: string | undefined
}
/** Schema of `ResourceAttributes`. */
export const ResourceAttributes: Schema.Codec<ResourceAttributes> = /*#__PURE__*/ k.object<ResourceAttributes>("AuthorizationV1.ResourceAttributes", () => ({
  fieldSelector: FieldSelectorAttributes,
  group: k.string,
  labelSelector: LabelSelectorAttributes,
  name: k.string,
  namespace: k.string,
  resource: k.string,
  subresource: k.string,
  verb: k.string,
  version: k.string
}))

/** Type of `SubjectRulesReviewStatus.resourceRules`. */
export interface ResourceRule {
  /** list-type atomic */
  readonly apiGroups?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly resourceNames?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly resources?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly verbs: ReadonlyArray<string>
}
/** Schema of `ResourceRule`. */
export const ResourceRule: Schema.Codec<ResourceRule> = /*#__PURE__*/ k.object<ResourceRule>("AuthorizationV1.ResourceRule", () => ({
  apiGroups: k.array(k.string),
  resourceNames: k.array(k.string),
  resources: k.array(k.string),
  verbs: k.array(k.string)
}), ["verbs"])

/** `authorization.k8s.io/v1` SelfSubjectAccessReview, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectaccessreview-v1-authorization-k8s-io) */
export interface SelfSubjectAccessReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: SelfSubjectAccessReviewSpec
  readonly status?: SubjectAccessReviewStatus | undefined
}
/** Schema of `SelfSubjectAccessReview`. */
export const SelfSubjectAccessReview: Schema.Codec<SelfSubjectAccessReview> = /*#__PURE__*/ k.object<SelfSubjectAccessReview>("AuthorizationV1.SelfSubjectAccessReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: SelfSubjectAccessReviewSpec,
  status: SubjectAccessReviewStatus
}), ["spec"])

/** Type of `SelfSubjectAccessReview.spec`. */
export interface SelfSubjectAccessReviewSpec {
  readonly nonResourceAttributes?: NonResourceAttributes | undefined
  readonly resourceAttributes?: ResourceAttributes | undefined
}
/** Schema of `SelfSubjectAccessReviewSpec`. */
export const SelfSubjectAccessReviewSpec: Schema.Codec<SelfSubjectAccessReviewSpec> = /*#__PURE__*/ k.object<SelfSubjectAccessReviewSpec>("AuthorizationV1.SelfSubjectAccessReviewSpec", () => ({
  nonResourceAttributes: NonResourceAttributes,
  resourceAttributes: ResourceAttributes
}))

/** `authorization.k8s.io/v1` SelfSubjectRulesReview, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectrulesreview-v1-authorization-k8s-io) */
export interface SelfSubjectRulesReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: SelfSubjectRulesReviewSpec
  readonly status?: SubjectRulesReviewStatus | undefined
}
/** Schema of `SelfSubjectRulesReview`. */
export const SelfSubjectRulesReview: Schema.Codec<SelfSubjectRulesReview> = /*#__PURE__*/ k.object<SelfSubjectRulesReview>("AuthorizationV1.SelfSubjectRulesReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: SelfSubjectRulesReviewSpec,
  status: SubjectRulesReviewStatus
}), ["spec"])

/** Type of `SelfSubjectRulesReview.spec`. */
export interface SelfSubjectRulesReviewSpec {
  readonly namespace?: string | undefined
}
/** Schema of `SelfSubjectRulesReviewSpec`. */
export const SelfSubjectRulesReviewSpec: Schema.Codec<SelfSubjectRulesReviewSpec> = /*#__PURE__*/ k.object<SelfSubjectRulesReviewSpec>("AuthorizationV1.SelfSubjectRulesReviewSpec", () => ({
  namespace: k.string
}))

/** `authorization.k8s.io/v1` SubjectAccessReview, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subjectaccessreview-v1-authorization-k8s-io) */
export interface SubjectAccessReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: SubjectAccessReviewSpec
  readonly status?: SubjectAccessReviewStatus | undefined
}
/** Schema of `SubjectAccessReview`. */
export const SubjectAccessReview: Schema.Codec<SubjectAccessReview> = /*#__PURE__*/ k.object<SubjectAccessReview>("AuthorizationV1.SubjectAccessReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: SubjectAccessReviewSpec,
  status: SubjectAccessReviewStatus
}), ["spec"])

/** Type of `LocalSubjectAccessReview.spec`, `SubjectAccessReview.spec`. */
export interface SubjectAccessReviewSpec {
  readonly extra?: { readonly [key: string]: ReadonlyArray<string> } | undefined
  /** list-type atomic */
  readonly groups?: ReadonlyArray<string> | undefined
  readonly nonResourceAttributes?: NonResourceAttributes | undefined
  readonly resourceAttributes?: ResourceAttributes | undefined
  readonly uid?: string | undefined
  readonly user?: string | undefined
}
/** Schema of `SubjectAccessReviewSpec`. */
export const SubjectAccessReviewSpec: Schema.Codec<SubjectAccessReviewSpec> = /*#__PURE__*/ k.object<SubjectAccessReviewSpec>("AuthorizationV1.SubjectAccessReviewSpec", () => ({
  extra: k.map(k.array(k.string)),
  groups: k.array(k.string),
  nonResourceAttributes: NonResourceAttributes,
  resourceAttributes: ResourceAttributes,
  uid: k.string,
  user: k.string
}))

/** Type of `LocalSubjectAccessReview.status`, `SelfSubjectAccessReview.status` and 1 more. */
export interface SubjectAccessReviewStatus {
  readonly allowed: boolean
  readonly denied?: boolean | undefined
  readonly evaluationError?: string | undefined
  readonly reason?: string | undefined
}
/** Schema of `SubjectAccessReviewStatus`. */
export const SubjectAccessReviewStatus: Schema.Codec<SubjectAccessReviewStatus> = /*#__PURE__*/ k.object<SubjectAccessReviewStatus>("AuthorizationV1.SubjectAccessReviewStatus", () => ({
  allowed: k.boolean,
  denied: k.boolean,
  evaluationError: k.string,
  reason: k.string
}), ["allowed"])

/** Type of `SelfSubjectRulesReview.status`. */
export interface SubjectRulesReviewStatus {
  readonly evaluationError?: string | undefined
  readonly incomplete: boolean
  /** list-type atomic */
  readonly nonResourceRules: ReadonlyArray<NonResourceRule>
  /** list-type atomic */
  readonly resourceRules: ReadonlyArray<ResourceRule>
}
/** Schema of `SubjectRulesReviewStatus`. */
export const SubjectRulesReviewStatus: Schema.Codec<SubjectRulesReviewStatus> = /*#__PURE__*/ k.object<SubjectRulesReviewStatus>("AuthorizationV1.SubjectRulesReviewStatus", () => ({
  evaluationError: k.string,
  incomplete: k.boolean,
  nonResourceRules: k.array(NonResourceRule),
  resourceRules: k.array(ResourceRule)
}), ["incomplete", "nonResourceRules", "resourceRules"])
