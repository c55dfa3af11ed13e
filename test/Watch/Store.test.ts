import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as BackOff from "../../src/Watch/BackOff.ts"
import { Cache } from "../../src/Watch/internal/cache.ts"
import * as Reflector from "../../src/Watch/Reflector.ts"
import * as Store from "../../src/Watch/Store.ts"
import type { WatchError } from "../../src/Watch/Watch.ts"
import type { RawWatcherEvent } from "../../src/Watch/Watcher.ts"
import * as E from "./Endpoint.ts"

const { broken, gone, scripted, stream } = E

const pause = Effect.sleep("1 second")

/** `*a@1` initial, `+b@2` added, `a@1>a@2` updated, `!a@2` undecodable, `-a@3` deleted, `-a@3?` state unknown. */
const show = (change: Store.StoreChange<E.Object>): string => {
  switch (change._tag) {
    case "Added":
      return `${change.initial ? "*" : "+"}${E.print(change.object)}`
    case "Updated":
      return `${E.print(change.previous)}>${E.print(change.object)}`
    case "Undecodable":
      return `!${E.print(change.previous)}`
    default:
      return `-${E.print(change.object)}${change.finalStateUnknown ? "?" : ""}`
  }
}

const names = (objects: ReadonlyArray<E.Object>): ReadonlyArray<string> => objects.map(E.print).toSorted()

/** A store that has read its first list, with what its subscribers saw. */
const open = Effect.fnUntraced(function* <I extends string = never>(
  script: readonly [E.Answer, ...ReadonlyArray<E.Answer>],
  options: Reflector.ReflectorOptions<E.Object, I> = {}
) {
  const server = scripted(...script)
  const store = yield* Reflector.make<E.Object, I>(server.endpoint, {
    backOff: BackOff.make({ jitter: 0 }),
    ...options
  })
  const seen: Array<string> = []
  const subscriber = yield* Stream.runForEach(store.changes, (change) =>
    Effect.sync(() => seen.push(show(change)))
  ).pipe(Effect.forkScoped({ startImmediately: true }))
  return { ...server, store, seen, subscriber }
})

describe("reading", () => {
  it.effect("finds objects by name, by namespace, and all", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "+b@2", "=5!")])
      assert.strictEqual(store.size, 2)
      assert.strictEqual(store.resourceVersion, "5")
      assert.deepStrictEqual(names(store.list()), ["a@1", "b@2"])
      assert.deepStrictEqual(Option.map(store.get("a"), E.print), Option.some("a@1"))
      assert.deepStrictEqual(Option.map(store.get({ name: "a", namespace: "default" }), E.print), Option.some("a@1"))
      assert.isTrue(Option.isNone(store.get("c")))
      assert.isTrue(Option.isNone(store.get({ name: "a", namespace: "other" })))
      assert.deepStrictEqual(store.list({ namespace: "other" }), [])
    })
  )

  it.effect("tells objects of one name in two namespaces apart (case 60)", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+x/a@1", "+y/a@2", "=5!")], { allNamespaces: true })
      assert.strictEqual(store.size, 2)
      assert.deepStrictEqual(Option.map(store.get({ name: "a", namespace: "y" }), E.print), Option.some("y/a@2"))
      assert.deepStrictEqual(names(store.list({ namespace: "x" })), ["x/a@1"])
    })
  )

  it.effect("finds cluster-scoped objects by name (case 60)", () =>
    Effect.gen(function* () {
      for (const options of [{}, { allNamespaces: true } as const]) {
        const { store } = yield* open([stream("+/a@1", "=5!")], options)
        assert.isTrue(Option.isSome(store.get("a")))
        assert.isTrue(Option.isNone(store.get("b")))
      }
    })
  )

  for (const decode of ["eager", "late"] as const) {
    it.effect(`refuses a name alone where it may be in several namespaces (${decode})`, () =>
      Effect.gen(function* () {
        for (const options of [{ allNamespaces: true }, { namespaces: ["x", "y"] }, {}] as const) {
          const { store } = yield* open([stream("+x/a@1", "+y/a@2", "=5!")], { ...options, decode })
          for (const key of ["a", "c", { name: "a" }]) {
            assert.throws(() => store.get(key), TypeError, /pass \{ name: "[ac]", namespace \}/)
          }
          assert.isTrue(Option.isNone(store.get({ name: "c", namespace: "x" })))
        }
        const { store: empty } = yield* open([stream("=5!")], { allNamespaces: true, decode })
        assert.isTrue(Option.isNone(empty.get("a")))
        const { store: one } = yield* open([stream("+x/a@1", "=5!")], { namespaces: ["x"], decode })
        assert.isTrue(Option.isSome(one.get("a")))
      })
    )
  }

  it.effect("gives the same list as long as nothing changes", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!", pause, "=6", pause, "+b@7")])
      const before = store.list()
      yield* TestClock.adjust("1 second")
      assert.strictEqual(store.list(), before)
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(before), ["a@1"])
      assert.deepStrictEqual(names(store.list()), ["a@1", "b@7"])
    })
  )

  it.effect("never shows half of a list: one replaces another at once (cases 46, 52)", () =>
    Effect.gen(function* () {
      const { store } = yield* open([
        broken(gone, "+a@1", "+b@2", "=5!"),
        stream("+b@2", pause, "+c@6", "-d@6", "!-e@6", pause, "=7!")
      ])
      for (let second = 0; second < 2; second++) {
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(names(store.list()), ["a@1", "b@2"])
        assert.strictEqual(store.resourceVersion, "5")
      }
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(store.list()), ["b@2", "c@6"])
      assert.strictEqual(store.resourceVersion, "7")
    })
  )

  it.effect("follows the version by changes and by bookmarks", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!", pause, "+a@6", pause, "=9", pause, "-a@11", pause, "!+b@12")])
      const versions: Array<string> = []
      for (let second = 0; second < 4; second++) {
        yield* TestClock.adjust("1 second")
        versions.push(store.resourceVersion)
      }
      assert.deepStrictEqual(versions, ["6", "9", "11", "12"])
    })
  )
})

