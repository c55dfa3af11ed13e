/**
 * The services of `storagemigration.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as StoragemigrationV1beta1 from "../../Schema/gen/StoragemigrationV1beta1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link StorageVersionMigrations}. */
export interface StorageVersionMigrationsService extends
  Shape.Cluster<StoragemigrationV1beta1.StorageVersionMigration>,
  Shape.ClusterStatus<StoragemigrationV1beta1.StorageVersionMigration>
{}
/** `storagemigration.k8s.io/v1beta1` StorageVersionMigration, cluster-scoped. */
export class StorageVersionMigrations
  extends /*#__PURE__*/ Context.Service<StorageVersionMigrations, StorageVersionMigrationsService>()("effect-kubernetes/StoragemigrationV1beta1/StorageVersionMigrations")
{
  static readonly layer: Layer.Layer<StorageVersionMigrations, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => StorageVersionMigrations, () => ({
      group: "storagemigration.k8s.io", version: "v1beta1", plural: "storageversionmigrations", kind: "StorageVersionMigration", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => StoragemigrationV1beta1.StorageVersionMigration
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  StorageVersionMigrations,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    StorageVersionMigrations.layer
  )
)
