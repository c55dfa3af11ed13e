import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import * as net from "node:net"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as PortForward from "effect-kubernetes/Channel/PortForward"
import * as Client from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { Vanished } from "effect-kubernetes/Testing/Exec"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"
import { type Handler, Refused } from "effect-kubernetes/Testing/PortForward"
import * as PortDuplex from "../../src/Channel/internal/portDuplex.ts"
import * as Frames from "../../src/Channel/internal/spdyFrames.ts"
import { CannotHalfClose, ConnectionLost, PortForwardFailed, ProtocolError } from "../../src/KubernetesError.ts"
import { config } from "../Node/loopback.ts"
import { settle } from "../Testing/tcp.ts"
import { dataFrame } from "./support.ts"

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
          Stream.runForEach(connection.received, (bytes) =>
            Effect.sync(() => (received += Buffer.from(bytes).toString()))
          )
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
      assert.include(
        forbidden.message,
        "forbidden (port-forward needs the verbs get and create on pods/portforward: create is missing)"
      )
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

const request = { verb: "get", path: "/" }
const faults: PortDuplex.Faults = {
  broken: (message) => new ProtocolError({ message, request }),
  lost: (message) => new ConnectionLost({ message, request }),
  failed: (message) => new PortForwardFailed({ message, request, port: 80 }),
  cannotHalfClose: () => new CannotHalfClose({ message: "", request })
}

describe("the streams of a port", () => {
  const errors = 1
  const data = 3

  /** What is read where the node says this, and how it ends. */
  const read = (...said: ReadonlyArray<Uint8Array>) =>
    Effect.gen(function* () {
      const inbox = yield* Queue.unbounded<Uint8Array, Cause.Done>()
      for (const frame of said) Queue.offerUnsafe(inbox, frame)
      const duplex = yield* PortDuplex.overSpdy({ pull: Queue.takeAll(inbox), send: () => Effect.void }, 80, faults)
      let text = ""
      const received = Stream.fromPull(Effect.succeed(duplex.pull))
      const end = yield* Effect.result(
        passing(Stream.runForEach(received, (bytes) => Effect.sync(() => (text += String(Buffer.from(bytes))))))
      )
      return { text, end: Result.isSuccess(end) ? "done" : `${end.failure._tag}: ${end.failure.message}` }
    }).pipe(Effect.scoped)

  const last = dataFrame(data, Buffer.from("hello"), true)

  it.effect("end well where the node reports nothing, or says nothing more at all", () =>
    Effect.gen(function* () {
      const well = { text: "hello", end: "done" }
      assert.deepStrictEqual(yield* read(dataFrame(errors, new Uint8Array(0), true), last), well)
      assert.deepStrictEqual(yield* read(last, dataFrame(errors, new Uint8Array(0), true)), well)
      assert.deepStrictEqual(yield* read(last), well)
    })
  )

  it.effect("fail with what the node reports, whole or not", () =>
    Effect.gen(function* () {
      const failed = { text: "hello", end: "PortForwardFailed: boom" }
      const boom = dataFrame(errors, Buffer.from("boom"))
      assert.deepStrictEqual(yield* read(last, boom, dataFrame(errors, new Uint8Array(0), true)), failed)
      assert.deepStrictEqual(yield* read(last, boom), failed)
      assert.deepStrictEqual(yield* read(last, boom, Frames.reset(errors, 1)), failed)
    })
  )

  it.effect("are read on where the node reports more than is kept", () =>
    Effect.gen(function* () {
      const report = Array.from({ length: 40 }, () => dataFrame(errors, Buffer.from("x".repeat(1000))))
      const { end } = yield* read(...report, last)
      assert.match(end, /^PortForwardFailed: x{16000,17000}$/)
    })
  )

  it.effect("are lost where the node gives up its report, the data, or all that it was asked for", () =>
    Effect.gen(function* () {
      const lost = "ConnectionLost: the node gave the connection up"
      assert.deepStrictEqual(yield* read(Frames.reset(errors, 1), last), { text: "hello", end: lost })
      assert.deepStrictEqual(yield* read(Frames.reset(data, 1)), { text: "", end: lost })
      const gone = "ConnectionLost: the other side takes no more streams"
      assert.deepStrictEqual(yield* read(Frames.goAway(0, 0)), { text: "", end: gone })
    })
  )
})