describe("indexes", () => {
  const indexes = {
    letter: ({ metadata }: E.Object) => metadata.name.charAt(0),
    letters: ({ metadata }: E.Object) => Array.from(metadata.name),
    odd: ({ metadata }: E.Object) => (Number(metadata.resourceVersion) % 2 === 1 ? "yes" : undefined)
  }

  it.effect("find objects by one value, several or none, and follow their changes", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+ab@1", "+ba@2", "+bb@3", "=5!", pause, "~bb@6", "-ab@7")], { indexes })
      const find = (index: keyof typeof indexes, value: string) => names(store.byIndex(index, value))
      assert.deepStrictEqual(find("letter", "b"), ["ba@2", "bb@3"])
      assert.deepStrictEqual(find("letters", "a"), ["ab@1", "ba@2"])
      assert.deepStrictEqual(find("odd", "yes"), ["ab@1", "bb@3"])
      assert.deepStrictEqual(find("odd", "no"), [])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(find("letter", "b"), ["ba@2", "bb@6"])
      assert.deepStrictEqual(find("letters", "a"), ["ba@2"])
      assert.deepStrictEqual(find("odd", "yes"), [])
    })
  )

  for (const decode of ["eager", "late"] as const) {
    it.effect(`that throw leave out the object alone, in all of them (${decode})`, () =>
      Effect.gen(function* () {
        const bug = ({ metadata }: E.Object) => {
          if (metadata.name === "ab") throw new Error("a bug")
          return "x"
        }
        const { seen, store } = yield* open([stream("+ab@1", "+ba@2", "=5!", pause, "~ab@6", "-ab@7", "~ba@8")], {
          decode,
          indexes: { ...indexes, bug }
        })
        assert.deepStrictEqual(names(store.byIndex("letters", "a")), ["ba@2"])
        assert.deepStrictEqual(names(store.byIndex("bug", "x")), ["ba@2"])
        assert.strictEqual(store.size, 1)
        assert.deepStrictEqual(
          store.undecodable.map(({ error }) => error.message),
          ["cannot keep default/ab: an index threw: a bug"]
        )
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(seen, ["ba@2>ba@8"])
        assert.deepStrictEqual(store.undecodable, [])
      })
    )

    it.effect(`whose function gives other values each time hold no object that is gone (${decode})`, () =>
      Effect.gen(function* () {
        let turn = 0
        const impure = () => [`once-${turn++}`, "always"]
        const { store } = yield* open(
          [broken(gone, "+a@1", "+b@2", "=5!", pause, "~a@6", "-b@7", pause), stream("+c@8", "=8!")],
          { decode, indexes: { impure } }
        )
        assert.deepStrictEqual(names(store.byIndex("impure", "always")), ["a@1", "b@2"])
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(names(store.byIndex("impure", "always")), ["a@6"])
        yield* TestClock.adjust("10 seconds")
        const all = Array.from({ length: turn }, (_, index) => store.byIndex("impure", `once-${index}`)).flat()
        assert.deepStrictEqual(names(all), ["c@8"])
        assert.deepStrictEqual(names(store.byIndex("impure", "always")), ["c@8"])
      })
    )
  }

  it.effect("are typed by their names", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!")], { indexes })
      // @ts-expect-error there is no such index
      assert.deepStrictEqual(store.byIndex("colour", "red"), [])
      const { store: without } = yield* open([stream("=5!")])
      // @ts-expect-error there is no index
      assert.deepStrictEqual(without.byIndex("letter", "a"), [])
    })
  )
})

