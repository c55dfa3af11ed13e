import { assert, describe, it } from "@effect/vitest"
import type * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { Pods, type PodsService } from "effect-kubernetes/Api/CoreV1"
import * as Client from "effect-kubernetes/Client"
import type { LogOptions } from "effect-kubernetes/Api/Options"
import { TransportError } from "effect-kubernetes/KubernetesError"
import type * as CoreV1 from "effect-kubernetes/Schema/CoreV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"

/** With a clock of the server in each answer that is so far from that of the node. */
const dated =
  (skew: number) =>
  (execute: Client.Service["execute"]): Client.Service["execute"] =>
  (request) =>
    Effect.flatMap(execute(request), (response) =>
      Effect.map(Clock.currentTimeMillis, (now) => ({
        ...response,
        headers: { ...response.headers, date: new Date(now + skew).toUTCString() }
      }))
    )

const layer = Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))

const at = { namespace: "default" }

const create = Effect.fnUntraced(function* (containers: ReadonlyArray<string> = ["main"], more: object = {}) {
  const pods = yield* Pods
  return yield* pods.create({
    metadata: { name: "web" },
    spec: { nodeName: "node-1", containers: containers.map((name) => ({ name, image: name })), ...more }
  })
})

const status = (name: string, state: CoreV1.ContainerState, restartCount = 0): CoreV1.ContainerStatus => ({
  name,
  image: name,
  imageID: name,
  ready: true,
  restartCount,
  containerID: `containerd://${name}-${restartCount}`,
  state,
  ...(restartCount === 0
    ? {}
    : { lastState: { terminated: { exitCode: 1, containerID: `containerd://${name}-${restartCount - 1}` } } })
})

const set = (...containerStatuses: ReadonlyArray<CoreV1.ContainerStatus>) =>
  Pods.use((pods) =>
    pods.modifyStatus("web", (pod) => ({ ...pod, status: { phase: "Running", ...pod.status, containerStatuses } }))
  )

const running = (restartCount = 0) => set(status("main", { running: {} }, restartCount))
const terminated = set(status("main", { terminated: { exitCode: 0 } }))
const waiting = (reason: string) =>
  set({ name: "main", image: "main", imageID: "", ready: false, restartCount: 0, state: { waiting: { reason } } })

const write = (text: string | Uint8Array, target: Partial<ApiServer.LogTarget> = {}) =>
  ApiServer.ApiServer.use((server) => server.writeLog({ pod: "web", ...target }, text))

const cut = ApiServer.ApiServer.use((server) => server.cutLogs)
const close = ApiServer.ApiServer.use((server) => server.closeLogs)

/** What was asked of the log. */
const queries = Effect.map(
  ApiServer.ApiServer.use((server) => server.requests),
  (requests) => requests.filter(({ path }) => path.endsWith("/log")).map(({ query }) => query)
)

/** Lets time pass, whatever waits for it, until the effect is done. */
const passing = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.raceFirst(
    effect,
    Effect.forever(
      Effect.andThen(
        TestClock.adjust("500 millis"),
        Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      )
    )
  )

const until = <A, E, R>(effect: Effect.Effect<A, E, R>, is: (value: A) => boolean) =>
  passing(Effect.repeat(effect, { until: is, schedule: Schedule.spaced("100 millis") }))

/** The log was asked for so often. */
const asked = (count: number) => until(queries, (all) => all.length >= count)

/** There are so many connections that follow a log. */
const following = (count: number) =>
  until(
    ApiServer.ApiServer.use((server) => server.openLogs),
    (open) => open === count
  )

/** Follows a log in the background; its next elements are taken from the result. */
const follow = Effect.fnUntraced(function* <A, E>(open: (pods: PodsService) => Stream.Stream<A, E>) {
  const queue = yield* Queue.unbounded<A, E | Cause.Done>()
  const pods = yield* Pods
  yield* Effect.forkScoped(Stream.runIntoQueue(open(pods), queue))
  return {
    take: (count: number) => passing(Effect.all(Array.from({ length: count }, () => Queue.take(queue)))),
    /** What is still to come; fails when the stream does. */
    rest: passing(Stream.runCollect(Stream.fromQueue(queue)))
  }
})

