import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Failure from "../../../src/Watch/internal/failure.ts"
import * as Machine from "../../../src/Watch/internal/machine.ts"
import { isOlder } from "../../../src/Watch/internal/version.ts"
import type { WatchError } from "../../../src/Watch/Watch.ts"
import type { RawWatcherEvent } from "../../../src/Watch/Watcher.ts"
import * as E from "../Endpoint.ts"
import * as S from "../Scripted.ts"

const Input = Schema.Literals([
  "page",
  "last page",
  "Added",
  "Deleted",
  "bookmark",
  "end",
  "silence",
  "gone",
  "expired",
  "too large",
  "refused",
  "lost",
  "failed",
  "malformed",
  "forbidden"
])

const failures = {
  gone: E.gone,
  expired: E.expired("t0"),
  "too large": E.status(504, "Timeout", { message: "Too large resource version: 20, current: 10" }),
  refused: E.unsupported,
  lost: S.lost("read"),
  failed: E.status(500, "InternalError"),
  malformed: E.malformed(),
  forbidden: E.forbidden
}

const onFailure = (settings: Machine.Settings, state: Machine.State, error: WatchError): Machine.Next | undefined =>
  Machine.onFailure(settings, state, error, new Failure.Grace().judge(error, 0))

const Settings = Schema.Struct({
  streams: Schema.Boolean,
  firstList: Schema.Literals(["MostRecent", "Any"]),
  expiredContinue: Schema.Literals(["fullList", "restart", "continueInconsistent"])
})

/** Follows what is delivered: a change outside of a list, or half of a list that counts, is a fault. */
const grammar = () => {
  let isListing = false
  let isComplete = false
  return (event: RawWatcherEvent<E.Object>): void => {
    switch (event._tag) {
      case "Init":
        isListing = true
        break
      case "InitApply":
        assert.isTrue(isListing)
        break
      case "InitDone":
        assert.isTrue(isListing)
        isListing = false
        isComplete = true
        break
      case "Apply":
        assert.isTrue(isComplete && !isListing)
        break
      case "Bookmark":
        assert.isFalse(isListing)
        break
      default:
        assert.isTrue(isListing || isComplete)
    }
  }
}

it.effect.prop(
  "whatever a server answers, the events make sense, and no list is older than what was seen",
  [Settings, Schema.Array(Input)],
  ([settings, inputs]) =>
    Effect.sync(() => {
      let state: Machine.State = Machine.make(settings, settings.streams)
      let version = 10
      let token = 0
      let seen = ""
      const follow = grammar()
      const take = (next: Machine.State, out: Array<RawWatcherEvent<E.Object>>): void => {
        for (const event of out) {
          follow(event)
          if (event._tag === "InitDone" || event._tag === "Bookmark") seen = event.resourceVersion
          if (event._tag === "Apply" || (event._tag === "Delete" && state._tag === "Watching")) {
            seen = event.object.metadata.resourceVersion
          }
        }
        // once streaming lists are given up, they are not tried again
        assert.isTrue(state.streams || !next.streams)
        if (next._tag === "Listing") {
          // a version goes to the first page alone; the size stays that of a list at a version
          assert.isTrue(next.token === undefined || next.begun)
          assert.strictEqual(Machine.limit({}, next), next.whole || isOlder("0", next.version) ? undefined : 500)
        }
        if (next._tag !== "Watching" && next.version !== "" && seen !== "") assert.isFalse(isOlder(next.version, seen))
        state = next
      }
      for (const input of inputs) {
        const out: Array<RawWatcherEvent<E.Object>> = []
        version++
        if (input === "page" || input === "last page") {
          if (state._tag !== "Listing") continue
          const more = input === "page" ? { continue: `t${token++}` } : {}
          const items = [E.parse(`a@${version - 1}`)]
          const next = Machine.onPage(state, { metadata: { resourceVersion: `${version}`, ...more }, items }, out)
          assert.isDefined(next)
          if (next !== undefined) take(next, out)
        } else if (input === "silence") {
          if (state._tag === "Streaming") take(Machine.onSilence(state), out)
        } else if (input in failures) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          const error = failures[input as keyof typeof failures]
          const next = onFailure(settings, state, error)
          if (input === "forbidden") assert.isUndefined(next)
          // what costs no time leads on
          if (next?.wait === "none") assert.notDeepEqual(next.state, state)
          if (next !== undefined) take(next.state, out)
        } else if (state._tag !== "Listing") {
          const text = {
            Added: `+a@${version}`,
            Deleted: `-a@${version}`,
            bookmark: `=${version}`,
            end: `=${version}!`
          }
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          take(Machine.onEvent(state, E.event(text[input as keyof typeof text]), out), out)
        }
      }
    }),
  { arbitrary: { runs: 500 } }
)

it.effect.prop(
  "failures that cost no time are followed by one that does, or by the end",
  [Settings, Schema.Array(Schema.Literals(["page", "gone", "expired", "too large", "refused"]))],
  ([settings, inputs]) =>
    Effect.sync(() => {
      const starts: ReadonlyArray<Machine.State> = [
        Machine.make(settings, settings.streams),
        { _tag: "Watching", streams: settings.streams, version: "10" }
      ]
      for (const start of starts) {
        let state = start
        let free = 0
        let token = 0
        for (const input of inputs) {
          if (input === "page") {
            if (state._tag !== "Listing") continue
            const metadata = { resourceVersion: "11", continue: `t${token++}` }
            state = Machine.onPage(state, { metadata, items: [] }, []) ?? state
            continue
          }
          const next = onFailure(settings, state, failures[input])
          if (next === undefined) break
          free = next.wait === "none" ? free + 1 : 0
          assert.isAtMost(free, 8)
          state = next.state
        }
      }
    }),
  { arbitrary: { runs: 500 } }
)

it("takes its time with a server that divides every list and forgets its tokens", () => {
  let state: Machine.State = Machine.make({}, false)
  const waits: Array<Machine.Next["wait"] | undefined> = []
  for (let turn = 0; turn < 3 && state._tag === "Listing"; turn++) {
    const listed = Machine.onPage(state, { metadata: { resourceVersion: "10", continue: `t${turn}` }, items: [] }, [])
    const next = onFailure({}, listed ?? state, failures.gone)
    waits.push(next?.wait)
    state = next?.state ?? state
  }
  assert.deepStrictEqual(waits, ["none", "listing", "listing"])
})

it("keeps the newest version that it saw", () => {
  const watching: Machine.Watching = { _tag: "Watching", streams: false, version: "12" }
  const version = (text: string) => Machine.onEvent(watching, E.event(text), []).version
  assert.deepStrictEqual([version("~a@9"), version("~a@13")], ["12", "13"])
})
