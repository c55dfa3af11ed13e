import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as ChildProcess from "effect/process/ChildProcess"
import { ChildProcessSpawner } from "effect/process/ChildProcessSpawner"
import * as Stream from "effect/Stream"
import { execFile } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { promisify } from "node:util"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import { RoleBindings, Roles } from "effect-kubernetes/Api/RbacV1"
import * as PodProcess from "effect-kubernetes/Kubectl/PodProcess"
import * as NodeKubernetes from "effect-kubernetes/Node"
import { soak } from "../Channel/soak.ts"
import { countingFibers } from "../suite/counting.ts"
import * as Cluster from "./Cluster.ts"
import {
  beside,
  created,
  hasRealNode,
  killBeside,
  often,
  realNode,
  running,
  services,
  standIn,
  type Where
} from "./nodes.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = <E>(stream: Stream.Stream<Uint8Array, E>) => Stream.mkString(Stream.decodeText(stream))

/** The place of a file that processes of one test share; the stand-in for a node has it on this machine. */
const place = (namespace: string) =>
  Effect.acquireRelease(Effect.succeed(path.join(os.tmpdir(), namespace)), (file) =>
    Effect.sync(() => fs.rmSync(file, { force: true }))
  )

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
      assert.notInclude(missing.message, "Internal error occurred")
      const process = yield* pods.exec("web", ["nosuch"], { namespace })
      assert.strictEqual((yield* Effect.flip(read(process.stdout)))._tag, "ProcessFailed")
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
      const awaitSize = (size: string) => `until [ "$(stty size)" = "${size}" ]; do sleep 0.1; done`
      yield* process.write(bytes(`${awaitSize("30 100")}; echo re''ady\n`))
      // the end of the first reader leaves the rest to the next
      yield* process.stdout.pipe(
        Stream.decodeText,
        Stream.scan(
          () => "",
          (screen, text) => screen + text
        ),
        Stream.takeUntil((screen) => screen.includes("ready")),
        Stream.runDrain
      )
      yield* process.resize({ columns: 120, rows: 40 })
      yield* process.write(bytes(`${awaitSize("40 120")}; exit 3\n`))
      assert.strictEqual(yield* process.exitCode, 3)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("says how a process ended that has left its input alone", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(where)
      // as much as pipes hold: of more, the real node never tells the end, to kubectl either; and where a process ends
      // before its input is there, the API server may close without a word of the end
      const [size, before] = where === standIn ? [1_000_000, ""] : [60_000, "sleep 1; "]
      const ends = (script: string) => pods.run("web", ["sh", "-c", script], { namespace, stdin: new Uint8Array(size) })
      assert.strictEqual((yield* ends(`${before}exit 3`)).exitCode, 3)
      assert.lengthOf((yield* ends(`head -c 10; ${before}exit 0`)).stdout, 10)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  for (const atScopeEnd of ["leave", "askToStop"] as const) {
    it.live(
      atScopeEnd === "askToStop"
        ? "asks a process to end that is interrupted, where that is wanted"
        : "lets a silent process go on whose connection is interrupted",
      () =>
        Effect.gen(function* () {
          const { namespace, pods } = yield* running(where)
          const file = yield* place(namespace)
          const script = `echo begun; ${atScopeEnd === "askToStop" ? "cat" : "sleep 1"}; echo ended > ${file}`
          const begun = yield* Deferred.make<void>()
          const fiber = yield* pods.exec("web", ["sh", "-c", script], { namespace, stdin: true, atScopeEnd }).pipe(
            Effect.flatMap(({ stdout }) => Stream.runForEach(stdout, () => Deferred.succeed(begun, undefined))),
            Effect.scoped,
            Effect.forkChild
          )
          yield* Deferred.await(begun)
          yield* Fiber.interrupt(fiber)
          const { exitCode } = yield* pods.run(
            "web",
            ["sh", "-c", `until [ -s ${file} ]; do sleep 0.1; done; exit 7`],
            { namespace }
          )
          assert.strictEqual(exitCode, 7)
        }).pipe(Effect.scoped, Effect.provide(services))
    )
  }

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
    "leaves nothing of 1,000 channels that were interrupted at random moments",
    () =>
      countingFibers((fibers) =>
        Effect.gen(function* () {
          const { namespace } = yield* running(where, { command: ["nc", "-ll", "-p", "7", "-e", "cat"] })
          const flood = ["dd", "if=/dev/zero", "bs=1M", "count=3"]
          const deaf = ["sleep", "3"]
          yield* soak({
            times: 1000,
            concurrency: 10,
            pod: "web",
            namespace,
            flood,
            deaf,
            port: 7,
            fibers,
            longest: 300
          })
        }).pipe(Effect.scoped, Effect.provide(services))
      ),
    240_000
  )
}

describe("processes by the stand-in for a node", () => {
  suite(standIn)
})

