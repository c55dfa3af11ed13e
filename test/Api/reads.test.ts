import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { Nodes, Pods } from "effect-kubernetes/Api/CoreV1"
import * as Resource from "effect-kubernetes/Api/Resource"
import { conflict, type Fake, fake, list, meta, notFound, ok, pod, status, untyped } from "./support.ts"

const pods = (server: Fake) => Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
const nodes = (server: Fake) => Effect.provide(Nodes, Nodes.layer).pipe(Effect.provide(server.layer))

describe("get", () => {
  it.effect("reads the object in the client's default namespace", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const object = yield* (yield* pods(server)).get("web")
      assert.deepStrictEqual(server.lines(), ["GET /api/v1/namespaces/default/pods/web"])
      assert.deepStrictEqual<unknown>(object, pod("web"))
      assert.strictEqual(server.sent[0]?.request.replay, "safe")
      assert.deepStrictEqual(server.sent[0]?.request.errors, ["NotFound"])
    })
  )

  it.effect("reads at a version and in a namespace", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      yield* (yield* pods(server)).get("web", { namespace: "prod", resourceVersion: "0" })
      assert.deepStrictEqual(server.lines(), ["GET /api/v1/namespaces/prod/pods/web?resourceVersion=0"])
    })
  )

  it.effect("reads a cluster-scoped object", () =>
    Effect.gen(function* () {
      const server = fake(ok({ apiVersion: "v1", kind: "Node", metadata: meta("n1") }))
      yield* (yield* nodes(server)).get("n1")
      assert.deepStrictEqual(server.lines(), ["GET /api/v1/nodes/n1"])
    })
  )

  it.effect("fills in apiVersion and kind where the server left them out", () =>
    Effect.gen(function* () {
      const { apiVersion: _a, kind: _k, ...rest } = pod("web")
      const object = yield* (yield* pods(fake(ok(rest)))).get("web")
      assert.strictEqual(object.kind, "Pod")
      assert.strictEqual(object.apiVersion, "v1")
    })
  )

  it.effect("keeps what the schema does not know", () =>
    Effect.gen(function* () {
      const object = yield* (yield* pods(fake(ok(pod("web", { future: { field: [1] } }))))).get("web")
      assert.deepStrictEqual<unknown>(object, pod("web", { future: { field: [1] } }))
    })
  )

  it.effect("case 1: an empty name never reaches the collection", () =>
    Effect.gen(function* () {
      const server = fake(ok(list("PodList", [])))
      const error = yield* Effect.flip((yield* pods(server)).get(""))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.deepStrictEqual(server.lines(), [])
    })
  )

  it.effect.each(["a/../b", "..", ".", "a%2e", "x/status"])("refuses the name %s", (name) =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const error = yield* Effect.flip((yield* pods(server)).get(name))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, "name")
      assert.deepStrictEqual(server.lines(), [])
    })
  )

  it.effect("case 2: an empty namespace is refused", () =>
    Effect.gen(function* () {
      const server = fake(ok(pod("web")))
      const error = yield* Effect.flip((yield* pods(server)).get("web", { namespace: "" }))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, "namespace")
      assert.deepStrictEqual(server.lines(), [])
    })
  )

  it.effect("does not take another object for the one that was asked for", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(ok(pod("other"))))).get("web"))
      assert.strictEqual(error._tag, "DecodeError")
      assert.strictEqual(
        error.message,
        "cannot read the answer to get pods web: metadata.name: expected web, got other"
      )
    })
  )

  it.effect("fails with NotFound", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(notFound("web")))).get("web"))
      assert.strictEqual(error._tag, "NotFound")
    })
  )

  it.effect("fails with UnexpectedResponse where the server answers what get does not list", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(conflict))).get("web"))
      assert.strictEqual(error._tag, "UnexpectedResponse")
    })
  )

  it.effect.each<readonly [unknown, string]>([
    [{ kind: "NotAPod", apiVersion: "v1", metadata: meta("web") }, "kind: expected Pod, got NotAPod"],
    [{ kind: "Pod", apiVersion: "v2", metadata: meta("web") }, "apiVersion: expected v1, got v2"],
    [{ kind: "Status", apiVersion: "v1", status: "Success" }, "kind: expected Pod, got Status"],
    [{ kind: "Pod", apiVersion: "v1" }, "metadata.name: missing key"],
    [undefined, "expected Pod"],
    ["<html>", "expected Pod"],
    [[], "expected Pod"],
    [pod("web", { spec: { containers: [{ name: 7 }] } }), "spec.containers[0].name: expected string"]
  ])("fails with DecodeError for %o", ([body, fault]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(ok(body)))).get("web"))
      assert.strictEqual(error._tag, "DecodeError")
      assert.strictEqual(error.message, `cannot read the answer to get pods web: ${fault}`)
    })
  )
})

