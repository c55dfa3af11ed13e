/** How long the other side of a connection has said nothing. */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"

/**
 * Measures a silence from the last bytes on. Two measures: the time that has passed, and of that the part which counts
 * against the other side, because somebody waits for bytes and nothing is stuck on its way out.
 */
export class Silence {
  readonly #clock: Clock.Clock
  readonly #counting = Latch.makeUnsafe(false)
  #heardAt: number
  #counted = 0
  /** From when on it counts, if it does. */
  #since: number | undefined
  #isAwaited = false
  #stuck = 0

  constructor(clock: Clock.Clock) {
    this.#clock = clock
    this.#heardAt = this.#now
  }

  /** Whether somebody waits for bytes. */
  get isAwaited(): boolean {
    return this.#isAwaited
  }

  /** How many milliseconds have passed since the last bytes. */
  get passed(): number {
    return this.#now - this.#heardAt
  }

  /** Something came, or showed that the other side reads. */
  end(): void {
    this.#heardAt = this.#now
    this.#counted = 0
    if (this.#since !== undefined) this.#since = this.#heardAt
  }

  /** Waits for bytes, for as long as the effect runs. */
  awaiting<A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.uninterruptibleMask((restore) => {
      this.#isAwaited = true
      this.#update()
      return Effect.onExit(restore(effect), () =>
        Effect.sync(() => {
          this.#isAwaited = false
          this.#update()
        })
      )
    })
  }

  /** Writes, for as long as the effect runs. If that takes long but comes to an end, the other side has read. */
  writing<A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.uninterruptibleMask((restore) => {
      const startedAt = this.#now
      this.#stuck++
      this.#update()
      return Effect.onExit(restore(effect), (exit) =>
        Effect.sync(() => {
          this.#stuck--
          this.#update()
          if (exit._tag === "Success" && this.#now - startedAt >= 1000) this.end()
        })
      )
    })
  }

  /** Waits until it counts. */
  get counts(): Effect.Effect<void> {
    return this.#counting.await
  }

  /** Waits until as many milliseconds count as are given. */
  lasts(limit: number): Effect.Effect<void> {
    return Effect.suspend(() => {
      const left = limit - this.#counted - (this.#since === undefined ? 0 : this.#now - this.#since)
      if (left <= 0) return Effect.void
      return this.counts.pipe(Effect.andThen(Effect.sleep(left)), Effect.andThen(this.lasts(limit)))
    })
  }

  get #now(): number {
    return this.#clock.currentTimeMillisUnsafe()
  }

  #update(): void {
    const counts = this.#isAwaited && this.#stuck === 0
    if (counts === (this.#since !== undefined)) return
    const now = this.#now
    if (this.#since !== undefined) this.#counted += now - this.#since
    this.#since = counts ? now : undefined
    if (counts) this.#counting.openUnsafe()
    else this.#counting.closeUnsafe()
  }
}
