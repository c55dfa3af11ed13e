import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import * as Frames from "../../src/Channel/internal/frames.ts"
import * as InternalProcess from "../../src/Channel/internal/process.ts"
import type * as Process from "../../src/Channel/Process.ts"
import * as Protocol from "../../src/Channel/Protocol.ts"
import { bytes, info, text, withBareServer, withServer } from "./support.ts"

const defaults: InternalProcess.Settings = { stdin: true, tty: false }

/** A process, and the messages of its other end. */
const withProcess = Effect.fnUntraced(function* (
  settings: Partial<InternalProcess.Settings> = {},
  version?: Protocol.Version
) {
  const scope = yield* Effect.scope
  const processScope = yield* Scope.make()
  yield* Effect.addFinalizer(() => Scope.close(processScope, Exit.void))
  const { client, server } = yield* withServer(undefined, version, processScope).pipe(Scope.provide(scope))
  const process = yield* InternalProcess.make(client, info, { ...defaults, ...settings }).pipe(
    Scope.provide(processScope)
  )
  const say = (channel: Protocol.Channel, data: string) => server.send(Protocol.encode(channel, bytes(data)))
  return { process, server, say, close: Scope.close(processScope, Exit.void) }
})

/** A process, and the bare frames of its other end. */
const withFrames = Effect.gen(function* () {
  const { client, pull, write } = yield* withBareServer()
  const codec = yield* Frames.make({ maxMessageSize: 1 << 20, side: "server" })
  const decoder = yield* Frames.make({ maxMessageSize: 1 << 20, side: "server" })
  const seen: Array<Frames.Frame> = []
  yield* pull.pipe(
    Effect.flatMap((chunks) => decoder.decode([Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)))])),
    Effect.tap((frames) => Effect.sync(() => seen.push(...frames))),
    Effect.forever,
    Effect.exit,
    Effect.forkScoped
  )
  const process = yield* InternalProcess.make(client, info, defaults)
  const say = (channel: Protocol.Channel, data: Uint8Array) => write(codec.message(Protocol.encode(channel, data)))
  return { codec, process, say, seen, write }
})

const success = '{"metadata":{},"status":"Success"}'

const read = (stream: Stream.Stream<Uint8Array, Process.OutputError>) => Stream.mkString(Stream.decodeText(stream))

