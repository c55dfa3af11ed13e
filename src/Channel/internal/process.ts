/** A process in a container, at the other end of a WebSocket. */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Sink from "effect/Sink"
import { describe } from "../../internal/path.ts"
import { invalid } from "../../internal/request.ts"
import * as Secret from "../../internal/secret.ts"
import {
  CannotHalfClose,
  ConnectionLost,
  type InvalidRequest,
  OutputDiscarded,
  ProcessFailed,
  ProtocolError,
  type RequestInfo
} from "../../KubernetesError.ts"
import type * as MetaV1 from "../../Schema/gen/MetaV1.ts"
import type * as Process from "../Process.ts"
import * as Protocol from "../Protocol.ts"
import type { WebSocket } from "../WebSocket.ts"
import * as Outcome from "./outcome.ts"
import { Outputs } from "./outputs.ts"
import { StatusText } from "./statusText.ts"

export interface Settings extends Process.Settings {
  readonly stdin: boolean
  readonly tty: boolean
  /** How long the server may take to close after the end of the process; default 1 second. */
  readonly closeTimeout?: Duration.Input | undefined
}

/** Larger input goes in several messages, so that it comes with the pace at which the process reads. */
const inputSize = 32 * 1024

/** What a message of input begins with. */
const inputChannel = /*#__PURE__*/ Protocol.encode("stdin", new Uint8Array(0))

/** More than any status has. */
const statusLimit = 1024 * 1024

