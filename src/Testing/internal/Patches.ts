/**
 * The kinds of patches: which body each takes, and what it makes of an object.
 *
 * @since 0.1.0
 */
import type * as Definitions from "./Definitions.ts"
import * as GoJson from "./GoJson.ts"
import { asObject, isObject, type JsonObject, toText } from "./Json.ts"
import * as JsonPatch from "./JsonPatch.ts"
import * as MergePatch from "./MergePatch.ts"
import { decodeJson, mediaType } from "./Negotiation.ts"
import type { Resource } from "./Registry.ts"
import * as StrategicMerge from "./StrategicMerge.ts"
import {
  badRequest,
  internal,
  rejectedPatch,
  type StatusError,
  tooManyOperations,
  unsupportedPatchType
} from "./StatusError.ts"

export type Kind = "json" | "merge" | "strategic" | "apply"

export type Patch =
  | { readonly kind: "json"; readonly operations: ReadonlyArray<unknown> }
  | { readonly kind: "merge"; readonly document: JsonObject }
  | { readonly kind: "strategic"; readonly document: JsonObject; readonly type: Definitions.Type }

const kinds: { readonly [type: string]: Kind } = {
  "application/json-patch+json": "json",
  "application/merge-patch+json": "merge",
  "application/strategic-merge-patch+json": "strategic",
  "application/apply-patch+yaml": "apply"
}

/** Custom resources have no lists that the server would know how to merge. */
const unsupported = (resource: Resource, kind: Kind | undefined): kind is undefined =>
  kind === undefined || (kind === "strategic" && resource.custom)

export const kindOf = (resource: Resource, contentType: string | undefined): Kind | StatusError => {
  const kind = kinds[mediaType(contentType)]
  return unsupported(resource, kind) ? unsupportedPatchType : kind
}

const goType = (value: unknown): string =>
  Array.isArray(value) ? "array" : isObject(value) ? "object" : typeof value === "boolean" ? "bool" : typeof value

const operationLimit = 10_000

const unmarshal = (value: unknown, type: string): StatusError =>
  badRequest(`error decoding patch: json: cannot unmarshal ${goType(value)} into Go value of type ${type}`)

const decodeOperations = (value: unknown): Patch | StatusError => {
  const operations = value ?? []
  if (!Array.isArray(operations)) return unmarshal(value, "[]handlers.jsonPatchOp")
  const odd = operations.find((operation) => operation !== null && !isObject(operation))
  if (odd !== undefined) return unmarshal(odd, "handlers.jsonPatchOp")
  return operations.length > operationLimit ? tooManyOperations(operations.length) : { kind: "json", operations }
}

/** `type`: the definition of the patched kind. */
export const decode = (kind: Kind, body: Uint8Array, type: Definitions.Type | undefined): Patch | StatusError => {
  // Owners of fields are not kept yet.
  if (kind === "apply") return unsupportedPatchType
  const decoded = decodeJson(toText(body))
  const prefix = kind === "strategic" ? "" : "error decoding patch: "
  if ("fault" in decoded) return badRequest(prefix + decoded.fault)
  const { value } = decoded
  if (kind === "json") return decodeOperations(value)
  if (kind === "merge" && value === null) return badRequest("Invalid JSON Patch")
  if (!isObject(value ?? {})) {
    return badRequest(`${prefix}json: cannot unmarshal ${goType(value)} into Go value of type map[string]interface {}`)
  }
  const document = asObject(value)
  return kind === "merge" ? { kind, document } : { kind, document, type: type ?? "" }
}

/** The paths of keys that stand twice in a patch; a JSON patch is no object that could have them. */
export const duplicates = (kind: Kind, body: Uint8Array): ReadonlyArray<string> => {
  if (kind === "json") return []
  const found = GoJson.scan(toText(body))
  return "duplicates" in found ? found.duplicates : []
}

const strategic = (object: JsonObject, { document, type }: Extract<Patch, { readonly kind: "strategic" }>) => {
  try {
    return StrategicMerge.apply(object, document, type)
  } catch (error) {
    if (error instanceof StrategicMerge.Unreadable) return internal(error.message)
    throw error
  }
}

export const apply = (patch: Patch, object: JsonObject): JsonObject | StatusError => {
  if (patch.kind === "strategic") return strategic(object, patch)
  const patched =
    patch.kind === "merge"
      ? { value: MergePatch.apply(object, patch.document) }
      : JsonPatch.apply(object, patch.operations)
  return patched !== undefined && isObject(patched.value) ? patched.value : rejectedPatch
}
