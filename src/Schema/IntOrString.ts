/**
 * Values that are a whole number or a string, such as a port or a percentage.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "./FormatError.ts"

/**
 * A whole number, or a string such as `25%` or the name of a port.
 *
 * @category models
 * @since 0.1.0
 */
export type IntOrString = number | string

const percentSyntax = /^[+-]?\d{1,10}%$/
const intSyntax = /^[+-]?\d{1,10}$/

const isInt32 = (value: number): boolean => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31

/**
 * The schema of such values: a whole number of 32 bits, or any string.
 *
 * @category schemas
 * @since 0.1.0
 */
export const IntOrString: Schema.Codec<IntOrString> = /*#__PURE__*/ Schema.Union([
  /*#__PURE__*/ Schema.Number.check(/*#__PURE__*/ Schema.isInt32()),
  Schema.String
])

/**
 * Reads text from a command line or a setting: a number where it is a whole number of 32 bits, else the text itself.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromString = (text: string): IntOrString => {
  const value = intSyntax.test(text) ? Number(text) : Number.NaN
  return isInt32(value) ? value : text
}

/**
 * Whether a value is a percentage, such as `25%`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isPercent = (self: IntOrString): self is `${number}%` =>
  typeof self === "string" && percentSyntax.test(self)

/**
 * The number that a value stands for: itself, or that percentage of `total`, rounded as asked.
 *
 * **When to use**
 *
 * Use for `maxSurge` (rounded up), `maxUnavailable` (rounded down) and `minAvailable` (rounded up). Fails for a string
 * that is no percentage.
 *
 * **Example** (A surge of a quarter)
 *
 * ```ts
 * import * as IntOrString from "effect-kubernetes/Schema/IntOrString"
 *
 * IntOrString.scale("25%", { total: 5, round: "up" }) // Success of 2
 * IntOrString.scale(3, { total: 5, round: "up" }) // Success of 3
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const scale = (
  self: IntOrString,
  options: { readonly total: number; readonly round: "up" | "down" }
): Result.Result<number, FormatError> => {
  if (typeof self === "number") return Result.succeed(self)
  if (!isPercent(self)) {
    return Result.fail(
      new FormatError({
        message: `invalid value for IntOrString: ${JSON.stringify(self)} is not a percentage`,
        input: self,
        position: 0,
        expected: "a whole number and '%'"
      })
    )
  }
  const share = (Number(self.slice(0, -1)) * options.total) / 100
  // + 0 turns the -0 that rounding can leave into 0
  return Result.succeed((options.round === "up" ? Math.ceil(share) : Math.floor(share)) + 0)
}
