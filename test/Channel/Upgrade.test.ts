import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import type * as Net from "node:net"
import { Pods } from "../../src/Api/gen/CoreV1.ts"
import * as Connection from "../../src/Channel/internal/connection.ts"
import * as Client from "../../src/Client.ts"
import * as Exec from "../../src/Channel/Exec.ts"
import * as WebSocket from "../../src/Channel/WebSocket.ts"
import * as Handshake from "../../src/internal/handshake.ts"
import * as ApiServer from "../../src/Testing/ApiServer.ts"
import { bytes, clientOf, createPod, info, inProcess, tcp, text, upgradeRequest } from "./support.ts"

const acceptOf = (key: string): string =>
  createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64")

interface Head {
  readonly line: string
  readonly headers: { readonly [name: string]: string }
}

const headOf = (text: string): Head => {
  const [line = "", ...lines] = text.split("\r\n")
  const headers = Object.fromEntries(lines.map((line) => [line.split(": ")[0]?.toLowerCase(), line.split(": ")[1]]))
  return { line, headers }
}

/** A server of one answer, made from the head of the request. */
const answering = (answer: (head: Head, socket: Net.Socket) => string) =>
  tcp((socket) => {
    let text = ""
    socket.on("data", (data: Buffer) => {
      if (text.includes("\r\n\r\n")) return
      text += data.toString("latin1")
      if (text.includes("\r\n\r\n")) socket.write(answer(headOf(text), socket), "latin1")
    })
  })

const switching = (head: Head, more: { readonly [name: string]: string | undefined } = {}): string => {
  const headers = {
    upgrade: "websocket",
    connection: "Upgrade",
    "sec-websocket-accept": acceptOf(head.headers["sec-websocket-key"] ?? ""),
    "sec-websocket-protocol": "v5.channel.k8s.io",
    ...more
  }
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`]
  )
  return `HTTP/1.1 101 Switching Protocols\r\n${lines.join("")}\r\n`
}

const plain = (status: number, type: string, body: string): string =>
  `HTTP/1.1 ${status} Whatever\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

const upgrade = Effect.flatMap(Client.KubernetesClient, (client) => client.upgrade(upgradeRequest))

const refusal = (answer: (head: Head) => string) =>
  Effect.gen(function* () {
    const { open, port } = yield* answering(answer)
    const error = yield* upgrade.pipe(Effect.scoped, Effect.flip, Effect.provide(clientOf(port)))
    yield* untilClosed(open)
    return error
  }).pipe(Effect.scoped)

/** The connections end when the client's do: the event loop needs a turn or two. */
const untilClosed = (open: Set<Net.Socket>): Effect.Effect<void> =>
  Effect.promise(
    () =>
      new Promise<void>((resolve) => {
        const check = () => (open.size === 0 ? resolve() : setImmediate(check))
        check()
      })
  )

describe("the handshake", () => {
  it.live("case 3: makes the key known that the standard gives as an example", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Handshake.accept("Rq0bJeSU24upFzSV/dM3/g=="), "T/SnjBQzjdy4srBnS2UnqIHxy/c=")
      assert.lengthOf(Buffer.from(yield* Handshake.key, "base64"), 16)
    })
  )

  it.live("cases 1 and 4: offers all protocols in one header, under the path of the server", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<Head>()
      const { port } = yield* answering((head) => {
        Deferred.doneUnsafe(seen, Effect.succeed(head))
        return switching(head)
      })
      const { protocol } = yield* Effect.provide(Effect.scoped(upgrade), clientOf(port, "/k8s/clusters/c1"))
      assert.strictEqual(protocol, "v5.channel.k8s.io")
      const { headers, line } = yield* Deferred.await(seen)
      assert.strictEqual(line, "GET /k8s/clusters/c1/api/v1/namespaces/default/pods/web/exec HTTP/1.1")
      assert.strictEqual(headers["sec-websocket-protocol"], "v5.channel.k8s.io, v4.channel.k8s.io")
      assert.strictEqual(headers["sec-websocket-version"], "13")
      assert.strictEqual(headers["upgrade"]?.toLowerCase(), "websocket")
    }).pipe(Effect.scoped)
  )

  it.live("case 4: takes the second protocol where the server chooses it", () =>
    Effect.gen(function* () {
      const { port } = yield* answering((head) => switching(head, { "sec-websocket-protocol": "v4.channel.k8s.io" }))
      const { protocol } = yield* Effect.provide(Effect.scoped(upgrade), clientOf(port))
      assert.strictEqual(protocol, "v4.channel.k8s.io")
    }).pipe(Effect.scoped)
  )

  it.live(
    "cases 3 and 4: fails when the server does not prove that it read the key, and on a protocol that was not offered",
    () =>
      Effect.gen(function* () {
        for (const wrong of [
          { "sec-websocket-accept": acceptOf("another") },
          { "sec-websocket-accept": undefined },
          { "sec-websocket-protocol": undefined },
          { "sec-websocket-protocol": "v3.channel.k8s.io" },
          { upgrade: "SPDY/3.1" },
          { "sec-websocket-extensions": "permessage-deflate" }
        ]) {
          const error = yield* refusal((head) => switching(head, wrong))
          assert.strictEqual(error._tag, "UpgradeFailed", JSON.stringify(wrong))
        }
      })
  )
})

