/**
 * States of an object that can be waited for: ready, complete, deleted, or any other.
 *
 * A condition is a predicate (`store.list().filter(isReady)`) that can also say what is missing, and that it will never
 * hold. `waitFor` of `effect-kubernetes/Api/Wait` waits for one; those of rollouts stand in
 * `effect-kubernetes/Api/Rollout`.
 *
 * **Example** (Do not wait for an image that cannot be pulled)
 *
 * ```ts
 * class ImageFailed extends Data.TaggedError("ImageFailed")<{ readonly message: string }> {}
 *
 * const hasImages = ({ status }: Pod) => {
 *   const stuck = status?.containerStatuses?.find((one) => one.state?.waiting?.reason === "ImagePullBackOff")
 *   return stuck === undefined || Condition.failed(new ImageFailed({ message: `${stuck.name}: ${stuck.image}` }))
 * }
 * yield* waitFor(pods, "web-0", Condition.and(Condition.isReady, hasImages)) // ready, or ImageFailed
 * ```
 *
 * @since 0.1.0
 */
import * as Option from "effect/Option"
import { WaitFailed } from "../KubernetesError.ts"
import type * as ApiextensionsV1 from "../Schema/gen/ApiextensionsV1.ts"
import type * as BatchV1 from "../Schema/gen/BatchV1.ts"
import { type ContainerStatus, unready } from "./internal/containers.ts"
import { outcomeOf } from "./internal/outcome.ts"
import * as Subject from "./internal/subject.ts"
import { trust } from "./internal/trust.ts"

/**
 * The condition holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Met {
  readonly _tag: "Met"
}

/**
 * The condition does not hold yet, because of `reason`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Missing {
  readonly _tag: "Missing"
  readonly reason: string
}

/**
 * The condition will never hold.
 *
 * @category models
 * @since 0.1.0
 */
export interface Failed<out E> {
  readonly _tag: "Failed"
  readonly error: E
}

/**
 * What a condition says of a state.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome<E = never> = Met | Missing | Failed<E>

/**
 * Whether a condition may hold of an object that does not exist.
 *
 * @category models
 * @since 0.1.0
 */
export type Presence = "Present" | "Any"

/**
 * A state that can be waited for. It is a predicate too.
 *
 * @category models
 * @since 0.1.0
 */
export interface Condition<in A, out E = never, out P extends Presence = "Present"> {
  (object: A): boolean
  readonly judge: (object: Option.Option<A>) => Outcome<E>
  /** Whether it holds of an object of which no more than its `uid` can be read, as it does not match its schema. */
  readonly holdsOf: (uid: string) => boolean
  readonly presence: P
}

/**
 * A function of an object that exists: whether the condition holds, or an outcome, which says more.
 *
 * **Details**
 *
 * Where it returns anything else, as plain JavaScript may, whoever asks dies with a `TypeError`; where it throws, with
 * what it has thrown.
 *
 * **Example**
 *
 * ```ts
 * const isRunning = ({ status }: Pod) => status?.phase === "Running" || Condition.missing(`it is ${status?.phase}`)
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type Predicate<A, E = never> = (object: A) => boolean | Outcome<E>

/**
 * What can be waited for: a condition, or a predicate.
 *
 * @category models
 * @since 0.1.0
 */
export type Test<A, E = never, P extends Presence = "Present"> = Condition<A, E, P> | Predicate<A, E>

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
        readonly observedGeneration?: number | undefined
      }
    | undefined
}

/**
 * An object whose status may have containers.
 *
 * @category models
 * @since 0.1.0
 */
