/** Random schedules of writes and faults: made from a seed, printed when something fails, played again. */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Fault from "effect-kubernetes/Testing/Fault"

/** One step of a schedule. */
type Step =
  /** Creates the object, or changes it. */
  | { readonly _tag: "Put"; readonly name: string; readonly text: string }
  | { readonly _tag: "Remove"; readonly name: string }
  /** A write to another kind: versions move on, and a watch sees nothing of it. */
  | { readonly _tag: "Elsewhere" }
  | { readonly _tag: "Compact" }
  /** The server loses its watches. */
  | { readonly _tag: "Drop" }
  /** The server ends its watches in good order. */
  | { readonly _tag: "Finish" }
  | { readonly _tag: "Inject"; readonly fault: Fault.Fault }
  | { readonly _tag: "Heal" }
  /** Turns of the event loop that pass. */
  | { readonly _tag: "Pass"; readonly turns: number }

export type Schedule = ReadonlyArray<Step>

type Weighted<A> = ReadonlyArray<readonly [weight: number, make: Effect.Effect<A>]>

const pick = <A>(choices: Weighted<A>): Effect.Effect<A> =>
  Effect.gen(function* () {
    let left = yield* Random.nextBetween(
      0,
      choices.reduce((sum, [weight]) => sum + weight, 0)
    )
    for (const [weight, make] of choices) {
      left -= weight
      if (left < 0) return yield* make
    }
    return yield* Effect.die("the weights of a choice are all used up")
  })

/** One of the values. */
export const one = <A>(...values: readonly [A, ...ReadonlyArray<A>]): Effect.Effect<A> => Random.choice(values)

const direction = one<Fault.Direction | undefined>(undefined, "toClient", "toClient", "toServer")

/** What a watch survives, and 410. */
export const fault: Effect.Effect<Fault.Fault> = pick<Fault.Fault>([
  [
    8,
    Effect.gen(function* () {
      const after = yield* Effect.flatMap(one(5, 300, 1500), (most) => Random.nextIntBetween(0, most))
      return { _tag: "Cut", after, direction: yield* direction, reset: yield* Random.nextBoolean }
    })
  ],
  [2, Effect.succeed({ _tag: "CutAll" })],
  [2, Effect.map(direction, (direction) => ({ _tag: "Stall", direction }))],
  [3, Effect.succeed({ _tag: "Resume" })],
  [1, Effect.map(one(0, 0, 1, 3), (millis) => ({ _tag: "Delay", millis }))],
  [3, Effect.map(one(0, 1, 7, 64, 500), (size) => ({ _tag: "Rechunk", size }))],
  [2, Effect.map(one(1, 1, 2, 4), (times) => ({ _tag: "Refuse", times }))],
  [
    4,
    one<Fault.Fault>(
      Fault.internalError,
      Fault.tooManyRequests(),
      Fault.html(502),
      Fault.html(503),
      Fault.errorEvent(429, "TooManyRequests", "slow down"),
      // in place of a list that is not the first: who was never served takes a page for a wrong address
      { ...Fault.html(200), where: "configmaps?resourceVersion=" }
    )
  ],
  [1, one<Fault.Fault>(Fault.gone, Fault.goneInStream)]
])

const name = one("a", "b", "c", "ö", "e").pipe(Effect.map((text) => (text === "ö" ? "o-umlaut" : text)))

const text = Effect.flatMap(one("x", "é", "😀", '"\\\n'), (unit) =>
  Effect.map(Random.nextIntBetween(0, 60), (times) => unit.repeat(times))
)

const step: Effect.Effect<Step> = pick<Step>([
  [10, Effect.map(Effect.all([name, text]), ([name, text]) => ({ _tag: "Put", name, text }))],
  [3, Effect.map(name, (name) => ({ _tag: "Remove", name }))],
  [2, Effect.succeed({ _tag: "Elsewhere" })],
  [1, Effect.succeed({ _tag: "Compact" })],
  [1, Effect.succeed({ _tag: "Drop" })],
  [1, Effect.succeed({ _tag: "Finish" })],
  [7, Effect.map(fault, (fault) => ({ _tag: "Inject", fault }))],
  [1, Effect.succeed({ _tag: "Heal" })],
  [9, Effect.map(Random.nextIntBetween(1, 25), (turns) => ({ _tag: "Pass", turns }))]
])

/** The schedule of a seed. */
export const make = (seed: number): Effect.Effect<Schedule> =>
  Effect.gen(function* () {
    const length = yield* Random.nextIntBetween(5, 60)
    return yield* Effect.all(Array.from({ length }, () => step))
  }).pipe(Random.withSeed(seed))
