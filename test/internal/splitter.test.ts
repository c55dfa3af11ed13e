import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Splitter from "../../src/internal/splitter.ts"

const bytes = (...parts: ReadonlyArray<string | ReadonlyArray<number>>): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))))

/** Cuts bytes at the given offsets. */
const cut = (whole: Uint8Array, offsets: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const at = [0, ...offsets.map((offset) => offset % (whole.length + 1)), whole.length].toSorted((a, b) => a - b)
  return at.slice(1).map((to, i) => whole.slice(at[i], to))
}

const split = (chunks: ReadonlyArray<Uint8Array>, limit?: number) =>
  Stream.fromIterable(chunks).pipe(Stream.rechunk(1), Splitter.lines({ limit }), Stream.runCollect)

const texts = (lines: ReadonlyArray<Splitter.Line>): ReadonlyArray<string> => lines.map(({ text }) => text)

describe("splitter", () => {
  it.effect("splits at LF alone, and keeps empty lines and CR", () =>
    Effect.gen(function* () {
      const lines = yield* split([bytes("a\n\nb\r\nc\u2028d\re\n")])
      assert.deepStrictEqual(texts(lines), ["a", "", "b\r", "c\u2028d\re"])
      assert.isTrue(lines.every(({ terminated }) => terminated))
    })
  )

  it.effect("flags a last line without LF", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* split([bytes("a\nb")]), [
        { text: "a", terminated: true },
        { text: "b", terminated: false }
      ])
      assert.deepStrictEqual(yield* split([bytes("a\n")]), [{ text: "a", terminated: true }])
      assert.deepStrictEqual(yield* split([bytes("")]), [])
    })
  )

  it.effect("reads bytes that are not UTF-8 as U+FFFD, one for each maximal part", () =>
    Effect.gen(function* () {
      const lines = yield* split([bytes("1", [0x80], "\n2", [0xc0, 0xaf], "\n3", [0xe0, 0x80, 0xaf], "\n")])
      assert.deepStrictEqual(texts(lines), ["1\ufffd", "2\ufffd\ufffd", "3\ufffd\ufffd\ufffd"])
    })
  )

  it.effect.prop(
    "case 39: finds the same lines wherever the bytes are cut",
    [Schema.Array(Schema.String), Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 500 })))],
    ([parts, offsets]) =>
      Effect.gen(function* () {
        const whole = bytes(parts.join("é😀\n"))
        const expected = whole.length === 0 ? [] : Buffer.from(whole).toString().split("\n")
        if (expected.at(-1) === "") expected.pop()
        assert.deepStrictEqual(texts(yield* split(cut(whole, offsets))), expected)
      })
  )

  it.effect("fails with a line beyond the limit, after the lines before it", () =>
    Effect.gen(function* () {
      for (const chunks of [
        [bytes("ok\n12345\nlost\n")],
        [bytes("ok\n12"), bytes("345")],
        [bytes("ok\n1234"), bytes("5\n")]
      ]) {
        const seen: Array<string> = []
        const error = yield* Stream.fromIterable(chunks).pipe(
          Splitter.lines({ limit: 4 }),
          Stream.runForEach(({ text }) => Effect.sync(() => seen.push(text))),
          Effect.flip
        )
        assert.strictEqual(error._tag, "LineTooLong")
        assert.deepStrictEqual(seen, ["ok"])
      }
      assert.deepStrictEqual(texts(yield* split([bytes("1234\n"), bytes("12"), bytes("34\n")], 4)), ["1234", "1234"])
    })
  )

  it.effect("hands over what came before a failure of the source, and drops the open line", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      const error = yield* Stream.make(bytes("a\nb")).pipe(
        Stream.concat(Stream.fail("cut")),
        Splitter.lines(),
        Stream.runForEach(({ text }) => Effect.sync(() => seen.push(text))),
        Effect.flip
      )
      assert.strictEqual(error, "cut")
      assert.deepStrictEqual(seen, ["a"])
    })
  )

  it.effect("reads no further than its consumer", () =>
    Effect.gen(function* () {
      let reads = 0
      const source = Stream.fromIterable(Array.from({ length: 10 }, (_, i) => `${i}\n`)).pipe(
        Stream.rechunk(1),
        Stream.map((text) => {
          reads++
          return bytes(text)
        })
      )
      const lines = yield* source.pipe(Splitter.lines(), Stream.take(3), Stream.runCollect)
      assert.deepStrictEqual(texts(lines), ["0", "1", "2"])
      assert.strictEqual(reads, 3)
    })
  )

  it("does not hold a large chunk for the few bytes of an open line", () => {
    const splitter = new Splitter.Splitter()
    const chunk = Buffer.alloc(100_000, "x")
    chunk[99_990] = 0x0a
    let line: Buffer | undefined
    splitter.push(chunk, () => {})
    splitter.end((bytes) => {
      line = bytes
    })
    assert.strictEqual(line?.toString(), "xxxxxxxxx")
    assert.isBelow(line?.buffer.byteLength ?? Number.POSITIVE_INFINITY, 10_000)
  })
})
