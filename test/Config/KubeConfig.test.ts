import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import * as ClientConfig from "../../src/Config/ClientConfig.ts"
import * as KubeConfig from "../../src/Config/KubeConfig.ts"
import { environment, faults, kubeconfigText, machine, makeFiles, pem, reveal } from "./support.ts"

const cluster = (name: string, server: string) => `{name: ${name}, cluster: {server: "${server}"}}`
const user = (name: string, token: string) => `{name: ${name}, user: {token: ${token}}}`
const context = (name: string, of: string, as: string) => `{name: ${name}, context: {cluster: ${of}, user: ${as}}}`

const faultsOf = (text: string) => {
  const result = KubeConfig.fromString(text, { source: "f" })
  return Result.isFailure(result) ? faults(result.failure) : []
}

describe("merging", () => {
  it.effect("takes the whole entry of the first file where two files name the same user", () =>
    Effect.gen(function* () {
      const config = yield* KubeConfig.load(["/a", "/b"])
      assert.deepStrictEqual(
        config.users.map((entry) => [entry.origin.source, reveal(entry.value.token), entry.value.tokenFile]),
        [["/a", { secret: "one" }, undefined]]
      )
    }).pipe(
      Effect.provide(
        machine({ "/a": "users: [{name: u, user: {token: one}}]", "/b": "users: [{name: u, user: {tokenFile: /t}}]" })
      )
    )
  )

  it.effect("finds the current context in another file than its cluster and its user", () =>
    Effect.gen(function* () {
      const config = yield* ClientConfig.fromEnvironment()
      assert.strictEqual(config.server, "https://b")
      assert.strictEqual(config.source, `context "x" of /b`)
    }).pipe(
      Effect.provide(
        machine(
          {
            "/a": "current-context: x",
            "/b": `contexts: [${context("x", "c", "u")}, ${context("y", "c", "u")}]\ncurrent-context: y`,
            "/c": `clusters: [${cluster("c", "https://b")}]\nusers: [${user("u", "t")}]`
          },
          { KUBECONFIG: "/a:/b:/c" }
        )
      )
    )
  )

  it.effect("passes over empty parts of KUBECONFIG and reads a file that is named twice once", () => {
    const files = makeFiles({ "/a": kubeconfigText({}), "/b": "" })
    return Effect.gen(function* () {
      yield* ClientConfig.fromEnvironment()
      assert.strictEqual(files.reads("/a"), 1)
    }).pipe(Effect.provide([files.layer, Path.layer, environment({ KUBECONFIG: ":/a::/b:/a:" })]))
  })

  it.effect("separates the files in KUBECONFIG by semicolons where paths have backslashes", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* KubeConfig.paths, ["C:\\a", "D:\\b"])
    }).pipe(
      Effect.provide([
        Layer.effect(
          Path.Path,
          Effect.map(Path.Path, (path) => Path.Path.of({ ...path, sep: "\\" }))
        ).pipe(Layer.provide(Path.layer)),
        environment({ KUBECONFIG: "C:\\a;D:\\b" })
      ])
    )
  )

  it.effect("passes over a file of the list that does not exist", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.fromEnvironment()).server, "https://c:6443")
    }).pipe(Effect.provide(machine({ "/b": kubeconfigText({}) }, { KUBECONFIG: "/a:/b" })))
  )

  it.effect("names every file where none exists", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.fromEnvironment())
      assert.deepStrictEqual(faults(error), ["/a |  | does not exist", "/b |  | is empty"])
    }).pipe(Effect.provide(machine({ "/b": "" }, { KUBECONFIG: "/a:/b" })))
  )

  it.effect("names every bad file where others are fine", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.fromEnvironment())
      assert.deepStrictEqual(faults(error), [
        "/denied |  | may not be read (permission denied)",
        "/folder |  | is not a file",
        "/busy |  | cannot be read (Busy)",
        "/binary |  | is not text in UTF-8",
        "/bad | clusters[0].name | is missing"
      ])
    }).pipe(
      Effect.provide(
        machine(
          {
            "/good": kubeconfigText({}),
            "/denied": { fails: "PermissionDenied" },
            "/folder": { fails: "BadResource" },
            "/busy": { fails: "Busy" },
            "/binary": new Uint8Array([0x61, 0xc3, 0x28]),
            "/bad": "clusters: [{cluster: {}}]"
          },
          { KUBECONFIG: "/good:/denied:/folder:/busy:/binary:/bad" }
        )
      )
    )
  )

  it.effect("reads no file that is too large, and nothing that is no file but the empty device", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.fromEnvironment())
      assert.deepStrictEqual(faults(error), [
        "/large |  | has more than 16 MiB",
        "/grew |  | has more than 16 MiB",
        "/zero |  | is not a file",
        "/folder |  | is not a file"
      ])
    }).pipe(
      Effect.provide(
        machine(
          {
            "/large": { is: "File", size: 16 * 1024 * 1024 + 1 },
            "/grew": new Uint8Array(16 * 1024 * 1024 + 1),
            "/zero": { is: "CharacterDevice" },
            "/folder": { is: "Directory" },
            "/dev/null": ""
          },
          { KUBECONFIG: "/large:/grew:/zero:/folder:/dev/null" }
        )
      )
    )
  )

  it.effect("waits for a pipe, but not for ever", () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.flip(ClientConfig.fromEnvironment()))
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(faults(yield* Fiber.join(fiber)), ["/pipe |  | is a pipe that did not end within 10s"])
    }).pipe(Effect.provide(machine({ "/pipe": { is: "FIFO" } }, { KUBECONFIG: "/pipe" })))
  )

  it.effect("takes other fields from the first file that sets them", () =>
    Effect.gen(function* () {
      const config = yield* KubeConfig.load(["/a", "/b"])
      assert.deepStrictEqual(Redacted.value(config.rest), { preferences: { colors: true }, mine: 1 })
    }).pipe(
      Effect.provide(
        machine({ "/a": "preferences:\nmine: 1\nusers: []", "/b": "preferences: {colors: true}\nmine: 2\nusers:" })
      )
    )
  )

  it.effect("takes relative files from the folder of the kubeconfig that names them", () =>
    Effect.gen(function* () {
      const { clusters, users } = yield* KubeConfig.load(["/one/config", "/two/sub/config"])
      assert.deepStrictEqual(
        clusters.map((entry) => entry.value["certificate-authority"]),
        ["/one/ca.crt", "/two/ca.crt"]
      )
      assert.deepStrictEqual(
        users.map(({ value }) => [value["client-certificate"], value["client-key"], value.tokenFile]),
        [
          ["/one/cert", "/one/keys/key", "/abs/token"],
          ["/two/sub/cert", "/two/sub/keys/key", "/two/sub/token"]
        ]
      )
    }).pipe(
      Effect.provide(
        machine({
          "/one/config": `
clusters: [{name: a, cluster: {certificate-authority: ca.crt}}]
users: [{name: a, user: {client-certificate: ./cert, client-key: keys/key, tokenFile: /abs/token}}]`,
          "/two/sub/config": `
clusters: [{name: b, cluster: {certificate-authority: ../ca.crt}}]
users: [{name: b, user: {client-certificate: cert, client-key: keys/key, tokenFile: token}}]`
        })
      )
    )
  )

  it.effect("reads the files that relative paths in two folders mean", () =>
    Effect.gen(function* () {
      const one = yield* ClientConfig.fromEnvironment()
      const two = yield* ClientConfig.fromEnvironment({ context: "two" })
      assert.strictEqual(one.tls.ca, pem("CERTIFICATE", "one"))
      assert.strictEqual(two.tls.ca, pem("CERTIFICATE", "two"))
      assert.strictEqual(two.origins.ca?.file, "/two/ca")
    }).pipe(
      Effect.provide(
        machine(
          {
            "/one/config": kubeconfigText({ "certificate-authority": "ca" }),
            "/one/ca": pem("CERTIFICATE", "one"),
            "/two/config": `
clusters: [{name: two, cluster: {server: "https://two", certificate-authority: ca}}]
contexts: [{name: two, context: {cluster: two}}]`,
            "/two/ca": pem("CERTIFICATE", "two")
          },
          { KUBECONFIG: "/one/config:/two/config" }
        )
      )
    )
  )
})

