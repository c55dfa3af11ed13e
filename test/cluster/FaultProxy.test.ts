import { assert, it } from "@effect/vitest"
import { NodeFileSystem, NodePath } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { ConfigMaps, Namespaces } from "effect-kubernetes/Api/CoreV1"
import * as ClientConfig from "effect-kubernetes/Config/ClientConfig"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Cluster from "./Cluster.ts"

const services = Layer.fresh(Layer.merge(ConfigMaps.layer, Namespaces.layer))

it.live(
  "a watch over TLS delivers each change once while a proxy cuts, refuses, stalls and splits its connections",
  () =>
    Effect.gen(function* () {
      const config = yield* ClientConfig.fromFile(Cluster.kubeconfig)
      const proxy = yield* FaultProxy.make({ target: config.server })
      const far = yield* Layer.build(
        Layer.provide(
          services,
          // both are on this machine, so that the certificate is for the proxy too
          NodeKubernetes.layerFromConfig({ ...config, server: proxy.url })
        )
      )
      const near = yield* Layer.build(Layer.provide(services, Cluster.layer))
      yield* Effect.gen(function* () {
        const namespaces = yield* Namespaces
        const configMaps = yield* ConfigMaps
        const { metadata } = yield* Effect.acquireRelease(
          namespaces.create({ metadata: { generateName: "proxy-" } }),
          ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
        )
        const namespace = metadata.name
        const from = (yield* configMaps.list({ namespace })).metadata.resourceVersion
        const written: Array<string> = []
        const seen: Array<string> = []
        const watching = yield* ConfigMaps.pipe(
          Effect.flatMap((configMaps) =>
            configMaps.watch({ namespace, resourceVersion: from }).pipe(
              Stream.tap(({ object: { metadata } }) =>
                Effect.sync(() => seen.push(`${metadata.name}@${metadata.resourceVersion}`))
              ),
              Stream.takeUntil(({ object }) => object.metadata.name === "last"),
              Stream.runDrain
            )
          ),
          Effect.provideContext(far),
          Effect.forkChild
        )
        const write = (name: string) =>
          Effect.gen(function* () {
            const created = yield* configMaps.create(
              { metadata: { name }, data: { text: "é😀".repeat(50) } },
              { namespace }
            )
            written.push(`${name}@${created.metadata.resourceVersion}`)
          })
        const cuts = Effect.map(proxy.log, (log) => log.filter(({ _tag }) => _tag === "WasCut").length)
        // the root configmap of each namespace comes by itself
        const own = () => seen.filter((one) => !one.startsWith("kube-root-ca"))
        for (let round = 1; round <= 4; round++) {
          yield* proxy.rechunk(yield* Random.nextIntBetween(1, 100))
          yield* proxy.cut({ after: yield* Random.nextIntBetween(0, 4000), reset: round % 2 === 0 })
          if (round === 2) yield* proxy.refuse(1)
          if (round === 3) yield* proxy.stall("toClient")
          for (let i = 0; i < 10; i++) yield* write(`n${round}-${i}`)
          yield* proxy.resume()
          const caughtUp = Effect.andThen(
            Effect.repeat(Effect.andThen(Effect.sleep("10 millis"), cuts), { until: (count) => count === round }),
            Effect.repeat(Effect.sleep("10 millis"), { until: () => own().length >= written.length })
          )
          yield* Effect.raceFirst(caughtUp, Effect.andThen(Fiber.join(watching), Effect.die("the watch has ended")))
        }
        yield* write("last")
        yield* Fiber.join(watching)
        assert.deepStrictEqual(own(), written)
      }).pipe(Effect.provideContext(near))
    }).pipe(Effect.scoped, Effect.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer)))
)
