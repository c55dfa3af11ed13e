/** Programs of the tests of the terminal, which need standard streams of their own. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as fs from "node:fs"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import * as Terminal from "../../src/Channel/Terminal.ts"
import * as NodeTerminal from "../../src/NodeTerminal.ts"
import * as ApiServer from "../../src/Testing/ApiServer.ts"

const say = (text: string) => fs.writeSync(2, `${text}\n`)

/** Joins the terminal to a process in a pod; the exit code goes to standard error. */
const session = (handler: Parameters<ApiServer.Service["onExec"]>[0]) =>
  Effect.gen(function* () {
    const pods = yield* Pods
    yield* pods.create({ metadata: { name: "web" }, spec: { nodeName: "n", containers: [{ name: "m", image: "m" }] } })
    yield* (yield* ApiServer.ApiServer).onExec(handler)
    const process = yield* pods.exec("web", ["sh"], { stdin: true })
    say(`exit code ${yield* Terminal.interact(process)}`)
  }).pipe(
    Effect.scoped,
    Effect.onInterrupt(() => Effect.sync(() => say("interrupted"))),
    Effect.provide(Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))),
    Effect.provide(NodeTerminal.layer)
  )

const programs = {
  /** Ends with its input. */
  cat: session(({ stdin, stdout }) => Effect.as(Stream.runForEach(stdin, stdout), 0)).pipe(Effect.orDie),
  /** Writes for as long as somebody reads. */
  yes: session(({ stdout }) => Effect.forever(stdout("y\n".repeat(1000)))).pipe(Effect.orDie),
  /** Waits with a terminal, here a stand-in for one, that is raw. */
  raw: Effect.gen(function* () {
    Object.assign(process.stdin, { isTTY: true, isRaw: false, setRawMode: (raw: boolean) => say(`raw ${raw}`) })
    const terminal = yield* Terminal.Terminal
    yield* terminal.raw
    say("ready")
    yield* Effect.never
  }).pipe(Effect.scoped, Effect.provide(NodeTerminal.layer)),
  /** Leaves it, and waits with a listener of its own. */
  own: Effect.gen(function* () {
    Object.assign(process.stdin, { isTTY: true, isRaw: false, setRawMode: (raw: boolean) => say(`raw ${raw}`) })
    const terminal = yield* Terminal.Terminal
    const hangup = yield* Effect.forkChild(
      Effect.callback<void>((resume) => void process.once("SIGHUP", () => resume(Effect.void))),
      { startImmediately: true }
    )
    yield* Effect.scoped(
      Effect.gen(function* () {
        yield* terminal.raw
        say("ready")
        yield* Fiber.join(hangup)
      })
    )
    say(`${process.listenerCount("SIGHUP")} listeners`)
  }).pipe(Effect.provide(NodeTerminal.layer))
}

export type Name = keyof typeof programs

const isName = (name: string): name is Name => Object.hasOwn(programs, name)

const name = process.argv[2] ?? ""
NodeRuntime.runMain(isName(name) ? programs[name] : Effect.die("no such program"))
