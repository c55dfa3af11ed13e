import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { execFileSync, spawn } from "node:child_process"
import * as fs from "node:fs"
import * as net from "node:net"
import * as os from "node:os"
import * as path from "node:path"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import type * as PortForward from "effect-kubernetes/Channel/PortForward"
import * as Copy from "effect-kubernetes/Kubectl/Copy"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Http from "effect-kubernetes/Testing/Http"
import * as Cluster from "./Cluster.ts"
import { beside, hasRealNode, realNode, running, services, standIn } from "./nodes.ts"

const remote = Effect.provide(services)

const folder = Effect.acquireRelease(
  Effect.sync(() => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "forward-")))),
  (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
)

const portOf = (server: net.Server): number => {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

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
  portOf
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

/** A tree of 2,000 files. */
const plant = (folder: string): void => {
  for (let index = 0; index < 2000; index++) {
    const place = path.join(folder, "tree", String(index % 40), String(index % 7))
    fs.mkdirSync(place, { recursive: true })
    fs.writeFileSync(path.join(place, `${index}.txt`), String(index).repeat(index))
  }
}

const kubectl = path.join(process.env["CLUSTER_DIR"] ?? "", "bin", "kubectl")

/** Forwards a port of the pod that is one of this machine; so does the kubelet that stands in for a node. */
describe.skipIf(!Cluster.controlled)("ports of a real API server", () => {
  it.live("are reached by SPDY, half closed included, and fail with the node's words where nothing listens", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(standIn)
      const at = { namespace }
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
    }).pipe(Effect.scoped, remote)
  )

  it.live("carry 20 MB there and back, byte for byte", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(standIn)
      const at = { namespace }
      const pods = yield* Pods
      const connection = yield* pods.connect("web", 7, at)
      const sent = Buffer.alloc(
        20_000_000,
        Uint8Array.from({ length: 251 }, (_, index) => index)
      )
      yield* Effect.forkChild(Effect.andThen(connection.send(sent), connection.end))
      assert.isTrue(Buffer.concat(yield* Stream.runCollect(connection.received)).equals(sent))
    }).pipe(Effect.scoped, remote)
  )

  it.live("are forwarded to 200 connections at once, one of them refused, without harm to the others", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(standIn)
      const at = { namespace }
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
    }).pipe(Effect.scoped, remote)
  )

  it.live(
    "of an older one are reached by channels, which cannot be half closed",
    () =>
      Effect.gen(function* () {
        const { namespace, pods } = yield* running(standIn)
        const at = { namespace }
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
      }).pipe(
        Effect.scoped,
        Effect.provide(beside("--feature-gates=PortForwardWebsockets=false,ExtendWebSocketsToKubelet=false"))
      ),
    120_000
  )
})

/** Says again what it hears; its port. */
const echoer = Effect.map(
  Effect.acquireRelease(
    Effect.callback<net.Server>((resume) => {
      const server = net.createServer((socket) => {
        socket.on("error", () => {})
        socket.pipe(socket)
      })
      server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) => Effect.sync(() => server.close())
  ),
  portOf
)

/** What a peer on the real node does with a connection, by the port. */
const peers = [
  "nc -ll -p 7 -e cat &",
  "nc -ll -p 8 -e sort &",
  // says when it is there; answers after the other side has said its last word, without waiting for its end
  `nc -ll -p 9 -e sh -c 'echo here; read a; read b; sleep 0.2; echo "after $a and $b"' &`,
  "sleep 100000"
].join("\n")

/** Sends, hears as much again, and only then ends. */
const exchange = (port: number, input: string) =>
  Effect.callback<string, Error>((resume) => {
    const socket = net.connect(port, "127.0.0.1")
    let out = ""
    socket.on("data", (data) => {
      out += String(data)
      if (out.length === input.length) socket.end()
    })
    socket.on("error", (error) => resume(Effect.fail(error)))
    socket.on("close", () =>
      resume(out.length === input.length ? Effect.succeed(out) : Effect.fail(new Error("closed too soon")))
    )
    socket.write(input)
    return Effect.sync(() => socket.destroy())
  })

/** kubectl that forwards a port for the scope; the local port. */
const kubectlForward = (env: { readonly [name: string]: string }, ...args: ReadonlyArray<string>) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<readonly [number, ReturnType<typeof spawn>]>((resume) => {
        const child = spawn(kubectl, ["port-forward", ...args], { env: { ...process.env, ...env } })
        child.stdout.on("data", (data) => {
          const port = /127\.0\.0\.1:(\d+)/.exec(String(data))?.[1]
          if (port !== undefined) resume(Effect.succeed([Number(port), child]))
        })
      }),
      ([, child]) => Effect.sync(() => child.kill())
    ),
    ([port]) => port
  )

