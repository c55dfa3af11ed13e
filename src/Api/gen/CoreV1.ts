/**
 * The services of `v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as CoreV1 from "../../Schema/gen/CoreV1.ts"
import * as MetaV1 from "../../Schema/gen/MetaV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"
import type * as Subresource from "../Subresource.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link Bindings}. */
export interface BindingsService extends Shape.NamespacedCreate<CoreV1.Binding, MetaV1.Status> {}
/** `v1` Binding, namespaced. */
export class Bindings
  extends /*#__PURE__*/ Context.Service<Bindings, BindingsService>()("effect-kubernetes/CoreV1/Bindings")
{
  static readonly layer: Layer.Layer<Bindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Bindings, () => ({
      group: "", version: "v1", plural: "bindings", kind: "Binding", scope: "Namespaced",
      verbs: ["create"], subresources: [],
      schema: () => CoreV1.Binding, answer: () => MetaV1.Status
    }), () => [])
}

/** The operations of {@link ComponentStatuses}. */
export interface ComponentStatusesService extends Shape.ClusterRead<CoreV1.ComponentStatus> {}
/** `v1` ComponentStatus, cluster-scoped. @deprecated since 1.19 */
export class ComponentStatuses
  extends /*#__PURE__*/ Context.Service<ComponentStatuses, ComponentStatusesService>()("effect-kubernetes/CoreV1/ComponentStatuses")
{
  static readonly layer: Layer.Layer<ComponentStatuses, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ComponentStatuses, () => ({
      group: "", version: "v1", plural: "componentstatuses", kind: "ComponentStatus", scope: "Cluster",
      verbs: ["get", "list"], subresources: [],
      schema: () => CoreV1.ComponentStatus
    }), () => [])
}

/** The operations of {@link ConfigMaps}. */
export interface ConfigMapsService extends Shape.Namespaced<CoreV1.ConfigMap> {}
/** `v1` ConfigMap, namespaced. */
export class ConfigMaps
  extends /*#__PURE__*/ Context.Service<ConfigMaps, ConfigMapsService>()("effect-kubernetes/CoreV1/ConfigMaps")
{
  static readonly layer: Layer.Layer<ConfigMaps, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ConfigMaps, () => ({
      group: "", version: "v1", plural: "configmaps", kind: "ConfigMap", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.ConfigMap
    }), () => [])
}

/** The operations of {@link Endpoints}. */
export interface EndpointsService extends Shape.Namespaced<CoreV1.Endpoints> {}
/** `v1` Endpoints, namespaced. @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export class Endpoints
  extends /*#__PURE__*/ Context.Service<Endpoints, EndpointsService>()("effect-kubernetes/CoreV1/Endpoints")
{
  static readonly layer: Layer.Layer<Endpoints, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Endpoints, () => ({
      group: "", version: "v1", plural: "endpoints", kind: "Endpoints", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.Endpoints
    }), () => [])
}

/** The operations of {@link Events}. */
export interface EventsService extends Shape.Namespaced<CoreV1.Event> {}
/** `v1` Event, namespaced. */
export class Events
  extends /*#__PURE__*/ Context.Service<Events, EventsService>()("effect-kubernetes/CoreV1/Events")
{
  static readonly layer: Layer.Layer<Events, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Events, () => ({
      group: "", version: "v1", plural: "events", kind: "Event", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.Event
    }), () => [])
}

/** The operations of {@link LimitRanges}. */
export interface LimitRangesService extends Shape.Namespaced<CoreV1.LimitRange> {}
/** `v1` LimitRange, namespaced. */
export class LimitRanges
  extends /*#__PURE__*/ Context.Service<LimitRanges, LimitRangesService>()("effect-kubernetes/CoreV1/LimitRanges")
{
  static readonly layer: Layer.Layer<LimitRanges, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => LimitRanges, () => ({
      group: "", version: "v1", plural: "limitranges", kind: "LimitRange", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.LimitRange
    }), () => [])
}

/** The operations of {@link Namespaces}. */
export interface NamespacesService extends
  Shape.ClusterNoDeleteCollection<CoreV1.Namespace>,
  Subresource.NamespaceFinalize,
  Shape.ClusterStatus<CoreV1.Namespace>
{}
/** `v1` Namespace, cluster-scoped. */
export class Namespaces
  extends /*#__PURE__*/ Context.Service<Namespaces, NamespacesService>()("effect-kubernetes/CoreV1/Namespaces")
{
  static readonly layer: Layer.Layer<Namespaces, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Namespaces, () => ({
      group: "", version: "v1", plural: "namespaces", kind: "Namespace", scope: "Cluster",
      verbs: ["create", "delete", "get", "list", "patch", "update", "watch"], subresources: ["finalize", "status"],
      schema: () => CoreV1.Namespace
    }), () => [Subresources.finalize, Subresources.status])
}

