/**
 * Schemas for Kubernetes objects that lose nothing: what the generated modules, and your own kinds, are made of.
 *
 * A definition is an interface and one node; the node is an ordinary `Schema.Codec` of that interface:
 *
 * ```ts
 * import type * as Schema from "effect/Schema"
 * import * as k from "effect-kubernetes/Schema/Definition"
 * import * as MetaV1 from "effect-kubernetes/Schema/MetaV1"
 *
 * interface CronTab {
 *   readonly metadata?: MetaV1.ObjectMeta | undefined
 *   readonly spec: { readonly schedule: string; readonly replicas?: number | undefined }
 * }
 * const CronTabSpec = k.object<CronTab["spec"]>("CronTabSpec", () => ({ schedule: k.string, replicas: k.int32 }), ["schedule"])
 * const CronTab: Schema.Codec<CronTab> = k.object<CronTab>(
 *   "CronTab", () => ({ metadata: MetaV1.ObjectMeta, spec: CronTabSpec }), ["spec"]
 * )
 * ```
 *
 * **Decoding is lenient.** Unknown keys stay, at every level. `null` and `undefined` count as absent; a required list or
 * map that is `null` reads as empty, which is what Go means by it. Missing required keys and numbers of any range pass;
 * a number where a quantity is expected becomes its text. Nothing inside an opaque or JSON value is touched. The same
 * object comes back when nothing had to change; otherwise only the changed path is copied.
 *
 * **Encoding, `make` and `Schema.is` are strict.** Required keys must be there, `null` only where it is legal, numbers
 * in range, quantities well formed. Unknown keys still stay, and `undefined` counts as absent.
 *
 * No message shows the rejected value, with or without `reportInput`: it may be part of a Secret.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as codec from "./internal/codec.ts"
import * as leaf from "./internal/leaf.ts"
import { losslessAst } from "./internal/lossless.ts"
import type { ObjectNode } from "./internal/node.ts"
import * as Typed from "./internal/typed.ts"
import type { IntOrString } from "./IntOrString.ts"
import type { Quantity } from "./Quantity.ts"
import type { MicroTime, Time } from "./Time.ts"

/**
 * The description of a value of type `A` inside a definition: a leaf such as {@link string}, or a combinator such as
 * {@link array}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Node<out A> extends Typed.Node<A> {}

/**
 * What a field or a combinator refers to: a node, or a schema made by {@link object} or {@link alias}.
 *
 * **Gotchas**
 *
 * Any other schema is refused with a `TypeError` at its first use: combine those with `Schema.Struct` and
 * {@link lossless}.
 *
 * @category models
 * @since 0.1.0
 */
export type Ref<A> = Node<A> | Schema.Codec<A, unknown>

/**
 * The nodes of the fields of `T`.
 *
 * @category models
 * @since 0.1.0
 */
export type Fields<T> = { readonly [K in keyof T]-?: Ref<Exclude<T[K], undefined>> }

/**
 * The keys of `T` that must be there.
 *
 * @category models
 * @since 0.1.0
 */
export type RequiredKeys<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? never : K & string }[keyof T]

/**
 * A definition of an object: checks the fields it names, keeps all others.
 *
 * **Details**
 *
 * `fields` is called at the first use, so that definitions may refer to each other in any order. `required` names the
 * fields that encoding and `make` insist on.
 *
 * @category constructors
 * @since 0.1.0
 */
export const object = <T>(
  id: string,
  fields: () => Fields<T>,
  ...[required = []]: RequiredKeys<T> extends never ? [] : [required: ReadonlyArray<RequiredKeys<T>>]
): Schema.Codec<T> => {
  let made: ReturnType<ObjectNode["fields"]> | undefined
  return codec.codec<T>(id, { _tag: "Object", id, fields: () => (made ??= Typed.refs(fields())), required })
}

/**
 * A name for another node, such as a union.
 *
 * @category constructors
 * @since 0.1.0
 */
export const alias = <T>(id: string, target: () => Ref<T>): Schema.Codec<T> =>
  codec.codec<T>(id, { _tag: "Alias", id, target: () => Typed.ref(target()) })

/**
 * A string.
 *
 * @category schemas
 * @since 0.1.0
 */
export const string: Node<string> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.text(() => Schema.String))

/**
 * A whole number of 32 bits; any number on decode.
 *
 * @category schemas
 * @since 0.1.0
 */
export const int32: Node<number> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.int32())

/**
 * A whole number of 64 bits, as precise as a JavaScript number; any number on decode.
 *
 * **Gotchas**
 *
 * `JSON.parse` rounds an integer beyond 2^53 before any schema sees it, and writing the object back stores the rounded
 * one. Change an object that holds such numbers with `patch` or `apply`, which send only what they change.
 *
 * @category schemas
 * @since 0.1.0
 */
export const int64: Node<number> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.int64())

/**
 * A finite number.
 *
 * @category schemas
 * @since 0.1.0
 */
export const double: Node<number> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.double())

/**
 * A boolean.
 *
 * @category schemas
 * @since 0.1.0
 */
export const boolean: Node<boolean> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.boolean())

/**
 * Bytes as base64 text, which is not checked.
 *
 * @category schemas
 * @since 0.1.0
 */
export const bytes: Node<string> = /*#__PURE__*/ Typed.node(
  /*#__PURE__*/ leaf.text(() => Schema.String.annotate({ format: "byte" }))
)

