/**
 * The options of a deletion, from its body or else from its query.
 *
 * @since 0.1.0
 */
import { asNumber, asObject, asString, type JsonObject, strings } from "./Json.ts"
import { decodeObject } from "./Negotiation.ts"
import { badRequest, type Fault, invalid, invalidValue, notSupported, StatusError } from "./StatusError.ts"
import { dryRunFaults } from "./WriteOptions.ts"

export interface DeleteOptions {
  readonly gracePeriodSeconds: number | undefined
  /** What becomes of the dependents; `undefined`: what the object's finalizers say. */
  readonly propagation: "Orphan" | "Foreground" | "Background" | undefined
  /** Asked for by the old `orphanDependents: false`. */
  readonly legacyCascade: boolean
  readonly uid: string
  readonly resourceVersion: string
  readonly dryRun: boolean
}

export const none: DeleteOptions = {
  gracePeriodSeconds: undefined,
  propagation: undefined,
  legacyCascade: false,
  uid: "",
  resourceVersion: "",
  dryRun: false
}

const policies = ["Foreground", "Background", "Orphan"] as const

const fromQuery = (query: URLSearchParams): JsonObject => {
  const grace = query.get("gracePeriodSeconds")
  const orphan = query.get("orphanDependents")
  const policy = query.get("propagationPolicy")
  return {
    ...(grace === null ? {} : { gracePeriodSeconds: Number(grace) }),
    ...(orphan === null ? {} : { orphanDependents: orphan !== "false" && orphan !== "0" }),
    ...(policy === null ? {} : { propagationPolicy: policy }),
    dryRun: query.getAll("dryRun")
  }
}

/** An object of options, wherever it came from. */
export const fromObject = (options: JsonObject): DeleteOptions | StatusError => {
  const { gracePeriodSeconds, orphanDependents, preconditions, propagationPolicy } = options
  const policy = asString(propagationPolicy)
  const known = policies.find((candidate) => candidate === policy)
  const dryRun = strings(options["dryRun"]).filter((value) => value !== "")
  const faults: Array<Fault> = []
  if (policy !== "" && typeof orphanDependents === "boolean") {
    const why = "orphanDependents and deletionPropagation cannot be both set"
    faults.push(invalidValue("propagationPolicy", policy, why))
  }
  if (policy !== "" && known === undefined) {
    faults.push(notSupported("propagationPolicy", policy, [...policies, "nil"]))
  }
  faults.push(...dryRunFaults(dryRun))
  if (faults.length > 0) return invalid({ group: "meta.k8s.io", kind: "DeleteOptions" }, "", faults)
  const { resourceVersion, uid } = asObject(preconditions)
  return {
    gracePeriodSeconds: asNumber(gracePeriodSeconds),
    propagation:
      known ?? (orphanDependents === true ? "Orphan" : orphanDependents === false ? "Background" : undefined),
    legacyCascade: orphanDependents === false,
    uid: asString(uid),
    resourceVersion: asString(resourceVersion),
    dryRun: dryRun.length > 0
  }
}

export const parse = (
  contentType: string | undefined,
  body: Uint8Array,
  query: URLSearchParams
): DeleteOptions | StatusError => {
  if (body.length === 0) {
    const grace = query.get("gracePeriodSeconds") ?? "0"
    if (!/^[-+]?\d+$/.test(grace)) {
      return badRequest(`strconv.ParseInt: parsing ${JSON.stringify(grace)}: invalid syntax`)
    }
    return fromObject(fromQuery(query))
  }
  const decoded = decodeObject(contentType, body)
  if (decoded instanceof StatusError) return decoded
  const { object } = decoded
  const kind = asString(object["kind"])
  if (kind !== "" && kind !== "DeleteOptions") {
    const version = asString(object["apiVersion"]) || "meta.k8s.io/v1"
    return badRequest(
      `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(version)} in scheme "pkg/runtime/scheme.go:111"`
    )
  }
  return fromObject(object)
}
