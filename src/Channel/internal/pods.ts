/** The pods that channels lead to. */
import { Forbidden } from "../../KubernetesError.ts"

export const resource = { group: "", version: "v1", plural: "pods", scope: "Namespaced" } as const

/**
 * Says which verb is missing. The server looks for `get` first, and names it; for `create` it looks when it upgrades, and
 * says nothing at all. Any other refusal, as that of an admission webhook, has words of its own.
 */
export const withMissingVerb = (error: Forbidden, who: string): Forbidden => {
  const { message, ...fields } = error
  const missing = / cannot get resource /.test(message) ? "get" : /:\s*$/.test(message) ? "create" : undefined
  if (missing === undefined) return error
  const needed = `${who} the verbs get and create on pods/${error.request.subresource}`
  return new Forbidden({ ...fields, message: `${message.replace(/:?\s*$/, "")} (${needed}: ${missing} is missing)` })
}
