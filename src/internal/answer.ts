/** From the head and the body of an answer to a value, or to the error that it is. Pure. */
import * as Result from "effect/Result"
import { DecodeError, type KubernetesError, type UnexpectedResponse } from "../KubernetesError.ts"
import * as Body from "./body.ts"
import * as MediaType from "./mediaType.ts"
import { describe } from "./path.ts"
import * as Secret from "./secret.ts"
import * as Status from "./status.ts"
import { isFailure } from "./wireStatus.ts"

/** What was asked for, and of whom. */
export interface Expected {
  readonly request: Status.Asked
  readonly accept: string
  readonly origin: string
}

export interface Head {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
}

/** A redirect, or a page where another type was asked for: a proxy that wants people to log in sends such. */
export const refuse = (expected: Expected, head: Head, attempt: Status.Attempt): UnexpectedResponse | undefined => {
  if (head.status >= 300 && head.status < 400) return redirected(expected, head, attempt)
  const type = head.headers["content-type"] ?? ""
  return head.status < 300 && MediaType.isHtml(type) && !MediaType.accepts(expected.accept, type)
    ? notAccepted(expected, head, type, attempt)
    : undefined
}

/** The value of a body: parsed JSON, a string for other text, bytes for anything else; nothing for an empty one. */
export const parse = (
  expected: Expected,
  head: Head,
  bytes: Uint8Array,
  attempt: Status.Attempt
): Result.Result<unknown, KubernetesError> => {
  if (bytes.length === 0) return Result.succeed(undefined)
  const type = head.headers["content-type"] ?? ""
  if (MediaType.isJson(type)) return parseJson(expected, head, bytes, attempt)
  if (type !== "" && !MediaType.accepts(expected.accept, type)) {
    return Result.fail(notAccepted(expected, head, type, attempt))
  }
  if (type === "" && MediaType.namesJson(expected.accept) && (bytes[0] === 0x7b || bytes[0] === 0x5b)) {
    const body = parseJson(expected, head, bytes, attempt)
    if (!Result.isFailure(body) || body.failure._tag !== "DecodeError") return body
  }
  return Result.succeed(MediaType.isText(type) ? Body.decodeText(bytes) : bytes)
}

const parseJson = (
  { origin, request }: Expected,
  { headers }: Head,
  bytes: Uint8Array,
  attempt: Status.Attempt
): Result.Result<unknown, KubernetesError> => {
  let body: unknown
  try {
    body = JSON.parse(Body.decodeText(bytes))
  } catch {
    // a transport may have undone it: only a body that cannot be read shows that it did not
    const encoding = headers["content-encoding"] ?? "identity"
    const what =
      encoding === "identity"
        ? "is not JSON"
        : `is compressed (${Secret.conceal(request.info, encoding)}), which was not asked for`
    return Result.fail(
      new DecodeError({
        // the parser's own message quotes the body
        message: `cannot ${describe(request.info)} at ${origin}: the body of ${bytes.length} bytes ${what}`,
        request: request.info,
        retryable: false,
        attempts: attempt.attempts,
        ...(attempt.cause === undefined ? {} : { cause: attempt.cause })
      })
    )
  }
  return isFailure(body) ? Result.fail(Status.fromStatus(request, body, attempt)) : Result.succeed(body)
}

const notAccepted = (
  { accept, origin, request }: Expected,
  { status }: Head,
  type: string,
  attempt: Status.Attempt
) => {
  const sent = type.split(";", 1)[0]
  const message = `the server answered with ${sent} where ${accept} was asked for: is ${origin} the API server?`
  return Status.unexpected(request, status, message, attempt)
}

/** Names the host alone: what follows may hold what a login page needs. */
const redirected = ({ origin, request }: Expected, { headers, status }: Head, attempt: Status.Attempt) => {
  if (status === 304) {
    const message = "the server answered with 304, not modified, to a request that has no condition"
    return Status.unexpected(request, status, message, attempt)
  }
  // before it is parsed, as a host becomes lower case
  const location = Secret.conceal(request.info, headers["location"] ?? "")
  const target = location !== "" && URL.canParse(location, origin) ? new URL(location, origin).host : "nowhere"
  return Status.unexpected(request, status, `the server redirects to ${target}, which is not followed`, attempt)
}
