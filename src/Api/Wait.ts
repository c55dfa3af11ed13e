/**
 * Waiting until an object is as one wants it.
 *
 * A wait follows the object by a watcher, so that it outlives lost connections and compacted history. What it waits for
 * is a condition of `effect-kubernetes/Api/Condition`, or any predicate.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { WaitTimeout } from "../KubernetesError.ts"
import { identityOf } from "../Watch/internal/frame.ts"
import { durationFault } from "../Watch/internal/options.ts"
import type { Identified, ListWatch } from "../Watch/ListWatch.ts"
import type { WatchError } from "../Watch/Watch.ts"
import * as Watcher from "../Watch/Watcher.ts"
import * as Condition from "./Condition.ts"
import * as Subject from "./internal/subject.ts"
import { trust } from "./internal/trust.ts"
import type { InNamespace } from "./Options.ts"

/**
 * Where the object lives, how long to wait, and how to watch.
 *
 * @category models
 * @since 0.1.0
 */
export interface WaitOptions extends Watcher.WatcherSettings, InNamespace {
  /** After this time, longer than none, the wait fails with `WaitTimeout`; default: it goes on for ever. */
  readonly timeout?: Duration.Input | undefined
}

/**
 * What a wait ends with: the object, or none where the condition may hold without one.
 *
 * @category models
 * @since 0.1.0
 */
export type Waited<A, P extends Condition.Presence> = "Any" extends P ? Option.Option<A> : A

/**
 * `WaitTimeout` where the options have a timeout.
 *
 * @category models
 * @since 0.1.0
 */
export type TimedOut<O extends WaitOptions> = "timeout" extends keyof O
  ? O["timeout"] extends undefined
    ? never
    : WaitTimeout
  : never

/**
 * Waits until a condition holds of the object, and returns the state of which it does.
 *
 * **Details**
 *
 * The object need not exist yet. Its present state is judged first, so that the wait ends at once where the condition
 * holds; of states that follow each other fast, some may go by unseen. The wait outlives lost connections, restarts of
 * the server and compacted history. It fails at once with what a repetition would not mend, such as `Forbidden`, with
 * `InvalidRequest` where an option is not valid, and with the condition's own error where that says that it will never
 * hold. A predicate that throws is a defect.
 *
 * No condition holds of a state that does not match its schema, save that `Condition.isDeleted` knows another object by
 * its `uid`: the wait goes on, to a state that matches or to the object's end.
 *
 * When the `timeout` is over, `WaitTimeout` says what was missing in the last state, and with what the watch has failed
 * since.
 *
 * **Gotchas**
 *
 * `Effect.timeout` ends a wait too, but does not know what was missing.
 *
 * A name that no object of the kind can have, such as `Bad_Name` for a pod, is waited for like any other: which names a
 * kind allows only the server knows.
 *
 * **Example**
 *
 * ```ts
 * const pod = yield* waitFor(pods, "web-0", Condition.isReady, { timeout: "1 minute" })
 * const isRunning = ({ status }: Pod) => status?.phase === "Running" || Condition.missing(`it is ${status?.phase}`)
 * yield* waitFor(pods, "web-0", isRunning)
 * yield* waitFor(pods, "web-0", Condition.isDeleted(pod.metadata.uid))
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const waitFor = <
  A extends Identified,
  E = never,
  P extends Condition.Presence = "Present",
  const O extends WaitOptions = {}
>(
  endpoint: ListWatch<A>,
  name: string,
  test: Condition.Test<NoInfer<A>, E, P>,
  options?: O
): Effect.Effect<Waited<A, P>, E | WatchError | TimedOut<O>> => {
  const condition = Condition.fromTest(test)
  const waiting = wait(endpoint, name, condition, options ?? {})
  // what is met without an object has the presence "Any", and the two types follow from the presence and the timeout
  return trust(condition.presence === "Any" ? waiting : Effect.map(waiting, Option.getOrThrow))
}

const wait = <A extends Identified, E>(
  endpoint: ListWatch<A>,
  name: string,
  { holdsOf, judge }: Condition.Condition<A, E, Condition.Presence>,
  { timeout, ...options }: WaitOptions
): Effect.Effect<Option.Option<A>, E | WatchError | WaitTimeout> =>
  Effect.suspend(() => {
    const fault = durationFault("timeout", timeout)
    if (fault !== undefined) return Effect.fail(fault)
    let reason = "nothing is known of it"
    let trouble: string | undefined
    const onRetry: WaitOptions["onRetry"] = (error, delay) => {
      trouble = error.message
      return options.onRetry === undefined ? Effect.void : options.onRetry(error, delay)
    }
    const follow = Watcher.oneRaw(endpoint, name, { ...options, onRetry }).pipe(
      Stream.mapEffect((state) => {
        trouble = undefined
        if (state._tag === "Undecodable") {
          if (holdsOf(identityOf(state.event.object).uid)) return Effect.succeedSome(Option.none<A>())
          reason = `it does not match its schema: ${state.error.message}`
          return Effect.succeedNone
        }
        const outcome = judge(state)
        if (outcome._tag === "Failed") return Effect.fail(outcome.error)
        if (outcome._tag === "Met") return Effect.succeedSome(state)
        reason = outcome.reason
        return Effect.succeedNone
      }),
      Stream.filter(Option.isSome),
      Stream.runHead,
      // a watcher does not end
      Effect.flatMap(Option.match({ onNone: () => Effect.never, onSome: ({ value }) => Effect.succeed(value) }))
    )
    if (timeout === undefined) return follow
    const limit = Duration.fromInputUnsafe(timeout)
    return Effect.timeoutOrElse(follow, {
      duration: limit,
      orElse: () =>
        Effect.flatMap(Subject.ofName(endpoint, name, options), (object) => {
          const last =
            trouble === undefined ? reason : `${reason}; since then the watch has failed, last with: ${trouble}`
          const message = `gave up waiting for ${Subject.text(object)} after ${Duration.format(limit)}: ${last}`
          return Effect.fail(new WaitTimeout({ object, message, reason: last, timeout: limit }))
        })
    })
  })