describe("changes", () => {
  it.effect("tell what was added, updated and deleted, with the object before", () =>
    Effect.gen(function* () {
      const { seen } = yield* open([stream("+a@1", "=5!", pause, "+b@6", "~a@7", "-b@8")])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["+b@6", "a@1>a@7", "-b@8"])
    })
  )

  it.effect("tell of a deletion that was not seen, once, and that it was not seen (case 53)", () =>
    Effect.gen(function* () {
      const { seen } = yield* open([
        broken(gone, "+a@1", "+b@2", "=5!", pause),
        broken(gone, "+b@2", "=6!"),
        stream("+b@2", "=7!")
      ])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(seen, ["-a@1?"])
    })
  )

  it.effect("tell of an object that took the name of another as of two (case 54)", () =>
    Effect.gen(function* () {
      const { seen } = yield* open([
        broken(gone, "+a@1", "=5!", pause),
        stream("+a@6#second", "=6!", pause, "+a@8#third")
      ])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(seen, ["-a@1?", "+a@6#second", "-a@6#second?", "+a@8#third"])
    })
  )

  it.effect("tell of a deletion that names another object as of one that was not seen (case 54)", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("+a@1", "=5!", pause, "-a@7#second")])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["-a@1?"])
      assert.strictEqual(store.size, 0)
    })
  )

  it.effect("tell of a new list what differs from the old one (cases 55, 56)", () =>
    Effect.gen(function* () {
      const same = yield* open([broken(gone, "+a@1", "+b@2", "=5!", pause), stream("+b@2", "+c@6", "=6!")])
      const other = yield* open([broken(gone, "+a@1", "+b@2", "=5!", pause), stream("+b@4", "+c@6", "=6!")])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(same.seen, ["-a@1?", "+c@6"])
      assert.deepStrictEqual(other.seen, ["-a@1?", "b@2>b@4", "+c@6"])
    })
  )

  it.effect("do not tell of a version that is known, or of an older one (case 56)", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("+a@4", "=5!", pause, "~a@4", "~a@3", "-a@2", "~a@10")])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["a@4>a@10"])
      assert.deepStrictEqual(names(store.list()), ["a@10"])
    })
  )

  it.effect("do not tell of the deletion of an unknown object (case 57)", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("=5!", pause, "-a@6", "+a@7", "-a@8", "-a@9")])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["+a@7", "-a@8"])
      assert.strictEqual(store.size, 0)
    })
  )

  it.effect("begin with what there is where that is asked for, without a gap", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!", pause, "+b@6", "~a@7")])
      const seen: Array<string> = []
      yield* Stream.runForEach(store.subscribe({ initial: true }), (change) =>
        Effect.sync(() => seen.push(show(change)))
      ).pipe(Effect.forkScoped({ startImmediately: true }))
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["*a@1", "+b@6", "a@1>a@7"])
    })
  )

  it.effect("mark what there was at first, and nothing that a later list brings", () =>
    Effect.gen(function* () {
      const { store } = yield* open([
        broken(gone, "+a@1", "!+b@2", "=5!", pause, "~b@6"),
        stream("+b@6", "+c@7", "=8!")
      ])
      const seen: Array<string> = []
      yield* Stream.runForEach(store.subscribe({ initial: true }), (change) =>
        Effect.sync(() => seen.push(show(change)))
      ).pipe(Effect.forkScoped({ startImmediately: true }))
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(seen, ["*a@1", "+b@6", "-a@1?", "+c@7"])
    })
  )

  it.effect("reach every subscriber, though another leaves or fails meanwhile (case 58)", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("=5!", pause, "+a@6", "+b@7", pause, "+c@8")])
      const one = yield* Effect.forkChild(Stream.runCollect(Stream.take(store.changes, 1)), { startImmediately: true })
      const failing = yield* Effect.forkChild(
        Stream.runForEach(store.changes, () => Effect.fail("no")),
        { startImmediately: true }
      )
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual((yield* Fiber.join(one)).map(show), ["+a@6"])
      assert.strictEqual(yield* Effect.flip(Fiber.join(failing)), "no")
      assert.deepStrictEqual(seen, ["+a@6", "+b@7", "+c@8"])
    })
  )
})

