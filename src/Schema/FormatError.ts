/**
 * The error of text that is not what Kubernetes would accept.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"

/**
 * A text is not in the format that was asked for, or a value has no text in that format.
 *
 * **Details**
 *
 * `message` is what an API server would say of a selector. `input` is the whole text, `position` the index in it at
 * which it went wrong, and `expected` what could have stood there; both are unset where a value was at fault.
 *
 * @category errors
 * @since 0.1.0
 */
export class FormatError extends Data.TaggedError("FormatError")<{
  readonly message: string
  readonly input: string
  readonly position?: number
  readonly expected?: string
}> {}
