import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { CustomResourceDefinitions } from "effect-kubernetes/Api/ApiextensionsV1"
import { DaemonSets, Deployments, StatefulSets } from "effect-kubernetes/Api/AppsV1"
import { Jobs } from "effect-kubernetes/Api/BatchV1"
import { ConfigMaps, Nodes, Pods, Secrets } from "effect-kubernetes/Api/CoreV1"
import * as Wait from "effect-kubernetes/Api/Wait"
import { WaitFailed } from "effect-kubernetes/KubernetesError"
import type * as AppsV1 from "effect-kubernetes/Schema/AppsV1"
import type * as BatchV1 from "effect-kubernetes/Schema/BatchV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import type { WatchError } from "effect-kubernetes/Watch/Watch"

const { isDeleted, isReady, waitFor } = Wait

/** `met`, what is missing, or the reason of the failure. */
const verdict = <A>(condition: Wait.Condition<A, unknown, Wait.Presence>, object: A | undefined): string => {
  const outcome = condition.judge(Option.fromUndefinedOr(object))
  if (outcome._tag === "Missing") return outcome.reason
  if (outcome._tag === "Met") return "met"
  return outcome.error instanceof WaitFailed ? `failed: ${outcome.error.reason}` : String(outcome.error)
}

const labels = { app: "web" }
const template = { metadata: { labels }, spec: { containers: [{ name: "web", image: "web:1" }] } }
const pod = (name: string) => ({ metadata: { name, labels }, spec: template.spec })
const deployment = { metadata: { name: "web" }, spec: { replicas: 3, selector: { matchLabels: labels }, template } }

const conditions = (status: string, more: object = {}) => ({ conditions: [{ type: "Ready", status, ...more }] })

