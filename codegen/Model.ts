/**
 * The facts, parsed and linked, in the order in which they are emitted.
 */
import type { DefinitionFacts, Deprecations, Facts, FieldFacts, Kind, ResourceFacts } from "./Facts.ts"

export type Leaf =
  | "string"
  | "int32"
  | "int64"
  | "double"
  | "boolean"
  | "bytes"
  | "time"
  | "microTime"
  | "quantity"
  | "intOrString"
  | "opaque"
  | "json"

export interface Ref {
  readonly _tag: "Ref"
  readonly module: string
  readonly name: string
}

export type Type =
  | { readonly _tag: "Leaf"; readonly leaf: Leaf }
  | Ref
  | { readonly _tag: "Array"; readonly item: Type }
  | { readonly _tag: "Map"; readonly item: Type }

export interface Field extends Omit<FieldFacts, "type"> {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  readonly deprecated: string | undefined
}

export interface Definition extends Omit<DefinitionFacts, "fields" | "union" | "required"> {
  /** Such as `CoreV1.Pod`. */
  readonly id: string
  readonly module: string
  readonly name: string
  readonly fields: ReadonlyArray<Field>
  readonly union: ReadonlyArray<Type> | undefined
  readonly deprecated: string | undefined
  readonly resource: Resource | undefined
  /** The fields, such as `PodSpec.affinity`, that hold this definition. */
  readonly usedBy: ReadonlyArray<string>
}

export interface Resource extends Omit<ResourceFacts, "type" | "createReturns"> {
  readonly module: string
  readonly createReturns: Type | undefined
  /** Such as `NetworkPolicies`. */
  readonly service: string
  readonly deprecated: string | undefined
}

export interface Module<A> {
  readonly name: string
  readonly members: ReadonlyArray<A>
}

export interface Model {
  readonly version: string
  readonly groups: Facts["groups"]
  readonly definitions: ReadonlyArray<Module<Definition>>
  readonly resources: ReadonlyArray<Module<Resource>>
}

const leaves: ReadonlySet<string> = new Set<Leaf>([
  "string",
  "int32",
  "int64",
  "double",
  "boolean",
  "bytes",
  "time",
  "microTime",
  "quantity",
  "intOrString",
  "opaque",
  "json"
])

const isLeaf = (text: string): text is Leaf => leaves.has(text)

const split = (id: string): readonly [module: string, name: string] => {
  const dot = id.indexOf(".")
  return [id.slice(0, dot), id.slice(dot + 1)]
}

const parseType = (text: string): Type => {
  if (text.startsWith("[]")) return { _tag: "Array", item: parseType(text.slice(2)) }
  if (text.startsWith("{}")) return { _tag: "Map", item: parseType(text.slice(2)) }
  if (isLeaf(text)) return { _tag: "Leaf", leaf: text }
  const [module, name] = split(text)
  if (module === "" || name === "") throw new Error(`unknown type ${text}`)
  return { _tag: "Ref", module, name }
}

/** The plural with the capitals of its kind: `NetworkPolicies`, `CSIStorageCapacities`, `Endpoints`. */
const serviceOf = (plural: string, kind: string): string => {
  const lower = kind.toLowerCase()
  if (plural.startsWith(lower)) return kind + plural.slice(lower.length)
  if (plural === `${lower.slice(0, -1)}ies`) return `${kind.slice(0, -1)}ies`
  throw new Error(`no name for the service of ${plural}`)
}

export const apiVersion = ({ group, version }: Pick<Kind, "group" | "version">): string =>
  group === "" ? version : `${group}/${version}`

/** From the leaves of a type up. */
export const fold = <A>(
  type: Type,
  cases: {
    readonly leaf: (leaf: Leaf) => A
    readonly ref: (ref: Ref) => A
    readonly array: (item: A) => A
    readonly map: (item: A) => A
  }
): A => {
  if (type._tag === "Leaf") return cases.leaf(type.leaf)
  if (type._tag === "Ref") return cases.ref(type)
  const item = fold(type.item, cases)
  return type._tag === "Array" ? cases.array(item) : cases.map(item)
}

const identity = <A>(value: A): A => value

/** The definition that a type is made of. */
export const refOf = (type: Type): Ref | undefined =>
  fold<Ref | undefined>(type, { leaf: () => undefined, ref: identity, array: identity, map: identity })

/** The leaf that a type is made of. */
export const leafOf = (type: Type): Leaf | undefined =>
  fold<Leaf | undefined>(type, { leaf: identity, ref: () => undefined, array: identity, map: identity })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const modules = <A extends { readonly module: string }>(
  members: ReadonlyArray<A>,
  name: (member: A) => string
): ReadonlyArray<Module<A>> =>
  [...Map.groupBy(members, ({ module }) => module)]
    .map(([module, members]) => ({ name: module, members: members.toSorted((a, b) => compare(name(a), name(b))) }))
    .toSorted((a, b) => compare(a.name, b.name))

/** The fields that hold a definition, by its id. */
const usersOf = (definitions: Facts["definitions"]): ReadonlyMap<string, ReadonlyArray<string>> => {
  const users = new Map<string, Array<string>>()
  for (const [id, { fields = {} }] of Object.entries(definitions)) {
    const [module, name] = split(id)
    for (const [field, { type }] of Object.entries(fields)) {
      const ref = refOf(parseType(type))
      if (ref === undefined) continue
      const key = `${ref.module}.${ref.name}`
      users.set(key, [...(users.get(key) ?? []), `${ref.module === module ? "" : `${module}.`}${name}.${field}`])
    }
  }
  return users
}

export const make = (facts: Facts & { readonly deprecations: Deprecations }): Model => {
  const { definitions, deprecations, groups, resources, version } = facts
  const users = usersOf(definitions)

  const makeResource = ({ createReturns, type, ...resource }: ResourceFacts): Resource => ({
    ...resource,
    createReturns: createReturns === undefined ? undefined : parseType(createReturns),
    module: split(type)[0],
    service: serviceOf(resource.plural, resource.kind),
    deprecated: deprecations[type]
  })
  const made = resources.map(makeResource)
  const byDefinition = new Map(made.map((resource) => [`${resource.module}.${resource.kind}`, resource]))

  const makeDefinition = (id: string, { fields = {}, required = [], union, ...rest }: DefinitionFacts): Definition => {
    const [module, name] = split(id)
    const makeField = (field: string, { type, ...rest }: FieldFacts): Field => ({
      ...rest,
      name: field,
      type: parseType(type),
      required: required.includes(field),
      deprecated: deprecations[`${id}.${field}`]
    })
    return {
      ...rest,
      id,
      module,
      name,
      fields: Object.entries(fields).map(([field, facts]) => makeField(field, facts)),
      union: union?.map(parseType),
      deprecated: deprecations[id],
      resource: byDefinition.get(id),
      usedBy: users.get(id) ?? []
    }
  }

  return {
    version,
    groups,
    definitions: modules(
      Object.entries(definitions).map(([id, facts]) => makeDefinition(id, facts)),
      ({ name }) => name
    ),
    resources: modules(made, ({ service }) => service)
  }
}
