import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { explain } from "./explain.ts"
import { annotationKey, type Definition, definitionOfAst, invalid } from "./node.ts"
import { parser } from "./parse.ts"
import { sample, structural } from "./structural.ts"

/**
 * Makes a definition an ordinary schema of two declarations: `wire`, which is lenient, and on top of it one that is
 * strict.
 *
 * A declaration that has an encoding is at the end of a parse: what its encoding gave it has been walked already.
 * Without one it is at the start (`wire` in a decode, the strict one in an encode) or alone (in `is` and `make`), and
 * walks.
 */
export const codec = <T>(identifier: string, definition: Definition): Schema.Codec<T> => {
  const annotations = {
    identifier,
    [annotationKey]: definition,
    toCodecJson: () => linkTo(structural(definition)),
    toCodecArbitrary: () => linkTo(sample(definition))
  }
  const wire = new SchemaAST.Declaration([], () => runLenient, annotations)
  const link = new SchemaAST.Link(wire, passthrough)
  return Schema.make<Schema.Codec<T>>(new SchemaAST.Declaration([], () => runStrict, annotations, undefined, [link]))
}

const passthrough = /*#__PURE__*/ SchemaTransformation.passthrough<unknown>()

const linkTo = (schema: Schema.Codec<unknown>): SchemaAST.Link => new SchemaAST.Link(schema.ast, passthrough)

const run =
  (strict: boolean): ReturnType<SchemaAST.Declaration["run"]> =>
  (input, self, options) => {
    const definition = definitionOfAst(self)
    return self.encoding !== undefined || definition === undefined
      ? Effect.succeed(input)
      : Effect.fromResult(parse(definition, input, strict, self, options))
  }

const runLenient = /*#__PURE__*/ run(false)
const runStrict = /*#__PURE__*/ run(true)

/** Parses a value; what is wrong with it is looked for only after it was refused, or when unknown keys are faults. */
const parse = (
  definition: Definition,
  input: unknown,
  strict: boolean,
  ast: SchemaAST.AST,
  options: SchemaAST.ParseOptions
): Result.Result<unknown, SchemaIssue.Issue> => {
  try {
    const output = parser(definition, strict)(input)
    if (output !== invalid && options.onExcessProperty !== "error") return Result.succeed(output)
    const [first, ...others] = explain(definition, input, strict, options)
    if (first === undefined)
      return output === invalid ? Result.fail(new SchemaIssue.InvalidType(ast)) : Result.succeed(output)
    return Result.fail(others.length === 0 ? first : new SchemaIssue.Composite(ast, [first, ...others]))
  } catch (error) {
    // The stack has run out: only a recursive definition (JSONSchemaProps) can be nested that deeply, by a hostile peer.
    if (error instanceof RangeError) return Result.fail(new SchemaIssue.InvalidValue({ message: "Nested too deeply" }))
    throw error
  }
}

const noOptions: SchemaAST.ParseOptions = {}

/** Parses without Effect, as the client does with every object. */
export const parseSync = <A>(
  schema: Schema.Codec<A, unknown>,
  definition: Definition,
  strict: boolean
): ((input: unknown) => Result.Result<A, SchemaIssue.Issue>) => {
  // What a definition parses has the type of the schema that `codec` made of it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (input) => parse(definition, input, strict, schema.ast, noOptions) as Result.Result<A, SchemaIssue.Issue>
}

/** The definition behind a schema that is nothing but that: no checks, no further encoding. */
export const definitionOnly = (schema: Schema.Constraint): Definition | undefined => {
  const { ast } = schema
  if (ast.checks !== undefined || ast.encoding?.length !== 1) return undefined
  const definition = definitionOfAst(ast)
  return definition === definitionOfAst(ast.encoding[0].to) ? definition : undefined
}
