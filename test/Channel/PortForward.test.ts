import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Scheduler from "effect/Scheduler"
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
import { bridge } from "../../src/Channel/internal/bridge.ts"
import * as Forwarding from "../../src/Channel/internal/forwarding.ts"
import * as Listener from "../../src/Channel/internal/listener.ts"
import * as PortConnection from "../../src/Channel/internal/portConnection.ts"
import * as PortDuplex from "../../src/Channel/internal/portDuplex.ts"
import * as Frames from "../../src/Channel/internal/spdyFrames.ts"
import {
  CannotHalfClose,
  ConnectionLost,
  ListenFailed,
  PortForwardFailed,
  ProtocolError
} from "../../src/KubernetesError.ts"
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
    it.effect(`case 34: that nothing listens on fails with the node's words, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(() => Effect.fail(new Refused({ message: "connection refused" })))
        const error = yield* Effect.flip(Effect.flatMap(connect(9), text))
        assert.instanceOf(error, PortForwardFailed)
        assert.strictEqual(error instanceof PortForwardFailed ? error.port : 0, 9)
        assert.include(error.message, "error forwarding port 9 to pod db, uid : connection refused")
      }).pipe(Effect.provide(layer))
    )

    it.effect(`that the node has reported takes nothing more, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(() => Effect.fail(new Refused({ message: "connection refused" })))
        const connection = yield* connect(9)
        const error = yield* Effect.flip(text(connection))
        assert.strictEqual(error._tag, "PortForwardFailed")
        assert.deepStrictEqual(yield* Effect.flip(connection.send(Buffer.from("x"))), error)
        assert.deepStrictEqual(yield* Effect.flip(connection.end), error)
        const writer = yield* connection.writer
        const { reason } = yield* Effect.flip(writer.write("x"))
        assert.deepStrictEqual(reason._tag === "SocketWriteError" ? reason.cause : undefined, error)
      }).pipe(Effect.provide(layer))
    )

    it.effect(`case 34: that breaks off delivers what came before, over ${name}`, () =>
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

  it.effect("goes on behind the readers of its Socket, which end with their scopes", () =>
    Effect.gen(function* () {
      yield* listening(echo)
      const connection = yield* connect()
      const scope = yield* Scope.make()
      const { pull } = yield* Scope.provide(connection.reader, scope)
      const waiting = yield* Effect.forkChild(Effect.flip(pull), { startImmediately: true })
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual((yield* Fiber.join(waiting)).reason._tag, "SocketCloseError")
      yield* connection.send(Buffer.from("abc"))
      assert.strictEqual((yield* Effect.flip(pull)).reason._tag, "SocketCloseError")
      assert.strictEqual(String(Buffer.concat(yield* connection.pull)), "abc")
    }).pipe(Effect.provide(tunnel))
  )

  it.effect("as a channel fails with what it is fed by", () =>
    Effect.gen(function* () {
      yield* listening(echo)
      const error = yield* Stream.fail("broken").pipe(
        Stream.pipeThroughChannel(Socket.toChannel<string>(yield* connect())),
        Stream.runDrain,
        Effect.flip
      )
      assert.strictEqual(error, "broken")
    }).pipe(Effect.provide(channels))
  )

  for (const [name, layer] of [
    ["SPDY", tunnel],
    ["channels", channels]
  ] as const) {
    it.effect(`has one reader at a time, and goes on behind it, over ${name}`, () =>
      Effect.gen(function* () {
        yield* listening(echo)
        const connection = yield* connect()
        const first = yield* Effect.forkChild(connection.pull, { startImmediately: true })
        const { pull } = yield* connection.reader
        for (const second of [
          Effect.asVoid(connection.pull),
          Stream.runDrain(connection.received),
          Effect.asVoid(pull)
        ]) {
          const exit = yield* Effect.exit<void, unknown, never>(second)
          assert.include(String(Exit.isFailure(exit) ? Cause.squash(exit.cause) : exit), "one reader at a time")
        }
        yield* connection.send(Buffer.from("a"))
        assert.strictEqual(String(Buffer.concat(yield* Fiber.join(first))), "a")
        yield* Fiber.interrupt(yield* Effect.forkChild(connection.pull, { startImmediately: true }))
        yield* connection.send(Buffer.from("b"))
        assert.strictEqual(String(Buffer.concat(Arr.map(yield* pull, (bytes) => Buffer.from(bytes)))), "b")
      }).pipe(Effect.provide(layer))
    )
  }

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

  it.effect("case 32: to a port that cannot be is refused before anything is sent", () =>
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

/** Goes in several messages. */
const large = (byte: number) => Buffer.alloc(200_000, byte)

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

  /** A connection whose node is scripted, and says whether it reads. */
  const scripted = Effect.gen(function* () {
    const inbox = yield* Queue.unbounded<Uint8Array, Cause.Done>()
    const reads = yield* Latch.make(true)
    const decoder = new Frames.FrameDecoder()
    const heard: Array<Frames.Frame> = []
    const send = (bytes: Uint8Array | ReadonlyArray<Uint8Array>) =>
      Effect.map(reads.await, () => {
        heard.push(...decoder.push(bytes instanceof Uint8Array ? bytes : Buffer.concat(bytes)))
      })
    const duplex = yield* PortDuplex.overSpdy({ pull: Queue.takeAll(inbox), send }, 80, faults)
    return {
      duplex,
      reads,
      say: (...frames: ReadonlyArray<Uint8Array>) => Queue.offerAll(inbox, frames),
      /** What it has heard of the data, and how often that it ends. */
      heard: () => {
        const frames = heard.flatMap((frame) => (frame._tag === "Data" && frame.stream === data ? [frame] : []))
        return {
          bytes: Buffer.concat(frames.map((frame) => frame.data)),
          ends: frames.map(({ isLast }) => isLast).filter((isLast) => isLast).length
        }
      }
    }
  })
  const boom = dataFrame(errors, Buffer.from("boom"), true)
  const failing = (effect: Effect.Effect<unknown, { readonly _tag: string; readonly message: string }>) =>
    Effect.map(Effect.flip(passing(effect)), ({ _tag, message }) => `${_tag}: ${message}`)

  it.effect("fail those who send while the node does not read, once it reports", () =>
    Effect.gen(function* () {
      const { duplex, reads, say } = yield* scripted
      yield* reads.close
      const sending = yield* Effect.forkChild(duplex.send(Buffer.from("x")), { startImmediately: true })
      yield* say(boom)
      assert.strictEqual(yield* failing(Fiber.join(sending)), "PortForwardFailed: boom")
    }).pipe(Effect.scoped)
  )

  it.effect("fail all who wait for their turn, too, once the node reports", () =>
    Effect.gen(function* () {
      const { duplex, reads, say } = yield* scripted
      yield* reads.close
      const waiting = yield* Effect.forEach([duplex.send(large(1)), duplex.send(large(2)), duplex.end], (effect) =>
        Effect.forkChild(effect, { startImmediately: true })
      )
      yield* say(boom)
      for (const fiber of waiting) assert.strictEqual(yield* failing(Fiber.join(fiber)), "PortForwardFailed: boom")
    }).pipe(Effect.scoped)
  )

  it.effect("send what several fibers send one after the other, and then the end", () =>
    Effect.gen(function* () {
      const { duplex, heard, reads } = yield* scripted
      yield* reads.close
      const sending = yield* Effect.forEach([duplex.send(large(1)), duplex.send(large(2)), duplex.end], (effect) =>
        Effect.forkChild(effect, { startImmediately: true })
      )
      yield* reads.open
      for (const fiber of sending) yield* Fiber.join(fiber)
      assert.isTrue(heard().bytes.equals(Buffer.concat([large(1), large(2)])))
      assert.strictEqual(heard().ends, 1)
    }).pipe(Effect.scoped)
  )

  it.effect("can be ended again where that was interrupted, and take no more meanwhile", () =>
    Effect.gen(function* () {
      const { duplex, heard, reads } = yield* scripted
      yield* reads.close
      yield* Fiber.interrupt(yield* Effect.forkChild(duplex.end, { startImmediately: true }))
      yield* reads.open
      assert.strictEqual((yield* Effect.flip(duplex.send(Buffer.from("x")))).message, "the stream is closed")
      assert.strictEqual(heard().ends, 0)
      yield* duplex.end
      yield* duplex.end
      assert.strictEqual(heard().ends, 1)
    }).pipe(Effect.scoped)
  )

  it.effect("stay open where their end was interrupted before its turn came", () =>
    Effect.gen(function* () {
      const { duplex, heard, reads } = yield* scripted
      yield* reads.close
      const sending = yield* Effect.forkChild(duplex.send(large(1)), { startImmediately: true })
      yield* Fiber.interrupt(yield* Effect.forkChild(duplex.end, { startImmediately: true }))
      yield* reads.open
      yield* Fiber.join(sending)
      yield* duplex.send(large(2))
      assert.isTrue(heard().bytes.equals(Buffer.concat([large(1), large(2)])))
      assert.strictEqual(heard().ends, 0)
    }).pipe(Effect.scoped)
  )

  it.effect("hold up the end of a writer of the Socket for a second at most, where the node does not read", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { duplex, reads } = yield* Scope.provide(scripted, scope)
      const connection = PortConnection.make(duplex, { request, port: 80, protocol: "SPDY/3.1+portforward.k8s.io" })
      yield* Scope.provide(connection.writer, scope)
      yield* reads.close
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void), { startImmediately: true })
      yield* TestClock.adjust("999 millis")
      assert.isUndefined(closing.pollUnsafe())
      yield* TestClock.adjust("1 milli")
      yield* Fiber.join(closing)
    })
  )

  it.effect("end behind a writer of the Socket that is gone, once the node reads again", () =>
    Effect.gen(function* () {
      const { duplex, heard, reads } = yield* scripted
      const connection = PortConnection.make(duplex, { request, port: 80, protocol: "SPDY/3.1+portforward.k8s.io" })
      yield* reads.close
      yield* passing(Effect.scoped(connection.writer))
      assert.strictEqual(heard().ends, 0)
      yield* reads.open
      yield* Effect.repeat(Effect.yieldNow, { times: 100 })
      assert.strictEqual(heard().ends, 1)
    }).pipe(Effect.scoped)
  )

  it.effect("fail those who send with what the node reports, also where it gives the data up before", () =>
    Effect.gen(function* () {
      const reset = Frames.reset(data, 1)
      for (const [said, error] of [
        [[reset, boom], "PortForwardFailed: boom"],
        [[dataFrame(errors, Buffer.from("boom")), reset], "PortForwardFailed: boom"],
        [[reset], "ConnectionLost: the stream is closed"]
      ] as const) {
        const { duplex, say } = yield* scripted
        yield* say(...said)
        yield* Effect.ignore(passing(duplex.pull))
        assert.strictEqual(yield* failing(duplex.send(Buffer.from("x"))), error)
      }
      const { duplex } = yield* scripted
      yield* duplex.end
      const late = yield* Effect.flip(duplex.send(Buffer.from("x")))
      assert.strictEqual(late.message, "the stream is closed")
    }).pipe(Effect.scoped)
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

  it.effect("case 33: begin with the port, and pass over what is unknown", () =>
    Effect.gen(function* () {
      const all = yield* read([0, 80, 0], [1, 80, 0], [0, 97], [9, 1], [0], [0, 98])
      assert.strictEqual(String(Buffer.concat(all)), "ab")
      for (const messages of [[[0, 80]], [[0, 80, 0, 0]], [[0, 81, 0]], [[1, 80, 1]], [[]]]) {
        assert.instanceOf(yield* Effect.flip(read(...messages)), ProtocolError)
      }
    })
  )
})

