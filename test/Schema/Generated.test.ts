import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { JSONSchemaProps } from "../../src/Schema/gen/ApiextensionsV1.ts"
import * as CoreV1 from "../../src/Schema/gen/CoreV1.ts"
import * as EventsV1 from "../../src/Schema/gen/EventsV1.ts"
import * as MetaV1 from "../../src/Schema/gen/MetaV1.ts"
import * as Definition from "../../src/Schema/Definition.ts"
import { accepts, emptyOf, resolve } from "../../src/Schema/internal/node.ts"
import { future, generated, type Json, losses, places, sampleOf } from "./Samples.ts"

const all = (await generated()).map(({ definition, name, schema }) => {
  const sample = sampleOf(definition) ?? null
  return { name, schema, definition, sample }
})

const objects = all.flatMap((entry) => {
  const node = resolve(entry.definition)
  return node._tag === "Object" && isObject(entry.sample) ? [{ ...entry, node, sample: entry.sample }] : []
})

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const format = SchemaIssue.makeFormatterDefault()

describe("every generated definition", () => {
  it("is here", () => {
    assert.isAbove(all.length, 700)
    assert.isAbove(places(sampleOf(CoreV1.Pod) ?? null).length, 500)
    assert.include(places(sampleOf(CoreV1.Pod) ?? null), `/spec/containers/1/${future}`)
  })

  it("loses nothing in a decode and an encode, at any level", () => {
    for (const { name, sample, schema } of all) {
      const decoded = Result.getOrThrow(Definition.decoder(schema)(sample))
      const encoded = Result.getOrThrow(Definition.encoder(schema)(decoded))
      assert.deepStrictEqual(losses(sample, encoded), [], name)
      assert.strictEqual(encoded, sample, name)
      assert.strictEqual(Schema.encodeSync(schema)(Schema.decodeUnknownSync(schema)(sample)), sample, name)
    }
  })

  it("loses nothing through a JSON codec", () => {
    for (const { name, sample, schema } of all) {
      const json = Schema.toCodecJson(schema)
      assert.deepStrictEqual<unknown>(Schema.encodeSync(json)(Schema.decodeUnknownSync(json)(sample)), sample, name)
    }
  })

  it("can write back what it read, where a server sent a time that is not set", () => {
    const event = { kind: "Event", apiVersion: "events.k8s.io/v1", metadata: { name: "a" }, eventTime: null }
    const decoded = Result.getOrThrow(Definition.decoder(EventsV1.Event)(event))
    const { eventTime: _, ...rest } = event
    assert.deepStrictEqual(Result.getOrThrow(Definition.encoder(EventsV1.Event)(decoded)), rest)
  })

  it("reads null in every field as absent, or as empty where a list or a map is required", () => {
    for (const { name, node, sample, schema } of objects) {
      for (const [key, field] of Object.entries(node.fields())) {
        const decoded = Result.getOrThrow(Definition.decoder(schema)({ ...sample, [key]: null }))
        const { [key]: _, ...rest } = sample
        const empty = node.required.includes(key) ? emptyOf(field) : undefined
        const expected = accepts(field).includes("null")
          ? { ...sample, [key]: null }
          : { ...rest, ...(empty === "list" ? { [key]: [] } : empty === "map" ? { [key]: {} } : {}) }
        assert.deepStrictEqual(decoded, expected, `${name}.${key}`)
      }
    }
  })

  it("insists on required fields in an encode only", () => {
    for (const { name, node, sample, schema } of objects) {
      for (const key of node.required) {
        const { [key]: _, ...rest } = sample
        assert.isTrue(Result.isSuccess(Definition.decoder(schema)(rest)), `${name}.${key}`)
        const result = Definition.encoder(schema)(rest)
        assert.strictEqual(
          Result.isFailure(result) ? format(result.failure) : undefined,
          `Missing key\n  at ["${key}"]`,
          `${name}.${key}`
        )
      }
    }
  })

  it("has a JSON Schema", () => {
    for (const { name, schema } of all) {
      const { definitions } = Schema.toJsonSchemaDocument(schema)
      assert.isAbove(Object.keys(definitions).length, 0, name)
    }
  })
})

