import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { flow } from "effect/Function"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as All from "../../src/Api/gen/All.ts"
import * as CoreV1 from "../../src/Api/gen/CoreV1.ts"
import * as Patch from "../../src/Api/Patch.ts"
import * as Resource from "../../src/Api/Resource.ts"
import type * as ApiRequest from "../../src/ApiRequest.ts"
import * as Client from "../../src/Client.ts"
import { version } from "../../src/internal/version.ts"
import { Unstructured } from "../../src/Schema/Unstructured.ts"
import { createPod, getPod, json, makeClient, scripted } from "./support.ts"

type Transform = (client: Client.Service) => Client.Service

const at = (method: ApiRequest.Method, more: Partial<ApiRequest.ApiRequest> = {}): ApiRequest.ApiRequest => ({
  ...getPod,
  method,
  ...more
})

/** What a client, changed, sends for a request, or the error it fails with. */
const sentBy = (transform: Transform, request: ApiRequest.ApiRequest) =>
  Effect.gen(function* () {
    const { httpClient, sent } = scripted(json(200, {}))
    const base = Layer.effect(Client.KubernetesClient, makeClient(httpClient))
    const result = yield* Effect.result(
      Client.KubernetesClient.use((client) => client.execute(request)).pipe(
        Effect.provide(Layer.provide(Client.layerMap(transform), base))
      )
    )
    if (result._tag === "Failure") return result.failure
    const [one] = sent
    assert.isDefined(one)
    return { query: new URL(one.url).search, body: one.body, userAgent: one.headers["user-agent"] }
  })

const options = (value: unknown) => ({ contentType: "application/json", value })

describe("withDryRun", () => {
  it.effect("marks every write, and no read", () =>
    Effect.gen(function* () {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
        assert.deepInclude(yield* sentBy(Client.withDryRun, at(method)), { query: "?dryRun=All" })
      }
      for (const method of ["GET", "HEAD", "OPTIONS"] as const) {
        assert.deepInclude(yield* sentBy(Client.withDryRun, at(method)), { query: "" })
      }
    })
  )

  it.effect("marks a delete where the server looks for it: in the body, if there is one", () =>
    Effect.gen(function* () {
      const deletion = at("DELETE", { body: options({ gracePeriodSeconds: 0, dryRun: undefined }) })
      assert.deepInclude(yield* sentBy(Client.withDryRun, deletion), {
        query: "",
        body: '{"gracePeriodSeconds":0,"dryRun":["All"]}'
      })
    })
  )

  it.effect("does not let a request say otherwise", () =>
    Effect.gen(function* () {
      for (const dryRun of [[], null, "", false, ["None"]]) {
        const deletion = at("DELETE", { body: options({ dryRun }) })
        assert.deepInclude(yield* sentBy(Client.withDryRun, deletion), { body: '{"dryRun":["All"]}' })
      }
      for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
        for (const dryRun of ["", [], false] as const) {
          assert.deepInclude(yield* sentBy(Client.withDryRun, at(method, { query: { dryRun } })), {
            query: "?dryRun=All"
          })
        }
      }
    })
  )

  it.effect("refuses a delete whose options it cannot read", () =>
    Effect.gen(function* () {
      for (const value of ["gracePeriodSeconds: 0", new Uint8Array(1), null]) {
        assert.deepInclude(yield* sentBy(Client.withDryRun, at("DELETE", { body: options(value) })), {
          _tag: "InvalidRequest"
        })
      }
    })
  )

  it.effect("reaches the requests of `request` too", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(200, {}))
      const base = Layer.effect(Client.KubernetesClient, makeClient(httpClient))
      yield* Client.KubernetesClient.use((client) => client.request({ method: "POST", path: "/api/v1/pods?a=b" })).pipe(
        Effect.provide(Layer.provide(Client.layerMap(Client.withDryRun), base))
      )
      assert.strictEqual(new URL(sent[0]?.url ?? "").search, "?a=b&dryRun=All")
    })
  )
})

