/** How far the controller of a workload has come with what its spec says. */
import { WaitFailed } from "../../KubernetesError.ts"

/** What deployments, stateful sets and daemon sets have in common here. */
interface Workload {
  readonly kind?: string | undefined
  readonly metadata?: { readonly name?: string | undefined; readonly generation?: number | undefined } | undefined
  readonly spec?:
    | {
        readonly replicas?: number | undefined
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

export interface Progress {
  readonly complete: boolean
  readonly message: string
  readonly desired: number
  readonly updated: number
  readonly available: number
}

type Rollout = (workload: Workload) => Progress | WaitFailed

const failed = ({ metadata }: Workload, reason: string, why: string): WaitFailed => {
  const name = metadata?.name ?? ""
  return new WaitFailed({ name, reason, message: `the rollout of ${name} cannot complete: ${why}` })
}

/** The steps that must all be done, in order; the first that is not says what is missing. */
const progress = (
  counts: Pick<Progress, "desired" | "updated" | "available">,
  ...steps: ReadonlyArray<readonly [done: boolean, missing: string]>
): Progress => {
  const missing = steps.find(([done]) => !done)
  return { ...counts, complete: missing === undefined, message: missing?.[1] ?? "complete" }
}

const unseen = "the controller has not seen the newest spec yet"

/** Only of a newest spec that was seen does the status tell. */
const isObserved = ({ metadata, status }: Workload): boolean =>
  (metadata?.generation ?? 0) <= (status?.observedGeneration ?? 0)

export const deployment: Rollout = (workload) => {
  const { replicas = 0, updatedReplicas: updated = 0, availableReplicas: available = 0 } = workload.status ?? {}
  const desired = workload.spec?.replicas ?? 1
  const progressing = workload.status?.conditions?.find(({ type }) => type === "Progressing")
  if (isObserved(workload) && progressing?.reason === "ProgressDeadlineExceeded") {
    return failed(workload, progressing.reason, "it exceeded its progress deadline")
  }
  return progress(
    { desired, updated, available },
    [isObserved(workload), unseen],
    [updated >= desired, `${updated} of ${desired} replicas are updated`],
    [replicas <= updated, `${replicas - updated} old replicas are still there`],
    [available >= updated, `${available} of ${updated} updated replicas are available`]
  )
}

const onDelete = "its strategy is OnDelete, so that pods are only replaced when somebody deletes them"

export const statefulSet: Rollout = (workload) => {
  const { status = {} } = workload
  const { replicas: desired = 1, updateStrategy } = workload.spec ?? {}
  if (updateStrategy?.type === "OnDelete") return failed(workload, "OnDelete", onDelete)
  const { updatedReplicas: updated = 0, readyReplicas: ready = 0 } = status
  const partition = updateStrategy?.rollingUpdate?.partition ?? 0
  const expected = Math.max(0, desired - partition)
  const isWhole = partition > 0 || status.updateRevision === status.currentRevision
  return progress(
    { desired, updated, available: ready },
    [status.observedGeneration !== undefined && isObserved(workload), unseen],
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
    [isObserved(workload), unseen],
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
