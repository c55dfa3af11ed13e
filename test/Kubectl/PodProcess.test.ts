import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as ChildProcess from "effect/process/ChildProcess"
import { badArgument, type PlatformError } from "effect/PlatformError"
import { ChildProcessSpawner } from "effect/process/ChildProcessSpawner"
import * as Redacted from "effect/Redacted"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import * as PodProcess from "../../src/Kubectl/PodProcess.ts"
import { ApiServer, type Options } from "../../src/Testing/ApiServer.ts"
import * as Exec from "../../src/Testing/Exec.ts"
import { bytes, createPod, inProcess } from "../Channel/support.ts"

/** A few programs, by name; `show` prints what it was called with. */
const programs: Exec.Handler = ({ command, stderr, stdin, stdout }) =>
  Effect.gen(function* () {
    const [program, ...rest] = command
    switch (program) {
      case "upper":
        yield* Stream.runForEach(stdin, (chunk) => stdout(Buffer.from(chunk).toString().toUpperCase()))
        return 0
      case "echo":
        yield* stdout(`${rest.join(" ")}\n`)
        yield* stderr("noise\n")
        return 0
      case "fail":
        yield* stderr("it failed")
        return 7
      case "nosuch":
        return yield* new Exec.NotStarted({ message: 'exec: "nosuch": executable file not found in $PATH' })
      case "forever":
        return yield* Effect.never
      case "wait":
        return yield* Effect.as(Stream.runDrain(stdin), 0)
      default:
        yield* stdout(JSON.stringify(command))
        return 0
    }
  })

const layerOf = (options?: Options) =>
  PodProcess.layerSpawner({ pod: "web" }).pipe(
    Layer.provideMerge(
      Layer.effectDiscard(
        Effect.gen(function* () {
          yield* (yield* ApiServer).onExec(programs)
          yield* createPod("web")
        })
      ).pipe(Layer.provideMerge(inProcess(options)))
    )
  )

const layer = layerOf()

const string = (command: ChildProcess.Command) =>
  Effect.flatMap(ChildProcessSpawner, (spawner) => spawner.string(command))

const wordsOf = (command: ChildProcess.Command) => Effect.map(string(command), (text): unknown => JSON.parse(text))