describe("case 16: the protocols in base64", () => {
  it.live("are never asked for by exec and attach, and fail with UpgradeFailed where a server chooses one", () =>
    Effect.gen(function* () {
      for (const start of [
        Pods.use((pods) => pods.exec("web", ["sh"], { stdin: true })),
        Pods.use((pods) => pods.attach("web", { stdin: true, tty: true }))
      ]) {
        const offered: Array<string | undefined> = []
        const { port } = yield* answering((head) => {
          offered.push(head.headers["sec-websocket-protocol"])
          return switching(head, { "sec-websocket-protocol": "v4.base64.channel.k8s.io" })
        })
        const error = yield* Effect.flip(Effect.scoped(start)).pipe(
          Effect.provide(Pods.layer.pipe(Layer.provide(clientOf(port))))
        )
        assert.strictEqual(error._tag, "UpgradeFailed")
        assert.include(error.message, "the server chose the protocol v4.base64.channel.k8s.io")
        assert.deepStrictEqual(offered, ["v5.channel.k8s.io, v4.channel.k8s.io"])
      }
    }).pipe(Effect.scoped)
  )

  it.effect("are spoken by the server in memory: `0Zm9vCg==` is the input `foo`, `1Zm9vCg==` the output", () =>
    Effect.gen(function* () {
      yield* createPod("web")
      const server = yield* ApiServer.ApiServer
      yield* server.onExec(({ stdin, stdout }) => Effect.as(Stream.runForEach(Stream.take(stdin, 1), stdout), 0))
      const client = yield* Client.KubernetesClient
      const { protocol, socket } = yield* client.upgrade({
        ...upgradeRequest,
        query: { command: ["cat"], stdin: true, stdout: true },
        protocols: ["v4.base64.channel.k8s.io"]
      })
      assert.strictEqual(protocol, "v4.base64.channel.k8s.io")
      const settings = { side: "client", protocol, info, text: true, closeTimeout: Duration.zero } as const
      const connection = yield* Connection.make(socket, { ...settings, maxMessageSize: 1000 })
      yield* connection.send(bytes("0Zm9vCg=="))
      const messages = (yield* Stream.runCollect(connection.messages)).map(text)
      assert.deepStrictEqual(messages, [
        "1",
        "1Zm9vCg==",
        `3${Buffer.from('{"metadata":{},"status":"Success"}').toString("base64")}`
      ])
    }).pipe(Effect.scoped, Effect.provide(inProcess()))
  )
})