describe("the channels of a port, to which several fibers send", () => {
  it.effect("carry what one sends whole, before what comes next", () =>
    Effect.gen(function* () {
      const reads = yield* Latch.make(false)
      const heard: Array<Uint8Array> = []
      const send = (message: Uint8Array | ReadonlyArray<Uint8Array>) =>
        Effect.map(reads.await, () => {
          heard.push((message instanceof Uint8Array ? message : Buffer.concat(message)).subarray(1))
        })
      const duplex = PortDuplex.overChannels({ pull: Effect.never, send }, 80, faults)
      const sending = yield* Effect.forEach([1, 2], (byte) =>
        Effect.forkChild(duplex.send(large(byte)), { startImmediately: true })
      )
      yield* reads.open
      for (const fiber of sending) yield* Fiber.join(fiber)
      assert.isTrue(Buffer.concat(heard).equals(Buffer.concat([large(1), large(2)])))
    })
  )
})

describe("a connection to a port whose reader is interrupted", () => {
  it.effect("is read by the next one, between whichever steps that was", () =>
    Effect.gen(function* () {
      const steps = 4
      for (const before of Arr.range(0, steps)) {
        for (const turns of Arr.range(0, 8)) {
          let isThere = false
          const duplex: PortDuplex.Duplex = {
            pull: Effect.suspend(() => (isThere ? Effect.succeed(Arr.of(Buffer.from("x"))) : Effect.never)),
            send: () => Effect.void,
            end: Effect.void
          }
          const connection = PortConnection.make(duplex, { request, port: 80, protocol: "v4.channel.k8s.io" })
          const first = yield* Effect.forEach(Arr.range(0, before), () => Effect.void).pipe(
            Effect.andThen(connection.pull),
            Effect.provideService(Scheduler.MaxOpsBeforeYield, steps),
            Effect.forkChild
          )
          yield* Effect.forEach(Arr.range(0, turns), () => Effect.yieldNow)
          yield* Fiber.interrupt(first)
          isThere = true
          const next = yield* Effect.exit(connection.pull)
          assert.strictEqual(next._tag, "Success", `${before} steps before, ${turns} turns`)
        }
      }
    })
  )
})

