/**
 * Watches: where they start, what each sees, and when they end.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { type Core, reached } from "./Core.ts"
import type { ConnectionCut } from "./Exchange.ts"
import { toBytes } from "./Json.ts"
import type { ListOptions } from "./ListOptions.ts"
import type { Presentation } from "./Presentation.ts"
import type { Resource } from "./Registry.ts"
import type { Selection } from "./Selection.ts"
import { expired, type StatusError, toBody } from "./StatusError.ts"
import { type Change, Snapshot, stamp } from "./Store.ts"
import type { Signal, Watch } from "./Watches.ts"

type Bytes = Stream.Stream<Uint8Array, ConnectionCut>

const line = (type: string, object: string): string => `{"type":"${type}","object":${object}}\n`

const bookmark = (revision: number, endsInitialEvents: boolean): Snapshot =>
  new Snapshot(
    {
      metadata: {
        resourceVersion: String(revision),
        ...(endsInitialEvents ? { annotations: { "k8s.io/initial-events-end": "true" } } : {})
      }
    },
    revision
  )

/** What a change means to a watcher: an object that stops matching is deleted in its eyes. */
const seen = (change: Change, matches: (snapshot: Snapshot) => boolean): readonly [string, Snapshot] | undefined => {
  const before = change.previous !== undefined && matches(change.previous)
  const after = change.type !== "DELETED" && matches(change.snapshot)
  if (after) return [before ? "MODIFIED" : "ADDED", change.snapshot]
  if (!before || change.previous === undefined) return undefined
  return ["DELETED", change.type === "DELETED" ? change.snapshot : stamp(change.previous.object, change.revision)]
}

const encoder = (presentation: Presentation, matches: (snapshot: Snapshot) => boolean) => {
  const show = presentation.watch()
  return {
    added: (snapshot: Snapshot) => line("ADDED", show(snapshot)),
    end: (revision: number) => line("BOOKMARK", show(bookmark(revision, true))),
    signal: (signal: Signal): string => {
      if (signal.type === "BOOKMARK") return line("BOOKMARK", show(bookmark(signal.revision, false)))
      const found = seen(signal, matches)
      return found === undefined ? "" : line(found[0], show(found[1]))
    }
  }
}

/** Bookmarks in between, and the end after the watch's time. */
const clock = (core: Core, watch: Watch, options: ListOptions): Effect.Effect<void> =>
  Effect.gen(function* () {
    const seconds = options.timeoutSeconds ?? 0
    const lifetime = seconds > 0 ? seconds * 1000 : (yield* Random.nextBetween(1800, 3600)) * 1000
    const interval = Duration.toMillis(core.settings.bookmarkInterval)
    const tell = Effect.sync(() => Queue.offerUnsafe(watch, { type: "BOOKMARK", revision: core.store.revision }))
    let left = lifetime
    if (options.allowWatchBookmarks) {
      // One more shortly before the end, so that the next watch has a recent version to start from.
      while (left > 2000) {
        const wait = Math.min(interval, left - 2000)
        yield* Effect.sleep(wait)
        left -= wait
        yield* tell
      }
    }
    yield* Effect.sleep(left)
    yield* Queue.end(watch)
  })

interface Start {
  readonly initial: ReadonlyArray<Snapshot>
  readonly missed: ReadonlyArray<Change>
  /** The revision of the bookmark that ends the initial events. */
  readonly bookmark: number | undefined
}

const start = Effect.fnUntraced(function* (
  core: Core,
  resource: Resource,
  namespace: string,
  options: ListOptions
): Effect.fn.Return<Start, StatusError> {
  const { store } = core
  const asked = Number(options.resourceVersion)
  const everything = options.sendInitialEvents ?? asked === 0
  if (everything) {
    yield* reached(core, asked)
    return {
      initial: store.list(resource.storage, namespace, store.revision),
      missed: [],
      bookmark: options.sendInitialEvents === true && options.allowWatchBookmarks ? store.revision : undefined
    }
  }
  const floor = store.floor(resource.storage)
  if (asked !== 0 && asked < floor) return yield* expired(`too old resource version: ${asked} (${floor})`)
  return { initial: [], missed: asked === 0 ? [] : store.after(resource.storage, asked), bookmark: undefined }
})

/** What stands in the stream of a watch whose start fails. */
const failed = (error: StatusError): Bytes => Stream.make(toBytes(line("ERROR", JSON.stringify(toBody(error)))))

/** The body of a watch; it counts as open until the scope closes. */
export const open = Effect.fnUntraced(function* (
  core: Core,
  resource: Resource,
  namespace: string,
  selection: Selection,
  options: ListOptions,
  presentation: Presentation
): Effect.fn.Return<Bytes, never, Scope.Scope> {
  const scope = yield* Effect.scope
  const watch = yield* core.watches.open()
  const encode = encoder(presentation, selection.matches)
  const prefix = namespace === "" ? "" : `${namespace}/`
  const asked = Number(options.resourceVersion)

  const begin = start(core, resource, namespace, options).pipe(
    Effect.flatMap(({ bookmark, initial, missed }) => {
      // In the same step as the reading: nothing can be stored in between.
      const stop = core.store.subscribe(resource.storage, (change) => {
        if (change.key.startsWith(prefix) && change.revision > asked) Queue.offerUnsafe(watch, change)
      })
      const texts = initial.filter(selection.matches).map(encode.added)
      if (bookmark !== undefined) texts.push(encode.end(bookmark))
      for (const change of missed) if (change.key.startsWith(prefix)) texts.push(encode.signal(change))
      return Effect.as(Scope.addFinalizer(scope, Effect.sync(stop)), texts)
    }),
    Effect.map((texts) =>
      Stream.make(texts.join("")).pipe(
        Stream.concat(
          Stream.fromQueue(watch).pipe(Stream.mapArray((signals) => [signals.map(encode.signal).join("")]))
        ),
        Stream.filter((text) => text !== ""),
        Stream.map(toBytes)
      )
    ),
    Effect.catch((error) => Effect.succeed(failed(error)))
  )
  yield* Effect.forkIn(clock(core, watch, options), scope)
  // The headers of a watch from the future go out before that future comes.
  return asked <= core.store.revision ? yield* begin : Stream.unwrap(begin)
})
