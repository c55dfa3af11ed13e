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

/** One frame as it goes out. */
export type Encoded = NonEmptyReadonlyArray<Uint8Array>

export interface Codec {
  /** The frames that are complete with these bytes. */
  readonly decode: (bytes: Uint8Array) => Effect.Effect<ReadonlyArray<Frame>>
  readonly message: (data: Uint8Array) => Encoded
  readonly text: (data: Uint8Array) => Encoded
  readonly ping: () => Encoded
  readonly pong: (data: Uint8Array) => Encoded
  readonly close: (code: number) => Encoded
}

export interface Limits {
  /** Bytes of one message, over all its fragments. */
  readonly maxMessageSize: number
  /** Which side this is: a client masks what it sends. */
  readonly side: "client" | "server"
}

const text = 1
const binary = 2
const closing = 8
const ping = 9
const pong = 10

const maxFragments = 16_384

const empty = new Uint8Array(0)

/** Loaded with the first connection: most programs open none. */
const load = /*#__PURE__*/ Effect.promise(() => import("ws"))

export const make = (limits: Limits): Effect.Effect<Codec> =>
  Effect.map(load, ({ Receiver, Sender }) => {
    const isServer = limits.side === "server"
    const receiver = new Receiver({
      isServer,
      maxFragments,
      maxPayload: limits.maxMessageSize,
      skipUTF8Validation: true
    })
    let frames: Array<Frame> = []
    let ended = false
    const end = (frame: Frame) => {
      if (ended) return
      ended = true
      frames.push(frame)
    }
    receiver.on("message", (data, isBinary) => frames.push({ _tag: isBinary ? "Message" : "Text", data }))
    receiver.on("ping", (data) => frames.push({ _tag: "Ping", data }))
    receiver.on("pong", () => frames.push({ _tag: "Pong" }))
    receiver.on("conclude", (code, reason) => end({ _tag: "Close", code, reason: reason.toString() }))
    receiver.on("error", () => {})
    const take = () => {
      const taken = frames
      frames = []
      return taken
    }
    const encode = (opcode: number, data: Uint8Array): Encoded => {
      const [head = empty, ...rest] = Sender.frame(data, {
        fin: true,
        opcode,
        mask: !isServer,
        readOnly: true,
        rsv1: false
      })
      return [head, ...rest]
    }
    return {
      decode: (bytes) =>
        Effect.callback((resume) => {
          if (ended) return resume(Effect.succeed([]))
          receiver.write(bytes, (error) => {
            if (error !== null && error !== undefined) end({ _tag: "Fault", message: error.message })
            resume(Effect.sync(take))
          })
        }),
      message: (data) => encode(binary, data),
      text: (data) => encode(text, data),
      ping: () => encode(ping, empty),
      pong: (data) => encode(pong, data),
      close: (code) => encode(closing, Uint8Array.of(code >> 8, code & 0xff))
    }
  })
