/** In a file of its own: it counts the sockets, timers and fibers of the process. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import * as net from "node:net"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Http from "effect-kubernetes/Testing/Http"
import { Refused } from "effect-kubernetes/Testing/PortForward"

const client = Layer.unwrap(
  Effect.map(Http.serve(), ({ kubeconfig }) =>
    Pods.layer.pipe(Layer.provide(NodeKubernetes.layerFromString(kubeconfig)))
  )
)

const layerOf = (options: ApiServer.Options) =>
  client.pipe(Layer.provideMerge(ApiServer.layerOptions(options)), Layer.orDie)

const count = (name: RegExp): number =>
  process.getActiveResourcesInfo().filter((resource) => name.test(resource)).length

/** A connection in one of the ways in which programs use it. */
const use = Effect.fnUntraced(function* (way: number) {
  const pods = yield* Pods
  switch (way) {
    case 0: {
      const connection = yield* pods.connect("db", 7)
      yield* connection.send(new Uint8Array(1000))
      yield* connection.end
      return yield* Stream.runDrain(connection.received)
    }
    case 1: {
      const connection = yield* pods.connect("db", 7)
      // nobody reads the echo: the writer waits
      return yield* Effect.forever(connection.send(new Uint8Array(100_000)))
    }
    case 2:
      return yield* Effect.flatMap(pods.connect("db", 9), ({ received }) => Stream.runDrain(received))
    default: {
      const forward = yield* pods.portForward("db", { remote: way === 3 ? 7 : 9 })
      return yield* Effect.callback<void>((resume) => {
        const socket = net.connect(forward.port, "127.0.0.1")
        socket.on("error", () => {})
        socket.on("close", () => resume(Effect.void))
        socket.resume()
        socket.write("x".repeat(100_000))
        if (way === 4) socket.end()
        return Effect.sync(() => socket.destroy())
      })
    }
  }
}, Effect.scoped)

const times = 500

/** Uses and interrupts connections of a server that is started for them. */
const strain = Effect.gen(function* () {
  const server = yield* ApiServer.ApiServer
  const pods = yield* Pods
  yield* pods.create({ metadata: { name: "db" }, spec: { nodeName: "n", containers: [{ name: "m", image: "m" }] } })
  yield* pods.modifyStatus("db", (pod) => ({ ...pod, status: { phase: "Running" } }))
  yield* server.onPortForward(({ port, received, send }) =>
    port === 9 ? Effect.fail(new Refused({ message: "no" })) : Stream.runForEach(received, send)
  )
  yield* Effect.forEach(
    Array.from({ length: times }, (_, index) => index),
    (index) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(Effect.exit(use(index % 5)))
        yield* Effect.sleep(yield* Random.nextBetween(0, 60))
        yield* Fiber.interrupt(fiber)
      }),
    { concurrency: 10, discard: true }
  )
  yield* until("connections", server.openForwards, 0)
})

/** Waits, a turn at a time, until a number is as low as it was. */
const until = Effect.fnUntraced(function* (what: string, measure: Effect.Effect<number>, limit: number) {
  for (let turns = 0; (yield* measure) > limit; turns++) {
    assert.isBelow(turns, 500, `${yield* measure} ${what} of ${limit}`)
    yield* Effect.sleep("10 millis")
  }
})

it.live(
  `of ${2 * times} connections that were interrupted at random moments, no socket, fiber or timer is left`,
  () => {
    let fibers = 0
    return Effect.gen(function* () {
      yield* Effect.sleep("10 millis")
      const before = { sockets: count(/^TCP/), timers: count(/^Timeout/), fibers }
      for (const options of [{}, { portForwardTunnel: false }]) yield* Effect.provide(strain, layerOf(options))
      yield* until(
        "sockets",
        Effect.sync(() => count(/^TCP/)),
        before.sockets
      )
      yield* until(
        "fibers",
        Effect.sync(() => fibers),
        before.fibers
      )
      yield* until(
        "timers",
        Effect.sync(() => count(/^Timeout/)),
        before.timers
      )
    }).pipe(
      Effect.provideService(Metric.FiberRuntimeMetrics, {
        recordFiberStart: () => void fibers++,
        recordFiberEnd: () => void fibers--
      })
    )
  },
  60_000
)
