import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ApiRequest } from "effect-kubernetes/ApiRequest"
import * as Requests from "../../src/Api/internal/requests.ts"
import { queryString } from "../../src/internal/path.ts"
import { type Kind, nameFault, path } from "../../src/internal/request.ts"

const pods: Kind = { group: "", version: "v1", plural: "pods", scope: "Namespaced" }
const nodes: Kind = { group: "", version: "v1", plural: "nodes", scope: "Cluster" }
const apps: Kind = { group: "apps", version: "v1", plural: "deployments", scope: "Namespaced" }

const ns = { namespace: "ns" }
const web = { ...ns, name: "web" }
const status = { ...web, subresource: "status" }
const n1 = { name: "n1" }
const merge = { _tag: "Merge", value: {} } as const
const manager = { fieldManager: "m" }

const line = (built: Result.Result<ApiRequest, unknown>): string => {
  const { info, method, path, query } = Result.getOrThrow(built)
  return `${info.verb}: ${method} ${path}${queryString(query)}`
}
const connection = { resourceVersion: "7", timeoutSeconds: 60, sendInitialEvents: false }
const watch = (...args: Parameters<typeof Requests.watch>) =>
  Result.map(Requests.watch(...args), (request) => request(connection))

describe("case 3: every verb, scope and subresource", () => {
  const cases: ReadonlyArray<readonly [Result.Result<ApiRequest, unknown>, string]> = [
    [Requests.get(pods, web), "get: GET /api/v1/namespaces/ns/pods/web"],
    [Requests.get(pods, web, { resourceVersion: "0" }), "get: GET /api/v1/namespaces/ns/pods/web?resourceVersion=0"],
    [Requests.get(apps, status), "get: GET /apis/apps/v1/namespaces/ns/deployments/web/status"],
    [Requests.get(nodes, n1), "get: GET /api/v1/nodes/n1"],
    [Requests.list(pods, ns), "list: GET /api/v1/namespaces/ns/pods"],
    [Requests.list(pods, {}), "list: GET /api/v1/pods"],
    [Requests.list(apps, {}, { limit: 1 }), "list: GET /apis/apps/v1/deployments?limit=1"],
    [Requests.list(nodes, {}, { continue: "c" }), "list: GET /api/v1/nodes?continue=c"],
    [
      watch(pods, ns),
      "watch: GET /api/v1/namespaces/ns/pods?watch=true&allowWatchBookmarks=true&resourceVersion=7&timeoutSeconds=60"
    ],
    [
      watch(apps, {}, { labelSelector: "a" }),
      "watch: GET /apis/apps/v1/deployments?watch=true&allowWatchBookmarks=true&labelSelector=a&resourceVersion=7&timeoutSeconds=60"
    ],
    [
      watch(nodes, {}),
      "watch: GET /api/v1/nodes?watch=true&allowWatchBookmarks=true&resourceVersion=7&timeoutSeconds=60"
    ],
    [
      Result.map(Requests.watch(pods, {}), (request) => request({ timeoutSeconds: 60, sendInitialEvents: true })),
      "watch: GET /api/v1/pods?watch=true&allowWatchBookmarks=true&timeoutSeconds=60&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
    ],
    [Requests.create(pods, ns, {}, undefined, []), "create: POST /api/v1/namespaces/ns/pods"],
    [Requests.create(nodes, {}, {}, { dryRun: true }, []), "create: POST /api/v1/nodes?dryRun=All"],
    [
      Requests.create(pods, { ...web, subresource: "binding" }, {}, undefined, []),
      "create: POST /api/v1/namespaces/ns/pods/web/binding"
    ],
    [Requests.evict(pods, web), "create: POST /api/v1/namespaces/ns/pods/web/eviction"],
    [Requests.replace(pods, web, {}), "update: PUT /api/v1/namespaces/ns/pods/web"],
    [
      Requests.replace(apps, status, {}, manager),
      "update: PUT /apis/apps/v1/namespaces/ns/deployments/web/status?fieldManager=m"
    ],
    [Requests.replace(nodes, n1, {}), "update: PUT /api/v1/nodes/n1"],
    [Requests.patch(pods, web, merge), "patch: PATCH /api/v1/namespaces/ns/pods/web"],
    [
      Requests.patch(apps, { ...web, subresource: "scale" }, merge, { fieldValidation: "Strict" }),
      "patch: PATCH /apis/apps/v1/namespaces/ns/deployments/web/scale?fieldValidation=Strict"
    ],
    [Requests.patch(nodes, n1, merge), "patch: PATCH /api/v1/nodes/n1"],
    [Requests.apply(pods, web, {}, manager), "apply: PATCH /api/v1/namespaces/ns/pods/web?fieldManager=m"],
    [
      Requests.apply(apps, status, {}, { ...manager, force: true }),
      "apply: PATCH /apis/apps/v1/namespaces/ns/deployments/web/status?fieldManager=m&force=true"
    ],
    [Requests.apply(nodes, n1, {}, manager), "apply: PATCH /api/v1/nodes/n1?fieldManager=m"],
    [Requests.remove(pods, web), "delete: DELETE /api/v1/namespaces/ns/pods/web"],
    [Requests.remove(nodes, n1), "delete: DELETE /api/v1/nodes/n1"],
    [Requests.removeCollection(pods, ns), "deletecollection: DELETE /api/v1/namespaces/ns/pods"],
    [
      Requests.removeCollection(nodes, {}, { labelSelector: "a" }),
      "deletecollection: DELETE /api/v1/nodes?labelSelector=a"
    ]
  ]
  it.each(cases.map(([built, expected]) => [expected, built] as const))("%s", (expected, built) => {
    assert.strictEqual(line(built), expected)
  })
})