/** The operations of {@link Nodes}. */
export interface NodesService extends
  Shape.Cluster<CoreV1.Node>,
  Shape.ClusterStatus<CoreV1.Node>
{}
/** `v1` Node, cluster-scoped. */
export class Nodes
  extends /*#__PURE__*/ Context.Service<Nodes, NodesService>()("effect-kubernetes/CoreV1/Nodes")
{
  static readonly layer: Layer.Layer<Nodes, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Nodes, () => ({
      group: "", version: "v1", plural: "nodes", kind: "Node", scope: "Cluster",
      verbs, subresources: ["proxy", "status"],
      schema: () => CoreV1.Node
    }), () => [Subresources.status])
}

/** The operations of {@link PersistentVolumeClaims}. */
export interface PersistentVolumeClaimsService extends
  Shape.Namespaced<CoreV1.PersistentVolumeClaim>,
  Shape.NamespacedStatus<CoreV1.PersistentVolumeClaim>
{}
/** `v1` PersistentVolumeClaim, namespaced. */
export class PersistentVolumeClaims
  extends /*#__PURE__*/ Context.Service<PersistentVolumeClaims, PersistentVolumeClaimsService>()("effect-kubernetes/CoreV1/PersistentVolumeClaims")
{
  static readonly layer: Layer.Layer<PersistentVolumeClaims, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PersistentVolumeClaims, () => ({
      group: "", version: "v1", plural: "persistentvolumeclaims", kind: "PersistentVolumeClaim", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => CoreV1.PersistentVolumeClaim
    }), () => [Subresources.status])
}

/** The operations of {@link PersistentVolumes}. */
export interface PersistentVolumesService extends
  Shape.Cluster<CoreV1.PersistentVolume>,
  Shape.ClusterStatus<CoreV1.PersistentVolume>
{}
/** `v1` PersistentVolume, cluster-scoped. */
export class PersistentVolumes
  extends /*#__PURE__*/ Context.Service<PersistentVolumes, PersistentVolumesService>()("effect-kubernetes/CoreV1/PersistentVolumes")
{
  static readonly layer: Layer.Layer<PersistentVolumes, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PersistentVolumes, () => ({
      group: "", version: "v1", plural: "persistentvolumes", kind: "PersistentVolume", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => CoreV1.PersistentVolume
    }), () => [Subresources.status])
}

/** The operations of {@link PodTemplates}. */
export interface PodTemplatesService extends Shape.Namespaced<CoreV1.PodTemplate> {}
/** `v1` PodTemplate, namespaced. */
export class PodTemplates
  extends /*#__PURE__*/ Context.Service<PodTemplates, PodTemplatesService>()("effect-kubernetes/CoreV1/PodTemplates")
{
  static readonly layer: Layer.Layer<PodTemplates, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => PodTemplates, () => ({
      group: "", version: "v1", plural: "podtemplates", kind: "PodTemplate", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.PodTemplate
    }), () => [])
}

/** The operations of {@link Pods}. */
export interface PodsService extends
  Shape.Namespaced<CoreV1.Pod>,
  Subresource.PodAttach,
  Subresource.PodBinding,
  Subresource.PodEphemeralContainers,
  Subresource.PodEviction,
  Subresource.PodExec,
  Subresource.PodLogs,
  Subresource.PodPortForward,
  Subresource.PodResize,
  Shape.NamespacedStatus<CoreV1.Pod>
{}
/** `v1` Pod, namespaced. */
export class Pods
  extends /*#__PURE__*/ Context.Service<Pods, PodsService>()("effect-kubernetes/CoreV1/Pods")
{
  static readonly layer: Layer.Layer<Pods, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Pods, () => ({
      group: "", version: "v1", plural: "pods", kind: "Pod", scope: "Namespaced",
      verbs, subresources: ["attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward", "proxy", "resize", "status"],
      schema: () => CoreV1.Pod
    }), () => [Subresources.attach, Subresources.binding, Subresources.ephemeralcontainers, Subresources.eviction, Subresources.exec, Subresources.log, Subresources.portforward, Subresources.resize, Subresources.status])
}

