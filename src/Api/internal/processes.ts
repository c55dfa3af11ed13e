/** `exec` and `attach` of pods. What they need is loaded with the first of them: most programs use neither. */
import * as Effect from "effect/Effect"
import type { Target } from "../../Channel/Exec.ts"
import * as Request from "../../internal/request.ts"
import type { InvalidRequest } from "../../KubernetesError.ts"
import type { InNamespace } from "../Options.ts"
import type { PodAttach, PodExec } from "../Subresource.ts"
import { type Endpoint, namespaceOf } from "./endpoint.ts"

const load = Effect.promise(() => import("../../Channel/Exec.ts"))

/** Which pod is meant. */
export const targetOf = (
  endpoint: Endpoint,
  name: string,
  options: InNamespace | undefined
): Effect.Effect<Target, InvalidRequest> =>
  Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
    namespace === undefined
      ? Effect.fail(Request.invalid("namespace", "a pod needs a namespace"))
      : Effect.succeed({ namespace, name })
  )

export const exec = (endpoint: Endpoint): PodExec => ({
  exec: (name, command, options) =>
    Effect.gen(function* () {
      const target = yield* targetOf(endpoint, name, options)
      return yield* (yield* load).exec(endpoint.client, target, command, options)
    }),
  run: (name, command, options) =>
    Effect.gen(function* () {
      const target = yield* targetOf(endpoint, name, options)
      return yield* (yield* load).run(endpoint.client, target, command, options)
    })
})

export const attach = (endpoint: Endpoint): PodAttach => ({
  attach: (name, options) =>
    Effect.gen(function* () {
      const target = yield* targetOf(endpoint, name, options)
      return yield* (yield* load).attach(endpoint.client, target, options)
    })
})