describe.skipIf(!Cluster.controlled || !hasRealNode)("ports of a pod on a real node", () => {
  const listening = Effect.gen(function* () {
    const { namespace, pods } = yield* running(realNode, { command: ["sh", "-c", peers] })
    const at = { namespace }
    const listen = `until [ "$(netstat -lnt | grep -c ':[789] ')" = 3 ]; do sleep 0.1; done`
    yield* pods.run("web", ["sh", "-c", listen], at)
    return { at, pods }
  })

  it.live("are forwarded to 200 connections at once, one of them refused, without harm to the others", () =>
    Effect.gen(function* () {
      // in the network of this machine: nothing in the image takes so many at once, and what is not taken waits for long
      const { namespace, pods } = yield* running(realNode, {}, { hostNetwork: true })
      const at = { namespace }
      const forward = yield* pods.portForward("web", [{ remote: yield* echoer }, { remote: 99 }], at)
      const [echo, refused] = forward.ports.filter(({ address }) => address === "127.0.0.1")
      const results = yield* Effect.forEach(
        Array.from({ length: 200 }, (_, index) => index),
        (index) => Effect.exit(exchange((index === 100 ? refused?.local : echo?.local) ?? 0, `this is ${index}`)),
        { concurrency: "unbounded" }
      )
      for (const [index, result] of results.entries()) {
        if (index === 100) assert.isTrue(Exit.isFailure(result))
        else assert.deepStrictEqual(result, Exit.succeed(`this is ${index}`))
      }
      const error = yield* Effect.flip(Effect.flatMap(pods.connect("web", 99, at), ({ received }) => collect(received)))
      assert.strictEqual(error._tag, "PortForwardFailed")
      assert.match(error.message, /connection refused/)
    }).pipe(Effect.scoped, remote)
  )

  it.live("carry 20 MB there and back, byte for byte", () =>
    Effect.gen(function* () {
      const { at, pods } = yield* listening
      const connection = yield* pods.connect("web", 7, at)
      const sent = Buffer.alloc(
        20_000_000,
        Uint8Array.from({ length: 251 }, (_, index) => index)
      )
      yield* Effect.forkChild(connection.send(sent))
      const got: Array<Uint8Array> = []
      let left = sent.length
      yield* Stream.runForEach(connection.received, (bytes) => {
        got.push(bytes)
        left -= bytes.length
        return left === 0 ? connection.end : Effect.void
      })
      assert.isTrue(Buffer.concat(got).equals(sent))
    }).pipe(Effect.scoped, remote)
  )

  it.live("answer after the end of our side for a second, as they do with kubectl, whatever they wait for", () =>
    Effect.gen(function* () {
      const { at, pods } = yield* listening
      const ask = Effect.fnUntraced(function* (connection: PortForward.Connection) {
        yield* connection.send(Buffer.from("b\na\n"))
        yield* connection.end
        return yield* collect(connection.received)
      })
      const ready = yield* pods.connect("web", 9, at)
      assert.strictEqual(Buffer.concat(yield* ready.pull).toString(), "here\n")
      assert.strictEqual(yield* ask(ready), "after b and a\n")
      // the node tells the pod of the end only by closing, a second later: who waits for the end answers too late
      const local = yield* kubectlForward({ KUBECONFIG: Cluster.kubeconfig }, "-n", at.namespace, "web", ":8")
      assert.strictEqual(yield* ask(yield* pods.connect("web", 8, at)), yield* call(local, "b\na\n"))
    }).pipe(Effect.scoped, remote)
  )

  it.live(
    "and a tree of 2,000 files go there and back",
    () =>
      Effect.gen(function* () {
        const { at, pods } = yield* listening
        const [here, back] = yield* Effect.all([folder, folder])
        plant(here)
        const sent = yield* Copy.toPod("web", path.join(here, "tree"), "/tmp", at)
        assert.strictEqual(sent.files, 2000)
        const { stdout } = yield* pods.run("web", ["sh", "-c", "find /tmp/tree -type f | wc -l"], at)
        assert.strictEqual(stdout.trim(), "2000")
        assert.deepStrictEqual(yield* Copy.fromPod("web", "/tmp/tree", back, at), sent)
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(back, "tree")])
      }).pipe(Effect.scoped, remote),
    120_000
  )
})

describe.skipIf(!Cluster.controlled)("copying with a real API server", () => {
  it.live(
    "a tree of 2,000 files goes there and back unchanged",
    () =>
      Effect.gen(function* () {
        const { namespace } = yield* running(standIn)
        const at = { namespace }
        const [here, there, back] = yield* Effect.all([folder, folder, folder])
        plant(here)
        const sent = yield* Copy.toPod("web", path.join(here, "tree"), there, at)
        const got = yield* Copy.fromPod("web", path.join(there, "tree"), back, at)
        assert.strictEqual(sent.files, 2000)
        assert.deepStrictEqual(got, sent)
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(there, "tree")])
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(back, "tree")])
      }).pipe(Effect.scoped, remote),
    120_000
  )
})

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
    it.live(`case 38: forwards ports, ${tunnel === "true" ? "tunnelled" : "by SPDY itself"}`, () =>
      Effect.gen(function* () {
        const { config, server } = yield* start
        yield* server.onPortForward(({ port, received, send }) =>
          Effect.flatMap(Stream.runCollect(received), (chunks) => send(`${port}:${Buffer.concat(chunks).toString()}`))
        )
        const env = { KUBECONFIG: config, KUBECTL_PORT_FORWARD_WEBSOCKETS: tunnel }
        const local = yield* kubectlForward(env, "web", ":5432")
        assert.strictEqual(yield* call(local, "a"), "5432:a")
        const many = yield* Effect.forEach(["b", "c", "d", "e"], (input) => call(local, input), { concurrency: 4 })
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
