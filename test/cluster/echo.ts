/** Sends 100 MB through `cat` in a pod, and prints whether they came back, and how much memory that took: NAMESPACE POD. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Cluster from "./Cluster.ts"

const [namespace = "default", pod = "web"] = process.argv.slice(2)

const size = 64 * 1024
const times = 1600

const program = Effect.gen(function* () {
  const pods = yield* Pods
  const chunk = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251)
  const expected = createHash("sha256")
  for (let at = 0; at < times; at++) expected.update(chunk)
  const command = yield* pods.exec(pod, ["cat"], { namespace, stdin: true })
  const idle = process.memoryUsage().rss
  let peak = idle
  yield* Effect.forkScoped(Stream.runForEach(Stream.range(1, times), () => command.write(chunk)))
  const seen = createHash("sha256")
  let left = size * times
  yield* Stream.runForEach(command.stdout, (bytes) => {
    seen.update(bytes)
    peak = Math.max(peak, process.memoryUsage().rss)
    left -= bytes.length
    // not before: a node may lose the last output of a process that ends faster than it is read
    return left === 0 ? command.endInput : Effect.void
  })
  const exitCode = yield* command.exitCode
  const isSame = seen.digest("hex") === expected.digest("hex")
  console.log(JSON.stringify({ exitCode, isSame, memory: Math.round((peak - idle) / 1e6) }))
})

await Effect.runPromise(program.pipe(Effect.scoped, Effect.provide(Pods.layer), Effect.provide(Cluster.layer)))
