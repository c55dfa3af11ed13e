/** Writes what an archive holds to a place on this machine, and to nowhere else. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { once } from "node:events"
import * as fs from "node:fs/promises"
import * as path from "node:path"
import type { Extract } from "tar-stream"
import { CopyFailed } from "../../KubernetesError.ts"
import type { Copied, Links } from "../Copy.ts"
import { attempt, kept, leaves, staysInside } from "./pack.ts"

/** To be run before the archive flows: nobody reads it meanwhile. */
export const load = Effect.promise(() => import("tar-stream"))

type Entry = Extract extends AsyncIterable<infer A> ? A : never

interface Target {
  /** Of this machine: what stands for the name in the archive. */
  readonly root: string
  /** In the archive; empty for all of it. */
  readonly name: string
  readonly links: Links
  /** Whether the root is a folder of the user's, whose mode stays as it is. */
  readonly keepsRoot: boolean
  readonly onProgress: (copied: Copied) => Effect.Effect<void>
}

const refused = (name: string, why: string): CopyFailed =>
  new CopyFailed({ message: `the archive holds ${JSON.stringify(name)}, ${why}`, path: name })

/** More than any system takes for a path, in bytes. */
const maxName = 4096

/** The parts of a name below what was asked for. */
const below = (target: Target, name: string): Effect.Effect<ReadonlyArray<string>, CopyFailed> => {
  if (Buffer.byteLength(name) > maxName) {
    return Effect.fail(refused(`${name.slice(0, 100)}...`, `a name of more than ${maxName} bytes`))
  }
  const parts = name.split("/").filter((part) => part !== "" && part !== ".")
  if (name.startsWith("/") || name.includes("\0") || parts.includes("..")) {
    return Effect.fail(refused(name, "which leaves the place that it is copied to"))
  }
  if (target.name === "") return Effect.succeed(parts)
  const [first, ...rest] = parts
  return first === target.name ? Effect.succeed(rest) : Effect.fail(refused(name, "which was not asked for"))
}

/** What has no place on another machine. */
const leftOut: ReadonlySet<string> = new Set(["character-device", "block-device", "fifo"])

/** Some archives hold a list of the holes of a file in front of what is not one. */
const hasHoles = ({ pax }: Entry["header"]): boolean =>
  typeof pax === "object" && pax !== null && Object.keys(pax).some((key) => key.startsWith("GNU.sparse."))

class Writer {
  readonly #target: Target
  /** Folders that are known to lie in the target, by their names; and where they really are. */
  readonly #folders = new Map<string, string>()
  /** The modes that folders get once everything is in them. */
  readonly #modes = new Map<string, number>()
  /** What was left out: hard links to it are, too. */
  readonly #missing = new Set<string>()

  /** What is not whole yet has this name. */
  readonly #unfinished: string

  constructor(target: Target, id: string) {
    this.#target = target
    this.#unfinished = `.copy-${id}`
  }

