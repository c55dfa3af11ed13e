/**
 * Who is asking, and what they may do: here everybody is the administrator.
 *
 * @since 0.1.0
 */
import { asString, at, type JsonObject } from "./Json.ts"
import type { Resource } from "./Registry.ts"

const administrator = { username: "kubernetes-admin", groups: ["system:masters", "system:authenticated"] }

const groups = new Set(["authentication.k8s.io", "authorization.k8s.io"])

export const isReview = (resource: Resource): boolean => groups.has(resource.group)

/** The status of a review. */
export const answer = (kind: string, question: JsonObject): JsonObject => {
  switch (kind) {
    case "SelfSubjectReview":
      return { userInfo: administrator }
    case "TokenReview":
      return asString(at(question, "spec", "token")) === ""
        ? { user: {}, error: "invalid bearer token" }
        : { authenticated: true, user: administrator }
    case "SelfSubjectRulesReview":
      return {
        resourceRules: [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }],
        nonResourceRules: [{ verbs: ["*"], nonResourceURLs: ["*"] }],
        incomplete: false
      }
    default:
      return { allowed: true }
  }
}
