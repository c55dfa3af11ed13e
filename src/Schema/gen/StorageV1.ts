/**
 * The types of `storage.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Quantity } from "../Quantity.ts"
import type { Time } from "../Time.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `storage.k8s.io/v1` CSIDriver, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io) */
export interface CSIDriver {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: CSIDriverSpec
}
/** Schema of `CSIDriver`. */
export const CSIDriver: Schema.Codec<CSIDriver> = /*#__PURE__*/ k.object<CSIDriver>("StorageV1.CSIDriver", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: CSIDriverSpec
}), ["spec"])

/** `storage.k8s.io/v1` CSIDriverList. */
export interface CSIDriverList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CSIDriver>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CSIDriverList`. */
export const CSIDriverList: Schema.Codec<CSIDriverList> = /*#__PURE__*/ k.object<CSIDriverList>("StorageV1.CSIDriverList", () => ({
  apiVersion: k.string,
  items: k.array(CSIDriver),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CSIDriver.spec`. */
export interface CSIDriverSpec {
  readonly attachRequired?: boolean | undefined
  readonly fsGroupPolicy?: string | undefined
  /** int64 */
  readonly nodeAllocatableUpdatePeriodSeconds?: number | undefined
  readonly podInfoOnMount?: boolean | undefined
  readonly preventPodSchedulingIfMissing?: boolean | undefined
  readonly requiresRepublish?: boolean | undefined
  readonly seLinuxMount?: boolean | undefined
  readonly serviceAccountTokenInSecrets?: boolean | undefined
  readonly storageCapacity?: boolean | undefined
  /** list-type atomic */
  readonly tokenRequests?: ReadonlyArray<TokenRequest> | undefined
  /** list-type set */
  readonly volumeLifecycleModes?: ReadonlyArray<string> | undefined
}
/** Schema of `CSIDriverSpec`. */
export const CSIDriverSpec: Schema.Codec<CSIDriverSpec> = /*#__PURE__*/ k.object<CSIDriverSpec>("StorageV1.CSIDriverSpec", () => ({
  attachRequired: k.boolean,
  fsGroupPolicy: k.string,
  nodeAllocatableUpdatePeriodSeconds: k.int64,
  podInfoOnMount: k.boolean,
  preventPodSchedulingIfMissing: k.boolean,
  requiresRepublish: k.boolean,
  seLinuxMount: k.boolean,
  serviceAccountTokenInSecrets: k.boolean,
  storageCapacity: k.boolean,
  tokenRequests: k.array(TokenRequest),
  volumeLifecycleModes: k.array(k.string)
}))

/** `storage.k8s.io/v1` CSINode, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io) */
export interface CSINode {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: CSINodeSpec
}
/** Schema of `CSINode`. */
export const CSINode: Schema.Codec<CSINode> = /*#__PURE__*/ k.object<CSINode>("StorageV1.CSINode", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: CSINodeSpec
}), ["spec"])

/** Type of `CSINodeSpec.drivers`. */
export interface CSINodeDriver {
  readonly allocatable?: VolumeNodeResources | undefined
  readonly name: string
  readonly nodeID: string
  /** list-type atomic */
  readonly topologyKeys?: ReadonlyArray<string> | undefined
}
/** Schema of `CSINodeDriver`. */
export const CSINodeDriver: Schema.Codec<CSINodeDriver> = /*#__PURE__*/ k.object<CSINodeDriver>("StorageV1.CSINodeDriver", () => ({
  allocatable: VolumeNodeResources,
  name: k.string,
  nodeID: k.string,
  topologyKeys: k.array(k.string)
}), ["name", "nodeID"])

/** `storage.k8s.io/v1` CSINodeList. */
export interface CSINodeList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CSINode>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CSINodeList`. */
export const CSINodeList: Schema.Codec<CSINodeList> = /*#__PURE__*/ k.object<CSINodeList>("StorageV1.CSINodeList", () => ({
  apiVersion: k.string,
  items: k.array(CSINode),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CSINode.spec`. */
export interface CSINodeSpec {
  /** list-type map by name */
  readonly drivers: ReadonlyArray<CSINodeDriver>
}
/** Schema of `CSINodeSpec`. */
export const CSINodeSpec: Schema.Codec<CSINodeSpec> = /*#__PURE__*/ k.object<CSINodeSpec>("StorageV1.CSINodeSpec", () => ({
  drivers: k.array(CSINodeDriver)
}), ["drivers"])

