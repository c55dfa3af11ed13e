/**
 * Files and folders, between this machine and the containers of pods.
 *
 * They travel as a tar archive through `tar` in the container, which has to be there, and on the way to it through `sh`.
 * Nothing is collected on the way, so that the size does not matter.
 *
 * Files of this machine are reached by `node:fs`, and not by the `FileSystem` of Effect: what comes from a container is not
 * trusted, and that service can set a mode only by a path, which a link may have taken meanwhile, and not that of a file
 * that it holds open.
 *
 * @since 0.1.0
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as fs from "node:fs/promises"
import * as path from "node:path"
import { Pods } from "../Api/gen/CoreV1.ts"
import type { InNamespace } from "../Api/Options.ts"
import type { OpenError, RunError } from "../Channel/Exec.ts"
import type { Process } from "../Channel/Process.ts"
import { CopyFailed, InvalidRequest } from "../KubernetesError.ts"
import * as Pack from "./internal/pack.ts"
import * as Unpack from "./internal/unpack.ts"

/**
 * What becomes of symbolic links that lead out of what is copied: the copy fails, or goes on without them.
 *
 * @category models
 * @since 0.1.0
 */
export type Links = "fail" | "skip"

/**
 * A file that was copied, by its name in the archive.
 *
 * @category models
 * @since 0.1.0
 */
export interface Copied {
  readonly path: string
  readonly size: number
}

/**
 * How to copy.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends InNamespace {
  /** Default: the only one, or the one that the pod's annotation `kubectl.kubernetes.io/default-container` names. */
  readonly container?: string | undefined
  /** Default `fail`. */
  readonly links?: Links | undefined
  /** Called after each file. */
  readonly onProgress?: ((copied: Copied) => Effect.Effect<void>) | undefined
}

/**
 * What was copied, folders and links not counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Summary {
  readonly files: number
  readonly bytes: number
}

/**
 * Why something cannot be copied.
 *
 * @category models
 * @since 0.1.0
 */
export type CopyError = CopyFailed | OpenError | RunError

/** `.`, `..` and the root have no name of their own: what is in them is copied. */
const isNameless = (place: string): boolean =>
  ["", ".", ".."].includes(place.split("/").findLast((part) => part !== "") ?? "")

/** Counts what is copied, and passes it on. */
const counting = (options: Options) => {
  const summary = { files: 0, bytes: 0 }
  return {
    summary,
    onProgress: (copied: Copied) =>
      Effect.suspend(() => {
        summary.files++
        summary.bytes += copied.size
        return options.onProgress?.(copied) ?? Effect.void
      })
  }
}

/** More of what `tar` complains of is not kept. */
const maxComplaint = 16 * 1024

const complaint = (process: Process) => {
  const decoder = new TextDecoder()
  let text = ""
  return Stream.runForEach(process.stderr, (bytes) =>
    Effect.sync(() => {
      if (text.length < maxComplaint) text += decoder.decode(bytes, { stream: true })
    })
  ).pipe(Effect.map(() => text.trim()))
}

/**
 * A node tells of no end as long as input is on its way that nobody reads: where `tar` fails, somebody says so and reads on
 * until we have heard it.
 */
const unpacking = `tar -xpmf - -C "$1" || { code=$?; echo failed; cat > /dev/null; exit $code; }`

const succeeded = (code: number, text: string): Effect.Effect<void, CopyFailed> =>
  code === 0
    ? Effect.void
    : Effect.fail(
        new CopyFailed({ message: `tar in the container ended with ${code}${text === "" ? "" : `: ${text}`}` })
      )

const needed = (where: string, field: string): Effect.Effect<void, InvalidRequest> =>
  where !== "" && !where.includes("\0")
    ? Effect.void
    : Effect.fail(new InvalidRequest({ field, message: "a path must not be empty, and must not contain NUL" }))

/**
 * Copies a file or folder of this machine to a container: into the folder of that name where there is one, else as that
 * name.
 *
 * **Details**
 *
 * Of modes, who may read, write and execute is kept (`rwxrwxrwx`), whatever the umask of the container; setuid, setgid and
 * sticky bits, owners and times are not. Links are copied as links, sockets and the like are left out. A link that leads
 * out of what is copied is found before anything is sent. Of `.` and `..`, what is in them is copied.
 *
 * **Gotchas**
 *
 * `tar` in the container writes to the place itself: when the copy fails or is interrupted, the last file there may be a
 * part of what it should be. Where that matters, copy to another name, and let `mv` in the container move it then.
 *
 * An older server, which speaks only `v4.channel.k8s.io`, has no word for the end of the input that `tar` waits for: with it
 * nothing is copied, and the failure is `CannotHalfClose`.
 *
 * @category combinators
 * @since 0.1.0
 */
