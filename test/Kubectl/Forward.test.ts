import { NodeHttpClient } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as net from "node:net"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { Pods, Services } from "effect-kubernetes/Api/CoreV1"
import * as Forward from "effect-kubernetes/Kubectl/Forward"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Fault from "effect-kubernetes/Testing/Fault"
import { type Handler, Refused } from "effect-kubernetes/Testing/PortForward"

const layer = Layer.mergeAll(Pods.layer, Services.layer, Deployments.layer).pipe(Layer.provideMerge(ApiServer.layer))

const labels = { app: "web" }

const addPod = Effect.fnUntraced(function* (name: string, ready = true, more: object = labels) {
  const pods = yield* Pods
  const containers = [{ name: "main", image: "main", ports: [{ name: "http", containerPort: 8080 }] }]
  yield* pods.create({ metadata: { name, labels: { ...more } }, spec: { nodeName: "n", containers } })
  yield* pods.modifyStatus(name, (pod) => ({
    ...pod,
    status: { phase: "Running", conditions: [{ type: "Ready", status: ready ? "True" : "False" }] }
  }))
})

const addService = (selector: { readonly [key: string]: string } | undefined = labels) =>
  Services.use((services) =>
    services.create({
      metadata: { name: "web" },
      spec: {
        ...(selector === undefined ? undefined : { selector }),
        ports: [
          { name: "named", port: 80, targetPort: "http" },
          { name: "number", port: 81, targetPort: 9090 },
          { name: "same", port: 82 },
          { name: "none", port: 83, targetPort: "missing" }
        ]
      }
    })
  )

/** Says which pod and port it is. */
const who: Handler = ({ pod, port, received, send }) =>
  Effect.andThen(Stream.runDrain(received), send(`${pod}:${port}`))

const scripted = (handler: Handler) => ApiServer.ApiServer.use((server) => server.onPortForward(handler))

const call = (port: number) =>
  Effect.callback<string, Error>((resume) => {
    const socket = net.connect(port, "127.0.0.1")
    let out = ""
    socket.on("data", (data) => (out += String(data)))
    socket.on("error", (error) => resume(Effect.fail(error)))
    socket.on("end", () => resume(Effect.succeed(out)))
    socket.end("?")
    return Effect.sync(() => socket.destroy())
  })

const noConnection = (pod: string, times: number, answer: ApiServer.Answer) =>
  ApiServer.ApiServer.use((server) =>
    server.failNext(answer, { matches: ({ path }) => path.endsWith(`/pods/${pod}/portforward`), times })
  )

/** The node of the pod does not answer, and the pod is still said to be ready. */
const cutOff = (pod: string, times = 100) => noConnection(pod, times, Fault.internalError)

/** Says which pod it is, but for some, where nothing listens on the port. */
const refusedBy =
  (...refusing: ReadonlyArray<string>): Handler =>
  (incoming) =>
    refusing.includes(incoming.pod) ? Effect.fail(new Refused({ message: "refused" })) : who(incoming)

/** What comes back over one connection after the other. */
const calls = (port: number, times: number) =>
  Effect.replicateEffect(
    Effect.catch(call(port), () => Effect.succeed("broken")),
    times
  )

/** Which pods connections were asked for, one after the other. */
const asked = Effect.map(
  ApiServer.ApiServer.use((server) => server.requests),
  (requests) => requests.flatMap(({ path }) => /\/pods\/([^/]+)\/portforward$/.exec(path)?.[1] ?? [])
)

const listed = Effect.map(
  ApiServer.ApiServer.use((server) => server.requests),
  (requests) => requests.filter(({ method, path }) => method === "GET" && path.endsWith("/pods")).length
)

