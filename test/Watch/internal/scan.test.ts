import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Buffer } from "node:buffer"
import { identityOf } from "../../../src/Watch/internal/frame.ts"
import * as Scan from "../../../src/Watch/internal/scan.ts"

/** Scans a line that stands between other bytes. */
const scan = (line: string): Scan.Scanned | undefined => {
  const bytes = Buffer.from(`{"type":"DELETED"}\n${line}\n}}`)
  return Scan.event(bytes, 19, bytes.length - 3)
}

const metadata = '"metadata":{"name":"a","namespace":"b","uid":"c","resourceVersion":"1"}'
const identity = { name: "a", namespace: "b", uid: "c", resourceVersion: "1" }

describe("event", () => {
  for (const [what, line] of [
    ["the order of servers", `{"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1",${metadata},"spec":{}}}`],
    ["the type after the object", `{"object":{"spec":{"type":"MODIFIED"},${metadata}},"type":"ADDED"}`],
    [
      "metadata of other objects before its own",
      `{"type":"ADDED","object":{"spec":{"template":{"metadata":{"name":"x","resourceVersion":"9"}}},${metadata}}}`
    ],
    [
      "names and uids of others inside of its metadata",
      `{"type":"ADDED","object":{"metadata":{"ownerReferences":[{"name":"x","uid":"y"}],"managedFields":[{"fieldsV1":
       {"f:metadata":{"name":{}}}}],"name":"a","namespace":"b","labels":{"name":"z"},"resourceVersion":"1","uid":"c"}}}`
    ],
    [
      "braces, quotes and keys inside of strings",
      `{"type":"ADDED","object":{"data":{"a":"}]{\\"metadata\\":{\\"name\\":\\"x\\"}\\\\","b":"\\\\\\""},${metadata}}}`
    ],
    [
      "numbers, literals and empty values",
      `{"a":1e-5,"b":null,"c":[],"type":"ADDED","d":{},"object":{"x":-1,${metadata}}}`
    ],
    ["white space", ` {\t"type" : "ADDED" ,\r "object":{ "a" : [ 1 , 2 ] , ${metadata} } }`],
    ["text that is not ASCII", `{"type":"ADDED","object":{"data":{"grüße":"日本 \u{1f600}"},${metadata}}}`]
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepStrictEqual(scan(line.replaceAll("\n", " ")), { type: "Added", identity })
    })
  }

  it("reads an object without a namespace", () => {
    const line = '{"type":"DELETED","object":{"metadata":{"name":"a","uid":"c","resourceVersion":"1"},"spec":{}}}'
    assert.deepStrictEqual(scan(line), { type: "Deleted", identity: { ...identity, namespace: "" } })
  })

  for (const [what, line] of [
    ["a bookmark", `{"type":"BOOKMARK","object":{${metadata}}}`],
    ["an error", '{"type":"ERROR","object":{"kind":"Status"}}'],
    ["a status in place of an event", '{"kind":"Status","code":410}'],
    ["an empty version", '{"type":"ADDED","object":{"metadata":{"name":"a","uid":"c","resourceVersion":""}}}'],
    ["a type that objects have", `{"type":"constructor","object":{${metadata}}}`],
    ["no version", '{"type":"ADDED","object":{"metadata":{"name":"a","namespace":"b","uid":"c"}}}'],
    ["no name", '{"type":"ADDED","object":{"metadata":{"namespace":"b","uid":"c","resourceVersion":"1"}}}'],
    ["no metadata", '{"type":"ADDED","object":{"name":"a"}}'],
    ["metadata that is no object", '{"type":"ADDED","object":{"metadata":["name"]}}'],
    ["a name that is no text", `{"type":"ADDED","object":{"metadata":{"name":1,"uid":"c","resourceVersion":"1"}}}`],
    ["an escaped name", `{"type":"ADDED","object":{"metadata":{"name":"\\u0061","uid":"c","resourceVersion":"1"}}}`],
    ["a name that is not ASCII", `{"type":"ADDED","object":{"metadata":{"name":"ä","uid":"c","resourceVersion":"1"}}}`],
    ["an escaped key", `{"type":"ADDED","object":{"met\\u0061data":{},${metadata}}}`],
    ["a line that was cut", `{"type":"ADDED","object":{${metadata},"spec":{"a`],
    ["no JSON", `{"type":"ADDED" "object":{${metadata}}}`],
    ["two types", `{"type":"ADDED","type":"DELETED","object":{${metadata}}}`],
    ["two types, with the object between them", `{"type":"ADDED","object":{${metadata}},"type":"DELETED"}`],
    ["two types after the object", `{"object":{${metadata}},"type":"ADDED","type":"DELETED"}`],
    ["two objects", `{"object":{},"object":{${metadata}},"type":"ADDED"}`],
    ["nothing", ""]
  ] as const) {
    it(`leaves ${what} to a parser`, () => {
      assert.isUndefined(scan(line))
    })
  }
})

describe("labels", () => {
  it("are those of the object, wherever they stand", () => {
    const labels = { app: "web", "a/b": 'ü"}' }
    for (const object of [
      { metadata: { name: "a", labels, uid: "c" }, spec: { template: { metadata: { labels: { app: "x" } } } } },
      {
        spec: { template: { metadata: { labels: { app: "x" } } } },
        metadata: { annotations: { labels: "{}" }, labels }
      }
    ]) {
      assert.deepStrictEqual<unknown>(Scan.labels(Buffer.from(JSON.stringify({ type: "ADDED", object }))), labels)
    }
  })

  it("are nothing where there are none, or where they cannot be read", () => {
    for (const line of [
      `{"type":"ADDED","object":{${metadata}}}`,
      '{"type":"ADDED","object":{"metadata":{"labels":{"app":web}}}}',
      '{"type":"ADDED","object":{"metadata":{"labels":{"app"'
    ]) {
      assert.isUndefined(Scan.labels(Buffer.from(line)))
    }
  })
})

