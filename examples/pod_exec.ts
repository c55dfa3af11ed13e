import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Stream } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as NodeKubernetes from "effect-kubernetes/Node"

const program = Effect.gen(function* () {
  const pods = yield* Pods

  // A process like any other. The end of its input is the end of the stream; leaving the scope ends the connection.
  const process = yield* pods.exec("web-0", ["sh", "-c", "sort; exit 3"], { stdin: true })
  yield* Effect.forkScoped(Stream.run(Stream.encodeText(Stream.make("b\n", "a\n")), process.stdin))
  yield* process.stdout.pipe(Stream.decodeText, Stream.splitLines, Stream.runForEach(Console.log))
  yield* Console.log("exit code", yield* process.exitCode)

  // The short form collects what a command writes.
  const { exitCode, stdout } = yield* pods.run("web-0", ["uname", "-s"])
  yield* Console.log(stdout.trim(), exitCode)
})

program.pipe(
  Effect.catchTag("ConnectionLost", (lost) => Console.error("what became of it is not known:", lost.message)),
  Effect.catchTag("ProcessFailed", (failed) => Console.error("it did not start:", failed.message)),
  Effect.scoped,
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