describe("a connection to a port that is watched", () => {
  const failed = faults.failed("boom")
  const duplexOf = (error: PortDuplex.Failure | Cause.Done): PortDuplex.Duplex => {
    const failure = Cause.isDone(error) ? faults.lost("closed") : error
    return { pull: Effect.fail(error), send: () => Effect.fail(failure), end: Effect.fail(failure) }
  }
  const watched = (duplex: PortDuplex.Duplex) => {
    const state = { failures: 0 }
    const connection = PortConnection.onFailure(
      PortConnection.make(duplex, { request, port: 80, protocol: "SPDY/3.1+portforward.k8s.io" }),
      Effect.sync(() => state.failures++)
    )
    return { connection, state }
  }

  it.effect("tells its failure once, by whichever way somebody meets it", () =>
    Effect.gen(function* () {
      const ways: ReadonlyArray<(connection: PortForward.Connection) => Effect.Effect<unknown, unknown, Scope.Scope>> =
        [
          ({ pull }) => pull,
          ({ received }) => Stream.runDrain(received),
          ({ send }) => send(Buffer.from("x")),
          ({ end }) => end,
          ({ reader }) => Effect.flatMap(reader, ({ pull }) => pull),
          ({ writer }) => Effect.flatMap(writer, ({ write }) => write("x"))
        ]
      for (const [index, way] of ways.entries()) {
        const { connection, state } = watched(duplexOf(failed))
        yield* way(connection).pipe(Effect.exit, Effect.provideService(Scope.Scope, yield* Scope.make()))
        assert.strictEqual(state.failures, 1, `way ${index}`)
        assert.isTrue(Socket.isSocket(connection))
      }
    })
  )

  it.effect("tells nothing of a good end, nor of a half close that there is none of", () =>
    Effect.gen(function* () {
      const { connection, state } = watched({
        ...duplexOf(Cause.Done()),
        end: Effect.suspend(() => Effect.fail(faults.cannotHalfClose()))
      })
      yield* Stream.runDrain(connection.received)
      assert.instanceOf(yield* Effect.flip(connection.end), CannotHalfClose)
      assert.strictEqual(state.failures, 0)
    })
  )
})

