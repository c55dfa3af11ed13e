/** What stores and watches cost in memory, after everything that can be collected was collected. Prints its figures. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import type * as Client from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import type * as Store from "effect-kubernetes/Watch/Store"
import * as Watch from "effect-kubernetes/Watch/Watch"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const gc: () => void = runInNewContext("gc")

/** Bytes in use, on the heap and in buffers. */
const inUse = Effect.gen(function* () {
  // finalizers of buffers run between collections
  for (let i = 0; i < 4; i++) {
    gc()
    yield* Effect.sleep("50 millis")
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return heapUsed + arrayBuffers
})

const report = (text: string) => Effect.sync(() => process.stdout.write(`${text}\n`))

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

/**
 * A server in another process: tells of 100,000 small objects and then nothing more; of how many connections are open at
 * `/connections`.
 */
const serverCode = `
const http = require("node:http")
const object = (i) => ({
  kind: "ConfigMap", apiVersion: "v1",
  metadata: { name: "settings-" + i, namespace: "default", uid: "11111111-2222-3333-4444-" + String(i).padStart(12, "0"),
    resourceVersion: String(i + 1), creationTimestamp: "2026-01-02T03:04:05Z", labels: { app: "web-" + i % 100 } },
  data: { colour: "red", size: String(i) }
})
const end = { kind: "ConfigMap", apiVersion: "v1", metadata: { resourceVersion: "100000", annotations: { "k8s.io/initial-events-end": "true" } } }
const server = http.createServer((request, response) => {
  const { searchParams, pathname } = new URL(request.url, "http://localhost")
  if (pathname === "/connections") return server.getConnections((_, count) => response.end(String(count)))
  response.writeHead(200, { "content-type": "application/json" })
  response.flushHeaders()
  if (!searchParams.has("sendInitialEvents")) return
  for (let i = 0; i < 100_000; i++) response.write(JSON.stringify({ type: "ADDED", object: object(i) }) + "\\n")
  response.write(JSON.stringify({ type: "BOOKMARK", object: end }) + "\\n")
})
server.listen(0, "127.0.0.1", () => console.log(server.address().port))
process.stdin.on("end", () => process.exit(0)).resume()
`

const server = Effect.acquireRelease(
  Effect.promise(async () => {
    const child = spawn(process.execPath, ["-e", serverCode], { stdio: ["pipe", "pipe", "inherit"] })
    const [port] = await once(child.stdout, "data")
    return { child, url: `http://127.0.0.1:${String(port).trim()}` }
  }),
  ({ child }) => Effect.sync(() => child.stdin.end())
)

const services = (url: string) =>
  ConfigMaps.layer.pipe(
    Layer.provide(
      NodeKubernetes.layerFromString(
        JSON.stringify({
          apiVersion: "v1",
          kind: "Config",
          "current-context": "long",
          clusters: [{ name: "long", cluster: { server: url } }],
          users: [{ name: "long", user: {} }],
          contexts: [{ name: "long", context: { cluster: "long", user: "long", namespace: "default" } }]
        })
      )
    )
  )

it.live("a store of 100,000 small objects takes what its objects take, and a fifth more at most", () =>
  Effect.gen(function* () {
    const { url } = yield* server
    const before = yield* inUse
    const body = yield* Effect.promise(async () => {
      const response = await fetch(`${url}/api/v1/namespaces/default/configmaps?sendInitialEvents=true`)
      const objects: Array<unknown> = []
      let pending = ""
      for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const lines = `${pending}${text}`.split("\n")
        pending = lines.pop() ?? ""
        for (const line of lines) objects.push(JSON.parse(line).object)
        if (objects.length > 100_000) break
      }
      return objects
    })
    const objects = (yield* inUse) - before
    assert.strictEqual(body.length, 100_001)
    body.length = 0
    const figures: Array<string> = [`objects ${megabytes(objects)}`]
    const indexes = { app: { labels: ({ app }: Store.Labels) => app } }
    const measure = Effect.fnUntraced(function* (decode: "eager" | "late", indexed = false) {
      const configMaps = yield* ConfigMaps
      const start = yield* inUse
      const store = yield* Reflector.make(configMaps, {
        decode,
        ...(indexed && { indexes }),
        streamingList: { idle: "2 minutes", total: "5 minutes" }
      })
      const kept = (yield* inUse) - start
      const read = store.list().length
      const decoded = (yield* inUse) - start
      assert.strictEqual(read, 100_000)
      assert.strictEqual(store.size, 100_000)
      figures.push(`${decode}${indexed ? " with an index" : ""} ${megabytes(kept)}, read ${megabytes(decoded)}`)
      return kept
    })
    const [eager, indexed] = yield* Effect.gen(function* () {
      const kept = [yield* Effect.scoped(measure("eager")), yield* Effect.scoped(measure("eager", true))] as const
      // for the record: the bytes of small objects take more than the objects do
      yield* Effect.scoped(measure("late"))
      return kept
    }).pipe(Effect.provide(services(url)))
    yield* report(`a store of 100,000 objects: ${figures.join("; ")}`)
    assert.isAtMost(eager, objects * 1.2)
    assert.isAtMost(indexed, objects * 1.2)
  })
)

