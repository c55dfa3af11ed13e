import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Base64 from "effect/encoding/Base64"
import type { ConfigError } from "../../KubernetesError.ts"
import type { ClientConfig } from "../ClientConfig.ts"
import type { Cluster, Context, Entry, KubeConfig, Origin, User } from "../KubeConfig.ts"
import { assemble, type Draft, type Part } from "./assemble.ts"
import { at, configError, type Fault } from "./faults.ts"
import { decodePem, described, readPem } from "./files.ts"
import { readToken } from "./token.ts"
import { unsupportedCluster, unsupportedUser } from "./unsupported.ts"

interface Selection {
  readonly context: Entry<Context>
  readonly cluster: Entry<Cluster>
  readonly user: Entry<User> | undefined
}

const member = (entry: Entry<unknown>, key: string, file?: string): Origin => ({
  source: entry.origin.source,
  path: `${entry.origin.path}.${key}`,
  ...(file === undefined ? {} : { file })
})

const find = <A>(entries: ReadonlyArray<Entry<A>>, name: string): Entry<A> | undefined =>
  entries.find((entry) => entry.name === name)

const names = (entries: ReadonlyArray<Entry<unknown>>): string =>
  entries.length === 0 ? "there is none" : `there are: ${list(entries.map((entry) => entry.name))}`

const list = (all: ReadonlyArray<string>): string =>
  all.length > 10 ? `${all.slice(0, 10).join(", ")} and ${all.length - 10} more` : all.join(", ")

/** Finds the context and what it names. */
const select = (config: KubeConfig, wanted: string | undefined): Result.Result<Selection, ReadonlyArray<Fault>> => {
  const source = [...new Set(config.contexts.map((entry) => entry.origin.source))].join(", ")
  const origin: Origin =
    wanted === undefined && config.currentContext !== undefined ? config.currentContext.origin : { source }
  const name = wanted ?? config.currentContext?.name
  if (name === undefined) {
    const fault = at(
      { source, path: "current-context" },
      `is not set: set it, or name a context (${names(config.contexts)})`
    )
    return Result.fail([fault])
  }
  const context = find(config.contexts, name)
  if (context === undefined) {
    return Result.fail([at(origin, `there is no context "${name}" (${names(config.contexts)})`)])
  }
  const faults: Array<Fault> = []
  const lookup = <A>(key: "cluster" | "user", entries: ReadonlyArray<Entry<A>>): Entry<A> | undefined => {
    const wanted = context.value[key]
    const found = wanted === undefined ? undefined : find(entries, wanted)
    if (wanted !== undefined && found === undefined) {
      faults.push(at(member(context, key), `there is no ${key} "${wanted}" (${names(entries)})`))
    }
    return found
  }
  const cluster = lookup("cluster", config.clusters)
  const user = lookup("user", config.users)
  if (context.value.cluster === undefined) faults.push(at(member(context, "cluster"), "is not set"))
  return cluster === undefined || faults.length > 0 ? Result.fail(faults) : Result.succeed({ context, cluster, user })
}

const decodeBase64 = (text: string): Result.Result<string, string> =>
  Result.map(
    Result.mapError(Base64.decode(text.replaceAll(/\s/g, "")), () => "is not base64"),
    decodePem
  )

/** PEM that stands in the kubeconfig or in a file that it names; what stands in the kubeconfig wins. */
const material = /*#__PURE__*/ Effect.fnUntraced(function* (
  entry: Entry<unknown>,
  key: string,
  data: string | undefined,
  file: string | undefined,
  faults: Array<Fault>
) {
  if (data === undefined && file === undefined) return undefined
  const origin = data === undefined ? member(entry, key, file) : member(entry, `${key}-data`)
  const text = data === undefined ? yield* described(readPem(file ?? "")) : decodeBase64(data)
  if (Result.isFailure(text)) faults.push(at(origin, text.failure))
  const found: Part<string> = { value: Result.getOrUndefined(text), origin }
  return found
})

const part = <A>(entry: Entry<unknown>, key: string, value: A | undefined, file?: string): Part<A> | undefined =>
  value === undefined ? undefined : { value, origin: member(entry, key, file) }

const clusterParts = /*#__PURE__*/ Effect.fnUntraced(function* (cluster: Entry<Cluster>, faults: Array<Fault>) {
  const { value } = cluster
  faults.push(...unsupportedCluster(cluster))
  if (value.server === undefined) faults.push(at(member(cluster, "server"), "is not set"))
  return {
    server: { value: value.server, origin: member(cluster, "server") },
    ca: yield* material(
      cluster,
      "certificate-authority",
      value["certificate-authority-data"],
      value["certificate-authority"],
      faults
    ),
    serverName: value["tls-server-name"],
    insecure: part(cluster, "insecure-skip-tls-verify", value["insecure-skip-tls-verify"])
  }
})

const revealed = (secret: Redacted.Redacted | undefined): string | undefined => secret && Redacted.value(secret)

const userParts = /*#__PURE__*/ Effect.fnUntraced(function* (user: Entry<User>, faults: Array<Fault>) {
  const { value } = user
  const { token, tokenFile } = value
  faults.push(...unsupportedUser(user))
  const cert = yield* material(
    user,
    "client-certificate",
    revealed(value["client-certificate-data"]),
    value["client-certificate"],
    faults
  )
  const key = yield* material(user, "client-key", revealed(value["client-key-data"]), value["client-key"], faults)
  if (tokenFile !== undefined && token === undefined) {
    const read = yield* described(readToken(tokenFile))
    if (Result.isFailure(read)) faults.push(at(member(user, "tokenFile", tokenFile), read.failure))
  }
  return {
    cert,
    key: key && { origin: key.origin, value: key.value === undefined ? undefined : Redacted.make(key.value) },
    token: part(user, "token", token),
    tokenFile: part(user, "tokenFile", tokenFile, tokenFile)
  }
})

/** What a kubeconfig's context means for a client; reads the files that it names. */
export const resolve: (
  config: KubeConfig,
  context: string | undefined
) => Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> = /*#__PURE__*/ Effect.fnUntraced(
  function* (config, wanted) {
    const selection = select(config, wanted)
    if (Result.isFailure(selection)) return yield* configError(selection.failure)
    const { cluster, context, user } = selection.success
    const faults: Array<Fault> = []
    const draft: Draft = {
      source: `context "${context.name}" of ${context.origin.source}`,
      namespace: part(context, "namespace", context.value.namespace),
      ...(yield* clusterParts(cluster, faults)),
      ...(user && (yield* userParts(user, faults)))
    }
    return yield* Effect.fromResult(assemble(draft, faults))
  }
)
