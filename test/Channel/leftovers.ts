import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { ApiServer } from "../../src/Testing/ApiServer.ts"
import { countingFibers, soak } from "./soak.ts"
import { createPod, overHttp } from "./support.ts"

/** Processes for {@link soak}. */
const scripted = Effect.gen(function* () {
  const server = yield* ApiServer
  yield* server.onExec(({ command, stdin, stdout }) =>
    command[0] === "cat"
      ? Effect.as(Stream.runForEach(stdin, stdout), 0)
      : Effect.as(Effect.repeat(stdout(new Uint8Array(32 * 1024)), { times: 100 }), 0)
  )
  yield* server.onAttach(({ stdin, stdout }) => Effect.as(Stream.runForEach(stdin, stdout), 0))
  yield* createPod("web")
  return server
})

/** Counts what is left of channels to a server over HTTP. */
export const left = (times: number) =>
  countingFibers((fibers) =>
    Effect.gen(function* () {
      const server = yield* scripted
      yield* soak({ times, concurrency: 20, pod: "web", flood: ["flood"], fibers, longest: 40 })
      assert.strictEqual(yield* server.openProcesses, 0)
    }).pipe(Effect.provide(overHttp()))
  )