/** The operations of {@link ReplicationControllers}. */
export interface ReplicationControllersService extends
  Shape.Namespaced<CoreV1.ReplicationController>,
  Shape.NamespacedScale,
  Shape.NamespacedStatus<CoreV1.ReplicationController>
{}
/** `v1` ReplicationController, namespaced. */
export class ReplicationControllers
  extends /*#__PURE__*/ Context.Service<ReplicationControllers, ReplicationControllersService>()("effect-kubernetes/CoreV1/ReplicationControllers")
{
  static readonly layer: Layer.Layer<ReplicationControllers, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ReplicationControllers, () => ({
      group: "", version: "v1", plural: "replicationcontrollers", kind: "ReplicationController", scope: "Namespaced",
      verbs, subresources: ["scale", "status"],
      schema: () => CoreV1.ReplicationController
    }), () => [Subresources.scale, Subresources.status])
}

/** The operations of {@link ResourceQuotas}. */
export interface ResourceQuotasService extends
  Shape.Namespaced<CoreV1.ResourceQuota>,
  Shape.NamespacedStatus<CoreV1.ResourceQuota>
{}
/** `v1` ResourceQuota, namespaced. */
export class ResourceQuotas
  extends /*#__PURE__*/ Context.Service<ResourceQuotas, ResourceQuotasService>()("effect-kubernetes/CoreV1/ResourceQuotas")
{
  static readonly layer: Layer.Layer<ResourceQuotas, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ResourceQuotas, () => ({
      group: "", version: "v1", plural: "resourcequotas", kind: "ResourceQuota", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => CoreV1.ResourceQuota
    }), () => [Subresources.status])
}

/** The operations of {@link Secrets}. */
export interface SecretsService extends Shape.Namespaced<CoreV1.Secret> {}
/** `v1` Secret, namespaced. */
export class Secrets
  extends /*#__PURE__*/ Context.Service<Secrets, SecretsService>()("effect-kubernetes/CoreV1/Secrets")
{
  static readonly layer: Layer.Layer<Secrets, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Secrets, () => ({
      group: "", version: "v1", plural: "secrets", kind: "Secret", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => CoreV1.Secret
    }), () => [])
}

/** The operations of {@link ServiceAccounts}. */
export interface ServiceAccountsService extends
  Shape.Namespaced<CoreV1.ServiceAccount>,
  Subresource.ServiceAccountToken
{}
/** `v1` ServiceAccount, namespaced. */
export class ServiceAccounts
  extends /*#__PURE__*/ Context.Service<ServiceAccounts, ServiceAccountsService>()("effect-kubernetes/CoreV1/ServiceAccounts")
{
  static readonly layer: Layer.Layer<ServiceAccounts, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ServiceAccounts, () => ({
      group: "", version: "v1", plural: "serviceaccounts", kind: "ServiceAccount", scope: "Namespaced",
      verbs, subresources: ["token"],
      schema: () => CoreV1.ServiceAccount
    }), () => [Subresources.token])
}

/** The operations of {@link Services}. */
export interface ServicesService extends
  Shape.Namespaced<CoreV1.Service>,
  Shape.NamespacedStatus<CoreV1.Service>
{}
/** `v1` Service, namespaced. */
export class Services
  extends /*#__PURE__*/ Context.Service<Services, ServicesService>()("effect-kubernetes/CoreV1/Services")
{
  static readonly layer: Layer.Layer<Services, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Services, () => ({
      group: "", version: "v1", plural: "services", kind: "Service", scope: "Namespaced",
      verbs, subresources: ["proxy", "status"],
      schema: () => CoreV1.Service
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  Bindings | ComponentStatuses | ConfigMaps | Endpoints | Events | LimitRanges | Namespaces | Nodes | PersistentVolumeClaims | PersistentVolumes | PodTemplates | Pods | ReplicationControllers | ResourceQuotas | Secrets | ServiceAccounts | Services,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    Bindings.layer,
    ComponentStatuses.layer,
    ConfigMaps.layer,
    Endpoints.layer,
    Events.layer,
    LimitRanges.layer,
    Namespaces.layer,
    Nodes.layer,
    PersistentVolumeClaims.layer,
    PersistentVolumes.layer,
    PodTemplates.layer,
    Pods.layer,
    ReplicationControllers.layer,
    ResourceQuotas.layer,
    Secrets.layer,
    ServiceAccounts.layer,
    Services.layer
  )
)
