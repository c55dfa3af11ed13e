/**
 * What the server says of itself: its resources, its version, its health.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"
import * as generated from "../gen/Resources.ts"
import type { Core } from "./Core.ts"
import type { Request, Response } from "./Exchange.ts"
import { type JsonObject, toBytes } from "./Json.ts"
import { accepted } from "./Negotiation.ts"
import { compareVersions, type Registry, type Resource, type Subresource } from "./Registry.ts"
import { methodNotAllowed, notAcceptable, type StatusError, toBody, unknownResource } from "./StatusError.ts"

const json = (status: number, value: unknown, headers: { readonly [name: string]: string } = {}): Response => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: toBytes(JSON.stringify(value))
})

const failure = (error: StatusError): Response => json(error.code, toBody(error))

const plain = (text: string): Response => ({
  status: 200,
  headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  body: toBytes(text)
})

const groupOrder = new Map(generated.groups.map(({ name }, index) => [name, index]))

/** Groups in the server's order, each with its versions, the preferred one first. */
const groupsOf = (registry: Registry): ReadonlyArray<readonly [string, ReadonlyArray<string>]> => {
  const versions = new Map<string, Set<string>>()
  for (const { group, version } of registry.all()) {
    versions.set(group, (versions.get(group) ?? new Set()).add(version))
  }
  return [...versions]
    .map(([group, found]) => [group, [...found].toSorted(compareVersions)] as const)
    .toSorted(([a], [b]) => (groupOrder.get(a) ?? Infinity) - (groupOrder.get(b) ?? Infinity) || (a < b ? -1 : 1))
}

const resourcesOf = (registry: Registry, group: string, version: string): ReadonlyArray<Resource> =>
  registry
    .all()
    .filter((resource) => resource.group === group && resource.version === version)
    .toSorted((a, b) => (a.plural < b.plural ? -1 : 1))

const optional = (key: string, values: ReadonlyArray<string> | undefined): JsonObject =>
  values === undefined || values.length === 0 ? {} : { [key]: values }

const aggregatedResource = (resource: Resource): JsonObject => ({
  resource: resource.plural,
  responseKind: { group: resource.group, version: resource.version, kind: resource.kind },
  scope: resource.namespaced ? "Namespaced" : "Cluster",
  singularResource: resource.singular,
  verbs: resource.verbs,
  ...optional("shortNames", resource.shortNames),
  ...optional("categories", resource.categories),
  ...(resource.subresources.length === 0
    ? {}
    : {
        subresources: resource.subresources.map(({ group, kind, name, verbs, version }) => ({
          subresource: name,
          responseKind: { group: group ?? resource.group, version: version ?? resource.version, kind },
          verbs
        }))
      })
})

const aggregated = (registry: Registry, core: boolean, version: string): JsonObject => ({
  kind: "APIGroupDiscoveryList",
  apiVersion: `apidiscovery.k8s.io/${version}`,
  metadata: {},
  items: groupsOf(registry)
    .filter(([group]) => (group === "") === core)
    .map(([group, versions]) => ({
      metadata: group === "" ? {} : { name: group },
      versions: versions.map((version) => ({
        version,
        resources: resourcesOf(registry, group, version).map(aggregatedResource),
        freshness: "Current"
      }))
    }))
})

const legacyResource = (resource: Resource): JsonObject => ({
  name: resource.plural,
  singularName: resource.singular,
  namespaced: resource.namespaced,
  kind: resource.kind,
  verbs: resource.verbs,
  ...optional("shortNames", resource.shortNames),
  ...optional("categories", resource.categories)
})

const legacySubresource = (resource: Resource, { group, kind, name, verbs, version }: Subresource): JsonObject => ({
  name: `${resource.plural}/${name}`,
  singularName: "",
  namespaced: resource.namespaced,
  ...(group === undefined ? {} : { group }),
  ...(version === undefined ? {} : { version }),
  kind,
  verbs
})

const legacyResources = (registry: Registry, group: string, version: string): JsonObject => {
  const resources: Array<JsonObject> = []
  for (const resource of resourcesOf(registry, group, version)) {
    resources.push(legacyResource(resource))
    for (const subresource of resource.subresources) resources.push(legacySubresource(resource, subresource))
  }
  return {
    kind: "APIResourceList",
    ...(group === "" ? {} : { apiVersion: "v1" }),
    groupVersion: group === "" ? version : `${group}/${version}`,
    resources
  }
}

const legacyGroup = ([name, versions]: readonly [string, ReadonlyArray<string>]): JsonObject => {
  const named = versions.map((version) => ({ groupVersion: `${name}/${version}`, version }))
  return { name, versions: named, preferredVersion: named[0] }
}

const root = (core: Core, request: Request, isCore: boolean): Response => {
  for (const clause of accepted(request.headers["accept"])) {
    if (clause.as === undefined) {
      return isCore
        ? json(200, {
            kind: "APIVersions",
            versions: ["v1"],
            serverAddressByClientCIDRs: [
              { clientCIDR: "0.0.0.0/0", serverAddress: request.headers["host"] ?? "localhost" }
            ]
          })
        : json(200, {
            kind: "APIGroupList",
            apiVersion: "v1",
            groups: groupsOf(core.registry)
              .filter(([group]) => group !== "")
              .map(legacyGroup)
          })
    }
    if (clause.as !== "APIGroupDiscoveryList" || clause.group !== "apidiscovery.k8s.io") continue
    if (clause.version !== "v2" && clause.version !== "v2beta1") continue
    return tagged(request, aggregated(core.registry, isCore, clause.version), clause.version)
  }
  return failure(notAcceptable)
}

/** Sent once; later only whether it has changed. */
const tagged = (request: Request, body: JsonObject, version: string): Response => {
  const etag = `"${createHash("sha512").update(JSON.stringify(body)).digest("hex").toUpperCase()}"`
  const headers = { "cache-control": "public", etag, vary: "Accept" }
  if (request.headers["if-none-match"] === etag) return { status: 304, headers, body: new Uint8Array(0) }
  return json(200, body, {
    ...headers,
    "content-type": `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`
  })
}

const [major = "1", minor = "0"] = generated.version.split(".")

const versionInfo = {
  major,
  minor,
  gitVersion: `v${generated.version}.0`,
  gitCommit: "unknown",
  gitTreeState: "clean",
  buildDate: "2026-01-01T00:00:00Z",
  goVersion: "go1.26",
  compiler: "gc",
  platform: "linux/amd64"
}

const health = new Set(["healthz", "livez", "readyz"])

const checks = new Set(["ping", "log", "etcd"])

/** `undefined`: there is nothing at this path. */
export const answer = (core: Core, request: Request, segments: ReadonlyArray<string>): Response | undefined => {
  const [first = "", second, third] = segments
  const { registry } = core
  if (health.has(first)) return second === undefined || checks.has(second) ? plain("ok") : undefined
  if (segments.length === 1 && (first === "api" || first === "apis")) return root(core, request, first === "api")
  if (request.method !== "GET") return failure(methodNotAllowed)
  if (segments.length === 1 && first === "version") return json(200, versionInfo)
  if (first === "api" && second !== undefined) {
    return registry.hasVersion("", second) ? json(200, legacyResources(registry, "", second)) : failure(unknownResource)
  }
  if (first !== "apis" || second === undefined || second === "") return undefined
  const group = groupsOf(registry).find(([name]) => name === second)
  if (group === undefined) return undefined
  if (third === undefined) return json(200, { kind: "APIGroup", apiVersion: "v1", ...legacyGroup(group) })
  return group[1].includes(third) ? json(200, legacyResources(registry, second, third)) : failure(unknownResource)
}
