import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as zlib from "node:zlib"
import * as Frames from "../../src/Channel/internal/spdyFrames.ts"
import * as Headers from "../../src/Channel/internal/spdyHeaders.ts"
import { adler32, Inflater } from "../../src/Channel/internal/spdyInflate.ts"
import { dataFrame } from "./support.ts"

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ""), "hex"))
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")

const decode = (...chunks: ReadonlyArray<Uint8Array>) => {
  const decoder = new Frames.FrameDecoder()
  return chunks.flatMap((chunk) => decoder.push(chunk))
}

/** Header blocks as Go writes them: one zlib stream with the dictionary, flushed after each block. */
const compressed = (level: number, ...blocks: ReadonlyArray<Uint8Array>) =>
  Effect.callback<ReadonlyArray<Uint8Array>>((resume) => {
    const deflate = zlib.createDeflate({ dictionary: Headers.dictionary(), level })
    const out: Array<Uint8Array> = []
    const next = (index: number): void => {
      const block = blocks[index]
      if (block === undefined) return resume(Effect.succeed(out))
      deflate.write(block, () =>
        deflate.flush(zlib.constants.Z_SYNC_FLUSH, () => {
          const bytes = deflate.read()
          out.push(Uint8Array.from(Buffer.isBuffer(bytes) ? bytes : []))
          next(index + 1)
        })
      )
    }
    next(0)
  })

const bytes = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))

describe("the dictionary", () => {
  it("is the one of SPDY/3", () => {
    assert.strictEqual(Headers.dictionary().length, 1423)
    assert.strictEqual(adler32(Headers.dictionary()), 0xe3c6a7c2)
  })
})

describe("frames of SPDY", () => {
  it("case 38: are written as peers expect them", () => {
    const encoder = new Frames.FrameEncoder()
    assert.strictEqual(
      toHex(encoder.reply(1)),
      toHex(hex("80 03 00 02 00 00 00 14  00 00 00 01  78 01  00 04 00 fb ff 00 00 00 00  00 00 00 ff ff"))
    )
    assert.strictEqual(
      toHex(encoder.reply(3)),
      toHex(hex("80 03 00 02 00 00 00 12  00 00 00 03  00 04 00 fb ff 00 00 00 00  00 00 00 ff ff"))
    )
    assert.strictEqual(toHex(Frames.reset(3, Frames.cancel)), toHex(hex("80 03 00 03 00 00 00 08 00000003 00000005")))
    assert.strictEqual(toHex(Frames.goAway(0, 0)), toHex(hex("80 03 00 07 00 00 00 08 00000000 00000000")))
    assert.strictEqual(toHex(Frames.ping(7)), toHex(hex("80 03 00 06 00 00 00 04 00000007")))
    assert.strictEqual(toHex(dataFrame(1, new Uint8Array(0), true)), toHex(hex("00000001 01 000000")))
    assert.strictEqual(toHex(dataFrame(3, hex("6869"))), toHex(hex("00000003 00 000002 6869")))
  })

  it("are read however they are cut", () => {
    const encoder = new Frames.FrameEncoder()
    const sent = Buffer.concat([
      encoder.open(1, { streamtype: "error", port: "80", requestid: "0" }),
      dataFrame(1, new Uint8Array(0), true),
      encoder.open(3, { streamtype: "data", port: "80", requestid: "0" }),
      dataFrame(3, Buffer.from("hello"), true),
      Frames.ping(7),
      // SETTINGS and WINDOW_UPDATE
      hex("80 03 00 04 00 00 00 04 00000000"),
      hex("80 03 00 09 00 00 00 08 00000003 00010000"),
      Frames.reset(3, 5),
      Frames.goAway(3, 0)
    ])
    const expected = [
      { _tag: "Open", stream: 1, headers: { streamtype: "error", port: "80", requestid: "0" }, isLast: false },
      { _tag: "Data", stream: 1, data: "", isLast: true },
      { _tag: "Open", stream: 3, headers: { streamtype: "data", port: "80", requestid: "0" }, isLast: false },
      { _tag: "Data", stream: 3, data: "hello", isLast: true },
      { _tag: "Ping", id: 7 },
      { _tag: "Reset", stream: 3, status: 5 },
      { _tag: "GoAway", lastStream: 3, status: 0 }
    ]
    for (let size = 1; size <= sent.length; size++) {
      const chunks = Array.from({ length: Math.ceil(sent.length / size) }, (_, index) =>
        sent.subarray(index * size, (index + 1) * size)
      )
      const joined: Array<unknown> = []
      let text = ""
      for (const frame of decode(...chunks)) {
        if (frame._tag !== "Data") joined.push(frame)
        else {
          text += Buffer.from(frame.data).toString()
          if (!frame.isLast) continue
          joined.push({ ...frame, data: text })
          text = ""
        }
      }
      assert.deepStrictEqual(joined, expected, `cut into ${size}`)
    }
  })

  it("hand over the data of a large frame as it comes, and cut what is too large for one", () => {
    const decoder = new Frames.FrameDecoder()
    assert.deepStrictEqual(decoder.push(hex("00000003 01 ffffff 61")), [
      { _tag: "Data", stream: 3, data: hex("61"), isLast: false }
    ])
    const large = dataFrame(5, new Uint8Array(0x100_0000), true)
    assert.deepStrictEqual(
      decode(large).map((frame) => (frame._tag === "Data" ? [frame.data.length, frame.isLast] : frame)),
      [
        [0xff_ffff, false],
        [1, true]
      ]
    )
  })

  it("that break a rule are faults, and nothing follows them", () => {
    const faults: ReadonlyArray<readonly [string, string]> = [
      ["80 02 00 01 00 00 00 00", "version 2"],
      ["80 03 00 01 00 ff ff ff", "16777215 bytes"],
      ["80 03 00 01 00 00 00 09 000000000000000000", "too short"],
      ["80 03 00 03 00 00 00 04 00000001", "too short"],
      ["80 03 00 06 00 00 00 00", "too short"],
      ["80 03 00 07 00 00 00 04 00000000", "too short"],
      ["80 03 00 08 00 00 00 00", "too short"],
      ["80 03 00 02 00 00 00 06 00000001 ffff", "not a zlib stream"],
      ["80 03 00 02 00 00 00 0f 00000001 7801 00 04 00 fb ff 00 00 00 01", "damaged"]
    ]
    for (const [text, message] of faults) {
      const decoder = new Frames.FrameDecoder()
      const [frame, ...more] = decoder.push(hex(text))
      assert.deepStrictEqual(more, [])
      assert.strictEqual(frame?._tag, "Fault", text)
      assert.include(frame?._tag === "Fault" ? frame.message : "", message)
      assert.deepStrictEqual(decoder.push(Frames.ping(1)), [])
    }
  })
})

