/**
 * The services of `certificates.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CertificatesV1 from "../../Schema/gen/CertificatesV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"
import type * as Subresource from "../Subresource.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link CertificateSigningRequests}. */
export interface CertificateSigningRequestsService extends
  Shape.Cluster<CertificatesV1.CertificateSigningRequest>,
  Subresource.Approval<CertificatesV1.CertificateSigningRequest>,
  Shape.ClusterStatus<CertificatesV1.CertificateSigningRequest>
{}
/** `certificates.k8s.io/v1` CertificateSigningRequest, cluster-scoped. */
export class CertificateSigningRequests
  extends /*#__PURE__*/ Context.Service<CertificateSigningRequests, CertificateSigningRequestsService>()("effect-kubernetes/CertificatesV1/CertificateSigningRequests")
{
  static readonly layer: Layer.Layer<CertificateSigningRequests, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CertificateSigningRequests, () => ({
      group: "certificates.k8s.io", version: "v1", plural: "certificatesigningrequests", kind: "CertificateSigningRequest", scope: "Cluster",
      verbs, subresources: ["approval", "status"],
      schema: () => CertificatesV1.CertificateSigningRequest
    }), () => [Subresources.approval, Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  CertificateSigningRequests,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    CertificateSigningRequests.layer
  )
)
