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
import { attempt, leaves, staysInside } from "./pack.ts"

const load = Effect.promise(() => import("tar-stream"))

type Entry = Extract extends AsyncIterable<infer A> ? A : never

interface Target {
  /** Of this machine: what stands for the name in the archive. */
  readonly root: string
  /** In the archive; empty for all of it. */
  readonly name: string
  readonly links: Links
  readonly onProgress: (copied: Copied) => Effect.Effect<void>
}

const refused = (name: string, why: string): CopyFailed =>
  new CopyFailed({ message: `the archive holds ${JSON.stringify(name)}, ${why}`, path: name })

/** The parts of a name below what was asked for. */
const below = (target: Target, name: string): Effect.Effect<ReadonlyArray<string>, CopyFailed> => {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".")
  if (name.startsWith("/") || name.includes("\0") || parts.includes("..")) {
    return Effect.fail(refused(name, "which leaves the place that it is copied to"))
  }
  if (target.name === "") return Effect.succeed(parts)
  const [first, ...rest] = parts
  return first === target.name ? Effect.succeed(rest) : Effect.fail(refused(name, "which was not asked for"))
}

class Writer {
  readonly #target: Target
  /** Folders that are known to lie in the target, by their names; and where they really are. */
  readonly #folders = new Map<string, string>()
  /** The modes that folders get once everything is in them, and those that new folders have, which the umask says. */
  readonly #modes = new Map<string, number>()
  #allowed = 0o755

  /** What is not whole yet has this name. */
  readonly #unfinished: string

  constructor(target: Target, id: string) {
    this.#target = target
    this.#unfinished = `.copy-${id}`
  }

  /** The real place of a folder of the archive, which is made where it is missing. */
  readonly #folder = (parts: ReadonlyArray<string>): Effect.Effect<string, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const key = parts.join("/")
      const known = this.#folders.get(key)
      if (known !== undefined) return known
      const { root } = this.#target
      const place = parts.length === 0 ? root : path.join(yield* this.#folder(parts.slice(0, -1)), parts.at(-1) ?? "")
      const real = yield* attempt(place, async () => {
        try {
          await fs.mkdir(place, { recursive: parts.length === 0 })
          this.#allowed = (await fs.stat(place)).mode & 0o777
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
      attempt(unfinished, () => fs.open(unfinished, "wx", entry.header.mode & 0o777)),
      (handle) =>
        attempt(unfinished, async (signal) => {
          for await (const chunk of entry) {
            signal.throwIfAborted()
            if (chunk instanceof Uint8Array) await handle.writeFile(chunk)
          }
        }),
      (handle) => Effect.promise(() => handle.close().catch(() => {}))
    )

  readonly write = (entry: Entry): Effect.Effect<void, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const { linkname, mode, name, size, type } = entry.header
      const parts = yield* below(this.#target, name)
      if (type === "directory") {
        const real = yield* this.#folder(parts)
        this.#modes.set(real, mode & this.#allowed)
      } else if (type === "symlink") {
        yield* this.#symlink(parts, name, linkname)
      } else if (type === "link") {
        const source = yield* below(this.#target, linkname)
        const from = path.join(yield* this.#folder(source.slice(0, -1)), source.at(-1) ?? "")
        const [folder, file] = yield* this.#place(parts)
        yield* this.#replace(folder, file, (unfinished) => attempt(file, () => fs.link(from, unfinished)))
      } else if (type === "file" || type === "contiguous-file") {
        const [folder, file] = yield* this.#place(parts)
        yield* this.#replace(folder, file, this.#content(entry))
        yield* this.#target.onProgress({ path: name, size })
      }
      // the next entry only comes when this one is read
      entry.resume()
    })

  readonly #symlink = (parts: ReadonlyArray<string>, name: string, link: string): Effect.Effect<void, CopyFailed> =>
    Effect.gen({ self: this }, function* () {
      const [folder, file] = yield* this.#place(parts)
      const top = this.#folders.get("") ?? file
      if (staysInside(top, folder, link)) {
        yield* this.#replace(folder, file, (unfinished) => attempt(file, () => fs.symlink(link, unfinished)))
      } else if (this.#target.links === "fail") yield* leaves(name, link)
    })

  /** Lets folders be what they are in the archive; before, there must be written into them. */
  readonly finish: Effect.Effect<void, CopyFailed> = Effect.suspend(() =>
    Effect.forEach([...this.#modes].toReversed(), ([place, mode]) => attempt(place, () => fs.chmod(place, mode)), {
      discard: true
    })
  )
}

/** An archive ends with two blocks of zeros: one that breaks off between two files has no other sign of it. */
const endSize = 1024

/** How many zeros stand at the end of all that came. */
const zerosAtEnd = (before: number, bytes: Uint8Array): number => {
  const last = bytes.findLastIndex((byte) => byte !== 0)
  return last < 0 ? before + bytes.length : bytes.length - 1 - last
}

const feed = (extract: Extract, bytes: Uint8Array): Effect.Effect<void, CopyFailed> =>
  Effect.suspend(() =>
    extract.write(bytes)
      ? Effect.void
      : attempt("", async (signal) => {
          await once(extract, "drain", { signal })
        })
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
  const damaged = (cause: unknown) =>
    new CopyFailed({
      message: `the archive is damaged: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause
    })
  const writing = Stream.fromAsyncIterable(extract, damaged).pipe(Stream.runForEach(writer.write))
  let zeros = 0
  const feeding = Stream.runForEach(archive, (bytes) => {
    zeros = zerosAtEnd(zeros, bytes)
    return feed(extract, bytes)
  }).pipe(Effect.andThen(Effect.sync(() => extract.end(undefined))))
  yield* Effect.all([writing, feeding], { concurrency: "unbounded", discard: true })
  yield* writer.finish
  return zeros >= endSize
})
