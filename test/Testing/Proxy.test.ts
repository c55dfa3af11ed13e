import { NodeHttpClient } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Client from "../../src/Client.ts"
import * as KubectlProxy from "../../src/Kubectl/Proxy.ts"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import * as Http from "../../src/Testing/Http.ts"
import { Refused } from "../../src/Testing/PortForward.ts"
import type { Handler } from "../../src/Testing/Proxy.ts"
import { get, named, post, provide, put, send } from "./client.ts"

const overHttp = Layer.effect(
  Client.KubernetesClient,
  Effect.gen(function* () {
    const { url } = yield* Http.serve()
    return yield* Client.make({
      config: { server: url, namespace: "default" },
      credentials: { header: Effect.succeed(Option.none()), invalidate: () => Effect.succeed(false) },
      httpClient: yield* HttpClient.HttpClient
    })
  })
).pipe(Layer.provide(NodeHttpClient.layerUndici), Layer.provideMerge(ApiServer.layer))

const namespace = "/api/v1/namespaces/default"

const container = { name: "main", image: "main" }
const ports = [
  { name: "other", containerPort: 9090 },
  { name: "http", containerPort: 8080 }
]

const addPod = Effect.fnUntraced(function* (name: string, more: object = {}) {
  yield* post(`${namespace}/pods`, {
    metadata: { name, labels: { app: "web" } },
    spec: { nodeName: "n", containers: [{ ...container, ports }], ...more }
  })
  const { json } = yield* get(`${namespace}/pods/${name}`)
  const status = { phase: "Running", podIP: "10.1.2.3", conditions: [{ type: "Ready", status: "True" }] }
  yield* put(`${namespace}/pods/${name}/status`, { ...json, status })
})

const addService = (name: string, spec: object) => post(`${namespace}/services`, named(name, { spec }))

const scripted = (handler: Handler) => ApiServer.ApiServer.use((server) => server.onProxy(handler))

/** Tells what arrives. */
const echo: Handler = ({ pod, port, scheme, service }) =>
  Effect.gen(function* () {
    const { headers, method, text, url } = yield* HttpServerRequest.HttpServerRequest
    const body = yield* text
    return HttpServerResponse.jsonUnsafe({ place: [scheme, service ?? "", pod, port], method, url, headers, body })
  })

const through = <A, E>(target: KubectlProxy.Target, effect: Effect.Effect<A, E, HttpClient.HttpClient>) =>
  Effect.provide(effect, KubectlProxy.layerHttpClient(target))

const doors = [
  ["in process", ApiServer.layer],
  ["over HTTP", overHttp]
] as const

