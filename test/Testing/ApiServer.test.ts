import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { KubernetesClient } from "../../src/Client.ts"
import { ConfigMap } from "../../src/Schema/gen/CoreV1.ts"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import { configMaps, get, named, post, watch } from "./client.ts"

const watching = (path: string) =>
  Effect.gen(function* () {
    const client = yield* KubernetesClient
    return yield* client.stream({
      method: "GET",
      path,
      query: { watch: true },
      info: { verb: "watch", path },
      errors: ["Gone"]
    })
  })

describe("ApiServer", () => {
  it.effect("answers the client of its layer", () =>
    Effect.gen(function* () {
      const client = yield* KubernetesClient
      const created = yield* client.request({ method: "POST", path: configMaps, body: named("a"), schema: ConfigMap })
      assert.strictEqual(created.metadata?.name, "a")
      const error = yield* Effect.flip(client.request({ method: "GET", path: `${configMaps}/b` }))
      assert.strictEqual(error._tag, "NotFound")
      assert.strictEqual(yield* client.defaultNamespace, "default")
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("has a client of the namespace that was asked for", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* (yield* KubernetesClient).defaultNamespace, "team")
    }).pipe(Effect.provide(ApiServer.layerOptions({ namespace: "team" })))
  )

  it.effect("ends a watch when its client is interrupted", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.flatMap(watching(configMaps), Stream.runDrain)))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* server.openWatches, 1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(yield* server.openWatches, 0)
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("ends a watch whose body nobody reads", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* Effect.scoped(watching(configMaps))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* server.openWatches, 0)
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("lets the client see a cut as a lost connection", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const fiber = yield* Effect.forkChild(
        Effect.scoped(Effect.flatMap(watching(configMaps), Stream.runDrain)).pipe(Effect.flip)
      )
      yield* TestClock.adjust("1 second")
      yield* server.cutWatches
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "TransportError")
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("remembers what was asked", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* post(`${configMaps}?dryRun=All`, named("a"))
      yield* get("/api/v1/nodes")
      const [first, second] = yield* server.requests
      assert.deepInclude(first, { method: "POST", path: configMaps, body: '{"metadata":{"name":"a"}}' })
      assert.deepStrictEqual(first?.query, { dryRun: "All" })
      assert.deepInclude(second, { method: "GET", path: "/api/v1/nodes", body: "" })
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("answers as a test wants, as often as it wants, and only what it wants", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const status = {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        reason: "TooManyRequests",
        code: 429
      }
      yield* server.failNext(
        { status: 429, body: status, headers: { "retry-after": "3" } },
        { matches: ({ path }) => path === configMaps, times: 2 }
      )
      assert.strictEqual((yield* get("/api/v1/nodes")).status, 200)
      for (let i = 0; i < 2; i++) {
        const { headers, json } = yield* get(configMaps)
        assert.deepStrictEqual([json, headers["retry-after"]], [status, "3"])
      }
      assert.strictEqual((yield* get(configMaps)).status, 200)
      yield* server.failNext({ status: 502, body: "<html>", headers: { "content-type": "text/html" } })
      assert.deepInclude(yield* get(configMaps), { status: 502, text: "<html>" })
      assert.strictEqual((yield* get(configMaps)).status, 200)
      assert.lengthOf(yield* server.requests, 6)
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("keeps its objects from those of other layers", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      const elsewhere = yield* get(`${configMaps}/a`).pipe(Effect.provide(ApiServer.layerOptions({})))
      assert.strictEqual(elsewhere.status, 404)
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.effect("serves many writers and a watch without losing or repeating an event", () =>
    Effect.gen(function* () {
      const { next } = yield* watch(`${configMaps}?watch=1`)
      const writer = (n: number) =>
        Effect.forEach(
          Array.from({ length: 25 }, (_, i) => `w${n}-${i}`),
          (name) => post(configMaps, named(name))
        )
      yield* Effect.all([1, 2, 3, 4].map(writer), { concurrency: "unbounded" })
      const versions: Array<number> = []
      for (let i = 0; i < 100; i++) versions.push(Number((yield* next).object.metadata.resourceVersion))
      assert.deepStrictEqual(
        versions,
        Array.from({ length: 100 }, (_, i) => i + 6)
      )
    }).pipe(Effect.provide(ApiServer.layer))
  )
})
