/** The connections of one client: an undici dispatcher with the TLS settings of its configuration. */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { buildConnector, Dispatcher } from "undici"
import { createPrivateKey, X509Certificate } from "node:crypto"
import * as NodeNet from "node:net"
import * as NodeTls from "node:tls"
import * as ClientConfig from "../Config/ClientConfig.ts"
import { configError } from "../Config/internal/faults.ts"
import type { ConfigError } from "../KubernetesError.ts"
import { Dialling } from "./dialling.ts"
import * as LateEvents from "./lateEvents.ts"
import * as Undici from "./undici.ts"

type Tls = Pick<
  NodeTls.ConnectionOptions,
  "secureContext" | "servername" | "checkServerIdentity" | "rejectUnauthorized"
>

/** In milliseconds: until the connection stands, then for the handshake; silence until TCP probes the other side. */
const limits = { connect: 30_000, handshake: 10_000, probe: 30_000 }

/** How long a connection is kept without a request: less than the minute after which load balancers drop it. */
const keepAliveTimeout = 30_000

/** Checks the certificates one by one, so that the error can name the setting that is at fault. */
const secureContext = (config: ClientConfig.ClientConfig): Effect.Effect<NodeTls.SecureContext, ConfigError> => {
  const { ca, cert } = config.tls
  const key = config.tls.key === undefined ? undefined : Redacted.value(config.tls.key)
  const attempt = <A>(setting: "ca" | "cert" | "key", message: string, make: () => A): Effect.Effect<A, ConfigError> =>
    // what OpenSSL says names the fault, never the material
    Effect.try({ try: make, catch: (cause) => ClientConfig.fault(config, setting, message, cause) })
  return Effect.gen(function* () {
    if (ca !== undefined) yield* attempt("ca", "holds a certificate that cannot be read", () => readCertificates(ca))
    if (cert !== undefined)
      yield* attempt("cert", "holds a certificate that cannot be read", () => readCertificates(cert))
    if (key !== undefined) yield* attempt("key", "holds a private key that cannot be read", () => createPrivateKey(key))
    return yield* attempt("key", "does not belong to the client certificate", () =>
      NodeTls.createSecureContext({ ca, cert, key })
    )
  })
}

/** Node leaves out of a CA, without a word, what it cannot read. */
const readCertificates = (pem: string): ReadonlyArray<X509Certificate> =>
  Array.from(
    pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g),
    ([block]) => new X509Certificate(block)
  )

/** The name that is verified; one that is an address is not sent, as SNI is for names. */
const identityOf = (serverName: string | undefined): Tls => {
  if (serverName === undefined) return {}
  if (NodeNet.isIP(serverName) === 0) return { servername: serverName }
  return { checkServerIdentity: (_, certificate) => NodeTls.checkServerIdentity(serverName, certificate) }
}

/** Dials, then shakes hands: each with a limit of its own. */
const connector = (
  build: typeof buildConnector,
  tls: Tls,
  timeouts: typeof limits,
  dialling: Dialling
): buildConnector.connector => {
  const common = { allowH2: false, keepAlive: true, keepAliveInitialDelay: timeouts.probe }
  const dial = build({ ...common, timeout: timeouts.connect, autoSelectFamily: true })
  const shakeHands = build({ ...common, ...tls, timeout: timeouts.handshake })
  return ({ host, hostname, port, protocol }, callback) => {
    const isTls = protocol === "https:"
    const address = { hostname, port: port || (isTls ? "443" : "80") }
    const signal = Dialling.signal()
    const connect = (
      connect: buildConnector.connector,
      options: buildConnector.Options,
      done: buildConnector.Callback
    ): void => {
      // what its type does not say: it returns the socket
      const socket: unknown = connect(options, (...result) => {
        if (socket instanceof NodeNet.Socket) dialling.delete(socket)
        done(...result)
      })
      if (socket instanceof NodeNet.Socket) dialling.add(socket, signal)
    }
    connect(dial, { ...address, protocol: "http:" }, (error, socket) => {
      if (error !== null) return callback(error, null)
      if (!isTls) return callback(null, LateEvents.repeatEnd(LateEvents.hold(socket)))
      // undici would take the name from a Host header, and from the host where there is one to send
      const name = host === undefined || tls.checkServerIdentity !== undefined ? {} : { host }
      return connect(shakeHands, { ...address, ...name, protocol, httpSocket: socket }, (error, secured) => {
        if (error === null) callback(null, LateEvents.repeatEnd(LateEvents.hold(secured)))
        else callback(isTimeout(error) ? handshakeTimeout(timeouts.handshake) : error, null)
      })
    })
  }
}

const isTimeout = (error: Error): boolean => "code" in error && error.code === "UND_ERR_CONNECT_TIMEOUT"

const handshakeTimeout = (millis: number): Error =>
  Object.assign(new Error(`no TLS handshake within ${millis} ms`), { code: "ERR_TLS_HANDSHAKE_TIMEOUT" })

export interface Options {
  /** At most so many at a time; without it there is no limit. */
  readonly connections?: number | undefined
  readonly timeouts?: typeof limits | undefined
}

/** A dispatcher that is destroyed, with all its connections, when the scope ends. */
export const make = (
  config: ClientConfig.ClientConfig,
  { connections, timeouts = limits }: Options = {}
): Effect.Effect<Dispatcher, ConfigError, Scope.Scope> =>
  Effect.gen(function* () {
    if (connections !== undefined && !(Number.isSafeInteger(connections) && connections > 0)) {
      return yield* configError([{ path: "connections", message: `must be a whole number, 1 or more: ${connections}` }])
    }
    const { insecure, serverName } = config.tls
    const tls: Tls = {
      ...(config.server.startsWith("https:") ? { secureContext: yield* secureContext(config) } : {}),
      ...identityOf(serverName),
      rejectUnauthorized: !insecure
    }
    const { buildConnector, makeAgent } = yield* Undici.load
    const dialling = new Dialling()
    return yield* Effect.acquireRelease(
      Effect.sync(() =>
        makeAgent({
          connect: connector(buildConnector, tls, timeouts, dialling),
          allowH2: false,
          keepAliveTimeout,
          ...(connections === undefined ? {} : { connections })
        })
      ),
      (agent) =>
        Effect.promise(() => {
          const destroyed = agent.destroy()
          dialling.destroy()
          return destroyed
        })
    )
  })
