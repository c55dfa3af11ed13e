import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Tracer from "effect/Tracer"
import { inspect } from "node:util"
import { ConfigMaps } from "../../src/Api/gen/CoreV1.ts"
import * as Client from "../../src/Client.ts"
import * as Warning from "../../src/Warning.ts"
import { answer, bearer, failure, getPod, createPod, json, makeClient, scripted, type Step, token } from "./support.ts"

const header = (...texts: ReadonlyArray<string>) => ({ warning: texts.map((text) => `299 - "${text}"`).join(", ") })

const texts = (warnings: ReadonlyArray<Warning.Warning>) => warnings.map(({ text }) => text)

describe("warnings", () => {
  it.effect("of answers and of errors are collected with the result", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(
        json(200, {}, header("one", String.raw`\"two\"`)),
        failure(404, "NotFound", {}, header("three"))
      )
      const client = yield* makeClient(httpClient)
      const [error, warnings] = yield* Warning.collect(
        Effect.andThen(client.execute(getPod), Effect.flip(client.execute(getPod)))
      )
      assert.strictEqual(error._tag, "NotFound")
      assert.deepStrictEqual(texts(warnings), ["one", '"two"', "three"])
      assert.deepStrictEqual(warnings[0]?.request, getPod.info)
    })
  )

  it.effect("of a stream are collected too", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(json(200, {}, header("one")))
      const client = yield* makeClient(httpClient)
      const [, warnings] = yield* Warning.collect(client.stream(getPod))
      assert.deepStrictEqual(texts(warnings), ["one"])
    })
  )

  it.effect("are logged once per client and text, unless they are collected", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => logged.push([logLevel, message]))
      const steps = [json(200, {}, header("a", "b")), json(200, {}, header("b", "c")), json(200, {}, header("d"))]
      yield* Effect.gen(function* () {
        for (let i = 0; i < 2; i++) {
          const client = yield* makeClient(scripted(...steps).httpClient)
          yield* client.execute(getPod)
          yield* client.execute(getPod)
          yield* Warning.collect(client.execute(getPod))
        }
      }).pipe(Effect.provide(Logger.layer([logger])))
      const once = ["a", "b", "c"].map((text) => ["Warn", [`kubernetes: ${text}`]])
      assert.deepStrictEqual(logged, [...once, ...once])
    })
  )

  it.effect("say whether their text came before", () =>
    Effect.gen(function* () {
      const client = yield* makeClient(scripted(json(200, {}, header("a")), json(200, {}, header("a", "b"))).httpClient)
      const [, warnings] = yield* Warning.collect(Effect.andThen(client.execute(getPod), client.execute(getPod)))
      assert.deepStrictEqual(
        warnings.map(({ repeated }) => repeated),
        [false, true, false]
      )
    })
  )
})

describe("a handler of warnings", () => {
  const created = json(201, { kind: "Pod" }, header("one", "two"))

  it.effect("that takes its time fails no request", () =>
    Effect.gen(function* () {
      const client = yield* makeClient(scripted(created).httpClient)
      const fiber = yield* client.execute(createPod).pipe(
        Effect.provideService(Warning.Handler, () => Effect.sleep("1 hour")),
        Effect.forkChild
      )
      yield* TestClock.adjust("3 hours")
      assert.deepInclude(yield* Fiber.join(fiber), { status: 201 })
    })
  )

  for (const [name, handler] of [
    ["dies", () => Effect.die("broken")],
    [
      "throws",
      () => {
        throw new Error("broken")
      }
    ]
  ] as const) {
    it.effect(`that ${name} fails no request, and is logged`, () =>
      Effect.gen(function* () {
        const levels: Array<string> = []
        const logger = Logger.make(({ logLevel }) => levels.push(logLevel))
        const client = yield* makeClient(scripted(created).httpClient)
        const { status } = yield* client
          .execute(createPod)
          .pipe(Effect.provideService(Warning.Handler, handler), Effect.provide(Logger.layer([logger])))
        assert.strictEqual(status, 201)
        assert.deepStrictEqual(levels, ["Error", "Error"])
      })
    )
  }

  it.effect("runs in the fiber of the request", () =>
    Effect.gen(function* () {
      const refused = failure(403, "Forbidden", {}, header("three"))
      const client = yield* makeClient(scripted(created, created, refused).httpClient)
      const own = yield* Effect.fiberId
      const seen: Array<number> = []
      yield* Effect.gen(function* () {
        yield* client.execute(createPod)
        yield* client.stream(getPod)
        yield* Effect.flip(client.upgrade({ ...getPod, protocols: ["v5.channel.k8s.io"] }))
      }).pipe(Effect.provideService(Warning.Handler, () => Effect.map(Effect.fiberId, (id) => void seen.push(id))))
      assert.deepStrictEqual(seen, [own, own, own, own, own])
    })
  )
})

/** Runs a request under a tracer that keeps all spans. */
const traced = (steps: ReadonlyArray<Step>, request = getPod, options: Parameters<typeof makeClient>[1] = {}) =>
  Effect.gen(function* () {
    const spans: Array<Tracer.Span> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const { httpClient, sent } = scripted(...steps)
    const client = yield* makeClient(httpClient, { credentials: bearer, ...options })
    yield* Effect.exit(client.execute(request)).pipe(Effect.provideService(Tracer.Tracer, tracer))
    return { spans, sent }
  })

