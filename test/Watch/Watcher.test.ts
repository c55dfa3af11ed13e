import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConfigMaps, Namespaces, Pods } from "effect-kubernetes/Api/CoreV1"
import * as Resource from "effect-kubernetes/Api/Resource"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { AuthError } from "../../src/KubernetesError.ts"
import * as BackOff from "../../src/Watch/BackOff.ts"
import type { Identified, ListWatch } from "../../src/Watch/ListWatch.ts"
import * as Watch from "../../src/Watch/Watch.ts"
import * as Watcher from "../../src/Watch/Watcher.ts"
import * as E from "./Endpoint.ts"
import * as S from "./Scripted.ts"

const { broken, closed, fail, gone, page, respond, scripted, status, stream } = E

const steady: Watcher.WatcherSettings = { backOff: BackOff.make({ jitter: 0 }) }

/** Pages alone. */
const paged: Watcher.WatcherSettings = { ...steady, streamingList: false }

/** Runs a watcher in the background; what it delivered is read at any time. */
const start = Effect.fnUntraced(function* (
  endpoint: ListWatch<E.Object>,
  options: Watcher.WatcherOptions = {},
  watcher: typeof Watcher.raw = Watcher.make
) {
  const seen: Array<string> = []
  const fiber = yield* Stream.runForEach(watcher(endpoint, { ...steady, ...options }), (event) =>
    Effect.sync(() => seen.push(E.show(event)))
  ).pipe(Effect.forkScoped)
  return { seen, fiber }
})

interface PlayOptions {
  readonly options?: Watcher.WatcherOptions
  readonly watcher?: typeof Watcher.raw
  readonly time?: Duration.Input
}

/** Runs a watcher for a while, on a clock that jumps ahead. */
const observe = Effect.fnUntraced(function* (
  server: ReturnType<typeof respond>,
  { options, time = "2 seconds", watcher }: PlayOptions = {}
) {
  const { fiber, seen } = yield* start(server.endpoint, options, watcher)
  yield* TestClock.adjust(time)
  const exit = fiber.pollUnsafe()
  const error = exit !== undefined && Exit.isFailure(exit) ? yield* Effect.flip(Fiber.join(fiber)) : undefined
  return { ...server, seen: seen.join(" "), error, fiber }
})

const play = (script: readonly [E.Answer, ...ReadonlyArray<E.Answer>], options?: PlayOptions) =>
  observe(scripted(...script), options)

const gaps = (times: ReadonlyArray<number>): ReadonlyArray<number> =>
  times.slice(1).map((time, index) => time - (times[index] ?? 0))

const tooLarge = status(504, "Timeout", {
  message: "Timeout: Too large resource version: 20, current: 10",
  details: { causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }] }
})

describe("the first list", () => {
  it.effect("is streamed, and the same connection goes on with what changes (case 46, vector V6)", () =>
    Effect.gen(function* () {
      const { lines, seen } = yield* play([stream("+a@3", "+b@2", "=5!", "~a@6", "-b@7")])
      assert.strictEqual(seen, "[ a@3 b@2 ]5 +a@6 -b@7")
      assert.deepStrictEqual(lines, ["stream@"])
    })
  )

  it.effect("tells of an empty collection", () =>
    Effect.gen(function* () {
      const streamed = yield* play([stream("=5!")])
      assert.strictEqual(streamed.seen, "[ ]5")
      const listed = yield* play([page("5", []), stream("+a@6")], { options: paged })
      assert.strictEqual(listed.seen, "[ ]5 +a@6")
    })
  )

  it.effect("is not complete with a bookmark that does not say so (case 47)", () =>
    Effect.gen(function* () {
      const { seen } = yield* play([stream("+a@3", "=4", "+b@5")])
      assert.strictEqual(seen, "[ a@3 b@5")
    })
  )

  it.effect("honours changes that come before its end (case 51)", () =>
    Effect.gen(function* () {
      const { seen } = yield* play([stream("+a@3", "+b@2", "~a@4", "-b@5", "=5!")])
      assert.strictEqual(seen, "[ a@3 b@2 a@4 -b@5 ]5")
    })
  )

  it.effect("is paged where streams are not wanted, until there is no further page (cases 44, 45)", () =>
    Effect.gen(function* () {
      const { lines, requests, seen } = yield* play(
        [page("10", ["a@1", "b@2"], { continue: "t1" }), page("10", ["c@3"]), stream("+d@11")],
        { options: paged }
      )
      assert.strictEqual(seen, "[ a@1 b@2 c@3 ]10 +d@11")
      assert.deepStrictEqual(lines, ["list@/500", "page:t1/500", "watch@10"])
      assert.notProperty(requests[1], "resourceVersionMatch")
    })
  )

  it.effect("delivers every page before the watch, though the first lacks a version (case 42)", () =>
    Effect.gen(function* () {
      const { lines, seen } = yield* play(
        [
          page("", ["a@1"], { continue: "t1" }),
          page("10", ["b@2"], { continue: "t2" }),
          page("10", ["c@3"]),
          stream("+d@11")
        ],
        { options: { ...paged, pageSize: 1 } }
      )
      assert.strictEqual(seen, "[ a@1 b@2 c@3 ]10 +d@11")
      assert.deepStrictEqual(lines, ["list@/1", "page:t1/1", "page:t2/1", "watch@10"])
    })
  )

  it.effect("asks for no further page where the server ignored the limit (case 43)", () =>
    Effect.gen(function* () {
      const { lines } = yield* play([page("10", ["a@1", "b@2", "c@3"]), stream()], {
        options: { ...paged, firstList: "Any", pageSize: 1 }
      })
      assert.deepStrictEqual(lines, ["list@0/1", "watch@10"])
    })
  )

  it.effect("is any state that the server has at hand where that will do", () =>
    Effect.gen(function* () {
      const { lines } = yield* play([stream("=5!")], { options: { firstList: "Any" } })
      assert.deepStrictEqual(lines, ["stream@0"])
    })
  )

  it.effect("selects the same objects in lists and in watches (case 15)", () =>
    Effect.gen(function* () {
      const selection = { labelSelector: "app=web", fieldSelector: "status.phase=Running", namespace: "prod" }
      const { requests } = yield* play([fail(E.unsupported), page("10", []), stream()], { options: selection })
      assert.strictEqual(requests.length, 3)
      for (const request of requests) assert.include(request, selection)
    })
  )

  it.effect("fails where there is no version to watch from, or the pages go round in a circle", () =>
    Effect.gen(function* () {
      const without = yield* play([page("", ["a@1"])], { options: paged })
      assert.strictEqual(without.error?._tag, "DecodeError")
      const told = yield* play([fail(E.unsupported), page("", [])])
      assert.strictEqual(told.error?.request?.verb, "list")
      assert.strictEqual(told.error?.request?.path, "/api/v1/namespaces/default/things")
      const circle = yield* play([page("10", ["a@1"], { continue: "t1" })], { options: paged })
      assert.strictEqual(circle.error?._tag, "DecodeError")
      assert.strictEqual(circle.lines.length, 2)
    })
  )

  it.effect("delivers what does not match its schema as an event (case 6)", () =>
    Effect.gen(function* () {
      const listed = yield* play([page("10", ["a@1"], { faulty: ["b@2"] }), stream("!~b@11", "+c@12")], {
        options: paged
      })
      assert.strictEqual(listed.seen, "[ a@1 !Added ]10 !Modified +c@12")
      const streamed = yield* play([stream("+a@1", "!+b@2", "=10!", "!-b@11")])
      assert.strictEqual(streamed.seen, "[ a@1 !Added ]10 !Deleted")
    })
  )
})

