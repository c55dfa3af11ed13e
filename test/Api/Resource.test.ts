import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { ConfigMaps, Nodes, Pods } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Resource from "effect-kubernetes/Api/Resource"
import { KubernetesClient } from "effect-kubernetes/Client"
import { Unstructured } from "effect-kubernetes/Schema/Unstructured"
import { hang, reset, scripted } from "../Watch/Scripted.ts"
import { fake, list, meta, ok, pod, status, untyped } from "./support.ts"

const CronTab = Schema.Struct({
  spec: Schema.Struct({ cronSpec: Schema.String, replicas: Schema.optionalKey(Schema.Int) }),
  status: Schema.optionalKey(Schema.Struct({ replicas: Schema.Int }))
})

class CronTabs extends Resource.Service<CronTabs>()("stable.example.com/v1/crontabs", {
  kind: "CronTab",
  scope: "Namespaced",
  schema: CronTab,
  subresources: ["status", "scale"]
}) {}

const schema = Unstructured

class Planets extends Resource.Service<Planets>()("example.com/v1/planets", {
  kind: "Planet",
  scope: "Cluster",
  schema: Unstructured
}) {}

class CoreMaps extends Resource.Service<CoreMaps>()("v1/configmaps", {
  kind: "ConfigMap",
  scope: "Namespaced",
  schema
}) {}

const cronTab = {
  apiVersion: "stable.example.com/v1",
  kind: "CronTab",
  metadata: meta("tab", { labels: { a: "1" } }),
  spec: { cronSpec: "* * * * *", image: "busybox" },
  extra: [{ deep: true }]
}
const tabs = "/apis/stable.example.com/v1/namespaces/default/crontabs"

const cronTabs = {
  group: "stable.example.com",
  version: "v1",
  plural: "crontabs",
  kind: "CronTab",
  scope: "Namespaced"
} as const

