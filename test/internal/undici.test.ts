import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Undici from "../../src/internal/undici.ts"

const missing = (code: string) => Promise.reject(Object.assign(new Error("not there"), { code }))

describe("undici", () => {
  for (const code of ["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"]) {
    it.effect(`serves by its index where its inner modules fail with ${code}`, () =>
      Effect.gen(function* () {
        const undici = yield* Effect.promise(() => import("undici"))
        const parts = yield* Effect.promise(() => Undici.orIndex(() => missing(code)))
        assert.strictEqual(parts.buildConnector, undici.buildConnector)
        const agent = parts.makeAgent({})
        assert.instanceOf(agent, undici.Agent)
        yield* Effect.promise(() => agent.destroy())
      })
    )
  }

  it.effect("is not asked again where its modules fail in another way", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.tryPromise(() => Undici.orIndex(() => missing("EACCES"))))
      assert.propertyVal(error.cause, "code", "EACCES")
    })
  )

  it.effect("has the inner modules that are loaded", () =>
    Effect.gen(function* () {
      const { Agent } = yield* Effect.promise(() => import("undici"))
      const { default: Inner } = yield* Effect.promise(() => import("undici/lib/dispatcher/agent.js"))
      assert.strictEqual(Inner, Agent)
      const agent = (yield* Undici.load).makeAgent({})
      assert.instanceOf(agent, Inner)
      yield* Effect.promise(() => agent.destroy())
    })
  )
})
