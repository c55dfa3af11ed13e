/**
 * The types of `v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { IntOrString } from "../IntOrString.ts"
import type { Quantity } from "../Quantity.ts"
import type { MicroTime, Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `PersistentVolumeSpec.awsElasticBlockStore`, `Volume.awsElasticBlockStore`. */
export interface AWSElasticBlockStoreVolumeSource {
  readonly fsType?: string | undefined
  readonly partition?: number | undefined
  readonly readOnly?: boolean | undefined
  readonly volumeID: string
}
/** Schema of `AWSElasticBlockStoreVolumeSource`. */
export const AWSElasticBlockStoreVolumeSource: Schema.Codec<AWSElasticBlockStoreVolumeSource> = /*#__PURE__*/ k.object<AWSElasticBlockStoreVolumeSource>("CoreV1.AWSElasticBlockStoreVolumeSource", () => ({
  fsType: k.string,
  partition: k.int32,
  readOnly: k.boolean,
  volumeID: k.string
}), ["volumeID"])

/** Type of `PodSpec.affinity`. */
export interface Affinity {
  readonly nodeAffinity?: NodeAffinity | undefined
  readonly podAffinity?: PodAffinity | undefined
  readonly podAntiAffinity?: PodAntiAffinity | undefined
}
/** Schema of `Affinity`. */
export const Affinity: Schema.Codec<Affinity> = /*#__PURE__*/ k.object<Affinity>("CoreV1.Affinity", () => ({
  nodeAffinity: NodeAffinity,
  podAffinity: PodAffinity,
  podAntiAffinity: PodAntiAffinity
}))

/** Type of `PodSecurityContext.appArmorProfile`, `SecurityContext.appArmorProfile`. */
export interface AppArmorProfile {
  readonly localhostProfile?: string | undefined
  readonly type: "Localhost" | "RuntimeDefault" | "Unconfined" | (string & {})
}
/** Schema of `AppArmorProfile`. */
export const AppArmorProfile: Schema.Codec<AppArmorProfile> = /*#__PURE__*/ k.object<AppArmorProfile>("CoreV1.AppArmorProfile", () => ({
  localhostProfile: k.string,
  type: k.string
}), ["type"])

/** Type of `NodeStatus.volumesAttached`. */
export interface AttachedVolume {
  readonly devicePath: string
  readonly name: string
}
/** Schema of `AttachedVolume`. */
export const AttachedVolume: Schema.Codec<AttachedVolume> = /*#__PURE__*/ k.object<AttachedVolume>("CoreV1.AttachedVolume", () => ({
  devicePath: k.string,
  name: k.string
}), ["devicePath", "name"])

/** Type of `PersistentVolumeSpec.azureDisk`, `Volume.azureDisk`. */
export interface AzureDiskVolumeSource {
  /** default `"ReadWrite"` */
  readonly cachingMode?: "None" | "ReadOnly" | "ReadWrite" | (string & {}) | undefined
  readonly diskName: string
  readonly diskURI: string
  /** default `"ext4"` */
  readonly fsType?: string | undefined
  /** default `"Shared"` */
  readonly kind?: "Dedicated" | "Managed" | "Shared" | (string & {}) | undefined
  readonly readOnly?: boolean | undefined
}
/** Schema of `AzureDiskVolumeSource`. */
export const AzureDiskVolumeSource: Schema.Codec<AzureDiskVolumeSource> = /*#__PURE__*/ k.object<AzureDiskVolumeSource>("CoreV1.AzureDiskVolumeSource", () => ({
  cachingMode: k.string,
  diskName: k.string,
  diskURI: k.string,
  fsType: k.string,
  kind: k.string,
  readOnly: k.boolean
}), ["diskName", "diskURI"])

/** Type of `PersistentVolumeSpec.azureFile`. */
export interface AzureFilePersistentVolumeSource {
  readonly readOnly?: boolean | undefined
  readonly secretName: string
  readonly secretNamespace?: string | undefined
  readonly shareName: string
}
/** Schema of `AzureFilePersistentVolumeSource`. */
export const AzureFilePersistentVolumeSource: Schema.Codec<AzureFilePersistentVolumeSource> = /*#__PURE__*/ k.object<AzureFilePersistentVolumeSource>("CoreV1.AzureFilePersistentVolumeSource", () => ({
  readOnly: k.boolean,
  secretName: k.string,
  secretNamespace: k.string,
  shareName: k.string
}), ["secretName", "shareName"])

/** Type of `Volume.azureFile`. */
export interface AzureFileVolumeSource {
  readonly readOnly?: boolean | undefined
  readonly secretName: string
  readonly shareName: string
}
/** Schema of `AzureFileVolumeSource`. */
export const AzureFileVolumeSource: Schema.Codec<AzureFileVolumeSource> = /*#__PURE__*/ k.object<AzureFileVolumeSource>("CoreV1.AzureFileVolumeSource", () => ({
  readOnly: k.boolean,
  secretName: k.string,
  shareName: k.string
}), ["secretName", "shareName"])

/** `v1` Binding, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core) */
export interface Binding {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly target: ObjectReference
}
/** Schema of `Binding`. */
export const Binding: Schema.Codec<Binding> = /*#__PURE__*/ k.object<Binding>("CoreV1.Binding", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  target: ObjectReference
}), ["target"])

/** Type of `PersistentVolumeSpec.csi`. */
export interface CSIPersistentVolumeSource {
  readonly controllerExpandSecretRef?: SecretReference | undefined
  readonly controllerPublishSecretRef?: SecretReference | undefined
  readonly driver: string
  readonly fsType?: string | undefined
  readonly nodeExpandSecretRef?: SecretReference | undefined
  readonly nodePublishSecretRef?: SecretReference | undefined
  readonly nodeStageSecretRef?: SecretReference | undefined
  readonly readOnly?: boolean | undefined
  readonly volumeAttributes?: { readonly [key: string]: string } | undefined
  readonly volumeHandle: string
}
/** Schema of `CSIPersistentVolumeSource`. */
export const CSIPersistentVolumeSource: Schema.Codec<CSIPersistentVolumeSource> = /*#__PURE__*/ k.object<CSIPersistentVolumeSource>("CoreV1.CSIPersistentVolumeSource", () => ({
  controllerExpandSecretRef: SecretReference,
  controllerPublishSecretRef: SecretReference,
  driver: k.string,
  fsType: k.string,
  nodeExpandSecretRef: SecretReference,
  nodePublishSecretRef: SecretReference,
  nodeStageSecretRef: SecretReference,
  readOnly: k.boolean,
  volumeAttributes: k.map(k.string),
  volumeHandle: k.string
}), ["driver", "volumeHandle"])

/** Type of `Volume.csi`. */
export interface CSIVolumeSource {
  readonly driver: string
  readonly fsType?: string | undefined
  readonly nodePublishSecretRef?: LocalObjectReference | undefined
  readonly readOnly?: boolean | undefined
  readonly volumeAttributes?: { readonly [key: string]: string } | undefined
}
/** Schema of `CSIVolumeSource`. */
export const CSIVolumeSource: Schema.Codec<CSIVolumeSource> = /*#__PURE__*/ k.object<CSIVolumeSource>("CoreV1.CSIVolumeSource", () => ({
  driver: k.string,
  fsType: k.string,
  nodePublishSecretRef: LocalObjectReference,
  readOnly: k.boolean,
  volumeAttributes: k.map(k.string)
}), ["driver"])

/** Type of `SecurityContext.capabilities`. */
export interface Capabilities {
  /** list-type atomic */
  readonly add?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly drop?: ReadonlyArray<string> | undefined
}
/** Schema of `Capabilities`. */
export const Capabilities: Schema.Codec<Capabilities> = /*#__PURE__*/ k.object<Capabilities>("CoreV1.Capabilities", () => ({
  add: k.array(k.string),
  drop: k.array(k.string)
}))

/** Type of `PersistentVolumeSpec.cephfs`. */
export interface CephFSPersistentVolumeSource {
  /** list-type atomic */
  readonly monitors: ReadonlyArray<string>
  readonly path?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretFile?: string | undefined
  readonly secretRef?: SecretReference | undefined
  readonly user?: string | undefined
}
/** Schema of `CephFSPersistentVolumeSource`. */
export const CephFSPersistentVolumeSource: Schema.Codec<CephFSPersistentVolumeSource> = /*#__PURE__*/ k.object<CephFSPersistentVolumeSource>("CoreV1.CephFSPersistentVolumeSource", () => ({
  monitors: k.array(k.string),
  path: k.string,
  readOnly: k.boolean,
  secretFile: k.string,
  secretRef: SecretReference,
  user: k.string
}), ["monitors"])

/** Type of `Volume.cephfs`. */
export interface CephFSVolumeSource {
  /** list-type atomic */
  readonly monitors: ReadonlyArray<string>
  readonly path?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretFile?: string | undefined
  readonly secretRef?: LocalObjectReference | undefined
  readonly user?: string | undefined
}
/** Schema of `CephFSVolumeSource`. */
export const CephFSVolumeSource: Schema.Codec<CephFSVolumeSource> = /*#__PURE__*/ k.object<CephFSVolumeSource>("CoreV1.CephFSVolumeSource", () => ({
  monitors: k.array(k.string),
  path: k.string,
  readOnly: k.boolean,
  secretFile: k.string,
  secretRef: LocalObjectReference,
  user: k.string
}), ["monitors"])

/** Type of `PersistentVolumeSpec.cinder`. */
export interface CinderPersistentVolumeSource {
  readonly fsType?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: SecretReference | undefined
  readonly volumeID: string
}
/** Schema of `CinderPersistentVolumeSource`. */
export const CinderPersistentVolumeSource: Schema.Codec<CinderPersistentVolumeSource> = /*#__PURE__*/ k.object<CinderPersistentVolumeSource>("CoreV1.CinderPersistentVolumeSource", () => ({
  fsType: k.string,
  readOnly: k.boolean,
  secretRef: SecretReference,
  volumeID: k.string
}), ["volumeID"])

/** Type of `Volume.cinder`. */
export interface CinderVolumeSource {
  readonly fsType?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: LocalObjectReference | undefined
  readonly volumeID: string
}
/** Schema of `CinderVolumeSource`. */
export const CinderVolumeSource: Schema.Codec<CinderVolumeSource> = /*#__PURE__*/ k.object<CinderVolumeSource>("CoreV1.CinderVolumeSource", () => ({
  fsType: k.string,
  readOnly: k.boolean,
  secretRef: LocalObjectReference,
  volumeID: k.string
}), ["volumeID"])

/** Type of `SessionAffinityConfig.clientIP`. */
export interface ClientIPConfig {
  readonly timeoutSeconds?: number | undefined
}
/** Schema of `ClientIPConfig`. */
export const ClientIPConfig: Schema.Codec<ClientIPConfig> = /*#__PURE__*/ k.object<ClientIPConfig>("CoreV1.ClientIPConfig", () => ({
  timeoutSeconds: k.int32
}))

/** Type of `VolumeProjection.clusterTrustBundle`. */
export interface ClusterTrustBundleProjection {
  readonly labelSelector?: MetaV1.LabelSelector | undefined
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
  readonly path: string
  readonly signerName?: string | undefined
}
/** Schema of `ClusterTrustBundleProjection`. */
export const ClusterTrustBundleProjection: Schema.Codec<ClusterTrustBundleProjection> = /*#__PURE__*/ k.object<ClusterTrustBundleProjection>("CoreV1.ClusterTrustBundleProjection", () => ({
  labelSelector: MetaV1.LabelSelector,
  name: k.string,
  optional: k.boolean,
  path: k.string,
  signerName: k.string
}), ["path"])

