import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import * as Frames from "../../src/Channel/internal/frames.ts"
import { bytes, text, withBareServer, withServer, withStubbornServer } from "./support.ts"

/** A frame as a server sends it. */
const frame = (opcode: number, payload: Uint8Array, fin = true): Uint8Array => {
  assert.isBelow(payload.length, 126)
  return Uint8Array.from([(fin ? 0x80 : 0) | opcode, payload.length, ...payload])
}

const none = new Uint8Array(0)

const decoder = Frames.make({ side: "client", maxMessageSize: 1000 })

describe("reading", () => {
  it.effect("case 10: puts a message together from its fragments, and answers the ping between them", () =>
    Effect.gen(function* () {
      const { client, pull, write } = yield* withBareServer()
      const answered = yield* Effect.forkChild(pull)
      yield* write(frame(2, bytes("ab"), false))
      yield* write(frame(9, bytes("?")))
      yield* write(frame(0, bytes("cd"), true))
      assert.deepStrictEqual((yield* client.pull).map(text), ["abcd"])
      const [pong] = yield* Fiber.join(answered)
      assert.deepStrictEqual(unmask(pong), { opcode: 10, payload: "?" })
    }).pipe(Effect.scoped)
  )

  it.effect("case 10: delivers all messages that come in one piece, and one that comes byte by byte", () =>
    Effect.gen(function* () {
      const { client, write } = yield* withBareServer()
      yield* write(Buffer.concat([frame(2, bytes("a")), frame(2, bytes("b")), frame(2, none)]))
      assert.deepStrictEqual((yield* client.pull).map(text), ["a", "b", ""])
      const reading = yield* Effect.forkChild(client.pull)
      for (const byte of frame(2, bytes("slow"))) yield* write(Uint8Array.of(byte))
      assert.deepStrictEqual((yield* Fiber.join(reading)).map(text), ["slow"])
    }).pipe(Effect.scoped)
  )

  it.effect("case 11: delivers 70,000 bytes that come in messages of 32,768, and then the end", () =>
    Effect.gen(function* () {
      const { client, server } = yield* withServer()
      const parts = [32_768, 32_768, 4_464].map((size) => new Uint8Array(size).fill(7))
      yield* Effect.forkScoped(Effect.andThen(Effect.forEach(parts, server.send), server.close))
      const all = yield* Stream.runCollect(client.messages)
      assert.strictEqual(Buffer.concat(all).length, 70_000)
    }).pipe(Effect.scoped)
  )

  it.effect("case 9: fails on a text message, on what is no frame, and on a message that is too large", () =>
    Effect.gen(function* () {
      for (const wrong of [
        frame(1, bytes("text")),
        Uint8Array.of(0xff, 0xff),
        frame(3, none),
        frame(0, none),
        Uint8Array.of(0x82, 0x81, 1, 2, 3, 4, 5),
        Uint8Array.of(0x82, 127, 0, 0, 0, 1, 0, 0, 0, 0)
      ]) {
        const { client, write } = yield* withBareServer({ maxMessageSize: 1_000_000 })
        yield* write(frame(2, bytes("before")))
        yield* write(wrong)
        assert.deepStrictEqual((yield* client.pull).map(text), ["before"])
        const error = yield* Effect.flip(client.pull)
        assert.strictEqual(error._tag, "ProtocolError")
        assert.strictEqual((yield* Effect.flip(client.send(none)))._tag, "ConnectionLost")
      }
    }).pipe(Effect.scoped)
  )

  it.effect("case 21: is done after a close in good order, and fails after any other end", () =>
    Effect.gen(function* () {
      const good = yield* withServer()
      yield* Effect.forkScoped(good.server.close)
      assert.isTrue(Cause.isDone(yield* Effect.flip(good.client.pull)))

      const bad = yield* withServer()
      yield* Effect.forkScoped(bad.server.closeWith(1011))
      const error = yield* Effect.flip(bad.client.pull)
      assert.isTrue(error._tag === "ConnectionLost" && error.closeCode === 1011)

      const cut = yield* withServer()
      yield* Effect.forkScoped(cut.server.destroy)
      const lost = yield* Effect.flip(cut.client.pull)
      assert.isTrue(lost._tag === "ConnectionLost" && lost.closeCode === undefined)
      assert.strictEqual((yield* Effect.flip(cut.client.pull))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("waits with reading until it is pulled", () =>
    Effect.gen(function* () {
      const { client, server } = yield* withServer()
      let sent = 0
      const sending = yield* Effect.forkChild(
        Effect.forEach(Array.from({ length: 200 }), () =>
          Effect.andThen(
            server.send(new Uint8Array(1000)),
            Effect.sync(() => sent++)
          )
        )
      )
      yield* Effect.repeat(Effect.yieldNow, { times: 500 })
      assert.isBelow(sent, 50)
      yield* Effect.repeat(client.pull, { until: () => sent === 200 })
      yield* Fiber.join(sending)
    }).pipe(Effect.scoped)
  )

  it.effect("hands out no part of a message whose frame, or one of whose fragments, is cut off", () =>
    Effect.gen(function* () {
      const cuts = [
        frame(2, bytes("x".repeat(100))).subarray(0, 60),
        Buffer.concat([frame(2, bytes("first"), false), frame(0, bytes("last")).subarray(0, 4)]),
        Buffer.concat([Uint8Array.of(0x82, 126, 0xff, 0xff), new Uint8Array(60_000)])
      ]
      for (const cut of cuts) {
        const { client, write } = yield* withBareServer()
        yield* write(frame(2, bytes("whole")))
        yield* write(cut)
        yield* write(new Socket.CloseEvent(1000))
        assert.deepStrictEqual((yield* client.pull).map(text), ["whole"])
        assert.strictEqual((yield* Effect.flip(client.pull))._tag, "ConnectionLost")
      }
    }).pipe(Effect.scoped)
  )

  it.effect("loses nothing when a pull is interrupted", () =>
    Effect.gen(function* () {
      const { client, write } = yield* withBareServer()
      const message = frame(2, bytes("whole"))
      yield* write(message.subarray(0, 3))
      const pulling = yield* Effect.forkChild(client.pull)
      yield* Effect.repeat(Effect.yieldNow, { times: 10 })
      yield* Fiber.interrupt(pulling)
      yield* write(message.subarray(3))
      assert.deepStrictEqual((yield* client.pull).map(text), ["whole"])
    }).pipe(Effect.scoped)
  )

  it.effect.prop(
    "of any bytes gives frames or a fault, never a defect, and keeps no more than the limit",
    [Schema.Array(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))))],
    ([chunks]) =>
      Effect.gen(function* () {
        const codec = yield* decoder
        for (const chunk of chunks) {
          for (const decoded of yield* codec.decode([Uint8Array.from(chunk)])) {
            if (decoded._tag === "Message") assert.isAtMost(decoded.data.length, 1000)
          }
        }
      }),
    { arbitrary: { runs: 10_000 } }
  )
})

/** What a client's frame holds. */
const unmask = (frame: string | Uint8Array) => {
  if (typeof frame === "string") return { opcode: -1, payload: frame }
  const length = (frame[1] ?? 0) & 0x7f
  const mask = frame.subarray(2, 6)
  const payload = frame.subarray(6, 6 + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0))
  return { opcode: (frame[0] ?? 0) & 15, payload: text(payload) }
}

