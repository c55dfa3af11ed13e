import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import * as net from "node:net"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import type * as PortForward from "effect-kubernetes/Channel/PortForward"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { Vanished } from "effect-kubernetes/Testing/Exec"
import * as Http from "effect-kubernetes/Testing/Http"
import { type Handler, Refused } from "effect-kubernetes/Testing/PortForward"
import * as PortDuplex from "../../src/Channel/internal/portDuplex.ts"
import { CannotHalfClose, ConnectionLost, PortForwardFailed, ProtocolError } from "../../src/KubernetesError.ts"

const layerOf = (options: ApiServer.Options) => Pods.layer.pipe(Layer.provideMerge(ApiServer.layerOptions(options)))

const tunnel = layerOf({})
const channels = layerOf({ portForwardTunnel: false })

/** The same server, with HTTP in between. */
const overHttp = (options: ApiServer.Options) => {
  const server = ApiServer.layerOptions(options)
  const client = Layer.unwrap(
    Effect.map(Http.serve(), ({ kubeconfig }) =>
      Pods.layer.pipe(Layer.provide(NodeKubernetes.layerFromString(kubeconfig)))
    )
  )
  return client.pipe(Layer.provideMerge(server), Layer.orDie)
}

const create = Pods.use((pods) =>
  pods.create({
    metadata: { name: "db" },
    spec: { nodeName: "node-1", containers: [{ name: "main", image: "main" }] }
  })
)

const listening = Effect.fnUntraced(function* (handler: Handler) {
  const server = yield* ApiServer.ApiServer
  yield* create
  yield* Pods.use((pods) => pods.modifyStatus("db", (pod) => ({ ...pod, status: { phase: "Running" } })))
  yield* server.onPortForward(handler)
  return server
})

const echo: Handler = ({ received, send }) => Stream.runForEach(received, send)

/** Answers only when it has heard all. */
const reverse: Handler = ({ received, send }) =>
  Effect.flatMap(Stream.runCollect(received), (chunks) => send(Buffer.concat(chunks).toReversed()))

const text = (connection: PortForward.Connection) =>
  Effect.map(Stream.runCollect(connection.received), (chunks) => Buffer.concat(chunks).toString())

const connect = (port = 80) => Pods.use((pods) => pods.connect("db", port))

for (const [door, layerWith] of [
  ["in process", layerOf],
  ["over HTTP", overHttp]
] as const) {
  describe(`a connection to a port, ${door}`, () => {
    it.live("carries bytes both ways, and what comes after the end of our side", () =>
      Effect.gen(function* () {
        yield* listening(reverse)
        const connection = yield* connect()
        assert.strictEqual(connection.protocol, "SPDY/3.1+portforward.k8s.io")
        yield* connection.send(Buffer.from("abc"))
        yield* connection.send(Buffer.from("def"))
        yield* connection.end
        assert.strictEqual(yield* text(connection), "fedcba")
      }).pipe(Effect.provide(layerWith({})))
    )

    it.live("carries more than either side keeps, byte for byte, while the reader is slow", () =>
      Effect.gen(function* () {
        yield* listening(echo)
        const connection = yield* connect()
        const size = 3_000_000
        const sent = Buffer.alloc(
          size,
          Uint8Array.from({ length: 251 }, (_, index) => index)
        )
        yield* Effect.forkChild(Effect.andThen(connection.send(sent), connection.end))
        const chunks = yield* Stream.runCollect(
          Stream.mapEffect(connection.received, (chunk) => Effect.as(Effect.yieldNow, chunk))
        )
        assert.isTrue(Buffer.concat(chunks).equals(sent))
      }).pipe(Effect.provide(layerWith({})))
    )

    it.live("speaks channels with an older server, and says that it cannot end its side alone", () =>
      Effect.gen(function* () {
        yield* listening(echo)
        const connection = yield* connect()
        assert.strictEqual(connection.protocol, "v4.channel.k8s.io")
        yield* connection.send(Buffer.from("abc"))
        assert.strictEqual(String(Buffer.concat(yield* connection.pull)), "abc")
        assert.instanceOf(yield* Effect.flip(connection.end), CannotHalfClose)
        yield* connection.send(Buffer.from("def"))
        assert.strictEqual(String(Buffer.concat(yield* connection.pull)), "def")
      }).pipe(Effect.provide(layerWith({ portForwardTunnel: false })))
    )
  })
}

