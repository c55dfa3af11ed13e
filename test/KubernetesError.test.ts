import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as E from "../src/KubernetesError.ts"

describe("errors", () => {
  const classes = Object.entries(E).filter(([name]) => name !== "RequestInfo")

  it("have flat tags, and names that no other package has", () => {
    assert.isAbove(classes.length, 30)
    for (const [name, value] of classes) {
      assert.propertyVal(value, "identifier", `effect-kubernetes/${name}`)
    }
    assert.strictEqual(new E.AuthError({ message: "m" })._tag, "AuthError")
  })

  it("that arise before a request is sent say so", () => {
    const auth = new E.AuthError({ message: "m" })
    assert.deepStrictEqual([auth.retryable, auth.attempts, auth.request], [true, 0, undefined])
    assert.isFalse(new E.AuthError({ message: "m", retryable: false }).retryable)
    const invalid = new E.InvalidRequest({ message: "m", field: "name" })
    assert.deepStrictEqual([invalid.retryable, invalid.attempts, invalid.request], [false, 0, undefined])
  })

  it("survive JSON", () => {
    const codec = Schema.toCodecJson(E.InvalidRequest)
    const error = new E.InvalidRequest({ message: "m", field: "name" })
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(Schema.encodeUnknownSync(codec)(error)), error)
  })
})
