/** Both sides of a WebSocket: messages over a socket of bytes. */
import { isArrayNonEmpty, type NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Queue from "effect/Queue"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { describe } from "../../internal/path.ts"
import * as Secret from "../../internal/secret.ts"
import { ConnectionLost, ProtocolError, type RequestInfo } from "../../KubernetesError.ts"
import type { WebSocket } from "../WebSocket.ts"
import * as Frames from "./frames.ts"
import { Silence } from "./silence.ts"

export interface Settings {
  readonly side: "client" | "server"
  readonly protocol: string
  readonly info: RequestInfo
  /** How often to send pings, and how long nothing may come; without it neither is looked after. */
  readonly heartbeat?: { readonly interval: Duration.Duration; readonly timeout: Duration.Duration } | undefined
  readonly closeTimeout: Duration.Duration
  readonly maxMessageSize: number
  /** Whether messages are text instead of bytes. */
  readonly text?: boolean | undefined
}

export interface Connection extends WebSocket {
  /** As `close`, with another code in the close frame; who closes while somebody else does waits for that one. */
  readonly closeWith: (code: number) => Effect.Effect<void>
  /** Ends the connection without a word. */
  readonly destroy: Effect.Effect<void>
}

/** The end of a connection, as `pull` tells it. */
type End = ConnectionLost | ProtocolError | Cause.Done

/** Speaks WebSocket over a socket for the scope. */
export const make = Effect.fnUntraced(function* (
  socket: Socket.Socket,
  settings: Settings
): Effect.fn.Return<Connection, never, Scope.Scope> {
  const { closeTimeout, heartbeat, info, protocol } = settings
  const isText = settings.text === true
  const peer = settings.side === "client" ? "the server" : "the client"
  const frames = yield* Frames.make(settings)
  const silence = new Silence(yield* Clock.Clock)
  const scope = yield* Effect.scope
  const connection = yield* Scope.fork(scope)
  const ended = yield* Deferred.make<never, End>()
  const gone = yield* Deferred.make<void>()
  let inbox: Array<Uint8Array> = []
  let end: End | undefined
  let saidGoodbye = false
  let peerSaidGoodbye = false

  const text = (message: string) => `${describe(info)}: ${message}`
  const lost = (message: string, more: { readonly closeCode?: number; readonly cause?: unknown } = {}) =>
    new ConnectionLost({ message: text(message), request: info, ...more })
  const broken = (message: string) => new ProtocolError({ message: text(message), request: info })

  /** The first end is the one that counts. */
  const finish = (reason: End) => {
    end ??= reason
    Deferred.doneUnsafe(ended, Exit.fail(end))
  }

  const socketPull: Effect.Effect<NonEmptyReadonlyArray<Uint8Array>, Socket.SocketError> = yield* Socket.readerBytes(
    socket
  ).pipe(
    Scope.provide(connection),
    Effect.catch((error) => Effect.succeed(Effect.fail(error)))
  )
  const writer = yield* Scope.provide(socket.writer, connection)

  // -------------------------------------------------------------------------------------------------------------------
  // Writing
  // -------------------------------------------------------------------------------------------------------------------

  /** Writes one frame, unless the connection ends meanwhile. */
  const write = (frame: Uint8Array): Effect.Effect<void, End> =>
    Effect.suspend(() => {
      if (end !== undefined) return Effect.fail(end)
      return silence.writing(
        Effect.raceFirst(
          Effect.mapError(writer.write(frame), (cause) => lost("the connection was lost", { cause })),
          Deferred.await(ended)
        )
      )
    })

  /** Pings and the answers to them: what is not sent in time is not worth sending. */
  const controls = yield* Queue.sliding<Uint8Array>(4)

  /**
   * Pings where it is silent, and somebody waits: what came may wait for a reader otherwise. Where it is not silent they
   * are of no use, and may do harm: a server that closes with one unread resets the connection, and what it wrote last is
   * lost on the way.
   */
  const keepAlive = (interval: number): Effect.Effect<never> =>
    Effect.suspend(() => {
      const left = interval - silence.passed
      if (left > 0) return Effect.flatMap(Effect.sleep(left), () => keepAlive(interval))
      if (!silence.isAwaited) return Effect.flatMap(silence.counts, () => keepAlive(interval))
      Queue.offerUnsafe(controls, frames.ping())
      return Effect.flatMap(Effect.sleep(interval), () => keepAlive(interval))
    })

  // -------------------------------------------------------------------------------------------------------------------
  // Reading
  // -------------------------------------------------------------------------------------------------------------------

  const receive = (frame: Frames.Frame): void => {
    switch (frame._tag) {
      case "Message":
      case "Text":
        if (isText === (frame._tag === "Text")) inbox.push(frame.data)
        else
          finish(broken(`${peer} sent a ${isText ? "binary message where text" : "text message where bytes"} is due`))
        return
      case "Ping":
        Queue.offerUnsafe(controls, frames.pong(frame.data))
        return
      case "Pong":
        return
      case "Close": {
        const { code, reason } = frame
        if (code === 1000) return finish(Cause.Done())
        const detail = reason === "" ? "" : `: ${Secret.conceal(info, reason)}`
        return finish(lost(`${peer} closed the connection with code ${code}${detail}`, { closeCode: code }))
      }
      case "Fault":
        return finish(broken(`${peer} sent what is no WebSocket frame: ${frame.message}`))
    }
  }

  const decode = (chunks: NonEmptyReadonlyArray<Uint8Array>): Effect.Effect<void> =>
    Effect.map(frames.decode(chunks), (decoded) => {
      for (const frame of decoded) {
        if (end === undefined && !(saidGoodbye && isMessage(frame))) receive(frame)
        if (frame._tag === "Close") peerSaidGoodbye = true
      }
    })

  const pull: WebSocket["pull"] = Effect.suspend(() => {
    const messages = inbox
    if (isArrayNonEmpty(messages)) {
      inbox = []
      return Effect.succeed(messages)
    }
    if (end !== undefined) return Effect.fail(end)
    // who says goodbye reads the rest
    if (saidGoodbye) return Deferred.await(ended)
    return Effect.andThen(Effect.uninterruptibleMask(read), pull)
  })

  /** Reads once; what came is not lost when the fiber that pulls is interrupted. */
  const read = (restore: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>) =>
    silence.awaiting(restore(socketPull)).pipe(
      Effect.matchEffect({
        onSuccess: (chunks) => {
          silence.end()
          return decode(chunks)
        },
        onFailure: (cause) => Effect.sync(() => finish(lost("the connection ended without a close frame", { cause })))
      }),
      Effect.andThen(Effect.suspend(() => (end === undefined ? Effect.void : Effect.forkIn(close, scope))))
    )

  /**
   * Gives the connection up when somebody waits for bytes and none come. While the other side does not read, as when a
   * process leaves its input alone, pings do not reach it and the silence says nothing.
   */
  const watch = (timeout: number): Effect.Effect<void> =>
    Effect.flatMap(silence.lasts(timeout), () => {
      finish(lost(`nothing came from ${peer} for ${timeout / 1000} seconds`))
      return destroy
    })

  // -------------------------------------------------------------------------------------------------------------------
  // The end
  // -------------------------------------------------------------------------------------------------------------------

  /** Reads on, for no other purpose than to see the end. It is for the server to end the connection. */
  const drain: Effect.Effect<void> = Effect.suspend(() =>
    peerSaidGoodbye && settings.side === "server"
      ? Effect.void
      : Effect.matchEffect(socketPull, {
          onSuccess: (chunks) => Effect.andThen(decode(chunks), drain),
          onFailure: () => Effect.void
        })
  )

  /** Sends a close frame and waits for the other one. */
  const goodbye = (code: number): Effect.Effect<unknown> =>
    Effect.suspend(() =>
      Effect.andThen(
        Effect.exit(writer.write(frames.close(code))),
        Effect.suspend(() => (silence.isAwaited ? Effect.exit(Deferred.await(ended)) : drain))
      )
    )

  const destroy: Effect.Effect<void> = Effect.suspend(() => {
    saidGoodbye = true
    finish(lost("the connection was closed on this side"))
    return Effect.ensuring(Scope.close(connection, Exit.void), Deferred.succeed(gone, undefined))
  }).pipe(Effect.uninterruptible)

  const closeWith = (code: number): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (saidGoodbye) return Deferred.await(gone)
      saidGoodbye = true
      return Effect.andThen(Effect.timeoutOption(goodbye(code), closeTimeout), destroy)
    }).pipe(Effect.uninterruptible)

  const close = Effect.suspend(() => closeWith(end !== undefined && end._tag === "ProtocolError" ? 1002 : 1000))

  yield* Scope.addFinalizer(scope, close)
  yield* Effect.forkScoped(Effect.exit(Effect.forever(Effect.flatMap(Queue.take(controls), write))))
  if (heartbeat !== undefined) {
    yield* Effect.forkScoped(keepAlive(Duration.toMillis(heartbeat.interval)))
    yield* Effect.forkScoped(watch(Duration.toMillis(heartbeat.timeout)))
  }

  return {
    protocol,
    pull,
    messages: Stream.fromPull(Effect.succeed(pull)),
    send: (message) =>
      Effect.suspend(() => {
        const parts = message instanceof Uint8Array ? [message] : message
        return write(isText ? frames.text(...parts) : frames.message(...parts))
      }).pipe(
        Effect.mapError((error) =>
          error._tag === "ConnectionLost" ? error : lost("the connection is closed", { cause: error })
        )
      ),
    close,
    closeWith,
    destroy
  }
})

const isMessage = (frame: Frames.Frame): boolean => frame._tag === "Message" || frame._tag === "Text"
