import * as Schema from "effect/Schema"
import { invalid, isRecord, type JsonType, type Leaf, type Parse } from "./node.ts"

const leaf = (options: {
  readonly accepts: ReadonlyArray<JsonType>
  readonly primitive?: Leaf["primitive"]
  readonly strictPrimitive?: Leaf["strictPrimitive"]
  readonly lenient: Parse
  readonly strict?: Parse
  readonly expected: string
  readonly schema: () => Schema.Codec<unknown>
}): Leaf => ({
  _tag: "Leaf",
  primitive: options.primitive,
  strictPrimitive: options.strictPrimitive,
  accepts: options.accepts,
  parseLenient: options.lenient,
  parseStrict: options.strict ?? options.lenient,
  expected: options.expected,
  schema: options.schema
})

const parseString: Parse = (u) => (typeof u === "string" ? u : invalid)
const parseNumber: Parse = (u) => (typeof u === "number" ? u : invalid)
const parseBoolean: Parse = (u) => (typeof u === "boolean" ? u : invalid)

export const text = (schema: () => Schema.Codec<unknown>): Leaf =>
  leaf({
    accepts: ["string"],
    primitive: "string",
    strictPrimitive: "string",
    lenient: parseString,
    expected: "string",
    schema
  })

const number = (expected: string, fits: (n: number) => boolean, schema: () => Schema.Codec<number>): Leaf =>
  leaf({
    accepts: ["number"],
    primitive: "number",
    lenient: parseNumber,
    strict: (u) => (typeof u === "number" && fits(u) ? u : invalid),
    expected,
    schema
  })

const isInt32 = (n: number): boolean => (n | 0) === n

/** As far as a double can hold 64 bits. */
const isInt64 = (n: number): boolean => Number.isInteger(n) && n >= -(2 ** 63) && n < 2 ** 63

const integerSchema = (
  format: string,
  expected: string,
  fits: (n: number) => boolean,
  bounds: { readonly minimum?: number; readonly maximum?: number }
): Schema.Codec<number> =>
  Schema.Number.annotate({ format }).check(
    Schema.isFinite(),
    Schema.makeFilter(fits, {
      expected,
      toJsonSchema: () => ({ type: "integer", ...bounds }),
      arbitraryConstraint: { number: "integer" }
    })
  )

const int32Schema = (): Schema.Codec<number> =>
  integerSchema("int32", "a 32-bit integer", isInt32, { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 })

const int64Schema = (): Schema.Codec<number> => integerSchema("int64", "a 64-bit integer", isInt64, {})

export const int32 = (): Leaf => number("a 32-bit integer", isInt32, int32Schema)

export const int64 = (): Leaf => number("a 64-bit integer", isInt64, int64Schema)

export const double = (): Leaf =>
  number("a finite number", Number.isFinite, () =>
    Schema.Number.annotate({ format: "double" }).check(Schema.isFinite())
  )

export const boolean = (): Leaf =>
  leaf({
    accepts: ["boolean"],
    primitive: "boolean",
    strictPrimitive: "boolean",
    lenient: parseBoolean,
    expected: "boolean",
    schema: () => Schema.Boolean
  })

/** The grammar of apimachinery's `resource.Quantity`. */
const quantityPattern = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/

export const quantity = (): Leaf =>
  leaf({
    accepts: ["string", "number"],
    primitive: "string",
    // Manifests and custom resources may hold plain numbers, which are legal quantities.
    lenient: (u) => (typeof u === "number" && Number.isFinite(u) ? String(u) : parseString(u)),
    strict: (u) => (typeof u === "string" && quantityPattern.test(u) ? u : invalid),
    expected: "a quantity such as 500m, 2 or 1.5Gi",
    schema: () =>
      Schema.String.annotate({ format: "quantity" }).check(
        Schema.isPattern(quantityPattern, { toJsonSchema: () => ({ pattern: quantityPattern.source }) })
      )
  })

export const intOrString = (): Leaf =>
  leaf({
    accepts: ["string", "number"],
    primitive: "string",
    strictPrimitive: "string",
    lenient: (u) => (typeof u === "number" ? u : parseString(u)),
    strict: (u) => (typeof u === "number" && isInt32(u) ? u : parseString(u)),
    expected: "an int32 or a string",
    schema: () => Schema.Union([int32Schema(), Schema.String]).annotate({ format: "int-or-string" })
  })

export const opaque = (): Leaf =>
  leaf({
    accepts: ["object"],
    lenient: (u) => (isRecord(u) ? u : invalid),
    expected: "object",
    schema: () => Schema.Record(Schema.String, Schema.Unknown)
  })

export const json = (): Leaf =>
  leaf({
    accepts: ["string", "number", "boolean", "null", "array", "object"],
    lenient: (u) => u,
    expected: "a JSON value",
    schema: () => Schema.Json
  })
