/**
 * Answers to create, update and patch.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Bodies from "./Bodies.ts"
import { bodyObject, type Call, json, nameMatches, orFail, presentation, shapeOf } from "./Call.ts"
import * as Definitions from "./Definitions.ts"
import * as Endpoint from "./Endpoint.ts"
import type { Response } from "./Exchange.ts"
import type { JsonObject } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import * as Patches from "./Patches.ts"
import { invalid, invalidValue, notFound, type StatusError } from "./StatusError.ts"
import { keyOf, type Snapshot } from "./Store.ts"
import * as Strategy from "./Strategy.ts"
import * as WriteOptions from "./WriteOptions.ts"
import * as Writes from "./Writes.ts"

export const create = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const shown = yield* presentation(call, "object")
  const options = yield* orFail(WriteOptions.parse(call.query, "CreateOptions"))
  const object = yield* bodyObject(call, options)
  return json(201, shown.object(yield* Writes.create(call.core, call.target, object, options)))
})

export const update = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { core, target } = call
  const shown = yield* presentation(call, "object")
  const options = yield* orFail(WriteOptions.parse(call.query, "UpdateOptions"))
  const object = yield* bodyObject(call, options)
  yield* nameMatches(target.name, object)
  const endpoint = Endpoint.of(target)
  const missing = core.store.get(target.resource.storage, keyOf(target.namespace, target.name)) === undefined
  if (missing && target.subresource === undefined && Strategy.createsOnUpdate(target.resource)) {
    const fresh = Metadata.withMetadata(object, { resourceVersion: undefined })
    return json(201, shown.object(yield* Writes.create(core, target, fresh, options)))
  }
  const snapshot = yield* Writes.update(core, target, {
    endpoint: target.subresource?.name ?? "",
    change: (current) => Effect.succeed(endpoint.toStored(object, current)),
    uidIsPrecondition: true,
    options
  })
  return json(200, shown.object(endpoint.show(snapshot)))
})

/** A patched object that its kind cannot hold. */
const unfit = (object: JsonObject, why: string): StatusError => {
  const sorted = Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return invalid({ group: "", kind: "" }, "", [invalidValue("patch", JSON.stringify(sorted), why)])
}

export const patch = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { core, request, target } = call
  const shown = yield* presentation(call, "object")
  const kind = yield* orFail(Patches.kindOf(target.resource, request.headers["content-type"]))
  const options = yield* orFail(WriteOptions.parse(call.query, "PatchOptions", kind === "apply"))
  if (core.store.get(target.resource.storage, keyOf(target.namespace, target.name)) === undefined) {
    return yield* notFound(target.resource, target.name)
  }
  const shape = shapeOf(target)
  const decoded = yield* orFail(Patches.decode(kind, request.body, Definitions.ofKind(shape.apiVersion, shape.kind)))
  const duplicates = Patches.duplicates(kind, request.body)
  const endpoint = Endpoint.of(target)
  // Those of the attempt that counts.
  let warnings: ReadonlyArray<string> = []
  const change = Effect.fnUntraced(function* (current: Snapshot): Effect.fn.Return<JsonObject, StatusError> {
    const { apiVersion, kind: name } = shape
    const before = { apiVersion, kind: name, ...endpoint.show(current).object }
    const after = yield* orFail(Patches.apply(decoded, before))
    const fitted = Bodies.decode(shape, after, duplicates, options.fieldValidation)
    if ("_tag" in fitted) return yield* unfit(after, fitted.message)
    warnings = fitted.warnings
    yield* nameMatches(target.name, fitted.object)
    return endpoint.toStored(yield* Writes.placed(target, fitted.object), current)
  })
  const snapshot = yield* Writes.update(core, target, {
    endpoint: target.subresource?.name ?? "",
    change,
    uidIsPrecondition: false,
    options
  })
  call.warnings.push(...warnings)
  return json(200, shown.object(endpoint.show(snapshot)))
})
