/**
 * The verbs of the Kubernetes API, each with the errors that it can meet.
 *
 * The services of `Resource` are put together from these.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type * as Stream from "effect/Stream"
import type {
  AlreadyExists,
  ApplyConflict,
  Conflict,
  DecodeError,
  Gone,
  Invalid,
  NotFound,
  RequestError
} from "../KubernetesError.ts"
import type * as AutoscalingV1 from "../Schema/gen/AutoscalingV1.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import type { Table } from "./Table.ts"
import type { RawEvent, WatchEvent } from "../Watch/WatchEvent.ts"
import type * as Options from "./Options.ts"
import type { ApplyInput, Patch } from "./Patch.ts"

/**
 * A page of objects, or all of them where no `limit` was asked for.
 *
 * @category models
 * @since 0.1.0
 */
export interface List<out A> {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: ListMetadata
  readonly items: ReadonlyArray<A>
  /** What does not match its schema, as the server sent it; only where `undecodable: "separate"` was asked for. */
  readonly undecodable?: ReadonlyArray<{ readonly object: unknown; readonly error: DecodeError }> | undefined
}

/**
 * The metadata of a list.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListMetadata {
  /** The version of the whole list: a watch from here misses nothing. Empty for kinds that are not stored. */
  readonly resourceVersion: string
  /** Present where there is a further page. */
  readonly continue?: string | undefined
  readonly remainingItemCount?: number | undefined
}

/**
 * What a server answers to a deletion.
 *
 * **Details**
 *
 * A `Status` says that the object is gone. An `Object` with a `deletionTimestamp` is being deleted or was just removed:
 * kinds with a grace period or finalizers answer so, and some kinds always do.
 *
 * @category models
 * @since 0.1.0
 */
export type Deletion<A> =
  | { readonly _tag: "Status"; readonly status: MetaV1.Status }
  | { readonly _tag: "Object"; readonly object: A }

/**
 * Reading objects. `S` is what the server returns; `One` and `Many` are the options that say where.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reads<out S, in One, in Many> {
  /** The object of that name. */
  readonly get: (name: string, options?: Options.GetOptions & One) => Effect.Effect<S, NotFound | RequestError>
  /** The object of that name, or none where there is no such object; an unknown kind remains an error. */
  readonly getOption: (
    name: string,
    options?: Options.GetOptions & One
  ) => Effect.Effect<Option.Option<S>, RequestError>
  /** One page, or all objects where no `limit` is given. */
  readonly list: (options?: Options.ListOptions & Many) => Effect.Effect<List<S>, Gone | NotFound | RequestError>
  /**
   * All objects of one version, page by page: the next page is asked for when the last object of this one is consumed,
   * and not before. The server keeps the version for some minutes. Who takes longer meets `Gone` in the middle, and has
   * to begin anew, or to go on from its `continueToken` with `list`: with objects of the newest version then. To read
   * ahead, add a buffer.
   */
  readonly listAll: (options?: Options.ListAllOptions & Many) => Stream.Stream<S, Gone | NotFound | RequestError>
}

/**
 * Watching objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface Watches<out S, in Many> {
  /** What changes, resumed after every cut, until the history that it needs is gone. */
  readonly watch: (
    options?: Options.WatchOptions & Options.DecodeOptions & Many
  ) => Stream.Stream<WatchEvent<S>, Gone | NotFound | RequestError>
  /** As `watch`, with bookmarks, and with an event for an object that does not match its schema instead of the end. */
  readonly watchRaw: (
    options?: Options.WatchRawOptions & Options.DecodeOptions & Many
  ) => Stream.Stream<RawEvent<S>, Gone | NotFound | RequestError>
}

/**
 * Creating objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface Creates<in A, out R, in One> {
  /** Creates the object; its apiVersion and kind are filled in. */
  readonly create: (
    object: A,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<R, AlreadyExists | Conflict | Invalid | NotFound | RequestError>
}

