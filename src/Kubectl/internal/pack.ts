/** An archive of a file or a folder of this machine, as a stream of bytes. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { once } from "node:events"
import * as fs from "node:fs/promises"
import * as path from "node:path"
import type { Header, Pack } from "tar-stream"
import { CopyFailed } from "../../KubernetesError.ts"
import type { Copied, Links } from "../Copy.ts"

const load = Effect.promise(() => import("tar-stream"))

/** Runs an operation of this machine's file system; what fails is the copy of that file. */
export const attempt = <A>(
  file: string,
  operation: (signal: AbortSignal) => Promise<A>
): Effect.Effect<A, CopyFailed> =>
  Effect.tryPromise({
    try: operation,
    catch: (cause) =>
      new CopyFailed({ message: cause instanceof Error ? cause.message : `cannot copy ${file}`, path: file, cause })
  })

/** Whether a link in a folder leads to a place below the root; it may go up only at its beginning. */
export const staysInside = (root: string, folder: string, link: string): boolean => {
  if (path.isAbsolute(link) || link.includes("\0")) return false
  const parts = link.split("/").filter((part) => part !== "" && part !== ".")
  if (parts.some((part, index) => part === ".." && index > 0 && parts[index - 1] !== "..")) return false
  const target = path.join(folder, ...parts)
  return target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
}

/** What is kept of a mode: on another machine, nobody is to get the rights of somebody else by a file. */
export const kept = 0o777

interface Source {
  /** Of this machine. */
  readonly root: string
  /** In the archive; empty for what is in the folder alone. */
  readonly name: string
  readonly links: Links
  readonly onProgress: (copied: Copied) => Effect.Effect<void>
}

/** How much is read at once. */
const chunkSize = 64 * 1024

/** Who waits for room in the archive or for its end is told when that is given up. */
const room = (
  pack: Pack,
  header: Partial<Header> & Pick<Header, "name">,
  body: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
  signal: AbortSignal
) =>
  new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("interrupted")), { once: true })
    const entry = pack.entry(header, (error) => (error === null || error === undefined ? resolve() : reject(error)))
    const write = async (bytes: Uint8Array) => {
      if (!entry.write(bytes)) await once(entry, "drain", { signal })
    }
    body(write).then(() => entry.end(undefined), reject)
  })

const readInto = async (file: string, size: number, write: (bytes: Uint8Array) => Promise<void>): Promise<void> => {
  // what is a link by now was none when it was looked at
  const handle = await fs.open(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW)
  try {
    for (let at = 0; at < size;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(Math.min(chunkSize, size - at)))
      if (bytesRead === 0) throw new Error(`${file} became shorter while it was copied`)
      await write(buffer.subarray(0, bytesRead))
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

const add = (pack: Pack, source: Source, file: string, name: string): Effect.Effect<void, CopyFailed> =>
  Effect.gen(function* () {
    const stat = yield* attempt(file, () => fs.lstat(file))
    // the kind is not sent, and keeps a mode of 0 from being taken for none
    const header = { name, mode: stat.mode & (kept | fs.constants.S_IFMT), mtime: stat.mtime }
    const simple = (more: Partial<Header>) =>
      attempt(file, (signal) => room(pack, { ...header, ...more }, () => Promise.resolve(), signal))
    if (stat.isDirectory()) {
      if (name !== "") yield* simple({ type: "directory" })
      const names = yield* attempt(file, () => fs.readdir(file))
      for (const child of names.toSorted()) {
        yield* add(pack, source, path.join(file, child), name === "" ? `./${child}` : `${name}/${child}`)
      }
      return
    }
    if (stat.isSymbolicLink()) {
      const linkname = yield* attempt(file, () => fs.readlink(file))
      if (staysInside(source.root, path.dirname(file), linkname)) yield* simple({ type: "symlink", linkname })
      else if (source.links === "fail") yield* leaves(file, linkname)
      return
    }
    // sockets and the like stay where they are
    if (!stat.isFile()) return
    yield* attempt(file, (signal) =>
      room(pack, { ...header, size: stat.size }, (write) => readInto(file, stat.size, write), signal)
    )
    yield* source.onProgress({ path: name, size: stat.size })
  })

export const leaves = (file: string, link: string): CopyFailed =>
  new CopyFailed({ message: `the link ${file} leads to ${link}, outside of what is copied`, path: file })

/** Fails for a link that leads out of the folder, so that nothing is sent of what cannot be sent as a whole. */
export const checkLinks = (root: string, file: string = root): Effect.Effect<void, CopyFailed> =>
  Effect.gen(function* () {
    const stat = yield* attempt(file, () => fs.lstat(file))
    if (stat.isSymbolicLink()) {
      const link = yield* attempt(file, () => fs.readlink(file))
      if (!staysInside(root, path.dirname(file), link)) yield* leaves(file, link)
    } else if (stat.isDirectory()) {
      for (const child of yield* attempt(file, () => fs.readdir(file, { withFileTypes: true }))) {
        if (child.isSymbolicLink() || child.isDirectory()) yield* checkLinks(root, path.join(file, child.name))
      }
    }
  })

/** The archive; what goes wrong on the way fails the stream. */
export const archive = (source: Source): Stream.Stream<Uint8Array, CopyFailed> =>
  Stream.unwrap(
    Effect.gen(function* (): Effect.fn.Return<Stream.Stream<Uint8Array, CopyFailed>, never, Scope.Scope> {
      const tar = yield* load
      const pack = yield* Effect.acquireRelease(
        Effect.sync(() => tar.pack()),
        (pack) => Effect.sync(() => pack.destroy())
      )
      pack.on("error", () => {})
      const filling = add(pack, source, source.root, source.name).pipe(Effect.tap(Effect.sync(() => pack.finalize())))
      const bytes = Stream.fromAsyncIterable<unknown, CopyFailed>(
        pack,
        (cause) => new CopyFailed({ message: String(cause), cause })
      ).pipe(Stream.filter((chunk) => chunk instanceof Uint8Array))
      return Stream.mergeEffect(bytes, filling)
    })
  )
