/**
 * Random schedules of writes and faults between a server and who watches it: nothing is lost, nothing comes twice.
 *
 * The server in memory is asked in two ways: by the client that is under test, over HTTP through a proxy of faults; and
 * in process, where nothing fails, for its own account of every change.
 */
import { assert } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as References from "effect/References"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { ConfigMaps, type ConfigMapsService, Secrets } from "effect-kubernetes/Api/CoreV1"
import type { Service as Client } from "effect-kubernetes/Client"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as Http from "effect-kubernetes/Testing/Http"
import { config, withClient } from "../Node/loopback.ts"
import * as Schedule from "./schedule.ts"

/** A change as it is compared: `ADDED a@12`. */
export type Change = string

export const change = (type: string, object: { readonly metadata: Identity }): Change =>
  `${type} ${object.metadata.name}@${object.metadata.resourceVersion}`

interface Identity {
  readonly name: string
  readonly resourceVersion: string
}

export const versionOf = (change: Change): number => Number(change.slice(change.lastIndexOf("@") + 1))

/** The object whose creation ends a schedule, when all is well again. */
export const last = "the-end"

/** What a test of one schedule works with. */
export interface World {
  readonly seed: number
  readonly server: ApiServer.Service
  readonly proxy: FaultProxy.Service
  /** Over HTTP, through the proxy. */
  readonly client: Client
  /** In process. */
  readonly configMaps: ConfigMapsService
  /** The server's own account of the changes of configmaps so far, in order. */
  readonly changes: ReadonlyArray<Change>
  /** The newest version at which the history was compacted. */
  readonly compacted: () => number
}

/** Turns of the event loop that pass. */
export const turns = (count: number): Effect.Effect<void> =>
  Effect.promise(async () => {
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve))
  })

/** Adds what the server tells a watch, that nothing disturbs, of the changes after those it has told of. */
const account = Effect.fnUntraced(function* (server: ApiServer.Service, from: string, changes: Array<Change>) {
  const url = `/api/v1/namespaces/default/configmaps?watch=true&resourceVersion=${from}`
  const { body } = yield* server.handle({ method: "GET", url, headers: {}, body: new Uint8Array(0) })
  if (body instanceof Uint8Array) throw new Error(`the server does not watch: ${String(body)}`)
  // its first piece holds all that was changed before it began
  const lines = yield* body.pipe(Stream.take(1), Stream.decodeText(), Stream.splitLines, Stream.runCollect)
  for (const line of lines) {
    const { object, type } = JSON.parse(line)
    changes.push(change(type, object))
  }
}, Effect.scoped)

interface Stage extends World {
  readonly compact: Effect.Effect<void>
  /** Runs a write of a configmap, and takes it into the account. */
  readonly write: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<void, E, R>
}

const play = (stage: Stage, schedule: Schedule.Schedule) =>
  Effect.gen(function* () {
    const { configMaps, proxy, server, write } = stage
    const secrets = yield* Secrets
    const existing = new Set<string>()
    for (const step of schedule) {
      switch (step._tag) {
        case "Put": {
          const { name, text } = step
          const data = { text, salt: yield* server.resourceVersion }
          if (existing.has(name)) yield* write(configMaps.modify(name, (object) => ({ ...object, data })))
          else yield* write(configMaps.create({ metadata: { name }, data }))
          existing.add(name)
          break
        }
        case "Remove":
          if (existing.delete(step.name)) yield* write(configMaps.delete(step.name))
          break
        case "Elsewhere":
          yield* secrets.create({ metadata: { generateName: "elsewhere-" } })
          break
        case "Compact":
          yield* stage.compact
          break
        case "Drop":
          yield* server.cutWatches
          break
        case "Finish":
          yield* server.closeWatches
          break
        case "Inject":
          yield* proxy.inject(step.fault)
          break
        case "Heal":
          yield* proxy.heal
          break
        case "Pass":
          yield* turns(step.turns)
      }
    }
    yield* proxy.heal
    yield* write(configMaps.create({ metadata: { name: last } }))
  })

