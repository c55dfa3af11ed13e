import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as JsonPatch from "../../src/Testing/internal/JsonPatch.ts"
import * as MergePatch from "../../src/Testing/internal/MergePatch.ts"
import * as StrategicMerge from "../../src/Testing/internal/StrategicMerge.ts"
import { configMaps, get, jsonPatch, mergePatch, named, post, provide, send, strategicPatch } from "./client.ts"

describe("merge patches", () => {
  for (const [target, patch, expected] of [
    [{ a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: "b" }, { b: { c: null, d: "e" } }, { a: "b", b: { d: "e" } }],
    [{ a: [1] }, { a: { b: "c" } }, { a: { b: "c" } }],
    [{ a: 1 }, ["x"], ["x"]]
  ] as const) {
    it(`make ${JSON.stringify(expected)} of ${JSON.stringify(target)} by ${JSON.stringify(patch)}`, () => {
      assert.deepStrictEqual(MergePatch.apply(target, patch), expected)
    })
  }

  it("keep a member called __proto__ a member", () => {
    const merged = MergePatch.apply({}, JSON.parse('{"__proto__":{"a":1}}'))
    assert.strictEqual(JSON.stringify(merged), '{"__proto__":{"a":1}}')
  })
})

describe("JSON patches", () => {
  const apply = (document: unknown, ...operations: ReadonlyArray<unknown>) =>
    JsonPatch.apply(document, operations)?.value

  it("add to objects and into lists", () => {
    assert.deepStrictEqual(apply({ a: 1 }, { op: "add", path: "/b", value: 2 }), { a: 1, b: 2 })
    const list = { a: [1, 3] }
    assert.deepStrictEqual(apply(list, { op: "add", path: "/a/1", value: 2 }), { a: [1, 2, 3] })
    assert.deepStrictEqual(apply(list, { op: "add", path: "/a/-", value: 4 }), { a: [1, 3, 4] })
    assert.isUndefined(apply(list, { op: "add", path: "/a/3", value: 4 }))
    assert.isUndefined(apply(list, { op: "add", path: "/nosuch/x", value: 4 }))
  })

  it("remove, replace, move and copy", () => {
    assert.deepStrictEqual(apply({ a: 1, b: 2 }, { op: "remove", path: "/a" }), { b: 2 })
    assert.isUndefined(apply({}, { op: "remove", path: "/a" }))
    assert.deepStrictEqual(apply({ a: [1, 2] }, { op: "replace", path: "/a/0", value: 9 }), { a: [9, 2] })
    assert.deepStrictEqual(apply({ a: 1 }, { op: "move", from: "/a", path: "/b" }), { b: 1 })
    assert.deepStrictEqual(apply({ a: 1 }, { op: "copy", from: "/a", path: "/b" }), { a: 1, b: 1 })
    assert.deepStrictEqual(apply({ a: 1 }, { op: "replace", path: "", value: 5 }), 5)
  })

  it("read escaped paths", () => {
    assert.deepStrictEqual(
      apply({ "a/b": 1, "m~n": 2 }, { op: "remove", path: "/a~1b" }, { op: "remove", path: "/m~0n" }),
      {}
    )
  })

  it("test, and take what is missing for null", () => {
    assert.deepStrictEqual(apply({ a: [1] }, { op: "test", path: "/a", value: [1] }), { a: [1] })
    assert.isUndefined(apply({ a: 1 }, { op: "test", path: "/a", value: 2 }))
    assert.deepStrictEqual(apply({ a: 1 }, { op: "test", path: "/b", value: null }), { a: 1 })
    assert.isUndefined(apply({ a: 1 }, { op: "test", path: "/b/c", value: null }))
  })

  it("change nothing if one operation fails", () => {
    const document = { a: 1 }
    assert.isUndefined(apply(document, { op: "add", path: "/b", value: 1 }, { op: "bogus", path: "/b" }))
    assert.deepStrictEqual(document, { a: 1 })
  })
})

