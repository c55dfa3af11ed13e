import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type * as ApiRequest from "../../src/ApiRequest.ts"
import type { Credentials } from "../../src/Config/Credentials.ts"
import { AwaitVersion } from "../../src/internal/retry.ts"
import { AuthError } from "../../src/KubernetesError.ts"
import { createPod, failure, getPod, json, makeClient, scripted, type Step } from "./support.ts"

const busy = (seconds?: number) =>
  failure(429, "TooManyRequests", {}, seconds === undefined ? {} : { "retry-after": String(seconds) })
const unavailable = (seconds?: number) =>
  failure(503, "ServiceUnavailable", {}, seconds === undefined ? {} : { "retry-after": String(seconds) })
const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" })
const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" })
const ok = json(200, { kind: "Pod" })

/** Runs a request against a script, lets an hour pass, and tells when each attempt was sent and what came of it. */
const run = (
  request: ApiRequest.ApiRequest,
  steps: ReadonlyArray<Step>,
  options: Parameters<typeof makeClient>[1] = {}
) =>
  Effect.gen(function* () {
    const { httpClient, sent } = scripted(...steps)
    const client = yield* makeClient(httpClient, options)
    const fiber = yield* Effect.forkChild(Effect.result(client.execute(request)))
    yield* TestClock.adjust("1 hour")
    const result = yield* Fiber.join(fiber)
    return {
      sent,
      times: sent.map(({ at }) => at),
      outcome: result._tag === "Success" ? result.success : result.failure
    }
  }).pipe(
    // no back-off is longer or shorter than its table says
    Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 0.5, nextIntUnsafe: () => 0 })
  )

describe("a request that the server asks to wait with", () => {
  it.effect("is sent again after Retry-After, a create too", () =>
    Effect.gen(function* () {
      for (const step of [busy(2), unavailable(2)]) {
        const { outcome, times } = yield* run(createPod, [step, step, ok])
        assert.deepInclude(outcome, { status: 200 })
        assert.deepStrictEqual(
          times.map((time) => time - (times[0] ?? 0)),
          [0, 2000, 4000]
        )
      }
    })
  )

  it.effect("honours details.retryAfterSeconds", () =>
    Effect.gen(function* () {
      const step = failure(500, "ServerTimeout", { details: { retryAfterSeconds: 3 } })
      assert.deepStrictEqual((yield* run(createPod, [step, ok])).times, [0, 3000])
    })
  )

  it.effect("fails after ten attempts with the last answer, the count and the first one", () =>
    Effect.gen(function* () {
      const { outcome, times } = yield* run(
        createPod,
        Array.from({ length: 10 }, (_, i) => busy(i + 1))
      )
      assert.lengthOf(times, 10)
      assert.deepInclude(outcome, { _tag: "TooManyRequests", attempts: 10 })
      assert.include(JSON.stringify(outcome), '"millis":10000')
      assert.deepNestedInclude(outcome, { "cause._tag": "TooManyRequests", "cause.attempts": 1 })
    })
  )
})

describe("a request that fails otherwise", () => {
  it.effect("backs off on 429 without Retry-After", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* run(createPod, [busy(), busy(), busy(), ok])).times, [0, 250, 750, 1750])
    })
  )

  it.effect("is sent again on 503 if it is safe", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* run(getPod, [unavailable(), ok])).times, [0, 250])
      const create = yield* run(createPod, [unavailable()])
      assert.deepInclude(create.outcome, { _tag: "ServiceUnavailable", attempts: 1, retryable: false })
      assert.deepStrictEqual((yield* run({ ...createPod, replay: "safe" }, [unavailable(), ok])).sent.length, 2)
      assert.deepStrictEqual((yield* run({ ...getPod, replay: "never" }, [busy(1)])).sent.length, 1)
    })
  )

  it.effect("is sent again one second after a reset connection if it is safe, and never if it is not", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* run(getPod, [reset, ok])).times, [0, 1000])
      const { outcome, sent } = yield* run(createPod, [reset])
      assert.deepInclude(outcome, { _tag: "TransportError", phase: "read", attempts: 1, retryable: false })
      assert.lengthOf(sent, 1)
    })
  )

  it.effect("is not sent again when there is no connection, but says that it may be", () =>
    Effect.gen(function* () {
      const { outcome, sent } = yield* run(createPod, [refused])
      assert.deepInclude(outcome, { _tag: "TransportError", phase: "connect", retryable: true })
      assert.lengthOf(sent, 1)
    })
  )

  it.effect("fails with a conflict at once", () =>
    Effect.gen(function* () {
      const { outcome, sent } = yield* run(createPod, [failure(409, "AlreadyExists")])
      assert.deepInclude(outcome, { _tag: "AlreadyExists", attempts: 1 })
      assert.lengthOf(sent, 1)
    })
  )
})

