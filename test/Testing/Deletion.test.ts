import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import { type Json, configMaps, get, mergePatch, named, post, provide, put, remove, watch } from "./client.ts"

const pods = "/api/v1/namespaces/default/pods"
const pod = (name: string, nodeName?: string) => ({
  ...named(name),
  spec: { containers: [{ name: "main", image: "a" }], ...(nodeName === undefined ? {} : { nodeName }) }
})
const held = (name: string) => named(name, { metadata: { finalizers: ["example.com/hold"] } })

describe("deleting", () => {
  it.effect("answers with a Status that names what is gone", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a"))
      const deleted = yield* remove(`${configMaps}/a`)
      assert.strictEqual(deleted.status, 200)
      assert.deepStrictEqual(deleted.json, {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Success",
        details: { name: "a", kind: "configmaps", uid: json.metadata.uid }
      })
      assert.strictEqual((yield* get(`${configMaps}/a`)).status, 404)
      assert.strictEqual((yield* remove(`${configMaps}/a`)).json.message, 'configmaps "a" not found')
    }).pipe(provide())
  )

  it.effect("answers with the object for kinds that do so", () =>
    Effect.gen(function* () {
      yield* post("/api/v1/namespaces/default/serviceaccounts", named("a"))
      const { json } = yield* remove("/api/v1/namespaces/default/serviceaccounts/a")
      assert.deepStrictEqual([json.kind, json.metadata.name], ["ServiceAccount", "a"])
    }).pipe(provide())
  )

  it.effect("only marks what has finalizers, and removes it inside the update that takes the last one", () =>
    Effect.gen(function* () {
      yield* post(configMaps, held("a"))
      const { next, take } = yield* watch(`${configMaps}?watch=1`)
      yield* take(1)
      yield* TestClock.adjust("5 seconds")
      const marked = yield* remove(`${configMaps}/a`)
      assert.strictEqual(marked.json.metadata.deletionTimestamp, "1970-01-01T00:00:05Z")
      assert.strictEqual(marked.json.metadata.deletionGracePeriodSeconds, 0)
      assert.deepStrictEqual((yield* remove(`${configMaps}/a`)).json, marked.json)
      const taken = yield* post(configMaps, named("a"))
      assert.strictEqual(taken.json.message, 'object is being deleted: configmaps "a" already exists')
      const released = yield* mergePatch(`${configMaps}/a`, { metadata: { finalizers: null } })
      assert.strictEqual(released.status, 200)
      assert.strictEqual(released.json.metadata.resourceVersion, marked.json.metadata.resourceVersion)
      assert.notProperty(released.json.metadata, "finalizers")
      assert.strictEqual((yield* get(`${configMaps}/a`)).status, 404)
      assert.deepStrictEqual(yield* take(1), ["MODIFIED a"])
      const gone = yield* next
      assert.deepStrictEqual([gone.type, gone.object.metadata.finalizers], ["DELETED", ["example.com/hold"]])
    }).pipe(provide())
  )

  it.effect("allows no new finalizers once it has begun", () =>
    Effect.gen(function* () {
      yield* post(configMaps, held("a"))
      yield* remove(`${configMaps}/a`)
      const more = named("a", { metadata: { finalizers: ["example.com/hold", "example.com/more"] } })
      const { json, status } = yield* put(`${configMaps}/a`, more)
      assert.strictEqual(status, 422)
      assert.strictEqual(
        json.message,
        'ConfigMap "a" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}'
      )
    }).pipe(provide())
  )

  for (const [policy, finalizer] of [
    ["Foreground", "foregroundDeletion"],
    ["Orphan", "orphan"]
  ] as const) {
    it.effect(`with ${policy} leaves the object with the finalizer ${finalizer}`, () =>
      Effect.gen(function* () {
        yield* post(configMaps, named("a"))
        const { json } = yield* remove(`${configMaps}/a`, { propagationPolicy: policy })
        assert.deepStrictEqual(json.metadata.finalizers, [finalizer])
        assert.property(json.metadata, "deletionTimestamp")
      }).pipe(provide())
    )
  }

  it.effect("takes its options from the query where there is no body", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      const { json } = yield* remove(`${configMaps}/a?propagationPolicy=Foreground`)
      assert.deepStrictEqual(json.metadata.finalizers, ["foregroundDeletion"])
    }).pipe(provide())
  )

  it.effect("checks its preconditions", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a"))
      const { resourceVersion, uid } = json.metadata
      const wrongUid = yield* remove(`${configMaps}/a`, { preconditions: { uid: "x" } })
      assert.strictEqual(wrongUid.status, 409)
      assert.strictEqual(
        wrongUid.json.message,
        `Operation cannot be fulfilled on ConfigMap "a": the UID in the precondition (x) does not match the UID in record (${uid}). The object might have been deleted and then recreated`
      )
      const wrongVersion = yield* remove(`${configMaps}/a`, { preconditions: { resourceVersion: "1" } })
      assert.strictEqual(
        wrongVersion.json.message,
        `Operation cannot be fulfilled on ConfigMap "a": the ResourceVersion in the precondition (1) does not match the ResourceVersion in record (${resourceVersion}). The object might have been modified`
      )
      assert.strictEqual((yield* remove(`${configMaps}/a`, { preconditions: { resourceVersion, uid } })).status, 200)
    }).pipe(provide())
  )

  for (const [options, status, message] of [
    [
      { propagationPolicy: "x" },
      422,
      'DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Unsupported value: "x": supported values: "Foreground", "Background", "Orphan", "nil"'
    ],
    [
      { propagationPolicy: "Orphan", orphanDependents: true },
      422,
      'DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Invalid value: "Orphan": orphanDependents and deletionPropagation cannot be both set'
    ],
    [
      { dryRun: ["x"] },
      422,
      'DeleteOptions.meta.k8s.io "" is invalid: dryRun: Unsupported value: ["x"]: supported values: "All"'
    ],
    [
      { kind: "Foo" },
      400,
      'no kind "Foo" is registered for version "meta.k8s.io/v1" in scheme "pkg/runtime/scheme.go:111"'
    ],
    [
      "garbage",
      400,
      "couldn't get version/kind; json parse error: invalid character 'g' looking for beginning of value"
    ]
  ] as const) {
    it.effect(`refuses the options ${JSON.stringify(options)}`, () =>
      Effect.gen(function* () {
        yield* post(configMaps, named("a"))
        const answer = yield* remove(`${configMaps}/a`, options)
        assert.deepStrictEqual([answer.status, answer.json.message], [status, message])
      }).pipe(provide())
    )
  }

  it.effect("in a dry run leaves everything", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      assert.strictEqual((yield* remove(`${configMaps}/a`, { dryRun: ["All"] })).json.status, "Success")
      assert.strictEqual((yield* get(`${configMaps}/a`)).status, 200)
    }).pipe(provide())
  )

  it.effect("says 202 for the old way to cascade where the object stays", () =>
    Effect.gen(function* () {
      yield* post(configMaps, held("a"))
      assert.strictEqual((yield* remove(`${configMaps}/a`, { orphanDependents: false })).status, 202)
    }).pipe(provide())
  )
})

