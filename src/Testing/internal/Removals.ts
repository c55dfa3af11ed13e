/**
 * Answers to delete and deletecollection.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { type Call, json, orFail, presentation } from "./Call.ts"
import * as DeleteOptions from "./DeleteOptions.ts"
import * as Deletion from "./Deletion.ts"
import type { Response } from "./Exchange.ts"
import * as List from "./List.ts"
import * as ListOptions from "./ListOptions.ts"
import type { Resource } from "./Registry.ts"
import * as Selection from "./Selection.ts"
import type { StatusError } from "./StatusError.ts"
import type { Snapshot } from "./Store.ts"

const success = (resource: Resource, { name, uid }: Snapshot): string =>
  JSON.stringify({
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Success",
    details: { name, ...(resource.group === "" ? {} : { group: resource.group }), kind: resource.plural, uid }
  })

const optionsOf = ({ query, request }: Call) =>
  orFail(DeleteOptions.parse(request.headers["content-type"], request.body, query))

export const remove = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { core, target } = call
  const shown = yield* presentation(call, "object")
  const options = yield* optionsOf(call)
  const { removed, snapshot } = yield* Deletion.remove(core, target, options)
  if (removed && target.resource.deleteReturns !== "Object") return json(200, success(target.resource, snapshot))
  return json(!removed && options.legacyCascade ? 202 : 200, shown.object(snapshot))
})

export const removeCollection = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { core, query, target } = call
  const shown = yield* presentation(call, "list")
  const asked = yield* orFail(ListOptions.parse(query, false, core.settings.watchList))
  const options = yield* optionsOf(call)
  const selection = yield* orFail(Selection.make(target.resource, asked, ""))
  const page = yield* List.read(core, target.resource, target.namespace, selection, asked)
  for (const { name, namespace } of page.items) {
    yield* Deletion.remove(core, { ...target, name, namespace }, options).pipe(
      Effect.catchIf(
        ({ code }) => code === 404,
        () => Effect.void
      )
    )
  }
  return json(200, shown.list(page.items, page.metadata))
})
