/**
 * Waiting until an object is as one wants it: ready, complete, rolled out, deleted.
 *
 * A wait follows the object by a watcher, so that it outlives lost connections and compacted history. What it waits for
 * is a {@link Condition}, or any function that tells by a boolean or in words what is missing.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { WaitFailed, WaitTimeout } from "../KubernetesError.ts"
import type * as ApiextensionsV1 from "../Schema/gen/ApiextensionsV1.ts"
import type * as AppsV1 from "../Schema/gen/AppsV1.ts"
import type * as BatchV1 from "../Schema/gen/BatchV1.ts"
import type { Identified, ListWatch } from "../Watch/ListWatch.ts"
import type { WatchError } from "../Watch/Watch.ts"
import * as Watcher from "../Watch/Watcher.ts"
import * as Rollout from "./internal/rollout.ts"
import { trust } from "./internal/trust.ts"
import type { InNamespace } from "./Options.ts"
import type * as Patch from "./Patch.ts"

/**
 * What a condition says of a state: it holds, something is missing, or it will never hold.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome<E = never> =
  | { readonly _tag: "Met" }
  | { readonly _tag: "Missing"; readonly reason: string }
  | { readonly _tag: "Failed"; readonly error: E }

/**
 * Whether a condition may hold of an object that does not exist.
 *
 * @category models
 * @since 0.1.0
 */
export type Presence = "Present" | "Any"

/**
 * A state that can be waited for. It is a predicate too: `store.list().filter(isReady)`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Condition<in A, out E = never, out P extends Presence = "Present"> {
  (object: A): boolean
  readonly judge: (object: Option.Option<A>) => Outcome<E>
  readonly presence: P
}

/**
 * What a function may answer: whether the condition holds, or a text that says what is missing.
 *
 * **Details**
 *
 * `true` and `None` say that it holds; `false`, a text and a `Some` of a text that it does not.
 *
 * @category models
 * @since 0.1.0
 */
export type Verdict = boolean | string | Option.Option<string>

/**
 * A condition, or a function of an object that exists.
 *
 * @category models
 * @since 0.1.0
 */
export type Test<A, E = never, P extends Presence = "Present"> = Condition<A, E, P> | ((object: A) => Verdict)

/**
 * An object whose status has conditions.
 *
 * @category models
 * @since 0.1.0
 */
export interface Conditioned {
  readonly metadata?: { readonly generation?: number | undefined } | undefined
  readonly status?:
    | {
        readonly conditions?:
          | ReadonlyArray<{
              readonly type: string
              readonly status: string
              readonly reason?: string | undefined
              readonly message?: string | undefined
              readonly observedGeneration?: number | undefined
            }>
          | undefined
      }
    | undefined
}

/**
 * An object of which one can tell whether it is being deleted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deletable {
  readonly metadata: {
    readonly uid: string
    readonly deletionTimestamp?: unknown
    readonly finalizers?: ReadonlyArray<string> | undefined
  }
}

/**
 * Where the object lives, how long to wait, and how to watch.
 *
 * @category models
 * @since 0.1.0
 */
export interface WaitOptions extends Watcher.WatcherSettings, InNamespace {
  /** Then the wait fails with `WaitTimeout`; default: it goes on for ever. */
  readonly timeout?: Duration.Input | undefined
}

/**
 * What a wait ends with: the object, or none where the condition may hold without one.
 *
 * @category models
 * @since 0.1.0
 */
export type Waited<A, P extends Presence> = "Any" extends P ? Option.Option<A> : A

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
 * How far a rollout has come.
 *
 * @category models
 * @since 0.1.0
 */
export interface RolloutProgress {
  readonly complete: boolean
  /** What is missing: `2 of 3 replicas are updated`. */
  readonly message: string
  /** How many pods there should be. */
  readonly desired: number
  /** How many of them are of the newest template. */
  readonly updated: number
  /** How many of them are available, or ready where the kind counts those. */
  readonly available: number
}

const met: Outcome = { _tag: "Met" }
const missing = (reason: string): Outcome => ({ _tag: "Missing", reason })
const absent = "it does not exist"

const condition = <A, E, P extends Presence>(
  presence: P,
  judge: (object: Option.Option<A>) => Outcome<E>
): Condition<A, E, P> => Object.assign((object: A) => judge(Option.some(object))._tag === "Met", { judge, presence })

