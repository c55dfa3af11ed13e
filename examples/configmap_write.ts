/** Creates, modifies, patches and deletes a configmap; `modify` begins again when somebody else was faster. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const configMaps = yield* ConfigMaps
  yield* configMaps
    .create({ metadata: { name: "settings" }, data: { colour: "blue" } })
    .pipe(Effect.catchTag("AlreadyExists", () => Console.log("settings are there already")))
  yield* configMaps.modify("settings", (settings) => ({ ...settings, data: { ...settings.data, colour: "red" } }))
  const settings = yield* configMaps.patch("settings", Patch.merge({ data: { shape: "round" } }))
  yield* Console.log(settings.data)
  yield* configMaps.delete("settings", { preconditions: { uid: settings.metadata.uid } })
})

program.pipe(Effect.provide(ConfigMaps.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
