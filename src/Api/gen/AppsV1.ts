/**
 * The services of `apps/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AppsV1 from "../../Schema/gen/AppsV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link ControllerRevisions}. */
export interface ControllerRevisionsService extends Shape.Namespaced<AppsV1.ControllerRevision> {}
/** `apps/v1` ControllerRevision, namespaced. */
export class ControllerRevisions
  extends /*#__PURE__*/ Context.Service<ControllerRevisions, ControllerRevisionsService>()("effect-kubernetes/AppsV1/ControllerRevisions")
{
  static readonly layer: Layer.Layer<ControllerRevisions, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ControllerRevisions, () => ({
      group: "apps", version: "v1", plural: "controllerrevisions", kind: "ControllerRevision", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => AppsV1.ControllerRevision
    }), () => [])
}

/** The operations of {@link DaemonSets}. */
export interface DaemonSetsService extends
  Shape.Namespaced<AppsV1.DaemonSet>,
  Shape.NamespacedStatus<AppsV1.DaemonSet>
{}
/** `apps/v1` DaemonSet, namespaced. */
export class DaemonSets
  extends /*#__PURE__*/ Context.Service<DaemonSets, DaemonSetsService>()("effect-kubernetes/AppsV1/DaemonSets")
{
  static readonly layer: Layer.Layer<DaemonSets, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => DaemonSets, () => ({
      group: "apps", version: "v1", plural: "daemonsets", kind: "DaemonSet", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => AppsV1.DaemonSet
    }), () => [Subresources.status])
}

/** The operations of {@link Deployments}. */
export interface DeploymentsService extends
  Shape.Namespaced<AppsV1.Deployment>,
  Shape.NamespacedScale,
  Shape.NamespacedStatus<AppsV1.Deployment>
{}
/** `apps/v1` Deployment, namespaced. */
export class Deployments
  extends /*#__PURE__*/ Context.Service<Deployments, DeploymentsService>()("effect-kubernetes/AppsV1/Deployments")
{
  static readonly layer: Layer.Layer<Deployments, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Deployments, () => ({
      group: "apps", version: "v1", plural: "deployments", kind: "Deployment", scope: "Namespaced",
      verbs, subresources: ["scale", "status"],
      schema: () => AppsV1.Deployment
    }), () => [Subresources.scale, Subresources.status])
}

/** The operations of {@link ReplicaSets}. */
export interface ReplicaSetsService extends
  Shape.Namespaced<AppsV1.ReplicaSet>,
  Shape.NamespacedScale,
  Shape.NamespacedStatus<AppsV1.ReplicaSet>
{}
/** `apps/v1` ReplicaSet, namespaced. */
export class ReplicaSets
  extends /*#__PURE__*/ Context.Service<ReplicaSets, ReplicaSetsService>()("effect-kubernetes/AppsV1/ReplicaSets")
{
  static readonly layer: Layer.Layer<ReplicaSets, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ReplicaSets, () => ({
      group: "apps", version: "v1", plural: "replicasets", kind: "ReplicaSet", scope: "Namespaced",
      verbs, subresources: ["scale", "status"],
      schema: () => AppsV1.ReplicaSet
    }), () => [Subresources.scale, Subresources.status])
}

/** The operations of {@link StatefulSets}. */
export interface StatefulSetsService extends
  Shape.Namespaced<AppsV1.StatefulSet>,
  Shape.NamespacedScale,
  Shape.NamespacedStatus<AppsV1.StatefulSet>
{}
/** `apps/v1` StatefulSet, namespaced. */
export class StatefulSets
  extends /*#__PURE__*/ Context.Service<StatefulSets, StatefulSetsService>()("effect-kubernetes/AppsV1/StatefulSets")
{
  static readonly layer: Layer.Layer<StatefulSets, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => StatefulSets, () => ({
      group: "apps", version: "v1", plural: "statefulsets", kind: "StatefulSet", scope: "Namespaced",
      verbs, subresources: ["scale", "status"],
      schema: () => AppsV1.StatefulSet
    }), () => [Subresources.scale, Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  ControllerRevisions | DaemonSets | Deployments | ReplicaSets | StatefulSets,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    ControllerRevisions.layer,
    DaemonSets.layer,
    Deployments.layer,
    ReplicaSets.layer,
    StatefulSets.layer
  )
)
