/**
 * A process in a container, at the other end of a WebSocket.
 *
 * Its handle is used as that of a local process. What differs: the process has no id and takes no signals, it goes on
 * when the connection is lost, and only its exit code and its outputs tell what became of it.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Sink from "effect/Sink"
import type * as Stream from "effect/Stream"
import { describe } from "../internal/path.ts"
import { invalid } from "../internal/request.ts"
import * as Secret from "../internal/secret.ts"
import {
  CannotHalfClose,
  ConnectionLost,
  type InvalidRequest,
  OutputDiscarded,
  ProcessFailed,
  ProtocolError,
  type RequestInfo
} from "../KubernetesError.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import { Outputs } from "./internal/outputs.ts"
import { StatusText } from "./internal/statusText.ts"
import * as Protocol from "./Protocol.ts"
import type { WebSocket } from "./WebSocket.ts"

/**
 * Why an output is not that of a process which ran to its end, or not the whole of it.
 *
 * @category models
 * @since 0.1.0
 */
export type OutputError = ConnectionLost | ProtocolError | OutputDiscarded | ProcessFailed

/**
 * Why input does not reach the process; `InvalidRequest` if the process was started without it.
 *
 * @category models
 * @since 0.1.0
 */
export type InputError = ConnectionLost | InvalidRequest

/**
 * Why it is not known how the process ended, or why there never was one.
 *
 * @category models
 * @since 0.1.0
 */
export type ExitError = ConnectionLost | ProtocolError | ProcessFailed

/**
 * A process in a container.
 *
 * **Details**
 *
 * The outputs are read from the connection as they are consumed: who stops reading stops the process, and nothing is
 * lost. Each is to be run once; a second run dies. Where `exitCode` fails they fail with the same error, behind all that
 * came: an output that ends well is that of a process which has ended.
 *
 * An output that nobody reads is kept up to the size of its buffer. If somebody waits for the exit code or for the other
 * output then, the rest of it is thrown away, and who reads it later gets what was kept and then `OutputDiscarded`. So an
 * output that is not read never holds up the others, and nothing is lost unnoticed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Process {
  /** The request behind it. */
  readonly request: RequestInfo
  /** What the server speaks; with v4 the end of the input cannot be sent. */
  readonly protocol: Protocol.Version
  /**
   * Takes the input; its end is the end of the input of the process.
   *
   * What the process does not live to read is dropped.
   */
  readonly stdin: Sink.Sink<void, Uint8Array, never, InputError | CannotHalfClose>
  /** Sends input, and leaves the input open; waits while the process does not read. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<void, InputError>
  /** Ends the input. */
  readonly endInput: Effect.Effect<void, InputError | CannotHalfClose>
  /** With a terminal, all that the process writes. */
  readonly stdout: Stream.Stream<Uint8Array, OutputError>
  readonly stderr: Stream.Stream<Uint8Array, OutputError>
  /** Both outputs in the order in which they came; instead of them, not beside them. */
  readonly all: Stream.Stream<Uint8Array, OutputError>
  /** Changes the size of the terminal; `InvalidRequest` without one. */
  readonly resize: (size: Protocol.Size) => Effect.Effect<void, InputError>
  /** Waits for the end of the process. Any code is a value; that of attach is 0, whatever became of the process. */
  readonly exitCode: Effect.Effect<number, ExitError>
  /** Whether neither its end nor the loss of the connection has been seen yet. */
  readonly isRunning: Effect.Effect<boolean>
}

/**
 * Which parts of a process are used, and how.
 *
 * @category models
 * @since 0.1.0
 */
export interface Settings {
  readonly stdin: boolean
  readonly tty: boolean
  /** How many bytes of each output are kept until they are read; default 1 MiB. */
  readonly bufferSize?: number | undefined
  /** How long the server may take to close after the end of the process; default 1 second. */
  readonly closeTimeout?: Duration.Input | undefined
  /**
   * What becomes of a process that still runs when the scope ends, for whatever reason it does: it is left alone (default),
   * or asked to stop, which is no more than `^C` on a terminal and the end of the input without one. What heeds neither goes
   * on. The process is waited for as long as `closeTimeout` says, before the connection is closed. It needs `stdin`;
   * and without a terminal a server that speaks `v5.channel.k8s.io`, as no other can be told that the input ends.
   */
  readonly atScopeEnd?: "leave" | "askToStop" | undefined
}

/** Larger input goes in several messages, so that it comes with the pace at which the process reads. */
const inputSize = 32 * 1024

/** What a message of input begins with. */
const inputChannel = /*#__PURE__*/ Protocol.encode("stdin", new Uint8Array(0))

