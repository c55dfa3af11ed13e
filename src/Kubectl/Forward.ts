/**
 * Forwarding to what stands before pods: Services and Deployments.
 *
 * A pod is chosen that is ready, and another one when that is gone: the listener outlives the pods behind it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Deployments } from "../Api/gen/AppsV1.ts"
import { Pods, type PodsService, Services } from "../Api/gen/CoreV1.ts"
import type { InNamespace } from "../Api/Options.ts"
import * as PortForward from "../Channel/PortForward.ts"
import { type Gone, InvalidRequest, type ListenFailed, PortForwardFailed } from "../KubernetesError.ts"
import type * as CoreV1 from "../Schema/gen/CoreV1.ts"
import * as LabelSelector from "../Schema/LabelSelector.ts"
import * as Backend from "./internal/backend.ts"

/**
 * How to listen, and where the target is.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends PortForward.Options, InNamespace {}

/**
 * Why a target cannot be reached; `PortForwardFailed` also when none of its pods is ready.
 *
 * @category models
 * @since 0.1.0
 */
export type ForwardError = PortForward.ConnectError | Gone

/**
 * Ports of this machine that lead to a target as long as the scope is open.
 *
 * @category models
 * @since 0.1.0
 */
export type Forward = PortForward.Forward<ForwardError>

/**
 * Forwards ports of this machine to the pods behind a Service, for the scope; done when all of them are listened on.
 *
 * **Details**
 *
 * The remote ports are those of the Service. It fails right away where there is no such Service or port, or no pod of it is
 * ready; later that is the failure of a single connection.
 *
 * @category constructors
 * @since 0.1.0
 */
export const service = (
  name: string,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options = {}
): Effect.Effect<Forward, ForwardError | ListenFailed, Pods | Services | Scope.Scope> =>
  Effect.gen(function* () {
    const services = yield* Services
    const found = yield* services.get(name, { namespace: options.namespace })
    const selector = found.spec?.selector ?? {}
    if (Object.keys(selector).length === 0) {
      yield* new InvalidRequest({ field: "name", message: `the service ${name} selects no pods` })
    }
    const target = {
      name: `service ${name}`,
      namespace: found.metadata.namespace,
      labelSelector: LabelSelector.print(LabelSelector.fromLabels(selector)),
      portOf: (pod: CoreV1.Pod, port: number) => Backend.targetPort(found, pod, port)
    }
    return yield* listen(target, ports, options)
  })

/**
 * Forwards ports of this machine to the pods of a Deployment, for the scope; done when all of them are listened on.
 *
 * @category constructors
 * @since 0.1.0
 */
export const deployment = (
  name: string,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options = {}
): Effect.Effect<Forward, ForwardError | ListenFailed, Pods | Deployments | Scope.Scope> =>
  Effect.gen(function* () {
    const deployments = yield* Deployments
    const found = yield* deployments.get(name, { namespace: options.namespace })
    const selector = LabelSelector.fromSpec(found.spec?.selector ?? {})
    if (Result.isFailure(selector)) {
      const message = `the selector of the deployment ${name} is not valid: ${selector.failure.message}`
      return yield* new InvalidRequest({ field: "name", message })
    }
    const target = {
      name: `deployment ${name}`,
      namespace: found.metadata.namespace,
      labelSelector: LabelSelector.print(selector.success),
      portOf: (_: CoreV1.Pod, port: number) => port
    }
    return yield* listen(target, ports, options)
  })

interface Target {
  /** For people. */
  readonly name: string
  readonly namespace: string
  readonly labelSelector: string
  readonly portOf: (pod: CoreV1.Pod, port: number) => number | undefined
}

const listen = Effect.fnUntraced(function* (
  target: Target,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options
): Effect.fn.Return<Forward, ForwardError | ListenFailed, Pods | Scope.Scope> {
  const pods = yield* Pods
  const backend = makeBackend(pods, target)
  for (const port of yield* Effect.fromResult(PortForward.remotePorts(ports))) yield* backend.find(port)
  return yield* PortForward.listen({ ports, options, connect: (port) => backend.connect(port, options) })
})

/** The pod that connections go to, until it is gone. */
const makeBackend = (pods: PodsService, target: Target) => {
  const { labelSelector, name, namespace } = target
  const request = { verb: "list", path: `/api/v1/namespaces/${namespace}/pods`, resource: "pods", namespace }
  let current: ({ readonly metadata: { readonly name: string } } & CoreV1.Pod) | undefined

  const choose = Effect.gen(function* () {
    const ready = yield* pods.listAll({ namespace, labelSelector }).pipe(Stream.filter(Backend.isReady), Stream.runHead)
    current = ready._tag === "Some" ? ready.value : undefined
    return current
  })

  const failed = (port: number, message: string) => new PortForwardFailed({ message, request, port })

  const find = Effect.fnUntraced(function* (port: number) {
    const pod = current ?? (yield* choose)
    if (pod === undefined) return yield* failed(port, `no pod of the ${name} is ready`)
    const remote = target.portOf(pod, port)
    if (remote === undefined)
      return yield* failed(port, `the ${name} has no port ${port}, or its pods have none for it`)
    return { pod: pod.metadata.name, remote }
  })

  const once = (port: number, options: Options) =>
    Effect.flatMap(find(port), ({ pod, remote }) => pods.connect(pod, remote, { ...options, namespace }))

  const forget = Effect.sync(() => {
    current = undefined
  })

  return {
    find,
    /** Once more with another pod, where the one before is gone. */
    connect: (port: number, options: Options) =>
      Effect.suspend(() => {
        const isKnown = current !== undefined
        return Effect.tapError(once(port, options), () => forget).pipe(
          Effect.catch((error) => (isKnown && Backend.mayBeGone(error) ? once(port, options) : Effect.fail(error)))
        )
      }).pipe(
        // a pod that does not answer any longer is not chosen again unless it is ready
        Effect.map((connection) => Backend.onFailure(connection, forget))
      )
  }
}

/**
 * An `HttpClient` whose requests go to a port that is forwarded, whatever host they name.
 *
 * **Details**
 *
 * The forward lasts as long as the layer. A host that a request names stands in its `Host` header. The requests
 * themselves are sent by the `HttpClient` of the context; what they say goes over the connection to the API server in
 * plain HTTP, as it goes inside of the cluster.
 *
 * **Example**
 *
 * ```ts
 * const throughTheCluster = Forward.layerHttpClient(Forward.service("web", ":80"))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerHttpClient = <E, R>(
  forward: Effect.Effect<{ readonly port: number }, E, R>
): Layer.Layer<HttpClient.HttpClient, E, Exclude<R, Scope.Scope> | HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(Effect.all([forward, HttpClient.HttpClient]), ([{ port }, client]) =>
      HttpClient.mapRequest(client, (request) => toPort(request, port))
    )
  )

const toPort = (request: HttpClientRequest.HttpClientRequest, port: number): HttpClientRequest.HttpClientRequest => {
  const url = new URL(request.url, "http://localhost")
  const here = HttpClientRequest.setUrl(request, `http://127.0.0.1:${port}${url.pathname}${url.search}`)
  return URL.canParse(request.url) ? HttpClientRequest.setHeader(here, "host", url.host) : here
}
