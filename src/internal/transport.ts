/** From what a socket, TLS or the HTTP client reports to a {@link TransportError} that holds no header. Pure. */
import type { HttpClientError } from "effect/http/HttpClientError"
import { InvalidRequest, TransportError } from "../KubernetesError.ts"
import { describe } from "./path.ts"
import { type Asked, type Attempt, isRepeatable } from "./status.ts"

type Phase = TransportError["phase"]

/** A fault as the runtime reports it: the first error with a code in the chain of causes. */
interface Fault {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly syscall: string
}

const faultOf = (error: unknown): Fault => {
  let current = error
  let message = ""
  let name = ""
  for (let depth = 0; depth < 8 && typeof current === "object" && current !== null; depth++) {
    const next: { [key in "name" | "code" | "message" | "syscall" | "cause" | "errors"]?: unknown } = current
    if (typeof next.message === "string" && next.message !== "") message = next.message
    if (typeof next.name === "string") name = next.name
    if (typeof next.code === "string") {
      return { name, code: next.code, message, syscall: typeof next.syscall === "string" ? next.syscall : "" }
    }
    current = next.cause ?? (Array.isArray(next.errors) ? next.errors[0] : undefined)
  }
  return { name, code: "", message, syscall: "" }
}

/** What no server of HTTP/1.1 sends. That a body is shorter than announced is not among it: its connection was cut. */
const isNotHttp = ({ code, message, name }: Fault): boolean =>
  name === "HTTPParserError" ||
  code.startsWith("HPE_") ||
  code === "UND_ERR_HEADERS_OVERFLOW" ||
  (code === "UND_ERR_SOCKET" && /^bad (?:response|upgrade)$/.test(message))

/** The dispatcher lives as long as the scope of its layer. */
const isClosed = ({ code }: Fault): boolean => code === "UND_ERR_DESTROYED" || code === "UND_ERR_CLOSED"

const certificate =
  /^(?:UNABLE_TO_|CERT_|CRL_|SELF_SIGNED|DEPTH_ZERO|ERROR_IN_C|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/

/** What each fault means and what to look at. The first that matches wins. */
const meanings: ReadonlyArray<readonly [test: (fault: Fault) => boolean, phase: Phase, text: string]> = [
  [
    isNotHttp,
    "read",
    "the answer is not HTTP/1.1: check whether another program listens there, and whether the server's address should begin with https"
  ],
  [(f) => f.code === "ENOTFOUND", "dns", "the host name is not known: check the server of the cluster"],
  [(f) => f.code.startsWith("EAI_") || f.syscall === "getaddrinfo", "dns", "the host name could not be resolved"],
  [(f) => f.code === "ECONNREFUSED", "connect", "connection refused: nothing listens there, or a firewall rejects it"],
  [
    (f) => f.code === "UND_ERR_CONNECT_TIMEOUT" || (f.code === "ETIMEDOUT" && f.syscall !== "read"),
    "connect",
    "no connection within the time limit"
  ],
  [
    (f) => f.syscall === "connect" || f.code === "EHOSTUNREACH" || f.code === "ENETUNREACH",
    "connect",
    "the host cannot be reached"
  ],
  [isClosed, "connect", "the client is closed: the scope of its layer has ended"],
  [(f) => f.message.startsWith("Proxy response"), "connect", "the proxy refused the connection"],
  [
    (f) => f.code === "ERR_TLS_CERT_ALTNAME_INVALID" || f.code === "HOSTNAME_MISMATCH",
    "tls",
    "the server's certificate is for other names: check the server, or set tls-server-name"
  ],
  [
    (f) => f.code === "CERT_HAS_EXPIRED" || f.code === "CERT_NOT_YET_VALID",
    "tls",
    "a certificate is not valid at this time: check the clock and the certificate's dates"
  ],
  [
    (f) =>
      /WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long/.test(
        f.code + f.message
      ),
    "tls",
    "the server does not speak TLS: check whether its address should begin with http"
  ],
  [
    (f) =>
      /ALERT|alert/.test(f.code + f.message) &&
      /(?:certificate|CERTIFICATE|unknown.ca|UNKNOWN_CA)/.test(f.code + f.message),
    "tls",
    "the server refused the client certificate: check client-certificate and client-key"
  ],
  [
    (f) => /^(?:UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_UNTRUSTED|INVALID_CA)/.test(f.code),
    "tls",
    "the server's certificate is not signed by a trusted authority: check certificate-authority of the cluster"
  ],
  [
    // a server that goes down or is overloaded, and not one that cannot be trusted: it may pass
    (f) => f.code === "ERR_TLS_HANDSHAKE_TIMEOUT",
    "connect",
    "the server did not finish the TLS handshake within the time limit"
  ],
  [(f) => certificate.test(f.code), "tls", "the TLS handshake failed"],
  [
    (f) => /secure TLS connection was established/.test(f.message),
    "connect",
    "the connection ended in the TLS handshake"
  ],
  [(f) => f.code === "EPIPE", "write", "the connection ended while the request was sent"],
  [
    (f) => f.code === "UND_ERR_HEADERS_TIMEOUT" || f.code === "UND_ERR_BODY_TIMEOUT",
    "idle",
    "nothing came for too long"
  ]
]

/** The phase of a fault, a sentence that says what to check, and whether another attempt would meet it again. */
export const classify = (
  error: unknown
): { readonly phase: Phase; readonly text: string; readonly final: boolean; readonly cause: Error } => {
  const fault = faultOf(error)
  const [, phase, text] = meanings.find(([test]) => test(fault)) ?? [
    0,
    "read",
    "the connection ended before the answer was complete"
  ]
  return { phase, text, final: isNotHttp(fault) || isClosed(fault), cause: causeOf(fault) }
}

/** A copy that holds a message and a code only: what it is made of may refer to the request, and so to its token. */
const causeOf = (fault: Fault): Error => {
  const error = new Error(fault.message || "unknown failure")
  // where the copy was made says nothing
  error.stack = String(error)
  return fault.code === "" ? error : Object.assign(error, { code: fault.code })
}

/** What undici refuses before it sends anything: a header, as its messages say without a value. */
const unsendable: ReadonlySet<string> = new Set([
  "UND_ERR_INVALID_ARG",
  "UND_ERR_NOT_SUPPORTED",
  "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"
])

/** The name of a header that cannot be sent, as text of one line. */
const headerFault = (headers: { readonly [name: string]: string }): string | undefined => {
  for (const name in headers) {
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) return JSON.stringify(name)
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(headers[name] ?? "")) return name
  }
  return undefined
}

