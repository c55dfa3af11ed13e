import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Unstructured } from "../../src/Schema/Unstructured.ts"

describe("Unstructured", () => {
  const input = {
    apiVersion: "example.com/v1",
    kind: "Any",
    metadata: { name: "a", labels: { b: "c" }, future: null },
    spec: { a: null, b: [null, { c: 1 }] },
    list: [null]
  }

  it("returns the object as it is, nulls inside unknown fields included", () => {
    assert.strictEqual(Schema.decodeUnknownSync(Unstructured)(input), input)
    assert.strictEqual(Schema.encodeSync(Unstructured)(input), input)
  })

  it("reads metadata as that of any object", () => {
    const decoded = Schema.decodeUnknownSync(Unstructured)({ ...input, metadata: { name: "a", finalizers: null } })
    assert.deepStrictEqual(decoded.metadata, { name: "a" })
    assert.deepStrictEqual(decoded["spec"], input.spec)
    assert.throws(() => Schema.decodeUnknownSync(Unstructured)({ metadata: { name: 1 } }))
    assert.throws(() => Schema.decodeUnknownSync(Unstructured)({ kind: 1 }))
    assert.throws(() => Schema.decodeUnknownSync(Unstructured)([]))
  })
})
