/**
 * Spans of time as Kubernetes writes them: Go's durations (`1h2m3.5s`) and those of the Gateway API (`1h30m`).
 *
 * **Details**
 *
 * {@link parse} and {@link format} are for the Gateway API's format, which GEP-2257 defines; {@link parseGo} and
 * {@link formatGo} are for `metav1.Duration`, which nearly all other fields carry.
 *
 * @since 0.1.0
 */
import * as EffectDuration from "effect/Duration"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "./FormatError.ts"
import { textCodec } from "./internal/textCodec.ts"

/**
 * A span of time, as text.
 *
 * @category models
 * @since 0.1.0
 */
export type Duration = string

const gatewaySyntax = /^(?:\d{1,5}(?:ms|h|m|s)){1,4}$/
const gatewayUnits: ReadonlyMap<string, number> = /*#__PURE__*/ new Map([
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1]
])
const gatewayMaxNanos = 99_999n * 3_600_000_000_000n

const goUnits: ReadonlyMap<string, bigint> = /*#__PURE__*/ new Map([
  ["ns", 1n],
  ["us", 1000n],
  // the micro sign, and the Greek letter
  ["\u00b5s", 1000n],
  ["\u03bcs", 1000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n]
])
const goMaxNanos = 2n ** 63n
// Go has no limit; this one bounds the work.
const goMaxLength = 256

/**
 * The opt-in schema that reads a duration of the Gateway API, and writes it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DurationFromGateway: Schema.Codec<EffectDuration.Duration, Duration> = /*#__PURE__*/ textCodec(
  Schema.Duration,
  { parse: (text) => parse(text), format: (value) => format(value) }
)

/**
 * The opt-in schema that reads a Go duration, and writes it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DurationFromGo: Schema.Codec<EffectDuration.Duration, Duration> = /*#__PURE__*/ textCodec(
  Schema.Duration,
  { parse: (text) => parseGo(text), format: (value) => formatGo(value) }
)

/**
 * Reads a duration of the Gateway API: one to four whole numbers of at most five digits, each with h, m, s or ms.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<EffectDuration.Duration, FormatError> => {
  if (!gatewaySyntax.test(text)) {
    return Result.fail(
      new FormatError({
        message: `invalid duration ${quote(text)}: expected one to four numbers with h, m, s or ms, such as 1h30m`,
        input: text,
        position: /^(?:\d{1,5}(?:ms|h|m|s)){0,4}/.exec(text)?.[0].length ?? 0,
        expected: "one to four whole numbers of at most five digits, each with h, m, s or ms"
      })
    )
  }
  let millis = 0
  for (const [, digits, unit = ""] of text.matchAll(/(\d+)([hms]+)/g)) {
    millis += Number(digits) * (gatewayUnits.get(unit) ?? 0)
  }
  return Result.succeed(EffectDuration.millis(millis))
}

/**
 * Writes a duration for the Gateway API: `1h30m`, or `0s`.
 *
 * **Details**
 *
 * Fails for what that format cannot say: less than nothing, parts of a millisecond, more than 99999 hours.
 *
 * @category utilities
 * @since 0.1.0
 */
export const format = (duration: EffectDuration.Duration): Result.Result<Duration, FormatError> => {
  const nanos = Option.getOrUndefined(EffectDuration.toNanos(duration))
  if (nanos === undefined) return cannotWrite(duration, "it does not end")
  if (nanos < 0n) return cannotWrite(duration, "it is negative")
  if (nanos % 1_000_000n !== 0n) return cannotWrite(duration, "it has parts of a millisecond")
  if (nanos > gatewayMaxNanos) return cannotWrite(duration, "it is longer than 99999h")
  let rest = Number(nanos / 1_000_000n)
  let text = ""
  for (const [unit, size] of gatewayUnits) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return Result.succeed(text === "" ? "0s" : text)
}

const cannotWrite = (duration: EffectDuration.Duration, why: string): Result.Result<never, FormatError> => {
  const input = EffectDuration.format(duration)
  return Result.fail(new FormatError({ message: `the duration ${input} cannot be written: ${why}`, input }))
}

