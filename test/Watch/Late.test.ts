import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
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
import * as Issue from "../../src/internal/issue.ts"
import * as BackOff from "../../src/Watch/BackOff.ts"
import * as Late from "../../src/Watch/internal/late.ts"
import type { ListWatch } from "../../src/Watch/ListWatch.ts"
import * as Reflector from "../../src/Watch/Reflector.ts"
import type * as Store from "../../src/Watch/Store.ts"
import * as Watch from "../../src/Watch/Watch.ts"
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

const show = (change: Store.StoreChange<Thing>): string =>
  change._tag === "Updated"
    ? `${print(change.previous)}>${print(change.object)}`
    : `${change._tag === "Added" ? "+" : "-"}${print(change.object)}${
        change._tag === "Deleted" && change.finalStateUnknown ? "?" : ""
      }`

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
    [Schema.Array(Step)],
    ([steps]) =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* follow(steps, "late", true), yield* follow(steps, "eager", true))
      })
  )

  it.effect.prop(
    "without subscribers differs in this alone: no old state stands for a faulty one",
    [Schema.Array(Step)],
    ([steps]) =>
      Effect.gen(function* () {
        const eager = yield* follow(steps, "eager", false)
        const late = yield* follow(steps, "late", false)
        const list = eager.list.filter(({ metadata }) => !eager.faulty.some(({ name }) => name === metadata.name))
        assert.deepStrictEqual(late, {
          ...eager,
          list,
          size: list.length,
          indexed: ["a", "b", "c"].map((name) => names(list.filter(({ metadata }) => metadata.name === name)))
        })
      })
  )
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
