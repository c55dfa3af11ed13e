import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { SelfSubjectAccessReviews } from "effect-kubernetes/Api/AuthorizationV1"
import { Bindings, ConfigMaps, Namespaces, Pods } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import { conflict, type Fake, fake, list, meta, notFound, ok, pod, status, untyped } from "./support.ts"

const pods = (server: Fake) => Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
const configMaps = (server: Fake) => Effect.provide(ConfigMaps, ConfigMaps.layer).pipe(Effect.provide(server.layer))
const deployments = (server: Fake) => Effect.provide(Deployments, Deployments.layer).pipe(Effect.provide(server.layer))
const namespaces = (server: Fake) => Effect.provide(Namespaces, Namespaces.layer).pipe(Effect.provide(server.layer))

const configMap = (name: string, more: object = {}) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: meta(name),
  ...more
})
const collection = "/api/v1/namespaces/default/configmaps"

/** What was refused, and that nothing was sent. */
const refused = (server: Fake) => (error: { readonly _tag: string }) => {
  assert.deepStrictEqual(server.lines(), [])
  return error._tag === "InvalidRequest" && "field" in error ? error.field : error._tag
}

describe("create", () => {
  it.effect("posts the object with apiVersion and kind filled in", () =>
    Effect.gen(function* () {
      const server = fake({ code: 201, body: configMap("a") })
      const created = yield* (yield* configMaps(server)).create({ metadata: { name: "a" }, data: { x: "1" } })
      assert.deepStrictEqual(server.lines(), [`POST ${collection}`])
      assert.deepStrictEqual(server.sent[0]?.body, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a" },
        data: { x: "1" }
      })
      assert.strictEqual(server.sent[0]?.contentType, "application/json")
      assert.strictEqual(server.sent[0]?.request.replay, "unsafe")
      assert.strictEqual(created.metadata.uid, "uid-a")
    })
  )

  it.effect("sends its options in the server's words", () =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      yield* (yield* configMaps(server)).create(
        { metadata: { generateName: "a-" } },
        { namespace: "prod", dryRun: true, fieldManager: "me", fieldValidation: "Strict" }
      )
      assert.deepStrictEqual(server.lines(), [
        "POST /api/v1/namespaces/prod/configmaps?dryRun=All&fieldManager=me&fieldValidation=Strict"
      ])
    })
  )

  it.effect("takes the namespace of the object", () =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      yield* (yield* configMaps(server)).create({ metadata: { name: "a", namespace: "own" } })
      yield* (yield* configMaps(server)).create({ metadata: { name: "a", namespace: "own" } }, { namespace: "own" })
      assert.deepStrictEqual(server.lines(), [
        "POST /api/v1/namespaces/own/configmaps",
        "POST /api/v1/namespaces/own/configmaps"
      ])
    })
  )

  it.effect.each<readonly [string, object, object]>([
    ["namespace", { metadata: { name: "a", namespace: "own" } }, { namespace: "other" }],
    ["namespace", { metadata: { name: "a", namespace: "a/b" } }, {}],
    ["metadata.resourceVersion", { metadata: { name: "a", resourceVersion: "1" } }, {}],
    ["metadata.name", { metadata: {} }, {}],
    ["metadata.name", { data: {} }, {}],
    ["metadata.name", { metadata: { name: "a/b" } }, {}],
    ["kind", { kind: "Pod", metadata: { name: "a" } }, {}],
    ["apiVersion", { apiVersion: "v2", metadata: { name: "a" } }, {}],
    ["data.x", { metadata: { name: "a" }, data: { x: 7 } }, {}],
    ["fieldManager", { metadata: { name: "a" } }, { fieldManager: "x".repeat(129) }],
    ["fieldManager", { metadata: { name: "a" } }, { fieldManager: "a\nb" }]
  ])("cases 20, 22: refuses for %s: %o", ([field, object, options]) =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const error = yield* Effect.flip((yield* configMaps(server)).create(object, options))
      assert.strictEqual(refused(server)(error), field)
    })
  )

  it.effect("names the place of a fault in the object, and no value of it", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("a")))
      const error = yield* Effect.flip(
        (yield* pods(server)).create({
          metadata: { name: "a" },
          spec: { containers: [{ name: "main", env: [{ name: "A", value: untyped({ password: "hunter2" }) }] }] }
        })
      )
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.strictEqual(error.message, "this is not a valid Pod: spec.containers[0].env[0].value: expected string")
      assert.notInclude(JSON.stringify(error), "hunter2")
    })
  )

  it.effect("is strict about what is required", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("a")))
      const error = yield* Effect.flip((yield* pods(server)).create({ metadata: { name: "a" }, spec: untyped({}) }))
      assert.strictEqual(refused(server)(error), "spec.containers")
    })
  )

  it.effect.each<readonly [string, ReturnType<typeof status>]>([
    ["AlreadyExists", status(409, "AlreadyExists", { name: "a" })],
    ["Invalid", status(422, "Invalid")],
    ["NotFound", notFound("default")],
    ["Conflict", conflict],
    ["Forbidden", status(403, "Forbidden")]
  ])("case 15: fails with %s", ([tag, answer]) =>
    Effect.gen(function* () {
      const server = fake(answer)
      const error = yield* Effect.flip((yield* configMaps(server)).create({ metadata: { name: "a" } }))
      assert.strictEqual(error._tag, tag)
      assert.lengthOf(server.sent, 1)
    })
  )

  it.effect("case 21: a dry run returns what the server would have stored", () =>
    Effect.gen(function* () {
      const { resourceVersion: _, ...metadata } = meta("a")
      const server = fake(ok({ ...configMap("a"), metadata }))
      const created = yield* (yield* configMaps(server)).create({ metadata: { name: "a" } }, { dryRun: true })
      assert.strictEqual(created.metadata.uid, "uid-a")
    })
  )

  it.effect("returns the verdict of a kind that is not stored", () =>
    Effect.gen(function* () {
      const server = fake(
        ok({
          kind: "SelfSubjectAccessReview",
          apiVersion: "authorization.k8s.io/v1",
          metadata: {},
          spec: {},
          status: { allowed: true }
        })
      )
      const reviews = yield* Effect.provide(SelfSubjectAccessReviews, SelfSubjectAccessReviews.layer).pipe(
        Effect.provide(server.layer)
      )
      const review = yield* reviews.create({ spec: { resourceAttributes: { verb: "get", resource: "pods" } } })
      assert.isTrue(review.status?.allowed)
      assert.deepStrictEqual(server.lines(), ["POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews"])
    })
  )

  it.effect("returns the Status that answers a Binding", () =>
    Effect.gen(function* () {
      const server = fake(ok({ kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 }))
      const bindings = yield* Effect.provide(Bindings, Bindings.layer).pipe(Effect.provide(server.layer))
      const answer = yield* bindings.create({ metadata: { name: "web" }, target: { kind: "Node", name: "n1" } })
      assert.strictEqual(answer.status, "Success")
    })
  )
})