export const toPod = (
  pod: string,
  from: string,
  to: string,
  options: Options = {}
): Effect.Effect<Summary, CopyError, Pods> =>
  Effect.scoped(
    Effect.gen(function* () {
      yield* needed(from, "from")
      yield* needed(to, "to")
      const pods = yield* Pods
      const { container, namespace } = options
      const links = options.links ?? "fail"
      const nameless = isNameless(from)
      const root = nameless ? yield* Pack.attempt(from, () => fs.realpath(from)) : path.resolve(from)
      yield* links === "fail" ? Pack.checkLinks(root) : Pack.attempt(root, () => fs.lstat(root))
      const isFolder = yield* pods.run(pod, ["test", "-d", to], { container, namespace }).pipe(
        Effect.map(({ exitCode }) => exitCode === 0),
        // no `test` there: `sh` and `tar` may be; of a process that cannot run, a node may not tell once input is on its way
        Effect.catchTag("ProcessFailed", () =>
          Effect.as(pods.run(pod, ["sh", "-c", ""], { container, namespace }), false)
        )
      )
      const folder = isFolder ? to : path.posix.dirname(to)
      const ownName = nameless ? "" : path.basename(root)
      const { onProgress, summary } = counting(options)
      const source = { root, name: isFolder ? ownName : path.posix.basename(to), links, onProgress }
      const process = yield* pods.exec(pod, ["sh", "-c", unpacking, "sh", folder], {
        container,
        namespace,
        stdin: true
      })
      // tar reads on behind the end of the archive: before anything is sent, see that it can be told of the end
      if (process.protocol === "v4.channel.k8s.io") yield* process.endInput
      const failed = yield* Deferred.make<void>()
      const sending = Effect.andThen(
        Effect.raceFirst(Stream.runForEach(Pack.archive(source), process.write), Deferred.await(failed)),
        process.endInput
      )
      // once tar has ended, there is nobody to send to
      const [code, text] = yield* Effect.all(
        [
          Effect.raceFirst(process.exitCode, Effect.andThen(sending, Effect.never)),
          complaint(process),
          Stream.runForEach(process.stdout, () => Deferred.succeed(failed, undefined))
        ],
        { concurrency: "unbounded" }
      )
      yield* succeeded(code, text)
      return summary
    })
  )

/**
 * Copies a file or folder of a container to this machine: into the folder of that name where there is one, else as that
 * name.
 *
 * **Details**
 *
 * Of modes, who may read, write and execute is kept (`rwxrwxrwx`), whatever the umask of this machine, as by `tar -p`;
 * setuid, setgid and sticky bits, owners and times are not. Folders get theirs at the end, so that there can be files in one
 * that is read-only; those that the archive does not name, as folders above the target, have what the umask leaves them.
 *
 * Nothing is written outside of the target: names that lead elsewhere are refused, links that do so as `links` says, and
 * what is there already is replaced and not written through. Devices, sockets and pipes are left out, anything else that is
 * not known is refused. Of `.` and `..`, what is in them is copied.
 *
 * A file gets its name when it is whole: one of a copy that failed or was interrupted is the old one, or none.
 *
 * **Gotchas**
 *
 * A file that everybody may write to in the container is one here, too. Where that matters, copy into a folder that is
 * closed to others.
 *
 * @category combinators
 * @since 0.1.0
 */
export const fromPod = (
  pod: string,
  from: string,
  to: string,
  options: Options = {}
): Effect.Effect<Summary, CopyError, Pods> =>
  Effect.scoped(
    Effect.gen(function* () {
      yield* needed(from, "from")
      yield* needed(to, "to")
      const pods = yield* Pods
      const { container, namespace } = options
      const where = path.posix.normalize(from)
      const name = isNameless(from) ? "" : path.posix.basename(where)
      const folder = name === "" ? where : path.posix.dirname(where)
      const target = path.resolve(to)
      const isFolder = yield* Effect.promise(() =>
        fs.stat(target).then(
          (stat) => stat.isDirectory(),
          () => false
        )
      )
      const { onProgress, summary } = counting(options)
      yield* Unpack.load
      const process = yield* pods.exec(pod, ["tar", "cf", "-", "-C", folder, `./${name}`], {
        container,
        namespace
      })
      const writing = Unpack.unpack(process.stdout, {
        root: isFolder ? path.join(target, name) : target,
        name,
        links: options.links ?? "fail",
        keepsRoot: isFolder && name === "",
        onProgress
      })
      const [code, text, isWhole] = yield* Effect.all([process.exitCode, complaint(process), writing], {
        concurrency: "unbounded"
      })
      yield* succeeded(code, text)
      if (!isWhole) yield* new CopyFailed({ message: "the archive breaks off before its end", path: from })
      return summary
    })
  )
