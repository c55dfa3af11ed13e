/** What the changes of a store add up to. */
import { assert } from "@effect/vitest"
import type { Identified } from "effect-kubernetes/Watch/ListWatch"
import type { StoreChange } from "effect-kubernetes/Watch/Store"

/** Takes a change into the view that was told so far, by name and version, which it has to fit. */
export const apply = (view: Map<string, string>, change: StoreChange<Identified>): void => {
  const { name, resourceVersion } = (change._tag === "Undecodable" ? change.previous : change.object).metadata
  switch (change._tag) {
    case "Added":
      assert.isFalse(view.has(name), `${name} is added twice`)
      view.set(name, resourceVersion)
      break
    case "Updated":
      assert.strictEqual(view.get(name), change.previous.metadata.resourceVersion)
      assert.isAbove(Number(resourceVersion), Number(view.get(name)), `${name} goes back`)
      view.set(name, resourceVersion)
      break
    case "Undecodable":
      assert.fail(`${name} is undecodable: ${change.error.message}`)
      break
    default:
      assert.isTrue(view.delete(name), `${name} is deleted, and was not there`)
  }
}

/** `name@version` of all that is there after these changes. */
export const summed = (changes: ReadonlyArray<StoreChange<Identified>>): ReadonlyArray<string> => {
  const view = new Map<string, string>()
  for (const change of changes) apply(view, change)
  return Array.from(view, (pair) => pair.join("@")).toSorted()
}