/** `storage.k8s.io/v1` CSIStorageCapacity, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io) */
export interface CSIStorageCapacity {
  readonly apiVersion?: string | undefined
  readonly capacity?: Quantity | undefined
  readonly kind?: string | undefined
  readonly maximumVolumeSize?: Quantity | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly nodeTopology?: MetaV1.LabelSelector | undefined
  readonly storageClassName: string
}
/** Schema of `CSIStorageCapacity`. */
export const CSIStorageCapacity: Schema.Codec<CSIStorageCapacity> = /*#__PURE__*/ k.object<CSIStorageCapacity>("StorageV1.CSIStorageCapacity", () => ({
  apiVersion: k.string,
  capacity: k.quantity,
  kind: k.string,
  maximumVolumeSize: k.quantity,
  metadata: MetaV1.ObjectMeta,
  nodeTopology: MetaV1.LabelSelector,
  storageClassName: k.string
}), ["storageClassName"])

/** `storage.k8s.io/v1` CSIStorageCapacityList. */
export interface CSIStorageCapacityList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CSIStorageCapacity>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CSIStorageCapacityList`. */
export const CSIStorageCapacityList: Schema.Codec<CSIStorageCapacityList> = /*#__PURE__*/ k.object<CSIStorageCapacityList>("StorageV1.CSIStorageCapacityList", () => ({
  apiVersion: k.string,
  items: k.array(CSIStorageCapacity),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** `storage.k8s.io/v1` StorageClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io) */
export interface StorageClass {
  readonly allowVolumeExpansion?: boolean | undefined
  /** list-type atomic */
  readonly allowedTopologies?: ReadonlyArray<CoreV1.TopologySelectorTerm> | undefined
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type atomic */
  readonly mountOptions?: ReadonlyArray<string> | undefined
  readonly parameters?: { readonly [key: string]: string } | undefined
  readonly provisioner: string
  readonly reclaimPolicy?: "Delete" | "Recycle" | "Retain" | (string & {}) | undefined
  readonly volumeBindingMode?: "Immediate" | "WaitForFirstConsumer" | (string & {}) | undefined
}
/** Schema of `StorageClass`. */
export const StorageClass: Schema.Codec<StorageClass> = /*#__PURE__*/ k.object<StorageClass>("StorageV1.StorageClass", () => ({
  allowVolumeExpansion: k.boolean,
  allowedTopologies: k.array(CoreV1.TopologySelectorTerm),
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  mountOptions: k.array(k.string),
  parameters: k.map(k.string),
  provisioner: k.string,
  reclaimPolicy: k.string,
  volumeBindingMode: k.string
}), ["provisioner"])

/** `storage.k8s.io/v1` StorageClassList. */
export interface StorageClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<StorageClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `StorageClassList`. */
export const StorageClassList: Schema.Codec<StorageClassList> = /*#__PURE__*/ k.object<StorageClassList>("StorageV1.StorageClassList", () => ({
  apiVersion: k.string,
  items: k.array(StorageClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CSIDriverSpec.tokenRequests`. */
export interface TokenRequest {
  readonly audience: string
  /** int64 */
  readonly expirationSeconds?: number | undefined
}
/** Schema of `TokenRequest`. */
export const TokenRequest: Schema.Codec<TokenRequest> = /*#__PURE__*/ k.object<TokenRequest>("StorageV1.TokenRequest", () => ({
  audience: k.string,
  expirationSeconds: k.int64
}), ["audience"])

/** `storage.k8s.io/v1` VolumeAttachment, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io) */
export interface VolumeAttachment {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: VolumeAttachmentSpec
  readonly status?: VolumeAttachmentStatus | undefined
}
/** Schema of `VolumeAttachment`. */
export const VolumeAttachment: Schema.Codec<VolumeAttachment> = /*#__PURE__*/ k.object<VolumeAttachment>("StorageV1.VolumeAttachment", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: VolumeAttachmentSpec,
  status: VolumeAttachmentStatus
}), ["spec"])

