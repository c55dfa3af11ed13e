/**
 * A watcher: the state of a collection and then its changes, as one Stream that does not end with `Gone`.
 *
 * It lists, watches from the version of the list, and lists again whenever the server no longer has the history to go
 * on. Where the server can, the list is streamed: it comes as the beginning of the watch.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { nameFault } from "../internal/request.ts"
import * as FieldSelector from "../Schema/FieldSelector.ts"
import { identityOf } from "./internal/frame.ts"
import { watcherFault } from "./internal/options.ts"
import { Run } from "./internal/run.ts"
import type { Identified, InNamespaces, ListWatch, Selection } from "./ListWatch.ts"
import type { WatchError } from "./Watch.ts"
import type { Bookmark, Undecodable } from "./WatchEvent.ts"

/**
 * The state of the collection follows: {@link InitApply} for each object, then {@link InitDone}.
 *
 * **Details**
 *
 * What came since an earlier `Init` without its `InitDone` is void: that list could not be completed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Init {
  readonly _tag: "Init"
}

/**
 * The object is there.
 *
 * @category models
 * @since 0.1.0
 */
export interface InitApply<out A> {
  readonly _tag: "InitApply"
  readonly object: A
}

/**
 * The state is complete, as of `resourceVersion`: an object that did not come since `Init` does not exist.
 *
 * @category models
 * @since 0.1.0
 */
export interface InitDone {
  readonly _tag: "InitDone"
  readonly resourceVersion: string
}

/**
 * The object was created or changed, or it began to match the selector.
 *
 * @category models
 * @since 0.1.0
 */
export interface Apply<out A> {
  readonly _tag: "Apply"
  readonly object: A
}

/**
 * The object was deleted, or it no longer matches the selector.
 *
 * **Details**
 *
 * `object` is its last matching state with the `resourceVersion` of the deletion. Between `Init` and `InitDone` it
 * takes back an {@link InitApply}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Delete<out A> {
  readonly _tag: "Delete"
  readonly object: A
}

/**
 * What a watcher delivers.
 *
 * **Details**
 *
 * An `Undecodable` stands for an object that does not match its schema: one that is listed or was created (`Added`),
 * changed or was deleted. It is no failure, so that one faulty object does not hide all others.
 *
 * @category models
 * @since 0.1.0
 */
export type WatcherEvent<A> = Init | InitApply<A> | InitDone | Apply<A> | Delete<A> | Undecodable

/**
 * What a watcher delivers, bookmarks included.
 *
 * @category models
 * @since 0.1.0
 */
export type RawWatcherEvent<A> = WatcherEvent<A> | Bookmark

/**
 * How a watcher works; every setting has a default.
 *
 * @category models
 * @since 0.1.0
 */
export interface WatcherSettings {
  /**
   * Whether to ask for streaming lists, and how long to wait for the end of one: default 10 seconds since its last
   * event and 60 seconds in all, without the time until the server answers, or that decoding and the consumer take. The
   * state of one object ({@link one}) is not streamed unless this says so.
   */
  readonly streamingList?:
    | boolean
    | { readonly idle?: Duration.Input | undefined; readonly total?: Duration.Input | undefined }
    | undefined
  /**
   * What the first list holds: `MostRecent`, the default, all that was written before; or `Any` state that the server
   * has at hand, which is cheaper for it and may be older.
   */
  readonly firstList?: "MostRecent" | "Any" | undefined
  /** How many objects a page holds, 1 or more; default 500, and no pages where the collection is listed again. */
  readonly pageSize?: number | undefined
  /**
   * What to do when the version of a list is compacted between two pages: ask for the `fullList` at once, the default;
   * `restart` at the first page; or `continueInconsistent` at the newest version, with pages of different versions.
   */
  readonly expiredContinue?: "fullList" | "restart" | "continueInconsistent" | undefined
  /** How long the server keeps one connection open, 1 or more; default: random, 240 to 290 seconds. */
  readonly timeoutSeconds?: number | undefined
  /** The delays between failures in a row; default `BackOff.make()`. Where it ends, the watcher fails. */
  readonly backOff?: Schedule.Schedule<unknown, WatchError> | undefined
  /** Is told of each failure, of a list or of a watch, after which the watcher waits and tries again. */
  readonly onRetry?: ((error: WatchError, delay: Duration.Duration) => Effect.Effect<void>) | undefined
}

/**
 * What a watcher watches, and how.
 *
 * @category models
 * @since 0.1.0
 */
export type WatcherOptions = Selection & InNamespaces & WatcherSettings

