/**
 * Makes stores: copies of collections that a watcher keeps up to date for as long as a scope is open.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { InvalidRequest, TransportError } from "../KubernetesError.ts"
import { releasing } from "../internal/releasing.ts"
import { Cache, type Source } from "./internal/cache.ts"
import * as Late from "./internal/late.ts"
import { LateStore } from "./internal/lateStore.ts"
import * as Pool from "./internal/pool.ts"
import { transforming, type Unreadable } from "./internal/unreadable.ts"
import type { Identified, InNamespaces, ListWatch, Selection } from "./ListWatch.ts"
import type { IndexKey, Store } from "./Store.ts"
import type { WatchError } from "./Watch.ts"
import * as Watcher from "./Watcher.ts"

/**
 * Which namespaces a store covers: as the endpoint takes it, or those that are named, with a watch of its own for each.
 *
 * @category models
 * @since 0.1.0
 */
export type Coverage =
  | (InNamespaces & { readonly namespaces?: undefined })
  | {
      readonly namespaces: ReadonlyArray<string>
      readonly namespace?: undefined
      readonly allNamespaces?: undefined
    }

/**
 * What a store holds, and how it is kept.
 *
 * @category models
 * @since 0.1.0
 */
export interface StoreSettings<A, I extends string> {
  /**
   * Changes an object before it is stored, such as `Store.dropManagedFields`. Name, namespace, uid and version must
   * stay, and so must labels where an index asks for them: an object that loses them, or with which this throws, is
   * left out.
   */
  readonly transform?: ((object: A) => A) | undefined
  /** What objects can be found by, with `byIndex`. */
  readonly indexes?: { readonly [K in I]: IndexKey<A> } | undefined
  /**
   * When objects are decoded: as they come (`eager`, the default), or when they are first read (`late`). See the
   * details of {@link make}.
   */
  readonly decode?: "eager" | "late" | undefined
  /**
   * How long the first list may take, failures that are tried again included; default 2 minutes, `"Infinity"` for ever.
   */
  readonly readyTimeout?: Duration.Input | undefined
}

/**
 * What a reflector follows, and what it makes of it.
 *
 * @category models
 * @since 0.1.0
 */
export type ReflectorOptions<A, I extends string = never> = Selection &
  Coverage &
  Watcher.WatcherSettings &
  StoreSettings<A, I>

