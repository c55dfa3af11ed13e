import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as FieldSelector from "../../src/Schema/FieldSelector.ts"
import { FormatError } from "../../src/Schema/FormatError.ts"

const parse = (text: string): FieldSelector.FieldSelector => Result.getOrThrow(FieldSelector.parse(text))

describe("FieldSelector", () => {
  it("reads conditions, their values without escapes", () => {
    const values: ReadonlyArray<readonly [string, FieldSelector.FieldSelector]> = [
      ["", FieldSelector.everything],
      [",,", FieldSelector.everything],
      ["metadata.name=x", FieldSelector.equals("metadata.name", "x")],
      ["metadata.name==x", FieldSelector.equals("metadata.name", "x")],
      ["metadata.name!=x", FieldSelector.notEquals("metadata.name", "x")],
      [",metadata.name=x,,", FieldSelector.equals("metadata.name", "x")],
      ["metadata.name=", FieldSelector.equals("metadata.name", "")],
      ["metadata.name= x", FieldSelector.equals("metadata.name", " x")],
      [" metadata.name=x", FieldSelector.equals(" metadata.name", "x")],
      ["metadata.name=!x", FieldSelector.equals("metadata.name", "!x")],
      ["metadata.name=a\\,b", FieldSelector.equals("metadata.name", "a,b")],
      ["metadata.name=a\\=b", FieldSelector.equals("metadata.name", "a=b")],
      ["metadata.name=a\\\\b", FieldSelector.equals("metadata.name", "a\\b")],
      ["=x", FieldSelector.equals("", "x")],
      ["a\\,b=c", [{ _tag: "Equals", field: "a\\,b", value: "c" }]],
      [
        "status.phase=Running,metadata.name!=x",
        FieldSelector.and(
          FieldSelector.notEquals("metadata.name", "x"),
          FieldSelector.equals("status.phase", "Running")
        )
      ]
    ]
    for (const [text, selector] of values) assert.deepStrictEqual(parse(text), selector, text)
  })

  it("fails with the API server's message and says where", () => {
    const faults: ReadonlyArray<readonly [text: string, position: number, message: string]> = [
      ["metadata.name", 0, "invalid selector: 'metadata.name'; can't understand 'metadata.name'"],
      ["metadata.name!x", 0, "invalid selector: 'metadata.name!x'; can't understand 'metadata.name!x'"],
      ["metadata.name=x,foo", 16, "invalid selector: 'metadata.name=x,foo'; can't understand 'foo'"],
      ["metadata.name=a,b", 16, "invalid selector: 'metadata.name=a,b'; can't understand 'b'"],
      ["metadata.name=a=b", 15, "invalid field selector: unescaped character in value: 61"],
      ["metadata.name===x", 15, "invalid field selector: unescaped character in value: 61"],
      ["metadata.name!==x", 15, "invalid field selector: unescaped character in value: 61"],
      ["metadata.name=a\\b", 15, "invalid field selector: invalid escape sequence: \\b"],
      ["metadata.name=a\\ b", 15, "invalid field selector: invalid escape sequence: \\ "],
      ["metadata.name=a\\", 15, "invalid field selector: invalid escape sequence: \\"],
      ["metadata.name=\\😀", 14, "invalid field selector: invalid escape sequence: \\😀"],
      ["\\,", 0, "invalid selector: '\\,'; can't understand '\\,'"],
      ["a\\", 0, "invalid selector: 'a\\'; can't understand 'a\\'"],
      ["z=a=b,foo", 6, "invalid selector: 'z=a=b,foo'; can't understand 'foo'"]
    ]
    for (const [text, position, message] of faults) {
      const result = FieldSelector.parse(text)
      assert.isTrue(Result.isFailure(result), text)
      if (Result.isSuccess(result)) continue
      assert.strictEqual(result.failure.message, message, text)
      assert.strictEqual(result.failure.position, position, text)
      assert.strictEqual(result.failure.input, text)
      assert.isString(result.failure.expected)
    }
  })

  it("prints what a request carries", () => {
    const selector = FieldSelector.and(
      FieldSelector.fromFields({ "status.phase": "Running", "metadata.name": "a,b=c\\d" }),
      FieldSelector.notEquals("spec.nodeName", "")
    )
    assert.strictEqual(
      FieldSelector.print(selector),
      "metadata.name=a\\,b\\=c\\\\d,spec.nodeName!=,status.phase=Running"
    )
    assert.strictEqual(FieldSelector.print(FieldSelector.everything), "")
  })

  it("does not build what would say something else", () => {
    for (const field of ["a=b", "a!", "a,b", "a\\"]) assert.throws(() => FieldSelector.equals(field, "x"), FormatError)
  })

  it("takes an absent field for an empty one", () => {
    const fields = { "metadata.name": "web-0", "spec.nodeName": undefined }
    const selected = {
      "": true,
      "metadata.name=web-0": true,
      "metadata.name!=web-0": false,
      "metadata.name=web-0,metadata.name=web-1": false,
      "spec.nodeName=": true,
      "spec.nodeName!=": false,
      "spec.nodeName!=n1": true,
      "status.phase=": true,
      "status.phase=Running": false,
      "toString=": true
    }
    for (const [text, expected] of Object.entries(selected)) {
      assert.strictEqual(FieldSelector.matches(parse(text), fields), expected, text)
    }
  })

  it("knows the one value that a field must have", () => {
    const selector = parse("metadata.name=web-0,status.phase!=Running")
    assert.deepStrictEqual(FieldSelector.exactValue(selector, "metadata.name"), Option.some("web-0"))
    assert.deepStrictEqual(FieldSelector.exactValue(selector, "status.phase"), Option.none())
    assert.deepStrictEqual(FieldSelector.exactValue(selector, "spec.nodeName"), Option.none())
  })

  it("answers huge texts at once", () => {
    assert.strictEqual(parse("a=b,".repeat(50_000)).length, 50_000)
    assert.isTrue(Result.isFailure(FieldSelector.parse("\\,".repeat(500_000))))
    assert.isTrue(Result.isFailure(FieldSelector.parse("a".repeat(1_000_000))))
  })

  const fieldNames = ["metadata.name", "status.phase", "spec.nodeName"]
  const condition = Arbitrary.all({
    negated: Arbitrary.schema(Schema.Boolean),
    field: Arbitrary.schema(Schema.Literals(fieldNames)),
    value: Arbitrary.map(
      Arbitrary.array(Arbitrary.schema(Schema.Literals(["a", ",", "=", "\\", "!", " ", "ä"])), { maxLength: 3 }),
      (chars) => chars.join("")
    )
  })
  type Condition = typeof condition extends Arbitrary.Arbitrary<infer A> ? A : never
  const build = ({ field, negated, value }: Condition): FieldSelector.FieldSelector =>
    negated ? FieldSelector.notEquals(field, value) : FieldSelector.equals(field, value)

  it.prop("reads back what it prints", [Arbitrary.array(condition)], ([conditions]) => {
    const selector = FieldSelector.and(...conditions.map(build))
    assert.deepStrictEqual(parse(FieldSelector.print(selector)), selector)
  })

  it.prop("matches what each condition means", [Arbitrary.array(condition), condition], ([conditions, actual]) => {
    const fields = { [actual.field]: actual.value }
    const expected = conditions.every(
      ({ field, negated, value }) => negated !== ((field === actual.field ? actual.value : "") === value)
    )
    assert.strictEqual(FieldSelector.matches(FieldSelector.and(...conditions.map(build)), fields), expected)
  })

  const text = Arbitrary.map(
    Arbitrary.array(Arbitrary.schema(Schema.Literals(["a", "b", "=", "!", ",", "\\", " ", "ä"])), { maxLength: 12 }),
    (all) => all.join("")
  )

  it.prop("answers any text with a selector that prints as itself, or a FormatError", [text], ([text]) => {
    const result = FieldSelector.parse(text)
    if (Result.isSuccess(result)) {
      assert.deepStrictEqual(FieldSelector.parse(FieldSelector.print(result.success)), result)
    } else {
      assert.isAtMost(result.failure.position ?? Infinity, text.length)
    }
  })
})
