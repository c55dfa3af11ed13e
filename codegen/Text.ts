/**
 * The style of generated text.
 */

/** A file of a generated directory. */
export interface File {
  readonly path: string
  readonly text: string
}

/** A property name, quoted where it has to be. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

export const union = (values: ReadonlyArray<string>): string => values.map((value) => JSON.stringify(value)).join(" | ")

export const moduleComment = (title: string): string => `/**
 * ${title}
 *
 * Generated from \`codegen/facts\` by \`npm run generate\`: do not edit.
 *
 * @since 0.1.0
 */
`

export const list = (values: ReadonlyArray<string>): string =>
  `[${values.map((value) => JSON.stringify(value)).join(", ")}]`

const entriesOf = (
  value: object,
  key: (name: string) => string
): ReadonlyArray<readonly [label: string, value: unknown]> =>
  Array.isArray(value)
    ? value.map((item) => ["", item] as const)
    : Object.entries(value).map(([name, item]) => [`${key(name)}: `, item] as const)

const inline = (value: unknown, key: (name: string) => string): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const entries = entriesOf(value, key).map(([label, item]) => label + inline(item, key))
  if (Array.isArray(value)) return `[${entries.join(", ")}]`
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`
}

/** JSON, in which what fits on a line stands on one, so that a change of one fact is a change of one line. */
export const literal = (value: unknown, keyOf: (name: string) => string = key, depth = 0, label = ""): string => {
  const indent = "  ".repeat(depth)
  const short = indent + label + inline(value, keyOf)
  if (typeof value !== "object" || value === null || (depth > 0 && short.length <= 118)) return short
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"]
  const entries = entriesOf(value, keyOf).map(([label, item]) => literal(item, keyOf, depth + 1, label))
  return `${indent}${label}${open}\n${entries.join(",\n")}\n${indent}${close}`
}
