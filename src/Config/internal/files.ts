import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type { PlatformError } from "effect/PlatformError"
import * as Result from "effect/Result"

/** Why a file could not be read; the message goes on from the file's name: "does not exist". */
export class Unreadable
  extends /*#__PURE__*/ Data.TaggedError("Unreadable")<{
    readonly missing: boolean
    readonly message: string
  }> {}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return "utf-8"
}

/** Text in UTF-8, or in UTF-16 where a byte order mark says so. */
const decodeText = (bytes: Uint8Array): Result.Result<string, string> => {
  const encoding = encodingOf(bytes)
  return Result.try({
    try: () => new TextDecoder(encoding, { fatal: true }).decode(bytes),
    catch: () => `is not text in ${encoding.toUpperCase()}`
  })
}

const unreadable = ({ reason }: PlatformError): Unreadable => {
  switch (reason._tag) {
    case "NotFound":
      return new Unreadable({ missing: true, message: "does not exist" })
    case "PermissionDenied":
      return new Unreadable({ missing: false, message: "may not be read (permission denied)" })
    case "BadResource":
      return new Unreadable({ missing: false, message: "is not a file" })
    default:
      return new Unreadable({ missing: false, message: `cannot be read (${reason._tag})` })
  }
}

const bad = (message: string): Unreadable => new Unreadable({ missing: false, message })

/** In bytes: more than that no kubeconfig and no certificate has. */
const sizeLimit = 16 * 1024 * 1024

const tooLarge = /*#__PURE__*/ bad(`has more than ${sizeLimit / 1024 / 1024} MiB`)

/** How long the other end of a pipe may take, such as the process behind `<(...)` of a shell. */
const pipeLimit = /*#__PURE__*/ Duration.seconds(10)

const readBytes = (path: string): Effect.Effect<Uint8Array, Unreadable, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const read = Effect.flatMap(Effect.mapError(fs.readFile(path), unreadable), (bytes) =>
      bytes.length > sizeLimit ? Effect.fail(tooLarge) : Effect.succeed(bytes)
    )
    // what cannot be looked at says why when it is read
    const info = yield* Effect.option(fs.stat(path))
    if (Option.isNone(info) || path === nothing) return yield* read
    const { size, type } = info.value
    if (size > sizeLimit) return yield* tooLarge
    switch (type) {
      case "File":
        return yield* read
      case "FIFO":
        return yield* Effect.timeoutOrElse(read, {
          duration: pipeLimit,
          orElse: () =>
            Effect.andThen(release(fs, path), bad(`is a pipe that did not end within ${Duration.format(pipeLimit)}`))
        })
      default:
        return yield* bad("is not a file")
    }
  })

/** The device that is empty, by which some say that there is no kubeconfig. */
const nothing = "/dev/null"

/** Opening a pipe waits for its other end, and no interruption ends that: so it is given one. */
const release = (fs: FileSystem.FileSystem, path: string): Effect.Effect<void> =>
  Effect.ignore(Effect.scoped(fs.open(path, { flag: "r+" })))

/** The text of a file, which must be text as a whole. */
export const readText = (path: string): Effect.Effect<string, Unreadable, FileSystem.FileSystem> =>
  Effect.flatMap(readBytes(path), (bytes) =>
    Effect.fromResult(Result.mapError(decodeText(bytes), (message) => new Unreadable({ missing: false, message })))
  )

/** The text of PEM, which is ASCII: any other byte stands in a comment, or shows that it is no PEM. */
export const decodePem = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The text of a PEM file. */
export const readPem = (path: string): Effect.Effect<string, Unreadable, FileSystem.FileSystem> =>
  Effect.map(readBytes(path), decodePem)

/** A file's content, or in words what is wrong with it. */
export const described = <A, R>(
  read: Effect.Effect<A, Unreadable, R>
): Effect.Effect<Result.Result<A, string>, never, R> => Effect.result(Effect.mapError(read, (error) => error.message))
