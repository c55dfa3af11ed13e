/**
 * Ports of pods: single connections, and listeners on this machine that forward to them.
 *
 * As long as it lasts, each connection has a WebSocket to the API server of its own, so that one that fails hurts no other. It
 * speaks SPDY inside of that, as kubectl does, with which either side can end its own direction; servers that do not know
 * that speak `v4.channel.k8s.io`, which cannot.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as PubSub from "effect/PubSub"
import type * as Pull from "effect/Pull"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Service as Client, UpgradeRequest } from "../Client.ts"
import { describe } from "../internal/path.ts"
import { build, type Built } from "../internal/request.ts"
import {
  CannotHalfClose,
  ConnectionLost,
  Forbidden,
  type InvalidRequest,
  type ListenFailed,
  type NotFound,
  PortForwardFailed,
  ProtocolError,
  type RequestError,
  type RequestInfo,
  type UpgradeFailed
} from "../KubernetesError.ts"
import { bridge } from "./internal/bridge.ts"
import * as Listener from "./internal/listener.ts"
import * as PortDuplex from "./internal/portDuplex.ts"
import * as Ports from "./internal/ports.ts"
import * as WebSocket from "./WebSocket.ts"

/**
 * Which pod.
 *
 * @category models
 * @since 0.1.0
 */
export interface Target {
  readonly namespace: string
  readonly name: string
}

/**
 * What is spoken with the server: with SPDY either side can end its own direction.
 *
 * @category models
 * @since 0.1.0
 */
export type Protocol = "SPDY/3.1+portforward.k8s.io" | "v4.channel.k8s.io"

const protocols: ReadonlyArray<Protocol> = ["SPDY/3.1+portforward.k8s.io", "v4.channel.k8s.io"]

/**
 * Why a port cannot be reached.
 *
 * @category models
 * @since 0.1.0
 */
export type ConnectError = NotFound | RequestError | UpgradeFailed | ConnectionLost | ProtocolError | PortForwardFailed

/**
 * Why a connection ends before its time.
 *
 * @category models
 * @since 0.1.0
 */
export type ConnectionError = ConnectionLost | ProtocolError | PortForwardFailed

/**
 * A connection to a port of a pod; also a `Socket`, whose errors have these as their cause.
 *
 * **Details**
 *
 * It is open as long as its scope is, and can be read once. Whether something listens on the port is only known when it
 * is read or written: then it fails with `PortForwardFailed`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Connection extends Socket.Socket {
  /** The request behind it. */
  readonly request: RequestInfo
  readonly port: number
  readonly protocol: Protocol
  /** The next bytes; done when the pod ends its side. */
  readonly pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>, ConnectionError>
  /** What the pod sends, to be run once. */
  readonly received: Stream.Stream<Uint8Array, ConnectionError>
  /** Waits while the pod does not read. */
  readonly send: (bytes: Uint8Array) => Effect.Effect<void, ConnectionError>
  /** Ends our side; what the pod still sends can be read. */
  readonly end: Effect.Effect<void, ConnectionError | CannotHalfClose>
}

/**
 * Which port of a pod, and which one of this machine for it.
 *
 * **Details**
 *
 * A number is both at once. A text is what kubectl takes: `8080` for both, `8888:8080` for the local and the remote one,
 * `:8080` for any free local one. Without `local` it is any free one.
 *
 * @category models
 * @since 0.1.0
 */
export type Port = number | string | { readonly remote: number; readonly local?: number | undefined }

/**
 * How to listen, and how to watch the connections to the API server.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends WebSocket.Options {
  /** Default: 127.0.0.1, and ::1 where the machine has it and the port is free there. */
  readonly addresses?: ReadonlyArray<string> | undefined
}

/**
 * A port of this machine that is forwarded.
 *
 * @category models
 * @since 0.1.0
 */
export interface Forwarded {
  readonly address: string
  readonly local: number
  readonly remote: number
}

/**
 * What becomes of the connections that come to a listener; `connection` counts them.
 *
 * @category models
 * @since 0.1.0
 */
export type Event<E = ConnectError> =
  | { readonly _tag: "Opened"; readonly connection: number; readonly port: Forwarded; readonly from: string }
  | { readonly _tag: "Closed"; readonly connection: number; readonly port: Forwarded }
  | { readonly _tag: "Failed"; readonly connection: number; readonly port: Forwarded; readonly error: E }

