/**
 * Where a watch stands in the history of a collection: what it has delivered, and from where it can go on.
 *
 * A position moves with each frame of the wire, and each frame becomes the events that the consumer has not seen yet.
 * There is no input or output here: one step takes a position and a frame.
 */
import type { Identity } from "../Watch.ts"
import type { Bookmark, RawEvent, Undecodable, WatchEvent } from "../WatchEvent.ts"
import { isOlder, isVersion, newest } from "./version.ts"

/** A change of one object. */
export interface Change<A> {
  readonly _tag: "Change"
  readonly event: WatchEvent<A> | Undecodable
  readonly identity: Identity
}

export type Frame<A> = Change<A> | Bookmark

/** What was delivered while there was no version to resume from; updated in place. */
interface InitialState<A> {
  /** By namespace and name. */
  readonly delivered: Map<string, Change<A>>
  /** The keys of what earlier connections delivered and this one has not shown yet. */
  readonly missing: Set<string>
  /** The highest version delivered. */
  newest: string
}

/**
 * Where a watch stands.
 *
 * With a `resourceVersion` the next connection goes on after it. The events that describe the initial state come in no
 * order, so their versions are no place to resume from. Until the first other frame, the next connection shows the
 * state anew, and `initial` tells the difference to what was delivered.
 */
export interface Position<A> {
  readonly resourceVersion: string | undefined
  readonly initial: InitialState<A> | undefined
  /** A streaming list comes in: its objects come in no order, and what is cut is not resumed. */
  readonly isListing: boolean
  /** The change that was delivered last; of those that come in no order, the newest. */
  readonly last: Change<A> | undefined
}

/** Nothing was delivered. Without a version, or with `"0"`, a server first describes its state. */
export const make = <A>(start: string | undefined): Position<A> =>
  start === undefined || start === "0"
    ? {
        resourceVersion: undefined,
        initial: { delivered: new Map(), missing: new Set(), newest: "0" },
        isListing: false,
        last: undefined
      }
    : { resourceVersion: start, initial: undefined, isListing: false, last: undefined }

/** Nothing was delivered, and the state is asked for as a streaming list. */
export const makeListing = <A>(start: string | undefined): Position<A> => ({
  resourceVersion: start,
  initial: undefined,
  isListing: true,
  last: undefined
})

/**
 * Changes when a watch gets on: when its version moves or, before there is one, when an object is delivered that it did
 * not know. An event alone is no progress, as a server may send the same one over each connection.
 */
export const progress = <A>({ initial, resourceVersion }: Position<A>): string =>
  resourceVersion ?? `${initial?.delivered.size} ${initial?.newest}`

/** Another connection begins: without a version to resume from, all that was delivered has to be shown again. */
export const reconnect = <A>({ resourceVersion, initial }: Position<A>): void => {
  if (resourceVersion === undefined && initial !== undefined) {
    for (const key of initial.delivered.keys()) initial.missing.add(key)
  }
}

/**
 * The version to ask for. Where the watch began with `"0"`, any state would do; once something was delivered, only a
 * state that is no older.
 */
export const requestVersion = <A>(position: Position<A>, start: string | undefined): string | undefined =>
  position.resourceVersion ?? (position.initial?.delivered.size === 0 ? start : undefined)

/**
 * Moves a position by one frame, and pushes onto `out` what is new to the consumer. A position that was stepped from is
 * spent.
 *
 * When an initial state was cut and is shown again, an object that was delivered is not delivered again; one that
 * changed meanwhile is `Modified`; one that was replaced by another of its name is `Deleted` and `Added`; one that
 * vanished is `Deleted` once the state is complete. What has no name is delivered whenever it is shown.
 *
 * A server describes its state first, so it is complete with the first frame that is not `Added`, unless that is older
 * than what was delivered: then another server is answering that lags behind, and all is held until it has caught up.
 *
 * After that, a change is dropped that the consumer has seen: one that is older than the position, and the change that was
 * delivered last, once more. One of the same version and another object is none of these. A deletion is dropped only as
 * a repetition of what was delivered last: some servers send it with the version that the object had, which is older
 * than the position. Of versions that are no decimals nothing is known, and nothing is dropped.
 */
