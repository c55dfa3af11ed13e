import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import { configMaps, get, mergePatch, named, post, provide, put, remove, watch } from "./client.ts"

const labelled = (x: string) => named("a", { metadata: { labels: { x } } })
const endOfInitial = { "k8s.io/initial-events-end": "true" }

describe("watches", () => {
  it.effect("deliver what came after their version, then what comes", () =>
    Effect.gen(function* () {
      const first = yield* post(configMaps, named("a"))
      yield* put(`${configMaps}/a`, named("a", { data: { x: "1" } }))
      const { next, take } = yield* watch(
        `${configMaps}?watch=1&resourceVersion=${first.json.metadata.resourceVersion}`
      )
      assert.strictEqual((yield* next).object.data.x, "1")
      yield* post(configMaps, named("b"))
      yield* remove(`${configMaps}/a`)
      assert.deepStrictEqual(yield* take(2), ["ADDED b", "DELETED a"])
    }).pipe(provide())
  )

  it.effect("see only their namespace", () =>
    Effect.gen(function* () {
      const { take } = yield* watch(`${configMaps}?watch=1`)
      yield* post("/api/v1/namespaces/kube-system/configmaps", named("elsewhere"))
      yield* post(configMaps, named("here"))
      assert.deepStrictEqual(yield* take(1), ["ADDED here"])
    }).pipe(provide())
  )

  it.effect("carry kind and version in every object, one document a line", () =>
    Effect.gen(function* () {
      const { next } = yield* watch(`${configMaps}?watch=1`)
      yield* post(configMaps, named("a", { data: { text: "two\nlines, é😀" } }))
      const event = yield* next
      assert.strictEqual(event.object.kind, "ConfigMap")
      assert.strictEqual(event.object.apiVersion, "v1")
      assert.strictEqual(event.object.data.text, "two\nlines, é😀")
    }).pipe(provide())
  )

  it.effect("without a version begin with the objects that there are", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("b"))
      yield* post(configMaps, named("a"))
      for (const version of ["", "&resourceVersion=0"]) {
        const { take } = yield* watch(`${configMaps}?watch=1${version}`)
        assert.deepStrictEqual(yield* take(2), ["ADDED a", "ADDED b"])
      }
    }).pipe(provide())
  )

  it.effect("delete the old object with the new version when it stops matching, and add it when it matches again", () =>
    Effect.gen(function* () {
      yield* post(configMaps, labelled("a"))
      const { next, take } = yield* watch(`${configMaps}?watch=1&labelSelector=x%3Da`)
      assert.deepStrictEqual(yield* take(1), ["ADDED a"])
      const changed = yield* put(`${configMaps}/a`, labelled("b"))
      const left = yield* next
      assert.strictEqual(left.type, "DELETED")
      assert.strictEqual(left.object.metadata.labels.x, "a")
      assert.strictEqual(left.object.metadata.resourceVersion, changed.json.metadata.resourceVersion)
      yield* put(`${configMaps}/a`, { ...labelled("b"), data: { unseen: "yes" } })
      yield* put(`${configMaps}/a`, labelled("a"))
      yield* put(`${configMaps}/a`, { ...labelled("a"), data: { seen: "yes" } })
      yield* remove(`${configMaps}/a`)
      assert.deepStrictEqual(yield* take(3), ["ADDED a", "MODIFIED a", "DELETED a"])
    }).pipe(provide())
  )

  it.effect("give a deletion its own version", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* post(configMaps, named("a", { data: { last: "state" } }))
      const { next, take } = yield* watch(`${configMaps}?watch=1`)
      yield* take(1)
      yield* remove(`${configMaps}/a`)
      const deleted = yield* next
      assert.strictEqual(deleted.object.data.last, "state")
      assert.strictEqual(deleted.object.metadata.resourceVersion, yield* server.resourceVersion)
    }).pipe(provide())
  )

  it.effect("from a compacted version fail inside the stream with 410", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const { json } = yield* post(configMaps, named("a"))
      yield* post(configMaps, named("b"))
      const compacted = yield* server.compact
      const old = yield* watch(`${configMaps}?watch=1&resourceVersion=${json.metadata.resourceVersion}`)
      assert.strictEqual(old.status, 200)
      assert.deepStrictEqual(yield* old.next, {
        type: "ERROR",
        object: {
          kind: "Status",
          apiVersion: "v1",
          metadata: {},
          status: "Failure",
          message: `too old resource version: ${json.metadata.resourceVersion} (${compacted})`,
          reason: "Expired",
          code: 410
        }
      })
      assert.strictEqual(yield* old.next, "end")
      const recent = yield* watch(`${configMaps}?watch=1&resourceVersion=${compacted}`)
      yield* post(configMaps, named("c"))
      assert.deepStrictEqual(yield* recent.take(1), ["ADDED c"])
    }).pipe(provide())
  )

  it.effect("that are open outlive a compaction", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const { take } = yield* watch(`${configMaps}?watch=1`)
      yield* post(configMaps, named("a"))
      yield* server.compact
      yield* post(configMaps, named("b"))
      assert.deepStrictEqual(yield* take(2), ["ADDED a", "ADDED b"])
    }).pipe(provide())
  )

  it.effect("from a future version wait for it and see only what comes after", () =>
    Effect.gen(function* () {
      const { take } = yield* watch(`${configMaps}?watch=1&resourceVersion=6`)
      yield* post(configMaps, named("six"))
      yield* post(configMaps, named("seven"))
      assert.deepStrictEqual(yield* take(1), ["ADDED seven"])
    }).pipe(provide())
  )

  it.effect("end cleanly after timeoutSeconds", () =>
    Effect.gen(function* () {
      const { next } = yield* watch(`${configMaps}?watch=1&timeoutSeconds=5`)
      yield* TestClock.adjust("5 seconds")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide())
  )

  it.effect("end by themselves after half an hour to an hour", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const { next } = yield* watch(`${configMaps}?watch=1`)
      yield* TestClock.adjust("1799 seconds")
      assert.strictEqual(yield* server.openWatches, 1)
      yield* TestClock.adjust("1801 seconds")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide())
  )

  it.effect("get a bookmark a minute, and one shortly before the end, if they want them", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const version = yield* server.resourceVersion
      const { next } = yield* watch(
        `${configMaps}?watch=1&resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=100`
      )
      yield* post("/api/v1/namespaces/default/secrets", named("s"))
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(yield* next, {
        type: "BOOKMARK",
        object: { kind: "ConfigMap", apiVersion: "v1", metadata: { resourceVersion: yield* server.resourceVersion } }
      })
      yield* TestClock.adjust("38 seconds")
      assert.strictEqual((yield* next).type, "BOOKMARK")
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide())
  )

  it.effect("get no bookmark otherwise", () =>
    Effect.gen(function* () {
      const { next } = yield* watch(`${configMaps}?watch=1&timeoutSeconds=100`)
      yield* TestClock.adjust("100 seconds")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide())
  )

  it.effect("that stream the list mark its end with an annotated bookmark and go on", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const { json } = yield* post(configMaps, named("a"))
      yield* post(configMaps, named("b"))
      const streaming = "watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true"
      for (const version of ["", "0", json.metadata.resourceVersion]) {
        const { next, take } = yield* watch(`${configMaps}?${streaming}&resourceVersion=${version}`)
        assert.deepStrictEqual(yield* take(2), ["ADDED a", "ADDED b"])
        const { object, type } = yield* next
        assert.strictEqual(type, "BOOKMARK")
        assert.deepStrictEqual(object.metadata, {
          resourceVersion: yield* server.resourceVersion,
          annotations: endOfInitial
        })
        yield* mergePatch(`${configMaps}/a`, { data: { at: `after ${version}` } })
        assert.deepStrictEqual(yield* take(1), ["MODIFIED a"])
      }
    }).pipe(provide())
  )

  it.effect("that stream a list of the future wait three seconds, then fail inside the stream", () =>
    Effect.gen(function* () {
      const { next, status } = yield* watch(
        `${configMaps}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=1000`
      )
      assert.strictEqual(status, 200)
      yield* TestClock.adjust("3 seconds")
      const { object, type } = yield* next
      assert.strictEqual(type, "ERROR")
      assert.strictEqual(object.code, 504)
      assert.strictEqual(object.message, "Timeout: Too large resource version: 1000, current: 5")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide())
  )

  it.effect("without initial events begin now", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      const { take } = yield* watch(
        `${configMaps}?watch=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true`
      )
      yield* post(configMaps, named("b"))
      assert.deepStrictEqual(yield* take(1), ["ADDED b"])
    }).pipe(provide())
  )

  it.effect("may not stream lists where the server does not know that", () =>
    Effect.gen(function* () {
      const refused = yield* get(`${configMaps}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`)
      assert.strictEqual(refused.status, 422)
      assert.strictEqual(
        refused.json.message,
        'ListOptions.meta.k8s.io "" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled'
      )
      yield* post(configMaps, named("a"))
      const { next, take } = yield* watch(`${configMaps}?watch=1&allowWatchBookmarks=true&timeoutSeconds=1`)
      assert.deepStrictEqual(yield* take(1), ["ADDED a"])
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* next, "end")
    }).pipe(provide(ApiServer.layerOptions({ watchList: false })))
  )

  it.effect("of one object can be asked for under the old prefix", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      yield* post(configMaps, named("b"))
      const { take } = yield* watch("/api/v1/watch/namespaces/default/configmaps/b")
      assert.deepStrictEqual(yield* take(1), ["ADDED b"])
      const refused = yield* get("/api/v1/watch/namespaces/default/configmaps/b?fieldSelector=metadata.name%3Da")
      assert.strictEqual(refused.json.message, "fieldSelector metadata.name doesn't match requested name")
    }).pipe(provide())
  )

  it.effect("are cut off or closed as the test wants", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const first = yield* watch(`${configMaps}?watch=1`)
      const second = yield* watch("/api/v1/pods?watch=1")
      assert.strictEqual(yield* server.openWatches, 2)
      yield* server.cutWatches
      assert.strictEqual(yield* first.next, "cut")
      assert.strictEqual(yield* second.next, "cut")
      assert.strictEqual(yield* server.openWatches, 0)
      const third = yield* watch(`${configMaps}?watch=1`)
      yield* server.closeWatches
      assert.strictEqual(yield* third.next, "end")
    }).pipe(provide())
  )

  it.effect("are no longer open once their scope is closed", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* Effect.scoped(watch(`${configMaps}?watch=1`))
      assert.strictEqual(yield* server.openWatches, 0)
    }).pipe(provide())
  )
})