/**
 * Ports of this machine that lead to a pod as long as the scope is open.
 *
 * @category models
 * @since 0.1.0
 */
export interface Forward<E = ConnectError> {
  /** The first of the local ports. */
  readonly port: number
  readonly ports: ReadonlyArray<Forwarded>
  /** What becomes of the connections, from the last few on; a listener goes on after each that fails. */
  readonly events: Stream.Stream<Event<E>>
}

/**
 * Connects to a port of a pod, for the scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const connect = (
  client: Client,
  target: Target,
  port: number,
  options?: WebSocket.Options
): Effect.Effect<Connection, ConnectError, Scope.Scope> =>
  Effect.flatMap(dial(client, target, port, options), toConnection)

/** A way to a port: connections go through it one after the other. */
interface Way {
  readonly info: RequestInfo
  readonly port: number
  readonly protocol: Protocol
  readonly open: Effect.Effect<PortDuplex.Duplex, ConnectionError, Scope.Scope>
}

const dial = Effect.fnUntraced(function* (
  client: Client,
  target: Target,
  port: number,
  options?: WebSocket.Options
): Effect.fn.Return<Way, ConnectError, Scope.Scope> {
  const fault = Ports.fault(port, "port")
  if (fault !== undefined) return yield* fault
  const request: UpgradeRequest<"NotFound"> = { ...(yield* Effect.fromResult(requestOf(target, port))), protocols }
  const socket = yield* Effect.catchTag(WebSocket.open(client, request, options), "Forbidden", (error) =>
    Effect.fail(withHint(error))
  )
  const { info } = request
  const message = (text: string) => `${describe(info)}, port ${port}: ${text}`
  const faults: PortDuplex.Faults = {
    broken: (text) => new ProtocolError({ message: message(text), request: info }),
    lost: (text) => new ConnectionLost({ message: message(text), request: info }),
    failed: (text) => new PortForwardFailed({ message: message(text.trim()), request: info, port }),
    cannotHalfClose: () =>
      new CannotHalfClose({
        message: message("only the whole connection can be ended: the server speaks only v4.channel.k8s.io"),
        request: info
      })
  }
  if (socket.protocol === "v4.channel.k8s.io") {
    const duplex = PortDuplex.overChannels(socket, port, faults)
    return { info, port, protocol: socket.protocol, open: Effect.succeed(duplex) }
  }
  const session = yield* PortDuplex.session(socket, faults)
  let opened = 0
  const open = Effect.suspend(() => PortDuplex.overSpdy(session, opened++, port, faults))
  return { info, port, protocol: "SPDY/3.1+portforward.k8s.io", open }
})

const toConnection = ({
  info,
  open,
  port,
  protocol
}: Way): Effect.Effect<Connection & Pick<PortDuplex.Duplex, "isOver">, ConnectionError, Scope.Scope> =>
  Effect.map(open, (duplex) =>
    Object.assign(toSocket(duplex), {
      request: info,
      port,
      protocol,
      ...duplex,
      received: Stream.fromPull(Effect.succeed(duplex.pull))
    })
  )

/** A way that has its own end. */
interface Kept {
  readonly way: Way
  readonly close: Effect.Effect<void>
  isOver: () => boolean
}

/** How long a way is kept for the next connection. */
const keepAlive = "10 seconds"

/**
 * Connections of which each has a way of its own as long as it lasts; one that has ended well leaves its way to the next,
 * which saves the handshakes.
 */
