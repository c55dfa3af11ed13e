/** A limit to how long a stream may say nothing. */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

export interface Limit<E> {
  readonly millis: number
  readonly orElse: () => E
  /** Is told when something came. */
  readonly onHeard: (now: number) => void
}

/**
 * The same stream, which fails when it is asked and has nothing for too long. The time between two pulls does not
 * count, so that a slow consumer is not taken for a silent server. One timer serves all pulls.
 */
export const failWhenIdle =
  <E2>({ millis, onHeard, orElse }: Limit<E2>) =>
  <A, E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A, E | E2, R> =>
    Stream.transformPullBracket(self, (pull, _, scope) =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        const idle = Deferred.makeUnsafe<never, E2>()
        let askedAt: number | undefined
        const watchdog = Effect.gen(function* () {
          for (;;) {
            const now = clock.currentTimeMillisUnsafe()
            const left = (askedAt ?? now) + millis - now
            if (left <= 0) return yield* Deferred.fail(idle, orElse())
            yield* Effect.sleep(left)
          }
        })
        yield* Effect.forkIn(watchdog, scope)
        const asked = Effect.map(Effect.raceFirst(pull, Deferred.await(idle)), (values) => {
          askedAt = undefined
          onHeard(clock.currentTimeMillisUnsafe())
          return values
        })
        return Effect.suspend(() => {
          askedAt = clock.currentTimeMillisUnsafe()
          return asked
        })
      })
    )