describe("a slow subscriber", () => {
  const many = Arr.makeBy(8, (index) => `+o${index}@${10 + index}`)

  it.effect("fails once too many changes wait for it, after those before; the others go on", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("=5!", pause, ...many)])
      const received: Array<string> = []
      const slow = yield* store.subscribe({ capacity: 3 }).pipe(
        Stream.rechunk(1),
        Stream.runForEach((change) =>
          Effect.andThen(
            Effect.sync(() => received.push(show(change))),
            Effect.never
          )
        ),
        Effect.forkChild({ startImmediately: true })
      )
      const late = yield* store.subscribe({ capacity: 3 }).pipe(
        Stream.tap(() => Effect.sleep("1 minute")),
        Stream.runCollect,
        Effect.flip,
        Effect.forkChild({ startImmediately: true })
      )
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(seen.length, 8)
      assert.deepStrictEqual(received, ["+o0@10"])
      assert.isUndefined(slow.pollUnsafe())
      const error = yield* Fiber.join(late)
      assert.strictEqual(error._tag, "Overflow")
      assert.include(error, { capacity: 3 })
      yield* Fiber.interrupt(slow)
    })
  )

  it.effect("cannot ask for a capacity that is none", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!")])
      for (const whenFull of ["fail", "suspend"] as const) {
        for (const capacity of [0, -1, 1.5, Number.NaN]) {
          const options = { capacity, initial: true, whenFull }
          const error = yield* Effect.flip(Stream.runHead(store.subscribe(options)))
          assert.include(error, { _tag: "InvalidRequest", field: "capacity" })
        }
      }
      const first = yield* Stream.runHead(store.subscribe({ capacity: Number.POSITIVE_INFINITY, initial: true }))
      assert.isTrue(Option.isSome(first))
    })
  )

  it.effect("fails with Overflow in its type unless the store waits for it", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!")])
      const waited: Stream.Stream<unknown, WatchError> = store.subscribe({ initial: true, whenFull: "suspend" })
      // @ts-expect-error it may overflow
      const other: Stream.Stream<unknown, WatchError> = store.subscribe({ initial: true, whenFull: "fail" })
      for (const changes of [waited, other]) assert.isTrue(Option.isSome(yield* Stream.runHead(changes)))
    })
  )

  it.effect("is handed a new list as a whole, whatever its capacity", () =>
    Effect.gen(function* () {
      const { store } = yield* open([broken(gone, "=5!", pause), stream(...many, "=20!")])
      const received: Array<string> = []
      yield* store.subscribe({ capacity: 1 }).pipe(
        Stream.runForEach((change) => Effect.sync(() => received.push(show(change)))),
        Effect.forkScoped({ startImmediately: true })
      )
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(received.length, 8)
    })
  )

  it.effect("holds up the store where it asks for that, and loses nothing", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!", pause, ...many)])
      const received: Array<string> = []
      yield* store.subscribe({ capacity: 2, whenFull: "suspend" }).pipe(
        Stream.runForEach((change) =>
          Effect.andThen(
            Effect.sleep("1 minute"),
            Effect.sync(() => received.push(show(change)))
          )
        ),
        Effect.forkScoped({ startImmediately: true })
      )
      yield* TestClock.adjust("10 seconds")
      assert.isBelow(store.size, 8)
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual(store.size, 8)
      assert.deepStrictEqual(received, many)
    })
  )

  it.effect("may be two of one consumer, which reads one with the other", () =>
    Effect.gen(function* () {
      const { store } = yield* open([broken(gone, "=5!", pause), stream(...many, "=20!")])
      const options = { capacity: 1, whenFull: "suspend" } as const
      const received: Array<string> = []
      yield* Stream.zip(store.subscribe(options), store.subscribe(options)).pipe(
        Stream.runForEach((pair) => Effect.sync(() => received.push(pair.map(show).join(" ")))),
        Effect.forkScoped({ startImmediately: true })
      )
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(
        received,
        many.map((change) => `${change} ${change}`)
      )
    })
  )

  it.effect("that leaves lets go of a store that waits for it", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!", pause, ...many)])
      const slow = yield* store.subscribe({ capacity: 1, whenFull: "suspend" }).pipe(
        Stream.runForEach(() => Effect.never),
        Effect.forkChild({ startImmediately: true })
      )
      yield* TestClock.adjust("10 seconds")
      assert.isBelow(store.size, 8)
      yield* Fiber.interrupt(slow)
      yield* TestClock.adjust(0)
      assert.strictEqual(store.size, 8)
    })
  )
})

