/**
 * The client of one Kubernetes API server: sends requests, turns answers into values or tagged errors.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type {
  Answered,
  ApiRequest,
  ApiResponse,
  DecodedRequest,
  OperationTag,
  RawRequest,
  Upgraded,
  UpgradeRequest
} from "./ApiRequest.ts"
import type { Credentials } from "./Config/Credentials.ts"
import * as Defaults from "./internal/defaults.ts"
import * as Raw from "./internal/raw.ts"
import * as Send from "./internal/send.ts"
import type { KubernetesError, OperationError, RequestError, TransportError, UpgradeFailed } from "./KubernetesError.ts"

/**
 * What a client can do.
 *
 * **Details**
 *
 * Nobody changes the body of an {@link ApiResponse}: a client of one's own may return one that is frozen, or cached.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** The namespace of operations that name none: that of the context, else `default`. */
  readonly defaultNamespace: Effect.Effect<string>
  /** Sends a request and reads its answer. */
  readonly execute: <E extends OperationTag>(
    request: ApiRequest<E>
  ) => Effect.Effect<ApiResponse, RequestError | Extract<OperationError, { readonly _tag: E }>>
  /** Sends a request and hands over the body as it comes; the connection ends with the scope. */
  readonly stream: <E extends OperationTag>(
    request: ApiRequest<E>
  ) => Effect.Effect<
    Stream.Stream<Uint8Array, TransportError>,
    RequestError | Extract<OperationError, { readonly _tag: E }>,
    Scope.Scope
  >
  /** Sends a request once and hands over the answer, whatever its status; the connection ends with the scope. */
  readonly answer: (request: ApiRequest<never>) => Effect.Effect<Answered, RequestError, Scope.Scope>
  /** Switches a connection to WebSocket; it is destroyed when the scope ends. */
  readonly upgrade: <E extends OperationTag>(
    request: UpgradeRequest<E>
  ) => Effect.Effect<
    Upgraded,
    UpgradeFailed | RequestError | Extract<OperationError, { readonly _tag: E }>,
    Scope.Scope
  >
  /** The way out, for any path: what the schema makes of the answer; without one the parsed JSON, or the text. */
  readonly request: {
    <A>(request: DecodedRequest<A>): Effect.Effect<A, KubernetesError>
    (request: RawRequest & { readonly schema?: undefined }): Effect.Effect<unknown, KubernetesError>
  }
}

/**
 * The client of one API server.
 *
 * @category services
 * @since 0.1.0
 */
export class KubernetesClient
  extends /*#__PURE__*/ Context.Service<KubernetesClient, Service>()("effect-kubernetes/Client") {}

/**
 * What a client is made of.
 *
 * **Details**
 *
 * The credentials go to an `https` server only, and into no request that has an `authorization` header already.
 *
 * **Gotchas**
 *
 * An `HttpClient` over `fetch` follows redirects by itself, unless it is told `redirect: "manual"`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** `server` is a URL without a trailing slash; its path comes before that of each request. */
  readonly config: { readonly server: string; readonly namespace: string }
  readonly credentials: Credentials
  readonly httpClient: HttpClient
  /** Comes in front of `effect-kubernetes/<version>`: `name/version`, in printable ASCII; else no request is sent. */
  readonly userAgent?: string | undefined
  /**
   * How long to wait for the headers of an answer, and for the body of an error; default 75 seconds, the server itself
   * gives up after 60. Nothing, or less, is no limit.
   */
  readonly responseTimeout?: Duration.Input | undefined
  /** How long `execute` waits for the next byte of a body; default 60 seconds. Nothing, or less, is no limit. */
  readonly idleTimeout?: Duration.Input | undefined
  /** Whether the server is sent the context of the current trace; default `false`. */
  readonly propagateTraces?: boolean | undefined
}

/**
 * Makes a client that sends its requests through an `HttpClient`.
 *
 * **Details**
 *
 * Requests are sent again where that is safe: after 429 and after failures with `Retry-After`, at most 10 times in all;
 * after other failures of the server and lost connections, if the request is `safe`, at most 4 times. After a 401 the
 * credentials are read again and the request is sent once more. A redirect is never followed.
 *
 * Each call is one span, such as `pods list`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (options: Options): Effect.Effect<Service> =>
  Effect.sync(() => {
    const sender = Send.make({
      server: options.config.server,
      credentials: options.credentials,
      httpClient: options.httpClient,
      userAgent: Defaults.userAgent(options.userAgent),
      responseTimeout: Duration.fromInputUnsafe(options.responseTimeout ?? "75 seconds"),
      idleTimeout: Duration.fromInputUnsafe(options.idleTimeout ?? "60 seconds"),
      propagateTraces: options.propagateTraces ?? false
    })
    const client = makeWith({ defaultNamespace: Effect.succeed(options.config.namespace), ...Send.listed(sender) })
    const fault = options.userAgent === undefined ? undefined : Defaults.checkUserAgent(options.userAgent)
    return fault === undefined ? client : mapRequestEffect(client, () => Effect.fail(fault))
  })

/**
 * Completes a client by `request`, which goes through its `execute`.
 *
 * **When to use**
 *
 * Use to make a client that does not speak HTTP, or to change what another one does.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeWith = (base: Omit<Service, "request">): Service => ({
  defaultNamespace: base.defaultNamespace,
  execute: base.execute,
  stream: base.stream,
  answer: base.answer,
  upgrade: base.upgrade,
  request: Raw.request(base.execute)
})

/**
 * A client that sends its requests through the `HttpClient` of the context.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Omit<Options, "httpClient">): Layer.Layer<KubernetesClient, never, HttpClient> =>
  Layer.effect(
    KubernetesClient,
    Effect.flatMap(HttpClient, (httpClient) => make({ ...options, httpClient }))
  )

/**
 * A client that is the one of the context, changed.
 *
 * **Details**
 *
 * It is made anew wherever it is provided, so that one program can use it for several clusters.
 *
 * **Example**
 *
 * ```ts
 * const careful = Client.layerMap(Client.withDryRun).pipe(Layer.provide(NodeKubernetes.layer))
 * const named = Client.layerMap(Client.withFieldManager("scaler")).pipe(Layer.provide(NodeKubernetes.layer))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMap = (
  change: (client: Service) => Service
): Layer.Layer<KubernetesClient, never, KubernetesClient> =>
  Layer.fresh(Layer.effect(KubernetesClient, Effect.map(KubernetesClient, change)))

/**
 * Changes every request of a client, those of `request` included.
 *
 * @category combinators
 * @since 0.1.0
 */
