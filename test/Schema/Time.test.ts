import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Time from "../../src/Schema/Time.ts"

const at = (iso: string) => DateTime.makeUnsafe(iso)

const notTimes = [
  "",
  "now",
  "2026-01-02",
  "2026-01-02T03:04:05",
  "2026-01-02 03:04:05Z",
  "2026-1-2T03:04:05Z",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-02T24:00:00Z",
  "2026-01-02T03:04:60Z",
  "2026-01-02T03:04:05.Z",
  "2026-01-02T03:04:05+24:00",
  "2026-01-02T03:04:05+01:60",
  "2026-01-02T03:04:05+0100",
  "2026-01-02T03:04:05Z ",
  "+002026-01-02T03:04:05Z"
]

describe("Time", () => {
  it("reads RFC 3339 with any offset and any number of digits", () => {
    const times = {
      "2026-01-02T03:04:05Z": "2026-01-02T03:04:05.000Z",
      "2026-01-02T03:04:05.5Z": "2026-01-02T03:04:05.500Z",
      "2026-01-02T03:04:05.123456Z": "2026-01-02T03:04:05.123Z",
      "2026-01-02T03:04:05.123456789123Z": "2026-01-02T03:04:05.123Z",
      "2026-01-02T03:04:05+02:00": "2026-01-02T01:04:05.000Z",
      "2026-01-02T03:04:05.25-05:30": "2026-01-02T08:34:05.250Z",
      "2024-02-29T00:00:00Z": "2024-02-29T00:00:00.000Z",
      "0001-01-01T00:00:00Z": "0001-01-01T00:00:00.000Z"
    }
    for (const [text, iso] of Object.entries(times)) {
      assert.deepStrictEqual(Option.map(Time.toDateTime(text), DateTime.formatIso), Option.some(iso), text)
    }
  })

  it("reads nothing else", () => {
    for (const text of notTimes) {
      assert.isTrue(Option.isNone(Time.toDateTime(text)), text)
      assert.isTrue(Option.isNone(Time.toEpochNanos(text)), text)
    }
  })

  it("writes seconds without a fraction, and microseconds with six digits", () => {
    const dateTime = at("2026-01-02T03:04:05.987Z")
    assert.strictEqual(Time.fromDateTime(dateTime), "2026-01-02T03:04:05Z")
    assert.strictEqual(Time.microFromDateTime(dateTime), "2026-01-02T03:04:05.987000Z")
    const zoned = DateTime.makeZonedUnsafe("2026-01-02T03:04:05Z", { timeZone: "Europe/Berlin" })
    assert.strictEqual(Time.fromDateTime(zoned), "2026-01-02T03:04:05Z")
  })

  it("keeps microseconds through nanoseconds", () => {
    for (const text of ["2026-01-02T03:04:05.123456Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00.000001Z"]) {
      assert.deepStrictEqual(Option.flatMap(Time.toEpochNanos(text), Time.microFromEpochNanos), Option.some(text))
    }
    assert.deepStrictEqual(Time.toEpochNanos("1970-01-01T00:00:00.000000001Z"), Option.some(1n))
    assert.deepStrictEqual(Time.toEpochNanos("1969-12-31T23:59:59.999999999Z"), Option.some(-1n))
    assert.deepStrictEqual(Time.microFromEpochNanos(-1n), Option.some("1969-12-31T23:59:59.999999Z"))
    assert.deepStrictEqual(Time.microFromEpochNanos(10n ** 40n), Option.none())
  })

  it("orders by the point in time, to the nanosecond, and puts text that is none first", () => {
    const sorted = [
      "no time",
      "2026-01-02T03:04:05+02:00",
      "2026-01-02T03:04:05Z",
      "2026-01-02T03:04:05.000001Z",
      "2026-01-02T03:04:05.000001001Z",
      "2026-01-02T03:04:05.000002Z",
      "2026-01-02T03:04:05.1Z"
    ]
    assert.deepStrictEqual(sorted.toReversed().toSorted(Time.Order), sorted)
    assert.strictEqual(Time.Order("2026-01-02T03:04:05Z", "2026-01-02T04:04:05.000+01:00"), 0)
  })

  it("has opt-in schemas to DateTime", () => {
    const decoded = Schema.decodeUnknownSync(Time.DateTimeFromTime)("2026-01-02T03:04:05+01:00")
    assert.strictEqual(DateTime.formatIso(decoded), "2026-01-02T02:04:05.000Z")
    assert.strictEqual(Schema.encodeSync(Time.DateTimeFromTime)(decoded), "2026-01-02T02:04:05Z")
    assert.strictEqual(Schema.encodeSync(Time.DateTimeFromMicroTime)(decoded), "2026-01-02T02:04:05.000000Z")
    for (const text of notTimes) {
      assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Time.DateTimeFromTime)(text)), text)
    }
    assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Time.DateTimeFromMicroTime)(5)))
  })

  it.prop(
    "keeps every microsecond of the years 1 to 9999",
    [
      Schema.Int.check(Schema.isBetween({ minimum: -62_135_596_800_000, maximum: 253_402_300_799_999 })),
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 }))
    ],
    ([millis, micros]) => {
      const nanos = (BigInt(millis) * 1000n + BigInt(micros)) * 1000n
      const text = Option.getOrThrow(Time.microFromEpochNanos(nanos))
      assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
      assert.deepStrictEqual(Time.toEpochNanos(text), Option.some(nanos))
    }
  )
})
