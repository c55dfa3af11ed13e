import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import { KubernetesClient } from "effect-kubernetes/Client"
import { failure, json, makeClient, scripted, type Step } from "../Client/support.ts"
import { meta } from "./support.ts"

const at = (resourceVersion: string) =>
  json(200, { apiVersion: "v1", kind: "ConfigMap", metadata: meta("a", { resourceVersion }), data: {} })

/** The connection ends after the server had stored the write. */
const lost = new Error("read ECONNRESET", { cause: { code: "ECONNRESET" } })

const conflict = failure(409, "Conflict", { details: { name: "a" } })
const absent = failure(404, "NotFound", { details: { name: "a" } })

const configMaps = (...steps: ReadonlyArray<Step>) =>
  Effect.gen(function* () {
    const { httpClient, sent } = scripted(...steps)
    const client = Layer.effect(KubernetesClient, makeClient(httpClient))
    const service = yield* Effect.provide(ConfigMaps, Layer.provide(ConfigMaps.layer, client))
    return { service, methods: () => sent.map(({ method }) => method) }
  })

type Service = Effect.Success<ReturnType<typeof configMaps>>["service"]

/** Runs a write to its end, with all the time that repetitions could take. */
const fail = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Effect.flip(effect))
    yield* TestClock.adjust("1 hour")
    return yield* Fiber.join(fiber)
  })

describe("a write whose answer is lost", () => {
  it.effect("is not made twice by modify", () =>
    Effect.gen(function* () {
      const { methods, service } = yield* configMaps(at("1"), lost, conflict, at("2"), at("3"))
      let changes = 0
      const error = yield* fail(
        service.modify("a", (object) => {
          changes++
          return { ...object, data: { n: String(changes) } }
        })
      )
      assert.deepInclude(error, { _tag: "TransportError", retryable: false })
      assert.strictEqual(changes, 1)
      assert.deepStrictEqual(methods(), ["GET", "PUT"])
    })
  )

  it.effect.each<readonly [string, Step, (service: Service) => Effect.Effect<unknown, { readonly _tag: string }>]>([
    ["replace", conflict, (service) => service.replace({ metadata: { name: "a", resourceVersion: "1" } })],
    ["patch", conflict, (service) => service.patch("a", Patch.merge({ metadata: { resourceVersion: "1" } }))],
    [
      "patch",
      failure(422, "Invalid"),
      (service) => service.patch("a", Patch.json([{ op: "test", path: "/metadata/resourceVersion", value: "1" }]))
    ],
    [
      "apply",
      conflict,
      (service) => service.apply({ metadata: { name: "a", resourceVersion: "1" } }, { fieldManager: "me" })
    ],
    ["delete", absent, (service) => service.delete("a", { preconditions: { uid: "uid-a" } })],
    ["delete", conflict, (service) => service.delete("a", { preconditions: { resourceVersion: "1" } })]
  ])("fails as lost, and not as what a second %s would meet", ([, second, write]) =>
    Effect.gen(function* () {
      const { methods, service } = yield* configMaps(lost, second)
      const error = yield* fail(write(service))
      assert.strictEqual(error._tag, "TransportError")
      assert.lengthOf(methods(), 1)
    })
  )

  it.effect("is made again by apply, which then answers the same", () =>
    Effect.gen(function* () {
      const { methods, service } = yield* configMaps(lost, at("2"))
      const fiber = yield* Effect.forkChild(service.apply({ metadata: { name: "a" } }, { fieldManager: "me" }))
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Fiber.join(fiber)).metadata.resourceVersion, "2")
      assert.deepStrictEqual(methods(), ["PATCH", "PATCH"])
    })
  )
})
