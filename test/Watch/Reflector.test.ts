import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as Resource from "effect-kubernetes/Api/Resource"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as BackOff from "../../src/Watch/BackOff.ts"
import type { Identified } from "../../src/Watch/ListWatch.ts"
import * as Reflector from "../../src/Watch/Reflector.ts"
import * as Store from "../../src/Watch/Store.ts"
import type { WatcherSettings } from "../../src/Watch/Watcher.ts"
import { summed } from "../suite/changes.ts"
import * as E from "./Endpoint.ts"
import * as S from "./Scripted.ts"

const { broken, fail, forbidden, gone, page, respond, scripted, status, stream, unavailable } = E

const steady: WatcherSettings = { backOff: BackOff.make({ jitter: 0 }) }

const pause = Effect.sleep("1 second")

const names = (objects: ReadonlyArray<E.Object>): ReadonlyArray<string> => objects.map(E.print).toSorted()

/** What a subscriber knows by a change. */
const stateOf = <A>(change: Store.StoreChange<A>): A =>
  change._tag === "Undecodable" ? change.previous : change.object

describe("make", () => {
  it.effect("returns when the first list is complete, and not before", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1", pause, "+b@2", pause, "=5!"))
      const making = yield* Effect.forkChild(Reflector.make(server.endpoint, steady))
      yield* TestClock.adjust("1 second")
      assert.isUndefined(making.pollUnsafe())
      yield* TestClock.adjust("1 second")
      const store = yield* Fiber.join(making)
      assert.deepStrictEqual(names(store.list()), ["a@1", "b@2"])
    })
  )

  it.effect("fails at once with what will not pass, and leaves nothing behind (cases 12, 63)", () =>
    Effect.gen(function* () {
      for (const error of [forbidden, status(404, "NotFound"), status(401, "Unauthorized")]) {
        const server = respond((line) => (line.startsWith("x:") ? stream("+a@1") : fail(error)))
        const failed = yield* Effect.flip(Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] }))
        assert.strictEqual(failed, error)
        assert.strictEqual(server.connections.open, 0)
      }
    })
  )

  it.effect("fails with the last failure where the server does not come up in time, and leaves nothing behind", () =>
    Effect.gen(function* () {
      const lost = S.lost("connect")
      for (const [readyTimeout, expected, text] of [
        [undefined, 120_000, "2m"],
        ["10 seconds", 10_000, "10s"]
      ] as const) {
        const server = scripted(fail(lost))
        const started = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
        const making = yield* Effect.forkChild(
          Effect.flip(Reflector.make(server.endpoint, { ...steady, readyTimeout }))
        )
        yield* TestClock.adjust(expected - 1)
        assert.isUndefined(making.pollUnsafe())
        yield* TestClock.adjust(1)
        const error = yield* Fiber.join(making)
        assert.include(error, {
          _tag: "TransportError",
          message: `the first list was not complete in ${text}; the last failure: ${lost.message}`,
          phase: "idle",
          retryable: true,
          cause: lost
        })
        assert.deepStrictEqual(error.request, lost.request)
        assert.strictEqual((yield* Effect.clockWith((clock) => clock.currentTimeMillis)) - started, expected)
        const asked = server.lines.length
        yield* TestClock.adjust("10 minutes")
        assert.strictEqual(server.lines.length, asked)
      }
    })
  )

  it.effect("does not blame a list that is slow on a failure that has passed", () =>
    Effect.gen(function* () {
      const more = Array.from({ length: 60 }, (_, index) => [`+o${index}@${index}`, Effect.sleep("5 seconds")]).flat()
      const server = scripted(fail(unavailable), stream(...more))
      const streamingList = { idle: "1 hour", total: "1 hour" } as const
      const making = yield* Effect.forkChild(Effect.flip(Reflector.make(server.endpoint, { ...steady, streamingList })))
      yield* TestClock.adjust("2 minutes")
      const error = yield* Fiber.join(making)
      assert.include(error, { _tag: "TransportError", message: "the first list was not complete in 2m" })
      assert.isUndefined(error.cause)
    })
  )

  it.effect("names the namespaces whose first list is missing", () =>
    Effect.gen(function* () {
      const answers = (line: string) =>
        line.startsWith("x:") ? stream("=5!") : line.startsWith("y:") ? fail(unavailable) : stream()
      for (const [namespaces, message] of [
        [["x", "y"], "of namespace y was not complete in 5s; the last failure: ServiceUnavailable"],
        [["z", "x", "y"], "of namespaces z, y was not complete in 5s; the last failure: ServiceUnavailable"],
        [["x", "z"], "of namespace z was not complete in 5s; nothing was answered"]
      ] as const) {
        const making = yield* Effect.forkChild(
          Effect.flip(Reflector.make(respond(answers).endpoint, { ...steady, namespaces, readyTimeout: "5 seconds" }))
        )
        yield* TestClock.adjust("5 seconds")
        const error = yield* Fiber.join(making)
        assert.strictEqual(error.message, `the first list ${message}`)
      }
    })
  )

  it.effect("fails with a typed error where nothing is ever answered", () =>
    Effect.gen(function* () {
      const server = scripted(stream())
      const making = yield* Effect.forkChild(
        Effect.flip(Reflector.make(server.endpoint, { readyTimeout: "5 seconds", namespace: "x" }))
      )
      yield* TestClock.adjust("5 seconds")
      const error = yield* Fiber.join(making)
      assert.include(error, {
        _tag: "TransportError",
        message: "the first list was not complete in 5s; nothing was answered",
        phase: "idle",
        retryable: true
      })
      assert.deepInclude(error, { request: { verb: "list", path: "", namespace: "x" } })
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("is ready within the bound where the end of a streaming list is dropped (case 48)", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1"), page("5", ["a@1"]), stream())
      const making = yield* Effect.forkChild(Reflector.make(server.endpoint, steady))
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* Fiber.join(making)).size, 1)
    })
  )

  it.effect("can be interrupted before it is ready, and leaves nothing behind", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1"))
      const making = yield* Effect.forkChild(Reflector.make(server.endpoint, steady))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(server.connections.open, 1)
      yield* Fiber.interrupt(making)
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("refuses to cover no namespace", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Reflector.make(scripted(stream()).endpoint, { namespaces: [] }))
      assert.strictEqual(error._tag, "InvalidRequest")
    })
  )

  it.effect("refuses a bound that is none", () =>
    Effect.gen(function* () {
      const server = scripted(stream("=5!"))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      for (const readyTimeout of [0, -1, Number.NaN, "0 seconds", "soon" as "1 second"] as const) {
        const error = yield* Effect.flip(Reflector.make(server.endpoint, { readyTimeout }))
        assert.include(error, { _tag: "InvalidRequest", field: "readyTimeout" })
      }
      assert.deepStrictEqual(server.lines, [])
      yield* Reflector.make(server.endpoint, { readyTimeout: "Infinity" })
    })
  )

  it.effect("dies with a defect of its endpoint, and does not hang", () =>
    Effect.gen(function* () {
      const server = scripted(page("5", []))
      const exit = yield* Effect.exit(Reflector.make(server.endpoint, steady))
      assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("warns of each object that is left out", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ message }) => void logged.push(message))
      const transform = (object: E.Object) => {
        if (object.metadata.name === "b") throw new Error("a bug")
        return object
      }
      const server = scripted(stream("!+a@1", "+b@2", "+c@3", "=5!"))
      yield* Effect.andThen(Reflector.make(server.endpoint, { ...steady, transform }), TestClock.adjust(0)).pipe(
        Effect.provide(Logger.layer([logger]))
      )
      assert.deepStrictEqual(logged.flat(), [
        "an object is left out of a store: cannot decode it",
        "an object is left out of a store: cannot keep default/b: the transform threw: a bug"
      ])
    })
  )
})

