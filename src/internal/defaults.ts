/** Options that a client gives to every request that has none of its own. Pure. */
import * as Result from "effect/Result"
import type { ApiRequest, OperationTag } from "../ApiRequest.ts"
import { InvalidRequest } from "../KubernetesError.ts"
import { version } from "./version.ts"

export const userAgent = (name: string | undefined): string =>
  name === undefined ? `effect-kubernetes/${version}` : `${name} effect-kubernetes/${version}`

/** The rule of the server: 128 characters, all printable. */
export const checkFieldManager = (name: string): InvalidRequest | undefined =>
  Array.from(name).length <= 128 && name !== "" && !/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(name)
    ? undefined
    : new InvalidRequest({
        field: "fieldManager",
        message: "a field manager has 1 to 128 characters, all of them printable"
      })

export const checkUserAgent = (text: string): InvalidRequest | undefined =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text)
    ? undefined
    : new InvalidRequest({ field: "userAgent", message: "a User-Agent has printable ASCII characters only" })

const stores = (request: ApiRequest): boolean =>
  request.method === "POST" || request.method === "PUT" || request.method === "PATCH"

/** The same request again where it says something itself. */
const withQuery = <E extends OperationTag>(request: ApiRequest<E>, key: string, value: string): ApiRequest<E> =>
  request.query?.[key] === undefined ? { ...request, query: { ...request.query, [key]: value } } : request

export const fieldManager = <E extends OperationTag>(request: ApiRequest<E>, name: string): ApiRequest<E> =>
  stores(request) ? withQuery(request, "fieldManager", name) : request

export const fieldValidation = <E extends OperationTag>(request: ApiRequest<E>, mode: string): ApiRequest<E> =>
  stores(request) ? withQuery(request, "fieldValidation", mode) : request

/**
 * Whatever a request says itself, it is a dry one: an empty list, or null, would not be. The server reads the options of a
 * delete from the query only when there is no body.
 */
export const dryRun = <E extends OperationTag>(
  request: ApiRequest<E>
): Result.Result<ApiRequest<E>, InvalidRequest> => {
  const dry = { ...request, query: { ...request.query, dryRun: "All" } }
  if (stores(request)) return Result.succeed(dry)
  if (request.method !== "DELETE") return Result.succeed(request)
  const { body } = request
  if (body?.value === undefined) return Result.succeed(dry)
  const { value } = body
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) {
    return Result.fail(
      new InvalidRequest({
        field: "body",
        message: "a dry run needs the options of a delete as an object, not as text"
      })
    )
  }
  return Result.succeed({ ...request, body: { ...body, value: { ...value, dryRun: ["All"] } } })
}
