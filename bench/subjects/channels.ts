/** This library's channels, built: one command, or ports that are forwarded until the input ends. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { once } from "node:events"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const [benchmark = "", pod = "", ...words] = process.argv.slice(2)

const runtime = ManagedRuntime.make(Pods.layer.pipe(Layer.provide(NodeKubernetes.layer)))

const exec = Effect.gen(function* () {
  const pods = yield* Pods
  const begin = performance.now()
  const running = yield* pods.exec(pod, words)
  let bytes = 0
  yield* Stream.runForEachArray(running.stdout, (chunks) =>
    Effect.sync(() => {
      for (const chunk of chunks) bytes += chunk.length
    })
  )
  const code = yield* running.exitCode
  const milliseconds = performance.now() - begin
  if (code !== 0) throw new Error(`exit code ${code}`)
  return { milliseconds, peak: process.resourceUsage().maxRSS / 1024, bytes }
}).pipe(Effect.scoped)

const forward = Effect.gen(function* () {
  const pods = yield* Pods
  const { ports } = yield* pods.portForward(
    pod,
    words.map((port) => `:${port}`)
  )
  const locals = words.map((port) => ports.find(({ remote }) => remote === Number(port))?.local)
  process.stdout.write(JSON.stringify(locals) + "\n")
  process.stdin.resume()
  yield* Effect.promise(() => once(process.stdin, "end"))
}).pipe(Effect.scoped)

if (benchmark === "exec") {
  // once for nothing: kubectl comes compiled, and this is what a program that runs for a while sees
  await runtime.runPromise(exec)
  process.stdout.write(JSON.stringify(await runtime.runPromise(exec)) + "\n")
}
if (benchmark === "forward") await runtime.runPromise(forward)
process.exit(0)