/**
 * The state of a collection, and then its changes.
 *
 * **Details**
 *
 * First comes the state, from {@link Init} to {@link InitDone}, then {@link Apply} and {@link Delete}. The same follows
 * again whenever history was lost; the consumer then replaces what it knows by what it is told. It learns of objects
 * that were deleted meanwhile by their absence. The list is asked for at the last version that was seen or later, so
 * that the state never goes back, unless the server no longer knows that version.
 *
 * A streaming list that is refused (400, 422), or does not end in time because something on the way drops its last
 * bookmark, is replaced by pages at once, and this endpoint is not asked for another one: for an hour where it refused,
 * for ten minutes where it fell silent. One that is cut begins anew; the third time in a row, pages take its place.
 *
 * What may pass is tried again for ever: lost connections, 429, 5xx, and `Gone`. Lists that fail in a row follow each
 * other after a back-off that begins anew with a complete list. So do watches that fail in a row; theirs begins anew
 * with a change or a bookmark. Both begin anew when two minutes went by without a failure.
 *
 * The watcher fails at once with what will not pass: `NotFound` (the kind was removed), `BadRequest`; and with
 * `InvalidRequest` before anything is sent where an option is not valid.
 *
 * Some failures pass only for who was served before. Such a watcher tries again until they went on for a minute in a
 * row; one that was never served fails at once.
 *
 * - `Forbidden`, `Unauthorized`, an `AuthError` that is retryable, a certificate that is not accepted: a server that
 *   was restarted forbids everything until it has read its roles again.
 * - `UnexpectedResponse` with 200, a web page: a load balancer shows one in place of a server that restarts.
 * - `DecodeError` of a list, and an answer that is no list.
 *
 * **Gotchas**
 *
 * With `expiredContinue: "continueInconsistent"` the watch goes on from the version of the first page, so that nothing
 * is lost: objects of later pages may be applied once more in older states.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A extends Identified>(
  endpoint: ListWatch<A>,
  options: WatcherOptions = {}
): Stream.Stream<WatcherEvent<A>, WatchError> =>
  Stream.filter(raw(endpoint, options), (event): event is WatcherEvent<A> => event._tag !== "Bookmark")

/**
 * As {@link make}, with the bookmarks of the watch: the server's word that everything up to a version was delivered.
 *
 * @category constructors
 * @since 0.1.0
 */
export const raw = <A extends Identified>(
  endpoint: ListWatch<A>,
  options: WatcherOptions = {}
): Stream.Stream<RawWatcherEvent<A>, WatchError> => {
  const fault = watcherFault(options)
  return fault === undefined
    ? Stream.unwrap(Effect.map(Clock.currentTimeMillis, (now) => Stream.forever(new Run(endpoint, options, now).turn)))
    : Stream.fail(fault)
}

/**
 * The states of one object, from the one that it is in: none where it does not exist.
 *
 * **Details**
 *
 * States that were missed while history was lost are left out; the newest is always delivered. A state that does not
 * match its schema ends the stream with `DecodeError`; the last state of an object that was deleted need not match.
 *
 * The state is listed, as by kubectl, not streamed: a proxy that drops the bookmark at the end of a streaming list
 * would hold up by seconds what is known at once. `streamingList: true` asks for it nevertheless.
 *
 * @category constructors
 * @since 0.1.0
 */
export const one = <A extends Identified>(
  endpoint: ListWatch<A>,
  name: string,
  options?: OneOptions
): Stream.Stream<Option.Option<A>, WatchError> =>
  Stream.mapEffect(oneRaw(endpoint, name, options), (state) =>
    state._tag === "Undecodable" ? Effect.fail(state.error) : Effect.succeed(state)
  )

/**
 * As {@link one}, with each state that does not match its schema as an `Undecodable` instead of the end.
 *
 * @category constructors
 * @since 0.1.0
 */
export const oneRaw = <A extends Identified>(
  endpoint: ListWatch<A>,
  name: string,
  options: OneOptions = {}
): Stream.Stream<Option.Option<A> | Undecodable, WatchError> => {
  const fault = nameFault(name)
  if (fault !== undefined) return Stream.fail(fault)
  const own = FieldSelector.print(FieldSelector.equals("metadata.name", name))
  const { fieldSelector, streamingList = false } = options
  const watcher = make(endpoint, {
    ...options,
    streamingList,
    fieldSelector: fieldSelector === undefined || fieldSelector === "" ? own : `${fieldSelector},${own}`
  })
  // whoever answers may not know of selectors
  const states = Stream.filter(watcher, (event) => !isOfAnother(event, name))
  return Stream.mapAccum(states, (): Following<A> => ({ listed: undefined, told: undefined }), follow)
}

/**
 * What {@link one} watches, and how.
 *
 * @category models
 * @since 0.1.0
 */
export type OneOptions = Selection & { readonly namespace?: string | undefined } & WatcherSettings

type OneState<A> = Option.Option<A> | Undecodable

/** The state in the list that has begun, and the one that was delivered last. */
interface Following<A> {
  readonly listed: OneState<A> | undefined
  readonly told: OneState<A> | undefined
}

const follow = <A extends Identified>(
  { listed, told }: Following<A>,
  event: WatcherEvent<A>
): readonly [Following<A>, ReadonlyArray<OneState<A>>] => {
  if (event._tag === "Init") return [{ listed: Option.none(), told }, []]
  if (event._tag === "InitDone") {
    const next = listed ?? Option.none()
    return [{ listed: undefined, told: next }, told !== undefined && versionOf(told) === versionOf(next) ? [] : [next]]
  }
  const next = stateAfter(event)
  return listed === undefined ? [{ listed, told: next }, [next]] : [{ listed: next, told }, []]
}

/** Whether an event is of an object that says that it has another name. */
const isOfAnother = (event: WatcherEvent<Identified>, name: string): boolean => {
  if (event._tag === "Init" || event._tag === "InitDone") return false
  const found = identityOf(event._tag === "Undecodable" ? event.event.object : event.object).name
  return found !== "" && found !== name
}

const stateAfter = <A>(event: InitApply<A> | Apply<A> | Delete<A> | Undecodable): OneState<A> => {
  switch (event._tag) {
    case "InitApply":
    case "Apply":
      return Option.some(event.object)
    case "Delete":
      return Option.none()
    default:
      return event.event._tag === "Deleted" ? Option.none() : event
  }
}

/** What tells two states apart. */
const versionOf = (state: OneState<Identified>): string => {
  if (state._tag === "None") return ""
  const { resourceVersion, uid } = identityOf(state._tag === "Some" ? state.value : state.event.object)
  return `${uid}@${resourceVersion}`
}