describe("deleting a pod", () => {
  it.effect("that runs gives it its grace, which can only get shorter", () =>
    Effect.gen(function* () {
      yield* post(pods, pod("p", "node-1"))
      const grace = (seconds: number) =>
        Effect.map(remove(`${pods}/p`, { gracePeriodSeconds: seconds }), ({ json }) => json.metadata)
      const { metadata } = (yield* remove(`${pods}/p`)).json
      assert.strictEqual(metadata.deletionGracePeriodSeconds, 30)
      assert.strictEqual(metadata.deletionTimestamp, "1970-01-01T00:00:30Z")
      assert.strictEqual(metadata.generation, 2)
      assert.deepStrictEqual(yield* grace(40), metadata)
      const shorter = yield* grace(5)
      assert.strictEqual(shorter.deletionGracePeriodSeconds, 5)
      assert.strictEqual(shorter.deletionTimestamp, "1970-01-01T00:00:05Z")
      assert.strictEqual(shorter.generation, 2)
      yield* grace(0)
      assert.strictEqual((yield* get(`${pods}/p`)).status, 404)
    }).pipe(provide())
  )

  it.effect("takes the grace of its spec, and one second for a negative one", () =>
    Effect.gen(function* () {
      const slow = pod("slow", "node-1")
      yield* post(pods, { ...slow, spec: { ...slow.spec, terminationGracePeriodSeconds: 90 } })
      yield* post(pods, pod("fast", "node-1"))
      assert.strictEqual((yield* remove(`${pods}/slow`)).json.metadata.deletionGracePeriodSeconds, 90)
      const fast = yield* remove(`${pods}/fast`, { gracePeriodSeconds: -5 })
      assert.strictEqual(fast.json.metadata.deletionGracePeriodSeconds, 1)
    }).pipe(provide())
  )

  it.effect("never ends its grace in the past", () =>
    Effect.gen(function* () {
      yield* post(pods, pod("p", "node-1"))
      yield* remove(`${pods}/p`)
      yield* TestClock.adjust("20 seconds")
      const { metadata } = (yield* remove(`${pods}/p`, { gracePeriodSeconds: 10 })).json
      assert.strictEqual(metadata.deletionTimestamp, "1970-01-01T00:00:20Z")
      assert.strictEqual(metadata.deletionGracePeriodSeconds, 1)
    }).pipe(provide())
  )

  it.effect("that has no node, or is done, marks and removes it at once", () =>
    Effect.gen(function* () {
      yield* post(pods, pod("waiting"))
      yield* post(pods, pod("done", "node-1"))
      yield* mergePatch(`${pods}/done/status`, { status: { phase: "Succeeded" } })
      const { take } = yield* watch(`${pods}?watch=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan`)
      const { json } = yield* remove(`${pods}/waiting`)
      assert.deepStrictEqual([json.kind, json.metadata.deletionGracePeriodSeconds], ["Pod", 0])
      yield* remove(`${pods}/done`)
      assert.deepStrictEqual(yield* take(4), ["MODIFIED waiting", "DELETED waiting", "MODIFIED done", "DELETED done"])
    }).pipe(provide())
  )
})

