/**
 * Requests that go on as a WebSocket.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Connection from "../../Channel/internal/connection.ts"
import * as Handshake from "../../internal/handshake.ts"
import type { Call } from "./Call.ts"
import type { Response } from "./Exchange.ts"
import { badRequest, type StatusError } from "./StatusError.ts"

/** Carries a token where a client can set no header; no protocol of its own. */
const tokenProtocol = "base64url.bearer.authorization.k8s.io."

const names = (header: string | undefined): ReadonlyArray<string> =>
  (header ?? "").split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]))

const none = new Uint8Array(0)

/** Switches to WebSocket, and runs the effect with the connection; the connection ends with it. */
export const accept = Effect.fnUntraced(function* (
  { request, target }: Call,
  known: ReadonlyArray<string>,
  run: (connection: Connection.Connection) => Effect.Effect<void, never, Scope.Scope>
): Effect.fn.Return<Response, StatusError> {
  const { headers } = request
  const key = headers["sec-websocket-key"]
  if (headers["upgrade"]?.toLowerCase() !== "websocket" || key === undefined) {
    return yield* badRequest("Upgrade request required")
  }
  const offered = names(headers["sec-websocket-protocol"]).filter((name) => !name.startsWith(tokenProtocol))
  const protocol = offered.find((name) => known.includes(name))
  if (protocol === undefined) return { status: 403, headers: {}, body: none }
  const path = request.url.replace(/\?.*/s, "")
  return {
    status: 101,
    headers: {
      upgrade: "websocket",
      connection: "Upgrade",
      "sec-websocket-accept": yield* Handshake.accept(key),
      "sec-websocket-protocol": protocol
    },
    body: none,
    upgrade: (socket) =>
      Effect.flatMap(
        Connection.make(socket, {
          side: "server",
          protocol,
          info: { verb: "get", path, resource: target.resource.plural, name: target.name },
          closeTimeout: Duration.seconds(1),
          maxMessageSize: 32 * 1024 * 1024,
          text: protocol.includes("base64")
        }),
        run
      )
  }
})
