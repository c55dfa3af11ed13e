/**
 * Reduces the API documents of a Kubernetes release to the facts in `codegen/facts`. No text is taken over.
 *
 *     node codegen/extract.ts <version> <swagger.json> <openapi-v3-schemas.json> <discovery.json>
 *
 * The swagger document (OpenAPI v2) knows every group; the v3 schemas of a server add enums, defaults and nullability; its
 * aggregated discovery (`{ api, apis }`) adds short names, categories and singular names. Each may be gzipped.
 */
import * as fs from "node:fs"
import * as path from "node:path"
import * as zlib from "node:zlib"
import {
  type DefinitionFacts,
  type FieldFacts,
  type GroupFacts,
  type Kind,
  moduleOf,
  type ResourceFacts,
  writeFacts
} from "./Facts.ts"

interface Property {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly items?: Property
  readonly additionalProperties?: Property
  readonly allOf?: ReadonlyArray<Property>
  readonly enum?: ReadonlyArray<string>
  readonly default?: unknown
  readonly nullable?: boolean
  readonly "x-kubernetes-list-type"?: "atomic" | "map" | "set"
  readonly "x-kubernetes-list-map-keys"?: ReadonlyArray<string>
  readonly "x-kubernetes-map-type"?: "atomic" | "granular"
  readonly "x-kubernetes-patch-strategy"?: string
  readonly "x-kubernetes-patch-merge-key"?: string
}

interface Definition extends Property {
  readonly required?: ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: Property }
  readonly "x-kubernetes-group-version-kind"?: ReadonlyArray<Kind>
}

interface Operation {
  readonly "x-kubernetes-action"?: string
  readonly "x-kubernetes-group-version-kind"?: Kind
  readonly responses: { readonly [code: string]: { readonly schema?: Property } }
}

interface Swagger {
  readonly definitions: { readonly [name: string]: Definition }
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
}

interface DiscoveryResource {
  readonly resource: string
  readonly singularResource: string
  readonly scope: "Namespaced" | "Cluster"
  readonly verbs: ReadonlyArray<string>
  readonly shortNames?: ReadonlyArray<string>
  readonly categories?: ReadonlyArray<string>
  readonly subresources?: ReadonlyArray<{ readonly subresource: string; readonly verbs: ReadonlyArray<string> }>
}

interface GroupList {
  readonly items: ReadonlyArray<{
    readonly metadata: { readonly name?: string }
    readonly versions: ReadonlyArray<{
      readonly version: string
      readonly resources?: ReadonlyArray<DiscoveryResource>
    }>
  }>
}

/** Definitions with a leaf of their own instead of a generated schema. */
const leaves: { readonly [definition: string]: string } = {
  "io.k8s.apimachinery.pkg.api.resource.Quantity": "quantity",
  "io.k8s.apimachinery.pkg.util.intstr.IntOrString": "intOrString",
  "io.k8s.apimachinery.pkg.apis.meta.v1.Time": "time",
  "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": "microTime",
  "io.k8s.apimachinery.pkg.runtime.RawExtension": "opaque",
  "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1": "opaque",
  "io.k8s.apimachinery.pkg.apis.meta.v1.Patch": "opaque",
  "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON": "json"
}

/** Definitions that the documents leave empty: unions in the JSON form of their Go types. */
const unions: { readonly [definition: string]: ReadonlyArray<string> } = {
  "ApiextensionsV1.JSONSchemaPropsOrArray": ["ApiextensionsV1.JSONSchemaProps", "[]ApiextensionsV1.JSONSchemaProps"],
  "ApiextensionsV1.JSONSchemaPropsOrBool": ["ApiextensionsV1.JSONSchemaProps", "boolean"],
  "ApiextensionsV1.JSONSchemaPropsOrStringArray": ["ApiextensionsV1.JSONSchemaProps", "[]string"]
}

/** What servers answer to `create` where the document says otherwise. */
const createReturns: { readonly [resource: string]: string } = { "/v1/bindings": "MetaV1.Status" }