/** More than any status has. */
const statusLimit = 1024 * 1024

/**
 * The process at the other end of a WebSocket; the handle is of no use when the scope has ended.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromWebSocket = Effect.fnUntraced(function* (
  socket: WebSocket,
  info: RequestInfo,
  settings: Settings
): Effect.fn.Return<Process, never, Scope.Scope> {
  const version: Protocol.Version = socket.protocol === "v5.channel.k8s.io" ? socket.protocol : "v4.channel.k8s.io"
  const closeTimeout = Duration.fromInputUnsafe(settings.closeTimeout ?? "1 second")
  const outcome = yield* Deferred.make<number, ExitError>()
  const status = new StatusText()
  let notRun: ProcessFailed | undefined
  let inputEnded = false

  const text = (message: string) => `${describe(info)}: ${message}`
  const broken = (message: string) => new ProtocolError({ message: text(message), request: info })
  const lost = (message: string, closeCode?: number) =>
    new ConnectionLost({
      message: text(message),
      request: info,
      ...(closeCode === undefined ? undefined : { closeCode })
    })
  const outputs = new Outputs<OutputError>(
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

  const finish = (exit: Exit.Exit<number, ExitError>): void => {
    Deferred.doneUnsafe(outcome, exit)
  }

  const exited = (ended: Protocol.Outcome): Exit.Exit<number, ExitError> => {
    if (ended._tag === "Exited") return Exit.succeed(ended.code)
    const message = text(reasonOf(ended.status) || "the node could not run the process")
    notRun = new ProcessFailed({ message, request: info, status: ended.status })
    return Exit.fail(notRun)
  }

  /** A node may repeat what it was sent, credentials included, as in the text of a failed request. */
  const readStatus = () => Protocol.parseOutcome(status.toString(), (text) => Secret.conceal(info, text))

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

  /** What cannot be sent because the process has ended was not lost with the connection. */
  const send = (message: Uint8Array | ReadonlyArray<Uint8Array>): Effect.Effect<void, ConnectionLost> =>
    Effect.catch(socket.send(message), (error) =>
      Deferred.await(outcome).pipe(
        Effect.timeoutOption(closeTimeout),
        Effect.matchEffect({
          onFailure: (failure) => (failure._tag === "ProcessFailed" ? Effect.void : Effect.fail(error)),
          onSuccess: (code) => (Option.isSome(code) ? Effect.void : Effect.fail(error))
        })
      )
    )

  const withInput = <E>(effect: Effect.Effect<void, E>): Effect.Effect<void, E | InvalidRequest> =>
    settings.stdin
      ? effect
      : Effect.fail(invalid("stdin", "the process was started without input: say stdin: true to send it some"))

  /** What is written goes out whole, before what is written next, and before the end. */
  const turn = Semaphore.makeUnsafe(1)
  const inTurn = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => turn.withPermit(effect)

  const write: Process["write"] = (bytes) =>
    withInput(
      inTurn(
        Effect.gen(function* () {
          if (inputEnded) yield* invalid("stdin", "the input has ended")
          for (let at = 0; at < bytes.length; at += inputSize) {
            yield* send([inputChannel, bytes.subarray(at, at + inputSize)])
          }
        })
      )
    )

  const endInput: Process["endInput"] = withInput(
    inTurn(
      Effect.suspend((): Effect.Effect<void, ConnectionLost | CannotHalfClose> => {
        if (inputEnded || Deferred.isDoneUnsafe(outcome)) return Effect.void
        if (version === "v4.channel.k8s.io") {
          const message = text("the server cannot be told that the input ends: it speaks only v4.channel.k8s.io")
          return Effect.fail(new CannotHalfClose({ message, request: info }))
        }
        inputEnded = true
        return send(Protocol.encodeEnd("stdin"))
      })
    )
  )

  const resize: Process["resize"] = (size) => {
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

/**
 * What is wrong with the size of a terminal, if anything.
 *
 * @category guards
 * @since 0.1.0
 */
export const sizeFault = (size: Protocol.Size): InvalidRequest | undefined =>
  [size.columns, size.rows].every((length) => Number.isInteger(length) && length >= 0 && length <= 0xffff)
    ? undefined
    : invalid("size", "the columns and rows of a terminal must be whole numbers from 0 to 65535")

const interrupt = Uint8Array.of(3)

/** The API server and the node both say that the error is internal, also where it is the command that is missing. */
const reasonOf = ({ message = "" }: MetaV1.Status): string => message.replace(/^(?:Internal error occurred: )+/, "")
