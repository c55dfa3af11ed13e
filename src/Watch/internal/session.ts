/** One run of a watch: connections in turn, and what is kept from one to the next. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ApiRequest } from "../../Client.ts"
import { describe } from "../../internal/path.ts"
import { Splitter } from "../../internal/splitter.ts"
import * as Status from "../../internal/status.ts"
import { type Halt, type Stage, transformArrays } from "../../internal/transformArrays.ts"
import { type RequestInfo, TransportError } from "../../KubernetesError.ts"
import * as BackOff from "../BackOff.ts"
import type { WatchConfig, WatchError } from "../Watch.ts"
import type { RawEvent } from "../WatchEvent.ts"
import { Delays } from "./delays.ts"
import * as Frame from "./frame.ts"
import { Observer } from "./opening.ts"
import * as Position from "./position.ts"

type Request = ApiRequest<"Gone" | "NotFound">

/** A connection ended in any way but in good order. */
class Ended extends /*#__PURE__*/ Data.TaggedError("Ended")<{ readonly error: WatchError; readonly resume: boolean }> {}

/** How often in a row the server may break off a connection with an error of its own, without progress. */
const maxBreakOffs = 5

/**
 * How long in a row a server may forbid what it allowed before. One that was restarted answers before it has read its roles
 * again, and forbids everything for that long.
 */
const refusalGrace = 60_000

