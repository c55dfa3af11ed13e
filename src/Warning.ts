/**
 * The warnings that an API server attaches to its answers: deprecated versions, unknown fields, risky settings.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { RequestInfo } from "./KubernetesError.ts"

/**
 * A warning of the server about a request.
 *
 * @category models
 * @since 0.1.0
 */
export interface Warning {
  readonly text: string
  readonly request: RequestInfo
  /** Whether this client delivered a warning of the same text before. */
  readonly repeated: boolean
}

/**
 * What is done with each warning, in the fiber of the request that met it.
 *
 * **Details**
 *
 * By default each text is logged once per client, at the level `Warn`. The answer is there when the handler runs, for a
 * stream its head: a handler that takes its time delays the result, and one that dies is logged and changes nothing.
 *
 * @category services
 * @since 0.1.0
 */
export const Handler: Context.Reference<(warning: Warning) => Effect.Effect<void>> = /*#__PURE__*/ Context.Reference(
  "effect-kubernetes/Warning/Handler",
  {
    defaultValue: () => (warning: Warning) =>
      warning.repeated ? Effect.void : Effect.logWarning(`kubernetes: ${warning.text}`)
  }
)

/**
 * Runs an effect and returns its result with all warnings of its requests, in the order of their arrival; none of them
 * reaches the outer handler.
 *
 * @category combinators
 * @since 0.1.0
 */
export const collect = <A, E, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<readonly [result: A, warnings: ReadonlyArray<Warning>], E, R> =>
  Effect.suspend(() => {
    const warnings: Array<Warning> = []
    return effect.pipe(
      Effect.provideService(Handler, (warning) => Effect.sync(() => void warnings.push(warning))),
      Effect.map((result) => [result, warnings] as const)
    )
  })
