/** Channels that are opened, used and interrupted at random moments, and what is left of them. */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import { bytes } from "./support.ts"

/** Lets an effect run with a count of the fibers in it. */
export const countingFibers = <A, E, R>(use: (count: { active: number }) => Effect.Effect<A, E, R>) =>
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

interface Target {
  readonly pod: string
  readonly namespace?: string | undefined
  readonly flood: ReadonlyArray<string>
}

/** A channel in one of the ways in which programs use it; the commands are `cat` and `flood`. */
const use = Effect.fnUntraced(function* (options: Target, way: number) {
  const pods = yield* Pods
  const { flood, namespace, pod } = options
  switch (way) {
    case 0:
      return yield* pods.run(pod, ["cat"], { namespace, stdin: "something" })
    case 1: {
      const process = yield* pods.exec(pod, ["cat"], { namespace, stdin: true })
      yield* Effect.forkScoped(Stream.run(Stream.forever(Stream.succeed(new Uint8Array(10_000))), process.stdin))
      return yield* Stream.runDrain(process.stdout)
    }
    case 2: {
      const process = yield* pods.exec(pod, flood, { namespace })
      return yield* process.exitCode
    }
    case 3: {
      const process = yield* pods.exec(pod, flood, { namespace })
      return yield* Stream.runForEach(process.stdout, () => Effect.sleep("1 millis"))
    }
    case 4: {
      const process = yield* pods.exec(pod, ["cat"], { namespace, stdin: true, tty: true, killOnInterrupt: true })
      yield* process.resize({ columns: 80, rows: 24 })
      yield* process.write(bytes("x\n"))
      return yield* process.exitCode
    }
    default:
      return yield* pods.attach(pod, { namespace, stdin: true }).pipe(Effect.flatMap((process) => process.exitCode))
  }
}, Effect.scoped)

/** Waits until a number is as low as it was: connections that were still dialled are closed when they are there. */
const until = Effect.fnUntraced(function* (what: string, measure: () => number, limit: number) {
  for (let turns = 0; measure() > limit; turns++) {
    if (turns === 3_000) assert.fail(`${measure() - limit} ${what} are left`)
    yield* Effect.sleep("10 millis")
  }
})

/** Fails if anything is left of `times` channels. */
export const soak = Effect.fnUntraced(function* (
  options: Target & {
    readonly times: number
    readonly concurrency: number
    readonly fibers: { readonly active: number }
    readonly longest: number
  }
) {
  const { fibers, longest, times } = options
  // connections of requests are kept for the next one
  yield* Effect.ignore(use(options, 0))
  // measured as it is afterwards: by a timer, which counts itself
  yield* Effect.sleep("10 millis")
  const before = { ...resources(), fibers: fibers.active }
  yield* Effect.forEach(
    Array.from({ length: times }, (_, i) => i),
    (i) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(Effect.exit(use(options, i % 6)))
        yield* Effect.sleep(yield* Random.nextBetween(0, longest))
        yield* Fiber.interrupt(fiber)
      }),
    { concurrency: options.concurrency, discard: true }
  )
  yield* until("sockets", () => resources().sockets, before.sockets)
  yield* until("fibers", () => fibers.active, before.fibers)
  yield* until("timers", () => resources().timers, before.timers)
})
