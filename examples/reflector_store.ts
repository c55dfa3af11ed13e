/** A copy of the web pods in memory, kept up to date over cuts, restarts and lost history; gone with its scope. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import { dropManagedFields } from "effect-kubernetes/Watch/Store"

const program = Effect.gen(function* () {
  const pods = yield* Pods
  // returns when the first list is complete
  const store = yield* Reflector.make(pods, {
    allNamespaces: true,
    labelSelector: "app=web",
    indexes: { node: (pod) => pod.spec?.nodeName },
    transform: dropManagedFields
  })
  const running = store.list().filter((pod) => pod.status?.phase === "Running")
  yield* Console.log(`${running.length} of ${store.size} run at version ${store.resourceVersion}`)
  // what there is, as Added, and then what changes: nothing is missed in between
  yield* store.subscribe({ initial: true }).pipe(
    Stream.runForEach((change) => {
      // the pod is there, in a state that this program cannot read: nothing to clean up
      if (change._tag === "Undecodable") return Console.warn(change.error.message)
      const { metadata, spec } = change.object
      const node = spec?.nodeName ?? "nowhere"
      return Console.log(`${change._tag} ${metadata.name}: ${store.byIndex("node", node).length} on ${node}`)
    })
  )
})

program.pipe(Effect.scoped, Effect.provide(Pods.layer), Effect.provide(NodeKubernetes.layer), NodeRuntime.runMain)
