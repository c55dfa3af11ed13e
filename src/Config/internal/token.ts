import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { readText, Unreadable } from "./files.ts"

/** A token without the space around it, where it can stand in a header. */
export const parseToken = (text: string): Result.Result<Redacted.Redacted, string> => {
  const token = text.trim()
  if (token === "") return Result.fail("is empty")
  return /^[\x20-\x7e]+$/.test(token)
    ? Result.succeed(Redacted.make(token))
    : Result.fail("holds characters that no token may hold")
}

export const readToken = (path: string): Effect.Effect<Redacted.Redacted, Unreadable, FileSystem.FileSystem> =>
  Effect.flatMap(readText(path), (text) =>
    Effect.fromResult(Result.mapError(parseToken(text), (message) => new Unreadable({ missing: false, message })))
  )
