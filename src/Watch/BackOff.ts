/**
 * How long a watch waits before it connects again.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"

/**
 * What shapes a back-off.
 *
 * @category models
 * @since 0.1.0
 */
export interface BackOffOptions {
  /** The first delay; default 800 ms. */
  readonly base?: Duration.Input | undefined
  /** By what each delay exceeds the one before; default 2. */
  readonly factor?: number | undefined
  /** The longest delay before jitter; default 30 seconds. */
  readonly cap?: Duration.Input | undefined
  /** The part of a delay that is added at random, at most; default 1. */
  readonly jitter?: number | undefined
}

/**
 * A back-off whose delays grow to a cap, each with a random part added to it.
 *
 * **Details**
 *
 * The n-th delay is `min(base * factor ** n, cap) * (1 + random * jitter)` with `random` in [0, 1), as client-go
 * defines jitter: the delays at the default cap lie between 30 and 60 seconds. Each is at least the one without jitter,
 * so that a server never sees more requests than the plain series makes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (options: BackOffOptions = {}): Schedule.Schedule<Duration.Duration> => {
  const cap = Duration.fromInputUnsafe(options.cap ?? "30 seconds")
  const jitter = options.jitter ?? 1
  return Schedule.exponential(options.base ?? "800 millis", options.factor ?? 2).pipe(
    Schedule.modifyDelay(({ duration }) =>
      Effect.map(Random.next, (random) => Duration.times(Duration.min(duration, cap), 1 + random * jitter))
    )
  )
}
