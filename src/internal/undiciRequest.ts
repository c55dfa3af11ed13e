/** One request through an undici dispatcher, whose body hands over each chunk as it came. */
import { Readable } from "node:stream"
import * as Consumers from "node:stream/consumers"
import type { Dispatcher } from "undici"

/** How many chunks may wait to be read; each has at most the 64 KiB of one read from the socket. */
const highWaterMark = 16

/**
 * A stream of chunks. undici's own is one of bytes, which joins what came between two reads: each byte of a busy watch
 * or a long list would be copied once more.
 */
class Body extends Readable {
  readonly #controller: Dispatcher.DispatchController

  constructor(controller: Dispatcher.DispatchController) {
    super({ objectMode: true, highWaterMark })
    this.#controller = controller
  }

  override _read(): void {
    this.#controller.resume()
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    if (!this.readableEnded) this.#controller.abort(error ?? new Error("the body was not read to its end"))
    callback(error)
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return Consumers.arrayBuffer(this)
  }
}

/** What of a response the client asks for. */
export type Response = Pick<Dispatcher.ResponseData, "statusCode" | "headers"> & { readonly body: Body }

type Options = Dispatcher.DispatchOptions & { readonly signal?: AbortSignal }

/** Sends a request; resolves with the headers of its answer. The signal ends it, and its body, at any time. */
export const request =
  (dispatcher: Dispatcher) =>
  ({ signal, ...options }: Options): Promise<Response> =>
    new Promise((resolve, reject) => {
      let controller: Dispatcher.DispatchController | undefined
      let body: Body | undefined
      const abort = () => {
        if (body === undefined) controller?.abort(signal?.reason)
        else body.destroy(signal?.reason)
      }
      const settle = () => signal?.removeEventListener("abort", abort)
      signal?.addEventListener("abort", abort, { once: true })
      dispatcher.dispatch(options, {
        onRequestStart: (started) => {
          controller = started
          if (signal?.aborted === true) abort()
        },
        onResponseStart: (started, statusCode, headers) => {
          if (statusCode < 200) return
          body = new Body(started)
          resolve({ statusCode, headers, body })
        },
        onResponseData: (started, chunk) => {
          // a chunk without bytes comes of a parser that goes on after a pause
          if (chunk.length > 0 && body?.push(chunk) === false) started.pause()
        },
        onResponseEnd: () => {
          settle()
          body?.push(null)
        },
        onResponseError: (_, error) => {
          settle()
          if (body === undefined) reject(error)
          else body.destroy(error)
        }
      })
    })
