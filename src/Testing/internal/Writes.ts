/**
 * Creating and updating objects.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Core } from "./Core.ts"
import { asObject, asString, at, equal, type JsonObject, put } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import type { Resource } from "./Registry.ts"
import {
  alreadyExists,
  badRequest,
  conflict,
  forbidden,
  internal,
  invalid,
  modified,
  notFound,
  noUniqueName,
  type StatusError
} from "./StatusError.ts"
import { keyOf, Snapshot } from "./Store.ts"
import * as Strategy from "./Strategy.ts"
import * as Validation from "./Validation.ts"
import type { WriteOptions } from "./WriteOptions.ts"

/** Where a write goes. */
export interface Place {
  readonly resource: Resource
  readonly namespace: string
  readonly name: string
}

/** The body, in the namespace of its endpoint. */
export const placed = (place: Place, object: JsonObject): Effect.Effect<JsonObject, StatusError> => {
  const { namespace } = Metadata.metadata(object)
  if (asString(namespace) !== "" && namespace !== place.namespace) {
    const why = "the namespace of the provided object does not match the namespace sent on the request"
    return Effect.fail(badRequest(why))
  }
  return Effect.succeed(Metadata.withMetadata(object, { namespace: place.namespace }))
}

const admitted = (core: Core, place: Place, name: string): Effect.Effect<void, StatusError> => {
  if (!place.resource.namespaced) return Effect.void
  const namespaces = { group: "", plural: "namespaces", kind: "Namespace" }
  const namespace = core.store.get("namespaces", place.namespace)
  if (namespace === undefined) return Effect.fail(notFound(namespaces, place.namespace))
  if (!namespace.terminating) return Effect.void
  const why = `unable to create new content in namespace ${place.namespace} because it is being terminated`
  const message = `namespace ${place.namespace} is being terminated`
  const causes = [{ reason: "NamespaceTerminating", message, field: "metadata.namespace" }]
  return Effect.fail(forbidden(place.resource, name, why, causes))
}

const nameAttempts = 8

const named = Effect.fnUntraced(function* (
  core: Core,
  place: Place,
  object: JsonObject
): Effect.fn.Return<JsonObject, StatusError> {
  const { generateName, name } = Metadata.metadata(object)
  if (asString(name) !== "" || asString(generateName) === "") return object
  let generated = ""
  for (let attempt = 0; attempt < nameAttempts; attempt++) {
    generated = yield* Metadata.generateName(asString(generateName))
    const taken = core.store.get(place.resource.storage, keyOf(place.namespace, generated)) !== undefined
    if (!taken) return Metadata.withMetadata(object, { name: generated })
  }
  return yield* noUniqueName(place.resource, generated)
})

/** Stores a new object; it has been decoded and belongs to the place. */
export const create = Effect.fnUntraced(function* (
  core: Core,
  place: Place,
  body: JsonObject,
  options: WriteOptions
): Effect.fn.Return<Snapshot, StatusError> {
  const { resource } = place
  yield* admitted(core, place, asString(Metadata.metadata(body)["name"]))
  const identified = Metadata.withMetadata(yield* named(core, place, body), {
    uid: yield* Metadata.uid,
    creationTimestamp: Metadata.time(yield* Clock.currentTimeMillis),
    deletionTimestamp: undefined,
    deletionGracePeriodSeconds: undefined,
    selfLink: undefined
  })
  const object = Strategy.prepareCreate(resource, identified)
  const name = asString(Metadata.metadata(object)["name"])
  const faults = Validation.created(resource, object)
  if (faults.length > 0) return yield* invalid(resource, name, faults)
  if (Metadata.metadata(object)["resourceVersion"] !== undefined) {
    return yield* internal("resourceVersion should not be set on objects to be created")
  }
  const key = keyOf(place.namespace, name)
  const existing = core.store.get(resource.storage, key)
  if (existing !== undefined) return yield* alreadyExists(resource, name, existing.terminating)
  if (options.dryRun) return new Snapshot(object, core.store.revision)
  const stored = core.store.commit(resource.storage, key, undefined, versioned(object))
  return stored === undefined ? yield* alreadyExists(resource, name, false) : stored
})

