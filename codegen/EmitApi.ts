/**
 * Emits `src/Api/gen`: one module per group and version with a service per resource.
 */
import { apiVersion, type Model, type Module, type Resource } from "./Model.ts"
import { type File, list, moduleComment } from "./Text.ts"

const readVerbs = ["get", "list"]
const noCollectionVerbs = ["create", "delete", "get", "list", "patch", "update", "watch"]
const allVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

const same = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean => a.join() === b.join()

const scopeOf = ({ namespaced }: Resource): "Namespaced" | "Cluster" => (namespaced ? "Namespaced" : "Cluster")

const typeOf = ({ kind, module }: Resource): string => `${module}.${kind}`

const answerOf = ({ createReturns }: Resource): string | undefined =>
  createReturns?._tag === "Ref" ? `${createReturns.module}.${createReturns.name}` : undefined

/** The shape that has exactly the operations of these verbs. */
const verbShape = (resource: Resource): string => {
  const { kind, verbs } = resource
  const scope = scopeOf(resource)
  const type = typeOf(resource)
  const answer = answerOf(resource)
  if (same(verbs, allVerbs)) return `Shape.${scope}<${type}>`
  if (same(verbs, readVerbs)) return `Shape.${scope}Read<${type}>`
  if (same(verbs, ["create"])) return `Shape.${scope}Create<${answer === undefined ? type : `${type}, ${answer}`}>`
  if (same(verbs, noCollectionVerbs) && scope === "Cluster") return `Shape.ClusterNoDeleteCollection<${type}>`
  throw new Error(`no shape for the verbs of ${kind}: ${verbs.join()}`)
}

/** The shape of a subresource; none for what is a channel or a text and not an object. */
const subresourceShape = (resource: Resource, subresource: string): string | undefined => {
  const scope = scopeOf(resource)
  switch (`${resource.plural}/${subresource}`) {
    case "pods/proxy":
    case "services/proxy":
    case "nodes/proxy":
      return undefined
    case "pods/attach":
      return "Subresource.PodAttach"
    case "pods/binding":
      return "Subresource.PodBinding"
    case "pods/ephemeralcontainers":
      return "Subresource.PodEphemeralContainers"
    case "pods/eviction":
      return "Subresource.PodEviction"
    case "pods/exec":
      return "Subresource.PodExec"
    case "pods/log":
      return "Subresource.PodLogs"
    case "pods/portforward":
      return "Subresource.PodPortForward"
    case "pods/resize":
      return "Subresource.PodResize"
    case "serviceaccounts/token":
      return "Subresource.ServiceAccountToken"
    case "namespaces/finalize":
      return "Subresource.NamespaceFinalize"
    case "certificatesigningrequests/approval":
      return `Subresource.Approval<${typeOf(resource)}>`
    default:
      if (subresource === "status") return `Shape.${scope}Status<${typeOf(resource)}>`
      if (subresource === "scale") return `Shape.${scope}Scale`
      throw new Error(`no shape for ${resource.plural}/${subresource}`)
  }
}

const shapes = (resource: Resource): ReadonlyArray<string> => [
  verbShape(resource),
  ...resource.subresources.flatMap(({ name }) => subresourceShape(resource, name) ?? [])
]

const heritage = (resource: Resource): string => {
  const parts = shapes(resource)
  return parts.length === 1 ? ` ${parts[0]}` : `\n  ${parts.join(",\n  ")}\n`
}

const summary = ({ deprecated, group, kind, namespaced, version }: Resource): string =>
  `\`${apiVersion({ group, version })}\` ${kind}, ${namespaced ? "namespaced" : "cluster-scoped"}.${deprecated === undefined ? "" : ` @deprecated ${deprecated}`}`

const descriptor = (resource: Resource): string => {
  const { group, kind, plural, subresources, verbs, version } = resource
  const answer = answerOf(resource)
  return [
    `      group: "${group}", version: "${version}", plural: "${plural}", kind: "${kind}", scope: "${scopeOf(resource)}",`,
    `      verbs${same(verbs, allVerbs) ? "" : `: ${list(verbs)}`}, subresources: ${list(subresources.map(({ name }) => name))},`,
    `      schema: () => ${typeOf(resource)}${answer === undefined ? "" : `, answer: () => ${answer}`}`
  ].join("\n")
}

