/**
 * Ports of pods that a test scripts, for port-forwarding against the API server in memory.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { Vanished } from "./Exec.ts"

/**
 * A connection as who listens on the port sees it, from the inside of the pod.
 *
 * @category models
 * @since 0.1.0
 */
export interface Incoming {
  readonly namespace: string
  readonly pod: string
  readonly port: number
  /** What is spoken with the client; only with SPDY can it end its side and still read. */
  readonly protocol: string
  /** What the client sends, to be run once; it ends when the client says so, or is gone. */
  readonly received: Stream.Stream<Uint8Array>
  /** Sends text or bytes; waits while the client does not read. */
  readonly send: (output: string | Uint8Array) => Effect.Effect<void>
}

/**
 * The port cannot be reached, or not any longer: the client gets this message, with what was sent before.
 *
 * @category errors
 * @since 0.1.0
 */
export class Refused extends Schema.TaggedError<Refused>()("Refused", { message: Schema.String }) {}

/**
 * What listens on the ports of pods; its end is the end of the connection. It is interrupted when the client is gone.
 *
 * @category models
 * @since 0.1.0
 */
export type Handler = (incoming: Incoming) => Effect.Effect<void, Refused | Vanished, Scope.Scope>