  /** The real place of a folder of the archive, which is made where it is missing, as the umask says where it has no mode. */
  readonly #folder = (parts: ReadonlyArray<string>, mode = 0o777): Effect.Effect<string, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const key = parts.join("/")
      const known = this.#folders.get(key)
      if (known !== undefined) return known
      const { root } = this.#target
      const isRoot = parts.length === 0
      const place = isRoot ? root : path.join(yield* this.#folder(parts.slice(0, -1)), parts.at(-1) ?? "")
      const real = yield* attempt(place, async () => {
        try {
          if (isRoot) await fs.mkdir(path.dirname(place), { recursive: true })
          await fs.mkdir(place, { mode })
          // it is new, in a place that is known
          if (!isRoot) return place
        } catch (error) {
          if (!(await fs.stat(place).catch(() => undefined))?.isDirectory()) throw error
        }
        return fs.realpath(place)
      })
      const top = this.#folders.get("")
      if (top !== undefined && !(real === top || real.startsWith(top + path.sep))) {
        return yield* refused(key, `which is a link to ${real} here`)
      }
      this.#folders.set(key, real)
      return real
    })

  /** Where to write; what is there now, unless it is a folder, is replaced and never written through. */
  readonly #place = (
    parts: ReadonlyArray<string>
  ): Effect.Effect<readonly [folder: string, file: string], CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const { root } = this.#target
      const isRoot = parts.length === 0
      const folder = isRoot ? path.dirname(root) : yield* this.#folder(parts.slice(0, -1))
      const file = path.join(folder, isRoot ? path.basename(root) : (parts.at(-1) ?? ""))
      if (isRoot) yield* attempt(file, () => fs.mkdir(folder, { recursive: true }))
      return [folder, file]
    })

  /** Makes something beside its place and moves it there when it is whole. */
  readonly #replace = (
    folder: string,
    file: string,
    make: (unfinished: string) => Effect.Effect<void, CopyFailed>
  ): Effect.Effect<void, CopyFailed> => {
    const unfinished = path.join(folder, this.#unfinished)
    return make(unfinished).pipe(
      Effect.andThen(attempt(file, () => fs.rename(unfinished, file))),
      Effect.onExit((exit) =>
        Exit.isSuccess(exit) ? Effect.void : Effect.promise(() => fs.rm(unfinished, { force: true }).catch(() => {}))
      )
    )
  }

  readonly #content = (entry: Entry) => (unfinished: string) =>
    Effect.acquireUseRelease(
      attempt(unfinished, () => fs.open(unfinished, "wx", 0o600)),
      (handle) =>
        Stream.fromAsyncIterable(entry, () => brokenOff(entry.header.name)).pipe(
          Stream.runForEach((chunk) =>
            chunk instanceof Uint8Array ? attempt(unfinished, () => handle.writeFile(chunk)) : Effect.void
          ),
          Effect.andThen(attempt(unfinished, () => handle.chmod(entry.header.mode & kept)))
        ),
      (handle) => Effect.promise(() => handle.close().catch(() => {}))
    )

  readonly write = (entry: Entry): Effect.Effect<void, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const { linkname, mode, name, size, type } = entry.header
      const parts = yield* below(this.#target, name)
      this.#missing.delete(parts.join("/"))
      if (type === "directory") {
        // a new one is nobody else's as long as there is something to write into it
        const real = yield* this.#folder(parts, 0o700)
        if (parts.length > 0 || !this.#target.keepsRoot) {
          yield* setMode(real, (now) => now | 0o700)
          this.#modes.set(real, mode & kept)
        }
      } else if (type === "symlink") {
        yield* this.#symlink(parts, name, linkname)
      } else if (type === "link") {
        yield* this.#hardLink(parts, name, linkname)
      } else if ((type === "file" || type === "contiguous-file") && !hasHoles(entry.header)) {
        const [folder, file] = yield* this.#place(parts)
        yield* this.#replace(folder, file, this.#content(entry))
        yield* this.#target.onProgress({ path: name, size })
      } else if (leftOut.has(type)) {
        this.#missing.add(parts.join("/"))
      } else {
        yield* refused(name, "which is of a kind that cannot be copied")
      }
      // the next entry only comes when this one is read
      entry.resume()
    })

  /** A hard link to a symbolic link would be that link in another place, where it may lead elsewhere. */
  readonly #hardLink = (parts: ReadonlyArray<string>, name: string, link: string): Effect.Effect<void, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const source = yield* below(this.#target, link)
      if (this.#missing.has(source.join("/"))) {
        this.#missing.add(parts.join("/"))
        return
      }
      const from = path.join(yield* this.#folder(source.slice(0, -1)), source.at(-1) ?? "")
      const stat = yield* attempt(from, () => fs.lstat(from))
      if (stat.isSymbolicLink()) {
        yield* this.#symlink(parts, name, yield* attempt(from, () => fs.readlink(from)))
      } else if (stat.isFile()) {
        const [folder, file] = yield* this.#place(parts)
        yield* this.#replace(folder, file, (unfinished) => attempt(file, () => fs.link(from, unfinished)))
      } else {
        yield* refused(name, `a link to ${link}, which is no file`)
      }
    })

  readonly #symlink = (parts: ReadonlyArray<string>, name: string, link: string): Effect.Effect<void, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const [folder, file] = yield* this.#place(parts)
      const top = this.#folders.get("") ?? file
      if (staysInside(top, folder, link)) {
        yield* this.#replace(folder, file, (unfinished) => attempt(file, () => fs.symlink(link, unfinished)))
      } else if (this.#target.links === "fail") {
        yield* leaves(name, link)
      } else {
        this.#missing.add(parts.join("/"))
      }
    })

  /** Lets folders be what they are in the archive, the deepest first: nobody gets through one that is closed already. */
  readonly finish: Effect.Effect<void, CopyFailed> = Effect.suspend(() =>
    Effect.forEach(
      [...this.#modes].toSorted(([left], [right]) => right.length - left.length),
      ([place, mode]) => setMode(place, () => mode),
      { discard: true }
    )
  )
}

