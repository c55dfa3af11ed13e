/**
 * An `HttpClient` whose requests the server answers in this process.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ConnectionCut, Request, Response } from "./Exchange.ts"
import { toBytes } from "./Json.ts"
import * as SocketPair from "./SocketPair.ts"

type Handle = (request: Request) => Effect.Effect<Response, never, Scope.Scope>

const lost = (request: HttpClientRequest.HttpClientRequest, cause: unknown): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })

const bodyOf = (
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<Uint8Array, HttpClientError.HttpClientError> => {
  const { body } = request
  if (body._tag === "Uint8Array") return Effect.succeed(body.body)
  if (body._tag === "Raw" && typeof body.body === "string") return Effect.succeed(toBytes(body.body))
  if (body._tag === "Stream") {
    return Stream.runFold(
      body.stream,
      () => new Uint8Array(0),
      (all, next) => Buffer.concat([all, next])
    ).pipe(Effect.mapError((cause) => lost(request, cause)))
  }
  return Effect.succeed(new Uint8Array(0))
}

const headersOf = (response: Response): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.headers)) {
    for (const item of typeof value === "string" ? [value] : value) headers.append(name, item)
  }
  return headers
}

/** Statuses that a web response takes no body with. */
const bodiless = new Set([204, 205, 304])

/** A body that goes from fiber to fiber, without the timing of a web stream in between. */
const streaming = (
  request: HttpClientRequest.HttpClientRequest,
  response: Response,
  body: Stream.Stream<Uint8Array, ConnectionCut>,
  scope: Scope.Closeable
): HttpClientResponse.HttpClientResponse =>
  Object.defineProperty(
    HttpClientResponse.fromWeb(
      request,
      new globalThis.Response(null, { status: response.status, headers: headersOf(response) })
    ),
    "stream",
    {
      value: body.pipe(
        Stream.mapError((cut) => lost(request, cut)),
        Stream.ensuring(Scope.close(scope, Exit.void))
      )
    }
  )

/** A connection that goes on as something else: the other end runs until the scope ends. */
const upgraded = Effect.fnUntraced(function* (
  request: HttpClientRequest.HttpClientRequest,
  response: Response,
  run: NonNullable<Response["upgrade"]>,
  scope: Scope.Closeable
): Effect.fn.Return<HttpClientResponse.HttpClientResponse> {
  const [here, there] = yield* SocketPair.make
  yield* Effect.forkIn(Scope.provide(run(there), scope), scope)
  const web = HttpClientResponse.fromWeb(request, new globalThis.Response(null, { headers: headersOf(response) }))
  // a web response cannot have this status
  return Object.defineProperties(web, { status: { value: 101 }, upgrade: { value: Effect.succeed(here) } })
})

export const make = (handle: Handle): HttpClient.HttpClient =>
  HttpClient.make((request, url, signal) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const close = Scope.close(scope, Exit.void)
        const exchange = Effect.gen(function* () {
          const body = yield* bodyOf(request)
          return yield* handle({
            method: request.method,
            url: url.pathname + url.search,
            headers: request.headers,
            body
          })
        })
        const response = yield* restore(Scope.provide(exchange, scope)).pipe(Effect.onError(() => close))
        const { body, status } = response
        if (response.upgrade !== undefined) {
          signal.addEventListener("abort", () => Effect.runFork(close), { once: true })
          return yield* upgraded(request, response, response.upgrade, scope)
        }
        if (!(body instanceof Uint8Array)) {
          // Nobody may ever read the body.
          signal.addEventListener("abort", () => Effect.runFork(close), { once: true })
          return streaming(request, response, body, scope)
        }
        yield* close
        const content = bodiless.has(status) || request.method === "HEAD" ? null : Buffer.from(body)
        const web = new globalThis.Response(content, { status, headers: headersOf(response) })
        return HttpClientResponse.fromWeb(request, web)
      })
    )
  )