describe("a streaming list that is not to be had", () => {
  it.effect("is replaced by pages at once, and not asked for again (case 49)", () =>
    Effect.gen(function* () {
      for (const refusal of [E.unsupported, status(400, "BadRequest")]) {
        const server = scripted(fail(refusal), page("10", ["a@1"]), broken(gone, "+b@11"), page("12", []), stream())
        const { lines, seen } = yield* observe(server)
        assert.strictEqual(seen, "[ a@1 ]10 +b@11 [ ]12")
        assert.deepStrictEqual(lines, ["stream@", "list@/500", "watch@10", "list@11", "watch@12"])
        assert.deepStrictEqual(gaps(server.times()).slice(0, 2), [0, 0])
      }
    })
  )

  it.effect("is remembered by the endpoint, for all watchers of it", () =>
    Effect.gen(function* () {
      const server = respond((line) =>
        line.startsWith("stream") ? fail(E.unsupported) : line.startsWith("list") ? page("10", []) : stream()
      )
      yield* observe(server)
      yield* observe(server)
      assert.deepStrictEqual(server.lines, ["stream@", "list@/500", "watch@10", "list@/500", "watch@10"])
    })
  )

  it.effect("is asked for again ten minutes after it fell silent, and an hour after it was refused", () =>
    Effect.gen(function* () {
      for (const [refusal, minutes] of [
        [stream("+a@1"), 10],
        [fail(E.unsupported), 60]
      ] as const) {
        const cut = [Effect.sleep(`${minutes + 10} minutes`), "+b@11"]
        const server = respond((line, index) => {
          if (line.startsWith("stream")) return index === 0 ? refusal : stream("=20!")
          return line.startsWith("list") ? page("10", []) : index === 2 ? broken(gone, ...cut) : stream()
        })
        yield* observe(server, { time: `${minutes - 1} minutes` })
        yield* observe(server)
        assert.deepStrictEqual(server.lines, ["stream@", "list@/500", "watch@10", "list@/500", "watch@10"])
        yield* TestClock.adjust("2 minutes")
        yield* observe(server)
        assert.deepStrictEqual(server.lines.slice(5), ["stream@"])
        yield* TestClock.adjust("20 minutes")
        // the first watcher, whose history is gone
        assert.deepStrictEqual(server.lines.slice(6), ["stream@11"])
      }
    })
  )

  it.effect("is not asked for by who does not want it, though the silence is long ago", () =>
    Effect.gen(function* () {
      const server = respond((line, index) => {
        if (line.startsWith("list")) return page("10", [])
        return index === 0 || index === 2 ? stream("+a@1") : broken(gone, Effect.sleep("20 minutes"), "+b@11")
      })
      yield* observe(server, { time: "1 minute" })
      yield* observe(server, { time: "2 hours", options: paged }).pipe(Effect.scoped)
      assert.strictEqual(server.lines.filter((line) => line.startsWith("stream")).length, 1)
    })
  )

  it.effect("is not remembered of an endpoint that was not asked", () =>
    Effect.gen(function* () {
      const server = scripted(page("10", []), stream(), stream("=5!"))
      yield* observe(server, { options: paged })
      yield* observe(server)
      assert.deepStrictEqual(server.lines, ["list@/500", "watch@10", "stream@"])
    })
  )

  it.effect("is not what a request means that lists refuse too", () =>
    Effect.gen(function* () {
      const server = respond((_, index) => (index < 2 ? fail(status(400, "BadRequest")) : stream("=5!")))
      const { error } = yield* observe(server)
      assert.strictEqual(error?._tag, "BadRequest")
      yield* observe(server)
      assert.deepStrictEqual(server.lines, ["stream@", "list@/500", "stream@"])
    })
  )

  it.effect("is given up 10 seconds after its last event, and pages complete it (case 48)", () =>
    Effect.gen(function* () {
      const server = scripted(
        stream("+a@3", Effect.sleep("9 seconds"), "+b@4"),
        page("10", ["a@3", "b@4"]),
        broken(gone, "+c@11"),
        page("12", []),
        stream()
      )
      const { seen } = yield* observe(server, { time: "18 seconds" })
      assert.strictEqual(seen, "[ a@3 b@4")
      assert.strictEqual(server.connections.open, 1)
      yield* TestClock.adjust("5 seconds")
      assert.deepStrictEqual(server.lines, ["stream@", "list@/500", "watch@10", "list@11", "watch@12"])
      assert.deepStrictEqual(server.times().slice(0, 3), [0, 19_000, 19_000])
      assert.strictEqual(server.connections.open, 1)
    })
  )

  it.effect("is given up after 60 seconds in all, or as is configured (case 48)", () =>
    Effect.gen(function* () {
      const slow = () =>
        respond((line, index) => {
          if (line.startsWith("list")) return page("10", [])
          return index === 0
            ? stream(...Array.from({ length: 99 }, () => [Effect.sleep("7 seconds"), "+a@3"]).flat())
            : stream()
        })
      const standard = slow()
      yield* observe(standard, { time: "2 minutes" })
      assert.strictEqual(gaps(standard.times())[0], 60_000)
      const configured = slow()
      yield* observe(configured, { time: "2 minutes", options: { streamingList: { total: "20 seconds" } } })
      assert.strictEqual(gaps(configured.times())[0], 20_000)
      const idle = slow()
      yield* observe(idle, { time: "2 minutes", options: { streamingList: { idle: "3 seconds" } } })
      assert.strictEqual(gaps(idle.times())[0], 3_000)
    })
  )

  it.effect("is not blamed for the time that the consumer takes", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@3", "+b@4", "=5!"))
      const watcher = Watcher.make(server.endpoint, steady)
      yield* Effect.forkScoped(Stream.runForEach(watcher, () => Effect.sleep("50 seconds")))
      yield* TestClock.adjust("10 minutes")
      assert.deepStrictEqual(server.lines, ["stream@"])
    })
  )

  it.effect("is not blamed for the time that decoding takes", () =>
    Effect.gen(function* () {
      const state = { now: 0 }
      const clock: Clock.Clock = {
        ...(yield* Clock.Clock),
        currentTimeMillisUnsafe: () => state.now,
        currentTimeMillis: Effect.sync(() => state.now),
        sleep: () => Effect.never
      }
      const end = S.bookmark("5", { "k8s.io/initial-events-end": "true" })
      const server = S.scripted(S.hang(S.added("a", "3"), Effect.yieldNow, S.added("b", "4"), Effect.yieldNow, end))
      const config = {
        ...server.config,
        decode: (value: unknown) => {
          state.now += 40_000
          return server.config.decode(value)
        }
      }
      const events = yield* Watcher.make(things({ ...server, config })).pipe(
        Stream.take(4),
        Stream.runCollect,
        Effect.provideService(Clock.Clock, clock)
      )
      assert.strictEqual(events.map(E.show).join(" "), "[ a@3 b@4 ]5")
    })
  )

  it.effect("is not blamed for the time until a busy server answers: its Retry-After is honoured (case 13)", () =>
    Effect.gen(function* () {
      const maps = yield* ConfigMaps
      const server = yield* ApiServer.ApiServer
      yield* server.failNext({ status: 429, headers: { "retry-after": "15" } }, { times: 5 })
      const seen: Array<string> = []
      const times: Array<number> = []
      yield* Watcher.make(maps).pipe(
        Stream.runForEach(({ _tag }) =>
          Effect.map(Clock.currentTimeMillis, (now) => {
            seen.push(_tag)
            times.push(now)
          })
        ),
        Effect.forkScoped
      )
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual(seen, ["Init", "InitDone"])
      assert.deepStrictEqual(times, [75_000, 75_000])
      const requests = yield* server.requests
      assert.strictEqual(requests.length, 6)
      for (const { query } of requests) assert.strictEqual(query["sendInitialEvents"], "true")
    }).pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))))
  )

  it.effect("is given up at once where no answer comes in the client's own time", () =>
    Effect.gen(function* () {
      const server = scripted(fail(S.lost("idle")), page("10", ["a@1"]), stream())
      const { seen } = yield* observe(server)
      assert.strictEqual(seen, "[ a@1 ]10")
      assert.deepStrictEqual(server.times(), [0, 0, 0])
    })
  )

  it.effect("begins anew when it is cut: what came before is void (case 52)", () =>
    Effect.gen(function* () {
      const server = scripted(broken(S.lost("read"), "+a@3"), closed("+b@4"), stream("+b@4", "=5!"))
      const { seen } = yield* observe(server, { time: "3 seconds" })
      assert.strictEqual(seen, "[ a@3 [ b@4 [ b@4 ]5")
      assert.deepStrictEqual(server.lines, ["stream@", "stream@", "stream@"])
      assert.deepStrictEqual(gaps(server.times()), [800, 1600])
    })
  )

  it.effect("makes room for pages when it fails for the third time in a row", () =>
    Effect.gen(function* () {
      const server = respond((line, index) => {
        if (line.startsWith("stream")) return index < 4 ? broken(S.lost("read"), "+a@3") : stream("=20!")
        return line.startsWith("list") ? page("10", []) : index < 6 ? broken(gone, "+a@11") : stream()
      })
      yield* observe(server, { time: "10 seconds" })
      assert.deepStrictEqual(server.lines, ["stream@", "stream@", "stream@", "list@/500", "watch@10", "stream@11"])
    })
  )

  it.effect("is asked for until the server can be reached and has time: pages would not help (cases 13, 14)", () =>
    Effect.gen(function* () {
      for (const error of [S.lost("connect"), status(429, "TooManyRequests")]) {
        const server = scripted(fail(error), fail(error), fail(error), fail(error), stream("=5!"))
        const { seen } = yield* observe(server, { time: "20 seconds" })
        assert.strictEqual(seen, "[ ]5")
        assert.deepStrictEqual(new Set(server.lines), new Set(["stream@"]))
      }
    })
  )

  it.effect("asks for the newest state where the version it wants is unknown to the server", () =>
    Effect.gen(function* () {
      for (const error of [tooLarge, gone]) {
        const server = scripted(broken(gone, "+a@3", "=20!", "+b@25"), broken(error), stream("=10!"))
        const { seen } = yield* observe(server)
        assert.deepStrictEqual(server.lines, ["stream@", "stream@25", "stream@"])
        assert.strictEqual(seen, "[ a@3 ]20 +b@25 [ ]10")
      }
    })
  )
})

