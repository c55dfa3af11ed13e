import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { spawn } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import * as tar from "tar-stream"
import { Pods } from "effect-kubernetes/Api/CoreV1"
import * as Copy from "effect-kubernetes/Kubectl/Copy"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { type Handler, NotStarted, Vanished } from "effect-kubernetes/Testing/Exec"

const layer = Pods.layer.pipe(Layer.provideMerge(ApiServer.layer))
const older = Pods.layer.pipe(Layer.provideMerge(ApiServer.layerOptions({ halfClose: false })))

const folder = Effect.acquireRelease(
  Effect.sync(() => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "copy-")))),
  (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
)

/** Runs the commands of a container on this machine, in a folder that stands for its file system. */
const machine =
  (root: string): Handler =>
  ({ command, stderr, stdin, stdout }) =>
    Effect.gen(function* () {
      const [program = "", ...rest] = command
      const child = spawn(program, rest, { cwd: root })
      const exit = yield* Effect.forkScoped(
        Effect.callback<number>((resume) => {
          child.on("close", (code) => resume(Effect.succeed(code ?? 137)))
        })
      )
      const input = Stream.runForEach(stdin, (bytes) => Effect.sync(() => child.stdin.write(bytes))).pipe(
        Effect.andThen(Effect.sync(() => child.stdin.end()))
      )
      child.stdin.on("error", () => {})
      yield* Effect.addFinalizer(() => Effect.sync(() => void child.kill()))
      yield* Effect.forkScoped(input)
      const read = (from: NodeJS.ReadableStream, to: typeof stdout) =>
        Stream.runForEach(
          Stream.fromAsyncIterable<string | Buffer, never>(from, () => Effect.die("broken") as never),
          to
        )
      yield* Effect.all([read(child.stdout, stdout), read(child.stderr, stderr)], { concurrency: 2 })
      return yield* Fiber.join(exit)
    })

const scripted = Effect.fnUntraced(function* (handler: Handler) {
  const server = yield* ApiServer.ApiServer
  yield* Pods.use((pods) =>
    pods.create({ metadata: { name: "web" }, spec: { nodeName: "n", containers: [{ name: "main", image: "main" }] } })
  )
  yield* server.onExec(handler)
  return server
})

const describeEntry = (root: string, name: string): string => {
  const place = path.join(root, name)
  const stat = fs.lstatSync(place)
  if (stat.isDirectory()) return "folder"
  if (stat.isSymbolicLink()) return `-> ${fs.readlinkSync(place)}`
  return `${(stat.mode & 0o777).toString(8)} ${fs.readFileSync(place, "latin1")}`
}

/** Everything below a folder: files with their content and mode, links with their target. */
const tree = (root: string): ReadonlyArray<readonly [string, string]> =>
  fs
    .readdirSync(root, { recursive: true })
    .map(String)
    .toSorted()
    .map((name) => [name, describeEntry(root, name)])

const plant = (root: string) => {
  fs.mkdirSync(path.join(root, "dist", "deep", "er"), { recursive: true })
  fs.mkdirSync(path.join(root, "dist", "empty"))
  fs.writeFileSync(path.join(root, "dist", "a.txt"), "a")
  fs.writeFileSync(path.join(root, "dist", "run.sh"), "#!/bin/sh\n", { mode: 0o755 })
  fs.writeFileSync(path.join(root, "dist", "nothing"), "")
  fs.chmodSync(path.join(root, "dist", "nothing"), 0o666)
  fs.writeFileSync(path.join(root, "dist", "deep", "er", "bytes"), Buffer.alloc(300_000, Buffer.from([0, 255, 10, 13])))
  fs.writeFileSync(path.join(root, "dist", "deep", `${"long".repeat(60)}.txt`), "long")
  fs.writeFileSync(path.join(root, "dist", "-x ü"), "odd")
  fs.symlinkSync("../a.txt", path.join(root, "dist", "deep", "link"))
}

