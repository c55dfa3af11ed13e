/**
 * The services of `certificates.k8s.io/v1alpha1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CertificatesV1alpha1 from "../../Schema/gen/CertificatesV1alpha1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link ClusterTrustBundles}. */
export interface ClusterTrustBundlesService extends Shape.Cluster<CertificatesV1alpha1.ClusterTrustBundle> {}
/** `certificates.k8s.io/v1alpha1` ClusterTrustBundle, cluster-scoped. */
export class ClusterTrustBundles
  extends /*#__PURE__*/ Context.Service<ClusterTrustBundles, ClusterTrustBundlesService>()("effect-kubernetes/CertificatesV1alpha1/ClusterTrustBundles")
{
  static readonly layer: Layer.Layer<ClusterTrustBundles, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ClusterTrustBundles, () => ({
      group: "certificates.k8s.io", version: "v1alpha1", plural: "clustertrustbundles", kind: "ClusterTrustBundle", scope: "Cluster",
      verbs, subresources: [],
      schema: () => CertificatesV1alpha1.ClusterTrustBundle
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  ClusterTrustBundles,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ClusterTrustBundles.layer
  )
)
