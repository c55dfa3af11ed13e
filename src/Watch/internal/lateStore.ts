/** A store whose objects are decoded when they are read. */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { Identified } from "../ListWatch.ts"
import type { IndexKey, Store } from "../Store.ts"
import { Cache, type Coverage } from "./cache.ts"
import { subscribing } from "./changes.ts"
import { type Entry, Unreadable, type Transform } from "./unreadable.ts"
import type { Late } from "./lateObject.ts"

export type Kept<A extends Identified> = Late<A, Unreadable["error"]>

type IndexKeys<A> = { readonly [name: string]: IndexKey<A> }

export class LateStore<A extends Identified> implements Store<A, string> {
  readonly cache: Cache<Kept<A>>
  readonly #transform: ((object: A) => Result.Result<A, Unreadable["error"]>) | undefined
  #all: { readonly held: ReadonlyArray<Kept<A>>; readonly objects: ReadonlyArray<A> } | undefined

  /** `onUnreadable` is told of each object that is left out, which may be when it is read. */
  constructor(
    coverage: Coverage,
    indexes: IndexKeys<A>,
    transform: Transform<A> | undefined,
    onUnreadable: (state: Unreadable) => void
  ) {
    this.#transform =
      transform &&
      ((object) => {
        const changed = transform(object)
        return changed instanceof Unreadable ? Result.fail(changed.error) : Result.succeed(changed)
      })
    const keys = Object.entries(indexes)
    // an index of whole objects wants to see each
    const admit = keys.some(([, key]) => typeof key === "function") ? (late: Kept<A>) => this.#admit(late) : undefined
    this.cache = new Cache<Kept<A>>(
      { ...coverage, admit, indexes: Object.fromEntries(keys.map(([name, key]) => [name, this.#indexKey(key)])) },
      onUnreadable
    )
  }

  readonly get: Store<A>["get"] = (key) =>
    Option.flatMap(this.cache.get(key), (late) => Option.fromUndefinedOr(this.#read(late)))

  readonly list: Store<A>["list"] = (options) => {
    const held = this.cache.list(options)
    if (options?.namespace !== undefined) return this.#readAll(held)
    if (this.#all?.held !== held) {
      const objects = this.#readAll(held)
      // by now without those that were found to be unreadable
      this.#all = { held: this.cache.list(), objects }
    }
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

  readonly subscribe: Store<A>["subscribe"] = subscribing(
    (options) => this.cache.transitions(options),
    (entry) => this.#look(entry)
  )

  get changes(): Store<A>["changes"] {
    return this.subscribe()
  }

  get awaitResourceVersion(): Store<A>["awaitResourceVersion"] {
    return this.cache.awaitResourceVersion
  }

  get failure(): Store<A>["failure"] {
    return this.cache.failure
  }

  get hasEnded(): boolean {
    return this.cache.hasEnded
  }

  /** An object as it is shown; one that is found to be unreadable is no longer held. */
  #look(entry: Entry<Kept<A>>): Entry<A> {
    if (entry instanceof Unreadable) return entry
    const result = entry.read(this.#transform)
    if (Result.isSuccess(result)) return result.success
    this.cache.discard(entry, result.failure)
    return new Unreadable(entry, result.failure)
  }

  #read(late: Kept<A>): A | undefined {
    const object = this.#look(late)
    return object instanceof Unreadable ? undefined : object
  }

  #readAll(held: ReadonlyArray<Kept<A>>): ReadonlyArray<A> {
    const objects: Array<A> = []
    for (const late of held) {
      const object = this.#read(late)
      if (object !== undefined) objects.push(object)
    }
    return objects
  }

  #admit(late: Kept<A>): Entry<Kept<A>> {
    const object = this.#look(late)
    return object instanceof Unreadable ? object : late
  }

  #indexKey(key: IndexKey<A>): IndexKey<Kept<A>> {
    if (typeof key !== "function") return key
    return (late) => {
      const object = this.#read(late)
      return object === undefined ? undefined : key(object)
    }
  }
}
