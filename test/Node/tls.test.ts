import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { TLSSocket } from "node:tls"
import * as Dispatcher from "../../src/internal/dispatcher.ts"
import * as Node from "../../src/Node.ts"
import { answerJson, config, fixture, get, listen, serve, withClient } from "./loopback.ts"

const ca = fixture("ca.crt")
const server = { cert: fixture("server.crt"), key: fixture("server.key") }
const client = { cert: fixture("client.crt"), key: Redacted.make(fixture("client.key")) }

const origin = (path: string) => ({ source: "context x of /home/u/.kube/config", path })
const origins = {
  server: origin("clusters[0].cluster.server"),
  ca: origin("clusters[0].cluster.certificate-authority-data"),
  cert: origin("users[0].user.client-certificate-data"),
  key: origin("users[0].user.client-key-data")
}

const hello = serve((_, response) => answerJson(response, { hello: true }), server)

const failing = (settings: Parameters<typeof withClient>[0]) =>
  withClient(settings, (client) => Effect.flip(client.execute(get("/"))))

describe("TLS", () => {
  it.live("uses one connection for 200 requests one after another", () =>
    Effect.gen(function* () {
      const cluster = yield* hello
      yield* withClient(config(cluster.url, { tls: { ca, insecure: false } }), (client) =>
        Effect.gen(function* () {
          for (let i = 0; i < 200; i++) yield* client.execute(get("/"))
          assert.deepStrictEqual(yield* cluster.connections, { made: 1, open: 1 })
        })
      )
      yield* cluster.closed
      assert.lengthOf(cluster.requests, 200)
    })
  )

  it.live("sends the token, and the certificate of the client", () =>
    Effect.gen(function* () {
      let seen: unknown
      const cluster = yield* serve(
        (request, response) => {
          const { socket } = request
          seen = [
            request.headers.authorization,
            socket instanceof TLSSocket ? socket.getPeerCertificate().subject["CN"] : undefined
          ]
          answerJson(response, {})
        },
        { ...server, ca, requestCert: true, rejectUnauthorized: true }
      )
      const settings = config(cluster.url, {
        tls: { ca, ...client, insecure: false },
        auth: { _tag: "Token", token: Redacted.make("t0k3n") }
      })
      yield* withClient(settings, (client) => client.execute(get("/")))
      assert.deepStrictEqual(seen, ["Bearer t0k3n", "jane"])
    })
  )

  it.live("does not trust a server of another authority, and leaves no connection behind", () =>
    Effect.gen(function* () {
      const cluster = yield* hello
      const error = yield* withClient(
        config(cluster.url, { tls: { ca: fixture("other-ca.crt"), insecure: false } }),
        (client) => Effect.tap(Effect.flip(client.execute(get("/"))), () => cluster.closed)
      )
      assert.deepInclude(error, { _tag: "TransportError", phase: "tls", retryable: false })
      assert.include(error.message, "certificate-authority")
      assert.lengthOf(cluster.requests, 0)
    })
  )

  it.live("does not trust a private authority without its certificate", () =>
    Effect.gen(function* () {
      const cluster = yield* hello
      assert.deepInclude(yield* failing(config(cluster.url)), { _tag: "TransportError", phase: "tls" })
    })
  )

  it.live("trusts anyone only if it is told to", () =>
    Effect.gen(function* () {
      const cluster = yield* hello
      const response = yield* withClient(config(cluster.url, { tls: { insecure: true } }), (client) =>
        client.execute(get("/"))
      )
      assert.deepStrictEqual(response.body, { hello: true })
    })
  )

  it.live("verifies the name that the configuration says, and says so where it is another", () =>
    Effect.gen(function* () {
      const elsewhere = yield* serve((_, response) => answerJson(response, {}), {
        cert: fixture("elsewhere.crt"),
        key: fixture("elsewhere.key")
      })
      const error = yield* failing(config(elsewhere.url, { tls: { ca, insecure: false } }))
      assert.deepInclude(error, { _tag: "TransportError", phase: "tls" })
      assert.include(error.message, "tls-server-name")
      const settings = config(elsewhere.url, { tls: { ca, serverName: "elsewhere.test", insecure: false } })
      yield* withClient(settings, (client) => client.execute(get("/")))
      assert.lengthOf(elsewhere.requests, 1)
    })
  )

  it.live("says that a server does not speak TLS", () =>
    Effect.gen(function* () {
      const plain = yield* serve((_, response) => answerJson(response, {}))
      const error = yield* failing(config(plain.url.replace("http:", "https:"), { tls: { ca, insecure: false } }))
      assert.deepInclude(error, { _tag: "TransportError", phase: "tls" })
      assert.include(error.message, "does not speak TLS")
    })
  )

  it.live("verifies an address that the configuration says, and sends no name with it", () =>
    Effect.gen(function* () {
      const names: Array<unknown> = []
      const cluster = yield* serve((request, response) => {
        names.push(Reflect.get(request.socket, "servername"))
        answerJson(response, {})
      }, server)
      const warnings: Array<Error> = []
      const warned = (warning: Error) => warnings.push(warning)
      yield* Effect.acquireRelease(
        Effect.sync(() => process.on("warning", warned)),
        () => Effect.sync(() => process.off("warning", warned))
      )
      const named = (serverName: string) =>
        config(cluster.url.replace("127.0.0.1", "localhost"), { tls: { ca, serverName, insecure: false } })
      yield* withClient(named("127.0.0.1"), (client) => client.execute(get("/")))
      assert.deepInclude(yield* failing(named("10.0.0.1")), { _tag: "TransportError", phase: "tls" })
      assert.deepStrictEqual(names, [false])
      assert.deepStrictEqual(warnings, [])
    })
  )

  it.live("verifies the name of the configuration, whatever host a request names", () =>
    Effect.gen(function* () {
      const cluster = yield* hello
      yield* withClient(config(cluster.url, { tls: { ca, insecure: false } }), (client) =>
        client.execute(get("/", { headers: { host: "elsewhere.test" } }))
      )
      assert.lengthOf(cluster.requests, 1)
    })
  )
})

