/**
 * The services of `scheduling.k8s.io/v1alpha2`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as SchedulingV1alpha2 from "../../Schema/gen/SchedulingV1alpha2.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link PodGroups}. */
export interface PodGroupsService extends
  Shape.Namespaced<SchedulingV1alpha2.PodGroup>,
  Shape.NamespacedStatus<SchedulingV1alpha2.PodGroup>
{}
/** `scheduling.k8s.io/v1alpha2` PodGroup, namespaced. */
export class PodGroups
  extends /*#__PURE__*/ Context.Service<PodGroups, PodGroupsService>()("effect-kubernetes/SchedulingV1alpha2/PodGroups")
{
  static readonly layer: Layer.Layer<PodGroups, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PodGroups, () => ({
      group: "scheduling.k8s.io", version: "v1alpha2", plural: "podgroups", kind: "PodGroup", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => SchedulingV1alpha2.PodGroup
    }), () => [Subresources.status])
}

/** The operations of {@link Workloads}. */
export interface WorkloadsService extends Shape.Namespaced<SchedulingV1alpha2.Workload> {}
/** `scheduling.k8s.io/v1alpha2` Workload, namespaced. */
export class Workloads
  extends /*#__PURE__*/ Context.Service<Workloads, WorkloadsService>()("effect-kubernetes/SchedulingV1alpha2/Workloads")
{
  static readonly layer: Layer.Layer<Workloads, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Workloads, () => ({
      group: "scheduling.k8s.io", version: "v1alpha2", plural: "workloads", kind: "Workload", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => SchedulingV1alpha2.Workload
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  PodGroups | Workloads,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    PodGroups.layer,
    Workloads.layer
  )
)
