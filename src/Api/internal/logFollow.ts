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
import { type Forbidden, type NotFound, type RequestError, TransportError } from "../../KubernetesError.ts"
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"
import * as BackOff from "../../Watch/BackOff.ts"
import * as Failure from "../../Watch/internal/failure.ts"
import type { LogOptions } from "../Options.ts"
import { tooLong } from "./logError.ts"
import { isStamped, Position } from "./logPosition.ts"
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

/** Some bytes among others. */
interface Part {
  readonly bytes: Buffer
  readonly from: number
  readonly to: number
}

/** What is known of the connection that is about to be opened. */
interface Plan {
  /** The log of the instance before the running one. */
  readonly previous: boolean
  /** All that comes is there already: an answer that ends without anything new is the end of the log. */
  readonly isLast: boolean
  /** Nothing runs yet: an empty answer, or a refusal, says no more than that. */
  readonly isPending: boolean
}

/** How often a container is looked at that has not begun. */
const pendingInterval = Duration.seconds(1)

/** A connection that the server closes sooner than this, without a new line, counts as a failure. */
const shortest = 1000

class Follow<A> {
  readonly #log: Log<A>
  readonly #position = new Position()
  readonly #startedAt: number
  #left: number
  #id: string | undefined = undefined
  /** Whether the caller's `tailLines` are still to be asked for. */
  #wantsTail: boolean
  /** A tail came that was empty, which may have been cut on its way: another one has to say so. */
  #isTailEmpty = false
  #hasOpened = false
  /** The log of a container that has ended came: what is asked for then only makes sure of its end. */
  #hasAnswered = false
  /** The pod could not be seen at the last look. */
  #isBlind = false
  #hasWarned = false
  #delays: Delays | undefined = undefined
  #splitter = new Splitter()
  /** What came of a last line without its end: it comes again as a whole, unless its log is gone by then. */
  #rest: Part | undefined = undefined