describe("a resource version", () => {
  const planets: Kind = { group: "example.com", version: "v1", plural: "planets", scope: "Cluster" }

  it.each(["abc", "-1", " 1", "x1"])("cannot be %j", (resourceVersion) => {
    for (const kind of [pods, apps, planets]) {
      for (const built of [
        Requests.get(kind, n1, { resourceVersion }),
        Requests.list(kind, {}, { resourceVersion }),
        watch(kind, {}, { resourceVersion })
      ]) {
        assert.strictEqual(Result.isFailure(built) ? built.failure.field : undefined, "resourceVersion")
      }
    }
  })

  it.each(["", "0", "7", "18446744073709551615"])("can be %j", (resourceVersion) => {
    assert.isTrue(Result.isSuccess(watch(apps, {}, { resourceVersion })))
  })

  it("can have more than digits where the server is not Kubernetes' own", () => {
    assert.isTrue(Result.isSuccess(watch(planets, {}, { resourceVersion: "5/6" })))
    assert.isTrue(Result.isFailure(watch(apps, {}, { resourceVersion: "5/6" })))
  })
})

describe("text that is not well-formed", () => {
  it.each<readonly [string, Result.Result<unknown, { readonly field: string }>]>([
    ["labelSelector", Requests.list(pods, {}, { labelSelector: "\ud800" })],
    ["continue", Requests.list(pods, {}, { continue: "\ud800" })],
    ["fieldSelector", Requests.watch(pods, {}, { fieldSelector: "\ud800" })],
    ["fieldManager", Requests.create(pods, {}, {}, { fieldManager: "\ud800" }, [])]
  ])("is refused as %s", (field, built) => {
    assert.strictEqual(Result.isFailure(built) ? built.failure.field : undefined, field)
  })
})

describe("names", () => {
  it.prop("stay one segment of the path, or are refused", [Schema.String], ([name]) => {
    if (nameFault(name) !== undefined) return
    const segments = new URL(path(pods, { ...ns, name }), "http://server").pathname.split("/")
    assert.deepStrictEqual(segments.slice(0, 6), ["", "api", "v1", "namespaces", "ns", "pods"])
    assert.deepStrictEqual(segments.slice(6).map(decodeURIComponent), [name])
  })

  it.each(["\ud800", "a\udfff"])("must be well-formed: %j", (name) => {
    assert.strictEqual(nameFault(name)?.field, "name")
  })
})
