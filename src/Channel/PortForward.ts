/**
 * Ports of pods: single connections, and listeners on this machine that forward to them.
 *
 * Each connection has a WebSocket to the API server of its own, so that one that fails hurts no other, and each reaches the
 * pod that has the name by then. It speaks SPDY inside of that, as kubectl does, with which either side can end its own
 * direction; servers that do not know that speak `v4.channel.k8s.io`, which cannot.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import type * as Pull from "effect/Pull"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import type * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Service as Client } from "../Client.ts"
import { describe } from "../internal/path.ts"
import { releasing } from "../internal/releasing.ts"
import { build } from "../internal/request.ts"
import {
  type CannotHalfClose,
  type ConnectionLost,
  type InvalidRequest,
  type ListenFailed,
  type NotFound,
  PortForwardFailed,
  type ProtocolError,
  type RequestError,
  type RequestInfo,
  type UpgradeFailed
} from "../KubernetesError.ts"
import { bridge } from "./internal/bridge.ts"
import * as Listener from "./internal/listener.ts"
import * as Pods from "./internal/pods.ts"
import * as Ports from "./internal/ports.ts"
import * as Tunnel from "./internal/tunnel.ts"
import type * as WebSocket from "./WebSocket.ts"

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
 * **Details**
 *
 * Each that is `Opened` ends as either `Closed` or `Failed`; with the end of the listener it is `Closed`.
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
): Effect.Effect<Connection, ConnectError, Scope.Scope> => Tunnel.open(client, target, port, options)

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
    return yield* listen({ ports, options, connect: (port) => connect(client, target, port, options) })
  })

/** Fails where the pod does not run; who may not see pods is told by the first connection. */
const running = (
  client: Client,
  target: Target,
  ports: ReadonlyArray<Ports.Wanted>
): Effect.Effect<void, PortForwardFailed | NotFound | RequestError> =>
  Effect.gen(function* () {
    const request = yield* Effect.fromResult(
      build(Pods.resource, target, { verb: "get", method: "GET", errors: ["NotFound"], replay: "safe" })
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
        Effect.catch((error) => Effect.andThen(incoming.abort, tell({ _tag: "Failed", connection, port, error }))),
        // the listener ends, and has not failed
        Effect.onInterrupt(() => Effect.andThen(incoming.abort, tell({ _tag: "Closed", connection, port })))
      )
    })

  const listening = Effect.gen(function* () {
    for (const { local, remote } of wanted) {
      const bound = yield* bind(config.options?.addresses, local, serve(remote))
      for (const { address, port } of bound) ports.push({ address, local: port, remote })
    }
  })
  yield* releasing(listening)
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