  constructor(log: Log<A>, startedAt: number) {
    this.#log = log
    this.#wantsTail = log.options.tailLines !== undefined
    this.#startedAt = startedAt
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

  /** What is left to give when the log is at its end. */
  rest(): ReadonlyArray<A> {
    const out: Array<A> = []
    this.#setAside(false)
    if (this.#rest !== undefined) this.#take(out, false)(this.#rest.bytes, this.#rest.from, this.#rest.to)
    return out
  }

  #open(): Effect.Effect<Stream.Stream<A, Ended>, Ended, Scope.Scope> {
    return Effect.gen({ self: this }, function* () {
      this.#setAside(false)
      const plan = yield* this.#look()
      // nothing was written yet, or only just now: all of it is wanted
      if (plan.isPending || this.#position.sinceTime !== undefined) this.#wantsTail = false
      const isTail = this.#wantsTail
      const request = this.#log.log(yield* this.#query(plan))
      this.#position.reconnect(isTail)
      const opened = yield* Effect.result(this.#log.client.stream(request))
      if (Result.isFailure(opened)) {
        const { _tag } = opened.failure
        // the pod was there a moment ago: the next look says whether it is gone, or its node forgot it for a while
        if (_tag === "NotFound" && this.#hasOpened) {
          return this.#isBlind ? yield* new Done() : Stream.fromEffectDrain(this.#wait(opened.failure))
        }
        // there is no more to be had
        if (_tag === "BadRequest" && this.#hasAnswered) return yield* new Done()
        if (_tag !== "BadRequest" || !plan.isPending) return yield* opened.failure
        return Stream.fromEffectDrain(Effect.sleep(pendingInterval))
      }
      this.#hasOpened = true
      const at = yield* Clock.currentTimeMillis
      const stage = isTail ? () => this.#tail(request, plan) : () => this.#lines(request, plan, at)
      return transformArrays(stage)(opened.success)
    })
  }

  /** Which log to ask for next, from the state of the pod; who may not see the pod takes the log as it comes. */
  #look(): Effect.Effect<Plan, Ended> {
    const { client, options, pod, readPod } = this.#log
    return client.execute(pod).pipe(
      Effect.flatMap(({ body }) => {
        this.#isBlind = false
        const decoded = readPod(body)
        return Result.isSuccess(decoded)
          ? this.#plan(PodInstance.of(decoded.success, options.container))
          : Effect.succeed(asItComes)
      }),
      Effect.catchTag("Forbidden", (error) => Effect.as(this.#warn(error), asItComes)),
      Effect.catchTag("NotFound", (error) => Effect.fail(this.#id === undefined ? error : new Done()))
    )
  }

  /** Says once that nobody can tell the end of the log from that of a connection. */
  #warn(error: Forbidden): Effect.Effect<void> {
    this.#isBlind = true
    if (this.#hasWarned) return Effect.void
    this.#hasWarned = true
    return Effect.logWarning(
      `a log is followed without the right to get its pod: it ends with the server's answer, be it for a restart: ${error.message}`
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

  /** The caller's own options as long as nothing came, then from where it stopped. */
  #query(plan: Plan): Effect.Effect<Query> {
    const { sinceSeconds, sinceTime, tailLines = 0 } = this.#log.options
    const common = {
      follow: plan.previous || this.#wantsTail ? undefined : true,
      previous: plan.previous ? true : undefined,
      timestamps: true
    }
    const resumed = this.#position.sinceTime
    if (resumed !== undefined) {
      const isEarlier = sinceTime !== undefined && Date.parse(resumed) < Date.parse(sinceTime)
      return Effect.succeed({ ...common, sinceTime: isEarlier ? sinceTime : resumed })
    }
    return Effect.map(Clock.currentTimeMillis, (now) => ({
      ...common,
      // the last line says where a log without any begins
      tailLines: this.#wantsTail ? Math.max(tailLines, 1) : undefined,
      sinceTime,
      sinceSeconds: sinceSeconds === undefined ? undefined : sinceSeconds + Math.ceil((now - this.#startedAt) / 1000)
    }))
  }

  /**
   * The tail, which is asked for by itself: the end of its answer says that it is whole, and its lines say where to go on,
   * whatever the clocks are. After two empty ones, all that is written is wanted. An answer in which the node tells why
   * it has no lines is no tail: it is asked for again, unless that is all there is to say of a log at its end.
   */
  #tail(request: ApiRequest, plan: Plan): Stage<Uint8Array, A, Ended> {
    const splitter = new Splitter()
    let isOfLog = false
    let isText = false
    const take = (out: Array<A>, terminated: boolean) => (bytes: Buffer, from: number, to: number) => {
      if (!isStamped(bytes, from, to)) {
        isText = true
        // of a log that goes on, the server says it again
        if (plan.isLast && !isOfLog) this.#take(out, terminated)(bytes, from, to)
        return
      }
      isOfLog = true
      if (!terminated) this.#position.begin(bytes, from, to)
      else if (this.#log.options.tailLines === 0) this.#position.read(bytes, from, to)
      else this.#take(out, true)(bytes, from, to)
    }
    return {
      onArray: (chunks, out) => this.#split(splitter, chunks, take(out, true), request),
      onEnd: (out) => {
        splitter.end(take(out, false))
        if (isText && !isOfLog) {
          return Effect.fail(plan.isLast ? new Done() : lost(request, "the node could not read the log of a container"))
        }
        this.#delays = undefined
        this.#wantsTail = !isOfLog && !this.#isTailEmpty
        this.#isTailEmpty = true
        return Cause.done()
      }
    }
  }

  /** From bytes to the lines that are new. */
  #lines(request: ApiRequest, plan: Plan, opened: number): Stage<Uint8Array, A, Ended> {
    const splitter = new Splitter()
    this.#splitter = splitter
    let isSilent = true
    const take = (out: Array<A>, terminated: boolean) => {
      const onLine = this.#take(out, terminated)
      return (bytes: Buffer, from: number, to: number) => {
        if (!onLine(bytes, from, to)) return
        isSilent = false
        this.#rest = undefined
      }
    }
    return {
      onArray: (chunks, out) => {
        const halt = this.#split(splitter, chunks, take(out, true), request)
        if (!isSilent) this.#delays = undefined
        return halt
      },
      onEnd: (out) => {
        if (plan === asItComes) {
          splitter.end(take(out, false))
          return Effect.fail(new Done())
        }
        if (plan.isLast) {
          // a server that loses its node ends the answer as if it were whole: only one without anything new says the end
          let isMore = !isSilent
          splitter.end((bytes, from, to) => {
            const length = this.#rest === undefined ? 0 : this.#rest.to - this.#rest.from
            if (to - from > length && isStamped(bytes, from, to)) isMore = true
            if (isMore) this.#rest = { bytes, from, to }
            else take(out, false)(bytes, from, to)
          })
          if (!isMore) return Effect.fail(new Done())
          this.#hasAnswered = true
          this.#delays = undefined
          return Cause.done()
        }
        this.#setAside(true)
        if (plan.isPending && isSilent) return Effect.andThen(Effect.sleep(pendingInterval), Cause.done())
        return Effect.flatMap(Clock.currentTimeMillis, (now): Halt<Ended> => {
          if (isSilent && now - opened < shortest) {
            return Effect.fail(lost(request, "the server closed the log of a running container at once"))
          }
          this.#delays = undefined
          return Cause.done()
        })
      }
    }
  }

  #split(
    splitter: Splitter,
    chunks: ReadonlyArray<Uint8Array>,
    onLine: (bytes: Buffer, from: number, to: number) => void,
    request: ApiRequest
  ): Halt<Ended> | undefined {
    for (const chunk of chunks) {
      if (!splitter.push(chunk, onLine)) return Effect.fail(tooLong(request))
    }
    return this.#left === 0 ? Effect.fail(new Done()) : undefined
  }

  /** Gives a line that is new, as much of it as is still wanted; whether it was one of the log. */
  readonly #take =
    (out: Array<A>, terminated: boolean) =>
    (bytes: Buffer, from: number, to: number): boolean => {
      if (this.#left === 0) return false
      const { content, isNew, isStamped: isOfLog } = this.#position.read(bytes, from, to)
      if (!isNew) return false
      const start = this.#log.options.timestamps === true ? from : content
      const isWhole = to - start < this.#left
      const end = isWhole ? to : start + this.#left
      this.#left -= isWhole ? to - start + 1 : this.#left
      out.push(this.#log.emit(bytes, start, end, isWhole && terminated))
      return isOfLog
    }

  /** Keeps what is left of a connection; a cut may have left less of it than a timestamp. */
  #setAside(isClean: boolean): void {
    this.#splitter.end((bytes, from, to) => {
      if (isClean || isStamped(bytes, from, to)) this.#rest = { bytes, from, to }
    })
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

const lost = ({ info }: ApiRequest, why: string): TransportError =>
  new TransportError({
    message: `${describe(info)}: ${why}`,
    phase: "read",
    request: info,
    retryable: true,
    attempts: 1
  })

/** The lines of a log until its container ends, over as many connections as it takes. */
export const follow = <A>(log: Log<A>): Stream.Stream<A, LogError> =>
  Stream.unwrap(
    Effect.map(Clock.currentTimeMillis, (now) => {
      const follow = new Follow(log, now)
      return Stream.forever(follow.connection).pipe(
        Stream.catchTag("Done", () => Stream.suspend(() => Stream.fromIterable(follow.rest())))
      )
    })
  )
