import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Issue from "../../src/internal/issue.ts"

const secret = "hunter2"

const textOf = <A>(schema: Schema.Codec<A, unknown>, input: unknown): string => {
  const result = SchemaParser.decodeUnknownResult(schema, { reportInput: true })(input)
  if (Result.isSuccess(result)) throw new Error("it was decoded")
  return Issue.text(result.failure)
}

describe("text", () => {
  const Password = Schema.String.check(Schema.makeFilter((text: string) => `bad ${text}`))
  const cases: ReadonlyArray<
    readonly [name: string, schema: Schema.Codec<unknown, unknown>, input: unknown, text: string]
  > = [
    ["another type", Schema.Struct({ a: Schema.Number }), { a: secret }, "a: expected number"],
    ["a text for an object", Schema.Struct({ a: Schema.Number }), secret, "expected object"],
    ["a key that is missing", Schema.Struct({ a: Schema.Number }), {}, "a: missing key"],
    ["a literal", Schema.Literals(["x", "y"]), secret, 'expected "x" | "y"'],
    ["a check of Schema's own", Schema.String.check(Schema.isMaxLength(3)), secret, ""],
    ["a filter that makes its message of the value", Password, secret, "not a valid value"],
    [
      "a filter deep inside",
      Schema.Struct({ items: Schema.Array(Schema.Struct({ "a/b": Password })) }),
      { items: [{ "a/b": secret }] },
      'items[0]["a/b"]: not a valid value'
    ],
    [
      "a filter that makes issues of the value",
      Schema.String.check(
        Schema.makeFilter(
          (text: string) => new SchemaIssue.InvalidValue({ message: text, expected: `not ${text}` }, text)
        )
      ),
      secret,
      "not a valid value"
    ],
    [
      "a filter that says of itself what it expects",
      Schema.String.check(Schema.makeFilter((text: string) => `bad ${text}`, { expected: "a strong password" })),
      secret,
      "expected a strong password"
    ],
    [
      "a transformation that makes its message of the value",
      Schema.String.pipe(
        Schema.decodeTo(
          Schema.Number,
          SchemaTransformation.transformEffect({
            decode: (text: string) => Effect.fail(new SchemaIssue.InvalidValue({ message: `bad ${text}` }, text)),
            encode: (number: number) => Effect.succeed(String(number))
          })
        )
      ),
      secret,
      "not a valid value"
    ],
    ["JSON inside of a text", Schema.fromJsonString(Schema.Struct({})), `{"${secret}`, ""]
  ]
  for (const [name, schema, input, text] of cases) {
    it(`shows nothing of ${name}`, () => {
      const found = textOf(schema, input)
      if (text !== "") assert.strictEqual(found, text)
      assert.notInclude(found, secret)
      assert.notInclude(found, "\n")
    })
  }

  it("puts the path of what was read in front", () => {
    assert.strictEqual(Issue.text(Issue.expected("string", "name"), ["items", 3]), "items[3].name: expected string")
    assert.strictEqual(Issue.text(Issue.missing("name")), "name: missing key")
  })
})
