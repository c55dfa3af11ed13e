/**
 * A proxy that stands before an API server and injects faults into its connections.
 *
 * **When to use**
 *
 * Use to test what your program does when connections are cut, stall, or are refused, when a load balancer answers in
 * the server's place, and when bytes arrive in pieces or twice. It works before the server of
 * `effect-kubernetes/Testing/Http` and before any real one.
 *
 * **Details**
 *
 * It passes on the bytes of TCP connections, so that TLS goes through unread: every fault works there but `Answer`,
 * which has to see requests. The client connects to `url`; over TLS it has to be told the name that the server's
 * certificate is for. With the scope all connections, the port and all timers are gone.
 *
 * A server that cannot be reached is no failure of the proxy: it resets the connection, as a faulty network does, and
 * its log says `Unreachable`.
 *
 * **Example** (A controller that must survive compaction and lost connections)
 *
 * ```ts
 * const server = yield* Http.serve()
 * const proxy = yield* FaultProxy.make({ target: server.url })
 * const far = NodeKubernetes.layerFromString(server.kubeconfig.replace(server.url, proxy.url))
 * yield* Effect.forkScoped(Effect.provide(myController, far))
 *
 * yield* proxy.cut({ after: 1000 })                // in the middle of a line, a character, a frame
 * yield* proxy.answerNext(Fault.goneInStream)      // the watch that resumes is told 410
 * yield* proxy.refuseWhile(restartSomething)
 * yield* proxy.inject({ _tag: "Duplicate" })       // any fault is data, as in a schedule that was generated
 * yield* proxy.heal
 * ```
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as NodeNet from "node:net"
import * as Fault from "./Fault.ts"
import { Connection } from "./internal/ProxyConnection.ts"
import { type Address, reset } from "./internal/ProxyPeer.ts"
import { Plan } from "./internal/ProxyPlan.ts"

/**
 * What a proxy stands before, and where it listens.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** The server, such as `http://127.0.0.1:40123` or `https://cluster.example:6443`. */
  readonly target: string
  /** Default: a free one of this machine. */
  readonly port?: number | undefined
}

/**
 * The proxy cannot be started: its port is taken, or its target is no URL of a server.
 *
 * @category errors
 * @since 0.1.0
 */
export class FaultProxyError extends Data.TaggedError("FaultProxyError")<{
  readonly message: string
  readonly cause?: unknown
}> {}

/**
 * Something that happened; connections are counted from 1.
 *
 * **Details**
 *
 * `Requested` is known of plain HTTP only. `passed`, `toServer` and `toClient` count the bytes of that connection.
 *
 * @category models
 * @since 0.1.0
 */
export type Entry =
  | { readonly _tag: "Injected"; readonly fault: Fault.Fault }
  | { readonly _tag: "Opened"; readonly connection: number }
  | { readonly _tag: "Refused"; readonly connection: number }
  | { readonly _tag: "Unreachable"; readonly connection: number; readonly reason: string }
  | { readonly _tag: "Requested"; readonly connection: number; readonly request: string }
  | { readonly _tag: "Answered"; readonly connection: number; readonly status: number }
  | {
      readonly _tag: "WasCut"
      readonly connection: number
      readonly direction: Fault.Direction
      readonly passed: number
    }
  | { readonly _tag: "Closed"; readonly connection: number; readonly toServer: number; readonly toClient: number }

/**
 * What a test can do with its proxy. Each fault takes effect at once, on open connections too.
 *
 * **Details**
 *
 * All of it is `inject`; the rest are shorter ways to say it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Where clients connect: the target's URL with the proxy's own host and port. */
  readonly url: string
  readonly port: number
  /** Any fault, as data; returns when it has taken effect. */
  readonly inject: (fault: Fault.Fault) => Effect.Effect<void, Fault.InvalidFault>
  /** Cuts the connection that carries the byte number `after` from now on, either way or that of `direction`. */
  readonly cut: (options: Omit<Fault.Cut, "_tag">) => Effect.Effect<void, Fault.InvalidFault>
  /** Resets every open connection; returns when they are closed. */
  readonly cutAll: Effect.Effect<void>
  /** Lets nothing pass until `resume`: in one direction, or in both. */
  readonly stall: (direction?: Fault.Direction) => Effect.Effect<void>
  /** Ends the stalls: of one direction, or of both. */
  readonly resume: (direction?: Fault.Direction) => Effect.Effect<void>
  /** Makes each piece wait, by the `Clock`; zero ends that. */
  readonly delay: (duration: Duration.Input, direction?: Fault.Direction) => Effect.Effect<void, Fault.InvalidFault>
  /** Passes bytes in pieces of at most `size`; 0 ends that. */
  readonly rechunk: (size: number, direction?: Fault.Direction) => Effect.Effect<void, Fault.InvalidFault>
  /** Resets the next connections as soon as they are made. */
  readonly refuse: (times: number) => Effect.Effect<void, Fault.InvalidFault>
  /** Resets every connection that is open or made while the effect runs. What else refuses, goes on after it. */
  readonly refuseWhile: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** Answers the next request of plain HTTP in the server's place. */
  readonly answerNext: (answer: Fault.AnswerOptions) => Effect.Effect<void, Fault.InvalidFault>
  /** Ends stalls, delays, splitting and refusals, and forgets what has not struck yet. Open connections go on. */
  readonly heal: Effect.Effect<void>
  /** How many connections of clients are open right now. */
  readonly connections: Effect.Effect<number>
  /** What happened since the start, in order. */
  readonly log: Effect.Effect<ReadonlyArray<Entry>>
}

