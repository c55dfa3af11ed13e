import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Formatter from "effect/Formatter"
import * as Hash from "effect/Hash"
import * as Inspectable from "effect/Inspectable"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { Buffer } from "node:buffer"
import { inspect } from "node:util"
import * as Issue from "../../src/internal/issue.ts"
import { DecodeError } from "../../src/KubernetesError.ts"
import * as BackOff from "../../src/Watch/BackOff.ts"
import { Cache } from "../../src/Watch/internal/cache.ts"
import { transforming } from "../../src/Watch/internal/unreadable.ts"
import * as Frame from "../../src/Watch/internal/frame.ts"
import * as Late from "../../src/Watch/internal/late.ts"
import * as LateObject from "../../src/Watch/internal/lateObject.ts"
import { type Kept, LateStore } from "../../src/Watch/internal/lateStore.ts"
import * as Scan from "../../src/Watch/internal/scan.ts"
import type { ListWatch } from "../../src/Watch/ListWatch.ts"
import * as Reflector from "../../src/Watch/Reflector.ts"
import type * as Store from "../../src/Watch/Store.ts"
import * as Watch from "../../src/Watch/Watch.ts"
import type { RawWatcherEvent } from "../../src/Watch/Watcher.ts"
import * as WatchEvent from "../../src/Watch/WatchEvent.ts"
import type * as E from "./Endpoint.ts"
import * as S from "./Scripted.ts"

interface Thing extends E.Object {
  readonly note: string
}

interface Written {
  readonly name: string
  readonly version: number
  readonly uid?: string | undefined
  /** A note that is no text does not match the schema. */
  readonly note?: unknown
  readonly labels?: { readonly [key: string]: string } | undefined
}

const line = (type: "ADDED" | "MODIFIED" | "DELETED", { labels, name, note = "é", uid, version }: Written): string =>
  `${JSON.stringify({
    type,
    object: { note, metadata: { name, labels, namespace: "x", uid: uid ?? `u-${name}`, resourceVersion: `${version}` } }
  })}\n`

const listed = (version: number) => S.bookmark(`${version}`, { "k8s.io/initial-events-end": "true" })

/** An endpoint over a script of connections, which counts what is decoded. */
const endpoint = (...script: readonly [S.Answer, ...ReadonlyArray<S.Answer>]) => {
  const server = S.scripted(...script)
  const decoded: Array<string> = []
  const decode = (value: unknown): Result.Result<Thing, SchemaIssue.Issue> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const thing = value as Thing
    decoded.push(`${thing.metadata.name}@${thing.metadata.resourceVersion}`)
    return typeof thing.note === "string" ? Result.succeed(thing) : Result.fail(Issue.expected("string", "note"))
  }
  const things: ListWatch<Thing> = {
    list: () => Effect.die("a list is streamed"),
    watchRaw: ({ decode: when, ...options }) => {
      const config = { ...server.config, ...options, decode }
      return when === "late" ? Late.raw(config) : Watch.raw(config)
    }
  }
  return { ...server, things, config: { ...server.config, decode, backOff: BackOff.make({ jitter: 0 }) }, decoded }
}

const print = ({ metadata }: E.Object): string => `${metadata.name}@${metadata.resourceVersion}`

const show = (change: Store.StoreChange<Thing>): string => {
  switch (change._tag) {
    case "Added":
      return `${change.initial ? "*" : "+"}${print(change.object)}`
    case "Updated":
      return `${print(change.previous)}>${print(change.object)}`
    case "Undecodable":
      return `!${print(change.previous)} ${change.error.message}`
    default:
      return `-${print(change.object)}${change.finalStateUnknown ? "?" : ""}`
  }
}

const names = (things: ReadonlyArray<Thing>) => things.map(print).toSorted()

const options = { backOff: BackOff.make({ jitter: 0 }), decode: "late" } as const

