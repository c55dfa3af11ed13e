import { assert, describe, it } from "@effect/vitest"
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Frames from "../../src/Channel/internal/spdyFrames.ts"
import * as Session from "../../src/Channel/internal/spdySession.ts"
import { dataFrame } from "./support.ts"

type Pipe = Queue.Queue<Uint8Array, string | Cause.Done>

const pipe = Queue.bounded<Uint8Array, string | Cause.Done>(4)

const transport = (from: Pipe, to: Pipe): Session.Transport<string> => ({
  pull: Queue.takeAll(from),
  send: (bytes) =>
    Effect.flatMap(Queue.offer(to, bytes instanceof Uint8Array ? bytes : Buffer.concat(bytes)), (taken) =>
      taken ? Effect.void : Effect.fail("closed")
    )
})

const faults: Session.Faults<string> = { broken: (message) => message, lost: (message) => message }

/** Both sides of a connection. */
const both = Effect.gen(function* () {
  const [there, back] = yield* Effect.all([pipe, pipe])
  return {
    there,
    back,
    client: yield* Session.make("client", transport(back, there), faults),
    server: yield* Session.make("server", transport(there, back), faults)
  }
})

/** One side, and the frames that it sends. */
const one = Effect.fnUntraced(function* (side: "client" | "server") {
  const [input, output] = yield* Effect.all([pipe, pipe])
  const session = yield* Session.make(side, transport(input, output), faults)
  const decoder = new Frames.FrameDecoder()
  return {
    session,
    input,
    say: (...frames: ReadonlyArray<Uint8Array>) => Effect.forEach(frames, (frame) => Queue.offer(input, frame)),
    next: Effect.map(Queue.take(output), (bytes) => decoder.push(bytes))
  }
})

const text = (stream: Session.SpdyStream<string>) =>
  Effect.map(Stream.runCollect(Stream.fromPull(Effect.succeed(stream.pull))), (chunks) =>
    Buffer.concat(chunks).toString()
  )