/** With a place for the resourceVersion among the metadata. */
const versioned = (object: JsonObject): JsonObject => {
  const entries = Object.entries(Metadata.metadata(object))
  const position = entries.findIndex(([key]) => key === "uid") + 1
  return put(object, "metadata", Object.fromEntries(entries.toSpliced(position, 0, ["resourceVersion", ""])))
}

export interface Update {
  readonly endpoint: string
  /** From the newest state to what the client wants; runs again when somebody else was faster. */
  readonly change: (current: Snapshot) => Effect.Effect<JsonObject, StatusError>
  /** A uid in the body is a precondition, not a change. */
  readonly uidIsPrecondition: boolean
  readonly options: WriteOptions
}

/** Replaces an object by what the change makes of its newest state. */
export const update = Effect.fnUntraced(function* (
  core: Core,
  place: Place,
  request: Update
): Effect.fn.Return<Snapshot, StatusError> {
  const { name, resource } = place
  const key = keyOf(place.namespace, name)
  for (;;) {
    const current = core.store.get(resource.storage, key)
    if (current === undefined) return yield* notFound(resource, name)
    const proposed = yield* request.change(current)
    yield* matchesVersion(place, current, proposed)
    if (request.uidIsPrecondition) yield* matchesUid(place, current, proposed)
    const next = Strategy.prepareUpdate(resource, request.endpoint, settled(current, proposed), current.object)
    const faults = Validation.updated(resource, next, current.object)
    if (faults.length > 0) return yield* invalid(resource, name, faults)
    const changed = new Snapshot(next, current.revision)
    if (request.options.dryRun) return changed
    if (isReleased(resource, current, next)) {
      if (core.store.commit(resource.storage, key, current, undefined) !== undefined) return changed
      continue
    }
    if (equal(next, current.object)) return current
    const stored = core.store.commit(resource.storage, key, current, next)
    if (stored !== undefined) return stored
  }
})

/** The last finalizer of a terminating object is gone, and no grace is left. */
const isReleased = (resource: Resource, current: Snapshot, next: JsonObject): boolean =>
  current.terminating &&
  Strategy.finalizersOf(resource, next).length === 0 &&
  (at(next, "metadata", "deletionGracePeriodSeconds") ?? 0) === 0

const matchesVersion = (place: Place, current: Snapshot, proposed: JsonObject): Effect.Effect<void, StatusError> => {
  const version = asString(Metadata.metadata(proposed)["resourceVersion"])
  if (version === "") {
    if (Strategy.updatesUnconditionally(place.resource)) return Effect.void
    const message = "Invalid value: 0x0: must be specified for an update"
    const fault = { field: "metadata.resourceVersion", reason: "FieldValueInvalid", message }
    return Effect.fail(invalid(place.resource, place.name, [fault]))
  }
  if (!/^\d+$/.test(version)) {
    return Effect.fail(internal(`strconv.ParseUint: parsing ${JSON.stringify(version)}: invalid syntax`))
  }
  return version === String(current.revision) ? Effect.void : Effect.fail(modified(place.resource, place.name))
}

const matchesUid = (place: Place, current: Snapshot, proposed: JsonObject): Effect.Effect<void, StatusError> => {
  const uid = asString(Metadata.metadata(proposed)["uid"])
  if (uid === "" || uid === current.uid) return Effect.void
  const key = `/registry/${place.resource.plural}/${keyOf(place.namespace, place.name)}`
  const why =
    `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: ` +
    `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${current.uid}`
  return Effect.fail(conflict(place.resource, place.name, why))
}

/** With what the server keeps of the old metadata where the client left it out. */
const settled = (current: Snapshot, proposed: JsonObject): JsonObject => {
  const [old, next] = [current.metadata, asObject(proposed["metadata"])]
  return Metadata.withMetadata(proposed, {
    uid: next["uid"] ?? old["uid"],
    creationTimestamp: old["creationTimestamp"],
    resourceVersion: old["resourceVersion"],
    deletionTimestamp: next["deletionTimestamp"] ?? old["deletionTimestamp"],
    deletionGracePeriodSeconds: next["deletionGracePeriodSeconds"] ?? old["deletionGracePeriodSeconds"],
    managedFields: old["managedFields"]
  })
}

/** The options of the server's own writes. */
export const plainly: WriteOptions = { dryRun: false, fieldManager: "", fieldValidation: "Ignore", force: false }