const reusing = Effect.fnUntraced(function* (
  client: Client,
  target: Target,
  options: Options
): Effect.fn.Return<ListenConfig<ConnectError>["connect"], never, Scope.Scope> {
  const scope = yield* Effect.scope
  const idle = new Map<number, Set<Kept>>()

  const make = (port: number): Effect.Effect<Kept, ConnectError> =>
    Effect.gen(function* () {
      const own = yield* Scope.fork(scope)
      const close = Scope.close(own, Exit.void)
      const way = yield* dial(client, target, port, options).pipe(
        Scope.provide(own),
        Effect.onError(() => close)
      )
      return { way, close, isOver: () => false }
    })

  const take = (port: number): Effect.Effect<Kept, ConnectError> =>
    Effect.suspend(() => {
      const [kept] = idle.get(port) ?? []
      if (kept === undefined) return make(port)
      idle.get(port)?.delete(kept)
      return Effect.succeed(kept)
    })

  const put = (kept: Kept): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (!kept.isOver()) return kept.close
      const all = idle.get(kept.way.port) ?? new Set()
      idle.set(kept.way.port, all.add(kept))
      return Effect.sleep(keepAlive).pipe(
        Effect.andThen(Effect.suspend(() => (all.delete(kept) ? kept.close : Effect.void))),
        Effect.forkIn(scope),
        Effect.asVoid
      )
    })

  const through = (port: number, get: (port: number) => Effect.Effect<Kept, ConnectError>) =>
    Effect.acquireRelease(get(port), put, { interruptible: true }).pipe(
      Effect.flatMap((kept) => {
        kept.isOver = () => false
        return Effect.tap(toConnection(kept.way), ({ isOver }) =>
          Effect.sync(() => {
            kept.isOver = isOver
          })
        )
      })
    )

  return (port) =>
    Effect.suspend(() => {
      const isKept = (idle.get(port)?.size ?? 0) > 0
      // what was kept may have been lost meanwhile
      return isKept ? Effect.catch(through(port, take), () => through(port, make)) : through(port, make)
    })
})

const pods = { group: "", version: "v1", plural: "pods", scope: "Namespaced" } as const

/** Which ports are wanted stands in the URL for those servers that cannot be told otherwise. */
const requestOf = (target: Target, port: number): Built<"NotFound"> =>
  build(
    pods,
    { ...target, subresource: "portforward" },
    { verb: "get", method: "GET", errors: ["NotFound"], query: { ports: port }, accept: "*/*", replay: "unsafe" }
  )

/** The server names one missing verb at a time, or none. */
const withHint = ({ message, ...fields }: Forbidden): Forbidden =>
  new Forbidden({
    ...fields,
    message: `${message.replace(/:?\s*$/, "")} (port-forward needs the verbs get and create on pods/portforward)`
  })

const encoder = new TextEncoder()

const toSocket = (duplex: PortDuplex.Duplex): Socket.Socket => {
  const reading = (cause: unknown) => new Socket.SocketError({ reason: new Socket.SocketReadError({ cause }) })
  const writing = (cause: unknown) => new Socket.SocketError({ reason: new Socket.SocketWriteError({ cause }) })
  const closed = new Socket.SocketError({ reason: new Socket.SocketCloseError({ code: 1000 }) })
  const write = (chunk: Uint8Array | string | Socket.CloseEvent): Effect.Effect<void, Socket.SocketError> =>
    Effect.mapError(
      Socket.isCloseEvent(chunk) ? duplex.end : duplex.send(typeof chunk === "string" ? encoder.encode(chunk) : chunk),
      writing
    )
  return Socket.make({
    reader: Effect.succeed({
      pull: Effect.mapError(duplex.pull, (error) => (Cause.isDone(error) ? closed : reading(error))),
      upgrade: () =>
        Effect.fail(
          new Socket.SocketError({
            reason: new Socket.SocketUpgradeError({ cause: new Error("a forwarded connection cannot be upgraded") })
          })
        )
    }),
    writer: Effect.acquireRelease(
      Effect.succeed({ write, writeAll: (chunks) => Effect.forEach(chunks, write, { discard: true }) }),
      () => Effect.ignore(duplex.end)
    )
  })
}

/**
 * Forwards ports of this machine to a pod, for the scope; done when all of them are listened on.
 *
 * **Details**
 *
 * A pod that is missing or does not run is a failure right away. Whatever goes wrong with a single connection later is an
 * event, and lets only that connection break off.
 *
 * @category constructors
 * @since 0.1.0
 */
export const forward = (
  client: Client,
  target: Target,
  ports: Port | ReadonlyArray<Port>,
  options: Options = {}
): Effect.Effect<Forward, ListenFailed | PortForwardFailed | NotFound | RequestError, Scope.Scope> =>
  Effect.gen(function* () {
    const wanted = yield* Effect.fromResult(Ports.parse(ports))
    yield* running(client, target, wanted)
    return yield* listen({ ports, options, connect: yield* reusing(client, target, options) })
  })

