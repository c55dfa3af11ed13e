/**
 * Requests for objects and collections as pure functions: what is not valid is an `InvalidRequest`, so that nothing that
 * would mean something else on the wire is ever sent.
 */
import * as Result from "effect/Result"
import type { ApiRequest, Method, OperationTag, Query, Replay } from "../ApiRequest.ts"
import { InvalidRequest } from "../KubernetesError.ts"

/** What a request must know of a kind. */
export interface Kind {
  readonly group: string
  readonly version: string
  readonly plural: string
  readonly scope: "Namespaced" | "Cluster"
}

/** All objects of a kind. */
export interface Collection {
  /** Without it: of all namespaces. */
  readonly namespace?: string | undefined
}

/** One object, or a subresource of it. */
export interface One {
  readonly namespace?: string | undefined
  readonly name: string
  readonly subresource?: string | undefined
}

/**
 * What a request is about. That there is a `name` makes it one object, whatever the name is: one that is `undefined`,
 * which types forbid and programs pass nevertheless, must not turn the deletion of an object into that of all.
 */
export type Target = Collection | One

const isOne = (target: Target): target is One => "name" in target

export type Built<E extends OperationTag> = Result.Result<ApiRequest<E>, InvalidRequest>

/** What is wrong with a request, if anything. */
export type Fault = InvalidRequest | undefined

export const invalid = (field: string, message: string): InvalidRequest => new InvalidRequest({ field, message })

/** `apps/v1`, or `v1` in the core group. */
export const apiVersion = (kind: Pick<Kind, "group" | "version">): string =>
  kind.group === "" ? kind.version : `${kind.group}/${kind.version}`

export const path = (kind: Kind, target: Target): string => {
  let path = kind.group === "" ? `/api/${kind.version}` : `/apis/${kind.group}/${kind.version}`
  if (kind.scope === "Namespaced" && target.namespace !== undefined) path += `/namespaces/${target.namespace}`
  path += `/${kind.plural}`
  if (!isOne(target)) return path
  path += `/${encodeURIComponent(target.name)}`
  return target.subresource === undefined ? path : `${path}/${target.subresource}`
}

/** The server's rule for a path segment; everything else is percent-encoded. */
export const nameFault = (name: unknown, field = "name"): Fault => {
  if (typeof name !== "string" || name === "") return invalid(field, "a name is required and must not be empty")
  if (name === "." || name === "..") return invalid(field, `a name must not be "${name}"`)
  if (/[/%]/.test(name)) return invalid(field, 'a name must not contain "/" or "%"')
  return name.isWellFormed() ? undefined : invalid(field, "a name must be well-formed text")
}

const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/

export const namespaceFault = (namespace: unknown, field = "namespace"): Fault =>
  typeof namespace === "string" && label.test(namespace)
    ? undefined
    : invalid(
        field,
        namespace === ""
          ? "a namespace must not be empty"
          : "a namespace must be at most 63 lower case letters, digits and dashes, and begin and end with a letter or digit"
      )

const targetFault = (kind: Kind, target: Target): Fault => {
  if (target.namespace !== undefined) {
    if (kind.scope === "Cluster") return invalid("namespace", `${kind.plural} are cluster-scoped`)
    const fault = namespaceFault(target.namespace)
    if (fault !== undefined) return fault
  }
  return isOne(target) ? nameFault(target.name) : undefined
}

/** Text that is not well-formed has no encoding. */
const queryFault = (query: Query | undefined): Fault => {
  for (const key in query) {
    const value = query[key]
    if (typeof value === "string" && !value.isWellFormed()) return invalid(key, `${key} must be well-formed text`)
  }
  return undefined
}

/** What a request holds besides its path. */
export interface Parts<E extends OperationTag> {
  readonly verb: string
  readonly method: Method
  readonly errors: ReadonlyArray<E>
  readonly query?: Query | undefined
  readonly body?: unknown
  /** Default `application/json`. */
  readonly contentType?: string | undefined
  readonly accept?: string | undefined
  readonly replay: Replay
}

/** The request, unless its path or one of the given faults forbids it. */
export const build = <const E extends OperationTag>(
  kind: Kind,
  target: Target,
  parts: Parts<E>,
  ...faults: ReadonlyArray<Fault>
): Built<E> => {
  const fault = targetFault(kind, target) ?? faults.find((fault) => fault !== undefined) ?? queryFault(parts.query)
  if (fault !== undefined) return Result.fail(fault)
  const where = path(kind, target)
  const { body, contentType = "application/json", verb, ...rest } = parts
  return Result.succeed({
    ...rest,
    path: where,
    body: body === undefined ? undefined : { contentType, value: body },
    info: {
      verb,
      path: where,
      resource: kind.group === "" ? kind.plural : `${kind.plural}.${kind.group}`,
      ...(isOne(target) && target.subresource !== undefined ? { subresource: target.subresource } : undefined),
      ...(target.namespace === undefined ? undefined : { namespace: target.namespace }),
      ...(isOne(target) ? { name: target.name } : undefined)
    }
  })
}
