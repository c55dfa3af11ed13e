/**
 * Answers to reads of a pod's log.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Time from "../../Schema/Time.ts"
import { type Call, existing } from "./Call.ts"
import type { Core } from "./Core.ts"
import type { Response } from "./Exchange.ts"
import { asArray, asNumber, asString, at, toBytes } from "./Json.ts"
import type { Output, Piece } from "./Logs.ts"
import * as Metadata from "./Metadata.ts"
import { badRequest, invalid, invalidValue, notFound, StatusError } from "./StatusError.ts"
import { keyOf, type Snapshot } from "./Store.ts"

/** The container that is meant, as a server finds it. */
export const containerOf = (pod: Snapshot, name: string, asked: string): string | StatusError => {
  const containers = asArray(at(pod.object, "spec", "containers")).map((container) => asString(at(container, "name")))
  const others = ["initContainers", "ephemeralContainers"].flatMap((field) =>
    asArray(at(pod.object, "spec", field)).map((container) => asString(at(container, "name")))
  )
  if (asked !== "") {
    return [...containers, ...others].includes(asked)
      ? asked
      : badRequest(`container ${asked} is not valid for pod ${name}`)
  }
  const preferred = asString(
    at(Metadata.metadata(pod.object)["annotations"], "kubectl.kubernetes.io/default-container")
  )
  if (containers.includes(preferred)) return preferred
  const [only] = containers
  if (containers.length === 1 && only !== undefined) return only
  return badRequest(`a container name must be specified for pod ${name}, choose one of: [${containers.join(" ")}]`)
}

const statusOf = (pod: Snapshot, container: string): unknown =>
  ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"]
    .flatMap((field) => asArray(at(pod.object, "status", field)))
    .find((status) => at(status, "name") === container)

const restartsOf = (pod: Snapshot, container: string): number =>
  asNumber(at(statusOf(pod, container), "restartCount")) ?? 0

const logKey = (pod: Snapshot, container: string, restarts: number): string => `${pod.uid}/${container}/${restarts}`

/** Writes as the instance of the container that the pod's status counts. */
export const write = Effect.fnUntraced(function* (
  core: Core,
  pod: Snapshot,
  container: string,
  text: string | Uint8Array,
  options: { readonly output?: Output | undefined; readonly time?: string | undefined }
): Effect.fn.Return<void> {
  const now = new Date(yield* Clock.currentTimeMillis).toISOString()
  const log = core.logs.get(logKey(pod, container, restartsOf(pod, container)))
  const time = options.time ?? `${now.slice(0, -1)}${core.logs.nextNanos()}Z`
  log.write(typeof text === "string" ? toBytes(text) : text, options.output ?? "stdout", time)
})

interface Instance {
  readonly key: string
  readonly restarts: number
}

/** The instance whose log is asked for, if it can have one. */
const instanceOf = (
  core: Core,
  name: string,
  pod: Snapshot,
  container: string,
  previous: boolean
): Instance | StatusError => {
  const restarts = restartsOf(pod, container) - (previous ? 1 : 0)
  const instance = { key: logKey(pod, container, restarts), restarts }
  if (core.logs.find(instance.key) !== undefined) return instance
  const where = `${JSON.stringify(container)} in pod ${JSON.stringify(name)}`
  if (previous) return badRequest(`previous terminated container ${where} not found`)
  const reason = at(statusOf(pod, container), "state", "waiting", "reason")
  return typeof reason === "string" ? badRequest(`container ${where} is waiting to start: ${reason}`) : instance
}

/** Whether the instance has ended: by its own state, with the next one, or with the pod. */
const hasEnded = (pod: Snapshot | undefined, uid: string, container: string, restarts: number): boolean =>
  pod === undefined ||
  pod.uid !== uid ||
  restartsOf(pod, container) > restarts ||
  at(statusOf(pod, container), "state", "terminated") !== undefined

interface Options {
  readonly since: bigint | undefined
  readonly tail: number | undefined
  readonly limit: number
  readonly timestamps: boolean
  readonly output: Output | undefined
}

const isTrue = (value: string | null): boolean => value !== null && value !== "false" && value !== "0"