/** The process at the other end of a WebSocket; the handle is of no use when the scope has ended. */
export const make = Effect.fnUntraced(function* (
  socket: WebSocket,
  info: RequestInfo,
  settings: Settings
): Effect.fn.Return<Process.Process, never, Scope.Scope> {
  const version: Protocol.Version = socket.protocol === "v5.channel.k8s.io" ? socket.protocol : "v4.channel.k8s.io"
  const closeTimeout = Duration.fromInputUnsafe(settings.closeTimeout ?? "1 second")
  const outcome = yield* Deferred.make<number, Process.ExitError>()
  const status = new StatusText()
  let notRun: ProcessFailed | undefined
  let input: "open" | "ending" | "ended" = "open"

  const text = (message: string) => `${describe(info)}: ${message}`
  const broken = (message: string) => new ProtocolError({ message: text(message), request: info })
  const lost = (message: string, closeCode?: number) =>
    new ConnectionLost({
      message: text(message),
      request: info,
      ...(closeCode === undefined ? undefined : { closeCode })
    })
  const outputs = new Outputs<Process.OutputError>(
    settings.bufferSize ?? 1024 * 1024,
    (stream) =>
      new OutputDiscarded({
        message: text(`${stream} was not read in time, and the rest of it was thrown away`),
        request: info,
        stream
      })
  )

  // -------------------------------------------------------------------------------------------------------------------
  // What comes
  // -------------------------------------------------------------------------------------------------------------------

  const finish = (exit: Exit.Exit<number, Process.ExitError>): void => {
    Deferred.doneUnsafe(outcome, exit)
  }

  const exited = (ended: Protocol.Outcome): Exit.Exit<number, Process.ExitError> => {
    if (ended._tag === "Exited") return Exit.succeed(ended.code)
    const message = text(reasonOf(ended.status) || "the node could not run the process")
    notRun = new ProcessFailed({ message, request: info, status: ended.status })
    return Exit.fail(notRun)
  }

  /** A node may repeat what it was sent, credentials included, as in the text of a failed request. */
  const readStatus = () => Outcome.parse(status.toString(), (text) => Secret.conceal(info, text))

  /** The status may come in several messages, and only the first one counts. */
  const receiveStatus = (data: Uint8Array): ProtocolError | undefined => {
    if (Deferred.isDoneUnsafe(outcome)) return undefined
    const isWhole = status.push(data)
    if (status.size > statusLimit) return broken("the status is too large")
    if (!isWhole) return undefined
    const ended = readStatus()
    if (Result.isFailure(ended)) return broken(ended.failure)
    finish(exited(ended.success))
    return undefined
  }

  const receive = (bytes: Uint8Array): ProtocolError | undefined => {
    const decoded = Protocol.decode(bytes, version)
    if (Result.isFailure(decoded)) return broken(decoded.failure)
    const message = decoded.success
    if (message._tag === "Unknown") return undefined
    switch (message.channel) {
      case "stdout":
      case "stderr":
        if (message._tag === "Data") outputs.push(message.channel, message.data)
        else outputs.end(message.channel)
        return undefined
      case "status":
        return message._tag === "Data" ? receiveStatus(message.data) : undefined
      default:
        return undefined
    }
  }

  /** Nothing more comes: all that waits ends. */
  const end = (reason: ConnectionLost | ProtocolError | undefined): void => {
    if (Deferred.isDoneUnsafe(outcome) && reason?._tag !== "ProtocolError") return outputs.endAll(notRun)
    const failure =
      reason ??
      (status.size > 0
        ? broken("the server closed the connection in the middle of the status")
        : lost("the server closed the connection without saying how the process ended", 1000))
    finish(Exit.fail(failure))
    outputs.endAll(failure)
  }

  /** Once the process has ended, the server is not waited for for long. */
  const pull = Effect.suspend(() =>
    Deferred.isDoneUnsafe(outcome)
      ? Effect.timeoutOrElse(socket.pull, { duration: closeTimeout, orElse: () => Cause.done() })
      : socket.pull
  )

  const demultiplex = Effect.gen(function* () {
    while (true) {
      for (const message of yield* pull) {
        const failure = receive(message)
        if (failure !== undefined) return yield* failure
        yield* outputs.room
      }
    }
  }).pipe(
    Effect.catch((reason) => Effect.sync(() => end(Cause.isDone(reason) ? undefined : reason))),
    Effect.andThen(socket.close)
  )

  // -------------------------------------------------------------------------------------------------------------------
  // What goes
  // -------------------------------------------------------------------------------------------------------------------

  /** Once it is known how the process has ended, its input is dropped; it was not lost with the connection. */
  const afterEnd: Effect.Effect<void, ConnectionLost> = Deferred.await(outcome).pipe(
    Effect.asVoid,
    Effect.catchTags({
      ProcessFailed: () => Effect.void,
      ProtocolError: () => Effect.fail(lost("the connection was closed, as the server broke the protocol"))
    })
  )

  /** Nothing goes out once the process has ended: a server that closes with something unread resets the connection. */
  const send = (message: Uint8Array | ReadonlyArray<Uint8Array>): Effect.Effect<void, ConnectionLost> =>
    Effect.suspend(() =>
      Deferred.isDoneUnsafe(outcome)
        ? afterEnd
        : Effect.catch(socket.send(message), (error) =>
            Effect.timeoutOrElse(afterEnd, { duration: closeTimeout, orElse: () => Effect.fail(error) })
          )
    )

  const withInput = <E>(effect: Effect.Effect<void, E>): Effect.Effect<void, E | InvalidRequest> =>
    settings.stdin
      ? effect
      : Effect.fail(invalid("stdin", "the process was started without input: say stdin: true to send it some"))

  /** What is written goes out whole, before what is written next, and before the end. */
  const turn = Semaphore.makeUnsafe(1)
  const inTurn = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => turn.withPermit(effect)

  const write: Process.Process["write"] = (bytes) =>
    withInput(
      inTurn(
        Effect.gen(function* () {
          if (input !== "open") yield* invalid("stdin", "the input has ended")
          for (let at = 0; at < bytes.length; at += inputSize) {
            yield* send([inputChannel, bytes.subarray(at, at + inputSize)])
          }
        })
      )
    )

  const endInput: Process.Process["endInput"] = withInput(
    inTurn(
      Effect.suspend((): Effect.Effect<void, ConnectionLost | CannotHalfClose> => {
        if (input === "ended") return Effect.void
        if (Deferred.isDoneUnsafe(outcome)) return afterEnd
        if (version === "v4.channel.k8s.io") {
          const message = text("the server cannot be told that the input ends: it speaks only v4.channel.k8s.io")
          return Effect.fail(new CannotHalfClose({ message, request: info }))
        }
        // it may have gone out, even if this is interrupted
        input = "ending"
        return Effect.map(send(Protocol.encodeEnd("stdin")), () => {
          input = "ended"
        })
      })
    )
  )

  const resize: Process.Process["resize"] = (size) => {
    if (!settings.tty) return Effect.fail(invalid("tty", "the process has no terminal: say tty: true to give it one"))
    const fault = sizeFault(size)
    return fault === undefined ? send(Protocol.encodeSize(size)) : Effect.fail(fault)
  }

  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      const failure = lost("the connection was closed on this side")
      finish(Exit.fail(failure))
      outputs.endAll(failure)
    })
  )
  yield* Effect.forkScoped(demultiplex)

  if (settings.atScopeEnd === "askToStop") {
    const ask = Effect.suspend(() => (settings.tty ? send(Protocol.encode("stdin", interrupt)) : endInput))
    yield* Effect.addFinalizer(() =>
      Deferred.isDoneUnsafe(outcome)
        ? Effect.void
        : Effect.timeoutOption(
            Effect.exit(Effect.andThen(ask, outputs.demanding(Deferred.await(outcome)))),
            closeTimeout
          )
    )
  }

  return {
    request: info,
    protocol: version,
    tty: settings.tty,
    takesInput: settings.stdin,
    stdin: Sink.mapEffect(
      Sink.forEach((bytes: Uint8Array) => write(bytes)),
      () => endInput
    ),
    write,
    endInput,
    stdout: outputs.stream("stdout"),
    stderr: outputs.stream("stderr"),
    all: outputs.stream("stdout", "stderr"),
    resize,
    exitCode: Effect.suspend(() =>
      Deferred.isDoneUnsafe(outcome) ? Deferred.await(outcome) : outputs.demanding(Deferred.await(outcome))
    ),
    isRunning: Effect.sync(() => !Deferred.isDoneUnsafe(outcome))
  }
})

/** What is wrong with the size of a terminal, if anything. */
export const sizeFault = (size: Protocol.Size): InvalidRequest | undefined =>
  [size.columns, size.rows].every((length) => Number.isInteger(length) && length >= 0 && length <= 0xffff)
    ? undefined
    : invalid("size", "the columns and rows of a terminal must be whole numbers from 0 to 65535")

const interrupt = Uint8Array.of(3)

/** The API server and the node both say that the error is internal, also where it is the command that is missing. */
const reasonOf = ({ message = "" }: MetaV1.Status): string => message.replace(/^(?:Internal error occurred: )+/, "")
