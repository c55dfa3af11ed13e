/** What a store cannot show: an object that does not match its schema, or with which a function of the store failed. */
import * as Equal from "effect/Equal"
import type { Identified } from "../ListWatch.ts"
import { type IndexKey, StoreFunctionFailed, type UndecodableObject } from "../Store.ts"
import type { Identity } from "../Watch.ts"
import { nameOf } from "./frame.ts"
import { labelsOf } from "./labels.ts"

/** Stands in a collection for a state that cannot be shown; no older state of it does. */
export class Unreadable implements Identified {
  readonly metadata: Identity
  readonly error: UndecodableObject["error"]

  constructor({ name, namespace = "", resourceVersion, uid }: Identified["metadata"], error: Unreadable["error"]) {
    // of its own: what it is taken from may be the object
    this.metadata = { name, namespace, uid, resourceVersion }
    this.error = error
  }
}

export type Entry<A> = A | Unreadable

export const functionFailed = (
  { name, namespace = "", resourceVersion, uid }: Identified["metadata"],
  message: string,
  cause?: unknown
): StoreFunctionFailed =>
  new StoreFunctionFailed({
    message: `cannot keep ${nameOf({ name, namespace, uid, resourceVersion })}: ${message}`,
    ...(cause !== undefined && { cause })
  })

export const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A transform that can fail: it throws, or takes away what a store relies on. */
export type Transform<A> = (object: A) => Entry<A>

export const transforming = <A extends Identified>(
  transform: ((object: A) => A) | undefined,
  indexes: { readonly [name: string]: IndexKey<A> }
): Transform<A> | undefined => {
  if (transform === undefined) return undefined
  const readsLabels = Object.values(indexes).some((key) => typeof key !== "function")
  return (object) => {
    // before, as it may be changed in place
    const { name, namespace, resourceVersion, uid } = object.metadata
    const identity = { name, namespace, uid, resourceVersion }
    const labels = readsLabels ? labelsOf(object) : undefined
    const fail = (message: string, cause?: unknown) =>
      new Unreadable(identity, functionFailed(identity, message, cause))
    try {
      const changed = transform(object)
      const { metadata } = changed
      if (metadata.name !== name) return fail("the transform changed metadata.name")
      if (metadata.namespace !== namespace) return fail("the transform changed metadata.namespace")
      if (metadata.uid !== uid) return fail("the transform changed metadata.uid")
      if (metadata.resourceVersion !== resourceVersion) return fail("the transform changed metadata.resourceVersion")
      if (labels !== undefined && !Equal.equals(labels, labelsOf(changed))) {
        return fail("the transform changed metadata.labels, which are indexed")
      }
      return changed
    } catch (cause) {
      return fail(`the transform threw: ${textOf(cause)}`, cause)
    }
  }
}