describe("copying", () => {
  it.live("to a pod and back is exact", () =>
    Effect.gen(function* () {
      const [here, there, back] = yield* Effect.all([folder, folder, folder])
      plant(here)
      fs.mkdirSync(path.join(there, "srv"))
      yield* scripted(machine(there))
      const seen: Array<string> = []
      const onProgress = ({ path }: Copy.Copied) => Effect.sync(() => void seen.push(path))
      const sent = yield* Copy.toPod("web", path.join(here, "dist"), "srv", { onProgress })
      assert.deepStrictEqual(tree(path.join(there, "srv")), tree(here))
      assert.strictEqual(sent.files, 6)
      assert.strictEqual(sent.bytes, 300_018)
      assert.includeMembers(seen, ["dist/a.txt", "dist/deep/er/bytes"])
      // a name that is not there yet becomes that of the copy
      yield* Copy.toPod("web", path.join(here, "dist"), "srv/copy")
      assert.deepStrictEqual(tree(path.join(there, "srv", "copy")), tree(path.join(here, "dist")))
      yield* Copy.toPod("web", path.join(here, "dist", "a.txt"), "srv/copy/b.txt")
      assert.strictEqual(fs.readFileSync(path.join(there, "srv", "copy", "b.txt"), "utf8"), "a")

      const got = yield* Copy.fromPod("web", "srv/dist", back)
      assert.deepStrictEqual(tree(back), tree(here))
      assert.deepStrictEqual(got, sent)
      yield* Copy.fromPod("web", "srv/dist/", path.join(back, "other"))
      assert.deepStrictEqual(tree(path.join(back, "other")), tree(path.join(here, "dist")))
      yield* Copy.fromPod("web", "srv/dist/a.txt", path.join(back, "c.txt"))
      assert.strictEqual(fs.readFileSync(path.join(back, "c.txt"), "utf8"), "a")
    }).pipe(Effect.provide(layer))
  )

  it.live("to a pod is refused by a server that cannot tell tar of the end; from a pod it works there, too", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      plant(here)
      yield* scripted(machine(there))
      const error = yield* Effect.flip(Copy.toPod("web", path.join(here, "dist"), "dist"))
      assert.strictEqual(error._tag, "CannotHalfClose")
      assert.deepStrictEqual(tree(there), [])
      plant(there)
      yield* Copy.fromPod("web", "dist", path.join(here, "back"))
      assert.deepStrictEqual(tree(path.join(here, "back")), tree(path.join(there, "dist")))
    }).pipe(Effect.provide(older))
  )

  it.live("asks for the folder, and sends to the tar of the container that is meant", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      fs.writeFileSync(path.join(here, "f"), "x")
      const server = yield* scripted(machine(there))
      yield* Copy.toPod("web", path.join(here, "f"), "new", { container: "main" })
      const asked = (yield* server.requests)
        .filter(({ path }) => path.endsWith("/exec"))
        .map(({ query }) => [query["container"], query["command"], query["stdin"]])
      assert.deepStrictEqual(asked, [
        ["main", "new", undefined],
        ["main", ".", "true"]
      ])
      assert.strictEqual(fs.readFileSync(path.join(there, "new"), "utf8"), "x")
    }).pipe(Effect.provide(layer))
  )

  it.live("fails with the words of tar, with ProcessFailed without tar, and with the file that is not there", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      fs.writeFileSync(path.join(here, "f"), "x")
      const server = yield* scripted(machine(there))
      const missing = yield* Effect.flip(Copy.fromPod("web", "none", here))
      assert.strictEqual(missing._tag, "CopyFailed")
      assert.match(missing.message, /^tar in the container ended with \d+: .*none/)
      const noFolder = yield* Effect.flip(Copy.toPod("web", path.join(here, "f"), "no/where/f"))
      assert.match(noFolder.message, /^tar in the container ended with \d+: .*no\/where/)
      const local = yield* Effect.flip(Copy.toPod("web", path.join(here, "none"), "."))
      assert.strictEqual(local._tag === "CopyFailed" ? local.path : "", path.join(here, "none"))
      assert.strictEqual((yield* Effect.flip(Copy.toPod("web", "", ".")))._tag, "InvalidRequest")
      yield* server.onExec(() => Effect.fail(new NotStarted({ message: 'exec: "tar": not found' })))
      assert.strictEqual((yield* Effect.flip(Copy.toPod("web", path.join(here, "f"), "f")))._tag, "ProcessFailed")
      assert.strictEqual((yield* Effect.flip(Copy.fromPod("web", "f", here)))._tag, "ProcessFailed")
      assert.strictEqual((yield* Effect.flip(Copy.fromPod("none", "f", here)))._tag, "NotFound")
    }).pipe(Effect.provide(layer))
  )

  it.live("to a pod copies what is in a folder without a name of its own, and leaves the folder there as it is", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      plant(here)
      fs.mkdirSync(path.join(there, "srv"), { mode: 0o711 })
      yield* scripted(machine(there))
      const sent = yield* Copy.toPod("web", `${here}/dist/.`, "srv")
      assert.strictEqual(sent.files, 6)
      assert.deepStrictEqual(tree(path.join(there, "srv")), tree(path.join(here, "dist")))
      assert.strictEqual(fs.statSync(path.join(there, "srv")).mode & 0o777, 0o711)
      yield* Copy.toPod("web", `${here}/dist/deep/..`, "new")
      assert.deepStrictEqual(tree(path.join(there, "new")), tree(path.join(here, "dist")))
      const noFolder = yield* Effect.flip(Copy.toPod("web", `${here}/dist/a.txt/.`, "srv"))
      assert.strictEqual(noFolder._tag, "CopyFailed")
    }).pipe(Effect.provide(layer))
  )

  it.live("to a pod refuses or leaves out links that leave what is copied", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      plant(here)
      fs.symlinkSync("../../outside", path.join(here, "dist", "deep", "away"))
      const server = yield* scripted(machine(there))
      const error = yield* Effect.flip(Copy.toPod("web", path.join(here, "dist"), "a"))
      assert.strictEqual(error._tag, "CopyFailed")
      assert.include(error.message, "leads to ../../outside, outside of what is copied")
      // and nothing was sent before
      assert.deepStrictEqual(tree(there), [])
      assert.isFalse((yield* server.requests).some(({ path }) => path.endsWith("/exec")))
      yield* Copy.toPod("web", path.join(here, "dist"), "b", { links: "skip" })
      fs.rmSync(path.join(here, "dist", "deep", "away"))
      assert.deepStrictEqual(tree(path.join(there, "b")), tree(path.join(here, "dist")))
    }).pipe(Effect.provide(layer))
  )
})

