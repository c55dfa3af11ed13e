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
import * as Wait from "effect-kubernetes/Api/Wait"

declare const pods: PodsService
declare const jobs: JobsService
declare const deployments: DeploymentsService
declare const statefulSets: StatefulSetsService
declare const daemonSets: DaemonSetsService
declare const replicaSets: ReplicaSetsService

type Pod = StoredNamespaced<CoreV1.Pod>

// the object, and no error of a timeout where there is none
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Wait.isReady))
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", (pod) => pod.spec?.nodeName !== undefined))
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Wait.isReady, { namespace: "b" }))
assertType<Effect.Effect<Pod, WatchError | KubernetesError.WaitTimeout>>(
  Wait.waitFor(pods, "a", Wait.isReady, { timeout: "1 minute" })
)
// @ts-expect-error: the timeout is not listed
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Wait.isReady, { timeout: "1 minute" }))

// what may hold without the object gives an option
assertType<Effect.Effect<Option.Option<Pod>, WatchError>>(Wait.waitFor(pods, "a", Wait.isDeleted()))
assertType<Effect.Effect<Option.Option<Pod>, WatchError>>(
  Wait.waitFor(pods, "a", Wait.or(Wait.isReady, Wait.isDeleted()))
)

// what may fail says so
assertType<Effect.Effect<StoredNamespaced<BatchV1.Job>, WatchError | KubernetesError.WaitFailed>>(
  Wait.waitFor(jobs, "a", Wait.isJobComplete)
)
// @ts-expect-error: the failure is not listed
assertType<Effect.Effect<StoredNamespaced<BatchV1.Job>, WatchError>>(Wait.waitFor(jobs, "a", Wait.isJobComplete))

// @ts-expect-error: a pod is not a job
Wait.waitFor(pods, "a", Wait.isJobComplete)
// @ts-expect-error: only workloads have rollouts
Wait.rolloutStatus(pods, "a")
// @ts-expect-error: a job has a pod template, but no rollout
Wait.rolloutStatus(jobs, "a")
// @ts-expect-error: a deployment rolls out by its replica sets, which do not by themselves
Wait.rolloutStatus(replicaSets, "a")
Wait.rolloutStatus(deployments, "a")
Wait.rolloutStatus(statefulSets, "a")
Wait.rolloutStatus(daemonSets, "a")
// @ts-expect-error: only what has a pod template is restarted
Wait.restart(pods, "a")

// what is combined asks for all that its parts ask for, and fails as they do
assertType<Effect.Effect<Pod, WatchError>>(
  Wait.waitFor(
    pods,
    "a",
    Wait.and(Wait.isReady, Wait.not(Wait.hasCondition("Other")), (pod: Pod) => pod.kind === "Pod")
  )
)
// @ts-expect-error: the failure is not listed
assertType<Wait.Condition<BatchV1.Job>>(Wait.and(Wait.isJobComplete, Wait.isReady))
assertType<Wait.Condition<BatchV1.Job, KubernetesError.WaitFailed>>(Wait.and(Wait.isJobComplete, Wait.isReady))
// @ts-expect-error: a pod is not a job
Wait.waitFor(pods, "a", Wait.and(Wait.isJobComplete, Wait.isReady))
// @ts-expect-error: there may be no object
assertType<Effect.Effect<Pod, WatchError>>(Wait.waitFor(pods, "a", Wait.or(Wait.isReady, Wait.isDeleted())))