describe("forwarding to a service", () => {
  it.live("leads to a ready pod, by the ports that the service gives it", () =>
    Effect.gen(function* () {
      yield* addPod("a-unready", false)
      yield* addPod("b")
      yield* addPod("c-other", true, { app: "other" })
      yield* addService()
      yield* scripted(who)
      const forward = yield* Forward.service("web", [":80", ":81", ":82"])
      const ports = forward.ports.filter(({ address }) => address === "127.0.0.1")
      assert.deepStrictEqual(yield* Effect.forEach(ports, ({ local }) => call(local)), ["b:8080", "b:9090", "b:82"])
      assert.strictEqual(yield* listed, 1)
    }).pipe(Effect.provide(layer))
  )

  it.live("case 35: leads to another pod when that one is gone, and says so while there is none", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addService()
      yield* scripted(who)
      const forward = yield* Forward.service("web", { remote: 80 })
      assert.strictEqual(yield* call(forward.port), "a:8080")
      const pods = yield* Pods
      yield* pods.delete("a", { gracePeriodSeconds: 0 })
      assert.include((yield* Effect.flip(call(forward.port))).message, "ECONNRESET")
      yield* addPod("b")
      assert.strictEqual(yield* call(forward.port), "b:8080")
      const failed = yield* forward.events.pipe(
        Stream.filter((event) => event._tag === "Failed"),
        Stream.runHead
      )
      assert.include(
        failed._tag === "Some" ? failed.value.error.message : "",
        "no pod of the service web exists (app=web)"
      )
    }).pipe(Effect.provide(layer))
  )

  it.live("chooses anew after a connection that failed", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addService()
      yield* scripted(() => Effect.fail(new Refused({ message: "refused" })))
      const forward = yield* Forward.service("web", { remote: 80 })
      yield* Effect.flip(call(forward.port))
      yield* scripted(who)
      yield* addPod("b")
      yield* Pods.use((pods) =>
        pods.modifyStatus("a", (pod) => ({ ...pod, status: { ...pod.status, conditions: [] } }))
      )
      assert.strictEqual(yield* call(forward.port), "b:8080")
    }).pipe(Effect.provide(layer))
  )

  it.live("goes on with another pod where nothing listens on the port of one that is ready", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* addPod(name)
      yield* addService()
      yield* scripted(refusedBy("a"))
      const { port } = yield* Forward.service("web", ":80")
      // the first one was sent something already
      assert.deepStrictEqual(yield* calls(port, 5), ["broken", "b:8080", "b:8080", "b:8080", "b:8080"])
      assert.deepStrictEqual(yield* asked, ["a", "b", "b", "b", "b"])
    }).pipe(Effect.provide(layer))
  )

  it.live("tries a connection that was not made with another pod, which the next ones stay with", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* addPod(name)
      yield* addService()
      yield* scripted(who)
      yield* cutOff("a")
      const { port } = yield* Forward.service("web", ":80")
      assert.deepStrictEqual(yield* calls(port, 3), ["b:8080", "b:8080", "b:8080"])
      assert.deepStrictEqual(yield* asked, ["a", "b", "b", "b"])
    }).pipe(Effect.provide(layer))
  )

  it.live("comes by all of the pods that are ready before it is back at the one that failed first", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b", "c"]) yield* addPod(name)
      yield* addService()
      yield* scripted(refusedBy("a", "b", "c"))
      const { port } = yield* Forward.service("web", ":80")
      yield* calls(port, 5)
      assert.deepStrictEqual(yield* asked, ["a", "b", "c", "a", "b"])
      yield* scripted(refusedBy("a", "b"))
      assert.deepStrictEqual(yield* calls(port, 2), ["c:8080", "c:8080"])
    }).pipe(Effect.provide(layer))
  )

  it.live("goes back to the pod that failed where no other one is ready, with the next connection", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addPod("b", false)
      yield* addService()
      yield* scripted(who)
      yield* cutOff("a", 2)
      const { port } = yield* Forward.service("web", ":80")
      assert.deepStrictEqual(yield* calls(port, 3), ["broken", "broken", "a:8080"])
      assert.deepStrictEqual(yield* asked, ["a", "a", "a"])
    }).pipe(Effect.provide(layer))
  )

  it.live("stays with a pod where it is the caller who may not connect, and does not ask for others", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* addPod(name)
      yield* addService()
      yield* scripted(who)
      yield* noConnection("a", 1, Fault.status(403, "Forbidden", "not you"))
      const { port } = yield* Forward.service("web", ":80")
      assert.deepStrictEqual(yield* calls(port, 2), ["broken", "a:8080"])
      assert.deepStrictEqual(yield* asked, ["a", "a"])
    }).pipe(Effect.provide(layer))
  )

  it.live("tries each connection with another pod, of those that fail one after the other", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* addPod(name)
      yield* addService()
      yield* scripted(who)
      yield* cutOff("a")
      const pods = yield* Pods
      const both = yield* Deferred.make<void>()
      const moved = yield* Deferred.make<void>()
      let came = 0
      const connect: typeof pods.connect = (name, port, options) =>
        Effect.suspend(() => {
          const connection = pods.connect(name, port, options)
          if (name === "b") return Effect.tap(connection, Deferred.succeed(moved, undefined))
          // both are on their way to it; the second one hears of its failure when the first one has another pod
          if (++came === 1) return Effect.andThen(Deferred.await(both), connection)
          return Deferred.succeed(both, undefined).pipe(
            Effect.andThen(Deferred.await(moved)),
            Effect.andThen(connection)
          )
        })
      const { port } = yield* Effect.provideService(Forward.service("web", ":80"), Pods, { ...pods, connect })
      assert.deepStrictEqual(yield* Effect.all([call(port), call(port)], { concurrency: 2 }), ["b:8080", "b:8080"])
      assert.strictEqual(came, 2)
    }).pipe(Effect.provide(layer))
  )

  it.effect("looks for another pod when a connection fails while it asks whether the pod is still ready", () =>
    Effect.gen(function* () {
      for (const name of ["a", "b"]) yield* addPod(name)
      yield* addService()
      const pods = yield* Pods
      const made = yield* Deferred.make<void>()
      const failNow = yield* Deferred.make<void>()
      const failed = yield* Deferred.make<void>()
      yield* scripted((incoming) =>
        incoming.pod === "a"
          ? Deferred.succeed(made, undefined).pipe(
              Effect.andThen(Deferred.await(failNow)),
              Effect.andThen(Effect.fail(new Refused({ message: "refused" })))
            )
          : who(incoming)
      )
      const get: typeof pods.get = (name, options) =>
        Effect.tap(pods.get(name, options), () =>
          Effect.andThen(Deferred.succeed(failNow, undefined), Deferred.await(failed))
        )
      const { port } = yield* Effect.provideService(Forward.service("web", ":80"), Pods, { ...pods, get })
      const first = Effect.andThen(Effect.flip(call(port)), Deferred.succeed(failed, undefined))
      const second = Deferred.await(made).pipe(Effect.andThen(TestClock.adjust("1 second")), Effect.andThen(call(port)))
      assert.strictEqual((yield* Effect.all([first, second], { concurrency: 2 }))[1], "b:8080")
    }).pipe(Effect.provide(layer))
  )

  it.effect("stays with a pod as long as it is ready, and asks about it once a second", () =>
    Effect.gen(function* () {
      yield* addPod("b")
      yield* addService()
      yield* scripted(who)
      const forward = yield* Forward.service("web", { remote: 80 })
      yield* addPod("a")
      const asked = Effect.map(
        ApiServer.ApiServer.use((server) => server.requests),
        (requests) => requests.filter(({ method, path }) => method === "GET" && path.endsWith("/pods/b")).length
      )
      const before = yield* asked
      const all = yield* Effect.forEach([1, 2, 3, 4, 5], () => call(forward.port), { concurrency: 5 })
      assert.deepStrictEqual(new Set(all), new Set(["b:8080"]))
      assert.strictEqual((yield* asked) - before, 0)
      yield* TestClock.adjust("1 second")
      yield* Effect.forEach([1, 2, 3, 4, 5], () => call(forward.port), { concurrency: 5 })
      assert.strictEqual((yield* asked) - before, 1)
      assert.strictEqual(yield* listed, 1)
      yield* Pods.use((pods) =>
        pods.modifyStatus("b", (pod) => ({ ...pod, status: { ...pod.status, conditions: [] } }))
      )
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* call(forward.port), "a:8080")
    }).pipe(Effect.provide(layer))
  )

  it.live("follows a service that was changed, with the next pod that it looks for", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addPod("other", true, { app: "other" })
      yield* addService()
      yield* scripted(who)
      const forward = yield* Forward.service("web", { remote: 81 })
      assert.strictEqual(yield* call(forward.port), "a:9090")
      yield* Services.use((services) =>
        services.modify("web", (service) => ({
          ...service,
          spec: { ...service.spec, selector: { app: "other" }, ports: [{ port: 81, targetPort: 7070 }] }
        }))
      )
      // as long as the pod is ready, nothing changes
      assert.strictEqual(yield* call(forward.port), "a:9090")
      yield* Pods.use((pods) => pods.delete("a", { gracePeriodSeconds: 0 }))
      assert.strictEqual(yield* call(forward.port), "other:7070")
      yield* Services.use((services) => services.delete("web"))
      assert.strictEqual(yield* call(forward.port), "other:7070")
    }).pipe(Effect.provide(layer))
  )

  it.live("tells by an event when the service is gone together with its pods, and goes on when it is back", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addService()
      yield* scripted(who)
      const forward = yield* Forward.service("web", { remote: 80 })
      yield* Services.use((services) => services.delete("web"))
      yield* Pods.use((pods) => pods.delete("a", { gracePeriodSeconds: 0 }))
      yield* Effect.flip(call(forward.port))
      const failed = yield* forward.events.pipe(
        Stream.filter((event) => event._tag === "Failed"),
        Stream.runHead
      )
      const error = failed._tag === "Some" ? failed.value.error : undefined
      assert.strictEqual(error?._tag, "NotFound")
      assert.include(error?.message, 'services "web" not found')
      yield* addService()
      yield* addPod("b")
      assert.strictEqual(yield* call(forward.port), "b:8080")
    }).pipe(Effect.provide(layer))
  )

  it.effect("takes the ports as they are where nothing translates them, and those of TCP alone", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* scripted(who)
      yield* Services.use((services) =>
        services.create({
          metadata: { name: "web" },
          spec: {
            selector: labels,
            ports: [
              { name: "dns", port: 53, protocol: "UDP", targetPort: 1 },
              { name: "dns-tcp", port: 53, targetPort: 5353 },
              { name: "udp", port: 54, protocol: "UDP" }
            ]
          }
        })
      )
      assert.strictEqual(yield* Effect.flatMap(Forward.service("web", ":53"), ({ port }) => call(port)), "a:5353")
      assert.include((yield* Effect.flip(Forward.service("web", ":54"))).message, "has no port 54")
      yield* Services.use((services) =>
        services.create({
          metadata: { name: "headless" },
          spec: { selector: labels, clusterIP: "None", ports: [{ port: 80, targetPort: "http" }] }
        })
      )
      assert.strictEqual(yield* Effect.flatMap(Forward.service("headless", ":80"), ({ port }) => call(port)), "a:80")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.effect("fails where there is no service, no such port, no selector, or no ready pod", () =>
    Effect.gen(function* () {
      const fails = (port: string) => Effect.flip(Forward.service("web", port))
      assert.strictEqual((yield* fails(":80"))._tag, "NotFound")
      yield* addService()
      assert.include((yield* fails(":80")).message, "no pod of the service web exists (app=web)")
      yield* addPod("unready", false)
      const unready = yield* fails(":80")
      assert.strictEqual(unready._tag, "PortForwardFailed")
      assert.include(unready.message, "no pod of the service web is ready, of 1 (app=web): wait until one is")
      yield* addPod("a")
      assert.include((yield* fails(":84")).message, "has no port 84")
      assert.include((yield* fails(":83")).message, "has no port 83, or its pods have none for it")
      assert.strictEqual((yield* fails("x"))._tag, "InvalidRequest")
      yield* Services.use((services) => services.delete("web"))
      yield* addService({})
      const alone = yield* fails(":80")
      assert.strictEqual(alone._tag, "InvalidRequest")
      assert.include(alone.message, "selects no pods, so that there are none to forward to: name a pod")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )
})

describe("forwarding to a deployment", () => {
  it.live("leads to a ready pod of it", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* scripted(who)
      yield* Deployments.use((deployments) =>
        deployments.create({
          metadata: { name: "web" },
          spec: {
            selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] },
            template: { metadata: { labels }, spec: { containers: [{ name: "main", image: "main" }] } }
          }
        })
      )
      const forward = yield* Forward.deployment("web", { remote: 8080 })
      assert.strictEqual(yield* call(forward.port), "a:8080")
    }).pipe(Effect.provide(layer))
  )

  it.effect("fails where there is none, or none of its pods", () =>
    Effect.gen(function* () {
      const fails = Effect.flip(Forward.deployment("web", ":80"))
      assert.strictEqual((yield* fails)._tag, "NotFound")
      yield* Deployments.use((deployments) =>
        deployments.create({
          metadata: { name: "web" },
          spec: {
            replicas: 0,
            selector: { matchLabels: labels },
            template: { metadata: { labels }, spec: { containers: [{ name: "main", image: "main" }] } }
          }
        })
      )
      const error = yield* fails
      assert.strictEqual(error._tag, "PortForwardFailed")
      assert.include(error.message, "no pod of the deployment web exists (app=web): it is scaled to 0: scale it up")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )
})

