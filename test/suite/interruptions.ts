/**
 * Everything that watches, interrupted at random moments while connections are cut, stall and are refused: what is left
 * of it is nothing, and who was not interrupted has not noticed.
 */
import { assert } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as References from "effect/References"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { ConfigMaps, type ConfigMapsService } from "effect-kubernetes/Api/CoreV1"
import { waitFor } from "effect-kubernetes/Api/Wait"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import type { Fault } from "effect-kubernetes/Testing/Fault"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import type { Store } from "effect-kubernetes/Watch/Store"
import type { WatchError } from "effect-kubernetes/Watch/Watch"
import * as Watcher from "effect-kubernetes/Watch/Watcher"
import { config, withClient } from "../Node/loopback.ts"
import { countingFibers, type FiberCount, leavingNothing } from "./counting.ts"
import { turns } from "./faults.ts"
import { fault, one } from "./schedule.ts"

const backOff = BackOff.make({ base: "1 millis", cap: "8 millis" })

/** A version that no store reaches. */
const future = "999999999"

interface World {
  readonly configMaps: ConfigMapsService
  readonly now: Effect.Effect<string>
  /** A store of all who subscribe. */
  readonly store: Store<unknown>
  /** Something was delivered. */
  readonly served: () => void
}

const drain = <A, E>(stream: Stream.Stream<A, E>, { served }: World) =>
  Stream.runForEach(stream, () => Effect.sync(served))

/** As programs do that only watch. */
const again = <A>(watch: Effect.Effect<A, WatchError>) => Effect.retry(watch, { while: ({ _tag }) => _tag === "Gone" })

/** The ways in which programs watch; none comes to an end by itself but by a failure. */
const ways: {
  readonly [name: string]: (world: World) => Effect.Effect<unknown, unknown, Reflector.Shared | Scope.Scope>
} = {
  watch: (world) => again(drain(world.configMaps.watch({ backOff }), world)),
  "late watch": (world) => again(drain(world.configMaps.watch({ backOff, decode: "late" }), world)),
  "watch from a version": (world) =>
    again(
      Effect.flatMap(world.now, (resourceVersion) => drain(world.configMaps.watch({ backOff, resourceVersion }), world))
    ),
  watcher: (world) => drain(Watcher.make(world.configMaps, { backOff }), world),
  "watcher of pages": (world) =>
    drain(Watcher.make(world.configMaps, { backOff, streamingList: false, pageSize: 2 }), world),
  "one object": (world) => drain(Watcher.one(world.configMaps, "a", { backOff }), world),
  store: (world) =>
    Effect.flatMap(Reflector.make(world.configMaps, { backOff }), (store) => {
      world.served()
      return store.awaitResourceVersion(future)
    }),
  "late store": (world) =>
    Effect.flatMap(Reflector.make(world.configMaps, { backOff, decode: "late" }), ({ changes }) =>
      drain(changes, world)
    ),
  "shared store": (world) =>
    Effect.flatMap(Reflector.shared(world.configMaps, { backOff }), (store) =>
      drain(store.subscribe({ initial: true }), world)
    ),
  subscriber: ({ served, store }) =>
    // who holds up the store until it is interrupted
    Stream.runForEach(store.subscribe({ initial: true, capacity: 1, whenFull: "suspend" }), () => {
      served()
      return Effect.never
    }),
  "waiting for a version": ({ served, store }) =>
    Effect.suspend(() => {
      served()
      return store.awaitResourceVersion(future)
    }),
  waitFor: ({ configMaps, served }) =>
    waitFor(
      configMaps,
      "z",
      () => {
        served()
        return false
      },
      { backOff, timeout: "1 minute" }
    )
}

type Disturbance = Fault | { readonly _tag: "Compact" | "Drop" | "Finish" | "Heal" | "None" }

interface Step {
  readonly way: string
  /** It is interrupted so many turns of the event loop after this. */
  readonly after: "start" | "served"
  readonly turns: number
  readonly disturbance: Disturbance
  readonly write: "put" | "remove"
  readonly name: string
}

const disturbance: Effect.Effect<Disturbance> = Effect.flatMap(Random.nextIntBetween(0, 10), (kind) => {
  if (kind < 4) return one<Disturbance>({ _tag: "None" })
  if (kind < 7) return fault
  return kind < 8
    ? one<Disturbance>({ _tag: "Compact" }, { _tag: "Drop" }, { _tag: "Finish" })
    : one<Disturbance>({ _tag: "Heal" })
})

const names = Object.keys(ways)

const step = (index: number): Effect.Effect<Step> =>
  Effect.all({
    way: Effect.succeed(names[index % names.length] ?? ""),
    after: one<Step["after"]>(Math.floor(index / names.length) % 3 === 0 ? "start" : "served"),
    turns: Effect.flatMap(one(2, 20, 100), (most) => Random.nextIntBetween(0, most)),
    disturbance,
    write: one<Step["write"]>("put", "put", "remove"),
    name: one("a", "b", "c", "d", "e")
  })

/** Creates or changes it; who is overtaken by another step has nothing to do. */
const put = (configMaps: ConfigMapsService, name: string, text: string) =>
  configMaps.create({ metadata: { name }, data: { text } }).pipe(
    Effect.catchTag("AlreadyExists", () => configMaps.modify(name, (object) => ({ ...object, data: { text } }))),
    Effect.ignore
  )

