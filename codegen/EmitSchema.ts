/**
 * Emits `src/Schema/gen`: one module per group and version with an interface and a lazy node per definition.
 */
import {
  apiVersion,
  type Definition,
  type Field,
  fold,
  type Leaf,
  leafOf,
  type Model,
  type Module,
  type Ref,
  refOf,
  type Type
} from "./Model.ts"
import { type File, key, moduleComment, union } from "./Text.ts"

const leafTypes: { readonly [K in Leaf]: string } = {
  string: "string",
  int32: "number",
  int64: "number",
  double: "number",
  boolean: "boolean",
  bytes: "string",
  time: "Time",
  microTime: "MicroTime",
  quantity: "Quantity",
  intOrString: "IntOrString",
  opaque: "{ readonly [key: string]: unknown }",
  json: "unknown"
}

/** Where the types of leaves stand that have one of their own. */
const leafModules: { readonly [type: string]: string } = {
  IntOrString: "IntOrString",
  MicroTime: "Time",
  Quantity: "Quantity",
  Time: "Time"
}

const refText = (ref: Ref, module: string): string => (ref.module === module ? ref.name : `${ref.module}.${ref.name}`)

const typeText = (type: Type, module: string, values?: ReadonlyArray<string>): string =>
  fold(type, {
    leaf: (leaf) => (values === undefined ? leafTypes[leaf] : `${union(values)} | (string & {})`),
    ref: (ref) => refText(ref, module),
    array: (item) => `ReadonlyArray<${item}>`,
    map: (item) => `{ readonly [key: string]: ${item} }`
  })

const nodeText = (type: Type, module: string): string =>
  fold(type, {
    leaf: (leaf) => `k.${leaf}`,
    ref: (ref) => refText(ref, module),
    array: (item) => `k.array(${item})`,
    map: (item) => `k.map(${item})`
  })

const fieldComment = (field: Field): string => {
  const leaf = leafOf(field.type)
  const facts = [
    ...(field.list === undefined
      ? []
      : [`list-type ${field.list}${field.keys === undefined ? "" : ` by ${field.keys.join(", ")}`}`]),
    ...(field.map === undefined ? [] : [`map-type ${field.map}`]),
    ...(leaf === "int64" ? ["int64"] : []),
    ...(leaf === "bytes" ? ["base64"] : []),
    ...(field.default === undefined ? [] : [`default \`${JSON.stringify(field.default)}\``])
  ].join("; ")
  const deprecated = field.deprecated === undefined ? "" : `@deprecated ${field.deprecated}`
  const text = [facts, deprecated].filter((part) => part !== "").join(" ")
  return text === "" ? "" : `  /** ${text} */\n`
}

/**
 * Whether a field must be there when an object is written. Go sends a time that is not set as null, required or not; that
 * reads as absent, and what was read must be what may be written.
 */
const isRequired = ({ required, type }: Field): boolean =>
  required && !(type._tag === "Leaf" && (type.leaf === "time" || type.leaf === "microTime"))

const fieldText = (field: Field, module: string): string => {
  const type = typeText(field.type, module, field.enum) + (field.nullable === true ? " | null" : "")
  return `${fieldComment(field)}  readonly ${key(field.name)}${isRequired(field) ? `: ${type}` : `?: ${type} | undefined`}\n`
}

const listed = (users: ReadonlyArray<string>): string => {
  const shown = users.slice(0, 2).map((user) => `\`${user}\``)
  const more = users.length - shown.length
  return shown.join(", ") + (more === 0 ? "" : ` and ${more} more`)
}

/** The anchor of a kind in the reference of its release. */
const reference = (version: string, { group, kind, version: served }: NonNullable<Definition["gvk"]>): string =>
  `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${version}/#${kind.toLowerCase()}-${served}-${group === "" ? "core" : group.replaceAll(".", "-")}`

const summary = (definition: Definition, version: string): string => {
  const { gvk, resource, usedBy } = definition
  if (gvk !== undefined && resource !== undefined) {
    const scope = resource.namespaced ? "namespaced" : "cluster-scoped"
    return `\`${apiVersion(gvk)}\` ${gvk.kind}, ${scope}. [Reference](${reference(version, gvk)})`
  }
  if (gvk !== undefined) return `\`${apiVersion(gvk)}\` ${gvk.kind}.`
  if (usedBy.length > 0) return `Type of ${listed(usedBy)}.`
  return `\`${definition.module}\` ${definition.name}.`
}

const comment = (definition: Definition, version: string): string => {
  const deprecated = definition.deprecated === undefined ? "" : ` @deprecated ${definition.deprecated}`
  return `/** ${summary(definition, version)}${deprecated} */\n`
}

const schemaText = (definition: Definition): string => {
  const { fields, id, module, name, union } = definition
  const head = `/** Schema of \`${name}\`. */\nexport const ${name}: Schema.Codec<${name}> = /*#__PURE__*/ `
  if (union !== undefined) {
    return `${head}k.alias<${name}>("${id}", () => k.union(${union.map((type) => nodeText(type, module)).join(", ")}))\n`
  }
  const nodes = fields.map((field) => {
    const node = nodeText(field.type, module)
    return `  ${key(field.name)}: ${field.nullable === true ? `k.nullable(${node})` : node}`
  })
  const body = nodes.length === 0 ? "{}" : `{\n${nodes.join(",\n")}\n}`
  const required = fields.filter(isRequired).map(({ name }) => JSON.stringify(name))
  return `${head}k.object<${name}>("${id}", () => (${body})${required.length === 0 ? "" : `, [${required.join(", ")}]`})\n`
}

const definitionText = (definition: Definition, version: string): string => {
  const { fields, module, name, union } = definition
  const body =
    union === undefined
      ? `export interface ${name} {${fields.length === 0 ? "" : `\n${fields.map((field) => fieldText(field, module)).join("")}`}}\n`
      : `export type ${name} = ${union.map((type) => typeText(type, module)).join(" | ")}\n`
  return `\n${comment(definition, version)}${body}${schemaText(definition)}`
}

const imports = ({ members, name }: Module<Definition>): string => {
  const types = members.flatMap(({ fields, union }) => [...fields.map(({ type }) => type), ...(union ?? [])])
  const modules = new Set(types.flatMap((type) => refOf(type)?.module ?? []))
  modules.delete(name)
  const named = Map.groupBy(
    new Set(
      types.flatMap((type) => {
        const leaf = leafOf(type)
        return leaf !== undefined && leafModules[leafTypes[leaf]] !== undefined ? [leafTypes[leaf]] : []
      })
    ),
    (type) => leafModules[type] ?? type
  )
  return [
    `import type * as Schema from "effect/Schema"\n`,
    `import * as k from "../Definition.ts"\n`,
    ...[...named]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => `import type { ${names.toSorted().join(", ")} } from "../${module}.ts"\n`),
    ...[...modules].toSorted().map((module) => `import * as ${module} from "./${module}.ts"\n`)
  ].join("")
}

const title = ({ members, name }: Module<Definition>): string => {
  const served = members.find(({ resource }) => resource !== undefined)?.gvk
  if (served !== undefined) return `The types of \`${apiVersion(served)}\`.`
  return name === "MetaV1"
    ? "The types of `meta/v1`, which all groups share."
    : "What a server tells about its version."
}

export const emitSchema = ({ definitions, version }: Model): ReadonlyArray<File> =>
  definitions.map((module) => ({
    path: `${module.name}.ts`,
    text:
      moduleComment(title(module)) +
      imports(module) +
      module.members.map((definition) => definitionText(definition, version)).join("")
  }))
