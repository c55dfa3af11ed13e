import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Request from "../../src/internal/request.ts"

const pods: Request.Kind = { group: "", version: "v1", plural: "pods", scope: "Namespaced" }
const nodes: Request.Kind = { group: "", version: "v1", plural: "nodes", scope: "Cluster" }
const namespaces: Request.Kind = { group: "", version: "v1", plural: "namespaces", scope: "Cluster" }
const deployments: Request.Kind = { group: "apps", version: "v1", plural: "deployments", scope: "Namespaced" }
const roles: Request.Kind = {
  group: "rbac.authorization.k8s.io",
  version: "v1",
  plural: "clusterroles",
  scope: "Cluster"
}

describe("paths", () => {
  it.each<readonly [Request.Kind, Request.Target, string]>([
    [pods, { namespace: "ns" }, "/api/v1/namespaces/ns/pods"],
    [pods, {}, "/api/v1/pods"],
    [pods, { namespace: "ns", name: "web" }, "/api/v1/namespaces/ns/pods/web"],
    [pods, { namespace: "ns", name: "web", subresource: "log" }, "/api/v1/namespaces/ns/pods/web/log"],
    [deployments, { namespace: "ns" }, "/apis/apps/v1/namespaces/ns/deployments"],
    [deployments, {}, "/apis/apps/v1/deployments"],
    [deployments, { namespace: "ns", name: "web" }, "/apis/apps/v1/namespaces/ns/deployments/web"],
    [
      deployments,
      { namespace: "ns", name: "web", subresource: "scale" },
      "/apis/apps/v1/namespaces/ns/deployments/web/scale"
    ],
    [nodes, {}, "/api/v1/nodes"],
    [nodes, { name: "n1" }, "/api/v1/nodes/n1"],
    [nodes, { name: "n1", subresource: "status" }, "/api/v1/nodes/n1/status"],
    [namespaces, { name: "prod", subresource: "finalize" }, "/api/v1/namespaces/prod/finalize"],
    [roles, { name: "system:node" }, "/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode"],
    [nodes, { name: "a b?x=1#é" }, "/api/v1/nodes/a%20b%3Fx%3D1%23%C3%A9"]
  ])("%o %o is %s", (kind, target, expected) => {
    assert.strictEqual(Request.path(kind, target), expected)
  })
})

const build = (kind: Request.Kind, target: Request.Target) =>
  Request.build(kind, target, { verb: "get", method: "GET", errors: ["NotFound"], replay: "safe" })

describe("requests", () => {
  it("say what they are about", () => {
    const request = Result.getOrThrow(build(deployments, { namespace: "ns", name: "web", subresource: "scale" }))
    assert.deepStrictEqual(request.info, {
      verb: "get",
      path: "/apis/apps/v1/namespaces/ns/deployments/web/scale",
      resource: "deployments.apps",
      subresource: "scale",
      namespace: "ns",
      name: "web"
    })
  })

  it.each([
    ["name", { namespace: "ns", name: "" }],
    ["name", { namespace: "ns", name: "." }],
    ["name", { namespace: "ns", name: ".." }],
    ["name", { namespace: "ns", name: "a/../b" }],
    ["name", { namespace: "ns", name: "a%2fb" }],
    ["namespace", { namespace: "", name: "web" }],
    ["namespace", { namespace: "..", name: "web" }],
    ["namespace", { namespace: "a/b", name: "web" }],
    ["namespace", { namespace: "?x", name: "web" }],
    ["namespace", { namespace: "Upper", name: "web" }],
    ["namespace", { namespace: "-a", name: "web" }],
    ["namespace", { namespace: "a".repeat(64), name: "web" }]
  ])("are refused for their %s: %o", (field, target) => {
    const result = build(pods, target)
    assert.isTrue(Result.isFailure(result))
    if (Result.isFailure(result)) assert.strictEqual(result.failure.field, field)
  })

  it("are refused for a namespace of a cluster-scoped kind", () => {
    assert.isTrue(Result.isFailure(build(nodes, { namespace: "ns", name: "n1" })))
  })
})