/** Type of `ComponentStatus.conditions`. */
export interface ComponentCondition {
  readonly error?: string | undefined
  readonly message?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `ComponentCondition`. */
export const ComponentCondition: Schema.Codec<ComponentCondition> = /*#__PURE__*/ k.object<ComponentCondition>("CoreV1.ComponentCondition", () => ({
  error: k.string,
  message: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `v1` ComponentStatus, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core) @deprecated since 1.19 */
export interface ComponentStatus {
  readonly apiVersion?: string | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<ComponentCondition> | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
}
/** Schema of `ComponentStatus`. */
export const ComponentStatus: Schema.Codec<ComponentStatus> = /*#__PURE__*/ k.object<ComponentStatus>("CoreV1.ComponentStatus", () => ({
  apiVersion: k.string,
  conditions: k.array(ComponentCondition),
  kind: k.string,
  metadata: MetaV1.ObjectMeta
}))

/** `v1` ComponentStatusList. @deprecated since 1.19 */
export interface ComponentStatusList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ComponentStatus>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ComponentStatusList`. */
export const ComponentStatusList: Schema.Codec<ComponentStatusList> = /*#__PURE__*/ k.object<ComponentStatusList>("CoreV1.ComponentStatusList", () => ({
  apiVersion: k.string,
  items: k.array(ComponentStatus),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** `v1` ConfigMap, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core) */
export interface ConfigMap {
  readonly apiVersion?: string | undefined
  /** base64 */
  readonly binaryData?: { readonly [key: string]: string } | undefined
  readonly data?: { readonly [key: string]: string } | undefined
  readonly immutable?: boolean | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
}
/** Schema of `ConfigMap`. */
export const ConfigMap: Schema.Codec<ConfigMap> = /*#__PURE__*/ k.object<ConfigMap>("CoreV1.ConfigMap", () => ({
  apiVersion: k.string,
  binaryData: k.map(k.bytes),
  data: k.map(k.string),
  immutable: k.boolean,
  kind: k.string,
  metadata: MetaV1.ObjectMeta
}))

/** Type of `EnvFromSource.configMapRef`. */
export interface ConfigMapEnvSource {
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `ConfigMapEnvSource`. */
export const ConfigMapEnvSource: Schema.Codec<ConfigMapEnvSource> = /*#__PURE__*/ k.object<ConfigMapEnvSource>("CoreV1.ConfigMapEnvSource", () => ({
  name: k.string,
  optional: k.boolean
}))

/** Type of `EnvVarSource.configMapKeyRef`. */
export interface ConfigMapKeySelector {
  readonly key: string
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `ConfigMapKeySelector`. */
export const ConfigMapKeySelector: Schema.Codec<ConfigMapKeySelector> = /*#__PURE__*/ k.object<ConfigMapKeySelector>("CoreV1.ConfigMapKeySelector", () => ({
  key: k.string,
  name: k.string,
  optional: k.boolean
}), ["key"])

/** `v1` ConfigMapList. */
export interface ConfigMapList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ConfigMap>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ConfigMapList`. */
export const ConfigMapList: Schema.Codec<ConfigMapList> = /*#__PURE__*/ k.object<ConfigMapList>("CoreV1.ConfigMapList", () => ({
  apiVersion: k.string,
  items: k.array(ConfigMap),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `NodeConfigSource.configMap`. @deprecated since 1.22 */
export interface ConfigMapNodeConfigSource {
  readonly kubeletConfigKey: string
  readonly name: string
  readonly namespace: string
  readonly resourceVersion?: string | undefined
  readonly uid?: string | undefined
}
/** Schema of `ConfigMapNodeConfigSource`. */
export const ConfigMapNodeConfigSource: Schema.Codec<ConfigMapNodeConfigSource> = /*#__PURE__*/ k.object<ConfigMapNodeConfigSource>("CoreV1.ConfigMapNodeConfigSource", () => ({
  kubeletConfigKey: k.string,
  name: k.string,
  namespace: k.string,
  resourceVersion: k.string,
  uid: k.string
}), ["kubeletConfigKey", "name", "namespace"])

/** Type of `VolumeProjection.configMap`. */
export interface ConfigMapProjection {
  /** list-type atomic */
  readonly items?: ReadonlyArray<KeyToPath> | undefined
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `ConfigMapProjection`. */
export const ConfigMapProjection: Schema.Codec<ConfigMapProjection> = /*#__PURE__*/ k.object<ConfigMapProjection>("CoreV1.ConfigMapProjection", () => ({
  items: k.array(KeyToPath),
  name: k.string,
  optional: k.boolean
}))

/** Type of `Volume.configMap`. */
export interface ConfigMapVolumeSource {
  readonly defaultMode?: number | undefined
  /** list-type atomic */
  readonly items?: ReadonlyArray<KeyToPath> | undefined
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `ConfigMapVolumeSource`. */
export const ConfigMapVolumeSource: Schema.Codec<ConfigMapVolumeSource> = /*#__PURE__*/ k.object<ConfigMapVolumeSource>("CoreV1.ConfigMapVolumeSource", () => ({
  defaultMode: k.int32,
  items: k.array(KeyToPath),
  name: k.string,
  optional: k.boolean
}))

/** Type of `PodSpec.containers`, `PodSpec.initContainers`. */
export interface Container {
  /** list-type atomic */
  readonly args?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly command?: ReadonlyArray<string> | undefined
  /** list-type map by name */
  readonly env?: ReadonlyArray<EnvVar> | undefined
  /** list-type atomic */
  readonly envFrom?: ReadonlyArray<EnvFromSource> | undefined
  readonly image?: string | undefined
  readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | (string & {}) | undefined
  readonly lifecycle?: Lifecycle | undefined
  readonly livenessProbe?: Probe | undefined
  readonly name: string
  /** list-type map by containerPort, protocol */
  readonly ports?: ReadonlyArray<ContainerPort> | undefined
  readonly readinessProbe?: Probe | undefined
  /** list-type atomic */
  readonly resizePolicy?: ReadonlyArray<ContainerResizePolicy> | undefined
  readonly resources?: ResourceRequirements | undefined
  readonly restartPolicy?: string | undefined
  /** list-type atomic */
  readonly restartPolicyRules?: ReadonlyArray<ContainerRestartRule> | undefined
  readonly securityContext?: SecurityContext | undefined
  readonly startupProbe?: Probe | undefined
  readonly stdin?: boolean | undefined
  readonly stdinOnce?: boolean | undefined
  readonly terminationMessagePath?: string | undefined
  readonly terminationMessagePolicy?: "FallbackToLogsOnError" | "File" | (string & {}) | undefined
  readonly tty?: boolean | undefined
  /** list-type map by devicePath */
  readonly volumeDevices?: ReadonlyArray<VolumeDevice> | undefined
  /** list-type map by mountPath */
  readonly volumeMounts?: ReadonlyArray<VolumeMount> | undefined
  readonly workingDir?: string | undefined
}
/** Schema of `Container`. */
export const Container: Schema.Codec<Container> = /*#__PURE__*/ k.object<Container>("CoreV1.Container", () => ({
  args: k.array(k.string),
  command: k.array(k.string),
  env: k.array(EnvVar),
  envFrom: k.array(EnvFromSource),
  image: k.string,
  imagePullPolicy: k.string,
  lifecycle: Lifecycle,
  livenessProbe: Probe,
  name: k.string,
  ports: k.array(ContainerPort),
  readinessProbe: Probe,
  resizePolicy: k.array(ContainerResizePolicy),
  resources: ResourceRequirements,
  restartPolicy: k.string,
  restartPolicyRules: k.array(ContainerRestartRule),
  securityContext: SecurityContext,
  startupProbe: Probe,
  stdin: k.boolean,
  stdinOnce: k.boolean,
  terminationMessagePath: k.string,
  terminationMessagePolicy: k.string,
  tty: k.boolean,
  volumeDevices: k.array(VolumeDevice),
  volumeMounts: k.array(VolumeMount),
  workingDir: k.string
}), ["name"])

/** Type of `PodExtendedResourceClaimStatus.requestMappings`. */
export interface ContainerExtendedResourceRequest {
  readonly containerName: string
  readonly requestName: string
  readonly resourceName: string
}
/** Schema of `ContainerExtendedResourceRequest`. */
export const ContainerExtendedResourceRequest: Schema.Codec<ContainerExtendedResourceRequest> = /*#__PURE__*/ k.object<ContainerExtendedResourceRequest>("CoreV1.ContainerExtendedResourceRequest", () => ({
  containerName: k.string,
  requestName: k.string,
  resourceName: k.string
}), ["containerName", "requestName", "resourceName"])

/** Type of `NodeStatus.images`. */
export interface ContainerImage {
  /** list-type atomic */
  readonly names?: ReadonlyArray<string> | undefined
  /** int64 */
  readonly sizeBytes?: number | undefined
}
/** Schema of `ContainerImage`. */
export const ContainerImage: Schema.Codec<ContainerImage> = /*#__PURE__*/ k.object<ContainerImage>("CoreV1.ContainerImage", () => ({
  names: k.array(k.string),
  sizeBytes: k.int64
}))

/** Type of `Container.ports`, `EphemeralContainer.ports`. */
export interface ContainerPort {
  readonly containerPort: number
  readonly hostIP?: string | undefined
  readonly hostPort?: number | undefined
  readonly name?: string | undefined
  /** default `"TCP"` */
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
}
/** Schema of `ContainerPort`. */
export const ContainerPort: Schema.Codec<ContainerPort> = /*#__PURE__*/ k.object<ContainerPort>("CoreV1.ContainerPort", () => ({
  containerPort: k.int32,
  hostIP: k.string,
  hostPort: k.int32,
  name: k.string,
  protocol: k.string
}), ["containerPort"])

/** Type of `Container.resizePolicy`, `EphemeralContainer.resizePolicy`. */
export interface ContainerResizePolicy {
  readonly resourceName: string
  readonly restartPolicy: string
}
/** Schema of `ContainerResizePolicy`. */
export const ContainerResizePolicy: Schema.Codec<ContainerResizePolicy> = /*#__PURE__*/ k.object<ContainerResizePolicy>("CoreV1.ContainerResizePolicy", () => ({
  resourceName: k.string,
  restartPolicy: k.string
}), ["resourceName", "restartPolicy"])

/** Type of `Container.restartPolicyRules`, `EphemeralContainer.restartPolicyRules`. */
export interface ContainerRestartRule {
  readonly action: string
  readonly exitCodes?: ContainerRestartRuleOnExitCodes | undefined
}
/** Schema of `ContainerRestartRule`. */
export const ContainerRestartRule: Schema.Codec<ContainerRestartRule> = /*#__PURE__*/ k.object<ContainerRestartRule>("CoreV1.ContainerRestartRule", () => ({
  action: k.string,
  exitCodes: ContainerRestartRuleOnExitCodes
}), ["action"])

/** Type of `ContainerRestartRule.exitCodes`. */
export interface ContainerRestartRuleOnExitCodes {
  readonly operator: string
  /** list-type set */
  readonly values?: ReadonlyArray<number> | undefined
}
/** Schema of `ContainerRestartRuleOnExitCodes`. */
export const ContainerRestartRuleOnExitCodes: Schema.Codec<ContainerRestartRuleOnExitCodes> = /*#__PURE__*/ k.object<ContainerRestartRuleOnExitCodes>("CoreV1.ContainerRestartRuleOnExitCodes", () => ({
  operator: k.string,
  values: k.array(k.int32)
}), ["operator"])

/** Type of `ContainerStatus.lastState`, `ContainerStatus.state`. */
export interface ContainerState {
  readonly running?: ContainerStateRunning | undefined
  readonly terminated?: ContainerStateTerminated | undefined
  readonly waiting?: ContainerStateWaiting | undefined
}
/** Schema of `ContainerState`. */
export const ContainerState: Schema.Codec<ContainerState> = /*#__PURE__*/ k.object<ContainerState>("CoreV1.ContainerState", () => ({
  running: ContainerStateRunning,
  terminated: ContainerStateTerminated,
  waiting: ContainerStateWaiting
}))

/** Type of `ContainerState.running`. */
export interface ContainerStateRunning {
  readonly startedAt?: Time | undefined
}
/** Schema of `ContainerStateRunning`. */
export const ContainerStateRunning: Schema.Codec<ContainerStateRunning> = /*#__PURE__*/ k.object<ContainerStateRunning>("CoreV1.ContainerStateRunning", () => ({
  startedAt: k.time
}))

/** Type of `ContainerState.terminated`. */
export interface ContainerStateTerminated {
  readonly containerID?: string | undefined
  readonly exitCode: number
  readonly finishedAt?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly signal?: number | undefined
  readonly startedAt?: Time | undefined
}
/** Schema of `ContainerStateTerminated`. */
export const ContainerStateTerminated: Schema.Codec<ContainerStateTerminated> = /*#__PURE__*/ k.object<ContainerStateTerminated>("CoreV1.ContainerStateTerminated", () => ({
  containerID: k.string,
  exitCode: k.int32,
  finishedAt: k.time,
  message: k.string,
  reason: k.string,
  signal: k.int32,
  startedAt: k.time
}), ["exitCode"])

/** Type of `ContainerState.waiting`. */
export interface ContainerStateWaiting {
  readonly message?: string | undefined
  readonly reason?: string | undefined
}
/** Schema of `ContainerStateWaiting`. */
export const ContainerStateWaiting: Schema.Codec<ContainerStateWaiting> = /*#__PURE__*/ k.object<ContainerStateWaiting>("CoreV1.ContainerStateWaiting", () => ({
  message: k.string,
  reason: k.string
}))

/** Type of `PodStatus.containerStatuses`, `PodStatus.ephemeralContainerStatuses` and 1 more. */
export interface ContainerStatus {
  readonly allocatedResources?: { readonly [key: string]: Quantity } | undefined
  /** list-type map by name */
  readonly allocatedResourcesStatus?: ReadonlyArray<ResourceStatus> | undefined
  readonly containerID?: string | undefined
  readonly image: string
  readonly imageID: string
  readonly lastState?: ContainerState | undefined
  readonly name: string
  readonly ready: boolean
  readonly resources?: ResourceRequirements | undefined
  readonly restartCount: number
  readonly started?: boolean | undefined
  readonly state?: ContainerState | undefined
  readonly stopSignal?: "SIGABRT" | "SIGALRM" | "SIGBUS" | "SIGCHLD" | "SIGCLD" | "SIGCONT" | "SIGFPE" | "SIGHUP" | "SIGILL" | "SIGINT" | "SIGIO" | "SIGIOT" | "SIGKILL" | "SIGPIPE" | "SIGPOLL" | "SIGPROF" | "SIGPWR" | "SIGQUIT" | "SIGRTMAX" | "SIGRTMAX-1" | "SIGRTMAX-10" | "SIGRTMAX-11" | "SIGRTMAX-12" | "SIGRTMAX-13" | "SIGRTMAX-14" | "SIGRTMAX-2" | "SIGRTMAX-3" | "SIGRTMAX-4" | "SIGRTMAX-5" | "SIGRTMAX-6" | "SIGRTMAX-7" | "SIGRTMAX-8" | "SIGRTMAX-9" | "SIGRTMIN" | "SIGRTMIN+1" | "SIGRTMIN+10" | "SIGRTMIN+11" | "SIGRTMIN+12" | "SIGRTMIN+13" | "SIGRTMIN+14" | "SIGRTMIN+15" | "SIGRTMIN+2" | "SIGRTMIN+3" | "SIGRTMIN+4" | "SIGRTMIN+5" | "SIGRTMIN+6" | "SIGRTMIN+7" | "SIGRTMIN+8" | "SIGRTMIN+9" | "SIGSEGV" | "SIGSTKFLT" | "SIGSTOP" | "SIGSYS" | "SIGTERM" | "SIGTRAP" | "SIGTSTP" | "SIGTTIN" | "SIGTTOU" | "SIGURG" | "SIGUSR1" | "SIGUSR2" | "SIGVTALRM" | "SIGWINCH" | "SIGXCPU" | "SIGXFSZ" | (string & {}) | undefined
  readonly user?: ContainerUser | undefined
  /** list-type map by mountPath */
  readonly volumeMounts?: ReadonlyArray<VolumeMountStatus> | undefined
}
/** Schema of `ContainerStatus`. */
export const ContainerStatus: Schema.Codec<ContainerStatus> = /*#__PURE__*/ k.object<ContainerStatus>("CoreV1.ContainerStatus", () => ({
  allocatedResources: k.map(k.quantity),
  allocatedResourcesStatus: k.array(ResourceStatus),
  containerID: k.string,
  image: k.string,
  imageID: k.string,
  lastState: ContainerState,
  name: k.string,
  ready: k.boolean,
  resources: ResourceRequirements,
  restartCount: k.int32,
  started: k.boolean,
  state: ContainerState,
  stopSignal: k.string,
  user: ContainerUser,
  volumeMounts: k.array(VolumeMountStatus)
}), ["image", "imageID", "name", "ready", "restartCount"])

/** Type of `ContainerStatus.user`. */
export interface ContainerUser {
  readonly linux?: LinuxContainerUser | undefined
}
/** Schema of `ContainerUser`. */
export const ContainerUser: Schema.Codec<ContainerUser> = /*#__PURE__*/ k.object<ContainerUser>("CoreV1.ContainerUser", () => ({
  linux: LinuxContainerUser
}))

/** Type of `NodeDaemonEndpoints.kubeletEndpoint`. */
export interface DaemonEndpoint {
  readonly Port: number
}
/** Schema of `DaemonEndpoint`. */
export const DaemonEndpoint: Schema.Codec<DaemonEndpoint> = /*#__PURE__*/ k.object<DaemonEndpoint>("CoreV1.DaemonEndpoint", () => ({
  Port: k.int32
}), ["Port"])

/** Type of `VolumeProjection.downwardAPI`. */
export interface DownwardAPIProjection {
  /** list-type atomic */
  readonly items?: ReadonlyArray<DownwardAPIVolumeFile> | undefined
}
/** Schema of `DownwardAPIProjection`. */
export const DownwardAPIProjection: Schema.Codec<DownwardAPIProjection> = /*#__PURE__*/ k.object<DownwardAPIProjection>("CoreV1.DownwardAPIProjection", () => ({
  items: k.array(DownwardAPIVolumeFile)
}))

/** Type of `DownwardAPIProjection.items`, `DownwardAPIVolumeSource.items`. */
export interface DownwardAPIVolumeFile {
  readonly fieldRef?: ObjectFieldSelector | undefined
  readonly mode?: number | undefined
  readonly path: string
  readonly resourceFieldRef?: ResourceFieldSelector | undefined
}
/** Schema of `DownwardAPIVolumeFile`. */
export const DownwardAPIVolumeFile: Schema.Codec<DownwardAPIVolumeFile> = /*#__PURE__*/ k.object<DownwardAPIVolumeFile>("CoreV1.DownwardAPIVolumeFile", () => ({
  fieldRef: ObjectFieldSelector,
  mode: k.int32,
  path: k.string,
  resourceFieldRef: ResourceFieldSelector
}), ["path"])

/** Type of `Volume.downwardAPI`. */
export interface DownwardAPIVolumeSource {
  readonly defaultMode?: number | undefined
  /** list-type atomic */
  readonly items?: ReadonlyArray<DownwardAPIVolumeFile> | undefined
}
/** Schema of `DownwardAPIVolumeSource`. */
export const DownwardAPIVolumeSource: Schema.Codec<DownwardAPIVolumeSource> = /*#__PURE__*/ k.object<DownwardAPIVolumeSource>("CoreV1.DownwardAPIVolumeSource", () => ({
  defaultMode: k.int32,
  items: k.array(DownwardAPIVolumeFile)
}))

/** Type of `Volume.emptyDir`. */
export interface EmptyDirVolumeSource {
  readonly medium?: string | undefined
  readonly sizeLimit?: Quantity | undefined
}
/** Schema of `EmptyDirVolumeSource`. */
export const EmptyDirVolumeSource: Schema.Codec<EmptyDirVolumeSource> = /*#__PURE__*/ k.object<EmptyDirVolumeSource>("CoreV1.EmptyDirVolumeSource", () => ({
  medium: k.string,
  sizeLimit: k.quantity
}))

/** Type of `EndpointSubset.addresses`, `EndpointSubset.notReadyAddresses`. @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export interface EndpointAddress {
  readonly hostname?: string | undefined
  readonly ip: string
  readonly nodeName?: string | undefined
  readonly targetRef?: ObjectReference | undefined
}
/** Schema of `EndpointAddress`. */
export const EndpointAddress: Schema.Codec<EndpointAddress> = /*#__PURE__*/ k.object<EndpointAddress>("CoreV1.EndpointAddress", () => ({
  hostname: k.string,
  ip: k.string,
  nodeName: k.string,
  targetRef: ObjectReference
}), ["ip"])

/** Type of `EndpointSubset.ports`. @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export interface EndpointPort {
  readonly appProtocol?: string | undefined
  readonly name?: string | undefined
  readonly port: number
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
}
/** Schema of `EndpointPort`. */
export const EndpointPort: Schema.Codec<EndpointPort> = /*#__PURE__*/ k.object<EndpointPort>("CoreV1.EndpointPort", () => ({
  appProtocol: k.string,
  name: k.string,
  port: k.int32,
  protocol: k.string
}), ["port"])

/** Type of `Endpoints.subsets`. @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export interface EndpointSubset {
  /** list-type atomic */
  readonly addresses?: ReadonlyArray<EndpointAddress> | undefined
  /** list-type atomic */
  readonly notReadyAddresses?: ReadonlyArray<EndpointAddress> | undefined
  /** list-type atomic */
  readonly ports?: ReadonlyArray<EndpointPort> | undefined
}
/** Schema of `EndpointSubset`. */
export const EndpointSubset: Schema.Codec<EndpointSubset> = /*#__PURE__*/ k.object<EndpointSubset>("CoreV1.EndpointSubset", () => ({
  addresses: k.array(EndpointAddress),
  notReadyAddresses: k.array(EndpointAddress),
  ports: k.array(EndpointPort)
}))

/** `v1` Endpoints, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core) @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export interface Endpoints {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type atomic */
  readonly subsets?: ReadonlyArray<EndpointSubset> | undefined
}
/** Schema of `Endpoints`. */
export const Endpoints: Schema.Codec<Endpoints> = /*#__PURE__*/ k.object<Endpoints>("CoreV1.Endpoints", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  subsets: k.array(EndpointSubset)
}))

/** `v1` EndpointsList. @deprecated since 1.33, use `DiscoveryV1.EndpointSlice` */
export interface EndpointsList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Endpoints>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `EndpointsList`. */
export const EndpointsList: Schema.Codec<EndpointsList> = /*#__PURE__*/ k.object<EndpointsList>("CoreV1.EndpointsList", () => ({
  apiVersion: k.string,
  items: k.array(Endpoints),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Container.envFrom`, `EphemeralContainer.envFrom`. */
export interface EnvFromSource {
  readonly configMapRef?: ConfigMapEnvSource | undefined
  readonly prefix?: string | undefined
  readonly secretRef?: SecretEnvSource | undefined
}
/** Schema of `EnvFromSource`. */
export const EnvFromSource: Schema.Codec<EnvFromSource> = /*#__PURE__*/ k.object<EnvFromSource>("CoreV1.EnvFromSource", () => ({
  configMapRef: ConfigMapEnvSource,
  prefix: k.string,
  secretRef: SecretEnvSource
}))

/** Type of `Container.env`, `EphemeralContainer.env`. */
export interface EnvVar {
  readonly name: string
  readonly value?: string | undefined
  readonly valueFrom?: EnvVarSource | undefined
}
/** Schema of `EnvVar`. */
export const EnvVar: Schema.Codec<EnvVar> = /*#__PURE__*/ k.object<EnvVar>("CoreV1.EnvVar", () => ({
  name: k.string,
  value: k.string,
  valueFrom: EnvVarSource
}), ["name"])

/** Type of `EnvVar.valueFrom`. */
export interface EnvVarSource {
  readonly configMapKeyRef?: ConfigMapKeySelector | undefined
  readonly fieldRef?: ObjectFieldSelector | undefined
  readonly fileKeyRef?: FileKeySelector | undefined
  readonly resourceFieldRef?: ResourceFieldSelector | undefined
  readonly secretKeyRef?: SecretKeySelector | undefined
}
/** Schema of `EnvVarSource`. */
export const EnvVarSource: Schema.Codec<EnvVarSource> = /*#__PURE__*/ k.object<EnvVarSource>("CoreV1.EnvVarSource", () => ({
  configMapKeyRef: ConfigMapKeySelector,
  fieldRef: ObjectFieldSelector,
  fileKeyRef: FileKeySelector,
  resourceFieldRef: ResourceFieldSelector,
  secretKeyRef: SecretKeySelector
}))

/** Type of `PodSpec.ephemeralContainers`. */
export interface EphemeralContainer {
  /** list-type atomic */
  readonly args?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly command?: ReadonlyArray<string> | undefined
  /** list-type map by name */
  readonly env?: ReadonlyArray<EnvVar> | undefined
  /** list-type atomic */
  readonly envFrom?: ReadonlyArray<EnvFromSource> | undefined
  readonly image?: string | undefined
  readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | (string & {}) | undefined
  readonly lifecycle?: Lifecycle | undefined
  readonly livenessProbe?: Probe | undefined
  readonly name: string
  /** list-type map by containerPort, protocol */
  readonly ports?: ReadonlyArray<ContainerPort> | undefined
  readonly readinessProbe?: Probe | undefined
  /** list-type atomic */
  readonly resizePolicy?: ReadonlyArray<ContainerResizePolicy> | undefined
  readonly resources?: ResourceRequirements | undefined
  readonly restartPolicy?: string | undefined
  /** list-type atomic */
  readonly restartPolicyRules?: ReadonlyArray<ContainerRestartRule> | undefined
  readonly securityContext?: SecurityContext | undefined
  readonly startupProbe?: Probe | undefined
  readonly stdin?: boolean | undefined
  readonly stdinOnce?: boolean | undefined
  readonly targetContainerName?: string | undefined
  readonly terminationMessagePath?: string | undefined
  readonly terminationMessagePolicy?: "FallbackToLogsOnError" | "File" | (string & {}) | undefined
  readonly tty?: boolean | undefined
  /** list-type map by devicePath */
  readonly volumeDevices?: ReadonlyArray<VolumeDevice> | undefined
  /** list-type map by mountPath */
  readonly volumeMounts?: ReadonlyArray<VolumeMount> | undefined
  readonly workingDir?: string | undefined
}
/** Schema of `EphemeralContainer`. */
export const EphemeralContainer: Schema.Codec<EphemeralContainer> = /*#__PURE__*/ k.object<EphemeralContainer>("CoreV1.EphemeralContainer", () => ({
  args: k.array(k.string),
  command: k.array(k.string),
  env: k.array(EnvVar),
  envFrom: k.array(EnvFromSource),
  image: k.string,
  imagePullPolicy: k.string,
  lifecycle: Lifecycle,
  livenessProbe: Probe,
  name: k.string,
  ports: k.array(ContainerPort),
  readinessProbe: Probe,
  resizePolicy: k.array(ContainerResizePolicy),
  resources: ResourceRequirements,
  restartPolicy: k.string,
  restartPolicyRules: k.array(ContainerRestartRule),
  securityContext: SecurityContext,
  startupProbe: Probe,
  stdin: k.boolean,
  stdinOnce: k.boolean,
  targetContainerName: k.string,
  terminationMessagePath: k.string,
  terminationMessagePolicy: k.string,
  tty: k.boolean,
  volumeDevices: k.array(VolumeDevice),
  volumeMounts: k.array(VolumeMount),
  workingDir: k.string
}), ["name"])

/** Type of `Volume.ephemeral`. */
export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate | undefined
}
/** Schema of `EphemeralVolumeSource`. */
export const EphemeralVolumeSource: Schema.Codec<EphemeralVolumeSource> = /*#__PURE__*/ k.object<EphemeralVolumeSource>("CoreV1.EphemeralVolumeSource", () => ({
  volumeClaimTemplate: PersistentVolumeClaimTemplate
}))

/** `v1` Event, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core) */
export interface Event {
  readonly action?: string | undefined
  readonly apiVersion?: string | undefined
  readonly count?: number | undefined
  readonly eventTime?: MicroTime | undefined
  readonly firstTimestamp?: Time | undefined
  readonly involvedObject: ObjectReference
  readonly kind?: string | undefined
  readonly lastTimestamp?: Time | undefined
  readonly message?: string | undefined
  readonly metadata: MetaV1.ObjectMeta
  readonly reason?: string | undefined
  readonly related?: ObjectReference | undefined
  readonly reportingComponent?: string | undefined
  readonly reportingInstance?: string | undefined
  readonly series?: EventSeries | undefined
  readonly source?: EventSource | undefined
  readonly type?: string | undefined
}
/** Schema of `Event`. */
export const Event: Schema.Codec<Event> = /*#__PURE__*/ k.object<Event>("CoreV1.Event", () => ({
  action: k.string,
  apiVersion: k.string,
  count: k.int32,
  eventTime: k.microTime,
  firstTimestamp: k.time,
  involvedObject: ObjectReference,
  kind: k.string,
  lastTimestamp: k.time,
  message: k.string,
  metadata: MetaV1.ObjectMeta,
  reason: k.string,
  related: ObjectReference,
  reportingComponent: k.string,
  reportingInstance: k.string,
  series: EventSeries,
  source: EventSource,
  type: k.string
}), ["involvedObject", "metadata"])

/** `v1` EventList. */
export interface EventList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Event>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `EventList`. */
export const EventList: Schema.Codec<EventList> = /*#__PURE__*/ k.object<EventList>("CoreV1.EventList", () => ({
  apiVersion: k.string,
  items: k.array(Event),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Event.series`. */
export interface EventSeries {
  readonly count?: number | undefined
  readonly lastObservedTime?: MicroTime | undefined
}
/** Schema of `EventSeries`. */
export const EventSeries: Schema.Codec<EventSeries> = /*#__PURE__*/ k.object<EventSeries>("CoreV1.EventSeries", () => ({
  count: k.int32,
  lastObservedTime: k.microTime
}))

/** Type of `Event.source`, `EventsV1.Event.deprecatedSource`. */
export interface EventSource {
  readonly component?: string | undefined
  readonly host?: string | undefined
}
/** Schema of `EventSource`. */
export const EventSource: Schema.Codec<EventSource> = /*#__PURE__*/ k.object<EventSource>("CoreV1.EventSource", () => ({
  component: k.string,
  host: k.string
}))

/** Type of `LifecycleHandler.exec`, `Probe.exec`. */
export interface ExecAction {
  /** list-type atomic */
  readonly command?: ReadonlyArray<string> | undefined
}
/** Schema of `ExecAction`. */
export const ExecAction: Schema.Codec<ExecAction> = /*#__PURE__*/ k.object<ExecAction>("CoreV1.ExecAction", () => ({
  command: k.array(k.string)
}))

/** Type of `PersistentVolumeSpec.fc`, `Volume.fc`. */
export interface FCVolumeSource {
  readonly fsType?: string | undefined
  readonly lun?: number | undefined
  readonly readOnly?: boolean | undefined
  /** list-type atomic */
  readonly targetWWNs?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly wwids?: ReadonlyArray<string> | undefined
}
/** Schema of `FCVolumeSource`. */
export const FCVolumeSource: Schema.Codec<FCVolumeSource> = /*#__PURE__*/ k.object<FCVolumeSource>("CoreV1.FCVolumeSource", () => ({
  fsType: k.string,
  lun: k.int32,
  readOnly: k.boolean,
  targetWWNs: k.array(k.string),
  wwids: k.array(k.string)
}))

/** Type of `EnvVarSource.fileKeyRef`. */
export interface FileKeySelector {
  readonly key: string
  readonly optional?: boolean | undefined
  readonly path: string
  readonly volumeName: string
}
/** Schema of `FileKeySelector`. */
export const FileKeySelector: Schema.Codec<FileKeySelector> = /*#__PURE__*/ k.object<FileKeySelector>("CoreV1.FileKeySelector", () => ({
  key: k.string,
  optional: k.boolean,
  path: k.string,
  volumeName: k.string
}), ["key", "path", "volumeName"])

/** Type of `PersistentVolumeSpec.flexVolume`. */
export interface FlexPersistentVolumeSource {
  readonly driver: string
  readonly fsType?: string | undefined
  readonly options?: { readonly [key: string]: string } | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: SecretReference | undefined
}
/** Schema of `FlexPersistentVolumeSource`. */
export const FlexPersistentVolumeSource: Schema.Codec<FlexPersistentVolumeSource> = /*#__PURE__*/ k.object<FlexPersistentVolumeSource>("CoreV1.FlexPersistentVolumeSource", () => ({
  driver: k.string,
  fsType: k.string,
  options: k.map(k.string),
  readOnly: k.boolean,
  secretRef: SecretReference
}), ["driver"])

/** Type of `Volume.flexVolume`. */
export interface FlexVolumeSource {
  readonly driver: string
  readonly fsType?: string | undefined
  readonly options?: { readonly [key: string]: string } | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: LocalObjectReference | undefined
}
/** Schema of `FlexVolumeSource`. */
export const FlexVolumeSource: Schema.Codec<FlexVolumeSource> = /*#__PURE__*/ k.object<FlexVolumeSource>("CoreV1.FlexVolumeSource", () => ({
  driver: k.string,
  fsType: k.string,
  options: k.map(k.string),
  readOnly: k.boolean,
  secretRef: LocalObjectReference
}), ["driver"])

/** Type of `PersistentVolumeSpec.flocker`, `Volume.flocker`. */
export interface FlockerVolumeSource {
  /** @deprecated use `datasetUUID` */
  readonly datasetName?: string | undefined
  readonly datasetUUID?: string | undefined
}
/** Schema of `FlockerVolumeSource`. */
export const FlockerVolumeSource: Schema.Codec<FlockerVolumeSource> = /*#__PURE__*/ k.object<FlockerVolumeSource>("CoreV1.FlockerVolumeSource", () => ({
  datasetName: k.string,
  datasetUUID: k.string
}))

/** Type of `PersistentVolumeSpec.gcePersistentDisk`, `Volume.gcePersistentDisk`. */
export interface GCEPersistentDiskVolumeSource {
  readonly fsType?: string | undefined
  readonly partition?: number | undefined
  readonly pdName: string
  readonly readOnly?: boolean | undefined
}
/** Schema of `GCEPersistentDiskVolumeSource`. */
export const GCEPersistentDiskVolumeSource: Schema.Codec<GCEPersistentDiskVolumeSource> = /*#__PURE__*/ k.object<GCEPersistentDiskVolumeSource>("CoreV1.GCEPersistentDiskVolumeSource", () => ({
  fsType: k.string,
  partition: k.int32,
  pdName: k.string,
  readOnly: k.boolean
}), ["pdName"])

/** Type of `Probe.grpc`. */
export interface GRPCAction {
  readonly port: number
  readonly service?: string | undefined
}
/** Schema of `GRPCAction`. */
export const GRPCAction: Schema.Codec<GRPCAction> = /*#__PURE__*/ k.object<GRPCAction>("CoreV1.GRPCAction", () => ({
  port: k.int32,
  service: k.string
}), ["port"])

/** Type of `Volume.gitRepo`. @deprecated use an `emptyDir` that an init container fills */
export interface GitRepoVolumeSource {
  readonly directory?: string | undefined
  readonly repository: string
  readonly revision?: string | undefined
}
/** Schema of `GitRepoVolumeSource`. */
export const GitRepoVolumeSource: Schema.Codec<GitRepoVolumeSource> = /*#__PURE__*/ k.object<GitRepoVolumeSource>("CoreV1.GitRepoVolumeSource", () => ({
  directory: k.string,
  repository: k.string,
  revision: k.string
}), ["repository"])

/** Type of `PersistentVolumeSpec.glusterfs`. */
export interface GlusterfsPersistentVolumeSource {
  readonly endpoints: string
  readonly endpointsNamespace?: string | undefined
  readonly path: string
  readonly readOnly?: boolean | undefined
}
/** Schema of `GlusterfsPersistentVolumeSource`. */
export const GlusterfsPersistentVolumeSource: Schema.Codec<GlusterfsPersistentVolumeSource> = /*#__PURE__*/ k.object<GlusterfsPersistentVolumeSource>("CoreV1.GlusterfsPersistentVolumeSource", () => ({
  endpoints: k.string,
  endpointsNamespace: k.string,
  path: k.string,
  readOnly: k.boolean
}), ["endpoints", "path"])

/** Type of `Volume.glusterfs`. */
export interface GlusterfsVolumeSource {
  readonly endpoints: string
  readonly path: string
  readonly readOnly?: boolean | undefined
}
/** Schema of `GlusterfsVolumeSource`. */
export const GlusterfsVolumeSource: Schema.Codec<GlusterfsVolumeSource> = /*#__PURE__*/ k.object<GlusterfsVolumeSource>("CoreV1.GlusterfsVolumeSource", () => ({
  endpoints: k.string,
  path: k.string,
  readOnly: k.boolean
}), ["endpoints", "path"])

/** Type of `LifecycleHandler.httpGet`, `Probe.httpGet`. */
export interface HTTPGetAction {
  readonly host?: string | undefined
  /** list-type atomic */
  readonly httpHeaders?: ReadonlyArray<HTTPHeader> | undefined
  readonly path?: string | undefined
  readonly port: IntOrString
  readonly scheme?: "HTTP" | "HTTPS" | (string & {}) | undefined
}
/** Schema of `HTTPGetAction`. */
export const HTTPGetAction: Schema.Codec<HTTPGetAction> = /*#__PURE__*/ k.object<HTTPGetAction>("CoreV1.HTTPGetAction", () => ({
  host: k.string,
  httpHeaders: k.array(HTTPHeader),
  path: k.string,
  port: k.intOrString,
  scheme: k.string
}), ["port"])

/** Type of `HTTPGetAction.httpHeaders`. */
export interface HTTPHeader {
  readonly name: string
  readonly value: string
}
/** Schema of `HTTPHeader`. */
export const HTTPHeader: Schema.Codec<HTTPHeader> = /*#__PURE__*/ k.object<HTTPHeader>("CoreV1.HTTPHeader", () => ({
  name: k.string,
  value: k.string
}), ["name", "value"])

/** Type of `PodSpec.hostAliases`. */
export interface HostAlias {
  /** list-type atomic */
  readonly hostnames?: ReadonlyArray<string> | undefined
  readonly ip: string
}
/** Schema of `HostAlias`. */
export const HostAlias: Schema.Codec<HostAlias> = /*#__PURE__*/ k.object<HostAlias>("CoreV1.HostAlias", () => ({
  hostnames: k.array(k.string),
  ip: k.string
}), ["ip"])

/** Type of `PodStatus.hostIPs`. */
export interface HostIP {
  readonly ip: string
}
/** Schema of `HostIP`. */
export const HostIP: Schema.Codec<HostIP> = /*#__PURE__*/ k.object<HostIP>("CoreV1.HostIP", () => ({
  ip: k.string
}), ["ip"])

/** Type of `PersistentVolumeSpec.hostPath`, `Volume.hostPath`. */
export interface HostPathVolumeSource {
  readonly path: string
  readonly type?: "" | "BlockDevice" | "CharDevice" | "Directory" | "DirectoryOrCreate" | "File" | "FileOrCreate" | "Socket" | (string & {}) | undefined
}
/** Schema of `HostPathVolumeSource`. */
export const HostPathVolumeSource: Schema.Codec<HostPathVolumeSource> = /*#__PURE__*/ k.object<HostPathVolumeSource>("CoreV1.HostPathVolumeSource", () => ({
  path: k.string,
  type: k.string
}), ["path"])

/** Type of `PersistentVolumeSpec.iscsi`. */
export interface ISCSIPersistentVolumeSource {
  readonly chapAuthDiscovery?: boolean | undefined
  readonly chapAuthSession?: boolean | undefined
  readonly fsType?: string | undefined
  readonly initiatorName?: string | undefined
  readonly iqn: string
  /** default `"default"` */
  readonly iscsiInterface?: string | undefined
  readonly lun: number
  /** list-type atomic */
  readonly portals?: ReadonlyArray<string> | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: SecretReference | undefined
  readonly targetPortal: string
}
/** Schema of `ISCSIPersistentVolumeSource`. */
export const ISCSIPersistentVolumeSource: Schema.Codec<ISCSIPersistentVolumeSource> = /*#__PURE__*/ k.object<ISCSIPersistentVolumeSource>("CoreV1.ISCSIPersistentVolumeSource", () => ({
  chapAuthDiscovery: k.boolean,
  chapAuthSession: k.boolean,
  fsType: k.string,
  initiatorName: k.string,
  iqn: k.string,
  iscsiInterface: k.string,
  lun: k.int32,
  portals: k.array(k.string),
  readOnly: k.boolean,
  secretRef: SecretReference,
  targetPortal: k.string
}), ["iqn", "lun", "targetPortal"])

/** Type of `Volume.iscsi`. */
export interface ISCSIVolumeSource {
  readonly chapAuthDiscovery?: boolean | undefined
  readonly chapAuthSession?: boolean | undefined
  readonly fsType?: string | undefined
  readonly initiatorName?: string | undefined
  readonly iqn: string
  /** default `"default"` */
  readonly iscsiInterface?: string | undefined
  readonly lun: number
  /** list-type atomic */
  readonly portals?: ReadonlyArray<string> | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: LocalObjectReference | undefined
  readonly targetPortal: string
}
/** Schema of `ISCSIVolumeSource`. */
export const ISCSIVolumeSource: Schema.Codec<ISCSIVolumeSource> = /*#__PURE__*/ k.object<ISCSIVolumeSource>("CoreV1.ISCSIVolumeSource", () => ({
  chapAuthDiscovery: k.boolean,
  chapAuthSession: k.boolean,
  fsType: k.string,
  initiatorName: k.string,
  iqn: k.string,
  iscsiInterface: k.string,
  lun: k.int32,
  portals: k.array(k.string),
  readOnly: k.boolean,
  secretRef: LocalObjectReference,
  targetPortal: k.string
}), ["iqn", "lun", "targetPortal"])

/** Type of `Volume.image`. */
export interface ImageVolumeSource {
  readonly pullPolicy?: "Always" | "IfNotPresent" | "Never" | (string & {}) | undefined
  readonly reference?: string | undefined
}
/** Schema of `ImageVolumeSource`. */
export const ImageVolumeSource: Schema.Codec<ImageVolumeSource> = /*#__PURE__*/ k.object<ImageVolumeSource>("CoreV1.ImageVolumeSource", () => ({
  pullPolicy: k.string,
  reference: k.string
}))

/** Type of `VolumeStatus.image`. */
export interface ImageVolumeStatus {
  readonly imageRef: string
}
/** Schema of `ImageVolumeStatus`. */
export const ImageVolumeStatus: Schema.Codec<ImageVolumeStatus> = /*#__PURE__*/ k.object<ImageVolumeStatus>("CoreV1.ImageVolumeStatus", () => ({
  imageRef: k.string
}), ["imageRef"])

/** Type of `ConfigMapProjection.items`, `ConfigMapVolumeSource.items` and 2 more. */
export interface KeyToPath {
  readonly key: string
  readonly mode?: number | undefined
  readonly path: string
}
/** Schema of `KeyToPath`. */
export const KeyToPath: Schema.Codec<KeyToPath> = /*#__PURE__*/ k.object<KeyToPath>("CoreV1.KeyToPath", () => ({
  key: k.string,
  mode: k.int32,
  path: k.string
}), ["key", "path"])

/** Type of `Container.lifecycle`, `EphemeralContainer.lifecycle`. */
export interface Lifecycle {
  readonly postStart?: LifecycleHandler | undefined
  readonly preStop?: LifecycleHandler | undefined
  readonly stopSignal?: "SIGABRT" | "SIGALRM" | "SIGBUS" | "SIGCHLD" | "SIGCLD" | "SIGCONT" | "SIGFPE" | "SIGHUP" | "SIGILL" | "SIGINT" | "SIGIO" | "SIGIOT" | "SIGKILL" | "SIGPIPE" | "SIGPOLL" | "SIGPROF" | "SIGPWR" | "SIGQUIT" | "SIGRTMAX" | "SIGRTMAX-1" | "SIGRTMAX-10" | "SIGRTMAX-11" | "SIGRTMAX-12" | "SIGRTMAX-13" | "SIGRTMAX-14" | "SIGRTMAX-2" | "SIGRTMAX-3" | "SIGRTMAX-4" | "SIGRTMAX-5" | "SIGRTMAX-6" | "SIGRTMAX-7" | "SIGRTMAX-8" | "SIGRTMAX-9" | "SIGRTMIN" | "SIGRTMIN+1" | "SIGRTMIN+10" | "SIGRTMIN+11" | "SIGRTMIN+12" | "SIGRTMIN+13" | "SIGRTMIN+14" | "SIGRTMIN+15" | "SIGRTMIN+2" | "SIGRTMIN+3" | "SIGRTMIN+4" | "SIGRTMIN+5" | "SIGRTMIN+6" | "SIGRTMIN+7" | "SIGRTMIN+8" | "SIGRTMIN+9" | "SIGSEGV" | "SIGSTKFLT" | "SIGSTOP" | "SIGSYS" | "SIGTERM" | "SIGTRAP" | "SIGTSTP" | "SIGTTIN" | "SIGTTOU" | "SIGURG" | "SIGUSR1" | "SIGUSR2" | "SIGVTALRM" | "SIGWINCH" | "SIGXCPU" | "SIGXFSZ" | (string & {}) | undefined
}
/** Schema of `Lifecycle`. */
export const Lifecycle: Schema.Codec<Lifecycle> = /*#__PURE__*/ k.object<Lifecycle>("CoreV1.Lifecycle", () => ({
  postStart: LifecycleHandler,
  preStop: LifecycleHandler,
  stopSignal: k.string
}))

/** Type of `Lifecycle.postStart`, `Lifecycle.preStop`. */
export interface LifecycleHandler {
  readonly exec?: ExecAction | undefined
  readonly httpGet?: HTTPGetAction | undefined
  readonly sleep?: SleepAction | undefined
  /** @deprecated not supported, fails at run time */
  readonly tcpSocket?: TCPSocketAction | undefined
}
/** Schema of `LifecycleHandler`. */
export const LifecycleHandler: Schema.Codec<LifecycleHandler> = /*#__PURE__*/ k.object<LifecycleHandler>("CoreV1.LifecycleHandler", () => ({
  exec: ExecAction,
  httpGet: HTTPGetAction,
  sleep: SleepAction,
  tcpSocket: TCPSocketAction
}))

/** `v1` LimitRange, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core) */
export interface LimitRange {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: LimitRangeSpec | undefined
}
/** Schema of `LimitRange`. */
export const LimitRange: Schema.Codec<LimitRange> = /*#__PURE__*/ k.object<LimitRange>("CoreV1.LimitRange", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: LimitRangeSpec
}))

/** Type of `LimitRangeSpec.limits`. */
export interface LimitRangeItem {
  readonly default?: { readonly [key: string]: Quantity } | undefined
  readonly defaultRequest?: { readonly [key: string]: Quantity } | undefined
  readonly max?: { readonly [key: string]: Quantity } | undefined
  readonly maxLimitRequestRatio?: { readonly [key: string]: Quantity } | undefined
  readonly min?: { readonly [key: string]: Quantity } | undefined
  readonly type: string
}
/** Schema of `LimitRangeItem`. */
export const LimitRangeItem: Schema.Codec<LimitRangeItem> = /*#__PURE__*/ k.object<LimitRangeItem>("CoreV1.LimitRangeItem", () => ({
  default: k.map(k.quantity),
  defaultRequest: k.map(k.quantity),
  max: k.map(k.quantity),
  maxLimitRequestRatio: k.map(k.quantity),
  min: k.map(k.quantity),
  type: k.string
}), ["type"])

/** `v1` LimitRangeList. */
export interface LimitRangeList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<LimitRange>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `LimitRangeList`. */
export const LimitRangeList: Schema.Codec<LimitRangeList> = /*#__PURE__*/ k.object<LimitRangeList>("CoreV1.LimitRangeList", () => ({
  apiVersion: k.string,
  items: k.array(LimitRange),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `LimitRange.spec`. */
export interface LimitRangeSpec {
  /** list-type atomic */
  readonly limits: ReadonlyArray<LimitRangeItem>
}
/** Schema of `LimitRangeSpec`. */
export const LimitRangeSpec: Schema.Codec<LimitRangeSpec> = /*#__PURE__*/ k.object<LimitRangeSpec>("CoreV1.LimitRangeSpec", () => ({
  limits: k.array(LimitRangeItem)
}), ["limits"])

/** Type of `ContainerUser.linux`. */
export interface LinuxContainerUser {
  /** int64 */
  readonly gid: number
  /** list-type atomic; int64 */
  readonly supplementalGroups?: ReadonlyArray<number> | undefined
  /** int64 */
  readonly uid: number
}
/** Schema of `LinuxContainerUser`. */
export const LinuxContainerUser: Schema.Codec<LinuxContainerUser> = /*#__PURE__*/ k.object<LinuxContainerUser>("CoreV1.LinuxContainerUser", () => ({
  gid: k.int64,
  supplementalGroups: k.array(k.int64),
  uid: k.int64
}), ["gid", "uid"])

/** Type of `LoadBalancerStatus.ingress`. */
export interface LoadBalancerIngress {
  readonly hostname?: string | undefined
  readonly ip?: string | undefined
  readonly ipMode?: string | undefined
  /** list-type atomic */
  readonly ports?: ReadonlyArray<PortStatus> | undefined
}
/** Schema of `LoadBalancerIngress`. */
export const LoadBalancerIngress: Schema.Codec<LoadBalancerIngress> = /*#__PURE__*/ k.object<LoadBalancerIngress>("CoreV1.LoadBalancerIngress", () => ({
  hostname: k.string,
  ip: k.string,
  ipMode: k.string,
  ports: k.array(PortStatus)
}))

/** Type of `ServiceStatus.loadBalancer`. */
export interface LoadBalancerStatus {
  /** list-type atomic */
  readonly ingress?: ReadonlyArray<LoadBalancerIngress> | undefined
}
/** Schema of `LoadBalancerStatus`. */
export const LoadBalancerStatus: Schema.Codec<LoadBalancerStatus> = /*#__PURE__*/ k.object<LoadBalancerStatus>("CoreV1.LoadBalancerStatus", () => ({
  ingress: k.array(LoadBalancerIngress)
}))

/** Type of `CSIVolumeSource.nodePublishSecretRef`, `CephFSVolumeSource.secretRef` and 8 more. */
export interface LocalObjectReference {
  readonly name?: string | undefined
}
/** Schema of `LocalObjectReference`. */
export const LocalObjectReference: Schema.Codec<LocalObjectReference> = /*#__PURE__*/ k.object<LocalObjectReference>("CoreV1.LocalObjectReference", () => ({
  name: k.string
}))

/** Type of `PersistentVolumeSpec.local`. */
export interface LocalVolumeSource {
  readonly fsType?: string | undefined
  readonly path: string
}
/** Schema of `LocalVolumeSource`. */
export const LocalVolumeSource: Schema.Codec<LocalVolumeSource> = /*#__PURE__*/ k.object<LocalVolumeSource>("CoreV1.LocalVolumeSource", () => ({
  fsType: k.string,
  path: k.string
}), ["path"])

/** Type of `PersistentVolumeClaimStatus.modifyVolumeStatus`. */
export interface ModifyVolumeStatus {
  readonly status: "InProgress" | "Infeasible" | "Pending" | (string & {})
  readonly targetVolumeAttributesClassName?: string | undefined
}
/** Schema of `ModifyVolumeStatus`. */
export const ModifyVolumeStatus: Schema.Codec<ModifyVolumeStatus> = /*#__PURE__*/ k.object<ModifyVolumeStatus>("CoreV1.ModifyVolumeStatus", () => ({
  status: k.string,
  targetVolumeAttributesClassName: k.string
}), ["status"])

/** Type of `PersistentVolumeSpec.nfs`, `Volume.nfs`. */
export interface NFSVolumeSource {
  readonly path: string
  readonly readOnly?: boolean | undefined
  readonly server: string
}
/** Schema of `NFSVolumeSource`. */
export const NFSVolumeSource: Schema.Codec<NFSVolumeSource> = /*#__PURE__*/ k.object<NFSVolumeSource>("CoreV1.NFSVolumeSource", () => ({
  path: k.string,
  readOnly: k.boolean,
  server: k.string
}), ["path", "server"])

/** `v1` Namespace, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core) */
export interface Namespace {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: NamespaceSpec | undefined
  readonly status?: NamespaceStatus | undefined
}
/** Schema of `Namespace`. */
export const Namespace: Schema.Codec<Namespace> = /*#__PURE__*/ k.object<Namespace>("CoreV1.Namespace", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: NamespaceSpec,
  status: NamespaceStatus
}))

/** Type of `NamespaceStatus.conditions`. */
export interface NamespaceCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `NamespaceCondition`. */
export const NamespaceCondition: Schema.Codec<NamespaceCondition> = /*#__PURE__*/ k.object<NamespaceCondition>("CoreV1.NamespaceCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `v1` NamespaceList. */
export interface NamespaceList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Namespace>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `NamespaceList`. */
export const NamespaceList: Schema.Codec<NamespaceList> = /*#__PURE__*/ k.object<NamespaceList>("CoreV1.NamespaceList", () => ({
  apiVersion: k.string,
  items: k.array(Namespace),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Namespace.spec`. */
export interface NamespaceSpec {
  /** list-type atomic */
  readonly finalizers?: ReadonlyArray<string> | undefined
}
/** Schema of `NamespaceSpec`. */
export const NamespaceSpec: Schema.Codec<NamespaceSpec> = /*#__PURE__*/ k.object<NamespaceSpec>("CoreV1.NamespaceSpec", () => ({
  finalizers: k.array(k.string)
}))

/** Type of `Namespace.status`. */
export interface NamespaceStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<NamespaceCondition> | undefined
  readonly phase?: "Active" | "Terminating" | (string & {}) | undefined
}
/** Schema of `NamespaceStatus`. */
export const NamespaceStatus: Schema.Codec<NamespaceStatus> = /*#__PURE__*/ k.object<NamespaceStatus>("CoreV1.NamespaceStatus", () => ({
  conditions: k.array(NamespaceCondition),
  phase: k.string
}))

/** `v1` Node, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core) */
export interface Node {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: NodeSpec | undefined
  readonly status?: NodeStatus | undefined
}
/** Schema of `Node`. */
export const Node: Schema.Codec<Node> = /*#__PURE__*/ k.object<Node>("CoreV1.Node", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: NodeSpec,
  status: NodeStatus
}))

/** Type of `NodeStatus.addresses`. */
export interface NodeAddress {
  readonly address: string
  readonly type: string
}
/** Schema of `NodeAddress`. */
export const NodeAddress: Schema.Codec<NodeAddress> = /*#__PURE__*/ k.object<NodeAddress>("CoreV1.NodeAddress", () => ({
  address: k.string,
  type: k.string
}), ["address", "type"])

/** Type of `Affinity.nodeAffinity`. */
export interface NodeAffinity {
  /** list-type atomic */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: ReadonlyArray<PreferredSchedulingTerm> | undefined
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector | undefined
}
/** Schema of `NodeAffinity`. */
export const NodeAffinity: Schema.Codec<NodeAffinity> = /*#__PURE__*/ k.object<NodeAffinity>("CoreV1.NodeAffinity", () => ({
  preferredDuringSchedulingIgnoredDuringExecution: k.array(PreferredSchedulingTerm),
  requiredDuringSchedulingIgnoredDuringExecution: NodeSelector
}))

/** Type of `PodStatus.nodeAllocatableResourceClaimStatuses`. */
export interface NodeAllocatableResourceClaimStatus {
  /** list-type set */
  readonly containers?: ReadonlyArray<string> | undefined
  readonly resourceClaimName: string
  readonly resources: { readonly [key: string]: Quantity }
}
/** Schema of `NodeAllocatableResourceClaimStatus`. */
export const NodeAllocatableResourceClaimStatus: Schema.Codec<NodeAllocatableResourceClaimStatus> = /*#__PURE__*/ k.object<NodeAllocatableResourceClaimStatus>("CoreV1.NodeAllocatableResourceClaimStatus", () => ({
  containers: k.array(k.string),
  resourceClaimName: k.string,
  resources: k.map(k.quantity)
}), ["resourceClaimName", "resources"])

/** Type of `NodeStatus.conditions`. */
export interface NodeCondition {
  readonly lastHeartbeatTime?: Time | undefined
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `NodeCondition`. */
export const NodeCondition: Schema.Codec<NodeCondition> = /*#__PURE__*/ k.object<NodeCondition>("CoreV1.NodeCondition", () => ({
  lastHeartbeatTime: k.time,
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** Type of `NodeConfigStatus.active`, `NodeConfigStatus.assigned` and 2 more. @deprecated since 1.22 */
export interface NodeConfigSource {
  readonly configMap?: ConfigMapNodeConfigSource | undefined
}
/** Schema of `NodeConfigSource`. */
export const NodeConfigSource: Schema.Codec<NodeConfigSource> = /*#__PURE__*/ k.object<NodeConfigSource>("CoreV1.NodeConfigSource", () => ({
  configMap: ConfigMapNodeConfigSource
}))

/** Type of `NodeStatus.config`. */
export interface NodeConfigStatus {
  readonly active?: NodeConfigSource | undefined
  readonly assigned?: NodeConfigSource | undefined
  readonly error?: string | undefined
  readonly lastKnownGood?: NodeConfigSource | undefined
}
/** Schema of `NodeConfigStatus`. */
export const NodeConfigStatus: Schema.Codec<NodeConfigStatus> = /*#__PURE__*/ k.object<NodeConfigStatus>("CoreV1.NodeConfigStatus", () => ({
  active: NodeConfigSource,
  assigned: NodeConfigSource,
  error: k.string,
  lastKnownGood: NodeConfigSource
}))

/** Type of `NodeStatus.daemonEndpoints`. */
export interface NodeDaemonEndpoints {
  readonly kubeletEndpoint?: DaemonEndpoint | undefined
}
/** Schema of `NodeDaemonEndpoints`. */
export const NodeDaemonEndpoints: Schema.Codec<NodeDaemonEndpoints> = /*#__PURE__*/ k.object<NodeDaemonEndpoints>("CoreV1.NodeDaemonEndpoints", () => ({
  kubeletEndpoint: DaemonEndpoint
}))

/** Type of `NodeStatus.features`. */
export interface NodeFeatures {
  readonly supplementalGroupsPolicy?: boolean | undefined
}
/** Schema of `NodeFeatures`. */
export const NodeFeatures: Schema.Codec<NodeFeatures> = /*#__PURE__*/ k.object<NodeFeatures>("CoreV1.NodeFeatures", () => ({
  supplementalGroupsPolicy: k.boolean
}))

/** `v1` NodeList. */
export interface NodeList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Node>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `NodeList`. */
export const NodeList: Schema.Codec<NodeList> = /*#__PURE__*/ k.object<NodeList>("CoreV1.NodeList", () => ({
  apiVersion: k.string,
  items: k.array(Node),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `NodeStatus.runtimeHandlers`. */
export interface NodeRuntimeHandler {
  readonly features?: NodeRuntimeHandlerFeatures | undefined
  readonly name?: string | undefined
}
/** Schema of `NodeRuntimeHandler`. */
export const NodeRuntimeHandler: Schema.Codec<NodeRuntimeHandler> = /*#__PURE__*/ k.object<NodeRuntimeHandler>("CoreV1.NodeRuntimeHandler", () => ({
  features: NodeRuntimeHandlerFeatures,
  name: k.string
}))

/** Type of `NodeRuntimeHandler.features`. */
export interface NodeRuntimeHandlerFeatures {
  readonly recursiveReadOnlyMounts?: boolean | undefined
  readonly userNamespaces?: boolean | undefined
}
/** Schema of `NodeRuntimeHandlerFeatures`. */
export const NodeRuntimeHandlerFeatures: Schema.Codec<NodeRuntimeHandlerFeatures> = /*#__PURE__*/ k.object<NodeRuntimeHandlerFeatures>("CoreV1.NodeRuntimeHandlerFeatures", () => ({
  recursiveReadOnlyMounts: k.boolean,
  userNamespaces: k.boolean
}))

/** Type of `NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `VolumeNodeAffinity.required` and 9 more. */
export interface NodeSelector {
  /** list-type atomic */
  readonly nodeSelectorTerms: ReadonlyArray<NodeSelectorTerm>
}
/** Schema of `NodeSelector`. */
export const NodeSelector: Schema.Codec<NodeSelector> = /*#__PURE__*/ k.object<NodeSelector>("CoreV1.NodeSelector", () => ({
  nodeSelectorTerms: k.array(NodeSelectorTerm)
}), ["nodeSelectorTerms"])

/** Type of `NodeSelectorTerm.matchExpressions`, `NodeSelectorTerm.matchFields`. */
export interface NodeSelectorRequirement {
  readonly key: string
  readonly operator: "DoesNotExist" | "Exists" | "Gt" | "In" | "Lt" | "NotIn" | (string & {})
  /** list-type atomic */
  readonly values?: ReadonlyArray<string> | undefined
}
/** Schema of `NodeSelectorRequirement`. */
export const NodeSelectorRequirement: Schema.Codec<NodeSelectorRequirement> = /*#__PURE__*/ k.object<NodeSelectorRequirement>("CoreV1.NodeSelectorRequirement", () => ({
  key: k.string,
  operator: k.string,
  values: k.array(k.string)
}), ["key", "operator"])

/** Type of `NodeSelector.nodeSelectorTerms`, `PreferredSchedulingTerm.preference`. */
export interface NodeSelectorTerm {
  /** list-type atomic */
  readonly matchExpressions?: ReadonlyArray<NodeSelectorRequirement> | undefined
  /** list-type atomic */
  readonly matchFields?: ReadonlyArray<NodeSelectorRequirement> | undefined
}
/** Schema of `NodeSelectorTerm`. */
export const NodeSelectorTerm: Schema.Codec<NodeSelectorTerm> = /*#__PURE__*/ k.object<NodeSelectorTerm>("CoreV1.NodeSelectorTerm", () => ({
  matchExpressions: k.array(NodeSelectorRequirement),
  matchFields: k.array(NodeSelectorRequirement)
}))

/** Type of `Node.spec`. */
export interface NodeSpec {
  /** @deprecated its feature was removed */
  readonly configSource?: NodeConfigSource | undefined
  /** @deprecated not set by every kubelet */
  readonly externalID?: string | undefined
  readonly podCIDR?: string | undefined
  /** list-type set */
  readonly podCIDRs?: ReadonlyArray<string> | undefined
  readonly providerID?: string | undefined
  /** list-type atomic */
  readonly taints?: ReadonlyArray<Taint> | undefined
  readonly unschedulable?: boolean | undefined
}
/** Schema of `NodeSpec`. */
export const NodeSpec: Schema.Codec<NodeSpec> = /*#__PURE__*/ k.object<NodeSpec>("CoreV1.NodeSpec", () => ({
  configSource: NodeConfigSource,
  externalID: k.string,
  podCIDR: k.string,
  podCIDRs: k.array(k.string),
  providerID: k.string,
  taints: k.array(Taint),
  unschedulable: k.boolean
}))

/** Type of `Node.status`. */
export interface NodeStatus {
  /** list-type map by type */
  readonly addresses?: ReadonlyArray<NodeAddress> | undefined
  readonly allocatable?: { readonly [key: string]: Quantity } | undefined
  readonly capacity?: { readonly [key: string]: Quantity } | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<NodeCondition> | undefined
  readonly config?: NodeConfigStatus | undefined
  readonly daemonEndpoints?: NodeDaemonEndpoints | undefined
  /** list-type atomic */
  readonly declaredFeatures?: ReadonlyArray<string> | undefined
  readonly features?: NodeFeatures | undefined
  /** list-type atomic */
  readonly images?: ReadonlyArray<ContainerImage> | undefined
  readonly nodeInfo?: NodeSystemInfo | undefined
  /** @deprecated never set */
  readonly phase?: "Pending" | "Running" | "Terminated" | (string & {}) | undefined
  /** list-type atomic */
  readonly runtimeHandlers?: ReadonlyArray<NodeRuntimeHandler> | undefined
  /** list-type atomic */
  readonly volumesAttached?: ReadonlyArray<AttachedVolume> | undefined
  /** list-type atomic */
  readonly volumesInUse?: ReadonlyArray<string> | undefined
}
/** Schema of `NodeStatus`. */
export const NodeStatus: Schema.Codec<NodeStatus> = /*#__PURE__*/ k.object<NodeStatus>("CoreV1.NodeStatus", () => ({
  addresses: k.array(NodeAddress),
  allocatable: k.map(k.quantity),
  capacity: k.map(k.quantity),
  conditions: k.array(NodeCondition),
  config: NodeConfigStatus,
  daemonEndpoints: NodeDaemonEndpoints,
  declaredFeatures: k.array(k.string),
  features: NodeFeatures,
  images: k.array(ContainerImage),
  nodeInfo: NodeSystemInfo,
  phase: k.string,
  runtimeHandlers: k.array(NodeRuntimeHandler),
  volumesAttached: k.array(AttachedVolume),
  volumesInUse: k.array(k.string)
}))

/** Type of `NodeSystemInfo.swap`. */
export interface NodeSwapStatus {
  /** int64 */
  readonly capacity?: number | undefined
}
/** Schema of `NodeSwapStatus`. */
export const NodeSwapStatus: Schema.Codec<NodeSwapStatus> = /*#__PURE__*/ k.object<NodeSwapStatus>("CoreV1.NodeSwapStatus", () => ({
  capacity: k.int64
}))

/** Type of `NodeStatus.nodeInfo`. */
export interface NodeSystemInfo {
  readonly architecture: string
  readonly bootID: string
  readonly containerRuntimeVersion: string
  readonly kernelVersion: string
  /** @deprecated not reliable */
  readonly kubeProxyVersion: string
  readonly kubeletVersion: string
  readonly machineID: string
  readonly operatingSystem: string
  readonly osImage: string
  readonly swap?: NodeSwapStatus | undefined
  readonly systemUUID: string
}
/** Schema of `NodeSystemInfo`. */
export const NodeSystemInfo: Schema.Codec<NodeSystemInfo> = /*#__PURE__*/ k.object<NodeSystemInfo>("CoreV1.NodeSystemInfo", () => ({
  architecture: k.string,
  bootID: k.string,
  containerRuntimeVersion: k.string,
  kernelVersion: k.string,
  kubeProxyVersion: k.string,
  kubeletVersion: k.string,
  machineID: k.string,
  operatingSystem: k.string,
  osImage: k.string,
  swap: NodeSwapStatus,
  systemUUID: k.string
}), ["architecture", "bootID", "containerRuntimeVersion", "kernelVersion", "kubeProxyVersion", "kubeletVersion", "machineID", "operatingSystem", "osImage", "systemUUID"])

/** Type of `DownwardAPIVolumeFile.fieldRef`, `EnvVarSource.fieldRef`. */
export interface ObjectFieldSelector {
  readonly apiVersion?: string | undefined
  readonly fieldPath: string
}
/** Schema of `ObjectFieldSelector`. */
export const ObjectFieldSelector: Schema.Codec<ObjectFieldSelector> = /*#__PURE__*/ k.object<ObjectFieldSelector>("CoreV1.ObjectFieldSelector", () => ({
  apiVersion: k.string,
  fieldPath: k.string
}), ["fieldPath"])

/** Type of `BatchV1.CronJobStatus.active`, `Binding.target` and 9 more. */
export interface ObjectReference {
  readonly apiVersion?: string | undefined
  readonly fieldPath?: string | undefined
  readonly kind?: string | undefined
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly resourceVersion?: string | undefined
  readonly uid?: string | undefined
}
/** Schema of `ObjectReference`. */
export const ObjectReference: Schema.Codec<ObjectReference> = /*#__PURE__*/ k.object<ObjectReference>("CoreV1.ObjectReference", () => ({
  apiVersion: k.string,
  fieldPath: k.string,
  kind: k.string,
  name: k.string,
  namespace: k.string,
  resourceVersion: k.string,
  uid: k.string
}))

/** `v1` PersistentVolume, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core) */
export interface PersistentVolume {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PersistentVolumeSpec | undefined
  readonly status?: PersistentVolumeStatus | undefined
}
/** Schema of `PersistentVolume`. */
export const PersistentVolume: Schema.Codec<PersistentVolume> = /*#__PURE__*/ k.object<PersistentVolume>("CoreV1.PersistentVolume", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PersistentVolumeSpec,
  status: PersistentVolumeStatus
}))

/** `v1` PersistentVolumeClaim, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core) */
export interface PersistentVolumeClaim {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PersistentVolumeClaimSpec | undefined
  readonly status?: PersistentVolumeClaimStatus | undefined
}
/** Schema of `PersistentVolumeClaim`. */
export const PersistentVolumeClaim: Schema.Codec<PersistentVolumeClaim> = /*#__PURE__*/ k.object<PersistentVolumeClaim>("CoreV1.PersistentVolumeClaim", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PersistentVolumeClaimSpec,
  status: PersistentVolumeClaimStatus
}))

/** Type of `PersistentVolumeClaimStatus.conditions`. */
export interface PersistentVolumeClaimCondition {
  readonly lastProbeTime?: Time | undefined
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `PersistentVolumeClaimCondition`. */
export const PersistentVolumeClaimCondition: Schema.Codec<PersistentVolumeClaimCondition> = /*#__PURE__*/ k.object<PersistentVolumeClaimCondition>("CoreV1.PersistentVolumeClaimCondition", () => ({
  lastProbeTime: k.time,
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `v1` PersistentVolumeClaimList. */
export interface PersistentVolumeClaimList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PersistentVolumeClaim>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PersistentVolumeClaimList`. */
export const PersistentVolumeClaimList: Schema.Codec<PersistentVolumeClaimList> = /*#__PURE__*/ k.object<PersistentVolumeClaimList>("CoreV1.PersistentVolumeClaimList", () => ({
  apiVersion: k.string,
  items: k.array(PersistentVolumeClaim),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PersistentVolumeClaim.spec`, `PersistentVolumeClaimTemplate.spec`. */
export interface PersistentVolumeClaimSpec {
  /** list-type atomic */
  readonly accessModes?: ReadonlyArray<"ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOnce" | "ReadWriteOncePod" | (string & {})> | undefined
  readonly dataSource?: TypedLocalObjectReference | undefined
  readonly dataSourceRef?: TypedObjectReference | undefined
  readonly resources?: VolumeResourceRequirements | undefined
  readonly selector?: MetaV1.LabelSelector | undefined
  readonly storageClassName?: string | undefined
  readonly volumeAttributesClassName?: string | undefined
  readonly volumeMode?: "Block" | "Filesystem" | (string & {}) | undefined
  readonly volumeName?: string | undefined
}
/** Schema of `PersistentVolumeClaimSpec`. */
export const PersistentVolumeClaimSpec: Schema.Codec<PersistentVolumeClaimSpec> = /*#__PURE__*/ k.object<PersistentVolumeClaimSpec>("CoreV1.PersistentVolumeClaimSpec", () => ({
  accessModes: k.array(k.string),
  dataSource: TypedLocalObjectReference,
  dataSourceRef: TypedObjectReference,
  resources: VolumeResourceRequirements,
  selector: MetaV1.LabelSelector,
  storageClassName: k.string,
  volumeAttributesClassName: k.string,
  volumeMode: k.string,
  volumeName: k.string
}))

/** Type of `PersistentVolumeClaim.status`. */
export interface PersistentVolumeClaimStatus {
  /** list-type atomic */
  readonly accessModes?: ReadonlyArray<"ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOnce" | "ReadWriteOncePod" | (string & {})> | undefined
  /** map-type granular */
  readonly allocatedResourceStatuses?: { readonly [key: string]: "ControllerResizeInProgress" | "ControllerResizeInfeasible" | "NodeResizeInProgress" | "NodeResizeInfeasible" | "NodeResizePending" | (string & {}) } | undefined
  readonly allocatedResources?: { readonly [key: string]: Quantity } | undefined
  readonly capacity?: { readonly [key: string]: Quantity } | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<PersistentVolumeClaimCondition> | undefined
  readonly currentVolumeAttributesClassName?: string | undefined
  readonly modifyVolumeStatus?: ModifyVolumeStatus | undefined
  readonly phase?: "Bound" | "Lost" | "Pending" | (string & {}) | undefined
}
/** Schema of `PersistentVolumeClaimStatus`. */
export const PersistentVolumeClaimStatus: Schema.Codec<PersistentVolumeClaimStatus> = /*#__PURE__*/ k.object<PersistentVolumeClaimStatus>("CoreV1.PersistentVolumeClaimStatus", () => ({
  accessModes: k.array(k.string),
  allocatedResourceStatuses: k.map(k.string),
  allocatedResources: k.map(k.quantity),
  capacity: k.map(k.quantity),
  conditions: k.array(PersistentVolumeClaimCondition),
  currentVolumeAttributesClassName: k.string,
  modifyVolumeStatus: ModifyVolumeStatus,
  phase: k.string
}))

/** Type of `EphemeralVolumeSource.volumeClaimTemplate`. */
export interface PersistentVolumeClaimTemplate {
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: PersistentVolumeClaimSpec
}
/** Schema of `PersistentVolumeClaimTemplate`. */
export const PersistentVolumeClaimTemplate: Schema.Codec<PersistentVolumeClaimTemplate> = /*#__PURE__*/ k.object<PersistentVolumeClaimTemplate>("CoreV1.PersistentVolumeClaimTemplate", () => ({
  metadata: MetaV1.ObjectMeta,
  spec: PersistentVolumeClaimSpec
}), ["spec"])

/** Type of `Volume.persistentVolumeClaim`. */
export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string
  readonly readOnly?: boolean | undefined
}
/** Schema of `PersistentVolumeClaimVolumeSource`. */
export const PersistentVolumeClaimVolumeSource: Schema.Codec<PersistentVolumeClaimVolumeSource> = /*#__PURE__*/ k.object<PersistentVolumeClaimVolumeSource>("CoreV1.PersistentVolumeClaimVolumeSource", () => ({
  claimName: k.string,
  readOnly: k.boolean
}), ["claimName"])

/** `v1` PersistentVolumeList. */
export interface PersistentVolumeList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PersistentVolume>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PersistentVolumeList`. */
export const PersistentVolumeList: Schema.Codec<PersistentVolumeList> = /*#__PURE__*/ k.object<PersistentVolumeList>("CoreV1.PersistentVolumeList", () => ({
  apiVersion: k.string,
  items: k.array(PersistentVolume),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PersistentVolume.spec`, `StorageV1.VolumeAttachmentSource.inlineVolumeSpec`. */
export interface PersistentVolumeSpec {
  /** list-type atomic */
  readonly accessModes?: ReadonlyArray<"ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOnce" | "ReadWriteOncePod" | (string & {})> | undefined
  /** @deprecated use the CSI driver `ebs.csi.aws.com` */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource | undefined
  /** @deprecated use the CSI driver `disk.csi.azure.com` */
  readonly azureDisk?: AzureDiskVolumeSource | undefined
  /** @deprecated use the CSI driver `file.csi.azure.com` */
  readonly azureFile?: AzureFilePersistentVolumeSource | undefined
  readonly capacity?: { readonly [key: string]: Quantity } | undefined
  /** @deprecated no longer supported */
  readonly cephfs?: CephFSPersistentVolumeSource | undefined
  /** @deprecated use the CSI driver `cinder.csi.openstack.org` */
  readonly cinder?: CinderPersistentVolumeSource | undefined
  /** map-type granular */
  readonly claimRef?: ObjectReference | undefined
  readonly csi?: CSIPersistentVolumeSource | undefined
  readonly fc?: FCVolumeSource | undefined
  /** @deprecated use a CSI driver */
  readonly flexVolume?: FlexPersistentVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly flocker?: FlockerVolumeSource | undefined
  /** @deprecated use the CSI driver `pd.csi.storage.gke.io` */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly glusterfs?: GlusterfsPersistentVolumeSource | undefined
  readonly hostPath?: HostPathVolumeSource | undefined
  readonly iscsi?: ISCSIPersistentVolumeSource | undefined
  readonly local?: LocalVolumeSource | undefined
  /** list-type atomic */
  readonly mountOptions?: ReadonlyArray<string> | undefined
  readonly nfs?: NFSVolumeSource | undefined
  readonly nodeAffinity?: VolumeNodeAffinity | undefined
  readonly persistentVolumeReclaimPolicy?: "Delete" | "Recycle" | "Retain" | (string & {}) | undefined
  /** @deprecated no longer supported */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource | undefined
  /** @deprecated use the CSI driver `pxd.portworx.com` */
  readonly portworxVolume?: PortworxVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly quobyte?: QuobyteVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly rbd?: RBDPersistentVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly scaleIO?: ScaleIOPersistentVolumeSource | undefined
  readonly storageClassName?: string | undefined
  /** @deprecated no longer supported */
  readonly storageos?: StorageOSPersistentVolumeSource | undefined
  readonly volumeAttributesClassName?: string | undefined
  readonly volumeMode?: "Block" | "Filesystem" | (string & {}) | undefined
  /** @deprecated use the CSI driver `csi.vsphere.vmware.com` */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource | undefined
}
/** Schema of `PersistentVolumeSpec`. */
export const PersistentVolumeSpec: Schema.Codec<PersistentVolumeSpec> = /*#__PURE__*/ k.object<PersistentVolumeSpec>("CoreV1.PersistentVolumeSpec", () => ({
  accessModes: k.array(k.string),
  awsElasticBlockStore: AWSElasticBlockStoreVolumeSource,
  azureDisk: AzureDiskVolumeSource,
  azureFile: AzureFilePersistentVolumeSource,
  capacity: k.map(k.quantity),
  cephfs: CephFSPersistentVolumeSource,
  cinder: CinderPersistentVolumeSource,
  claimRef: ObjectReference,
  csi: CSIPersistentVolumeSource,
  fc: FCVolumeSource,
  flexVolume: FlexPersistentVolumeSource,
  flocker: FlockerVolumeSource,
  gcePersistentDisk: GCEPersistentDiskVolumeSource,
  glusterfs: GlusterfsPersistentVolumeSource,
  hostPath: HostPathVolumeSource,
  iscsi: ISCSIPersistentVolumeSource,
  local: LocalVolumeSource,
  mountOptions: k.array(k.string),
  nfs: NFSVolumeSource,
  nodeAffinity: VolumeNodeAffinity,
  persistentVolumeReclaimPolicy: k.string,
  photonPersistentDisk: PhotonPersistentDiskVolumeSource,
  portworxVolume: PortworxVolumeSource,
  quobyte: QuobyteVolumeSource,
  rbd: RBDPersistentVolumeSource,
  scaleIO: ScaleIOPersistentVolumeSource,
  storageClassName: k.string,
  storageos: StorageOSPersistentVolumeSource,
  volumeAttributesClassName: k.string,
  volumeMode: k.string,
  vsphereVolume: VsphereVirtualDiskVolumeSource
}))

/** Type of `PersistentVolume.status`. */
export interface PersistentVolumeStatus {
  readonly lastPhaseTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly phase?: "Available" | "Bound" | "Failed" | "Pending" | "Released" | (string & {}) | undefined
  readonly reason?: string | undefined
}
/** Schema of `PersistentVolumeStatus`. */
export const PersistentVolumeStatus: Schema.Codec<PersistentVolumeStatus> = /*#__PURE__*/ k.object<PersistentVolumeStatus>("CoreV1.PersistentVolumeStatus", () => ({
  lastPhaseTransitionTime: k.time,
  message: k.string,
  phase: k.string,
  reason: k.string
}))

/** Type of `PersistentVolumeSpec.photonPersistentDisk`, `Volume.photonPersistentDisk`. */
export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string | undefined
  readonly pdID: string
}
/** Schema of `PhotonPersistentDiskVolumeSource`. */
export const PhotonPersistentDiskVolumeSource: Schema.Codec<PhotonPersistentDiskVolumeSource> = /*#__PURE__*/ k.object<PhotonPersistentDiskVolumeSource>("CoreV1.PhotonPersistentDiskVolumeSource", () => ({
  fsType: k.string,
  pdID: k.string
}), ["pdID"])

/** `v1` Pod, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core) */
export interface Pod {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PodSpec | undefined
  readonly status?: PodStatus | undefined
}
/** Schema of `Pod`. */
export const Pod: Schema.Codec<Pod> = /*#__PURE__*/ k.object<Pod>("CoreV1.Pod", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: PodSpec,
  status: PodStatus
}))

/** Type of `Affinity.podAffinity`. */
export interface PodAffinity {
  /** list-type atomic */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: ReadonlyArray<WeightedPodAffinityTerm> | undefined
  /** list-type atomic */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: ReadonlyArray<PodAffinityTerm> | undefined
}
/** Schema of `PodAffinity`. */
export const PodAffinity: Schema.Codec<PodAffinity> = /*#__PURE__*/ k.object<PodAffinity>("CoreV1.PodAffinity", () => ({
  preferredDuringSchedulingIgnoredDuringExecution: k.array(WeightedPodAffinityTerm),
  requiredDuringSchedulingIgnoredDuringExecution: k.array(PodAffinityTerm)
}))

/** Type of `PodAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution` and 1 more. */
export interface PodAffinityTerm {
  readonly labelSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly matchLabelKeys?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly mismatchLabelKeys?: ReadonlyArray<string> | undefined
  readonly namespaceSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly namespaces?: ReadonlyArray<string> | undefined
  readonly topologyKey: string
}
/** Schema of `PodAffinityTerm`. */
export const PodAffinityTerm: Schema.Codec<PodAffinityTerm> = /*#__PURE__*/ k.object<PodAffinityTerm>("CoreV1.PodAffinityTerm", () => ({
  labelSelector: MetaV1.LabelSelector,
  matchLabelKeys: k.array(k.string),
  mismatchLabelKeys: k.array(k.string),
  namespaceSelector: MetaV1.LabelSelector,
  namespaces: k.array(k.string),
  topologyKey: k.string
}), ["topologyKey"])

/** Type of `Affinity.podAntiAffinity`. */
export interface PodAntiAffinity {
  /** list-type atomic */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: ReadonlyArray<WeightedPodAffinityTerm> | undefined
  /** list-type atomic */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: ReadonlyArray<PodAffinityTerm> | undefined
}
/** Schema of `PodAntiAffinity`. */
export const PodAntiAffinity: Schema.Codec<PodAntiAffinity> = /*#__PURE__*/ k.object<PodAntiAffinity>("CoreV1.PodAntiAffinity", () => ({
  preferredDuringSchedulingIgnoredDuringExecution: k.array(WeightedPodAffinityTerm),
  requiredDuringSchedulingIgnoredDuringExecution: k.array(PodAffinityTerm)
}))

/** Type of `VolumeProjection.podCertificate`. */
export interface PodCertificateProjection {
  readonly certificateChainPath?: string | undefined
  readonly credentialBundlePath?: string | undefined
  readonly keyPath?: string | undefined
  readonly keyType: string
  readonly maxExpirationSeconds?: number | undefined
  readonly signerName: string
  readonly userAnnotations?: { readonly [key: string]: string } | undefined
}
/** Schema of `PodCertificateProjection`. */
export const PodCertificateProjection: Schema.Codec<PodCertificateProjection> = /*#__PURE__*/ k.object<PodCertificateProjection>("CoreV1.PodCertificateProjection", () => ({
  certificateChainPath: k.string,
  credentialBundlePath: k.string,
  keyPath: k.string,
  keyType: k.string,
  maxExpirationSeconds: k.int32,
  signerName: k.string,
  userAnnotations: k.map(k.string)
}), ["keyType", "signerName"])

/** Type of `PodStatus.conditions`. */
export interface PodCondition {
  readonly lastProbeTime?: Time | undefined
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `PodCondition`. */
export const PodCondition: Schema.Codec<PodCondition> = /*#__PURE__*/ k.object<PodCondition>("CoreV1.PodCondition", () => ({
  lastProbeTime: k.time,
  lastTransitionTime: k.time,
  message: k.string,
  observedGeneration: k.int64,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** Type of `PodSpec.dnsConfig`. */
export interface PodDNSConfig {
  /** list-type atomic */
  readonly nameservers?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly options?: ReadonlyArray<PodDNSConfigOption> | undefined
  /** list-type atomic */
  readonly searches?: ReadonlyArray<string> | undefined
}
/** Schema of `PodDNSConfig`. */
export const PodDNSConfig: Schema.Codec<PodDNSConfig> = /*#__PURE__*/ k.object<PodDNSConfig>("CoreV1.PodDNSConfig", () => ({
  nameservers: k.array(k.string),
  options: k.array(PodDNSConfigOption),
  searches: k.array(k.string)
}))

/** Type of `PodDNSConfig.options`. */
export interface PodDNSConfigOption {
  readonly name?: string | undefined
  readonly value?: string | undefined
}
/** Schema of `PodDNSConfigOption`. */
export const PodDNSConfigOption: Schema.Codec<PodDNSConfigOption> = /*#__PURE__*/ k.object<PodDNSConfigOption>("CoreV1.PodDNSConfigOption", () => ({
  name: k.string,
  value: k.string
}))

/** Type of `PodStatus.extendedResourceClaimStatus`. */
export interface PodExtendedResourceClaimStatus {
  /** list-type atomic */
  readonly requestMappings: ReadonlyArray<ContainerExtendedResourceRequest>
  readonly resourceClaimName: string
}
/** Schema of `PodExtendedResourceClaimStatus`. */
export const PodExtendedResourceClaimStatus: Schema.Codec<PodExtendedResourceClaimStatus> = /*#__PURE__*/ k.object<PodExtendedResourceClaimStatus>("CoreV1.PodExtendedResourceClaimStatus", () => ({
  requestMappings: k.array(ContainerExtendedResourceRequest),
  resourceClaimName: k.string
}), ["requestMappings", "resourceClaimName"])

/** Type of `PodStatus.podIPs`. */
export interface PodIP {
  readonly ip: string
}
/** Schema of `PodIP`. */
export const PodIP: Schema.Codec<PodIP> = /*#__PURE__*/ k.object<PodIP>("CoreV1.PodIP", () => ({
  ip: k.string
}), ["ip"])

/** `v1` PodList. */
export interface PodList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Pod>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PodList`. */
export const PodList: Schema.Codec<PodList> = /*#__PURE__*/ k.object<PodList>("CoreV1.PodList", () => ({
  apiVersion: k.string,
  items: k.array(Pod),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `PodSpec.os`. */
export interface PodOS {
  readonly name: string
}
/** Schema of `PodOS`. */
export const PodOS: Schema.Codec<PodOS> = /*#__PURE__*/ k.object<PodOS>("CoreV1.PodOS", () => ({
  name: k.string
}), ["name"])

/** Type of `PodSpec.readinessGates`. */
export interface PodReadinessGate {
  readonly conditionType: string
}
/** Schema of `PodReadinessGate`. */
export const PodReadinessGate: Schema.Codec<PodReadinessGate> = /*#__PURE__*/ k.object<PodReadinessGate>("CoreV1.PodReadinessGate", () => ({
  conditionType: k.string
}), ["conditionType"])

/** Type of `PodSpec.resourceClaims`. */
export interface PodResourceClaim {
  readonly name: string
  readonly resourceClaimName?: string | undefined
  readonly resourceClaimTemplateName?: string | undefined
}
/** Schema of `PodResourceClaim`. */
export const PodResourceClaim: Schema.Codec<PodResourceClaim> = /*#__PURE__*/ k.object<PodResourceClaim>("CoreV1.PodResourceClaim", () => ({
  name: k.string,
  resourceClaimName: k.string,
  resourceClaimTemplateName: k.string
}), ["name"])

/** Type of `PodStatus.resourceClaimStatuses`. */
export interface PodResourceClaimStatus {
  readonly name: string
  readonly resourceClaimName?: string | undefined
}
/** Schema of `PodResourceClaimStatus`. */
export const PodResourceClaimStatus: Schema.Codec<PodResourceClaimStatus> = /*#__PURE__*/ k.object<PodResourceClaimStatus>("CoreV1.PodResourceClaimStatus", () => ({
  name: k.string,
  resourceClaimName: k.string
}), ["name"])

/** Type of `PodSpec.schedulingGates`. */
export interface PodSchedulingGate {
  readonly name: string
}
/** Schema of `PodSchedulingGate`. */
export const PodSchedulingGate: Schema.Codec<PodSchedulingGate> = /*#__PURE__*/ k.object<PodSchedulingGate>("CoreV1.PodSchedulingGate", () => ({
  name: k.string
}), ["name"])

/** Type of `PodSpec.schedulingGroup`. */
export interface PodSchedulingGroup {
  readonly podGroupName?: string | undefined
}
/** Schema of `PodSchedulingGroup`. */
export const PodSchedulingGroup: Schema.Codec<PodSchedulingGroup> = /*#__PURE__*/ k.object<PodSchedulingGroup>("CoreV1.PodSchedulingGroup", () => ({
  podGroupName: k.string
}))

/** Type of `PodSpec.securityContext`. */
export interface PodSecurityContext {
  readonly appArmorProfile?: AppArmorProfile | undefined
  /** int64 */
  readonly fsGroup?: number | undefined
  readonly fsGroupChangePolicy?: "Always" | "OnRootMismatch" | (string & {}) | undefined
  /** int64 */
  readonly runAsGroup?: number | undefined
  readonly runAsNonRoot?: boolean | undefined
  /** int64 */
  readonly runAsUser?: number | undefined
  readonly seLinuxChangePolicy?: string | undefined
  readonly seLinuxOptions?: SELinuxOptions | undefined
  readonly seccompProfile?: SeccompProfile | undefined
  /** list-type atomic; int64 */
  readonly supplementalGroups?: ReadonlyArray<number> | undefined
  readonly supplementalGroupsPolicy?: "Merge" | "Strict" | (string & {}) | undefined
  /** list-type atomic */
  readonly sysctls?: ReadonlyArray<Sysctl> | undefined
  readonly windowsOptions?: WindowsSecurityContextOptions | undefined
}
/** Schema of `PodSecurityContext`. */
export const PodSecurityContext: Schema.Codec<PodSecurityContext> = /*#__PURE__*/ k.object<PodSecurityContext>("CoreV1.PodSecurityContext", () => ({
  appArmorProfile: AppArmorProfile,
  fsGroup: k.int64,
  fsGroupChangePolicy: k.string,
  runAsGroup: k.int64,
  runAsNonRoot: k.boolean,
  runAsUser: k.int64,
  seLinuxChangePolicy: k.string,
  seLinuxOptions: SELinuxOptions,
  seccompProfile: SeccompProfile,
  supplementalGroups: k.array(k.int64),
  supplementalGroupsPolicy: k.string,
  sysctls: k.array(Sysctl),
  windowsOptions: WindowsSecurityContextOptions
}))

/** Type of `Pod.spec`, `PodTemplateSpec.spec`. */
export interface PodSpec {
  /** int64 */
  readonly activeDeadlineSeconds?: number | undefined
  readonly affinity?: Affinity | undefined
  readonly automountServiceAccountToken?: boolean | undefined
  /** list-type map by name */
  readonly containers: ReadonlyArray<Container>
  readonly dnsConfig?: PodDNSConfig | undefined
  readonly dnsPolicy?: "ClusterFirst" | "ClusterFirstWithHostNet" | "Default" | "None" | (string & {}) | undefined
  readonly enableServiceLinks?: boolean | undefined
  /** list-type map by name */
  readonly ephemeralContainers?: ReadonlyArray<EphemeralContainer> | undefined
  /** list-type map by ip */
  readonly hostAliases?: ReadonlyArray<HostAlias> | undefined
  readonly hostIPC?: boolean | undefined
  readonly hostNetwork?: boolean | undefined
  readonly hostPID?: boolean | undefined
  readonly hostUsers?: boolean | undefined
  readonly hostname?: string | undefined
  readonly hostnameOverride?: string | undefined
  /** list-type map by name */
  readonly imagePullSecrets?: ReadonlyArray<LocalObjectReference> | undefined
  /** list-type map by name */
  readonly initContainers?: ReadonlyArray<Container> | undefined
  readonly nodeName?: string | undefined
  /** map-type atomic */
  readonly nodeSelector?: { readonly [key: string]: string } | undefined
  readonly os?: PodOS | undefined
  readonly overhead?: { readonly [key: string]: Quantity } | undefined
  readonly preemptionPolicy?: "Never" | "PreemptLowerPriority" | (string & {}) | undefined
  readonly priority?: number | undefined
  readonly priorityClassName?: string | undefined
  /** list-type atomic */
  readonly readinessGates?: ReadonlyArray<PodReadinessGate> | undefined
  /** list-type map by name */
  readonly resourceClaims?: ReadonlyArray<PodResourceClaim> | undefined
  readonly resources?: ResourceRequirements | undefined
  readonly restartPolicy?: "Always" | "Never" | "OnFailure" | (string & {}) | undefined
  readonly runtimeClassName?: string | undefined
  readonly schedulerName?: string | undefined
  /** list-type map by name */
  readonly schedulingGates?: ReadonlyArray<PodSchedulingGate> | undefined
  readonly schedulingGroup?: PodSchedulingGroup | undefined
  readonly securityContext?: PodSecurityContext | undefined
  /** @deprecated use `serviceAccountName` */
  readonly serviceAccount?: string | undefined
  readonly serviceAccountName?: string | undefined
  readonly setHostnameAsFQDN?: boolean | undefined
  readonly shareProcessNamespace?: boolean | undefined
  readonly subdomain?: string | undefined
  /** int64 */
  readonly terminationGracePeriodSeconds?: number | undefined
  /** list-type atomic */
  readonly tolerations?: ReadonlyArray<Toleration> | undefined
  /** list-type map by topologyKey, whenUnsatisfiable */
  readonly topologySpreadConstraints?: ReadonlyArray<TopologySpreadConstraint> | undefined
  /** list-type map by name */
  readonly volumes?: ReadonlyArray<Volume> | undefined
}
/** Schema of `PodSpec`. */
export const PodSpec: Schema.Codec<PodSpec> = /*#__PURE__*/ k.object<PodSpec>("CoreV1.PodSpec", () => ({
  activeDeadlineSeconds: k.int64,
  affinity: Affinity,
  automountServiceAccountToken: k.boolean,
  containers: k.array(Container),
  dnsConfig: PodDNSConfig,
  dnsPolicy: k.string,
  enableServiceLinks: k.boolean,
  ephemeralContainers: k.array(EphemeralContainer),
  hostAliases: k.array(HostAlias),
  hostIPC: k.boolean,
  hostNetwork: k.boolean,
  hostPID: k.boolean,
  hostUsers: k.boolean,
  hostname: k.string,
  hostnameOverride: k.string,
  imagePullSecrets: k.array(LocalObjectReference),
  initContainers: k.array(Container),
  nodeName: k.string,
  nodeSelector: k.map(k.string),
  os: PodOS,
  overhead: k.map(k.quantity),
  preemptionPolicy: k.string,
  priority: k.int32,
  priorityClassName: k.string,
  readinessGates: k.array(PodReadinessGate),
  resourceClaims: k.array(PodResourceClaim),
  resources: ResourceRequirements,
  restartPolicy: k.string,
  runtimeClassName: k.string,
  schedulerName: k.string,
  schedulingGates: k.array(PodSchedulingGate),
  schedulingGroup: PodSchedulingGroup,
  securityContext: PodSecurityContext,
  serviceAccount: k.string,
  serviceAccountName: k.string,
  setHostnameAsFQDN: k.boolean,
  shareProcessNamespace: k.boolean,
  subdomain: k.string,
  terminationGracePeriodSeconds: k.int64,
  tolerations: k.array(Toleration),
  topologySpreadConstraints: k.array(TopologySpreadConstraint),
  volumes: k.array(Volume)
}), ["containers"])

/** Type of `Pod.status`. */
export interface PodStatus {
  readonly allocatedResources?: { readonly [key: string]: Quantity } | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<PodCondition> | undefined
  /** list-type atomic */
  readonly containerStatuses?: ReadonlyArray<ContainerStatus> | undefined
  /** list-type atomic */
  readonly ephemeralContainerStatuses?: ReadonlyArray<ContainerStatus> | undefined
  readonly extendedResourceClaimStatus?: PodExtendedResourceClaimStatus | undefined
  readonly hostIP?: string | undefined
  /** list-type atomic */
  readonly hostIPs?: ReadonlyArray<HostIP> | undefined
  /** list-type atomic */
  readonly initContainerStatuses?: ReadonlyArray<ContainerStatus> | undefined
  readonly message?: string | undefined
  /** list-type atomic */
  readonly nodeAllocatableResourceClaimStatuses?: ReadonlyArray<NodeAllocatableResourceClaimStatus> | undefined
  readonly nominatedNodeName?: string | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly phase?: "Failed" | "Pending" | "Running" | "Succeeded" | "Unknown" | (string & {}) | undefined
  readonly podIP?: string | undefined
  /** list-type map by ip */
  readonly podIPs?: ReadonlyArray<PodIP> | undefined
  readonly qosClass?: "BestEffort" | "Burstable" | "Guaranteed" | (string & {}) | undefined
  readonly reason?: string | undefined
  /** @deprecated use the conditions `PodResizePending` and `PodResizeInProgress` */
  readonly resize?: string | undefined
  /** list-type map by name */
  readonly resourceClaimStatuses?: ReadonlyArray<PodResourceClaimStatus> | undefined
  readonly resources?: ResourceRequirements | undefined
  readonly startTime?: Time | undefined
}
/** Schema of `PodStatus`. */
export const PodStatus: Schema.Codec<PodStatus> = /*#__PURE__*/ k.object<PodStatus>("CoreV1.PodStatus", () => ({
  allocatedResources: k.map(k.quantity),
  conditions: k.array(PodCondition),
  containerStatuses: k.array(ContainerStatus),
  ephemeralContainerStatuses: k.array(ContainerStatus),
  extendedResourceClaimStatus: PodExtendedResourceClaimStatus,
  hostIP: k.string,
  hostIPs: k.array(HostIP),
  initContainerStatuses: k.array(ContainerStatus),
  message: k.string,
  nodeAllocatableResourceClaimStatuses: k.array(NodeAllocatableResourceClaimStatus),
  nominatedNodeName: k.string,
  observedGeneration: k.int64,
  phase: k.string,
  podIP: k.string,
  podIPs: k.array(PodIP),
  qosClass: k.string,
  reason: k.string,
  resize: k.string,
  resourceClaimStatuses: k.array(PodResourceClaimStatus),
  resources: ResourceRequirements,
  startTime: k.time
}))

/** `v1` PodTemplate, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core) */
export interface PodTemplate {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly template?: PodTemplateSpec | undefined
}
/** Schema of `PodTemplate`. */
export const PodTemplate: Schema.Codec<PodTemplate> = /*#__PURE__*/ k.object<PodTemplate>("CoreV1.PodTemplate", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  template: PodTemplateSpec
}))

/** `v1` PodTemplateList. */
export interface PodTemplateList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PodTemplate>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PodTemplateList`. */
export const PodTemplateList: Schema.Codec<PodTemplateList> = /*#__PURE__*/ k.object<PodTemplateList>("CoreV1.PodTemplateList", () => ({
  apiVersion: k.string,
  items: k.array(PodTemplate),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `AppsV1.DaemonSetSpec.template`, `AppsV1.DeploymentSpec.template` and 5 more. */
export interface PodTemplateSpec {
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: PodSpec | undefined
}
/** Schema of `PodTemplateSpec`. */
export const PodTemplateSpec: Schema.Codec<PodTemplateSpec> = /*#__PURE__*/ k.object<PodTemplateSpec>("CoreV1.PodTemplateSpec", () => ({
  metadata: MetaV1.ObjectMeta,
  spec: PodSpec
}))

/** Type of `LoadBalancerIngress.ports`. */
export interface PortStatus {
  readonly error?: string | undefined
  readonly port: number
  readonly protocol: "SCTP" | "TCP" | "UDP" | (string & {})
}
/** Schema of `PortStatus`. */
export const PortStatus: Schema.Codec<PortStatus> = /*#__PURE__*/ k.object<PortStatus>("CoreV1.PortStatus", () => ({
  error: k.string,
  port: k.int32,
  protocol: k.string
}), ["port", "protocol"])

/** Type of `PersistentVolumeSpec.portworxVolume`, `Volume.portworxVolume`. */
export interface PortworxVolumeSource {
  readonly fsType?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly volumeID: string
}
/** Schema of `PortworxVolumeSource`. */
export const PortworxVolumeSource: Schema.Codec<PortworxVolumeSource> = /*#__PURE__*/ k.object<PortworxVolumeSource>("CoreV1.PortworxVolumeSource", () => ({
  fsType: k.string,
  readOnly: k.boolean,
  volumeID: k.string
}), ["volumeID"])

/** Type of `NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution`. */
export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm
  readonly weight: number
}
/** Schema of `PreferredSchedulingTerm`. */
export const PreferredSchedulingTerm: Schema.Codec<PreferredSchedulingTerm> = /*#__PURE__*/ k.object<PreferredSchedulingTerm>("CoreV1.PreferredSchedulingTerm", () => ({
  preference: NodeSelectorTerm,
  weight: k.int32
}), ["preference", "weight"])

/** Type of `Container.livenessProbe`, `Container.readinessProbe` and 4 more. */
export interface Probe {
  readonly exec?: ExecAction | undefined
  readonly failureThreshold?: number | undefined
  readonly grpc?: GRPCAction | undefined
  readonly httpGet?: HTTPGetAction | undefined
  readonly initialDelaySeconds?: number | undefined
  readonly periodSeconds?: number | undefined
  readonly successThreshold?: number | undefined
  readonly tcpSocket?: TCPSocketAction | undefined
  /** int64 */
  readonly terminationGracePeriodSeconds?: number | undefined
  readonly timeoutSeconds?: number | undefined
}
/** Schema of `Probe`. */
export const Probe: Schema.Codec<Probe> = /*#__PURE__*/ k.object<Probe>("CoreV1.Probe", () => ({
  exec: ExecAction,
  failureThreshold: k.int32,
  grpc: GRPCAction,
  httpGet: HTTPGetAction,
  initialDelaySeconds: k.int32,
  periodSeconds: k.int32,
  successThreshold: k.int32,
  tcpSocket: TCPSocketAction,
  terminationGracePeriodSeconds: k.int64,
  timeoutSeconds: k.int32
}))

/** Type of `Volume.projected`. */
export interface ProjectedVolumeSource {
  readonly defaultMode?: number | undefined
  /** list-type atomic */
  readonly sources?: ReadonlyArray<VolumeProjection> | undefined
}
/** Schema of `ProjectedVolumeSource`. */
export const ProjectedVolumeSource: Schema.Codec<ProjectedVolumeSource> = /*#__PURE__*/ k.object<ProjectedVolumeSource>("CoreV1.ProjectedVolumeSource", () => ({
  defaultMode: k.int32,
  sources: k.array(VolumeProjection)
}))

/** Type of `PersistentVolumeSpec.quobyte`, `Volume.quobyte`. */
export interface QuobyteVolumeSource {
  readonly group?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly registry: string
  readonly tenant?: string | undefined
  readonly user?: string | undefined
  readonly volume: string
}
/** Schema of `QuobyteVolumeSource`. */
export const QuobyteVolumeSource: Schema.Codec<QuobyteVolumeSource> = /*#__PURE__*/ k.object<QuobyteVolumeSource>("CoreV1.QuobyteVolumeSource", () => ({
  group: k.string,
  readOnly: k.boolean,
  registry: k.string,
  tenant: k.string,
  user: k.string,
  volume: k.string
}), ["registry", "volume"])

/** Type of `PersistentVolumeSpec.rbd`. */
export interface RBDPersistentVolumeSource {
  readonly fsType?: string | undefined
  readonly image: string
  /** default `"/etc/ceph/keyring"` */
  readonly keyring?: string | undefined
  /** list-type atomic */
  readonly monitors: ReadonlyArray<string>
  /** default `"rbd"` */
  readonly pool?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: SecretReference | undefined
  /** default `"admin"` */
  readonly user?: string | undefined
}
/** Schema of `RBDPersistentVolumeSource`. */
export const RBDPersistentVolumeSource: Schema.Codec<RBDPersistentVolumeSource> = /*#__PURE__*/ k.object<RBDPersistentVolumeSource>("CoreV1.RBDPersistentVolumeSource", () => ({
  fsType: k.string,
  image: k.string,
  keyring: k.string,
  monitors: k.array(k.string),
  pool: k.string,
  readOnly: k.boolean,
  secretRef: SecretReference,
  user: k.string
}), ["image", "monitors"])

/** Type of `Volume.rbd`. */
export interface RBDVolumeSource {
  readonly fsType?: string | undefined
  readonly image: string
  /** default `"/etc/ceph/keyring"` */
  readonly keyring?: string | undefined
  /** list-type atomic */
  readonly monitors: ReadonlyArray<string>
  /** default `"rbd"` */
  readonly pool?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: LocalObjectReference | undefined
  /** default `"admin"` */
  readonly user?: string | undefined
}
/** Schema of `RBDVolumeSource`. */
export const RBDVolumeSource: Schema.Codec<RBDVolumeSource> = /*#__PURE__*/ k.object<RBDVolumeSource>("CoreV1.RBDVolumeSource", () => ({
  fsType: k.string,
  image: k.string,
  keyring: k.string,
  monitors: k.array(k.string),
  pool: k.string,
  readOnly: k.boolean,
  secretRef: LocalObjectReference,
  user: k.string
}), ["image", "monitors"])

/** `v1` ReplicationController, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core) */
export interface ReplicationController {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ReplicationControllerSpec | undefined
  readonly status?: ReplicationControllerStatus | undefined
}
/** Schema of `ReplicationController`. */
export const ReplicationController: Schema.Codec<ReplicationController> = /*#__PURE__*/ k.object<ReplicationController>("CoreV1.ReplicationController", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ReplicationControllerSpec,
  status: ReplicationControllerStatus
}))

/** Type of `ReplicationControllerStatus.conditions`. */
export interface ReplicationControllerCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `ReplicationControllerCondition`. */
export const ReplicationControllerCondition: Schema.Codec<ReplicationControllerCondition> = /*#__PURE__*/ k.object<ReplicationControllerCondition>("CoreV1.ReplicationControllerCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `v1` ReplicationControllerList. */
export interface ReplicationControllerList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ReplicationController>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ReplicationControllerList`. */
export const ReplicationControllerList: Schema.Codec<ReplicationControllerList> = /*#__PURE__*/ k.object<ReplicationControllerList>("CoreV1.ReplicationControllerList", () => ({
  apiVersion: k.string,
  items: k.array(ReplicationController),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ReplicationController.spec`. */
export interface ReplicationControllerSpec {
  readonly minReadySeconds?: number | undefined
  /** default `1` */
  readonly replicas?: number | undefined
  /** map-type atomic */
  readonly selector?: { readonly [key: string]: string } | undefined
  readonly template?: PodTemplateSpec | undefined
}
/** Schema of `ReplicationControllerSpec`. */
export const ReplicationControllerSpec: Schema.Codec<ReplicationControllerSpec> = /*#__PURE__*/ k.object<ReplicationControllerSpec>("CoreV1.ReplicationControllerSpec", () => ({
  minReadySeconds: k.int32,
  replicas: k.int32,
  selector: k.map(k.string),
  template: PodTemplateSpec
}))

/** Type of `ReplicationController.status`. */
export interface ReplicationControllerStatus {
  readonly availableReplicas?: number | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<ReplicationControllerCondition> | undefined
  readonly fullyLabeledReplicas?: number | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly readyReplicas?: number | undefined
  readonly replicas: number
}
/** Schema of `ReplicationControllerStatus`. */
export const ReplicationControllerStatus: Schema.Codec<ReplicationControllerStatus> = /*#__PURE__*/ k.object<ReplicationControllerStatus>("CoreV1.ReplicationControllerStatus", () => ({
  availableReplicas: k.int32,
  conditions: k.array(ReplicationControllerCondition),
  fullyLabeledReplicas: k.int32,
  observedGeneration: k.int64,
  readyReplicas: k.int32,
  replicas: k.int32
}), ["replicas"])

/** Type of `ResourceRequirements.claims`. */
export interface ResourceClaim {
  readonly name: string
  readonly request?: string | undefined
}
/** Schema of `ResourceClaim`. */
export const ResourceClaim: Schema.Codec<ResourceClaim> = /*#__PURE__*/ k.object<ResourceClaim>("CoreV1.ResourceClaim", () => ({
  name: k.string,
  request: k.string
}), ["name"])

/** Type of `DownwardAPIVolumeFile.resourceFieldRef`, `EnvVarSource.resourceFieldRef`. */
export interface ResourceFieldSelector {
  readonly containerName?: string | undefined
  readonly divisor?: Quantity | undefined
  readonly resource: string
}
/** Schema of `ResourceFieldSelector`. */
export const ResourceFieldSelector: Schema.Codec<ResourceFieldSelector> = /*#__PURE__*/ k.object<ResourceFieldSelector>("CoreV1.ResourceFieldSelector", () => ({
  containerName: k.string,
  divisor: k.quantity,
  resource: k.string
}), ["resource"])

/** Type of `ResourceStatus.resources`. */
export interface ResourceHealth {
  readonly health?: string | undefined
  readonly message?: string | undefined
  readonly resourceID: string
}
/** Schema of `ResourceHealth`. */
export const ResourceHealth: Schema.Codec<ResourceHealth> = /*#__PURE__*/ k.object<ResourceHealth>("CoreV1.ResourceHealth", () => ({
  health: k.string,
  message: k.string,
  resourceID: k.string
}), ["resourceID"])

/** `v1` ResourceQuota, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core) */
export interface ResourceQuota {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ResourceQuotaSpec | undefined
  readonly status?: ResourceQuotaStatus | undefined
}
/** Schema of `ResourceQuota`. */
export const ResourceQuota: Schema.Codec<ResourceQuota> = /*#__PURE__*/ k.object<ResourceQuota>("CoreV1.ResourceQuota", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ResourceQuotaSpec,
  status: ResourceQuotaStatus
}))

/** `v1` ResourceQuotaList. */
export interface ResourceQuotaList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ResourceQuota>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ResourceQuotaList`. */
export const ResourceQuotaList: Schema.Codec<ResourceQuotaList> = /*#__PURE__*/ k.object<ResourceQuotaList>("CoreV1.ResourceQuotaList", () => ({
  apiVersion: k.string,
  items: k.array(ResourceQuota),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ResourceQuota.spec`. */
export interface ResourceQuotaSpec {
  readonly hard?: { readonly [key: string]: Quantity } | undefined
  readonly scopeSelector?: ScopeSelector | undefined
  /** list-type atomic */
  readonly scopes?: ReadonlyArray<"BestEffort" | "CrossNamespacePodAffinity" | "NotBestEffort" | "NotTerminating" | "PriorityClass" | "Terminating" | "VolumeAttributesClass" | (string & {})> | undefined
}
/** Schema of `ResourceQuotaSpec`. */
export const ResourceQuotaSpec: Schema.Codec<ResourceQuotaSpec> = /*#__PURE__*/ k.object<ResourceQuotaSpec>("CoreV1.ResourceQuotaSpec", () => ({
  hard: k.map(k.quantity),
  scopeSelector: ScopeSelector,
  scopes: k.array(k.string)
}))

/** Type of `ResourceQuota.status`. */
export interface ResourceQuotaStatus {
  readonly hard?: { readonly [key: string]: Quantity } | undefined
  readonly used?: { readonly [key: string]: Quantity } | undefined
}
/** Schema of `ResourceQuotaStatus`. */
export const ResourceQuotaStatus: Schema.Codec<ResourceQuotaStatus> = /*#__PURE__*/ k.object<ResourceQuotaStatus>("CoreV1.ResourceQuotaStatus", () => ({
  hard: k.map(k.quantity),
  used: k.map(k.quantity)
}))

/** Type of `Container.resources`, `ContainerStatus.resources` and 3 more. */
export interface ResourceRequirements {
  /** list-type map by name */
  readonly claims?: ReadonlyArray<ResourceClaim> | undefined
  readonly limits?: { readonly [key: string]: Quantity } | undefined
  readonly requests?: { readonly [key: string]: Quantity } | undefined
}
/** Schema of `ResourceRequirements`. */
export const ResourceRequirements: Schema.Codec<ResourceRequirements> = /*#__PURE__*/ k.object<ResourceRequirements>("CoreV1.ResourceRequirements", () => ({
  claims: k.array(ResourceClaim),
  limits: k.map(k.quantity),
  requests: k.map(k.quantity)
}))

/** Type of `ContainerStatus.allocatedResourcesStatus`. */
export interface ResourceStatus {
  readonly name: string
  /** list-type map by resourceID */
  readonly resources?: ReadonlyArray<ResourceHealth> | undefined
}
/** Schema of `ResourceStatus`. */
export const ResourceStatus: Schema.Codec<ResourceStatus> = /*#__PURE__*/ k.object<ResourceStatus>("CoreV1.ResourceStatus", () => ({
  name: k.string,
  resources: k.array(ResourceHealth)
}), ["name"])

/** Type of `PodSecurityContext.seLinuxOptions`, `SecurityContext.seLinuxOptions`. */
export interface SELinuxOptions {
  readonly level?: string | undefined
  readonly role?: string | undefined
  readonly type?: string | undefined
  readonly user?: string | undefined
}
/** Schema of `SELinuxOptions`. */
export const SELinuxOptions: Schema.Codec<SELinuxOptions> = /*#__PURE__*/ k.object<SELinuxOptions>("CoreV1.SELinuxOptions", () => ({
  level: k.string,
  role: k.string,
  type: k.string,
  user: k.string
}))

/** Type of `PersistentVolumeSpec.scaleIO`. */
export interface ScaleIOPersistentVolumeSource {
  /** default `"xfs"` */
  readonly fsType?: string | undefined
  readonly gateway: string
  readonly protectionDomain?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef: SecretReference
  readonly sslEnabled?: boolean | undefined
  /** default `"ThinProvisioned"` */
  readonly storageMode?: string | undefined
  readonly storagePool?: string | undefined
  readonly system: string
  readonly volumeName?: string | undefined
}
/** Schema of `ScaleIOPersistentVolumeSource`. */
export const ScaleIOPersistentVolumeSource: Schema.Codec<ScaleIOPersistentVolumeSource> = /*#__PURE__*/ k.object<ScaleIOPersistentVolumeSource>("CoreV1.ScaleIOPersistentVolumeSource", () => ({
  fsType: k.string,
  gateway: k.string,
  protectionDomain: k.string,
  readOnly: k.boolean,
  secretRef: SecretReference,
  sslEnabled: k.boolean,
  storageMode: k.string,
  storagePool: k.string,
  system: k.string,
  volumeName: k.string
}), ["gateway", "secretRef", "system"])

/** Type of `Volume.scaleIO`. */
export interface ScaleIOVolumeSource {
  /** default `"xfs"` */
  readonly fsType?: string | undefined
  readonly gateway: string
  readonly protectionDomain?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef: LocalObjectReference
  readonly sslEnabled?: boolean | undefined
  /** default `"ThinProvisioned"` */
  readonly storageMode?: string | undefined
  readonly storagePool?: string | undefined
  readonly system: string
  readonly volumeName?: string | undefined
}
/** Schema of `ScaleIOVolumeSource`. */
export const ScaleIOVolumeSource: Schema.Codec<ScaleIOVolumeSource> = /*#__PURE__*/ k.object<ScaleIOVolumeSource>("CoreV1.ScaleIOVolumeSource", () => ({
  fsType: k.string,
  gateway: k.string,
  protectionDomain: k.string,
  readOnly: k.boolean,
  secretRef: LocalObjectReference,
  sslEnabled: k.boolean,
  storageMode: k.string,
  storagePool: k.string,
  system: k.string,
  volumeName: k.string
}), ["gateway", "secretRef", "system"])

/** Type of `ResourceQuotaSpec.scopeSelector`. */
export interface ScopeSelector {
  /** list-type atomic */
  readonly matchExpressions?: ReadonlyArray<ScopedResourceSelectorRequirement> | undefined
}
/** Schema of `ScopeSelector`. */
export const ScopeSelector: Schema.Codec<ScopeSelector> = /*#__PURE__*/ k.object<ScopeSelector>("CoreV1.ScopeSelector", () => ({
  matchExpressions: k.array(ScopedResourceSelectorRequirement)
}))

/** Type of `ScopeSelector.matchExpressions`. */
export interface ScopedResourceSelectorRequirement {
  readonly operator: "DoesNotExist" | "Exists" | "In" | "NotIn" | (string & {})
  readonly scopeName: "BestEffort" | "CrossNamespacePodAffinity" | "NotBestEffort" | "NotTerminating" | "PriorityClass" | "Terminating" | "VolumeAttributesClass" | (string & {})
  /** list-type atomic */
  readonly values?: ReadonlyArray<string> | undefined
}
/** Schema of `ScopedResourceSelectorRequirement`. */
export const ScopedResourceSelectorRequirement: Schema.Codec<ScopedResourceSelectorRequirement> = /*#__PURE__*/ k.object<ScopedResourceSelectorRequirement>("CoreV1.ScopedResourceSelectorRequirement", () => ({
  operator: k.string,
  scopeName: k.string,
  values: k.array(k.string)
}), ["operator", "scopeName"])

/** Type of `PodSecurityContext.seccompProfile`, `SecurityContext.seccompProfile`. */
export interface SeccompProfile {
  readonly localhostProfile?: string | undefined
  readonly type: "Localhost" | "RuntimeDefault" | "Unconfined" | (string & {})
}
/** Schema of `SeccompProfile`. */
export const SeccompProfile: Schema.Codec<SeccompProfile> = /*#__PURE__*/ k.object<SeccompProfile>("CoreV1.SeccompProfile", () => ({
  localhostProfile: k.string,
  type: k.string
}), ["type"])

/** `v1` Secret, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core) */
export interface Secret {
  readonly apiVersion?: string | undefined
  /** base64 */
  readonly data?: { readonly [key: string]: string } | undefined
  readonly immutable?: boolean | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly stringData?: { readonly [key: string]: string } | undefined
  readonly type?: string | undefined
}
/** Schema of `Secret`. */
export const Secret: Schema.Codec<Secret> = /*#__PURE__*/ k.object<Secret>("CoreV1.Secret", () => ({
  apiVersion: k.string,
  data: k.map(k.bytes),
  immutable: k.boolean,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  stringData: k.map(k.string),
  type: k.string
}))

/** Type of `EnvFromSource.secretRef`. */
export interface SecretEnvSource {
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `SecretEnvSource`. */
export const SecretEnvSource: Schema.Codec<SecretEnvSource> = /*#__PURE__*/ k.object<SecretEnvSource>("CoreV1.SecretEnvSource", () => ({
  name: k.string,
  optional: k.boolean
}))

/** Type of `EnvVarSource.secretKeyRef`. */
export interface SecretKeySelector {
  readonly key: string
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `SecretKeySelector`. */
export const SecretKeySelector: Schema.Codec<SecretKeySelector> = /*#__PURE__*/ k.object<SecretKeySelector>("CoreV1.SecretKeySelector", () => ({
  key: k.string,
  name: k.string,
  optional: k.boolean
}), ["key"])

/** `v1` SecretList. */
export interface SecretList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Secret>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `SecretList`. */
export const SecretList: Schema.Codec<SecretList> = /*#__PURE__*/ k.object<SecretList>("CoreV1.SecretList", () => ({
  apiVersion: k.string,
  items: k.array(Secret),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `VolumeProjection.secret`. */
export interface SecretProjection {
  /** list-type atomic */
  readonly items?: ReadonlyArray<KeyToPath> | undefined
  readonly name?: string | undefined
  readonly optional?: boolean | undefined
}
/** Schema of `SecretProjection`. */
export const SecretProjection: Schema.Codec<SecretProjection> = /*#__PURE__*/ k.object<SecretProjection>("CoreV1.SecretProjection", () => ({
  items: k.array(KeyToPath),
  name: k.string,
  optional: k.boolean
}))

/** Type of `CSIPersistentVolumeSource.controllerExpandSecretRef`, `CSIPersistentVolumeSource.controllerPublishSecretRef` and 9 more. */
export interface SecretReference {
  readonly name?: string | undefined
  readonly namespace?: string | undefined
}
/** Schema of `SecretReference`. */
export const SecretReference: Schema.Codec<SecretReference> = /*#__PURE__*/ k.object<SecretReference>("CoreV1.SecretReference", () => ({
  name: k.string,
  namespace: k.string
}))

/** Type of `Volume.secret`. */
export interface SecretVolumeSource {
  readonly defaultMode?: number | undefined
  /** list-type atomic */
  readonly items?: ReadonlyArray<KeyToPath> | undefined
  readonly optional?: boolean | undefined
  readonly secretName?: string | undefined
}
/** Schema of `SecretVolumeSource`. */
export const SecretVolumeSource: Schema.Codec<SecretVolumeSource> = /*#__PURE__*/ k.object<SecretVolumeSource>("CoreV1.SecretVolumeSource", () => ({
  defaultMode: k.int32,
  items: k.array(KeyToPath),
  optional: k.boolean,
  secretName: k.string
}))

/** Type of `Container.securityContext`, `EphemeralContainer.securityContext`. */
export interface SecurityContext {
  readonly allowPrivilegeEscalation?: boolean | undefined
  readonly appArmorProfile?: AppArmorProfile | undefined
  readonly capabilities?: Capabilities | undefined
  readonly privileged?: boolean | undefined
  readonly procMount?: "Default" | "Unmasked" | (string & {}) | undefined
  readonly readOnlyRootFilesystem?: boolean | undefined
  /** int64 */
  readonly runAsGroup?: number | undefined
  readonly runAsNonRoot?: boolean | undefined
  /** int64 */
  readonly runAsUser?: number | undefined
  readonly seLinuxOptions?: SELinuxOptions | undefined
  readonly seccompProfile?: SeccompProfile | undefined
  readonly windowsOptions?: WindowsSecurityContextOptions | undefined
}
/** Schema of `SecurityContext`. */
export const SecurityContext: Schema.Codec<SecurityContext> = /*#__PURE__*/ k.object<SecurityContext>("CoreV1.SecurityContext", () => ({
  allowPrivilegeEscalation: k.boolean,
  appArmorProfile: AppArmorProfile,
  capabilities: Capabilities,
  privileged: k.boolean,
  procMount: k.string,
  readOnlyRootFilesystem: k.boolean,
  runAsGroup: k.int64,
  runAsNonRoot: k.boolean,
  runAsUser: k.int64,
  seLinuxOptions: SELinuxOptions,
  seccompProfile: SeccompProfile,
  windowsOptions: WindowsSecurityContextOptions
}))

/** `v1` Service, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core) */
export interface Service {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: ServiceSpec | undefined
  readonly status?: ServiceStatus | undefined
}
/** Schema of `Service`. */
export const Service: Schema.Codec<Service> = /*#__PURE__*/ k.object<Service>("CoreV1.Service", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: ServiceSpec,
  status: ServiceStatus
}))

/** `v1` ServiceAccount, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core) */
export interface ServiceAccount {
  readonly apiVersion?: string | undefined
  readonly automountServiceAccountToken?: boolean | undefined
  /** list-type atomic */
  readonly imagePullSecrets?: ReadonlyArray<LocalObjectReference> | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  /** list-type map by name */
  readonly secrets?: ReadonlyArray<ObjectReference> | undefined
}
/** Schema of `ServiceAccount`. */
export const ServiceAccount: Schema.Codec<ServiceAccount> = /*#__PURE__*/ k.object<ServiceAccount>("CoreV1.ServiceAccount", () => ({
  apiVersion: k.string,
  automountServiceAccountToken: k.boolean,
  imagePullSecrets: k.array(LocalObjectReference),
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  secrets: k.array(ObjectReference)
}))

/** `v1` ServiceAccountList. */
export interface ServiceAccountList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<ServiceAccount>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ServiceAccountList`. */
export const ServiceAccountList: Schema.Codec<ServiceAccountList> = /*#__PURE__*/ k.object<ServiceAccountList>("CoreV1.ServiceAccountList", () => ({
  apiVersion: k.string,
  items: k.array(ServiceAccount),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `VolumeProjection.serviceAccountToken`. */
export interface ServiceAccountTokenProjection {
  readonly audience?: string | undefined
  /** int64 */
  readonly expirationSeconds?: number | undefined
  readonly path: string
}
/** Schema of `ServiceAccountTokenProjection`. */
export const ServiceAccountTokenProjection: Schema.Codec<ServiceAccountTokenProjection> = /*#__PURE__*/ k.object<ServiceAccountTokenProjection>("CoreV1.ServiceAccountTokenProjection", () => ({
  audience: k.string,
  expirationSeconds: k.int64,
  path: k.string
}), ["path"])

/** `v1` ServiceList. */
export interface ServiceList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Service>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `ServiceList`. */
export const ServiceList: Schema.Codec<ServiceList> = /*#__PURE__*/ k.object<ServiceList>("CoreV1.ServiceList", () => ({
  apiVersion: k.string,
  items: k.array(Service),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `ServiceSpec.ports`. */
export interface ServicePort {
  readonly appProtocol?: string | undefined
  readonly name?: string | undefined
  readonly nodePort?: number | undefined
  readonly port: number
  /** default `"TCP"` */
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
  readonly targetPort?: IntOrString | undefined
}
/** Schema of `ServicePort`. */
export const ServicePort: Schema.Codec<ServicePort> = /*#__PURE__*/ k.object<ServicePort>("CoreV1.ServicePort", () => ({
  appProtocol: k.string,
  name: k.string,
  nodePort: k.int32,
  port: k.int32,
  protocol: k.string,
  targetPort: k.intOrString
}), ["port"])

/** Type of `Service.spec`. */
export interface ServiceSpec {
  readonly allocateLoadBalancerNodePorts?: boolean | undefined
  readonly clusterIP?: string | undefined
  /** list-type atomic */
  readonly clusterIPs?: ReadonlyArray<string> | undefined
  /** list-type atomic */
  readonly externalIPs?: ReadonlyArray<string> | undefined
  readonly externalName?: string | undefined
  readonly externalTrafficPolicy?: "Cluster" | "Local" | (string & {}) | undefined
  readonly healthCheckNodePort?: number | undefined
  readonly internalTrafficPolicy?: "Cluster" | "Local" | (string & {}) | undefined
  /** list-type atomic */
  readonly ipFamilies?: ReadonlyArray<"" | "IPv4" | "IPv6" | (string & {})> | undefined
  readonly ipFamilyPolicy?: "PreferDualStack" | "RequireDualStack" | "SingleStack" | (string & {}) | undefined
  readonly loadBalancerClass?: string | undefined
  /** @deprecated use the annotations of the implementation */
  readonly loadBalancerIP?: string | undefined
  /** list-type atomic */
  readonly loadBalancerSourceRanges?: ReadonlyArray<string> | undefined
  /** list-type map by port, protocol */
  readonly ports?: ReadonlyArray<ServicePort> | undefined
  readonly publishNotReadyAddresses?: boolean | undefined
  /** map-type atomic */
  readonly selector?: { readonly [key: string]: string } | undefined
  readonly sessionAffinity?: "ClientIP" | "None" | (string & {}) | undefined
  readonly sessionAffinityConfig?: SessionAffinityConfig | undefined
  readonly trafficDistribution?: string | undefined
  readonly type?: "ClusterIP" | "ExternalName" | "LoadBalancer" | "NodePort" | (string & {}) | undefined
}
/** Schema of `ServiceSpec`. */
export const ServiceSpec: Schema.Codec<ServiceSpec> = /*#__PURE__*/ k.object<ServiceSpec>("CoreV1.ServiceSpec", () => ({
  allocateLoadBalancerNodePorts: k.boolean,
  clusterIP: k.string,
  clusterIPs: k.array(k.string),
  externalIPs: k.array(k.string),
  externalName: k.string,
  externalTrafficPolicy: k.string,
  healthCheckNodePort: k.int32,
  internalTrafficPolicy: k.string,
  ipFamilies: k.array(k.string),
  ipFamilyPolicy: k.string,
  loadBalancerClass: k.string,
  loadBalancerIP: k.string,
  loadBalancerSourceRanges: k.array(k.string),
  ports: k.array(ServicePort),
  publishNotReadyAddresses: k.boolean,
  selector: k.map(k.string),
  sessionAffinity: k.string,
  sessionAffinityConfig: SessionAffinityConfig,
  trafficDistribution: k.string,
  type: k.string
}))

/** Type of `Service.status`. */
export interface ServiceStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<MetaV1.Condition> | undefined
  readonly loadBalancer?: LoadBalancerStatus | undefined
}
/** Schema of `ServiceStatus`. */
export const ServiceStatus: Schema.Codec<ServiceStatus> = /*#__PURE__*/ k.object<ServiceStatus>("CoreV1.ServiceStatus", () => ({
  conditions: k.array(MetaV1.Condition),
  loadBalancer: LoadBalancerStatus
}))

/** Type of `ServiceSpec.sessionAffinityConfig`. */
export interface SessionAffinityConfig {
  readonly clientIP?: ClientIPConfig | undefined
}
/** Schema of `SessionAffinityConfig`. */
export const SessionAffinityConfig: Schema.Codec<SessionAffinityConfig> = /*#__PURE__*/ k.object<SessionAffinityConfig>("CoreV1.SessionAffinityConfig", () => ({
  clientIP: ClientIPConfig
}))

/** Type of `LifecycleHandler.sleep`. */
export interface SleepAction {
  /** int64 */
  readonly seconds: number
}
/** Schema of `SleepAction`. */
export const SleepAction: Schema.Codec<SleepAction> = /*#__PURE__*/ k.object<SleepAction>("CoreV1.SleepAction", () => ({
  seconds: k.int64
}), ["seconds"])

/** Type of `PersistentVolumeSpec.storageos`. */
export interface StorageOSPersistentVolumeSource {
  readonly fsType?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: ObjectReference | undefined
  readonly volumeName?: string | undefined
  readonly volumeNamespace?: string | undefined
}
/** Schema of `StorageOSPersistentVolumeSource`. */
export const StorageOSPersistentVolumeSource: Schema.Codec<StorageOSPersistentVolumeSource> = /*#__PURE__*/ k.object<StorageOSPersistentVolumeSource>("CoreV1.StorageOSPersistentVolumeSource", () => ({
  fsType: k.string,
  readOnly: k.boolean,
  secretRef: ObjectReference,
  volumeName: k.string,
  volumeNamespace: k.string
}))

/** Type of `Volume.storageos`. */
export interface StorageOSVolumeSource {
  readonly fsType?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly secretRef?: LocalObjectReference | undefined
  readonly volumeName?: string | undefined
  readonly volumeNamespace?: string | undefined
}
/** Schema of `StorageOSVolumeSource`. */
export const StorageOSVolumeSource: Schema.Codec<StorageOSVolumeSource> = /*#__PURE__*/ k.object<StorageOSVolumeSource>("CoreV1.StorageOSVolumeSource", () => ({
  fsType: k.string,
  readOnly: k.boolean,
  secretRef: LocalObjectReference,
  volumeName: k.string,
  volumeNamespace: k.string
}))

/** Type of `PodSecurityContext.sysctls`. */
export interface Sysctl {
  readonly name: string
  readonly value: string
}
/** Schema of `Sysctl`. */
export const Sysctl: Schema.Codec<Sysctl> = /*#__PURE__*/ k.object<Sysctl>("CoreV1.Sysctl", () => ({
  name: k.string,
  value: k.string
}), ["name", "value"])

/** Type of `LifecycleHandler.tcpSocket`, `Probe.tcpSocket`. */
export interface TCPSocketAction {
  readonly host?: string | undefined
  readonly port: IntOrString
}
/** Schema of `TCPSocketAction`. */
export const TCPSocketAction: Schema.Codec<TCPSocketAction> = /*#__PURE__*/ k.object<TCPSocketAction>("CoreV1.TCPSocketAction", () => ({
  host: k.string,
  port: k.intOrString
}), ["port"])

/** Type of `NodeSpec.taints`. */
export interface Taint {
  readonly effect: "NoExecute" | "NoSchedule" | "PreferNoSchedule" | (string & {})
  readonly key: string
  readonly timeAdded?: Time | undefined
  readonly value?: string | undefined
}
/** Schema of `Taint`. */
export const Taint: Schema.Codec<Taint> = /*#__PURE__*/ k.object<Taint>("CoreV1.Taint", () => ({
  effect: k.string,
  key: k.string,
  timeAdded: k.time,
  value: k.string
}), ["effect", "key"])

/** Type of `PodSpec.tolerations`, `NodeV1.Scheduling.tolerations`. */
export interface Toleration {
  readonly effect?: "NoExecute" | "NoSchedule" | "PreferNoSchedule" | (string & {}) | undefined
  readonly key?: string | undefined
  readonly operator?: "Equal" | "Exists" | "Gt" | "Lt" | (string & {}) | undefined
  /** int64 */
  readonly tolerationSeconds?: number | undefined
  readonly value?: string | undefined
}
/** Schema of `Toleration`. */
export const Toleration: Schema.Codec<Toleration> = /*#__PURE__*/ k.object<Toleration>("CoreV1.Toleration", () => ({
  effect: k.string,
  key: k.string,
  operator: k.string,
  tolerationSeconds: k.int64,
  value: k.string
}))

/** Type of `TopologySelectorTerm.matchLabelExpressions`. */
export interface TopologySelectorLabelRequirement {
  readonly key: string
  /** list-type atomic */
  readonly values: ReadonlyArray<string>
}
/** Schema of `TopologySelectorLabelRequirement`. */
export const TopologySelectorLabelRequirement: Schema.Codec<TopologySelectorLabelRequirement> = /*#__PURE__*/ k.object<TopologySelectorLabelRequirement>("CoreV1.TopologySelectorLabelRequirement", () => ({
  key: k.string,
  values: k.array(k.string)
}), ["key", "values"])

/** Type of `StorageV1.StorageClass.allowedTopologies`. */
export interface TopologySelectorTerm {
  /** list-type atomic */
  readonly matchLabelExpressions?: ReadonlyArray<TopologySelectorLabelRequirement> | undefined
}
/** Schema of `TopologySelectorTerm`. */
export const TopologySelectorTerm: Schema.Codec<TopologySelectorTerm> = /*#__PURE__*/ k.object<TopologySelectorTerm>("CoreV1.TopologySelectorTerm", () => ({
  matchLabelExpressions: k.array(TopologySelectorLabelRequirement)
}))

/** Type of `PodSpec.topologySpreadConstraints`. */
export interface TopologySpreadConstraint {
  readonly labelSelector?: MetaV1.LabelSelector | undefined
  /** list-type atomic */
  readonly matchLabelKeys?: ReadonlyArray<string> | undefined
  readonly maxSkew: number
  readonly minDomains?: number | undefined
  readonly nodeAffinityPolicy?: "Honor" | "Ignore" | (string & {}) | undefined
  readonly nodeTaintsPolicy?: "Honor" | "Ignore" | (string & {}) | undefined
  readonly topologyKey: string
  readonly whenUnsatisfiable: "DoNotSchedule" | "ScheduleAnyway" | (string & {})
}
/** Schema of `TopologySpreadConstraint`. */
export const TopologySpreadConstraint: Schema.Codec<TopologySpreadConstraint> = /*#__PURE__*/ k.object<TopologySpreadConstraint>("CoreV1.TopologySpreadConstraint", () => ({
  labelSelector: MetaV1.LabelSelector,
  matchLabelKeys: k.array(k.string),
  maxSkew: k.int32,
  minDomains: k.int32,
  nodeAffinityPolicy: k.string,
  nodeTaintsPolicy: k.string,
  topologyKey: k.string,
  whenUnsatisfiable: k.string
}), ["maxSkew", "topologyKey", "whenUnsatisfiable"])

/** Type of `PersistentVolumeClaimSpec.dataSource`, `NetworkingV1.IngressBackend.resource`. */
export interface TypedLocalObjectReference {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
}
/** Schema of `TypedLocalObjectReference`. */
export const TypedLocalObjectReference: Schema.Codec<TypedLocalObjectReference> = /*#__PURE__*/ k.object<TypedLocalObjectReference>("CoreV1.TypedLocalObjectReference", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string
}), ["kind", "name"])

/** Type of `PersistentVolumeClaimSpec.dataSourceRef`. */
export interface TypedObjectReference {
  readonly apiGroup?: string | undefined
  readonly kind: string
  readonly name: string
  readonly namespace?: string | undefined
}
/** Schema of `TypedObjectReference`. */
export const TypedObjectReference: Schema.Codec<TypedObjectReference> = /*#__PURE__*/ k.object<TypedObjectReference>("CoreV1.TypedObjectReference", () => ({
  apiGroup: k.string,
  kind: k.string,
  name: k.string,
  namespace: k.string
}), ["kind", "name"])

/** Type of `PodSpec.volumes`. */
export interface Volume {
  /** @deprecated use the CSI driver `ebs.csi.aws.com` */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource | undefined
  /** @deprecated use the CSI driver `disk.csi.azure.com` */
  readonly azureDisk?: AzureDiskVolumeSource | undefined
  /** @deprecated use the CSI driver `file.csi.azure.com` */
  readonly azureFile?: AzureFileVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly cephfs?: CephFSVolumeSource | undefined
  /** @deprecated use the CSI driver `cinder.csi.openstack.org` */
  readonly cinder?: CinderVolumeSource | undefined
  readonly configMap?: ConfigMapVolumeSource | undefined
  readonly csi?: CSIVolumeSource | undefined
  readonly downwardAPI?: DownwardAPIVolumeSource | undefined
  readonly emptyDir?: EmptyDirVolumeSource | undefined
  readonly ephemeral?: EphemeralVolumeSource | undefined
  readonly fc?: FCVolumeSource | undefined
  /** @deprecated use a CSI driver */
  readonly flexVolume?: FlexVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly flocker?: FlockerVolumeSource | undefined
  /** @deprecated use the CSI driver `pd.csi.storage.gke.io` */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource | undefined
  /** @deprecated use an `emptyDir` that an init container fills */
  readonly gitRepo?: GitRepoVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly glusterfs?: GlusterfsVolumeSource | undefined
  readonly hostPath?: HostPathVolumeSource | undefined
  readonly image?: ImageVolumeSource | undefined
  readonly iscsi?: ISCSIVolumeSource | undefined
  readonly name: string
  readonly nfs?: NFSVolumeSource | undefined
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource | undefined
  /** @deprecated use the CSI driver `pxd.portworx.com` */
  readonly portworxVolume?: PortworxVolumeSource | undefined
  readonly projected?: ProjectedVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly quobyte?: QuobyteVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly rbd?: RBDVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly scaleIO?: ScaleIOVolumeSource | undefined
  readonly secret?: SecretVolumeSource | undefined
  /** @deprecated no longer supported */
  readonly storageos?: StorageOSVolumeSource | undefined
  /** @deprecated use the CSI driver `csi.vsphere.vmware.com` */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource | undefined
}
/** Schema of `Volume`. */
export const Volume: Schema.Codec<Volume> = /*#__PURE__*/ k.object<Volume>("CoreV1.Volume", () => ({
  awsElasticBlockStore: AWSElasticBlockStoreVolumeSource,
  azureDisk: AzureDiskVolumeSource,
  azureFile: AzureFileVolumeSource,
  cephfs: CephFSVolumeSource,
  cinder: CinderVolumeSource,
  configMap: ConfigMapVolumeSource,
  csi: CSIVolumeSource,
  downwardAPI: DownwardAPIVolumeSource,
  emptyDir: EmptyDirVolumeSource,
  ephemeral: EphemeralVolumeSource,
  fc: FCVolumeSource,
  flexVolume: FlexVolumeSource,
  flocker: FlockerVolumeSource,
  gcePersistentDisk: GCEPersistentDiskVolumeSource,
  gitRepo: GitRepoVolumeSource,
  glusterfs: GlusterfsVolumeSource,
  hostPath: HostPathVolumeSource,
  image: ImageVolumeSource,
  iscsi: ISCSIVolumeSource,
  name: k.string,
  nfs: NFSVolumeSource,
  persistentVolumeClaim: PersistentVolumeClaimVolumeSource,
  photonPersistentDisk: PhotonPersistentDiskVolumeSource,
  portworxVolume: PortworxVolumeSource,
  projected: ProjectedVolumeSource,
  quobyte: QuobyteVolumeSource,
  rbd: RBDVolumeSource,
  scaleIO: ScaleIOVolumeSource,
  secret: SecretVolumeSource,
  storageos: StorageOSVolumeSource,
  vsphereVolume: VsphereVirtualDiskVolumeSource
}), ["name"])

/** Type of `Container.volumeDevices`, `EphemeralContainer.volumeDevices`. */
export interface VolumeDevice {
  readonly devicePath: string
  readonly name: string
}
/** Schema of `VolumeDevice`. */
export const VolumeDevice: Schema.Codec<VolumeDevice> = /*#__PURE__*/ k.object<VolumeDevice>("CoreV1.VolumeDevice", () => ({
  devicePath: k.string,
  name: k.string
}), ["devicePath", "name"])

/** Type of `Container.volumeMounts`, `EphemeralContainer.volumeMounts`. */
export interface VolumeMount {
  readonly mountPath: string
  readonly mountPropagation?: "Bidirectional" | "HostToContainer" | "None" | (string & {}) | undefined
  readonly name: string
  readonly readOnly?: boolean | undefined
  readonly recursiveReadOnly?: string | undefined
  readonly subPath?: string | undefined
  readonly subPathExpr?: string | undefined
}
/** Schema of `VolumeMount`. */
export const VolumeMount: Schema.Codec<VolumeMount> = /*#__PURE__*/ k.object<VolumeMount>("CoreV1.VolumeMount", () => ({
  mountPath: k.string,
  mountPropagation: k.string,
  name: k.string,
  readOnly: k.boolean,
  recursiveReadOnly: k.string,
  subPath: k.string,
  subPathExpr: k.string
}), ["mountPath", "name"])

/** Type of `ContainerStatus.volumeMounts`. */
export interface VolumeMountStatus {
  readonly mountPath: string
  readonly name: string
  readonly readOnly?: boolean | undefined
  readonly recursiveReadOnly?: string | undefined
  readonly volumeStatus?: VolumeStatus | undefined
}
/** Schema of `VolumeMountStatus`. */
export const VolumeMountStatus: Schema.Codec<VolumeMountStatus> = /*#__PURE__*/ k.object<VolumeMountStatus>("CoreV1.VolumeMountStatus", () => ({
  mountPath: k.string,
  name: k.string,
  readOnly: k.boolean,
  recursiveReadOnly: k.string,
  volumeStatus: VolumeStatus
}), ["mountPath", "name"])

/** Type of `PersistentVolumeSpec.nodeAffinity`. */
export interface VolumeNodeAffinity {
  readonly required?: NodeSelector | undefined
}
/** Schema of `VolumeNodeAffinity`. */
export const VolumeNodeAffinity: Schema.Codec<VolumeNodeAffinity> = /*#__PURE__*/ k.object<VolumeNodeAffinity>("CoreV1.VolumeNodeAffinity", () => ({
  required: NodeSelector
}))

/** Type of `ProjectedVolumeSource.sources`. */
export interface VolumeProjection {
  readonly clusterTrustBundle?: ClusterTrustBundleProjection | undefined
  readonly configMap?: ConfigMapProjection | undefined
  readonly downwardAPI?: DownwardAPIProjection | undefined
  readonly podCertificate?: PodCertificateProjection | undefined
  readonly secret?: SecretProjection | undefined
  readonly serviceAccountToken?: ServiceAccountTokenProjection | undefined
}
/** Schema of `VolumeProjection`. */
export const VolumeProjection: Schema.Codec<VolumeProjection> = /*#__PURE__*/ k.object<VolumeProjection>("CoreV1.VolumeProjection", () => ({
  clusterTrustBundle: ClusterTrustBundleProjection,
  configMap: ConfigMapProjection,
  downwardAPI: DownwardAPIProjection,
  podCertificate: PodCertificateProjection,
  secret: SecretProjection,
  serviceAccountToken: ServiceAccountTokenProjection
}))

/** Type of `PersistentVolumeClaimSpec.resources`. */
export interface VolumeResourceRequirements {
  readonly limits?: { readonly [key: string]: Quantity } | undefined
  readonly requests?: { readonly [key: string]: Quantity } | undefined
}
/** Schema of `VolumeResourceRequirements`. */
export const VolumeResourceRequirements: Schema.Codec<VolumeResourceRequirements> = /*#__PURE__*/ k.object<VolumeResourceRequirements>("CoreV1.VolumeResourceRequirements", () => ({
  limits: k.map(k.quantity),
  requests: k.map(k.quantity)
}))

/** Type of `VolumeMountStatus.volumeStatus`. */
export interface VolumeStatus {
  readonly image?: ImageVolumeStatus | undefined
}
/** Schema of `VolumeStatus`. */
export const VolumeStatus: Schema.Codec<VolumeStatus> = /*#__PURE__*/ k.object<VolumeStatus>("CoreV1.VolumeStatus", () => ({
  image: ImageVolumeStatus
}))

/** Type of `PersistentVolumeSpec.vsphereVolume`, `Volume.vsphereVolume`. */
export interface VsphereVirtualDiskVolumeSource {
  readonly fsType?: string | undefined
  readonly storagePolicyID?: string | undefined
  readonly storagePolicyName?: string | undefined
  readonly volumePath: string
}
/** Schema of `VsphereVirtualDiskVolumeSource`. */
export const VsphereVirtualDiskVolumeSource: Schema.Codec<VsphereVirtualDiskVolumeSource> = /*#__PURE__*/ k.object<VsphereVirtualDiskVolumeSource>("CoreV1.VsphereVirtualDiskVolumeSource", () => ({
  fsType: k.string,
  storagePolicyID: k.string,
  storagePolicyName: k.string,
  volumePath: k.string
}), ["volumePath"])

/** Type of `PodAffinity.preferredDuringSchedulingIgnoredDuringExecution`, `PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution`. */
export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm
  readonly weight: number
}
/** Schema of `WeightedPodAffinityTerm`. */
export const WeightedPodAffinityTerm: Schema.Codec<WeightedPodAffinityTerm> = /*#__PURE__*/ k.object<WeightedPodAffinityTerm>("CoreV1.WeightedPodAffinityTerm", () => ({
  podAffinityTerm: PodAffinityTerm,
  weight: k.int32
}), ["podAffinityTerm", "weight"])

/** Type of `PodSecurityContext.windowsOptions`, `SecurityContext.windowsOptions`. */
export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpec?: string | undefined
  readonly gmsaCredentialSpecName?: string | undefined
  readonly hostProcess?: boolean | undefined
  readonly runAsUserName?: string | undefined
}
/** Schema of `WindowsSecurityContextOptions`. */
export const WindowsSecurityContextOptions: Schema.Codec<WindowsSecurityContextOptions> = /*#__PURE__*/ k.object<WindowsSecurityContextOptions>("CoreV1.WindowsSecurityContextOptions", () => ({
  gmsaCredentialSpec: k.string,
  gmsaCredentialSpecName: k.string,
  hostProcess: k.boolean,
  runAsUserName: k.string
}))