/**
 * The proxy of a test.
 *
 * @category services
 * @since 0.1.0
 */
export class FaultProxy extends Context.Service<FaultProxy, Service>()("effect-kubernetes/Testing/FaultProxy") {}

const loopback = "127.0.0.1"

/**
 * Starts a proxy; it ends with the scope, and all its connections with it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function* (
  options: Options
): Effect.fn.Return<Service, FaultProxyError, Scope.Scope> {
  const target = yield* parse(options.target)
  const plan = new Plan()
  const log: Array<Entry> = []
  const note = (entry: Entry) => log.push(entry)
  const fibers = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(fibers)()
  let made = 0
  const listener = NodeNet.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    const connection = ++made
    if (plan.refuses()) {
      note({ _tag: "Refused", connection })
      reset(socket.on("error", () => {}))
    } else {
      note({ _tag: "Opened", connection })
      run(new Connection(connection, plan, note).run(socket, addressOf(target)))
    }
  })
  const port = yield* Effect.acquireRelease(listen(listener, options.port ?? 0), () =>
    Effect.gen(function* () {
      const closed = new Promise<void>((resolve) => void listener.close(() => resolve()))
      yield* FiberSet.clear(fibers)
      yield* Effect.promise(() => closed)
    })
  )
  /** Takes a fault that is one. */
  const strike = (fault: Fault.Fault): Effect.Effect<void> =>
    Effect.suspend(() => {
      note({ _tag: "Injected", fault })
      if (fault._tag === "CutAll") return FiberSet.clear(fibers)
      plan.add(fault)
      return Effect.void
    })
  const inject = (fault: Fault.Fault) => Effect.flatMap(check(fault), strike)
  const url = new URL(target)
  url.host = `${loopback}:${port}`
  return {
    url: url.href.replace(/\/$/, ""),
    port,
    inject,
    cut: (options) => inject({ _tag: "Cut", ...options }),
    cutAll: strike({ _tag: "CutAll" }),
    stall: (direction) => strike({ _tag: "Stall", direction }),
    resume: (direction) => strike({ _tag: "Resume", direction }),
    delay: (duration, direction) =>
      Option.match(Duration.fromInput(duration), {
        onNone: () => Effect.fail(new Fault.InvalidFault({ fault: duration, message: "this is no duration" })),
        onSome: (delay) => inject({ _tag: "Delay", millis: Duration.toMillis(delay), direction })
      }),
    rechunk: (size, direction) => inject({ _tag: "Rechunk", size, direction }),
    refuse: (times) => inject({ _tag: "Refuse", times }),
    refuseWhile: (effect) =>
      Effect.acquireUseRelease(
        Effect.andThen(strike({ _tag: "Refuse" }), strike({ _tag: "CutAll" })).pipe(
          Effect.andThen(Effect.sync(() => plan.heals))
        ),
        () => effect,
        // what was healed is not to be ended again
        (heals) => Effect.suspend(() => (heals === plan.heals ? strike({ _tag: "Accept" }) : Effect.void))
      ),
    answerNext: (answer) => inject({ ...answer, _tag: "Answer" }),
    heal: strike({ _tag: "Heal" }),
    connections: FiberSet.size(fibers),
    log: Effect.sync(() => [...log])
  }
})

/**
 * A proxy before a server.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options): Layer.Layer<FaultProxy, FaultProxyError> =>
  Layer.effect(FaultProxy, make(options))

const check = (fault: Fault.Fault): Effect.Effect<Fault.Fault, Fault.InvalidFault> =>
  Effect.mapError(
    Schema.decodeUnknownEffect(Fault.Fault)(fault),
    ({ message }) => new Fault.InvalidFault({ fault, message: `this is no fault: ${message}` })
  )

const parse = (target: string): Effect.Effect<URL, FaultProxyError> => {
  const url = URL.canParse(target) ? new URL(target) : undefined
  if (url === undefined || !/^(https?|wss?):$/.test(url.protocol)) {
    return Effect.fail(new FaultProxyError({ message: `the target is no URL of a server: ${withoutUser(target)}` }))
  }
  // a password would stand in the proxy's own URL, and so in logs
  url.username = url.password = ""
  return Effect.succeed(url)
}

const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, "//")

const addressOf = ({ hostname, port, protocol }: URL): Address => ({
  host: hostname.replace(/^\[|\]$/g, ""),
  port: port === "" ? (/^(https|wss):$/.test(protocol) ? 443 : 80) : Number(port)
})

const listen = (listener: NodeNet.Server, port: number): Effect.Effect<number, FaultProxyError> =>
  Effect.callback((resume) => {
    const fail = (cause: Error) =>
      resume(new FaultProxyError({ message: `cannot listen on port ${port}: ${cause.message}`, cause }))
    // of a number that is no port it tells by throwing
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(new RangeError("it is not from 0 to 65535"))
    listener.once("error", fail)
    listener.listen(port, loopback, () => {
      const address = listener.address()
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : port))
    })
  })
