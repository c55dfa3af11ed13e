import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import * as fs from "node:fs"
import * as path from "node:path"
import * as E from "../src/KubernetesError.ts"

describe("errors", () => {
  const classes = Object.entries(E).filter(([name]) => !name.endsWith("Info"))

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

  it("say in one line what they are and what is wrong, whoever prints them", () => {
    const message = "gave up waiting for Pod default/web-0 after 1m: it does not exist"
    const object = { kind: "Pod", namespace: "default", name: "web-0" }
    const error = new E.WaitTimeout({ message, object, reason: "it does not exist", timeout: Duration.minutes(1) })
    assert.strictEqual(String(error), `effect-kubernetes/WaitTimeout: ${message}`)
    assert.isTrue(Cause.pretty(Cause.fail(error)).startsWith(`effect-kubernetes/WaitTimeout: ${message}`))
  })

  it("survive JSON", () => {
    const codec = Schema.toCodecJson(E.InvalidRequest)
    const error = new E.InvalidRequest({ message: "m", field: "name" })
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(Schema.encodeUnknownSync(codec)(error)), error)
  })
})

describe("no field of an error hides what every Error has", () => {
  const root = path.join(import.meta.dirname, "..", "src")
  const files = fs.globSync("**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".d.ts") && !/\bgen\b/.test(file))
  const taken = new Set(["name", "stack", "toString", "toJSON"])

  it("where it has a schema", async () => {
    let count = 0
    for (const file of files.filter((file) => !/\binternal\b/.test(file) && file !== "index.ts")) {
      const members: { readonly [name: string]: unknown } = await import(path.join(root, file))
      for (const [name, value] of Object.entries(members)) {
        if (typeof value !== "function" || !(value.prototype instanceof Error) || !("fields" in value)) continue
        count++
        const fields = Object.keys(value.fields ?? {})
        assert.include(fields, "_tag", name)
        assert.deepStrictEqual(
          fields.filter((field) => taken.has(field)),
          [],
          name
        )
      }
    }
    assert.isAbove(count, 38)
  })

  it("where it has none", () => {
    const sources = files.map((file) => fs.readFileSync(path.join(root, file), "utf8")).join("\n")
    const declared = [...sources.matchAll(/Data\.TaggedError\("(\w+)"\)<\{([^}]*)\}>/g)]
    assert.isAbove(declared.length, 5)
    for (const [, name, fields = ""] of declared) {
      const own = [...fields.matchAll(/(?:^|\n|\{)\s*readonly (\w+)\??:/g)].map((match) => match[1] ?? "")
      assert.isNotEmpty(own, name)
      assert.deepStrictEqual(
        own.filter((field) => taken.has(field)),
        [],
        name
      )
    }
  })
})
