/** Writes, then reads the store: it waits until the store has reached the version of the write. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Option } from "effect"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Reflector from "effect-kubernetes/Watch/Reflector"

const program = Effect.gen(function* () {
  const configMaps = yield* ConfigMaps
  const store = yield* Reflector.make(configMaps)
  const created = yield* configMaps.create({ metadata: { generateName: "settings-" }, data: { colour: "blue" } })
  const { name, resourceVersion } = created.metadata
  yield* store.awaitResourceVersion(resourceVersion).pipe(Effect.timeout("10 seconds"))
  const colour = Option.map(store.get(name), ({ data }) => data?.["colour"])
  yield* Console.log(`${name} is ${Option.getOrElse(colour, () => "missing")}`)
  const deleted = yield* configMaps.delete(name)
  yield* Console.log(deleted._tag)
})

program.pipe(Effect.scoped, Effect.provide(ConfigMaps.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