describe("replace", () => {
  it.effect("case 19: puts back what it read, unknown fields included", () =>
    Effect.gen(function* () {
      const raw = {
        ...configMap("a", { data: null, future: { x: 1 } }),
        metadata: meta("a", { finalizers: null, novel: [1] })
      }
      const server = fake(ok(raw), ok(raw))
      const service = yield* configMaps(server)
      const read = yield* service.get("a")
      yield* service.replace({ ...read, data: { x: "1" } })
      assert.strictEqual(server.sent[1]?.line, `PUT ${collection}/a`)
      assert.deepStrictEqual(server.sent[1]?.body, {
        ...configMap("a"),
        metadata: meta("a", { novel: [1] }),
        data: { x: "1" },
        future: { x: 1 }
      })
    })
  )

  it.effect("case 24: is not sent again, since its own first write would make a conflict of the second", () =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const service = yield* configMaps(server)
      yield* service.replace({ metadata: { name: "a", resourceVersion: "1" } })
      yield* service.replace({ metadata: { name: "a" } })
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.replay),
        ["unsafe", "unsafe"]
      )
    })
  )

  it.effect("case 25: fails with Conflict where the object has changed", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* configMaps(fake(conflict))).replace({ metadata: { name: "a" } }))
      assert.strictEqual(error._tag, "Conflict")
    })
  )

  it.effect.each<readonly [string, object]>([
    ["metadata.name", {}],
    ["metadata.name", { metadata: { name: "" } }],
    ["metadata.name", { metadata: { name: ".." } }],
    ["kind", { kind: "Secret", metadata: { name: "a" } }]
  ])("refuses for %s: %o", ([field, object]) =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const error = yield* Effect.flip((yield* configMaps(server)).replace(object))
      assert.strictEqual(refused(server)(error), field)
    })
  )
})

