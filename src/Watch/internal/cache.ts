/** What stands behind a store: takes the events of its watchers, one per namespace or one in all. */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { identity } from "effect/Function"
import type * as Stream from "effect/Stream"
import { invalid } from "../../internal/request.ts"
import type { Identified } from "../ListWatch.ts"
import { type IndexKey, type Overflow, type Store, StoreClosed, type SubscribeOptions } from "../Store.ts"
import type { WatchError } from "../Watch.ts"
import type { RawWatcherEvent } from "../Watcher.ts"
import { subscribing, type Transition } from "./changes.ts"
import { Collection, type Objects, set, unset } from "./collection.ts"
import { type Entry, Unreadable } from "./unreadable.ts"
import { identityOf } from "./frame.ts"
import { Subscribers } from "./subscribers.ts"
import { covers, isOlder, isVersion, newest } from "./version.ts"

/** What a store is asked to cover. */
export interface Coverage {
  /** The namespaces of the sources; `undefined` where there is one source for all that it is asked for. */
  readonly namespaces: ReadonlyArray<string> | undefined
  /** The namespace of names without one, where the settings say it. */
  readonly namespace: string | undefined
  readonly allNamespaces: boolean
}

export interface Settings<A> extends Coverage {
  readonly indexes: { readonly [name: string]: IndexKey<A> }
  /** What is kept of an object that comes. */
  readonly admit: ((object: A) => Entry<A>) | undefined
}

/** What one watcher told. */
export class Source<A> {
  readonly namespace: string | undefined
  /** The list that is coming in. */
  list: Objects<Entry<A>> | undefined
  /** Empty until the first list is complete. */
  version = ""
  /** What it met since it last brought anything. */
  trouble: WatchError | undefined
  /** It brought something. */
  isHeard = false

  constructor(namespace: string | undefined) {
    this.namespace = namespace
  }

  /** A list says where the collection stands; changes and bookmarks only lead on from there. */
  reach(version: string): void {
    this.version = newest(this.version, version)
  }
}

interface Waiter<A> {
  readonly version: string
  readonly sources: ReadonlyArray<Source<A>>
  readonly deferred: Deferred.Deferred<void, WatchError | StoreClosed>
}

export class Cache<A extends Identified> implements Store<A, string> {
  readonly sources: ReadonlyArray<Source<A>>
  readonly #settings: Settings<A>
  readonly #collection: Collection<A>
  readonly #subscribers = new Subscribers<Transition<A>>()
  readonly #waiters = new Set<Waiter<A>>()
  readonly #failure = Deferred.makeUnsafe<never, WatchError | StoreClosed>()
  readonly #ready = Deferred.makeUnsafe<void, WatchError>()
  #end: Cause.Cause<WatchError | StoreClosed> | undefined

  /** `onUnreadable` is told of each state that is left out. */
  constructor(settings: Settings<A>, onUnreadable: (state: Unreadable) => void) {
    this.#settings = settings
    this.#collection = new Collection(settings.indexes, onUnreadable)
    this.sources = (settings.namespaces ?? [undefined]).map((namespace) => new Source<A>(namespace))
  }

  // What users see.

  readonly get: Store<A>["get"] = (key) => {
    const { name, namespace = this.#defaultNamespace() } = typeof key === "string" ? { name: key } : key
    if (namespace === undefined) throw severalNamespaces(name)
    return Option.fromUndefinedOr(this.#collection.get(namespace, name))
  }

  readonly list: Store<A>["list"] = (options) =>
    options?.namespace === undefined ? this.#collection.list() : this.#collection.listIn(options.namespace)

  readonly byIndex: Store<A, string>["byIndex"] = (index, value) => this.#collection.find(index, value)

  get size(): number {
    return this.#collection.size
  }

  get resourceVersion(): string {
    const versions = this.sources.map(({ version }) => version)
    return versions.reduce((least, version) => (isOlder(version, least) ? version : least))
  }

  get undecodable(): Store<A>["undecodable"] {
    return Array.from(this.#collection.unreadable, ({ error, metadata: { name, namespace, uid } }) => ({
      name,
      namespace,
      uid,
      error
    }))
  }

