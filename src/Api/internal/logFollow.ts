/** One run of a log that is followed: connections in turn, and what is kept from one to the next. */
import type { Buffer } from "node:buffer"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ApiRequest, Query } from "../../ApiRequest.ts"
import type { Service as Client } from "../../Client.ts"
import { describe } from "../../internal/path.ts"
import * as Retry from "../../internal/retry.ts"
import { Splitter } from "../../internal/splitter.ts"
import { type Halt, type Stage, transformArrays } from "../../internal/transformArrays.ts"
import { type NotFound, type RequestError, TransportError } from "../../KubernetesError.ts"
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"
import * as BackOff from "../../Watch/BackOff.ts"
import * as Failure from "../../Watch/internal/failure.ts"
import type { LogOptions } from "../Options.ts"
import { tooLong } from "./logError.ts"
import { Position } from "./logPosition.ts"
import * as PodInstance from "./podInstance.ts"

type LogError = NotFound | RequestError

type Delays = Effect.Success<ReturnType<typeof Schedule.toStep<unknown, LogError, never, never>>>

export interface Log<A> {
  readonly client: Client
  readonly pod: ApiRequest<"NotFound">
  readonly readPod: (body: unknown) => Result.Result<CoreV1.Pod, unknown>
  readonly log: (query: Query) => ApiRequest<"NotFound">
  readonly options: LogOptions
  /** Makes an element of a line that lies in a part of some bytes. */
  readonly emit: (bytes: Buffer, from: number, to: number, terminated: boolean) => A
}

/** The log is at its end. */
class Done extends Data.TaggedError("Done") {}

type Ended = LogError | Done

/** When the log was looked at: by the clock of the server, which its lines are closer to, and by one's own. */
interface Instant {
  readonly server: number | undefined
  readonly own: number
}

/** What is known of the connection that is about to be opened. */
interface Plan {
  /** The log of the instance before the running one. */
  readonly previous: boolean
  /** All that comes is there already: the end of the answer is the end of the log. */
  readonly isLast: boolean
  /** Nothing runs yet: an empty answer, or a refusal, says no more than that. */
  readonly isPending: boolean
}

/** How often a container is looked at that has not begun. */
const pendingInterval = Duration.seconds(1)

/** A connection that the server closes sooner than this, without a line, counts as a failure. */
const shortest = 1000

class Follow<A> {
  readonly #log: Log<A>
  readonly #position: Position
  readonly #startedAt: number
  #left: number
  #id: string | undefined = undefined
  /** Whether the caller's `tailLines` are still to be asked for. */
  #wantsTail = true
  #lookedAt: Instant
  /** From when on all lines are wanted where the clock of the server is not known. */
  #begunAt: number | undefined = undefined
  #delays: Delays | undefined = undefined

  constructor(log: Log<A>, startedAt: number) {
    this.#log = log
    this.#position = new Position(log.options.tailLines !== undefined)
    this.#startedAt = startedAt
    this.#lookedAt = { server: undefined, own: startedAt }
    this.#left = log.options.limitBytes ?? Infinity
  }

