/** The labels of objects whose type says nothing of them. */
import * as Predicate from "effect/Predicate"
import type { Labels } from "../Store.ts"

export const labelsOf = (object: unknown): Labels => {
  const metadata = Predicate.isReadonlyObject(object) ? object["metadata"] : undefined
  return Predicate.isReadonlyObject(metadata) ? textsOf(metadata["labels"]) : {}
}

/** What is no text is no label: such an object does not match its schema, unless it is `null`. */
export const textsOf = (labels: unknown): Labels =>
  Predicate.isReadonlyObject(labels)
    ? Object.fromEntries(
        Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string")
      )
    : {}
