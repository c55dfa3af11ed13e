import { NodeHttpClient } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as ChildProcess from "effect/process/ChildProcess"
import { ChildProcessSpawner } from "effect/process/ChildProcessSpawner"
import * as Stream from "effect/Stream"
import { execFileSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { Pods, Services } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Copy from "effect-kubernetes/Kubectl/Copy"
import * as Forward from "effect-kubernetes/Kubectl/Forward"
import * as PodProcess from "effect-kubernetes/Kubectl/PodProcess"
import * as Proxy from "effect-kubernetes/Kubectl/Proxy"
import * as NodeKubernetes from "effect-kubernetes/Node"
import type { Container, Pod, PodSpec } from "effect-kubernetes/Schema/CoreV1"
import * as Cluster from "./Cluster.ts"
import { created, hasRealNode, home, often, realNode, running, services } from "./nodes.ts"

const layer = Layer.mergeAll(Deployments.layer, Services.layer).pipe(
  Layer.provideMerge(Cluster.layer),
  Layer.orDie,
  Layer.merge(services)
)

const folder = Effect.acquireRelease(
  Effect.sync(() => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "kubectl-")))),
  (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
)

/** What its CGI program prints is the request that it got. */
const web: Partial<Container> = {
  command: [
    "sh",
    "-c",
    String.raw`mkdir -p /www/cgi-bin "/www/a b" && echo hello > "/www/a b/ü.txt" && cat > /www/cgi-bin/show <<'EOF'
#!/bin/sh
printf 'Content-type: text/plain\r\nX-App: tea\r\n\r\n'
echo "$REQUEST_METHOD $PATH_INFO $QUERY_STRING $CONTENT_TYPE $HTTP_X_OWN"
cat
EOF
chmod +x /www/cgi-bin/show; exec httpd -f -p 8080 -h /www`
  ],
  ports: [{ name: "http", containerPort: 8080 }],
  readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 }
}

const isReady = (pod: Pod | undefined): boolean =>
  pod?.status?.conditions?.some(({ status, type }) => type === "Ready" && status === "True") === true

const serving = Effect.gen(function* () {
  const { namespace, pods } = yield* running(realNode, web)
  yield* Effect.repeat(pods.get("web", { namespace }), { schedule: often, until: isReady })
  return { namespace, pods }
})

const by = <A, E>(target: Proxy.Target, effect: Effect.Effect<A, E, HttpClient.HttpClient>) =>
  Effect.provide(effect, Proxy.layerHttpClient(target))