describe("a kind of one's own", () => {
  it.effect("is served as the built-in ones", () =>
    Effect.gen(function* () {
      const server = fake(ok(cronTab))
      const service = yield* Effect.provide(CronTabs, CronTabs.layer).pipe(Effect.provide(server.layer))
      yield* service.create({ metadata: { name: "tab" }, spec: { cronSpec: "* * * * *" } })
      yield* service.patch("tab", Patch.merge({ spec: { replicas: 2 } }))
      yield* service.getStatus("tab")
      assert.deepStrictEqual(server.lines(), [`POST ${tabs}`, `PATCH ${tabs}/tab`, `GET ${tabs}/tab/status`])
      assert.deepStrictEqual(server.sent[0]?.body, {
        apiVersion: "stable.example.com/v1",
        kind: "CronTab",
        metadata: { name: "tab" },
        spec: { cronSpec: "* * * * *" }
      })
    })
  )

  it.effect("case 51: keeps the fields that its schema does not name, there and back", () =>
    Effect.gen(function* () {
      const server = fake(ok(cronTab))
      const service = yield* Effect.provide(CronTabs, CronTabs.layer).pipe(Effect.provide(server.layer))
      const read = yield* service.get("tab")
      assert.deepStrictEqual<unknown>(read, cronTab)
      yield* service.replace({ ...read, spec: { ...read.spec, replicas: 3 } })
      assert.deepStrictEqual(server.sent[1]?.body, { ...cronTab, spec: { ...cronTab.spec, replicas: 3 } })
    })
  )

  it.effect("is checked by its schema in both directions, without repeating values", () =>
    Effect.gen(function* () {
      const wrong = { ...cronTab, spec: { cronSpec: 7351 } }
      const server = fake(ok(wrong))
      const service = yield* Effect.provide(CronTabs, CronTabs.layer).pipe(Effect.provide(server.layer))
      const read = yield* Effect.flip(service.get("tab"))
      assert.strictEqual(read._tag, "DecodeError")
      const written = yield* Effect.flip(service.replace(untyped(wrong)))
      assert.strictEqual(written._tag === "InvalidRequest" ? written.field : written._tag, "spec.cronSpec")
      for (const error of [read, written]) {
        assert.include(error.message, "spec.cronSpec: expected string")
        assert.notInclude(error.message, "7351")
      }
      assert.lengthOf(server.sent, 1)
    })
  )

  it.effect("can be cluster-scoped and of any schema", () =>
    Effect.gen(function* () {
      const { namespace: _, ...metadata } = meta("earth")
      const server = fake(ok({ apiVersion: "example.com/v1", kind: "Planet", metadata, rings: null }))
      const service = yield* Effect.provide(Planets, Planets.layer).pipe(Effect.provide(server.layer))
      const earth = yield* service.get("earth")
      yield* service.replace(earth)
      assert.deepStrictEqual(server.lines(), [
        "GET /apis/example.com/v1/planets/earth",
        "PUT /apis/example.com/v1/planets/earth"
      ])
      assert.deepStrictEqual(server.sent[1]?.body, {
        apiVersion: "example.com/v1",
        kind: "Planet",
        metadata,
        rings: null
      })
      assert.deepStrictEqual(Object.keys(service).includes("getStatus"), false)
    })
  )

  it.effect("can be made without a tag", () =>
    Effect.gen(function* () {
      const server = fake(ok(cronTab))
      const service = yield* Resource.make({
        ...cronTabs,
        schema: Unstructured,
        subresources: ["scale"]
      }).pipe(Effect.provide(server.layer))
      yield* service.get("tab")
      yield* service.scale("tab", 3).pipe(Effect.ignore)
      assert.deepStrictEqual(server.lines(), [`GET ${tabs}/tab`, `PATCH ${tabs}/tab/scale`])
      assert.notProperty(service, "getStatus")
    })
  )

  it.effect("fails with DecodeError where its schema throws, without a word of the object", () =>
    Effect.gen(function* () {
      const throwing = Schema.Struct({
        spec: Schema.String.check(
          Schema.makeFilter((text: string): boolean => {
            throw new Error(text)
          })
        )
      })
      const tab = { apiVersion: "stable.example.com/v1", kind: "CronTab", metadata: meta("tab"), spec: "hunter2" }
      const server = fake(ok(tab), ok({ metadata: { resourceVersion: "5" }, items: [tab] }))
      const service = yield* Resource.make({
        ...cronTabs,
        schema: throwing
      }).pipe(Effect.provide(server.layer))
      const error = yield* Effect.flip(service.get("tab"))
      assert.strictEqual(error._tag, "DecodeError")
      assert.match(error.message, /the schema threw$/)
      const { items, undecodable } = yield* service.list({ undecodable: "separate" })
      assert.deepStrictEqual(items, [])
      assert.match(undecodable?.[0]?.error.message ?? "", /items\[0\]: the schema threw$/)
    })
  )
})

describe("the id of a kind of one's own", () => {
  it.each([
    "a/b/c/d/e",
    "//",
    "bares",
    "/v1/bares",
    "apps/deployments",
    "core/configmaps",
    "v1/",
    "example.com//bares",
    "example.com/v1/",
    "example.com/v1/Bares",
    "example.com/1/bares",
    "Example.com/v1/bares",
    "example..com/v1/bares",
    "example.com/v1/bares?x=1",
    "example.com/v1/.."
  ])("%s is refused when the class is defined", (id) => {
    const define = () => Resource.Service<Planets>()(untyped(id), { kind: "Bare", scope: "Cluster", schema: CronTab })
    assert.throws(define, TypeError, id)
  })

  it("says what form it has", () => {
    const define = (id: string) => () =>
      Resource.Service<Planets>()(untyped(id), { kind: "Bare", scope: "Cluster", schema: CronTab })
    assert.throws(define("bares"), "an id is group/version/plural, or v1/plural in the core group")
    assert.throws(define("core/v1/configmaps"), "the core group has no name: it is written v1/plural")
  })

  it.effect("has no group in the core group", () =>
    Effect.gen(function* () {
      const server = fake(ok({ ...pod("a"), kind: "ConfigMap" }))
      const service = yield* Effect.provide(CoreMaps, CoreMaps.layer).pipe(Effect.provide(server.layer))
      assert.strictEqual((yield* service.get("a")).metadata.name, "a")
      assert.deepStrictEqual(server.lines(), ["GET /api/v1/namespaces/default/configmaps/a"])
    })
  )

  it("is the key of the service, in the names of this library", () => {
    assert.strictEqual(CronTabs.key, "effect-kubernetes/stable.example.com/v1/crontabs")
  })

  it.effect("is checked where the kind comes at run time, too", () =>
    Effect.gen(function* () {
      const server = fake(ok(cronTab))
      const kind = { group: "", version: "v1", plural: "planets", kind: "Planet", scope: "Cluster", schema } as const
      const make = (change: object) => Effect.provide(Resource.make({ ...kind, ...change }), server.layer)
      yield* make({})
      for (const change of [{ group: "a b" }, { group: "core" }, { version: "" }, { plural: "a/b" }, { kind: "" }]) {
        const error = yield* Effect.flip(make(change))
        assert.deepStrictEqual([error._tag, error.field], ["InvalidRequest", Object.keys(change)[0]])
      }
    })
  )
})

