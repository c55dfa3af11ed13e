/**
 * Processes in the containers of a pod: new ones, and the one that is there.
 *
 * These are the operations behind `pods.exec`, `pods.attach` and `pods.run`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { UpgradeRequest } from "../ApiRequest.ts"
import type { Service as Client } from "../Client.ts"
import { type Built, build, type Fault, invalid } from "../internal/request.ts"
import {
  type CannotHalfClose,
  type NotFound,
  OutputDiscarded,
  type RequestError,
  UpgradeFailed
} from "../KubernetesError.ts"
import * as Pods from "./internal/pods.ts"
import * as InternalProcess from "./internal/process.ts"
import type * as Process from "./Process.ts"
import * as Protocol from "./Protocol.ts"
import * as WebSocket from "./WebSocket.ts"

/**
 * Which pod.
 *
 * @category models
 * @since 0.1.0
 */
export interface Target {
  readonly namespace: string
  readonly name: string
}

/**
 * Whether the process writes to its outputs, or to a terminal, where both are one.
 *
 * @category models
 * @since 0.1.0
 */
export type Streams =
  | {
      readonly tty?: false | undefined
      /** Default `true`. */
      readonly stdout?: boolean | undefined
      /** Default `true`. */
      readonly stderr?: boolean | undefined
    }
  | {
      /** The process gets a terminal: what it writes comes as `stdout`. */
      readonly tty: true
      /** Default `true`. */
      readonly stdout?: boolean | undefined
      readonly stderr?: false | undefined
      /** The size of the terminal at the start. */
      readonly size?: Protocol.Size | undefined
    }

/**
 * How to reach a process.
 *
 * @category models
 * @since 0.1.0
 */
export type Options = Streams &
  Process.Settings &
  WebSocket.Options & {
    /** Default: the only one, or the one that the pod's annotation `kubectl.kubernetes.io/default-container` names. */
    readonly container?: string | undefined
    /** Whether the process gets input; default `false`. */
    readonly stdin?: boolean | undefined
  }

/**
 * What a command is given, and how much it may write.
 *
 * @category models
 * @since 0.1.0
 */
export interface RunOptions extends WebSocket.Options {
  /**
   * What becomes of a command that still runs when `run` ends before it, by an interrupt, a timeout or a failure: it is left
   * alone (default), or asked to stop by the end of its input, which is waited for as long as `closeTimeout` says. Most
   * commands do not heed that. For this the command gets an input that stays open, where `stdin` gives it none.
   */
  readonly atScopeEnd?: Process.Settings["atScopeEnd"]
  /** Default: the only one, or the one that the pod's annotation `kubectl.kubernetes.io/default-container` names. */
  readonly container?: string | undefined
  /** The whole input of the command; default none. */
  readonly stdin?: string | Uint8Array | undefined
  /** How many bytes each output may have; default 16 MiB. */
  readonly maxOutput?: number | undefined
}

/**
 * What a command has written, as UTF-8, and its exit code.
 *
 * @category models
 * @since 0.1.0
 */
