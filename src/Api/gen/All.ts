/**
 * The services of every group and version.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as Service from "../internal/service.ts"
import * as AdmissionregistrationV1 from "./AdmissionregistrationV1.ts"
import * as AdmissionregistrationV1alpha1 from "./AdmissionregistrationV1alpha1.ts"
import * as AdmissionregistrationV1beta1 from "./AdmissionregistrationV1beta1.ts"
import * as ApiextensionsV1 from "./ApiextensionsV1.ts"
import * as ApiregistrationV1 from "./ApiregistrationV1.ts"
import * as AppsV1 from "./AppsV1.ts"
import * as AuthenticationV1 from "./AuthenticationV1.ts"
import * as AuthorizationV1 from "./AuthorizationV1.ts"
import * as AutoscalingV1 from "./AutoscalingV1.ts"
import * as AutoscalingV2 from "./AutoscalingV2.ts"
import * as BatchV1 from "./BatchV1.ts"
import * as CertificatesV1 from "./CertificatesV1.ts"
import * as CertificatesV1alpha1 from "./CertificatesV1alpha1.ts"
import * as CertificatesV1beta1 from "./CertificatesV1beta1.ts"
import * as CoordinationV1 from "./CoordinationV1.ts"
import * as CoordinationV1alpha2 from "./CoordinationV1alpha2.ts"
import * as CoordinationV1beta1 from "./CoordinationV1beta1.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as DiscoveryV1 from "./DiscoveryV1.ts"
import * as EventsV1 from "./EventsV1.ts"
import * as FlowcontrolV1 from "./FlowcontrolV1.ts"
import * as InternalV1alpha1 from "./InternalV1alpha1.ts"
import * as NetworkingV1 from "./NetworkingV1.ts"
import * as NetworkingV1beta1 from "./NetworkingV1beta1.ts"
import * as NodeV1 from "./NodeV1.ts"
import * as PolicyV1 from "./PolicyV1.ts"
import * as RbacV1 from "./RbacV1.ts"
import * as ResourceV1 from "./ResourceV1.ts"
import * as ResourceV1alpha3 from "./ResourceV1alpha3.ts"
import * as ResourceV1beta1 from "./ResourceV1beta1.ts"
import * as ResourceV1beta2 from "./ResourceV1beta2.ts"
import * as SchedulingV1 from "./SchedulingV1.ts"
import * as SchedulingV1alpha2 from "./SchedulingV1alpha2.ts"
import * as StorageV1 from "./StorageV1.ts"
import * as StorageV1beta1 from "./StorageV1beta1.ts"
import * as StoragemigrationV1beta1 from "./StoragemigrationV1beta1.ts"

/** Every service. */
export const layer: Layer.Layer<
  Layer.Success<typeof AdmissionregistrationV1.layer> |
  Layer.Success<typeof AdmissionregistrationV1alpha1.layer> |
  Layer.Success<typeof AdmissionregistrationV1beta1.layer> |
  Layer.Success<typeof ApiextensionsV1.layer> |
  Layer.Success<typeof ApiregistrationV1.layer> |
  Layer.Success<typeof AppsV1.layer> |
  Layer.Success<typeof AuthenticationV1.layer> |
  Layer.Success<typeof AuthorizationV1.layer> |
  Layer.Success<typeof AutoscalingV1.layer> |
  Layer.Success<typeof AutoscalingV2.layer> |
  Layer.Success<typeof BatchV1.layer> |
  Layer.Success<typeof CertificatesV1.layer> |
  Layer.Success<typeof CertificatesV1alpha1.layer> |
  Layer.Success<typeof CertificatesV1beta1.layer> |
  Layer.Success<typeof CoordinationV1.layer> |
  Layer.Success<typeof CoordinationV1alpha2.layer> |
  Layer.Success<typeof CoordinationV1beta1.layer> |
  Layer.Success<typeof CoreV1.layer> |
  Layer.Success<typeof DiscoveryV1.layer> |
  Layer.Success<typeof EventsV1.layer> |
  Layer.Success<typeof FlowcontrolV1.layer> |
  Layer.Success<typeof InternalV1alpha1.layer> |
  Layer.Success<typeof NetworkingV1.layer> |
  Layer.Success<typeof NetworkingV1beta1.layer> |
  Layer.Success<typeof NodeV1.layer> |
  Layer.Success<typeof PolicyV1.layer> |
  Layer.Success<typeof RbacV1.layer> |
  Layer.Success<typeof ResourceV1.layer> |
  Layer.Success<typeof ResourceV1alpha3.layer> |
  Layer.Success<typeof ResourceV1beta1.layer> |
  Layer.Success<typeof ResourceV1beta2.layer> |
  Layer.Success<typeof SchedulingV1.layer> |
  Layer.Success<typeof SchedulingV1alpha2.layer> |
  Layer.Success<typeof StorageV1.layer> |
  Layer.Success<typeof StorageV1beta1.layer> |
  Layer.Success<typeof StoragemigrationV1beta1.layer>,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    AdmissionregistrationV1.layer,
    AdmissionregistrationV1alpha1.layer,
    AdmissionregistrationV1beta1.layer,
    ApiextensionsV1.layer,
    ApiregistrationV1.layer,
    AppsV1.layer,
    AuthenticationV1.layer,
    AuthorizationV1.layer,
    AutoscalingV1.layer,
    AutoscalingV2.layer,
    BatchV1.layer,
    CertificatesV1.layer,
    CertificatesV1alpha1.layer,
    CertificatesV1beta1.layer,
    CoordinationV1.layer,
    CoordinationV1alpha2.layer,
    CoordinationV1beta1.layer,
    CoreV1.layer,
    DiscoveryV1.layer,
    EventsV1.layer,
    FlowcontrolV1.layer,
    InternalV1alpha1.layer,
    NetworkingV1.layer,
    NetworkingV1beta1.layer,
    NodeV1.layer,
    PolicyV1.layer,
    RbacV1.layer,
    ResourceV1.layer,
    ResourceV1alpha3.layer,
    ResourceV1beta1.layer,
    ResourceV1beta2.layer,
    SchedulingV1.layer,
    SchedulingV1alpha2.layer,
    StorageV1.layer,
    StorageV1beta1.layer,
    StoragemigrationV1beta1.layer
  )
)
