/**
 * The options of the operations, in Kubernetes' own words.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Schedule from "effect/Schedule"
import type { Conflict, NotFound, RequestError } from "../KubernetesError.ts"
import type { WatchError } from "../Watch/Watch.ts"

/**
 * Where an operation on one namespaced object takes place.
 *
 * @category models
 * @since 0.1.0
 */
export interface InNamespace {
  /** Default: `metadata.namespace` of the object where one is sent, else the client's default namespace. */
  readonly namespace?: string | undefined
}

/**
 * Which namespaces a list or a watch covers: one, or all.
 *
 * **Gotchas**
 *
 * `namespace` and `allNamespaces: true` exclude each other. Where both are given, the compiler says of `allNamespaces` that
 * `true` is not assignable to `false`; at run time it is an `InvalidRequest`.
 *
 * @category models
 * @since 0.1.0
 */
export type InNamespaces =
  | {
      /** Default: the client's default namespace. Not together with `allNamespaces: true`. */
      readonly namespace?: string | undefined
      /** `true` only without a `namespace`: the two exclude each other. */
      readonly allNamespaces?: false | undefined
    }
  | {
      /** All of them: not together with a `namespace`. */
      readonly allNamespaces: true
      readonly namespace?: undefined
    }

/**
 * Options of `get`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetOptions {
  /** Unset: the newest state; `"0"`: any state the server holds; else a state not older than this. */
  readonly resourceVersion?: string | undefined
}

/**
 * Which objects a list or a watch selects.
 *
 * @category models
 * @since 0.1.0
 */
export interface SelectorOptions {
  /** Such as `app=web,tier in (a,b),!canary`; `LabelSelector` builds and prints one. */
  readonly labelSelector?: string | undefined
  /** Such as `status.phase=Running`; `FieldSelector` builds one. Which fields a kind supports is the server's choice. */
  readonly fieldSelector?: string | undefined
}

/**
 * The version at which a list is answered.
 *
 * **Details**
 *
 * Without `resourceVersion`: the newest. `"0"`: any version that the server has at hand. A version alone, or with
 * `NotOlderThan`: that or a newer one. With `Exact`: that one, or `Gone` when it is compacted.
 *
 * @category models
 * @since 0.1.0
 */
export type ResourceVersionOptions =
  | { readonly resourceVersion?: undefined; readonly resourceVersionMatch?: undefined }
  | { readonly resourceVersion: string; readonly resourceVersionMatch?: "NotOlderThan" | "Exact" | undefined }

/**
 * Options of `list`: one page, or all where neither `limit` nor `continue` is set.
 *
 * @category models
 * @since 0.1.0
 */
export type ListOptions = SelectorOptions &
  ResourceVersionOptions & {
    readonly limit?: number | undefined
    readonly continue?: string | undefined
    readonly timeoutSeconds?: number | undefined
    /** Objects that do not match their schema: `fail`, the default, or listed apart, in `undecodable`. */
    readonly undecodable?: "fail" | "separate" | undefined
  }

/**
 * Options of `listAll`.
 *
 * @category models
 * @since 0.1.0
 */
export type ListAllOptions = SelectorOptions &
  ResourceVersionOptions & {
    /** How many objects a request asks for; default 500, as kubectl does. */
    readonly pageSize?: number | undefined
  }

/**
 * Options of `watch`.
 *
 * @category models
 * @since 0.1.0
 */
export interface WatchOptions extends SelectorOptions {
  /** Deliver what came after this version. Unset: first what there is, as `Added`, then what changes. */
  readonly resourceVersion?: string | undefined
  /** How long the server keeps one connection open; default: random, 240 to 290 seconds. */
  readonly timeoutSeconds?: number | undefined
  /** The delays between connections that fail in a row; default `BackOff.make()`. Where it ends, the watch fails. */
  readonly backOff?: Schedule.Schedule<unknown, WatchError> | undefined
  /** Is told of each failure after which the watch waits and connects again. */
  readonly onRetry?: ((error: WatchError, delay: Duration.Duration) => Effect.Effect<void>) | undefined
}

/**
 * Options of `watchRaw`.
 *
 * @category models
 * @since 0.1.0
 */
export interface WatchRawOptions extends WatchOptions {
  /**
   * Ask for a streaming list: first what there is at `resourceVersion` or later, as `Added`, then a bookmark with
   * `initialEventsEnd`. Until then the watch does not resume; it fails with what ended the connection.
   */
  readonly sendInitialEvents?: boolean | undefined
}

