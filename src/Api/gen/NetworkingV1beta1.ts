/**
 * The services of `networking.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as NetworkingV1beta1 from "../../Schema/gen/NetworkingV1beta1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link IPAddresses}. */
export interface IPAddressesService extends Shape.Cluster<NetworkingV1beta1.IPAddress> {}
/** `networking.k8s.io/v1beta1` IPAddress, cluster-scoped. */
export class IPAddresses
  extends /*#__PURE__*/ Context.Service<IPAddresses, IPAddressesService>()("effect-kubernetes/NetworkingV1beta1/IPAddresses")
{
  static readonly layer: Layer.Layer<IPAddresses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => IPAddresses, () => ({
      group: "networking.k8s.io", version: "v1beta1", plural: "ipaddresses", kind: "IPAddress", scope: "Cluster",
      verbs, subresources: [],
      schema: () => NetworkingV1beta1.IPAddress
    }), () => [])
}

/** The operations of {@link ServiceCIDRs}. */
export interface ServiceCIDRsService extends
  Shape.Cluster<NetworkingV1beta1.ServiceCIDR>,
  Shape.ClusterStatus<NetworkingV1beta1.ServiceCIDR>
{}
/** `networking.k8s.io/v1beta1` ServiceCIDR, cluster-scoped. */
export class ServiceCIDRs
  extends /*#__PURE__*/ Context.Service<ServiceCIDRs, ServiceCIDRsService>()("effect-kubernetes/NetworkingV1beta1/ServiceCIDRs")
{
  static readonly layer: Layer.Layer<ServiceCIDRs, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ServiceCIDRs, () => ({
      group: "networking.k8s.io", version: "v1beta1", plural: "servicecidrs", kind: "ServiceCIDR", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => NetworkingV1beta1.ServiceCIDR
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  IPAddresses | ServiceCIDRs,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    IPAddresses.layer,
    ServiceCIDRs.layer
  )
)
