/**
 * Kubeconfig files: how they are read, checked and merged.
 *
 * A file is checked as a whole when it is read, and every fault in it is reported with its place. What the chosen context
 * means is decided later, by `ClientConfig`. Secrets are held as `Redacted` from the moment a file is parsed, and so is
 * everything that this module does not know.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { decodeDocument, empty, isEmpty as isEmptyConfig } from "./internal/document.ts"
import { variable } from "./internal/environment.ts"
import { at, configError, type Fault } from "./internal/faults.ts"
import { readText } from "./internal/files.ts"
import * as Yaml from "./internal/yaml.ts"
import type { ConfigError } from "../KubernetesError.ts"

/**
 * Where a setting comes from.
 *
 * **Details**
 *
 * `source` is the kubeconfig's path, or `in-cluster`; `path` the place in it, such as
 * `clusters[0].cluster.certificate-authority`; `file` the file that the setting names, where it names one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Origin {
  readonly source: string
  readonly path?: string | undefined
  readonly file?: string | undefined
}

/**
 * A named item of a kubeconfig's list.
 *
 * **Details**
 *
 * `raw` is the item as it stands in the file, with the fields that {@link Cluster}, {@link User} and {@link Context} do
 * not know.
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry<A> {
  readonly name: string
  readonly value: A
  readonly origin: Origin
  readonly raw: Redacted.Redacted<Fields>
}

/**
 * A mapping whose fields are not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fields {
  readonly [field: string]: unknown
}

/**
 * How to reach a cluster. Files are absolute where the kubeconfig was read from a file.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cluster {
  readonly server?: string | undefined
  readonly "tls-server-name"?: string | undefined
  readonly "insecure-skip-tls-verify"?: boolean | undefined
  readonly "certificate-authority"?: string | undefined
  readonly "certificate-authority-data"?: string | undefined
  readonly "proxy-url"?: Redacted.Redacted | undefined
  readonly "disable-compression"?: boolean | undefined
}

/**
 * How to be known to a cluster. Files are absolute where the kubeconfig was read from a file.
 *
 * @category models
 * @since 0.1.0
 */
export interface User {
  readonly "client-certificate"?: string | undefined
  /** Redacted, because some put the key beside the certificate. */
  readonly "client-certificate-data"?: Redacted.Redacted | undefined
  readonly "client-key"?: string | undefined
  readonly "client-key-data"?: Redacted.Redacted | undefined
  readonly token?: Redacted.Redacted | undefined
  readonly tokenFile?: string | undefined
  readonly username?: string | undefined
  readonly password?: Redacted.Redacted | undefined
  readonly as?: string | undefined
  readonly "as-uid"?: string | undefined
  readonly "as-groups"?: ReadonlyArray<string> | undefined
  readonly "as-user-extra"?: Fields | undefined
  readonly exec?: Redacted.Redacted<Fields> | undefined
  readonly "auth-provider"?: Redacted.Redacted<Fields> | undefined
}

/**
 * A user at a cluster, and the namespace of what names none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly cluster?: string | undefined
  readonly user?: string | undefined
  readonly namespace?: string | undefined
}

/**
 * One kubeconfig, or several that were merged.
 *
 * **Details**
 *
 * `absent` names what was looked for and held nothing: files that do not exist, or are empty. `rest` holds the fields of
 * the top level that have no member here, the first file's first.
 *
 * @category models
 * @since 0.1.0
 */
export interface KubeConfig {
  readonly clusters: ReadonlyArray<Entry<Cluster>>
  readonly users: ReadonlyArray<Entry<User>>
  readonly contexts: ReadonlyArray<Entry<Context>>
  readonly currentContext?: { readonly name: string; readonly origin: Origin } | undefined
  readonly absent: ReadonlyArray<ConfigError["faults"][number]>
  readonly rest: Redacted.Redacted<Fields>
}

/**
 * A kubeconfig as a plain value, such as a program makes for a test. All of it is checked when it is read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Document {
  readonly apiVersion?: "v1" | undefined
  readonly kind?: "Config" | undefined
  readonly clusters?: ReadonlyArray<{ readonly name: string; readonly cluster: Fields }> | undefined
  readonly users?: ReadonlyArray<{ readonly name: string; readonly user: Fields }> | undefined
  readonly contexts?: ReadonlyArray<{ readonly name: string; readonly context: Fields }> | undefined
  readonly "current-context"?: string | undefined
  readonly [field: string]: unknown
}

/**
 * A kubeconfig from a plain value, or an error with all its faults.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromDocument = (
  document: Document,
  options?: { readonly source?: string | undefined }
): Result.Result<KubeConfig, ConfigError> =>
  Result.mapError(
    decodeDocument(document, { source: options?.source ?? "kubeconfig", resolve: (file) => file }),
    (faults) => configError(faults)
  )

const decodeText = (text: string, options: { readonly source: string; readonly resolve: (file: string) => string }) =>
  Result.flatMap(
    Result.mapError(Yaml.parse(text), (message): ReadonlyArray<Fault> => [at({ source: options.source }, message)]),
    (document) => decodeDocument(document, options)
  )

/**
 * A kubeconfig from YAML or JSON, or an error with all its faults. Paths of files are left as they are.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromString = (
  text: string,
  options?: { readonly source?: string | undefined }
): Result.Result<KubeConfig, ConfigError> =>
  Result.mapError(decodeText(text, { source: options?.source ?? "kubeconfig", resolve: (file) => file }), (faults) =>
    configError(faults)
  )

/**
 * Several kubeconfigs as one: of entries of the same name, and of everything else that is set twice, the first wins as a
 * whole.
 *
 * @category combinators
 * @since 0.1.0
 */
