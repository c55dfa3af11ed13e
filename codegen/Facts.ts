/**
 * The facts that the library is generated from: their types, and how they are stored.
 */
import * as fs from "node:fs"
import * as path from "node:path"
import { literal } from "./Text.ts"

export interface Kind {
  readonly group: string
  readonly version: string
  readonly kind: string
}

/** `string`, `int32`, ... for a leaf; `[]T`, `{}T` for a list or a map of T; `CoreV1.Pod` for a definition. */
type TypeText = string

export interface FieldFacts {
  readonly type: TypeText
  readonly nullable?: boolean
  /** Of the field, or of its items where it is a list or a map. */
  readonly enum?: ReadonlyArray<string>
  readonly default?: unknown
  readonly list?: "atomic" | "map" | "set"
  readonly keys?: ReadonlyArray<string>
  readonly map?: "atomic" | "granular"
  readonly patch?: ReadonlyArray<string>
  readonly patchKey?: string
}

export interface DefinitionFacts {
  readonly gvk?: Kind
  readonly map?: "atomic" | "granular"
  readonly required?: ReadonlyArray<string>
  readonly union?: ReadonlyArray<TypeText>
  readonly fields?: { readonly [name: string]: FieldFacts }
}

interface SubresourceFacts {
  readonly name: string
  /** Absent: those of the resource. */
  readonly group?: string
  readonly version?: string
  readonly kind: string
  readonly verbs: ReadonlyArray<string>
}

export interface ResourceFacts {
  readonly group: string
  readonly version: string
  readonly plural: string
  readonly singular: string
  readonly kind: string
  readonly listKind?: string
  readonly type: TypeText
  readonly namespaced: boolean
  readonly verbs: ReadonlyArray<string>
  /** Where `create` answers with another type. */
  readonly createReturns?: TypeText
  readonly deleteReturns?: "Status" | "Object"
  readonly shortNames?: ReadonlyArray<string>
  readonly categories?: ReadonlyArray<string>
  readonly subresources: ReadonlyArray<SubresourceFacts>
}

/** A group and its versions, the preferred one first. */
export interface GroupFacts {
  readonly name: string
  readonly versions: ReadonlyArray<string>
}

/** Definition or `Definition.field` to what stands after `@deprecated`. Kept by hand. */
export interface Deprecations {
  readonly [path: string]: string
}

export interface Facts {
  /** Of Kubernetes, such as `1.36`. */
  readonly version: string
  readonly groups: ReadonlyArray<GroupFacts>
  readonly resources: ReadonlyArray<ResourceFacts>
  readonly definitions: { readonly [id: string]: DefinitionFacts }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The module of a definition of the documents: `io.k8s.api.core.v1.Pod` stands in `CoreV1`. */
export const moduleOf = (full: string): string => {
  if (full.startsWith("io.k8s.apimachinery.pkg.version")) return "Version"
  if (full.startsWith("io.k8s.apimachinery")) return "MetaV1"
  const [group = "", version = ""] = full.split(".").slice(-3)
  return capital(group === "apiserverinternal" ? "internal" : group) + capital(version)
}

/** Reads what `writeFacts` wrote, and the deprecations beside it. */
export const readFacts = (directory: string): Facts & { readonly deprecations: Deprecations } => {
  const readText = (name: string): string => fs.readFileSync(path.join(directory, `${name}.json`), "utf8")
  const resources: Pick<Facts, "version" | "groups" | "resources"> = JSON.parse(readText("resources"))
  return {
    ...resources,
    definitions: lengthen(JSON.parse(readText("definitions"))),
    deprecations: JSON.parse(readText("deprecations"))
  }
}

/** A field that has only a type is stored as that type. */
type Stored = {
  readonly [id: string]: Omit<DefinitionFacts, "fields"> & {
    readonly fields?: { readonly [name: string]: FieldFacts | TypeText }
  }
}

export const shorten = (definitions: Facts["definitions"]): Stored =>
  mapValues(definitions, ({ fields, ...rest }) => ({
    ...rest,
    ...(fields && { fields: mapValues(fields, (field) => (Object.keys(field).length === 1 ? field.type : field)) })
  }))

const lengthen = (definitions: Stored): Facts["definitions"] =>
  mapValues(definitions, ({ fields, ...rest }) => ({
    ...rest,
    ...(fields && { fields: mapValues(fields, (field) => (typeof field === "string" ? { type: field } : field)) })
  }))

const mapValues = <A, B>(record: { readonly [key: string]: A }, f: (value: A) => B): { readonly [key: string]: B } =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))

export const writeFacts = (directory: string, { definitions, groups, resources, version }: Facts): void => {
  const write = (name: string, value: unknown) =>
    fs.writeFileSync(path.join(directory, `${name}.json`), `${literal(value, JSON.stringify)}\n`)
  write("resources", { version, groups, resources })
  write("definitions", shorten(definitions))
}
