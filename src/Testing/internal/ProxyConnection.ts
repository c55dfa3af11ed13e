/**
 * One connection through a proxy: bytes both ways, until it ends or a fault strikes.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import type * as NodeNet from "node:net"
import type { AnswerOptions, Cut, Direction } from "../Fault.ts"
import type { Entry } from "../FaultProxy.ts"
import * as Peer from "./ProxyPeer.ts"
import type { Plan } from "./ProxyPlan.ts"
import { Requests } from "./ProxyRequests.ts"

/** The request is the proxy's to answer. */
class Intercepted extends Data.TaggedError("Intercepted")<{ readonly answer: AnswerOptions }> {}

/** A cut has struck; what was to pass has passed. */
class Severed extends Data.TaggedError("Severed")<{ readonly reset: boolean }> {}

export class Connection {
  readonly #id: number
  readonly #plan: Plan
  readonly #note: (entry: Entry) => void
  readonly #passed = { toServer: 0, toClient: 0 }
  readonly #requests = new Requests()

  constructor(id: number, plan: Plan, note: (entry: Entry) => void) {
    this.#id = id
    this.#plan = plan
    this.#note = note
  }

  /** Ends when the connection has; interrupted, it is reset. */
  run(socket: NodeNet.Socket, target: Peer.Address): Effect.Effect<void> {
    const connection = this.#id
    return Effect.gen({ self: this }, function* () {
      yield* Effect.addFinalizer(() => Effect.sync(() => this.#note({ _tag: "Closed", connection, ...this.#passed })))
      const client = yield* Peer.own(socket)
      yield* Effect.scoped(this.#exchange(client, target)).pipe(
        Effect.catchTags({
          Intercepted: ({ answer }) => this.#respond(client, answer),
          Severed: ({ reset }) => (reset ? Effect.void : client.end)
        })
      )
    }).pipe(Effect.catchTags({ Lost: () => Effect.void, Severed: () => Effect.void }), Effect.scoped)
  }

  #exchange(client: Peer.Peer, target: Peer.Address) {
    return Effect.gen({ self: this }, function* () {
      // the client can be answered before the server is reached, and where it cannot be
      const dialling = yield* Effect.forkScoped(this.#dial(target))
      const server = Fiber.join(dialling)
      yield* Effect.all([this.#send(client, server), this.#receive(client, server)], {
        concurrency: "unbounded",
        discard: true
      })
    })
  }

  #dial(target: Peer.Address): Effect.Effect<Peer.Peer, Peer.Lost, Scope.Scope> {
    return Effect.tapError(Peer.connect(target), ({ reason }) =>
      Effect.sync(() => {
        if (reason !== undefined) this.#note({ _tag: "Unreachable", connection: this.#id, reason })
      })
    )
  }

  #send(client: Peer.Peer, server: Effect.Effect<Peer.Peer, Peer.Lost>) {
    return Effect.gen({ self: this }, function* () {
      for (let bytes = yield* client.read; bytes !== undefined; bytes = yield* client.read) {
        yield* this.#intercept(bytes)
        const to = yield* Effect.catchTag(server, "Lost", (lost) => (this.#isAnswerable ? Effect.undefined : lost))
        if (to !== undefined) yield* this.#pass(bytes, to, "toServer")
      }
      yield* this.#end(yield* server, "toServer")
    })
  }

  #receive(client: Peer.Peer, server: Effect.Effect<Peer.Peer, Peer.Lost>) {
    return Effect.gen({ self: this }, function* () {
      const from = yield* Effect.catchTag(server, "Lost", (lost) => (this.#plan.hasAnswers ? Effect.never : lost))
      for (let bytes = yield* from.read; bytes !== undefined; bytes = yield* from.read) {
        yield* this.#pass(bytes, client, "toClient")
      }
      yield* this.#end(client, "toClient")
    })
  }

  /** Whether the request that has begun may have an answer, so that no server is needed. */
  get #isAnswerable(): boolean {
    return this.#plan.hasAnswers && this.#requests.isPartial
  }

  #end(to: Peer.Peer, direction: Direction): Effect.Effect<void> {
    return Effect.andThen(this.#plan.gates[direction].await, to.end)
  }

  /** The server acts on a head that is complete, so it is kept from the bytes that complete it. */
  #intercept(bytes: Uint8Array): Effect.Effect<void, Intercepted> {
    for (const request of this.#requests.read(bytes)) {
      const answer = this.#plan.answer(request)
      this.#note({ _tag: "Requested", connection: this.#id, request })
      if (answer !== undefined) return Effect.fail(new Intercepted({ answer }))
    }
    return Effect.void
  }

  #pass(bytes: Uint8Array, to: Peer.Peer, direction: Direction): Effect.Effect<void, Peer.Lost | Severed> {
    return Effect.gen({ self: this }, function* () {
      const plan = this.#plan
      let again = false
      for (let at = 0; at < bytes.length;) {
        const delay = plan.delays[direction]
        if (!Duration.isZero(delay)) yield* Effect.sleep(delay)
        yield* plan.gates[direction].await
        const piece = bytes.subarray(at, at + plan.sizes[direction])
        const cut = plan.pass(direction, piece.length)
        const passing = piece.subarray(0, cut?.left)
        if (passing.length > 0) yield* to.write(passing)
        this.#passed[direction] += passing.length
        if (cut !== undefined) yield* this.#sever(to, direction, cut.fault)
        again = !again && plan.repeats(direction)
        if (!again) at += piece.length
        // lets the reader come first, or it would meet the pieces as one
        if (at < bytes.length) yield* Effect.yieldNow
      }
    })
  }

  #sever(to: Peer.Peer, direction: Direction, { reset = false }: Cut): Effect.Effect<never, Severed> {
    this.#note({ _tag: "WasCut", connection: this.#id, direction, passed: this.#passed[direction] })
    return Effect.andThen(reset ? Effect.void : to.end, Effect.fail(new Severed({ reset })))
  }

  #respond(client: Peer.Peer, answer: AnswerOptions): Effect.Effect<void, Peer.Lost | Severed> {
    return Effect.gen({ self: this }, function* () {
      this.#note({ _tag: "Answered", connection: this.#id, status: answer.status })
      yield* this.#pass(toBytes(answer), client, "toClient")
      yield* client.end
      // what is left unread would reset the connection, and the client might lose the answer
      while ((yield* client.read) !== undefined);
    })
  }
}

const toBytes = ({ body = "", headers = {}, status }: AnswerOptions): Uint8Array => {
  const content = Buffer.from(body)
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  const all: Readonly<Record<string, string>> = {
    ...Object.fromEntries(own),
    "content-length": String(content.length),
    connection: "close"
  }
  const lines = [`HTTP/1.1 ${status} `, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)]
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content])
}
