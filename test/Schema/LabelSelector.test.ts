import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "../../src/Schema/FormatError.ts"
import * as LabelSelector from "../../src/Schema/LabelSelector.ts"

const parse = (text: string): LabelSelector.LabelSelector => Result.getOrThrow(LabelSelector.parse(text))

const printed = (text: string): string => LabelSelector.print(parse(text))

const failure = (text: string): FormatError => {
  const result = LabelSelector.parse(text)
  assert.isTrue(Result.isFailure(result), `${text} was read`)
  return Result.getOrThrow(Result.flip(result))
}

const long = "x".repeat(64)
const nameRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
const subdomainRule =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
const valueRule =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"

describe("LabelSelector.parse", () => {
  it("reads every kind of condition, whatever the blanks", () => {
    const canonical = {
      "": "",
      "  ": "",
      a: "a",
      "!a": "!a",
      "! a": "!a",
      "a=b": "a=b",
      "a==b": "a=b",
      "a = b , c": "a=b,c",
      "\t a\n=\r b ": "a=b",
      "a!=b": "a!=b",
      "a=": "a=",
      "a==": "a=",
      "a!=": "a!=",
      "a=,b": "a=,b",
      "a>1": "a>1",
      "a<01": "a<01",
      "a>9223372036854775807": "a>9223372036854775807",
      "a in (y,x,y)": "a in (x,y)",
      "a in(x)": "a in (x)",
      "a notin(x),b": "a notin (x),b",
      "a in ( x , y )": "a in (x,y)",
      "a.b/c_d=E": "a.b/c_d=E",
      "b=1,!0,a=x": "!0,a=x,b=1",
      "a=x,a=5": "a=x,a=5"
    }
    for (const [text, form] of Object.entries(canonical)) {
      assert.strictEqual(printed(text), form, text)
    }
  })

  it("takes an operator's word for a key or a value where no operator can stand", () => {
    assert.deepStrictEqual(parse("in in (in,notin)"), LabelSelector.in("in", ["in", "notin"]))
    assert.deepStrictEqual(parse("!in"), LabelSelector.notExists("in"))
    assert.deepStrictEqual(parse("notin=in"), LabelSelector.equals("notin", "in"))
    assert.deepStrictEqual(parse("in"), LabelSelector.exists("in"))
  })

  it("lets a set hold the empty value", () => {
    const sets = {
      "a in ()": [""],
      "a in (,)": [""],
      "a in (,,)": [""],
      "a in (,a)": ["", "a"],
      "a in (a,)": ["", "a"],
      "a in (a,,b)": ["", "a", "b"],
      "a in (a,,,b)": ["", "a", "b"]
    }
    for (const [text, values] of Object.entries(sets)) {
      assert.deepStrictEqual(parse(text), LabelSelector.in("a", values), text)
    }
    assert.deepStrictEqual(parse("a notin ()"), LabelSelector.notIn("a", [""]))
  })

  it("fails with the API server's message and says where", () => {
    const faults: ReadonlyArray<readonly [text: string, position: number, message: string]> = [
      ["a,", 2, "found '', expected: identifier after ','"],
      ["a,,b", 2, "found ',', expected: identifier after ','"],
      ["a=b,", 4, "found '', expected: identifier after ','"],
      [",a", 0, "found ',', expected: !, identifier, or 'end of string'"],
      ["=b", 0, "found '=', expected: !, identifier, or 'end of string'"],
      ["(a)", 0, "found '(', expected: !, identifier, or 'end of string'"],
      ["!a=b", 2, "found '=', expected: ',' or 'end of string'"],
      ["a=b c", 4, "found 'c', expected: ',' or 'end of string'"],
      ["a=b in (c)", 4, "found 'in', expected: ',' or 'end of string'"],
      ["!notin in", 7, "found 'in', expected: ',' or 'end of string'"],
      ["a in (x))", 8, "found ')', expected: ',' or 'end of string'"],
      ["a in ()b", 7, "found 'b', expected: ',' or 'end of string'"],
      ["a>1>2", 3, "found '>', expected: ',' or 'end of string'"],
      ["a b", 2, "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"],
      ["a!b", 1, "unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt"],
      ["a! =b", 1, "unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt"],
      ["ain (x)", 4, "unable to parse requirement: found '(', expected: in, notin, =, ==, !=, gt, lt"],
      ["a gt 1", 2, "unable to parse requirement: found 'gt', expected: in, notin, =, ==, !=, gt, lt"],
      ["a=(b", 2, "unable to parse requirement: found '(', expected: identifier"],
      ["a===b", 3, "unable to parse requirement: found '=', expected: identifier"],
      ["a=!b", 2, "unable to parse requirement: found '!', expected: identifier"],
      ["a>=1", 2, "unable to parse requirement: found '=', expected: identifier"],
      ["!", 1, "unable to parse requirement: found '', expected: identifier"],
      ["!!a", 1, "unable to parse requirement: found '!', expected: identifier"],
      ["a,!", 3, "unable to parse requirement: found '', expected: identifier"],
      ["a in", 4, "unable to parse requirement: found '' expected: '('"],
      ["a in x", 5, "unable to parse requirement: found 'x' expected: '('"],
      ["a in (", 6, "unable to parse requirement: found '', expected: ',', ')' or identifier"],
      ["a in ((x)", 6, "unable to parse requirement: found '(', expected: ',', ')' or identifier"],
      ["a in (=)", 6, "unable to parse requirement: found '=', expected: ',', ')' or identifier"],
      ["a in (x", 7, "unable to parse requirement: found '', expected: ',' or ')'"],
      ["a in (x y)", 8, "unable to parse requirement: found 'y', expected: ',' or ')'"],
      ["a in (x,y=)", 9, "unable to parse requirement: found '=', expected: ',' or ')'"],
      ["a in (,x y", 9, "unable to parse requirement: found 'y', expected: ',' or ')'"],
      ["a in (x,", 8, "unable to parse requirement: found '', expected: ',', or identifier"],
      ["a in (x,=", 8, "unable to parse requirement: found '=', expected: ',', or identifier"],
      ["a in (,=", 7, "unable to parse requirement: found '=', expected: ',', or identifier"],
      ["a in (x,!)", 8, "unable to parse requirement: found '!', expected: ',', or identifier"],
      ["a in (,,", 8, "unable to parse requirement: found '', expected: ',', or identifier"]
    ]
    for (const [text, position, message] of faults) {
      const error = failure(text)
      assert.strictEqual(error.message, message, text)
      assert.strictEqual(error.position, position, text)
      assert.isTrue(message.endsWith(`${error.expected}`), text)
      assert.strictEqual(error.input, text)
    }
  })

  it("refuses keys and values that no label can have, in the API server's words", () => {
    const notInteger = "for 'Gt', 'Lt' operators, the value must be an integer"
    const faults: ReadonlyArray<readonly [text: string, message: string]> = [
      [
        "a/b/c",
        `<nil>: Invalid value: "a/b/c": a valid label key ${nameRule} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`
      ],
      ["/a", '<nil>: Invalid value: "/a": prefix part must be non-empty'],
      ["a/", `<nil>: Invalid value: "a/": name part must be non-empty; name part ${nameRule}`],
      ["A/b", `<nil>: Invalid value: "A/b": prefix part ${subdomainRule}`],
      ["a_/b", `<nil>: Invalid value: "a_/b": prefix part ${subdomainRule}`],
      ["-a", `<nil>: Invalid value: "-a": name part ${nameRule}`],
      ["ä=b", `<nil>: Invalid value: "ä": name part ${nameRule}`],
      [long, `<nil>: Invalid value: "${long}": name part must be no more than 63 bytes`],
      [`${long}=-y`, `<nil>: Invalid value: "${long}": name part must be no more than 63 bytes`],
      [
        `${"p".repeat(254)}/x`,
        `<nil>: Invalid value: "${"p".repeat(254)}/x": prefix part must be no more than 253 bytes`
      ],
      [`a=${long}`, `values[0][a]: Invalid value: "${long}": must be no more than 63 bytes`],
      ["a=-b", `values[0][a]: Invalid value: "-b": ${valueRule}`],
      ["a=b\\", `values[0][a]: Invalid value: "b\\\\": ${valueRule}`],
      ["a=ä", `values[0][a]: Invalid value: "ä": ${valueRule}`],
      ["a in (x,-y)", `values[0][a]: Invalid value: "-y": ${valueRule}`],
      [
        "a in (-x,-y)",
        `[values[0][a]: Invalid value: "-x": ${valueRule}, values[1][a]: Invalid value: "-y": ${valueRule}]`
      ],
      ["a>x", `values[0]: Invalid value: "x": ${notInteger}`],
      ["a>", `values[0]: Invalid value: "": ${notInteger}`],
      ["a>9223372036854775808", `values[0]: Invalid value: "9223372036854775808": ${notInteger}`],
      ["a>-1", `values[0][a]: Invalid value: "-1": ${valueRule}`]
    ]
    for (const [text, message] of faults) {
      assert.strictEqual(failure(text).message, `unable to parse requirement: ${message}`, text)
    }
    assert.strictEqual(failure("app=web,b=-b").position, 8)
  })

  it("answers huge texts at once", () => {
    assert.strictEqual(parse("a,".repeat(50_000) + "a").length, 50_001)
    assert.strictEqual(failure("a".repeat(1e6))._tag, "FormatError")
    assert.strictEqual(failure(`a=${"-".repeat(1e6)}`)._tag, "FormatError")
    assert.strictEqual(failure(`${"a.".repeat(5e5)}/x`)._tag, "FormatError")
    assert.strictEqual(failure("(".repeat(1e6))._tag, "FormatError")
  })
})

