import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaParser from "effect/SchemaParser"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { isRecord } from "./node.ts"

type MutableRecord = { [key: string]: unknown }

/** A declaration around `ast` that puts back what `ast` dropped; flipped, it does the same for the way out. */
export const losslessAst = (ast: SchemaAST.AST): SchemaAST.AST =>
  new SchemaAST.Declaration([ast], keepUnknown, {
    toCodecJson: ([encoded]: ReadonlyArray<Schema.Constraint>) => linkTo(open(encoded?.ast ?? ast)),
    toCodecArbitrary: () => linkTo(SchemaAST.toType(ast))
  })

const linkTo = (ast: SchemaAST.AST): SchemaAST.Link => new SchemaAST.Link(ast, SchemaTransformation.passthrough())

const keepUnknown: SchemaAST.Declaration["run"] = ([ast]) => {
  if (ast === undefined) throw new TypeError("lossless needs a schema")
  const parse = SchemaParser.decodeUnknownEffect(Schema.make<Schema.Codec<unknown>>(ast))
  return (input, _self, options) => Effect.mapEager(parse(input, options), (output) => putBack(ast, input, output))
}

/** Gives `to` the keys of `from` that `ast` does not name, at every level where the two have the same shape. */
const putBack = (ast: SchemaAST.AST, from: unknown, to: unknown): unknown => {
  if (from === to || ast.encoding !== undefined) return to
  switch (ast._tag) {
    case "Objects":
      return isRecord(from) && isRecord(to) ? putBackKeys(ast, from, to) : to
    case "Arrays":
      return Array.isArray(from) && Array.isArray(to) ? putBackItems(ast, from, to) : to
    case "Union": {
      const member = ast.types.find((type) => SchemaParser.is(Schema.make<Schema.Codec<unknown>>(type))(to))
      return member === undefined ? to : putBack(member, from, to)
    }
    case "Suspend":
      return putBack(ast.thunk(), from, to)
    default:
      return to
  }
}

const putBackKeys = (
  ast: SchemaAST.Objects,
  from: { readonly [key: string]: unknown },
  to: { readonly [key: string]: unknown }
): unknown => {
  if (ast.indexSignatures.some((signature) => signature.parameter.encoding !== undefined)) return to
  const known = new Map(ast.propertySignatures.map((signature) => [signature.name, signature.type]))
  const rest = ast.indexSignatures[0]?.type
  let out: MutableRecord | undefined
  for (const key of Object.keys(from)) {
    const type = known.get(key) ?? rest
    if (Object.hasOwn(to, key)) {
      const value = type === undefined ? to[key] : putBack(type, from[key], to[key])
      if (value !== to[key]) (out ??= { ...to })[key] = value
    } else if (!known.has(key)) {
      // Defined, not assigned: the key may be `__proto__`.
      Object.defineProperty((out ??= { ...to }), key, { value: from[key], ...ordinary })
    }
  }
  return out ?? to
}

const ordinary = { configurable: true, enumerable: true, writable: true }

const putBackItems = (
  ast: SchemaAST.Arrays,
  from: ReadonlyArray<unknown>,
  to: ReadonlyArray<unknown>
): ReadonlyArray<unknown> => {
  let out: Array<unknown> | undefined
  for (let i = 0; i < to.length; i++) {
    const type = itemType(ast, i, to.length)
    const value = type === undefined ? to[i] : putBack(type, from[i], to[i])
    if (value !== to[i]) (out ??= to.slice())[i] = value
  }
  return out ?? to
}

/** Elements first; then the head of `rest`, as often as it takes; the tail of `rest` last. */
const itemType = (ast: SchemaAST.Arrays, index: number, length: number): SchemaAST.AST | undefined => {
  if (index < ast.elements.length) return ast.elements[index]
  const tail = ast.rest.length - 1
  return index < length - tail ? ast.rest[0] : ast.rest[tail - (length - index) + 1]
}

/** The same shape with unknown keys allowed at every level: what a JSON codec reads and writes. */
const open = (ast: SchemaAST.AST): SchemaAST.AST => {
  if (ast.encoding !== undefined) return ast
  switch (ast._tag) {
    case "Objects":
      return new SchemaAST.Objects(
        ast.propertySignatures.map(({ name, type }) => new SchemaAST.PropertySignature(name, open(type))),
        ast.indexSignatures.length === 0 && ast.propertySignatures.length > 0
          ? [new SchemaAST.IndexSignature(Schema.String.ast, Schema.Unknown.ast)]
          : ast.indexSignatures.map(({ parameter, type }) => new SchemaAST.IndexSignature(parameter, open(type))),
        ast.annotations,
        ast.checks,
        undefined,
        ast.context
      )
    case "Arrays":
      return new SchemaAST.Arrays(
        ast.isMutable,
        ast.elements.map(open),
        ast.rest.map(open),
        ast.annotations,
        ast.checks,
        undefined,
        ast.context
      )
    case "Union":
      return new SchemaAST.Union(ast.types.map(open), ast.options, ast.annotations, ast.checks, undefined, ast.context)
    case "Suspend":
      return suspended(ast)
    default:
      return ast
  }
}

/** Opened once per node: a recursive schema must come back to itself. */
const suspended = (ast: SchemaAST.Suspend): SchemaAST.AST => {
  const known = opened.get(ast)
  if (known !== undefined) return known
  let body: SchemaAST.AST | undefined
  const out = new SchemaAST.Suspend(
    () => (body ??= open(ast.thunk())),
    ast.annotations,
    ast.checks,
    undefined,
    ast.context
  )
  opened.set(ast, out)
  return out
}

const opened = /*#__PURE__*/ new WeakMap<SchemaAST.Suspend, SchemaAST.AST>()