/** What the subresources add: functions instead of words, so that a bundle holds those of its own services alone. */
const builders = (resource: Resource): string =>
  resource.subresources
    .flatMap(({ name }) => (subresourceShape(resource, name) === undefined ? [] : [`Subresources.${name}`]))
    .join(", ")

// Bundlers drop a service that is not used because of how it is written here: nothing is read before it is needed, neither the class in its
// own body (Rollup, Rolldown) nor `Pods.layer` in the layer of the module (all), and the annotation begins a line, as the compiler drops it
// after a type.
const serviceText = (resource: Resource): string => {
  const { module, service } = resource
  const shape = heritage(resource)
  return `
/** The operations of {@link ${service}}. */
export interface ${service}Service extends${shape}${shape.endsWith("\n") ? "" : " "}{}
/** ${summary(resource)} */
export class ${service}
  extends /*#__PURE__*/ Context.Service<${service}, ${service}Service>()("effect-kubernetes/${module}/${service}")
{
  static readonly layer: Layer.Layer<${service}, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ${service}, () => ({
${descriptor(resource)}
    }), () => [${builders(resource)}])
}
`
}

const imports = ({ members }: Module<Resource>): string => {
  const modules = new Set(
    members.flatMap((resource) => [resource.module, answerOf(resource)?.split(".")[0] ?? resource.module])
  )
  return [
    `import * as Context from "effect/Context"\n`,
    `import * as Layer from "effect/Layer"\n`,
    `import type { KubernetesClient } from "../../Client.ts"\n`,
    ...[...modules].toSorted().map((module) => `import * as ${module} from "../../Schema/gen/${module}.ts"\n`),
    `import * as Service from "../internal/service.ts"\n`,
    ...(members.some((resource) => builders(resource) !== "")
      ? [`import * as Subresources from "../internal/subresources.ts"\n`]
      : []),
    ...(members.some(({ verbs }) => same(verbs, allVerbs)) ? [`import type { Verb } from "../Resource.ts"\n`] : []),
    `import type * as Shape from "../Shape.ts"\n`,
    ...(members.some((resource) => heritage(resource).includes("Subresource."))
      ? [`import type * as Subresource from "../Subresource.ts"\n`]
      : [])
  ].join("")
}

const moduleText = (module: Module<Resource>): string => {
  const [first] = module.members
  if (first === undefined) throw new Error(`${module.name} is empty`)
  const services = module.members.map(({ service }) => service)
  const usesVerbs = module.members.some(({ verbs }) => same(verbs, allVerbs))
  return `${moduleComment(`The services of \`${apiVersion(first)}\`.`)}${imports(module)}${
    usesVerbs ? `\nconst verbs: ReadonlyArray<Verb> = ${list(allVerbs)}\n` : ""
  }${module.members.map(serviceText).join("")}
/** Every service of this module. */
export const layer: Layer.Layer<
  ${services.join(" | ")},
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ${services.map((service) => `${service}.layer`).join(",\n    ")}
  )
)
`
}

const allText = (modules: Model["resources"]): string => {
  const names = modules.map(({ name }) => name)
  return `${moduleComment("The services of every group and version.")}import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as Service from "../internal/service.ts"
${names.map((name) => `import * as ${name} from "./${name}.ts"\n`).join("")}
/** Every service. */
export const layer: Layer.Layer<
  ${names.map((name) => `Layer.Success<typeof ${name}.layer>`).join(" |\n  ")},
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ${names.map((name) => `${name}.layer`).join(",\n    ")}
  )
)
`
}

export const emitApi = ({ resources }: Model): ReadonlyArray<File> => [
  { path: "All.ts", text: allText(resources) },
  ...resources.map((module) => ({ path: `${module.name}.ts`, text: moduleText(module) }))
]
