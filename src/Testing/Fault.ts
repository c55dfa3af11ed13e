/**
 * The faults of a connection as data: they can be generated, printed, and injected again in the same order.
 *
 * `FaultProxy` injects them into the connections that pass through it. What ends a fault is data too: {@link Resume} a
 * stall, {@link Accept} a refusal of all connections, a 0 what has a number, {@link Heal} all of them.
 *
 * A fault that has a `direction` and is given none is about both ways, each by itself: what is counted is counted of
 * each way.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Schema from "effect/Schema"

/**
 * Which way bytes go: requests `toServer`, answers `toClient`.
 *
 * @category models
 * @since 0.1.0
 */
export type Direction = "toServer" | "toClient"

/**
 * Cuts one connection: the one that carries the byte number `after`, counted over all connections from now on.
 *
 * **Details**
 *
 * Exactly that many bytes pass that way, wherever it is: in the middle of a character, a frame or a TLS record. With
 * `after: 0` the next byte does not pass. It strikes once: without a `direction` the way that is there first. Other
 * connections are left alone.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cut {
  readonly _tag: "Cut"
  readonly after: number
  /** Default: both. */
  readonly direction?: Direction | undefined
  /** By a TCP reset instead of an orderly end; default `false`. */
  readonly reset?: boolean | undefined
}

/**
 * Resets every connection that is open.
 *
 * @category models
 * @since 0.1.0
 */
export interface CutAll {
  readonly _tag: "CutAll"
}

/**
 * Lets nothing pass any more, while connections stay open and new ones are accepted: a half-open network.
 *
 * @category models
 * @since 0.1.0
 */
export interface Stall {
  readonly _tag: "Stall"
  /** Default: both. */
  readonly direction?: Direction | undefined
}

/**
 * Ends the stalls; what was held passes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Resume {
  readonly _tag: "Resume"
  /** Default: both. */
  readonly direction?: Direction | undefined
}

/**
 * Makes each piece wait before it passes; 0 ends that.
 *
 * @category models
 * @since 0.1.0
 */
export interface Delay {
  readonly _tag: "Delay"
  readonly millis: number
  /** Default: both. */
  readonly direction?: Direction | undefined
}

/**
 * Passes bytes in pieces of at most `size`, each written on its own; 0 ends that.
 *
 * **Gotchas**
 *
 * A reader that is slower than the network still meets several pieces at once.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rechunk {
  readonly _tag: "Rechunk"
  readonly size: number
  /** Default: both. */
  readonly direction?: Direction | undefined
}

/**
 * Passes each of the next pieces twice, as a faulty proxy does that sends again what it takes for lost.
 *
 * **Details**
 *
 * A piece is what has arrived at once, such as one write of a server that is not in a hurry, or what {@link Rechunk}
 * makes of it. Over TLS the other side sees a broken record.
 *
 * @category models
 * @since 0.1.0
 */
export interface Duplicate {
  readonly _tag: "Duplicate"
  /** How many pieces; default 1, and 0 ends that. */
  readonly times?: number | undefined
  /** Default: both. */
  readonly direction?: Direction | undefined
}

/**
 * Resets the next connections as soon as they are made; those that are open go on.
 *
 * **Details**
 *
 * The port stays taken, so that it cannot go to somebody else: a client sees a reset before the first byte, not
 * `ECONNREFUSED`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Refuse {
  readonly _tag: "Refuse"
  /** How many connections from now on, and 0 ends that; default: all, until {@link Accept}. */
  readonly times?: number | undefined
}

/**
 * Ends one refusal of all connections. Others that were injected go on, and so does one of the next few connections.
 *
 * @category models
 * @since 0.1.0
 */
export interface Accept {
  readonly _tag: "Accept"
}

/**
 * An answer in the server's place, which does not see the request and need not be there. The connection then ends.
 *
 * @category models
 * @since 0.1.0
 */
export interface AnswerOptions {
  readonly status: number
  /** `content-length` and `connection` are set by the proxy. */
  readonly headers?: { readonly [name: string]: string } | undefined
  readonly body?: string | undefined
  /** Only a request whose method and target contain this text, such as `watch=true`; default: any. */
  readonly where?: string | undefined
  /** How many requests are answered; default 1. */
  readonly times?: number | undefined
}

/**
 * Answers the next request, or the next few, in the server's place.
 *
 * **Gotchas**
 *
 * Only plain HTTP has requests that a proxy can see. Over TLS the answer waits for ever.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer extends AnswerOptions {
  readonly _tag: "Answer"
}

/**
 * Ends stalls, delays, splitting and refusals, and forgets what has not struck yet. Open connections go on.
 *
 * @category models
 * @since 0.1.0
 */
