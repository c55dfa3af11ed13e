/** Paths and queries of requests, without IO. */
import type { Method, Query } from "../ApiRequest.ts"
import type { RequestInfo } from "../KubernetesError.ts"

/** A query as it goes over the wire: in the order of its keys, an array repeats its key; `""` or `?a=b`. */
export const queryString = (query: Query | undefined): string => {
  let text = ""
  for (const key in query) {
    const value = query[key]
    if (value === undefined) continue
    const name = encodeURIComponent(key)
    for (const item of typeof value === "object" ? value : [value]) {
      text += `${text === "" ? "?" : "&"}${name}=${encodeURIComponent(item)}`
    }
  }
  return text
}

/** Splits `/path?a=b` and adds what its query says in front of `query`, which wins where both name a key. */
export const splitPath = (path: string, query: Query | undefined): { readonly path: string; readonly query: Query } => {
  const end = path.indexOf("?")
  if (end === -1) return { path, query: query ?? {} }
  const merged: { [key: string]: Query[string] } = {}
  const parsed = new URLSearchParams(path.slice(end + 1))
  for (const key of new Set(parsed.keys())) {
    const values = parsed.getAll(key)
    merged[key] = values.length === 1 ? values[0] : values
  }
  return { path: path.slice(0, end), query: { ...merged, ...query } }
}

/**
 * Whether a URL parser leaves the path as it stands. One that holds `..`, a backslash or a character that must be
 * encoded would reach another place than the one that was named.
 */
export const isWirePath = (path: string): boolean =>
  /^\/(?:[\w\-.~!$&'()*+,;=:@/]|%[\da-f]{2})*$/i.test(path) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)

const decodeSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const verbs: Record<string, string> = {
  GET: "get",
  HEAD: "get",
  POST: "create",
  PUT: "update",
  PATCH: "patch",
  DELETE: "delete"
}

/**
 * What the API server makes of a method and a path.
 *
 * @see https://github.com/kubernetes/apiserver/blob/master/pkg/endpoints/request/requestinfo.go
 */
export const requestInfo = (method: Method, path: string, query: Query): RequestInfo => {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeSegment)
  const prefix = segments[0] === "api" ? 2 : segments[0] === "apis" ? 3 : 0
  const verb = verbs[method]
  if (prefix === 0 || segments.length <= prefix || verb === undefined) return { verb: method.toLowerCase(), path }
  const group = prefix === 3 ? segments[1] : undefined
  let parts = segments.slice(prefix)
  const watched = parts[0] === "watch"
  if (watched) parts = parts.slice(1)
  let namespace: string | undefined
  if (parts[0] === "namespaces" && parts.length > 2 && parts[2] !== "status" && parts[2] !== "finalize") {
    namespace = parts[1]
    parts = parts.slice(2)
  }
  const [resource, name, subresource] = parts
  if (resource === undefined) return { verb: method.toLowerCase(), path }
  return {
    verb: watched || (verb === "get" && isTrue(query["watch"])) ? "watch" : collection(verb, name),
    path,
    resource: group === undefined ? resource : `${resource}.${group}`,
    ...(subresource === undefined ? {} : { subresource }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name })
  }
}

const isTrue = (value: Query[string]): boolean => value === true || value === 1 || value === "true" || value === "1"

const collection = (verb: string, name: string | undefined): string =>
  name !== undefined ? verb : verb === "get" ? "list" : verb === "delete" ? "deletecollection" : verb

/** `get pods p1`, as messages and spans say it. */
export const describe = (info: RequestInfo): string => {
  if (info.resource === undefined) return `${info.verb} ${info.path}`
  const resource = info.subresource === undefined ? info.resource : `${info.resource}/${info.subresource}`
  return info.name === undefined ? `${info.verb} ${resource}` : `${info.verb} ${resource} ${info.name}`
}

/** The name of a request's span: `pods list`. */
export const spanName = (info: RequestInfo): string => {
  if (info.resource === undefined) return info.verb
  return `${info.subresource === undefined ? info.resource : `${info.resource}/${info.subresource}`} ${info.verb}`
}
