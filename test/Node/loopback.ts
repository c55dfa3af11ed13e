import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { readFileSync } from "node:fs"
import * as Http from "node:http"
import * as Https from "node:https"
import * as Net from "node:net"
import type * as ApiRequest from "../../src/ApiRequest.ts"
import * as Client from "../../src/Client.ts"
import type * as ClientConfig from "../../src/Config/ClientConfig.ts"
import * as Node from "../../src/Node.ts"

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), "utf8")

export interface Listener {
  readonly port: number
  /** How many connections were made, and how many are open. */
  readonly connections: Effect.Effect<{ readonly made: number; readonly open: number }>
  /** Waits until no connection is open. */
  readonly closed: Effect.Effect<void>
}

export interface Loopback extends Listener {
  readonly url: string
  /** Every request line, in order of arrival. */
  readonly requests: ReadonlyArray<string>
}

/** Listens on a free port of this machine; all its connections are gone with the scope. */
const bind = (server: Net.Server): Effect.Effect<Listener, never, Scope.Scope> =>
  Effect.suspend(() => {
    const open = new Set<Net.Socket>()
    const waiting = new Set<() => void>()
    let made = 0
    server.on("connection", (socket: Net.Socket) => {
      made++
      open.add(socket)
      socket.on("close", () => {
        open.delete(socket)
        if (open.size === 0) for (const wake of waiting) wake()
      })
    })
    const listening = Effect.callback<Listener>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        resume(
          Effect.succeed({
            port: typeof address === "object" && address !== null ? address.port : 0,
            connections: Effect.sync(() => ({ made, open: open.size })),
            closed: Effect.callback<void>((resume) => {
              if (open.size === 0) return resume(Effect.void)
              waiting.add(() => resume(Effect.void))
              return undefined
            })
          })
        )
      })
    })
    return Effect.acquireRelease(listening, () =>
      Effect.sync(() => {
        server.close()
        for (const socket of open) socket.destroy()
      })
    )
  })

/** A server of bytes. */
export const listen = (handler: (socket: Net.Socket) => void): Effect.Effect<Listener, never, Scope.Scope> =>
  Effect.suspend(() => bind(Net.createServer((socket) => handler(socket.on("error", () => {}).resume()))))

/** A server of HTTP, with TLS if its settings are given. */
export const serve = (
  handler: Http.RequestListener,
  tls?: Https.ServerOptions
): Effect.Effect<Loopback, never, Scope.Scope> =>
  Effect.suspend(() => {
    const requests: Array<string> = []
    const listener: Http.RequestListener = (request, response) => {
      requests.push(`${request.method} ${request.url}`)
      handler(request, response)
    }
    const server = tls === undefined ? Http.createServer(listener) : Https.createServer(tls, listener)
    const scheme = tls === undefined ? "http" : "https"
    return Effect.map(bind(server), (bound) => ({ ...bound, url: `${scheme}://127.0.0.1:${bound.port}`, requests }))
  })

export const config = (
  server: string,
  changes: Partial<ClientConfig.ClientConfig> = {}
): ClientConfig.ClientConfig => ({
  server,
  namespace: "default",
  tls: { insecure: false },
  auth: { _tag: "Anonymous" },
  source: "test",
  origins: { server: { source: "test", path: "server" } },
  ...changes
})

/** Runs an effect with a client of that configuration; the client is gone afterwards. */
export const withClient = <A, E>(
  settings: ClientConfig.ClientConfig,
  use: (client: Client.Service) => Effect.Effect<A, E, Scope.Scope>,
  options?: Node.Options
) =>
  Effect.scoped(Effect.flatMap(Client.KubernetesClient, use)).pipe(
    Effect.provide(Node.layerFromConfig(settings, options))
  )

export const get = (
  path: string,
  changes: Partial<ApiRequest.ApiRequest<"NotFound">> = {}
): ApiRequest.ApiRequest<"NotFound"> => ({
  method: "GET",
  path,
  info: { verb: "get", path },
  errors: ["NotFound"],
  ...changes
})

export const answerJson = (response: Http.ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify(body))
}
