/** From a request to a free path to one that a client can execute, and back to the value that was asked for. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { ApiRequest, ApiResponse, Body, RawRequest } from "../ApiRequest.ts"
import type { Service } from "../Client.ts"
import { DecodeError, type RequestInfo } from "../KubernetesError.ts"
import * as Definition from "../Schema/Definition.ts"
import * as Issue from "./issue.ts"
import { describe, requestInfo, splitPath } from "./path.ts"
import * as Secret from "./secret.ts"
import { operationTags } from "./status.ts"

const toApiRequest = (raw: RawRequest): ApiRequest => {
  const { path, query } = splitPath(raw.path, raw.query)
  return {
    method: raw.method,
    path,
    query,
    headers: raw.headers,
    body: toBody(raw),
    accept: raw.accept ?? "application/json, */*",
    info: requestInfo(raw.method, path, query),
    errors: operationTags
  }
}

const toBody = ({ body, contentType }: RawRequest): Body | undefined =>
  body === undefined ? undefined : { contentType: contentType ?? "application/json", value: body }

/** The error of a body that its schema does not take; it names paths, not values. */
const decodeError = (info: RequestInfo, issue: SchemaIssue.Issue, attempts = 1): DecodeError =>
  new DecodeError({
    message: `cannot ${describe(info)}: the answer does not have the expected form: ${Secret.conceal(info, Issue.text(issue))}`,
    request: info,
    retryable: false,
    attempts
  })

/** What the caller asked for: a value of the schema, or the body as it is. */
const decode = <A>(
  schema: Schema.Codec<A, unknown> | undefined,
  info: RequestInfo,
  { attempts, body }: ApiResponse
): Result.Result<A, DecodeError> =>
  schema === undefined
    ? // without a schema `A` is `unknown`: nothing else lets TypeScript infer it
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      Result.succeed(body as A)
    : Result.mapError(Definition.decoder(schema)(body), (issue) => decodeError(info, issue, attempts))

export const request =
  (execute: Service["execute"]): Service["request"] =>
  <A>(raw: RawRequest & { readonly schema?: Schema.Codec<A, unknown> | undefined }) => {
    const request = toApiRequest(raw)
    return Effect.flatMap(execute(request), (response) =>
      Effect.fromResult(decode<A>(raw.schema, request.info, response))
    )
  }