describe("a 401", () => {
  /** Credentials that count, and that have a new token after each invalidation. */
  const rotating = (changes: boolean) => {
    const invalidated: Array<number> = []
    const credentials: Credentials = {
      header: Effect.sync(() => Option.some(Redacted.make(`Bearer token-${invalidated.length}`))),
      invalidate: (issuedBefore) =>
        Effect.sync(() => {
          invalidated.push(issuedBefore)
          return changes
        })
    }
    return { credentials, invalidated }
  }
  const unauthorized = failure(401, "Unauthorized")
  const tokens = (sent: ReadonlyArray<{ readonly headers: Record<string, string> }>) =>
    sent.map(({ headers }) => headers["authorization"])

  it.effect("lets the request be sent once more with other credentials, a create too", () =>
    Effect.gen(function* () {
      const { credentials, invalidated } = rotating(true)
      yield* TestClock.adjust(5000)
      const { outcome, sent, times } = yield* run(createPod, [unauthorized, ok], { credentials })
      assert.deepInclude(outcome, { status: 200 })
      assert.deepStrictEqual(tokens(sent), ["Bearer token-0", "Bearer token-1"])
      assert.deepStrictEqual(times, [5000, 5000])
      assert.deepStrictEqual(invalidated, [5000])
    })
  )

  it.effect("for the second time is Unauthorized, with the first as its cause", () =>
    Effect.gen(function* () {
      const { credentials, invalidated } = rotating(true)
      const { outcome, sent } = yield* run(getPod, [unauthorized, unauthorized], { credentials })
      assert.deepInclude(outcome, { _tag: "Unauthorized", attempts: 2 })
      assert.deepNestedInclude(outcome, { "cause._tag": "Unauthorized", "cause.attempts": 1 })
      assert.lengthOf(sent, 2)
      assert.lengthOf(invalidated, 1)
    })
  )

  it.effect("is final where there are no other credentials, or none at all", () =>
    Effect.gen(function* () {
      const { credentials } = rotating(false)
      const fixed = yield* run(getPod, [unauthorized], { credentials })
      assert.deepInclude(fixed.outcome, { _tag: "Unauthorized", attempts: 1 })
      const none = yield* run(getPod, [unauthorized])
      assert.deepInclude(none.outcome, { _tag: "Unauthorized", attempts: 1 })
    })
  )

  it.effect("invalidates for the next request where this one must not be sent again", () =>
    Effect.gen(function* () {
      const { credentials, invalidated } = rotating(true)
      const { outcome, sent } = yield* run({ ...createPod, replay: "never" }, [unauthorized], { credentials })
      assert.deepInclude(outcome, { _tag: "Unauthorized" })
      assert.lengthOf(sent, 1)
      assert.lengthOf(invalidated, 1)
    })
  )

  it.effect("does not use up the attempts of a later failure", () =>
    Effect.gen(function* () {
      const { credentials } = rotating(true)
      const { outcome, sent } = yield* run(getPod, [unauthorized, busy(1), ok], { credentials })
      assert.deepInclude(outcome, { status: 200 })
      assert.lengthOf(sent, 3)
    })
  )

  it.effect("as a 403 is no reason for other credentials", () =>
    Effect.gen(function* () {
      const { credentials, invalidated } = rotating(true)
      const { outcome } = yield* run(getPod, [failure(403, "Forbidden")], { credentials })
      assert.deepInclude(outcome, { _tag: "Forbidden" })
      assert.lengthOf(invalidated, 0)
    })
  )
})