describe("what a process writes", () => {
  it.effect("case 8: comes out where it was written, and a message of `01` alone is nothing", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      for (const message of [[1], [1, ...bytes("abc")], [1], [2, ...bytes("def")], [1]]) {
        yield* server.send(Uint8Array.from(message))
      }
      yield* server.send(Protocol.encode("status", bytes(success)))
      yield* Effect.forkScoped(server.close)
      assert.deepStrictEqual((yield* Stream.runCollect(process.all)).map(text), ["abc", "def"])
    }).pipe(Effect.scoped)
  )

  it.effect("comes out where it was written", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* server.send(Uint8Array.of(1))
      yield* say("stdout", "abc")
      yield* say("stderr", "def")
      yield* say("status", success)
      yield* Effect.forkScoped(server.close)
      const all = yield* Effect.all([read(process.stdout), read(process.stderr)], { concurrency: 2 })
      assert.deepStrictEqual(all, ["abc", "def"])
    }).pipe(Effect.scoped)
  )

  it.effect("comes in the order in which it was written from both together", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      for (const part of ["1", "2", "3", "4", "5", "6"]) yield* say(Number(part) % 3 === 0 ? "stderr" : "stdout", part)
      yield* say("status", success)
      yield* Effect.forkScoped(server.close)
      assert.strictEqual(yield* read(process.all), "123456")
    }).pipe(Effect.scoped)
  )

  it.effect("case 9: goes on after a message of an unknown channel", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* server.send(Uint8Array.of(9, 1, 2))
      yield* say("stdout", "on")
      yield* say("status", success)
      assert.strictEqual(yield* process.exitCode, 0)
      yield* Effect.forkScoped(server.close)
      assert.strictEqual(yield* read(process.stdout), "on")
    }).pipe(Effect.scoped)
  )

  it.effect("case 14: ends with its channel in v5, while the other output stays open", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* say("stdout", "all there is")
      yield* server.send(Protocol.encodeEnd("stdout"))
      assert.strictEqual(yield* read(process.stdout), "all there is")
      const reading = yield* Effect.forkChild(read(process.stderr))
      yield* say("stderr", "more")
      yield* say("status", success)
      yield* Effect.forkScoped(server.close)
      assert.strictEqual(yield* Fiber.join(reading), "more")
    }).pipe(Effect.scoped)
  )

  it.effect("case 9: fails everywhere after a message without a channel, or of text", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* say("stdout", "before")
      yield* server.send(new Uint8Array(0))
      assert.strictEqual((yield* Effect.flip(read(process.stdout)))._tag, "ProtocolError")
      assert.strictEqual((yield* Effect.flip(read(process.stderr)))._tag, "ProtocolError")
      assert.strictEqual((yield* Effect.flip(process.exitCode))._tag, "ProtocolError")
      yield* Effect.forkScoped(Effect.exit(server.pull))
    }).pipe(Effect.scoped)
  )

  it.effect("case 9: fails everywhere after a message of text", () =>
    Effect.gen(function* () {
      const { codec, process, write } = yield* withFrames
      yield* write(codec.text(bytes("1abc")))
      assert.strictEqual((yield* Effect.flip(process.exitCode))._tag, "ProtocolError")
      assert.strictEqual((yield* Effect.flip(read(process.stdout)))._tag, "ProtocolError")
      assert.strictEqual((yield* Effect.flip(read(process.stderr)))._tag, "ProtocolError")
      assert.strictEqual((yield* Effect.flip(process.write(bytes("x"))))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("case 25: holds up neither the other output nor pings nor the status where 10 MB of it are not read", () =>
    Effect.gen(function* () {
      const { codec, process, say, seen, write } = yield* withFrames
      const reading = yield* Effect.forkChild(read(process.stderr))
      yield* Effect.repeat(say("stdout", new Uint8Array(32 * 1024)), { times: 319 })
      const settled = Effect.repeat(Effect.yieldNow, { times: 100 })
      yield* write(codec.ping())
      yield* settled
      assert.deepStrictEqual(
        seen.map(({ _tag }) => _tag),
        ["Pong"]
      )
      yield* TestClock.adjust("5 seconds")
      yield* settled
      assert.deepStrictEqual(
        seen.map(({ _tag }) => _tag),
        ["Pong", "Ping"]
      )
      yield* say("stderr", bytes("err"))
      yield* say("status", bytes(success))
      assert.strictEqual(yield* process.exitCode, 0)
      yield* write(codec.close(1000))
      assert.strictEqual(yield* Fiber.join(reading), "err")
    }).pipe(Effect.scoped)
  )

  it.effect("is read once: a second run of an output dies, and says why", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* say("stdout", "once")
      yield* say("status", success)
      yield* Effect.forkScoped(server.close)
      assert.strictEqual(yield* read(process.stdout), "once")
      for (const again of [process.stdout, process.all]) {
        const exit = yield* Effect.exit(read(again))
        assert.isTrue(Exit.hasDies(exit))
        assert.match(String(Exit.isFailure(exit) ? Cause.squash(exit.cause) : ""), /stdout is read a second time/)
      }
      assert.strictEqual(yield* read(process.stderr), "")
    }).pipe(Effect.scoped)
  )

  it.effect("ends with the scope for who reads it elsewhere", () =>
    Effect.gen(function* () {
      const { close, process, server } = yield* withProcess()
      const reading = yield* Effect.forkChild(Effect.flip(read(process.stdout)))
      const waiting = yield* Effect.forkChild(Effect.flip(process.exitCode))
      yield* Effect.forkScoped(Effect.exit(server.pull))
      yield* close
      assert.strictEqual((yield* Fiber.join(reading))._tag, "ConnectionLost")
      assert.strictEqual((yield* Fiber.join(waiting))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect.prop(
    "of any messages ends in a value or a typed failure, never a defect or a hang",
    [Schema.Array(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))))],
    ([messages]) =>
      Effect.gen(function* () {
        const { process, server } = yield* withProcess()
        yield* Effect.forkScoped(
          Effect.andThen(
            Effect.forEach(messages, (message) => Effect.exit(server.send(Uint8Array.from(message)))),
            server.close
          )
        )
        const exits = yield* Effect.all(
          [Effect.result(process.exitCode), Effect.result(read(process.stdout)), Effect.result(read(process.stderr))],
          { concurrency: 3 }
        )
        assert.lengthOf(exits, 3)
      }).pipe(Effect.scoped),
    { arbitrary: { runs: 10_000 }, timeout: 180_000 }
  )
})

describe("how a process ends", () => {
  it.effect("case 20: is known as soon as the whole status has come, in several messages too", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      const status =
        '{"status":"Failure","reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"3"}]}}'
      yield* say("status", status.slice(0, 30))
      yield* say("status", status.slice(30, 77))
      assert.isTrue(yield* process.isRunning)
      yield* say("status", status.slice(77))
      assert.strictEqual(yield* process.exitCode, 3)
      assert.strictEqual(yield* process.exitCode, 3)
      assert.isFalse(yield* process.isRunning)
      yield* Effect.forkScoped(server.close)
      yield* read(process.stdout)
    }).pipe(Effect.scoped)
  )

  it.effect("case 18: is a breach of the protocol where the status is whole but wrong, although the server stays", () =>
    Effect.gen(function* () {
      const nonZero = (details: unknown) =>
        JSON.stringify({ status: "Failure", reason: "NonZeroExitCode", details: details })
      const exit = (message: string) => nonZero({ causes: [{ reason: "ExitCode", message }] })
      for (const status of [exit("256"), exit("-1"), nonZero(null), "[]", "{}", "exit status 3", "}", "{]}", "null"]) {
        const { process, say } = yield* withProcess()
        yield* say("stdout", "before")
        yield* say("status", status)
        assert.strictEqual((yield* Effect.flip(process.exitCode))._tag, "ProtocolError", status)
        assert.strictEqual((yield* Effect.flip(Stream.runDrain(process.stdout)))._tag, "ProtocolError", status)
      }
    }).pipe(Effect.scoped)
  )

  it.effect("is known where blanks, or anything else, stand behind the status or before it", () =>
    Effect.gen(function* () {
      for (const status of [`${success} `, `${success}\r`, `${success} \r\n`, ` \n${success}`, `${success}}{`]) {
        const { process, say } = yield* withProcess()
        yield* say("status", status)
        assert.strictEqual(yield* process.exitCode, 0, JSON.stringify(status))
        yield* say("status", "and more")
        assert.strictEqual(yield* process.exitCode, 0, JSON.stringify(status))
      }
    }).pipe(Effect.scoped)
  )

  it.effect("is known from a status in ever so many messages, whatever they end in", () =>
    Effect.gen(function* () {
      const { process, say } = yield* withProcess()
      const times = 40_000
      yield* say("status", '{"message":"')
      yield* Effect.forEach(Array.from({ length: times }), () => say("status", "}"), { discard: true })
      yield* say("status", `","status":"Failure"}`)
      const error = yield* Effect.flip(process.exitCode)
      assert.strictEqual(error._tag === "ProcessFailed" ? error.status.message : error._tag, "}".repeat(times))
    }).pipe(Effect.scoped)
  )

  it.effect("is not known from more than a status can be, of which no more is kept", () =>
    Effect.gen(function* () {
      const { process, say } = yield* withProcess()
      yield* Effect.forkScoped(Effect.forever(say("status", "{".repeat(60_000))))
      assert.strictEqual((yield* Effect.flip(process.exitCode))._tag, "ProtocolError")
    }).pipe(Effect.scoped)
  )

  it.effect("as one that could not be run is told by its outputs too, behind what came", () =>
    Effect.gen(function* () {
      for (const output of ["stdout", "all"] as const) {
        const { process, say, server } = yield* withProcess()
        yield* say("stdout", "something")
        yield* say("status", '{"status":"Failure","message":"Internal error occurred: Internal error occurred: no"}')
        yield* Effect.forkScoped(server.close)
        const seen: Array<string> = []
        const error = yield* Effect.flip(
          Stream.runForEach(process[output], (chunk) => Effect.sync(() => seen.push(text(chunk))))
        )
        assert.deepStrictEqual([error._tag, error.message], ["ProcessFailed", "get pods/exec web: no"])
        assert.deepStrictEqual(seen, ["something"])
        if (output === "stdout") assert.strictEqual((yield* Effect.flip(read(process.stderr)))._tag, "ProcessFailed")
      }
    }).pipe(Effect.scoped)
  )

  it.effect("is a breach of the protocol where the status breaks off", () =>
    Effect.gen(function* () {
      for (const status of ["{", '{"status":"Success"', '{"message":"}']) {
        const { process, say, server } = yield* withProcess()
        yield* say("status", status)
        yield* Effect.forkScoped(server.close)
        const error = yield* Effect.flip(process.exitCode)
        assert.strictEqual(error._tag, "ProtocolError", status)
      }
    }).pipe(Effect.scoped)
  )

  it.effect("case 22: is known although the server never closes, which is not waited for for more than a second", () =>
    Effect.gen(function* () {
      const { process, say } = yield* withProcess()
      yield* say("stdout", "out")
      yield* say("status", success)
      assert.strictEqual(yield* process.exitCode, 0)
      const reading = yield* Effect.forkChild(read(process.stdout))
      yield* TestClock.adjust("1 second")
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Fiber.join(reading), "out")
    }).pipe(Effect.scoped)
  )
})