describe("an HttpClient through a forwarded port", () => {
  it.live("sends its requests into the cluster, with the host that they name", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addService()
      let connections = 0
      yield* scripted(({ received, send }) =>
        Effect.sync(() => connections++).pipe(
          Effect.andThen(
            received.pipe(
              Stream.runForEach((bytes) => {
                const [line = "", ...headers] = Buffer.from(bytes).toString().split("\r\n")
                const host = headers.find((header) => header.startsWith("host:")) ?? ""
                const body = `${line} | ${host.replace(/:\d+$/, ":PORT")}`
                return send(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
              })
            )
          )
        )
      )
      const ask = (url: string) =>
        Effect.flatMap(
          HttpClient.HttpClient.use((client) => client.get(url)),
          (response) => response.text
        )
      yield* Effect.gen(function* () {
        assert.strictEqual(yield* ask("http://web.default.svc/a?b=c"), "GET /a?b=c HTTP/1.1 | host: web.default.svc")
        assert.strictEqual(yield* ask("/x"), "GET /x HTTP/1.1 | host: 127.0.0.1:PORT")
        for (const path of ["/1", "/2", "/3"]) yield* ask(path)
        // one after the other they share a connection, and with it the tunnel to the pod
        assert.strictEqual(connections, 1)
      }).pipe(
        Effect.provide(
          Forward.layerHttpClient(Forward.service("web", { remote: 80 })).pipe(
            Layer.provide(NodeHttpClient.layerUndiciOptions({ connections: 1 }))
          )
        )
      )
    }).pipe(Effect.provide(layer))
  )

  it.live("sends them to the address that is listened on", () =>
    Effect.gen(function* () {
      yield* addPod("a")
      yield* addService()
      yield* scripted(({ received, send }) =>
        Stream.runForEach(received, () => send("HTTP/1.1 204 No Content\r\n\r\n"))
      )
      for (const [address, host] of [
        ["::1", "[::1]"],
        ["::", "[::1]"],
        ["0.0.0.0", "127.0.0.1"]
      ] as const) {
        const client = Forward.layerHttpClient(Forward.service("web", ":80", { addresses: [address] })).pipe(
          Layer.provide(NodeHttpClient.layerUndici)
        )
        const { request, status } = yield* HttpClient.HttpClient.use((http) => http.get("/")).pipe(
          Effect.provide(client)
        )
        assert.strictEqual(status, 204)
        assert.strictEqual(new URL(request.url).host.replace(/:\d+$/, ""), host)
      }
    }).pipe(Effect.provide(layer))
  )
})