/**
 * A condition of objects that exist, which may also say that it will never hold.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A, E = never>(judge: (object: A) => Outcome<E>): Condition<A, E> =>
  condition("Present", Option.match({ onNone: () => missing(absent), onSome: judge }))

const toOutcome = (verdict: Verdict): Outcome => {
  if (typeof verdict === "boolean") return verdict ? met : missing("the condition does not hold")
  if (typeof verdict === "string") return missing(verdict)
  return Option.match(verdict, { onNone: () => met, onSome: missing })
}

const fromTest = <A, E, P extends Presence>(test: Test<A, E, P>): Condition<A, E, P | "Present"> =>
  "judge" in test ? test : make((object: A) => toOutcome(test(object)))

/**
 * The status has the condition of that type with that status, `True` by default, and not of an older spec.
 *
 * @category constructors
 * @since 0.1.0
 */
export const hasCondition = (type: string, status = "True"): Condition<Conditioned> =>
  make(({ metadata, status: { conditions = [] } = {} }) => {
    const found = conditions.find((one) => one.type === type)
    if (found === undefined) return missing(`it has no condition ${type}`)
    const { observedGeneration, reason, message } = found
    const details = [reason, message].filter((text) => text !== undefined && text !== "")
    const is = [`condition ${type} is ${found.status}`, ...details].join(": ")
    if (observedGeneration !== undefined && observedGeneration < (metadata?.generation ?? 0)) {
      return missing(`${is} (of an older generation)`)
    }
    return found.status === status ? met : missing(is)
  })

/**
 * The pod or node is ready.
 *
 * @category guards
 * @since 0.1.0
 */
export const isReady: Condition<Conditioned> = /*#__PURE__*/ hasCondition("Ready")

/**
 * The custom resource definition is established: its kind is served.
 *
 * @category guards
 * @since 0.1.0
 */
export const isEstablished: Condition<ApiextensionsV1.CustomResourceDefinition> =
  /*#__PURE__*/ hasCondition("Established")

/**
 * The object does not exist; with a `uid`, that very object does not.
 *
 * **When to use**
 *
 * Pass the `uid` of the object that was deleted where another of its name may be created at once. The wait then ends with
 * the new one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isDeleted = (uid?: string): Condition<Deletable, never, "Any"> =>
  condition(
    "Any",
    Option.match({
      onNone: () => met,
      onSome: ({ metadata }: Deletable) => {
        if (uid !== undefined && metadata.uid !== uid) return met
        if (metadata.deletionTimestamp === undefined) return missing("it exists, and nobody has deleted it")
        const { finalizers = [] } = metadata
        return missing(`it is being deleted${finalizers.length === 0 ? "" : `, held by ${finalizers.join(", ")}`}`)
      }
    })
  )

/**
 * The job is complete; a job that failed ends the wait with `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isJobComplete: Condition<BatchV1.Job, WaitFailed> = /*#__PURE__*/ make<BatchV1.Job, WaitFailed>(
  ({ metadata, spec, status = {} }) => {
    const holding = (type: string) => status.conditions?.find((one) => one.type === type && one.status === "True")
    if (holding("Complete") !== undefined) return met
    const failed = holding("Failed")
    if (failed !== undefined) {
      const name = metadata?.name ?? ""
      const message = `the job ${name} failed: ${failed.message ?? failed.reason ?? "no reason is given"}`
      return { _tag: "Failed", error: new WaitFailed({ name, reason: failed.reason ?? "Failed", message }) }
    }
    const { active = 0, succeeded = 0, failed: broken = 0 } = status
    return missing(`${succeeded} of ${spec?.completions ?? 1} pods succeeded, ${broken} failed, ${active} are active`)
  }
)

const judgeRollout = (progress: Rollout.Progress | WaitFailed): Outcome<WaitFailed> => {
  if (progress instanceof WaitFailed) return { _tag: "Failed", error: progress }
  return progress.complete ? met : missing(progress.message)
}

/**
 * All replicas are of the newest template and available, and no old ones are left; a rollout that exceeded its progress
 * deadline ends the wait with `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isDeploymentRolledOut: Condition<AppsV1.Deployment, WaitFailed> = /*#__PURE__*/ make((object) =>
  judgeRollout(Rollout.deployment(object))
)

