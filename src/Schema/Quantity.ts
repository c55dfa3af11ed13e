/**
 * Kubernetes quantities: exact amounts as text, such as `500m`, `1.5Gi` or `1e3`.
 *
 * **Details**
 *
 * A quantity stays the text that it was written as. The functions here read that text exactly, as an API server does:
 * what is finer than `1n` is rounded away from zero.
 *
 * **Gotchas**
 *
 * The compiler lets a few texts pass as {@link Quantity} that are none, such as `0x10` or `1e3Ki`. {@link parse},
 * {@link isQuantity} and the schema {@link Quantity} tell; every other function throws a `FormatError` for them.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import type * as Equivalence_ from "effect/Equivalence"
import { dual } from "effect/Function"
import type * as Order_ from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "./FormatError.ts"

/**
 * The unit that a quantity can end with: a power of 1000, or of 1024 (`Ki` to `Ei`).
 *
 * @category models
 * @since 0.1.0
 */
export type Suffix = keyof typeof decimalExponents | keyof typeof binaryBits

/**
 * An amount as Kubernetes writes it: a decimal number and a suffix.
 *
 * **Details**
 *
 * Literals such as `"500m"`, `"1.5Gi"` and `"2"` and templates such as `` `${replicas}Gi` `` compile without a
 * constructor; `"500mb"` and a plain `string` do not.
 *
 * @category models
 * @since 0.1.0
 */
export type Quantity = `${number}${Suffix}`

/**
 * How a quantity is written: with powers of 1000 (`2M`), with powers of 1024 (`2Mi`), or with an exponent (`2e6`).
 *
 * @category models
 * @since 0.1.0
 */
export type Format = "DecimalSI" | "BinarySI" | "DecimalExponent"

const decimalExponents = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 } as const
const binaryBits = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n } as const

const syntax = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/
const leadingNumber = /^[+-]?(?:\d+\.?\d*|\.\d*)?/

// No amount of use needs more; together they bound the work that one quantity can cause.
const maxLength = 128
const maxExponent = 99

interface Amount {
  readonly value: BigDecimal.BigDecimal
  readonly format: Format
}

const read = (text: string): Amount | undefined => {
  const match = text.length <= maxLength ? syntax.exec(text) : null
  if (match === null) return undefined
  const [, sign, whole = "", fraction = match[4] ?? "", , binary, decimal, exponent] = match
  const digits = BigInt(`${whole}${fraction}`)
  const mantissa = sign === "-" ? -digits : digits
  if (binary !== undefined && isKeyOf(binaryBits, binary)) {
    return amount(mantissa << binaryBits[binary], fraction.length, "BinarySI")
  }
  if (exponent !== undefined) {
    const power = Number(exponent)
    return Math.abs(power) <= maxExponent ? amount(mantissa, fraction.length - power, "DecimalExponent") : undefined
  }
  const power = decimal !== undefined && isKeyOf(decimalExponents, decimal) ? decimalExponents[decimal] : 0
  return amount(mantissa, fraction.length - power, "DecimalSI")
}

const amount = (digits: bigint, scale: number, format: Format): Amount => {
  const value = BigDecimal.make(digits, scale)
  return { value: scale > 9 ? roundToNano(value) : value, format }
}

const roundToNano = (value: BigDecimal.BigDecimal): BigDecimal.BigDecimal =>
  BigDecimal.round(value, { scale: 9, mode: "from-zero" })

const isKeyOf = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key)

const wellFormed = /^[+-]?\d*(?:\.\d*)?(?:[eEinumkKMGTP]+[-+]?\d*|[-+]\d*)?$/

const invalid = (text: string): FormatError =>
  new FormatError({
    message:
      text !== "" && wellFormed.test(text)
        ? "unable to parse quantity's suffix"
        : "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    input: text,
    position: leadingNumber.exec(text)?.[0].length ?? 0,
    expected: "a decimal number, then one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, an exponent, or the end"
  })

const readOrThrow = (self: Quantity): Amount => {
  const amount = read(self)
  if (amount === undefined) throw invalid(self)
  return amount
}

// What is written here is a quantity by construction, which the compiler cannot see in computed digits; hence the overload.
function written(text: string): Quantity
function written(text: string): string {
  return text
}

/**
 * The schema of quantities: text that an API server would accept, unchanged.
 *
 * **When to use**
 *
 * Use for text from outside, such as settings. Schemas of kinds do not check their quantities: the server does.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Quantity: Schema.Codec<Quantity, string> = /*#__PURE__*/ Schema.String.pipe(
  /*#__PURE__*/ Schema.refine((text: string): text is Quantity => isQuantity(text), {
    identifier: "Quantity",
    expected: 'a quantity such as "500m", "1.5Gi" or "1e3"'
  })
)

/**
 * Whether a value is text that an API server would accept as a quantity.
 *
 * @category guards
 * @since 0.1.0
 */
