/**
 * How a watcher gets from a list to a watch, and back.
 *
 * A state says what to ask for next; each answer, event or failure leads to another. There is no input or output here.
 */
import type { WatchError } from "../Watch.ts"
import type { Identified, Page } from "../ListWatch.ts"
import type { RawWatcherEvent, WatcherSettings } from "../Watcher.ts"
import type { RawEvent } from "../WatchEvent.ts"
import type * as Failure from "./failure.ts"
import { identityOf } from "./frame.ts"
import { newest } from "./version.ts"

interface Common {
  /** Whether lists are to be streamed. */
  readonly streams: boolean
  /** The last version that was seen, which the next list must not be older than; empty: the newest there is. */
  readonly version: string
}

/** A streaming list is to be asked for, or comes in. */
export interface Streaming extends Common {
  readonly _tag: "Streaming"
  readonly begun: boolean
  /** How many streaming lists in a row began, or could have, and did not come to their end. */
  readonly failures: number
}

/** A page is to be asked for. */
export interface Listing extends Common {
  readonly _tag: "Listing"
  readonly begun: boolean
  /** Of the page to come; none for the first. */
  readonly token: string | undefined
  /** All tokens of the list so far; updated in place. */
  readonly tokens: Set<string>
  /** The version of the list, from its first page. */
  readonly listed: string
  /** All in one page, after a token had expired. */
  readonly whole: boolean
  /** The token goes on at the newest version. */
  readonly inconsistent: boolean
}

/** The watch is to be opened, or is open. */
export interface Watching extends Common {
  readonly _tag: "Watching"
}

export type State = Streaming | Listing | Watching

/** Whose back-off to wait for. */
type Wait = "none" | "listing" | "watching"

/** What follows a failure. */
export interface Next {
  readonly state: State
  readonly wait: Wait
}

export type Settings = Pick<WatcherSettings, "firstList" | "pageSize" | "expiredContinue">

const defaultPageSize = 500

/** As often in a row a streaming list may fail before pages take its place. */
const maxStreamingFailures = 3

export const make = ({ firstList }: Settings, streams: boolean): State => begin(firstList === "Any" ? "0" : "", streams)

const begin = (version: string, streams: boolean): State =>
  streams ? { _tag: "Streaming", streams, version, begun: false, failures: 0 } : list(version, streams)

const list = (version: string, streams: boolean, more?: Partial<Listing>): Listing => ({
  _tag: "Listing",
  streams,
  version,
  begun: false,
  token: undefined,
  tokens: new Set(),
  listed: "",
  whole: false,
  inconsistent: false,
  ...more
})

/**
 * The size of the page to ask for. A list that may be answered from the server's cache is not divided, unless that was
 * asked for.
 */
export const limit = (settings: Settings, { version, whole }: Listing): number | undefined =>
  whole ? undefined : (settings.pageSize ?? (version === "" || version === "0" ? defaultPageSize : undefined))

/** A page came; `undefined` where no watch can follow from what the server says. */
export const onPage = <A extends Identified>(
  state: Listing,
  page: Page<A>,
  out: Array<RawWatcherEvent<A>>
): State | undefined => {
  if (!state.begun) out.push({ _tag: "Init" })
  for (const object of page.items) out.push({ _tag: "InitApply", object })
  for (const { error, object } of page.undecodable ?? []) {
    out.push({ _tag: "Undecodable", event: { _tag: "Added", object }, error })
  }
  const listed = state.listed === "" ? page.metadata.resourceVersion : state.listed
  const token = page.metadata.continue
  if (token !== undefined && token !== "") {
    // a token that came before leads to the same pages again
    if (state.tokens.has(token)) return undefined
    state.tokens.add(token)
    return { ...state, begun: true, token, listed }
  }
  if (listed === "") return undefined
  out.push({ _tag: "InitDone", resourceVersion: listed })
  return { _tag: "Watching", streams: state.streams, version: listed }
}

/** An event of the watch came. */
export const onEvent = <A extends Identified>(
  state: Streaming | Watching,
  event: RawEvent<A>,
  out: Array<RawWatcherEvent<A>>
): Streaming | Watching => (state._tag === "Streaming" ? onInitial(state, event, out) : onChange(state, event, out))

