/**
 * What differs between the facts of two releases.
 */
import type { Facts } from "./Facts.ts"
import { apiVersion } from "./Model.ts"

/** What is told of each subject: a definition, one of its fields, a resource or one of its subresources. */
type Statements = ReadonlyMap<string, ReadonlySet<string>>

const each = (label: string, values: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  values.map((value) => `${label} ${JSON.stringify(value)}`)

const one = (label: string, value: unknown): ReadonlyArray<string> =>
  value === undefined ? [] : [`${label} ${typeof value === "string" ? value : JSON.stringify(value)}`]

const statementsOf = ({ definitions, resources }: Facts): Statements => {
  const statements = new Map<string, ReadonlySet<string>>()
  for (const [id, { fields = {}, gvk, map, required, union }] of Object.entries(definitions)) {
    const kind = gvk && `${apiVersion(gvk)} ${gvk.kind}`
    statements.set(id, new Set([...one("kind", kind), ...one("map", map), ...each("alternative", union)]))
    for (const [name, field] of Object.entries(fields)) {
      const told = [
        ...one("type", field.type),
        ...(required?.includes(name) === true ? ["required"] : []),
        ...(field.nullable === true ? ["nullable"] : []),
        ...each("value", field.enum),
        ...one("default", field.default),
        ...one("list", field.list),
        ...one("keys", field.keys),
        ...one("map", field.map),
        ...one("patch", field.patch),
        ...one("patch key", field.patchKey)
      ]
      statements.set(`${id}.${name}`, new Set(told))
    }
  }
  for (const resource of resources) {
    const subject = `${apiVersion(resource)} ${resource.plural}`
    const told = [
      resource.namespaced ? "namespaced" : "cluster-scoped",
      ...one("kind", resource.kind),
      ...each("verb", resource.verbs),
      ...one("create returns", resource.createReturns),
      ...one("delete returns", resource.deleteReturns),
      ...each("short name", resource.shortNames),
      ...each("category", resource.categories)
    ]
    statements.set(subject, new Set(told))
    for (const { group = resource.group, kind, name, verbs, version = resource.version } of resource.subresources) {
      statements.set(
        `${subject}/${name}`,
        new Set([...one("kind", `${apiVersion({ group, version })} ${kind}`), ...each("verb", verbs)])
      )
    }
  }
  return statements
}

/** Whether a subject is part of another one of these. */
const isPart = (subject: string, subjects: ReadonlySet<string>): boolean =>
  [".", "/"].some((end) => subjects.has(subject.slice(0, Math.max(0, subject.lastIndexOf(end)))))

const without = (some: Iterable<string>, others: { readonly has: (value: string) => boolean }): ReadonlyArray<string> =>
  [...some].filter((value) => !others.has(value))

/** A line per change: `+` for what is new, `-` for what is gone, `~` for what is told differently. */
export const compare = (before: Facts, after: Facts): ReadonlyArray<string> => {
  const old = statementsOf(before)
  const now = statementsOf(after)
  const gone = new Set(without(old.keys(), now))
  const added = new Set(without(now.keys(), old))
  const subjects = [...gone, ...added].filter((subject) => !isPart(subject, gone) && !isPart(subject, added))
  const changes = [...now].flatMap(([subject, told]) => {
    const previous = old.get(subject) ?? told
    const statements = [
      ...without(previous, told).map((statement) => `- ${statement}`),
      ...without(told, previous).map((statement) => `+ ${statement}`)
    ]
    return statements.length === 0 ? [] : [{ subject, line: `~ ${subject}: ${statements.join(", ")}` }]
  })
  return subjects
    .map((subject) => ({ subject, line: `${gone.has(subject) ? "-" : "+"} ${subject}` }))
    .concat(changes)
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
    .map(({ line }) => line)
}
