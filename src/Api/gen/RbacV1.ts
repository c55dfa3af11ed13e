/**
 * The services of `rbac.authorization.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as RbacV1 from "../../Schema/gen/RbacV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link ClusterRoleBindings}. */
export interface ClusterRoleBindingsService extends Shape.Cluster<RbacV1.ClusterRoleBinding> {}
/** `rbac.authorization.k8s.io/v1` ClusterRoleBinding, cluster-scoped. */
export class ClusterRoleBindings
  extends /*#__PURE__*/ Context.Service<ClusterRoleBindings, ClusterRoleBindingsService>()("effect-kubernetes/RbacV1/ClusterRoleBindings")
{
  static readonly layer: Layer.Layer<ClusterRoleBindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ClusterRoleBindings, () => ({
      group: "rbac.authorization.k8s.io", version: "v1", plural: "clusterrolebindings", kind: "ClusterRoleBinding", scope: "Cluster",
      verbs, subresources: [],
      schema: () => RbacV1.ClusterRoleBinding
    }), () => [])
}

/** The operations of {@link ClusterRoles}. */
export interface ClusterRolesService extends Shape.Cluster<RbacV1.ClusterRole> {}
/** `rbac.authorization.k8s.io/v1` ClusterRole, cluster-scoped. */
export class ClusterRoles
  extends /*#__PURE__*/ Context.Service<ClusterRoles, ClusterRolesService>()("effect-kubernetes/RbacV1/ClusterRoles")
{
  static readonly layer: Layer.Layer<ClusterRoles, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ClusterRoles, () => ({
      group: "rbac.authorization.k8s.io", version: "v1", plural: "clusterroles", kind: "ClusterRole", scope: "Cluster",
      verbs, subresources: [],
      schema: () => RbacV1.ClusterRole
    }), () => [])
}

/** The operations of {@link RoleBindings}. */
export interface RoleBindingsService extends Shape.Namespaced<RbacV1.RoleBinding> {}
/** `rbac.authorization.k8s.io/v1` RoleBinding, namespaced. */
export class RoleBindings
  extends /*#__PURE__*/ Context.Service<RoleBindings, RoleBindingsService>()("effect-kubernetes/RbacV1/RoleBindings")
{
  static readonly layer: Layer.Layer<RoleBindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => RoleBindings, () => ({
      group: "rbac.authorization.k8s.io", version: "v1", plural: "rolebindings", kind: "RoleBinding", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => RbacV1.RoleBinding
    }), () => [])
}

/** The operations of {@link Roles}. */
export interface RolesService extends Shape.Namespaced<RbacV1.Role> {}
/** `rbac.authorization.k8s.io/v1` Role, namespaced. */
export class Roles
  extends /*#__PURE__*/ Context.Service<Roles, RolesService>()("effect-kubernetes/RbacV1/Roles")
{
  static readonly layer: Layer.Layer<Roles, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Roles, () => ({
      group: "rbac.authorization.k8s.io", version: "v1", plural: "roles", kind: "Role", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => RbacV1.Role
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  ClusterRoleBindings | ClusterRoles | RoleBindings | Roles,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ClusterRoleBindings.layer,
    ClusterRoles.layer,
    RoleBindings.layer,
    Roles.layer
  )
)