describe("awaitResourceVersion", () => {
  it.effect("waits for a change or a bookmark of that version or a later one (case 62)", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!", pause, "+a@9", pause, "=10", pause, "+b@101")])
      const wait = (version: string) =>
        Effect.forkChild(store.awaitResourceVersion(version), { startImmediately: true })
      yield* store.awaitResourceVersion("5")
      yield* store.awaitResourceVersion("4")
      const waits = yield* Effect.all([wait("9"), wait("10"), wait("99")])
      const done = () => waits.map((fiber) => fiber.pollUnsafe() !== undefined)
      const states: Array<ReadonlyArray<boolean>> = [done()]
      for (let second = 0; second < 3; second++) {
        yield* TestClock.adjust("1 second")
        states.push(done())
      }
      assert.deepStrictEqual(states, [
        [false, false, false],
        [true, false, false],
        [true, true, false],
        [true, true, true]
      ])
      yield* Fiber.joinAll(waits)
    })
  )

  it.effect("never goes back to an older version, unless a new list says so", () =>
    Effect.gen(function* () {
      const { store } = yield* open([broken(gone, "=5!", "=9", "+a@7", pause, "=8", pause), stream("+a@3", "=4!")])
      yield* TestClock.adjust("1 second")
      assert.strictEqual(store.resourceVersion, "9")
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(store.resourceVersion, "4")
    })
  )

  it.effect("compares versions that no number can hold", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!", pause, "=90071992547409930", pause, "=90071992547409931")])
      const waiting = yield* Effect.forkChild(store.awaitResourceVersion("90071992547409931"))
      yield* TestClock.adjust("1 second")
      assert.isUndefined(waiting.pollUnsafe())
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(waiting)
    })
  )

  it.effect("refuses what is no version", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("=5!")])
      for (const version of ["", "abc", "-1", "07"]) {
        assert.strictEqual((yield* Effect.flip(store.awaitResourceVersion(version)))._tag, "InvalidRequest")
      }
    })
  )
})