for (const [door, layer] of doors) {
  describe(`what a test answers for a pod, ${door}`, () => {
    it.live("gets the method, the path, the query, the headers and the body", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        yield* scripted(echo)
        const seen = yield* through(
          { pod: "web", port: 8080 },
          HttpClient.execute(
            HttpClientRequest.put("/a%20b/%C3%BC/c;d=e?x=1&x=2&y=%26", { headers: { "x-own": "yes" } }).pipe(
              HttpClientRequest.bodyText("body", "text/plain")
            )
          ).pipe(Effect.flatMap(({ json }) => json))
        )
        assert.deepInclude(seen, {
          place: ["http", "", "web", 8080],
          method: "PUT",
          url: "/a%20b/%C3%BC/c;d=e?x=1&x=2&y=%26",
          body: "body"
        })
        assert.deepNestedInclude(seen, { "headers.x-own": "yes", "headers.content-type": "text/plain" })
      }).pipe(Effect.provide(layer))
    )

    it.live("gives any status, headers, and a body in pieces while they come", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        const more = yield* Deferred.make<void>()
        yield* scripted(() =>
          Effect.succeed(
            HttpServerResponse.stream(
              Stream.concat(
                Stream.make("one "),
                Stream.drain(Stream.fromEffect(Deferred.await(more))).pipe(Stream.concat(Stream.make("two")))
              ).pipe(Stream.encodeText),
              { status: 418, headers: { "x-app": "tea" } }
            )
          )
        )
        const text = yield* through(
          { pod: "web", port: 8080 },
          Effect.flatMap(HttpClient.get("/"), (response) => {
            assert.deepStrictEqual([response.status, response.headers["x-app"]], [418, "tea"])
            return response.stream.pipe(
              Stream.decodeText,
              Stream.tap((text) => (text.startsWith("one") ? Deferred.succeed(more, undefined) : Effect.void)),
              Stream.mkString
            )
          })
        )
        assert.strictEqual(text, "one two")
      }).pipe(Effect.provide(layer))
    )

    it.live("breaks off where the body does", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        const body = Stream.concat(Stream.make("one").pipe(Stream.encodeText), Stream.fail("broken"))
        yield* scripted(() => Effect.succeed(HttpServerResponse.stream(body)))
        const error = yield* through(
          { pod: "web", port: 8080 },
          Effect.flip(Effect.flatMap(HttpClient.get("/"), ({ text }) => text))
        )
        assert.strictEqual(error._tag, "HttpClientError")
      }).pipe(Effect.provide(layer))
    )

    it.live("has no body for HEAD", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        yield* scripted(() => Effect.succeed(HttpServerResponse.text("hello")))
        const response = yield* through({ pod: "web" }, HttpClient.head("/"))
        assert.deepStrictEqual([response.status, yield* response.text], [200, ""])
      }).pipe(Effect.provide(layer))
    )

    it.live("may be an application with routes", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        const app = yield* HttpRouter.toHttpEffect(
          HttpRouter.use((router) => router.add("GET", "/healthz", HttpServerResponse.text("fine")))
        )
        yield* scripted(() => Effect.orDie(app))
        const [healthy, missing] = yield* through(
          { pod: "web" },
          Effect.all([HttpClient.get("/healthz"), HttpClient.get("/none")])
        )
        assert.deepStrictEqual([healthy.status, yield* healthy.text, missing.status], [200, "fine", 404])
      }).pipe(Effect.scoped, Effect.provide(layer))
    )

    it.live("never learns who the client is to the API server", () =>
      Effect.gen(function* () {
        yield* addPod("web")
        yield* scripted(echo)
        const { json } = yield* get(`${namespace}/pods/web/proxy/x`, {
          headers: { authorization: "Bearer secret", "impersonate-user": "root", "x-forwarded-for": "9.9.9.9" }
        })
        assert.notProperty(json.headers, "authorization")
        assert.notProperty(json.headers, "impersonate-user")
        assert.strictEqual(json.headers["x-forwarded-for"], "9.9.9.9, 127.0.0.1")
        assert.strictEqual(json.headers["x-forwarded-uri"], `${namespace}/pods/web/proxy/x`)
      }).pipe(Effect.provide(layer))
    )
  })
}

