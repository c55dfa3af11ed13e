import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as fs from "node:fs"
import * as path from "node:path"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Client from "effect-kubernetes/Client"
import * as Cluster from "./Cluster.ts"
import {
  beside,
  clientBeside,
  created,
  hasRealNode,
  home,
  killBeside,
  often,
  realNode,
  services,
  servicesOf,
  startBeside
} from "./nodes.ts"

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

/**
 * The services by a second API server, and what waits until the log of a container is followed: from then on no line may
 * be lost.
 */
const watched = (container: string) => {
  const isFollowed = Deferred.makeUnsafe<void>()
  const spied = Client.mapRequest((request) => {
    const { container: name, follow } = request.query ?? {}
    if (name === container && follow === true) Deferred.doneUnsafe(isFollowed, Effect.void)
    return request
  })
  const client = Client.layerMap(spied).pipe(Layer.provide(clientBeside()))
  return { layer: Layer.fresh(servicesOf(client)), isFollowed: Deferred.await(isFollowed) }
}

/** The first lines to come of a container. */
const tail = Effect.fnUntraced(function* (
  namespace: string,
  container: string,
  isFollowed: Effect.Effect<void>,
  count: number
) {
  const pods = yield* Pods
  const lines = yield* pods
    .logs("web", { namespace, container, follow: true, tailLines: 0 })
    .pipe(Stream.take(count), Stream.runCollect, Effect.forkScoped)
  // where it cannot be asked for, its failure is to be seen
  yield* Effect.raceFirst(isFollowed, Effect.andThen(Fiber.join(lines), Effect.never))
  return lines
})

describe.skipIf(!Cluster.controlled || !hasRealNode)("logs of a container on a real node", () => {
  it.live(
    "are those of the instance that crashed, with `previous`",
    () =>
      Effect.gen(function* () {
        const script =
          "echo x >> /kept/starts; n=$(wc -l < /kept/starts); echo instance $n; [ $n -gt 1 ] || exit 3; sleep 1000"
        const { namespace, pods } = yield* created(
          realNode,
          { command: ["sh", "-c", script], volumeMounts: [{ name: "kept", mountPath: "/kept" }] },
          { volumes: [{ name: "kept", emptyDir: {} }] }
        )
        const pod = yield* pods.get("web", { namespace }).pipe(
          Effect.repeat({
            schedule: often,
            until: ({ status }) =>
              status?.containerStatuses?.[0]?.restartCount === 1 &&
              status.containerStatuses[0].state?.running !== undefined
          })
        )
        assert.strictEqual(pod.status?.containerStatuses?.[0]?.lastState?.terminated?.exitCode, 3)
        assert.deepStrictEqual(yield* Stream.runCollect(pods.logs("web", { namespace, previous: true })), [
          "instance 1"
        ])
        // it runs, and may not have come to that yet
        const first = yield* pods.logs("web", { namespace, follow: true }).pipe(Stream.take(1), Stream.runCollect)
        assert.deepStrictEqual(first, ["instance 2"])
      }).pipe(Effect.scoped, Effect.provide(services)),
    120_000
  )

  it.live(
    "are followed from its first line over a restart of the API server, with no line lost or repeated",
    () =>
      Effect.gen(function* () {
        const script = "for n in $(seq 1 100); do echo $n; echo same; sleep 0.1; done"
        const { namespace, pods } = yield* created(
          realNode,
          { command: ["sh", "-c", script] },
          { restartPolicy: "Never" }
        )
        const seen = yield* pods.logs("web", { namespace, follow: true }).pipe(
          Stream.tap((line) => (line === "20" ? Effect.andThen(killBeside, startBeside) : Effect.void)),
          Stream.runCollect
        )
        assert.deepStrictEqual(seen, Array.from({ length: 100 }, (_, at) => [String(at + 1), "same"]).flat())
      }).pipe(Effect.scoped, Effect.provide(beside())),
    120_000
  )

  it.live(
    "are followed from a tail of no lines over a restart of the API server, with those that were written meanwhile",
    () => {
      const { isFollowed, layer } = watched("main")
      return Effect.gen(function* () {
        const script = "echo old; sleep 4; echo a; echo b; sleep 1000"
        const { namespace, pods } = yield* created(realNode, { command: ["sh", "-c", script] })
        yield* pods.logs("web", { namespace, follow: true }).pipe(Stream.take(1), Stream.runDrain)
        const lines = yield* tail(namespace, "main", isFollowed, 2)
        yield* killBeside
        yield* Effect.sleep("5 seconds")
        yield* startBeside
        assert.deepStrictEqual(yield* Fiber.join(lines), ["a", "b"])
      }).pipe(Effect.scoped, Effect.provide(layer))
    },
    120_000
  )
})

describe.skipIf(!Cluster.controlled)("logs of a real API server", () => {
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

  it.live(
    "are followed from before there is a node, over a restart of the API server, with no line lost or repeated",
    () => {
      const { isFollowed, layer } = watched("quiet")
      return Effect.gen(function* () {
        const namespace = yield* home
        const pods = yield* Pods
        const log = file(namespace, "web", "main")
        yield* write(log, "0")
        yield* pods.create({
          metadata: { name: "web", namespace },
          spec: { containers: ["main", "quiet"].map((name) => ({ name, image: "x" })) }
        })
        const following = yield* pods.logs("web", { namespace, container: "main", follow: true }).pipe(
          Stream.takeUntil((line) => line === "60"),
          Stream.runCollect,
          Effect.forkScoped
        )
        // of a tail that was empty, what is written while there is no API server
        const quiet = file(namespace, "web", "quiet")
        yield* Effect.sync(() => fs.appendFileSync(quiet, "2026-01-01T00:00:00Z stdout F old\n"))
        yield* pods
          .get("web", { namespace })
          .pipe(Effect.repeat({ schedule: often, until: ({ status }) => status?.phase === "Running" }))
        const lines = yield* tail(namespace, "quiet", isFollowed, 2)
        const writing = Effect.gen(function* () {
          for (let at = 1; at <= 60; at++) {
            yield* write(log, String(at), "same")
            yield* Effect.sleep("100 millis")
            if (at === 20) yield* killBeside
            if (at === 22) yield* write(quiet, "a", "b")
            if (at === 25) yield* startBeside
          }
        })
        yield* Effect.forkScoped(writing)
        const seen = yield* Fiber.join(following)
        const expected = ["0", ...Array.from({ length: 60 }, (_, at) => [String(at + 1), "same"]).flat()]
        assert.deepStrictEqual(seen, expected.slice(0, -1))
        assert.deepStrictEqual(yield* Fiber.join(lines), ["a", "b"])
      }).pipe(Effect.scoped, Effect.provide(layer))
    },
    120_000
  )
})
