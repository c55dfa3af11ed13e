/**
 * Requests that are passed on to pods, by themselves or through a Service.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Cookies from "effect/http/Cookies"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as LabelSelector from "../../Schema/LabelSelector.ts"
import { Refused } from "../PortForward.ts"
import type { Port } from "../Proxy.ts"
import type { Core } from "./Core.ts"
import { ConnectionCut, type Request, type Response } from "./Exchange.ts"
import { asArray, asNumber, asObject, asString, at, toBytes } from "./Json.ts"
import { badRequest, internal, methodNotAllowed, notFound, StatusError } from "./StatusError.ts"
import { keyOf, type Snapshot } from "./Store.ts"

/** A path of the `proxy` subresource. */
export interface Route {
  readonly namespace: string
  readonly plural: "pods" | "services"
  /** As it is asked for: `name`, `name:port` or `scheme:name:port`. */
  readonly id: string
  /** What stands before the path that the pod gets. */
  readonly base: string
  /** Empty where not even a slash follows. */
  readonly path: string
}

const pattern = /^(\/api\/v1\/namespaces\/([^/]+)\/(pods|services)\/([^/]+)\/proxy)(\/.*)?$/s

export const route = (path: string): Route | undefined => {
  const [, base, namespace, plural, id, rest = ""] = pattern.exec(path) ?? []
  if (base === undefined || namespace === undefined || id === undefined) return undefined
  return {
    namespace,
    plural: plural === "pods" ? "pods" : "services",
    id: decode(id),
    base: decode(base),
    path: rest
  }
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A server passes on a path that is decoded, made simple and encoded again; `%2F` does not survive that. */
const simplified = (path: string): string => {
  const parts: Array<string> = []
  for (const part of decode(path).split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "" && part !== ".") parts.push(part)
  }
  const encoded = encodeURI(`/${parts.join("/")}`).replace(/[?#]/g, encodeURIComponent)
  return path.endsWith("/") && parts.length > 0 ? `${encoded}/` : encoded
}

interface Asked {
  readonly scheme: "http" | "https"
  readonly name: string
  readonly port: string
}

const askedOf = ({ id, plural }: Route): Asked | StatusError => {
  const parts = id.split(":")
  const [scheme = "", name = "", port = ""] =
    parts.length === 3 ? parts : ["http", parts[0], parts.length === 2 ? parts[1] : ""]
  return parts.length > 3 || name === "" || !(scheme === "http" || scheme === "https")
    ? badRequest(`invalid ${plural.slice(0, -1)} request ${JSON.stringify(id)}`)
    : { scheme, name, port }
}

const unavailable = (message: string): StatusError =>
  new StatusError({ code: 503, reason: "ServiceUnavailable", message })

const unreachable = (why: string): StatusError => unavailable(`error trying to reach service: ${why}`)

// ---------------------------------------------------------------------------------------------------------------------
// Ports
// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly pod: Snapshot
  readonly port: number
}

const portsOf = (pod: Snapshot): ReadonlyArray<unknown> =>
  asArray(at(pod.object, "spec", "containers")).flatMap((container) => asArray(at(container, "ports")))

const placeOfPod = (core: Core, { namespace, plural }: Route, { name, port }: Asked): Place | StatusError => {
  const pod = core.store.get(plural, keyOf(namespace, name))
  if (pod === undefined) return notFound({ group: "", plural, kind: "Pod" }, name)
  if (asString(at(pod.object, "spec", "nodeName")) === "") return badRequest("address not allowed")
  if (port === "") return { pod, port: asNumber(at(portsOf(pod)[0], "containerPort")) ?? 80 }
  // a real server panics here, which its clients see as an answer of this kind
  return /^\d+$/.test(port) ? { pod, port: Number(port) } : internal("the port of a pod must be a number")
}

const isReady = (pod: Snapshot): boolean =>
  !pod.terminating &&
  asArray(at(pod.object, "status", "conditions")).some(
    (condition) => at(condition, "type") === "Ready" && at(condition, "status") === "True"
  )

/** The pods behind a Service are those that its selector means and that are ready. */
const placeOfService = (core: Core, { id, namespace, plural }: Route, asked: Asked): Place | StatusError => {
  const { name, port } = asked
  const service = core.store.get(plural, keyOf(namespace, name))
  const selector = Object.entries(asObject(at(service?.object, "spec", "selector")))
  // it is the endpoints that are looked for
  if (service === undefined || selector.length === 0) return notFound({ group: "", plural, kind: "Service" }, name)
  const ports = asArray(at(service.object, "spec", "ports"))
  const found = ports.find((candidate) =>
    /^\d+$/.test(port) ? at(candidate, "port") === Number(port) : asString(at(candidate, "name")) === port
  )
  if (found === undefined && /^\d+$/.test(port))
    return unavailable(`no service port ${port} found for service "${name}"`)
  const labels = LabelSelector.fromLabels(Object.fromEntries(selector.map(([key, value]) => [key, asString(value)])))
  const labelsOf = (pod: Snapshot) =>
    Object.fromEntries(Object.entries(asObject(pod.metadata["labels"])).map(([key, value]) => [key, asString(value)]))
  const target = at(found, "targetPort") ?? at(found, "port")
  for (const pod of found === undefined ? [] : core.store.list("pods", namespace, core.store.revision)) {
    if (!isReady(pod) || !LabelSelector.matches(labels, labelsOf(pod))) continue
    const number =
      typeof target === "string"
        ? asNumber(
            at(
              portsOf(pod).find((candidate) => at(candidate, "name") === target),
              "containerPort"
            )
          )
        : asNumber(target)
    if (number !== undefined) return { pod, port: number }
  }
  return unavailable(`no endpoints available for service "${/^\d+$/.test(port) ? name : id}"`)
}

// ---------------------------------------------------------------------------------------------------------------------
// Requests and answers
// ---------------------------------------------------------------------------------------------------------------------

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

/** Ours to the API server alone, or of the connection to it. */
const isKept = (name: string): boolean =>
  !/^(?:authorization|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|impersonate-.*)$/.test(name)

const requestOf = (request: Request, { base, path }: Route, { port, scheme }: Port) => {
  const [, query] = /^[^?]*(\?.*)?$/s.exec(request.url) ?? []
  const inner = simplified(path)
  const headers = {
    host: "localhost",
    ...Object.fromEntries(Object.entries(request.headers).filter(([name]) => isKept(name))),
    "x-forwarded-for": [request.headers["x-forwarded-for"] ?? [], "127.0.0.1"].flat().join(", "),
    "x-forwarded-uri": `${base}${inner}`
  }
  const made = HttpClientRequest.make("GET")(`${scheme}://localhost:${port}${inner}${query ?? ""}`, { headers })
  const withBody =
    request.body.length === 0
      ? made
      : HttpClientRequest.bodyUint8Array(made, request.body, request.headers["content-type"] ?? "")
  const server = HttpServerRequest.fromClientRequest(withBody)
  // of its method, and with the path and query as they came, which a URL may write otherwise
  return Object.defineProperty(server.modify({ url: `${inner}${query ?? ""}` }), "method", { value: request.method })
}

const responseOf = (response: HttpServerResponse.HttpServerResponse, base: string): Response => {
  const { body, cookies, headers, status } = response
  const { location } = headers
  const setCookie = Cookies.toSetCookieHeaders(cookies)
  return {
    status,
    headers: {
      ...headers,
      ...(setCookie.length === 0 ? {} : { "set-cookie": setCookie }),
      ...(location?.startsWith("/") ? { location: `${base}${location}` } : {})
    },
    body:
      body._tag === "Uint8Array"
        ? body.body
        : body._tag === "Empty"
          ? new Uint8Array(0)
          : Stream.mapError(HttpServerResponse.toClientResponse(response).stream, () => new ConnectionCut())
  }
}

/** Where a client would come to without a path it is sent to the root. */
const moved = ({ base }: Route, request: Request): Response => ({
  status: 301,
  headers: { location: `${base}/${request.url.includes("?") ? `?${request.url.replace(/^[^?]*\?/s, "")}` : ""}` },
  body: toBytes("")
})

/** Passes a request on to what the test says, and its answer back. */
export const pass = Effect.fnUntraced(function* (
  core: Core,
  request: Request,
  route: Route
): Effect.fn.Return<Response, StatusError, Scope.Scope> {
  if (!methods.has(request.method)) return yield* methodNotAllowed
  if (route.path === "" && request.method === "GET") return moved(route, request)
  const asked = askedOf(route)
  if (asked instanceof StatusError) return yield* asked
  const place = route.plural === "pods" ? placeOfPod(core, route, asked) : placeOfService(core, route, asked)
  if (place instanceof StatusError) return yield* place
  const port: Port = {
    namespace: route.namespace,
    pod: place.pod.name,
    port: place.port,
    scheme: asked.scheme,
    service: route.plural === "services" ? asked.name : undefined
  }
  const { handler } = core.proxied
  if (handler === undefined) {
    const address = asString(at(place.pod.object, "status", "podIP"))
    return yield* unreachable(`dial tcp ${address}:${place.port}: connect: connection refused`)
  }
  const exit = yield* handler(port).pipe(
    Effect.provideService(HttpServerRequest.HttpServerRequest, requestOf(request, route, port)),
    Effect.exit
  )
  if (Exit.isFailure(exit)) {
    if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
    const error = Cause.squash(exit.cause)
    if (error instanceof Refused) return yield* unreachable(error.message)
    const failure = HttpServerResponse.empty({ status: 500 })
    return responseOf(yield* HttpServerRespondable.toResponseOrElse(error, failure), route.base)
  }
  // nothing behind it takes a connection over
  if (request.headers["upgrade"] !== undefined) {
    return yield* internal(`invalid upgrade response: status code ${exit.value.status}`)
  }
  return responseOf(exit.value, route.base)
})
