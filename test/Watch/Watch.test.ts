import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { AuthError } from "../../src/KubernetesError.ts"
import * as BackOff from "../../src/Watch/BackOff.ts"
import * as Watch from "../../src/Watch/Watch.ts"
import type { RawEvent } from "../../src/Watch/WatchEvent.ts"
import * as S from "./Scripted.ts"

const { added, answered, bookmark, close, deleted, hang, modified, refuse, reset, scripted } = S

const signs = { Added: "+", Modified: "~", Deleted: "-" }

/** `+a@1`, `~a@2`, `-a@3`: added, modified, deleted; `=4`: a bookmark; `!Added`: not decoded. */
const show = (event: RawEvent<S.Thing>): string => {
  if (event._tag === "Bookmark") return `=${event.resourceVersion}${event.initialEventsEnd ? "!" : ""}`
  if (event._tag === "Undecodable") return `!${event.event._tag}`
  return `${signs[event._tag]}${event.object.metadata.name}@${event.object.metadata.resourceVersion}`
}

type Config = Partial<Watch.WatchConfig<S.Thing>>

/** Runs a watch in the background; what it delivered is read at any time. */
const start = Effect.fnUntraced(function* (
  server: ReturnType<typeof scripted>,
  config: Config = {},
  watch: typeof Watch.raw = Watch.make
) {
  const seen: Array<string> = []
  const stream = watch<S.Thing>({ ...server.config, backOff: BackOff.make({ jitter: 0 }), ...config })
  const fiber = yield* Stream.runForEach(stream, (event) => Effect.sync(() => seen.push(show(event)))).pipe(
    Effect.forkScoped
  )
  return { seen, fiber }
})

/** Runs a watch until the script is over, on a clock that jumps ahead by `time`. */
const play = Effect.fnUntraced(function* (
  script: readonly [S.Answer, ...ReadonlyArray<S.Answer>],
  options: { readonly config?: Config; readonly watch?: typeof Watch.raw; readonly time?: Duration.Input } = {}
) {
  const server = scripted(...script)
  const { fiber, seen } = yield* start(server, options.config, options.watch)
  yield* TestClock.adjust(options.time ?? "2 seconds")
  const exit = fiber.pollUnsafe()
  const error = exit !== undefined && Exit.isFailure(exit) ? yield* Effect.flip(Fiber.join(fiber)) : undefined
  return { server, seen, error, versions: server.versions() }
})

const gaps = (times: ReadonlyArray<number>): ReadonlyArray<number> =>
  times.slice(1).map((time, index) => time - (times[index] ?? 0))

const from = (resourceVersion: string): Config => ({ resourceVersion })

