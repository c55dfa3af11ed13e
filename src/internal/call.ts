/** A request as it goes out, but for the credentials. */
import * as Headers from "effect/http/Headers"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpTraceContext from "effect/http/HttpTraceContext"
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Tracer from "effect/Tracer"
import type { ApiRequest, Method } from "../ApiRequest.ts"
import { InvalidRequest } from "../KubernetesError.ts"
import type * as Answer from "./answer.ts"
import * as Body from "./body.ts"
import { isWirePath, queryString } from "./path.ts"

const methods: ReadonlySet<string> = new Set<Method>(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

export interface Call extends Answer.Expected {
  readonly request: ApiRequest
  readonly wire: HttpClientRequest.HttpClientRequest
  readonly span: Tracer.Span
}

/** Where requests go, and what they all say. */
export interface Target {
  readonly server: string
  readonly origin: string
  readonly userAgent: string
  readonly propagateTraces: boolean
}

export const make = (target: Target, request: ApiRequest, span: Tracer.Span): Result.Result<Call, InvalidRequest> => {
  const { info } = request
  const invalid = (field: string, message: string) => Result.fail(new InvalidRequest({ field, message, request: info }))
  if (!methods.has(request.method)) {
    return invalid("method", `the method must be one of ${[...methods].join(", ")}: ${JSON.stringify(request.method)}`)
  }
  if (!isWirePath(request.path)) {
    return invalid("path", `the path must start with / and be encoded, without . and .. segments: ${request.path}`)
  }
  const query = Result.try(() => queryString(request.query))
  if (Result.isFailure(query)) return invalid("query", "the query must hold well-formed text alone")
  const accept = request.accept ?? "application/json"
  const url = `${target.server}${request.path}${query.success}`
  return Result.mapBoth(Body.encode(request.body), {
    onFailure: ({ field, message }) => new InvalidRequest({ field, message, request: info }),
    onSuccess: (body) => {
      const headers = Headers.fromInput({
        "user-agent": target.userAgent,
        accept,
        ...(target.propagateTraces ? HttpTraceContext.toHeaders(span) : undefined),
        ...request.headers
      })
      const wire = HttpClientRequest.makeWith(request.method, url, UrlParams.empty, Option.none(), headers, body)
      return {
        request,
        accept,
        origin: target.origin,
        span,
        wire: body._tag === "Empty" ? wire : HttpClientRequest.setBody(wire, body)
      }
    }
  })
}
