/** Ports of this machine, each of whose connections is carried on by one to a port of a pod. */
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { releasing } from "../../internal/releasing.ts"
import type { ListenFailed } from "../../KubernetesError.ts"
import type { Connection, ConnectionError, Event, Forward, Forwarded, Options } from "../PortForward.ts"
import { bridge } from "./bridge.ts"
import * as Listener from "./listener.ts"
import type { Wanted } from "./ports.ts"

export interface Config<E> {
  readonly ports: ReadonlyArray<Wanted>
  readonly options?: Options | undefined
  /** Called for each connection that comes, with the remote port. */
  readonly connect: (port: number) => Effect.Effect<Connection, E, Scope.Scope>
}

/** Listens for the scope, and connects each connection that comes with one that `connect` makes. */
export const listen = Effect.fnUntraced(function* <E>(
  config: Config<E>
): Effect.fn.Return<Forward<E | ConnectionError>, ListenFailed, Scope.Scope> {
  const events = yield* PubSub.sliding<Event<E | ConnectionError>>({ capacity: 256, replay: 16 })
  const ports: Array<Forwarded> = []
  let connections = 0

  const serve = (remote: number) => (address: string, asked: number) =>
    Listener.listen(address, asked, (incoming, local) => {
      const connection = connections++
      const port: Forwarded = { address, local, remote }
      const tell = (event: Event<E | ConnectionError>) => Effect.asVoid(PubSub.publish(events, event))
      return Effect.gen(function* () {
        yield* tell({ _tag: "Opened", connection, port, from: incoming.from })
        yield* Effect.scoped(Effect.flatMap(config.connect(remote), (made) => bridge(incoming, made)))
        yield* tell({ _tag: "Closed", connection, port })
      }).pipe(
        Effect.catch((error) => Effect.andThen(incoming.abort, tell({ _tag: "Failed", connection, port, error }))),
        // the listener ends, and has not failed
        Effect.onInterrupt(() => Effect.andThen(incoming.abort, tell({ _tag: "Closed", connection, port })))
      )
    })

  const listening = Effect.gen(function* () {
    for (const { local, remote } of config.ports) {
      const bound = yield* bind(config.options?.addresses, local, serve(remote))
      for (const { address, port } of bound) ports.push({ address, local: port, remote })
    }
  })
  yield* releasing(listening)
  return { port: ports[0]?.local ?? 0, ports, events: Stream.fromPubSub(events) }
})

const loopback4 = "127.0.0.1"
const loopback6 = "::1"

/** How a machine without IPv4 says so. */
const missing: ReadonlySet<unknown> = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"])

const isMissing = ({ cause }: ListenFailed): boolean =>
  cause instanceof Error && "code" in cause && missing.has(cause.code)

/**
 * The addresses that were asked for, or those of this machine alone: 127.0.0.1 where the machine has it, as who goes there
 * would reach somebody else otherwise, and ::1 where it can be had.
 */
export const bind = <R>(
  addresses: ReadonlyArray<string> | undefined,
  local: number,
  serve: (address: string, port: number) => Effect.Effect<Listener.Listener, ListenFailed, R>
): Effect.Effect<ReadonlyArray<Listener.Listener>, ListenFailed, R> =>
  Effect.gen(function* () {
    if (addresses !== undefined) {
      const bound: Array<Listener.Listener> = []
      for (const address of addresses) bound.push(yield* serve(address, bound[0]?.port ?? local))
      return bound
    }
    const first = yield* Effect.result(serve(loopback4, local))
    if (Result.isFailure(first) && !isMissing(first.failure)) return yield* first.failure
    const second = yield* Effect.result(serve(loopback6, Result.isSuccess(first) ? first.success.port : local))
    if (Result.isFailure(first) && Result.isFailure(second)) return yield* first.failure
    return [first, second].flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
  })
