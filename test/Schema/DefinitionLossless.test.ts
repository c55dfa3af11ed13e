import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaParser from "effect/SchemaParser"
import * as k from "../../src/Schema/Definition.ts"

interface Template {
  readonly image: string
}
const Template: Schema.Codec<Template> = k.object<Template>("Template", () => ({ image: k.string }), ["image"])

interface Tree {
  readonly name: string
  readonly children?: ReadonlyArray<Tree>
}
const Tree = Schema.Struct({
  name: Schema.String,
  children: Schema.optionalKey(Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree)))
})

const CronTab = Schema.Struct({
  spec: Schema.Struct({
    schedule: Schema.String,
    replicas: Schema.optionalKey(Schema.Int),
    steps: Schema.optionalKey(Schema.Array(Schema.Struct({ run: Schema.String }))),
    pair: Schema.optionalKey(
      Schema.TupleWithRest(Schema.Tuple([Schema.String]), [
        Schema.Struct({ a: Schema.String }),
        Schema.Struct({ last: Schema.Struct({ z: Schema.String }) })
      ])
    ),
    hosts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Struct({ port: Schema.Int }))),
    target: Schema.optionalKey(
      Schema.Union([
        Schema.Struct({ kind: Schema.Literal("url"), url: Schema.String }),
        Schema.Struct({ kind: Schema.Literal("ref"), name: Schema.String })
      ])
    ),
    maybe: Schema.optionalKey(Schema.NullOr(Schema.Struct({ a: Schema.String }))),
    template: Schema.optionalKey(Template),
    tree: Schema.optionalKey(Tree),
    until: Schema.optionalKey(Schema.DateTimeUtcFromString),
    any: Schema.optionalKey(Schema.Unknown)
  }),
  status: Schema.optionalKey(Schema.Struct({}))
})
const Lossless = k.lossless(CronTab)

const input = JSON.parse(`{
  "apiVersion": "stable.example.com/v1",
  "__proto__": { "polluted": true },
  "spec": {
    "schedule": "* * * * *", "suspend": null,
    "steps": [{ "run": "a", "env": [1, null] }, { "run": "b" }],
    "pair": ["x", { "a": "b", "c": "d" }, { "a": "e", "f": "g" }, { "last": { "z": "h", "i": 1 } }],
    "hosts": { "web": { "port": 80, "tls": {} } },
    "target": { "kind": "ref", "name": "a", "namespace": "b" },
    "maybe": { "a": "b", "c": null },
    "template": { "image": "nginx", "tag": "1" },
    "tree": { "name": "a", "x": 1, "children": [{ "name": "b", "y": 2, "children": [{ "name": "c", "z": 3 }] }] },
    "until": "2026-01-02T03:04:05.000Z",
    "any": { "deep": [null] }
  },
  "status": { "ready": true }
}`)

