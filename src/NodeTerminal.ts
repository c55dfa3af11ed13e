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
import * as NodeProcess from "node:process"
import type { WriteStream } from "node:tty"
import type { Size } from "./Channel/Protocol.ts"
import { Terminal } from "./Channel/Terminal.ts"

const sizeOf = ({ columns, rows }: WriteStream): Size => ({ columns: columns ?? 0, rows: rows ?? 0 })

/** Waits while the terminal, or what it is piped to, takes no more. */
const write =
  (stream: WriteStream) =>
  (bytes: Uint8Array): Effect.Effect<void> =>
    Effect.callback((resume) => {
      stream.write(bytes, () => resume(Effect.void))
    })

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
      Stream.ensuring(Effect.sync(() => stdin.pause().unref()))
    ),
    output: write(stdout),
    errorOutput: write(stderr),
    raw: Effect.asVoid(
      Effect.acquireRelease(
        Effect.sync(() => {
          const before = stdin.isRaw
          if (stdin.isTTY) stdin.setRawMode(true)
          return before
        }),
        (before) =>
          Effect.sync(() => {
            if (stdin.isTTY) stdin.setRawMode(before)
          })
      )
    )
  }
})

const closed = "closed" as const
