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
 * it was before when this ends, however it ends. The end of the input reaches the process: as `^D` where it has a terminal,
 * else if the server can tell it.
 *
 * Of a process that was started without `stdin: true` the outputs are shown. The input of the user is left alone then: it
 * is not read, and `^C` ends the program as it does elsewhere.
 *
 * @category combinators
 * @since 0.1.0
 */
export const interact = (process: Process): Effect.Effect<number, InputError | OutputError | ExitError, Terminal> =>
  Effect.scoped(
    Effect.gen(function* () {
      const terminal = yield* Terminal
      if (process.tty && process.takesInput) yield* terminal.raw
      const following = process.tty ? yield* followSize(process, terminal) : Effect.void
      const output = Effect.all(
        [Stream.runForEach(process.stdout, terminal.output), Stream.runForEach(process.stderr, terminal.errorOutput)],
        { concurrency: 2, discard: true }
      )
      const input = Effect.all([process.takesInput ? feed(process, terminal.input) : Effect.void, following], {
        concurrency: 2,
        discard: true
      })
      return yield* Effect.raceFirst(Effect.andThen(output, process.exitCode), Effect.andThen(input, Effect.never))
    })
  )

/**
 * An older server cannot be told of the end: the process waits for more, as it does for a user who types nothing. That the
 * connection is lost is for the outputs to say, after all that came over it.
 *
 * A terminal has no end of its input but what the user types for it: a node that is told of another one closes the
 * terminal, and what the process wrote last is lost.
 */
const feed = (process: Process, input: Stream.Stream<Uint8Array>): Effect.Effect<void, InputError> =>
  Effect.suspend(() => {
    let isInLine = false
    const write = (bytes: Uint8Array) => {
      isInLine = bytes.length === 0 ? isInLine : bytes.at(-1) !== newline
      return process.write(bytes)
    }
    // in a line, the first one only sends what is typed so far
    const end = Effect.suspend(() =>
      process.tty
        ? process.write(Uint8Array.from(isInLine ? [endOfInput, endOfInput] : [endOfInput]))
        : process.endInput
    )
    return Effect.andThen(Stream.runForEach(input, write), end)
  }).pipe(Effect.catchTag(["CannotHalfClose", "ConnectionLost"], () => Effect.void))

const newline = 10

/** `^D`. */
const endOfInput = 4

/** Gives the process the size that the terminal has; what comes of this gives it all those after that. */
const followSize = Effect.fnUntraced(function* (process: Process, terminal: Service) {
  // first, so that no change is missed
  const changes = yield* Stream.toPull(terminal.resizes)
  const resize = (size: Size) => Effect.catchTag(process.resize(size), "ConnectionLost", () => Effect.void)
  yield* resize(yield* terminal.size)
  return Stream.runForEach(Stream.fromPull(Effect.succeed(changes)), resize)
})
