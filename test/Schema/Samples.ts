import * as Schema from "effect/Schema"
import { readdir } from "node:fs/promises"
import { type Definition, definitionOfAst, type Ref, resolve } from "../../src/Schema/internal/node.ts"

/** A generated schema with the definition it was made of. */
export interface Generated {
  readonly name: string
  readonly schema: Schema.Codec<unknown>
  readonly definition: Definition
}

/** Every definition of every module in `src/Schema/gen`. */
export const generated = async (): Promise<ReadonlyArray<Generated>> => {
  const folder = new URL("../../src/Schema/gen/", import.meta.url)
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"))
  const modules = await Promise.all(
    files.map(async (file): Promise<{ readonly [name: string]: unknown }> => import(new URL(file, folder).href))
  )
  return modules.flatMap((module, index) =>
    Object.entries(module).flatMap(([name, schema]) => {
      if (!isCodec(schema)) return []
      const definition = definitionOfAst(schema.ast)
      return definition === undefined ? [] : [{ name: `${files[index]?.slice(0, -3)}.${name}`, schema, definition }]
    })
  )
}

const isCodec = (u: unknown): u is Schema.Codec<unknown> => Schema.isSchema(u)

/** The unknown field that every object of a sample has. */
export const future = "fieldOfANewerServer"

export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json }

/**
 * A value with every field of a definition, each list with two items and each map with one entry, and an unknown field
 * in every object. A recursive definition contains itself once.
 */
export const sampleOf = (ref: Ref, seen: ReadonlyArray<unknown> = []): Json | undefined => {
  const node = resolve(ref)
  switch (node._tag) {
    case "Leaf":
      return leafSample(node)
    case "Nullable":
      return null
    case "Array": {
      const item = sampleOf(node.item, seen)
      return item === undefined ? [] : [item, item]
    }
    case "Map": {
      const item = sampleOf(node.item, seen)
      return item === undefined ? {} : { "any/key": item, constructor: item }
    }
    case "Union":
      return node.members.map((member) => sampleOf(member, seen)).find((value) => value !== undefined)
    default: {
      if (seen.filter((other) => other === node).length > 1) return undefined
      const entries = Object.entries(node.fields()).flatMap(([key, field]) => {
        const value = sampleOf(field, [...seen, node])
        return value === undefined ? [] : [[key, value] as const]
      })
      return Object.fromEntries([...entries, [future, { deep: [null, { a: null }] }]])
    }
  }
}

/** The first of these that the leaf accepts as it is. */
const leafSample = (node: Extract<Definition, { readonly _tag: "Leaf" }>): Json | undefined =>
  candidates.find((candidate) => node.parseStrict(candidate) === candidate)

const candidates: ReadonlyArray<Json> = ["1500m", 7, true, { embedded: null, list: [null] }]

/** The paths of all values that `before` has and `after` has not. */
export const losses = (before: unknown, after: unknown, path = ""): ReadonlyArray<string> => {
  if (typeof before !== "object" || before === null) return Object.is(before, after) ? [] : [path]
  if (typeof after !== "object" || after === null || Array.isArray(before) !== Array.isArray(after)) return [path]
  return Object.keys(before).flatMap((key) =>
    Object.hasOwn(after, key)
      ? losses(Reflect.get(before, key), Reflect.get(after, key), `${path}/${key}`)
      : [`${path}/${key}`]
  )
}

/** The paths of all objects that have the unknown field, and so of all places where it could be lost. */
export const places = (value: Json, path = ""): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === future ? [`${path}/${key}`] : places(child, `${path}/${key}`)
  )
}
