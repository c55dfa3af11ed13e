import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FormatError } from "../../src/Schema/FormatError.ts"
import * as Quantity from "../../src/Schema/Quantity.ts"

const failure = (text: string): FormatError => {
  const result = Quantity.parse(text)
  assert.isTrue(Result.isFailure(result), `${text} was read`)
  return Result.getOrThrow(Result.flip(result))
}

const suffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"] as const

/** Quantities of up to 18 digits before and 9 after the point, with any suffix. */
const quantities: Arbitrary.Arbitrary<Quantity.Quantity> = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: -1e9, maximum: 1e9 }))),
    Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 }))),
    Arbitrary.schema(Schema.Literals(suffixes))
  ] as const),
  ([whole, thousandths, suffix]): Quantity.Quantity => {
    const text = `${whole}.${String(thousandths).padStart(3, "0")}${suffix}`
    return Quantity.isQuantity(text) ? text : "0"
  }
)

describe("Quantity", () => {
  it("compiles for literals and templates, and not for other text", () => {
    const replicas: number = 3
    const good: ReadonlyArray<Quantity.Quantity> = [
      "500m",
      "1.5Gi",
      "2",
      "0",
      "-1Ki",
      "100M",
      "1e3",
      "12E",
      "0.50",
      `${replicas}Gi`
    ]
    // @ts-expect-error no such unit
    const unit: Quantity.Quantity = "500mb"
    // @ts-expect-error no number
    const word: Quantity.Quantity = "lots"
    const text: string = "1"
    // @ts-expect-error any text
    const plain: Quantity.Quantity = text
    assert.isTrue(good.every(Quantity.isQuantity))
    assert.deepStrictEqual([unit, word, plain].map(Quantity.isQuantity), [false, false, true])
  })

  it("refuses what is not a quantity, and says where", () => {
    const positions = {
      "": 0,
      foo: 0,
      "100foobar": 3,
      "1000kb": 4,
      "1000ki": 4,
      "1Kib": 1,
      "0x10": 1,
      "1.1.1": 3,
      "1 Gi": 1,
      " 1Gi": 0,
      "1Gi\n": 1,
      "1e": 1,
      "1E+": 1,
      "1e1.5": 1,
      "1e3Ki": 1,
      "-": 1,
      "--1": 1,
      Infinity: 0,
      "１": 0
    }
    for (const [text, position] of Object.entries(positions)) {
      const error = failure(text)
      assert.strictEqual(error.position, position, text)
      assert.strictEqual(error.input, text)
      assert.isFalse(Quantity.isQuantity(text))
    }
  })

  it("fails with the API server's messages", () => {
    const wrongFormat = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
    for (const text of ["", "foo", "100foobar", "1000kb", "1e1.5", "0x10"]) {
      assert.strictEqual(failure(text).message, wrongFormat, text)
    }
    for (const text of ["1000ki", "1e", "1E+", "1KiKi", "5+3"]) {
      assert.strictEqual(failure(text).message, "unable to parse quantity's suffix", text)
    }
  })

  it("refuses absurd exponents and lengths instead of computing them", () => {
    for (const text of [
      "1e999999999",
      "1e-999999999",
      "1e100",
      `1e${"9".repeat(1e6)}`,
      "1".repeat(1e6),
      "0".repeat(1e6)
    ]) {
      assert.strictEqual(failure(text)._tag, "FormatError")
    }
    assert.strictEqual(Quantity.toBigInt("1e99"), 10n ** 99n)
  })

  it("reads every suffix exactly", () => {
    const values: ReadonlyArray<readonly [Quantity.Quantity, string]> = [
      ["1n", "0.000000001"],
      ["1u", "0.000001"],
      ["1m", "0.001"],
      ["1", "1"],
      ["1k", "1000"],
      ["1M", "1000000"],
      ["1G", "1000000000"],
      ["1T", "1000000000000"],
      ["1P", "1000000000000000"],
      ["1E", "1000000000000000000"],
      ["14E", "14000000000000000000"],
      ["1Ki", "1024"],
      ["1Mi", "1048576"],
      ["1Gi", "1073741824"],
      ["1Ti", "1099511627776"],
      ["1Pi", "1125899906842624"],
      ["1Ei", "1152921504606846976"],
      ["0.5Ki", "512"],
      ["1.5Gi", "1610612736"],
      ["10e3", "10000"],
      ["12e6", "12000000"],
      ["12E6", "12000000"],
      ["1e-3", "0.001"],
      ["1e+3", "1000"],
      ["+5", "5"],
      ["-1.5", "-1.5"],
      ["5.", "5"],
      [".5", "0.5"],
      ["-.5Ki", "-512"],
      ["00012", "12"],
      ["9223372036854775807", "9223372036854775807"]
    ]
    for (const [text, value] of values) {
      assert.isTrue(BigDecimal.equals(Quantity.toBigDecimal(text), BigDecimal.fromStringUnsafe(value)), text)
    }
  })

  it("writes canonical forms as an API server does", () => {
    const forms: ReadonlyArray<readonly [Quantity.Quantity, Quantity.Quantity]> = [
      ["1.5Gi", "1536Mi"],
      ["0.5", "500m"],
      ["1000k", "1M"],
      ["1024", "1024"],
      ["1023Ki", "1023Ki"],
      ["1024Ki", "1Mi"],
      ["0.5Ki", "512"],
      ["1.1Ki", "1126400m"],
      ["-1.5Ki", "-1536"],
      ["3.5Ei", "3584Pi"],
      ["1e3", "1e3"],
      ["1000e3", "1e6"],
      ["1500e3", "1500e3"],
      ["1E3", "1e3"],
      ["1e-20", "1e-9"],
      ["5e-1", "500e-3"],
      ["1e21", "1e21"],
      ["100000000000000000000", "100E"],
      ["1E", "1E"],
      ["0Gi", "0"],
      ["-0", "0"],
      ["00012", "12"],
      ["+5", "5"],
      ["0.1n", "1n"],
      ["-0.1n", "-1n"],
      ["1.5n", "2n"],
      ["0.0000000001Ki", "103n"],
      ["9223372036854775807", "9223372036854775807"]
    ]
    for (const [text, form] of forms) {
      assert.strictEqual(Quantity.canonical(text), form, text)
    }
  })

  it("writes amounts from numbers, bigints and decimals", () => {
    assert.strictEqual(Quantity.make(0.5), "500m")
    assert.strictEqual(Quantity.make(0), "0")
    assert.strictEqual(Quantity.make(-2500n), "-2500")
    assert.strictEqual(Quantity.make(2000n), "2k")
    assert.strictEqual(Quantity.make(3n << 30n, "BinarySI"), "3Gi")
    assert.strictEqual(Quantity.make(-(3n << 30n), "BinarySI"), "-3Gi")
    assert.strictEqual(Quantity.make(1000n, "BinarySI"), "1k")
    assert.strictEqual(Quantity.make(1.5, "BinarySI"), "1500m")
    assert.strictEqual(Quantity.make(2_000_000n, "DecimalExponent"), "2e6")
    assert.strictEqual(Quantity.make(BigDecimal.fromStringUnsafe("0.1")), "100m")
    assert.throws(() => Quantity.make(Number.NaN))
  })

  it("shows an amount in a unit", () => {
    assert.strictEqual(Quantity.toUnit("0.5006", "m"), "500.6m")
    assert.strictEqual(Quantity.toUnit("512Mi", "Gi"), "0.5Gi")
    assert.strictEqual(Quantity.toUnit("-512Mi", "Gi"), "-0.5Gi")
    assert.strictEqual(Quantity.toUnit("1500m", ""), "1.5")
    assert.strictEqual(Quantity.toUnit("1G", "Gi", { scale: 2, mode: "half-even" }), "0.93Gi")
    assert.strictEqual(Quantity.toUnit("1G", "Gi", { scale: 0 }), "1Gi")
    assert.strictEqual(Quantity.toUnit("1n", "E"), "0.000000000000000000000000001E")
    assert.strictEqual(Quantity.toUnit("20M", "k"), "20000k")
  })

  it("adds, subtracts and multiplies without loss", () => {
    assert.strictEqual(Quantity.sum("100m", "0.9"), "1")
    assert.strictEqual(Quantity.sum("0.1", "0.2"), "300m")
    assert.strictEqual(Quantity.sum("512Mi", "512Mi"), "1Gi")
    assert.strictEqual(Quantity.sum("1Gi", "1"), "1073741825")
    assert.strictEqual(Quantity.sum("0", "512Mi"), "512Mi")
    assert.strictEqual(Quantity.sum("1G", "1Gi"), "2073741824")
    assert.strictEqual(Quantity.sumAll([]), "0")
    assert.strictEqual(Quantity.sumAll(["1Gi", "512Mi", "512Mi"]), "2Gi")
    assert.strictEqual(Quantity.subtract("1", "100m"), "900m")
    assert.strictEqual(Quantity.subtract("1Gi", "1Gi"), "0")
    assert.strictEqual(Quantity.subtract("0", "1Gi"), "-1Gi")
    assert.strictEqual(Quantity.multiply("250m", 3), "750m")
    assert.strictEqual(Quantity.multiply("1Gi", 0.5), "512Mi")
    assert.strictEqual(Quantity.multiply("100m", 10n), "1")
  })

  it("compares amounts, not texts", () => {
    assert.strictEqual(Quantity.Order("1Gi", "1G"), 1)
    assert.strictEqual(Quantity.Order("1m", "1"), -1)
    assert.isTrue(Quantity.equals("1", "1000m"))
    assert.isTrue(Quantity.Equivalence("1Ki", "1024"))
    assert.isFalse(Quantity.equals("1Ki", "1k"))
  })

  it("rounds whole numbers away from zero", () => {
    assert.strictEqual(Quantity.toBigInt("1500m"), 2n)
    assert.strictEqual(Quantity.toBigInt("-1500m"), -2n)
    assert.strictEqual(Quantity.toBigInt("1n"), 1n)
    assert.strictEqual(Quantity.toBigInt("1Gi"), 1073741824n)
    assert.strictEqual(Quantity.toMillis("1.5"), 1500n)
    assert.strictEqual(Quantity.toMillis("1u"), 1n)
    assert.strictEqual(Quantity.toNumber("250m"), 0.25)
  })

  it("throws a FormatError for text that only looks like a quantity to the compiler", () => {
    assert.throws(() => Quantity.toNumber("0x10"), FormatError)
    assert.throws(() => Quantity.sum("1", "1e3Ki"), FormatError)
  })

  it("checks text by an opt-in schema that changes nothing", () => {
    assert.strictEqual(Schema.decodeUnknownSync(Quantity.Quantity)("1.50Gi"), "1.50Gi")
    assert.isFalse(Schema.is(Quantity.Quantity)("12x"))
    assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Quantity.Quantity)("1e999999999")))
    assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Quantity.Quantity)(5)))
  })

  it.prop("means the same in canonical form, which stays as it is", [quantities], ([quantity]) => {
    const canonical = Quantity.canonical(quantity)
    assert.isTrue(Quantity.equals(canonical, quantity))
    assert.strictEqual(Quantity.canonical(canonical), canonical)
  })

  it.prop("means the same in every unit", [quantities, Schema.Literals(suffixes)], ([quantity, suffix]) => {
    const inUnit = Quantity.toUnit(quantity, suffix)
    assert.isTrue(inUnit.endsWith(suffix))
    assert.isTrue(Quantity.equals(inUnit, quantity))
  })

  it.prop("takes back what it added", [quantities, quantities], ([a, b]) => {
    assert.isTrue(Quantity.equals(Quantity.subtract(Quantity.sum(a, b), b), a))
    assert.isTrue(Quantity.equals(Quantity.sum(a, b), Quantity.sum(b, a)))
  })

  it.prop("answers any text with a value or a FormatError", [Schema.String], ([text]) => {
    const result = Quantity.parse(text)
    assert.strictEqual(Result.isSuccess(result), Quantity.isQuantity(text))
  })
})