export const step = <A>(position: Position<A>, frame: Frame<A>, out: Array<RawEvent<A>>): Position<A> => {
  const { initial } = position
  // a version that is older than one that was seen, from a server that mixes them up, is no place to go back to
  const resourceVersion = newest(position.resourceVersion, versionOf(frame))
  if (frame._tag === "Bookmark") {
    if (resourceVersion !== frame.resourceVersion && !frame.initialEventsEnd) return position
    const next = initial === undefined ? undefined : settle(initial, resourceVersion, out)
    out.push(frame)
    const isListing = position.isListing && !frame.initialEventsEnd
    return { resourceVersion, initial: next, isListing, last: position.last }
  }
  const { isListing } = position
  if (initial === undefined) {
    if (!isListing && isKnown(position, frame)) return position
    out.push(frame.event)
    return { resourceVersion, initial, isListing, last: isListing ? newer(position.last, frame) : frame }
  }
  if (tagOf(frame) === "Added") {
    show(initial, frame, out)
    return { ...position, last: newer(position.last, frame) }
  }
  initial.missing.delete(keyOf(frame))
  const next = settle(initial, resourceVersion, out)
  show(initial, frame, out)
  return { resourceVersion, initial: next, isListing, last: frame }
}

const newer = <A>(a: Change<A> | undefined, b: Change<A>): Change<A> =>
  a !== undefined && isOlder(b.identity.resourceVersion, a.identity.resourceVersion) ? a : b

/** Whether the consumer has seen this change, as far as its version tells. */
const isKnown = <A>({ last, resourceVersion = "" }: Position<A>, change: Change<A>): boolean => {
  const { identity } = change
  if (tagOf(change) !== "Deleted" && isOlder(identity.resourceVersion, resourceVersion)) return true
  return (
    last !== undefined &&
    isVersion(identity.resourceVersion) &&
    identity.resourceVersion === last.identity.resourceVersion &&
    tagOf(change) === tagOf(last) &&
    identity.name !== "" &&
    identity.uid === last.identity.uid &&
    keyOf(change) === keyOf(last)
  )
}

/** Delivers a change unless it is known. */
const show = <A>(initial: InitialState<A>, change: Change<A>, out: Array<RawEvent<A>>): void => {
  const { event, identity } = change
  if (isOlder(initial.newest, identity.resourceVersion)) initial.newest = identity.resourceVersion
  if (identity.name === "") {
    out.push(event)
    return
  }
  const key = keyOf(change)
  const tag = tagOf(change)
  const known = initial.delivered.get(key)
  initial.missing.delete(key)
  if (known === undefined) {
    out.push(event)
  } else if (tag === "Deleted") {
    // some servers send it with the version that the object had
    if (isOlder(identity.resourceVersion, known.identity.resourceVersion)) return
    out.push(event)
  } else if (!isNewer(identity.resourceVersion, known.identity.resourceVersion)) {
    return
  } else if (known.identity.uid === identity.uid) {
    out.push(retag("Modified", event))
  } else {
    out.push(retag("Deleted", known.event), retag("Added", event))
  }
  if (tag === "Deleted") initial.delivered.delete(key)
  else initial.delivered.set(key, change)
}

/** Ends the initial state when a version covers all of it; what has not been shown again is gone. */
const settle = <A>(
  initial: InitialState<A>,
  resourceVersion: string,
  out: Array<RawEvent<A>>
): InitialState<A> | undefined => {
  if (isOlder(resourceVersion, initial.newest)) return initial
  for (const key of initial.missing) {
    const known = initial.delivered.get(key)
    if (known !== undefined) out.push(retag("Deleted", known.event))
  }
  return undefined
}

const versionOf = <A>(frame: Frame<A>): string =>
  frame._tag === "Bookmark" ? frame.resourceVersion : frame.identity.resourceVersion

const keyOf = <A>({ identity }: Change<A>): string => `${identity.namespace}/${identity.name}`

const tagOf = <A>({ event }: Change<A>): WatchEvent<A>["_tag"] =>
  event._tag === "Undecodable" ? event.event._tag : event._tag

const retag = <A>(_tag: WatchEvent<A>["_tag"], event: Change<A>["event"]): Change<A>["event"] =>
  event._tag === "Undecodable"
    ? { ...event, event: { _tag, object: event.event.object } }
    : { _tag, object: event.object }

const isNewer = (a: string, b: string): boolean => a !== b && !isOlder(a, b)