describe("values for property tests", () => {
  it.effect.prop(
    "can be generated for the largest and for the recursive kinds",
    [CoreV1.Pod, JSONSchemaProps],
    (values) =>
      Effect.gen(function* () {
        assert.strictEqual(yield* Schema.encodeEffect(CoreV1.Pod)(values[0]), values[0])
        assert.strictEqual(yield* Schema.encodeEffect(JSONSchemaProps)(values[1]), values[1])
      })
  )
})

describe("the search for losses", () => {
  const sample = sampleOf(CoreV1.Pod) ?? null

  it("finds every unknown field that a plain struct drops", () => {
    const lossy = Schema.decodeUnknownSync(
      Schema.Struct({ metadata: MetaV1.ObjectMeta, spec: Schema.Struct({ hostname: Schema.String }) })
    )
    const found = losses(sample, lossy(sample))
    assert.include(found, `/${future}`)
    assert.include(found, `/spec/${future}`)
    assert.include(found, "/spec/containers")
    assert.notInclude(found, `/metadata/${future}`)
  })

  it("finds a single field dropped anywhere", () => {
    for (const place of places(sample).filter((_, index) => index % 25 === 0)) {
      assert.deepStrictEqual(losses(sample, without(sample, place.split("/").slice(1))), [place])
    }
  })
})

const without = (value: Json, [key, ...path]: ReadonlyArray<string>): Json => {
  if (key === undefined || typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? without(item, path) : item))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) =>
      name !== key ? [[name, child]] : path.length === 0 ? [] : [[name, without(child, path)]]
    )
  )
}

describe("against Effect's own interpreter", () => {
  const reference = Schema.is(Schema.toEncoded(Schema.toCodecJson(CoreV1.Pod)))
  const mutants = mutate(pod(), 3000)

  it("the strict side accepts and refuses the same", () => {
    const is = Schema.is(CoreV1.Pod)
    let refused = 0
    for (const { change, value } of mutants) {
      const expected = reference(value)
      if (!expected) refused++
      assert.strictEqual(is(value), expected, change)
      assert.strictEqual(Result.isSuccess(SchemaParser.encodeUnknownResult(CoreV1.Pod)(value)), expected, change)
    }
    // Neither side may be trivial.
    assert.isAbove(refused, 500)
    assert.isBelow(refused, 2500)
  })

  it("the lenient side accepts more by missing keys, nulls and the form of numbers and quantities only", () => {
    const decode = Definition.decoder(CoreV1.Pod)
    const encode = SchemaParser.encodeUnknownResult(CoreV1.Pod)
    for (const { change, value } of mutants) {
      const before = JSON.stringify(value)
      const result = decode(value)
      assert.strictEqual(JSON.stringify(value), before, change)
      if (Result.isFailure(result)) {
        assert.isFalse(reference(value), change)
      } else {
        const strict = encode(result.success, { errors: "all" })
        if (Result.isFailure(strict)) {
          for (const leaf of leaves(strict.failure)) assert.include(["MissingKey", "InvalidValue"], leaf, change)
        }
      }
    }
  })

  it("the fault found first is among all faults", () => {
    const decode = SchemaParser.decodeUnknownResult(CoreV1.Pod)
    const encode = SchemaParser.encodeUnknownResult(CoreV1.Pod)
    const parsers: ReadonlyArray<
      (value: unknown, options?: SchemaAST.ParseOptions) => Result.Result<unknown, SchemaIssue.Issue>
    > = [decode, encode]
    for (const { change, value } of mutants) {
      for (const parse of parsers) {
        const first = parse(value)
        const every = parse(value, { errors: "all" })
        assert.strictEqual(Result.isFailure(first), Result.isFailure(every), change)
        if (Result.isFailure(first) && Result.isFailure(every)) {
          assert.isTrue(format(every.failure).startsWith(format(first.failure)), change)
        }
      }
    }
  })
})

