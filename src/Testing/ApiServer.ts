/**
 * A Kubernetes API server in memory, for tests: it behaves as the real one does, compaction and faults included.
 *
 * **When to use**
 *
 * Use {@link layer} in place of the client's layer, and a program runs without a cluster. Its `handle` is also what
 * stands behind the HTTP server of `effect-kubernetes/Testing/Http`, for kubectl and clients of any language.
 *
 * **Details**
 *
 * Objects live as long as the layer does. Time comes from the `Clock`, so that `TestClock` drives bookmarks, timeouts
 * and graceful deletion; names and uids come from `Random`.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Client from "../Client.ts"
import type * as Exec from "./Exec.ts"
import type * as Core from "./internal/Core.ts"
import type { Request as ServerRequest, Response as ServerResponse } from "./internal/Exchange.ts"
import * as Faults from "./internal/Faults.ts"
import * as Handler from "./internal/Handler.ts"
import * as InProcess from "./internal/InProcess.ts"
import { Logs } from "./internal/Logs.ts"
import * as Namespaces from "./internal/Namespaces.ts"
import * as PodLog from "./internal/PodLog.ts"
import * as Registry from "./internal/Registry.ts"
import { StatusError } from "./internal/StatusError.ts"
import { Store } from "./internal/Store.ts"
import { Watches } from "./internal/Watches.ts"
import type { Handler as PortHandler } from "./PortForward.ts"
import type { Handler as ProxyHandler } from "./Proxy.ts"

/**
 * A request as it stands on the wire; the names of headers are in lower case.
 *
 * @category models
 * @since 0.1.0
 */
export type Request = ServerRequest

/**
 * An answer as it stands on the wire: a body at once, or one that comes in pieces and may be cut off.
 *
 * @category models
 * @since 0.1.0
 */
export type Response = ServerResponse

/**
 * What was asked of the server.
 *
 * @category models
 * @since 0.1.0
 */
export interface RequestRecord {
  readonly method: string
  /** Without the query, as it was sent. */
  readonly path: string
  /** The last value of each parameter. */
  readonly query: { readonly [name: string]: string }
  readonly headers: { readonly [name: string]: string }
  /** The body as text. */
  readonly body: string
}

/**
 * An answer that a test puts in the place of the server's own.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer {
  readonly status: number
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string } | undefined
}

/**
 * Which requests meet an answer of the test, and how many of them.
 *
 * @category models
 * @since 0.1.0
 */
export interface FailOptions {
  /** Default: any request. */
  readonly matches?: ((request: RequestRecord) => boolean) | undefined
  /** Default 1. */
  readonly times?: number | undefined
}

/**
 * What a server is made of; every setting has a default.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** How many changes of each resource are remembered for watches and pages; default 10,000. */
  readonly historyLimit?: number | undefined
  /** How often a watch is sent a bookmark if it wants them; default one minute. */
  readonly bookmarkInterval?: Duration.Input | undefined
  /** Whether a watch may begin with the objects that there are, `sendInitialEvents`; default `true`. */
  readonly watchList?: boolean | undefined
  /** Whether exec and attach speak v5, which can end the input of a process; default `true`. Older servers do not. */
  readonly halfClose?: boolean | undefined
  /**
   * Whether port-forward goes through a tunnel of SPDY, which keeps the ends apart; default `true`. Older servers do
   * not.
   */
  readonly portForwardTunnel?: boolean | undefined
  /** Whether a deleted namespace is emptied and removed; default `true`. Without it, it stays `Terminating`. */
  readonly namespaceController?: boolean | undefined
  /** The namespace of operations that name none; default `default`. */
  readonly namespace?: string | undefined
}

/**
 * Which container writes to its log, and how.
 *
 * **Details**
 *
 * The log is that of the instance which the status of the pod tells of, by `restartCount`; with the next one begins
 * another log. A log that is followed ends when the status says that the container has terminated.
 *
 * @category models
 * @since 0.1.0
 */
export interface LogTarget {
  readonly pod: string
  /** Default: the server's namespace of operations that name none. */
  readonly namespace?: string | undefined
  /** Default: as for those who read the log. */
  readonly container?: string | undefined
  /** Default `stdout`. */
  readonly output?: "stdout" | "stderr" | undefined
  /** When it was written, as RFC 3339 says; default: now. */
  readonly time?: string | undefined
}