type Item = Parameters<tar.Pack["entry"]>[0] & { readonly body?: string }

const archive = (items: ReadonlyArray<Item>) =>
  Effect.gen(function* () {
    const pack = tar.pack()
    for (const { body = "", ...header } of items) pack.entry(header, body)
    pack.finalize()
    const chunks = yield* Stream.runCollect(Stream.fromAsyncIterable(pack, String))
    return Buffer.concat(chunks.filter((chunk) => chunk instanceof Uint8Array))
  }).pipe(Effect.orDie)

/** The archive with another type, and perhaps another size, in one of its headers. */
const relabelled = (archive: Buffer, at: number, type: string, size?: string): Buffer => {
  const header = Buffer.from(archive.subarray(at, at + 512))
  header.write(type, 156)
  if (size !== undefined) header.write(`${size}\0`, 124)
  header.fill(" ", 148, 156)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148
  )
  return Buffer.concat([archive.subarray(0, at), header, archive.subarray(at + 512)])
}

/** A container whose tar writes whatever archive. */
const archives =
  (...items: ReadonlyArray<Item>): Handler =>
  ({ stdout }) =>
    Effect.gen(function* () {
      yield* stdout(yield* archive(items))
      return 0
    })

describe("copying from a pod", () => {
  const file = (name: string, body = "evil"): Item => ({ name, type: "file", body })
  const link = (name: string, linkname: string, type: "symlink" | "link" = "symlink"): Item => ({
    name,
    type,
    linkname
  })
  const dir = (name: string): Item => ({ name, type: "directory" })

  const refused: ReadonlyArray<readonly [string, ReadonlyArray<Item>]> = [
    ["a name that goes up", [dir("d"), file("d/../../x")]],
    ["an absolute name", [file("/d/x")]],
    ["a name that was not asked for", [file("other")]],
    ["a link that goes up", [dir("d"), link("d/l", "../x")]],
    ["a link that is absolute", [dir("d"), link("d/l", "/etc")]],
    [
      "a link that goes up by way of another one",
      [dir("d"), dir("d/e"), link("d/e/s", ".."), link("d/l", "e/s/../../x")]
    ],
    ["a link in the place of the folder", [link("d", "../x")]],
    ["a hard link to what lies outside", [dir("d"), link("d/l", "../secret", "link")]],
    ["a hard link to an absolute name", [dir("d"), link("d/l", "/etc/passwd", "link")]],
    [
      "a hard link to a link that would leave from its place",
      [dir("d"), dir("d/a"), link("d/a/l", "../x"), link("d/h", "d/a/l", "link")]
    ],
    ["a hard link to a folder", [dir("d"), dir("d/a"), link("d/h", "d/a", "link")]],
    ["a name that no system takes", [dir("d"), file(`d/${"n/".repeat(3000)}x`)]]
  ]
  for (const [name, items] of refused) {
    it.live(`refuses ${name}`, () =>
      Effect.gen(function* () {
        const home = yield* folder
        fs.writeFileSync(path.join(home, "secret"), "secret")
        fs.mkdirSync(path.join(home, "target"))
        const before = tree(home).filter(([name]) => !name.startsWith("target/"))
        yield* scripted(archives(...items))
        const error = yield* Effect.flip(Copy.fromPod("web", "d", path.join(home, "target")))
        assert.strictEqual(error._tag, "CopyFailed")
        assert.isBelow(error.message.length, 300)
        assert.deepStrictEqual(
          tree(home).filter(([name]) => !name.startsWith("target/")),
          before
        )
        const links = tree(home).filter(([, content]) => content.startsWith("->"))
        for (const [name, content] of links) {
          const leads = path.resolve(home, path.dirname(name), content.slice(3))
          assert.isTrue(`${leads}/`.startsWith(`${home}/target/d/`), `${name} ${content}`)
        }
      }).pipe(Effect.provide(layer))
    )
  }

  it.live("writes nothing through links that are there already", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const outside = path.join(home, "outside")
      fs.mkdirSync(path.join(home, "target", "d"), { recursive: true })
      fs.mkdirSync(outside)
      fs.writeFileSync(path.join(outside, "f"), "mine")
      fs.symlinkSync(outside, path.join(home, "target", "d", "sub"))
      fs.symlinkSync(path.join(outside, "f"), path.join(home, "target", "d", "f"))
      const server = yield* scripted(archives(dir("d"), file("d/f", "new")))
      yield* Copy.fromPod("web", "d", path.join(home, "target"))
      assert.strictEqual(fs.readFileSync(path.join(outside, "f"), "utf8"), "mine")
      assert.strictEqual(fs.readFileSync(path.join(home, "target", "d", "f"), "utf8"), "new")
      for (const items of [[file("d/sub/f")], [dir("d/sub")], [dir("d/sub/new")]]) {
        yield* server.onExec(archives(...items))
        const error = yield* Effect.flip(Copy.fromPod("web", "d", path.join(home, "target")))
        assert.include(error.message, "which is a link to")
      }
      assert.deepStrictEqual(tree(outside), [["f", "644 mine"]])
    }).pipe(Effect.provide(layer))
  )

  it.live("keeps links that stay inside, and hard links", () =>
    Effect.gen(function* () {
      const home = yield* folder
      yield* scripted(
        archives(dir("./d/"), file("./d/f", "x"), link("./d/s", "f"), link("./d/h", "./d/f", "link"), {
          name: "d/fifo",
          type: "fifo"
        })
      )
      assert.deepStrictEqual(yield* Copy.fromPod("web", "/any/where/d", home), { files: 1, bytes: 1 })
      assert.deepStrictEqual(tree(path.join(home, "d")), [
        ["f", "644 x"],
        ["h", "644 x"],
        ["s", "-> f"]
      ])
    }).pipe(Effect.provide(layer))
  )

  it.live("keeps a hard link to a link as a link, and leaves one to what was left out away", () =>
    Effect.gen(function* () {
      const home = yield* folder
      yield* scripted(
        archives(
          dir("d"),
          dir("d/a"),
          link("d/a/l", "f"),
          link("d/h", "d/a/l", "link"),
          link("d/out", "../x"),
          link("d/too", "d/out", "link"),
          { name: "d/fifo", type: "fifo" },
          link("d/pipe", "d/fifo", "link")
        )
      )
      yield* Copy.fromPod("web", "d", home, { links: "skip" })
      assert.deepStrictEqual(tree(path.join(home, "d")), [
        ["a", "folder"],
        ["a/l", "-> f"],
        ["h", "-> f"]
      ])
    }).pipe(Effect.provide(layer))
  )

  it.live("fails at what it does not know, as files with holes", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const whole = yield* archive([dir("d"), file("d/sparse", "data"), file("d/f")])
      const sparse = relabelled(whole, 512, "S")
      const pax = yield* archive([dir("d"), { ...file("d/f", "1\n0\n4\ndata"), pax: { "GNU.sparse.major": "1" } }])
      const server = yield* scripted(({ stdout }) => Effect.as(stdout(sparse), 0))
      for (const [bytes, name] of [
        [sparse, "d/sparse"],
        [pax, "d/f"]
      ] as const) {
        yield* server.onExec(({ stdout }) => Effect.as(stdout(bytes), 0))
        const error = yield* Effect.flip(Copy.fromPod("web", "d", home))
        assert.strictEqual(
          error.message,
          `the archive holds ${JSON.stringify(name)}, which is of a kind that cannot be copied`
        )
      }
      assert.deepStrictEqual(tree(path.join(home, "d")), [])
    }).pipe(Effect.provide(layer))
  )

  it.live("says where the archive breaks off", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const whole = yield* archive([dir("d"), file("d/zeros", "\0".repeat(4096)), file("d/f", "abc")])
      const header = 512 + 512 + 4096
      const cuts: ReadonlyArray<readonly [number, string]> = [
        [512 + 512 + 100, 'the archive breaks off in "d/zeros"'],
        // the zeros of the file are no end
        [header, "the archive breaks off before its end"],
        [header + 100, "the archive breaks off before its end"],
        [header + 512 + 1, 'the archive breaks off in "d/f"'],
        // all of the file is there, and not all of its block
        [header + 512 + 100, "the archive breaks off before its end"],
        [header + 1024, "the archive breaks off before its end"],
        [header + 1024 + 512, "the archive breaks off before its end"]
      ]
      const server = yield* scripted(({ stdout }) => Effect.as(stdout(whole), 0))
      assert.strictEqual((yield* Copy.fromPod("web", "d", home)).files, 2)
      for (const [cut, message] of cuts) {
        yield* server.onExec(({ stdout }) => Effect.as(stdout(whole.subarray(0, cut)), 0))
        assert.strictEqual((yield* Effect.flip(Copy.fromPod("web", "d", home))).message, message)
      }
      const huge = relabelled(whole, 512, "0", "77777777777")
      yield* server.onExec(({ stdout }) => Effect.as(stdout(huge), 0))
      const error = yield* Effect.flip(Copy.fromPod("web", "d", home))
      assert.strictEqual(error.message, 'the archive breaks off in "d/zeros"')
      assert.strictEqual(error._tag === "CopyFailed" ? error.path : "", "d/zeros")
    }).pipe(Effect.provide(layer))
  )

  it.live("fails where the archive is damaged or breaks off", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const server = yield* scripted(({ stdout }) => Effect.as(stdout("x".repeat(1024)), 0))
      assert.include((yield* Effect.flip(Copy.fromPod("web", "d", home))).message, "the archive is damaged")
      yield* server.onExec(({ stdout }) =>
        Effect.gen(function* () {
          const all = yield* archive([{ name: "d", size: 3, body: "abc" }])
          yield* stdout(all.subarray(0, 513))
          return 0
        })
      )
      assert.strictEqual((yield* Effect.flip(Copy.fromPod("web", "d", home)))._tag, "CopyFailed")
      // between two files
      yield* server.onExec(({ stdout }) =>
        Effect.gen(function* () {
          const all = yield* archive([dir("d"), { name: "d/f", body: "abc" }])
          yield* stdout(all.subarray(0, -1024))
          return 0
        })
      )
      const error = yield* Effect.flip(Copy.fromPod("web", "d", home))
      assert.include(error.message, "the archive breaks off before its end")
    }).pipe(Effect.provide(layer))
  )

  it.live("leaves nothing that is not whole, however it ends", () =>
    Effect.gen(function* () {
      const home = yield* folder
      fs.mkdirSync(path.join(home, "d"))
      fs.writeFileSync(path.join(home, "d", "big"), "before")
      const all = yield* archive([dir("d"), file("d/a", "a"), { name: "d/big", body: "x".repeat(200_000) }])
      const sent = yield* Deferred.make<void>()
      const server = yield* scripted(({ stdout }) =>
        stdout(all.subarray(0, 100_000)).pipe(
          Effect.andThen(Deferred.succeed(sent, undefined)),
          Effect.andThen(Effect.never)
        )
      )
      const before: ReturnType<typeof tree> = [
        ["a", "644 a"],
        ["big", "644 before"]
      ]
      const first = yield* Deferred.make<void>()
      const onProgress = () => Effect.asVoid(Deferred.succeed(first, undefined))
      const copying = yield* Effect.forkChild(Copy.fromPod("web", "d", home, { onProgress }))
      yield* Effect.all([Deferred.await(sent), Deferred.await(first)])
      yield* Fiber.interrupt(copying)
      assert.deepStrictEqual(tree(path.join(home, "d")), before)
      yield* server.onExec(({ stdout }) =>
        Effect.andThen(stdout(all.subarray(0, 100_000)), Effect.fail(new Vanished({})))
      )
      assert.strictEqual((yield* Effect.flip(Copy.fromPod("web", "d", home)))._tag, "ConnectionLost")
      assert.deepStrictEqual(tree(path.join(home, "d")), before)
    }).pipe(Effect.provide(layer))
  )

  const modesIn = (home: string, ...names: ReadonlyArray<string>) =>
    names.map((name) => (fs.statSync(path.join(home, name)).mode & 0o7777).toString(8))

  it.live("keeps who may read, write and execute whatever the umask, and no more of a mode", () =>
    Effect.gen(function* () {
      const home = yield* folder
      // one that is new is closed to others until everything is in it
      const server = yield* scripted(
        archives({ ...dir("e"), mode: 0o777 }, { ...file("e/f", "x") }, { ...dir("../out") })
      )
      assert.strictEqual((yield* Effect.flip(Copy.fromPod("web", "e", path.join(home, "e"))))._tag, "CopyFailed")
      assert.deepStrictEqual(modesIn(home, "e"), ["700"])
      yield* server.onExec(
        archives(
          { ...dir("d"), mode: 0o3777 },
          { ...file("d/run", "x"), mode: 0o6777 },
          { ...file("d/open", "x"), mode: 0o666 },
          { ...dir("d/shared"), mode: 0o770 },
          { ...file("d/closed", "x"), mode: 0o040 },
          file("d/unnamed/f", "x")
        )
      )
      yield* Copy.fromPod("web", "d", path.join(home, "new", "d"))
      assert.deepStrictEqual(modesIn(path.join(home, "new"), "d", "d/run", "d/open", "d/shared", "d/closed"), [
        "777",
        "777",
        "666",
        "770",
        "40"
      ])
      // of folders that the archive does not name, the umask says
      const plain = path.join(home, "plain")
      fs.mkdirSync(plain)
      assert.deepStrictEqual(modesIn(home, "new", "new/d/unnamed"), [
        ...modesIn(home, "plain"),
        ...modesIn(home, "plain")
      ])
    }).pipe(Effect.provide(layer))
  )

  it.live.skipIf(process.getuid?.() !== 0)("keeps a file closed to a pod that nobody may read", () =>
    Effect.gen(function* () {
      const [here, there] = yield* Effect.all([folder, folder])
      fs.mkdirSync(path.join(here, "d"))
      fs.writeFileSync(path.join(here, "d", "f"), "x", { mode: 0 })
      fs.mkdirSync(path.join(here, "d", "e"), { mode: 0 })
      yield* scripted(machine(there))
      yield* Copy.toPod("web", path.join(here, "d"), "d")
      assert.deepStrictEqual(modesIn(there, "d/f", "d/e"), ["0", "0"])
    }).pipe(Effect.provide(layer))
  )

  it.live("keeps the modes of folders that cannot be written to, in any order of the archive, and over again", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const modes = [
        ["d", 0o444],
        ["d/e", 0o500],
        ["d/e/g", 0o110]
      ] as const
      const folders = modes.map(([name, mode]) => ({ ...dir(name), mode }))
      const files = modes.map(([name]) => ({ ...file(`${name}/f`, "x"), mode: 0o440 }))
      const server = yield* scripted(archives())
      const orders = [
        [...folders, ...files],
        [...folders.toReversed(), ...files],
        [...files, ...folders.toReversed()]
      ]
      for (const [index, items] of orders.entries()) {
        const target = path.join(home, String(index))
        fs.mkdirSync(target)
        yield* server.onExec(archives(...items))
        yield* Copy.fromPod("web", "d", target)
        // what is closed by now is written to again
        if (index === 0) yield* Copy.fromPod("web", "d", target)
        const seen: Array<string> = []
        for (const [name] of modes) {
          seen.push(...modesIn(target, name))
          fs.chmodSync(path.join(target, name), 0o755)
          seen.push(...modesIn(target, `${name}/f`))
        }
        assert.deepStrictEqual(seen, ["444", "440", "500", "440", "110", "440"])
      }
    }).pipe(Effect.provide(layer))
  )

  it.live("copies what is in a folder without a name of its own", () =>
    Effect.gen(function* () {
      const [home, there] = yield* Effect.all([folder, folder])
      plant(there)
      yield* scripted(machine(path.join(there, "dist", "deep")))
      yield* Copy.fromPod("web", "..", path.join(home, "a"))
      assert.deepStrictEqual(tree(path.join(home, "a")), tree(path.join(there, "dist")))
      yield* Copy.fromPod("web", ".", path.join(home, "b"), { links: "skip" })
      assert.deepStrictEqual(
        tree(path.join(home, "b")),
        tree(path.join(there, "dist", "deep")).filter(([name]) => name !== "link")
      )
      for (const [name, mode] of [
        ["c", 0o700],
        ["d", 0o711]
      ] as const) {
        const target = path.join(home, name)
        fs.mkdirSync(target, { mode })
        yield* Copy.fromPod("web", name === "c" ? "er/." : "./er/.//", target)
        assert.deepStrictEqual(tree(target), tree(path.join(there, "dist", "deep", "er")))
        assert.strictEqual(fs.statSync(target).mode & 0o777, mode)
      }
    }).pipe(Effect.provide(layer))
  )

  it.live("does not put a file in the place of a folder", () =>
    Effect.gen(function* () {
      const home = yield* folder
      fs.mkdirSync(path.join(home, "d", "f"), { recursive: true })
      fs.writeFileSync(path.join(home, "d", "f", "mine"), "mine")
      yield* scripted(archives(dir("d"), file("d/f", "new")))
      const error = yield* Effect.flip(Copy.fromPod("web", "d", home))
      assert.strictEqual(error._tag === "CopyFailed" ? error.path : "", path.join(home, "d", "f"))
      assert.deepStrictEqual(tree(path.join(home, "d")), [
        ["f", "folder"],
        ["f/mine", "644 mine"]
      ])
    }).pipe(Effect.provide(layer))
  )
})
