/**
 * What a proxy is still to do to its connections; updated as faults are injected and as they strike.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Latch from "effect/Latch"
import type { AnswerOptions, Cut, Direction, Fault } from "../Fault.ts"

interface Ways<A> {
  toServer: A
  toClient: A
}

interface Pending<out A> {
  readonly fault: A
  left: number
}

interface PendingCut {
  readonly fault: Cut
  readonly left: Ways<number>
}

/** A cut that strikes, and how many bytes pass before it. */
interface Strike {
  readonly fault: Cut
  readonly left: number
}

const ways = <A>(make: () => A): Ways<A> => ({ toServer: make(), toClient: make() })

const chosen = (direction: Direction | undefined): ReadonlyArray<Direction> =>
  direction === undefined ? ["toServer", "toClient"] : [direction]

export class Plan {
  /** Closed while that way is stalled. */
  readonly gates: Readonly<Ways<Latch.Latch>> = ways(() => Latch.makeUnsafe(true))
  readonly delays: Ways<Duration.Duration> = ways(() => Duration.zero)
  readonly sizes: Ways<number> = ways(() => Infinity)
  readonly #duplicates: Ways<number> = ways(() => 0)
  /** How many of the next connections are refused. */
  #refusals = 0
  /** How many refusals of all connections there are. */
  #holders = 0
  #heals = 0
  #cuts: ReadonlyArray<PendingCut> = []
  #answers: ReadonlyArray<Pending<AnswerOptions>> = []

  add(fault: Exclude<Fault, { readonly _tag: "CutAll" }>): void {
    switch (fault._tag) {
      case "Cut":
        this.#cuts = [...this.#cuts, { fault, left: ways(() => fault.after) }]
        return
      case "Stall":
        for (const direction of chosen(fault.direction)) this.gates[direction].closeUnsafe()
        return
      case "Resume":
        for (const direction of chosen(fault.direction)) this.gates[direction].openUnsafe()
        return
      case "Delay":
        for (const direction of chosen(fault.direction)) this.delays[direction] = Duration.millis(fault.millis)
        return
      case "Rechunk":
        for (const direction of chosen(fault.direction)) this.sizes[direction] = fault.size > 0 ? fault.size : Infinity
        return
      case "Duplicate":
        for (const direction of chosen(fault.direction)) this.#duplicates[direction] = fault.times ?? 1
        return
      case "Refuse":
        if (fault.times === undefined) this.#holders++
        else this.#refusals = fault.times
        return
      case "Accept":
        this.#holders = Math.max(0, this.#holders - 1)
        return
      case "Answer":
        this.#answers = [...this.#answers, { fault, left: fault.times ?? 1 }]
        return
      case "Heal":
        this.#heals++
        this.#cuts = []
        this.#answers = []
        this.#holders = 0
        this.add({ _tag: "Refuse", times: 0 })
        this.add({ _tag: "Delay", millis: 0 })
        this.add({ _tag: "Rechunk", size: 0 })
        this.add({ _tag: "Duplicate", times: 0 })
        this.add({ _tag: "Resume" })
    }
  }

  /** How often all was healed. */
  get heals(): number {
    return this.#heals
  }

  /** Whether the connection that was just made is refused. */
  refuses(): boolean {
    if (this.#holders > 0) return true
    if (this.#refusals === 0) return false
    this.#refusals--
    return true
  }

  /** Whether there are answers that wait for a request. */
  get hasAnswers(): boolean {
    return this.#answers.some(({ left }) => left > 0)
  }

  /** The answer to a request, if it is not the server's. */
  answer(request: string): AnswerOptions | undefined {
    const pending = this.#answers.find(({ fault, left }) => left > 0 && request.includes(fault.where ?? ""))
    if (pending === undefined) return undefined
    pending.left--
    this.#answers = this.#answers.filter(({ left }) => left > 0)
    return pending.fault
  }

  /** Whether the piece that has just passed is to pass again. */
  repeats(direction: Direction): boolean {
    if (this.#duplicates[direction] === 0) return false
    this.#duplicates[direction]--
    return true
  }

  /** Counts bytes that are about to pass; tells after how many of them the connection is to be cut. */
  pass(direction: Direction, length: number): Strike | undefined {
    const counting = this.#cuts.filter(({ fault }) => chosen(fault.direction).includes(direction))
    const next = counting.reduce<PendingCut | undefined>(
      (first, cut) => (first === undefined || cut.left[direction] < first.left[direction] ? cut : first),
      undefined
    )
    const strikes =
      next !== undefined && next.left[direction] <= length
        ? { fault: next.fault, left: next.left[direction] }
        : undefined
    if (strikes !== undefined) this.#cuts = this.#cuts.filter((cut) => cut !== next)
    const passed = strikes?.left ?? length
    for (const cut of counting) cut.left[direction] -= passed
    return strikes
  }
}
