/**
 * The client on Node: connections, files and processes as Node has them.
 *
 * **Details**
 *
 * Each layer holds the connections of one cluster: HTTP/1.1, kept for 30 seconds after a request and reused, at most 30
 * seconds to connect and 10 for the TLS handshake, probed by TCP after 30 seconds of silence. All of them end with the
 * layer's scope. Answers are not compressed.
 *
 * There are as many connections as requests at a time, and each watch, log or exec holds one for as long as it lasts. To
 * bound them is for the program, such as by `concurrency`, or for {@link Options.connections}.
 *
 * A layer that needs no argument is a constant, and its `With` takes the options; the others take them last.
 *
 * @since 0.1.0
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import * as Client from "./Client.ts"
import * as ClientConfig from "./Config/ClientConfig.ts"
import * as Credentials from "./Config/Credentials.ts"
import { configError } from "./Config/internal/faults.ts"
import * as Defaults from "./internal/defaults.ts"
import * as Dispatcher from "./internal/dispatcher.ts"
import type { ConfigError } from "./KubernetesError.ts"

/**
 * How to choose a context, how the client introduces itself, and how it connects.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options
  extends
    ClientConfig.Options,
    Pick<Client.Options, "userAgent" | "responseTimeout" | "idleTimeout" | "propagateTraces"> {
  /**
   * At most so many connections at a time; by default there is no limit. A request waits for one that is free, within its
   * `responseTimeout`: leave room beside the watches, logs and execs, which keep theirs.
   */
  readonly connections?: number | undefined
}

const platform = /*#__PURE__*/ Layer.merge(NodeFileSystem.layer, NodePath.layer)

const layerFrom = (
  config: Effect.Effect<ClientConfig.ClientConfig, ConfigError, FileSystem.FileSystem | Path.Path>,
  options: Options | undefined
): Layer.Layer<Client.KubernetesClient, ConfigError> =>
  Layer.effect(
    Client.KubernetesClient,
    Effect.gen(function* () {
      const resolved = yield* config
      const fault = options?.userAgent === undefined ? undefined : Defaults.checkUserAgent(options.userAgent)
      if (fault !== undefined) return yield* configError([{ path: fault.field, message: fault.message }])
      const dispatcher = yield* Dispatcher.make(resolved, { connections: options?.connections })
      const undici = yield* Effect.provideService(NodeHttpClient.makeUndici, NodeHttpClient.Dispatcher, dispatcher)
      // undici frees a connection one turn of the event loop after the end of an answer: who asks before gets another one
      const httpClient = HttpClient.transform(undici, (send) => Effect.andThen(Effect.yieldNow, send))
      const credentials = yield* Credentials.make(resolved)
      return yield* Client.make({ ...options, config: resolved, credentials, httpClient })
    })
  ).pipe(Layer.provide(platform))

/**
 * A client as kubectl would find its cluster: `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Client.KubernetesClient, ConfigError> = /*#__PURE__*/ layerFrom(
  /*#__PURE__*/ ClientConfig.auto(),
  undefined
)

/**
 * As {@link layer}, with a context of the kubeconfig other than its current one, or with other settings of the client.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerWith = (options: Options): Layer.Layer<Client.KubernetesClient, ConfigError> =>
  layerFrom(ClientConfig.auto(options), options)

/**
 * A client by a context of one kubeconfig file.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerFromFile = (path: string, options?: Options): Layer.Layer<Client.KubernetesClient, ConfigError> =>
  layerFrom(ClientConfig.fromFile(path, options), options)

/**
 * A client by a context of a kubeconfig in YAML or JSON.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerFromString = (text: string, options?: Options): Layer.Layer<Client.KubernetesClient, ConfigError> =>
  layerFrom(ClientConfig.fromString(text, options), options)

/**
 * A client by a configuration that the program made or loaded.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerFromConfig = (
  config: ClientConfig.ClientConfig,
  options?: Omit<Options, "context">
): Layer.Layer<Client.KubernetesClient, ConfigError> => layerFrom(Effect.succeed(config), options)

/**
 * A client by the service account of the pod in which the program runs.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerInCluster: Layer.Layer<Client.KubernetesClient, ConfigError> = /*#__PURE__*/ layerFrom(
  ClientConfig.inCluster,
  undefined
)

/**
 * As {@link layerInCluster}, with other settings of the client.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerInClusterWith = (
  options: Omit<Options, "context">
): Layer.Layer<Client.KubernetesClient, ConfigError> => layerFrom(ClientConfig.inCluster, options)