describe("the channels of a port", () => {
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

/** The pods behind a proxy that counts connections. */
const proxied = Effect.gen(function* () {
  const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
  const client = NodeKubernetes.layerFromConfig(config(proxy.url))
  const pods = Context.get(yield* Layer.build(Pods.layer.pipe(Layer.provide(client))), Pods)
  return { proxy, pods }
})

/** How many ways to ports are open. */
const waysThrough = (proxy: FaultProxy.Service) =>
  Effect.map(Effect.andThen(settle, proxy.log), (log) => {
    const ways = new Set<number>()
    for (const entry of log) {
      if (entry._tag === "Requested" && entry.request.includes("/portforward")) ways.add(entry.connection)
      if (entry._tag === "Closed") ways.delete(entry.connection)
    }
    return ways.size
  })

const eventsOf = Effect.fnUntraced(function* (forward: PortForward.Forward) {
  const events = yield* Queue.unbounded<PortForward.Event>()
  yield* Effect.forkScoped(Stream.runForEach(forward.events, (event) => Queue.offer(events, event)))
  return events
})

describe("the token of the request", () => {
  for (const [name, options] of [
    ["SPDY", {}],
    ["channels", { portForwardTunnel: false }]
  ] as const) {
    it.live(`does not stand in what the node says, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(() => Effect.fail(new Refused({ message: "refused: Bearer very-secret" })))
        const layer = NodeKubernetes.layerFromConfig(config((yield* Http.serve()).url))
        const client = Client.mapRequest(
          Context.get(yield* Layer.build(layer), Client.KubernetesClient),
          (request) => ({
            ...request,
            headers: { ...request.headers, authorization: "Bearer very-secret" }
          })
        )
        const connection = yield* PortForward.connect(client, { namespace: "default", name: "db" }, 80)
        const error = yield* Effect.flip(text(connection))
        assert.instanceOf(error, PortForwardFailed)
        assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "very-secret")
        assert.include(error.message, "refused: Bearer <redacted>")
      }).pipe(Effect.scoped, Effect.provide(layerOf(options)))
    )
  }
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
      // of several ports, none is kept where one cannot be had
      const freed = yield* Effect.scoped(Effect.map(pods.portForward("db", ":80"), ({ port }) => port))
      yield* Effect.flip(
        pods.portForward("db", [
          { remote: 80, local: freed },
          { remote: 81, local }
        ])
      )
      assert.strictEqual((yield* pods.portForward("db", { remote: 80, local: freed })).ports.length, 2)
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

  it.live("asks for the pod with each connection: for none after it is gone, and for the new one of its name", () =>
    Effect.gen(function* () {
      let name = "old"
      yield* listening(({ send }) => send(name))
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const events = yield* eventsOf(forward)
      const end = Effect.repeat(Queue.take(events), { until: ({ _tag }) => _tag !== "Opened" })
      assert.strictEqual(yield* call(forward.port, "x"), "old")
      assert.strictEqual((yield* end)._tag, "Closed")
      yield* pods.delete("db", { gracePeriodSeconds: 0 })
      assert.isTrue(Exit.isFailure(yield* Effect.exit(call(forward.port, "x"))))
      const failed = yield* end
      assert.strictEqual(failed._tag === "Failed" ? failed.error._tag : failed._tag, "NotFound")
      name = "new"
      yield* create
      assert.strictEqual(yield* call(forward.port, "x"), "new")
    }).pipe(Effect.provide(tunnel))
  )

  it.live("ends a local connection whose pod has ended its own, also where that sends on and never ends", () =>
    Effect.gen(function* () {
      const server = yield* listening(({ send }) => send("bye"))
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const events = yield* eventsOf(forward)
      const socket = yield* Effect.acquireRelease(
        Effect.sync(() => net.connect({ port: forward.port, host: "127.0.0.1", allowHalfOpen: true })),
        (socket) => Effect.sync(() => socket.destroy())
      )
      let out = ""
      const closed = new Promise<void>((resolve) => socket.on("close", resolve))
      socket.on("data", (data) => (out += String(data)))
      socket.on("error", () => {})
      assert.strictEqual((yield* Queue.take(events))._tag, "Opened")
      assert.strictEqual((yield* Queue.take(events))._tag, "Closed")
      assert.strictEqual(yield* server.openForwards, 0)
      const writing = setInterval(() => socket.write("too late"), 10)
      yield* Effect.promise(() => closed)
      clearInterval(writing)
      assert.strictEqual(out, "bye")
    }).pipe(Effect.provide(tunnel))
  )

  it.live("leaves no way open behind its scope, and reports its own end as no failure", () =>
    Effect.gen(function* () {
      yield* listening(echo)
      const { proxy, pods } = yield* proxied
      const scope = yield* Scope.make()
      const forward = yield* Scope.provide(pods.portForward("db", ":80"), scope)
      const events = yield* eventsOf(forward)
      const tags = (count: number) =>
        Effect.map(Effect.replicateEffect(Queue.take(events), count), (all) => all.map(({ _tag }) => _tag))
      assert.strictEqual(yield* call(forward.port, "ab"), "ab")
      assert.deepStrictEqual(yield* tags(2), ["Opened", "Closed"])
      const kept = yield* Effect.forEach(
        [1, 2, 3],
        () =>
          Effect.callback<net.Socket>((resume) => {
            const socket = net.connect(forward.port, "127.0.0.1", () => socket.write("x"))
            socket.on("data", () => resume(Effect.succeed(socket)))
            socket.on("error", () => {})
          }),
        { concurrency: "unbounded" }
      )
      const ended = kept.map((socket) => new Promise((resolve) => socket.on("close", resolve)))
      assert.deepStrictEqual(yield* tags(3), ["Opened", "Opened", "Opened"])
      assert.strictEqual(yield* waysThrough(proxy), 3)
      yield* Scope.close(scope, Exit.void)
      yield* Effect.promise(() => Promise.all(ended))
      assert.deepStrictEqual(yield* tags(3), ["Closed", "Closed", "Closed"])
      yield* Effect.repeat(waysThrough(proxy), { until: (open) => open === 0 })
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
