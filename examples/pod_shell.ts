import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Terminal from "effect-kubernetes/Channel/Terminal"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as NodeTerminal from "effect-kubernetes/NodeTerminal"

/** A shell in a pod: `node examples/pod_shell.ts [POD] [COMMAND...]`. */
const [name = "web-0", ...command] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const pods = yield* Pods
  const tty = process.stdin.isTTY
  const shell = yield* pods.exec(
    name,
    command.length === 0 ? ["sh"] : command,
    tty ? { stdin: true, tty } : { stdin: true }
  )
  const code = yield* Terminal.interact(shell)
  yield* Console.error(`exit code ${code}`)
})

program.pipe(
  Effect.scoped,
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  Effect.provide(NodeTerminal.layer),
  NodeRuntime.runMain
)