const lines = (options: LogOptions = {}) => follow((pods) => pods.logs("web", { follow: true, ...options, ...at }))

const read = (options: LogOptions = {}) => Pods.use((pods) => Stream.runCollect(pods.logs("web", options)))

describe("the lines of a log", () => {
  it.effect(
    "case 39: are cut at LF alone, empty ones kept, invalid UTF-8 tolerated, an unterminated last one delivered (case 64)",
    () =>
      Effect.gen(function* () {
        yield* create()
        yield* write(Uint8Array.of(0x61, 0x0d, 0x62, 0x0a, 0x0a, 0x80, 0x0a, 0xc2, 0xa9, 0x0a, 0x7a))
        assert.deepStrictEqual(yield* read(), ["a\rb", "", "\uFFFD", "©", "z"])
        const pods = yield* Pods
        assert.deepStrictEqual(
          Buffer.concat(yield* Stream.runCollect(pods.logBytes("web"))).toString("latin1"),
          "a\rb\n\n\x80\n\xc2\xa9\nz"
        )
      }).pipe(Effect.provide(layer))
  )

  it.effect("come as the options say, in the words of the API", () =>
    Effect.gen(function* () {
      yield* create(["main", "side"])
      for (const [second, text] of ["a", "b", "c"].entries()) {
        yield* write(`${text}\n`, { container: "side", time: `2026-01-01T00:00:0${second}Z` })
      }
      yield* write("E\n", { container: "side", output: "stderr", time: "2026-01-01T00:00:03Z" })
      const container = "side"
      assert.deepStrictEqual(yield* read({ container, tailLines: 2 }), ["c", "E"])
      assert.deepStrictEqual(yield* read({ container, tailLines: 0 }), [])
      assert.deepStrictEqual(yield* read({ container, sinceTime: "2026-01-01T00:00:02Z" }), ["c", "E"])
      assert.deepStrictEqual(yield* read({ container, limitBytes: 3 }), ["a", "b"])
      assert.deepStrictEqual(yield* read({ container, timestamps: true, tailLines: 1 }), ["2026-01-01T00:00:03Z E"])
      assert.deepStrictEqual(yield* read({ container, stream: "Stderr" }), ["E"])
      assert.deepStrictEqual(
        yield* read({ container: "main", sinceSeconds: 5, insecureSkipTLSVerifyBackend: true }),
        []
      )
      assert.deepStrictEqual((yield* queries).at(-1), {
        container: "main",
        sinceSeconds: "5",
        insecureSkipTLSVerifyBackend: "true"
      })
    }).pipe(Effect.provide(layer))
  )

  it.effect("are those of the last instance with `previous`, which is not followed", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("first\n")
      yield* running(1)
      yield* write("second\n")
      assert.deepStrictEqual(yield* read({ previous: true, follow: true }), ["first"])
      assert.deepStrictEqual(yield* read(), ["second"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("of all containers come marked, one log after the other", () =>
    Effect.gen(function* () {
      yield* create(["main", "side"], { initContainers: [{ name: "init", image: "init" }] })
      yield* write("m1\nm2\n", { container: "main" })
      yield* write("s\n", { container: "side" })
      yield* write("i\n", { container: "init" })
      const pods = yield* Pods
      assert.deepStrictEqual(yield* Stream.runCollect(pods.allLogs("web", { timestamps: false })), [
        { container: "init", text: "i" },
        { container: "main", text: "m1" },
        { container: "main", text: "m2" },
        { container: "side", text: "s" }
      ])
    }).pipe(Effect.provide(layer))
  )

  it.effect("of all containers come as they are written where they are followed", () =>
    Effect.gen(function* () {
      yield* create(["main", "side"])
      const both = (state: CoreV1.ContainerState) => set(status("main", state), status("side", state))
      yield* both({ running: {} })
      const log = yield* follow((pods) => pods.allLogs("web", { follow: true }))
      yield* write("1\n", { container: "side" })
      assert.deepStrictEqual(yield* log.take(1), [{ container: "side", text: "1" }])
      yield* write("2\n", { container: "main" })
      assert.deepStrictEqual(yield* log.take(1), [{ container: "main", text: "2" }])
      yield* both({ terminated: { exitCode: 0 } })
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide(layer))
  )
})

describe("a log that cannot be read", () => {
  it.effect("fails with NotFound, or with BadRequest and the server's words", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(read()))._tag, "NotFound")
      assert.strictEqual((yield* Effect.flip(read({ follow: true })))._tag, "NotFound")
      yield* create(["main", "side"])
      for (const follow of [false, true]) {
        const unknown = yield* Effect.flip(read({ container: "x", follow }))
        assert.strictEqual(unknown._tag, "BadRequest")
        assert.include(unknown.message, "container x is not valid for pod web")
        const several = yield* Effect.flip(read({ follow }))
        assert.include(several.message, "a container name must be specified for pod web, choose one of: [main side]")
      }
      const previous = yield* Effect.flip(read({ container: "main", previous: true }))
      assert.include(previous.message, 'previous terminated container "main" in pod "web" not found')
    }).pipe(Effect.provide(layer))
  )

  it.effect("case 41: fails with BadRequest while its container is being created, unless it is followed", () =>
    Effect.gen(function* () {
      yield* create()
      yield* waiting("ContainerCreating")
      const error = yield* Effect.flip(read())
      assert.strictEqual(error._tag, "BadRequest")
      assert.include(error.message, 'container "main" in pod "web" is waiting to start: ContainerCreating')
    }).pipe(Effect.provide(layer))
  )

  it.effect("case 42: fails before anything is sent where the options contradict each other", () =>
    Effect.gen(function* () {
      const faults: ReadonlyArray<readonly [LogOptions, string]> = [
        [{ sinceSeconds: 1, sinceTime: "2026-01-01T00:00:00Z" }, "sinceTime"],
        [{ sinceTime: "yesterday" }, "sinceTime"],
        [{ sinceSeconds: 0 }, "sinceSeconds"],
        [{ tailLines: -1 }, "tailLines"],
        [{ limitBytes: 0.5 }, "limitBytes"],
        [{ container: "" }, "container"],
        [{ container: "", follow: true }, "container"]
      ]
      for (const [options, field] of faults) {
        const error = yield* Effect.flip(read(options))
        assert.strictEqual(error._tag === "InvalidRequest" ? error.field : error._tag, field)
      }
      const server = yield* ApiServer.ApiServer
      assert.deepStrictEqual(yield* server.requests, [])
    }).pipe(Effect.provide(layer))
  )
})