describe("commands in a pod", () => {
  it.effect("run as they do on this machine", () =>
    Effect.gen(function* () {
      const spawner = yield* ChildProcessSpawner
      assert.strictEqual(yield* string(ChildProcess.make`echo ${"a b"} c`), "a b c\n")
      assert.deepStrictEqual(yield* spawner.lines(ChildProcess.make("echo", ["x"])), ["x"])
      assert.strictEqual(yield* spawner.exitCode(ChildProcess.make("fail", [])), 7)
      assert.strictEqual(yield* spawner.string(ChildProcess.make("fail", []), { includeStderr: true }), "it failed")
    }).pipe(Effect.provide(layer))
  )

  it.effect("are piped into each other", () =>
    Effect.gen(function* () {
      const piped = ChildProcess.make("echo", ["quiet"]).pipe(
        ChildProcess.pipeTo(ChildProcess.make("upper", [])),
        ChildProcess.pipeTo(ChildProcess.make("upper", []))
      )
      assert.strictEqual(yield* string(piped), "QUIET\n")
      const noisy = ChildProcess.make("echo", []).pipe(
        ChildProcess.pipeTo(ChildProcess.make("upper", []), { from: "stderr" })
      )
      assert.strictEqual(yield* string(noisy), "NOISE\n")
    }).pipe(Effect.provide(layer))
  )

  it.effect("take a stream as their input, or what is written to their handle", () =>
    Effect.gen(function* () {
      const stdin = Stream.make(bytes("from a stream"))
      assert.strictEqual(yield* string(ChildProcess.make("upper", [], { stdin })), "FROM A STREAM")
      const handle = yield* ChildProcess.make("upper", [])
      yield* Stream.run(Stream.make(bytes("by hand")), handle.stdin)
      assert.strictEqual(yield* Stream.mkString(Stream.decodeText(handle.stdout)), "BY HAND")
      assert.strictEqual(yield* handle.exitCode, 0)
      assert.isFalse(yield* handle.isRunning)
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.effect("write into a sink where one is given", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      const sink = Sink.as(
        Sink.forEach((chunk: Uint8Array) => Effect.sync(() => seen.push(Buffer.from(chunk).toString()))),
        bytes("seen")
      )
      assert.strictEqual(yield* string(ChildProcess.make("echo", ["x"], { stdout: sink })), "seen")
      assert.deepStrictEqual(seen, ["x\n"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("get a shell, a folder and an environment by programs of the container", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* wordsOf(ChildProcess.make("exit $X", { shell: true })), ["sh", "-c", "exit $X"])
      assert.deepStrictEqual(yield* wordsOf(ChildProcess.make("true", { shell: "bash" })), ["bash", "-c", "true"])
      assert.deepStrictEqual(
        yield* wordsOf(ChildProcess.make("show", ["1"], { env: { A: "b", S: Redacted.make("s"), N: undefined } })),
        ["env", "-i", "--", "A=b", "S=s", "show", "1"]
      )
      assert.deepStrictEqual(
        yield* wordsOf(ChildProcess.make("show", [], { env: { A: "b", N: undefined }, extendEnv: true })),
        ["env", "-u", "N", "--", "A=b", "show"]
      )
      assert.deepStrictEqual(yield* wordsOf(ChildProcess.make("show", ["1"], { cwd: "/a b" })), [
        "sh",
        "-c",
        'cd "$1" && shift && exec "$@"',
        "sh",
        "/a b",
        "show",
        "1"
      ])
    }).pipe(Effect.provide(layer))
  )

  it.effect("that do not exist fail, whatever is read of them", () =>
    Effect.gen(function* () {
      const spawner = yield* ChildProcessSpawner
      const command = ChildProcess.make("nosuch", [])
      for (const effect of [Effect.asVoid(spawner.string(command)), Effect.asVoid(spawner.exitCode(command))]) {
        const error = yield* Effect.flip(effect)
        assert.strictEqual(error.reason._tag, "NotFound")
        assert.include(error.message, "executable file not found")
      }
    }).pipe(Effect.provide(layer))
  )

  it.live("fail when their input breaks off, with what failed there", () =>
    Effect.gen(function* () {
      const spawner = yield* ChildProcessSpawner
      const upper = (options?: ChildProcess.CommandOptions) => ChildProcess.make("upper", [], options)
      const nosuch = ChildProcess.make("nosuch", [])
      const piped = nosuch.pipe(ChildProcess.pipeTo(upper()), ChildProcess.pipeTo(upper()))
      const stdin = Stream.concat(Stream.make(bytes("a")), Stream.fail(badArgument({ module: "Test", method: "read" })))
      const commands: ReadonlyArray<readonly [ChildProcess.Command, string]> = [
        [piped, "NotFound"],
        [upper({ stdin }), "BadArgument"],
        [upper({ stdin: { stream: stdin, endOnDone: false } }), "BadArgument"]
      ]
      for (const [command, reason] of commands) {
        const whole = spawner.string(command, { includeStderr: true })
        for (const effect of [whole, spawner.string(command), Effect.asVoid(spawner.exitCode(command))]) {
          assert.strictEqual((yield* Effect.flip<unknown, PlatformError, never>(effect)).reason._tag, reason)
        }
      }
      // the end of the input is nothing to it
      const forever = ChildProcess.make("forever", [], { stdin })
      assert.strictEqual((yield* Effect.flip(spawner.string(forever))).reason._tag, "BadArgument")
      const defect = upper({ stdin: Stream.die("defect") })
      assert.deepStrictEqual(yield* Effect.exit(spawner.string(defect)), Exit.die("defect"))
    }).pipe(Effect.provide(layer))
  )

  it.effect("that are given a stream fail where the server cannot be told of its end", () =>
    Effect.gen(function* () {
      const command = ChildProcess.make("upper", [], { stdin: Stream.make(bytes("x")) })
      const error = yield* Effect.flip(string(command))
      assert.include(error.message, "cannot be told that the input ends")
    }).pipe(Effect.provide(layerOf({ halfClose: false })))
  )

  it.effect("of a pod that does not exist fail", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(string(ChildProcess.make("echo", [])))
      assert.strictEqual(error.reason._tag, "NotFound")
    }).pipe(Effect.provide(PodProcess.layerSpawner({ pod: "none" })), Effect.provide(inProcess()))
  )

  it.effect("are refused what has no form on the wire", () =>
    Effect.gen(function* () {
      const handle = yield* ChildProcess.make("wait", [])
      const isRefused = <R>(effect: Effect.Effect<unknown, PlatformError, R>) =>
        Effect.map(Effect.flip(effect), (error) => assert.strictEqual(error.reason._tag, "BadArgument"))
      yield* isRefused(handle.kill())
      yield* isRefused(handle.unref)
      yield* isRefused(Stream.runDrain(handle.getOutputFd(3)))
      yield* isRefused(Stream.run(Stream.make(bytes("x")), handle.getInputFd(3)))
      assert.isNaN(handle.pid)
      yield* isRefused(string(ChildProcess.make("echo", [], { stdout: "inherit" })))
      yield* isRefused(string(ChildProcess.make("echo", [], { stdin: "inherit" })))
      yield* isRefused(string(ChildProcess.make("echo", [], { additionalFds: { fd3: { type: "output" } } })))
      yield* isRefused(string(ChildProcess.make("echo", ["x"], { shell: true })))
      yield* isRefused(string(ChildProcess.make("echo", ["a\0b"])))
      yield* isRefused(string(ChildProcess.make("echo", [], { env: { "A=B": "c" } })))
      yield* isRefused(string(ChildProcess.make("echo", [], { env: { "": "c" } })))
      yield* isRefused(
        string(ChildProcess.make("echo", []).pipe(ChildProcess.pipeTo(ChildProcess.make("upper", []), { from: "fd3" })))
      )
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.effect("lose their connection, and their input, with their scope", () =>
    Effect.gen(function* () {
      const server = yield* ApiServer
      const ended = yield* Deferred.make<void>()
      const started = yield* Deferred.make<void>()
      yield* server.onExec(({ stdin }) =>
        Stream.runDrain(stdin).pipe(Effect.andThen(Deferred.succeed(ended, undefined)), Effect.as(0))
      )
      const running = yield* Effect.forkChild(
        ChildProcess.make("wait", []).pipe(
          Effect.andThen(Deferred.succeed(started, undefined)),
          Effect.andThen(Effect.never),
          Effect.scoped
        )
      )
      yield* Deferred.await(started)
      yield* Fiber.interrupt(running)
      yield* Deferred.await(ended)
    }).pipe(Effect.provide(layer))
  )
})
