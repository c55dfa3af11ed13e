import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import { KubernetesClient } from "../../src/Client.ts"
import type * as Node from "../../src/Node.ts"
import type { WatchError } from "../../src/Watch/Watch.ts"
import { answerJson, config, get, listen, serve, withClient } from "./loopback.ts"

const status = { kind: "Status", apiVersion: "v1", status: "Failure", reason: "NotFound", code: 404, message: "no" }

describe("execute", () => {
  it.live("uses one connection for requests one after another, failed ones included", () =>
    Effect.gen(function* () {
      const server = yield* serve((request, response) =>
        request.url === "/missing" ? answerJson(response, status, 404) : answerJson(response, {})
      )
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          for (let i = 0; i < 20; i++) {
            yield* client.execute(get("/found"))
            yield* Effect.flip(client.execute(get("/missing")))
          }
          assert.deepStrictEqual(yield* server.connections, { made: 1, open: 1 })
        })
      )
      yield* server.closed
    })
  )

  it.live("keeps the path of the server in front", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, {}))
      yield* withClient(config(`${server.url}/k8s/clusters/c`), (client) =>
        client.execute(get("/api/v1/pods", { query: { labelSelector: "a=b,c in (d)", limit: 1 } }))
      )
      assert.deepStrictEqual(server.requests, [
        "GET /k8s/clusters/c/api/v1/pods?labelSelector=a%3Db%2Cc%20in%20(d)&limit=1"
      ])
    })
  )

  it.live("closes the connection when it is interrupted before the answer", () =>
    Effect.gen(function* () {
      const arrived = yield* Deferred.make<void>()
      const server = yield* serve(() => Deferred.doneUnsafe(arrived, Effect.void))
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          const fiber = yield* Effect.forkChild(client.execute(get("/")))
          yield* Deferred.await(arrived)
          yield* Fiber.interrupt(fiber)
          yield* server.closed
        })
      )
    })
  )

  it.live("closes the connection when it is interrupted within the body", () =>
    Effect.gen(function* () {
      const arrived = yield* Deferred.make<void>()
      const server = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "application/json" })
        response.write("{", () => Deferred.doneUnsafe(arrived, Effect.void))
      })
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          const fiber = yield* Effect.forkChild(client.execute(get("/")))
          yield* Deferred.await(arrived)
          yield* Fiber.interrupt(fiber)
          yield* server.closed
        })
      )
    })
  )

  it.live("fails with TransportError when the body is cut, and sends no create again", () =>
    Effect.gen(function* () {
      for (const headers of [{ "content-length": "100" }, { "transfer-encoding": "chunked" }]) {
        const server = yield* serve((_, response) => {
          response.writeHead(200, { "content-type": "application/json", ...headers })
          response.write('{"a":', () => response.destroy())
        })
        const error = yield* withClient(config(server.url), (client) =>
          Effect.flip(client.execute({ ...get("/"), method: "POST" }))
        )
        assert.deepInclude(error, { _tag: "TransportError", phase: "read", attempts: 1, retryable: false })
        assert.lengthOf(server.requests, 1)
      }
    })
  )

  it.live("sends no create again whose connection ended without an answer", () =>
    Effect.gen(function* () {
      const server = yield* serve((request) => request.socket.destroy())
      const error = yield* withClient(config(server.url), (client) =>
        Effect.flip(
          client.execute({ ...get("/"), method: "POST", body: { contentType: "application/json", value: {} } })
        )
      )
      assert.deepInclude(error, { _tag: "TransportError", phase: "read", attempts: 1 })
      assert.deepStrictEqual(server.requests, ["POST /"])
    })
  )

  it.live("leaves no connection behind, at whatever moment it is interrupted", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "application/json" })
        response.write("{")
      })
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          for (let turns = 0; turns < 60; turns++) {
            const fibers = yield* Effect.forEach(
              [client.execute(get("/")), Effect.scoped(Effect.flatMap(client.stream(get("/")), Stream.runDrain))],
              (request) => Effect.forkChild(request)
            )
            for (let turn = 0; turn < turns; turn++) yield* Effect.yieldNow
            yield* Fiber.interruptAll(fibers)
          }
          yield* server.closed
          assert.isAbove((yield* server.connections).made, 0)
        })
      )
    })
  )

  it.live("fails with TransportError when nothing came for too long within the body", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "application/json" })
        response.write("{")
      })
      const error = yield* withClient(
        config(server.url),
        (client) => Effect.tap(Effect.flip(client.execute(get("/"))), () => server.closed),
        { idleTimeout: "20 millis" }
      )
      assert.deepInclude(error, { _tag: "TransportError", phase: "idle" })
      assert.include(error.message, "no byte of the body came")
    })
  )

  it.live("leaves no connection behind a page or a redirect whose body was not read", () =>
    Effect.gen(function* () {
      const server = yield* serve((request, response) => {
        response.writeHead(request.url === "/page" ? 200 : 302, {
          "content-type": "text/html",
          location: "https://sso.test/"
        })
        response.write("<html>")
      })
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          for (const path of ["/page", "/redirect"]) {
            const error = yield* Effect.flip(client.execute(get(path)))
            assert.strictEqual(error._tag, "UnexpectedResponse")
            yield* server.closed
          }
          assert.lengthOf(server.requests, 2)
        })
      )
    })
  )

  it.live("reads no more than a part of an endless error", () =>
    Effect.gen(function* () {
      const block = Buffer.alloc(65_536, "x")
      const server = yield* serve((_, response) => {
        response.writeHead(400, { "content-type": "text/plain" })
        const more = () => {
          while (response.writable && response.write(block));
        }
        response.on("drain", more)
        more()
      })
      const error = yield* withClient(config(server.url), (client) =>
        Effect.tap(Effect.flip(client.execute(get("/"))), () => server.closed)
      )
      assert.strictEqual(error._tag, "BadRequest")
      assert.isBelow(error.message.length, 2300)
    })
  )

  it.live("says where nothing listens", () =>
    Effect.gen(function* () {
      const url = yield* Effect.scoped(
        Effect.map(
          serve(() => {}),
          (server) => server.url
        )
      )
      const error = yield* withClient(config(url), (client) => Effect.flip(client.execute(get("/"))))
      assert.deepInclude(error, { _tag: "TransportError", phase: "connect", retryable: true })
      assert.include(error.message, url)
      assert.include(error.message, "connection refused")
    })
  )

  it.live("says that the scope of its layer has ended, which no repetition mends, and no watch outlives", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, {}))
      const client = yield* withClient(config(server.url), (client) => Effect.as(client.execute(get("/")), client))
      const error = yield* Effect.flip(client.execute(get("/")))
      assert.deepInclude(error, { _tag: "TransportError", phase: "connect", retryable: false })
      assert.include(error.message, "the client is closed: the scope of its layer has ended")
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provideService(KubernetesClient, client))
      const watch = yield* Effect.flip(Stream.runDrain(pods.watch()))
      assert.deepInclude(watch, { _tag: "TransportError", phase: "connect", retryable: false })
    })
  )

  it.live("tells who follows a watch that the connection it lost is one to try again", () =>
    Effect.gen(function* () {
      const server = yield* serve((request) => request.socket.destroy())
      const told = yield* Deferred.make<WatchError>()
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provideService(KubernetesClient, client))
          const onRetry = (error: WatchError) => Effect.asVoid(Deferred.succeed(told, error))
          yield* Effect.forkChild(Stream.runDrain(pods.watch({ onRetry })))
          assert.deepInclude(yield* Deferred.await(told), { _tag: "TransportError", phase: "read", retryable: true })
        })
      )
    })
  )

  it.live("says that a host is not known", () =>
    Effect.gen(function* () {
      const error = yield* withClient(config("http://nowhere.invalid"), (client) =>
        Effect.flip(client.execute(get("/")))
      )
      assert.deepInclude(error, { _tag: "TransportError", phase: "dns" })
    })
  )

  it.live("refuses a header that cannot be sent", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, {}))
      const error = yield* withClient(config(server.url), (client) =>
        Effect.flip(client.execute(get("/", { headers: { "x-a": "line\nbreak" } })))
      )
      assert.deepInclude(error, { _tag: "InvalidRequest", field: "headers" })
      assert.include(error.message, "the header x-a is not valid")
      assert.lengthOf(server.requests, 0)
    })
  )

  it.live("names a header that undici does not send", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, {}))
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          for (const [name, value] of [
            ["x y", "a"],
            ["transfer-encoding", "chunked"],
            ["expect", "100-continue"],
            ["content-length", "many"]
          ] as const) {
            const error = yield* Effect.flip(client.execute(get("/", { headers: { [name]: value } })))
            assert.strictEqual(error._tag, "InvalidRequest")
            assert.include(error.message, `the header ${name.includes(" ") ? JSON.stringify(name) : name} is not valid`)
          }
        })
      )
      assert.lengthOf(server.requests, 0)
    })
  )

  it.live("takes of an error what came of its body within the time for an answer", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => {
        response.writeHead(400, { "content-type": "text/plain" })
        const timer = setInterval(() => response.write("x"), 5)
        response.on("close", () => clearInterval(timer))
      })
      const error = yield* withClient(
        config(server.url),
        (client) => Effect.tap(Effect.flip(client.execute(get("/"))), () => server.closed),
        { responseTimeout: "100 millis" }
      )
      assert.strictEqual(error._tag, "BadRequest")
      assert.match(error.message, /: x+ /)
    })
  )

  for (const [name, bytes] of [
    ["garbage", "HELLO WORLD\r\n\r\n"],
    ["a TLS alert", Buffer.from([0x15, 3, 3, 0, 2, 2, 80])],
    ["the first frame of HTTP/2", Buffer.from("000012040000000000", "hex")],
    ["too many headers", `HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`],
    ["an upgrade that was not asked for", "HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"]
  ] as const) {
    it.live(`says that ${name} is not HTTP, and does not ask again`, () =>
      Effect.gen(function* () {
        const server = yield* listen((socket) => socket.once("data", () => socket.end(bytes)))
        const error = yield* withClient(config(`http://127.0.0.1:${server.port}`), (client) =>
          Effect.flip(client.execute(get("/")))
        )
        assert.deepInclude(error, { _tag: "TransportError", phase: "read", attempts: 1, retryable: false })
        assert.include(error.message, "is not HTTP")
      })
    )
  }
})

