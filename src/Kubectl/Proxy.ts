/**
 * HTTP to pods and Services through the API server itself, which needs no port on this machine.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { InNamespace } from "../Api/Options.ts"
import { type ApiRequest, type Body, KubernetesClient, type Method, type Service } from "../Client.ts"
import { nameFault, namespaceFault } from "../internal/request.ts"
import type { InvalidRequest } from "../KubernetesError.ts"

/**
 * A Service or a pod, and which port of it.
 *
 * @category models
 * @since 0.1.0
 */
export type Target = InNamespace & {
  /** By number or by name; default: the only one, or port 80 of a pod. */
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
 * repeated. Redirects and links of what is served may lead to where it stands inside of the cluster.
 *
 * **Gotchas**
 *
 * An `Authorization` header is not passed on: it is the API server that would take it.
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
      const fault = nameFault(name) ?? namespaceFault(namespace)
      if (fault !== undefined) return yield* fault
      return make(client, target, namespace, name)
    })
  )

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
    url: URL,
    body: Body | undefined
  ): ApiRequest<never> => {
    const path = `${base}${url.pathname}`
    const { accept, ...headers } = Object.fromEntries(
      Object.entries(request.headers).filter(([header]) => !own.has(header))
    )
    return {
      method: methodOf(request.method),
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
        const answer = yield* bodyOf(request).pipe(
          Effect.flatMap((body) => Scope.provide(client.answer(requestOf(request, url, body)), scope)),
          restore,
          Effect.mapError(lost),
          Effect.onError(() => close)
        )
        // nobody may ever read the body
        signal.addEventListener("abort", () => Effect.runFork(close), { once: true })
        const body = Stream.ensuring(answer.body, close)
        const content = withoutBody.has(answer.status) ? yield* Effect.as(close, null) : Stream.toReadableStream(body)
        return HttpClientResponse.fromWeb(
          request,
          new Response(content, { status: answer.status, headers: answer.headers })
        )
      })
    )
  )
  return HttpClient.mapRequest(proxied, (request) =>
    URL.canParse(request.url) ? request : HttpClientRequest.prependUrl(request, anyHost)
  )
}

/** Headers that are between this machine and the API server. */
const own = new Set(["authorization", "host", "connection", "content-length", "content-type"])

const withoutBody = new Set([204, 205, 304])

const methods: ReadonlyArray<Method> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

const methodOf = (method: string): Method => methods.find((known) => known === method) ?? "GET"

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
