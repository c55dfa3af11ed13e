/** A stage of a stream that works on whole arrays of elements. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"

/** How a stage ends its stream: with a failure, or with `Cause.done()`. */
export type Halt<E> = Pull.Pull<never, E>

/** What a stage does with its input; both push onto `out`, and may end the stream once `out` is handed over. */
export interface Stage<A, B, E> {
  readonly onArray: (values: NonEmptyReadonlyArray<A>, out: Array<B>) => Halt<E> | undefined
  readonly onEnd: (out: Array<B>) => Halt<E> | undefined
}

/**
 * Runs a stage over a stream, one output array for each input array that yields something.
 *
 * Elements that precede a failure are handed over before it. Nothing is read ahead. `make` is called for each run, so
 * that a stage may hold state.
 */
export const transformArrays =
  <A, B, E2>(make: () => Stage<A, B, E2>) =>
  <E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<B, E | E2, R> =>
    Stream.transformPull(self, (pull) =>
      Effect.sync(() => {
        const stage = make()
        let halt: Halt<E2> | undefined
        const handOver = (out: Array<B>): Pull.Pull<NonEmptyReadonlyArray<B>, E | E2> =>
          Arr.isArrayNonEmpty(out) ? Effect.succeed(out) : (halt ?? next)
        const read = Pull.matchEffect(pull, {
          onSuccess: (values) => {
            const out: Array<B> = []
            halt = stage.onArray(values, out)
            return handOver(out)
          },
          onFailure: (cause) => Effect.failCause(cause),
          onDone: () => {
            const out: Array<B> = []
            halt = stage.onEnd(out) ?? Cause.done()
            return handOver(out)
          }
        })
        const next: Pull.Pull<NonEmptyReadonlyArray<B>, E | E2> = Effect.suspend(() => halt ?? read)
        return next
      })
    )