describe("an object that does not match its schema", () => {
  it.effect("is left out, and named, until it does (case 6)", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([
        stream("+a@1", "!+b@2", "=5!", pause, "!+c@6", pause, "~b@7", "~c@8", pause, "!~c@9", "!-c@10")
      ])
      const faulty = () => store.undecodable.map(({ name, namespace }) => `${namespace}/${name}`)
      assert.deepStrictEqual(names(store.list()), ["a@1"])
      assert.deepStrictEqual(faulty(), ["default/b"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(faulty(), ["default/b", "default/c"])
      assert.deepStrictEqual(
        store.undecodable.map(({ error }) => error._tag),
        ["DecodeError", "DecodeError"]
      )
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(faulty(), [])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(faulty(), [])
      // it was deleted in the end, in a state that nobody can read
      assert.deepStrictEqual(seen, ["+b@7", "+c@8", "!c@8", "-c@8?"])
    })
  )

  for (const decode of ["eager", "late"] as const) {
    it.effect(`is no deletion to who knew it: Undecodable, and then what becomes of it (${decode})`, () =>
      Effect.gen(function* () {
        const transform = (object: E.Object) => {
          if (Number(object.metadata.resourceVersion) % 10 === 9) throw new Error("a bug")
          return object
        }
        const known = ["+a@1", "+b@2", "+c@3", "+d@4", "+e@5", "+f@6", "+i@9", "=10!"]
        const lost = ["~a@19", "~b@19", "~c@19", "~d@19", "~e@19", "~f@19", "+g@19", "+h@19"]
        // further such states, and back again
        const later = ["~a@29", "~a@30", "~a@39", "-b@40", "-c@49", "-h@50", "~g@51", "+b@59#new", "~b@61#new"]
        const { seen, store } = yield* open(
          [
            broken(gone, ...known, pause, ...lost, pause, ...later, pause),
            // what happened to d, e, f was missed
            stream("+a@39", "+e@75#new", "+f@79", "+g@51", "+i@9", "=80!", pause, "~a@81", "-f@89", "-i@90")
          ],
          { decode, transform }
        )
        const joined: Array<string> = []
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(seen, ["!a@1", "!b@2", "!c@3", "!d@4", "!e@5", "!f@6"])
        assert.deepStrictEqual(names(store.list()), [])
        yield* Stream.runForEach(store.subscribe({ initial: true }), (change) =>
          Effect.sync(() => joined.push(show(change)))
        ).pipe(Effect.forkScoped({ startImmediately: true }))
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(seen.slice(6), ["a@1>a@30", "!a@30", "-b@40", "-c@3?", "+g@51", "+b@61#new"])
        yield* TestClock.adjust("10 seconds")
        assert.deepStrictEqual(seen.slice(12), ["-d@4?", "-b@61#new?", "-e@5?", "+e@75#new", "a@30>a@81", "-f@6?"])
        // who came later never saw the others
        assert.deepStrictEqual(joined, ["+a@30", "!a@30", "+g@51", "+b@61#new", "-b@61#new?", "+e@75#new", "a@30>a@81"])
        assert.deepStrictEqual(store.undecodable, [])
      })
    )
  }

  it.effect("comes with its error, and the last good state", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!", pause, "!~a@6")])
      const changes = yield* Effect.forkChild(Stream.runCollect(Stream.take(store.changes, 1)), {
        startImmediately: true
      })
      const [before] = store.list()
      yield* TestClock.adjust("1 second")
      const [change] = yield* Fiber.join(changes)
      assert.isTrue(change?._tag === "Undecodable" && change.previous === before && change.error._tag === "DecodeError")
    })
  )

  it.effect("is not shown in an older state, whether its change was seen or listed", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([
        broken(gone, "+a@1", "+b@2", "=5!", pause, "!~a@6"),
        stream("!+a@6", "!+b@7", "=8!", Effect.sleep("1 minute"), "~a@9", "-b@10")
      ])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(seen, ["!a@1", "!b@2"])
      assert.deepStrictEqual(names(store.list()), [])
      assert.strictEqual(store.size, 0)
      assert.isTrue(Option.isNone(store.get("a")))
      assert.deepStrictEqual(
        store.undecodable.map(({ name }) => name),
        ["a", "b"]
      )
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(seen, ["!a@1", "!b@2", "a@1>a@9", "-b@10"])
      assert.deepStrictEqual(store.undecodable, [])
    })
  )

  it.effect("takes the place of no newer state, and no older state takes its own", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([stream("+a@4", "!+b@4", "=5!", pause, "!~a@3", "~b@3", "!-a@2", "-b@2")])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, [])
      assert.deepStrictEqual(names(store.list()), ["a@4"])
      assert.deepStrictEqual(
        store.undecodable.map(({ name }) => name),
        ["b"]
      )
    })
  )

  it.effect("does not stand in for another object of its name", () =>
    Effect.gen(function* () {
      const { seen, store } = yield* open([
        broken(gone, "+a@1", "+b@2", "=5!", pause, "!+a@6#second"),
        stream("!+a@6#second", "!+b@7#second", "=8!")
      ])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(seen, ["-a@1?", "-b@2?"])
      assert.strictEqual(store.size, 0)
    })
  )
})

