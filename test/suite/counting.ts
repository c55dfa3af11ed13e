/** What a program leaves behind, by counting: fibers, sockets, timers. */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"

/** Fibers that run. */
export interface FiberCount {
  readonly active: number
}

/** Lets an effect run with a count of the fibers in it. */
export const countingFibers = <A, E, R>(use: (count: FiberCount) => Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    const count = { active: 0 }
    return Effect.provideService(use(count), Metric.FiberRuntimeMetrics, {
      recordFiberStart: () => void count.active++,
      recordFiberEnd: () => void count.active--
    })
  })

/** The sockets and timers that keep this process alive. */
const resources = (): { readonly sockets: number; readonly timers: number } => {
  const active = process.getActiveResourcesInfo()
  const count = (name: RegExp) => active.filter((resource) => name.test(resource)).length
  return { sockets: count(/^(TCP|TLS)SocketWrap/), timers: count(/^Timeout$/) }
}

/** Waits until a number is as low as it was: connections that were still dialled are closed when they are there. */
const until = Effect.fnUntraced(function* (what: string, measure: () => number, limit: number) {
  for (let turns = 0; measure() > limit; turns++) {
    if (turns === 3_000) assert.fail(`${measure() - limit} ${what} are left`)
    yield* Effect.sleep("10 millis")
  }
})

/** Counts what there is now, and gives an effect that fails if there is more when it runs. */
export const leavingNothing = Effect.fnUntraced(function* (fibers: FiberCount) {
  // measured as it is afterwards: by a timer, which counts itself
  yield* Effect.sleep("10 millis")
  const before = { ...resources(), fibers: fibers.active }
  return Effect.gen(function* () {
    yield* until("sockets", () => resources().sockets, before.sockets)
    yield* until("fibers", () => fibers.active, before.fibers)
    yield* until("timers", () => resources().timers, before.timers)
  })
})
