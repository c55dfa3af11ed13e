/** The logs of pods. */
import { Buffer } from "node:buffer"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { ApiRequest, Query } from "../../ApiRequest.ts"
import * as Request from "../../internal/request.ts"
import * as Splitter from "../../internal/splitter.ts"
import type { InvalidRequest, NotFound, RequestError } from "../../KubernetesError.ts"
import type * as CoreV1 from "../../Schema/gen/CoreV1.ts"
import * as Time from "../../Schema/Time.ts"
import type { InNamespace, LogOptions } from "../Options.ts"
import type { PodLogs } from "../Subresource.ts"
import type * as Codec from "./codec.ts"
import { type Endpoint, namespaceOf } from "./endpoint.ts"
import { tooLong } from "./logError.ts"
import type { Log } from "./logFollow.ts"
import { wholeNumberFault } from "./optionFaults.ts"
import * as PodInstance from "./podInstance.ts"
import { get } from "./reads.ts"

/** What most programs do without is loaded when it is needed. */
const load = Effect.promise(() => import("./logFollow.ts"))

type LogError = NotFound | RequestError

const sinceFault = ({ sinceSeconds, sinceTime }: LogOptions): Request.Fault => {
  if (sinceTime === undefined) return undefined
  if (sinceSeconds !== undefined) return Request.invalid("sinceTime", "sinceSeconds and sinceTime exclude each other")
  return Option.isSome(Time.toDateTime(sinceTime))
    ? undefined
    : Request.invalid("sinceTime", "sinceTime must be a time as RFC 3339 says, such as 2026-01-02T03:04:05Z")
}

/** Pages of HTML are not logs; the server sends text, but can only be asked for what it can encode. */
const accept = "application/json, text/plain"

interface Built {
  readonly pod: ApiRequest<"NotFound">
  readonly log: (query: Query) => ApiRequest<"NotFound">
}

const build = (
  kind: Request.Kind,
  namespace: string | undefined,
  name: string,
  options: LogOptions
): Result.Result<Built, InvalidRequest> => {
  const { container } = options
  const isFollowed = isFollow(options)
  const common = {
    container,
    stream: options.stream,
    insecureSkipTLSVerifyBackend: options.insecureSkipTLSVerifyBackend === true ? true : undefined
  }
  return Result.all({
    pod: Request.build(kind, { namespace, name }, { verb: "get", method: "GET", errors: ["NotFound"], replay: "safe" }),
    log: Result.map(
      Request.build(
        kind,
        { namespace, name, subresource: "log" },
        // what is followed has a back-off of its own
        { verb: "get", method: "GET", errors: ["NotFound"], accept, replay: isFollowed ? "unsafe" : "safe" },
        container === "" ? Request.invalid("container", "the name of a container must not be empty") : undefined,
        wholeNumberFault("tailLines", options.tailLines, 0),
        wholeNumberFault("limitBytes", options.limitBytes, 1),
        wholeNumberFault("sinceSeconds", options.sinceSeconds, 1),
        sinceFault(options)
      ),
      (request) =>
        (query: Query): ApiRequest<"NotFound"> => ({ ...request, query: { ...common, ...query } })
    )
  })
}

const isFollow = (options: LogOptions): boolean => options.follow === true && options.previous !== true

const plainQuery = (options: LogOptions): Query => ({
  previous: options.previous === true ? true : undefined,
  timestamps: options.timestamps === true ? true : undefined,
  tailLines: options.tailLines,
  limitBytes: options.limitBytes,
  sinceSeconds: options.sinceSeconds,
  sinceTime: options.sinceTime
})

const lf = Buffer.from("\n")

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString("utf8", from, to)

const withEnd = (bytes: Buffer, from: number, to: number, terminated: boolean): Uint8Array =>
  terminated ? Buffer.concat([bytes.subarray(from, to), lf]) : bytes.subarray(from, to)

interface Reader {
  readonly endpoint: Endpoint
  readonly pods: Codec.Codec<CoreV1.Pod>
}

/** Checks the options, then reads: as it comes, or followed. */
const read = <A>(
  { endpoint, pods }: Reader,
  name: string,
  options: LogOptions & InNamespace,
  emit: Log<A>["emit"],
  plain: (bytes: Stream.Stream<Uint8Array, LogError>, request: ApiRequest) => Stream.Stream<A, LogError>
): Stream.Stream<A, LogError> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const namespace = yield* namespaceOf(endpoint, options)
      const { log, pod } = yield* Effect.fromResult(build(endpoint.kind, namespace, name, options))
      const { client } = endpoint
      if (isFollow(options)) return (yield* load).follow({ client, pod, readPod: pods.read, log, options, emit })
      const request = log(plainQuery(options))
      return plain(yield* client.stream(request), request)
    })
  )

const lines = (bytes: Stream.Stream<Uint8Array, LogError>, request: ApiRequest): Stream.Stream<string, LogError> =>
  bytes.pipe(
    Splitter.lines(),
    Stream.mapError((error) => (error._tag === "LineTooLong" ? tooLong(request) : error)),
    Stream.map((line) => line.text)
  )

export const logs = (endpoint: Endpoint, pods: Codec.Codec<CoreV1.Pod>): PodLogs => {
  const getPod = get(endpoint, pods)
  const logs: PodLogs["logs"] = (name, options = {}) => read({ endpoint, pods }, name, options, text, lines)
  return {
    logs,
    logBytes: (name, options = {}) => read({ endpoint, pods }, name, options, withEnd, (bytes) => bytes),
    allLogs: (name, options = {}) =>
      Stream.unwrap(
        Effect.map(getPod(name, { namespace: options.namespace }), (pod) =>
          Stream.fromIterable(PodInstance.containersOf(pod)).pipe(
            Stream.flatMap(
              (container) => Stream.map(logs(name, { ...options, container }), (text) => ({ container, text })),
              { concurrency: isFollow(options) ? "unbounded" : 1 }
            )
          )
        )
      )
  }
}
