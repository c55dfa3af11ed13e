import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { ConfigMaps, Pods } from "effect-kubernetes/Api/CoreV1"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import type { Process } from "effect-kubernetes/Testing/Exec"
import * as Http from "effect-kubernetes/Testing/Http"
import { spawn } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"

const root = path.join(import.meta.dirname, "..")

/** A cluster in memory with a pod and a deployment in it, and the file of its kubeconfig. */
const cluster = Effect.gen(function* () {
  const { kubeconfig } = yield* Http.serve()
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => fs.mkdtempSync(path.join(os.tmpdir(), "examples-"))),
    (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true }))
  )
  const file = path.join(folder, "kubeconfig")
  fs.writeFileSync(file, kubeconfig)
  const pods = yield* Pods
  const deployments = yield* Deployments
  const template = { metadata: { labels: { app: "web" } }, spec: { containers: [{ name: "web", image: "web:1" }] } }
  yield* pods.create({ ...template, metadata: { name: "web-0", ...template.metadata } })
  yield* deployments.create({
    metadata: { name: "web" },
    spec: { selector: { matchLabels: { app: "web" } }, template }
  })
  return file
})

const services = Layer.mergeAll(ConfigMaps.layer, Deployments.layer, Pods.layer)
const server = services.pipe(Layer.provideMerge(ApiServer.layer))

/** A container that has a log, something that listens on its ports, and commands that run on this machine. */
const alive = Effect.gen(function* () {
  const server = yield* ApiServer.ApiServer
  const pods = yield* Pods
  yield* pods.bind("web-0", { target: { name: "node-1" } })
  yield* pods.modifyStatus("web-0", (pod) => ({
    ...pod,
    status: { phase: "Running", conditions: [{ type: "Ready", status: "True" }] }
  }))
  yield* server.writeLog({ pod: "web-0" }, "hello from web-0\n")
  yield* server.onPortForward(({ received, send }) =>
    Stream.runForEach(Stream.take(received, 1), () => send("HTTP/1.0 200 OK\r\n\r\nhello"))
  )
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => fs.mkdtempSync(path.join(os.tmpdir(), "examples-pod-"))),
    (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true }))
  )
  yield* server.onExec((process) => onThisMachine(process, folder))
})

/** Runs a command here; its `/tmp` is a folder of the test. */
const onThisMachine = ({ command, stderr, stdin, stdout }: Process, folder: string) =>
  Effect.gen(function* () {
    const [program = "", ...rest] = command.map((part) => part.replace(/^\/tmp/, folder))
    const child = spawn(program, rest)
    child.stdin.on("error", () => {})
    yield* Effect.addFinalizer(() => Effect.sync(() => void child.kill()))
    yield* Effect.forkScoped(
      Stream.runForEach(stdin, (bytes) => Effect.sync(() => void child.stdin.write(bytes))).pipe(
        Effect.andThen(Effect.sync(() => void child.stdin.end()))
      )
    )
    const output = yield* Effect.callback<readonly [number, Buffer, Buffer]>((resume) => {
      const out: Array<Buffer> = []
      const err: Array<Buffer> = []
      child.stdout.on("data", (data: Buffer) => out.push(data))
      child.stderr.on("data", (data: Buffer) => err.push(data))
      child.on("close", (code) => resume(Effect.succeed([code ?? 137, Buffer.concat(out), Buffer.concat(err)])))
    })
    yield* stdout(output[1])
    yield* stderr(output[2])
    return output[0]
  })

/** Runs an example to its end, or until it has printed `until`; what it printed. */
const run = (name: string, kubeconfig: string, until?: RegExp) =>
  Effect.callback<string, Error>((resume) => {
    const child = spawn(
      process.execPath,
      ["--conditions=effect-kubernetes", path.join(root, "examples", `${name}.ts`)],
      { env: { ...process.env, KUBECONFIG: kubeconfig, NO_COLOR: "1" } }
    )
    let out = ""
    const collect = (data: Buffer) => {
      out += String(data)
      if (until?.test(out)) child.kill("SIGTERM")
    }
    child.stdout.on("data", collect)
    child.stderr.on("data", collect)
    child.on("close", (code) =>
      resume(
        code === 0 || until?.test(out)
          ? Effect.succeed(out)
          : Effect.fail(new Error(`${name} ended with ${code}: ${out}`))
      )
    )
    return Effect.sync(() => child.kill("SIGKILL"))
  })

/** What each example prints; where it does not end by itself, it is ended when it has printed that. */
const examples: ReadonlyArray<readonly [name: string, prints: RegExp, ...how: ReadonlyArray<"runs on" | "alive">]> = [
  ["configmap_write", /\{ colour: 'red', shape: 'round' \}/],
  ["crd_define", /this cluster has no CronTabs/],
  ["demo", /Gone .*\n.*Listed .*\n.*Added .*\n[^]*done/],
  ["deployment_get", /^web:1$/m],
  ["exec_spawner", /^hi$/m, "alive"],
  ["pod_copy", /^sent examples\/pod_copy.ts \d+$[^]*^all came back$/m, "alive"],
  ["pod_exec", /^a\nb\nexit code 3\n\w+ 0$/m, "alive"],
  ["pod_list", /^default web-0 Pending$/m],
  ["pod_logs_follow", /^hello from web-0$/m, "alive", "runs on"],
  ["pod_portforward", /^one connection: HTTP\/1.0 200 OK$[^]*-> 8080[^]*^by HttpClient: 200$/m, "alive"],
  ["pod_watch", /^Added web-0$/m, "runs on"],
  ["read_your_writes", /^settings-\w+ is blue$/m],
  ["reflector_store", /^0 of 1 run at version \d+$/m, "runs on"],
  ["request_any", /^v1\.36\S*: ok$/m],
  ["rollout_restart", /has not seen the newest spec/, "runs on"],
  ["testing_faults", /^Gone$/m],
  ["testing_memory", /^Gone too old resource version/m],
  ["wait_ready", /^web-0 is ready/m, "alive"]
]

/** Run elsewhere: they need what the server in memory does not have, or a user who types. */
const elsewhere = ["deployment_apply", "pod_shell"]

describe("examples", () => {
  it("are all run", () => {
    const files = fs.readdirSync(path.join(root, "examples")).filter((file) => file.endsWith(".ts"))
    assert.deepStrictEqual(
      files.map((file) => file.slice(0, -3)).toSorted(),
      [...examples.map(([name]) => name), ...elsewhere].toSorted()
    )
  })

  for (const [name, prints, ...how] of examples) {
    it.live(
      `${name} prints what it should`,
      () =>
        Effect.gen(function* () {
          const kubeconfig = yield* cluster
          if (how.includes("alive")) yield* alive
          assert.match(yield* run(name, kubeconfig, how.includes("runs on") ? prints : undefined), prints)
        }).pipe(Effect.provide(server)),
      60_000
    )
  }

  it("are listed in their README", () => {
    const readme = fs.readFileSync(path.join(root, "examples", "README.md"), "utf8")
    for (const [name] of examples) assert.include(readme, `\`${name}.ts\``)
  })
})
