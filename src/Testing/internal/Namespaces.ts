/**
 * The namespaces that are there from the start, and what becomes of deleted ones.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import type { Core } from "./Core.ts"
import * as DeleteOptions from "./DeleteOptions.ts"
import * as Deletion from "./Deletion.ts"
import { putIn } from "./Json.ts"
import type { Resource } from "./Registry.ts"
import type { StatusError } from "./StatusError.ts"
import * as Writes from "./Writes.ts"

const defaults = ["default", "kube-node-lease", "kube-public", "kube-system"]

const resourceOf = (core: Core): Resource | undefined => core.registry.get("", "v1", "namespaces")

export const createDefaults = (core: Core): Effect.Effect<void> =>
  Effect.gen(function* () {
    const resource = resourceOf(core)
    if (resource === undefined) return
    for (const name of defaults) {
      yield* Writes.create(core, { resource, namespace: "", name }, { metadata: { name } }, Writes.plainly)
    }
  }).pipe(Effect.orDie)

/** Deletes what the namespace holds; objects with finalizers stay for now. */
const empty = Effect.fnUntraced(function* (core: Core, namespace: string): Effect.fn.Return<void, StatusError> {
  for (const storage of core.store.resourcesIn(namespace)) {
    const resource = core.registry.ofStorage(storage)
    if (resource === undefined || !resource.namespaced) continue
    for (const { name, terminating } of core.store.list(storage, namespace, core.store.revision)) {
      // There is no kubelet here that would end a pod after its grace.
      const options = { ...DeleteOptions.none, gracePeriodSeconds: 0 }
      if (terminating && resource.storage !== "pods") continue
      yield* Effect.ignore(Deletion.remove(core, { resource, namespace, name }, options))
    }
  }
})

const finalize = Effect.fnUntraced(function* (core: Core, name: string): Effect.fn.Return<void, StatusError> {
  const resource = resourceOf(core)
  const namespace = core.store.get("namespaces", name)
  if (resource === undefined || namespace === undefined || !namespace.terminating) return
  yield* empty(core, name)
  if (core.store.resourcesIn(name).length > 0) return
  yield* Writes.update(
    core,
    { resource, namespace: "", name },
    {
      endpoint: "finalize",
      change: ({ object }) => Effect.succeed(putIn(object, ["spec"], {})),
      uidIsPrecondition: false,
      options: Writes.plainly
    }
  )
})

/** Empties and removes namespaces that are being deleted, as the controller manager does. */
export const runController = Effect.fnUntraced(function* (core: Core): Effect.fn.Return<void, never, Scope.Scope> {
  const stirred = yield* Queue.sliding<void>(1)
  const stop = core.store.onCommit(() => Queue.offerUnsafe(stirred, undefined))
  yield* Effect.addFinalizer(() => Effect.sync(stop))
  const round = Effect.gen(function* () {
    yield* Queue.take(stirred)
    for (const { name, terminating } of core.store.list("namespaces", "", core.store.revision)) {
      if (terminating) yield* Effect.ignore(finalize(core, name))
    }
  })
  yield* Effect.forkScoped(Effect.forever(round))
})
