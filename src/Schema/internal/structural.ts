import * as Schema from "effect/Schema"
import { type Alias, annotationKey, type Definition, definitionOfAst, type ObjectNode, type Ref } from "./node.ts"

/**
 * The definition in Effect's own terms: what a JSON Schema, a JSON codec and messages are derived from. Unknown keys
 * pass at every level.
 */
export const structural = (ref: Ref): Schema.Codec<unknown> => build(ref, "structural")

/** The same without unknown keys: what generated values are made of. */
export const sample = (ref: Ref): Schema.Codec<unknown> => build(ref, "sample")

type Variant = "structural" | "sample"

const build = (ref: Ref, variant: Variant): Schema.Codec<unknown> => {
  const node = "ast" in ref ? definitionOfAst(ref.ast) : ref
  if (node === undefined) throw new TypeError(`a schema without ${annotationKey} cannot be part of a definition`)
  return (node[variant] ??= make(node, variant))
}

const make = (node: Definition, variant: Variant): Schema.Codec<unknown> => {
  switch (node._tag) {
    case "Leaf":
      return node.schema()
    case "Array":
      return Schema.Array(lazy(node.item, variant))
    case "Map":
      return Schema.Record(Schema.String, lazy(node.item, variant))
    case "Nullable":
      return Schema.NullOr(lazy(node.item, variant))
    case "Union":
      return Schema.Union(node.members.map((member) => lazy(member, variant)))
    case "Object":
      return makeObject(node, variant)
    default:
      return makeAlias(node, variant)
  }
}

const makeObject = (node: ObjectNode, variant: Variant): Schema.Codec<unknown> => {
  const fields = Object.fromEntries(
    Object.entries(node.fields()).map(([key, ref]) => {
      const field = lazy(ref, variant)
      return [key, node.required.includes(key) ? field : Schema.optionalKey(field)]
    })
  )
  const struct = Schema.Struct(fields)
  return variant === "sample"
    ? struct.annotate({ identifier: node.id })
    : Schema.StructWithRest(struct, [Schema.Record(Schema.String, Schema.Unknown)]).annotate({ identifier: node.id })
}

const makeAlias = (node: Alias, variant: Variant): Schema.Codec<unknown> =>
  build(node.target(), variant).annotate({ identifier: node.id })

/** Leaves are inlined; everything else waits, since definitions may be recursive. */
const lazy = (ref: Ref, variant: Variant): Schema.Codec<unknown> =>
  !("ast" in ref) && ref._tag === "Leaf" ? build(ref, variant) : Schema.suspend(() => build(ref, variant))
