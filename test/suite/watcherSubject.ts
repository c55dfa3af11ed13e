/** Who keeps a view of the configmaps by a watcher. */
import { assert } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import type { ApiRequest, OperationTag } from "effect-kubernetes/ApiRequest"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import * as Watcher from "effect-kubernetes/Watch/Watcher"
import { type Change, change, last, type Subject, versionOf, type World } from "./faults.ts"

/** The newest version of each object, by name. */
export type View = Map<string, string>

/** The state of a version, by the server's account. */
export const stateAt = (changes: ReadonlyArray<Change>, version: number): View => {
  const view: View = new Map()
  for (const one of changes) {
    if (versionOf(one) > version) break
    const [, type = "", name = "", at = ""] = /^(\w+) (.*)@(\d+)$/.exec(one) ?? []
    if (type === "DELETED") view.delete(name)
    else view.set(name, at)
  }
  return view
}

export const sorted = (view: View) => [...view].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** An account without the difference between what was created and what was changed, which a watcher does not tell. */
const merged = (one: Change): Change => one.replace(/^(ADDED|MODIFIED)/, "APPLIED")

/** The service of the client under test. What fails is the watcher's to repeat, with its short delays. */
export const endpoint = ({ client }: World) => {
  const hasty = {
    ...client,
    execute: <E extends OperationTag>(request: ApiRequest<E>) => client.execute({ ...request, replay: "never" })
  }
  const layer = ConfigMaps.layer.pipe(Layer.provide(Layer.succeed(KubernetesClient, hasty)))
  return Effect.map(Layer.build(layer), Context.get(ConfigMaps))
}

/**
 * Each list is the state of its version and none goes back, what follows a list is the server's account of that range,
 * and the view at the end is the server's state. It never fails.
 */
export const watcherSubject: Subject = (world) =>
  Effect.gen(function* () {
    const checks: Array<() => void> = []
    let view: View = new Map()
    let seen: Array<Change> = []
    let position = 0
    let isListing = false

    /** Closes the range that a list has begun. */
    const close = (from: number, to: number, delivered: ReadonlyArray<Change>) =>
      checks.push(() => {
        const range = world.changes.filter((one) => versionOf(one) > from && versionOf(one) <= to).map(merged)
        assert.deepStrictEqual(delivered, range, `from ${from} to ${to}`)
      })
    let listed = 0

    yield* Watcher.raw(yield* endpoint(world), {
      // streamed, in one piece, and in pages
      streamingList: world.seed % 3 === 0,
      pageSize: world.seed % 3 === 1 ? 2 : undefined,
      backOff: BackOff.make({ base: "1 millis", cap: "8 millis" })
    }).pipe(
      Stream.map((event) => {
        switch (event._tag) {
          case "Undecodable":
            return assert.fail(event.error.message)
          case "Bookmark":
            position = Math.max(position, Number(event.resourceVersion))
            return false
          case "Init":
            if (!isListing) close(listed, position, seen)
            isListing = true
            view = new Map()
            seen = []
            return false
          case "InitApply":
            view.set(event.object.metadata.name, event.object.metadata.resourceVersion)
            return false
          case "InitDone": {
            const list = sorted(view)
            const version = Number(event.resourceVersion)
            assert.isAtLeast(version, position, "a list goes back")
            checks.push(() => assert.deepStrictEqual(list, sorted(stateAt(world.changes, version)), `at ${version}`))
            isListing = false
            listed = position = version
            return view.has(last)
          }
          default: {
            const { metadata } = event.object
            if (event._tag === "Delete") view.delete(metadata.name)
            else view.set(metadata.name, metadata.resourceVersion)
            if (isListing) return false
            seen.push(change(event._tag === "Delete" ? "DELETED" : "APPLIED", event.object))
            position = Number(metadata.resourceVersion)
            return metadata.name === last
          }
        }
      }),
      Stream.takeUntil((isLast) => isLast),
      Stream.runDrain
    )
    close(listed, position, seen)
    return () => {
      for (const check of checks) check()
      assert.deepStrictEqual(sorted(view), sorted(stateAt(world.changes, Infinity)), "the view at the end")
    }
  })
