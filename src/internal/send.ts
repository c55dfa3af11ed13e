/** Sends requests: credentials, bounds, retry, and the way from answers to values or errors. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { constTrue } from "effect/Function"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Answered, ApiRequest, ApiResponse, Upgraded, UpgradeRequest } from "../ApiRequest.ts"
import type { Service } from "../Client.ts"
import type { Credentials } from "../Config/Credentials.ts"
import { AuthError, type KubernetesError, type TransportError, type UpgradeFailed } from "../KubernetesError.ts"
import * as Answer from "./answer.ts"
import * as Body from "./body.ts"
import * as Call from "./call.ts"
import * as Handshake from "./handshake.ts"
import { spanName } from "./path.ts"
import * as Retry from "./retry.ts"
import * as Secret from "./secret.ts"
import * as Status from "./status.ts"
import * as Transport from "./transport.ts"
import * as Warn from "./warn.ts"

export interface Settings {
  readonly server: string
  readonly credentials: Credentials
  readonly httpClient: HttpClient.HttpClient
  readonly userAgent: string
  readonly responseTimeout: Duration.Duration
  readonly idleTimeout: Duration.Duration
  readonly propagateTraces: boolean
}

type Failure = KubernetesError | UpgradeFailed

export interface Sender {
  readonly execute: (request: ApiRequest) => Effect.Effect<ApiResponse, Failure>
  readonly stream: (
    request: ApiRequest
  ) => Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Failure, Scope.Scope>
  readonly answer: (request: ApiRequest) => Effect.Effect<Answered, Failure, Scope.Scope>
  readonly upgrade: (request: UpgradeRequest) => Effect.Effect<Upgraded, Failure, Scope.Scope>
}

/** An attempt under way: its number, what failed at first, and when something last came. */
interface Attempt extends Status.Attempt {
  readonly cause: Failure | undefined
  readonly wire: HttpClientRequest.HttpClientRequest
  heardAt: number
  limit: number
  awaited: string
  /** The header of that name. */
  warning: string | undefined
}

/**
 * `status.ts` makes no operation error that a request does not list, and only an upgrade fails as one, which the types
 * cannot follow.
 */
export const listed = (sender: Sender): Pick<Service, "execute" | "stream" | "answer" | "upgrade"> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  sender as Pick<Service, "execute" | "stream" | "answer" | "upgrade">

