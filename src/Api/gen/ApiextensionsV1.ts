/**
 * The services of `apiextensions.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as ApiextensionsV1 from "../../Schema/gen/ApiextensionsV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link CustomResourceDefinitions}. */
export interface CustomResourceDefinitionsService extends
  Shape.Cluster<ApiextensionsV1.CustomResourceDefinition>,
  Shape.ClusterStatus<ApiextensionsV1.CustomResourceDefinition>
{}
/** `apiextensions.k8s.io/v1` CustomResourceDefinition, cluster-scoped. */
export class CustomResourceDefinitions
  extends /*#__PURE__*/ Context.Service<CustomResourceDefinitions, CustomResourceDefinitionsService>()("effect-kubernetes/ApiextensionsV1/CustomResourceDefinitions")
{
  static readonly layer: Layer.Layer<CustomResourceDefinitions, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CustomResourceDefinitions, () => ({
      group: "apiextensions.k8s.io", version: "v1", plural: "customresourcedefinitions", kind: "CustomResourceDefinition", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => ApiextensionsV1.CustomResourceDefinition
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  CustomResourceDefinitions,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    CustomResourceDefinitions.layer
  )
)
