/**
 * The services of `discovery.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as DiscoveryV1 from "../../Schema/gen/DiscoveryV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link EndpointSlices}. */
export interface EndpointSlicesService extends Shape.Namespaced<DiscoveryV1.EndpointSlice> {}
/** `discovery.k8s.io/v1` EndpointSlice, namespaced. */
export class EndpointSlices
  extends /*#__PURE__*/ Context.Service<EndpointSlices, EndpointSlicesService>()("effect-kubernetes/DiscoveryV1/EndpointSlices")
{
  static readonly layer: Layer.Layer<EndpointSlices, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => EndpointSlices, () => ({
      group: "discovery.k8s.io", version: "v1", plural: "endpointslices", kind: "EndpointSlice", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => DiscoveryV1.EndpointSlice
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  EndpointSlices,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    EndpointSlices.layer
  )
)
