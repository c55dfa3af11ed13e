/**
 * What a process has written and nobody has read yet.
 *
 * Both outputs come over one connection, in which the status comes last. So an output that is full stops the connection
 * as long as somebody reads it, or nobody waits for anything. But if nobody reads it while somebody waits for what comes
 * after it, nothing is gained by keeping it: the rest of it is thrown away, and who reads it later is told.
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

export type Name = "stdout" | "stderr"

interface Chunk {
  readonly at: number
  readonly data: Uint8Array
}

interface Output<E> {
  readonly name: Name
  chunks: Array<Chunk>
  size: number
  /** It is read once: what a second reader would get is a part that nobody can tell from the whole. */
  reader: "none" | "reading" | "left"
  discarded: boolean
  ended: boolean
  /** Why it ended before its time. */
  failure: E | undefined
}

const make = <E>(name: Name): Output<E> => ({
  name,
  chunks: [],
  size: 0,
  reader: "none",
  discarded: false,
  ended: false,
  failure: undefined
})

export class Outputs<E> {
  readonly #limit: number
  readonly #discarded: (name: Name) => E
  readonly #outputs = { stdout: make<E>("stdout"), stderr: make<E>("stderr") }
  readonly #waiting = new Set<() => void>()
  #at = 0
  /** How many wait for what has not come yet. */
  #demand = 0
  #wakeWriter: (() => void) | undefined

  constructor(limit: number, discarded: (name: Name) => E) {
    this.#limit = limit
    this.#discarded = discarded
  }

  push(name: Name, data: Uint8Array): void {
    const output = this.#outputs[name]
    if (data.length === 0 || output.ended || output.discarded) return
    output.chunks.push({ at: this.#at++, data })
    output.size += data.length
    this.#wakeReaders()
  }

  end(name: Name): void {
    this.#outputs[name].ended = true
    this.#wakeReaders()
  }

  /** Ends both, with a failure or without; what came before stays. */
  endAll(failure?: E): void {
    for (const output of this.#all) {
      if (!output.ended) output.failure = failure
      output.ended = true
    }
    this.#wakeReaders()
  }

  /** Waits until there is room for more, or until it can be made. */
  readonly room: Effect.Effect<void> = Effect.suspend(() =>
    this.#makeRoom()
      ? Effect.void
      : Effect.callback<void>((resume) => {
          this.#wakeWriter = () => {
            if (!this.#makeRoom()) return
            this.#wakeWriter = undefined
            resume(Effect.void)
          }
          return Effect.sync(() => (this.#wakeWriter = undefined))
        })
  )

  /** Counts as somebody who waits, for as long as the effect runs. */
  demanding<A, E2, R>(effect: Effect.Effect<A, E2, R>): Effect.Effect<A, E2, R> {
    return Effect.acquireUseRelease(
      Effect.sync(() => {
        this.#demand++
        this.#wakeWriter?.()
      }),
      () => effect,
      () => Effect.sync(() => this.#demand--)
    )
  }

  stream(...names: ReadonlyArray<Name>): Stream.Stream<Uint8Array, E> {
    const outputs = names.map((name) => this.#outputs[name])
    const set = (reader: "reading" | "left") => {
      for (const output of outputs) output.reader = reader
      this.#wakeWriter?.()
    }
    const attach = Effect.suspend(() => {
      const known = outputs.find(({ reader }) => reader !== "none")
      if (known === undefined) return Effect.sync(() => set("reading"))
      return Effect.die(new Error(`${known.name} is read a second time: run each output once, alone or as part of all`))
    })
    return Stream.unwrap(
      Effect.as(
        Effect.acquireRelease(attach, () => Effect.sync(() => set("left"))),
        Stream.fromPull(Effect.succeed(this.#pull(outputs)))
      )
    )
  }

  get #all(): ReadonlyArray<Output<E>> {
    return [this.#outputs.stdout, this.#outputs.stderr]
  }

  /** Throws away what is to come of full outputs that nobody reads, if somebody waits; says whether there is room now. */
  #makeRoom(): boolean {
    const full = this.#all.filter((output) => output.size >= this.#limit && !output.discarded)
    if (full.some((output) => output.reader === "reading" || this.#demand === 0)) return false
    for (const output of full) output.discarded = true
    return true
  }

  #wakeReaders(): void {
    // one that is woken may wait again at once
    for (const wake of Array.from(this.#waiting)) wake()
  }

  #pull(outputs: ReadonlyArray<Output<E>>): Effect.Effect<NonEmptyReadonlyArray<Uint8Array>, E | Cause.Done> {
    const isIdle = () =>
      outputs.every((output) => output.chunks.length === 0 && !output.discarded) &&
      outputs.some((output) => !output.ended)
    const wait = Effect.callback<void>((resume) => {
      if (!isIdle()) return resume(Effect.void)
      const wake = () => {
        this.#waiting.delete(wake)
        resume(Effect.void)
      }
      this.#waiting.add(wake)
      return Effect.sync(() => this.#waiting.delete(wake))
    })
    const pull: Effect.Effect<NonEmptyReadonlyArray<Uint8Array>, E | Cause.Done> = Effect.suspend(() => {
      if (isIdle()) return Effect.flatMap(this.demanding(wait), () => pull)
      const chunks = this.#take(outputs)
      if (chunks !== undefined) return Effect.succeed(chunks)
      const discarded = outputs.find((output) => output.discarded)
      if (discarded !== undefined) return Effect.fail(this.#discarded(discarded.name))
      return Effect.fail(outputs.find((output) => output.failure !== undefined)?.failure ?? Cause.Done())
    })
    return pull
  }

  /** All that there is, in the order in which it came. */
  #take(outputs: ReadonlyArray<Output<E>>): NonEmptyReadonlyArray<Uint8Array> | undefined {
    const chunks = outputs.length === 1 ? (outputs[0]?.chunks ?? []) : outputs.flatMap((output) => output.chunks)
    if (outputs.length > 1) chunks.sort((a, b) => a.at - b.at)
    const [first, ...rest] = chunks.map((chunk) => chunk.data)
    if (first === undefined) return undefined
    for (const output of outputs) {
      output.chunks = []
      output.size = 0
    }
    this.#wakeWriter?.()
    return [first, ...rest]
  }
}
