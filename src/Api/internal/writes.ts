/** The writing verbs. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ApiRequest, ApiResponse } from "../../ApiRequest.ts"
import * as Request from "../../internal/request.ts"
import type { InvalidRequest, RequestError } from "../../KubernetesError.ts"
import * as MetaV1 from "../../Schema/gen/MetaV1.ts"
import type { Stored } from "../../Schema/Stored.ts"
import type { Creates, Deletion, DeletesMany, Writes } from "../Endpoint.ts"
import type { InNamespace } from "../Options.ts"
import * as Codec from "./codec.ts"
import { type Endpoint, namespaceOf, nothing, plain, send, stored } from "./endpoint.ts"
import * as Requests from "./requests.ts"

const createFault = (object: unknown, stored: boolean): InvalidRequest | undefined => {
  if (Codec.metadataText(object, "resourceVersion") !== undefined) {
    return Request.invalid("metadata.resourceVersion", "resourceVersion should not be set on objects to be created")
  }
  const name = Codec.metadataText(object, "name")
  if (name !== undefined) return Request.nameFault(name, "metadata.name")
  return stored && Codec.metadataText(object, "generateName") === undefined
    ? Request.invalid("metadata.name", "name or generateName is required")
    : undefined
}

const creating =
  <A, R>(
    endpoint: Endpoint,
    codec: Codec.Codec<A>,
    isStored: boolean,
    read: (response: ApiResponse, request: ApiRequest) => Result.Result<R, RequestError>
  ): Creates<A, R, InNamespace>["create"] =>
  (object, options) =>
    Effect.gen(function* () {
      const fault = createFault(object, isStored)
      if (fault !== undefined) return yield* Effect.fail(fault)
      const namespace = yield* namespaceOf(endpoint, options, object)
      const body = yield* Effect.fromResult(codec.write(object))
      return yield* send(
        endpoint,
        Requests.create(endpoint.kind, { namespace }, body, options, [
          "AlreadyExists",
          "Conflict",
          "Invalid",
          "NotFound"
        ]),
        read
      )
    })

export const create = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): Creates<A, Stored<A>, InNamespace>["create"] =>
  creating(endpoint, codec, true, stored(codec))

/** For what is not stored: an answer need not have a name. */
export const createAnswered = <A, R>(
  endpoint: Endpoint,
  codec: Codec.Codec<A>,
  answer: Pick<Codec.Codec<R>, "read">
): Creates<A, R, InNamespace>["create"] => creating(endpoint, codec, false, plain(answer))

export const replace =
  <A>(endpoint: Endpoint, codec: Codec.Codec<A>, subresource?: string): Writes<A, Stored<A>, InNamespace>["replace"] =>
  (object, options) =>
    Effect.gen(function* () {
      const name = Codec.metadataText(object, "name") ?? ""
      const fault = Request.nameFault(name, "metadata.name")
      if (fault !== undefined) return yield* Effect.fail(fault)
      const namespace = yield* namespaceOf(endpoint, options, object)
      const body = yield* Effect.fromResult(codec.write(object))
      return yield* send(
        endpoint,
        Requests.replace(endpoint.kind, { namespace, name, subresource }, body, options),
        stored(codec)
      )
    })

export const patch =
  <A>(endpoint: Endpoint, codec: Codec.Codec<A>, subresource?: string): Writes<A, Stored<A>, InNamespace>["patch"] =>
  (name, patch, options) =>
    Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
      send(endpoint, Requests.patch(endpoint.kind, { namespace, name, subresource }, patch, options), stored(codec))
    )

export const apply =
  <A>(endpoint: Endpoint, codec: Codec.Codec<A>, subresource?: string): Writes<A, Stored<A>, InNamespace>["apply"] =>
  (object, options) =>
    Effect.gen(function* () {
      const body = yield* Effect.fromResult(Codec.fill(object, codec.apiVersion, codec.kind))
      const metadata = Codec.isRecord(body["metadata"]) ? body["metadata"] : {}
      const fault =
        Request.nameFault(metadata["name"], "metadata.name") ??
        (metadata["managedFields"] === undefined
          ? undefined
          : Request.invalid(
              "metadata.managedFields",
              "managedFields must not be set: apply only the fields that the manager is to own, not an object that was read"
            ))
      if (fault !== undefined) return yield* Effect.fail(fault)
      const name = String(metadata["name"])
      const namespace = yield* namespaceOf(endpoint, options, body)
      return yield* send(
        endpoint,
        Requests.apply(endpoint.kind, { namespace, name, subresource }, body, options),
        stored(codec)
      )
    })

const status = Codec.make({ apiVersion: "v1", kind: "Status", schema: () => MetaV1.Status })

/** Either may come, whatever the kind: its `kind` says which it is. */
const deletion =
  <A>(codec: Codec.Codec<A>) =>
  (response: ApiResponse, request: ApiRequest): Result.Result<Deletion<Stored<A>>, RequestError> =>
    Codec.isRecord(response.body) && response.body["kind"] === "Status"
      ? Result.map(plain(status)(response, request), (status) => ({ _tag: "Status", status }))
      : Result.map(stored(codec)(response, request), (object) => ({ _tag: "Object", object }))

export const remove =
  <A>(endpoint: Endpoint, codec: Codec.Codec<A>): Writes<A, Stored<A>, InNamespace>["delete"] =>
  (name, options) =>
    Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
      send(endpoint, Requests.remove(endpoint.kind, { namespace, name }, options), deletion(codec))
    )

export const removeCollection =
  (endpoint: Endpoint): DeletesMany<InNamespace>["deleteCollection"] =>
  (options) =>
    Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
      send(endpoint, Requests.removeCollection(endpoint.kind, { namespace }, options), nothing)
    )
