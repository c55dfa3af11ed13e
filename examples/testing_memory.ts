/** Tests a program without a cluster: the API server in memory behaves like the real one, compaction included. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer, Stream } from "effect"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"

const program = Effect.gen(function* () {
  const server = yield* ApiServer.ApiServer
  const configMaps = yield* ConfigMaps
  const settings = yield* configMaps.create({ metadata: { name: "settings" }, data: { colour: "blue" } })
  yield* configMaps.modify("settings", (object) => ({ ...object, data: { colour: "red" } }))
  yield* server.compact
  const error = yield* configMaps
    .watch({ resourceVersion: settings.metadata.resourceVersion })
    .pipe(Stream.runDrain, Effect.flip)
  yield* Console.log(error._tag, error.message)
})

program.pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))), NodeRuntime.runMain)
