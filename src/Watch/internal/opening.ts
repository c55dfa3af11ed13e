/** Tells who waits for a watch how far its connection is: the time until the server answers is the client's. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"

export class Opening {
  readonly #latch = Latch.makeUnsafe(true)
  /** When the server answered last; 0 where that is not known. */
  answeredAt = 0

  /** Waits for the answer to a request that is under way. */
  get answered(): Effect.Effect<void> {
    return this.#latch.await
  }

  begin(): void {
    this.#latch.closeUnsafe()
  }

  end(now: number): void {
    this.answeredAt = now
    this.#latch.openUnsafe()
  }
}

/** Who wants to know, if anybody. */
export const Observer: Context.Reference<Opening | undefined> = /*#__PURE__*/ Context.Reference<Opening | undefined>(
  "effect-kubernetes/Watch/internal/opening/Observer",
  { defaultValue: () => undefined }
)
