import * as NodeSocket from "@effect/platform-node/NodeSocket"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Socket from "effect/socket/Socket"
import { once } from "node:events"
import * as Net from "node:net"
import * as LateEvents from "../../src/internal/lateEvents.ts"
import { tcp } from "../Channel/support.ts"

/** A socket that nobody listened to when it ended. */
const past = Effect.gen(function* () {
  const { port } = yield* tcp((socket) => socket.end())
  const socket = Net.connect(port, "127.0.0.1")
  LateEvents.repeatEnd(socket)
  socket.resume()
  yield* Effect.promise(() => once(socket, "close"))
  return socket
})

describe("a socket that has ended", () => {
  it.live("tells who begins to read it, and who writes to it", () =>
    Effect.gen(function* () {
      const socket = yield* NodeSocket.fromDuplex(Effect.succeed(yield* past))
      const pull = yield* Socket.readerBytes(socket)
      assert.strictEqual((yield* Effect.flip(pull)).reason._tag, "SocketCloseError")
      const writer = yield* socket.writer
      assert.isTrue((yield* Effect.exit(writer.write(new Uint8Array(100_000))))._tag === "Failure")
    }).pipe(Effect.scoped)
  )

  it.live("tells nobody who does not listen any more", () =>
    Effect.gen(function* () {
      const socket = yield* past
      const told: Array<string> = []
      for (const event of ["end", "close", "readable"]) {
        const listener = () => told.push(event)
        socket.on(event, listener)
        if (event === "close") socket.off(event, listener)
      }
      yield* Effect.promise(() => new Promise(setImmediate))
      assert.deepStrictEqual(told, ["end"])
    }).pipe(Effect.scoped)
  )
})