describe("withFieldManager", () => {
  const change = Client.withFieldManager("scaler")

  it.effect("names the manager of creates, updates and patches, and of nothing else", () =>
    Effect.gen(function* () {
      for (const method of ["POST", "PUT", "PATCH"] as const) {
        assert.deepInclude(yield* sentBy(change, at(method)), { query: "?fieldManager=scaler" })
      }
      for (const method of ["GET", "DELETE"] as const)
        assert.deepInclude(yield* sentBy(change, at(method)), { query: "" })
    })
  )

  it.effect("gives way to the request's own", () =>
    Effect.gen(function* () {
      const own = at("PATCH", { query: { force: true, fieldManager: "mine" } })
      assert.deepInclude(yield* sentBy(change, own), { query: "?force=true&fieldManager=mine" })
      const unset = at("PATCH", { query: { fieldManager: undefined } })
      assert.deepInclude(yield* sentBy(change, unset), { query: "?fieldManager=scaler" })
    })
  )

  it.effect("refuses a name that the server would refuse, when it is used", () =>
    Effect.gen(function* () {
      for (const name of ["", "a\nb", "x".repeat(129), "\u0000"]) {
        const invalid = Client.withFieldManager(name)
        assert.deepInclude(yield* sentBy(invalid, createPod), { _tag: "InvalidRequest", field: "fieldManager" })
        assert.deepInclude(yield* sentBy(invalid, getPod), { query: "" })
        assert.deepInclude(yield* sentBy(invalid, { ...createPod, query: { fieldManager: "own" } }), {
          query: "?fieldManager=own"
        })
      }
      const longest = "ü".repeat(128)
      assert.deepInclude(yield* sentBy(Client.withFieldManager(longest), createPod), {
        query: `?fieldManager=${encodeURIComponent(longest)}`
      })
    })
  )
})

describe("withFieldValidation", () => {
  it.effect("says what becomes of unknown fields, unless the request does", () =>
    Effect.gen(function* () {
      const change = Client.withFieldValidation("Strict")
      assert.deepInclude(yield* sentBy(change, createPod), { query: "?fieldValidation=Strict" })
      assert.deepInclude(yield* sentBy(change, getPod), { query: "" })
      const own = { ...createPod, query: { fieldValidation: "Warn" } }
      assert.deepInclude(yield* sentBy(change, own), { query: "?fieldValidation=Warn" })
    })
  )
})

describe("withUserAgent", () => {
  it.effect("puts its text in front, on reads too", () =>
    Effect.gen(function* () {
      assert.deepInclude(yield* sentBy(Client.withUserAgent("shop/1.2"), getPod), {
        userAgent: `shop/1.2 effect-kubernetes/${version}`
      })
    })
  )

  it.effect("refuses a text that no header can hold", () =>
    Effect.gen(function* () {
      for (const text of ["", "a\nb", " a", "ä"]) {
        assert.deepInclude(yield* sentBy(Client.withUserAgent(text), getPod), {
          _tag: "InvalidRequest",
          field: "userAgent"
        })
      }
    })
  )
})

describe("layer", () => {
  it.effect("sends through the HttpClient of the context", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(200, {}))
      const credentials = { header: Effect.succeed(Option.none()), invalidate: () => Effect.succeed(false) }
      const layer = Client.layer({ config: { server: "https://cluster.test", namespace: "n" }, credentials })
      yield* Client.KubernetesClient.use((client) => client.execute(getPod)).pipe(
        Effect.provide(layer),
        Effect.provideService(HttpClient.HttpClient, httpClient)
      )
      assert.strictEqual(sent[0]?.url, "https://cluster.test/api/v1/namespaces/n/pods/p")
    })
  )
})

describe("changes of requests", () => {
  it.effect("add up, and the one next to the program wins", () =>
    Effect.gen(function* () {
      const both = flow(Client.withDryRun, Client.withFieldManager("a"))
      assert.deepInclude(yield* sentBy(both, createPod), { query: "?fieldManager=a&dryRun=All" })
      const twice = flow(Client.withFieldManager("outer"), Client.withFieldManager("inner"))
      assert.deepInclude(yield* sentBy(twice, createPod), { query: "?fieldManager=inner" })
    })
  )

  it.effect("can be written with mapRequest", () =>
    Effect.gen(function* () {
      const change = Client.mapRequest((request) => ({ ...request, query: { ...request.query, pretty: true } }))
      assert.deepInclude(yield* sentBy(change, getPod), { query: "?pretty=true" })
    })
  )

  it.effect("take the client first, too", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(json(200, {}), json(200, {}))
      const client = yield* makeClient(httpClient)
      yield* Client.withFieldManager(client, "a").execute(createPod)
      yield* client.execute(createPod)
      assert.deepStrictEqual(
        sent.map(({ url }) => new URL(url).search),
        ["?fieldManager=a", ""]
      )
    })
  )

  it.effect("keep the default namespace", () =>
    Effect.gen(function* () {
      const base = Layer.effect(Client.KubernetesClient, makeClient(scripted().httpClient))
      const namespace = yield* Effect.flatMap(Client.KubernetesClient, (client) => client.defaultNamespace).pipe(
        Effect.provide(Layer.provide(Client.layerMap(Client.withDryRun), base))
      )
      assert.strictEqual(namespace, "here")
    })
  )
})

