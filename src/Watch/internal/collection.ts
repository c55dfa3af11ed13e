/** The objects of a store, its indexes, and what changes in them. No input or output. */
import type { Identified } from "../ListWatch.ts"
import type { IndexKey, StoreChange } from "../Store.ts"
import { type Entry, Fault, functionFailed, textOf } from "./fault.ts"
import { Index, keysOf } from "./indexes.ts"
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

/**
 * One step of a name: what was held of it, and what is held now. A state that cannot be shown is a `Fault`, or, where it
 * was not looked at yet, may turn out to be one.
 */
export interface Transition<out A> {
  readonly previous: Entry<A> | undefined
  readonly object: Entry<A> | undefined
  /** The last state, where a deletion was seen. */
  readonly final?: Entry<A> | undefined
}

/**
 * What a transition is to those who see objects by `look`: a faulty state is none.
 *
 * It depends on the two states alone, and not on when they are looked at. So a store that decodes late tells what any
 * store tells.
 */
export const changeOf = <A, B extends Identified>(
  { final, object, previous }: Transition<A>,
  look: (entry: Entry<A>) => Entry<B>
): StoreChange<B> | undefined => {
  const before = previous && look(previous)
  const isKnown = before !== undefined && !(before instanceof Fault)
  const after = object && look(object)
  if (after !== undefined && !(after instanceof Fault)) {
    return isKnown ? { _tag: "Updated", object: after, previous: before } : { _tag: "Added", object: after }
  }
  if (!isKnown) return undefined
  if (after !== undefined) return { _tag: "Deleted", object: before, finalStateUnknown: true, error: after.error }
  const last = final && look(final)
  return last === undefined || last instanceof Fault
    ? { _tag: "Deleted", object: before, finalStateUnknown: true }
    : { _tag: "Deleted", object: last, finalStateUnknown: false }
}

type Out<A> = Array<Transition<A>> | undefined

export class Collection<A extends Identified> {
  readonly #objects: Objects<Entry<A>> = new Map()
  readonly #faults = new Set<Fault>()
  readonly #indexes: ReadonlyMap<string, Index<A>>
  readonly #onFault: (fault: Fault) => void
  #size = 0
  #all: ReadonlyArray<A> | undefined

  /** `onFault` is told of each faulty state that comes to be held. */
  constructor(indexes: { readonly [name: string]: IndexKey<A> }, onFault: (fault: Fault) => void) {
    this.#indexes = new Map(Object.entries(indexes).map(([name, key]) => [name, new Index(key)]))
    this.#onFault = onFault
  }

  get size(): number {
    return this.#size - this.#faults.size
  }

  get faults(): Iterable<Fault> {
    return this.#faults
  }

  /** The namespace that all objects are in, if it is one. */
  get onlyNamespace(): string | undefined {
    return this.#objects.size === 1 ? this.#objects.keys().next().value : undefined
  }

  get(namespace: string, name: string): A | undefined {
    const entry = this.#objects.get(namespace)?.get(name)
    return entry instanceof Fault ? undefined : entry
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

  /** Puts a fault in the place of an object that was found to be faulty when it was looked at, if it is still held. */
  discard(object: A, error: Fault["error"]): void {
    if (this.#held(object) !== object) return
    this.#unindex(object)
    this.#hold(new Fault(object.metadata, error))
  }

  #held(object: Identified): Entry<A> | undefined {
    return this.#objects.get(namespaceOf(object))?.get(object.metadata.name)
  }

  #shown(entries: ReadonlyArray<Entry<A>>): ReadonlyArray<A> {
    // there are hardly ever any
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (this.#faults.size === 0) return entries as ReadonlyArray<A>
    return entries.filter((entry): entry is A => !(entry instanceof Fault))
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
    const entry = object instanceof Fault ? object : this.#index(object)
    set(this.#objects, entry)
    this.#all = undefined
    if (entry instanceof Fault) {
      this.#faults.add(entry)
      this.#onFault(entry)
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
      return new Fault(object.metadata, functionFailed(object.metadata, `an index threw: ${textOf(cause)}`, cause))
    }
  }

  #unindex(entry: Entry<A>): void {
    if (entry instanceof Fault) this.#faults.delete(entry)
    else for (const index of this.#indexes.values()) index.remove(entry)
  }
}

/** What was not shown and is not shown does not change. */
const tell = <A>(out: Out<A>, transition: Transition<A>): void => {
  if (isShown(transition.previous) || isShown(transition.object)) out?.push(transition)
}

const isShown = (entry: unknown): boolean => entry !== undefined && !(entry instanceof Fault)
