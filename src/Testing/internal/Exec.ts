/**
 * Answers to exec and attach.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Queue from "effect/Queue"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Connection } from "../../Channel/internal/connection.ts"
import * as Protocol from "../../Channel/Protocol.ts"
import type { Handler, NotStarted, Process, Vanished } from "../Exec.ts"
import { type Call, existing, orFail } from "./Call.ts"
import type { Processes } from "./Core.ts"
import type { Response } from "./Exchange.ts"
import * as Inbox from "./Inbox.ts"
import { asNumber, asString, at, toBytes, toText } from "./Json.ts"
import { containerOf } from "./PodLog.ts"
import { badRequest, type StatusError } from "./StatusError.ts"
import * as Upgrades from "./Upgrades.ts"

const protocols = ["v5.channel.k8s.io", "v4.channel.k8s.io", "v4.base64.channel.k8s.io"]

/** Which streams the client wants. */
interface Wanted {
  readonly stdin: boolean
  readonly stdout: boolean
  readonly stderr: boolean
  readonly tty: boolean
}

const isTrue = (value: string | null): boolean => value === "true" || value === "1"

const wantedOf = (query: URLSearchParams): Wanted => {
  const tty = isTrue(query.get("tty"))
  return {
    stdin: isTrue(query.get("stdin")),
    stdout: isTrue(query.get("stdout")),
    stderr: isTrue(query.get("stderr")) && !tty,
    tty
  }
}

const handle = (call: Call, handler: Handler | undefined, kind: "exec" | "attach") =>
  Effect.gen(function* (): Effect.fn.Return<Response, StatusError> {
    const { core, query, target } = call
    const pod = yield* existing(call)
    const container = yield* orFail(containerOf(pod, target.name, query.get("container") ?? ""))
    const command = query.getAll("command")
    const wanted = wantedOf(query)
    if (kind === "exec" && command.length === 0) return yield* badRequest("you must specify at least 1 command")
    if (!wanted.stdin && !wanted.stdout && !wanted.stderr) {
      return yield* badRequest("you must specify at least one of stdin, stdout, stderr")
    }
    if (asString(at(pod.object, "spec", "nodeName")) === "") {
      return yield* badRequest(`pod ${target.name} does not have a host assigned`)
    }
    const what = { namespace: target.namespace, pod: target.name, container, command, tty: wanted.tty }
    const known = core.settings.halfClose ? protocols : protocols.slice(1)
    return yield* Upgrades.accept(call, known, (connection) =>
      Effect.andThen(counted(core.processes), run(connection, handler, what, wanted))
    )
  })

export const exec = (call: Call) => handle(call, call.core.processes.exec, "exec")

export const attach = (call: Call) => handle(call, call.core.processes.attach, "attach")

const counted = (processes: Processes): Effect.Effect<number, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => processes.open++),
    () => Effect.sync(() => processes.open--)
  )

type What = Pick<Process, "namespace" | "pod" | "container" | "command" | "tty">

