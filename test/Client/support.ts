import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import type * as ApiRequest from "../../src/ApiRequest.ts"
import * as Client from "../../src/Client.ts"
import type { Credentials } from "../../src/Config/Credentials.ts"

/** A request as it would go over the wire, and when. */
interface Sent {
  readonly at: number
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** What a server answers. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array
}

/** What a scripted server does with a request: an answer, an error of the transport, or silence. */
export type Step = Answer | Error | "silence"

export const answer = (
  status: number,
  contentType: string | undefined,
  body: string | Uint8Array,
  headers = {}
): Answer => ({
  status,
  headers: { ...(contentType === undefined ? {} : { "content-type": contentType }), ...headers },
  body
})

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  answer(status, "application/json", JSON.stringify(body), headers)

export const failure = (
  code: number,
  reason: string,
  more: object = {},
  headers: Record<string, string> = {}
): Answer =>
  json(
    code,
    { kind: "Status", apiVersion: "v1", status: "Failure", code, reason, message: `it is ${reason}`, ...more },
    headers
  )

const bodyOf = (request: HttpClientRequest.HttpClientRequest): string =>
  request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : ""

/** The body comes at once, so that a test's clock does not outrun it. */
const respond = (request: HttpClientRequest.HttpClientRequest, { body, headers, status }: Answer) => {
  const response = HttpClientResponse.fromWeb(request, new Response(null, { status, headers }))
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body
  return Object.defineProperty(response, "stream", { value: bytes.length === 0 ? Stream.empty : Stream.make(bytes) })
}

/** An HTTP client that takes one step of a script for each request, and what it was sent. */
export const scripted = (...steps: ReadonlyArray<Step>) => {
  const sent: Array<Sent> = []
  const httpClient = HttpClient.make((request, url, _signal, fiber) =>
    Effect.suspend(() => {
      const step = steps[sent.length]
      const at = fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()
      sent.push({ at, method: request.method, url: url.href, headers: { ...request.headers }, body: bodyOf(request) })
      if (step === undefined) return Effect.die(new Error(`no step is left for ${request.method} ${url.href}`))
      if (step === "silence") return Effect.never
      if (step instanceof Error) {
        const reason = new HttpClientError.TransportError({ request, cause: step })
        return Effect.fail(new HttpClientError.HttpClientError({ reason }))
      }
      return Effect.succeed(respond(request, step))
    })
  )
  return { httpClient, sent }
}

export const token = "very-secret-token"

const anonymous: Credentials = { header: Effect.succeed(Option.none()), invalidate: () => Effect.succeed(false) }

export const bearer: Credentials = {
  ...anonymous,
  header: Effect.succeed(Option.some(Redacted.make(`Bearer ${token}`)))
}

export const makeClient = (
  httpClient: HttpClient.HttpClient,
  options: Partial<Omit<Client.Options, "httpClient">> & { readonly server?: string } = {}
) =>
  Client.make({
    config: { server: options.server ?? "https://cluster.test/prefix", namespace: "here" },
    credentials: anonymous,
    ...options,
    httpClient
  })

export const getPod: ApiRequest.ApiRequest<"NotFound"> = {
  method: "GET",
  path: "/api/v1/namespaces/n/pods/p",
  info: { verb: "get", path: "/api/v1/namespaces/n/pods/p", resource: "pods", namespace: "n", name: "p" },
  errors: ["NotFound"]
}

export const createPod: ApiRequest.ApiRequest<"AlreadyExists"> = {
  method: "POST",
  path: "/api/v1/namespaces/n/pods",
  body: { contentType: "application/json", value: { kind: "Pod" } },
  info: { verb: "create", path: "/api/v1/namespaces/n/pods", resource: "pods", namespace: "n" },
  errors: ["AlreadyExists"]
}