describe("patch", () => {
  it.effect("sends each kind of patch with its media type", () =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const service = yield* configMaps(server)
      yield* service.patch("a", Patch.merge({ data: { x: null } }), { dryRun: true })
      yield* service.patch("a", Patch.strategic({ data: { $patch: "replace", x: "1" } }))
      yield* service.patch("a", Patch.json([{ op: "remove", path: "/data/x" }]))
      assert.deepStrictEqual(server.lines(), [
        `PATCH ${collection}/a?dryRun=All`,
        `PATCH ${collection}/a`,
        `PATCH ${collection}/a`
      ])
      assert.deepStrictEqual(
        server.sent.map((one) => [one.contentType, one.body, one.request.replay]),
        [
          ["application/merge-patch+json", { data: { x: null } }, "unsafe"],
          ["application/strategic-merge-patch+json", { data: { $patch: "replace", x: "1" } }, "unsafe"],
          ["application/json-patch+json", [{ op: "remove", path: "/data/x" }], "unsafe"]
        ]
      )
    })
  )

  it.effect("is not sent again, be it of a version", () =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const service = yield* configMaps(server)
      yield* service.patch("a", Patch.merge({ metadata: { resourceVersion: "1" } }))
      yield* service.patch("a", Patch.json([{ op: "test", path: "/metadata/resourceVersion", value: "1" }]))
      yield* service.patch("a", Patch.merge({ metadata: { resourceVersion: "" } }))
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.replay),
        ["unsafe", "unsafe", "unsafe"]
      )
    })
  )

  it.effect.each<readonly [string, string, Patch.Patch<never>]>([
    ["name", "", Patch.json([])],
    ["patch", "a", untyped(Patch.merge<unknown>(null))],
    ["patch", "a", untyped(Patch.merge<unknown>([]))],
    ["patch", "a", untyped(Patch.strategic<unknown>("x"))],
    [
      "patch[1]",
      "a",
      Patch.json([
        { op: "remove", path: "/a" },
        { op: "remove", path: "b" }
      ])
    ],
    ["patch[0]", "a", Patch.json([{ op: "move", from: "a", path: "/b" }])],
    ["patch[0]", "a", Patch.json([{ op: "remove", path: "/a~2" }])],
    ["patch[0]", "a", Patch.json([{ op: "remove", path: untyped(undefined) }])],
    ["patch[0]", "a", Patch.json([{ op: "add", path: "/a", value: undefined }])],
    ["patch[0]", "a", Patch.json([untyped({ op: "replace", path: "/a" })])],
    ["patch[0]", "a", Patch.json([{ op: "test", path: "/a", value: undefined }])],
    ["patch[0]", "a", Patch.json([untyped({ op: "put", path: "/a", value: 1 })])],
    ["patch[0]", "a", Patch.json([untyped(null)])],
    ["patch", "a", Patch.json(untyped(undefined))],
    ["patch", "a", untyped(null)],
    ["patch", "a", untyped(undefined)],
    ["patch", "a", untyped({ spec: { replicas: 1 } })],
    ["patch", "a", untyped({ _tag: "toString", value: {} })]
  ])("refuses for %s", ([field, name, patch]) =>
    Effect.gen(function* () {
      const server = fake(ok(configMap("a")))
      const error = yield* Effect.flip((yield* configMaps(server)).patch(name, patch))
      assert.strictEqual(refused(server)(error), field)
    })
  )

  it.effect("case 26: fails with UnsupportedMediaType where the kind has no strategic patch", () =>
    Effect.gen(function* () {
      const server = fake(status(415, "UnsupportedMediaType"))
      const error = yield* Effect.flip((yield* configMaps(server)).patch("a", Patch.strategic({ data: {} })))
      assert.strictEqual(error._tag, "UnsupportedMediaType")
    })
  )

  it.effect.each<readonly [string, ReturnType<typeof status>]>([
    ["Invalid", status(422, "Invalid")],
    ["RequestEntityTooLarge", status(413, "RequestEntityTooLarge")],
    ["BadRequest", status(400, "BadRequest")],
    ["NotFound", notFound("a")]
  ])("cases 27, 28: fails with %s", ([tag, answer]) =>
    Effect.gen(function* () {
      const patch = Patch.json([{ op: "test", path: "/data/x", value: "1" }])
      assert.strictEqual((yield* Effect.flip((yield* configMaps(fake(answer))).patch("a", patch)))._tag, tag)
    })
  )
})

