/** Requests without a typed operation: the way out, for any path. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"
import { Info } from "effect-kubernetes/Schema/Version"

const program = Effect.gen(function* () {
  const client = yield* KubernetesClient
  const ready = yield* client.request({ method: "GET", path: "/readyz" })
  const { gitVersion } = yield* client.request({ method: "GET", path: "/version", schema: Info })
  yield* Console.log(`${gitVersion}: ${String(ready)}`)
})

program.pipe(Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
