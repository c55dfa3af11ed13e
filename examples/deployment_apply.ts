/** Owns the replicas of a deployment by server-side apply; a conflict names who owns which fields. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const deployments = yield* Deployments
  yield* deployments.apply({ metadata: { name: "web" }, spec: { replicas: 3 } }, { fieldManager: "scaler" }).pipe(
    Effect.andThen(({ spec }) => Console.log(`${spec?.replicas} replicas`)),
    Effect.catchTag("ApplyConflict", ({ conflicts }) =>
      Effect.forEach(conflicts, ({ fields, manager }) => Console.log(`${manager} owns ${fields.join(", ")}`))
    )
  )
})

program.pipe(Effect.provide(Deployments.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
