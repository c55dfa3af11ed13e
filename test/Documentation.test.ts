import { assert, describe, it } from "@effect/vitest"
import * as fs from "node:fs"
import * as path from "node:path"

const root = path.join(import.meta.dirname, "..")
const categories = new Set([
  "combinators",
  "constructors",
  "errors",
  "getters",
  "guards",
  "layers",
  "models",
  "schemas",
  "services",
  "utilities"
])

/** The files whose exports users can import. */
const publicFiles = fs
  .globSync("src/**/*.ts", { cwd: root })
  .filter((file) => !/(^|\/)(internal|gen)\//.test(file))
  .toSorted()

interface Member {
  readonly name: string
  readonly doc: string | undefined
}

/** Every exported declaration of a source text with the doc comment that stands right before it. */
const members = (text: string): ReadonlyArray<Member> =>
  [
    ...text.matchAll(
      /(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^export (?:declare )?(?:abstract )?(?:const|function|class|interface|type|let) (\w+)/gm
    )
  ]
    .map((match) => ({ name: match[2] ?? "", doc: match[1] }))
    .concat(
      [
        ...text.matchAll(
          /(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^export (?:\* as (\w+)|(?:type )?(?:\{([^}]*)\}|(\*))(?: from "([^"]+)")?)/gm
        )
      ]
        // what another public module declares is documented there
        .filter(([, , , , , from]) => from === undefined || /(^|\/)internal\//.test(from))
        .map((match) => ({ name: match[2] ?? match[3]?.trim() ?? match[4] ?? "", doc: match[1] }))
    )

const faults = (text: string): ReadonlyArray<string> => {
  const out: Array<string> = []
  if (!/^\/\*\*[^]*?@since \d/.test(text)) out.push("module: no doc comment with @since")
  for (const { doc, name } of members(text)) {
    if (doc === undefined) {
      out.push(`${name}: no doc comment`)
      continue
    }
    if (doc.includes("@internal")) continue
    if (!/@since \d+\.\d+\.\d+/.test(doc)) out.push(`${name}: no @since`)
    const found = [...doc.matchAll(/@category (\w+)/g)].map((match) => match[1] ?? "")
    const isModule = new RegExp(`export \\* as ${name} `).test(text)
    if (!isModule && (found.length !== 1 || !categories.has(found[0] ?? ""))) {
      out.push(`${name}: categories ${JSON.stringify(found)}`)
    }
    if (/@(param|returns)\b/.test(doc)) out.push(`${name}: @param or @returns`)
  }
  return out
}

describe("documentation", () => {
  it("says something about every public member", () => {
    assert.isAbove(publicFiles.length, 10)
    const found = publicFiles.flatMap((file) =>
      faults(fs.readFileSync(path.join(root, file), "utf8")).map((fault) => `${file}: ${fault}`)
    )
    assert.deepStrictEqual(found, [])
  })

  it("notices a member without a doc comment", () => {
    const text = "/**\n * A module.\n *\n * @since 0.1.0\n */\n\nexport const lonely = 1\n"
    assert.deepStrictEqual(faults(text), ["lonely: no doc comment"])
  })

  it("notices what comes from an internal module without a doc comment", () => {
    const text = (line: string) => `/**\n * A module.\n *\n * @since 0.1.0\n */\n\n${line}\n`
    assert.deepStrictEqual(faults(text(`export type { A, B } from "./internal/a.ts"`)), ["A, B: no doc comment"])
    assert.deepStrictEqual(faults(text(`export { A } from "../internal/a.ts"`)), ["A: no doc comment"])
    assert.deepStrictEqual(faults(text(`export * from "./internal/a.ts"`)), ["*: no doc comment"])
    assert.deepStrictEqual(faults(text(`export { A }`)), ["A: no doc comment"])
    assert.deepStrictEqual(faults(text(`export type { A } from "./A.ts"`)), [])
  })
})
