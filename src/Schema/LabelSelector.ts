/**
 * Label selectors: which objects are meant, by their labels.
 *
 * **Details**
 *
 * A selector is built with the functions here, read from text or from a `metav1.LabelSelector`, and then printed for a
 * request or matched against labels. All of them sort: two selectors that demand the same are equal, and their texts too.
 *
 * **Gotchas**
 *
 * The functions that build a condition throw a `FormatError` for a key or a value that no label can have, so that text
 * from outside cannot widen a selector. {@link parse} and {@link fromSpec} return the error instead.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { FormatError } from "./FormatError.ts"
import { parseRequirements } from "./internal/labelSelectorParser.ts"
import { invalidRequirement, toInt64 } from "./internal/labelRequirement.ts"

/**
 * The label has the value (`app=web`), or it has another or is absent (`app!=web`).
 *
 * @category models
 * @since 0.1.0
 */
export interface Equality {
  readonly _tag: "Equals" | "NotEquals"
  readonly key: string
  readonly value: string
}

/**
 * The label has one of the values (`app in (api,web)`), or it has another or is absent (`app notin (api,web)`).
 *
 * @category models
 * @since 0.1.0
 */
export interface Membership {
  readonly _tag: "In" | "NotIn"
  readonly key: string
  /** At least one, sorted, none twice. */
  readonly values: ReadonlyArray<string>
}

/**
 * The label is there, with whatever value (`app`), or it is absent (`!app`).
 *
 * @category models
 * @since 0.1.0
 */
export interface Existence {
  readonly _tag: "Exists" | "NotExists"
  readonly key: string
}

/**
 * The label is a whole number above (`generation>3`) or below (`generation<3`) another; no other label matches.
 *
 * @category models
 * @since 0.1.0
 */
export interface Comparison {
  readonly _tag: "GreaterThan" | "LessThan"
  readonly key: string
  /** A whole number of 64 bits. */
  readonly value: string
}

/**
 * One condition on one label.
 *
 * @category models
 * @since 0.1.0
 */
export type Requirement = Equality | Membership | Existence | Comparison

/**
 * Conditions that must all hold, sorted by key; none select everything.
 *
 * @category models
 * @since 0.1.0
 */
export type LabelSelector = ReadonlyArray<Requirement>

/**
 * The form of a selector inside objects, `metav1.LabelSelector`, such as a Deployment's `spec.selector`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Spec {
  readonly matchLabels?: Readonly<Record<string, string>> | undefined
  readonly matchExpressions?:
    | ReadonlyArray<{
        readonly key: string
        /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
        readonly operator: string
        readonly values?: ReadonlyArray<string> | undefined
      }>
    | undefined
}

/**
 * The selector of every object.
 *
 * @category constructors
 * @since 0.1.0
 */
export const everything: LabelSelector = []

/**
 * Selects objects whose label has the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const equals = (key: string, value: string): LabelSelector => one({ _tag: "Equals", key, value })

/**
 * Selects objects whose label has another value, or is absent.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notEquals = (key: string, value: string): LabelSelector => one({ _tag: "NotEquals", key, value })

const in_ = (key: string, values: Iterable<string>): LabelSelector =>
  one({ _tag: "In", key, values: sortedValues(values) })

/**
 * Selects objects whose label has one of the values, of which there must be one at least.
 *
 * @category constructors
 * @since 0.1.0
 */
export { in_ as in }

