import { assert, describe, it } from "@effect/vitest"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as fs from "node:fs"
import * as path from "node:path"
import type { KubernetesClient } from "effect-kubernetes/Client"
import { fake, ok } from "./support.ts"

const api = path.join(import.meta.dirname, "..", "..", "src", "Api")

interface Declared {
  readonly extends: ReadonlyArray<string>
  readonly members: ReadonlyArray<string>
}

const withoutArguments = (text: string): string => {
  const shorter = text.replaceAll(/<[^<>]*>/g, "")
  return shorter === text ? text : withoutArguments(shorter)
}

/** The interfaces of a source text: what they extend, and their own members. */
const interfaces = (text: string): ReadonlyArray<readonly [string, Declared]> =>
  [...text.matchAll(/^export interface (\w+)([^{]*)\{((?:\n {2}.*|\n)*?)\n?\}$/gm)].map(
    ([, name = "", heads = "", body = ""]) => [
      name,
      {
        extends: [...withoutArguments(heads).matchAll(/(\w+)\s*(?:,|$)/g)].map(([, base = ""]) => base),
        members: [...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, member = ""]) => member)
      }
    ]
  )

const shapes = new Map(
  ["Endpoint.ts", "Shape.ts", "Subresource.ts"].flatMap((file) =>
    interfaces(fs.readFileSync(path.join(api, file), "utf8"))
  )
)

/** What an interface declares, with all that it extends. */
const membersOf = (declared: Declared): ReadonlyArray<string> => [
  ...declared.members,
  ...declared.extends.flatMap((name) => {
    const shape = shapes.get(name)
    if (shape === undefined) throw new Error(`what is ${name}?`)
    return membersOf(shape)
  })
]

interface Tag extends Context.Key<unknown, object> {
  readonly layer: Layer.Layer<unknown, never, KubernetesClient>
}

const isTag = (value: unknown): value is Tag => typeof value === "function" && "layer" in value && "key" in value

describe("every generated service", () => {
  it.effect("has the members that its type declares, and no others", () =>
    Effect.gen(function* () {
      const server = fake(ok(undefined))
      let count = 0
      for (const file of fs.readdirSync(path.join(api, "gen"))) {
        const declared = new Map(interfaces(fs.readFileSync(path.join(api, "gen", file), "utf8")))
        const module: { readonly [name: string]: unknown } = yield* Effect.promise(
          () => import(path.join(api, "gen", file))
        )
        for (const [name, tag] of Object.entries(module)) {
          if (!isTag(tag)) continue
          const shape = declared.get(`${name}Service`)
          assert.isDefined(shape, name)
          const service = yield* Effect.provide(tag, tag.layer).pipe(Effect.provide(server.layer))
          const expected = shape === undefined ? [] : membersOf(shape)
          if (name === "Pods") assert.includeMembers([...expected], ["getOption", "watch", "modifyStatus", "evict"])
          assert.deepStrictEqual(Object.keys(service).toSorted(), [...new Set(expected)].toSorted(), name)
          assert.isTrue(
            Object.values(service).every((member) => typeof member === "function"),
            name
          )
          count++
        }
      }
      assert.isAbove(count, 90)
    })
  )
})