const scalars: { readonly [type: string]: string } = {
  string: "string",
  integer: "int32",
  number: "double",
  boolean: "boolean"
}

const readText = (file: string): string => {
  const bytes = fs.readFileSync(file)
  return (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8")
}

const idOf = (full: string): string => `${moduleOf(full)}.${full.slice(full.lastIndexOf(".") + 1)}`

const refOf = (ref: string): string => ref.slice("#/definitions/".length)

const typeOf = (property: Property): string => {
  if (property.$ref !== undefined) {
    const full = refOf(property.$ref)
    return leaves[full] ?? idOf(full)
  }
  if (property.type === "array" && property.items !== undefined) return `[]${typeOf(property.items)}`
  if (property.type === "object") {
    return property.additionalProperties === undefined ? "opaque" : `{}${typeOf(property.additionalProperties)}`
  }
  if (property.format === "byte") return "bytes"
  if (property.format === "int64") return "int64"
  const scalar = scalars[property.type ?? ""]
  if (scalar === undefined) throw new Error(`no type for ${JSON.stringify(property)}`)
  return scalar
}

/** The zero value of a Go type is what a server writes for a field that cannot be absent: no fact. */
const defaultOf = (v3: Property | undefined): unknown =>
  typeof v3?.default === "object" || v3?.default === "" || v3?.default === 0 || v3?.default === false
    ? undefined
    : v3?.default

const fieldOf = (v2: Property, v3: Property | undefined): FieldFacts => {
  const values = v3?.enum ?? v3?.items?.enum ?? v3?.additionalProperties?.enum
  const patch = v2["x-kubernetes-patch-strategy"]
  const byDefault = defaultOf(v3)
  return {
    type: typeOf(v2),
    ...(v3?.nullable === true ? { nullable: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(v2["x-kubernetes-list-type"] === undefined ? {} : { list: v2["x-kubernetes-list-type"] }),
    ...(v2["x-kubernetes-list-map-keys"] === undefined ? {} : { keys: v2["x-kubernetes-list-map-keys"] }),
    ...(v2["x-kubernetes-map-type"] === undefined ? {} : { map: v2["x-kubernetes-map-type"] }),
    ...(patch === undefined ? {} : { patch: patch.split(",") }),
    ...(v2["x-kubernetes-patch-merge-key"] === undefined ? {} : { patchKey: v2["x-kubernetes-patch-merge-key"] })
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

const definitionsOf = (
  swagger: Swagger,
  v3: { readonly [name: string]: Definition }
): { readonly [id: string]: DefinitionFacts } => {
  const definitions: Array<readonly [string, DefinitionFacts]> = []
  for (const [full, v2] of Object.entries(swagger.definitions)) {
    if (leaves[full] !== undefined) continue
    const id = idOf(full)
    const kinds = v2["x-kubernetes-group-version-kind"] ?? []
    const gvk = kinds.length === 1 ? kinds[0] : undefined
    const union = unions[id]
    const fields = Object.entries(v2.properties ?? {}).map(
      ([name, property]) => [name, fieldOf(property, v3[full]?.properties?.[name])] as const
    )
    definitions.push([
      id,
      {
        ...(gvk === undefined ? {} : { gvk: { group: gvk.group, version: gvk.version, kind: gvk.kind } }),
        ...(v2["x-kubernetes-map-type"] === undefined ? {} : { map: v2["x-kubernetes-map-type"] }),
        ...(v2.required === undefined ? {} : { required: v2.required }),
        ...(union === undefined ? { fields: Object.fromEntries(fields) } : { union })
      }
    ])
  }
  return Object.fromEntries(definitions.toSorted(byName))
}

const verbOfAction: { readonly [action: string]: string } = {
  get: "get",
  list: "list",
  watchlist: "watch",
  post: "create",
  put: "update",
  patch: "patch",
  delete: "delete",
  deletecollection: "deletecollection"
}

/** What `connect` offers, in the verbs of discovery. */
const verbOfMethod: { readonly [method: string]: string } = {
  get: "get",
  post: "create",
  put: "update",
  patch: "patch",
  delete: "delete"
}

const response = (operation: Operation): string | undefined => {
  const ref = (operation.responses["200"] ?? operation.responses["201"])?.schema?.$ref
  return ref === undefined ? undefined : idOf(refOf(ref))
}

const keyOf = ({ group, plural, version }: Pick<ResourceFacts, "group" | "plural" | "version">): string =>
  `${group}/${version}/${plural}`

interface Draft {
  readonly group: string
  readonly version: string
  readonly plural: string
  namespaced: boolean
  kind: string
  type: string
  list: string | undefined
  deleteReturns: "Status" | "Object" | undefined
  readonly verbs: Set<string>
  readonly subresources: Map<string, Kind & { readonly verbs: Set<string> }>
}

const draftsOf = (swagger: Swagger): ReadonlyArray<Draft> => {
  const drafts = new Map<string, Draft>()
  for (const [url, operations] of Object.entries(swagger.paths)) {
    const match =
      /^\/(?:api|apis\/(?<group>[^/]+))\/(?<version>v[^/]+)\/(?<watch>watch\/)?(?<namespaced>namespaces\/\{namespace\}\/)?(?<plural>[a-z]+)(?:\/\{name\})?(?:\/(?<sub>[a-z]+)(?:\/\{path\})?)?$/.exec(
        url
      )?.groups
    if (match === undefined) continue
    const { group = "", version = "", plural = "", sub } = match
    for (const [method, operation] of Object.entries(operations)) {
      const action = operation["x-kubernetes-action"]
      const gvk = operation["x-kubernetes-group-version-kind"]
      if (action === undefined || gvk === undefined || action === "watch") continue
      const key = keyOf({ group, version, plural })
      const draft: Draft = drafts.get(key) ?? {
        group,
        version,
        plural,
        namespaced: false,
        kind: "",
        type: "",
        list: undefined,
        deleteReturns: undefined,
        verbs: new Set(),
        subresources: new Map()
      }
      drafts.set(key, draft)
      if (match["namespaced"] !== undefined) draft.namespaced = true
      if (sub !== undefined) {
        const entry = draft.subresources.get(sub) ?? { ...gvk, verbs: new Set() }
        draft.subresources.set(sub, entry)
        const verb = action === "connect" ? verbOfMethod[method] : verbOfAction[action]
        if (verb !== undefined) entry.verbs.add(verb)
        continue
      }
      const verb = verbOfAction[action]
      if (verb === undefined) throw new Error(`unknown action ${action}`)
      draft.verbs.add(verb)
      draft.kind = gvk.kind
      const result = response(operation)
      if (verb === "get" || verb === "create") draft.type = result ?? ""
      if (verb === "list") draft.list = result
      if (verb === "delete") draft.deleteReturns = result === "MetaV1.Status" ? "Status" : "Object"
    }
  }
  return [...drafts.values()]
}

const same = (a: Iterable<string>, b: Iterable<string>): boolean =>
  [...a].toSorted().join() === [...b].toSorted().join()

/** The two documents tell the same, where the server serves the resource at all. */
const check = (draft: Draft, served: DiscoveryResource): void => {
  const agree =
    same(served.verbs, draft.verbs) &&
    (served.scope === "Namespaced") === draft.namespaced &&
    (served.subresources ?? []).every(({ subresource, verbs }) =>
      same(verbs, draft.subresources.get(subresource)?.verbs ?? [])
    )
  if (!agree) throw new Error(`the documents disagree about ${keyOf(draft)}`)
}

const subresourcesOf = (draft: Draft): ResourceFacts["subresources"] =>
  [...draft.subresources].toSorted(byName).map(([name, { group, kind, verbs, version }]) => {
    const verbList = [...verbs].toSorted()
    return group === draft.group && version === draft.version
      ? { name, kind, verbs: verbList }
      : { name, group, version, kind, verbs: verbList }
  })

const resourceOf = (draft: Draft, served: DiscoveryResource | undefined): ResourceFacts => {
  const answer = createReturns[keyOf(draft)]
  if (served !== undefined) check(draft, served)
  return {
    group: draft.group,
    version: draft.version,
    plural: draft.plural,
    singular: served?.singularResource ?? draft.kind.toLowerCase(),
    kind: draft.kind,
    ...(draft.list === undefined ? {} : { listKind: draft.list.slice(draft.list.indexOf(".") + 1) }),
    type: draft.type,
    namespaced: draft.namespaced,
    verbs: [...draft.verbs].toSorted(),
    ...(answer === undefined ? {} : { createReturns: answer }),
    ...(draft.deleteReturns === undefined ? {} : { deleteReturns: draft.deleteReturns }),
    ...(served?.shortNames === undefined ? {} : { shortNames: served.shortNames }),
    ...(served?.categories === undefined ? {} : { categories: served.categories }),
    subresources: subresourcesOf(draft)
  }
}

const resourcesOf = (
  swagger: Swagger,
  discovery: ReadonlyMap<string, DiscoveryResource>
): ReadonlyArray<ResourceFacts> =>
  draftsOf(swagger)
    .toSorted((a, b) => byName([keyOf(a), a], [keyOf(b), b]))
    .map((draft) => resourceOf(draft, discovery.get(keyOf(draft))))

/** `v2` before `v1` before `v1beta1` before `v1alpha1`, as Kubernetes ranks versions. */
const rank = (version: string): number => {
  const {
    major = "0",
    stage,
    minor = "0"
  } = /^v(?<major>\d+)(?:(?<stage>alpha|beta)(?<minor>\d+))?$/.exec(version)?.groups ?? {}
  return (stage === undefined ? 2 : stage === "beta" ? 1 : 0) * 1e6 + Number(major) * 1e3 + Number(minor)
}

/** The order of groups and versions as a server lists them; what it does not serve follows. */
const groupsOf = (
  lists: ReadonlyArray<GroupList>,
  resources: ReadonlyArray<ResourceFacts>
): ReadonlyArray<GroupFacts> => {
  const groups = new Map<string, Set<string>>()
  for (const { metadata, versions } of lists.flatMap((list) => list.items)) {
    groups.set(metadata.name ?? "", new Set(versions.map(({ version }) => version)))
  }
  for (const { group, version } of resources) groups.set(group, (groups.get(group) ?? new Set()).add(version))
  return [...groups].map(([name, versions]) => ({
    name,
    versions: [...versions].toSorted((a, b) => rank(b) - rank(a))
  }))
}

const [version, swaggerFile, v3File, discoveryFile] = process.argv.slice(2)
if (version === undefined || swaggerFile === undefined || v3File === undefined || discoveryFile === undefined) {
  throw new Error("usage: node codegen/extract.ts <version> <swagger.json> <openapi-v3-schemas.json> <discovery.json>")
}
const swagger: Swagger = JSON.parse(readText(swaggerFile))
const v3: { readonly [name: string]: Definition } = JSON.parse(readText(v3File))
const { api, apis }: { readonly api: GroupList; readonly apis: GroupList } = JSON.parse(readText(discoveryFile))
const served = new Map(
  [api, apis]
    .flatMap((list) => list.items)
    .flatMap(({ metadata, versions }) =>
      versions.flatMap(({ version, resources = [] }) =>
        resources.map((resource) => [`${metadata.name ?? ""}/${version}/${resource.resource}`, resource] as const)
      )
    )
)
const resources = resourcesOf(swagger, served)
writeFacts(path.join(import.meta.dirname, "facts"), {
  version,
  groups: groupsOf([api, apis], resources),
  resources,
  definitions: definitionsOf(swagger, v3)
})
