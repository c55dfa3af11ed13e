import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as k from "../../src/Schema/Definition.ts"
import type { Quantity } from "../../src/Schema/Quantity.ts"

interface Port {
  readonly name?: string | undefined
  readonly containerPort: number
}
const Port: Schema.Codec<Port> = k.object<Port>("Port", () => ({ name: k.string, containerPort: k.int32 }), [
  "containerPort"
])

interface Rule {
  readonly pattern?: string | undefined
  readonly anyOf?: ReadonlyArray<Rule> | undefined
  readonly properties?: { readonly [name: string]: Rule } | undefined
  readonly items?: RuleOrRules | undefined
  readonly default?: unknown
}
type RuleOrRules = Rule | boolean | ReadonlyArray<Rule>
const Rule: Schema.Codec<Rule> = k.object<Rule>("Rule", () => ({
  pattern: k.string,
  anyOf: k.array(Rule),
  properties: k.map(Rule),
  items: RuleOrRules,
  default: k.json
}))
const RuleOrRules: Schema.Codec<RuleOrRules> = k.alias<RuleOrRules>("RuleOrRules", () =>
  k.union(Rule, k.boolean, k.array(Rule))
)

interface Thing {
  readonly name?: string | undefined
  readonly ports: ReadonlyArray<Port>
  readonly labels: { readonly [key: string]: string }
  readonly groups?: { readonly [key: string]: ReadonlyArray<string> } | undefined
  readonly names?: ReadonlyArray<string> | undefined
  readonly pair?: { readonly [key: string]: string | null } | undefined
  readonly nothing: string | null
  readonly maybes?: ReadonlyArray<string | null> | undefined
  readonly ready?: boolean | undefined
  readonly count?: number | undefined
  readonly big?: number | undefined
  readonly ratio?: number | undefined
  readonly cpu?: Quantity | undefined
  readonly at?: string | undefined
  readonly port?: number | string | undefined
  readonly raw?: object | undefined
  readonly any?: unknown
}
const Thing: Schema.Codec<Thing> = k.object<Thing>(
  "Thing",
  () => ({
    name: k.string,
    ports: k.array(Port),
    labels: k.map(k.string),
    groups: k.map(k.array(k.string)),
    names: k.array(k.string),
    pair: k.map(k.nullable(k.string)),
    nothing: k.nullable(k.string),
    maybes: k.array(k.nullable(k.string)),
    ready: k.boolean,
    count: k.int32,
    big: k.int64,
    ratio: k.double,
    cpu: k.quantity,
    at: k.time,
    port: k.intOrString,
    raw: k.opaque,
    any: k.json
  }),
  ["ports", "labels", "nothing"]
)

// Without its type: spreading a value of a type that shares its name with a schema looks like spreading a class.
const whole = { ports: [], labels: {}, nothing: null }

const decode = (input: unknown) => Result.getOrThrow(k.decoder(Thing)(input))
const encode = (thing: unknown): unknown => Result.getOrThrow(SchemaParser.encodeUnknownResult(Thing)(thing))

const format = SchemaIssue.makeFormatterDefault()
const fault = <A>(result: Result.Result<A, SchemaIssue.Issue>): string | undefined =>
  Result.isFailure(result) ? format(result.failure) : undefined
const decodeFault = (input: unknown) => fault(k.decoder(Thing)(input))
const encodeFault = (input: unknown) => fault(SchemaParser.encodeUnknownResult(Thing)(input))

/** JSON text with an own `__proto__` key becomes an object with that own key. */
const parse = (text: string): unknown => JSON.parse(text)

const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value)
    for (const child of Object.values(value)) frozen(child)
  }
  return value
}

