/**
 * A request with its parts at hand, and the way to answer it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Bodies from "./Bodies.ts"
import type { Core } from "./Core.ts"
import type { Request, Response } from "./Exchange.ts"
import { asString, type JsonObject, toBytes } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import * as Negotiation from "./Negotiation.ts"
import * as Presentation from "./Presentation.ts"
import type { Target } from "./Router.ts"
import { badRequest, notFound, StatusError } from "./StatusError.ts"
import { keyOf, type Snapshot } from "./Store.ts"
import type { WriteOptions } from "./WriteOptions.ts"
import * as Writes from "./Writes.ts"

export interface Call {
  readonly core: Core
  readonly request: Request
  readonly query: URLSearchParams
  readonly target: Target
  /** What the client is to be told beside the answer. */
  readonly warnings: Array<string>
}

export type Handler = (call: Call) => Effect.Effect<Response, StatusError, Scope.Scope>

export const orFail = <A>(value: A | StatusError): Effect.Effect<A, StatusError> =>
  value instanceof StatusError ? Effect.fail(value) : Effect.succeed(value)

export const json = (status: number, text: string): Response => ({
  status,
  headers: { "content-type": "application/json" },
  body: toBytes(text)
})

/** The kind that the endpoint takes and answers with. */
export const shapeOf = ({ resource, subresource }: Target): Presentation.Shape => {
  if (subresource === undefined || subresource.kind === resource.kind) return resource
  const version = subresource.version ?? resource.version
  const group = subresource.group ?? resource.group
  const apiVersion = group === "" ? version : `${group}/${version}`
  return { apiVersion, kind: subresource.kind, listKind: `${subresource.kind}List`, custom: false }
}

/** How the client wants to see the answer. */
export const presentation = (
  call: Call,
  extent: "object" | "list" | "watch"
): Effect.Effect<Presentation.Presentation, StatusError> => {
  const clauses = Negotiation.accepted(call.request.headers["accept"])
  return orFail(Presentation.choose(clauses, shapeOf(call.target), extent, call.query))
}

export const existing = ({ core, target }: Call): Effect.Effect<Snapshot, StatusError> => {
  const found = core.store.get(target.resource.storage, keyOf(target.namespace, target.name))
  return found === undefined ? Effect.fail(notFound(target.resource, target.name)) : Effect.succeed(found)
}

/** The object in the body, of the endpoint's kind and in its namespace. */
export const bodyObject = Effect.fnUntraced(function* (
  call: Call,
  { fieldValidation }: WriteOptions
): Effect.fn.Return<JsonObject, StatusError> {
  const { request, target } = call
  const shape = shapeOf(target)
  const body = yield* orFail(Negotiation.decodeObject(request.headers["content-type"], request.body, shape.kind))
  const { object, warnings } = yield* Bodies.accept(shape, body.object, body.duplicates, fieldValidation)
  call.warnings.push(...warnings)
  return yield* Writes.placed(target, object)
})

/** The name in the body and the one in the path are the same. */
export const nameMatches = (url: string, object: JsonObject): Effect.Effect<void, StatusError> => {
  const name = asString(Metadata.metadata(object)["name"])
  if (name === url) return Effect.void
  return Effect.fail(
    badRequest(
      name === ""
        ? `the name of the object (${url} based on URL) was undeterminable: name must be provided`
        : `the name of the object (${name}) does not match the name on the URL (${url})`
    )
  )
}
