import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as BackOff from "../../src/Watch/BackOff.ts"

const delays = Effect.fnUntraced(function* (schedule: Schedule.Schedule<unknown>, count: number) {
  const step = yield* Schedule.toStep(schedule)
  const now = yield* Clock.currentTimeMillis
  const next = Effect.suspend(() => step(now, undefined))
  return yield* Effect.replicateEffect(
    Effect.map(next, ([, delay]) => Duration.toMillis(delay)),
    count
  )
})

describe("back-off", () => {
  it.effect("doubles from 0.8 to 30 seconds", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* delays(BackOff.make({ jitter: 0 }), 8),
        [800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]
      )
    })
  )

  it.effect("takes its shape from the options", () =>
    Effect.gen(function* () {
      const schedule = BackOff.make({ base: "1 seconds", factor: 3, cap: "5 seconds", jitter: 0 })
      assert.deepStrictEqual(yield* delays(schedule, 4), [1000, 3000, 5000, 5000])
    })
  )

  it("takes no option that makes no sense", () => {
    for (const options of [
      { base: 0 },
      { base: "-1 seconds" },
      { base: Number.NaN },
      { base: "Infinity" },
      { cap: 0 },
      { factor: 0.9 },
      { factor: Number.NaN },
      { factor: Infinity },
      { jitter: -0.1 },
      { jitter: Number.NaN },
      { jitter: Infinity }
    ] as const) {
      const [name = ""] = Object.keys(options)
      assert.throws(() => BackOff.make(options), RangeError, `the ${name} of a back-off must be`)
    }
    assert.doesNotThrow(() => BackOff.make({ factor: 1, jitter: 0, cap: "Infinity" }))
  })

  it.effect("adds a random part of each delay to it", () =>
    Effect.gen(function* () {
      const some = yield* delays(BackOff.make({ factor: 1, base: "10 seconds", jitter: 0.5 }), 100)
      assert.isTrue(some.every((delay) => delay >= 10_000 && delay < 15_000))
      assert.isBelow(Math.min(...some), 11_000)
      assert.isAbove(Math.max(...some), 14_000)
    })
  )
})
