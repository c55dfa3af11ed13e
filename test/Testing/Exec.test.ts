import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"
import { createHash, randomBytes } from "node:crypto"
import { createPod, doors, overHttp } from "../Channel/support.ts"
import { config } from "../Node/loopback.ts"
import { settle } from "./tcp.ts"

const sockets = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length

/** A process, or who listens on a port, that reads nothing. */
const deaf = Effect.gen(function* () {
  const server = yield* ApiServer.ApiServer
  const interrupted = yield* Deferred.make<void>()
  const never = Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
  yield* server.onExec(({ command }) => (command[0] === "true" ? Effect.succeed(0) : never))
  yield* server.onPortForward(() => never)
  yield* createPod("web")
  // the requests of clients leave a connection that is kept
  yield* (yield* Pods).run("web", ["true"])
  const open = Effect.zipWith(server.openProcesses, server.openForwards, (processes, forwards) => processes + forwards)
  const until = (pass: Effect.Effect<unknown>, count: number) =>
    Effect.gen(function* () {
      yield* Effect.repeat(Effect.andThen(pass, open), { until: (open) => open === 0 })
      assert.isTrue(yield* Deferred.isDone(interrupted))
      yield* Effect.repeat(pass, { until: () => sockets() <= count })
    })
  return { pods: yield* Pods, open, until }
})

const some = new Uint8Array(10 * 1024 * 1024)

/** More than a server takes that nobody reads, and than the network holds. */
const more = new Uint8Array(64 * 1024 * 1024)

/** Time passes, and what is on its way arrives. */
const pass = Effect.andThen(TestClock.adjust("1 second"), settle)

// one after another: the sockets of the process are counted
describe("a process that never reads its input", { concurrent: false }, () => {
  for (const [door, layer] of doors) {
    it.effect(`is interrupted when its client leaves, ${door}`, () =>
      Effect.gen(function* () {
        const { pods, until } = yield* deaf
        const before = sockets()
        const scope = yield* Scope.make()
        const process = yield* Scope.provide(pods.exec("web", ["sleep"], { stdin: true }), scope)
        yield* process.write(some)
        const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
        yield* until(settle, before)
        yield* Fiber.join(closing)
      }).pipe(Effect.provide(layer()))
    )

    it.effect(`makes a client wait that writes much, and is interrupted when that leaves, ${door}`, () =>
      Effect.gen(function* () {
        const { pods, until } = yield* deaf
        const before = sockets()
        const scope = yield* Scope.make()
        const process = yield* Scope.provide(pods.exec("web", ["sleep"], { stdin: true }), scope)
        const writing = yield* Effect.forkChild(process.write(more))
        yield* Effect.repeat(settle, { times: 200 })
        assert.strictEqual(writing.pollUnsafe(), undefined)
        yield* Effect.forkChild(Scope.close(scope, Exit.void))
        yield* until(pass, before)
        assert.isTrue(Exit.isFailure(yield* Fiber.await(writing)))
      }).pipe(Effect.provide(layer()))
    )
  }

  for (const [size, input, passing] of [
    ["something", some, settle],
    ["much", more, pass]
  ] as const) {
    it.effect(`is interrupted when the connection of a client is reset that wrote ${size}`, () =>
      Effect.gen(function* () {
        const { open, until } = yield* deaf
        const before = sockets()
        yield* Effect.gen(function* () {
          const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
          const far = Layer.provide(Pods.layer, NodeKubernetes.layerFromConfig(config(proxy.url)))
          const pods = Context.get(yield* Layer.build(far), Pods)
          const process = yield* pods.exec("web", ["sleep"], { stdin: true })
          const writing = yield* Effect.forkChild(Effect.exit(process.write(input)))
          if (size === "something") yield* Fiber.join(writing)
          else yield* Effect.repeat(settle, { times: 200 })
          assert.strictEqual(writing.pollUnsafe() === undefined, size === "much")
          assert.strictEqual(yield* open, 1)
          yield* proxy.cutAll
          // the server listens, and its client still has the connection of no request
          yield* until(passing, before + 1)
        }).pipe(Effect.scoped)
      }).pipe(Effect.provide(overHttp()))
    )
  }

  it.effect("gets all that was sent, in order, once it reads", () =>
    Effect.gen(function* () {
      const { pods } = yield* deaf
      const server = yield* ApiServer.ApiServer
      const go = yield* Deferred.make<void>()
      const received = createHash("sha256")
      yield* server.onExec(({ stdin }) =>
        Effect.andThen(
          Deferred.await(go),
          Stream.runForEach(stdin, (bytes) => Effect.sync(() => received.update(bytes)))
        ).pipe(Effect.as(0))
      )
      const input = randomBytes(24 * 1024 * 1024)
      const process = yield* pods.exec("web", ["sum"], { stdin: true })
      const writing = yield* Effect.forkChild(Stream.run(Stream.succeed(input), process.stdin))
      yield* Effect.repeat(settle, { times: 20 })
      yield* Deferred.succeed(go, undefined)
      yield* Fiber.join(writing)
      assert.strictEqual(yield* process.exitCode, 0)
      assert.strictEqual(received.digest("hex"), createHash("sha256").update(input).digest("hex"))
    }).pipe(Effect.scoped, Effect.provide(overHttp()))
  )
})

describe("who listens on a port and never reads", { concurrent: false }, () => {
  for (const portForwardTunnel of [true, false]) {
    it.effect(`is interrupted when its client leaves, ${portForwardTunnel ? "over SPDY" : "over channels"}`, () =>
      Effect.gen(function* () {
        const { pods, until } = yield* deaf
        const before = sockets()
        const scope = yield* Scope.make()
        const connection = yield* Scope.provide(pods.connect("web", 80), scope)
        const sending = yield* Effect.forkChild(Effect.exit(connection.send(more)))
        yield* Effect.repeat(settle, { times: 200 })
        assert.strictEqual(sending.pollUnsafe(), undefined)
        yield* Effect.forkChild(Scope.close(scope, Exit.void))
        yield* until(pass, before)
      }).pipe(Effect.provide(overHttp({ portForwardTunnel })))
    )
  }
})
