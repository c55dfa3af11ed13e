/**
 * The services of `admissionregistration.k8s.io/v1beta1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as AdmissionregistrationV1beta1 from "../../Schema/gen/AdmissionregistrationV1beta1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link MutatingAdmissionPolicies}. */
export interface MutatingAdmissionPoliciesService extends Shape.Cluster<AdmissionregistrationV1beta1.MutatingAdmissionPolicy> {}
/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicy, cluster-scoped. */
export class MutatingAdmissionPolicies
  extends /*#__PURE__*/ Context.Service<MutatingAdmissionPolicies, MutatingAdmissionPoliciesService>()("effect-kubernetes/AdmissionregistrationV1beta1/MutatingAdmissionPolicies")
{
  static readonly layer: Layer.Layer<MutatingAdmissionPolicies, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => MutatingAdmissionPolicies, () => ({
      group: "admissionregistration.k8s.io", version: "v1beta1", plural: "mutatingadmissionpolicies", kind: "MutatingAdmissionPolicy", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1beta1.MutatingAdmissionPolicy
    }), () => [])
}

/** The operations of {@link MutatingAdmissionPolicyBindings}. */
export interface MutatingAdmissionPolicyBindingsService extends Shape.Cluster<AdmissionregistrationV1beta1.MutatingAdmissionPolicyBinding> {}
/** `admissionregistration.k8s.io/v1beta1` MutatingAdmissionPolicyBinding, cluster-scoped. */
export class MutatingAdmissionPolicyBindings
  extends /*#__PURE__*/ Context.Service<MutatingAdmissionPolicyBindings, MutatingAdmissionPolicyBindingsService>()("effect-kubernetes/AdmissionregistrationV1beta1/MutatingAdmissionPolicyBindings")
{
  static readonly layer: Layer.Layer<MutatingAdmissionPolicyBindings, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => MutatingAdmissionPolicyBindings, () => ({
      group: "admissionregistration.k8s.io", version: "v1beta1", plural: "mutatingadmissionpolicybindings", kind: "MutatingAdmissionPolicyBinding", scope: "Cluster",
      verbs, subresources: [],
      schema: () => AdmissionregistrationV1beta1.MutatingAdmissionPolicyBinding
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  MutatingAdmissionPolicies | MutatingAdmissionPolicyBindings,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    MutatingAdmissionPolicies.layer,
    MutatingAdmissionPolicyBindings.layer
  )
)
