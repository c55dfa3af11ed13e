/** A client that answers from a script, through the real mapping of answers to errors. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { ApiRequest, ApiResponse } from "effect-kubernetes/ApiRequest"
import { KubernetesClient, type Service } from "effect-kubernetes/Client"
import { queryString } from "../../src/internal/path.ts"
import { fromAnswer } from "../../src/internal/status.ts"

/** One answer: a body, or the code and body of a refusal. */
export type Answer = { readonly body: unknown; readonly code?: number } | { readonly effect: Effect.Effect<Answer> }

export const ok = (body: unknown): Answer => ({ body })

export const status = (code: number, reason: string, details: object = {}, more: object = {}): Answer => ({
  code,
  body: {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message: reason,
    reason,
    details,
    code,
    ...more
  }
})

export const notFound = (name: string) => status(404, "NotFound", { name, kind: "pods" })
export const conflict = status(409, "Conflict", { name: "web", kind: "pods" })

/** What was sent, as far as tests look at it. */
interface Sent {
  /** `GET /api/v1/pods?limit=1`. */
  readonly line: string
  readonly body: unknown
  readonly contentType: string | undefined
  readonly request: ApiRequest
}

export interface Fake {
  readonly sent: Array<Sent>
  readonly lines: () => ReadonlyArray<string>
  readonly client: Service
  readonly layer: Layer.Layer<KubernetesClient>
}

const frozen = (value: unknown): unknown => {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Answers in turn; the last answer stands for all that follow. Bodies are frozen: nobody may change them. */
export const fake = (...answers: ReadonlyArray<Answer>): Fake => {
  const sent: Array<Sent> = []
  const note = (request: ApiRequest): Answer => {
    sent.push({
      line: `${request.method} ${request.path}${queryString(request.query)}`,
      body: request.body === undefined ? undefined : JSON.parse(JSON.stringify(request.body.value)),
      contentType: request.body?.contentType,
      request
    })
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (answer === undefined) throw new Error(`no answer to ${request.method} ${request.path}`)
    return answer
  }
  const respond = (request: ApiRequest, answer: Answer): Effect.Effect<ApiResponse> => {
    if ("effect" in answer) return Effect.flatMap(answer.effect, (answer) => respond(request, answer))
    const { body, code = 200 } = answer
    if (code < 300) return Effect.succeed({ status: code, headers: {}, body: frozen(structuredClone(body)) })
    const text = typeof body === "string" ? body : JSON.stringify(body)
    const headers = { "content-type": typeof body === "string" ? "text/plain" : "application/json" }
    // The error is one that the request lists, or one that any request can meet.
    return Effect.fail(untyped(fromAnswer(request, { status: code, headers, text, now: 0 }, { attempts: 1 })))
  }
  const client: Service = {
    defaultNamespace: Effect.succeed("default"),
    execute: (request) => Effect.suspend(() => respond(request, note(request))),
    stream: (request) =>
      Effect.suspend(() =>
        Effect.map(respond(request, note(request)), ({ body }) =>
          Stream.succeed(new TextEncoder().encode(String(body))).pipe(Stream.concat(Stream.never))
        )
      ),
    answer: () => Effect.die("not scripted"),
    upgrade: () => Effect.die("not scripted"),
    request: () => Effect.die("not scripted")
  }
  return { sent, lines: () => sent.map((one) => one.line), client, layer: Layer.succeed(KubernetesClient, client) }
}

export const meta = (name: string, more: object = {}) => ({
  name,
  namespace: "default",
  uid: `uid-${name}`,
  resourceVersion: "1",
  creationTimestamp: "2026-01-01T00:00:00Z",
  ...more
})

export const pod = (name: string, more: object = {}) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: meta(name),
  spec: { containers: [{ name: "main", image: "busybox" }] },
  ...more
})

export const list = (kind: string, items: unknown, metadata: object = {}) => ({
  kind,
  apiVersion: "v1",
  metadata: { resourceVersion: "10", ...metadata },
  items
})

/** A value that a type forbids, as plain JavaScript would pass it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const untyped = (value: unknown): never => value as never