const run = Effect.fnUntraced(function* (
  connection: Connection,
  handler: Handler | undefined,
  what: What,
  wanted: Wanted
): Effect.fn.Return<void, never, Scope.Scope> {
  const { protocol } = connection
  const isText = protocol.includes("base64")
  const version: Protocol.Version = protocol === "v5.channel.k8s.io" ? protocol : "v4.channel.k8s.io"
  const resizes = yield* Queue.sliding<Protocol.Size, Cause.Done>(16)
  const send = (message: Uint8Array) => connection.send(isText ? toBase64(message) : message)
  const raw = (message: Uint8Array): Effect.Effect<void> => Effect.ignore(send(message))
  const output = (channel: "stdout" | "stderr") => (data: string | Uint8Array) => {
    const bytes = typeof data === "string" ? toBytes(data) : data
    return wanted[channel] && bytes.length > 0 ? raw(Protocol.encode(channel, bytes)) : Effect.void
  }

  const first = wanted.stdout ? "stdout" : wanted.stderr ? "stderr" : "status"
  const nothing = send(Protocol.encode(first, new Uint8Array(0)))
  const stdin = yield* Inbox.make(nothing)

  const receive = (bytes: Uint8Array): Effect.Effect<unknown, unknown> => {
    const decoded = Protocol.decode(isText ? fromBase64(bytes) : bytes, version)
    if (Result.isFailure(decoded) || decoded.success._tag === "Unknown") return Effect.void
    const message = decoded.success
    if (message.channel === "stdin") {
      if (!wanted.stdin) return Effect.void
      return message._tag === "End" ? stdin.end : stdin.offer(message.data)
    }
    if (message.channel !== "resize" || message._tag === "End") return Effect.void
    const size = sizeOf(message.data)
    return size === undefined ? Effect.void : Queue.offer(resizes, size)
  }

  /** Runs until the client is gone. */
  const listen = Effect.gen(function* () {
    if (!wanted.stdin) yield* stdin.end
    while (true) for (const message of yield* connection.pull) yield* receive(message)
  })

  // a node sends this at once, so that proxies in between see a beginning
  yield* Effect.ignore(nothing)
  const program =
    handler?.({
      ...what,
      protocol,
      raw,
      stdin: stdin.stream,
      stdout: output("stdout"),
      stderr: output("stderr"),
      resizes: Stream.fromQueue(resizes)
    }) ?? Effect.succeed(unscripted)
  const end = yield* Effect.raceFirst(Effect.exit(program), Effect.as(Effect.exit(listen), gone))
  const vanished = Exit.isFailure(end) ? vanishedOf(end) : undefined
  if (vanished !== undefined) {
    return yield* vanished.closeCode === undefined ? connection.destroy : connection.closeWith(vanished.closeCode)
  }
  const status = statusOf(end)
  if (status !== undefined) yield* raw(Protocol.encode("status", toBytes(JSON.stringify(status))))
  return yield* connection.close
})

/** No code that a handler can have. */
const unscripted = -1

const gone = Exit.succeed(Number.NaN)

type End = Exit.Exit<number, NotStarted | Vanished>

const errorOf = (end: End): unknown => (Exit.isFailure(end) ? Cause.squash(end.cause) : undefined)

const vanishedOf = (end: End): Vanished | undefined => {
  const error = Exit.isFailure(end) ? end.cause.reasons.find((reason) => Cause.isFailReason(reason))?.error : undefined
  return error?._tag === "Vanished" ? error : undefined
}

const statusOf = (end: End): unknown => {
  if (Exit.isFailure(end)) return internal(`error executing command in container: ${messageOf(errorOf(end))}`)
  const code = end.value
  if (Number.isNaN(code)) return undefined
  if (code === unscripted) return internal("the test says nothing of this process: give the server a handler for it")
  if (code === 0) return { metadata: {}, status: "Success" }
  return {
    metadata: {},
    status: "Failure",
    message: `command terminated with non-zero exit code: exit status ${code}`,
    reason: "NonZeroExitCode",
    details: { causes: [{ reason: "ExitCode", message: String(code) }] }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const internal = (message: string) => ({
  metadata: {},
  status: "Failure",
  message: `Internal error occurred: ${message}`,
  reason: "InternalError",
  details: { causes: [{ message }] },
  code: 500
})

const sizeOf = (data: Uint8Array): Protocol.Size | undefined => {
  try {
    const body: unknown = JSON.parse(toText(data))
    const columns = asNumber(at(body, "Width"))
    const rows = asNumber(at(body, "Height"))
    return columns === undefined || rows === undefined ? undefined : { columns, rows }
  } catch {
    return undefined
  }
}

/** The number of the channel as a digit, and the data in base64. */
export const toBase64 = (message: Uint8Array): Uint8Array =>
  toBytes(`${message[0] ?? ""}${Buffer.from(message.subarray(1)).toString("base64")}`)

export const fromBase64 = (message: Uint8Array): Uint8Array => {
  const text = toText(message)
  return Buffer.concat([Uint8Array.of(Number(text[0])), Buffer.from(text.slice(1), "base64")])
}