describe("a store that decodes late", () => {
  it.effect("decodes an object when it is first read, and remembers it", () =>
    Effect.gen(function* () {
      const { decoded, things } = endpoint(
        S.hang(line("ADDED", { name: "a", version: 1 }), line("ADDED", { name: "b", version: 2 }), listed(3))
      )
      const store = yield* Reflector.make(things, options)
      assert.strictEqual(store.size, 2)
      assert.strictEqual(store.resourceVersion, "3")
      assert.deepStrictEqual(decoded, [])
      const a = Option.getOrThrow(store.get("a"))
      assert.deepStrictEqual<unknown>(a, {
        note: "é",
        metadata: { name: "a", namespace: "x", uid: "u-a", resourceVersion: "1" }
      })
      assert.strictEqual(Option.getOrThrow(store.get("a")), a)
      assert.deepStrictEqual(decoded, ["a@1"])
      assert.deepStrictEqual(names(store.list()), ["a@1", "b@2"])
      assert.strictEqual(store.list(), store.list())
      assert.deepStrictEqual(names(store.list({ namespace: "x" })), ["a@1", "b@2"])
      assert.deepStrictEqual(decoded, ["a@1", "b@2"])
    })
  )

  it.effect("leaves out an object with which its schema throws, as one that decodes at once does", () =>
    Effect.gen(function* () {
      const server = S.scripted(S.hang(line("ADDED", { name: "a", version: 1 }), listed(3)))
      const decode = () => {
        throw new Error("hunter2")
      }
      const things: ListWatch<Thing> = {
        list: () => Effect.die("a list is streamed"),
        watchRaw: ({ decode: when, ...connection }) => {
          const config = { ...server.config, ...connection, decode }
          return when === "late" ? Late.raw(config) : Watch.raw(config)
        }
      }
      for (const when of ["late", "eager"] as const) {
        const store = yield* Reflector.make(things, { ...options, decode: when })
        assert.deepStrictEqual(store.list(), [])
        assert.isTrue(Option.isNone(store.get("a")))
        assert.deepStrictEqual(
          store.undecodable.map(({ error, name }) => [name, error.message]),
          [["a", "cannot decode x/a: the schema threw"]]
        )
      }
    }).pipe(Effect.provide(Logger.layer([])))
  )

  it.effect("keeps objects of any size, which are cut from the chunks that they came in", () =>
    Effect.gen(function* () {
      const notes = ["é", "é😀".repeat(500), "é😀".repeat(5000), "x".repeat(3000), ""]
      const lines = notes.map((note, index) => line("ADDED", { name: "abcde".charAt(index), version: index + 1, note }))
      const { decoded, things } = endpoint(S.hang(lines.join(""), listed(9)))
      const store = yield* Reflector.make<Thing, "app">(things, {
        ...options,
        indexes: { app: { labels: ({ app }) => app } }
      })
      assert.deepStrictEqual(decoded, [])
      const read = ["a", "b", "c", "d", "e"].map((name) => Option.getOrThrow(store.get(name)).note)
      assert.deepStrictEqual(read, notes)
    })
  )

  it.effect("decodes nothing for an index of labels", () =>
    Effect.gen(function* () {
      const { decoded, things } = endpoint(
        S.hang(
          line("ADDED", { name: "a", version: 1, labels: { app: "web" } }),
          line("ADDED", { name: "b", version: 2, labels: { app: "web" } }),
          line("ADDED", { name: "c", version: 3, labels: { app: "db" } }),
          line("ADDED", { name: "d", version: 4 }),
          line("ADDED", { name: "e", version: 5, labels: { app: "web" }, note: 1 }),
          listed(5),
          Effect.sleep("1 second"),
          line("MODIFIED", { name: "a", version: 6, labels: { app: "db" } })
        )
      )
      const store = yield* Reflector.make<Thing, "app">(things, {
        ...options,
        indexes: { app: { labels: ({ app }) => app } }
      })
      assert.deepStrictEqual(names(store.byIndex("app", "db")), ["c@3"])
      assert.deepStrictEqual(decoded, ["c@3"])
      assert.deepStrictEqual(names(store.byIndex("app", "web")), ["a@1", "b@2"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(store.byIndex("app", "db")), ["a@6", "c@3"])
      assert.deepStrictEqual(names(store.byIndex("app", "web")), ["b@2"])
      assert.deepStrictEqual(decoded, ["c@3", "a@1", "b@2", "e@5", "a@6"])
    })
  )

  it.effect("finds by an index of whole objects what it decodes at once", () =>
    Effect.gen(function* () {
      const { decoded, things } = endpoint(
        S.hang(
          line("ADDED", { name: "a", version: 1, note: "x" }),
          line("ADDED", { name: "b", version: 2, note: 1 }),
          listed(3)
        )
      )
      const store = yield* Reflector.make<Thing, "note">(things, { ...options, indexes: { note: ({ note }) => note } })
      assert.deepStrictEqual(decoded, ["a@1", "b@2"])
      assert.deepStrictEqual(names(store.byIndex("note", "x")), ["a@1"])
      assert.strictEqual(store.size, 1)
      assert.strictEqual(store.undecodable.length, 1)
    })
  )

  it.effect("does not hand out an object that does not match its schema, lists it apart, and warns once", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ message }) => void logged.push(message))
      const { things } = endpoint(
        S.hang(
          line("ADDED", { name: "a", version: 1, note: 1 }),
          line("ADDED", { name: "b", version: 2 }),
          // broken after what a scan reads
          line("ADDED", { name: "c", version: 3 }).replace(/"note":"é",(.*)}}/, '$1,"note":}}'),
          listed(4),
          Effect.sleep("1 second"),
          line("MODIFIED", { name: "a", version: 5 })
        )
      )
      yield* Effect.gen(function* () {
        const store = yield* Reflector.make(things, options)
        assert.strictEqual(store.size, 3)
        assert.deepStrictEqual(store.undecodable, [])
        assert.isTrue(Option.isNone(store.get("a")))
        assert.deepStrictEqual(names(store.list()), ["b@2"])
        assert.strictEqual(store.list(), store.list())
        assert.isTrue(Option.isNone(store.get("a")))
        assert.strictEqual(store.size, 1)
        assert.deepStrictEqual(
          store.undecodable.map(({ error, ...object }) => ({ ...object, message: error.message })),
          [
            { name: "a", namespace: "x", uid: "u-a", message: "cannot decode x/a: note: expected string" },
            { name: "c", namespace: "x", uid: "u-c", message: "cannot decode x/c: it is not JSON" }
          ]
        )
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(names(store.list()), ["a@5", "b@2"])
        assert.deepStrictEqual(
          store.undecodable.map(({ name }) => name),
          ["c"]
        )
      }).pipe(Effect.provide(Logger.layer([logger])))
      assert.strictEqual(logged.length, 2)
    })
  )

  it.effect("applies the transform to what is read, once", () =>
    Effect.gen(function* () {
      let times = 0
      const { things } = endpoint(S.hang(line("ADDED", { name: "a", version: 1 }), listed(3)))
      const transform = (thing: Thing) => ({ ...thing, note: `${thing.note}${++times}` })
      const store = yield* Reflector.make(things, { ...options, transform })
      for (let i = 0; i < 2; i++) {
        assert.strictEqual(Option.getOrThrow(store.get("a")).note, "é1")
      }
    })
  )

  it.effect("takes any endpoint: one that does not decode late, and lists in pages", () =>
    Effect.gen(function* () {
      const object = (name: string, resourceVersion: string): Thing => ({
        note: "",
        metadata: { name, namespace: "x", uid: name, resourceVersion }
      })
      const store = yield* Reflector.make<Thing>(
        {
          list: () =>
            Effect.succeed({ metadata: { resourceVersion: "5" }, items: [object("a", "1"), object("c", "2")] }),
          watchRaw: () =>
            Stream.concat(
              Stream.fromIterable([
                { _tag: "Added", object: object("b", "6") } as const,
                { _tag: "Deleted", object: object("a", "7") } as const
              ]),
              Stream.never
            )
        },
        { ...options, streamingList: false, transform: (thing) => ({ ...thing, note: "changed" }) }
      )
      yield* store.awaitResourceVersion("7")
      assert.deepStrictEqual(names(store.list()), ["b@6", "c@2"])
      assert.deepStrictEqual(
        store.list().map(({ note }) => note),
        ["changed", "changed"]
      )
    })
  )

  const Step = Schema.Struct({
    kind: Schema.Literals(["put", "put", "put", "delete", "broken", "bookmark", "compact", "read"]),
    name: Schema.Literals(["a", "b", "c"]),
    fresh: Schema.Boolean,
    missed: Schema.Boolean
  })

  /** A history of a collection, as the connections of a watcher that begins anew whenever the history was compacted. */
  const history = (steps: ReadonlyArray<typeof Step.Type>, read: Effect.Effect<void>) => {
    const objects = new Map<string, Written>()
    const answers: Array<S.Answer> = []
    let version = 10
    const pause = Effect.sleep("1 second")
    // for the store to be ready, and for its subscriber to come
    let parts: Array<S.Part> = [listed(version), pause]
    for (const { fresh, kind, missed, name } of steps) {
      const known = objects.get(name)
      switch (kind) {
        case "put":
        case "broken": {
          const uid = known === undefined || fresh ? `u${version}` : known.uid
          const next = { name, uid, version: ++version, note: kind === "broken" ? 1 : `${version}`, labels: { name } }
          if (known !== undefined && fresh) parts.push(line("DELETED", { ...known, version }))
          parts.push(line(known === undefined || fresh ? "ADDED" : "MODIFIED", next))
          objects.set(name, next)
          break
        }
        case "delete":
          if (known !== undefined) parts.push(line("DELETED", { ...known, version: ++version }))
          objects.delete(name)
          break
        case "bookmark":
          parts.push(S.bookmark(`${version}`))
          break
        case "read":
          parts.push(pause, read)
          break
        default:
          answers.push(S.hang(...parts, pause, S.gone))
          // while nobody watches
          if (missed) objects.delete(name)
          version++
          parts = [...Array.from(objects.values(), (object) => line("ADDED", object)), listed(version)]
      }
    }
    // there is nothing more to tell to who connects again
    return Arr.append([...answers, S.hang(...parts)], S.hang())
  }

  const follow = Effect.fnUntraced(function* (
    steps: ReadonlyArray<typeof Step.Type>,
    decode: "eager" | "late",
    subscribed: boolean
  ) {
    let reader: () => void = () => {}
    const answers = history(
      steps,
      Effect.sync(() => reader())
    )
    const { things } = endpoint(...answers)
    const store = yield* Reflector.make<Thing, "label">(things, {
      ...options,
      decode,
      indexes: { label: { labels: ({ name }) => name } }
    })
    const seen: Array<string> = []
    if (subscribed) {
      yield* Stream.runForEach(store.subscribe({ initial: true }), (change) =>
        Effect.sync(() => seen.push(show(change)))
      ).pipe(Effect.forkScoped({ startImmediately: true }))
    }
    reader = () => void store.list()
    yield* TestClock.adjust("10 minutes")
    const faulty = () => store.undecodable.map(({ error, ...object }) => ({ ...object, message: error.message }))
    return {
      // reading finds what is faulty
      list: store.list().toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
      indexed: ["a", "b", "c"].map((name) => names(store.byIndex("label", name))),
      faulty: faulty().toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      size: store.size,
      version: store.resourceVersion,
      seen
    }
  })

  it.effect.prop(
    "tells its subscribers and its readers what one tells that decodes all",
    [Schema.Array(Step), Schema.Boolean],
    ([steps, subscribed]) =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* follow(steps, "late", subscribed), yield* follow(steps, "eager", subscribed))
      })
  )
})

