/** A connection as its users see it, with all of its ways to read and write, from the two directions behind it. */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Connection } from "../PortForward.ts"
import type { Duplex } from "./portDuplex.ts"

export const make = (
  duplex: Duplex,
  { port, protocol, request }: Pick<Connection, "port" | "protocol" | "request">
): Connection => {
  const one = { ...duplex, pull: alone(duplex.pull) }
  return Object.assign(toSocket(one), {
    request,
    port,
    protocol,
    ...one,
    received: Stream.fromPull(Effect.succeed(one.pull))
  })
}

/** The same connection; the effect is run when it fails, whichever of its ways that is seen by. */
export const onFailure = (connection: Connection, effect: Effect.Effect<void>): Connection => {
  // that there is no half close is no failure of the connection: it goes on
  const tapped = <A, E extends { readonly _tag: string } | Cause.Done>(self: Effect.Effect<A, E>) =>
    Effect.tapError(self, (error) => (Cause.isDone(error) || error._tag === "CannotHalfClose" ? Effect.void : effect))
  const { end, pull, send } = connection
  return make({ pull: tapped(pull), send: (bytes) => tapped(send(bytes)), end: tapped(end) }, connection)
}

/** Bytes that two readers share at one time make sense to neither. */
const alone = (pull: Duplex["pull"]): Duplex["pull"] => {
  let isReading = false
  const done = Effect.sync(() => {
    isReading = false
  })
  return Effect.uninterruptibleMask((restore) => {
    if (isReading) return Effect.die(new Error("a connection to a port is read by one reader at a time"))
    isReading = true
    return Effect.ensuring(restore(pull), done)
  })
}

/** How long the release of a writer waits for its end to go out; that of the connection may come after it. */
const endTimeout = "1 second"

const encoder = new TextEncoder()

const toSocket = (duplex: Duplex): Socket.Socket => {
  const reading = (cause: unknown) => new Socket.SocketError({ reason: new Socket.SocketReadError({ cause }) })
  const writing = (cause: unknown) => new Socket.SocketError({ reason: new Socket.SocketWriteError({ cause }) })
  const closed = new Socket.SocketError({ reason: new Socket.SocketCloseError({ code: 1000 }) })
  const pull = Effect.mapError(duplex.pull, (error) => (Cause.isDone(error) ? closed : reading(error)))
  const write = (chunk: Uint8Array | string | Socket.CloseEvent): Effect.Effect<void, Socket.SocketError> =>
    Effect.mapError(
      Socket.isCloseEvent(chunk) ? duplex.end : duplex.send(typeof chunk === "string" ? encoder.encode(chunk) : chunk),
      writing
    )
  return Socket.make({
    // who closes the scope of a reader relies on it that a pull that waits fails
    reader: Effect.map(
      Effect.acquireRelease(Deferred.make<never, Socket.SocketError>(), (gone) =>
        Deferred.done(gone, Exit.fail(closed))
      ),
      (gone) => ({
        pull: Effect.suspend(() =>
          Deferred.isDoneUnsafe(gone) ? Deferred.await(gone) : Effect.raceFirst(pull, Deferred.await(gone))
        ),
        upgrade: Socket.SocketUpgradeError.unsupported
      })
    ),
    writer: Effect.acquireRelease(
      Effect.succeed({ write, writeAll: (chunks) => Effect.forEach(chunks, write, { discard: true }) }),
      // a pod that is slow to read hears of the end when it does, as long as the connection is there
      () =>
        Effect.flatMap(Effect.forkDetach(Effect.exit(duplex.end), { startImmediately: true }), (ending) =>
          Effect.timeoutOption(Fiber.await(ending), endTimeout)
        )
    )
  })
}
