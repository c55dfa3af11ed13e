import { assert, describe, it } from "@effect/vitest"
import * as Label from "../../src/Schema/Label.ts"

describe("Label", () => {
  it("accepts keys with and without a DNS prefix", () => {
    for (const key of [
      "app",
      "A",
      "1",
      "a-b_c.D",
      "example.com/a",
      "e/a",
      "a-1.b/x",
      `${"p".repeat(253)}/${"x".repeat(63)}`
    ]) {
      assert.deepStrictEqual(Label.keyFaults(key), [], key)
    }
  })

  it("refuses other keys", () => {
    for (const key of [
      "",
      "-a",
      "a-",
      "_",
      "a b",
      "a/b/c",
      "/",
      "/a",
      "a/",
      "A/b",
      "a..b/c",
      ".a/b",
      "ä",
      "a\n",
      "x".repeat(64)
    ]) {
      assert.isAbove(Label.keyFaults(key).length, 0, key)
    }
  })

  it("accepts empty values and names of at most 63 characters", () => {
    for (const value of ["", "a", "A-b_c.1", "x".repeat(63)])
      assert.deepStrictEqual(Label.valueFaults(value), [], value)
    for (const value of ["-", "a-", "a/b", "a b", " ", "ä", "a\n", "x".repeat(64)]) {
      assert.isAbove(Label.valueFaults(value).length, 0, value)
    }
  })
})
