/**
 * A WebSocket to the API server, for the protocols of Kubernetes: binary messages, back-pressure in both directions, and
 * an end that is bounded in time.
 *
 * Nothing is read before it is pulled, so that a reader that stops stops the server; a writer waits while the connection
 * is full. Where it is silent, pings go out, and a connection on which nothing comes back is given up. When the scope
 * ends, a close frame is sent and answered, or the connection destroyed after a short while.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { OperationTag, UpgradeRequest } from "../ApiRequest.ts"
import type { Service } from "../Client.ts"
import type { ConnectionLost, OperationError, ProtocolError, RequestError, UpgradeFailed } from "../KubernetesError.ts"
import { fromUpgraded } from "./internal/webSocket.ts"

/**
 * An open WebSocket.
 *
 * @category models
 * @since 0.1.0
 */
export interface WebSocket {
  /** The sub-protocol that the server chose. */
  readonly protocol: string
  /**
   * The next messages; done when the server closes in good order (code 1000). Any other end fails.
   *
   * One fiber at a time may pull.
   */
  readonly pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>, ConnectionLost | ProtocolError>
  /** The messages as a stream, to be run once. */
  readonly messages: Stream.Stream<Uint8Array, ConnectionLost | ProtocolError>
  /** Sends one message, or the parts of one, which saves to put them together; waits while the connection is full. */
  readonly send: (message: Uint8Array | ReadonlyArray<Uint8Array>) => Effect.Effect<void, ConnectionLost>
  /** Says goodbye, waits a short while for the answer, and ends the connection. The scope does the same. */
  readonly close: Effect.Effect<void>
}

/**
 * How a connection is watched and ended.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** After how long a silence a ping is sent, and how often then; default 5 seconds. */
  readonly pingInterval?: Duration.Input | undefined
  /**
   * How long nothing at all may come, answers to pings included, before the connection is given up; default 61 seconds.
   * Only time in which somebody pulls counts, in however many pulls. It does not count while a write waits: no ping gets
   * past that, and the other side may have its reasons not to read.
   */
  readonly idleTimeout?: Duration.Input | undefined
  /** How long the end of the connection may take; default 1 second. */
  readonly closeTimeout?: Duration.Input | undefined
  /** How large a message of the server may be, in bytes; default 16 MiB. */
  readonly maxMessageSize?: number | undefined
}

/**
 * Opens a WebSocket for the scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const open = <E extends OperationTag>(
  client: Pick<Service, "upgrade">,
  request: UpgradeRequest<E>,
  options?: Options
): Effect.Effect<
  WebSocket,
  UpgradeFailed | RequestError | Extract<OperationError, { readonly _tag: E }>,
  Scope.Scope
> => Effect.flatMap(client.upgrade(request), (upgraded) => fromUpgraded(upgraded, request.info, options))
