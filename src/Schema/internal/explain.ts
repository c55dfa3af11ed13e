import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import {
  accepts,
  invalid,
  isRecord,
  jsonTypeOf,
  type Leaf,
  type ObjectNode,
  type Ref,
  resolve,
  type Union
} from "./node.ts"
import { parser } from "./parse.ts"
import { structural } from "./structural.ts"

type Path = ReadonlyArray<PropertyKey>

interface Report {
  readonly strict: boolean
  readonly all: boolean
  readonly excess: boolean
  readonly issues: Array<SchemaIssue.Issue>
}

/**
 * The walk that explains: every fault of a value with its path, or only the first.
 *
 * Agrees with `parse.ts` on what a fault is, and also finds unknown keys when asked. No issue made
 * here carries the rejected value, whatever `reportInput` says: it may be part of a Secret.
 */
export const explain = (
  ref: Ref,
  input: unknown,
  strict: boolean,
  options: SchemaAST.ParseOptions
): ReadonlyArray<SchemaIssue.Issue> => {
  const issues: Array<SchemaIssue.Issue> = []
  walk(ref, input, [], { strict, all: options.errors === "all", excess: options.onExcessProperty === "error", issues })
  return issues
}

const add = (report: Report, path: Path, issue: SchemaIssue.Issue): void => {
  report.issues.push(path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue))
}

const isDone = (report: Report): boolean => !report.all && report.issues.length > 0

const walk = (ref: Ref, input: unknown, path: Path, report: Report): void => {
  const node = resolve(ref)
  switch (node._tag) {
    case "Leaf":
      return walkLeaf(node, input, path, report)
    case "Nullable":
      return input === null ? undefined : walk(node.item, input, path, report)
    case "Union":
      return walkUnion(node, input, path, report)
    case "Array": {
      if (!Array.isArray(input)) return add(report, path, new SchemaIssue.InvalidType(arrayAst()))
      for (let i = 0; i < input.length && !isDone(report); i++) walk(node.item, input[i], [...path, i], report)
      return
    }
    case "Map": {
      if (!isRecord(input)) return add(report, path, new SchemaIssue.InvalidType(objectAst()))
      for (const key of Object.keys(input)) {
        if (isDone(report)) return
        walkEntry(node.item, input[key], [...path, key], report)
      }
      return
    }
    case "Object":
      return isRecord(input)
        ? walkObject(node, input, path, report)
        : add(report, path, new SchemaIssue.InvalidType(objectAst()))
  }
}

const walkObject = (node: ObjectNode, input: { readonly [key: string]: unknown }, path: Path, report: Report): void => {
  const fields = node.fields()
  for (const key of Object.keys(input)) {
    if (isDone(report)) return
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field !== undefined) walkEntry(field, input[key], [...path, key], report)
    else if (report.excess) add(report, [...path, key], new SchemaIssue.UnexpectedKey(objectAst()))
  }
  if (!report.strict) return
  for (const key of node.required) {
    if (isDone(report)) return
    if (!Object.hasOwn(input, key) || input[key] === undefined) {
      add(report, [...path, key], new SchemaIssue.MissingKey(undefined))
    }
  }
}

/** A value under a key, where absence is legal: `undefined` always is, `null` when lenient. */
const walkEntry = (ref: Ref, input: unknown, path: Path, report: Report): void => {
  if (input === undefined || (input === null && !report.strict)) return
  walk(ref, input, path, report)
}

const walkLeaf = (leaf: Leaf, input: unknown, path: Path, report: Report): void => {
  const parse = report.strict ? leaf.parseStrict : leaf.parseLenient
  if (parse(input) !== invalid) return
  const type = jsonTypeOf(input)
  const isOfType = type !== undefined && leaf.accepts.includes(type)
  add(
    report,
    path,
    isOfType
      ? new SchemaIssue.InvalidValue({ expected: leaf.expected })
      : new SchemaIssue.InvalidType(structural(leaf).ast)
  )
}

const walkUnion = (node: Union, input: unknown, path: Path, report: Report): void => {
  const type = jsonTypeOf(input)
  const members = node.members.filter((member) => type !== undefined && accepts(member).includes(type))
  const [first] = members
  if (first === undefined) return add(report, path, new SchemaIssue.InvalidType(structural(node).ast))
  const fitting = members.find((member) => parser(member, report.strict)(input) !== invalid)
  walk(fitting ?? first, input, path, report)
}

const arrayAst = (): SchemaAST.AST => Schema.Array(Schema.Unknown).ast
const objectAst = (): SchemaAST.AST => Schema.Record(Schema.String, Schema.Unknown).ast
