import { assert, describe, it } from "@effect/vitest"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Layer from "effect/Layer"
import * as Client from "../../src/Client.ts"
import type { ConfigError } from "../../src/KubernetesError.ts"
import { version } from "../../src/internal/version.ts"
import * as Node from "../../src/Node.ts"
import { answerJson, fixture, serve } from "./loopback.ts"

const base64 = (name: string) => Buffer.from(fixture(name)).toString("base64")

const kubeconfig = (server: string) =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "main",
    clusters: [{ name: "c", cluster: { server, "certificate-authority-data": base64("ca.crt") } }],
    users: [
      { name: "jane", user: { token: "jane-token" } },
      {
        name: "broken",
        user: { "client-certificate-data": base64("client.crt"), "client-key-data": base64("server.key") }
      }
    ],
    contexts: [
      { name: "main", context: { cluster: "c", user: "jane", namespace: "shop" } },
      { name: "other", context: { cluster: "c", user: "jane" } },
      { name: "broken", context: { cluster: "c", user: "broken" } }
    ]
  })

/** A server that answers with what it learnt of the client. */
const mirror = serve(
  (request, response) =>
    answerJson(response, { token: request.headers.authorization, agent: request.headers["user-agent"] }),
  { cert: fixture("server.crt"), key: fixture("server.key") }
)

const ask = (layer: Layer.Layer<Client.KubernetesClient, ConfigError>) =>
  Client.KubernetesClient.use((client) =>
    Effect.all([client.defaultNamespace, client.request({ method: "GET", path: "/" })])
  ).pipe(Effect.provide(layer))

const asJane = { token: "Bearer jane-token", agent: `effect-kubernetes/${version}` }

const withFile = <A, E, R>(text: string, use: (path: string) => Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* fs.makeTempFileScoped({ suffix: ".yaml" })
    yield* fs.writeFileString(path, text)
    return yield* use(path)
  }).pipe(Effect.provide(NodeFileSystem.layer))

describe("layerFromString", () => {
  it.live("connects as the current context says", () =>
    Effect.gen(function* () {
      const { url } = yield* mirror
      assert.deepStrictEqual(yield* ask(Node.layerFromString(kubeconfig(url))), ["shop", asJane])
    })
  )

  it.live("takes another context and the settings of the client", () =>
    Effect.gen(function* () {
      const { url } = yield* mirror
      const layer = Node.layerFromString(kubeconfig(url), { context: "other", userAgent: "shop/1.2" })
      const agent = `shop/1.2 effect-kubernetes/${version}`
      assert.deepStrictEqual(yield* ask(layer), ["default", { ...asJane, agent }])
    })
  )

  it.effect("names the place of a key that belongs to another certificate", () =>
    Effect.gen(function* () {
      const layer = Node.layerFromString(kubeconfig("https://cluster.test"), { context: "broken" })
      const error = yield* Effect.flip(ask(layer))
      assert.strictEqual(error._tag, "ConfigError")
      assert.include(error.message, "users[1].user.client-key-data: does not belong to the client certificate")
    })
  )
})

describe("layerFromFile", () => {
  it.live("connects as a file says", () =>
    Effect.gen(function* () {
      const { url } = yield* mirror
      const found = yield* withFile(kubeconfig(url), (path) => ask(Node.layerFromFile(path, { context: "main" })))
      assert.deepStrictEqual(found, ["shop", asJane])
    })
  )
})

describe("layer", () => {
  it.live("finds the kubeconfig that kubectl would use", () =>
    Effect.gen(function* () {
      const { url } = yield* mirror
      const found = yield* withFile(kubeconfig(url), (path) =>
        ask(Node.layer).pipe(
          Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env: { KUBECONFIG: path } }))
        )
      )
      assert.deepStrictEqual(found, ["shop", asJane])
    })
  )
})

describe("layerInCluster", () => {
  it.effect("fails outside of a cluster", () =>
    Effect.gen(function* () {
      for (const layer of [Node.layerInCluster, Node.layerInClusterWith({ userAgent: "shop/1.2" })]) {
        const error = yield* Effect.flip(ask(layer)).pipe(
          Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env: {} }))
        )
        assert.strictEqual(error._tag, "ConfigError")
      }
    })
  )
})
