/**
 * What a watch delivers.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { DecodeError } from "../KubernetesError.ts"
import { identityOf } from "./internal/frame.ts"
import { LateEvent } from "./internal/lateObject.ts"
import type { Identity } from "./Watch.ts"

/**
 * The object was created, or it began to match the selector.
 *
 * @category models
 * @since 0.1.0
 */
export interface Added<out A> {
  readonly _tag: "Added"
  readonly object: A
}

/**
 * The object changed, and it matched the selector before and after.
 *
 * @category models
 * @since 0.1.0
 */
export interface Modified<out A> {
  readonly _tag: "Modified"
  readonly object: A
}

/**
 * The object was deleted, or it no longer matches the selector.
 *
 * **Details**
 *
 * `object` is its last matching state with the `resourceVersion` of the deletion.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deleted<out A> {
  readonly _tag: "Deleted"
  readonly object: A
}

/**
 * A change of one object.
 *
 * @category models
 * @since 0.1.0
 */
export type WatchEvent<A> = Added<A> | Modified<A> | Deleted<A>

/**
 * The server's word that everything up to `resourceVersion` has been delivered.
 *
 * **Details**
 *
 * `initialEventsEnd` marks the one that follows the initial state of a collection.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bookmark {
  readonly _tag: "Bookmark"
  readonly resourceVersion: string
  readonly initialEventsEnd: boolean
}

/**
 * A change whose object does not match its schema.
 *
 * **Details**
 *
 * `event` holds the object as the server sent it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Undecodable {
  readonly _tag: "Undecodable"
  readonly event: WatchEvent<unknown>
  readonly error: DecodeError
}

/**
 * All that a server tells by a watch.
 *
 * @category models
 * @since 0.1.0
 */
export type RawEvent<A> = WatchEvent<A> | Undecodable | Bookmark

/**
 * Whether an event is a change that could be decoded.
 *
 * @category guards
 * @since 0.1.0
 */
export const isWatchEvent = <A>(event: RawEvent<A>): event is WatchEvent<A> =>
  event._tag !== "Bookmark" && event._tag !== "Undecodable"

/**
 * What tells the object of an event from others; of a watch that decodes late, without decoding it.
 *
 * @category getters
 * @since 0.1.0
 */
export const identity = <A>(event: WatchEvent<A>): Identity =>
  event instanceof LateEvent ? LateEvent.lateOf(event) : identityOf(event.object)

/**
 * The object of an event; fails where a watch that decodes late brought one that does not match its schema.
 *
 * @category getters
 * @since 0.1.0
 */
export const read = <A>(event: WatchEvent<A>): Effect.Effect<A, DecodeError> =>
  event instanceof LateEvent
    ? Effect.suspend(() => Effect.fromResult(LateEvent.lateOf<A>(event).read()))
    : Effect.succeed(event.object)