const leaves = (issue: SchemaIssue.Issue): ReadonlyArray<string> => {
  switch (issue._tag) {
    case "Composite":
      return issue.issues.flatMap(leaves)
    case "Pointer":
    case "Encoding":
      return leaves(issue.issue)
    default:
      return [issue._tag]
  }
}

interface Mutant {
  readonly change: string
  readonly value: Json
}

function mutate(base: Json, count: number): ReadonlyArray<Mutant> {
  const values: ReadonlyArray<Json> = [
    1,
    0.5,
    2 ** 40,
    "x",
    "1Gi",
    true,
    null,
    [],
    {},
    [1],
    ["x"],
    [null],
    { a: 1 },
    { a: "b" }
  ]
  const paths = pathsOf(base)
  let seed = 1
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return (seed >>> 8) % below
  }
  return Array.from({ length: count }, () => {
    const path = paths[random(paths.length)] ?? []
    const choice = random(values.length + 2)
    const value = values[choice]
    return value === undefined
      ? { change: `without ${path.join(".")}`, value: without(base, path) }
      : { change: `${path.join(".")} = ${JSON.stringify(value)}`, value: replace(base, path, value) }
  })
}

function pathsOf(value: Json, path: ReadonlyArray<string> = []): ReadonlyArray<ReadonlyArray<string>> {
  const below =
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))
  return path.length === 0 ? below : [path, ...below]
}

function replace(value: Json, [key, ...path]: ReadonlyArray<string>, by: Json): Json {
  if (key === undefined) return by
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replace(item, path, by) : item))
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === key ? replace(child, path, by) : child])
  )
}

function pod(): Json {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: "web-0",
      namespace: "default",
      uid: "5f0a2c9e-0000-4000-8000-000000000000",
      resourceVersion: "12345",
      generation: 3,
      creationTimestamp: "2026-01-02T03:04:05Z",
      labels: { app: "web", "pod-template-hash": "abc" },
      annotations: { note: "text" },
      finalizers: ["example.com/a"],
      ownerReferences: [{ apiVersion: "apps/v1", kind: "ReplicaSet", name: "web", uid: "u", controller: true }],
      managedFields: [{ manager: "kubectl", operation: "Update", fieldsV1: { "f:spec": { "f:x": {} } } }]
    },
    spec: {
      terminationGracePeriodSeconds: 30,
      nodeSelector: { disk: "ssd" },
      tolerations: [{ key: "a", operator: "Exists", tolerationSeconds: 300 }],
      volumes: [
        { name: "data", emptyDir: { sizeLimit: "1Gi" } },
        { name: "config", configMap: { name: "c", defaultMode: 420, items: [{ key: "a", path: "b", mode: 256 }] } }
      ],
      containers: [
        {
          name: "web",
          image: "nginx",
          command: ["nginx"],
          ports: [{ name: "http", containerPort: 80, protocol: "TCP" }],
          env: [
            { name: "A", value: "1" },
            { name: "B", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } }
          ],
          resources: { requests: { cpu: "100m", memory: "1Gi" }, limits: { cpu: "1" } },
          livenessProbe: { httpGet: { path: "/", port: "http" }, periodSeconds: 10 },
          readinessProbe: { tcpSocket: { port: 80 } },
          securityContext: { runAsUser: 1000, runAsNonRoot: true, capabilities: { drop: ["ALL"] } },
          volumeMounts: [{ name: "data", mountPath: "/data", readOnly: false }]
        }
      ],
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: "a", operator: "In", values: ["b"] }] }]
          }
        }
      }
    },
    status: {
      phase: "Running",
      podIPs: [{ ip: "10.0.0.1" }],
      conditions: [{ type: "Ready", status: "True", lastTransitionTime: "2026-01-02T03:04:05Z" }],
      containerStatuses: [
        {
          name: "web",
          ready: true,
          restartCount: 0,
          image: "nginx",
          imageID: "sha256:0",
          state: { running: { startedAt: "2026-01-02T03:04:05Z" } }
        }
      ]
    },
    fieldOfANewerServer: { a: null }
  }
}