  /** One connection, and the time to wait after it. */
  readonly connection: Stream.Stream<A, Ended> = Stream.unwrap(Effect.suspend(() => this.#open())).pipe(
    Stream.catch((error) =>
      error._tag === "Done" || !Failure.mayPass(Failure.of(error))
        ? Stream.fail(error)
        : Stream.fromEffectDrain(this.#wait(error))
    )
  )

  #open(): Effect.Effect<Stream.Stream<A, Ended>, Ended, Scope.Scope> {
    return Effect.gen({ self: this }, function* () {
      const plan = yield* this.#look()
      // nothing was written yet, or only just now: all of it is wanted
      if (plan.isPending) this.#wantsTail = false
      const request = this.#log.log(yield* this.#query(plan))
      this.#position.reconnect()
      // nothing is shown of what was there already: from here on all of it is wanted
      if (this.#log.options.tailLines === 0) this.#begin()
      const askedAt = yield* Clock.currentTimeMillis
      /** The tail was shown, and was empty, unless the connection was cut before it came. */
      const showTail = Effect.map(Clock.currentTimeMillis, (now) => {
        if (now - askedAt >= shortest) this.#begin()
      })
      const opened = yield* Effect.result(this.#log.client.stream(request))
      if (Result.isFailure(opened)) {
        // a server may answer with the first line, and not before
        if (isUnanswered(opened.failure)) yield* showTail
        if (!plan.isPending || opened.failure._tag !== "BadRequest") return yield* opened.failure
        return Stream.fromEffectDrain(Effect.sleep(pendingInterval))
      }
      const at = yield* Clock.currentTimeMillis
      yield* Effect.addFinalizer(() => showTail)
      return transformArrays(() => this.#lines(request, plan, at))(opened.success)
    })
  }

  /** Which log to ask for next, from the state of the pod; who may not see the pod takes the log as it comes. */
  #look(): Effect.Effect<Plan, Ended> {
    const { client, options, pod, readPod } = this.#log
    return Effect.flatMap(Clock.currentTimeMillis, (own) => {
      this.#lookedAt = { server: undefined, own }
      return client.execute(pod)
    }).pipe(
      Effect.flatMap(({ body, headers }) => {
        const server = Date.parse(headers["date"] ?? "")
        if (!Number.isNaN(server)) this.#lookedAt = { ...this.#lookedAt, server }
        const decoded = readPod(body)
        return Result.isSuccess(decoded)
          ? this.#plan(PodInstance.of(decoded.success, options.container))
          : Effect.succeed(asItComes)
      }),
      Effect.catchTag("Forbidden", () => Effect.succeed(asItComes)),
      Effect.catchTag("NotFound", (error) => Effect.fail(this.#id === undefined ? error : new Done()))
    )
  }

  #plan(instance: PodInstance.Instance): Effect.Effect<Plan, Done> {
    if (instance._tag === "Unknown") return Effect.succeed(asItComes)
    if (instance._tag === "Pending") {
      // where something ran before, it is gone
      return this.#id === undefined
        ? Effect.succeed({ previous: false, isLast: false, isPending: true })
        : Effect.fail(new Done())
    }
    this.#id ??= instance.id
    if (instance.id === this.#id) {
      return Effect.succeed({ previous: false, isLast: instance.hasEnded, isPending: false })
    }
    return instance.previous === this.#id
      ? Effect.succeed({ previous: true, isLast: true, isPending: false })
      : Effect.fail(new Done())
  }

  /** What is written from here on is wanted, however much it is, and not only the tail of it. */
  #begin(): void {
    const isWhole = this.#log.options.tailLines === undefined || !this.#wantsTail
    if (isWhole || this.#position.sinceTime !== undefined) return
    const { own, server } = this.#lookedAt
    if (server === undefined) this.#begunAt ??= own
    else this.#position.begin(server)
  }

  /** The caller's own options as long as nothing came, then from where it stopped. */
  #query(plan: Plan): Effect.Effect<Query> {
    const { sinceSeconds, sinceTime, tailLines } = this.#log.options
    const common = {
      follow: plan.previous ? undefined : true,
      previous: plan.previous ? true : undefined,
      timestamps: true
    }
    const resumed = this.#position.sinceTime
    if (resumed !== undefined) {
      const isEarlier = sinceTime !== undefined && Date.parse(resumed) < Date.parse(sinceTime)
      return Effect.succeed({ ...common, sinceTime: isEarlier ? sinceTime : resumed })
    }
    return Effect.map(Clock.currentTimeMillis, (now) => {
      const secondsSince = (at: number) => Math.ceil((now - at) / 1000)
      const begun = this.#begunAt
      if (begun !== undefined) return { ...common, sinceSeconds: secondsSince(begun) + 1 }
      return {
        ...common,
        tailLines: this.#wantsTail ? tailLines : undefined,
        sinceTime,
        sinceSeconds: sinceSeconds === undefined ? undefined : sinceSeconds + secondsSince(this.#startedAt)
      }
    })
  }

  /** From bytes to the lines that are new. */
  #lines(request: ApiRequest, plan: Plan, opened: number): Stage<Uint8Array, A, Ended> {
    const splitter = new Splitter()
    let isSilent = true
    const take = (out: Array<A>, terminated: boolean) => (bytes: Buffer, from: number, to: number) => {
      if (this.#left === 0) return
      const { content, isNew, isStamped } = this.#position.read(bytes, from, to)
      if (!isNew) return
      if (isStamped) isSilent = false
      const start = this.#log.options.timestamps === true ? from : content
      const isWhole = to - start < this.#left
      const end = isWhole ? to : start + this.#left
      this.#left -= isWhole ? to - start + 1 : this.#left
      out.push(this.#log.emit(bytes, start, end, isWhole && terminated))
    }
    return {
      onArray: (chunks, out) => {
        const onLine = take(out, true)
        for (const chunk of chunks) {
          if (!splitter.push(chunk, onLine)) return Effect.fail(tooLong(request))
        }
        if (!isSilent) this.#delays = undefined
        return this.#left === 0 ? Effect.fail(new Done()) : undefined
      },
      onEnd: (out) => {
        if (plan.isLast) {
          splitter.end(take(out, false))
          return Effect.fail(new Done())
        }
        if (plan.isPending && isSilent) return Effect.andThen(Effect.sleep(pendingInterval), Cause.done())
        return Effect.flatMap(Clock.currentTimeMillis, (now): Halt<Ended> => {
          if (isSilent && now - opened < shortest) return Effect.fail(lost(request))
          this.#delays = undefined
          return Cause.done()
        })
      }
    }
  }

  #wait(error: LogError): Effect.Effect<void, LogError> {
    return Effect.gen({ self: this }, function* () {
      this.#delays ??= yield* Schedule.toStep(this.#log.options.backOff ?? BackOff.make())
      const now = yield* Clock.currentTimeMillis
      const [, delay] = yield* Pull.catchDone(this.#delays(now, error), () => Effect.fail(error))
      const wait = Retry.notBefore(delay, error.retryAfter)
      yield* Effect.logDebug(`the log goes on in ${Duration.format(wait)}: ${error.message}`)
      yield* Effect.sleep(wait)
    })
  }
}

/** For who cannot tell whether the container runs: an answer that is cut off is continued, one that ends is the end. */
const asItComes: Plan = { previous: false, isLast: true, isPending: false }

/** Whether the request was sent, and no answer came to it. */
const isUnanswered = (error: LogError): boolean =>
  error._tag === "TransportError" && (error.phase === "read" || error.phase === "idle")

const lost = ({ info }: ApiRequest): TransportError =>
  new TransportError({
    message: `${describe(info)}: the server closed the log of a running container at once`,
    phase: "read",
    request: info,
    retryable: true,
    attempts: 1
  })

/** The lines of a log until its container ends, over as many connections as it takes. */
export const follow = <A>(log: Log<A>): Stream.Stream<A, LogError> =>
  Stream.unwrap(Effect.map(Clock.currentTimeMillis, (now) => Stream.forever(new Follow(log, now).connection))).pipe(
    Stream.catchTag("Done", () => Stream.empty)
  )
