import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/** Returned instead of a value that does not fit; the reason is found by a second walk, in `explain.ts`. */
export const invalid: unique symbol = Symbol("invalid")

/** Returns the value itself, a repaired copy, or {@link invalid}. Never changes its input. */
export type Parse = (input: unknown) => unknown

export type JsonType = "string" | "number" | "boolean" | "null" | "array" | "object"

interface Base {
  /** Built on first use, one for each mode. */
  lenient?: Parse
  strict?: Parse
  structural?: Schema.Codec<unknown>
  sample?: Schema.Codec<unknown>
}

export interface Leaf extends Base {
  readonly _tag: "Leaf"
  /** What `typeof` says of values that fit as they are; lets objects and maps go on without a call. */
  readonly primitive: "string" | "number" | "boolean" | undefined
  readonly strictPrimitive: "string" | "boolean" | undefined
  readonly accepts: ReadonlyArray<JsonType>
  readonly parseLenient: Parse
  readonly parseStrict: Parse
  /** What a value of the right type should have been: read in "Expected ...". */
  readonly expected: string
  readonly schema: () => Schema.Codec<unknown>
}

export interface ArrayNode extends Base {
  readonly _tag: "Array"
  readonly item: Ref
}

export interface MapNode extends Base {
  readonly _tag: "Map"
  readonly item: Ref
}

export interface Nullable extends Base {
  readonly _tag: "Nullable"
  readonly item: Ref
}

export interface Union extends Base {
  readonly _tag: "Union"
  readonly members: ReadonlyArray<Ref>
}

export interface ObjectNode extends Base {
  readonly _tag: "Object"
  readonly id: string
  readonly fields: () => { readonly [key: string]: Ref }
  readonly required: ReadonlyArray<string>
}

export interface Alias extends Base {
  readonly _tag: "Alias"
  readonly id: string
  readonly target: () => Ref
}

export type Definition = Leaf | ArrayNode | MapNode | Nullable | Union | ObjectNode | Alias

/** A definition, or a schema that carries one in its annotations. */
export type Ref = Definition | Schema.Constraint

export const annotationKey = "~effect-kubernetes/Definition"

export const definitionOfAst = (ast: SchemaAST.AST): Definition | undefined => {
  // Annotations are an open record of unknowns; only `codec` in `codec.ts` writes this key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return ast.annotations?.[annotationKey] as Definition | undefined
}

/** Finds the definition behind a reference, through aliases. */
export const resolve = (ref: Ref): Exclude<Definition, Alias> => {
  const node = "ast" in ref ? definitionOf(ref) : ref
  return node._tag === "Alias" ? resolve(node.target()) : node
}

const definitionOf = (schema: Schema.Constraint): Definition => {
  const definition = definitionOfAst(schema.ast)
  if (definition === undefined || schema.ast.checks !== undefined) {
    throw new TypeError(
      "a definition can refer to other definitions only: combine other schemas with Schema.Struct and Definition.lossless"
    )
  }
  return definition
}

export const isRecord = (u: unknown): u is { readonly [key: string]: unknown } =>
  typeof u === "object" && u !== null && !Array.isArray(u)

export const jsonTypeOf = (u: unknown): JsonType | undefined => {
  if (u === null) return "null"
  if (Array.isArray(u)) return "array"
  const type = typeof u
  return type === "string" || type === "number" || type === "boolean" || type === "object" ? type : undefined
}

export const accepts = (ref: Ref): ReadonlyArray<JsonType> => {
  const node = resolve(ref)
  switch (node._tag) {
    case "Leaf":
      return node.accepts
    case "Array":
      return ["array"]
    case "Map":
    case "Object":
      return ["object"]
    case "Nullable":
      return ["null", ...accepts(node.item)]
    default:
      return node.members.flatMap(accepts)
  }
}

/** What a `null` from Go stands for where a list or a map must be. */
export const emptyOf = (ref: Ref): "list" | "map" | undefined => {
  const tag = resolve(ref)._tag
  return tag === "Array" ? "list" : tag === "Map" ? "map" : undefined
}
