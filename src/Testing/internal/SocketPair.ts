/**
 * Two sockets in this process, each the other end of the other, with little room in between.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Socket from "effect/socket/Socket"

type Pipe = Queue.Queue<Uint8Array, Socket.SocketError>

/** How many writes may lie between a writer and its reader. */
const room = 16

const closed = (code: number): Socket.SocketError =>
  new Socket.SocketError({ reason: new Socket.SocketCloseError({ code }) })

const broken = new Socket.SocketError({ reason: new Socket.SocketWriteError({ cause: new Error("socket closed") }) })

const end = (input: Pipe, output: Pipe): Socket.Socket => {
  const write = (chunk: Uint8Array | string | Socket.CloseEvent): Effect.Effect<void, Socket.SocketError> => {
    if (Socket.isCloseEvent(chunk)) return close
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk
    return Effect.flatMap(Queue.offer(output, bytes), (taken) => (taken ? Effect.void : Effect.fail(broken)))
  }
  /** What was written before still reaches the other end; what comes from there is dropped. */
  const close = Effect.sync(() => {
    Queue.failCauseUnsafe(output, Cause.fail(closed(1000)))
    Queue.failCauseUnsafe(input, Cause.fail(closed(1006)))
    Queue.shutdownUnsafe(input)
  })
  return Socket.make({
    reader: Effect.as(
      Effect.addFinalizer(() => close),
      {
        pull: Queue.takeAll(input),
        upgrade: () =>
          Effect.fail(
            new Socket.SocketError({ reason: new Socket.SocketUpgradeError({ cause: new Error("no TLS in here") }) })
          )
      }
    ),
    writer: Effect.succeed({
      write,
      // what is written at once stays together
      writeAll: (chunks: NonEmptyReadonlyArray<Uint8Array | string>) =>
        write(Buffer.concat(chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk))))
    })
  })
}

export const make: Effect.Effect<readonly [Socket.Socket, Socket.Socket]> = Effect.gen(function* () {
  const [there, back] = yield* Effect.all([
    Queue.bounded<Uint8Array, Socket.SocketError>(room),
    Queue.bounded<Uint8Array, Socket.SocketError>(room)
  ])
  return [end(back, there), end(there, back)]
})
