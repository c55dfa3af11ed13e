import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { DaemonSets, Deployments, StatefulSets } from "effect-kubernetes/Api/AppsV1"
import { Jobs } from "effect-kubernetes/Api/BatchV1"
import * as Condition from "effect-kubernetes/Api/Condition"
import { Namespaces, Nodes, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Rollout from "effect-kubernetes/Api/Rollout"
import * as Wait from "effect-kubernetes/Api/Wait"
import * as Cluster from "./Cluster.ts"
import { often } from "./nodes.ts"

const services = Layer.mergeAll(
  DaemonSets.layer,
  Deployments.layer,
  Jobs.layer,
  Namespaces.layer,
  Nodes.layer,
  Pods.layer,
  ServiceAccounts.layer,
  StatefulSets.layer
)

const provide = Effect.provide(services.pipe(Layer.provide(Cluster.layer), Layer.orDie))

/** A namespace of the test's own, gone with its scope. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "wait-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  // no pod is made before, and each attempt delays the next one more
  yield* Effect.retry((yield* ServiceAccounts).get("default", { namespace: metadata.name }), often)
  return metadata.name
})

const labels = { app: "web" }
const template = { metadata: { labels }, spec: { containers: [{ name: "web", image: "web:1" }] } }

describe("waits", () => {
  it.live("follow a deployment that is rolled out, restarted and deleted", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const deployments = yield* Deployments
      const pods = yield* Pods
      const ready = yield* Effect.forkChild(
        Wait.waitFor(deployments, "web", Rollout.isDeploymentRolledOut, { namespace, timeout: "40 seconds" })
      )
      const { metadata } = yield* deployments.create(
        { metadata: { name: "web" }, spec: { replicas: 2, selector: { matchLabels: labels }, template } },
        { namespace }
      )
      assert.strictEqual((yield* Fiber.join(ready)).status?.availableReplicas, 2)
      const before = (yield* pods.list({ namespace })).items
      for (const { metadata } of before) {
        yield* Wait.waitFor(pods, metadata.name, Condition.isReady, { namespace, timeout: "10 seconds" })
      }
      yield* Rollout.restart(deployments, "web", { namespace })
      const told = yield* Rollout.rolloutStatus(deployments, "web", { namespace }).pipe(
        Stream.runCollect,
        Effect.timeout("40 seconds")
      )
      assert.isAbove(told.length, 1)
      assert.deepStrictEqual(told.at(-1), { complete: true, message: "complete", desired: 2, updated: 2, available: 2 })
      yield* deployments.delete("web", { namespace, propagationPolicy: "Foreground" })
      const isGone = Condition.isDeleted(metadata.uid)
      assert.deepStrictEqual(
        yield* Wait.waitFor(deployments, "web", isGone, { namespace, timeout: "40 seconds" }),
        Option.none()
      )
    }).pipe(provide)
  )

  it.live("fail with a rollout that exceeds its deadline, and with a job that fails", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const deployments = yield* Deployments
      // no node is of that kind, so that its pods stay pending
      const spec = { ...template.spec, nodeSelector: { kind: "none" } }
      yield* deployments.create(
        {
          metadata: { name: "stuck" },
          spec: { progressDeadlineSeconds: 1, selector: { matchLabels: labels }, template: { ...template, spec } }
        },
        { namespace }
      )
      const late = yield* Rollout.rolloutStatus(deployments, "stuck", { namespace }).pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(late._tag === "WaitFailed" && late.reason, "ProgressDeadlineExceeded")
      const jobs = yield* Jobs
      yield* jobs.create(
        {
          metadata: { name: "late" },
          spec: { activeDeadlineSeconds: 1, template: { spec: { ...spec, restartPolicy: "Never" } } }
        },
        { namespace }
      )
      const failed = yield* Effect.flip(Wait.waitFor(jobs, "late", Condition.isJobComplete, { namespace }))
      assert.strictEqual(failed._tag === "WaitFailed" && failed.reason, "DeadlineExceeded")
    }).pipe(provide)
  )

  it.live("say that a deployment is paused, and end when it goes on; without replicas, when none is left", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const deployments = yield* Deployments
      const status = Rollout.rolloutStatus(deployments, "web", { namespace })
      yield* deployments.create(
        { metadata: { name: "web" }, spec: { replicas: 2, selector: { matchLabels: labels }, template } },
        { namespace }
      )
      yield* Stream.runDrain(status)
      const pause = (paused: boolean) => deployments.patch("web", Patch.merge({ spec: { paused } }), { namespace })
      yield* pause(true)
      yield* Rollout.restart(deployments, "web", { namespace })
      const said = yield* status.pipe(
        Stream.map(({ message }) => message),
        Stream.takeUntil((message) => message.includes("paused")),
        Stream.runLast
      )
      assert.deepStrictEqual(said, Option.some("0 of 2 replicas are updated; the deployment is paused"))
      yield* pause(false)
      yield* Stream.runDrain(status)
      yield* deployments.scale("web", 0, { namespace })
      const last = yield* Stream.runLast(status)
      assert.deepStrictEqual(
        last,
        Option.some({ complete: true, message: "complete", desired: 0, updated: 0, available: 0 })
      )
    }).pipe(Effect.timeout("40 seconds"), provide)
  )

  it.live("follow a stateful set with and without a partition, and a daemon set", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const statefulSets = yield* StatefulSets
      const spec = { selector: { matchLabels: labels }, template }
      const last = Stream.runLast(Rollout.rolloutStatus(statefulSets, "db", { namespace }))
      const complete = (desired: number, updated: number) =>
        Option.some({ complete: true, message: "complete", desired, updated, available: desired })
      yield* statefulSets.create(
        { metadata: { name: "db" }, spec: { ...spec, replicas: 2, serviceName: "db" } },
        { namespace }
      )
      assert.deepStrictEqual(yield* last, complete(2, 2))
      const partition = (partition: number) =>
        statefulSets.patch("db", Patch.merge({ spec: { updateStrategy: { rollingUpdate: { partition } } } }), {
          namespace
        })
      yield* partition(1)
      yield* Rollout.restart(statefulSets, "db", { namespace })
      assert.deepStrictEqual(yield* last, complete(2, 1))
      yield* partition(0)
      assert.deepStrictEqual(yield* last, complete(2, 2))
      yield* statefulSets.scale("db", 0, { namespace })
      assert.deepStrictEqual(yield* last, complete(0, 0))
      const daemonSets = yield* DaemonSets
      yield* daemonSets.create({ metadata: { name: "agent" }, spec }, { namespace })
      yield* Wait.waitFor(daemonSets, "agent", Rollout.isDaemonSetRolledOut, { namespace })
      yield* Rollout.restart(daemonSets, "agent", { namespace })
      const { status } = yield* Wait.waitFor(daemonSets, "agent", Rollout.isDaemonSetRolledOut, { namespace })
      assert.strictEqual(status?.updatedNumberScheduled, status?.desiredNumberScheduled)
      assert.strictEqual(status?.observedGeneration, 2)
    }).pipe(Effect.timeout("50 seconds"), provide)
  )
})
