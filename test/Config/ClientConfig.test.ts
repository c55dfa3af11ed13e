import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Formatter from "effect/Formatter"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import * as ClientConfig from "../../src/Config/ClientConfig.ts"
import { ConfigError } from "../../src/KubernetesError.ts"
import { faults, kubeconfig, kubeconfigText, machine, pem, reveal } from "./support.ts"

const certificate = pem("CERTIFICATE")
const key = pem("PRIVATE KEY", "s3cret")
const token = Redacted.make("s3cret")
const none = machine({})

const read = (...args: Parameters<typeof kubeconfig>) =>
  ClientConfig.fromKubeConfig(kubeconfig(...args), { source: "f" })

const faultsOf = (...args: Parameters<typeof kubeconfig>) => Effect.map(Effect.flip(read(...args)), faults)

describe("a kubeconfig", () => {
  it.effect("gives all that a client needs", () =>
    Effect.gen(function* () {
      const config = yield* read(
        { "certificate-authority-data": btoa(certificate), "tls-server-name": "name", "disable-compression": true },
        { "client-certificate-data": btoa(certificate), "client-key-data": btoa(key), token: "s3cret" },
        { namespace: "prod" }
      )
      assert.deepStrictEqual(reveal(config), {
        server: "https://c:6443",
        namespace: "prod",
        tls: {
          ca: certificate,
          cert: certificate,
          key: { secret: key },
          serverName: "name",
          insecure: false
        },
        auth: { _tag: "Token", token: { secret: "s3cret" } },
        source: `context "x" of f`,
        origins: {
          server: { source: "f", path: "clusters[0].cluster.server" },
          ca: { source: "f", path: "clusters[0].cluster.certificate-authority-data" },
          cert: { source: "f", path: "users[0].user.client-certificate-data" },
          key: { source: "f", path: "users[0].user.client-key-data" },
          auth: { source: "f", path: "users[0].user.token" }
        }
      })
    }).pipe(Effect.provide(none))
  )

  it.effect("gives an anonymous client in the namespace default where it says no more than a server", () =>
    Effect.gen(function* () {
      const config = yield* read({ "insecure-skip-tls-verify": true, unknown: 1 })
      assert.deepStrictEqual(config.auth, { _tag: "Anonymous" })
      assert.strictEqual(config.namespace, "default")
      assert.deepStrictEqual(reveal(config.tls), { insecure: true })
    }).pipe(Effect.provide(none))
  )

  it.effect("gives what the files hold that it names", () =>
    Effect.gen(function* () {
      const config = yield* ClientConfig.fromFile("/k/config")
      assert.deepStrictEqual(reveal(config.tls), {
        ca: certificate,
        cert: certificate,
        key: { secret: key },
        insecure: false
      })
      assert.deepStrictEqual(config.auth, { _tag: "TokenFile", path: "/k/token" })
      assert.deepStrictEqual(config.origins.ca, {
        source: "/k/config",
        path: "clusters[0].cluster.certificate-authority",
        file: "/k/ca"
      })
    }).pipe(
      Effect.provide(
        machine({
          "/k/config": kubeconfigText(
            { "certificate-authority": "ca" },
            { "client-certificate": "both", "client-key": "both", tokenFile: "token" }
          ),
          "/k/ca": certificate,
          "/k/both": key + certificate,
          "/k/token": "s3cret\n"
        })
      )
    )
  )

  it.effect("takes data where an entry gives data and a file", () =>
    Effect.gen(function* () {
      const config = yield* read(
        { "certificate-authority-data": btoa(certificate), "certificate-authority": "/none" },
        {
          "client-certificate-data": btoa(certificate),
          "client-certificate": "/none",
          "client-key-data": btoa(key),
          "client-key": "/none"
        }
      )
      assert.deepStrictEqual(reveal(config.tls), {
        ca: certificate,
        cert: certificate,
        key: { secret: key },
        insecure: false
      })
    }).pipe(Effect.provide(none))
  )

  it.effect("reads data that is broken into lines", () =>
    Effect.gen(function* () {
      const data = btoa(certificate).replaceAll(/.{8}/g, "$&\n  ")
      assert.strictEqual((yield* read({ "certificate-authority-data": data })).tls.ca, certificate)
    }).pipe(Effect.provide(none))
  )

  it.effect("names the field and the file of each certificate and key that is of no use", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* faultsOf(
          { "certificate-authority-data": "not base64" },
          { "client-certificate-data": btoa("s3cret"), "client-key": "/none", tokenFile: "/empty" }
        ),
        [
          "f | clusters[0].cluster.certificate-authority-data | is not base64",
          "f | users[0].user.client-key | /none does not exist",
          "f | users[0].user.tokenFile | /empty is empty",
          "f | users[0].user.client-certificate-data | holds no PEM block"
        ]
      )
      assert.deepStrictEqual(
        yield* faultsOf(
          { "certificate-authority": "/folder" },
          { "client-certificate": "/key", "client-key": "/certificate", tokenFile: "/none" }
        ),
        [
          "f | clusters[0].cluster.certificate-authority | /folder is not a file",
          "f | users[0].user.tokenFile | /none does not exist",
          "f | users[0].user.client-certificate | /key holds no certificate",
          "f | users[0].user.client-key | /certificate holds no private key"
        ]
      )
    }).pipe(
      Effect.provide(
        machine({ "/empty": " \n", "/folder": { fails: "BadResource" }, "/key": key, "/certificate": certificate })
      )
    )
  )

  it.effect("refuses a certificate without its key, and a key without its certificate", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* faultsOf({}, { "client-certificate-data": btoa(certificate) }), [
        "f | users[0].user.client-certificate-data | needs a private key beside it: client-key-data or client-key"
      ])
      assert.deepStrictEqual(yield* faultsOf({}, { "client-key-data": btoa(key) }), [
        "f | users[0].user.client-key-data | needs a certificate beside it: client-certificate-data or client-certificate"
      ])
    }).pipe(Effect.provide(none))
  )

  it.effect("refuses a certificate authority whose verification is switched off", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* faultsOf({ "insecure-skip-tls-verify": true, "certificate-authority-data": btoa(certificate) }),
        ["f | clusters[0].cluster.insecure-skip-tls-verify | excludes a certificate authority: give one of the two"]
      )
    }).pipe(Effect.provide(none))
  )

  it.effect("takes the context that is asked for, else the current one", () =>
    Effect.gen(function* () {
      const document = {
        clusters: [
          { name: "a", cluster: { server: "https://a" } },
          { name: "b", cluster: { server: "https://b" } }
        ],
        users: [{ name: "broken", user: { exec: {} } }],
        contexts: [
          { name: "x", context: { cluster: "a" } },
          { name: "y", context: { cluster: "b" } },
          { name: "z", context: { cluster: "b", user: "broken" } }
        ],
        "current-context": "x"
      }
      assert.strictEqual((yield* ClientConfig.fromKubeConfig(document)).server, "https://a")
      assert.strictEqual((yield* ClientConfig.fromKubeConfig(document, { context: "y" })).server, "https://b")
    }).pipe(Effect.provide(none))
  )

  it.effect("names a context, a user or a cluster that is not there", () =>
    Effect.gen(function* () {
      const document = kubeconfig({}, {})
      const unknown = yield* Effect.flip(ClientConfig.fromKubeConfig(document, { context: "y" }))
      assert.deepStrictEqual(faults(unknown), [`kubeconfig |  | there is no context "y" (there are: x)`])

      const current = { ...document, "current-context": "y" }
      assert.deepStrictEqual(faults(yield* Effect.flip(ClientConfig.fromKubeConfig(current))), [
        `kubeconfig | current-context | there is no context "y" (there are: x)`
      ])

      const { "current-context": _, ...unset } = document
      assert.deepStrictEqual(faults(yield* Effect.flip(ClientConfig.fromKubeConfig(unset))), [
        "kubeconfig | current-context | is not set: set it, or name a context (there are: x)"
      ])

      assert.deepStrictEqual(yield* faultsOf({}, {}, { cluster: "d", user: "v" }), [
        `f | contexts[0].context.cluster | there is no cluster "d" (there are: c)`,
        `f | contexts[0].context.user | there is no user "v" (there are: u)`
      ])
      assert.deepStrictEqual(yield* faultsOf({}, undefined, { cluster: "", user: "v" }), [
        `f | contexts[0].context.user | there is no user "v" (there is none)`,
        "f | contexts[0].context.cluster | is not set"
      ])
    }).pipe(Effect.provide(none))
  )

  it.effect.each([
    ["https://h/p/?x#y", "https://h/p"],
    ["https://h:6443/", "https://h:6443"],
    ["https://h/a/b//", "https://h/a/b"],
    ["https://[::1]:6443", "https://[::1]:6443"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["localhost:8080", "http://localhost:8080"]
  ])("takes the server %s", ([server, expected]) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* read({ server })).server, expected)
    }).pipe(Effect.provide(none))
  )

  it.effect("takes a server without a scheme to speak TLS where TLS is configured", () =>
    Effect.gen(function* () {
      const config = yield* read({ server: "h:6443", "insecure-skip-tls-verify": true })
      assert.strictEqual(config.server, "https://h:6443")
    }).pipe(Effect.provide(none))
  )

  it.effect.each([
    ["", "is not set"],
    ["https://", "is not a URL"],
    ["ftp://h", "must be an https or http URL"],
    ["https://me:s3cret@h", "must not hold a user name or a password: use a token or a client certificate"]
  ])("refuses the server %j", ([server, message]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* faultsOf({ server }), [`f | clusters[0].cluster.server | ${message}`])
    }).pipe(Effect.provide(none))
  )

  it.effect.each(["Prod", "-a", "a-", "a.b", "a/b", "a\nb", "a".repeat(64)])("refuses the namespace %j", (namespace) =>
    Effect.gen(function* () {
      const [fault, ...more] = yield* faultsOf({}, undefined, { namespace })
      assert.include(fault, "f | contexts[0].context.namespace | is not a valid namespace")
      assert.deepStrictEqual(more, [])
    }).pipe(Effect.provide(none))
  )

  it.effect.each(["a", "0", "a-b", "a".repeat(63)])("takes the namespace %j", (namespace) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* read({}, undefined, { namespace })).namespace, namespace)
    }).pipe(Effect.provide(none))
  )

  it.effect("trims a token", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(reveal((yield* read({}, { token: " s3cret\n" })).auth), {
        _tag: "Token",
        token: { secret: "s3cret" }
      })
    }).pipe(Effect.provide(none))
  )

  it.effect("keeps the token beside a token file, which then need not exist yet", () =>
    Effect.gen(function* () {
      const { auth } = yield* read({}, { token: "s3cret", tokenFile: "/none" })
      assert.deepStrictEqual(reveal(auth), { _tag: "TokenFile", path: "/none", token: { secret: "s3cret" } })
    }).pipe(Effect.provide(none))
  )

  it.effect("refuses a token that no header can hold", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* faultsOf({}, { token: "a\nb", tokenFile: "/none" }), [
        "f | users[0].user.token | holds characters that no token may hold"
      ])
    }).pipe(Effect.provide(none))
  )
})