describe("a handshake that does not end", () => {
  /** Sends a request to a server that says nothing, by a dispatcher that would wait for longer than a test. */
  const silent = Effect.gen(function* () {
    const arrived = yield* Deferred.make<void>()
    const server = yield* listen((socket) => socket.once("data", () => Deferred.doneUnsafe(arrived, Effect.void)))
    const settings = config(`https://127.0.0.1:${server.port}`, { tls: { ca, insecure: false } })
    const timeouts = { connect: 600_000, handshake: 600_000, probe: 30_000 }
    const request = (signal?: AbortSignal) =>
      Effect.gen(function* () {
        const dispatcher = yield* Dispatcher.make(settings, { timeouts })
        const options = { origin: settings.server, path: "/", method: "GET" as const }
        const fiber = yield* Effect.tryPromise(() =>
          dispatcher.request(signal === undefined ? options : { ...options, signal })
        ).pipe(Effect.flip, Effect.forkScoped)
        yield* Deferred.await(arrived)
        return fiber
      })
    return { request, closed: server.closed }
  })

  it.live("ends with its request", () =>
    Effect.gen(function* () {
      const { closed, request } = yield* silent
      const controller = new AbortController()
      const fiber = yield* request(controller.signal)
      controller.abort()
      yield* Fiber.join(fiber)
      yield* closed
    })
  )

  it.live("ends with the dispatcher", () =>
    Effect.gen(function* () {
      const { closed, request } = yield* silent
      yield* Effect.scoped(request())
      yield* closed
    })
  )
})

describe("a dispatcher", () => {
  it.live("gives up a handshake that does not end, and the connection with it", () =>
    Effect.gen(function* () {
      const silent = yield* listen(() => {})
      const settings = config(`https://127.0.0.1:${silent.port}`, { tls: { ca, insecure: false } })
      const limits = { connect: 30_000, handshake: 20, probe: 30_000 }
      const dispatcher = yield* Dispatcher.make(settings, { timeouts: limits })
      const error = yield* Effect.flip(
        Effect.tryPromise(() => dispatcher.request({ origin: settings.server, path: "/", method: "GET" }))
      )
      assert.deepInclude(error.cause, { code: "ERR_TLS_HANDSHAKE_TIMEOUT" })
      yield* silent.closed
    })
  )
})

describe("a layer", () => {
  const broken = (tls: Parameters<typeof config>[1] & object) =>
    Effect.flip(Effect.scoped(Layer.build(Node.layerFromConfig(config("https://cluster.test", { ...tls, origins })))))

  const garbage = "-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----\n"

  it.effect("fails on a certificate that cannot be read, with the place of the setting", () =>
    Effect.gen(function* () {
      const ofCa = yield* broken({ tls: { ca: garbage, insecure: false } })
      assert.deepInclude(ofCa.faults[0], origins.ca)
      const ofCert = yield* broken({ tls: { ca, cert: garbage, key: client.key, insecure: false } })
      assert.deepInclude(ofCert.faults[0], origins.cert)
      assert.notInclude(JSON.stringify([ofCa, ofCert]), "c2VjcmV0")
    })
  )

  it.effect("fails on a key that cannot be read, or that belongs to another certificate", () =>
    Effect.gen(function* () {
      const key = Redacted.make(garbage.replaceAll("CERTIFICATE", "PRIVATE KEY"))
      const unreadable = yield* broken({ tls: { ca, cert: client.cert, key, insecure: false } })
      assert.deepInclude(unreadable.faults[0], origins.key)
      assert.notInclude(JSON.stringify(unreadable), "c2VjcmV0")
      const other = yield* broken({ tls: { ca, cert: client.cert, key: Redacted.make(server.key), insecure: false } })
      assert.deepInclude(other.faults[0], { ...origins.key, message: "does not belong to the client certificate" })
    })
  )
})
