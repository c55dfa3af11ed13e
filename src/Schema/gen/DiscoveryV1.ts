/**
 * The types of `discovery.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `EndpointSlice.endpoints`. */
export interface Endpoint {
  /** list-type set */
  readonly addresses: ReadonlyArray<string>
  readonly conditions?: EndpointConditions | undefined
  /** @deprecated use `nodeName` and `zone` */
  readonly deprecatedTopology?: { readonly [key: string]: string } | undefined
  readonly hints?: EndpointHints | undefined
  readonly hostname?: string | undefined
  readonly nodeName?: string | undefined
  readonly targetRef?: CoreV1.ObjectReference | undefined
  readonly zone?: string | undefined
}
/** Schema of `Endpoint`. */
export const Endpoint: Schema.Codec<Endpoint> = /*#__PURE__*/ k.object<Endpoint>("DiscoveryV1.Endpoint", () => ({
  addresses: k.array(k.string),
  conditions: EndpointConditions,
  deprecatedTopology: k.map(k.string),
  hints: EndpointHints,
  hostname: k.string,
  nodeName: k.string,
  targetRef: CoreV1.ObjectReference,
  zone: k.string
}), ["addresses"])

/** Type of `Endpoint.conditions`. */
export interface EndpointConditions {
  readonly ready?: boolean | undefined
  readonly serving?: boolean | undefined
  readonly terminating?: boolean | undefined
}
/** Schema of `EndpointConditions`. */
export const EndpointConditions: Schema.Codec<EndpointConditions> = /*#__PURE__*/ k.object<EndpointConditions>("DiscoveryV1.EndpointConditions", () => ({
  ready: k.boolean,
  serving: k.boolean,
  terminating: k.boolean
}))

/** Type of `Endpoint.hints`. */
export interface EndpointHints {
  /** list-type atomic */
  readonly forNodes?: ReadonlyArray<ForNode> | undefined
  /** list-type atomic */
  readonly forZones?: ReadonlyArray<ForZone> | undefined
}
/** Schema of `EndpointHints`. */
export const EndpointHints: Schema.Codec<EndpointHints> = /*#__PURE__*/ k.object<EndpointHints>("DiscoveryV1.EndpointHints", () => ({
  forNodes: k.array(ForNode),
  forZones: k.array(ForZone)
}))

/** Type of `EndpointSlice.ports`. */
export interface EndpointPort {
  readonly appProtocol?: string | undefined
  readonly name?: string | undefined
  readonly port?: number | undefined
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
}
/** Schema of `EndpointPort`. */
export const EndpointPort: Schema.Codec<EndpointPort> = /*#__PURE__*/ k.object<EndpointPort>("DiscoveryV1.EndpointPort", () => ({
  appProtocol: k.string,
  name: k.string,
  port: k.int32,
  protocol: k.string
}))

/** `discovery.k8s.io/v1` EndpointSlice, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointslice-v1-discovery-k8s-io) */
export interface EndpointSlice {
  readonly addressType: "FQDN" | "IPv4" | "IPv6" | (string & {})
  readonly apiVersion?: string | undefined
  /** list-type atomic */
  readonly endpoints?: ReadonlyArray<Endpoint> | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type atomic */
  readonly ports?: ReadonlyArray<EndpointPort> | undefined
}
/** Schema of `EndpointSlice`. */
export const EndpointSlice: Schema.Codec<EndpointSlice> = /*#__PURE__*/ k.object<EndpointSlice>("DiscoveryV1.EndpointSlice", () => ({
  addressType: k.string,
  apiVersion: k.string,
  endpoints: k.array(Endpoint),
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  ports: k.array(EndpointPort)
}), ["addressType"])

/** `discovery.k8s.io/v1` EndpointSliceList. */
export interface EndpointSliceList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<EndpointSlice>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `EndpointSliceList`. */
export const EndpointSliceList: Schema.Codec<EndpointSliceList> = /*#__PURE__*/ k.object<EndpointSliceList>("DiscoveryV1.EndpointSliceList", () => ({
  apiVersion: k.string,
  items: k.array(EndpointSlice),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `EndpointHints.forNodes`. */
export interface ForNode {
  readonly name: string
}
/** Schema of `ForNode`. */
export const ForNode: Schema.Codec<ForNode> = /*#__PURE__*/ k.object<ForNode>("DiscoveryV1.ForNode", () => ({
  name: k.string
}), ["name"])

/** Type of `EndpointHints.forZones`. */
export interface ForZone {
  readonly name: string
}
/** Schema of `ForZone`. */
export const ForZone: Schema.Codec<ForZone> = /*#__PURE__*/ k.object<ForZone>("DiscoveryV1.ForZone", () => ({
  name: k.string
}), ["name"])
