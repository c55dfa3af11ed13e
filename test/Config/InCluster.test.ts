import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as ClientConfig from "../../src/Config/ClientConfig.ts"
import { type Content, faults, kubeconfigText, machine, pem } from "./support.ts"

const folder = "/var/run/secrets/kubernetes.io/serviceaccount"
const certificate = pem("CERTIFICATE")
const files: { readonly [path: string]: Content } = {
  [`${folder}/token`]: "s3cret\n",
  [`${folder}/ca.crt`]: certificate,
  [`${folder}/namespace`]: "prod\n"
}
const variables = {
  KUBERNETES_SERVICE_HOST: "10.0.0.1",
  KUBERNETES_SERVICE_PORT: "443",
  KUBERNETES_SERVICE_PORT_HTTPS: "443",
  KUBERNETES_PORT: "tcp://10.0.0.1:443"
}

const without = <A>(record: { readonly [key: string]: A }, ...keys: ReadonlyArray<string>): { [key: string]: A } =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

describe("in-cluster", () => {
  it.effect("takes the service account of the pod", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* ClientConfig.inCluster, {
        server: "https://10.0.0.1",
        namespace: "prod",
        tls: { ca: certificate, insecure: false },
        auth: { _tag: "TokenFile", path: `${folder}/token` },
        source: "in-cluster",
        origins: {
          server: { source: "in-cluster", path: "KUBERNETES_SERVICE_HOST" },
          ca: { source: "in-cluster", file: `${folder}/ca.crt` },
          auth: { source: "in-cluster", file: `${folder}/token` }
        }
      })
    }).pipe(Effect.provide(machine(files, variables)))
  )

  it.effect.each<readonly [string, string, string]>([
    ["fd00::1", "6443", "https://[fd00::1]:6443"],
    ["[fd00::1]", "443", "https://[fd00::1]"],
    ["kubernetes.default.svc", "6443", "https://kubernetes.default.svc:6443"]
  ])("takes the host %s with the port %s", ([host, port, server]) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.inCluster).server, server)
    }).pipe(Effect.provide(machine(files, { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port })))
  )

  const unset = "is not set: the program does not run inside a cluster"

  it.effect.each<readonly [string, { readonly [path: string]: Content }, { readonly [name: string]: string }, string]>([
    ["no host", files, without(variables, "KUBERNETES_SERVICE_HOST"), `KUBERNETES_SERVICE_HOST | ${unset}`],
    ["an empty host", files, { ...variables, KUBERNETES_SERVICE_HOST: "" }, `KUBERNETES_SERVICE_HOST | ${unset}`],
    [
      "a host that is none",
      files,
      { ...variables, KUBERNETES_SERVICE_HOST: "a b" },
      "KUBERNETES_SERVICE_HOST | is not a URL"
    ],
    ["no port", files, without(variables, "KUBERNETES_SERVICE_PORT"), `KUBERNETES_SERVICE_PORT | ${unset}`],
    ["an empty port", files, { ...variables, KUBERNETES_SERVICE_PORT: "" }, `KUBERNETES_SERVICE_PORT | ${unset}`],
    [
      "a port that is none",
      files,
      { ...variables, KUBERNETES_SERVICE_PORT: "70000" },
      "KUBERNETES_SERVICE_PORT | is not a port"
    ],
    ["no token", without(files, `${folder}/token`), variables, ` | ${folder}/token does not exist`],
    ["an empty token", { ...files, [`${folder}/token`]: "\n" }, variables, ` | ${folder}/token is empty`],
    ["no certificate authority", without(files, `${folder}/ca.crt`), variables, ` | ${folder}/ca.crt does not exist`],
    [
      "an empty certificate authority",
      { ...files, [`${folder}/ca.crt`]: "" },
      variables,
      ` | ${folder}/ca.crt holds no PEM block`
    ]
  ])("names what is missing: %s", ([, files, variables, expected]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.inCluster)
      assert.deepStrictEqual(faults(error), [`in-cluster | ${expected}`])
    }).pipe(Effect.provide(machine(files, variables)))
  )

  it.effect.each<readonly [string, { readonly [path: string]: Content }, { readonly [name: string]: string }]>([
    ["env", files, { ...variables, POD_NAMESPACE: "env" }],
    ["prod", files, variables],
    ["prod", files, { ...variables, POD_NAMESPACE: "" }],
    ["default", { ...files, [`${folder}/namespace`]: " " }, variables],
    ["default", without(files, `${folder}/namespace`), variables]
  ])("takes the namespace from POD_NAMESPACE, the file, or else default: %s", ([namespace, files, variables]) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.inCluster).namespace, namespace)
    }).pipe(Effect.provide(machine(files, variables)))
  )

  it.effect("refuses a namespace that cannot be one", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.inCluster)
      assert.strictEqual(error.faults[0]?.path, "POD_NAMESPACE")
    }).pipe(Effect.provide(machine(files, { ...variables, POD_NAMESPACE: "a/b" })))
  )
})

describe("auto", () => {
  const home = { HOME: "/home/u" }
  const config = "/home/u/.kube/config"

  it.effect("prefers a kubeconfig to the pod", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.auto()).server, "https://c:6443")
    }).pipe(Effect.provide(machine({ ...files, [config]: kubeconfigText({}) }, { ...variables, ...home })))
  )

  it.effect.each(["", "kind: Config"])("takes the pod where the kubeconfig is missing or says nothing: %j", (text) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.auto()).source, "in-cluster")
    }).pipe(Effect.provide(machine({ ...files, ...(text && { [config]: text }) }, { ...variables, ...home })))
  )

  it.effect("does not go to the pod's cluster where the kubeconfig is at fault", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.auto())
      assert.deepStrictEqual(faults(error), [`${config} | clusters | must be a list`])
    }).pipe(Effect.provide(machine({ ...files, [config]: "clusters: 1" }, { ...variables, ...home })))
  )

  it.effect("does not go to the pod's cluster where a context is asked for", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.auto({ context: "x" }))
      assert.deepStrictEqual(faults(error), [`${config} |  | does not exist`])
    }).pipe(Effect.provide(machine(files, { ...variables, ...home })))
  )

  it.effect("says what is missing on both sides", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.auto())
      assert.deepStrictEqual(faults(error), [
        "/a |  | does not exist",
        "/b |  | does not exist",
        "in-cluster | KUBERNETES_SERVICE_HOST | is not set: the program does not run inside a cluster",
        "in-cluster | KUBERNETES_SERVICE_PORT | is not set: the program does not run inside a cluster"
      ])
    }).pipe(Effect.provide(machine({}, { ...home, KUBECONFIG: "/a:/b" })))
  )
})
