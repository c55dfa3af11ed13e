/** Bare TCP for tests of what happens to bytes. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Net from "node:net"

/** One end of a connection. */
export interface End {
  readonly send: (bytes: Uint8Array | string) => Effect.Effect<void>
  /** Closes the socket, whatever is still to come. */
  readonly drop: Effect.Effect<void>
  /** The orderly end of what is sent. */
  readonly end: Effect.Effect<void>
  /** Reads what comes, where it was paused. */
  readonly resume: Effect.Effect<void>
  /** Waits until so many bytes have come. */
  readonly received: (count: number) => Effect.Effect<Buffer>
  /** Waits for the end of the connection: what came, in which pieces, and the code of the fault if it was one. */
  readonly closed: Effect.Effect<{
    readonly bytes: Buffer
    readonly pieces: number
    readonly fault: string | undefined
  }>
  /** Waits until the other side has sent its end. */
  readonly ended: Effect.Effect<void>
}

const endOf = (socket: Net.Socket): End => {
  const pieces: Array<Buffer> = []
  const waiting = new Set<() => void>()
  const closed = Deferred.makeUnsafe<string | undefined>()
  const ended = Deferred.makeUnsafe<void>()
  let fault: string | undefined
  let length = 0
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece)
    length += piece.length
    for (const check of waiting) check()
  })
  socket.on("end", () => Deferred.doneUnsafe(ended, Effect.void))
  socket.on("error", (error: NodeJS.ErrnoException) => (fault = error.code))
  socket.on("close", () => Deferred.doneUnsafe(closed, Effect.succeed(fault)))
  return {
    send: (bytes) => Effect.callback((resume) => void socket.write(bytes, () => resume(Effect.void))),
    drop: Effect.sync(() => socket.destroy()),
    end: Effect.sync(() => socket.end()),
    resume: Effect.sync(() => socket.resume()),
    received: (count) =>
      Effect.callback((resume) => {
        const check = () => {
          if (length >= count) resume(Effect.sync(() => Buffer.concat(pieces)))
        }
        waiting.add(check)
        check()
        return Effect.sync(() => waiting.delete(check))
      }),
    closed: Effect.map(Deferred.await(closed), (fault) => ({
      bytes: Buffer.concat(pieces),
      pieces: pieces.length,
      fault
    })),
    ended: Deferred.await(ended)
  }
}

/** A server on a free port; `accept` waits for the next connection. */
export const listen: Effect.Effect<
  { readonly target: string; readonly accept: Effect.Effect<End> },
  never,
  Scope.Scope
> = Effect.gen(function* () {
  const ends: Array<End> = []
  const waiting: Array<(end: End) => void> = []
  const sockets = new Set<Net.Socket>()
  const server = Net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket)
    const end = endOf(socket)
    const waiter = waiting.shift()
    if (waiter === undefined) ends.push(end)
    else waiter(end)
  })
  const port = yield* Effect.acquireRelease(
    Effect.callback<number>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
      })
    }),
    () =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        for (const socket of sockets) socket.destroy()
      })
  )
  return {
    target: `http://127.0.0.1:${port}`,
    accept: Effect.callback((resume) => {
      const end = ends.shift()
      if (end === undefined) waiting.push((end) => resume(Effect.succeed(end)))
      else resume(Effect.succeed(end))
    })
  }
})

/** A connection to a port of this machine; one that is paused reads nothing. */
export const connect = (port: number, options?: { readonly paused: boolean }): Effect.Effect<End, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<{ readonly end: End; readonly socket: Net.Socket }>((resume) => {
        const socket = new Net.Socket({ allowHalfOpen: true })
        const end = endOf(socket)
        if (options?.paused === true) socket.pause()
        socket.once("close", () => resume(Effect.succeed({ end, socket })))
        socket.setNoDelay(true).connect(port, "127.0.0.1", () => resume(Effect.succeed({ end, socket })))
      }),
      ({ socket }) =>
        Effect.callback<void>((resume) => {
          if (socket.closed) return resume(Effect.void)
          socket.once("close", () => resume(Effect.void)).destroy()
        })
    ),
    ({ end }) => end
  )

/** Lets what is under way on this machine arrive. */
export const settle: Effect.Effect<void> = Effect.promise(async () => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
})
