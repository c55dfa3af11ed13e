import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type Json, configMaps, get, named, post, provide, remove, send, watch } from "./client.ts"

describe("paths", () => {
  for (const url of ["/nosuch", "/apis/nosuch", "/apis/nosuch/v1", "/apis/nosuch/v1/things", "/readyz/nosuch"]) {
    it.effect(`${url} is not found, in plain text`, () =>
      Effect.gen(function* () {
        const { headers, status, text } = yield* get(url)
        assert.deepStrictEqual([status, text], [404, "404 page not found\n"])
        assert.strictEqual(headers["content-type"], "text/plain; charset=utf-8")
      }).pipe(provide())
    )
  }

  for (const url of [
    "/api/v2",
    "/api/v2/pods",
    "/apis/apps/v2",
    "/api/v1/namespaces/default/nosuch",
    "/api/v1/namespaces/default/nodes",
    "/api/v1/configmaps/a",
    "/api/v1/namespaces/default/pods/p/nosuch",
    `${configMaps}/a/b/c`
  ]) {
    it.effect(`${url} is not found, as a Status`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* get(url)
        assert.strictEqual(status, 404)
        assert.deepStrictEqual(json, {
          kind: "Status",
          apiVersion: "v1",
          metadata: {},
          status: "Failure",
          message: "the server could not find the requested resource",
          reason: "NotFound",
          details: {},
          code: 404
        })
      }).pipe(provide())
    )
  }

  for (const [method, url] of [
    ["POST", `${configMaps}/a`],
    ["PUT", configMaps],
    ["PATCH", configMaps],
    ["POST", "/api/v1/configmaps"],
    ["DELETE", "/api/v1/configmaps"],
    ["DELETE", "/api/v1/namespaces"],
    ["GET", "/api/v1/namespaces/default/pods/p/eviction"],
    ["HEAD", configMaps],
    ["POST", "/version"]
  ] as const) {
    it.effect(`${method} ${url} is not allowed`, () =>
      Effect.gen(function* () {
        const { json, status } = yield* send(method, url, method === "GET" || method === "HEAD" ? {} : { body: {} })
        assert.strictEqual(status, 405)
        assert.strictEqual(json.message, "the server does not allow this method on the requested resource")
        assert.strictEqual(json.reason, "MethodNotAllowed")
      }).pipe(provide())
    )
  }

  it.effect("of missing objects name the object", () =>
    Effect.gen(function* () {
      const { json } = yield* get("/apis/apps/v1/namespaces/default/deployments/web")
      assert.strictEqual(json.message, 'deployments.apps "web" not found')
      assert.deepStrictEqual(json.details, { name: "web", group: "apps", kind: "deployments" })
    }).pipe(provide())
  )

  it.effect("with encoded names are read", () =>
    Effect.gen(function* () {
      const roles = "/apis/rbac.authorization.k8s.io/v1/clusterroles"
      yield* post(roles, named("system:a b"))
      assert.strictEqual((yield* get(`${roles}/system%3Aa%20b`)).json.metadata.name, "system:a b")
    }).pipe(provide())
  )
})

describe("headers", () => {
  it.effect("are those of kube-apiserver", () =>
    Effect.gen(function* () {
      const { headers } = yield* get(configMaps)
      assert.strictEqual(headers["cache-control"], "no-cache, private")
      assert.strictEqual(headers["content-type"], "application/json")
      assert.match(String(headers["audit-id"]), /^[\da-f-]{36}$/)
      assert.property(headers, "x-kubernetes-pf-flowschema-uid")
      assert.property(headers, "x-kubernetes-pf-prioritylevel-uid")
    }).pipe(provide())
  )

  it.effect("warn of old resources", () =>
    Effect.gen(function* () {
      const { headers } = yield* get("/api/v1/endpoints")
      assert.deepStrictEqual(headers["warning"], [
        '299 - "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"'
      ])
    }).pipe(provide())
  )

  it.effect("of curl, or a query, get lines", () =>
    Effect.gen(function* () {
      assert.include((yield* get(configMaps, { headers: { "user-agent": "curl/8" } })).text, '\n  "kind"')
      assert.include((yield* get(`${configMaps}?pretty=true`)).text, '\n  "kind"')
      assert.notInclude((yield* get(configMaps)).text, "\n")
    }).pipe(provide())
  )
})

const table = "application/json;as=Table;v=v1;g=meta.k8s.io"
const partial = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io"
const partialList = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"