describe("apply", () => {
  const path = "/apis/apps/v1/namespaces/default/deployments/web"
  const web = { metadata: { name: "web" }, spec: { replicas: 3 } }
  const stored = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: meta("web", { managedFields: [{ manager: "x" }] }),
    spec: { replicas: 3 }
  }

  it.effect("sends the fields to own, with apiVersion and kind", () =>
    Effect.gen(function* () {
      const server = fake(ok(stored))
      const service = yield* deployments(server)
      yield* service.apply(web, { fieldManager: "scaler" })
      yield* service.apply(web, { fieldManager: "scaler", force: true, dryRun: true })
      assert.deepStrictEqual(server.lines(), [
        `PATCH ${path}?fieldManager=scaler`,
        `PATCH ${path}?dryRun=All&fieldManager=scaler&force=true`
      ])
      assert.deepStrictEqual(server.sent[0]?.body, { apiVersion: "apps/v1", kind: "Deployment", ...web })
      assert.strictEqual(server.sent[0]?.contentType, "application/apply-patch+yaml")
      assert.strictEqual(server.sent[0]?.request.info.verb, "apply")
    })
  )

  it.effect("may be sent again, unless it is of a version", () =>
    Effect.gen(function* () {
      const server = fake(ok(stored))
      const service = yield* deployments(server)
      yield* service.apply(web, { fieldManager: "scaler" })
      yield* service.apply({ metadata: { name: "web", resourceVersion: "1" } }, { fieldManager: "scaler" })
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.replay),
        ["safe", "unsafe"]
      )
    })
  )

  it.effect.each<readonly [string, object, object]>([
    ["fieldManager", web, {}],
    ["fieldManager", web, untyped(undefined)],
    ["fieldManager", web, untyped(null)],
    ["dryRun", web, untyped({ fieldManager: "me", dryRun: "All" })],
    ["fieldManager", web, { fieldManager: "" }],
    ["fieldManager", web, { fieldManager: "x".repeat(129) }],
    ["metadata.managedFields", stored, { fieldManager: "me" }],
    ["metadata.managedFields", { metadata: { name: "web", managedFields: [] } }, { fieldManager: "me" }],
    ["metadata.name", { metadata: {} }, { fieldManager: "me" }],
    ["metadata.name", {}, { fieldManager: "me" }],
    ["apiVersion", { apiVersion: "apps/v1beta1", ...web }, { fieldManager: "me" }],
    ["kind", { kind: "Pod", ...web }, { fieldManager: "me" }],
    ["namespace", { metadata: { name: "web", namespace: "a" } }, { fieldManager: "me", namespace: "b" }]
  ])("cases 22, 31: refuses for %s", ([field, object, options]) =>
    Effect.gen(function* () {
      const server = fake(ok(stored))
      const error = yield* Effect.flip((yield* deployments(server)).apply(untyped(object), untyped(options)))
      assert.strictEqual(refused(server)(error), field)
    })
  )

  it.effect("case 29: fails with ApplyConflict, which names managers and fields", () =>
    Effect.gen(function* () {
      const causes = [
        { reason: "FieldManagerConflict", message: 'conflict with "kubectl" using apps/v1', field: ".spec.replicas" }
      ]
      const server = fake(status(409, "Conflict", { causes }))
      const error = yield* Effect.flip((yield* deployments(server)).apply(web, { fieldManager: "scaler" }))
      assert.strictEqual(error._tag, "ApplyConflict")
      if (error._tag === "ApplyConflict") {
        assert.deepStrictEqual(error.conflicts, [{ manager: "kubectl", fields: [".spec.replicas"] }])
      }
    })
  )
})

