/**
 * The services of `resource.k8s.io/v1beta2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as ResourceV1beta2 from "../../Schema/gen/ResourceV1beta2.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link DeviceClasses}. */
export interface DeviceClassesService extends Shape.Cluster<ResourceV1beta2.DeviceClass> {}
/** `resource.k8s.io/v1beta2` DeviceClass, cluster-scoped. */
export class DeviceClasses
  extends /*#__PURE__*/ Context.Service<DeviceClasses, DeviceClassesService>()("effect-kubernetes/ResourceV1beta2/DeviceClasses")
{
  static readonly layer: Layer.Layer<DeviceClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => DeviceClasses, () => ({
      group: "resource.k8s.io", version: "v1beta2", plural: "deviceclasses", kind: "DeviceClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => ResourceV1beta2.DeviceClass
    }), () => [])
}

/** The operations of {@link DeviceTaintRules}. */
export interface DeviceTaintRulesService extends
  Shape.Cluster<ResourceV1beta2.DeviceTaintRule>,
  Shape.ClusterStatus<ResourceV1beta2.DeviceTaintRule>
{}
/** `resource.k8s.io/v1beta2` DeviceTaintRule, cluster-scoped. */
export class DeviceTaintRules
  extends /*#__PURE__*/ Context.Service<DeviceTaintRules, DeviceTaintRulesService>()("effect-kubernetes/ResourceV1beta2/DeviceTaintRules")
{
  static readonly layer: Layer.Layer<DeviceTaintRules, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => DeviceTaintRules, () => ({
      group: "resource.k8s.io", version: "v1beta2", plural: "devicetaintrules", kind: "DeviceTaintRule", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => ResourceV1beta2.DeviceTaintRule
    }), () => [Subresources.status])
}

/** The operations of {@link ResourceClaimTemplates}. */
export interface ResourceClaimTemplatesService extends Shape.Namespaced<ResourceV1beta2.ResourceClaimTemplate> {}
/** `resource.k8s.io/v1beta2` ResourceClaimTemplate, namespaced. */
export class ResourceClaimTemplates
  extends /*#__PURE__*/ Context.Service<ResourceClaimTemplates, ResourceClaimTemplatesService>()("effect-kubernetes/ResourceV1beta2/ResourceClaimTemplates")
{
  static readonly layer: Layer.Layer<ResourceClaimTemplates, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceClaimTemplates, () => ({
      group: "resource.k8s.io", version: "v1beta2", plural: "resourceclaimtemplates", kind: "ResourceClaimTemplate", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => ResourceV1beta2.ResourceClaimTemplate
    }), () => [])
}

/** The operations of {@link ResourceClaims}. */
export interface ResourceClaimsService extends
  Shape.Namespaced<ResourceV1beta2.ResourceClaim>,
  Shape.NamespacedStatus<ResourceV1beta2.ResourceClaim>
{}
/** `resource.k8s.io/v1beta2` ResourceClaim, namespaced. */
export class ResourceClaims
  extends /*#__PURE__*/ Context.Service<ResourceClaims, ResourceClaimsService>()("effect-kubernetes/ResourceV1beta2/ResourceClaims")
{
  static readonly layer: Layer.Layer<ResourceClaims, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceClaims, () => ({
      group: "resource.k8s.io", version: "v1beta2", plural: "resourceclaims", kind: "ResourceClaim", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => ResourceV1beta2.ResourceClaim
    }), () => [Subresources.status])
}

/** The operations of {@link ResourceSlices}. */
export interface ResourceSlicesService extends Shape.Cluster<ResourceV1beta2.ResourceSlice> {}
/** `resource.k8s.io/v1beta2` ResourceSlice, cluster-scoped. */
export class ResourceSlices
  extends /*#__PURE__*/ Context.Service<ResourceSlices, ResourceSlicesService>()("effect-kubernetes/ResourceV1beta2/ResourceSlices")
{
  static readonly layer: Layer.Layer<ResourceSlices, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceSlices, () => ({
      group: "resource.k8s.io", version: "v1beta2", plural: "resourceslices", kind: "ResourceSlice", scope: "Cluster",
      verbs, subresources: [],
      schema: () => ResourceV1beta2.ResourceSlice
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  DeviceClasses | DeviceTaintRules | ResourceClaimTemplates | ResourceClaims | ResourceSlices,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    DeviceClasses.layer,
    DeviceTaintRules.layer,
    ResourceClaimTemplates.layer,
    ResourceClaims.layer,
    ResourceSlices.layer
  )
)
