/** Stores by what they were made of, counted by their users. */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Exit from "effect/Exit"
import * as Hash from "effect/Hash"
import * as RcMap from "effect/RcMap"
import * as Scope from "effect/Scope"
import type { Store, StoreClosed } from "../Store.ts"
import type { WatchError } from "../Watch.ts"

type Make<A, I extends string> = Effect.Effect<Store<A, I>, WatchError, Scope.Scope>

/** What a store is made of: the same endpoint, and options that say the same. */
class Spec implements Equal.Equal {
  readonly endpoint: object
  readonly options: object
  readonly make: Make<unknown, never>

  constructor(endpoint: object, options: object, make: Make<unknown, never>) {
    this.endpoint = endpoint
    this.options = options
    this.make = make
  }

  [Equal.symbol](that: Equal.Equal): boolean {
    return that instanceof Spec && that.endpoint === this.endpoint && Equal.equals(that.options, this.options)
  }

  [Hash.symbol](): number {
    return Hash.hash(this.options)
  }
}

export const make = Effect.fnUntraced(function* (idleTimeToLive: Duration.Input) {
  const scope = yield* Effect.scope
  const stores: RcMap.RcMap<Spec, Store<unknown>, WatchError> = yield* RcMap.make({
    idleTimeToLive,
    lookup: (spec: Spec) =>
      spec.make.pipe(
        Effect.tap((store) => forget(spec, store.failure)),
        Effect.onError((cause) => forget(spec, Effect.failCause(cause)))
      )
  })
  /** Who comes after the end of a store gets a new one. Not in the store's own scope, which this may close. */
  const forget = (spec: Spec, end: Effect.Effect<never, WatchError | StoreClosed>) =>
    Effect.exit(end).pipe(
      Effect.andThen(RcMap.keys(stores)),
      // by then another store may stand in its place, under a key of its own
      Effect.flatMap((keys) => (Array.from(keys).includes(spec) ? RcMap.invalidate(stores, spec) : Effect.void)),
      Effect.forkIn(scope)
    )
  return <A, I extends string>(endpoint: object, options: object, make: Make<A, I>): Make<A, I> =>
    // the same endpoint and options: the same types
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    orNothing(RcMap.get(stores, new Spec(endpoint, options, make)) as Make<A, I>)
})

/** Who fails to acquire, or is interrupted meanwhile, leaves nothing in a scope that goes on. */
const orNothing = <A, E>(acquire: Effect.Effect<A, E, Scope.Scope>): Effect.Effect<A, E, Scope.Scope> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const scope = yield* Scope.fork(yield* Effect.scope)
      return yield* restore(Scope.provide(acquire, scope)).pipe(
        Effect.onExit((exit) => (Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void))
      )
    })
  )
