import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { CertificateSigningRequests } from "effect-kubernetes/Api/CertificatesV1"
import { Namespaces, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import { KubernetesClient } from "effect-kubernetes/Client"
import { bearer, failure, json, makeClient, scripted, type Step } from "../Client/support.ts"
import { type Fake, fake, meta, ok, pod, untyped } from "./support.ts"

const pods = (server: Fake) => Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
const deployments = (server: Fake) => Effect.provide(Deployments, Deployments.layer).pipe(Effect.provide(server.layer))

const web = "/api/v1/namespaces/default/pods/web"

describe("status", () => {
  it.effect("case 39: is read and written under its own path", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const service = yield* pods(server)
      yield* service.getStatus("web")
      yield* service.replaceStatus({ metadata: { name: "web" }, status: { phase: "Failed" } })
      yield* service.patchStatus("web", Patch.merge({ status: { phase: "Failed" } }))
      yield* service.applyStatus({ metadata: { name: "web" }, status: { phase: "Failed" } }, { fieldManager: "me" })
      assert.deepStrictEqual(server.lines(), [
        `GET ${web}/status`,
        `PUT ${web}/status`,
        `PATCH ${web}/status`,
        `PATCH ${web}/status?fieldManager=me`
      ])
      assert.deepStrictEqual(
        server.sent.map((one) => one.contentType),
        [undefined, "application/json", "application/merge-patch+json", "application/apply-patch+yaml"]
      )
    })
  )
})

describe("scale", () => {
  const path = "/apis/apps/v1/namespaces/default/deployments/web/scale"
  const scale = { kind: "Scale", apiVersion: "autoscaling/v1", metadata: meta("web"), spec: { replicas: 3 } }

  it.effect("case 40: is a Scale, whatever the kind", () =>
    Effect.gen(function* () {
      const server = fake(ok(scale))
      const service = yield* deployments(server)
      const read = yield* service.getScale("web")
      assert.strictEqual(read.spec?.replicas, 3)
      yield* service.replaceScale({ ...read, spec: { replicas: 4 } })
      yield* service.patchScale("web", Patch.merge({ spec: { replicas: 5 } }))
      yield* service.scale("web", 6, { dryRun: true })
      assert.deepStrictEqual(server.lines(), [
        `GET ${path}`,
        `PUT ${path}`,
        `PATCH ${path}`,
        `PATCH ${path}?dryRun=All`
      ])
      assert.deepStrictEqual(server.sent[1]?.body, { ...scale, spec: { replicas: 4 } })
      assert.deepStrictEqual(server.sent[3]?.body, { spec: { replicas: 6 } })
    })
  )

  it.effect.each([-1, 1.5, Number.NaN])("refuses %d replicas", (replicas) =>
    Effect.gen(function* () {
      const server = fake(ok(scale))
      const error = yield* Effect.flip((yield* deployments(server)).scale("web", replicas))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, "replicas")
      assert.lengthOf(server.sent, 0)
    })
  )

  it.effect("fails with DecodeError where the answer is no Scale", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* deployments(fake(ok(pod("web"))))).getScale("web"))
      assert.strictEqual(error._tag, "DecodeError")
    })
  )
})

describe("eviction", () => {
  const success = ok({ kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 })

  it.effect("posts an Eviction with the options of the deletion", () =>
    Effect.gen(function* () {
      const server = fake(success)
      yield* (yield* pods(server)).evict("web", { gracePeriodSeconds: 5, preconditions: { uid: "u" }, dryRun: true })
      assert.deepStrictEqual(server.lines(), [`POST ${web}/eviction?dryRun=All`])
      assert.deepStrictEqual(server.sent[0]?.body, {
        apiVersion: "policy/v1",
        kind: "Eviction",
        metadata: { name: "web", namespace: "default" },
        deleteOptions: {
          kind: "DeleteOptions",
          apiVersion: "v1",
          dryRun: ["All"],
          gracePeriodSeconds: 5,
          preconditions: { uid: "u" }
        }
      })
    })
  )

  const created = json(201, { kind: "Status", apiVersion: "v1", status: "Success" })

  /** How often an eviction is sent, and what comes of it. */
  const evict = (...steps: ReadonlyArray<Step>) =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(...steps)
      const credentials = { ...bearer, invalidate: () => Effect.succeed(true) }
      const client = Layer.effect(KubernetesClient, makeClient(httpClient, { credentials }))
      const fiber = yield* Pods.use((pods) => pods.evict("web")).pipe(
        Effect.match({ onFailure: ({ _tag }) => _tag, onSuccess: () => "evicted" as const }),
        Effect.provide(Layer.provide(Pods.layer, client)),
        Effect.forkChild
      )
      yield* TestClock.adjust("1 hour")
      return [yield* Fiber.join(fiber), sent.length]
    })

  it.effect("case 41: fails with TooManyRequests where a budget forbids it, and is not sent again", () =>
    Effect.gen(function* () {
      const details = { causes: [{ reason: "DisruptionBudget" }], retryAfterSeconds: 10 }
      const forbidden = failure(429, "TooManyRequests", { details }, { "retry-after": "10" })
      assert.deepStrictEqual(yield* evict(forbidden, created), ["TooManyRequests", 1])
    })
  )

  it.effect("is sent again after any other 429, and with newer credentials after a 401", () =>
    Effect.gen(function* () {
      const busy = failure(429, "TooManyRequests", {}, { "retry-after": "1" })
      assert.deepStrictEqual(yield* evict(busy, created), ["evicted", 2])
      assert.deepStrictEqual(yield* evict(failure(401, "Unauthorized"), created), ["evicted", 2])
    })
  )

  it.effect("is not sent again where nobody knows what came of it", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* evict(failure(500, "InternalError"), created), ["InternalError", 1])
    })
  )
})