describe("a store", () => {
  it.effect("ends with its scope: changes end, who waits is told, the connection is closed", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const server = scripted(stream("+a@1", "=5!"))
      const store = yield* Scope.provide(Reflector.make(server.endpoint, steady), scope)
      const changes = yield* Effect.forkChild(Stream.runCollect(store.changes), { startImmediately: true })
      const waits = yield* Effect.forkChild(store.awaitResourceVersion("9"), { startImmediately: true })
      const failure = yield* Effect.forkChild(store.failure, { startImmediately: true })
      assert.strictEqual(server.connections.open, 1)
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual(server.connections.open, 0)
      assert.deepStrictEqual(yield* Fiber.join(changes), [])
      for (const fiber of [waits, failure]) {
        const error = yield* Effect.flip(Fiber.join<unknown, unknown>(fiber))
        assert.instanceOf(error, Store.StoreClosed)
      }
      assert.strictEqual((yield* Effect.flip(store.awaitResourceVersion("9")))._tag, "StoreClosed")
      assert.strictEqual(store.size, 1)
    })
  )

  it.effect("says that it failed, to all who listen and to all who come later (case 63)", () =>
    Effect.gen(function* () {
      const removed = status(404, "NotFound")
      const server = scripted(broken(removed, "+a@1", "=5!", pause, "+b@6"))
      const store = yield* Reflector.make(server.endpoint, steady)
      const seen: Array<string> = []
      const changes = yield* Effect.forkChild(
        Effect.flip(Stream.runForEach(store.changes, ({ _tag }) => Effect.sync(() => seen.push(_tag)))),
        { startImmediately: true }
      )
      const waits = yield* Effect.forkChild(Effect.flip(store.awaitResourceVersion("9")), { startImmediately: true })
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Fiber.join(changes), removed)
      assert.deepStrictEqual(seen, ["Added"])
      assert.strictEqual(yield* Fiber.join(waits), removed)
      assert.strictEqual(yield* Effect.flip(store.failure), removed)
      assert.strictEqual(yield* Effect.flip(Stream.runDrain(store.changes)), removed)
      assert.strictEqual(yield* Effect.flip(store.awaitResourceVersion("1")), removed)
      assert.deepStrictEqual(names(store.list()), ["a@1", "b@6"])
      const asked = server.lines.length
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(server.lines.length, asked)
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("outlives all that may pass, with what it had", () =>
    Effect.gen(function* () {
      const lost = fail(S.lost("connect"))
      const told: Array<string> = []
      const server = scripted(broken(gone, "+a@1", "=5!"), lost, lost, lost, lost, lost, stream("+b@9", "=9!"))
      const store = yield* Reflector.make(server.endpoint, {
        ...steady,
        onRetry: (error) => Effect.sync(() => told.push(error._tag))
      })
      yield* TestClock.adjust("20 seconds")
      assert.deepStrictEqual(names(store.list()), ["a@1"])
      yield* TestClock.adjust("20 seconds")
      assert.deepStrictEqual(names(store.list()), ["b@9"])
      assert.deepStrictEqual(told, ["Gone", ...Array.from({ length: 5 }, () => "TransportError")])
    })
  )
})

