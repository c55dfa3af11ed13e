/**
 * What JSON has no form for. `JSON.stringify` makes `null` of some of it and leaves out the rest; in a patch `null` means
 * to remove a field.
 */

/** Where it stands, and what it is. */
interface Fault {
  readonly path: Array<PropertyKey>
  readonly what: string
}

/** Nothing where a value is well-formed text, a finite number, a boolean, `null`, or a list or a plain object of these. */
export const jsonFault = (value: unknown): Fault | undefined => {
  switch (typeof value) {
    case "string":
      return value.isWellFormed() ? undefined : { path: [], what: "text with half of a character" }
    case "boolean":
      return undefined
    case "number":
      return Number.isFinite(value) ? undefined : { path: [], what: String(value) }
    case "object":
      return value === null ? undefined : Array.isArray(value) ? inArray(value) : inObject(value)
    case "undefined":
      return { path: [], what: "undefined" }
    default:
      return { path: [], what: `a ${typeof value}` }
  }
}

const inArray = (items: ReadonlyArray<unknown>): Fault | undefined => {
  for (let index = 0; index < items.length; index++) {
    const fault = jsonFault(items[index])
    if (fault !== undefined) return within(index, fault)
  }
  return undefined
}

const inObject = (object: object): Fault | undefined => {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null && !isTransparent(object)) {
    return { path: [], what: `an instance of ${object.constructor.name}` }
  }
  for (const [key, value] of Object.entries(object)) {
    // what is undefined is left out, as the types of optional fields allow
    const fault = value === undefined ? undefined : (jsonFault(key) ?? jsonFault(value))
    if (fault !== undefined) return within(key, fault)
  }
  return undefined
}

/** An instance of a class that is no more than its fields. One that writes itself is not: some write `"<redacted>"`. */
const isTransparent = (object: object): boolean =>
  Object.prototype.toString.call(object) === "[object Object]" && !("toJSON" in object)

const within = (key: PropertyKey, fault: Fault): Fault => {
  fault.path.unshift(key)
  return fault
}
