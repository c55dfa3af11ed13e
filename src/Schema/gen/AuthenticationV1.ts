/**
 * The types of `authentication.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `TokenRequestSpec.boundObjectRef`. */
export interface BoundObjectReference {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly name?: string | undefined
  readonly uid?: string | undefined
}
/** Schema of `BoundObjectReference`. */
export const BoundObjectReference: Schema.Codec<BoundObjectReference> = /*#__PURE__*/ k.object<BoundObjectReference>("AuthenticationV1.BoundObjectReference", () => ({
  apiVersion: k.string,
  kind: k.string,
  name: k.string,
  uid: k.string
}))

/** `authentication.k8s.io/v1` SelfSubjectReview, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectreview-v1-authentication-k8s-io) */
export interface SelfSubjectReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly status?: SelfSubjectReviewStatus | undefined
}
/** Schema of `SelfSubjectReview`. */
export const SelfSubjectReview: Schema.Codec<SelfSubjectReview> = /*#__PURE__*/ k.object<SelfSubjectReview>("AuthenticationV1.SelfSubjectReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  status: SelfSubjectReviewStatus
}))

/** Type of `SelfSubjectReview.status`. */
export interface SelfSubjectReviewStatus {
  readonly userInfo?: UserInfo | undefined
}
/** Schema of `SelfSubjectReviewStatus`. */
export const SelfSubjectReviewStatus: Schema.Codec<SelfSubjectReviewStatus> = /*#__PURE__*/ k.object<SelfSubjectReviewStatus>("AuthenticationV1.SelfSubjectReviewStatus", () => ({
  userInfo: UserInfo
}))

/** `authentication.k8s.io/v1` TokenRequest. */
export interface TokenRequest {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: TokenRequestSpec | undefined
  readonly status?: TokenRequestStatus | undefined
}
/** Schema of `TokenRequest`. */
export const TokenRequest: Schema.Codec<TokenRequest> = /*#__PURE__*/ k.object<TokenRequest>("AuthenticationV1.TokenRequest", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: TokenRequestSpec,
  status: TokenRequestStatus
}))

/** Type of `TokenRequest.spec`. */
export interface TokenRequestSpec {
  /** list-type atomic */
  readonly audiences?: ReadonlyArray<string> | undefined
  readonly boundObjectRef?: BoundObjectReference | undefined
  /** int64 */
  readonly expirationSeconds?: number | undefined
}
/** Schema of `TokenRequestSpec`. */
export const TokenRequestSpec: Schema.Codec<TokenRequestSpec> = /*#__PURE__*/ k.object<TokenRequestSpec>("AuthenticationV1.TokenRequestSpec", () => ({
  audiences: k.array(k.string),
  boundObjectRef: BoundObjectReference,
  expirationSeconds: k.int64
}))

/** Type of `TokenRequest.status`. */
export interface TokenRequestStatus {
  readonly expirationTimestamp?: Time | undefined
  readonly token?: string | undefined
}
/** Schema of `TokenRequestStatus`. */
export const TokenRequestStatus: Schema.Codec<TokenRequestStatus> = /*#__PURE__*/ k.object<TokenRequestStatus>("AuthenticationV1.TokenRequestStatus", () => ({
  expirationTimestamp: k.time,
  token: k.string
}))

/** `authentication.k8s.io/v1` TokenReview, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenreview-v1-authentication-k8s-io) */
export interface TokenReview {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: TokenReviewSpec
  readonly status?: TokenReviewStatus | undefined
}
/** Schema of `TokenReview`. */
export const TokenReview: Schema.Codec<TokenReview> = /*#__PURE__*/ k.object<TokenReview>("AuthenticationV1.TokenReview", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: TokenReviewSpec,
  status: TokenReviewStatus
}), ["spec"])

/** Type of `TokenReview.spec`. */
export interface TokenReviewSpec {
  /** list-type atomic */
  readonly audiences?: ReadonlyArray<string> | undefined
  readonly token: string
}
/** Schema of `TokenReviewSpec`. */
export const TokenReviewSpec: Schema.Codec<TokenReviewSpec> = /*#__PURE__*/ k.object<TokenReviewSpec>("AuthenticationV1.TokenReviewSpec", () => ({
  audiences: k.array(k.string),
  token: k.string
}), ["token"])

/** Type of `TokenReview.status`. */
export interface TokenReviewStatus {
  /** list-type atomic */
  readonly audiences?: ReadonlyArray<string> | undefined
  readonly authenticated?: boolean | undefined
  readonly error?: string | undefined
  readonly user?: UserInfo | undefined
}
/** Schema of `TokenReviewStatus`. */
export const TokenReviewStatus: Schema.Codec<TokenReviewStatus> = /*#__PURE__*/ k.object<TokenReviewStatus>("AuthenticationV1.TokenReviewStatus", () => ({
  audiences: k.array(k.string),
  authenticated: k.boolean,
  error: k.string,
  user: UserInfo
}))

/** Type of `SelfSubjectReviewStatus.userInfo`, `TokenReviewStatus.user`. */
export interface UserInfo {
  readonly extra?: { readonly [key: string]: ReadonlyArray<string> } | undefined
  /** list-type atomic */
  readonly groups?: ReadonlyArray<string> | undefined
  readonly uid?: string | undefined
  readonly username?: string | undefined
}
/** Schema of `UserInfo`. */
export const UserInfo: Schema.Codec<UserInfo> = /*#__PURE__*/ k.object<UserInfo>("AuthenticationV1.UserInfo", () => ({
  extra: k.map(k.array(k.string)),
  groups: k.array(k.string),
  uid: k.string,
  username: k.string
}))
