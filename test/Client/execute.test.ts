import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import type * as Client from "../../src/Client.ts"
import { version } from "../../src/internal/version.ts"
import { type Answer, answer, createPod, failure, getPod, json, makeClient, scripted } from "./support.ts"

describe("execute", () => {
  it.effect("sends method, path behind the server's, query in order and the headers", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(200, { kind: "PodList" }))
      const client = yield* makeClient(httpClient, { userAgent: "shop/1.2" })
      const response = yield* client.execute({
        ...getPod,
        query: { labelSelector: "a in (b,c)", limit: 5, none: undefined, ports: ["1", "2"] },
        headers: { "X-Extra": "yes" }
      })
      assert.deepStrictEqual(response.body, { kind: "PodList" })
      assert.strictEqual(response.status, 200)
      assert.strictEqual(response.headers["content-type"], "application/json")
      assert.deepStrictEqual(sent, [
        {
          at: 0,
          method: "GET",
          url: "https://cluster.test/prefix/api/v1/namespaces/n/pods/p?labelSelector=a%20in%20(b%2Cc)&limit=5&ports=1&ports=2",
          headers: {
            "user-agent": `shop/1.2 effect-kubernetes/${version}`,
            accept: "application/json",
            "x-extra": "yes"
          },
          body: ""
        }
      ])
    })
  )

  it.effect("sends JSON, and text and bytes as they are", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(201, {}), json(201, {}), json(201, {}))
      const client = yield* makeClient(httpClient)
      const put = (value: unknown, contentType: string) =>
        client.execute({ ...createPod, body: { contentType, value } })
      yield* put({ a: "ä" }, "application/json")
      yield* put("a: ä", "application/apply-patch+yaml")
      yield* put(new Uint8Array([97, 98]), "application/octet-stream")
      assert.deepStrictEqual(
        sent.map(({ body, headers }) => [body, headers["content-type"], headers["content-length"]]),
        [
          ['{"a":"ä"}', "application/json", "10"],
          ["a: ä", "application/apply-patch+yaml", "5"],
          ["ab", "application/octet-stream", "2"]
        ]
      )
    })
  )

  it.effect("refuses what cannot be sent, before it is sent", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted()
      const client = yield* makeClient(httpClient)
      const circular: { self?: unknown } = {}
      circular.self = circular
      const body = yield* Effect.flip(
        client.execute({ ...createPod, body: { contentType: "application/json", value: circular } })
      )
      assert.deepInclude(body, { _tag: "InvalidRequest", field: "body" })
      const text = yield* Effect.flip(
        client.execute({ ...createPod, body: { contentType: "application/json", value: { data: "\ud800" } } })
      )
      assert.deepInclude(text, { _tag: "InvalidRequest", field: "data" })
      for (const query of [{ a: "\ud800" }, { a: ["x", "\udc00"] }, { "\ud800": "a" }]) {
        const error = yield* Effect.flip(client.request({ method: "GET", path: "/version", query }))
        assert.deepInclude(error, { _tag: "InvalidRequest", field: "query" })
      }
      for (const method of ["GET / HTTP/1.1\r\nX: y", "get", "TRACE"]) {
        // @ts-expect-error no such method is known, which only types say
        const error = yield* Effect.flip(client.execute({ ...getPod, method }))
        assert.deepInclude(error, { _tag: "InvalidRequest", field: "method" })
        assert.include(error.message, JSON.stringify(method))
      }
      for (const path of ["/api/v1/namespaces/../secrets", "/api/v1/a b", "api", "/api?x=y"]) {
        const error = yield* Effect.flip(client.execute({ ...getPod, path }))
        assert.deepInclude(error, { _tag: "InvalidRequest", field: "path" })
      }
      assert.lengthOf(sent, 0)
    })
  )

  it.effect("fails with an error that the operation lists", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(failure(404, "NotFound"))
      const client = yield* makeClient(httpClient)
      const found = yield* Effect.catchTag(client.execute(getPod), "NotFound", (error) =>
        Effect.succeed(error.status.code)
      )
      assert.strictEqual(found, 404)
    })
  )

  it.effect("fails with UnexpectedResponse where the operation does not list the error", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(failure(409, "Conflict"))
      const error = yield* Effect.flip((yield* makeClient(httpClient)).execute(getPod))
      assert.strictEqual(error._tag, "UnexpectedResponse")
    })
  )

  it.effect("takes a failed Status in a 2xx for the failure it is", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(json(200, { kind: "Status", status: "Failure", reason: "NotFound", code: 404 }))
      const error = yield* Effect.flip((yield* makeClient(httpClient)).execute(getPod))
      assert.strictEqual(error._tag, "NotFound")
    })
  )

  it.effect("hands over a Status of success", () =>
    Effect.gen(function* () {
      const body = { kind: "Status", status: "Success" }
      const { httpClient } = scripted(json(200, body))
      assert.deepStrictEqual((yield* (yield* makeClient(httpClient)).execute(getPod)).body, body)
    })
  )

  describe("where JSON was asked for", () => {
    const page = "<html>please log in, secret</html>"
    const cases: ReadonlyArray<readonly [name: string, response: Answer, says: RegExp]> = [
      [
        "a page of HTML",
        answer(200, "text/html; charset=utf-8", page),
        /text\/html .*is https:\/\/cluster.test the API server/
      ],
      ["plain text", answer(200, "text/plain", "ok"), /text\/plain/],
      [
        "a redirect",
        answer(302, undefined, "", { location: "https://sso.test/login?secret" }),
        /redirects to sso.test,/
      ],
      ["a redirect to itself", answer(301, undefined, "", { location: "/elsewhere" }), /redirects to cluster.test,/],
      ["a redirect to nowhere", answer(307, undefined, ""), /redirects to nowhere,/],
      ["an unasked 304", answer(304, undefined, ""), /304, not modified, to a request that has no condition/]
    ]
    for (const [name, response, says] of cases) {
      it.effect(`${name} is an UnexpectedResponse, and none of it stands in the error`, () =>
        Effect.gen(function* () {
          const { httpClient, sent } = scripted(response)
          const error = yield* Effect.flip((yield* makeClient(httpClient)).execute(getPod))
          assert.strictEqual(error._tag, "UnexpectedResponse")
          assert.match(error.message, says)
          assert.notInclude(JSON.stringify(error), "secret")
          assert.lengthOf(sent, 1)
        })
      )
    }

    for (const [name, body] of [
      ["invalid", '{"password": "secret"'],
      ["not JSON", "secret"]
    ] as const) {
      it.effect(`a body that is ${name} is a DecodeError that does not quote it`, () =>
        Effect.gen(function* () {
          const { httpClient } = scripted(answer(200, "application/json", body))
          const error = yield* Effect.flip((yield* makeClient(httpClient)).execute(getPod))
          assert.strictEqual(error._tag, "DecodeError")
          assert.notInclude(JSON.stringify(error), "secret")
          assert.notInclude(String(error.cause), "secret")
        })
      )
    }
  })

  it.effect("says of a body that is compressed, unasked, that it is", () =>
    Effect.gen(function* () {
      const gzip = { "content-encoding": "gzip" }
      const { httpClient } = scripted(
        answer(200, "application/json", new Uint8Array([0x1f, 0x8b, 8]), gzip),
        // a transport that has undone it leaves the header
        json(200, { a: 1 }, gzip)
      )
      const client = yield* makeClient(httpClient)
      const error = yield* Effect.flip(client.execute(getPod))
      assert.strictEqual(error._tag, "DecodeError")
      assert.include(error.message, "is compressed (gzip), which was not asked for")
      assert.deepStrictEqual((yield* client.execute(getPod)).body, { a: 1 })
    })
  )

  it.effect("reads JSON that has no type as JSON, where that was asked for by name", () =>
    Effect.gen(function* () {
      const texts = ['{"a":1}', "[1]", "{not JSON", "a"]
      const { httpClient } = scripted(...[...texts, ...texts].map((text) => answer(200, undefined, text)))
      const client = yield* makeClient(httpClient)
      const read = (accept: string) => Effect.map(client.execute({ ...getPod, accept }), ({ body }) => body)
      const found = (accept: string) => Effect.forEach(texts, () => read(accept))
      assert.deepStrictEqual(yield* found("application/json, */*"), [{ a: 1 }, [1], "{not JSON", "a"])
      assert.deepStrictEqual(yield* found("*/*"), texts)
    })
  )

  it.effect("waits without a limit where the limits are nothing or less", () =>
    Effect.gen(function* () {
      for (const limit of [0, -1, Infinity]) {
        const client = yield* makeClient(scripted("silence").httpClient, { responseTimeout: limit, idleTimeout: limit })
        const fiber = yield* Effect.forkChild(client.execute(getPod))
        yield* TestClock.adjust("30 days")
        assert.isUndefined(fiber.pollUnsafe())
        yield* Fiber.interrupt(fiber)
      }
    })
  )

  it.effect("sends nothing for a User-Agent that is none", () =>
    Effect.gen(function* () {
      for (const userAgent of ["", "a\r\nx: y", "ü/1"]) {
        const { httpClient, sent } = scripted()
        const error = yield* Effect.flip((yield* makeClient(httpClient, { userAgent })).execute(getPod))
        assert.deepInclude(error, { _tag: "InvalidRequest", field: "userAgent" })
        assert.lengthOf(sent, 0)
      }
    })
  )

  it.effect("hands over a 304 that was asked for, and an empty body as undefined", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(answer(304, undefined, ""), answer(200, undefined, ""))
      const client = yield* makeClient(httpClient)
      const cached = yield* client.execute({ ...getPod, headers: { "If-None-Match": '"1"' } })
      assert.deepInclude(cached, { status: 304, body: undefined })
      assert.isUndefined((yield* client.execute(getPod)).body)
    })
  )

  it.effect("hands over text as a string and anything else as bytes, where they were asked for", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(
        answer(200, "text/plain", "line"),
        answer(200, "application/yaml", "a: 1"),
        answer(200, "application/octet-stream", new Uint8Array([0, 255])),
        answer(200, "text/html", "<p>")
      )
      const client = yield* makeClient(httpClient)
      const read = (accept: string) => Effect.map(client.execute({ ...getPod, accept }), ({ body }) => body)
      assert.strictEqual(yield* read("*/*"), "line")
      assert.strictEqual(yield* read("application/yaml"), "a: 1")
      assert.deepStrictEqual(yield* read("application/*"), new Uint8Array([0, 255]))
      assert.strictEqual(yield* read("text/html"), "<p>")
    })
  )
})

