import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Outcome from "../../src/Channel/internal/outcome.ts"
import * as Protocol from "../../src/Channel/Protocol.ts"
import { bytes } from "./support.ts"

const v4 = "v4.channel.k8s.io"
const v5 = "v5.channel.k8s.io"

const decoded = (message: ReadonlyArray<number>, version: Protocol.Version = v5) =>
  Protocol.decode(Uint8Array.from(message), version)

const failure = (causes?: unknown, more: object = {}) =>
  Protocol.parseOutcome(
    JSON.stringify({
      metadata: {},
      status: "Failure",
      reason: "NonZeroExitCode",
      ...(causes === undefined ? {} : { details: { causes } }),
      ...more
    })
  )

const exitCode = (message: string) => failure([{ reason: "ExitCode", message }])

describe("messages", () => {
  it("name their channel in the first byte", () => {
    assert.deepStrictEqual(decoded([1, 0x61]), Result.succeed({ _tag: "Data", channel: "stdout", data: bytes("a") }))
    assert.deepStrictEqual(decoded([2, 0x62]), Result.succeed({ _tag: "Data", channel: "stderr", data: bytes("b") }))
    assert.deepStrictEqual(decoded([1]), Result.succeed({ _tag: "Data", channel: "stdout", data: new Uint8Array(0) }))
  })

  it("of an unknown channel are passed over", () => {
    assert.deepStrictEqual(decoded([9, 1]), Result.succeed({ _tag: "Unknown", channel: 9 }))
    assert.deepStrictEqual(decoded([255, 9]), Result.succeed({ _tag: "Unknown", channel: 9 }))
    assert.deepStrictEqual(decoded([255, 1], v4), Result.succeed({ _tag: "Unknown", channel: 255 }))
  })

  it("without a channel break the protocol, as does the end of a channel that is not two bytes", () => {
    assert.isTrue(Result.isFailure(decoded([])))
    assert.isTrue(Result.isFailure(decoded([255])))
    assert.isTrue(Result.isFailure(decoded([255, 1, 0])))
  })

  it("end one channel by 255 in v5", () => {
    assert.deepStrictEqual(decoded([255, 1]), Result.succeed({ _tag: "End", channel: "stdout" }))
    assert.deepStrictEqual(Protocol.encodeEnd("stdin"), Uint8Array.of(255, 0))
  })

  it("case 12: carry input as bytes", () => {
    assert.deepStrictEqual(
      Protocol.encode("stdin", bytes("h\u00e9llo\n")),
      Uint8Array.of(0, 0x68, 0xc3, 0xa9, 0x6c, 0x6c, 0x6f, 0x0a)
    )
  })

  it("case 15: carry the size of the terminal as JSON", () => {
    assert.deepStrictEqual(
      Protocol.encodeSize({ columns: 80, rows: 24 }),
      Uint8Array.from([4, ...bytes('{"Width":80,"Height":24}')])
    )
  })

  it.effect.prop(
    "of any bytes are understood or refused, never a defect",
    [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))],
    ([message]) =>
      Effect.sync(() => {
        for (const version of Protocol.versions) {
          const result = Protocol.decode(Uint8Array.from(message), version)
          if (Result.isSuccess(result) && result.success._tag === "Data") {
            const { channel, data } = result.success
            assert.deepStrictEqual(Protocol.encode(channel, data), Uint8Array.from(message))
          }
        }
      }),
    { arbitrary: { runs: 10_000 } }
  )
})

describe("the status", () => {
  it("case 17: says that the process has ended, and how", () => {
    assert.deepStrictEqual(
      Protocol.parseOutcome('{"metadata":{},"status":"Success"}'),
      Result.succeed({ _tag: "Exited", code: 0 })
    )
    assert.deepStrictEqual(exitCode("3"), Result.succeed({ _tag: "Exited", code: 3 }))
    assert.deepStrictEqual(exitCode("255"), Result.succeed({ _tag: "Exited", code: 255 }))
  })

  it("finds the exit code among other causes", () => {
    assert.deepStrictEqual(
      failure([
        { reason: "Other", message: "9" },
        { reason: "ExitCode", message: "5" }
      ]),
      Result.succeed({ _tag: "Exited", code: 5 })
    )
  })

  it("case 19: says why there is no process, without causes too", () => {
    const outcome = Protocol.parseOutcome('{"status":"Failure","reason":"InternalError","message":"no","code":500}')
    assert.isTrue(
      Result.isSuccess(outcome) && outcome.success._tag === "Failed" && outcome.success.status.message === "no"
    )
  })

  it("case 18: is refused with the name of what is wrong with it", () => {
    const why = (result: Result.Result<unknown, string>) => (Result.isFailure(result) ? result.failure : "")
    assert.include(why(failure()), "details")
    assert.include(why(failure([])), "ExitCode")
    assert.include(why(exitCode("256")), '"256"')
    assert.include(why(exitCode("three")), '"three"')
    assert.include(why(exitCode("")), "details.causes")
    assert.include(why(Protocol.parseOutcome('{"status":"Perhaps"}')), '"Perhaps"')
    assert.include(why(Protocol.parseOutcome("[]")), "not an object")
    assert.include(why(Protocol.parseOutcome("exit status 3")), "exit status 3")
  })

  it("is rid of what must not be seen before it is cut or quoted", () => {
    const conceal = (text: string) => text.replaceAll("s3cret-t0ken", "*")
    const long = `${"x".repeat(195)} s3cret-t0ken`
    const texts = [
      long,
      '{"status":"s3cret\\u002dt0ken"}',
      `{"status":"Failure","reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"${"x".repeat(40)} s3cret-t0ken"}]}}`,
      '{"status":"Failure","message":"s3cret\\u002dt0ken","details":{"causes":[{"message":"s3cret-t0ken"}]}}'
    ]
    for (const text of texts) assert.notMatch(JSON.stringify(Outcome.parse(text, conceal)), /s3cr/)
  })

  it.effect.prop(
    "of any JSON is an outcome or a fault, never a defect",
    [Schema.Json],
    ([json]) =>
      Effect.sync(() => {
        assert.isDefined(Protocol.parseOutcome(JSON.stringify(json)))
        assert.isDefined(
          Protocol.parseOutcome(JSON.stringify({ status: "Failure", reason: "NonZeroExitCode", details: json }))
        )
      }),
    { arbitrary: { runs: 10_000 } }
  )
})
