/**
 * What a client must know of one cluster: where it is, whom to trust, who it is itself.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import type * as Redacted from "effect/Redacted"
import type { ConfigError } from "../KubernetesError.ts"
import * as InCluster from "./InCluster.ts"
import { assemble } from "./internal/assemble.ts"
import { at, configError } from "./internal/faults.ts"
import { resolve } from "./internal/resolve.ts"
import * as KubeConfig from "./KubeConfig.ts"

/**
 * A configuration that was checked as a whole.
 *
 * **Details**
 *
 * `server` is a URL without a trailing slash, query or fragment; it may have a path. `source` is for people: `context
 * "x" of /home/u/.kube/config`, or `in-cluster`. `origins` says where each setting stands, for errors that come to light
 * later, and which file it was read from; see {@link fault}. Printing a configuration never shows a secret.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClientConfig {
  readonly server: string
  readonly namespace: string
  readonly tls: Tls
  readonly auth: Auth
  readonly source: string
  readonly origins: Origins
}

/**
 * Whom to trust, and the certificate to show, all in PEM.
 *
 * **Details**
 *
 * `ca` replaces the roots of the system and holds certificates alone, as `cert` does. `cert` and `key` come together.
 * `serverName` is the name that is verified, and is sent as SNI unless it is an IP address. `insecure` excludes `ca`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tls {
  readonly ca?: string | undefined
  readonly cert?: string | undefined
  readonly key?: Redacted.Redacted | undefined
  readonly serverName?: string | undefined
  readonly insecure: boolean
}

/**
 * What goes into the `Authorization` header.
 *
 * **Details**
 *
 * The `token` of a `TokenFile` is used until the file could be read once.
 *
 * @category models
 * @since 0.1.0
 */
export type Auth =
  | { readonly _tag: "Anonymous" }
  | { readonly _tag: "Token"; readonly token: Redacted.Redacted }
  | { readonly _tag: "TokenFile"; readonly path: string; readonly token?: Redacted.Redacted | undefined }

/**
 * Where the settings of a {@link ClientConfig} stand; those that are not set have none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Origins {
  readonly server: KubeConfig.Origin
  readonly ca?: KubeConfig.Origin | undefined
  readonly cert?: KubeConfig.Origin | undefined
  readonly key?: KubeConfig.Origin | undefined
  readonly auth?: KubeConfig.Origin | undefined
}

/**
 * Which context of a kubeconfig to use; without it, its `current-context`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly context?: string | undefined
}

/**
 * A configuration that a program writes down itself; see {@link make}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Settings {
  readonly server: string
  readonly namespace?: string | undefined
  readonly ca?: string | undefined
  readonly cert?: string | undefined
  readonly key?: Redacted.Redacted | undefined
  readonly serverName?: string | undefined
  readonly insecure?: boolean | undefined
  readonly token?: Redacted.Redacted | undefined
  /** A file that holds the token and is read again from time to time; it wins over `token`. */
  readonly tokenFile?: string | undefined
  /** What errors call this configuration; default `settings`. */
  readonly source?: string | undefined
}

/**
 * A configuration from settings in the program, or an error with all that is wrong with them.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (settings: Settings): Effect.Effect<ClientConfig, ConfigError> =>
  Effect.suspend(() => {
    const source = settings.source ?? "settings"
    const part = <A>(path: string, value: A | undefined) =>
      value === undefined ? undefined : { value, origin: { source, path } }
    return Effect.fromResult(
      assemble(
        {
          source,
          server: { value: settings.server, origin: { source, path: "server" } },
          namespace: part("namespace", settings.namespace),
          ca: part("ca", settings.ca),
          cert: part("cert", settings.cert),
          key: part("key", settings.key),
          serverName: settings.serverName,
          insecure: part("insecure", settings.insecure),
          token: part("token", settings.token),
          tokenFile:
            settings.tokenFile === undefined
              ? undefined
              : { value: settings.tokenFile, origin: { source, path: "tokenFile", file: settings.tokenFile } }
        },
        []
      )
    )
  })

/**
 * The configuration of a context of a kubeconfig that is a plain value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromKubeConfig = (
  document: KubeConfig.Document,
  options?: Options & { readonly source?: string | undefined }
): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> =>
  Effect.flatMap(Effect.fromResult(KubeConfig.fromDocument(document, options)), (config) =>
    resolveFound(config, options)
  )

/**
 * The configuration of a context of a kubeconfig in YAML or JSON.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromString = (
  text: string,
  options?: Options & { readonly source?: string | undefined }
): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> =>
  Effect.flatMap(Effect.fromResult(KubeConfig.fromString(text, options)), (config) => resolveFound(config, options))

/**
 * The configuration of a context of one kubeconfig file, which must exist.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromFile = (
  path: string,
  options?: Options
): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem | Path.Path> =>
  Effect.flatMap(KubeConfig.load([path]), (config) => resolveFound(config, options))

/**
 * The configuration that kubectl would use: of the files in `KUBECONFIG`, else of `.kube/config` in the home folder.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromEnvironment = (
  options?: Options
): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem | Path.Path> =>
  Effect.flatMap(KubeConfig.fromEnvironment, (config) => resolveFound(config, options))

/**
 * The configuration of the service account of the pod in which the program runs.
 *
 * @category constructors
 * @since 0.1.0
 */
export const inCluster: Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> = InCluster.load

/**
 * The configuration that kubectl would use, and where there is no kubeconfig, that of the pod.
 *
 * **Details**
 *
 * A kubeconfig that exists and is at fault is an error, inside a cluster too, and so is a context that is asked for where
 * there is no kubeconfig: the program must not end up at a cluster that was not meant. Where neither is found, the error
 * says what is missing on both sides.
 *
 * @category constructors
 * @since 0.1.0
 */
export const auto = (options?: Options): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem | Path.Path> =>
  Effect.flatMap(KubeConfig.fromEnvironment, (config) =>
    KubeConfig.isEmpty(config) && options?.context === undefined
      ? Effect.mapError(InCluster.load, (error) => configError([...config.absent, ...error.faults]))
      : resolveFound(config, options)
  )

const resolveFound = (
  config: KubeConfig.KubeConfig,
  options: Options | undefined
): Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> =>
  KubeConfig.isEmpty(config) ? Effect.fail(configError(config.absent)) : resolve(config, options?.context)

/**
 * An error about one setting of a configuration, which says where that setting stands.
 *
 * **When to use**
 *
 * For what comes to light only when the setting is used, such as a certificate that cannot be read.
 *
 * @category errors
 * @since 0.1.0
 */
export const fault = (config: ClientConfig, setting: keyof Origins, message: string, cause?: unknown): ConfigError =>
  configError([at(config.origins[setting] ?? { source: config.source, path: setting }, message)], cause)
