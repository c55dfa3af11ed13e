/**
 * One end of a proxied connection: a socket that is read and written by fibers, and closed with its scope.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as NodeNet from "node:net"

/** The socket ended in disorder; or it could not be connected, for that reason. */
export class Lost extends Data.TaggedError("Lost")<{ readonly reason?: string | undefined }> {}

const lost = new Lost({})

export class Peer {
  readonly #socket: NodeNet.Socket
  #wake: () => void = () => {}

  constructor(socket: NodeNet.Socket) {
    this.#socket = socket
    const wake = () => this.#wake()
    // what a socket reports is followed by "close"
    socket.on("error", () => {})
    socket.on("readable", wake).on("end", wake).on("close", wake)
  }

  /** What has arrived, as one piece; nothing after the orderly end. */
  readonly read: Effect.Effect<Uint8Array | undefined, Lost> = Effect.callback((resume) => {
    const forget = () => (this.#wake = () => {})
    this.#wake = () => {
      const result = this.#take()
      if (result === undefined) return
      forget()
      resume(result)
    }
    this.#wake()
    return Effect.sync(forget)
  })

  #take(): Effect.Effect<Uint8Array | undefined, Lost> | undefined {
    const socket = this.#socket
    const bytes: Buffer | null = socket.read()
    if (bytes !== null) return Effect.succeed(bytes)
    if (socket.readableEnded) return Effect.succeed(undefined)
    return socket.destroyed ? lost : undefined
  }

  /** Waits until the network has taken the bytes, and so for a reader that is slow. */
  write(bytes: Uint8Array): Effect.Effect<void, Lost> {
    return Effect.callback((resume) => {
      this.#socket.write(bytes, (error) => resume(error === null || error === undefined ? Effect.void : lost))
    })
  }

  /** The orderly end of what is written; the other way stays open. */
  readonly end: Effect.Effect<void> = Effect.callback((resume) => {
    this.#socket.end(() => resume(Effect.void))
  })

  /** A reset, unless all that there was to write has come to its end, or is about to. */
  readonly close: Effect.Effect<void> = Effect.callback((resume) => {
    const socket = this.#socket
    if (socket.closed) return resume(Effect.void)
    socket.once("close", () => resume(Effect.void))
    if (socket.writableEnded) socket.destroy()
    else reset(socket)
  })
}

/**
 * Resets a connection at once, whatever is still to be written.
 *
 * `resetAndDestroy` alone would wait for a connection that is still being made. A socket that has been told to end must
 * not be reset: while its end is on the way the reset fails, and "close" never comes.
 */
export const reset = (socket: NodeNet.Socket): void => {
  if (socket.connecting) socket.destroy()
  else socket.resetAndDestroy()
}

export const own = (socket: NodeNet.Socket): Effect.Effect<Peer, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => new Peer(socket)),
    (peer) => peer.close
  )

export interface Address {
  readonly host: string
  readonly port: number
}

export const connect = ({ host, port }: Address): Effect.Effect<Peer, Lost, Scope.Scope> =>
  Effect.gen(function* () {
    const socket = new NodeNet.Socket({ allowHalfOpen: true })
    const peer = yield* own(socket)
    yield* Effect.callback<void, Lost>((resume) => {
      let reason: string | undefined
      socket.once("error", ({ message }) => (reason = message))
      socket.once("close", () => resume(new Lost({ reason })))
      socket.setNoDelay(true)
      socket.connect({ host, port }, () => resume(Effect.void))
    })
    return peer
  })