export interface Heal {
  readonly _tag: "Heal"
}

/**
 * What can befall connections, and its end.
 *
 * @category models
 * @since 0.1.0
 */
export type Fault = Cut | CutAll | Stall | Resume | Delay | Rechunk | Duplicate | Refuse | Accept | Answer | Heal

/**
 * What was to be injected is no fault: a count below 0, a status that HTTP does not have.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidFault extends Data.TaggedError("InvalidFault")<{
  readonly fault: unknown
  readonly message: string
}> {}

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** What would end a header begins another one. */
const headerText = Schema.String.check(Schema.isPattern(/^[^\r\n\0]*$/))

const direction = Schema.optional(Schema.Literals(["toServer", "toClient"]))

/**
 * A fault as JSON, for a schedule that is printed and read again, or generated by `Arbitrary`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Fault: Schema.Codec<Fault> = Schema.Union([
  Schema.TaggedStruct("Cut", { after: count, direction, reset: Schema.optional(Schema.Boolean) }),
  Schema.TaggedStruct("CutAll", {}),
  Schema.TaggedStruct("Stall", { direction }),
  Schema.TaggedStruct("Resume", { direction }),
  Schema.TaggedStruct("Delay", { millis: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)), direction }),
  Schema.TaggedStruct("Rechunk", { size: count, direction }),
  Schema.TaggedStruct("Duplicate", { times: Schema.optional(count), direction }),
  Schema.TaggedStruct("Refuse", { times: Schema.optional(count) }),
  Schema.TaggedStruct("Accept", {}),
  Schema.TaggedStruct("Answer", {
    status: Schema.Int.check(Schema.isBetween({ minimum: 200, maximum: 599 })),
    headers: Schema.optional(Schema.Record(Schema.String, headerText)),
    body: Schema.optional(Schema.String),
    where: Schema.optional(Schema.String),
    times: Schema.optional(count)
  }),
  Schema.TaggedStruct("Heal", {})
])

/** What a server says of a failure. */
const failure = (code: number, reason: string, message: string, more: object = {}): object => ({
  kind: "Status",
  apiVersion: "v1",
  metadata: {},
  status: "Failure",
  message,
  reason,
  code,
  ...more
})

const json = { "content-type": "application/json" }

/**
 * A failure as an API server words it: an HTTP status and a `meta/v1` Status.
 *
 * @category constructors
 * @since 0.1.0
 */
export const status = (code: number, reason: string, message: string): Answer => ({
  _tag: "Answer",
  status: code,
  headers: json,
  body: JSON.stringify(failure(code, reason, message))
})

/**
 * A watch that opens, tells of an error by an `ERROR` event and ends.
 *
 * @category constructors
 * @since 0.1.0
 */
export const errorEvent = (code: number, reason: string, message: string): Answer => ({
  _tag: "Answer",
  status: 200,
  headers: json,
  body: `${JSON.stringify({ type: "ERROR", object: failure(code, reason, message) })}\n`,
  where: "watch=true"
})

/**
 * The history is compacted, said by the HTTP status.
 *
 * @category constructors
 * @since 0.1.0
 */
export const gone: Answer = /*#__PURE__*/ status(410, "Expired", "too old resource version: 1 (2)")

/**
 * The history is compacted, said inside of a watch that was opened.
 *
 * @category constructors
 * @since 0.1.0
 */
export const goneInStream: Answer = /*#__PURE__*/ errorEvent(410, "Expired", "too old resource version: 1 (2)")

/**
 * The server fails without saying when to try again.
 *
 * @category constructors
 * @since 0.1.0
 */
export const internalError: Answer = /*#__PURE__*/ status(500, "InternalError", "an error on the server")

/**
 * The server asks to come back after some seconds; without them it does not say when.
 *
 * @category constructors
 * @since 0.1.0
 */
export const tooManyRequests = (retryAfterSeconds?: number): Answer => {
  const details = retryAfterSeconds === undefined ? {} : { details: { retryAfterSeconds } }
  return {
    _tag: "Answer",
    status: 429,
    headers: { ...json, ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }) },
    body: JSON.stringify(failure(429, "TooManyRequests", "too many requests, please try again later", details))
  }
}

/**
 * A failure as a load balancer in front of the server words it: an HTTP status and some HTML.
 *
 * @category constructors
 * @since 0.1.0
 */
export const html = (code: number): Answer => ({
  _tag: "Answer",
  status: code,
  headers: { "content-type": "text/html" },
  body: `<html><head><title>${code}</title></head><body><h1>${code}</h1></body></html>`
})
