/**
 * The services of `node.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as NodeV1 from "../../Schema/gen/NodeV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link RuntimeClasses}. */
export interface RuntimeClassesService extends Shape.Cluster<NodeV1.RuntimeClass> {}
/** `node.k8s.io/v1` RuntimeClass, cluster-scoped. */
export class RuntimeClasses
  extends /*#__PURE__*/ Context.Service<RuntimeClasses, RuntimeClassesService>()("effect-kubernetes/NodeV1/RuntimeClasses")
{
  static readonly layer: Layer.Layer<RuntimeClasses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => RuntimeClasses, () => ({
      group: "node.k8s.io", version: "v1", plural: "runtimeclasses", kind: "RuntimeClass", scope: "Cluster",
      verbs, subresources: [],
      schema: () => NodeV1.RuntimeClass
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  RuntimeClasses,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    RuntimeClasses.layer
  )
)
