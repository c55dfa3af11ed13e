/** Objects of one kind on their way out and in. */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { ApiRequest, ApiResponse } from "../../ApiRequest.ts"
import * as Issue from "../../internal/issue.ts"
import { describe } from "../../internal/path.ts"
import { invalid } from "../../internal/request.ts"
import * as Secret from "../../internal/secret.ts"
import { DecodeError, type InvalidRequest } from "../../KubernetesError.ts"
import * as Schemas from "../../Schema/Definition.ts"
import type { Stored } from "../../Schema/Stored.ts"
import type { List } from "../Endpoint.ts"
import type { ListOptions } from "../Options.ts"
import { trust } from "./trust.ts"

export interface Record {
  [key: string]: unknown
}

export const isRecord = (value: unknown): value is Record => Predicate.isObject(value)

const textAt = (object: Record, key: string): string | undefined => {
  const value = object[key]
  return typeof value === "string" && value !== "" ? value : undefined
}

/** A field of `metadata`, where it is a text that is not empty. */
export const metadataText = (object: unknown, key: string): string | undefined => {
  const metadata = isRecord(object) ? object["metadata"] : undefined
  return isRecord(metadata) ? textAt(metadata, key) : undefined
}

/** What a kind's objects are called and what they look like. */
export interface Definition<A> {
  readonly apiVersion: string
  readonly kind: string
  readonly schema: () => Schema.Codec<A, unknown>
}

/** Reads and writes the objects of one kind. */
export interface Codec<A> {
  readonly apiVersion: string
  readonly kind: string
  /** Reads what a server sent, leniently; fills in apiVersion and kind, in a copy: the client may have frozen its answer. */
  readonly read: (object: unknown) => Result.Result<A, SchemaIssue.Issue>
  /** The same for what is stored: it has metadata with a name. */
  readonly readStored: (object: unknown) => Result.Result<Stored<A>, SchemaIssue.Issue>
  /** Checks what is about to be sent, strictly; fills in apiVersion and kind. */
  readonly write: (object: A) => Result.Result<Record, InvalidRequest>
}

export const make = <A>({ apiVersion, kind, schema }: Definition<A>): Codec<A> => {
  // Schemas are built when they are first needed: a program uses few of the kinds that it loads.
  let decode: ((input: unknown) => Result.Result<A, SchemaIssue.Issue>) | undefined
  let encode: ((value: A) => Result.Result<unknown, SchemaIssue.Issue>) | undefined

  const read = (object: unknown): Result.Result<A, SchemaIssue.Issue> => {
    if (!isRecord(object)) return Result.fail(Issue.expected(kind))
    const foundKind = object["kind"]
    if (foundKind !== kind) {
      if (!isMissing(foundKind)) return Result.fail(Issue.expected(instead(kind, foundKind), "kind"))
    }
    const foundVersion = object["apiVersion"]
    if (foundVersion !== apiVersion) {
      if (!isMissing(foundVersion)) return Result.fail(Issue.expected(instead(apiVersion, foundVersion), "apiVersion"))
    }
    decode ??= Schemas.decoder(schema())
    const filled = foundKind === kind && foundVersion === apiVersion ? object : { ...object, apiVersion, kind }
    return Issue.guarded(decode, filled)
  }

  return {
    apiVersion,
    kind,
    read,
    readStored: (object) => {
      if (isRecord(object) && metadataText(object, "name") === undefined) {
        const fault = identityFault(object, kind)
        if (fault !== undefined) return Result.fail(fault)
      }
      // What a server stores has an identity and a version; the name was looked at as a sample.
      return trust<Result.Result<Stored<A>, SchemaIssue.Issue>>(read(object))
    },
    write: (object) => {
      const filled = fill(object, apiVersion, kind)
      if (Result.isFailure(filled)) return Result.fail(filled.failure)
      encode ??= Schemas.encoder(schema())
      // The kind is filled in; all else is the caller's `A`.
      const encoded = encode(trust(filled.success))
      if (Result.isFailure(encoded)) {
        const fault = Issue.fromIssue(encoded.failure)
        return Result.fail(invalid(fault.path, `this is not a valid ${kind}: ${Issue.describe(fault)}`))
      }
      return isRecord(encoded.success)
        ? Result.succeed(encoded.success)
        : Result.fail(invalid("", `${kind} must be an object`))
    }
  }
}

