/** A program that keeps a view of the configmaps by `watch` alone, and lists again where it meets `Gone`. */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Gone } from "effect-kubernetes/KubernetesError"
import { decoder } from "effect-kubernetes/Schema/Definition"
import * as CoreV1 from "effect-kubernetes/Schema/CoreV1"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import * as Watch from "effect-kubernetes/Watch/Watch"
import { type Change, change, last, type Subject, versionOf, type World } from "./faults.ts"

const types = { Added: "ADDED", Modified: "MODIFIED", Deleted: "DELETED" }

const path = "/api/v1/namespaces/default/configmaps"

const watch = ({ client }: World, start: string) =>
  Watch.raw({
    client,
    request: ({ resourceVersion, timeoutSeconds }) => ({
      method: "GET",
      path,
      query: { watch: true, allowWatchBookmarks: true, resourceVersion, timeoutSeconds },
      info: { verb: "watch", path, resource: "configmaps", namespace: "default" },
      errors: ["Gone", "NotFound"]
    }),
    decode: decoder(CoreV1.ConfigMap),
    resourceVersion: start,
    backOff: BackOff.make({ base: "1 millis", cap: "8 millis" })
  })

/** What one watch delivered, from its start to its end. */
const segment = Effect.fnUntraced(function* (world: World, start: string) {
  const seen: Array<Change> = []
  let position = Number(start)
  const gone = yield* watch(world, start).pipe(
    Stream.map((event) => {
      if (event._tag === "Undecodable") return assert.fail(event.error.message)
      if (event._tag === "Bookmark") {
        position = Number(event.resourceVersion)
        return false
      }
      const { name = "", resourceVersion = "" } = event.object.metadata ?? {}
      seen.push(change(types[event._tag], { metadata: { name, resourceVersion } }))
      position = Number(resourceVersion)
      return name === last
    }),
    Stream.takeUntil((isLast) => isLast),
    Stream.runDrain,
    Effect.as(undefined),
    Effect.catchTag("Gone", Effect.succeed)
  )
  return {
    gone,
    position,
    check: () => {
      const range = world.changes.filter((one) => versionOf(one) > Number(start) && versionOf(one) <= position)
      assert.deepStrictEqual(seen, range, `from ${start} to ${position}`)
    }
  }
})

/** The words of the proxy's own 410. */
const isInjected = (gone: Gone): boolean => gone.message.includes("1 (2)")

/**
 * What each watch delivers is the server's account of that range. It meets `Gone` where the history no longer reaches
 * back, or where the proxy said so, and only there.
 */
export const watchSubject: Subject = (world) =>
  Effect.gen(function* () {
    const checks: Array<() => void> = []
    for (;;) {
      const { items, metadata } = yield* world.configMaps.list()
      if (items.some(({ metadata }) => metadata.name === last)) break
      const { check, gone, position } = yield* segment(world, metadata.resourceVersion)
      checks.push(check)
      if (gone === undefined) break
      if (!isInjected(gone)) assert.isBelow(position, world.compacted(), gone.message)
    }
    return () => {
      for (const check of checks) check()
    }
  })
