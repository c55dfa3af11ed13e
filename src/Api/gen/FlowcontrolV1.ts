/**
 * The services of `flowcontrol.apiserver.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as FlowcontrolV1 from "../../Schema/gen/FlowcontrolV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link FlowSchemas}. */
export interface FlowSchemasService extends
  Shape.Cluster<FlowcontrolV1.FlowSchema>,
  Shape.ClusterStatus<FlowcontrolV1.FlowSchema>
{}
/** `flowcontrol.apiserver.k8s.io/v1` FlowSchema, cluster-scoped. */
export class FlowSchemas
  extends /*#__PURE__*/ Context.Service<FlowSchemas, FlowSchemasService>()("effect-kubernetes/FlowcontrolV1/FlowSchemas")
{
  static readonly layer: Layer.Layer<FlowSchemas, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => FlowSchemas, () => ({
      group: "flowcontrol.apiserver.k8s.io", version: "v1", plural: "flowschemas", kind: "FlowSchema", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => FlowcontrolV1.FlowSchema
    }), () => [Subresources.status])
}

/** The operations of {@link PriorityLevelConfigurations}. */
export interface PriorityLevelConfigurationsService extends
  Shape.Cluster<FlowcontrolV1.PriorityLevelConfiguration>,
  Shape.ClusterStatus<FlowcontrolV1.PriorityLevelConfiguration>
{}
/** `flowcontrol.apiserver.k8s.io/v1` PriorityLevelConfiguration, cluster-scoped. */
export class PriorityLevelConfigurations
  extends /*#__PURE__*/ Context.Service<PriorityLevelConfigurations, PriorityLevelConfigurationsService>()("effect-kubernetes/FlowcontrolV1/PriorityLevelConfigurations")
{
  static readonly layer: Layer.Layer<PriorityLevelConfigurations, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PriorityLevelConfigurations, () => ({
      group: "flowcontrol.apiserver.k8s.io", version: "v1", plural: "prioritylevelconfigurations", kind: "PriorityLevelConfiguration", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => FlowcontrolV1.PriorityLevelConfiguration
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  FlowSchemas | PriorityLevelConfigurations,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    FlowSchemas.layer,
    PriorityLevelConfigurations.layer
  )
)