describe("the end of the connection", () => {
  it.effect("case 22: is ours to make, a second after the status, where the server never closes", () =>
    Effect.gen(function* () {
      const { process, say, seen } = yield* withFrames
      yield* say("status", bytes(success))
      assert.strictEqual(yield* process.exitCode, 0)
      yield* TestClock.adjust("999 millis")
      assert.deepStrictEqual(seen, [])
      yield* TestClock.adjust("1 millis")
      yield* Effect.repeat(Effect.yieldNow, { times: 20 })
      assert.deepStrictEqual(seen, [{ _tag: "Close", code: 1000, reason: "" }])
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* read(process.stdout), "")
    }).pipe(Effect.scoped)
  )

  it.effect("case 21: without a status ends all who wait, be it in good order or not", () =>
    Effect.gen(function* () {
      for (const [how, closeCode] of [
        ["close", 1000],
        ["destroy", undefined]
      ] as const) {
        const { process, server } = yield* withProcess()
        const failing: ReadonlyArray<Effect.Effect<unknown, Process.OutputError | Process.ExitError>> = [
          process.exitCode,
          read(process.stdout),
          read(process.stderr)
        ]
        const waiting = yield* Effect.forEach(failing, (effect) => Effect.forkChild(Effect.flip(effect)))
        yield* Effect.repeat(Effect.yieldNow, { times: 20 })
        yield* Effect.forkScoped(server[how])
        for (const fiber of waiting) {
          const error = yield* Fiber.join(fiber)
          assert.deepStrictEqual(error._tag === "ConnectionLost" ? [error._tag, error.closeCode] : [error._tag], [
            "ConnectionLost",
            closeCode
          ])
        }
      }
    }).pipe(Effect.scoped)
  )

  it.effect(
    "case 28: comes with the scope, in the middle of its streams, and the source of its input is finalised",
    () =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const { client, server } = yield* withServer(undefined, undefined, scope)
        const process = yield* Scope.provide(InternalProcess.make(client, info, defaults), scope)
        let isFinalised = false
        const source = Stream.concat(Stream.make(bytes("a")), Stream.never).pipe(
          Stream.ensuring(Effect.sync(() => (isFinalised = true)))
        )
        const writing = yield* Effect.forkIn(Stream.run(source, process.stdin), scope)
        const reading = yield* Effect.forkIn(read(process.stdout), scope)
        yield* server.send(Protocol.encode("stdout", bytes("b")))
        assert.deepStrictEqual((yield* server.pull).map(text), ["\0a"])
        assert.isFalse(isFinalised)
        const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
        // done is a close frame with the code 1000
        assert.isTrue(Cause.isDone(yield* Effect.flip(server.pull)))
        yield* Fiber.join(closing)
        assert.isTrue(isFinalised)
        assert.isDefined(writing.pollUnsafe())
        assert.isDefined(reading.pollUnsafe())
      }).pipe(Effect.scoped)
  )
})

