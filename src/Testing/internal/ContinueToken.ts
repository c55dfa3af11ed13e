/**
 * Where the next page of a list begins.
 *
 * @since 0.1.0
 */
import { asString, at } from "./Json.ts"
import { decodeJson } from "./Negotiation.ts"
import { badRequest, type StatusError } from "./StatusError.ts"

export interface ContinueToken {
  /** -1: go on at the newest revision. */
  readonly revision: number
  /** The last key of the page before, relative to the listed namespace, and a zero byte. */
  readonly start: string
}

export const encode = (token: ContinueToken): string =>
  Buffer.from(JSON.stringify({ v: "meta.k8s.io/v1", rv: token.revision, start: token.start })).toString("base64url")

const invalid = (why: string): StatusError => badRequest(`invalid continue token: continue key is not valid: ${why}`)

export const decode = (text: string): ContinueToken | StatusError => {
  const illegal = text.search(/[^\w-]/)
  if (illegal >= 0) return invalid(`illegal base64 data at input byte ${illegal}`)
  const decoded = decodeJson(Buffer.from(text, "base64url").toString("utf8"))
  if ("fault" in decoded) return invalid(decoded.fault)
  const { value } = decoded
  const revision = at(value, "rv")
  const start = asString(at(value, "start"))
  if (at(value, "v") !== "meta.k8s.io/v1")
    return invalid(`server does not recognize this encoded version ${asString(at(value, "v"))}`)
  if (typeof revision !== "number" || !Number.isSafeInteger(revision) || revision === 0) {
    return invalid("incorrect encoded start resourceVersion (version meta.k8s.io/v1)")
  }
  if (start === "") return invalid("encoded start key empty (version meta.k8s.io/v1)")
  if (start.split("/").includes("..")) return invalid(start)
  return { revision, start }
}