describe("decoding", () => {
  it("returns the same object when nothing has to change", () => {
    const input = frozen({
      ...whole,
      ports: [{ containerPort: 1, extra: [null] }],
      raw: { a: null },
      future: { b: null }
    })
    assert.strictEqual(decode(input), input)
  })

  it("keeps unknown keys at every level", () => {
    const input = { ...whole, ports: [{ containerPort: 1, protocol: "TCP" }], newField: { deep: [1, null] } }
    assert.deepStrictEqual(decode({ ...input, name: null }), input)
  })

  it("copies only the path that changed and leaves its input alone", () => {
    const input = frozen({
      ...whole,
      ports: [{ containerPort: 1 }, { containerPort: 2, name: null }],
      labels: { a: "b" }
    })
    const output = decode(input)
    assert.deepStrictEqual(output.ports, [{ containerPort: 1 }, { containerPort: 2 }])
    assert.isTrue(Object.is(output.ports[0], input.ports[0]))
    assert.isTrue(Object.is(output.labels, input.labels))
  })

  it("reads null as absent, and as empty where a list or a map is required", () => {
    assert.deepStrictEqual(decode({ name: null, names: null, raw: null, ports: null, labels: null, nothing: "x" }), {
      ports: [],
      labels: {},
      nothing: "x"
    })
  })

  it("reads null in a map as absent, and as empty where the map holds lists", () => {
    assert.deepStrictEqual(decode({ ...whole, labels: { a: null, b: "c" }, groups: { a: null, b: ["c"] } }), {
      ...whole,
      labels: { b: "c" },
      groups: { a: [], b: ["c"] }
    })
  })

  it("refuses null inside a list", () => {
    assert.strictEqual(decodeFault({ ...whole, names: ["a", null] }), `Expected string\n  at ["names"][1]`)
    assert.strictEqual(decodeFault({ ...whole, ports: [null] }), `Expected object\n  at ["ports"][0]`)
  })

  it("keeps null where it is legal: nullable fields, entries and items, and JSON values", () => {
    const input = { ...whole, nothing: null, pair: { a: null }, maybes: [null, "a"], any: null }
    assert.strictEqual(decode(input), input)
  })

  it("touches nothing inside opaque and JSON values", () => {
    const input = { ...whole, raw: { a: null, b: [null], c: { d: undefined } }, any: { a: null } }
    assert.strictEqual(decode(input), input)
  })

  it("reads undefined as absent", () => {
    const output = decode({ ...whole, name: undefined, any: undefined, labels: { a: undefined } })
    assert.deepStrictEqual(Object.keys(output), ["ports", "labels", "nothing"])
    assert.deepStrictEqual(Object.keys(output.labels), [])
  })

  it("accepts objects without their required keys", () => {
    const input: unknown = { ports: [{ name: "http" }] }
    assert.strictEqual(decode(input), input)
  })

  it("accepts any number for an integer", () => {
    const input = { ...whole, count: 2 ** 40, big: 2 ** 63, port: 1.5 }
    assert.strictEqual(decode(input), input)
  })

  it("turns a number into text where a quantity is expected, and keeps the text of others", () => {
    assert.strictEqual(decode({ ...whole, cpu: 1 }).cpu, "1")
    assert.strictEqual(decode({ ...whole, cpu: 0.5 }).cpu, "0.5")
    assert.strictEqual(decode({ ...whole, cpu: "0.50Gi" }).cpu, "0.50Gi")
  })

  it("accepts numbers and strings for int-or-string", () => {
    assert.strictEqual(decode({ ...whole, port: 80 }).port, 80)
    assert.strictEqual(decode({ ...whole, port: "http" }).port, "http")
    assert.strictEqual(decodeFault({ ...whole, port: true }), `Expected number | string\n  at ["port"]`)
  })

  it("keeps own keys named like members of Object.prototype", () => {
    const input = parse(
      `{"ports":[],"nothing":null,"labels":{"__proto__":"a","constructor":"b","hasOwnProperty":"c","x":null},"__proto__":{"a":1},"name":null}`
    )
    const output = decode(input)
    assert.deepStrictEqual(Object.keys(output), ["ports", "nothing", "labels", "__proto__"])
    assert.deepStrictEqual(Object.entries(output.labels), [
      ["__proto__", "a"],
      ["constructor", "b"],
      ["hasOwnProperty", "c"]
    ])
    assert.strictEqual(Object.getPrototypeOf(output), Object.prototype)
    assert.strictEqual(Object.getPrototypeOf(output.labels), Object.prototype)
  })

  it("does not look at inherited keys", () => {
    const input = Object.assign(Object.create({ name: 1, names: null, labels: { a: 1 } }), { ...whole, extra: 1 })
    assert.strictEqual(decode(input), input)
    const labels = Object.assign(Object.create({ inherited: 1 }), { own: "a" })
    assert.strictEqual(decode({ ...whole, labels }).labels, labels)
    assert.strictEqual(encodeFault(Object.create(whole)), `Missing key\n  at ["ports"]`)
  })

  it("accepts objects without a prototype", () => {
    const input = Object.assign(Object.create(null), whole, { name: null })
    assert.deepStrictEqual<unknown>(Object.entries(decode(input)), Object.entries(whole))
  })
})

