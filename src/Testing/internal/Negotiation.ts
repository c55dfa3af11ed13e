/**
 * Media types: what the client accepts, and what it sends.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Yaml from "../../Config/internal/yaml.ts"
import * as GoJson from "./GoJson.ts"
import { isObject, type JsonObject, toText } from "./Json.ts"
import { badRequest, type StatusError, unsupportedMediaType } from "./StatusError.ts"

/** One acceptable representation, all in JSON. */
export interface Clause {
  readonly as: string | undefined
  readonly group: string
  readonly version: string
}

interface MediaType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const parse = (text: string): MediaType => {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim())
  return {
    type: type.toLowerCase(),
    parameters: new Map(
      parameters.map((parameter) => {
        const [name = "", value = ""] = parameter.split("=")
        return [name.trim().toLowerCase(), value.trim().replaceAll('"', "")]
      })
    )
  }
}

const quality = (media: MediaType): number => Number(media.parameters.get("q") ?? 1)

const json = new Set(["application/json", "application/*", "*/*"])

/** The clauses of an Accept header that JSON can satisfy, best first. */
export const accepted = (header: string | undefined): ReadonlyArray<Clause> =>
  (header === undefined || header.trim() === "" ? "*/*" : header)
    .split(",")
    .map(parse)
    .filter((media) => json.has(media.type) && quality(media) > 0)
    .toSorted((left, right) => quality(right) - quality(left))
    .map(({ parameters }) => ({
      as: parameters.get("as"),
      group: parameters.get("g") ?? "",
      version: parameters.get("v") ?? ""
    }))

export const mediaType = (header: string | undefined): string => parse(header ?? "application/json").type

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

/** The parsed JSON text, or Go's words for what is wrong with it. */
export const decodeJson = (text: string): { readonly value: unknown } | { readonly fault: string } => {
  const value = parseJson(text)
  if (!(value instanceof Error)) return { value }
  const found = GoJson.scan(text)
  return { fault: "fault" in found ? found.fault : value.message }
}

const goType = (value: unknown): string =>
  Array.isArray(value) ? "array" : typeof value === "boolean" ? "bool" : typeof value

const kindType =
  'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }'

/** The body for people: as it is where it looks like JSON, else in hexadecimal. */
const shown = (body: Uint8Array): string => {
  if (body.length === 0) return "<empty>"
  const text = toText(body)
  return text.startsWith("{") ? text : Buffer.from(body).toString("hex")
}

export interface Body {
  readonly object: JsonObject
  /** Keys that stand twice. */
  readonly duplicates: ReadonlyArray<string>
}

const decodeText = (type: string, text: string): Body | { readonly fault: string } => {
  const decoded = type === "application/yaml" ? decodeYaml(text) : decodeJson(text)
  if ("fault" in decoded) return { fault: `couldn't get version/kind; json parse error: ${decoded.fault}` }
  const value = decoded.value ?? {}
  if (!isObject(value)) {
    const why = `json: cannot unmarshal ${goType(value)} into Go value of type ${kindType}`
    return { fault: `couldn't get version/kind; json parse error: ${why}` }
  }
  return { object: value, duplicates: type === "application/yaml" ? [] : GoJson.duplicates(text, value) }
}

const decodeYaml = (text: string): { readonly value: unknown } | { readonly fault: string } => {
  const parsed = Yaml.parse(text)
  return Result.isSuccess(parsed) ? { value: parsed.success } : { fault: parsed.failure }
}

/** The object of a request body; `expected` is the kind that errors name. */
export const decodeObject = (
  contentType: string | undefined,
  body: Uint8Array,
  expected?: string
): Body | StatusError => {
  const type = mediaType(contentType)
  if (type !== "application/json" && type !== "application/yaml") return unsupportedMediaType
  const decoded = decodeText(type, toText(body))
  if (!("fault" in decoded)) return decoded
  return badRequest(
    expected === undefined
      ? decoded.fault
      : `the object provided is unrecognized (must be of type ${expected}): ${decoded.fault} (${shown(body)})`
  )
}
