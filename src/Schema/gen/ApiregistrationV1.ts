/**
 * The types of `apiregistration.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `apiregistration.k8s.io/v1` APIService, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io) */
export interface APIService {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: APIServiceSpec | undefined
  readonly status?: APIServiceStatus | undefined
}
/** Schema of `APIService`. */
export const APIService: Schema.Codec<APIService> = /*#__PURE__*/ k.object<APIService>("ApiregistrationV1.APIService", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: APIServiceSpec,
  status: APIServiceStatus
}))

/** Type of `APIServiceStatus.conditions`. */
export interface APIServiceCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `APIServiceCondition`. */
export const APIServiceCondition: Schema.Codec<APIServiceCondition> = /*#__PURE__*/ k.object<APIServiceCondition>("ApiregistrationV1.APIServiceCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apiregistration.k8s.io/v1` APIServiceList. */
export interface APIServiceList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<APIService>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `APIServiceList`. */
export const APIServiceList: Schema.Codec<APIServiceList> = /*#__PURE__*/ k.object<APIServiceList>("ApiregistrationV1.APIServiceList", () => ({
  apiVersion: k.string,
  items: k.array(APIService),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `APIService.spec`. */
export interface APIServiceSpec {
  /** list-type atomic; base64 */
  readonly caBundle?: string | undefined
  readonly group?: string | undefined
  readonly groupPriorityMinimum: number
  readonly insecureSkipTLSVerify?: boolean | undefined
  readonly service?: ServiceReference | undefined
  readonly version?: string | undefined
  readonly versionPriority: number
}
/** Schema of `APIServiceSpec`. */
export const APIServiceSpec: Schema.Codec<APIServiceSpec> = /*#__PURE__*/ k.object<APIServiceSpec>("ApiregistrationV1.APIServiceSpec", () => ({
  caBundle: k.bytes,
  group: k.string,
  groupPriorityMinimum: k.int32,
  insecureSkipTLSVerify: k.boolean,
  service: ServiceReference,
  version: k.string,
  versionPriority: k.int32
}), ["groupPriorityMinimum", "versionPriority"])

/** Type of `APIService.status`. */
export interface APIServiceStatus {
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<APIServiceCondition> | undefined
}
/** Schema of `APIServiceStatus`. */
export const APIServiceStatus: Schema.Codec<APIServiceStatus> = /*#__PURE__*/ k.object<APIServiceStatus>("ApiregistrationV1.APIServiceStatus", () => ({
  conditions: k.array(APIServiceCondition)
}))

/** Type of `APIServiceSpec.service`. */
export interface ServiceReference {
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly port?: number | undefined
}
/** Schema of `ServiceReference`. */
export const ServiceReference: Schema.Codec<ServiceReference> = /*#__PURE__*/ k.object<ServiceReference>("ApiregistrationV1.ServiceReference", () => ({
  name: k.string,
  namespace: k.string,
  port: k.int32
}))
