/**
 * What differs from kind to kind when objects are written.
 *
 * @since 0.1.0
 */
import { asNumber, asObject, asString, at, equal, type JsonObject, put, putIn } from "./Json.ts"
import { metadata, withMetadata } from "./Metadata.ts"
import { type Resource, subresource } from "./Registry.ts"

/** Resources whose generation counts the changes of what is asked for. */
const generations = new Set([
  "pods",
  "replicationcontrollers",
  "podtemplates",
  "deployments.apps",
  "replicasets.apps",
  "statefulsets.apps",
  "daemonsets.apps",
  "jobs.batch",
  "cronjobs.batch",
  "ingresses.networking.k8s.io",
  "networkpolicies.networking.k8s.io",
  "poddisruptionbudgets.policy",
  "endpointslices.discovery.k8s.io",
  "validatingwebhookconfigurations.admissionregistration.k8s.io",
  "mutatingwebhookconfigurations.admissionregistration.k8s.io",
  "customresourcedefinitions.apiextensions.k8s.io",
  "flowschemas.flowcontrol.apiserver.k8s.io",
  "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io"
])

const createdByUpdate = new Set(["endpoints", "events", "leases.coordination.k8s.io"])

const hasGeneration = (resource: Resource): boolean => resource.custom || generations.has(resource.storage)

const hasStatus = (resource: Resource): boolean => subresource(resource, "status") !== undefined

/** Whether a PUT may create the object. */
export const createsOnUpdate = (resource: Resource): boolean => createdByUpdate.has(resource.storage)

/** Whether a PUT may leave out the resourceVersion. */
export const updatesUnconditionally = (resource: Resource): boolean => !resource.custom

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64")

const secret = (object: JsonObject): JsonObject => {
  const { stringData, ...rest } = object
  const data = Object.entries(asObject(stringData)).map(([key, value]) => [key, base64(asString(value))] as const)
  const entries = [...new Map([...Object.entries(asObject(rest["data"])), ...data])].toSorted(([a], [b]) =>
    a < b ? -1 : 1
  )
  const merged = data.length === 0 ? rest : put(rest, "data", Object.fromEntries(entries))
  return asString(merged["type"]) === "" ? put(merged, "type", "Opaque") : merged
}

const namespace = (object: JsonObject): JsonObject => {
  const finalizers = new Set(["kubernetes", ...stringsOf(at(object, "spec", "finalizers"))])
  const labels = { ...asObject(metadata(object)["labels"]), "kubernetes.io/metadata.name": metadata(object)["name"] }
  return {
    ...withMetadata(object, { labels }),
    spec: { ...asObject(object["spec"]), finalizers: [...finalizers] },
    status: { phase: "Active" }
  }
}

const stringsOf = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : []

const pod = (object: JsonObject): JsonObject => ({
  ...object,
  spec: {
    restartPolicy: "Always",
    terminationGracePeriodSeconds: 30,
    dnsPolicy: "ClusterFirst",
    schedulerName: "default-scheduler",
    ...asObject(object["spec"])
  },
  status: { phase: "Pending", qosClass: "BestEffort" }
})

/** The object as it is stored first: generation and status are the server's. */
export const prepareCreate = (resource: Resource, object: JsonObject): JsonObject => {
  const versioned = hasGeneration(resource) ? withMetadata(object, { generation: 1 }) : object
  // A kubelet registers its node with the status.
  const { status: _, ...asked } = versioned
  const clean = hasStatus(resource) && resource.storage !== "nodes" ? asked : versioned
  switch (resource.storage) {
    case "secrets":
      return secret(clean)
    case "namespaces":
      return namespace(clean)
    case "pods":
      return pod(clean)
    default:
      return clean
  }
}

const intent = (object: JsonObject): JsonObject => {
  const { metadata: _, status: __, ...rest } = object
  return rest
}

/** What an update of one endpoint may change of the object; the rest stays. */
export const prepareUpdate = (
  resource: Resource,
  endpoint: string,
  proposed: JsonObject,
  old: JsonObject
): JsonObject => {
  const merged = hasStatus(resource) || endpoint !== "" ? mergeEndpoint(resource, endpoint, proposed, old) : proposed
  const prepared = resource.storage === "secrets" ? secret(merged) : merged
  const before = metadata(old)["generation"]
  const changed = hasGeneration(resource) && endpoint !== "binding" && !equal(intent(prepared), intent(old))
  return withMetadata(prepared, { generation: changed ? (asNumber(before) ?? 0) + 1 : before })
}

const mergeEndpoint = (resource: Resource, endpoint: string, proposed: JsonObject, old: JsonObject): JsonObject => {
  switch (endpoint) {
    case "status":
      if (resource.custom) return put(old, "status", proposed["status"])
      return {
        ...put(old, "status", proposed["status"]),
        metadata:
          resource.storage === "deployments.apps"
            ? put(metadata(proposed), "labels", metadata(old)["labels"])
            : metadata(proposed)
      }
    case "finalize":
      return { ...putIn(old, ["spec"], proposed["spec"]), metadata: metadata(proposed) }
    case "approval":
      return { ...put(old, "status", proposed["status"]), metadata: metadata(proposed) }
    case "binding":
      return proposed
    default:
      return resource.storage === "namespaces"
        ? { ...namespace(proposed), spec: old["spec"], status: old["status"] }
        : put(proposed, "status", old["status"])
  }
}

/** The grace of a deletion: asked for, else the object's own; `undefined` for kinds that are deleted at once. */
export const gracePeriod = (resource: Resource, object: JsonObject, asked: number | undefined): number | undefined => {
  if (resource.storage !== "pods") return undefined
  const phase = at(object, "status", "phase")
  if (asString(at(object, "spec", "nodeName")) === "" || phase === "Failed" || phase === "Succeeded") return 0
  const wanted = asked ?? asNumber(at(object, "spec", "terminationGracePeriodSeconds")) ?? 30
  return wanted < 0 ? 1 : wanted
}

/** Namespaces stay until their own finalizers are gone too. */
export const finalizersOf = (resource: Pick<Resource, "storage">, object: JsonObject): ReadonlyArray<string> => [
  ...stringsOf(metadata(object)["finalizers"]),
  ...(resource.storage === "namespaces" ? stringsOf(at(object, "spec", "finalizers")) : [])
]