const onInitial = <A extends Identified>(
  state: Streaming,
  event: RawEvent<A>,
  out: Array<RawWatcherEvent<A>>
): Streaming | Watching => {
  if (!state.begun) out.push({ _tag: "Init" })
  switch (event._tag) {
    case "Added":
    case "Modified":
      out.push({ _tag: "InitApply", object: event.object })
      break
    case "Deleted":
      out.push({ _tag: "Delete", object: event.object })
      break
    case "Undecodable":
      out.push(event)
      break
    case "Bookmark":
      if (event.initialEventsEnd) {
        out.push({ _tag: "InitDone", resourceVersion: event.resourceVersion })
        return { _tag: "Watching", streams: state.streams, version: event.resourceVersion }
      }
  }
  return state.begun ? state : { ...state, begun: true }
}

const onChange = <A extends Identified>(
  { streams, version }: Watching,
  event: RawEvent<A>,
  out: Array<RawWatcherEvent<A>>
): Watching => {
  switch (event._tag) {
    case "Added":
    case "Modified":
      out.push({ _tag: "Apply", object: event.object })
      break
    case "Deleted":
      out.push({ _tag: "Delete", object: event.object })
      break
    default:
      out.push(event)
  }
  return { _tag: "Watching", streams, version: newest(version, versionOf(event)) }
}

const versionOf = (event: RawEvent<Identified>): string => {
  if (event._tag === "Bookmark") return event.resourceVersion
  return event._tag === "Undecodable"
    ? identityOf(event.event.object).resourceVersion
    : event.object.metadata.resourceVersion
}

/** A streaming list does not come to its end in time: something on the way drops its last bookmark. */
export const onSilence = ({ version }: Streaming): Listing => list(version, false)

/** A request or its answer failed, in this way; `undefined` where it would do so for ever. */
export const onFailure = (
  settings: Settings,
  state: State,
  error: WatchError,
  failure: Failure.Settled
): Next | undefined => {
  if (failure === "Permanent") return undefined
  switch (state._tag) {
    case "Streaming":
      return onStreamingFailure(state, failure)
    case "Listing":
      return onListingFailure(settings, state, error, failure)
    default:
      return onWatchingFailure(state, failure)
  }
}

/** A watch whose history is not in doubt is opened again, in case it does not resume by itself. */
const onWatchingFailure = (state: Watching, failure: Failure.Settled): Next | undefined => {
  if (failure === "Rejected") return undefined
  const isUntouched = failure === "Unreached" || failure === "Interrupted"
  return { state: isUntouched ? state : begin(state.version, state.streams), wait: "watching" }
}

const onStreamingFailure = (state: Streaming, failure: Failure.Settled): Next => {
  // what a server answers that knows no streaming lists; the pages that follow tell if it meant something else
  if (failure === "Rejected") return { state: list(state.version, false), wait: "none" }
  if (isVersionFault(failure) && state.version !== "") return { state: begin("", true), wait: "none" }
  // where there was no list at all, pages would fare no better
  const failures = failure === "Unreached" ? state.failures : state.failures + 1
  return {
    state: failures < maxStreamingFailures ? { ...state, begun: false, failures } : list(state.version, state.streams),
    wait: "listing"
  }
}

const onListingFailure = (
  settings: Settings,
  state: Listing,
  error: WatchError,
  failure: Failure.Settled
): Next | undefined => {
  const { streams, version } = state
  if (failure === "Rejected" || failure === "Malformed") return undefined
  if (error._tag === "Gone" && state.token !== undefined) {
    switch (settings.expiredContinue) {
      case "restart":
        return { state: list(version, streams), wait: "listing" }
      case "continueInconsistent":
        if (error.continueToken !== undefined && !state.inconsistent) {
          return { state: { ...state, token: error.continueToken, inconsistent: true }, wait: "none" }
        }
    }
    // a server that divides even this list, and forgets its token again, is given time
    return { state: list(version, streams, { whole: true }), wait: state.whole ? "listing" : "none" }
  }
  if (isVersionFault(failure) && version !== "") return { state: list("", streams), wait: "none" }
  return { state, wait: "listing" }
}

/** The version that was asked for is too old, or the server has not reached it. */
const isVersionFault = (failure: Failure.Settled): boolean => failure === "Expired" || failure === "Ahead"