describe("reading", () => {
  it.each([
    ["a list that is none", "clusters: 5", ["f | clusters | must be a list"]],
    [
      "an item that is no mapping",
      "clusters: [a, [], null]",
      [0, 1, 2].map((n) => `f | clusters[${n}] | must be a mapping`)
    ],
    ["an item without a name", "users: [{user: {}}]", ["f | users[0].name | is missing"]],
    [
      "a name that is no text",
      "users: [{name: 5}]",
      ["f | users[0].name | must be text (a number or a boolean needs quotes)"]
    ],
    [
      "the same name twice",
      "users: [{name: a}, {name: b}, {name: a}]",
      ["f | users[2].name | is the name of users[0] too"]
    ],
    [
      "a member that is no mapping",
      "contexts: [{name: a, context: x}]",
      ["f | contexts[0].context | must be a mapping"]
    ],
    ["another kind", "kind: Pod\napiVersion: v2", ["f | apiVersion | must be v1", "f | kind | must be Config"]],
    ["a scalar", "hello", ["f |  | is not a kubeconfig: it must be a mapping"]],
    ["a number", "0", ["f |  | is not a kubeconfig: it must be a mapping"]],
    ["a list", "- a", ["f |  | is not a kubeconfig: it must be a mapping"]],
    ["two documents", "users: []\n---\nusers: []", ["f |  | is not YAML: MULTIPLE_DOCS at line 2, column 1"]],
    ["the same field twice", "users: []\nusers: []", ["f |  | is not YAML: DUPLICATE_KEY at line 2, column 1"]],
    [
      "the same field twice within an entry",
      "users:\n- name: u\n  user: {token: a, token: b}",
      ["f |  | is not YAML: DUPLICATE_KEY at line 3, column 20"]
    ],
    ["an unknown alias", "users: *a", ["f |  | is not usable YAML: its aliases are unresolved, or expand too far"]]
  ])("reports %s", (_, text, expected) => {
    assert.deepStrictEqual(faultsOf(text), expected)
  })

  it("reports every fault of a file with its place, and no value", () => {
    const text = `
clusters: [{name: c, cluster: {server: 17, insecure-skip-tls-verify: s3cret, certificate-authority-data: [s3cret]}}]
users: [{name: u, user: {token: {s3cret: 1}, as-groups: s3cret, exec: s3cret}}]
current-context: [s3cret]`
    const result = KubeConfig.fromString(text, { source: "f" })
    assert.isTrue(Result.isFailure(result))
    assert.notInclude(JSON.stringify(result), "s3cret")
    assert.deepStrictEqual(faultsOf(text), [
      "f | current-context | must be text (a number or a boolean needs quotes)",
      "f | clusters[0].cluster.server | must be text (a number or a boolean needs quotes)",
      "f | clusters[0].cluster.insecure-skip-tls-verify | must be true or false",
      "f | clusters[0].cluster.certificate-authority-data | must be text (a number or a boolean needs quotes)",
      "f | users[0].user.token | must be text (a number or a boolean needs quotes)",
      "f | users[0].user.as-groups | must be a list of texts",
      "f | users[0].user.exec | must be a mapping"
    ])
  })

  it("repeats nothing of a text that is not YAML", () => {
    for (const text of [
      "token: *s3cret",
      "token: !s3cret x",
      `token: "\\s3cret`,
      "a: s3cret: b",
      "{s3cret",
      "@s3cret"
    ]) {
      const result = KubeConfig.fromString(`users:\n  - ${text}`)
      assert.notInclude(JSON.stringify(result), "s3cret")
    }
  })

  it("refuses aliases that expand to more than a machine can hold", () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`).join(", ")}]`
    )
    assert.deepStrictEqual(faultsOf(["l0: &l0 x", ...levels].join("\n")), [
      "f |  | is not usable YAML: its aliases are unresolved, or expand too far"
    ])
  })

  it("refuses what is nested too deeply to be read", () => {
    assert.lengthOf(faultsOf(`users: ${"[".repeat(100_000)}`), 1)
  })

  it("takes an alias, a merge key and a mapping that contains itself", () => {
    const text = `
anchors: {user: &user {token: t}, loop: &loop {loop: *loop}}
users: [{name: a, user: *user}, {name: b, user: {<<: *user}}]`
    const { users } = Result.getOrThrow(KubeConfig.fromString(text))
    assert.deepStrictEqual(
      users.map(({ value }) => reveal(value.token)),
      [{ secret: "t" }, { secret: "t" }]
    )
  })

  it("reads null and empty text as absent", () => {
    const text = `
clusters:
users: [{name: u, user: {token: null, tokenFile: "", password: , exec: null}}]
contexts: null
current-context: ""`
    const config = Result.getOrThrow(KubeConfig.fromString(text))
    assert.deepStrictEqual(config.clusters, [])
    assert.deepStrictEqual(
      Object.values(config.users[0]?.value ?? {}).filter((value) => value !== undefined),
      []
    )
    assert.isUndefined(config.currentContext)
  })

  it.each([
    ["", "is empty"],
    ["# nothing\n---\n", "is empty"],
    ["apiVersion: v1\nkind: Config\nclusters: null\ncurrent-context: ''", "holds no cluster, no user and no context"]
  ])("reads as a kubeconfig that holds nothing: %j", (text, message) => {
    const config = Result.getOrThrow(KubeConfig.fromString(text, { source: "f" }))
    assert.isTrue(KubeConfig.isEmpty(config))
    assert.deepStrictEqual(config.absent, [{ source: "f", message }])
  })

  it("keeps the fields that it does not know", () => {
    const text = `
users: [{name: u, user: {token: t, new-way: {secret: s}}, x: 1}]
extensions: [{name: e}]`
    const config = Result.getOrThrow(KubeConfig.fromString(text))
    assert.deepStrictEqual(
      config.users.map((entry) => Redacted.value(entry.raw)),
      [{ name: "u", user: { token: "t", "new-way": { secret: "s" } }, x: 1 }]
    )
    assert.deepStrictEqual(Redacted.value(config.rest), { extensions: [{ name: "e" }] })
  })

  it("shows no secret when it is printed", () => {
    const config = KubeConfig.fromString(`
clusters: [{name: c, cluster: {proxy-url: "http://me:s3cret@p", unknown: s3cret}}]
users:
  - name: u
    user:
      token: s3cret
      password: s3cret
      client-key-data: s3cret
      client-certificate-data: s3cret
      exec: {env: [{name: A, value: s3cret}]}
      auth-provider: {config: {id-token: s3cret}}
      unknown: s3cret
    unknown: s3cret
unknown: s3cret`)
    assert.isTrue(Result.isSuccess(config))
    assert.notInclude(`${inspect(config, { depth: Infinity })}${JSON.stringify(config)}`, "s3cret")
  })

  it("takes a field called __proto__ for a field like any other", () => {
    const config = Result.getOrThrow(KubeConfig.fromString(`{"__proto__": {"users": [{}]}, "current-context": "x"}`))
    assert.deepStrictEqual(config.users, [])
  })

  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * text.length))
    for (let n = 0; n < text.length; n++) view.setUint16(2 * n, text.charCodeAt(n), littleEndian)
    return new Uint8Array(view.buffer)
  }
  const marked = `\uFEFF${kubeconfigText({ server: "https://größe" })}`

  it.effect.each<readonly [string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(marked)],
    ["UTF-16LE", utf16(marked, true)],
    ["UTF-16BE", utf16(marked, false)]
  ])("reads %s with a byte order mark", ([, bytes]) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.fromFile("/f")).server, "https://xn--gre-6ka8i")
    }).pipe(Effect.provide(machine({ "/f": bytes })))
  )

  it.effect("reads text with a byte order mark", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* ClientConfig.fromString(marked)).server, "https://xn--gre-6ka8i")
    }).pipe(Effect.provide(machine({})))
  )
})

