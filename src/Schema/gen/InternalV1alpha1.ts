/**
 * The types of `internal.apiserver.k8s.io/v1alpha1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `StorageVersionStatus.storageVersions`. */
export interface ServerStorageVersion {
  readonly apiServerID: string
  /** list-type set */
  readonly decodableVersions: ReadonlyArray<string>
  readonly encodingVersion: string
  /** list-type set */
  readonly servedVersions?: ReadonlyArray<string> | undefined
}
/** Schema of `ServerStorageVersion`. */
export const ServerStorageVersion: Schema.Codec<ServerStorageVersion> = /*#__PURE__*/ k.object<ServerStorageVersion>("InternalV1alpha1.ServerStorageVersion", () => ({
  apiServerID: k.string,
  decodableVersions: k.array(k.string),
  encodingVersion: k.string,
  servedVersions: k.array(k.string)
}), ["apiServerID", "decodableVersions", "encodingVersion"])

/** `internal.apiserver.k8s.io/v1alpha1` StorageVersion, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageversion-v1alpha1-internal-apiserver-k8s-io) */
export interface StorageVersion {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata: MetaV1.ObjectMeta
  readonly spec?: StorageVersionSpec | undefined
  readonly status?: StorageVersionStatus | undefined
}
/** Schema of `StorageVersion`. */
export const StorageVersion: Schema.Codec<StorageVersion> = /*#__PURE__*/ k.object<StorageVersion>("InternalV1alpha1.StorageVersion", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: StorageVersionSpec,
  status: StorageVersionStatus
}), ["metadata"])

/** Type of `StorageVersionStatus.conditions`. */
export interface StorageVersionCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message: string
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly reason: string
  readonly status: string
  readonly type: string
}
/** Schema of `StorageVersionCondition`. */
export const StorageVersionCondition: Schema.Codec<StorageVersionCondition> = /*#__PURE__*/ k.object<StorageVersionCondition>("InternalV1alpha1.StorageVersionCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  observedGeneration: k.int64,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["message", "reason", "status", "type"])

/** `internal.apiserver.k8s.io/v1alpha1` StorageVersionList. */
export interface StorageVersionList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<StorageVersion>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `StorageVersionList`. */
export const StorageVersionList: Schema.Codec<StorageVersionList> = /*#__PURE__*/ k.object<StorageVersionList>("InternalV1alpha1.StorageVersionList", () => ({
  apiVersion: k.string,
  items: k.array(StorageVersion),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `StorageVersion.spec`. */
export interface StorageVersionSpec {}
/** Schema of `StorageVersionSpec`. */
export const StorageVersionSpec: Schema.Codec<StorageVersionSpec> = /*#__PURE__*/ k.object<StorageVersionSpec>("InternalV1alpha1.StorageVersionSpec", () => ({}))

/** Type of `StorageVersion.status`. */
export interface StorageVersionStatus {
  readonly commonEncodingVersion?: string | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<StorageVersionCondition> | undefined
  /** list-type map by apiServerID */
  readonly storageVersions?: ReadonlyArray<ServerStorageVersion> | undefined
}
/** Schema of `StorageVersionStatus`. */
export const StorageVersionStatus: Schema.Codec<StorageVersionStatus> = /*#__PURE__*/ k.object<StorageVersionStatus>("InternalV1alpha1.StorageVersionStatus", () => ({
  commonEncodingVersion: k.string,
  conditions: k.array(StorageVersionCondition),
  storageVersions: k.array(ServerStorageVersion)
}))
