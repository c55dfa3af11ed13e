/**
 * What a watcher needs of an endpoint: to list its objects, and to watch them.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Schedule from "effect/Schedule"
import type * as Stream from "effect/Stream"
import type { DecodeError } from "../KubernetesError.ts"
import type { WatchError } from "./Watch.ts"
import type { RawEvent } from "./WatchEvent.ts"

/**
 * What identifies a stored object and its version.
 *
 * @category models
 * @since 0.1.0
 */
export interface Identified {
  readonly metadata: {
    readonly name: string
    /** None for cluster-scoped objects. */
    readonly namespace?: string | undefined
    readonly uid: string
    readonly resourceVersion: string
  }
}

/**
 * Which objects are meant.
 *
 * @category models
 * @since 0.1.0
 */
export interface Selection {
  /** Such as `app=web,tier in (a,b),!canary`; `LabelSelector` builds and prints one. */
  readonly labelSelector?: string | undefined
  /** Such as `status.phase=Running`; `FieldSelector` builds one. Which fields a kind supports is up to the server. */
  readonly fieldSelector?: string | undefined
}

/**
 * Which namespace is meant: the one that is named, all, or else the client's default. `namespace` and `allNamespaces: true`
 * exclude each other. A cluster-scoped kind has none.
 *
 * @category models
 * @since 0.1.0
 */
export type InNamespaces =
  | { readonly namespace?: string | undefined; readonly allNamespaces?: false | undefined }
  | { readonly allNamespaces: true; readonly namespace?: undefined }

/**
 * The request of a page of objects, or of all where there is neither `limit` nor `continue`.
 *
 * @category models
 * @since 0.1.0
 */
export type ListRequest = Selection &
  InNamespaces &
  (
    | { readonly resourceVersion?: undefined; readonly resourceVersionMatch?: undefined }
    | { readonly resourceVersion: string; readonly resourceVersionMatch: "NotOlderThan" }
  ) & {
    readonly limit?: number | undefined
    readonly continue?: string | undefined
    /** List what does not match its schema apart, rather than fail. */
    readonly undecodable: "separate"
  }

/**
 * The request of a watch.
 *
 * @category models
 * @since 0.1.0
 */
export type WatchRequest = Selection &
  InNamespaces & {
    readonly resourceVersion?: string | undefined
    readonly timeoutSeconds?: number | undefined
    /** Ask for a streaming list: all there is, then a bookmark with `initialEventsEnd`; no resuming until then. */
    readonly sendInitialEvents?: boolean | undefined
    /** `late`: an object may be decoded when it is first read, as not all may be read; an endpoint may ignore it. */
    readonly decode?: "eager" | "late" | undefined
    readonly backOff?: Schedule.Schedule<unknown, WatchError> | undefined
    /** To be told of each failure after which the watch waits and resumes by itself. */
    readonly onRetry?: ((error: WatchError, delay: Duration.Duration) => Effect.Effect<void>) | undefined
  }

/**
 * A page of objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface Page<out A> {
  readonly metadata: {
    readonly resourceVersion: string
    /** Present where there is a further page. */
    readonly continue?: string | undefined
  }
  readonly items: ReadonlyArray<A>
  readonly undecodable?: ReadonlyArray<{ readonly object: unknown; readonly error: DecodeError }> | undefined
}

/**
 * An endpoint whose objects can be listed and watched.
 *
 * **Details**
 *
 * Every service of `Api` that has both verbs is one, and so is a mock of it with these two members.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListWatch<out A> {
  readonly list: (options: ListRequest) => Effect.Effect<Page<A>, WatchError>
  /**
   * One watch for each call. Do not make one of several here: what watches an endpoint measures the time since its one
   * connection was answered. To watch several collections, merge the watchers.
   */
  readonly watchRaw: (options: WatchRequest) => Stream.Stream<RawEvent<A>, WatchError>
}