/**
 * Makes a store, and keeps it up to date until the scope closes.
 *
 * **Details**
 *
 * It returns once the first list of each namespace is complete. It fails at once with what will not pass, such as
 * `Forbidden`. When a first list is not complete after `readyTimeout`, it fails with a `TransportError` that names the
 * namespace, and the last failure since anything came, which is its `cause`. In both cases nothing goes on in the
 * background.
 *
 * Each namespace has a watcher and a back-off of its own: one that cannot be reached does not hold up the others. Where
 * one watcher fails for good, then or later, the whole store fails, and nothing is tried again. Later that is logged,
 * and `failure` of the store tells of it: a program that is to run for ever waits for it beside its work.
 *
 * An object that does not match its schema is left out, with a warning, and stands in `undecodable`. So does one with
 * which `transform` or an index throws, or of which `transform` changes what must stay. No older state stands for it:
 * who subscribes and knew it is told `Undecodable`, and then `Updated` once it can be shown again, or `Deleted`.
 *
 * With `decode: "late"` the store keeps the bytes of an object, and decodes it when it is first read. A store that
 * takes in much more than is read of it costs a fraction of the time and of the memory. Readers and subscribers see the
 * same objects and the same changes, whenever they come. One thing differs: what is wrong with an object is found out
 * when it is first read. Until then it counts in `size` and as a change that waits for a subscriber, and neither
 * `undecodable` nor a warning tells of it. A subscriber decodes what it takes. An index that is a function of the whole
 * object has each decoded as it comes; use `labels` where these suffice. What a list in pages brings is decoded at
 * once.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A extends Identified, I extends string = never>(
  endpoint: ListWatch<A>,
  options?: ReflectorOptions<A, I>
): Effect.Effect<Store<A, I>, WatchError, Scope.Scope> => start(endpoint, options ?? {})

const start = Effect.fnUntraced(function* <A extends Identified, I extends string>(
  endpoint: ListWatch<A>,
  options: ReflectorOptions<A, I>
): Effect.fn.Return<Pool.Kept<A, I>, WatchError, Scope.Scope> {
  const { allNamespaces, decode, indexes = {}, namespace, namespaces: several, transform, ...rest } = options
  const namespaces = several && Array.from(new Set(several))
  if (namespaces?.length === 0) {
    return yield* Effect.fail(new InvalidRequest({ field: "namespaces", message: "there must be a namespace" }))
  }
  const readyTimeout = Option.getOrUndefined(Duration.fromInput(rest.readyTimeout ?? "2 minutes"))
  if (readyTimeout === undefined || !Duration.isPositive(readyTimeout)) {
    return yield* Effect.fail(
      new InvalidRequest({ field: "readyTimeout", message: "readyTimeout must be a duration, longer than none" })
    )
  }
  const settings = { ...rest, readyTimeout }
  const contents = { namespaces, namespace, allNamespaces: allNamespaces ?? false }
  const changed = transforming(transform, indexes)
  const unreadable = yield* Queue.unbounded<Unreadable>()
  const onUnreadable = (state: Unreadable) => void Queue.offerUnsafe(unreadable, state)
  const coverage: InNamespaces = allNamespaces === true ? { allNamespaces } : { namespace }
  if (decode !== "late") {
    const cache = new Cache<A>({ ...contents, indexes, admit: changed }, onUnreadable)
    yield* keep(endpoint, cache, coverage, settings, unreadable)
    return cache
  }
  const store = new LateStore<A>(contents, indexes, changed, onUnreadable)
  yield* keep(Late.endpoint<A, Unreadable["error"]>(endpoint), store.cache, coverage, settings, unreadable)
  return store
})

/** Returns once the first lists are in; goes on in the scope. */
const keep = Effect.fnUntraced(function* <A extends Identified>(
  endpoint: ListWatch<A>,
  cache: Cache<A>,
  coverage: InNamespaces,
  { readyTimeout, ...settings }: Settings,
  unreadable: Queue.Dequeue<Unreadable>
): Effect.fn.Return<void, WatchError, Scope.Scope> {
  const follow = (source: Source<A>): Effect.Effect<void, WatchError> => {
    const onRetry = (error: WatchError, delay: Duration.Duration): Effect.Effect<void> => {
      source.trouble = error
      return settings.onRetry?.(error, delay) ?? Effect.void
    }
    const where = source.namespace === undefined ? coverage : { namespace: source.namespace }
    return Watcher.raw(endpoint, { ...settings, ...where, onRetry }).pipe(
      Stream.runForEachArray((events) => cache.take(source, events)),
      Effect.andThen(Effect.suspend(() => Effect.fail(unfollowed(source))))
    )
  }
  const ready = Effect.timeoutOrElse(cache.ready, {
    duration: readyTimeout,
    orElse: () => Effect.fail(incomplete(cache, coverage, readyTimeout))
  })
  const keeping = Effect.gen(function* () {
    const scope = yield* Effect.scope
    yield* Effect.addFinalizer(() => Effect.sync(() => cache.end()))
    yield* Effect.forkScoped(Effect.forever(Effect.flatMap(Queue.take(unreadable), warn)))
    yield* Effect.forEach(cache.sources, follow, { concurrency: "unbounded", discard: true }).pipe(
      // where the scope is closed, the store is to end
      Effect.onExit((exit) => (scope.state._tag === "Closed" ? Effect.void : fail(cache, exit))),
      Effect.forkScoped
    )
    yield* ready
  })
  yield* releasing(keeping)
})

type Settings = Selection & Watcher.WatcherSettings & { readonly readyTimeout: Duration.Duration }

/** Nobody goes on with the store, for whatever reason. */
const fail = <A extends Identified>(cache: Cache<A>, exit: Exit.Exit<void, WatchError>): Effect.Effect<void> =>
  Effect.suspend(() => {
    // what interrupted it was within, such as its `onRetry`: who waits for the store is not meant
    const isFailure = Exit.isFailure(exit) && !Cause.hasInterruptsOnly(exit.cause)
    const cause = isFailure ? exit.cause : Cause.fail(unfollowed(cache.sources[0]))
    const wasReady = cache.isReady
    cache.end(cause)
    return wasReady ? Effect.logError("a store is no longer kept up to date", cause) : Effect.void
  })

/** What followed a source ended by itself. */
const unfollowed = <A extends Identified>(source: Source<A> | undefined): TransportError => {
  const trouble = source?.trouble
  const namespace = source?.namespace
  return new TransportError({
    message: "the watcher of the store was ended from within",
    phase: "read",
    request: trouble?.request ?? { verb: "watch", path: "", ...(namespace !== undefined && { namespace }) },
    retryable: true,
    attempts: trouble?.attempts ?? 1,
    ...(trouble !== undefined && { cause: trouble })
  })
}