describe("descriptor", () => {
  it.effect("says what kind a service stands for", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const service = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      const { group, kind, plural, scope, version } = Option.getOrThrow(Resource.descriptor(service))
      assert.deepStrictEqual(
        { group, kind, plural, scope, version },
        {
          group: "",
          kind: "Pod",
          plural: "pods",
          scope: "Namespaced",
          version: "v1"
        }
      )
    })
  )

  it.effect("is none for a mock, which needs only the members that are used", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      assert.strictEqual((yield* pods.get("web")).metadata.name, "web")
      assert.isTrue(Option.isNone(Resource.descriptor(pods)))
      assert.strictEqual((yield* Effect.flip(Resource.metadata(pods)))._tag, "InvalidRequest")
      assert.strictEqual((yield* Effect.flip(Resource.table(pods)))._tag, "InvalidRequest")
    }).pipe(Effect.provide(Layer.mock(Pods, { get: () => Effect.succeed(untyped(pod("web"))) })))
  )
})

const as = (kind: string) => `application/json;as=${kind};v=v1;g=meta.k8s.io`
const partial = (name: string, resourceVersion = "1") => ({
  apiVersion: "meta.k8s.io/v1",
  kind: "PartialObjectMetadata",
  metadata: meta(name, { resourceVersion })
})

describe("case 48: metadata", () => {
  it.effect("is read in place of the objects", () =>
    Effect.gen(function* () {
      const partials = {
        kind: "PartialObjectMetadataList",
        apiVersion: "meta.k8s.io/v1",
        metadata: { resourceVersion: "10" },
        items: [{ metadata: meta("web") }]
      }
      const event = `${JSON.stringify({ type: "ADDED", object: partial("web") })}\n`
      const server = fake(ok(partial("web")), ok(partials), ok(partials), ok(event))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      const metadata = yield* Resource.metadata(pods)
      assert.strictEqual((yield* metadata.get("web", { namespace: "default" })).metadata.namespace, "default")
      assert.deepStrictEqual<unknown>((yield* metadata.list({ allNamespaces: true })).items, [partial("web")])
      assert.strictEqual(yield* Stream.runCount(metadata.listAll()), 1)
      const [first] = yield* metadata.watch({ resourceVersion: "1" }).pipe(Stream.take(1), Stream.runCollect)
      assert.strictEqual(first?.object.metadata.name, "web")
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.accept),
        [
          as("PartialObjectMetadata"),
          as("PartialObjectMetadataList"),
          as("PartialObjectMetadataList"),
          as("PartialObjectMetadata")
        ]
      )
      assert.strictEqual(server.sent[1]?.line, "GET /api/v1/pods")
    })
  )

  it.effect("of an object that is missing is none", () =>
    Effect.gen(function* () {
      const server = fake(status(404, "NotFound", { name: "n1" }))
      const nodes = yield* Effect.provide(Nodes, Nodes.layer).pipe(Effect.provide(server.layer))
      assert.isTrue(Option.isNone(yield* (yield* Resource.metadata(nodes)).getOption("n1")))
    })
  )

  it.effect("fails with DecodeError where the server sends something else", () =>
    Effect.gen(function* () {
      const server = fake(ok(list("PodList", [])))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      const error = yield* Effect.flip((yield* Resource.metadata(pods)).list())
      assert.strictEqual(error._tag, "DecodeError")
    })
  )
})

