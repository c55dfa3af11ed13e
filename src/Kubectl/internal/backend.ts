/** The pods behind a Service or a Deployment. */
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"

/** Whether a pod takes connections, and will for a while. */
export const isReady = ({ metadata, status }: CoreV1.Pod): boolean =>
  status?.phase === "Running" &&
  metadata?.deletionTimestamp === undefined &&
  status.conditions?.some(({ status, type }) => type === "Ready" && status === "True") === true

/**
 * The port of the pod that stands behind one of the Service; none where there is none.
 *
 * Behind a Service without an address of its own nothing translates ports: its clients connect to the pods themselves.
 */
export const targetPort = (service: CoreV1.Service, pod: CoreV1.Pod, port: number): number | undefined => {
  const found = service.spec?.ports?.find(
    (candidate) => candidate.port === port && (candidate.protocol ?? "TCP") === "TCP"
  )
  if (found === undefined) return undefined
  const target = found.targetPort ?? found.port
  if (service.spec?.clusterIP === "None") return found.port
  if (typeof target === "number") return target === 0 ? found.port : target
  const { containers = [], initContainers = [] } = pod.spec ?? {}
  return [...containers, ...initContainers.filter(({ restartPolicy }) => restartPolicy === "Always")]
    .flatMap(({ ports = [] }) => ports)
    .find(({ name, protocol = "TCP" }) => name === target && protocol === "TCP")?.containerPort
}

/** Whether a connection may fail because of the pod, and not because of the caller. */
export const mayBeGone = (error: { readonly _tag: string }): boolean =>
  !["InvalidRequest", "Unauthorized", "Forbidden", "AuthError"].includes(error._tag)