/** `storage.k8s.io/v1` VolumeAttachmentList. */
export interface VolumeAttachmentList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<VolumeAttachment>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `VolumeAttachmentList`. */
export const VolumeAttachmentList: Schema.Codec<VolumeAttachmentList> = /*#__PURE__*/ k.object<VolumeAttachmentList>("StorageV1.VolumeAttachmentList", () => ({
  apiVersion: k.string,
  items: k.array(VolumeAttachment),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `VolumeAttachmentSpec.source`. */
export interface VolumeAttachmentSource {
  readonly inlineVolumeSpec?: CoreV1.PersistentVolumeSpec | undefined
  readonly persistentVolumeName?: string | undefined
}
/** Schema of `VolumeAttachmentSource`. */
export const VolumeAttachmentSource: Schema.Codec<VolumeAttachmentSource> = /*#__PURE__*/ k.object<VolumeAttachmentSource>("StorageV1.VolumeAttachmentSource", () => ({
  inlineVolumeSpec: CoreV1.PersistentVolumeSpec,
  persistentVolumeName: k.string
}))

/** Type of `VolumeAttachment.spec`. */
export interface VolumeAttachmentSpec {
  readonly attacher: string
  readonly nodeName: string
  readonly source: VolumeAttachmentSource
}
/** Schema of `VolumeAttachmentSpec`. */
export const VolumeAttachmentSpec: Schema.Codec<VolumeAttachmentSpec> = /*#__PURE__*/ k.object<VolumeAttachmentSpec>("StorageV1.VolumeAttachmentSpec", () => ({
  attacher: k.string,
  nodeName: k.string,
  source: VolumeAttachmentSource
}), ["attacher", "nodeName", "source"])

/** Type of `VolumeAttachment.status`. */
export interface VolumeAttachmentStatus {
  readonly attachError?: VolumeError | undefined
  readonly attached: boolean
  readonly attachmentMetadata?: { readonly [key: string]: string } | undefined
  readonly detachError?: VolumeError | undefined
}
/** Schema of `VolumeAttachmentStatus`. */
export const VolumeAttachmentStatus: Schema.Codec<VolumeAttachmentStatus> = /*#__PURE__*/ k.object<VolumeAttachmentStatus>("StorageV1.VolumeAttachmentStatus", () => ({
  attachError: VolumeError,
  attached: k.boolean,
  attachmentMetadata: k.map(k.string),
  detachError: VolumeError
}), ["attached"])

/** `storage.k8s.io/v1` VolumeAttributesClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io) */
export interface VolumeAttributesClass {
  readonly apiVersion?: string | undefined
  readonly driverName: string
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly parameters?: { readonly [key: string]: string } | undefined
}
/** Schema of `VolumeAttributesClass`. */
export const VolumeAttributesClass: Schema.Codec<VolumeAttributesClass> = /*#__PURE__*/ k.object<VolumeAttributesClass>("StorageV1.VolumeAttributesClass", () => ({
  apiVersion: k.string,
  driverName: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  parameters: k.map(k.string)
}), ["driverName"])

/** `storage.k8s.io/v1` VolumeAttributesClassList. */
export interface VolumeAttributesClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<VolumeAttributesClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `VolumeAttributesClassList`. */
export const VolumeAttributesClassList: Schema.Codec<VolumeAttributesClassList> = /*#__PURE__*/ k.object<VolumeAttributesClassList>("StorageV1.VolumeAttributesClassList", () => ({
  apiVersion: k.string,
  items: k.array(VolumeAttributesClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `VolumeAttachmentStatus.attachError`, `VolumeAttachmentStatus.detachError`. */
export interface VolumeError {
  readonly errorCode?: number | undefined
  readonly message?: string | undefined
  readonly time?: Time | undefined
}
/** Schema of `VolumeError`. */
export const VolumeError: Schema.Codec<VolumeError> = /*#__PURE__*/ k.object<VolumeError>("StorageV1.VolumeError", () => ({
  errorCode: k.int32,
  message: k.string,
  time: k.time
}))

/** Type of `CSINodeDriver.allocatable`. */
export interface VolumeNodeResources {
  readonly count?: number | undefined
}
/** Schema of `VolumeNodeResources`. */
export const VolumeNodeResources: Schema.Codec<VolumeNodeResources> = /*#__PURE__*/ k.object<VolumeNodeResources>("StorageV1.VolumeNodeResources", () => ({
  count: k.int32
}))
