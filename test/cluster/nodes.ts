/** Pods to try things in, on the stand-in for a node and on a real one. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as fs from "node:fs"
import * as net from "node:net"
import * as path from "node:path"
import { Namespaces, Nodes, Pods, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import { KubernetesClient } from "effect-kubernetes/Client"
import * as NodeKubernetes from "effect-kubernetes/Node"
import type { Container, PodSpec } from "effect-kubernetes/Schema/CoreV1"
import * as Cluster from "./Cluster.ts"

const groups = Layer.mergeAll(Namespaces.layer, Nodes.layer, Pods.layer, ServiceAccounts.layer)

/** What these suites use of a client. */
export const servicesOf = <E>(client: Layer.Layer<KubernetesClient, E>) =>
  groups.pipe(Layer.provide(client), Layer.orDie)

export const services = servicesOf(Cluster.layer)

/** Whether containers really run somewhere; the stand-in runs their commands on this machine. */
export const hasRealNode = await Effect.runPromise(
  Effect.gen(function* () {
    const nodes = yield* Nodes
    const { items } = yield* nodes.list({ labelSelector: "real=true" })
    return items.some(({ status }) =>
      status?.conditions?.some(({ status, type }) => type === "Ready" && status === "True")
    )
  }).pipe(Effect.provide(services))
)

/** What a pod says to get there. */
export type Where = Pick<PodSpec, "nodeSelector" | "tolerations">

export const standIn: Where = {}
export const realNode: Where = {
  nodeSelector: { real: "true" },
  tolerations: [{ key: "real", operator: "Exists" }]
}

export const often = Schedule.spaced("100 millis")

/** A namespace of the test's own, gone with its scope. */
export const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { metadata } = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "channels-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  yield* Effect.retry((yield* ServiceAccounts).get("default", { namespace: metadata.name }), often)
  return metadata.name
})

/** The pod `web`, of one container of busybox; it may not have begun yet. */
export const created = Effect.fnUntraced(function* (
  where: Where,
  container: Partial<Container> = {},
  spec: Partial<PodSpec> = {}
) {
  const namespace = yield* home
  const pods = yield* Pods
  yield* pods.create({
    metadata: { name: "web", namespace },
    spec: {
      ...where,
      ...spec,
      terminationGracePeriodSeconds: 0,
      containers: [{ name: "main", image: "busybox:1.35", command: ["sleep", "100000"], ...container }]
    }
  })
  return { namespace, pods }
})

/** The pod `web` when it runs. */
export const running = Effect.fnUntraced(function* (
  where: Where,
  container: Partial<Container> = {},
  spec: Partial<PodSpec> = {}
) {
  const { namespace, pods } = yield* created(where, container, spec)
  yield* pods
    .get("web", { namespace })
    .pipe(Effect.repeat({ schedule: often, until: ({ status }) => status?.phase === "Running" }))
  return { namespace, pods }
})

const freePort = Effect.callback<number>((resume) => {
  const server = net.createServer().listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0)))
  })
})

/**
 * The client of a second API server of the same cluster, with flags of its own. The script keeps in `command` how it
 * started the first one.
 */
export const clientBeside = (flags = "") =>
  Layer.unwrap(
    Effect.gen(function* () {
      const folder = process.env["CLUSTER_DIR"] ?? ""
      const command = fs.readFileSync(path.join(folder, "command", "kube-apiserver"), "utf8")
      const port = yield* freePort
      fs.writeFileSync(
        path.join(folder, "command", "beside"),
        `${command.replace(/--secure-port=\d+/, `--secure-port=${port}`)} ${flags}`
      )
      yield* Effect.acquireRelease(
        Effect.sync(() => Cluster.start("beside")),
        () => Effect.sync(() => Cluster.kill("beside"))
      )
      const kubeconfig = fs.readFileSync(Cluster.kubeconfig, "utf8")
      const client = NodeKubernetes.layerFromString(kubeconfig.replace(/(127\.0\.0\.1):\d+/, `$1:${port}`))
      yield* Effect.flatMap(KubernetesClient, ({ request }) => request({ method: "GET", path: "/readyz" })).pipe(
        Effect.retry(Schedule.max([often, Schedule.recurs(600)])),
        Effect.provide(client)
      )
      return client
    })
  )

/** What these suites use of that client, also within a program that has the same of another one. */
export const beside = (flags?: string) => Layer.fresh(servicesOf(clientBeside(flags)))

/** The second server is the one to kill: controllers, on which other tests wait, take a minute to come back to the first. */
export const killBeside = Effect.sync(() => Cluster.kill("beside"))
export const startBeside = Effect.sync(() => Cluster.start("beside"))