/**
 * All pods are ready, and those above the partition of the newest revision; with the strategy `OnDelete` the wait ends
 * with `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isStatefulSetRolledOut: Condition<AppsV1.StatefulSet, WaitFailed> = /*#__PURE__*/ make((object) =>
  judgeRollout(Rollout.statefulSet(object))
)

/**
 * The pods of all nodes are of the newest template and available; with the strategy `OnDelete` the wait ends with
 * `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isDaemonSetRolledOut: Condition<AppsV1.DaemonSet, WaitFailed> = /*#__PURE__*/ make((object) =>
  judgeRollout(Rollout.daemonSet(object))
)

/**
 * Waits until a condition holds of the object, and returns the state of which it does.
 *
 * **Details**
 *
 * The object need not exist yet. Its present state is judged first, so that the wait ends at once where the condition
 * holds; of states that follow each other fast, some may go by unseen. The wait outlives lost connections, restarts of
 * the server and compacted history. It fails at once with what a repetition would not mend, such as `Forbidden`, and
 * with the condition's own error where that says that it will never hold.
 *
 * **Example**
 *
 * ```ts
 * const pod = yield* waitFor(pods, "web-0", isReady, { timeout: "1 minute" })
 * yield* waitFor(pods, "web-0", (pod) => pod.status?.phase === "Running" || `it is ${pod.status?.phase}`)
 * yield* waitFor(pods, "web-0", isDeleted(pod.metadata.uid))
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const waitFor = <
  A extends Identified,
  E = never,
  P extends Presence = "Present",
  const O extends WaitOptions = {}
>(
  endpoint: ListWatch<A>,
  name: string,
  test: Test<NoInfer<A>, E, P>,
  options?: O
): Effect.Effect<Waited<A, P>, E | WatchError | TimedOut<O>> => {
  const { judge, presence } = fromTest(test)
  const waiting = wait(endpoint, name, judge, options ?? {})
  // what is met without an object has the presence "Any", and the two types follow from the presence and the timeout
  return trust(presence === "Any" ? waiting : Effect.map(waiting, Option.getOrThrow))
}

const wait = <A extends Identified, E>(
  endpoint: ListWatch<A>,
  name: string,
  judge: (object: Option.Option<A>) => Outcome<E>,
  { timeout, ...options }: WaitOptions
): Effect.Effect<Option.Option<A>, E | WatchError | WaitTimeout> =>
  Effect.suspend(() => {
    let reason = "nothing is known of it"
    let trouble: string | undefined
    const onRetry: WaitOptions["onRetry"] = (error, delay) => {
      trouble = error.message
      return options.onRetry === undefined ? Effect.void : options.onRetry(error, delay)
    }
    const follow = Watcher.one(endpoint, name, { ...options, onRetry }).pipe(
      Stream.mapEffect((object) => {
        const outcome = judge(object)
        trouble = undefined
        if (outcome._tag === "Failed") return Effect.fail(outcome.error)
        if (outcome._tag === "Met") return Effect.succeedSome(object)
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
      orElse: () => {
        const last = trouble === undefined ? reason : `${reason}; the last attempt to watch failed: ${trouble}`
        const message = `gave up waiting for ${name} after ${Duration.format(limit)}: ${last}`
        return Effect.fail(new WaitTimeout({ name, message, reason: last, timeout: limit }))
      }
    })
  })

/**
 * How far the rollout of a deployment, stateful set or daemon set has come, whenever that changes; ends when it is
 * complete.
 *
 * **Details**
 *
 * It fails with `WaitFailed` when the rollout exceeds its progress deadline, when its pods are only replaced on deletion,
 * and when the object does not exist or is deleted.
 *
 * @category constructors
 * @since 0.1.0
 */
export const rolloutStatus = <A extends Identified & (AppsV1.Deployment | AppsV1.StatefulSet | AppsV1.DaemonSet)>(
  endpoint: ListWatch<A>,
  name: string,
  options: Omit<WaitOptions, "timeout"> = {}
): Stream.Stream<RolloutProgress, WaitFailed | WatchError> =>
  Watcher.one(endpoint, name, options).pipe(
    Stream.mapEffect(
      Option.match({
        onNone: () => Effect.fail(new WaitFailed({ name, reason: "NotFound", message: `${name} does not exist` })),
        onSome: (object) => {
          const progress = Rollout.of(object)
          return progress instanceof WaitFailed ? Effect.fail(progress) : Effect.succeed(progress)
        }
      })
    ),
    Stream.changesWith((a, b) => a.message === b.message),
    Stream.takeUntil(({ complete }) => complete)
  )

