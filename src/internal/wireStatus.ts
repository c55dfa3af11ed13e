/** Reading a `meta/v1` Status as it comes over the wire. Pure. */
import * as Predicate from "effect/Predicate"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"

/** The Status that a text is, which came with an HTTP status. */
export const parse = (text: string, code: number): MetaV1.Status | undefined => {
  try {
    return toStatus(JSON.parse(text), code)
  } catch {
    return undefined
  }
}

/** Whether a value claims to be a `meta/v1` Status that tells of a failure. */
export const isFailure = (body: unknown): boolean =>
  Predicate.isObject(body) && body["kind"] === "Status" && body["status"] === "Failure"

/** Takes from a Status what has the right type, so that a malformed one costs its faulty fields and no more. */
export const toStatus = (body: unknown, code?: number): MetaV1.Status | undefined => {
  if (!Predicate.isObject(body) || body["kind"] !== "Status") return undefined
  const metadata = body["metadata"]
  const details = body["details"]
  return {
    kind: "Status",
    apiVersion: "v1",
    ...(Predicate.isObject(metadata) ? { metadata: pick(metadata, ["continue", "resourceVersion"], "string") } : {}),
    ...pick(body, ["status", "message", "reason"], "string"),
    // the code of HTTP is what proxies and caches have acted on
    ...(code !== undefined ? { code } : body["code"] === 0 ? {} : pick(body, ["code"], "number")),
    ...(Predicate.isObject(details) ? { details: toDetails(details) } : {})
  }
}

const toDetails = (details: Record<string, unknown>): MetaV1.StatusDetails => ({
  ...pick(details, ["name", "group", "kind", "uid"], "string"),
  ...pick(details, ["retryAfterSeconds"], "number"),
  ...(Array.isArray(details["causes"])
    ? {
        causes: details["causes"]
          .filter(Predicate.isObject)
          .map((cause) => pick(cause, ["reason", "message", "field"], "string"))
      }
    : {})
})

const isInt32 = (value: unknown): boolean => typeof value === "number" && (value | 0) === value

type Picked<K extends string, T> = { [P in K]?: T }

function pick<K extends string>(
  from: Record<string, unknown>,
  keys: ReadonlyArray<K>,
  type: "string"
): Picked<K, string>
function pick<K extends string>(
  from: Record<string, unknown>,
  keys: ReadonlyArray<K>,
  type: "number"
): Picked<K, number>
function pick(from: Record<string, unknown>, keys: ReadonlyArray<string>, type: "string" | "number") {
  const picked: Record<string, unknown> = {}
  for (const key of keys) {
    const value = from[key]
    if (type === "string" ? typeof value === "string" : isInt32(value)) picked[key] = value
  }
  return picked
}
