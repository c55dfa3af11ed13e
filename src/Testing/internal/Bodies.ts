/**
 * Bodies as objects of the kind that their endpoint takes.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Definitions from "./Definitions.ts"
import { asString, type JsonObject } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import { badRequest, type StatusError } from "./StatusError.ts"
import * as Typing from "./Typing.ts"
import type { WriteOptions } from "./WriteOptions.ts"

/** What the endpoint takes. */
export interface Expected {
  readonly kind: string
  readonly apiVersion: string
}

/** Why an object is not of the kind, for the caller to put in its own words. */
export type Fault =
  | { readonly _tag: "Undecodable"; readonly message: string }
  | { readonly _tag: "Strict"; readonly message: string }

export interface Decoded {
  readonly object: JsonObject
  readonly warnings: ReadonlyArray<string>
}

const kindFault = (expected: Expected, object: JsonObject): string | undefined => {
  const kind = asString(object["kind"]) || expected.kind
  const apiVersion = asString(object["apiVersion"]) || expected.apiVersion
  const version = apiVersion.split("/").at(-1) ?? ""
  if (kind !== expected.kind) {
    return `converting (${version}.${kind}) to (core.${expected.kind}): unknown conversion`
  }
  if (apiVersion !== expected.apiVersion) {
    return `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(apiVersion)} in scheme "pkg/runtime/scheme.go:111"`
  }
  return undefined
}

const typed = (expected: Expected, object: JsonObject): Typing.Typed | string => {
  const type = Definitions.ofKind(expected.apiVersion, expected.kind)
  return type === undefined ? { object, unknown: [] } : Typing.decode(type, object)
}

/** The object of the kind, in the server's order, or what is wrong with it. */
export const decode = (
  expected: Expected,
  object: JsonObject,
  duplicates: ReadonlyArray<string>,
  validation: WriteOptions["fieldValidation"]
): Decoded | Fault => {
  const wrongKind = kindFault(expected, object)
  if (wrongKind !== undefined) return { _tag: "Undecodable", message: wrongKind }
  const found = typed(expected, object)
  if (typeof found === "string") return { _tag: "Undecodable", message: found }
  const complaints = [
    ...found.unknown.map((path) => `unknown field ${JSON.stringify(path)}`),
    ...duplicates.map((path) => `duplicate field ${JSON.stringify(path)}`)
  ]
  if (validation === "Strict" && complaints.length > 0) {
    return { _tag: "Strict", message: `strict decoding error: ${complaints.join(", ")}` }
  }
  const normal = Metadata.normalise(found.object)
  const { object: distinct, warnings } = Metadata.withDistinctOwners(normal)
  return { object: distinct, warnings: [...(validation === "Warn" ? complaints : []), ...warnings] }
}

/** The object of a POST or a PUT. */
export const accept = (
  expected: Expected,
  object: JsonObject,
  duplicates: ReadonlyArray<string>,
  validation: WriteOptions["fieldValidation"]
): Effect.Effect<Decoded, StatusError> => {
  const decoded = decode(expected, object, duplicates, validation)
  if (!("_tag" in decoded)) return Effect.succeed(decoded)
  const kind = asString(object["kind"]) || expected.kind
  const version = (asString(object["apiVersion"]) || expected.apiVersion).split("/").at(-1) ?? ""
  const message = `${kind} in version "${version}" cannot be handled as a ${expected.kind}: ${decoded.message}`
  return Effect.fail(badRequest(message))
}