describe("getOption", () => {
  it.effect("is some of the object", () =>
    Effect.gen(function* () {
      const found = yield* (yield* pods(fake(ok(pod("web"))))).getOption("web")
      assert.strictEqual(Option.getOrThrow(found).metadata.name, "web")
    })
  )

  it.effect("is none where there is no such object", () =>
    Effect.gen(function* () {
      assert.isTrue(Option.isNone(yield* (yield* pods(fake(notFound("web")))).getOption("web")))
    })
  )

  it.effect.each<readonly [string, ReturnType<typeof status>]>([
    [
      "of an unknown kind",
      status(404, "NotFound", {}, { message: "the server could not find the requested resource" })
    ],
    ["of an unknown path", { code: 404, body: "404 page not found\n" }]
  ])("remains an error for a 404 %s", ([, answer]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(answer))).getOption("web"))
      assert.strictEqual(error._tag, "UnexpectedResponse")
      if (error._tag === "UnexpectedResponse") assert.strictEqual(error.status.code, 404)
    })
  )
})

describe("list", () => {
  it.effect("case 52: fills in apiVersion and kind of the items", () =>
    Effect.gen(function* () {
      const { apiVersion: _a, kind: _k, ...rest } = pod("web")
      const result = yield* (yield* pods(fake(ok(list("PodList", [rest, pod("db")]))))).list()
      assert.deepStrictEqual(
        result.items.map(({ apiVersion, kind, metadata }) => [apiVersion, kind, metadata.name]),
        [
          ["v1", "Pod", "web"],
          ["v1", "Pod", "db"]
        ]
      )
      assert.strictEqual(result.kind, "PodList")
      assert.deepStrictEqual(result.metadata, { resourceVersion: "10" })
    })
  )

  it.effect("sends every option", () =>
    Effect.gen(function* () {
      const server = fake(ok(list("PodList", [])))
      const service = yield* pods(server)
      yield* service.list({
        namespace: "prod",
        labelSelector: "app in (a,b)",
        fieldSelector: "status.phase=Running",
        limit: 5,
        resourceVersion: "7",
        resourceVersionMatch: "NotOlderThan",
        timeoutSeconds: 30
      })
      yield* service.list({ allNamespaces: true, limit: 5, continue: "token" })
      yield* service.list({ labelSelector: "", continue: "", limit: 0, resourceVersion: "" })
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/namespaces/prod/pods?labelSelector=app%20in%20(a%2Cb)&fieldSelector=status.phase%3DRunning&limit=5" +
          "&resourceVersion=7&resourceVersionMatch=NotOlderThan&timeoutSeconds=30",
        "GET /api/v1/pods?limit=5&continue=token",
        "GET /api/v1/namespaces/default/pods"
      ])
    })
  )

  it.effect.each([
    ["resourceVersion", { resourceVersion: "abc" }],
    ["resourceVersion", { resourceVersion: "-1" }],
    ["resourceVersion", { resourceVersion: "1.5" }],
    ["resourceVersion", { resourceVersion: "9".repeat(21) }],
    ["resourceVersion", { resourceVersion: 5 }],
    ["labelSelector", { labelSelector: null }],
    ["resourceVersionMatch", { resourceVersionMatch: "Exact" }],
    ["resourceVersionMatch", { resourceVersion: "", resourceVersionMatch: "NotOlderThan" }],
    ["resourceVersionMatch", { resourceVersion: "0", resourceVersionMatch: "Exact" }],
    ["resourceVersionMatch", { resourceVersion: "1", resourceVersionMatch: "Newest" }],
    ["resourceVersionMatch", { resourceVersion: "1", resourceVersionMatch: "Exact", continue: "c" }],
    ["resourceVersion", { resourceVersion: "1", continue: "c" }],
    ["limit", { limit: -1 }],
    ["limit", { limit: 1.5 }],
    ["timeoutSeconds", { timeoutSeconds: 0 }],
    ["namespace", { namespace: "a", allNamespaces: true }],
    ["namespace", { namespace: "a/b" }]
  ])("refuses for %s: %o", ([field, options]) =>
    Effect.gen(function* () {
      const server = fake(ok(list("PodList", [])))
      const error = yield* Effect.flip((yield* pods(server)).list(untyped(options)))
      assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, field)
      assert.deepStrictEqual(server.lines(), [])
    })
  )

  it.effect("reads null items as none, and keeps what pages need", () =>
    Effect.gen(function* () {
      const metadata = { continue: "next", remainingItemCount: 3, selfLink: "" }
      const result = yield* (yield* pods(fake(ok(list("PodList", null, metadata))))).list({ limit: 1 })
      assert.deepStrictEqual(result.items, [])
      assert.deepStrictEqual<unknown>(result.metadata, { ...metadata, resourceVersion: "10" })
    })
  )

  it.effect.each<readonly [unknown, string]>([
    [
      list("PodList", [...Array.from({ length: 17 }, (_, at) => pod(`p${at}`)), pod("x", { spec: { nodeName: 1 } })]),
      "items[17].spec.nodeName: expected string"
    ],
    [list("PodList", [pod("a"), { kind: "Node", metadata: meta("n") }]), "items[1].kind: expected Pod, got Node"],
    [list("PodList", [pod("a"), { metadata: {} }]), "items[1].metadata.name: missing key"],
    [list("ServiceList", [{ metadata: meta("s") }]), "kind: expected PodList, got ServiceList"],
    [{ ...list("PodList", []), apiVersion: "v2" }, "apiVersion: expected v1, got v2"],
    [{ kind: "Status", status: "Success" }, "kind: expected PodList, got Status"],
    [list("PodList", {}), "items: expected array"],
    [list("PodList", [], { resourceVersion: 7 }), "metadata.resourceVersion: expected string"]
  ])("fails with DecodeError for %o", ([body, fault]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* pods(fake(ok(body)))).list())
      assert.strictEqual(error._tag, "DecodeError")
      assert.strictEqual(error.message, `cannot read the answer to list pods: ${fault}`)
    })
  )

  it.effect("reads a list without a version, as of kinds that are not stored", () =>
    Effect.gen(function* () {
      const result = yield* (yield* pods(fake(ok({ kind: "PodList", apiVersion: "v1", items: [] })))).list()
      assert.deepStrictEqual(result.metadata, { resourceVersion: "" })
    })
  )

  it.effect("reads a list whose kind has another name, if its items say what they are", () =>
    Effect.gen(function* () {
      const result = yield* (yield* pods(fake(ok(list("Herd", [pod("web")]))))).list()
      assert.strictEqual(result.kind, "Herd")
      assert.lengthOf(result.items, 1)
    })
  )

  it.effect("fails with Gone of a list where an exact version is compacted", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        (yield* pods(fake(status(410, "Expired")))).list({ resourceVersion: "1", resourceVersionMatch: "Exact" })
      )
      assert.strictEqual(error._tag === "Gone" ? error.origin : error._tag, "list")
    })
  )
})

