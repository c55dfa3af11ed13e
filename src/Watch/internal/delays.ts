/** The waiting between tries that fail in a row, and what the log says of it. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { describe } from "../../internal/path.ts"
import type { WatchError } from "../Watch.ts"

type Step = Effect.Success<ReturnType<typeof Schedule.toStep<unknown, WatchError, never, never>>>

/** So many failures in a row are worth a warning: one or two are what a restart of a server looks like. */
const worthWarning = 3

export class Delays {
  readonly #schedule: Schedule.Schedule<unknown, WatchError>
  #step: Step | undefined
  #failures = 0
  /** What was warned of, and is not known to be over. */
  #trouble: { readonly what: string; readonly failures: number } | undefined

  constructor(schedule: Schedule.Schedule<unknown, WatchError>) {
    this.#schedule = schedule
  }

  /** Which try this is, of those in a row. */
  get attempts(): number {
    return this.#failures + 1
  }

  /** The next failure is the first in a row. */
  reset(): void {
    this.#step = undefined
    this.#failures = 0
  }

  /** How long to wait after this failure, but at least as long as the server asks; fails with it where the schedule ends. */
  next(error: WatchError): Effect.Effect<Duration.Duration, WatchError> {
    return Effect.gen({ self: this }, function* () {
      yield* this.settle
      this.#step ??= yield* Schedule.toStep(this.#schedule)
      const now = yield* Clock.currentTimeMillis
      const [, delay] = yield* Pull.catchDone(this.#step(now, error), () => Effect.fail(error))
      this.#failures++
      if (this.#failures >= worthWarning) {
        const what = error.request === undefined ? "watch" : describe(error.request).trimEnd()
        const isNew = this.#trouble === undefined
        this.#trouble = { what, failures: this.#failures }
        if (isNew) {
          yield* Effect.logWarning(`${what} failed ${worthWarning} times in a row, it is tried again: ${error.message}`)
        }
      }
      return error.retryAfter === undefined ? delay : Duration.max(delay, error.retryAfter)
    })
  }

  /** Says that what was warned of is over, if it is. */
  readonly settle: Effect.Effect<void> = Effect.suspend(() => {
    const trouble = this.#trouble
    if (trouble === undefined || this.#failures > 0) return Effect.void
    this.#trouble = undefined
    return Effect.logInfo(`${trouble.what} works again, after ${trouble.failures} failures in a row`)
  })

  /** The same stream, which says so when what comes from it ends a trouble. */
  settling<A, E>(stream: Stream.Stream<A, E>): Stream.Stream<A, E> {
    return this.#trouble === undefined
      ? stream
      : Stream.transformPull(stream, (pull) => Effect.succeed(Effect.tap(pull, () => this.settle)))
  }
}