describe("framing", () => {
  it.effect("delivers each event once, whatever the chunks hold (case 1)", () =>
    Effect.gen(function* () {
      const [a, b, c] = [added("a", "11"), added("b", "12"), added("c", "13")]
      const { seen } = yield* play(
        [hang("\n", a.slice(0, 20), `${a.slice(20)}\n\n${b}${c.slice(0, 5)}`, c.slice(5), " \r\n")],
        {
          config: from("10")
        }
      )
      assert.deepStrictEqual(seen, ["+a@11", "+b@12", "+c@13"])
    })
  )

  it.effect("delivers one event, wherever its bytes are cut (case 2, vector V1)", () =>
    Effect.gen(function* () {
      const bytes = new TextEncoder().encode(
        `{"type":"ADDED","object":{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"é😀","resourceVersion":"7"}}}\n`
      )
      for (let at = 0; at <= bytes.length; at++) {
        const { seen } = yield* play([hang(bytes.slice(0, at), bytes.slice(at))], { config: from("5") })
        assert.deepStrictEqual(seen, ["+é😀@7"], `cut at ${at}`)
      }
    })
  )

  it.effect("delivers objects of megabytes (case 2)", () =>
    Effect.gen(function* () {
      const name = "©".repeat(1_500_000)
      const bytes = new TextEncoder().encode(added(name, "7"))
      const chunks = Arr.makeBy(Math.ceil(bytes.length / 65_537), (i) => bytes.slice(i * 65_537, (i + 1) * 65_537))
      const { seen } = yield* play([hang(...chunks)], { config: from("5") })
      assert.deepStrictEqual(seen, [`+${name}@7`])
    })
  )

  it.effect("goes on over bytes that are not UTF-8 (case 3)", () =>
    Effect.gen(function* () {
      const broken = (name: ReadonlyArray<number>, version: string) => {
        const [before, after] = added("?", version, "u").split("?", 2)
        return Buffer.concat([Buffer.from(before ?? ""), Buffer.from(name), Buffer.from(`${after}`)])
      }
      const { seen } = yield* play(
        [
          hang(
            broken([0x80], "6").subarray(),
            broken([0xc0, 0xaf], "7"),
            broken([0xe0, 0x80, 0xaf], "8"),
            added("fine", "9")
          )
        ],
        { config: from("5") }
      )
      assert.deepStrictEqual(seen, ["+\ufffd@6", "+\ufffd\ufffd@7", "+\ufffd\ufffd\ufffd@8", "+fine@9"])
    })
  )

  it.effect("drops half an event, and asks for it again (case 4, vector V2)", () =>
    Effect.gen(function* () {
      const half = added("c", "13").slice(0, 30)
      for (const end of [close, reset]) {
        const { seen, versions } = yield* play(
          [end(added("a", "11"), added("b", "12"), half), hang(added("c", "13"))],
          { config: from("10") }
        )
        assert.deepStrictEqual(seen, ["+a@11", "+b@12", "+c@13"])
        assert.deepStrictEqual(versions, ["10", "12"])
      }
    })
  )

  it.effect("takes a last event that lacks nothing but its LF", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play([close(added("a", "11").trimEnd()), hang(added("b", "12"))], {
        config: from("10")
      })
      assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
      assert.deepStrictEqual(versions, ["10", "11"])
    })
  )

  it.effect("fails with DecodeError for a line that is no event, without repeating it (case 5)", () =>
    Effect.gen(function* () {
      for (const line of ["secret", "{", "null", "[]", `"secret"`, "{}", `{"type":"SECRET","object":{}}`]) {
        const { error, seen, versions } = yield* play([hang(`${added("a", "11")}${line}\n${added("b", "12")}`)], {
          config: from("10")
        })
        assert.strictEqual(error?._tag, "DecodeError", line)
        assert.notInclude(JSON.stringify(error).toLowerCase(), "secret")
        assert.deepStrictEqual(seen, ["+a@11"])
        assert.deepStrictEqual(versions, ["10"])
      }
    })
  )

  it.effect("fails with DecodeError for an object without a version", () =>
    Effect.gen(function* () {
      for (const object of ["{}", "null", `{"metadata":{}}`, `{"metadata":{"resourceVersion":""}}`]) {
        const { error } = yield* play([hang(`{"type":"ADDED","object":${object}}\n`)])
        assert.strictEqual(error?._tag, "DecodeError")
      }
    })
  )

  const Pod = Schema.Struct({
    metadata: Schema.Struct({ name: Schema.String, resourceVersion: Schema.String }),
    spec: Schema.Struct({ containers: Schema.Array(Schema.Struct({ image: Schema.String })) })
  })
  const pod = (name: string, version: string, image: unknown) =>
    `${JSON.stringify({ type: "ADDED", object: { metadata: { name, resourceVersion: version }, spec: { containers: [{ image }] } } })}\n`
  const decode = SchemaParser.decodeUnknownResult(Pod)

  it.effect("fails with DecodeError for an object that does not match, with the path and no value", () =>
    Effect.gen(function* () {
      const { error, seen } = yield* play([hang(pod("a", "11", "x") + pod("b", "12", 54321))], {
        config: { ...from("10"), decode }
      })
      assert.deepStrictEqual(seen, ["+a@11"])
      assert.strictEqual(error?._tag, "DecodeError")
      assert.include(error?.message, "cannot decode b: spec.containers[0].image: ")
      assert.notInclude(error?.message, "54321")
    })
  )

  it.effect(
    "delivers what could not be decoded as an event, and goes on, where raw events are asked for (case 6)",
    () =>
      Effect.gen(function* () {
        const { seen, versions } = yield* play(
          [reset(pod("a", "11", "x") + pod("b", "12", 1)), hang(pod("c", "13", "z"))],
          {
            config: { ...from("10"), decode },
            watch: Watch.raw
          }
        )
        assert.deepStrictEqual(seen, ["+a@11", "!Added", "+c@13"])
        assert.deepStrictEqual(versions, ["10", "12"])
      })
  )

  it.effect("reads of a bookmark no more than its version (case 7)", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play(
        [
          reset(`{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"99"},"spec":{"containers":null}}}\n`),
          reset(
            `{"type":"BOOKMARK","object":{"kind":"Pod"}}\n{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":""}}}\n`
          ),
          hang()
        ],
        { config: { ...from("10"), decode }, time: "5 seconds" }
      )
      assert.deepStrictEqual(seen, [])
      assert.deepStrictEqual(versions, ["10", "99", "99"])
    })
  )

  it.effect("delivers what leaves the selector as deleted, and resumes after that (case 16, vector V4)", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play([close(deleted("a", "12")), hang(added("a", "13"))], {
        config: from("11")
      })
      assert.deepStrictEqual(seen, ["-a@12", "+a@13"])
      assert.deepStrictEqual(versions, ["11", "12"])
    })
  )

  it.effect("hands objects over as the decoder returns them, with fields it does not know (cases 8, 9)", () =>
    Effect.gen(function* () {
      const object = {
        metadata: { name: "a", resourceVersion: "11", creationTimestamp: null },
        items: null,
        future: { x: [1] }
      }
      const server = scripted(hang(`${JSON.stringify({ type: "ADDED", object })}\n`))
      const [event] = yield* Watch.make({ ...server.config, resourceVersion: "10" }).pipe(
        Stream.take(1),
        Stream.runCollect
      )
      assert.deepStrictEqual<unknown>(event, { _tag: "Added", object })
    })
  )

  it.effect.prop(
    "delivers the same events, however their bytes are cut into chunks",
    [
      Schema.Array(Schema.Tuple([Schema.Literals(["ADDED", "MODIFIED", "DELETED"]), Schema.String])),
      Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2000 })))
    ],
    ([changes, cuts]) =>
      Effect.gen(function* () {
        const lines = changes.map(([type, name], i) => JSON.stringify({ type, object: S.object(name, `${i + 11}`) }))
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""))
        const offsets = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
        const { seen } = yield* play([hang(...offsets.slice(1).map((to, i) => bytes.slice(offsets[i], to)))], {
          config: from("10")
        })
        const sign = { ADDED: "+", MODIFIED: "~", DELETED: "-" }
        const wellFormed = (text: string) => text.toWellFormed()
        assert.deepStrictEqual(
          seen,
          changes.map(([type, name], i) => `${sign[type]}${JSON.parse(wellFormed(JSON.stringify(name)))}@${i + 11}`)
        )
      })
  )

  it.effect.prop(
    "ends any bytes with a typed failure, or reads them",
    [Schema.Array(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))))],
    ([chunks]) =>
      Effect.gen(function* () {
        const server = scripted(close(...chunks.map((chunk) => Uint8Array.from(chunk))))
        const backOff = Schedule.recurs(0)
        const exit = yield* Effect.exit(Stream.runDrain(Watch.make({ ...server.config, backOff })))
        assert.isTrue(Exit.isFailure(exit) && exit.cause.reasons.every((reason) => reason._tag === "Fail"))
        assert.strictEqual(server.connections.open, 0)
      })
  )

  it.effect.prop(
    "ends any JSON with a typed failure, or reads it",
    [Schema.Literals(["ADDED", "MODIFIED", "DELETED", "BOOKMARK", "ERROR"]), Schema.Json],
    ([type, object]) =>
      Effect.gen(function* () {
        for (const line of [object, { type, object }, { type, object: { metadata: object } }]) {
          const server = scripted(close(`${JSON.stringify(line)}\n`), refuse(answered(403, "")))
          const exit = yield* Watch.make({ ...server.config, backOff: Schedule.recurs(0) }).pipe(
            Stream.runDrain,
            Effect.exit
          )
          assert.isTrue(Exit.isFailure(exit) && exit.cause.reasons.every((reason) => reason._tag === "Fail"))
        }
      })
  )
})