describe("faults", () => {
  it("have the full path", () => {
    assert.strictEqual(
      decodeFault({ ...whole, ports: [{ containerPort: 1 }, { containerPort: "x" }] }),
      `Expected number\n  at ["ports"][1]["containerPort"]`
    )
    assert.strictEqual(decodeFault({ ...whole, groups: { a: "b" } }), `Expected array\n  at ["groups"]["a"]`)
    assert.strictEqual(decodeFault([]), "Expected object")
    assert.strictEqual(decodeFault({ ...whole, labels: [] }), `Expected object\n  at ["labels"]`)
    assert.strictEqual(decodeFault({ ...whole, ready: "true" }), `Expected boolean\n  at ["ready"]`)
    assert.strictEqual(decodeFault({ ...whole, raw: [] }), `Expected object\n  at ["raw"]`)
  })

  it("are ordinary schema issues", () => {
    const result = k.decoder(Thing)({ ...whole, ports: [{ containerPort: "x" }] })
    assert.isTrue(Result.isFailure(result))
    if (Result.isFailure(result)) {
      assert.isTrue(SchemaIssue.isIssue(result.failure))
      assert.strictEqual(result.failure._tag, "Pointer")
      if (result.failure._tag === "Pointer") {
        assert.deepStrictEqual(result.failure.path, ["ports", 0, "containerPort"])
        assert.strictEqual(result.failure.issue._tag, "InvalidType")
      }
    }
  })

  it("in a union are those of the alternative with the value's JSON type", () => {
    const decodeRule = k.decoder(Rule)
    assert.strictEqual(
      fault(decodeRule({ items: { anyOf: [{ pattern: 1 }] } })),
      `Expected string\n  at ["items"]["anyOf"][0]["pattern"]`
    )
    assert.strictEqual(fault(decodeRule({ items: [{ pattern: 1 }] })), `Expected string\n  at ["items"][0]["pattern"]`)
    assert.strictEqual(fault(decodeRule({ items: "x" })), `Expected Rule | boolean | array\n  at ["items"]`)
    assert.isUndefined(fault(decodeRule({ items: true })))
  })

  it("in a union of objects are those of the first, unless another one fits", () => {
    interface Ref {
      readonly name: string
    }
    const Ref: Schema.Codec<Ref> = k.object<Ref>("Ref", () => ({ name: k.string }), ["name"])
    const Either: Schema.Codec<Ref | Port> = k.alias<Ref | Port>("Either", () => k.union(Ref, Port))
    const make = SchemaParser.encodeUnknownResult(Either)
    assert.strictEqual(fault(make({ other: 1 })), `Missing key\n  at ["name"]`)
    assert.isUndefined(fault(make({ containerPort: 1 }, { onExcessProperty: "error" })))
  })

  it("never show the rejected value, whatever reportInput says", () => {
    const secret = "c2VjcmV0"
    const inputs = [
      { ...whole, names: secret },
      { ...whole, count: secret },
      { ...whole, labels: { token: [secret] } },
      { ...whole, ready: secret },
      secret
    ]
    const options = { errors: "all", onExcessProperty: "error", reportInput: true } as const
    for (const input of inputs) {
      const results = [
        SchemaParser.decodeUnknownResult(Thing)(input, options),
        SchemaParser.encodeUnknownResult(Thing)(input, options)
      ]
      for (const result of results) {
        assert.isTrue(Result.isFailure(result))
        assert.notInclude(fault(result), secret)
      }
      assert.notInclude(JSON.stringify(k.decoder(Thing)(input)), secret)
    }
    const wrong = { ...whole, cpu: secret }
    assert.notInclude(encodeFault(wrong), secret)
    assert.notInclude(JSON.stringify(SchemaParser.encodeUnknownResult(Thing)(wrong)), secret)
  })

  it("are typed even where the input is nested deeper than the stack", () => {
    let input: unknown = {}
    for (let depth = 0; depth < 200_000; depth++) input = { anyOf: [input] }
    assert.strictEqual(fault(k.decoder(Rule)(input)), "Nested too deeply")
  })
})

