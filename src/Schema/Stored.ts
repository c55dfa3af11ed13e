/**
 * Objects as a server returns them: with an identity and a version.
 *
 * A user sends `A`, whose fields are mostly optional; what comes back is `Stored<A>`, where the server has filled in
 * what every stored object has. A `Stored<A>` is an `A`: it can be changed and sent back as it is.
 *
 * @since 0.1.0
 */
import type { Time } from "./Time.ts"

/**
 * The metadata that every stored object has.
 *
 * **Gotchas**
 *
 * The answer to a dry run was not stored, though it has this type: `resourceVersion` is missing from a dry create, and
 * `uid` and `creationTimestamp` are made up for the answer. A `metadata` without a `name` is refused, all else is taken
 * from the server without a look.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredMeta {
  readonly name: string
  readonly uid: string
  /** Changes with every write; compare for equality only. */
  readonly resourceVersion: string
  readonly creationTimestamp: Time
}

/**
 * What every stored object has, whatever its kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: StoredMeta
}

/**
 * A stored object that lives in a namespace.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoredNamespacedObject extends StoredObject {
  readonly metadata: StoredMeta & { readonly namespace: string }
}

/**
 * An `A` that a server returned: its apiVersion, kind, name, uid, resourceVersion and creationTimestamp are there.
 *
 * **Details**
 *
 * It is the intersection of `A` with {@link StoredObject}, so it is assignable to `A` even where `A` is a type
 * parameter.
 *
 * **Gotchas**
 *
 * Not all that is true of the answer to a dry run, see {@link StoredMeta}.
 *
 * @category models
 * @since 0.1.0
 */
export type Stored<A> = A & StoredObject

/**
 * A {@link Stored} object whose namespace is there too.
 *
 * @category models
 * @since 0.1.0
 */
export type StoredNamespaced<A> = A & StoredNamespacedObject
