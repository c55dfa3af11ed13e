import { assert, describe, it } from "@effect/vitest"
import * as fs from "node:fs"
import * as path from "node:path"

const root = path.join(import.meta.dirname, "..")

/** What the barrel leaves out, and why. */
const apart = new Set([
  "Node.ts", // needs @effect/platform-node
  "index.ts"
])

describe("the barrel", () => {
  it("has every hand-written public module of the library proper", async () => {
    const files = fs
      .globSync("src/**/*.ts", { cwd: root })
      .map((file) => path.relative("src", file))
      .filter((file) => !/(^|\/)(internal|gen|Testing)\//.test(file) && !apart.has(file))
    const barrel = fs.readFileSync(path.join(root, "src", "index.ts"), "utf8")
    const exported = [...barrel.matchAll(/from "\.\/(.*)"/g)].map((match) => match[1] ?? "")
    assert.deepStrictEqual(exported.toSorted(), files.toSorted())
    assert.isFunction((await import("effect-kubernetes")).KubernetesError.Gone)
  })

  it("keeps internal folders to the package", async () => {
    const files = fs.globSync("src/**/internal/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".d.ts"))
    assert.isAbove(files.length, 10)
    for (const file of files) {
      const specifier = `effect-kubernetes/${path.relative("src", file).slice(0, -3)}`
      assert.throws(() => import.meta.resolve(specifier), /not (exported|defined)/, specifier)
    }
  })

  it("names each module after its file, in order", () => {
    const barrel = fs.readFileSync(path.join(root, "src", "index.ts"), "utf8")
    const names = [...barrel.matchAll(/export \* as (\w+) from "\.\/(?:\w+\/)*(\w+)\.ts"/g)]
    assert.deepStrictEqual(
      names.map((match) => match[1]),
      names.map((match) => match[2])
    )
    assert.deepStrictEqual(
      names.map((match) => match[1]),
      names.map((match) => match[1] ?? "").toSorted()
    )
  })
})
