/** The text of the status channel as it comes, in any number of messages. */

const blanks = /*#__PURE__*/ new Set([0x20, 0x09, 0x0a, 0x0d])
const quote = 0x22
const backslash = 0x5c
const opening = 0x7b
const closing = 0x7d

/**
 * Finds the end of the status: an object of JSON. Each byte is looked at once, however it is cut into messages; that the
 * text is whole does not say that it is right.
 */
export class StatusText {
  readonly #parts: Array<Uint8Array> = []
  #size = 0
  #hasBegun = false
  #depth = 0
  #isQuoted = false
  #isEscaped = false

  /** How many bytes there are. */
  get size(): number {
    return this.#size
  }

  /** Takes what came, and says whether the text is whole: its object has ended, or it can never become one. */
  push(data: Uint8Array): boolean {
    const end = this.#endIn(data)
    const part = data.subarray(0, end)
    this.#parts.push(part)
    this.#size += part.length
    return end !== undefined
  }

  toString(): string {
    const whole = new Uint8Array(this.#size)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return new TextDecoder().decode(whole)
  }

  /** Where in the data the text ends, if it does. */
  #endIn(data: Uint8Array): number | undefined {
    let at = 0
    for (const byte of data) {
      at++
      if (!this.#hasBegun) {
        if (blanks.has(byte)) continue
        if (byte !== opening) return data.length
        this.#hasBegun = true
      }
      if (this.#isEscaped) this.#isEscaped = false
      else if (this.#isQuoted && byte === backslash) this.#isEscaped = true
      else if (byte === quote) this.#isQuoted = !this.#isQuoted
      else if (!this.#isQuoted && byte === opening) this.#depth++
      else if (!this.#isQuoted && byte === closing && --this.#depth === 0) return at
    }
    return undefined
  }
}