describe("a connection to a port", () => {
  for (const [name, layer] of [
    ["SPDY", tunnel],
    ["channels", channels]
  ] as const) {
    it.effect(`that nothing listens on fails with the node's words, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(() => Effect.fail(new Refused({ message: "connection refused" })))
        const error = yield* Effect.flip(Effect.flatMap(connect(9), text))
        assert.instanceOf(error, PortForwardFailed)
        assert.strictEqual(error instanceof PortForwardFailed ? error.port : 0, 9)
        assert.include(error.message, "error forwarding port 9 to pod db, uid : connection refused")
      }).pipe(Effect.provide(layer))
    )

    it.effect(`that breaks off delivers what came before, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(({ send }) => Effect.andThen(send("before"), Effect.fail(new Refused({ message: "reset" }))))
        const connection = yield* connect()
        let received = ""
        const end = yield* Effect.exit(
          Stream.runForEach(connection.received, (bytes) => Effect.sync(() => (received += String(bytes))))
        )
        assert.strictEqual(received, "before")
        assert.isTrue(Exit.isFailure(end) && Cause.squash(end.cause) instanceof PortForwardFailed)
      }).pipe(Effect.provide(layer))
    )

    it.effect(`whose server vanishes is lost, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(() => Effect.fail(new Vanished({})))
        assert.instanceOf(yield* Effect.flip(Effect.flatMap(connect(), text)), ConnectionLost)
      }).pipe(Effect.provide(layer))
    )

    it.effect(`lives through ten idle minutes, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(echo)
        const connection = yield* connect()
        const reading = yield* Effect.forkChild(connection.pull)
        for (let minute = 0; minute < 40; minute++) {
          yield* TestClock.adjust("15 seconds")
          yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
        }
        yield* connection.send(Buffer.from("still here"))
        assert.strictEqual(String(Buffer.concat(yield* Fiber.join(reading))), "still here")
      }).pipe(Effect.provide(layer))
    )

    it.live(`is gone with its scope, over ${name}`, () =>
      Effect.gen(function* () {
        const server = yield* listening(() => Effect.never)
        const scope = yield* Scope.make()
        yield* Scope.provide(connect(), scope)
        const open = (count: number) =>
          Effect.repeat(server.openForwards, { until: (open) => open === count, schedule: Schedule.spaced(5) })
        yield* open(1)
        yield* Scope.close(scope, Exit.void)
        yield* open(0)
      }).pipe(Effect.provide(layer))
    )
  }

  it.effect("is a Socket: the end of its writer is the end of our side", () =>
    Effect.gen(function* () {
      yield* listening(reverse)
      const connection = yield* connect()
      assert.isTrue(Socket.isSocket(connection))
      yield* Effect.scoped(Effect.flatMap(connection.writer, (writer) => writer.writeAll(["ab", Buffer.from("c")])))
      const pull = yield* Socket.readerBytes(connection)
      assert.strictEqual(String(Buffer.concat(yield* pull)), "cba")
      const end = yield* Effect.flip(pull)
      assert.strictEqual(end.reason._tag, "SocketCloseError")
    }).pipe(Effect.provide(tunnel))
  )

  it.effect("has the typed errors as the cause of those of its Socket", () =>
    Effect.gen(function* () {
      yield* listening(() => Effect.fail(new Refused({ message: "no" })))
      const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(connect(), Socket.readerBytes)))
      const reason = error._tag === "SocketError" ? error.reason : undefined
      assert.instanceOf(reason?._tag === "SocketReadError" ? reason.cause : undefined, PortForwardFailed)
    }).pipe(Effect.provide(tunnel))
  )

  it.effect("is refused by type", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const pods = yield* Pods
      assert.strictEqual((yield* Effect.flip(connect()))._tag, "NotFound")
      yield* pods.create({ metadata: { name: "db" }, spec: { containers: [{ name: "main", image: "main" }] } })
      const unscheduled = yield* Effect.flip(connect())
      assert.strictEqual(unscheduled._tag, "BadRequest")
      assert.include(unscheduled.message, "pod db does not have a host assigned")
      yield* server.failNext({
        status: 403,
        body: { kind: "Status", status: "Failure", reason: "Forbidden", message: "forbidden: ", code: 403 }
      })
      const forbidden = yield* Effect.flip(connect())
      assert.strictEqual(forbidden._tag, "Forbidden")
      assert.include(forbidden.message, "the verbs get and create on pods/portforward")
    }).pipe(Effect.provide(tunnel))
  )

  it.effect("to a port that cannot be is refused before anything is sent", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      const server = yield* ApiServer.ApiServer
      for (const port of [0, 65_536, 1.5, Number.NaN]) {
        assert.strictEqual((yield* Effect.flip(connect(port)))._tag, "InvalidRequest")
      }
      const faults: ReadonlyArray<PortForward.Port | ReadonlyArray<PortForward.Port>> = [
        [],
        "",
        "http",
        "80:",
        "65536:80",
        ":0",
        0,
        { remote: 0 },
        { remote: 80, local: -1 },
        [80, "80:8080"],
        [":80", { remote: 80 }]
      ]
      for (const ports of faults) {
        const error = yield* Effect.flip(pods.portForward("db", ports))
        assert.strictEqual(error._tag, "InvalidRequest", JSON.stringify(ports))
      }
      assert.deepStrictEqual(yield* server.requests, [])
    }).pipe(Effect.provide(tunnel))
  )
})

