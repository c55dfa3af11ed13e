/**
 * Answers to get, list and watch.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type Call, existing, json, orFail, presentation } from "./Call.ts"
import { reached } from "./Core.ts"
import * as Endpoint from "./Endpoint.ts"
import type { Response } from "./Exchange.ts"
import * as List from "./List.ts"
import * as ListOptions from "./ListOptions.ts"
import * as Selection from "./Selection.ts"
import { internal, type StatusError } from "./StatusError.ts"
import * as Watch from "./Watch.ts"

export const get = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const shown = yield* presentation(call, "object")
  const asked = call.query.get("resourceVersion") ?? ""
  const version = asked === "" ? 0 : ListOptions.parseVersion(asked)
  if (typeof version === "string") return yield* internal(version)
  yield* reached(call.core, version)
  const snapshot = yield* existing(call)
  return json(200, shown.object(Endpoint.of(call.target).show(snapshot)))
})

export const list = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { core, query, target } = call
  const shown = yield* presentation(call, "list")
  const options = yield* orFail(ListOptions.parse(query, false, core.settings.watchList))
  const selection = yield* orFail(Selection.make(target.resource, options, ""))
  const page = yield* List.read(core, target.resource, target.namespace, selection, options)
  return json(200, shown.list(page.items, page.metadata))
})

export const watch = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError, Scope.Scope> {
  const { core, query, target } = call
  const shown = yield* presentation(call, "watch")
  const options = yield* orFail(ListOptions.parse(query, true, core.settings.watchList))
  const selection = yield* orFail(Selection.make(target.resource, options, target.name))
  const body = yield* Watch.open(core, target.resource, target.namespace, selection, options, shown)
  return { status: 200, headers: { "content-type": "application/json" }, body }
})
