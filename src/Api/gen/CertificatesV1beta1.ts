/**
 * The services of `certificates.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CertificatesV1beta1 from "../../Schema/gen/CertificatesV1beta1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link ClusterTrustBundles}. */
export interface ClusterTrustBundlesService extends Shape.Cluster<CertificatesV1beta1.ClusterTrustBundle> {}
/** `certificates.k8s.io/v1beta1` ClusterTrustBundle, cluster-scoped. */
export class ClusterTrustBundles
  extends /*#__PURE__*/ Context.Service<ClusterTrustBundles, ClusterTrustBundlesService>()("effect-kubernetes/CertificatesV1beta1/ClusterTrustBundles")
{
  static readonly layer: Layer.Layer<ClusterTrustBundles, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ClusterTrustBundles, () => ({
      group: "certificates.k8s.io", version: "v1beta1", plural: "clustertrustbundles", kind: "ClusterTrustBundle", scope: "Cluster",
      verbs, subresources: [],
      schema: () => CertificatesV1beta1.ClusterTrustBundle
    }), () => [])
}

/** The operations of {@link PodCertificateRequests}. */
export interface PodCertificateRequestsService extends
  Shape.Namespaced<CertificatesV1beta1.PodCertificateRequest>,
  Shape.NamespacedStatus<CertificatesV1beta1.PodCertificateRequest>
{}
/** `certificates.k8s.io/v1beta1` PodCertificateRequest, namespaced. */
export class PodCertificateRequests
  extends /*#__PURE__*/ Context.Service<PodCertificateRequests, PodCertificateRequestsService>()("effect-kubernetes/CertificatesV1beta1/PodCertificateRequests")
{
  static readonly layer: Layer.Layer<PodCertificateRequests, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PodCertificateRequests, () => ({
      group: "certificates.k8s.io", version: "v1beta1", plural: "podcertificaterequests", kind: "PodCertificateRequest", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => CertificatesV1beta1.PodCertificateRequest
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  ClusterTrustBundles | PodCertificateRequests,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ClusterTrustBundles.layer,
    PodCertificateRequests.layer
  )
)
