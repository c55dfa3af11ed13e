import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { get, mergePatch, named, post, provide, put } from "./client.ts"

const pods = "/api/v1/namespaces/default/pods"
const pod = { ...named("p"), spec: { containers: [{ name: "main", image: "a" }] } }

describe("scale", () => {
  const deployments = "/apis/apps/v1/namespaces/default/deployments"
  const url = `${deployments}/web/scale`
  const create = post(deployments, {
    ...named("web"),
    spec: {
      replicas: 2,
      selector: { matchLabels: { tier: "x", app: "web" } },
      template: {
        metadata: { labels: { tier: "x", app: "web" } },
        spec: { containers: [{ name: "main", image: "a" }] }
      }
    }
  })

  it.effect("shows replicas and selector of its object", () =>
    Effect.gen(function* () {
      const { json } = yield* create
      yield* mergePatch(`${deployments}/web/status`, { status: { replicas: 1 } })
      const scale = yield* get(url)
      const { creationTimestamp, name, namespace, uid } = json.metadata
      assert.deepStrictEqual(scale.json, {
        kind: "Scale",
        apiVersion: "autoscaling/v1",
        metadata: { name, namespace, uid, resourceVersion: "7", creationTimestamp },
        spec: { replicas: 2 },
        status: { replicas: 1, selector: "app=web,tier=x" }
      })
    }).pipe(provide())
  )

  it.effect("changes replicas alone, and counts as a change of the object", () =>
    Effect.gen(function* () {
      yield* create
      const { json } = yield* mergePatch(url, { spec: { replicas: 5 } })
      assert.deepStrictEqual([json.kind, json.spec], ["Scale", { replicas: 5 }])
      const after = yield* get(`${deployments}/web`)
      assert.strictEqual(after.json.spec.replicas, 5)
      assert.strictEqual(after.json.metadata.generation, 2)
      assert.strictEqual(after.json.metadata.resourceVersion, json.metadata.resourceVersion)
      assert.deepStrictEqual(after.json.spec.selector, { matchLabels: { app: "web", tier: "x" } })
    }).pipe(provide())
  )

  it.effect("checks the version that it is sent", () =>
    Effect.gen(function* () {
      yield* create
      const stale = { ...named("web", { metadata: { resourceVersion: "1" } }), spec: { replicas: 1 } }
      const { json, status } = yield* put(url, stale)
      assert.strictEqual(status, 409)
      assert.isTrue(json.message.startsWith('Operation cannot be fulfilled on deployments.apps "web": '))
      assert.strictEqual((yield* put(url, { ...named("web"), spec: { replicas: 1 } })).json.spec.replicas, 1)
    }).pipe(provide())
  )

  it.effect("reads the selector of a replication controller", () =>
    Effect.gen(function* () {
      const controllers = "/api/v1/namespaces/default/replicationcontrollers"
      yield* post(controllers, { ...named("rc"), spec: { replicas: 0, selector: { a: "b" } } })
      const { json } = yield* get(`${controllers}/rc/scale`)
      assert.deepStrictEqual([json.spec, json.status], [{}, { replicas: 0, selector: "a=b" }])
    }).pipe(provide())
  )
})

describe("pods", () => {
  it.effect("are evicted by a deletion", () =>
    Effect.gen(function* () {
      yield* post(pods, { ...pod, spec: { ...pod.spec, nodeName: "node-1" } })
      const evicted = yield* post(`${pods}/p/eviction`, { ...named("p"), deleteOptions: { gracePeriodSeconds: 7 } })
      assert.deepStrictEqual([evicted.status, evicted.json.status], [201, "Success"])
      assert.strictEqual((yield* get(`${pods}/p`)).json.metadata.deletionGracePeriodSeconds, 7)
      const other = yield* post(`${pods}/p/eviction`, named("q"))
      assert.strictEqual(other.json.message, "name in URL does not match name in Eviction object")
      assert.strictEqual((yield* post(`${pods}/nosuch/eviction`, named("nosuch"))).status, 404)
    }).pipe(provide())
  )

  it.effect("are bound to a node once", () =>
    Effect.gen(function* () {
      yield* post(pods, pod)
      const binding = { ...named("p"), target: { kind: "Node", name: "node-1" } }
      assert.strictEqual((yield* post(`${pods}/p/binding`, binding)).status, 201)
      const { json } = yield* get(`${pods}/p`)
      assert.strictEqual(json.spec.nodeName, "node-1")
      assert.deepInclude(json.status.conditions[0], { type: "PodScheduled", status: "True" })
      assert.strictEqual(json.metadata.generation, 1)
      const again = yield* post(`${pods}/p/binding`, binding)
      assert.strictEqual(
        again.json.message,
        'Operation cannot be fulfilled on pods/binding "p": pod p is already assigned to node "node-1"'
      )
    }).pipe(provide())
  )
})

describe("service accounts", () => {
  it.effect("get tokens that name them and expire", () =>
    Effect.gen(function* () {
      const accounts = "/api/v1/namespaces/default/serviceaccounts"
      yield* post(accounts, named("bot"))
      const { json, status } = yield* post(`${accounts}/bot/token`, {
        spec: { audiences: ["api"], expirationSeconds: 600 }
      })
      assert.deepStrictEqual([status, json.kind, json.apiVersion], [201, "TokenRequest", "authentication.k8s.io/v1"])
      assert.strictEqual(json.status.expirationTimestamp, "1970-01-01T00:10:00Z")
      const claims = JSON.parse(Buffer.from(json.status.token.split(".")[1], "base64url").toString())
      assert.deepInclude(claims, { sub: "system:serviceaccount:default:bot", aud: ["api"], exp: 600 })
      assert.strictEqual((yield* post(`${accounts}/nosuch/token`, {})).status, 404)
    }).pipe(provide())
  )
})

describe("reviews", () => {
  it.effect("say that everything is allowed, and are not stored", () =>
    Effect.gen(function* () {
      const reviews = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
      const spec = { resourceAttributes: { verb: "get", resource: "pods" } }
      const { json, status } = yield* post(reviews, { spec })
      assert.strictEqual(status, 201)
      assert.deepStrictEqual([json.kind, json.spec, json.status], ["SelfSubjectAccessReview", spec, { allowed: true }])
      assert.strictEqual((yield* get(reviews)).status, 405)
      const who = yield* post("/apis/authentication.k8s.io/v1/selfsubjectreviews", {})
      assert.strictEqual(who.json.status.userInfo.username, "kubernetes-admin")
    }).pipe(provide())
  )
})
