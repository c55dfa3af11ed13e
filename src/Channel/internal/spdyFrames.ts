/** The frames of SPDY/3.1, as far as port-forwarding uses them. Pure. */
import * as Result from "effect/Result"
import { concat, Decoder, Encoder, type Headers, maxBlock } from "./spdyHeaders.ts"

export type Frame =
  | { readonly _tag: "Open"; readonly stream: number; readonly headers: Headers; readonly isLast: boolean }
  | { readonly _tag: "Reply"; readonly stream: number; readonly headers: Headers; readonly isLast: boolean }
  /** A part of a data frame, as it comes: a large one is never collected. */
  | { readonly _tag: "Data"; readonly stream: number; readonly data: Uint8Array; readonly isLast: boolean }
  | { readonly _tag: "Reset"; readonly stream: number; readonly status: number }
  | { readonly _tag: "Ping"; readonly id: number }
  | { readonly _tag: "GoAway"; readonly lastStream: number; readonly status: number }
  /** What breaks the rules; nothing follows. */
  | { readonly _tag: "Fault"; readonly message: string }

const version = 3
const fin = 1

const types = { open: 1, reply: 2, reset: 3, ping: 6, goAway: 7, headers: 8 }

/** Status of a reset by who has heard enough. */
export const cancel = 5

/** How much of one data frame is sent at once. */
const maxData = 0xff_ffff

const headSize = 8

/** A control frame is no larger than a block of headers. */
const maxControl = maxBlock

interface DataFrame {
  readonly stream: number
  readonly isLast: boolean
  left: number
}

/** From bytes to frames; however the bytes are cut. */
export class FrameDecoder {
  readonly #headers = new Decoder()
  #pending: Uint8Array = new Uint8Array(0)
  /** The data frame that is under way. */
  #data: DataFrame | undefined
  #ended = false

  push(chunk: Uint8Array): ReadonlyArray<Frame> {
    const frames: Array<Frame> = []
    let bytes = this.#pending.length === 0 ? chunk : concat([this.#pending, chunk])
    while (!this.#ended) {
      const rest = this.#data === undefined ? this.#head(bytes, frames) : this.#body(bytes, this.#data, frames)
      if (rest === undefined) break
      bytes = rest
    }
    // a copy, so that a few bytes hold no large chunk
    this.#pending = this.#ended ? new Uint8Array(0) : bytes.slice()
    return frames
  }

  /** The rest behind a whole frame, or behind the head of one with data; none where more is needed. */
  #head(bytes: Uint8Array, frames: Array<Frame>): Uint8Array | undefined {
    if (bytes.length < headSize) return undefined
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const word = view.getUint32(0)
    const flags = view.getUint8(4)
    const length = view.getUint32(4) & 0xff_ffff
    if (word < 0x8000_0000) {
      const isLast = (flags & fin) !== 0
      if (length === 0) frames.push({ _tag: "Data", stream: word, data: new Uint8Array(0), isLast })
      else this.#data = { stream: word, isLast, left: length }
      return bytes.subarray(headSize)
    }
    const spoken = (word >>> 16) & 0x7fff
    if (spoken !== version) return this.#fail(frames, `a frame of SPDY version ${spoken}`)
    if (length > maxControl) return this.#fail(frames, `a control frame of ${length} bytes`)
    if (bytes.length < headSize + length) return undefined
    const frame = this.#control(word & 0xffff, flags, bytes.subarray(headSize, headSize + length))
    if (frame?._tag === "Fault") return this.#fail(frames, frame.message)
    if (frame !== undefined) frames.push(frame)
    return bytes.subarray(headSize + length)
  }

  #body(bytes: Uint8Array, data: DataFrame, frames: Array<Frame>): Uint8Array | undefined {
    if (bytes.length === 0) return undefined
    const part = bytes.subarray(0, data.left)
    data.left -= part.length
    const isWhole = data.left === 0
    frames.push({ _tag: "Data", stream: data.stream, data: part, isLast: isWhole && data.isLast })
    if (isWhole) this.#data = undefined
    return bytes.subarray(part.length)
  }

  #control(type: number, flags: number, body: Uint8Array): Frame | undefined {
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
    const isLast = (flags & fin) !== 0
    const has = (length: number) => body.length >= length
    const id = (at: number) => view.getUint32(at) & 0x7fff_ffff
    switch (type) {
      case types.open:
        return has(10) ? this.#withHeaders("Open", id(0), isLast, body.subarray(10)) : short
      case types.reply:
        return has(4) ? this.#withHeaders("Reply", id(0), isLast, body.subarray(4)) : short
      case types.reset:
        return has(8) ? { _tag: "Reset", stream: id(0), status: view.getUint32(4) } : short
      case types.ping:
        return has(4) ? { _tag: "Ping", id: view.getUint32(0) } : short
      case types.goAway:
        return has(8) ? { _tag: "GoAway", lastStream: id(0), status: view.getUint32(4) } : short
      case types.headers: {
        // nobody reads them, but later blocks refer to them
        const frame = has(4) ? this.#withHeaders("Reply", id(0), isLast, body.subarray(4)) : short
        return frame._tag === "Fault" ? frame : undefined
      }
      default:
        return undefined
    }
  }

  #withHeaders(tag: "Open" | "Reply", stream: number, isLast: boolean, block: Uint8Array): Frame {
    const headers = this.#headers.decode(block)
    return Result.isFailure(headers)
      ? { _tag: "Fault", message: headers.failure }
      : { _tag: tag, stream, headers: headers.success, isLast }
  }

  #fail(frames: Array<Frame>, message: string): undefined {
    this.#ended = true
    frames.push({ _tag: "Fault", message })
    return undefined
  }
}

const short: Frame = { _tag: "Fault", message: "a control frame is too short" }

const words = (...values: ReadonlyArray<number>): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value)
  return bytes
}

const control = (type: number, flags: number, ...body: ReadonlyArray<Uint8Array>): Uint8Array => {
  const length = body.reduce((sum, part) => sum + part.length, 0)
  return concat([words(0x8000_0000 + version * 0x1_0000 + type, flags * 0x100_0000 + length), ...body])
}

/** From frames to bytes; frames with headers must go out in the order in which they were made. */
export class FrameEncoder {
  readonly #headers = new Encoder()

  open(stream: number, headers: Headers): Uint8Array {
    return control(types.open, 0, words(stream, 0), Uint8Array.of(0, 0), this.#headers.encode(headers))
  }

  reply(stream: number, headers: Headers = {}): Uint8Array {
    return control(types.reply, 0, words(stream), this.#headers.encode(headers))
  }
}

/** In parts, as it need not be copied to be sent. */
export const data = (stream: number, bytes: Uint8Array, isLast = false): ReadonlyArray<Uint8Array> => {
  const parts: Array<Uint8Array> = []
  for (let at = 0; at === 0 || at < bytes.length; at += maxData) {
    const part = bytes.subarray(at, at + maxData)
    const ends = isLast && at + maxData >= bytes.length
    parts.push(words(stream, (ends ? fin : 0) * 0x100_0000 + part.length), part)
  }
  return parts
}

export const reset = (stream: number, status: number): Uint8Array => control(types.reset, 0, words(stream, status))

export const ping = (id: number): Uint8Array => control(types.ping, 0, words(id))

export const goAway = (lastStream: number, status: number): Uint8Array =>
  control(types.goAway, 0, words(lastStream, status))
