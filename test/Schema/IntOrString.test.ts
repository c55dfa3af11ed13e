import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as IntOrString from "../../src/Schema/IntOrString.ts"

const scaled = (value: IntOrString.IntOrString, total: number, round: "up" | "down") =>
  Result.getOrUndefined(IntOrString.scale(value, { total, round }))

describe("IntOrString", () => {
  it("takes a share of the total, rounded as asked", () => {
    assert.strictEqual(scaled("25%", 5, "up"), 2)
    assert.strictEqual(scaled("25%", 5, "down"), 1)
    assert.strictEqual(scaled("0%", 5, "up"), 0)
    assert.strictEqual(scaled("100%", 5, "down"), 5)
    assert.strictEqual(scaled("200%", 5, "down"), 10)
    assert.strictEqual(scaled("99%", 10, "up"), 10)
    assert.strictEqual(scaled("7%", 100, "up"), 7)
    assert.isTrue(Object.is(scaled("-10%", 5, "up"), 0), "not -0")
    assert.strictEqual(scaled("-10%", 5, "down"), -1)
  })

  it("takes a number as it is", () => {
    assert.strictEqual(scaled(3, 5, "up"), 3)
    assert.strictEqual(scaled(0, 5, "down"), 0)
  })

  it("fails for a string that is no percentage", () => {
    for (const text of ["", "%", "25", "1.5%", "25 %", "a%", "25%%", "http"]) {
      const result = IntOrString.scale(text, { total: 5, round: "up" })
      assert.isTrue(Result.isFailure(result), text)
      assert.isFalse(IntOrString.isPercent(text), text)
    }
    assert.isTrue(IntOrString.isPercent("25%"))
    assert.isFalse(IntOrString.isPercent(25))
  })

  it("reads whole numbers of 32 bits as numbers, and the rest as text", () => {
    assert.strictEqual(IntOrString.fromString("8080"), 8080)
    assert.strictEqual(IntOrString.fromString("-1"), -1)
    assert.strictEqual(IntOrString.fromString("2147483647"), 2147483647)
    assert.strictEqual(IntOrString.fromString("2147483648"), "2147483648")
    assert.strictEqual(IntOrString.fromString("25%"), "25%")
    assert.strictEqual(IntOrString.fromString("http"), "http")
    assert.strictEqual(IntOrString.fromString(""), "")
    assert.strictEqual(IntOrString.fromString("1e3"), "1e3")
  })

  it("has a schema that keeps either kind", () => {
    const decode = Schema.decodeUnknownResult(IntOrString.IntOrString)
    assert.deepStrictEqual(decode(80), Result.succeed(80))
    assert.deepStrictEqual(decode("http"), Result.succeed("http"))
    for (const value of [1.5, 2 ** 31, null, true]) assert.isTrue(Result.isFailure(decode(value)), String(value))
  })
})
