/**
 * A process in a container, at the other end of a WebSocket.
 *
 * Its handle is used as that of a local process. What differs: the process has no id and takes no signals, it goes on
 * when the connection is lost, and only its exit code and its outputs tell what became of it.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Sink from "effect/Sink"
import type * as Stream from "effect/Stream"
import type {
  CannotHalfClose,
  ConnectionLost,
  InvalidRequest,
  OutputDiscarded,
  ProcessFailed,
  ProtocolError,
  RequestInfo
} from "../KubernetesError.ts"
import type * as Protocol from "./Protocol.ts"

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
 * Things are told in the order in which they come: output, then the exit code, then the end of the outputs, for which the
 * server may take as long as `closeTimeout` says. So an exit code does not mean that the outputs have been read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Process {
  /** The request behind it. */
  readonly request: RequestInfo
  /** What the server speaks; with v4 the end of the input cannot be sent. */
  readonly protocol: Protocol.Version
  /** Whether it has a terminal. */
  readonly tty: boolean
  /** Whether it was started with an input. */
  readonly takesInput: boolean
  /**
   * Takes the input; its end is the end of the input of the process.
   *
   * What the process does not live to read is dropped.
   */
  readonly stdin: Sink.Sink<void, Uint8Array, never, InputError | CannotHalfClose>
  /** Sends input, and leaves the input open; waits while the process does not read. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<void, InputError>
  /** Ends the input; one that was interrupted can be repeated, though nothing more can be written then. */
  readonly endInput: Effect.Effect<void, InputError | CannotHalfClose>
  /** With a terminal, all that the process writes. */
  readonly stdout: Stream.Stream<Uint8Array, OutputError>
  readonly stderr: Stream.Stream<Uint8Array, OutputError>
  /** Both outputs in the order in which they came; instead of them, not beside them. */
  readonly all: Stream.Stream<Uint8Array, OutputError>
  /** Changes the size of the terminal; `InvalidRequest` without one. */
  readonly resize: (size: Protocol.Size) => Effect.Effect<void, InputError>
  /**
   * Waits for the end of the process. Any code is a value; that of attach is 0, whatever became of the process.
   *
   * It is told as soon as it has come, which is behind all output. Outputs need not be read for that: what was kept of
   * them can be read afterwards. One that is being read is waited for, until no more of it is unread than is kept.
   */
  readonly exitCode: Effect.Effect<number, ExitError>
  /** Whether neither its end nor the loss of the connection has been seen yet. */
  readonly isRunning: Effect.Effect<boolean>
}

/**
 * How a process is kept, and left.
 *
 * @category models
 * @since 0.1.0
 */
export interface Settings {
  /** How many bytes of each output are kept until they are read; default 1 MiB. */
  readonly bufferSize?: number | undefined
  /**
   * What becomes of a process that still runs when the scope ends, for whatever reason it does: it is left alone (default),
   * or asked to stop, which is no more than `^C` on a terminal and the end of the input without one. What heeds neither goes
   * on. The process is waited for as long as `closeTimeout` says, before the connection is closed. It needs `stdin`;
   * and without a terminal a server that speaks `v5.channel.k8s.io`, as no other can be told that the input ends.
   */
  readonly atScopeEnd?: "leave" | "askToStop" | undefined
}