export const isQuantity = (u: unknown): u is Quantity => typeof u === "string" && read(u) !== undefined

/**
 * Reads text as an exact amount.
 *
 * **Details**
 *
 * Fails for exponents beyond 99 and for text beyond 128 characters, whatever it says.
 *
 * **Example** (Reading an amount)
 *
 * ```ts
 * import * as Quantity from "effect-kubernetes/Schema/Quantity"
 *
 * Quantity.parse("1.5Gi") // Success of the BigDecimal 1610612736
 * Quantity.parse("1.5GiB") // Failure of a FormatError at position 3
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<BigDecimal.BigDecimal, FormatError> => {
  const amount = read(text)
  return amount === undefined ? Result.fail(invalid(text)) : Result.succeed(amount.value)
}

/**
 * Writes an amount in canonical form: no fraction, and the biggest suffix that allows it.
 *
 * **Details**
 *
 * What is finer than `1n` is rounded away from zero. `BinarySI` falls back to powers of 1000 for amounts below 1024 and
 * for fractions, as an API server does. A `number` must be finite.
 *
 * **Example** (Writing an amount)
 *
 * ```ts
 * import * as Quantity from "effect-kubernetes/Schema/Quantity"
 *
 * Quantity.make(0.5) // "500m"
 * Quantity.make(1536n * 1024n, "BinarySI") // "1536Ki"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (value: BigDecimal.BigDecimal | bigint | number, format: Format = "DecimalSI"): Quantity => {
  const nanos = BigDecimal.scale(roundToNano(toDecimal(value)), 9).value
  const size = nanos < 0n ? -nanos : nanos
  const digits = format === "BinarySI" ? writeBinary(size) : undefined
  return written(`${nanos < 0n ? "-" : ""}${digits ?? writeDecimal(size, format)}`)
}

const toDecimal = (value: BigDecimal.BigDecimal | bigint | number): BigDecimal.BigDecimal =>
  typeof value === "bigint"
    ? BigDecimal.fromBigInt(value)
    : typeof value === "number"
      ? BigDecimal.fromNumberUnsafe(value)
      : value

const writeBinary = (nanos: bigint): string | undefined => {
  const units = nanos / 1_000_000_000n
  if (units < 1024n || nanos % 1_000_000_000n !== 0n) return undefined
  const suffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
  const [digits, steps] = divideOut(units, 1024n, suffixes.length - 1)
  return `${digits}${suffixes[steps]}`
}

const writeDecimal = (nanos: bigint, format: Format): string => {
  if (nanos === 0n) return "0"
  if (format === "DecimalExponent") {
    const [digits, steps] = divideOut(nanos, 1000n, Infinity)
    return steps === 3 ? `${digits}` : `${digits}e${steps * 3 - 9}`
  }
  const suffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]
  const [digits, steps] = divideOut(nanos, 1000n, suffixes.length - 1)
  return `${digits}${suffixes[steps]}`
}

/** Divides by `divisor` as often as nothing is lost. */
const divideOut = (value: bigint, divisor: bigint, maxSteps: number): readonly [bigint, number] => {
  let steps = 0
  while (steps < maxSteps && value % divisor === 0n) {
    value /= divisor
    steps++
  }
  return [value, steps]
}

/**
 * The exact amount.
 *
 * @category getters
 * @since 0.1.0
 */
export const toBigDecimal = (self: Quantity): BigDecimal.BigDecimal => readOrThrow(self).value

/**
 * The amount as a whole number, rounded away from zero: `1500m` is `2n`.
 *
 * @category getters
 * @since 0.1.0
 */
export const toBigInt = (self: Quantity): bigint => wholeUnits(toBigDecimal(self), 0)

/**
 * The amount in thousandths, rounded away from zero: `1.5` is `1500n`.
 *
 * @category getters
 * @since 0.1.0
 */
export const toMillis = (self: Quantity): bigint => wholeUnits(toBigDecimal(self), 3)

const wholeUnits = (value: BigDecimal.BigDecimal, scale: number): bigint =>
  BigDecimal.scale(BigDecimal.round(value, { scale, mode: "from-zero" }), scale).value

/**
 * The `number` that is nearest to the amount.
 *
 * @category getters
 * @since 0.1.0
 */
export const toNumber = (self: Quantity): number => BigDecimal.toNumberUnsafe(toBigDecimal(self))

