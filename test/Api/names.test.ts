import { assert, describe, it } from "@effect/vitest"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as fs from "node:fs"
import * as path from "node:path"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Resource from "effect-kubernetes/Api/Resource"
import type { KubernetesClient } from "effect-kubernetes/Client"
import * as Watcher from "effect-kubernetes/Watch/Watcher"
import { fake, ok, untyped } from "./support.ts"

const gen = path.join(import.meta.dirname, "..", "..", "src", "Api", "gen")

interface Tag extends Context.Key<unknown, object> {
  readonly layer: Layer.Layer<unknown, never, KubernetesClient>
}

const isTag = (value: unknown): value is Tag => typeof value === "function" && "layer" in value && "key" in value

const merge = Patch.merge<object>({})

/** What follows the name in the members that take one, each of them valid. */
const byName: { readonly [member: string]: ReadonlyArray<unknown> } = {
  get: [],
  getOption: [],
  patch: [merge],
  modify: [(object: unknown) => object],
  delete: [],
  getStatus: [],
  patchStatus: [merge],
  modifyStatus: [(object: unknown) => object],
  getScale: [],
  patchScale: [merge],
  scale: [3],
  getApproval: [],
  patchApproval: [merge],
  getEphemeralContainers: [],
  patchEphemeralContainers: [merge],
  getResize: [],
  patchResize: [merge],
  evict: [],
  bind: [{ target: { name: "n1" } }],
  createToken: [{ spec: { audiences: [] } }],
  exec: [["true"]],
  run: [["true"]],
  attach: [],
  connect: [80],
  portForward: [{ remote: 80 }],
  logs: [],
  logBytes: [],
  allLogs: []
}

/** The members that take the name from an object. */
const byObject: { readonly [member: string]: ReadonlyArray<unknown> } = {
  replace: [],
  apply: [{ fieldManager: "me" }],
  replaceStatus: [],
  applyStatus: [{ fieldManager: "me" }],
  replaceScale: [],
  replaceApproval: [],
  replaceEphemeralContainers: [],
  replaceResize: [],
  finalize: []
}

/** The members that name no object. */
const ofCollections: ReadonlySet<string> = new Set([
  "list",
  "listAll",
  "watch",
  "watchRaw",
  "create",
  "deleteCollection"
])

const fieldOf = (effect: Effect.Effect<unknown, unknown>): Effect.Effect<unknown> =>
  Effect.match(effect, {
    onSuccess: () => "it succeeded",
    onFailure: (error) =>
      typeof error === "object" && error !== null && "field" in error ? error.field : JSON.stringify(error)
  })

/** What an operation returned, as one effect: whatever it needs besides a scope, it fails before it needs it. */
const run = (value: unknown): Effect.Effect<unknown, unknown> =>
  Effect.scoped(untyped(Stream.isStream(value) ? Stream.runDrain(value) : value))

const call = (service: object, member: string, ...args: ReadonlyArray<unknown>): Effect.Effect<unknown, unknown> => {
  const operation: unknown = Reflect.get(service, member)
  return typeof operation === "function" ? run(operation(...args)) : Effect.die(new Error(`no ${member}`))
}

const services = Effect.fnUntraced(function* (layer: Layer.Layer<KubernetesClient>) {
  const found: Array<readonly [string, object]> = []
  for (const file of fs.readdirSync(gen)) {
    const module: { readonly [name: string]: unknown } = yield* Effect.promise(() => import(path.join(gen, file)))
    for (const [name, tag] of Object.entries(module)) {
      if (!isTag(tag)) continue
      const service = yield* Effect.provide(tag, tag.layer).pipe(Effect.provide(layer))
      found.push([`${file} ${name}`, untyped(service)])
    }
  }
  return found
})

const notNames = [undefined, null, "", 5, {}]

describe("a name that is none", () => {
  it.effect("is refused by every operation of every kind, and nothing is sent", () =>
    Effect.gen(function* () {
      const server = fake(ok({}))
      const members = new Set<string>()
      for (const [name, service] of yield* services(server.layer)) {
        for (const member of Object.keys(service)) {
          if (ofCollections.has(member)) continue
          members.add(member)
          for (const value of notNames) {
            const what = `${name}.${member}(${JSON.stringify(value)})`
            const [field, result] =
              member in byName
                ? ["name", call(service, member, value, ...(byName[member] ?? []))]
                : ["metadata.name", call(service, member, { metadata: { name: value } }, ...(byObject[member] ?? []))]
            assert.strictEqual(yield* fieldOf(result), field, what)
          }
        }
      }
      assert.deepStrictEqual(server.lines(), [])
      assert.deepStrictEqual([...members].toSorted(), [...Object.keys(byName), ...Object.keys(byObject)].toSorted())
    })
  )

  it.effect("is refused for metadata and tables", () =>
    Effect.gen(function* () {
      const server = fake(ok({}))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      const metadata = yield* Resource.metadata(pods)
      const table = yield* Resource.table(pods)
      for (const value of notNames) {
        assert.strictEqual(yield* fieldOf(metadata.get(untyped(value))), "name")
        assert.strictEqual(yield* fieldOf(metadata.getOption(untyped(value))), "name")
        assert.strictEqual(yield* fieldOf(table.get(untyped(value))), "name")
      }
      assert.deepStrictEqual(server.lines(), [])
    })
  )

  it.effect("is refused by a watcher of one object", () =>
    Effect.gen(function* () {
      const server = fake(ok({}))
      const pods = yield* Effect.provide(Pods, Pods.layer).pipe(Effect.provide(server.layer))
      for (const value of notNames) {
        assert.strictEqual(yield* fieldOf(Stream.runDrain(Watcher.one(pods, untyped(value)))), "name")
      }
      assert.deepStrictEqual(server.lines(), [])
    })
  )
})
