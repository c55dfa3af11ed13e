import { assert, describe, it } from "@effect/vitest"
import type * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import type { Size } from "../../src/Channel/Protocol.ts"
import * as Terminal from "../../src/Channel/Terminal.ts"
import { ApiServer } from "../../src/Testing/ApiServer.ts"
import { Vanished } from "../../src/Testing/Exec.ts"
import { bytes, createPod, inProcess, text } from "./support.ts"

/** A terminal without a user. */
const fake = Effect.gen(function* () {
  const keys = yield* Queue.unbounded<Uint8Array, Cause.Done>()
  const sizes = yield* Queue.unbounded<Size>()
  const screen: Array<string> = []
  const state = { raw: false }
  const terminal: Terminal.Service = {
    size: Effect.succeed({ columns: 80, rows: 24 }),
    resizes: Stream.fromQueue(sizes),
    input: Stream.fromQueue(keys),
    output: (bytes) => Effect.sync(() => screen.push(text(bytes))),
    errorOutput: (bytes) => Effect.sync(() => screen.push(`! ${text(bytes)}`)),
    raw: Effect.asVoid(
      Effect.acquireRelease(
        Effect.sync(() => (state.raw = true)),
        () => Effect.sync(() => (state.raw = false))
      )
    )
  }
  return { keys, sizes, screen, state, terminal }
})

const start = Effect.gen(function* () {
  yield* createPod("web")
  return { pods: yield* Pods, server: yield* ApiServer, ...(yield* fake) }
})

