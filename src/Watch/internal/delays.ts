/** The waiting between tries that fail in a row, and what the log says of it. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { describe } from "../../internal/path.ts"
import * as Retry from "../../internal/retry.ts"
import type { RequestInfo } from "../../KubernetesError.ts"
import type { WatchError } from "../Watch.ts"

type Step = Effect.Success<ReturnType<typeof Schedule.toStep<unknown, WatchError, never, never>>>

/** So many failures in a row are worth a warning: one or two are what a restart of a server looks like. */
const worthWarning = 3

/** So long a wait is worth a warning even after one failure. */
const worthSaying = Duration.minutes(1)

/** After so much time without a failure, the next one is the first in a row. */
const healthy = 120_000

/** `watch pods in namespace prod`, as far as it is known what was asked. */
export const subject = (info: RequestInfo | undefined): string => {
  if (info === undefined) return "watch"
  const what = describe(info).trimEnd()
  return info.namespace === undefined ? what : `${what} in namespace ${info.namespace}`
}

export class Delays {
  readonly #schedule: Schedule.Schedule<unknown, WatchError>
  #step: Step | undefined
  #failures = 0
  /** When the last wait ends, or has ended. */
  #waitedUntil = 0
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

  /** Whether a failure at this time is in a row with those before it: all was well for too short. */
  isInRow(now: number): boolean {
    return now - this.#waitedUntil < healthy
  }

  /** How long to wait after this failure. Fails with it where the schedule ends. */
  next(error: WatchError): Effect.Effect<Duration.Duration, WatchError> {
    return Effect.gen({ self: this }, function* () {
      const now = yield* Clock.currentTimeMillis
      if (!this.isInRow(now)) this.reset()
      yield* this.settle
      this.#step ??= yield* Schedule.toStep(this.#schedule)
      const [, delay] = yield* Pull.catchDone(this.#step(now, error), () => Effect.fail(error))
      const wait = Retry.notBefore(delay, error.retryAfter)
      const isLong = Duration.isGreaterThan(wait, worthSaying)
      this.#failures++
      if (this.#failures >= worthWarning || isLong) {
        const what = subject(error.request)
        const isNew = this.#trouble === undefined
        this.#trouble = { what, failures: this.#failures }
        if (isNew) {
          const often = this.#failures === 1 ? "" : ` ${this.#failures} times in a row`
          const when = isLong ? ` in ${Duration.format(wait)}` : ""
          yield* Effect.logWarning(`${what} failed${often}, it is tried again${when}: ${error.message}`)
        }
      }
      this.#waitedUntil = now + Duration.toMillis(wait)
      return wait
    })
  }

  /** Says that what was warned of is over, if it is. */
  readonly settle: Effect.Effect<void> = Effect.suspend(() => {
    const trouble = this.#trouble
    if (trouble === undefined || this.#failures > 0) return Effect.void
    this.#trouble = undefined
    return Effect.logInfo(
      `${trouble.what} works again, after ${trouble.failures === 1 ? "a failure" : `${trouble.failures} failures in a row`}`
    )
  })

  /** The same stream, which says so when what comes from it ends a trouble. */
  settling<A, E>(stream: Stream.Stream<A, E>): Stream.Stream<A, E> {
    return this.#trouble === undefined
      ? stream
      : Stream.transformPull(stream, (pull) => Effect.succeed(Effect.tap(pull, () => this.settle)))
  }
}
