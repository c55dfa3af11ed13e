/** Reads the image of a deployment that may not be there: the error that can happen is handled by its type. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const deployments = yield* Deployments
  const image = yield* deployments.get("web", { namespace: "default" }).pipe(
    Effect.map((deployment) => deployment.spec?.template.spec?.containers[0]?.image),
    Effect.catchTag("NotFound", () => Effect.succeed(undefined))
  )
  yield* Console.log(image ?? "no such deployment")
})

program.pipe(Effect.provide(Deployments.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