export const make = (settings: Settings): Sender => {
  const { credentials } = settings
  const httpClient = HttpClient.withScope(settings.httpClient)
  const responseTimeout = limitOf(settings.responseTimeout)
  const idleTimeout = limitOf(settings.idleTimeout)
  const { hostname, origin, port, protocol } = new URL(settings.server)
  const target: Call.Target = { ...settings, origin }
  const warn = Warn.make()

  /** The `Authorization` header of a request that may have one. */
  const authorization = (call: Call.Call, attempts: number): Effect.Effect<string | undefined, AuthError> =>
    protocol === "https:" && call.wire.headers["authorization"] === undefined
      ? Effect.mapBoth(credentials.header, {
          onSuccess: (header) => Option.getOrUndefined(Option.map(header, Redacted.value)),
          onFailure: ({ cause, message, retryable }) =>
            new AuthError({
              message,
              retryable,
              request: call.request.info,
              attempts,
              ...(cause === undefined ? {} : { cause })
            })
        })
      : Effect.undefined

  /** Sends one attempt up to the headers of an answer that is not refused; the scope ends its connection. */
  const open = Effect.fnUntraced(function* (call: Call.Call, attempt: Attempt) {
    const response = yield* send(call, attempt, attempt.wire)
    const { headers, status } = response
    // an answer to a conditional request has no body
    if (status === 304 && attempt.wire.headers["if-none-match"] !== undefined) return { response, headers }
    const refused = Answer.refuse(call, { status, headers }, attempt)
    if (refused !== undefined) return yield* refused
    if (status < 300) return { response, headers }
    return yield* Status.fromAnswer(call.request, yield* explained(call, response, attempt), attempt)
  })

  /** Sends one attempt of a handshake; the connection that comes of it ends with the scope. */
  const shakeHands = Effect.fnUntraced(function* (
    call: Call.Call,
    attempt: Attempt,
    protocols: ReadonlyArray<string>
  ): Effect.fn.Return<Upgraded, Failure, Scope.Scope> {
    const key = yield* Handshake.key
    const wire = HttpClientRequest.setHeaders(attempt.wire, Handshake.headers(key, protocols))
    const response = yield* send(call, attempt, HttpClientRequest.upgrade(wire, "websocket"))
    if (response.status !== 101) {
      return yield* Handshake.refused(call.request, yield* explained(call, response, attempt), attempt)
    }
    const fault = Handshake.fault(response.headers, yield* Handshake.accept(key), protocols)
    if (fault !== undefined) return yield* Handshake.failed(call.request, 101, "", fault, attempt)
    const socket = yield* Effect.mapError(response.upgrade, (error) => lost(call, attempt, error))
    return { protocol: response.headers["sec-websocket-protocol"] ?? "", socket }
  })

  /** Sends one attempt up to the headers of its answer. */
  const send = Effect.fnUntraced(function* (
    call: Call.Call,
    attempt: Attempt,
    wire: HttpClientRequest.HttpClientRequest
  ) {
    const response = yield* httpClient.execute(wire).pipe(
      Effect.mapError((error) => Transport.fromFailure(call.request, origin, error, attempt)),
      Effect.provideService(HttpClient.TracerDisabledWhen, constTrue)
    )
    attempt.heardAt = yield* Clock.currentTimeMillis
    attempt.limit = idleTimeout
    attempt.awaited = "byte of the body"
    call.span.attribute("http.response.status_code", response.status)
    attempt.warning = response.headers["warning"]
    return response
  })

  /** A refusal with its body, without the credentials that it may echo. */
  const explained = Effect.fnUntraced(function* (
    call: Call.Call,
    response: HttpClientResponse.HttpClientResponse,
    attempt: Attempt
  ) {
    const text = Body.decodeText(yield* read(call, response, attempt, errorLimit))
    const { headers, status } = response
    const now = yield* Clock.currentTimeMillis
    return { status, headers, text: Secret.conceal(call.request.info, text), now }
  })

  /** A body that has a limit is of use as far as it came, and is not waited for any longer than an answer. */
  const read = (call: Call.Call, response: HttpClientResponse.HttpClientResponse, attempt: Attempt, limit?: number) =>
    Effect.flatMap(Clock.Clock, (clock) => {
      const chunks: Array<Uint8Array> = []
      let size = 0
      const stream = limit === undefined ? response.stream : Stream.takeWhile(response.stream, () => size < limit)
      return stream.pipe(
        Stream.runForEachArray((batch) =>
          Effect.sync(() => {
            attempt.heardAt = clock.currentTimeMillisUnsafe()
            for (const chunk of batch) {
              chunks.push(chunk)
              size += chunk.length
            }
          })
        ),
        Effect.catch((error) => (isEmpty(error) ? Effect.void : Effect.fail(lost(call, attempt, error)))),
        (reading) =>
          limit === undefined
            ? reading
            : Effect.timeoutOrElse(reading, { duration: responseTimeout, orElse: () => Effect.void }),
        Effect.map(() => Body.concat(chunks, size))
      )
    })

  /** Fails when nothing came for as long as the attempt's limit says; never succeeds. */
  const watchdog = (call: Call.Call, attempt: Attempt): Effect.Effect<never, TransportError> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const left = attempt.heardAt + attempt.limit - now
      return left <= 0
        ? Effect.fail(Transport.fromIdle(call.request, origin, attempt.limit, attempt.awaited, attempt))
        : // the headers may come meanwhile, and with them the other limit
          Effect.flatMap(Effect.sleep(Math.min(left, idleTimeout)), () => watchdog(call, attempt))
    })

  const bounded = <A, R>(call: Call.Call, attempt: Attempt, effect: Effect.Effect<A, Failure, R>) =>
    Effect.raceFirst(effect, watchdog(call, attempt))

  const lost = (call: Call.Call, attempt: Attempt, error: HttpClientError.HttpClientError) =>
    Transport.fromLost(call.request, origin, error, attempt)

  /** Repeats `once` as `retry.ts` says, and once more with fresh credentials after a 401. */
  const repeat = Effect.fnUntraced(function* <A, R>(
    call: Call.Call,
    once: (attempt: Attempt) => Effect.Effect<A, Failure, R>
  ) {
    const replay = Status.replayOf(call.request)
    let refreshed = false
    let cause: Failure | undefined
    for (let attempts = 1; ; attempts++) {
      const secret = yield* authorization(call, attempts - 1)
      const startedAt = yield* Clock.currentTimeMillis
      const attempt: Attempt = {
        attempts,
        cause,
        // a new value each time, as `withScope` knows a request by its identity
        wire: HttpClientRequest.setHeaders(call.wire, secret === undefined ? {} : { authorization: secret }),
        heardAt: startedAt,
        limit: responseTimeout,
        awaited: "answer",
        warning: undefined
      }
      Secret.remember(call.request.info, attempt.wire.headers["authorization"])
      const result = yield* Effect.result(once(attempt))
      // here, where no time limit runs and no other fiber
      if (attempt.warning !== undefined) yield* warn(call.request.info, attempt.warning)
      if (Result.isSuccess(result)) return result.success
      const error = result.failure
      if (error._tag === "Unauthorized") {
        const renewed = !refreshed && secret !== undefined && (yield* credentials.invalidate(startedAt))
        if (!renewed || replay === "never") return yield* error
        refreshed = true
      } else {
        const isGivenUp = error._tag === "ResourceVersionTooLarge" && !(yield* Retry.AwaitVersion)
        const wait = isGivenUp ? undefined : Retry.decide(error, replay, attempts)
        if (wait === undefined) return yield* error
        yield* Effect.sleep(Retry.millisOf(wait, yield* Random.next))
      }
      // the first failure, and not a chain of up to ten
      cause ??= error
      call.span.attribute("http.request.resend_count", attempts)
    }
  })

  const bodyOf = (call: Call.Call, attempt: Attempt, response: HttpClientResponse.HttpClientResponse) =>
    Stream.catch(response.stream, (error) => (isEmpty(error) ? Stream.empty : Stream.fail(lost(call, attempt, error))))

  /** Runs a request in a span of its own, which sees no header, and of the answer no more than that there was one. */
  const traced = <A, R>(
    request: ApiRequest,
    run: (call: Call.Call) => Effect.Effect<A, Failure, R>
  ): Effect.Effect<A, Failure, R> =>
    Effect.suspend(() => {
      let answer: Effect.Effect<A> = Effect.never
      const keep = (value: A): void => {
        answer = Effect.succeed(value)
      }
      return Effect.andThen(
        spanned(request, (call) => Effect.map(run(call), keep)),
        Effect.suspend(() => answer)
      )
    })

  const spanned = <R>(
    request: ApiRequest,
    run: (call: Call.Call) => Effect.Effect<void, Failure, R>
  ): Effect.Effect<void, Failure, R> =>
    Effect.useSpan(spanName(request.info), { kind: "client" }, (span) => {
      const call = Call.make(target, request, span)
      if (Result.isFailure(call)) return Effect.fail(call.failure)
      span.attribute("http.request.method", request.method)
      span.attribute("url.path", request.path)
      span.attribute("server.address", hostname)
      span.attribute("server.port", Number(port) || (protocol === "https:" ? 443 : 80))
      return run(call.success).pipe(
        Effect.tapError((error) => Effect.sync(() => span.attribute("error.type", error._tag))),
        Effect.withParentSpan(span, { captureStackTrace: false })
      )
    })

  return {
    execute: (request) =>
      traced(request, (call) =>
        repeat(call, (attempt) =>
          open(call, attempt).pipe(
            Effect.flatMap(({ headers, response }) =>
              Effect.flatMap(read(call, response, attempt), (bytes) => {
                const { status } = response
                const body = Answer.parse(call, { status, headers }, bytes, attempt)
                return Result.isSuccess(body)
                  ? Effect.succeed({ status, headers, body: body.success, attempts: attempt.attempts })
                  : Effect.fail(body.failure)
              })
            ),
            // a body that was read to its end needs no abort, which is not cheap
            (effect) => Effect.suspend(() => inScope(Scope.makeUnsafe(), bounded(call, attempt, effect)))
          )
        )
      ),
    stream: (request) =>
      traced(request, (call) =>
        repeat(call, (attempt) =>
          Effect.scope.pipe(
            Effect.flatMap(Scope.fork),
            Effect.flatMap((scope) => inScope(scope, bounded(call, attempt, open(call, attempt)))),
            Effect.map(({ response }) => bodyOf(call, attempt, response))
          )
        )
      ),
    answer: (request) =>
      traced({ ...request, replay: "never" }, (call) =>
        repeat(call, (attempt) =>
          Effect.scope.pipe(
            Effect.flatMap(Scope.fork),
            Effect.flatMap((scope) => inScope(scope, bounded(call, attempt, send(call, attempt, attempt.wire)))),
            Effect.map((response) => {
              const { cookies, headers, status } = response
              return { status, headers, cookies, body: bodyOf(call, attempt, response) }
            })
          )
        )
      ),
    upgrade: (request) =>
      traced(request, (call) =>
        repeat(call, (attempt) =>
          Effect.scope.pipe(
            Effect.flatMap(Scope.fork),
            Effect.flatMap((scope) =>
              inScope(scope, bounded(call, attempt, shakeHands(call, attempt, request.protocols)))
            )
          )
        )
      )
  }
}

/** Runs an effect in a scope, which closes at once if the effect fails. */
const inScope = <A, E, R>(
  scope: Scope.Closeable,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E, Exclude<R, Scope.Scope>> =>
  Effect.onExit(Effect.provideService(effect, Scope.Scope, scope), (exit) =>
    Exit.isSuccess(exit) ? Effect.void : Scope.close(scope, exit)
  )

/** Some transports report it as an error that there is no body at all. */
const isEmpty = (error: HttpClientError.HttpClientError): boolean => error.reason._tag === "EmptyBodyError"

/** More of an error's body is not read; a Status is far smaller. */
const errorLimit = 1024 * 1024

/** In milliseconds; nothing, or less, is no limit. */
const limitOf = (duration: Duration.Duration): number => {
  const millis = Duration.toMillis(duration)
  return millis > 0 ? millis : Number.POSITIVE_INFINITY
}