/** An endpoint that is watched over a scripted connection. */
const things = (server: ReturnType<typeof S.scripted>): ListWatch<S.Thing & E.Object> => ({
  list: () => Effect.die("nothing is listed"),
  watchRaw: ({ backOff, onRetry, resourceVersion, sendInitialEvents, timeoutSeconds }) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Watch.raw({ ...server.config, backOff, onRetry, resourceVersion, sendInitialEvents, timeoutSeconds }) as never
})

describe("over the wire", () => {
  const { added, bookmark, close, hang, modified, reset } = S
  const end = (version: string, value = "true") => bookmark(version, { "k8s.io/initial-events-end": value })

  it.effect("a watch gives up once, where the schedule ends", () =>
    Effect.gen(function* () {
      const server = S.scripted(hang(added("a", "3"), end("5")), S.refuse(S.lost("connect")))
      const cut = S.scripted(reset(added("a", "3"), end("5"), modified("a", "6")), S.refuse(S.lost("connect")))
      const backOff = BackOff.make({ jitter: 0 }).pipe(Schedule.upTo({ times: 2 }))
      const healthy = yield* start(things(server), { backOff })
      const { fiber, seen } = yield* start(things(cut), { backOff })
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Effect.flip(Fiber.join(fiber)))._tag, "TransportError")
      assert.strictEqual(seen.join(" "), "[ a@3 ]5 +a@6")
      assert.deepStrictEqual(cut.times(), [0, 800, 2400])
      assert.isUndefined(healthy.fiber.pollUnsafe())
    })
  )

  it.effect("a resume after a streaming list asks for no initial events (case 50)", () =>
    Effect.gen(function* () {
      const server = S.scripted(close(added("a", "3"), end("5")), reset(modified("a", "6")), hang(modified("a", "7")))
      const { seen } = yield* start(things(server))
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual(seen.join(" "), "[ a@3 ]5 +a@6 +a@7")
      assert.deepStrictEqual(server.versions(), [undefined, "5", "6"])
      assert.deepStrictEqual(server.initial(), [true, false, false])
    })
  )

  it.effect("a cut streaming list is asked for again, whatever came of it (cases 51, 52)", () =>
    Effect.gen(function* () {
      const server = S.scripted(
        close(added("a", "3"), modified("b", "4")),
        reset(added("a", "3"), end("4", "false")),
        hang(added("a", "3"), end("5"))
      )
      const { seen } = yield* start(things(server))
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual(seen.join(" "), "[ a@3 b@4 [ a@3 [ a@3 ]5")
      assert.deepStrictEqual(server.versions(), [undefined, undefined, undefined])
      assert.deepStrictEqual(server.initial(), [true, true, true])
      assert.deepStrictEqual(server.times(), [0, 800, 2400])
    })
  )

  it.effect("an error inside of a streaming list is met as one at its opening", () =>
    Effect.gen(function* () {
      const large = S.error(504, "Timeout", { message: "Too large resource version: 20, current: 10" })
      const server = S.scripted(hang(added("a", "3"), end("20"), S.gone), hang(large), hang(end("10")))
      const { seen } = yield* start(things(server))
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual(seen.join(" "), "[ a@3 ]20 [ ]10")
      assert.deepStrictEqual(server.versions(), [undefined, "20", undefined])
    })
  )
})

