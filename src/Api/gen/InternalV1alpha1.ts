/**
 * The services of `internal.apiserver.k8s.io/v1alpha1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as InternalV1alpha1 from "../../Schema/gen/InternalV1alpha1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link StorageVersions}. */
export interface StorageVersionsService extends
  Shape.Cluster<InternalV1alpha1.StorageVersion>,
  Shape.ClusterStatus<InternalV1alpha1.StorageVersion>
{}
/** `internal.apiserver.k8s.io/v1alpha1` StorageVersion, cluster-scoped. */
export class StorageVersions
  extends /*#__PURE__*/ Context.Service<StorageVersions, StorageVersionsService>()("effect-kubernetes/InternalV1alpha1/StorageVersions")
{
  static readonly layer: Layer.Layer<StorageVersions, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => StorageVersions, () => ({
      group: "internal.apiserver.k8s.io", version: "v1alpha1", plural: "storageversions", kind: "StorageVersion", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => InternalV1alpha1.StorageVersion
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  StorageVersions,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    StorageVersions.layer
  )
)
