/**
 * The services of `networking.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as NetworkingV1 from "../../Schema/gen/NetworkingV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link IPAddresses}. */
export interface IPAddressesService extends Shape.Cluster<NetworkingV1.IPAddress> {}
/** `networking.k8s.io/v1` IPAddress, cluster-scoped. */
export class IPAddresses
  extends /*#__PURE__*/ Context.Service<IPAddresses, IPAddressesService>()("effect-kubernetes/NetworkingV1/IPAddresses")
{
  static readonly layer: Layer.Layer<IPAddresses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => IPAddresses, () => ({
      group: "networking.k8s.io", version: "v1", plural: "ipaddresses", kind: "IPAddress", scope: "Cluster",
      verbs, subresources: [],
      schema: () => NetworkingV1.IPAddress
    }), () => [])
}

/** The operations of {@link IngressClasses}. */
export interface IngressClassesService extends Shape.Cluster<NetworkingV1.IngressClass> {}
/** `networking.k8s.io/v1` IngressClass, cluster-scoped. */
export class IngressClasses
  extends /*#__PURE__*/ Context.Service<IngressClasses, IngressClassesService>()("effect-kubernetes/NetworkingV1/IngressClasses")
{
  static readonly layer: Layer.Layer<IngressClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => IngressClasses, () => ({
      group: "networking.k8s.io", version: "v1", plural: "ingressclasses", kind: "IngressClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => NetworkingV1.IngressClass
    }), () => [])
}

/** The operations of {@link Ingresses}. */
export interface IngressesService extends
  Shape.Namespaced<NetworkingV1.Ingress>,
  Shape.NamespacedStatus<NetworkingV1.Ingress>
{}
/** `networking.k8s.io/v1` Ingress, namespaced. */
export class Ingresses
  extends /*#__PURE__*/ Context.Service<Ingresses, IngressesService>()("effect-kubernetes/NetworkingV1/Ingresses")
{
  static readonly layer: Layer.Layer<Ingresses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Ingresses, () => ({
      group: "networking.k8s.io", version: "v1", plural: "ingresses", kind: "Ingress", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => NetworkingV1.Ingress
    }), () => [Subresources.status])
}

/** The operations of {@link NetworkPolicies}. */
export interface NetworkPoliciesService extends Shape.Namespaced<NetworkingV1.NetworkPolicy> {}
/** `networking.k8s.io/v1` NetworkPolicy, namespaced. */
export class NetworkPolicies
  extends /*#__PURE__*/ Context.Service<NetworkPolicies, NetworkPoliciesService>()("effect-kubernetes/NetworkingV1/NetworkPolicies")
{
  static readonly layer: Layer.Layer<NetworkPolicies, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => NetworkPolicies, () => ({
      group: "networking.k8s.io", version: "v1", plural: "networkpolicies", kind: "NetworkPolicy", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => NetworkingV1.NetworkPolicy
    }), () => [])
}

/** The operations of {@link ServiceCIDRs}. */
export interface ServiceCIDRsService extends
  Shape.Cluster<NetworkingV1.ServiceCIDR>,
  Shape.ClusterStatus<NetworkingV1.ServiceCIDR>
{}
/** `networking.k8s.io/v1` ServiceCIDR, cluster-scoped. */
export class ServiceCIDRs
  extends /*#__PURE__*/ Context.Service<ServiceCIDRs, ServiceCIDRsService>()("effect-kubernetes/NetworkingV1/ServiceCIDRs")
{
  static readonly layer: Layer.Layer<ServiceCIDRs, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ServiceCIDRs, () => ({
      group: "networking.k8s.io", version: "v1", plural: "servicecidrs", kind: "ServiceCIDR", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => NetworkingV1.ServiceCIDR
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  IPAddresses | IngressClasses | Ingresses | NetworkPolicies | ServiceCIDRs,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    IPAddresses.layer,
    IngressClasses.layer,
    Ingresses.layer,
    NetworkPolicies.layer,
    ServiceCIDRs.layer
  )
)
