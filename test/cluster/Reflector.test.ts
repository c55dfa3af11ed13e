import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { execFileSync } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { ConfigMaps, Namespaces, Secrets } from "effect-kubernetes/Api/CoreV1"
import * as Client from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import type { Identified, ListWatch } from "effect-kubernetes/Watch/ListWatch"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import type { Store, StoreChange } from "effect-kubernetes/Watch/Store"
import { summed } from "../suite/changes.ts"
import * as Cluster from "./Cluster.ts"
import { often } from "./nodes.ts"

/** A control plane of the test's own, gone with its scope. */
const another = (flags: string) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cluster-"))
      const script = process.env["CLUSTER"] ?? ""
      const run = (verb: string, ...rest: ReadonlyArray<string>) =>
        Effect.sync(() =>
          execFileSync(script, [verb, folder, ...rest], {
            env: { ...process.env, APISERVER_FLAGS: flags },
            encoding: "utf8"
          })
        )
      Effect.runSync(run("up"))
      return { folder, kubeconfig: path.join(folder, "kubeconfig"), run }
    }),
    ({ folder, run }) =>
      Effect.andThen(
        run("down"),
        Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
      )
  )

/** The services on a cluster, and the reads of collections that they make: `list`, `stream`, `watch`. */
const on = (kubeconfig: string) => {
  const reads: Array<string> = []
  const spied = Client.mapRequest((request) => {
    const { sendInitialEvents, watch } = request.query ?? {}
    if (request.info.verb === "list" || request.info.verb === "watch") {
      reads.push(watch !== true ? "list" : sendInitialEvents === true ? "stream" : "watch")
    }
    return request
  })
  const services = Layer.mergeAll(ConfigMaps.layer, Namespaces.layer, Secrets.layer)
  const client = Client.layerMap(spied).pipe(Layer.provide(NodeKubernetes.layerFromFile(kubeconfig)))
  return { reads, provide: Effect.provide(services.pipe(Layer.provide(client), Layer.orDie)) }
}

/** A namespace of the test's own, gone with its scope. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "reflector-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  return metadata.name
})

const versions = (objects: ReadonlyArray<Identified>): ReadonlyArray<string> =>
  objects.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).toSorted()

/** Waits until the store holds what a new list does. */
const settled = Effect.fnUntraced(function* <A extends Identified>(
  store: Store<A>,
  endpoint: ListWatch<A>,
  namespace: string
) {
  // a bookmark may take a minute, and nothing else needs to come
  yield* endpoint.list({ namespace, undecodable: "separate" }).pipe(
    Effect.repeat({
      schedule: often,
      until: ({ items }) => versions(store.list()).join() === versions(items).join()
    })
  )
})

/** Writes that go on, whatever happens to the server. */
const write = (namespace: string) =>
  Effect.gen(function* () {
    const maps = yield* ConfigMaps
    for (let round = 0; ; round++) {
      const name = `map-${round % 7}`
      yield* Effect.ignore(
        round % 3 === 0
          ? maps.delete(name, { namespace })
          : maps.apply(
              { metadata: { name }, data: { round: `${round}` } },
              { namespace, fieldManager: "writer", force: true }
            )
      )
      yield* Effect.sleep("20 millis")
    }
  })

describe.runIf(Cluster.controlled)("stores on a real API server", () => {
  it.live("begin with a streaming list, with a watch cache and without, and go on with its connection", () => {
    const { provide, reads } = on(Cluster.kubeconfig)
    return Effect.gen(function* () {
      const namespace = yield* home
      const maps = yield* ConfigMaps
      const secrets = yield* Secrets
      yield* maps.create({ metadata: { name: "a" } }, { namespace })
      yield* secrets.create({ metadata: { name: "a" } }, { namespace })
      const ofMaps = yield* Reflector.make(maps, { namespace, readyTimeout: "9 seconds" })
      const ofSecrets = yield* Reflector.make(secrets, { namespace, readyTimeout: "9 seconds" })
      assert.deepStrictEqual(reads, ["stream", "stream"])
      const map = yield* maps.create({ metadata: { name: "b" } }, { namespace })
      const secret = yield* secrets.create({ metadata: { name: "b" } }, { namespace })
      yield* ofMaps.awaitResourceVersion(map.metadata.resourceVersion)
      yield* ofSecrets.awaitResourceVersion(secret.metadata.resourceVersion)
      assert.isTrue(ofMaps.get("b")._tag === "Some" && ofSecrets.get("b")._tag === "Some")
      assert.deepStrictEqual(reads, ["stream", "stream"])
    }).pipe(Effect.scoped, provide)
  })

  it.live(
    "end equal to the server, though it is killed and its history compacted while others write",
    () =>
      Effect.gen(function* () {
        const cluster = yield* another("")
        yield* Effect.gen(function* () {
          const namespace = yield* home
          const maps = yield* ConfigMaps
          const secrets = yield* Secrets
          const backOff = BackOff.make({ base: "50 millis", cap: "500 millis" })
          const ofMaps = yield* Reflector.make(maps, { namespace, backOff })
          const ofSecrets = yield* Reflector.make(secrets, { namespace, backOff })
          const changes: Array<StoreChange<Identified>> = []
          yield* Stream.runForEach(ofMaps.subscribe({ initial: true }), (change) =>
            Effect.sync(() => changes.push(change))
          ).pipe(Effect.forkScoped({ startImmediately: true }))
          const writer = yield* Effect.forkScoped(write(namespace))
          for (let time = 0; time < 2; time++) {
            yield* Effect.sleep("500 millis")
            yield* cluster.run("kill", "kube-apiserver")
            // the server may have compacted this version itself
            yield* Effect.ignoreCause(cluster.run("compact"))
            yield* cluster.run("start", "kube-apiserver")
          }
          const secret = yield* secrets.create({ metadata: { name: "last" } }, { namespace }).pipe(Effect.retry(often))
          yield* Effect.sleep("1 second")
          yield* Fiber.interrupt(writer)
          yield* ofSecrets.awaitResourceVersion(secret.metadata.resourceVersion)
          yield* settled(ofSecrets, secrets, namespace)
          yield* settled(ofMaps, maps, namespace)
          assert.deepStrictEqual(summed(changes), versions(ofMaps.list()))
        }).pipe(Effect.scoped, on(cluster.kubeconfig).provide)
      }).pipe(Effect.scoped),
    120_000
  )

  it.live(
    "take pages from a server without streaming lists, and ask it once",
    () =>
      Effect.gen(function* () {
        const cluster = yield* another("--feature-gates=WatchList=false")
        const { provide, reads } = on(cluster.kubeconfig)
        yield* Effect.gen(function* () {
          const namespace = yield* home
          const maps = yield* ConfigMaps
          for (let time = 0; time < 2; time++) {
            const store = yield* Reflector.make(maps, { namespace, readyTimeout: "9 seconds" })
            const map = yield* maps.create({ metadata: { name: `map-${time}` } }, { namespace })
            yield* store.awaitResourceVersion(map.metadata.resourceVersion)
          }
          assert.deepStrictEqual(reads, ["stream", "list", "watch", "list", "watch"])
        }).pipe(Effect.scoped, provide)
      }).pipe(Effect.scoped),
    120_000
  )
})
