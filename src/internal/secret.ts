/** Takes credentials out of what a server says, which may echo them into texts that end up in logs. */
import type { RequestInfo } from "../KubernetesError.ts"

/**
 * The credential that a request was sent with, for as long as somebody holds what the request is about. By that, whoever
 * makes an error of an answer knows it, also where only the bytes of a watch are at hand.
 */
const credentials = /*#__PURE__*/ new WeakMap<RequestInfo, string>()

/** Keeps what an `Authorization` header holds behind its scheme. */
export const remember = (request: RequestInfo, authorization: string | undefined): void => {
  if (authorization === undefined) return
  const credential = authorization.slice(authorization.indexOf(" ") + 1)
  if (credential !== "") credentials.set(request, credential)
}

const redacted = "<redacted>"

/** A text of the server without the credential of the request. */
export const conceal = (request: RequestInfo, text: string): string => {
  const credential = credentials.get(request)
  return credential === undefined ? text : text.replaceAll(credential, redacted)
}

/** A value of the server whose texts are without the credential of the request. */
export const concealAll = <A>(request: RequestInfo, value: A): A =>
  // each text becomes a text, and all else stays what it is
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  credentials.has(request) ? (walk(request, value) as A) : value

const walk = (request: RequestInfo, value: unknown): unknown => {
  if (typeof value === "string") return conceal(request, value)
  if (Array.isArray(value)) return value.map((item) => walk(request, item))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(request, item)]))
}
