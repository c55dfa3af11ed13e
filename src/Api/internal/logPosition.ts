/**
 * How far a log has been delivered, so that its next connection repeats nothing and leaves nothing out.
 *
 * A server takes `sinceTime` by the second, and lines that two streams of a container wrote may stand slightly out of
 * order. So the next connection begins a second before the last line, and each line of that time that was delivered
 * before is left out once, known by its timestamp and its content.
 */
import type { Buffer } from "node:buffer"
import { crc32 } from "node:zlib"

interface Instant {
  readonly second: number
  readonly nanos: number
}

const syntax = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/

const parse = (text: string): Instant | undefined => {
  const match = syntax.exec(text)
  if (match === null) return undefined
  const [, time, fraction = "", zone] = match
  const millis = Date.parse(`${time}${zone}`)
  return Number.isNaN(millis) ? undefined : { second: millis / 1000, nanos: Number(fraction.padEnd(9, "0")) }
}

const isBefore = (left: Instant, right: Instant): boolean =>
  left.second < right.second || (left.second === right.second && left.nanos < right.nanos)

const space = 0x20

/** No timestamp of a log is longer: `2026-01-02T03:04:05.123456789+00:00`. */
const longest = 35

/** Where the content of a line begins, behind its timestamp and one space; `from` where it has no timestamp. */
const contentOf = (bytes: Buffer, from: number, to: number): readonly [at: number, stamp: string] => {
  const end = bytes.indexOf(space, from)
  return end === -1 || end >= to || end - from > longest ? [from, ""] : [end + 1, bytes.toString("latin1", from, end)]
}

/** Whether a line begins with its timestamp, and a space. */
export const isStamped = (bytes: Buffer, from: number, to: number): boolean =>
  parse(contentOf(bytes, from, to)[1]) !== undefined

/** What to do with a line: where its content begins, and whether it is to be delivered. */
export interface Read {
  readonly content: number
  readonly isNew: boolean
  /** Whether the line is one of the log; a text without a timestamp is the server's own. */
  readonly isStamped: boolean
}

export class Position {
  /** Of lines that the caller did not ask for, none is delivered: they stand before the first one of the tail. */
  #first: Instant | undefined = undefined
  #firstKey: string | undefined = undefined
  #isTail = false
  /** Whether a connection has repeated the first line: others of its time stand behind it from then on. */
  #isBehindFirst = true
  #last: Instant | undefined = undefined
  /** How often each line was delivered, by its second; the last two seconds of them. */
  readonly #delivered = new Map<number, Map<string, number>>()
  #repeated: Map<string, number> | undefined = undefined
  /** Whether a connection has come to what is new: a server repeats nothing behind that. */
  #isPast = false

  /** Nothing from before this line is to come, of which only a part was there, if no other has come yet. */
  begin(bytes: Buffer, from: number, to: number): void {
    const at = parse(contentOf(bytes, from, to)[1])
    if (at === undefined || this.#last !== undefined) return
    this.#first = at
    this.#last = at
  }

  /** The `sinceTime` of the next connection; none before the first line, or its beginning. */
  get sinceTime(): string | undefined {
    return this.#last === undefined
      ? undefined
      : new Date((this.#last.second - 1) * 1000).toISOString().replace(".000Z", "Z")
  }

  /** A connection begins, with that `sinceTime`, or for a tail: what stands before its first line is not wanted. */
  reconnect(isTail = false): void {
    this.#isTail = isTail
    this.#isBehindFirst = this.#firstKey === undefined
    this.#repeated = undefined
    this.#isPast = false
    if (this.#last === undefined) return
    this.#repeated = new Map()
    for (const lines of this.#delivered.values()) for (const [key, count] of lines) this.#repeated.set(key, count)
  }

  /** A whole line came. */
  read(bytes: Buffer, from: number, to: number): Read {
    const [content, stamp] = contentOf(bytes, from, to)
    const at = parse(stamp)
    if (at === undefined) return { content: from, isNew: true, isStamped: false }
    const key = `${stamp} ${crc32(bytes.subarray(content, to))}`
    const isNew = !this.#isRepeated(at, key)
    if (isNew) {
      this.#isPast = true
      this.#deliver(at, key)
    }
    return { content, isNew, isStamped: true }
  }

  #isRepeated(at: Instant, key: string): boolean {
    const { second } = this.#last ?? at
    const repeated = this.#repeated
    if (repeated === undefined) return false
    const count = repeated.get(key) ?? 0
    if (count > 0) {
      repeated.set(key, count - 1)
      if (key === this.#firstKey) this.#isBehindFirst = true
      return true
    }
    // from here on a line is old for a clock that was set back
    if (this.#isPast) return false
    // a server that does not know `sinceTime` repeats the whole log
    if (at.second < second - 1) return true
    if (this.#first === undefined) return false
    return this.#isBehindFirst ? isBefore(at, this.#first) : !isBefore(this.#first, at)
  }

  #deliver(at: Instant, key: string): void {
    if (this.#isTail && this.#first === undefined) {
      this.#first = at
      this.#firstKey = key
    }
    if (this.#last === undefined || isBefore(this.#last, at)) {
      if (at.second !== this.#last?.second) {
        for (const second of this.#delivered.keys()) if (second < at.second - 1) this.#delivered.delete(second)
      }
      this.#last = at
    }
    // what is older is not asked for again
    if (this.#last !== undefined && at.second < this.#last.second - 1) return
    const lines = this.#delivered.get(at.second) ?? new Map<string, number>()
    lines.set(key, (lines.get(key) ?? 0) + 1)
    this.#delivered.set(at.second, lines)
  }
}
