/**
 * Which objects a request means.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as FieldSelector from "../../Schema/FieldSelector.ts"
import * as LabelSelector from "../../Schema/LabelSelector.ts"
import * as Fields from "./Fields.ts"
import { asObject } from "./Json.ts"
import type { ListOptions } from "./ListOptions.ts"
import type { Resource } from "./Registry.ts"
import { badRequest, StatusError } from "./StatusError.ts"
import type { Snapshot } from "./Store.ts"

export interface Selection {
  readonly matches: (snapshot: Snapshot) => boolean
  /** Nothing is excluded. */
  readonly everything: boolean
}

const labelsOf = (snapshot: Snapshot): Readonly<Record<string, string>> => {
  const labels: Record<string, string> = {}
  for (const [key, value] of Object.entries(asObject(snapshot.metadata["labels"]))) {
    if (typeof value === "string") labels[key] = value
  }
  return labels
}

type Test = (snapshot: Snapshot) => boolean

const fieldTests = (resource: Resource, selector: FieldSelector.FieldSelector): ReadonlyArray<Test> | StatusError => {
  const tests: Array<Test> = []
  for (const { _tag, field, value } of selector) {
    const read = Fields.reader(resource, field)
    if (read === undefined) return badRequest(Fields.unsupported(resource, field))
    tests.push((snapshot) => (read(snapshot) === value) === (_tag === "Equals"))
  }
  return tests
}

/** `name`: the only object that the path allows. */
export const make = (resource: Resource, options: ListOptions, name: string): Selection | StatusError => {
  const labels = LabelSelector.parse(options.labelSelector)
  if (Result.isFailure(labels)) return badRequest(labels.failure.message)
  const fields = FieldSelector.parse(options.fieldSelector)
  if (Result.isFailure(fields)) return badRequest(fields.failure.message)
  const tests = fieldTests(resource, fields.success)
  if (tests instanceof StatusError) return tests
  if (name !== "" && fields.success.some(({ field, value }) => field === "metadata.name" && value !== name)) {
    return badRequest("fieldSelector metadata.name doesn't match requested name")
  }
  const selector = labels.success
  return {
    everything: selector.length === 0 && tests.length === 0 && name === "",
    matches: (snapshot) =>
      (name === "" || snapshot.name === name) &&
      tests.every((test) => test(snapshot)) &&
      (selector.length === 0 || LabelSelector.matches(selector, labelsOf(snapshot)))
  }
}
