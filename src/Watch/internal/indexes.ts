/** Finds objects by values that are taken from them. */
import type { Identified } from "../ListWatch.ts"
import type { IndexKey } from "../Store.ts"
import { labelsOf } from "./labels.ts"

/** What an index gives for an object: one value, several, or none. */
type Keys = string | ReadonlyArray<string> | undefined

export const keysOf = <A extends Identified>(key: IndexKey<A>, object: A): Keys =>
  typeof key === "function" ? key(object) : key.labels(labelsOf(object))

export class Index<A extends Identified> {
  readonly key: IndexKey<A>
  readonly #found = new Map<string, Set<A>>()
  /** What each object is found by. A function need not give the same again. */
  readonly #keys = new Map<A, string | ReadonlyArray<string>>()

  constructor(key: IndexKey<A>) {
    this.key = key
  }

  find(value: string): ReadonlyArray<A> {
    return Array.from(this.#found.get(value) ?? [])
  }

  add(object: A, keys: Keys): void {
    if (keys === undefined || keys.length === 0) return
    const kept = typeof keys === "string" ? keys : Array.from(keys)
    this.#keys.set(object, kept)
    for (const value of each(kept)) {
      const objects = this.#found.get(value)
      if (objects === undefined) this.#found.set(value, new Set([object]))
      else objects.add(object)
    }
  }

  remove(object: A): void {
    for (const value of each(this.#keys.get(object))) {
      const objects = this.#found.get(value)
      if (objects?.delete(object) === true && objects.size === 0) this.#found.delete(value)
    }
    this.#keys.delete(object)
  }
}

const each = (keys: Keys): ReadonlyArray<string> => (keys === undefined ? [] : typeof keys === "string" ? [keys] : keys)
