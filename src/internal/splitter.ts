/** Cuts a stream of bytes into lines at each LF. */
import { Buffer } from "node:buffer"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import { transformArrays } from "./transformArrays.ts"

/**
 * A line without its LF, decoded as UTF-8; what is not valid UTF-8 reads as U+FFFD.
 *
 * `terminated` is false for a last line that the stream ended without an LF.
 */
export interface Line {
  readonly text: string
  readonly terminated: boolean
}

/**
 * A line has more bytes than `limit`.
 */
export class LineTooLong extends Data.TaggedError("LineTooLong")<{ readonly limit: number }> {}

/** Half of what a JavaScript string can hold, so that a line is always a string. */
const defaultLimit = 2 ** 28

const lf = 0x0a

/**
 * The cutting itself: bytes go in as they come, ranges of bytes come out.
 *
 * A line that lies inside one chunk is reported in place. The beginning of a line that a chunk leaves open is kept; it
 * is copied when it is the lesser part of its memory, so that a few bytes never hold a large chunk.
 */
export class Splitter {
  /** How many bytes a line may have. */
  readonly limit: number
  #pending: Array<Buffer> = []
  #length = 0

  constructor(limit: number = defaultLimit) {
    this.limit = limit
  }

  /** Reports the lines that `chunk` completes; false when a line exceeds the limit, after those before it. */
  push(chunk: Uint8Array, onLine: (bytes: Buffer, from: number, to: number) => void): boolean {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let to = bytes.indexOf(lf); to !== -1; to = bytes.indexOf(lf, from)) {
      if (this.#length + to - from > this.limit) return false
      if (this.#length === 0) {
        onLine(bytes, from, to)
      } else {
        this.#pending.push(bytes.subarray(from, to))
        this.end(onLine)
      }
      from = to + 1
    }
    if (from < bytes.length) {
      const rest = bytes.subarray(from)
      this.#length += rest.length
      if (this.#length > this.limit) return false
      this.#pending.push(rest.length * 2 < rest.buffer.byteLength ? copy(rest) : rest)
    }
    return true
  }

  /** Reports what is left of an unterminated line, if anything. */
  end(onLine: (bytes: Buffer, from: number, to: number) => void): void {
    if (this.#length === 0) return
    const line = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending)
    this.#pending = []
    this.#length = 0
    onLine(line, 0, line.length)
  }
}

/** Into memory of its own; `Buffer.from` would take a part of a shared pool. */
const copy = (bytes: Buffer): Buffer => {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

/**
 * The lines of a stream of bytes, split at LF (0x0A) and at nothing else; a CR stays part of its line.
 *
 * Empty lines are kept. One pull of the source yields all the lines that it completes, and nothing is read ahead. A
 * line with more bytes than `limit` (default 256 MiB) fails with {@link LineTooLong} after the lines before it.
 */
export const lines = (options?: {
  readonly limit?: number | undefined
}): (<E, R>(self: Stream.Stream<Uint8Array, E, R>) => Stream.Stream<Line, E | LineTooLong, R>) =>
  transformArrays(() => {
    const limit = options?.limit ?? defaultLimit
    const splitter = new Splitter(limit)
    const collect = (out: Array<Line>, terminated: boolean) => (bytes: Buffer, from: number, to: number) => {
      out.push({ text: bytes.toString("utf8", from, to), terminated })
    }
    return {
      onArray: (chunks, out) => {
        const onLine = collect(out, true)
        for (const chunk of chunks) {
          if (!splitter.push(chunk, onLine)) return Effect.fail(new LineTooLong({ limit }))
        }
        return undefined
      },
      onEnd: (out) => {
        splitter.end(collect(out, false))
        return undefined
      }
    }
  })