describe("what is not supported", () => {
  it.effect.each<readonly [{ readonly [field: string]: unknown }, ReadonlyArray<string>]>([
    [
      { exec: { command: "s3cret" } },
      ["exec | an exec plugin for credentials is not supported: use token, tokenFile or a client certificate"]
    ],
    [
      { "auth-provider": { name: "gcp" } },
      [
        "auth-provider | the auth-provider gcp is gone from Kubernetes: use the exec plugin gke-gcloud-auth-plugin, or a token"
      ]
    ],
    [
      { "auth-provider": { name: "azure", config: { "access-token": "s3cret" } } },
      ["auth-provider | the auth-provider azure is gone from Kubernetes: use the exec plugin kubelogin, or a token"]
    ],
    [
      { "auth-provider": { name: "oidc", config: { "id-token": "s3cret" } } },
      [
        "auth-provider | the auth-provider oidc is not supported: keep the ID token in a file and name that file in tokenFile"
      ]
    ],
    [
      { "auth-provider": { name: "s3cret" } },
      ["auth-provider | auth-provider is not supported: use token, tokenFile or a client certificate"]
    ],
    [
      { username: "me", password: "s3cret" },
      ["username | basic authentication is not supported: use token, tokenFile or a client certificate"]
    ],
    [
      { password: "s3cret" },
      ["password | basic authentication is not supported: use token, tokenFile or a client certificate"]
    ],
    [
      { as: "jane", "as-uid": "1" },
      ["as", "as-uid"].map(
        (field) => `${field} | is impersonation, which is not supported: remove it, and use credentials of that user`
      )
    ],
    [
      { "as-uid": "1", "as-groups": ["g"], "as-user-extra": { k: ["v"] } },
      ["as-uid", "as-groups", "as-user-extra"].map(
        (field) => `${field} | is impersonation without a user: \`as\` is not set`
      )
    ]
  ])("names it and says what to do: %j", ([user, expected]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* faultsOf({}, user),
        expected.map((line) => `f | users[0].user.${line}`)
      )
    }).pipe(Effect.provide(none))
  )

  it.effect("names a user with more than one way to authenticate", () =>
    Effect.gen(function* () {
      const [first] = yield* faultsOf({}, { token: "s3cret", username: "me" })
      assert.strictEqual(
        first,
        "f | users[0].user | has more than one way to authenticate: token, username and password"
      )
      const both = yield* faultsOf({}, { exec: {}, "auth-provider": {} })
      assert.include(both, "f | users[0].user | has both exec and auth-provider: give one of the two")
    }).pipe(Effect.provide(none))
  )

  it.effect("names a proxy, and takes an empty one as none", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* faultsOf({ "proxy-url": "http://me:s3cret@proxy" }), [
        "f | clusters[0].cluster.proxy-url | a proxy is not supported: remove it and reach the server directly"
      ])
      assert.strictEqual((yield* read({ "proxy-url": "" })).server, "https://c:6443")
    }).pipe(Effect.provide(none))
  )

  it.effect("is reported together with every other fault", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        read(
          { server: "ftp://h", "proxy-url": "http://p", "certificate-authority": "/none" },
          { exec: {}, as: "jane", "client-key-data": "*" },
          { namespace: "A" }
        )
      )
      assert.deepStrictEqual(
        error.faults.map((fault) => fault.path),
        [
          "clusters[0].cluster.proxy-url",
          "clusters[0].cluster.certificate-authority",
          "users[0].user.exec",
          "users[0].user.as",
          "users[0].user.client-key-data",
          "clusters[0].cluster.server",
          "contexts[0].context.namespace",
          "users[0].user.client-key-data"
        ]
      )
      assert.include(error.message, "and 3 more")
    }).pipe(Effect.provide(none))
  )
})

