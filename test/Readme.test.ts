import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"

const root = path.join(import.meta.dirname, "..")
const readme = fs.readFileSync(path.join(root, "README.md"), "utf8")

interface Snippet {
  readonly example: string | undefined
  readonly code: string
}

const snippets: ReadonlyArray<Snippet> = [...readme.matchAll(/(?:<!-- example: (\w+) -->\n+)?```ts\n([^]*?)```/g)].map(
  (match) => ({ example: match[1], code: match[2] ?? "" })
)

/** The imports that the README names for all snippets. */
const imports = snippets.find(({ code }) => code.startsWith("import ") && !code.includes("runMain"))?.code ?? ""

/** What else a snippet may use. */
const preamble = `${imports}
declare const Reader: { readonly layer: Layer.Layer<never, never, ConfigMaps> }
declare const Writer: { readonly layer: Layer.Layer<never, never, ConfigMaps> }
declare const production: Layer.Layer<Client.KubernetesClient>
declare const staging: Layer.Layer<Client.KubernetesClient>
declare const configMaps: ConfigMaps["Service"]
declare const deployments: Deployments["Service"]
declare const pods: Pods["Service"]
export const program = Effect.gen(function* () {
`

const module = (code: string) => (code.startsWith("import ") ? code : `${preamble}${code}\n  yield* Effect.void\n})\n`)

/** Type-checks the given modules as part of this repository and returns what the compiler says. */
const typeCheck = (modules: ReadonlyArray<string>): string => {
  const folder = fs.mkdtempSync(path.join(root, "node_modules", ".readme-"))
  try {
    for (const [i, code] of modules.entries()) fs.writeFileSync(path.join(folder, `snippet${i}.ts`), code)
    fs.writeFileSync(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../../tsconfig.json",
        compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
        include: ["*.ts", "../../src/**/*.d.ts"]
      })
    )
    return spawnSync(path.join(root, "node_modules", ".bin", "tsc"), ["-p", folder], { encoding: "utf8" }).stdout
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

describe("README", () => {
  it("has only snippets that compile", { timeout: 60_000 }, () => {
    assert.isAtLeast(snippets.length, 7)
    assert.strictEqual(typeCheck(snippets.map(({ code }) => module(code))), "")
  })

  it("notices a snippet that does not compile", { timeout: 60_000 }, () => {
    assert.include(typeCheck([module(`yield* pods.nosuch("a")${os.EOL}`)]), "nosuch")
  })

  it("shows whole programs as they stand in the examples", () => {
    const whole = snippets.filter(({ code }) => code.includes("runMain"))
    assert.isAbove(whole.length, 0)
    for (const { code, example } of whole) {
      assert.strictEqual(code, fs.readFileSync(path.join(root, "examples", `${example}.ts`), "utf8"))
    }
  })

  it("has only links that work inside of the package, and so have the documents it ships", () => {
    const { files }: { readonly files: ReadonlyArray<string> } = JSON.parse(
      fs.readFileSync(path.join(root, "package.json"), "utf8")
    )
    const always = ["README.md", "LICENSE", "package.json"]
    const documents = ["README.md", "CONTRIBUTING.md", ...fs.globSync("{docs,examples}/**/*.md", { cwd: root })]
    const links = documents.flatMap((document) =>
      [...fs.readFileSync(path.join(root, document), "utf8").matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1] ?? "")
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .map((link) => path.join(path.dirname(document), link.replace(/#.*/, "")))
    )
    assert.isAbove(links.length, 3)
    for (const link of links) {
      assert.isTrue(fs.existsSync(path.join(root, link)), link)
      assert.isTrue([...files, ...always].includes(link.split(path.sep, 1)[0] ?? ""), `${link} is not in the package`)
    }
  })

  it("has the headings that its own links name", () => {
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map((match) =>
      (match[1] ?? "")
        .toLowerCase()
        .replaceAll(/[^\w -]/g, "")
        .replaceAll(" ", "-")
    )
    for (const [, anchor] of readme.matchAll(/\]\(#([^)]+)\)/g)) assert.include(headings, anchor)
  })

  it("stays short", () => {
    assert.isAtMost(readme.split("\n").length, 320)
  })
})
