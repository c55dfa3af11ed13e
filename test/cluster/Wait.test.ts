import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { Jobs } from "effect-kubernetes/Api/BatchV1"
import { Namespaces, Nodes, Pods } from "effect-kubernetes/Api/CoreV1"
import * as Wait from "effect-kubernetes/Api/Wait"
import * as Cluster from "./Cluster.ts"

const services = Layer.mergeAll(Deployments.layer, Jobs.layer, Namespaces.layer, Nodes.layer, Pods.layer)

const provide = Effect.provide(services.pipe(Layer.provide(Cluster.layer), Layer.orDie))

/** A namespace of the test's own, gone with its scope. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "wait-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
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
        Wait.waitFor(deployments, "web", Wait.isDeploymentRolledOut, { namespace, timeout: "40 seconds" })
      )
      const { metadata } = yield* deployments.create(
        { metadata: { name: "web" }, spec: { replicas: 2, selector: { matchLabels: labels }, template } },
        { namespace }
      )
      assert.strictEqual((yield* Fiber.join(ready)).status?.availableReplicas, 2)
      const before = (yield* pods.list({ namespace })).items
      for (const { metadata } of before) {
        yield* Wait.waitFor(pods, metadata.name, Wait.isReady, { namespace, timeout: "10 seconds" })
      }
      yield* Wait.restart(deployments, "web", { namespace })
      const told = yield* Wait.rolloutStatus(deployments, "web", { namespace }).pipe(
        Stream.runCollect,
        Effect.timeout("40 seconds")
      )
      assert.isAbove(told.length, 1)
      assert.deepStrictEqual(told.at(-1), { complete: true, message: "complete", desired: 2, updated: 2, available: 2 })
      yield* deployments.delete("web", { namespace, propagationPolicy: "Foreground" })
      const isGone = Wait.isDeleted(metadata.uid)
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
      const late = yield* Wait.rolloutStatus(deployments, "stuck", { namespace }).pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(late._tag === "WaitFailed" && late.reason, "ProgressDeadlineExceeded")
      const jobs = yield* Jobs
      yield* jobs.create(
        {
          metadata: { name: "late" },
          spec: { activeDeadlineSeconds: 1, template: { spec: { ...spec, restartPolicy: "Never" } } }
        },
        { namespace }
      )
      const failed = yield* Effect.flip(Wait.waitFor(jobs, "late", Wait.isJobComplete, { namespace }))
      assert.strictEqual(failed._tag === "WaitFailed" && failed.reason, "DeadlineExceeded")
    }).pipe(provide)
  )
})
