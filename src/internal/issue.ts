/**
 * What is wrong with a value, as one line: where, and what was expected there.
 *
 * The value may be part of a Secret, so it is never shown, and neither is a message that was made with the value at hand:
 * that of a filter or of a transformation. What remains is what a schema says of itself.
 */
import * as Result from "effect/Result"
import * as SchemaIssue from "effect/SchemaIssue"
import { oneLine } from "./genericStatus.ts"

export interface Fault {
  /** Empty where the value itself is at fault. */
  readonly path: string
  readonly message: string
}

/** `spec.containers[0].image`; keys that are no identifiers as `["a/b"]`. */
export const pathText = (path: ReadonlyArray<unknown>): string => {
  let text = ""
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`
    else if (typeof key === "string" && /^[A-Za-z_$][\w$-]*$/.test(key)) text += text === "" ? key : `.${key}`
    else text += `[${JSON.stringify(String(key))}]`
  }
  return text
}

/** The first fault; `prefix` is the path of what was read. */
export const fromIssue = (issue: SchemaIssue.Issue, prefix: ReadonlyArray<PropertyKey> = []): Fault => {
  const path = [...prefix]
  let current = issue
  let filter: string | undefined
  while (true) {
    switch (current._tag) {
      case "Filter":
        filter ??= checkText(current)
        current = current.issue
        continue
      case "Pointer":
        path.push(...current.path)
        current = current.issue
        continue
      case "Encoding":
        current = current.issue
        continue
      case "Composite":
        current = current.issues[0]
        continue
      case "AnyOf": {
        const [first] = current.issues
        if (first === undefined) return { path: pathText(path), message: filter ?? unlike(current) }
        current = first
        continue
      }
      default:
        return { path: pathText(path), message: filter ?? leafText(current) }
    }
  }
}

/** The filter's own annotations: what it returned was made with the value at hand. */
const checkText = ({ filter: { annotations } }: SchemaIssue.Filter): string =>
  typeof annotations?.["message"] === "string" ? oneLine(annotations["message"]) : expectation(annotations?.expected)

const expectation = (what: unknown): string => (typeof what === "string" ? `expected ${what}` : "not a valid value")

const leafText = (leaf: SchemaIssue.Leaf): string => {
  if (leaf === thrown) return "the schema threw"
  switch (leaf._tag) {
    case "InvalidType":
      return unlike(leaf)
    case "InvalidValue":
      return expectation(leaf.annotations?.expected)
    case "MissingKey":
      return "missing key"
    case "UnexpectedKey":
      return "unexpected key"
    case "Forbidden":
      return "forbidden operation"
    default:
      return "expected exactly one member to match"
  }
}

/** What a schema expects, as it says itself; the issue is made anew, as this one may hold the value. */
const unlike = ({ ast }: SchemaIssue.InvalidType | SchemaIssue.AnyOf): string => {
  const text = oneLine(SchemaIssue.defaultLeafHook(new SchemaIssue.InvalidType(ast)))
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** An issue that says what was expected at a path. */
export const expected = (what: string, ...path: ReadonlyArray<PropertyKey>): SchemaIssue.Issue =>
  at(new SchemaIssue.InvalidValue({ expected: what }), path)

export const missing = (...path: ReadonlyArray<PropertyKey>): SchemaIssue.Issue =>
  at(new SchemaIssue.MissingKey(undefined), path)

const at = (issue: SchemaIssue.Issue, path: ReadonlyArray<PropertyKey>): SchemaIssue.Issue =>
  path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue)

const thrown: SchemaIssue.Issue = /*#__PURE__*/ new SchemaIssue.InvalidValue()

/** Decodes; what a check of a schema throws is an issue too, without its message, which may quote the value. */
export const guarded = <A>(
  decode: (input: unknown) => Result.Result<A, SchemaIssue.Issue>,
  input: unknown
): Result.Result<A, SchemaIssue.Issue> => {
  try {
    return decode(input)
  } catch {
    return Result.fail(thrown)
  }
}

export const describe = ({ message, path }: Fault): string => (path === "" ? message : `${path}: ${message}`)

/** The first fault as one line. */
export const text = (issue: SchemaIssue.Issue, prefix?: ReadonlyArray<PropertyKey>): string =>
  describe(fromIssue(issue, prefix))
