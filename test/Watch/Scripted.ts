import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Stream from "effect/Stream"
import type * as ApiRequest from "../../src/ApiRequest.ts"
import type * as Client from "../../src/Client.ts"
import * as Status from "../../src/internal/status.ts"
import { TransportError } from "../../src/KubernetesError.ts"
import type * as Watch from "../../src/Watch/Watch.ts"

export interface Thing {
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly uid?: string
    readonly resourceVersion: string
  }
}

/** What comes over a connection: text, bytes, or a pause. */
export type Part = string | Uint8Array | Effect.Effect<void>

/** How the server answers one request. */
export type Answer =
  | { readonly parts: ReadonlyArray<Part>; readonly end: "close" | "reset" | "hang" }
  | { readonly error: Effect.Effect<never, Watch.WatchError> }

export const close = (...parts: ReadonlyArray<Part>): Answer => ({ parts, end: "close" })
export const reset = (...parts: ReadonlyArray<Part>): Answer => ({ parts, end: "reset" })
export const hang = (...parts: ReadonlyArray<Part>): Answer => ({ parts, end: "hang" })
export const refuse = (error: Watch.WatchError): Answer => ({ error: Effect.fail(error) })

const request: ApiRequest.ApiRequest<"Gone" | "NotFound"> = {
  method: "GET",
  path: "/api/v1/namespaces/default/things",
  info: { verb: "watch", path: "/api/v1/namespaces/default/things", resource: "things", namespace: "default" },
  errors: ["Gone", "NotFound"]
}

export const lost = (phase: TransportError["phase"]): TransportError =>
  new TransportError({ message: phase, phase, request: request.info, retryable: true, attempts: 1 })

/** The error that the client makes of an answer. */
export const answered = (
  status: number,
  body: string,
  headers: { readonly [name: string]: string } = { "content-type": "application/json" }
): Watch.WatchError =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Status.fromAnswer(request, { status, headers, text: body, now: 0 }, { attempts: 1 }) as Watch.WatchError

export const object = (name: string, resourceVersion: string, uid = `uid-${name}`): Thing => ({
  metadata: { name, namespace: "default", uid, resourceVersion }
})

const line = (type: string) => (name: string, resourceVersion: string, uid?: string) =>
  `${JSON.stringify({ type, object: object(name, resourceVersion, uid) })}\n`

export const added = line("ADDED")
export const modified = line("MODIFIED")
export const deleted = line("DELETED")

export const bookmark = (resourceVersion: string, annotations?: { readonly [key: string]: string }): string =>
  `${JSON.stringify({ type: "BOOKMARK", object: { metadata: { resourceVersion, ...(annotations && { annotations }) } } })}\n`

export const error = (code: number, reason: string, more: object = {}): string =>
  `${JSON.stringify({
    type: "ERROR",
    object: { kind: "Status", apiVersion: "v1", metadata: {}, status: "Failure", message: "no", reason, code, ...more }
  })}\n`

export const gone = error(410, "Expired", { message: "too old resource version: 50 (60)" })

/** A client that answers each request as the script says; the last answer stands for all that follow. */
export const scripted = (...script: readonly [Answer, ...ReadonlyArray<Answer>]) => {
  const asked: Array<{ readonly query: ApiRequest.Query; readonly at: number }> = []
  const connections = { open: 0, closed: 0, most: 0, reads: 0 }
  const body = (answer: Extract<Answer, { readonly parts: unknown }>): Stream.Stream<Uint8Array, TransportError> => {
    const parts = Stream.fromIterable(answer.parts).pipe(
      Stream.rechunk(1),
      Stream.flatMap((part) => {
        if (Effect.isEffect(part)) return Stream.fromEffectDrain(part)
        connections.reads++
        return Stream.succeed(typeof part === "string" ? new TextEncoder().encode(part) : part)
      })
    )
    if (answer.end === "close") return parts
    return Stream.concat(parts, answer.end === "reset" ? Stream.fail(lost("read")) : Stream.never)
  }
  const open = Effect.acquireRelease(
    Effect.sync(() => {
      connections.open++
      connections.most = Math.max(connections.most, connections.open)
    }),
    () =>
      Effect.sync(() => {
        connections.open--
        connections.closed++
      })
  )
  const stream = ({ query = {} }: ApiRequest.ApiRequest) =>
    Effect.flatMap(Clock.currentTimeMillis, (at) => {
      const answer = script[Math.min(asked.length, script.length - 1)] ?? script[0]
      asked.push({ query, at })
      return "error" in answer ? answer.error : Effect.as(open, body(answer))
    })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const client = {
    defaultNamespace: Effect.succeed("default"),
    execute: () => Effect.die("a watch only streams"),
    request: () => Effect.die("a watch only streams"),
    stream
  } as unknown as Client.Service
  return {
    config: {
      client,
      request: (query: { readonly resourceVersion?: string | undefined; readonly timeoutSeconds: number }) => ({
        ...request,
        query
      }),
      decode: (value: unknown): Result.Result<Thing, SchemaIssue.Issue> =>
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        Result.succeed(value as Thing)
    },
    /** The versions that were asked for. */
    versions: () => asked.map(({ query }) => query["resourceVersion"]),
    /** Whether a streaming list was asked for. */
    initial: () => asked.map(({ query }) => query["sendInitialEvents"] === true),
    timeouts: () => asked.map(({ query }) => Number(query["timeoutSeconds"])),
    /** When each request came. */
    times: () => asked.map(({ at }) => at),
    connections
  }
}
