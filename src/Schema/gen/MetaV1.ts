/**
 * The types of `meta/v1`, which all groups share.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"

/** `v1` APIGroup. */
export interface APIGroup {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly name: string
  readonly preferredVersion?: GroupVersionForDiscovery | undefined
  /** list-type atomic */
  readonly serverAddressByClientCIDRs?: ReadonlyArray<ServerAddressByClientCIDR> | undefined
  /** list-type atomic */
  readonly versions: ReadonlyArray<GroupVersionForDiscovery>
}
/** Schema of `APIGroup`. */
export const APIGroup: Schema.Codec<APIGroup> = /*#__PURE__*/ k.object<APIGroup>("MetaV1.APIGroup", () => ({
  apiVersion: k.string,
  kind: k.string,
  name: k.string,
  preferredVersion: GroupVersionForDiscovery,
  serverAddressByClientCIDRs: k.array(ServerAddressByClientCIDR),
  versions: k.array(GroupVersionForDiscovery)
}), ["name", "versions"])

/** `v1` APIGroupList. */
export interface APIGroupList {
  readonly apiVersion?: string | undefined
  /** list-type atomic */
  readonly groups: ReadonlyArray<APIGroup>
  readonly kind?: string | undefined
}
/** Schema of `APIGroupList`. */
export const APIGroupList: Schema.Codec<APIGroupList> = /*#__PURE__*/ k.object<APIGroupList>("MetaV1.APIGroupList", () => ({
  apiVersion: k.string,
  groups: k.array(APIGroup),
  kind: k.string
}), ["groups"])

/** Type of `APIResourceList.resources`. */
export interface APIResource {
  /** list-type atomic */
  readonly categories?: ReadonlyArray<string> | undefined
  readonly group?: string | undefined
  readonly kind: string
  readonly name: string
  readonly namespaced: boolean
  /** list-type atomic */
  readonly shortNames?: ReadonlyArray<string> | undefined
  readonly singularName: string
  readonly storageVersionHash?: string | undefined
  readonly verbs: ReadonlyArray<string>
  readonly version?: string | undefined
}
/** Schema of `APIResource`. */
export const APIResource: Schema.Codec<APIResource> = /*#__PURE__*/ k.object<APIResource>("MetaV1.APIResource", () => ({
  categories: k.array(k.string),
  group: k.string,
  kind: k.string,
  name: k.string,
  namespaced: k.boolean,
  shortNames: k.array(k.string),
  singularName: k.string,
  storageVersionHash: k.string,
  verbs: k.array(k.string),
  version: k.string
}), ["kind", "name", "namespaced", "singularName", "verbs"])

/** `v1` APIResourceList. */
export interface APIResourceList {
  readonly apiVersion?: string | undefined
  readonly groupVersion: string
  readonly kind?: string | undefined
  /** list-type atomic */
  readonly resources: ReadonlyArray<APIResource>
}
/** Schema of `APIResourceList`. */
export const APIResourceList: Schema.Codec<APIResourceList> = /*#__PURE__*/ k.object<APIResourceList>("MetaV1.APIResourceList", () => ({
  apiVersion: k.string,
  groupVersion: k.string,
  kind: k.string,
  resources: k.array(APIResource)
}), ["groupVersion", "resources"])

/** `v1` APIVersions. */
export interface APIVersions {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  /** list-type atomic */
  readonly serverAddressByClientCIDRs: ReadonlyArray<ServerAddressByClientCIDR>
  /** list-type atomic */
  readonly versions: ReadonlyArray<string>
}
/** Schema of `APIVersions`. */
export const APIVersions: Schema.Codec<APIVersions> = /*#__PURE__*/ k.object<APIVersions>("MetaV1.APIVersions", () => ({
  apiVersion: k.string,
  kind: k.string,
  serverAddressByClientCIDRs: k.array(ServerAddressByClientCIDR),
  versions: k.array(k.string)
}), ["serverAddressByClientCIDRs", "versions"])