export interface Containing {
  readonly status?:
    | {
        readonly containerStatuses?: ReadonlyArray<ContainerStatus> | undefined
        readonly initContainerStatuses?: ReadonlyArray<ContainerStatus> | undefined
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
 * The condition holds.
 *
 * @category constructors
 * @since 0.1.0
 */
export const met: Met = { _tag: "Met" }

/**
 * The condition does not hold yet; a wait that runs out of time gives the reason.
 *
 * @category constructors
 * @since 0.1.0
 */
export const missing = (reason: string): Missing => ({ _tag: "Missing", reason })

/**
 * The condition will never hold; a wait for it fails at once with that error.
 *
 * @category constructors
 * @since 0.1.0
 */
export const failed = <E>(error: E): Failed<E> => ({ _tag: "Failed", error })

const condition = <A, E, P extends Presence>(
  presence: P,
  judge: (object: Option.Option<A>) => Outcome<E>,
  holdsOf: (uid: string) => boolean = () => false
): Condition<A, E, P> =>
  Object.assign((object: A) => judge(Option.some(object))._tag === "Met", { judge, holdsOf, presence })

/**
 * A condition that holds of objects that exist.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A, E = never>(predicate: Predicate<A, E>): Condition<A, E> =>
  condition(
    "Present",
    Option.match({ onNone: () => missing("it does not exist"), onSome: (object) => outcomeOf<E>(predicate(object)) })
  )

/**
 * The condition that a test stands for.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromTest = <A, E = never, P extends Presence = "Present">(
  test: Test<A, E, P>
): Condition<A, E, P | "Present"> => ("judge" in test ? test : make(test))

/**
 * The status has the condition of that type with that status, `True` by default, and it speaks of the newest spec.
 *
 * **Details**
 *
 * As for `kubectl wait`, it speaks of an older spec where its `observedGeneration`, or else that of the status, is less
 * than the generation of the object. Types and statuses are compared with their case.
 *
 * @category constructors
 * @since 0.1.0
 */
export const hasCondition = (type: string, status = "True"): Condition<Conditioned> =>
  make((object) => {
    const conditions = object.status?.conditions ?? []
    const found = conditions.find((one) => one.type === type)
    if (found === undefined) {
      const others = conditions.length === 0 ? "" : `, only ${conditions.map((one) => one.type).join(", ")}`
      return missing(`it has no condition ${type}${others}`)
    }
    const details = [found.reason, found.message].filter((text) => text !== undefined && text !== "")
    const is = [`condition ${type} is ${found.status}`, ...details].join(": ")
    const observed = found.observedGeneration ?? object.status?.observedGeneration
    if (observed !== undefined && observed < (object.metadata?.generation ?? 0)) {
      return missing(`${is} (of an older generation)`)
    }
    return found.status === status ? met : missing(is)
  })

/**
 * The pod or node is ready.
 *
 * **Details**
 *
 * Of a pod that is not, it also says what its containers wait for, such as `web: ErrImagePull`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isReady: Condition<Conditioned & Containing> = /*#__PURE__*/ make((object) => {
  const outcome = hasCondition("Ready").judge(Option.some(object))
  if (outcome._tag !== "Missing") return outcome
  const { containerStatuses = [], initContainerStatuses = [] } = object.status ?? {}
  return missing([outcome.reason, ...unready([...initContainerStatuses, ...containerStatuses])].join("; "))
})

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
 * Pass the `uid` of the object that was deleted where another of its name may be created at once. The wait then ends
 * with the new one, or with none where that does not match its schema.
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
    }),
    (other) => uid !== undefined && other !== "" && other !== uid
  )

/**
 * The job is complete; a job that failed ends the wait with `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isJobComplete: Condition<BatchV1.Job, WaitFailed> = /*#__PURE__*/ make<BatchV1.Job, WaitFailed>((job) => {
  const { spec, status = {} } = job
  const holding = (type: string) => status.conditions?.find((one) => one.type === type && one.status === "True")
  if (holding("Complete") !== undefined) return met
  const failure = holding("Failed")
  if (failure !== undefined) {
    const object = Subject.ofObject({ kind: "Job", ...job })
    const message = `${Subject.text(object)} failed: ${failure.message ?? failure.reason ?? "no reason is given"}`
    return failed(new WaitFailed({ object, reason: failure.reason ?? "Failed", message }))
  }
  const { active = 0, succeeded = 0, failed: broken = 0 } = status
  const counts = `${succeeded} of ${spec?.completions ?? 1} pods succeeded, ${broken} failed, ${active} are active`
  return missing(spec?.suspend === true ? `${counts}; the job is suspended` : counts)
})

