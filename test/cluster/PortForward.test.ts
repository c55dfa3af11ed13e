import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { execFileSync, spawn } from "node:child_process"
import * as fs from "node:fs"
import * as net from "node:net"
import * as os from "node:os"
import * as path from "node:path"
import { Namespaces, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import type { KubernetesClient } from "effect-kubernetes/Client"
import * as Copy from "effect-kubernetes/Kubectl/Copy"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Http from "effect-kubernetes/Testing/Http"
import * as Cluster from "./Cluster.ts"

const services = Layer.mergeAll(Namespaces.layer, Pods.layer, ServiceAccounts.layer)

const provide = (client: Layer.Layer<KubernetesClient, unknown>) =>
  Effect.provide(services.pipe(Layer.provide(client), Layer.orDie))

/** A running pod in a namespace of the test's own. */
const running = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "forward-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  const at = { namespace: metadata.name }
  const serviceAccounts = yield* ServiceAccounts
  yield* Effect.retry(serviceAccounts.get("default", at), Schedule.spaced("100 millis"))
  const pods = yield* Pods
  yield* pods.create({ metadata: { name: "web", ...at }, spec: { containers: [{ name: "main", image: "x" }] } })
  yield* Effect.repeat(pods.get("web", at), {
    until: ({ status }) => status?.phase === "Running",
    schedule: Schedule.spaced("100 millis")
  })
  return at
})

const folder = Effect.acquireRelease(
  Effect.sync(() => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "forward-")))),
  (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
)

/** Something that answers when it has heard all, as `sort` does; its port. */
const sorter = Effect.map(
  Effect.acquireRelease(
    Effect.callback<net.Server>((resume) => {
      const server = net.createServer({ allowHalfOpen: true }, (socket) => {
        let text = ""
        socket.on("data", (data) => (text += String(data)))
        socket.on("error", () => {})
        socket.on("end", () => socket.end(text.split("\n").toSorted().join("\n")))
      })
      server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) => Effect.sync(() => server.close())
  ),
  (server) => {
    const address = server.address()
    return typeof address === "object" && address !== null ? address.port : 0
  }
)

const call = (port: number, input: string) =>
  Effect.callback<string, Error>((resume) => {
    const socket = net.connect(port, "127.0.0.1")
    let out = ""
    socket.on("data", (data) => (out += String(data)))
    socket.on("error", (error) => resume(Effect.fail(error)))
    socket.on("end", () => resume(Effect.succeed(out)))
    socket.end(input)
    return Effect.sync(() => socket.destroy())
  })

const collect = <E>(stream: Stream.Stream<Uint8Array, E>) =>
  Effect.map(Stream.runCollect(stream), (chunks) => Buffer.concat(chunks).toString())

/** Forwards a port of the pod that is one of this machine; so does the kubelet that stands in for a node. */
describe.skipIf(!Cluster.controlled)("ports of a real API server", () => {
  it.live("are reached by SPDY, half closed included, and fail with the node's words where nothing listens", () =>
    Effect.gen(function* () {
      const at = yield* running
      const pods = yield* Pods
      const connection = yield* pods.connect("web", yield* sorter, at)
      assert.strictEqual(connection.protocol, "SPDY/3.1+portforward.k8s.io")
      yield* connection.send(Buffer.from("c\na\nb"))
      yield* connection.end
      assert.strictEqual(yield* collect(connection.received), "a\nb\nc")
      const error = yield* Effect.flip(Effect.flatMap(pods.connect("web", 9, at), ({ received }) => collect(received)))
      assert.strictEqual(error._tag, "PortForwardFailed")
      assert.match(error.message, /error forwarding port 9 to pod .*connection refused/)
      assert.strictEqual((yield* Effect.flip(pods.connect("none", 80, at)))._tag, "NotFound")
    }).pipe(Effect.scoped, provide(Cluster.layer))
  )

  it.live("carry 20 MB there and back, byte for byte", () =>
    Effect.gen(function* () {
      const at = yield* running
      const pods = yield* Pods
      const connection = yield* pods.connect("web", 7, at)
      const sent = Buffer.alloc(
        20_000_000,
        Uint8Array.from({ length: 251 }, (_, index) => index)
      )
      yield* Effect.forkChild(Effect.andThen(connection.send(sent), connection.end))
      assert.isTrue(Buffer.concat(yield* Stream.runCollect(connection.received)).equals(sent))
    }).pipe(Effect.scoped, provide(Cluster.layer))
  )

  it.live("are forwarded to 200 connections at once, one of them refused, without harm to the others", () =>
    Effect.gen(function* () {
      const at = yield* running
      const pods = yield* Pods
      const port = yield* sorter
      const forward = yield* pods.portForward("web", [{ remote: port }, { remote: 9 }], at)
      const [sorting, refused] = forward.ports.filter(({ address }) => address === "127.0.0.1")
      const results = yield* Effect.forEach(
        Array.from({ length: 200 }, (_, index) => index),
        (index) =>
          Effect.exit(index === 100 ? call(refused?.local ?? 0, "") : call(sorting?.local ?? 0, `z\n${index}`)),
        { concurrency: "unbounded" }
      )
      for (const [index, result] of results.entries()) {
        if (index === 100) assert.isTrue(Exit.isFailure(result))
        else assert.deepStrictEqual(result, Exit.succeed(`${index}\nz`))
      }
    }).pipe(Effect.scoped, provide(Cluster.layer))
  )

  it.live(
    "of an older one are reached by channels, which cannot be half closed",
    () =>
      Effect.gen(function* () {
        const home = yield* folder
        const script = process.env["CLUSTER"] ?? ""
        const env = {
          ...process.env,
          APISERVER_FLAGS:
            "--feature-gates=PortForwardWebsockets=false,TranslateStreamCloseWebsocketRequests=false,ExtendWebSocketsToKubelet=false"
        }
        yield* Effect.acquireRelease(
          Effect.sync(() => execFileSync(script, ["up", home], { env })),
          () => Effect.sync(() => execFileSync(script, ["down", home]))
        )
        yield* Effect.gen(function* () {
          const at = yield* running
          const pods = yield* Pods
          const connection = yield* pods.connect("web", 7, at)
          assert.strictEqual(connection.protocol, "v4.channel.k8s.io")
          yield* connection.send(Buffer.from("echo"))
          assert.strictEqual(Buffer.concat(yield* connection.pull).toString(), "echo")
          assert.strictEqual((yield* Effect.flip(connection.end))._tag, "CannotHalfClose")
          const error = yield* Effect.flip(
            Effect.flatMap(pods.connect("web", 9, at), ({ received }) => collect(received))
          )
          assert.strictEqual(error._tag, "PortForwardFailed")
          const forward = yield* pods.portForward("web", ":7", at)
          assert.strictEqual(yield* call(forward.port, "through"), "through")
        }).pipe(Effect.scoped, provide(NodeKubernetes.layerFromFile(path.join(home, "kubeconfig"))))
      }).pipe(Effect.scoped),
    60_000
  )
})

describe.skipIf(!Cluster.controlled)("copying with a real API server", () => {
  it.live(
    "a tree of 2,000 files goes there and back unchanged",
    () =>
      Effect.gen(function* () {
        const at = yield* running
        const [here, there, back] = yield* Effect.all([folder, folder, folder])
        for (let index = 0; index < 2000; index++) {
          const place = path.join(here, "tree", String(index % 40), String(index % 7))
          fs.mkdirSync(place, { recursive: true })
          fs.writeFileSync(path.join(place, `${index}.txt`), String(index).repeat(index))
        }
        const sent = yield* Copy.toPod("web", path.join(here, "tree"), there, at)
        const got = yield* Copy.fromPod("web", path.join(there, "tree"), back, at)
        assert.strictEqual(sent.files, 2000)
        assert.deepStrictEqual(got, sent)
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(there, "tree")])
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(back, "tree")])
      }).pipe(Effect.scoped, provide(Cluster.layer)),
    60_000
  )
})

