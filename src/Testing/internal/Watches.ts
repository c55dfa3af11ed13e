/**
 * The watches that are open: each one a queue of what its client is still to see.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import { ConnectionCut } from "./Exchange.ts"
import type { Change } from "./Store.ts"

/** A change, or the revision that a bookmark tells. */
export type Signal = Change | { readonly type: "BOOKMARK"; readonly revision: number }

export type Watch = Queue.Queue<Signal, ConnectionCut | Cause.Done>

export class Watches {
  readonly #open = new Set<Watch>()

  get size(): number {
    return this.#open.size
  }

  /** Counts as open until its scope closes. */
  open(): Effect.Effect<Watch, never, Scope.Scope> {
    return Effect.acquireRelease(
      Effect.tap(Queue.unbounded<Signal, ConnectionCut | Cause.Done>(), (watch) =>
        Effect.sync(() => this.#open.add(watch))
      ),
      (watch) =>
        Effect.sync(() => {
          this.#open.delete(watch)
          Queue.shutdownUnsafe(watch)
        })
    )
  }

  /** Ends all by losing their connections. */
  cut(): void {
    for (const watch of this.#open) Queue.failCauseUnsafe(watch, Cause.fail(new ConnectionCut()))
    this.#open.clear()
  }

  /** Ends all as a server does that is told to stop. */
  close(): void {
    for (const watch of this.#open) Queue.endUnsafe(watch)
    this.#open.clear()
  }
}
