import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as fs from "node:fs"
import * as path from "node:path"
import { Namespaces, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import * as Cluster from "./Cluster.ts"

const services = Layer.mergeAll(Namespaces.layer, Pods.layer, ServiceAccounts.layer).pipe(
  Layer.provide(Cluster.layer),
  Layer.orDie
)

/** A namespace of the test's own, gone with its scope. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "logs-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  const serviceAccounts = yield* ServiceAccounts
  yield* Effect.retry(serviceAccounts.get("default", { namespace: metadata.name }), Schedule.spaced("100 millis"))
  return metadata.name
})

/** The file that the stand-in kubelet serves as the log of a container. */
const file = (namespace: string, pod: string, container: string): string => {
  const folder = path.join(process.env["CLUSTER_DIR"] ?? "", "pods", namespace, pod)
  fs.mkdirSync(folder, { recursive: true })
  return path.join(folder, `${container}.log`)
}

const write = (to: string, ...lines: ReadonlyArray<string>) =>
  Effect.sync(() =>
    fs.appendFileSync(to, lines.map((text) => `${new Date().toISOString()} stdout F ${text}\n`).join(""))
  )

describe.skipIf(!Cluster.controlled)("logs of a real API server", () => {
  it.live(
    "are followed from before there is a node, over a restart of the API server, with no line lost or repeated",
    () =>
      Effect.gen(function* () {
        const namespace = yield* home
        const pods = yield* Pods
        const log = file(namespace, "web", "main")
        yield* write(log, "0")
        yield* pods.create({
          metadata: { name: "web", namespace },
          spec: { containers: [{ name: "main", image: "x" }] }
        })
        const writing = Effect.gen(function* () {
          for (let at = 1; at <= 60; at++) {
            yield* write(log, String(at), "same")
            yield* Effect.sleep("100 millis")
            if (at === 20) Cluster.kill("kube-apiserver")
            if (at === 25) Cluster.start("kube-apiserver")
          }
        })
        yield* Effect.forkScoped(writing)
        const seen = yield* pods.logs("web", { namespace, follow: true }).pipe(
          Stream.takeUntil((line) => line === "60"),
          Stream.runCollect
        )
        const expected = ["0", ...Array.from({ length: 60 }, (_, at) => [String(at + 1), "same"]).flat()]
        assert.deepStrictEqual(seen, expected.slice(0, -1))
      }).pipe(Effect.scoped, Effect.provide(services)),
    60_000
  )

  it.live("are refused by type, with the server's words", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const pods = yield* Pods
      yield* pods.create({ metadata: { name: "web", namespace }, spec: { containers: [{ name: "main", image: "x" }] } })
      const of = (container: string) => Effect.flip(Stream.runDrain(pods.logs("web", { namespace, container })))
      const invalid = yield* of("other")
      assert.strictEqual(invalid._tag, "BadRequest")
      assert.include(invalid.message, "container other is not valid for pod web")
      const missing = yield* Effect.flip(Stream.runDrain(pods.logs("none", { namespace })))
      assert.strictEqual(missing._tag, "NotFound")
    }).pipe(Effect.scoped, Effect.provide(services))
  )
})
