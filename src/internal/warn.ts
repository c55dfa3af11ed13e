/** Hands the warnings of answers to whoever handles them. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { RequestInfo } from "../KubernetesError.ts"
import * as Warning from "../Warning.ts"
import * as Secret from "./secret.ts"
import * as WarningHeader from "./warning.ts"

/** How many texts of warnings a client remembers before it forgets them all. */
const seenLimit = 1000

/**
 * The warnings of one client: each of a header is handled in the fiber that calls.
 *
 * Whatever becomes of it, the request had its answer: a handler that dies is logged, and the next warning is handled.
 */
export const make = (): ((request: RequestInfo, header: string) => Effect.Effect<void>) => {
  const seen = new Set<string>()
  const isRepeated = (text: string): boolean => {
    if (seen.has(text)) return true
    if (seen.size === seenLimit) seen.clear()
    seen.add(text)
    return false
  }
  return (request, header) =>
    Effect.flatMap(Warning.Handler, (handle) =>
      Effect.forEach(
        WarningHeader.parse(Secret.conceal(request, header)),
        (text) =>
          Effect.suspend(() => handle({ text, request, repeated: isRepeated(text) })).pipe(
            Effect.catchDefect((defect) => Effect.logError("the handler of warnings died", Cause.die(defect)))
          ),
        { discard: true }
      )
    )
}
