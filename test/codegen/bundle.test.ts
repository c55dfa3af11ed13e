import { assert, it } from "@effect/vitest"
import * as path from "node:path"
import { rolldown } from "rolldown"

const src = path.join(import.meta.dirname, "../../src")
const program = path.join(src, "program.ts")

interface Bundle {
  readonly code: string
  /** The modules of this library that are in the bundle. */
  readonly modules: ReadonlyArray<string>
}

/**
 * What a bundler keeps of the library for a program that stands in `src`, without what is loaded later and without what
 * the library depends on.
 */
const bundle = async (text: string): Promise<Bundle> => {
  const build = await rolldown({
    input: program,
    platform: "node",
    plugins: [
      {
        name: "library",
        resolveId: (id) => (id === program ? id : id.startsWith(".") ? null : { id, external: true }),
        load: (id) => (id === program ? text : null)
      }
    ],
    logLevel: "silent"
  })
  const { output } = await build.generate({ format: "esm" })
  const [entry] = output
  const chunks = output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk] : []))
  const loaded = new Set([entry.fileName])
  for (const name of loaded) {
    for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) loaded.add(other)
  }
  const eager = chunks.filter(({ fileName }) => loaded.has(fileName))
  return {
    code: eager.map(({ code }) => code).join("\n"),
    modules: eager
      .flatMap(({ modules }) => Object.entries(modules))
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => path.relative(src, id))
      .toSorted()
  }
}

const ids = ({ code }: Bundle): ReadonlyArray<string> =>
  [...code.matchAll(/"(?:effect-kubernetes\/)?(\w+V\d\w*[./][A-Z]\w+)"/g)].map((match) => match[1] ?? "").toSorted()

const schemas = ["MetaV1.ManagedFieldsEntry", "MetaV1.ObjectMeta", "MetaV1.OwnerReference"]

/** What only some services have. */
const isSpecial = (module: string): boolean =>
  /^Channel\/|^Api\/internal\/(logs|logFollow|processes|portForward|subresources|representation|custom)\./.test(module)

it("a program that uses one service has no other in its bundle", async () => {
  const found = await bundle(`import { ConfigMaps } from "./Api/gen/CoreV1.ts"; console.log(ConfigMaps.layer)`)
  // a deletion is answered by a Status
  const status = ["MetaV1.ListMeta", "MetaV1.ShardInfo", "MetaV1.Status", "MetaV1.StatusCause", "MetaV1.StatusDetails"]
  assert.deepStrictEqual(ids(found), ["CoreV1.ConfigMap", "CoreV1/ConfigMaps", ...schemas, ...status].toSorted())
})

it("a service has the code of its own subresources in its bundle, and of no others", async () => {
  const configMaps = await bundle(`import { ConfigMaps } from "./Api/gen/CoreV1.ts"; console.log(ConfigMaps.layer)`)
  assert.include(configMaps.modules, "Api/internal/reads.ts")
  assert.include(configMaps.code, "getOption")
  assert.deepStrictEqual(configMaps.modules.filter(isSpecial), [])
  assert.notInclude(configMaps.code, "getStatus")

  const deployments = await bundle(`import { Deployments } from "./Api/gen/AppsV1.ts"; console.log(Deployments.layer)`)
  assert.deepStrictEqual(deployments.modules.filter(isSpecial), ["Api/internal/subresources.ts"])
  assert.includeMembers([...ids(deployments)], ["AppsV1.Deployment", "AutoscalingV1.Scale"])
  for (const member of ["getStatus", "getScale"]) assert.include(deployments.code, member)
  for (const member of ["evict", "createToken", "getResize"]) assert.notInclude(deployments.code, member)
})

it("what pods need for channels and for following logs is loaded when it is used", async () => {
  const pods = await bundle(`import { Pods } from "./Api/gen/CoreV1.ts"; console.log(Pods.layer)`)
  assert.deepStrictEqual(pods.modules.filter(isSpecial), [
    "Api/internal/logs.ts",
    "Api/internal/portForward.ts",
    "Api/internal/processes.ts",
    "Api/internal/subresources.ts"
  ])
})

it("a kind of one's own has no built-in service in its bundle", async () => {
  const found = await bundle(`
    import * as Resource from "./Api/Resource.ts"
    import { Unstructured } from "./Schema/Unstructured.ts"
    export class Tabs extends Resource.Service()("example.com/v1/tabs", { kind: "Tab", scope: "Cluster", schema: Unstructured }) {}
  `)
  assert.notInclude(found.code, "createToken")
  assert.deepStrictEqual(
    ids(found).filter((id) => id.includes("/")),
    []
  )
})

it("a program that uses one schema has no other in its bundle but what it is made of", async () => {
  const found = await bundle(`import { Lease } from "./Schema/gen/CoordinationV1.ts"; console.log(Lease)`)
  assert.deepStrictEqual(ids(found), ["CoordinationV1.Lease", "CoordinationV1.LeaseSpec", ...schemas])
})

it("a program that uses the layer of a module has all its services", async () => {
  const found = await bundle(`import { layer } from "./Api/gen/AppsV1.ts"; console.log(layer)`)
  assert.deepStrictEqual(
    ids(found).filter((id) => id.includes("/")),
    [
      "AppsV1/ControllerRevisions",
      "AppsV1/DaemonSets",
      "AppsV1/Deployments",
      "AppsV1/ReplicaSets",
      "AppsV1/StatefulSets"
    ]
  )
})
