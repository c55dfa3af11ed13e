/** Tests a program against a network that fails: connections cut in the middle of a character, refusals, 410. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Context, Effect, Layer, Stream } from "effect"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Fault from "effect-kubernetes/Testing/Fault"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"

const program = Effect.gen(function* () {
  const server = yield* Http.serve()
  const proxy = yield* FaultProxy.make({ target: server.url })
  const far = NodeKubernetes.layerFromString(server.kubeconfig.replace(server.url, proxy.url))
  const reader = Context.get(yield* Layer.build(Layer.provide(ConfigMaps.layer, far)), ConfigMaps)
  const writer = yield* ConfigMaps

  yield* proxy.rechunk(7)
  yield* proxy.cut({ after: 400 })
  yield* proxy.refuse(1)
  yield* writer.create({ metadata: { name: "first" }, data: { text: "é".repeat(200) } })
  const { metadata } = yield* writer.create({ metadata: { name: "last" } })
  yield* reader.watch().pipe(
    Stream.tap((event) => Console.log(event._tag, event.object.metadata.name)),
    Stream.takeUntil((event) => event.object.metadata.name === "last"),
    Stream.runDrain
  )
  yield* proxy.answerNext(Fault.goneInStream)
  const error = yield* Effect.flip(Stream.runDrain(reader.watch({ resourceVersion: metadata.resourceVersion })))
  yield* Console.log(error._tag)
  yield* Console.log((yield* proxy.log).map((entry) => entry._tag).join(" "))
})

program.pipe(
  Effect.scoped,
  Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))),
  NodeRuntime.runMain
)