/** Of the folder itself, and not of what a link in its place may lead to. */
const setMode = (place: string, modeOf: (now: number) => number): Effect.Effect<void, CopyFailed> =>
  attempt(place, async () => {
    const folder = await fs.open(place, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY | fs.constants.O_NOFOLLOW)
    try {
      const now = (await folder.stat()).mode & kept
      const mode = modeOf(now)
      if (mode !== now) await folder.chmod(mode)
    } finally {
      await folder.close()
    }
  })

const brokenOff = (name?: string): CopyFailed =>
  name === undefined
    ? new CopyFailed({ message: "the archive breaks off before its end" })
    : new CopyFailed({ message: `the archive breaks off in ${JSON.stringify(name)}`, path: name })

/** Archives are made of blocks. */
const blockSize = 512

/** Where an entry ends: its content fills whole blocks; a folder has none, whatever its header says. */
const endOf = ({ header, offset }: Entry): number =>
  offset + blockSize + (header.type === "directory" ? 0 : Math.ceil(header.size / blockSize) * blockSize)

/** How many zeros stand at the end of all that came. */
const zerosAtEnd = (before: number, bytes: Uint8Array): number => {
  const last = bytes.findLastIndex((byte) => byte !== 0)
  return last < 0 ? before + bytes.length : bytes.length - 1 - last
}

const damaged = (cause: unknown): CopyFailed => {
  const message = cause instanceof Error ? cause.message : String(cause)
  // what the parser says where a block is not whole
  if (message === "Unexpected end of data") return brokenOff()
  return new CopyFailed({ message: `the archive is damaged: ${message}`, cause })
}

const feed = (extract: Extract, bytes: Uint8Array): Effect.Effect<void, CopyFailed> =>
  Effect.suspend(() =>
    extract.write(bytes)
      ? Effect.void
      : Effect.asVoid(Effect.tryPromise({ try: (signal) => once(extract, "drain", { signal }), catch: damaged }))
  )

/** Reads an archive to its end, and writes what it holds; whether it was whole. */
export const unpack = Effect.fnUntraced(function* <E>(
  archive: Stream.Stream<Uint8Array, E>,
  target: Target
): Effect.fn.Return<boolean, E | CopyFailed, Scope.Scope> {
  const tar = yield* load
  const extract = yield* Effect.acquireRelease(
    Effect.sync(() => tar.extract()),
    (extract) => Effect.sync(() => extract.destroy())
  )
  extract.on("error", () => {})
  const writer = new Writer(target, (yield* Random.nextIntBetween(0, 2 ** 31)).toString(36))
  let end = 0
  const writing = Stream.fromAsyncIterable(extract, damaged).pipe(
    Stream.runForEach((entry) => {
      end = endOf(entry)
      return writer.write(entry)
    })
  )
  let size = 0
  let zeros = 0
  const feeding = Stream.runForEach(archive, (bytes) => {
    size += bytes.length
    zeros = zerosAtEnd(zeros, bytes)
    return feed(extract, bytes)
  }).pipe(Effect.andThen(Effect.sync(() => extract.end(undefined))))
  yield* Effect.all([writing, feeding], { concurrency: "unbounded", discard: true })
  yield* writer.finish
  // two blocks of zeros where an entry would begin: what breaks off between two files has no other sign of it
  return Math.min(zeros, size - end) >= 2 * blockSize
})
