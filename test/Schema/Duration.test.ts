import { assert, describe, it } from "@effect/vitest"
import * as EffectDuration from "effect/Duration"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Duration from "../../src/Schema/Duration.ts"

const nanos = (result: Result.Result<EffectDuration.Duration, unknown>): bigint | undefined =>
  Result.isSuccess(result) ? Option.getOrUndefined(EffectDuration.toNanos(result.success)) : undefined

const millis = (text: string): number | undefined => {
  const value = nanos(Duration.parse(text))
  return value === undefined ? undefined : Number(value) / 1e6
}

const gateway = (duration: EffectDuration.Duration) => Result.getOrUndefined(Duration.format(duration))
const go = (duration: EffectDuration.Duration) => Result.getOrUndefined(Duration.formatGo(duration))

describe("Duration of the Gateway API", () => {
  it("reads numbers with units in any order", () => {
    assert.strictEqual(millis("10s30m1h"), 5_410_000)
    assert.strictEqual(millis("1h"), 3_600_000)
    assert.strictEqual(millis("0s"), 0)
    assert.strictEqual(millis("500ms"), 500)
    assert.strictEqual(millis("1m1ms"), 60_001)
    assert.strictEqual(millis("1ms1m"), 60_001)
    assert.strictEqual(millis("1h2m3s4ms"), 3_723_004)
    assert.strictEqual(millis("99999h"), 99_999 * 3_600_000)
    assert.strictEqual(millis("1h1h"), 7_200_000)
  })

  it("refuses everything else, and says where", () => {
    const positions = {
      "": 0,
      "1": 0,
      "-1h": 0,
      "1.5h": 0,
      "1h ": 2,
      "1h30": 2,
      "100000h": 0,
      "1d": 0,
      "1us": 0,
      "1h1h1h1h1h": 8,
      "+1h": 0,
      "1H": 0
    }
    for (const [text, position] of Object.entries(positions)) {
      const result = Duration.parse(text)
      assert.isTrue(Result.isFailure(result), text)
      if (Result.isFailure(result)) assert.strictEqual(result.failure.position, position, text)
    }
  })

  it("writes the biggest units first", () => {
    assert.strictEqual(gateway(EffectDuration.zero), "0s")
    assert.strictEqual(gateway(EffectDuration.seconds(5410)), "1h30m10s")
    assert.strictEqual(gateway(EffectDuration.millis(1001)), "1s1ms")
    assert.strictEqual(gateway(EffectDuration.hours(99_999)), "99999h")
  })

  it("does not write what the format cannot say", () => {
    for (const duration of [
      EffectDuration.millis(-1),
      EffectDuration.nanos(1n),
      EffectDuration.micros(1500n),
      EffectDuration.sum(EffectDuration.hours(99_999), EffectDuration.millis(1)),
      EffectDuration.infinity,
      EffectDuration.negativeInfinity
    ]) {
      assert.isTrue(Result.isFailure(Duration.format(duration)), EffectDuration.format(duration))
    }
  })

  it.prop(
    "reads back what it writes",
    [Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99_999 * 3_600_000 }))],
    ([value]) => {
      assert.strictEqual(millis(gateway(EffectDuration.millis(value)) ?? ""), value)
    }
  )
})

describe("Duration of Go", () => {
  it("reads what Go reads", () => {
    const values = {
      "0": 0n,
      "+0": 0n,
      "-0": 0n,
      "0s": 0n,
      "1h2m3.5s": 3_723_500_000_000n,
      "300ms": 300_000_000n,
      "-1.5h": -5_400_000_000_000n,
      "+5s": 5_000_000_000n,
      "1ns": 1n,
      "1us": 1000n,
      "1\u00b5s": 1000n,
      "1\u03bcs": 1000n,
      ".5s": 500_000_000n,
      "5.s": 5_000_000_000n,
      "1.9ns": 1n,
      "0.3333333333333333333h": 1_199_999_999_999n,
      "100h1h": 363_600_000_000_000n,
      "9223372036854775807ns": 2n ** 63n - 1n,
      "-9223372036854775808ns": -(2n ** 63n)
    }
    for (const [text, value] of Object.entries(values)) assert.strictEqual(nanos(Duration.parseGo(text)), value, text)
  })

  it("refuses the rest, and says where", () => {
    const positions = {
      "": 0,
      "-": 1,
      "3": 1,
      ".s": 0,
      s: 0,
      "1h 2m": 1,
      "1x": 1,
      "1d": 1,
      "1.5.5s": 3,
      "--1s": 1,
      " 1s": 0,
      "1s-": 1,
      "1h2": 3,
      "9223372036854775808ns": 0,
      "3000000h": 0
    }
    for (const [text, position] of Object.entries(positions)) {
      const result = Duration.parseGo(text)
      assert.isTrue(Result.isFailure(result), text)
      if (Result.isFailure(result)) assert.strictEqual(result.failure.position, position, text)
    }
    assert.isTrue(Result.isFailure(Duration.parseGo(`${"9".repeat(1e6)}s`)))
  })

  it("writes what Go writes", () => {
    const texts: ReadonlyArray<readonly [bigint, string]> = [
      [0n, "0s"],
      [1n, "1ns"],
      [1100n, "1.1\u00b5s"],
      [2_200_000n, "2.2ms"],
      [300_000_000n, "300ms"],
      [3_300_000_000n, "3.3s"],
      [60_000_000_000n, "1m0s"],
      [245_001_000_000n, "4m5.001s"],
      [3_600_000_000_000n, "1h0m0s"],
      [18_367_001_000_000n, "5h6m7.001s"],
      [-5_400_000_000_000n, "-1h30m0s"],
      [480_000_000_001n, "8m0.000000001s"],
      [2n ** 63n - 1n, "2562047h47m16.854775807s"],
      [-(2n ** 63n), "-2562047h47m16.854775808s"]
    ]
    for (const [value, text] of texts) assert.strictEqual(go(EffectDuration.nanos(value)), text)
    assert.strictEqual(go(EffectDuration.infinity), undefined)
    assert.strictEqual(go(EffectDuration.nanos(2n ** 63n)), undefined)
  })

  it("has opt-in schemas to effect's Duration", () => {
    const decoded = Schema.decodeUnknownSync(Duration.DurationFromGo)("90s")
    assert.strictEqual(Schema.encodeSync(Duration.DurationFromGo)(decoded), "1m30s")
    assert.strictEqual(Schema.encodeSync(Duration.DurationFromGateway)(decoded), "1m30s")
    assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Duration.DurationFromGateway)("1.5h")))
    assert.isTrue(Result.isFailure(Schema.encodeResult(Duration.DurationFromGateway)(EffectDuration.infinity)))
  })

  it.prop("reads back what it writes", [Schema.Int, Schema.Int], ([a, b]) => {
    const value = BigInt(a) * 1000n + BigInt(b % 1000)
    assert.strictEqual(nanos(Duration.parseGo(go(EffectDuration.nanos(value)) ?? "")), value)
  })

  it.prop("answers any text with a value or a FormatError", [Schema.String], ([text]) => {
    for (const parse of [Duration.parse, Duration.parseGo]) {
      const result = parse(text)
      if (Result.isFailure(result)) assert.strictEqual(result.failure._tag, "FormatError")
    }
  })
})
