import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import * as Cluster from "./Cluster.ts"

describe.runIf(Cluster.readerKubeconfig !== undefined)("a user without rights", () => {
  it.live("is told so at once by every way to read", () =>
    Effect.gen(function* () {
      const pods = yield* Pods
      const at = { namespace: "default" }
      const errors = yield* Effect.all([
        Effect.flip(pods.get("nobody", at)),
        Effect.flip(pods.list(at)),
        Effect.flip(Stream.runDrain(pods.watch(at))),
        Effect.flip(Effect.scoped(Reflector.make(pods, at)))
      ])
      assert.deepStrictEqual(
        errors.map((error) => error._tag),
        ["Forbidden", "Forbidden", "Forbidden", "Forbidden"]
      )
      assert.match(errors[0].message, /User "token-reader" cannot get resource "pods"/)
    }).pipe(Effect.provide(Pods.layer), Effect.provide(NodeKubernetes.layerFromFile(Cluster.readerKubeconfig ?? "")))
  )
})
