/**
 * The services of `authorization.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AuthorizationV1 from "../../Schema/gen/AuthorizationV1.ts"
import * as Service from "../internal/service.ts"
import type * as Shape from "../Shape.ts"

/** The operations of {@link LocalSubjectAccessReviews}. */
export interface LocalSubjectAccessReviewsService extends Shape.NamespacedCreate<AuthorizationV1.LocalSubjectAccessReview> {}
/** `authorization.k8s.io/v1` LocalSubjectAccessReview, namespaced. */
export class LocalSubjectAccessReviews
  extends /*#__PURE__*/ Context.Service<LocalSubjectAccessReviews, LocalSubjectAccessReviewsService>()("effect-kubernetes/AuthorizationV1/LocalSubjectAccessReviews")
{
  static readonly layer: Layer.Layer<LocalSubjectAccessReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => LocalSubjectAccessReviews, () => ({
      group: "authorization.k8s.io", version: "v1", plural: "localsubjectaccessreviews", kind: "LocalSubjectAccessReview", scope: "Namespaced",
      verbs: ["create"], subresources: [],
      schema: () => AuthorizationV1.LocalSubjectAccessReview
    }), () => [])
}

/** The operations of {@link SelfSubjectAccessReviews}. */
export interface SelfSubjectAccessReviewsService extends Shape.ClusterCreate<AuthorizationV1.SelfSubjectAccessReview> {}
/** `authorization.k8s.io/v1` SelfSubjectAccessReview, cluster-scoped. */
export class SelfSubjectAccessReviews
  extends /*#__PURE__*/ Context.Service<SelfSubjectAccessReviews, SelfSubjectAccessReviewsService>()("effect-kubernetes/AuthorizationV1/SelfSubjectAccessReviews")
{
  static readonly layer: Layer.Layer<SelfSubjectAccessReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => SelfSubjectAccessReviews, () => ({
      group: "authorization.k8s.io", version: "v1", plural: "selfsubjectaccessreviews", kind: "SelfSubjectAccessReview", scope: "Cluster",
      verbs: ["create"], subresources: [],
      schema: () => AuthorizationV1.SelfSubjectAccessReview
    }), () => [])
}

/** The operations of {@link SelfSubjectRulesReviews}. */
export interface SelfSubjectRulesReviewsService extends Shape.ClusterCreate<AuthorizationV1.SelfSubjectRulesReview> {}
/** `authorization.k8s.io/v1` SelfSubjectRulesReview, cluster-scoped. */
export class SelfSubjectRulesReviews
  extends /*#__PURE__*/ Context.Service<SelfSubjectRulesReviews, SelfSubjectRulesReviewsService>()("effect-kubernetes/AuthorizationV1/SelfSubjectRulesReviews")
{
  static readonly layer: Layer.Layer<SelfSubjectRulesReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => SelfSubjectRulesReviews, () => ({
      group: "authorization.k8s.io", version: "v1", plural: "selfsubjectrulesreviews", kind: "SelfSubjectRulesReview", scope: "Cluster",
      verbs: ["create"], subresources: [],
      schema: () => AuthorizationV1.SelfSubjectRulesReview
    }), () => [])
}

/** The operations of {@link SubjectAccessReviews}. */
export interface SubjectAccessReviewsService extends Shape.ClusterCreate<AuthorizationV1.SubjectAccessReview> {}
/** `authorization.k8s.io/v1` SubjectAccessReview, cluster-scoped. */
export class SubjectAccessReviews
  extends /*#__PURE__*/ Context.Service<SubjectAccessReviews, SubjectAccessReviewsService>()("effect-kubernetes/AuthorizationV1/SubjectAccessReviews")
{
  static readonly layer: Layer.Layer<SubjectAccessReviews, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => SubjectAccessReviews, () => ({
      group: "authorization.k8s.io", version: "v1", plural: "subjectaccessreviews", kind: "SubjectAccessReview", scope: "Cluster",
      verbs: ["create"], subresources: [],
      schema: () => AuthorizationV1.SubjectAccessReview
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  LocalSubjectAccessReviews | SelfSubjectAccessReviews | SelfSubjectRulesReviews | SubjectAccessReviews,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    LocalSubjectAccessReviews.layer,
    SelfSubjectAccessReviews.layer,
    SelfSubjectRulesReviews.layer,
    SubjectAccessReviews.layer
  )
)