describe("lossless", () => {
  it("keeps unknown keys at every level of a decode and an encode", () => {
    const decoded = Schema.decodeUnknownSync(Lossless)(input)
    const encoded = Schema.encodeSync(Lossless)(decoded)
    assert.deepStrictEqual<unknown>(encoded, input)
    assert.deepStrictEqual(Object.keys(encoded).toSorted(), Object.keys(input).toSorted())
    assert.isUndefined(Reflect.get({}, "polluted"))
    assert.strictEqual(Object.getPrototypeOf(encoded), Object.prototype)
  })

  it("a plain struct loses what it does not know", () => {
    const encoded = Schema.encodeSync(CronTab)(Schema.decodeUnknownSync(CronTab)(input))
    assert.notDeepEqual<unknown>(encoded, input)
  })

  it("reading, changing and writing back deletes nothing", () => {
    const cron = Schema.decodeUnknownSync(Lossless)(input)
    const { spec } = cron
    const [first, second] = spec.steps ?? []
    if (first === undefined || second === undefined) throw new Error("no steps")
    const steps = [
      { ...second, run: "B" },
      { ...first, run: "A" }
    ]
    const encoded = Schema.encodeSync(Lossless)({ ...cron, spec: { ...spec, replicas: 2, steps } })
    assert.deepStrictEqual<unknown>(encoded, {
      ...input,
      spec: { ...input.spec, replicas: 2, steps: [{ run: "B" }, { run: "A", env: [1, null] }] }
    })
  })

  it("still transforms, checks and refuses", () => {
    const cron = Schema.decodeUnknownSync(Lossless)(input)
    assert.isTrue(cron.spec.until !== undefined && typeof cron.spec.until !== "string")
    assert.strictEqual(
      String(Schema.decodeUnknownResult(Lossless)({ spec: { schedule: 1 } })).includes("schedule"),
      true
    )
    assert.isTrue(Schema.is(Lossless)(cron))
    assert.isFalse(Schema.is(Lossless)({ spec: {} }))
    assert.throws(() => Schema.encodeSync(Lossless)({ ...cron, spec: { ...cron.spec, replicas: 0.5 } }))
    assert.throws(() => Schema.decodeUnknownSync(Lossless)(input, { onExcessProperty: "error" }))
  })

  it("keeps unknown keys in make, too", () => {
    const made = k.make(Lossless)(Schema.decodeUnknownSync(Lossless)({ spec: { schedule: "a", x: 1 }, y: 2 }))
    assert.deepStrictEqual<unknown>(made, { spec: { schedule: "a", x: 1 }, y: 2 })
  })

  it("does not touch its input", () => {
    const frozen = Object.freeze({ spec: Object.freeze({ schedule: "a", x: 1 }), y: 2 })
    assert.deepStrictEqual<unknown>(Schema.decodeUnknownSync(Lossless)(frozen), frozen)
  })

  it("below a transformation nothing is put back", () => {
    const Renamed = k.lossless(
      Schema.Struct({ a: Schema.Struct({ b: Schema.String }).pipe(Schema.encodeKeys({ b: "c" })) })
    )
    assert.deepStrictEqual<unknown>(Schema.decodeUnknownSync(Renamed)({ a: { c: "x", d: 1 }, e: 2 }), {
      a: { b: "x" },
      e: 2
    })
    const Item = Schema.Struct({ a: Schema.String })
    const tail = SchemaGetter.transform((items: ReadonlyArray<{ readonly a: string }>) => items.slice(1))
    const Tail = Schema.Array(Item).pipe(Schema.decodeTo(Schema.Array(Item), { decode: tail, encode: tail }))
    const decoded = Schema.decodeUnknownSync(k.lossless(Schema.Struct({ items: Tail })))({
      items: [{ a: "b", c: 1 }, { a: "d" }],
      e: 2
    })
    assert.deepStrictEqual<unknown>(decoded, { items: [{ a: "d" }], e: 2 })
  })

  it("a JSON codec of it loses nothing, and its JSON Schema is that of the struct, open", () => {
    const Json = Schema.toCodecJson(Lossless)
    assert.deepStrictEqual<unknown>(Schema.encodeSync(Json)(Schema.decodeUnknownSync(Json)(input)), input)
    const { schema } = Schema.toJsonSchemaDocument(k.lossless(Schema.Struct({ a: Schema.String })))
    assert.deepStrictEqual(schema, {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      allOf: [{ type: "object", additionalProperties: {} }]
    })
    assert.doesNotThrow(() => Schema.toJsonSchemaDocument(Lossless))
  })

  it.effect.prop("values of a schema pass through it", [Lossless], ([cron]) =>
    Effect.gen(function* () {
      const encoded = yield* SchemaParser.encodeEffect(Lossless)(cron)
      const again = yield* SchemaParser.encodeEffect(Lossless)(
        yield* SchemaParser.decodeUnknownEffect(Lossless)(encoded)
      )
      assert.deepStrictEqual(again, encoded)
    })
  )
})
