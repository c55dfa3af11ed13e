/** Restarts a deployment and follows its rollout to the end: `rollout_restart.ts web`. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { restart, rolloutStatus } from "effect-kubernetes/Api/Rollout"
import * as NodeKubernetes from "effect-kubernetes/Node"

const [name = "web"] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const deployments = yield* Deployments
  yield* restart(deployments, name)
  yield* rolloutStatus(deployments, name).pipe(Stream.runForEach(({ message }) => Console.log(message)))
})

program.pipe(
  // the deadline was exceeded, or the deployment is deleted
  Effect.catchTag("WaitFailed", (error) => Console.error(error.message)),
  Effect.catchTag("NotFound", (error) => Console.error(error.message)),
  Effect.provide(Deployments.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
