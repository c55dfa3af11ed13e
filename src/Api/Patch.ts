/**
 * The patches of the Kubernetes API as tagged values: the tag decides the media type, so that a wrong one cannot be sent.
 *
 * Server-side apply is an operation of its own, `apply`.
 *
 * @since 0.1.0
 */
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"

type Primitive = string | number | boolean | bigint | null | undefined

/**
 * What a JSON merge patch of an `A` may hold: any part of it, `null` to remove a field, lists as a whole.
 *
 * @category models
 * @since 0.1.0
 */
export type MergeValue<A> = A extends Primitive | ReadonlyArray<unknown>
  ? A
  : A extends object
    ? { readonly [K in keyof A]?: MergeValue<A[K]> | null | undefined }
    : A

/**
 * What a strategic merge patch of an `A` may hold: any part of it, `null` to remove a field, list items merged by their
 * key, and directives such as `$patch` and `$retainKeys`.
 *
 * @category models
 * @since 0.1.0
 */
export type StrategicValue<A> = A extends Primitive
  ? A
  : A extends ReadonlyArray<infer Item>
    ? ReadonlyArray<StrategicValue<Item>>
    : A extends object
      ? { readonly [K in keyof A]?: StrategicValue<A[K]> | null | undefined } & Directives
      : A

/**
 * The directives of a strategic merge patch, such as `$patch: "delete"` or `"$setElementOrder/containers"`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Directives {
  readonly [directive: `$${string}`]: unknown
}

/**
 * One operation of a JSON patch (RFC 6902); paths are JSON pointers, see {@link pointer}.
 *
 * @category models
 * @since 0.1.0
 */
export type Operation =
  | { readonly op: "add" | "replace" | "test"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "move" | "copy"; readonly from: string; readonly path: string }

/**
 * A JSON merge patch (RFC 7386).
 *
 * @category models
 * @since 0.1.0
 */
export interface Merge<A> {
  readonly _tag: "Merge"
  readonly value: NoInfer<MergeValue<A>>
}

/**
 * A strategic merge patch: only for built-in kinds, custom resources answer `UnsupportedMediaType`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Strategic<A> {
  readonly _tag: "Strategic"
  readonly value: NoInfer<StrategicValue<A>>
}

/**
 * A JSON patch (RFC 6902): all operations take effect, or none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Json {
  readonly _tag: "Json"
  readonly operations: ReadonlyArray<Operation>
}

/**
 * A patch of an `A`.
 *
 * @category models
 * @since 0.1.0
 */
export type Patch<A> = Merge<A> | Strategic<A> | Json

/**
 * A patch of an `A` that is a custom resource: servers refuse strategic merge patches of those.
 *
 * @category models
 * @since 0.1.0
 */
export type Custom<A> = Merge<A> | Json

/**
 * A JSON merge patch: fields that are given are set, `null` removes, lists are replaced as a whole.
 *
 * **Details**
 *
 * Where the kind is not known from the context it is given: `Patch.merge<CoreV1.Pod>({ ... })`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const merge = <A>(value: NoInfer<MergeValue<A>>): Merge<A> => ({ _tag: "Merge", value })

/**
 * A strategic merge patch: like a merge patch, but the items of keyed lists are merged by their key.
 *
 * **Gotchas**
 *
 * Custom resources do not support it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const strategic = <A>(value: NoInfer<StrategicValue<A>>): Strategic<A> => ({ _tag: "Strategic", value })

/**
 * A JSON patch; with a `test` operation it changes nothing unless the test holds.
 *
 * @category constructors
 * @since 0.1.0
 */
export const json = (operations: ReadonlyArray<Operation>): Json => ({ _tag: "Json", operations })

/**
 * A JSON pointer (RFC 6901) from its unescaped segments: `pointer("metadata", "annotations", "example.com/a")`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const pointer = (...segments: ReadonlyArray<string | number>): string =>
  segments.map((segment) => "/" + String(segment).replaceAll("~", "~0").replaceAll("/", "~1")).join("")

/**
 * Any part of an `A`, lists included.
 *
 * @category models
 * @since 0.1.0
 */
export type DeepPartial<A> = A extends Primitive
  ? A
  : A extends ReadonlyArray<infer Item>
    ? ReadonlyArray<DeepPartial<Item>>
    : A extends object
      ? { readonly [K in keyof A]?: DeepPartial<A[K]> | undefined }
      : A

/**
 * What a server-side apply of an `A` sends: the fields that the manager wants to own, and the object's name.
 *
 * **Gotchas**
 *
 * An object that a read returned does not fit: it holds `managedFields`, and to apply it would mean to own every field.
 *
 * @category models
 * @since 0.1.0
 */
export type ApplyInput<A> = { readonly [K in keyof A as Exclude<K, "metadata">]?: DeepPartial<A[K]> | undefined } & {
  readonly metadata: ApplyMetadata
}

/**
 * The metadata of a server-side apply.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApplyMetadata extends Omit<MetaV1.ObjectMeta, "name" | "managedFields"> {
  readonly name: string
  readonly managedFields?: undefined
}