/** A connection that the server closes sooner than this, without an event, counts as a failure. */
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
  #served = false
  #refusedSince: number | undefined
  /** A streaming list is not complete: there is nothing to resume. */
  #isListing: boolean

  constructor(config: WatchConfig<A>, undecodable: "fail" | "emit", glance?: Glance<A>) {
    this.#config = config
    this.#glance = glance
    this.#undecodable = undecodable
    this.#delays = new Delays(config.backOff ?? BackOff.make())
    this.#start = config.resourceVersion === "" ? undefined : config.resourceVersion
    this.#isListing = config.sendInitialEvents ?? false
    this.#position = this.#isListing ? { resourceVersion: this.#start, initial: undefined } : Position.make(this.#start)
  }

  /** One connection, and the time to wait after it. */
  readonly connection: Stream.Stream<RawEvent<A>, WatchError> = Stream.unwrap(Effect.suspend(() => this.#open())).pipe(
    Stream.catch((ended) => (ended.resume ? Stream.fromEffectDrain(this.#wait(ended.error)) : Stream.fail(ended.error)))
  )

  #open(): Effect.Effect<Stream.Stream<RawEvent<A>, Ended>, Ended, Scope.Scope> {
    return Effect.gen({ self: this }, function* () {
      const { client, request: build, timeoutSeconds: fixed } = this.#config
      Position.reconnect(this.#position)
      const timeoutSeconds = fixed ?? (yield* Random.nextIntBetween(240, 290))
      const request = build({
        resourceVersion: Position.requestVersion(this.#position, this.#start),
        timeoutSeconds,
        sendInitialEvents: this.#isListing
      })
      const idle = {
        duration: Duration.seconds(timeoutSeconds + 5),
        orElse: () => Effect.fail(this.#lost(request, "idle", "nothing came for too long"))
      }
      // the watch has a back-off of its own; the client repeats only where the server says when, and after a 401: it may
      // have to wait longer than a body may be silent, and has its own limit for an answer
      const opening = yield* Observer
      opening?.begin()
      const body = yield* Effect.catch(client.stream({ ...request, replay: "unsafe" }), (error) => this.#refused(error))
      const opened = yield* Clock.currentTimeMillis
      this.#served = true
      this.#refusedSince = undefined
      opening?.end(opened)
      const alive = Stream.transformPull(body, (pull) => Effect.succeed(Effect.timeoutOrElse(pull, idle)))
      return alive.pipe(
        Stream.mapError((error) => this.#ended(error)),
        transformArrays(() => this.#events(request, opened)),
        (events) => this.#delays.settling(events)
      )
    }).pipe(Effect.mapError((error) => (error._tag === "Ended" ? error : this.#ended(error))))
  }

  /** A connection was refused; where an earlier one was not, that it is forbidden may pass. */
  #refused(error: WatchError): Effect.Effect<never, WatchError | Ended> {
    if (error._tag !== "Forbidden" || !this.#served || this.#isListing) return Effect.fail(error)
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      this.#refusedSince ??= now
      return Effect.fail(now - this.#refusedSince < refusalGrace ? new Ended({ error, resume: true }) : error)
    })
  }

  /** From bytes to what is new to the consumer. A line is read as it is cut, so that its text is never kept. */
  #events(request: Request, opened: number): Stage<Uint8Array, RawEvent<A>, Ended> {
    const splitter = new Splitter()
    let isSilent = true
    let halt: Halt<Ended> | undefined
    const read = (out: Array<RawEvent<A>>, terminated: boolean) => (bytes: Buffer, from: number, to: number) => {
      const change = terminated && halt === undefined ? this.#glance?.(bytes, from, to, request.info) : undefined
      if (change !== undefined) this.#position = Position.step(this.#position, change, out)
      else halt ??= this.#read(bytes.toString("utf8", from, to), terminated, request, out)
    }
    const advance = (out: Array<RawEvent<A>>, step: () => void) => {
      const before = this.#position.resourceVersion
      step()
      if (this.#position.resourceVersion !== before || out.some((event) => event._tag !== "Bookmark")) {
        isSilent = false
        this.#reset()
      }
      return halt
    }
    return {
      onArray: (chunks, out) =>
        advance(out, () => {
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
        advance(out, () => splitter.end(read(out, false))) ??
        Effect.flatMap(Clock.currentTimeMillis, (now): Halt<Ended> => {
          if (this.#isListing) {
            return Effect.fail(
              this.#ended(this.#lost(request, "read", "the server closed the watch inside of its initial events"))
            )
          }
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
        return Effect.fail(this.#brokenOff(watchError(request, frame, this.#delays.attempts)))
      case "Change":
        if (frame.event._tag === "Undecodable" && this.#undecodable === "fail") {
          return Effect.fail(this.#ended(frame.event.error))
        }
        break
      case "Bookmark":
        if (frame.initialEventsEnd) this.#isListing = false
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

  #ended(error: WatchError): Ended {
    const resume = !this.#isListing && isTransient(error, this.#position.resourceVersion !== undefined)
    return new Ended({ error, resume })
  }

  /** The server's own failure may be that of one object in its history, which no repetition mends. */
  #brokenOff(error: WatchError): Ended {
    const { resume } = this.#ended(error)
    const isInternal =
      error._tag === "InternalError" || error._tag === "UnexpectedResponse" || error._tag === "ResourceVersionTooLarge"
    if (isInternal) this.#breakOffs++
    return new Ended({ error, resume: resume && this.#breakOffs < maxBreakOffs })
  }

  #reset(): void {
    this.#delays.reset()
    this.#breakOffs = 0
  }

  #wait(error: WatchError): Effect.Effect<void, WatchError> {
    return Effect.gen({ self: this }, function* () {
      const wait = yield* this.#delays.next(error)
      yield* Effect.logDebug(`the watch goes on in ${Duration.format(wait)}: ${error.message}`)
      yield* Effect.sleep(wait)
    })
  }
}

/** Whether another connection, from the same version, may fare better. */
const isTransient = (error: WatchError, hasVersion: boolean): boolean => {
  switch (error._tag) {
    case "TooManyRequests":
    case "Timeout":
    case "ServerTimeout":
    case "ServiceUnavailable":
    case "InternalError":
      return true
    case "TransportError":
      return error.phase !== "tls"
    case "ResourceVersionTooLarge":
      return !hasVersion
    case "UnexpectedResponse":
      return !(error.status.code !== undefined && error.status.code > 0 && error.status.code < 500)
    default:
      return false
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
