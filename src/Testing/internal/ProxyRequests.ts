/**
 * Finds the requests in what an HTTP/1.1 client sends over one connection.
 *
 * Nothing is held back: bytes pass while they are looked at. A connection that does not begin like HTTP, such as one of
 * TLS, or that was upgraded, is not looked at further.
 *
 * @since 0.1.0
 */

type State =
  | { readonly _tag: "Head" }
  | { readonly _tag: "Body"; left: number }
  | { readonly _tag: "ChunkSize" }
  | { readonly _tag: "Chunk"; left: number }
  | { readonly _tag: "Trailer" }
  | { readonly _tag: "Opaque" }

/** More than a server would read. */
const headLimit = 1024 * 1024

const LF = 0x0a

export class Requests {
  #state: State = { _tag: "Head" }
  /** What has come of a head or of a line that is not complete. */
  #text = ""

  /** Whether a head has begun that is not complete. */
  get isPartial(): boolean {
    return this.#state._tag === "Head" && this.#text !== ""
  }

  /** The method and target of each request whose head is complete with these bytes. */
  read(bytes: Uint8Array): ReadonlyArray<string> {
    const found: Array<string> = []
    let at = 0
    while (at < bytes.length) {
      const state = this.#state
      switch (state._tag) {
        case "Opaque":
          return found
        case "Body":
        case "Chunk": {
          const step = Math.min(state.left, bytes.length - at)
          at += step
          state.left -= step
          if (state.left === 0) this.#state = { _tag: state._tag === "Body" ? "Head" : "ChunkSize" }
          break
        }
        default: {
          const end = bytes.indexOf(LF, at)
          const stop = end === -1 ? bytes.length : end + 1
          this.#text += Buffer.from(bytes.subarray(at, stop)).toString("latin1")
          at = stop
          this.#line(end !== -1, found)
        }
      }
    }
    return found
  }

  #line(complete: boolean, found: Array<string>): void {
    const text = this.#text
    switch (this.#state._tag) {
      case "Head": {
        if (!/^[A-Z]/.test(text) || text.length > headLimit) this.#become({ _tag: "Opaque" })
        else if (complete && /\r?\n\r?\n$/.test(text)) {
          found.push(text.slice(0, text.search(/ HTTP\/|\r?\n/)))
          this.#become(bodyOf(text))
        }
        return
      }
      case "ChunkSize": {
        if (!complete) return
        const size = Number.parseInt(text, 16)
        // the line end after the data belongs to it
        return this.#become(size > 0 ? { _tag: "Chunk", left: size + 2 } : { _tag: "Trailer" })
      }
      default: {
        if (complete) this.#become(/^\r?\n$/.test(text) ? { _tag: "Head" } : { _tag: "Trailer" })
      }
    }
  }

  #become(state: State): void {
    this.#text = ""
    this.#state = state
  }
}

const bodyOf = (head: string): State => {
  if (/^upgrade:/im.test(head)) return { _tag: "Opaque" }
  if (/^transfer-encoding:.*chunked/im.test(head)) return { _tag: "ChunkSize" }
  const left = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0)
  return left > 0 ? { _tag: "Body", left } : { _tag: "Head" }
}
