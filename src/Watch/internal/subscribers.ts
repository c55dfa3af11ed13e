/** Hands the changes of a store to whoever asked for them, each at its own pace. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { invalid } from "../../internal/request.ts"
import { Overflow, type SubscribeOptions } from "../Store.ts"
import type { WatchError } from "../Watch.ts"

type Waiting<A> = Queue.Queue<A, WatchError | Overflow | Cause.Done>

interface Subscriber<A> {
  readonly waiting: Waiting<A>
  readonly capacity: number
  /** Where the store waits for the subscriber: closed while too many changes wait. */
  readonly room: Latch.Latch | undefined
}

const defaultCapacity = 4096

const isCapacity = (capacity: number): boolean =>
  capacity === Number.POSITIVE_INFINITY || (Number.isSafeInteger(capacity) && capacity >= 1)

export class Subscribers<A> {
  readonly #open = new Set<Subscriber<A>>()
  #end: ((waiting: Waiting<A>) => void) | undefined

  get isEmpty(): boolean {
    return this.#open.size === 0
  }

  /** What `snapshot` gives at the moment of the subscription, then all that is published. */
  subscribe(options: SubscribeOptions, snapshot: () => ReadonlyArray<A>): Stream.Stream<A, WatchError | Overflow> {
    const { capacity = defaultCapacity } = options
    if (!isCapacity(capacity)) {
      return Stream.fail(invalid("capacity", "capacity must be a whole number, 1 or more, or Infinity"))
    }
    const subscribe = Effect.map(Queue.unbounded<A, WatchError | Overflow | Cause.Done>(), (waiting) => {
      // in one step, so that nothing is missed or told twice
      const room = options.whenFull === "suspend" ? Latch.makeUnsafe(true) : undefined
      const subscriber = { waiting, capacity, room }
      if (this.#end === undefined) this.#open.add(subscriber)
      else this.#end(waiting)
      return { subscriber, initial: options.initial === true ? snapshot() : [] }
    })
    const unsubscribe = (subscriber: Subscriber<A>): void => {
      this.#open.delete(subscriber)
      Queue.shutdownUnsafe(subscriber.waiting)
      subscriber.room?.openUnsafe()
    }
    return Stream.unwrap(
      Effect.acquireRelease(subscribe, ({ subscriber }) => Effect.sync(() => unsubscribe(subscriber))).pipe(
        Effect.map(({ initial, subscriber }) => Stream.concat(Stream.fromArray(initial), taking(subscriber)))
      )
    )
  }

  /** Hands over some changes; an effect where a subscriber has to be waited for. */
  publish(changes: ReadonlyArray<A>): Effect.Effect<void> | undefined {
    let full: Array<Latch.Latch> | undefined
    for (const subscriber of this.#open) {
      const { capacity, room, waiting } = subscriber
      if (room === undefined && Queue.sizeUnsafe(waiting) >= capacity) {
        this.#open.delete(subscriber)
        Queue.failCauseUnsafe(waiting, Cause.fail(overflow(capacity)))
        continue
      }
      // what comes at once is taken as a whole: a list that replaces another may change more than `capacity`; and it is
      // handed over before the store waits, so that it is not lost where the store ends meanwhile
      Queue.offerAllUnsafe(waiting, changes)
      if (room !== undefined && Queue.sizeUnsafe(waiting) >= capacity) {
        room.closeUnsafe()
        ;(full ??= []).push(room)
      }
    }
    return full && Effect.forEach(full, (room) => room.await, { discard: true })
  }

  /** The last thing that subscribers hear, also those to come: a failure, or just the end. */
  end(cause: Cause.Cause<WatchError> | undefined): void {
    this.#end = (waiting) => (cause === undefined ? Queue.endUnsafe(waiting) : Queue.failCauseUnsafe(waiting, cause))
    for (const { waiting } of this.#open) this.#end(waiting)
    this.#open.clear()
  }
}

/** What waits; to take it makes room. */
const taking = <A>({ capacity, room, waiting }: Subscriber<A>): Stream.Stream<A, WatchError | Overflow> => {
  const changes = Stream.fromQueue(waiting)
  if (room === undefined) return changes
  return Stream.transformPull(changes, (pull) =>
    Effect.succeed(
      Effect.tap(pull, () =>
        Effect.sync(() => {
          if (Queue.sizeUnsafe(waiting) < capacity) room.openUnsafe()
        })
      )
    )
  )
}

const overflow = (capacity: number): Overflow =>
  new Overflow({ message: `the subscriber is too slow: ${capacity} changes were waiting for it`, capacity })
