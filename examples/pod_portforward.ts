/** Talks to a port of a pod, through a local port and without one; both are gone with their scope. */
import { NodeHttpClient, NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer, Stream } from "effect"
import { HttpClient } from "effect/http"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Forward from "effect-kubernetes/Kubectl/Forward"
import * as NodeKubernetes from "effect-kubernetes/Node"

const request = "GET / HTTP/1.0\r\n\r\n"

const program = Effect.gen(function* () {
  const pods = yield* Pods

  const connection = yield* pods.connect("web-0", 8080)
  yield* connection.send(new TextEncoder().encode(request))
  const answer = yield* Stream.mkString(Stream.decodeText(connection.received))
  yield* Console.log("one connection:", answer.split("\r\n", 1)[0])

  const forward = yield* pods.portForward("web-0", { remote: 8080 })
  const listening = forward.ports.map(({ address, local, remote }) => `${address} port ${local} -> ${remote}`)
  yield* Console.log("forwarding", listening.join(", "))
  const failures = Stream.filter(forward.events, (event) => event._tag === "Failed")
  yield* Effect.forkScoped(Stream.runForEach(failures, ({ error }) => Console.error(error.message)))

  const client = Forward.layerHttpClient(Effect.succeed(forward)).pipe(Layer.provide(NodeHttpClient.layerUndici))
  const response = yield* HttpClient.get("/").pipe(Effect.provide(client))
  yield* Console.log("by HttpClient:", response.status)
})

program.pipe(
  Effect.catchTag("PortForwardFailed", (error) => Console.error(error.message)),
  Effect.scoped,
  Effect.provide(Pods.layer),
  Effect.provide(NodeKubernetes.layer),
  NodeRuntime.runMain
)
