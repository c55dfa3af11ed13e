/**
 * Compiles and runs a small project that has nothing of this repository but the packed tarball and its dependencies.
 */
import { execFileSync } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"

const root = path.join(import.meta.dirname, "..")
const modules = path.join(root, "node_modules")
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "consumer-"))
const run = (command: string, args: ReadonlyArray<string>, cwd: string) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })

const main = `
import { Effect, Layer, Stream } from "effect"
import { ConfigMaps } from "effect-kubernetes/Api/CoreV1"
import * as Resource from "effect-kubernetes/Api/Resource"
import { KubernetesClient } from "effect-kubernetes/Client"
import type { NotFound } from "effect-kubernetes/KubernetesError"
import * as NodeKubernetes from "effect-kubernetes/Node"
import type { ConfigMap } from "effect-kubernetes/Schema/CoreV1"
import * as Quantity from "effect-kubernetes/Schema/Quantity"
import type { Stored } from "effect-kubernetes/Schema/Stored"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Kubernetes from "effect-kubernetes"

export const onCluster: Layer.Layer<KubernetesClient, unknown> = NodeKubernetes.layer
export const names = [Resource, Kubernetes]

const program = Effect.gen(function* () {
  const configMaps = yield* ConfigMaps
  const created: Stored<ConfigMap> = yield* configMaps.create({ metadata: { name: "a" }, data: { sum: Quantity.sum("1Gi", "512Mi") } })
  const missing: NotFound | undefined = yield* configMaps.get("b").pipe(
    Effect.as(undefined),
    Effect.catchTag("NotFound", (error) => Effect.succeed(error))
  )
  const count = yield* configMaps.listAll().pipe(Stream.runCount)
  return \`\${created.metadata.name} \${created.data?.["sum"]} \${missing?._tag} \${count}\`
})

console.log(await Effect.runPromise(program.pipe(Effect.provide(ConfigMaps.layer.pipe(Layer.provideMerge(ApiServer.layer))))))
`

try {
  const [tarball = ""] = run("npm", ["pack", "--silent", "--pack-destination", folder], root).trim().split("\n")
  const installed = path.join(folder, "node_modules", "effect-kubernetes")
  fs.mkdirSync(installed, { recursive: true })
  run("tar", ["-xzf", path.join(folder, tarball), "--strip-components=1", "-C", installed], folder)
  const { dependencies, peerDependencies } = JSON.parse(fs.readFileSync(path.join(installed, "package.json"), "utf8"))
  for (const name of [...Object.keys({ ...dependencies, ...peerDependencies }), "@types/node", "undici-types"]) {
    const target = path.join(folder, "node_modules", name)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    if (fs.existsSync(path.join(modules, name))) fs.symlinkSync(fs.realpathSync(path.join(modules, name)), target)
  }
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "consumer", type: "module" }))
  fs.writeFileSync(path.join(folder, "main.ts"), main)
  fs.writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2024",
        lib: ["ES2024", "ESNext.Disposable", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
        module: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        types: ["node"]
      },
      include: ["main.ts"]
    })
  )
  run(path.join(modules, ".bin", "tsc"), [], folder)
  const printed = run(process.execPath, ["main.js"], folder).trim()
  if (printed !== "a 1536Mi NotFound 1") throw new Error(`the consumer printed ${JSON.stringify(printed)}`)
  console.log(`consumer: ${printed}`)
} finally {
  fs.rmSync(folder, { recursive: true })
}
