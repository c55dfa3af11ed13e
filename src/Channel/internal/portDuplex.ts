/** One connection to a port of a pod, in either of its two protocols. */
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as Pull from "effect/Pull"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { CannotHalfClose, ConnectionLost, PortForwardFailed, ProtocolError } from "../../KubernetesError.ts"
import type { WebSocket } from "../WebSocket.ts"
import * as Session from "./spdySession.ts"

export type Failure = ConnectionLost | ProtocolError | PortForwardFailed

export interface Duplex {
  /** Done when the pod ends its side. */
  readonly pull: Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Failure>
  /** Fails with what the node has reported: nobody reads any more. */
  readonly send: (bytes: Uint8Array) => Effect.Effect<void, Failure>
  readonly end: Effect.Effect<void, Failure | CannotHalfClose>
}

/** The errors of one connection. */
export interface Faults extends Session.Faults<Failure> {
  readonly failed: (message: string) => PortForwardFailed
  readonly cannotHalfClose: () => CannotHalfClose
}

/** Larger data goes in several messages, so that it comes with the pace at which the pod reads. */
const messageSize = 64 * 1024

const inParts = <E>(bytes: Uint8Array, send: (part: Uint8Array) => Effect.Effect<void, E>): Effect.Effect<void, E> =>
  bytes.length <= messageSize
    ? send(bytes)
    : Effect.gen(function* () {
        for (let at = 0; at < bytes.length; at += messageSize) yield* send(bytes.subarray(at, at + messageSize))
      })

// ---------------------------------------------------------------------------------------------------------------------
// SPDY, as kubectl speaks it: either side ends its own direction
// ---------------------------------------------------------------------------------------------------------------------

/** How long the node may take, after the end of the data, to say whether something went wrong. */
const reportTimeout = "1 second"

/** More of what the node says is not kept. */
const maxReport = 16 * 1024

export const overSpdy = Effect.fnUntraced(function* (
  socket: Pick<WebSocket, "pull" | "send">,
  port: number,
  faults: Faults
): Effect.fn.Return<Duplex, Failure, Scope.Scope> {
  const session = yield* Session.make<Failure>("client", socket, faults)
  const headers = { port: String(port), requestid: "0" }
  const errors = yield* session.open({ streamtype: "error", ...headers })
  yield* errors.end
  const data = yield* session.open({ streamtype: "data", ...headers })

  /** What the node says is wrong, as far as it came. */
  let words = ""
  /** All of that, for those who write. */
  let failure: PortForwardFailed | undefined
  const failed = yield* Deferred.make<never, PortForwardFailed>()
  let hasEnded = false

  const fail = Effect.suspend(() => {
    if (words === "" || failure !== undefined) return Effect.void
    failure = faults.failed(words)
    Deferred.doneUnsafe(failed, Exit.fail(failure))
    return data.fail(failure)
  })
  const report = Effect.gen(function* () {
    const decoder = new TextDecoder()
    while (true) {
      for (const chunk of yield* errors.pull) {
        // what is not kept is read all the same: the streams of a session have one reader
        if (words.length >= maxReport) continue
        words += decoder.decode(chunk, { stream: true })
        if (words.length >= maxReport) yield* fail
      }
    }
  }).pipe(
    Effect.catch((reason) => (Cause.isDone(reason) ? Effect.void : Effect.fail(reason))),
    Effect.ensuring(fail)
  )
  const reporting = yield* Effect.forkScoped(report)

  /** Fails with what the node reports, where it does so in time; else how its report ended. */
  const explained = Effect.flatMap(
    Effect.result(Effect.timeoutOption(Fiber.join(reporting), reportTimeout)),
    (reported) => (words === "" ? Effect.succeed(reported) : Effect.fail(failure ?? faults.failed(words)))
  )

  /** The end of the data is a good one unless the node says otherwise, or cannot say it any more. */
  const ended = (reason: Failure | Session.StreamReset | Cause.Done): Pull.Pull<never, Failure> =>
    Effect.flatMap(explained, (reported): Pull.Pull<never, Failure> => {
      const end = Cause.isDone(reason) && Result.isFailure(reported) ? reported.failure : reason
      return Effect.fail(end._tag === "StreamReset" ? faults.lost("the node gave the connection up") : end)
    })

  /** What is sent goes out whole, before what is sent next, and before the end. */
  const turn = Semaphore.makeUnsafe(1)

  /** Waits for its turn, and for the node to read, as long as that reports nothing. */
  const inTurn = (effect: Effect.Effect<void, Failure>): Effect.Effect<void, Failure> =>
    Effect.suspend(() =>
      failure === undefined ? Effect.raceFirst(turn.withPermit(effect), Deferred.await(failed)) : Effect.fail(failure)
    )

  /** A node that gives the data up may be about to say why. */
  const notSent = (error: Failure): Effect.Effect<never, Failure> => {
    if (failure !== undefined) return Effect.fail(failure)
    return hasEnded ? Effect.fail(error) : Effect.andThen(explained, Effect.fail(error))
  }

  return {
    pull: Effect.catch(data.pull, ended),
    send: (bytes) => Effect.catch(inTurn(inParts(bytes, data.send)), notSent),
    end: inTurn(
      Effect.suspend(() => {
        hasEnded = true
        return data.end
      })
    )
  }
})

// ---------------------------------------------------------------------------------------------------------------------
// Channels: data on 0, errors on 1; only the whole connection can be ended
// ---------------------------------------------------------------------------------------------------------------------

const dataChannel = 0
const errorChannel = 1

export const overChannels = (socket: Pick<WebSocket, "pull" | "send">, port: number, faults: Faults): Duplex => {
  const announced = new Set<number>()
  let failure: Failure | undefined

  /** What a message holds for the reader, if anything. */
  const receive = (message: Uint8Array): Uint8Array | undefined => {
    const channel = message[0]
    if (channel === undefined) {
      failure = faults.broken("a message names no channel")
      return undefined
    }
    if (channel > errorChannel || message.length === 1) return undefined
    if (!announced.has(channel)) {
      announced.add(channel)
      const [, low = 0, high = 0] = message
      if (message.length !== 3) failure = faults.broken(`the port is announced with ${message.length - 1} bytes`)
      else if (low + high * 256 !== port) failure = faults.broken(`port ${low + high * 256} is announced`)
      return undefined
    }
    if (channel === dataChannel) return message.subarray(1)
    failure = faults.failed(new TextDecoder().decode(message.subarray(1)))
    return undefined
  }

  const pull: Duplex["pull"] = Effect.suspend(() => {
    if (failure !== undefined) return Effect.fail(failure)
    return Effect.flatMap(socket.pull, (messages) => {
      const data: Array<Uint8Array> = []
      for (const message of messages) {
        const bytes = receive(message)
        if (failure !== undefined) break
        if (bytes !== undefined) data.push(bytes)
      }
      return Arr.isArrayNonEmpty(data) ? Effect.succeed(data) : pull
    })
  })

  /** What is sent goes out whole, before what is sent next. */
  const turn = Semaphore.makeUnsafe(1)
  const channel = Uint8Array.of(dataChannel)
  const send = (bytes: Uint8Array): Effect.Effect<void, Failure> =>
    Effect.suspend(() => (failure === undefined ? socket.send([channel, bytes]) : Effect.fail(failure)))

  return {
    pull,
    send: (bytes) => Effect.mapError(turn.withPermit(inParts(bytes, send)), (error) => failure ?? error),
    end: Effect.suspend(() => Effect.fail(failure ?? faults.cannotHalfClose()))
  }
}
