/**
 * The rules for metadata, with the server's words for what breaks them.
 *
 * @since 0.1.0
 */
import { asArray, asObject, asString, at, equal, isObject, type JsonObject, strings } from "./Json.ts"
import { metadata } from "./Metadata.ts"
import type { Resource } from "./Registry.ts"
import { type Fault, forbiddenField, invalidValue, required, tooLong } from "./StatusError.ts"

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/
const qualifiedName = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/

const subdomainText =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'example.com', regex used for validation is " +
  "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
const labelText =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an " +
  "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
const nameForm =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. " +
  "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
const valueText =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"

const atMost = (limit: number, unit = "bytes"): string => `must be no more than ${limit} ${unit}`

type Rule = (name: string) => ReadonlyArray<string>

const matching =
  (form: RegExp, text: string, limit: number): Rule =>
  (name) => [...(name.length > limit ? [atMost(limit, "characters")] : []), ...(form.test(name) ? [] : [text])]

const pathSegment: Rule = (name) =>
  name === "." || name === ".."
    ? [`may not be '${name}'`]
    : ["/", "%"].filter((character) => name.includes(character)).map((character) => `may not contain '${character}'`)

const nameRule = (resource: Resource): Rule => {
  if (resource.group === "rbac.authorization.k8s.io") return pathSegment
  if (resource.storage === "namespaces" || resource.storage === "services") return matching(label, labelText, 63)
  return matching(subdomain, subdomainText, 253)
}

const subdomainFaults = matching(subdomain, subdomainText, 253)

const qualifiedNameFaults = (value: string): ReadonlyArray<string> => {
  const parts = value.split("/")
  const [name = "", prefix] = parts.length === 1 ? parts : [parts[1], parts[0]]
  if (parts.length > 2) {
    return [`a valid label key ${nameForm} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`]
  }
  const faults: Array<string> = []
  if (prefix === "") faults.push("prefix part must be non-empty")
  else if (prefix !== undefined) faults.push(...subdomainFaults(prefix).map((fault) => `prefix part ${fault}`))
  if (name === "") faults.push("name part must be non-empty")
  else if (name.length > 63) faults.push(`name part ${atMost(63)}`)
  if (!qualifiedName.test(name)) faults.push(`name part ${nameForm}`)
  return faults
}

const labelFaults = (labels: unknown): ReadonlyArray<Fault> => {
  const faults: Array<Fault> = []
  for (const [key, item] of Object.entries(asObject(labels))) {
    const value = asString(item)
    for (const fault of qualifiedNameFaults(key)) faults.push(invalidValue("metadata.labels", key, fault))
    if (value.length > 63) faults.push(invalidValue("metadata.labels", value, atMost(63)))
    if (value !== "" && !qualifiedName.test(value)) faults.push(invalidValue("metadata.labels", value, valueText))
  }
  return faults
}

const annotationLimit = 256 * 1024

const annotationFaults = (annotations: unknown): ReadonlyArray<Fault> => {
  const entries = Object.entries(asObject(annotations))
  const size = entries.reduce((sum, [key, value]) => sum + key.length + asString(value).length, 0)
  return [
    // Keys may differ in case only.
    ...entries.flatMap(([key]) =>
      qualifiedNameFaults(key.toLowerCase()).map((fault) => invalidValue("metadata.annotations", key, fault))
    ),
    ...(size > annotationLimit
      ? [tooLong("metadata.annotations", `may not be more than ${annotationLimit} bytes`)]
      : [])
  ]
}

