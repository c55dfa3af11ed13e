/**
 * HTTP of pods that a test scripts, for the `proxy` of pods and Services of the API server in memory.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type { HttpServerError } from "effect/http/HttpServerError"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import type * as Scope from "effect/Scope"
import type { Refused } from "./PortForward.ts"

/**
 * The port that a request goes to, after that of a Service was resolved to one of a pod.
 *
 * @category models
 * @since 0.1.0
 */
export interface Port {
  readonly namespace: string
  readonly pod: string
  readonly port: number
  /** What the client asked the server to speak there. */
  readonly scheme: "http" | "https"
  /** The Service that was asked for; none where it was the pod. */
  readonly service: string | undefined
}

/**
 * What answers the requests to the ports of pods: an application of `effect/http`, which may be chosen by the port.
 *
 * **Details**
 *
 * The request is the one that the pod gets: without credentials, its path that behind `proxy`. With `Refused` nothing
 * answers there, and the client gets 503 with its message; other failures are answers as of any server. It is
 * interrupted when the client is gone, and its scope ends with the body of its answer.
 *
 * @category models
 * @since 0.1.0
 */
export type Handler = (
  port: Port
) => Effect.Effect<HttpServerResponse, Refused | HttpServerError, HttpServerRequest | Scope.Scope>
