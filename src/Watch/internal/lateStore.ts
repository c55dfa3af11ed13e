/** A store whose objects are decoded when they are read. */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { DecodeError } from "../../KubernetesError.ts"
import type { Identified } from "../ListWatch.ts"
import type { IndexKey, Store, StoreChange } from "../Store.ts"
import type { RawWatcherEvent } from "../Watcher.ts"
import { Cache, type Settings } from "./cache.ts"
import type { Late } from "./lateObject.ts"

export class LateStore<A extends Identified> implements Store<A, string> {
  readonly cache: Cache<Late<A>>
  readonly #transform: ((object: A) => A) | undefined
  readonly #onFault: (error: DecodeError) => void
  /** An index wants to see each object. */
  readonly #indexesObjects: boolean
  #all: { readonly held: ReadonlyArray<Late<A>>; readonly objects: ReadonlyArray<A> } | undefined

  /** `onFault` is told of objects that are found faulty by a reader. */
  constructor({ indexes, transform, ...settings }: Settings<A>, onFault: (error: DecodeError) => void) {
    this.#transform = transform
    this.#onFault = onFault
    this.#indexesObjects = Object.values(indexes).some((key) => typeof key === "function")
    this.cache = new Cache<Late<A>>({
      ...settings,
      transform: undefined,
      indexes: Object.fromEntries(Object.entries(indexes).map(([name, key]) => [name, this.#indexKey(key)]))
    })
  }

  readonly get: Store<A>["get"] = (key) =>
    Option.flatMap(this.cache.get(key), (late) => Option.fromUndefinedOr(this.#read(late)))

  readonly list: Store<A>["list"] = (options) => {
    const held = this.cache.list(options)
    if (options?.namespace !== undefined) return this.#readAll(held)
    if (this.#all?.held !== held) this.#all = { held, objects: this.#readAll(held) }
    return this.#all.objects
  }

  readonly byIndex: Store<A, string>["byIndex"] = (index, value) => this.#readAll(this.cache.byIndex(index, value))

  get size(): number {
    return this.cache.size
  }

  get resourceVersion(): string {
    return this.cache.resourceVersion
  }

  get undecodable(): Store<A>["undecodable"] {
    return this.cache.undecodable
  }

  readonly subscribe: Store<A>["subscribe"] = (options) =>
    Stream.filterMap(this.cache.subscribe(options), (change) => this.#change(change))

  get changes(): Store<A>["changes"] {
    return this.subscribe()
  }

  get awaitResourceVersion(): Store<A>["awaitResourceVersion"] {
    return this.cache.awaitResourceVersion
  }

  get failure(): Store<A>["failure"] {
    return this.cache.failure
  }

  /**
   * Decodes what has to be seen at once: all of it while somebody hears of changes, so that these are the same as those of
   * a store that decodes all.
   */
  readonly settle = (events: ReadonlyArray<RawWatcherEvent<Late<A>>>): ReadonlyArray<RawWatcherEvent<Late<A>>> =>
    this.#indexesObjects || this.cache.isSubscribed ? events.map((event) => this.#settle(event)) : events

  #settle(event: RawWatcherEvent<Late<A>>): RawWatcherEvent<Late<A>> {
    if (event._tag !== "InitApply" && event._tag !== "Apply" && event._tag !== "Delete") return event
    const result = event.object.read(this.#transform)
    if (Result.isSuccess(result)) return event
    const _tag = event._tag === "Delete" ? "Deleted" : "Modified"
    return { _tag: "Undecodable", event: { _tag, object: event.object }, error: result.failure }
  }

  /** What cannot be decoded is not there. */
  #read(late: Late<A>): A | undefined {
    const result = late.read(this.#transform)
    if (Result.isSuccess(result)) return result.success
    if (this.cache.discard(late, result.failure)) this.#onFault(result.failure)
    return undefined
  }

  #readAll(held: ReadonlyArray<Late<A>>): ReadonlyArray<A> {
    const objects: Array<A> = []
    for (const late of held) {
      const object = this.#read(late)
      if (object !== undefined) objects.push(object)
    }
    return objects
  }

  /** A state that nobody has read may turn out faulty: then there was no such state. */
  #change(change: StoreChange<Late<A>>): Result.Result<StoreChange<A>, void> {
    const object = this.#read(change.object)
    if (object === undefined) return Result.failVoid
    switch (change._tag) {
      case "Added":
        return Result.succeed({ _tag: "Added", object })
      case "Updated": {
        const previous = this.#read(change.previous)
        return Result.succeed(
          previous === undefined ? { _tag: "Added", object } : { _tag: "Updated", object, previous }
        )
      }
      default:
        return Result.succeed({ _tag: "Deleted", object, finalStateUnknown: change.finalStateUnknown })
    }
  }

  #indexKey(key: IndexKey<A>): IndexKey<Late<A>> {
    if (typeof key !== "function") return key
    return (late) => {
      const object = this.#read(late)
      return object === undefined ? undefined : key(object)
    }
  }
}
