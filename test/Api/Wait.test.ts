import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import { Jobs } from "effect-kubernetes/Api/BatchV1"
import * as Condition from "effect-kubernetes/Api/Condition"
import { ConfigMaps, Nodes, Pods, Secrets } from "effect-kubernetes/Api/CoreV1"
import { waitFor } from "effect-kubernetes/Api/Wait"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import type { WatchError } from "effect-kubernetes/Watch/Watch"
import * as E from "../Watch/Endpoint.ts"

const { isDeleted, isReady } = Condition

const labels = { app: "web" }
const template = { spec: { containers: [{ name: "web", image: "web:1" }] } }
const pod = (name: string) => ({ metadata: { name, labels }, spec: template.spec })

const conditions = (status: string) => ({ conditions: [{ type: "Ready", status }] })

const services = Layer.mergeAll(ConfigMaps.layer, Jobs.layer, Nodes.layer, Pods.layer, Secrets.layer)

/** Each test has a server of its own. */
const onServer = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.provide(effect, Layer.fresh(services.pipe(Layer.provideMerge(ApiServer.layer))))

/** Lets what is under way come to its rest, without time passing. */
const settle = TestClock.adjust(0)

const setReady = (status: string) =>
  Effect.flatMap(Pods, (pods) =>
    pods.modifyStatus("web-0", (pod) => ({ ...pod, status: { ...pod.status, ...conditions(status) } }))
  )