describe("the order in which things are told", () => {
  it.effect("is the exit code first, behind which all that was kept is read", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* say("stdout", "out")
      yield* say("stderr", "err")
      yield* say("status", success)
      // nobody has read, and the server has not closed
      assert.strictEqual(yield* process.exitCode, 0)
      assert.isFalse(yield* process.isRunning)
      yield* Effect.forkScoped(server.close)
      assert.deepStrictEqual([yield* read(process.stdout), yield* read(process.stderr)], ["out", "err"])
    }).pipe(Effect.scoped)
  )

  it.effect("is the output first where it is read, and is more than is kept", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess({ bufferSize: 10 })
      const seen: Array<string> = []
      const go = yield* Deferred.make<void>()
      const reading = yield* Effect.forkChild(
        Stream.runForEach(process.stdout, (chunk) =>
          Effect.andThen(
            Deferred.await(go),
            Effect.sync(() => seen.push(text(chunk)))
          )
        )
      )
      const waiting = yield* Effect.forkChild(process.exitCode)
      yield* Effect.forEach(["first.....", "second....", "third....."], (data) => say("stdout", data))
      yield* say("status", success)
      yield* Effect.repeat(Effect.yieldNow, { times: 50 })
      assert.isUndefined(waiting.pollUnsafe())
      yield* Deferred.succeed(go, undefined)
      assert.strictEqual(yield* Fiber.join(waiting), 0)
      yield* Effect.forkScoped(server.close)
      yield* Fiber.join(reading)
      assert.deepStrictEqual(seen.join(""), "first.....second....third.....")
    }).pipe(Effect.scoped)
  )
})