describe("strategic merge patches", () => {
  const spec = (
    patch: object,
    live: object = {
      containers: [
        { name: "a", image: "1" },
        { name: "b", image: "2" }
      ]
    }
  ) =>
    JSON.stringify(StrategicMerge.apply({ ...live }, { ...patch }, "CoreV1.PodSpec")).replaceAll(
      /\{"name":"(\w+)","image":"(\w+)"\}/g,
      "$1$2"
    )

  for (const [what, patch, expected] of [
    [
      "merge elements by their key, in the order asked for",
      { containers: [{ name: "b", image: "3" }], "$setElementOrder/containers": [{ name: "b" }, { name: "a" }] },
      "b3,a1"
    ],
    ["leave elements where they are", { containers: [{ name: "b", image: "3" }] }, "a1,b3"],
    ["put new elements before those that they do not name", { containers: [{ name: "c", image: "3" }] }, "c3,a1,b2"],
    ["delete elements", { containers: [{ name: "a", $patch: "delete" }] }, "b2"],
    ["replace a list", { containers: [{ $patch: "replace" }, { name: "z", image: "9" }] }, "z9"],
    ["only reorder", { "$setElementOrder/containers": [{ name: "b" }, { name: "a" }] }, "b2,a1"]
  ] as const) {
    it(`of lists: ${what}`, () => {
      assert.strictEqual(spec(patch), `{"containers":[${expected}]}`)
    })
  }

  it("merge lists of plain values and remove from them", () => {
    const live = { finalizers: ["x", "y"] }
    const meta = (patch: object) => StrategicMerge.apply(live, { ...patch }, "MetaV1.ObjectMeta")
    assert.deepStrictEqual(meta({ finalizers: ["z"] }), { finalizers: ["z", "x", "y"] })
    assert.deepStrictEqual(meta({ "$deleteFromPrimitiveList/finalizers": ["x"] }), { finalizers: ["y"] })
  })

  it("keep only the keys that are retained", () => {
    assert.deepStrictEqual(
      StrategicMerge.apply(
        { strategy: { type: "RollingUpdate", rollingUpdate: {} } },
        { strategy: { $retainKeys: ["type"], type: "Recreate" } },
        "AppsV1.DeploymentSpec"
      ),
      { strategy: { type: "Recreate" } }
    )
  })

  it("merge maps, delete by null, replace maps and lists without a key", () => {
    const live = { nodeSelector: { a: "1", b: "2" }, tolerations: [{ key: "a" }] }
    assert.strictEqual(
      spec({ nodeSelector: { a: null, c: "3" }, tolerations: [{ key: "b" }] }, live),
      '{"nodeSelector":{"b":"2","c":"3"},"tolerations":[{"key":"b"}]}'
    )
    assert.strictEqual(
      spec({ nodeSelector: { $patch: "replace", x: "y" } }, { nodeSelector: live.nodeSelector }),
      '{"nodeSelector":{"x":"y"}}'
    )
  })

  it("refuse elements without their key", () => {
    assert.throws(() => spec({ containers: [{ image: "9" }] }), "does not contain declared merge key: name")
  })
})