export const mapRequest: {
  (f: <E extends OperationTag>(request: ApiRequest<E>) => ApiRequest<E>): (client: Service) => Service
  (client: Service, f: <E extends OperationTag>(request: ApiRequest<E>) => ApiRequest<E>): Service
} = /*#__PURE__*/ dual(
  2,
  (client: Service, f: <E extends OperationTag>(request: ApiRequest<E>) => ApiRequest<E>): Service =>
    mapRequestEffect(client, (request) => Effect.succeed(f(request)))
)

/**
 * Changes every request of a client, or refuses it.
 *
 * @category combinators
 * @since 0.1.0
 */
export const mapRequestEffect: {
  (
    f: <E extends OperationTag>(request: ApiRequest<E>) => Effect.Effect<ApiRequest<E>, RequestError>
  ): (client: Service) => Service
  (
    client: Service,
    f: <E extends OperationTag>(request: ApiRequest<E>) => Effect.Effect<ApiRequest<E>, RequestError>
  ): Service
} = /*#__PURE__*/ dual(
  2,
  (
    client: Service,
    f: <E extends OperationTag>(request: ApiRequest<E>) => Effect.Effect<ApiRequest<E>, RequestError>
  ): Service =>
    makeWith({
      defaultNamespace: client.defaultNamespace,
      execute: (request) => Effect.flatMap(f(request), client.execute),
      stream: (request) => Effect.flatMap(f(request), client.stream),
      answer: (request) => Effect.flatMap(f(request), client.answer),
      upgrade: (request) =>
        Effect.flatMap(f(request), (changed) => client.upgrade({ ...changed, protocols: request.protocols }))
    })
)

/**
 * Lets the server do all but store what a client writes.
 *
 * **Details**
 *
 * Every create, update, patch and delete carries `dryRun=All`; a delete that has options in its body carries it there,
 * where the server looks for it.
 *
 * **Gotchas**
 *
 * What a dry create answers was never stored: it has no `resourceVersion`, and its `uid` names nothing, though its type
 * is that of a stored object.
 *
 * @category combinators
 * @since 0.1.0
 */
export const withDryRun = (client: Service): Service =>
  mapRequestEffect(client, (request) => Effect.fromResult(Defaults.dryRun(request)))

/**
 * Names the manager of the fields in every create, update and patch that names none.
 *
 * **Gotchas**
 *
 * A name of more than 128 characters, or with one that cannot be printed, lets each such request fail with
 * `InvalidRequest`.
 *
 * @category combinators
 * @since 0.1.0
 */
export const withFieldManager: {
  (name: string): (client: Service) => Service
  (client: Service, name: string): Service
} = /*#__PURE__*/ dual(2, (client: Service, name: string): Service => {
  const fault = Defaults.checkFieldManager(name)
  return mapRequestEffect(client, (request) => {
    const changed = Defaults.fieldManager(request, name)
    return fault === undefined || changed === request ? Effect.succeed(changed) : Effect.fail(fault)
  })
})

/**
 * Says in every create, update and patch that says nothing else what becomes of unknown and duplicate fields.
 *
 * @category combinators
 * @since 0.1.0
 */
export const withFieldValidation: {
  (mode: "Ignore" | "Warn" | "Strict"): (client: Service) => Service
  (client: Service, mode: "Ignore" | "Warn" | "Strict"): Service
} = /*#__PURE__*/ dual(2, (client: Service, mode: "Ignore" | "Warn" | "Strict"): Service =>
  mapRequest(client, (request) => Defaults.fieldValidation(request, mode))
)

/**
 * Puts `name/version` in front of the `User-Agent` of every request.
 *
 * **Details**
 *
 * What stands before its first `/` is the field manager of writes that name none.
 *
 * @category combinators
 * @since 0.1.0
 */
export const withUserAgent: {
  (text: string): (client: Service) => Service
  (client: Service, text: string): Service
} = /*#__PURE__*/ dual(2, (client: Service, text: string): Service => {
  const fault = Defaults.checkUserAgent(text)
  return mapRequestEffect(client, (request) =>
    fault === undefined
      ? Effect.succeed({ ...request, headers: { "user-agent": Defaults.userAgent(text), ...request.headers } })
      : Effect.fail(fault)
  )
})