it.live("200,000 reconnects leave nothing behind", () =>
  Effect.gen(function* () {
    let connections = 0
    const bytes = new TextEncoder()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const client = {
      stream: () =>
        Effect.sync(() => {
          const resourceVersion = String(++connections)
          const line = JSON.stringify({ type: "BOOKMARK", object: { metadata: { resourceVersion } } })
          return Stream.succeed(bytes.encode(`${line}\n`))
        })
    } as unknown as Client.Service
    const watch = Watch.raw({
      client,
      request: () => ({
        method: "GET",
        path: "/api/v1/configmaps",
        info: { verb: "watch", path: "/api/v1/configmaps" },
        errors: ["Gone", "NotFound"]
      }),
      decode: (object) => Result.succeed(object),
      resourceVersion: "0"
    })
    let first = 0
    yield* Stream.take(watch, 200_000).pipe(
      Stream.runForEach(() => (connections === 1000 ? Effect.map(inUse, (bytes) => void (first = bytes)) : Effect.void))
    )
    const grown = (yield* inUse) - first
    yield* report(`200,000 reconnects: ${megabytes(grown)} more than after the first 1,000`)
    assert.isAtLeast(connections, 200_000)
    assert.isAbove(first, 0)
    assert.isAtMost(grown, 10 * 2 ** 20)
  })
)

it.live("1,000 idle watches on one client take one socket and 40 KB each", () =>
  Effect.gen(function* () {
    const { url } = yield* server
    const count = 1000
    const open = Effect.promise(async () => Number(await (await fetch(`${url}/connections`)).text()) - 1)
    yield* Effect.gen(function* () {
      const configMaps = yield* ConfigMaps
      yield* open
      const watch = Effect.forkChild(Stream.runDrain(configMaps.watch({ resourceVersion: "1" })))
      // what only the first one takes
      const one = yield* watch
      yield* Effect.sleep("1 second")
      const before = yield* inUse
      const fibers = yield* Effect.replicateEffect(watch, count)
      while ((yield* open) < count + 1) yield* Effect.sleep("100 millis")
      yield* Effect.sleep("1 second")
      const each = ((yield* inUse) - before) / count
      const sockets = yield* open
      yield* report(`1,000 idle watches: ${(each / 1024).toFixed(1)} KB and ${sockets / (count + 1)} sockets each`)
      assert.strictEqual(sockets, count + 1)
      assert.isAtMost(each, 40 * 1024)
      yield* Fiber.interruptAll([one, ...fibers])
      while ((yield* open) > 0) yield* Effect.sleep("100 millis")
    }).pipe(Effect.provide(services(url)))
  })
)
