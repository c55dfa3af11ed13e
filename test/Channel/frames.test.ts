import { assert, describe, it } from "@effect/vitest"
import { isArrayNonEmpty } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Receiver } from "ws"
import { type Frame, make } from "../../src/Channel/internal/frames.ts"

const limits = { maxMessageSize: 1_000_000 }

const client = make({ ...limits, side: "client" })
const server = make({ ...limits, side: "server" })

/** In chunks of a size. */
const cut = (bytes: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))

/** What a side understands of bytes; it unmasks them where they are. */
const understood = Effect.fnUntraced(function* (side: typeof client, ...chunks: ReadonlyArray<Uint8Array>) {
  const codec = yield* side
  const copies = chunks.map((chunk) => chunk.slice())
  return isArrayNonEmpty(copies) ? yield* codec.decode(copies) : []
})

const fromHex = (hex: string) => Buffer.from(hex, "hex")

const patterned = (length: number) => Uint8Array.from({ length }, (_, index) => index * 7)

/** Compares without listing megabytes. */
const assertMessages = (frames: ReadonlyArray<Frame>, sent: ReadonlyArray<Uint8Array>) => {
  assert.strictEqual(frames.length, sent.length)
  for (const [index, frame] of frames.entries()) {
    assert.isTrue(frame._tag === "Message" && Buffer.compare(frame.data, sent[index] ?? Buffer.of()) === 0)
  }
}

/** What a server that is not ours reads. */
const readByServer = (bytes: Uint8Array) =>
  Effect.callback<ReadonlyArray<Buffer>>((resume) => {
    const receiver = new Receiver({ isServer: true })
    const messages: Array<Buffer> = []
    receiver.on("message", (data) => messages.push(data))
    receiver.on("error", (error) => resume(Effect.die(error)))
    receiver.write(bytes, (error) => {
      if (error === null || error === undefined) resume(Effect.succeed(messages))
    })
  })