/**
 * Changing and deleting one object; `P` is the patches that the kind takes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Writes<in out A, in out S, in One, in P = Patch<A>> {
  /** Replaces the whole object; with its `resourceVersion`, only if nobody changed it since. */
  readonly replace: (
    object: A,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  /** Changes the parts that the patch names. */
  readonly patch: (
    name: string,
    patch: P,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  /** Server-side apply: owns the fields that are sent, and creates the object where it is missing. */
  readonly apply: (
    object: ApplyInput<A>,
    options: Options.ApplyOptions & One
  ) => Effect.Effect<S, ApplyConflict | Conflict | Invalid | NotFound | RequestError>
  /**
   * Reads, changes and replaces the object, and begins again where somebody else was faster, as often as `retry` says; then
   * it fails with `Conflict`. A change that returns the object itself writes nothing.
   *
   * A change is stored at most once: where the answer to its write is lost, it may be stored, and the error of that
   * connection is the result.
   */
  readonly modify: <E = never, R = never>(
    name: string,
    change: (object: S) => A | Effect.Effect<A, E, R>,
    options?: Options.ModifyOptions & One
  ) => Effect.Effect<S, E | NotFound | Conflict | Invalid | RequestError, R>
  /** Deletes the object, or marks it for deletion. */
  readonly delete: (
    name: string,
    options?: Options.DeleteOptions & One
  ) => Effect.Effect<Deletion<S>, NotFound | Conflict | RequestError>
}

/**
 * Deleting many objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeletesMany<in One> {
  /** Deletes every object that is selected; not all at once, and without a report. */
  readonly deleteCollection: (
    options?: Options.DeleteCollectionOptions & One
  ) => Effect.Effect<void, NotFound | RequestError>
}

/**
 * The `status` of a kind, which the other writes leave alone.
 *
 * @category models
 * @since 0.1.0
 */
export interface Statuses<in out A, in out S, in One, in P = Patch<A>> {
  readonly getStatus: (name: string, options?: Options.GetOptions & One) => Effect.Effect<S, NotFound | RequestError>
  readonly replaceStatus: (
    object: A,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  readonly patchStatus: (
    name: string,
    patch: P,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  readonly applyStatus: (
    object: ApplyInput<A>,
    options: Options.ApplyOptions & One
  ) => Effect.Effect<S, ApplyConflict | Conflict | Invalid | NotFound | RequestError>
  readonly modifyStatus: <E = never, R = never>(
    name: string,
    change: (object: S) => A | Effect.Effect<A, E, R>,
    options?: Options.ModifyOptions & One
  ) => Effect.Effect<S, E | NotFound | Conflict | Invalid | RequestError, R>
}

/**
 * The `scale` of a kind: its number of replicas, whatever the kind calls it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Scales<out S, in One, in P = Patch<AutoscalingV1.Scale>> {
  readonly getScale: (name: string, options?: Options.GetOptions & One) => Effect.Effect<S, NotFound | RequestError>
  readonly replaceScale: (
    scale: AutoscalingV1.Scale,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  readonly patchScale: (
    name: string,
    patch: P,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
  /** Sets the number of replicas. */
  readonly scale: (
    name: string,
    replicas: number,
    options?: Options.WriteOptions & One
  ) => Effect.Effect<S, NotFound | Conflict | Invalid | RequestError>
}

/**
 * Reading objects as a server would print them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tables<in One, in Many> {
  /** A table of one row. */
  readonly get: (
    name: string,
    options?: Options.GetOptions & Options.TableOptions & One
  ) => Effect.Effect<Table, NotFound | RequestError>
  readonly list: (
    options?: Options.ListOptions & Options.TableOptions & Many
  ) => Effect.Effect<Table, Gone | NotFound | RequestError>
  /**
   * Tables of one row; each has the columns, though the server sends them once per connection.
   *
   * With `includeObject: "None"` a row does not say which object it is of: where a connection is cut before the state is
   * complete, all of it comes again as `Added`.
   */
  readonly watch: (
    options?: Options.WatchOptions & Options.TableOptions & Many
  ) => Stream.Stream<WatchEvent<Table>, Gone | NotFound | RequestError>
}
