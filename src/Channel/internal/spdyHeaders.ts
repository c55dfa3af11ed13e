/** Header blocks of SPDY/3.1: names and values, compressed as one stream for each direction of a connection. */
import * as Result from "effect/Result"
import { Inflater } from "./spdyInflate.ts"

export type Headers = { readonly [name: string]: string }

/** No peer of a Kubernetes server comes near; it bounds what one block costs. */
export const maxBlock = 64 * 1024

/** The words that both sides know from the start (draft-mbelshe-httpbis-spdy-00, 2.6.10.1). */
const words = `options head post put delete trace accept accept-charset accept-encoding accept-language accept-ranges age
allow authorization cache-control connection content-base content-encoding content-language content-length
content-location content-md5 content-range content-type date etag expect expires from host if-match if-modified-since
if-none-match if-range if-unmodified-since last-modified location max-forwards pragma proxy-authenticate
proxy-authorization range referer retry-after server te trailer transfer-encoding upgrade user-agent vary via warning
www-authenticate method get status 200_OK version HTTP/1.1 url public set-cookie keep-alive origin`

const phrases =
  "100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505" +
  "203 Non-Authoritative Information204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden" +
  "404 Not Found500 Internal Server Error501 Not Implemented503 Service Unavailable" +
  "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMT" +
  "chunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,text/plain,text/javascript," +
  "publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0."

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const sized = (text: string): ReadonlyArray<Uint8Array> => {
  const bytes = encoder.encode(text)
  return [number(bytes.length), bytes]
}

export const concat = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

let made: Uint8Array | undefined

export const dictionary = (): Uint8Array =>
  (made ??= concat([...words.split(/\s/).flatMap((word) => sized(word.replace("_", " "))), encoder.encode(phrases)]))

/** Writes header blocks: stored, not compressed, each with the empty block at its end that Go's reader waits for. */
export class Encoder {
  #began = false

  encode(headers: Headers): Uint8Array {
    const entries = Object.entries(headers)
    const text = concat([number(entries.length), ...entries.flat().flatMap(sized)])
    const { length } = text
    const stored = Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff)
    const block = [stored, text, Uint8Array.of(0, 0, 0, 0xff, 0xff)]
    if (this.#began) return concat(block)
    this.#began = true
    return concat([Uint8Array.of(0x78, 0x01), ...block])
  }
}

/** Reads header blocks, compressed in whatever way. */
export class Decoder {
  readonly #inflater = new Inflater(dictionary(), maxBlock)

  decode(block: Uint8Array): Result.Result<Headers, string> {
    return Result.flatMap(this.#inflater.inflate(block), parse)
  }
}

const damaged = Result.fail("the headers are damaged")

const parse = (bytes: Uint8Array): Result.Result<Headers, string> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const next = (): number | undefined => {
    if (at + 4 > bytes.length) return undefined
    at += 4
    return view.getUint32(at - 4)
  }
  const text = (): string | undefined => {
    const length = next()
    if (length === undefined || at + length > bytes.length) return undefined
    at += length
    return decoder.decode(bytes.subarray(at - length, at))
  }
  const count = next()
  if (count === undefined || count * 8 > bytes.length) return damaged
  const headers = new Map<string, string>()
  for (let index = 0; index < count; index++) {
    const name = text()
    const value = text()
    if (name === undefined || value === undefined) return damaged
    headers.set(name.toLowerCase(), value)
  }
  return at === bytes.length ? Result.succeed(Object.fromEntries(headers)) : damaged
}