describe("over the wire, refused", () => {
  const { added, bookmark, close, hang, refuse } = S
  const end = (version: string) => bookmark(version, { "k8s.io/initial-events-end": "true" })
  const forbidden = S.answered(403, "")

  it.effect("a watcher is given one minute, not one for its watch and one for itself", () =>
    Effect.gen(function* () {
      const server = S.scripted(close(added("a", "3"), end("5")), refuse(forbidden))
      const { fiber, seen } = yield* start(things(server))
      yield* TestClock.adjust("5 minutes")
      assert.strictEqual(yield* Effect.flip(Fiber.join(fiber)), forbidden)
      assert.strictEqual(seen.join(" "), "[ a@3 ]5")
      assert.deepStrictEqual(server.times(), [0, 0, 800, 2400, 5600, 12_000, 24_800, 50_400, 80_400])
    })
  )

  it.effect("a watcher is given time for its list where its watch was served without an event", () =>
    Effect.gen(function* () {
      const cut = hang(Effect.sleep("1 minute"), S.error(429, "TooManyRequests"))
      const server = S.scripted(cut, refuse(forbidden), hang(end("5")))
      const { seen } = yield* start(things(server), { streamingList: { idle: "5 minutes", total: "5 minutes" } })
      yield* TestClock.adjust("2 minutes")
      assert.strictEqual(seen.join(" "), "[ ]5")
      assert.deepStrictEqual(server.times(), [0, 60_800, 62_400])
    })
  )

  it.effect("a refusal inside of a watch is meant (case 37)", () =>
    Effect.gen(function* () {
      const scripts: ReadonlyArray<readonly [S.Answer, ...ReadonlyArray<S.Answer>]> = [
        [hang(added("a", "3"), end("5"), S.error(403, "Forbidden"))],
        [hang(added("a", "3") + S.error(403, "Forbidden"))],
        [close(end("5")), hang(added("a", "6") + S.error(403, "Forbidden"))]
      ]
      for (const script of scripts) {
        const server = S.scripted(...script)
        const { fiber } = yield* start(things(server))
        yield* TestClock.adjust("10 minutes")
        assert.strictEqual((yield* Effect.flip(Fiber.join(fiber)))._tag, "Forbidden")
        assert.strictEqual(server.versions().length, script.length)
      }
    })
  )

  it.effect("each failure is told once, whoever waits after it", () =>
    Effect.gen(function* () {
      const told: Array<string> = []
      const server = S.scripted(
        refuse(S.lost("connect")),
        S.reset(added("a", "3"), end("5")),
        refuse(S.answered(503, "")),
        hang(S.gone),
        hang(end("9"))
      )
      const { seen } = yield* start(things(server), {
        onRetry: ({ _tag }) => Effect.sync(() => told.push(_tag))
      })
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(seen.join(" "), "[ a@3 ]5 [ ]9")
      assert.deepStrictEqual(told, ["TransportError", "TransportError", "ServiceUnavailable", "Gone"])
    })
  )
})

