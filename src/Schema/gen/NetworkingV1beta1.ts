/**
 * The types of `networking.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `networking.k8s.io/v1beta1` IPAddress, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipaddress-v1beta1-networking-k8s-io) */
export interface IPAddress {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: IPAddressSpec
}
/** Schema of `IPAddress`. */
export const IPAddress: Schema.Codec<IPAddress> = /*#__PURE__*/ k.object<IPAddress>("NetworkingV1beta1.IPAddress", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: IPAddressSpec
}), ["spec"])

/** `networking.k8s.io/v1beta1` IPAddressList. */
export interface IPAddressList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<IPAddress>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `IPAddressList`. */
export const IPAddressList: Schema.Codec<IPAddressList> = /*#__PURE__*/ k.object<IPAddressList>("NetworkingV1beta1.IPAddressList", () => ({
  apiVersion: k.string,
  items: k.array(IPAddress),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `IPAddress.spec`. */
export interface IPAddressSpec {
  readonly parentRef: ParentReference
}
/** Schema of `IPAddressSpec`. */
export const IPAddressSpec: Schema.Codec<IPAddressSpec> = /*#__PURE__*/ k.object<IPAddressSpec>("NetworkingV1beta1.IPAddressSpec", () => ({
  parentRef: ParentReference
}), ["parentRef"])

/** Type of `IPAddressSpec.parentRef`. */
export interface ParentReference {
  readonly group?: string | undefined
  readonly name: string
  readonly namespace?: string | undefined
  readonly resource: string
}
/** Schema of `ParentReference`. */
export const ParentReference: Schema.Codec<ParentReference> = /*#__PURE__*/ k.object<ParentReference>("NetworkingV1beta1.ParentReference", () => ({
  group: k.string,
  name: k.string,
  namespace: k.string,
  resource: k.string
}), ["name", "resource"])

/** `networking.k8s.io/v1beta1` ServiceCIDR, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicecidr-v1beta1-networking-k8s-io) */
export interface ServiceCIDR {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ServiceCIDRSpec | undefined
  readonly status?: ServiceCIDRStatus | undefined
}
/** Schema of `ServiceCIDR`. */
export const ServiceCIDR: Schema.Codec<ServiceCIDR> = /*#__PURE__*/ k.object<ServiceCIDR>("NetworkingV1beta1.ServiceCIDR", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ServiceCIDRSpec,
  status: ServiceCIDRStatus
}))

/** `networking.k8s.io/v1beta1` ServiceCIDRList. */
export interface ServiceCIDRList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ServiceCIDR>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ServiceCIDRList`. */
export const ServiceCIDRList: Schema.Codec<ServiceCIDRList> = /*#__PURE__*/ k.object<ServiceCIDRList>("NetworkingV1beta1.ServiceCIDRList", () => ({
  apiVersion: k.string,
  items: k.array(ServiceCIDR),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ServiceCIDR.spec`. */
export interface ServiceCIDRSpec {
  /** list-type atomic */
  readonly cidrs?: ReadonlyArray<string> | undefined
}
/** Schema of `ServiceCIDRSpec`. */
export const ServiceCIDRSpec: Schema.Codec<ServiceCIDRSpec> = /*#__PURE__*/ k.object<ServiceCIDRSpec>("NetworkingV1beta1.ServiceCIDRSpec", () => ({
  cidrs: k.array(k.string)
}))

/** Type of `ServiceCIDR.status`. */
export interface ServiceCIDRStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
}
/** Schema of `ServiceCIDRStatus`. */
export const ServiceCIDRStatus: Schema.Codec<ServiceCIDRStatus> = /*#__PURE__*/ k.object<ServiceCIDRStatus>("NetworkingV1beta1.ServiceCIDRStatus", () => ({
  conditions: k.array(MetaV1.Condition)
}))
