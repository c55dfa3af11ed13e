/**
 * JSON values as the server holds them.
 *
 * @since 0.1.0
 */

export interface JsonObject {
  readonly [key: string]: unknown
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The object, or an empty one for anything else. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const asArray = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

export const asString = (value: unknown): string => (typeof value === "string" ? value : "")

export const asNumber = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined)

export const strings = (value: unknown): ReadonlyArray<string> =>
  asArray(value).filter((item) => typeof item === "string")

/** The value at a path of own keys. */
export const at = (value: unknown, ...path: ReadonlyArray<string>): unknown => {
  let current = value
  for (const key of path) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined
    current = current[key]
  }
  return current
}

/** A copy with one key set, or removed where the value is `undefined`. */
export const put = (object: JsonObject, key: string, value: unknown): JsonObject => {
  const { [key]: _, ...rest } = object
  return value === undefined
    ? rest
    : Object.hasOwn(object, key)
      ? { ...object, [key]: value }
      : { ...rest, [key]: value }
}

/** A copy with the value at a path set, or removed where it is `undefined`. */
export const putIn = (object: JsonObject, path: ReadonlyArray<string>, value: unknown): JsonObject => {
  const [key, ...rest] = path
  if (key === undefined) return object
  return put(object, key, rest.length === 0 ? value : putIn(asObject(at(object, key)), rest, value))
}

export const equal = (left: unknown, right: unknown): boolean => {
  if (left === right) return true
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, index) => equal(item, right[index]))
    )
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
  )
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const toBytes = (text: string): Uint8Array => encoder.encode(text)

export const toText = (bytes: Uint8Array): string => decoder.decode(bytes)
