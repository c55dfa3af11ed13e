/**
 * What containers have written, and who follows it.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import { ConnectionCut } from "./Exchange.ts"

export type Output = "stdout" | "stderr"

/** A part of a line: a whole one, or what was written of it at once. */
export interface Piece {
  readonly time: string
  readonly output: Output
  readonly begins: boolean
  readonly bytes: Uint8Array
}

interface Line {
  readonly time: string
  readonly output: Output
  bytes: Uint8Array
}

export type Follower = Queue.Queue<Piece, ConnectionCut | Cause.Done>

const lf = 0x0a

/** The log of one instance of a container. */
export class Log {
  readonly #lines: Array<Line> = []
  readonly #followers = new Set<Follower>()

  get pieces(): ReadonlyArray<Piece> {
    return this.#lines.map((line) => ({ ...line, begins: true }))
  }

  get followers(): ReadonlySet<Follower> {
    return this.#followers
  }

  write(bytes: Uint8Array, output: Output, time: string): void {
    for (let from = 0; from < bytes.length;) {
      const at = bytes.indexOf(lf, from)
      const to = at === -1 ? bytes.length : at + 1
      this.#append(bytes.slice(from, to), output, time)
      from = to
    }
  }

  #append(bytes: Uint8Array, output: Output, time: string): void {
    const last = this.#lines.at(-1)
    const begins = last === undefined || last.bytes.at(-1) === lf || last.output !== output
    if (begins) this.#lines.push({ time, output, bytes })
    else last.bytes = Buffer.concat([last.bytes, bytes])
    const piece = { time: begins ? time : last.time, output, begins, bytes }
    for (const follower of this.#followers) Queue.offerUnsafe(follower, piece)
  }

  follow(): Effect.Effect<Follower, never, Scope.Scope> {
    return Effect.acquireRelease(
      Effect.tap(Queue.unbounded<Piece, ConnectionCut | Cause.Done>(), (follower) =>
        Effect.sync(() => this.#followers.add(follower))
      ),
      (follower) =>
        Effect.sync(() => {
          this.#followers.delete(follower)
          Queue.shutdownUnsafe(follower)
        })
    )
  }
}

/** The logs of all instances, by namespace, uid of the pod, container and number of restarts. */
export class Logs {
  readonly #logs = new Map<string, Log>()
  #written = 0

  /** Tells one time from the next, as nanoseconds of a clock that only counts milliseconds. */
  nextNanos(): string {
    return String(this.#written++ % 1_000_000).padStart(6, "0")
  }

  find(key: string): Log | undefined {
    return this.#logs.get(key)
  }

  get(key: string): Log {
    const log = this.#logs.get(key) ?? new Log()
    this.#logs.set(key, log)
    return log
  }

  /** How many followers there are. */
  get open(): number {
    return [...this.#logs.values()].reduce((sum, log) => sum + log.followers.size, 0)
  }

  /** Ends what is followed by losing the connections. */
  cut(): void {
    for (const log of this.#logs.values()) {
      for (const follower of log.followers) Queue.failCauseUnsafe(follower, Cause.fail(new ConnectionCut()))
    }
  }

  /** Ends what is followed as a proxy does that has had enough of it. */
  close(): void {
    for (const log of this.#logs.values()) for (const follower of log.followers) Queue.endUnsafe(follower)
  }
}
