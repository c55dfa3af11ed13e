/**
 * Rollouts of deployments, stateful sets and daemon sets: restarting one, following it, waiting for its end.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { WaitFailed } from "../KubernetesError.ts"
import type * as AppsV1 from "../Schema/gen/AppsV1.ts"
import type { Identified, ListWatch } from "../Watch/ListWatch.ts"
import type { WatchError } from "../Watch/Watch.ts"
import * as Watcher from "../Watch/Watcher.ts"
import * as Condition from "./Condition.ts"
import * as Progress from "./internal/rollout.ts"
import * as Subject from "./internal/subject.ts"
import type { InNamespace } from "./Options.ts"
import type * as Patch from "./Patch.ts"
import type { WaitOptions } from "./Wait.ts"

/**
 * How far a rollout has come.
 *
 * @category models
 * @since 0.1.0
 */
export interface RolloutProgress {
  readonly complete: boolean
  /** What is missing: `2 of 3 replicas are updated; the deployment is paused`. */
  readonly message: string
  /** How many pods there should be. */
  readonly desired: number
  /** How many of them are of the newest template. */
  readonly updated: number
  /** How many of them are available, or ready where the kind counts those. */
  readonly available: number
}

const judge = (progress: RolloutProgress | WaitFailed): Condition.Outcome<WaitFailed> => {
  if (progress instanceof WaitFailed) return Condition.failed(progress)
  return progress.complete ? Condition.met : Condition.missing(progress.message)
}

/**
 * As many replicas as there should be are of the newest template and available, and no others are left; a rollout that
 * exceeded its progress deadline ends the wait with `WaitFailed`.
 *
 * **Gotchas**
 *
 * A deployment that is paused does not go on until somebody resumes it; `WaitTimeout` says so.
 *
 * @category guards
 * @since 0.1.0
 */
export const isDeploymentRolledOut: Condition.Condition<AppsV1.Deployment, WaitFailed> = /*#__PURE__*/ Condition.make(
  (object) => judge(Progress.deployment(object))
)

/**
 * As many pods as there should be are ready, and those above the partition of the newest revision; with the strategy
 * `OnDelete` the wait ends with `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isStatefulSetRolledOut: Condition.Condition<AppsV1.StatefulSet, WaitFailed> = /*#__PURE__*/ Condition.make(
  (object) => judge(Progress.statefulSet(object))
)

/**
 * The pods of all nodes are of the newest template and available; with the strategy `OnDelete` the wait ends with
 * `WaitFailed`.
 *
 * @category guards
 * @since 0.1.0
 */
export const isDaemonSetRolledOut: Condition.Condition<AppsV1.DaemonSet, WaitFailed> = /*#__PURE__*/ Condition.make(
  (object) => judge(Progress.daemonSet(object))
)

/**
 * How far the rollout of a deployment, stateful set or daemon set has come, whenever its `message` changes; ends when it
 * is complete.
 *
 * **Details**
 *
 * The rules are those of `kubectl rollout status`, and it waits for surplus pods to be gone too, so that a rollout to no
 * replicas is complete when none is left. It fails with `WaitFailed` when the rollout exceeds its progress deadline,
 * when its pods are only replaced on deletion, and when the object does not exist or is deleted.
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
        onNone: () =>
          Effect.flatMap(Subject.ofName(endpoint, name, options), (object) =>
            Effect.fail(
              new WaitFailed({ object, reason: "NotFound", message: `${Subject.text(object)} does not exist` })
            )
          ),
        onSome: (object) => {
          const progress = Progress.of(object)
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
