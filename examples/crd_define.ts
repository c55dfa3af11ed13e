/** A kind of your own, typed as the built-in ones; fields that the schema does not name are kept. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Schema } from "effect"
import * as Resource from "effect-kubernetes/Api/Resource"
import * as NodeKubernetes from "effect-kubernetes/Node"

const CronTab = Schema.Struct({
  spec: Schema.Struct({ cronSpec: Schema.String, replicas: Schema.optionalKey(Schema.Int) }),
  status: Schema.optionalKey(Schema.Struct({ replicas: Schema.Int }))
})

class CronTabs extends Resource.Service<CronTabs>()("stable.example.com/v1/crontabs", {
  kind: "CronTab",
  scope: "Namespaced",
  schema: CronTab,
  subresources: ["status", "scale"]
}) {}

const program = Effect.gen(function* () {
  const cronTabs = yield* CronTabs
  const { items } = yield* cronTabs.list({ allNamespaces: true })
  for (const { metadata, spec } of items) yield* Console.log(metadata.name, spec.cronSpec)
}).pipe(Effect.catchTag("NotFound", () => Console.log("this cluster has no CronTabs")))

program.pipe(Effect.provide(CronTabs.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
