/**
 * JSON patches (RFC 6902), as the server applies them.
 *
 * @since 0.1.0
 */
import { asString, equal, isObject, put } from "./Json.ts"

/** Why a patch does not apply; the server does not tell its clients. */
class Inapplicable extends Error {}

const fail = (why: string): never => {
  throw new Inapplicable(why)
}

const pointer = (text: unknown): ReadonlyArray<string> => {
  if (typeof text !== "string" || (text !== "" && !text.startsWith("/"))) return fail("a path must begin with /")
  return text
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
}

const position = (token: string, length: number): number =>
  /^(0|[1-9]\d*)$/.test(token) && Number(token) <= length ? Number(token) : fail(`no element ${token}`)

const step = (value: unknown, token: string): unknown => {
  if (Array.isArray(value)) {
    const index = position(token, value.length - 1)
    return value[index]
  }
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : fail(`no member ${token}`)
}

const read = (document: unknown, path: ReadonlyArray<string>): unknown => path.reduce(step, document)

/** Like `read`, but `null` where the last step leads nowhere. */
const readOrNull = (document: unknown, path: ReadonlyArray<string>): unknown => {
  try {
    return read(document, path)
  } catch (error) {
    if (error instanceof Inapplicable && path.length > 0) {
      read(document, path.slice(0, -1))
      return null
    }
    throw error
  }
}

type Edit = (container: unknown, token: string) => unknown

const edit = (document: unknown, path: ReadonlyArray<string>, change: Edit): unknown => {
  const [token, ...rest] = path
  if (token === undefined) return fail("the whole document")
  if (rest.length === 0) return change(document, token)
  const inner = edit(step(document, token), rest, change)
  return Array.isArray(document)
    ? document.with(position(token, document.length - 1), inner)
    : isObject(document)
      ? put(document, token, inner)
      : fail("not a container")
}

const add =
  (value: unknown): Edit =>
  (container, token) => {
    if (Array.isArray(container)) {
      const index = token === "-" ? container.length : position(token, container.length)
      return container.toSpliced(index, 0, value)
    }
    return isObject(container) ? { ...container, ...Object.fromEntries([[token, value]]) } : fail("not a container")
  }

const remove: Edit = (container, token) => {
  step(container, token)
  if (Array.isArray(container)) return container.toSpliced(position(token, container.length - 1), 1)
  return isObject(container) ? put(container, token, undefined) : fail("not a container")
}

/** A member that is not there is added. */
const replace =
  (value: unknown): Edit =>
  (container, token) =>
    Array.isArray(container)
      ? container.with(position(token, container.length - 1), value)
      : add(value)(container, token)

const set = (document: unknown, path: ReadonlyArray<string>, value: unknown): unknown =>
  path.length === 0 ? value : edit(document, path, add(value))

const applyOne = (document: unknown, operation: unknown): unknown => {
  if (!isObject(operation)) return fail("not an operation")
  const path = pointer(operation["path"])
  const value = () => (Object.hasOwn(operation, "value") ? operation["value"] : fail("no value"))
  switch (asString(operation["op"])) {
    case "add":
      return set(document, path, value())
    case "remove":
      return edit(document, path, remove)
    case "replace":
      return path.length === 0 ? value() : edit(document, path, replace(value()))
    case "move": {
      const from = pointer(operation["from"])
      return set(edit(document, from, remove), path, read(document, from))
    }
    case "copy":
      return set(document, path, read(document, pointer(operation["from"])))
    case "test":
      // A missing member passes as null.
      return equal(readOrNull(document, path), operation["value"] ?? null) ? document : fail("test")
    default:
      return fail("unknown operation")
  }
}

/** The patched document, or `undefined` where the patch does not apply. */
export const apply = (
  document: unknown,
  operations: ReadonlyArray<unknown>
): { readonly value: unknown } | undefined => {
  try {
    return { value: operations.reduce(applyOne, document) }
  } catch (error) {
    if (error instanceof Inapplicable) return undefined
    throw error
  }
}