/** Reads an answer of a kind that its schema alone describes. */
export const anyKind = <A>(schema: () => Schema.Codec<A, unknown>): Pick<Codec<A>, "read"> => {
  let decode: ((input: unknown) => Result.Result<A, SchemaIssue.Issue>) | undefined
  return {
    read: (object) => {
      decode ??= Schemas.decoder(schema())
      return Issue.guarded(decode, object)
    }
  }
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ""

const instead = (wanted: string, found: unknown): string =>
  typeof found === "string" ? `${wanted}, got ${found}` : wanted

/** A wrong kind is the better message, where both are wrong. */
const identityFault = (object: Record, kind: string): SchemaIssue.Issue | undefined =>
  isMissing(object["kind"]) || object["kind"] === kind ? Issue.missing("metadata", "name") : undefined

/** Fills in apiVersion and kind, and refuses others. */
export const fill = (object: unknown, apiVersion: string, kind: string): Result.Result<Record, InvalidRequest> => {
  if (!isRecord(object)) return Result.fail(invalid("", `${kind} must be an object`))
  const { apiVersion: foundVersion, kind: foundKind, ...rest } = object
  if (!isMissing(foundKind) && foundKind !== kind) {
    return Result.fail(invalid("kind", `expected ${instead(kind, foundKind)}`))
  }
  if (!isMissing(foundVersion) && foundVersion !== apiVersion) {
    return Result.fail(invalid("apiVersion", `expected ${instead(apiVersion, foundVersion)}`))
  }
  return Result.succeed({ apiVersion, kind, ...rest })
}

/** An answer that is not what its kind's schema says. */
export const decodeError = (
  { info }: ApiRequest,
  { attempts = 1 }: ApiResponse,
  issue: SchemaIssue.Issue,
  prefix?: ReadonlyArray<PropertyKey>
): DecodeError =>
  new DecodeError({
    message: `cannot read the answer to ${describe(info)}: ${Secret.conceal(info, Issue.text(issue, prefix))}`,
    request: info,
    retryable: false,
    attempts
  })

/** Reads a list; the items of built-in kinds come without apiVersion and kind. */
export const readList = <A>(
  codec: Codec<A>,
  request: ApiRequest,
  response: ApiResponse,
  undecodable: ListOptions["undecodable"] = "fail"
): Result.Result<List<Stored<A>>, DecodeError> => {
  const { body } = response
  const fail = (expected: string, ...path: ReadonlyArray<PropertyKey>) =>
    Result.fail(decodeError(request, response, Issue.expected(expected, ...path)))
  const kind = `${codec.kind}List`
  if (!isRecord(body)) return fail(kind)
  const found = body["kind"]
  const items: unknown = body["items"] ?? []
  // A custom resource can call its list as it likes; its items then say what they are.
  if (!isMissing(found) && found !== kind && !(Array.isArray(body["items"]) && body["items"].every(saysItsKind))) {
    return fail(instead(kind, found), "kind")
  }
  const apiVersion = body["apiVersion"]
  if (!isMissing(apiVersion) && apiVersion !== codec.apiVersion) {
    return fail(instead(codec.apiVersion, apiVersion), "apiVersion")
  }
  const metadata = isRecord(body["metadata"]) ? body["metadata"] : {}
  // Kinds that the server computes, such as component statuses and metrics, have no versions.
  const { continue: next, remainingItemCount, resourceVersion = "", ...rest } = metadata
  if (typeof resourceVersion !== "string") return fail("string", "metadata", "resourceVersion")
  if (!Array.isArray(items)) return fail("array", "items")
  const read: Array<Stored<A>> = []
  const apart: Array<{ readonly object: unknown; readonly error: DecodeError }> = []
  for (let index = 0; index < items.length; index++) {
    const object: unknown = items[index]
    const item = codec.readStored(object)
    if (Result.isSuccess(item)) {
      read.push(item.success)
    } else {
      const error = decodeError(request, response, item.failure, ["items", index])
      if (undecodable === "fail") return Result.fail(error)
      apart.push({ object, error })
    }
  }
  return Result.succeed({
    apiVersion: codec.apiVersion,
    kind: typeof found === "string" && found !== "" ? found : kind,
    metadata: {
      ...rest,
      resourceVersion,
      ...(typeof next === "string" && next !== "" ? { continue: next } : undefined),
      ...(typeof remainingItemCount === "number" ? { remainingItemCount } : undefined)
    },
    items: read,
    ...(undecodable === "separate" ? { undecodable: apart } : undefined)
  })
}

const saysItsKind = (item: unknown): boolean => isRecord(item) && !isMissing(item["kind"])
