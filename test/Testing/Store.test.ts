import { assert, describe, it } from "@effect/vitest"
import { Store } from "../../src/Testing/internal/Store.ts"

const object = (name: string, value = "") => ({ metadata: { name, namespace: "ns" }, value })

const filled = (limit: number) => {
  const store = new Store(limit)
  const put = (key: string, value: string) =>
    store.commit("things", key, store.get("things", key), object(key, value))?.revision ?? 0
  const remove = (key: string) => store.commit("things", key, store.get("things", key), undefined)?.revision ?? 0
  return { store, put, remove }
}

describe("Store", () => {
  it("counts one revision for all resources", () => {
    const store = new Store(10)
    const first = store.commit("a", "ns/x", undefined, object("x"))
    const second = store.commit("b", "ns/x", undefined, object("x"))
    assert.strictEqual(second?.revision, (first?.revision ?? 0) + 1)
    assert.strictEqual(store.revision, second?.revision)
  })

  it("refuses a commit whose expectation is out of date", () => {
    const { put, store } = filled(10)
    put("ns/x", "1")
    const seen = store.get("things", "ns/x")
    put("ns/x", "2")
    assert.isUndefined(store.commit("things", "ns/x", seen, object("x", "3")))
    assert.isUndefined(store.commit("things", "ns/x", undefined, object("x", "3")))
    assert.strictEqual(store.get("things", "ns/x")?.object["value"], "2")
  })

  it("reads the state of an older revision, deletions included", () => {
    const { put, remove, store } = filled(10)
    put("ns/b", "1")
    const early = put("ns/a", "1")
    put("ns/a", "2")
    const late = remove("ns/b")
    assert.deepStrictEqual(
      store.list("things", "ns", early).map(({ object }) => object["value"]),
      ["1", "1"]
    )
    assert.deepStrictEqual(
      store.list("things", "ns", late).map(({ object }) => object["value"]),
      ["2"]
    )
  })

  it("orders lists by key and starts within them", () => {
    const { put, store } = filled(10)
    for (const key of ["ns/b", "ns/a", "ns/a-b", "other/a"]) put(key, "1")
    const keys = (from?: string) =>
      store.list("things", "ns", store.revision, from).map(({ metadata }) => metadata["name"])
    assert.deepStrictEqual(keys(), ["ns/a", "ns/a-b", "ns/b"])
    assert.deepStrictEqual(keys("a\u0000"), ["ns/a-b", "ns/b"])
  })

  it("keeps a bounded history, and the states that it can still tell", () => {
    const { put, store } = filled(2)
    const first = put("ns/a", "1")
    const second = put("ns/a", "2")
    const third = put("ns/a", "3")
    assert.strictEqual(store.floor("things"), first)
    assert.deepStrictEqual(
      store.after("things", first).map(({ revision }) => revision),
      [second, third]
    )
    assert.strictEqual(store.list("things", "ns", second)[0]?.object["value"], "2")
  })

  it("forgets the history at a compaction, also of resources that appear later", () => {
    const { put, remove, store } = filled(10)
    put("ns/a", "1")
    remove("ns/a")
    put("ns/b", "1")
    const at = store.compact()
    assert.strictEqual(store.floor("things"), at)
    assert.strictEqual(store.floor("unseen"), at)
    assert.lengthOf(store.after("things", 0), 0)
    assert.lengthOf(store.list("things", "ns", at), 1)
  })
})
