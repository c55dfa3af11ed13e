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
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { Deployments } from "../Api/gen/AppsV1.ts"
import { Pods, type PodsService, Services } from "../Api/gen/CoreV1.ts"
import type { InNamespace } from "../Api/Options.ts"
import * as Forwarding from "../Channel/internal/forwarding.ts"
import * as PortConnection from "../Channel/internal/portConnection.ts"
import * as Ports from "../Channel/internal/ports.ts"
import type * as PortForward from "../Channel/PortForward.ts"
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
 * looked up once a second while connections come; one whose connection fails is left for another. With each pod that is
 * looked for, the Service is read anew: another selector or target port of it holds from then on, and not before.
 *
 * Ports are numbers, also where the Service names them: `:http` is refused with `InvalidRequest`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const service = (
  name: string,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options = {}
): Effect.Effect<Forward, ForwardError | ListenFailed, Pods | Services | Scope.Scope> =>
  Effect.flatMap(Services, (services) => {
    const target = Effect.gen(function* () {
      const found = yield* services.get(name, { namespace: options.namespace })
      const selector = found.spec?.selector ?? {}
      if (Object.keys(selector).length === 0) {
        const message = `the service ${name} selects no pods, so that there are none to forward to: name a pod`
        return yield* new InvalidRequest({ field: "name", message })
      }
      return {
        name: `service ${name}`,
        absent: noPods,
        namespace: found.metadata.namespace,
        labelSelector: LabelSelector.print(LabelSelector.fromLabels(selector)),
        portOf: (pod: CoreV1.Pod, port: number) => Backend.targetPort(found, pod, port)
      }
    })
    return listen(target, ports, options)
  })

/**
 * Forwards ports of this machine to the pods of a Deployment, for the scope; done when all of them are listened on.
 *
 * **Details**
 *
 * The remote ports are those of the pods. Which pod they lead to is decided as for a Service.
 *
 * @category constructors
 * @since 0.1.0
 */
