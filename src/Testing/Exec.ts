/**
 * Processes that a test scripts, for exec and attach against the API server in memory.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type * as Protocol from "../Channel/Protocol.ts"

/**
 * A process as its handler sees it, from the inside.
 *
 * @category models
 * @since 0.1.0
 */
export interface Process {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  /** Empty for attach. */
  readonly command: ReadonlyArray<string>
  readonly tty: boolean
  /** What the client sends; it ends when the client says so, or is gone. */
  readonly stdin: Stream.Stream<Uint8Array>
  /** Writes text or bytes; waits while the client does not read. Dropped if the client did not ask for it. */
  readonly stdout: (output: string | Uint8Array) => Effect.Effect<void>
  readonly stderr: (output: string | Uint8Array) => Effect.Effect<void>
  /** The sizes of the client's terminal. */
  readonly resizes: Stream.Stream<Protocol.Size>
  /** The sub-protocol in use. */
  readonly protocol: string
  /** Sends a message as it is, for what no server should send. */
  readonly raw: (message: Uint8Array) => Effect.Effect<void>
}

/**
 * The process could not be started: the client gets a Status with this message.
 *
 * @category errors
 * @since 0.1.0
 */
export class NotStarted extends Schema.TaggedError<NotStarted>()("NotStarted", { message: Schema.String }) {}

/**
 * The connection ends without a status: with a close frame of this code, or without a close frame if there is none.
 *
 * @category errors
 * @since 0.1.0
 */
export class Vanished extends Schema.TaggedError<Vanished>()("Vanished", {
  closeCode: Schema.optionalKey(Schema.Number)
}) {}

/**
 * What a process does; the result is its exit code. It is interrupted when the client is gone.
 *
 * @category models
 * @since 0.1.0
 */
export type Handler = (process: Process) => Effect.Effect<number, NotStarted | Vanished, Scope.Scope>
