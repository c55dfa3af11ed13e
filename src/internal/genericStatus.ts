/** The Status of an answer that came without one. Pure. */
import type { Method } from "../ApiRequest.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import * as MediaType from "./mediaType.ts"
import { describe } from "./path.ts"
import type { Answer, Asked } from "./status.ts"

const excerptLimit = 2048

/** The body, if it reads as text: tags of HTML left out, at most 2 KiB. */
export const excerpt = (answer: Answer): string => {
  const type = answer.headers["content-type"] ?? ""
  if (!MediaType.isText(type)) return "unknown"
  const text = answer.text.slice(0, 4 * excerptLimit)
  const plain = MediaType.isHtml(type)
    ? text.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*(?:>|$)/gi, " ")
    : text
  const bytes = new TextEncoder().encode(oneLine(plain)).subarray(0, excerptLimit)
  return new TextDecoder().decode(bytes, { stream: true }) || "unknown"
}

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ")

export const genericStatus = (asked: Asked, answer: Answer): MetaV1.Status => {
  const body = excerpt(answer)
  const [reason, message] = generic(asked.method, answer.status, body)
  const { info } = asked
  return {
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    code: answer.status,
    ...(reason === undefined ? {} : { reason }),
    message: `${message} (${describe(info)})`,
    details: {
      ...(info.name === undefined ? {} : { name: info.name }),
      ...(info.resource === undefined ? {} : { kind: info.resource.split(".", 1)[0] ?? info.resource }),
      causes: [{ reason: "UnexpectedServerResponse", message: body }]
    }
  }
}

/** @see https://github.com/kubernetes/apimachinery/blob/master/pkg/api/errors/errors.go `NewGenericServerResponse` */
const generic = (method: Method, code: number, body: string): readonly [string | undefined, string] => {
  switch (code) {
    case 400:
      return ["BadRequest", withBody("the server rejected our request for an unknown reason", body)]
    case 401:
      return ["Unauthorized", "the server has asked for the client to provide credentials"]
    case 403:
      return ["Forbidden", orElse(body, "the server does not allow access to the requested resource")]
    case 404:
      return ["NotFound", "the server could not find the requested resource"]
    case 405:
      return ["MethodNotAllowed", "the server does not allow this method on the requested resource"]
    case 406:
      return [
        "NotAcceptable",
        orElse(body, "the server was unable to respond with a content type that the client supports")
      ]
    case 409:
      return [method === "POST" ? "AlreadyExists" : "Conflict", "the server reported a conflict"]
    case 410:
      return ["Gone", "the requested history is no longer available"]
    case 413:
      return ["RequestEntityTooLarge", orElse(body, "the request is too large")]
    case 415:
      return ["UnsupportedMediaType", orElse(body, "the server does not support the media type of the request")]
    case 422:
      return ["Invalid", "the server rejected our request due to an error in our request"]
    case 429:
      return ["TooManyRequests", "the server has received too many requests and has asked us to try again later"]
    case 503:
      return ["ServiceUnavailable", "the server is currently unable to handle the request"]
    case 504:
      return [
        "Timeout",
        "the server was unable to return a response in the time allotted, but may still be processing the request"
      ]
    default:
      return code >= 500
        ? [
            "InternalError",
            `an error on the server (${JSON.stringify(body)}) has prevented the request from succeeding`
          ]
        : [undefined, `the server responded with the status code ${code} but did not return more information`]
  }
}

const withBody = (message: string, body: string): string => (body === "unknown" ? message : `${message}: ${body}`)

const orElse = (body: string, message: string): string => (body === "unknown" ? message : body)