describe("header blocks", () => {
  it.effect("of any compression are read, each with what came before it", () =>
    Effect.gen(function* () {
      const plain = new Headers.Encoder()
      const lists = Array.from({ length: 60 }, (_, index) => ({
        streamtype: index % 2 === 0 ? "error" : "data",
        port: "8080",
        requestid: String(index >> 1),
        long: "x".repeat(index * 50)
      }))
      // the text of a block, without what frames it as stored
      const texts = lists.map((list, index) => plain.encode(list).slice(index === 0 ? 7 : 5, -5))
      for (const level of [0, 1, 6, 9]) {
        const decoder = new Headers.Decoder()
        const blocks = yield* compressed(level, ...texts)
        assert.deepStrictEqual(
          blocks.map((block) => Result.getOrThrow(decoder.decode(block))),
          lists
        )
      }
    })
  )

  it.effect.prop("of any bytes are decompressed as zlib does it", [Schema.Array(bytes)], ([blocks]) =>
    Effect.gen(function* () {
      const inputs = blocks.map((block) => Uint8Array.from(block.flatMap((byte) => [byte, byte % 7, byte % 3])))
      const inflater = new Inflater(Headers.dictionary(), 65_536)
      for (const [index, block] of (yield* compressed(9, ...inputs)).entries()) {
        if (block.length > 0) assert.deepStrictEqual(Result.getOrThrow(inflater.inflate(block)), inputs[index])
      }
    })
  )

  it.effect("that would become too large are a fault", () =>
    Effect.gen(function* () {
      const [block = new Uint8Array(0)] = yield* compressed(9, new Uint8Array(70_000))
      assert.isBelow(block.length, 1000)
      assert.deepStrictEqual(new Headers.Decoder().decode(block), Result.fail("more than 65536 bytes"))
    })
  )
})

describe("random bytes", () => {
  it.effect.prop(
    "are frames or a fault, never a defect",
    [bytes, bytes],
    ([head, tail]) =>
      Effect.sync(() => {
        for (const prefix of ["", "8003000100000040", "80030002000000200000000178bb", "8003000200000040000000017801"]) {
          const frames = decode(hex(prefix), Uint8Array.from(head), Uint8Array.from(tail), new Uint8Array(64))
          const faults = frames.filter(({ _tag }) => _tag === "Fault")
          assert.isAtMost(faults.length, 1)
          if (faults.length === 1) assert.strictEqual(frames.at(-1)?._tag, "Fault")
        }
      }),
    { arbitrary: { runs: 10_000 } }
  )

  it.effect.prop(
    "in the place of a compressed block are bytes or a fault, never a defect",
    [bytes],
    ([block]) =>
      Effect.sync(() => {
        const inflater = new Inflater(Headers.dictionary(), 4096)
        inflater.inflate(hex("7801"))
        const result = inflater.inflate(Uint8Array.from(block))
        assert.isTrue(Result.isFailure(result) || result.success.length <= 4096)
      }),
    { arbitrary: { runs: 10_000, size: 200 } }
  )
})
