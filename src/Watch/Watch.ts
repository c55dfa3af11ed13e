/**
 * A watch: one Stream of the changes of a collection, over as many connections as it takes.
 *
 * A connection ends for many reasons, and most say nothing about the collection: the server's time limit, a restart, a
 * network fault, load. A watch goes on after each of them from the last version it delivered, so that no change is lost
 * and none arrives twice. It never lists: when the server has dropped the history it would need, it fails with `Gone`,
 * and the caller decides how to begin anew.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type * as Schedule from "effect/Schedule"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Stream from "effect/Stream"
import type { ApiRequest } from "../ApiRequest.ts"
import type { Service } from "../Client.ts"
import type { Gone, NotFound, RequestError } from "../KubernetesError.ts"
import { Session } from "./internal/session.ts"
import { isWatchEvent, type RawEvent, type WatchEvent } from "./WatchEvent.ts"

/**
 * How a watch can fail.
 *
 * @category errors
 * @since 0.1.0
 */
export type WatchError = Gone | NotFound | RequestError

/**
 * What tells an object, and a version of it, from others; an empty text where the server sent none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Identity {
  readonly namespace: string
  readonly name: string
  readonly uid: string
  readonly resourceVersion: string
}

/**
 * What a watch needs to know.
 *
 * @category models
 * @since 0.1.0
 */
export interface WatchConfig<A> {
  readonly client: Service
  /** Builds the request of one connection: `watch` and `allowWatchBookmarks` in its query, and the selectors. */
  readonly request: (connection: {
    readonly resourceVersion?: string | undefined
    readonly timeoutSeconds: number
    readonly sendInitialEvents?: boolean | undefined
  }) => ApiRequest<"Gone" | "NotFound">
  readonly decode: (object: unknown) => Result.Result<A, SchemaIssue.Issue>
  /**
   * What identifies an object as the server sent it; default: its `metadata`. Where it finds no name, the object is
   * delivered each time that it is shown.
   */
  readonly identify?: ((object: unknown) => Identity) | undefined
  /** Deliver what came after this version. Unset or `"0"`: first what there is, as `Added`. */
  readonly resourceVersion?: string | undefined
  /**
   * Ask for a streaming list: all there is at `resourceVersion` or later as `Added`, then the bookmark that ends it,
   * then what changes. Until that bookmark the watch does not resume: it fails with what ended the connection.
   */
  readonly sendInitialEvents?: boolean | undefined
  /** How long the server keeps one connection open, 1 or more; default: random, 240 to 290 seconds. */
  readonly timeoutSeconds?: number | undefined
  /** The delays between connections that fail in a row; default `BackOff.make()`. Where it ends, the watch fails. */
  readonly backOff?: Schedule.Schedule<unknown, WatchError> | undefined
  /** Is told of each failure after which the watch waits and connects again. */
  readonly onRetry?: ((error: WatchError, delay: Duration.Duration) => Effect.Effect<void>) | undefined
}

/**
 * The changes of a collection, over as many connections as it takes.
 *
 * **Details**
 *
 * The next connection goes on after the last version that was handed over, or after the last bookmark. It follows at
 * once where the server closed the last one in good order. It follows after the back-off
 *
 * - where a connection was refused or cut;
 * - where the server answered with 429 or 5xx, and not before its `Retry-After`, of which at most 5 minutes count;
 * - where nothing came for `timeoutSeconds` and 5 seconds more once the server had answered;
 * - where the server closed it within a second without progress: its events were old, or there were none.
 *
 * The back-off begins anew with a newer event or bookmark, a connection that the server closed in good order after
 * more than a second, and when two minutes went by without a failure.
 *
 * Events that precede a failure are delivered first. The watch fails
 *
 * - with `Gone` when the server no longer has the history to go on, whether it says so at the connect or in the stream,
 *   or answers with nothing but that;
 * - with `InvalidRequest` before anything is sent, where an option is not valid;
 * - with `DecodeError` for a line that is not an event, and for an object that does not match its schema;
 * - with an internal error of the server when it breaks off five connections in a row by one, inside of the stream;
 * - with a refusal (`Forbidden`, `Unauthorized`, an `AuthError` that is retryable, a certificate that is not accepted,
 *   a web page in place of an answer): at once where the watch was never served, else when refusals went on for a
 *   minute in a row, since a server that was restarted forbids everything until it has read its roles again;
 * - at once with any other error that a repetition would not mend, such as `NotFound` and `BadRequest`.
 *
 * Without a `resourceVersion` the server first describes what there is, as `Added`. When a connection is cut before
 * that is complete, there is no version to go on from: the state is shown again, and only what differs is delivered.
 * An object that vanished meanwhile is then `Deleted` in its last known state, with the version of that state. It costs
 * the memory of the initial objects until the first bookmark or change.
 *
 * **Gotchas**
 *
 * A cluster that cannot be reached is tried again for ever. To give up, pass a `backOff` that ends, such as
 * `BackOff.make().pipe(Schedule.upTo({ times: 5 }))`: the watch then fails with the last error.
 *
 * `timeoutSeconds` ends a connection, not the watch. To watch for some time, end the stream:
 * `Stream.interruptWhen(Effect.sleep("1 minute"))`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A>(config: WatchConfig<A>): Stream.Stream<WatchEvent<A>, WatchError> =>
  Stream.filter(run(config, "fail"), isWatchEvent)

/**
 * The changes of a collection, with what {@link make} leaves out.
 *
 * **Details**
 *
 * As {@link make}, with two differences: bookmarks are delivered, and an object that does not match its schema is an
 * `Undecodable` event instead of the end.
 *
 * @category constructors
 * @since 0.1.0
 */
export const raw = <A>(config: WatchConfig<A>): Stream.Stream<RawEvent<A>, WatchError> => run(config, "emit")

const run = <A>(config: WatchConfig<A>, undecodable: "fail" | "emit"): Stream.Stream<RawEvent<A>, WatchError> =>
  Stream.suspend(() => Stream.forever(new Session(config, undecodable).connection))
