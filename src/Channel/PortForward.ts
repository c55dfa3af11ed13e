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
import type * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import type * as Socket from "effect/socket/Socket"
import type * as Stream from "effect/Stream"
import type { Service as Client } from "../Client.ts"
import { describe } from "../internal/path.ts"
import { build } from "../internal/request.ts"
import {
  type CannotHalfClose,
  type ConnectionLost,
  type ListenFailed,
  type NotFound,
  PortForwardFailed,
  type ProtocolError,
  type RequestError,
  type RequestInfo,
  type UpgradeFailed
} from "../KubernetesError.ts"
import { listen } from "./internal/forwarding.ts"
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
 * It is open as long as the scope of `connect` is, whatever becomes of its readers and writers. Whether something listens
 * on the port is only known when it is read or written: then it fails with `PortForwardFailed`, and so does all that is
 * read, sent or ended after that.
 *
 * **Gotchas**
 *
 * `pull`, `received` and the `reader` of the `Socket` take from the same bytes, and it has one reader at a time: who reads
 * while another one waits dies. Who reads after another one goes on behind what that one took. What the node reports is
 * read behind what the pod sent before: who only sends learns of it as long as what came is not more than is kept for a
 * reader, and with `v4.channel.k8s.io` not at all.
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
  /** What the pod sends, from where it was read up to until now. */
  readonly received: Stream.Stream<Uint8Array, ConnectionError>
  /** Waits while the pod does not read; what was sent may not have reached it, as with any connection. */
  readonly send: (bytes: Uint8Array) => Effect.Effect<void, ConnectionError>
  /**
   * Ends our side; what the pod still sends can be read. Over `v4.channel.k8s.io` it fails with `CannotHalfClose`, and the
   * connection goes on. The release of a writer of the `Socket` does the same, and leaves that failure out.
   */
  readonly end: Effect.Effect<void, ConnectionError | CannotHalfClose>
}

/**
 * Which port of a pod, and which one of this machine for it.
 *
 * **Details**
 *
 * A number is both at once. A text is as for kubectl: `8080` for both, `8888:8080` for the local and the remote one,
 * `:8080` for any free local one. Without `local` it is any free one. Names of ports, such as `:http`, which kubectl takes,
 * are refused with `InvalidRequest`.
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
  /**
   * Default: 127.0.0.1, and ::1 where the machine has it and the port is free there. A port that is taken on 127.0.0.1 is
   * `ListenFailed`: ::1 stands alone only on a machine without IPv4.
   */
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
 * Each that is `Opened` ends as either `Closed` or `Failed`; with the end of the listener it is `Closed`. It `Failed` with
 * `CannotHalfClose` where the local side had ended its data, the server speaks `v4.channel.k8s.io` and cannot pass that on,
 * and then nothing came from the pod for 5 seconds: it may have waited for that end, so that its answer is missing. A local
 * side that closed altogether looks the same.
 *
 * @category models
 * @since 0.1.0
 */
export type Event<E = ConnectError> =
  | { readonly _tag: "Opened"; readonly connection: number; readonly port: Forwarded; readonly from: string }
  | { readonly _tag: "Closed"; readonly connection: number; readonly port: Forwarded }
  | {
      readonly _tag: "Failed"
      readonly connection: number
      readonly port: Forwarded
      readonly error: E | CannotHalfClose
    }

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
    return yield* listen({ ports: wanted, options, connect: (port) => connect(client, target, port, options) })
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
