/**
 * Objects of kinds that are known only at run time.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as Definition from "./Definition.ts"
import * as MetaV1 from "./gen/MetaV1.ts"

/**
 * An object of any kind: its metadata is typed, everything else is as it came.
 *
 * @category models
 * @since 0.1.0
 */
export interface Unstructured {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly [field: string]: unknown
}

/**
 * Reads an object of any kind: checks apiVersion, kind and metadata, and leaves every other field untouched.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Unstructured: Schema.Codec<Unstructured> = /*#__PURE__*/ Definition.object<Unstructured>(
  "Unstructured",
  () => ({ apiVersion: Definition.string, kind: Definition.string, metadata: MetaV1.ObjectMeta })
)
