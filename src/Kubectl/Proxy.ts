/**
 * HTTP to pods and Services through the API server itself, which needs no port on this machine.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Cookies from "effect/http/Cookies"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { InNamespace } from "../Api/Options.ts"
import type { Answered, ApiRequest, Body, Method } from "../ApiRequest.ts"
import { KubernetesClient, type Service } from "../Client.ts"
import { nameFault, namespaceFault } from "../internal/request.ts"
import { InvalidRequest } from "../KubernetesError.ts"

/**
 * A Service or a pod, and which port of it.
 *
 * @category models
 * @since 0.1.0
 */
export type Target = InNamespace & {
  /**
   * By number; of a Service also by name. Default: the first that the pod declares, or 80; of a Service the one without
   * a name.
   */
  readonly port?: number | string | undefined
  /** What is spoken there; default `http`. */
  readonly scheme?: "http" | "https" | undefined
} & ({ readonly service: string; readonly pod?: undefined } | { readonly pod: string; readonly service?: undefined })

/**
 * An `HttpClient` whose requests the API server passes on to a Service or a pod, whatever host they name.
 *
 * **Details**
 *
 * Any status is an answer. Where the API server itself refuses, its Status is the body of the answer. Requests are not
 * repeated. A body is collected before it is sent. What becomes of a Service without ready pods, or of a port that nothing
 * listens on, is an answer with status 503.
 *
 * **Gotchas**
 *
 * Neither `Authorization` nor `Impersonate-*` are passed on: it is the API server that would take them. It writes
 * redirects and the links of HTML anew, so that they lead through itself, makes paths simple (`%2F` becomes `/`, `a/../b`
 * becomes `b`), and adds headers of its own to the answer. A WebSocket does not go this way: forward a port for it.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerHttpClient = (target: Target): Layer.Layer<HttpClient.HttpClient, InvalidRequest, KubernetesClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.gen(function* () {
      const client = yield* KubernetesClient
      const namespace = target.namespace ?? (yield* client.defaultNamespace)
      const name = target.service ?? target.pod
      const fault = nameFault(name) ?? namespaceFault(namespace) ?? portFault(target)
      if (fault !== undefined) return yield* fault
      return make(client, target, namespace, name)
    })
  )

/** A server looks for a port of a pod by its number alone, and breaks down over a name. */
const portFault = ({ pod, port }: Target): InvalidRequest | undefined => {
  if (port === undefined) return undefined
  const text = String(port)
  const isNumber = /^\d+$/.test(text)
  if (isNumber ? Number(text) > 0 && Number(text) < 65_536 : pod === undefined && /^[a-z0-9-]+$/.test(text)) {
    return undefined
  }
  const message =
    pod === undefined || isNumber
      ? `must be between 1 and 65535, or the name of a port of the service: ${text}`
      : `must be a number between 1 and 65535, as a server knows ports of pods by their number alone: ${text}`
  return new InvalidRequest({ field: "port", message })
}

/** A request needs a host to be one, though none is asked for it. */
const anyHost = "http://localhost"

const make = (client: Service, target: Target, namespace: string, name: string): HttpClient.HttpClient => {
  const resource = target.service === undefined ? "pods" : "services"
  const port = target.port === undefined ? "" : `:${target.port}`
  const scheme = target.scheme === undefined ? "" : `${target.scheme}:`
  const segment = encodeURIComponent(`${scheme}${name}${scheme !== "" && port === "" ? ":" : port}`)
  const base = `/api/v1/namespaces/${namespace}/${resource}/${segment}/proxy`

  const requestOf = (
    request: HttpClientRequest.HttpClientRequest,
    method: Method,
    url: URL,
    body: Body | undefined
  ): ApiRequest<never> => {
    const path = `${base}${url.pathname}`
    const { accept, ...headers } = Object.fromEntries(
      Object.entries(request.headers).filter(([header]) => !own.test(header))
    )
    return {
      method,
      path,
      query: queryOf(url.searchParams),
      headers,
      accept: accept ?? "*/*",
      body,
      info: { verb: request.method.toLowerCase(), path, resource, subresource: "proxy", namespace, name },
      errors: [],
      replay: "never"
    }
  }

  const proxied = HttpClient.make((request, url, signal) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const close = Scope.close(scope, Exit.void)
        const lost = (cause: unknown) =>
          new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })
        const method = methods.find((known) => known === request.method)
        if (method === undefined) return yield* lost(new Error(`an API server passes on no ${request.method}`))
        if (request.headers["upgrade"] !== undefined) {
          return yield* lost(new Error(`no ${request.headers["upgrade"]} goes through here: forward a port instead`))
        }
        const response = Effect.gen(function* () {
          const body = yield* Effect.mapError(bodyOf(request), lost)
          const answer = yield* Effect.mapError(client.answer(requestOf(request, method, url, body)), lost)
          if (withoutBody.has(answer.status)) yield* close
          const web = yield* Effect.try({ try: () => webOf(answer, close), catch: lost })
          return HttpClientResponse.fromWeb(request, web)
        })
        // nobody may ever read the body
        signal.addEventListener("abort", () => Effect.runFork(close), { once: true })
        return yield* Scope.provide(response, scope).pipe(
          restore,
          Effect.onError(() => close)
        )
      })
    )
  )
  return HttpClient.mapRequest(proxied, (request) =>
    URL.canParse(request.url) ? request : HttpClientRequest.prependUrl(request, anyHost)
  )
}

/** Headers that are between this machine and the API server; the type of the body goes with the body. */
const own =
  /^(?:authorization|impersonate-.*|proxy-.*|host|connection|keep-alive|te|trailer|transfer-encoding|content-length|content-type)$/

const withoutBody = new Set([204, 205, 304])

/** Throws for what no web response can be, as one with a status of 999; its end is that of the body. */
const webOf = ({ body, cookies, headers, status }: Answered, end: Effect.Effect<void>): Response => {
  const { "set-cookie": _, ...others } = headers
  const all = new Headers(others)
  for (const cookie of Cookies.toSetCookieHeaders(cookies)) all.append("set-cookie", cookie)
  const content = withoutBody.has(status) ? null : Stream.toReadableStream(Stream.ensuring(body, end))
  return new Response(content, { status, headers: all })
}

const methods: ReadonlyArray<Method> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

const queryOf = (params: URLSearchParams): { readonly [key: string]: ReadonlyArray<string> } =>
  Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))

const bodyOf = (request: HttpClientRequest.HttpClientRequest): Effect.Effect<Body | undefined, unknown> => {
  const { body, headers } = request
  const contentType = headers["content-type"] ?? "application/octet-stream"
  switch (body._tag) {
    case "Empty":
      return Effect.undefined
    case "Uint8Array":
      return Effect.succeed({ contentType, value: body.body })
    case "Stream":
      return Effect.map(Stream.runCollect(body.stream), (chunks) => ({ contentType, value: Buffer.concat(chunks) }))
    case "FormData":
      return Effect.tryPromise(async () => {
        const form = new Response(body.formData)
        const value = new Uint8Array(await form.arrayBuffer())
        return { contentType: form.headers.get("content-type") ?? contentType, value }
      })
    default:
      return Effect.succeed({ contentType, value: body.body })
  }
}