describe("whatever a watcher tells, whoever reads or subscribes whenever", () => {
  const Name = Schema.Literals(["a", "b", "c"])
  const Step = Schema.Struct({
    kind: Schema.Literals([
      "write",
      "write",
      "write",
      "delete",
      "older",
      "listing",
      "listed",
      "missed",
      "bookmark",
      "join",
      "join",
      "read",
      "pull"
    ]),
    name: Name,
    other: Name,
    /** How the state that is written is, or that of its deletion. */
    state: Schema.Literals(["good", "good", "broken", "untransformable", "unindexable"]),
    fresh: Schema.Boolean,
    initial: Schema.Boolean,
    /** The subscriber takes what it is told only at the end. */
    slow: Schema.Boolean
  })
  type Step = typeof Step.Type

  /** What a watcher tells, with objects as they are written. */
  type Told =
    | Exclude<RawWatcherEvent<never>, { readonly object: never } | { readonly _tag: "Undecodable" }>
    | { readonly _tag: "InitApply" | "Apply" | "Delete"; readonly written: Written }

  /** What the watcher tells at each step. */
  const script = (steps: ReadonlyArray<Step>): ReadonlyArray<ReadonlyArray<Told>> => {
    const objects = new Map<string, Written>()
    let version = 10
    let listing: Array<Told> | undefined
    const write = ({ fresh, name, state }: Step): Written => {
      const known = objects.get(name)
      const uid = known === undefined || fresh ? `u${version}` : known.uid
      const written = { name, uid, version: ++version, note: state === "broken" ? 1 : state, labels: { name } }
      objects.set(name, written)
      return written
    }
    const done = (): Told => ({ _tag: "InitDone", resourceVersion: `${version}` })
    const list = (): Array<Told> => [
      { _tag: "Init" },
      ...Array.from(objects.values(), (written): Told => ({ _tag: "InitApply", written }))
    ]
    const first: ReadonlyArray<Told> = [...list(), done()]
    return [
      first,
      ...steps.map((step): ReadonlyArray<Told> => {
        switch (step.kind) {
          case "write": {
            const written = write(step)
            return [{ _tag: listing === undefined ? "Apply" : "InitApply", written }]
          }
          case "older": {
            // as pages of different versions bring it
            const known = objects.get(step.name)
            return known === undefined || listing !== undefined
              ? []
              : [{ _tag: "Apply", written: { ...known, version: known.version - 1, note: "good" } }]
          }
          case "delete": {
            const known = objects.get(step.name)
            if (known === undefined) return []
            objects.delete(step.name)
            const note = step.state === "broken" ? 1 : step.state
            return [{ _tag: "Delete", written: { ...known, version: ++version, note } }]
          }
          case "missed":
            if (listing === undefined) {
              if (step.fresh) objects.delete(step.other)
              else write({ ...step, name: step.other, fresh: step.initial })
            }
            return []
          case "listing":
            // one that is not complete is void
            return (listing = list())
          case "listed":
            if (listing === undefined) return [...list(), done()]
            listing = undefined
            return [done()]
          case "bookmark":
            return listing === undefined
              ? [{ _tag: "Bookmark", resourceVersion: `${version}`, initialEventsEnd: false }]
              : []
          default:
            return []
        }
      })
    ]
  }

  const request = { verb: "watch", path: "/things" }

  const decode = (value: unknown): Result.Result<Thing, SchemaIssue.Issue> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const thing = value as Thing
    return typeof thing.note === "string" ? Result.succeed(thing) : Result.fail(Issue.expected("string", "note"))
  }

  const lateOf = (written: Written): Kept<Thing> => {
    const bytes = Buffer.from(line("ADDED", written).trimEnd())
    const scanned = Scan.event(bytes, 0, bytes.length)
    if (scanned === undefined) throw new Error("it can be scanned")
    return LateObject.Late.copy(LateObject.Late.scanned(scanned.identity, bytes, 0, bytes.length, { decode, request }))
  }

  const eagerEvent = (told: Told): RawWatcherEvent<Thing> => {
    if (!("written" in told)) return told
    const { object } = JSON.parse(line("ADDED", told.written))
    const decoded = Frame.decodeWith(decode, object, Frame.identityOf(object), request, 1)
    if (Result.isSuccess(decoded)) return { _tag: told._tag, object: decoded.success }
    const event = { _tag: told._tag === "Delete" ? "Deleted" : "Added", object } as const
    return { _tag: "Undecodable", event, error: decoded.failure }
  }

  const lateEvent = (told: Told): RawWatcherEvent<Kept<Thing>> => {
    if (!("written" in told)) return told
    return { _tag: told._tag, object: lateOf(told.written) }
  }

  const transform = transforming<Thing>((thing) => {
    if (thing.note === "untransformable") throw new Error("it cannot be transformed")
    return { ...thing, note: `${thing.note} transformed` }
  }, {})

  const coverage = { namespaces: undefined, namespace: undefined, allNamespaces: true }

  const play = Effect.fnUntraced(function* (
    steps: ReadonlyArray<Step>,
    store: Store.Store<Thing, "name" | "note">,
    take: (told: ReadonlyArray<Told>) => Effect.Effect<void>
  ) {
    const views: Array<unknown> = []
    const seen: Array<ReadonlyArray<string>> = []
    const atEnd = yield* Latch.make(false)
    const read = () => {
      const list = names(store.list())
      views.push({
        list,
        found: ["a", "b", "c"].map((name) => Option.map(store.get({ name, namespace: "x" }), print)),
        inNamespace: names(store.list({ namespace: "x" })),
        named: ["a", "b", "c"].map((name) => names(store.byIndex("name", name))),
        size: store.size,
        undecodable: store.undecodable.map(({ error, name, uid }) => `${name}#${uid}: ${error.message}`).toSorted()
      })
    }
    const told = script(steps)
    yield* take(told[0] ?? [])
    for (const [index, step] of steps.entries()) {
      yield* take(told[index + 1] ?? [])
      views.push(store.resourceVersion)
      if (step.kind === "read") read()
      if (step.kind === "pull") yield* TestClock.adjust(0)
      if (step.kind === "join") {
        const changes: Array<string> = []
        seen.push(changes)
        yield* store.subscribe({ initial: step.initial }).pipe(
          Stream.rechunk(1),
          Stream.tap(() => (step.slow ? atEnd.await : Effect.void)),
          Stream.runForEach((change) => Effect.sync(() => changes.push(show(change)))),
          Effect.forkScoped({ startImmediately: true })
        )
      }
    }
    yield* atEnd.open
    yield* TestClock.adjust(0)
    read()
    return { views, seen }
  })

  for (const indexed of [false, true]) {
    it.effect.prop(
      `a store that decodes late, ${indexed ? "with an index of objects" : "with indexes of labels"}, is like any other`,
      [Schema.Array(Step)],
      ([steps]) =>
        Effect.gen(function* () {
          const indexes: { readonly [name: string]: Store.IndexKey<Thing> } = {
            name: {
              labels: ({ name }) => name
            },
            ...(indexed && {
              note: ({ note }: Thing) => {
                if (note.startsWith("unindexable")) throw new Error("it cannot be indexed")
                return note
              }
            })
          }
          const eager = new Cache<Thing>({ ...coverage, indexes, admit: transform }, () => {})
          const late = new LateStore<Thing>(coverage, indexes, transform, () => {})
          const [ofEager] = eager.sources
          const [ofLate] = late.cache.sources
          assert.isDefined(ofEager)
          assert.isDefined(ofLate)
          const expected = yield* play(steps, eager, (told) => eager.take(ofEager, told.map(eagerEvent)))
          const actual = yield* play(steps, late, (told) => late.cache.take(ofLate, told.map(lateEvent)))
          assert.deepStrictEqual(actual, expected)
        }).pipe(Effect.scoped),
      { arbitrary: { runs: 300 } }
    )
  }
})