const isList = ({ query }: ApiServer.RequestRecord) =>
  query["resourceVersionMatch"] !== undefined || !("watch" in query)

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
      assert.strictEqual(error.message, "gave up waiting for Pod default/web-0 after 1m: condition Ready is False")
      if (error._tag !== "WaitTimeout") return
      assert.deepStrictEqual(error.object, { kind: "Pod", namespace: "default", name: "web-0" })
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
        /^gave up waiting for Pod default\/web-0 after 30s: nothing is known of it; since then the watch has failed, last with: the server is /
      )
    }).pipe(onServer)
  )

  it.effect("says with the last state what the watch has failed with since", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const pods = yield* Pods
      yield* pods.create(pod("web-0"))
      yield* setReady("False")
      const waiting = yield* waitFor(pods, "web-0", isReady, { timeout: "10 minutes" }).pipe(
        Effect.flip,
        Effect.forkChild
      )
      yield* settle
      // history is gone, and then the server, so that it can only be listed anew
      yield* pods.create(pod("other"))
      yield* server.cutWatches
      yield* (yield* Secrets).create({ metadata: { name: "moves-versions-on" } })
      yield* server.compact
      yield* server.failNext({ status: 503, body: "starting" }, { times: 1000, matches: isList })
      yield* TestClock.adjust("10 minutes")
      const error = yield* Fiber.join(waiting)
      assert.match(
        error.message,
        /^gave up waiting for Pod default\/web-0 after 10m: condition Ready is False; since then the watch has failed, last with: the server is /
      )
    }).pipe(onServer)
  )

  it.effect("waits by any predicate, and gives its reason for what is missing", () =>
    Effect.gen(function* () {
      const configMaps = yield* ConfigMaps
      yield* configMaps.create({ metadata: { name: "settings" }, data: { colour: "blue" } })
      const isRed = waitFor(
        configMaps,
        "settings",
        ({ data }) => data?.["colour"] === "red" || Condition.missing(`its colour is ${data?.["colour"]}`),
        { timeout: "1 second" }
      )
      const waiting = yield* Effect.forkChild(Effect.flip(isRed))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(
        (yield* Fiber.join(waiting)).message,
        "gave up waiting for ConfigMap default/settings after 1s: its colour is blue"
      )
      const red = yield* Effect.forkChild(isRed)
      yield* settle
      yield* configMaps.modify("settings", (object) => ({ ...object, data: { colour: "red" } }))
      assert.strictEqual((yield* Fiber.join(red)).data?.["colour"], "red")
    }).pipe(onServer)
  )

  it.effect("waits for the end of an object that does not match its schema, or for another of its name", () =>
    Effect.gen(function* () {
      const faulty = (name: string) => E.scripted(E.page("10", [], { faulty: [name] }), E.stream("!~a@11", "!-a@12"))
      const own = yield* Effect.forkChild(waitFor(faulty("a@1").endpoint, "a", isDeleted()))
      const gone = yield* Effect.forkChild(waitFor(faulty("a@1").endpoint, "a", isDeleted("uid-a")))
      const other = yield* Effect.forkChild(waitFor(faulty("a@1#other").endpoint, "a", isDeleted("uid-a")))
      yield* settle
      assert.deepStrictEqual(own.pollUnsafe(), Exit.succeed(Option.none()))
      assert.deepStrictEqual(gone.pollUnsafe(), Exit.succeed(Option.none()))
      assert.deepStrictEqual(other.pollUnsafe(), Exit.succeed(Option.none()))
    })
  )

  it.effect("goes on where a state does not match its schema, and gives that for its reason", () =>
    Effect.gen(function* () {
      const { endpoint } = E.scripted(E.page("10", [], { faulty: ["a@1"] }), E.stream("~a@11"))
      const found = yield* waitFor(endpoint, "a", () => true)
      assert.strictEqual(E.print(found), "a@11")
      const lasting = E.scripted(E.page("10", [], { faulty: ["a@1"] }), E.stream())
      const waiting = yield* waitFor(lasting.endpoint, "a", () => true, { timeout: "1 minute" }).pipe(
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("1 minute")
      const error = yield* Fiber.join(waiting)
      assert.strictEqual(error._tag, "WaitTimeout")
      assert.include(error.message, "it does not match its schema: cannot decode it")
    })
  )

  it.effect("does not wait for the end of a streaming list, as a proxy may drop it", () =>
    Effect.gen(function* () {
      const server = E.respond((line) =>
        line.startsWith("list") ? E.page("10", ["a@1"]) : E.stream(...(line.startsWith("stream") ? ["+a@1"] : []))
      )
      const waiting = yield* Effect.forkChild(waitFor(server.endpoint, "a", () => true))
      yield* settle
      assert.isDefined(waiting.pollUnsafe())
    })
  )

  it.effect("takes no timeout that makes no sense, before it asks", () =>
    Effect.gen(function* () {
      for (const timeout of [0, "-1 seconds", Number.NaN, "soon" as "1 second"] as const) {
        const server = E.scripted(E.page("10", ["a@1"]))
        const error = yield* Effect.flip(waitFor(server.endpoint, "a", () => true, { timeout }))
        assert.strictEqual(error._tag === "InvalidRequest" && error.field, "timeout")
        assert.deepStrictEqual(server.lines, [])
      }
    })
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
      const waiting = yield* Effect.forkChild(Effect.flip(waitFor(jobs, "once", Condition.isJobComplete)))
      yield* settle
      const failed = { type: "Failed", status: "True", reason: "DeadlineExceeded", message: "it took too long" }
      yield* jobs.modifyStatus("once", (job) => ({ ...job, status: { conditions: [failed] } }))
      const error = yield* Fiber.join(waiting)
      assert.strictEqual(error._tag, "WaitFailed")
      assert.strictEqual(error.message, "Job default/once failed: it took too long")
      yield* server.failNext(
        { status: 403, body: { kind: "Status", apiVersion: "v1", status: "Failure", reason: "Forbidden", code: 403 } },
        { times: 10 }
      )
      const forbidden = yield* Effect.flip(waitFor(jobs, "once", Condition.isJobComplete))
      assert.strictEqual(forbidden._tag, "Forbidden")
    }).pipe(onServer)
  )

  it.effect("dies of what a predicate throws, and of an answer that is none", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      yield* pods.create(pod("web-0"))
      const mistake = new Error("mistake")
      const thrown = yield* Effect.exit(
        waitFor(pods, "web-0", () => {
          throw mistake
        })
      )
      assert.deepStrictEqual(thrown, Exit.die(mistake))
      const late = async () => true
      const wrong = yield* Effect.sandbox(waitFor(pods, "web-0", late as () => never)).pipe(Effect.flip)
      assert.include(String(Cause.squash(wrong)), "TypeError: a predicate returned a Promise: it must return a boolean")
      assert.isTrue(Cause.hasDies(wrong))
    }).pipe(onServer)
  )

  it.effect("knows nodes", () =>
    Effect.gen(function* () {
      const nodes = yield* Nodes
      yield* nodes.create({ metadata: { name: "n1" } })
      yield* nodes.modifyStatus("n1", (node) => ({ ...node, status: conditions("True") }))
      assert.strictEqual((yield* waitFor(nodes, "n1", isReady)).metadata.name, "n1")
    }).pipe(onServer)
  )
})
