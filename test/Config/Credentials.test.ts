import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { TestClock } from "effect/testing"
import { inspect } from "node:util"
import * as ClientConfig from "../../src/Config/ClientConfig.ts"
import * as Credentials from "../../src/Config/Credentials.ts"
import { makeFiles } from "./support.ts"

const of = (settings: Partial<ClientConfig.Settings>) =>
  Effect.flatMap(ClientConfig.make({ server: "https://h", ...settings }), Credentials.make)

const fromFile = of({ tokenFile: "/token" })

const header = (credentials: Credentials.Credentials) =>
  Effect.map(credentials.header, (value) => Option.getOrUndefined(Option.map(value, Redacted.value)))

/** Sends as a client does: the header first, then the time; a 401 comes back for any header but the good one. */
const send = Effect.fnUntraced(function* (credentials: Credentials.Credentials, good: string) {
  const first = yield* header(credentials)
  const sent = yield* Clock.currentTimeMillis
  yield* Effect.yieldNow
  if (first === good) return { requests: 1, accepted: true }
  if (!(yield* credentials.invalidate(sent))) return { requests: 1, accepted: false }
  return { requests: 2, accepted: (yield* header(credentials)) === good }
})

const together = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.forEach(Array.from({ length: 50 }), () => effect, { concurrency: "unbounded" })

describe("credentials that do not change", () => {
  it.effect("give a token as a bearer token, and see no sense in trying again", () =>
    Effect.gen(function* () {
      const credentials = yield* of({ token: Redacted.make("t") })
      assert.strictEqual(yield* header(credentials), "Bearer t")
      assert.isFalse(yield* credentials.invalidate(0))
    }).pipe(Effect.provide(makeFiles({}).layer))
  )

  it.effect("give nothing where the client is anonymous", () =>
    Effect.gen(function* () {
      const credentials = yield* of({})
      assert.isUndefined(yield* header(credentials))
      assert.isFalse(yield* credentials.invalidate(0))
    }).pipe(Effect.provide(makeFiles({}).layer))
  )

  it.effect("are withheld from a server without TLS", () => {
    const files = makeFiles({ "/token": "t" })
    return Effect.gen(function* () {
      for (const settings of [{ token: Redacted.make("t") }, { tokenFile: "/token" }]) {
        const credentials = yield* of({ server: "http://h", ...settings })
        assert.isUndefined(yield* header(credentials))
        assert.isFalse(yield* credentials.invalidate(0))
      }
      assert.strictEqual(files.reads("/token"), 0)
    }).pipe(Effect.provide(files.layer))
  })
})