describe("the proxy of pods and services", () => {
  const place = (path: string) => Effect.map(get(`${namespace}/${path}`), ({ json }) => json.place)
  const refused = (path: string) =>
    Effect.map(get(`${namespace}/${path}`), ({ json, status }) => [status, json.reason, json.message])

  it.effect("finds the port of a pod", () =>
    Effect.gen(function* () {
      yield* addPod("web")
      yield* scripted(echo)
      assert.deepStrictEqual(yield* place("pods/web:8080/proxy/"), ["http", "", "web", 8080])
      assert.deepStrictEqual(yield* place("pods/https:web:8443/proxy/"), ["https", "", "web", 8443])
      assert.deepStrictEqual(yield* place("pods/http%3Aweb%3A8080/proxy/"), ["http", "", "web", 8080])
      assert.deepStrictEqual(yield* place("pods/web/proxy/"), ["http", "", "web", 9090])
      yield* addPod("bare", { containers: [container] })
      assert.deepStrictEqual(yield* place("pods/http:bare:/proxy/"), ["http", "", "bare", 80])
    }).pipe(provide())
  )

  it.effect("finds the port of a ready pod behind a service, by number and by name", () =>
    Effect.gen(function* () {
      yield* addService("web", {
        selector: { app: "web" },
        ports: [
          { name: "main", port: 80, targetPort: "http" },
          { name: "number", port: 81, targetPort: 7000 },
          { name: "same", port: 82 }
        ]
      })
      yield* addService("one", { selector: { app: "web" }, ports: [{ port: 80, targetPort: 1234 }] })
      yield* scripted(echo)
      assert.deepStrictEqual(yield* refused("services/web:80/proxy/"), [
        503,
        "ServiceUnavailable",
        'no endpoints available for service "web"'
      ])
      yield* addPod("web-0")
      assert.deepStrictEqual(yield* place("services/web:80/proxy/"), ["http", "web", "web-0", 8080])
      assert.deepStrictEqual(yield* place("services/https:web:main/proxy/"), ["https", "web", "web-0", 8080])
      assert.deepStrictEqual(yield* place("services/web:81/proxy/"), ["http", "web", "web-0", 7000])
      assert.deepStrictEqual(yield* place("services/web:same/proxy/"), ["http", "web", "web-0", 82])
      assert.deepStrictEqual(yield* place("services/one/proxy/"), ["http", "one", "web-0", 1234])
    }).pipe(provide())
  )

  it.effect("refuses what it cannot pass on, in the words of a server", () =>
    Effect.gen(function* () {
      yield* addPod("web")
      yield* addService("web", { selector: { app: "web" }, ports: [{ name: "main", port: 80 }] })
      yield* addService("alone", { ports: [{ port: 80 }] })
      yield* post(`${namespace}/pods`, { metadata: { name: "pending" }, spec: { containers: [container] } })
      const unavailable = (message: string) => [503, "ServiceUnavailable", message]
      assert.deepStrictEqual(
        yield* refused("pods/web:9/proxy/"),
        unavailable("error trying to reach service: dial tcp 10.1.2.3:9: connect: connection refused")
      )
      yield* scripted(() => Effect.fail(new Refused({ message: "EOF" })))
      assert.deepStrictEqual(yield* refused("pods/web:9/proxy/"), unavailable("error trying to reach service: EOF"))
      assert.deepStrictEqual(yield* refused("pods/none/proxy/"), [404, "NotFound", 'pods "none" not found'])
      assert.deepStrictEqual(yield* refused("pods/pending/proxy/"), [400, "BadRequest", "address not allowed"])
      assert.deepStrictEqual(yield* refused("pods/a:b:c:d/proxy/"), [
        400,
        "BadRequest",
        'invalid pod request "a:b:c:d"'
      ])
      assert.deepStrictEqual(yield* refused("services/ftp:web:80/proxy/"), [
        400,
        "BadRequest",
        'invalid service request "ftp:web:80"'
      ])
      assert.strictEqual((yield* refused("pods/web:http/proxy/"))[0], 500)
      assert.deepStrictEqual(yield* refused("services/none/proxy/"), [404, "NotFound", 'services "none" not found'])
      assert.deepStrictEqual(yield* refused("services/alone/proxy/"), [404, "NotFound", 'services "alone" not found'])
      assert.deepStrictEqual(
        yield* refused("services/web:99/proxy/"),
        unavailable('no service port 99 found for service "web"')
      )
      assert.deepStrictEqual(
        yield* refused("services/web/proxy/"),
        unavailable('no endpoints available for service "web"')
      )
      assert.deepStrictEqual(
        yield* refused("services/web:none/proxy/"),
        unavailable('no endpoints available for service "web:none"')
      )
      const tooLarge = yield* post(`${namespace}/pods/web/proxy/`, "x".repeat(3 * 1024 * 1024 + 1))
      assert.strictEqual(tooLarge.status, 413)
      assert.strictEqual((yield* send("TRACE", `${namespace}/pods/web/proxy/`)).status, 405)
    }).pipe(provide())
  )

  it.effect("makes paths simple, leads redirects through itself, and switches no protocol", () =>
    Effect.gen(function* () {
      yield* addPod("web")
      yield* scripted(echo)
      const url = (path: string) => Effect.map(get(`${namespace}/pods/web/proxy${path}`), ({ json }) => json.url)
      assert.strictEqual(yield* url("//a//b/../c/%2e%2e/d/"), "/a/d/")
      assert.strictEqual(yield* url("/a%2Fb%20c/%25/+?q=a%20b+c"), "/a/b%20c/%25/+?q=a%20b+c")
      assert.strictEqual(yield* url("/"), "/")
      const bare = yield* get(`${namespace}/pods/web/proxy?x=1`)
      assert.deepStrictEqual([bare.status, bare.headers["location"]], [301, `${namespace}/pods/web/proxy/?x=1`])
      const upgrade = yield* get(`${namespace}/pods/web/proxy/`, { headers: { upgrade: "websocket" } })
      assert.strictEqual(upgrade.json.message, "invalid upgrade response: status code 200")
      yield* scripted(() => Effect.succeed(HttpServerResponse.redirect("/x/y")))
      const moved = yield* get(`${namespace}/pods/web:80/proxy/`)
      assert.deepStrictEqual([moved.status, moved.headers["location"]], [302, `${namespace}/pods/web:80/proxy/x/y`])
    }).pipe(provide())
  )
})
