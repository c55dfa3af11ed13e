/** One run of a watch: connections in turn, and what is kept from one to the next. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ApiRequest } from "../../ApiRequest.ts"
import { describe } from "../../internal/path.ts"
import { Splitter } from "../../internal/splitter.ts"
import * as Status from "../../internal/status.ts"
import { type Halt, type Stage, transformArrays } from "../../internal/transformArrays.ts"
import { type RequestInfo, TransportError } from "../../KubernetesError.ts"
import * as BackOff from "../BackOff.ts"
import type { WatchConfig, WatchError } from "../Watch.ts"
import type { RawEvent } from "../WatchEvent.ts"
import { Delays } from "./delays.ts"
import * as Failure from "./failure.ts"
import * as Frame from "./frame.ts"
import { failWhenIdle } from "./idle.ts"
import * as Link from "./link.ts"
import * as Options from "./options.ts"
import * as Position from "./position.ts"

type Request = ApiRequest<"Gone" | "NotFound">

/** A connection ended in any way but in good order. */
class Ended extends /*#__PURE__*/ Data.TaggedError("Ended")<{ readonly error: WatchError; readonly resume: boolean }> {}

/** How often in a row the server may break off a connection with an error of its own, without progress. */
const maxBreakOffs = 5

/** A connection that the server closes sooner than this, without progress, counts as a failure. */
const shortest = 1000

/** Reads a line without parsing it; `undefined` where it has to be parsed. */
export type Glance<A> = (
  bytes: Buffer,
  from: number,
  to: number,
  request: RequestInfo
) => Position.Change<A> | undefined

export class Session<A> {
  readonly #config: WatchConfig<A>
  readonly #undecodable: "fail" | "emit"
  readonly #glance: Glance<A> | undefined
  readonly #start: string | undefined
  readonly #delays: Delays
  #position: Position.Position<A>
  #breakOffs = 0
  /** Known to this watch alone, unless somebody shares it. */
  #link = new Link.Link()

  constructor(config: WatchConfig<A>, undecodable: "fail" | "emit", glance?: Glance<A>) {
    this.#config = config
    this.#glance = glance
    this.#undecodable = undecodable
    this.#delays = new Delays(config.backOff ?? BackOff.make())
    this.#start = config.resourceVersion === "" ? undefined : config.resourceVersion
    this.#position = config.sendInitialEvents === true ? Position.makeListing(this.#start) : Position.make(this.#start)
  }

