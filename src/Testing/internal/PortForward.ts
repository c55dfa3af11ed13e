/**
 * Answers to port-forward: SPDY inside of a WebSocket or by itself, as kubectl speaks it, and channels.
 *
 * @since 0.1.0
 */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Connection } from "../../Channel/internal/connection.ts"
import * as Frames from "../../Channel/internal/spdyFrames.ts"
import * as Session from "../../Channel/internal/spdySession.ts"
import type { Vanished } from "../Exec.ts"
import { type Incoming, Refused } from "../PortForward.ts"
import { type Call, existing, orFail } from "./Call.ts"
import type { Forwards } from "./Core.ts"
import type { Response } from "./Exchange.ts"
import * as Exec from "./Exec.ts"
import * as Inbox from "./Inbox.ts"
import { asString, at, toBytes } from "./Json.ts"
import { badRequest, type StatusError } from "./StatusError.ts"
import * as Upgrades from "./Upgrades.ts"

const tunnel = "SPDY/3.1+portforward.k8s.io"
const channels = ["v4.channel.k8s.io", "v4.base64.channel.k8s.io"]
const rawProtocol = "portforward.k8s.io"

type What = Pick<Incoming, "namespace" | "pod" | "protocol">

/** One connection to a port, whatever carries it. */
interface Line {
  readonly received: Stream.Stream<Uint8Array>
  readonly send: (bytes: Uint8Array) => Effect.Effect<void>
}

type End = Exit.Exit<void, Refused | Vanished>

export const portForward = (call: Call): Effect.Effect<Response, StatusError> =>
  Effect.gen(function* () {
    const { core, query, request, target } = call
    const pod = yield* existing(call)
    if (asString(at(pod.object, "spec", "nodeName")) === "") {
      return yield* badRequest(`pod ${target.name} does not have a host assigned`)
    }
    const { forwards } = core
    const what = { namespace: target.namespace, pod: target.name }
    if (request.headers["upgrade"]?.toLowerCase() === "spdy/3.1") return overRawSpdy(forwards, what)
    const ports = yield* orFail(portsOf(query))
    const known = core.settings.tunnel ? [tunnel, ...channels] : channels
    return yield* Upgrades.accept(call, known, (connection) => {
      const { protocol } = connection
      if (protocol === tunnel) return overSpdy(forwards, { ...what, protocol }, inTunnel(connection))
      return overChannels(forwards, { ...what, protocol }, connection, ports)
    })
  })

/** Of who speaks SPDY, the ports are asked for one by one. */
const portsOf = (query: URLSearchParams): ReadonlyArray<number> | StatusError => {
  const ports = query
    .getAll("ports")
    .flatMap((text) => text.split(","))
    .map(Number)
  return ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536)
    ? ports
    : badRequest(`invalid ports ${JSON.stringify(query.getAll("ports"))}: must be between 1 and 65535`)
}

/** Runs what listens on the port, until it ends or the client is gone. */
const run = (forwards: Forwards, what: What, port: number, line: Line): Effect.Effect<End> =>
  Effect.suspend(() => {
    forwards.open++
    const { handler } = forwards
    if (handler === undefined) return Effect.exit(Effect.fail(unscripted))
    const send: Incoming["send"] = (output) => line.send(typeof output === "string" ? toBytes(output) : output)
    return Effect.exit(Effect.scoped(handler({ ...what, port, received: line.received, send })))
  }).pipe(Effect.ensuring(Effect.sync(() => forwards.open--)))

const unscripted = new Refused({ message: "the test says nothing of this port: give the server a handler for it" })

const failureOf = (end: End): Refused | Vanished | undefined =>
  Exit.isFailure(end) ? end.cause.reasons.find((reason) => Cause.isFailReason(reason))?.error : undefined

const errorText = ({ pod }: What, port: number, end: End): string | undefined => {
  if (Exit.isSuccess(end)) return undefined
  const failure = failureOf(end)
  const why = failure?._tag === "Refused" ? failure.message : String(Cause.squash(end.cause))
  return `error forwarding port ${port} to pod ${pod}, uid : ${why}`
}

/** Ends the connection as a lost one, if that is what the test wants. */
const vanish = (connection: Pick<Connection, "closeWith" | "destroy">, end: End): Effect.Effect<boolean> => {
  const failure = failureOf(end)
  if (failure?._tag !== "Vanished") return Effect.succeed(false)
  const { closeCode } = failure
  return Effect.as(closeCode === undefined ? connection.destroy : connection.closeWith(closeCode), true)
}

/** What comes, until its end; that it does not end well is the other side's affair. */
const toStream = <E>(pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>, E>): Stream.Stream<Uint8Array> =>
  Stream.catchCause(Stream.fromPull(Effect.succeed(pull)), () => Stream.empty)

// ---------------------------------------------------------------------------------------------------------------------
// SPDY
// ---------------------------------------------------------------------------------------------------------------------

type SpdyStream = Session.SpdyStream<string>

/** The two streams of one connection to a port. */
interface Pair {
  error: SpdyStream | undefined
  data: SpdyStream | undefined
}

const spdyFaults: Session.Faults<string> = { broken: (message) => message, lost: (message) => message }

/** What carries SPDY: a WebSocket, or the connection itself. */
interface Carrier extends Pick<Connection, "closeWith" | "destroy" | "close"> {
  readonly transport: Session.Transport<string>
}

const overSpdy = (forwards: Forwards, what: What, carrier: Carrier): Effect.Effect<void> =>
  Effect.andThen(Effect.scoped(speakSpdy(forwards, what, carrier)), carrier.close)

