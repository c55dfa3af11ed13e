/**
 * How long a watch waits before it connects again.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"

/**
 * What shapes a back-off. A value that makes no sense is a `RangeError`, thrown where the back-off is made.
 *
 * @category models
 * @since 0.1.0
 */
export interface BackOffOptions {
  /** The first delay, finite and longer than none; default 800 ms. */
  readonly base?: Duration.Input | undefined
  /** By what each delay exceeds the one before, 1 or more; default 2. */
  readonly factor?: number | undefined
  /** The longest delay before jitter, longer than none; default 30 seconds. */
  readonly cap?: Duration.Input | undefined
  /** The part of a delay that is added at random, at most; 0 or more, default 1. */
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
  const base = durationOf("base", options.base ?? "800 millis")
  if (!Duration.isFinite(base)) throw new RangeError("the base of a back-off must be finite")
  const cap = durationOf("cap", options.cap ?? "30 seconds")
  const factor = numberOf("factor", options.factor ?? 2, 1)
  const jitter = numberOf("jitter", options.jitter ?? 1, 0)
  return Schedule.exponential(base, factor).pipe(
    Schedule.modifyDelay(({ duration }) =>
      Effect.map(Random.next, (random) => Duration.times(Duration.min(duration, cap), 1 + random * jitter))
    )
  )
}

const durationOf = (name: string, input: Duration.Input): Duration.Duration =>
  Option.getOrThrowWith(
    Option.filter(Duration.fromInput(input), Duration.isPositive),
    () => new RangeError(`the ${name} of a back-off must be a duration, longer than none`)
  )

const numberOf = (name: string, value: number, least: number): number => {
  if (Number.isFinite(value) && value >= least) return value
  throw new RangeError(`the ${name} of a back-off must be a finite number, ${least} or more`)
}