  /** What {@link subscribe} tells, before it is looked at. */
  transitions(options?: SubscribeOptions): Stream.Stream<Transition<A>, WatchError | Overflow> {
    return this.#subscribers.subscribe(options ?? {}, () =>
      this.list().map((object) => ({ previous: undefined, object, isInitial: true }))
    )
  }

  readonly subscribe: Store<A>["subscribe"] = subscribing((options) => this.transitions(options), identity<Entry<A>>)

  readonly changes = this.subscribe()

  readonly awaitResourceVersion: Store<A>["awaitResourceVersion"] = (version, options) => {
    const { namespace } = options ?? {}
    const sources = this.#sourcesOf(namespace)
    if (sources.length === 0)
      return Effect.fail(invalid("namespace", `the store does not cover namespace ${namespace}`))
    if (!isVersion(version)) return Effect.fail(invalid("resourceVersion", "a version is a decimal number"))
    return Effect.suspend(() => {
      if (this.#end !== undefined) return Effect.failCause(this.#end)
      if (sources.every((source) => covers(source.version, version))) return Effect.void
      const waiter = { version, sources, deferred: Deferred.makeUnsafe<void, WatchError | StoreClosed>() }
      this.#waiters.add(waiter)
      return Effect.onInterrupt(Deferred.await(waiter.deferred), () => Effect.sync(() => this.#waiters.delete(waiter)))
    })
  }

  get failure(): Store<A>["failure"] {
    return Deferred.await(this.#failure)
  }

  // What the reflector does.

  /** Waits for the first complete list of each source. */
  get ready(): Effect.Effect<void, WatchError> {
    return Deferred.await(this.#ready)
  }

  get isReady(): boolean {
    return this.sources.every(({ version }) => version !== "")
  }

  /** Whether it has come to its end, before anybody is told. */
  get hasEnded(): boolean {
    return this.#end !== undefined
  }

  /** Takes events of a source; an effect where a subscriber has to be waited for. */
  take(source: Source<A>, events: ReadonlyArray<RawWatcherEvent<A>>): Effect.Effect<void> {
    const changes: Array<Transition<A>> | undefined = this.#subscribers.isEmpty ? undefined : []
    const before = source.version
    source.isHeard = true
    source.trouble = undefined
    for (const event of events) this.#apply(source, event, changes)
    const published = changes === undefined || changes.length === 0 ? undefined : this.#subscribers.publish(changes)
    if (source.version !== before) this.#wake()
    return published ?? Effect.void
  }

  /** Takes out an object that was found to be unreadable when it was looked at. */
  discard(object: A, error: Unreadable["error"]): void {
    this.#collection.discard(object, error)
  }

  /** The last thing that anybody hears; without a cause it is just the end. */
  end(cause?: Cause.Cause<WatchError>): void {
    if (this.#end !== undefined) return
    this.#end = cause ?? Cause.fail(new StoreClosed({ message: "the scope of the store is closed" }))
    this.#subscribers.end(cause)
    const exit = Exit.failCause(this.#end)
    for (const { deferred } of this.#waiters) Deferred.doneUnsafe(deferred, exit)
    this.#waiters.clear()
    Deferred.doneUnsafe(this.#failure, exit)
    // who makes the store is interrupted with it
    Deferred.doneUnsafe(this.#ready, Exit.failCause(cause ?? Cause.interrupt()))
  }

  #apply(source: Source<A>, event: RawWatcherEvent<A>, out: Array<Transition<A>> | undefined): void {
    switch (event._tag) {
      case "Init":
        source.list = new Map()
        return
      case "InitApply":
      case "Apply":
        return this.#put(source, this.#admit(event.object), out)
      case "Delete":
        return this.#remove(source, this.#admit(event.object), out)
      case "Undecodable": {
        const unreadable = new Unreadable(identityOf(event.event.object), event.error)
        return event.event._tag === "Deleted"
          ? this.#remove(source, unreadable, out)
          : this.#put(source, unreadable, out)
      }
      case "InitDone":
        if (source.list !== undefined) this.#collection.replace(source.list, source.namespace, out)
        source.list = undefined
        source.version = event.resourceVersion
        return
      case "Bookmark":
        source.reach(event.resourceVersion)
    }
  }

  #admit(object: A): Entry<A> {
    return this.#settings.admit === undefined ? object : this.#settings.admit(object)
  }

  #put(source: Source<A>, object: Entry<A>, out: Array<Transition<A>> | undefined): void {
    if (source.list !== undefined) return set(source.list, object)
    source.reach(object.metadata.resourceVersion)
    this.#collection.put(object, out)
  }

  #remove(source: Source<A>, final: Entry<A>, out: Array<Transition<A>> | undefined): void {
    if (source.list !== undefined) return unset(source.list, final)
    source.reach(final.metadata.resourceVersion)
    this.#collection.remove(final, out)
  }

  #wake(): void {
    if (this.isReady) Deferred.doneUnsafe(this.#ready, Exit.void)
    for (const waiter of this.#waiters) {
      if (waiter.sources.every(({ version }) => covers(version, waiter.version))) {
        this.#waiters.delete(waiter)
        Deferred.doneUnsafe(waiter.deferred, Exit.void)
      }
    }
  }

  /** The sources that tell of a namespace; none where the store does not cover it. */
  #sourcesOf(namespace: string | undefined): ReadonlyArray<Source<A>> {
    const { namespace: only, namespaces } = this.#settings
    if (namespace === undefined) return this.sources
    if (namespaces !== undefined) return this.sources.filter((source) => source.namespace === namespace)
    return only === undefined || only === namespace ? this.sources : []
  }

  /** The namespace of a name without one, empty for cluster-scoped objects; `undefined` where there are several. */
  #defaultNamespace(): string | undefined {
    const { allNamespaces, namespace, namespaces } = this.#settings
    if (namespaces !== undefined) return namespaces.length === 1 ? namespaces[0] : undefined
    const only = allNamespaces ? undefined : (namespace ?? this.#collection.onlyNamespace)
    return only ?? (this.#collection.isNamespaced ? undefined : "")
  }
}

const severalNamespaces = (name: string): TypeError =>
  new TypeError(`the store covers several namespaces: pass { name: "${name}", namespace }, not a name alone`)