/** Who is under test: runs until it has seen the creation of `last`; then what it saw can be checked. */
export type Subject = (world: World) => Effect.Effect<() => void, unknown, Scope.Scope>

const services = Layer.mergeAll(ConfigMaps.layer, Secrets.layer)

const run = (seed: number, schedule: Schedule.Schedule, subject: Subject, log: (proxy: FaultProxy.Service) => void) =>
  Effect.gen(function* () {
    const context = yield* Layer.build(
      Layer.fresh(services.pipe(Layer.provideMerge(ApiServer.layerOptions({ bookmarkInterval: "4 millis" }))))
    )
    yield* Effect.gen(function* () {
      const server = yield* ApiServer.ApiServer
      const proxy = yield* FaultProxy.make({ target: (yield* Http.serve()).url })
      log(proxy)
      const changes: Array<Change> = []
      let compacted = 0
      yield* withClient(config(proxy.url), (client) => {
        const stage: Stage = {
          seed,
          server,
          proxy,
          client,
          configMaps: Context.get(context, ConfigMaps),
          changes,
          compacted: () => compacted,
          compact: Effect.map(server.compact, (version) => void (compacted = Number(version))),
          write: (effect) =>
            Effect.flatMap(server.resourceVersion, (from) =>
              Effect.andThen(effect, Effect.orDie(account(server, from, changes)))
            )
        }
        return Effect.map(
          Effect.all([subject(stage), Effect.provideContext(play(stage, schedule), context)], {
            concurrency: "unbounded"
          }),
          ([check]) => check()
        )
      })
      // its client is gone: nothing of it is left, here or there
      yield* Effect.repeat(turns(1), {
        until: () => Effect.zipWith(server.openWatches, proxy.connections, (watches, open) => watches + open === 0)
      })
    }).pipe(Effect.provideContext(context))
  }).pipe(Effect.scoped, Effect.timeout("1 minute"))

/** The whole of a seed; a failure says how to repeat it, and what happened. */
const runSeed = Effect.fnUntraced(function* (
  seed: number,
  file: string,
  subject: Subject,
  struck: Map<string, number>
) {
  const schedule = yield* Schedule.make(seed)
  let proxy: FaultProxy.Service | undefined
  const exit = yield* Effect.exit(run(seed, schedule, subject, (made) => (proxy = made)))
  const entries = proxy === undefined ? [] : yield* proxy.log
  for (const { _tag } of entries) struck.set(_tag, (struck.get(_tag) ?? 0) + 1)
  if (Exit.isSuccess(exit)) return
  const lines = [
    `seed ${seed} fails; again: FAULTS_SEED=${seed} npx vitest run ${file}`,
    ...schedule.map((step) => `  ${JSON.stringify(step)}`),
    "what the proxy saw:",
    ...entries.map((entry) => `  ${JSON.stringify(entry)}`),
    Cause.pretty(exit.cause)
  ]
  yield* Effect.die(new Error(lines.join("\n")))
})

/** Plays the schedules of the seeds from 1 on, or that of `FAULTS_SEED`. */
export const overSchedules = Effect.fnUntraced(function* (count: number, file: string, subject: Subject) {
  const only = yield* Config.option(Config.Int("FAULTS_SEED"))
  const seeds = Option.match(only, {
    onNone: () => Array.from({ length: count }, (_, index) => index + 1),
    onSome: (seed) => [seed]
  })
  const struck = new Map<string, number>()
  yield* Effect.forEach(seeds, (seed) => runSeed(seed, file, subject, struck), { concurrency: 4, discard: true }).pipe(
    // the retries are many here
    Effect.provideService(References.MinimumLogLevel, "None")
  )
  if (seeds.length === 1) return
  for (const tag of ["WasCut", "Refused", "Answered"]) {
    assert.isAbove(struck.get(tag) ?? 0, seeds.length / 10, `too few faults have struck: ${tag}`)
  }
})
