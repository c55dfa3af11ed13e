/**
 * One request, from its route to its response.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Actions from "./Actions.ts"
import { type Handler, json } from "./Call.ts"
import * as Changes from "./Changes.ts"
import type { Core } from "./Core.ts"
import * as Discovery from "./Discovery.ts"
import * as Exec from "./Exec.ts"
import type { Request, Response } from "./Exchange.ts"
import { toBytes, toText } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import * as PodLog from "./PodLog.ts"
import * as PodProxy from "./PodProxy.ts"
import * as PortForward from "./PortForward.ts"
import * as Reads from "./Reads.ts"
import * as Removals from "./Removals.ts"
import * as Router from "./Router.ts"
import { entityTooLarge, StatusError, toBody } from "./StatusError.ts"

const notFound: Response = {
  status: 404,
  headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  body: toBytes("404 page not found\n")
}

const failure = (error: StatusError): Response => {
  const after = error.details?.retryAfterSeconds ?? 0
  const response = json(error.code, JSON.stringify(toBody(error)))
  return after > 0 ? { ...response, headers: { ...response.headers, "retry-after": String(after) } } : response
}

const handlers: { readonly [verb in Router.Verb]: Handler } = {
  get: Reads.get,
  list: Reads.list,
  watch: Reads.watch,
  create: Changes.create,
  update: Changes.update,
  patch: Changes.patch,
  delete: Removals.remove,
  deletecollection: Removals.removeCollection
}

/** What is not an object. */
const streamOf = ({ resource, subresource, verb }: Router.Target): Handler | undefined => {
  if (resource.storage !== "pods") return undefined
  switch (subresource?.name) {
    case "attach":
      return Exec.attach
    case "exec":
      return Exec.exec
    case "log":
      return verb === "get" ? PodLog.read : undefined
    case "portforward":
      return PortForward.portForward
    default:
      return undefined
  }
}

const deprecated: { readonly [storage: string]: string } = {
  endpoints: "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
  componentstatuses: "v1 ComponentStatus is deprecated in v1.19+"
}

const deprecation = ({ resource }: Router.Target): Array<string> => {
  const warning = deprecated[resource.storage]
  return warning === undefined ? [] : [warning]
}

const warningValue = (text: string): string => `299 - "${text.replace(/["\\]/g, "\\$&")}"`

const bodyLimit = 3 * 1024 * 1024

const answer = Effect.fnUntraced(function* (
  core: Core,
  request: Request,
  path: string,
  query: URLSearchParams
): Effect.fn.Return<Response, never, Scope.Scope> {
  const route = Router.route(core.registry, request.method, path, query)
  if (route instanceof StatusError) return failure(route)
  if (route._tag === "Unknown") return notFound
  if (route._tag === "Other") return Discovery.answer(core, request, route.segments) ?? notFound
  if (request.body.length > bodyLimit) return failure(entityTooLarge(bodyLimit))
  const handler = streamOf(route) ?? Actions.of(route) ?? handlers[route.verb]
  const warnings = deprecation(route)
  const answered = yield* Effect.result(handler({ core, request, query, target: route, warnings }))
  const response = Result.isSuccess(answered) ? answered.success : failure(answered.failure)
  return warnings.length === 0
    ? response
    : { ...response, headers: { ...response.headers, warning: warnings.map(warningValue) } }
})

/** A request that is passed on to a pod, whose answer is not the server's own. */
const pass = Effect.fnUntraced(function* (
  core: Core,
  request: Request,
  route: PodProxy.Route
): Effect.fn.Return<Response, never, Scope.Scope> {
  if (request.body.length > bodyLimit) return failure(entityTooLarge(bodyLimit))
  const passed = yield* Effect.result(PodProxy.pass(core, request, route))
  return Result.isSuccess(passed) ? passed.success : failure(passed.failure)
})

/** People who look with a browser or curl get lines. */
const wantsLines = (request: Request, query: URLSearchParams): boolean => {
  const pretty = query.get("pretty")
  if (pretty !== null) return pretty !== "false" && pretty !== "0"
  return /^(curl|Wget|Mozilla)\//.test(request.headers["user-agent"] ?? "")
}

const inLines = (response: Response): Response =>
  response.body instanceof Uint8Array && response.headers["content-type"] === "application/json"
    ? { ...response, body: toBytes(JSON.stringify(JSON.parse(toText(response.body)), null, 2)) }
    : response

const common = {
  "cache-control": "no-cache, private",
  "x-kubernetes-pf-flowschema-uid": "7d1fbe4c-5f57-4d6c-8d2f-1c1ddbdeb0c2",
  "x-kubernetes-pf-prioritylevel-uid": "2c3f6b0e-65b2-4a5c-9b43-5bb7ba1be5f3"
}

export const handle = Effect.fnUntraced(function* (
  core: Core,
  request: Request
): Effect.fn.Return<Response, never, Scope.Scope> {
  const [path = "", ...search] = request.url.split("?")
  const query = new URLSearchParams(search.join("?"))
  const proxied = PodProxy.route(path)
  const response = yield* proxied === undefined ? answer(core, request, path, query) : pass(core, request, proxied)
  const headers = { "audit-id": yield* Metadata.uid, ...common, ...response.headers }
  return { ...(proxied === undefined && wantsLines(request, query) ? inLines(response) : response), headers }
})