describe("delete", () => {
  const success = {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Success",
    details: { name: "a", kind: "configmaps", uid: "uid-a" }
  }

  it.effect("case 33: says by what came whether the object is gone", () =>
    Effect.gen(function* () {
      const terminating = { ...configMap("a"), metadata: meta("a", { deletionTimestamp: "2026-01-01T00:00:00Z" }) }
      const service = yield* configMaps(fake(ok(success), ok(terminating), ok({ kind: "Pod", metadata: meta("a") })))
      const gone = yield* service.delete("a")
      assert.strictEqual(gone._tag === "Status" ? gone.status.details?.uid : gone._tag, "uid-a")
      const marked = yield* service.delete("a")
      assert.isDefined(marked._tag === "Object" ? marked.object.metadata.deletionTimestamp : undefined)
      assert.strictEqual((yield* Effect.flip(service.delete("a")))._tag, "DecodeError")
    })
  )

  it.effect("sends its options in the body", () =>
    Effect.gen(function* () {
      const server = fake(ok(success))
      const service = yield* configMaps(server)
      yield* service.delete("a", {
        dryRun: true,
        gracePeriodSeconds: 0,
        propagationPolicy: "Foreground",
        preconditions: { uid: "u", resourceVersion: "7" }
      })
      yield* service.delete("a")
      assert.deepStrictEqual(server.lines(), [`DELETE ${collection}/a`, `DELETE ${collection}/a`])
      assert.deepStrictEqual(
        server.sent.map((one) => one.body),
        [
          {
            kind: "DeleteOptions",
            apiVersion: "v1",
            dryRun: ["All"],
            gracePeriodSeconds: 0,
            propagationPolicy: "Foreground",
            preconditions: { uid: "u", resourceVersion: "7" }
          },
          { kind: "DeleteOptions", apiVersion: "v1" }
        ]
      )
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.replay),
        ["unsafe", "unsafe"]
      )
    })
  )

  it.effect("case 35: fails with Conflict where a precondition does not hold", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* configMaps(fake(conflict))).delete("a", { preconditions: { uid: "u" } }))
      assert.strictEqual(error._tag, "Conflict")
    })
  )

  it.effect.each<readonly [string, string, object]>([
    ["name", "", {}],
    ["name", "..", {}],
    ["dryRun", "a", { dryRun: "All" }],
    ["dryRun", "a", { dryRun: ["All"] }],
    ["namespace", "a", { namespace: 5 }],
    ["namespace", "a", { namespace: null }],
    ["gracePeriodSeconds", "a", { gracePeriodSeconds: -1 }],
    ["preconditions.uid", "a", { preconditions: { uid: "" } }],
    ["preconditions.resourceVersion", "a", { preconditions: { resourceVersion: "" } }]
  ])("refuses for %s", ([field, name, options]) =>
    Effect.gen(function* () {
      const server = fake(ok(success))
      const error = yield* Effect.flip((yield* configMaps(server)).delete(name, options))
      assert.strictEqual(refused(server)(error), field)
    })
  )

  it.effect.each<readonly [string, object]>([
    ["labelSelector", { labelSelector: null }],
    ["labelSelector", { labelSelector: { app: "web" } }],
    ["fieldSelector", { fieldSelector: 5 }],
    ["dryRun", { dryRun: "All" }],
    ["namespace", { namespace: null }]
  ])("of a collection refuses for %s: %o", ([field, options]) =>
    Effect.gen(function* () {
      const server = fake(ok(success))
      const error = yield* Effect.flip((yield* configMaps(server)).deleteCollection(options))
      assert.strictEqual(refused(server)(error), field)
    })
  )

  it.effect("case 37: of a collection takes selectors, and whatever the server answers", () =>
    Effect.gen(function* () {
      const server = fake(ok(list("ConfigMapList", [configMap("a")])), ok(success), ok(undefined))
      const service = yield* configMaps(server)
      yield* service.deleteCollection({ labelSelector: "x=1", fieldSelector: "metadata.name=a", dryRun: true })
      yield* service.deleteCollection({ namespace: "prod" })
      yield* service.deleteCollection()
      assert.deepStrictEqual(server.lines(), [
        `DELETE ${collection}?labelSelector=x%3D1&fieldSelector=metadata.name%3Da`,
        "DELETE /api/v1/namespaces/prod/configmaps",
        `DELETE ${collection}`
      ])
      assert.deepStrictEqual(server.sent[0]?.body, { kind: "DeleteOptions", apiVersion: "v1", dryRun: ["All"] })
    })
  )
})

describe("cluster-scoped objects", () => {
  it.effect("must not name a namespace", () =>
    Effect.gen(function* () {
      const server = fake(ok({ apiVersion: "v1", kind: "Namespace", metadata: meta("a") }))
      const service = yield* namespaces(server)
      const error = yield* Effect.flip(service.create({ metadata: { name: "a", namespace: "b" } }))
      assert.strictEqual(refused(server)(error), "namespace")
      yield* service.create({ metadata: { name: "a" } })
      assert.deepStrictEqual(server.lines(), ["POST /api/v1/namespaces"])
    })
  )
})
