/**
 * What the fields of built-in kinds are.
 *
 * @since 0.1.0
 */
import { definitions, type FieldFacts } from "../gen/Fields.ts"

/** A type as the facts spell it: a leaf, `[]T`, `{}T`, or the key of a definition. */
export type Type = string

/** The type of the values of a list or a map. */
export const element = (type: Type): Type => type.slice(2)

export const isList = (type: Type): boolean => type.startsWith("[]")

export const isMap = (type: Type): boolean => type.startsWith("{}")

const factsOf = (type: Type, name: string): string | FieldFacts | undefined => {
  const fields = definitions[type]?.fields
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Whether the fields of the type are known. */
export const isStruct = (type: Type): boolean => definitions[type]?.fields !== undefined

/** What is known of a field; `undefined` for an unknown one. */
export const field = (type: Type, name: string): FieldFacts | undefined => {
  if (isMap(type)) return { type: element(type) }
  const facts = factsOf(type, name)
  return typeof facts === "string" ? { type: facts } : facts
}

const byKind = new Map<string, Type>()

/** The definition of a kind. */
export const ofKind = (apiVersion: string, kind: string): Type | undefined => {
  if (byKind.size === 0) {
    for (const [type, { gvk }] of Object.entries(definitions)) {
      if (gvk === undefined) continue
      const prefix = gvk.group === "" ? "" : `${gvk.group}/`
      byKind.set(`${prefix}${gvk.version} ${gvk.kind}`, type)
    }
  }
  return byKind.get(`${apiVersion} ${kind}`)
}

const goLeaves: { readonly [type: string]: string } = { boolean: "bool", double: "float64", bytes: "[]uint8" }

/** The type as Go's errors name it: `[]v1.Container`. */
export const goName = (type: Type): string => {
  if (isList(type)) return `[]${goName(element(type))}`
  if (isMap(type)) return `map[string]${goName(element(type))}`
  const [module = "", name] = type.split(".")
  if (name === undefined) return goLeaves[type] ?? type
  return `${/V\d.*$/.exec(module)?.[0].toLowerCase() ?? "v1"}.${name}`
}

/** The name without its module: `Container`. */
export const structName = (type: Type): string => type.split(".").at(-1) ?? type
