import { assert, describe, it, vi } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConfigMaps, Pods } from "effect-kubernetes/Api/CoreV1"
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

/** Nobody listens there. */
const nowhere = "http://127.0.0.1:1"

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

    it.live("leaves no socket of connections in any state", () =>
      Effect.gen(function* () {
        const sockets = () => process.getActiveResourcesInfo().filter((name) => /^(TCP|ConnectWrap)/.test(name)).length
        const before = sockets()
        const server = yield* listen
        yield* Effect.gen(function* () {
          const proxy = yield* FaultProxy.make({ target: server.target })
          const lost = yield* FaultProxy.make({ target: nowhere })
          // no answer comes for it, and the server is not there
          yield* lost.answerNext({ status: 200, where: "/never" })
          for (let i = 0; i < 10; i++) {
            const client = yield* connect(proxy.port)
            const peer = yield* server.accept
            if (i % 5 === 1) yield* client.end
            if (i % 5 === 2) yield* peer.end
            if (i % 5 === 3) yield* proxy.delay(i % 2 === 0 ? "1 hour" : 0)
            if (i % 5 === 4) yield* proxy.stall()
            yield* client.send("x".repeat(1000))
            yield* connect(lost.port)
          }
          const unreachable = Effect.map(lost.log, (log) => log.filter(({ _tag }) => _tag === "Unreachable").length)
          yield* Effect.repeat(Effect.andThen(settle, unreachable), { until: (count) => count === 10 })
          assert.strictEqual(yield* lost.connections, 10)
          assert.isAbove(sockets(), before + 50)
        }).pipe(Effect.scoped)
        // what the proxies had is gone; the test's own server still listens
        yield* Effect.repeat(settle, { until: () => sockets() === before + 1 })
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

    it.live("resets the connection where the server cannot be reached, and says why in its log", () =>
      Effect.gen(function* () {
        const proxy = yield* FaultProxy.make({ target: nowhere })
        const client = yield* connect(proxy.port)
        assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
        assert.deepStrictEqual((yield* proxy.log).slice(0, 2), [
          { _tag: "Opened", connection: 1 },
          { _tag: "Unreachable", connection: 1, reason: "connect ECONNREFUSED 127.0.0.1:1" }
        ])
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
        yield* proxy.resume()
        yield* Fiber.join(sending)
        assert.strictEqual((yield* peer.received(size)).length, size)
      })
    )

    it.live("fails where its port is taken or is none, and where the target is no URL of a server", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        const messageOf = (options: FaultProxy.Options) =>
          Effect.map(Effect.flip(FaultProxy.make(options)), (error) => {
            assert.strictEqual(error._tag, "FaultProxyError")
            return error.message
          })
        const { port, url: target } = proxy
        assert.strictEqual(
          yield* messageOf({ target, port }),
          `cannot listen on port ${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}`
        )
        for (const port of [-1, 65_536, 0.5, Number.NaN]) {
          const message = yield* messageOf({ target, port })
          assert.strictEqual(message, `cannot listen on port ${port}: it is not from 0 to 65535`)
        }
        for (const target of ["nowhere", "", "ftp://127.0.0.1", "localhost:6443"]) {
          assert.strictEqual(yield* messageOf({ target }), `the target is no URL of a server: ${target}`)
        }
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

    it.live("counts each way by itself where it is told none, and cuts the one that is there first", () =>
      Effect.gen(function* () {
        const { open, proxy, ...first } = yield* pair
        yield* proxy.cut({ after: 4 })
        yield* first.client.send("one")
        yield* first.peer.received(3)
        yield* first.peer.send("three")
        yield* first.client.ended
        assert.strictEqual(String(yield* first.client.received(4)), "thre")
        const second = yield* open
        yield* second.client.send("three")
        assert.strictEqual(String(yield* second.peer.received(5)), "three")
        yield* proxy.cut({ after: 4 })
        yield* second.client.send("three")
        yield* second.peer.ended
        assert.strictEqual(String(yield* second.peer.received(9)), "threethre")
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

    it.live("resets a connection on which nothing passes", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* client.send("x")
        yield* peer.received(1)
        yield* settle
        yield* proxy.cutAll
        assert.strictEqual(yield* proxy.connections, 0)
        assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
        assert.strictEqual((yield* peer.closed).fault, "ECONNRESET")
      })
    )

    it.live("resets a connection whose client does not read, with all that is still to be written", () =>
      Effect.gen(function* () {
        const server = yield* listen
        const proxy = yield* FaultProxy.make({ target: server.target })
        const client = yield* connect(proxy.port, { paused: true })
        const peer = yield* server.accept
        const sending = yield* Effect.forkChild(peer.send(Buffer.alloc(64 * 1024 * 1024)))
        yield* settle
        assert.strictEqual(sending.pollUnsafe(), undefined)
        yield* proxy.cutAll
        assert.strictEqual(yield* proxy.connections, 0)
        assert.strictEqual((yield* peer.closed).fault, "ECONNRESET")
        yield* client.resume
        assert.strictEqual((yield* client.closed).fault, "ECONNRESET")
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
        yield* proxy.resume()
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
        yield* proxy.resume()
        assert.strictEqual(String(yield* Fiber.join(received)), "onetwo")
        yield* client.ended
        assert.deepStrictEqual(order, ["resumed", "received"])
      })
    )

    it.live("goes on one way while the other is resumed", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* proxy.stall()
        yield* client.send("one")
        yield* peer.send("two")
        yield* proxy.resume("toServer")
        assert.strictEqual(String(yield* peer.received(3)), "one")
        yield* settle
        assert.strictEqual(String(yield* client.received(0)), "")
        yield* proxy.resume("toClient")
        assert.strictEqual(String(yield* client.received(3)), "two")
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

  describe("duplicate", () => {
    it.live("passes so many pieces twice", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* proxy.inject({ _tag: "Duplicate", times: 2, direction: "toClient" })
        yield* peer.send("one")
        yield* client.received(6)
        yield* client.send("once")
        assert.strictEqual(String(yield* peer.received(4)), "once")
        yield* peer.send("two")
        yield* client.received(12)
        yield* peer.send("three")
        assert.strictEqual(String(yield* client.received(17)), "oneonetwotwothree")
        yield* proxy.inject({ _tag: "Duplicate", direction: "toServer" })
        yield* client.send("é")
        assert.strictEqual(String(yield* peer.received(8)), "onceéé")
        yield* proxy.inject({ _tag: "Duplicate" })
        yield* client.send("!")
        assert.strictEqual(String(yield* peer.received(10)), "onceéé!!")
        yield* peer.send("?")
        assert.strictEqual(String(yield* client.received(19)), "oneonetwotwothree??")
      })
    )

    it.live("repeats what is cut into pieces, and counts for a cut", () =>
      Effect.gen(function* () {
        const { client, peer, proxy } = yield* pair
        yield* proxy.rechunk(2)
        yield* proxy.inject({ _tag: "Duplicate", times: 2 })
        yield* proxy.cut({ after: 7 })
        yield* peer.send("abcdefgh")
        yield* client.ended
        assert.strictEqual(String(yield* client.received(7)), "ababcdc")
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

    it.live("goes on until it is ended where no number is given", () =>
      Effect.gen(function* () {
        const { open, proxy } = yield* pair
        const end: ReadonlyArray<Fault.Fault> = [{ _tag: "Accept" }, { _tag: "Heal" }]
        for (const fault of end) {
          yield* proxy.inject({ _tag: "Refuse" })
          for (let i = 0; i < 5; i++) {
            assert.strictEqual((yield* (yield* connect(proxy.port)).closed).fault, "ECONNRESET")
          }
          yield* proxy.inject(fault)
          const { client, peer } = yield* open
          yield* peer.send("fine")
          yield* client.received(4)
        }
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

    /** Whether a connection that is made now is reset. */
    const isRefused = Effect.fnUntraced(function* ({ proxy }: Effect.Success<typeof pair>) {
      const before = yield* proxy.log
      yield* connect(proxy.port)
      const isNew = ({ _tag }: FaultProxy.Entry) => _tag === "Refused" || _tag === "Opened"
      const entries = Effect.map(proxy.log, (log) => log.slice(before.length).filter(isNew))
      const [entry] = yield* Effect.repeat(Effect.andThen(settle, entries), { until: ({ length }) => length > 0 })
      return entry?._tag === "Refused"
    }, Effect.scoped)

    it.live("goes on while any effect runs", () =>
      Effect.gen(function* () {
        const world = yield* pair
        const { proxy } = world
        const [first, second] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
        const runs = yield* Effect.forEach([first, second], (until) =>
          Effect.forkChild(proxy.refuseWhile(Deferred.await(until)), { startImmediately: true })
        )
        assert.isTrue(yield* isRefused(world))
        yield* Deferred.succeed(first, undefined)
        yield* Fiber.join(runs[0]!)
        assert.isTrue(yield* isRefused(world))
        yield* proxy.refuseWhile(proxy.refuseWhile(Effect.void))
        assert.isTrue(yield* isRefused(world))
        yield* Deferred.succeed(second, undefined)
        yield* Fiber.join(runs[1]!)
        assert.isFalse(yield* isRefused(world))
      })
    )

    it.live("of the next connections is not forgotten when that of all ends", () =>
      Effect.gen(function* () {
        const world = yield* pair
        const { proxy } = world
        yield* proxy.refuse(1)
        yield* proxy.refuseWhile(
          Effect.gen(function* () {
            assert.isTrue(yield* isRefused(world))
            assert.isTrue(yield* isRefused(world))
          })
        )
        assert.isTrue(yield* isRefused(world))
        assert.isFalse(yield* isRefused(world))
      })
    )

    it.live("that was healed while its effect ran does not end a later one", () =>
      Effect.gen(function* () {
        const world = yield* pair
        const { proxy } = world
        yield* proxy.refuseWhile(
          Effect.gen(function* () {
            yield* proxy.heal
            assert.isFalse(yield* isRefused(world))
            yield* proxy.inject({ _tag: "Refuse" })
          })
        )
        assert.isTrue(yield* isRefused(world))
        yield* proxy.inject({ _tag: "Accept" })
        assert.isFalse(yield* isRefused(world))
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
            yield* proxy.answerNext({ ...Fault.status(403, "Forbidden", "you may not"), where: "GET /second" })
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
              [Fault.html(502), "InternalError"]
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

    it.live("need no server", () =>
      Effect.gen(function* () {
        const proxy = yield* FaultProxy.make({ target: nowhere })
        yield* withClient(config(proxy.url), (client) =>
          Effect.gen(function* () {
            const answers = [
              [Fault.gone, "Gone"],
              [{ ...Fault.tooManyRequests(0), times: 100 }, "TooManyRequests"],
              [Fault.html(502), "InternalError"]
            ] as const
            for (const [answer, tag] of answers) {
              yield* proxy.answerNext(answer)
              const error = yield* Effect.flip(client.execute({ ...get("/"), errors: ["Gone"], replay: "never" }))
              yield* proxy.heal
              assert.strictEqual(error._tag, tag)
            }
            // what no answer is for meets what is there
            yield* proxy.answerNext({ ...Fault.gone, where: "/other" })
            const error = yield* Effect.flip(client.execute({ ...get("/"), replay: "never" }))
            assert.strictEqual(error._tag, "TransportError")
          })
        )
        // nor while the request still comes
        yield* proxy.answerNext({ status: 503 })
        const client = yield* connect(proxy.port)
        yield* client.send("GET /slow HT")
        yield* settle
        yield* client.send("TP/1.1\r\n\r\n")
        yield* client.ended
        assert.match(String(yield* client.received(0)), /^HTTP\/1.1 503 /)
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

    it.effect("a watch goes on after events that come twice, and loses none", () =>
      Effect.gen(function* () {
        const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
        const far = Layer.provide(ConfigMaps.layer, NodeKubernetes.layerFromConfig(config(proxy.url)))
        const reader = Context.get(yield* Layer.build(far), ConfigMaps)
        const writer = yield* ConfigMaps
        const start = yield* (yield* ApiServer.ApiServer).resourceVersion
        const seen: Array<string> = []
        yield* reader.watch({ resourceVersion: start }).pipe(
          Stream.runForEach(({ object }) => Effect.sync(() => seen.push(object.metadata.name))),
          Effect.forkScoped
        )
        yield* writer.create({ metadata: { name: "a" } })
        yield* Effect.repeat(pass, { until: () => seen.length === 1 })
        for (const name of ["b", "c"]) {
          yield* proxy.inject({ _tag: "Duplicate" })
          yield* writer.create({ metadata: { name } })
          yield* Effect.repeat(pass, { until: () => seen.includes(name) })
        }
        yield* writer.create({ metadata: { name: "d" } })
        yield* Effect.repeat(pass, { until: () => seen.includes("d") })
        assert.deepStrictEqual([...new Set(seen)], ["a", "b", "c", "d"])
      }).pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))))
    )

    it.live("a process whose connection is cut in the middle of a frame is lost, and has no exit code", () =>
      Effect.gen(function* () {
        const server = yield* ApiServer.ApiServer
        const near = yield* Pods
        yield* near.create({ metadata: { name: "web" }, spec: { containers: [{ name: "web", image: "web" }] } })
        yield* near.bind("web", { target: { name: "node-1" } })
        yield* near.modifyStatus("web", (pod) => ({ ...pod, status: { phase: "Running" } }))
        const go = yield* Deferred.make<void>()
        yield* server.onExec(({ stdout }) =>
          Effect.gen(function* () {
            yield* stdout("first")
            yield* Deferred.await(go)
            yield* stdout("é".repeat(1000))
            return 0
          })
        )
        const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
        const far = Layer.provide(Pods.layer, NodeKubernetes.layerFromConfig(config(proxy.url)))
        const pods = Context.get(yield* Layer.build(far), Pods)
        const process = yield* pods.exec("web", ["sh"])
        let read = ""
        const reading = yield* Stream.decodeText(process.stdout).pipe(
          Stream.runForEach((text) => Effect.sync(() => (read += text))),
          Effect.flip,
          Effect.forkChild
        )
        yield* Effect.repeat(settle, { until: () => read === "first" })
        // a head of four bytes, the number of the channel, and half of what is to come, within a character
        yield* proxy.cut({ after: 1006 })
        yield* Deferred.succeed(go, undefined)
        const lost = yield* Effect.flip(process.exitCode)
        assert.strictEqual(lost._tag, "ConnectionLost")
        assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
        // a part of a message is none
        assert.strictEqual(read, "first")
      }).pipe(Effect.provide(Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))))
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

    const injected = (proxy: FaultProxy.Service) =>
      Effect.map(proxy.log, (log) => log.flatMap((entry) => (entry._tag === "Injected" ? [entry.fault] : [])))

    it.live("stands in the log in the order of injection", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        const faults: ReadonlyArray<Fault.Fault> = [{ _tag: "Delay", millis: 5 }, { _tag: "CutAll" }, Fault.gone]
        yield* Effect.forEach(faults, proxy.inject)
        assert.deepStrictEqual(yield* injected(proxy), faults)
      })
    )

    it.live("is what every other member of the proxy injects, so that the log can be played again", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        yield* proxy.cut({ after: 3, reset: true })
        yield* proxy.cutAll
        yield* proxy.stall("toServer")
        yield* proxy.resume("toServer")
        yield* proxy.delay("2 seconds", "toClient")
        yield* proxy.rechunk(7)
        yield* proxy.refuse(2)
        yield* proxy.refuseWhile(Effect.void)
        yield* proxy.answerNext({ status: 503 })
        yield* proxy.heal
        const faults: ReadonlyArray<Fault.Fault> = [
          { _tag: "Cut", after: 3, reset: true },
          { _tag: "CutAll" },
          { _tag: "Stall", direction: "toServer" },
          { _tag: "Resume", direction: "toServer" },
          { _tag: "Delay", millis: 2000, direction: "toClient" },
          { _tag: "Rechunk", size: 7, direction: undefined },
          { _tag: "Refuse", times: 2 },
          { _tag: "Refuse" },
          { _tag: "CutAll" },
          { _tag: "Accept" },
          { _tag: "Answer", status: 503 },
          { _tag: "Heal" }
        ]
        assert.deepStrictEqual(yield* injected(proxy), faults)
        const other = (yield* pair).proxy
        yield* Effect.forEach(yield* injected(proxy), other.inject)
        assert.deepStrictEqual(yield* injected(other), faults)
      })
    )

    it.live("of a target never shows the credentials in its URL", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(FaultProxy.make({ target: "ftp://admin:hunter2@host" }))
        assert.notInclude(error.message, "hunter2")
        const proxy = yield* FaultProxy.make({ target: "http://admin:hunter2@127.0.0.1:1" })
        assert.strictEqual(proxy.url, `http://127.0.0.1:${proxy.port}`)
      }).pipe(Effect.scoped)
    )

    it.live("that is none is refused, and nothing is done", () =>
      Effect.gen(function* () {
        const { proxy } = yield* pair
        const wrong = [
          [proxy.cut({ after: -1 }), 'at ["after"]'],
          [proxy.cut({ after: 0.5 }), 'at ["after"]'],
          [proxy.delay("-1 seconds"), 'at ["millis"]'],
          [proxy.delay(Infinity), 'at ["millis"]'],
          [proxy.rechunk(-7), 'at ["size"]'],
          [proxy.rechunk(Number.NaN), 'at ["size"]'],
          [proxy.refuse(-1), 'at ["times"]'],
          [proxy.answerNext({ status: 42 }), 'at ["status"]'],
          [proxy.answerNext({ status: 200, times: -1 }), 'at ["times"]'],
          [proxy.inject({ _tag: "Duplicate", times: -1 }), 'at ["times"]'],
          [proxy.answerNext({ status: 200, headers: { a: "b\r\nc: d" } }), 'at ["headers"]["a"]'],
          [proxy.inject({ _tag: "Cut", after: 5n } as never), 'at ["after"]'],
          [proxy.inject({ _tag: "Melt" } as never), "this is no fault"]
        ] as const
        for (const [effect, said] of wrong) {
          const error = yield* Effect.flip(effect)
          assert.strictEqual(error._tag, "InvalidFault")
          assert.match(error.message, /is no fault: Expected /)
          assert.include(error.message, said)
        }
        const delay = yield* Effect.flip(proxy.delay("5 parsecs" as never))
        assert.strictEqual(delay.message, "this is no duration")
        assert.deepStrictEqual(tags(yield* proxy.log), ["Opened"])
      })
    )
  })
})
