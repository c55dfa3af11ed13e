/**
 * The types of `coordination.k8s.io/v1alpha2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { MicroTime } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `coordination.k8s.io/v1alpha2` LeaseCandidate, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasecandidate-v1alpha2-coordination-k8s-io) */
export interface LeaseCandidate {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: LeaseCandidateSpec
}
/** Schema of `LeaseCandidate`. */
export const LeaseCandidate: Schema.Codec<LeaseCandidate> = /*#__PURE__*/ k.object<LeaseCandidate>("CoordinationV1alpha2.LeaseCandidate", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: LeaseCandidateSpec
}), ["spec"])

/** `coordination.k8s.io/v1alpha2` LeaseCandidateList. */
export interface LeaseCandidateList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<LeaseCandidate>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `LeaseCandidateList`. */
export const LeaseCandidateList: Schema.Codec<LeaseCandidateList> = /*#__PURE__*/ k.object<LeaseCandidateList>("CoordinationV1alpha2.LeaseCandidateList", () => ({
  apiVersion: k.string,
  items: k.array(LeaseCandidate),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `LeaseCandidate.spec`. */
export interface LeaseCandidateSpec {
  readonly binaryVersion: string
  readonly emulationVersion?: string | undefined
  readonly leaseName: string
  readonly pingTime?: MicroTime | undefined
  readonly renewTime?: MicroTime | undefined
  readonly strategy: string
}
/** Schema of `LeaseCandidateSpec`. */
export const LeaseCandidateSpec: Schema.Codec<LeaseCandidateSpec> = /*#__PURE__*/ k.object<LeaseCandidateSpec>("CoordinationV1alpha2.LeaseCandidateSpec", () => ({
  binaryVersion: k.string,
  emulationVersion: k.string,
  leaseName: k.string,
  pingTime: k.microTime,
  renewTime: k.microTime,
  strategy: k.string
}), ["binaryVersion", "leaseName", "strategy"])