describe("encoding", () => {
  it("returns the same object, unknown keys included", () => {
    const thing = frozen({ ...whole, ports: [{ containerPort: 1, extra: 1 }], future: { a: null } })
    assert.strictEqual(encode(thing), thing)
    assert.strictEqual(Result.getOrThrow(k.encoder(Thing)(thing)), thing)
  })

  it("refuses an object without its required keys", () => {
    assert.strictEqual(encodeFault({ labels: {}, nothing: null }), `Missing key\n  at ["ports"]`)
    assert.strictEqual(encodeFault({ ...whole, ports: undefined }), `Missing key\n  at ["ports"]`)
    assert.strictEqual(encodeFault({ ...whole, ports: [{}] }), `Missing key\n  at ["ports"][0]["containerPort"]`)
  })

  it("refuses null where it is not legal, and keeps it where it is", () => {
    assert.strictEqual(encodeFault({ ...whole, name: null }), `Expected string\n  at ["name"]`)
    assert.strictEqual(encodeFault({ ...whole, ports: null }), `Expected array\n  at ["ports"]`)
    assert.strictEqual(encodeFault({ ...whole, labels: { a: null } }), `Expected string\n  at ["labels"]["a"]`)
    const thing = { ...whole, nothing: null, pair: { a: null }, maybes: [null], any: null }
    assert.strictEqual(encode(thing), thing)
  })

  it("leaves out keys whose value is undefined", () => {
    const output = encode({ ...whole, name: undefined, labels: { a: undefined, b: "c" } })
    assert.deepStrictEqual(output, { ...whole, labels: { b: "c" } })
    assert.deepStrictEqual(Object.keys(Object(output)), ["ports", "labels", "nothing"])
  })

  it("refuses numbers that are not integers of the field's size", () => {
    for (const count of [Number.NaN, 0.5, 2 ** 31, -(2 ** 31) - 1, Number.POSITIVE_INFINITY]) {
      assert.strictEqual(encodeFault({ ...whole, count }), `Expected a 32-bit integer\n  at ["count"]`)
      assert.isUndefined(decodeFault({ ...whole, count }))
    }
    for (const big of [Number.NaN, 0.5, 2 ** 63, Number.POSITIVE_INFINITY]) {
      assert.strictEqual(encodeFault({ ...whole, big }), `Expected a 64-bit integer\n  at ["big"]`)
    }
    for (const ratio of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      assert.strictEqual(encodeFault({ ...whole, ratio }), `Expected a finite number\n  at ["ratio"]`)
    }
    assert.strictEqual(encodeFault({ ...whole, port: 80.5 }), `Expected an int32 or a string\n  at ["port"]`)
    assert.isUndefined(encodeFault({ ...whole, count: 2 ** 31 - 1, big: -(2 ** 63), ratio: 0.5, port: -1 }))
  })

  it("refuses quantities that are not well formed", () => {
    for (const cpu of ["", "500mb", "0x10", " 5Gi", "1e3Ki", "1 Gi", "Gi", ".", "1.5.2", "5gi", "1e", "--1", "1Gi\n"]) {
      assert.strictEqual(
        encodeFault({ ...whole, cpu }),
        `Expected a quantity such as 500m, 2 or 1.5Gi\n  at ["cpu"]`,
        JSON.stringify(cpu)
      )
      assert.isUndefined(decodeFault({ ...whole, cpu }))
    }
    for (const cpu of ["0", "500m", "1.5Gi", "-1", "+.5", "5.", "1e3", "1E-3", "12k", "3E", "3Ei", "100n", "7u"]) {
      assert.isUndefined(encodeFault({ ...whole, cpu }), cpu)
    }
    assert.isDefined(encodeFault({ ...whole, cpu: 1 }))
  })

  it("accepts what decoding returned, once its required keys are there", () => {
    const input = { ports: null, labels: { a: null }, groups: { a: null }, nothing: "x", cpu: 2, future: [null] }
    const output = decode(input)
    assert.strictEqual(encode(output), output)
  })
})

