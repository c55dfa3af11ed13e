/**
 * The objects of all resources under one revision counter, with a bounded history per resource.
 *
 * An object never changes once it is stored, and it leaves the server only as text.
 *
 * @since 0.1.0
 */
import { asObject, asString, at, type JsonObject, putIn } from "./Json.ts"

/** One state of one object, without apiVersion and kind: those belong to the version that is asked for. */
export class Snapshot {
  readonly object: JsonObject
  readonly revision: number
  #text: string | undefined

  constructor(object: JsonObject, revision: number) {
    this.object = object
    this.revision = revision
  }

  get text(): string {
    return (this.#text ??= JSON.stringify(this.object))
  }

  get metadata(): JsonObject {
    return asObject(this.object["metadata"])
  }

  get name(): string {
    return asString(this.metadata["name"])
  }

  get namespace(): string {
    return asString(this.metadata["namespace"])
  }

  get uid(): string {
    return asString(this.metadata["uid"])
  }

  get terminating(): boolean {
    return at(this.object, "metadata", "deletionTimestamp") !== undefined
  }
}

export interface Change {
  readonly type: "ADDED" | "MODIFIED" | "DELETED"
  readonly key: string
  readonly revision: number
  /** The new state; of a deletion the last state with the deletion's revision. */
  readonly snapshot: Snapshot
  readonly previous: Snapshot | undefined
}

interface Version {
  readonly revision: number
  /** `undefined`: deleted at this revision. */
  readonly snapshot: Snapshot | undefined
}

export const stamp = (object: JsonObject, revision: number): Snapshot =>
  new Snapshot(putIn(object, ["metadata", "resourceVersion"], String(revision)), revision)

/** `namespace/name`, or `name` of what is cluster-scoped. */
export const keyOf = (namespace: string, name: string): string => (namespace === "" ? name : `${namespace}/${name}`)

/** The objects and the history of one resource. */
class Collection {
  readonly versions = new Map<string, Array<Version>>()
  readonly listeners = new Set<(change: Change) => void>()
  /** States at and changes after this revision are known. */
  floor = 0
  #changes: Array<Change> = []
  #first = 0
  #keys: ReadonlyArray<string> | undefined
  readonly #limit: number

  constructor(limit: number, floor: number) {
    this.#limit = limit
    this.floor = floor
  }

  /** Ordered as etcd orders them. */
  get keys(): ReadonlyArray<string> {
    return (this.#keys ??= [...this.versions.keys()].toSorted((a, b) => (a < b ? -1 : 1)))
  }

  get(key: string): Snapshot | undefined {
    return this.versions.get(key)?.at(-1)?.snapshot
  }

  getAt(key: string, revision: number): Snapshot | undefined {
    return this.versions.get(key)?.findLast((version) => version.revision <= revision)?.snapshot
  }

  append(change: Change): void {
    const version = { revision: change.revision, snapshot: change.type === "DELETED" ? undefined : change.snapshot }
    const chain = this.versions.get(change.key)
    if (chain === undefined) {
      this.versions.set(change.key, [version])
      this.#keys = undefined
    } else {
      chain.push(version)
    }
    this.#changes.push(change)
    if (this.#changes.length - this.#first > this.#limit) this.#forgetFirst()
    for (const listener of this.listeners) listener(change)
  }

  after(revision: number): ReadonlyArray<Change> {
    let low = this.#first
    let high = this.#changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#changes[middle]?.revision ?? 0) > revision) high = middle
      else low = middle + 1
    }
    return this.#changes.slice(low)
  }

  compact(revision: number): void {
    while ((this.#changes[this.#first]?.revision ?? Infinity) <= revision) this.#forgetFirst()
    this.floor = Math.max(this.floor, revision)
  }

  #forgetFirst(): void {
    const change = this.#changes[this.#first]
    if (change === undefined) return
    this.#first++
    if (this.#first > 1024 && this.#first * 2 > this.#changes.length) {
      this.#changes = this.#changes.slice(this.#first)
      this.#first = 0
    }
    this.floor = Math.max(this.floor, change.revision)
    const chain = this.versions.get(change.key)
    if (chain === undefined) return
    while ((chain[1]?.revision ?? Infinity) <= change.revision) chain.shift()
    if (chain.length === 1 && chain[0]?.snapshot === undefined) {
      this.versions.delete(change.key)
      this.#keys = undefined
    }
  }
}

export class Store {
  #revision = 1
  #compacted = 0
  readonly #historyLimit: number
  readonly #collections = new Map<string, Collection>()
  readonly #listeners = new Set<() => void>()

  constructor(historyLimit: number) {
    this.#historyLimit = historyLimit
  }

  get revision(): number {
    return this.#revision
  }

  /** The oldest revision of the resource whose state, and all changes since, are known. */
  floor(resource: string): number {
    return this.#collection(resource).floor
  }

  get(resource: string, key: string): Snapshot | undefined {
    return this.#collection(resource).get(key)
  }

  /** The objects of a namespace (of all for `""`) at a revision, ordered by key, from a key on. */
  list(resource: string, namespace: string, revision: number, from = ""): ReadonlyArray<Snapshot> {
    const collection = this.#collection(resource)
    const prefix = namespace === "" ? "" : `${namespace}/`
    const start = prefix + from
    const latest = revision >= this.#revision
    const found: Array<Snapshot> = []
    const keys = collection.keys
    for (let index = lowerBound(keys, start); index < keys.length; index++) {
      const key = keys[index] ?? ""
      if (!key.startsWith(prefix)) break
      const snapshot = latest ? collection.get(key) : collection.getAt(key, revision)
      if (snapshot !== undefined) found.push(snapshot)
    }
    return found
  }

  /** All resources that hold objects of a namespace. */
  resourcesIn(namespace: string): ReadonlyArray<string> {
    return [...this.#collections.keys()].filter((resource) => this.list(resource, namespace, this.#revision).length > 0)
  }

  /**
   * Stores a state (`undefined` deletes), if the newest one is still the expected one. Answers with the new snapshot,
   * or with `undefined` when somebody else was faster.
   */
  commit(
    resource: string,
    key: string,
    expected: Snapshot | undefined,
    object: JsonObject | undefined
  ): Snapshot | undefined {
    const collection = this.#collection(resource)
    const previous = collection.get(key)
    if (previous !== expected) return undefined
    const last = object ?? previous?.object
    if (last === undefined) return undefined
    const revision = ++this.#revision
    const snapshot = stamp(last, revision)
    const type = object === undefined ? "DELETED" : previous === undefined ? "ADDED" : "MODIFIED"
    collection.append({ type, key, revision, snapshot, previous })
    for (const listener of this.#listeners) listener()
    return snapshot
  }

  after(resource: string, revision: number): ReadonlyArray<Change> {
    return this.#collection(resource).after(revision)
  }

  /** Calls back for every later change of the resource, in order; answers with the way to stop that. */
  subscribe(resource: string, listener: (change: Change) => void): () => void {
    const { listeners } = this.#collection(resource)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Calls back after every change of any resource. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  compact(): number {
    this.#compacted = this.#revision
    for (const collection of this.#collections.values()) collection.compact(this.#revision)
    return this.#revision
  }

  #collection(resource: string): Collection {
    const existing = this.#collections.get(resource)
    if (existing !== undefined) return existing
    const collection = new Collection(this.#historyLimit, this.#compacted)
    this.#collections.set(resource, collection)
    return collection
  }
}

const lowerBound = (keys: ReadonlyArray<string>, key: string): number => {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? "") < key) low = middle + 1
    else high = middle
  }
  return low
}
