/**
 * The services of `apiregistration.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as ApiregistrationV1 from "../../Schema/gen/ApiregistrationV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link APIServices}. */
export interface APIServicesService extends
  Shape.Cluster<ApiregistrationV1.APIService>,
  Shape.ClusterStatus<ApiregistrationV1.APIService>
{}
/** `apiregistration.k8s.io/v1` APIService, cluster-scoped. */
export class APIServices
  extends /*#__PURE__*/ Context.Service<APIServices, APIServicesService>()("effect-kubernetes/ApiregistrationV1/APIServices")
{
  static readonly layer: Layer.Layer<APIServices, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => APIServices, () => ({
      group: "apiregistration.k8s.io", version: "v1", plural: "apiservices", kind: "APIService", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => ApiregistrationV1.APIService
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  APIServices,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    APIServices.layer
  )
)