const noCredentials = (retryable: boolean) => new AuthError({ message: "no token", retryable })

/** What may pass for who was served before. */
const refusals = [
  answered(403, ""),
  answered(401, ""),
  S.lost("tls"),
  noCredentials(true),
  answered(200, "<html></html>", { "content-type": "text/html" })
] as const

describe("opening", () => {
  it.effect("fails with the error of a refused watch, and asks no second time (cases 10, 11)", () =>
    Effect.gen(function* () {
      const status = {
        kind: "Status",
        apiVersion: "v1",
        status: "Failure",
        message: "things is forbidden",
        reason: "Forbidden",
        code: 403
      }
      const forbidden = yield* play([refuse(answered(403, JSON.stringify(status, undefined, 2)))])
      assert.strictEqual(forbidden.error?._tag, "Forbidden")
      assert.strictEqual(forbidden.error?.message, "things is forbidden")
      assert.strictEqual(forbidden.versions.length, 1)
      for (const [code, tag] of [
        [400, "BadRequest"],
        [401, "Unauthorized"],
        [404, "NotFound"],
        [405, "MethodNotAllowed"]
      ] as const) {
        const { error, versions } = yield* play([refuse(answered(code, ""))])
        assert.strictEqual(error?._tag, tag)
        assert.strictEqual(versions.length, 1)
      }
    })
  )

  it.effect("fails with the server's text where it sent no Status (case 10)", () =>
    Effect.gen(function* () {
      const { error } = yield* play([refuse(answered(503, "upstream down", { "content-type": "text/plain" }))], {
        config: { backOff: Schedule.recurs(0) }
      })
      assert.strictEqual(error?._tag, "ServiceUnavailable")
      if (error?._tag === "ServiceUnavailable") {
        assert.strictEqual(error.status.details?.causes?.[0]?.message, "upstream down")
      }
    })
  )

  it.effect("asks again from the same version after a 429, no sooner than Retry-After (case 13)", () =>
    Effect.gen(function* () {
      const server = scripted(refuse(answered(429, "", { "retry-after": "3" })), hang(added("a", "11")))
      const { seen } = yield* start(server, from("10"))
      yield* TestClock.adjust("2999 millis")
      assert.deepStrictEqual(server.versions(), ["10"])
      yield* TestClock.adjust("1 millis")
      assert.deepStrictEqual(server.versions(), ["10", "10"])
      assert.deepStrictEqual(seen, ["+a@11"])
    })
  )

  it.effect("goes on when it is refused for a while after it was served, as by a server that restarted", () =>
    Effect.gen(function* () {
      for (const refusal of refusals) {
        const { error, seen, versions } = yield* play(
          [close(added("a", "11")), refuse(refusal), refuse(refusal), hang(added("b", "12"))],
          { config: from("10"), time: "2 minutes" }
        )
        assert.isUndefined(error)
        assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
        assert.deepStrictEqual(versions, ["10", "11", "11", "11"])
      }
    })
  )

  it.effect("fails with the refusal when that does not pass within a minute", () =>
    Effect.gen(function* () {
      for (const refusal of refusals) {
        const { error, seen, server } = yield* play([close(added("a", "11")), refuse(refusal)], {
          config: from("10"),
          time: "3 minutes"
        })
        assert.strictEqual(error, refusal)
        assert.deepStrictEqual(seen, ["+a@11"])
        // the first one that is later than a minute is the last
        assert.deepStrictEqual(gaps(server.times()), [0, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000])
      }
    })
  )

  it.effect("begins that minute anew whenever it is served, or the server cannot be reached", () =>
    Effect.gen(function* () {
      const forbidden = refuse(refusals[0])
      const served = hang(Effect.sleep("50 seconds"), added("b", "12"), Effect.sleep("1 minute"), S.error(503, "x"))
      for (const [between, again] of [
        [served, 6],
        [hang(Effect.sleep("1 minute"), S.error(503, "x")), 2],
        [refuse(S.lost("connect")), 2]
      ] as const) {
        const refused = (times: number) => Array.from({ length: times }, () => forbidden)
        const { error, server } = yield* play(
          [close(added("a", "11")), ...refused(6), between, ...refused(again), hang()],
          { config: from("10"), time: "245 seconds" }
        )
        assert.isUndefined(error)
        assert.strictEqual(server.versions().length, 9 + again)
        assert.strictEqual(server.connections.open, 1)
      }
    })
  )

  it.effect("fails at once with a refusal where it was never served", () =>
    Effect.gen(function* () {
      for (const refusal of refusals) {
        const { error, versions } = yield* play([refuse(S.lost("connect")), refuse(refusal), hang()], {
          time: "1 hour"
        })
        assert.strictEqual(error, refusal)
        assert.strictEqual(versions.length, 2)
      }
    })
  )

  it.effect("fails at once with what does not pass, also after it was served (case 63)", () =>
    Effect.gen(function* () {
      for (const error of [answered(404, ""), answered(400, ""), answered(405, ""), noCredentials(false)]) {
        const result = yield* play([close(added("a", "11")), refuse(error)], { config: from("10") })
        assert.strictEqual(result.error, error)
        assert.strictEqual(result.versions.length, 2)
      }
    })
  )

  it.effect("refuses a timeout that no server takes, before it asks", () =>
    Effect.gen(function* () {
      for (const timeoutSeconds of [0, -1, 1.5, Number.NaN, Infinity, 9_223_372_037]) {
        const { error, versions } = yield* play([hang()], { config: { timeoutSeconds } })
        assert.strictEqual(error?._tag, "InvalidRequest")
        if (error?._tag === "InvalidRequest") assert.strictEqual(error.field, "timeoutSeconds")
        assert.deepStrictEqual(versions, [])
      }
    })
  )

  it.effect("asks again from the same version after 5xx, and where there is no connection (case 14)", () =>
    Effect.gen(function* () {
      const { error, seen, versions } = yield* play(
        [
          refuse(S.lost("connect")),
          refuse(S.lost("dns")),
          refuse(answered(500, "")),
          refuse(answered(502, "")),
          refuse(answered(503, "")),
          refuse(answered(504, "")),
          hang(added("a", "11"))
        ],
        { config: from("10"), time: "2 minutes" }
      )
      assert.isUndefined(error)
      assert.deepStrictEqual(seen, ["+a@11"])
      assert.deepStrictEqual(
        versions,
        Array.from({ length: 7 }, () => "10")
      )
    })
  )

  it.effect("asks the server to close each connection after a random 240 to 290 seconds", () =>
    Effect.gen(function* () {
      const server = scripted(close(added("a", "11")), ...Arr.makeBy(39, (i) => close(modified("a", `${12 + i}`))))
      yield* Watch.make({ ...server.config, resourceVersion: "10" }).pipe(Stream.take(40), Stream.runDrain)
      const timeouts = server.timeouts()
      assert.strictEqual(timeouts.length, 40)
      assert.isTrue(timeouts.every((seconds) => Number.isInteger(seconds) && seconds >= 240 && seconds <= 290))
      assert.isAbove(new Set(timeouts).size, 1)
    })
  )
})

