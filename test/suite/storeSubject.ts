/** Who keeps stores of the configmaps, one that decodes at once and one that decodes late, and hears their changes. */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Stored } from "effect-kubernetes/Schema/Stored"
import type * as CoreV1 from "effect-kubernetes/Schema/CoreV1"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import type { Store } from "effect-kubernetes/Watch/Store"
import { apply } from "./changes.ts"
import { last, type Subject } from "./faults.ts"
import { endpoint, sorted, stateAt, type View } from "./watcherSubject.ts"

type ConfigMap = Stored<CoreV1.ConfigMap>

/** Both stores end equal to the server, and so does what their changes add up to. They never fail. */
export const storeSubject: Subject = (world) =>
  Effect.gen(function* () {
    const configMaps = yield* endpoint(world)
    const follow = Effect.fnUntraced(function* (decode: "eager" | "late") {
      const store: Store<ConfigMap> = yield* Reflector.make(configMaps, {
        decode,
        // streamed, in one piece, and in pages
        streamingList: world.seed % 3 === 0,
        pageSize: world.seed % 3 === 1 ? 2 : undefined,
        backOff: BackOff.make({ base: "1 millis", cap: "8 millis" })
      })
      const view: View = new Map()
      yield* store.subscribe({ initial: true }).pipe(
        Stream.tap((change) => Effect.sync(() => apply(view, change))),
        Stream.takeUntil(() => view.has(last)),
        Stream.runDrain
      )
      return { store, view }
    })
    const stores = yield* Effect.all([follow("eager"), follow("late")], { concurrency: "unbounded" })
    return () => {
      const expected = sorted(stateAt(world.changes, Infinity))
      for (const { store, view } of stores) {
        const held = store.list().map(({ metadata }) => [metadata.name, metadata.resourceVersion] as const)
        assert.deepStrictEqual(sorted(new Map(held)), expected, "the store at the end")
        assert.deepStrictEqual(sorted(view), expected, "what was told at the end")
        assert.deepStrictEqual(store.undecodable, [])
      }
    }
  })