describe("a watch that decodes late", () => {
  const events = [
    line("ADDED", { name: "a", version: 11 }),
    line("MODIFIED", { name: "b", version: 12, note: 1 }),
    line("DELETED", { name: "c", version: 13 })
  ]

  it.effect("says what happened to which object, and decodes one when it is read", () =>
    Effect.gen(function* () {
      const { config, decoded } = endpoint(S.hang(...events))
      const seen = yield* Late.make({ ...config, resourceVersion: "10" }).pipe(Stream.take(3), Stream.runCollect)
      assert.deepStrictEqual(
        seen.map((event) => [event._tag, WatchEvent.identity(event)]),
        [
          ["Added", { namespace: "x", name: "a", uid: "u-a", resourceVersion: "11" }],
          ["Modified", { namespace: "x", name: "b", uid: "u-b", resourceVersion: "12" }],
          ["Deleted", { namespace: "x", name: "c", uid: "u-c", resourceVersion: "13" }]
        ]
      )
      assert.deepStrictEqual(decoded, [])
      const [a, b, c] = seen
      assert.strictEqual(a?.object.note, "é")
      assert.strictEqual(a?.object, a?.object)
      assert.strictEqual(c && (yield* WatchEvent.read(c)), c?.object)
      const error = b && (yield* Effect.flip(WatchEvent.read(b)))
      assert.strictEqual(error?.message, "cannot decode x/b: note: expected string")
      assert.throws(() => b?.object, "cannot decode x/b")
      assert.deepStrictEqual(decoded, ["a@11", "c@13", "b@12"])
    })
  )

  it.effect("throws the failure itself, which can be caught", () =>
    Effect.gen(function* () {
      const { config } = endpoint(S.hang(...events))
      const [, broken] = yield* Late.make({ ...config, resourceVersion: "10" }).pipe(Stream.take(2), Stream.runCollect)
      assert.isDefined(broken)
      const caught = yield* Effect.flip(Effect.try({ try: () => broken.object, catch: (error) => error }))
      assert.strictEqual(caught, yield* Effect.flip(WatchEvent.read(broken)))
      assert.instanceOf(caught, DecodeError)
    })
  )

  it.effect("can be printed, compared and hashed: that decodes nothing, and does not fail", () =>
    Effect.gen(function* () {
      const { config, decoded } = endpoint(S.hang(...events))
      const seen = yield* Late.make({ ...config, resourceVersion: "10" }).pipe(Stream.take(3), Stream.runCollect)
      const [a, b, c] = seen
      assert.isDefined(a)
      assert.isDefined(b)
      assert.isDefined(c)
      const metadata = (name: string, resourceVersion: string) => ({
        metadata: { name, namespace: "x", uid: `u-${name}`, resourceVersion }
      })
      assert.deepStrictEqual(JSON.parse(JSON.stringify(seen)), [
        { _tag: "Added", object: metadata("a", "11") },
        { _tag: "Modified", object: metadata("b", "12") },
        { _tag: "Deleted", object: metadata("c", "13") }
      ])
      const printings = [
        inspect(b),
        inspect(b, { getters: true, showHidden: true }),
        Inspectable.toStringUnknown(b),
        Formatter.format(b)
      ]
      for (const text of printings) assert.match(text, /Modified[^]*u-b/)
      assert.deepStrictEqual(Object.keys(b), ["_tag"])
      assert.isTrue(Equal.equals(b, b) && !Equal.equals(b, a))
      assert.isFalse(Hash.hash(a) === Hash.hash(b))
      assert.deepStrictEqual(decoded, [])
      // from then on there is more to say
      assert.strictEqual(c.object.note, "é")
      assert.deepStrictEqual(JSON.parse(JSON.stringify(c)), { _tag: "Deleted", object: c.object })
      yield* Effect.exit(WatchEvent.read(b))
      assert.deepStrictEqual(JSON.parse(JSON.stringify(b)), { _tag: "Modified", object: metadata("b", "12") })
    })
  )

  it.effect("keeps no part of what its objects came in", () =>
    Effect.gen(function* () {
      const chunk = Buffer.from(`${events.join("")}${"\n".repeat(100_000)}`)
      const { config } = endpoint(S.hang(chunk))
      const seen = yield* Late.make({ ...config, resourceVersion: "10" }).pipe(Stream.take(3), Stream.runCollect)
      // what was kept in place would be lost now
      chunk.fill("x")
      assert.deepStrictEqual(
        seen.map((event) => WatchEvent.identity(event).name),
        ["a", "b", "c"]
      )
      assert.strictEqual(seen[0]?.object.metadata.name, "a")
    })
  )

  it.effect("reads what is no usual event as any watch does", () =>
    Effect.gen(function* () {
      for (const [end, tag] of [
        ["{}", "DecodeError"],
        ['{"type":"ADDED","object":{"metadata":{"name":"a"}}}', "DecodeError"],
        [S.gone, "Gone"]
      ] as const) {
        const escaped = line("ADDED", { name: "d", version: 12 }).replace('"d"', '"\\u0064"')
        const { config } = endpoint(S.hang(escaped, S.bookmark("14"), `${end}\n`))
        const seen: Array<string> = []
        const exit = yield* Stream.runForEach(Late.raw({ ...config, resourceVersion: "10" }), (event) =>
          Effect.sync(() => seen.push(event._tag === "Added" ? event.object.metadata.name : event._tag))
        ).pipe(Effect.exit)
        assert.deepStrictEqual(seen, ["d", "Bookmark"])
        assert.isTrue(
          Exit.isFailure(exit) &&
            exit.cause.reasons.every(({ _tag, ...reason }) => _tag === "Fail" && "error" in reason)
        )
        assert.strictEqual(
          Exit.isFailure(exit) && exit.cause.reasons[0]?._tag === "Fail" && exit.cause.reasons[0].error._tag,
          tag
        )
      }
    })
  )

  const Line = Schema.Struct({
    type: Schema.Literals(["ADDED", "MODIFIED", "DELETED", "BOOKMARK", "constructor", "__proto__", "added", ""]),
    name: Schema.Literals(["a", "b", "ü", ""]),
    uid: Schema.Literals(["1", "2", ""]),
    version: Schema.Literals(["9", "11", "12", "13", "14/1", ""]),
    note: Schema.Literals(["é", "", 1])
  })

  it.effect.prop(
    "delivers, resumes and fails as any watch does, whatever the lines say",
    [Schema.Array(Schema.Array(Line)), Schema.Literals(["", "10"])],
    ([connections, resourceVersion]) =>
      Effect.gen(function* () {
        const script = connections.map((lines) =>
          S.reset(
            ...lines.map(({ name, note, type, uid, version }) => {
              const metadata = { name, namespace: "x", uid, resourceVersion: version }
              return `${JSON.stringify({ type, object: { metadata, note } })}\n`
            })
          )
        )
        const follow = Effect.fnUntraced(function* (watch: typeof Late.raw<Thing>) {
          const { config, versions } = endpoint(...Arr.append(script, S.hang()))
          const seen: Array<string> = []
          const take = Effect.fnUntraced(function* (event: WatchEvent.RawEvent<Thing>) {
            if (event._tag === "Bookmark") return seen.push(`Bookmark ${event.resourceVersion}`)
            if (event._tag === "Undecodable") return seen.push(`${event.event._tag}: ${event.error.message}`)
            const object = yield* Effect.result(WatchEvent.read(event))
            const text = Result.match(object, { onSuccess: print, onFailure: ({ message }) => `: ${message}` })
            return seen.push(Result.isSuccess(object) ? `${event._tag} ${text}` : `${event._tag}${text}`)
          })
          const fiber = yield* Stream.runForEach(
            watch({ ...config, resourceVersion, timeoutSeconds: 7200 }),
            take
          ).pipe(Effect.forkScoped)
          yield* TestClock.adjust("1 hour")
          const exit = fiber.pollUnsafe()
          const failure = exit === undefined ? undefined : String(yield* Effect.flip(Fiber.join(fiber)))
          return { seen, failure, versions: versions() }
        })
        assert.deepStrictEqual(yield* follow(Late.raw), yield* follow(Watch.raw))
      }).pipe(Effect.scoped),
    { arbitrary: { runs: 300 } }
  )

  it.effect("resumes as any watch does, and takes no line that was cut for an event", () =>
    Effect.gen(function* () {
      const [a = "", b = "", c = ""] = events
      const { config, versions } = endpoint(S.close(a, b.slice(0, -8)), S.hang(b, c))
      const fiber = yield* Late.make({ ...config, resourceVersion: "10" }).pipe(
        Stream.take(3),
        Stream.runCollect,
        Effect.forkScoped
      )
      yield* TestClock.adjust("1 minute")
      const exit = fiber.pollUnsafe()
      assert.deepStrictEqual(
        exit !== undefined && Exit.isSuccess(exit) && exit.value.map((event) => WatchEvent.identity(event).name),
        ["a", "b", "c"]
      )
      assert.deepStrictEqual(versions(), ["10", "11"])
    })
  )
})