/**
 * Selects objects whose label has none of the values, or is absent; there must be one value at least.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notIn = (key: string, values: Iterable<string>): LabelSelector =>
  one({ _tag: "NotIn", key, values: sortedValues(values) })

/**
 * Selects objects that have the label, with whatever value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const exists = (key: string): LabelSelector => one({ _tag: "Exists", key })

/**
 * Selects objects that do not have the label.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notExists = (key: string): LabelSelector => one({ _tag: "NotExists", key })

/**
 * Selects objects whose label is a whole number above the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const greaterThan = (key: string, value: number | bigint): LabelSelector =>
  one({ _tag: "GreaterThan", key, value: `${value}` })

/**
 * Selects objects whose label is a whole number below the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const lessThan = (key: string, value: number | bigint): LabelSelector =>
  one({ _tag: "LessThan", key, value: `${value}` })

const one = (requirement: Requirement): LabelSelector => {
  const error = invalidRequirement(requirement)
  if (error !== undefined) throw error
  return [requirement]
}

/**
 * Selects objects that have all these labels: `{ app: "web" }`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromLabels = (labels: Readonly<Record<string, string>>): LabelSelector =>
  and(...Object.entries(labels).map(([key, value]) => equals(key, value)))

/**
 * Reads the selector of an object, such as a Deployment's `spec.selector`; an empty one selects everything.
 *
 * **Gotchas**
 *
 * Where an object has no selector at all, it mostly selects nothing: that is for the caller to decide.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromSpec = (spec: Spec): Result.Result<LabelSelector, FormatError> =>
  Result.gen(function* () {
    const requirements: Array<Requirement> = []
    for (const [key, value] of Object.entries(spec.matchLabels ?? {})) {
      requirements.push(yield* validated({ _tag: "Equals", key, value }))
    }
    for (const { key, operator, values = [] } of spec.matchExpressions ?? []) {
      requirements.push(yield* fromExpression(key, operator, values))
    }
    return sortedByKey(requirements)
  })

const fromExpression = (
  key: string,
  operator: string,
  values: ReadonlyArray<string>
): Result.Result<Requirement, FormatError> => {
  switch (operator) {
    case "In":
    case "NotIn":
      return validated({ _tag: operator, key, values: sortedValues(values) })
    case "Exists":
    case "DoesNotExist":
      return values.length === 0
        ? validated({ _tag: operator === "Exists" ? "Exists" : "NotExists", key })
        : Result.fail(
            new FormatError({
              message: `values: Invalid value: ${JSON.stringify(values)}: values set must be empty for exists and does not exist`,
              input: key
            })
          )
    default:
      return Result.fail(
        new FormatError({
          message: `${JSON.stringify(operator)} is not a valid label selector operator`,
          input: operator,
          position: 0,
          expected: "In, NotIn, Exists, DoesNotExist"
        })
      )
  }
}

const validated = (requirement: Requirement): Result.Result<Requirement, FormatError> => {
  const error = invalidRequirement(requirement)
  return error === undefined ? Result.succeed(requirement) : Result.fail(error)
}

/**
 * Reads a selector as an API server does.
 *
 * **Details**
 *
 * Commas separate conditions `a=b`, `a==b`, `a!=b`, `a in (x,y)`, `a notin (x,y)`, `a`, `!a`, `a>1` and `a<1`, with blanks
 * wherever they help. Empty text selects everything. The error's message is the API server's.
 *
 * **Example** (Reading a selector)
 *
 * ```ts
 * import * as LabelSelector from "effect-kubernetes/Schema/LabelSelector"
 * import * as Result from "effect/Result"
 *
 * LabelSelector.parse("tier notin (cache), app == web").pipe(Result.map(LabelSelector.print))
 * // Success of "app=web,tier notin (cache)"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<LabelSelector, FormatError> =>
  Result.map(parseRequirements(text), sortedByKey)

/**
 * Selects objects that all of the selectors select.
 *
 * @category combinators
 * @since 0.1.0
 */
export const and = (...selectors: ReadonlyArray<LabelSelector>): LabelSelector => sortedByKey(selectors.flat())

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortedByKey = (requirements: ReadonlyArray<Requirement>): LabelSelector =>
  requirements.toSorted((a, b) => byText(a.key, b.key))

const sortedValues = (values: Iterable<string>): ReadonlyArray<string> => [...new Set(values)].toSorted(byText)

/**
 * Writes a selector as kubectl does: `app=web,!canary,tier in (api,web)`.
 *
 * @category utilities
 * @since 0.1.0
 */
export const print = (self: LabelSelector): string => self.map(printOne).join(",")

const symbols = { Equals: "=", NotEquals: "!=", GreaterThan: ">", LessThan: "<" } as const

const printOne = (self: Requirement): string => {
  if ("values" in self) return `${self.key} ${self._tag === "In" ? "in" : "notin"} (${self.values.join(",")})`
  if ("value" in self) return `${self.key}${symbols[self._tag]}${self.value}`
  return self._tag === "Exists" ? self.key : `!${self.key}`
}

/**
 * Whether an object with these labels is selected.
 *
 * **Example** (Matching labels)
 *
 * ```ts
 * import * as LabelSelector from "effect-kubernetes/Schema/LabelSelector"
 *
 * LabelSelector.matches(LabelSelector.notEquals("app", "web"), { app: "db" }) // true
 * LabelSelector.matches(LabelSelector.notEquals("app", "web"), undefined) // true
 * ```
 *
 * @category utilities
 * @since 0.1.0
 */
export const matches = (self: LabelSelector, labels: Readonly<Record<string, string>> | undefined): boolean =>
  self.every((requirement) => matchesOne(requirement, lookUp(labels, requirement.key)))

const lookUp = (labels: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  labels !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined

const matchesOne = (self: Requirement, label: string | undefined): boolean => {
  switch (self._tag) {
    case "Equals":
      return label === self.value
    case "NotEquals":
      return label !== self.value
    case "In":
      return label !== undefined && self.values.includes(label)
    case "NotIn":
      return label === undefined || !self.values.includes(label)
    case "Exists":
      return label !== undefined
    case "NotExists":
      return label === undefined
    default:
      return label !== undefined && compares(self, label)
  }
}

const compares = (self: Comparison, label: string): boolean => {
  const actual = toInt64(label)
  const bound = toInt64(self.value)
  if (actual === undefined || bound === undefined) return false
  return self._tag === "GreaterThan" ? actual > bound : actual < bound
}
