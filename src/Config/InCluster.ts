/**
 * The configuration that a pod finds inside its cluster: its service account.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { ConfigError } from "../KubernetesError.ts"
import type { ClientConfig } from "./ClientConfig.ts"
import { assemble, type Part } from "./internal/assemble.ts"
import { variable } from "./internal/environment.ts"
import { at, configError, type Fault } from "./internal/faults.ts"
import { described, readPem, readText } from "./internal/files.ts"
import { readToken } from "./internal/token.ts"
import type { Origin } from "./KubeConfig.ts"

/**
 * The folder in which a pod finds the token, the certificate authority and the namespace of its service account.
 *
 * @category utilities
 * @since 0.1.0
 */
export const folder = "/var/run/secrets/kubernetes.io/serviceaccount"

const source = "in-cluster"

const inFile = (name: string): Origin => ({ source, file: `${folder}/${name}` })

const inVariable = (path: string): Origin => ({ source, path })

const isPort = (text: string): boolean => /^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

const serverOf = (host: string, port: string): string =>
  host.includes(":") && !host.startsWith("[") ? `https://[${host}]:${port}` : `https://${host}:${port}`

/**
 * The service account of the pod in which the program runs, or an error that names each missing piece.
 *
 * **Details**
 *
 * The server comes from `KUBERNETES_SERVICE_HOST` and `KUBERNETES_SERVICE_PORT`; token and certificate authority must be
 * there. The namespace is `POD_NAMESPACE`, else that of the service account, else `default`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const load: Effect.Effect<ClientConfig, ConfigError, FileSystem.FileSystem> = /*#__PURE__*/ Effect.gen(
  function* () {
    const faults: Array<Fault> = []
    const host = yield* variable("KUBERNETES_SERVICE_HOST")
    const port = yield* variable("KUBERNETES_SERVICE_PORT")
    const absent = "is not set: the program does not run inside a cluster"
    if (Option.isNone(host)) faults.push(at(inVariable("KUBERNETES_SERVICE_HOST"), absent))
    if (Option.isNone(port)) faults.push(at(inVariable("KUBERNETES_SERVICE_PORT"), absent))
    if (Option.isNone(host) && Option.isNone(port)) return yield* configError(faults)
    const goodPort = Option.filter(port, isPort)
    if (Option.isSome(port) && Option.isNone(goodPort)) {
      faults.push(at(inVariable("KUBERNETES_SERVICE_PORT"), "is not a port"))
    }

    const token = yield* described(readToken(`${folder}/token`))
    if (Result.isFailure(token)) faults.push(at(inFile("token"), token.failure))
    const ca = yield* described(readPem(`${folder}/ca.crt`))
    if (Result.isFailure(ca)) faults.push(at(inFile("ca.crt"), ca.failure))

    return yield* Effect.fromResult(
      assemble(
        {
          source,
          server: {
            value: Option.getOrUndefined(Option.zipWith(host, goodPort, serverOf)),
            origin: inVariable("KUBERNETES_SERVICE_HOST")
          },
          namespace: yield* namespace,
          ca: { value: Result.getOrUndefined(ca), origin: inFile("ca.crt") },
          tokenFile: { value: `${folder}/token`, origin: inFile("token") }
        },
        faults
      )
    )
  }
)

const namespace = /*#__PURE__*/ Effect.gen(function* () {
  const named = yield* variable("POD_NAMESPACE")
  const own = yield* described(readText(`${folder}/namespace`))
  const part: Part<string> = Option.isSome(named)
    ? { value: named.value, origin: inVariable("POD_NAMESPACE") }
    : { value: Result.getOrElse(own, () => "").trim() || undefined, origin: inFile("namespace") }
  return part
})