describe("a refused upgrade", () => {
  it.live("cases 5 and 30: with a Status is the error of that Status", () =>
    Effect.gen(function* () {
      for (const [code, reason] of [
        [403, "Forbidden"],
        [404, "NotFound"],
        [400, "BadRequest"],
        [409, "Conflict"]
      ] as const) {
        const status = { kind: "Status", apiVersion: "v1", status: "Failure", code, reason, message: `it is ${reason}` }
        const error = yield* refusal(() => plain(code, "application/json", JSON.stringify(status)))
        // a conflict is none of the errors that this request lists
        assert.strictEqual(error._tag, reason === "Conflict" ? "UnexpectedResponse" : reason)
        assert.include(error.message, `it is ${reason}`)
      }
    })
  )

  it.live("cases 5 and 30: without one is UpgradeFailed with the status and the text", () =>
    Effect.gen(function* () {
      const text = yield* refusal(() => plain(400, "text/plain", "unable to upgrade: no"))
      assert.isTrue(text._tag === "UpgradeFailed" && text.status === 400 && text.body === "unable to upgrade: no")
      const empty = yield* refusal(() => plain(403, "text/plain", ""))
      assert.isTrue(empty._tag === "UpgradeFailed" && empty.status === 403)
      const page = yield* refusal(() => plain(502, "text/html", `<h1>Bad Gateway</h1>${"x".repeat(100_000)}`))
      assert.isTrue(page._tag === "UpgradeFailed" && page.body.startsWith("Bad Gateway") && page.body.length < 5000)
      const success = yield* refusal(() => plain(200, "application/json", "{}"))
      assert.isTrue(success._tag === "UpgradeFailed" && success.status === 200)
      const redirect = yield* refusal(() => "HTTP/1.1 302 Found\r\nlocation: /login\r\ncontent-length: 0\r\n\r\n")
      assert.isTrue(redirect._tag === "UpgradeFailed" && redirect.status === 302)
    })
  )

  it.live("case 6: by nobody is a TransportError, after one attempt", () =>
    Effect.gen(function* () {
      const { port } = yield* Effect.scoped(tcp(() => {}))
      const error = yield* upgrade.pipe(Effect.scoped, Effect.flip, Effect.provide(clientOf(port)))
      assert.isTrue(error._tag === "TransportError" && error.attempts === 1)
    })
  )

  it.live("case 7: for want of a credential is repeated once with a fresh one", () =>
    Effect.gen(function* () {
      const keys: Array<string | undefined> = []
      let token = 0
      const client = yield* Client.make({
        config: { server: "https://cluster", namespace: "default" },
        credentials: {
          header: Effect.sync(() => Option.some(Redacted.make(`Bearer t${token}`))),
          invalidate: () => Effect.sync(() => ++token > 0)
        },
        httpClient: HttpClient.make((request) => {
          keys.push(request.headers["authorization"])
          const response = new globalThis.Response("Unauthorized", {
            status: 401,
            headers: { "content-type": "text/plain" }
          })
          return Effect.succeed(HttpClientResponse.fromWeb(request, response))
        })
      })
      const error = yield* Effect.flip(Effect.scoped(client.upgrade(upgradeRequest)))
      assert.strictEqual(error._tag, "Unauthorized")
      assert.deepStrictEqual(keys, ["Bearer t0", "Bearer t1"])
    })
  )
})

