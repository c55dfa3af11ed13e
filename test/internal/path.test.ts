import { assert, describe, it } from "@effect/vitest"
import type { RequestInfo } from "../../src/KubernetesError.ts"
import * as Path from "../../src/internal/path.ts"

describe("queryString", () => {
  it("keeps the order of the keys, repeats a key per item and leaves out what is undefined", () => {
    assert.strictEqual(
      Path.queryString({ b: "x y", a: ["1", "&="], none: undefined, limit: 500, watch: true, empty: "" }),
      "?b=x%20y&a=1&a=%26%3D&limit=500&watch=true&empty="
    )
  })

  it("is empty without parameters", () => {
    assert.strictEqual(Path.queryString(undefined), "")
    assert.strictEqual(Path.queryString({ a: undefined, b: [] }), "")
  })
})

describe("splitPath", () => {
  it("takes the query out of a path, repeated keys as an array", () => {
    assert.deepStrictEqual(Path.splitPath("/apis?a=1&b=x%20y&a=2&c", undefined), {
      path: "/apis",
      query: { a: ["1", "2"], b: "x y", c: "" }
    })
  })

  it("prefers a parameter that is given beside the path", () => {
    assert.deepStrictEqual(Path.splitPath("/apis?a=1", { a: "2" }), { path: "/apis", query: { a: "2" } })
  })
})

describe("isWirePath", () => {
  it("accepts what a URL leaves as it stands", () => {
    for (const path of [
      "/",
      "/api/v1/pods/a%2Fb",
      "/apis/x.io/v1/namespaces/n/crons/a:b@c",
      "/readyz/",
      "/.well-known/x"
    ]) {
      assert.isTrue(Path.isWirePath(path), path)
      assert.strictEqual(new URL(`https://h${path}`).pathname, path)
    }
  })

  it("refuses what would reach another place or is not encoded", () => {
    const paths = [
      "",
      "api",
      "/a/../b",
      "/a/..",
      "/a/./b",
      "/a/%2e%2E/b",
      "/a/.%2e",
      "/a\\..\\b",
      "/a b",
      "/a?b",
      "/a#b",
      "/a%",
      "/ä"
    ]
    for (const path of paths) assert.isFalse(Path.isWirePath(path), path)
  })
})

describe("requestInfo", () => {
  const cases: ReadonlyArray<readonly [...Parameters<typeof Path.requestInfo>, expected: Omit<RequestInfo, "path">]> = [
    ["GET", "/api/v1/pods", {}, { verb: "list", resource: "pods" }],
    ["GET", "/api/v1/pods", { watch: "1" }, { verb: "watch", resource: "pods" }],
    ["GET", "/api/v1/namespaces/n/pods", {}, { verb: "list", resource: "pods", namespace: "n" }],
    ["GET", "/api/v1/namespaces/n/pods/p", {}, { verb: "get", resource: "pods", namespace: "n", name: "p" }],
    [
      "GET",
      "/api/v1/namespaces/n/pods/p/log",
      {},
      { verb: "get", resource: "pods", subresource: "log", namespace: "n", name: "p" }
    ],
    [
      "PUT",
      "/apis/apps/v1/namespaces/n/deployments/d/scale",
      {},
      { verb: "update", resource: "deployments.apps", subresource: "scale", namespace: "n", name: "d" }
    ],
    [
      "DELETE",
      "/apis/apps/v1/namespaces/n/deployments",
      {},
      { verb: "deletecollection", resource: "deployments.apps", namespace: "n" }
    ],
    ["POST", "/api/v1/namespaces", {}, { verb: "create", resource: "namespaces" }],
    ["GET", "/api/v1/namespaces/n", {}, { verb: "get", resource: "namespaces", name: "n" }],
    [
      "PUT",
      "/api/v1/namespaces/n/finalize",
      {},
      { verb: "update", resource: "namespaces", subresource: "finalize", name: "n" }
    ],
    ["GET", "/api/v1/watch/namespaces/n/pods", {}, { verb: "watch", resource: "pods", namespace: "n" }],
    ["PATCH", "/apis/x.io/v1/crons/a%2Fb", {}, { verb: "patch", resource: "crons.x.io", name: "a/b" }],
    ["GET", "/apis/apps/v1", {}, { verb: "get" }],
    ["GET", "/readyz", {}, { verb: "get" }],
    ["POST", "/readyz", {}, { verb: "post" }]
  ]
  for (const [method, path, query, expected] of cases) {
    it(`reads ${method} ${path}${Path.queryString(query)}`, () => {
      assert.deepStrictEqual(Path.requestInfo(method, path, query), { path, ...expected })
    })
  }
})
