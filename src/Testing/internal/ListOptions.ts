/**
 * The query of a list or a watch.
 *
 * @since 0.1.0
 */
import { badRequest, type Fault, forbiddenField, internal, invalid, notSupported, StatusError } from "./StatusError.ts"

export interface ListOptions {
  readonly labelSelector: string
  readonly fieldSelector: string
  readonly limit: number
  readonly continue: string
  /** As sent; `""` is unset. */
  readonly resourceVersion: string
  readonly resourceVersionMatch: string
  readonly timeoutSeconds: number | undefined
  readonly allowWatchBookmarks: boolean
  readonly sendInitialEvents: boolean | undefined
}

const integer = (query: URLSearchParams, name: string): number | undefined | StatusError => {
  const text = query.get(name)
  if (text === null || text === "") return undefined
  return /^[-+]?\d+$/.test(text)
    ? Number(text)
    : badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`)
}

const boolean = (query: URLSearchParams, name: string): boolean | undefined => {
  const text = query.get(name)
  return text === null ? undefined : text !== "false" && text !== "0"
}

/** A resource version as a number, or Go's complaint. */
export const parseVersion = (text: string): number | string =>
  /^\d+$/.test(text)
    ? Number(text)
    : `resourceVersion: Invalid value: ${JSON.stringify(text)}: strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`

const kind = { group: "meta.k8s.io", kind: "ListOptions" }

const faults = (options: ListOptions, watch: boolean, streaming: boolean): ReadonlyArray<Fault> => {
  const { resourceVersion, resourceVersionMatch: match, sendInitialEvents } = options
  const found: Array<Fault> = []
  const forbid = (field: string, why: string) => found.push(forbiddenField(field, why))
  if (watch) {
    if (sendInitialEvents !== undefined) {
      if (!streaming) {
        forbid(
          "sendInitialEvents",
          "sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled"
        )
      }
      if (match !== "NotOlderThan") {
        forbid("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan")
      }
    } else if (match !== "") {
      forbid("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided")
    }
    if (match !== "" && match !== "NotOlderThan") {
      found.push(notSupported("resourceVersionMatch", match, ["NotOlderThan"]))
    }
    return found
  }
  if (match !== "") {
    if (resourceVersion === "") {
      forbid("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided")
    }
    if (options.continue !== "") {
      forbid("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided")
    }
    if (match !== "Exact" && match !== "NotOlderThan") {
      found.push(notSupported("resourceVersionMatch", match, ["Exact", "NotOlderThan", ""]))
    }
    if (match === "Exact" && resourceVersion === "0") {
      forbid("resourceVersionMatch", 'resourceVersionMatch "exact" is forbidden for resourceVersion "0"')
    }
  }
  if (sendInitialEvents !== undefined) forbid("sendInitialEvents", "sendInitialEvents is forbidden for list")
  return found
}

/** `streaming`: whether watches may ask for initial events. */
export const parse = (query: URLSearchParams, watch: boolean, streaming: boolean): ListOptions | StatusError => {
  const limit = integer(query, "limit")
  const timeoutSeconds = integer(query, "timeoutSeconds")
  if (limit instanceof StatusError) return limit
  if (timeoutSeconds instanceof StatusError) return timeoutSeconds
  const asked: ListOptions = {
    labelSelector: query.get("labelSelector") ?? "",
    fieldSelector: query.get("fieldSelector") ?? "",
    limit: Math.max(limit ?? 0, 0),
    continue: query.get("continue") ?? "",
    resourceVersion: query.get("resourceVersion") ?? "",
    resourceVersionMatch: query.get("resourceVersionMatch") ?? "",
    timeoutSeconds,
    allowWatchBookmarks: boolean(query, "allowWatchBookmarks") ?? false,
    sendInitialEvents: boolean(query, "sendInitialEvents")
  }
  const legacy =
    watch &&
    streaming &&
    asked.sendInitialEvents === undefined &&
    asked.resourceVersionMatch === "" &&
    (asked.resourceVersion === "" || asked.resourceVersion === "0")
  const options = legacy ? { ...asked, sendInitialEvents: true, resourceVersionMatch: "NotOlderThan" } : asked
  const found = faults(options, watch, streaming)
  if (found.length > 0) return invalid(kind, "", found)
  const version = options.resourceVersion === "" ? 0 : parseVersion(options.resourceVersion)
  if (typeof version === "string") {
    return watch ? internal(version) : badRequest(`invalid resource version: ${version}`)
  }
  return options
}