const speakSpdy = Effect.fnUntraced(function* (
  forwards: Forwards,
  what: What,
  carrier: Carrier
): Effect.fn.Return<void, never, Scope.Scope> {
  const { transport } = carrier
  const inbox = yield* Inbox.make(transport.send(Frames.ping(2)))
  const session = yield* Session.make("server", { ...transport, pull: inbox.pull }, spdyFaults)
  const pairs = new Map<string, Pair>()

  const serve = Effect.fnUntraced(
    function* (error: SpdyStream, data: SpdyStream, port: number) {
      const line: Line = { received: toStream(data.pull), send: (bytes) => Effect.ignore(data.send(bytes)) }
      const end = yield* Effect.raceFirst(run(forwards, what, port, line), Effect.as(data.gone, Exit.void))
      if (yield* vanish(carrier, end)) return
      const text = errorText(what, port, end)
      if (text === undefined) {
        yield* data.end
        yield* error.end
      } else {
        yield* error.send(toBytes(text))
        yield* error.end
        yield* data.reset
        yield* error.reset
      }
    },
    (effect) => Effect.ignore(effect)
  )

  const refuse = (stream: SpdyStream, text: string) =>
    Effect.ignore(stream.send(toBytes(text)).pipe(Effect.andThen(stream.end)))

  /** Runs until the client is gone: a session does not see that while one of its streams is full. */
  const listen = Effect.gen(function* () {
    while (true) for (const bytes of yield* transport.pull) yield* inbox.offer(bytes)
  })

  const accept = Effect.fnUntraced(function* (stream: SpdyStream) {
    const { port: portText = "", requestid = "", streamtype = "" } = stream.headers
    const port = Number(portText)
    if (streamtype !== "error" && streamtype !== "data") {
      yield* refuse(stream, `invalid stream type ${JSON.stringify(streamtype)}`)
      return
    }
    if (portText === "" || !Number.isInteger(port) || port < 1 || port > 65_535) {
      yield* refuse(
        stream,
        portText === "" ? '"port" header is required' : `port ${JSON.stringify(portText)} must be > 0`
      )
      return
    }
    const pair: Pair = { error: undefined, data: undefined, ...pairs.get(requestid), [streamtype]: stream }
    pairs.set(requestid, pair)
    if (pair.error === undefined || pair.data === undefined) return
    pairs.delete(requestid)
    yield* Effect.forkScoped(serve(pair.error, pair.data, port))
  })

  yield* Effect.raceFirst(Effect.exit(Effect.forever(Effect.flatMap(session.accept, accept))), Effect.exit(listen))
})

const inTunnel = (connection: Connection): Carrier => ({
  ...connection,
  transport: {
    pull: Effect.mapError(connection.pull, (error) => (Cause.isDone(error) ? error : error.message)),
    send: (bytes) => Effect.mapError(connection.send(bytes), (error) => error.message)
  }
})

/** The connection itself, as kubectl used it before it tunnelled. */
const overRawSpdy = (forwards: Forwards, what: Omit<What, "protocol">): Response => ({
  status: 101,
  headers: { upgrade: "SPDY/3.1", connection: "Upgrade", "x-stream-protocol-version": rawProtocol },
  body: new Uint8Array(0),
  upgrade: (socket) =>
    Effect.gen(function* () {
      const pull = yield* Socket.readerBytes(socket)
      const writer = yield* socket.writer
      const close = Effect.ignore(writer.write(new Socket.CloseEvent(1000)))
      yield* overSpdy(
        forwards,
        { ...what, protocol: "SPDY/3.1" },
        {
          close,
          closeWith: () => close,
          destroy: close,
          transport: {
            pull: Effect.catch(pull, () => Cause.done()),
            send: (bytes) =>
              Effect.mapError(
                writer.write(bytes instanceof Uint8Array ? bytes : Buffer.concat(bytes)),
                (error) => error.message
              )
          }
        }
      )
    }).pipe(Effect.ignore)
})

// ---------------------------------------------------------------------------------------------------------------------
// Channels
// ---------------------------------------------------------------------------------------------------------------------

const overChannels = Effect.fnUntraced(function* (
  forwards: Forwards,
  what: What,
  connection: Connection,
  ports: ReadonlyArray<number>
): Effect.fn.Return<void, never, Scope.Scope> {
  const isText = what.protocol.includes("base64")
  const write = (channel: number, bytes: Uint8Array) => {
    const message = Buffer.concat([Uint8Array.of(channel), bytes])
    return connection.send(isText ? Exec.toBase64(message) : message)
  }
  const send = (channel: number, bytes: Uint8Array) => Effect.ignore(write(channel, bytes))
  const inboxes = yield* Effect.forEach(ports, (_, index) => Inbox.make(write(2 * index, new Uint8Array(0))))

  /** Runs until the client is gone. */
  const listen = Effect.gen(function* () {
    while (true) {
      for (const message of yield* connection.pull) {
        const bytes = isText ? Exec.fromBase64(message) : message
        const [channel = 1] = bytes
        const inbox = channel % 2 === 0 ? inboxes[channel / 2] : undefined
        if (inbox !== undefined && bytes.length > 1) yield* inbox.offer(bytes.subarray(1))
      }
    }
  })

  const serve = Effect.fnUntraced(function* (port: number, index: number) {
    const announced = Uint8Array.of(port & 0xff, port >> 8)
    yield* send(2 * index, announced)
    yield* send(2 * index + 1, announced)
    const received = inboxes[index]?.stream ?? Stream.empty
    const end = yield* run(forwards, what, port, { received, send: (bytes) => send(2 * index, bytes) })
    const text = errorText(what, port, end)
    if (!(yield* vanish(connection, end)) && text !== undefined) yield* send(2 * index + 1, toBytes(text))
  })

  yield* Effect.raceFirst(
    Effect.forEach(ports, serve, { concurrency: "unbounded", discard: true }),
    Effect.exit(listen)
  )
  yield* connection.close
})
