/**
 * The terminal in which a program on Node runs.
 *
 * @since 0.1.0
 */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import NodeProcess from "node:process"
import type { WriteStream } from "node:tty"
import type { Size } from "./Channel/Protocol.ts"
import { Terminal } from "./Channel/Terminal.ts"

const sizeOf = ({ columns, rows }: WriteStream): Size => ({ columns: columns ?? 0, rows: rows ?? 0 })

const ignore = () => {}

/**
 * Waits while the terminal, or what it is piped to, takes no more. Who reads it may be gone, as behind `| head`: that is no
 * fault of the program, which is interrupted.
 */
const write =
  (stream: WriteStream) =>
  (bytes: Uint8Array): Effect.Effect<void> =>
    Effect.callback((resume) => {
      // it tells of a failure twice, and ends the program if nobody listens; the second time comes after this
      if (!stream.listeners("error").includes(ignore)) stream.on("error", ignore)
      stream.write(bytes, (error) => {
        if (error === null || error === undefined) resume(Effect.void)
        else resume("code" in error && error.code === "EPIPE" ? Effect.interrupt : Effect.die(error))
      })
    })

/** What ends a program while its terminal is raw, and leaves it so; Node itself sees to `SIGINT` and `SIGTERM`. */
const signals = ["SIGHUP", "SIGQUIT"] as const

/** Where somebody else listens, it is for him to end the program. */
const onSignal = (restore: () => void) => (signal: NodeJS.Signals) => {
  if (NodeProcess.listenerCount(signal) > 1) return
  restore()
  NodeProcess.kill(NodeProcess.pid, signal)
}

/**
 * The terminal of standard input and output.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Terminal> = /*#__PURE__*/ Layer.sync(Terminal, () => {
  const { stderr, stdin, stdout } = NodeProcess
  return {
    size: Effect.sync(() => sizeOf(stdout)),
    resizes: Stream.callback<Size>((queue) =>
      Effect.acquireRelease(
        Effect.sync(() => {
          const listener = () => Queue.offerUnsafe(queue, sizeOf(stdout))
          stdout.on("resize", listener)
          return listener
        }),
        (listener) => Effect.sync(() => stdout.off("resize", listener))
      )
    ),
    input: NodeStream.fromReadable({ evaluate: () => stdin, closeOnDone: false, onError: () => closed }).pipe(
      Stream.catch(() => Stream.empty),
      // nobody waits for more: the program can end
      Stream.ensuring(
        Effect.sync(() => {
          stdin.pause()
          // a file or /dev/null has none
          if ("unref" in stdin) stdin.unref()
        })
      )
    ),
    output: write(stdout),
    errorOutput: write(stderr),
    raw: Effect.asVoid(Effect.acquireRelease(Effect.sync(makeRaw), (restore) => Effect.sync(restore)))
  }
})

/** Makes the terminal raw, if there is one; what undoes it. */
const makeRaw = (): (() => void) => {
  const { stdin } = NodeProcess
  if (!stdin.isTTY) return ignore
  const before = stdin.isRaw
  const restore = () => {
    for (const signal of signals) NodeProcess.off(signal, listener)
    stdin.setRawMode(before)
  }
  const listener = onSignal(restore)
  // before those who listen once, and would be gone
  for (const signal of signals) NodeProcess.prependListener(signal, listener)
  stdin.setRawMode(true)
  return restore
}

const closed = "closed" as const
