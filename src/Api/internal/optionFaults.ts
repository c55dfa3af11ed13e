/** What is wrong with the options of a request. */
import { checkFieldManager } from "../../internal/defaults.ts"
import { type Fault, invalid, type Kind } from "../../internal/request.ts"
import type * as Options from "../Options.ts"

/** An empty text means the same as none. */
export const text = (value: string | undefined): string | undefined => (value === "" ? undefined : value)

export const wholeNumberFault = (field: string, value: number | undefined, least: number): Fault =>
  value === undefined || (Number.isSafeInteger(value) && value >= least)
    ? undefined
    : invalid(field, `${field} must be a whole number, ${least} or more`)

/**
 * Whether no version can look like that, which servers answer with a failure that seems to pass. Those of Kubernetes'
 * own kinds are decimals of 64 bits; an aggregated server may put more behind its digits.
 */
export const versionFault = ({ group }: Kind, value: string | undefined): Fault => {
  const version: unknown = value ?? ""
  const isOwn = !group.includes(".") || group.endsWith(".k8s.io")
  if (typeof version === "string" && (version === "" || (isOwn ? /^\d{1,20}$/ : /^\d/).test(version))) return undefined
  return invalid("resourceVersion", "resourceVersion must be one that a server sent, which is a decimal number")
}

export const matchFault = (options: Options.ListOptions | undefined): Fault => {
  if (options === undefined) return undefined
  const { resourceVersionMatch: match } = options
  const version = text(options.resourceVersion)
  if (text(options.continue) !== undefined) {
    if (match !== undefined) {
      return invalid("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided")
    }
    if (version !== undefined) {
      return invalid("resourceVersion", "specifying resource version is not allowed when using continue")
    }
  }
  if (match === undefined) return undefined
  if (match !== "Exact" && match !== "NotOlderThan") {
    return invalid("resourceVersionMatch", 'resourceVersionMatch must be "Exact" or "NotOlderThan"')
  }
  if (version === undefined) {
    return invalid("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided")
  }
  return match === "Exact" && version === "0"
    ? invalid("resourceVersionMatch", 'resourceVersionMatch "Exact" is forbidden for resourceVersion "0"')
    : undefined
}

/** Anything else that asks for a dry run, such as the server's own `"All"`, must not become a write. */
const dryRunFault = (dryRun: unknown): Fault =>
  dryRun === undefined || typeof dryRun === "boolean" ? undefined : invalid("dryRun", "dryRun must be true or false")

/** An empty name means none: the server then takes the User-Agent's. */
export const writeFault = (options: Options.WriteOptions | undefined): Fault => {
  const manager = text(options?.fieldManager)
  return dryRunFault(options?.dryRun) ?? (manager === undefined ? undefined : checkFieldManager(manager))
}

/** A selector that is left out selects all, so that one that is no text must not be. */
export const selectorFault = (options: Options.SelectorOptions | undefined): Fault => {
  for (const field of ["labelSelector", "fieldSelector"] as const) {
    const selector: unknown = options?.[field]
    if (selector !== undefined && typeof selector !== "string") return invalid(field, `${field} must be a text`)
  }
  return undefined
}

export const deleteOptionsFault = (options: Options.DeleteOptions | undefined): Fault => {
  const preconditions = options?.preconditions
  return (
    dryRunFault(options?.dryRun) ??
    wholeNumberFault("gracePeriodSeconds", options?.gracePeriodSeconds, 0) ??
    (preconditions?.uid === ""
      ? invalid("preconditions.uid", "a precondition must not be empty")
      : preconditions?.resourceVersion === ""
        ? invalid("preconditions.resourceVersion", "a precondition must not be empty")
        : undefined)
  )
}