/** Fails where the pod does not run; who may not see pods is told by the first connection. */
const running = (
  client: Client,
  target: Target,
  ports: ReadonlyArray<Ports.Wanted>
): Effect.Effect<void, PortForwardFailed | NotFound | RequestError> =>
  Effect.gen(function* () {
    const request = yield* Effect.fromResult(
      build(pods, target, { verb: "get", method: "GET", errors: ["NotFound"], replay: "safe" })
    )
    const { body } = yield* client.execute(request)
    const phase = phaseOf(body)
    if (phase !== undefined && phase !== "Running") {
      const message = `${describe(request.info)}: its ports cannot be forwarded, as its phase is ${phase}`
      yield* new PortForwardFailed({ message, request: request.info, port: ports[0]?.remote ?? 0 })
    }
  }).pipe(Effect.catchTag("Forbidden", () => Effect.void))

const phaseOf = (pod: unknown): string | undefined => {
  if (typeof pod !== "object" || pod === null || !("status" in pod)) return undefined
  const { status } = pod
  if (typeof status !== "object" || status === null || !("phase" in status)) return undefined
  return typeof status.phase === "string" ? status.phase : undefined
}

/**
 * What a listener forwards, and to where.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListenConfig<E> {
  readonly ports: Port | ReadonlyArray<Port>
  readonly options?: Options | undefined
  /** Called for each connection that comes, with the remote port. */
  readonly connect: (port: number) => Effect.Effect<Connection, E, Scope.Scope>
}

/**
 * Listens on ports of this machine, for the scope, and connects each connection that comes with one that `connect` makes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const listen = Effect.fnUntraced(function* <E>(
  config: ListenConfig<E>
): Effect.fn.Return<Forward<E | ConnectionError>, InvalidRequest | ListenFailed, Scope.Scope> {
  const wanted = yield* Effect.fromResult(Ports.parse(config.ports))
  const events = yield* PubSub.sliding<Event<E | ConnectionError>>({ capacity: 256, replay: 16 })
  const ports: Array<Forwarded> = []
  let connections = 0

  const serve = (remote: number) => (address: string, local: number) =>
    Listener.listen(address, local, (incoming) => {
      const connection = connections++
      const port = ports.find((one) => one.remote === remote && one.address === address) ?? { address, local, remote }
      const tell = (event: Event<E | ConnectionError>) => Effect.asVoid(PubSub.publish(events, event))
      return Effect.gen(function* () {
        yield* tell({ _tag: "Opened", connection, port, from: incoming.from })
        yield* Effect.scoped(Effect.flatMap(config.connect(remote), (made) => bridge(incoming, made)))
        yield* tell({ _tag: "Closed", connection, port })
      }).pipe(
        Effect.catch((error) => Effect.andThen(incoming.abort, tell({ _tag: "Failed", connection, port, error })))
      )
    })

  for (const { local, remote } of wanted) {
    const bound = yield* bind(config.options?.addresses, local, serve(remote))
    for (const { address, port } of bound) ports.push({ address, local: port, remote })
  }
  return { port: ports[0]?.local ?? 0, ports, events: Stream.fromPubSub(events) }
})

/**
 * The remote ports that are wanted, or what is wrong with how they are written.
 *
 * @category getters
 * @since 0.1.0
 */
export const remotePorts = (ports: Port | ReadonlyArray<Port>): Result.Result<ReadonlyArray<number>, InvalidRequest> =>
  Result.map(Ports.parse(ports), (all) => all.map(({ remote }) => remote))

const loopback4 = "127.0.0.1"
const loopback6 = "::1"

/** The addresses that were asked for, or those of this machine alone, of which one suffices. */
const bind = <R>(
  addresses: ReadonlyArray<string> | undefined,
  local: number,
  serve: (address: string, port: number) => Effect.Effect<Listener.Listener, ListenFailed, R>
): Effect.Effect<ReadonlyArray<Listener.Listener>, ListenFailed, R> =>
  Effect.gen(function* () {
    if (addresses !== undefined) {
      const bound: Array<Listener.Listener> = []
      for (const address of addresses) bound.push(yield* serve(address, bound[0]?.port ?? local))
      return bound
    }
    const first = yield* Effect.result(serve(loopback4, local))
    const second = yield* Effect.result(serve(loopback6, Result.isSuccess(first) ? first.success.port : local))
    if (Result.isFailure(first) && Result.isFailure(second)) return yield* first.failure
    return [first, second].flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
  })
