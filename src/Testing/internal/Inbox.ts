/**
 * What a client has sent and nobody has read yet.
 *
 * That a client is gone is seen by reading on, or by writing. So a process that does not read does not keep the server
 * from reading, up to a limit; from there on the server writes something now and then.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import type * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type * as Pull from "effect/Pull"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"

/** How many bytes are taken from the connection though nobody reads them. */
const room = 16 * 1024 * 1024

/** How often it is written while there is no room. */
const interval = Duration.seconds(1)

export interface Inbox<E> {
  /** Waits for room; fails as the probe does, once the client is gone. */
  readonly offer: (bytes: Uint8Array) => Effect.Effect<void, E>
  readonly end: Effect.Effect<unknown>
  /** What was sent, in the pieces in which it came; done at its end. */
  readonly pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>>
  readonly stream: Stream.Stream<Uint8Array>
}

/** The probe writes something to the client that means nothing, and fails if nobody is there any more. */
export const make = Effect.fnUntraced(function* <E>(probe: Effect.Effect<void, E>): Effect.fn.Return<Inbox<E>> {
  const queue = yield* Queue.unbounded<Uint8Array, Cause.Done>()
  const hasRoom = yield* Latch.make(true)
  let unread = 0
  const pull = Effect.map(Queue.take(queue), (bytes): NonEmptyReadonlyArray<Uint8Array> => {
    unread -= bytes.length
    if (unread <= room) hasRoom.openUnsafe()
    return [bytes]
  })
  const wait = Effect.raceFirst(hasRoom.await, Effect.forever(Effect.andThen(Effect.sleep(interval), probe)))
  return {
    offer: (bytes) =>
      Effect.suspend(() => {
        if (!Queue.offerUnsafe(queue, bytes)) return Effect.void
        unread += bytes.length
        if (unread <= room) return Effect.void
        hasRoom.closeUnsafe()
        return wait
      }),
    end: Queue.end(queue),
    pull,
    stream: Stream.fromPull(Effect.succeed(pull))
  }
})
