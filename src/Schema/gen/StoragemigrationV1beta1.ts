/**
 * The types of `storagemigration.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `storagemigration.k8s.io/v1beta1` StorageVersionMigration, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageversionmigration-v1beta1-storagemigration-k8s-io) */
export interface StorageVersionMigration {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: StorageVersionMigrationSpec | undefined
  readonly status?: StorageVersionMigrationStatus | undefined
}
/** Schema of `StorageVersionMigration`. */
export const StorageVersionMigration: Schema.Codec<StorageVersionMigration> = /*#__PURE__*/ k.object<StorageVersionMigration>("StoragemigrationV1beta1.StorageVersionMigration", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: StorageVersionMigrationSpec,
  status: StorageVersionMigrationStatus
}))

/** `storagemigration.k8s.io/v1beta1` StorageVersionMigrationList. */
export interface StorageVersionMigrationList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<StorageVersionMigration>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `StorageVersionMigrationList`. */
export const StorageVersionMigrationList: Schema.Codec<StorageVersionMigrationList> = /*#__PURE__*/ k.object<StorageVersionMigrationList>("StoragemigrationV1beta1.StorageVersionMigrationList", () => ({
  apiVersion: k.string,
  items: k.array(StorageVersionMigration),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `StorageVersionMigration.spec`. */
export interface StorageVersionMigrationSpec {
  readonly resource: MetaV1.GroupResource
}
/** Schema of `StorageVersionMigrationSpec`. */
export const StorageVersionMigrationSpec: Schema.Codec<StorageVersionMigrationSpec> = /*#__PURE__*/ k.object<StorageVersionMigrationSpec>("StoragemigrationV1beta1.StorageVersionMigrationSpec", () => ({
  resource: MetaV1.GroupResource
}), ["resource"])

/** Type of `StorageVersionMigration.status`. */
export interface StorageVersionMigrationStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly resourceVersion?: string | undefined
}
/** Schema of `StorageVersionMigrationStatus`. */
export const StorageVersionMigrationStatus: Schema.Codec<StorageVersionMigrationStatus> = /*#__PURE__*/ k.object<StorageVersionMigrationStatus>("StoragemigrationV1beta1.StorageVersionMigrationStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  resourceVersion: k.string
}))