describe("several namespaces", () => {
  const namespaced = (answers: { readonly [namespace: string]: ReadonlyArray<E.Answer> }) => {
    const asked = new Map<string, number>()
    return respond((line) => {
      const namespace = line.slice(0, line.indexOf(":"))
      const index = asked.get(namespace) ?? 0
      asked.set(namespace, index + 1)
      const script = answers[namespace] ?? []
      return script[Math.min(index, script.length - 1)] ?? fail(forbidden)
    })
  }

  it.effect("are one store, each with a watch of its own", () =>
    Effect.gen(function* () {
      const server = namespaced({
        x: [stream("+x/a@1", "=5!", pause, "+x/b@7")],
        y: [broken(gone, "+y/a@2", "=6!"), stream("+y/c@8", "=8!")]
      })
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y", "x"] })
      assert.deepStrictEqual(server.lines, ["x:stream@", "y:stream@"])
      assert.deepStrictEqual(names(store.list()), ["x/a@1", "y/a@2"])
      assert.strictEqual(store.resourceVersion, "5")
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(store.list()), ["x/a@1", "x/b@7", "y/c@8"])
      assert.strictEqual(store.resourceVersion, "7")
    })
  )

  it.effect("have a back-off of their own: one that fails does not hold up the others (case 29)", () =>
    Effect.gen(function* () {
      const server = namespaced({
        x: [broken(gone, "+x/a@1", "=5!"), fail(S.lost("connect"))],
        y: [stream("=5!", pause, "+y/a@6", pause, "+y/b@7")]
      })
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] })
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(store.list()), ["x/a@1", "y/a@6"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(store.list()), ["x/a@1", "y/a@6", "y/b@7"])
    })
  )

  it.effect("are waited for by the one that was written to, or all", () =>
    Effect.gen(function* () {
      const server = namespaced({
        x: [stream("=5!", pause, "+x/a@6", pause, "=9")],
        y: [stream("=5!", pause, "+y/a@7", pause, pause, "=9")]
      })
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] })
      const own = yield* Effect.forkChild(store.awaitResourceVersion("7", { namespace: "y" }))
      const all = yield* Effect.forkChild(store.awaitResourceVersion("8"))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(own)
      yield* TestClock.adjust("1 second")
      assert.isUndefined(all.pollUnsafe())
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(all)
      const one = yield* Reflector.make(server.endpoint, { ...steady, namespace: "x" })
      for (const [covered, namespace] of [
        [store, "z"],
        [one, "y"]
      ] as const) {
        const error = yield* Effect.flip(covered.awaitResourceVersion("1", { namespace }))
        assert.strictEqual(error._tag, "InvalidRequest")
      }
      yield* one.awaitResourceVersion("1", { namespace: "x" })
    })
  )

  it.effect("fail together, when one may no longer be read", () =>
    Effect.gen(function* () {
      const server = namespaced({ x: [stream("=5!")], y: [broken(forbidden, "=5!", pause), fail(forbidden)] })
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] })
      // one that was allowed before may be again
      yield* TestClock.adjust("5 minutes")
      assert.strictEqual(yield* Effect.flip(store.failure), forbidden)
      assert.strictEqual(server.connections.open, 0)
    })
  )
})

