import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Proxy from "effect-kubernetes/Kubectl/Proxy"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { clientOf, tcp } from "../Channel/support.ts"

const through = (target: Proxy.Target) => Proxy.layerHttpClient(target).pipe(Layer.provideMerge(ApiServer.layer))

const answer = (answer: ApiServer.Answer) => ApiServer.ApiServer.use((server) => server.failNext(answer))

const send = (request: HttpClientRequest.HttpClientRequest) =>
  HttpClient.HttpClient.use((client) => client.execute(request))

const last = Effect.map(
  ApiServer.ApiServer.use((server) => server.requests),
  (requests) => requests.at(-1)
)

describe("an HttpClient through the API server", () => {
  it.effect("sends what it is given to the service, and hands over any answer as it is", () =>
    Effect.gen(function* () {
      yield* answer({
        status: 418,
        body: '{"n": 1.0}',
        headers: { "content-type": "application/json", "x-app": "tea" }
      })
      const response = yield* send(
        HttpClientRequest.post("http://web/a%20b?x=1&x=2&y=%26", {
          headers: { "x-own": "yes", authorization: "Bearer app", "impersonate-user": "root" }
        }).pipe(HttpClientRequest.bodyText("body", "text/plain"))
      )
      assert.deepStrictEqual(
        [response.status, response.headers["x-app"], yield* response.text],
        [418, "tea", '{"n": 1.0}']
      )
      const sent = yield* last
      assert.strictEqual(sent?.method, "POST")
      assert.strictEqual(sent?.path, "/api/v1/namespaces/default/services/https%3Aweb%3Amain/proxy/a%20b")
      assert.deepStrictEqual(sent?.query, { x: "2", y: "&" })
      assert.strictEqual(sent?.body, "body")
      assert.strictEqual(sent?.headers["x-own"], "yes")
      assert.strictEqual(sent?.headers["content-type"], "text/plain")
      assert.isUndefined(sent?.headers["authorization"])
      assert.isUndefined(sent?.headers["impersonate-user"])
    }).pipe(Effect.provide(through({ service: "web", port: "main", scheme: "https" })))
  )

  it.effect("reaches pods, and needs no host", () =>
    Effect.gen(function* () {
      yield* answer({ status: 204 })
      const response = yield* send(HttpClientRequest.get("/metrics"))
      assert.deepStrictEqual([response.status, yield* response.text], [204, ""])
      assert.strictEqual((yield* last)?.path, "/api/v1/namespaces/prod/pods/db-0%3A9090/proxy/metrics")
      assert.strictEqual((yield* last)?.headers["accept"], "*/*")
    }).pipe(Effect.provide(through({ pod: "db-0", port: 9090, namespace: "prod" })))
  )

  it.effect("sends nothing again, and passes on what the API server says", () =>
    Effect.gen(function* () {
      yield* answer({ status: 503, body: { kind: "Status", status: "Failure", message: "no endpoints", code: 503 } })
      const response = yield* send(HttpClientRequest.get("/"))
      assert.strictEqual(response.status, 503)
      assert.propertyVal(yield* response.json, "message", "no endpoints")
      const server = yield* ApiServer.ApiServer
      assert.lengthOf(yield* server.requests, 1)
    }).pipe(Effect.provide(through({ service: "web" })))
  )

  it.effect("sends nothing for what an API server does not pass on", () =>
    Effect.gen(function* () {
      const upgrade = HttpClientRequest.upgrade(HttpClientRequest.get("/"), "websocket")
      const error = yield* Effect.flip(send(upgrade))
      assert.include(String(error.reason.cause), "no websocket goes through here: forward a port instead")
      const trace = yield* Effect.flip(send(HttpClientRequest.make("TRACE")("/")))
      assert.include(String(trace.reason.cause), "passes on no TRACE")
      const server = yield* ApiServer.ApiServer
      assert.lengthOf(yield* server.requests, 0)
    }).pipe(Effect.provide(through({ service: "web" })))
  )

  it.effect("is refused where the port cannot be one, and where that of a pod has a name", () =>
    Effect.gen(function* () {
      const refused = (target: Proxy.Target) =>
        Effect.map(Effect.flip(Layer.build(through(target))), ({ message }) => message)
      assert.include(yield* refused({ pod: "web", port: "http" }), "ports of pods by their number alone")
      assert.include(yield* refused({ pod: "web", port: 0 }), "between 1 and 65535")
      assert.include(yield* refused({ service: "web", port: 65_536 }), "between 1 and 65535")
      assert.include(yield* refused({ service: "web", port: "a:b" }), "the name of a port of the service")
      yield* Layer.build(through({ service: "web", port: "http" }))
    }).pipe(Effect.scoped)
  )

  it.effect("is refused where the name cannot be one", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Layer.build(through({ service: "a/b" })))
      assert.strictEqual(error._tag, "InvalidRequest")
    }).pipe(Effect.scoped)
  )

  /** A service behind an API server that says these very bytes to each request. */
  const behind = (answer: string) =>
    Effect.map(
      tcp((socket) => void socket.on("data", () => socket.write(answer))),
      ({ open, port }) => ({
        open,
        layer: Proxy.layerHttpClient({ service: "web", namespace: "default" }).pipe(Layer.provide(clientOf(port)))
      })
    )

  it.live("keeps each cookie, and every other header", () =>
    Effect.gen(function* () {
      const { layer } = yield* behind(
        "HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/x; Expires=Wed, 21 Oct 2099 07:28:00 GMT; HttpOnly\r\n" +
          "Set-Cookie: b=2%203\r\nX-App: 1\r\nX-App: 2\r\nContent-Length: 2\r\n\r\nok"
      )
      yield* Effect.gen(function* () {
        const response = yield* send(HttpClientRequest.get("/"))
        const { a, b } = response.cookies.cookies
        assert.deepStrictEqual([a?.value, b?.value, b?.valueEncoded], ["1", "2 3", "2%203"])
        const expires = new Date("2099-10-21T07:28:00Z")
        assert.deepStrictEqual(a?.options, { path: "/x", expires, httpOnly: true })
        assert.deepStrictEqual([response.headers["x-app"], yield* response.text], ["1, 2", "ok"])
      }).pipe(Effect.provide(layer))
    }).pipe(Effect.scoped)
  )

  const impossible: ReadonlyArray<readonly [string, string]> = [
    ["a status that is none", "HTTP/1.1 999 Odd\r\nContent-Length: 20\r\n\r\nok"],
    ["another one", "HTTP/1.1 600 Odd\r\nContent-Length: 20\r\n\r\nok"]
  ]
  for (const [name, answer] of impossible) {
    it.live(`fails at ${name}, and closes the connection`, () =>
      Effect.gen(function* () {
        const { layer, open } = yield* behind(answer)
        yield* Effect.gen(function* () {
          const error = yield* Effect.flip(send(HttpClientRequest.get("/")))
          assert.strictEqual(error.reason._tag, "TransportError")
          yield* Effect.repeat(Effect.yieldNow, { until: () => open.size === 0 })
        }).pipe(Effect.provide(layer))
      }).pipe(Effect.scoped)
    )
  }
})
