/**
 * How objects go: at once, after their grace period, or when their last finalizer is gone.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Core } from "./Core.ts"
import type { DeleteOptions } from "./DeleteOptions.ts"
import { asNumber, asString, equal, type JsonObject, putIn, strings } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import { forbidden, notFound, preconditionFailed, type StatusError } from "./StatusError.ts"
import { keyOf, Snapshot } from "./Store.ts"
import * as Strategy from "./Strategy.ts"
import type { Place } from "./Writes.ts"

export interface Deleted {
  /** The last state; of an object that stays, its state now. */
  readonly snapshot: Snapshot
  readonly removed: boolean
}

/** What a deletion does first: nothing, mark the object, or mark and remove it. */
interface Plan {
  readonly marked: JsonObject
  readonly remove: boolean
}

const finalizersFor = (existing: ReadonlyArray<string>, options: DeleteOptions): ReadonlyArray<string> => {
  const others = existing.filter((finalizer) => finalizer !== "orphan" && finalizer !== "foregroundDeletion")
  const kept = existing.filter((finalizer) => !others.includes(finalizer))
  switch (options.propagation) {
    case "Orphan":
      return [...others, "orphan"]
    case "Foreground":
      return [...others, "foregroundDeletion"]
    case "Background":
      return others
    default:
      return [...others, ...kept]
  }
}

const seconds = 1000

/** The times of a graceful deletion; `pending`: it is under way, and nothing changes. */
const graceful = (
  place: Place,
  object: JsonObject,
  options: DeleteOptions,
  now: number
): JsonObject | "pending" | undefined => {
  const { deletionGracePeriodSeconds, deletionTimestamp, generation } = Metadata.metadata(object)
  const asked = options.gracePeriodSeconds === undefined ? undefined : Math.trunc(options.gracePeriodSeconds)
  const wanted = asked !== undefined && asked < 0 ? 1 : asked
  if (deletionTimestamp !== undefined) {
    const stored = asNumber(deletionGracePeriodSeconds) ?? 0
    if (stored === 0) return undefined
    if (wanted === undefined || wanted >= stored) return "pending"
    const end = Date.parse(asString(deletionTimestamp)) - (stored - wanted) * seconds
    // Never in the past: of what was asked for, a second is left at least.
    const late = end < now && wanted !== 0
    return {
      deletionTimestamp: Metadata.time(Math.max(end, now)),
      deletionGracePeriodSeconds: late ? 1 : wanted
    }
  }
  const grace = Strategy.gracePeriod(place.resource, object, wanted)
  if (grace === undefined) return undefined
  return {
    deletionTimestamp: Metadata.time(now + grace * seconds),
    deletionGracePeriodSeconds: grace,
    ...(generation === undefined ? {} : { generation: (asNumber(generation) ?? 0) + 1 })
  }
}

/** Marked for the finalizers that keep the object. */
const markedNow = (object: JsonObject, now: number): JsonObject => {
  const { deletionTimestamp, generation } = Metadata.metadata(object)
  const marked = deletionTimestamp !== undefined
  const earlier = marked && Date.parse(asString(deletionTimestamp)) <= now
  return {
    deletionTimestamp: earlier ? deletionTimestamp : Metadata.time(now),
    deletionGracePeriodSeconds: 0,
    ...(marked || generation === undefined ? {} : { generation: (asNumber(generation) ?? 0) + 1 })
  }
}

const planNamespace = (object: JsonObject, options: DeleteOptions, now: number): Plan => {
  const existing = strings(Metadata.metadata(object)["finalizers"])
  const finalizers = finalizersFor(existing, options)
  const { deletionTimestamp } = Metadata.metadata(object)
  const changes = { finalizers, deletionTimestamp: deletionTimestamp ?? Metadata.time(now) }
  const marked = putIn(Metadata.withMetadata(object, changes), ["status", "phase"], "Terminating")
  const kept = strings(Strategy.finalizersOf({ storage: "namespaces" }, marked))
  return { marked, remove: deletionTimestamp !== undefined && kept.length === 0 }
}

const plan = (place: Place, current: Snapshot, options: DeleteOptions, now: number): Plan => {
  const { object } = current
  if (place.resource.storage === "namespaces") return planNamespace(object, options, now)
  const times = graceful(place, object, options, now)
  if (times === "pending") return { marked: object, remove: false }
  const finalizers = finalizersFor(strings(Metadata.metadata(object)["finalizers"]), options)
  if (times !== undefined) {
    const marked = Metadata.withMetadata(object, { ...times, finalizers })
    return { marked, remove: finalizers.length === 0 && times["deletionGracePeriodSeconds"] === 0 }
  }
  if (finalizers.length === 0) return { marked: object, remove: true }
  return { marked: Metadata.withMetadata(object, { ...markedNow(object, now), finalizers }), remove: false }
}

const preconditionsHold = (
  place: Place,
  current: Snapshot,
  options: DeleteOptions
): Effect.Effect<void, StatusError> => {
  const { name, resource } = place
  if (options.uid !== "" && options.uid !== current.uid) {
    const why =
      `the UID in the precondition (${options.uid}) does not match the UID in record (${current.uid}). ` +
      "The object might have been deleted and then recreated"
    return Effect.fail(preconditionFailed(resource, name, why))
  }
  if (options.resourceVersion !== "" && options.resourceVersion !== String(current.revision)) {
    const why =
      `the ResourceVersion in the precondition (${options.resourceVersion}) does not match the ResourceVersion in record ` +
      `(${current.revision}). The object might have been modified`
    return Effect.fail(preconditionFailed(resource, name, why))
  }
  return Effect.void
}

const immortal = new Set(["default", "kube-system", "kube-public"])

/** Deletes one object, or marks it. */
export const remove = Effect.fnUntraced(function* (
  core: Core,
  place: Place,
  options: DeleteOptions
): Effect.fn.Return<Deleted, StatusError> {
  const { name, resource } = place
  const key = keyOf(place.namespace, name)
  if (resource.storage === "namespaces" && immortal.has(name)) {
    return yield* forbidden(resource, name, "this namespace may not be deleted")
  }
  for (;;) {
    const current = core.store.get(resource.storage, key)
    if (current === undefined) return yield* notFound(resource, name)
    yield* preconditionsHold(place, current, options)
    const { marked, remove } = plan(place, current, options, yield* Clock.currentTimeMillis)
    if (options.dryRun) return { snapshot: new Snapshot(marked, current.revision), removed: remove }
    const kept = equal(marked, current.object) ? current : core.store.commit(resource.storage, key, current, marked)
    if (kept === undefined) continue
    if (!remove) return { snapshot: kept, removed: false }
    const last = core.store.commit(resource.storage, key, kept, undefined)
    if (last !== undefined) return { snapshot: last, removed: true }
  }
})
