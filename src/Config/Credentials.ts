/**
 * What proves to a server who the client is, kept up to date.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { AuthError } from "../KubernetesError.ts"
import type { Auth, ClientConfig } from "./ClientConfig.ts"
import { readToken } from "./internal/token.ts"

/**
 * The credentials of one client.
 *
 * **Details**
 *
 * `header` is the value of `Authorization`, or none for a request without one; take it anew for every request. After a
 * 401, `invalidate` takes the time (of the `Clock`, in milliseconds) at which the refused request was sent, measured
 * after its `header` was taken. It obtains new credentials unless that was done since, and says whether the request may
 * be sent again: whether other credentials are in use now than those that were refused.
 *
 * @category models
 * @since 0.1.0
 */
export interface Credentials {
  readonly header: Effect.Effect<Option.Option<Redacted.Redacted>, AuthError>
  readonly invalidate: (issuedBefore: number) => Effect.Effect<boolean>
}

/** How long a token that was read from a file is used before the file is read again. */
const period = 60_000

const bearer = (token: Redacted.Redacted): Redacted.Redacted => Redacted.make(`Bearer ${Redacted.value(token)}`)

/**
 * The credentials of a configuration. Nothing is sent to a server that does not use TLS.
 *
 * **Details**
 *
 * A token's file is read when it is needed, and again after 60 seconds or a 401, once for all requests that wait. While
 * it cannot be read or is empty, the token that was read last stays in use; before that, the configuration's `token`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (config: ClientConfig): Effect.Effect<Credentials, never, FileSystem.FileSystem> =>
  config.server.startsWith("https://") ? fromAuth(config.auth) : Effect.succeed(constant(Option.none()))

const fromAuth = (auth: Auth): Effect.Effect<Credentials, never, FileSystem.FileSystem> => {
  if (auth._tag === "TokenFile") return tokenFile(auth.path, auth.token)
  return Effect.succeed(constant(auth._tag === "Token" ? Option.some(bearer(auth.token)) : Option.none()))
}

const constant = (header: Option.Option<Redacted.Redacted>): Credentials => ({
  header: Effect.succeed(header),
  invalidate: () => Effect.succeed(false)
})

interface State {
  readonly header: Redacted.Redacted | undefined
  /** When the file was last tried; what was sent before then may have been older than what is in use now. */
  readonly triedAt: number
  /** When the header last became another one. */
  readonly changedAt: number
}

const tokenFile = /*#__PURE__*/ Effect.fnUntraced(function* (path: string, start: Redacted.Redacted | undefined) {
  const fs = yield* FileSystem.FileSystem
  const lock = yield* Semaphore.make(1)
  let state: State = {
    header: start && bearer(start),
    triedAt: Number.NEGATIVE_INFINITY,
    changedAt: Number.NEGATIVE_INFINITY
  }

  const read = readToken(path).pipe(
    Effect.provideService(FileSystem.FileSystem, fs),
    Effect.mapBoth({
      onSuccess: bearer,
      onFailure: ({ message }) => new AuthError({ message: `cannot read a token: ${path} ${message}` })
    }),
    Effect.result
  )

  /** Reads the file and keeps what is in use on failure. It counts as done at `earliest`, or later. */
  const refresh = Effect.fnUntraced(function* (earliest: number) {
    const result = yield* read
    const time = Math.max(yield* Clock.currentTimeMillis, earliest)
    const header = Result.getOrElse(result, () => state.header)
    state = { header, triedAt: time, changedAt: Equal.equals(header, state.header) ? state.changedAt : time }
    return result
  })

  const fresh = (now: number): boolean => state.header !== undefined && now - state.triedAt < period

  const current = Effect.sync(() => Option.fromUndefinedOr(state.header))

  const header = Effect.gen(function* () {
    if (fresh(yield* Clock.currentTimeMillis)) return yield* current
    return yield* lock.withPermit(
      Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis
        if (fresh(now)) return yield* current
        const result = yield* refresh(now)
        if (state.header === undefined && Result.isFailure(result)) return yield* result.failure
        return yield* current
      })
    )
  })

  const invalidate = (issuedBefore: number) =>
    lock.withPermit(
      Effect.gen(function* () {
        if (state.triedAt <= issuedBefore) {
          // What is read now is newer than the refused request, even within the same millisecond.
          yield* refresh(issuedBefore + 1)
        }
        return state.changedAt > issuedBefore
      })
    )

  const credentials: Credentials = { header, invalidate }
  return credentials
})
