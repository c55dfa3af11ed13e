import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import { type Json, configMaps, get, mergePatch, named, post, provide, put, remove, send, watch } from "./client.ts"

const deployments = "/apis/apps/v1/namespaces/default/deployments"
const deployment = (name: string, more: object = {}) => ({
  ...named(name),
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: "main", image: "a" }] } },
    ...more
  }
})

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

describe("creating", () => {
  it.effect("gives uid, version and time, and takes none of them from the client", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("90061500 millis")
      const { json, status } = yield* post(configMaps, {
        metadata: {
          name: "a",
          uid: "mine",
          creationTimestamp: "2001-01-01T00:00:00Z",
          deletionTimestamp: "2001-01-01T00:00:00Z",
          deletionGracePeriodSeconds: 5,
          selfLink: "/x",
          labels: { b: "2", a: "1" }
        },
        data: { x: "y" }
      })
      assert.strictEqual(status, 201)
      assert.match(json.metadata.uid, uuid)
      assert.deepStrictEqual(Object.keys(json.metadata), [
        "name",
        "namespace",
        "uid",
        "resourceVersion",
        "creationTimestamp",
        "labels"
      ])
      assert.strictEqual(json.metadata.creationTimestamp, "1970-01-02T01:01:01Z")
      assert.strictEqual(json.metadata.resourceVersion, "6")
      assert.deepStrictEqual((yield* get(`${configMaps}/a`)).json, json)
    }).pipe(provide())
  )

  it.effect("refuses a name that is taken, also in a dry run", () =>
    Effect.gen(function* () {
      yield* post(configMaps, named("a"))
      for (const query of ["", "?dryRun=All"]) {
        const { json, status } = yield* post(configMaps + query, named("a"))
        assert.strictEqual(status, 409)
        assert.strictEqual(json.reason, "AlreadyExists")
        assert.strictEqual(json.message, 'configmaps "a" already exists')
        assert.deepStrictEqual(json.details, { name: "a", kind: "configmaps" })
      }
    }).pipe(provide())
  )

  it.effect("in a dry run stores nothing and gives no version", () =>
    Effect.gen(function* () {
      const { json, status } = yield* post(`${configMaps}?dryRun=All`, named("a"))
      assert.strictEqual(status, 201)
      assert.match(json.metadata.uid, uuid)
      assert.notProperty(json.metadata, "resourceVersion")
      assert.strictEqual((yield* get(`${configMaps}/a`)).status, 404)
    }).pipe(provide())
  )

  it.effect("with a version is an error of the server", () =>
    Effect.gen(function* () {
      const { json, status } = yield* post(configMaps, named("a", { metadata: { resourceVersion: "5" } }))
      assert.strictEqual(status, 500)
      assert.strictEqual(json.message, "resourceVersion should not be set on objects to be created")
      assert.notProperty(json, "reason")
    }).pipe(provide())
  )

  it.effect("makes names of at most 58 characters and five more", () =>
    Effect.gen(function* () {
      const short = yield* post(configMaps, { metadata: { generateName: "web-" } })
      assert.match(short.json.metadata.name, /^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/)
      const long = yield* post(configMaps, { metadata: { generateName: "x".repeat(70) } })
      assert.match(long.json.metadata.name, /^x{58}[bcdfghjklmnpqrstvwxz2456789]{5}$/)
    }).pipe(provide())
  )

  it.effect("needs a namespace that exists and stays", () =>
    Effect.gen(function* () {
      const missing = yield* post("/api/v1/namespaces/nosuch/configmaps", named("a"))
      assert.strictEqual(missing.status, 404)
      assert.strictEqual(missing.json.message, 'namespaces "nosuch" not found')
      yield* post("/api/v1/namespaces", named("going"))
      yield* remove("/api/v1/namespaces/going")
      const going = yield* post("/api/v1/namespaces/going/configmaps", named("a"))
      assert.strictEqual(going.status, 403)
      assert.strictEqual(
        going.json.message,
        'configmaps "a" is forbidden: unable to create new content in namespace going because it is being terminated'
      )
      assert.deepStrictEqual(going.json.details.causes, [
        { reason: "NamespaceTerminating", message: "namespace going is being terminated", field: "metadata.namespace" }
      ])
    }).pipe(provide(ApiServer.layerOptions({ namespaceController: false })))
  )

  for (const [what, body, message] of [
    [
      "of another kind",
      { kind: "Pod" },
      'Pod in version "v1" cannot be handled as a ConfigMap: converting (v1.Pod) to (core.ConfigMap): unknown conversion'
    ],
    [
      "of another version",
      { kind: "ConfigMap", apiVersion: "v2" },
      'ConfigMap in version "v2" cannot be handled as a ConfigMap: no kind "ConfigMap" is registered for version "v2" in scheme "pkg/runtime/scheme.go:111"'
    ],
    [
      "of another namespace",
      named("a", { metadata: { namespace: "other" } }),
      "the namespace of the provided object does not match the namespace sent on the request"
    ],
    [
      "that is no object",
      "[]",
      'the object provided is unrecognized (must be of type ConfigMap): couldn\'t get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" } (5b5d)'
    ],
    [
      "that is not JSON",
      '{"a":}',
      "the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: invalid character '}' looking for beginning of value ({\"a\":})"
    ],
    [
      "that is empty",
      "",
      "the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: unexpected end of JSON input (<empty>)"
    ],
    [
      "whose metadata is text",
      { metadata: "x" },
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal string into Go struct field ConfigMap.metadata of type v1.ObjectMeta'
    ],
    [
      "whose name is a number",
      { metadata: { name: 5 } },
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string'
    ],
    [
      "whose data is not text",
      named("a", { data: { a: 5 } }),
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string'
    ]
  ] as const) {
    it.effect(`refuses a body ${what}`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* send("POST", configMaps, { body, type: "application/json" })
        assert.strictEqual(status, 400)
        assert.strictEqual(json.reason, "BadRequest")
        assert.strictEqual(json.message, message)
      }).pipe(provide())
    )
  }

  it.effect("takes YAML, but no other format", () =>
    Effect.gen(function* () {
      const yaml = yield* post(configMaps, "metadata:\n  name: a\ndata: {x: y}\n", { type: "application/yaml" })
      assert.strictEqual(yaml.json.data.x, "y")
      const { json, status } = yield* post(configMaps, "{}", { type: "text/plain" })
      assert.strictEqual(status, 415)
      assert.strictEqual(
        json.message,
        "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf"
      )
    }).pipe(provide())
  )

  it.effect("refuses a body of more than 3 MiB", () =>
    Effect.gen(function* () {
      const { json, status } = yield* post(configMaps, named("a", { data: { x: "y".repeat(3 * 1024 * 1024) } }))
      assert.strictEqual(status, 413)
      assert.strictEqual(json.message, "Request entity too large: limit is 3145728")
    }).pipe(provide())
  )

  for (const [query, field, message] of [
    ["dryRun=Some", "dryRun", 'Unsupported value: ["Some"]: supported values: "All"'],
    [
      "fieldValidation=Some",
      "fieldValidation",
      'Unsupported value: "Some": supported values: "", "Ignore", "Strict", "Warn"'
    ],
    [`fieldManager=${"x".repeat(129)}`, "fieldManager", "Too long: may not be more than 128 bytes"],
    ["fieldManager=a%07b", "fieldManager", 'Invalid value: "a\\ab": invalid character U+0007 (at position 1)']
  ] as const) {
    it.effect(`refuses the option ${query.slice(0, 30)}`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* post(`${configMaps}?${query}`, named("a"))
        assert.strictEqual(status, 422)
        assert.strictEqual(json.message, `CreateOptions.meta.k8s.io "" is invalid: ${field}: ${message}`)
      }).pipe(provide())
    )
  }

  it.effect("drops unknown fields, says so, and refuses them where that is wanted", () =>
    Effect.gen(function* () {
      const body = '{"metadata":{"name":"a","foo":1},"bar":1,"data":{"x":"y","x":"z"}}'
      const strict = yield* post(`${configMaps}?fieldValidation=Strict`, body)
      assert.strictEqual(strict.status, 400)
      assert.strictEqual(
        strict.json.message,
        'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "metadata.foo", unknown field "bar", duplicate field "data.x"'
      )
      const ignored = yield* post(`${configMaps}?fieldValidation=Ignore&dryRun=All`, body)
      assert.notProperty(ignored.headers, "warning")
      const { headers, json } = yield* post(configMaps, body)
      assert.deepStrictEqual(headers["warning"], [
        '299 - "unknown field \\"metadata.foo\\""',
        '299 - "unknown field \\"bar\\""',
        '299 - "duplicate field \\"data.x\\""'
      ])
      assert.deepStrictEqual(Object.keys(json), ["kind", "apiVersion", "metadata", "data"])
      assert.deepStrictEqual(json.data, { x: "z" })
    }).pipe(provide())
  )

  it.effect("drops the status and starts counting generations where the kind has them", () =>
    Effect.gen(function* () {
      const { json } = yield* post(deployments, { ...deployment("web"), status: { replicas: 5 } })
      assert.notProperty(json, "status")
      assert.strictEqual(json.metadata.generation, 1)
      assert.notProperty((yield* post(configMaps, named("a"))).json.metadata, "generation")
    }).pipe(provide())
  )

  it.effect("turns the text of secrets into data", () =>
    Effect.gen(function* () {
      const { json } = yield* post("/api/v1/namespaces/default/secrets", named("s", { stringData: { a: "b" } }))
      assert.deepStrictEqual([json.data, json.type, json.stringData], [{ a: "Yg==" }, "Opaque", undefined])
    }).pipe(provide())
  )

  it.effect("keeps an owner once", () =>
    Effect.gen(function* () {
      const owner = { apiVersion: "v1", kind: "Pod", name: "p", uid: "u" }
      const { headers, json } = yield* post(configMaps, named("a", { metadata: { ownerReferences: [owner, owner] } }))
      assert.deepStrictEqual(json.metadata.ownerReferences, [owner])
      assert.include(String(headers["warning"]), "duplicate UID(s) observed: u")
    }).pipe(provide())
  )
})

