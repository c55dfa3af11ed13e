import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import { ApiServer } from "../../src/Testing/ApiServer.ts"
import { countingFibers } from "../suite/counting.ts"
import { soak } from "./soak.ts"
import { createPod, overHttp } from "./support.ts"

/** Processes for {@link soak}. */
const scripted = Effect.gen(function* () {
  const server = yield* ApiServer
  yield* server.onExec(({ command, stdin, stdout }) => {
    if (command[0] === "deaf") return Effect.never
    return command[0] === "cat"
      ? Effect.as(Stream.runForEach(stdin, stdout), 0)
      : Effect.as(Effect.repeat(stdout(new Uint8Array(32 * 1024)), { times: 100 }), 0)
  })
  yield* server.onPortForward(({ received, send }) => Stream.runForEach(received, send))
  yield* server.onAttach(({ stdin, stdout }) => Effect.as(Stream.runForEach(stdin, stdout), 0))
  const pods = yield* Pods
  yield* createPod("web")
  yield* pods.modifyStatus("web", (pod) => ({ ...pod, status: { phase: "Running" } }))
  return server
})

/** Counts what is left of channels to a server over HTTP. */
export const left = (times: number) =>
  countingFibers((fibers) =>
    Effect.gen(function* () {
      const server = yield* scripted
      yield* soak({
        times,
        concurrency: 20,
        pod: "web",
        flood: ["flood"],
        deaf: ["deaf"],
        port: 7,
        fibers,
        longest: 40
      })
      assert.strictEqual(yield* server.openProcesses, 0)
    }).pipe(Effect.provide(overHttp()))
  )
