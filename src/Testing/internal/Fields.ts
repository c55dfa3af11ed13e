/**
 * The fields that selectors can name, per resource.
 *
 * @since 0.1.0
 */
import { at } from "./Json.ts"
import type { Resource } from "./Registry.ts"
import type { Snapshot } from "./Store.ts"

const involved = ["kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath"]

const event = (object: string): ReadonlyArray<string> => [
  ...involved.map((field) => `${object}.${field}`),
  "reason",
  "type"
]

const supported: { readonly [storage: string]: ReadonlyArray<string> } = {
  pods: [
    "spec.nodeName",
    "spec.restartPolicy",
    "spec.schedulerName",
    "spec.serviceAccountName",
    "spec.hostNetwork",
    "status.phase",
    "status.podIP",
    "status.nominatedNodeName"
  ],
  events: [...event("involvedObject"), "reportingComponent", "source"],
  "events.events.k8s.io": [...event("regarding"), "reportingController"],
  secrets: ["type"],
  services: ["spec.clusterIP", "spec.type"],
  namespaces: ["status.phase"],
  nodes: ["spec.unschedulable"],
  replicationcontrollers: ["status.replicas"],
  "replicasets.apps": ["status.replicas"],
  "jobs.batch": ["status.successful"],
  "certificatesigningrequests.certificates.k8s.io": ["spec.signerName"]
}

/** Fields whose absence reads as something other than the empty text. */
const absent: { readonly [field: string]: string } = {
  "spec.hostNetwork": "false",
  "spec.unschedulable": "false",
  "status.replicas": "0",
  "status.successful": "0"
}

/** Fields whose name in selectors is not their path. */
const paths: { readonly [field: string]: string } = {
  "status.successful": "status.succeeded",
  source: "source.component"
}

/** Reads one field of an object; `undefined` when the resource has no such selector. */
export const reader = (resource: Resource, field: string): ((snapshot: Snapshot) => string) | undefined => {
  if (field === "metadata.name") return (snapshot) => snapshot.name
  if (field === "metadata.namespace") return (snapshot) => snapshot.namespace
  if (!supported[resource.storage]?.includes(field)) return undefined
  const path = (paths[field] ?? field).split(".")
  return (snapshot) => {
    const value = at(snapshot.object, ...path)
    return typeof value === "string" ? value : value === undefined ? (absent[field] ?? "") : JSON.stringify(value)
  }
}

/** What the server says of a field that it cannot select by. */
export const unsupported = (resource: Resource, field: string): string =>
  supported[resource.storage] === undefined
    ? `${JSON.stringify(field)} is not a known field selector: only "metadata.name", "metadata.namespace"`
    : `field label not supported: ${field}`
