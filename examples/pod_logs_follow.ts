/** Follows the log of a pod until its container ends, over restarts of the API server and whatever else cuts it. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const pods = yield* Pods
  yield* pods.logs("web-0", { follow: true, tailLines: 10 }).pipe(Stream.runForEach((line) => Console.log(line)))
})

program.pipe(
  Effect.catchTag("NotFound", (error) => Console.error(error.message)),
  Effect.catchTag("BadRequest", (error) => Console.error("no log to read:", error.message)),
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
