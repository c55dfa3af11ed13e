/** The requests of every verb, from its options. */
import * as Result from "effect/Result"
import type { ApiRequest, OperationTag, Query, Replay } from "../../ApiRequest.ts"
import { checkFieldManager } from "../../internal/defaults.ts"
import {
  build,
  type Built,
  type Collection,
  type Fault,
  invalid,
  type Kind,
  type One,
  type Target
} from "../../internal/request.ts"
import type { InvalidRequest } from "../../KubernetesError.ts"
import type * as Options from "../Options.ts"
import type { Json, Operation } from "../Patch.ts"

/** A patch, whatever it is a patch of. */
export type AnyPatch = Json | { readonly _tag: "Merge" | "Strategic"; readonly value: unknown }

/** An empty text means the same as none. */
const text = (value: string | undefined): string | undefined => (value === "" ? undefined : value)

const wholeNumberFault = (field: string, value: number | undefined, least: number): Fault =>
  value === undefined || (Number.isSafeInteger(value) && value >= least)
    ? undefined
    : invalid(field, `${field} must be a whole number, ${least} or more`)

/**
 * Whether no version can look like that, which servers answer with a failure that seems to pass. Those of Kubernetes'
 * own kinds are decimals of 64 bits; an aggregated server may put more behind its digits.
 */
const versionFault = ({ group }: Kind, value: string | undefined): Fault => {
  const version: unknown = value ?? ""
  const isOwn = !group.includes(".") || group.endsWith(".k8s.io")
  if (typeof version === "string" && (version === "" || (isOwn ? /^\d{1,20}$/ : /^\d/).test(version))) return undefined
  return invalid("resourceVersion", "resourceVersion must be one that a server sent, which is a decimal number")
}

const matchFault = (options: Options.ListOptions | undefined): Fault => {
  if (options === undefined) return undefined
  const { resourceVersionMatch: match } = options
  const version = text(options.resourceVersion)
  if (text(options.continue) !== undefined) {
    if (match !== undefined) {
      return invalid("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided")
    }
    if (version !== undefined) {
      return invalid("resourceVersion", "specifying resource version is not allowed when using continue")
    }
  }
  if (match === undefined) return undefined
  if (match !== "Exact" && match !== "NotOlderThan") {
    return invalid("resourceVersionMatch", 'resourceVersionMatch must be "Exact" or "NotOlderThan"')
  }
  if (version === undefined) {
    return invalid("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided")
  }
  return match === "Exact" && version === "0"
    ? invalid("resourceVersionMatch", 'resourceVersionMatch "Exact" is forbidden for resourceVersion "0"')
    : undefined
}

/** Anything else that asks for a dry run, such as the server's own `"All"`, must not become a write. */
const dryRunFault = (dryRun: unknown): Fault =>
  dryRun === undefined || typeof dryRun === "boolean" ? undefined : invalid("dryRun", "dryRun must be true or false")

/** An empty name means none: the server then takes the User-Agent's. */
const writeFault = (options: Options.WriteOptions | undefined): Fault => {
  const manager = text(options?.fieldManager)
  return dryRunFault(options?.dryRun) ?? (manager === undefined ? undefined : checkFieldManager(manager))
}

const writeQuery = (options: Options.WriteOptions | undefined): Query => ({
  dryRun: options?.dryRun === true ? "All" : undefined,
  fieldManager: text(options?.fieldManager),
  fieldValidation: options?.fieldValidation
})

/** A selector that is left out selects all, so that one that is no text must not be. */
const selectorFault = (options: Options.SelectorOptions | undefined): Fault => {
  for (const field of ["labelSelector", "fieldSelector"] as const) {
    const selector: unknown = options?.[field]
    if (selector !== undefined && typeof selector !== "string") return invalid(field, `${field} must be a text`)
  }
  return undefined
}

const selectorQuery = (options: Options.SelectorOptions | undefined): Query => ({
  labelSelector: text(options?.labelSelector),
  fieldSelector: text(options?.fieldSelector)
})

export const get = (
  kind: Kind,
  target: One,
  options?: Options.GetOptions,
  accept?: string,
  query?: Query
): Built<"NotFound"> =>
  build(
    kind,
    target,
    {
      verb: "get",
      method: "GET",
      errors: ["NotFound"],
      query: { resourceVersion: text(options?.resourceVersion), ...query },
      accept,
      replay: "safe"
    },
    versionFault(kind, options?.resourceVersion)
  )

