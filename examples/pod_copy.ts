/** Copies a folder into a container and back, file by file as it goes. */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Copy from "effect-kubernetes/Kubectl/Copy"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"

const program = Effect.gen(function* () {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pod-copy-"))
  const onProgress = ({ path, size }: Copy.Copied) => Console.log("sent", path, size)
  // what is in the folder: the folder itself would land in the one that is there from the second time on
  const sent = yield* Copy.toPod("web-0", `${import.meta.dirname}/.`, "/tmp/examples", { onProgress })
  const back = yield* Copy.fromPod("web-0", "/tmp/examples", folder)
  yield* Console.log(sent.files === back.files && sent.bytes === back.bytes ? "all came back" : "some are missing")
})

program.pipe(
  Effect.catchTag("CopyFailed", (error) => Console.error(error.message)),
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
