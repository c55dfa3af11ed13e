import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { StatusText } from "../../src/Channel/internal/statusText.ts"
import { bytes } from "./support.ts"

/** What is kept of messages, and after how many it is whole. */
const taken = (...messages: ReadonlyArray<string>) => {
  const status = new StatusText()
  const whole = messages.findIndex((message) => status.push(bytes(message)))
  return [whole, status.toString()]
}

describe("the text of the status", () => {
  it("is whole with the end of its object, wherever it is cut", () => {
    const text = '{"a":{"b":"}{\\"}\\\\"},"c":[{}]}'
    assert.deepStrictEqual(JSON.parse(text), { a: { b: '}{"}\\' }, c: [{}] })
    assert.deepStrictEqual(taken(...text, "more"), [text.length - 1, text])
    assert.deepStrictEqual(taken(" \t", "\r\n", `${text}\r\n`), [2, ` \t\r\n${text}`])
  })

  it("is whole at once where it cannot become an object", () => {
    for (const text of ["exit status 3", "}", "[]", '"x"', "null", "\u0000"])
      assert.deepStrictEqual(taken("", " ", text), [2, ` ${text}`])
  })

  it("is not whole before its end", () => {
    for (const text of ["", "\n", "{", '{"}', '{"\\"}', "{{}"]) assert.deepStrictEqual(taken(text), [-1, text])
  })

  it("is looked through once, in a million messages too", () => {
    const times = 1_000_000
    const status = new StatusText()
    status.push(bytes('{"'))
    for (let at = 0; at < times; at++) assert.isFalse(status.push(Uint8Array.of(0x7d)))
    assert.isTrue(status.push(bytes('":0}')))
    assert.strictEqual(status.size, times + 6)
  })

  it.effect.prop(
    "of any object is whole with its last byte and not before",
    [Schema.Record(Schema.String, Schema.Json)],
    ([record]) =>
      Effect.sync(() => {
        const status = new StatusText()
        const all = bytes(JSON.stringify(record))
        for (const [at, byte] of all.entries())
          assert.strictEqual(status.push(Uint8Array.of(byte)), at === all.length - 1)
      }),
    { arbitrary: { runs: 2_000 } }
  )
})