export const list = (
  kind: Kind,
  target: Collection,
  options?: Options.ListOptions,
  accept?: string,
  query?: Query
): Built<"Gone" | "NotFound"> =>
  build(
    kind,
    target,
    {
      verb: "list",
      method: "GET",
      errors: ["Gone", "NotFound"],
      query: {
        ...selectorQuery(options),
        limit: options?.limit === 0 ? undefined : options?.limit,
        continue: text(options?.continue),
        resourceVersion: text(options?.resourceVersion),
        resourceVersionMatch: options?.resourceVersionMatch,
        timeoutSeconds: options?.timeoutSeconds,
        ...query
      },
      accept,
      replay: "safe"
    },
    selectorFault(options),
    versionFault(kind, options?.resourceVersion),
    matchFault(options),
    wholeNumberFault("limit", options?.limit, 0),
    wholeNumberFault("timeoutSeconds", options?.timeoutSeconds, 1)
  )

/** One connection of a watch. */
export interface Connection {
  readonly resourceVersion?: string | undefined
  readonly timeoutSeconds: number
  readonly sendInitialEvents?: boolean | undefined
}

/** Checked once, then built for each connection. */
export const watch = (
  kind: Kind,
  target: Collection,
  options?: Options.WatchOptions,
  accept?: string,
  query?: Query
): Result.Result<(connection: Connection) => ApiRequest<"Gone" | "NotFound">, InvalidRequest> =>
  Result.map(
    build(
      kind,
      target,
      {
        verb: "watch",
        method: "GET",
        errors: ["Gone", "NotFound"],
        query: { watch: true, allowWatchBookmarks: true, ...selectorQuery(options), ...query },
        accept,
        replay: "safe"
      },
      selectorFault(options),
      versionFault(kind, options?.resourceVersion)
    ),
    (request) => (connection) => ({
      ...request,
      query: {
        ...request.query,
        resourceVersion: text(connection.resourceVersion),
        timeoutSeconds: connection.timeoutSeconds,
        ...(connection.sendInitialEvents === true
          ? { sendInitialEvents: true, resourceVersionMatch: "NotOlderThan" }
          : undefined)
      }
    })
  )

/** A POST; with a subresource in the target, of that. */
export const create = <const E extends OperationTag>(
  kind: Kind,
  target: Target,
  body: unknown,
  options: Options.WriteOptions | undefined,
  errors: ReadonlyArray<E>,
  replay: Replay = "unsafe"
): Built<E> =>
  build(
    kind,
    target,
    { verb: "create", method: "POST", errors, query: writeQuery(options), body, replay },
    writeFault(options)
  )

export const replace = (
  kind: Kind,
  target: One,
  body: unknown,
  options?: Options.WriteOptions
): Built<"NotFound" | "Conflict" | "Invalid"> =>
  build(
    kind,
    target,
    {
      verb: "update",
      method: "PUT",
      errors: ["NotFound", "Conflict", "Invalid"],
      query: writeQuery(options),
      body,
      replay: "unsafe"
    },
    writeFault(options)
  )

const mediaTypes = {
  Json: "application/json-patch+json",
  Merge: "application/merge-patch+json",
  Strategic: "application/strategic-merge-patch+json"
}

export const patch = (
  kind: Kind,
  target: One,
  patch: AnyPatch,
  options?: Options.WriteOptions
): Built<"NotFound" | "Conflict" | "Invalid"> => {
  const fault = patchFault(patch)
  if (fault !== undefined) return Result.fail(fault)
  return build(
    kind,
    target,
    {
      verb: "patch",
      method: "PATCH",
      errors: ["NotFound", "Conflict", "Invalid"],
      query: writeQuery(options),
      body: patch._tag === "Json" ? patch.operations : patch.value,
      contentType: mediaTypes[patch._tag],
      replay: "unsafe"
    },
    writeFault(options)
  )
}

/** The one write that may be sent twice: the second has the effect and the answer of the first, unless it has a lock. */
export const apply = (
  kind: Kind,
  target: One,
  body: unknown,
  options: Options.ApplyOptions | undefined
): Built<"ApplyConflict" | "Conflict" | "Invalid" | "NotFound"> =>
  build(
    kind,
    target,
    {
      verb: "apply",
      method: "PATCH",
      errors: ["ApplyConflict", "Conflict", "Invalid", "NotFound"],
      query: { ...writeQuery(options), force: options?.force === true ? true : undefined },
      body,
      contentType: "application/apply-patch+yaml",
      replay: hasVersion(body) ? "unsafe" : "safe"
    },
    typeof options?.fieldManager === "string" && options.fieldManager !== ""
      ? undefined
      : invalid("fieldManager", "fieldManager is required for apply"),
    writeFault(options)
  )

