import * as Redacted from "effect/Redacted"
import type { Cluster, Entry, User } from "../KubeConfig.ts"
import { at, type Fault } from "./faults.ts"

const instead = "use token, tokenFile or a client certificate"

const fault = (entry: Entry<unknown>, key: string | undefined, message: string): Fault =>
  at(
    { source: entry.origin.source, path: key === undefined ? entry.origin.path : `${entry.origin.path}.${key}` },
    message
  )

const providers = new Map([
  ["oidc", "the auth-provider oidc is not supported: keep the ID token in a file and name that file in tokenFile"],
  ["gcp", "the auth-provider gcp is gone from Kubernetes: use the exec plugin gke-gcloud-auth-plugin, or a token"],
  ["azure", "the auth-provider azure is gone from Kubernetes: use the exec plugin kubelogin, or a token"]
])

const providerAdvice = (user: User): string => {
  const provider = user["auth-provider"]
  const name = provider === undefined ? undefined : Redacted.value(provider)["name"]
  return (typeof name === "string" ? providers.get(name) : undefined) ?? `auth-provider is not supported: ${instead}`
}

const impersonation = (entry: Entry<User>): ReadonlyArray<Fault> => {
  const fields = (["as", "as-uid", "as-groups", "as-user-extra"] as const).filter(
    (key) => entry.value[key] !== undefined
  )
  const message =
    entry.value.as === undefined
      ? "is impersonation without a user: `as` is not set"
      : "is impersonation, which is not supported: remove it, and use credentials of that user"
  return fields.map((key) => fault(entry, key, message))
}

const methods = (user: User): ReadonlyArray<string> => [
  ...(user.token === undefined && user.tokenFile === undefined ? [] : ["token"]),
  ...(user.username === undefined && user.password === undefined ? [] : ["username and password"])
]

/** What a user entry asks for that cannot be done. */
export const unsupportedUser = (entry: Entry<User>): ReadonlyArray<Fault> => {
  const user = entry.value
  const found: Array<Fault> = []
  if (methods(user).length > 1) {
    found.push(fault(entry, undefined, `has more than one way to authenticate: ${methods(user).join(", ")}`))
  }
  if (user.username !== undefined || user.password !== undefined) {
    const key = user.username === undefined ? "password" : "username"
    found.push(fault(entry, key, `basic authentication is not supported: ${instead}`))
  }
  if (user.exec !== undefined) {
    found.push(fault(entry, "exec", `an exec plugin for credentials is not supported: ${instead}`))
  }
  if (user["auth-provider"] !== undefined) found.push(fault(entry, "auth-provider", providerAdvice(user)))
  if (user.exec !== undefined && user["auth-provider"] !== undefined) {
    found.push(fault(entry, undefined, "has both exec and auth-provider: give one of the two"))
  }
  return [...found, ...impersonation(entry)]
}

/** What a cluster entry asks for that cannot be done. */
export const unsupportedCluster = (entry: Entry<Cluster>): ReadonlyArray<Fault> =>
  entry.value["proxy-url"] === undefined
    ? []
    : [fault(entry, "proxy-url", "a proxy is not supported: remove it and reach the server directly")]
