import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Position from "../../../src/Watch/internal/position.ts"
import type { RawEvent, WatchEvent } from "../../../src/Watch/WatchEvent.ts"

interface Thing {
  readonly name: string
  readonly uid: string
  readonly version: number
}

type Tag = WatchEvent<Thing>["_tag"]

const frame = (_tag: Tag, object: Thing): Position.Frame<Thing> => ({
  _tag: "Change",
  event: { _tag, object },
  identity: { namespace: "", name: object.name, uid: object.uid, resourceVersion: String(object.version) }
})

const bookmark = (version: number): Position.Frame<Thing> => ({
  _tag: "Bookmark",
  resourceVersion: String(version),
  initialEventsEnd: true
})

/** What a consumer believes to exist; each event has to make sense to it. */
const consumer = () => {
  const objects = new Map<string, Thing>()
  const events: Array<string> = []
  const see = (event: RawEvent<Thing>) => {
    if (event._tag === "Bookmark" || event._tag === "Undecodable") return
    const { object } = event
    const known = objects.get(object.name)
    events.push(`${event._tag} ${object.name}@${object.version}`)
    if (event._tag === "Added") {
      assert.isUndefined(known, `${object.name} was added twice`)
    } else {
      assert.strictEqual(known?.uid, object.uid, `${event._tag} of an unknown ${object.name}`)
      if (event._tag === "Modified") assert.isAbove(object.version, known?.version ?? 0)
    }
    if (event._tag === "Deleted") objects.delete(object.name)
    else objects.set(object.name, object)
  }
  return { objects, events, see }
}

/** A collection with its history; versions begin at 8, so that their texts are not in the order of their numbers. */
const server = () => {
  const objects = new Map<string, Thing>()
  const history: Array<{ readonly tag: Tag; readonly object: Thing }> = []
  let version = 7
  const commit = (name: string, wish: "set" | "delete" | "replace") => {
    const known = objects.get(name)
    const put = (tag: Tag, uid: string) => {
      version++
      const object = { name, uid: uid === "" ? `uid-${version}` : uid, version }
      history.push({ tag, object })
      if (tag === "Deleted") objects.delete(name)
      else objects.set(name, object)
    }
    if (known === undefined) return put("Added", "")
    if (wish === "set") return put("Modified", known.uid)
    put("Deleted", known.uid)
    if (wish === "replace") put("Added", "")
  }
  /** The objects as they were at a version. */
  const at = (then: number): ReadonlyArray<Thing> => {
    const state = new Map<string, Thing>()
    for (const { object, tag } of history) {
      if (object.version > then) break
      if (tag === "Deleted") state.delete(object.name)
      else state.set(object.name, object)
    }
    return [...state.values()]
  }
  const after = (then: number) => history.filter(({ object }) => object.version > then)
  return { objects, commit, at, after, version: () => version }
}

const between = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

const Change = Schema.Tuple([Schema.Literals(["a", "b", "c"]), Schema.Literals(["set", "delete", "replace"])])

const Connection = Schema.Struct({
  /** What happens before it, and while it is open. */
  before: Schema.Array(Change).check(Schema.isMaxLength(4)),
  during: Schema.Array(Change).check(Schema.isMaxLength(4)),
  /** By how much the server that answers lags behind, where it shows its state. */
  lag: between(0, 3),
  bookmark: Schema.Boolean,
  /** After how many frames it is cut. */
  cut: between(0, 8)
})

