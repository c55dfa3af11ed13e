import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as ChildProcess from "effect/process/ChildProcess"
import { ChildProcessSpawner } from "effect/process/ChildProcessSpawner"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { execFile } from "node:child_process"
import * as path from "node:path"
import { promisify } from "node:util"
import { Namespaces, Nodes, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import * as PodProcess from "effect-kubernetes/Kubectl/PodProcess"
import { countingFibers, soak } from "../Channel/soak.ts"
import * as Cluster from "./Cluster.ts"

const groups = Layer.mergeAll(Namespaces.layer, Nodes.layer, Pods.layer, ServiceAccounts.layer)

const services = groups.pipe(Layer.provide(Cluster.layer), Layer.orDie)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = <E>(stream: Stream.Stream<Uint8Array, E>) => Stream.mkString(Stream.decodeText(stream))

/** The nodes that containers really run on; without them the stand-in runs commands on this machine. */
const hasRealNode = await Effect.runPromise(
  Effect.gen(function* () {
    const nodes = yield* Nodes
    const { items } = yield* nodes.list({ labelSelector: "real=true" })
    return items.some(({ status }) =>
      status?.conditions?.some(({ status, type }) => type === "Ready" && status === "True")
    )
  }).pipe(Effect.provide(services))
)

interface Where {
  readonly nodeSelector?: { readonly [name: string]: string }
  readonly tolerations?: ReadonlyArray<{ readonly key: string; readonly operator: "Exists" }>
}

const standIn: Where = {}
const realNode: Where = { nodeSelector: { real: "true" }, tolerations: [{ key: "real", operator: "Exists" }] }

/** A pod that runs, in a namespace of the test's own, gone with its scope. */
const running = Effect.fnUntraced(function* (
  where: Where,
  container: { readonly command?: ReadonlyArray<string>; readonly stdin?: boolean; readonly stdinOnce?: boolean } = {}
) {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "exec-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  const namespace = metadata.name
  const every = Schedule.spaced("100 millis")
  yield* Effect.retry((yield* ServiceAccounts).get("default", { namespace }), every)
  const pods = yield* Pods
  yield* pods.create({
    metadata: { name: "web", namespace },
    spec: {
      ...where,
      terminationGracePeriodSeconds: 0,
      containers: [{ name: "main", image: "busybox:1.35", command: ["sleep", "100000"], ...container }]
    }
  })
  yield* pods
    .get("web", { namespace })
    .pipe(Effect.repeat({ schedule: every, until: ({ status }) => status?.phase === "Running" }))
  return { namespace, pods }
})

const suite = (where: Where) => {
  it.live("gives every exit code, and that of a process killed by a signal", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      const codes = Array.from({ length: 256 }, (_, code) => code)
      yield* Effect.forEach(
        codes,
        Effect.fnUntraced(function* (code) {
          const { exitCode } = yield* pods.run("web", ["sh", "-c", `exit ${code}`], { namespace })
          assert.strictEqual(exitCode, code)
        }),
        { concurrency: 8 }
      )
      assert.strictEqual((yield* pods.run("web", ["sh", "-c", "kill -9 $$"], { namespace })).exitCode, 137)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("keeps the outputs apart, and ends the input", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      const apart = yield* pods.run("web", ["sh", "-c", "echo out; echo err >&2"], { namespace })
      assert.deepStrictEqual(apart, { exitCode: 0, stdout: "out\n", stderr: "err\n" })
      const sorted = yield* pods.run("web", ["sort"], { namespace, stdin: "b\nc\na\n" })
      assert.strictEqual(sorted.stdout, "a\nb\nc\n")
      const after = yield* pods.run("web", ["sh", "-c", "cat > /dev/null; sleep 1; echo after"], {
        namespace,
        stdin: "x"
      })
      assert.strictEqual(after.stdout, "after\n")
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("fails by type without the command, the container or the pod", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      const missing = yield* Effect.flip(pods.run("web", ["nosuch"], { namespace }))
      assert.strictEqual(missing._tag, "ProcessFailed")
      assert.include(missing.message, "executable file not found")
      const container = yield* Effect.flip(pods.run("web", ["true"], { namespace, container: "other" }))
      assert.strictEqual(container._tag, "BadRequest")
      assert.include(container.message, "container other is not valid for pod web")
      assert.strictEqual((yield* Effect.flip(pods.run("none", ["true"], { namespace })))._tag, "NotFound")
      assert.strictEqual((yield* pods.run("web", ["sh", "-c", "nosuch"], { namespace })).exitCode, 127)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("gives a terminal, and changes its size", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      const size = { columns: 100, rows: 30 }
      const process = yield* pods.exec("web", ["sh"], { namespace, tty: true, stdin: true, size })
      const reading = yield* Effect.forkChild(read(process.stdout))
      yield* process.write(bytes("stty size\n"))
      yield* Effect.sleep("500 millis")
      yield* process.resize({ columns: 120, rows: 40 })
      yield* Effect.sleep("500 millis")
      yield* process.write(bytes("stty size; exit 3\n"))
      assert.strictEqual(yield* process.exitCode, 3)
      const screen = yield* Fiber.join(reading)
      assert.include(screen, "30 100")
      assert.include(screen, "40 120")
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live(
    "passes 100 MB in and out again unchanged, in little memory",
    () =>
      Effect.gen(function* () {
        const { namespace } = yield* running(where)
        // a process of its own with a small nursery, so that the memory is what the channel holds, and not garbage
        const script = path.join(import.meta.dirname, "echo.ts")
        const { stdout } = yield* Effect.promise(() =>
          promisify(execFile)(process.execPath, [
            "--conditions=effect-kubernetes",
            "--max-semi-space-size=2",
            script,
            namespace,
            "web"
          ])
        )
        const { exitCode, isSame, memory } = JSON.parse(stdout)
        assert.deepStrictEqual([exitCode, isSame], [0, true])
        assert.isBelow(memory, 60)
      }).pipe(Effect.scoped, Effect.provide(services)),
    120_000
  )

  it.live("loses nothing of what a process writes while nobody reads", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      const process = yield* pods.exec("web", ["dd", "if=/dev/zero", "bs=1M", "count=40"], { namespace })
      yield* Effect.sleep("3 seconds")
      assert.isTrue(yield* process.isRunning)
      const size = yield* Stream.runFold(
        process.stdout,
        () => 0,
        (sum, chunk) => sum + chunk.length
      )
      assert.strictEqual(size, 40 * 1024 * 1024)
      assert.strictEqual(yield* process.exitCode, 0)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("is a spawner for the commands of other programs", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(where)
      const piped = ChildProcess.make("printf", ["b\\na\\n"]).pipe(ChildProcess.pipeTo(ChildProcess.make("sort", [])))
      yield* Effect.gen(function* () {
        const spawner = yield* ChildProcessSpawner
        assert.strictEqual(yield* spawner.string(piped), "a\nb\n")
        assert.strictEqual(yield* spawner.string(ChildProcess.make("pwd", [], { cwd: "/tmp" })), "/tmp\n")
        const env = ChildProcess.make("echo $A", { shell: true, env: { A: "b" } })
        assert.strictEqual(yield* spawner.string(env), "b\n")
      }).pipe(Effect.provide(PodProcess.layerSpawner({ pod: "web", namespace })))
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live(
    "leaves nothing of 100 channels that were interrupted at random moments",
    () =>
      countingFibers((fibers) =>
        Effect.gen(function* () {
          const { namespace } = yield* running(where)
          const flood = ["dd", "if=/dev/zero", "bs=1M", "count=3"]
          yield* soak({ times: 100, concurrency: 10, pod: "web", namespace, flood, fibers, longest: 300 })
        }).pipe(Effect.scoped, Effect.provide(services))
      ),
    120_000
  )
}

describe("processes by the stand-in for a node", () => {
  suite(standIn)
})

describe.skipIf(!hasRealNode)("processes on a real node", () => {
  suite(realNode)

  it.live("are killed with their pod, which is their exit code", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      const process = yield* pods.exec("web", ["sleep", "1000"], { namespace })
      yield* pods.delete("web", { namespace, gracePeriodSeconds: 0 })
      assert.strictEqual(yield* process.exitCode, 137)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("are joined by attach, which ends the input of a container that takes it once", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode, {
        command: ["sh", "-c", "sort; sleep 1000"],
        stdin: true,
        stdinOnce: true
      })
      const process = yield* pods.attach("web", { namespace, stdin: true })
      yield* Stream.run(Stream.make(bytes("b\na\n")), process.stdin)
      const lines = yield* process.stdout.pipe(Stream.decodeText, Stream.splitLines, Stream.take(2), Stream.runCollect)
      assert.deepStrictEqual(lines, ["a", "b"])
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("run in ephemeral containers", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      const debug = { name: "debug", image: "busybox:1.35", command: ["sleep", "1000"] }
      yield* pods.patchEphemeralContainers(
        "web",
        { _tag: "Strategic", value: { spec: { ephemeralContainers: [debug] } } },
        { namespace }
      )
      yield* pods.get("web", { namespace }).pipe(
        Effect.repeat({
          schedule: Schedule.spaced("100 millis"),
          until: ({ status }) => status?.ephemeralContainerStatuses?.[0]?.state?.running !== undefined
        })
      )
      const { stdout } = yield* pods.run("web", ["echo", "in there"], { namespace, container: "debug" })
      assert.strictEqual(stdout, "in there\n")
    }).pipe(Effect.scoped, Effect.provide(services))
  )
})

describe.skipIf(!Cluster.controlled)("a process whose API server is killed", () => {
  it.live("is lost, which is a failure and no exit code", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(standIn)
      const process = yield* pods.exec("web", ["sleep", "20"], { namespace })
      Cluster.kill("kube-apiserver")
      const error = yield* Effect.flip(process.exitCode)
      Cluster.start("kube-apiserver")
      assert.strictEqual(error._tag, "ConnectionLost")
      yield* Effect.retry(pods.get("web", { namespace }), Schedule.spaced("200 millis"))
    }).pipe(Effect.scoped, Effect.provide(services))
  )
})