describe("a watch whose history is lost", () => {
  it.effect("lists again at the last version that was seen, without a limit (cases 30, 31, 44)", () =>
    Effect.gen(function* () {
      for (const last of ["+a@11", "-a@11", "=11", "!+a@11"]) {
        const { error, lines, requests } = yield* play(
          [page("10", []), broken(gone, last), page("12", ["b@12"]), stream()],
          { options: paged }
        )
        assert.isUndefined(error)
        assert.deepStrictEqual(lines, ["list@/500", "watch@10", "list@11", "watch@12"], last)
        assert.include(requests[2], { resourceVersion: "11", resourceVersionMatch: "NotOlderThan" })
      }
    })
  )

  it.effect("lists once for each Gone, after growing delays (case 33)", () =>
    Effect.gen(function* () {
      const server = respond((line) => (line.startsWith("list") ? page("10", []) : fail(gone)))
      const { error } = yield* observe(server, { options: paged, time: "60 seconds" })
      assert.isUndefined(error)
      const lists = server.times().filter((_, index) => server.lines[index]?.startsWith("list") === true)
      assert.deepStrictEqual(gaps(lists), [800, 1600, 3200, 6400, 12_800, 25_600])
      assert.strictEqual(server.lines.length, 2 * lists.length)
      const streaming = scripted(broken(gone, "+a@3", "=10!"))
      yield* observe(streaming, { time: "60 seconds" })
      assert.deepStrictEqual(gaps(streaming.times()), [800, 1600, 3200, 6400, 12_800, 25_600])
    })
  )

  it.effect("begins its back-off anew with a change or a bookmark, not with a list", () =>
    Effect.gen(function* () {
      for (const progress of ["+a@11", "=11", "!+a@11"]) {
        const server = respond((line) => (line.startsWith("list") ? page("10", []) : broken(gone, progress)))
        yield* observe(server, { options: paged, time: "3 seconds" })
        const lists = server.times().filter((_, index) => server.lines[index]?.startsWith("list") === true)
        assert.deepStrictEqual(gaps(lists), [800, 800, 800], progress)
      }
    })
  )

  it.effect("begins its back-off anew after two minutes of quiet", () =>
    Effect.gen(function* () {
      const quiet = (time: Duration.Input) => broken(gone, Effect.sleep(time))
      const server = scripted(
        page("10", []),
        fail(gone),
        page("10", []),
        fail(gone),
        page("10", []),
        quiet("2 minutes"),
        page("10", []),
        quiet("1 minute"),
        page("10", []),
        stream()
      )
      yield* observe(server, { options: paged, time: "10 minutes" })
      assert.deepStrictEqual(gaps(server.times()), [0, 800, 0, 1600, 0, 120_800, 0, 61_600, 0])
    })
  )

  it.effect("lists until a list comes, and tells of each failure (case 36)", () =>
    Effect.gen(function* () {
      const told: Array<string> = []
      const { error, lines, seen } = yield* play(
        [page("10", ["a@1"]), fail(gone), fail(E.unavailable), fail(S.lost("connect")), page("12", []), stream()],
        {
          options: { ...paged, onRetry: (error) => Effect.sync(() => told.push(error._tag)) },
          time: "4 seconds"
        }
      )
      assert.isUndefined(error)
      assert.strictEqual(seen, "[ a@1 ]10 [ ]12")
      assert.deepStrictEqual(lines, ["list@/500", "watch@10", "list@10", "list@10", "list@10", "watch@12"])
      assert.deepStrictEqual(told, ["Gone", "ServiceUnavailable", "TransportError"])
    })
  )

  it.effect("asks for the newest state where the version is unknown, in three spellings (case 40)", () =>
    Effect.gen(function* () {
      const text = "Too large resource version: 20, current: 10"
      const spellings = [
        status(504, "Timeout", { details: { causes: [{ reason: "ResourceVersionTooLarge", message: "later" }] } }),
        status(504, "Timeout", { details: { causes: [{ message: "Too large resource version" }] } }),
        status(504, "Timeout", { message: text })
      ]
      let current = 10
      const { endpoint, lines } = respond((line, index) => {
        if (line.startsWith("watch")) return index > 9 ? stream() : fail(gone)
        if (line === "list@0/500") return page("20", [])
        const error = spellings[index % 3]
        return line === "list@/500" || error === undefined ? page(String((current += 10) + 10), []) : fail(error)
      })
      yield* start(endpoint, { ...paged, firstList: "Any" })
      yield* TestClock.adjust("20 seconds")
      assert.deepStrictEqual(
        lines.filter((line) => line.startsWith("list")).map((line) => line.replace("/500", "")),
        ["list@0", "list@20", "list@", "list@30", "list@", "list@40", "list@"]
      )
    })
  )

  it.effect("asks for the newest state where the version is compacted", () =>
    Effect.gen(function* () {
      const server = scripted(page("10", []), fail(gone), fail(gone), page("12", []), stream())
      yield* observe(server, { options: paged })
      assert.deepStrictEqual(server.lines, ["list@/500", "watch@10", "list@10", "list@/500", "watch@12"])
      assert.deepStrictEqual(gaps(server.times()), [0, 800, 0, 0])
    })
  )
})

describe("pages whose version is compacted", () => {
  const four = ["a@1", "b@2", "c@3", "d@4"]
  const eight = [...four, "e@5", "f@6", "g@7", "h@8"]

  it.effect("make room for the full list at the same version, at once (case 34)", () =>
    Effect.gen(function* () {
      const server = scripted(
        page("10", four),
        broken(gone),
        page("10", four, { continue: "t1" }),
        fail(E.expired("t2")),
        page("11", eight),
        stream()
      )
      const { seen } = yield* observe(server, { options: { ...paged, firstList: "Any", pageSize: 4 } })
      assert.deepStrictEqual(server.lines, ["list@0/4", "watch@10", "list@10/4", "page:t1/4", "list@10", "watch@11"])
      assert.deepStrictEqual(gaps(server.times()).slice(2), [0, 0, 0])
      const last = seen.slice(seen.lastIndexOf("["))
      assert.strictEqual(last, `[ ${eight.join(" ")} ]11`)
    })
  )

  it.effect("begin anew after a back-off where that is asked for", () =>
    Effect.gen(function* () {
      const server = scripted(
        page("10", ["a@1"], { continue: "t1" }),
        fail(gone),
        page("11", ["b@2"], { continue: "t2" }),
        page("11", ["c@3"]),
        stream()
      )
      const { seen } = yield* observe(server, { options: { ...paged, expiredContinue: "restart" } })
      assert.deepStrictEqual(server.lines, ["list@/500", "page:t1/500", "list@/500", "page:t2/500", "watch@11"])
      assert.strictEqual(seen, "[ a@1 [ b@2 c@3 ]11")
      assert.deepStrictEqual(gaps(server.times()), [0, 800, 0, 0])
    })
  )

  it.effect("go on at the newest version where that is asked for, and are watched from the oldest", () =>
    Effect.gen(function* () {
      const server = scripted(
        page("10", ["a@1"], { continue: "t1" }),
        fail(E.expired("t2")),
        page("20", ["b@15"]),
        stream("~a@11", "~b@12")
      )
      const { seen } = yield* observe(server, { options: { ...paged, expiredContinue: "continueInconsistent" } })
      assert.deepStrictEqual(server.lines, ["list@/500", "page:t1/500", "page:t2/500", "watch@10"])
      assert.strictEqual(seen, "[ a@1 b@15 ]10 +a@11 +b@12")
    })
  )

  it.effect("make room for the full list where there is no token to go on with, or it does not help", () =>
    Effect.gen(function* () {
      const again = yield* play(
        [
          page("10", ["a@1"], { continue: "t1" }),
          fail(E.expired("t2")),
          fail(E.expired("t3")),
          page("11", []),
          stream()
        ],
        { options: { ...paged, expiredContinue: "continueInconsistent" } }
      )
      assert.deepStrictEqual(again.lines, ["list@/500", "page:t1/500", "page:t2/500", "list@", "watch@11"])
      const { lines } = yield* play([page("10", ["a@1"], { continue: "t1" }), fail(gone), page("11", []), stream()], {
        options: { ...paged, expiredContinue: "continueInconsistent" }
      })
      assert.deepStrictEqual(lines, ["list@/500", "page:t1/500", "list@", "watch@11"])
    })
  )

  it.effect("go on with the same page after a failure that may pass", () =>
    Effect.gen(function* () {
      const { lines, seen } = yield* play(
        [page("10", ["a@1"], { continue: "t1" }), fail(E.unavailable), page("10", ["b@2"]), stream()],
        { options: paged }
      )
      assert.deepStrictEqual(lines, ["list@/500", "page:t1/500", "page:t1/500", "watch@10"])
      assert.strictEqual(seen, "[ a@1 b@2 ]10")
    })
  )
})