describe("several namespaces and a slow subscriber", () => {
  const many = Array.from({ length: 8 }, (_, index) => `+x/o${index}@${10 + index}`)
  const answers = (failing: E.Answer) =>
    respond((line) => (line.startsWith("x:") ? stream("=5!", pause, ...many) : failing))

  it.effect("tell it all that the store took, before they tell that one of them failed", () =>
    Effect.gen(function* () {
      const server = answers(broken(status(404, "NotFound"), "=5!", Effect.sleep("1 minute")))
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] })
      const received: Array<string> = []
      const slow = yield* store.subscribe({ capacity: 1, whenFull: "suspend" }).pipe(
        Stream.runForEach((change) =>
          Effect.andThen(
            Effect.sleep("1 hour"),
            Effect.sync(() => received.push(E.print(stateOf(change))))
          )
        ),
        Effect.flip,
        Effect.forkChild({ startImmediately: true })
      )
      yield* TestClock.adjust("2 minutes")
      assert.strictEqual((yield* Effect.flip(store.failure))._tag, "NotFound")
      assert.isBelow(store.size, 8)
      yield* TestClock.adjust("1 day")
      assert.strictEqual((yield* Fiber.join(slow))._tag, "NotFound")
      assert.deepStrictEqual(received.toSorted(), names(store.list()))
    })
  )

  it.effect("tell it each change once, and in order, though it holds up one of them", () =>
    Effect.gen(function* () {
      const server = answers(stream("=5!", pause, "+y/a@10", pause, "~y/a@20", pause, "~y/a@30", "-y/a@31"))
      const store = yield* Reflector.make(server.endpoint, { ...steady, namespaces: ["x", "y"] })
      const received: Array<string> = []
      yield* store.subscribe({ capacity: 1, whenFull: "suspend" }).pipe(
        Stream.runForEach((change) =>
          Effect.andThen(
            Effect.sleep("1 minute"),
            Effect.sync(() => received.push(`${change._tag} ${E.print(stateOf(change))}`))
          )
        ),
        Effect.forkScoped({ startImmediately: true })
      )
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(store.size, 8)
      assert.deepStrictEqual(
        received.filter((text) => text.includes("x/")),
        many.map((text) => `Added ${text.slice(1)}`)
      )
      assert.deepStrictEqual(
        received.filter((text) => text.includes("y/")),
        ["Added y/a@10", "Updated y/a@20", "Updated y/a@30", "Deleted y/a@31"]
      )
    })
  )
})