describe("what is between a local connection and one to a port", () => {
  it.effect("does not take a local side that is slow to read for a pod that is silent", () =>
    Effect.gen(function* () {
      const written: Array<string> = []
      const reads = yield* Latch.make(false)
      const local: Listener.Local = {
        from: "127.0.0.1:1",
        pull: Effect.undefined,
        write: (chunks) =>
          Effect.andThen(
            reads.await,
            Effect.sync(() => written.push(String(Buffer.concat(chunks))))
          ),
        end: Effect.void,
        abort: Effect.void
      }
      const inbox = yield* Queue.unbounded<Uint8Array, Cause.Done>()
      const duplex: PortDuplex.Duplex = {
        pull: Queue.takeAll(inbox),
        send: () => Effect.void,
        end: Effect.suspend(() => Effect.fail(faults.cannotHalfClose()))
      }
      const connection = PortConnection.make(duplex, { request, port: 80, protocol: "v4.channel.k8s.io" })
      yield* Queue.offer(inbox, Buffer.from("one"))
      const carrying = yield* Effect.forkChild(Effect.exit(bridge(local, connection)), { startImmediately: true })
      yield* TestClock.adjust("1 minute")
      yield* Queue.offer(inbox, Buffer.from("two"))
      yield* reads.open
      yield* TestClock.adjust("4 seconds")
      assert.deepStrictEqual(written, ["one", "two"])
      yield* TestClock.adjust("6 seconds")
      const exit = yield* Fiber.join(carrying)
      assert.instanceOf(Exit.isFailure(exit) ? Cause.squash(exit.cause) : exit, CannotHalfClose)
    })
  )
})

