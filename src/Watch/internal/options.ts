/** What is wrong with the options of watches and watchers; it is found before a request is sent. */
import * as Duration from "effect/Duration"
import * as Option from "effect/Option"
import { type Fault, invalid } from "../../internal/request.ts"
import type { WatcherSettings } from "../Watcher.ts"

/** A server counts nanoseconds in 64 bits; it ends a connection at once whose time is longer. */
const longest = 9_223_372_036

/** A server takes 0 for its own limit, and ends a connection at once whose time is negative. */
export const timeoutFault = (seconds: number | undefined): Fault =>
  seconds === undefined || (Number.isInteger(seconds) && seconds >= 1 && seconds <= longest)
    ? undefined
    : invalid("timeoutSeconds", `timeoutSeconds must be a whole number from 1 to ${longest}`)

/** A server takes 0, and what is negative, for no limit. */
const pageSizeFault = (size: number | undefined): Fault =>
  size === undefined || (Number.isSafeInteger(size) && size >= 1)
    ? undefined
    : invalid("pageSize", "pageSize must be a whole number, 1 or more")

export const durationFault = (field: string, input: Duration.Input | undefined): Fault =>
  input === undefined || Option.exists(Duration.fromInput(input), Duration.isPositive)
    ? undefined
    : invalid(field, `${field} must be a duration, longer than none`)

export const watcherFault = ({ pageSize, streamingList, timeoutSeconds }: WatcherSettings): Fault => {
  const limits = typeof streamingList === "object" ? streamingList : undefined
  return (
    pageSizeFault(pageSize) ??
    timeoutFault(timeoutSeconds) ??
    durationFault("streamingList.idle", limits?.idle) ??
    durationFault("streamingList.total", limits?.total)
  )
}