describe("a connection", () => {
  it.live("case 30: is closed at once when the handshake is interrupted", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<void>()
      const { open, port } = yield* answering(() => {
        Deferred.doneUnsafe(asked, Effect.void)
        return ""
      })
      const dialling = yield* Effect.forkChild(Effect.provide(Effect.scoped(upgrade), clientOf(port)))
      yield* Deferred.await(asked)
      yield* Fiber.interrupt(dialling)
      yield* untilClosed(open)
    }).pipe(Effect.scoped)
  )

  it.live("case 30: is closed at once when it is interrupted while it is dialled", () =>
    Effect.gen(function* () {
      const dialled = yield* Deferred.make<void>()
      // who expects TLS there never gets beyond the handshake
      const { open, port } = yield* tcp(() => Deferred.doneUnsafe(dialled, Effect.void))
      const overTls = `https://127.0.0.1:${port}`
      const dialling = yield* Effect.forkChild(Effect.provide(Effect.scoped(upgrade), clientOf(port, "", overTls)))
      yield* Deferred.await(dialled)
      yield* Fiber.interrupt(dialling)
      yield* untilClosed(open)
    }).pipe(Effect.scoped)
  )

  it.live("that the server ends right behind the head of its answer is lost at once", () =>
    Effect.gen(function* () {
      const { port } = yield* answering((head, socket) => {
        socket.end(switching(head), "latin1")
        return ""
      })
      yield* Effect.gen(function* () {
        const client = yield* Client.KubernetesClient
        const socket = yield* WebSocket.open(client, upgradeRequest, { closeTimeout: 0 })
        assert.strictEqual((yield* Effect.flip(socket.pull))._tag, "ConnectionLost")
      }).pipe(Effect.scoped, Effect.provide(clientOf(port)))
    }).pipe(Effect.scoped)
  )

  it.live("delivers what the server wrote last, although it takes nothing any more", () =>
    Effect.gen(function* () {
      let sendMore = () => {}
      const { port } = yield* tcp((socket) => {
        let isOpen = false
        socket.on("data", (data: Buffer) => {
          if (!isOpen) {
            isOpen = true
            return socket.write(switching(headOf(data.toString("latin1"))), "latin1")
          }
          socket.write("\u0082\u0003bye\u0088\u0002\u0003\u00e8", "latin1")
          socket.resetAndDestroy()
          // it fails, before what came can be read
          return sendMore()
        })
      })
      yield* Effect.gen(function* () {
        const client = yield* Client.KubernetesClient
        const socket = yield* WebSocket.open(client, upgradeRequest, { closeTimeout: 0 })
        sendMore = () => {
          for (let times = 0; times < 3; times++) Effect.runFork(Effect.ignore(socket.send(new Uint8Array(1000))))
        }
        const pulling = yield* Effect.forkChild(socket.pull)
        yield* socket.send(new Uint8Array(1))
        assert.deepStrictEqual(
          (yield* Fiber.join(pulling)).map((message) => Buffer.from(message).toString()),
          ["bye"]
        )
        assert.strictEqual((yield* Effect.flip(socket.pull))._tag, "Done")
      }).pipe(Effect.scoped, Effect.provide(clientOf(port)))
    }).pipe(Effect.scoped)
  )

  it.live("cases 26 and 29: is destroyed with its scope although the other side neither reads nor answers", () =>
    Effect.gen(function* () {
      const { open, port } = yield* answering((head, socket) => {
        socket.pause()
        return switching(head)
      })
      yield* Effect.gen(function* () {
        const client = yield* Client.KubernetesClient
        const socket = yield* WebSocket.open(client, upgradeRequest, { closeTimeout: "50 millis" })
        const writing = yield* Effect.forkChild(Effect.forever(socket.send(new Uint8Array(65_536))))
        yield* Effect.repeat(
          Effect.promise(() => new Promise(setImmediate)),
          { times: 100 }
        )
        assert.isUndefined(writing.pollUnsafe())
      }).pipe(Effect.scoped, Effect.provide(clientOf(port)))
      // a paused socket does not see the end
      for (const socket of open) socket.resume()
      yield* untilClosed(open)
    }).pipe(Effect.scoped)
  )

  it.live("gives what came right behind the head of the answer", () =>
    Effect.gen(function* () {
      const { port } = yield* answering((head) => `${switching(head)}\u0082\u0002hi`)
      yield* Effect.gen(function* () {
        const client = yield* Client.KubernetesClient
        const socket = yield* WebSocket.open(client, upgradeRequest, { closeTimeout: 0 })
        assert.deepStrictEqual(
          (yield* socket.pull).map((message) => Buffer.from(message).toString()),
          ["hi"]
        )
      }).pipe(Effect.scoped, Effect.provide(clientOf(port)))
    }).pipe(Effect.scoped)
  )
})

/** A frame as a server sends it. */
const frame = (opcode: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0x80 | opcode, payload.length), payload])

describe("the token of the request", () => {
  const token = "very-secret"
  const statusOf = (fields: object) => frame(2, Buffer.from(`\u0003${JSON.stringify(fields)}`))

  for (const [tag, frames] of [
    ["ProcessFailed", [statusOf({ status: "Failure", message: `refused: Bearer ${token}`, reason: token })]],
    ["ProtocolError", [frame(2, Buffer.from(`\u0003no status: ${token}`)), Buffer.of(0x88, 2, 3, 232)]],
    ["ProtocolError", [statusOf({ status: token }), Buffer.of(0x88, 2, 3, 232)]],
    ["ConnectionLost", [frame(8, Buffer.from(`\u0003\u00f3${token}`, "latin1"))]]
  ] as const) {
    it.live(`does not stand in ${tag}, even if the server says it (${frames[0].toString("latin1", 2, 24)})`, () =>
      Effect.gen(function* () {
        const { port } = yield* answering((head) => switching(head) + Buffer.concat(frames).toString("latin1"))
        const services = yield* Layer.build(clientOf(port))
        const client = Client.mapRequest(Context.get(services, Client.KubernetesClient), (request) => ({
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${token}` }
        }))
        const process = yield* Exec.exec(client, { namespace: "default", name: "web" }, ["true"])
        const error = yield* Effect.flip(process.exitCode)
        assert.strictEqual(error._tag, tag)
        assert.notInclude(`${error.message} ${JSON.stringify(error)}`, token)
        assert.include(error.message, "<redacted>")
      }).pipe(Effect.scoped)
    )
  }
})
