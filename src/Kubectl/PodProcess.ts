/**
 * Effect's processes inside of a pod: programs that spawn commands run them in a container, unchanged.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as PlatformError from "effect/PlatformError"
import type * as ChildProcess from "effect/process/ChildProcess"
import * as Spawner from "effect/process/ChildProcessSpawner"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { Pods, type PodsService } from "../Api/gen/CoreV1.ts"
import type { OpenError } from "../Channel/Exec.ts"
import type { ExitError, InputError, OutputError, Process } from "../Channel/Process.ts"
import type { CannotHalfClose } from "../KubernetesError.ts"

/**
 * Where commands run.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly pod: string
  readonly namespace?: string | undefined
  /** Default: the only one, or the one that the pod's annotation `kubectl.kubernetes.io/default-container` names. */
  readonly container?: string | undefined
}

/**
 * A spawner whose commands run in a container.
 *
 * **Details**
 *
 * `shell` runs the command by the shell of the container, `cwd` by its `sh`, `env` by its `env`: the container must have
 * them. Pipes between commands go through this process. Where the input of a command breaks off, as that of a pipe whose
 * first command does not exist, its exit code and its outputs fail with the reason.
 *
 * The `reason` of a `PlatformError` is `NotFound` where there is no such pod and where there is no such command,
 * `PermissionDenied` for `Forbidden`, `Unauthorized` and a file that may not be executed, `UnexpectedEof` for
 * `ConnectionLost`, `InvalidData` for `ProtocolError`, and `Unknown` for all else. `cause` is the error itself: `NotFound`
 * for the pod, `ProcessFailed` for the command. With `shell`, `cwd` or `env`, a command that does not exist is the exit
 * code 127 of the program that was to start it.
 *
 * **Gotchas**
 *
 * A command outlives its scope. When that ends, the input of the command ends, which is waited for, for a second, and then
 * the connection. A command that does not end with its input, as `sleep`, goes on in the container, with nobody to stop it.
 *
 * A node may never tell that a command has ended which left more than some 150 kB of its input unread, as `head` does in
 * `yes | head`, nor does it to kubectl. Let the container join such commands: `shell: true` and `yes | head` in one.
 *
 * With an older server, which cannot be told that the input ends, a command that is given a stream fails for that reason.
 *
 * What has no form on the wire is refused with `BadArgument`: `kill` and signals, file descriptors beyond the three,
 * `inherit`, and `unref`. The `pid` is `NaN`. A command that does not exist is met when its output or its exit code is
 * read. The words of a command and its `env` are part of the URL of a request, which servers may write to their audit logs.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeSpawner = (
  pods: Pick<PodsService, "exec">,
  options: Options
): Spawner.ChildProcessSpawner["Service"] => {
  const spawn = Effect.fnUntraced(function* (
    command: ChildProcess.StandardCommand,
    input?: Stream.Stream<Uint8Array, PlatformError.PlatformError>
  ): Effect.fn.Return<Spawner.ChildProcessHandle, PlatformError.PlatformError, Scope.Scope> {
    const words = yield* wordsOf(command)
    const stdio = yield* stdioOf(command.options)
    const source = input ?? stdio.input
    const process = yield* pods
      .exec(options.pod, words, {
        namespace: options.namespace,
        container: options.container,
        stdin: source !== "ignore",
        atScopeEnd: source === "ignore" ? "leave" : "askToStop"
      })
      .pipe(Effect.mapError(failed("spawn")))
    const broken = yield* Deferred.make<never, PlatformError.PlatformError>()
    const handle = handleOf(process, stdio, Deferred.await(broken))
    if (Stream.isStream(source)) yield* Effect.forkScoped(feed(process, source, stdio.endOnDone, broken))
    return handle
  })

  const spawnAny = (
    command: ChildProcess.Command
  ): Effect.Effect<Spawner.ChildProcessHandle, PlatformError.PlatformError, Scope.Scope> =>
    Effect.gen(function* () {
      const [first, ...rest] = flatten(command)
      const start = yield* spawn(first.command)
      let last = start
      for (const { command, pipe } of rest) {
        if ((pipe.to ?? "stdin") !== "stdin") return yield* refused("spawn", `a pipe to ${pipe.to}`)
        last = yield* spawn(command, yield* outputOf(last, pipe.from ?? "stdout"))
      }
      return Spawner.makeHandle({ ...last, stdin: start.stdin })
    })

  return Spawner.make(spawnAny)
}

/**
 * The spawner of {@link makeSpawner} as a layer.
 *
 * **Example**
 *
 * ```ts
 * const listing = ChildProcessSpawner.use((spawner) => spawner.string(ChildProcess.make`ls -l /etc`)).pipe(
 *   Effect.provide(PodProcess.layerSpawner({ pod: "web-0" }))
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerSpawner = (options: Options): Layer.Layer<Spawner.ChildProcessSpawner, never, Pods> =>
  Layer.effect(
    Spawner.ChildProcessSpawner,
    Effect.map(Pods, (pods) => makeSpawner(pods, options))
  )

// ---------------------------------------------------------------------------------------------------------------------
// Commands
// ---------------------------------------------------------------------------------------------------------------------

interface Part {
  readonly command: ChildProcess.StandardCommand
  /** How it is joined to the one before. */
  readonly pipe: ChildProcess.PipeOptions
}

