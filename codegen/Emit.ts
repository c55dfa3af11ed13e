/**
 * All generated files of all generated directories.
 */
import { emitApi } from "./EmitApi.ts"
import { emitSchema } from "./EmitSchema.ts"
import { emitTesting } from "./EmitTesting.ts"
import type { Deprecations, Facts } from "./Facts.ts"
import * as Model from "./Model.ts"
import type { File } from "./Text.ts"

/** By directory. */
export const emit = (
  facts: Facts & { readonly deprecations: Deprecations }
): { readonly [directory: string]: ReadonlyArray<File> } => {
  const model = Model.make(facts)
  return {
    "src/Schema/gen": emitSchema(model),
    "src/Api/gen": emitApi(model),
    "src/Testing/gen": emitTesting(facts)
  }
}
