/**
 * The types of `rbac.authorization.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `ClusterRole.aggregationRule`. */
export interface AggregationRule {
  /** list-type atomic */
  readonly clusterRoleSelectors?: ReadonlyArray<MetaV1.LabelSelector> | undefined
}
/** Schema of `AggregationRule`. */
export const AggregationRule: Schema.Codec<AggregationRule> = /*#__PURE__*/ k.object<AggregationRule>("RbacV1.AggregationRule", () => ({
  clusterRoleSelectors: k.array(MetaV1.LabelSelector)
}))

/** `rbac.authorization.k8s.io/v1` ClusterRole, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrole-v1-rbac-authorization-k8s-io) */
export interface ClusterRole {
  readonly aggregationRule?: AggregationRule | undefined
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type atomic */
  readonly rules?: ReadonlyArray<PolicyRule> | undefined
}
/** Schema of `ClusterRole`. */
export const ClusterRole: Schema.Codec<ClusterRole> = /*#__PURE__*/ k.object<ClusterRole>("RbacV1.ClusterRole", () => ({
  aggregationRule: AggregationRule,
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  rules: k.array(PolicyRule)
}))

/** `rbac.authorization.k8s.io/v1` ClusterRoleBinding, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrolebinding-v1-rbac-authorization-k8s-io) */
export interface ClusterRoleBinding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly roleRef: RoleRef
  /** list-type atomic */
  readonly subjects?: ReadonlyArray<Subject> | undefined
}
/** Schema of `ClusterRoleBinding`. */
export const ClusterRoleBinding: Schema.Codec<ClusterRoleBinding> = /*#__PURE__*/ k.object<ClusterRoleBinding>("RbacV1.ClusterRoleBinding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  roleRef: RoleRef,
  subjects: k.array(Subject)
}), ["roleRef"])

/** `rbac.authorization.k8s.io/v1` ClusterRoleBindingList. */
export interface ClusterRoleBindingList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ClusterRoleBinding>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ClusterRoleBindingList`. */
export const ClusterRoleBindingList: Schema.Codec<ClusterRoleBindingList> = /*#__PURE__*/ k.object<ClusterRoleBindingList>("RbacV1.ClusterRoleBindingList", () => ({
  apiVersion: k.string,
  items: k.array(ClusterRoleBinding),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** `rbac.authorization.k8s.io/v1` ClusterRoleList. */
export interface ClusterRoleList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ClusterRole>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ClusterRoleList`. */
export const ClusterRoleList: Schema.Codec<ClusterRoleList> = /*#__PURE__*/ k.object<ClusterRoleList>("RbacV1.ClusterRoleList", () => ({
  apiVersion: k.string,
  items: k.array(ClusterRole),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ClusterRole.rules`, `Role.rules`. */
export interface PolicyRule {
  /** list-type atomic */
  readonly apiGroups?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly nonResourceURLs?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly resourceNames?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly resources?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly verbs: ReadonlyArray<string>
}
/** Schema of `PolicyRule`. */
export const PolicyRule: Schema.Codec<PolicyRule> = /*#__PURE__*/ k.object<PolicyRule>("RbacV1.PolicyRule", () => ({
  apiGroups: k.array(k.string),
  nonResourceURLs: k.array(k.string),
  resourceNames: k.array(k.string),
  resources: k.array(k.string),
  verbs: k.array(k.string)
}), ["verbs"])

/** `rbac.authorization.k8s.io/v1` Role, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#role-v1-rbac-authorization-k8s-io) */
export interface Role {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type atomic */
  readonly rules?: ReadonlyArray<PolicyRule> | undefined
}
/** Schema of `Role`. */
export const Role: Schema.Codec<Role> = /*#__PURE__*/ k.object<Role>("RbacV1.Role", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  rules: k.array(PolicyRule)
}))

/** `rbac.authorization.k8s.io/v1` RoleBinding, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rolebinding-v1-rbac-authorization-k8s-io) */
export interface RoleBinding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly roleRef: RoleRef
  /** list-type atomic */
  readonly subjects?: ReadonlyArray<Subject> | undefined
}
/** Schema of `RoleBinding`. */
export const RoleBinding: Schema.Codec<RoleBinding> = /*#__PURE__*/ k.object<RoleBinding>("RbacV1.RoleBinding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  roleRef: RoleRef,
  subjects: k.array(Subject)
}), ["roleRef"])

/** `rbac.authorization.k8s.io/v1` RoleBindingList. */
export interface RoleBindingList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<RoleBinding>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `RoleBindingList`. */
export const RoleBindingList: Schema.Codec<RoleBindingList> = /*#__PURE__*/ k.object<RoleBindingList>("RbacV1.RoleBindingList", () => ({
  apiVersion: k.string,
  items: k.array(RoleBinding),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** `rbac.authorization.k8s.io/v1` RoleList. */
export interface RoleList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Role>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `RoleList`. */
export const RoleList: Schema.Codec<RoleList> = /*#__PURE__*/ k.object<RoleList>("RbacV1.RoleList", () => ({
  apiVersion: k.string,
  items: k.array(Role),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ClusterRoleBinding.roleRef`, `RoleBinding.roleRef`. */
export interface RoleRef {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
}
/** Schema of `RoleRef`. */
export const RoleRef: Schema.Codec<RoleRef> = /*#__PURE__*/ k.object<RoleRef>("RbacV1.RoleRef", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string
}), ["kind", "name"])

/** Type of `ClusterRoleBinding.subjects`, `RoleBinding.subjects`. */
export interface Subject {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
  readonly namespace?: string | undefined
}
/** Schema of `Subject`. */
export const Subject: Schema.Codec<Subject> = /*#__PURE__*/ k.object<Subject>("RbacV1.Subject", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string,
  namespace: k.string
}), ["kind", "name"])
