import { FormatError } from "../FormatError.ts"
import * as Label from "../Label.ts"
import type { Requirement } from "../LabelSelector.ts"

/** The faults of a requirement in the words of `labels.NewRequirement`. */
export const invalidRequirement = (requirement: Requirement): FormatError | undefined => {
  const { key } = requirement
  const faults: Array<string> = []
  const keyFaults = Label.keyFaults(key)
  if (keyFaults.length > 0) faults.push(`key: ${invalid(key, keyFaults)}`)
  const values = valuesOf(requirement)
  if ("values" in requirement && values.length === 0) {
    faults.push("values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty")
  }
  if (isComparison(requirement) && toInt64(requirement.value) === undefined) {
    const fault = "for 'Gt', 'Lt' operators, the value must be an integer"
    faults.push(`values[0]: ${invalid(requirement.value, [fault])}`)
  }
  for (const [index, value] of values.entries()) {
    const valueFaults = Label.valueFaults(value)
    if (valueFaults.length > 0) faults.push(`values[${index}][${key}]: ${invalid(value, valueFaults)}`)
  }
  if (faults.length === 0) return undefined
  const message = faults.length === 1 ? `${faults[0]}` : `[${faults.join(", ")}]`
  return new FormatError({ message, input: keyFaults.length > 0 ? key : values.join(",") })
}

export const invalid = (text: string, faults: ReadonlyArray<string>): string =>
  `Invalid value: ${JSON.stringify(text)}: ${faults.join("; ")}`

const isComparison = (self: Requirement): self is Extract<Requirement, { readonly _tag: "GreaterThan" | "LessThan" }> =>
  self._tag === "GreaterThan" || self._tag === "LessThan"

const valuesOf = (self: Requirement): ReadonlyArray<string> =>
  "values" in self ? self.values : "value" in self ? [self.value] : []

/** Reads a whole number as Go's `ParseInt` does. */
export const toInt64 = (text: string): bigint | undefined => {
  const match = /^([+-]?)0*(\d{1,19})$/.exec(text)
  if (match === null) return undefined
  const value = BigInt(`${match[1] === "-" ? "-" : ""}${match[2]}`)
  return BigInt.asIntN(64, value) === value ? value : undefined
}