const disturb = (disturbance: Disturbance, server: ApiServer.Service, proxy: FaultProxy.Service) => {
  switch (disturbance._tag) {
    case "None":
      return Effect.void
    case "Compact":
      return server.compact
    case "Drop":
      return server.cutWatches
    case "Finish":
      return server.closeWatches
    case "Heal":
      return proxy.heal
    default:
      return proxy.inject(disturbance)
  }
}

const versions = (
  items: ReadonlyArray<{ readonly metadata: { readonly name: string; readonly resourceVersion: string } }>
) => items.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).toSorted()

/** The server learns of an end a little later. */
const becomes = (count: Effect.Effect<number>, value: number) =>
  Effect.repeat(turns(1), { until: () => Effect.map(count, (now) => now === value) })

const inTime = <A, E>(otherwise: string, effect: Effect.Effect<A, E>) =>
  Effect.timeoutOrElse(effect, { duration: "30 seconds", orElse: () => Effect.die(new Error(otherwise)) })

const run = (steps: ReadonlyArray<Step>, fibers: FiberCount) =>
  Effect.gen(function* () {
    const server = yield* ApiServer.ApiServer
    const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
    const near = yield* ConfigMaps
    yield* put(near, "z", "first")
    const served = new Set<Step>()
    const nothingLeft = yield* leavingNothing(fibers)
    yield* withClient(config(proxy.url), (client) =>
      Effect.gen(function* () {
        const layer = ConfigMaps.layer.pipe(Layer.provide(Layer.succeed(KubernetesClient, client)))
        const configMaps = Context.get(yield* Layer.build(Layer.fresh(layer)), ConfigMaps)
        const all = Effect.gen(function* () {
          const store = yield* Reflector.make(configMaps, { backOff })
          yield* Effect.forEach(
            steps,
            Effect.fnUntraced(function* (step) {
              const { name, way } = step
              const world = {
                configMaps,
                now: server.resourceVersion,
                store,
                served: () => void served.add(step)
              }
              const running = yield* Effect.forkChild(Effect.scoped(ways[way]?.(world) ?? Effect.die(way)))
              yield* step.write === "remove" ? Effect.ignore(near.delete(name)) : put(near, name, way)
              yield* disturb(step.disturbance, server, proxy)
              const isOn = () => served.has(step) || running.pollUnsafe() !== undefined
              for (let turn = 1; step.after === "served" && !isOn(); turn++) {
                yield* turns(1)
                // nothing comes of itself while all wait for it
                if (turn % 300 === 0) yield* Effect.andThen(proxy.heal, put(near, "z", `${turn}`))
              }
              yield* turns(step.turns)
              const exit = yield* Effect.andThen(Fiber.interrupt(running), Fiber.await(running))
              if (Exit.isFailure(exit) && Cause.hasDies(exit.cause)) yield* Effect.failCause(exit.cause)
            }),
            { concurrency: 20, discard: true }
          )
          yield* proxy.heal
          const last = yield* near.create({ metadata: { generateName: "the-end-" } })
          yield* inTime("the store is held up", store.awaitResourceVersion(last.metadata.resourceVersion))
          assert.deepStrictEqual(versions(store.list()), versions((yield* near.list()).items))
          yield* inTime("more watches are open than that of the store", becomes(server.openWatches, 1))
        })
        yield* all.pipe(Effect.scoped, Effect.provide(Layer.fresh(Reflector.layerShared)))
        // the client is still there, and keeps no connection but those it may use again, for a while
        yield* nothingLeft
        yield* inTime("watches are open", becomes(server.openWatches, 0))
      })
    )
    yield* inTime("connections are open", becomes(proxy.connections, 0))
    const reached = new Set(Array.from(served, ({ way }) => way))
    assert.deepStrictEqual(
      names.filter((way) => !reached.has(way)),
      [],
      "interrupted too early each time"
    )
  }).pipe(
    Effect.provide(
      Layer.fresh(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layerOptions({ bookmarkInterval: "4 millis" }))))
    ),
    Effect.scoped
  )

/** Interrupts so often; `INTERRUPTIONS_SEED` repeats a seed, which `file` fails with. */
export const interrupt = Effect.fnUntraced(function* (times: number, file: string) {
  const only = yield* Config.option(Config.Int("INTERRUPTIONS_SEED"))
  const seed = Option.isSome(only) ? only.value : yield* Random.nextIntBetween(1, 1_000_000)
  const steps = yield* Effect.all(Array.from({ length: times }, (_, index) => step(index))).pipe(Random.withSeed(seed))
  const exit = yield* countingFibers((fibers) => Effect.exit(run(steps, fibers))).pipe(
    // the retries are many here
    Effect.provideService(References.MinimumLogLevel, "None")
  )
  if (Exit.isSuccess(exit)) return
  const again = `seed ${seed} fails; again: INTERRUPTIONS_SEED=${seed} npx vitest run ${file}`
  yield* Effect.die(new Error(`${again}\n${Cause.pretty(exit.cause)}`))
})