describe("representations", () => {
  const create = post(configMaps, named("a", { data: { x: "y" } }))

  it.effect("of metadata leave the rest out", () =>
    Effect.gen(function* () {
      const { json } = yield* create
      const one = yield* get(`${configMaps}/a`, { accept: partial })
      const expected = { kind: "PartialObjectMetadata", apiVersion: "meta.k8s.io/v1", metadata: json.metadata }
      assert.deepStrictEqual(one.json, expected)
      const all = yield* get(configMaps, { accept: partialList })
      assert.strictEqual(all.json.kind, "PartialObjectMetadataList")
      assert.deepStrictEqual(all.json.items, [expected])
      const { next } = yield* watch(`${configMaps}?watch=1`, { accept: partial })
      assert.deepStrictEqual((yield* next).object, expected)
    }).pipe(provide())
  )

  it.effect("of one object are not those of lists", () =>
    Effect.gen(function* () {
      yield* create
      const list = yield* get(configMaps, { accept: partial })
      assert.deepStrictEqual(
        [list.status, list.json.message],
        [406, "you requested PartialObjectMetadata, but the requested object is a list (*core.ConfigMapList)"]
      )
      const one = yield* get(`${configMaps}/a`, { accept: partialList })
      assert.deepStrictEqual(
        [one.status, one.json.message],
        [406, "you requested PartialObjectMetadataList, but the requested object is not a list (*core.ConfigMap)"]
      )
    }).pipe(provide())
  )

  it.effect("as a table have a row for each object", () =>
    Effect.gen(function* () {
      yield* create
      const { headers, json } = yield* get(`${configMaps}?limit=500`, { accept: `${table},application/json` })
      assert.strictEqual(headers["content-type"], "application/json")
      assert.deepStrictEqual([json.kind, json.apiVersion], ["Table", "meta.k8s.io/v1"])
      assert.deepStrictEqual(
        json.columnDefinitions.map(({ format, name, priority, type }: Json) => [name, type, format, priority]),
        [
          ["Name", "string", "name", 0],
          ["Created At", "date", "", 0]
        ]
      )
      assert.deepStrictEqual(json.rows[0].cells, ["a", "1970-01-01T00:00:00Z"])
      assert.strictEqual(json.rows[0].object.kind, "PartialObjectMetadata")
      const whole = yield* get(`${configMaps}?includeObject=Object`, { accept: table })
      assert.deepStrictEqual(whole.json.rows[0].object.data, { x: "y" })
      const none = yield* get(`${configMaps}?includeObject=None`, { accept: table })
      assert.isNull(none.json.rows[0].object)
      assert.strictEqual((yield* get(`${configMaps}?includeObject=x`, { accept: table })).status, 400)
    }).pipe(provide())
  )

  it.effect("as a table define the columns in the first event of a watch alone", () =>
    Effect.gen(function* () {
      yield* create
      const { next } = yield* watch(`${configMaps}?watch=1&allowWatchBookmarks=true`, { accept: table })
      const first = (yield* next).object
      assert.deepStrictEqual([first.rows.length, first.columnDefinitions.length], [1, 2])
      const bookmark = yield* next
      assert.strictEqual(bookmark.type, "BOOKMARK")
      assert.isNull(bookmark.object.columnDefinitions)
      assert.deepStrictEqual(bookmark.object.rows[0].object.metadata.annotations, {
        "k8s.io/initial-events-end": "true"
      })
      yield* remove(`${configMaps}/a`)
      assert.deepStrictEqual((yield* next).object.rows[0].cells[0], "a")
    }).pipe(provide())
  )

  it.effect("that nobody has are refused", () =>
    Effect.gen(function* () {
      const html = yield* get(configMaps, { accept: "text/html" })
      assert.strictEqual(html.status, 406)
      assert.isTrue(
        html.json.message.startsWith("406: Not Acceptable\n\nAvailable representations: application/json, ")
      )
      const future = yield* get(configMaps, { accept: "application/json;as=Table;v=v9;g=meta.k8s.io" })
      assert.strictEqual(future.status, 406)
      assert.strictEqual(
        future.json.message,
        "only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf"
      )
      const either = yield* get(configMaps, {
        accept: "application/vnd.kubernetes.protobuf,application/json;as=Table;v=v9;g=x,*/*"
      })
      assert.strictEqual(either.json.kind, "ConfigMapList")
    }).pipe(provide())
  )
})

describe("discovery", () => {
  const aggregated = (version: string) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`

  it.effect("lists groups, versions and resources one by one", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* get("/api")).json.versions, ["v1"])
      const groups = (yield* get("/apis")).json.groups
      assert.deepInclude(groups, {
        name: "apps",
        versions: [{ groupVersion: "apps/v1", version: "v1" }],
        preferredVersion: { groupVersion: "apps/v1", version: "v1" }
      })
      const scaling = (yield* get("/apis/autoscaling")).json
      assert.deepStrictEqual([scaling.kind, scaling.preferredVersion.version], ["APIGroup", "v2"])
      const apps = (yield* get("/apis/apps/v1")).json
      assert.deepStrictEqual([apps.kind, apps.groupVersion], ["APIResourceList", "apps/v1"])
      const named = (name: string) => apps.resources.find((resource: Json) => resource.name === name)
      assert.deepInclude(named("deployments"), { kind: "Deployment", singularName: "deployment", namespaced: true })
      assert.deepStrictEqual(named("deployments").shortNames, ["deploy"])
      assert.deepInclude(named("deployments/scale"), { group: "autoscaling", version: "v1", kind: "Scale" })
    }).pipe(provide())
  )

  for (const version of ["v2", "v2beta1"]) {
    it.effect(`lists all at once, as ${version}`, () =>
      Effect.gen(function* () {
        const accept = `${aggregated(version)},application/json`
        const { headers, json } = yield* get("/apis", { accept })
        assert.strictEqual(headers["content-type"], aggregated(version))
        assert.strictEqual(headers["vary"], "Accept")
        assert.strictEqual(json.apiVersion, `apidiscovery.k8s.io/${version}`)
        const apps = json.items.find((item: Json) => item.metadata.name === "apps")
        const deployments = apps.versions[0].resources.find((item: Json) => item.resource === "deployments")
        assert.deepStrictEqual(deployments.responseKind, { group: "apps", version: "v1", kind: "Deployment" })
        assert.deepStrictEqual(deployments.categories, ["all"])
        assert.deepStrictEqual((yield* get("/api", { accept })).json.items.length, 1)
        const etag = String(headers["etag"])
        const again = yield* get("/apis", { accept, headers: { "if-none-match": etag } })
        assert.deepStrictEqual([again.status, again.text], [304, ""])
      }).pipe(provide())
    )
  }

  it.effect("tells version and health", () =>
    Effect.gen(function* () {
      assert.deepInclude((yield* get("/version")).json, { major: "1", platform: "linux/amd64" })
      for (const url of ["/healthz", "/livez", "/readyz", "/readyz/ping"]) {
        assert.strictEqual((yield* get(url)).text, "ok")
      }
    }).pipe(provide())
  )
})
