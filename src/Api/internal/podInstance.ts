/** The instance of a container that a pod's status tells of. */
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"

export type Instance =
  /** The status does not tell: the server knows better. */
  | { readonly _tag: "Unknown" }
  /** It has not begun, and will by itself. */
  | { readonly _tag: "Pending" }
  | {
      readonly _tag: "Started"
      readonly id: string
      readonly hasEnded: boolean
      /** The instance before this one, whose log can still be had. */
      readonly previous: string | undefined
    }

const unknown: Instance = { _tag: "Unknown" }
const pending: Instance = { _tag: "Pending" }

/** What a container waits for that comes without anybody's help. */
const comes = new Set(["ContainerCreating", "PodInitializing"])

const defaultContainer = "kubectl.kubernetes.io/default-container"

/** The container that a server takes where none is named; none where it would ask. */
const defaultOf = ({ metadata, spec }: CoreV1.Pod): string | undefined =>
  metadata?.annotations?.[defaultContainer] ?? (spec?.containers.length === 1 ? spec.containers[0]?.name : undefined)

/** Every container of a pod, in the order in which they begin. */
export const containersOf = ({ spec }: CoreV1.Pod): ReadonlyArray<string> =>
  [...(spec?.initContainers ?? []), ...(spec?.containers ?? []), ...(spec?.ephemeralContainers ?? [])].map(
    ({ name }) => name
  )

const hasEnded = ({ status }: CoreV1.Pod): boolean => status?.phase === "Succeeded" || status?.phase === "Failed"

export const of = (pod: CoreV1.Pod, container: string | undefined): Instance => {
  const name = container ?? defaultOf(pod)
  if (name === undefined || !containersOf(pod).includes(name)) return unknown
  const { containerStatuses = [], ephemeralContainerStatuses = [], initContainerStatuses = [] } = pod.status ?? {}
  const found = [...initContainerStatuses, ...containerStatuses, ...ephemeralContainerStatuses].find(
    (status) => status.name === name
  )
  const state = found?.state
  const before = found?.lastState?.terminated
  if (found !== undefined && state?.waiting === undefined && (state?.running ?? state?.terminated) !== undefined) {
    const { containerID, restartCount } = found
    return {
      _tag: "Started",
      // nodes that only play containers give them no id
      id: containerID ?? `#${restartCount}`,
      hasEnded: state?.terminated !== undefined,
      previous: before === undefined ? undefined : (before.containerID ?? `#${restartCount - 1}`)
    }
  }
  // between two instances, the log is that of the last one
  if (found !== undefined && before !== undefined) {
    const id = before.containerID ?? found.containerID ?? `#${found.restartCount}`
    return { _tag: "Started", id, hasEnded: true, previous: undefined }
  }
  if (hasEnded(pod)) return unknown
  const reason = state?.waiting?.reason
  return reason === undefined || comes.has(reason) ? pending : unknown
}