describe("writing", () => {
  it.effect("case 26: waits while the other side does not read, and can be interrupted then", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const client = yield* Scope.provide(withStubbornServer(), scope)
      let sent = 0
      const sending = yield* Effect.forkChild(
        Effect.forever(
          Effect.andThen(
            client.send(new Uint8Array(65_536)),
            Effect.sync(() => sent++)
          )
        )
      )
      yield* Effect.repeat(Effect.yieldNow, { times: 500 })
      assert.isBelow(sent, 50)
      yield* Fiber.interrupt(sending)
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(closing)
    })
  )

  it.effect("keeps messages of several fibers whole", () =>
    Effect.gen(function* () {
      const { client, server } = yield* withServer()
      const messages = Array.from({ length: 50 }, (_, i) => new Uint8Array(5000).fill(i))
      yield* Effect.forkScoped(Effect.forEach(messages, client.send, { concurrency: "unbounded" }))
      const seen = yield* server.messages.pipe(Stream.take(50), Stream.runCollect)
      for (const message of seen) assert.deepStrictEqual(message, Buffer.alloc(5000, message[0]))
    }).pipe(Effect.scoped)
  )

  it.effect("fails when the other side is gone", () =>
    Effect.gen(function* () {
      const { client, server } = yield* withServer()
      yield* server.destroy
      yield* Effect.exit(client.pull)
      assert.strictEqual((yield* Effect.flip(client.send(none)))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )
})

describe("the heartbeat", () => {
  it.effect("case 24: gives a connection up on which nothing has come for 61 seconds", () =>
    Effect.gen(function* () {
      const { client } = yield* withBareServer()
      const reading = yield* Effect.forkChild(Effect.flip(client.pull))
      yield* TestClock.adjust("60999 millis")
      assert.isUndefined(reading.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      const error = yield* Fiber.join(reading)
      assert.strictEqual(error._tag, "ConnectionLost")
      if (error._tag === "ConnectionLost") assert.include(error.message, "61 seconds")
    }).pipe(Effect.scoped)
  )

  it.effect("case 24: keeps a connection whose pong comes at 60 seconds", () =>
    Effect.gen(function* () {
      const { client, write } = yield* withBareServer()
      const reading = yield* Effect.forkChild(client.pull)
      yield* TestClock.adjust("60 seconds")
      yield* write(frame(10, none))
      yield* TestClock.adjust("60 seconds")
      assert.isUndefined(reading.pollUnsafe())
      yield* write(frame(2, bytes("alive")))
      assert.deepStrictEqual((yield* Fiber.join(reading)).map(text), ["alive"])
    }).pipe(Effect.scoped)
  )

  it.effect(
    "cases 24 and 37: keeps a connection that is idle for 10 minutes by a ping every 5 seconds, and its answer",
    () =>
      Effect.gen(function* () {
        const { client, pull, write } = yield* withBareServer()
        const opcodes: Array<number> = []
        yield* Effect.forkScoped(
          Effect.exit(
            Effect.forever(
              Effect.flatMap(pull, (frames) => {
                opcodes.push(...frames.map((ping) => unmask(ping).opcode))
                return write(frame(10, none))
              })
            )
          )
        )
        const reading = yield* Effect.forkChild(client.pull)
        yield* Effect.repeat(TestClock.adjust("5 seconds"), { times: 119 })
        assert.isUndefined(reading.pollUnsafe())
        assert.deepStrictEqual(
          opcodes,
          Array.from({ length: 120 }, () => 9)
        )
        yield* write(frame(2, bytes("still here")))
        assert.deepStrictEqual((yield* Fiber.join(reading)).map(text), ["still here"])
      }).pipe(Effect.scoped)
  )

  it.effect("does not give up while the other side does not read, and does so a while after it has", () =>
    Effect.gen(function* () {
      const { client, pull } = yield* withBareServer()
      const reading = yield* Effect.forkChild(Effect.flip(client.pull))
      const sending = yield* Effect.forkChild(
        Effect.forEach(Array.from({ length: 40 }), () => client.send(new Uint8Array(1000)), { discard: true })
      )
      yield* Effect.repeat(TestClock.adjust("30 seconds"), { times: 9 })
      assert.isUndefined(reading.pollUnsafe())
      assert.isUndefined(sending.pollUnsafe())
      yield* Effect.forkScoped(Effect.exit(Effect.forever(pull)))
      yield* Fiber.join(sending)
      yield* TestClock.adjust("60 seconds")
      assert.isUndefined(reading.pollUnsafe())
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("adds up short pulls in a row: there are pings, and an end after 61 seconds", () =>
    Effect.gen(function* () {
      const { client, pull } = yield* withBareServer()
      let pings = 0
      yield* Effect.forkScoped(
        Effect.exit(
          Effect.forever(Effect.tap(pull, (frames) => Effect.sync(() => (pings += frames.map(unmask).length))))
        )
      )
      const reading = yield* Effect.forkChild(
        Effect.flip(Effect.forever(Effect.timeoutOption(client.pull, "1 second")))
      )
      yield* Effect.repeat(TestClock.adjust("1 second"), { times: 59 })
      assert.isUndefined(reading.pollUnsafe())
      assert.strictEqual(pings, 12)
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("sends no ping while nobody waits, as what came may do so", () =>
    Effect.gen(function* () {
      const { client, pull } = yield* withBareServer()
      const pinged = yield* Effect.forkChild(pull)
      yield* Effect.repeat(TestClock.adjust("1 second"), { times: 29 })
      assert.isUndefined(pinged.pollUnsafe())
      yield* Effect.forkScoped(Effect.exit(client.pull))
      yield* TestClock.adjust("1 second")
      assert.lengthOf(yield* Fiber.join(pinged), 1)
    }).pipe(Effect.scoped)
  )

  it.effect("counts the time in which somebody waits, and no other", () =>
    Effect.gen(function* () {
      const { client, pull } = yield* withBareServer()
      yield* Effect.forkScoped(Effect.exit(Effect.forever(pull)))
      const first = yield* Effect.forkChild(client.pull)
      yield* TestClock.adjust("30 seconds")
      yield* Fiber.interrupt(first)
      yield* TestClock.adjust("10 minutes")
      const second = yield* Effect.forkChild(Effect.flip(client.pull))
      yield* TestClock.adjust("30999 millis")
      assert.isUndefined(second.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(second))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("begins anew with what comes, and not with the pull that gets it", () =>
    Effect.gen(function* () {
      const { client, pull, write } = yield* withBareServer()
      yield* Effect.forkScoped(Effect.exit(Effect.forever(pull)))
      const first = yield* Effect.forkChild(client.pull)
      yield* TestClock.adjust("60 seconds")
      yield* write(frame(2, bytes("late")))
      assert.deepStrictEqual((yield* Fiber.join(first)).map(text), ["late"])
      const second = yield* Effect.forkChild(Effect.flip(client.pull))
      yield* TestClock.adjust("60999 millis")
      assert.isUndefined(second.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(second))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("is put off by a write that is stuck for a moment for no longer than that", () =>
    Effect.gen(function* () {
      const { client, pull } = yield* withBareServer()
      const reading = yield* Effect.forkChild(Effect.flip(client.pull))
      yield* TestClock.adjust("60800 millis")
      const sending = yield* Effect.forkChild(
        Effect.forEach(Array.from({ length: 40 }), () => client.send(new Uint8Array(1000)), { discard: true })
      )
      yield* TestClock.adjust("400 millis")
      assert.isUndefined(sending.pollUnsafe())
      yield* Effect.forkScoped(Effect.exit(Effect.forever(pull)))
      yield* Fiber.join(sending)
      yield* TestClock.adjust("199 millis")
      assert.isUndefined(reading.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("does not take a write that is given up for a sign of life", () =>
    Effect.gen(function* () {
      const { client } = yield* withBareServer({ pingInterval: "1 hour" })
      const reading = yield* Effect.forkChild(Effect.flip(client.pull))
      yield* Effect.forEach(Array.from({ length: 16 }), () => client.send(none), { discard: true })
      yield* TestClock.adjust("40 seconds")
      const stuck = yield* Effect.forkChild(client.send(none))
      yield* TestClock.adjust("5 seconds")
      assert.isUndefined(stuck.pollUnsafe())
      yield* Fiber.interrupt(stuck)
      yield* TestClock.adjust("20999 millis")
      assert.isUndefined(reading.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("case 27: does not give up while nobody reads", () =>
    Effect.gen(function* () {
      const { client, server } = yield* withServer()
      yield* server.send(bytes("patience"))
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual((yield* client.pull).map(text), ["patience"])
      yield* Effect.forkScoped(Effect.exit(server.pull))
    }).pipe(Effect.scoped)
  )
})

describe("the end of the scope", () => {
  it.effect("case 28: says goodbye, and waits for the answer", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { client, server } = yield* withServer(undefined, undefined, scope)
      yield* client.send(bytes("last words"))
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
      assert.deepStrictEqual((yield* server.pull).map(text), ["last words"])
      assert.isTrue(Cause.isDone(yield* Effect.flip(server.pull)))
      yield* Fiber.join(closing)
    }).pipe(Effect.scoped)
  )

  it.effect("case 29: takes a second where the other side does not answer", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      yield* Scope.provide(withStubbornServer(), scope)
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("999 millis")
      assert.isUndefined(closing.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      yield* Fiber.join(closing)
    })
  )

  it.effect("and who closes as well wait for one close, whose second they do not cut short", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const client = yield* Scope.provide(withStubbornServer(), scope)
      const first = yield* Effect.forkChild(client.close)
      yield* TestClock.adjust("500 millis")
      const others = [yield* Effect.forkChild(client.close), yield* Effect.forkChild(Scope.close(scope, Exit.void))]
      yield* TestClock.adjust("499 millis")
      for (const closing of [first, ...others]) assert.isUndefined(closing.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      for (const closing of [first, ...others]) yield* Fiber.join(closing)
      yield* client.close
    })
  )

  it.effect("ends what waits for messages elsewhere", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const pulling = yield* Deferred.make<Fiber.Fiber<unknown>>()
      yield* Effect.gen(function* () {
        const client = yield* withStubbornServer()
        yield* Deferred.succeed(pulling, yield* Effect.forkDetach(Effect.exit(client.pull)))
      }).pipe(Scope.provide(scope))
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(closing)
      yield* Fiber.join(yield* Deferred.await(pulling))
    })
  )
})
