/**
 * The query of a write.
 *
 * @since 0.1.0
 */
import {
  type Fault,
  forbiddenField,
  invalid,
  invalidValue,
  notSupported,
  required,
  type StatusError,
  tooLong
} from "./StatusError.ts"

export interface WriteOptions {
  readonly dryRun: boolean
  /** `""` where none was given. */
  readonly fieldManager: string
  readonly fieldValidation: "Ignore" | "Warn" | "Strict"
  readonly force: boolean
}

const validations = ["", "Ignore", "Strict", "Warn"] as const

export const dryRunFaults = (values: ReadonlyArray<string>): ReadonlyArray<Fault> =>
  values.some((value) => value !== "All") ? [notSupported("dryRun", values, ["All"])] : []

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u

const managerFaults = (manager: string): ReadonlyArray<Fault> => {
  if (new TextEncoder().encode(manager).length > 128) {
    return [tooLong("fieldManager", "may not be more than 128 bytes")]
  }
  const characters = [...manager]
  const position = characters.findIndex((character) => !printable.test(character))
  if (position < 0) return []
  const code = (characters[position]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
  return [invalidValue("fieldManager", manager, `invalid character U+${code} (at position ${position})`)]
}

/** `kind`: `CreateOptions`, `UpdateOptions` or `PatchOptions`; `apply`: whether the patch is an apply. */
export const parse = (query: URLSearchParams, kind: string, apply = false): WriteOptions | StatusError => {
  const dryRun = query.getAll("dryRun").filter((value) => value !== "")
  const fieldManager = query.get("fieldManager") ?? ""
  const asked = query.get("fieldValidation") ?? ""
  const force = query.get("force")
  const validation = validations.find((candidate) => candidate === asked)
  const faults: Array<Fault> = []
  if (kind === "PatchOptions") {
    if (apply && fieldManager === "") faults.push(required("fieldManager", "is required for apply patch"))
    if (!apply && force !== null) faults.push(forbiddenField("force", "may not be specified for non-apply patch"))
  }
  faults.push(...managerFaults(fieldManager), ...dryRunFaults(dryRun))
  if (validation === undefined) faults.push(notSupported("fieldValidation", asked, validations))
  if (faults.length > 0) return invalid({ group: "meta.k8s.io", kind }, "", faults)
  return {
    dryRun: dryRun.length > 0,
    fieldManager,
    fieldValidation: validation === undefined || validation === "" ? "Warn" : validation,
    force: force === "true" || force === "1"
  }
}
