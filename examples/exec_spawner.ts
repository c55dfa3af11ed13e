import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as PodProcess from "effect-kubernetes/Kubectl/PodProcess"
import * as NodeKubernetes from "effect-kubernetes/Node"

/** Knows nothing of Kubernetes: it runs wherever its spawner does. */
const sizes = Effect.gen(function* () {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const lines = ChildProcess.make`ls -l /etc`.pipe(ChildProcess.pipeTo(ChildProcess.make`sort -r`))
  yield* Console.log(yield* spawner.string(lines))
  yield* Console.log(
    yield* spawner.string(ChildProcess.make("echo $GREETING", { shell: true, env: { GREETING: "hi" } }))
  )
})

sizes.pipe(
  Effect.provide(PodProcess.layerSpawner({ pod: "web-0" })),
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
