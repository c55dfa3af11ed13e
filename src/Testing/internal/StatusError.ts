/**
 * The failures of the server, as the Status bodies that kube-apiserver sends.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import type { JsonObject } from "./Json.ts"

export interface Cause {
  readonly reason: string
  readonly message: string
  readonly field?: string
}

export interface Details {
  readonly name?: string
  readonly group?: string
  readonly kind?: string
  readonly uid?: string
  readonly causes?: ReadonlyArray<Cause>
  readonly retryAfterSeconds?: number
}

export class StatusError extends Data.TaggedError("StatusError")<{
  readonly code: number
  readonly reason: string
  readonly message: string
  readonly details?: Details | undefined
  /** `metadata.continue`, of an expired page. */
  readonly continue?: string | undefined
}> {}

/** A resource as errors name it. */
export interface Named {
  readonly group: string
  readonly plural: string
  readonly kind: string
}

export const toBody = (error: StatusError): JsonObject => ({
  kind: "Status",
  apiVersion: "v1",
  metadata: error.continue === undefined ? {} : { continue: error.continue },
  status: "Failure",
  message: error.message,
  ...(error.reason === "" ? {} : { reason: error.reason }),
  ...(error.details === undefined ? {} : { details: error.details }),
  code: error.code
})

/** `deployments.apps`: the plural with its group. */
export const qualified = (group: string, plural: string): string => (group === "" ? plural : `${plural}.${group}`)

const details = (resource: Named, name: string, more?: Details): Details => ({
  ...(name === "" ? {} : { name }),
  ...(resource.group === "" ? {} : { group: resource.group }),
  kind: resource.plural,
  ...more
})

export const badRequest = (message: string): StatusError =>
  new StatusError({ code: 400, reason: "BadRequest", message })

/** What the server answers with where no rule foresees the error: no reason, 500. */
export const internal = (message: string): StatusError => new StatusError({ code: 500, reason: "", message })

export const notFound = (resource: Named, name: string): StatusError =>
  new StatusError({
    code: 404,
    reason: "NotFound",
    message: `${qualified(resource.group, resource.plural)} "${name}" not found`,
    details: details(resource, name)
  })

export const unknownResource: StatusError = new StatusError({
  code: 404,
  reason: "NotFound",
  message: "the server could not find the requested resource",
  details: {}
})

export const methodNotAllowed: StatusError = new StatusError({
  code: 405,
  reason: "MethodNotAllowed",
  message: "the server does not allow this method on the requested resource",
  details: {}
})

const mediaTypes = "application/json, application/yaml, application/vnd.kubernetes.protobuf"

export const notAcceptable: StatusError = new StatusError({
  code: 406,
  reason: "NotAcceptable",
  message: `only the following media types are accepted: ${mediaTypes}`
})

/** No clause of Accept names a media type of the server at all. */
export const noRepresentation: StatusError = new StatusError({
  code: 406,
  reason: "NotAcceptable",
  message:
    `406: Not Acceptable\n\nAvailable representations: ${mediaTypes}, ` +
    "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch",
  details: {}
})

export const unsupportedMediaType: StatusError = new StatusError({
  code: 415,
  reason: "UnsupportedMediaType",
  message: `the body of the request was in an unknown format - accepted media types include: ${mediaTypes}`
})

export const unsupportedPatchType: StatusError = new StatusError({
  code: 415,
  reason: "UnsupportedMediaType",
  message: "415: Unsupported Media Type",
  details: {}
})

export const entityTooLarge = (limit: number): StatusError =>
  new StatusError({
    code: 413,
    reason: "RequestEntityTooLarge",
    message: `Request entity too large: limit is ${limit}`
  })

export const tooManyOperations = (count: number): StatusError =>
  new StatusError({
    code: 413,
    reason: "RequestEntityTooLarge",
    message: `Request entity too large: The allowed maximum operations in a JSON patch is 10000, got ${count}`
  })

export const alreadyExists = (resource: Named, name: string, terminating: boolean): StatusError =>
  new StatusError({
    code: 409,
    reason: "AlreadyExists",
    message: `${terminating ? "object is being deleted: " : ""}${qualified(resource.group, resource.plural)} "${name}" already exists`,
    details: details(resource, name)
  })

