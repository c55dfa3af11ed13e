/** What every error of a request has, for those who handle them alike. */
import type * as Duration from "effect/Duration"
import type * as E from "../src/KubernetesError.ts"

export const uniform = (
  error: E.KubernetesError
): {
  readonly message: string
  readonly retryable: boolean
  readonly attempts: number
  readonly retryAfter: Duration.Duration | undefined
  readonly request: E.RequestInfo | undefined
} => ({
  message: error.message,
  retryable: error.retryable,
  attempts: error.attempts,
  retryAfter: error.retryAfter,
  request: error.request
})

export const retryable = (error: E.RequestError): boolean => error.retryable

// @ts-expect-error what was not sent need not know its request
export const known = (error: E.RequestError): E.RequestInfo => error.request

export const answered = (error: Exclude<E.RequestError, E.AuthError | E.InvalidRequest>): E.RequestInfo => error.request
