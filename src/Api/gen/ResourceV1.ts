/**
 * The services of `resource.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as ResourceV1 from "../../Schema/gen/ResourceV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link DeviceClasses}. */
export interface DeviceClassesService extends Shape.Cluster<ResourceV1.DeviceClass> {}
/** `resource.k8s.io/v1` DeviceClass, cluster-scoped. */
export class DeviceClasses
  extends /*#__PURE__*/ Context.Service<DeviceClasses, DeviceClassesService>()("effect-kubernetes/ResourceV1/DeviceClasses")
{
  static readonly layer: Layer.Layer<DeviceClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => DeviceClasses, () => ({
      group: "resource.k8s.io", version: "v1", plural: "deviceclasses", kind: "DeviceClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => ResourceV1.DeviceClass
    }), () => [])
}

/** The operations of {@link ResourceClaimTemplates}. */
export interface ResourceClaimTemplatesService extends Shape.Namespaced<ResourceV1.ResourceClaimTemplate> {}
/** `resource.k8s.io/v1` ResourceClaimTemplate, namespaced. */
export class ResourceClaimTemplates
  extends /*#__PURE__*/ Context.Service<ResourceClaimTemplates, ResourceClaimTemplatesService>()("effect-kubernetes/ResourceV1/ResourceClaimTemplates")
{
  static readonly layer: Layer.Layer<ResourceClaimTemplates, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceClaimTemplates, () => ({
      group: "resource.k8s.io", version: "v1", plural: "resourceclaimtemplates", kind: "ResourceClaimTemplate", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => ResourceV1.ResourceClaimTemplate
    }), () => [])
}

/** The operations of {@link ResourceClaims}. */
export interface ResourceClaimsService extends
  Shape.Namespaced<ResourceV1.ResourceClaim>,
  Shape.NamespacedStatus<ResourceV1.ResourceClaim>
{}
/** `resource.k8s.io/v1` ResourceClaim, namespaced. */
export class ResourceClaims
  extends /*#__PURE__*/ Context.Service<ResourceClaims, ResourceClaimsService>()("effect-kubernetes/ResourceV1/ResourceClaims")
{
  static readonly layer: Layer.Layer<ResourceClaims, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceClaims, () => ({
      group: "resource.k8s.io", version: "v1", plural: "resourceclaims", kind: "ResourceClaim", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => ResourceV1.ResourceClaim
    }), () => [Subresources.status])
}

/** The operations of {@link ResourceSlices}. */
export interface ResourceSlicesService extends Shape.Cluster<ResourceV1.ResourceSlice> {}
/** `resource.k8s.io/v1` ResourceSlice, cluster-scoped. */
export class ResourceSlices
  extends /*#__PURE__*/ Context.Service<ResourceSlices, ResourceSlicesService>()("effect-kubernetes/ResourceV1/ResourceSlices")
{
  static readonly layer: Layer.Layer<ResourceSlices, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceSlices, () => ({
      group: "resource.k8s.io", version: "v1", plural: "resourceslices", kind: "ResourceSlice", scope: "Cluster",
      verbs, subresources: [],
      schema: () => ResourceV1.ResourceSlice
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  DeviceClasses | ResourceClaimTemplates | ResourceClaims | ResourceSlices,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    DeviceClasses.layer,
    ResourceClaimTemplates.layer,
    ResourceClaims.layer,
    ResourceSlices.layer
  )
)
