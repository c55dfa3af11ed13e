/** From a server's answer, or a Status inside a stream, to a tagged error. Pure. */
import * as Duration from "effect/Duration"
import type { Method, OperationTag, Query, Replay } from "../ApiRequest.ts"
import * as E from "../KubernetesError.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import { conflictsOf } from "./conflicts.ts"
import { genericStatus, oneLine } from "./genericStatus.ts"
import { describe } from "./path.ts"
import * as Secret from "./secret.ts"
import * as WireStatus from "./wireStatus.ts"

/** What was asked, as far as errors depend on it. */
export interface Asked {
  readonly method: Method
  readonly info: E.RequestInfo
  readonly query?: Query | undefined
  readonly errors: ReadonlyArray<OperationTag>
  readonly replay?: Replay | undefined
}

/** What an answer can turn into. */
export type AnswerError = Exclude<E.KubernetesError, E.TransportError | E.DecodeError | E.AuthError | E.InvalidRequest>

/** How often it was asked, and what came of it before. */
export interface Attempt {
  readonly attempts: number
  readonly cause?: unknown
}

/** An answer whose body was read. */
export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly text: string
  /** The time of its arrival, for a `Retry-After` that names a date. */
  readonly now: number
}

export const replayOf = (asked: Pick<Asked, "method" | "replay">): Replay =>
  asked.replay ?? (asked.method === "GET" || asked.method === "HEAD" || asked.method === "OPTIONS" ? "safe" : "unsafe")

/**
 * Whether sending it twice does no more than sending it once. Watches and logs that are followed do, though the client
 * leaves them to those who follow them, as these have a back-off of their own.
 */
export const isRepeatable = (asked: Asked): boolean =>
  replayOf(asked) === "safe" || asked.info.verb === "watch" || asked.info.subresource === "log"

/** The error that an answer outside of 2xx stands for. */
export const fromAnswer = (asked: Asked, answer: Answer, attempt: Attempt): AnswerError => {
  const status = WireStatus.parse(answer.text, answer.status) ?? genericStatus(asked, answer)
  const retryAfter = parseRetryAfter(answer.headers["retry-after"], answer.now)
  return make(asked, status, attempt, retryAfter)
}

/** The error that a Status stands for which came inside of a body: an event of a watch, or the failure of a 2xx. */
export const fromStatus = (asked: Asked, body: unknown, attempt: Attempt, origin?: E.Gone["origin"]): AnswerError =>
  make(
    asked,
    WireStatus.toStatus(body) ?? { status: "Failure", message: "the server sent an error without a status" },
    attempt,
    undefined,
    origin
  )

/** An answer that is none: a redirect, or a page where an object was expected. */
export const unexpected = (asked: Asked, code: number, message: string, attempt: Attempt): E.UnexpectedResponse =>
  new E.UnexpectedResponse({
    ...common(asked, attempt),
    message: `${Secret.conceal(asked.info, message)} (${describe(asked.info)})`,
    status: {
      kind: "Status",
      apiVersion: "v1",
      status: "Failure",
      message: Secret.conceal(asked.info, message),
      code
    },
    retryable: false
  })

const make = (
  asked: Asked,
  said: MetaV1.Status,
  attempt: Attempt,
  header: Duration.Duration | undefined,
  origin = originOf(asked)
): AnswerError => {
  const status = Secret.concealAll(asked.info, said)
  const tag = tagOf(status)
  const seconds = status.details?.retryAfterSeconds
  const retryAfter = header ?? (seconds !== undefined && seconds > 0 ? Duration.seconds(seconds) : undefined)
  const fields = {
    ...common(asked, attempt),
    message: messageOf(status, asked),
    status,
    retryable: isRetryable(tag, isRepeatable(asked), retryAfter !== undefined),
    ...(retryAfter === undefined ? {} : { retryAfter })
  }
  if (isOperationTag(tag) && !asked.errors.includes(tag)) return new E.UnexpectedResponse(fields)
  switch (tag) {
    case "ApplyConflict":
      return new E.ApplyConflict({ ...fields, conflicts: conflictsOf(status) })
    case "Invalid":
      return new E.Invalid({ ...fields, causes: causesOf(status) })
    case "Gone": {
      const token = status.metadata?.continue
      return new E.Gone({ ...fields, origin, ...(token === undefined || token === "" ? {} : { continueToken: token }) })
    }
    default:
      return new errors[tag](fields)
  }
}

const common = (asked: Asked, attempt: Attempt) => ({
  request: asked.info,
  attempts: attempt.attempts,
  ...(attempt.cause === undefined ? {} : { cause: attempt.cause })
})

// ---------------------------------------------------------------------------------------------------------------------
// Which error
// ---------------------------------------------------------------------------------------------------------------------

type Tag = AnswerError["_tag"]

const errors = {
  NotFound: E.NotFound,
  AlreadyExists: E.AlreadyExists,
  Conflict: E.Conflict,
  Unauthorized: E.Unauthorized,
  Forbidden: E.Forbidden,
  TooManyRequests: E.TooManyRequests,
  Timeout: E.Timeout,
  ServerTimeout: E.ServerTimeout,
  ServiceUnavailable: E.ServiceUnavailable,
  InternalError: E.InternalError,
  BadRequest: E.BadRequest,
  MethodNotAllowed: E.MethodNotAllowed,
  NotAcceptable: E.NotAcceptable,
  UnsupportedMediaType: E.UnsupportedMediaType,
  RequestEntityTooLarge: E.RequestEntityTooLarge,
  ResourceVersionTooLarge: E.ResourceVersionTooLarge,
  UnexpectedResponse: E.UnexpectedResponse
}