describe("the channels of a port", () => {
  const request = { verb: "get", path: "/" }
  const faults: PortDuplex.Faults = {
    broken: (message) => new ProtocolError({ message, request }),
    lost: (message) => new ConnectionLost({ message, request }),
    failed: (message) => new PortForwardFailed({ message, request, port: 80 }),
    cannotHalfClose: () => new CannotHalfClose({ message: "", request })
  }
  const read = (...messages: ReadonlyArray<ReadonlyArray<number>>) =>
    Effect.gen(function* () {
      const inbox = yield* Queue.unbounded<Uint8Array, Cause.Done>()
      for (const message of messages) Queue.offerUnsafe(inbox, Uint8Array.from(message))
      Queue.endUnsafe(inbox)
      const duplex = PortDuplex.overChannels({ pull: Queue.takeAll(inbox), send: () => Effect.void }, 80, faults)
      return yield* Stream.runCollect(Stream.fromPull(Effect.succeed(duplex.pull)))
    })

  it.effect("begin with the port, and pass over what is unknown", () =>
    Effect.gen(function* () {
      const all = yield* read([0, 80, 0], [1, 80, 0], [0, 97], [9, 1], [0], [0, 98])
      assert.strictEqual(String(Buffer.concat(all)), "ab")
      for (const messages of [[[0, 80]], [[0, 80, 0, 0]], [[0, 81, 0]], [[1, 80, 1]], [[]]]) {
        assert.instanceOf(yield* Effect.flip(read(...messages)), ProtocolError)
      }
    })
  )
})

/** Lets time pass, whatever waits for it, until the effect is done. */
const passing = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.raceFirst(
    effect,
    Effect.forever(
      Effect.andThen(
        TestClock.adjust("100 millis"),
        Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      )
    )
  )

/** A client on this machine; what it gets is whole when it ends. */
const call = (port: number, input: string, address = "127.0.0.1") =>
  Effect.callback<string, Error>((resume) => {
    const socket = net.connect(port, address)
    let out = ""
    socket.on("data", (data) => (out += String(data)))
    socket.on("error", (error) => resume(Effect.fail(error)))
    socket.on("end", () => resume(Effect.succeed(out)))
    socket.end(input)
    return Effect.sync(() => socket.destroy())
  })

