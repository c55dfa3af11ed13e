/**
 * Which request a connection is dialled for. undici does not say: it can end a request only once its connection stands,
 * so that a request that is over would leave a socket behind until its time limit.
 *
 * undici dials before `dispatch` returns, and dials later only for requests that waited for a connection of their own.
 */
import type { Socket } from "node:net"

let dispatched: AbortSignal | undefined

/** Dispatches a request; what is dialled meanwhile ends with its signal. */
export const dispatching = <A>(signal: AbortSignal | undefined, dispatch: () => A): A => {
  dispatched = signal
  try {
    return dispatch()
  } finally {
    dispatched = undefined
  }
}

/** The sockets of one dispatcher on their way to a connection. */
export class Dialling {
  readonly #open = new Map<Socket, () => void>()

  /** The signal of the request that is being dispatched, if any. */
  static readonly signal = (): AbortSignal | undefined => dispatched

  add(socket: Socket, signal: AbortSignal | undefined): void {
    const abort = () => socket.destroy(new Error("the request is over"))
    signal?.addEventListener("abort", abort, { once: true })
    this.#open.set(socket, () => signal?.removeEventListener("abort", abort))
  }

  /** A socket that connected, or failed. */
  delete(socket: Socket): void {
    this.#open.get(socket)?.()
    this.#open.delete(socket)
  }

  destroy(): void {
    for (const socket of this.#open.keys()) socket.destroy(new Error("the client is closed"))
  }
}
