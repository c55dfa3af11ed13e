/**
 * Strategic merge patches: merge patches that know which lists are maps.
 *
 * @since 0.1.0
 */
import * as Definitions from "./Definitions.ts"
import { equal, isObject, type JsonObject, strings } from "./Json.ts"

/** A patch that cannot be read. */
export class Unreadable extends Error {}

const orderPrefix = "$setElementOrder/"
const deletePrefix = "$deleteFromPrimitiveList/"

/** Whether two elements of a list are the same one. */
type Same = (left: unknown, right: unknown) => boolean

const sameBy =
  (key: string | undefined): Same =>
  (left, right) =>
    key === undefined ? equal(left, right) : isObject(left) && isObject(right) && equal(left[key], right[key])

const sorted = (items: ReadonlyArray<unknown>, order: ReadonlyArray<unknown>, same: Same): ReadonlyArray<unknown> => {
  const position = (item: unknown) => order.findIndex((candidate) => same(candidate, item))
  return items.toSorted((left, right) => position(left) - position(right))
}

/**
 * Items of the patch stand in the order of the patch, the others keep their order and stand before the first of the
 * patch's that was behind them.
 */
const ordered = (
  merged: ReadonlyArray<unknown>,
  patch: ReadonlyArray<unknown>,
  live: ReadonlyArray<unknown>,
  same: Same
): ReadonlyArray<unknown> => {
  const inPatch = (item: unknown) => patch.some((candidate) => same(candidate, item))
  const ours = sorted(merged.filter(inPatch), patch, same)
  const others = sorted(
    merged.filter((item) => !inPatch(item)),
    live,
    same
  )
  const position = (item: unknown) => live.findIndex((candidate) => same(candidate, item))
  const result: Array<unknown> = []
  let [i, j] = [0, 0]
  while (i < others.length || j < ours.length) {
    const [left, right] = [position(others[i]), position(ours[j])]
    const first = j >= ours.length || (i < others.length && left >= 0 && right >= 0 && left < right)
    result.push(first ? others[i++] : ours[j++])
  }
  return result
}

/** A value that is new to the object: without directives and without nulls. */
const fresh = (value: unknown, type: Definitions.Type): unknown => {
  if (isObject(value)) return mergeObject({}, value, type)
  if (!Array.isArray(value)) return value
  const element = Definitions.isList(type) ? Definitions.element(type) : type
  return value
    .filter((item) => !isObject(item) || item["$patch"] === undefined)
    .map((item) => (isObject(item) ? fresh(item, element) : item))
}

const mergeMaps = (
  live: ReadonlyArray<unknown>,
  patch: ReadonlyArray<unknown>,
  key: string,
  element: Definitions.Type
): ReadonlyArray<unknown> => {
  const same = sameBy(key)
  const directive = (item: unknown) => (isObject(item) ? item["$patch"] : undefined)
  const changes = patch.filter((item) => directive(item) === undefined || directive(item) === "merge")
  if (patch.some((item) => directive(item) === "replace")) return changes
  for (const item of patch) {
    if (!isObject(item)) throw new Unreadable("not an object in a list of objects")
    if (!(key in item)) throw new Unreadable(`map: ${JSON.stringify(item)} does not contain declared merge key: ${key}`)
  }
  const removed = patch.filter((item) => directive(item) === "delete")
  const kept = live.filter((item) => !removed.some((candidate) => same(candidate, item)))
  const merged = [...kept]
  for (const item of changes) {
    if (!isObject(item)) continue
    const index = merged.findIndex((candidate) => same(candidate, item))
    const current = merged[index]
    if (isObject(current)) merged[index] = mergeObject(current, item, element)
    else merged.push(fresh(item, element))
  }
  return ordered(merged, changes, kept, same)
}

const mergeList = (
  live: ReadonlyArray<unknown>,
  patch: ReadonlyArray<unknown>,
  field: ReturnType<typeof Definitions.field>
): ReadonlyArray<unknown> => {
  if (field?.patch?.includes("merge") !== true) return patch
  if (field.patchKey !== undefined) return mergeMaps(live, patch, field.patchKey, Definitions.element(field.type))
  const added = patch.filter((item) => !live.some((candidate) => equal(candidate, item)))
  return ordered([...live, ...added], patch, live, equal)
}

const mergeField = (current: unknown, value: unknown, field: ReturnType<typeof Definitions.field>): unknown => {
  const type = field?.type ?? "json"
  if (Array.isArray(value) && Array.isArray(current)) return mergeList(current, value, field)
  if (isObject(value) && isObject(current) && field?.patch?.includes("replace") !== true) {
    return mergeObject(current, value, type)
  }
  return fresh(value, type)
}

const listOf = (value: unknown, directive: string): ReadonlyArray<unknown> => {
  if (Array.isArray(value)) return value
  throw new Unreadable(`${directive} is not a list`)
}

const mergeObject = (live: JsonObject, patch: JsonObject, type: Definitions.Type): JsonObject => {
  const { $patch: directive, $retainKeys: retained, ...changes } = patch
  if (directive === "replace") return changes
  if (directive === "delete") return {}
  const result = new Map(
    Object.entries(live).filter(([key]) => retained === undefined || strings(retained).includes(key))
  )
  const plain = Object.entries(changes).filter(([key]) => !key.startsWith(orderPrefix) && !key.startsWith(deletePrefix))
  for (const [key, value] of plain) {
    if (value === null) result.delete(key)
    else result.set(key, mergeField(result.get(key), value, Definitions.field(type, key)))
  }
  for (const [key, value] of Object.entries(changes)) {
    if (!key.startsWith(deletePrefix)) continue
    const name = key.slice(deletePrefix.length)
    const removed = listOf(value, key)
    const current = result.get(name)
    if (Array.isArray(current)) {
      const kept = current.filter((item) => !removed.some((candidate) => equal(candidate, item)))
      result.set(name, kept)
    }
  }
  for (const [key, value] of Object.entries(changes)) {
    if (!key.startsWith(orderPrefix)) continue
    const name = key.slice(orderPrefix.length)
    const order = listOf(value, key)
    const [current, before] = [result.get(name), live[name]]
    const mergeKey = Definitions.field(type, name)?.patchKey
    if (Array.isArray(current)) {
      result.set(name, ordered(current, order, Array.isArray(before) ? before : [], sameBy(mergeKey)))
    }
  }
  return Object.fromEntries(result)
}

/** The patched object of a type. */
export const apply = (live: JsonObject, patch: JsonObject, type: Definitions.Type): JsonObject =>
  mergeObject(live, patch, type)
