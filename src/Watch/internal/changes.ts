/** What a subscriber of a store is told. No input or output. */
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Identified } from "../ListWatch.ts"
import type { Overflow, Store, StoreChange, SubscribeOptions } from "../Store.ts"
import type { WatchError } from "../Watch.ts"
import { type Entry, Unreadable } from "./unreadable.ts"

/**
 * One step of a name: what was held of it, and what is held now. A state that cannot be shown is an `Unreadable`, or,
 * where it was not looked at yet, may turn out to be one.
 */
export interface Transition<out A> {
  readonly previous: Entry<A> | undefined
  readonly object: Entry<A> | undefined
  /** The last state, where a deletion was seen. */
  readonly final?: Entry<A> | undefined
  /** It was there when the subscription began. */
  readonly isInitial?: boolean | undefined
}

const keyOf = ({ metadata }: Identified): string => `${metadata.namespace ?? ""}/${metadata.name}`

/**
 * Tells each subscriber of the transitions that it asks for; it sees objects by `look`.
 *
 * What is told depends on the states and their order alone, and not on when they are looked at. So a store that decodes
 * late tells what any store tells.
 */
export const subscribing = <A, B extends Identified>(
  transitions: (options?: SubscribeOptions) => Stream.Stream<Transition<A>, WatchError | Overflow>,
  look: (entry: Entry<A>) => Entry<B>
): Store<B>["subscribe"] => {
  // who is waited for does not overflow
  function subscribe(
    options: SubscribeOptions & { readonly whenFull: "suspend" }
  ): Stream.Stream<StoreChange<B>, WatchError>
  function subscribe(options?: SubscribeOptions): Stream.Stream<StoreChange<B>, WatchError | Overflow>
  function subscribe(options?: SubscribeOptions): Stream.Stream<StoreChange<B>, WatchError | Overflow> {
    return Stream.suspend(() => {
      const tell = telling(look)
      return Stream.filterMap(transitions(options), (transition) =>
        Result.fromNullishOr(tell(transition), () => undefined)
      )
    })
  }
  return subscribe
}

const telling = <A, B extends Identified>(
  look: (entry: Entry<A>) => Entry<B>
): ((transition: Transition<A>) => StoreChange<B> | undefined) => {
  // the last good states of the objects of which the subscriber was told that they are undecodable
  const lost = new Map<string, B>()

  return ({ final, isInitial = false, object, previous }) => {
    const before = previous && look(previous)
    const wasLost = before instanceof Unreadable
    const known = wasLost ? lost.get(keyOf(before)) : before
    const after = object && look(object)
    if (after instanceof Unreadable) {
      if (known === undefined || wasLost) return undefined
      lost.set(keyOf(after), known)
      return { _tag: "Undecodable", previous: known, error: after.error }
    }
    if (wasLost) lost.delete(keyOf(before))
    if (after !== undefined) {
      return known === undefined
        ? { _tag: "Added", object: after, initial: isInitial }
        : { _tag: "Updated", object: after, previous: known }
    }
    if (known === undefined) return undefined
    const last = final && look(final)
    return last === undefined || last instanceof Unreadable
      ? { _tag: "Deleted", object: known, finalStateUnknown: true }
      : { _tag: "Deleted", object: last, finalStateUnknown: false }
  }
}
