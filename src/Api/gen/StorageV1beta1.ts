/**
 * The services of `storage.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as StorageV1beta1 from "../../Schema/gen/StorageV1beta1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link VolumeAttributesClasses}. */
export interface VolumeAttributesClassesService extends Shape.Cluster<StorageV1beta1.VolumeAttributesClass> {}
/** `storage.k8s.io/v1beta1` VolumeAttributesClass, cluster-scoped. */
export class VolumeAttributesClasses
  extends /*#__PURE__*/ Context.Service<VolumeAttributesClasses, VolumeAttributesClassesService>()("effect-kubernetes/StorageV1beta1/VolumeAttributesClasses")
{
  static readonly layer: Layer.Layer<VolumeAttributesClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => VolumeAttributesClasses, () => ({
      group: "storage.k8s.io", version: "v1beta1", plural: "volumeattributesclasses", kind: "VolumeAttributesClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => StorageV1beta1.VolumeAttributesClass
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  VolumeAttributesClasses,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    VolumeAttributesClasses.layer
  )
)
