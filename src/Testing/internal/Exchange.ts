/**
 * What passes between the server and its doors.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Socket } from "effect/socket/Socket"
import type * as Stream from "effect/Stream"

export interface Request {
  readonly method: string
  /** Path and query, as on the wire. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string }
  readonly body: Uint8Array
}

/** The connection ends without the end of the body. */
export class ConnectionCut extends Data.TaggedError("ConnectionCut") {}

export interface Response {
  readonly status: number
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> }
  readonly body: Uint8Array | Stream.Stream<Uint8Array, ConnectionCut>
  /** What becomes of the connection after a 101; it is closed when the effect ends. */
  readonly upgrade?: ((socket: Socket) => Effect.Effect<void, never, Scope.Scope>) | undefined
}
