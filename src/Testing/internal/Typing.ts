/**
 * Bodies against the fields of their kind: what does not fit, what is unknown, and what is left without that.
 *
 * @since 0.1.0
 */
import * as Definitions from "./Definitions.ts"
import { isObject, type JsonObject } from "./Json.ts"

export interface Typed {
  /** Without unknown fields and nulls. */
  readonly object: JsonObject
  /** The paths of unknown fields. */
  readonly unknown: ReadonlyArray<string>
}

/** Go's complaint of a value that its field cannot hold. */
class Misfit extends Error {}

const goType = (value: unknown): string =>
  Array.isArray(value) ? "array" : isObject(value) ? "object" : typeof value === "boolean" ? "bool" : typeof value

const fits = (value: unknown, type: Definitions.Type): boolean => {
  switch (type) {
    case "string":
    case "bytes":
    case "time":
    case "microTime":
      return typeof value === "string"
    case "int32":
    case "int64":
      return Number.isInteger(value)
    case "double":
      return typeof value === "number"
    case "boolean":
      return typeof value === "boolean"
    case "intOrString":
    case "quantity":
      return typeof value === "string" || typeof value === "number"
    default:
      return true
  }
}

/** Walks an object along its type; `path` is where it is, and becomes text only where something is wrong. */
class Decoder {
  readonly unknown: Array<string> = []
  readonly #path: Array<string | number> = []
  readonly #structs: Array<Definitions.Type> = []

  struct(value: JsonObject, type: Definitions.Type): JsonObject {
    const kept: Array<readonly [string, unknown]> = []
    this.#structs.push(type)
    for (const [key, item] of Object.entries(value)) {
      const field = Definitions.field(type, key)
      this.#path.push(key)
      if (field === undefined) this.unknown.push(this.#indexed())
      else if (item !== null) kept.push([key, this.#value(item, field.type)])
      else if (field.nullable === true) kept.push([key, null])
      this.#path.pop()
    }
    this.#structs.pop()
    return Object.fromEntries(kept)
  }

  #value(value: unknown, type: Definitions.Type): unknown {
    if (Definitions.isList(type)) return Array.isArray(value) ? this.#list(value, type) : this.#misfit(value, type)
    if (Definitions.isMap(type)) return isObject(value) ? this.#map(value, type) : this.#misfit(value, type)
    if (Definitions.isStruct(type)) return isObject(value) ? this.struct(value, type) : this.#misfit(value, type)
    return fits(value, type) ? value : this.#misfit(value, type)
  }

  #at(step: string | number, value: unknown, type: Definitions.Type): unknown {
    this.#path.push(step)
    const decoded = this.#value(value, type)
    this.#path.pop()
    return decoded
  }

  #list(items: ReadonlyArray<unknown>, type: Definitions.Type): ReadonlyArray<unknown> {
    const element = Definitions.element(type)
    return items.map((item, index) => (item === null ? null : this.#at(index, item, element)))
  }

  #map(value: JsonObject, type: Definitions.Type): JsonObject {
    const element = Definitions.element(type)
    const empty = element === "string" ? "" : null
    const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted.map(([key, item]) => [key, item === null ? empty : this.#at(key, item, element)]))
  }

  /** `spec.containers[0].image` */
  #indexed(): string {
    return this.#path.reduce<string>(
      (path, step) => (typeof step === "number" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`),
      ""
    )
  }

  /** Go names the struct, and the path without what is inside of lists and maps. */
  #misfit(value: unknown, type: Definitions.Type): never {
    const owner = this.#structs.at(-1) ?? ""
    const fields = this.#fields()
    const goName = Definitions.goName(type)
    const found = typeof value === "number" && goName.startsWith("int") ? `number ${value}` : goType(value)
    throw new Misfit(
      `json: cannot unmarshal ${found} into Go struct field ${Definitions.structName(owner)}.${fields} of type ${goName}`
    )
  }

  #fields(): string {
    const names: Array<string> = []
    let type = this.#structs[0] ?? ""
    for (const step of this.#path) {
      const isField = Definitions.isStruct(type)
      if (isField) names.push(String(step))
      type = isField ? (Definitions.field(type, String(step))?.type ?? "") : Definitions.element(type)
    }
    return names.join(".")
  }
}

/** The object as its kind holds it, or Go's words for why it cannot. */
export const decode = (type: Definitions.Type, object: JsonObject): Typed | string => {
  const decoder = new Decoder()
  try {
    return { object: decoder.struct(object, type), unknown: decoder.unknown }
  } catch (error) {
    if (error instanceof Misfit) return error.message
    throw error
  }
}