const ownerFaults = (references: unknown): ReadonlyArray<Fault> => {
  const faults: Array<Fault> = []
  const controllers: Array<string> = []
  for (const reference of asArray(references).filter(isObject)) {
    const [apiVersion, kind, name, uid] = ["apiVersion", "kind", "name", "uid"].map((key) =>
      asString(at(reference, key))
    )
    if (apiVersion === "")
      faults.push(invalidValue("metadata.ownerReferences.apiVersion", "", "version must not be empty"))
    if (kind === "") faults.push(invalidValue("metadata.ownerReferences.kind", "", "must not be empty"))
    if (name === "") faults.push(invalidValue("metadata.ownerReferences.name", "", "must not be empty"))
    if (uid === "") faults.push(invalidValue("metadata.ownerReferences.uid", "", "must not be empty"))
    if (apiVersion === "v1" && kind === "Event") {
      faults.push(
        invalidValue("metadata.ownerReferences", reference, "/v1, Kind=Event is disallowed from being an owner")
      )
    }
    if (at(reference, "controller") === true) controllers.push(`${kind}/${name}`)
  }
  if (controllers.length > 1) {
    const why = `Only one reference can have Controller set to true. Found "true" in references for ${controllers[0]} and ${controllers[1]}`
    faults.push(invalidValue("metadata.ownerReferences", references, why))
  }
  return faults
}

const standardFinalizers = new Set(["kubernetes", "orphan", "foregroundDeletion"])

const finalizerFaults = (resource: Resource, value: unknown): ReadonlyArray<Fault> => {
  const finalizers = strings(value)
  const faults = finalizers.flatMap((finalizer) =>
    qualifiedNameFaults(finalizer).map((fault) => invalidValue("metadata.finalizers", finalizer, fault))
  )
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion")) {
    const why = "finalizer orphan and foregroundDeletion cannot be both set"
    faults.push(invalidValue("metadata.finalizers", finalizers, why))
  }
  if (resource.custom) return faults
  finalizers.forEach((finalizer, index) => {
    if (finalizer.includes("/") || standardFinalizers.has(finalizer)) return
    const why = "name is neither a standard finalizer name nor is it fully qualified"
    faults.push(invalidValue(`metadata.finalizers[${index}]`, finalizer, why))
  })
  return faults
}

const commonFaults = (object: JsonObject): ReadonlyArray<Fault> => {
  const { annotations, labels, ownerReferences } = metadata(object)
  return [...labelFaults(labels), ...annotationFaults(annotations), ...ownerFaults(ownerReferences)]
}

/** What is wrong with the metadata of a new object. */
export const created = (resource: Resource, object: JsonObject): ReadonlyArray<Fault> => {
  const { generateName, name } = metadata(object)
  const generated = asString(generateName)
  const rule = nameRule(resource)
  const names =
    asString(name) === ""
      ? [required("metadata.name", "name or generateName is required")]
      : rule(asString(name)).map((fault) => invalidValue("metadata.name", name, fault))
  // A trailing dash is fine where more characters follow.
  const bases = generated === "" ? [] : rule(generated.replace(/-$/, "a"))
  return [
    ...bases.map((fault) => invalidValue("metadata.generateName", generated, fault)),
    ...names,
    ...commonFaults(object),
    ...finalizerFaults(resource, metadata(object)["finalizers"])
  ]
}

const immutable = ["name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"]

/** What is wrong with the metadata of an object that is to replace another. */
export const updated = (resource: Resource, object: JsonObject, old: JsonObject): ReadonlyArray<Fault> => {
  const [next, previous] = [metadata(object), metadata(old)]
  const faults: Array<Fault> = []
  const before = new Set(strings(previous["finalizers"]))
  const added = strings(next["finalizers"]).filter((finalizer) => !before.has(finalizer))
  if (previous["deletionTimestamp"] !== undefined && added.length > 0) {
    const list = `[]string{${added.map((finalizer) => JSON.stringify(finalizer)).join(", ")}}`
    const why = `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`
    faults.push(forbiddenField("metadata.finalizers", why))
  }
  for (const key of immutable) {
    if (!equal(next[key], previous[key])) {
      faults.push(invalidValue(`metadata.${key}`, next[key] ?? null, "field is immutable"))
    }
  }
  const common = commonFaults(object)
  faults.push(...common, ...finalizerFaults(resource, next["finalizers"]), ...common)
  // The server checks in general and per kind, some rules more than once; all of that is among the causes.
  return [...faults, ...faults]
}
