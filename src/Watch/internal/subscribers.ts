/** Hands the changes of a store to whoever asked for them, each at its own pace. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { Overflow, type StoreChange, type SubscribeOptions } from "../Store.ts"
import type { WatchError } from "../Watch.ts"

type Waiting<A> = Queue.Queue<StoreChange<A>, WatchError | Overflow | Cause.Done>

interface Subscriber<A> {
  readonly waiting: Waiting<A>
  readonly capacity: number
  readonly suspends: boolean
}

const defaultCapacity = 4096

export class Subscribers<A> {
  readonly #open = new Set<Subscriber<A>>()
  #end: ((waiting: Waiting<A>) => void) | undefined

  get isEmpty(): boolean {
    return this.#open.size === 0
  }

  /** What `snapshot` gives at the moment of the subscription, then all that is published. */
  subscribe(
    options: SubscribeOptions,
    snapshot: () => ReadonlyArray<StoreChange<A>>
  ): Stream.Stream<StoreChange<A>, WatchError | Overflow> {
    const capacity = Math.max(1, options.capacity ?? defaultCapacity)
    const suspends = options.whenFull === "suspend"
    const subscribe = Queue.make<StoreChange<A>, WatchError | Overflow | Cause.Done>(suspends ? { capacity } : {}).pipe(
      // in one step, so that nothing is missed or told twice
      Effect.map((waiting) => {
        const subscriber = { waiting, capacity, suspends }
        if (this.#end === undefined) this.#open.add(subscriber)
        else this.#end(waiting)
        return { subscriber, initial: options.initial === true ? snapshot() : [] }
      })
    )
    const unsubscribe = (subscriber: Subscriber<A>): void => {
      this.#open.delete(subscriber)
      Queue.shutdownUnsafe(subscriber.waiting)
    }
    return Stream.unwrap(
      Effect.acquireRelease(subscribe, ({ subscriber }) => Effect.sync(() => unsubscribe(subscriber))).pipe(
        Effect.map(({ initial, subscriber }) =>
          Stream.concat(Stream.fromArray(initial), Stream.fromQueue(subscriber.waiting))
        )
      )
    )
  }

  /** Hands over some changes; an effect where a subscriber has to be waited for. */
  publish(changes: ReadonlyArray<StoreChange<A>>): Effect.Effect<void> | undefined {
    let full: Array<Waiting<A>> | undefined
    for (const subscriber of this.#open) {
      const { capacity, suspends, waiting } = subscriber
      if (suspends) {
        ;(full ??= []).push(waiting)
      } else if (Queue.sizeUnsafe(waiting) >= capacity) {
        this.#open.delete(subscriber)
        Queue.failCauseUnsafe(waiting, Cause.fail(overflow(capacity)))
      } else {
        // what comes at once is taken as a whole: a list that replaces another may change more than `capacity`
        Queue.offerAllUnsafe(waiting, changes)
      }
    }
    return full === undefined
      ? undefined
      : // at once: one consumer may have two of them, and read the second only with the first
        Effect.forEach(full, (waiting) => Queue.offerAll(waiting, changes), { concurrency: "unbounded", discard: true })
  }

  /** The last thing that subscribers hear, also those to come: a failure, or just the end. */
  end(cause: Cause.Cause<WatchError> | undefined): void {
    this.#end = (waiting) => (cause === undefined ? Queue.endUnsafe(waiting) : Queue.failCauseUnsafe(waiting, cause))
    for (const { waiting } of this.#open) this.#end(waiting)
    this.#open.clear()
  }
}

const overflow = (capacity: number): Overflow =>
  new Overflow({ message: `the subscriber is too slow: ${capacity} changes were waiting for it`, capacity })
