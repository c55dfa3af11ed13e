/** The wire format of a watch: one JSON document in each line. */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Issue from "../../internal/issue.ts"
import * as Secret from "../../internal/secret.ts"
import { DecodeError, type Gone, type RequestInfo } from "../../KubernetesError.ts"
import type { Identity, WatchConfig } from "../Watch.ts"
import type { WatchEvent } from "../WatchEvent.ts"
import type { Change, Frame } from "./position.ts"

/** The server's last word: the watch is over, and why. */
export interface ServerError {
  readonly _tag: "ServerError"
  /** A `meta/v1` Status, if the server keeps to its format. */
  readonly status: unknown
  /** `connect`: it came in place of a watch. */
  readonly origin: Gone["origin"]
}

/** How the objects of a watch are read. */
export type Source<A> = Pick<WatchConfig<A>, "decode" | "identify">

/**
 * Reads one line. No error repeats what it could not read.
 *
 * The envelope comes first, then its object according to the type: of a bookmark's object only the version counts. A
 * line that says nothing, empty or a bookmark without a version, is `undefined`.
 */
export const fromLine = <A>(
  line: string,
  source: Source<A>,
  request: RequestInfo,
  attempts: number
): Frame<A> | ServerError | DecodeError | undefined => {
  const envelope = parse(line)
  if (envelope === notJson) {
    return line.trim() === "" ? undefined : malformed(request, "a line of the watch is not JSON", attempts)
  }
  if (!Predicate.isReadonlyObject(envelope)) return malformed(request, "a line of the watch is not an object", attempts)
  const { kind, object, type } = envelope
  switch (type) {
    case "ADDED":
      return change("Added", object, source, request, attempts)
    case "MODIFIED":
      return change("Modified", object, source, request, attempts)
    case "DELETED":
      return change("Deleted", object, source, request, attempts)
    case "BOOKMARK":
      return bookmark(object, source)
    case "ERROR":
      return { _tag: "ServerError", status: asStatus(object), origin: "stream" }
    default:
      if (type === undefined && kind === "Status") {
        return { _tag: "ServerError", status: envelope, origin: "connect" }
      }
      return malformed(request, "an event of the watch has no known type", attempts)
  }
}

/** The object of an event, unread; `undefined` where there is none. */
export const objectOf = (line: string): unknown => property(parse(line), "object")

/** Whether a line is a whole document. */
export const isDocument = (line: string): boolean => parse(line) !== notJson

export const malformed = (request: RequestInfo, message: string, attempts: number): DecodeError =>
  new DecodeError({ message: Secret.conceal(request, message), request, retryable: false, attempts })

/** Decodes an object; a schema that throws is one that the object does not match. */
export const decodeWith = <A>(
  decode: WatchConfig<A>["decode"],
  object: unknown,
  identity: Identity,
  request: RequestInfo,
  attempts: number
): Result.Result<A, DecodeError> =>
  Result.mapError(Issue.guarded(decode, object), (issue) =>
    malformed(request, `cannot decode ${nameOf(identity)}: ${Issue.text(issue)}`, attempts)
  )

export const nameOf = ({ name, namespace }: Identity): string => (namespace === "" ? name : `${namespace}/${name}`)

const notJson: unique symbol = Symbol("not JSON")

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    // its error quotes the text
    return notJson
  }
}

const change = <A>(
  tag: WatchEvent<A>["_tag"],
  object: unknown,
  { decode, identify = identityOf }: Source<A>,
  request: RequestInfo,
  attempts: number
): Change<A> | DecodeError => {
  const identity = identify(object)
  if (identity.resourceVersion === "") {
    return malformed(request, "an object of the watch has no metadata.resourceVersion", attempts)
  }
  const decoded = decodeWith(decode, object, identity, request, attempts)
  if (Result.isSuccess(decoded)) {
    return { _tag: "Change", event: { _tag: tag, object: decoded.success }, identity }
  }
  const error = decoded.failure
  return { _tag: "Change", event: { _tag: "Undecodable", event: { _tag: tag, object }, error }, identity }
}

/** An error that only fails to say that it is one. */
const asStatus = (object: unknown): unknown =>
  Predicate.isReadonlyObject(object) && object["kind"] === undefined ? { ...object, kind: "Status" } : object

const bookmark = (object: unknown, { identify = identityOf }: Source<unknown>): Frame<never> | undefined => {
  const { resourceVersion } = identify(object)
  if (resourceVersion === "") return undefined
  const annotations = property(property(object, "metadata"), "annotations")
  return {
    _tag: "Bookmark",
    resourceVersion,
    initialEventsEnd: property(annotations, "k8s.io/initial-events-end") === "true"
  }
}

/** What the metadata of an object says. */
export const identityOf = (object: unknown): Identity => {
  const metadata = property(object, "metadata")
  return {
    namespace: text(property(metadata, "namespace")),
    name: text(property(metadata, "name")),
    uid: text(property(metadata, "uid")),
    resourceVersion: text(property(metadata, "resourceVersion"))
  }
}

const property = (value: unknown, key: string): unknown => (Predicate.isReadonlyObject(value) ? value[key] : undefined)

const text = (value: unknown): string => (typeof value === "string" ? value : "")
