/** Drives the server through `handle`, as a door does. */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as ApiServer from "../../src/Testing/ApiServer.ts"

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A JSON document, read as a test expects it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export interface Options {
  readonly body?: unknown
  readonly type?: string
  readonly accept?: string
  readonly headers?: Record<string, string>
}

export interface Answer {
  readonly status: number
  readonly headers: ApiServer.Response["headers"]
  readonly text: string
  /** The parsed body. */
  readonly json: Json
}

const encode = (body: unknown): Uint8Array =>
  encoder.encode(body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body))

const handle = (method: string, url: string, options: Options = {}) =>
  ApiServer.ApiServer.use((server) =>
    server.handle({
      method,
      url,
      headers: {
        accept: options.accept ?? "application/json",
        ...(options.body === undefined ? {} : { "content-type": options.type ?? "application/json" }),
        ...options.headers
      },
      body: encode(options.body)
    })
  )

/** Sends a request whose answer comes at once. */
export const send = (
  method: string,
  url: string,
  options?: Options
): Effect.Effect<Answer, never, ApiServer.ApiServer> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { body, headers, status } = yield* handle(method, url, options)
      if (!(body instanceof Uint8Array)) return yield* Effect.die(new Error("the answer is a stream"))
      const text = decoder.decode(body)
      const isJson = String(headers["content-type"]).startsWith("application/json") && text !== ""
      return { status, headers, text, json: isJson ? JSON.parse(text) : undefined }
    })
  )

export const get = (url: string, options?: Options) => send("GET", url, options)
export const post = (url: string, body: unknown, options?: Options) => send("POST", url, { ...options, body })
export const put = (url: string, body: unknown, options?: Options) => send("PUT", url, { ...options, body })
export const remove = (url: string, body?: unknown) => send("DELETE", url, { body })

export const mergePatch = (url: string, body: unknown) =>
  send("PATCH", url, { body, type: "application/merge-patch+json" })
export const jsonPatch = (url: string, body: unknown) =>
  send("PATCH", url, { body, type: "application/json-patch+json" })
export const strategicPatch = (url: string, body: unknown) =>
  send("PATCH", url, { body, type: "application/strategic-merge-patch+json" })

export const configMaps = "/api/v1/namespaces/default/configmaps"

export interface Watched {
  readonly status: number
  /** The next event; `"end"` and `"cut"` say how the stream ended. */
  readonly next: Effect.Effect<Json>
  /** The next `n` events as `TYPE name` or `TYPE` alone. */
  readonly take: (n: number) => Effect.Effect<ReadonlyArray<string>>
}

/** Opens a watch; it is closed with the scope. */
export const watch = (
  url: string,
  options?: Options
): Effect.Effect<Watched, never, ApiServer.ApiServer | Scope.Scope> =>
  Effect.gen(function* () {
    const { body, status } = yield* handle("GET", url, options)
    if (body instanceof Uint8Array) return yield* Effect.die(new Error(decoder.decode(body)))
    const events = yield* Queue.unbounded<Json>()
    yield* body.pipe(
      Stream.decodeText,
      Stream.splitLines,
      Stream.filter((line) => line !== ""),
      Stream.runForEach((line) => Queue.offer(events, JSON.parse(line))),
      Effect.matchEffect({
        onSuccess: () => Queue.offer(events, "end"),
        onFailure: () => Queue.offer(events, "cut")
      }),
      Effect.forkScoped
    )
    const next = Queue.take(events)
    const brief = (event: Json) =>
      typeof event === "string" ? event : [event.type, event.object.metadata?.name].filter(Boolean).join(" ")
    return {
      status,
      next,
      take: (n) => Effect.map(Effect.all(Array.from({ length: n }, () => next)), (taken) => taken.map(brief))
    }
  })

/** A fresh server for one test. */
export const provide =
  (layer: Layer.Layer<ApiServer.ApiServer> = ApiServer.layer) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, Exclude<R, ApiServer.ApiServer>> =>
    Effect.provide(effect, layer)

export const named = (name: string, more: Record<string, unknown> = {}) => {
  const { metadata, ...rest } = more
  return { metadata: { name, ...(metadata as object | undefined) }, ...rest }
}