describe("a store that nobody follows any more", () => {
  it.effect("has failed, whatever ended its watcher from within", () =>
    Effect.gen(function* () {
      for (const namespaces of [["x"], ["x", "y"]]) {
        for (const decode of ["eager", "late"] as const) {
          const server = respond((line) =>
            line.startsWith("x:stream") ? broken(unavailable, "=5!", pause) : stream("=5!")
          )
          const store = yield* Reflector.make(server.endpoint, {
            ...steady,
            namespaces,
            decode,
            onRetry: () => Effect.interrupt
          })
          const told = yield* Effect.forkChild(Effect.flip(Stream.runDrain(store.changes)))
          yield* TestClock.adjust("1 second")
          const failure = yield* Effect.flip(store.failure)
          assert.include(failure, { _tag: "TransportError", message: "the watcher of the store was ended from within" })
          assert.deepStrictEqual<unknown>(yield* Fiber.join(told), failure)
          assert.strictEqual(server.connections.open, 0)
        }
      }
    })
  )

  it.effect("fails who makes it, and does not interrupt him", () =>
    Effect.gen(function* () {
      for (const end of [
        Stream.fromEffect(Effect.interrupt),
        Stream.never.pipe(Stream.interruptWhen(Effect.interrupt))
      ]) {
        const endpoint = { ...scripted(stream()).endpoint, watchRaw: () => end }
        const error = yield* Effect.flip(Reflector.make(endpoint, steady))
        assert.include(error, { _tag: "TransportError", message: "the watcher of the store was ended from within" })
      }
    })
  )
})

describe("a first list of pages that stops coming", () => {
  it.effect("is not said to be unanswered", () =>
    Effect.gen(function* () {
      const server = scripted(page("5", [], { continue: "A" }))
      const endpoint: typeof server.endpoint = {
        ...server.endpoint,
        list: (request) => (request.continue === undefined ? server.endpoint.list(request) : Effect.never)
      }
      const making = yield* Effect.forkChild(
        Effect.flip(Reflector.make(endpoint, { ...steady, streamingList: false, readyTimeout: "10 seconds" }))
      )
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* Fiber.join(making)).message, "the first list was not complete in 10s")
    })
  )
})

