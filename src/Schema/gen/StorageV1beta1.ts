/**
 * The types of `storage.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `storage.k8s.io/v1beta1` VolumeAttributesClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1beta1-storage-k8s-io) */
export interface VolumeAttributesClass {
  readonly apiVersion?: string | undefined
  readonly driverName: string
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly parameters?: { readonly [key: string]: string } | undefined
}
/** Schema of `VolumeAttributesClass`. */
export const VolumeAttributesClass: Schema.Codec<VolumeAttributesClass> = /*#__PURE__*/ k.object<VolumeAttributesClass>("StorageV1beta1.VolumeAttributesClass", () => ({
  apiVersion: k.string,
  driverName: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  parameters: k.map(k.string)
}), ["driverName"])

/** `storage.k8s.io/v1beta1` VolumeAttributesClassList. */
export interface VolumeAttributesClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<VolumeAttributesClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `VolumeAttributesClassList`. */
export const VolumeAttributesClassList: Schema.Codec<VolumeAttributesClassList> = /*#__PURE__*/ k.object<VolumeAttributesClassList>("StorageV1beta1.VolumeAttributesClassList", () => ({
  apiVersion: k.string,
  items: k.array(VolumeAttributesClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])
