import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { Cluster, Context, Entry, Fields, KubeConfig, Origin, User } from "../KubeConfig.ts"
import { at, type Fault } from "./faults.ts"

export interface DocumentOptions {
  readonly source: string
  /** Makes the path of a file absolute: a relative one is meant from the folder of its kubeconfig. */
  readonly resolve: (file: string) => string
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isStrings = (value: unknown): value is ReadonlyArray<string> =>
  Array.isArray(value) && value.every((item) => typeof item === "string")

const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

/**
 * Reads the fields of one mapping by type and notes what does not fit. As in Go, null and the empty string are the same
 * as an absent field.
 */
const reader = (fields: Fields, origin: Origin, faults: Array<Fault>) => {
  const place = (key: string): Origin => ({
    source: origin.source,
    path: origin.path === undefined ? key : `${origin.path}.${key}`
  })
  const field =
    <A>(is: (value: unknown) => value is A, expected: string) =>
    (key: string): A | undefined => {
      const value = own(fields, key)
      if (value === undefined || value === null || value === "") return undefined
      if (is(value)) return value
      faults.push(at(place(key), `must be ${expected}`))
      return undefined
    }
  const string = field((value) => typeof value === "string", "text (a number or a boolean needs quotes)")
  const mapping = field(isFields, "a mapping")
  return {
    place,
    string,
    mapping,
    boolean: field((value) => typeof value === "boolean", "true or false"),
    list: field((value): value is ReadonlyArray<unknown> => Array.isArray(value), "a list"),
    strings: field(isStrings, "a list of texts"),
    secret: (key: string) => redact(string(key)),
    secretMapping: (key: string) => redact(mapping(key)),
    required: (key: string): string => {
      const before = faults.length
      const value = string(key)
      if (value === undefined && faults.length === before) faults.push(at(place(key), "is missing"))
      return value ?? ""
    },
    constant: (key: string, expected: string): void => {
      const value = string(key)
      if (value !== undefined && value !== expected) faults.push(at(place(key), `must be ${expected}`))
    }
  }
}

type Reader = ReturnType<typeof reader>

const redact = <A>(value: A | undefined): Redacted.Redacted<A> | undefined =>
  value === undefined ? undefined : Redacted.make(value)

/** Reads a field that names a file. */
type FileReader = (key: string) => string | undefined

const cluster = (read: Reader, file: FileReader): Cluster => ({
  server: read.string("server"),
  "tls-server-name": read.string("tls-server-name"),
  "insecure-skip-tls-verify": read.boolean("insecure-skip-tls-verify"),
  "certificate-authority": file("certificate-authority"),
  "certificate-authority-data": read.string("certificate-authority-data"),
  "proxy-url": read.secret("proxy-url"),
  "disable-compression": read.boolean("disable-compression")
})

const user = (read: Reader, file: FileReader): User => ({
  "client-certificate": file("client-certificate"),
  "client-certificate-data": read.secret("client-certificate-data"),
  "client-key": file("client-key"),
  "client-key-data": read.secret("client-key-data"),
  token: read.secret("token"),
  tokenFile: file("tokenFile"),
  username: read.string("username"),
  password: read.secret("password"),
  as: read.string("as"),
  "as-uid": read.string("as-uid"),
  "as-groups": read.strings("as-groups"),
  "as-user-extra": read.mapping("as-user-extra"),
  exec: read.secretMapping("exec"),
  "auth-provider": read.secretMapping("auth-provider")
})

const context = (read: Reader): Context => ({
  cluster: read.string("cluster"),
  user: read.string("user"),
  namespace: read.string("namespace")
})

const known = new Set(["apiVersion", "kind", "clusters", "users", "contexts", "current-context"])

/** The value of a kubeconfig that holds nothing. */
export const empty: KubeConfig = { clusters: [], users: [], contexts: [], absent: [], rest: Redacted.make({}) }

/** Whether nothing was said that a client could use. */
export const isEmpty = (config: Pick<KubeConfig, "clusters" | "users" | "contexts" | "currentContext">): boolean =>
  config.clusters.length === 0 &&
  config.users.length === 0 &&
  config.contexts.length === 0 &&
  config.currentContext === undefined

/** Reads the lists of named items that a kubeconfig is made of. */
const listReader =
  (top: Reader, options: DocumentOptions, faults: Array<Fault>) =>
  <A>(list: string, member: string, decode: (read: Reader, file: FileReader) => A): ReadonlyArray<Entry<A>> => {
    const indices = new Map<string, number>()
    return (top.list(list) ?? []).flatMap((item, index) => {
      const origin: Origin = { source: options.source, path: `${list}[${index}]` }
      if (!isFields(item)) {
        faults.push(at(origin, "must be a mapping"))
        return []
      }
      const outer = reader(item, origin, faults)
      const name = outer.required("name")
      const first = indices.get(name)
      if (first === undefined) indices.set(name, index)
      else if (name !== "") faults.push(at(outer.place("name"), `is the name of ${list}[${first}] too`))

      const inner = reader(outer.mapping(member) ?? {}, outer.place(member), faults)
      const value = decode(inner, (key) => {
        const file = inner.string(key)
        return file && options.resolve(file)
      })
      return [{ name, value, origin: outer.place(member), raw: Redacted.make(item) }]
    })
  }

/** Reads a parsed document; all its faults are reported, none with a value. */
export const decodeDocument = (
  document: unknown,
  options: DocumentOptions
): Result.Result<KubeConfig, ReadonlyArray<Fault>> => {
  const origin: Origin = { source: options.source }
  if (document === undefined || document === null || document === "") {
    return Result.succeed({ ...empty, absent: [at(origin, "is empty")] })
  }
  if (!isFields(document)) return Result.fail([at(origin, "is not a kubeconfig: it must be a mapping")])

  const faults: Array<Fault> = []
  const top = reader(document, origin, faults)
  const entries = listReader(top, options, faults)
  top.constant("apiVersion", "v1")
  top.constant("kind", "Config")
  const currentContext = top.string("current-context")
  const config = {
    clusters: entries("clusters", "cluster", cluster),
    users: entries("users", "user", user),
    contexts: entries("contexts", "context", context),
    currentContext:
      currentContext === undefined ? undefined : { name: currentContext, origin: top.place("current-context") },
    rest: Redacted.make(Object.fromEntries(Object.entries(document).filter(([key]) => !known.has(key))))
  }
  if (faults.length > 0) return Result.fail(faults)
  const absent = isEmpty(config) ? [at(origin, "holds no cluster, no user and no context")] : []
  return Result.succeed({ ...config, absent })
}