describe("a token file", () => {
  it.effect("is read when a token is needed, and trimmed", () => {
    const files = makeFiles({ "/token": " one\n" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      assert.strictEqual(files.reads("/token"), 0)
      assert.strictEqual(yield* header(credentials), "Bearer one")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is read again after 60 seconds, not before", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      assert.strictEqual(yield* header(credentials), "Bearer one")
      yield* files.set("/token", "two")
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer one")
      assert.strictEqual(files.reads("/token"), 1)
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* header(credentials), "Bearer two")
      assert.strictEqual(files.reads("/token"), 2)
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("leaves the last token in use while it is deleted, empty or of no use, and is tried again", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      assert.strictEqual(yield* header(credentials), "Bearer one")
      for (const damage of [
        files.remove("/token"),
        files.set("/token", "\n"),
        files.set("/token", "a\nb"),
        files.set("/token", { fails: "PermissionDenied" })
      ]) {
        yield* damage
        yield* TestClock.adjust("60 seconds")
        assert.strictEqual(yield* header(credentials), "Bearer one")
        assert.strictEqual(yield* header(credentials), "Bearer one")
      }
      assert.strictEqual(files.reads("/token"), 5)
      yield* files.set("/token", "two")
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer two")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("wins over the token beside it once it could be read", () => {
    const files = makeFiles({})
    return Effect.gen(function* () {
      const credentials = yield* of({ tokenFile: "/token", token: Redacted.make("start") })
      assert.strictEqual(yield* header(credentials), "Bearer start")
      yield* files.set("/token", "file")
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer file")
      yield* files.remove("/token")
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer file")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("gives a typed error while there is no token at all, and a token as soon as there is one", () => {
    const files = makeFiles({})
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      const error = yield* Effect.flip(credentials.header)
      assert.strictEqual(error._tag, "AuthError")
      assert.strictEqual(error.message, "cannot read a token: /token does not exist")
      yield* files.set("/token", "one")
      assert.strictEqual(yield* header(credentials), "Bearer one")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is read once for 50 requests that wait for it, and once more when they find the token stale", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      let reads = 0
      const slow = FileSystem.layerNoop({
        readFile: () =>
          Effect.suspend(() => {
            reads += 1
            return Effect.as(Deferred.await(gate), new TextEncoder().encode(`t${reads}`))
          })
      })
      const credentials = yield* Effect.provide(fromFile, slow)
      const requests = yield* Effect.forkChild(together(header(credentials)))
      yield* TestClock.adjust("5 seconds")
      yield* Deferred.succeed(gate, undefined)
      assert.deepStrictEqual([...new Set(yield* Fiber.join(requests))], ["Bearer t1"])
      assert.strictEqual(reads, 1)
      yield* TestClock.adjust("60 seconds")
      yield* together(header(credentials))
      assert.strictEqual(reads, 2)
    })
  )

  it.effect("can be read by the next request where the one that was reading it is interrupted", () =>
    Effect.gen(function* () {
      let reads = 0
      const slow = FileSystem.layerNoop({
        readFile: () =>
          Effect.suspend(() => (++reads === 1 ? Effect.never : Effect.succeed(new TextEncoder().encode("t"))))
      })
      const credentials = yield* Effect.provide(fromFile, slow)
      const first = yield* Effect.forkChild(credentials.header)
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(first)
      assert.strictEqual(yield* header(credentials), "Bearer t")
    })
  )

  it.effect("shows no token when its credentials are printed", () => {
    const files = makeFiles({ "/token": "s3cret" })
    return Effect.gen(function* () {
      const credentials = yield* of({ tokenFile: "/token", token: Redacted.make("s3cret") })
      const value = yield* credentials.header
      assert.notInclude(`${inspect([credentials, value], { depth: 9 })}${JSON.stringify(value)}`, "s3cret")
    }).pipe(Effect.provide(files.layer))
  })
})

describe("a refused token", () => {
  it.effect("is replaced by the one that the file holds by now, and the request is sent again", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      yield* files.set("/token", "two")
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* send(credentials, "Bearer two"), { requests: 2, accepted: true })
      assert.strictEqual(files.reads("/token"), 2)
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("makes two requests at most", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      yield* files.set("/token", "two")
      assert.deepStrictEqual(yield* send(credentials, "Bearer three"), { requests: 2, accepted: false })
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is not sent again where the file still holds it", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      assert.deepStrictEqual(yield* send(credentials, "Bearer two"), { requests: 1, accepted: false })
      assert.strictEqual(files.reads("/token"), 2)
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("stays in use where the file cannot be read", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      yield* files.remove("/token")
      yield* TestClock.adjust("1 second")
      assert.isFalse(yield* credentials.invalidate(1000))
      assert.strictEqual(yield* header(credentials), "Bearer one")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is replaced for the next request too where the refused one cannot be sent again", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      yield* files.set("/token", "two")
      yield* credentials.invalidate(yield* Clock.currentTimeMillis)
      assert.strictEqual(yield* header(credentials), "Bearer two")
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is read anew once for 50 requests that were refused at the same time", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      yield* files.set("/token", "two")
      const outcomes = yield* together(send(credentials, "Bearer two"))
      assert.deepStrictEqual(
        outcomes,
        Array.from(outcomes, () => ({ requests: 2, accepted: true }))
      )
      assert.strictEqual(files.reads("/token"), 2)
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is not read anew for a request that was sent before the token changed", () => {
    const files = makeFiles({ "/token": "one" })
    return Effect.gen(function* () {
      const credentials = yield* fromFile
      yield* header(credentials)
      const sent = yield* Clock.currentTimeMillis
      yield* files.set("/token", "two")
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer two")
      assert.isTrue(yield* credentials.invalidate(sent))
      assert.strictEqual(files.reads("/token"), 2)
    }).pipe(Effect.provide(files.layer))
  })

  it.effect("is sent again with the new one where it was sent while the file was being read", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      let reads = 0
      const slow = FileSystem.layerNoop({
        readFile: () =>
          Effect.suspend(() =>
            ++reads === 1
              ? Effect.succeed(new TextEncoder().encode("one"))
              : Effect.as(Deferred.await(gate), new TextEncoder().encode("two"))
          )
      })
      const credentials = yield* Effect.provide(fromFile, slow)
      yield* header(credentials)
      const refused = yield* Effect.forkChild(credentials.invalidate(0))
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual(yield* header(credentials), "Bearer one")
      const late = yield* Effect.forkChild(credentials.invalidate(3000))
      yield* TestClock.adjust("2 seconds")
      yield* Deferred.succeed(gate, undefined)
      assert.deepStrictEqual([yield* Fiber.join(refused), yield* Fiber.join(late)], [true, true])
      assert.strictEqual(reads, 2)
    })
  )
})