const reasonsOf = (outcomes: ReadonlyArray<Outcome<unknown>>): ReadonlyArray<string> =>
  outcomes.flatMap((outcome) => (outcome._tag === "Missing" ? [outcome.reason] : []))

/** The first failure, else all that is missing. */
const all = <E>(outcomes: ReadonlyArray<Outcome<E>>): Outcome<E> => {
  const failure = outcomes.find(({ _tag }) => _tag === "Failed")
  if (failure !== undefined) return failure
  const reasons = reasonsOf(outcomes)
  return reasons.length === 0 ? met : missing(reasons.join("; "))
}

/** What any meets, else what is missing to those that may still come. */
const any = <E>(outcomes: ReadonlyArray<Outcome<E>>): Outcome<E> => {
  if (outcomes.some(({ _tag }) => _tag === "Met")) return met
  const reasons = reasonsOf(outcomes)
  return reasons.length === 0 ? (outcomes[0] ?? missing("there is nothing to hold")) : missing(reasons.join(", or "))
}

type AnyTest = Test<never, unknown, Presence>

/** What all of the tests can be asked about. */
type Asked<T> = (T extends (object: infer A) => unknown ? (object: A) => void : never) extends (object: infer A) => void
  ? A
  : never

type ErrorOf<T> =
  T extends Condition<never, infer E, Presence> ? E : T extends (object: never) => infer R ? ErrorIn<R> : never

type ErrorIn<R> = R extends Failed<infer E> ? E : never

type PresenceOf<T> = T extends Condition<never, unknown, infer P> ? P : "Present"

type Combined<T extends AnyTest> = Condition<Asked<T>, ErrorOf<T>, PresenceOf<T>>

/** The types of the tests stand in the type of the result; among each other they have none in common. */
const combine = <T extends AnyTest>(
  tests: ReadonlyArray<AnyTest>,
  merge: (outcomes: ReadonlyArray<Outcome<unknown>>) => Outcome<unknown>,
  hold: (conditions: ReadonlyArray<Condition<never, unknown, Presence>>, uid: string) => boolean
): Combined<T> => {
  const conditions = tests.map((test) => fromTest<never, unknown, Presence>(test))
  const presence = conditions.some(({ presence }) => presence === "Any") ? "Any" : "Present"
  return trust(
    condition(
      presence,
      (object: Option.Option<never>) => merge(conditions.map(({ judge }) => judge(object))),
      (uid) => hold(conditions, uid)
    )
  )
}

/**
 * Holds when all hold; fails when one of them fails.
 *
 * **Details**
 *
 * A function that is written in its place needs the type of its parameter: `(pod: Pod) => ...`.
 *
 * @category combinators
 * @since 0.1.0
 */
export const and = <T extends ReadonlyArray<AnyTest>>(...tests: T): Combined<T[number]> =>
  combine(tests, all, (conditions, uid) => conditions.every(({ holdsOf }) => holdsOf(uid)))

/**
 * Holds when one of them holds; fails when all of them fail.
 *
 * **Details**
 *
 * A function that is written in its place needs the type of its parameter, as with {@link and}.
 *
 * @category combinators
 * @since 0.1.0
 */
export const or = <T extends ReadonlyArray<AnyTest>>(...tests: T): Combined<T[number]> =>
  combine(tests, any, (conditions, uid) => conditions.some(({ holdsOf }) => holdsOf(uid)))

/**
 * Holds of an object that exists when the condition does not, be it that it failed.
 *
 * @category combinators
 * @since 0.1.0
 */
export const not = <A>(test: Test<A, unknown, Presence>, reason = "the opposite still holds"): Condition<A> => {
  const { judge } = fromTest(test)
  return make((object: A) => (judge(Option.some(object))._tag === "Met" ? missing(reason) : met))
}
