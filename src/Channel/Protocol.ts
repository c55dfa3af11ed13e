/**
 * The protocol of exec and attach, `channel.k8s.io`: messages whose first byte names their channel. Pure.
 *
 * @since 0.1.0
 */
import { identity } from "effect/Function"
import * as Result from "effect/Result"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import { parse } from "./internal/outcome.ts"

/**
 * The versions that are spoken: v5 can end one channel while the others stay open, v4 cannot.
 *
 * @category models
 * @since 0.1.0
 */
export type Version = "v5.channel.k8s.io" | "v4.channel.k8s.io"

/**
 * What a client offers, the best one first.
 *
 * @category models
 * @since 0.1.0
 */
export const versions: ReadonlyArray<Version> = ["v5.channel.k8s.io", "v4.channel.k8s.io"]

/**
 * What the channels are for; `status` carries how the process ended.
 *
 * @category models
 * @since 0.1.0
 */
export type Channel = "stdin" | "stdout" | "stderr" | "status" | "resize"

/**
 * A message: data, the end of a channel, or something to be passed over.
 *
 * @category models
 * @since 0.1.0
 */
export type Message =
  | { readonly _tag: "Data"; readonly channel: Channel; readonly data: Uint8Array }
  | { readonly _tag: "End"; readonly channel: Channel }
  | { readonly _tag: "Unknown"; readonly channel: number }

/**
 * How a process ended.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome =
  | { readonly _tag: "Exited"; readonly code: number }
  | { readonly _tag: "Failed"; readonly status: MetaV1.Status }

/**
 * The size of a terminal, in characters.
 *
 * @category models
 * @since 0.1.0
 */
export interface Size {
  readonly columns: number
  readonly rows: number
}

const channels: ReadonlyArray<Channel> = ["stdin", "stdout", "stderr", "status", "resize"]

const endOfChannel = 255

/**
 * What a message says; a failure names the rule that it breaks.
 *
 * @category getters
 * @since 0.1.0
 */
export const decode = (message: Uint8Array, version: Version): Result.Result<Message, string> => {
  const first = message[0]
  if (first === undefined) return Result.fail("a message names no channel")
  const channel = channels[first]
  if (channel !== undefined) return Result.succeed({ _tag: "Data", channel, data: message.subarray(1) })
  if (first !== endOfChannel || version === "v4.channel.k8s.io")
    return Result.succeed({ _tag: "Unknown", channel: first })
  const [, number] = message
  if (number === undefined || message.length > 2) return Result.fail("the end of a channel must be two bytes")
  const ended = channels[number]
  return Result.succeed(ended === undefined ? { _tag: "Unknown", channel: number } : { _tag: "End", channel: ended })
}

/**
 * The message that carries data.
 *
 * @category constructors
 * @since 0.1.0
 */
export const encode = (channel: Channel, data: Uint8Array): Uint8Array => {
  const message = new Uint8Array(data.length + 1)
  message[0] = channels.indexOf(channel)
  message.set(data, 1)
  return message
}

/**
 * The message that ends a channel; v5 only: an older server takes it for something else.
 *
 * @category constructors
 * @since 0.1.0
 */
export const encodeEnd = (channel: Channel): Uint8Array => Uint8Array.of(endOfChannel, channels.indexOf(channel))

/**
 * The message that changes the size of the terminal.
 *
 * @category constructors
 * @since 0.1.0
 */
export const encodeSize = ({ columns, rows }: Size): Uint8Array =>
  encode("resize", new TextEncoder().encode(`{"Width":${columns},"Height":${rows}}`))

/**
 * How the process ended, from the whole text of the status channel; a failure names what is wrong with the text.
 *
 * @category getters
 * @since 0.1.0
 */
export const parseOutcome = (text: string): Result.Result<Outcome, string> => parse(text, identity)
