/** Channels that are opened, used and interrupted at random moments, and what is left of them. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import * as Net from "node:net"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import { type FiberCount, leavingNothing } from "../suite/counting.ts"
import { bytes } from "./support.ts"

interface Target {
  readonly pod: string
  readonly namespace?: string | undefined
  /** A command that writes some megabytes, and one that does not read its input. */
  readonly flood: ReadonlyArray<string>
  readonly deaf: ReadonlyArray<string>
  /** A port that echoes. */
  readonly port: number
}

/** A channel in one of the ways in which programs use it; the commands are `cat`, `flood` and `deaf`. */
const use = Effect.fnUntraced(function* (options: Target, way: number) {
  const pods = yield* Pods
  const { deaf, flood, namespace, pod, port } = options
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
      const process = yield* pods.exec(pod, ["cat"], { namespace, stdin: true, tty: true, atScopeEnd: "askToStop" })
      yield* process.resize({ columns: 80, rows: 24 })
      yield* process.write(bytes("x\n"))
      return yield* process.exitCode
    }
    case 5:
      return yield* pods.attach(pod, { namespace, stdin: true }).pipe(Effect.flatMap((process) => process.exitCode))
    case 6: {
      const process = yield* pods.exec(pod, deaf, { namespace, stdin: true })
      yield* process.write(new Uint8Array(1_000_000))
      return yield* process.exitCode
    }
    case 7: {
      const connection = yield* pods.connect(pod, port, { namespace })
      yield* Effect.forkScoped(Effect.forever(connection.send(new Uint8Array(10_000))))
      return yield* Stream.runDrain(connection.received)
    }
    default: {
      const forward = yield* pods.portForward(pod, { remote: port }, { namespace })
      return yield* Effect.callback<void>((resume) => {
        const socket = Net.connect(forward.port, "127.0.0.1")
        socket.on("error", () => {})
        socket.on("close", () => resume(Effect.void))
        socket.resume()
        socket.write("x".repeat(10_000))
        return Effect.sync(() => socket.destroy())
      })
    }
  }
}, Effect.scoped)

const ways = 9

/** Fails if anything is left of `times` channels. */
export const soak = Effect.fnUntraced(function* (
  options: Target & {
    readonly times: number
    readonly concurrency: number
    readonly fibers: FiberCount
    readonly longest: number
  }
) {
  const { fibers, longest, times } = options
  // connections of requests are kept for the next one
  yield* Effect.ignore(use(options, 0))
  const nothingLeft = yield* leavingNothing(fibers)
  yield* Effect.forEach(
    Array.from({ length: times }, (_, i) => i),
    (i) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(Effect.exit(use(options, i % ways)))
        yield* Effect.sleep(yield* Random.nextBetween(0, longest))
        yield* Fiber.interrupt(fiber)
      }),
    { concurrency: options.concurrency, discard: true }
  )
  yield* nothingLeft
})