describe("LabelSelector", () => {
  it("builds what its text says", () => {
    const built = LabelSelector.and(
      LabelSelector.equals("app", "web"),
      LabelSelector.notEquals("env", "dev"),
      LabelSelector.in("tier", ["front", "back", "front"]),
      LabelSelector.notIn("zone", new Set(["b", "a"])),
      LabelSelector.exists("owner"),
      LabelSelector.notExists("canary"),
      LabelSelector.greaterThan("generation", 3),
      LabelSelector.lessThan("generation", 10n)
    )
    const text = "app=web,!canary,env!=dev,generation>3,generation<10,owner,tier in (back,front),zone notin (a,b)"
    assert.strictEqual(LabelSelector.print(built), text)
    assert.deepStrictEqual(parse(text), built)
    assert.strictEqual(LabelSelector.print(LabelSelector.everything), "")
    assert.strictEqual(LabelSelector.print(LabelSelector.fromLabels({ b: "2", a: "1" })), "a=1,b=2")
    assert.deepStrictEqual(LabelSelector.fromLabels({}), LabelSelector.everything)
  })

  it("does not build what would say something else", () => {
    for (const build of [
      () => LabelSelector.equals("app", "web,tier!=x"),
      () => LabelSelector.equals("a,b", "x"),
      () => LabelSelector.equals("app", long),
      () => LabelSelector.exists(""),
      () => LabelSelector.in("app", []),
      () => LabelSelector.notIn("app", []),
      () => LabelSelector.greaterThan("app", 1.5),
      () => LabelSelector.greaterThan("app", 2n ** 63n),
      () => LabelSelector.fromLabels({ app: "a b" })
    ]) {
      assert.throws(build, FormatError)
    }
  })

  it("reads the selector of an object", () => {
    const spec = {
      matchLabels: { b: "1", a: "x" },
      matchExpressions: [
        { key: "aa", operator: "NotIn", values: ["z", "q", "z"] },
        { key: "0", operator: "DoesNotExist" },
        { key: "a", operator: "In", values: ["x"] },
        { key: "c", operator: "Exists", values: [] }
      ]
    }
    const selector = Result.getOrThrow(LabelSelector.fromSpec(spec))
    assert.strictEqual(LabelSelector.print(selector), "!0,a=x,a in (x),aa notin (q,z),b=1,c")
    assert.deepStrictEqual(LabelSelector.fromSpec({}), Result.succeed(LabelSelector.everything))
  })

  it("fails for the selector of an object that is not valid", () => {
    const faults: ReadonlyArray<readonly [LabelSelector.Spec, RegExp]> = [
      [{ matchLabels: { "-a": "b" } }, /^key: Invalid value: "-a": name part must consist/],
      [{ matchLabels: { a: "-b" } }, /^values\[0\]\[a\]: Invalid value: "-b": a valid label/],
      [{ matchExpressions: [{ key: "a", operator: "Foo" }] }, /^"Foo" is not a valid label selector operator$/],
      [{ matchExpressions: [{ key: "a", operator: "In" }] }, /values set can't be empty$/],
      [{ matchExpressions: [{ key: "a", operator: "Exists", values: ["x"] }] }, /values set must be empty/]
    ]
    for (const [spec, message] of faults) {
      const result = LabelSelector.fromSpec(spec)
      assert.isTrue(Result.isFailure(result))
      if (Result.isFailure(result)) assert.match(result.failure.message, message)
    }
  })

  it("matches as an API server does", () => {
    const objects: Record<string, Record<string, string> | undefined> = {
      none: undefined,
      empty: { a: "" },
      x: { a: "x" },
      five: { a: "5" },
      twelve: { a: "0012" },
      big: { a: "99999999999999999999" }
    }
    const selected = {
      "": ["none", "empty", "x", "five", "twelve", "big"],
      a: ["empty", "x", "five", "twelve", "big"],
      "!a": ["none"],
      "a=": ["empty"],
      "a!=": ["none", "x", "five", "twelve", "big"],
      "a=x": ["x"],
      "a!=x": ["none", "empty", "five", "twelve", "big"],
      "a in ()": ["empty"],
      "a notin ()": ["none", "x", "five", "twelve", "big"],
      "a in (,x,,5)": ["empty", "x", "five"],
      "a in (x,)": ["empty", "x"],
      "a notin (x)": ["none", "empty", "five", "twelve", "big"],
      "a>4": ["five", "twelve"],
      "a>05": ["twelve"],
      "a<6": ["five"],
      "a<13": ["five", "twelve"],
      "a=x,a=5": [],
      "a,a!=x,a<9": ["five"],
      toString: []
    }
    for (const [text, names] of Object.entries(selected)) {
      const selector = parse(text)
      const found = Object.keys(objects).filter((name) => LabelSelector.matches(selector, objects[name]))
      assert.deepStrictEqual(found, names, text)
    }
  })

  const keys = ["a", "b", "example.com/c", "in", "notin", "constructor"]
  const values = ["", "x", "y", "1", "02", "10", "in"]
  const key = Arbitrary.schema(Schema.Literals(keys))
  const value = Arbitrary.schema(Schema.Literals(values))
  const labels = Arbitrary.map(Arbitrary.array(Arbitrary.all([key, value] as const)), (entries) =>
    Object.fromEntries(entries)
  )

  const condition = Arbitrary.map(
    Arbitrary.all([
      Arbitrary.schema(Schema.Literals(["=", "!=", "in", "notin", "exists", "!", ">", "<"])),
      key,
      value,
      Arbitrary.array(value),
      Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 })))
    ] as const),
    ([operator, key, value, rest, number]) => ({ operator, key, values: [value, ...rest], number })
  )
  type Condition = typeof condition extends Arbitrary.Arbitrary<infer A> ? A : never

  const build = ({ key, number, operator, values }: Condition): LabelSelector.LabelSelector => {
    const first = values[0] ?? ""
    if (operator === "=") return LabelSelector.equals(key, first)
    if (operator === "!=") return LabelSelector.notEquals(key, first)
    if (operator === "in") return LabelSelector.in(key, values)
    if (operator === "notin") return LabelSelector.notIn(key, values)
    if (operator === "exists") return LabelSelector.exists(key)
    if (operator === "!") return LabelSelector.notExists(key)
    return operator === ">" ? LabelSelector.greaterThan(key, number) : LabelSelector.lessThan(key, number)
  }

  /** What each condition means, written as plainly as can be. */
  const reference = ({ key, number, operator, values }: Condition, labels: ReadonlyMap<string, string>): boolean => {
    const label = labels.get(key)
    const isNumber = label !== undefined && /^\d+$/.test(label)
    return {
      "=": label === values[0],
      "!=": label !== values[0],
      in: values.some((value) => value === label),
      notin: values.every((value) => value !== label),
      exists: label !== undefined,
      "!": label === undefined,
      ">": isNumber && Number(label) > number,
      "<": isNumber && Number(label) < number
    }[operator]
  }

  it.prop("reads back what it prints", [Arbitrary.array(condition)], ([conditions]) => {
    const selector = LabelSelector.and(...conditions.map(build))
    assert.deepStrictEqual(parse(LabelSelector.print(selector)), selector)
  })

  it.prop("matches what each condition means", [Arbitrary.array(condition), labels], ([conditions, labels]) => {
    const selector = LabelSelector.and(...conditions.map(build))
    const map = new Map(Object.entries(labels))
    assert.strictEqual(
      LabelSelector.matches(selector, labels),
      conditions.every((condition) => reference(condition, map))
    )
  })

  const pieces = [
    "a",
    "b/c",
    "in",
    "notin",
    "=",
    "==",
    "!=",
    "!",
    "(",
    ")",
    ",",
    ">",
    "<",
    " ",
    "\t",
    "1",
    "-",
    "ä",
    "\\"
  ]
  const text = Arbitrary.map(Arbitrary.array(Arbitrary.schema(Schema.Literals(pieces)), { maxLength: 12 }), (all) =>
    all.join("")
  )

  it.prop("answers any text with a selector that prints as itself, or a FormatError", [text], ([text]) => {
    const result = LabelSelector.parse(text)
    if (Result.isSuccess(result)) {
      assert.deepStrictEqual(LabelSelector.parse(LabelSelector.print(result.success)), result)
    } else {
      assert.strictEqual(result.failure._tag, "FormatError")
      assert.isAtMost(result.failure.position ?? Infinity, text.length)
    }
  })

  it.prop("answers any string at all", [Schema.String], ([text]) => {
    const result = LabelSelector.parse(text)
    if (Result.isFailure(result)) assert.strictEqual(result.failure.input, text)
  })
})