describe("a shared store", () => {
  const use = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      return { scope, store: yield* effect.pipe(Effect.provideService(Scope.Scope, scope)) }
    })

  it.effect("is one for the same endpoint and options: the last one out ends it", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1", "=5!"))
      const transform = (object: E.Object) => object
      const ask = () => Reflector.shared(server.endpoint, { labelSelector: "app=web", transform, indexes: {} })
      const first = yield* use(ask())
      const second = yield* use(ask())
      assert.strictEqual(second.store, first.store)
      assert.deepStrictEqual(server.lines, ["stream@"])
      yield* Scope.close(first.scope, Exit.void)
      assert.strictEqual(server.connections.open, 1)
      yield* Scope.close(second.scope, Exit.void)
      assert.strictEqual(server.connections.open, 0)
      const third = yield* use(ask())
      assert.notStrictEqual(third.store, first.store)
      assert.strictEqual(server.connections.open, 1)
      yield* Scope.close(third.scope, Exit.void)
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is made once for users that come at the same time", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1", pause, "=5!"))
      const users = yield* Effect.forkChild(
        Effect.all([Reflector.shared(server.endpoint), Reflector.shared(server.endpoint)], { concurrency: 2 })
      )
      yield* TestClock.adjust("1 second")
      const [first, second] = yield* Fiber.join(users)
      assert.strictEqual(first, second)
      assert.deepStrictEqual(server.lines, ["stream@"])
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is another for another endpoint, selector, namespace or transform", () =>
    Effect.gen(function* () {
      const server = respond(() => stream("=5!"))
      const other = respond(() => stream("=5!"))
      const stores = yield* Effect.all([
        Reflector.shared(server.endpoint),
        Reflector.shared(other.endpoint),
        Reflector.shared(server.endpoint, { labelSelector: "app=web" }),
        Reflector.shared(server.endpoint, { namespace: "x" }),
        Reflector.shared(server.endpoint, { namespaces: ["x"] }),
        Reflector.shared(server.endpoint, { allNamespaces: true }),
        Reflector.shared(server.endpoint, { transform: (object) => object }),
        Reflector.shared(server.endpoint, { transform: (object) => object }),
        Reflector.shared(server.endpoint, { backOff: BackOff.make() }),
        Reflector.shared(server.endpoint, { backOff: BackOff.make() })
      ])
      assert.strictEqual(new Set(stores).size, 10)
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is not handed out again once it failed, before it was ready or later", () =>
    Effect.gen(function* () {
      const removed = status(404, "NotFound")
      const server = scripted(fail(forbidden), broken(removed, "=5!", pause), stream("+a@1", "=5!"))
      const scope = yield* Effect.scope
      const ask = Effect.provideService(Reflector.shared(server.endpoint, steady), Scope.Scope, scope)
      assert.strictEqual(yield* Effect.flip(ask), forbidden)
      yield* TestClock.adjust(0)
      const second = yield* ask
      assert.strictEqual(yield* ask, second)
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Effect.flip(second.failure), removed)
      yield* TestClock.adjust(0)
      const third = yield* ask
      assert.deepStrictEqual(names(third.list()), ["a@1"])
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is not handed out again once it died, before it was ready or later", () =>
    Effect.gen(function* () {
      const dying = page("9", [])
      const server = scripted(dying, broken(gone, "+a@1", "=5!", pause), dying, stream("+a@1", "=7!"))
      const scope = yield* Effect.scope
      const ask = Effect.provideService(Reflector.shared(server.endpoint, steady), Scope.Scope, scope)
      assert.isTrue(Exit.hasDies(yield* Effect.exit(ask)))
      yield* TestClock.adjust(0)
      const second = yield* ask
      assert.strictEqual(yield* ask, second)
      yield* TestClock.adjust("10 seconds")
      assert.isTrue(Exit.hasDies(yield* Effect.exit(second.failure)))
      yield* TestClock.adjust(0)
      const third = yield* ask
      assert.strictEqual(third.resourceVersion, "7")
      assert.strictEqual(yield* ask, third)
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is a new one for who was told of the end of the last", () =>
    Effect.gen(function* () {
      const server = scripted(broken(status(404, "NotFound"), "+a@1", "=5!", pause), stream("+a@1", "=7!"))
      const ask = Reflector.shared(server.endpoint, steady)
      const first = yield* ask
      const again = yield* Effect.forkChild(Effect.andThen(Effect.exit(first.failure), ask))
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* Fiber.join(again)).resourceVersion, "7")
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is tried again by each user where it cannot be made, also where idle ones are kept", () =>
    Effect.gen(function* () {
      const server = scripted(fail(forbidden))
      for (let i = 0; i < 4; i++) yield* Effect.flip(Effect.scoped(Reflector.shared(server.endpoint, steady)))
      assert.lengthOf(server.lines, 4)
    }).pipe(Effect.provide(Reflector.layerSharedOptions({ idleTimeToLive: "1 minute" })))
  )

  it.effect("takes an option that is undefined for none", () =>
    Effect.gen(function* () {
      const server = respond(() => stream("=5!"))
      const first = yield* Reflector.shared(server.endpoint, { labelSelector: undefined })
      assert.strictEqual(yield* Reflector.shared(server.endpoint, {}), first)
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("comes to its other users where the one that started it is interrupted", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1", pause, "=5!"))
      const first = yield* Effect.forkChild(Effect.scoped(Reflector.shared(server.endpoint)), {
        startImmediately: true
      })
      const second = yield* Effect.forkChild(Reflector.shared(server.endpoint), { startImmediately: true })
      yield* Effect.yieldNow
      assert.deepStrictEqual(server.lines, ["stream@"])
      yield* Fiber.interrupt(first)
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names((yield* Fiber.join(second)).list()), ["a@1"])
      assert.deepStrictEqual(server.lines, ["stream@"])
      assert.strictEqual(server.connections.open, 1)
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is given up where all who wait for it are interrupted, though their scope stays open", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1"), stream("+b@2", "=5!"))
      const scope = yield* Effect.scope
      const ask = Effect.provideService(Reflector.shared(server.endpoint), Scope.Scope, scope)
      const users = yield* Effect.all([Effect.forkChild(ask), Effect.forkChild(ask)])
      yield* TestClock.adjust("1 second")
      assert.strictEqual(server.connections.open, 1)
      yield* Fiber.interruptAll(users)
      assert.strictEqual(server.connections.open, 0)
      assert.deepStrictEqual(names((yield* ask).list()), ["b@2"])
    }).pipe(Effect.provide(Reflector.layerShared))
  )

  it.effect("is kept for a while after its last user left where that is asked for", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@1", "=5!"))
      yield* Effect.scoped(Reflector.shared(server.endpoint))
      yield* TestClock.adjust("30 seconds")
      yield* Effect.scoped(Reflector.shared(server.endpoint))
      assert.deepStrictEqual(server.lines, ["stream@"])
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual(server.connections.open, 0)
    }).pipe(Effect.provide(Reflector.layerSharedOptions({ idleTimeToLive: "1 minute" })))
  )
})

