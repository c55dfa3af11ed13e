import { ConfigError } from "../../KubernetesError.ts"
import type { Origin } from "../KubeConfig.ts"

export type Fault = ConfigError["faults"][number]

export const at = (origin: Origin, message: string): Fault => ({
  source: origin.source,
  ...(origin.path === undefined ? {} : { path: origin.path }),
  message: origin.file === undefined ? message : `${origin.file} ${message}`
})

const shown = 5

const line = (fault: Fault): string =>
  [fault.source, fault.path, fault.message].filter((part) => part !== undefined && part !== "").join(": ")

export const configError = (faults: ReadonlyArray<Fault>, cause?: unknown): ConfigError => {
  const lines = faults.slice(0, shown).map(line)
  if (faults.length > shown) lines.push(`and ${faults.length - shown} more`)
  return new ConfigError({
    message: `cannot configure the client: ${lines.join("; ")}`,
    faults,
    ...(cause === undefined ? {} : { cause })
  })
}
