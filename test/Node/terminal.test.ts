import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type ChildProcess, spawn } from "node:child_process"
import * as fs from "node:fs"
import * as path from "node:path"
import type { Name } from "./terminalProgram.ts"

type Stdin = "pipe" | "ignore" | number

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of `terminalProgram.ts` to its end; `onOutput` is called with what it has said so far. */
const run = (
  name: Name,
  stdin: Stdin,
  onOutput: (child: ChildProcess, stdout: string, stderr: string) => void = () => {},
  wrap: (command: ReadonlyArray<string>) => ReadonlyArray<string> = (command) => command
) =>
  Effect.callback<Ended>((resume) => {
    const [program = "", ...rest] = wrap([
      process.execPath,
      "--conditions=effect-kubernetes",
      path.join(import.meta.dirname, "terminalProgram.ts"),
      name
    ])
    const child = spawn(program, rest, { stdio: [stdin, "pipe", "pipe"] })
    let stdout = ""
    let stderr = ""
    child.stdout?.on("data", (data: Buffer) => onOutput(child, (stdout += String(data)), stderr))
    child.stderr?.on("data", (data: Buffer) => onOutput(child, stdout, (stderr += String(data))))
    child.on("close", (code, signal) => resume(Effect.succeed({ code, signal, stdout, stderr })))
    child.stdin?.end("typed")
    return Effect.sync(() => void child.kill("SIGKILL"))
  })

const fileOf = (name: string) =>
  Effect.acquireRelease(
    Effect.sync(() => fs.openSync(name, "r")),
    (file) => Effect.sync(() => fs.closeSync(file))
  )

describe("the terminal of a program", () => {
  const whole = import.meta.filename
  const inputs: ReadonlyArray<readonly [name: string, stdin: Effect.Effect<Stdin, never, Scope.Scope>, text: string]> =
    [
      ["a pipe", Effect.succeed("pipe"), "typed"],
      ["/dev/null", Effect.succeed("ignore"), ""],
      ["a file", fileOf(whole), fs.readFileSync(whole, "utf8")]
    ]
  for (const [name, stdin, text] of inputs) {
    it.live(`hands over ${name} as input, and its end`, () =>
      Effect.gen(function* () {
        const ended = yield* run("cat", yield* stdin)
        assert.deepStrictEqual(ended, { code: 0, signal: null, stdout: text, stderr: "exit code 0\n" })
      }).pipe(Effect.scoped)
    )
  }

  it.live("takes an input that was closed for one that has ended", () =>
    Effect.gen(function* () {
      const ended = yield* run("cat", "ignore", undefined, (command) => ["sh", "-c", 'exec "$@" <&-', "sh", ...command])
      assert.deepStrictEqual(ended, { code: 0, signal: null, stdout: "", stderr: "exit code 0\n" })
    })
  )

  it.live("ends the program without a word when nobody reads its output any more", () =>
    Effect.gen(function* () {
      const ended = yield* run("yes", "ignore", (child) => child.stdout?.destroy())
      assert.deepStrictEqual([ended.code, ended.stderr], [130, "interrupted\n"])
    })
  )

  for (const signal of ["SIGHUP", "SIGQUIT"] as const) {
    it.live(`is as it was before when ${signal} ends the program`, () =>
      Effect.gen(function* () {
        const ended = yield* run("raw", "ignore", (child, _, said) => {
          if (said.endsWith("ready\n")) child.kill(signal)
        })
        assert.deepStrictEqual([ended.signal, ended.stderr], [signal, "raw true\nready\nraw false\n"])
      })
    )
  }

  it.live("leaves a signal to those who listen, and listens no longer than it is raw", () =>
    Effect.gen(function* () {
      const ended = yield* run("own", "ignore", (child, _, said) => {
        if (said.endsWith("ready\n")) child.kill("SIGHUP")
      })
      assert.deepStrictEqual([ended.code, ended.stderr], [0, "raw true\nready\nraw false\n0 listeners\n"])
    })
  )
})
