/**
 * The API server of a test over HTTP, for kubectl and for clients of any language.
 *
 * @since 0.1.0
 */
import * as NodeSocket from "@effect/platform-node/NodeSocket"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import { constVoid } from "effect/Function"
import { ServeError } from "effect/http/HttpServerError"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as NodeHttp from "node:http"
import type { Duplex } from "node:stream"
import * as LateEvents from "../internal/lateEvents.ts"
import { ApiServer, type Response } from "./ApiServer.ts"

/**
 * Where to listen.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** Default: a free one. */
  readonly port?: number | undefined
  /** Default `127.0.0.1`. Whoever can reach it may do everything. */
  readonly host?: string | undefined
}

/**
 * A server that listens.
 *
 * @category models
 * @since 0.1.0
 */
export interface Server {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string
  /** A kubeconfig whose only context is this server. */
  readonly kubeconfig: string
}

const kubeconfig = (url: string): string => `apiVersion: v1
kind: Config
current-context: memory
clusters:
  - name: memory
    cluster: { server: "${url}" }
contexts:
  - name: memory
    context: { cluster: memory, user: memory, namespace: default }
users:
  - name: memory
    user: {}
`

/** More than any request may have; the server itself says so where it is too much. */
const bodyLimit = 4 * 1024 * 1024

const bodyOf = (incoming: NodeHttp.IncomingMessage): Effect.Effect<Uint8Array> =>
  Effect.callback((resume) => {
    const chunks: Array<Buffer> = []
    let size = 0
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimit) chunks.push(chunk)
    })
    incoming.on("end", () => resume(Effect.succeed(Buffer.concat(chunks))))
  })

const headersOf = (incoming: NodeHttp.IncomingMessage): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : value.join(", ")]]
    )
  )

/** Waits while the client reads slower than the server writes. */
const write = (outgoing: NodeHttp.ServerResponse, bytes: Uint8Array): Effect.Effect<void> =>
  Effect.callback((resume) => {
    if (outgoing.write(bytes)) return resume(Effect.void)
    const drained = () => resume(Effect.void)
    outgoing.once("drain", drained)
    return Effect.sync(() => outgoing.off("drain", drained))
  })

const respond = (outgoing: NodeHttp.ServerResponse, response: Response): Effect.Effect<void> => {
  const { body, headers, status } = response
  const all = Object.entries(headers).map(
    ([name, value]) => [name, typeof value === "string" ? value : [...value]] as const
  )
  if (body instanceof Uint8Array) {
    return Effect.sync(() => {
      outgoing.writeHead(status, { ...Object.fromEntries(all), "content-length": body.length })
      outgoing.end(body)
    })
  }
  return Effect.sync(() => {
    outgoing.writeHead(status, Object.fromEntries(all))
    outgoing.flushHeaders()
  }).pipe(
    Effect.andThen(Stream.runForEach(body, (bytes) => write(outgoing, bytes))),
    Effect.matchEffect({
      onSuccess: () => Effect.sync(() => outgoing.end()),
      // In the middle of the body: the client sees a broken connection, not an end.
      onFailure: () => Effect.sync(() => outgoing.destroy())
    })
  )
}

/** Answers a request whose connection was taken away from the HTTP server. */
const respondRaw = (socket: Duplex, response: Response): Effect.Effect<void, never, Scope.Scope> => {
  const { body, headers, status, upgrade } = response
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(0)
  const all =
    upgrade === undefined ? { ...headers, connection: "close", "content-length": String(bytes.length) } : headers
  const lines = Object.entries(all).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((item) => `${name}: ${item}\r\n`)
  )
  const head = `HTTP/1.1 ${status} ${NodeHttp.STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n`
  if (upgrade === undefined) {
    return Effect.callback((resume) => {
      socket.end(Buffer.concat([Buffer.from(head), bytes]), () => resume(Effect.void))
    })
  }
  socket.write(head)
  // the client may have left meanwhile
  return Effect.flatMap(NodeSocket.fromDuplex(Effect.succeed(LateEvents.repeatEnd(socket))), upgrade)
}

/**
 * Listens for as long as the scope is open; at its end all connections are closed at once.
 *
 * **Details**
 *
 * The connection is plain HTTP and nobody is asked for credentials.
 *
 * @category constructors
 * @since 0.1.0
 */
export const serve = Effect.fnUntraced(function* (
  options: Options = {}
): Effect.fn.Return<Server, ServeError, ApiServer | Scope.Scope> {
  const server = yield* ApiServer
  const run = yield* FiberSet.makeRuntime()
  const exchange = Effect.fnUntraced(function* (
    incoming: NodeHttp.IncomingMessage,
    outgoing: NodeHttp.ServerResponse
  ): Effect.fn.Return<void, never, Scope.Scope> {
    const request = {
      method: incoming.method ?? "GET",
      url: incoming.url ?? "/",
      headers: headersOf(incoming),
      body: yield* bodyOf(incoming)
    }
    yield* respond(outgoing, yield* server.handle(request))
  })
  const http = NodeHttp.createServer((incoming, outgoing) => {
    const fiber = run(Effect.scoped(exchange(incoming, outgoing)))
    outgoing.on("close", () => fiber.interruptUnsafe())
    fiber.addObserver((exit) => {
      if (Exit.isSuccess(exit)) return
      if (Cause.hasInterruptsOnly(exit.cause) || outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(panic)
    })
  })
  const upgraded = new Set<Duplex>()
  http.on("upgrade", (incoming: NodeHttp.IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket)
    socket.on("error", constVoid)
    socket.unshift(head)
    const request = {
      method: incoming.method ?? "GET",
      url: incoming.url ?? "/",
      headers: headersOf(incoming),
      body: new Uint8Array(0)
    }
    const exchange = Effect.flatMap(server.handle(request), (response) => respondRaw(socket, response))
    const fiber = run(Effect.scoped(exchange))
    fiber.addObserver(() => socket.destroy())
    // that a write has failed is not told to who reads nothing, nor to who writes later
    socket.on("close", () => {
      upgraded.delete(socket)
      fiber.interruptUnsafe()
    })
  })
  yield* Effect.acquireRelease(listen(http, options), () =>
    Effect.callback<void>((resume) => {
      http.close(() => resume(Effect.void))
      http.closeAllConnections()
      for (const socket of upgraded) socket.destroy()
    })
  )
  const address = http.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  const host = options.host ?? loopback
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  return { url, kubeconfig: kubeconfig(url) }
})

const loopback = "127.0.0.1"

const panic = "This request caused apiserver to panic. Look in the logs for details."

const listen = (http: NodeHttp.Server, { host, port }: Options): Effect.Effect<void, ServeError> =>
  Effect.callback((resume) => {
    http.once("error", (cause) => resume(Effect.fail(new ServeError({ cause }))))
    http.listen(port ?? 0, host ?? loopback, () => resume(Effect.void))
  })