describe.skipIf(!hasRealNode)("HTTP through a real API server", () => {
  it.live("reaches a pod, with whatever is asked of it", () =>
    Effect.gen(function* () {
      const { namespace } = yield* serving
      yield* by(
        { pod: "web", port: 8080, namespace },
        Effect.gen(function* () {
          const hello = yield* HttpClient.get("/a%20b/%C3%BC.txt")
          assert.deepStrictEqual([hello.status, yield* hello.text], [200, "hello\n"])
          const shown = yield* HttpClient.execute(
            HttpClientRequest.post("http://any.host/cgi-bin/show/x%20y?q=1&q=%26", {
              headers: { "x-own": "yes" }
            }).pipe(HttpClientRequest.bodyStream(Stream.make("one ", "two").pipe(Stream.encodeText)))
          )
          assert.deepStrictEqual([shown.status, shown.headers["x-app"]], [200, "tea"])
          assert.include(yield* shown.text, "POST /x y q=1&q=%26 application/octet-stream")
          const head = yield* HttpClient.head("/a%20b/%C3%BC.txt")
          assert.deepStrictEqual([head.status, head.headers["content-length"], yield* head.text], [200, "6", ""])
          const missing = yield* HttpClient.get("/none")
          assert.deepStrictEqual([missing.status, missing.headers["content-type"]], [404, "text/html"])
        })
      )
      const refused = (target: Proxy.Target) =>
        by(
          target,
          Effect.flatMap(HttpClient.get("/"), (response) =>
            Effect.map(response.json, (body) => [response.status, Object(body).message])
          )
        )
      assert.deepStrictEqual(yield* refused({ pod: "none", namespace }), [404, 'pods "none" not found'])
      const [status, message] = yield* refused({ pod: "web", port: 9, namespace })
      assert.strictEqual(status, 503)
      assert.match(message, /^error trying to reach service: dial tcp [\d.]+:9: connect: connection refused$/)
      const [tls, words] = yield* refused({ pod: "web", port: 8080, scheme: "https", namespace })
      assert.deepStrictEqual(
        [tls, words],
        [503, "error trying to reach service: tls: first record does not look like a TLS handshake"]
      )
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live("reaches a service by the number and by the name of its port", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* serving
      const services = yield* Services
      yield* pods.modify("web", (pod) => ({ ...pod, metadata: { ...pod.metadata, labels: { app: "web" } } }), {
        namespace
      })
      yield* services.create({
        metadata: { name: "web", namespace },
        spec: { selector: { app: "web" }, ports: [{ name: "main", port: 80, targetPort: "http" }] }
      })
      const status = (target: Proxy.Target) =>
        by(
          target,
          Effect.map(HttpClient.get("/none"), ({ status }) => status)
        )
      yield* Effect.repeat(status({ service: "web", port: 80, namespace }), {
        schedule: often,
        until: (status) => status === 404
      })
      assert.strictEqual(yield* status({ service: "web", port: "main", scheme: "http", namespace }), 404)
      const unknown = yield* by(
        { service: "web", port: 99, namespace },
        Effect.flatMap(HttpClient.get("/"), ({ json }) => json)
      )
      assert.propertyVal(unknown, "message", 'no service port 99 found for service "web"')
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live.skipIf(Cluster.tokenKubeconfig === undefined)(
    "shows the pod neither the token of the client nor its identity",
    () =>
      Effect.gen(function* () {
        const { namespace, pods } = yield* serving
        const answer = String.raw`HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok`
        // an answer that came before the request would end it
        const serve = `while read -r line && echo "$line" >&2 && [ \${#line} -gt 1 ]; do :; done; printf '${answer}'`
        const seen = yield* Effect.forkChild(
          pods.run("web", ["nc", "-l", "-p", "9100", "-e", "sh", "-c", serve], { namespace })
        )
        const listens = pods.run("web", ["sh", "-c", "netstat -lnt | grep -q :9100"], { namespace })
        yield* Effect.repeat(listens, { schedule: often, until: ({ exitCode }) => exitCode === 0 })
        const response = yield* HttpClient.get("/x", {
          headers: { authorization: "Bearer app", "impersonate-user": "nobody", "x-own": "yes" }
        }).pipe(
          Effect.provide(Proxy.layerHttpClient({ pod: "web", port: 9100, namespace })),
          Effect.provide(NodeKubernetes.layerFromFile(Cluster.tokenKubeconfig ?? ""))
        )
        assert.strictEqual(yield* response.text, "ok")
        const { stderr } = yield* Fiber.join(seen)
        assert.match(stderr, /^GET \/x HTTP\/1\.1\r\n/)
        assert.match(stderr, /x-own: yes/i)
        assert.notMatch(stderr, /authorization|bearer|token|impersonate|x-remote/i)
      }).pipe(Effect.scoped, Effect.provide(layer))
  )
})

describe.skipIf(!hasRealNode)("forwarding to a real deployment", () => {
  it.live("goes on with the next pod when that one is deleted, and HTTP with it", () =>
    Effect.gen(function* () {
      const namespace = yield* home
      const [deployments, pods, services] = yield* Effect.all([Deployments, Pods, Services])
      const labels = { app: "web" }
      const container = { name: "main", image: "busybox:1.35", ...web }
      yield* deployments.create({
        metadata: { name: "web", namespace },
        spec: {
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { ...realNode, terminationGracePeriodSeconds: 0, containers: [container] }
          }
        }
      })
      yield* services.create({
        metadata: { name: "web", namespace },
        spec: { selector: labels, ports: [{ port: 80, targetPort: "http" }] }
      })
      const ready = Effect.map(pods.list({ namespace, labelSelector: "app=web" }), ({ items }) => items.find(isReady))
      const first = yield* Effect.repeat(ready, { schedule: often, until: (pod) => pod !== undefined })
      for (const [forward, port] of [
        [Forward.service, 80],
        [Forward.deployment, 8080]
      ] as const) {
        const forwarded = yield* forward("web", { remote: port }, { namespace })
        const client = Forward.layerHttpClient(Effect.succeed(forwarded)).pipe(
          Layer.provide(NodeHttpClient.layerUndici)
        )
        const status = Effect.map(HttpClient.get("/none"), ({ status }) => status).pipe(Effect.provide(client))
        assert.strictEqual(yield* status, 404)
        const before = yield* Effect.repeat(ready, { schedule: often, until: (pod) => pod !== undefined })
        yield* pods.delete(before?.metadata.name ?? "", { namespace, gracePeriodSeconds: 0 })
        yield* Effect.repeat(ready, {
          schedule: often,
          until: (pod) => pod !== undefined && pod.metadata.uid !== before?.metadata.uid
        })
        assert.strictEqual(yield* status, 404)
      }
      assert.isDefined(first)
      yield* deployments.patchScale("web", Patch.merge({ spec: { replicas: 0 } }), { namespace })
      yield* Effect.repeat(ready, { schedule: often, until: (pod) => pod === undefined })
      const error = yield* Effect.flip(Forward.deployment("web", ":8080", { namespace }))
      assert.strictEqual(error._tag, "PortForwardFailed")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )
})

const long = (letter: string, length: number) => letter.repeat(length)

/** Names and modes that break programs which are careless with them. */
const plant = (root: string) => {
  const deep = path.join(root, long("d", 90), long("e", 90), long("f", 90))
  fs.mkdirSync(deep, { recursive: true })
  fs.writeFileSync(path.join(deep, "file"), "deep")
  for (const name of ["-x", " a b ", "new\nline", "ü ☃", long("l", 101), long("m", 250), "$HOME'\"\\*"]) {
    fs.writeFileSync(path.join(root, name), name)
  }
  fs.symlinkSync(long("l", 101), path.join(root, "link"))
  fs.mkdirSync(path.join(root, "empty"))
  fs.mkdirSync(path.join(root, "read-only"))
  fs.writeFileSync(path.join(root, "read-only", "f"), "", { mode: 0o400 })
  fs.chmodSync(path.join(root, "read-only"), 0o555)
  fs.writeFileSync(path.join(root, "run"), "#!/bin/sh\n", { mode: 0o755 })
}

/** Everything below a folder: the kind, the mode and the content of each. */
const tree = (root: string): ReadonlyArray<string> =>
  execFileSync(
    "sh",
    ["-c", `find . -exec stat -c '%A %n' {} + -type f -exec sha256sum {} + -o -type l -exec readlink {} + | sort`],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }
  ).split("\n")

const diskful = Effect.fnUntraced(function* (spec: Partial<PodSpec>, container: Partial<Container>) {
  const { namespace, pods } = yield* created(realNode, container, spec)
  yield* Effect.repeat(pods.get("web", { namespace }), {
    schedule: often,
    until: ({ status }) => status?.phase === "Running"
  })
  return { namespace, pods }
})

describe.skipIf(!hasRealNode)("copying with a real node", () => {
  it.live("keeps names, modes, links and empty folders both ways", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      const [here, back] = yield* Effect.all([folder, folder])
      fs.mkdirSync(path.join(here, "tree"))
      plant(path.join(here, "tree"))
      const sent = yield* Copy.toPod("web", path.join(here, "tree"), "/tmp", { namespace })
      assert.strictEqual(sent.files, 10)
      const { stdout } = yield* pods.run(
        "web",
        ["sh", "-c", "cd /tmp/tree && ls -d read-only run empty -l | cut -c1-10"],
        {
          namespace
        }
      )
      assert.sameMembers(stdout.trim().split("\n"), ["drwxr-xr-x", "dr-xr-xr-x", "-rwxr-xr-x"])
      const got = yield* Copy.fromPod("web", "/tmp/tree", path.join(back, "tree"), { namespace })
      assert.deepStrictEqual(got, sent)
      assert.deepStrictEqual(tree(path.join(back, "tree")), tree(path.join(here, "tree")))
      for (const root of [here, back]) fs.chmodSync(path.join(root, "tree", "read-only"), 0o755)
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live("copies what is in a folder, and leaves the modes of the folders that are there", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      const [here, back] = yield* Effect.all([folder, folder])
      fs.mkdirSync(path.join(here, "tree"))
      plant(path.join(here, "tree"))
      const sent = yield* Copy.toPod("web", `${here}/tree/.`, "/tmp", { namespace })
      const { stdout } = yield* pods.run("web", ["stat", "-c", "%a", "/tmp", "/tmp/run"], { namespace })
      assert.strictEqual(stdout, "1777\n755\n")
      fs.chmodSync(back, 0o711)
      assert.deepStrictEqual(yield* Copy.fromPod("web", "/tmp/.", back, { namespace }), sent)
      assert.strictEqual(fs.statSync(back).mode & 0o777, 0o711)
      fs.chmodSync(back, fs.statSync(path.join(here, "tree")).mode)
      assert.deepStrictEqual(tree(back), tree(path.join(here, "tree")))
      for (const root of [back, path.join(here, "tree")]) fs.chmodSync(path.join(root, "read-only"), 0o755)
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live(
    "carries a tree of 2,000 files both ways, and tells of each",
    () =>
      Effect.gen(function* () {
        const { namespace } = yield* running(realNode)
        const [here, back] = yield* Effect.all([folder, folder])
        for (let index = 0; index < 2000; index++) {
          const place = path.join(here, "tree", String(index % 40), String(index % 7))
          fs.mkdirSync(place, { recursive: true })
          fs.writeFileSync(path.join(place, `${index}.txt`), String(index).repeat(index))
        }
        const seen = new Set<string>()
        const onProgress = ({ path }: Copy.Copied) => Effect.sync(() => void seen.add(path))
        const sent = yield* Copy.toPod("web", path.join(here, "tree"), "/tmp", { namespace, onProgress })
        assert.strictEqual(sent.files, 2000)
        assert.strictEqual(seen.size, 2000)
        assert.deepStrictEqual(yield* Copy.fromPod("web", "/tmp/tree", back, { namespace }), sent)
        execFileSync("diff", ["-r", path.join(here, "tree"), path.join(back, "tree")])
      }).pipe(Effect.scoped, Effect.provide(layer)),
    120_000
  )

  it.live(
    "carries 100 MB both ways, and a file of zeros alone",
    () =>
      Effect.gen(function* () {
        const { namespace, pods } = yield* running(realNode)
        const here = yield* folder
        const big = path.join(here, "big")
        const some = randomBytes(1_000_000)
        for (let index = 0; index < 100; index++) fs.appendFileSync(big, some.fill(index, 0, 8))
        const hash = (file: string) => createHash("sha256").update(fs.readFileSync(file)).digest("hex")
        yield* Copy.toPod("web", big, "/tmp/big", { namespace })
        const there = yield* pods.run("web", ["sha256sum", "/tmp/big"], { namespace })
        assert.strictEqual(there.stdout.split(" ")[0], hash(big))
        yield* Copy.fromPod("web", "/tmp/big", path.join(here, "back"), { namespace })
        assert.strictEqual(hash(path.join(here, "back")), hash(big))
        yield* pods.run("web", ["truncate", "-s", "20000000", "/tmp/sparse"], { namespace })
        const zeros = yield* Copy.fromPod("web", "/tmp/sparse", here, { namespace })
        assert.strictEqual(zeros.bytes, 20_000_000)
        assert.isTrue(fs.readFileSync(path.join(here, "sparse")).every((byte) => byte === 0))
      }).pipe(Effect.scoped, Effect.provide(layer)),
    120_000
  )

  it.live("fails with the words of the container where it cannot be written to", () =>
    Effect.gen(function* () {
      const { namespace } = yield* diskful(
        { volumes: [{ name: "small", emptyDir: { medium: "Memory", sizeLimit: "1Mi" } }] },
        {
          securityContext: { readOnlyRootFilesystem: true },
          volumeMounts: [{ name: "small", mountPath: "/small" }]
        }
      )
      const here = yield* folder
      fs.writeFileSync(path.join(here, "f"), randomBytes(3_000_000))
      const fails = (to: string) => Effect.flip(Copy.toPod("web", path.join(here, "f"), to, { namespace }))
      const readOnly = yield* fails("/etc/f")
      assert.strictEqual(readOnly._tag, "CopyFailed")
      assert.include(readOnly.message, "Read-only file system")
      const full = yield* fails("/small")
      assert.strictEqual(full._tag, "CopyFailed")
      assert.include(full.message, "No space left on device")
      const missing = yield* fails("/none/f")
      assert.include(missing.message, "No such file or directory")
      const nothing = yield* Effect.flip(Copy.fromPod("web", "/none", here, { namespace }))
      assert.include(nothing.message, "No such file or directory")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live("fails where the container has no tar", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(realNode, {
        command: ["/bin/sleep", "100000"],
        env: [{ name: "PATH", value: "/none" }]
      })
      const here = yield* folder
      fs.writeFileSync(path.join(here, "f"), "x")
      const to = yield* Effect.flip(Copy.toPod("web", path.join(here, "f"), "/tmp", { namespace }))
      assert.strictEqual(to._tag, "ProcessFailed")
      assert.include(to.message, 'exec: "sh": executable file not found in $PATH')
      const from = yield* Effect.flip(Copy.fromPod("web", "/etc", here, { namespace }))
      assert.strictEqual(from._tag, "ProcessFailed")
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live("that is interrupted leaves no part of a file on this machine", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode)
      const here = yield* folder
      yield* pods.run("web", ["sh", "-c", "mkdir /tmp/d; echo a > /tmp/d/1; truncate -s 2G /tmp/d/2"], { namespace })
      const copying = yield* Effect.forkChild(Copy.fromPod("web", "/tmp/d/", here, { namespace }))
      yield* Effect.raceFirst(
        Effect.repeat(
          Effect.sync(() => fs.readdirSync(here, { recursive: true })),
          { schedule: often, until: (names) => names.some((name) => String(name).includes(".copy-")) }
        ),
        Fiber.join(copying)
      )
      yield* Fiber.interrupt(copying)
      const left = fs.readdirSync(here, { recursive: true }).map(String)
      assert.isEmpty(left.filter((name) => !["d", "d/1"].includes(name)))
    }).pipe(Effect.scoped, Effect.provide(layer))
  )
})

describe.skipIf(!hasRealNode)("commands that a program spawns in a real container", () => {
  const odd = ["a b", "", "'", '"', "$HOME", "`id`", "\\n", "new\nline", "-n", "*", "ü", "a;b|c&d>e", "--"]

  it.live("get their words as they are, whatever runs them", () =>
    Effect.gen(function* () {
      const { namespace } = yield* running(realNode)
      yield* Effect.gen(function* () {
        const spawner = yield* ChildProcessSpawner
        const script = `for word; do printf '[%s]' "$word"; done`
        const show = ["-c", script, "sh", ...odd]
        const expected = odd.map((word) => `[${word}]`).join("")
        const ways: ReadonlyArray<ChildProcess.CommandOptions> = [
          {},
          { cwd: "/tmp" },
          { env: { PATH: "/bin:/usr/bin" } },
          { env: { A: "b" }, extendEnv: true, cwd: "/tmp" }
        ]
        for (const options of ways) {
          assert.strictEqual(yield* spawner.string(ChildProcess.make("sh", show, options)), expected)
        }
      }).pipe(Effect.provide(PodProcess.layerSpawner({ pod: "web", namespace })))
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

  it.live("get their folder, environment and shell, and are piped into each other", () =>
    Effect.gen(function* () {
      const { namespace, pods } = yield* running(realNode, { env: [{ name: "OUTER", value: "outer" }] })
      yield* pods.run("web", ["mkdir", "-p", "/tmp/a b/-", "/tmp/-"], { namespace })
      yield* Effect.gen(function* () {
        const spawner = yield* ChildProcessSpawner
        const shell = (script: string, options: ChildProcess.CommandOptions = {}) =>
          spawner.string(ChildProcess.make(script, [], { shell: true, ...options }))
        assert.strictEqual(yield* shell("pwd", { cwd: "/tmp/a b/-" }), "/tmp/a b/-\n")
        assert.strictEqual(yield* shell("pwd", { cwd: "tmp" }), "/tmp\n")
        assert.strictEqual(yield* shell('echo "$A|$OUTER"', { env: { A: odd.join(" ") } }), `${odd.join(" ")}|\n`)
        assert.strictEqual(yield* shell('echo "$A|$OUTER"', { env: { A: "a" }, extendEnv: true }), "a|outer\n")
        const unset = { env: { OUTER: undefined }, extendEnv: true }
        assert.strictEqual(yield* shell('echo "${OUTER-unset}"', unset), "unset\n")
        const missing = yield* spawner.exitCode(ChildProcess.make("pwd", [], { cwd: "/none" }))
        assert.notStrictEqual(missing, 0)
        const piped = ChildProcess.make("printf", ["b\\na\\n"]).pipe(
          ChildProcess.pipeTo(ChildProcess.make("sort", [])),
          ChildProcess.pipeTo(ChildProcess.make("tr", ["a-z", "A-Z"]))
        )
        assert.strictEqual(yield* spawner.string(piped), "A\nB\n")
        const errors = ChildProcess.make("echo gone >&2", [], { shell: true }).pipe(
          ChildProcess.pipeTo(ChildProcess.make("cat", []), { from: "stderr" })
        )
        assert.strictEqual(yield* spawner.string(errors), "gone\n")
        assert.strictEqual(yield* spawner.exitCode(ChildProcess.make("exit 7", [], { shell: true })), 7)
        const nosuch = yield* Effect.flip(spawner.string(ChildProcess.make("nosuch", [])))
        assert.strictEqual(nosuch.reason._tag, "NotFound")
        const into = ChildProcess.make("nosuch", []).pipe(ChildProcess.pipeTo(ChildProcess.make("cat", [])))
        assert.strictEqual((yield* Effect.flip(spawner.string(into))).reason._tag, "NotFound")
        assert.strictEqual((yield* Effect.flip(spawner.exitCode(into))).reason._tag, "NotFound")
        const lines = ChildProcess.make("seq", ["10000"])
        // where a process ends before its input is there, the API server may close without a word of the end
        const first = ChildProcess.make("head -n 2; sleep 1", [], { shell: true })
        assert.strictEqual(yield* spawner.string(ChildProcess.pipeTo(lines, first)), "1\n2\n")
      }).pipe(Effect.provide(PodProcess.layerSpawner({ pod: "web", namespace })))
    }).pipe(Effect.scoped, Effect.provide(layer))
  )
})