const subdomain =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
const nameForm =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"

describe("metadata is checked:", () => {
  for (const [metadata, message] of [
    [{}, "metadata.name: Required value: name or generateName is required"],
    [{ name: "A_b" }, `metadata.name: Invalid value: "A_b": ${subdomain}`],
    [
      { name: "x".repeat(254) },
      `metadata.name: Invalid value: "${"x".repeat(254)}": must be no more than 253 characters`
    ],
    [{ name: "a", labels: { "-a": "b" } }, `metadata.labels: Invalid value: "-a": name part ${nameForm}`],
    [
      { name: "a", labels: { a: "b".repeat(64) } },
      `metadata.labels: Invalid value: "${"b".repeat(64)}": must be no more than 63 bytes`
    ],
    [{ name: "a", labels: { "/a": "b" } }, 'metadata.labels: Invalid value: "/a": prefix part must be non-empty'],
    [{ name: "a", annotations: { _: "b" } }, `metadata.annotations: Invalid value: "_": name part ${nameForm}`],
    [
      { name: "a", annotations: { a: "b".repeat(262144) } },
      "metadata.annotations: Too long: may not be more than 262144 bytes"
    ],
    [
      { name: "a", finalizers: ["abc"] },
      'metadata.finalizers[0]: Invalid value: "abc": name is neither a standard finalizer name nor is it fully qualified'
    ],
    [
      { name: "a", finalizers: ["orphan", "foregroundDeletion"] },
      'metadata.finalizers: Invalid value: ["orphan","foregroundDeletion"]: finalizer orphan and foregroundDeletion cannot be both set'
    ],
    [
      { name: "a", ownerReferences: [{ kind: "X", name: "x", uid: "u" }] },
      'metadata.ownerReferences.apiVersion: Invalid value: "": version must not be empty'
    ]
  ] as const) {
    it.effect(message.slice(0, 90), () =>
      Effect.gen(function* () {
        const { json, status } = yield* post(configMaps, { metadata })
        assert.strictEqual(status, 422)
        assert.strictEqual(json.reason, "Invalid")
        const name = "name" in metadata ? metadata.name : ""
        assert.strictEqual(json.message, `ConfigMap "${name}" is invalid: ${message}`)
        assert.strictEqual(json.details.kind, "ConfigMap")
        assert.strictEqual(`${json.details.causes[0].field}: ${json.details.causes[0].message}`, message)
      }).pipe(provide())
    )
  }

  it.effect("all faults at once", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, { metadata: { name: "A", labels: { "/": "" } } })
      assert.isTrue(json.message.startsWith('ConfigMap "A" is invalid: [metadata.name: Invalid value: "A": '))
      assert.isTrue(json.message.endsWith("]"))
      assert.isAbove(json.details.causes.length, 1)
    }).pipe(provide())
  )

  it.effect("namespaces and roles have rules of their own", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* post("/api/v1/namespaces", named("a.b"))).status, 422)
      const roles = "/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles"
      assert.strictEqual((yield* post(roles, named("system:A b"))).status, 201)
      const { json } = yield* post(roles, named("a/b"))
      assert.include(json.message, `metadata.name: Invalid value: "a/b": may not contain '/'`)
    }).pipe(provide())
  )
})

