/** One collection of one server: where a request goes, how it is sent and its answer read. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ApiRequest, ApiResponse, OperationTag } from "../../ApiRequest.ts"
import type { Service as Client } from "../../Client.ts"
import * as Issue from "../../internal/issue.ts"
import * as Request from "../../internal/request.ts"
import type { InvalidRequest, OperationError, RequestError } from "../../KubernetesError.ts"
import type { Stored } from "../../Schema/Stored.ts"
import type { InNamespace, InNamespaces } from "../Options.ts"
import * as Codec from "./codec.ts"

/** Where requests go and what they are about. */
export interface Endpoint {
  readonly client: Client
  readonly kind: Request.Kind
}

export type Tagged<E extends OperationTag> = Extract<OperationError, { readonly _tag: E }>

/** The namespace of one object: the options', that of the object, the client's default. */
export const namespaceOf = (
  { client, kind }: Endpoint,
  options: InNamespace | undefined,
  object?: unknown
): Effect.Effect<string | undefined, InvalidRequest> => {
  const own = Codec.metadataText(object, "namespace")
  const given = options?.namespace
  if (given !== undefined && own !== undefined && given !== own) {
    return Effect.fail(
      Request.invalid("namespace", `the options say namespace "${given}", the object's metadata says "${own}"`)
    )
  }
  // what is no namespace, such as null, is for the request to refuse, and does not mean the default one
  const namespace = given === undefined ? own : given
  if (kind.scope === "Cluster") return Effect.succeed(namespace)
  return namespace === undefined ? client.defaultNamespace : Effect.succeed(namespace)
}

export const namespacesOf = (
  endpoint: Endpoint,
  options: InNamespaces | undefined
): Effect.Effect<string | undefined, InvalidRequest> => {
  if (options?.allNamespaces !== true) return namespaceOf(endpoint, options)
  return options.namespace === undefined
    ? Effect.succeed(undefined)
    : Effect.fail(Request.invalid("namespace", "allNamespaces and a namespace exclude each other"))
}

export const send = <E extends OperationTag, B>(
  { client }: Endpoint,
  built: Request.Built<E>,
  read: (response: ApiResponse, request: ApiRequest<E>) => Result.Result<B, RequestError>
): Effect.Effect<B, Tagged<E> | RequestError> =>
  Result.isFailure(built)
    ? Effect.fail(built.failure)
    : Effect.flatMap(client.execute(built.success), (response) => Effect.fromResult(read(response, built.success)))

/** Reads a stored object: the one that was asked for. */
export const stored =
  <A>(codec: Codec.Codec<A>) =>
  (response: ApiResponse, request: ApiRequest): Result.Result<Stored<A>, RequestError> =>
    codec.readStored(response.body).pipe(
      Result.filterOrFail(
        ({ metadata }) => request.info.name === undefined || request.info.name === metadata.name,
        ({ metadata }) => Issue.expected(`${request.info.name}, got ${metadata.name}`, "metadata", "name")
      ),
      Result.mapError((issue) => Codec.decodeError(request, response, issue))
    )

/** Reads an object that need not be stored. */
export const plain =
  <A>(codec: Pick<Codec.Codec<A>, "read">) =>
  (response: ApiResponse, request: ApiRequest): Result.Result<A, RequestError> =>
    Result.mapError(codec.read(response.body), (issue) => Codec.decodeError(request, response, issue))

/** Leaves the answer unread. */
export const nothing = (): Result.Result<void> => Result.succeed(undefined)
