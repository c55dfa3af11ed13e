/** A control plane of a test's own, whose programs are killed and started while the test goes on. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { execFile } from "node:child_process"
import * as fs from "node:fs"
import * as Net from "node:net"
import * as os from "node:os"
import * as path from "node:path"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"

const freePort = Effect.callback<number>((resume) => {
  const server = Net.createServer().listen(0, "127.0.0.1", () => {
    const address = server.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    server.close(() => resume(Effect.succeed(port)))
  })
})

/** Waits until the server of a kubeconfig says that it is ready. */
const ready = (kubeconfig: string): Effect.Effect<void> =>
  Effect.flatMap(KubernetesClient, (client) => client.request({ method: "GET", path: "/readyz" })).pipe(
    Effect.retry(Schedule.max([Schedule.spaced("100 millis"), Schedule.recurs(600)])),
    Effect.asVoid,
    Effect.provide(NodeKubernetes.layerFromFile(kubeconfig)),
    Effect.orDie
  )

/** Starts one; it is gone with the scope. */
export const make = Effect.fnUntraced(function* (flags: string) {
  const script = process.env["CLUSTER"] ?? ""
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => fs.mkdtempSync(path.join(os.tmpdir(), "cluster-"))),
    (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
  )
  const run = (...[verb = "", ...rest]: ReadonlyArray<string>) =>
    Effect.callback<string, Error>((resume) => {
      execFile(
        script,
        [verb, folder, ...rest],
        { env: { ...process.env, APISERVER_FLAGS: flags }, encoding: "utf8" },
        (error, output) => resume(error === null ? Effect.succeed(output.trim()) : Effect.fail(error))
      )
    })
  yield* Effect.acquireRelease(Effect.orDie(run("up")), () => Effect.orDie(run("down")))
  const file = (name: string): string => path.join(folder, name)
  const read = (name: string): string => fs.readFileSync(file(name), "utf8")

  /**
   * Starts a second API server on the same etcd, which has flags of its own and is never killed; its kubeconfig. The
   * script keeps how it started the first one in `command`.
   */
  const beside = Effect.fnUntraced(function* (more: string) {
    const port = yield* freePort
    const command = read("command/kube-apiserver")
    fs.writeFileSync(file("command/second"), `${command.replace(/--secure-port=\d+/, `--secure-port=${port}`)} ${more}`)
    yield* Effect.acquireRelease(Effect.orDie(run("start", "second")), () => Effect.orDie(run("kill", "second")))
    const kubeconfig = file("kubeconfig-second")
    fs.writeFileSync(kubeconfig, read("kubeconfig").replace(/(127\.0\.0\.1):\d+/, `$1:${port}`), { mode: 0o600 })
    yield* ready(kubeconfig)
    return kubeconfig
  })

  return {
    /** The administrator's, and that of a user with no rights but those that a test gives. */
    kubeconfig: file("kubeconfig"),
    readerKubeconfig: file("kubeconfig-reader"),
    kill: (name: string) => Effect.orDie(run("kill", name)),
    start: (name: string) => Effect.orDie(run("start", name)),
    /** Compacts etcd at its newest version, which it returns. */
    compact: Effect.map(Effect.orDie(run("compact")), Number),
    beside
  }
})