describe("a layer", () => {
  it.effect("has no User-Agent but a printable one", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        withClient(config("https://cluster.test"), () => Effect.void, { userAgent: "a\nb" })
      )
      assert.deepInclude(error, { _tag: "ConfigError" })
      assert.include(error.message, "userAgent: a User-Agent has printable ASCII characters only")
    })
  )

  it.live("leaves the connections of Node's own fetch alone", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, {}))
      const dispatchers = () =>
        [1, 2].map((version) => Reflect.get(globalThis, Symbol.for(`undici.globalDispatcher.${version}`)))
      const before = dispatchers()
      yield* withClient(config(server.url), (client) => client.execute(get("/")))
      assert.deepStrictEqual(dispatchers(), before)
    })
  )
})

describe("stream", () => {
  const lines = (count: number) =>
    serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" })
      for (let i = 0; i < count; i++) response.write(`${i}\n`)
    })
  const text = (stream: Stream.Stream<Uint8Array, unknown>) => Stream.mkString(Stream.decodeText(stream))

  it.live("hands over the body as it comes, and its end", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => response.end("abc"))
      const body = yield* withClient(config(server.url), (client) => Effect.flatMap(client.stream(get("/")), text))
      assert.strictEqual(body, "abc")
    })
  )

  it.live("ends the connection with its scope, read or not", () =>
    Effect.gen(function* () {
      const server = yield* lines(3)
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          yield* Effect.scoped(client.stream(get("/")))
          yield* server.closed
          yield* Effect.scoped(Effect.flatMap(client.stream(get("/")), (body) => Stream.runHead(body)))
          yield* server.closed
        })
      )
    })
  )

  it.live("ends the connection when its consumer stops or is interrupted, before the scope does", () =>
    Effect.gen(function* () {
      const server = yield* lines(3)
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          yield* Stream.runDrain(Stream.take(yield* client.stream(get("/")), 1))
          yield* server.closed
          const started = yield* Deferred.make<void>()
          const body = yield* client.stream(get("/"))
          const fiber = yield* Effect.forkChild(Stream.runForEach(body, () => Deferred.succeed(started, undefined)))
          yield* Deferred.await(started)
          yield* Fiber.interrupt(fiber)
          yield* server.closed
        })
      )
    })
  )

  it.live("fails with the tagged error of a refusal, and keeps the connection for the next request", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => answerJson(response, status, 404))
      yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          for (let i = 0; i < 3; i++) {
            assert.strictEqual((yield* Effect.flip(client.stream(get("/"))))._tag, "NotFound")
          }
        })
      )
      assert.lengthOf(server.requests, 3)
    })
  )

  it.live("fails with TransportError when the connection is cut", () =>
    Effect.gen(function* () {
      const server = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "application/json" })
        response.write("a", () => response.destroy())
      })
      const error = yield* withClient(config(server.url), (client) =>
        Effect.flip(Effect.flatMap(client.stream(get("/")), text))
      )
      assert.deepInclude(error, { _tag: "TransportError", phase: "read" })
    })
  )

  it.effect("has no limit on silence once the headers came", () =>
    Effect.gen(function* () {
      let end = () => {}
      const server = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "application/json" })
        response.write("a")
        end = () => response.end("b")
      })
      const body = yield* withClient(config(server.url), (client) =>
        Effect.gen(function* () {
          const first = yield* Deferred.make<void>()
          const fiber = yield* (yield* client.stream(get("/"))).pipe(
            Stream.tap(() => Deferred.succeed(first, undefined)),
            text,
            Effect.forkChild
          )
          yield* Deferred.await(first)
          yield* TestClock.adjust("1 day")
          end()
          return yield* Fiber.join(fiber)
        })
      )
      assert.strictEqual(body, "ab")
    })
  )

  it.live("ends with the layer", () =>
    Effect.gen(function* () {
      const server = yield* lines(1)
      yield* withClient(config(server.url), (client) =>
        Effect.flatMap(client.stream(get("/")), (body) => Stream.runHead(body))
      )
      yield* server.closed
    })
  )
})

describe("connections", () => {
  /** Asks four things at once of a server that answers each group of two together. */
  const four = (options?: Node.Options) =>
    Effect.gen(function* () {
      const waiting: Array<() => void> = []
      const server = yield* serve((_, response) => {
        waiting.push(() => answerJson(response, {}))
        if (waiting.length === 2) for (const answer of waiting.splice(0)) answer()
      })
      return yield* withClient(
        config(server.url),
        (client) =>
          Effect.gen(function* () {
            const all = Array.from({ length: 4 }, (_, i) => client.execute(get(`/${i}`)))
            yield* Effect.all(all, { concurrency: "unbounded" })
            return (yield* server.connections).made
          }),
        options
      )
    })

  it.live("are as many as requests at a time", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* four(), 4)
    })
  )

  it.live("are no more than the program says", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* four({ connections: 2 }), 2)
    })
  )

  it.effect("cannot be none", () =>
    Effect.gen(function* () {
      for (const connections of [0, 1.5, Number.NaN]) {
        const error = yield* Effect.flip(withClient(config("https://cluster.test"), () => Effect.void, { connections }))
        assert.deepInclude(error, { _tag: "ConfigError" })
      }
    })
  )
})