describe("frames", () => {
  it.effect.prop(
    "of either side are read by the other one, however the bytes are cut",
    [
      Schema.Literals(["client", "server"]),
      Schema.Array(Schema.Literals([0, 1, 3, 125, 126, 1023, 1024, 5000, 65_535, 65_536, 70_001])),
      Schema.Literals([7, 1000, 16_384, 1_000_000])
    ],
    ([side, lengths, size]) =>
      Effect.gen(function* () {
        const codec = yield* make({ ...limits, side })
        const sent = lengths.map(patterned)
        const bytes = Buffer.concat(sent.map((data) => codec.message(data.subarray(0, 1), data.subarray(1))))
        assertMessages(yield* understood(side === "client" ? server : client, ...cut(bytes, size)), sent)
      }),
    { arbitrary: { runs: 60 } }
  )

  it.effect("of a client are read by a server: any length, any alignment, in any number of parts", () =>
    Effect.gen(function* () {
      const { message } = yield* client
      const lengths = [...Array.from({ length: 71 }, (_, length) => length), 125, 126, 127, 65_535, 65_536]
      for (const length of lengths) {
        for (const offset of [0, 1, 2, 3]) {
          const data = patterned(length + offset).subarray(offset)
          const third = Math.floor(length / 3)
          const parts = [data.subarray(0, third), data.subarray(third, third + 1), data.subarray(third + 1)]
          const [whole, joined, ...more] = yield* readByServer(Buffer.concat([message(data), message(...parts)]))
          assert.strictEqual(Buffer.compare(whole ?? Buffer.of(1), data), 0, `${length} bytes from ${offset}`)
          assert.strictEqual(Buffer.compare(joined ?? Buffer.of(1), data), 0, `${length} bytes in parts`)
          assert.lengthOf(more, 0)
        }
      }
      assert.deepStrictEqual(yield* readByServer(message()), [Buffer.of()])
    })
  )

  it.effect("are those of RFC 6455", () =>
    Effect.gen(function* () {
      const { message, text } = yield* server
      assert.strictEqual(Buffer.from(text(Buffer.from("Hello"))).toString("hex"), "810548656c6c6f")
      const headOf = (length: number, size: number) =>
        Buffer.from(message(new Uint8Array(length)))
          .subarray(0, size)
          .toString("hex")
      assert.strictEqual(headOf(256, 4), "827e0100")
      assert.strictEqual(headOf(65_536, 10), "827f0000000000010000")
      const [frame] = yield* understood(server, fromHex("818537fa213d7f9f4d5158"))
      assert.isTrue(frame?._tag === "Text" && String(frame.data) === "Hello")
    })
  )

  it.effect("are masked by the client with a key that changes, and the data stay as they are", () =>
    Effect.gen(function* () {
      const { message, ping } = yield* client
      const data = patterned(100)
      const frames = Array.from({ length: 200 }, () => message(data))
      const keys = new Set(frames.map((frame) => Buffer.from(frame.subarray(2, 6)).toString("hex")))
      assert.isAbove(keys.size, 190)
      assert.deepStrictEqual(data, patterned(100))
      for (const frame of frames) {
        const key = frame.subarray(2, 6)
        assert.deepStrictEqual(
          frame.subarray(6).map((byte, index) => byte ^ (key[index % 4] ?? 0)),
          data
        )
      }
      assert.isAbove(new Set(Array.from({ length: 200 }, () => Buffer.from(ping()).toString("hex"))).size, 190)
    })
  )

  it.effect("that are not complete give nothing, until they are", () =>
    Effect.gen(function* () {
      const large = (yield* server).message(patterned(70_000))
      const { decode } = yield* client
      assert.deepStrictEqual(yield* decode([large.subarray(0, 1), large.subarray(1, 40_000)]), [])
      assert.deepStrictEqual(yield* decode([large.subarray(40_000, 70_009)]), [])
      assertMessages(yield* decode([large.subarray(70_009)]), [patterned(70_000)])
    })
  )

  it.effect("that break a rule end it, and what came before them counts", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<readonly [hex: string, message: string]> = [
        ["c200", "RSV1"],
        ["8280", "MASK must be clear"],
        ["8300", "opcode 3"],
        ["8b00", "opcode 11"],
        ["8000", "opcode 0"],
        ["02008200", "opcode 2"],
        ["0900", "FIN"],
        ["897e", "payload length 126"],
        ["8801", "payload length 1"],
        ["880203ed", "status code 1005"],
        ["827f00000000000f4241", "Max payload"],
        ["827fffffffffffffffff", "payload length"]
      ]
      for (const [hex, message] of wrong) {
        const { decode } = yield* client
        const [before, fault, ...more] = yield* decode([fromHex("820141"), fromHex(hex), fromHex("820141")])
        assert.strictEqual(before?._tag, "Message")
        assert.isTrue(fault?._tag === "Fault" && fault.message.includes(message), `${hex}: ${JSON.stringify(fault)}`)
        assert.lengthOf(more, 0)
        assert.deepStrictEqual(yield* decode([fromHex("820141")]), [])
      }
    })
  )

  it.effect("of fragments are limited in number and size", () =>
    Effect.gen(function* () {
      const fragment = fromHex("000141")
      const many = yield* client
      assert.deepStrictEqual(
        yield* many.decode([fromHex("020141"), ...Array.from({ length: 16_383 }, () => fragment)]),
        []
      )
      assert.strictEqual((yield* many.decode([fragment]))[0]?._tag, "Fault")
      const large = yield* make({ maxMessageSize: 2, side: "client" })
      assert.deepStrictEqual(yield* large.decode([fromHex("020141000141")]), [])
      assert.strictEqual((yield* large.decode([fragment]))[0]?._tag, "Fault")
    })
  )

  it.effect("have a limit whatever it is, also none and one beyond all memory", () =>
    Effect.gen(function* () {
      const nothing = yield* make({ maxMessageSize: 0, side: "client" })
      assert.strictEqual((yield* nothing.decode([fromHex("82024141")]))[0]?._tag, "Fault")
      for (const maxMessageSize of [2 ** 32, Infinity]) {
        const { decode } = yield* make({ maxMessageSize, side: "client" })
        assert.strictEqual((yield* decode([fromHex("820141")]))[0]?._tag, "Message")
        assert.strictEqual((yield* decode([fromHex("827f0000000080000000")]))[0]?._tag, "Fault")
      }
    })
  )

  it.effect("that close say why, or nothing", () =>
    Effect.gen(function* () {
      const read = (hex: string) => understood(client, fromHex(hex))
      assert.deepStrictEqual(yield* read("8800"), [{ _tag: "Close", code: 1005, reason: "" }])
      assert.deepStrictEqual(yield* read("880503e86f6b21820141"), [{ _tag: "Close", code: 1000, reason: "ok!" }])
    })
  )
})
