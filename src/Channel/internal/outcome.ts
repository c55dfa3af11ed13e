/** How a process ended, as the status channel tells it. */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { toStatus } from "../../internal/wireStatus.ts"
import type * as MetaV1 from "../../Schema/gen/MetaV1.ts"
import type { Outcome } from "../Protocol.ts"

/**
 * Reads the whole text of the status channel. `conceal` takes out of each text of the server what must not be seen, before
 * any of them is cut or quoted.
 */
export const parse = (text: string, conceal: (text: string) => string): Result.Result<Outcome, string> => {
  let body: unknown
  try {
    body = JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? conceal(value) : value))
  } catch {
    return Result.fail(`the status is not JSON: ${conceal(text).slice(0, 200)}`)
  }
  if (!Predicate.isObject(body)) return Result.fail("the status is not an object")
  const status = toStatus({ ...body, kind: "Status" })
  if (status?.status === "Success") return Result.succeed({ _tag: "Exited", code: 0 })
  if (status?.status !== "Failure") return Result.fail(`invalid status "${status?.status ?? ""}"`)
  return status.reason === "NonZeroExitCode" ? exitOf(status) : Result.succeed({ _tag: "Failed", status })
}

const exitOf = ({ details }: MetaV1.Status): Result.Result<Outcome, string> => {
  if (details === undefined) return Result.fail("the status of a non-zero exit has no details")
  const cause = details.causes?.find(({ reason }) => reason === "ExitCode")
  if (cause === undefined)
    return Result.fail("the status of a non-zero exit has no cause ExitCode in its details.causes")
  const text = cause.message ?? ""
  const code = Number(text)
  return /^\d{1,3}$/.test(text) && code <= 255
    ? Result.succeed({ _tag: "Exited", code })
    : Result.fail(`invalid exit code ${JSON.stringify(text.slice(0, 50))} in details.causes`)
}
