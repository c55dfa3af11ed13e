import { assertType } from "vitest"
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type {
  DaemonSetsService,
  DeploymentsService,
  ReplicaSetsService,
  StatefulSetsService
} from "effect-kubernetes/Api/AppsV1"
import type { PodsService } from "effect-kubernetes/Api/CoreV1"
import type { JobsService } from "effect-kubernetes/Api/BatchV1"
import type * as KubernetesError from "effect-kubernetes/KubernetesError"
import type * as BatchV1 from "effect-kubernetes/Schema/BatchV1"
import type * as CoreV1 from "effect-kubernetes/Schema/CoreV1"
import type { StoredNamespaced } from "effect-kubernetes/Schema/Stored"
import type { WatchError } from "effect-kubernetes/Watch/Watch"
import * as Condition from "effect-kubernetes/Api/Condition"
import * as Rollout from "effect-kubernetes/Api/Rollout"
import * as Wait from "effect-kubernetes/Api/Wait"

declare const pods: PodsService
declare const jobs: JobsService
declare const deployments: DeploymentsService
declare const statefulSets: StatefulSetsService
declare const daemonSets: DaemonSetsService
declare const replicaSets: ReplicaSetsService
declare const effect: Effect.Effect<boolean>
declare const none: Option.Option<string>

type Pod = StoredNamespaced<CoreV1.Pod>

// the object, and no error of a timeout where there is none
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Condition.isReady))
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", (pod) => pod.spec?.nodeName !== undefined))
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Condition.isReady, { namespace: "b" }))
assertType<Effect.Effect<Pod, WatchError | KubernetesError.WaitTimeout>>(
  Wait.waitFor(pods, "a", Condition.isReady, { timeout: "1 minute" })
)
// @ts-expect-error: the timeout is not listed
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Condition.isReady, { timeout: "1 minute" }))

// what may hold without the object gives an option
assertType<Effect.Effect<Option.Option<Pod>, WatchError>>(Wait.waitFor(pods, "a", Condition.isDeleted()))
assertType<Effect.Effect<Option.Option<Pod>, WatchError>>(
  Wait.waitFor(pods, "a", Condition.or(Condition.isReady, Condition.isDeleted()))
)

// what may fail says so
assertType<Effect.Effect<StoredNamespaced<BatchV1.Job>, WatchError | KubernetesError.WaitFailed>>(
  Wait.waitFor(jobs, "a", Condition.isJobComplete)
)
// @ts-expect-error: the failure is not listed
assertType<Effect.Effect<StoredNamespaced<BatchV1.Job>, WatchError>>(Wait.waitFor(jobs, "a", Condition.isJobComplete))

// @ts-expect-error: a pod is not a job
Wait.waitFor(pods, "a", Condition.isJobComplete)
// @ts-expect-error: only workloads have rollouts
Rollout.rolloutStatus(pods, "a")
// @ts-expect-error: a job has a pod template, but no rollout
Rollout.rolloutStatus(jobs, "a")
// @ts-expect-error: a deployment rolls out by its replica sets, which do not by themselves
Rollout.rolloutStatus(replicaSets, "a")
Rollout.rolloutStatus(deployments, "a")
Rollout.rolloutStatus(statefulSets, "a")
Rollout.rolloutStatus(daemonSets, "a")
// @ts-expect-error: only what has a pod template is restarted
Rollout.restart(pods, "a")

// what is combined asks for all that its parts ask for, and fails as they do
assertType<Effect.Effect<Pod, WatchError>>(
  Wait.waitFor(
    pods,
    "a",
    Condition.and(Condition.isReady, Condition.not(Condition.hasCondition("Other")), (pod: Pod) => pod.kind === "Pod")
  )
)
// @ts-expect-error: the failure is not listed
assertType<Condition.Condition<BatchV1.Job>>(Condition.and(Condition.isJobComplete, Condition.isReady))
assertType<Condition.Condition<BatchV1.Job, KubernetesError.WaitFailed>>(
  Condition.and(Condition.isJobComplete, Condition.isReady)
)
// @ts-expect-error: a pod is not a job
Wait.waitFor(pods, "a", Condition.and(Condition.isJobComplete, Condition.isReady))
const isReadyOrGone = Condition.or(Condition.isReady, Condition.isDeleted())
// @ts-expect-error: there may be no object
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", isReadyOrGone))

// a predicate answers by a boolean or an outcome, at once
assertType<Effect.Effect<Pod, WatchError>>(
  Wait.waitFor(pods, "a", ({ status }) => status?.phase === "Running" || Condition.missing(`it is ${status?.phase}`))
)
assertType<Effect.Effect<Pod, WatchError>>(
  Wait.waitFor(pods, "a", ({ status }) => (status === undefined ? Condition.missing("no status") : Condition.met))
)
// @ts-expect-error: a text is no answer
Wait.waitFor(pods, "a", ({ status }) => status?.phase === "Running" || "not yet")
// @ts-expect-error: a promise is no answer
Wait.waitFor(pods, "a", async () => true)
// @ts-expect-error: an effect is no answer
Wait.waitFor(pods, "a", () => effect)
// @ts-expect-error: there may be no answer
Wait.waitFor(pods, "a", ({ status }) => status?.conditions?.some(({ type }) => type === "Ready"))
// @ts-expect-error: there is no answer
Wait.waitFor(pods, "a", () => {})
// @ts-expect-error: an option is no answer
Wait.waitFor(pods, "a", () => none)
// @ts-expect-error: a promise is no answer
Condition.make(async () => true)
// @ts-expect-error: a text is no answer
Condition.and(Condition.isReady, () => "not yet")

// the error of a predicate is that of the wait, also of one that is combined
const isWhole = ({ status }: Pod) => status?.phase !== "Failed" || Condition.failed("broken" as const)
assertType<Effect.Effect<Pod, WatchError | "broken">>(Wait.waitFor(pods, "a", isWhole))
assertType<Effect.Effect<Pod, WatchError | "broken">>(
  Wait.waitFor(pods, "a", Condition.and(Condition.isReady, isWhole))
)
// @ts-expect-error: the error is not listed
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", isWhole))
// @ts-expect-error: the error is not listed
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Condition.and(Condition.isReady, isWhole)))
// what does not hold cannot fail
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Condition.not(isWhole)))