/** Type of `AdmissionregistrationV1.ValidatingAdmissionPolicyStatus.conditions`, `CertificatesV1beta1.PodCertificateRequestStatus.conditions` and 12 more. */
export interface Condition {
  readonly lastTransitionTime?: Time | undefined
  readonly message: string
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly reason: string
  readonly status: string
  readonly type: string
}
/** Schema of `Condition`. */
export const Condition: Schema.Codec<Condition> = /*#__PURE__*/ k.object<Condition>("MetaV1.Condition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  observedGeneration: k.int64,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["message", "reason", "status", "type"])

/** Type of `PolicyV1.Eviction.deleteOptions`. */
export interface DeleteOptions {
  readonly apiVersion?: string | undefined
  /** list-type atomic */
  readonly dryRun?: ReadonlyArray<string> | undefined
  /** int64 */
  readonly gracePeriodSeconds?: number | undefined
  readonly ignoreStoreReadErrorWithClusterBreakingPotential?: boolean | undefined
  readonly kind?: string | undefined
  /** @deprecated use `propagationPolicy` */
  readonly orphanDependents?: boolean | undefined
  readonly preconditions?: Preconditions | undefined
  readonly propagationPolicy?: string | undefined
}
/** Schema of `DeleteOptions`. */
export const DeleteOptions: Schema.Codec<DeleteOptions> = /*#__PURE__*/ k.object<DeleteOptions>("MetaV1.DeleteOptions", () => ({
  apiVersion: k.string,
  dryRun: k.array(k.string),
  gracePeriodSeconds: k.int64,
  ignoreStoreReadErrorWithClusterBreakingPotential: k.boolean,
  kind: k.string,
  orphanDependents: k.boolean,
  preconditions: Preconditions,
  propagationPolicy: k.string
}))

/** Type of `AuthorizationV1.FieldSelectorAttributes.requirements`. */
export interface FieldSelectorRequirement {
  readonly key: string
  readonly operator: string
  /** list-type atomic */
  readonly values?: ReadonlyArray<string> | undefined
}
/** Schema of `FieldSelectorRequirement`. */
export const FieldSelectorRequirement: Schema.Codec<FieldSelectorRequirement> = /*#__PURE__*/ k.object<FieldSelectorRequirement>("MetaV1.FieldSelectorRequirement", () => ({
  key: k.string,
  operator: k.string,
  values: k.array(k.string)
}), ["key", "operator"])

/** Type of `StoragemigrationV1beta1.StorageVersionMigrationSpec.resource`. */
export interface GroupResource {
  readonly group: string
  readonly resource: string
}
/** Schema of `GroupResource`. */
export const GroupResource: Schema.Codec<GroupResource> = /*#__PURE__*/ k.object<GroupResource>("MetaV1.GroupResource", () => ({
  group: k.string,
  resource: k.string
}), ["group", "resource"])

/** Type of `APIGroup.preferredVersion`, `APIGroup.versions`. */
export interface GroupVersionForDiscovery {
  readonly groupVersion: string
  readonly version: string
}
/** Schema of `GroupVersionForDiscovery`. */
export const GroupVersionForDiscovery: Schema.Codec<GroupVersionForDiscovery> = /*#__PURE__*/ k.object<GroupVersionForDiscovery>("MetaV1.GroupVersionForDiscovery", () => ({
  groupVersion: k.string,
  version: k.string
}), ["groupVersion", "version"])

/** Type of `AdmissionregistrationV1.MatchResources.namespaceSelector`, `AdmissionregistrationV1.MatchResources.objectSelector` and 28 more. */
export interface LabelSelector {
  /** list-type atomic */
  readonly matchExpressions?: ReadonlyArray<LabelSelectorRequirement> | undefined
  readonly matchLabels?: { readonly [key: string]: string } | undefined
}
/** Schema of `LabelSelector`. */
export const LabelSelector: Schema.Codec<LabelSelector> = /*#__PURE__*/ k.object<LabelSelector>("MetaV1.LabelSelector", () => ({
  matchExpressions: k.array(LabelSelectorRequirement),
  matchLabels: k.map(k.string)
}))

/** Type of `AuthorizationV1.LabelSelectorAttributes.requirements`, `LabelSelector.matchExpressions`. */
export interface LabelSelectorRequirement {
  readonly key: string
  readonly operator: string
  /** list-type atomic */
  readonly values?: ReadonlyArray<string> | undefined
}
/** Schema of `LabelSelectorRequirement`. */
export const LabelSelectorRequirement: Schema.Codec<LabelSelectorRequirement> = /*#__PURE__*/ k.object<LabelSelectorRequirement>("MetaV1.LabelSelectorRequirement", () => ({
  key: k.string,
  operator: k.string,
  values: k.array(k.string)
}), ["key", "operator"])

/** Type of `AdmissionregistrationV1.MutatingAdmissionPolicyBindingList.metadata`, `AdmissionregistrationV1.MutatingAdmissionPolicyList.metadata` and 87 more. */
export interface ListMeta {
  readonly continue?: string | undefined
  /** int64 */
  readonly remainingItemCount?: number | undefined
  readonly resourceVersion?: string | undefined
  /** @deprecated never set */
  readonly selfLink?: string | undefined
  readonly shardInfo?: ShardInfo | undefined
}
/** Schema of `ListMeta`. */
export const ListMeta: Schema.Codec<ListMeta> = /*#__PURE__*/ k.object<ListMeta>("MetaV1.ListMeta", () => ({
  continue: k.string,
  remainingItemCount: k.int64,
  resourceVersion: k.string,
  selfLink: k.string,
  shardInfo: ShardInfo
}))

/** Type of `ObjectMeta.managedFields`. */
export interface ManagedFieldsEntry {
  readonly apiVersion?: string | undefined
  readonly fieldsType?: string | undefined
  readonly fieldsV1?: { readonly [key: string]: unknown } | undefined
  readonly manager?: string | undefined
  readonly operation?: string | undefined
  readonly subresource?: string | undefined
  readonly time?: Time | undefined
}
/** Schema of `ManagedFieldsEntry`. */
export const ManagedFieldsEntry: Schema.Codec<ManagedFieldsEntry> = /*#__PURE__*/ k.object<ManagedFieldsEntry>("MetaV1.ManagedFieldsEntry", () => ({
  apiVersion: k.string,
  fieldsType: k.string,
  fieldsV1: k.opaque,
  manager: k.string,
  operation: k.string,
  subresource: k.string,
  time: k.time
}))

/** Type of `AdmissionregistrationV1.MutatingAdmissionPolicy.metadata`, `AdmissionregistrationV1.MutatingAdmissionPolicyBinding.metadata` and 102 more. */
export interface ObjectMeta {
  readonly annotations?: { readonly [key: string]: string } | undefined
  readonly creationTimestamp?: Time | undefined
  /** int64 */
  readonly deletionGracePeriodSeconds?: number | undefined
  readonly deletionTimestamp?: Time | undefined
  /** list-type set */
  readonly finalizers?: ReadonlyArray<string> | undefined
  readonly generateName?: string | undefined
  /** int64 */
  readonly generation?: number | undefined
  readonly labels?: { readonly [key: string]: string } | undefined
  /** list-type atomic */
  readonly managedFields?: ReadonlyArray<ManagedFieldsEntry> | undefined
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  /** list-type map by uid */
  readonly ownerReferences?: ReadonlyArray<OwnerReference> | undefined
  readonly resourceVersion?: string | undefined
  /** @deprecated never set */
  readonly selfLink?: string | undefined
  readonly uid?: string | undefined
}
/** Schema of `ObjectMeta`. */
export const ObjectMeta: Schema.Codec<ObjectMeta> = /*#__PURE__*/ k.object<ObjectMeta>("MetaV1.ObjectMeta", () => ({
  annotations: k.map(k.string),
  creationTimestamp: k.time,
  deletionGracePeriodSeconds: k.int64,
  deletionTimestamp: k.time,
  finalizers: k.array(k.string),
  generateName: k.string,
  generation: k.int64,
  labels: k.map(k.string),
  managedFields: k.array(ManagedFieldsEntry),
  name: k.string,
  namespace: k.string,
  ownerReferences: k.array(OwnerReference),
  resourceVersion: k.string,
  selfLink: k.string,
  uid: k.string
}))

/** Type of `ObjectMeta.ownerReferences`. */
export interface OwnerReference {
  readonly apiVersion: string
  readonly blockOwnerDeletion?: boolean | undefined
  readonly controller?: boolean | undefined
  readonly kind: string
  readonly name: string
  readonly uid: string
}
/** Schema of `OwnerReference`. */
export const OwnerReference: Schema.Codec<OwnerReference> = /*#__PURE__*/ k.object<OwnerReference>("MetaV1.OwnerReference", () => ({
  apiVersion: k.string,
  blockOwnerDeletion: k.boolean,
  controller: k.boolean,
  kind: k.string,
  name: k.string,
  uid: k.string
}), ["apiVersion", "kind", "name", "uid"])

/** Type of `DeleteOptions.preconditions`. */
export interface Preconditions {
  readonly resourceVersion?: string | undefined
  readonly uid?: string | undefined
}
/** Schema of `Preconditions`. */
export const Preconditions: Schema.Codec<Preconditions> = /*#__PURE__*/ k.object<Preconditions>("MetaV1.Preconditions", () => ({
  resourceVersion: k.string,
  uid: k.string
}))

/** Type of `APIGroup.serverAddressByClientCIDRs`, `APIVersions.serverAddressByClientCIDRs`. */
export interface ServerAddressByClientCIDR {
  readonly clientCIDR: string
  readonly serverAddress: string
}
/** Schema of `ServerAddressByClientCIDR`. */
export const ServerAddressByClientCIDR: Schema.Codec<ServerAddressByClientCIDR> = /*#__PURE__*/ k.object<ServerAddressByClientCIDR>("MetaV1.ServerAddressByClientCIDR", () => ({
  clientCIDR: k.string,
  serverAddress: k.string
}), ["clientCIDR", "serverAddress"])

/** Type of `ListMeta.shardInfo`. */
export interface ShardInfo {
  readonly selector: string
}
/** Schema of `ShardInfo`. */
export const ShardInfo: Schema.Codec<ShardInfo> = /*#__PURE__*/ k.object<ShardInfo>("MetaV1.ShardInfo", () => ({
  selector: k.string
}), ["selector"])

/** `v1` Status. */
export interface Status {
  readonly apiVersion?: string | undefined
  readonly code?: number | undefined
  readonly details?: StatusDetails | undefined
  readonly kind?: string | undefined
  readonly message?: string | undefined
  readonly metadata?: ListMeta | undefined
  readonly reason?: string | undefined
  readonly status?: string | undefined
}
/** Schema of `Status`. */
export const Status: Schema.Codec<Status> = /*#__PURE__*/ k.object<Status>("MetaV1.Status", () => ({
  apiVersion: k.string,
  code: k.int32,
  details: StatusDetails,
  kind: k.string,
  message: k.string,
  metadata: ListMeta,
  reason: k.string,
  status: k.string
}))

/** Type of `StatusDetails.causes`. */
export interface StatusCause {
  readonly field?: string | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
}
/** Schema of `StatusCause`. */
export const StatusCause: Schema.Codec<StatusCause> = /*#__PURE__*/ k.object<StatusCause>("MetaV1.StatusCause", () => ({
  field: k.string,
  message: k.string,
  reason: k.string
}))

/** Type of `Status.details`. */
export interface StatusDetails {
  /** list-type atomic */
  readonly causes?: ReadonlyArray<StatusCause> | undefined
  readonly group?: string | undefined
  readonly kind?: string | undefined
  readonly name?: string | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly uid?: string | undefined
}
/** Schema of `StatusDetails`. */
export const StatusDetails: Schema.Codec<StatusDetails> = /*#__PURE__*/ k.object<StatusDetails>("MetaV1.StatusDetails", () => ({
  causes: k.array(StatusCause),
  group: k.string,
  kind: k.string,
  name: k.string,
  retryAfterSeconds: k.int32,
  uid: k.string
}))

/** `MetaV1` WatchEvent. */
export interface WatchEvent {
  readonly object: { readonly [key: string]: unknown }
  readonly type: string
}
/** Schema of `WatchEvent`. */
export const WatchEvent: Schema.Codec<WatchEvent> = /*#__PURE__*/ k.object<WatchEvent>("MetaV1.WatchEvent", () => ({
  object: k.opaque,
  type: k.string
}), ["object", "type"])