const kubectl = path.join(process.env["CLUSTER_DIR"] ?? "", "bin", "kubectl")

/** The server in memory as kubectl sees it. */
describe.skipIf(!Cluster.controlled)("kubectl with the server in memory", () => {
  const start = Effect.gen(function* () {
    const { kubeconfig } = yield* Http.serve()
    const server = yield* ApiServer.ApiServer
    const home = yield* folder
    fs.writeFileSync(path.join(home, "config"), kubeconfig)
    const pods = yield* Pods
    yield* pods.create({
      metadata: { name: "web" },
      spec: { nodeName: "n", containers: [{ name: "main", image: "x" }] }
    })
    yield* pods.modifyStatus("web", (pod) => ({ ...pod, status: { phase: "Running" } }))
    return { server, config: path.join(home, "config") }
  })

  for (const tunnel of ["true", "false"]) {
    it.live(`forwards ports, ${tunnel === "true" ? "tunnelled" : "by SPDY itself"}`, () =>
      Effect.gen(function* () {
        const { config, server } = yield* start
        yield* server.onPortForward(({ port, received, send }) =>
          Effect.flatMap(Stream.runCollect(received), (chunks) => send(`${port}:${Buffer.concat(chunks).toString()}`))
        )
        const local = yield* Effect.acquireRelease(
          Effect.callback<readonly [number, ReturnType<typeof spawn>]>((resume) => {
            const env = { ...process.env, KUBECONFIG: config, KUBECTL_PORT_FORWARD_WEBSOCKETS: tunnel }
            const child = spawn(kubectl, ["port-forward", "web", ":5432"], { env })
            child.stdout.on("data", (data) => {
              const port = /127\.0\.0\.1:(\d+)/.exec(String(data))?.[1]
              if (port !== undefined) resume(Effect.succeed([Number(port), child]))
            })
          }),
          ([, child]) => Effect.sync(() => child.kill())
        )
        assert.strictEqual(yield* call(local[0], "a"), "5432:a")
        const many = yield* Effect.forEach(["b", "c", "d", "e"], (input) => call(local[0], input), { concurrency: 4 })
        assert.deepStrictEqual(many, ["5432:b", "5432:c", "5432:d", "5432:e"])
      }).pipe(Effect.scoped, Effect.provide(Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))))
    )
  }

  it.live("shows and follows logs", () =>
    Effect.gen(function* () {
      const { config, server } = yield* start
      yield* server.writeLog({ pod: "web" }, "one\ntwo\n")
      const out = yield* Effect.callback<string>((resume) => {
        const child = spawn(kubectl, ["logs", "-f", "--tail=1", "web"], { env: { ...process.env, KUBECONFIG: config } })
        let text = ""
        child.stdout.on("data", (data) => {
          text += String(data)
          if (text === "two\n") Effect.runFork(server.writeLog({ pod: "web" }, "three\n"))
          else child.kill()
        })
        child.on("close", () => resume(Effect.succeed(text)))
      })
      assert.strictEqual(out, "two\nthree\n")
    }).pipe(Effect.scoped, Effect.provide(Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))))
  )
})
