/**
 * The services of `admissionregistration.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AdmissionregistrationV1 from "../../Schema/gen/AdmissionregistrationV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link MutatingAdmissionPolicies}. */
export interface MutatingAdmissionPoliciesService extends Shape.Cluster<AdmissionregistrationV1.MutatingAdmissionPolicy> {}
/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicy, cluster-scoped. */
export class MutatingAdmissionPolicies
  extends /*#__PURE__*/ Context.Service<MutatingAdmissionPolicies, MutatingAdmissionPoliciesService>()("effect-kubernetes/AdmissionregistrationV1/MutatingAdmissionPolicies")
{
  static readonly layer: Layer.Layer<MutatingAdmissionPolicies, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => MutatingAdmissionPolicies, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "mutatingadmissionpolicies", kind: "MutatingAdmissionPolicy", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1.MutatingAdmissionPolicy
    }), () => [])
}

/** The operations of {@link MutatingAdmissionPolicyBindings}. */
export interface MutatingAdmissionPolicyBindingsService extends Shape.Cluster<AdmissionregistrationV1.MutatingAdmissionPolicyBinding> {}
/** `admissionregistration.k8s.io/v1` MutatingAdmissionPolicyBinding, cluster-scoped. */
export class MutatingAdmissionPolicyBindings
  extends /*#__PURE__*/ Context.Service<MutatingAdmissionPolicyBindings, MutatingAdmissionPolicyBindingsService>()("effect-kubernetes/AdmissionregistrationV1/MutatingAdmissionPolicyBindings")
{
  static readonly layer: Layer.Layer<MutatingAdmissionPolicyBindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => MutatingAdmissionPolicyBindings, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "mutatingadmissionpolicybindings", kind: "MutatingAdmissionPolicyBinding", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1.MutatingAdmissionPolicyBinding
    }), () => [])
}

/** The operations of {@link MutatingWebhookConfigurations}. */
export interface MutatingWebhookConfigurationsService extends Shape.Cluster<AdmissionregistrationV1.MutatingWebhookConfiguration> {}
/** `admissionregistration.k8s.io/v1` MutatingWebhookConfiguration, cluster-scoped. */
export class MutatingWebhookConfigurations
  extends /*#__PURE__*/ Context.Service<MutatingWebhookConfigurations, MutatingWebhookConfigurationsService>()("effect-kubernetes/AdmissionregistrationV1/MutatingWebhookConfigurations")
{
  static readonly layer: Layer.Layer<MutatingWebhookConfigurations, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => MutatingWebhookConfigurations, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "mutatingwebhookconfigurations", kind: "MutatingWebhookConfiguration", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1.MutatingWebhookConfiguration
    }), () => [])
}

/** The operations of {@link ValidatingAdmissionPolicies}. */
export interface ValidatingAdmissionPoliciesService extends
  Shape.Cluster<AdmissionregistrationV1.ValidatingAdmissionPolicy>,
  Shape.ClusterStatus<AdmissionregistrationV1.ValidatingAdmissionPolicy>
{}
/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicy, cluster-scoped. */
export class ValidatingAdmissionPolicies
  extends /*#__PURE__*/ Context.Service<ValidatingAdmissionPolicies, ValidatingAdmissionPoliciesService>()("effect-kubernetes/AdmissionregistrationV1/ValidatingAdmissionPolicies")
{
  static readonly layer: Layer.Layer<ValidatingAdmissionPolicies, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ValidatingAdmissionPolicies, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "validatingadmissionpolicies", kind: "ValidatingAdmissionPolicy", scope: "Cluster",
      verbs, subresources: ["status"],
      schema: () => AdmissionregistrationV1.ValidatingAdmissionPolicy
    }), () => [Subresources.status])
}

/** The operations of {@link ValidatingAdmissionPolicyBindings}. */
export interface ValidatingAdmissionPolicyBindingsService extends Shape.Cluster<AdmissionregistrationV1.ValidatingAdmissionPolicyBinding> {}
/** `admissionregistration.k8s.io/v1` ValidatingAdmissionPolicyBinding, cluster-scoped. */
export class ValidatingAdmissionPolicyBindings
  extends /*#__PURE__*/ Context.Service<ValidatingAdmissionPolicyBindings, ValidatingAdmissionPolicyBindingsService>()("effect-kubernetes/AdmissionregistrationV1/ValidatingAdmissionPolicyBindings")
{
  static readonly layer: Layer.Layer<ValidatingAdmissionPolicyBindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ValidatingAdmissionPolicyBindings, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "validatingadmissionpolicybindings", kind: "ValidatingAdmissionPolicyBinding", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1.ValidatingAdmissionPolicyBinding
    }), () => [])
}

/** The operations of {@link ValidatingWebhookConfigurations}. */
export interface ValidatingWebhookConfigurationsService extends Shape.Cluster<AdmissionregistrationV1.ValidatingWebhookConfiguration> {}
/** `admissionregistration.k8s.io/v1` ValidatingWebhookConfiguration, cluster-scoped. */
export class ValidatingWebhookConfigurations
  extends /*#__PURE__*/ Context.Service<ValidatingWebhookConfigurations, ValidatingWebhookConfigurationsService>()("effect-kubernetes/AdmissionregistrationV1/ValidatingWebhookConfigurations")
{
  static readonly layer: Layer.Layer<ValidatingWebhookConfigurations, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => ValidatingWebhookConfigurations, () => ({
      group: "admissionregistration.k8s.io", version: "v1", plural: "validatingwebhookconfigurations", kind: "ValidatingWebhookConfiguration", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1.ValidatingWebhookConfiguration
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  MutatingAdmissionPolicies | MutatingAdmissionPolicyBindings | MutatingWebhookConfigurations | ValidatingAdmissionPolicies | ValidatingAdmissionPolicyBindings | ValidatingWebhookConfigurations,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    MutatingAdmissionPolicies.layer,
    MutatingAdmissionPolicyBindings.layer,
    MutatingWebhookConfigurations.layer,
    ValidatingAdmissionPolicies.layer,
    ValidatingAdmissionPolicyBindings.layer,
    ValidatingWebhookConfigurations.layer
  )
)
