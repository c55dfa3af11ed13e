/** Waits until a pod is ready, and says what was missing if it is not within a minute: `wait_ready.ts web-0`. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { isReady } from "effect-kubernetes/Api/Condition"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import { waitFor } from "effect-kubernetes/Api/Wait"
import * as NodeKubernetes from "effect-kubernetes/Node"

const [name = "web-0"] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const pods = yield* Pods
  const pod = yield* waitFor(pods, name, isReady, { timeout: "1 minute" })
  yield* Console.log(pod.metadata.name, "is ready on", pod.spec?.nodeName ?? "no node")
})

program.pipe(
  // gave up waiting for web-0 after 1m: condition Ready is False: ContainersNotReady: ...
  Effect.catchTag("WaitTimeout", (error) => Console.error(error.message)),
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
