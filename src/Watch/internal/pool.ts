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

/** A store that knows of its end before anybody is told. */
export type Kept<A, I extends string> = Store<A, I> & { readonly hasEnded: boolean }

type Make<A, I extends string> = Effect.Effect<Kept<A, I>, WatchError, Scope.Scope>

/**
 * What a store is made of: the same endpoint, and options that say the same. That of a store which has ended, or could
 * not be made, is found by nobody.
 */
class Spec implements Equal.Equal {
  readonly endpoint: object
  readonly options: object
  readonly make: Make<unknown, never>
  store: Kept<unknown, never> | undefined
  hasFailed = false

  constructor(endpoint: object, options: object, make: Make<unknown, never>) {
    this.endpoint = endpoint
    // an option that is not set says nothing
    this.options = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
    this.make = make
  }

  get isOver(): boolean {
    return this.hasFailed || this.store?.hasEnded === true
  }

  [Equal.symbol](that: Equal.Equal): boolean {
    if (!(that instanceof Spec) || that === this) return that === this
    const isSame = that.endpoint === this.endpoint && Equal.equals(that.options, this.options)
    return isSame && !that.isOver && !this.isOver
  }

  [Hash.symbol](): number {
    return Hash.hash(this.options)
  }
}

export const make = Effect.fnUntraced(function* (idleTimeToLive: Duration.Input) {
  const scope = yield* Effect.scope
  const stores: RcMap.RcMap<Spec, Kept<unknown, never>, WatchError> = yield* RcMap.make({
    idleTimeToLive,
    lookup: (spec: Spec) =>
      spec.make.pipe(
        Effect.tap((store) => {
          spec.store = store
          return forget(spec, store.failure)
        }),
        Effect.onError((cause) => {
          spec.hasFailed = true
          return forget(spec, Effect.failCause(cause))
        })
      )
  })
  /** Frees what an ended store holds that nobody uses. Not in the store's own scope, which this may close. */
  const forget = (spec: Spec, end: Effect.Effect<never, WatchError | StoreClosed>) =>
    Effect.exit(end).pipe(
      Effect.andThen(RcMap.keys(stores)),
      // by then another store may stand in its place, under a key of its own
      Effect.flatMap((keys) => (Array.from(keys).includes(spec) ? RcMap.invalidate(stores, spec) : Effect.void)),
      Effect.forkIn(scope)
    )
  return <A, I extends string>(
    endpoint: object,
    options: object,
    make: Make<A, I>
  ): Effect.Effect<Store<A, I>, WatchError, Scope.Scope> =>
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
