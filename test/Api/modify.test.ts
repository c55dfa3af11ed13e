import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import { TestClock } from "effect/testing"
import { ConfigMaps, Pods } from "effect-kubernetes/Api/CoreV1"
import { Conflict } from "effect-kubernetes/KubernetesError"
import { type Answer, conflict, type Fake, fake, meta, notFound, ok, pod, status } from "./support.ts"

const configMaps = (server: Fake) => Effect.provide(ConfigMaps, ConfigMaps.layer).pipe(Effect.provide(server.layer))

const at = (resourceVersion: string, data: object = {}) =>
  ok({ apiVersion: "v1", kind: "ConfigMap", metadata: meta("a", { resourceVersion }), data })

const GET = "GET /api/v1/namespaces/default/configmaps/a"
const PUT = "PUT /api/v1/namespaces/default/configmaps/a"

/** Each answer at the time that it was asked for. */
const timed = (answers: ReadonlyArray<Answer>) => {
  const times: Array<number> = []
  const note = (answer: Answer): Answer => ({
    effect: Effect.map(Clock.currentTimeMillis, (now) => {
      times.push(now)
      return answer
    })
  })
  return { times, server: fake(...answers.map(note)) }
}

describe("modify", () => {
  it.effect("reads, changes and replaces at the version that it read", () =>
    Effect.gen(function* () {
      const server = fake(at("1", { x: "1" }), at("2", { x: "1", y: "2" }))
      const service = yield* configMaps(server)
      const result = yield* service.modify("a", (object) => ({ ...object, data: { ...object.data, y: "2" } }), {
        fieldManager: "me"
      })
      assert.deepStrictEqual(server.lines(), [GET, `${PUT}?fieldManager=me`])
      assert.deepStrictEqual(server.sent[1]?.body, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: meta("a"),
        data: { x: "1", y: "2" }
      })
      assert.strictEqual(result.metadata.resourceVersion, "2")
    })
  )

  it.effect("takes an object for an object, whatever its fields are called", () =>
    Effect.gen(function* () {
      const odd = { "~effect/Effect": { _A: "x" } }
      const server = fake(ok({ ...pod("a"), ...odd }))
      const service = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      yield* service.modify("a", (object) => ({ ...object, spec: { containers: [] } }))
      assert.deepInclude(server.sent[1]?.body, odd)
    })
  )

  it.effect(
    "case 17: begins again after each conflict, 10 ms later and then twice as long, with as much again at random",
    () =>
      Effect.gen(function* () {
        const { server, times } = timed([at("1"), conflict, at("2"), conflict, at("3"), at("4")])
        const service = yield* configMaps(server)
        const seen: Array<string> = []
        const fiber = yield* service
          .modify("a", (object) => {
            seen.push(object.metadata.resourceVersion)
            return { ...object, data: {} }
          })
          .pipe(Effect.forkChild)
        yield* TestClock.adjust("60 millis")
        assert.strictEqual((yield* Fiber.join(fiber)).metadata.resourceVersion, "4")
        assert.deepStrictEqual(server.lines(), [GET, PUT, GET, PUT, GET, PUT])
        assert.deepStrictEqual(seen, ["1", "2", "3"])
        for (const [from, to, delay] of [
          [1, 2, 10],
          [3, 4, 20]
        ] as const) {
          const wait = (times[to] ?? 0) - (times[from] ?? 0)
          assert.isTrue(wait >= delay && wait <= 2 * delay, `waited ${wait} ms`)
        }
      })
  )

  it.effect("fails with Conflict after ten attempts", () =>
    Effect.gen(function* () {
      const server = fake(...Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? at("1") : conflict)))
      const service = yield* configMaps(server)
      const fiber = yield* service
        .modify("a", (object) => ({ ...object, data: {} }))
        .pipe(Effect.flip, Effect.forkChild)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Conflict")
      assert.lengthOf(server.sent, 20)
    })
  )

  it.effect("case 18: waits as a schedule of the caller's says", () =>
    Effect.gen(function* () {
      const { server, times } = timed(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? at("1") : conflict)))
      const service = yield* configMaps(server)
      const retry = Schedule.exponential("10 millis", 5).pipe(Schedule.upTo({ times: 3 }))
      const fiber = yield* service
        .modify("a", (object) => ({ ...object, data: {} }), { retry })
        .pipe(Effect.flip, Effect.forkChild)
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Conflict")
      assert.deepStrictEqual(
        times.filter((_, index) => index % 2 === 0),
        [0, 10, 60, 310]
      )
    })
  )

  it.effect("writes nothing where nothing changed", () =>
    Effect.gen(function* () {
      const server = fake(at("1"))
      const result = yield* (yield* configMaps(server)).modify("a", (object) => object)
      assert.deepStrictEqual(server.lines(), [GET])
      assert.strictEqual(result.metadata.resourceVersion, "1")
    })
  )

  it.effect("takes an effect, and ends with its failure", () =>
    Effect.gen(function* () {
      const server = fake(at("1"), at("2"))
      const service = yield* configMaps(server)
      yield* service.modify("a", (object) => Effect.succeed({ ...object, data: {} }))
      assert.strictEqual(yield* service.modify("a", () => Effect.fail("no" as const)).pipe(Effect.flip), "no")
      assert.deepStrictEqual(server.lines(), [GET, PUT, GET])
    })
  )

  it.effect("does not begin again after a conflict inside of the change", () =>
    Effect.gen(function* () {
      const server = fake(at("1"))
      const own = new Conflict({
        message: "own",
        request: { verb: "update", path: "/" },
        retryable: false,
        attempts: 1,
        status: {}
      })
      const error = yield* (yield* configMaps(server)).modify("a", () => Effect.fail(own)).pipe(Effect.flip)
      assert.strictEqual(error, own)
      assert.deepStrictEqual(server.lines(), [GET])
    })
  )

  it.effect("writes at the version that it read, even where the change is built anew", () =>
    Effect.gen(function* () {
      const server = fake(at("7"), at("8"))
      yield* (yield* configMaps(server)).modify("a", () => ({ metadata: { resourceVersion: "" }, data: { x: "1" } }))
      assert.deepStrictEqual(server.sent[1]?.body, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a", resourceVersion: "7" },
        data: { x: "1" }
      })
    })
  )

  it.effect("stays in the namespace of its options", () =>
    Effect.gen(function* () {
      const prod = ok({ apiVersion: "v1", kind: "ConfigMap", metadata: meta("a", { namespace: "prod" }) })
      const server = fake(prod)
      yield* (yield* configMaps(server)).modify("a", () => ({ data: {} }), { namespace: "prod" })
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/namespaces/prod/configmaps/a",
        "PUT /api/v1/namespaces/prod/configmaps/a"
      ])
    })
  )

  it.effect.each<readonly [string, object]>([
    ["metadata.name", { metadata: { name: "b" } }],
    ["metadata.namespace", { metadata: { namespace: "b" } }],
    ["kind", { kind: "Pod" }],
    ["data.x", { data: { x: 1 } }]
  ])("refuses a change with another %s", ([field, changed]) =>
    Effect.gen(function* () {
      const server = fake(at("1"))
      const error = yield* Effect.flip((yield* configMaps(server)).modify("a", () => changed))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, field)
      assert.deepStrictEqual(server.lines(), [GET])
    })
  )

  it.effect.each<readonly [string, ReadonlyArray<Answer>]>([
    ["NotFound", [notFound("a")]],
    ["Invalid", [at("1"), status(422, "Invalid")]],
    ["NotFound", [at("1"), notFound("a")]],
    ["Forbidden", [at("1"), status(403, "Forbidden")]]
  ])("ends with %s", ([tag, answers]) =>
    Effect.gen(function* () {
      const server = fake(...answers)
      const error = yield* Effect.flip((yield* configMaps(server)).modify("a", (object) => ({ ...object, data: {} })))
      assert.strictEqual(error._tag, tag)
      assert.lengthOf(server.sent, answers.length)
    })
  )

  it.effect("of a status reads and writes the subresource", () =>
    Effect.gen(function* () {
      const body = { apiVersion: "v1", kind: "Pod", metadata: meta("web") }
      const server = fake(ok(body))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      yield* pods.modifyStatus("web", (object) => ({ ...object, status: { phase: "Failed" } }))
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/namespaces/default/pods/web/status",
        "PUT /api/v1/namespaces/default/pods/web/status"
      ])
    })
  )
})
