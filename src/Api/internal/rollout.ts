/** How far the controller of a workload has come with what its spec says. */
import { WaitFailed } from "../../KubernetesError.ts"
import type { RolloutProgress } from "../Rollout.ts"
import * as Subject from "./subject.ts"

/** What deployments, stateful sets and daemon sets have in common here. */
interface Workload {
  readonly kind?: string | undefined
  readonly metadata?:
    | {
        readonly name?: string | undefined
        readonly namespace?: string | undefined
        readonly generation?: number | undefined
      }
    | undefined
  readonly spec?:
    | {
        readonly replicas?: number | undefined
        readonly paused?: boolean | undefined
        readonly template: unknown
        readonly updateStrategy?:
          | {
              readonly type?: string | undefined
              readonly rollingUpdate?:
                | { readonly partition?: number | undefined; readonly maxUnavailable?: unknown }
                | undefined
            }
          | undefined
      }
    | undefined
  readonly status?:
    | {
        readonly observedGeneration?: number | undefined
        readonly conditions?:
          | ReadonlyArray<{ readonly type: string; readonly status: string; readonly reason?: string | undefined }>
          | undefined
        readonly replicas?: number | undefined
        readonly updatedReplicas?: number | undefined
        readonly availableReplicas?: number | undefined
        readonly readyReplicas?: number | undefined
        readonly currentRevision?: string | undefined
        readonly updateRevision?: string | undefined
        readonly desiredNumberScheduled?: number | undefined
        readonly updatedNumberScheduled?: number | undefined
        readonly numberAvailable?: number | undefined
      }
    | undefined
}

type Rollout = (workload: Workload) => RolloutProgress | WaitFailed

const failed = (workload: Workload, reason: string, why: string): WaitFailed => {
  const object = Subject.ofObject(workload)
  return new WaitFailed({ object, reason, message: `the rollout of ${Subject.text(object)} cannot complete: ${why}` })
}

/** The steps that must all be done, in order; the first that is not says what is missing. */
const progress = (
  counts: Pick<RolloutProgress, "desired" | "updated" | "available">,
  ...steps: ReadonlyArray<readonly [done: boolean, missing: string]>
): RolloutProgress => {
  const missing = steps.find(([done]) => !done)
  return { ...counts, complete: missing === undefined, message: missing?.[1] ?? "complete" }
}

/** Only of the newest spec that the controller has seen does the status tell. */
const observed = ({ metadata, status }: Workload): readonly [done: boolean, missing: string] => {
  const { generation = 0 } = metadata ?? {}
  const { observedGeneration: seen = 0 } = status ?? {}
  return [
    generation <= seen,
    `the controller has not seen the newest spec yet: it is at generation ${seen} of ${generation}`
  ]
}

export const deployment: Rollout = (workload) => {
  const { replicas = 0, updatedReplicas: updated = 0, availableReplicas: available = 0 } = workload.status ?? {}
  const { paused = false, replicas: desired = 1 } = workload.spec ?? {}
  const progressing = workload.status?.conditions?.find(({ type }) => type === "Progressing")
  const seen = observed(workload)
  if (seen[0] && progressing?.reason === "ProgressDeadlineExceeded") {
    return failed(workload, progressing.reason, "it exceeded its progress deadline")
  }
  // pods that are there become available all the same
  const waiting = paused ? "; the deployment is paused" : ""
  return progress(
    { desired, updated, available },
    seen,
    [updated >= desired, `${updated} of ${desired} replicas are updated${waiting}`],
    [replicas <= updated, `${replicas - updated} old replicas are still there${waiting}`],
    [updated <= desired, `${updated - desired} surplus replicas are still there`],
    [available >= updated, `${available} of ${updated} updated replicas are available`]
  )
}

const onDelete = "its strategy is OnDelete, so that pods are only replaced when somebody deletes them"

export const statefulSet: Rollout = (workload) => {
  const { status = {} } = workload
  const { replicas: desired = 1, updateStrategy } = workload.spec ?? {}
  if (updateStrategy?.type === "OnDelete") return failed(workload, "OnDelete", onDelete)
  const { replicas = 0, updatedReplicas: updated = 0, readyReplicas: ready = 0 } = status
  const partition = updateStrategy?.rollingUpdate?.partition ?? 0
  const expected = Math.max(0, desired - partition)
  const isWhole = partition > 0 || status.updateRevision === status.currentRevision
  return progress(
    { desired, updated, available: ready },
    observed(workload),
    [replicas <= desired, `${replicas - desired} surplus pods are still there`],
    [ready >= desired, `${ready} of ${desired} pods are ready`],
    [partition === 0 || updated >= expected, `${updated} of ${expected} pods above the partition are updated`],
    [isWhole, `${updated} of ${desired} pods are at the new revision`]
  )
}

export const daemonSet: Rollout = (workload) => {
  if (workload.spec?.updateStrategy?.type === "OnDelete") return failed(workload, "OnDelete", onDelete)
  const { desiredNumberScheduled = 0, numberAvailable = 0, updatedNumberScheduled = 0 } = workload.status ?? {}
  return progress(
    { desired: desiredNumberScheduled, updated: updatedNumberScheduled, available: numberAvailable },
    observed(workload),
    [
      updatedNumberScheduled >= desiredNumberScheduled,
      `${updatedNumberScheduled} of ${desiredNumberScheduled} pods are updated`
    ],
    [numberAvailable >= desiredNumberScheduled, `${numberAvailable} of ${desiredNumberScheduled} pods are available`]
  )
}

const rollouts: { readonly [kind: string]: Rollout | undefined } = {
  Deployment: deployment,
  StatefulSet: statefulSet,
  DaemonSet: daemonSet
}

/** By the kind that the object says it is of. */
export const of: Rollout = (workload) => {
  const { kind = "" } = workload
  const rollout = Object.hasOwn(rollouts, kind) ? rollouts[kind] : undefined
  return rollout === undefined ? failed(workload, "NoRollout", `a ${kind} has no rollout`) : rollout(workload)
}