describe("make", () => {
  it("returns the value when it is valid", () => {
    const thing = frozen({ ...whole, cpu: "500m" as const })
    assert.strictEqual(k.make(Thing)(thing), thing)
  })

  it("throws an error whose cause is the issue", () => {
    try {
      k.make(Thing)({ ...whole, count: 0.5 })
    } catch (error) {
      assert.instanceOf(error, Error)
      if (error instanceof Error && SchemaIssue.isIssue(error.cause)) {
        return assert.strictEqual(format(error.cause), `Expected a 32-bit integer\n  at ["count"]`)
      }
    }
    assert.fail("did not throw an issue")
  })
})

describe("a definition", () => {
  it("refers to other definitions only", () => {
    const Wrong = k.object<{ readonly a: string }>("Wrong", () => ({ a: Schema.String }), ["a"])
    assert.throws(() => k.decoder(Wrong)({ a: "b" }), TypeError, "lossless")
    const Checked = k.object<{ readonly port?: Port }>("Checked", () => ({
      port: Port.pipe(Schema.check(Schema.makeFilter(() => false)))
    }))
    assert.throws(() => k.decoder(Checked)({ port: { containerPort: 1 } }), TypeError, "lossless")
  })

  it("does not call its fields before its first use, and then once", () => {
    let calls = 0
    const Lazy = k.object<{ readonly a?: string }>("Lazy", () => {
      calls++
      return { a: k.string }
    })
    assert.strictEqual(calls, 0)
    k.decoder(Lazy)({ a: "b" })
    k.decoder(Lazy)({ a: 1 })
    Schema.is(Lazy)({ a: "b" })
    Schema.toJsonSchemaDocument(Lazy)
    assert.strictEqual(calls, 1)
  })

  it("may be part of itself", () => {
    const input = { anyOf: [{ properties: { a: { items: [{ pattern: null, default: null }] } } }] }
    assert.deepStrictEqual(Result.getOrThrow(k.decoder(Rule)(input)), {
      anyOf: [{ properties: { a: { items: [{ default: null }] } } }]
    })
  })
})

describe("decoder and encoder", () => {
  const Custom = Schema.Struct({ at: Schema.DateTimeUtcFromString, thing: Schema.optionalKey(Thing) })

  it("work for any schema", () => {
    const decoded = Result.getOrThrow(k.decoder(Custom)({ at: "2026-01-02T03:04:05.000Z", thing: { ports: null } }))
    assert.deepStrictEqual<unknown>(decoded.thing, { ports: [] })
    assert.deepStrictEqual(Result.getOrThrow(k.encoder(Custom)({ at: decoded.at, thing: whole })), {
      at: "2026-01-02T03:04:05.000Z",
      thing: whole
    })
    assert.strictEqual(fault(k.decoder(Custom)({ at: 1 })), `Expected string\n  at ["at"]`)
    assert.strictEqual(
      fault(k.encoder(Custom)({ at: decoded.at, thing: { ...whole, count: 0.5 } })),
      `Expected a 32-bit integer\n  at ["thing"]["count"]`
    )
  })

  it("respect checks that were added to a definition", () => {
    const Named = Thing.pipe(
      Schema.check(Schema.makeFilter((thing) => thing.name !== undefined, { expected: "a name" }))
    )
    assert.include(fault(k.decoder(Named)(whole)), "a name")
    assert.include(fault(k.encoder(Named)(whole)), "a name")
    assert.isUndefined(fault(k.decoder(Named)({ ...whole, name: "a" })))
  })

  it("respect an encoding that was added to a definition", () => {
    const Text = Schema.fromJsonString(Thing)
    assert.deepStrictEqual<unknown>(Result.getOrThrow(k.decoder(Text)(`{"ports":null,"future":1}`)), {
      ports: [],
      future: 1
    })
    assert.strictEqual(Result.getOrThrow(k.encoder(Text)(whole)), JSON.stringify(whole))
    assert.isDefined(fault(k.encoder(Text)({ ...whole, count: 0.5 })))
  })
})
