import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as k from "../../src/Schema/Definition.ts"
import type { Quantity } from "../../src/Schema/Quantity.ts"

interface Limits {
  readonly cpu?: Quantity | undefined
  readonly replicas: number
}
const Limits: Schema.Codec<Limits> = k.object<Limits>("Limits", () => ({ cpu: k.quantity, replicas: k.int32 }), [
  "replicas"
])

interface App {
  readonly name: string
  readonly limits?: Limits | undefined
  readonly hosts?: ReadonlyArray<string> | undefined
  readonly labels?: { readonly [key: string]: string } | undefined
  readonly note?: string | null | undefined
  readonly port?: number | string | undefined
  readonly at?: string | undefined
  readonly size?: number | undefined
  readonly raw?: object | undefined
  readonly any?: unknown
  readonly child?: App | undefined
}
const App: Schema.Codec<App> = k.object<App>(
  "App",
  () => ({
    name: k.string,
    limits: Limits,
    hosts: k.array(k.string),
    labels: k.map(k.string),
    note: k.nullable(k.string),
    port: k.intOrString,
    at: k.time,
    size: k.int64,
    raw: k.opaque,
    any: k.json,
    child: App
  }),
  ["name"]
)

const format = SchemaIssue.makeFormatterDefault()
const faults = <A>(result: Result.Result<A, SchemaIssue.Issue>): ReadonlyArray<string> =>
  Result.isFailure(result) ? format(result.failure).replaceAll("\n  at ", " at ").split("\n") : []

const wrong = { name: 1, limits: { cpu: true }, hosts: ["a", null, 2], labels: { a: 1 }, child: { hosts: {} } }

describe("parse options", () => {
  it("report every fault when all errors are asked for", () => {
    assert.deepStrictEqual(faults(SchemaParser.decodeUnknownResult(App)(wrong, { errors: "all" })), [
      `Expected string at ["name"]`,
      `Expected string at ["limits"]["cpu"]`,
      `Expected string at ["hosts"][1]`,
      `Expected string at ["hosts"][2]`,
      `Expected string at ["labels"]["a"]`,
      `Expected array at ["child"]["hosts"]`
    ])
    assert.deepStrictEqual(faults(SchemaParser.encodeUnknownResult(App)(wrong, { errors: "all" })), [
      `Expected string at ["name"]`,
      `Expected string at ["limits"]["cpu"]`,
      `Missing key at ["limits"]["replicas"]`,
      `Expected string at ["hosts"][1]`,
      `Expected string at ["hosts"][2]`,
      `Expected string at ["labels"]["a"]`,
      `Expected array at ["child"]["hosts"]`,
      `Missing key at ["child"]["name"]`
    ])
  })

  it("report only the first fault otherwise", () => {
    assert.deepStrictEqual(faults(SchemaParser.decodeUnknownResult(App)(wrong)), [`Expected string at ["name"]`])
  })

  it("refuse unknown keys when excess properties are errors, but not inside opaque values", () => {
    const options = { onExcessProperty: "error", errors: "all" } as const
    const input = {
      name: "a",
      nmae: 1,
      limits: { replicas: 1, memory: "1Gi" },
      raw: { b: 1 },
      any: { c: 1 },
      labels: { d: "e" }
    }
    const expected = [`Expected no excess property at ["nmae"]`, `Expected no excess property at ["limits"]["memory"]`]
    assert.deepStrictEqual(faults(SchemaParser.decodeUnknownResult(App)(input, options)), expected)
    assert.deepStrictEqual(faults(SchemaParser.encodeUnknownResult(App)(input, options)), expected)
    assert.deepStrictEqual(faults(SchemaParser.decodeUnknownResult(App)(input)), [])
    const { nmae: _, ...rest } = input
    const known = { ...rest, limits: { replicas: 1 }, hosts: null }
    const output = Result.getOrThrow(SchemaParser.decodeUnknownResult(App)(known, options))
    assert.notProperty(output, "hosts")
  })
})

