/** `connect` and `portForward` of pods. What they need is loaded with the first of them: most programs use neither. */
import * as Effect from "effect/Effect"
import type { PodPortForward } from "../Subresource.ts"
import type { Endpoint } from "./endpoint.ts"
import { targetOf } from "./processes.ts"

const load = Effect.promise(() => import("../../Channel/PortForward.ts"))

export const portForward = (endpoint: Endpoint): PodPortForward => ({
  connect: (name, port, options) =>
    Effect.gen(function* () {
      const target = yield* targetOf(endpoint, name, options)
      return yield* (yield* load).connect(endpoint.client, target, port, options)
    }),
  portForward: (name, ports, options) =>
    Effect.gen(function* () {
      const target = yield* targetOf(endpoint, name, options)
      return yield* (yield* load).forward(endpoint.client, target, ports, options)
    })
})
