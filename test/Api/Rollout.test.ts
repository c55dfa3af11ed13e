import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { DaemonSets, Deployments, StatefulSets } from "effect-kubernetes/Api/AppsV1"
import type * as Condition from "effect-kubernetes/Api/Condition"
import * as Rollout from "effect-kubernetes/Api/Rollout"
import { WaitFailed } from "effect-kubernetes/KubernetesError"
import type * as AppsV1 from "effect-kubernetes/Schema/AppsV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"

/** `met`, what is missing, or the reason of the failure. */
const verdict = <A>(condition: Condition.Condition<A, unknown, Condition.Presence>, object: A | undefined): string => {
  const outcome = condition.judge(Option.fromUndefinedOr(object))
  if (outcome._tag === "Missing") return outcome.reason
  if (outcome._tag === "Met") return "met"
  return outcome.error instanceof WaitFailed ? `failed: ${outcome.error.reason}` : String(outcome.error)
}

const labels = { app: "web" }
const template = { metadata: { labels }, spec: { containers: [{ name: "web", image: "web:1" }] } }
const deployment = { metadata: { name: "web" }, spec: { replicas: 3, selector: { matchLabels: labels }, template } }

const unseen = (seen: number, generation: number) =>
  `the controller has not seen the newest spec yet: it is at generation ${seen} of ${generation}`

