import { assert, it } from "@effect/vitest"
import * as path from "node:path"
import { compare } from "../../codegen/Compare.ts"
import { type Facts, readFacts, type ResourceFacts } from "../../codegen/Facts.ts"

const facts = readFacts(path.join(import.meta.dirname, "../../codegen/facts"))

it("a release does not differ from itself", () => {
  assert.deepStrictEqual(compare(facts, facts), [])
})

const thing: ResourceFacts = {
  group: "apps",
  version: "v1",
  plural: "things",
  singular: "thing",
  kind: "Thing",
  type: "AppsV1.Thing",
  namespaced: true,
  verbs: ["get", "list"],
  subresources: []
}

it("tells what is new, gone and changed, and a new definition as one line", () => {
  const before: Facts = {
    version: "1",
    groups: [],
    resources: [thing],
    definitions: {
      "AppsV1.Gone": { fields: { name: { type: "string" } } },
      "AppsV1.Thing": {
        required: ["name"],
        fields: { name: { type: "string" }, old: { type: "string" }, mode: { type: "string", enum: ["A", "B"] } }
      }
    }
  }
  const after: Facts = {
    version: "2",
    groups: [],
    resources: [
      {
        ...thing,
        verbs: ["get", "list", "watch"],
        subresources: [{ name: "status", kind: "Thing", verbs: ["get"] }]
      }
    ],
    definitions: {
      "AppsV1.New": { fields: { name: { type: "string" } } },
      "AppsV1.Thing": {
        fields: {
          name: { type: "string" },
          mode: { type: "string", enum: ["A", "C"] },
          size: { type: "int64" }
        }
      }
    }
  }
  assert.deepStrictEqual(compare(before, after), [
    "- AppsV1.Gone",
    "+ AppsV1.New",
    `~ AppsV1.Thing.mode: - value "B", + value "C"`,
    "~ AppsV1.Thing.name: - required",
    "- AppsV1.Thing.old",
    "+ AppsV1.Thing.size",
    `~ apps/v1 things: + verb "watch"`,
    "+ apps/v1 things/status"
  ])
})
