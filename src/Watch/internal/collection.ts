/** The objects of a store, its indexes, and what changes in them. No input or output. */
import type { Identified } from "../ListWatch.ts"
import type { IndexKey } from "../Store.ts"
import type { Transition } from "./changes.ts"
import { Index, keysOf } from "./indexes.ts"
import { type Entry, functionFailed, textOf, Unreadable } from "./unreadable.ts"
import { isOlder } from "./version.ts"

/** Objects by namespace, empty for cluster-scoped ones, and name. */
export type Objects<A> = Map<string, Map<string, A>>

const namespaceOf = ({ metadata }: Identified): string => metadata.namespace ?? ""

export const set = <A extends Identified>(objects: Objects<A>, object: A): void => {
  const namespace = namespaceOf(object)
  const named = objects.get(namespace)
  if (named === undefined) objects.set(namespace, new Map([[object.metadata.name, object]]))
  else named.set(object.metadata.name, object)
}

export const unset = <A extends Identified>(objects: Objects<A>, object: Identified): void => {
  const namespace = namespaceOf(object)
  const named = objects.get(namespace)
  if (named?.delete(object.metadata.name) === true && named.size === 0) objects.delete(namespace)
}

type Out<A> = Array<Transition<A>> | undefined

export class Collection<A extends Identified> {
  readonly #objects: Objects<Entry<A>> = new Map()
  readonly #unreadable = new Set<Unreadable>()
  readonly #indexes: ReadonlyMap<string, Index<A>>
  readonly #onUnreadable: (state: Unreadable) => void
  #size = 0
  #all: ReadonlyArray<A> | undefined

  /** `onUnreadable` is told of each unreadable state that comes to be held. */
  constructor(indexes: { readonly [name: string]: IndexKey<A> }, onUnreadable: (state: Unreadable) => void) {
    this.#indexes = new Map(Object.entries(indexes).map(([name, key]) => [name, new Index(key)]))
    this.#onUnreadable = onUnreadable
  }

  get size(): number {
    return this.#size - this.#unreadable.size
  }

  get unreadable(): Iterable<Unreadable> {
    return this.#unreadable
  }

  /** Whether the objects are in namespaces, as far as there are any. */
  get isNamespaced(): boolean {
    return this.#objects.size > 0 && !this.#objects.has("")
  }

  /** The namespace that all objects are in, if it is one. */
  get onlyNamespace(): string | undefined {
    return this.#objects.size === 1 ? this.#objects.keys().next().value : undefined
  }

  get(namespace: string, name: string): A | undefined {
    const entry = this.#objects.get(namespace)?.get(name)
    return entry instanceof Unreadable ? undefined : entry
  }

  list(): ReadonlyArray<A> {
    return (this.#all ??= this.#shown(Array.from(this.#objects.values(), (named) => Array.from(named.values())).flat()))
  }

  listIn(namespace: string): ReadonlyArray<A> {
    return this.#shown(Array.from(this.#objects.get(namespace)?.values() ?? []))
  }

  find(index: string, value: string): ReadonlyArray<A> {
    return this.#indexes.get(index)?.find(value) ?? []
  }

  /** Takes the state of an object, unless it is not newer than the one that is held. */
  put(object: Entry<A>, out: Out<A>): void {
    const known = this.#held(object)
    // pages of different versions are followed by changes that some of them hold already
    if (known !== undefined && isOlder(object.metadata.resourceVersion, known.metadata.resourceVersion)) return
    this.#take(object, known, out)
  }

  /** Removes an object whose deletion was seen; `final` is its last state. */
  remove(final: Entry<A>, out: Out<A>): void {
    const known = this.#held(final)
    if (known === undefined || isOlder(final.metadata.resourceVersion, known.metadata.resourceVersion)) return
    this.#drop(known)
    const isOther = final.metadata.uid !== known.metadata.uid
    tell(out, { previous: known, object: undefined, final: isOther ? undefined : final })
  }

  /** Replaces what is held in a namespace, or in all. */
  replace(next: Objects<Entry<A>>, owned: string | undefined, out: Out<A>): void {
    for (const [namespace, named] of this.#objects) {
      if (owned !== undefined && owned !== namespace) continue
      for (const [name, known] of named) {
        if (next.get(namespace)?.has(name) === true) continue
        this.#drop(known)
        tell(out, { previous: known, object: undefined })
      }
    }
    for (const named of next.values()) {
      for (const object of named.values()) this.#take(object, this.#held(object), out)
    }
  }

  /**
   * Puts an `Unreadable` in the place of an object that was found to be one when it was looked at, if it is still held.
   */
  discard(object: A, error: Unreadable["error"]): void {
    if (this.#held(object) !== object) return
    this.#unindex(object)
    this.#hold(new Unreadable(object.metadata, error))
  }

  #held(object: Identified): Entry<A> | undefined {
    return this.#objects.get(namespaceOf(object))?.get(object.metadata.name)
  }

  #shown(entries: ReadonlyArray<Entry<A>>): ReadonlyArray<A> {
    // there are hardly ever any
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (this.#unreadable.size === 0) return entries as ReadonlyArray<A>
    return entries.filter((entry): entry is A => !(entry instanceof Unreadable))
  }

  #take(object: Entry<A>, known: Entry<A> | undefined, out: Out<A>): void {
    if (known === undefined) {
      this.#size++
      tell(out, { previous: undefined, object: this.#hold(object) })
    } else if (known.metadata.uid !== object.metadata.uid) {
      this.#unindex(known)
      tell(out, { previous: known, object: undefined })
      tell(out, { previous: undefined, object: this.#hold(object) })
    } else if (known.metadata.resourceVersion !== object.metadata.resourceVersion) {
      this.#unindex(known)
      tell(out, { previous: known, object: this.#hold(object) })
    }
  }

  #hold(object: Entry<A>): Entry<A> {
    const entry = object instanceof Unreadable ? object : this.#index(object)
    set(this.#objects, entry)
    this.#all = undefined
    if (entry instanceof Unreadable) {
      this.#unreadable.add(entry)
      this.#onUnreadable(entry)
    }
    return entry
  }

  #drop(entry: Entry<A>): void {
    unset(this.#objects, entry)
    this.#size--
    this.#all = undefined
    this.#unindex(entry)
  }

  #index(object: A): Entry<A> {
    if (this.#indexes.size === 0) return object
    const indexes = Array.from(this.#indexes.values())
    try {
      // all of them before the first is changed
      const keys = indexes.map(({ key }) => keysOf(key, object))
      indexes.forEach((index, i) => index.add(object, keys[i]))
      return object
    } catch (cause) {
      return new Unreadable(object.metadata, functionFailed(object.metadata, `an index threw: ${textOf(cause)}`, cause))
    }
  }

  #unindex(entry: Entry<A>): void {
    if (entry instanceof Unreadable) this.#unreadable.delete(entry)
    else for (const index of this.#indexes.values()) index.remove(entry)
  }
}

/** What was not shown and is not shown changes for nobody. That it is gone, for who knew it before. */
const tell = <A>(out: Out<A>, transition: Transition<A>): void => {
  const { object, previous } = transition
  if (object instanceof Unreadable && (previous === undefined || previous instanceof Unreadable)) return
  out?.push(transition)
}