describe("on a server", () => {
  const layer = (options: ApiServer.Options = {}) =>
    ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layerOptions(options)))

  it.effect("read your writes: the store holds them once it has reached their version (case 62)", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      const store = yield* Reflector.make(maps)
      const created = yield* maps.create({ metadata: { name: "a" }, data: { colour: "blue" } })
      yield* store.awaitResourceVersion(created.metadata.resourceVersion)
      const changed = yield* maps.modify("a", (map) => ({ ...map, data: { colour: "red" } }))
      yield* store.awaitResourceVersion(changed.metadata.resourceVersion)
      assert.deepStrictEqual(
        store.list().map(({ data }) => data),
        [{ colour: "red" }]
      )
    }).pipe(Effect.provide(layer()))
  )

  it.effect("hold the metadata alone, or all but the managed fields", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      yield* maps.create({ metadata: { name: "a", labels: { x: "y" } }, data: { b: "c" } })
      const metadata = yield* Reflector.make(yield* Resource.metadata(maps))
      assert.deepStrictEqual(
        metadata.list().map((object) => [object.kind, object.metadata.labels, "data" in object]),
        [["PartialObjectMetadata", { x: "y" }, false]]
      )
      const all = yield* Reflector.make(maps)
      assert.strictEqual(all.list().length, 1)
      const lean = yield* Reflector.make(maps, { transform: Store.dropManagedFields })
      assert.deepStrictEqual(
        lean.list().map(({ data, metadata: { managedFields } }) => [data, managedFields]),
        [[{ b: "c" }, undefined]]
      )
    }).pipe(Effect.provide(layer()))
  )

  it.effect("take pages from a server without streaming lists, and ask it once (case 49)", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      const server = yield* ApiServer.ApiServer
      yield* maps.create({ metadata: { name: "a" } })
      for (let run = 0; run < 2; run++) {
        const store = yield* Effect.scoped(Effect.tap(Reflector.make(maps), () => TestClock.adjust(0)))
        assert.strictEqual(store.size, 1)
      }
      const reads = (yield* server.requests).filter(({ method }) => method === "GET")
      assert.deepStrictEqual(
        reads.map(({ query }) => [query["watch"], query["sendInitialEvents"], query["limit"]]),
        [
          ["true", "true", undefined],
          [undefined, undefined, "500"],
          ["true", undefined, undefined],
          [undefined, undefined, "500"],
          ["true", undefined, undefined]
        ]
      )
    }).pipe(Effect.provide(layer({ watchList: false })))
  )

  it.effect("leave out an object that does not match its schema, listed or streamed (case 6)", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      const server = yield* ApiServer.ApiServer
      const item = (name: string, data: unknown) => ({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name, namespace: "default", uid: name, resourceVersion: "1" },
        data
      })
      const watch = (type: string, object: unknown) => `${JSON.stringify({ type, object })}\n`
      const end = { metadata: { resourceVersion: "5", annotations: { "k8s.io/initial-events-end": "true" } } }
      yield* server.failNext(
        {
          status: 200,
          body: [watch("ADDED", item("a", { x: "y" })), watch("ADDED", item("b", 7)), watch("BOOKMARK", end)].join("")
        },
        { matches: ({ query }) => query["sendInitialEvents"] === "true" }
      )
      const streamed = yield* Reflector.make(maps)
      yield* server.failNext(
        {
          status: 200,
          body: { metadata: { resourceVersion: "5" }, items: [item("a", { x: "y" }), item("b", 7)] }
        },
        { matches: ({ query }) => query["watch"] === undefined }
      )
      const listed = yield* Reflector.make(maps, { streamingList: false })
      for (const store of [streamed, listed]) {
        assert.deepStrictEqual(
          store.list().map(({ metadata: { name } }) => name),
          ["a"]
        )
        assert.deepStrictEqual(
          store.undecodable.map(({ error, name }) => [name, error._tag]),
          [["b", "DecodeError"]]
        )
      }
    }).pipe(Effect.provide(layer()))
  )

  const Step = Schema.Struct({
    kind: Schema.Literals(["create", "modify", "delete", "compact", "cut", "close", "fail", "wait"]),
    name: Schema.Literals(["a", "b", "c", "d"]),
    status: Schema.Literals([410, 429, 500, 503, 504]),
    times: Schema.Literals([1, 2, 3])
  })

  for (const watchList of [true, false]) {
    it.effect.prop(
      `end equal to the server, whatever it does, ${watchList ? "with" : "without"} streaming lists`,
      [Schema.Array(Step)],
      ([steps]) =>
        Effect.gen(function* () {
          const maps = yield* ConfigMaps
          const server = yield* ApiServer.ApiServer
          yield* maps.create({ metadata: { name: "a" } })
          const store = yield* Reflector.make(maps, { pageSize: 2 })
          const changes: Array<Store.StoreChange<Identified>> = []
          yield* Stream.runForEach(store.subscribe({ initial: true }), (change) =>
            Effect.sync(() => changes.push(change))
          ).pipe(Effect.forkScoped({ startImmediately: true }))
          for (const { kind, name, status, times } of steps) {
            switch (kind) {
              case "create":
                yield* Effect.ignore(maps.create({ metadata: { name } }))
                break
              case "modify":
                yield* Effect.ignore(
                  maps.modify(name, (map) => ({ ...map, data: { version: map.metadata.resourceVersion } }))
                )
                break
              case "delete":
                yield* Effect.ignore(maps.delete(name))
                break
              case "compact":
                yield* server.compact
                break
              case "cut":
                yield* server.cutWatches
                break
              case "close":
                yield* server.closeWatches
                break
              case "fail": {
                const matches = ({ method, path, query }: ApiServer.RequestRecord) =>
                  method === "GET" && path.endsWith("/configmaps") && (status !== 410 || query["watch"] === "true")
                yield* server.failNext({ status }, { matches, times })
                break
              }
              default:
                yield* TestClock.adjust("1 second")
            }
          }
          yield* TestClock.adjust("10 minutes")
          const listing = yield* Effect.forkChild(maps.list())
          yield* TestClock.adjust("1 minute")
          const { items } = yield* Fiber.join(listing)
          const versions = (objects: typeof items) =>
            objects.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).toSorted()
          assert.deepStrictEqual(versions(store.list()), versions(items))
          assert.deepStrictEqual(summed(changes), versions(items))
          assert.strictEqual(yield* server.openWatches, 1)
        }).pipe(Effect.scoped, Effect.provide(layer({ watchList }))),
      { arbitrary: { runs: 25 } }
    )
  }

  it.effect("leave nothing open, whenever they are interrupted", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      const server = yield* ApiServer.ApiServer
      yield* maps.create({ metadata: { name: "a" } })
      for (let turn = 0; turn < 100; turn++) {
        const using = Effect.gen(function* () {
          const store = yield* Reflector.make(maps, {
            namespaces: ["default", "kube-system"],
            streamingList: turn % 2 === 0
          })
          yield* Stream.runDrain(store.changes)
        })
        const fiber = yield* Effect.forkChild(Effect.scoped(using))
        for (let step = 0; step < turn % 50; step++) yield* Effect.yieldNow
        if (turn % 3 === 0) yield* server.cutWatches
        yield* Fiber.interrupt(fiber)
        assert.strictEqual(yield* server.openWatches, 0, `interrupted after ${turn % 50} steps`)
      }
    }).pipe(Effect.provide(layer()))
  )
})
