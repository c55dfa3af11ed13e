/** What the containers of a pod wait for. */
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"

export type ContainerStatus = Pick<CoreV1.ContainerStatus, "name" | "ready" | "state">

/** What is said of each container that is not ready; one that has ended well is not meant to be. */
export const unready = (statuses: ReadonlyArray<ContainerStatus>): ReadonlyArray<string> =>
  statuses.flatMap(({ name, ready, state }) => {
    const { running, terminated, waiting } = state ?? {}
    if (ready || terminated?.exitCode === 0) return []
    if (waiting !== undefined) return [[name, waiting.reason, waiting.message].filter(isSaid).join(": ")]
    if (terminated !== undefined) {
      return [[name, terminated.reason, `it ended with exit code ${terminated.exitCode}`].filter(isSaid).join(": ")]
    }
    return running === undefined ? [] : [`${name}: it runs, and is not ready`]
  })

const isSaid = (text: string | undefined): boolean => text !== undefined && text !== ""
