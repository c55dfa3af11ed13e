/** One run of a watcher: asks for what the state machine wants, and waits. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as Retry from "../../internal/retry.ts"
import { type Stage, transformArrays } from "../../internal/transformArrays.ts"
import { DecodeError, type RequestInfo, TransportError } from "../../KubernetesError.ts"
import * as BackOff from "../BackOff.ts"
import type { Identified, InNamespaces, ListRequest, ListWatch, Selection, WatchRequest } from "../ListWatch.ts"
import type { WatchError } from "../Watch.ts"
import type { RawWatcherEvent, WatcherOptions } from "../Watcher.ts"
import type { RawEvent } from "../WatchEvent.ts"
import { Delays, subject } from "./delays.ts"
import * as Link from "./link.ts"
import * as Machine from "./machine.ts"

/** A streaming list takes too long. */
class Silence extends /*#__PURE__*/ Data.TaggedError("Silence") {}

/** The endpoints that cannot stream lists, and until when that is taken for granted. */
const unable = new WeakMap<object, number>()

/** What lies on the way may be another thing by then. */
const memoryOfSilence = 600_000

/** The server may be a newer one by then. */
const memoryOfRefusal = 3_600_000

type BackOffSchedule = Schedule.Schedule<unknown, WatchError>

export class Run<A extends Identified> {
  readonly #endpoint: ListWatch<A>
  readonly #options: WatcherOptions
  readonly #listing: Delays
  readonly #watching: Delays
  readonly #link = new Link.Link()
  #state: Machine.State
  /** The back-off of the watch came to its end. */
  #gaveUp = false
  /** Where pages take the place of streaming lists: until when. */
  #unableUntil = Number.POSITIVE_INFINITY

  constructor(endpoint: ListWatch<A>, options: WatcherOptions, now: number) {
    this.#endpoint = endpoint
    this.#options = options
    const backOff = options.backOff ?? BackOff.make()
    this.#listing = new Delays(backOff)
    this.#watching = new Delays(backOff)
    const unableUntil = options.streamingList === false ? this.#unableUntil : (unable.get(endpoint) ?? 0)
    if (now < unableUntil) this.#unableUntil = unableUntil
    this.#state = Machine.make(options, now >= unableUntil)
  }