  /** One connection, and the time to wait after it. */
  readonly connection: Stream.Stream<RawEvent<A>, WatchError> = Stream.unwrap(Effect.suspend(() => this.#open())).pipe(
    Stream.catch((ended) => (ended.resume ? Stream.fromEffectDrain(this.#wait(ended.error)) : Stream.fail(ended.error)))
  )

  #open(): Effect.Effect<Stream.Stream<RawEvent<A>, Ended>, Ended, Scope.Scope> {
    return Effect.gen({ self: this }, function* () {
      const { client, request: build, timeoutSeconds: fixed } = this.#config
      const fault = Options.timeoutFault(fixed)
      if (fault !== undefined) return yield* this.#ended(fault)
      Position.reconnect(this.#position)
      const timeoutSeconds = fixed ?? (yield* Random.nextIntBetween(240, 290))
      const request = build({
        resourceVersion: Position.requestVersion(this.#position, this.#start),
        timeoutSeconds,
        sendInitialEvents: this.#position.isListing
      })
      const link = (this.#link = (yield* Link.Shared) ?? this.#link)
      link.ask(request.info)
      // The watch has a back-off of its own; the client repeats only where the server says when, and after a 401. It
      // may have to wait longer than a body may be silent, and has its own limit for an answer.
      const body = yield* Effect.catch(client.stream({ ...request, replay: "unsafe" }), (error) => this.#refused(error))
      const opened = yield* Clock.currentTimeMillis
      link.answer(opened)
      return body.pipe(
        Stream.mapError((error) => this.#ended(error)),
        failWhenIdle({
          millis: (timeoutSeconds + 5) * 1000,
          orElse: () => this.#ended(this.#lost(request, "idle", "nothing came for too long")),
          onHeard: (now) => link.hear(now)
        }),
        // one chunk at a time: the objects of all that came at once would be too many for a young heap
        Stream.rechunk(1),
        transformArrays(() => this.#events(request, opened)),
        (events) => this.#delays.settling(events)
      )
    })
  }

  /** There is no connection; where an earlier one was, that it is forbidden may pass. */
  #refused(error: WatchError): Effect.Effect<never, Ended> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Effect.fail(this.#ended(error, this.#link.grace.judge(error, now)))
    )
  }

  /** From bytes to what is new to the consumer. A line is read as it is cut, so that its text is never kept. */
  #events(request: Request, opened: number): Stage<Uint8Array, RawEvent<A>, Ended> {
    const splitter = new Splitter()
    const begin = Position.progress(this.#position)
    let halt: Halt<Ended> | undefined
    const read = (out: Array<RawEvent<A>>, terminated: boolean) => (bytes: Buffer, from: number, to: number) => {
      const change = terminated && halt === undefined ? this.#glance?.(bytes, from, to, request.info) : undefined
      if (change !== undefined) this.#position = Position.step(this.#position, change, out)
      else halt ??= this.#read(bytes.toString("utf8", from, to), terminated, request, out)
    }
    const advance = (step: () => void) => {
      const before = Position.progress(this.#position)
      step()
      if (Position.progress(this.#position) !== before) this.#reset()
      return halt
    }
    return {
      onArray: (chunks, out) =>
        advance(() => {
          const onLine = read(out, true)
          for (const chunk of chunks) {
            if (!splitter.push(chunk, onLine)) {
              const message = `a line of the watch has more than ${splitter.limit} bytes`
              halt ??= Effect.fail(this.#ended(Frame.malformed(request.info, message, this.#delays.attempts)))
            }
            if (halt !== undefined) return
          }
        }),
      onEnd: (out) =>
        advance(() => splitter.end(read(out, false))) ??
        Effect.flatMap(Clock.currentTimeMillis, (now): Halt<Ended> => {
          if (this.#position.isListing) {
            return Effect.fail(
              this.#ended(this.#lost(request, "read", "the server closed the watch inside of its initial events"))
            )
          }
          const isSilent = Position.progress(this.#position) === begin
          if (isSilent && now - opened < shortest) {
            return Effect.fail(this.#ended(this.#lost(request, "read", "the server closed the watch at once")))
          }
          this.#reset()
          return Effect.andThen(this.#delays.settle, Cause.done())
        })
    }
  }

  #read(text: string, terminated: boolean, request: Request, out: Array<RawEvent<A>>): Halt<Ended> | undefined {
    if (!terminated && !Frame.isDocument(text)) {
      return Effect.fail(this.#ended(this.#lost(request, "read", "the connection ended inside of an event")))
    }
    const frame = Frame.fromLine(text, this.#config, request.info, this.#delays.attempts)
    if (frame === undefined) return undefined
    switch (frame._tag) {
      case "DecodeError":
        return Effect.fail(this.#ended(frame))
      case "ServerError":
        return this.#brokenOff(watchError(request, frame, this.#delays.attempts))
      case "Change":
        if (frame.event._tag === "Undecodable" && this.#undecodable === "fail") {
          return Effect.fail(this.#ended(frame.event.error))
        }
    }
    this.#position = Position.step(this.#position, frame, out)
    return undefined
  }

  #lost({ info }: Request, phase: "idle" | "read", message: string): TransportError {
    const { attempts } = this.#delays
    return new TransportError({
      message: `${describe(info)}: ${message}`,
      phase,
      request: info,
      retryable: true,
      attempts
    })
  }

  #ended(error: WatchError, failure = Failure.of(error)): Ended {
    // a server that is behind any version need only catch up
    const mayPass = Failure.mayPass(failure) || (failure === "Ahead" && this.#position.resourceVersion === undefined)
    return new Ended({ error, resume: mayPass && !this.#position.isListing })
  }

  /** The server's own failure may be that of one object in its history, which no repetition mends. */
  #brokenOff(error: WatchError): Halt<Ended> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const failure = Failure.of(error)
      if (!this.#delays.isInRow(now)) this.#breakOffs = 0
      if (failure === "Broken" || failure === "Ahead") this.#breakOffs++
      // it had let the watch in
      if (failure === "Refused") this.#link.grace.end()
      const { resume } = this.#ended(error, failure)
      return Effect.fail(new Ended({ error, resume: resume && this.#breakOffs < maxBreakOffs }))
    })
  }

  #reset(): void {
    this.#delays.reset()
    this.#breakOffs = 0
  }

  #wait(error: WatchError): Effect.Effect<void, WatchError> {
    return Effect.gen({ self: this }, function* () {
      const wait = yield* this.#delays.next(error)
      yield* Effect.logDebug(`the watch goes on in ${Duration.format(wait)}: ${error.message}`)
      if (this.#config.onRetry !== undefined) yield* this.#config.onRetry(error, wait)
      yield* Effect.sleep(wait)
    })
  }
}

const watchError = (request: Request, { origin, status }: Frame.ServerError, attempts: number): WatchError => {
  const error = Status.fromStatus(request, status, { attempts }, origin)
  switch (error._tag) {
    // of what only some operations meet, a watch lists the rest
    case "AlreadyExists":
    case "Conflict":
    case "ApplyConflict":
    case "Invalid":
      return Status.unexpected(request, error.status.code ?? 0, error.message, { attempts })
    default:
      return error
  }
}