const page = (names: ReadonlyArray<string>, token?: string) =>
  ok(
    list(
      "PodList",
      names.map((name) => pod(name)),
      token === undefined ? {} : { continue: token }
    )
  )

describe("listAll", () => {
  it.effect("pages by 500, with versions on the first page only", () =>
    Effect.gen(function* () {
      const server = fake(page(["a", "b"], "t1"), page(["c"], "t2"), page([]))
      const names = yield* (yield* pods(server))
        .listAll({
          allNamespaces: true,
          labelSelector: "x",
          resourceVersion: "7",
          resourceVersionMatch: "NotOlderThan"
        })
        .pipe(
          Stream.map((object) => object.metadata.name),
          Stream.runCollect
        )
      assert.deepStrictEqual(names, ["a", "b", "c"])
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/pods?labelSelector=x&limit=500&resourceVersion=7&resourceVersionMatch=NotOlderThan",
        "GET /api/v1/pods?labelSelector=x&limit=500&continue=t1",
        "GET /api/v1/pods?labelSelector=x&limit=500&continue=t2"
      ])
    })
  )

  it.effect("takes all that a server sends which ignores the limit", () =>
    Effect.gen(function* () {
      const server = fake(page(["a", "b", "c"]))
      assert.strictEqual(yield* (yield* pods(server)).listAll({ pageSize: 1 }).pipe(Stream.runCount), 3)
      assert.lengthOf(server.sent, 1)
    })
  )

  it.effect(
    "delivers the pages before the one whose token has expired (case 35), then fails with Gone and the server's token",
    () =>
      Effect.gen(function* () {
        const expired = status(410, "Expired", {}, { metadata: { continue: "inconsistent" } })
        const server = fake(page(["a"], "t1"), expired)
        const seen: Array<string> = []
        const error = yield* (yield* pods(server)).listAll({ pageSize: 1 }).pipe(
          Stream.runForEach((object) => Effect.sync(() => seen.push(object.metadata.name))),
          Effect.flip
        )
        assert.deepStrictEqual(seen, ["a"])
        assert.strictEqual(error._tag, "Gone")
        if (error._tag === "Gone")
          assert.deepStrictEqual([error.origin, error.continueToken], ["continue", "inconsistent"])
      })
  )

  it.effect("fails where pages lead back to an earlier one", () =>
    Effect.gen(function* () {
      const server = fake(page(["a"], "t1"), page(["b"], "t2"), page(["c"], "t1"))
      const error = yield* Effect.flip((yield* pods(server)).listAll().pipe(Stream.runDrain))
      assert.strictEqual(error._tag, "DecodeError")
      assert.lengthOf(server.sent, 3)
    })
  )

  it.effect("asks for a page when the one before is consumed, not earlier", () =>
    Effect.gen(function* () {
      const server = fake(...Array.from({ length: 20 }, (_, at) => page([`a${at}`, `b${at}`], `t${at}`)))
      const asked = yield* (yield* pods(server)).listAll().pipe(
        Stream.tap(() => Effect.yieldNow.pipe(Effect.repeat({ times: 50 }))),
        Stream.map(() => server.sent.length),
        Stream.take(4),
        Stream.runCollect
      )
      assert.deepStrictEqual(asked, [1, 1, 2, 2])
      assert.lengthOf(server.sent, 2)
    })
  )

  it.effect("asks for nothing more once it is interrupted", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<void>()
      const hang = { effect: Deferred.succeed(asked, undefined).pipe(Effect.andThen(Effect.never)) }
      const server = fake(page(["a"], "t1"), hang, page(["b"]))
      const fiber = yield* (yield* pods(server)).listAll().pipe(Stream.runDrain, Effect.forkChild)
      yield* Deferred.await(asked)
      yield* Fiber.interrupt(fiber)
      assert.lengthOf(server.sent, 2)
    })
  )

  it.effect("lists anew on each run", () =>
    Effect.gen(function* () {
      const server = fake(page(["a"], "t1"), page(["b"]), page(["a"], "t1"), page(["b"]))
      const all = (yield* pods(server)).listAll()
      assert.strictEqual(yield* Stream.runCount(all), 2)
      assert.strictEqual(yield* Stream.runCount(all), 2)
    })
  )

  it.effect.each([0, -1, 0.5, Number.NaN])("refuses the page size %d", (pageSize) =>
    Effect.gen(function* () {
      const server = fake(page([]))
      const error = yield* Effect.flip((yield* pods(server)).listAll({ pageSize }).pipe(Stream.runDrain))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.lengthOf(server.sent, 0)
    })
  )
})