const optionsOf = Effect.fnUntraced(function* ({ query, target }: Call): Effect.fn.Return<Options, StatusError> {
  const faults = ["tailLines", "limitBytes", "sinceSeconds"].flatMap((field) => {
    const value = query.get(field)
    const least = field === "tailLines" ? 0 : 1
    return value === null || Number(value) >= least
      ? []
      : [invalidValue(field, Number(value), `must be greater than${least === 0 ? " or equal to" : ""} 0`)]
  })
  const [sinceSeconds, sinceTime] = [query.get("sinceSeconds"), query.get("sinceTime")]
  if (sinceSeconds !== null && sinceTime !== null) {
    faults.push({
      field: "",
      reason: "FieldValueForbidden",
      message: "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified"
    })
  }
  if (faults.length > 0) return yield* invalid({ group: "", kind: "PodLogOptions" }, target.name, faults)
  const now = BigInt(Math.floor(yield* Clock.currentTimeMillis)) * 1_000_000n
  const output = query.get("stream")
  return {
    since:
      sinceSeconds !== null
        ? now - BigInt(sinceSeconds) * 1_000_000_000n
        : sinceTime !== null
          ? Option.getOrUndefined(Time.toEpochNanos(sinceTime))
          : undefined,
    tail: query.has("tailLines") ? Number(query.get("tailLines")) : undefined,
    limit: query.has("limitBytes") ? Number(query.get("limitBytes")) : Infinity,
    timestamps: isTrue(query.get("timestamps")),
    output: output === "Stdout" ? "stdout" : output === "Stderr" ? "stderr" : undefined
  }
})

/** From what was written to what is sent. */
const encoder = (options: Options) => {
  let left = options.limit
  const isSent = ({ output, time }: Piece): boolean =>
    (options.output === undefined || output === options.output) &&
    (options.since === undefined || (Option.getOrUndefined(Time.toEpochNanos(time)) ?? 0n) >= options.since)
  return {
    isSent,
    isFull: () => left <= 0,
    encode: (pieces: ReadonlyArray<Piece>): Uint8Array => {
      const parts = pieces
        .filter(isSent)
        .flatMap(({ begins, bytes, time }) => (options.timestamps && begins ? [toBytes(`${time} `), bytes] : [bytes]))
      const all = Buffer.concat(parts)
      const sent = all.subarray(0, Math.min(all.length, left))
      left -= sent.length
      return sent
    }
  }
}

export const read = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError, Scope.Scope> {
  const { core, query, target } = call
  const { name, namespace, resource } = target
  const pod = yield* existing(call)
  const container = containerOf(pod, name, query.get("container") ?? "")
  if (container instanceof StatusError) return yield* container
  const options = yield* optionsOf(call)
  const isScheduled = asString(at(pod.object, "spec", "nodeName")) !== ""
  const instance = instanceOf(core, name, pod, container, isTrue(query.get("previous")))
  if (instance instanceof StatusError) return yield* instance
  const { key: written, restarts } = instance
  if (!isScheduled && core.logs.find(written) === undefined)
    return { status: 204, headers: {}, body: new Uint8Array(0) }
  const log = core.logs.get(written)
  const headers = { "content-type": "text/plain" }
  const encode = encoder(options)
  const pieces = log.pieces.filter(encode.isSent)
  const shown = encode.encode(
    options.tail === undefined ? pieces : options.tail === 0 ? [] : pieces.slice(-options.tail)
  )
  const key = keyOf(namespace, name)
  const current = () => core.store.get(resource.storage, key)
  if (!isTrue(query.get("follow")) || hasEnded(current(), pod.uid, container, restarts) || encode.isFull()) {
    return { status: 200, headers, body: shown }
  }
  // in the same step as the reading: nothing can be written in between
  const follower = yield* log.follow()
  const scope = yield* Effect.scope
  const stop = core.store.subscribe(resource.storage, () => {
    if (hasEnded(current(), pod.uid, container, restarts)) Queue.endUnsafe(follower)
  })
  yield* Scope.addFinalizer(scope, Effect.sync(stop))
  const body = Stream.fromQueue(follower).pipe(
    Stream.mapArray((pieces) => [encode.encode(pieces)]),
    Stream.takeUntil(() => encode.isFull())
  )
  return {
    status: 200,
    headers,
    body: Stream.concat(Stream.make(shown), body).pipe(Stream.filter((bytes) => bytes.length > 0))
  }
})

/** The pod whose log is written to. */
export const podOf = (core: Core, namespace: string, name: string): Snapshot | StatusError => {
  const resource = core.registry.get("", "v1", "pods")
  const found = resource && core.store.get(resource.storage, keyOf(namespace, name))
  return found ?? notFound(resource ?? { group: "", plural: "pods", kind: "Pod" }, name)
}