/**
 * A `Time` as text, which is not parsed: it leaves as it came.
 *
 * @category schemas
 * @since 0.1.0
 */
export const time: Node<Time> = /*#__PURE__*/ Typed.node(
  /*#__PURE__*/ leaf.text(() => Schema.String.annotate({ format: "date-time" }))
)

/**
 * A `MicroTime` as text, which is not parsed: it leaves as it came, with all its digits.
 *
 * @category schemas
 * @since 0.1.0
 */
export const microTime: Node<MicroTime> = /*#__PURE__*/ Typed.node(
  /*#__PURE__*/ leaf.text(() => Schema.String.annotate({ format: "date-time" }))
)

/**
 * A `Quantity` as text; a number becomes its text on decode, and the form is checked on encode.
 *
 * @category schemas
 * @since 0.1.0
 */
export const quantity: Node<Quantity> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.quantity())

/**
 * A whole number of 32 bits or a string; any number on decode.
 *
 * @category schemas
 * @since 0.1.0
 */
export const intOrString: Node<IntOrString> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.intOrString())

/**
 * An object that belongs to somebody else, such as a `RawExtension`: nothing inside it is looked at.
 *
 * @category schemas
 * @since 0.1.0
 */
export const opaque: Node<{ readonly [key: string]: unknown }> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.opaque())

/**
 * Any JSON value, `null` included: nothing inside it is looked at.
 *
 * @category schemas
 * @since 0.1.0
 */
export const json: Node<unknown> = /*#__PURE__*/ Typed.node(/*#__PURE__*/ leaf.json())

/**
 * A list.
 *
 * @category combinators
 * @since 0.1.0
 */
export const array = <A>(item: Ref<A>): Node<ReadonlyArray<A>> => Typed.node({ _tag: "Array", item: Typed.ref(item) })

/**
 * An object with free keys, such as labels.
 *
 * @category combinators
 * @since 0.1.0
 */
export const map = <A>(item: Ref<A>): Node<{ readonly [key: string]: A }> =>
  Typed.node({ _tag: "Map", item: Typed.ref(item) })

/**
 * A value where `null` is legal and means something: it is kept.
 *
 * @category combinators
 * @since 0.1.0
 */
export const nullable = <A>(item: Ref<A>): Node<A | null> => Typed.node({ _tag: "Nullable", item: Typed.ref(item) })

/**
 * One of several: the first alternative that fits. A fault is reported of the alternative with the value's JSON type.
 *
 * @category combinators
 * @since 0.1.0
 */
export const union = <Members extends ReadonlyArray<Ref<unknown>>>(
  ...members: Members
): Node<Typed.TypeOf<Members[number]>> => Typed.node({ _tag: "Union", members: members.map(Typed.ref) })

/**
 * Reads what a server sent: lenient and synchronous, for any schema.
 *
 * **Details**
 *
 * A definition takes a short way of its own; any other schema is decoded by `SchemaParser`, and must need neither
 * services nor asynchronous work. What a schema is compiled to is kept, so asking again costs nothing.
 *
 * @category getters
 * @since 0.1.0
 */
export const decoder = <A, I>(
  schema: Schema.Codec<A, I>
): ((input: unknown) => Result.Result<A, SchemaIssue.Issue>) => {
  const definition = codec.definitionOnly(schema)
  return definition === undefined
    ? SchemaParser.decodeUnknownResult(schema)
    : codec.parseSync(schema, definition, false)
}

/**
 * Checks and encodes a value before it leaves: strict and synchronous, for any schema.
 *
 * @category getters
 * @since 0.1.0
 */
export const encoder = <A, I>(
  schema: Schema.Codec<A, I>
): ((value: A) => Result.Result<unknown, SchemaIssue.Issue>) => {
  const definition = codec.definitionOnly(schema)
  return definition === undefined ? SchemaParser.encodeUnknownResult(schema) : codec.parseSync(schema, definition, true)
}

/**
 * Checks a value as strictly as {@link encoder} does, and returns it; throws an `Error` whose cause is the
 * `SchemaIssue.Issue`, as Schema's own constructors do.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A, I>(schema: Schema.Codec<A, I>): ((value: A) => A) => {
  const construct = SchemaParser.make(schema)
  return (value) => construct(value)
}

/**
 * Lets a schema of objects keep what it does not know, so that reading an object, changing it and writing it back
 * deletes no field of a newer server.
 *
 * **When to use**
 *
 * Use it around a `Schema.Struct` for a kind of your own. Definitions made by {@link object} keep everything already.
 *
 * **Details**
 *
 * After a decode and after an encode, the keys of the input that the struct does not name are put back into the output,
 * at every struct inside structs, records, arrays, unions and suspended schemas. Items of an array take their unknown
 * keys with them wherever they are moved.
 *
 * **Gotchas**
 *
 * - What is put back stays with its object: a value that is built anew instead of copied (`{ ...old, changed }`) has lost it.
 * - Below a transformation or a class nothing is put back, since the two sides have different shapes; renamed keys
 *   (`Schema.encodeKeys`) are such a transformation.
 * - In a union, the first alternative that the decoded value satisfies tells what is known.
 * - `null` is not repaired, and missing required keys are refused: the schema decides. Constructor defaults are not applied.
 *
 * @category combinators
 * @since 0.1.0
 */
export const lossless = <A, I, RD, RE>(schema: Schema.Codec<A, I, RD, RE>): Schema.Codec<A, I, RD, RE> =>
  Schema.make(losslessAst(schema.ast))