describe("Schema.is", () => {
  const is = Schema.is(App)

  it("accepts what the type says", () => {
    assert.isTrue(is({ name: "a", limits: { replicas: 1, cpu: "500m" }, note: null, unknown: null, hosts: undefined }))
  })

  it("refuses what only decoding can repair", () => {
    assert.isFalse(is({ name: "a", hosts: null }))
    assert.isFalse(is({ name: "a", limits: null }))
    assert.isFalse(is({ name: "a", labels: { a: null } }))
    assert.isFalse(is({ name: "a", limits: { replicas: 1, cpu: 1 } }))
    assert.isFalse(is({ limits: { replicas: 1 } }))
  })
})

describe("in other schemas", () => {
  const Wrapper = Schema.Struct({
    template: App,
    more: Schema.optionalKey(Schema.Array(App)),
    at: Schema.optionalKey(Schema.DateTimeUtcFromString)
  })

  it("decoding stays lenient and lossless", () => {
    const decoded = Schema.decodeUnknownSync(Wrapper)({
      template: { hosts: null, future: 1 },
      more: [{ labels: null }]
    })
    assert.deepStrictEqual<unknown>(decoded, { template: { future: 1 }, more: [{}] })
  })

  it("encoding and make stay strict", () => {
    const value = { template: { name: "a" }, more: [{}] }
    assert.deepStrictEqual(faults(SchemaParser.encodeUnknownResult(Wrapper)(value)), [
      `Missing key at ["more"][0]["name"]`
    ])
    assert.throws(() => SchemaParser.make(Wrapper)(JSON.parse(JSON.stringify(value))))
    assert.deepStrictEqual(Wrapper.make({ template: { name: "a" } }), { template: { name: "a" } })
    assert.isFalse(Schema.is(Wrapper)(value))
  })

  it("unions choose by what fits", () => {
    const either = Schema.decodeUnknownSync(Schema.Union([Schema.String, App]))
    assert.strictEqual(either("a"), "a")
    assert.deepStrictEqual(either({ name: "a", hosts: null }), { name: "a" })
  })

  it("annotations change nothing", () => {
    const Titled = App.annotate({ title: "An app" })
    assert.deepStrictEqual<unknown>(Schema.decodeUnknownSync(Titled)({ hosts: null, future: 1 }), { future: 1 })
    assert.isFalse(Schema.is(Titled)({ hosts: null }))
  })

  it("a transformation from a definition decodes leniently", () => {
    const Name = App.pipe(Schema.decodeTo(Schema.Struct({ name: Schema.optionalKey(Schema.String) })))
    assert.deepStrictEqual(Schema.decodeUnknownSync(Name)({ name: "a", hosts: null }), { name: "a" })
    assert.deepStrictEqual(Schema.decodeUnknownSync(Name)({}), {})
    assert.deepStrictEqual(faults(SchemaParser.encodeUnknownResult(Name)({})), [`Missing key at ["name"]`])
  })

  it.effect("decoding and encoding work as effects", () =>
    Effect.gen(function* () {
      const app = yield* Schema.decodeUnknownEffect(App)({ name: "a", hosts: null })
      assert.deepStrictEqual(app, { name: "a" })
      assert.strictEqual(yield* Schema.encodeEffect(App)(app), app)
      const error = yield* Effect.flip(Schema.decodeUnknownEffect(App)({ name: 1 }))
      assert.strictEqual(error.message, `Expected string\n  at ["name"]`)
    })
  )
})

