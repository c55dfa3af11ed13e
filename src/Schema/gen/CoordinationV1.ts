/**
 * The types of `coordination.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { MicroTime } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `coordination.k8s.io/v1` Lease, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io) */
export interface Lease {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: LeaseSpec | undefined
}
/** Schema of `Lease`. */
export const Lease: Schema.Codec<Lease> = /*#__PURE__*/ k.object<Lease>("CoordinationV1.Lease", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: LeaseSpec
}))

/** `coordination.k8s.io/v1` LeaseList. */
export interface LeaseList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Lease>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `LeaseList`. */
export const LeaseList: Schema.Codec<LeaseList> = /*#__PURE__*/ k.object<LeaseList>("CoordinationV1.LeaseList", () => ({
  apiVersion: k.string,
  items: k.array(Lease),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Lease.spec`. */
export interface LeaseSpec {
  readonly acquireTime?: MicroTime | undefined
  readonly holderIdentity?: string | undefined
  readonly leaseDurationSeconds?: number | undefined
  readonly leaseTransitions?: number | undefined
  readonly preferredHolder?: string | undefined
  readonly renewTime?: MicroTime | undefined
  readonly strategy?: string | undefined
}
/** Schema of `LeaseSpec`. */
export const LeaseSpec: Schema.Codec<LeaseSpec> = /*#__PURE__*/ k.object<LeaseSpec>("CoordinationV1.LeaseSpec", () => ({
  acquireTime: k.microTime,
  holderIdentity: k.string,
  leaseDurationSeconds: k.int32,
  leaseTransitions: k.int32,
  preferredHolder: k.string,
  renewTime: k.microTime,
  strategy: k.string
}))
