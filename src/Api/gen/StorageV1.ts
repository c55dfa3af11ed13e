/**
 * The services of `storage.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as StorageV1 from "../../Schema/gen/StorageV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link CSIDrivers}. */
export interface CSIDriversService extends Shape.Cluster<StorageV1.CSIDriver> {}
/** `storage.k8s.io/v1` CSIDriver, cluster-scoped. */
export class CSIDrivers
  extends /*#__PURE__*/ Context.Service<CSIDrivers, CSIDriversService>()("effect-kubernetes/StorageV1/CSIDrivers")
{
  static readonly layer: Layer.Layer<CSIDrivers, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CSIDrivers, () => ({
      group: "storage.k8s.io", version: "v1", plural: "csidrivers", kind: "CSIDriver", scope: "Cluster",
      verbs, subresources: [],
      schema: () => StorageV1.CSIDriver
    }), () => [])
}

/** The operations of {@link CSINodes}. */
export interface CSINodesService extends Shape.Cluster<StorageV1.CSINode> {}
/** `storage.k8s.io/v1` CSINode, cluster-scoped. */
export class CSINodes
  extends /*#__PURE__*/ Context.Service<CSINodes, CSINodesService>()("effect-kubernetes/StorageV1/CSINodes")
{
  static readonly layer: Layer.Layer<CSINodes, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CSINodes, () => ({
      group: "storage.k8s.io", version: "v1", plural: "csinodes", kind: "CSINode", scope: "Cluster",
      verbs, subresources: [],
      schema: () => StorageV1.CSINode
    }), () => [])
}

/** The operations of {@link CSIStorageCapacities}. */
export interface CSIStorageCapacitiesService extends Shape.Namespaced<StorageV1.CSIStorageCapacity> {}
/** `storage.k8s.io/v1` CSIStorageCapacity, namespaced. */
export class CSIStorageCapacities
  extends /*#__PURE__*/ Context.Service<CSIStorageCapacities, CSIStorageCapacitiesService>()("effect-kubernetes/StorageV1/CSIStorageCapacities")
{
  static readonly layer: Layer.Layer<CSIStorageCapacities, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CSIStorageCapacities, () => ({
      group: "storage.k8s.io", version: "v1", plural: "csistoragecapacities", kind: "CSIStorageCapacity", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => StorageV1.CSIStorageCapacity
    }), () => [])
}

/** The operations of {@link StorageClasses}. */
export interface StorageClassesService extends Shape.Cluster<StorageV1.StorageClass> {}
/** `storage.k8s.io/v1` StorageClass, cluster-scoped. */
export class StorageClasses
  extends /*#__PURE__*/ Context.Service<StorageClasses, StorageClassesService>()("effect-kubernetes/StorageV1/StorageClasses")
{
  static readonly layer: Layer.Layer<StorageClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => StorageClasses, () => ({
      group: "storage.k8s.io", version: "v1", plural: "storageclasses", kind: "StorageClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => StorageV1.StorageClass
    }), () => [])
}

/** The operations of {@link VolumeAttachments}. */
export interface VolumeAttachmentsService extends
  Shape.Cluster<StorageV1.VolumeAttachment>,
  Shape.ClusterStatus<StorageV1.VolumeAttachment>
{}
/** `storage.k8s.io/v1` VolumeAttachment, cluster-scoped. */
export class VolumeAttachments
  extends /*#__PURE__*/ Context.Service<VolumeAttachments, VolumeAttachmentsService>()("effect-kubernetes/StorageV1/VolumeAttachments")
{
  static readonly layer: Layer.Layer<VolumeAttachments, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => VolumeAttachments, () => ({
      group: "storage.k8s.io", version: "v1", plural: "volumeattachments", kind: "VolumeAttachment", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => StorageV1.VolumeAttachment
    }), () => [Subresources.status])
}

/** The operations of {@link VolumeAttributesClasses}. */
export interface VolumeAttributesClassesService extends Shape.Cluster<StorageV1.VolumeAttributesClass> {}
/** `storage.k8s.io/v1` VolumeAttributesClass, cluster-scoped. */
export class VolumeAttributesClasses
  extends /*#__PURE__*/ Context.Service<VolumeAttributesClasses, VolumeAttributesClassesService>()("effect-kubernetes/StorageV1/VolumeAttributesClasses")
{
  static readonly layer: Layer.Layer<VolumeAttributesClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => VolumeAttributesClasses, () => ({
      group: "storage.k8s.io", version: "v1", plural: "volumeattributesclasses", kind: "VolumeAttributesClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => StorageV1.VolumeAttributesClass
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  CSIDrivers | CSINodes | CSIStorageCapacities | StorageClasses | VolumeAttachments | VolumeAttributesClasses,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    CSIDrivers.layer,
    CSINodes.layer,
    CSIStorageCapacities.layer,
    StorageClasses.layer,
    VolumeAttachments.layer,
    VolumeAttributesClasses.layer
  )
)