const flatten = (
  command: ChildProcess.Command,
  pipe: ChildProcess.PipeOptions = {}
): readonly [Part, ...Array<Part>] => {
  if (command._tag === "StandardCommand") return [{ command, pipe }]
  const [first, ...rest] = flatten(command.left, pipe)
  return [first, ...rest, ...flatten(command.right, command.options)]
}

const outputOf = (handle: Spawner.ChildProcessHandle, from: ChildProcess.PipeFromOption) => {
  switch (from) {
    case "stdout":
    case "stderr":
    case "all":
      return Effect.succeed(handle[from])
    default:
      return refused("spawn", `a pipe from ${from}`)
  }
}

const plain = (word: string | Redacted.Redacted): string => (Redacted.isRedacted(word) ? Redacted.value(word) : word)

/** The words that the container runs, with what `shell`, `env` and `cwd` ask for in front. */
const wordsOf = ({
  args,
  command,
  options
}: ChildProcess.StandardCommand): Effect.Effect<ReadonlyArray<string>, PlatformError.PlatformError> => {
  const { cwd, env, extendEnv, shell } = options
  if (options.additionalFds !== undefined && Object.keys(options.additionalFds).length > 0) {
    return refused("spawn", "a file descriptor beyond stdin, stdout and stderr")
  }
  if (shell !== undefined && shell !== false && args.length > 0) {
    return Effect.fail(
      argument("spawn", "the shell option cannot be combined with arguments: pass the whole script as the command")
    )
  }
  let words = [command, ...args.map(plain)]
  if (shell !== undefined && shell !== false) words = [shell === true ? "sh" : shell, "-c", command]
  if (env !== undefined) {
    const misnamed = Object.keys(env).find((name) => name === "" || /[=\0]/.test(name))
    if (misnamed !== undefined) {
      return Effect.fail(argument("spawn", `a variable cannot have the name ${JSON.stringify(misnamed)}`))
    }
    const set = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${plain(value)}`]))
    const unset = Object.keys(env).filter((name) => env[name] === undefined)
    // env would take such a command for one more variable
    if (words[0]?.includes("=") === true) words = ["sh", "-c", `exec "$@"`, "sh", ...words]
    words = ["env", ...(extendEnv === true ? unset.flatMap((name) => ["-u", name]) : ["-i"]), "--", ...set, ...words]
  }
  if (cwd !== undefined) {
    // cd has a meaning of its own for "-", and looks for relative ones in CDPATH, too
    const folder = cwd.startsWith("/") ? cwd : `./${cwd}`
    words = ["sh", "-c", `cd "$1" && shift && exec "$@"`, "sh", folder, ...words]
  }
  return words.some((word) => word.includes("\0"))
    ? Effect.fail(argument("spawn", "a word of the command contains NUL"))
    : Effect.succeed(words)
}

// ---------------------------------------------------------------------------------------------------------------------
// Streams
// ---------------------------------------------------------------------------------------------------------------------

type OutputSink = Sink.Sink<Uint8Array, Uint8Array, never, PlatformError.PlatformError>

interface Stdio {
  readonly input: "pipe" | "ignore" | Stream.Stream<Uint8Array, PlatformError.PlatformError>
  readonly endOnDone: boolean
  readonly stdout: "pipe" | "ignore" | OutputSink
  readonly stderr: "pipe" | "ignore" | OutputSink
}

const stdioOf = Effect.fnUntraced(function* (
  options: ChildProcess.CommandOptions
): Effect.fn.Return<Stdio, PlatformError.PlatformError> {
  const { stderr, stdin, stdout } = options
  const input = stdin === undefined || typeof stdin === "string" || Stream.isStream(stdin) ? { stream: stdin } : stdin
  return {
    input: yield* supported(input.stream, "stdin"),
    endOnDone: "endOnDone" in input ? (input.endOnDone ?? true) : true,
    stdout: yield* supported(streamOf(stdout), "stdout"),
    stderr: yield* supported(streamOf(stderr), "stderr")
  }
})

const streamOf = (
  output: ChildProcess.CommandOutput | ChildProcess.StdoutConfig | undefined
): ChildProcess.CommandOutput | undefined =>
  output === undefined || typeof output === "string" || Sink.isSink(output) ? output : output.stream

const supported = <A>(
  stream: A | "pipe" | "ignore" | "inherit" | "overlapped" | undefined,
  name: string
): Effect.Effect<A | "pipe" | "ignore", PlatformError.PlatformError> => {
  if (stream === undefined || stream === "overlapped") return Effect.succeed("pipe")
  return stream === "inherit" ? refused("spawn", `${name}: "inherit"`) : Effect.succeed(stream)
}

/**
 * Runs a stream into the input; why it breaks off there, of which the process only sees the end, is kept. That the
 * connection is lost is for the outputs to say, after all that came over it.
 */
const feed = (
  process: Process,
  source: Stream.Stream<Uint8Array, PlatformError.PlatformError>,
  endOnDone: boolean,
  broken: Deferred.Deferred<never, PlatformError.PlatformError>
): Effect.Effect<void> =>
  source.pipe(
    Stream.catchCause((cause) => {
      if (!Cause.hasInterruptsOnly(cause)) Deferred.doneUnsafe(broken, Exit.failCause(cause))
      return Stream.empty
    }),
    Stream.runForEach(process.write),
    Effect.andThen(Effect.suspend(() => (endOnDone || Deferred.isDoneUnsafe(broken) ? process.endInput : Effect.void))),
    Effect.catchTag("CannotHalfClose", (error) => Deferred.fail(broken, failed("stdin")(error))),
    Effect.ignoreCause
  )

const handleOf = (
  process: Process,
  stdio: Stdio,
  broken: Effect.Effect<never, PlatformError.PlatformError>
): Spawner.ChildProcessHandle => {
  const exitCode = Effect.raceFirst(
    broken,
    Effect.mapBoth(process.exitCode, { onFailure: failed("exitCode"), onSuccess: Spawner.ExitCode })
  )
  /** That there never was a process shows in its output, too: who reads nothing else would take it for empty. */
  const output = (name: "stdout" | "stderr" | "all"): Stream.Stream<Uint8Array, PlatformError.PlatformError> =>
    Stream.mapError(process[name], failed(name)).pipe(
      Stream.concat(Stream.drain(Stream.fromEffect(exitCode))),
      Stream.interruptWhen(broken)
    )
  const through = (name: "stdout" | "stderr"): Stream.Stream<Uint8Array, PlatformError.PlatformError> => {
    const target = stdio[name]
    if (target === "ignore") return Stream.empty
    return target === "pipe" ? output(name) : Stream.transduce(output(name), target)
  }
  const stdout = through("stdout")
  const stderr = through("stderr")
  return Spawner.makeHandle({
    pid: Spawner.ProcessId(Number.NaN),
    exitCode,
    isRunning: process.isRunning,
    kill: () => refused("kill", "a signal"),
    stdin: stdio.input === "ignore" ? Sink.drain : Sink.mapError(process.stdin, failed("stdin")),
    stdout,
    stderr,
    all: stdio.stdout === "pipe" && stdio.stderr === "pipe" ? output("all") : Stream.merge(stdout, stderr),
    getInputFd: (fd) => Sink.fail(argument("getInputFd", noForm(`the file descriptor ${fd}`))),
    getOutputFd: (fd) => Stream.fail(argument("getOutputFd", noForm(`the file descriptor ${fd}`))),
    unref: refused("unref", "a process that goes on alone")
  })
}

// ---------------------------------------------------------------------------------------------------------------------
// Errors
// ---------------------------------------------------------------------------------------------------------------------

const module = "PodProcess"

const noForm = (what: string): string => `${what} has no form in the protocol of exec`

const argument = (method: string, description: string): PlatformError.PlatformError =>
  PlatformError.badArgument({ module, method, description })

const refused = (method: string, what: string): Effect.Effect<never, PlatformError.PlatformError> =>
  Effect.fail(argument(method, noForm(what)))

type Failure = OpenError | InputError | OutputError | ExitError | CannotHalfClose

const tagOf = (error: Failure): PlatformError.SystemErrorTag => {
  switch (error._tag) {
    case "NotFound":
      return "NotFound"
    case "Forbidden":
    case "Unauthorized":
      return "PermissionDenied"
    case "ConnectionLost":
      return "UnexpectedEof"
    case "ProtocolError":
      return "InvalidData"
    case "ProcessFailed":
      if (/executable file not found|no such file/.test(error.message)) return "NotFound"
      return error.message.includes("permission denied") ? "PermissionDenied" : "Unknown"
    default:
      return "Unknown"
  }
}

const failed =
  (method: string) =>
  (cause: Failure): PlatformError.PlatformError =>
    PlatformError.systemError({ _tag: tagOf(cause), module, method, description: cause.message, cause })