describe("resuming", () => {
  it.effect("asks for what follows the last event (case 17)", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play(
        [close(added("a", "11"), modified("a", "14")), close(deleted("a", "15")), hang(added("b", "21"))],
        { config: from("10") }
      )
      assert.deepStrictEqual(seen, ["+a@11", "~a@14", "-a@15", "+b@21"])
      assert.deepStrictEqual(versions, ["10", "14", "15"])
    })
  )

  it.effect("connects at once after a clean end, with one connection at a time (case 18)", () =>
    Effect.gen(function* () {
      const { server, seen, versions } = yield* play(
        [close(added("a", "11")), close(added("b", "12")), hang(added("c", "13"))],
        { config: from("10"), time: 0 }
      )
      assert.deepStrictEqual(seen, ["+a@11", "+b@12", "+c@13"])
      assert.deepStrictEqual(versions, ["10", "11", "12"])
      assert.strictEqual(server.connections.most, 1)
    })
  )

  it.effect(
    "connects at once after a connection that the server closed in its own time, though nothing happened (case 24, vector V8)",
    () =>
      Effect.gen(function* () {
        const quiet = close(Effect.sleep("1 seconds"))
        const server = scripted(quiet, quiet, quiet, hang())
        const { fiber } = yield* start(server, { ...from("10"), timeoutSeconds: 1 })
        yield* TestClock.adjust("3 seconds")
        assert.deepStrictEqual(server.versions(), ["10", "10", "10", "10"])
        assert.deepStrictEqual(server.timeouts(), [1, 1, 1, 1])
        assert.isUndefined(fiber.pollUnsafe())
      })
  )

  it.effect("asks for what follows the last bookmark (case 19, vector V7)", () =>
    Effect.gen(function* () {
      for (const end of [close, reset]) {
        const { seen, versions } = yield* play([end(bookmark("100")), hang()])
        assert.deepStrictEqual(seen, [])
        assert.deepStrictEqual(versions, [undefined, "100"])
      }
    })
  )

  it.effect("does not resume from the versions of the initial state (case 20, vector V3)", () =>
    Effect.gen(function* () {
      const initial = added("a", "5") + added("b", "3")
      const versions = (script: string, config: Config = {}) =>
        Effect.map(play([close(script), hang()], { config }), ({ versions }) => versions)
      assert.deepStrictEqual(yield* versions(initial), [undefined, undefined])
      assert.deepStrictEqual(yield* versions(initial + bookmark("9")), [undefined, "9"])
      assert.deepStrictEqual(yield* versions(initial + modified("b", "8") + added("c", "9")), [undefined, "9"])
      assert.deepStrictEqual(yield* versions(added("a", "3") + modified("a", "5"), from("2")), ["2", "5"])
      assert.deepStrictEqual(yield* versions("", from("0")), ["0", "0"])
      assert.deepStrictEqual(yield* versions("", from("")), [undefined, undefined])
    })
  )

  it.effect(
    "waits 0.8, 1.6, 3.2, 6.4, 12.8 seconds after connections that end at once, and begins anew after an event (case 21)",
    () =>
      Effect.gen(function* () {
        const empty = close()
        const server = scripted(empty, empty, empty, empty, empty, close(added("a", "11")), empty, hang())
        yield* start(server, from("10"))
        let asked = 0
        for (const [millis, more] of [
          [0, 1],
          [800, 1],
          [1600, 1],
          [3200, 1],
          [6400, 1],
          [12_800, 2],
          [800, 1]
        ] as const) {
          if (millis > 0) {
            yield* TestClock.adjust(millis - 1)
            assert.strictEqual(server.versions().length, asked, `before ${millis}`)
            yield* TestClock.adjust(1)
          } else {
            yield* TestClock.adjust(0)
          }
          asked += more
          assert.strictEqual(server.versions().length, asked, `after ${millis}`)
        }
        assert.deepStrictEqual(server.versions().slice(-2), ["11", "11"])
      })
  )

  it.effect("adds up to as much again at random to each delay, and no delay exceeds a minute (case 21)", () =>
    Effect.gen(function* () {
      const server = scripted(refuse(S.lost("connect")))
      yield* start(server, { backOff: undefined })
      yield* TestClock.adjust("10 minutes")
      const times = server.times()
      const delays = times.slice(1).map((time, i) => time - (times[i] ?? 0))
      assert.isAbove(delays.length, 10)
      delays.forEach((delay, i) => {
        const base = Math.min(800 * 2 ** i, 30_000)
        assert.isAtLeast(delay, base)
        assert.isAtMost(delay, 2 * base)
      })
      assert.isAbove(new Set(delays.slice(6)).size, 1)
    })
  )

  it.effect("begins its back-off anew after two minutes without a failure, though nothing happened", () =>
    Effect.gen(function* () {
      const cut = reset(Effect.sleep("150 seconds"))
      const server = scripted(cut, cut, cut, reset(Effect.sleep("1 minute")), cut, cut)
      yield* start(server, from("10"))
      yield* TestClock.adjust("15 minutes")
      assert.deepStrictEqual(gaps(server.times()), [150_800, 150_800, 150_800, 61_600, 150_800, 150_800])
    })
  )

  it.effect("outlives failures that are far apart, where its back-off ends", () =>
    Effect.gen(function* () {
      const backOff = BackOff.make({ jitter: 0 }).pipe(Schedule.upTo({ times: 5 }))
      const error = S.error(500, "InternalError")
      for (const cut of [reset(Effect.sleep("1 hour")), hang(Effect.sleep("1 hour"), error)]) {
        const { error, versions } = yield* play([cut], {
          config: { ...from("10"), backOff, timeoutSeconds: 7200 },
          time: "1 day"
        })
        assert.isUndefined(error)
        assert.strictEqual(versions.length, 24)
      }
    })
  )

  it.effect("asks a server that answers with nothing no more often than the back-off says (case 22)", () =>
    Effect.gen(function* () {
      const server = scripted(close())
      yield* start(server)
      yield* TestClock.adjust("10 minutes")
      assert.isAtMost(server.versions().length, 26)
      assert.isAtLeast(server.versions().length, 20)
    })
  )

  it.effect("does not take the same bookmark again and again for progress", () =>
    Effect.gen(function* () {
      const server = scripted(close(bookmark("9")))
      yield* start(server)
      yield* TestClock.adjust("10 minutes")
      assert.isAtMost(server.versions().length, 27)
    })
  )

  it.effect("outlives the timeout of its connections, and ends when its stream is ended", () =>
    Effect.gen(function* () {
      const server = scripted(close(Effect.sleep("10 seconds"), added("a", "11")), hang(added("b", "12")))
      const limited = Watch.make({ ...server.config, ...from("10"), timeoutSeconds: 10 }).pipe(
        Stream.interruptWhen(Effect.sleep("15 seconds"))
      )
      const fiber = yield* Stream.runCollect(limited).pipe(Effect.forkScoped)
      yield* TestClock.adjust("15 seconds")
      assert.deepStrictEqual((yield* Fiber.join(fiber)).map(show), ["+a@11", "+b@12"])
      assert.deepStrictEqual(server.versions(), ["10", "11"])
      assert.strictEqual(server.connections.open, 0)
    })
  )

  it.effect("drops a connection that is silent for its timeout and five seconds more (case 25)", () =>
    Effect.gen(function* () {
      const server = scripted(hang(Effect.sleep("20 seconds"), added("a", "11")), hang(added("b", "12")))
      const { seen } = yield* start(server, { ...from("10"), timeoutSeconds: 30 })
      yield* TestClock.adjust("54999 millis")
      assert.deepStrictEqual(server.versions(), ["10"])
      yield* TestClock.adjust("1 millis")
      assert.deepStrictEqual(server.connections, { open: 0, closed: 1, most: 1, reads: 1 })
      yield* TestClock.adjust("1 seconds")
      assert.deepStrictEqual(server.versions(), ["10", "11"])
      assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
    })
  )

  it.effect("keeps a connection on which events or bookmarks come, and drops one that says nothing (case 26)", () =>
    Effect.gen(function* () {
      const events = Array.from({ length: 40 }, (_, i) => [Effect.sleep("1 second"), modified("a", `${i + 11}`)]).flat()
      const server = scripted(hang(...events, Effect.sleep("34 seconds"), bookmark("60")), hang())
      const { seen } = yield* start(server, { ...from("10"), timeoutSeconds: 30 })
      yield* TestClock.adjust("108 seconds")
      assert.strictEqual(seen.length, 40)
      assert.deepStrictEqual(server.versions(), ["10"])
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(server.versions(), ["10", "60"])
    })
  )

  it.effect("does not take a slow consumer for a silent server", () =>
    Effect.gen(function* () {
      const server = scripted(hang(added("a", "11"), Effect.sleep("30 seconds"), added("b", "12")))
      const seen: Array<string> = []
      yield* Stream.runForEach(Watch.make({ ...server.config, ...from("10"), timeoutSeconds: 30 }), (event) =>
        Effect.andThen(
          Effect.sync(() => seen.push(show(event))),
          Effect.sleep("2 minutes")
        )
      ).pipe(Effect.forkScoped)
      // asked again after two minutes, with 35 seconds from there
      yield* TestClock.adjust("154 seconds")
      assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual(server.versions(), ["10"])
      yield* TestClock.adjust("36 seconds")
      assert.deepStrictEqual(server.versions(), ["10", "12"])
    })
  )

  it.effect("tells of each failure after which it waits, and of nothing else", () =>
    Effect.gen(function* () {
      const told: Array<string> = []
      const { seen } = yield* play(
        [
          refuse(S.lost("connect")),
          refuse(answered(503, "")),
          reset(added("a", "11")),
          close(added("b", "12")),
          hang(S.error(500, "InternalError")),
          hang(S.gone)
        ],
        {
          config: {
            ...from("10"),
            onRetry: (error, delay) => Effect.sync(() => told.push(`${error._tag} ${Duration.toMillis(delay)}`))
          },
          time: "1 minute"
        }
      )
      assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
      assert.deepStrictEqual(told, [
        "TransportError 800",
        "ServiceUnavailable 1600",
        "TransportError 800",
        "InternalError 800"
      ])
    })
  )

  it.effect("leaves to the client how long it waits before it has an answer", () =>
    Effect.gen(function* () {
      const busy = answered(429, "", { "retry-after": "90" })
      const server = scripted({ error: Effect.delay(Effect.fail(busy), "10 minutes") })
      const { fiber } = yield* start(server, { ...from("10"), timeoutSeconds: 1, backOff: Schedule.recurs(0) })
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual(yield* Effect.flip(Fiber.join(fiber)), busy)
    })
  )

  it.effect("goes on where the client's own limit ended a request", () =>
    Effect.gen(function* () {
      const server = scripted(
        { error: Effect.delay(Effect.fail(S.lost("idle")), "75 seconds") },
        hang(added("a", "11"))
      )
      const { seen } = yield* start(server, from("10"))
      yield* TestClock.adjust("76 seconds")
      assert.deepStrictEqual(seen, ["+a@11"])
    })
  )

  it.effect("never goes back to a version that is older than one it saw", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play(
        [reset(added("a", "9"), modified("a", "12"), added("b", "10"), bookmark("3")), hang()],
        { config: from("5"), watch: Watch.raw }
      )
      assert.deepStrictEqual(seen, ["+a@9", "~a@12"])
      assert.deepStrictEqual(versions, ["5", "12"])
    })
  )

  it.effect("backs off from a server that answers each connection with the same old event, and tells none of it", () =>
    Effect.gen(function* () {
      const { seen, server } = yield* play([close(added("a", "5"))], { config: from("7"), time: "5 seconds" })
      assert.deepStrictEqual(seen, [])
      assert.deepStrictEqual(gaps(server.times()), [800, 1600])
    })
  )

  it.effect("backs off from a server that repeats its last event, and tells of it once", () =>
    Effect.gen(function* () {
      for (const line of [added("a", "8"), deleted("a", "8"), deleted("a", "5")]) {
        const { seen, server } = yield* play([close(line)], { config: from("7"), time: "5 seconds" })
        assert.lengthOf(seen, 1)
        assert.isAtMost(server.times().length, 4)
      }
    })
  )

  it.effect("backs off from a server that shows an initial state without end", () =>
    Effect.gen(function* () {
      const { seen, server } = yield* play([close(added("a", "5"), added("b", "3"))], { time: "5 seconds" })
      assert.deepStrictEqual(seen, ["+a@5", "+b@3"])
      assert.deepStrictEqual(gaps(server.times()), [0, 800, 1600])
    })
  )

  it.effect("tells of objects that were written at one version, and of versions that are no numbers", () =>
    Effect.gen(function* () {
      const { seen } = yield* play(
        [reset(added("a", "8"), added("b", "8"), deleted("b", "8"), added("b", "8", "u2")), hang()],
        { config: from("7") }
      )
      assert.deepStrictEqual(seen, ["+a@8", "+b@8", "-b@8", "+b@8"])
      const texts = yield* play([close(added("a", "x")), close(added("a", "x")), hang()], { config: from("7") })
      assert.deepStrictEqual(texts.seen, ["+a@x", "+a@x"])
    })
  )

  it.effect("tells of a deletion with the last version of its object, at any time", () =>
    Effect.gen(function* () {
      for (const config of [{}, from("4")]) {
        const { seen } = yield* play([hang(added("a", "5"), added("b", "6"), deleted("a", "5"))], { config })
        assert.deepStrictEqual(seen, ["+a@5", "+b@6", "-a@5"])
      }
    })
  )

  it.effect("waits five minutes at most where the server asks for more, and says so at once", () =>
    Effect.gen(function* () {
      const delays: Array<string> = []
      const busy = answered(429, "", { "retry-after": "99999999999" })
      const { seen } = yield* play([refuse(busy), hang(added("a", "8"))], {
        config: {
          ...from("7"),
          onRetry: (_, delay) => Effect.sync(() => void delays.push(Duration.format(delay)))
        },
        time: "5 minutes"
      })
      assert.deepStrictEqual(delays, ["5m"])
      assert.deepStrictEqual(seen, ["+a@8"])
    })
  )

  it.effect("takes a schema that throws for one that the object does not match, and quotes nothing", () =>
    Effect.gen(function* () {
      const decode = () => {
        throw new Error("hunter2")
      }
      const { error } = yield* play([hang(added("a", "8"))], { config: { ...from("7"), decode } })
      assert.include(error, { _tag: "DecodeError", message: "cannot decode default/a: the schema threw" })
      const raw = yield* play([hang(added("a", "8"))], { config: { ...from("7"), decode }, watch: Watch.raw })
      assert.deepStrictEqual(raw.seen, ["!Added"])
    })
  )

  it.effect("takes the version of the last event where versions are no numbers", () =>
    Effect.gen(function* () {
      const { versions } = yield* play([reset(added("a", "9/7"), added("b", "10/2"), bookmark("3/1")), hang()], {
        config: from("5/5")
      })
      assert.deepStrictEqual(versions, ["5/5", "3/1"])
    })
  )

  it.effect("tells objects apart as it is told to", () =>
    Effect.gen(function* () {
      const wrapped = (type: string, name: string, resourceVersion: string) =>
        `${JSON.stringify({ type, object: { metadata: { resourceVersion }, row: { name } } })}\n`
      const [a, b, c] = [wrapped("ADDED", "a", "11"), wrapped("ADDED", "b", "11"), wrapped("ADDED", "c", "12")]
      const identify = (value: unknown) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const { metadata, row } = value as { metadata: { resourceVersion: string }; row: { name: string } }
        return { namespace: "", name: row.name, uid: row.name, resourceVersion: metadata.resourceVersion }
      }
      const run = Effect.fnUntraced(function* (config: Config) {
        const server = scripted(reset(a, b), hang(a, b, c))
        const seen: Array<string> = []
        yield* Watch.make<S.Thing>({ ...server.config, backOff: BackOff.make({ jitter: 0 }), ...config }).pipe(
          Stream.runForEach((event) => Effect.sync(() => seen.push(`${event._tag} ${JSON.stringify(event.object)}`))),
          Effect.forkScoped
        )
        yield* TestClock.adjust("2 seconds")
        return seen.map((text) => text.replaceAll(/[^A-Za-z ]|metadata|resourceVersion|row|name/g, ""))
      })
      assert.deepStrictEqual(yield* run({ identify }), ["Added a", "Added b", "Added c"])
      // without a name, all that is shown is delivered
      assert.deepStrictEqual(yield* run({}), ["Added a", "Added b", "Added a", "Added b", "Added c"])
    })
  )

  it.effect("has no connection open while it waits", () =>
    Effect.gen(function* () {
      const { server } = yield* play([reset(added("a", "11")), hang()], { config: from("10"), time: 0 })
      assert.deepStrictEqual(server.connections, { open: 0, closed: 1, most: 1, reads: 1 })
    })
  )

  it.effect("closes its connection when the consumer is interrupted, or stops (case 27)", () =>
    Effect.gen(function* () {
      const server = scripted(hang(added("a", "11")))
      const { fiber, seen } = yield* start(server)
      yield* TestClock.adjust(0)
      assert.deepStrictEqual(seen, ["+a@11"])
      assert.strictEqual(server.connections.open, 1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(server.connections.open, 0)
      yield* Watch.make(server.config).pipe(Stream.take(1), Stream.runDrain)
      assert.deepStrictEqual(server.connections, { open: 0, closed: 2, most: 1, reads: 2 })
    })
  )

  it.effect("passes on the failure or defect of its consumer, and closes its connection once (case 28)", () =>
    Effect.gen(function* () {
      for (const fault of [Effect.fail("fault"), Effect.die("fault")]) {
        const server = scripted(hang(added("a", "11")))
        const exit = yield* Effect.exit(Stream.runForEach(Watch.make(server.config), () => fault))
        assert.deepStrictEqual(exit, yield* Effect.exit(fault))
        assert.deepStrictEqual(server.connections, { open: 0, closed: 1, most: 1, reads: 1 })
      }
    })
  )

  it.effect("reads no further than its consumer", () =>
    Effect.gen(function* () {
      const server = scripted(hang(...Arr.makeBy(10, (i) => added("a", `${i + 11}`))))
      yield* Stream.runForEach(Watch.make(server.config), () => Effect.never).pipe(Effect.forkScoped)
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(server.connections.reads, 1)
    })
  )

  it.effect("keeps nothing from one run to the next", () =>
    Effect.gen(function* () {
      const server = scripted(close(added("a", "11")), hang(added("b", "12")), hang(added("a", "11")))
      const watch = Watch.make({ ...server.config, resourceVersion: "10" })
      yield* watch.pipe(Stream.take(2), Stream.runDrain)
      yield* watch.pipe(Stream.take(1), Stream.runDrain)
      assert.deepStrictEqual(server.versions(), ["10", "11", "10"])
    })
  )

  it.effect("fails with the last error where the back-off ends", () =>
    Effect.gen(function* () {
      const { error, versions } = yield* play([refuse(S.lost("connect"))], {
        config: { backOff: BackOff.make({ jitter: 0 }).pipe(Schedule.upTo({ times: 2 })) },
        time: "1 minutes"
      })
      assert.strictEqual(error?._tag, "TransportError")
      assert.strictEqual(versions.length, 3)
    })
  )

  it.effect("lets raw consumers see bookmarks, and which of them ends the initial state", () =>
    Effect.gen(function* () {
      const end = "k8s.io/initial-events-end"
      const { seen } = yield* play(
        [
          hang(
            added("a", "5"),
            bookmark("8", { [end]: "false" }),
            bookmark("9", { [end]: "true" }),
            modified("a", "10")
          )
        ],
        { watch: Watch.raw }
      )
      assert.deepStrictEqual(seen, ["+a@5", "=8", "=9!", "~a@10"])
    })
  )
})

