/** Watches whose objects are decoded when they are read. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Identified, ListWatch } from "../ListWatch.ts"
import type { WatchConfig, WatchError } from "../Watch.ts"
import { isWatchEvent, type RawEvent, type WatchEvent } from "../WatchEvent.ts"
import { Late, LateEvent, type Reader } from "./lateObject.ts"
import * as Scan from "./scan.ts"
import { type Glance, Session } from "./session.ts"

/** As `Watch.make`; what cannot be scanned is decoded at once. */
export const make = <A extends Identified>(config: WatchConfig<A>): Stream.Stream<WatchEvent<A>, WatchError> =>
  Stream.filter(run(config, "fail"), isWatchEvent)

/** As `Watch.raw`. */
export const raw = <A extends Identified>(config: WatchConfig<A>): Stream.Stream<RawEvent<A>, WatchError> =>
  run(config, "emit")

const run = <A extends Identified>(
  config: WatchConfig<A>,
  undecodable: "fail" | "emit"
): Stream.Stream<RawEvent<A>, WatchError> =>
  Stream.mapArray(
    Stream.suspend(() => Stream.forever(new Session(lateConfig(config), undecodable, glance(config)).connection)),
    (events) => Arr.map(events, toPublic)
  )

const lateConfig = <A extends Identified>(config: WatchConfig<A>): WatchConfig<Late<A>> => ({
  ...config,
  decode: (object) => Result.map(config.decode(object), (value) => Late.decoded(value))
})

const glance = <A extends Identified>({ decode }: WatchConfig<A>): Glance<Late<A>> => {
  let reader: Reader<A> | undefined
  return (bytes, from, to, request) => {
    const scanned = Scan.event(bytes, from, to)
    if (scanned === undefined) return undefined
    if (reader?.request !== request) reader = { decode, request }
    const late = Late.scanned(scanned.identity, bytes, from, to, reader)
    return { _tag: "Change", event: { _tag: scanned.type, object: late }, identity: late }
  }
}

const toPublic = <A extends Identified>(event: RawEvent<Late<A>>): RawEvent<A> =>
  event._tag === "Bookmark" || event._tag === "Undecodable" ? event : new LateEvent(event._tag, event.object)

/** What a store keeps: nobody else reads it. */
const toLate = <A extends Identified, E>(event: RawEvent<A>): RawEvent<Late<A, E>> => {
  if (event._tag === "Bookmark" || event._tag === "Undecodable") return event
  const object: Late<A, E> =
    event instanceof LateEvent ? Late.copy(LateEvent.lateOf<A>(event)) : Late.decoded(event.object)
  return { _tag: event._tag, object }
}

/** The same endpoint with objects that need not be decoded. Those of a list are, as its answer is parsed as a whole. */
export const endpoint = <A extends Identified, E>(self: ListWatch<A>): ListWatch<Late<A, E>> => {
  const known = endpoints.get(self)
  // the entry of an endpoint was made from it, and its objects are new each time
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (known !== undefined) return known as ListWatch<Late<A, E>>
  const late: ListWatch<Late<A, E>> = {
    list: (request) =>
      Effect.map(self.list(request), (page) => ({
        ...page,
        items: page.items.map((object) => Late.decoded<A, E>(object))
      })),
    watchRaw: (request) =>
      Stream.mapArray(self.watchRaw({ ...request, decode: "late" }), (events: NonEmptyReadonlyArray<RawEvent<A>>) =>
        Arr.map(events, (event) => toLate<A, E>(event))
      )
  }
  endpoints.set(self, late)
  return late
}

/** One for each, since what a watcher learns about an endpoint is remembered by it. */
const endpoints = new WeakMap<object, ListWatch<Identified>>()
