import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import type { Replay } from "../../src/ApiRequest.ts"
import * as Retry from "../../src/internal/retry.ts"
import * as E from "../../src/KubernetesError.ts"

const common = { message: "m", request: { verb: "get", path: "/" }, retryable: true, attempts: 1 }
const answer = (seconds?: number) => ({
  ...common,
  status: { code: 500 },
  ...(seconds === undefined ? {} : { retryAfter: Duration.seconds(seconds) })
})
const transport = (phase: E.TransportError["phase"]) => new E.TransportError({ ...common, phase })

const again = (error: E.KubernetesError): Record<Replay, boolean> => ({
  safe: Retry.decide(error, "safe", 1) !== undefined,
  unsafe: Retry.decide(error, "unsafe", 1) !== undefined,
  never: Retry.decide(error, "never", 1) !== undefined
})
const sent = (error: E.KubernetesError): number => {
  let attempt = 1
  while (Retry.decide(error, "safe", attempt) !== undefined) attempt++
  return attempt
}

const all = { safe: true, unsafe: true, never: false }
const safeOnly = { safe: true, unsafe: false, never: false }
const none = { safe: false, unsafe: false, never: false }

describe("decide", () => {
  const table: ReadonlyArray<
    readonly [name: string, error: E.KubernetesError, expected: Record<Replay, boolean>, attempts: number]
  > = [
    ["429 with Retry-After", new E.TooManyRequests(answer(1)), all, 10],
    ["429 without", new E.TooManyRequests(answer()), all, 10],
    ["503 with Retry-After", new E.ServiceUnavailable(answer(1)), all, 10],
    ["503 without", new E.ServiceUnavailable(answer()), safeOnly, 4],
    ["ServerTimeout with Retry-After", new E.ServerTimeout(answer(1)), all, 10],
    ["ServerTimeout without", new E.ServerTimeout(answer()), safeOnly, 4],
    ["500 with Retry-After", new E.InternalError(answer(1)), all, 10],
    ["500 without", new E.InternalError(answer()), safeOnly, 4],
    ["504 with Retry-After", new E.Timeout(answer(1)), safeOnly, 10],
    ["504 without", new E.Timeout(answer()), safeOnly, 4],
    ["a too large resource version with Retry-After", new E.ResourceVersionTooLarge(answer(1)), safeOnly, 10],
    ["a too large resource version without", new E.ResourceVersionTooLarge(answer()), safeOnly, 4],
    ["a connection lost while reading", transport("read"), safeOnly, 4],
    ["a connection lost while writing", transport("write"), safeOnly, 4],
    ["a host that is not known", transport("dns"), none, 1],
    ["a refused connection", transport("connect"), none, 1],
    ["a failed handshake", transport("tls"), none, 1],
    ["silence", transport("idle"), none, 1],
    ["404", new E.NotFound(answer()), none, 1],
    ["409", new E.Conflict(answer()), none, 1],
    ["a generated name that is taken", new E.AlreadyExists(answer(1)), none, 1],
    ["403", new E.Forbidden(answer()), none, 1],
    ["410", new E.Gone({ ...answer(), origin: "list" }), none, 1],
    ["a body that is not JSON", new E.DecodeError(common), none, 1],
    ["no credentials", new E.AuthError({ message: "m" }), none, 1]
  ]
  for (const [name, error, expected, attempts] of table) {
    it(`${name}: sent again ${
      Object.entries(expected)
        .filter(([, yes]) => yes)
        .map(([replay]) => replay)
        .join(", ") || "never"
    }, ${attempts} at most`, () => {
      assert.deepStrictEqual(again(error), expected)
      assert.strictEqual(sent(error), attempts)
    })
  }

  it("leaves a disruption budget to who evicts", () => {
    const status = { code: 429, details: { causes: [{ reason: "DisruptionBudget" }] } }
    assert.deepStrictEqual(again(new E.TooManyRequests({ ...answer(10), status })), none)
  })

  it("waits exactly as long as the server asks", () => {
    const wait = Retry.decide(new E.TooManyRequests(answer(2)), "unsafe", 3)
    assert.isDefined(wait)
    assert.deepStrictEqual([Retry.millisOf(wait, 0), Retry.millisOf(wait, 0.99)], [2000, 2000])
  })

  it("hands over the error when the server asks for more than a minute", () => {
    assert.deepStrictEqual(again(new E.ServiceUnavailable(answer(61))), none)
  })

  it("backs off from 250 ms to 8 s, within a fifth", () => {
    const waits = Array.from({ length: 9 }, (_, i) => Retry.decide(new E.TooManyRequests(answer()), "safe", i + 1))
    assert.deepStrictEqual(
      waits.map((wait) => wait?.millis),
      [250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]
    )
    const [first] = waits
    assert.isDefined(first)
    assert.deepStrictEqual([Retry.millisOf(first, 0), Retry.millisOf(first, 1)], [200, 300])
  })
})
