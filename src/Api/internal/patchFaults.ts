/** What is wrong with a patch. */
import { type Fault, invalid } from "../../internal/request.ts"
import type { Json, Operation } from "../Patch.ts"
import { isRecord } from "./codec.ts"

/** A patch, whatever it is a patch of. */
export type AnyPatch = Json | { readonly _tag: "Merge" | "Strategic"; readonly value: unknown }

export const mediaTypes = {
  Json: "application/json-patch+json",
  Merge: "application/merge-patch+json",
  Strategic: "application/strategic-merge-patch+json"
}

const isPatch = (patch: unknown): boolean => isRecord(patch) && Object.hasOwn(mediaTypes, String(patch["_tag"]))

export const patchFault = (patch: AnyPatch): Fault => {
  if (!isPatch(patch)) {
    return invalid("patch", "a patch must be one of Patch.merge, Patch.strategic and Patch.json")
  }
  if (patch._tag !== "Json") {
    return isRecord(patch.value) ? undefined : invalid("patch", "a patch must be an object: any other would replace it")
  }
  if (!Array.isArray(patch.operations)) return invalid("patch", "a JSON patch must have a list of operations")
  for (const [index, operation] of patch.operations.entries()) {
    const fault = operationFault(operation)
    if (fault !== undefined) return invalid(`patch[${index}]`, fault)
  }
  return undefined
}

const operationFault = (operation: Operation): string | undefined => {
  if (!isRecord(operation)) return "an operation of a JSON patch must be an object"
  switch (operation.op) {
    case "add":
    case "replace":
    case "test":
      // JSON leaves out what is undefined, and servers read what is left out as null
      if (operation.value === undefined) return `a JSON patch needs a value to ${operation.op}, be it null`
      break
    case "move":
    case "copy":
      if (!isPointer(operation.from)) return pointerRule
      break
    case "remove":
      break
    default:
      return "an operation of a JSON patch is add, remove, replace, move, copy or test"
  }
  return isPointer(operation.path) ? undefined : pointerRule
}

const pointerRule = 'a path of a JSON patch must be empty or begin with "/", with "~" only in "~0" and "~1"'

const isPointer = (path: unknown): boolean => typeof path === "string" && /^(?:\/(?:[^~]|~[01])*)?$/.test(path)
