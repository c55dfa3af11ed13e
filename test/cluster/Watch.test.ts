import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { execFileSync } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { ConfigMaps, Namespaces, Secrets } from "effect-kubernetes/Api/CoreV1"
import type { KubernetesClient } from "effect-kubernetes/Client"
import type { KubernetesError } from "effect-kubernetes/KubernetesError"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Cluster from "./Cluster.ts"
import { clientBeside, killBeside, often, startBeside } from "./nodes.ts"

const services = Layer.mergeAll(ConfigMaps.layer, Namespaces.layer, Secrets.layer)

/** A namespace of the test's own, gone with its scope. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "watch-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  return metadata.name
})

const provide = (client: Layer.Layer<KubernetesClient, unknown>) =>
  Effect.provide(services.pipe(Layer.provide(client), Layer.orDie))

/** Another control plane with its own flags, gone with its scope. */
const another = (flags: string) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cluster-"))
      const script = process.env["CLUSTER"] ?? ""
      const options = { env: { ...process.env, APISERVER_FLAGS: flags }, encoding: "utf8" } as const
      execFileSync(script, ["up", folder], options)
      return {
        kubeconfig: path.join(folder, "kubeconfig"),
        kill: (name: string) => execFileSync(script, ["kill", folder, name], options),
        start: (name: string) => execFileSync(script, ["start", folder, name], options),
        down: () => {
          execFileSync(script, ["down", folder], options)
          fs.rmSync(folder, { recursive: true, force: true })
        }
      }
    }),
    (cluster) => Effect.sync(cluster.down)
  )

/** Watches while `restart` runs; the names that were delivered before it ended or all were seen, and how it ended. */
const overRestart = Effect.fnUntraced(function* (restart: Effect.Effect<void>) {
  const namespace = yield* home
  const configMaps = yield* ConfigMaps
  const { metadata } = yield* configMaps.list({ namespace })
  const names = yield* Queue.unbounded<string>()
  const seen: Array<string> = []
  const watch = yield* configMaps.watch({ namespace, resourceVersion: metadata.resourceVersion }).pipe(
    Stream.filter((event) => event._tag === "Added" && /^(before|after)/.test(event.object.metadata.name)),
    Stream.tap((event) =>
      Effect.sync(() => seen.push(event.object.metadata.name)).pipe(
        Effect.andThen(Queue.offer(names, event.object.metadata.name))
      )
    ),
    Stream.takeUntil((event) => event.object.metadata.name === "after-1"),
    Stream.runDrain,
    Effect.forkScoped
  )
  yield* configMaps.create({ metadata: { name: "before-0" } }, { namespace })
  assert.strictEqual(yield* Queue.take(names), "before-0")
  yield* restart
  for (const name of ["after-0", "after-1"]) {
    // The server may still be starting: a create is not repeated by the client, since it may have taken effect.
    yield* configMaps.create({ metadata: { name } }, { namespace }).pipe(
      Effect.catchTag("AlreadyExists", () => Effect.void),
      Effect.retry(often)
    )
  }
  const end = yield* Effect.result(Fiber.join(watch))
  return { seen, end }
})

const tagOf = (end: Result.Result<unknown, KubernetesError>): string =>
  Result.isSuccess(end) ? "resumed" : end.failure._tag

describe.runIf(Cluster.controlled)("watches on a real API server", () => {
  it.live("fail with Gone inside the stream where the version is compacted", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const secrets = yield* Secrets
      const old = yield* secrets.create({ metadata: { name: "old" } }, { namespace })
      yield* secrets.create({ metadata: { name: "new" } }, { namespace })
      yield* secrets.delete("new", { namespace })
      Cluster.compact()
      const error = yield* secrets
        .watch({ namespace, resourceVersion: old.metadata.resourceVersion })
        .pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(error._tag, "Gone")
      if (error._tag === "Gone") {
        assert.strictEqual(error.origin, "stream")
        assert.strictEqual(error.status.code, 410)
        assert.strictEqual(error.request.resource, "secrets")
      }
    }).pipe(Effect.scoped, provide(Cluster.layer))
  )

  it.live("hand over the token that continues an expired list", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const secrets = yield* Secrets
      for (const name of ["a", "b", "c"]) yield* secrets.create({ metadata: { name } }, { namespace })
      const page = yield* secrets.list({ namespace, limit: 1 })
      yield* secrets.create({ metadata: { name: "d" } }, { namespace })
      Cluster.compact()
      const error = yield* Effect.flip(secrets.list({ namespace, limit: 1, continue: page.metadata.continue }))
      assert.strictEqual(error._tag, "Gone")
      if (error._tag === "Gone") {
        assert.strictEqual(error.origin, "continue")
        assert.isDefined(error.continueToken)
        const rest = yield* secrets.list({ namespace, continue: error.continueToken })
        assert.deepStrictEqual(
          rest.items.map((item) => item.metadata.name),
          ["b", "c", "d"]
        )
      }
    }).pipe(Effect.scoped, provide(Cluster.layer))
  )

  it.live(
    "resume over a restart of a server that reads its history from etcd",
    () =>
      Effect.gen(function* () {
        const cluster = yield* another("--watch-cache=false")
        const restart = Effect.sync(() => {
          cluster.kill("kube-apiserver")
          cluster.start("kube-apiserver")
        })
        const { end, seen } = yield* overRestart(restart).pipe(
          provide(NodeKubernetes.layerFromFile(cluster.kubeconfig))
        )
        assert.strictEqual(tagOf(end), "resumed")
        assert.deepStrictEqual(seen, ["before-0", "after-0", "after-1"])
      }).pipe(Effect.scoped),
    120_000
  )

  it.live(
    "resume or fail with Gone over a restart of a server with a watch cache",
    () =>
      Effect.gen(function* () {
        const { end, seen } = yield* overRestart(Effect.andThen(killBeside, startBeside)).pipe(Effect.scoped)
        assert.include(["resumed", "Gone"], tagOf(end))
        assert.deepStrictEqual(seen, tagOf(end) === "resumed" ? ["before-0", "after-0", "after-1"] : ["before-0"])
      }).pipe(Effect.scoped, provide(clientBeside())),
    120_000
  )
})
