/**
 * Emits `src/Testing/gen`: what an API server knows about its resources and about the fields of its definitions.
 */
import { type Facts, shorten } from "./Facts.ts"
import { type File, literal, moduleComment } from "./Text.ts"

const resourcesText = ({ groups, resources, version }: Facts): string =>
  `${moduleComment("The resources that a server of this release serves.")}
/** A verb of discovery. */
export type Verb = "create" | "delete" | "deletecollection" | "get" | "list" | "patch" | "update" | "watch"

/** A subresource; \`group\` and \`version\` are those of its resource where they are absent. */
export interface SubresourceFacts {
  readonly name: string
  readonly group?: string
  readonly version?: string
  readonly kind: string
  readonly verbs: ReadonlyArray<Verb>
}

/** A resource as discovery tells it, and what its verbs answer with. */
export interface ResourceFacts {
  readonly group: string
  readonly version: string
  readonly plural: string
  readonly singular: string
  readonly kind: string
  readonly listKind?: string
  /** The key of its definition in \`Fields\`. */
  readonly type: string
  readonly namespaced: boolean
  readonly verbs: ReadonlyArray<Verb>
  /** The key of the definition that \`create\` answers with, where it is another one. */
  readonly createReturns?: string
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

/** The release of Kubernetes that this library is generated from. */
export const version: string = ${JSON.stringify(version)}

/** The groups in the order in which a server lists them. */
export const groups: ReadonlyArray<GroupFacts> = ${literal(groups)}

const all: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]
const change: ReadonlyArray<Verb> = ["get", "patch", "update"]

/** Every resource of every group. */
export const resources: ReadonlyArray<ResourceFacts> = ${literal(resources)
    .replaceAll(`["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]`, "all")
    .replaceAll(`["get", "patch", "update"]`, "change")}
`

const fieldsText = ({ definitions }: Facts): string =>
  `${moduleComment("What the fields of a definition are, as strategic merge, apply and validation need it.")}
/** A field. */
export interface FieldFacts {
  /** \`string\`, \`int32\`, ... for a leaf; \`[]T\`, \`{}T\` for a list or a map of T; else the key of a definition. */
  readonly type: string
  readonly nullable?: boolean
  /** Of the field, or of its items where it is a list or a map. */
  readonly enum?: ReadonlyArray<string>
  readonly default?: unknown
  readonly list?: "atomic" | "map" | "set"
  /** The fields that identify an item of a list of type \`map\`. */
  readonly keys?: ReadonlyArray<string>
  readonly map?: "atomic" | "granular"
  /** The patch strategies: \`merge\`, \`replace\`, \`retainKeys\`. */
  readonly patch?: ReadonlyArray<string>
  readonly patchKey?: string
}

/** A definition; a field that is no more than its type is given as that type. */
export interface DefinitionFacts {
  readonly gvk?: { readonly group: string; readonly version: string; readonly kind: string }
  readonly map?: "atomic" | "granular"
  readonly required?: ReadonlyArray<string>
  /** The types of the alternatives, in place of fields. */
  readonly union?: ReadonlyArray<string>
  readonly fields?: { readonly [name: string]: string | FieldFacts }
}

/** Every definition by its key, such as \`CoreV1.Pod\`. */
export const definitions: { readonly [key: string]: DefinitionFacts } = ${literal(shorten(definitions))}
`

export const emitTesting = (facts: Facts): ReadonlyArray<File> => [
  { path: "Fields.ts", text: fieldsText(facts) },
  { path: "Resources.ts", text: resourcesText(facts) }
]
