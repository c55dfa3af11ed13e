/**
 * What is known of the connection of a watch, shared by the watch and by who waits for it: the time until the server
 * answers is the client's, and who was served by one connection is served by the next. It is of one watch at a time.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type { RequestInfo } from "../../KubernetesError.ts"
import { Grace } from "./failure.ts"

export class Link {
  readonly grace = new Grace()
  readonly #latch = Latch.makeUnsafe(true)
  #answeredAt = 0
  #heardAt: number | undefined

  /** Waits for the answer to a request that is under way. */
  get answered(): Effect.Effect<void> {
    return this.#latch.await
  }

  /** What was asked last, where that is known. */
  request: RequestInfo | undefined

  ask(request: RequestInfo): void {
    this.request = request
    this.#latch.closeUnsafe()
  }

  answer(now: number): void {
    this.#answeredAt = now
    this.grace.admit()
    this.#latch.openUnsafe()
  }

  hear(now: number): void {
    this.#heardAt = now
  }

  /** When the server answered, if it was later than this. */
  answeredSince(time: number): number {
    return Math.max(this.#answeredAt, time)
  }

  /** When the server was heard last, at this time or later; else now, as it is not known. */
  heardSince(time: number, now: number): number {
    return this.#heardAt === undefined || this.#heardAt < time ? now : this.#heardAt
  }
}

/** The link of who waits, if anybody does. */
export const Shared: Context.Reference<Link | undefined> = /*#__PURE__*/ Context.Reference<Link | undefined>(
  "effect-kubernetes/Watch/internal/link/Shared",
  { defaultValue: () => undefined }
)