describe("request", () => {
  const Version = Schema.Struct({ major: Schema.String })

  it.effect("sends a query that stands in the path, and decodes by a schema", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(200, { major: "1" }))
      const client = yield* makeClient(httpClient)
      const found = yield* client.request({
        method: "GET",
        path: "/version?timeout=5s&a=1",
        query: { a: "2" },
        schema: Version
      })
      assert.deepStrictEqual(found, { major: "1" })
      assert.strictEqual(sent[0]?.url, "https://cluster.test/prefix/version?timeout=5s&a=2")
    })
  )

  it.effect("gives text as it is, but no page of HTML", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(answer(200, "text/plain", "ok"), answer(200, "text/html", "<html>"))
      const client = yield* makeClient(httpClient)
      assert.strictEqual(yield* client.request({ method: "GET", path: "/readyz" }), "ok")
      const error = yield* Effect.flip(client.request({ method: "GET", path: "/readyz" }))
      assert.strictEqual(error._tag, "UnexpectedResponse")
    })
  )

  it.effect("fails with DecodeError that names the path of the fault and not its value", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(json(200, { major: { secret: "value" } }))
      const client = yield* makeClient(httpClient)
      const error = yield* Effect.flip(client.request({ method: "GET", path: "/version", schema: Version }))
      assert.strictEqual(error._tag, "DecodeError")
      assert.include(error.message, "major: expected string")
      assert.notInclude(JSON.stringify(error), "value")
    })
  )

  it.effect("lists every error of an operation, with what the path says of the request", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(failure(404, "NotFound"))
      const client = yield* makeClient(httpClient)
      const error = yield* Effect.flip(
        client.request({ method: "DELETE", path: "/apis/apps/v1/namespaces/n/deployments/d" })
      )
      assert.deepInclude(error, {
        _tag: "NotFound",
        request: {
          verb: "delete",
          path: "/apis/apps/v1/namespaces/n/deployments/d",
          resource: "deployments.apps",
          namespace: "n",
          name: "d"
        }
      })
    })
  )
})

describe("defaultNamespace", () => {
  it.effect("is that of the configuration", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted()
      assert.strictEqual(yield* (yield* makeClient(httpClient)).defaultNamespace, "here")
    })
  )
})

describe("the types of errors", () => {
  it("name what an operation lists, and no other operation's error", () => {
    const check = (client: Client.Service): Effect.Effect<unknown> =>
      client.execute(getPod).pipe(
        Effect.catchTag("NotFound", () => Effect.void),
        Effect.orDie
      )
    // @ts-expect-error Conflict is not among the errors of this request
    const other = (client: Client.Service) => Effect.catchTag(client.execute(getPod), "Conflict", () => Effect.void)
    assert.isFunction(check)
    assert.isFunction(other)
  })
})