describe("a log that is followed", () => {
  const forbidden = {
    status: 403,
    body: { kind: "Status", apiVersion: "v1", status: "Failure", reason: "Forbidden", code: 403 }
  }
  const notThere = {
    status: 404,
    body: { kind: "Status", apiVersion: "v1", status: "Failure", reason: "NotFound", code: 404 }
  }
  const gone = {
    status: 400,
    body: { kind: "Status", apiVersion: "v1", status: "Failure", reason: "BadRequest", code: 400 }
  }

  it.effect("case 40: goes on after a cut in the middle of a line, which comes once and whole (case 65)", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("one\ntw")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["one"])
      yield* cut
      yield* write("o\nthree\n")
      assert.deepStrictEqual(yield* log.take(2), ["two", "three"])
      const [first, second] = yield* queries
      assert.deepStrictEqual(first, { follow: "true", timestamps: "true" })
      assert.match(second?.["sinceTime"] ?? "", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      yield* terminated
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("case 40: loses and repeats nothing among lines of one time, and of times out of order", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      const time = "2026-01-01T00:00:01.5Z"
      yield* write("a\na\nb\n", { time })
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(3), ["a", "a", "b"])
      yield* cut
      yield* write("a\n", { time })
      yield* write("c\n", { time: "2026-01-01T00:00:01.499999999Z" })
      assert.deepStrictEqual(yield* log.take(2), ["a", "c"])
      yield* close
      yield* write("d\n", { time })
      yield* terminated
      assert.deepStrictEqual(yield* log.rest, ["d"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("case 41: delivers what was written while there was no connection, and then ends with its container", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* cut
      yield* write("b\nunterminated")
      yield* terminated
      assert.deepStrictEqual(yield* log.rest, ["b", "unterminated"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("delivers the rest of an instance that was replaced meanwhile, and nothing of the next one", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* cut
      yield* write("b\n")
      yield* running(1)
      yield* write("of the next one\n")
      assert.deepStrictEqual(yield* log.rest, ["b"])
      assert.strictEqual((yield* queries).at(-1)?.["previous"], "true")
    }).pipe(Effect.provide(layer))
  )

  const ended = ["one", "two", "three"].map((text, second) => `2026-01-01T00:00:0${second}Z ${text}`).join("\n")
  const writeEnded = Effect.gen(function* () {
    yield* create()
    yield* running()
    for (const [second, text] of ["one\n", "two\n", "three"].entries()) {
      yield* write(text, { time: `2026-01-01T00:00:0${second}Z` })
    }
    yield* terminated
  })

  for (const [place, length] of [
    ["in its first line", 22],
    ["behind a line", 25],
    ["in a line", 48],
    ["in its last line", 74]
  ] as const) {
    it.effect(`gives all of a container that has ended, where an answer seems to end ${place}`, () =>
      Effect.gen(function* () {
        yield* writeEnded
        const server = yield* ApiServer.ApiServer
        const short = { status: 200, body: ended.slice(0, length) }
        const isLog = { matches: ({ path }: ApiServer.RequestRecord) => path.endsWith("/log") }
        yield* server.failNext(short, isLog)
        assert.deepStrictEqual(yield* read({ follow: true }), ["one", "two", "three"])
        yield* server.failNext(short, isLog)
        const bytes = yield* Pods.use((pods) => Stream.runCollect(pods.logBytes("web", { follow: true })))
        assert.strictEqual(Buffer.concat(bytes).toString(), "one\ntwo\nthree")
        yield* server.failNext(short, isLog)
        assert.deepStrictEqual(yield* read({ follow: true, limitBytes: 9 }), ["one", "two", "t"])
      }).pipe(Effect.provide(layer))
    )
  }

  it.effect("asks once more for what a container that has ended may have left, and not for nothing", () =>
    Effect.gen(function* () {
      yield* writeEnded
      assert.deepStrictEqual(yield* read({ follow: true }), ["one", "two", "three"])
      assert.lengthOf(yield* queries, 2)
      assert.deepStrictEqual(yield* read({ follow: true, limitBytes: 5 }), ["one", "t"])
      assert.lengthOf(yield* queries, 3)
      yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
      yield* create()
      yield* terminated
      assert.deepStrictEqual(yield* read({ follow: true }), [])
      assert.lengthOf(yield* queries, 4)
    }).pipe(Effect.provide(layer))
  )

  it.effect("ends when its container has ended and its pod is deleted before it was asked once more", () =>
    Effect.gen(function* () {
      yield* writeEnded
      const server = yield* ApiServer.ApiServer
      yield* server.failNext(notThere, {
        matches: ({ path, query }) => path.endsWith("/log") && "sinceTime" in query,
        times: 100
      })
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(2), ["one", "two"])
      yield* asked(2)
      yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
      assert.deepStrictEqual(yield* log.rest, ["three"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("ends when the log of its container cannot be had once more", () =>
    Effect.gen(function* () {
      yield* writeEnded
      const server = yield* ApiServer.ApiServer
      yield* server.failNext(gone, {
        matches: ({ path, query }) => path.endsWith("/log") && "sinceTime" in query,
        times: 100
      })
      assert.deepStrictEqual(yield* read({ follow: true }), ["one", "two", "three"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("ends when its pod is deleted", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide(layer))
  )

  for (const [end, ending] of [
    ["ends", close],
    ["is cut", cut]
  ] as const) {
    it.effect(`gives a last line without an end once, when its pod is deleted as the connection ${end}`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        yield* write("one\ntw")
        const log = yield* lines()
        const bytes = yield* follow((pods) => pods.logBytes("web", { follow: true }))
        const limited = yield* lines({ limitBytes: 5 })
        assert.deepStrictEqual(yield* log.take(1), ["one"])
        yield* following(3)
        // not the last one yet: it comes as a whole
        yield* ending
        yield* write("o\nthr")
        assert.deepStrictEqual(yield* log.take(1), ["two"])
        yield* following(2)
        yield* ending
        yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
        assert.deepStrictEqual(yield* log.rest, ["thr"])
        assert.strictEqual(Buffer.concat(yield* bytes.rest).toString(), "one\ntwo\nthr")
        assert.deepStrictEqual(yield* limited.rest, ["one", "t"])
      }).pipe(Effect.provide(layer))
    )
  }

  it.effect("gives a last line without an end that came with the deletion of its pod", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      const log = yield* lines()
      yield* following(1)
      yield* write("unterminated")
      yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
      assert.deepStrictEqual(yield* log.rest, ["unterminated"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("goes on when its node did not know the pod for a moment, and ends when the pod is gone", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      const server = yield* ApiServer.ApiServer
      yield* server.failNext(notThere, { matches: ({ path }) => path.endsWith("/log") })
      yield* cut
      yield* asked(2)
      yield* write("b\n")
      assert.deepStrictEqual(yield* log.take(1), ["b"])
      yield* server.failNext(notThere, { matches: ({ path }) => path.endsWith("/log") })
      yield* cut
      yield* asked(4)
      yield* Pods.use((pods) => pods.delete("web", { gracePeriodSeconds: 0 }))
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("goes on when its node did not know the pod for a moment, though the pod could not be seen once", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* create()
      yield* running()
      yield* server.failNext(forbidden, { matches: ({ path }) => path.endsWith("/pods/web") })
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* cut
      yield* write("b\n")
      assert.deepStrictEqual(yield* log.take(1), ["b"])
      yield* server.failNext(notThere, { matches: ({ path }) => path.endsWith("/log") })
      yield* cut
      yield* asked(3)
      yield* write("c\n")
      assert.deepStrictEqual(yield* log.take(1), ["c"])
    }).pipe(Effect.provide([layer, Logger.layer([])]))
  )

  it.effect("ends when its pod is deleted for who may not see the pod, too", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* create()
      yield* running()
      yield* server.failNext(forbidden, { matches: ({ path }) => path.endsWith("/pods/web"), times: 100 })
      yield* write("a\n")
      const log = yield* lines()
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* server.failNext(notThere, { matches: ({ path }) => path.endsWith("/log"), times: 100 })
      yield* cut
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide([layer, Logger.layer([])]))
  )

  it.effect("waits for a node (204), for the container, and then delivers from the first line", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      yield* pods.create({ metadata: { name: "web" }, spec: { containers: [{ name: "main", image: "main" }] } })
      const log = yield* lines()
      yield* asked(2)
      yield* pods.bind("web", { target: { name: "node-1" } })
      yield* waiting("PodInitializing")
      yield* asked((yield* queries).length + 2)
      yield* running()
      yield* write("a\n")
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* terminated
      assert.deepStrictEqual(yield* log.rest, [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("does not wait for an image that cannot be pulled", () =>
    Effect.gen(function* () {
      yield* create()
      yield* waiting("ErrImagePull")
      const log = yield* lines()
      const error = yield* Effect.flip(log.rest)
      assert.strictEqual(error._tag, "BadRequest")
      assert.include(error.message, "waiting to start: ErrImagePull")
    }).pipe(Effect.provide(layer))
  )

  it.effect(
    "ends with the answer for who may not see the pod, which is warned of once, but goes on after a cut",
    () => {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => {
        if (logLevel === "Warn") logged.push(message)
      })
      return Effect.gen(function* () {
        const server = yield* ApiServer.ApiServer
        yield* create()
        yield* running()
        yield* server.failNext(forbidden, { matches: ({ path }) => path.endsWith("/pods/web"), times: 100 })
        yield* write("a\n")
        const log = yield* lines()
        assert.deepStrictEqual(yield* log.take(1), ["a"])
        yield* cut
        yield* write("b\n")
        assert.deepStrictEqual(yield* log.take(1), ["b"])
        assert.lengthOf(logged, 1)
        assert.include(String(logged[0]), "a log is followed without the right to get its pod")
        yield* write("unterminated")
        yield* close
        assert.deepStrictEqual(yield* log.rest, ["unterminated"])
        assert.lengthOf(logged, 1)
      }).pipe(Effect.provide([layer, Logger.layer([logger])]))
    }
  )

  it.effect("keeps to the options of its first connection: tail, limit, timestamps", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("no\n", { time: "2026-01-01T00:00:01Z" })
      yield* write("abc\n", { time: "2026-01-01T00:00:02Z" })
      const tail = yield* lines({ tailLines: 1 })
      const limited = yield* lines({ limitBytes: 9 })
      const stamped = yield* lines({ timestamps: true, tailLines: 1 })
      assert.deepStrictEqual(yield* tail.take(1), ["abc"])
      assert.deepStrictEqual(yield* limited.take(2), ["no", "abc"])
      assert.deepStrictEqual(yield* stamped.take(1), ["2026-01-01T00:00:02Z abc"])
      yield* cut
      yield* write("defg\n", { time: "2026-01-01T00:00:03Z" })
      assert.deepStrictEqual(yield* tail.take(1), ["defg"])
      assert.deepStrictEqual(yield* limited.rest, ["de"])
      assert.deepStrictEqual(yield* stamped.take(1), ["2026-01-01T00:00:03Z defg"])
    }).pipe(Effect.provide(layer))
  )

  for (const [clock, skew] of [
    ["agrees", 0],
    ["is ahead", 3_600_000],
    ["is behind", -3_600_000]
  ] as const) {
    const datedLayer = Pods.layer.pipe(
      Layer.provide(
        Layer.effect(
          Client.KubernetesClient,
          Effect.map(Client.KubernetesClient, (client) =>
            Client.makeWith({ ...client, execute: dated(skew)(client.execute) })
          )
        )
      ),
      Layer.provideMerge(ApiServer.layer)
    )

    it.effect(`goes on exactly from its opening after a tail of no lines, where the clock of the server ${clock}`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        yield* TestClock.setTime(Date.parse("2026-01-01T00:01:00.9Z"))
        const time = "2026-01-01T00:01:00.9Z"
        yield* write("older\nold\n", { time })
        const log = yield* lines({ tailLines: 0 })
        yield* following(1)
        yield* cut
        yield* write("a\nb\n", { time })
        assert.deepStrictEqual(yield* log.take(2), ["a", "b"])
        yield* cut
        yield* write("c\n")
        assert.deepStrictEqual(yield* log.take(1), ["c"])
        yield* terminated
        assert.deepStrictEqual(yield* log.rest, [])
      }).pipe(Effect.provide(datedLayer))
    )
  }

  it.effect("begins with the tail alone, among lines of one time, and with a line that was begun before", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      const time = "2026-01-01T00:00:01.5Z"
      yield* write("a\nb\nc\n", { time })
      yield* write("beg", { time: "2026-01-01T00:00:01.55Z" })
      const none = yield* lines({ tailLines: 0 })
      const one = yield* lines({ tailLines: 1 })
      const three = yield* lines({ tailLines: 3 })
      yield* following(3)
      yield* write("un\nd\n", { time: "2026-01-01T00:00:01.6Z" })
      assert.deepStrictEqual(yield* none.take(2), ["begun", "d"])
      assert.deepStrictEqual(yield* one.take(2), ["begun", "d"])
      assert.deepStrictEqual(yield* three.take(4), ["b", "c", "begun", "d"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("loses no line to a tail that was empty, however soon its connection is cut", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      const log = yield* lines({ tailLines: 1 })
      yield* following(1)
      yield* cut
      yield* write("a\nb\n")
      assert.deepStrictEqual(yield* log.take(2), ["a", "b"])
    }).pipe(Effect.provide(layer))
  )

  for (const tailLines of [0, 1]) {
    it.effect(`asks again for a tail that did not come as a whole (tailLines ${tailLines})`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        yield* write("a\nb\n")
        const server = yield* ApiServer.ApiServer
        yield* server.failNext({ status: 503, body: "no" }, { matches: ({ path }) => path.endsWith("/log"), times: 2 })
        const log = yield* lines({ tailLines })
        yield* following(1)
        assert.deepStrictEqual(
          (yield* queries).map(({ tailLines }) => tailLines),
          ["1", "1", "1", undefined]
        )
        yield* write("c\n")
        assert.deepStrictEqual(yield* log.take(1 + tailLines), ["b", "c"].slice(-1 - tailLines))
      }).pipe(Effect.provide(layer))
    )

    it.effect(`loses no line of a server that answers with the first one only (tailLines ${tailLines})`, () =>
      Effect.gen(function* () {
        let isFirst = true
        const lossy = Layer.effect(
          Client.KubernetesClient,
          Effect.map(Client.KubernetesClient, (client) =>
            Client.makeWith({
              ...client,
              stream: (request) => {
                if (!isFirst || request.query?.["follow"] !== true) return client.stream(request)
                isFirst = false
                const error = {
                  message: "cut",
                  request: request.info,
                  phase: "read",
                  retryable: true,
                  attempts: 1
                } as const
                return Effect.andThen(Effect.sleep("2 seconds"), Effect.fail(new TransportError(error)))
              }
            })
          )
        )
        yield* Effect.gen(function* () {
          yield* create()
          yield* running()
          const log = yield* lines({ tailLines })
          yield* until(
            Effect.sync(() => isFirst),
            (first) => !first
          )
          yield* write("a\nb\n")
          assert.deepStrictEqual(yield* log.take(2), ["a", "b"])
        }).pipe(Effect.provide(Pods.layer.pipe(Layer.provide(lossy), Layer.provideMerge(ApiServer.layer))))
      })
    )
  }

  const unreadable = { status: 200, body: "unable to retrieve container logs for containerd://main-0" }
  const ofLog = ({ path }: ApiServer.RequestRecord) => path.endsWith("/log")

  for (const tailLines of [0, 1]) {
    it.effect(`asks again for a tail in whose place the node spoke (tailLines ${tailLines})`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        yield* write("a\nb\n")
        const server = yield* ApiServer.ApiServer
        yield* server.failNext(unreadable, { matches: ofLog, times: 2 })
        const log = yield* lines({ tailLines })
        yield* following(1)
        assert.deepStrictEqual(
          (yield* queries).map(({ tailLines }) => tailLines),
          ["1", "1", "1", undefined]
        )
        yield* write("c\n")
        assert.deepStrictEqual(yield* log.take(1 + tailLines), ["b", "c"].slice(-1 - tailLines))
      }).pipe(Effect.provide(layer))
    )

    it.effect(`ends with what the node says of a log that ended and is gone (tailLines ${tailLines})`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* terminated
        const server = yield* ApiServer.ApiServer
        yield* server.failNext(unreadable, { matches: ofLog, times: 100 })
        assert.deepStrictEqual(yield* read({ follow: true, tailLines }), [unreadable.body])
        assert.lengthOf(yield* queries, 1)
      }).pipe(Effect.provide(layer))
    )

    it.effect(`takes a tail for empty that came so twice, as a cut can look like that (tailLines ${tailLines})`, () =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        yield* write("a\nb\n")
        const server = yield* ApiServer.ApiServer
        yield* server.failNext({ status: 200, body: "" }, { matches: ofLog })
        const log = yield* lines({ tailLines })
        yield* following(1)
        yield* write("c\n")
        assert.deepStrictEqual(yield* log.take(1 + tailLines), ["b", "c"].slice(-1 - tailLines))
      }).pipe(Effect.provide(layer))
    )
  }

  it.effect("shows all that a container writes that had not begun, whatever tail was asked for", () =>
    Effect.gen(function* () {
      yield* create()
      yield* waiting("ContainerCreating")
      const log = yield* lines({ tailLines: 1 })
      yield* asked(2)
      yield* running()
      yield* write("a\nb\n")
      assert.deepStrictEqual(yield* log.take(2), ["a", "b"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("shows nothing from before `sinceTime` after a cut either", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("before\n", { time: "2026-01-01T00:00:09.5Z" })
      yield* write("a\n", { time: "2026-01-01T00:00:10Z" })
      const log = yield* lines({ sinceTime: "2026-01-01T00:00:10Z" })
      assert.deepStrictEqual(yield* log.take(1), ["a"])
      yield* cut
      yield* write("b\n", { time: "2026-01-01T00:00:11Z" })
      assert.deepStrictEqual(yield* log.take(1), ["b"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("fails with the last error where its back-off ends", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      yield* create()
      yield* running()
      yield* server.failNext({ status: 503, body: "no" }, { matches: ({ path }) => path.endsWith("/log"), times: 100 })
      const log = yield* lines({ backOff: Schedule.recurs(2) })
      assert.strictEqual((yield* Effect.flip(log.rest))._tag, "ServiceUnavailable")
      assert.lengthOf(yield* queries, 3)
    }).pipe(Effect.provide(layer))
  )

  it.effect("ends its connection with its scope", () =>
    Effect.gen(function* () {
      yield* create()
      yield* running()
      yield* write("a\n")
      assert.deepStrictEqual(
        yield* Pods.use((pods) => Stream.runCollect(Stream.take(pods.logs("web", { follow: true }), 1))),
        ["a"]
      )
      yield* until(
        ApiServer.ApiServer.use((server) => server.openLogs),
        (open) => open === 0
      )
    }).pipe(Effect.provide(layer))
  )

  const step = Schema.Union([
    Schema.Struct({ write: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 })) }),
    Schema.Literals(["cut", "close", "newline", "second"])
  ])
  it.effect.prop(
    "delivers every byte once, wherever it is cut",
    [Schema.Array(step)],
    ([steps]) =>
      Effect.gen(function* () {
        yield* create()
        yield* running()
        const log = yield* follow((pods) => pods.logBytes("web", { follow: true }))
        let written = ""
        let time = 0
        for (const step of steps) {
          if (step === "cut") yield* cut
          else if (step === "close") yield* close
          else if (step === "second") time++
          else {
            const text = step === "newline" ? "\n" : `${String(written.length)}-${"x".repeat(step.write)}`
            written += text
            yield* write(text, { time: `2026-01-01T00:00:${String(time % 60).padStart(2, "0")}Z` })
          }
          if (written.length % 2 === 0) yield* passing(Effect.sleep("1 second"))
        }
        yield* terminated
        assert.strictEqual(Buffer.concat(yield* log.rest).toString(), written)
      }).pipe(Effect.scoped, Effect.provide(layer)),
    { arbitrary: { runs: 30 } }
  )
})
