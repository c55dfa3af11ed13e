/**
 * The terminal of the user, joined to a process in a container.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ExitError, InputError, OutputError, Process } from "./Process.ts"
import type { Size } from "./Protocol.ts"

/**
 * What a terminal can do.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Its size; `0` by `0` where there is no terminal. */
  readonly size: Effect.Effect<Size>
  /** Each size that it gets from now on. */
  readonly resizes: Stream.Stream<Size>
  /** What the user types, or what is piped in. */
  readonly input: Stream.Stream<Uint8Array>
  /** Shows bytes; interrupts who asks for it when nobody looks any more, as behind `| head`. */
  readonly output: (bytes: Uint8Array) => Effect.Effect<void>
  readonly errorOutput: (bytes: Uint8Array) => Effect.Effect<void>
  /** Hands each key over as it is typed, `^C` included, and echoes none, until the scope ends. */
  readonly raw: Effect.Effect<void, never, Scope.Scope>
}

/**
 * The terminal of the user.
 *
 * @category services
 * @since 0.1.0
 */
export class Terminal extends Context.Service<Terminal, Service>()("effect-kubernetes/Channel/Terminal") {}

/**
 * Joins the terminal to a process until that ends, and gives its exit code.
 *
 * **Details**
 *
 * Of a process with a terminal, started with `tty: true`, the size follows that of the user's. The user's terminal is as
 * it was before when this ends, however it ends. The end of the input reaches the process, if the server can tell it.
 *
 * **Gotchas**
 *
 * A process that was started without `stdin: true` takes no input: this fails with `InvalidRequest` when there is some, or
 * when it ends.
 *
 * @category combinators
 * @since 0.1.0
 */
export const interact = (
  process: Process,
  options: { readonly tty: boolean }
): Effect.Effect<number, InputError | OutputError | ExitError, Terminal> =>
  Effect.scoped(
    Effect.gen(function* () {
      const terminal = yield* Terminal
      if (options.tty) {
        yield* terminal.raw
        yield* process.resize(yield* terminal.size)
      }
      const output = Effect.all(
        [Stream.runForEach(process.stdout, terminal.output), Stream.runForEach(process.stderr, terminal.errorOutput)],
        { concurrency: 2, discard: true }
      )
      const input = Effect.all(
        [feed(process, terminal.input), options.tty ? follow(process, terminal.resizes) : Effect.void],
        { concurrency: 2, discard: true }
      )
      return yield* Effect.raceFirst(Effect.andThen(output, process.exitCode), Effect.andThen(input, Effect.never))
    })
  )

/**
 * An older server cannot be told of the end: the process waits for more, as it does for a user who types nothing. That the
 * connection is lost is for the outputs to say, after all that came over it.
 */
const feed = (process: Process, input: Stream.Stream<Uint8Array>): Effect.Effect<void, InputError> =>
  Stream.run(input, process.stdin).pipe(Effect.catchTag(["CannotHalfClose", "ConnectionLost"], () => Effect.void))

const follow = (process: Process, sizes: Stream.Stream<Size>): Effect.Effect<void, InputError> =>
  Stream.runForEach(sizes, process.resize).pipe(Effect.catchTag("ConnectionLost", () => Effect.void))