/** What only some operations meet. */
export const operationTags: ReadonlyArray<OperationTag> = [
  "NotFound",
  "AlreadyExists",
  "Conflict",
  "ApplyConflict",
  "Invalid",
  "Gone"
]

const isOperationTag = (tag: string): tag is OperationTag => operationTags.some((one) => one === tag)

const byReason: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ["Unauthorized", "Unauthorized"],
  ["Forbidden", "Forbidden"],
  ["NotFound", "NotFound"],
  ["AlreadyExists", "AlreadyExists"],
  ["Conflict", "Conflict"],
  ["Gone", "Gone"],
  ["Expired", "Gone"],
  ["Invalid", "Invalid"],
  ["ServerTimeout", "ServerTimeout"],
  ["StorageReadError", "InternalError"],
  ["Timeout", "Timeout"],
  ["TooManyRequests", "TooManyRequests"],
  ["BadRequest", "BadRequest"],
  ["MethodNotAllowed", "MethodNotAllowed"],
  ["NotAcceptable", "NotAcceptable"],
  ["RequestEntityTooLarge", "RequestEntityTooLarge"],
  ["UnsupportedMediaType", "UnsupportedMediaType"],
  ["InternalError", "InternalError"],
  ["ServiceUnavailable", "ServiceUnavailable"]
])

const byCode: ReadonlyMap<number, Tag> = new Map<number, Tag>([
  [400, "BadRequest"],
  [401, "Unauthorized"],
  [403, "Forbidden"],
  [404, "NotFound"],
  [405, "MethodNotAllowed"],
  [406, "NotAcceptable"],
  [409, "Conflict"],
  [410, "Gone"],
  [413, "RequestEntityTooLarge"],
  [415, "UnsupportedMediaType"],
  [422, "Invalid"],
  [429, "TooManyRequests"],
  [503, "ServiceUnavailable"],
  [504, "Timeout"]
])

/** The reason decides; the code only where the reason is none that we know. */
const tagOf = (status: MetaV1.Status): Tag => {
  const code = status.code ?? 0
  const tag =
    byReason.get(status.reason ?? "") ?? byCode.get(code) ?? (code >= 500 ? "InternalError" : "UnexpectedResponse")
  if (hasCause(status, "ResourceVersionTooLarge")) return "ResourceVersionTooLarge"
  if (tag === "Timeout" && isTooLarge(status)) return "ResourceVersionTooLarge"
  if (tag === "Conflict" && hasCause(status, "FieldManagerConflict")) return "ApplyConflict"
  return tag
}

const hasCause = (status: MetaV1.Status, reason: string): boolean =>
  status.details?.causes?.some((cause) => cause.reason === reason) ?? false

/** Older servers name it in a cause's message, the oldest in the message alone. */
const isTooLarge = (status: MetaV1.Status): boolean =>
  (status.details?.causes?.some((cause) => cause.message === tooLarge) ?? false) ||
  (status.message?.includes(tooLarge) ?? false)

const tooLarge = "Too large resource version"

const originOf = (asked: Asked): E.Gone["origin"] => {
  if (asked.info.verb === "watch") return "connect"
  const token = asked.query?.["continue"]
  return token === undefined || token === "" ? "list" : "continue"
}

const isRetryable = (tag: Tag, repeatable: boolean, hasRetryAfter: boolean): boolean => {
  switch (tag) {
    case "TooManyRequests":
      return true
    case "ServiceUnavailable":
    case "ServerTimeout":
    case "InternalError":
      return repeatable || hasRetryAfter
    case "Timeout":
    case "ResourceVersionTooLarge":
      return repeatable
    case "AlreadyExists":
      // only the collision of a generated name comes with it
      return hasRetryAfter
    default:
      return false
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Details
// ---------------------------------------------------------------------------------------------------------------------

const causesOf = (status: MetaV1.Status): E.Invalid["causes"] =>
  (status.details?.causes ?? []).map(({ field, reason, message }) =>
    Object.assign(
      {},
      field === undefined ? undefined : { field },
      reason === undefined ? undefined : { reason },
      message === undefined ? undefined : { message }
    )
  )

/** The time that a `Retry-After` asks to wait: seconds, or the time until a date. */
const parseRetryAfter = (header: string | undefined, now: number): Duration.Duration | undefined => {
  const text = header?.trim() ?? ""
  if (/^\d+$/.test(text)) return Duration.seconds(Math.min(Number(text), longest))
  // a date begins with the name of a day
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Duration.millis(Math.max(0, date - now))
}

/** In seconds; some say by more digits that they will never be ready. */
const longest = 9_999_999_999

const messageOf = (status: MetaV1.Status, asked: Asked): string => {
  const message = oneLine(status.message ?? "")
  return message === "" ? `the server answered with ${status.code ?? "an error"} (${describe(asked.info)})` : message
}