export const noUniqueName = (resource: Named, name: string): StatusError =>
  new StatusError({
    code: 409,
    reason: "AlreadyExists",
    message: `${qualified(resource.group, resource.plural)} "${name}" already exists, the server was not able to generate a unique name for the object`,
    details: details(resource, name, { retryAfterSeconds: 1 })
  })

export const conflict = (resource: Named, name: string, why: string): StatusError =>
  new StatusError({
    code: 409,
    reason: "Conflict",
    message: `Operation cannot be fulfilled on ${qualified(resource.group, resource.plural)} "${name}": ${why}`,
    details: details(resource, name)
  })

export const modified = (resource: Named, name: string): StatusError =>
  conflict(
    resource,
    name,
    "the object has been modified; please apply your changes to the latest version and try again"
  )

/** The preconditions of a deletion name the kind where others name the resource. */
export const preconditionFailed = (resource: Named, name: string, why: string): StatusError =>
  conflict({ ...resource, plural: resource.kind }, name, why)

export const forbidden = (resource: Named, name: string, why: string, causes?: ReadonlyArray<Cause>): StatusError =>
  new StatusError({
    code: 403,
    reason: "Forbidden",
    message: `${qualified(resource.group, resource.plural)} "${name}" is forbidden: ${why}`,
    details: details(resource, name, causes === undefined ? {} : { causes })
  })

export const expired = (message: string, token?: string): StatusError =>
  new StatusError({ code: 410, reason: "Expired", message, continue: token })

export const tooLargeResourceVersion = (asked: number | bigint, current: number): StatusError =>
  new StatusError({
    code: 504,
    reason: "Timeout",
    message: `Timeout: Too large resource version: ${asked}, current: ${current}`,
    details: {
      causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }],
      retryAfterSeconds: 1
    }
  })

/** A JSON patch that does not apply. */
export const rejectedPatch: StatusError = new StatusError({
  code: 422,
  reason: "Invalid",
  message: "the server rejected our request due to an error in our request",
  details: {}
})

/** One fault of an object; `message` begins with its type, as in `Required value: ...`. */
export interface Fault {
  readonly field: string
  readonly reason: string
  readonly message: string
}

/** Control characters as Go writes them. */
const goEscapes: { readonly [code: string]: string } = { "07": "\\a", "0b": "\\v" }

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value)
  if (typeof value !== "string") return text
  return text.replace(/\\u00([01][\da-f]|7f)/g, (_, code: string) => goEscapes[code] ?? `\\x${code}`)
}

export const invalidValue = (field: string, value: unknown, why: string): Fault => ({
  field,
  reason: "FieldValueInvalid",
  message: `Invalid value: ${quoted(value)}: ${why}`
})

export const required = (field: string, why = ""): Fault => ({
  field,
  reason: "FieldValueRequired",
  message: why === "" ? "Required value" : `Required value: ${why}`
})

export const forbiddenField = (field: string, why: string): Fault => ({
  field,
  reason: "FieldValueForbidden",
  message: `Forbidden: ${why}`
})

export const tooLong = (field: string, why: string): Fault => ({
  field,
  reason: "FieldValueTooLong",
  message: `Too long: ${why}`
})

export const notSupported = (field: string, value: unknown, supported: ReadonlyArray<string>): Fault => ({
  field,
  reason: "FieldValueNotSupported",
  message: `Unsupported value: ${JSON.stringify(value)}: supported values: ${supported.map((item) => JSON.stringify(item)).join(", ")}`
})

/** 422 for an object: every fault is a cause; the message names each once. */
export const invalid = (
  kind: { readonly group: string; readonly kind: string },
  name: string,
  faults: ReadonlyArray<Fault>
): StatusError => {
  const texts = [
    ...new Set(faults.map((fault) => (fault.field === "" ? fault.message : `${fault.field}: ${fault.message}`)))
  ]
  return new StatusError({
    code: 422,
    reason: "Invalid",
    message: `${qualified(kind.group, kind.kind)} ${JSON.stringify(name)} is invalid: ${
      texts.length === 1 ? texts[0] : `[${texts.join(", ")}]`
    }`,
    details: {
      ...(name === "" ? {} : { name }),
      ...(kind.group === "" ? {} : { group: kind.group }),
      ...(kind.kind === "" ? {} : { kind: kind.kind }),
      causes: faults.map(({ field, message, reason }) => ({ reason, message, field }))
    }
  })
}
