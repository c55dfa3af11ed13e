/**
 * The types of `node.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Quantity } from "../Quantity.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `RuntimeClass.overhead`. */
export interface Overhead {
  readonly podFixed?: { readonly [key: string]: Quantity } | undefined
}
/** Schema of `Overhead`. */
export const Overhead: Schema.Codec<Overhead> = /*#__PURE__*/ k.object<Overhead>("NodeV1.Overhead", () => ({
  podFixed: k.map(k.quantity)
}))

/** `node.k8s.io/v1` RuntimeClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io) */
export interface RuntimeClass {
  readonly apiVersion?: string | undefined
  readonly handler: string
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly overhead?: Overhead | undefined
  readonly scheduling?: Scheduling | undefined
}
/** Schema of `RuntimeClass`. */
export const RuntimeClass: Schema.Codec<RuntimeClass> = /*#__PURE__*/ k.object<RuntimeClass>("NodeV1.RuntimeClass", () => ({
  apiVersion: k.string,
  handler: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  overhead: Overhead,
  scheduling: Scheduling
}), ["handler"])

/** `node.k8s.io/v1` RuntimeClassList. */
export interface RuntimeClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<RuntimeClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `RuntimeClassList`. */
export const RuntimeClassList: Schema.Codec<RuntimeClassList> = /*#__PURE__*/ k.object<RuntimeClassList>("NodeV1.RuntimeClassList", () => ({
  apiVersion: k.string,
  items: k.array(RuntimeClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `RuntimeClass.scheduling`. */
export interface Scheduling {
  /** map-type atomic */
  readonly nodeSelector?: { readonly [key: string]: string } | undefined
  /** list-type atomic */
  readonly tolerations?: ReadonlyArray<CoreV1.Toleration> | undefined
}
/** Schema of `Scheduling`. */
export const Scheduling: Schema.Codec<Scheduling> = /*#__PURE__*/ k.object<Scheduling>("NodeV1.Scheduling", () => ({
  nodeSelector: k.map(k.string),
  tolerations: k.array(CoreV1.Toleration)
}))
