/** The frames of a WebSocket (RFC 6455), by `ws`: bytes to frames, and frames to bytes. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"

/** What came: a whole message, a control frame, or the breach of a rule, after which nothing follows. */
export type Frame =
  | { readonly _tag: "Message"; readonly data: Uint8Array }
  | { readonly _tag: "Text"; readonly data: Uint8Array }
  | { readonly _tag: "Ping"; readonly data: Uint8Array }
  | { readonly _tag: "Pong" }
  | { readonly _tag: "Close"; readonly code: number; readonly reason: string }
  | { readonly _tag: "Fault"; readonly message: string }

export interface Codec {
  /** The frames that are complete with these bytes. */
  readonly decode: (chunks: NonEmptyReadonlyArray<Uint8Array>) => Effect.Effect<ReadonlyArray<Frame>>
  /** One message whose data are the parts in a row. */
  readonly message: (...parts: ReadonlyArray<Uint8Array>) => Uint8Array
  readonly text: (...parts: ReadonlyArray<Uint8Array>) => Uint8Array
  readonly ping: () => Uint8Array
  readonly pong: (data: Uint8Array) => Uint8Array
  readonly close: (code: number) => Uint8Array
}

export interface Options {
  /** Bytes of one message, over all its fragments. */
  readonly maxMessageSize: number
  /** Which side this is: a client masks what it sends. */
  readonly side: "client" | "server"
}

const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 }

const maxFragments = 16_384

/** What `ws` can count to; 0 stands for no limit there. */
const limited = (size: number): number => Math.min(Math.max(size, 1), 0x7fff_ffff)

/** Loaded with the first connection: most programs open none. */
const load = /*#__PURE__*/ Effect.promise(() => import("ws"))

export const make = (options: Options): Effect.Effect<Codec> =>
  Effect.map(load, ({ Receiver, Sender }) => {
    const isServer = options.side === "server"
    const receiver = new Receiver({
      isServer,
      maxFragments,
      maxPayload: limited(options.maxMessageSize),
      skipUTF8Validation: true
    })
    let frames: Array<Frame> = []
    let hasEnded = false
    const end = (frame: Frame) => {
      if (hasEnded) return
      hasEnded = true
      frames.push(frame)
    }
    receiver.on("message", (data, isBinary) => frames.push({ _tag: isBinary ? "Message" : "Text", data }))
    receiver.on("ping", (data) => frames.push({ _tag: "Ping", data }))
    receiver.on("pong", () => frames.push({ _tag: "Pong" }))
    receiver.on("conclude", (code, reason) => end({ _tag: "Close", code, reason: reason.toString() }))
    // whoever writes is told of it
    receiver.on("error", () => {})

    const take = () => {
      const taken = frames
      frames = []
      return taken
    }

    const decode: Codec["decode"] = (chunks) =>
      Effect.callback((resume) => {
        let left = chunks.length
        for (const chunk of chunks) {
          const done = (error?: Error | null) => {
            if (error !== null && error !== undefined) end({ _tag: "Fault", message: error.message })
            if (--left === 0) resume(Effect.sync(take))
          }
          if (hasEnded) done()
          else receiver.write(chunk, done)
        }
      })

    const encode = (opcode: number, parts: ReadonlyArray<Uint8Array>): Uint8Array => {
      const size = parts.reduce((sum, part) => sum + part.length, 0)
      // all that goes out is written below; no part of a pool, so that it begins at a whole word
      const bytes = Buffer.allocUnsafeSlow(dataStart + size)
      let at = dataStart
      for (const part of parts) {
        bytes.set(part, at)
        at += part.length
      }
      const [head] = Sender.frame(bytes.subarray(dataStart), {
        fin: true,
        opcode,
        mask: !isServer,
        generateMask: leaveUnmasked,
        readOnly: true,
        rsv1: false
      })
      const start = dataStart - head.length
      bytes.set(head, start)
      if (!isServer) mask(bytes)
      return bytes.subarray(start)
    }

    return {
      decode,
      message: (...parts) => encode(opcodes.binary, parts),
      text: (...parts) => encode(opcodes.text, parts),
      ping: () => encode(opcodes.ping, []),
      pong: (data) => encode(opcodes.pong, [data]),
      close: (code) => encode(opcodes.close, [Uint8Array.of(code >> 8, code & 0xff)])
    }
  })

// ---------------------------------------------------------------------------------------------------------------------
// Masking: `ws` does it byte by byte where it has no native addon, which takes as long as all else that an upload costs.
// So it writes only the head, with a key of zeros, which leaves the data as they are; the rest is done here by words.
// ---------------------------------------------------------------------------------------------------------------------

/** Where the data begin, at a whole word: the longest head has 14 bytes. */
const dataStart = 16

const leaveUnmasked = (key: Uint8Array): void => void key.fill(0)

/** Keys that nobody can foresee (RFC 6455, 10.3), drawn many at a time. */
const keys = /*#__PURE__*/ new Uint32Array(256)
let nextKey = keys.length

const drawKey = (): number => {
  if (nextKey === keys.length) {
    crypto.getRandomValues(keys)
    nextKey = 0
  }
  return keys[nextKey++] ?? 0
}

/** Puts a key right before the data, where the head ends, and masks them with it. */
const mask = (bytes: Buffer): void => {
  const key = drawKey()
  const first = dataStart / 4
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4))
  words[first - 1] = key
  for (let index = first; index < words.length; index++) words[index] = (words[index] ?? 0) ^ key
  for (let at = words.length * 4; at < bytes.length; at++)
    bytes[at] = (bytes[at] ?? 0) ^ (bytes[dataStart - 4 + (at % 4)] ?? 0)
}
