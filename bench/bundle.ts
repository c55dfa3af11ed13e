/**
 * How much a bundled application gains from one service, minified and compressed.
 */
import * as path from "node:path"
import * as zlib from "node:zlib"
import { rolldown } from "rolldown"

const root = path.join(import.meta.dirname, "..")

/** What the library needs of Effect, and nothing of the library. */
const effect = `
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
`
const entries: ReadonlyArray<readonly [name: string, code: string]> = [
  [
    "effect, the parts in use",
    `${effect}
class A extends Schema.TaggedError()("A", { message: Schema.String, cause: Schema.optionalKey(Schema.Defect()) }) {}
class S extends Context.Service()("S") {}
export const layer = Layer.effect(S, Effect.map(HttpClient.HttpClient, (client) => ({
  run: Stream.unwrap(Effect.map(client.execute(HttpClientRequest.get("/")), (response) => response.stream)),
  read: Effect.flatMap(client.get("/"), (r) => Effect.timeout(Effect.retry(r.json, { times: 2 }), 1000))
})))
export const use = (s) => Stream.runForEach(s.run, Effect.log).pipe(Effect.catchTag("A", (a) => Effect.log(a)), Effect.provide(layer))
`
  ],
  [
    "Pods.layer",
    `import { Pods } from "effect-kubernetes/Api/CoreV1"\nexport const layer = Pods.layer\nexport { Pods }\n`
  ],
  ["Schema of ConfigMap", `import { ConfigMap } from "effect-kubernetes/Schema/CoreV1"\nexport { ConfigMap }\n`]
]

export interface Bundle {
  readonly name: string
  readonly gzip: number
}

const size = async (code: string): Promise<number> => {
  const bundle = await rolldown({
    input: "entry",
    platform: "node",
    external: [/^node:/, "undici"],
    resolve: { conditionNames: ["import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? path.join(root, "bench", "entry.virtual.js") : null),
        load: (id) => (id.endsWith("entry.virtual.js") ? code : null)
      }
    ]
  })
  const { output } = await bundle.generate({ format: "esm", minify: true })
  // What is loaded at the start: parts that are imported when they are used come in chunks of their own.
  const chunks = new Map(output.flatMap((chunk) => (chunk.type === "chunk" ? [[chunk.fileName, chunk] as const] : [])))
  const loaded = new Set<string>()
  const load = (name: string) => {
    const chunk = chunks.get(name)
    if (chunk === undefined || loaded.has(name)) return
    loaded.add(name)
    for (const next of chunk.imports) load(next)
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) load(chunk.fileName)
  const text = [...loaded].map((name) => chunks.get(name)?.code ?? "").join("")
  return zlib.gzipSync(text, { level: 9 }).length
}

/** The sizes in bytes, the Effect parts that the library uses first. Needs `dist`. */
export const bundleSizes = async (): Promise<ReadonlyArray<Bundle>> => {
  const out: Array<Bundle> = []
  for (const [name, code] of entries) out.push({ name, gzip: await size(code) })
  return out
}