describe("conditions", () => {
  it("say of what stands in the status whether it holds, and what is missing", () => {
    assert.strictEqual(verdict(isReady, { status: conditions("True") }), "met")
    assert.strictEqual(verdict(isReady, {}), "it has no condition Ready")
    assert.strictEqual(verdict(isReady, undefined), "it does not exist")
    const waiting = { status: conditions("False", { reason: "ContainersNotReady", message: "web is starting" }) }
    assert.strictEqual(verdict(isReady, waiting), "condition Ready is False: ContainersNotReady: web is starting")
    assert.strictEqual(verdict(Wait.hasCondition("Ready", "False"), waiting), "met")
    assert.strictEqual(verdict(Wait.hasCondition("Stalled"), waiting), "it has no condition Stalled")
  })

  it("take no condition for true that speaks of an older spec", () => {
    const status = conditions("True", { observedGeneration: 1 })
    assert.strictEqual(verdict(isReady, { metadata: { generation: 1 }, status }), "met")
    const stale = verdict(isReady, { metadata: { generation: 2 }, status })
    assert.strictEqual(stale, "condition Ready is True (of an older generation)")
  })

  it("are predicates", () => {
    const pods = [{ status: conditions("True") }, { status: conditions("False") }, {}]
    assert.deepStrictEqual(pods.filter(isReady), pods.slice(0, 1))
    assert.isTrue(isDeleted("1")({ metadata: { uid: "2" } }))
  })

  it("of deletion hold without the object, and with another of its name", () => {
    assert.strictEqual(verdict(isDeleted(), undefined), "met")
    assert.strictEqual(verdict(isDeleted(), { metadata: { uid: "1" } }), "it exists, and nobody has deleted it")
    const held = { metadata: { uid: "1", deletionTimestamp: "2026-01-01T00:00:00Z", finalizers: ["a/b"] } }
    assert.strictEqual(verdict(isDeleted(), held), "it is being deleted, held by a/b")
    assert.strictEqual(verdict(isDeleted("1"), held), "it is being deleted, held by a/b")
    assert.strictEqual(verdict(isDeleted("0"), held), "met")
  })

  it("of a job hold when it is complete, and fail when it failed", () => {
    const job = (status: BatchV1.JobStatus): BatchV1.Job => ({
      metadata: { name: "once" },
      spec: { completions: 3, template },
      status
    })
    const is = (status: BatchV1.JobStatus) => verdict(Wait.isJobComplete, job(status))
    assert.strictEqual(is({ active: 2, succeeded: 1 }), "1 of 3 pods succeeded, 0 failed, 2 are active")
    assert.strictEqual(is({ conditions: [{ type: "Complete", status: "True" }] }), "met")
    const failed = { type: "Failed", status: "True", reason: "BackoffLimitExceeded" }
    assert.strictEqual(is({ conditions: [failed] }), "failed: BackoffLimitExceeded")
    assert.strictEqual(
      is({ conditions: [{ ...failed, status: "False" }] }),
      "0 of 3 pods succeeded, 0 failed, 0 are active"
    )
  })

  it("of a deployment go by the steps of its rollout", () => {
    const is = (status: AppsV1.DeploymentStatus) =>
      verdict(Wait.isDeploymentRolledOut, { ...deployment, metadata: { name: "web", generation: 2 }, status })
    const seen = { observedGeneration: 2 }
    const all = { replicas: 3, updatedReplicas: 3, availableReplicas: 3 }
    assert.strictEqual(is({ ...all, observedGeneration: 1 }), "the controller has not seen the newest spec yet")
    assert.strictEqual(is({ ...seen, ...all, updatedReplicas: 1 }), "1 of 3 replicas are updated")
    assert.strictEqual(is({ ...seen, ...all, replicas: 4 }), "1 old replicas are still there")
    assert.strictEqual(is({ ...seen, ...all, availableReplicas: 2 }), "2 of 3 updated replicas are available")
    assert.strictEqual(is({ ...seen, ...all }), "met")
    const late = [{ type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded" }]
    assert.strictEqual(is({ ...seen, conditions: late }), "failed: ProgressDeadlineExceeded")
    assert.strictEqual(is({ conditions: late }), "the controller has not seen the newest spec yet")
  })

  it("of a stateful set go by the steps of its rollout, up to its partition", () => {
    const is = (status: AppsV1.StatefulSetStatus, updateStrategy: AppsV1.StatefulSetUpdateStrategy = {}) =>
      verdict(Wait.isStatefulSetRolledOut, {
        metadata: { name: "db", generation: 1 },
        spec: { replicas: 3, selector: {}, template, updateStrategy },
        status
      })
    const all = { observedGeneration: 1, replicas: 3, readyReplicas: 3, updatedReplicas: 3, updateRevision: "b" }
    assert.strictEqual(is({ replicas: 0 }), "the controller has not seen the newest spec yet")
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
      verdict(Wait.isDaemonSetRolledOut, {
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
    assert.strictEqual(is({ observedGeneration: 0 }), "the controller has not seen the newest spec yet")
    assert.strictEqual(is({ updatedNumberScheduled: 1 }), "1 of 2 pods are updated")
    assert.strictEqual(is({ numberAvailable: 1 }), "1 of 2 pods are available")
    assert.strictEqual(is({}), "met")
    assert.strictEqual(is({}, "OnDelete"), "failed: OnDelete")
  })

  it("combine, and say together what is missing", () => {
    const yes = Wait.make<object>(() => ({ _tag: "Met" }))
    const no = (reason: string) => Wait.make<object>(() => ({ _tag: "Missing", reason }))
    const never = Wait.make<object, string>(() => ({ _tag: "Failed", error: "never" }))
    assert.strictEqual(verdict(Wait.and(yes, yes), {}), "met")
    assert.strictEqual(verdict(Wait.and(no("a"), yes, no("b")), {}), "a; b")
    assert.strictEqual(verdict(Wait.and(no("a"), never), {}), "never")
    assert.strictEqual(verdict(Wait.or(no("a"), yes), {}), "met")
    assert.strictEqual(verdict(Wait.or(no("a"), no("b")), {}), "a, or b")
    assert.strictEqual(verdict(Wait.or(never, no("b")), {}), "b")
    assert.strictEqual(verdict(Wait.or(never, never), {}), "never")
    assert.strictEqual(verdict(Wait.not(no("a")), {}), "met")
    assert.strictEqual(verdict(Wait.not(yes, "it is"), {}), "it is")
    assert.strictEqual(verdict(Wait.not(yes), undefined), "it does not exist")
    const gone = Wait.or(isReady, isDeleted())
    assert.strictEqual(verdict(gone, undefined), "met")
    const texts = Wait.and(
      () => "text",
      () => Option.some("some"),
      () => false,
      () => Option.none(),
      () => true
    )
    assert.strictEqual(verdict(texts, {}), "text; some; the condition does not hold")
  })
})

const services = Layer.mergeAll(
  ConfigMaps.layer,
  CustomResourceDefinitions.layer,
  DaemonSets.layer,
  Deployments.layer,
  Jobs.layer,
  Nodes.layer,
  Pods.layer,
  Secrets.layer,
  StatefulSets.layer
)

/** Each test has a server of its own. */
const onServer = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.provide(effect, Layer.fresh(services.pipe(Layer.provideMerge(ApiServer.layer))))

/** Lets what is under way come to its rest, without time passing. */
const settle = TestClock.adjust(0)

const setReady = (status: string) =>
  Effect.flatMap(Pods, (pods) =>
    pods.modifyStatus("web-0", (pod) => ({ ...pod, status: { ...pod.status, ...conditions(status) } }))
  )

describe("waitFor", () => {
  it.effect("returns at once the object of which the condition holds", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      yield* pods.create(pod("web-0"))
      const { metadata } = yield* setReady("True")
      const ready = yield* waitFor(pods, "web-0", isReady)
      assert.strictEqual(ready.metadata.resourceVersion, metadata.resourceVersion)
    }).pipe(onServer)
  )

  it.effect("waits for an object that is not there yet, over lost connections and compacted history", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const pods = yield* Pods
      const retries: Array<string> = []
      const onRetry = ({ _tag }: WatchError) => Effect.sync(() => void retries.push(_tag))
      const waiting = yield* Effect.forkChild(waitFor(pods, "web-0", isReady, { onRetry }))
      yield* settle
      yield* pods.create(pod("other"))
      yield* pods.create(pod("web-0"))
      yield* setReady("False")
      yield* settle
      yield* server.cutWatches
      yield* (yield* Secrets).create({ metadata: { name: "moves-versions-on" } })
      yield* server.compact
      yield* setReady("True")
      yield* server.compact
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* Fiber.join(waiting)).status?.conditions?.[0]?.status, "True")
      assert.include(retries, "Gone")
      assert.strictEqual(yield* server.openWatches, 0)
    }).pipe(onServer)
  )

  it.effect("fails with what was missing when the time is over", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const pods = yield* Pods
      yield* pods.create(pod("web-0"))
      yield* setReady("False")
      const waiting = yield* waitFor(pods, "web-0", isReady, { timeout: "1 minute" }).pipe(
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual(waiting.pollUnsafe(), undefined)
      yield* TestClock.adjust("1 second")
      const error = yield* Fiber.join(waiting)
      assert.strictEqual(error._tag, "WaitTimeout")
      assert.strictEqual(error.message, "gave up waiting for web-0 after 1m: condition Ready is False")
      if (error._tag !== "WaitTimeout") return
      assert.strictEqual(error.name, "web-0")
      assert.strictEqual(error.reason, "condition Ready is False")
      assert.deepStrictEqual(error.timeout, Duration.minutes(1))
      assert.strictEqual(yield* server.openWatches, 0)
    }).pipe(onServer)
  )

  it.effect("says so when nothing was heard of the object in all that time", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* server.failNext({ status: 503, body: "starting" }, { times: 1000 })
      const waiting = yield* waitFor(yield* Pods, "web-0", isReady, { timeout: "30 seconds" }).pipe(
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("30 seconds")
      const error = yield* Fiber.join(waiting)
      assert.match(
        error.message,
        /^gave up waiting for web-0 after 30s: nothing is known of it; the last attempt to watch failed: the server is /
      )
    }).pipe(onServer)
  )

  it.effect("waits by any function, and gives its words for what is missing", () =>
    Effect.gen(function* () {
      const configMaps = yield* ConfigMaps
      yield* configMaps.create({ metadata: { name: "settings" }, data: { colour: "blue" } })
      const isRed = waitFor(
        configMaps,
        "settings",
        ({ data }) => data?.["colour"] === "red" || `its colour is ${data?.["colour"]}`,
        { timeout: "1 second" }
      )
      const waiting = yield* Effect.forkChild(Effect.flip(isRed))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(
        (yield* Fiber.join(waiting)).message,
        "gave up waiting for settings after 1s: its colour is blue"
      )
      const red = yield* Effect.forkChild(isRed)
      yield* settle
      yield* configMaps.modify("settings", (object) => ({ ...object, data: { colour: "red" } }))
      assert.strictEqual((yield* Fiber.join(red)).data?.["colour"], "red")
    }).pipe(onServer)
  )

  it.effect("waits until an object is gone, or another has its name", () =>
    Effect.gen(function* () {
      const configMaps = yield* ConfigMaps
      const { metadata } = yield* configMaps.create({ metadata: { name: "a", finalizers: ["example.com/hold"] } })
      const gone = yield* Effect.forkChild(waitFor(configMaps, "a", isDeleted()))
      const replaced = yield* Effect.forkChild(waitFor(configMaps, "a", isDeleted(metadata.uid)))
      yield* configMaps.delete("a")
      yield* settle
      assert.strictEqual(gone.pollUnsafe(), undefined)
      yield* configMaps.modify("a", (object) => ({ ...object, metadata: { ...object.metadata, finalizers: [] } }))
      assert.deepStrictEqual(yield* Fiber.join(gone), Option.none())
      assert.deepStrictEqual(yield* Fiber.join(replaced), Option.none())
      const second = yield* configMaps.create({ metadata: { name: "a" } })
      const found = yield* waitFor(configMaps, "a", isDeleted(metadata.uid))
      assert.deepStrictEqual(
        Option.map(found, ({ metadata }) => metadata.uid),
        Option.some(second.metadata.uid)
      )
    }).pipe(onServer)
  )

  it.effect("fails at once with a job that failed, and with what a repetition would not mend", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const jobs = yield* Jobs
      yield* jobs.create({
        metadata: { name: "once" },
        spec: { template: { spec: { ...template.spec, restartPolicy: "Never" } } }
      })
      const waiting = yield* Effect.forkChild(Effect.flip(waitFor(jobs, "once", Wait.isJobComplete)))
      yield* settle
      const failed = { type: "Failed", status: "True", reason: "DeadlineExceeded", message: "it took too long" }
      yield* jobs.modifyStatus("once", (job) => ({ ...job, status: { conditions: [failed] } }))
      const error = yield* Fiber.join(waiting)
      assert.strictEqual(error._tag, "WaitFailed")
      assert.strictEqual(error.message, "the job once failed: it took too long")
      yield* server.failNext(
        { status: 403, body: { kind: "Status", apiVersion: "v1", status: "Failure", reason: "Forbidden", code: 403 } },
        { times: 10 }
      )
      const forbidden = yield* Effect.flip(waitFor(jobs, "once", Wait.isJobComplete))
      assert.strictEqual(forbidden._tag, "Forbidden")
    }).pipe(onServer)
  )

  it.effect("knows nodes and definitions", () =>
    Effect.gen(function* () {
      const nodes = yield* Nodes
      yield* nodes.create({ metadata: { name: "n1" } })
      yield* nodes.modifyStatus("n1", (node) => ({ ...node, status: conditions("True") }))
      assert.strictEqual((yield* waitFor(nodes, "n1", isReady)).metadata.name, "n1")
      const established = { status: { conditions: [{ type: "Established", status: "True" }] } }
      assert.strictEqual(
        Wait.isEstablished.judge(
          Option.some({ ...established, spec: { group: "", names: { kind: "", plural: "" }, scope: "", versions: [] } })
        )._tag,
        "Met"
      )
    }).pipe(onServer)
  )
})

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
      const rollout = yield* Wait.rolloutStatus(deployments, "web").pipe(Stream.runCollect, Effect.forkChild)
      yield* settle
      for (const updatedReplicas of [1, 1, 3]) {
        yield* rollTo({ replicas: 3, updatedReplicas, availableReplicas: 0 })
        yield* settle
      }
      yield* rollTo({ replicas: 3, updatedReplicas: 3, availableReplicas: 3 })
      const told = yield* Fiber.join(rollout)
      assert.deepStrictEqual(
        told.map(({ message }) => message),
        [
          "the controller has not seen the newest spec yet",
          "1 of 3 replicas are updated",
          "0 of 3 updated replicas are available",
          "complete"
        ]
      )
      assert.deepStrictEqual(told.at(-1), { complete: true, message: "complete", desired: 3, updated: 3, available: 3 })
    }).pipe(onServer)
  )

  it.effect("fails when the deadline is exceeded, and when there is no such object", () =>
    Effect.gen(function* () {
      const deployments = yield* Deployments
      const absent = yield* Wait.rolloutStatus(deployments, "web").pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(absent._tag === "WaitFailed" && absent.reason, "NotFound")
      yield* deployments.create(deployment)
      yield* rollTo({ conditions: [{ type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded" }] })
      const late = yield* Wait.rolloutStatus(deployments, "web").pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(late._tag === "WaitFailed" && late.reason, "ProgressDeadlineExceeded")
      assert.strictEqual(late.message, "the rollout of web cannot complete: it exceeded its progress deadline")
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
        Wait.rolloutStatus(statefulSets, "db").pipe(Stream.runLast),
        Wait.rolloutStatus(daemonSets, "agent").pipe(Stream.runLast)
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
      const { metadata, spec } = yield* Wait.restart(deployments, "web")
      assert.deepStrictEqual(spec?.template.metadata?.annotations, {
        kept: "yes",
        "kubectl.kubernetes.io/restartedAt": "2026-01-02T03:04:05.000Z"
      })
      assert.strictEqual(metadata.generation, 2)
      const missing = yield* Effect.flip(Wait.restart(yield* StatefulSets, "db", { namespace: "default" }))
      assert.strictEqual(missing._tag, "NotFound")
    }).pipe(onServer)
  )
})
