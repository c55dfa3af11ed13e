/**
 * What each subresource adds to a service, by the name of the subresource.
 *
 * A generated service names those that it has, so that a bundle holds no other: keep each an export of its own, and what
 * is made outside of functions pure.
 */
import * as Effect from "effect/Effect"
import type { OperationTag } from "../../ApiRequest.ts"
import * as Request from "../../internal/request.ts"
import * as AuthenticationV1 from "../../Schema/gen/AuthenticationV1.ts"
import * as AutoscalingV1 from "../../Schema/gen/AutoscalingV1.ts"
import type { Stored } from "../../Schema/Stored.ts"
import type { Scales, Statuses } from "../Endpoint.ts"
import type { InNamespace } from "../Options.ts"
import type { PodBinding, PodEviction, ServiceAccountToken } from "../Subresource.ts"
import * as Codec from "./codec.ts"
import { type Endpoint, namespaceOf, nothing, plain, send } from "./endpoint.ts"
import { modify } from "./modify.ts"
import { get } from "./reads.ts"
import { apply, patch, replace } from "./writes.ts"
import * as Requests from "./requests.ts"

export { logs as log } from "./logs.ts"
export { portForward as portforward } from "./portForward.ts"
export { attach, exec } from "./processes.ts"

export const status = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): Statuses<A, Stored<A>, InNamespace> => ({
  getStatus: get(endpoint, codec, "status"),
  replaceStatus: replace(endpoint, codec, "status"),
  patchStatus: patch(endpoint, codec, "status"),
  applyStatus: apply(endpoint, codec, "status"),
  modifyStatus: modify(endpoint, codec, "status")
})

const scales = /*#__PURE__*/ Codec.make({
  apiVersion: "autoscaling/v1",
  kind: "Scale",
  schema: () => AutoscalingV1.Scale
})

export const scale = (endpoint: Endpoint): Scales<Stored<AutoscalingV1.Scale>, InNamespace> => {
  const patchScale = patch(endpoint, scales, "scale")
  return {
    getScale: get(endpoint, scales, "scale"),
    replaceScale: replace(endpoint, scales, "scale"),
    patchScale,
    scale: (name, replicas, options) =>
      Number.isSafeInteger(replicas) && replicas >= 0
        ? patchScale(name, { _tag: "Merge", value: { spec: { replicas } } }, options)
        : Effect.fail(Request.invalid("replicas", "replicas must be a whole number, 0 or more"))
  }
}

export const eviction = (endpoint: Endpoint): PodEviction => ({
  evict: (name, options) =>
    Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
      send(endpoint, Requests.evict(endpoint.kind, { namespace, name }, options), nothing)
    )
})

const postErrors = ["NotFound", "Conflict", "Invalid"] as const satisfies ReadonlyArray<OperationTag>

export const binding = (endpoint: Endpoint): PodBinding => ({
  bind: (name, binding, options) =>
    Effect.gen(function* () {
      const body = yield* Effect.fromResult(Codec.fill(binding, "v1", "Binding"))
      const own = Codec.metadataText(binding, "name")
      if (own !== undefined && own !== name) {
        return yield* Effect.fail(Request.invalid("metadata.name", "the binding has the name of another pod"))
      }
      const bound = body["target"]
      if (!Codec.isRecord(bound) || typeof bound["name"] !== "string" || bound["name"] === "") {
        return yield* Effect.fail(Request.invalid("target.name", "a binding needs the name of its target"))
      }
      const namespace = yield* namespaceOf(endpoint, options, binding)
      const metadata = { ...binding.metadata, name, namespace }
      const target = { namespace, name, subresource: "binding" }
      return yield* send(
        endpoint,
        Requests.create(endpoint.kind, target, { ...body, metadata }, options, postErrors),
        nothing
      )
    })
})

const tokenRequests = /*#__PURE__*/ Codec.make({
  apiVersion: "authentication.k8s.io/v1",
  kind: "TokenRequest",
  schema: () => AuthenticationV1.TokenRequest
})

export const token = (endpoint: Endpoint): ServiceAccountToken => ({
  createToken: (name, request, options) =>
    Effect.gen(function* () {
      const body = yield* Effect.fromResult(tokenRequests.write(request))
      const namespace = yield* namespaceOf(endpoint, options, request)
      const target = { namespace, name, subresource: "token" }
      return yield* send(
        endpoint,
        Requests.create(endpoint.kind, target, body, options, postErrors),
        plain(tokenRequests)
      )
    })
})

export const ephemeralcontainers = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): object => ({
  getEphemeralContainers: get(endpoint, codec, "ephemeralcontainers"),
  replaceEphemeralContainers: replace(endpoint, codec, "ephemeralcontainers"),
  patchEphemeralContainers: patch(endpoint, codec, "ephemeralcontainers")
})

export const resize = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): object => ({
  getResize: get(endpoint, codec, "resize"),
  replaceResize: replace(endpoint, codec, "resize"),
  patchResize: patch(endpoint, codec, "resize")
})

export const approval = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): object => ({
  getApproval: get(endpoint, codec, "approval"),
  replaceApproval: replace(endpoint, codec, "approval"),
  patchApproval: patch(endpoint, codec, "approval")
})

export const finalize = <A>(endpoint: Endpoint, codec: Codec.Codec<A>): object => ({
  finalize: replace(endpoint, codec, "finalize")
})