describe.skipIf(!hasRealNode)("processes on a real node", () => {
  suite(realNode)

  it.live("say what is to be done where their container has not started", () =>
    Effect.gen(function* () {
      const waits = { name: "first", image: "busybox:1.35", command: ["sleep", "1000"] }
      const { namespace, pods } = yield* created(realNode, {}, { initContainers: [waits] })
      yield* pods.get("web", { namespace }).pipe(
        Effect.repeat({
          schedule: often,
          until: ({ status }) => status?.initContainerStatuses?.[0]?.state?.running !== undefined
        })
      )
      const options = { namespace, container: "main" }
      const errors = [
        yield* Effect.flip(pods.run("web", ["true"], options)),
        yield* Effect.flip(pods.attach("web", options))
      ]
      for (const error of errors) {
        assert.strictEqual(error._tag, "UpgradeFailed")
        assert.match(
          error.message,
          /container .*not found.* \(it does not run: it has not started yet, or has ended\)$/
        )
      }
    }).pipe(Effect.scoped, Effect.provide(services))
  )

  it.live("are left at once although a part of their input was never read", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      yield* Effect.gen(function* () {
        const process = yield* pods.exec("web", ["sleep", "1000"], { namespace, stdin: true })
        yield* process.write(new Uint8Array(1_000_000))
        assert.isTrue(yield* process.isRunning)
      }).pipe(Effect.scoped)
      assert.strictEqual((yield* pods.run("web", ["pidof", "nosuch"], { namespace })).exitCode, 1)
    }).pipe(Effect.scoped, Effect.provide(services))
  )

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
          schedule: often,
          until: ({ status }) => status?.ephemeralContainerStatuses?.[0]?.state?.running !== undefined
        })
      )
      const { stdout } = yield* pods.run("web", ["echo", "in there"], { namespace, container: "debug" })
      assert.strictEqual(stdout, "in there\n")
    }).pipe(Effect.scoped, Effect.provide(services))
  )
})

describe.skipIf(!Cluster.controlled)("a process whose API server is killed", () => {
  it.live(
    "is lost, which is a failure and no exit code",
    () =>
      Effect.gen(function* () {
        const { namespace } = yield* running(standIn)
        const error = yield* Effect.gen(function* () {
          const process = yield* (yield* Pods).exec("web", ["sleep", "20"], { namespace })
          yield* killBeside
          return yield* Effect.flip(process.exitCode)
        }).pipe(Effect.scoped, Effect.provide(beside()))
        assert.strictEqual(error._tag, "ConnectionLost")
      }).pipe(Effect.scoped, Effect.provide(services)),
    120_000
  )
})

const rights = Layer.mergeAll(RoleBindings.layer, Roles.layer).pipe(Layer.provide(Cluster.layer), Layer.orDie)

describe.skipIf(Cluster.readerKubeconfig === undefined)("a user who may not start processes", () => {
  it.live("is told which verb is missing", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(standIn)
      const roles = yield* Roles
      const at = { namespace }
      const subresources = ["pods/exec", "pods/attach"]
      const role = (verbs: ReadonlyArray<string>) => ({
        metadata: { name: "r", namespace },
        rules: [{ apiGroups: [""], resources: subresources, verbs }]
      })
      yield* roles.create(role(["get"]))
      yield* (yield* RoleBindings).create({
        metadata: { name: "r", namespace },
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "r" },
        subjects: [{ kind: "Group", apiGroup: "rbac.authorization.k8s.io", name: "readers" }]
      })
      yield* Effect.gen(function* () {
        const pods = yield* Pods
        const refused = Effect.all([
          Effect.flip(pods.run("web", ["true"], at)),
          Effect.scoped(Effect.flip(pods.attach("web", at)))
        ])
        /** The server learns of a rule a moment after it was made. */
        const missing = (verb: string) =>
          refused.pipe(
            Effect.map((errors) => errors.map(({ _tag, message }) => `${_tag}: ${message}`)),
            Effect.repeat({
              schedule: often,
              until: (texts) => texts.every((text) => text.endsWith(`: ${verb} is missing)`))
            })
          )
        for (const [index, text] of (yield* missing("create")).entries()) {
          assert.include(text, `Forbidden: pods "web" is forbidden (exec and attach need`)
          assert.include(text, `on ${subresources[index] ?? ""}: create is missing`)
        }
        yield* roles.replace({ ...(yield* roles.get("r", at)), ...role(["create"]) })
        for (const text of yield* missing("get")) assert.include(text, 'User "token-reader" cannot get resource "pods/')
        yield* roles.replace({ ...(yield* roles.get("r", at)), ...role(["get", "create"]) })
        const { stdout } = yield* Effect.retry(pods.run("web", ["echo", "now"], at), often)
        assert.strictEqual(stdout, "now\n")
      }).pipe(
        Effect.provide(Pods.layer.pipe(Layer.provide(NodeKubernetes.layerFromFile(Cluster.readerKubeconfig ?? ""))))
      )
    }).pipe(Effect.scoped, Effect.provide(Layer.mergeAll(services, rights)))
  )
})

describe.skipIf(!Cluster.controlled)("processes by an older API server", () => {
  it.live(
    "have input that cannot be ended, which is said after all of it was sent",
    () =>
      Effect.gen(function* () {
        const { namespace, pods } = yield* running(standIn)
        const process = yield* pods.exec("web", ["sort"], { namespace, stdin: true })
        assert.strictEqual(process.protocol, "v4.channel.k8s.io")
        const error = yield* Effect.flip(Stream.run(Stream.make(bytes("b\na\n")), process.stdin))
        assert.strictEqual(error._tag, "CannotHalfClose")
        assert.include(error.message, "cannot be told that the input ends")
        assert.isTrue(yield* process.isRunning)
        const failed = yield* Effect.flip(pods.run("web", ["sort"], { namespace, stdin: "b\na\n" }))
        assert.strictEqual(failed._tag, "CannotHalfClose")
        assert.strictEqual((yield* pods.run("web", ["sh", "-c", "exit 3"], { namespace })).exitCode, 3)
        const lines = yield* pods.exec("web", ["head", "-n", "1"], { namespace, stdin: true })
        yield* lines.write(bytes("one\ntwo\n"))
        assert.strictEqual(yield* read(lines.stdout), "one\n")
        assert.strictEqual(yield* lines.exitCode, 0)
      }).pipe(
        Effect.scoped,
        Effect.provide(
          beside("--feature-gates=TranslateStreamCloseWebsocketRequests=false,ExtendWebSocketsToKubelet=false")
        )
      ),
    120_000
  )
})