describe("a forwarded port", () => {
  it.live(
    "leads each connection to the pod by a connection of its own, so that one that is refused hurts no other",
    () =>
      Effect.gen(function* () {
        const server = yield* listening((incoming) =>
          Effect.gen(function* () {
            const heard = Buffer.concat(yield* Stream.runCollect(incoming.received)).toString()
            if (heard === "13") yield* new Refused({ message: "unlucky" })
            yield* incoming.send(`${incoming.port}:${heard}`)
          })
        )
        const pods = yield* Pods
        const forward = yield* pods.portForward("db", { remote: 5432 })
        const failed = yield* Effect.forkChild(
          forward.events.pipe(
            Stream.filter((event) => event._tag === "Failed"),
            Stream.runHead
          )
        )
        const answers = yield* Effect.forEach(
          Array.from({ length: 40 }, (_, index) => String(index)),
          (input) => Effect.exit(call(forward.port, input)),
          { concurrency: "unbounded" }
        )
        for (const [index, answer] of answers.entries()) {
          if (index === 13) assert.isTrue(Exit.isFailure(answer))
          else assert.deepStrictEqual(answer, Exit.succeed(`5432:${index}`))
        }
        assert.strictEqual(yield* call(forward.port, "again"), "5432:again")
        const first = yield* Fiber.join(failed)
        assert.strictEqual(first._tag === "Some" ? first.value.error._tag : "", "PortForwardFailed")
        assert.strictEqual(yield* server.openForwards, 0)
      }).pipe(Effect.provide(tunnel))
  )

  it.live("listens on both loopbacks, on one where the other is taken, and fails where neither can be had", () =>
    Effect.gen(function* () {
      yield* listening(reverse)
      const pods = yield* Pods
      const taken = yield* Effect.acquireRelease(
        Effect.callback<net.Server>((resume) => {
          const server = net.createServer().listen(0, "::1", () => resume(Effect.succeed(server)))
        }),
        (server) => Effect.sync(() => server.close())
      )
      const address = taken.address()
      const local = typeof address === "object" && address !== null ? address.port : 0
      const forward = yield* pods.portForward("db", { remote: 80, local })
      assert.deepStrictEqual(forward.ports, [{ address: "127.0.0.1", local, remote: 80 }])
      assert.strictEqual(yield* call(local, "ab"), "ba")
      const error = yield* Effect.flip(pods.portForward("db", `${local}:81`))
      assert.strictEqual(error._tag, "ListenFailed")
      const explicit = yield* Effect.flip(pods.portForward("db", { remote: 80, local }, { addresses: ["::1"] }))
      assert.strictEqual(explicit._tag, "ListenFailed")
      const both = yield* pods.portForward("db", [":80", ":81"])
      assert.deepStrictEqual(
        both.ports.map(({ address, remote }) => [address, remote]),
        [
          ["127.0.0.1", 80],
          ["::1", 80],
          ["127.0.0.1", 81],
          ["::1", 81]
        ]
      )
      assert.strictEqual(yield* call(both.port, "ab", "::1"), "ba")
    }).pipe(Effect.provide(tunnel))
  )

  it.live("lets connections that follow each other use one way to the server, until one of them fails", () =>
    Effect.gen(function* () {
      const server = yield* listening(({ received, send }) =>
        Effect.gen(function* () {
          const heard = Buffer.concat(yield* Stream.runCollect(received)).toString()
          if (heard === "fail") yield* new Refused({ message: "no" })
          yield* send(heard)
        })
      )
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const ways = Effect.map(
        server.requests,
        (requests) => requests.filter(({ path }) => path.endsWith("/portforward")).length
      )
      const events = yield* Queue.unbounded<PortForward.Event>()
      yield* Effect.forkScoped(Stream.runForEach(forward.events, (event) => Queue.offer(events, event)))
      for (const input of ["a", "b", "c"]) {
        assert.strictEqual(yield* call(forward.port, input), input)
        yield* Effect.repeat(Queue.take(events), { until: ({ _tag }) => _tag === "Closed" })
      }
      assert.strictEqual(yield* ways, 1)
      yield* Effect.flip(call(forward.port, "fail"))
      assert.strictEqual(yield* call(forward.port, "d"), "d")
      assert.strictEqual(yield* ways, 2)
    }).pipe(Effect.provide(tunnel))
  )

  it.live("lives on when a local connection is reset", () =>
    Effect.gen(function* () {
      const server = yield* listening(echo)
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      yield* Effect.callback<void>((resume) => {
        const socket = net.connect(forward.port, "127.0.0.1", () => socket.write("x"))
        socket.on("data", () => {
          socket.resetAndDestroy()
          resume(Effect.void)
        })
      })
      yield* Effect.repeat(server.openForwards, { until: (open) => open === 0, schedule: Schedule.spaced(5) })
      assert.strictEqual(yield* call(forward.port, "ab"), "ab")
    }).pipe(Effect.provide(tunnel))
  )

  it.live("ends with its scope, and its connections with it", () =>
    Effect.gen(function* () {
      const server = yield* listening(echo)
      const pods = yield* Pods
      const scope = yield* Scope.make()
      const forward = yield* Scope.provide(pods.portForward("db", ":80"), scope)
      const closed = yield* Effect.forkChild(
        Effect.callback<void>((resume) => {
          const socket = net.connect(forward.port, "127.0.0.1", () => socket.write("x"))
          socket.on("data", () => Effect.runFork(Scope.close(scope, Exit.void)))
          socket.on("error", () => {})
          socket.on("close", () => resume(Effect.void))
        })
      )
      yield* Fiber.join(closed)
      assert.strictEqual(yield* server.openForwards, 0)
      assert.isTrue(Exit.isFailure(yield* Effect.exit(call(forward.port, ""))))
    }).pipe(Effect.provide(tunnel))
  )

  it.effect("with an older server gives up a silent pod some time after the local end", () =>
    Effect.gen(function* () {
      const server = yield* listening(echo)
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const answer = yield* Effect.forkChild(call(forward.port, "x"))
      assert.strictEqual(yield* passing(Fiber.join(answer)), "x")
      assert.strictEqual(yield* server.openForwards, 0)
    }).pipe(Effect.provide(channels))
  )

  it.effect("needs a pod that is there and runs", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      assert.strictEqual((yield* Effect.flip(pods.portForward("db", ":80")))._tag, "NotFound")
      yield* create
      const error = yield* Effect.flip(pods.portForward("db", ":80"))
      assert.instanceOf(error, PortForwardFailed)
      assert.include(error.message, "its phase is Pending")
    }).pipe(Effect.provide(tunnel))
  )
})
