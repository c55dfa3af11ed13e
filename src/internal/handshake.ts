/** The opening handshake of a WebSocket, as the client sends and checks it (RFC 6455, section 4). */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { UpgradeFailed } from "../KubernetesError.ts"
import { excerpt } from "./genericStatus.ts"
import { describe } from "./path.ts"
import * as Secret from "./secret.ts"
import * as Status from "./status.ts"
import { isFailure } from "./wireStatus.ts"
import type { Answer, AnswerError, Asked, Attempt } from "./status.ts"

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** A fresh `Sec-WebSocket-Key`. */
export const key: Effect.Effect<string> = /*#__PURE__*/ Effect.map(
  /*#__PURE__*/ Effect.replicateEffect(/*#__PURE__*/ Random.nextIntBetween(0, 255), 16),
  (bytes) => base64(Uint8Array.from(bytes))
)

/** The `Sec-WebSocket-Accept` that proves that the server has read a key. */
export const accept = (key: string): Effect.Effect<string> =>
  Effect.promise(async () => {
    const text = new TextEncoder().encode(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    return base64(new Uint8Array(await crypto.subtle.digest("SHA-1", text)))
  })

/** All protocols stand in one header: servers do not look at a second one. */
export const headers = (key: string, protocols: ReadonlyArray<string>): { readonly [name: string]: string } => ({
  "sec-websocket-version": "13",
  "sec-websocket-key": key,
  "sec-websocket-protocol": protocols.join(", ")
})

/** What is wrong with the headers of a 101, if anything. */
export const fault = (
  answer: { readonly [name: string]: string | undefined },
  accepted: string,
  protocols: ReadonlyArray<string>
): string | undefined => {
  if (answer["upgrade"]?.toLowerCase() !== "websocket") return "the server switched to another protocol than WebSocket"
  if (answer["sec-websocket-accept"] !== accepted) return "the server did not prove that it read the handshake"
  if (answer["sec-websocket-extensions"] !== undefined) return "the server chose an extension that was not offered"
  const chosen = answer["sec-websocket-protocol"]
  if (chosen !== undefined && protocols.includes(chosen)) return undefined
  return `the server chose ${chosen === undefined ? "no protocol" : `the protocol ${chosen}`}, offered were ${protocols.join(" and ")}`
}

/**
 * The error of a server that did not switch protocols. One that says why, by a Status, is understood as any refusal is;
 * so are 401 and 429, after which the client may ask again.
 */
export const refused = (asked: Asked, answer: Answer, attempt: Attempt): AnswerError | UpgradeFailed => {
  if (answer.status === 401 || answer.status === 429 || isStatus(answer.text)) {
    return Status.fromAnswer(asked, answer, attempt)
  }
  const body = excerpt(answer)
  return failed(asked, answer.status, body, `the server answered with ${answer.status}: ${body}`, attempt)
}

export const failed = (asked: Asked, status: number, body: string, message: string, attempt: Attempt): UpgradeFailed =>
  new UpgradeFailed({
    message: `cannot ${describe(asked.info)}: ${Secret.conceal(asked.info, message)}`,
    request: asked.info,
    retryable: false,
    attempts: attempt.attempts,
    status,
    body: Secret.conceal(asked.info, body),
    ...(attempt.cause === undefined ? {} : { cause: attempt.cause })
  })

const isStatus = (text: string): boolean => {
  try {
    return isFailure(JSON.parse(text))
  } catch {
    return false
  }
}