describe("finding", () => {
  it.effect.each([
    [{ KUBECONFIG: "/k" }, "/k"],
    [{ KUBECONFIG: "/k", HOME: "/home/u" }, "/k"],
    [{ KUBECONFIG: "", HOME: "/home/u" }, "/home/u/.kube/config"],
    [{ HOME: "/home/u", USERPROFILE: "/p" }, "/home/u/.kube/config"],
    [{ USERPROFILE: "/p" }, "/p/.kube/config"]
  ] as const)("with %j it reads the file that kubectl would read", ([variables, path]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* KubeConfig.paths, [path])
    }).pipe(Effect.provide([Path.layer, environment(variables)]))
  )

  it.effect("says that nothing names a kubeconfig", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(ClientConfig.fromEnvironment())
      assert.deepStrictEqual(faults(error), ["environment |  | names no kubeconfig (KUBECONFIG, HOME)"])
    }).pipe(Effect.provide(machine({})))
  )

  it.effect("fails where a file that is asked for does not exist, or is empty", () =>
    Effect.gen(function* () {
      const missing = yield* Effect.flip(ClientConfig.fromFile("/missing"))
      const empty = yield* Effect.flip(ClientConfig.fromFile("/empty"))
      assert.deepStrictEqual(faults(missing), ["/missing |  | does not exist"])
      assert.deepStrictEqual(faults(empty), ["/empty |  | is empty"])
      assert.strictEqual(missing.message, "cannot configure the client: /missing: does not exist")
    }).pipe(Effect.provide(machine({ "/empty": "" })))
  )
})
