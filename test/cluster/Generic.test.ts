import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as fs from "node:fs"
import * as path from "node:path"
import * as Resource from "effect-kubernetes/Api/Resource"
import type * as Shape from "effect-kubernetes/Api/Shape"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as Cluster from "./Cluster.ts"

const folder = path.join(import.meta.dirname, "..", "..", "src", "Api", "gen")

interface GeneratedService {
  readonly layer: unknown
}

const isService = (u: unknown): u is GeneratedService => typeof u === "function" && "layer" in u

/** What the generated services have in common, as far as this test reads. */
type AnyService = Partial<Pick<Shape.Namespaced<object>, "list">>

const Discovery = Schema.Struct({
  items: Schema.Array(
    Schema.Struct({
      metadata: Schema.Struct({ name: Schema.optionalKey(Schema.String) }),
      versions: Schema.Array(
        Schema.Struct({
          version: Schema.String,
          resources: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({ resource: Schema.String, scope: Schema.String, verbs: Schema.Array(Schema.String) })
            )
          )
        })
      )
    })
  )
})

describe("every resource of a real API server", () => {
  it.live(
    "is read through its generated service",
    () =>
      Effect.gen(function* () {
        const client = yield* KubernetesClient
        const accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
        const served = new Map<string, { readonly scope: string; readonly verbs: ReadonlyArray<string> }>()
        for (const root of ["/api", "/apis"]) {
          const { items } = yield* client.request({ method: "GET", path: root, accept, schema: Discovery })
          for (const group of items) {
            for (const { resources = [], version } of group.versions) {
              for (const one of resources) served.set(`${group.metadata.name ?? ""}/${version}/${one.resource}`, one)
            }
          }
        }
        assert.isAbove(served.size, 60)

        const read = new Set<string>()
        for (const file of fs.readdirSync(folder)) {
          const module: Record<string, unknown> = yield* Effect.promise(() => import(path.join(folder, file)))
          for (const service of Object.values(module).filter(isService)) {
            const tag = service as never as { readonly layer: never } & Effect.Effect<AnyService>
            const api: AnyService = yield* Effect.provide(tag, tag.layer)
            const descriptor = Option.getOrThrow(Resource.descriptor(api))
            const key = `${descriptor.group}/${descriptor.version}/${descriptor.plural}`
            const facts = served.get(key)
            if (facts === undefined) continue
            read.add(key)
            assert.strictEqual(descriptor.scope, facts.scope, key)
            assert.deepStrictEqual([...descriptor.verbs].toSorted(), [...facts.verbs].toSorted(), key)
            assert.strictEqual(api.list !== undefined, facts.verbs.includes("list"), key)
            if (api.list === undefined) continue
            const list = yield* api.list(descriptor.scope === "Namespaced" ? { allNamespaces: true } : undefined)
            for (const item of list.items) assert.strictEqual(item.kind, descriptor.kind, key)
          }
        }
        assert.deepStrictEqual(
          [...served.keys()].filter((key) => !read.has(key)),
          []
        )
      }).pipe(Effect.provide(Cluster.layer)),
    120_000
  )
})
