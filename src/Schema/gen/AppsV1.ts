/**
 * The types of `apps/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { IntOrString } from "../IntOrString.ts"
import type { Time } from "../Time.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `apps/v1` ControllerRevision, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#controllerrevision-v1-apps) */
export interface ControllerRevision {
  readonly apiVersion?: string | undefined
  readonly data?: { readonly [key: string]: unknown } | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** int64 */
  readonly revision: number
}
/** Schema of `ControllerRevision`. */
export const ControllerRevision: Schema.Codec<ControllerRevision> = /*#__PURE__*/ k.object<ControllerRevision>("AppsV1.ControllerRevision", () => ({
  apiVersion: k.string,
  data: k.opaque,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  revision: k.int64
}), ["revision"])

/** `apps/v1` ControllerRevisionList. */
export interface ControllerRevisionList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ControllerRevision>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ControllerRevisionList`. */
export const ControllerRevisionList: Schema.Codec<ControllerRevisionList> = /*#__PURE__*/ k.object<ControllerRevisionList>("AppsV1.ControllerRevisionList", () => ({
  apiVersion: k.string,
  items: k.array(ControllerRevision),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** `apps/v1` DaemonSet, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonset-v1-apps) */
export interface DaemonSet {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: DaemonSetSpec | undefined
  readonly status?: DaemonSetStatus | undefined
}
/** Schema of `DaemonSet`. */
export const DaemonSet: Schema.Codec<DaemonSet> = /*#__PURE__*/ k.object<DaemonSet>("AppsV1.DaemonSet", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: DaemonSetSpec,
  status: DaemonSetStatus
}))

/** Type of `DaemonSetStatus.conditions`. */
export interface DaemonSetCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `DaemonSetCondition`. */
export const DaemonSetCondition: Schema.Codec<DaemonSetCondition> = /*#__PURE__*/ k.object<DaemonSetCondition>("AppsV1.DaemonSetCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apps/v1` DaemonSetList. */
export interface DaemonSetList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<DaemonSet>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `DaemonSetList`. */
export const DaemonSetList: Schema.Codec<DaemonSetList> = /*#__PURE__*/ k.object<DaemonSetList>("AppsV1.DaemonSetList", () => ({
  apiVersion: k.string,
  items: k.array(DaemonSet),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `DaemonSet.spec`. */
export interface DaemonSetSpec {
  readonly minReadySeconds?: number | undefined
  readonly revisionHistoryLimit?: number | undefined
  readonly selector: MetaV1.LabelSelector
  readonly template: CoreV1.PodTemplateSpec
  readonly updateStrategy?: DaemonSetUpdateStrategy | undefined
}
/** Schema of `DaemonSetSpec`. */
export const DaemonSetSpec: Schema.Codec<DaemonSetSpec> = /*#__PURE__*/ k.object<DaemonSetSpec>("AppsV1.DaemonSetSpec", () => ({
  minReadySeconds: k.int32,
  revisionHistoryLimit: k.int32,
  selector: MetaV1.LabelSelector,
  template: CoreV1.PodTemplateSpec,
  updateStrategy: DaemonSetUpdateStrategy
}), ["selector", "template"])

/** Type of `DaemonSet.status`. */
export interface DaemonSetStatus {
  readonly collisionCount?: number | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<DaemonSetCondition> | undefined
  readonly currentNumberScheduled: number
  readonly desiredNumberScheduled: number
  readonly numberAvailable?: number | undefined
  readonly numberMisscheduled: number
  readonly numberReady: number
  readonly numberUnavailable?: number | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly updatedNumberScheduled?: number | undefined
}
/** Schema of `DaemonSetStatus`. */
export const DaemonSetStatus: Schema.Codec<DaemonSetStatus> = /*#__PURE__*/ k.object<DaemonSetStatus>("AppsV1.DaemonSetStatus", () => ({
  collisionCount: k.int32,
  conditions: k.array(DaemonSetCondition),
  currentNumberScheduled: k.int32,
  desiredNumberScheduled: k.int32,
  numberAvailable: k.int32,
  numberMisscheduled: k.int32,
  numberReady: k.int32,
  numberUnavailable: k.int32,
  observedGeneration: k.int64,
  updatedNumberScheduled: k.int32
}), ["currentNumberScheduled", "desiredNumberScheduled", "numberMisscheduled", "numberReady"])

/** Type of `DaemonSetSpec.updateStrategy`. */
export interface DaemonSetUpdateStrategy {
  readonly rollingUpdate?: RollingUpdateDaemonSet | undefined
  readonly type?: "OnDelete" | "RollingUpdate" | (string & {}) | undefined
}
/** Schema of `DaemonSetUpdateStrategy`. */
export const DaemonSetUpdateStrategy: Schema.Codec<DaemonSetUpdateStrategy> = /*#__PURE__*/ k.object<DaemonSetUpdateStrategy>("AppsV1.DaemonSetUpdateStrategy", () => ({
  rollingUpdate: RollingUpdateDaemonSet,
  type: k.string
}))

/** `apps/v1` Deployment, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deployment-v1-apps) */
export interface Deployment {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: DeploymentSpec | undefined
  readonly status?: DeploymentStatus | undefined
}
/** Schema of `Deployment`. */
export const Deployment: Schema.Codec<Deployment> = /*#__PURE__*/ k.object<Deployment>("AppsV1.Deployment", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: DeploymentSpec,
  status: DeploymentStatus
}))

/** Type of `DeploymentStatus.conditions`. */
export interface DeploymentCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly lastUpdateTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `DeploymentCondition`. */
export const DeploymentCondition: Schema.Codec<DeploymentCondition> = /*#__PURE__*/ k.object<DeploymentCondition>("AppsV1.DeploymentCondition", () => ({
  lastTransitionTime: k.time,
  lastUpdateTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apps/v1` DeploymentList. */
export interface DeploymentList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Deployment>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `DeploymentList`. */
export const DeploymentList: Schema.Codec<DeploymentList> = /*#__PURE__*/ k.object<DeploymentList>("AppsV1.DeploymentList", () => ({
  apiVersion: k.string,
  items: k.array(Deployment),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Deployment.spec`. */
export interface DeploymentSpec {
  readonly minReadySeconds?: number | undefined
  readonly paused?: boolean | undefined
  readonly progressDeadlineSeconds?: number | undefined
  readonly replicas?: number | undefined
  readonly revisionHistoryLimit?: number | undefined
  readonly selector: MetaV1.LabelSelector
  readonly strategy?: DeploymentStrategy | undefined
  readonly template: CoreV1.PodTemplateSpec
}
/** Schema of `DeploymentSpec`. */
export const DeploymentSpec: Schema.Codec<DeploymentSpec> = /*#__PURE__*/ k.object<DeploymentSpec>("AppsV1.DeploymentSpec", () => ({
  minReadySeconds: k.int32,
  paused: k.boolean,
  progressDeadlineSeconds: k.int32,
  replicas: k.int32,
  revisionHistoryLimit: k.int32,
  selector: MetaV1.LabelSelector,
  strategy: DeploymentStrategy,
  template: CoreV1.PodTemplateSpec
}), ["selector", "template"])

/** Type of `Deployment.status`. */
export interface DeploymentStatus {
  readonly availableReplicas?: number | undefined
  readonly collisionCount?: number | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<DeploymentCondition> | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly readyReplicas?: number | undefined
  readonly replicas?: number | undefined
  readonly terminatingReplicas?: number | undefined
  readonly unavailableReplicas?: number | undefined
  readonly updatedReplicas?: number | undefined
}
/** Schema of `DeploymentStatus`. */
export const DeploymentStatus: Schema.Codec<DeploymentStatus> = /*#__PURE__*/ k.object<DeploymentStatus>("AppsV1.DeploymentStatus", () => ({
  availableReplicas: k.int32,
  collisionCount: k.int32,
  conditions: k.array(DeploymentCondition),
  observedGeneration: k.int64,
  readyReplicas: k.int32,
  replicas: k.int32,
  terminatingReplicas: k.int32,
  unavailableReplicas: k.int32,
  updatedReplicas: k.int32
}))

/** Type of `DeploymentSpec.strategy`. */
export interface DeploymentStrategy {
  readonly rollingUpdate?: RollingUpdateDeployment | undefined
  readonly type?: "Recreate" | "RollingUpdate" | (string & {}) | undefined
}
/** Schema of `DeploymentStrategy`. */
export const DeploymentStrategy: Schema.Codec<DeploymentStrategy> = /*#__PURE__*/ k.object<DeploymentStrategy>("AppsV1.DeploymentStrategy", () => ({
  rollingUpdate: RollingUpdateDeployment,
  type: k.string
}))

/** `apps/v1` ReplicaSet, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicaset-v1-apps) */
export interface ReplicaSet {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ReplicaSetSpec | undefined
  readonly status?: ReplicaSetStatus | undefined
}
/** Schema of `ReplicaSet`. */
export const ReplicaSet: Schema.Codec<ReplicaSet> = /*#__PURE__*/ k.object<ReplicaSet>("AppsV1.ReplicaSet", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ReplicaSetSpec,
  status: ReplicaSetStatus
}))

/** Type of `ReplicaSetStatus.conditions`. */
export interface ReplicaSetCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `ReplicaSetCondition`. */
export const ReplicaSetCondition: Schema.Codec<ReplicaSetCondition> = /*#__PURE__*/ k.object<ReplicaSetCondition>("AppsV1.ReplicaSetCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apps/v1` ReplicaSetList. */
export interface ReplicaSetList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ReplicaSet>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ReplicaSetList`. */
export const ReplicaSetList: Schema.Codec<ReplicaSetList> = /*#__PURE__*/ k.object<ReplicaSetList>("AppsV1.ReplicaSetList", () => ({
  apiVersion: k.string,
  items: k.array(ReplicaSet),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ReplicaSet.spec`. */
export interface ReplicaSetSpec {
  readonly minReadySeconds?: number | undefined
  readonly replicas?: number | undefined
  readonly selector: MetaV1.LabelSelector
  readonly template?: CoreV1.PodTemplateSpec | undefined
}
/** Schema of `ReplicaSetSpec`. */
export const ReplicaSetSpec: Schema.Codec<ReplicaSetSpec> = /*#__PURE__*/ k.object<ReplicaSetSpec>("AppsV1.ReplicaSetSpec", () => ({
  minReadySeconds: k.int32,
  replicas: k.int32,
  selector: MetaV1.LabelSelector,
  template: CoreV1.PodTemplateSpec
}), ["selector"])

/** Type of `ReplicaSet.status`. */
export interface ReplicaSetStatus {
  readonly availableReplicas?: number | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<ReplicaSetCondition> | undefined
  readonly fullyLabeledReplicas?: number | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly readyReplicas?: number | undefined
  readonly replicas: number
  readonly terminatingReplicas?: number | undefined
}
/** Schema of `ReplicaSetStatus`. */
export const ReplicaSetStatus: Schema.Codec<ReplicaSetStatus> = /*#__PURE__*/ k.object<ReplicaSetStatus>("AppsV1.ReplicaSetStatus", () => ({
  availableReplicas: k.int32,
  conditions: k.array(ReplicaSetCondition),
  fullyLabeledReplicas: k.int32,
  observedGeneration: k.int64,
  readyReplicas: k.int32,
  replicas: k.int32,
  terminatingReplicas: k.int32
}), ["replicas"])

/** Type of `DaemonSetUpdateStrategy.rollingUpdate`. */
export interface RollingUpdateDaemonSet {
  readonly maxSurge?: IntOrString | undefined
  readonly maxUnavailable?: IntOrString | undefined
}
/** Schema of `RollingUpdateDaemonSet`. */
export const RollingUpdateDaemonSet: Schema.Codec<RollingUpdateDaemonSet> = /*#__PURE__*/ k.object<RollingUpdateDaemonSet>("AppsV1.RollingUpdateDaemonSet", () => ({
  maxSurge: k.intOrString,
  maxUnavailable: k.intOrString
}))

/** Type of `DeploymentStrategy.rollingUpdate`. */
export interface RollingUpdateDeployment {
  readonly maxSurge?: IntOrString | undefined
  readonly maxUnavailable?: IntOrString | undefined
}
/** Schema of `RollingUpdateDeployment`. */
export const RollingUpdateDeployment: Schema.Codec<RollingUpdateDeployment> = /*#__PURE__*/ k.object<RollingUpdateDeployment>("AppsV1.RollingUpdateDeployment", () => ({
  maxSurge: k.intOrString,
  maxUnavailable: k.intOrString
}))

/** Type of `StatefulSetUpdateStrategy.rollingUpdate`. */
export interface RollingUpdateStatefulSetStrategy {
  readonly maxUnavailable?: IntOrString | undefined
  readonly partition?: number | undefined
}
/** Schema of `RollingUpdateStatefulSetStrategy`. */
export const RollingUpdateStatefulSetStrategy: Schema.Codec<RollingUpdateStatefulSetStrategy> = /*#__PURE__*/ k.object<RollingUpdateStatefulSetStrategy>("AppsV1.RollingUpdateStatefulSetStrategy", () => ({
  maxUnavailable: k.intOrString,
  partition: k.int32
}))

/** `apps/v1` StatefulSet, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulset-v1-apps) */
export interface StatefulSet {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: StatefulSetSpec | undefined
  readonly status?: StatefulSetStatus | undefined
}
/** Schema of `StatefulSet`. */
export const StatefulSet: Schema.Codec<StatefulSet> = /*#__PURE__*/ k.object<StatefulSet>("AppsV1.StatefulSet", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: StatefulSetSpec,
  status: StatefulSetStatus
}))

/** Type of `StatefulSetStatus.conditions`. */
export interface StatefulSetCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `StatefulSetCondition`. */
export const StatefulSetCondition: Schema.Codec<StatefulSetCondition> = /*#__PURE__*/ k.object<StatefulSetCondition>("AppsV1.StatefulSetCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apps/v1` StatefulSetList. */
export interface StatefulSetList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<StatefulSet>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `StatefulSetList`. */
export const StatefulSetList: Schema.Codec<StatefulSetList> = /*#__PURE__*/ k.object<StatefulSetList>("AppsV1.StatefulSetList", () => ({
  apiVersion: k.string,
  items: k.array(StatefulSet),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `StatefulSetSpec.ordinals`. */
export interface StatefulSetOrdinals {
  readonly start?: number | undefined
}
/** Schema of `StatefulSetOrdinals`. */
export const StatefulSetOrdinals: Schema.Codec<StatefulSetOrdinals> = /*#__PURE__*/ k.object<StatefulSetOrdinals>("AppsV1.StatefulSetOrdinals", () => ({
  start: k.int32
}))

/** Type of `StatefulSetSpec.persistentVolumeClaimRetentionPolicy`. */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  readonly whenDeleted?: string | undefined
  readonly whenScaled?: string | undefined
}
/** Schema of `StatefulSetPersistentVolumeClaimRetentionPolicy`. */
export const StatefulSetPersistentVolumeClaimRetentionPolicy: Schema.Codec<StatefulSetPersistentVolumeClaimRetentionPolicy> = /*#__PURE__*/ k.object<StatefulSetPersistentVolumeClaimRetentionPolicy>("AppsV1.StatefulSetPersistentVolumeClaimRetentionPolicy", () => ({
  whenDeleted: k.string,
  whenScaled: k.string
}))

/** Type of `StatefulSet.spec`. */
export interface StatefulSetSpec {
  readonly minReadySeconds?: number | undefined
  readonly ordinals?: StatefulSetOrdinals | undefined
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy | undefined
  readonly podManagementPolicy?: "OrderedReady" | "Parallel" | (string & {}) | undefined
  readonly replicas?: number | undefined
  readonly revisionHistoryLimit?: number | undefined
  readonly selector: MetaV1.LabelSelector
  readonly serviceName?: string | undefined
  readonly template: CoreV1.PodTemplateSpec
  readonly updateStrategy?: StatefulSetUpdateStrategy | undefined
  /** list-type atomic */
  readonly volumeClaimTemplates?: ReadonlyArray<CoreV1.PersistentVolumeClaim> | undefined
}
/** Schema of `StatefulSetSpec`. */
export const StatefulSetSpec: Schema.Codec<StatefulSetSpec> = /*#__PURE__*/ k.object<StatefulSetSpec>("AppsV1.StatefulSetSpec", () => ({
  minReadySeconds: k.int32,
  ordinals: StatefulSetOrdinals,
  persistentVolumeClaimRetentionPolicy: StatefulSetPersistentVolumeClaimRetentionPolicy,
  podManagementPolicy: k.string,
  replicas: k.int32,
  revisionHistoryLimit: k.int32,
  selector: MetaV1.LabelSelector,
  serviceName: k.string,
  template: CoreV1.PodTemplateSpec,
  updateStrategy: StatefulSetUpdateStrategy,
  volumeClaimTemplates: k.array(CoreV1.PersistentVolumeClaim)
}), ["selector", "template"])

/** Type of `StatefulSet.status`. */
export interface StatefulSetStatus {
  readonly availableReplicas?: number | undefined
  readonly collisionCount?: number | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<StatefulSetCondition> | undefined
  readonly currentReplicas?: number | undefined
  readonly currentRevision?: string | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly readyReplicas?: number | undefined
  readonly replicas: number
  readonly updateRevision?: string | undefined
  readonly updatedReplicas?: number | undefined
}
/** Schema of `StatefulSetStatus`. */
export const StatefulSetStatus: Schema.Codec<StatefulSetStatus> = /*#__PURE__*/ k.object<StatefulSetStatus>("AppsV1.StatefulSetStatus", () => ({
  availableReplicas: k.int32,
  collisionCount: k.int32,
  conditions: k.array(StatefulSetCondition),
  currentReplicas: k.int32,
  currentRevision: k.string,
  observedGeneration: k.int64,
  readyReplicas: k.int32,
  replicas: k.int32,
  updateRevision: k.string,
  updatedReplicas: k.int32
}), ["replicas"])

/** Type of `StatefulSetSpec.updateStrategy`. */
export interface StatefulSetUpdateStrategy {
  readonly rollingUpdate?: RollingUpdateStatefulSetStrategy | undefined
  readonly type?: "OnDelete" | "RollingUpdate" | (string & {}) | undefined
}
/** Schema of `StatefulSetUpdateStrategy`. */
export const StatefulSetUpdateStrategy: Schema.Codec<StatefulSetUpdateStrategy> = /*#__PURE__*/ k.object<StatefulSetUpdateStrategy>("AppsV1.StatefulSetUpdateStrategy", () => ({
  rollingUpdate: RollingUpdateStatefulSetStrategy,
  type: k.string
}))
