/**
 * Decompression of header blocks (RFC 1950, RFC 1951), one block at a time and without a thread of its own: Node's zlib
 * either ends after one call or answers later.
 */
import * as Result from "effect/Result"

const windowSize = 32 * 1024

const maxBits = 15

/** A code of RFC 1951: how many codes there are of each length, and their symbols in order. */
interface Huffman {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const huffman = (lengths: Uint8Array): Huffman => {
  const counts = new Uint16Array(maxBits + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const offsets = new Uint16Array(maxBits + 2)
  for (let length = 1; length <= maxBits; length++) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0)
  }
  const symbols = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const at = offsets[length] ?? 0
    symbols[at] = symbol
    offsets[length] = at + 1
  }
  return { counts, symbols }
}

const fixedLengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
)
const fixed = {
  literals: /*#__PURE__*/ huffman(fixedLengths),
  distances: /*#__PURE__*/ huffman(/*#__PURE__*/ new Uint8Array(30).fill(5))
}

const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
]
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577
]
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

export const adler32 = (bytes: Uint8Array): number => {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return b * 65_536 + a
}

/** One zlib stream; each block of it ends at a byte, as after a flush. */
export class Inflater {
  readonly #dictionary: Uint8Array
  readonly #limit: number
  #began = false
  #fault: string | undefined
  #input: Uint8Array = new Uint8Array(0)
  #at = 0
  #bits = 0
  #bitCount = 0
  /** What was decompressed last, as far as later blocks may refer to it, then the current block. */
  #output: Uint8Array = new Uint8Array(0)
  #length = 0
  #start = 0

  /** `limit` is how many bytes one block may have. */
  constructor(dictionary: Uint8Array, limit: number) {
    this.#dictionary = dictionary
    this.#limit = limit
  }

  /** The bytes of the next block, or what is wrong with it; after that nothing can be decompressed. */
  inflate(block: Uint8Array): Result.Result<Uint8Array, string> {
    this.#input = block
    this.#at = 0
    this.#bits = 0
    this.#bitCount = 0
    const kept = Math.min(this.#length, windowSize)
    this.#output = this.#output.slice(this.#length - kept, this.#length)
    this.#length = kept
    this.#start = kept
    if (!this.#began) this.#begin()
    while (this.#fault === undefined && this.#at < block.length) this.#block()
    return this.#fault === undefined
      ? Result.succeed(this.#output.slice(this.#start, this.#length))
      : Result.fail(this.#fault)
  }

  #fail(message: string): void {
    this.#fault ??= message
    this.#at = this.#input.length
  }

  #byte(): number {
    const byte = this.#input[this.#at++]
    if (byte === undefined) this.#fail("a block ends too early")
    return byte ?? 0
  }

  #take(count: number): number {
    while (this.#bitCount < count) {
      this.#bits |= this.#byte() << this.#bitCount
      this.#bitCount += 8
    }
    const value = this.#bits & ((1 << count) - 1)
    this.#bits >>>= count
    this.#bitCount -= count
    return value
  }

  #begin(): void {
    this.#began = true
    const method = this.#byte()
    const flags = this.#byte()
    if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return this.#fail("not a zlib stream")
    if ((flags & 0x20) === 0) return
    const checksum = ((this.#byte() << 24) | (this.#byte() << 16) | (this.#byte() << 8) | this.#byte()) >>> 0
    if (checksum !== adler32(this.#dictionary)) return this.#fail("compressed with another dictionary")
    for (const byte of this.#dictionary) this.#put(byte)
    this.#start = this.#length
  }

  #block(): void {
    if (this.#take(1) === 1) return this.#fail("the stream ends")
    const type = this.#take(2)
    if (type === 0) this.#stored()
    else if (type === 1) this.#compressed(fixed.literals, fixed.distances)
    else if (type === 2) this.#dynamic()
    else this.#fail("an unknown kind of block")
  }

  #stored(): void {
    this.#bits = 0
    this.#bitCount = 0
    const length = this.#byte() | (this.#byte() << 8)
    const complement = this.#byte() | (this.#byte() << 8)
    if ((length ^ complement) !== 0xffff) return this.#fail("the length of a stored block is damaged")
    if (this.#at + length > this.#input.length) return this.#fail("a block ends too early")
    for (let index = 0; index < length; index++) this.#put(this.#byte())
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257
    const distances = this.#take(5) + 1
    const codes = this.#take(4) + 4
    if (literals > 286 || distances > 30) return this.#fail("too many codes")
    const codeLengths = new Uint8Array(19)
    for (const symbol of codeOrder.slice(0, codes)) codeLengths[symbol] = this.#take(3)
    const code = huffman(codeLengths)
    const lengths = new Uint8Array(literals + distances)
    for (let index = 0; index < lengths.length && this.#fault === undefined;) {
      const symbol = this.#symbol(code)
      if (symbol < 16) {
        lengths[index++] = symbol
        continue
      }
      if (symbol === 16 && index === 0) return this.#fail("a length repeats none")
      const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0
      const count = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      if (index + count > lengths.length) return this.#fail("too many lengths")
      lengths.fill(repeated, index, index + count)
      index += count
    }
    this.#compressed(huffman(lengths.subarray(0, literals)), huffman(lengths.subarray(literals)))
  }

  #compressed(literals: Huffman, distances: Huffman): void {
    while (this.#fault === undefined) {
      const symbol = this.#symbol(literals)
      if (symbol < 256) {
        this.#put(symbol)
        continue
      }
      if (symbol === 256) return
      const length = lengthBase[symbol - 257]
      if (length === undefined) return this.#fail("an unknown length")
      const count = length + this.#take(lengthExtra[symbol - 257] ?? 0)
      const code = this.#symbol(distances)
      const base = distanceBase[code]
      if (base === undefined) return this.#fail("an unknown distance")
      const distance = base + this.#take(distanceExtra[code] ?? 0)
      if (distance > this.#length) return this.#fail("a distance before the start")
      for (let index = 0; index < count; index++) this.#put(this.#output[this.#length - distance] ?? 0)
    }
  }

  #symbol({ counts, symbols }: Huffman): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= maxBits && this.#fault === undefined; length++) {
      code |= this.#take(1)
      const count = counts[length] ?? 0
      if (code - count < first) return symbols[index + code - first] ?? 0
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    this.#fail("an unknown code")
    return 256
  }

  #put(byte: number): void {
    if (this.#length - this.#start >= this.#limit) return this.#fail(`more than ${this.#limit} bytes`)
    if (this.#length === this.#output.length) {
      const larger = new Uint8Array(Math.max(1024, this.#output.length * 2))
      larger.set(this.#output)
      this.#output = larger
    }
    this.#output[this.#length++] = byte
  }
}
