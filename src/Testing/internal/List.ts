/**
 * Lists: which revision they read, and their pages.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as ContinueToken from "./ContinueToken.ts"
import { type Core, reached } from "./Core.ts"
import type { ListOptions } from "./ListOptions.ts"
import type { ListMeta } from "./Presentation.ts"
import type { Resource } from "./Registry.ts"
import type { Selection } from "./Selection.ts"
import { badRequest, expired, StatusError, tooLargeResourceVersion } from "./StatusError.ts"
import type { Snapshot } from "./Store.ts"

export interface Page {
  readonly items: ReadonlyArray<Snapshot>
  readonly metadata: ListMeta
}

interface Reading {
  readonly revision: number
  /** The first key, relative to the namespace. */
  readonly from: string
  readonly limit: number
}

const expiredPage = (start: string): StatusError =>
  expired(
    "The provided continue parameter is too old to display a consistent list result. You can start a new list without " +
      "the continue parameter, or use the continue token in this response to retrieve the remainder of the results. " +
      "Continuing with the provided token results in an inconsistent list - objects that were created, modified, or " +
      "deleted between the time the first chunk was returned and now may show up in the list.",
    ContinueToken.encode({ revision: -1, start })
  )

const continued = (core: Core, resource: Resource, options: ListOptions): Reading | StatusError => {
  if (options.resourceVersion !== "" && options.resourceVersion !== "0") {
    return badRequest("specifying resource version is not allowed when using continue")
  }
  const token = ContinueToken.decode(options.continue)
  if (token instanceof StatusError) return token
  if (token.revision > core.store.revision) return tooLargeResourceVersion(token.revision, core.store.revision)
  if (token.revision < 0) return { revision: core.store.revision, from: token.start, limit: options.limit }
  if (token.revision < core.store.floor(resource.storage)) return expiredPage(token.start)
  return { revision: token.revision, from: token.start, limit: options.limit }
}

const reading = Effect.fnUntraced(function* (
  core: Core,
  resource: Resource,
  options: ListOptions
): Effect.fn.Return<Reading, StatusError> {
  if (options.continue !== "") {
    const page = continued(core, resource, options)
    return page instanceof StatusError ? yield* page : page
  }
  const asked = Number(options.resourceVersion)
  yield* reached(core, asked)
  const exact =
    options.resourceVersionMatch === "Exact" || (options.resourceVersionMatch === "" && options.limit > 0 && asked > 0)
  if (!exact) {
    // Any revision: the whole list from the cache, as it is.
    const limit = options.resourceVersion === "0" ? 0 : options.limit
    return { revision: core.store.revision, from: "", limit }
  }
  if (asked < core.store.floor(resource.storage)) {
    return yield* expired("The resourceVersion for the provided list is too old.")
  }
  return { revision: asked, from: "", limit: options.limit }
})

/** One page, all of the same revision. */
export const read = Effect.fnUntraced(function* (
  core: Core,
  resource: Resource,
  namespace: string,
  selection: Selection,
  options: ListOptions
): Effect.fn.Return<Page, StatusError> {
  const { from, limit, revision } = yield* reading(core, resource, options)
  const all = core.store.list(resource.storage, namespace, revision, from)
  const resourceVersion = String(revision)
  if (limit === 0) return { items: all.filter(selection.matches), metadata: { resourceVersion } }
  const items: Array<Snapshot> = []
  let seen = 0
  for (const snapshot of all) {
    if (items.length === limit) break
    seen++
    if (selection.matches(snapshot)) items.push(snapshot)
  }
  const last = items.at(-1)
  const remaining = all.length - seen
  if (last === undefined || remaining === 0) return { items, metadata: { resourceVersion } }
  const key = namespace === "" && last.namespace !== "" ? `${last.namespace}/${last.name}` : last.name
  return {
    items,
    metadata: {
      resourceVersion,
      continue: ContinueToken.encode({ revision, start: `${key}\u0000` }),
      ...(selection.everything ? { remainingItemCount: remaining } : {})
    }
  }
})
