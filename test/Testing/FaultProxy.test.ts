import { assert, describe, it, vi } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Fault from "effect-kubernetes/Testing/Fault"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"
import { answerJson, config, fixture, get, serve, withClient } from "../Node/loopback.ts"
import { connect, listen, settle } from "./tcp.ts"

/** A proxy before bare TCP, and one connection through it. */
const pair = Effect.gen(function* () {
  const server = yield* listen
  const proxy = yield* FaultProxy.make({ target: server.target })
  const open = Effect.gen(function* () {
    const client = yield* connect(proxy.port)
    return { client, peer: yield* server.accept }
  })
  return { proxy, open, ...(yield* open) }
})

const text = "aé😀z: seventeen bytes"
const bytes = Buffer.from(text)

const tags = (log: ReadonlyArray<FaultProxy.Entry>) => log.map(({ _tag }) => _tag)

// one after another: the first looks at the timers of the process
describe("FaultProxy", { concurrent: false }, () => {
  describe("the end of the scope", () => {
    it.live("leaves no socket and no timer", () =>
      Effect.gen(function* () {
        const server = yield* listen
        const scope = yield* Scope.make()
        const proxy = yield* Scope.provide(FaultProxy.make({ target: server.target }), scope)
        const ends = yield* Effect.replicateEffect(
          Effect.all([connect(proxy.port), server.accept], { concurrency: "unbounded" }),
          3
        )
        const hour = Duration.toMillis("1 hour")
        const [started, cleared] = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "clearTimeout")]
        yield* proxy.delay(hour, "toClient")
        yield* proxy.stall("toServer")
        for (const [client, peer] of ends) {
          yield* client.send("held by the stall")
          yield* peer.send("held by the delay")
        }
        const timers = () => started.mock.results.filter((_, index) => started.mock.calls[index]?.[1] === hour)
        yield* Effect.repeat(settle, { until: () => timers().length === 3 })
        yield* Scope.close(scope, Exit.void)
        for (const { value } of timers()) assert.isTrue(cleared.mock.calls.some(([timer]) => timer === value))
        for (const [client, peer] of ends) {
          assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
          assert.strictEqual((yield* peer.closed).fault, "ECONNRESET")
        }
        assert.strictEqual((yield* (yield* connect(proxy.port)).closed).fault, "ECONNREFUSED")
        vi.restoreAllMocks()
      })
    )
  })

  describe("without faults", () => {
    it.live("passes bytes both ways, and each end on its own", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* client.send(bytes)
        yield* client.end
        yield* peer.ended
        assert.deepStrictEqual(yield* peer.received(bytes.length), bytes)
        yield* peer.send("after the end of the other way")
        yield* peer.end
        assert.strictEqual(String((yield* client.closed).bytes), "after the end of the other way")
        assert.strictEqual((yield* client.closed).fault, undefined)
        assert.deepStrictEqual(tags(yield* proxy.log), ["Opened", "Closed"])
      })
    )

    it.live("passes on a reset as one", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        const outer = yield* FaultProxy.make({ target: proxy.url })
        const far = yield* connect(outer.port)
        yield* far.send("x")
        yield* outer.cutAll
        assert.strictEqual((yield* far.closed).fault, "ECONNRESET")
        yield* client.send("y")
        assert.strictEqual(String(yield* peer.received(1)), "y")
        yield* proxy.cutAll
        assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
        assert.strictEqual((yield* peer.closed).fault, "ECONNRESET")
      })
    )

    it.live("resets the connection where the server cannot be reached", () =>
      Effect.gen(function* () {
        const proxy = yield* FaultProxy.make({ target: "http://127.0.0.1:1" })
        const client = yield* connect(proxy.port)
        assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
      })
    )

    it.live("slows the sender down to the pace of the reader", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        const size = 32 * 1024 * 1024
        yield* proxy.stall("toServer")
        const sending = yield* Effect.forkChild(client.send(Buffer.alloc(size)))
        yield* settle
        assert.strictEqual(sending.pollUnsafe(), undefined)
        yield* proxy.resume
        yield* Fiber.join(sending)
        assert.strictEqual((yield* peer.received(size)).length, size)
      })
    )

    it.live("fails where its port is taken, and where the target is no URL", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        const taken = yield* Effect.flip(FaultProxy.make({ target: proxy.url, port: proxy.port }))
        assert.strictEqual(taken._tag, "ServeError")
        const wrong = yield* Effect.flip(FaultProxy.make({ target: "nowhere" }))
        assert.strictEqual(wrong._tag, "ServeError")
      })
    )
  })

  describe("cut", () => {
    it.live("lets exactly that many bytes pass, wherever that is, and closes both sides", () =>
      Effect.gen(function* () {
        const { open, proxy } = yield* pair
        for (let after = 0; after <= bytes.length; after++) {
          for (const reset of [false, true]) {
            const { client, peer } = yield* open
            yield* proxy.cut({ after, reset })
            yield* peer.send(bytes)
            yield* reset ? client.closed : client.ended
            yield* client.end
            const closed = yield* client.closed
            assert.deepStrictEqual(closed.bytes, bytes.subarray(0, after), `after ${after}`)
            assert.strictEqual(closed.fault, reset ? "ECONNRESET" : undefined)
            yield* peer.closed
          }
        }
      })
    )

    it.live("cuts what the client sends", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* proxy.cut({ after: 4, direction: "toServer" })
        yield* peer.send(bytes)
        assert.deepStrictEqual(yield* client.received(bytes.length), bytes)
        yield* client.send(bytes)
        yield* peer.ended
        assert.deepStrictEqual(yield* peer.received(4), bytes.subarray(0, 4))
        yield* client.ended
      })
    )

    it.live("counts over all connections, and cuts only the one that is at it", () =>
      Effect.gen(function* () {
        const { open, proxy, ...first } = yield* pair
        const second = yield* open
        yield* proxy.cut({ after: 5 })
        yield* first.peer.send("one")
        yield* first.client.received(3)
        yield* second.peer.send("two")
        yield* second.client.ended
        assert.strictEqual(String(yield* second.client.received(2)), "tw")
        yield* first.peer.send("!")
        assert.strictEqual(String(yield* first.client.received(4)), "one!")
        assert.strictEqual(yield* proxy.connections, 1)
      })
    )

    it.live("closes a connection whose client does not read", () =>
      Effect.gen(function* () {
        const server = yield* listen
        const proxy = yield* FaultProxy.make({ target: server.target })
        yield* connect(proxy.port, { paused: true })
        const peer = yield* server.accept
        const sending = yield* Effect.forkChild(peer.send(Buffer.alloc(64 * 1024 * 1024)))
        yield* settle
        assert.strictEqual(sending.pollUnsafe(), undefined)
        yield* proxy.cutAll
        assert.strictEqual(yield* proxy.connections, 0)
        yield* peer.closed
      })
    )

    it.live("closes both sides however a cut meets the end of one of them", () =>
      Effect.gen(function* () {
        const { open, proxy } = yield* pair
        for (let i = 0; i < 40; i++) {
          const { client, peer } = yield* open
          if (i % 2 === 0) yield* peer.end
          yield* i % 4 < 2 ? client.drop : peer.drop
          yield* proxy.cutAll
          yield* Effect.all([client.drop, peer.drop])
          yield* Effect.all([client.closed, peer.closed])
        }
        assert.strictEqual(yield* proxy.connections, 0)
      })
    )

    it.live("resets every connection that is open, stalled ones too, and no later one", () =>
      Effect.gen(function* () {
        const { open, proxy, ...first } = yield* pair
        const second = yield* open
        yield* proxy.stall()
        yield* first.client.send("held")
        yield* proxy.cutAll
        assert.strictEqual((yield* first.client.closed).fault, "ECONNRESET")
        assert.strictEqual((yield* second.client.closed).fault, "ECONNRESET")
        assert.strictEqual(yield* proxy.connections, 0)
        yield* proxy.resume
        const { client, peer } = yield* open
        yield* peer.send("new")
        assert.strictEqual(String(yield* client.received(3)), "new")
      })
    )
  })

  describe("stall, delay and rechunk", () => {
    it.live("lets nothing pass until it ends, then all of it in order", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        const order: Array<string> = []
        yield* proxy.stall("toClient")
        yield* client.send("the other way is open")
        yield* peer.received(21)
        const received = yield* Effect.forkChild(
          Effect.tap(client.received(6), () => Effect.sync(() => order.push("received")))
        )
        yield* peer.send("one")
        yield* peer.send("two")
        yield* peer.end
        yield* settle
        order.push("resumed")
        yield* proxy.resume
        assert.strictEqual(String(yield* Fiber.join(received)), "onetwo")
        yield* client.ended
        assert.deepStrictEqual(order, ["resumed", "received"])
      })
    )

    it.effect("makes each piece wait by the clock of the test", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* proxy.delay("1 hour")
        yield* client.send("ask")
        const answered = yield* Effect.forkChild(
          Effect.gen(function* () {
            yield* peer.received(3)
            yield* peer.send("tell")
            return yield* client.received(4)
          })
        )
        let minutes = 0
        for (; answered.pollUnsafe() === undefined; minutes++) {
          yield* TestClock.adjust("1 minute")
          yield* settle
        }
        assert.isAtLeast(minutes, 120)
        yield* proxy.delay(0)
        yield* client.send("now")
        assert.strictEqual(String(yield* peer.received(6)), "asknow")
      })
    )

    it.live("passes bytes in small pieces, none lost", () =>
      Effect.gen(function* () {
        const { client, open, peer, proxy } = yield* pair
        const large = Buffer.from(text.repeat(50))
        yield* proxy.rechunk(3)
        yield* peer.send(large)
        assert.deepStrictEqual(yield* client.received(large.length), large)
        yield* peer.end
        yield* client.end
        assert.isAbove((yield* client.closed).pieces, large.length / 6)
        yield* proxy.rechunk(0)
        const whole = yield* open
        yield* whole.peer.send(bytes)
        yield* whole.peer.end
        yield* whole.client.end
        assert.strictEqual((yield* whole.client.closed).pieces, 1)
      })
    )
  })

  describe("refuse", () => {
    it.live("resets so many new connections, and leaves open ones alone", () =>
      Effect.gen(function* () {
        const { open, proxy, ...first } = yield* pair
        yield* proxy.refuse(2)
        for (let i = 0; i < 2; i++) {
          assert.strictEqual((yield* (yield* connect(proxy.port)).closed).fault, "ECONNRESET")
        }
        const third = yield* open
        for (const { client, peer } of [first, third]) {
          yield* peer.send("fine")
          yield* client.received(4)
        }
        assert.deepStrictEqual(tags(yield* proxy.log), ["Opened", "Injected", "Refused", "Refused", "Opened"])
      })
    )

    it.live("resets what is open and what is made while an effect runs", () =>
      Effect.gen(function* () {
        const { open, proxy, ...first } = yield* pair
        yield* proxy.refuseWhile(
          Effect.gen(function* () {
            assert.strictEqual((yield* first.client.closed).fault, "ECONNRESET")
            assert.strictEqual((yield* (yield* connect(proxy.port)).closed).fault, "ECONNRESET")
          })
        )
        const { client, peer } = yield* open
        yield* peer.send("fine")
        yield* client.received(4)
      })
    )
  })

  /** A proxy before an HTTP server that answers every request with its method and target. */
  const before = Effect.gen(function* () {
    const server = yield* serve((request, response) => {
      request.resume().on("end", () => answerJson(response, { asked: `${request.method} ${request.url}` }))
    })
    return { server, proxy: yield* FaultProxy.make({ target: server.url }) }
  })

  describe("answers", () => {
    it.live("come in the server's place, once, for the requests that are meant", () =>
      Effect.gen(function* () {
        const { proxy, server } = yield* before
        yield* withClient(config(proxy.url), (client) =>
          Effect.gen(function* () {
            yield* client.execute(get("/first"))
            yield* proxy.answerNext({ ...Fault.refusal(403, "Forbidden", "you may not"), where: "GET /second" })
            yield* client.execute(get("/first"))
            const error = yield* Effect.flip(client.execute(get("/second")))
            assert.strictEqual(error._tag, "Forbidden")
            assert.include(error.message, "you may not")
            yield* client.execute(get("/second"))
          })
        )
        assert.deepStrictEqual(server.requests, ["GET /first", "GET /first", "GET /second"])
        const entries = (yield* proxy.log).flatMap((entry) =>
          entry._tag === "Requested" ? [entry.request] : entry._tag === "Answered" ? [String(entry.status)] : []
        )
        assert.deepStrictEqual(entries, ["GET /first", "GET /first", "GET /second", "403", "GET /second"])
      })
    )

    it.live("are the errors that the client knows: 410, 429, 500 and a page", () =>
      Effect.gen(function* () {
        const { proxy } = yield* before
        yield* withClient(config(proxy.url), (client) =>
          Effect.gen(function* () {
            const answers = [
              [Fault.gone, "Gone"],
              [{ ...Fault.tooManyRequests(0), times: 100 }, "TooManyRequests"],
              [Fault.internalError, "InternalError"],
              [Fault.page(502), "InternalError"]
            ] as const
            for (const [answer, tag] of answers) {
              yield* proxy.answerNext(answer)
              const error = yield* Effect.flip(client.execute({ ...get("/"), errors: ["Gone"], replay: "never" }))
              yield* proxy.heal
              assert.strictEqual(error._tag, tag)
            }
          })
        )
      })
    )

    it.live("find requests however their bytes come, with bodies of any form", () =>
      Effect.gen(function* () {
        const { proxy } = yield* before
        const chunked = "POST /chunked HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
        const requests = [
          "POST /sized HTTP/1.1\r\nhost: a\r\nContent-Length: 27\r\n\r\nGET /not-one HTTP/1.1\r\n\r\nxx",
          `${chunked}1b;x=y\r\nGET /not-one HTTP/1.1\r\n\r\nxx\r\n0\r\nGET: /not-one\r\n\r\n`,
          "GET /plain HTTP/1.1\r\nhost: a\r\n\r\n"
        ]
        for (const size of [0, 1, 7]) {
          yield* proxy.rechunk(size)
          const client = yield* connect(proxy.port)
          for (const [index, request] of requests.entries()) {
            yield* client.send(request)
            yield* Effect.repeat(Effect.andThen(settle, client.received(0)), {
              until: (all) => String(all).split("asked").length === index + 2
            })
          }
          yield* client.end
          yield* client.closed
        }
        const found = (yield* proxy.log).flatMap((entry) => (entry._tag === "Requested" ? [entry.request] : []))
        const each = ["POST /sized", "POST /chunked", "GET /plain"]
        assert.deepStrictEqual(found, [...each, ...each, ...each])
      })
    )

    it.live("can be cut themselves", () =>
      Effect.gen(function* () {
        const { proxy } = yield* before
        yield* proxy.answerNext(Fault.internalError)
        yield* proxy.cut({ after: 20 })
        const client = yield* connect(proxy.port)
        yield* client.send("GET / HTTP/1.1\r\n\r\n")
        yield* client.ended
        assert.strictEqual(String(yield* client.received(20)), "HTTP/1.1 500 \r\nconte")
      })
    )
  })

  /** The back-offs of a watch go by; what the network does is real. */
  const pass = Effect.andThen(TestClock.adjust("1 second"), settle)

  describe("before an API server", () => {
    it.effect("a watch delivers each change once over cuts, refusals and pieces, and meets Gone where it is told", () =>
      Effect.gen(function* () {
        const server = yield* ApiServer.ApiServer
        const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
        const far = Layer.provide(ConfigMaps.layer, NodeKubernetes.layerFromConfig(config(proxy.url)))
        const reader = Context.get(yield* Layer.build(far), ConfigMaps)
        const writer = yield* ConfigMaps
        const start = yield* server.resourceVersion
        const seen: Array<string> = []
        const watching = yield* reader.watch({ resourceVersion: start }).pipe(
          Stream.runForEach(({ _tag, object }) => Effect.sync(() => seen.push(`${_tag} ${object.metadata.name}`))),
          Effect.flip,
          Effect.forkChild
        )
        yield* proxy.rechunk(5)
        yield* writer.create({ metadata: { name: "a" } })
        yield* proxy.cut({ after: 300 })
        yield* proxy.refuse(1)
        yield* writer.create({ metadata: { name: "b" }, data: { text: "é😀".repeat(100) } })
        yield* writer.delete("a")
        yield* Effect.repeat(pass, { until: () => seen.length === 3 })
        yield* proxy.answerNext(Fault.goneInStream)
        yield* proxy.cutAll
        yield* Effect.repeat(pass, { until: () => watching.pollUnsafe() !== undefined })
        const error = yield* Fiber.join(watching)
        assert.strictEqual(error._tag, "Gone")
        assert.deepStrictEqual(seen, ["Added a", "Added b", "Deleted a"])
      }).pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))))
    )

    it.live("cuts TLS without reading it", () =>
      Effect.gen(function* () {
        const tls = { cert: fixture("server.crt"), key: fixture("server.key") }
        const server = yield* serve((_, response) => answerJson(response, { text: "x".repeat(5000) }), tls)
        const proxy = yield* FaultProxy.make({ target: server.url })
        yield* withClient({ ...config(proxy.url), tls: { ca: fixture("ca.crt"), insecure: false } }, (client) =>
          Effect.gen(function* () {
            yield* client.execute(get("/whole"))
            yield* proxy.cut({ after: 1000 })
            const error = yield* Effect.flip(client.execute({ ...get("/cut"), replay: "never" }))
            assert.strictEqual(error._tag, "TransportError")
            yield* client.execute(get("/again"))
          })
        )
        assert.deepStrictEqual(server.requests, ["GET /whole", "GET /cut", "GET /again"])
      })
    )
  })

  describe("a fault", () => {
    it.effect.prop("is the same after it was printed and read", [Fault.Fault], ([fault]) =>
      Effect.gen(function* () {
        const asText = Schema.fromJsonString(Fault.Fault)
        const printed = yield* Schema.encodeEffect(asText)(fault)
        assert.deepStrictEqual(JSON.parse(printed), JSON.parse(JSON.stringify(fault)))
        const read = yield* Schema.decodeEffect(asText)(printed)
        assert.deepStrictEqual(JSON.stringify(read), printed)
      })
    )

    it.live("stands in the log in the order of injection", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        const faults: ReadonlyArray<Fault.Fault> = [{ _tag: "Delay", millis: 5 }, { _tag: "CutAll" }, Fault.gone]
        yield* Effect.forEach(faults, proxy.inject)
        const injected = (yield* proxy.log).flatMap((entry) => (entry._tag === "Injected" ? [entry.fault] : []))
        assert.deepStrictEqual(injected, faults)
      })
    )
  })
})