describe("position", () => {
  it.effect.prop(
    "loses no event and repeats none, wherever connections are cut",
    [Schema.Array(Connection), Schema.Boolean],
    ([connections, isLagging]) =>
      Effect.sync(() => {
        const cluster = server()
        const { objects, see } = consumer()
        let position = Position.make<Thing>(undefined)
        const all = [...connections, { before: [], during: [], lag: 0, bookmark: true, cut: Number.POSITIVE_INFINITY }]
        for (const connection of all) {
          for (const change of connection.before) cluster.commit(...change)
          Position.reconnect(position)
          const asked = Position.requestVersion(position, undefined)
          const frames: Array<Position.Frame<Thing>> = []
          let from = Number(asked)
          if (asked === undefined) {
            from = Math.max(0, cluster.version() - (isLagging ? connection.lag : 0))
            for (const object of cluster.at(from)) frames.push(frame("Added", object))
            if (connection.bookmark) frames.push(bookmark(from))
          }
          for (const change of connection.during) cluster.commit(...change)
          for (const { object, tag } of cluster.after(from)) frames.push(frame(tag, object))
          if (connection.bookmark) frames.push(bookmark(cluster.version()))
          for (const next of frames.slice(0, connection.cut)) {
            const out: Array<RawEvent<Thing>> = []
            position = Position.step(position, next, out)
            out.forEach(see)
          }
        }
        assert.deepStrictEqual(objects, cluster.objects)
        assert.strictEqual(position.resourceVersion, String(cluster.version()))
      })
  )

  it("neither goes back for what is older than what it saw, nor tells of it", () => {
    const start = Position.make<Thing>("10")
    const out: Array<RawEvent<Thing>> = []
    const a = { name: "a", uid: "a", version: 12 }
    const ahead = Position.step(start, frame("Modified", a), out)
    const late = Position.step(ahead, frame("Modified", { ...a, name: "b", version: 11 }), out)
    const bookmarked = Position.step(late, { _tag: "Bookmark", resourceVersion: "9", initialEventsEnd: false }, out)
    assert.strictEqual(bookmarked.resourceVersion, "12")
    assert.deepStrictEqual(
      out.map(({ _tag }) => _tag),
      ["Modified"]
    )
  })

  it("tells of objects of any version while a streaming list comes in", () => {
    let position = Position.makeListing<Thing>("10")
    const out: Array<RawEvent<Thing>> = []
    const [a, b] = [
      { name: "a", uid: "a", version: 12 },
      { name: "b", uid: "b", version: 3 }
    ]
    const stale = [frame("Added", a), frame("Added", b)]
    for (const next of [frame("Added", a), frame("Added", b), bookmark(12), ...stale]) {
      position = Position.step(position, next, out)
    }
    assert.deepStrictEqual(
      out.map((event) => ("object" in event ? event.object : event._tag)),
      [a, b, "Bookmark"]
    )
    assert.isFalse(position.isListing)
  })

  it.effect.prop(
    "delivers the history itself where it begins with a version",
    [Schema.Array(Change), Schema.Array(between(0, 4))],
    ([changes, cuts]) =>
      Effect.sync(() => {
        const cluster = server()
        cluster.commit("a", "set")
        const begin = cluster.version()
        for (const change of changes) cluster.commit(...change)
        const seen: Array<unknown> = []
        let position = Position.make<Thing>(String(begin))
        for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
          Position.reconnect(position)
          const history = cluster.after(Number(Position.requestVersion(position, String(begin))))
          for (const { object, tag } of history.slice(0, cut)) {
            const out: Array<RawEvent<Thing>> = []
            position = Position.step(position, frame(tag, object), out)
            seen.push(...out)
          }
        }
        assert.deepStrictEqual(
          seen,
          cluster.after(begin).map(({ object, tag }) => ({ _tag: tag, object }))
        )
      })
  )

  it("tells apart the objects of one name in two namespaces", () => {
    let position = Position.make<string>(undefined)
    const out: Array<RawEvent<string>> = []
    const show = (namespace: string) => {
      position = Position.step(
        position,
        {
          _tag: "Change",
          event: { _tag: "Added", object: namespace },
          identity: { namespace, name: "a", uid: namespace, resourceVersion: "5" }
        },
        out
      )
    }
    show("one")
    show("two")
    Position.reconnect(position)
    show("one")
    position = Position.step(position, { _tag: "Bookmark", resourceVersion: "9", initialEventsEnd: true }, out)
    assert.deepStrictEqual(
      out.filter((event) => event._tag !== "Bookmark"),
      [
        { _tag: "Added", object: "one" },
        { _tag: "Added", object: "two" },
        { _tag: "Deleted", object: "two" }
      ]
    )
  })

  it("waits for a server that lags behind what was delivered", () => {
    const { events, see } = consumer()
    let position = Position.make<Thing>(undefined)
    const step = (...frames: ReadonlyArray<Position.Frame<Thing>>) => {
      for (const next of frames) {
        const out: Array<RawEvent<Thing>> = []
        position = Position.step(position, next, out)
        out.forEach(see)
      }
    }
    const [a, b] = [
      { name: "a", uid: "u1", version: 8 },
      { name: "b", uid: "u2", version: 12 }
    ]
    step(frame("Added", a), frame("Added", b))
    Position.reconnect(position)
    step(frame("Added", a), bookmark(9), frame("Modified", { ...a, version: 10 }))
    assert.deepStrictEqual(events, ["Added a@8", "Added b@12", "Modified a@10"])
    assert.strictEqual(position.resourceVersion, "10")
    step(frame("Added", b), frame("Modified", { ...b, version: 13 }))
    assert.deepStrictEqual(events.slice(3), ["Modified b@13"])
  })

  it("forgets the initial state once there is a version to go on from", () => {
    const out: Array<RawEvent<Thing>> = []
    const thing = { name: "a", uid: "u", version: 5 }
    const initial = Position.step(Position.make<Thing>("0"), frame("Added", thing), out)
    assert.strictEqual(initial.initial?.delivered.size, 1)
    assert.isUndefined(Position.step(initial, bookmark(9), out).initial)
  })
})