describe("conditions", () => {
  it("of a deployment go by the steps of its rollout", () => {
    const is = (status: AppsV1.DeploymentStatus) =>
      verdict(Rollout.isDeploymentRolledOut, { ...deployment, metadata: { name: "web", generation: 2 }, status })
    const seen = { observedGeneration: 2 }
    const all = { replicas: 3, updatedReplicas: 3, availableReplicas: 3 }
    assert.strictEqual(is({ ...all, observedGeneration: 1 }), unseen(1, 2))
    assert.strictEqual(is({ ...seen, ...all, updatedReplicas: 1 }), "1 of 3 replicas are updated")
    assert.strictEqual(is({ ...seen, ...all, replicas: 4 }), "1 old replicas are still there")
    assert.strictEqual(is({ ...seen, ...all, availableReplicas: 2 }), "2 of 3 updated replicas are available")
    assert.strictEqual(is({ ...seen, ...all }), "met")
    const late = [{ type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded" }]
    assert.strictEqual(is({ ...seen, conditions: late }), "failed: ProgressDeadlineExceeded")
    assert.strictEqual(is({ conditions: late }), unseen(0, 2))
  })

  it("of a deployment say that it is paused, where that keeps it from being complete", () => {
    const is = (status: AppsV1.DeploymentStatus) =>
      verdict(Rollout.isDeploymentRolledOut, {
        ...deployment,
        metadata: { name: "web", generation: 1 },
        spec: { ...deployment.spec, paused: true },
        status: { observedGeneration: 1, ...status }
      })
    const all = { replicas: 3, updatedReplicas: 3, availableReplicas: 3 }
    assert.strictEqual(is({ replicas: 3 }), "0 of 3 replicas are updated; the deployment is paused")
    assert.strictEqual(is({ ...all, replicas: 4 }), "1 old replicas are still there; the deployment is paused")
    assert.strictEqual(is({ ...all, availableReplicas: 2 }), "2 of 3 updated replicas are available")
    assert.strictEqual(is(all), "met")
  })

  it("of no replicas hold when none is left", () => {
    const metadata = { name: "web", generation: 1 }
    const spec = { ...deployment.spec, replicas: 0 }
    const web = (status: AppsV1.DeploymentStatus) =>
      verdict(Rollout.isDeploymentRolledOut, { metadata, spec, status: { observedGeneration: 1, ...status } })
    assert.strictEqual(
      web({ replicas: 2, updatedReplicas: 2, availableReplicas: 2 }),
      "2 surplus replicas are still there"
    )
    assert.strictEqual(web({ replicas: 1, updatedReplicas: 0 }), "1 old replicas are still there")
    assert.strictEqual(web({}), "met")
    const db = (status: AppsV1.StatefulSetStatus) =>
      verdict(Rollout.isStatefulSetRolledOut, { metadata, spec, status: { observedGeneration: 1, ...status } })
    assert.strictEqual(db({ replicas: 2, readyReplicas: 2, updatedReplicas: 2 }), "2 surplus pods are still there")
    assert.strictEqual(db({ replicas: 0 }), "met")
  })

  it("of a stateful set go by the steps of its rollout, up to its partition", () => {
    const is = (status: AppsV1.StatefulSetStatus, updateStrategy: AppsV1.StatefulSetUpdateStrategy = {}) =>
      verdict(Rollout.isStatefulSetRolledOut, {
        metadata: { name: "db", generation: 1 },
        spec: { replicas: 3, selector: {}, template, updateStrategy },
        status
      })
    const all = { observedGeneration: 1, replicas: 3, readyReplicas: 3, updatedReplicas: 3, updateRevision: "b" }
    assert.strictEqual(is({ replicas: 0 }), unseen(0, 1))
    assert.strictEqual(is({ ...all, readyReplicas: 2 }), "2 of 3 pods are ready")
    assert.strictEqual(is({ ...all, updatedReplicas: 1, currentRevision: "a" }), "1 of 3 pods are at the new revision")
    assert.strictEqual(is({ ...all, currentRevision: "b" }), "met")
    const partitioned = { rollingUpdate: { partition: 1 } }
    const old = { ...all, currentRevision: "a" }
    assert.strictEqual(is({ ...old, updatedReplicas: 1 }, partitioned), "1 of 2 pods above the partition are updated")
    assert.strictEqual(is({ ...old, updatedReplicas: 2 }, partitioned), "met")
    assert.strictEqual(is(all, { type: "OnDelete" }), "failed: OnDelete")
  })

  it("of a daemon set go by the steps of its rollout", () => {
    const is = (status: Partial<AppsV1.DaemonSetStatus>, type = "RollingUpdate") =>
      verdict(Rollout.isDaemonSetRolledOut, {
        metadata: { name: "agent", generation: 1 },
        spec: { selector: {}, template, updateStrategy: { type } },
        status: {
          currentNumberScheduled: 2,
          desiredNumberScheduled: 2,
          numberMisscheduled: 0,
          numberReady: 2,
          observedGeneration: 1,
          updatedNumberScheduled: 2,
          numberAvailable: 2,
          ...status
        }
      })
    assert.strictEqual(is({ observedGeneration: 0 }), unseen(0, 1))
    assert.strictEqual(is({ updatedNumberScheduled: 1 }), "1 of 2 pods are updated")
    assert.strictEqual(is({ numberAvailable: 1 }), "1 of 2 pods are available")
    assert.strictEqual(is({}), "met")
    assert.strictEqual(is({}, "OnDelete"), "failed: OnDelete")
  })
})

const services = Layer.mergeAll(DaemonSets.layer, Deployments.layer, StatefulSets.layer)

/** Each test has a server of its own. */
const onServer = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.provide(effect, Layer.fresh(services.pipe(Layer.provideMerge(ApiServer.layer))))

/** Lets what is under way come to its rest, without time passing. */
const settle = TestClock.adjust(0)

const rollTo = (status: AppsV1.DeploymentStatus) =>
  Effect.flatMap(Deployments, (deployments) =>
    deployments.modifyStatus("web", (object) => ({
      ...object,
      status: { observedGeneration: object.metadata.generation, ...status }
    }))
  )

describe("rolloutStatus", () => {
  it.effect("tells how far the rollout has come, and ends when it is complete", () =>
    Effect.gen(function* () {
      const deployments = yield* Deployments
      yield* deployments.create(deployment)
      const rollout = yield* Rollout.rolloutStatus(deployments, "web").pipe(Stream.runCollect, Effect.forkChild)
      yield* settle
      for (const [updatedReplicas, availableReplicas] of [
        [1, 0],
        [1, 2],
        [3, 0]
      ] as const) {
        yield* rollTo({ replicas: 3, updatedReplicas, availableReplicas })
        yield* settle
      }
      yield* rollTo({ replicas: 3, updatedReplicas: 3, availableReplicas: 3 })
      const told = yield* Fiber.join(rollout)
      assert.deepStrictEqual(
        told.map(({ message }) => message),
        [unseen(0, 1), "1 of 3 replicas are updated", "0 of 3 updated replicas are available", "complete"]
      )
      assert.deepStrictEqual(told.at(-1), { complete: true, message: "complete", desired: 3, updated: 3, available: 3 })
    }).pipe(onServer)
  )

  it.effect("fails when the deadline is exceeded, and when there is no such object", () =>
    Effect.gen(function* () {
      const deployments = yield* Deployments
      const absent = yield* Rollout.rolloutStatus(deployments, "web").pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(absent._tag === "WaitFailed" && absent.reason, "NotFound")
      assert.strictEqual(absent.message, "Deployment default/web does not exist")
      yield* deployments.create(deployment)
      yield* rollTo({ conditions: [{ type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded" }] })
      const late = yield* Rollout.rolloutStatus(deployments, "web").pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(late._tag === "WaitFailed" && late.reason, "ProgressDeadlineExceeded")
      assert.strictEqual(
        late.message,
        "the rollout of Deployment default/web cannot complete: it exceeded its progress deadline"
      )
    }).pipe(onServer)
  )

  it.effect("knows stateful sets and daemon sets", () =>
    Effect.gen(function* () {
      const spec = { selector: { matchLabels: labels }, template }
      const statefulSets = yield* StatefulSets
      yield* statefulSets.create({ metadata: { name: "db" }, spec: { ...spec, replicas: 1 } })
      yield* statefulSets.modifyStatus("db", (object) => ({
        ...object,
        status: { observedGeneration: 1, replicas: 1, readyReplicas: 1, updatedReplicas: 1 }
      }))
      const daemonSets = yield* DaemonSets
      yield* daemonSets.create({ metadata: { name: "agent" }, spec })
      yield* daemonSets.modifyStatus("agent", (object) => ({
        ...object,
        status: {
          observedGeneration: 1,
          currentNumberScheduled: 0,
          desiredNumberScheduled: 0,
          numberMisscheduled: 0,
          numberReady: 0
        }
      }))
      const ends = yield* Effect.all([
        Rollout.rolloutStatus(statefulSets, "db").pipe(Stream.runLast),
        Rollout.rolloutStatus(daemonSets, "agent").pipe(Stream.runLast)
      ])
      assert.deepStrictEqual(ends.map(Option.map(({ complete }) => complete)), [Option.some(true), Option.some(true)])
    }).pipe(onServer)
  )
})

describe("restart", () => {
  it.effect("sets the annotation of the pod template to now, and keeps the others", () =>
    Effect.gen(function* () {
      const deployments = yield* Deployments
      const annotated = { ...template, metadata: { labels, annotations: { kept: "yes" } } }
      yield* deployments.create({ ...deployment, spec: { ...deployment.spec, template: annotated } })
      yield* TestClock.setTime(Date.UTC(2026, 0, 2, 3, 4, 5))
      const { metadata, spec } = yield* Rollout.restart(deployments, "web")
      assert.deepStrictEqual(spec?.template.metadata?.annotations, {
        kept: "yes",
        "kubectl.kubernetes.io/restartedAt": "2026-01-02T03:04:05.000Z"
      })
      assert.strictEqual(metadata.generation, 2)
      const missing = yield* Effect.flip(Rollout.restart(yield* StatefulSets, "db", { namespace: "default" }))
      assert.strictEqual(missing._tag, "NotFound")
    }).pipe(onServer)
  )
})
