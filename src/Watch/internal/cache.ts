/** What stands behind a store: takes the events of its watchers, one per namespace or one in all. */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { type DecodeError, InvalidRequest } from "../../KubernetesError.ts"
import type { Identified } from "../ListWatch.ts"
import { type IndexKey, type Key, type Store, type StoreChange, StoreClosed, type UndecodableObject } from "../Store.ts"
import type { WatchError } from "../Watch.ts"
import type { RawWatcherEvent } from "../Watcher.ts"
import type { Undecodable } from "../WatchEvent.ts"
import { Collection, namespaceOf, type Objects, set, unset } from "./collection.ts"
import { identityOf } from "./frame.ts"
import { Subscribers } from "./subscribers.ts"
import { covers, isOlder, isVersion, newest } from "./version.ts"

export interface Settings<A> {
  readonly indexes: { readonly [name: string]: IndexKey<A> }
  readonly transform: ((object: A) => A) | undefined
  /** The namespaces of the sources; `undefined` where there is one source for all that it is asked for. */
  readonly namespaces: ReadonlyArray<string> | undefined
  /** The namespace of names without one, where the settings say it. */
  readonly namespace: string | undefined
  readonly allNamespaces: boolean
}

/** What one watcher told. */
export class Source<A> {
  readonly namespace: string | undefined
  /** The list that is coming in. */
  list: { readonly objects: Objects<A>; readonly faulty: Faulty } | undefined
  /** Objects that do not match their schema. */
  faulty: Faulty = new Map()
  /** Empty until the first list is complete. */
  version = ""

  constructor(namespace: string | undefined) {
    this.namespace = namespace
  }

  /** A list says where the collection stands; changes and bookmarks only lead on from there. */
  reach(version: string): void {
    this.version = newest(this.version, version)
  }
}

/** By namespace and name. */
type Faulty = Map<string, UndecodableObject>

const keyOf = ({ name, namespace }: { readonly name: string; readonly namespace?: string | undefined }): string =>
  `${namespace ?? ""}/${name}`

interface Waiter<A> {
  readonly version: string
  readonly sources: ReadonlyArray<Source<A>>
  readonly deferred: Deferred.Deferred<void, WatchError | StoreClosed>
}

export class Cache<A extends Identified> implements Store<A, string> {
  readonly sources: ReadonlyArray<Source<A>>
  readonly #settings: Settings<A>
  readonly #collection: Collection<A>
  readonly #subscribers = new Subscribers<A>()
  readonly #waiters = new Set<Waiter<A>>()
  readonly #failure = Deferred.makeUnsafe<never, WatchError | StoreClosed>()
  readonly #ready = Deferred.makeUnsafe<void, WatchError>()
  #end: Cause.Cause<WatchError | StoreClosed> | undefined

  constructor(settings: Settings<A>) {
    this.#settings = settings
    this.#collection = new Collection(settings.indexes)
    this.sources = (settings.namespaces ?? [undefined]).map((namespace) => new Source<A>(namespace))
  }

  // What users see.

