/**
 * The types of `networking.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { IntOrString } from "../IntOrString.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `HTTPIngressRuleValue.paths`. */
export interface HTTPIngressPath {
  readonly backend: IngressBackend
  readonly path?: string | undefined
  readonly pathType: "Exact" | "ImplementationSpecific" | "Prefix" | (string & {})
}
/** Schema of `HTTPIngressPath`. */
export const HTTPIngressPath: Schema.Codec<HTTPIngressPath> = /*#__PURE__*/ k.object<HTTPIngressPath>("NetworkingV1.HTTPIngressPath", () => ({
  backend: IngressBackend,
  path: k.string,
  pathType: k.string
}), ["backend", "pathType"])

/** Type of `IngressRule.http`. */
export interface HTTPIngressRuleValue {
  /** list-type atomic */
  readonly paths: ReadonlyArray<HTTPIngressPath>
}
/** Schema of `HTTPIngressRuleValue`. */
export const HTTPIngressRuleValue: Schema.Codec<HTTPIngressRuleValue> = /*#__PURE__*/ k.object<HTTPIngressRuleValue>("NetworkingV1.HTTPIngressRuleValue", () => ({
  paths: k.array(HTTPIngressPath)
}), ["paths"])

/** `networking.k8s.io/v1` IPAddress, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipaddress-v1-networking-k8s-io) */
export interface IPAddress {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: IPAddressSpec
}
/** Schema of `IPAddress`. */
export const IPAddress: Schema.Codec<IPAddress> = /*#__PURE__*/ k.object<IPAddress>("NetworkingV1.IPAddress", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: IPAddressSpec
}), ["spec"])

/** `networking.k8s.io/v1` IPAddressList. */
export interface IPAddressList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<IPAddress>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `IPAddressList`. */
export const IPAddressList: Schema.Codec<IPAddressList> = /*#__PURE__*/ k.object<IPAddressList>("NetworkingV1.IPAddressList", () => ({
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
export const IPAddressSpec: Schema.Codec<IPAddressSpec> = /*#__PURE__*/ k.object<IPAddressSpec>("NetworkingV1.IPAddressSpec", () => ({
  parentRef: ParentReference
}), ["parentRef"])

/** Type of `NetworkPolicyPeer.ipBlock`. */
export interface IPBlock {
  readonly cidr: string
  /** list-type atomic */
  readonly except?: ReadonlyArray<string> | undefined
}
/** Schema of `IPBlock`. */
export const IPBlock: Schema.Codec<IPBlock> = /*#__PURE__*/ k.object<IPBlock>("NetworkingV1.IPBlock", () => ({
  cidr: k.string,
  except: k.array(k.string)
}), ["cidr"])

/** `networking.k8s.io/v1` Ingress, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingress-v1-networking-k8s-io) */
export interface Ingress {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: IngressSpec | undefined
  readonly status?: IngressStatus | undefined
}
/** Schema of `Ingress`. */
export const Ingress: Schema.Codec<Ingress> = /*#__PURE__*/ k.object<Ingress>("NetworkingV1.Ingress", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: IngressSpec,
  status: IngressStatus
}))

/** Type of `HTTPIngressPath.backend`, `IngressSpec.defaultBackend`. */
export interface IngressBackend {
  readonly resource?: CoreV1.TypedLocalObjectReference | undefined
  readonly service?: IngressServiceBackend | undefined
}
/** Schema of `IngressBackend`. */
export const IngressBackend: Schema.Codec<IngressBackend> = /*#__PURE__*/ k.object<IngressBackend>("NetworkingV1.IngressBackend", () => ({
  resource: CoreV1.TypedLocalObjectReference,
  service: IngressServiceBackend
}))

/** `networking.k8s.io/v1` IngressClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressclass-v1-networking-k8s-io) */
export interface IngressClass {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: IngressClassSpec | undefined
}
/** Schema of `IngressClass`. */
export const IngressClass: Schema.Codec<IngressClass> = /*#__PURE__*/ k.object<IngressClass>("NetworkingV1.IngressClass", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: IngressClassSpec
}))

