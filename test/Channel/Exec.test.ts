import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { TLSSocket } from "node:tls"
import * as tar from "tar-stream"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import * as Channel from "../../src/Channel/Exec.ts"
import * as Protocol from "../../src/Channel/Protocol.ts"
import * as ClientConfig from "../../src/Config/ClientConfig.ts"
import * as Copy from "../../src/Kubectl/Copy.ts"
import { ApiServer } from "../../src/Testing/ApiServer.ts"
import * as Exec from "../../src/Testing/Exec.ts"
import { answerJson, config, fixture, serve, withClient } from "../Node/loopback.ts"
import { bytes, createPod, doors, inProcess, tcp, text } from "./support.ts"

/** A shell of a few words. */
const shell: Exec.Handler = ({ command, resizes, stderr, stdin, stdout }) =>
  Effect.gen(function* () {
    const [program, ...rest] = command
    switch (program) {
      case "echo":
        yield* stdout(`${rest.join(" ")}\n`)
        return 0
      case "complain":
        yield* stderr("no\n")
        return 1
      case "exit":
        return Number(rest[0])
      case "cat":
        yield* Stream.runForEach(stdin, stdout)
        return 0
      case "sort": {
        const lines = (yield* Stream.mkString(Stream.decodeText(stdin))).trimEnd().split("\n")
        yield* stdout(`${lines.toSorted().join("\n")}\n`)
        return 0
      }
      case "size": {
        const { columns, rows } = yield* Effect.orDie(Stream.runHead(resizes).pipe(Effect.flatMap(Effect.fromOption)))
        yield* stdout(`${rows} ${columns}`)
        return 0
      }
      case "flood":
        yield* Effect.repeat(stdout(new Uint8Array(32 * 1024)), { times: 319 })
        yield* stderr("done")
        return 4
      default:
        return yield* new Exec.NotStarted({ message: `exec: "${program}": executable file not found in $PATH` })
    }
  })

const start = Effect.gen(function* () {
  const server = yield* ApiServer
  yield* server.onExec(shell)
  yield* createPod("web")
  return { pods: yield* Pods, server }
})

const read = <E>(stream: Stream.Stream<Uint8Array, E>) => Stream.mkString(Stream.decodeText(stream))