describe("transform", () => {
  const marked = ({ metadata }: E.Object): E.Object => ({ metadata: { ...metadata, labels: { marked: "yes" } } })

  it.effect("is what the store holds, also of a first list and in changes", () =>
    Effect.gen(function* () {
      const { store } = yield* open([stream("+a@1", "=5!", pause, "+b@6", "~b@7", "-b@8")], { transform: marked })
      const seen: Array<Store.StoreChange<E.Object>> = []
      yield* Stream.runForEach(store.changes, (change) => Effect.sync(() => seen.push(change))).pipe(
        Effect.forkScoped({ startImmediately: true })
      )
      const isMarked = ({ metadata }: E.Object) => metadata.labels?.["marked"] === "yes"
      assert.isTrue(store.list().length === 1 && store.list().every(isMarked))
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen.map(show), ["+b@6", "b@6>b@7", "-b@8"])
      assert.isTrue(seen.every((change) => change._tag !== "Undecodable" && isMarked(change.object)))
    })
  )

  for (const decode of ["eager", "late"] as const) {
    const faults = (store: Store.Store<E.Object>) =>
      store.undecodable.map(({ error, name }) => [name, error._tag, error.message])

    it.effect(`that throws leaves out the object alone (${decode})`, () =>
      Effect.gen(function* () {
        const bug = new Error("a bug")
        const transform = (object: E.Object) => {
          if (object.metadata.name === "bad" && object.metadata.resourceVersion !== "7") throw bug
          return marked(object)
        }
        const { seen, store } = yield* open(
          [stream("+a@1", "+bad@2", "=5!", pause, "~bad@7", "+b@8", pause, "~bad@9")],
          { decode, transform }
        )
        assert.deepStrictEqual(names(store.list()), ["a@1"])
        const expected = [["bad", "StoreFunctionFailed", "cannot keep default/bad: the transform threw: a bug"]]
        assert.deepStrictEqual(faults(store), expected)
        assert.isTrue(
          store.undecodable.every(({ error }) => error._tag === "StoreFunctionFailed" && error.cause === bug)
        )
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(names(store.list()), ["a@1", "b@8", "bad@7"])
        assert.deepStrictEqual(faults(store), [])
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(names(store.list()), ["a@1", "b@8"])
        assert.deepStrictEqual(faults(store), expected)
        assert.deepStrictEqual(seen, ["+bad@7", "+b@8", "!bad@7"])
      })
    )

    it.effect(`that changes what an object is known by leaves it out (${decode})`, () =>
      Effect.gen(function* () {
        const change = (more: object) => (object: E.Object) => ({ metadata: { ...object.metadata, ...more } })
        const inPlace = (object: E.Object) => Object.assign(object, { metadata: { ...object.metadata, name: "z" } })
        const indexes = { app: { labels: (labels: Store.Labels) => labels["app"] } }
        for (const [field, transform, more] of [
          ["metadata.name", change({ name: "z" }), {}],
          ["metadata.namespace", change({ namespace: "z" }), {}],
          ["metadata.uid", change({ uid: "z" }), {}],
          ["metadata.name", inPlace, {}],
          ["metadata.resourceVersion", change({ resourceVersion: "3" }), {}],
          ["metadata.labels, which are indexed", change({ labels: { app: "z" } }), { indexes }]
        ] as const) {
          const { store } = yield* open([stream("+a@1", "=5!", pause, "-a@6")], { decode, transform, ...more })
          assert.deepStrictEqual(store.list(), [])
          const message = `cannot keep default/a: the transform changed ${field}`
          assert.deepStrictEqual(faults(store), [["a", "StoreFunctionFailed", message]])
          yield* TestClock.adjust("1 second")
          assert.deepStrictEqual(faults(store), [])
        }
        const { store } = yield* open([stream("+a@1", "=5!")], { decode, transform: change({ labels: { app: "z" } }) })
        assert.deepStrictEqual(names(store.list()), ["a@1"])
      })
    )
  }

  it("dropManagedFields leaves the rest of an object alone", () => {
    const plain = E.parse("a@1")
    assert.strictEqual(Store.dropManagedFields(plain), plain)
    const managed = { spec: { a: 1 }, metadata: { ...plain.metadata, managedFields: [{ manager: "kubectl" }] } }
    assert.deepStrictEqual<unknown>(Store.dropManagedFields(managed), { spec: { a: 1 }, metadata: plain.metadata })
    assert.property(managed.metadata, "managedFields")
  })
})