/** The part of a workload that a restart sets. */
interface Restarted {
  readonly spec: {
    readonly template: { readonly metadata: { readonly annotations: { readonly [name: string]: string } } }
  }
}

/**
 * Replaces all pods of a deployment, stateful set or daemon set, as its update strategy says, and returns it: see
 * {@link rolloutStatus} for what follows.
 *
 * **Details**
 *
 * As `kubectl rollout restart`, it sets the annotation `kubectl.kubernetes.io/restartedAt` of the pod template to now.
 *
 * **Gotchas**
 *
 * A deployment that is paused restarts when it is resumed.
 *
 * @category combinators
 * @since 0.1.0
 */
export const restart = <S, E>(
  service: {
    readonly patch: (name: string, patch: Patch.Merge<Restarted>, options?: InNamespace) => Effect.Effect<S, E>
  },
  name: string,
  options?: InNamespace
): Effect.Effect<S, E> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => {
    const annotations = { "kubectl.kubernetes.io/restartedAt": new Date(now).toISOString() }
    return service.patch(name, { _tag: "Merge", value: { spec: { template: { metadata: { annotations } } } } }, options)
  })

/** The first failure, else all that is missing. */
const all = <E>(outcomes: ReadonlyArray<Outcome<E>>): Outcome<E> => {
  const failed = outcomes.find(({ _tag }) => _tag === "Failed")
  if (failed !== undefined) return failed
  const reasons = outcomes.flatMap((outcome) => (outcome._tag === "Missing" ? [outcome.reason] : []))
  return reasons.length === 0 ? met : missing(reasons.join("; "))
}

/** What any meets, else what is missing to those that may still come. */
const any = <E>(outcomes: ReadonlyArray<Outcome<E>>): Outcome<E> => {
  if (outcomes.some(({ _tag }) => _tag === "Met")) return met
  const reasons = outcomes.flatMap((outcome) => (outcome._tag === "Missing" ? [outcome.reason] : []))
  return reasons.length === 0 ? (outcomes[0] ?? missing("there is nothing to hold")) : missing(reasons.join(", or "))
}

type AnyTest = Test<never, unknown, Presence>

/** What all of the tests can be asked about. */
type Asked<T> = (T extends (object: infer A) => unknown ? (object: A) => void : never) extends (object: infer A) => void
  ? A
  : never

type ErrorOf<T> = T extends Condition<never, infer E, Presence> ? E : never

type PresenceOf<T> = T extends Condition<never, unknown, infer P> ? P : "Present"

type Combined<T extends AnyTest> = Condition<Asked<T>, ErrorOf<T>, PresenceOf<T>>

/** The types of the tests stand in the type of the result; among each other they have none in common. */
const combine = <T extends AnyTest>(
  tests: ReadonlyArray<AnyTest>,
  merge: (outcomes: ReadonlyArray<Outcome<unknown>>) => Outcome<unknown>
): Combined<T> => {
  const conditions = tests.map((test) => fromTest<never, unknown, Presence>(test))
  const presence = conditions.some(({ presence }) => presence === "Any") ? "Any" : "Present"
  return trust(
    condition(presence, (object: Option.Option<never>) => merge(conditions.map(({ judge }) => judge(object))))
  )
}

/**
 * Holds when all hold; fails when one of them fails.
 *
 * @category combinators
 * @since 0.1.0
 */
export const and = <T extends ReadonlyArray<AnyTest>>(...tests: T): Combined<T[number]> => combine(tests, all)

/**
 * Holds when one of them holds; fails when all of them fail.
 *
 * @category combinators
 * @since 0.1.0
 */
export const or = <T extends ReadonlyArray<AnyTest>>(...tests: T): Combined<T[number]> => combine(tests, any)

/**
 * Holds of an object that exists when the condition does not.
 *
 * @category combinators
 * @since 0.1.0
 */
export const not = <A>(test: Test<A, unknown, Presence>, reason = "the opposite still holds"): Condition<A> => {
  const { judge } = fromTest(test)
  return make((object: A) => (judge(Option.some(object))._tag === "Met" ? missing(reason) : met))
}