describe("an initial state that is cut", () => {
  it.effect("is shown again, and delivers what differs alone", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play(
        [
          reset(added("same", "5"), added("changed", "3"), added("vanished", "4"), added("replaced", "2", "old")),
          hang(
            added("replaced", "8", "new"),
            added("changed", "7"),
            added("new", "6"),
            added("same", "5"),
            bookmark("9"),
            modified("same", "10")
          )
        ],
        { config: from("0") }
      )
      assert.deepStrictEqual(seen, [
        "+same@5",
        "+changed@3",
        "+vanished@4",
        "+replaced@2",
        "-replaced@2",
        "+replaced@8",
        "~changed@7",
        "+new@6",
        "-vanished@4",
        "~same@10"
      ])
      assert.deepStrictEqual(versions, ["0", undefined])
    })
  )

  it.effect("goes on from a version once one is known", () =>
    Effect.gen(function* () {
      const { seen, versions } = yield* play(
        [
          reset(added("a", "5")),
          reset(added("a", "5"), added("b", "6")),
          reset(added("b", "6"), deleted("b", "8")),
          hang()
        ],
        { time: "10 seconds" }
      )
      assert.deepStrictEqual(seen, ["+a@5", "+b@6", "-a@5", "-b@8"])
      assert.deepStrictEqual(versions, [undefined, undefined, undefined, "8"])
    })
  )
})