describe("layers of several clusters in one program", () => {
  /** A cluster, and what it was sent. */
  const cluster = (name: string) => {
    const { httpClient, sent } = scripted(...Array.from({ length: 10 }, () => json(200, {})))
    const layer = Layer.effect(Client.KubernetesClient, makeClient(httpClient, { server: `https://${name}.test` }))
    return { layer, sent: () => sent.map(({ method, url }) => `${method} ${url.slice("https://".length)}`) }
  }

  class A extends Context.Service<A, CoreV1.ConfigMapsService>()("test/A") {}
  class B extends Context.Service<B, CoreV1.ConfigMapsService>()("test/B") {}
  const a = Layer.effect(A, CoreV1.ConfigMaps)
  const b = Layer.effect(B, CoreV1.ConfigMaps)

  /** A request of which only the way out matters. */
  const write = (name: string) => (service: CoreV1.ConfigMapsService) =>
    Effect.ignore(service.patch(name, Patch.merge({ data: {} }), { namespace: "n" }))

  const line = (host: string, name: string, query = "") =>
    `PATCH ${host}.test/api/v1/namespaces/n/configmaps/${name}${query}`

  it.effect.each([
    ["of one service", CoreV1.ConfigMaps.layer],
    ["of a module", CoreV1.layer],
    ["of all services", All.layer]
  ] as const)("a layer %s is made for each cluster, where two are merged", ([, services]) =>
    Effect.gen(function* () {
      const production = cluster("production")
      const staging = cluster("staging")
      const both = Layer.merge(
        a.pipe(Layer.provide(services.pipe(Layer.provide(production.layer)))),
        b.pipe(Layer.provide(services.pipe(Layer.provide(staging.layer))))
      )
      yield* Effect.andThen(A.use(write("a")), B.use(write("b"))).pipe(Effect.provide(both))
      assert.deepStrictEqual(production.sent(), [line("production", "a")])
      assert.deepStrictEqual(staging.sent(), [line("staging", "b")])
    })
  )

  it.effect("a service that is provided anew inside is the one of the inner cluster", () =>
    Effect.gen(function* () {
      const production = cluster("production")
      const staging = cluster("staging")
      const on = (client: Layer.Layer<Client.KubernetesClient>) =>
        Effect.provide(CoreV1.ConfigMaps.layer.pipe(Layer.provideMerge(client)))
      yield* CoreV1.ConfigMaps.use(write("a")).pipe(
        Effect.andThen(CoreV1.ConfigMaps.use(write("b")).pipe(on(staging.layer))),
        Effect.andThen(CoreV1.ConfigMaps.use(write("c"))),
        on(production.layer)
      )
      assert.deepStrictEqual(production.sent(), [line("production", "a"), line("production", "c")])
      assert.deepStrictEqual(staging.sent(), [line("staging", "b")])
    })
  )

  it.effect("a change of the client reaches the half that it is provided to", () =>
    Effect.gen(function* () {
      const { layer, sent } = cluster("one")
      const both = Layer.merge(
        a.pipe(Layer.provide(CoreV1.ConfigMaps.layer), Layer.provide(Client.layerMap(Client.withDryRun))),
        b.pipe(Layer.provide(CoreV1.ConfigMaps.layer))
      ).pipe(Layer.provide(layer))
      yield* Effect.andThen(A.use(write("a")), B.use(write("b"))).pipe(Effect.provide(both))
      assert.deepStrictEqual(sent(), [line("one", "a", "?dryRun=All"), line("one", "b")])
    })
  )

  it.effect("one change serves two clusters", () =>
    Effect.gen(function* () {
      const production = cluster("production")
      const staging = cluster("staging")
      const careful = Client.layerMap(Client.withDryRun)
      const services = CoreV1.ConfigMaps.layer
      const both = Layer.merge(
        a.pipe(Layer.provide(services), Layer.provide(careful.pipe(Layer.provide(production.layer)))),
        b.pipe(Layer.provide(services), Layer.provide(careful.pipe(Layer.provide(staging.layer))))
      )
      yield* Effect.andThen(A.use(write("a")), B.use(write("b"))).pipe(Effect.provide(both))
      assert.deepStrictEqual(production.sent(), [line("production", "a", "?dryRun=All")])
      assert.deepStrictEqual(staging.sent(), [line("staging", "b", "?dryRun=All")])
    })
  )

  it.effect("a kind of one's own is made for each cluster", () =>
    Effect.gen(function* () {
      class Tabs extends Resource.Service<Tabs>()("stable.example.com/v1/crontabs", {
        kind: "CronTab",
        scope: "Namespaced",
        schema: Unstructured
      }) {}
      const production = cluster("production")
      const staging = cluster("staging")
      const send = Tabs.use((tabs) => tabs.deleteCollection({ namespace: "n" }))
      yield* send.pipe(
        Effect.andThen(send.pipe(Effect.provide(Tabs.layer.pipe(Layer.provide(staging.layer))))),
        Effect.provide(Tabs.layer.pipe(Layer.provide(production.layer)))
      )
      assert.lengthOf(production.sent(), 1)
      assert.lengthOf(staging.sent(), 1)
    })
  )
})
