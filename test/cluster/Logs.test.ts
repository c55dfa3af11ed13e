import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as fs from "node:fs"
import * as path from "node:path"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Cluster from "./Cluster.ts"
import { created, hasRealNode, home, often, realNode, services } from "./nodes.ts"

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

// the node first: after a restart of the API server it takes its time to come back
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
        assert.deepStrictEqual(yield* Stream.runCollect(pods.logs("web", { namespace })), ["instance 2"])
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
          Stream.tap((line) =>
            Effect.sync(() => {
              if (line === "20") Cluster.kill("kube-apiserver")
              if (line === "20") Cluster.start("kube-apiserver")
            })
          ),
          Stream.runCollect
        )
        assert.deepStrictEqual(seen, Array.from({ length: 100 }, (_, at) => [String(at + 1), "same"]).flat())
      }).pipe(Effect.scoped, Effect.provide(services)),
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
    () =>
      Effect.gen(function* () {
        const namespace = yield* home
        const pods = yield* Pods
        const log = file(namespace, "web", "main")
        yield* write(log, "0")
        yield* pods.create({
          metadata: { name: "web", namespace },
          spec: { containers: ["main", "quiet"].map((name) => ({ name, image: "x" })) }
        })
        // of a tail that was empty, what is written while there is no API server
        const quiet = file(namespace, "web", "quiet")
        yield* Effect.sync(() => fs.appendFileSync(quiet, "2026-01-01T00:00:00Z stdout F old\n"))
        const tail = yield* pods
          .get("web", { namespace })
          .pipe(
            Effect.repeat({ schedule: often, until: ({ status }) => status?.phase === "Running" }),
            Effect.andThen(
              pods
                .logs("web", { namespace, container: "quiet", follow: true, tailLines: 0 })
                .pipe(Stream.take(2), Stream.runCollect)
            ),
            Effect.forkScoped
          )
        const writing = Effect.gen(function* () {
          for (let at = 1; at <= 60; at++) {
            yield* write(log, String(at), "same")
            yield* Effect.sleep("100 millis")
            if (at === 20) Cluster.kill("kube-apiserver")
            if (at === 22) yield* write(quiet, "a", "b")
            if (at === 25) Cluster.start("kube-apiserver")
          }
        })
        yield* Effect.forkScoped(writing)
        const seen = yield* pods.logs("web", { namespace, container: "main", follow: true }).pipe(
          Stream.takeUntil((line) => line === "60"),
          Stream.runCollect
        )
        const expected = ["0", ...Array.from({ length: 60 }, (_, at) => [String(at + 1), "same"]).flat()]
        assert.deepStrictEqual(seen, expected.slice(0, -1))
        assert.deepStrictEqual(yield* Fiber.join(tail), ["a", "b"])
      }).pipe(Effect.scoped, Effect.provide(services)),
    60_000
  )
})
