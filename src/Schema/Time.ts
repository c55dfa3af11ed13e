/**
 * Points in time as Kubernetes writes them: RFC 3339 text, kept as it came.
 *
 * **Details**
 *
 * An effect `DateTime` counts milliseconds. Where microseconds matter, as in a Lease's `renewTime`, use
 * {@link toEpochNanos}, {@link microFromEpochNanos} and {@link Order}, which lose nothing.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import type * as Order_ from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "./FormatError.ts"
import { textCodec } from "./internal/textCodec.ts"

/**
 * A point in time with seconds, as RFC 3339 text: `2026-01-02T03:04:05Z`.
 *
 * @category models
 * @since 0.1.0
 */
export type Time = string

/**
 * A point in time with microseconds, as RFC 3339 text: `2026-01-02T03:04:05.123456Z`.
 *
 * @category models
 * @since 0.1.0
 */
export type MicroTime = string

const syntax = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/

interface Instant {
  readonly millis: number
  /** Below one millisecond. */
  readonly nanos: number
}

const read = (text: string): Instant | undefined => {
  const match = syntax.exec(text)
  if (match === null) return undefined
  const [, date, time, fraction = "", sign, offsetHours, offsetMinutes] = match
  const local = `${date}T${time}.000Z`
  const seconds = Date.parse(local)
  // A day that its month does not have parses as one of the next month.
  if (Number.isNaN(seconds) || new Date(seconds).toISOString() !== local) return undefined
  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return undefined
  const digits = fraction.slice(0, 9).padEnd(9, "0")
  return {
    millis: seconds + Number(digits.slice(0, 3)) - (sign === "-" ? -offset : offset) * 60_000,
    nanos: Number(digits.slice(3))
  }
}

const parse = (text: string): Result.Result<DateTime.Utc, FormatError> =>
  Result.fromOption(
    toDateTime(text),
    () =>
      new FormatError({
        message: "invalid time, expected RFC 3339 such as 2026-01-02T03:04:05Z",
        input: text,
        position: 0,
        expected: "RFC 3339 such as 2026-01-02T03:04:05Z"
      })
  )

/**
 * The opt-in schema that reads a {@link Time} as a `DateTime`, and writes it with whole seconds.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DateTimeFromTime: Schema.Codec<DateTime.Utc, Time> = /*#__PURE__*/ textCodec(Schema.DateTimeUtc, {
  parse,
  format: (value) => Result.succeed(fromDateTime(value))
})

/**
 * The opt-in schema that reads a {@link MicroTime} as a `DateTime`, and writes it with six digits.
 *
 * **Gotchas**
 *
 * What is finer than a millisecond is lost: do not read and write back a Lease's `renewTime` with it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DateTimeFromMicroTime: Schema.Codec<DateTime.Utc, MicroTime> = /*#__PURE__*/ textCodec(
  Schema.DateTimeUtc,
  { parse, format: (value) => Result.succeed(microFromDateTime(value)) }
)

/**
 * Writes a point in time with whole seconds; what is finer is cut off.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromDateTime = (dateTime: DateTime.DateTime): Time => DateTime.formatIso(dateTime).replace(/\.\d+Z$/, "Z")

/**
 * Writes a point in time with six digits of a second.
 *
 * @category constructors
 * @since 0.1.0
 */
export const microFromDateTime = (dateTime: DateTime.DateTime): MicroTime =>
  DateTime.formatIso(dateTime).replace(/Z$/, "000Z")

/**
 * Writes nanoseconds since 1970 with six digits of a second; what is finer is cut off.
 *
 * **Details**
 *
 * `None` for what no `Date` reaches, 100,000,000 days around 1970.
 *
 * @category constructors
 * @since 0.1.0
 */
export const microFromEpochNanos = (nanos: bigint): Option.Option<MicroTime> => {
  const micros = floorDivide(nanos, 1000n)
  const millis = floorDivide(micros, 1000n)
  const rest = `${micros - millis * 1000n}`.padStart(3, "0")
  return Option.map(DateTime.make(Number(millis)), (dateTime) => DateTime.formatIso(dateTime).replace(/Z$/, `${rest}Z`))
}

const floorDivide = (value: bigint, divisor: bigint): bigint => {
  const quotient = value / divisor
  return quotient * divisor > value ? quotient - 1n : quotient
}

/**
 * The point in time that RFC 3339 text names, to the millisecond; `None` for other text.
 *
 * @category getters
 * @since 0.1.0
 */
export const toDateTime = (self: Time): Option.Option<DateTime.Utc> => {
  const instant = read(self)
  return instant === undefined ? Option.none() : Option.map(DateTime.make(instant.millis), DateTime.toUtc)
}

/**
 * The nanoseconds since 1970 of the point in time that RFC 3339 text names, exactly; `None` for other text.
 *
 * @category getters
 * @since 0.1.0
 */
export const toEpochNanos = (self: Time): Option.Option<bigint> => {
  const instant = read(self)
  return instant === undefined
    ? Option.none()
    : Option.some(BigInt(instant.millis) * 1_000_000n + BigInt(instant.nanos))
}

/**
 * The order of points in time to the nanosecond, however they are written; text that names none comes first.
 *
 * @category utilities
 * @since 0.1.0
 */
export const Order: Order_.Order<Time> = (self, that) => {
  const left = read(self)
  const right = read(that)
  if (left === undefined || right === undefined) return compare(Number(left !== undefined), Number(right !== undefined))
  return compare(left.millis, right.millis) || compare(left.nanos, right.nanos)
}

const compare = (self: number, that: number): -1 | 0 | 1 => (self < that ? -1 : self > that ? 1 : 0)
