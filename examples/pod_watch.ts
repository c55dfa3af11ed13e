import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const pods = yield* Pods
  yield* pods
    .watch({ namespace: "default" })
    .pipe(Stream.runForEach((event) => Console.log(event._tag, event.object.metadata.name)))
})

program.pipe(
  Effect.catchTag("Gone", (gone) => Console.error(gone.message)),
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
