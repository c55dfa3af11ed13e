/** The objects of a store, its indexes, and what changes in them. No input or output. */
import type { Identified } from "../ListWatch.ts"
import type { IndexKey, StoreChange } from "../Store.ts"
import { labelsOf } from "./labels.ts"
import { isOlder } from "./version.ts"

/** Objects by namespace, empty for cluster-scoped ones, and name. */
export type Objects<A> = Map<string, Map<string, A>>

export const namespaceOf = ({ metadata }: Identified): string => metadata.namespace ?? ""

export const set = <A extends Identified>(objects: Objects<A>, object: A): void => {
  const namespace = namespaceOf(object)
  const named = objects.get(namespace)
  if (named === undefined) objects.set(namespace, new Map([[object.metadata.name, object]]))
  else named.set(object.metadata.name, object)
}

export const unset = <A>(objects: Objects<A>, namespace: string, name: string): void => {
  const named = objects.get(namespace)
  if (named?.delete(name) === true && named.size === 0) objects.delete(namespace)
}

interface Index<A> {
  readonly key: IndexKey<A>
  readonly entries: Map<string, Set<A>>
}

export class Collection<A extends Identified> {
  readonly #objects: Objects<A> = new Map()
  readonly #indexes: ReadonlyMap<string, Index<A>>
  #size = 0
  #all: ReadonlyArray<A> | undefined

  constructor(indexes: { readonly [name: string]: IndexKey<A> }) {
    this.#indexes = new Map(Object.entries(indexes).map(([name, key]) => [name, { key, entries: new Map() }]))
  }

  get size(): number {
    return this.#size
  }

  /** The namespace that all objects are in, if it is one. */
  get onlyNamespace(): string | undefined {
    return this.#objects.size === 1 ? this.#objects.keys().next().value : undefined
  }

  get(namespace: string, name: string): A | undefined {
    return this.#objects.get(namespace)?.get(name)
  }

  list(): ReadonlyArray<A> {
    return (this.#all ??= Array.from(this.#objects.values(), (named) => Array.from(named.values())).flat())
  }

  listIn(namespace: string): ReadonlyArray<A> {
    return Array.from(this.#objects.get(namespace)?.values() ?? [])
  }

  find(index: string, value: string): ReadonlyArray<A> {
    return Array.from(this.#indexes.get(index)?.entries.get(value) ?? [])
  }

  /** Takes the state of an object, unless it is not newer than the one that is held. */
  put(object: A, out: Array<StoreChange<A>> | undefined): void {
    const known = this.get(namespaceOf(object), object.metadata.name)
    // pages of different versions are followed by changes that some of them hold already
    if (known !== undefined && isOlder(object.metadata.resourceVersion, known.metadata.resourceVersion)) return
    this.#take(object, known, out)
  }

  /** Removes an object whose deletion was seen; `final` is its last state, if it is known. */
  remove(namespace: string, name: string, final: A | undefined, out: Array<StoreChange<A>> | undefined): void {
    const known = this.get(namespace, name)
    if (known === undefined) return
    if (final !== undefined && isOlder(final.metadata.resourceVersion, known.metadata.resourceVersion)) return
    const isOther = final !== undefined && final.metadata.uid !== known.metadata.uid
    this.#drop(known)
    out?.push(
      final === undefined || isOther
        ? { _tag: "Deleted", object: known, finalStateUnknown: true }
        : { _tag: "Deleted", object: final, finalStateUnknown: false }
    )
  }

  /** Replaces what is held in a namespace, or in all, but for what `isKept`. */
  replace(
    next: Objects<A>,
    owned: string | undefined,
    isKept: (object: A) => boolean,
    out: Array<StoreChange<A>> | undefined
  ): void {
    for (const [namespace, named] of this.#objects) {
      if (owned !== undefined && owned !== namespace) continue
      for (const [name, known] of named) {
        if (next.get(namespace)?.has(name) === true || isKept(known)) continue
        this.#drop(known)
        out?.push({ _tag: "Deleted", object: known, finalStateUnknown: true })
      }
    }
    for (const [namespace, named] of next) {
      for (const [name, object] of named) this.#take(object, this.get(namespace, name), out)
    }
  }

  #take(object: A, known: A | undefined, out: Array<StoreChange<A>> | undefined): void {
    if (known === undefined) {
      this.#size++
      this.#insert(object)
      out?.push({ _tag: "Added", object })
    } else if (known.metadata.uid !== object.metadata.uid) {
      this.#unindex(known)
      this.#insert(object)
      out?.push({ _tag: "Deleted", object: known, finalStateUnknown: true }, { _tag: "Added", object })
    } else if (known.metadata.resourceVersion !== object.metadata.resourceVersion) {
      this.#unindex(known)
      this.#insert(object)
      out?.push({ _tag: "Updated", object, previous: known })
    }
  }

  #insert(object: A): void {
    set(this.#objects, object)
    this.#all = undefined
    for (const index of this.#indexes.values()) {
      for (const value of valuesOf(index, object)) {
        const found = index.entries.get(value)
        if (found === undefined) index.entries.set(value, new Set([object]))
        else found.add(object)
      }
    }
  }

  #drop(object: A): void {
    unset(this.#objects, namespaceOf(object), object.metadata.name)
    this.#size--
    this.#all = undefined
    this.#unindex(object)
  }

  #unindex(object: A): void {
    for (const index of this.#indexes.values()) {
      for (const value of valuesOf(index, object)) {
        const found = index.entries.get(value)
        if (found?.delete(object) === true && found.size === 0) index.entries.delete(value)
      }
    }
  }
}

const valuesOf = <A extends Identified>({ key }: Index<A>, object: A): ReadonlyArray<string> => {
  const values = typeof key === "function" ? key(object) : key.labels(labelsOf(object))
  return values === undefined ? [] : typeof values === "string" ? [values] : values
}
