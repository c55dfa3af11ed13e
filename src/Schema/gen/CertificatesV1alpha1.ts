/**
 * The types of `certificates.k8s.io/v1alpha1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `certificates.k8s.io/v1alpha1` ClusterTrustBundle, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundle-v1alpha1-certificates-k8s-io) */
export interface ClusterTrustBundle {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: ClusterTrustBundleSpec
}
/** Schema of `ClusterTrustBundle`. */
export const ClusterTrustBundle: Schema.Codec<ClusterTrustBundle> = /*#__PURE__*/ k.object<ClusterTrustBundle>("CertificatesV1alpha1.ClusterTrustBundle", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ClusterTrustBundleSpec
}), ["spec"])

/** `certificates.k8s.io/v1alpha1` ClusterTrustBundleList. */
export interface ClusterTrustBundleList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ClusterTrustBundle>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ClusterTrustBundleList`. */
export const ClusterTrustBundleList: Schema.Codec<ClusterTrustBundleList> = /*#__PURE__*/ k.object<ClusterTrustBundleList>("CertificatesV1alpha1.ClusterTrustBundleList", () => ({
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
export const ClusterTrustBundleSpec: Schema.Codec<ClusterTrustBundleSpec> = /*#__PURE__*/ k.object<ClusterTrustBundleSpec>("CertificatesV1alpha1.ClusterTrustBundleSpec", () => ({
  signerName: k.string,
  trustBundle: k.string
}), ["trustBundle"])