describe("settings in a program", () => {
  it.effect("make a configuration", () =>
    Effect.gen(function* () {
      const config = yield* ClientConfig.make({ server: "https://h/", token, namespace: "prod", ca: certificate })
      assert.deepStrictEqual(reveal(config), {
        server: "https://h",
        namespace: "prod",
        tls: { ca: certificate, insecure: false },
        auth: { _tag: "Token", token: { secret: "s3cret" } },
        source: "settings",
        origins: {
          server: { source: "settings", path: "server" },
          ca: { source: "settings", path: "ca" },
          auth: { source: "settings", path: "token" }
        }
      })
    })
  )

  it.effect("are checked as a kubeconfig is", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        ClientConfig.make({ server: "", namespace: "A", ca: "x", token: Redacted.make(" "), source: "mine" })
      )
      assert.deepStrictEqual(
        error.faults.map((fault) => [fault.source, fault.path]),
        [
          ["mine", "server"],
          ["mine", "namespace"],
          ["mine", "ca"],
          ["mine", "token"]
        ]
      )
    })
  )
})

describe("a fault that comes to light later", () => {
  it.effect("names the place of its setting", () =>
    Effect.gen(function* () {
      const config = yield* read({ "certificate-authority-data": btoa(certificate) })
      const cause = new Error("asn1")
      const error = ClientConfig.fault(config, "ca", "is not a certificate", cause)
      assert.deepStrictEqual(faults(error), [
        "f | clusters[0].cluster.certificate-authority-data | is not a certificate"
      ])
      assert.strictEqual(error.cause, cause)
      assert.deepStrictEqual(faults(ClientConfig.fault(config, "cert", "is missing")), [
        `context "x" of f | cert | is missing`
      ])
    }).pipe(Effect.provide(none))
  )
})