describe("credentials", () => {
  const header = Effect.succeed(Option.some(Redacted.make("Bearer t")))
  const credentials: Credentials = { header, invalidate: () => Effect.succeed(false) }

  it.effect("do not go to a server without TLS", () =>
    Effect.gen(function* () {
      const { sent } = yield* run(getPod, [ok], { credentials, server: "http://cluster.test" })
      assert.notProperty(sent[0]?.headers, "authorization")
    })
  )

  it.effect("leave an authorization header of the caller alone", () =>
    Effect.gen(function* () {
      const request = { ...getPod, headers: { Authorization: "Basic abc" } }
      assert.propertyVal((yield* run(request, [ok], { credentials })).sent[0]?.headers, "authorization", "Basic abc")
    })
  )

  it.effect("that cannot be obtained fail the request before it is sent", () =>
    Effect.gen(function* () {
      const failing: Credentials = { ...credentials, header: Effect.fail(new AuthError({ message: "no plugin" })) }
      const { outcome, sent } = yield* run(getPod, [], { credentials: failing })
      assert.deepInclude(outcome, { _tag: "AuthError", message: "no plugin", attempts: 0, request: getPod.info })
      assert.lengthOf(sent, 0)
    })
  )

  it.effect("that cannot be obtained anew keep their cause, and what was sent before counts", () =>
    Effect.gen(function* () {
      const cause = new Error("exit code 1")
      const headers: Array<Credentials["header"]> = [
        Effect.succeed(Option.some(Redacted.make("Bearer old"))),
        Effect.fail(new AuthError({ message: "no plugin", retryable: false, cause }))
      ]
      const once: Credentials = {
        header: Effect.suspend(() => headers.shift() ?? Effect.die("asked too often")),
        invalidate: () => Effect.succeed(true)
      }
      const { outcome, sent } = yield* run(getPod, [failure(401, "Unauthorized")], { credentials: once })
      assert.deepInclude(outcome, { _tag: "AuthError", attempts: 1, retryable: false, cause })
      assert.lengthOf(sent, 1)
    })
  )
})

describe("a server that has not reached a resource version", () => {
  const behind = failure(
    504,
    "Timeout",
    { details: { causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }] } },
    { "retry-after": "1" }
  )

  it.effect("is asked again after Retry-After", () =>
    Effect.gen(function* () {
      const { outcome, times } = yield* run(getPod, [behind, behind, ok])
      assert.deepStrictEqual(times, [0, 1000, 2000])
      assert.deepInclude(outcome, { status: 200, attempts: 3 })
    })
  )

  it.effect("is given up after 10 times, and at once by who does not wait", () =>
    Effect.gen(function* () {
      const { outcome, sent } = yield* run(
        getPod,
        Array.from({ length: 10 }, () => behind)
      )
      assert.lengthOf(sent, 10)
      assert.deepInclude(outcome, { _tag: "ResourceVersionTooLarge", attempts: 10, retryable: true })
      const impatient = yield* Effect.provideService(run(getPod, [behind]), AwaitVersion, false)
      assert.deepInclude(impatient.outcome, { _tag: "ResourceVersionTooLarge", attempts: 1 })
    })
  )
})

describe("an answer that does not have the form of its schema", () => {
  it.effect("tells how often it was asked for", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted(unavailable(1), json(200, { a: "s3cret" }))
      const client = yield* makeClient(httpClient)
      const schema = Schema.Struct({ a: Schema.Number })
      const fiber = yield* Effect.forkChild(Effect.flip(client.request({ method: "GET", path: "/x", schema })))
      yield* TestClock.adjust("1 minute")
      const error = yield* Fiber.join(fiber)
      assert.deepInclude(error, { _tag: "DecodeError", attempts: 2 })
      assert.include(error.message, ": a: expected number")
      assert.notInclude(error.message, "s3cret")
    })
  )
})

describe("a stream", () => {
  it.effect("is opened again as any request is, until its headers came", () =>
    Effect.gen(function* () {
      const { httpClient, sent } = scripted(unavailable(3), busy(), json(200, { a: 1 }))
      const client = yield* makeClient(httpClient)
      const fiber = yield* Effect.forkChild(
        Effect.scoped(Effect.flatMap(client.stream(getPod), (body) => Stream.mkString(Stream.decodeText(body))))
      )
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(yield* Fiber.join(fiber), '{"a":1}')
      assert.lengthOf(sent, 3)
    })
  )

  it.effect("has a limit on the silence before its headers", () =>
    Effect.gen(function* () {
      const { httpClient } = scripted("silence")
      const client = yield* makeClient(httpClient)
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.scoped(client.stream(getPod))))
      yield* TestClock.adjust("75 seconds")
      assert.deepInclude(yield* Fiber.join(fiber), { _tag: "TransportError", phase: "idle" })
    })
  )
})

describe("silence", () => {
  it.effect("fails after 75 seconds without an answer", () =>
    Effect.gen(function* () {
      const { outcome, sent } = yield* run(getPod, ["silence"])
      assert.deepInclude(outcome, { _tag: "TransportError", phase: "idle", retryable: true })
      assert.include(JSON.stringify(outcome), "no answer came for 75 seconds")
      assert.lengthOf(sent, 1)
    })
  )

  it.effect("has the limit that the client was given", () =>
    Effect.gen(function* () {
      const { outcome } = yield* run(getPod, ["silence"], { responseTimeout: "2 seconds" })
      assert.include(JSON.stringify(outcome), "no answer came for 2 seconds")
    })
  )
})