  readonly get: Store<A>["get"] = (key) => {
    const { name, namespace = this.#defaultNamespace() } = typeof key === "string" ? { name: key } : key
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

  get undecodable(): ReadonlyArray<UndecodableObject> {
    return this.sources.flatMap(({ faulty }) => Array.from(faulty.values()))
  }

  readonly subscribe: Store<A>["subscribe"] = (options = {}) =>
    this.#subscribers.subscribe(options, () => this.list().map((object) => ({ _tag: "Added", object })))

  readonly changes = this.subscribe()

  readonly awaitResourceVersion: Store<A>["awaitResourceVersion"] = (version, options) => {
    const { namespace } = options ?? {}
    const sources =
      namespace === undefined || this.#settings.namespaces === undefined
        ? this.sources
        : this.sources.filter((source) => source.namespace === namespace)
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

  /** Takes events of a source; an effect where a subscriber has to be waited for. */
  take(source: Source<A>, events: ReadonlyArray<RawWatcherEvent<A>>): Effect.Effect<void> {
    const changes: Array<StoreChange<A>> | undefined = this.#subscribers.isEmpty ? undefined : []
    const before = source.version
    for (const event of events) this.#apply(source, event, changes)
    const published = changes === undefined || changes.length === 0 ? undefined : this.#subscribers.publish(changes)
    if (source.version !== before) this.#wake()
    return published ?? Effect.void
  }

  get isSubscribed(): boolean {
    return !this.#subscribers.isEmpty
  }

  /** Takes out an object that was found not to match its schema; false where it is not held. */
  discard(object: A, error: DecodeError): boolean {
    const { name, uid } = object.metadata
    const namespace = namespaceOf(object)
    if (this.#collection.get(namespace, name) !== object) return false
    this.#collection.remove(namespace, name, undefined, undefined)
    const source = this.sources.find((source) => source.namespace === undefined || source.namespace === namespace)
    source?.faulty.set(keyOf({ name, namespace }), { name, namespace, uid, error })
    return true
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

  #apply(source: Source<A>, event: RawWatcherEvent<A>, out: Array<StoreChange<A>> | undefined): void {
    const { list } = source
    switch (event._tag) {
      case "Init":
        source.list = { objects: new Map(), faulty: new Map() }
        return
      case "InitApply":
        return this.#put(source, event.object, undefined)
      case "Apply":
        source.reach(event.object.metadata.resourceVersion)
        return this.#put(source, event.object, out)
      case "Delete": {
        const { name, resourceVersion } = event.object.metadata
        if (list === undefined) source.reach(resourceVersion)
        return this.#remove(source, { name, namespace: namespaceOf(event.object) }, event.object, out)
      }
      case "Undecodable":
        return this.#takeFaulty(source, event, out)
      case "InitDone":
        if (list !== undefined) {
          const isFaulty = ({ metadata }: A) => list.faulty.get(keyOf(metadata))?.uid === metadata.uid
          this.#collection.replace(list.objects, source.namespace, isFaulty, out)
          source.faulty = list.faulty
          source.list = undefined
        }
        source.version = event.resourceVersion
        return
      case "Bookmark":
        source.reach(event.resourceVersion)
    }
  }

  #put(source: Source<A>, object: A, out: Array<StoreChange<A>> | undefined): void {
    const { faulty } = source.list ?? source
    if (faulty.size > 0) faulty.delete(keyOf(object.metadata))
    const kept = this.#settings.transform?.(object) ?? object
    if (source.list === undefined) this.#collection.put(kept, out)
    else set(source.list.objects, kept)
  }

  #remove(source: Source<A>, key: Required<Key>, final: A | undefined, out: Array<StoreChange<A>> | undefined): void {
    const { name, namespace = "" } = key
    const { faulty } = source.list ?? source
    if (faulty.size > 0) faulty.delete(keyOf(key))
    if (source.list === undefined) {
      this.#collection.remove(namespace, name, final && (this.#settings.transform?.(final) ?? final), out)
    } else {
      unset(source.list.objects, namespace, name)
    }
  }

  #takeFaulty(source: Source<A>, { error, event }: Undecodable, out: Array<StoreChange<A>> | undefined): void {
    const { name, namespace, resourceVersion, uid } = identityOf(event.object)
    const { list } = source
    if (list === undefined) source.reach(resourceVersion)
    const known = this.#collection.get(namespace, name)
    const isGone = event._tag === "Deleted" || (known !== undefined && known.metadata.uid !== uid)
    if (list !== undefined || isGone) this.#remove(source, { name, namespace }, undefined, out)
    if (event._tag !== "Deleted") {
      ;(list ?? source).faulty.set(keyOf({ name, namespace }), { name, namespace, uid, error })
    }
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

  /** Where to look for a name without a namespace. */
  #defaultNamespace(): string {
    const { allNamespaces, namespace, namespaces } = this.#settings
    if (namespaces !== undefined) return namespaces.length === 1 ? (namespaces[0] ?? "") : ""
    return allNamespaces ? "" : (namespace ?? this.#collection.onlyNamespace ?? "")
  }
}

const invalid = (field: string, message: string): InvalidRequest => new InvalidRequest({ field, message })
