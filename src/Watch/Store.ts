/**
 * A store: what a collection holds, kept up to date by one watcher per namespace, to be read without a request.
 *
 * A store is made by `Reflector`.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type { DecodeError } from "../KubernetesError.ts"
import type { Identified } from "./ListWatch.ts"
import type { WatchError } from "./Watch.ts"

/**
 * The object is new to the subscriber.
 *
 * **Details**
 *
 * `initial` tells what there was when the subscription began, and `initial: true` of {@link SubscribeOptions} asked
 * for, from what came later: a controller may work it off with low priority. What a later list brings is not `initial`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Added<out A> {
  readonly _tag: "Added"
  readonly object: A
  readonly initial: boolean
}

/**
 * The object changed; `previous` is the state that the subscriber knew before.
 *
 * @category models
 * @since 0.1.0
 */
export interface Updated<out A> {
  readonly _tag: "Updated"
  readonly object: A
  readonly previous: A
}

/**
 * The object was deleted, or it no longer matches the selector.
 *
 * **Details**
 *
 * `object` is its last state. With `finalStateUnknown` that is the last one that the subscriber knew, and the object
 * may have changed since:
 *
 * - the deletion was missed, and a new list does not hold the object;
 * - another object took its name;
 * - the final state cannot be shown.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deleted<out A> {
  readonly _tag: "Deleted"
  readonly object: A
  readonly finalStateUnknown: boolean
}

/**
 * The object exists, and its newest state cannot be shown: it does not match its schema, or a function of the store
 * failed with it.
 *
 * **Details**
 *
 * `previous` is the last state that the subscriber knew, and the one that it goes on from. It is told this once, though
 * further states cannot be shown either. Then follows one of these:
 *
 * - {@link Updated} from `previous`, once the object can be shown again;
 * - {@link Deleted}, with `previous` where the final state cannot be shown either.
 *
 * A subscriber is not told of an object that it never saw in a good state: such a one stands in `undecodable` of the
 * {@link Store} alone, and is {@link Added} once it can be shown.
 *
 * @category models
 * @since 0.1.0
 */
export interface Undecodable<out A> {
  readonly _tag: "Undecodable"
  readonly previous: A
  readonly error: DecodeError | StoreFunctionFailed
}

/**
 * A change of a store.
 *
 * @category models
 * @since 0.1.0
 */
export type StoreChange<A> = Added<A> | Updated<A> | Deleted<A> | Undecodable<A>

/**
 * The subscriber was too slow: more changes were waiting for it than it asked to keep.
 *
 * **Details**
 *
 * The changes up to the loss are delivered first. To go on, subscribe anew with `initial: true`.
 *
 * @category errors
 * @since 0.1.0
 */
export class Overflow extends Schema.TaggedError<Overflow>()("Overflow", {
  message: Schema.String,
  /** How many changes the subscriber asked to keep. */
  capacity: Schema.Number
}) {}

/**
 * The store ended with its scope: what was waited for will not come.
 *
 * @category errors
 * @since 0.1.0
 */
export class StoreClosed extends Schema.TaggedError<StoreClosed>()("StoreClosed", {
  message: Schema.String
}) {}

/**
 * A function of the store failed with an object: its `transform` threw or changed what it must not, or an index threw.
 *
 * @category errors
 * @since 0.1.0
 */
export class StoreFunctionFailed extends Schema.TaggedError<StoreFunctionFailed>()("StoreFunctionFailed", {
  message: Schema.String,
  /** What was thrown. */
  cause: Schema.optionalKey(Schema.Defect())
}) {}

/**
 * What a subscriber of a store asks for.
 *
 * @category models
 * @since 0.1.0
 */
export interface SubscribeOptions {
  /** Begin with what there is, as `Added`; default `false`. */
  readonly initial?: boolean | undefined
  /**
   * How many changes may wait for the subscriber, 1 or more; default 4,096, `Infinity` for all. What it begins with
   * does not count. Anything else is an `InvalidRequest`, with which the stream fails.
   */
  readonly capacity?: number | undefined
  /**
   * What happens to a change that finds as many waiting. `fail`, the default: the subscriber ends with
   * {@link Overflow}, the store and all others go on. `suspend`: the store waits, and is out of date for everybody until
   * the subscriber has caught up: such a one must not wait for the store, as with `awaitResourceVersion`.
   */
  readonly whenFull?: "fail" | "suspend" | undefined
}