const deleteOptionsFault = (options: Options.DeleteOptions | undefined): Fault => {
  const preconditions = options?.preconditions
  return (
    dryRunFault(options?.dryRun) ??
    wholeNumberFault("gracePeriodSeconds", options?.gracePeriodSeconds, 0) ??
    (preconditions?.uid === ""
      ? invalid("preconditions.uid", "a precondition must not be empty")
      : preconditions?.resourceVersion === ""
        ? invalid("preconditions.resourceVersion", "a precondition must not be empty")
        : undefined)
  )
}

const deleteOptions = (options: Options.DeleteOptions | undefined) => ({
  kind: "DeleteOptions",
  apiVersion: "v1",
  dryRun: options?.dryRun === true ? ["All"] : undefined,
  gracePeriodSeconds: options?.gracePeriodSeconds,
  propagationPolicy: options?.propagationPolicy,
  preconditions: options?.preconditions
})

export const remove = (kind: Kind, target: One, options?: Options.DeleteOptions): Built<"NotFound" | "Conflict"> =>
  build(
    kind,
    target,
    {
      verb: "delete",
      method: "DELETE",
      errors: ["NotFound", "Conflict"],
      body: deleteOptions(options),
      replay: "unsafe"
    },
    deleteOptionsFault(options)
  )

export const removeCollection = (
  kind: Kind,
  target: Collection,
  options?: Options.DeleteCollectionOptions
): Built<"NotFound"> =>
  build(
    kind,
    target,
    {
      verb: "deletecollection",
      method: "DELETE",
      errors: ["NotFound"],
      query: selectorQuery(options),
      body: deleteOptions(options),
      replay: "unsafe"
    },
    selectorFault(options),
    deleteOptionsFault(options)
  )

/** An answer that a disruption budget forbids the eviction is left to who evicts, see `retry.ts`. */
export const evict = (
  kind: Kind,
  target: One,
  options?: Options.DeleteOptions
): Built<"NotFound" | "Conflict" | "Invalid"> =>
  build(
    kind,
    { ...target, subresource: "eviction" },
    {
      verb: "create",
      method: "POST",
      errors: ["NotFound", "Conflict", "Invalid"],
      query: { dryRun: options?.dryRun === true ? "All" : undefined },
      body: {
        apiVersion: "policy/v1",
        kind: "Eviction",
        metadata: { name: target.name, namespace: target.namespace },
        deleteOptions: deleteOptions(options)
      },
      replay: "unsafe"
    },
    deleteOptionsFault(options)
  )

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const hasVersion = (body: unknown): boolean => {
  const metadata = isRecord(body) ? body["metadata"] : undefined
  const version = isRecord(metadata) ? metadata["resourceVersion"] : undefined
  return typeof version === "string" && version !== ""
}

const isPatch = (patch: unknown): boolean => isRecord(patch) && Object.hasOwn(mediaTypes, String(patch["_tag"]))

const patchFault = (patch: AnyPatch): Fault => {
  if (!isPatch(patch)) {
    return invalid("patch", "a patch must be one of Patch.merge, Patch.strategic and Patch.json")
  }
  if (patch._tag !== "Json") {
    return isRecord(patch.value) ? undefined : invalid("patch", "a patch must be an object: any other would replace it")
  }
  if (!Array.isArray(patch.operations)) return invalid("patch", "a JSON patch must have a list of operations")
  for (const [index, operation] of patch.operations.entries()) {
    const fault = operationFault(operation)
    if (fault !== undefined) return invalid(`patch[${index}]`, fault)
  }
  return undefined
}

const operationFault = (operation: Operation): string | undefined => {
  if (!isRecord(operation)) return "an operation of a JSON patch must be an object"
  switch (operation.op) {
    case "add":
    case "replace":
    case "test":
      // JSON leaves out what is undefined, and servers read what is left out as null
      if (operation.value === undefined) return `a JSON patch needs a value to ${operation.op}, be it null`
      break
    case "move":
    case "copy":
      if (!isPointer(operation.from)) return pointerRule
      break
    case "remove":
      break
    default:
      return "an operation of a JSON patch is add, remove, replace, move, copy or test"
  }
  return isPointer(operation.path) ? undefined : pointerRule
}

const pointerRule = 'a path of a JSON patch must be empty or begin with "/", with "~" only in "~0" and "~1"'

const isPointer = (path: unknown): boolean => typeof path === "string" && /^(?:\/(?:[^~]|~[01])*)?$/.test(path)
