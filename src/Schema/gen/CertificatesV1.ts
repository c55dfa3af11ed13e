/**
 * The types of `certificates.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `certificates.k8s.io/v1` CertificateSigningRequest, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#certificatesigningrequest-v1-certificates-k8s-io) */
export interface CertificateSigningRequest {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: CertificateSigningRequestSpec
  readonly status?: CertificateSigningRequestStatus | undefined
}
/** Schema of `CertificateSigningRequest`. */
export const CertificateSigningRequest: Schema.Codec<CertificateSigningRequest> = /*#__PURE__*/ k.object<CertificateSigningRequest>("CertificatesV1.CertificateSigningRequest", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: CertificateSigningRequestSpec,
  status: CertificateSigningRequestStatus
}), ["spec"])

/** Type of `CertificateSigningRequestStatus.conditions`. */
export interface CertificateSigningRequestCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly lastUpdateTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `CertificateSigningRequestCondition`. */
export const CertificateSigningRequestCondition: Schema.Codec<CertificateSigningRequestCondition> = /*#__PURE__*/ k.object<CertificateSigningRequestCondition>("CertificatesV1.CertificateSigningRequestCondition", () => ({
  lastTransitionTime: k.time,
  lastUpdateTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `certificates.k8s.io/v1` CertificateSigningRequestList. */
export interface CertificateSigningRequestList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CertificateSigningRequest>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CertificateSigningRequestList`. */
export const CertificateSigningRequestList: Schema.Codec<CertificateSigningRequestList> = /*#__PURE__*/ k.object<CertificateSigningRequestList>("CertificatesV1.CertificateSigningRequestList", () => ({
  apiVersion: k.string,
  items: k.array(CertificateSigningRequest),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CertificateSigningRequest.spec`. */
export interface CertificateSigningRequestSpec {
  readonly expirationSeconds?: number | undefined
  readonly extra?: { readonly [key: string]: ReadonlyArray<string> } | undefined
  /** list-type atomic */
  readonly groups?: ReadonlyArray<string> | undefined
  /** base64 */
  readonly request: string
  readonly signerName: string
  readonly uid?: string | undefined
  /** list-type atomic */
  readonly usages?: ReadonlyArray<"any" | "cert sign" | "client auth" | "code signing" | "content commitment" | "crl sign" | "data encipherment" | "decipher only" | "digital signature" | "email protection" | "encipher only" | "ipsec end system" | "ipsec tunnel" | "ipsec user" | "key agreement" | "key encipherment" | "microsoft sgc" | "netscape sgc" | "ocsp signing" | "s/mime" | "server auth" | "signing" | "timestamping" | (string & {})> | undefined
  readonly username?: string | undefined
}
/** Schema of `CertificateSigningRequestSpec`. */
export const CertificateSigningRequestSpec: Schema.Codec<CertificateSigningRequestSpec> = /*#__PURE__*/ k.object<CertificateSigningRequestSpec>("CertificatesV1.CertificateSigningRequestSpec", () => ({
  expirationSeconds: k.int32,
  extra: k.map(k.array(k.string)),
  groups: k.array(k.string),
  request: k.bytes,
  signerName: k.string,
  uid: k.string,
  usages: k.array(k.string),
  username: k.string
}), ["request", "signerName"])

/** Type of `CertificateSigningRequest.status`. */
export interface CertificateSigningRequestStatus {
  /** base64 */
  readonly certificate?: string | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<CertificateSigningRequestCondition> | undefined
}
/** Schema of `CertificateSigningRequestStatus`. */
export const CertificateSigningRequestStatus: Schema.Codec<CertificateSigningRequestStatus> = /*#__PURE__*/ k.object<CertificateSigningRequestStatus>("CertificatesV1.CertificateSigningRequestStatus", () => ({
  certificate: k.bytes,
  conditions: k.array(CertificateSigningRequestCondition)
}))
