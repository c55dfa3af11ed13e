import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Net from "node:net"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import type { Options } from "../../src/Channel/WebSocket.ts"
import * as Connection from "../../src/Channel/internal/connection.ts"
import * as Frames from "../../src/Channel/internal/spdyFrames.ts"
import { fromUpgraded } from "../../src/Channel/internal/webSocket.ts"
import type { UpgradeRequest } from "../../src/ApiRequest.ts"
import * as NodeKubernetes from "../../src/Node.ts"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import * as Http from "../../src/Testing/Http.ts"
import * as SocketPair from "../../src/Testing/internal/SocketPair.ts"

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const container = (name: string) => ({ name, image: "busybox" })

/** A frame of data of SPDY, whole. */
export const dataFrame = (...args: Parameters<typeof Frames.data>): Uint8Array => Buffer.concat(Frames.data(...args))

export const createPod = Effect.fnUntraced(function* (name: string, ...containers: ReadonlyArray<string>) {
  const pods = yield* Pods
  const names = containers.length === 0 ? ["main"] : containers
  return yield* pods.create({ metadata: { name }, spec: { nodeName: "node-1", containers: names.map(container) } })
})

/** A server in this process, and its pods. */
export const inProcess = (options: ApiServer.Options = {}) =>
  Pods.layer.pipe(Layer.provideMerge(ApiServer.layerOptions(options)))

/** A server in this process, and its pods as a client over HTTP sees them. */
export const overHttp = (options: ApiServer.Options = {}) =>
  Pods.layer.pipe(
    Layer.provide(
      Layer.unwrap(Effect.map(Http.serve(), ({ kubeconfig }) => NodeKubernetes.layerFromString(kubeconfig)))
    ),
    Layer.provideMerge(ApiServer.layerOptions(options))
  )

export const doors = [
  ["in process", inProcess],
  ["over HTTP", overHttp]
] as const

export const info = { verb: "get", path: "/p", resource: "pods", subresource: "exec", name: "web" }

export const upgradeRequest: UpgradeRequest<"NotFound"> = {
  method: "GET",
  path: "/api/v1/namespaces/default/pods/web/exec",
  info,
  errors: ["NotFound"],
  replay: "unsafe",
  protocols: ["v5.channel.k8s.io", "v4.channel.k8s.io"]
}

/** A client's WebSocket, and the bare socket at its other end, which is closed first. */
export const withBareServer = Effect.fnUntraced(function* (options?: Options, protocol = "v5.channel.k8s.io") {
  const [here, there] = yield* SocketPair.make
  const client = yield* fromUpgraded({ protocol, socket: here }, info, options)
  const reader = yield* there.reader
  const writer = yield* there.writer
  return { client, pull: reader.pull, write: writer.write }
})

/** A client's WebSocket to somebody who never says a word, and never goes away. */
export const withStubbornServer = Effect.fnUntraced(function* (options?: Options) {
  const [here] = yield* SocketPair.make
  return yield* fromUpgraded({ protocol: "v5.channel.k8s.io", socket: here }, info, options)
})

/** A client's WebSocket, and the server's. */
export const withServer = Effect.fnUntraced(function* (
  options?: Options,
  protocol = "v5.channel.k8s.io",
  clientScope?: Scope.Scope
) {
  const [here, there] = yield* SocketPair.make
  const scope = clientScope ?? (yield* Effect.scope)
  const client = yield* Scope.provide(fromUpgraded({ protocol, socket: here }, info, options), scope)
  const server = yield* Connection.make(there, {
    side: "server",
    protocol,
    info,
    closeTimeout: Duration.zero,
    maxMessageSize: 1 << 20
  })
  return { client, server }
})

/** A TCP server that treats each connection as it is told; all are gone with the scope. */
export const tcp = (onConnection: (socket: Net.Socket) => void) =>
  Effect.acquireRelease(
    Effect.callback<{ readonly port: number; readonly open: Set<Net.Socket> }>((resume) => {
      const open = new Set<Net.Socket>()
      const server = Net.createServer((socket) => {
        open.add(socket)
        socket.on("error", () => {})
        socket.on("close", () => open.delete(socket))
        onConnection(socket)
      })
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        const port = typeof address === "object" && address !== null ? address.port : 0
        resume(Effect.succeed(Object.assign({ port, open }, { server })))
      })
    }),
    (listener) =>
      Effect.sync(() => {
        for (const socket of listener.open) socket.destroy()
        ;(listener as unknown as { server: Net.Server }).server.close()
      })
  )

/** A client of a plain server of this machine. */
export const clientOf = (port: number, prefix = "", server = `http://127.0.0.1:${port}`) =>
  NodeKubernetes.layerFromString(`apiVersion: v1
kind: Config
current-context: it
clusters: [{ name: it, cluster: { server: "${server}${prefix}" } }]
contexts: [{ name: it, context: { cluster: it, user: it } }]
users: [{ name: it, user: {} }]
`)
