import {
  accepts,
  type ArrayNode,
  emptyOf,
  invalid,
  isRecord,
  jsonTypeOf,
  type MapNode,
  type Nullable,
  type ObjectNode,
  type Parse,
  type Ref,
  resolve,
  type Union
} from "./node.ts"

type MutableRecord = { [key: string]: unknown }

/**
 * The walk that decides: compiled once per definition and mode, with no report of what is wrong.
 *
 * Lenient repairs what servers and manifests may hold; strict accepts what the TypeScript type says. Both return the
 * same reference when nothing changed and copy only the changed path. Copies are made by spreading, and only keys that
 * a copy has already are assigned, so that an own `__proto__` stays what it is; `compact` sees to it by itself.
 *
 * It runs for every value of every object, beside `JSON.parse`, hence its form: `for..in` is a quarter faster than
 * `Object.keys`, and that a key is inherited is asked only where its value would make a difference; most fields are
 * found without a look-up; most leaves are checked without a call.
 */
export const parser = (ref: Ref, strict: boolean): Parse => {
  const node = resolve(ref)
  return strict ? (node.strict ??= compile(node, true)) : (node.lenient ??= compile(node, false))
}

const compile = (node: ReturnType<typeof resolve>, strict: boolean): Parse => {
  switch (node._tag) {
    case "Leaf":
      return strict ? node.parseStrict : node.parseLenient
    case "Array":
      return compileArray(node, strict)
    case "Map":
      return compileMap(node, strict)
    case "Nullable":
      return compileNullable(node, strict)
    case "Union":
      return compileUnion(node, strict)
    default:
      return compileObject(node, strict)
  }
}

const compileArray = (node: ArrayNode, strict: boolean): Parse => {
  const primitive = primitiveOf(node.item, strict)
  let parseItem: Parse | undefined
  return (input) => {
    if (!Array.isArray(input)) return invalid
    parseItem ??= parser(node.item, strict)
    let out: Array<unknown> | undefined
    for (let i = 0; i < input.length; i++) {
      const value: unknown = input[i]
      if (fits(primitive, value)) continue
      const result = parseItem(value)
      if (result === value) continue
      if (result === invalid) return invalid
      out ??= input.slice()
      out[i] = result
    }
    return out ?? input
  }
}

const compileMap = (node: MapNode, strict: boolean): Parse => {
  const primitive = primitiveOf(node.item, strict)
  const nullable = accepts(node.item).includes("null")
  const empty = emptyOf(node.item)
  const isAbsent = (_: string, value: unknown) => value === undefined || (value === null && !nullable)
  let parseItem: Parse | undefined
  return (input) => {
    if (!isRecord(input)) return invalid
    parseItem ??= parser(node.item, strict)
    let out: MutableRecord | undefined
    let sparse = false
    for (const key in input) {
      const value = input[key]
      if (fits(primitive, value)) continue
      if (value === undefined || (value === null && !nullable)) {
        if (!Object.hasOwn(input, key)) continue
        if (value === null && strict) return invalid
        if (value === null && empty !== undefined) {
          out ??= { ...input }
          out[key] = emptyValue(empty)
        } else {
          sparse = true
        }
        continue
      }
      const result = parseItem(value)
      if (result === value || !Object.hasOwn(input, key)) continue
      if (result === invalid) return invalid
      out ??= { ...input }
      out[key] = result
    }
    return sparse ? compact(out ?? input, isAbsent) : (out ?? input)
  }
}

const compileNullable = (node: Nullable, strict: boolean): Parse => {
  let parseItem: Parse | undefined
  return (input) => (input === null ? null : (parseItem ??= parser(node.item, strict))(input))
}

const compileUnion = (node: Union, strict: boolean): Parse => {
  const members = node.members.map((member) => ({ types: accepts(member), member }))
  return (input) => {
    const type = jsonTypeOf(input)
    for (const { member, types } of members) {
      if (type === undefined || !types.includes(type)) continue
      const result = parser(member, strict)(input)
      if (result !== invalid) return result
    }
    return invalid
  }
}

