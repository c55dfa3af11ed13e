/** What a failure of a list, a watch or a log says of the next try. */
import type { TransportError } from "../../KubernetesError.ts"
import type { WatchError } from "../Watch.ts"

/** All failures, but for one that the {@link Grace} decides on. */
export type Settled =
  /** There is no connection, or no room for the request. */
  | "Unreached"
  /** The connection broke, or the server had no time; the request itself may be fine. */
  | "Interrupted"
  /** The server failed while it dealt with this request, and may do so each time. */
  | "Broken"
  /** The history that was asked for is compacted. */
  | "Expired"
  /** The server has not reached the version that was asked for. */
  | "Ahead"
  /** What came is not what was asked for; it may pass as long as the {@link Grace} says that it is `Broken`. */
  | "Malformed"
  /** The server does not take these options, such as a streaming list. */
  | "Rejected"
  /** The same would happen again, however often it is tried. */
  | "Permanent"

export type Failure =
  | Settled
  /**
   * The server does not accept who asks, or is not accepted, or something else shows a page in its place: for good,
   * unless it was otherwise a moment ago.
   */
  | "Refused"

// Without a default, so that an error that is new here does not compile.
// oxlint-disable-next-line typescript/consistent-return
export const of = (error: WatchError): Failure => {
  switch (error._tag) {
    case "TooManyRequests":
      return "Unreached"
    case "Timeout":
    case "ServerTimeout":
    case "ServiceUnavailable":
      return "Interrupted"
    case "TransportError":
      // a connection that cannot be had for good: the client is closed
      return error.phase === "connect" && !error.retryable ? "Permanent" : phases[error.phase]
    case "InternalError":
      return "Broken"
    case "UnexpectedResponse":
      return ofCode(error.status.code ?? 0)
    case "Gone":
      return "Expired"
    case "ResourceVersionTooLarge":
      return "Ahead"
    case "DecodeError":
      return "Malformed"
    case "BadRequest":
      return "Rejected"
    case "Unauthorized":
    case "Forbidden":
      return "Refused"
    case "AuthError":
      return error.retryable ? "Refused" : "Permanent"
    case "NotFound":
    case "MethodNotAllowed":
    case "NotAcceptable":
    case "UnsupportedMediaType":
    case "RequestEntityTooLarge":
    case "InvalidRequest":
      return "Permanent"
  }
}

const phases: { readonly [phase in TransportError["phase"]]: Failure } = {
  dns: "Unreached",
  connect: "Unreached",
  tls: "Refused",
  write: "Interrupted",
  read: "Interrupted",
  idle: "Interrupted"
}

/** A status that no operation lists; an event of a watch may have none. */
const ofCode = (code: number): Failure => {
  if (code <= 0 || code >= 500) return "Broken"
  if (code < 300) return "Refused"
  return code === 422 ? "Rejected" : "Permanent"
}

/** Whether another connection, for what was not delivered yet, may fare better. */
export const mayPass = (failure: Failure): boolean =>
  failure === "Unreached" || failure === "Interrupted" || failure === "Broken"

/** How long in a row who was served may be refused, or be sent something else. */
const grace = 60_000

/**
 * Decides on refusals and on answers that cannot be read: they are meant where nothing better came before, else they
 * may pass for a minute. A server that was restarted forbids everything until it has read its roles again, the one
 * certificate or token may be replaced a moment before the other, a load balancer shows a page of its own meanwhile.
 */
export class Grace {
  #admitted = false
  #served = false
  #since: number | undefined

  /** The server let a request in; what it answers is not known. */
  admit(): void {
    this.#admitted = true
    this.#since = undefined
  }

  /** What came is what was asked for. */
  serve(): void {
    this.#served = true
    this.admit()
  }

  /** The server means what it said. */
  end(): void {
    this.#admitted = this.#served = false
  }

  /** Says the same of the same failure, however often it is asked at that time. */
  judge(error: WatchError, now: number): Settled {
    const failure = of(error)
    if (failure !== "Refused" && failure !== "Malformed") {
      this.#since = undefined
      return failure
    }
    this.#since ??= now
    const mayPass = now - this.#since < grace
    if (failure === "Malformed") return mayPass && this.#served ? "Broken" : failure
    return mayPass && this.#admitted ? "Unreached" : "Permanent"
  }
}
