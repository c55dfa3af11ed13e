import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { failWhenIdle } from "../../../src/Watch/internal/idle.ts"

/** The clock of the test, and how many wait for it. */
const counting = Effect.map(Clock.Clock, (clock) => {
  const sleepers = { waiting: 0, ever: 0 }
  const count = Effect.acquireRelease(
    Effect.sync(() => {
      sleepers.waiting++
      sleepers.ever++
    }),
    () => Effect.sync(() => sleepers.waiting--)
  )
  const sleep: Clock.Clock["sleep"] = (duration) => Effect.scoped(Effect.andThen(count, clock.sleep(duration)))
  const counted: Clock.Clock = {
    currentTimeMillis: clock.currentTimeMillis,
    currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe(),
    currentTimeNanos: clock.currentTimeNanos,
    currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
    monotonicTimeNanos: clock.monotonicTimeNanos,
    monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
    sleep
  }
  return { sleepers, provide: Effect.provideService(Clock.Clock, counted) }
})

const limited = failWhenIdle({ millis: 10_000, orElse: () => "idle" as const, onHeard: () => {} })

describe("a stream that may not be idle", () => {
  it.effect("fails when nothing comes for too long, whatever came before", () =>
    Effect.gen(function* () {
      const pauses = [0, 9000, 9999, 1, 10_001]
      const seen: Array<number> = []
      const fiber = yield* Stream.fromIterable(pauses).pipe(
        Stream.rechunk(1),
        Stream.mapEffect((pause) => Effect.delay(Effect.succeed(pause), pause)),
        limited,
        Stream.runForEach((pause) => Effect.sync(() => seen.push(pause))),
        Effect.forkScoped
      )
      yield* TestClock.adjust(9000 + 9999 + 1 + 9999)
      assert.deepStrictEqual(seen, [0, 9000, 9999, 1])
      assert.isUndefined(fiber.pollUnsafe())
      yield* TestClock.adjust(1)
      assert.strictEqual(yield* Effect.flip(Fiber.join(fiber)), "idle")
    })
  )

  it.effect("keeps one timer while it runs, and none once it ended, failed, or was interrupted", () =>
    Effect.gen(function* () {
      const { provide, sleepers } = yield* counting
      const ends = [Stream.empty, Stream.fail("cut"), Stream.never, Stream.die("defect")]
      for (const end of ends) {
        sleepers.ever = 0
        const stream = Stream.concat(Stream.rechunk(Stream.range(1, 1000), 1), end)
        const fiber = yield* provide(Effect.forkChild(Stream.runDrain(limited(stream)), { startImmediately: true }))
        yield* TestClock.adjust(0)
        if (fiber.pollUnsafe() === undefined) {
          assert.strictEqual(sleepers.waiting, 1)
          yield* Fiber.interrupt(fiber)
        }
        assert.isAtMost(sleepers.ever, 1)
        assert.strictEqual(sleepers.waiting, 0)
      }
      yield* provide(limited(Stream.range(1, 9)).pipe(Stream.take(1), Stream.runDrain))
      assert.strictEqual(sleepers.waiting, 0)
    })
  )

  it.effect("ends each of many that follow each other", () =>
    Effect.gen(function* () {
      const { provide, sleepers } = yield* counting
      const connections = Stream.suspend(() => limited(Stream.make(1, 2))).pipe(Stream.forever, Stream.take(100))
      const exit = yield* provide(
        Effect.exit(
          Stream.runForEach(connections, () =>
            Effect.sync(() => {
              assert.isAtMost(sleepers.waiting, 1)
            })
          )
        )
      )
      assert.isTrue(Exit.isSuccess(exit))
      assert.strictEqual(sleepers.waiting, 0)
    })
  )
})
