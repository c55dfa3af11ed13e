/** The client's side of a WebSocket. */
import * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Upgraded } from "../../ApiRequest.ts"
import type { RequestInfo } from "../../KubernetesError.ts"
import type { Options, WebSocket } from "../WebSocket.ts"
import * as Connection from "./connection.ts"

/** Speaks WebSocket over a connection that was switched to it already. */
export const fromUpgraded = (
  { protocol, socket }: Upgraded,
  info: RequestInfo,
  options: Options = {}
): Effect.Effect<WebSocket, never, Scope.Scope> =>
  Connection.make(socket, {
    side: "client",
    protocol,
    info,
    heartbeat: {
      interval: Duration.fromInputUnsafe(options.pingInterval ?? "5 seconds"),
      timeout: Duration.fromInputUnsafe(options.idleTimeout ?? "61 seconds")
    },
    closeTimeout: Duration.fromInputUnsafe(options.closeTimeout ?? "1 second"),
    maxMessageSize: options.maxMessageSize ?? 16 * 1024 * 1024
  })
