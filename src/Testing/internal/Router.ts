/**
 * From a method and a path to what is asked for.
 *
 * @since 0.1.0
 */
import { type Registry, type Resource, type Subresource, subresource } from "./Registry.ts"
import { methodNotAllowed, StatusError, unknownResource } from "./StatusError.ts"

export type Verb = "get" | "list" | "watch" | "create" | "update" | "patch" | "delete" | "deletecollection"

export interface Target {
  readonly _tag: "Resource"
  readonly verb: Verb
  readonly resource: Resource
  /** Empty for cluster-scoped resources, and for all namespaces. */
  readonly namespace: string
  /** Empty for a collection. */
  readonly name: string
  readonly subresource: Subresource | undefined
}

/** A path outside of the resources: discovery, health, version. */
interface Other {
  readonly _tag: "Other"
  readonly segments: ReadonlyArray<string>
}

/** `404 page not found`: no handler for the path at all. */
interface Unknown {
  readonly _tag: "Unknown"
}

export type Route = Target | Other | Unknown

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const isTrue = (value: string | null): boolean => value !== null && value !== "false" && value !== "0"

const verbs: { readonly [method: string]: readonly [collection: Verb | undefined, object: Verb | undefined] } = {
  GET: ["list", "get"],
  POST: ["create", undefined],
  PUT: [undefined, "update"],
  PATCH: [undefined, "patch"],
  DELETE: ["deletecollection", "delete"]
}

const lookUp = (
  registry: Registry,
  group: string,
  version: string,
  rest: ReadonlyArray<string>
): Omit<Target, "verb"> | StatusError => {
  const scoped = rest[0] === "namespaces" && rest[1] !== undefined
  const ofNamespace = scoped && (rest.length === 2 || (rest.length === 3 && subresourceOfNamespace(registry, rest[2])))
  const [namespace, path] = scoped && !ofNamespace ? [rest[1] ?? "", rest.slice(2)] : ["", rest]
  const [plural = "", name = "", sub, ...more] = path
  const resource = registry.get(group, version, plural)
  if (resource === undefined || more.length > 0) return unknownResource
  if (namespace !== "" && !resource.namespaced) return unknownResource
  if (namespace === "" && resource.namespaced && name !== "") return unknownResource
  const found = sub === undefined ? undefined : subresource(resource, sub)
  if (sub !== undefined && found === undefined) return unknownResource
  return { _tag: "Resource", resource, namespace, name, subresource: found }
}

const subresourceOfNamespace = (registry: Registry, segment = ""): boolean => {
  const namespaces = registry.get("", "v1", "namespaces")
  return namespaces !== undefined && subresource(namespaces, segment) !== undefined
}

const verbOf = (method: string, found: Omit<Target, "verb">, watching: boolean): Verb | undefined => {
  const [collection, object] = verbs[method] ?? []
  if (found.subresource !== undefined) return method === "POST" ? "create" : object
  if (found.name === "") return collection === "list" && watching ? "watch" : collection
  return object
}

export const route = (
  registry: Registry,
  method: string,
  path: string,
  query: URLSearchParams
): Route | StatusError => {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode)
  const [root, ...rest] = segments
  const [group, version, tail] =
    root === "api" ? ["", rest[0], rest.slice(1)] : root === "apis" ? [rest[0], rest[1], rest.slice(2)] : []
  if (group === undefined || version === undefined || tail === undefined || tail.length === 0) {
    return { _tag: "Other", segments }
  }
  if (!registry.hasGroup(group)) return { _tag: "Unknown" }
  const prefixed = tail[0] === "watch"
  const found = lookUp(registry, group, version, prefixed ? tail.slice(1) : tail)
  if (found instanceof StatusError) return found
  const verb = prefixed && method === "GET" ? "watch" : verbOf(method, found, isTrue(query.get("watch")))
  const allowed = found.subresource === undefined ? found.resource.verbs : found.subresource.verbs
  // Objects are created in a namespace only, and only subresources take a POST below a name.
  const misplaced =
    (verb === "create" || verb === "deletecollection") &&
    found.resource.namespaced &&
    found.namespace === "" &&
    found.subresource === undefined
  if (verb === undefined || misplaced || !allowed.includes(verb)) return methodNotAllowed
  return { ...found, verb }
}
