import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { TestClock } from "effect/testing"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import * as ContinueToken from "../../src/Testing/internal/ContinueToken.ts"
import { type Json, configMaps, get, named, post, provide, put, remove } from "./client.ts"

const names = (answer: { readonly json: Json }): ReadonlyArray<string> =>
  answer.json.items.map((item: Json) => item.metadata.name)

const fill = Effect.forEach(["d", "b", "a", "c"], (name) =>
  post(configMaps, named(name, { metadata: { labels: { half: name < "c" ? "first" : "second" } } }))
)

describe("lists", () => {
  it.effect("carry the store's version, not the newest of their items", () =>
    Effect.gen(function* () {
      yield* fill
      yield* post("/api/v1/namespaces/default/secrets", named("s"))
      const server = yield* ApiServer.ApiServer
      const list = yield* get(configMaps)
      assert.strictEqual(list.json.kind, "ConfigMapList")
      assert.strictEqual(list.json.apiVersion, "v1")
      assert.strictEqual(list.json.metadata.resourceVersion, yield* server.resourceVersion)
      assert.deepStrictEqual(names(list), ["a", "b", "c", "d"])
      assert.notProperty(list.json.items[0], "kind")
    }).pipe(provide())
  )

  it.effect("are empty for a namespace that does not exist", () =>
    Effect.gen(function* () {
      const list = yield* get("/api/v1/namespaces/nosuch/configmaps")
      assert.strictEqual(list.status, 200)
      assert.deepStrictEqual(list.json.items, [])
    }).pipe(provide())
  )

  it.effect("cover all namespaces without one in the path", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      yield* post("/api/v1/namespaces/kube-system/configmaps", named("b"))
      assert.deepStrictEqual(names(yield* get("/api/v1/configmaps")), ["a", "b"])
    }).pipe(provide())
  )

  it("encode continue tokens as the real server does", () => {
    const token = "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTAyNDUsInN0YXJ0IjoiZGVmYXVsdC9wMVx1MDAwMCJ9"
    assert.strictEqual(ContinueToken.encode({ revision: 10245, start: "default/p1\u0000" }), token)
    assert.strictEqual(
      ContinueToken.encode({ revision: 10245, start: "p1\u0000" }),
      "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTAyNDUsInN0YXJ0IjoicDFcdTAwMDAifQ"
    )
    assert.strictEqual(
      ContinueToken.encode({ revision: -1, start: "default/p1\u0000" }),
      "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiZGVmYXVsdC9wMVx1MDAwMCJ9"
    )
    assert.deepStrictEqual(ContinueToken.decode(token), { revision: 10245, start: "default/p1\u0000" })
  })

  it.effect("are cut into pages of one version, whatever happens in between", () =>
    Effect.gen(function* () {
      yield* fill
      const first = yield* get(`${configMaps}?limit=2`)
      assert.deepStrictEqual(names(first), ["a", "b"])
      assert.strictEqual(first.json.metadata.remainingItemCount, 2)
      yield* post(configMaps, named("bb"))
      yield* remove(`${configMaps}/d`)
      yield* put(`${configMaps}/c`, named("c", { data: { late: "yes" } }))
      const second = yield* get(`${configMaps}?limit=2&continue=${first.json.metadata.continue}`)
      assert.deepStrictEqual(names(second), ["c", "d"])
      assert.notProperty(second.json.items[0], "data")
      assert.deepStrictEqual(second.json.metadata, { resourceVersion: first.json.metadata.resourceVersion })
    }).pipe(provide())
  )

  it.effect("page through all namespaces by namespace and name", () =>
    Effect.gen(function* () {
      for (const namespace of ["kube-system", "default"]) {
        for (const name of ["b", "a"]) yield* post(`/api/v1/namespaces/${namespace}/configmaps`, named(name))
      }
      const seen: Array<string> = []
      let token = ""
      do {
        const page = yield* get(`/api/v1/configmaps?limit=1&continue=${token}`)
        for (const { metadata } of page.json.items) seen.push(`${metadata.namespace}/${metadata.name}`)
        token = page.json.metadata.continue ?? ""
      } while (token !== "")
      assert.deepStrictEqual(seen, ["default/a", "default/b", "kube-system/a", "kube-system/b"])
    }).pipe(provide())
  )

  it.effect("say how many items remain only where nothing is selected", () =>
    Effect.gen(function* () {
      yield* fill
      const page = yield* get(`${configMaps}?limit=1&labelSelector=half%3Dfirst`)
      assert.deepStrictEqual(names(page), ["a"])
      assert.property(page.json.metadata, "continue")
      assert.notProperty(page.json.metadata, "remainingItemCount")
    }).pipe(provide())
  )

  it.effect("answer an expired token with 410 and a token that goes on at the newest version", () =>
    Effect.gen(function* () {
      yield* fill
      const server = yield* ApiServer.ApiServer
      const first = yield* get(`${configMaps}?limit=2`)
      yield* post(configMaps, named("e"))
      yield* server.compact
      const expired = yield* get(`${configMaps}?limit=2&continue=${first.json.metadata.continue}`)
      assert.strictEqual(expired.status, 410)
      assert.strictEqual(expired.json.reason, "Expired")
      assert.isTrue(
        expired.json.message.startsWith("The provided continue parameter is too old to display a consistent list")
      )
      const inconsistent = expired.json.metadata.continue
      assert.deepStrictEqual(ContinueToken.decode(inconsistent), { revision: -1, start: "b\u0000" })
      const rest = yield* get(`${configMaps}?continue=${inconsistent}`)
      assert.deepStrictEqual(names(rest), ["c", "d", "e"])
      assert.strictEqual(rest.json.metadata.resourceVersion, yield* server.resourceVersion)
    }).pipe(provide())
  )

  it.effect("read an exact version, until it is compacted", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* fill
      const version = yield* server.resourceVersion
      yield* remove(`${configMaps}/a`)
      const exact = `${configMaps}?resourceVersion=${version}&resourceVersionMatch=Exact`
      const old = yield* get(exact)
      assert.deepStrictEqual(names(old), ["a", "b", "c", "d"])
      assert.strictEqual(old.json.metadata.resourceVersion, version)
      assert.deepStrictEqual(names(yield* get(`${configMaps}?resourceVersion=${version}&limit=1`)), ["a"])
      assert.deepStrictEqual(names(yield* get(`${configMaps}?resourceVersion=${version}`)), ["b", "c", "d"])
      yield* server.compact
      const gone = yield* get(exact)
      assert.strictEqual(gone.status, 410)
      assert.strictEqual(gone.json.message, "The resourceVersion for the provided list is too old.")
    }).pipe(provide())
  )

  it.effect("of any version come whole, whatever the limit", () =>
    Effect.gen(function* () {
      yield* fill
      const list = yield* get(`${configMaps}?resourceVersion=0&limit=1`)
      assert.lengthOf(list.json.items, 4)
      assert.notProperty(list.json.metadata, "continue")
    }).pipe(provide())
  )

  it.effect("wait three seconds for a version from the future, then say 504", () =>
    Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(get(`${configMaps}?resourceVersion=1000`))
      yield* TestClock.adjust("2 seconds")
      assert.isUndefined(waiting.pollUnsafe())
      yield* TestClock.adjust("1 second")
      const { headers, json, status } = yield* Fiber.join(waiting)
      assert.strictEqual(status, 504)
      assert.strictEqual(json.message, "Timeout: Too large resource version: 1000, current: 5")
      assert.strictEqual(json.reason, "Timeout")
      assert.deepStrictEqual(json.details, {
        causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }],
        retryAfterSeconds: 1
      })
      assert.strictEqual(headers["retry-after"], "1")
    }).pipe(provide())
  )

  it.effect("go on as soon as the version is reached", () =>
    Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(get(`${configMaps}/a?resourceVersion=6`))
      yield* TestClock.adjust("1 second")
      yield* post(configMaps, named("a"))
      assert.strictEqual((yield* Fiber.join(waiting)).json.metadata.name, "a")
    }).pipe(provide())
  )

  for (const [query, message] of [
    [
      "resourceVersionMatch=Exact",
      "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided"
    ],
    [
      "resourceVersion=1&resourceVersionMatch=Exact&continue=abc",
      "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when continue is provided"
    ],
    [
      "resourceVersion=1&resourceVersionMatch=Foo",
      'resourceVersionMatch: Unsupported value: "Foo": supported values: "Exact", "NotOlderThan", ""'
    ],
    [
      "resourceVersion=0&resourceVersionMatch=Exact",
      'resourceVersionMatch: Forbidden: resourceVersionMatch "exact" is forbidden for resourceVersion "0"'
    ],
    ["sendInitialEvents=true", "sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list"],
    [
      "watch=1&sendInitialEvents=true",
      "resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"
    ],
    [
      "watch=1&resourceVersion=1&resourceVersionMatch=NotOlderThan",
      "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"
    ]
  ] as const) {
    it.effect(`refuse ?${query} with 422`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* get(`${configMaps}?${query}`)
        assert.strictEqual(status, 422)
        assert.strictEqual(json.message, `ListOptions.meta.k8s.io "" is invalid: ${message}`)
        assert.strictEqual(json.details.kind, "ListOptions")
        assert.strictEqual(json.details.causes[0].field, message.split(":")[0])
      }).pipe(provide())
    )
  }

  for (const [query, message] of [
    ["labelSelector=a%3D%3D%3D", "unable to parse requirement: found '=', expected: identifier"],
    ["fieldSelector=spec.x", "invalid selector: 'spec.x'; can't understand 'spec.x'"],
    ["fieldSelector=spec.x%3Da", '"spec.x" is not a known field selector: only "metadata.name", "metadata.namespace"'],
    [
      "resourceVersion=abc",
      'invalid resource version: resourceVersion: Invalid value: "abc": strconv.ParseUint: parsing "abc": invalid syntax'
    ],
    [
      "continue=abc",
      "invalid continue token: continue key is not valid: invalid character 'i' looking for beginning of value"
    ],
    ["limit=x", 'strconv.ParseInt: parsing "x": invalid syntax'],
    [
      `continue=${ContinueToken.encode({ revision: 1, start: "a" })}&resourceVersion=5`,
      "specifying resource version is not allowed when using continue"
    ]
  ] as const) {
    it.effect(`refuse ?${query} with 400`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* get(`${configMaps}?${query}`)
        assert.strictEqual(status, 400)
        assert.strictEqual(json.message, message)
        assert.strictEqual(json.reason, "BadRequest")
      }).pipe(provide())
    )
  }

  for (const [selector, expected] of [
    ["labelSelector=half%3Dfirst", ["a", "b"]],
    ["labelSelector=half!%3Dfirst", ["c", "d"]],
    ["labelSelector=half+in+(first,third)", ["a", "b"]],
    ["labelSelector=half+notin+(first)", ["c", "d"]],
    ["labelSelector=!half", []],
    ["labelSelector=other!%3Dx", ["a", "b", "c", "d"]],
    ["fieldSelector=metadata.name%3Db", ["b"]],
    ["fieldSelector=metadata.name!%3Db,metadata.namespace%3Ddefault", ["a", "c", "d"]],
    ["fieldSelector=metadata.name%3Db,metadata.name%3Dc", []]
  ] as const) {
    it.effect(`select by ${selector}`, () =>
      Effect.gen(function* () {
        yield* fill
        assert.deepStrictEqual(names(yield* get(`${configMaps}?${selector}`)), expected)
      }).pipe(provide())
    )
  }

  it.effect("select pods by their fields", () =>
    Effect.gen(function* () {
      const pods = "/api/v1/namespaces/default/pods"
      const spec = { containers: [{ name: "main", image: "x" }] }
      yield* post(pods, named("a", { spec: { ...spec, nodeName: "n1" } }))
      yield* post(pods, named("b", { spec }))
      assert.deepStrictEqual(names(yield* get(`${pods}?fieldSelector=spec.nodeName%3Dn1`)), ["a"])
      assert.deepStrictEqual(names(yield* get(`${pods}?fieldSelector=status.phase%3DPending`)), ["a", "b"])
      assert.deepStrictEqual(names(yield* get(`${pods}?fieldSelector=spec.hostNetwork%3Dtrue`)), [])
      const unknown = yield* get(`${pods}?fieldSelector=spec.x%3Dy`)
      assert.strictEqual(unknown.json.message, "field label not supported: spec.x")
    }).pipe(provide())
  )

  it.effect("forget what is beyond the history's limit", () =>
    Effect.gen(function* () {
      yield* fill
      const first = yield* get(`${configMaps}?limit=1`)
      yield* post(configMaps, named("e"))
      yield* post(configMaps, named("f"))
      yield* post(configMaps, named("g"))
      assert.strictEqual((yield* get(`${configMaps}?continue=${first.json.metadata.continue}`)).status, 410)
    }).pipe(provide(ApiServer.layerOptions({ historyLimit: 2 })))
  )
})
