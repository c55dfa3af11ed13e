/** What a body is in the request and in the answer. */
import * as HttpBody from "effect/http/HttpBody"
import * as Result from "effect/Result"
import type { Body } from "../ApiRequest.ts"
import { InvalidRequest } from "../KubernetesError.ts"
import * as Issue from "./issue.ts"
import { jsonFault } from "./jsonFault.ts"

/** The bytes of a body: text and bytes as they are, anything else as JSON. */
export const encode = (body: Body | undefined): Result.Result<HttpBody.HttpBody, InvalidRequest> => {
  if (body === undefined || body.value === undefined) return Result.succeed(HttpBody.empty)
  const { contentType, value } = body
  if (value instanceof Uint8Array) return Result.succeed(HttpBody.uint8Array(value, contentType))
  if (typeof value === "string") {
    if (value.isWellFormed()) return Result.succeed(HttpBody.text(value, contentType))
    return Result.fail(new InvalidRequest({ field: "body", message: "the body is not well-formed text" }))
  }
  return Result.map(toJson(value, contentType), (text) => HttpBody.text(text, contentType))
}

/** Fails where the text would say something else than the value. */
const toJson = (value: unknown, contentType: string): Result.Result<string, InvalidRequest> => {
  try {
    const text: string | undefined = JSON.stringify(value)
    // The schema of an object has looked at its values. Those of a patch, what became null, and text that is not
    // well-formed, which became an escape, are looked at here.
    const isSure =
      text !== undefined && contentType === "application/json" && !text.includes("null") && !text.includes("\\ud")
    const fault = isSure ? undefined : jsonFault(value)
    if (fault === undefined) return Result.succeed(text)
    const field = Issue.pathText(fault.path)
    const message = `${field === "" ? "the body" : field} is ${fault.what}, for which JSON has no form`
    return Result.fail(new InvalidRequest({ field: field === "" ? "body" : field, message }))
  } catch {
    // a bigint, or a value that holds itself
    return Result.fail(new InvalidRequest({ field: "body", message: "the body cannot be written as JSON" }))
  }
}

const decoder = /*#__PURE__*/ new TextDecoder()

export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes)

export const concat = (chunks: ReadonlyArray<Uint8Array>, size: number): Uint8Array => {
  const [first] = chunks
  if (first === undefined) return new Uint8Array(0)
  if (chunks.length === 1) return first
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
