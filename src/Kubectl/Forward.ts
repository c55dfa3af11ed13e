/**
 * Forwarding to what stands before pods: Services and Deployments.
 *
 * A pod is chosen that is ready, and another one when that is gone or no longer ready: the listener outlives the pods
 * behind it.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { Deployments } from "../Api/gen/AppsV1.ts"
import { Pods, type PodsService, Services } from "../Api/gen/CoreV1.ts"
import type { InNamespace } from "../Api/Options.ts"
import * as PortForward from "../Channel/PortForward.ts"
import { releasing } from "../internal/releasing.ts"
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
 * ready; later that is the failure of a single connection. All connections go to one pod as long as it is ready, which is
 * looked up once a second while connections come; one whose connection fails is left for another.
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
      const message = `the service ${name} selects no pods, so that there are none to forward to: name a pod`
      yield* new InvalidRequest({ field: "name", message })
    }
    const target = {
      name: `service ${name}`,
      absent: noPods,
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
      absent: found.spec?.replicas === 0 ? "it is scaled to 0: scale it up" : noPods,
      namespace: found.metadata.namespace,
      labelSelector: LabelSelector.print(selector.success),
      portOf: (_: CoreV1.Pod, port: number) => port
    }
    return yield* listen(target, ports, options)
  })

interface Target {
  /** For people. */
  readonly name: string
  /** What to tell them where there are no pods at all. */
  readonly absent: string
  readonly namespace: string
  readonly labelSelector: string
  readonly portOf: (pod: CoreV1.Pod, port: number) => number | undefined
}

const noPods = "see whether they are in another namespace, or were not created yet"

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

/** For how long a pod that was ready is taken to be so: connections that come together ask once. */
const freshness = 1000

type Named = CoreV1.Pod & { readonly metadata: { readonly name: string; readonly uid: string } }

/** The pod that connections go to as long as it is ready, and whose connections do not fail. */
const makeBackend = (pods: PodsService, target: Target) => {
  const { absent, labelSelector, name, namespace } = target
  const request = { verb: "list", path: `/api/v1/namespaces/${namespace}/pods`, resource: "pods", namespace }
  const one = Semaphore.makeUnsafe(1)
  let current: { readonly pod: Named; readonly seenAt: number } | undefined

  const failed = (port: number, message: string) => new PortForwardFailed({ message, request, port })

  const chooseFrom = Effect.fnUntraced(function* (port: number) {
    let count = 0
    const ready = yield* pods.listAll({ namespace, labelSelector }).pipe(
      Stream.tap(() => Effect.sync(() => count++)),
      Stream.filter(Backend.isReady),
      Stream.runHead
    )
    if (Option.isSome(ready)) return ready.value
    return yield* failed(
      port,
      count === 0
        ? `no pod of the ${name} exists (${labelSelector}): ${absent}`
        : `no pod of the ${name} is ready, of ${count} (${labelSelector}): wait until one is, or forward to one by its name`
    )
  })

  const stillReady = (before: Named) =>
    pods.get(before.metadata.name, { namespace }).pipe(
      Effect.map((pod) => pod.metadata.uid === before.metadata.uid && Backend.isReady(pod)),
      Effect.catch(() => Effect.succeed(false))
    )

  const choose = Effect.fnUntraced(function* (port: number) {
    const now = yield* Clock.currentTimeMillis
    if (current !== undefined && now - current.seenAt < freshness) return current.pod
    const pod: Named = current !== undefined && (yield* stillReady(current.pod)) ? current.pod : yield* chooseFrom(port)
    current = { pod, seenAt: now }
    return pod
  })

  const find = Effect.fnUntraced(function* (port: number) {
    const pod = yield* one.withPermit(choose(port))
    const remote = target.portOf(pod, port)
    if (remote !== undefined) return { pod, remote }
    return yield* failed(port, `the ${name} has no port ${port}, or its pods have none for it`)
  })

  const forget = (pod: Named): Effect.Effect<void> =>
    Effect.sync(() => {
      if (current?.pod === pod) current = undefined
    })

  const once = (port: number, options: Options) =>
    Effect.flatMap(find(port), ({ pod, remote }) =>
      releasing(pods.connect(pod.metadata.name, remote, { ...options, namespace })).pipe(
        Effect.tapError(() => forget(pod)),
        // a pod that does not answer any longer is not chosen again unless it is ready
        Effect.map((connection) => Backend.onFailure(connection, forget(pod)))
      )
    )

  return {
    find,
    /** Once more, with another pod where the one before is gone. */
    connect: (port: number, options: Options) =>
      Effect.suspend(() => {
        const before = current
        return Effect.catch(once(port, options), (error) =>
          before !== undefined && current === undefined && Backend.mayBeGone(error)
            ? once(port, options)
            : Effect.fail(error)
        )
      })
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
  forward: Effect.Effect<Pick<PortForward.Forward<unknown>, "ports">, E, R>
): Layer.Layer<HttpClient.HttpClient, E, Exclude<R, Scope.Scope> | HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(
      Effect.all([forward, HttpClient.HttpClient]),
      ([
        {
          ports: [first]
        },
        client
      ]) => (first === undefined ? client : HttpClient.mapRequest(client, (request) => toPort(request, first)))
    )
  )

/** What means all addresses is none to connect to. */
const everywhere: { readonly [address: string]: string } = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }

/** The address that is listened on: another program may have the same port on another one. */
const toPort = (
  request: HttpClientRequest.HttpClientRequest,
  { address, local }: PortForward.Forwarded
): HttpClientRequest.HttpClientRequest => {
  const url = new URL(request.url, "http://localhost")
  const host = everywhere[address] ?? (address.includes(":") ? `[${address}]` : address)
  const here = HttpClientRequest.setUrl(request, `http://${host}:${local}${url.pathname}${url.search}`)
  return URL.canParse(request.url) ? HttpClientRequest.setHeader(here, "host", url.host) : here
}
