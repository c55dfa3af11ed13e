import * as ByteSize from "effect/ByteSize"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as PlatformError from "effect/PlatformError"
import * as Redacted from "effect/Redacted"
import type * as KubernetesError from "../../src/KubernetesError.ts"

export type Content =
  | string
  | Uint8Array
  | { readonly fails: PlatformError.SystemErrorTag }
  /** Whoever reads it waits for ever. */
  | { readonly is: FileSystem.File.Type; readonly size?: number }

const info: FileSystem.File.Info = {
  type: "File",
  size: ByteSize.bytes(0),
  mtime: Option.none(),
  atime: Option.none(),
  birthtime: Option.none(),
  dev: 0n,
  rdev: Option.none(),
  ino: Option.none(),
  mode: 0,
  nlink: Option.none(),
  uid: Option.none(),
  gid: Option.none(),
  blksize: Option.none(),
  blocks: Option.none()
}

/** Files in memory that a test can change, and how often each was read. */
export const makeFiles = (initial: { readonly [path: string]: Content }) => {
  const contents = new Map(Object.entries(initial))
  const reads = new Map<string, number>()
  const failure = (tag: PlatformError.SystemErrorTag, path: string) =>
    PlatformError.systemError({ _tag: tag, module: "FileSystem", method: "readFile", pathOrDescriptor: path })
  const layer = FileSystem.layerNoop({
    readFile: (path) =>
      Effect.suspend(() => {
        reads.set(path, (reads.get(path) ?? 0) + 1)
        const content = contents.get(path)
        if (content === undefined) return Effect.fail(failure("NotFound", path))
        if (typeof content === "string") return Effect.succeed(new TextEncoder().encode(content))
        if (content instanceof Uint8Array) return Effect.succeed(content)
        return "fails" in content ? Effect.fail(failure(content.fails, path)) : Effect.never
      }),
    stat: (path) =>
      Effect.suspend(() => {
        const content = contents.get(path)
        if (typeof content !== "object" || !("is" in content)) return Effect.fail(failure("NotFound", path))
        return Effect.succeed({ ...info, type: content.is, size: ByteSize.bytes(content.size ?? 0) })
      })
  })
  return {
    layer,
    set: (path: string, content: Content) => Effect.sync(() => contents.set(path, content)),
    remove: (path: string) => Effect.sync(() => contents.delete(path)),
    reads: (path: string) => reads.get(path) ?? 0
  }
}

export const environment = (variables: { readonly [name: string]: string }): Layer.Layer<never> =>
  ConfigProvider.layer(ConfigProvider.fromEnvRecord(variables))

/** A machine: its files and its environment. */
export const machine = (
  files: { readonly [path: string]: Content },
  variables: { readonly [name: string]: string } = {}
): Layer.Layer<FileSystem.FileSystem | Path.Path> =>
  Layer.mergeAll(makeFiles(files).layer, Path.layer, environment(variables))

export const pem = (label: string, content = "this is no real one"): string =>
  `-----BEGIN ${label}-----\n${btoa(content)}\n-----END ${label}-----\n`

/**
 * A value with its secrets laid open as `{ secret }`. A comparison needs it: to `assert.deepStrictEqual` all redacted
 * values are equal.
 */
export const reveal = (value: unknown): unknown => {
  if (Redacted.isRedacted(value)) return { secret: Redacted.value(value) }
  if (Array.isArray(value)) return value.map(reveal)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reveal(member)]))
}

/** The faults of an error, each as "source | path | message". */
export const faults = (error: KubernetesError.ConfigError): ReadonlyArray<string> =>
  error.faults.map((fault) => [fault.source ?? "", fault.path ?? "", fault.message].join(" | "))

/** A kubeconfig of one context, with these fields of its cluster, its user and its context. */
export const kubeconfig = (
  cluster: { readonly [field: string]: unknown },
  user?: { readonly [field: string]: unknown },
  context?: { readonly [field: string]: unknown }
) => ({
  apiVersion: "v1" as const,
  kind: "Config" as const,
  clusters: [{ name: "c", cluster: { server: "https://c:6443", ...cluster } }],
  users: user === undefined ? [] : [{ name: "u", user }],
  contexts: [{ name: "x", context: { cluster: "c", ...(user && { user: "u" }), ...context } }],
  "current-context": "x"
})

export const kubeconfigText = (...args: Parameters<typeof kubeconfig>): string => JSON.stringify(kubeconfig(...args))