const column = { name: "Name", type: "string", format: "name", description: "", priority: 0 }
const table = (columns: unknown, ...names: ReadonlyArray<string>) => ({
  kind: "Table",
  apiVersion: "meta.k8s.io/v1",
  metadata: { resourceVersion: "10" },
  columnDefinitions: columns,
  rows: names.map((name) => ({ cells: [name, 1, null], object: partial(name) }))
})

describe("tables", () => {
  it.effect("are read of one and of many objects", () =>
    Effect.gen(function* () {
      const server = fake(ok(table([column], "web")), ok(table([column], "web", "db")))
      const configMaps = yield* Effect.provide(ConfigMaps, ConfigMaps.layer).pipe(Effect.provide(server.layer))
      const tables = yield* Resource.table(configMaps)
      assert.deepStrictEqual((yield* tables.get("web", { includeObject: "None" })).rows[0]?.cells, ["web", 1, null])
      const { columnDefinitions, rows } = yield* tables.list({ allNamespaces: true, includeObject: "Object", limit: 2 })
      assert.lengthOf(rows, 2)
      assert.deepStrictEqual(columnDefinitions, [column])
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/namespaces/default/configmaps/web?includeObject=None",
        "GET /api/v1/configmaps?limit=2&includeObject=Object"
      ])
      assert.deepStrictEqual(
        server.sent.map((one) => one.request.accept),
        [as("Table"), as("Table")]
      )
    })
  )

  it.effect("case 49: of a watch all have the columns of the first", () =>
    Effect.gen(function* () {
      const line = (type: string, object: object) => `${JSON.stringify({ type, object })}\n`
      const server = fake(ok(line("ADDED", table([column], "a")) + line("MODIFIED", table(null, "a"))))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      const events = yield* (yield* Resource.table(pods))
        .watch({ resourceVersion: "1" })
        .pipe(Stream.take(2), Stream.runCollect)
      assert.deepStrictEqual(
        events.map((event) => [event._tag, event.object.columnDefinitions]),
        [
          ["Added", [column]],
          ["Modified", [column]]
        ]
      )
    })
  )

  it.effect("of a watch are told apart by their rows, wherever a connection is cut", () =>
    Effect.gen(function* () {
      const row = (version: string, name: string, object: unknown = partial(name, version)) => ({
        ...table(null),
        metadata: { resourceVersion: version },
        rows: [{ cells: [name], object }]
      })
      const line = (type: string, object: object) => `${JSON.stringify({ type, object })}\n`
      const watch = Effect.fnUntraced(function* (includeObject: "Metadata" | "None", object?: null) {
        const first = line("ADDED", row("11", "a", object)) + line("ADDED", row("12", "b", object))
        const server = scripted(reset(first), hang(first + line("MODIFIED", row("13", "b", object))))
        const pods = yield* Effect.provide(Pods, Pods.layer).pipe(
          Effect.provide(Layer.succeed(KubernetesClient, server.config.client))
        )
        const tables = yield* Resource.table(pods)
        const seen: Array<string> = []
        yield* tables.watch({ includeObject, backOff: Schedule.spaced(1) }).pipe(
          Stream.runForEach((event) =>
            Effect.sync(() => seen.push(`${event._tag} ${String(event.object.rows[0]?.cells[0])}`))
          ),
          Effect.forkScoped
        )
        yield* TestClock.adjust("1 second")
        return seen
      })
      assert.deepStrictEqual(yield* watch("Metadata"), ["Added a", "Added b", "Modified b"])
      assert.deepStrictEqual(yield* watch("None", null), ["Added a", "Added b", "Added a", "Added b", "Modified b"])
    })
  )

  it.effect("case 50: fail with NotAcceptable where the server has none", () =>
    Effect.gen(function* () {
      const server = fake(status(406, "NotAcceptable"))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      assert.strictEqual((yield* Effect.flip((yield* Resource.table(pods)).list()))._tag, "NotAcceptable")
    })
  )
})