describe("whatever the order, the space and the writing", () => {
  const Confusing = Schema.Literals(["metadata", "object", "type", "name", "uid", '"}', "labels", "\\", "é"])
  const Noise = Schema.Array(Schema.Tuple([Schema.Union([Confusing, Schema.String]), Schema.Json]))
  const Text = Schema.Union([Schema.Literals(["web-0", "a.b", "7", ""]), Schema.String])
  const Random = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 })))

  /** Writes JSON with white space, escapes and an order of keys that follow from `random`. */
  const writer = (random: ReadonlyArray<number>) => {
    let used = 0
    const next = (below: number) => ((random[used++ % random.length] ?? 0) + used) % below
    const space = () => ["", "", "", " ", "\t", "\r "][next(6)]
    const string = (text: string): string =>
      `"${Array.from(
        JSON.stringify(text)
          .slice(1, -1)
          .matchAll(/\\u....|\\.|[^]/gu),
        ([part]) =>
          part.length === 1 && next(40) === 0 ? `\\u${part.charCodeAt(0).toString(16).padStart(4, "0")}` : part
      ).join("")}"`
    const members = (entries: ReadonlyArray<readonly [string, string]>): string => {
      const left = Array.from(new Map(entries))
      const out: Array<string> = []
      while (left.length > 0) {
        for (const [key, value] of left.splice(next(left.length), 1)) {
          out.push(`${space()}${string(key)}${space()}:${space()}${value}${space()}`)
        }
      }
      return `{${out.join(",")}}`
    }
    const value = (json: Schema.Json): string => {
      if (typeof json === "string") return string(json)
      if (typeof json !== "object" || json === null) return JSON.stringify(json)
      if (Array.isArray(json)) return `[${json.map((item) => `${space()}${value(item)}`).join(",")}]`
      return members(Object.entries(json).map(([key, item]) => [key, value(item)]))
    }
    return { string, members, value }
  }

  const Event = Schema.Struct({
    type: Schema.Literals(["ADDED", "MODIFIED", "DELETED"]),
    name: Text,
    namespace: Schema.Union([Text, Schema.Undefined]),
    uid: Text,
    resourceVersion: Text,
    labels: Schema.Record(Text, Text)
  })

  interface Parts {
    readonly event: typeof Event.Type
    /** Further members of the event, of its object, and of the metadata of that. */
    readonly more: readonly [typeof Noise.Type, typeof Noise.Type, typeof Noise.Type]
    readonly random: ReadonlyArray<number>
  }

  const write = ({ event, more: [outer, inner, within], random }: Parts): string => {
    const { members, string, value } = writer(random)
    const { labels, name, namespace, resourceVersion, type, uid } = event
    const noise = (entries: typeof Noise.Type) => entries.map(([key, json]) => [key, value(json)] as const)
    const metadata = members([
      ...noise(within),
      ["name", string(name)],
      ["uid", string(uid)],
      ["resourceVersion", string(resourceVersion)],
      ["labels", value(labels)],
      ["ownerReferences", value([{ name: "other", uid: "other" }])],
      ...(namespace === undefined ? [] : ([["namespace", string(namespace)]] as const))
    ])
    const object = members([
      ...noise(inner),
      ["metadata", metadata],
      ["spec", value({ template: { metadata: { name: "other", labels: { other: "" } } } })]
    ])
    return members([...noise(outer), ["type", string(type)], ["object", object]])
  }

  const types = { ADDED: "Added", MODIFIED: "Modified", DELETED: "Deleted" } as const

  const parts = Schema.Struct({ event: Event, more: Schema.Tuple([Noise, Noise, Noise]), random: Random })

  it.prop("finds what JSON.parse finds, or leaves it to that", [parts], ([values]) => {
    const line = write(values)
    const scanned = scan(line)
    const { object, type } = JSON.parse(line)
    assert.strictEqual(type, values.event.type)
    if (scanned !== undefined) {
      assert.deepStrictEqual(scanned, { type: types[values.event.type], identity: identityOf(object) })
    }
    assert.deepStrictEqual(Scan.labels(Buffer.from(line)), object.metadata.labels)
  })

  it.prop("does not leave the usual to JSON.parse", [parts], ([{ event, more }]) => {
    const isUsual = (entries: typeof Noise.Type) =>
      entries.filter(([key]) => /^[a-z]+$/.test(key) && key !== "namespace")
    const [outer, inner, within] = more
    const line = write({
      event: { ...event, name: "a", uid: "b", resourceVersion: "1", namespace: event.namespace && "c" },
      more: [isUsual(outer), isUsual(inner), isUsual(within)],
      random: [1]
    })
    assert.isDefined(scan(line.replaceAll(/\\u00(..)/g, unescaped)))
  })

  const unescaped = (escape: string, hex: string) => {
    const text = String.fromCharCode(Number.parseInt(hex, 16))
    return /[ -!#-[\]-~]/.test(text) ? text : escape
  }

  it.prop(
    "takes any bytes",
    [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))],
    ([raw]) => {
      const start = Buffer.from(`{"type":"ADDED","object":{${metadata},`)
      for (const bytes of [Buffer.from(raw), Buffer.concat([start, Buffer.from(raw), Buffer.from("}")])]) {
        Scan.event(bytes, 0, bytes.length)
        Scan.labels(bytes)
      }
    }
  )
})