/**
 * When a watch decodes objects.
 *
 * **Details**
 *
 * With `late`, the watch reads of an object what tells it from others, and keeps its bytes. `WatchEvent.identity` decodes
 * nothing. `WatchEvent.read` decodes the object, once, and fails with `DecodeError` where it does not match its schema.
 *
 * **Gotchas**
 *
 * With `late`, `event.object` is a getter: it decodes, and it throws the `DecodeError`. So does to destructure it. A copy of
 * the event by spreading does not have it. To print the event, or to turn it into JSON, does not decode.
 *
 * **Example**
 *
 * ```ts
 * const webPods = pods.watch({ decode: "late" }).pipe(
 *   Stream.filter((event) => WatchEvent.identity(event).name.startsWith("web-")),
 *   Stream.mapEffect(WatchEvent.read)
 * )
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface DecodeOptions {
  /** When objects are decoded: as they come (`eager`, the default), or when they are first read (`late`). */
  readonly decode?: "eager" | "late" | undefined
}

/**
 * Options of every write.
 *
 * @category models
 * @since 0.1.0
 */
export interface WriteOptions {
  /** Let the server do all but store it. The result of a dry create has no `resourceVersion`, whatever its type says. */
  readonly dryRun?: boolean | undefined
  /** Who is recorded as the owner of the fields; default: the User-Agent up to its first `/`. */
  readonly fieldManager?: string | undefined
  /** What the server does with unknown and duplicate fields; default `Warn`. */
  readonly fieldValidation?: "Ignore" | "Warn" | "Strict" | undefined
}

/**
 * Options of `apply`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApplyOptions extends WriteOptions {
  readonly fieldManager: string
  /** Take over fields that other managers own, instead of failing with `ApplyConflict`. */
  readonly force?: boolean | undefined
}

/**
 * Options of `modify`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ModifyOptions extends WriteOptions {
  /**
   * When to begin again after a `Conflict`; default: nine times, 10 ms later at first, then twice as long up to a second,
   * each with up to as much again at random.
   */
  readonly retry?: Schedule.Schedule<unknown, Conflict> | undefined
}

/**
 * Options of `delete`.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeleteOptions {
  readonly dryRun?: boolean | undefined
  /** Seconds until a graceful deletion ends; default: the object's own. */
  readonly gracePeriodSeconds?: number | undefined
  /** What becomes of the objects that this one owns; default: the kind's own, mostly `Background`. */
  readonly propagationPolicy?: "Orphan" | "Background" | "Foreground" | undefined
  /** Delete only this very object, or this version of it; else `Conflict`. */
  readonly preconditions?:
    | { readonly uid?: string | undefined; readonly resourceVersion?: string | undefined }
    | undefined
}

/**
 * Options of `deleteCollection`.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeleteCollectionOptions extends Omit<DeleteOptions, "preconditions">, SelectorOptions {}

/**
 * Options of reading tables.
 *
 * @category models
 * @since 0.1.0
 */
export interface TableOptions {
  /** What each row holds of its object; default `Metadata`. */
  readonly includeObject?: "None" | "Metadata" | "Object" | undefined
}

/**
 * Options of reading the log of one container.
 *
 * @category models
 * @since 0.1.0
 */
export interface LogOptions {
  /** Default: the one container of the pod, or the one that its annotation names. */
  readonly container?: string | undefined
  /** Go on as the container writes, until it ends; the connection may be cut meanwhile. */
  readonly follow?: boolean | undefined
  /** The log of the instance before the last restart, which is not followed. */
  readonly previous?: boolean | undefined
  /** Put the time in front of each line, `2026-01-02T03:04:05.123456789Z`, and a space. */
  readonly timestamps?: boolean | undefined
  /** How many lines to show from the end; 0 shows only what is yet to come. */
  readonly tailLines?: number | undefined
  /** Show only what is younger than this. */
  readonly sinceSeconds?: number | undefined
  /** Show only what was written at this time (RFC 3339) or later. */
  readonly sinceTime?: string | undefined
  /** End after so many bytes, be it inside of a line. */
  readonly limitBytes?: number | undefined
  /** Only one of the two streams, where the server can tell them apart; default `All`. */
  readonly stream?: "All" | "Stdout" | "Stderr" | undefined
  /** Do not check the certificate that the node shows to the API server. */
  readonly insecureSkipTLSVerifyBackend?: boolean | undefined
  /** The delays between connections that fail in a row, of what is followed; default `BackOff.make()`. */
  readonly backOff?: Schedule.Schedule<unknown, NotFound | RequestError> | undefined
}