describe("whatever happens", () => {
  const Step = Schema.Struct({
    kind: Schema.Literals(["apply", "apply", "delete", "faulty", "bookmark", "list", "broken"]),
    name: Schema.Literals(["a", "b", "c"]),
    namespace: Schema.Literals(["x", "y"]),
    fresh: Schema.Boolean,
    ahead: Schema.Literals([0, 1, 2])
  })

  it.effect.prop(
    "the store equals the server, its changes add up to it, and its indexes find it",
    [Schema.Array(Step)],
    ([steps]) =>
      Effect.gen(function* () {
        // what the server holds
        const objects = new Map<string, E.Object>()
        // what of it does not match its schema
        const faulty = new Set<E.Object>()
        let version = 10
        let uids = 0
        const change = ({ fresh, name, namespace }: typeof Step.Type): E.Object => {
          const known = objects.get(`${namespace}/${name}`)
          const uid = known === undefined || fresh ? `u${uids++}` : known.metadata.uid
          const object = { metadata: { name, namespace, uid, resourceVersion: String(++version) } }
          objects.set(`${namespace}/${name}`, object)
          return object
        }
        const event = (_tag: "InitApply" | "Apply", object: E.Object): RawWatcherEvent<E.Object> =>
          faulty.has(object)
            ? { _tag: "Undecodable", event: { _tag: "Added", object }, error: E.malformed() }
            : { _tag, object }
        const list = (): Array<RawWatcherEvent<E.Object>> => [
          { _tag: "Init" },
          ...Array.from(objects.values(), (object) => event("InitApply", object)),
          { _tag: "InitDone", resourceVersion: String(version) }
        ]
        const cache = new Cache<E.Object>(
          {
            namespaces: undefined,
            namespace: undefined,
            allNamespaces: true,
            admit: undefined,
            indexes: { name: ({ metadata }) => metadata.name }
          },
          () => {}
        )
        const [source] = cache.sources
        if (source === undefined) return
        yield* cache.take(source, list())
        const changes: Array<Store.StoreChange<E.Object>> = []
        yield* Stream.runForEach(cache.subscribe({ initial: true, capacity: 1e6 }), (next) =>
          Effect.sync(() => changes.push(next))
        ).pipe(Effect.forkScoped({ startImmediately: true }))
        for (const step of steps) {
          // changes that are not seen
          for (let missed = 0; step.kind === "list" && missed < step.ahead; missed++)
            change({ ...step, fresh: missed === 1 })
          const key = `${step.namespace}/${step.name}`
          const known = objects.get(key)
          switch (step.kind) {
            case "apply":
              yield* cache.take(source, [event("Apply", change(step))])
              break
            case "faulty": {
              const object = change(step)
              faulty.add(object)
              yield* cache.take(source, [event("Apply", object)])
              break
            }
            case "delete": {
              objects.delete(key)
              const object = known && { metadata: { ...known.metadata, resourceVersion: String(++version) } }
              if (object !== undefined) yield* cache.take(source, [{ _tag: "Delete", object }])
              break
            }
            case "bookmark":
              yield* cache.take(source, [
                { _tag: "Bookmark", resourceVersion: String(version), initialEventsEnd: false }
              ])
              break
            case "broken":
              yield* cache.take(source, list().slice(0, 1 + step.ahead))
              yield* cache.take(source, list())
              break
            default:
              yield* cache.take(source, list())
          }
          yield* Effect.yieldNow
          const held = Array.from(objects.values()).filter((object) => !faulty.has(object))
          const expected = names(held)
          assert.deepStrictEqual(names(cache.list()), expected)
          assert.deepStrictEqual(names(["a", "b", "c"].flatMap((name) => cache.byIndex("name", name))), expected)
          assert.strictEqual(cache.size, held.length)
          assert.strictEqual(cache.undecodable.length, objects.size - held.length)
          assert.strictEqual(cache.resourceVersion, String(version))
        }
        yield* TestClock.adjust(0)
        // what was told, with what of it cannot be shown
        const told = new Map<string, { readonly object: E.Object; readonly isShown: boolean }>()
        for (const next of changes) {
          const { metadata } = next._tag === "Undecodable" ? next.previous : next.object
          const key = `${metadata.namespace}/${metadata.name}`
          const known = told.get(key)
          switch (next._tag) {
            case "Added":
              assert.isUndefined(known)
              told.set(key, { object: next.object, isShown: true })
              break
            case "Updated":
              assert.strictEqual(next.previous, known?.object)
              told.set(key, { object: next.object, isShown: true })
              break
            case "Undecodable":
              assert.deepStrictEqual<unknown>(known, { object: next.previous, isShown: true })
              told.set(key, { object: next.previous, isShown: false })
              break
            default:
              assert.strictEqual(metadata.uid, known?.object.metadata.uid)
              told.delete(key)
          }
        }
        const entries = Array.from(told.values())
        const shown = entries.filter(({ isShown }) => isShown).map(({ object }) => object)
        assert.deepStrictEqual(names(shown), names(cache.list()))
        // that an object is gone is told, whatever was the matter with it
        for (const { isShown, object } of entries) {
          if (!isShown)
            assert.include(
              cache.undecodable.map(({ uid }) => uid),
              object.metadata.uid
            )
        }
      }).pipe(Effect.scoped)
  )

  it.effect("a subscriber that comes after the end is told of it", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { store } = yield* Scope.provide(open([stream("+a@1", "=5!")]), scope)
      yield* Scope.close(scope, Exit.void)
      assert.deepStrictEqual((yield* Stream.runCollect(store.subscribe({ initial: true }))).map(show), ["*a@1"])
      assert.deepStrictEqual(yield* Stream.runCollect(store.changes), [])
    })
  )
})
