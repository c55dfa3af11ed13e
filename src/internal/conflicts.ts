/** Who owns which fields, from the Status of an apply that was refused. Pure. */
import type { ApplyConflict } from "../KubernetesError.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"

/** `conflict with "name" with subresource "status" using v1 at 2026-01-01T00:00:00Z`, the name quoted as Go does. */
const managerPattern = /^conflict with ("(?:[^"\\]|\\.)*")/

export const conflictsOf = (status: MetaV1.Status): ApplyConflict["conflicts"] => {
  const byManager = new Map<string, Array<string>>()
  for (const cause of status.details?.causes ?? []) {
    if (cause.reason !== "FieldManagerConflict") continue
    const quoted = managerPattern.exec(cause.message ?? "")?.[1]
    const manager = quoted === undefined ? (cause.message ?? "") : unquote(quoted)
    const fields = byManager.get(manager)
    if (fields === undefined) byManager.set(manager, cause.field === undefined ? [] : [cause.field])
    else if (cause.field !== undefined) fields.push(cause.field)
  }
  return Array.from(byManager, ([manager, fields]) => ({ manager, fields }))
}

const escapes: Record<string, string> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" }

const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi, (_, x, u, long, other) => {
    const hex = x ?? u ?? long
    if (hex === undefined) return escapes[other] ?? other
    const point = Number.parseInt(hex, 16)
    return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point)
  })