export interface Completed {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Why a process cannot be reached.
 *
 * @category models
 * @since 0.1.0
 */
export type OpenError = NotFound | RequestError | UpgradeFailed

/**
 * Why a command does not run to its end, or its output cannot be had.
 *
 * @category models
 * @since 0.1.0
 */
export type RunError = OpenError | CannotHalfClose | Process.OutputError | Process.ExitError

/**
 * Starts a command in a container.
 *
 * @category constructors
 * @since 0.1.0
 */
export const exec = (
  client: Client,
  target: Target,
  command: ReadonlyArray<string>,
  options: Options = {}
): Effect.Effect<Process.Process, OpenError, Scope.Scope> =>
  open(client, request(target, "exec", options, command), options)

/**
 * Joins the main process of a container.
 *
 * @category constructors
 * @since 0.1.0
 */
export const attach = (
  client: Client,
  target: Target,
  options: Options = {}
): Effect.Effect<Process.Process, OpenError, Scope.Scope> => open(client, request(target, "attach", options), options)

/**
 * Runs a command to its end, and collects what it writes.
 *
 * **Gotchas**
 *
 * A timeout or an interrupt ends the connection and not the command: it goes on in the container until it ends by itself,
 * or blocks for want of a reader. Where that matters, let the container end it: `["timeout", "10", "backup"]`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const run = (
  client: Client,
  target: Target,
  command: ReadonlyArray<string>,
  options: RunOptions = {}
): Effect.Effect<Completed, RunError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { maxOutput = 16 * 1024 * 1024, stdin, ...rest } = options
      const needsInput = stdin !== undefined || rest.atScopeEnd === "askToStop"
      const process = yield* exec(client, target, command, { ...rest, stdin: needsInput })
      const collect = (stream: "stdout" | "stderr") =>
        collectText(
          process[stream],
          maxOutput,
          (message) => new OutputDiscarded({ message: `${stream}: ${message}`, request: process.request, stream })
        )
      const input = stdin === undefined ? Effect.void : Effect.andThen(process.write(toBytes(stdin)), process.endInput)
      const [exitCode, stdout, stderr] = yield* Effect.all(
        [process.exitCode, collect("stdout"), collect("stderr"), input],
        { concurrency: "unbounded" }
      )
      return { exitCode, stdout, stderr }
    })
  )

const toBytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text

const collectText = <E, E2>(
  stream: Stream.Stream<Uint8Array, E>,
  limit: number,
  tooMuch: (message: string) => E2
): Effect.Effect<string, E | E2> =>
  Effect.suspend(() => {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
    let text = ""
    let size = 0
    return Stream.runForEach(stream, (bytes) => {
      size += bytes.length
      if (size > limit) return Effect.fail(tooMuch(`the command wrote more than ${limit} bytes`))
      text += decoder.decode(bytes, { stream: true })
      return Effect.void
    }).pipe(Effect.map(() => text + decoder.decode()))
  })

const open = (
  client: Client,
  built: Built<"NotFound">,
  options: Options
): Effect.Effect<Process.Process, OpenError, Scope.Scope> =>
  Effect.gen(function* () {
    const request: UpgradeRequest<"NotFound"> = { ...(yield* Effect.fromResult(built)), protocols: Protocol.versions }
    const socket = yield* WebSocket.open(client, request, options).pipe(
      Effect.mapError((error) => {
        if (error._tag === "Forbidden") return Pods.withMissingVerb(error, "exec and attach need")
        return error._tag === "UpgradeFailed" ? withState(error) : error
      })
    )
    const tty = options.tty === true
    const process = yield* InternalProcess.make(socket, request.info, {
      ...options,
      tty,
      stdin: options.stdin ?? false
    })
    if (options.tty === true && options.size !== undefined) {
      // a process that is over already has no use for it
      yield* Effect.ignore(process.resize(options.size))
    }
    return process
  })

const request = (
  target: Target,
  subresource: "exec" | "attach",
  options: Options,
  command?: ReadonlyArray<string>
): Built<"NotFound"> => {
  const tty = options.tty === true
  const { container, stdin = false, stdout = true, stderr = !tty } = options
  return build(
    Pods.resource,
    { ...target, subresource },
    {
      verb: "get",
      method: "GET",
      errors: ["NotFound"],
      query: {
        command,
        container,
        ...(stdin ? { stdin } : undefined),
        ...(stdout ? { stdout } : undefined),
        ...(stderr ? { stderr } : undefined),
        ...(tty ? { tty } : undefined)
      },
      accept: "*/*",
      // the process may have been started, even if no answer came
      replay: "unsafe"
    },
    commandFault(command),
    container === "" ? invalid("container", "the name of a container must not be empty") : undefined,
    stdin || stdout || stderr ? undefined : invalid("stdout", "one of stdin, stdout and stderr must be wanted"),
    tty && stderr ? invalid("stderr", "a terminal has no stderr: stdout carries both") : undefined,
    options.atScopeEnd === "askToStop" && !stdin
      ? invalid("atScopeEnd", "a process is asked to stop by its input: say stdin: true, too")
      : undefined,
    options.tty === true && options.size !== undefined ? InternalProcess.sizeFault(options.size) : undefined
  )
}

const commandFault = (command: ReadonlyArray<string> | undefined): Fault => {
  if (command === undefined) return undefined
  const [program] = command
  if (program === undefined || program === "") return invalid("command", "a command must name a program")
  return command.some((part) => part.includes("\0")) ? invalid("command", "a command must not contain NUL") : undefined
}

/** A node knows the containers that run, and no others: of one that is yet to start, or has ended, it says "not found". */
const withState = (error: UpgradeFailed): UpgradeFailed => {
  const { message, ...fields } = error
  if (!/^container .* ?not found/.test(error.body)) return error
  return new UpgradeFailed({ ...fields, message: `${message} (it does not run: it has not started yet, or has ended)` })
}
