import { assert, describe, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Body from "../../src/internal/body.ts"

const json = "application/json"
const merge = "application/merge-patch+json"

const refusal = (value: unknown, contentType = merge): string | undefined => {
  const body = Body.encode({ contentType, value })
  return Result.isFailure(body) ? `${body.failure.field}: ${body.failure.message}` : undefined
}

const text = (value: unknown, contentType = merge): string => {
  const body = Result.getOrThrow(Body.encode({ contentType, value }))
  return body._tag === "Uint8Array" ? new TextDecoder().decode(body.body) : ""
}

class Point {
  readonly x = 1
}

describe("a body", () => {
  it.each<readonly [unknown, string]>([
    [{ spec: { replicas: Number.NaN } }, "spec.replicas: spec.replicas is NaN, for which JSON has no form"],
    [
      { spec: { weights: [1, -Infinity] } },
      "spec.weights[1]: spec.weights[1] is -Infinity, for which JSON has no form"
    ],
    [[{ op: "add", path: "/a", value: Infinity }], "[0].value: [0].value is Infinity, for which JSON has no form"],
    [{ args: ["a", undefined] }, "args[1]: args[1] is undefined, for which JSON has no form"],
    [Number.NaN, "body: the body is NaN, for which JSON has no form"],
    [{ data: { a: "x\ud800" } }, "data.a: data.a is text with half of a character, for which JSON has no form"],
    [{ "\udc00": 1 }, '["\\udc00"]: ["\\udc00"] is text with half of a character, for which JSON has no form']
  ])("is refused where JSON would say null or nothing: %o", (value, expected) => {
    assert.strictEqual(refusal(value), expected)
    assert.strictEqual(refusal(value, json), expected)
  })

  it.each<readonly [string, unknown]>([
    ["Map", new Map([["a", "b"]])],
    ["Set", new Set(["a"])],
    ["Date", new Date(0)],
    ["Date", new Date(Number.NaN)],
    ["Uint8Array", new Uint8Array(1)],
    ["RegExp", /a/],
    ["Error", new Error("a")]
  ])("is refused where a patch holds an instance of %s", (name, data) => {
    assert.strictEqual(refusal({ data }), `data: data is an instance of ${name}, for which JSON has no form`)
  })

  it("is refused where a patch holds a function", () => {
    assert.strictEqual(refusal({ "a/b": () => 1 }), '["a/b"]: ["a/b"] is a function, for which JSON has no form')
  })

  it("is refused where a patch holds what writes itself, such as a secret", () => {
    const secret = Redacted.make("hunter2")
    assert.include(refusal({ data: secret }), "data is an instance of")
    assert.notInclude(refusal({ data: secret }), "hunter2")
    assert.include(refusal({ data: Option.some(1) }), "data is an instance of")
  })

  it("is refused where it holds itself, or a bigint", () => {
    const circular: { self?: unknown } = {}
    circular.self = circular
    assert.strictEqual(refusal(circular), "body: the body cannot be written as JSON")
    assert.strictEqual(refusal({ a: 1n }), "body: the body cannot be written as JSON")
  })

  it("is refused where it is text with half of a character, and kept where it only writes of one", () => {
    assert.strictEqual(refusal("a: \ud800"), "body: the body is not well-formed text")
    for (const type of [json, merge]) assert.strictEqual(text({ a: "\\ud800 😀" }, type), '{"a":"\\\\ud800 😀"}')
  })

  it("leaves out what is undefined in an object, and keeps null", () => {
    assert.strictEqual(text({ a: null, b: undefined, c: [null] }), '{"a":null,"c":[null]}')
    assert.strictEqual(text({ a: null, b: undefined }, json), '{"a":null}')
  })

  it("holds the fields of an instance of a class that is no more than its fields", () => {
    assert.strictEqual(text({ point: new Point() }), '{"point":{"x":1}}')
    assert.strictEqual(text(Object.assign(Object.create(null), { a: 1 })), '{"a":1}')
  })

  it.prop("says of any JSON what it is, unless it holds half of a character", [Schema.Json], ([value]) => {
    if (typeof value === "string") return
    const expected = JSON.stringify(value)
    const isWellFormed = JSON.stringify(value, (key, item) => {
      return key.isWellFormed() && (typeof item !== "string" || item.isWellFormed()) ? item : undefined
    })
    for (const contentType of [json, merge]) {
      if (isWellFormed === expected) assert.strictEqual(text(value, contentType), expected)
      else assert.isString(refusal(value, contentType))
    }
  })
})