describe("a terminal", () => {
  it.effect("is joined to the process: keys, output, sizes, and the exit code", () =>
    Effect.gen(function* () {
      const { keys, pods, screen, server, sizes, state, terminal } = yield* start
      yield* server.onExec(({ resizes, stdin, stdout }) =>
        Effect.gen(function* () {
          const [first, second] = yield* resizes.pipe(Stream.take(2), Stream.runCollect)
          yield* stdout(`${first?.columns} ${second?.columns}`)
          const [line = new Uint8Array(0)] = yield* stdin.pipe(Stream.take(1), Stream.runCollect)
          yield* stdout(`<${text(line)}>`)
          return 3
        })
      )
      yield* Queue.offer(sizes, { columns: 100, rows: 30 })
      yield* Queue.offer(keys, bytes("q"))
      const process = yield* pods.exec("web", ["sh"], { tty: true, stdin: true })
      const code = yield* Terminal.interact(process).pipe(Effect.provideService(Terminal.Terminal, terminal))
      assert.strictEqual(code, 3)
      assert.strictEqual(screen.join(""), "80 100<q>")
      assert.isFalse(state.raw)
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  it.effect("hands over the end of the input, and shows both outputs, where the process has no terminal", () =>
    Effect.gen(function* () {
      const { keys, pods, screen, server, state, terminal } = yield* start
      yield* server.onExec(({ stderr, stdin, stdout }) =>
        Stream.runForEach(stdin, stdout).pipe(Effect.andThen(stderr("end")), Effect.as(0))
      )
      yield* Queue.offer(keys, bytes("in"))
      yield* Queue.end(keys)
      const process = yield* pods.exec("web", ["cat"], { stdin: true })
      yield* Terminal.interact(process).pipe(Effect.provideService(Terminal.Terminal, terminal))
      assert.deepStrictEqual(screen.toSorted(), ["! end", "in"])
      assert.isFalse(state.raw)
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  for (const [typed, received] of [
    ["", "^D"],
    ["exit\n", "exit\n^D"],
    ["exit", "exit^D^D"]
  ] as const) {
    it.effect(`tells a process with a terminal of the end of ${JSON.stringify(typed)} as its user would`, () =>
      Effect.gen(function* () {
        const { keys, pods, server, terminal } = yield* start
        const heard = yield* Deferred.make<string>()
        yield* server.onExec(({ stdin }) => {
          let all = ""
          return stdin.pipe(
            Stream.tap((bytes) => Effect.sync(() => (all += text(bytes).replaceAll("\x04", "^D")))),
            Stream.takeUntil(() => all.length >= received.length),
            Stream.runDrain,
            Effect.andThen(Effect.suspend(() => Deferred.succeed(heard, all))),
            Effect.as(0)
          )
        })
        if (typed !== "") yield* Queue.offer(keys, bytes(typed))
        yield* Queue.end(keys)
        const process = yield* pods.exec("web", ["sh"], { tty: true, stdin: true })
        yield* Terminal.interact(process).pipe(Effect.provideService(Terminal.Terminal, terminal))
        assert.strictEqual(yield* Deferred.await(heard), received)
      }).pipe(Effect.scoped, Effect.provide(inProcess()))
    )
  }

  it.effect("is as it was before after an interruption, and after the connection was lost", () =>
    Effect.gen(function* () {
      const { pods, server, state, terminal } = yield* start
      const started = yield* Deferred.make<void>()
      yield* server.onExec(({ command }) =>
        command[0] === "forever"
          ? Effect.andThen(Deferred.succeed(started, undefined), Effect.never)
          : Effect.die(new Error("the node is gone"))
      )
      const session = (command: string) =>
        Effect.flatMap(pods.exec("web", [command], { tty: true, stdin: true }), (process) =>
          Terminal.interact(process)
        ).pipe(Effect.scoped, Effect.provideService(Terminal.Terminal, terminal))
      const fiber = yield* Effect.forkChild(session("forever"))
      yield* Deferred.await(started)
      yield* Effect.repeat(Effect.yieldNow, { until: () => state.raw })
      yield* Fiber.interrupt(fiber)
      assert.isFalse(state.raw)
      yield* Effect.exit(session("crash"))
      assert.isFalse(state.raw)
    }).pipe(Effect.provide(inProcess()))
  )

  it.effect("does not wait for a process whose input cannot be read", () =>
    Effect.gen(function* () {
      const { pods, server, terminal } = yield* start
      yield* server.onExec(({ stdin }) => Effect.andThen(Stream.runDrain(stdin), Effect.never))
      const process = yield* pods.exec("web", ["cat"], { stdin: true })
      const broken = yield* Effect.exit(
        Terminal.interact(process).pipe(
          Effect.provideService(Terminal.Terminal, { ...terminal, input: Stream.die("broken") })
        )
      )
      assert.deepStrictEqual(broken, Exit.die("broken"))
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  for (const tty of [false, true] as const) {
    it.effect(`leaves the input alone where the process takes none, and shows what it writes, tty: ${tty}`, () =>
      Effect.gen(function* () {
        const { pods, screen, server, state, terminal } = yield* start
        yield* server.onExec(({ resizes, stdout }) =>
          Effect.gen(function* () {
            const [size] = tty ? yield* resizes.pipe(Stream.take(1), Stream.runCollect) : []
            yield* stdout(`${size?.columns} ${state.raw}`)
            return 4
          })
        )
        const process = yield* pods.exec("web", ["ls"], { tty })
        const code = yield* Terminal.interact(process).pipe(
          Effect.provideService(Terminal.Terminal, { ...terminal, input: Stream.die("the input is read") })
        )
        assert.strictEqual(code, 4)
        assert.deepStrictEqual(screen, [tty ? "80 false" : "undefined false"])
      }).pipe(Effect.scoped, Effect.provide(inProcess()))
    )
  }

  it.effect("tells the process of a size that it gets at the very start", () =>
    Effect.gen(function* () {
      const { pods, screen, server, terminal } = yield* start
      yield* server.onExec(({ resizes, stdout }) =>
        Effect.gen(function* () {
          const sizes = yield* resizes.pipe(Stream.take(2), Stream.runCollect)
          yield* stdout(sizes.map(({ columns }) => columns).join(" "))
          return 0
        })
      )
      const listeners = new Set<(size: Size) => void>()
      const process = yield* pods.exec("web", ["sh"], { tty: true, stdin: true })
      yield* Terminal.interact(process).pipe(
        Effect.provideService(Terminal.Terminal, {
          ...terminal,
          // right after it was read, it is another one
          size: Effect.sync(() => {
            for (const listener of listeners) listener({ columns: 100, rows: 30 })
            return { columns: 80, rows: 24 }
          }),
          resizes: Stream.callback((queue) =>
            Effect.acquireRelease(
              Effect.sync(() => {
                const listener = (size: Size) => Queue.offerUnsafe(queue, size)
                listeners.add(listener)
                return listener
              }),
              (listener) => Effect.sync(() => listeners.delete(listener))
            )
          )
        })
      )
      assert.deepStrictEqual(screen, ["80 100"])
      assert.strictEqual(listeners.size, 0)
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  for (const tty of [false, true] as const) {
    it.effect(`shows all that came before the connection was lost, though there is more input, tty: ${tty}`, () =>
      Effect.gen(function* () {
        const { keys, pods, screen, server, terminal } = yield* start
        yield* server.onExec(({ stdout }) => Effect.andThen(stdout("last words"), Effect.fail(new Vanished({}))))
        const process = yield* pods.exec("web", ["sh"], { stdin: true, tty })
        // it is known here that the connection is lost
        yield* Effect.repeat(Effect.yieldNow, { while: () => process.isRunning })
        yield* Queue.offer(keys, bytes("q"))
        const error = yield* Effect.flip(
          Terminal.interact(process).pipe(Effect.provideService(Terminal.Terminal, terminal))
        )
        assert.strictEqual(error._tag, "ConnectionLost")
        assert.deepStrictEqual(screen, ["last words"])
      }).pipe(Effect.scoped, Effect.provide(inProcess()))
    )
  }

  it.effect("that nobody looks at any more ends the session", () =>
    Effect.gen(function* () {
      const { pods, server, terminal } = yield* start
      yield* server.onExec(({ stdout }) => Effect.andThen(stdout("x"), Effect.never))
      const process = yield* pods.exec("web", ["sh"], { stdin: true })
      const exit = yield* Terminal.interact(process).pipe(
        Effect.provideService(Terminal.Terminal, { ...terminal, output: () => Effect.interrupt }),
        Effect.exit
      )
      assert.isTrue(Exit.hasInterrupts(exit))
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )
})