/**
 * The name of an object, with its namespace where it has one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Key {
  readonly name: string
  readonly namespace?: string | undefined
}

/**
 * An object that a store leaves out: it does not match its schema, or a function of the store failed with it.
 *
 * @category models
 * @since 0.1.0
 */
export interface UndecodableObject {
  readonly name: string
  /** Empty for a cluster-scoped object. */
  readonly namespace: string
  readonly uid: string
  readonly error: DecodeError | StoreFunctionFailed
}

/**
 * What a collection holds; `I` are the names of the indexes.
 *
 * **Details**
 *
 * Reading is synchronous, and shows one state of each namespace: a list that replaces another does so at once. What is
 * read belongs to all readers and must not be changed.
 *
 * The store ends with its scope: then `changes` end, and `failure` and `awaitResourceVersion` fail with
 * {@link StoreClosed}. It fails when its watcher fails for good, such as with `Forbidden`, or with `NotFound` when the
 * kind was removed: then `changes`, `failure` and `awaitResourceVersion` fail with that error, and reading goes on with
 * the last state.
 *
 * @category models
 * @since 0.1.0
 */
export interface Store<out A, in I extends string = never> {
  /**
   * The object of that name. The name alone is enough for a cluster-scoped kind and in a store of one namespace. In a
   * store of several it throws a `TypeError`, rather than to find nothing: pass `{ name, namespace }` there.
   */
  readonly get: (key: string | Key) => Option.Option<A>
  /** All objects, or those of one namespace. */
  readonly list: (options?: { readonly namespace?: string | undefined }) => ReadonlyArray<A>
  /** The objects for which the index gave this value. */
  readonly byIndex: (index: I, value: string) => ReadonlyArray<A>
  /** How many objects there are. */
  readonly size: number
  /** Everything up to this version is in the store; of several namespaces, the lowest of their versions. */
  readonly resourceVersion: string
  /**
   * The objects that do not match their schema, or with which `transform` or an index failed. The store does not hold
   * them, nor an older state of them. With `decode: "late"` they are found when they are read.
   */
  readonly undecodable: ReadonlyArray<UndecodableObject>
  /** What changes once the stream runs: {@link Store.subscribe} with its defaults. */
  readonly changes: Stream.Stream<StoreChange<A>, WatchError | Overflow>
  /**
   * What changes, or what there is and then what changes. The subscription begins when the stream is run, so that what
   * changes between a {@link Store.list} and that moment is not told: ask for `initial` rather than to read before. Who
   * is waited for, by `whenFull: "suspend"`, does not fail with {@link Overflow}.
   */
  readonly subscribe: {
    (options: SubscribeOptions & { readonly whenFull: "suspend" }): Stream.Stream<StoreChange<A>, WatchError>
    (options?: SubscribeOptions): Stream.Stream<StoreChange<A>, WatchError | Overflow>
  }
  /**
   * Waits until everything up to this version is in the store, such as one's own write: by a change or by a bookmark,
   * which servers send about once a minute. In a store of several namespaces, name the one of the write: it takes
   * longer to hear from all.
   */
  readonly awaitResourceVersion: (
    resourceVersion: string,
    options?: { readonly namespace?: string | undefined }
  ) => Effect.Effect<void, WatchError | StoreClosed>
  /** Waits for the store to fail, or to be closed. */
  readonly failure: Effect.Effect<never, WatchError | StoreClosed>
}

/**
 * The labels of an object.
 *
 * @category models
 * @since 0.1.0
 */
export interface Labels {
  readonly [key: string]: string
}

/**
 * What an object is found by: one value, several, or none. It is taken from the object, or from its labels alone.
 *
 * **Details**
 *
 * A store that decodes late need not decode an object for `labels`.
 *
 * **Example**
 *
 * ```ts
 * const indexes = {
 *   node: (pod: CoreV1.Pod) => pod.spec?.nodeName,
 *   app: { labels: ({ app }: Store.Labels) => app }
 * }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type IndexKey<A> =
  | ((object: A) => string | ReadonlyArray<string> | undefined)
  | { readonly labels: (labels: Labels) => string | ReadonlyArray<string> | undefined }

/**
 * Leaves out `metadata.managedFields`, which is often the greater part of an object: a `transform` for stores.
 *
 * @category combinators
 * @since 0.1.0
 */
export const dropManagedFields = <A extends Identified>(object: A): A => {
  if (!("managedFields" in object.metadata)) return object
  const { managedFields: _, ...metadata } = object.metadata
  return Object.assign({}, object, { metadata })
}