/** The error of a request that got no answer. */
export const fromFailure = (
  asked: Asked,
  origin: string,
  error: HttpClientError,
  attempt: Attempt
): TransportError | InvalidRequest => {
  if (error.reason._tag === "InvalidUrlError") {
    return new InvalidRequest({ field: "path", message: `${asked.info.path} is not a path`, request: asked.info })
  }
  const fault = faultOf(error.reason.cause)
  if (unsendable.has(fault.code)) {
    const named = /([\w-]+) header\b/.exec(fault.message)?.[1]
    const header = headerFault(error.request.headers) ?? named
    return new InvalidRequest({
      field: "headers",
      message: `cannot ${describe(asked.info)}: ${header === undefined ? "a header" : `the header ${header}`} is not valid`,
      request: asked.info,
      cause: causeOf(fault)
    })
  }
  return fromLost(asked, origin, error, attempt)
}

/** The error of a connection that failed. */
export const fromLost = (asked: Asked, origin: string, error: HttpClientError, attempt: Attempt): TransportError => {
  const { cause, final, phase, text } = classify(error.reason.cause)
  return new TransportError({
    message: `cannot ${describe(asked.info)} at ${origin}: ${text}`,
    request: asked.info,
    phase,
    attempts: attempt.attempts,
    // nothing was sent while there was no connection
    retryable: !final && (phase === "dns" || phase === "connect" || (phase !== "tls" && isRepeatable(asked))),
    cause
  })
}

/** The error of a wait that had a limit. */
export const fromIdle = (
  asked: Asked,
  origin: string,
  millis: number,
  what: string,
  attempt: Attempt
): TransportError =>
  new TransportError({
    message: `cannot ${describe(asked.info)} at ${origin}: no ${what} came for ${millis / 1000} seconds`,
    request: asked.info,
    phase: "idle",
    attempts: attempt.attempts,
    retryable: isRepeatable(asked),
    ...(attempt.cause === undefined ? {} : { cause: attempt.cause })
  })