describe("a listener", () => {
  it.live("tells the port that it listens on with each connection", () =>
    Effect.gen(function* () {
      const told = yield* Queue.unbounded<number>()
      const { port } = yield* Listener.listen("127.0.0.1", 0, (_, port) => Effect.asVoid(Queue.offer(told, port)))
      yield* Effect.acquireRelease(
        Effect.sync(() => net.connect({ port, host: "127.0.0.1" }).on("error", () => {})),
        (client) => Effect.sync(() => client.destroy())
      )
      assert.strictEqual(yield* Queue.take(told), port)
    }).pipe(Effect.scoped)
  )
})

describe("a local connection", () => {
  /** What is accepted, and the client of it. */
  const accepted = Effect.gen(function* () {
    const locals = yield* Queue.unbounded<Listener.Local>()
    const { port } = yield* Listener.listen("127.0.0.1", 0, (local) =>
      Effect.andThen(Queue.offer(locals, local), Effect.never)
    )
    const client = yield* Effect.acquireRelease(
      Effect.sync(() => net.connect({ port, host: "127.0.0.1" }).on("error", () => {})),
      (client) => Effect.sync(() => client.destroy())
    )
    return { client, local: yield* Queue.take(locals) }
  })

  const batch = (first: number): Arr.NonEmptyReadonlyArray<Uint8Array> => [
    Buffer.alloc(300_000, first),
    Buffer.alloc(1, first + 1),
    Buffer.alloc(0),
    Buffer.alloc(70_000, first + 2)
  ]

  // a fiber may be made to wait for its turn between any two steps
  for (const steps of [3, 5, 2048]) {
    it.live(`takes what is written in its order and as it reads, with ${steps} steps in a turn`, () =>
      Effect.gen(function* () {
        const { client, local } = yield* accepted
        let taken = 0
        const writing = yield* Effect.forkChild(
          Effect.forEach(Arr.range(0, 39), (index) =>
            Effect.andThen(
              local.write(batch(index * 3)),
              Effect.sync(() => taken++)
            )
          ).pipe(Effect.andThen(local.end))
        )
        const got = yield* Effect.callback<Buffer>((resume) => {
          const chunks: Array<Buffer> = []
          client.on("data", (data: Buffer) => chunks.push(data))
          client.on("end", () => resume(Effect.succeed(Buffer.concat(chunks))))
        })
        yield* Fiber.join(writing)
        assert.strictEqual(taken, 40)
        assert.isTrue(got.equals(Buffer.concat(Arr.range(0, 39).flatMap((index) => batch(index * 3)))))
      }).pipe(Effect.scoped, Effect.provideService(Scheduler.MaxOpsBeforeYield, steps))
    )

    it.live(`is heard to its end, with ${steps} steps in a turn`, () =>
      Effect.gen(function* () {
        const { client, local } = yield* accepted
        const sent = Buffer.concat(Arr.range(0, 39).flatMap((index) => batch(index * 3)))
        client.end(sent)
        const got: Array<Uint8Array> = []
        while (true) {
          const bytes = yield* local.pull
          if (bytes === undefined) break
          got.push(bytes)
        }
        assert.isTrue(Buffer.concat(got).equals(sent))
      }).pipe(Effect.scoped, Effect.provideService(Scheduler.MaxOpsBeforeYield, steps))
    )
  }

  it.live("that is not read any more does not outlive the listener", () =>
    Effect.gen(function* () {
      const written = 50_000_000
      const locals = yield* Queue.unbounded<Listener.Local>()
      const scope = yield* Scope.make()
      const { port } = yield* Listener.listen("127.0.0.1", 0, (local) =>
        Effect.andThen(Queue.offer(locals, local), Effect.never)
      ).pipe(Scope.provide(scope))
      const client = net.connect({ port, host: "127.0.0.1" }).on("error", () => {})
      const local = yield* Queue.take(locals)
      const writing = yield* Effect.forkChild(Effect.exit(local.write([new Uint8Array(written)])), {
        startImmediately: true
      })
      yield* Effect.yieldNow
      yield* Scope.close(scope, Exit.void)
      assert.isTrue(Exit.isFailure(yield* Fiber.join(writing)))
      let read = 0
      yield* Effect.callback<void>((resume) => {
        client.on("close", () => resume(Effect.void))
        client.on("data", (data) => (read += data.length))
      })
      assert.isBelow(read, written)
    }).pipe(Effect.scoped)
  )

  it.live("makes those wait who write more than it reads, until it does or is gone", () =>
    Effect.gen(function* () {
      const { client, local } = yield* accepted
      let taken = 0
      const filling = yield* Effect.forkChild(
        Effect.flip(
          Effect.forever(
            Effect.tap(
              local.write(batch(1)),
              Effect.sync(() => taken++)
            )
          )
        )
      )
      // more than the system takes while nobody reads
      yield* Effect.repeat(
        Effect.andThen(
          Effect.sync(() => taken),
          (before) => Effect.as(settle, before)
        ),
        {
          until: (before) => before === taken && client.readableLength > 0
        }
      )
      client.resume()
      const before = taken
      yield* Effect.repeat(settle, { until: () => taken > before })
      client.resetAndDestroy()
      assert.deepStrictEqual(yield* Fiber.join(filling), { _tag: "LocalLost" })
      assert.deepStrictEqual(yield* Effect.flip(local.write(batch(1))), { _tag: "LocalLost" })
    }).pipe(Effect.scoped)
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
    "case 34: leads each connection to the pod by a connection of its own, so that one that is refused hurts no other",
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

  it.live(
    "case 36: listens on both loopbacks, on one where the other is taken, and fails where neither can be had",
    () =>
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

  it.live("is not listened on where somebody else has it on 127.0.0.1, though it is free on ::1", () =>
    Effect.gen(function* () {
      yield* listening(reverse)
      const pods = yield* Pods
      const taken = yield* Listener.listen("127.0.0.1", 0, () => Effect.void)
      const error = yield* Effect.flip(pods.portForward("db", `${taken.port}:80`))
      assert.strictEqual(error._tag === "ListenFailed" ? error.address : error._tag, "127.0.0.1")
      // the other one is free
      yield* pods.portForward("db", `${taken.port}:80`, { addresses: ["::1"] })
    }).pipe(Effect.scoped, Effect.provide(tunnel))
  )

  it.effect("is listened on at ::1 alone only on a machine without IPv4", () =>
    Effect.gen(function* () {
      const bindWhere = (code: string) =>
        Forwarding.bind(undefined, 8080, (address, port) =>
          address === "::1"
            ? Effect.succeed({ address, port })
            : Effect.fail(
                new ListenFailed({ message: code, address, port, cause: Object.assign(new Error(code), { code }) })
              )
        )
      for (const code of ["EADDRNOTAVAIL", "EAFNOSUPPORT"]) {
        assert.deepStrictEqual(yield* bindWhere(code), [{ address: "::1", port: 8080 }])
      }
      for (const code of ["EADDRINUSE", "EACCES", "EMFILE"]) {
        assert.strictEqual((yield* Effect.flip(bindWhere(code))).message, code)
      }
    })
  )

  it.live("is named by the events of its connections, also where another one leads to the same port of the pod", () =>
    Effect.gen(function* () {
      yield* listening(reverse)
      const pods = yield* Pods
      const freed = yield* Effect.scoped(Effect.map(pods.portForward("db", ":80"), ({ port }) => port))
      const forward = yield* pods.portForward("db", [`${freed}:80`, ":80"])
      const events = yield* eventsOf(forward)
      for (const port of forward.ports) {
        assert.strictEqual(yield* call(port.local, "ab", port.address), "ba")
        assert.deepStrictEqual((yield* Queue.take(events)).port, port)
        assert.deepStrictEqual((yield* Queue.take(events)).port, port)
      }
    }).pipe(Effect.scoped, Effect.provide(tunnel))
  )

  it.live(
    "case 35: asks for the pod with each connection: for none after it is gone, and for the new one of its name",
    () =>
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

  it.live("case 35: lives on when a local connection is reset", () =>
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

  it.effect("with an older server fails where the pod is silent after the local end, of which it cannot be told", () =>
    Effect.gen(function* () {
      const server = yield* listening(echo)
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const events = yield* eventsOf(forward)
      const answer = yield* Effect.forkChild(call(forward.port, "x"))
      assert.strictEqual(yield* passing(Fiber.join(answer)), "x")
      assert.strictEqual(yield* server.openForwards, 0)
      assert.strictEqual((yield* Queue.take(events))._tag, "Opened")
      const failed = yield* Queue.take(events)
      assert.instanceOf(failed._tag === "Failed" ? failed.error : failed, CannotHalfClose)
    }).pipe(Effect.provide(channels))
  )

  it.live("with an older server ends well where the pod ends its side after the local end", () =>
    Effect.gen(function* () {
      yield* listening(({ received, send }) => Stream.runForEach(Stream.take(received, 1), send))
      const pods = yield* Pods
      const forward = yield* pods.portForward("db", ":80")
      const events = yield* eventsOf(forward)
      assert.strictEqual(yield* call(forward.port, "x"), "x")
      assert.strictEqual((yield* Queue.take(events))._tag, "Opened")
      assert.strictEqual((yield* Queue.take(events))._tag, "Closed")
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