export const deployment = (
  name: string,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options = {}
): Effect.Effect<Forward, ForwardError | ListenFailed, Pods | Deployments | Scope.Scope> =>
  Effect.flatMap(Deployments, (deployments) => {
    const target = Effect.gen(function* () {
      const found = yield* deployments.get(name, { namespace: options.namespace })
      const selector = LabelSelector.fromSpec(found.spec?.selector ?? {})
      if (Result.isFailure(selector)) {
        const message = `the selector of the deployment ${name} is not valid: ${selector.failure.message}`
        return yield* new InvalidRequest({ field: "name", message })
      }
      return {
        name: `deployment ${name}`,
        absent: found.spec?.replicas === 0 ? "it is scaled to 0: scale it up" : noPods,
        namespace: found.metadata.namespace,
        labelSelector: LabelSelector.print(selector.success),
        portOf: (_: CoreV1.Pod, port: number) => port
      }
    })
    return listen(target, ports, options)
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

/** The target is read whenever a pod is looked for, so that its changes are followed. */
const listen = Effect.fnUntraced(function* (
  target: Effect.Effect<Target, ForwardError>,
  ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
  options: Options
): Effect.fn.Return<Forward, ForwardError | ListenFailed, Pods | Scope.Scope> {
  const backend = makeBackend(yield* Pods, target)
  const wanted = yield* Effect.fromResult(Ports.parse(ports))
  for (const { remote } of wanted) yield* backend.find(remote)
  return yield* Forwarding.listen({ ports: wanted, options, connect: (port) => backend.connect(port, options) })
})

/** For how long a pod that was ready is taken to be so: connections that come together ask once. */
const freshness = 1000

type Named = CoreV1.Pod & { readonly metadata: { readonly name: string; readonly uid: string } }

/** How many of the pods that failed are remembered: those that are gone are among them. */
const remembered = 64

/** A pod and its port behind the one that was asked for. */
interface Found {
  readonly namespace: string
  readonly pod: Named
  readonly remote: number
}

/** A pod, and the target as it was when that was chosen. */
interface Chosen {
  readonly pod: Named
  readonly target: Target
  readonly seenAt: number
}

/**
 * The pod that connections go to as long as it is ready, and its connections do not fail: the pod of a node that is cut
 * off is said to be ready for a while. One that failed is chosen again when no other is ready but those that failed later.
 */
const makeBackend = (pods: PodsService, readTarget: Effect.Effect<Target, ForwardError>) => {
  const one = Semaphore.makeUnsafe(1)
  let current: Chosen | undefined
  /** The pods that failed, by their uids; the one that did so last is the last one. */
  let avoided: ReadonlyArray<string> = []

  const failed = ({ namespace }: Target, port: number, message: string) => {
    const request = { verb: "list", path: `/api/v1/namespaces/${namespace}/pods`, resource: "pods", namespace }
    return new PortForwardFailed({ message, request, port })
  }

  const chooseFrom = Effect.fnUntraced(function* (target: Target, port: number) {
    const { absent, labelSelector, name, namespace } = target
    let count = 0
    const ready = yield* pods.listAll({ namespace, labelSelector }).pipe(
      Stream.tap(() => Effect.sync(() => count++)),
      Stream.filter(Backend.isReady),
      // one that never failed is as good as any other
      Stream.takeUntil(({ metadata }) => !avoided.includes(metadata.uid)),
      Stream.runCollect
    )
    const rank = ({ metadata }: Named) => avoided.indexOf(metadata.uid)
    const [best] = ready.toSorted((one, other) => rank(one) - rank(other))
    if (best !== undefined) return best
    return yield* failed(
      target,
      port,
      count === 0
        ? `no pod of the ${name} exists (${labelSelector}): ${absent}`
        : `no pod of the ${name} is ready, of ${count} (${labelSelector}): wait until one is, or forward to one by its name`
    )
  })

  const stillReady = ({ pod: before, target: { namespace } }: Chosen) =>
    pods.get(before.metadata.name, { namespace }).pipe(
      Effect.map((pod) => pod.metadata.uid === before.metadata.uid && Backend.isReady(pod)),
      Effect.catch(() => Effect.succeed(false))
    )

  const choose = Effect.fnUntraced(function* (port: number) {
    const seenAt = yield* Clock.currentTimeMillis
    if (current !== undefined && seenAt - current.seenAt < freshness) return current
    const before = current
    // it may be left while that is asked
    if (before !== undefined && (yield* stillReady(before)) && current === before) {
      current = { ...before, seenAt }
      return current
    }
    const target = yield* readTarget
    current = { pod: yield* chooseFrom(target, port), target, seenAt }
    return current
  })

  const leave = (pod: Named): Effect.Effect<void> =>
    Effect.sync(() => {
      const { uid } = pod.metadata
      avoided = [...avoided.filter((other) => other !== uid), uid].slice(-remembered)
      if (current?.pod === pod) current = undefined
    })

  const find = Effect.fnUntraced(function* (port: number) {
    const { pod, target } = yield* one.withPermit(choose(port))
    const remote = target.portOf(pod, port)
    if (remote !== undefined) return { pod, remote, namespace: target.namespace }
    yield* leave(pod)
    return yield* failed(target, port, `the ${target.name} has no port ${port}, or its pods have none for it`)
  })

  const open = ({ namespace, pod, remote }: Found, options: Options) =>
    releasing(pods.connect(pod.metadata.name, remote, { ...options, namespace })).pipe(
      Effect.tapError((error) => (Backend.mayBeGone(error) ? leave(pod) : Effect.void)),
      Effect.map((connection) => PortConnection.onFailure(connection, leave(pod)))
    )

  return {
    find,
    /** Once more, with another pod where there is one; nothing was sent to the one before. */
    connect: Effect.fnUntraced(function* (port: number, options: Options) {
      const first = yield* find(port)
      return yield* Effect.catchIf(open(first, options), Backend.mayBeGone, (error) =>
        Effect.flatMap(find(port), (second) =>
          second.pod.metadata.uid === first.pod.metadata.uid ? Effect.fail(error) : open(second, options)
        )
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
 * themselves are sent by the `HttpClient` of the context, which has to be provided; what they say goes over the connection
 * to the API server in plain HTTP, as it goes inside of the cluster.
 *
 * **Gotchas**
 *
 * A connection that fails breaks off: of it the `HttpClient` knows no more than `ECONNRESET`. Why it did, as that nothing
 * listens on the port, is told by the `events` of the forward: make that by itself to read them.
 *
 * **Example**
 *
 * ```ts
 * const throughTheCluster = Forward.layerHttpClient(Forward.service("web", ":80")).pipe(
 *   Layer.provide([NodeHttpClient.layerUndici, Pods.layer, Services.layer])
 * )
 * ```
 *
 * **Example** (Say why connections fail)
 *
 * ```ts
 * const forward = yield* Forward.service("web", ":80")
 * const failures = Stream.filter(forward.events, (event) => event._tag === "Failed")
 * yield* Effect.forkScoped(Stream.runForEach(failures, ({ error }) => Console.error(error.message)))
 * const client = Forward.layerHttpClient(Effect.succeed(forward)).pipe(Layer.provide(NodeHttpClient.layerUndici))
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
