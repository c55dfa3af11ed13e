import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { AwaitVersion } from "../../../src/internal/retry.ts"
import * as BackOff from "../../../src/Watch/BackOff.ts"
import type { ListWatch } from "../../../src/Watch/ListWatch.ts"
import * as Watch from "../../../src/Watch/Watch.ts"
import * as Watcher from "../../../src/Watch/Watcher.ts"
import * as E from "../Endpoint.ts"
import * as S from "../Scripted.ts"

/** Runs an effect for nearly five minutes, less than a watch may be silent, and gives what it logged for people. */
const logOf = <A, Err>(effect: Effect.Effect<A, Err>) =>
  Effect.gen(function* () {
    const lines: Array<string> = []
    const logger = Logger.make(({ logLevel, message }) => {
      if (logLevel !== "Debug") lines.push(`${logLevel}: ${String(message)}`)
    })
    const fiber = yield* Effect.forkChild(Effect.provide(effect, Logger.layer([logger])))
    yield* TestClock.adjust("280 seconds")
    yield* Fiber.interrupt(fiber)
    return lines
  })

const watch = (...script: readonly [S.Answer, ...ReadonlyArray<S.Answer>]) =>
  logOf(
    Stream.runDrain(
      Watch.make({ ...S.scripted(...script).config, resourceVersion: "10", backOff: BackOff.make({ jitter: 0 }) })
    )
  )

const watcher = (...script: readonly [E.Answer, ...ReadonlyArray<E.Answer>]) =>
  logOf(Stream.runDrain(Watcher.make(E.scripted(...script).endpoint, { streamingList: false })))

const lost = S.refuse(S.lost("connect"))
const warning = "Warn: watch things in namespace default failed 3 times in a row, it is tried again: connect"

describe("a watch", () => {
  it.effect("is silent about two failures in a row", () =>
    Effect.gen(function* () {
      const log = yield* watch(lost, lost, S.reset(S.added("a", "11")), lost, S.hang(S.added("b", "12")))
      assert.deepStrictEqual(log, [])
    })
  )

  it.effect("warns of the third failure in a row, once, and tells when it works again", () =>
    Effect.gen(function* () {
      const log = yield* watch(lost, lost, lost, lost, lost, S.hang(S.added("a", "11")))
      assert.deepStrictEqual(log, [
        warning,
        "Info: watch things in namespace default works again, after 5 failures in a row"
      ])
    })
  )

  it.effect("warns at once of a wait that is longer than a minute", () =>
    Effect.gen(function* () {
      const busy = S.refuse(S.answered(503, "", { "retry-after": "90" }))
      assert.deepStrictEqual(
        (yield* watch(busy, S.hang(S.added("a", "11")))).map((line) => line.replace(/(in 1m 30s): .*/, "$1")),
        [
          "Warn: watch things in namespace default failed, it is tried again in 1m 30s",
          "Info: watch things in namespace default works again, after a failure"
        ]
      )
    })
  )

  it.effect("works again too where nothing happens", () =>
    Effect.gen(function* () {
      const quiet: S.Answer = { parts: [Effect.sleep("1 minute")], end: "close" }
      const log = yield* watch(lost, lost, lost, quiet, S.hang())
      assert.deepStrictEqual(log, [
        warning,
        "Info: watch things in namespace default works again, after 3 failures in a row"
      ])
    })
  )

  it.effect("warns of each outage", () =>
    Effect.gen(function* () {
      const up = S.reset(S.added("a", "11"), Effect.sleep("1 second"))
      const log = yield* watch(lost, lost, lost, up, lost, lost, lost, S.hang(S.added("b", "12")))
      assert.deepStrictEqual(
        log.map((line) => line.slice(0, 4)),
        ["Warn", "Info", "Warn", "Info"]
      )
    })
  )
})

describe("a watcher", () => {
  it.effect("warns of lists that fail, once, and tells when one succeeds", () =>
    Effect.gen(function* () {
      const down = E.fail(E.unavailable)
      const log = yield* watcher(down, down, down, down, E.page("10", []), E.stream())
      assert.lengthOf(log, 2)
      assert.match(log[0] ?? "", /^Warn: .+ failed 3 times in a row, it is tried again: /)
      assert.match(log[1] ?? "", /^Info: .+ works again, after 4 failures in a row$/)
    })
  )

  it.effect("says which collection it lists in pages, as its streaming list does not end", () =>
    Effect.gen(function* () {
      const server = S.scripted(S.hang(S.added("a", "3")))
      const endpoint: ListWatch<E.Object> = {
        list: () => Effect.succeed({ metadata: { resourceVersion: "10" }, items: [] }),
        watchRaw: ({ resourceVersion, sendInitialEvents }) =>
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          Watch.raw({ ...server.config, resourceVersion, sendInitialEvents }) as never
      }
      assert.deepStrictEqual(yield* logOf(Stream.runDrain(Watcher.make(endpoint))), [
        "Warn: watch things in namespace default: the server sent no end of its streaming list in time, it is listed in " +
          "pages; something on the way may drop the last bookmark"
      ])
    })
  )

  it.effect("does not let a list wait for a server that is behind", () =>
    Effect.gen(function* () {
      const asked: Array<boolean> = []
      const { endpoint } = E.scripted(E.page("10", []))
      const fiber = yield* Effect.forkChild(
        Stream.runHead(
          Watcher.make(
            {
              ...endpoint,
              list: (request) =>
                Effect.andThen(
                  Effect.map(AwaitVersion, (waits) => void asked.push(waits)),
                  endpoint.list(request)
                )
            },
            { streamingList: false }
          )
        )
      )
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(asked, [false])
    })
  )
})
