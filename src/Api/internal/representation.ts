/** The same objects in other representations: their metadata, or tables. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { PartialObjectMetadata, Table } from "../Table.ts"
import * as Watch from "../../Watch/Watch.ts"
import type { WatchEvent } from "../../Watch/WatchEvent.ts"
import type { ClusterTables, NamespacedMetadata, NamespacedTables } from "../Shape.ts"
import * as Codec from "./codec.ts"
import { type Endpoint, namespaceOf, namespacesOf, plain, send } from "./endpoint.ts"
import { reads, watches } from "./reads.ts"
import type { Made } from "./service.ts"
import { trust } from "./trust.ts"
import * as Requests from "./requests.ts"

const as = (kind: string): string => `application/json;as=${kind};v=v1;g=meta.k8s.io`

const metadataCodec = /*#__PURE__*/ Codec.make({
  apiVersion: "meta.k8s.io/v1",
  kind: "PartialObjectMetadata",
  schema: () => PartialObjectMetadata
})

const metadataOnly = {
  one: /*#__PURE__*/ as("PartialObjectMetadata"),
  many: /*#__PURE__*/ as("PartialObjectMetadataList")
}

const endpointOf = ({ client, descriptor }: Made): Endpoint => ({ client, kind: descriptor })

/** Namespaced objects say their namespace, where the kind is namespaced. */
export const metadata = (made: Made): NamespacedMetadata => {
  const endpoint = endpointOf(made)
  const service = {
    ...reads(endpoint, metadataCodec, metadataOnly),
    ...watches(endpoint, metadataCodec, metadataOnly)
  }
  // The server fills in the namespace of every namespaced object; the caller's type says whether the kind is.
  return trust(service)
}

const tableCodec = /*#__PURE__*/ Codec.make({ apiVersion: "meta.k8s.io/v1", kind: "Table", schema: () => Table })

export const table = (made: Made): NamespacedTables & ClusterTables => {
  const endpoint = endpointOf(made)
  const accept = as("Table")
  const tables: NamespacedTables = {
    get: (name, options) =>
      Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
        send(
          endpoint,
          Requests.get(endpoint.kind, { namespace, name }, options, accept, { includeObject: options?.includeObject }),
          plain(tableCodec)
        )
      ),
    list: (options) =>
      Effect.flatMap(namespacesOf(endpoint, options), (namespace) =>
        send(
          endpoint,
          Requests.list(endpoint.kind, { namespace }, options, accept, { includeObject: options?.includeObject }),
          plain(tableCodec)
        )
      ),
    watch: (options) =>
      Stream.unwrap(
        Effect.flatMap(namespacesOf(endpoint, options), (namespace) =>
          Effect.map(
            Effect.fromResult(
              Requests.watch(endpoint.kind, { namespace }, options, accept, { includeObject: options?.includeObject })
            ),
            (request) =>
              Watch.make({
                client: endpoint.client,
                request,
                decode: tableCodec.read,
                identify: identifyRow,
                resourceVersion: options?.resourceVersion,
                timeoutSeconds: options?.timeoutSeconds,
                backOff: options?.backOff
              })
          )
        )
      ).pipe(Stream.mapAccum(() => noColumns, withColumns))
  }
  return { ...tables }
}

/** A table of a watch is one object: that of its row, where it has one. */
const identifyRow = (table: unknown): Watch.Identity => {
  const rows = Codec.isRecord(table) ? table["rows"] : undefined
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined
  const object = Codec.isRecord(row) ? row["object"] : undefined
  return {
    namespace: Codec.metadataText(object, "namespace") ?? "",
    name: Codec.metadataText(object, "name") ?? "",
    uid: Codec.metadataText(object, "uid") ?? "",
    resourceVersion: Codec.metadataText(table, "resourceVersion") ?? ""
  }
}

const noColumns: Table["columnDefinitions"] = []

/** Only the first event of a connection has the columns. */
const withColumns = (
  columns: Table["columnDefinitions"],
  event: WatchEvent<Table>
): readonly [Table["columnDefinitions"], ReadonlyArray<WatchEvent<Table>>] => {
  const own = event.object.columnDefinitions
  return own.length > 0
    ? [own, [event]]
    : [columns, [{ ...event, object: { ...event.object, columnDefinitions: columns } }]]
}