describe("watch", () => {
  const line = (type: string, object: object) => `${JSON.stringify({ type, object })}\n`

  it.effect("delivers decoded objects from a version on", () =>
    Effect.gen(function* () {
      const { apiVersion: _a, kind: _k, ...rest } = pod("web")
      const server = fake(ok(line("ADDED", rest) + line("DELETED", pod("db"))))
      const events = yield* (yield* pods(server))
        .watch({ allNamespaces: true, labelSelector: "app=web", resourceVersion: "1", timeoutSeconds: 60 })
        .pipe(Stream.take(2), Stream.runCollect)
      assert.deepStrictEqual(
        events.map((event) => [event._tag, event.object.kind, event.object.metadata.name]),
        [
          ["Added", "Pod", "web"],
          ["Deleted", "Pod", "db"]
        ]
      )
      assert.deepStrictEqual(server.lines(), [
        "GET /api/v1/pods?watch=true&allowWatchBookmarks=true&labelSelector=app%3Dweb&resourceVersion=1&timeoutSeconds=60"
      ])
    })
  )

  it.effect("gives up where its back-off ends", () =>
    Effect.gen(function* () {
      const server = fake(status(503, "ServiceUnavailable"))
      const service = yield* pods(server)
      const backOff = Schedule.upTo(Schedule.spaced("1 second"), { times: 2 })
      const table = yield* Resource.table(service)
      const watches = [
        Stream.runDrain(service.watch({ backOff })),
        Stream.runDrain(service.watchRaw({ backOff })),
        Stream.runDrain(table.watch({ backOff }))
      ]
      for (const watch of watches) {
        const before = server.sent.length
        const fiber = yield* Effect.forkChild(Effect.flip(watch))
        yield* TestClock.adjust("1 minute")
        assert.strictEqual((yield* Fiber.join(fiber))._tag, "ServiceUnavailable")
        assert.lengthOf(server.sent, before + 3)
      }
    })
  )

  it.effect("refuses what cannot be sent", () =>
    Effect.gen(function* () {
      const server = fake(ok(""))
      const service = yield* pods(server)
      for (const options of [
        { timeoutSeconds: 0 },
        { namespace: "a/b" },
        { resourceVersion: "abc" },
        { resourceVersion: "-1" },
        { resourceVersion: "5/6" }
      ]) {
        const error = yield* Effect.flip(service.watch(options).pipe(Stream.runDrain))
        assert.strictEqual(error._tag, "InvalidRequest")
      }
      assert.lengthOf(server.sent, 0)
    })
  )
})

describe("whatever a server answers", () => {
  const Json = Schema.Union([
    Schema.Json,
    Schema.Struct({
      kind: Schema.optionalKey(Schema.Literals(["Pod", "PodList", "Status", "Table"])),
      metadata: Schema.optionalKey(Schema.Json),
      items: Schema.optionalKey(
        Schema.NullOr(
          Schema.Array(Schema.Struct({ metadata: Schema.Struct({ name: Schema.String }), spec: Schema.Json }))
        )
      ),
      spec: Schema.optionalKey(Schema.Json)
    })
  ])

  it.effect.prop("is read, or fails with DecodeError", [Json], ([body]) =>
    Effect.gen(function* () {
      const service = yield* pods(fake(ok(body)))
      const outcome = Effect.match({
        onFailure: (error: { readonly _tag: string }) => error._tag,
        onSuccess: () => "read"
      })
      const outcomes = [
        yield* outcome(service.get("web")),
        yield* outcome(service.list()),
        yield* outcome(service.delete("web")),
        yield* outcome(service.listAll().pipe(Stream.take(3), Stream.runDrain))
      ]
      for (const one of outcomes) assert.include(["read", "DecodeError"], one)
    })
  )
})
