/** Lists the pods of all namespaces, page by page. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const pods = yield* Pods
  yield* pods
    .listAll({ allNamespaces: true, pageSize: 100 })
    .pipe(Stream.runForEach(({ metadata, status }) => Console.log(metadata.namespace, metadata.name, status?.phase)))
})

program.pipe(Effect.provide(Pods.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