for (const [door, layer] of doors) {
  describe(`exec ${door}`, () => {
    it.effect("gives the outputs and the exit code of a command", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        assert.deepStrictEqual(yield* pods.run("web", ["echo", "hi", "there"]), {
          exitCode: 0,
          stdout: "hi there\n",
          stderr: ""
        })
        assert.deepStrictEqual(yield* pods.run("web", ["complain"]), { exitCode: 1, stdout: "", stderr: "no\n" })
      }).pipe(Effect.provide(layer()))
    )

    it.effect("gives text as it was written, with its byte order mark", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const { stdout } = yield* pods.run("web", ["cat"], { stdin: "\uFEFFa\uFEFF" })
        assert.strictEqual(stdout, "\uFEFFa\uFEFF")
      }).pipe(Effect.provide(layer()))
    )

    it.effect("says what to do where the container does not run", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        for (const body of ['container not found ("main")', "container main not found in pod web_default"]) {
          yield* server.failNext({ status: 500, body, headers: { "content-type": "text/plain" } })
          const error = yield* Effect.flip(pods.run("web", ["true"]))
          assert.strictEqual(error._tag, "UpgradeFailed")
          assert.include(error.message, `${body} (it does not run: it has not started yet, or has ended)`)
        }
      }).pipe(Effect.provide(layer()))
    )

    it.effect("asks a command that is left to stop, where that is wanted", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        const heard = yield* Deferred.make<string>()
        yield* server.onExec(({ stdin, stdout }) =>
          stdout("more than is wanted").pipe(
            Effect.andThen(Stream.runDrain(stdin)),
            Effect.andThen(Deferred.succeed(heard, "the end of the input")),
            Effect.onInterrupt(() => Deferred.succeed(heard, "nothing")),
            Effect.as(0)
          )
        )
        const error = yield* Effect.flip(pods.run("web", ["x"], { maxOutput: 5, atScopeEnd: "askToStop" }))
        assert.strictEqual(error._tag, "OutputDiscarded")
        assert.strictEqual(yield* Deferred.await(heard), "the end of the input")
        // it had one, that was open until then
        assert.strictEqual((yield* server.requests).at(-1)?.query["stdin"], "true")
      }).pipe(Effect.provide(layer()))
    )

    it.effect("case 17: gives every exit code from 0 to 255 as a value, however often it is read", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        yield* Effect.forEach(
          Array.from({ length: 256 }, (_, code) => code),
          Effect.fnUntraced(function* (code) {
            const process = yield* pods.exec("web", ["exit", String(code)])
            assert.strictEqual(yield* process.exitCode, code)
            assert.strictEqual(yield* process.exitCode, code)
          }, Effect.scoped),
          { concurrency: 16 }
        )
      }).pipe(Effect.provide(layer()))
    )

    it.effect(
      "cases 4 and 13: ends the input of the process with the end of the stream, and reads what is written after that",
      () =>
        Effect.gen(function* () {
          const { pods } = yield* start
          const process = yield* pods.exec("web", ["sort"], { stdin: true })
          yield* Stream.run(Stream.make(bytes("b\nc"), bytes("\na\n")), process.stdin)
          assert.strictEqual(yield* read(process.stdout), "a\nb\nc\n")
          assert.strictEqual(yield* process.exitCode, 0)
        }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("case 12: passes every byte through unchanged, characters cut in two included", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const process = yield* pods.exec("web", ["cat"], { stdin: true })
        const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
        const input = [
          all,
          bytes("h\u00e9llo\n").subarray(0, 2),
          bytes("h\u00e9llo\n").subarray(2),
          new Uint8Array(100_000).fill(7)
        ]
        yield* Effect.forkScoped(Stream.run(Stream.fromIterable(input), process.stdin))
        const output = yield* Stream.runCollect(process.stdout)
        assert.deepStrictEqual(Buffer.concat(output), Buffer.concat(input))
      }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("case 44: fails with ProcessFailed when the command does not exist", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const process = yield* pods.exec("web", ["nosuch"])
        const failures: ReadonlyArray<Effect.Effect<unknown, Channel.RunError>> = [
          process.exitCode,
          read(process.stdout),
          read(process.stderr),
          pods.run("web", ["nosuch"])
        ]
        for (const failing of failures) {
          const error = yield* Effect.flip(failing)
          assert.strictEqual(error._tag, "ProcessFailed")
          assert.strictEqual(
            error.message,
            'get pods/exec web: error executing command in container: exec: "nosuch": executable file not found in $PATH'
          )
        }
      }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("fails as any request does when the pod does not exist or the container is not one of its own", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        assert.strictEqual((yield* Effect.flip(pods.run("none", ["echo"])))._tag, "NotFound")
        const error = yield* Effect.flip(pods.run("web", ["echo"], { container: "side" }))
        assert.strictEqual(error._tag, "BadRequest")
        assert.include(error.message, "container side is not valid for pod web")
        yield* createPod("two", "a", "b")
        assert.include((yield* Effect.flip(pods.run("two", ["echo"]))).message, "choose one of: [a b]")
      }).pipe(Effect.provide(layer()))
    )

    it.effect("says which verbs a forbidden exec needs", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        const message = 'pods "web" is forbidden: '
        const body = { kind: "Status", apiVersion: "v1", status: "Failure", reason: "Forbidden", code: 403, message }
        yield* server.failNext({ status: 403, body })
        const error = yield* Effect.flip(pods.run("web", ["echo"]))
        assert.strictEqual(error._tag, "Forbidden")
        assert.include(error.message, "get and create on pods/exec")
      }).pipe(Effect.provide(layer()))
    )

    it.effect("fails with UpgradeFailed when a refusal has no Status", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        yield* server.failNext({
          status: 400,
          body: "unable to upgrade: nope",
          headers: { "content-type": "text/plain" }
        })
        const error = yield* Effect.flip(pods.run("web", ["echo"]))
        assert.strictEqual(error._tag, "UpgradeFailed")
        if (error._tag === "UpgradeFailed")
          assert.deepStrictEqual([error.status, error.body], [400, "unable to upgrade: nope"])
      }).pipe(Effect.provide(layer()))
    )

    it.effect("gives a process a terminal of the size that was asked for, and changes it", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const process = yield* pods.exec("web", ["size"], { tty: true, size: { columns: 80, rows: 24 } })
        assert.strictEqual(yield* read(process.stdout), "24 80")
        const other = yield* pods.exec("web", ["size"], { tty: true })
        yield* other.resize({ columns: 100, rows: 30 })
        assert.strictEqual(yield* read(other.stdout), "30 100")
      }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect(
      "case 25: passes the status by an output of 10 MB that nobody reads, and says so to who reads it later",
      () =>
        Effect.gen(function* () {
          const { pods } = yield* start
          const process = yield* pods.exec("web", ["flood"])
          assert.strictEqual(yield* read(process.stderr), "done")
          assert.strictEqual(yield* process.exitCode, 4)
          let size = 0
          const error = yield* Stream.runForEach(process.stdout, (chunk) =>
            Effect.sync(() => (size += chunk.length))
          ).pipe(Effect.flip)
          assert.strictEqual(error._tag, "OutputDiscarded")
          assert.isAtLeast(size, 1024 * 1024)
          assert.isBelow(size, 1024 * 1024 + 256 * 1024)
        }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("loses nothing of an output whose reader stops for a while", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const process = yield* pods.exec("web", ["flood"])
        const go = yield* Deferred.make<void>()
        let size = 0
        const reading = yield* Effect.forkChild(
          Stream.runForEach(process.stdout, (chunk) =>
            Effect.andThen(
              Deferred.await(go),
              Effect.sync(() => (size += chunk.length))
            )
          )
        )
        const code = yield* Effect.forkChild(process.exitCode)
        yield* Effect.repeat(Effect.yieldNow, { times: 100 })
        yield* Deferred.succeed(go, undefined)
        yield* Fiber.join(reading)
        assert.strictEqual(size, 320 * 32 * 1024)
        assert.strictEqual(yield* Fiber.join(code), 4)
      }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("case 28: leaves nothing behind when it is interrupted", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        const started = yield* Deferred.make<void>()
        const stopped = yield* Deferred.make<void>()
        yield* server.onExec(() =>
          Effect.onInterrupt(Effect.andThen(Deferred.succeed(started, undefined), Effect.never), () =>
            Deferred.succeed(stopped, undefined)
          )
        )
        const running = yield* Effect.forkChild(pods.run("web", ["sleep"]))
        yield* Deferred.await(started)
        assert.strictEqual(yield* server.openProcesses, 1)
        yield* Fiber.interrupt(running)
        yield* Deferred.await(stopped)
        yield* Effect.repeat(Effect.yieldNow, {
          until: () =>
            server.openProcesses.pipe(
              Effect.map((n) => n === 0),
              Effect.runSync
            )
        })
      }).pipe(Effect.provide(layer()))
    )

    it.effect("case 21: fails with ConnectionLost when the connection ends before the status", () =>
      Effect.gen(function* () {
        const { pods, server } = yield* start
        yield* server.onExec(({ command, stdout }) =>
          Effect.andThen(
            stdout("begun"),
            new Exec.Vanished(command[0] === "cut" ? {} : { closeCode: Number(command[0]) })
          )
        )
        for (const [command, closeCode] of [
          ["cut", undefined],
          ["1000", 1000],
          ["1011", 1011]
        ] as const) {
          const process = yield* pods.exec("web", [command])
          const error = yield* Effect.flip(process.exitCode)
          assert.strictEqual(error._tag, "ConnectionLost")
          assert.strictEqual(error._tag === "ConnectionLost" ? error.closeCode : 0, closeCode)
          const output: Array<string> = []
          const failure = yield* Stream.runForEach(process.stdout, (chunk) =>
            Effect.sync(() => output.push(text(chunk)))
          ).pipe(Effect.flip)
          assert.strictEqual(failure._tag, "ConnectionLost")
          assert.deepStrictEqual(output, ["begun"])
        }
      }).pipe(Effect.scoped, Effect.provide(layer()))
    )

    it.effect("cases 4 and 13: cannot end the input on an older server, and says so after all of it was sent", () =>
      Effect.gen(function* () {
        const { pods } = yield* start
        const process = yield* pods.exec("web", ["cat"], { stdin: true })
        assert.strictEqual(process.protocol, "v4.channel.k8s.io")
        const error = yield* Effect.flip(Stream.run(Stream.make(bytes("all of it")), process.stdin))
        assert.strictEqual(error._tag, "CannotHalfClose")
        assert.strictEqual(
          text(yield* Stream.runHead(process.stdout).pipe(Effect.flatMap(Effect.fromOption))),
          "all of it"
        )
        assert.isTrue(yield* process.isRunning)
        assert.strictEqual((yield* Effect.flip(pods.run("web", ["sort"], { stdin: "b\na\n" })))._tag, "CannotHalfClose")
        assert.strictEqual((yield* pods.run("web", ["exit", "3"])).exitCode, 3)
      }).pipe(Effect.scoped, Effect.provide(layer({ halfClose: false })))
    )
  })
}

