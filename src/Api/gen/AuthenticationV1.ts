/**
 * The services of `authentication.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AuthenticationV1 from "../../Schema/gen/AuthenticationV1.ts"
import * as Service from "../internal/service.ts"
import type * as Shape from "../Shape.ts"

/** The operations of {@link SelfSubjectReviews}. */
export interface SelfSubjectReviewsService extends Shape.ClusterCreate<AuthenticationV1.SelfSubjectReview> {}
/** `authentication.k8s.io/v1` SelfSubjectReview, cluster-scoped. */
export class SelfSubjectReviews
  extends /*#__PURE__*/ Context.Service<SelfSubjectReviews, SelfSubjectReviewsService>()("effect-kubernetes/AuthenticationV1/SelfSubjectReviews")
{
  static readonly layer: Layer.Layer<SelfSubjectReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => SelfSubjectReviews, () => ({
      group: "authentication.k8s.io", version: "v1", plural: "selfsubjectreviews", kind: "SelfSubjectReview", scope: "Cluster",
      verbs: ["create"], subresources: [],
      schema: () => AuthenticationV1.SelfSubjectReview
    }), () => [])
}

/** The operations of {@link TokenReviews}. */
export interface TokenReviewsService extends Shape.ClusterCreate<AuthenticationV1.TokenReview> {}
/** `authentication.k8s.io/v1` TokenReview, cluster-scoped. */
export class TokenReviews
  extends /*#__PURE__*/ Context.Service<TokenReviews, TokenReviewsService>()("effect-kubernetes/AuthenticationV1/TokenReviews")
{
  static readonly layer: Layer.Layer<TokenReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => TokenReviews, () => ({
      group: "authentication.k8s.io", version: "v1", plural: "tokenreviews", kind: "TokenReview", scope: "Cluster",
      verbs: ["create"], subresources: [],
      schema: () => AuthenticationV1.TokenReview
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  SelfSubjectReviews | TokenReviews,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    SelfSubjectReviews.layer,
    TokenReviews.layer
  )
)
