import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { ConfigError } from "../../KubernetesError.ts"
import type { Auth, ClientConfig, Tls } from "../ClientConfig.ts"
import type { Origin } from "../KubeConfig.ts"
import { at, configError, type Fault } from "./faults.ts"
import * as Pem from "./pem.ts"
import { parseToken } from "./token.ts"

/** A setting and where it stands. Without a value it was given but could not be had, which is among the faults already. */
export interface Part<A> {
  readonly value: A | undefined
  readonly origin: Origin
}

export interface Draft {
  readonly source: string
  readonly server: Part<string>
  readonly namespace?: Part<string> | undefined
  readonly ca?: Part<string> | undefined
  readonly cert?: Part<string> | undefined
  readonly key?: Part<Redacted.Redacted> | undefined
  readonly serverName?: string | undefined
  readonly insecure?: Part<boolean> | undefined
  readonly token?: Part<Redacted.Redacted> | undefined
  readonly tokenFile?: Part<string> | undefined
}

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i

/** As kubectl does, a server without a scheme is taken to speak TLS where TLS is configured. */
const normaliseServer = (server: string, tls: boolean): Result.Result<string, string> => {
  const text = server.trim()
  const input = scheme.test(text) ? text : `${tls ? "https" : "http"}://${text}`
  if (!URL.canParse(input)) return Result.fail("is not a URL")
  const url = new URL(input)
  if (url.protocol !== "https:" && url.protocol !== "http:") return Result.fail("must be an https or http URL")
  if (url.username !== "" || url.password !== "") {
    return Result.fail("must not hold a user name or a password: use a token or a client certificate")
  }
  return Result.succeed(url.origin + url.pathname.replace(/\/+$/, ""))
}

const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/

const checkNamespace = (namespace: string): Result.Result<string, string> =>
  label.test(namespace)
    ? Result.succeed(namespace)
    : Result.fail("is not a valid namespace: it takes 1 to 63 of a-z, 0-9 and -, with no - at either end")

const joinCertificates = (text: string): Result.Result<string, string> =>
  Result.map(Pem.certificates(text), (all) => all.join(""))

const authOf = (token: Redacted.Redacted | undefined, path: string | undefined): Auth => {
  if (path !== undefined) return { _tag: "TokenFile", path, ...(token && { token }) }
  return token === undefined ? { _tag: "Anonymous" } : { _tag: "Token", token }
}

/** Checks a draft as a whole; `faults` are those that were found on the way to it. */
export const assemble = (draft: Draft, faults: Array<Fault>): Result.Result<ClientConfig, ConfigError> => {
  const check = <A, B>(part: Part<A> | undefined, f: (value: A) => Result.Result<B, string>): B | undefined => {
    if (part?.value === undefined) return undefined
    const checked = f(part.value)
    if (Result.isSuccess(checked)) return checked.success
    faults.push(at(part.origin, checked.failure))
    return undefined
  }

  const insecure = draft.insecure?.value === true
  const usesTls = insecure || draft.ca !== undefined || draft.cert !== undefined
  const server = check(draft.server, (value) => normaliseServer(value, usesTls))
  const namespace = check(draft.namespace, checkNamespace) ?? "default"
  const ca = check(draft.ca, joinCertificates)
  const cert = check(draft.cert, joinCertificates)
  const key = check(draft.key, (value) =>
    Result.map(Pem.privateKey(Redacted.value(value)), (pem) => Redacted.make(pem))
  )
  const token = check(draft.token, (value) => parseToken(Redacted.value(value)))

  if (insecure && draft.ca !== undefined && draft.insecure !== undefined) {
    faults.push(at(draft.insecure.origin, "excludes a certificate authority: give one of the two"))
  }
  if (draft.cert !== undefined && draft.key === undefined) {
    faults.push(at(draft.cert.origin, "needs a private key beside it: client-key-data or client-key"))
  }
  if (draft.key !== undefined && draft.cert === undefined) {
    faults.push(at(draft.key.origin, "needs a certificate beside it: client-certificate-data or client-certificate"))
  }
  if (server === undefined || faults.length > 0) return Result.fail(configError(faults))

  const tls: Tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(draft.serverName === undefined ? {} : { serverName: draft.serverName }),
    insecure
  }
  const auth = draft.tokenFile ?? draft.token
  return Result.succeed({
    server,
    namespace,
    tls,
    auth: authOf(token, draft.tokenFile?.value),
    source: draft.source,
    origins: {
      server: draft.server.origin,
      ...(draft.ca === undefined ? {} : { ca: draft.ca.origin }),
      ...(draft.cert === undefined ? {} : { cert: draft.cert.origin }),
      ...(draft.key === undefined ? {} : { key: draft.key.origin }),
      ...(auth === undefined ? {} : { auth: auth.origin })
    }
  })
}