describe("a session of SPDY", () => {
  it.effect("carries streams with their headers, each with an end in either direction", () =>
    Effect.gen(function* () {
      const { client, server } = yield* both
      const error = yield* client.open({ streamtype: "error" })
      yield* error.end
      const data = yield* client.open({ streamtype: "data" })
      yield* data.send(Buffer.from("hello"))
      yield* data.end
      const [errorThere, dataThere] = yield* Effect.all([server.accept, server.accept])
      assert.deepStrictEqual([errorThere.headers, dataThere.headers], [{ streamtype: "error" }, { streamtype: "data" }])
      assert.strictEqual(yield* text(errorThere), "")
      assert.strictEqual(yield* text(dataThere), "hello")
      yield* dataThere.send(Buffer.from("after the end"))
      yield* dataThere.end
      yield* errorThere.end
      assert.strictEqual(yield* text(data), "after the end")
      assert.strictEqual(yield* text(error), "")
    }).pipe(Effect.scoped)
  )

  it.effect("says again that a stream ends where that was interrupted, and sends no more of it meanwhile", () =>
    Effect.gen(function* () {
      const { next, session } = yield* one("client")
      const data = yield* session.open({})
      // as much as goes without a reader
      for (let n = 1; n <= 3; n++) yield* data.send(Uint8Array.of(n))
      yield* Fiber.interrupt(yield* Effect.forkChild(data.end, { startImmediately: true }))
      assert.strictEqual(yield* Effect.flip(data.send(Uint8Array.of(4))), "the stream is closed")
      for (let n = 0; n <= 3; n++) yield* next
      yield* data.end
      yield* data.end
      assert.deepStrictEqual(yield* next, [{ _tag: "Data", stream: 1, data: Buffer.alloc(0), isLast: true }])
      yield* session.open({})
      assert.deepStrictEqual(
        (yield* next).map(({ _tag }) => _tag),
        ["Open"]
      )
    }).pipe(Effect.scoped)
  )

  it.effect("lets who is given up know it, and delivers what came before", () =>
    Effect.gen(function* () {
      const { client, server } = yield* both
      const data = yield* client.open({})
      const there = yield* server.accept
      yield* there.send(Buffer.from("x"))
      yield* there.reset
      assert.strictEqual(Buffer.concat(yield* data.pull).toString(), "x")
      assert.deepStrictEqual(yield* Effect.flip(data.pull), new Session.StreamReset({ status: Frames.cancel }))
      yield* data.gone
      assert.strictEqual(yield* Effect.flip(data.send(Buffer.from("y"))), "the stream is closed")
      // the session goes on
      yield* client.open({ again: "yes" })
      assert.deepStrictEqual((yield* server.accept).headers, { again: "yes" })
    }).pipe(Effect.scoped)
  )

  it.effect("stops the other side when a stream is not read, and loses nothing", () =>
    Effect.gen(function* () {
      const { client, server } = yield* both
      const data = yield* client.open({})
      const there = yield* server.accept
      let sent = 0
      const sending = yield* Effect.forkChild(
        Effect.forEach(
          Array.from({ length: 500 }, (_, index) => index),
          (index) =>
            Effect.tap(there.send(Buffer.from(`${index} `)), () =>
              Effect.sync(() => {
                sent++
              })
            ),
          { discard: true }
        ).pipe(Effect.andThen(there.end))
      )
      for (let turn = 0; turn < 1000; turn++) yield* Effect.yieldNow
      assert.isBelow(sent, 100)
      const all = yield* text(data)
      yield* Fiber.join(sending)
      assert.strictEqual(all, Array.from({ length: 500 }, (_, index) => `${index} `).join(""))
    }).pipe(Effect.scoped)
  )

  it.effect("answers pings of the other side, and no answers", () =>
    Effect.gen(function* () {
      const { next, say } = yield* one("client")
      yield* say(Frames.ping(1), Frames.ping(2))
      assert.deepStrictEqual(yield* next, [{ _tag: "Ping", id: 2 }])
      const server = yield* one("server")
      yield* server.say(Frames.ping(2), Frames.ping(1))
      assert.deepStrictEqual(yield* server.next, [{ _tag: "Ping", id: 1 }])
    }).pipe(Effect.scoped)
  )

  it.effect("opens nothing after the other side has said that it goes", () =>
    Effect.gen(function* () {
      const { next, say, session } = yield* one("client")
      const data = yield* session.open({})
      yield* next
      yield* say(Frames.goAway(1, 0), dataFrame(1, Buffer.from("x"), true))
      assert.strictEqual(yield* text(data), "x")
      assert.strictEqual(yield* Effect.flip(session.open({})), "the other side takes no more streams")
    }).pipe(Effect.scoped)
  )

  it.effect("gives up what it opened and the other side has not seen before it went, and nothing else", () =>
    Effect.gen(function* () {
      const { next, say, session } = yield* one("client")
      const [seen, unseen] = [yield* session.open({}), yield* session.open({})]
      yield* next
      yield* next
      const waiting = yield* Effect.forkChild(Effect.flip(unseen.pull))
      yield* say(Frames.goAway(1, 0))
      assert.strictEqual(yield* Fiber.join(waiting), "the other side takes no more streams")
      yield* unseen.gone
      assert.strictEqual(yield* Effect.flip(unseen.send(Buffer.from("x"))), "the stream is closed")
      yield* say(dataFrame(1, Buffer.from("x"), true))
      assert.strictEqual(yield* text(seen), "x")
    }).pipe(Effect.scoped)
  )

  it.effect("takes no streams as a client, and passes over frames of streams that are gone", () =>
    Effect.gen(function* () {
      const { next, say, session } = yield* one("client")
      yield* say(
        new Frames.FrameEncoder().open(2, {}),
        dataFrame(99, Buffer.from("x")),
        Frames.reset(99, 5),
        Frames.ping(4)
      )
      assert.deepStrictEqual(yield* next, [{ _tag: "Reset", stream: 2, status: 3 }])
      assert.deepStrictEqual(yield* next, [{ _tag: "Ping", id: 4 }])
      yield* session.open({})
    }).pipe(Effect.scoped)
  )

  it.effect("ends all streams with the connection: lost, or broken by what is no frame", () =>
    Effect.gen(function* () {
      for (const [end, message] of [
        [(pipe: Pipe) => Queue.end(pipe), "the connection was closed by the other side"],
        [(pipe: Pipe) => Queue.fail(pipe, "cut"), "cut"],
        [(pipe: Pipe) => Queue.offer(pipe, Buffer.from("8009000100000000", "hex")), "a frame of SPDY version 9"]
      ] as const) {
        const { input, next, session } = yield* one("client")
        const data = yield* session.open({})
        yield* next
        const waiting = yield* Effect.forkChild(Effect.flip(data.pull))
        yield* end(input)
        assert.strictEqual(yield* Fiber.join(waiting), message)
        assert.strictEqual(yield* Effect.flip(data.send(Buffer.from("x"))), message)
        assert.strictEqual(yield* Effect.flip(session.open({})), message)
        yield* data.gone
      }
    }).pipe(Effect.scoped)
  )

  it.effect("of a stream that is opened twice is broken", () =>
    Effect.gen(function* () {
      const { say, session } = yield* one("server")
      const encoder = new Frames.FrameEncoder()
      yield* say(encoder.open(1, {}), encoder.open(1, {}))
      yield* session.accept
      assert.strictEqual(yield* Effect.flip(session.accept), "stream 1 was opened twice")
    }).pipe(Effect.scoped)
  )

  const byte = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))
  it.effect.prop(
    "meets any bytes with streams or an end, never with a defect",
    [Schema.Array(byte)],
    ([bytes]) =>
      Effect.gen(function* () {
        for (const side of ["client", "server"] as const) {
          const { input, session } = yield* one(side)
          yield* Queue.offer(input, new Frames.FrameEncoder().open(1, { a: "b" }))
          yield* Queue.offer(input, Uint8Array.from(bytes))
          yield* Queue.offer(input, Uint8Array.from([0x80, 3, ...bytes]))
          yield* Queue.end(input)
          const drained = Effect.forever(Effect.flatMap(session.accept, (stream) => Effect.exit(text(stream))))
          assert.isTrue((yield* Effect.exit(drained))._tag === "Failure")
        }
      }).pipe(Effect.scoped),
    { arbitrary: { runs: 10_000 }, timeout: 180_000 }
  )
})
