import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Context from "effect/Context"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import * as Http from "../../src/Testing/Http.ts"
import { type Json, configMaps, named } from "./client.ts"

class Listening extends Context.Service<Listening, Http.Server>()("test/Listening") {}

const layer = Layer.effect(Listening, Http.serve()).pipe(Layer.provideMerge(ApiServer.layer))

const request = (path: string, init?: RequestInit) =>
  Effect.gen(function* () {
    const { url } = yield* Listening
    return yield* Effect.promise((signal) => fetch(url + path, { signal, ...init }))
  })

const post = (path: string, body: unknown) =>
  request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } })

/** A watch over a connection of its own. */
const open = (path: string) =>
  Effect.gen(function* () {
    const { url } = yield* Listening
    const abort = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (abort) => Effect.sync(() => abort.abort())
    )
    const response = yield* Effect.promise(() => fetch(url + path, { signal: abort.signal }))
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let pending = ""
    const read: Effect.Effect<Json, unknown> = Effect.gen(function* () {
      const end = pending.indexOf("\n")
      if (end >= 0) {
        const line = pending.slice(0, end)
        pending = pending.slice(end + 1)
        return JSON.parse(line)
      }
      const chunk = yield* Effect.tryPromise(() => reader.read())
      if (chunk.done) return "end"
      pending += chunk.value
      return yield* read
    })
    return { abort, response, next: read }
  })

describe("Http", () => {
  it.live("answers over HTTP", () =>
    Effect.gen(function* () {
      const created = yield* post(configMaps, named("a"))
      assert.strictEqual(created.status, 201)
      const list: Json = yield* Effect.promise(() => created.json())
      assert.strictEqual(list.kind, "ConfigMap")
      const missing = yield* request(`${configMaps}/b`)
      assert.strictEqual(missing.status, 404)
      assert.strictEqual(missing.headers.get("cache-control"), "no-cache, private")
    }).pipe(Effect.provide(layer))
  )

  it.live("sends the headers of a watch before its first event", () =>
    Effect.gen(function* () {
      const { next, response } = yield* open(`${configMaps}?watch=1`)
      assert.strictEqual(response.status, 200)
      yield* post(configMaps, named("a"))
      assert.strictEqual((yield* next).object.metadata.name, "a")
    }).pipe(Effect.provide(layer))
  )

  it.live("ends a watch when its client goes away", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const { abort } = yield* open(`${configMaps}?watch=1`)
      assert.strictEqual(yield* server.openWatches, 1)
      abort.abort()
      yield* Effect.repeat(server.openWatches, { until: (open) => open === 0 })
    }).pipe(Effect.provide(layer))
  )

  it.live("cuts a watch in the middle and closes one at its end", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const cut = yield* open(`${configMaps}?watch=1`)
      yield* server.cutWatches
      assert.isTrue(yield* Effect.match(cut.next, { onSuccess: () => false, onFailure: () => true }))
      const closed = yield* open(`${configMaps}?watch=1`)
      yield* server.closeWatches
      assert.strictEqual(yield* closed.next, "end")
    }).pipe(Effect.provide(layer))
  )

  it.live("repeats a header for each warning", () =>
    Effect.gen(function* () {
      const { headers } = yield* post(configMaps, { ...named("a"), x: 1, y: 2 })
      assert.strictEqual(headers.get("warning"), '299 - "unknown field \\"x\\"", 299 - "unknown field \\"y\\""')
    }).pipe(Effect.provide(layer))
  )

  it.live("stops at the end of its scope, with watches and idle connections open", () =>
    Effect.gen(function* () {
      const url = yield* Effect.scoped(
        Effect.gen(function* () {
          const { url } = yield* Http.serve()
          const response = yield* Effect.promise(() => fetch(`${url}${configMaps}?watch=1`))
          assert.strictEqual(response.status, 200)
          yield* Effect.promise(() => fetch(`${url}/readyz`).then((ready) => ready.text()))
          return url
        })
      )
      const refused = yield* Effect.promise(() =>
        fetch(`${url}/readyz`).then(
          () => false,
          () => true
        )
      )
      assert.isTrue(refused)
    }).pipe(Effect.provide(ApiServer.layer))
  )

  it.live("fails where it cannot listen", () =>
    Effect.gen(function* () {
      const { url } = yield* Listening
      const error = yield* Effect.flip(Effect.scoped(Http.serve({ port: Number(new URL(url).port) })))
      assert.strictEqual(error._tag, "ServeError")
    }).pipe(Effect.provide(layer))
  )

  it.live("describes itself in a kubeconfig", () =>
    Effect.gen(function* () {
      const { kubeconfig, url } = yield* Listening
      assert.include(kubeconfig, `server: "${url}"`)
    }).pipe(Effect.provide(layer))
  )
})