const warn = ({ error }: Unreadable): Effect.Effect<void> =>
  Effect.logWarning(`an object is left out of a store: ${error.message}`)

/** The failure of a store that is not ready in time. */
const incomplete = <A extends Identified>(
  { sources }: Cache<A>,
  { namespace }: InNamespaces,
  readyTimeout: Duration.Duration
): TransportError => {
  const missing = sources.filter(({ version }) => version === "")
  const names = missing.flatMap((source) => source.namespace ?? [])
  const cause = missing.find(({ trouble }) => trouble !== undefined)?.trouble
  const whose = names.length === 0 ? "" : ` of ${names.length === 1 ? "namespace" : "namespaces"} ${names.join(", ")}`
  const where = namespace ?? names[0]
  const why =
    cause !== undefined
      ? `; the last failure: ${cause.message}`
      : missing.some(({ isHeard }) => isHeard)
        ? ""
        : "; nothing was answered"
  return new TransportError({
    message: `the first list${whose} was not complete in ${Duration.format(readyTimeout)}${why}`,
    phase: "idle",
    // where nobody told of a request: what is known of it is what was asked for
    request: cause?.request ?? { verb: "list", path: "", ...(where !== undefined && { namespace: where }) },
    retryable: true,
    attempts: cause?.attempts ?? 0,
    ...(cause !== undefined && { cause })
  })
}

/**
 * Stores that several users share.
 *
 * @category models
 * @since 0.1.0
 */
export interface SharedService {
  /**
   * As {@link make}; users of the same endpoint with the same options have one store, until the last of them leaves.
   */
  readonly get: <A extends Identified, I extends string = never>(
    endpoint: ListWatch<A>,
    options?: ReflectorOptions<A, I>
  ) => Effect.Effect<Store<A, I>, WatchError, Scope.Scope>
}

/**
 * The stores that the users of a context share.
 *
 * @category services
 * @since 0.1.0
 */
export class Shared extends Context.Service<Shared, SharedService>()("effect-kubernetes/Watch/Reflector/Shared") {}

/**
 * A store that is shared by all who ask for it with the same endpoint and the same options.
 *
 * **Details**
 *
 * The first one in starts it, and the last one out ends it. A store that failed is not handed out again.
 *
 * Two users share a store if their endpoint is the same value, and each of their options is the same:
 *
 * - by what they say: `labelSelector`, `fieldSelector`, `namespace`, `namespaces`, `allNamespaces`, `decode`,
 *   `readyTimeout`, `streamingList`, `firstList`, `pageSize`, `expiredContinue`, `timeoutSeconds`;
 * - by being the same value: `transform`, `onRetry`, `backOff`, and the functions in `indexes`.
 *
 * **Gotchas**
 *
 * A function that is written where `shared` is called is another one in each call, and so is a `BackOff.make()`: each
 * caller then has a store, and a watch, of its own. Define the options once, and pass them to each call.
 *
 * **Example**
 *
 * ```ts
 * const options = {
 *   allNamespaces: true,
 *   backOff: BackOff.make({ cap: "1 minute" }),
 *   indexes: { node: (pod: CoreV1.Pod) => pod.spec?.nodeName },
 *   transform: Store.dropManagedFields
 * } as const
 *
 * const sharedPods = Effect.flatMap(Pods, (pods) => Reflector.shared(pods, options))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const shared = <A extends Identified, I extends string = never>(
  endpoint: ListWatch<A>,
  options?: ReflectorOptions<A, I>
): Effect.Effect<Store<A, I>, WatchError, Shared | Scope.Scope> =>
  Effect.flatMap(Shared, (stores) => stores.get(endpoint, options))

/**
 * How stores are shared.
 *
 * @category models
 * @since 0.1.0
 */
export interface SharedOptions {
  /** How long a store is kept after its last user left; default: not at all. */
  readonly idleTimeToLive?: Duration.Input | undefined
}

/**
 * Lets the users of a context share stores, with other settings than the default ones.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerSharedOptions = (options: SharedOptions): Layer.Layer<Shared> =>
  Layer.effect(
    Shared,
    Effect.map(Pool.make(options.idleTimeToLive ?? Duration.zero), (pool): SharedService => ({
      get: (endpoint, options) => pool(endpoint, options ?? {}, start(endpoint, options ?? {}))
    }))
  )

/**
 * Lets the users of a context share stores.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerShared: Layer.Layer<Shared> = /*#__PURE__*/ layerSharedOptions({})
