/** A connection through the API server to a port of a pod. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { UpgradeRequest } from "../../ApiRequest.ts"
import type { Service as Client } from "../../Client.ts"
import { describe } from "../../internal/path.ts"
import { build, type Built } from "../../internal/request.ts"
import * as Secret from "../../internal/secret.ts"
import {
  CannotHalfClose,
  ConnectionLost,
  PortForwardFailed,
  ProtocolError,
  type RequestInfo
} from "../../KubernetesError.ts"
import type { ConnectError, Connection, Protocol, Target } from "../PortForward.ts"
import * as WebSocket from "../WebSocket.ts"
import * as Pods from "./pods.ts"
import * as PortConnection from "./portConnection.ts"
import * as PortDuplex from "./portDuplex.ts"
import * as Ports from "./ports.ts"

const spdy = "SPDY/3.1+portforward.k8s.io"
const channels = "v4.channel.k8s.io"
const protocols: ReadonlyArray<Protocol> = [spdy, channels]

export const open = Effect.fnUntraced(function* (
  client: Client,
  target: Target,
  port: number,
  options?: WebSocket.Options
): Effect.fn.Return<Connection, ConnectError, Scope.Scope> {
  const fault = Ports.fault(port, "port")
  if (fault !== undefined) return yield* fault
  const request: UpgradeRequest<"NotFound"> = { ...(yield* Effect.fromResult(requestOf(target, port))), protocols }
  const socket = yield* Effect.catchTag(WebSocket.open(client, request, options), "Forbidden", (error) =>
    Effect.fail(Pods.withMissingVerb(error, "port-forward needs"))
  )
  const { info } = request
  const faults = faultsOf(info, port)
  const protocol: Protocol = socket.protocol === channels ? channels : spdy
  const duplex =
    protocol === spdy ? yield* PortDuplex.overSpdy(socket, port, faults) : PortDuplex.overChannels(socket, port, faults)
  return PortConnection.make(duplex, { request: info, port, protocol })
})

/** Which ports are wanted stands in the URL for those servers that cannot be told otherwise. */
const requestOf = (target: Target, port: number): Built<"NotFound"> =>
  build(
    Pods.resource,
    { ...target, subresource: "portforward" },
    { verb: "get", method: "GET", errors: ["NotFound"], query: { ports: port }, accept: "*/*", replay: "unsafe" }
  )

// ---------------------------------------------------------------------------------------------------------------------
// What can go wrong
// ---------------------------------------------------------------------------------------------------------------------

const faultsOf = (info: RequestInfo, port: number): PortDuplex.Faults => {
  // nodes and what is between may repeat what they were sent, credentials included
  const message = (text: string) => `${describe(info)}, port ${port}: ${Secret.conceal(info, text)}`
  return {
    broken: (text) => new ProtocolError({ message: message(text), request: info }),
    lost: (text) => new ConnectionLost({ message: message(text), request: info }),
    failed: (text) => new PortForwardFailed({ message: message(text.trim()), request: info, port }),
    cannotHalfClose: () =>
      new CannotHalfClose({
        message: message("only the whole connection can be ended: the server speaks only v4.channel.k8s.io"),
        request: info
      })
  }
}