describe("derived from a definition", () => {
  it("a JSON codec loses nothing either way", () => {
    const Json = Schema.toCodecJson(App)
    const input = JSON.parse(
      `{"name":"a","note":null,"future":{"a":[null]},"limits":{"replicas":1,"b":2},"any":null,"raw":{"a":null},
        "child":{"name":"b","x":[{}]},"labels":{"__proto__":"c"},"__proto__":{"d":1}}`
    )
    const decoded = Schema.decodeUnknownSync(Json)(input)
    assert.deepStrictEqual<unknown>(decoded, input)
    const encoded = Schema.encodeSync(Json)(decoded)
    assert.strictEqual(JSON.stringify(sorted(encoded)), JSON.stringify(sorted(input)))
    const Wrapped = Schema.toCodecJson(Schema.Struct({ app: App }))
    assert.deepStrictEqual(Schema.encodeSync(Wrapped)(Schema.decodeUnknownSync(Wrapped)({ app: input })), {
      app: input
    })
  })

  it("a JSON Schema names types and formats, requires what is required and is open", () => {
    const { schema, definitions } = Schema.toJsonSchemaDocument(App)
    assert.deepStrictEqual(schema, { $ref: "#/$defs/App" })
    assert.deepStrictEqual(Object.keys(definitions).toSorted(), ["App", "Limits"])
    assert.deepStrictEqual(definitions["App"], {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        limits: { $ref: "#/$defs/Limits" },
        hosts: { type: "array", items: { type: "string" } },
        labels: { type: "object", additionalProperties: { type: "string" } },
        note: { anyOf: [{ type: "string" }, { type: "null" }] },
        port: {
          anyOf: [{ type: "integer", format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }, { type: "string" }],
          format: "int-or-string"
        },
        at: { type: "string", format: "date-time" },
        size: { type: "integer", format: "int64" },
        raw: { type: "object" },
        any: {},
        child: { $ref: "#/$defs/App" }
      },
      allOf: [{ type: "object", additionalProperties: {} }]
    })
    assert.deepStrictEqual(definitions["Limits"], {
      type: "object",
      required: ["replicas"],
      properties: {
        cpu: {
          type: "string",
          format: "quantity",
          pattern: String.raw`^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$`
        },
        replicas: { type: "integer", format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }
      },
      allOf: [{ type: "object", additionalProperties: {} }]
    })
  })

  it("an equivalence compares by content", () => {
    const same = Schema.toEquivalence(App)
    assert.isTrue(same({ name: "a", labels: { b: "c" } }, { name: "a", labels: { b: "c" } }))
    assert.isFalse(same({ name: "a", labels: { b: "c" } }, { name: "a", labels: { b: "d" } }))
  })

  it.effect.prop("generated values satisfy the definition and pass through it unchanged", [App], ([app]) =>
    Effect.gen(function* () {
      assert.isTrue(Schema.is(App)(app))
      assert.strictEqual(yield* Schema.decodeUnknownEffect(App)(app), app)
      assert.strictEqual(yield* Schema.encodeEffect(App)(app), app)
    })
  )
})

describe("for all values", () => {
  it.effect.prop("unknown keys stay where they are, whatever they hold", [App, Schema.Json], ([app, noise]) =>
    Effect.gen(function* () {
      const input = withNoise(app, noise)
      assert.strictEqual(yield* Schema.decodeUnknownEffect(App)(input), input)
      assert.strictEqual(yield* SchemaParser.encodeUnknownEffect(App)(input), input)
    })
  )

  it.effect.prop(
    "JSON of any form gives a value or an issue, and decoding twice is decoding once",
    [Schema.Json],
    ([json]) =>
      Effect.sync(() => {
        for (const input of [
          json,
          { limits: json },
          { hosts: json, labels: json },
          { child: json, any: json, port: json }
        ]) {
          const before = JSON.stringify(input)
          const result = k.decoder(App)(input)
          assert.strictEqual(JSON.stringify(input), before)
          if (Result.isSuccess(result)) {
            assert.strictEqual(Result.getOrThrow(k.decoder(App)(result.success)), result.success)
          } else {
            assert.notStrictEqual(format(result.failure), "")
          }
        }
      })
  )
})

const withNoise = (app: App, noise: Schema.Json): unknown => ({
  unknownBefore: noise,
  ...Object.fromEntries(Object.entries(app)),
  ...(app.limits === undefined
    ? {}
    : { limits: { unknown: noise, ...Object.fromEntries(Object.entries(app.limits)) } }),
  ...(app.child === undefined ? {} : { child: withNoise(app.child, noise) })
})

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, sorted(child)])
}
