import { assert, describe, it } from "@effect/vitest"
import { AuthError, InvalidRequest, TransportError } from "../../../src/KubernetesError.ts"
import * as Failure from "../../../src/Watch/internal/failure.ts"
import type { WatchError } from "../../../src/Watch/Watch.ts"
import * as E from "../Endpoint.ts"
import * as S from "../Scripted.ts"

describe("failure", () => {
  const phases: ReadonlyArray<[TransportError["phase"], Failure.Failure]> = [
    ["dns", "Unreached"],
    ["connect", "Unreached"],
    ["tls", "Refused"],
    ["write", "Interrupted"],
    ["read", "Interrupted"],
    ["idle", "Interrupted"]
  ]
  const closed = new TransportError({
    message: "the client is closed",
    phase: "connect",
    request: { verb: "watch", path: "/" },
    retryable: false,
    attempts: 1
  })
  const cases: ReadonlyArray<[string, WatchError, Failure.Failure]> = [
    ...phases.map(([phase, failure]): [string, WatchError, Failure.Failure] => [phase, S.lost(phase), failure]),
    ["a client that is closed", closed, "Permanent"],
    ["429", S.answered(429, ""), "Unreached"],
    ["503", S.answered(503, ""), "Interrupted"],
    ["504", S.answered(504, ""), "Interrupted"],
    ["500 ServerTimeout", E.status(500, "ServerTimeout"), "Interrupted"],
    ["500", S.answered(500, ""), "Broken"],
    ["502", S.answered(502, ""), "Broken"],
    ["410", E.gone, "Expired"],
    ["too large", E.status(504, "Timeout", { message: "Too large resource version: 2, current: 1" }), "Ahead"],
    ["what does not decode", E.malformed(), "Malformed"],
    ["400", S.answered(400, ""), "Rejected"],
    ["422", E.unsupported, "Rejected"],
    ["401", S.answered(401, ""), "Refused"],
    ["403", S.answered(403, ""), "Refused"],
    ["a page with 200", S.answered(200, "", { "content-type": "text/html" }), "Refused"],
    ["credentials that may come", new AuthError({ message: "no token" }), "Refused"],
    ["credentials that will not", new AuthError({ message: "no token", retryable: false }), "Permanent"],
    ["404", S.answered(404, ""), "Permanent"],
    ["405", S.answered(405, ""), "Permanent"],
    ["302", S.answered(302, ""), "Permanent"],
    ["an option that is not valid", new InvalidRequest({ field: "name", message: "no" }), "Permanent"]
  ]
  for (const [what, error, failure] of cases) {
    it(`of ${what} is ${failure}`, () => {
      assert.strictEqual(Failure.of(error), failure)
      // who was never served is refused for good; all others fare as they always do
      const judged = failure === "Refused" ? "Permanent" : failure
      assert.strictEqual(new Failure.Grace().judge(error, 0), judged)
    })
  }
})

describe("grace", () => {
  const refusal = E.forbidden

  it("lasts a minute from the first refusal after a success, and is the same however often it is asked", () => {
    const grace = new Failure.Grace()
    grace.serve()
    for (const now of [5000, 5000, 64_999]) assert.strictEqual(grace.judge(refusal, now), "Unreached")
    for (const now of [65_000, 65_000]) assert.strictEqual(grace.judge(refusal, now), "Permanent")
    grace.serve()
    assert.strictEqual(grace.judge(refusal, 70_000), "Unreached")
  })

  it("is for answers that are none too, once there was a good one", () => {
    const grace = new Failure.Grace()
    const malformed = E.malformed()
    grace.admit()
    assert.strictEqual(grace.judge(malformed, 0), "Malformed")
    assert.strictEqual(grace.judge(refusal, 0), "Unreached")
    grace.serve()
    assert.strictEqual(grace.judge(malformed, 5000), "Broken")
    assert.strictEqual(grace.judge(refusal, 64_999), "Unreached")
    assert.strictEqual(grace.judge(malformed, 65_000), "Malformed")
  })

  it("is for refusals in a row: any other failure begins it anew", () => {
    const grace = new Failure.Grace()
    grace.serve()
    assert.strictEqual(grace.judge(refusal, 0), "Unreached")
    assert.strictEqual(grace.judge(S.lost("connect"), 30_000), "Unreached")
    assert.strictEqual(grace.judge(refusal, 70_000), "Unreached")
  })

  it("is over when the server means it, until it serves again", () => {
    const grace = new Failure.Grace()
    grace.serve()
    grace.end()
    assert.strictEqual(grace.judge(refusal, 0), "Permanent")
    grace.serve()
    assert.strictEqual(grace.judge(refusal, 0), "Unreached")
  })
})
