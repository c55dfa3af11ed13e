/**
 * The forms in which objects leave the server: themselves, their metadata, or rows of a table.
 *
 * @since 0.1.0
 */
import { asString, at, type JsonObject } from "./Json.ts"
import type { Clause } from "./Negotiation.ts"
import { badRequest, notAcceptable, noRepresentation, StatusError } from "./StatusError.ts"
import { Snapshot } from "./Store.ts"

/** The kind under which an object is shown; lists of it are `listKind`. */
export interface Shape {
  readonly apiVersion: string
  readonly kind: string
  readonly listKind: string
  /** Items of lists of custom resources carry their kind. */
  readonly custom: boolean
}

export interface ListMeta {
  readonly resourceVersion: string
  readonly continue?: string
  readonly remainingItemCount?: number
}

export interface Presentation {
  readonly object: (snapshot: Snapshot) => string
  readonly list: (items: ReadonlyArray<Snapshot>, metadata: ListMeta) => string
  /** The objects of one watch, in order. */
  readonly watch: () => (snapshot: Snapshot) => string
}

const prefixed = (shape: { readonly kind: string; readonly apiVersion: string }, body: string): string => {
  const head = `{"kind":${JSON.stringify(shape.kind)},"apiVersion":${JSON.stringify(shape.apiVersion)}`
  return body === "{}" ? `${head}}` : `${head},${body.slice(1)}`
}

const plain = (shape: Shape): Presentation => {
  const object = (snapshot: Snapshot) => prefixed(shape, snapshot.text)
  return {
    object,
    list: (items, metadata) =>
      prefixed(
        { ...shape, kind: shape.listKind },
        `{"metadata":${JSON.stringify(metadata)},"items":[${items
          .map((item) => (shape.custom ? object(item) : item.text))
          .join(",")}]}`
      ),
    watch: () => object
  }
}

const partialObject = (snapshot: Snapshot, apiVersion: string): JsonObject => ({
  kind: "PartialObjectMetadata",
  apiVersion,
  metadata: snapshot.metadata
})

const partial = (apiVersion: string): Presentation => {
  const object = (snapshot: Snapshot) => JSON.stringify(partialObject(snapshot, apiVersion))
  return {
    object,
    list: (items, metadata) =>
      prefixed(
        { kind: "PartialObjectMetadataList", apiVersion },
        `{"metadata":${JSON.stringify(metadata)},"items":[${items.map(object).join(",")}]}`
      ),
    watch: () => object
  }
}

interface Column {
  readonly name: string
  readonly type: string
  readonly format: string
  readonly description: string
  readonly priority: number
}

const columns: ReadonlyArray<Column> = [
  {
    name: "Name",
    type: "string",
    format: "name",
    description: "The name of the object, unique within its namespace.",
    priority: 0
  },
  {
    name: "Created At",
    type: "date",
    format: "",
    description: "When the server stored the object first.",
    priority: 0
  }
]

type Included = "None" | "Metadata" | "Object"

const table = (shape: Shape, apiVersion: string, included: Included): Presentation => {
  const row = (snapshot: Snapshot): JsonObject => ({
    cells: [snapshot.name, at(snapshot.object, "metadata", "creationTimestamp") ?? null],
    object:
      included === "None"
        ? null
        : included === "Object"
          ? { kind: shape.kind, apiVersion: shape.apiVersion, ...snapshot.object }
          : partialObject(snapshot, apiVersion)
  })
  const make = (metadata: ListMeta, items: ReadonlyArray<Snapshot>, withColumns: boolean) =>
    JSON.stringify({
      kind: "Table",
      apiVersion,
      metadata,
      columnDefinitions: withColumns ? columns : null,
      rows: items.map(row)
    })
  const one = (snapshot: Snapshot, withColumns: boolean) =>
    make({ resourceVersion: asString(snapshot.metadata["resourceVersion"]) }, [snapshot], withColumns)
  return {
    object: (snapshot) => one(snapshot, true),
    list: (items, metadata) => make(metadata, items, true),
    watch: () => {
      let first = true
      return (snapshot) => {
        const text = one(snapshot, first)
        first = false
        return text
      }
    }
  }
}

const includedObject = (query: URLSearchParams): Included | StatusError => {
  const value = query.get("includeObject") ?? ""
  if (value === "" || value === "Metadata") return "Metadata"
  if (value === "None" || value === "Object") return value
  return badRequest(
    `Unable to convert to Table as requested: includeObject: Invalid value: ${JSON.stringify(value)}: must be 'Metadata', 'Object', 'None', or empty`
  )
}

const mismatch = (text: string): StatusError => new StatusError({ code: 406, reason: "NotAcceptable", message: text })

const versions = new Set(["v1", "v1beta1"])

/** Chooses by the clauses of Accept; `extent` is what the answer holds. */
export const choose = (
  clauses: ReadonlyArray<Clause>,
  shape: Shape,
  extent: "object" | "list" | "watch",
  query: URLSearchParams
): Presentation | StatusError => {
  for (const { as, group, version } of clauses) {
    if (as === undefined) return plain(shape)
    if (group !== "meta.k8s.io" || !versions.has(version)) continue
    const apiVersion = `${group}/${version}`
    if (as === "Table") {
      const included = includedObject(query)
      return included instanceof StatusError ? included : table(shape, apiVersion, included)
    }
    if (as === "PartialObjectMetadata") {
      return extent === "list"
        ? mismatch(`you requested PartialObjectMetadata, but the requested object is a list (*core.${shape.listKind})`)
        : partial(apiVersion)
    }
    if (as === "PartialObjectMetadataList") {
      return extent === "list"
        ? partial(apiVersion)
        : mismatch(
            `you requested PartialObjectMetadataList, but the requested object is not a list (*core.${shape.kind})`
          )
    }
  }
  return clauses.length === 0 ? noRepresentation : notAcceptable
}

/** An object that is not stored anywhere, such as a Scale or a bookmark. */
export const loose = (object: JsonObject): Snapshot => {
  const { apiVersion: _, kind: __, ...rest } = object
  return new Snapshot(rest, 0)
}
