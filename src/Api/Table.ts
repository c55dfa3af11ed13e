/**
 * Objects in part: as the tables that `kubectl get` shows, and as their metadata alone. `Resource.table` and
 * `Resource.metadata` read them.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Schema/Definition.ts"
import * as MetaV1 from "../Schema/gen/MetaV1.ts"

/**
 * An object reduced to its metadata.
 *
 * @category models
 * @since 0.1.0
 */
export interface PartialObjectMetadata {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
}

/**
 * The schema of an object reduced to its metadata.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PartialObjectMetadata: Schema.Codec<PartialObjectMetadata> = /*#__PURE__*/ k.object<PartialObjectMetadata>(
  "MetaV1.PartialObjectMetadata",
  () => ({ apiVersion: k.string, kind: k.string, metadata: MetaV1.ObjectMeta })
)

/**
 * What the cells of a column are.
 *
 * @category models
 * @since 0.1.0
 */
export interface TableColumn {
  readonly name: string
  /** `string`, `integer`, `number` or `boolean`. */
  readonly type: string
  /** `""`, `name`, `password` or `date`. */
  readonly format: string
  readonly description: string
  /** Above 0: only in a wide table. */
  readonly priority: number
}

const TableColumn: Schema.Codec<TableColumn> = /*#__PURE__*/ k.object<TableColumn>(
  "MetaV1.TableColumnDefinition",
  () => ({ name: k.string, type: k.string, format: k.string, description: k.string, priority: k.int32 }),
  ["name", "type", "format", "description", "priority"]
)

/**
 * What a table shows of one object.
 *
 * @category models
 * @since 0.1.0
 */
export interface TableRow {
  /** One for each column: texts, numbers, booleans or nulls. */
  readonly cells: ReadonlyArray<unknown>
  readonly conditions?: ReadonlyArray<unknown> | undefined
  /** The object's metadata, or the object, as `includeObject` asks. */
  readonly object?: unknown
}

const TableRow: Schema.Codec<TableRow> = /*#__PURE__*/ k.object<TableRow>(
  "MetaV1.TableRow",
  () => ({ cells: k.array(k.json), conditions: k.array(k.json), object: k.json }),
  ["cells"]
)

/**
 * Objects as a server prints them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Table {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
  readonly columnDefinitions: ReadonlyArray<TableColumn>
  readonly rows: ReadonlyArray<TableRow>
}

/**
 * The schema of a table.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Table: Schema.Codec<Table> = /*#__PURE__*/ k.object<Table>(
  "MetaV1.Table",
  () => ({
    apiVersion: k.string,
    kind: k.string,
    metadata: MetaV1.ListMeta,
    columnDefinitions: k.array(TableColumn),
    rows: k.array(TableRow)
  }),
  ["columnDefinitions", "rows"]
)