describe("secrets", () => {
  const shown = (value: unknown) =>
    [
      inspect(value, { depth: Infinity, showHidden: true }),
      JSON.stringify(value),
      Formatter.format(value),
      String(value)
    ].join("\n")

  it.effect("are not shown by a configuration that is printed", () =>
    Effect.gen(function* () {
      const secret = btoa("s3cret")
      for (const config of [
        yield* read(
          { "certificate-authority-data": btoa(key + certificate) },
          {
            "client-certificate-data": btoa(key + certificate),
            "client-key-data": btoa(key + certificate),
            token: "s3cret"
          }
        ),
        yield* read({}, { token: "s3cret", tokenFile: "/none" }),
        yield* ClientConfig.make({ server: "https://h", token })
      ]) {
        assert.notInclude(shown(config), "s3cret")
        assert.notInclude(shown(config), secret)
      }
    }).pipe(Effect.provide(none))
  )

  it.effect("are not shown by an error", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        read(
          { server: "https://me:s3cret@h", "proxy-url": "http://me:s3cret@p", "certificate-authority-data": "s3cret!" },
          {
            "client-key-data": "s3cret!",
            "client-certificate-data": btoa("s3cret"),
            token: "s3cret\n!",
            password: "s3cret",
            exec: { env: [{ name: "A", value: "s3cret" }] },
            "auth-provider": { name: "s3cret", config: { "refresh-token": "s3cret" } }
          }
        )
      )
      assert.instanceOf(error, ConfigError)
      assert.notInclude(shown(error), "s3cret")
    }).pipe(Effect.provide(none))
  )
})