describe("patching", () => {
  const url = `${configMaps}/a`
  const create = post(configMaps, named("a", { metadata: { labels: { x: "y" } }, data: { a: "1", b: "2" } }))

  it.effect("goes through the update", () =>
    Effect.gen(function* () {
      yield* create
      const merged = yield* mergePatch(url, { data: { a: null, c: "3" } })
      assert.deepStrictEqual([merged.status, merged.json.data], [200, { b: "2", c: "3" }])
      const same = yield* mergePatch(url, { data: { c: "3" } })
      assert.strictEqual(same.json.metadata.resourceVersion, merged.json.metadata.resourceVersion)
      const patched = yield* jsonPatch(url, [{ op: "replace", path: "/data", value: { z: "9" } }])
      assert.deepStrictEqual(patched.json.data, { z: "9" })
      const strategic = yield* strategicPatch(url, { metadata: { labels: { x: null, v: "w" } } })
      assert.deepStrictEqual(strategic.json.metadata.labels, { v: "w" })
    }).pipe(provide())
  )

  it.effect("is bound to a version where the patch names one", () =>
    Effect.gen(function* () {
      const { json } = yield* create
      const { resourceVersion } = json.metadata
      assert.strictEqual((yield* mergePatch(url, { metadata: { resourceVersion }, data: { a: "5" } })).status, 200)
      assert.strictEqual((yield* mergePatch(url, { metadata: { resourceVersion }, data: { a: "6" } })).status, 409)
    }).pipe(provide())
  )

  for (const [what, patch, status, message] of [
    [
      "another name",
      { metadata: { name: "b" } },
      400,
      "the name of the object (b) does not match the name on the URL (a)"
    ],
    [
      "another uid",
      { metadata: { uid: "b" } },
      422,
      'ConfigMap "a" is invalid: metadata.uid: Invalid value: "b": field is immutable'
    ],
    [
      "what is no object",
      [],
      400,
      "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}"
    ],
    ["null", "null", 400, "Invalid JSON Patch"],
    ["what is not JSON", "x", 400, "error decoding patch: invalid character 'x' looking for beginning of value"]
  ] as const) {
    it.effect(`refuses ${what}`, () =>
      Effect.gen(function* () {
        yield* create
        const answer = yield* mergePatch(url, patch)
        assert.deepStrictEqual([answer.status, answer.json.message], [status, message])
      }).pipe(provide())
    )
  }

  it.effect("says 422 of a JSON patch that does not apply, and no more", () =>
    Effect.gen(function* () {
      yield* create
      const { json, status } = yield* jsonPatch(url, [{ op: "test", path: "/data/a", value: "2" }])
      assert.strictEqual(status, 422)
      assert.strictEqual(json.message, "the server rejected our request due to an error in our request")
      assert.deepStrictEqual(json.details, {})
    }).pipe(provide())
  )

  it.effect("says 422 of a result that its kind cannot hold", () =>
    Effect.gen(function* () {
      yield* create
      const { json, status } = yield* jsonPatch(url, [{ op: "replace", path: "/data", value: "x" }])
      assert.strictEqual(status, 422)
      assert.strictEqual(json.details.causes[0].field, "patch")
      assert.isTrue(
        json.message.endsWith(
          "json: cannot unmarshal string into Go struct field ConfigMap.data of type map[string]string"
        )
      )
    }).pipe(provide())
  )

  it.effect("refuses more than ten thousand operations", () =>
    Effect.gen(function* () {
      yield* create
      const operations = Array.from({ length: 10_001 }, () => ({ op: "test", path: "/x", value: null }))
      assert.strictEqual((yield* jsonPatch(url, operations)).status, 413)
    }).pipe(provide())
  )

  it.effect("refuses force, other media types and missing objects", () =>
    Effect.gen(function* () {
      yield* create
      const forced = yield* mergePatch(`${url}?force=true`, {})
      assert.strictEqual(
        forced.json.message,
        'PatchOptions.meta.k8s.io "" is invalid: force: Forbidden: may not be specified for non-apply patch'
      )
      const plain = yield* send("PATCH", url, { body: {} })
      assert.deepStrictEqual([plain.status, plain.json.message], [415, "415: Unsupported Media Type"])
      assert.strictEqual((yield* mergePatch(`${configMaps}/nosuch`, {})).json.message, 'configmaps "nosuch" not found')
    }).pipe(provide())
  )

  it.effect("drops unknown fields with a warning, or refuses them and keys that stand twice", () =>
    Effect.gen(function* () {
      yield* create
      const { headers, json } = yield* mergePatch(url, { bar: 1, data: { z: "9" } })
      assert.deepStrictEqual(headers["warning"], ['299 - "unknown field \\"bar\\""'])
      assert.notProperty(json, "bar")
      for (const [patch, fault] of [
        ['{"bar":1}', 'unknown field "bar"'],
        ['{"data":{"a":"1"},"data":{"a":"2"}}', 'duplicate field "data"']
      ] as const) {
        const strict = yield* mergePatch(`${url}?fieldValidation=Strict`, patch)
        assert.strictEqual(strict.status, 422)
        assert.isTrue(strict.json.message.endsWith(`strict decoding error: ${fault}`))
      }
    }).pipe(provide())
  )

  it.effect("in a dry run changes nothing", () =>
    Effect.gen(function* () {
      const { json } = yield* create
      const dry = yield* mergePatch(`${url}?dryRun=All`, { data: { z: "9" } })
      assert.strictEqual(dry.json.data.z, "9")
      assert.deepStrictEqual((yield* get(url)).json, json)
    }).pipe(provide())
  )
})