/** `networking.k8s.io/v1` IngressClassList. */
export interface IngressClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<IngressClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `IngressClassList`. */
export const IngressClassList: Schema.Codec<IngressClassList> = /*#__PURE__*/ k.object<IngressClassList>("NetworkingV1.IngressClassList", () => ({
  apiVersion: k.string,
  items: k.array(IngressClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `IngressClassSpec.parameters`. */
export interface IngressClassParametersReference {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
  readonly namespace?: string | undefined
  readonly scope?: string | undefined
}
/** Schema of `IngressClassParametersReference`. */
export const IngressClassParametersReference: Schema.Codec<IngressClassParametersReference> = /*#__PURE__*/ k.object<IngressClassParametersReference>("NetworkingV1.IngressClassParametersReference", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string,
  namespace: k.string,
  scope: k.string
}), ["kind", "name"])

/** Type of `IngressClass.spec`. */
export interface IngressClassSpec {
  readonly controller?: string | undefined
  readonly parameters?: IngressClassParametersReference | undefined
}
/** Schema of `IngressClassSpec`. */
export const IngressClassSpec: Schema.Codec<IngressClassSpec> = /*#__PURE__*/ k.object<IngressClassSpec>("NetworkingV1.IngressClassSpec", () => ({
  controller: k.string,
  parameters: IngressClassParametersReference
}))

/** `networking.k8s.io/v1` IngressList. */
export interface IngressList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Ingress>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `IngressList`. */
export const IngressList: Schema.Codec<IngressList> = /*#__PURE__*/ k.object<IngressList>("NetworkingV1.IngressList", () => ({
  apiVersion: k.string,
  items: k.array(Ingress),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `IngressLoadBalancerStatus.ingress`. */
export interface IngressLoadBalancerIngress {
  readonly hostname?: string | undefined
  readonly ip?: string | undefined
  /** list-type atomic */
  readonly ports?: ReadonlyArray<IngressPortStatus> | undefined
}
/** Schema of `IngressLoadBalancerIngress`. */
export const IngressLoadBalancerIngress: Schema.Codec<IngressLoadBalancerIngress> = /*#__PURE__*/ k.object<IngressLoadBalancerIngress>("NetworkingV1.IngressLoadBalancerIngress", () => ({
  hostname: k.string,
  ip: k.string,
  ports: k.array(IngressPortStatus)
}))

/** Type of `IngressStatus.loadBalancer`. */
export interface IngressLoadBalancerStatus {
  /** list-type atomic */
  readonly ingress?: ReadonlyArray<IngressLoadBalancerIngress> | undefined
}
/** Schema of `IngressLoadBalancerStatus`. */
export const IngressLoadBalancerStatus: Schema.Codec<IngressLoadBalancerStatus> = /*#__PURE__*/ k.object<IngressLoadBalancerStatus>("NetworkingV1.IngressLoadBalancerStatus", () => ({
  ingress: k.array(IngressLoadBalancerIngress)
}))

/** Type of `IngressLoadBalancerIngress.ports`. */
export interface IngressPortStatus {
  readonly error?: string | undefined
  readonly port: number
  readonly protocol: "SCTP" | "TCP" | "UDP" | (string & {})
}
/** Schema of `IngressPortStatus`. */
export const IngressPortStatus: Schema.Codec<IngressPortStatus> = /*#__PURE__*/ k.object<IngressPortStatus>("NetworkingV1.IngressPortStatus", () => ({
  error: k.string,
  port: k.int32,
  protocol: k.string
}), ["port", "protocol"])

/** Type of `IngressSpec.rules`. */
export interface IngressRule {
  readonly host?: string | undefined
  readonly http?: HTTPIngressRuleValue | undefined
}
/** Schema of `IngressRule`. */
export const IngressRule: Schema.Codec<IngressRule> = /*#__PURE__*/ k.object<IngressRule>("NetworkingV1.IngressRule", () => ({
  host: k.string,
  http: HTTPIngressRuleValue
}))

/** Type of `IngressBackend.service`. */
export interface IngressServiceBackend {
  readonly name: string
  readonly port?: ServiceBackendPort | undefined
}
/** Schema of `IngressServiceBackend`. */
export const IngressServiceBackend: Schema.Codec<IngressServiceBackend> = /*#__PURE__*/ k.object<IngressServiceBackend>("NetworkingV1.IngressServiceBackend", () => ({
  name: k.string,
  port: ServiceBackendPort
}), ["name"])

/** Type of `Ingress.spec`. */
export interface IngressSpec {
  readonly defaultBackend?: IngressBackend | undefined
  readonly ingressClassName?: string | undefined
  /** list-type atomic */
  readonly rules?: ReadonlyArray<IngressRule> | undefined
  /** list-type atomic */
  readonly tls?: ReadonlyArray<IngressTLS> | undefined
}
/** Schema of `IngressSpec`. */
export const IngressSpec: Schema.Codec<IngressSpec> = /*#__PURE__*/ k.object<IngressSpec>("NetworkingV1.IngressSpec", () => ({
  defaultBackend: IngressBackend,
  ingressClassName: k.string,
  rules: k.array(IngressRule),
  tls: k.array(IngressTLS)
}))

/** Type of `Ingress.status`. */
export interface IngressStatus {
  readonly loadBalancer?: IngressLoadBalancerStatus | undefined
}
/** Schema of `IngressStatus`. */
export const IngressStatus: Schema.Codec<IngressStatus> = /*#__PURE__*/ k.object<IngressStatus>("NetworkingV1.IngressStatus", () => ({
  loadBalancer: IngressLoadBalancerStatus
}))

/** Type of `IngressSpec.tls`. */
export interface IngressTLS {
  /** list-type atomic */
  readonly hosts?: ReadonlyArray<string> | undefined
  readonly secretName?: string | undefined
}
/** Schema of `IngressTLS`. */
export const IngressTLS: Schema.Codec<IngressTLS> = /*#__PURE__*/ k.object<IngressTLS>("NetworkingV1.IngressTLS", () => ({
  hosts: k.array(k.string),
  secretName: k.string
}))

/** `networking.k8s.io/v1` NetworkPolicy, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicy-v1-networking-k8s-io) */
export interface NetworkPolicy {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: NetworkPolicySpec | undefined
}
/** Schema of `NetworkPolicy`. */
export const NetworkPolicy: Schema.Codec<NetworkPolicy> = /*#__PURE__*/ k.object<NetworkPolicy>("NetworkingV1.NetworkPolicy", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: NetworkPolicySpec
}))

/** Type of `NetworkPolicySpec.egress`. */
export interface NetworkPolicyEgressRule {
  /** list-type atomic */
  readonly ports?: ReadonlyArray<NetworkPolicyPort> | undefined
  /** list-type atomic */
  readonly to?: ReadonlyArray<NetworkPolicyPeer> | undefined
}
/** Schema of `NetworkPolicyEgressRule`. */
export const NetworkPolicyEgressRule: Schema.Codec<NetworkPolicyEgressRule> = /*#__PURE__*/ k.object<NetworkPolicyEgressRule>("NetworkingV1.NetworkPolicyEgressRule", () => ({
  ports: k.array(NetworkPolicyPort),
  to: k.array(NetworkPolicyPeer)
}))

/** Type of `NetworkPolicySpec.ingress`. */
export interface NetworkPolicyIngressRule {
  /** list-type atomic */
  readonly from?: ReadonlyArray<NetworkPolicyPeer> | undefined
  /** list-type atomic */
  readonly ports?: ReadonlyArray<NetworkPolicyPort> | undefined
}
/** Schema of `NetworkPolicyIngressRule`. */
export const NetworkPolicyIngressRule: Schema.Codec<NetworkPolicyIngressRule> = /*#__PURE__*/ k.object<NetworkPolicyIngressRule>("NetworkingV1.NetworkPolicyIngressRule", () => ({
  from: k.array(NetworkPolicyPeer),
  ports: k.array(NetworkPolicyPort)
}))

/** `networking.k8s.io/v1` NetworkPolicyList. */
export interface NetworkPolicyList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<NetworkPolicy>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `NetworkPolicyList`. */
export const NetworkPolicyList: Schema.Codec<NetworkPolicyList> = /*#__PURE__*/ k.object<NetworkPolicyList>("NetworkingV1.NetworkPolicyList", () => ({
  apiVersion: k.string,
  items: k.array(NetworkPolicy),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `NetworkPolicyEgressRule.to`, `NetworkPolicyIngressRule.from`. */
export interface NetworkPolicyPeer {
  readonly ipBlock?: IPBlock | undefined
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  readonly podSelector?: MetaV1.LabelSelector | undefined
}
/** Schema of `NetworkPolicyPeer`. */
export const NetworkPolicyPeer: Schema.Codec<NetworkPolicyPeer> = /*#__PURE__*/ k.object<NetworkPolicyPeer>("NetworkingV1.NetworkPolicyPeer", () => ({
  ipBlock: IPBlock,
  namespaceSelector: MetaV1.LabelSelector,
  podSelector: MetaV1.LabelSelector
}))

/** Type of `NetworkPolicyEgressRule.ports`, `NetworkPolicyIngressRule.ports`. */
export interface NetworkPolicyPort {
  readonly endPort?: number | undefined
  readonly port?: IntOrString | undefined
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
}
/** Schema of `NetworkPolicyPort`. */
export const NetworkPolicyPort: Schema.Codec<NetworkPolicyPort> = /*#__PURE__*/ k.object<NetworkPolicyPort>("NetworkingV1.NetworkPolicyPort", () => ({
  endPort: k.int32,
  port: k.intOrString,
  protocol: k.string
}))

/** Type of `NetworkPolicy.spec`. */
export interface NetworkPolicySpec {
  /** list-type atomic */
  readonly egress?: ReadonlyArray<NetworkPolicyEgressRule> | undefined
  /** list-type atomic */
  readonly ingress?: ReadonlyArray<NetworkPolicyIngressRule> | undefined
  readonly podSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly policyTypes?: ReadonlyArray<"Egress" | "Ingress" | (string & {})> | undefined
}
/** Schema of `NetworkPolicySpec`. */
export const NetworkPolicySpec: Schema.Codec<NetworkPolicySpec> = /*#__PURE__*/ k.object<NetworkPolicySpec>("NetworkingV1.NetworkPolicySpec", () => ({
  egress: k.array(NetworkPolicyEgressRule),
  ingress: k.array(NetworkPolicyIngressRule),
  podSelector: MetaV1.LabelSelector,
  policyTypes: k.array(k.string)
}))

/** Type of `IPAddressSpec.parentRef`. */
export interface ParentReference {
  readonly group?: string | undefined
  readonly name: string
  readonly namespace?: string | undefined
  readonly resource: string
}
/** Schema of `ParentReference`. */
export const ParentReference: Schema.Codec<ParentReference> = /*#__PURE__*/ k.object<ParentReference>("NetworkingV1.ParentReference", () => ({
  group: k.string,
  name: k.string,
  namespace: k.string,
  resource: k.string
}), ["name", "resource"])

/** Type of `IngressServiceBackend.port`. */
export interface ServiceBackendPort {
  readonly name?: string | undefined
  readonly number?: number | undefined
}
/** Schema of `ServiceBackendPort`. */
export const ServiceBackendPort: Schema.Codec<ServiceBackendPort> = /*#__PURE__*/ k.object<ServiceBackendPort>("NetworkingV1.ServiceBackendPort", () => ({
  name: k.string,
  number: k.int32
}))

/** `networking.k8s.io/v1` ServiceCIDR, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicecidr-v1-networking-k8s-io) */
export interface ServiceCIDR {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ServiceCIDRSpec | undefined
  readonly status?: ServiceCIDRStatus | undefined
}
/** Schema of `ServiceCIDR`. */
export const ServiceCIDR: Schema.Codec<ServiceCIDR> = /*#__PURE__*/ k.object<ServiceCIDR>("NetworkingV1.ServiceCIDR", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ServiceCIDRSpec,
  status: ServiceCIDRStatus
}))

/** `networking.k8s.io/v1` ServiceCIDRList. */
export interface ServiceCIDRList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ServiceCIDR>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ServiceCIDRList`. */
export const ServiceCIDRList: Schema.Codec<ServiceCIDRList> = /*#__PURE__*/ k.object<ServiceCIDRList>("NetworkingV1.ServiceCIDRList", () => ({
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
export const ServiceCIDRSpec: Schema.Codec<ServiceCIDRSpec> = /*#__PURE__*/ k.object<ServiceCIDRSpec>("NetworkingV1.ServiceCIDRSpec", () => ({
  cidrs: k.array(k.string)
}))

/** Type of `ServiceCIDR.status`. */
export interface ServiceCIDRStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
}
/** Schema of `ServiceCIDRStatus`. */
export const ServiceCIDRStatus: Schema.Codec<ServiceCIDRStatus> = /*#__PURE__*/ k.object<ServiceCIDRStatus>("NetworkingV1.ServiceCIDRStatus", () => ({
  conditions: k.array(MetaV1.Condition)
}))