describe("the input of a process", () => {
  const received = Effect.fnUntraced(function* (
    server: { readonly messages: Stream.Stream<Uint8Array, unknown> },
    n: number
  ) {
    return yield* Effect.orDie(server.messages.pipe(Stream.take(n), Stream.runCollect))
  })

  it.effect("cases 12 and 13: goes out as it is, and its end as two bytes, once", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      yield* Stream.run(Stream.make(bytes("h\u00e9llo\n")), process.stdin)
      yield* process.endInput
      yield* process.resize({ columns: 1, rows: 1 }).pipe(Effect.flip)
      const messages = yield* received(server, 2)
      assert.deepStrictEqual(
        messages.map((message) => Array.from(message)),
        [
          [0, 0x68, 0xc3, 0xa9, 0x6c, 0x6c, 0x6f, 0x0a],
          [255, 0]
        ]
      )
      assert.strictEqual((yield* Effect.flip(process.write(bytes("more"))))._tag, "InvalidRequest")
    }).pipe(Effect.scoped)
  )

  for (const [version, end, sent] of [
    ["v5.channel.k8s.io", "ends by two bytes, once", "[[0,120],[255,0]]"],
    ["v4.channel.k8s.io", "cannot end in v4, and nothing is sent for it", "[[0,120]]"]
  ] as const) {
    it.effect(`case 13: ${end}, and the process goes on`, () =>
      Effect.gen(function* () {
        const { process, say, server } = yield* withProcess({}, version)
        const received = yield* Effect.forkChild(Stream.runCollect(server.messages))
        const ended = yield* Effect.result(Stream.run(Stream.make(bytes("x")), process.stdin))
        assert.strictEqual(
          Result.isFailure(ended) ? ended.failure._tag : "done",
          version === "v4.channel.k8s.io" ? "CannotHalfClose" : "done"
        )
        yield* Effect.exit(process.endInput)
        yield* say("stdout", "after")
        yield* say("status", success)
        assert.strictEqual(yield* process.exitCode, 0)
        const reading = yield* Effect.forkChild(read(process.stdout))
        yield* TestClock.adjust("1 second")
        assert.strictEqual(yield* Fiber.join(reading), "after")
        const messages = (yield* Fiber.join(received)).map((message) => Array.from(message))
        assert.strictEqual(JSON.stringify(messages), sent)
      }).pipe(Effect.scoped)
    )
  }

  it.effect("is written whole before what another fiber writes, and before its end", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      const large = (fill: number) => process.write(new Uint8Array(100_000).fill(fill))
      yield* Effect.forkScoped(Effect.all([large(1), large(2), process.endInput], { concurrency: 3 }))
      const messages: Array<Uint8Array> = []
      yield* server.messages.pipe(
        Stream.takeUntil((message) => message[0] === 255),
        Stream.runForEach((message) => Effect.sync(() => messages.push(message.subarray(1))))
      )
      const input = Buffer.concat(messages.slice(0, -1))
      assert.deepStrictEqual([...new Set(input.subarray(0, 100_000))], [1])
      assert.deepStrictEqual([...new Set(input.subarray(100_000))], [2])
      assert.strictEqual(input.length, 200_000)
    }).pipe(Effect.scoped)
  )

  it.effect("is refused where the process was started without it", () =>
    Effect.gen(function* () {
      const { process } = yield* withProcess({ stdin: false })
      for (const effect of [
        process.write(bytes("x")),
        process.endInput,
        Stream.run(Stream.make(bytes("x")), process.stdin)
      ]) {
        assert.strictEqual((yield* Effect.flip(effect))._tag, "InvalidRequest")
      }
    }).pipe(Effect.scoped)
  )

  it.effect("is dropped when the process has ended", () =>
    Effect.gen(function* () {
      const { process, say, server } = yield* withProcess()
      yield* say("status", success)
      yield* process.exitCode
      yield* server.destroy
      yield* read(process.stdout)
      yield* Stream.run(Stream.make(bytes("too late")), process.stdin)
    }).pipe(Effect.scoped)
  )

  it.effect("fails when the connection is lost", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      yield* server.destroy
      yield* Effect.exit(process.exitCode)
      assert.strictEqual((yield* Effect.flip(process.write(bytes("x"))))._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.effect("ends in a failure, too, when the connection is lost", () =>
    Effect.gen(function* () {
      for (const version of Protocol.versions) {
        const { process, server } = yield* withProcess({}, version)
        yield* server.destroy
        yield* Effect.exit(process.exitCode)
        assert.strictEqual((yield* Effect.flip(process.endInput))._tag, "ConnectionLost")
        assert.strictEqual((yield* Effect.flip(Stream.run(Stream.empty, process.stdin)))._tag, "ConnectionLost")
      }
    }).pipe(Effect.scoped)
  )

  it.effect("ends in a failure, too, when the server has broken the protocol", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      yield* server.send(new Uint8Array(0))
      yield* Effect.exit(process.exitCode)
      assert.strictEqual((yield* Effect.flip(process.endInput))._tag, "ConnectionLost")
      assert.strictEqual((yield* Effect.flip(process.write(bytes("x"))))._tag, "ConnectionLost")
      yield* Effect.forkScoped(Effect.exit(server.pull))
    }).pipe(Effect.scoped)
  )

  it.effect("can be ended again when that was interrupted, and takes no more meanwhile", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      // as much as goes without a reader
      for (let n = 1; n <= 16; n++) yield* process.write(Uint8Array.of(n))
      const ending = yield* Effect.forkChild(process.endInput)
      yield* Effect.repeat(Effect.yieldNow, { times: 20 })
      assert.isUndefined(ending.pollUnsafe())
      yield* Fiber.interrupt(ending)
      assert.strictEqual((yield* Effect.flip(process.write(bytes("more"))))._tag, "InvalidRequest")
      yield* Effect.forkScoped(process.endInput)
      const messages = yield* received(server, 17)
      assert.deepStrictEqual(messages.at(-1), Buffer.from([255, 0]))
    }).pipe(Effect.scoped)
  )

  it.effect("stays open when its end was interrupted before it came to that", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess()
      for (let n = 1; n <= 16; n++) yield* process.write(Uint8Array.of(n))
      const writing = yield* Effect.forkChild(process.write(Uint8Array.of(17)))
      const ending = yield* Effect.forkChild(process.endInput)
      yield* Effect.repeat(Effect.yieldNow, { times: 20 })
      yield* Fiber.interrupt(ending)
      yield* Effect.forkScoped(process.write(Uint8Array.of(18)))
      const messages = yield* received(server, 18)
      yield* Fiber.join(writing)
      assert.deepStrictEqual(messages.at(-1), Buffer.from([0, 18]))
    }).pipe(Effect.scoped)
  )

  it.effect("is not sent to a process that has ended, while the server may be closing", () =>
    Effect.gen(function* () {
      const { close, process, say, server } = yield* withProcess()
      yield* say("status", success)
      yield* process.exitCode
      yield* process.write(bytes("too late"))
      yield* process.endInput
      const closing = yield* Effect.forkChild(close)
      assert.isTrue(Cause.isDone(yield* Effect.flip(server.pull)))
      yield* Fiber.join(closing)
    }).pipe(Effect.scoped)
  )

  it.effect("case 15: and the sizes of the terminal come whole from several fibers", () =>
    Effect.gen(function* () {
      const { process, server } = yield* withProcess({ tty: true })
      yield* Effect.forkScoped(
        Effect.all(
          [
            Effect.forEach([1, 2, 3, 4], () => process.write(new Uint8Array(10_000).fill(7))),
            Effect.forEach([1, 2, 3, 4], (n) => process.resize({ columns: n, rows: 24 }))
          ],
          { concurrency: 2 }
        )
      )
      const messages = yield* received(server, 8)
      assert.deepStrictEqual(
        messages.filter((message) => message[0] === 4).map((message) => text(message.subarray(1))),
        [1, 2, 3, 4].map((n) => `{"Width":${n},"Height":24}`)
      )
      assert.strictEqual(Buffer.concat(messages.filter((message) => message[0] === 0)).length, 40_004)
    }).pipe(Effect.scoped)
  )

  it.effect("takes sizes from 0 to 65535 only", () =>
    Effect.gen(function* () {
      const { process } = yield* withProcess({ tty: true })
      for (const size of [
        { columns: -1, rows: 1 },
        { columns: 1, rows: 65_536 },
        { columns: 1.5, rows: 1 }
      ]) {
        assert.strictEqual((yield* Effect.flip(process.resize(size)))._tag, "InvalidRequest")
      }
    }).pipe(Effect.scoped)
  )
})

describe("a process that is to end with its scope", () => {
  for (const [what, settings, message] of [
    ["case 31: is sent ^C over a terminal", { tty: true }, [0, 3]],
    ["is sent the end of its input without one", {}, [255, 0]]
  ] as const) {
    it.effect(what, () =>
      Effect.gen(function* () {
        const { close, say, server } = yield* withProcess({ ...settings, atScopeEnd: "askToStop" })
        const closing = yield* Effect.forkChild(close)
        const [first] = yield* server.pull
        assert.deepStrictEqual(Array.from(first), Array.from(message))
        yield* say("status", success)
        yield* Effect.forkScoped(Effect.exit(server.pull))
        yield* Fiber.join(closing)
      }).pipe(Effect.scoped)
    )
  }

  it.effect("case 31: is left alone after a second", () =>
    Effect.gen(function* () {
      const { close, server } = yield* withProcess({ tty: true, atScopeEnd: "askToStop" })
      yield* Effect.forkScoped(Effect.exit(Effect.forever(server.pull)))
      const closing = yield* Effect.forkChild(close)
      yield* TestClock.adjust("999 millis")
      assert.isUndefined(closing.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      yield* Fiber.join(closing)
    }).pipe(Effect.scoped)
  )
})
