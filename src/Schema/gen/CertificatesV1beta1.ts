/**
 * The types of `certificates.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `certificates.k8s.io/v1beta1` ClusterTrustBundle, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundle-v1beta1-certificates-k8s-io) */
export interface ClusterTrustBundle {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ClusterTrustBundleSpec
}
/** Schema of `ClusterTrustBundle`. */
export const ClusterTrustBundle: Schema.Codec<ClusterTrustBundle> = /*#__PURE__*/ k.object<ClusterTrustBundle>("CertificatesV1beta1.ClusterTrustBundle", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ClusterTrustBundleSpec
}), ["spec"])

/** `certificates.k8s.io/v1beta1` ClusterTrustBundleList. */
export interface ClusterTrustBundleList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ClusterTrustBundle>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ClusterTrustBundleList`. */
export const ClusterTrustBundleList: Schema.Codec<ClusterTrustBundleList> = /*#__PURE__*/ k.object<ClusterTrustBundleList>("CertificatesV1beta1.ClusterTrustBundleList", () => ({
  apiVersion: k.string,
  items: k.array(ClusterTrustBundle),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ClusterTrustBundle.spec`. */
export interface ClusterTrustBundleSpec {
  readonly signerName?: string | undefined
  readonly trustBundle: string
}
/** Schema of `ClusterTrustBundleSpec`. */
export const ClusterTrustBundleSpec: Schema.Codec<ClusterTrustBundleSpec> = /*#__PURE__*/ k.object<ClusterTrustBundleSpec>("CertificatesV1beta1.ClusterTrustBundleSpec", () => ({
  signerName: k.string,
  trustBundle: k.string
}), ["trustBundle"])

/** `certificates.k8s.io/v1beta1` PodCertificateRequest, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificaterequest-v1beta1-certificates-k8s-io) */
export interface PodCertificateRequest {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: PodCertificateRequestSpec
  readonly status?: PodCertificateRequestStatus | undefined
}
/** Schema of `PodCertificateRequest`. */
export const PodCertificateRequest: Schema.Codec<PodCertificateRequest> = /*#__PURE__*/ k.object<PodCertificateRequest>("CertificatesV1beta1.PodCertificateRequest", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PodCertificateRequestSpec,
  status: PodCertificateRequestStatus
}), ["spec"])

/** `certificates.k8s.io/v1beta1` PodCertificateRequestList. */
export interface PodCertificateRequestList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PodCertificateRequest>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PodCertificateRequestList`. */
export const PodCertificateRequestList: Schema.Codec<PodCertificateRequestList> = /*#__PURE__*/ k.object<PodCertificateRequestList>("CertificatesV1beta1.PodCertificateRequestList", () => ({
  apiVersion: k.string,
  items: k.array(PodCertificateRequest),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PodCertificateRequest.spec`. */
export interface PodCertificateRequestSpec {
  readonly maxExpirationSeconds?: number | undefined
  readonly nodeName: string
  readonly nodeUID: string
  /** base64 @deprecated use `stubPKCS10Request` */
  readonly pkixPublicKey?: string | undefined
  readonly podName: string
  readonly podUID: string
  /** base64 @deprecated use `stubPKCS10Request` */
  readonly proofOfPossession?: string | undefined
  readonly serviceAccountName: string
  readonly serviceAccountUID: string
  readonly signerName: string
  /** base64 */
  readonly stubPKCS10Request: string
  readonly unverifiedUserAnnotations?: { readonly [key: string]: string } | undefined
}
/** Schema of `PodCertificateRequestSpec`. */
export const PodCertificateRequestSpec: Schema.Codec<PodCertificateRequestSpec> = /*#__PURE__*/ k.object<PodCertificateRequestSpec>("CertificatesV1beta1.PodCertificateRequestSpec", () => ({
  maxExpirationSeconds: k.int32,
  nodeName: k.string,
  nodeUID: k.string,
  pkixPublicKey: k.bytes,
  podName: k.string,
  podUID: k.string,
  proofOfPossession: k.bytes,
  serviceAccountName: k.string,
  serviceAccountUID: k.string,
  signerName: k.string,
  stubPKCS10Request: k.bytes,
  unverifiedUserAnnotations: k.map(k.string)
}), ["nodeName", "nodeUID", "podName", "podUID", "serviceAccountName", "serviceAccountUID", "signerName", "stubPKCS10Request"])

/** Type of `PodCertificateRequest.status`. */
export interface PodCertificateRequestStatus {
  readonly beginRefreshAt?: Time | undefined
  readonly certificateChain?: string | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly notAfter?: Time | undefined
  readonly notBefore?: Time | undefined
}
/** Schema of `PodCertificateRequestStatus`. */
export const PodCertificateRequestStatus: Schema.Codec<PodCertificateRequestStatus> = /*#__PURE__*/ k.object<PodCertificateRequestStatus>("CertificatesV1beta1.PodCertificateRequestStatus", () => ({
  beginRefreshAt: k.time,
  certificateChain: k.string,
  conditions: k.array(MetaV1.Condition),
  notAfter: k.time,
  notBefore: k.time
}))
