/** Listening on ports of this machine, and the connections that come there. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import type * as Scope from "effect/Scope"
import * as Net from "node:net"
import { ListenFailed } from "../../KubernetesError.ts"

/** A connection that somebody on this machine made. */
export interface Local {
  /** Such as `127.0.0.1:40123`. */
  readonly from: string
  /** The next bytes; none at the end of what it sends. */
  readonly pull: Effect.Effect<Uint8Array | undefined, LocalLost>
  /** Waits while it does not read. */
  readonly write: (chunks: NonEmptyReadonlyArray<Uint8Array>) => Effect.Effect<void, LocalLost>
  /** Ends our side of it. */
  readonly end: Effect.Effect<void>
  /** Breaks it off. What was written still arrives, and then an end, as a reset would take it away; else it is reset. */
  readonly abort: Effect.Effect<void>
}

/** The local connection broke; that is its own affair. */
interface LocalLost {
  readonly _tag: "LocalLost"
}

const localLost: LocalLost = { _tag: "LocalLost" }

const fromSocket = (socket: Net.Socket): Local => {
  let hasEnded = false
  let hasWritten = false
  socket.on("end", () => (hasEnded = true))
  // whoever waits sees that it is closed
  socket.on("error", () => {})
  /** Waits for one of the events, or for the end; not at all where it came since somebody looked, as fibers take turns. */
  const wait = (event: "readable" | "drain", isOver: () => boolean): Effect.Effect<void> =>
    Effect.callback((resume) => {
      if (socket.destroyed || isOver()) return resume(Effect.void)
      const events = [event, "end", "close"]
      const done = () => {
        for (const name of events) socket.off(name, done)
        resume(Effect.void)
      }
      for (const name of events) socket.on(name, done)
      return Effect.sync(() => {
        for (const name of events) socket.off(name, done)
      })
    })
  const pull: Local["pull"] = Effect.suspend(() => {
    const bytes: unknown = socket.read()
    if (bytes instanceof Uint8Array) return Effect.succeed(bytes)
    if (hasEnded) return Effect.undefined
    if (socket.destroyed) return Effect.fail(localLost)
    return Effect.andThen(
      wait("readable", () => hasEnded || socket.readableLength > 0),
      pull
    )
  })
  const drained: Effect.Effect<void, LocalLost> = Effect.suspend(() => {
    if (socket.destroyed) return Effect.fail(localLost)
    return socket.writableNeedDrain
      ? Effect.andThen(
          wait("drain", () => !socket.writableNeedDrain),
          drained
        )
      : Effect.void
  })
  return {
    from: `${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`,
    pull,
    write: (chunks) =>
      Effect.suspend(() => {
        if (socket.destroyed) return Effect.fail(localLost)
        hasWritten = true
        socket.cork()
        for (const chunk of chunks) socket.write(chunk)
        socket.uncork()
        return drained
      }),
    end: Effect.sync(() => {
      if (!socket.destroyed) socket.end()
    }),
    abort: Effect.sync(() => {
      if (hasWritten) socket.destroySoon()
      else socket.resetAndDestroy()
    })
  }
}

/** A port that is listened on. */
export interface Listener {
  readonly address: string
  readonly port: number
}

/** How long somebody may take, when the listener ends, to read what was written. */
const lingering = "1 second"

const closed = (socket: Net.Socket): Effect.Effect<void> =>
  Effect.callback((resume) => {
    if (socket.closed) return resume(Effect.void)
    const done = () => resume(Effect.void)
    socket.once("close", done)
    return Effect.sync(() => socket.off("close", done))
  })

/**
 * Listens for the scope, and handles each connection in a fiber of its own; the connection ends with its handler, once what
 * was written is read, and at the latest a second after the scope. The handler is told the port that is listened on, which
 * may be known to nobody else yet.
 */
export const listen = Effect.fnUntraced(function* (
  address: string,
  port: number,
  handle: (local: Local, port: number) => Effect.Effect<void>
): Effect.fn.Return<Listener, ListenFailed, Scope.Scope> {
  const run = yield* FiberSet.makeRuntime()
  let bound = port
  const server = Net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
    socket.setNoDelay(true)
    run(
      handle(fromSocket(socket), bound).pipe(
        Effect.ensuring(Effect.sync(() => socket.destroySoon())),
        Effect.andThen(closed(socket)),
        Effect.onInterrupt(() =>
          Effect.andThen(
            Effect.timeoutOption(closed(socket), lingering),
            Effect.sync(() => socket.destroy())
          )
        )
      )
    )
  })
  yield* Effect.acquireRelease(
    Effect.callback<void, ListenFailed>((resume) => {
      server.on("error", (cause) => {
        // once it listens, what fails is to accept one connection, as where no more files may be open
        if (server.listening) return void run(Effect.logWarning(`a connection was not accepted: ${cause.message}`))
        return resume(
          Effect.fail(new ListenFailed({ message: `cannot listen: ${cause.message}`, address, port, cause }))
        )
      })
      server.listen({ host: address, port, exclusive: true }, () => {
        const own = server.address()
        if (typeof own === "object" && own !== null) bound = own.port
        resume(Effect.void)
      })
    }),
    () => Effect.sync(() => server.close())
  )
  return { address, port: bound }
})
