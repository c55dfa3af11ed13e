/** Ports as callers write them. */
import * as Result from "effect/Result"
import { invalid } from "../../internal/request.ts"
import type { InvalidRequest } from "../../KubernetesError.ts"
import type { Port } from "../PortForward.ts"

/** 0 stands for any free local port. */
export interface Wanted {
  readonly local: number
  readonly remote: number
}

export const fault = (port: number, field: string, least = 1): InvalidRequest | undefined =>
  Number.isInteger(port) && port >= least && port <= 65_535
    ? undefined
    : invalid(field, `a port must be a whole number from ${least} to 65535, not ${port}`)

const syntax = /^(?:(\d*):)?(\d+)$/

const read = (port: Port): Wanted | InvalidRequest => {
  if (typeof port === "number") return { local: port, remote: port }
  if (typeof port !== "string") return { local: port.local ?? 0, remote: port.remote }
  const match = syntax.exec(port)
  if (match === null) return invalid("ports", `"${port}" is not a port: it must be like 8080, 8888:8080 or :8080`)
  const [, local, remote] = match
  return { local: Number(local ?? remote), remote: Number(remote) }
}

export const parse = (ports: Port | ReadonlyArray<Port>): Result.Result<ReadonlyArray<Wanted>, InvalidRequest> => {
  const all: Array<Wanted> = []
  for (const port of isList(ports) ? ports : [ports]) {
    const wanted = read(port)
    if ("message" in wanted) return Result.fail(wanted)
    const wrong = fault(wanted.remote, "ports") ?? fault(wanted.local, "ports", 0)
    if (wrong !== undefined) return Result.fail(wrong)
    if (all.some(({ local, remote }) => (local === wanted.local ? local !== 0 || remote === wanted.remote : false))) {
      return Result.fail(
        invalid("ports", `port ${wanted.local === 0 ? wanted.remote : wanted.local} stands there twice`)
      )
    }
    all.push(wanted)
  }
  return all.length === 0 ? Result.fail(invalid("ports", "at least one port is required")) : Result.succeed(all)
}

const isList = (ports: Port | ReadonlyArray<Port>): ports is ReadonlyArray<Port> => Array.isArray(ports)