describe("deleting a collection", () => {
  it.effect("deletes what is selected and answers with it", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* post(configMaps, named(name, { metadata: { labels: { x: "y" } } }))
      yield* post(configMaps, named("c"))
      const { json, status } = yield* remove(`${configMaps}?labelSelector=x%3Dy`)
      assert.deepStrictEqual([status, json.kind], [200, "ConfigMapList"])
      assert.deepStrictEqual(
        json.items.map((item: Json) => item.metadata.name),
        ["a", "b"]
      )
      const left = yield* get(configMaps)
      assert.lengthOf(left.json.items, 1)
    }).pipe(provide())
  )
})

describe("namespaces", () => {
  const url = "/api/v1/namespaces/team"

  it.effect("of a new cluster are there", () =>
    Effect.gen(function* () {
      const { json } = yield* get("/api/v1/namespaces")
      assert.deepStrictEqual(
        json.items.map((item: Json) => item.metadata.name),
        ["default", "kube-node-lease", "kube-public", "kube-system"]
      )
    }).pipe(provide())
  )

  it.effect("are created active, with a finalizer and a label", () =>
    Effect.gen(function* () {
      const { json } = yield* post("/api/v1/namespaces", named("team"))
      assert.deepStrictEqual(json.metadata.labels, { "kubernetes.io/metadata.name": "team" })
      assert.deepStrictEqual(json.spec, { finalizers: ["kubernetes"] })
      assert.deepStrictEqual(json.status, { phase: "Active" })
    }).pipe(provide())
  )

  it.effect("are emptied and removed when they are deleted", () =>
    Effect.gen(function* () {
      yield* post("/api/v1/namespaces", named("team"))
      yield* post(`${url}/configmaps`, named("a"))
      yield* post(`${url}/pods`, pod("p", "node-1"))
      const { next } = yield* watch("/api/v1/namespaces?watch=1&fieldSelector=metadata.name%3Dteam&resourceVersion=5")
      assert.strictEqual((yield* next).type, "ADDED")
      const { json } = yield* remove(url)
      assert.strictEqual(json.status.phase, "Terminating")
      assert.notProperty(json.metadata, "deletionGracePeriodSeconds")
      assert.strictEqual((yield* next).object.status.phase, "Terminating")
      assert.strictEqual((yield* next).type, "DELETED")
      assert.strictEqual((yield* get(url)).status, 404)
      assert.lengthOf((yield* get(`${url}/configmaps`)).json.items, 0)
      assert.lengthOf((yield* get(`${url}/pods`)).json.items, 0)
    }).pipe(provide())
  )

  it.effect("stay as long as an object in them has a finalizer", () =>
    Effect.gen(function* () {
      yield* post("/api/v1/namespaces", named("team"))
      yield* post(`${url}/configmaps`, held("a"))
      const { next } = yield* watch(`${url}/configmaps?watch=1`)
      yield* next
      yield* remove(url)
      assert.property((yield* next).object.metadata, "deletionTimestamp")
      assert.strictEqual((yield* get(url)).json.status.phase, "Terminating")
      const gone = yield* watch(
        "/api/v1/namespaces?watch=1&fieldSelector=metadata.name%3Dteam&sendInitialEvents=false&resourceVersionMatch=NotOlderThan"
      )
      yield* mergePatch(`${url}/configmaps/a`, { metadata: { finalizers: null } })
      assert.deepStrictEqual(yield* gone.take(1), ["DELETED team"])
    }).pipe(provide())
  )

  it.effect("wait for somebody to finalize them where there is no controller", () =>
    Effect.gen(function* () {
      const { json } = yield* post("/api/v1/namespaces", named("team"))
      yield* remove(url)
      assert.strictEqual((yield* get(url)).json.status.phase, "Terminating")
      const finalized = yield* put(`${url}/finalize`, { ...json, metadata: { name: "team" }, spec: {} })
      assert.strictEqual(finalized.status, 200)
      assert.strictEqual((yield* get(url)).status, 404)
    }).pipe(provide(ApiServer.layerOptions({ namespaceController: false })))
  )

  it.effect("that the cluster needs cannot be deleted", () =>
    Effect.gen(function* () {
      const { json, status } = yield* remove("/api/v1/namespaces/default")
      assert.strictEqual(status, 403)
      assert.strictEqual(json.message, 'namespaces "default" is forbidden: this namespace may not be deleted')
    }).pipe(provide())
  )
})