interface Field {
  readonly key: string
  readonly ref: Ref
  /** A value that fits needs no further look. */
  readonly primitive: Primitive
  readonly nullable: boolean
  /** What `null` reads as; absent where it is `undefined`. */
  readonly empty: "list" | "map" | undefined
  parse: Parse | undefined
  /** The field that followed the last time. Objects of one kind hold their keys in one order, so it is mostly right. */
  next: Field | undefined
}

const compileObject = (node: ObjectNode, strict: boolean): Parse => {
  const fields = new Map<string, Field>()
  for (const [key, ref] of Object.entries(node.fields())) fields.set(key, makeField(node, key, ref, strict))
  const start: Pick<Field, "next"> = { next: undefined }
  const required = strict ? node.required : []
  const isAbsent = (key: string, value: unknown) =>
    value === undefined ? fields.has(key) : value === null && fields.get(key)?.nullable === false
  return (input) => {
    if (!isRecord(input)) return invalid
    let out: MutableRecord | undefined
    let sparse = false
    let previous = start
    for (const key in input) {
      let field = previous.next
      if (field === undefined || field.key !== key) {
        field = fields.get(key)
        if (field === undefined) continue
        previous.next = field
      }
      previous = field
      const value = input[key]
      if (fits(field.primitive, value)) continue
      if (value === undefined || (value === null && !field.nullable)) {
        if (!Object.hasOwn(input, key)) continue
        if (value === null && strict) return invalid
        if (value === null && field.empty !== undefined) {
          out ??= { ...input }
          out[key] = emptyValue(field.empty)
        } else {
          sparse = true
        }
        continue
      }
      const result = (field.parse ??= parser(field.ref, strict))(value)
      if (result === value || !Object.hasOwn(input, key)) continue
      if (result === invalid) return invalid
      out ??= { ...input }
      out[key] = result
    }
    const output = sparse ? compact(out ?? input, isAbsent) : (out ?? input)
    for (const key of required) if (!Object.hasOwn(output, key)) return invalid
    return output
  }
}

const makeField = (node: ObjectNode, key: string, ref: Ref, strict: boolean): Field => {
  const target = resolve(ref)
  return {
    key,
    ref,
    primitive: primitiveOf(target, strict),
    nullable: accepts(target).includes("null"),
    empty: node.required.includes(key) ? emptyOf(target) : undefined,
    parse: undefined,
    next: undefined
  }
}

/** Which `typeof` fits as it is, as a number: comparing numbers is cheaper than comparing names. */
const Primitive = { none: 0, string: 1, number: 2, boolean: 3 } as const
type Primitive = (typeof Primitive)[keyof typeof Primitive]

const primitiveOf = (ref: Ref, strict: boolean): Primitive => {
  const node = resolve(ref)
  return node._tag === "Leaf" ? Primitive[(strict ? node.strictPrimitive : node.primitive) ?? "none"] : Primitive.none
}

const fits = (primitive: Primitive, value: unknown): boolean => {
  switch (primitive) {
    case Primitive.string:
      return typeof value === "string"
    case Primitive.number:
      return typeof value === "number"
    case Primitive.boolean:
      return typeof value === "boolean"
    default:
      return false
  }
}

/** A copy without what is absent. It is built anew: a copy that keys are deleted from is a slow and large one. */
const compact = (
  input: { readonly [key: string]: unknown },
  isAbsent: (key: string, value: unknown) => boolean
): MutableRecord => {
  const out: MutableRecord = {}
  for (const key of Object.keys(input)) {
    const value = input[key]
    if (isAbsent(key, value)) continue
    if (key === "__proto__") Object.defineProperty(out, key, { value, ...plain })
    else out[key] = value
  }
  return out
}

const plain = { configurable: true, enumerable: true, writable: true }

const emptyValue = (empty: "list" | "map"): unknown => (empty === "list" ? [] : {})