/**
 * The same amount in a given unit, with a fraction where it needs one.
 *
 * **Details**
 *
 * With `scale`, the result has at most so many digits after the point; what is cut off is rounded by `mode`, by default
 * away from zero.
 *
 * **Example** (Showing memory in GiB)
 *
 * ```ts
 * import * as Quantity from "effect-kubernetes/Schema/Quantity"
 *
 * Quantity.toUnit("512Mi", "Gi") // "0.5Gi"
 * Quantity.toUnit("0.5006", "m") // "500.6m"
 * Quantity.toUnit("1G", "Gi", { scale: 2, mode: "half-even" }) // "0.93Gi"
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const toUnit = (
  self: Quantity,
  suffix: Suffix,
  options?: { readonly scale?: number | undefined; readonly mode?: BigDecimal.RoundingMode | undefined }
): Quantity => {
  const { scale, value } = toBigDecimal(self)
  const inUnit = isKeyOf(binaryBits, suffix)
    ? // 1 / 2^n = 5^n / 10^n, so that the division stays exact
      BigDecimal.make(value * 5n ** binaryBits[suffix], scale + Number(binaryBits[suffix]))
    : BigDecimal.make(value, scale + decimalExponents[suffix])
  const digits = options?.scale
  const rounded =
    digits === undefined
      ? inUnit
      : BigDecimal.round(inUnit, { scale: Math.max(0, digits), mode: options?.mode ?? "from-zero" })
  return written(`${plainDigits(rounded)}${suffix}`)
}

/** Unlike `BigDecimal.format`, never with an exponent: that would not go with a suffix. */
const plainDigits = (self: BigDecimal.BigDecimal): string => {
  const { scale, value } = BigDecimal.normalize(self)
  if (scale <= 0) return `${value * 10n ** BigInt(-scale)}`
  const digits = `${value < 0n ? -value : value}`.padStart(scale + 1, "0")
  return `${value < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/**
 * The same amount in the form in which an API server would write it: `1.5Gi` is `1536Mi`, `0.5` is `500m`.
 *
 * @category combinators
 * @since 0.1.0
 */
export const canonical = (self: Quantity): Quantity => {
  const { format, value } = readOrThrow(self)
  return make(value, format)
}

/**
 * Adds two amounts exactly, and writes the result in the format of the first that is not zero.
 *
 * **Example** (Adding requests)
 *
 * ```ts
 * import * as Quantity from "effect-kubernetes/Schema/Quantity"
 *
 * Quantity.sum("100m", "0.9") // "1"
 * Quantity.sum("512Mi", "512Mi") // "1Gi"
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const sum: {
  (that: Quantity): (self: Quantity) => Quantity
  (self: Quantity, that: Quantity): Quantity
} = /*#__PURE__*/ dual(2, (self: Quantity, that: Quantity): Quantity => combine(self, that, BigDecimal.sum))

/**
 * Adds any number of amounts exactly; none add up to `0`.
 *
 * @category combinators
 * @since 0.1.0
 */
export const sumAll = (quantities: Iterable<Quantity>): Quantity => {
  let total: Quantity = "0"
  for (const quantity of quantities) total = sum(total, quantity)
  return total
}

/**
 * Subtracts the second amount from the first exactly, and writes the result in the format of the first that is not zero.
 *
 * @category combinators
 * @since 0.1.0
 */
export const subtract: {
  (that: Quantity): (self: Quantity) => Quantity
  (self: Quantity, that: Quantity): Quantity
} = /*#__PURE__*/ dual(2, (self: Quantity, that: Quantity): Quantity => combine(self, that, BigDecimal.subtract))

const combine = (
  self: Quantity,
  that: Quantity,
  f: (self: BigDecimal.BigDecimal, that: BigDecimal.BigDecimal) => BigDecimal.BigDecimal
): Quantity => {
  const left = readOrThrow(self)
  const right = readOrThrow(that)
  return make(f(left.value, right.value), BigDecimal.isZero(left.value) ? right.format : left.format)
}

/**
 * Multiplies an amount exactly, such as one replica's request by the number of replicas.
 *
 * @category combinators
 * @since 0.1.0
 */
export const multiply: {
  (factor: BigDecimal.BigDecimal | bigint | number): (self: Quantity) => Quantity
  (self: Quantity, factor: BigDecimal.BigDecimal | bigint | number): Quantity
} = /*#__PURE__*/ dual(2, (self: Quantity, factor: BigDecimal.BigDecimal | bigint | number): Quantity => {
  const { format, value } = readOrThrow(self)
  return make(BigDecimal.multiply(value, toDecimal(factor)), format)
})

/**
 * The order of amounts, however they are written: `1Gi` comes after `1G`.
 *
 * @category utilities
 * @since 0.1.0
 */
export const Order: Order_.Order<Quantity> = (self, that) => BigDecimal.Order(toBigDecimal(self), toBigDecimal(that))

/**
 * The equality of amounts, however they are written: `1` equals `1000m`.
 *
 * @category utilities
 * @since 0.1.0
 */
export const Equivalence: Equivalence_.Equivalence<Quantity> = (self, that) => Order(self, that) === 0

/**
 * Whether two quantities are the same amount, however they are written.
 *
 * @category combinators
 * @since 0.1.0
 */
export const equals: {
  (that: Quantity): (self: Quantity) => boolean
  (self: Quantity, that: Quantity): boolean
} = /*#__PURE__*/ dual(2, Equivalence)