it.effect("an event of a watch that decodes at once is read alike", () =>
  Effect.gen(function* () {
    const { config } = endpoint(S.hang(line("ADDED", { name: "a", version: 11 })))
    const [event] = yield* Watch.make({ ...config, resourceVersion: "10" }).pipe(Stream.take(1), Stream.runCollect)
    assert.strictEqual(yield* WatchEvent.read(event!), event?.object)
    assert.strictEqual(WatchEvent.identity(event!).name, "a")
  })
)

it.effect("services decode late: in watches and in stores", () =>
  Effect.gen(function* () {
    const configMaps = yield* ConfigMaps
    const create = (name: string) => configMaps.create({ metadata: { name, labels: { app: name } }, data: { a: "1" } })
    const { metadata } = yield* create("a")
    yield* create("b")
    const store = yield* Reflector.make(configMaps, { decode: "late", indexes: { app: { labels: ({ app }) => app } } })
    const [event] = yield* configMaps
      .watch({ resourceVersion: metadata.resourceVersion, decode: "late" })
      .pipe(Stream.take(1), Stream.runCollect)
    assert.isDefined(event)
    assert.strictEqual(WatchEvent.identity(event).name, "b")
    assert.deepStrictEqual(event.object, yield* configMaps.get("b"))
    assert.deepStrictEqual(store.byIndex("app", "b"), [yield* configMaps.get("b")])
    const changed = yield* configMaps.modify("a", (object) => ({ ...object, data: { a: "2" } }))
    yield* store.awaitResourceVersion(changed.metadata.resourceVersion)
    assert.deepStrictEqual(Option.getOrThrow(store.get("a")), changed)
  }).pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))))
)