describe("failures", () => {
  const permanent = [
    status(404, "NotFound"),
    status(405, "MethodNotAllowed"),
    new AuthError({ message: "no credentials", retryable: false })
  ]
  /** What may pass for who was served before. */
  const refusals = [
    status(403, "Forbidden"),
    status(401, "Unauthorized"),
    S.lost("tls"),
    new AuthError({ message: "the token could not be read" }),
    // a page of a load balancer
    S.answered(200, "<html></html>", { "content-type": "text/html" })
  ]

  it.effect("that will not pass reach the consumer at once, wherever they are met (cases 12, 63)", () =>
    Effect.gen(function* () {
      for (const error of permanent) {
        for (const script of [
          [fail(error)],
          [broken(error, "+a@1")],
          [broken(error, "=5!", "+a@6")],
          [fail(E.unsupported), fail(error)],
          [fail(E.unsupported), page("10", []), fail(error)],
          [broken(gone, "=5!"), fail(error)]
        ] as const) {
          const { lines, ...result } = yield* play(script)
          assert.strictEqual(result.error, error)
          assert.strictEqual(lines.length, script.length)
          assert.strictEqual(result.connections.open, 0)
        }
      }
    })
  )

  it.effect("that are a refusal reach the consumer at once where nothing was served (case 12)", () =>
    Effect.gen(function* () {
      for (const error of refusals) {
        for (const script of [
          [fail(error)],
          [fail(S.lost("connect")), fail(error)],
          [fail(E.unsupported), fail(error)]
        ] as const) {
          const { lines, ...result } = yield* play(script, { time: "2 seconds" })
          assert.strictEqual(result.error, error)
          assert.strictEqual(lines.length, script.length)
        }
      }
    })
  )

  it.effect("that are a refusal may pass within a minute once a list or a watch was served", () =>
    Effect.gen(function* () {
      for (const error of refusals) {
        const refused = Array.from({ length: 6 }, () => fail(error))
        const told: Array<string> = []
        const onRetry = ({ _tag }: Watch.WatchError) => Effect.sync(() => told.push(_tag))
        const options = { streamingList: false, onRetry } as const
        for (const [script, expected, settings] of [
          // a list after Gone
          [[page("10", []), fail(gone), ...refused, page("12", []), stream()], "[ ]10 [ ]12", options],
          // a watch after its list
          [[page("10", []), ...refused, stream("+a@11")], "[ ]10 +a@11", options],
          // a further page
          [
            [page("10", ["a@1"], { continue: "t" }), ...refused, page("10", ["b@2"]), stream()],
            "[ a@1 b@2 ]10",
            options
          ],
          // a streaming list after Gone
          [[broken(gone, "=5!"), ...refused, stream("=9!", "+a@10")], "[ ]5 [ ]9 +a@10", { onRetry }]
        ] as const) {
          const [first, ...rest] = script
          told.length = 0
          const { seen, ...result } = yield* play([first, ...rest], { options: settings, time: "2 minutes" })
          assert.isUndefined(result.error)
          assert.strictEqual(seen, expected)
          assert.deepStrictEqual(
            told.filter((tag) => tag !== "Gone"),
            Array.from({ length: 6 }, () => error._tag)
          )
        }
      }
    })
  )

  it.effect("that are a refusal end the watcher after a minute in a row", () =>
    Effect.gen(function* () {
      for (const error of refusals) {
        const { seen, ...result } = yield* play([page("10", []), fail(gone), fail(error)], {
          options: paged,
          time: "5 minutes"
        })
        assert.strictEqual(result.error, error)
        assert.strictEqual(seen, "[ ]10")
        assert.deepStrictEqual(gaps(result.times()), [0, 800, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000])
      }
    })
  )

  it.effect("that are a refusal have another minute after each success", () =>
    Effect.gen(function* () {
      const [forbidden] = refusals
      const server = respond((line, index) => {
        if (line.startsWith("watch")) return broken(gone)
        return index % 8 === 0 ? page(`${index + 10}`, []) : fail(forbidden ?? gone)
      })
      const { error, seen } = yield* observe(server, { options: paged, time: "8 minutes" })
      assert.isUndefined(error)
      assert.isAbove(seen.split("[").length, 4)
    })
  )

  it.effect("of lists that are none reach the consumer at once where nothing was served", () =>
    Effect.gen(function* () {
      const error = E.malformed()
      const listed = yield* play([fail(error)], { options: paged })
      assert.strictEqual(listed.error, error)
      assert.strictEqual(listed.lines.length, 1)
      // a page of a load balancer in place of each answer
      const html = S.scripted(S.hang("<html></html>\n"))
      let lists = 0
      const list = Effect.suspend(() => {
        lists++
        return Effect.fail(error)
      })
      const { fiber } = yield* start({ ...things(html), list: () => list })
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(yield* Effect.flip(Fiber.join(fiber)), error)
      assert.deepStrictEqual([html.versions().length, lists], [3, 1])
    })
  )

  it.effect("of lists that are none may pass within a minute once a list was served", () =>
    Effect.gen(function* () {
      const error = E.malformed()
      const told: Array<string> = []
      const options: Watcher.WatcherSettings = { ...paged, onRetry: ({ _tag }) => Effect.sync(() => told.push(_tag)) }
      const passing = yield* play(
        [page("10", []), fail(gone), fail(error), fail(error), page("12", ["a@11"]), stream("+b@13")],
        { options, time: "1 minute" }
      )
      assert.isUndefined(passing.error)
      assert.strictEqual(passing.seen, "[ ]10 [ a@11 ]12 +b@13")
      assert.deepStrictEqual(told, ["Gone", "DecodeError", "DecodeError"])
      assert.deepStrictEqual(gaps(passing.times()), [0, 800, 800, 1600, 0])
      const further = yield* play(
        [page("10", ["a@1"], { continue: "t" }), fail(error), page("10", ["b@2"]), stream()],
        { options }
      )
      assert.strictEqual(further.seen, "[ a@1 b@2 ]10")
      const lasting = yield* play([page("10", []), fail(gone), fail(error)], { options, time: "5 minutes" })
      assert.strictEqual(lasting.error, error)
      assert.deepStrictEqual(gaps(lasting.times()), [0, 800, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000])
    })
  )

  it.effect("that may pass never reach the consumer (cases 38, 39)", () =>
    Effect.gen(function* () {
      const transient = [
        status(500, "InternalError"),
        status(500, "ServerTimeout"),
        status(503, "ServiceUnavailable"),
        status(504, "Timeout"),
        status(429, "TooManyRequests"),
        S.lost("connect")
      ]
      for (const error of transient) {
        const { seen, ...result } = yield* play([fail(error), stream("=5!", "+a@6")], { time: "5 seconds" })
        assert.strictEqual(seen, "[ ]5 +a@6", error._tag)
        assert.isUndefined(result.error)
      }
    })
  )

  it.effect("of the connection leave the history, those of the server may not (cases 13, 14, 38)", () =>
    Effect.gen(function* () {
      for (const error of [S.lost("read"), status(429, "TooManyRequests"), E.unavailable]) {
        const { lines } = yield* play([page("10", []), broken(error, "+a@11"), stream()], { options: paged })
        assert.deepStrictEqual(lines, ["list@/500", "watch@10", "watch@11"])
      }
      const failed = yield* play(
        [page("10", []), broken(status(500, "InternalError"), "+a@11"), page("12", []), stream()],
        { options: paged }
      )
      assert.deepStrictEqual(failed.lines, ["list@/500", "watch@10", "list@11", "watch@12"])
    })
  )

  it.effect("wait at least as long as the server asks (case 13)", () =>
    Effect.gen(function* () {
      const busy = status(429, "TooManyRequests", { details: { retryAfterSeconds: 3 } })
      const server = scripted(page("10", []), fail(busy), stream())
      yield* observe(server, { options: paged, time: "3 seconds" })
      assert.deepStrictEqual(server.times(), [0, 0, 3000])
    })
  )

  it.effect("of lists in a row are further and further apart, and no further after a list (case 41)", () =>
    Effect.gen(function* () {
      const server = respond((line, index) => {
        if (line.startsWith("watch")) return index < 9 ? broken(gone, "+a@11") : stream()
        return index < 7 || index === 9 ? fail(S.lost("connect")) : page("10", [])
      })
      yield* observe(server, { options: paged, time: "3 minutes" })
      assert.deepStrictEqual(gaps(server.times()), [800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 0, 800, 800, 0])
    })
  )

  it.effect("end the watcher where its schedule ends", () =>
    Effect.gen(function* () {
      const server = scripted(fail(S.lost("connect")))
      const { error } = yield* observe(server, {
        options: { backOff: BackOff.make({ jitter: 0 }).pipe(Schedule.upTo({ times: 2 })) },
        time: "1 minute"
      })
      assert.strictEqual(error?._tag, "TransportError")
      assert.strictEqual(server.lines.length, 3)
    })
  )

  it.effect("of an ended watch that says nothing are met by opening it again", () =>
    Effect.gen(function* () {
      const server = scripted(page("10", []), closed("+a@11"), closed(), stream("+b@12"))
      const { seen } = yield* observe(server, { options: paged, time: "3 seconds" })
      assert.strictEqual(seen, "[ ]10 +a@11 +b@12")
      assert.deepStrictEqual(server.lines, ["list@/500", "watch@10", "watch@11", "watch@11"])
      assert.deepStrictEqual(gaps(server.times()), [0, 800, 1600])
    })
  )

  it.effect("of one watcher do not hold up another (case 29)", () =>
    Effect.gen(function* () {
      const failing = scripted(fail(S.lost("connect")))
      const healthy = scripted(stream("=5!", Effect.sleep("1 second"), "+a@6", Effect.sleep("1 second"), "+b@7"))
      const seen: Array<string> = []
      yield* Stream.merge(Watcher.make(failing.endpoint, steady), Watcher.make(healthy.endpoint, steady)).pipe(
        Stream.runForEach((event) => Effect.sync(() => seen.push(E.show(event)))),
        Effect.forkScoped
      )
      yield* TestClock.adjust(0)
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["[", "]5", "+a@6"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(seen, ["[", "]5", "+a@6", "+b@7"])
    })
  )
})

describe("a watcher", () => {
  it.effect("refuses options that make no sense, before it asks", () =>
    Effect.gen(function* () {
      for (const [field, options] of [
        ["pageSize", { pageSize: 0 }],
        ["pageSize", { pageSize: 1.5 }],
        ["pageSize", { pageSize: Number.NaN }],
        ["timeoutSeconds", { timeoutSeconds: 0, streamingList: false }],
        ["timeoutSeconds", { timeoutSeconds: 9_223_372_037, streamingList: false }],
        ["streamingList.idle", { streamingList: { idle: 0 } }],
        ["streamingList.idle", { streamingList: { idle: "-1 seconds" } }],
        ["streamingList.total", { streamingList: { total: Number.NaN } }]
      ] as const) {
        const { error, lines } = yield* play([page("10", []), stream()], { options })
        assert.strictEqual(error?._tag, "InvalidRequest", field)
        if (error?._tag === "InvalidRequest") assert.strictEqual(error.field, field)
        assert.deepStrictEqual(lines, [])
      }
    })
  )

  it.effect("leaves out bookmarks, and raw does not", () =>
    Effect.gen(function* () {
      const script = [stream("=5!", "+a@6", "=9")] as const
      const made = yield* play(script)
      assert.strictEqual(made.seen, "[ ]5 +a@6")
      const raw = yield* play(script, { watcher: Watcher.raw })
      assert.strictEqual(raw.seen, "[ ]5 +a@6 =9")
    })
  )

  it.effect("closes its connection when it is interrupted, or its consumer fails (cases 27, 28)", () =>
    Effect.gen(function* () {
      const server = scripted(stream("=5!", "+a@6"))
      const { fiber } = yield* observe(server)
      assert.strictEqual(server.connections.open, 1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(server.connections.open, 0)
      const failed = yield* Watcher.make(server.endpoint, steady).pipe(
        Stream.runForEach(() => Effect.fail("no")),
        Effect.flip
      )
      assert.strictEqual(failed, "no")
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("starts anew each time it is run (case 59)", () =>
    Effect.gen(function* () {
      const server = scripted(stream("+a@3", "=5!"))
      const watcher = Watcher.make(server.endpoint, steady).pipe(Stream.map(E.show), Stream.take(3), Stream.runCollect)
      assert.deepStrictEqual(yield* watcher, ["[", "a@3", "]5"])
      assert.deepStrictEqual(yield* watcher, ["[", "a@3", "]5"])
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("takes every service that lists and watches, and a mock of one", () =>
    Effect.gen(function* () {
      const names = <A extends Identified>(endpoint: ListWatch<A>, options?: Watcher.WatcherOptions) =>
        Watcher.make(endpoint, options).pipe(
          Stream.takeUntil(({ _tag }) => _tag === "InitDone"),
          Stream.runCollect,
          Effect.map((events) =>
            events.map((event) => (event._tag === "InitApply" ? event.object.metadata.name : event._tag))
          )
        )
      const namespaces = yield* Namespaces
      const maps = yield* ConfigMaps
      yield* maps.create({ metadata: { name: "settings", namespace: "kube-public" } })
      for (const streamingList of [true, false]) {
        assert.include(yield* names(namespaces, { streamingList }), "kube-public")
        const expected = ["Init", "settings", "InitDone"]
        assert.deepStrictEqual(yield* names(maps, { allNamespaces: true, streamingList }), expected)
        const metadata = yield* Resource.metadata(maps)
        assert.deepStrictEqual(yield* names(metadata, { namespace: "kube-public", streamingList }), expected)
        assert.deepStrictEqual(yield* names(metadata, { streamingList }), ["Init", "InitDone"])
      }
      const mock = yield* Pods
      assert.deepStrictEqual(yield* names(mock, { streamingList: false }), ["Init", "InitDone"])
    }).pipe(
      Effect.provide(
        Layer.mock(Pods, {
          list: () =>
            Effect.succeed({ apiVersion: "v1", kind: "PodList", metadata: { resourceVersion: "1" }, items: [] }),
          watchRaw: () => Stream.never
        })
      ),
      Effect.provide(Layer.merge(ConfigMaps.layer, Namespaces.layer).pipe(Layer.provide(ApiServer.layer)))
    )
  )
})

describe("pages that do not end", () => {
  it.effect("fail a list whose tokens come again", () =>
    Effect.gen(function* () {
      const server = respond((line) => page("5", [], { continue: line.startsWith("page:A") ? "B" : "A" }))
      const { error } = yield* observe(server, { options: paged })
      assert.strictEqual(error?._tag, "DecodeError")
      assert.match(error?.message ?? "", /its pages do not end/)
      assert.deepStrictEqual(server.lines, ["list@/500", "page:A/500", "page:B/500"])
    })
  )
})

describe("one object", () => {
  const states = Effect.fnUntraced(function* (
    script: readonly [E.Answer, ...ReadonlyArray<E.Answer>],
    options: Watcher.OneOptions = {}
  ) {
    const server = scripted(...script)
    const seen: Array<string> = []
    const settings = { ...steady, streamingList: true, ...options }
    const fiber = yield* Watcher.one(server.endpoint, "a", settings).pipe(
      Stream.runForEach((state) =>
        Effect.sync(() => seen.push(Option.match(state, { onNone: () => "none", onSome: E.print })))
      ),
      Effect.forkScoped
    )
    yield* TestClock.adjust("20 seconds")
    return { seen, fiber, requests: server.requests, lines: server.lines }
  })

  it.effect("is none once it is known to be absent (case 61)", () =>
    Effect.gen(function* () {
      const { requests, seen } = yield* states([stream("=5!", "+a@6", "-a@7", "+a@8")])
      assert.deepStrictEqual(seen, ["none", "a@6", "none", "a@8"])
      assert.include(requests[0], { fieldSelector: "metadata.name=a" })
    })
  )

  it.effect("is not another one where the server does not know of selectors", () =>
    Effect.gen(function* () {
      const { seen } = yield* states([
        stream("+b@4", "+a@5", "+c@3", "!+c@3", "=5!", "~b@6", "-c@7", "!~b@8", "~a@9", "-b@10", "-a@11")
      ])
      assert.deepStrictEqual(seen, ["a@5", "a@9", "none"])
    })
  )

  it.effect("keeps the caller's field selector", () =>
    Effect.gen(function* () {
      const { requests } = yield* states([stream()], { fieldSelector: "status.phase=Running" })
      assert.include(requests[0], { fieldSelector: "status.phase=Running,metadata.name=a" })
    })
  )

  it.effect("is told once the state is complete, and again only where it differs", () =>
    Effect.gen(function* () {
      const { seen } = yield* states([
        broken(gone, "+a@1", "~a@2", "=5!"),
        broken(gone, "+a@2", "=6!"),
        broken(gone, "+a@7", "-a@8", "=8!"),
        broken(gone, "=9!", "+a@10"),
        stream("+a@10#new", "=10!")
      ])
      assert.deepStrictEqual(seen, ["a@2", "none", "a@10", "a@10#new"])
    })
  )

  it.effect("is listed, not streamed, unless that is asked for", () =>
    Effect.gen(function* () {
      const { lines, seen } = yield* states([page("5", ["a@1"]), stream("~a@6")], { streamingList: undefined })
      assert.deepStrictEqual(lines, ["list@/500", "watch@5"])
      assert.deepStrictEqual(seen, ["a@1", "a@6"])
    })
  )

  it.effect("that does not match its schema ends the stream", () =>
    Effect.gen(function* () {
      for (const parts of [
        ["!+a@1", "=5!"],
        ["=5!", "!~a@6"]
      ]) {
        const { fiber } = yield* states([stream(...parts)])
        assert.strictEqual((yield* Effect.flip(Fiber.join(fiber)))._tag, "DecodeError")
      }
    })
  )

  it.effect("that does not match its schema does not hide its deletion", () =>
    Effect.gen(function* () {
      const { seen } = yield* states([stream("+a@1", "!+a@2", "!-a@3", "=5!", "+a@6", "!-a@7")])
      assert.deepStrictEqual(seen, ["none", "a@6", "none"])
    })
  )

  it.effect("that does not match its schema is a state of its own where that is asked for", () =>
    Effect.gen(function* () {
      const server = scripted(
        broken(gone, "+a@1", "!~a@2", "=5!"),
        broken(gone, "!+a@2", "=6!", "!~a@7", "~a@8", "!~a@9"),
        stream("!+a@9#new", "=10!", "!-a@11")
      )
      const seen: Array<string> = []
      yield* Watcher.oneRaw(server.endpoint, "a", { ...steady, streamingList: true }).pipe(
        Stream.runForEach((state) => Effect.sync(() => seen.push(state._tag))),
        Effect.forkScoped
      )
      yield* TestClock.adjust("20 seconds")
      assert.deepStrictEqual(seen, ["Undecodable", "Undecodable", "Some", "Undecodable", "Undecodable", "None"])
    })
  )
})