describe("any text", () => {
  const isTyped = (text: string) =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(ClientConfig.fromString(text))
      if (Exit.isFailure(exit)) {
        const error = yield* Effect.flip(exit)
        return error._tag === "ConfigError" && error.faults.length > 0
      }
      return exit.value.server.length > 0
    }).pipe(Effect.provide(none))

  const runs = { arbitrary: { runs: 1000 } }

  it.effect.prop(
    "that is random gives a configuration or a typed error",
    [Schema.String],
    ([text]) => isTyped(text),
    runs
  )

  const leaf = Schema.Union([
    Schema.Null,
    Schema.Boolean,
    Schema.Finite,
    Schema.Literals(["", "c", "u", "x", "https://h", btoa(certificate), "&a", "*a", "<<"])
  ])
  const fields = (names: ReadonlyArray<string>) =>
    Schema.Union([leaf, Schema.Record(Schema.Literals(names), leaf), Schema.Array(leaf)])
  const entry = (member: string, names: ReadonlyArray<string>) =>
    Schema.Union([leaf, Schema.Struct({ name: leaf, [member]: fields(names) })])
  const document = Schema.Struct({
    clusters: Schema.Union([
      leaf,
      Schema.Array(entry("cluster", ["server", "certificate-authority-data", "proxy-url"]))
    ]),
    users: Schema.Union([leaf, Schema.Array(entry("user", ["token", "tokenFile", "exec", "as-groups", "client-key"]))]),
    contexts: Schema.Union([leaf, Schema.Array(entry("context", ["cluster", "user", "namespace"]))]),
    "current-context": leaf
  })

  it.effect.prop(
    "that is nearly a kubeconfig gives a configuration or a typed error",
    [document],
    ([value]) => isTyped(JSON.stringify(value)),
    runs
  )

  it.effect.prop(
    "that is a kubeconfig with a hole gives a configuration or a typed error",
    [Schema.Int, Schema.Int, Schema.String],
    ([from, length, patch]) => {
      const text = `
clusters: [{name: c, cluster: &c {server: "https://c", tls-server-name: n}}]
users:
  - name: u
    user:
      token: |
        abc
contexts: [{name: x, context: {<<: *c, cluster: c, user: u}}]
current-context: x`
      const start = Math.abs(from) % text.length
      return isTyped(text.slice(0, start) + patch + text.slice(start + (Math.abs(length) % 20)))
    },
    runs
  )
})
