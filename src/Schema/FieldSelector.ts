/**
 * Field selectors: which objects are meant, by a few of their fields.
 *
 * @since 0.1.0
 */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { FormatError } from "./FormatError.ts"

/**
 * One condition: a field has a value, or it has another.
 *
 * **Details**
 *
 * `field` is a path such as `metadata.name` or `status.phase`; which ones a kind supports is the server's choice. A field
 * that is absent has the value `""`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Requirement {
  readonly _tag: "Equals" | "NotEquals"
  readonly field: string
  readonly value: string
}

/**
 * Conditions that must all hold, in the order of their text; none select everything.
 *
 * @category models
 * @since 0.1.0
 */
export type FieldSelector = ReadonlyArray<Requirement>

/**
 * The selector of every object.
 *
 * @category constructors
 * @since 0.1.0
 */
export const everything: FieldSelector = []

/**
 * Selects objects whose field has the value.
 *
 * **Gotchas**
 *
 * Throws a `FormatError` for a field with `=`, `!`, `,` or `\`, as no selector can say that. Every value can be said.
 *
 * @category constructors
 * @since 0.1.0
 */
export const equals = (field: string, value: string): FieldSelector => [requirement("Equals", field, value)]

/**
 * Selects objects whose field has another value, or none.
 *
 * **Gotchas**
 *
 * Throws a `FormatError` for a field with `=`, `!`, `,` or `\`, as no selector can say that. Every value can be said.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notEquals = (field: string, value: string): FieldSelector => [requirement("NotEquals", field, value)]

const requirement = (_tag: Requirement["_tag"], field: string, value: string): Requirement => {
  const position = field.search(/[=!,\\]/)
  if (position === -1) return { _tag, field, value }
  throw new FormatError({
    message: `invalid selector: a field cannot contain '${field[position]}': '${field}'`,
    input: field,
    position,
    expected: "the path of a field, such as metadata.name"
  })
}

/**
 * Selects objects that have all these values: `{ "metadata.name": "web-0" }`.
 *
 * **Gotchas**
 *
 * Throws a `FormatError` as {@link equals} does.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromFields = (fields: Readonly<Record<string, string>>): FieldSelector =>
  and(...Object.entries(fields).map(([field, value]) => equals(field, value)))

/**
 * Reads a selector as an API server does.
 *
 * **Details**
 *
 * Commas separate conditions `field=value`, `field==value` and `field!=value`; in a value, `\` stands before `,`, `=`
 * and `\`. Blanks are part of what they stand in. Empty text selects everything.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<FieldSelector, FormatError> => {
  const requirements: Array<Requirement> = []
  for (const { position, term } of splitTerms(text)) {
    const at = term.search(/!=|=/)
    if (at === -1) {
      const message = `invalid selector: '${text}'; can't understand '${term}'`
      return fail(text, message, position, "'=', '==' or '!=' after the field")
    }
    const operator = term[at] === "!" ? "!=" : term[at + 1] === "=" ? "==" : "="
    const start = at + operator.length
    const value = unescape(text, term.slice(start), position + start)
    if (Result.isFailure(value)) return Result.fail(value.failure)
    requirements.push({
      _tag: operator === "!=" ? "NotEquals" : "Equals",
      field: term.slice(0, at),
      value: value.success
    })
  }
  return Result.succeed(sorted(requirements))
}

const fail = (input: string, message: string, position: number, expected: string): Result.Result<never, FormatError> =>
  Result.fail(new FormatError({ message, input, position, expected }))

interface Term {
  readonly term: string
  readonly position: number
}

/** Splits at each comma that no backslash stands before, and skips empty terms. */
const splitTerms = (text: string): ReadonlyArray<Term> => {
  const terms: Array<Term> = []
  let position = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") {
      i++
    } else if (text[i] === ",") {
      if (i > position) terms.push({ term: text.slice(position, i), position })
      position = i + 1
    }
  }
  if (position < text.length) terms.push({ term: text.slice(position), position })
  // Sorted first, as a server does, so that of several faults the same one is reported.
  return terms.toSorted((a, b) => byText(a.term, b.term))
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const unescape = (text: string, value: string, position: number): Result.Result<string, FormatError> => {
  let out = ""
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i)
    if (char === "=" || char === ",") {
      const message = `invalid field selector: unescaped character in value: ${char.charCodeAt(0)}`
      return fail(text, message, position + i, `'\\${char}'`)
    }
    if (char !== "\\") {
      out += char
      continue
    }
    const [next = ""] = value.slice(i + 1, i + 3)
    if (next !== "\\" && next !== "," && next !== "=") {
      const message = `invalid field selector: invalid escape sequence: \\${next}`
      return fail(text, message, position + i, "'\\\\', '\\,' or '\\='")
    }
    out += next
    i++
  }
  return Result.succeed(out)
}

/**
 * Selects objects that all of the selectors select.
 *
 * @category combinators
 * @since 0.1.0
 */
export const and = (...selectors: ReadonlyArray<FieldSelector>): FieldSelector => sorted(selectors.flat())

const sorted = (requirements: ReadonlyArray<Requirement>): FieldSelector =>
  requirements
    .map((requirement) => ({ requirement, text: printOne(requirement) }))
    .toSorted((a, b) => byText(a.text, b.text))
    .map(({ requirement }) => requirement)

/**
 * Writes a selector as a request carries it.
 *
 * @category utilities
 * @since 0.1.0
 */
export const print = (self: FieldSelector): string => self.map(printOne).join(",")

const printOne = ({ _tag, field, value }: Requirement): string =>
  `${field}${_tag === "Equals" ? "=" : "!="}${value.replace(/[\\,=]/g, "\\$&")}`

/**
 * Whether an object with these fields is selected.
 *
 * @category utilities
 * @since 0.1.0
 */
export const matches = (self: FieldSelector, fields: Readonly<Record<string, string | undefined>>): boolean =>
  self.every(({ _tag, field, value }) => {
    const actual = Object.hasOwn(fields, field) ? (fields[field] ?? "") : ""
    return (actual === value) === (_tag === "Equals")
  })

/**
 * The one value that the field must have to be selected, such as the name in `metadata.name=web-0`.
 *
 * @category getters
 * @since 0.1.0
 */
export const exactValue = (self: FieldSelector, field: string): Option.Option<string> =>
  Option.fromUndefinedOr(self.find((one) => one._tag === "Equals" && one.field === field)?.value)