describe("a span", () => {
  it.effect("is one per call, named by resource and verb", () =>
    Effect.gen(function* () {
      const { spans } = yield* traced([json(200, {})])
      assert.deepStrictEqual(
        spans.map(({ kind, name }) => [name, kind]),
        [["pods get", "client"]]
      )
      assert.deepStrictEqual(Object.fromEntries(spans[0]?.attributes ?? []), {
        "http.request.method": "GET",
        "url.path": "/api/v1/namespaces/n/pods/p",
        "server.address": "cluster.test",
        "server.port": 443,
        "http.response.status_code": 200
      })
    })
  )

  it.effect("says what the call failed with", () =>
    Effect.gen(function* () {
      const { spans } = yield* traced([failure(404, "NotFound")])
      assert.strictEqual(spans[0]?.attributes.get("error.type"), "NotFound")
      assert.strictEqual(spans[0]?.attributes.get("http.response.status_code"), 404)
    })
  )

  it.effect("ends without the answer, which may hold a secret", () =>
    Effect.gen(function* () {
      const { spans } = yield* traced([json(200, { data: { password: "hunter2" } })])
      const { status } = spans[0] ?? assert.fail("there is no span")
      assert.deepStrictEqual(status._tag === "Ended" ? status.exit : status, Exit.void)
    })
  )

  it.effect("is told to the server only if the client is told to", () =>
    Effect.gen(function* () {
      const { sent } = yield* traced([json(200, {})])
      assert.notProperty(sent[0]?.headers, "traceparent")
      const { sent: told, spans } = yield* traced([json(200, {})], getPod, { propagateTraces: true })
      assert.include(told[0]?.headers["traceparent"], spans[0]?.spanId)
    })
  )
})

describe("a token", () => {
  const withRequest = Object.assign(new Error("socket hang up"), {
    code: "ECONNRESET",
    options: { headers: { authorization: `Bearer ${token}` } }
  })
  const echo = `you sent Authorization: Bearer ${token}`
  const steps: ReadonlyArray<readonly [name: string, step: Step]> = [
    ["an error of the transport", withRequest],
    ["a 404", failure(404, "NotFound")],
    ["a text that echoes it", answer(400, "text/plain", echo)],
    ["a Status that echoes it", failure(403, "Forbidden", { message: echo })],
    ["a page", answer(200, "text/html", echo)],
    ["a body that is not JSON", answer(200, "application/json", echo)],
    ["a redirect", answer(302, "text/html", echo, { location: `https://h/?${token}` })],
    ["a redirect to it", answer(302, "text/html", echo, { location: `https://${token}.test/` })],
    ["a type that echoes it", answer(200, `text/${token}`, echo)],
    ["a failed Status in a 200", failure(200, "Forbidden", { message: echo, details: { name: token } })],
    ["an encoding that echoes it", answer(200, "application/json", echo, { "content-encoding": token })],
    ["a 401", failure(401, "Unauthorized")]
  ]
  for (const [name, step] of steps) {
    it.effect(`stands in no form of the error of ${name}, nor in its span`, () =>
      Effect.gen(function* () {
        const { httpClient, sent } = scripted(step)
        const client = yield* makeClient(httpClient, { credentials: bearer })
        const exit = yield* Effect.exit(client.execute({ ...createPod, errors: ["NotFound"] }))
        assert.strictEqual(sent[0]?.headers["authorization"], `Bearer ${token}`)
        assert.strictEqual(exit._tag, "Failure")
        const error = exit._tag === "Failure" ? Cause.squash(exit.cause) : undefined
        const { spans } = yield* traced([step], { ...getPod, replay: "never" })
        const forms = [
          JSON.stringify(exit),
          JSON.stringify(error),
          inspect(exit, { depth: Infinity, showHidden: true }),
          inspect(error, { depth: Infinity, showHidden: true }),
          String(error),
          exit._tag === "Failure" ? Cause.pretty(exit.cause) : "",
          inspect(spans, { depth: Infinity, showHidden: true })
        ]
        for (const form of forms) assert.notInclude(form, token)
      })
    )
  }

  it.effect("stands in no warning that echoes it", () =>
    Effect.gen(function* () {
      const client = yield* makeClient(scripted(json(200, {}, header(echo))).httpClient, { credentials: bearer })
      const [, warnings] = yield* Warning.collect(client.execute(getPod))
      assert.deepStrictEqual(texts(warnings), ["you sent Authorization: Bearer <redacted>"])
    })
  )

  it.effect(
    "stands in no error of what came with the answer: of its kind, of a watch, of a schema, of a handshake",
    () =>
      Effect.gen(function* () {
        const status = { kind: "Status", status: "Failure", code: 400, reason: "BadRequest", message: echo }
        const { httpClient } = scripted(
          json(200, { apiVersion: "v1", kind: token, metadata: { name: "c" } }),
          json(200, { type: "ERROR", object: status }),
          json(200, { type: "ADDED", object: { kind: token, metadata: { name: token, resourceVersion: "1" } } }),
          answer(400, "text/plain", echo)
        )
        const client = yield* makeClient(httpClient, { credentials: bearer })
        const errors = yield* Effect.gen(function* () {
          const maps = yield* ConfigMaps
          return [
            yield* Effect.flip(maps.get("c")),
            yield* Effect.flip(Stream.runDrain(maps.watch({ resourceVersion: "1" }))),
            yield* Effect.flip(Stream.runDrain(maps.watch({ resourceVersion: "1" }))),
            yield* Effect.flip(Effect.scoped(client.upgrade({ ...getPod, protocols: ["v5.channel.k8s.io"] })))
          ]
        }).pipe(Effect.provide(ConfigMaps.layer), Effect.provideService(Client.KubernetesClient, client))
        assert.deepStrictEqual(
          errors.map(({ _tag }) => _tag),
          ["DecodeError", "BadRequest", "DecodeError", "UpgradeFailed"]
        )
        for (const error of errors) {
          assert.include(error.message, "<redacted>")
          assert.notInclude(inspect(error, { depth: Infinity, showHidden: true }), token)
        }
      })
  )
})