describe("errors inside of the stream", () => {
  it.effect("fails with Gone for history that is compacted, and reads no further (case 30, vector V5)", () =>
    Effect.gen(function* () {
      const { error, seen, server } = yield* play(
        [hang(added("a", "51") + S.gone + added("b", "61"), added("c", "62"))],
        {
          config: from("50")
        }
      )
      assert.deepStrictEqual(seen, ["+a@51"])
      assert.strictEqual(error?._tag, "Gone")
      if (error?._tag === "Gone") {
        assert.strictEqual(error.origin, "stream")
        assert.strictEqual(error.status.code, 410)
        assert.strictEqual(error.status.reason, "Expired")
        assert.strictEqual(error.message, "too old resource version: 50 (60)")
      }
      assert.deepStrictEqual(server.connections, { open: 0, closed: 1, most: 1, reads: 1 })
    })
  )

  it.effect("fails with the same Gone where the connect is refused with 410 (case 31)", () =>
    Effect.gen(function* () {
      const status = JSON.stringify(JSON.parse(S.gone).object)
      const { error, versions } = yield* play([refuse(answered(410, status))], { config: from("50") })
      assert.strictEqual(error?._tag, "Gone")
      if (error?._tag === "Gone") {
        assert.strictEqual(error.origin, "connect")
        assert.strictEqual(error.status.reason, "Expired")
        assert.strictEqual(error.message, "too old resource version: 50 (60)")
      }
      assert.strictEqual(versions.length, 1)
    })
  )

  it.effect("knows Gone by its reason or its code (case 32)", () =>
    Effect.gen(function* () {
      for (const [code, reason] of [
        [410, "Expired"],
        [410, "Gone"],
        [0, "Expired"],
        [0, "Gone"],
        [410, ""],
        [410, "Else"]
      ] as const) {
        const { error } = yield* play([hang(S.error(code, reason))], { config: from("50") })
        assert.strictEqual(error?._tag, "Gone", `${code} ${reason}`)
      }
    })
  )

  it.effect("knows Gone where the error does not say that it is a Status", () =>
    Effect.gen(function* () {
      const line = JSON.stringify({ type: "ERROR", object: { code: 410, reason: "Expired", message: "too old" } })
      const { error } = yield* play([hang(`${line}\n`)], { config: from("50") })
      assert.strictEqual(error?._tag, "Gone")
      assert.strictEqual(error?.message, "too old")
    })
  )

  it.effect("knows Gone where a Status comes in place of a watch, with 200", () =>
    Effect.gen(function* () {
      for (const end of ["", "\n"]) {
        const status = JSON.stringify(JSON.parse(S.gone).object)
        const { error, versions } = yield* play([close(status + end)], { config: from("50") })
        assert.strictEqual(error?._tag, "Gone")
        if (error?._tag === "Gone") assert.strictEqual(error.origin, "connect")
        assert.strictEqual(versions.length, 1)
      }
    })
  )

  it.effect("does not ask again after Gone (case 33)", () =>
    Effect.gen(function* () {
      const { error, versions } = yield* play([hang(S.gone), hang(S.gone)], { config: from("50"), time: "1 hour" })
      assert.strictEqual(error?._tag, "Gone")
      assert.deepStrictEqual(versions, ["50"])
    })
  )

  it.effect("fails at once with what a repetition would not mend (case 37)", () =>
    Effect.gen(function* () {
      for (const [code, reason, tag] of [
        [403, "Forbidden", "Forbidden"],
        [401, "Unauthorized", "Unauthorized"],
        [404, "NotFound", "NotFound"],
        [400, "BadRequest", "BadRequest"],
        [409, "Conflict", "UnexpectedResponse"],
        [422, "Invalid", "UnexpectedResponse"],
        [418, "Teapot", "UnexpectedResponse"]
      ] as const) {
        const { error, versions } = yield* play([hang(S.error(code, reason))], { config: from("10"), time: "1 hour" })
        assert.strictEqual(error?._tag, tag)
        assert.strictEqual(versions.length, 1)
      }
    })
  )

  it.effect("goes on from the same version after overload and timeouts, no sooner than the Status asks", () =>
    Effect.gen(function* () {
      const server = scripted(
        hang(added("a", "11") + S.error(429, "TooManyRequests", { details: { retryAfterSeconds: 5 } })),
        hang(S.error(504, "Timeout")),
        hang(added("b", "12"))
      )
      const { seen } = yield* start(server, from("10"))
      yield* TestClock.adjust("4999 millis")
      assert.deepStrictEqual(server.versions(), ["10"])
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(server.versions(), ["10", "11", "11"])
      assert.deepStrictEqual(seen, ["+a@11", "+b@12"])
    })
  )

  it.effect("fails with the server's own error when it comes five times in a row (cases 37, 38)", () =>
    Effect.gen(function* () {
      for (const broken of [
        S.error(500, "InternalError"),
        S.error(500, "StorageReadError"),
        S.error(0, "?"),
        `{"type":"ERROR","object":[]}\n`
      ]) {
        const { error, versions } = yield* play([hang(broken)], { config: from("10"), time: "1 hour" })
        assert.include(["InternalError", "UnexpectedResponse"], error?._tag)
        assert.strictEqual(versions.length, 5)
      }
      const events = Arr.makeBy(20, (i) => hang(added("a", `${i + 11}`) + S.error(500, "InternalError")))
      const { error, seen } = yield* play([...events, hang()], { config: from("10"), time: "1 hour" })
      assert.isUndefined(error)
      assert.strictEqual(seen.length, 20)
    })
  )

  it.effect("fails at once where the server is behind the version asked for", () =>
    Effect.gen(function* () {
      const tooLarge = S.error(504, "Timeout", { message: "Too large resource version: 90, current: 80" })
      const { error, versions } = yield* play([hang(tooLarge)], { config: from("90") })
      assert.strictEqual(error?._tag, "ResourceVersionTooLarge")
      assert.strictEqual(versions.length, 1)
    })
  )
})