describe("binding", () => {
  it.effect("posts a Binding with the name of the pod", () =>
    Effect.gen(function* () {
      const server = fake(ok({ kind: "Status", apiVersion: "v1", status: "Success" }))
      const service = yield* pods(server)
      yield* service.bind("web", { metadata: { annotations: { a: "1" } }, target: { kind: "Node", name: "n1" } })
      assert.deepStrictEqual(server.lines(), [`POST ${web}/binding`])
      assert.deepStrictEqual(server.sent[0]?.body, {
        apiVersion: "v1",
        kind: "Binding",
        metadata: { name: "web", namespace: "default", annotations: { a: "1" } },
        target: { kind: "Node", name: "n1" }
      })
    })
  )

  it.effect.each<readonly [string, object]>([
    ["metadata.name", { metadata: { name: "db" }, target: { name: "n1" } }],
    ["target.name", { target: { kind: "Node" } }],
    ["target.name", { target: { kind: "Node", name: "" } }],
    ["kind", { kind: "Pod", target: { name: "n1" } }]
  ])("refuses for %s", ([field, binding]) =>
    Effect.gen(function* () {
      const server = fake(ok({}))
      const error = yield* Effect.flip((yield* pods(server)).bind("web", untyped(binding)))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, field)
      assert.lengthOf(server.sent, 0)
    })
  )
})

describe("case 42", () => {
  it.effect("a token request returns the token", () =>
    Effect.gen(function* () {
      const server = fake(
        ok({
          kind: "TokenRequest",
          apiVersion: "authentication.k8s.io/v1",
          metadata: { name: "sa" },
          spec: { audiences: ["a"] },
          status: { token: "t", expirationTimestamp: "2026-01-01T00:00:00Z" }
        })
      )
      const serviceAccounts = yield* Effect.provide(ServiceAccounts, ServiceAccounts.layer).pipe(
        Effect.provide(server.layer)
      )
      const answer = yield* serviceAccounts.createToken("sa", { spec: { audiences: ["a"] } }, { namespace: "prod" })
      assert.strictEqual(answer.status?.token, "t")
      assert.deepStrictEqual(server.lines(), ["POST /api/v1/namespaces/prod/serviceaccounts/sa/token"])
      assert.deepStrictEqual(server.sent[0]?.body, {
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenRequest",
        spec: { audiences: ["a"] }
      })
    })
  )

  it.effect("ephemeral containers and resize have their own paths", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const service = yield* pods(server)
      const object = yield* service.getEphemeralContainers("web")
      yield* service.replaceEphemeralContainers(object)
      yield* service.patchEphemeralContainers("web", Patch.strategic({ spec: {} }))
      yield* service.getResize("web")
      yield* service.replaceResize(object)
      yield* service.patchResize("web", Patch.merge({ spec: {} }))
      assert.deepStrictEqual(server.lines(), [
        `GET ${web}/ephemeralcontainers`,
        `PUT ${web}/ephemeralcontainers`,
        `PATCH ${web}/ephemeralcontainers`,
        `GET ${web}/resize`,
        `PUT ${web}/resize`,
        `PATCH ${web}/resize`
      ])
    })
  )

  it.effect("a namespace is finalized without its finalizers", () =>
    Effect.gen(function* () {
      const { namespace: _, ...metadata } = meta("prod")
      const server = fake(ok({ apiVersion: "v1", kind: "Namespace", metadata }))
      const namespaces = yield* Effect.provide(Namespaces, Namespaces.layer).pipe(Effect.provide(server.layer))
      const object = yield* namespaces.get("prod")
      yield* namespaces.finalize({ ...object, spec: { finalizers: [] } })
      assert.strictEqual(server.sent[1]?.line, "PUT /api/v1/namespaces/prod/finalize")
    })
  )
})

describe("approval", () => {
  it.effect("is read and written under its own path", () =>
    Effect.gen(function* () {
      const kind = { apiVersion: "certificates.k8s.io/v1", kind: "CertificateSigningRequest" }
      const { namespace: _, ...metadata } = meta("csr")
      const server = fake(ok({ ...kind, metadata, spec: { request: "", signerName: "s" } }))
      const requests = yield* Effect.provide(CertificateSigningRequests, CertificateSigningRequests.layer).pipe(
        Effect.provide(server.layer)
      )
      const object = yield* requests.getApproval("csr")
      yield* requests.replaceApproval(object)
      yield* requests.patchApproval("csr", Patch.merge({ status: {} }))
      const path = "/apis/certificates.k8s.io/v1/certificatesigningrequests/csr/approval"
      assert.deepStrictEqual(server.lines(), [`GET ${path}`, `PUT ${path}`, `PATCH ${path}`])
    })
  )
})
