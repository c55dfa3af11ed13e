/** The requests of every verb, from its options. */
import * as Result from "effect/Result"
import type { ApiRequest, OperationTag, Query, Replay } from "../../ApiRequest.ts"
import {
  build,
  type Built,
  type Collection,
  invalid,
  type Kind,
  type One,
  type Target
} from "../../internal/request.ts"
import type { InvalidRequest } from "../../KubernetesError.ts"
import type * as Options from "../Options.ts"
import { isRecord } from "./codec.ts"
import {
  deleteOptionsFault,
  matchFault,
  selectorFault,
  text,
  versionFault,
  wholeNumberFault,
  writeFault
} from "./optionFaults.ts"
import { type AnyPatch, mediaTypes, patchFault } from "./patchFaults.ts"

const writeQuery = (options: Options.WriteOptions | undefined): Query => ({
  dryRun: options?.dryRun === true ? "All" : undefined,
  fieldManager: text(options?.fieldManager),
  fieldValidation: options?.fieldValidation
})

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

const hasVersion = (body: unknown): boolean => {
  const metadata = isRecord(body) ? body["metadata"] : undefined
  const version = isRecord(metadata) ? metadata["resourceVersion"] : undefined
  return typeof version === "string" && version !== ""
}
