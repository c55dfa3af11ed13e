import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"

interface Text<A> {
  readonly parse: (text: string) => Result.Result<A, { readonly message: string }>
  readonly format: (value: A) => Result.Result<string, { readonly message: string }>
}

/** A codec from text to `to`, whose issues carry the messages of `parse` and `format`. */
export const textCodec = <A>(to: Schema.Codec<A>, { format, parse }: Text<A>): Schema.Codec<A, string> =>
  Schema.String.pipe(
    Schema.decodeTo(
      Schema.toType(to),
      SchemaTransformation.transformEffect({
        decode: (text: string) => orIssue(parse(text), text),
        encode: (value: A) => orIssue(format(value), value)
      })
    )
  )

const orIssue = <A>(
  result: Result.Result<A, { readonly message: string }>,
  input: unknown
): Effect.Effect<A, SchemaIssue.Issue> =>
  Effect.fromResult(Result.mapError(result, (error) => new SchemaIssue.InvalidValue({ message: error.message }, input)))