/**
 * Reads a Go duration: `1h2m3.5s`, `300ms`, `-1.5h`, `0`.
 *
 * **Details**
 *
 * Exact to the nanosecond; what is finer is cut off. Fails beyond 64 bits of nanoseconds, about 292 years.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseGo = (text: string): Result.Result<EffectDuration.Duration, FormatError> => {
  const negative = text.startsWith("-")
  const start = negative || text.startsWith("+") ? 1 : 0
  if (text.length > goMaxLength) return invalidGo(text, 0, "at most 256 characters")
  if (text.slice(start) === "0") return Result.succeed(EffectDuration.zero)
  const part = /(\d*)(?:\.(\d*))?([^\d.]*)/y
  let nanos = 0n
  let position = start
  do {
    part.lastIndex = position
    const [all = "", whole = "", fraction = "", unit = ""] = part.exec(text) ?? []
    if (whole === "" && fraction === "") return invalidGo(text, position, "a number")
    const size = goUnits.get(unit)
    if (size === undefined) {
      const at = position + all.length - unit.length
      return invalidGo(text, at, "a unit: ns, us, ms, s, m or h", unit === "" ? "missing unit" : "unknown unit")
    }
    nanos += (BigInt(whole + fraction) * size) / 10n ** BigInt(fraction.length)
    position += all.length
  } while (position < text.length)
  if (nanos >= goMaxNanos && !(negative && nanos === goMaxNanos)) return invalidGo(text, 0, "at most 64 bits")
  return Result.succeed(EffectDuration.nanos(negative ? -nanos : nanos))
}

const invalidGo = (
  input: string,
  position: number,
  expected: string,
  fault = "invalid duration"
): Result.Result<never, FormatError> =>
  Result.fail(
    new FormatError({
      message: `time: ${fault}${fault === "invalid duration" ? "" : " in duration"} ${quote(input)}`,
      input,
      position,
      expected
    })
  )

const quote = (text: string): string =>
  text.length <= goMaxLength ? JSON.stringify(text) : `of ${text.length} characters`

/**
 * Writes a duration as Go does: `1h2m3.5s`, `300ms`, `1.5µs`, `0s`.
 *
 * **Details**
 *
 * Fails for an infinite duration, and beyond 64 bits of nanoseconds.
 *
 * @category utilities
 * @since 0.1.0
 */
export const formatGo = (duration: EffectDuration.Duration): Result.Result<Duration, FormatError> => {
  const nanos = Option.getOrUndefined(EffectDuration.toNanos(duration))
  if (nanos === undefined) return cannotWrite(duration, "it does not end")
  if (nanos >= goMaxNanos || nanos < -goMaxNanos) return cannotWrite(duration, "it is longer than 64 bits")
  const sign = nanos < 0n ? "-" : ""
  const size = nanos < 0n ? -nanos : nanos
  if (size === 0n) return Result.succeed("0s")
  if (size < 1000n) return Result.succeed(`${sign}${size}ns`)
  if (size < 1_000_000n) return Result.succeed(`${sign}${decimal(size, 3)}\u00b5s`)
  if (size < 1_000_000_000n) return Result.succeed(`${sign}${decimal(size, 6)}ms`)
  const minutes = size / 60_000_000_000n
  const seconds = `${decimal(size % 60_000_000_000n, 9)}s`
  if (minutes === 0n) return Result.succeed(`${sign}${seconds}`)
  const hours = minutes / 60n
  return Result.succeed(`${sign}${hours === 0n ? "" : `${hours}h`}${minutes % 60n}m${seconds}`)
}

/** Nanoseconds as a number of units of `10 ** scale` nanoseconds, without trailing zeros. */
const decimal = (nanos: bigint, scale: number): string => {
  const digits = `${nanos}`.padStart(scale + 1, "0")
  const fraction = digits.slice(-scale).replace(/0+$/, "")
  return `${digits.slice(0, -scale)}${fraction === "" ? "" : `.${fraction}`}`
}
