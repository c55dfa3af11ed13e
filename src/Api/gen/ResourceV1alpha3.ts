/**
 * The services of `resource.k8s.io/v1alpha3`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as ResourceV1alpha3 from "../../Schema/gen/ResourceV1alpha3.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link DeviceTaintRules}. */
export interface DeviceTaintRulesService extends
  Shape.Cluster<ResourceV1alpha3.DeviceTaintRule>,
  Shape.ClusterStatus<ResourceV1alpha3.DeviceTaintRule>
{}
/** `resource.k8s.io/v1alpha3` DeviceTaintRule, cluster-scoped. */
export class DeviceTaintRules
  extends /*#__PURE__*/ Context.Service<DeviceTaintRules, DeviceTaintRulesService>()("effect-kubernetes/ResourceV1alpha3/DeviceTaintRules")
{
  static readonly layer: Layer.Layer<DeviceTaintRules, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => DeviceTaintRules, () => ({
      group: "resource.k8s.io", version: "v1alpha3", plural: "devicetaintrules", kind: "DeviceTaintRule", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => ResourceV1alpha3.DeviceTaintRule
    }), () => [Subresources.status])
}

/** The operations of {@link ResourcePoolStatusRequests}. */
export interface ResourcePoolStatusRequestsService extends
  Shape.Cluster<ResourceV1alpha3.ResourcePoolStatusRequest>,
  Shape.ClusterStatus<ResourceV1alpha3.ResourcePoolStatusRequest>
{}
/** `resource.k8s.io/v1alpha3` ResourcePoolStatusRequest, cluster-scoped. */
export class ResourcePoolStatusRequests
  extends /*#__PURE__*/ Context.Service<ResourcePoolStatusRequests, ResourcePoolStatusRequestsService>()("effect-kubernetes/ResourceV1alpha3/ResourcePoolStatusRequests")
{
  static readonly layer: Layer.Layer<ResourcePoolStatusRequests, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourcePoolStatusRequests, () => ({
      group: "resource.k8s.io", version: "v1alpha3", plural: "resourcepoolstatusrequests", kind: "ResourcePoolStatusRequest", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => ResourceV1alpha3.ResourcePoolStatusRequest
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  DeviceTaintRules | ResourcePoolStatusRequests,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    DeviceTaintRules.layer,
    ResourcePoolStatusRequests.layer
  )
)