export const merge = (configs: ReadonlyArray<KubeConfig>): KubeConfig => ({
  clusters: firstOfName(configs.flatMap((config) => config.clusters)),
  users: firstOfName(configs.flatMap((config) => config.users)),
  contexts: firstOfName(configs.flatMap((config) => config.contexts)),
  currentContext: configs.find((config) => config.currentContext !== undefined)?.currentContext,
  absent: configs.flatMap((config) => config.absent),
  rest: Redacted.make(firstNonEmpty(configs.map((config) => Redacted.value(config.rest))))
})

const firstOfName = <A>(entries: ReadonlyArray<Entry<A>>): ReadonlyArray<Entry<A>> => {
  const byName = new Map<string, Entry<A>>()
  for (const entry of entries) {
    if (!byName.has(entry.name)) byName.set(entry.name, entry)
  }
  return [...byName.values()]
}

const firstNonEmpty = (all: ReadonlyArray<Fields>): Fields => {
  const fields = new Map<string, unknown>()
  for (const [key, value] of all.flatMap((each) => Object.entries(each))) {
    const known = fields.get(key)
    if (known === undefined || known === null || known === "") fields.set(key, value)
  }
  return Object.fromEntries(fields)
}

/**
 * Whether a kubeconfig says nothing: no cluster, no user, no context.
 *
 * @category getters
 * @since 0.1.0
 */
export const isEmpty = (config: KubeConfig): boolean => isEmptyConfig(config)

/**
 * The kubeconfig of some files, merged. A file that does not exist is passed over; every fault of every other file is
 * reported.
 *
 * **Details**
 *
 * The files that a kubeconfig names are meant from its own folder, also after the merge. Text is UTF-8, or UTF-16 with a
 * byte order mark. A file has at most 16 MiB, and a pipe, such as `<(...)` of a shell, ends within 10 seconds; `/dev/null`
 * is empty.
 *
 * @category constructors
 * @since 0.1.0
 */
export const load: (
  paths: ReadonlyArray<string>
) => Effect.Effect<KubeConfig, ConfigError, FileSystem.FileSystem | Path.Path> = /*#__PURE__*/ Effect.fnUntraced(
  function* (paths) {
    const path = yield* Path.Path
    const files = yield* Effect.forEach(new Set(paths), (file) => {
      const folder = path.dirname(path.resolve(file))
      return readText(file).pipe(
        Effect.map((text) => decodeText(text, { source: file, resolve: (name) => path.resolve(folder, name) })),
        Effect.catchTag("Unreadable", ({ message, missing }) => {
          const fault = at({ source: file }, message)
          return Effect.succeed(missing ? Result.succeed({ ...empty, absent: [fault] }) : Result.fail([fault]))
        })
      )
    })
    const faults = files.flatMap((file) => (Result.isFailure(file) ? file.failure : []))
    if (faults.length > 0) return yield* configError(faults)
    return merge(files.flatMap((file) => (Result.isSuccess(file) ? [file.success] : [])))
  }
)

/**
 * The paths of the kubeconfigs that kubectl would read: those in `KUBECONFIG`, else `.kube/config` in the home folder.
 *
 * @category getters
 * @since 0.1.0
 */
export const paths: Effect.Effect<ReadonlyArray<string>, ConfigError, Path.Path> = /*#__PURE__*/ Effect.gen(
  function* () {
    const path = yield* Path.Path
    const list = yield* variable("KUBECONFIG")
    if (Option.isSome(list)) return list.value.split(path.sep === "\\" ? ";" : ":").filter((part) => part !== "")
    const home = Option.firstSomeOf([yield* variable("HOME"), yield* variable("USERPROFILE")])
    return Option.toArray(Option.map(home, (folder) => path.join(folder, ".kube", "config")))
  }
)

/**
 * The kubeconfig that kubectl would read, which may be empty; `absent` says where it was looked for.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromEnvironment: Effect.Effect<KubeConfig, ConfigError, FileSystem.FileSystem | Path.Path> =
  /*#__PURE__*/ Effect.flatMap(paths, (files) =>
    files.length > 0
      ? load(files)
      : Effect.succeed({
          ...empty,
          absent: [at({ source: "environment" }, "names no kubeconfig (KUBECONFIG, HOME)")]
        })
  )
