/**
 * The metadata of objects: its order, and what the server sets in it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { asArray, asObject, asString, at, equal, type JsonObject } from "./Json.ts"

const order = [
  "name",
  "generateName",
  "namespace",
  "selfLink",
  "uid",
  "resourceVersion",
  "generation",
  "creationTimestamp",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
  "labels",
  "annotations",
  "ownerReferences",
  "finalizers",
  "managedFields"
]

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0)

/** The object without apiVersion and kind, its metadata first and in the server's order, without what is empty. */
export const normalise = (object: JsonObject): JsonObject => {
  const { apiVersion: _, kind: __, metadata, ...rest } = object
  const given = asObject(metadata)
  const known = order.flatMap((key) => (isEmpty(given[key]) ? [] : [[key, given[key]] as const]))
  const others = Object.entries(given).filter(([key]) => !order.includes(key))
  return { metadata: Object.fromEntries([...known, ...others]), ...rest }
}

export const metadata = (object: JsonObject): JsonObject => asObject(object["metadata"])

/** A copy with some metadata replaced; `undefined` removes. */
export const withMetadata = (object: JsonObject, changes: JsonObject): JsonObject =>
  normalise({ ...object, metadata: { ...metadata(object), ...changes } })

/** Each owner once; the server warns of the others. */
export const withDistinctOwners = (
  object: JsonObject
): { readonly object: JsonObject; readonly warnings: ReadonlyArray<string> } => {
  const owners = asArray(metadata(object)["ownerReferences"])
  const distinct = owners.filter((owner, index) => owners.findIndex((other) => equal(owner, other)) === index)
  if (distinct.length === owners.length) return { object, warnings: [] }
  const repeated = owners.filter((owner, index) => owners.findIndex((other) => equal(owner, other)) !== index)
  const uids = [...new Set(repeated.map((owner) => asString(at(owner, "uid"))))].join(", ")
  const warning =
    ".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject " +
    `such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ${uids}`
  return { object: withMetadata(object, { ownerReferences: distinct }), warnings: [warning] }
}

/** As the API writes times: UTC, whole seconds. */
export const time = (millis: number): string => `${new Date(millis).toISOString().slice(0, 19)}Z`

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0")

/** A random UUID, version 4. */
export const uid: Effect.Effect<string> = Effect.map(
  Effect.all([
    Random.nextIntBetween(0, 0xffffffff),
    Random.nextIntBetween(0, 0xffff),
    Random.nextIntBetween(0, 0xfff),
    Random.nextIntBetween(0, 0x3fff),
    Random.nextIntBetween(0, 0xffffff),
    Random.nextIntBetween(0, 0xffffff)
  ]),
  ([a, b, c, d, e, f]) => `${hex(a, 8)}-${hex(b, 4)}-4${hex(c, 3)}-${hex(0x8000 | d, 4)}-${hex(e, 6)}${hex(f, 6)}`
)

const alphabet = "bcdfghjklmnpqrstvwxz2456789"

/** A name that begins as asked and ends at random. */
export const generateName = (base: string): Effect.Effect<string> =>
  Effect.map(
    Effect.all(Array.from({ length: 5 }, () => Random.nextIntBetween(0, alphabet.length - 1))),
    (indices) => base.slice(0, 58) + indices.map((index) => alphabet[index]).join("")
  )
