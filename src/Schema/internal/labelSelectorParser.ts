import * as Result from "effect/Result"
import { FormatError } from "../FormatError.ts"
import * as Label from "../Label.ts"
import type { Requirement } from "../LabelSelector.ts"
import { invalid, invalidRequirement } from "./labelRequirement.ts"

interface Token {
  /** A symbol or keyword, `word`, or `end`. */
  readonly kind: string
  readonly text: string
  readonly position: number
}

type Parsed<A> = Result.Result<A, FormatError>

/**
 * Reads `requirement, ...` as `labels.Parse` does, and fails with its messages; the words `in` and `notin` are
 * operators only where an operator can stand.
 */
export const parseRequirements = (text: string): Parsed<ReadonlyArray<Requirement>> => {
  const tokens = tokenize(text)
  const requirements: Array<Requirement> = []
  if (tokens.peek().kind === "end") return Result.succeed(requirements)
  const first = tokens.peek()
  if (!startsRequirement(first)) return fail(text, first, "!, identifier, or 'end of string'")
  while (true) {
    const { position } = tokens.peek()
    const requirement = parseRequirement(text, tokens)
    if (Result.isFailure(requirement)) return Result.fail(within(requirement.failure, text, position))
    requirements.push(requirement.success)
    const separator = tokens.take()
    if (separator.kind === "end") return Result.succeed(requirements)
    if (separator.kind !== ",") return fail(text, separator, "',' or 'end of string'")
    if (!startsRequirement(tokens.peek())) return fail(text, tokens.peek(), "identifier after ','")
  }
}

const startsRequirement = (token: Token): boolean => isWord(token) || token.kind === "!"

const within = (error: FormatError, input: string, position: number): FormatError =>
  new FormatError({
    message: `unable to parse requirement: ${error.message}`,
    input,
    position: error.position ?? position,
    expected: error.expected ?? "a valid key and valid values"
  })

const parseRequirement = (text: string, tokens: Tokens): Parsed<Requirement> => {
  const negated = tokens.peek().kind === "!"
  if (negated) tokens.take()
  const token = tokens.take()
  if (!isWord(token)) return fail(text, token, "identifier")
  const key = token.text
  const faults = Label.keyFaults(key)
  if (faults.length > 0) {
    const message = `<nil>: ${invalid(key, faults)}`
    return Result.fail(new FormatError({ message, input: text, position: token.position, expected: "a valid key" }))
  }
  if (negated) return Result.succeed({ _tag: "NotExists", key })
  if (tokens.peek().kind === "," || tokens.peek().kind === "end") return Result.succeed({ _tag: "Exists", key })
  return Result.flatMap(parseCondition(text, key, tokens), (requirement) => {
    const error = invalidRequirement(requirement)
    return error === undefined ? Result.succeed(requirement) : Result.fail(error)
  })
}

const parseCondition = (text: string, key: string, tokens: Tokens): Parsed<Requirement> => {
  const operator = tokens.take()
  switch (operator.kind) {
    case "=":
    case "==":
      return Result.map(parseValue(text, tokens), (value) => ({ _tag: "Equals", key, value }))
    case "!=":
      return Result.map(parseValue(text, tokens), (value) => ({ _tag: "NotEquals", key, value }))
    case ">":
      return Result.map(parseValue(text, tokens), (value) => ({ _tag: "GreaterThan", key, value }))
    case "<":
      return Result.map(parseValue(text, tokens), (value) => ({ _tag: "LessThan", key, value }))
    case "in":
      return Result.map(parseValues(text, tokens), (values) => ({ _tag: "In", key, values }))
    case "notin":
      return Result.map(parseValues(text, tokens), (values) => ({ _tag: "NotIn", key, values }))
    default:
      return fail(text, operator, "in, notin, =, ==, !=, gt, lt")
  }
}

/** A value may be empty: `a=` and `a=,b`. */
const parseValue = (text: string, tokens: Tokens): Parsed<string> => {
  const next = tokens.peek()
  if (next.kind === "end" || next.kind === ",") return Result.succeed("")
  tokens.take()
  return isWord(next) ? Result.succeed(next.text) : fail(text, next, "identifier")
}

/** Each value may be empty, so that `()` holds one empty value and `(a,)` two values. */
const parseValues = (text: string, tokens: Tokens): Parsed<ReadonlyArray<string>> => {
  const open = tokens.take()
  // The server's message has no comma here, unlike all others.
  if (open.kind !== "(") return failWith(text, open, `found '${open.text}' expected: '('`, "'('")
  const first = tokens.peek()
  if (!isWord(first) && first.kind !== "," && first.kind !== ")") return fail(text, first, "',', ')' or identifier")
  const values = new Set<string>()
  while (true) {
    const token = tokens.take()
    if (!isWord(token) && token.kind !== "," && token.kind !== ")") return fail(text, token, "',', or identifier")
    values.add(isWord(token) ? token.text : "")
    const end = isWord(token) ? tokens.take() : token
    if (end.kind === ")") return Result.succeed([...values].toSorted())
    if (end.kind !== ",") return fail(text, end, "',' or ')'")
  }
}

const fail = (text: string, token: Token, expected: string): Result.Result<never, FormatError> =>
  failWith(text, token, `found '${token.text}', expected: ${expected}`, expected)

const failWith = (
  input: string,
  { position }: Token,
  message: string,
  expected: string
): Result.Result<never, FormatError> => Result.fail(new FormatError({ message, input, position, expected }))

const isWord = ({ kind }: Token): boolean => kind === "word" || kind === "in" || kind === "notin"

interface Tokens {
  readonly peek: () => Token
  readonly take: () => Token
}

const tokenize = (text: string): Tokens => {
  const pattern = /[ \t\r\n]*(?:(==|!=|[=!(),<>])|([^ \t\r\n=!(),<>]+))/y
  const read = (): Token => {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) {
      pattern.lastIndex = start
      return { kind: "end", text: "", position: text.length }
    }
    const [, symbol, word = ""] = match
    const literal = symbol ?? word
    const kind = symbol ?? (word === "in" || word === "notin" ? word : "word")
    return { kind, text: literal, position: pattern.lastIndex - literal.length }
  }
  let next = read()
  return {
    peek: () => next,
    take: () => {
      const token = next
      next = read()
      return token
    }
  }
}