/**
 * The server has no such pod, or the pod no such container.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownContainer extends Data.TaggedError("UnknownContainer")<{ readonly message: string }> {}

/**
 * What a test can do with its server.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Answers one request; the watch that it may open ends with the scope. */
  readonly handle: (request: Request) => Effect.Effect<Response, never, Scope.Scope>
  /**
   * Forgets the history up to the newest version, which it returns: what resumes from before meets 410. Open watches go
   * on.
   */
  readonly compact: Effect.Effect<string>
  /** Ends every open watch as a lost connection does: in the middle of the body. */
  readonly cutWatches: Effect.Effect<void>
  /** Ends every open watch as a server does that stops: with the end of the body. */
  readonly closeWatches: Effect.Effect<void>
  /** How many watches are open. */
  readonly openWatches: Effect.Effect<number>
  /** Lets a container write; what follows its log sees it at once. */
  readonly writeLog: (log: LogTarget, text: string | Uint8Array) => Effect.Effect<void, UnknownContainer>
  /** Ends every log that is followed as a lost connection does: in the middle of the body. */
  readonly cutLogs: Effect.Effect<void>
  /** Ends every log that is followed as a proxy does that has had enough of it: with the end of the body. */
  readonly closeLogs: Effect.Effect<void>
  /** How many logs are followed. */
  readonly openLogs: Effect.Effect<number>
  /** Says what every command in a pod does from now on. */
  readonly onExec: (handler: Exec.Handler) => Effect.Effect<void>
  /** Says what the main process of every container does with who attaches to it from now on. */
  readonly onAttach: (handler: Exec.Handler) => Effect.Effect<void>
  /** Says what listens on the ports of every pod from now on; until then, nothing does. */
  readonly onPortForward: (handler: PortHandler) => Effect.Effect<void>
  /** Says what answers HTTP that the server passes on to pods and Services from now on; until then, nothing does. */
  readonly onProxy: (handler: ProxyHandler) => Effect.Effect<void>
  /** How many connections to ports are open. */
  readonly openForwards: Effect.Effect<number>
  /** How many processes are connected. */
  readonly openProcesses: Effect.Effect<number>
  /** What was asked since the start, in order, including what `failNext` answered. */
  readonly requests: Effect.Effect<ReadonlyArray<RequestRecord>>
  /** The newest version of the store. */
  readonly resourceVersion: Effect.Effect<string>
  /** Answers the next request that matches, or the next few, in the server's place. */
  readonly failNext: (answer: Answer, options?: FailOptions) => Effect.Effect<void>
}

/**
 * The API server of a test.
 *
 * @category services
 * @since 0.1.0
 */
export class ApiServer extends Context.Service<ApiServer, Service>()("effect-kubernetes/Testing/ApiServer") {}

/**
 * Starts a server; it ends with the scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function* (options: Options = {}): Effect.fn.Return<Service, never, Scope.Scope> {
  const core: Core.Core = {
    settings: {
      historyLimit: options.historyLimit ?? 10_000,
      bookmarkInterval: Duration.fromInputUnsafe(options.bookmarkInterval ?? "1 minute"),
      watchList: options.watchList ?? true,
      halfClose: options.halfClose ?? true,
      tunnel: options.portForwardTunnel ?? true
    },
    store: new Store(options.historyLimit ?? 10_000),
    registry: Registry.builtIn(),
    watches: new Watches(),
    logs: new Logs(),
    processes: { exec: undefined, attach: undefined, open: 0 },
    forwards: { handler: undefined, open: 0 },
    proxied: { handler: undefined }
  }
  yield* Namespaces.createDefaults(core)
  if (options.namespaceController ?? true) yield* Namespaces.runController(core)
  yield* Effect.addFinalizer(() => Effect.sync(() => core.watches.close()))
  const faults = new Faults.Faults()
  return {
    handle: (request) =>
      Effect.suspend(() => {
        const answer = faults.intercept(request)
        return answer === undefined ? Handler.handle(core, request) : Effect.succeed(answer)
      }),
    compact: Effect.sync(() => String(core.store.compact())),
    cutWatches: Effect.sync(() => core.watches.cut()),
    closeWatches: Effect.sync(() => core.watches.close()),
    openWatches: Effect.sync(() => core.watches.size),
    writeLog: (target, text) =>
      Effect.suspend(() => {
        const pod = PodLog.podOf(core, target.namespace ?? options.namespace ?? "default", target.pod)
        if (pod instanceof StatusError) return Effect.fail(new UnknownContainer({ message: pod.message }))
        const container = PodLog.containerOf(pod, target.pod, target.container ?? "")
        return container instanceof StatusError
          ? Effect.fail(new UnknownContainer({ message: container.message }))
          : PodLog.write(core, pod, container, text, target)
      }),
    cutLogs: Effect.sync(() => core.logs.cut()),
    closeLogs: Effect.sync(() => core.logs.close()),
    openLogs: Effect.sync(() => core.logs.open),
    onExec: (handler) => Effect.sync(() => (core.processes.exec = handler)),
    onAttach: (handler) => Effect.sync(() => (core.processes.attach = handler)),
    openProcesses: Effect.sync(() => core.processes.open),
    onPortForward: (handler) => Effect.sync(() => (core.forwards.handler = handler)),
    onProxy: (handler) => Effect.sync(() => (core.proxied.handler = handler)),
    openForwards: Effect.sync(() => core.forwards.open),
    requests: Effect.sync(() => faults.requests),
    resourceVersion: Effect.sync(() => String(core.store.revision)),
    failNext: (answer, when) => Effect.sync(() => faults.add(answer, when ?? {}))
  }
})

/**
 * A server with other settings than the default ones, and a client of it.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerOptions = (options: Options): Layer.Layer<ApiServer | Client.KubernetesClient> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const server = yield* make(options)
      const client = yield* Client.make({
        config: { server: "http://localhost", namespace: options.namespace ?? "default" },
        credentials: { header: Effect.succeed(Option.none()), invalidate: () => Effect.succeed(false) },
        httpClient: InProcess.make(server.handle)
      })
      return Context.make(ApiServer, server).pipe(Context.add(Client.KubernetesClient, client))
    })
  )

/**
 * A server in this process, and a client of it.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<ApiServer | Client.KubernetesClient> = /*#__PURE__*/ layerOptions({})