  /** One request, what it brings, and the time to wait after it. */
  readonly turn: Stream.Stream<RawWatcherEvent<A>, WatchError> = Stream.suspend(() => {
    const events = this.#state._tag === "Listing" ? this.#list(this.#state) : this.#watch(this.#state)
    return this.#listing.settling(this.#watching.settling(events))
  }).pipe(Stream.catch((error) => Stream.fromEffectDrain(this.#goOn(error))))

  #goOn(error: WatchError | Silence): Effect.Effect<void, WatchError> {
    if (error._tag === "Silence") return this.#stopStreaming()
    // something on the way may hold the answer back until its end, which a streaming list does not have
    const isHeldBack = this.#state._tag === "Streaming" && error._tag === "TransportError" && error.phase === "idle"
    return isHeldBack ? this.#stopStreaming() : this.#recover(error)
  }

  #list(state: Machine.Listing): Stream.Stream<RawWatcherEvent<A>, WatchError> {
    return Stream.unwrap(
      Effect.map(this.#ask(state), (page) => {
        const out: Array<RawWatcherEvent<A>> = []
        const next = Machine.onPage(state, page, out)
        const events = Stream.fromArray(out)
        if (next === undefined) {
          // it is the server's own answer, and it would be the same again
          this.#link.grace.end()
          return Stream.concat(events, Stream.fail(withoutVersion(this.#info("list"))))
        }
        this.#link.grace.serve()
        this.#enter(next)
        return events
      })
    )
  }

  /** A server that has not reached the version is asked for the newest state at once. */
  #ask(state: Machine.Listing): ReturnType<ListWatch<A>["list"]> {
    return Effect.provideService(this.#endpoint.list(this.#listRequest(state)), Retry.AwaitVersion, false)
  }

  #listRequest(state: Machine.Listing): ListRequest {
    const { token, version } = state
    const page = { limit: Machine.limit(this.#options, state), continue: token, undecodable: "separate" } as const
    return token === undefined && version !== ""
      ? { ...this.#selection(), ...page, resourceVersion: version, resourceVersionMatch: "NotOlderThan" }
      : { ...this.#selection(), ...page }
  }

  #watch(state: Machine.Streaming | Machine.Watching): Stream.Stream<RawWatcherEvent<A>, WatchError | Silence> {
    const request: WatchRequest = {
      ...this.#selection(),
      resourceVersion: state.version === "" ? undefined : state.version,
      timeoutSeconds: this.#options.timeoutSeconds,
      sendInitialEvents: state._tag === "Streaming",
      backOff: this.#options.backOff && this.#noticed(this.#options.backOff),
      onRetry: this.#options.onRetry
    }
    const events = Stream.provideService(this.#endpoint.watchRaw(request), Link.Shared, this.#link)
    return (state._tag === "Streaming" ? this.#limited(events) : events).pipe(
      Stream.concat(Stream.suspend(() => Stream.fail(ended(this.#info("watch"))))),
      transformArrays((): Stage<RawEvent<A>, RawWatcherEvent<A>, never> => ({
        onArray: (events, out) => this.#read(events, out),
        onEnd: () => undefined
      }))
    )
  }

  /** The same schedule, whose end is not taken for a failure to begin it anew with. */
  #noticed(backOff: BackOffSchedule): BackOffSchedule {
    return Schedule.fromStep(
      Effect.map(
        Schedule.toStep(backOff),
        (step) => (now, error: WatchError) =>
          Pull.catchDone(step(now, error), (output) => {
            this.#gaveUp = true
            return Cause.done(output)
          })
      )
    )
  }

  #read(events: ReadonlyArray<RawEvent<A>>, out: Array<RawWatcherEvent<A>>): undefined {
    let state = this.#state
    this.#link.grace.serve()
    for (const event of events) {
      if (state._tag === "Listing") return
      if (state._tag === "Watching") this.#watching.reset()
      state = Machine.onEvent(state, event, out)
    }
    this.#enter(state)
  }

  #enter(state: Machine.State): void {
    if (state._tag === "Watching" && this.#state._tag !== "Watching") {
      this.#listing.reset()
      // pages succeeded where a streaming list did not
      if (!state.streams && this.#options.streamingList !== false) unable.set(this.#endpoint, this.#unableUntil)
    }
    this.#state = state
  }

  /** Fails a streaming list that does not go on; the time that decoding and the consumer take does not count. */
  #limited(events: Stream.Stream<RawEvent<A>, WatchError>): Stream.Stream<RawEvent<A>, WatchError | Silence> {
    const { streamingList } = this.#options
    const limits = typeof streamingList === "object" ? streamingList : undefined
    const idle = Duration.toMillis(Duration.fromInputUnsafe(limits?.idle ?? "10 seconds"))
    let left = Duration.toMillis(Duration.fromInputUnsafe(limits?.total ?? "60 seconds"))
    const link = this.#link
    return Stream.transformPull(events, (pull) =>
      Effect.succeed(
        Effect.gen({ self: this }, function* () {
          if (this.#state._tag !== "Streaming") return yield* pull
          const asked = yield* Clock.currentTimeMillis
          const next = yield* Effect.raceFirst(pull, silence(link, asked, Math.min(idle, left)))
          left -= link.heardSince(asked, yield* Clock.currentTimeMillis) - link.answeredSince(asked)
          return next
        })
      )
    )
  }

  #stopStreaming(): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      if (this.#state._tag === "Streaming") this.#state = Machine.onSilence(this.#state)
      this.#unableUntil = (yield* Clock.currentTimeMillis) + memoryOfSilence
      yield* Effect.logWarning(
        `${subject(this.#info("watch"))}: the server sent no end of its streaming list in time, it is listed in ` +
          "pages; something on the way may drop the last bookmark"
      )
    })
  }

  /** Goes on after a failure, once the back-off allows it. */
  #recover(error: WatchError): Effect.Effect<void, WatchError> {
    return Effect.gen({ self: this }, function* () {
      const now = yield* Clock.currentTimeMillis
      this.#link.request ??= error.request
      const next = Machine.onFailure(this.#options, this.#renewed(now), error, this.#link.grace.judge(error, now))
      if (next === undefined || this.#gaveUp) return yield* Effect.fail(error)
      if (this.#state._tag === "Streaming" && !next.state.streams) this.#unableUntil = now + memoryOfRefusal
      this.#state = next.state
      if (next.wait === "none") {
        return yield* Effect.logDebug(`the watcher goes on: ${error.message}`)
      }
      const delay = yield* (next.wait === "listing" ? this.#listing : this.#watching).next(error)
      yield* Effect.logDebug(`the watcher goes on in ${Duration.format(delay)}: ${error.message}`)
      if (this.#options.onRetry !== undefined) yield* this.#options.onRetry(error, delay)
      return yield* Effect.sleep(delay)
    })
  }

  /** The same state, in which streaming lists are tried again once that makes sense. */
  #renewed(now: number): Machine.State {
    if (this.#state._tag !== "Watching" || now < this.#unableUntil) return this.#state
    this.#unableUntil = Number.POSITIVE_INFINITY
    return { ...this.#state, streams: true }
  }

  /** What an answer is to, as far as the endpoint told: that of a mock has no path. */
  #info(verb: "list" | "watch"): RequestInfo {
    const { namespace } = this.#options
    return this.#link.request === undefined
      ? { verb, path: "", ...(namespace === undefined ? {} : { namespace }) }
      : { ...this.#link.request, verb }
  }

  #selection(): Selection & InNamespaces {
    const { allNamespaces, fieldSelector, labelSelector, namespace } = this.#options
    const selection = { labelSelector, fieldSelector }
    return allNamespaces === true ? { ...selection, allNamespaces, namespace } : { ...selection, namespace }
  }
}

/** Fails when nothing comes for so long, since the server answered. */
const silence = Effect.fnUntraced(function* (link: Link.Link, asked: number, limit: number) {
  for (;;) {
    yield* link.answered
    const left = link.answeredSince(asked) + limit - (yield* Clock.currentTimeMillis)
    if (left <= 0) return yield* new Silence()
    yield* Effect.sleep(left)
  }
})

const ended = (request: RequestInfo): TransportError =>
  new TransportError({ message: "the watch ended", phase: "read", request, retryable: true, attempts: 1 })

const withoutVersion = (request: RequestInfo): DecodeError =>
  new DecodeError({
    message: "the list has no version to watch from, or its pages do not end",
    request,
    retryable: false,
    attempts: 1
  })
