/** This library, built, with every object decoded, or none where that is left to who reads it. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import * as WatchEvent from "effect-kubernetes/Watch/WatchEvent"
import { kubeconfig, report, work } from "./subject.ts"

const list = Effect.gen(function* () {
  const pods = yield* Pods
  const { items } = yield* pods.list({
    namespace: "default",
    ...(work.benchmark === "start" ? { limit: 1 } : {})
  })
  return items.length
})

const watch = Effect.gen(function* () {
  const pods = yield* Pods
  let seen = 0
  yield* pods.watch({ namespace: "default", resourceVersion: "1", decode: work.decode }).pipe(
    Stream.take(work.events),
    Stream.runForEachArray((events) =>
      Effect.sync(() => {
        for (const event of events) if (WatchEvent.identity(event).name !== "") seen++
      })
    )
  )
  return seen
})

const store = Effect.gen(function* () {
  const pods = yield* Pods
  const store = yield* Reflector.make(pods, { namespace: "default", decode: work.decode })
  yield* store.awaitResourceVersion(work.last)
  return store.size
}).pipe(Effect.scoped)

// As with the other subjects, reading the configuration is no part of the work.
const runtime = ManagedRuntime.make(
  Pods.layer.pipe(Layer.provide(NodeKubernetes.layerFromString(JSON.stringify(kubeconfig))))
)
await runtime.runPromise(Pods)

await report(() => runtime.runPromise({ watch, store }[work.benchmark] ?? list))