describe("attach", () => {
  it.effect("case 23: joins the main process, whose exit code it does not tell", () =>
    Effect.gen(function* () {
      const { pods, server } = yield* start
      yield* server.onAttach(({ command, stdin, stdout }) =>
        Effect.andThen(
          Stream.runForEach(stdin, (line) => stdout(`${command.length} ${text(line)}`)),
          Effect.succeed(0)
        )
      )
      const process = yield* pods.attach("web", { stdin: true })
      yield* Stream.run(Stream.make(bytes("hello")), process.stdin)
      assert.strictEqual(yield* read(process.stdout), "0 hello")
      assert.strictEqual(yield* process.exitCode, 0)
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  it.effect("fails with ProcessFailed when the process has ended", () =>
    Effect.gen(function* () {
      const { pods, server } = yield* start
      yield* server.onAttach(() =>
        Effect.fail(new Exec.NotStarted({ message: "failed to load task: no running task found" }))
      )
      const process = yield* pods.attach("web")
      const error = yield* Effect.flip(process.exitCode)
      assert.strictEqual(error._tag, "ProcessFailed")
      assert.include(error.message, "no running task found")
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )
})

describe("the token of a connection over TLS", () => {
  const token = "s3cret-t0ken-of-somebody"
  const statusOf = (fields: object) => bytes(JSON.stringify(fields))

  for (const [what, status] of [
    [
      "in the message",
      statusOf({ status: "Failure", message: `no: Bearer ${token}`, details: { causes: [{ message: token }] } })
    ],
    ["in a text with escapes", bytes(`{"status":"Failure","message":"no: ${token.replaceAll("-", "\\u002d")}"}`)],
    ["as the status", statusOf({ status: token })],
    ["where a text is cut", bytes(`${"x".repeat(190)}${token}`)]
  ] as const) {
    it.live(`stands in no error, though the node repeats it ${what}`, () =>
      Effect.gen(function* () {
        const asked = yield* Deferred.make<string | undefined>()
        const { port } = yield* tcp((socket) => {
          const secure = new TLSSocket(socket, {
            isServer: true,
            cert: fixture("server.crt"),
            key: fixture("server.key")
          })
          secure.on("error", () => {})
          secure.once("data", (head: Buffer) => {
            const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, "im").exec(head.toString("latin1"))?.[1]
            Deferred.doneUnsafe(asked, Effect.succeed(header("authorization")))
            const key = `${header("sec-websocket-key") ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
            const accept = createHash("sha1").update(key).digest("base64")
            const message = Protocol.encode("status", status)
            secure.write(
              "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
                `Sec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: v5.channel.k8s.io\r\n\r\n`
            )
            secure.write(Buffer.concat([Buffer.of(0x82, 126, message.length >> 8, message.length & 255), message]))
          })
        })
        const settings = config(`https://127.0.0.1:${port}`, {
          tls: { ca: fixture("ca.crt"), insecure: false },
          auth: { _tag: "Token", token: Redacted.make(token) }
        })
        yield* withClient(settings, (client) =>
          Effect.gen(function* () {
            const process = yield* Channel.exec(client, { namespace: "default", name: "web" }, ["x"], {
              closeTimeout: 0
            })
            for (const failing of [process.exitCode, Stream.runDrain(process.stdout)]) {
              const error = yield* Effect.flip(failing)
              assert.include(["ProcessFailed", "ProtocolError"], error._tag)
              assert.notMatch(`${error.message} ${JSON.stringify(error)}`, /s3cret/)
            }
          })
        )
        assert.strictEqual(yield* Deferred.await(asked), `Bearer ${token}`)
      }).pipe(Effect.scoped)
    )
  }
})

describe("what is not valid", () => {
  it.effect("case 2: is refused before anything is sent", () =>
    Effect.gen(function* () {
      const { pods, server } = yield* start
      const before = (yield* server.requests).length
      const refused = [
        pods.exec("web", []),
        pods.exec("web", [""]),
        pods.exec("web", ["a\0b"]),
        pods.exec("", ["x"]),
        pods.exec("a/b", ["x"]),
        pods.exec("web", ["x"], { namespace: "Not A Namespace" }),
        pods.exec("web", ["x"], { container: "" }),
        pods.exec("web", ["x"], { stdout: false, stderr: false }),
        pods.exec("web", ["x"], { tty: true, size: { columns: -1, rows: 0 } }),
        pods.exec("web", ["x"], { atScopeEnd: "askToStop" }),
        pods.attach("web", { stdout: false, stderr: false })
      ]
      for (const effect of refused) assert.strictEqual((yield* Effect.flip(effect))._tag, "InvalidRequest")
      assert.strictEqual((yield* server.requests).length, before)
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  it.effect("case 2: is a terminal with a stderr, by its type too, and a size where there is no terminal", () =>
    Effect.gen(function* () {
      const { pods, server } = yield* start
      const before = (yield* server.requests).length
      // @ts-expect-error a terminal has no stderr
      const opened = yield* Effect.flip(pods.exec("web", ["x"], { tty: true, stderr: true }))
      assert.strictEqual(opened._tag, "InvalidRequest")
      assert.strictEqual((yield* server.requests).length, before)
      const process = yield* pods.exec("web", ["cat"], { stdin: true })
      assert.strictEqual((yield* Effect.flip(process.resize({ columns: 80, rows: 24 })))._tag, "InvalidRequest")
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )

  it.effect("is the size of what run collects beyond its limit", () =>
    Effect.gen(function* () {
      const { pods } = yield* start
      const error = yield* Effect.flip(pods.run("web", ["flood"], { maxOutput: 1000 }))
      assert.strictEqual(error._tag, "OutputDiscarded")
    }).pipe(Effect.provide(inProcess()))
  )
})

describe("the request", () => {
  for (const [name, keys] of [
    ["without TLS", undefined],
    ["over TLS", { cert: fixture("server.crt"), key: fixture("server.key") }]
  ] as const) {
    it.live(`case 1: has the words of the command in their order, behind the path of the server, ${name}`, () =>
      Effect.gen(function* () {
        const { requests, url } = yield* serve((_, response) => answerJson(response, {}, 404), keys)
        const server = `${url}/k8s/clusters/c1/`
        const settings = yield* ClientConfig.make(keys === undefined ? { server } : { server, ca: fixture("ca.crt") })
        yield* withClient(settings, (client) =>
          Effect.exit(Channel.exec(client, { namespace: "default", name: "web" }, ["sh", "-c", "exit 3"]))
        )
        assert.deepStrictEqual(requests, [
          "GET /k8s/clusters/c1/api/v1/namespaces/default/pods/web/exec?command=sh&command=-c&command=exit%203&stdout=true&stderr=true"
        ])
      }).pipe(Effect.scoped)
    )
  }

  it.effect("case 1: names each word of the command, the container and the streams", () =>
    Effect.gen(function* () {
      const urls: Array<string> = []
      yield* createPod("web")
      const pods = yield* Pods
      yield* Effect.exit(pods.exec("web", ["sh", "-c", "exit 3"], { container: "main", stdin: true }))
      yield* Effect.exit(pods.exec("web", ["sh"], { tty: true }))
      yield* Effect.exit(pods.attach("web"))
      const server = yield* ApiServer
      for (const { path, query } of (yield* server.requests).slice(1)) {
        urls.push(`${path} ${JSON.stringify(query)}`)
      }
      assert.deepStrictEqual(urls, [
        '/api/v1/namespaces/default/pods/web/exec {"command":"exit 3","container":"main","stdin":"true","stdout":"true","stderr":"true"}',
        '/api/v1/namespaces/default/pods/web/exec {"command":"sh","stdout":"true","tty":"true"}',
        '/api/v1/namespaces/default/pods/web/attach {"stdout":"true","stderr":"true"}'
      ])
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )
})

describe("case 43: copies", () => {
  const folder = Effect.acquireRelease(
    Effect.sync(() => fs.mkdtempSync(path.join(os.tmpdir(), "channel-"))),
    (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
  )

  it.live("ask for the folder, send to tar to the end, and fail with its words where its code is not 0", () =>
    Effect.gen(function* () {
      yield* createPod("web")
      const server = yield* ApiServer
      const commands: Array<ReadonlyArray<string>> = []
      let input = ""
      yield* server.onExec(({ command, protocol, stderr, stdin }) =>
        Effect.gen(function* () {
          commands.push(command)
          if (command[0] === "test") return 0
          // it ends by the end of the channel: the connection has to last for the answer
          input = (yield* Stream.runCollect(stdin)).map(text).join("")
          yield* stderr(`tar: no space left (${protocol})`)
          return 2
        })
      )
      const here = yield* folder
      fs.writeFileSync(path.join(here, "notes"), "content")
      const error = yield* Effect.flip(Copy.toPod("web", path.join(here, "notes"), "/srv"))
      assert.strictEqual(error._tag, "CopyFailed")
      assert.include(error.message, "ended with 2: tar: no space left (v5.channel.k8s.io)")
      assert.deepStrictEqual(commands[0], ["test", "-d", "/srv"])
      assert.lengthOf(commands, 2)
      assert.match(commands[1]?.join(" ") ?? "", /^sh -c .*\btar\b.* sh \/srv$/s)
      // the archive is whole: it ends in two blocks of zeros
      assert.isTrue(input.startsWith("notes\0") && input.includes("content") && input.endsWith("\0".repeat(1024)))
    }).pipe(Effect.provide(inProcess()))
  )

  it.live("refuse an archive with an entry ../x, and write nothing", () =>
    Effect.gen(function* () {
      yield* createPod("web")
      const server = yield* ApiServer
      yield* server.onExec(({ stdout }) =>
        Effect.gen(function* () {
          const pack = tar.pack()
          pack.entry({ name: "../x" }, "evil")
          pack.finalize()
          yield* Stream.runForEach(Stream.orDie(Stream.fromAsyncIterable(pack, String)), (chunk) =>
            chunk instanceof Uint8Array ? stdout(chunk) : Effect.void
          )
          return 0
        })
      )
      const here = yield* folder
      const error = yield* Effect.flip(Copy.fromPod("web", "/srv/x", path.join(here, "in")))
      assert.strictEqual(error._tag, "CopyFailed")
      assert.include(error.message, "../x")
      assert.notInclude(fs.readdirSync(here, { recursive: true }).join(" "), "x")
    }).pipe(Effect.provide(inProcess()))
  )
})