describe("replacing", () => {
  it.effect("needs the version only if one is given, and then the newest", () =>
    Effect.gen(function* () {
      const first = yield* post(configMaps, named("a"))
      const version = (resourceVersion: string, x: string) =>
        put(`${configMaps}/a`, named("a", { metadata: { resourceVersion }, data: { x } }))
      assert.strictEqual((yield* version(first.json.metadata.resourceVersion, "1")).status, 200)
      assert.strictEqual((yield* version("", "2")).status, 200)
      const { json, status } = yield* version(first.json.metadata.resourceVersion, "3")
      assert.strictEqual(status, 409)
      assert.strictEqual(json.reason, "Conflict")
      assert.strictEqual(
        json.message,
        'Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again'
      )
    }).pipe(provide())
  )

  it.effect("with the same content takes no version and tells nobody", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a", { data: { x: "y" } }))
      const { take } = yield* watch(`${configMaps}?watch=1&resourceVersion=${json.metadata.resourceVersion}`)
      const again = yield* put(`${configMaps}/a`, named("a", { data: { x: "y" } }))
      assert.deepStrictEqual(again.json, json)
      yield* post(configMaps, named("b"))
      assert.deepStrictEqual(yield* take(1), ["ADDED b"])
    }).pipe(provide())
  )

  it.effect("in a dry run changes nothing", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a"))
      const dry = yield* put(`${configMaps}/a?dryRun=All`, named("a", { data: { x: "y" } }))
      assert.deepStrictEqual([dry.json.data, dry.json.metadata], [{ x: "y" }, json.metadata])
      assert.notProperty((yield* get(`${configMaps}/a`)).json, "data")
    }).pipe(provide())
  )

  it.effect("does not create, except leases, events and endpoints", () =>
    Effect.gen(function* () {
      const missing = yield* put(`${configMaps}/a`, named("a"))
      assert.strictEqual(missing.json.message, 'configmaps "a" not found')
      const leases = "/apis/coordination.k8s.io/v1/namespaces/default/leases"
      assert.strictEqual((yield* put(`${leases}/a`, named("a"))).status, 201)
    }).pipe(provide())
  )

  for (const [what, body, status, message] of [
    ["another name", named("b"), 400, "the name of the object (b) does not match the name on the URL (a)"],
    ["no name", {}, 400, "the name of the object (a based on URL) was undeterminable: name must be provided"],
    [
      "a version that is no number",
      named("a", { metadata: { resourceVersion: "x" } }),
      500,
      'strconv.ParseUint: parsing "x": invalid syntax'
    ],
    [
      "a deletion time",
      named("a", { metadata: { deletionTimestamp: "2001-01-01T00:00:00Z" } }),
      422,
      'ConfigMap "a" is invalid: metadata.deletionTimestamp: Invalid value: "2001-01-01T00:00:00Z": field is immutable'
    ]
  ] as const) {
    it.effect(`refuses ${what}`, () =>
      Effect.gen(function* () {
        yield* post(configMaps, named("a"))
        const answer = yield* put(`${configMaps}/a`, body)
        assert.deepStrictEqual([answer.status, answer.json.message], [status, message])
      }).pipe(provide())
    )
  }

  it.effect("takes a uid as a precondition", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a"))
      const other = yield* put(`${configMaps}/a`, named("a", { metadata: { uid: "other" } }))
      assert.strictEqual(other.status, 409)
      assert.include(other.json.message, `UID in precondition: other, UID in object meta: ${json.metadata.uid}`)
    }).pipe(provide())
  )

  it.effect("keeps uid and creation time", () =>
    Effect.gen(function* () {
      const { json } = yield* post(configMaps, named("a"))
      const moved = named("a", { metadata: { creationTimestamp: "2001-01-01T00:00:00Z" }, data: { x: "y" } })
      const { metadata } = (yield* put(`${configMaps}/a`, moved)).json
      assert.deepStrictEqual(
        [metadata.uid, metadata.creationTimestamp],
        [json.metadata.uid, json.metadata.creationTimestamp]
      )
    }).pipe(provide())
  )

  it.effect("counts a generation for what is asked for, not for metadata or status", () =>
    Effect.gen(function* () {
      yield* post(deployments, deployment("web"))
      const generation = (answer: { readonly json: Json }) => answer.json.metadata.generation
      assert.strictEqual(generation(yield* mergePatch(`${deployments}/web`, { metadata: { labels: { a: "b" } } })), 1)
      assert.strictEqual(generation(yield* mergePatch(`${deployments}/web/status`, { status: { replicas: 2 } })), 1)
      assert.strictEqual(generation(yield* mergePatch(`${deployments}/web`, { spec: { replicas: 2 } })), 2)
      assert.strictEqual(generation(yield* mergePatch(`${deployments}/web`, { metadata: { generation: 9 } })), 2)
    }).pipe(provide())
  )

  it.effect("changes the status by its own endpoint alone, and there nothing else", () =>
    Effect.gen(function* () {
      yield* post(deployments, deployment("web"))
      const spec = yield* put(`${deployments}/web`, { ...deployment("web"), status: { replicas: 9 } })
      assert.notProperty(spec.json, "status")
      const body = {
        ...deployment("web", { replicas: 7 }),
        metadata: { name: "web", labels: { a: "b" }, annotations: { a: "b" } },
        status: { replicas: 3 }
      }
      const { json } = yield* put(`${deployments}/web/status`, body)
      assert.strictEqual(json.spec.replicas, 1)
      assert.deepStrictEqual(json.status, { replicas: 3 })
      assert.deepStrictEqual(json.metadata.annotations, { a: "b" })
      assert.notProperty(json.metadata, "labels")
    }).pipe(provide())
  )

  it.effect("of one version is seen in all versions of the resource", () =>
    Effect.gen(function* () {
      const v1 = "/apis/autoscaling/v1/namespaces/default/horizontalpodautoscalers"
      const v2 = "/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers"
      yield* post(v2, named("h", { spec: { maxReplicas: 3, scaleTargetRef: { kind: "Deployment", name: "web" } } }))
      const { json } = yield* get(`${v1}/h`)
      assert.deepStrictEqual([json.apiVersion, json.spec.maxReplicas], ["autoscaling/v1", 3])
    }).pipe(provide())
  )
})
