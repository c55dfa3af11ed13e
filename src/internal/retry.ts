/**
 * When a request is sent again. Pure; `send.ts` waits.
 *
 * | failure | safe | unsafe | never | wait | sent at most |
 * |---|---|---|---|---|---|
 * | 429, not by a disruption budget | yes | yes | no | `Retry-After`, else back-off | 10 times |
 * | 500, 502, 503, ... with `Retry-After` | yes | yes | no | `Retry-After` | 10 times |
 * | 504 with `Retry-After`, also where the resource version is too large | yes | no | no | `Retry-After` | 10 times |
 * | 500, 502, 503, 504, ... without | yes | no | no | back-off | 4 times |
 * | connection lost while writing or reading | yes | no | no | 1 s | 4 times |
 * | no connection, TLS, no HTTP, too long without an answer | no | no | no | | once |
 * | anything else | no | no | no | | once |
 *
 * The back-off is 250 ms, doubled each time, at most 8 s; it and the second after a lost connection vary by a fifth.
 * Who is asked to wait for more than a minute gets the error instead.
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import type { Replay } from "../ApiRequest.ts"
import type { KubernetesError, UpgradeFailed } from "../KubernetesError.ts"

/** Whether to wait for a server that has not reached a resource version; a watcher has a better answer. */
export const AwaitVersion: Context.Reference<boolean> = /*#__PURE__*/ Context.Reference(
  "effect-kubernetes/internal/AwaitVersion",
  { defaultValue: () => true }
)

/** How long to wait before the next attempt; `jitter` says that the time may vary. */
export interface Wait {
  readonly millis: number
  readonly jitter: boolean
}

const asked = 10
const unasked = 4
const longest = 60_000

const backOff = (attempt: number): Wait => ({ millis: Math.min(250 * 2 ** (attempt - 1), 8_000), jitter: true })

/** Whether to send a request again whose attempt of that number, counted from 1, failed. */
export const decide = (error: KubernetesError | UpgradeFailed, replay: Replay, attempt: number): Wait | undefined => {
  if (replay === "never") return undefined
  switch (error._tag) {
    case "TooManyRequests": {
      // a budget is waited for by who evicts
      if (error.status.details?.causes?.some((cause) => cause.reason === "DisruptionBudget")) return undefined
      return error.retryAfter === undefined
        ? attempt < asked
          ? backOff(attempt)
          : undefined
        : wait(error.retryAfter, attempt)
    }
    case "ServiceUnavailable":
    case "ServerTimeout":
    case "InternalError":
      if (error.retryAfter !== undefined) return wait(error.retryAfter, attempt)
      return replay === "safe" && attempt < unasked ? backOff(attempt) : undefined
    case "Timeout":
    case "ResourceVersionTooLarge":
      if (replay !== "safe") return undefined
      if (error.retryAfter !== undefined) return wait(error.retryAfter, attempt)
      return attempt < unasked ? backOff(attempt) : undefined
    case "TransportError":
      return error.retryable &&
        replay === "safe" &&
        attempt < unasked &&
        (error.phase === "read" || error.phase === "write")
        ? { millis: 1_000, jitter: true }
        : undefined
    default:
      return undefined
  }
}

const wait = (retryAfter: Duration.Duration, attempt: number): Wait | undefined => {
  const millis = Duration.toMillis(retryAfter)
  return attempt < asked && millis <= longest ? { millis, jitter: false } : undefined
}

/** The time to sleep, for a random number in [0, 1). */
export const millisOf = (wait: Wait, random: number): number =>
  wait.jitter ? Math.round(wait.millis * (0.8 + 0.4 * random)) : wait.millis

/** However long a server asks to wait: a broken answer must not put what goes on for ever to sleep for good. */
const patience = /*#__PURE__*/ Duration.minutes(5)

/** How long a stream that goes on waits after a failure: its own delay, or until the server wants to be asked again. */
export const notBefore = (delay: Duration.Duration, retryAfter: Duration.Duration | undefined): Duration.Duration =>
  retryAfter === undefined ? delay : Duration.max(delay, Duration.min(retryAfter, patience))
