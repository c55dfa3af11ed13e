/**
 * What the fields of a definition are, as strategic merge, apply and validation need it.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */

/** A field. */
export interface FieldFacts {
  /** `string`, `int32`, ... for a leaf; `[]T`, `{}T` for a list or a map of T; else the key of a definition. */
  readonly type: string
  readonly nullable?: boolean
  /** Of the field, or of its items where it is a list or a map. */
  readonly enum?: ReadonlyArray<string>
  readonly default?: unknown
  readonly list?: "atomic" | "map" | "set"
  /** The fields that identify an item of a list of type `map`. */
  readonly keys?: ReadonlyArray<string>
  readonly map?: "atomic" | "granular"
  /** The patch strategies: `merge`, `replace`, `retainKeys`. */
  readonly patch?: ReadonlyArray<string>
  readonly patchKey?: string
}

/** A definition; a field that is no more than its type is given as that type. */
export interface DefinitionFacts {
  readonly gvk?: { readonly group: string; readonly version: string; readonly kind: string }
  readonly map?: "atomic" | "granular"
  readonly required?: ReadonlyArray<string>
  /** The types of the alternatives, in place of fields. */
  readonly union?: ReadonlyArray<string>
  readonly fields?: { readonly [name: string]: string | FieldFacts }
}

/** Every definition by its key, such as `CoreV1.Pod`. */
export const definitions: { readonly [key: string]: DefinitionFacts } = {
  "AdmissionregistrationV1.ApplyConfiguration": { fields: { expression: "string" } },
  "AdmissionregistrationV1.AuditAnnotation": {
    required: ["key", "valueExpression"],
    fields: { key: "string", valueExpression: "string" }
  },
  "AdmissionregistrationV1.ExpressionWarning": {
    required: ["fieldRef", "warning"],
    fields: { fieldRef: "string", warning: "string" }
  },
  "AdmissionregistrationV1.JSONPatch": { fields: { expression: "string" } },
  "AdmissionregistrationV1.MatchCondition": {
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "AdmissionregistrationV1.MatchResources": {
    map: "atomic",
    fields: {
      excludeResourceRules: { type: "[]AdmissionregistrationV1.NamedRuleWithOperations", list: "atomic" },
      matchPolicy: { type: "string", enum: ["Equivalent", "Exact"] },
      namespaceSelector: "MetaV1.LabelSelector",
      objectSelector: "MetaV1.LabelSelector",
      resourceRules: { type: "[]AdmissionregistrationV1.NamedRuleWithOperations", list: "atomic" }
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicy": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingAdmissionPolicy" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1.MutatingAdmissionPolicySpec"
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicyBinding": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingAdmissionPolicyBinding" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1.MutatingAdmissionPolicyBindingSpec"
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicyBindingList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingAdmissionPolicyBindingList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.MutatingAdmissionPolicyBinding",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicyBindingSpec": {
    fields: {
      matchResources: "AdmissionregistrationV1.MatchResources",
      paramRef: "AdmissionregistrationV1.ParamRef",
      policyName: "string"
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicyList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingAdmissionPolicyList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.MutatingAdmissionPolicy",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.MutatingAdmissionPolicySpec": {
    fields: {
      failurePolicy: { type: "string", enum: ["Fail", "Ignore"] },
      matchConditions: {
        type: "[]AdmissionregistrationV1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchConstraints: "AdmissionregistrationV1.MatchResources",
      mutations: { type: "[]AdmissionregistrationV1.Mutation", list: "atomic" },
      paramKind: "AdmissionregistrationV1.ParamKind",
      reinvocationPolicy: { type: "string", enum: ["IfNeeded", "Never"] },
      variables: { type: "[]AdmissionregistrationV1.Variable", list: "atomic" }
    }
  },
  "AdmissionregistrationV1.MutatingWebhook": {
    required: ["name", "clientConfig", "sideEffects", "admissionReviewVersions"],
    fields: {
      admissionReviewVersions: { type: "[]string", list: "atomic" },
      clientConfig: "AdmissionregistrationV1.WebhookClientConfig",
      failurePolicy: { type: "string", enum: ["Fail", "Ignore"] },
      matchConditions: {
        type: "[]AdmissionregistrationV1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchPolicy: { type: "string", enum: ["Equivalent", "Exact"] },
      name: "string",
      namespaceSelector: "MetaV1.LabelSelector",
      objectSelector: "MetaV1.LabelSelector",
      reinvocationPolicy: { type: "string", enum: ["IfNeeded", "Never"] },
      rules: { type: "[]AdmissionregistrationV1.RuleWithOperations", list: "atomic" },
      sideEffects: { type: "string", enum: ["None", "NoneOnDryRun", "Some", "Unknown"] },
      timeoutSeconds: "int32"
    }
  },
  "AdmissionregistrationV1.MutatingWebhookConfiguration": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingWebhookConfiguration" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      webhooks: {
        type: "[]AdmissionregistrationV1.MutatingWebhook",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      }
    }
  },
  "AdmissionregistrationV1.MutatingWebhookConfigurationList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "MutatingWebhookConfigurationList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.MutatingWebhookConfiguration",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.Mutation": {
    required: ["patchType"],
    fields: {
      applyConfiguration: "AdmissionregistrationV1.ApplyConfiguration",
      jsonPatch: "AdmissionregistrationV1.JSONPatch",
      patchType: { type: "string", enum: ["ApplyConfiguration", "JSONPatch"] }
    }
  },
  "AdmissionregistrationV1.NamedRuleWithOperations": {
    map: "atomic",
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      apiVersions: { type: "[]string", list: "atomic" },
      operations: { type: "[]string", enum: ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"], list: "atomic" },
      resourceNames: { type: "[]string", list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      scope: { type: "string", enum: ["*", "Cluster", "Namespaced"] }
    }
  },
  "AdmissionregistrationV1.ParamKind": { map: "atomic", fields: { apiVersion: "string", kind: "string" } },
  "AdmissionregistrationV1.ParamRef": {
    map: "atomic",
    fields: {
      name: "string",
      namespace: "string",
      parameterNotFoundAction: "string",
      selector: "MetaV1.LabelSelector"
    }
  },
  "AdmissionregistrationV1.RuleWithOperations": {
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      apiVersions: { type: "[]string", list: "atomic" },
      operations: { type: "[]string", enum: ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"], list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      scope: { type: "string", enum: ["*", "Cluster", "Namespaced"] }
    }
  },
  "AdmissionregistrationV1.ServiceReference": {
    required: ["namespace", "name"],
    fields: { name: "string", namespace: "string", path: "string", port: "int32" }
  },
  "AdmissionregistrationV1.TypeChecking": {
    fields: { expressionWarnings: { type: "[]AdmissionregistrationV1.ExpressionWarning", list: "atomic" } }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicy": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicy" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1.ValidatingAdmissionPolicySpec",
      status: "AdmissionregistrationV1.ValidatingAdmissionPolicyStatus"
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicyBinding": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicyBinding" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1.ValidatingAdmissionPolicyBindingSpec"
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicyBindingList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicyBindingList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.ValidatingAdmissionPolicyBinding",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicyBindingSpec": {
    required: ["policyName", "validationActions"],
    fields: {
      matchResources: "AdmissionregistrationV1.MatchResources",
      paramRef: "AdmissionregistrationV1.ParamRef",
      policyName: "string",
      validationActions: { type: "[]string", enum: ["Audit", "Deny", "Warn"], list: "set" }
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicyList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingAdmissionPolicyList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.ValidatingAdmissionPolicy",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicySpec": {
    fields: {
      auditAnnotations: { type: "[]AdmissionregistrationV1.AuditAnnotation", list: "atomic" },
      failurePolicy: { type: "string", enum: ["Fail", "Ignore"] },
      matchConditions: {
        type: "[]AdmissionregistrationV1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchConstraints: "AdmissionregistrationV1.MatchResources",
      paramKind: "AdmissionregistrationV1.ParamKind",
      validations: { type: "[]AdmissionregistrationV1.Validation", list: "atomic" },
      variables: {
        type: "[]AdmissionregistrationV1.Variable",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      }
    }
  },
  "AdmissionregistrationV1.ValidatingAdmissionPolicyStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"] },
      observedGeneration: "int64",
      typeChecking: "AdmissionregistrationV1.TypeChecking"
    }
  },
  "AdmissionregistrationV1.ValidatingWebhook": {
    required: ["name", "clientConfig", "sideEffects", "admissionReviewVersions"],
    fields: {
      admissionReviewVersions: { type: "[]string", list: "atomic" },
      clientConfig: "AdmissionregistrationV1.WebhookClientConfig",
      failurePolicy: { type: "string", enum: ["Fail", "Ignore"] },
      matchConditions: {
        type: "[]AdmissionregistrationV1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchPolicy: { type: "string", enum: ["Equivalent", "Exact"] },
      name: "string",
      namespaceSelector: "MetaV1.LabelSelector",
      objectSelector: "MetaV1.LabelSelector",
      rules: { type: "[]AdmissionregistrationV1.RuleWithOperations", list: "atomic" },
      sideEffects: { type: "string", enum: ["None", "NoneOnDryRun", "Some", "Unknown"] },
      timeoutSeconds: "int32"
    }
  },
  "AdmissionregistrationV1.ValidatingWebhookConfiguration": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingWebhookConfiguration" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      webhooks: {
        type: "[]AdmissionregistrationV1.ValidatingWebhook",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      }
    }
  },
  "AdmissionregistrationV1.ValidatingWebhookConfigurationList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1", kind: "ValidatingWebhookConfigurationList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1.ValidatingWebhookConfiguration",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1.Validation": {
    required: ["expression"],
    fields: { expression: "string", message: "string", messageExpression: "string", reason: "string" }
  },
  "AdmissionregistrationV1.Variable": {
    map: "atomic",
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "AdmissionregistrationV1.WebhookClientConfig": {
    fields: { caBundle: "bytes", service: "AdmissionregistrationV1.ServiceReference", url: "string" }
  },
  "AdmissionregistrationV1alpha1.ApplyConfiguration": { fields: { expression: "string" } },
  "AdmissionregistrationV1alpha1.JSONPatch": { fields: { expression: "string" } },
  "AdmissionregistrationV1alpha1.MatchCondition": {
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "AdmissionregistrationV1alpha1.MatchResources": {
    map: "atomic",
    fields: {
      excludeResourceRules: { type: "[]AdmissionregistrationV1alpha1.NamedRuleWithOperations", list: "atomic" },
      matchPolicy: { type: "string", enum: ["Equivalent", "Exact"] },
      namespaceSelector: "MetaV1.LabelSelector",
      objectSelector: "MetaV1.LabelSelector",
      resourceRules: { type: "[]AdmissionregistrationV1alpha1.NamedRuleWithOperations", list: "atomic" }
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicy": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1alpha1", kind: "MutatingAdmissionPolicy" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1alpha1.MutatingAdmissionPolicySpec"
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicyBinding": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1alpha1", kind: "MutatingAdmissionPolicyBinding" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1alpha1.MutatingAdmissionPolicyBindingSpec"
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicyBindingList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1alpha1", kind: "MutatingAdmissionPolicyBindingList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1alpha1.MutatingAdmissionPolicyBinding",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicyBindingSpec": {
    fields: {
      matchResources: "AdmissionregistrationV1alpha1.MatchResources",
      paramRef: "AdmissionregistrationV1alpha1.ParamRef",
      policyName: "string"
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicyList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1alpha1", kind: "MutatingAdmissionPolicyList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1alpha1.MutatingAdmissionPolicy",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1alpha1.MutatingAdmissionPolicySpec": {
    fields: {
      failurePolicy: { type: "string", enum: ["Fail", "Ignore"] },
      matchConditions: {
        type: "[]AdmissionregistrationV1alpha1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchConstraints: "AdmissionregistrationV1alpha1.MatchResources",
      mutations: { type: "[]AdmissionregistrationV1alpha1.Mutation", list: "atomic" },
      paramKind: "AdmissionregistrationV1alpha1.ParamKind",
      reinvocationPolicy: { type: "string", enum: ["IfNeeded", "Never"] },
      variables: { type: "[]AdmissionregistrationV1alpha1.Variable", list: "atomic" }
    }
  },
  "AdmissionregistrationV1alpha1.Mutation": {
    required: ["patchType"],
    fields: {
      applyConfiguration: "AdmissionregistrationV1alpha1.ApplyConfiguration",
      jsonPatch: "AdmissionregistrationV1alpha1.JSONPatch",
      patchType: { type: "string", enum: ["ApplyConfiguration", "JSONPatch"] }
    }
  },
  "AdmissionregistrationV1alpha1.NamedRuleWithOperations": {
    map: "atomic",
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      apiVersions: { type: "[]string", list: "atomic" },
      operations: { type: "[]string", enum: ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"], list: "atomic" },
      resourceNames: { type: "[]string", list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      scope: { type: "string", enum: ["*", "Cluster", "Namespaced"] }
    }
  },
  "AdmissionregistrationV1alpha1.ParamKind": { map: "atomic", fields: { apiVersion: "string", kind: "string" } },
  "AdmissionregistrationV1alpha1.ParamRef": {
    map: "atomic",
    fields: {
      name: "string",
      namespace: "string",
      parameterNotFoundAction: { type: "string", enum: ["Allow", "Deny"] },
      selector: "MetaV1.LabelSelector"
    }
  },
  "AdmissionregistrationV1alpha1.Variable": {
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "AdmissionregistrationV1beta1.ApplyConfiguration": { fields: { expression: "string" } },
  "AdmissionregistrationV1beta1.JSONPatch": { fields: { expression: "string" } },
  "AdmissionregistrationV1beta1.MatchCondition": {
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "AdmissionregistrationV1beta1.MatchResources": {
    map: "atomic",
    fields: {
      excludeResourceRules: { type: "[]AdmissionregistrationV1beta1.NamedRuleWithOperations", list: "atomic" },
      matchPolicy: "string",
      namespaceSelector: "MetaV1.LabelSelector",
      objectSelector: "MetaV1.LabelSelector",
      resourceRules: { type: "[]AdmissionregistrationV1beta1.NamedRuleWithOperations", list: "atomic" }
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicy": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1beta1", kind: "MutatingAdmissionPolicy" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1beta1.MutatingAdmissionPolicySpec"
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicyBinding": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1beta1", kind: "MutatingAdmissionPolicyBinding" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AdmissionregistrationV1beta1.MutatingAdmissionPolicyBindingSpec"
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicyBindingList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1beta1", kind: "MutatingAdmissionPolicyBindingList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1beta1.MutatingAdmissionPolicyBinding",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicyBindingSpec": {
    fields: {
      matchResources: "AdmissionregistrationV1beta1.MatchResources",
      paramRef: "AdmissionregistrationV1beta1.ParamRef",
      policyName: "string"
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicyList": {
    gvk: { group: "admissionregistration.k8s.io", version: "v1beta1", kind: "MutatingAdmissionPolicyList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AdmissionregistrationV1beta1.MutatingAdmissionPolicy",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AdmissionregistrationV1beta1.MutatingAdmissionPolicySpec": {
    fields: {
      failurePolicy: "string",
      matchConditions: {
        type: "[]AdmissionregistrationV1beta1.MatchCondition",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      matchConstraints: "AdmissionregistrationV1beta1.MatchResources",
      mutations: { type: "[]AdmissionregistrationV1beta1.Mutation", list: "atomic" },
      paramKind: "AdmissionregistrationV1beta1.ParamKind",
      reinvocationPolicy: { type: "string", enum: ["IfNeeded", "Never"] },
      variables: { type: "[]AdmissionregistrationV1beta1.Variable", list: "atomic" }
    }
  },
  "AdmissionregistrationV1beta1.Mutation": {
    required: ["patchType"],
    fields: {
      applyConfiguration: "AdmissionregistrationV1beta1.ApplyConfiguration",
      jsonPatch: "AdmissionregistrationV1beta1.JSONPatch",
      patchType: { type: "string", enum: ["ApplyConfiguration", "JSONPatch"] }
    }
  },
  "AdmissionregistrationV1beta1.NamedRuleWithOperations": {
    map: "atomic",
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      apiVersions: { type: "[]string", list: "atomic" },
      operations: { type: "[]string", enum: ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"], list: "atomic" },
      resourceNames: { type: "[]string", list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      scope: { type: "string", enum: ["*", "Cluster", "Namespaced"] }
    }
  },
  "AdmissionregistrationV1beta1.ParamKind": { map: "atomic", fields: { apiVersion: "string", kind: "string" } },
  "AdmissionregistrationV1beta1.ParamRef": {
    map: "atomic",
    fields: {
      name: "string",
      namespace: "string",
      parameterNotFoundAction: "string",
      selector: "MetaV1.LabelSelector"
    }
  },
  "AdmissionregistrationV1beta1.Variable": {
    map: "atomic",
    required: ["name", "expression"],
    fields: { expression: "string", name: "string" }
  },
  "ApiextensionsV1.CustomResourceColumnDefinition": {
    required: ["name", "type", "jsonPath"],
    fields: {
      description: "string",
      format: "string",
      jsonPath: "string",
      name: "string",
      priority: "int32",
      type: "string"
    }
  },
  "ApiextensionsV1.CustomResourceConversion": {
    required: ["strategy"],
    fields: { strategy: "string", webhook: "ApiextensionsV1.WebhookConversion" }
  },
  "ApiextensionsV1.CustomResourceDefinition": {
    gvk: { group: "apiextensions.k8s.io", version: "v1", kind: "CustomResourceDefinition" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ApiextensionsV1.CustomResourceDefinitionSpec",
      status: "ApiextensionsV1.CustomResourceDefinitionStatus"
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionCondition": {
    required: ["type", "status"],
    fields: {
      lastTransitionTime: "time",
      message: "string",
      observedGeneration: "int64",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionList": {
    gvk: { group: "apiextensions.k8s.io", version: "v1", kind: "CustomResourceDefinitionList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ApiextensionsV1.CustomResourceDefinition",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionNames": {
    required: ["plural", "kind"],
    fields: {
      categories: { type: "[]string", list: "atomic" },
      kind: "string",
      listKind: "string",
      plural: "string",
      shortNames: { type: "[]string", list: "atomic" },
      singular: "string"
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionSpec": {
    required: ["group", "names", "scope", "versions"],
    fields: {
      conversion: "ApiextensionsV1.CustomResourceConversion",
      group: "string",
      names: "ApiextensionsV1.CustomResourceDefinitionNames",
      preserveUnknownFields: "boolean",
      scope: "string",
      versions: { type: "[]ApiextensionsV1.CustomResourceDefinitionVersion", list: "atomic" }
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionStatus": {
    fields: {
      acceptedNames: "ApiextensionsV1.CustomResourceDefinitionNames",
      conditions: { type: "[]ApiextensionsV1.CustomResourceDefinitionCondition", list: "map", keys: ["type"] },
      observedGeneration: "int64",
      storedVersions: { type: "[]string", list: "atomic" }
    }
  },
  "ApiextensionsV1.CustomResourceDefinitionVersion": {
    required: ["name", "served", "storage"],
    fields: {
      additionalPrinterColumns: { type: "[]ApiextensionsV1.CustomResourceColumnDefinition", list: "atomic" },
      deprecated: "boolean",
      deprecationWarning: "string",
      name: "string",
      schema: "ApiextensionsV1.CustomResourceValidation",
      selectableFields: { type: "[]ApiextensionsV1.SelectableField", list: "atomic" },
      served: "boolean",
      storage: "boolean",
      subresources: "ApiextensionsV1.CustomResourceSubresources"
    }
  },
  "ApiextensionsV1.CustomResourceSubresourceScale": {
    required: ["specReplicasPath", "statusReplicasPath"],
    fields: { labelSelectorPath: "string", specReplicasPath: "string", statusReplicasPath: "string" }
  },
  "ApiextensionsV1.CustomResourceSubresourceStatus": { fields: {} },
  "ApiextensionsV1.CustomResourceSubresources": {
    fields: {
      scale: "ApiextensionsV1.CustomResourceSubresourceScale",
      status: "ApiextensionsV1.CustomResourceSubresourceStatus"
    }
  },
  "ApiextensionsV1.CustomResourceValidation": { fields: { openAPIV3Schema: "ApiextensionsV1.JSONSchemaProps" } },
  "ApiextensionsV1.ExternalDocumentation": { fields: { description: "string", url: "string" } },
  "ApiextensionsV1.JSONSchemaProps": {
    fields: {
      $ref: "string",
      $schema: "string",
      additionalItems: "ApiextensionsV1.JSONSchemaPropsOrBool",
      additionalProperties: "ApiextensionsV1.JSONSchemaPropsOrBool",
      allOf: { type: "[]ApiextensionsV1.JSONSchemaProps", list: "atomic" },
      anyOf: { type: "[]ApiextensionsV1.JSONSchemaProps", list: "atomic" },
      default: "json",
      definitions: "{}ApiextensionsV1.JSONSchemaProps",
      dependencies: "{}ApiextensionsV1.JSONSchemaPropsOrStringArray",
      description: "string",
      enum: { type: "[]json", list: "atomic" },
      example: "json",
      exclusiveMaximum: "boolean",
      exclusiveMinimum: "boolean",
      externalDocs: "ApiextensionsV1.ExternalDocumentation",
      format: "string",
      id: "string",
      items: "ApiextensionsV1.JSONSchemaPropsOrArray",
      maxItems: "int64",
      maxLength: "int64",
      maxProperties: "int64",
      maximum: "double",
      minItems: "int64",
      minLength: "int64",
      minProperties: "int64",
      minimum: "double",
      multipleOf: "double",
      not: "ApiextensionsV1.JSONSchemaProps",
      nullable: "boolean",
      oneOf: { type: "[]ApiextensionsV1.JSONSchemaProps", list: "atomic" },
      pattern: "string",
      patternProperties: "{}ApiextensionsV1.JSONSchemaProps",
      properties: "{}ApiextensionsV1.JSONSchemaProps",
      required: { type: "[]string", list: "atomic" },
      title: "string",
      type: "string",
      uniqueItems: "boolean",
      "x-kubernetes-embedded-resource": "boolean",
      "x-kubernetes-int-or-string": "boolean",
      "x-kubernetes-list-map-keys": { type: "[]string", list: "atomic" },
      "x-kubernetes-list-type": "string",
      "x-kubernetes-map-type": "string",
      "x-kubernetes-preserve-unknown-fields": "boolean",
      "x-kubernetes-validations": {
        type: "[]ApiextensionsV1.ValidationRule",
        list: "map",
        keys: ["rule"],
        patch: ["merge"],
        patchKey: "rule"
      }
    }
  },
  "ApiextensionsV1.JSONSchemaPropsOrArray": {
    union: ["ApiextensionsV1.JSONSchemaProps", "[]ApiextensionsV1.JSONSchemaProps"]
  },
  "ApiextensionsV1.JSONSchemaPropsOrBool": { union: ["ApiextensionsV1.JSONSchemaProps", "boolean"] },
  "ApiextensionsV1.JSONSchemaPropsOrStringArray": { union: ["ApiextensionsV1.JSONSchemaProps", "[]string"] },
  "ApiextensionsV1.SelectableField": { required: ["jsonPath"], fields: { jsonPath: "string" } },
  "ApiextensionsV1.ServiceReference": {
    required: ["namespace", "name"],
    fields: { name: "string", namespace: "string", path: "string", port: "int32" }
  },
  "ApiextensionsV1.ValidationRule": {
    required: ["rule"],
    fields: {
      fieldPath: "string",
      message: "string",
      messageExpression: "string",
      optionalOldSelf: "boolean",
      reason: {
        type: "string",
        enum: ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"]
      },
      rule: "string"
    }
  },
  "ApiextensionsV1.WebhookClientConfig": {
    fields: { caBundle: "bytes", service: "ApiextensionsV1.ServiceReference", url: "string" }
  },
  "ApiextensionsV1.WebhookConversion": {
    required: ["conversionReviewVersions"],
    fields: {
      clientConfig: "ApiextensionsV1.WebhookClientConfig",
      conversionReviewVersions: { type: "[]string", list: "atomic" }
    }
  },
  "ApiregistrationV1.APIService": {
    gvk: { group: "apiregistration.k8s.io", version: "v1", kind: "APIService" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ApiregistrationV1.APIServiceSpec",
      status: "ApiregistrationV1.APIServiceStatus"
    }
  },
  "ApiregistrationV1.APIServiceCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "ApiregistrationV1.APIServiceList": {
    gvk: { group: "apiregistration.k8s.io", version: "v1", kind: "APIServiceList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ApiregistrationV1.APIService",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ApiregistrationV1.APIServiceSpec": {
    required: ["groupPriorityMinimum", "versionPriority"],
    fields: {
      caBundle: { type: "bytes", list: "atomic" },
      group: "string",
      groupPriorityMinimum: "int32",
      insecureSkipTLSVerify: "boolean",
      service: "ApiregistrationV1.ServiceReference",
      version: "string",
      versionPriority: "int32"
    }
  },
  "ApiregistrationV1.APIServiceStatus": {
    fields: {
      conditions: {
        type: "[]ApiregistrationV1.APIServiceCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      }
    }
  },
  "ApiregistrationV1.ServiceReference": { fields: { name: "string", namespace: "string", port: "int32" } },
  "AppsV1.ControllerRevision": {
    gvk: { group: "apps", version: "v1", kind: "ControllerRevision" },
    required: ["revision"],
    fields: { apiVersion: "string", data: "opaque", kind: "string", metadata: "MetaV1.ObjectMeta", revision: "int64" }
  },
  "AppsV1.ControllerRevisionList": {
    gvk: { group: "apps", version: "v1", kind: "ControllerRevisionList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AppsV1.ControllerRevision",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AppsV1.DaemonSet": {
    gvk: { group: "apps", version: "v1", kind: "DaemonSet" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AppsV1.DaemonSetSpec",
      status: "AppsV1.DaemonSetStatus"
    }
  },
  "AppsV1.DaemonSetCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "AppsV1.DaemonSetList": {
    gvk: { group: "apps", version: "v1", kind: "DaemonSetList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]AppsV1.DaemonSet", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "AppsV1.DaemonSetSpec": {
    required: ["selector", "template"],
    fields: {
      minReadySeconds: "int32",
      revisionHistoryLimit: "int32",
      selector: "MetaV1.LabelSelector",
      template: "CoreV1.PodTemplateSpec",
      updateStrategy: "AppsV1.DaemonSetUpdateStrategy"
    }
  },
  "AppsV1.DaemonSetStatus": {
    required: ["currentNumberScheduled", "numberMisscheduled", "desiredNumberScheduled", "numberReady"],
    fields: {
      collisionCount: "int32",
      conditions: {
        type: "[]AppsV1.DaemonSetCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      currentNumberScheduled: "int32",
      desiredNumberScheduled: "int32",
      numberAvailable: "int32",
      numberMisscheduled: "int32",
      numberReady: "int32",
      numberUnavailable: "int32",
      observedGeneration: "int64",
      updatedNumberScheduled: "int32"
    }
  },
  "AppsV1.DaemonSetUpdateStrategy": {
    fields: {
      rollingUpdate: "AppsV1.RollingUpdateDaemonSet",
      type: { type: "string", enum: ["OnDelete", "RollingUpdate"] }
    }
  },
  "AppsV1.Deployment": {
    gvk: { group: "apps", version: "v1", kind: "Deployment" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AppsV1.DeploymentSpec",
      status: "AppsV1.DeploymentStatus"
    }
  },
  "AppsV1.DeploymentCondition": {
    required: ["type", "status"],
    fields: {
      lastTransitionTime: "time",
      lastUpdateTime: "time",
      message: "string",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "AppsV1.DeploymentList": {
    gvk: { group: "apps", version: "v1", kind: "DeploymentList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]AppsV1.Deployment", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "AppsV1.DeploymentSpec": {
    required: ["selector", "template"],
    fields: {
      minReadySeconds: "int32",
      paused: "boolean",
      progressDeadlineSeconds: "int32",
      replicas: "int32",
      revisionHistoryLimit: "int32",
      selector: "MetaV1.LabelSelector",
      strategy: { type: "AppsV1.DeploymentStrategy", patch: ["retainKeys"] },
      template: "CoreV1.PodTemplateSpec"
    }
  },
  "AppsV1.DeploymentStatus": {
    fields: {
      availableReplicas: "int32",
      collisionCount: "int32",
      conditions: {
        type: "[]AppsV1.DeploymentCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      observedGeneration: "int64",
      readyReplicas: "int32",
      replicas: "int32",
      terminatingReplicas: "int32",
      unavailableReplicas: "int32",
      updatedReplicas: "int32"
    }
  },
  "AppsV1.DeploymentStrategy": {
    fields: {
      rollingUpdate: "AppsV1.RollingUpdateDeployment",
      type: { type: "string", enum: ["Recreate", "RollingUpdate"] }
    }
  },
  "AppsV1.ReplicaSet": {
    gvk: { group: "apps", version: "v1", kind: "ReplicaSet" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AppsV1.ReplicaSetSpec",
      status: "AppsV1.ReplicaSetStatus"
    }
  },
  "AppsV1.ReplicaSetCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "AppsV1.ReplicaSetList": {
    gvk: { group: "apps", version: "v1", kind: "ReplicaSetList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]AppsV1.ReplicaSet", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "AppsV1.ReplicaSetSpec": {
    required: ["selector"],
    fields: {
      minReadySeconds: "int32",
      replicas: "int32",
      selector: "MetaV1.LabelSelector",
      template: "CoreV1.PodTemplateSpec"
    }
  },
  "AppsV1.ReplicaSetStatus": {
    required: ["replicas"],
    fields: {
      availableReplicas: "int32",
      conditions: {
        type: "[]AppsV1.ReplicaSetCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      fullyLabeledReplicas: "int32",
      observedGeneration: "int64",
      readyReplicas: "int32",
      replicas: "int32",
      terminatingReplicas: "int32"
    }
  },
  "AppsV1.RollingUpdateDaemonSet": { fields: { maxSurge: "intOrString", maxUnavailable: "intOrString" } },
  "AppsV1.RollingUpdateDeployment": { fields: { maxSurge: "intOrString", maxUnavailable: "intOrString" } },
  "AppsV1.RollingUpdateStatefulSetStrategy": { fields: { maxUnavailable: "intOrString", partition: "int32" } },
  "AppsV1.StatefulSet": {
    gvk: { group: "apps", version: "v1", kind: "StatefulSet" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AppsV1.StatefulSetSpec",
      status: "AppsV1.StatefulSetStatus"
    }
  },
  "AppsV1.StatefulSetCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "AppsV1.StatefulSetList": {
    gvk: { group: "apps", version: "v1", kind: "StatefulSetList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]AppsV1.StatefulSet", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "AppsV1.StatefulSetOrdinals": { fields: { start: "int32" } },
  "AppsV1.StatefulSetPersistentVolumeClaimRetentionPolicy": {
    fields: { whenDeleted: "string", whenScaled: "string" }
  },
  "AppsV1.StatefulSetSpec": {
    required: ["selector", "template"],
    fields: {
      minReadySeconds: "int32",
      ordinals: "AppsV1.StatefulSetOrdinals",
      persistentVolumeClaimRetentionPolicy: "AppsV1.StatefulSetPersistentVolumeClaimRetentionPolicy",
      podManagementPolicy: { type: "string", enum: ["OrderedReady", "Parallel"] },
      replicas: "int32",
      revisionHistoryLimit: "int32",
      selector: "MetaV1.LabelSelector",
      serviceName: "string",
      template: "CoreV1.PodTemplateSpec",
      updateStrategy: "AppsV1.StatefulSetUpdateStrategy",
      volumeClaimTemplates: { type: "[]CoreV1.PersistentVolumeClaim", list: "atomic" }
    }
  },
  "AppsV1.StatefulSetStatus": {
    required: ["replicas"],
    fields: {
      availableReplicas: "int32",
      collisionCount: "int32",
      conditions: {
        type: "[]AppsV1.StatefulSetCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      currentReplicas: "int32",
      currentRevision: "string",
      observedGeneration: "int64",
      readyReplicas: "int32",
      replicas: "int32",
      updateRevision: "string",
      updatedReplicas: "int32"
    }
  },
  "AppsV1.StatefulSetUpdateStrategy": {
    fields: {
      rollingUpdate: "AppsV1.RollingUpdateStatefulSetStrategy",
      type: { type: "string", enum: ["OnDelete", "RollingUpdate"] }
    }
  },
  "AuthenticationV1.BoundObjectReference": {
    fields: { apiVersion: "string", kind: "string", name: "string", uid: "string" }
  },
  "AuthenticationV1.SelfSubjectReview": {
    gvk: { group: "authentication.k8s.io", version: "v1", kind: "SelfSubjectReview" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      status: "AuthenticationV1.SelfSubjectReviewStatus"
    }
  },
  "AuthenticationV1.SelfSubjectReviewStatus": { fields: { userInfo: "AuthenticationV1.UserInfo" } },
  "AuthenticationV1.TokenRequest": {
    gvk: { group: "authentication.k8s.io", version: "v1", kind: "TokenRequest" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthenticationV1.TokenRequestSpec",
      status: "AuthenticationV1.TokenRequestStatus"
    }
  },
  "AuthenticationV1.TokenRequestSpec": {
    fields: {
      audiences: { type: "[]string", list: "atomic" },
      boundObjectRef: "AuthenticationV1.BoundObjectReference",
      expirationSeconds: "int64"
    }
  },
  "AuthenticationV1.TokenRequestStatus": { fields: { expirationTimestamp: "time", token: "string" } },
  "AuthenticationV1.TokenReview": {
    gvk: { group: "authentication.k8s.io", version: "v1", kind: "TokenReview" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthenticationV1.TokenReviewSpec",
      status: "AuthenticationV1.TokenReviewStatus"
    }
  },
  "AuthenticationV1.TokenReviewSpec": {
    required: ["token"],
    fields: { audiences: { type: "[]string", list: "atomic" }, token: "string" }
  },
  "AuthenticationV1.TokenReviewStatus": {
    fields: {
      audiences: { type: "[]string", list: "atomic" },
      authenticated: "boolean",
      error: "string",
      user: "AuthenticationV1.UserInfo"
    }
  },
  "AuthenticationV1.UserInfo": {
    fields: { extra: "{}[]string", groups: { type: "[]string", list: "atomic" }, uid: "string", username: "string" }
  },
  "AuthorizationV1.FieldSelectorAttributes": {
    fields: { rawSelector: "string", requirements: { type: "[]MetaV1.FieldSelectorRequirement", list: "atomic" } }
  },
  "AuthorizationV1.LabelSelectorAttributes": {
    fields: { rawSelector: "string", requirements: { type: "[]MetaV1.LabelSelectorRequirement", list: "atomic" } }
  },
  "AuthorizationV1.LocalSubjectAccessReview": {
    gvk: { group: "authorization.k8s.io", version: "v1", kind: "LocalSubjectAccessReview" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthorizationV1.SubjectAccessReviewSpec",
      status: "AuthorizationV1.SubjectAccessReviewStatus"
    }
  },
  "AuthorizationV1.NonResourceAttributes": { fields: { path: "string", verb: "string" } },
  "AuthorizationV1.NonResourceRule": {
    required: ["verbs"],
    fields: { nonResourceURLs: { type: "[]string", list: "atomic" }, verbs: { type: "[]string", list: "atomic" } }
  },
  "AuthorizationV1.ResourceAttributes": {
    fields: {
      fieldSelector: "AuthorizationV1.FieldSelectorAttributes",
      group: "string",
      labelSelector: "AuthorizationV1.LabelSelectorAttributes",
      name: "string",
      namespace: "string",
      resource: "string",
      subresource: "string",
      verb: "string",
      version: "string"
    }
  },
  "AuthorizationV1.ResourceRule": {
    required: ["verbs"],
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      resourceNames: { type: "[]string", list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      verbs: { type: "[]string", list: "atomic" }
    }
  },
  "AuthorizationV1.SelfSubjectAccessReview": {
    gvk: { group: "authorization.k8s.io", version: "v1", kind: "SelfSubjectAccessReview" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthorizationV1.SelfSubjectAccessReviewSpec",
      status: "AuthorizationV1.SubjectAccessReviewStatus"
    }
  },
  "AuthorizationV1.SelfSubjectAccessReviewSpec": {
    fields: {
      nonResourceAttributes: "AuthorizationV1.NonResourceAttributes",
      resourceAttributes: "AuthorizationV1.ResourceAttributes"
    }
  },
  "AuthorizationV1.SelfSubjectRulesReview": {
    gvk: { group: "authorization.k8s.io", version: "v1", kind: "SelfSubjectRulesReview" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthorizationV1.SelfSubjectRulesReviewSpec",
      status: "AuthorizationV1.SubjectRulesReviewStatus"
    }
  },
  "AuthorizationV1.SelfSubjectRulesReviewSpec": { fields: { namespace: "string" } },
  "AuthorizationV1.SubjectAccessReview": {
    gvk: { group: "authorization.k8s.io", version: "v1", kind: "SubjectAccessReview" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AuthorizationV1.SubjectAccessReviewSpec",
      status: "AuthorizationV1.SubjectAccessReviewStatus"
    }
  },
  "AuthorizationV1.SubjectAccessReviewSpec": {
    fields: {
      extra: "{}[]string",
      groups: { type: "[]string", list: "atomic" },
      nonResourceAttributes: "AuthorizationV1.NonResourceAttributes",
      resourceAttributes: "AuthorizationV1.ResourceAttributes",
      uid: "string",
      user: "string"
    }
  },
  "AuthorizationV1.SubjectAccessReviewStatus": {
    required: ["allowed"],
    fields: { allowed: "boolean", denied: "boolean", evaluationError: "string", reason: "string" }
  },
  "AuthorizationV1.SubjectRulesReviewStatus": {
    required: ["resourceRules", "nonResourceRules", "incomplete"],
    fields: {
      evaluationError: "string",
      incomplete: "boolean",
      nonResourceRules: { type: "[]AuthorizationV1.NonResourceRule", list: "atomic" },
      resourceRules: { type: "[]AuthorizationV1.ResourceRule", list: "atomic" }
    }
  },
  "AutoscalingV1.CrossVersionObjectReference": {
    map: "atomic",
    required: ["kind", "name"],
    fields: { apiVersion: "string", kind: "string", name: "string" }
  },
  "AutoscalingV1.HorizontalPodAutoscaler": {
    gvk: { group: "autoscaling", version: "v1", kind: "HorizontalPodAutoscaler" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AutoscalingV1.HorizontalPodAutoscalerSpec",
      status: "AutoscalingV1.HorizontalPodAutoscalerStatus"
    }
  },
  "AutoscalingV1.HorizontalPodAutoscalerList": {
    gvk: { group: "autoscaling", version: "v1", kind: "HorizontalPodAutoscalerList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AutoscalingV1.HorizontalPodAutoscaler",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AutoscalingV1.HorizontalPodAutoscalerSpec": {
    required: ["scaleTargetRef", "maxReplicas"],
    fields: {
      maxReplicas: "int32",
      minReplicas: "int32",
      scaleTargetRef: "AutoscalingV1.CrossVersionObjectReference",
      targetCPUUtilizationPercentage: "int32"
    }
  },
  "AutoscalingV1.HorizontalPodAutoscalerStatus": {
    required: ["currentReplicas", "desiredReplicas"],
    fields: {
      currentCPUUtilizationPercentage: "int32",
      currentReplicas: "int32",
      desiredReplicas: "int32",
      lastScaleTime: "time",
      observedGeneration: "int64"
    }
  },
  "AutoscalingV1.Scale": {
    gvk: { group: "autoscaling", version: "v1", kind: "Scale" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AutoscalingV1.ScaleSpec",
      status: "AutoscalingV1.ScaleStatus"
    }
  },
  "AutoscalingV1.ScaleSpec": { fields: { replicas: "int32" } },
  "AutoscalingV1.ScaleStatus": { required: ["replicas"], fields: { replicas: "int32", selector: "string" } },
  "AutoscalingV2.ContainerResourceMetricSource": {
    required: ["name", "target", "container"],
    fields: { container: "string", name: "string", target: "AutoscalingV2.MetricTarget" }
  },
  "AutoscalingV2.ContainerResourceMetricStatus": {
    required: ["name", "current", "container"],
    fields: { container: "string", current: "AutoscalingV2.MetricValueStatus", name: "string" }
  },
  "AutoscalingV2.CrossVersionObjectReference": {
    required: ["kind", "name"],
    fields: { apiVersion: "string", kind: "string", name: "string" }
  },
  "AutoscalingV2.ExternalMetricSource": {
    required: ["metric", "target"],
    fields: { metric: "AutoscalingV2.MetricIdentifier", target: "AutoscalingV2.MetricTarget" }
  },
  "AutoscalingV2.ExternalMetricStatus": {
    required: ["metric", "current"],
    fields: { current: "AutoscalingV2.MetricValueStatus", metric: "AutoscalingV2.MetricIdentifier" }
  },
  "AutoscalingV2.HPAScalingPolicy": {
    required: ["type", "value", "periodSeconds"],
    fields: { periodSeconds: "int32", type: "string", value: "int32" }
  },
  "AutoscalingV2.HPAScalingRules": {
    fields: {
      policies: { type: "[]AutoscalingV2.HPAScalingPolicy", list: "atomic" },
      selectPolicy: "string",
      stabilizationWindowSeconds: "int32",
      tolerance: "quantity"
    }
  },
  "AutoscalingV2.HorizontalPodAutoscaler": {
    gvk: { group: "autoscaling", version: "v2", kind: "HorizontalPodAutoscaler" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "AutoscalingV2.HorizontalPodAutoscalerSpec",
      status: "AutoscalingV2.HorizontalPodAutoscalerStatus"
    }
  },
  "AutoscalingV2.HorizontalPodAutoscalerBehavior": {
    fields: { scaleDown: "AutoscalingV2.HPAScalingRules", scaleUp: "AutoscalingV2.HPAScalingRules" }
  },
  "AutoscalingV2.HorizontalPodAutoscalerCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "AutoscalingV2.HorizontalPodAutoscalerList": {
    gvk: { group: "autoscaling", version: "v2", kind: "HorizontalPodAutoscalerList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]AutoscalingV2.HorizontalPodAutoscaler",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "AutoscalingV2.HorizontalPodAutoscalerSpec": {
    required: ["scaleTargetRef", "maxReplicas"],
    fields: {
      behavior: "AutoscalingV2.HorizontalPodAutoscalerBehavior",
      maxReplicas: "int32",
      metrics: { type: "[]AutoscalingV2.MetricSpec", list: "atomic" },
      minReplicas: "int32",
      scaleTargetRef: "AutoscalingV2.CrossVersionObjectReference"
    }
  },
  "AutoscalingV2.HorizontalPodAutoscalerStatus": {
    required: ["desiredReplicas"],
    fields: {
      conditions: {
        type: "[]AutoscalingV2.HorizontalPodAutoscalerCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      currentMetrics: { type: "[]AutoscalingV2.MetricStatus", list: "atomic" },
      currentReplicas: "int32",
      desiredReplicas: "int32",
      lastScaleTime: "time",
      observedGeneration: "int64"
    }
  },
  "AutoscalingV2.MetricIdentifier": {
    required: ["name"],
    fields: { name: "string", selector: "MetaV1.LabelSelector" }
  },
  "AutoscalingV2.MetricSpec": {
    required: ["type"],
    fields: {
      containerResource: "AutoscalingV2.ContainerResourceMetricSource",
      external: "AutoscalingV2.ExternalMetricSource",
      object: "AutoscalingV2.ObjectMetricSource",
      pods: "AutoscalingV2.PodsMetricSource",
      resource: "AutoscalingV2.ResourceMetricSource",
      type: "string"
    }
  },
  "AutoscalingV2.MetricStatus": {
    required: ["type"],
    fields: {
      containerResource: "AutoscalingV2.ContainerResourceMetricStatus",
      external: "AutoscalingV2.ExternalMetricStatus",
      object: "AutoscalingV2.ObjectMetricStatus",
      pods: "AutoscalingV2.PodsMetricStatus",
      resource: "AutoscalingV2.ResourceMetricStatus",
      type: "string"
    }
  },
  "AutoscalingV2.MetricTarget": {
    required: ["type"],
    fields: { averageUtilization: "int32", averageValue: "quantity", type: "string", value: "quantity" }
  },
  "AutoscalingV2.MetricValueStatus": {
    fields: { averageUtilization: "int32", averageValue: "quantity", value: "quantity" }
  },
  "AutoscalingV2.ObjectMetricSource": {
    required: ["describedObject", "target", "metric"],
    fields: {
      describedObject: "AutoscalingV2.CrossVersionObjectReference",
      metric: "AutoscalingV2.MetricIdentifier",
      target: "AutoscalingV2.MetricTarget"
    }
  },
  "AutoscalingV2.ObjectMetricStatus": {
    required: ["metric", "current", "describedObject"],
    fields: {
      current: "AutoscalingV2.MetricValueStatus",
      describedObject: "AutoscalingV2.CrossVersionObjectReference",
      metric: "AutoscalingV2.MetricIdentifier"
    }
  },
  "AutoscalingV2.PodsMetricSource": {
    required: ["metric", "target"],
    fields: { metric: "AutoscalingV2.MetricIdentifier", target: "AutoscalingV2.MetricTarget" }
  },
  "AutoscalingV2.PodsMetricStatus": {
    required: ["metric", "current"],
    fields: { current: "AutoscalingV2.MetricValueStatus", metric: "AutoscalingV2.MetricIdentifier" }
  },
  "AutoscalingV2.ResourceMetricSource": {
    required: ["name", "target"],
    fields: { name: "string", target: "AutoscalingV2.MetricTarget" }
  },
  "AutoscalingV2.ResourceMetricStatus": {
    required: ["name", "current"],
    fields: { current: "AutoscalingV2.MetricValueStatus", name: "string" }
  },
  "BatchV1.CronJob": {
    gvk: { group: "batch", version: "v1", kind: "CronJob" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "BatchV1.CronJobSpec",
      status: "BatchV1.CronJobStatus"
    }
  },
  "BatchV1.CronJobList": {
    gvk: { group: "batch", version: "v1", kind: "CronJobList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]BatchV1.CronJob", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "BatchV1.CronJobSpec": {
    required: ["schedule", "jobTemplate"],
    fields: {
      concurrencyPolicy: { type: "string", enum: ["Allow", "Forbid", "Replace"] },
      failedJobsHistoryLimit: "int32",
      jobTemplate: "BatchV1.JobTemplateSpec",
      schedule: "string",
      startingDeadlineSeconds: "int64",
      successfulJobsHistoryLimit: "int32",
      suspend: "boolean",
      timeZone: "string"
    }
  },
  "BatchV1.CronJobStatus": {
    fields: {
      active: { type: "[]CoreV1.ObjectReference", list: "atomic" },
      lastScheduleTime: "time",
      lastSuccessfulTime: "time"
    }
  },
  "BatchV1.Job": {
    gvk: { group: "batch", version: "v1", kind: "Job" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "BatchV1.JobSpec",
      status: "BatchV1.JobStatus"
    }
  },
  "BatchV1.JobCondition": {
    required: ["type", "status"],
    fields: {
      lastProbeTime: "time",
      lastTransitionTime: "time",
      message: "string",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "BatchV1.JobList": {
    gvk: { group: "batch", version: "v1", kind: "JobList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]BatchV1.Job", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "BatchV1.JobSpec": {
    required: ["template"],
    fields: {
      activeDeadlineSeconds: "int64",
      backoffLimit: "int32",
      backoffLimitPerIndex: "int32",
      completionMode: { type: "string", enum: ["Indexed", "NonIndexed"] },
      completions: "int32",
      managedBy: "string",
      manualSelector: "boolean",
      maxFailedIndexes: "int32",
      parallelism: "int32",
      podFailurePolicy: "BatchV1.PodFailurePolicy",
      podReplacementPolicy: { type: "string", enum: ["Failed", "TerminatingOrFailed"] },
      selector: "MetaV1.LabelSelector",
      successPolicy: "BatchV1.SuccessPolicy",
      suspend: "boolean",
      template: "CoreV1.PodTemplateSpec",
      ttlSecondsAfterFinished: "int32"
    }
  },
  "BatchV1.JobStatus": {
    fields: {
      active: "int32",
      completedIndexes: "string",
      completionTime: "time",
      conditions: { type: "[]BatchV1.JobCondition", list: "atomic", patch: ["merge"], patchKey: "type" },
      failed: "int32",
      failedIndexes: "string",
      ready: "int32",
      startTime: "time",
      succeeded: "int32",
      terminating: "int32",
      uncountedTerminatedPods: "BatchV1.UncountedTerminatedPods"
    }
  },
  "BatchV1.JobTemplateSpec": { fields: { metadata: "MetaV1.ObjectMeta", spec: "BatchV1.JobSpec" } },
  "BatchV1.PodFailurePolicy": {
    required: ["rules"],
    fields: { rules: { type: "[]BatchV1.PodFailurePolicyRule", list: "atomic" } }
  },
  "BatchV1.PodFailurePolicyOnExitCodesRequirement": {
    required: ["operator", "values"],
    fields: {
      containerName: "string",
      operator: { type: "string", enum: ["In", "NotIn"] },
      values: { type: "[]int32", list: "set" }
    }
  },
  "BatchV1.PodFailurePolicyOnPodConditionsPattern": {
    required: ["type"],
    fields: { status: "string", type: "string" }
  },
  "BatchV1.PodFailurePolicyRule": {
    required: ["action"],
    fields: {
      action: { type: "string", enum: ["Count", "FailIndex", "FailJob", "Ignore"] },
      onExitCodes: "BatchV1.PodFailurePolicyOnExitCodesRequirement",
      onPodConditions: { type: "[]BatchV1.PodFailurePolicyOnPodConditionsPattern", list: "atomic" }
    }
  },
  "BatchV1.SuccessPolicy": {
    required: ["rules"],
    fields: { rules: { type: "[]BatchV1.SuccessPolicyRule", list: "atomic" } }
  },
  "BatchV1.SuccessPolicyRule": { fields: { succeededCount: "int32", succeededIndexes: "string" } },
  "BatchV1.UncountedTerminatedPods": {
    fields: { failed: { type: "[]string", list: "set" }, succeeded: { type: "[]string", list: "set" } }
  },
  "CertificatesV1.CertificateSigningRequest": {
    gvk: { group: "certificates.k8s.io", version: "v1", kind: "CertificateSigningRequest" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CertificatesV1.CertificateSigningRequestSpec",
      status: "CertificatesV1.CertificateSigningRequestStatus"
    }
  },
  "CertificatesV1.CertificateSigningRequestCondition": {
    required: ["type", "status"],
    fields: {
      lastTransitionTime: "time",
      lastUpdateTime: "time",
      message: "string",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "CertificatesV1.CertificateSigningRequestList": {
    gvk: { group: "certificates.k8s.io", version: "v1", kind: "CertificateSigningRequestList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CertificatesV1.CertificateSigningRequest",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CertificatesV1.CertificateSigningRequestSpec": {
    required: ["request", "signerName"],
    fields: {
      expirationSeconds: "int32",
      extra: "{}[]string",
      groups: { type: "[]string", list: "atomic" },
      request: "bytes",
      signerName: "string",
      uid: "string",
      usages: {
        type: "[]string",
        enum: [
          "any",
          "cert sign",
          "client auth",
          "code signing",
          "content commitment",
          "crl sign",
          "data encipherment",
          "decipher only",
          "digital signature",
          "email protection",
          "encipher only",
          "ipsec end system",
          "ipsec tunnel",
          "ipsec user",
          "key agreement",
          "key encipherment",
          "microsoft sgc",
          "netscape sgc",
          "ocsp signing",
          "s/mime",
          "server auth",
          "signing",
          "timestamping"
        ],
        list: "atomic"
      },
      username: "string"
    }
  },
  "CertificatesV1.CertificateSigningRequestStatus": {
    fields: {
      certificate: "bytes",
      conditions: { type: "[]CertificatesV1.CertificateSigningRequestCondition", list: "map", keys: ["type"] }
    }
  },
  "CertificatesV1alpha1.ClusterTrustBundle": {
    gvk: { group: "certificates.k8s.io", version: "v1alpha1", kind: "ClusterTrustBundle" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CertificatesV1alpha1.ClusterTrustBundleSpec"
    }
  },
  "CertificatesV1alpha1.ClusterTrustBundleList": {
    gvk: { group: "certificates.k8s.io", version: "v1alpha1", kind: "ClusterTrustBundleList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CertificatesV1alpha1.ClusterTrustBundle",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CertificatesV1alpha1.ClusterTrustBundleSpec": {
    required: ["trustBundle"],
    fields: { signerName: "string", trustBundle: "string" }
  },
  "CertificatesV1beta1.ClusterTrustBundle": {
    gvk: { group: "certificates.k8s.io", version: "v1beta1", kind: "ClusterTrustBundle" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CertificatesV1beta1.ClusterTrustBundleSpec"
    }
  },
  "CertificatesV1beta1.ClusterTrustBundleList": {
    gvk: { group: "certificates.k8s.io", version: "v1beta1", kind: "ClusterTrustBundleList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CertificatesV1beta1.ClusterTrustBundle",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CertificatesV1beta1.ClusterTrustBundleSpec": {
    required: ["trustBundle"],
    fields: { signerName: "string", trustBundle: "string" }
  },
  "CertificatesV1beta1.PodCertificateRequest": {
    gvk: { group: "certificates.k8s.io", version: "v1beta1", kind: "PodCertificateRequest" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CertificatesV1beta1.PodCertificateRequestSpec",
      status: "CertificatesV1beta1.PodCertificateRequestStatus"
    }
  },
  "CertificatesV1beta1.PodCertificateRequestList": {
    gvk: { group: "certificates.k8s.io", version: "v1beta1", kind: "PodCertificateRequestList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CertificatesV1beta1.PodCertificateRequest",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CertificatesV1beta1.PodCertificateRequestSpec": {
    required: [
      "signerName",
      "podName",
      "podUID",
      "serviceAccountName",
      "serviceAccountUID",
      "nodeName",
      "nodeUID",
      "stubPKCS10Request"
    ],
    fields: {
      maxExpirationSeconds: "int32",
      nodeName: "string",
      nodeUID: "string",
      pkixPublicKey: "bytes",
      podName: "string",
      podUID: "string",
      proofOfPossession: "bytes",
      serviceAccountName: "string",
      serviceAccountUID: "string",
      signerName: "string",
      stubPKCS10Request: "bytes",
      unverifiedUserAnnotations: "{}string"
    }
  },
  "CertificatesV1beta1.PodCertificateRequestStatus": {
    fields: {
      beginRefreshAt: "time",
      certificateChain: "string",
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      notAfter: "time",
      notBefore: "time"
    }
  },
  "CoordinationV1.Lease": {
    gvk: { group: "coordination.k8s.io", version: "v1", kind: "Lease" },
    fields: { apiVersion: "string", kind: "string", metadata: "MetaV1.ObjectMeta", spec: "CoordinationV1.LeaseSpec" }
  },
  "CoordinationV1.LeaseList": {
    gvk: { group: "coordination.k8s.io", version: "v1", kind: "LeaseList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoordinationV1.Lease", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoordinationV1.LeaseSpec": {
    fields: {
      acquireTime: "microTime",
      holderIdentity: "string",
      leaseDurationSeconds: "int32",
      leaseTransitions: "int32",
      preferredHolder: "string",
      renewTime: "microTime",
      strategy: "string"
    }
  },
  "CoordinationV1alpha2.LeaseCandidate": {
    gvk: { group: "coordination.k8s.io", version: "v1alpha2", kind: "LeaseCandidate" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoordinationV1alpha2.LeaseCandidateSpec"
    }
  },
  "CoordinationV1alpha2.LeaseCandidateList": {
    gvk: { group: "coordination.k8s.io", version: "v1alpha2", kind: "LeaseCandidateList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CoordinationV1alpha2.LeaseCandidate",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CoordinationV1alpha2.LeaseCandidateSpec": {
    required: ["leaseName", "binaryVersion", "strategy"],
    fields: {
      binaryVersion: "string",
      emulationVersion: "string",
      leaseName: "string",
      pingTime: "microTime",
      renewTime: "microTime",
      strategy: "string"
    }
  },
  "CoordinationV1beta1.LeaseCandidate": {
    gvk: { group: "coordination.k8s.io", version: "v1beta1", kind: "LeaseCandidate" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoordinationV1beta1.LeaseCandidateSpec"
    }
  },
  "CoordinationV1beta1.LeaseCandidateList": {
    gvk: { group: "coordination.k8s.io", version: "v1beta1", kind: "LeaseCandidateList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CoordinationV1beta1.LeaseCandidate",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CoordinationV1beta1.LeaseCandidateSpec": {
    required: ["leaseName", "binaryVersion", "strategy"],
    fields: {
      binaryVersion: "string",
      emulationVersion: "string",
      leaseName: "string",
      pingTime: "microTime",
      renewTime: "microTime",
      strategy: "string"
    }
  },
  "CoreV1.AWSElasticBlockStoreVolumeSource": {
    required: ["volumeID"],
    fields: { fsType: "string", partition: "int32", readOnly: "boolean", volumeID: "string" }
  },
  "CoreV1.Affinity": {
    fields: {
      nodeAffinity: "CoreV1.NodeAffinity",
      podAffinity: "CoreV1.PodAffinity",
      podAntiAffinity: "CoreV1.PodAntiAffinity"
    }
  },
  "CoreV1.AppArmorProfile": {
    required: ["type"],
    fields: {
      localhostProfile: "string",
      type: { type: "string", enum: ["Localhost", "RuntimeDefault", "Unconfined"] }
    }
  },
  "CoreV1.AttachedVolume": { required: ["name", "devicePath"], fields: { devicePath: "string", name: "string" } },
  "CoreV1.AzureDiskVolumeSource": {
    required: ["diskName", "diskURI"],
    fields: {
      cachingMode: { type: "string", enum: ["None", "ReadOnly", "ReadWrite"], default: "ReadWrite" },
      diskName: "string",
      diskURI: "string",
      fsType: { type: "string", default: "ext4" },
      kind: { type: "string", enum: ["Dedicated", "Managed", "Shared"], default: "Shared" },
      readOnly: "boolean"
    }
  },
  "CoreV1.AzureFilePersistentVolumeSource": {
    required: ["secretName", "shareName"],
    fields: { readOnly: "boolean", secretName: "string", secretNamespace: "string", shareName: "string" }
  },
  "CoreV1.AzureFileVolumeSource": {
    required: ["secretName", "shareName"],
    fields: { readOnly: "boolean", secretName: "string", shareName: "string" }
  },
  "CoreV1.Binding": {
    gvk: { group: "", version: "v1", kind: "Binding" },
    required: ["target"],
    fields: { apiVersion: "string", kind: "string", metadata: "MetaV1.ObjectMeta", target: "CoreV1.ObjectReference" }
  },
  "CoreV1.CSIPersistentVolumeSource": {
    required: ["driver", "volumeHandle"],
    fields: {
      controllerExpandSecretRef: "CoreV1.SecretReference",
      controllerPublishSecretRef: "CoreV1.SecretReference",
      driver: "string",
      fsType: "string",
      nodeExpandSecretRef: "CoreV1.SecretReference",
      nodePublishSecretRef: "CoreV1.SecretReference",
      nodeStageSecretRef: "CoreV1.SecretReference",
      readOnly: "boolean",
      volumeAttributes: "{}string",
      volumeHandle: "string"
    }
  },
  "CoreV1.CSIVolumeSource": {
    required: ["driver"],
    fields: {
      driver: "string",
      fsType: "string",
      nodePublishSecretRef: "CoreV1.LocalObjectReference",
      readOnly: "boolean",
      volumeAttributes: "{}string"
    }
  },
  "CoreV1.Capabilities": {
    fields: { add: { type: "[]string", list: "atomic" }, drop: { type: "[]string", list: "atomic" } }
  },
  "CoreV1.CephFSPersistentVolumeSource": {
    required: ["monitors"],
    fields: {
      monitors: { type: "[]string", list: "atomic" },
      path: "string",
      readOnly: "boolean",
      secretFile: "string",
      secretRef: "CoreV1.SecretReference",
      user: "string"
    }
  },
  "CoreV1.CephFSVolumeSource": {
    required: ["monitors"],
    fields: {
      monitors: { type: "[]string", list: "atomic" },
      path: "string",
      readOnly: "boolean",
      secretFile: "string",
      secretRef: "CoreV1.LocalObjectReference",
      user: "string"
    }
  },
  "CoreV1.CinderPersistentVolumeSource": {
    required: ["volumeID"],
    fields: { fsType: "string", readOnly: "boolean", secretRef: "CoreV1.SecretReference", volumeID: "string" }
  },
  "CoreV1.CinderVolumeSource": {
    required: ["volumeID"],
    fields: { fsType: "string", readOnly: "boolean", secretRef: "CoreV1.LocalObjectReference", volumeID: "string" }
  },
  "CoreV1.ClientIPConfig": { fields: { timeoutSeconds: "int32" } },
  "CoreV1.ClusterTrustBundleProjection": {
    required: ["path"],
    fields: {
      labelSelector: "MetaV1.LabelSelector",
      name: "string",
      optional: "boolean",
      path: "string",
      signerName: "string"
    }
  },
  "CoreV1.ComponentCondition": {
    required: ["type", "status"],
    fields: { error: "string", message: "string", status: "string", type: "string" }
  },
  "CoreV1.ComponentStatus": {
    gvk: { group: "", version: "v1", kind: "ComponentStatus" },
    fields: {
      apiVersion: "string",
      conditions: {
        type: "[]CoreV1.ComponentCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      kind: "string",
      metadata: "MetaV1.ObjectMeta"
    }
  },
  "CoreV1.ComponentStatusList": {
    gvk: { group: "", version: "v1", kind: "ComponentStatusList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.ComponentStatus", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.ConfigMap": {
    gvk: { group: "", version: "v1", kind: "ConfigMap" },
    fields: {
      apiVersion: "string",
      binaryData: "{}bytes",
      data: "{}string",
      immutable: "boolean",
      kind: "string",
      metadata: "MetaV1.ObjectMeta"
    }
  },
  "CoreV1.ConfigMapEnvSource": { fields: { name: "string", optional: "boolean" } },
  "CoreV1.ConfigMapKeySelector": {
    map: "atomic",
    required: ["key"],
    fields: { key: "string", name: "string", optional: "boolean" }
  },
  "CoreV1.ConfigMapList": {
    gvk: { group: "", version: "v1", kind: "ConfigMapList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.ConfigMap", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.ConfigMapNodeConfigSource": {
    required: ["namespace", "name", "kubeletConfigKey"],
    fields: {
      kubeletConfigKey: "string",
      name: "string",
      namespace: "string",
      resourceVersion: "string",
      uid: "string"
    }
  },
  "CoreV1.ConfigMapProjection": {
    fields: { items: { type: "[]CoreV1.KeyToPath", list: "atomic" }, name: "string", optional: "boolean" }
  },
  "CoreV1.ConfigMapVolumeSource": {
    fields: {
      defaultMode: "int32",
      items: { type: "[]CoreV1.KeyToPath", list: "atomic" },
      name: "string",
      optional: "boolean"
    }
  },
  "CoreV1.Container": {
    required: ["name"],
    fields: {
      args: { type: "[]string", list: "atomic" },
      command: { type: "[]string", list: "atomic" },
      env: { type: "[]CoreV1.EnvVar", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" },
      envFrom: { type: "[]CoreV1.EnvFromSource", list: "atomic" },
      image: "string",
      imagePullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"] },
      lifecycle: "CoreV1.Lifecycle",
      livenessProbe: "CoreV1.Probe",
      name: "string",
      ports: {
        type: "[]CoreV1.ContainerPort",
        list: "map",
        keys: ["containerPort", "protocol"],
        patch: ["merge"],
        patchKey: "containerPort"
      },
      readinessProbe: "CoreV1.Probe",
      resizePolicy: { type: "[]CoreV1.ContainerResizePolicy", list: "atomic" },
      resources: "CoreV1.ResourceRequirements",
      restartPolicy: "string",
      restartPolicyRules: { type: "[]CoreV1.ContainerRestartRule", list: "atomic" },
      securityContext: "CoreV1.SecurityContext",
      startupProbe: "CoreV1.Probe",
      stdin: "boolean",
      stdinOnce: "boolean",
      terminationMessagePath: "string",
      terminationMessagePolicy: { type: "string", enum: ["FallbackToLogsOnError", "File"] },
      tty: "boolean",
      volumeDevices: {
        type: "[]CoreV1.VolumeDevice",
        list: "map",
        keys: ["devicePath"],
        patch: ["merge"],
        patchKey: "devicePath"
      },
      volumeMounts: {
        type: "[]CoreV1.VolumeMount",
        list: "map",
        keys: ["mountPath"],
        patch: ["merge"],
        patchKey: "mountPath"
      },
      workingDir: "string"
    }
  },
  "CoreV1.ContainerExtendedResourceRequest": {
    required: ["containerName", "resourceName", "requestName"],
    fields: { containerName: "string", requestName: "string", resourceName: "string" }
  },
  "CoreV1.ContainerImage": { fields: { names: { type: "[]string", list: "atomic" }, sizeBytes: "int64" } },
  "CoreV1.ContainerPort": {
    required: ["containerPort"],
    fields: {
      containerPort: "int32",
      hostIP: "string",
      hostPort: "int32",
      name: "string",
      protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"], default: "TCP" }
    }
  },
  "CoreV1.ContainerResizePolicy": {
    required: ["resourceName", "restartPolicy"],
    fields: { resourceName: "string", restartPolicy: "string" }
  },
  "CoreV1.ContainerRestartRule": {
    required: ["action"],
    fields: { action: "string", exitCodes: "CoreV1.ContainerRestartRuleOnExitCodes" }
  },
  "CoreV1.ContainerRestartRuleOnExitCodes": {
    required: ["operator"],
    fields: { operator: "string", values: { type: "[]int32", list: "set" } }
  },
  "CoreV1.ContainerState": {
    fields: {
      running: "CoreV1.ContainerStateRunning",
      terminated: "CoreV1.ContainerStateTerminated",
      waiting: "CoreV1.ContainerStateWaiting"
    }
  },
  "CoreV1.ContainerStateRunning": { fields: { startedAt: "time" } },
  "CoreV1.ContainerStateTerminated": {
    required: ["exitCode"],
    fields: {
      containerID: "string",
      exitCode: "int32",
      finishedAt: "time",
      message: "string",
      reason: "string",
      signal: "int32",
      startedAt: "time"
    }
  },
  "CoreV1.ContainerStateWaiting": { fields: { message: "string", reason: "string" } },
  "CoreV1.ContainerStatus": {
    required: ["name", "ready", "restartCount", "image", "imageID"],
    fields: {
      allocatedResources: "{}quantity",
      allocatedResourcesStatus: {
        type: "[]CoreV1.ResourceStatus",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      containerID: "string",
      image: "string",
      imageID: "string",
      lastState: "CoreV1.ContainerState",
      name: "string",
      ready: "boolean",
      resources: "CoreV1.ResourceRequirements",
      restartCount: "int32",
      started: "boolean",
      state: "CoreV1.ContainerState",
      stopSignal: {
        type: "string",
        enum: [
          "SIGABRT",
          "SIGALRM",
          "SIGBUS",
          "SIGCHLD",
          "SIGCLD",
          "SIGCONT",
          "SIGFPE",
          "SIGHUP",
          "SIGILL",
          "SIGINT",
          "SIGIO",
          "SIGIOT",
          "SIGKILL",
          "SIGPIPE",
          "SIGPOLL",
          "SIGPROF",
          "SIGPWR",
          "SIGQUIT",
          "SIGRTMAX",
          "SIGRTMAX-1",
          "SIGRTMAX-10",
          "SIGRTMAX-11",
          "SIGRTMAX-12",
          "SIGRTMAX-13",
          "SIGRTMAX-14",
          "SIGRTMAX-2",
          "SIGRTMAX-3",
          "SIGRTMAX-4",
          "SIGRTMAX-5",
          "SIGRTMAX-6",
          "SIGRTMAX-7",
          "SIGRTMAX-8",
          "SIGRTMAX-9",
          "SIGRTMIN",
          "SIGRTMIN+1",
          "SIGRTMIN+10",
          "SIGRTMIN+11",
          "SIGRTMIN+12",
          "SIGRTMIN+13",
          "SIGRTMIN+14",
          "SIGRTMIN+15",
          "SIGRTMIN+2",
          "SIGRTMIN+3",
          "SIGRTMIN+4",
          "SIGRTMIN+5",
          "SIGRTMIN+6",
          "SIGRTMIN+7",
          "SIGRTMIN+8",
          "SIGRTMIN+9",
          "SIGSEGV",
          "SIGSTKFLT",
          "SIGSTOP",
          "SIGSYS",
          "SIGTERM",
          "SIGTRAP",
          "SIGTSTP",
          "SIGTTIN",
          "SIGTTOU",
          "SIGURG",
          "SIGUSR1",
          "SIGUSR2",
          "SIGVTALRM",
          "SIGWINCH",
          "SIGXCPU",
          "SIGXFSZ"
        ]
      },
      user: "CoreV1.ContainerUser",
      volumeMounts: {
        type: "[]CoreV1.VolumeMountStatus",
        list: "map",
        keys: ["mountPath"],
        patch: ["merge"],
        patchKey: "mountPath"
      }
    }
  },
  "CoreV1.ContainerUser": { fields: { linux: "CoreV1.LinuxContainerUser" } },
  "CoreV1.DaemonEndpoint": { required: ["Port"], fields: { Port: "int32" } },
  "CoreV1.DownwardAPIProjection": { fields: { items: { type: "[]CoreV1.DownwardAPIVolumeFile", list: "atomic" } } },
  "CoreV1.DownwardAPIVolumeFile": {
    required: ["path"],
    fields: {
      fieldRef: "CoreV1.ObjectFieldSelector",
      mode: "int32",
      path: "string",
      resourceFieldRef: "CoreV1.ResourceFieldSelector"
    }
  },
  "CoreV1.DownwardAPIVolumeSource": {
    fields: { defaultMode: "int32", items: { type: "[]CoreV1.DownwardAPIVolumeFile", list: "atomic" } }
  },
  "CoreV1.EmptyDirVolumeSource": { fields: { medium: "string", sizeLimit: "quantity" } },
  "CoreV1.EndpointAddress": {
    map: "atomic",
    required: ["ip"],
    fields: { hostname: "string", ip: "string", nodeName: "string", targetRef: "CoreV1.ObjectReference" }
  },
  "CoreV1.EndpointPort": {
    map: "atomic",
    required: ["port"],
    fields: {
      appProtocol: "string",
      name: "string",
      port: "int32",
      protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"] }
    }
  },
  "CoreV1.EndpointSubset": {
    fields: {
      addresses: { type: "[]CoreV1.EndpointAddress", list: "atomic" },
      notReadyAddresses: { type: "[]CoreV1.EndpointAddress", list: "atomic" },
      ports: { type: "[]CoreV1.EndpointPort", list: "atomic" }
    }
  },
  "CoreV1.Endpoints": {
    gvk: { group: "", version: "v1", kind: "Endpoints" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      subsets: { type: "[]CoreV1.EndpointSubset", list: "atomic" }
    }
  },
  "CoreV1.EndpointsList": {
    gvk: { group: "", version: "v1", kind: "EndpointsList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Endpoints", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.EnvFromSource": {
    fields: { configMapRef: "CoreV1.ConfigMapEnvSource", prefix: "string", secretRef: "CoreV1.SecretEnvSource" }
  },
  "CoreV1.EnvVar": {
    required: ["name"],
    fields: { name: "string", value: "string", valueFrom: "CoreV1.EnvVarSource" }
  },
  "CoreV1.EnvVarSource": {
    fields: {
      configMapKeyRef: "CoreV1.ConfigMapKeySelector",
      fieldRef: "CoreV1.ObjectFieldSelector",
      fileKeyRef: "CoreV1.FileKeySelector",
      resourceFieldRef: "CoreV1.ResourceFieldSelector",
      secretKeyRef: "CoreV1.SecretKeySelector"
    }
  },
  "CoreV1.EphemeralContainer": {
    required: ["name"],
    fields: {
      args: { type: "[]string", list: "atomic" },
      command: { type: "[]string", list: "atomic" },
      env: { type: "[]CoreV1.EnvVar", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" },
      envFrom: { type: "[]CoreV1.EnvFromSource", list: "atomic" },
      image: "string",
      imagePullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"] },
      lifecycle: "CoreV1.Lifecycle",
      livenessProbe: "CoreV1.Probe",
      name: "string",
      ports: {
        type: "[]CoreV1.ContainerPort",
        list: "map",
        keys: ["containerPort", "protocol"],
        patch: ["merge"],
        patchKey: "containerPort"
      },
      readinessProbe: "CoreV1.Probe",
      resizePolicy: { type: "[]CoreV1.ContainerResizePolicy", list: "atomic" },
      resources: "CoreV1.ResourceRequirements",
      restartPolicy: "string",
      restartPolicyRules: { type: "[]CoreV1.ContainerRestartRule", list: "atomic" },
      securityContext: "CoreV1.SecurityContext",
      startupProbe: "CoreV1.Probe",
      stdin: "boolean",
      stdinOnce: "boolean",
      targetContainerName: "string",
      terminationMessagePath: "string",
      terminationMessagePolicy: { type: "string", enum: ["FallbackToLogsOnError", "File"] },
      tty: "boolean",
      volumeDevices: {
        type: "[]CoreV1.VolumeDevice",
        list: "map",
        keys: ["devicePath"],
        patch: ["merge"],
        patchKey: "devicePath"
      },
      volumeMounts: {
        type: "[]CoreV1.VolumeMount",
        list: "map",
        keys: ["mountPath"],
        patch: ["merge"],
        patchKey: "mountPath"
      },
      workingDir: "string"
    }
  },
  "CoreV1.EphemeralVolumeSource": { fields: { volumeClaimTemplate: "CoreV1.PersistentVolumeClaimTemplate" } },
  "CoreV1.Event": {
    gvk: { group: "", version: "v1", kind: "Event" },
    required: ["metadata", "involvedObject"],
    fields: {
      action: "string",
      apiVersion: "string",
      count: "int32",
      eventTime: "microTime",
      firstTimestamp: "time",
      involvedObject: "CoreV1.ObjectReference",
      kind: "string",
      lastTimestamp: "time",
      message: "string",
      metadata: "MetaV1.ObjectMeta",
      reason: "string",
      related: "CoreV1.ObjectReference",
      reportingComponent: "string",
      reportingInstance: "string",
      series: "CoreV1.EventSeries",
      source: "CoreV1.EventSource",
      type: "string"
    }
  },
  "CoreV1.EventList": {
    gvk: { group: "", version: "v1", kind: "EventList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Event", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.EventSeries": { fields: { count: "int32", lastObservedTime: "microTime" } },
  "CoreV1.EventSource": { fields: { component: "string", host: "string" } },
  "CoreV1.ExecAction": { fields: { command: { type: "[]string", list: "atomic" } } },
  "CoreV1.FCVolumeSource": {
    fields: {
      fsType: "string",
      lun: "int32",
      readOnly: "boolean",
      targetWWNs: { type: "[]string", list: "atomic" },
      wwids: { type: "[]string", list: "atomic" }
    }
  },
  "CoreV1.FileKeySelector": {
    map: "atomic",
    required: ["volumeName", "path", "key"],
    fields: { key: "string", optional: "boolean", path: "string", volumeName: "string" }
  },
  "CoreV1.FlexPersistentVolumeSource": {
    required: ["driver"],
    fields: {
      driver: "string",
      fsType: "string",
      options: "{}string",
      readOnly: "boolean",
      secretRef: "CoreV1.SecretReference"
    }
  },
  "CoreV1.FlexVolumeSource": {
    required: ["driver"],
    fields: {
      driver: "string",
      fsType: "string",
      options: "{}string",
      readOnly: "boolean",
      secretRef: "CoreV1.LocalObjectReference"
    }
  },
  "CoreV1.FlockerVolumeSource": { fields: { datasetName: "string", datasetUUID: "string" } },
  "CoreV1.GCEPersistentDiskVolumeSource": {
    required: ["pdName"],
    fields: { fsType: "string", partition: "int32", pdName: "string", readOnly: "boolean" }
  },
  "CoreV1.GRPCAction": { required: ["port"], fields: { port: "int32", service: "string" } },
  "CoreV1.GitRepoVolumeSource": {
    required: ["repository"],
    fields: { directory: "string", repository: "string", revision: "string" }
  },
  "CoreV1.GlusterfsPersistentVolumeSource": {
    required: ["endpoints", "path"],
    fields: { endpoints: "string", endpointsNamespace: "string", path: "string", readOnly: "boolean" }
  },
  "CoreV1.GlusterfsVolumeSource": {
    required: ["endpoints", "path"],
    fields: { endpoints: "string", path: "string", readOnly: "boolean" }
  },
  "CoreV1.HTTPGetAction": {
    required: ["port"],
    fields: {
      host: "string",
      httpHeaders: { type: "[]CoreV1.HTTPHeader", list: "atomic" },
      path: "string",
      port: "intOrString",
      scheme: { type: "string", enum: ["HTTP", "HTTPS"] }
    }
  },
  "CoreV1.HTTPHeader": { required: ["name", "value"], fields: { name: "string", value: "string" } },
  "CoreV1.HostAlias": { required: ["ip"], fields: { hostnames: { type: "[]string", list: "atomic" }, ip: "string" } },
  "CoreV1.HostIP": { required: ["ip"], fields: { ip: "string" } },
  "CoreV1.HostPathVolumeSource": {
    required: ["path"],
    fields: {
      path: "string",
      type: {
        type: "string",
        enum: ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]
      }
    }
  },
  "CoreV1.ISCSIPersistentVolumeSource": {
    required: ["targetPortal", "iqn", "lun"],
    fields: {
      chapAuthDiscovery: "boolean",
      chapAuthSession: "boolean",
      fsType: "string",
      initiatorName: "string",
      iqn: "string",
      iscsiInterface: { type: "string", default: "default" },
      lun: "int32",
      portals: { type: "[]string", list: "atomic" },
      readOnly: "boolean",
      secretRef: "CoreV1.SecretReference",
      targetPortal: "string"
    }
  },
  "CoreV1.ISCSIVolumeSource": {
    required: ["targetPortal", "iqn", "lun"],
    fields: {
      chapAuthDiscovery: "boolean",
      chapAuthSession: "boolean",
      fsType: "string",
      initiatorName: "string",
      iqn: "string",
      iscsiInterface: { type: "string", default: "default" },
      lun: "int32",
      portals: { type: "[]string", list: "atomic" },
      readOnly: "boolean",
      secretRef: "CoreV1.LocalObjectReference",
      targetPortal: "string"
    }
  },
  "CoreV1.ImageVolumeSource": {
    fields: { pullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"] }, reference: "string" }
  },
  "CoreV1.ImageVolumeStatus": { required: ["imageRef"], fields: { imageRef: "string" } },
  "CoreV1.KeyToPath": { required: ["key", "path"], fields: { key: "string", mode: "int32", path: "string" } },
  "CoreV1.Lifecycle": {
    fields: {
      postStart: "CoreV1.LifecycleHandler",
      preStop: "CoreV1.LifecycleHandler",
      stopSignal: {
        type: "string",
        enum: [
          "SIGABRT",
          "SIGALRM",
          "SIGBUS",
          "SIGCHLD",
          "SIGCLD",
          "SIGCONT",
          "SIGFPE",
          "SIGHUP",
          "SIGILL",
          "SIGINT",
          "SIGIO",
          "SIGIOT",
          "SIGKILL",
          "SIGPIPE",
          "SIGPOLL",
          "SIGPROF",
          "SIGPWR",
          "SIGQUIT",
          "SIGRTMAX",
          "SIGRTMAX-1",
          "SIGRTMAX-10",
          "SIGRTMAX-11",
          "SIGRTMAX-12",
          "SIGRTMAX-13",
          "SIGRTMAX-14",
          "SIGRTMAX-2",
          "SIGRTMAX-3",
          "SIGRTMAX-4",
          "SIGRTMAX-5",
          "SIGRTMAX-6",
          "SIGRTMAX-7",
          "SIGRTMAX-8",
          "SIGRTMAX-9",
          "SIGRTMIN",
          "SIGRTMIN+1",
          "SIGRTMIN+10",
          "SIGRTMIN+11",
          "SIGRTMIN+12",
          "SIGRTMIN+13",
          "SIGRTMIN+14",
          "SIGRTMIN+15",
          "SIGRTMIN+2",
          "SIGRTMIN+3",
          "SIGRTMIN+4",
          "SIGRTMIN+5",
          "SIGRTMIN+6",
          "SIGRTMIN+7",
          "SIGRTMIN+8",
          "SIGRTMIN+9",
          "SIGSEGV",
          "SIGSTKFLT",
          "SIGSTOP",
          "SIGSYS",
          "SIGTERM",
          "SIGTRAP",
          "SIGTSTP",
          "SIGTTIN",
          "SIGTTOU",
          "SIGURG",
          "SIGUSR1",
          "SIGUSR2",
          "SIGVTALRM",
          "SIGWINCH",
          "SIGXCPU",
          "SIGXFSZ"
        ]
      }
    }
  },
  "CoreV1.LifecycleHandler": {
    fields: {
      exec: "CoreV1.ExecAction",
      httpGet: "CoreV1.HTTPGetAction",
      sleep: "CoreV1.SleepAction",
      tcpSocket: "CoreV1.TCPSocketAction"
    }
  },
  "CoreV1.LimitRange": {
    gvk: { group: "", version: "v1", kind: "LimitRange" },
    fields: { apiVersion: "string", kind: "string", metadata: "MetaV1.ObjectMeta", spec: "CoreV1.LimitRangeSpec" }
  },
  "CoreV1.LimitRangeItem": {
    required: ["type"],
    fields: {
      default: "{}quantity",
      defaultRequest: "{}quantity",
      max: "{}quantity",
      maxLimitRequestRatio: "{}quantity",
      min: "{}quantity",
      type: "string"
    }
  },
  "CoreV1.LimitRangeList": {
    gvk: { group: "", version: "v1", kind: "LimitRangeList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.LimitRange", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.LimitRangeSpec": {
    required: ["limits"],
    fields: { limits: { type: "[]CoreV1.LimitRangeItem", list: "atomic" } }
  },
  "CoreV1.LinuxContainerUser": {
    required: ["uid", "gid"],
    fields: { gid: "int64", supplementalGroups: { type: "[]int64", list: "atomic" }, uid: "int64" }
  },
  "CoreV1.LoadBalancerIngress": {
    fields: {
      hostname: "string",
      ip: "string",
      ipMode: "string",
      ports: { type: "[]CoreV1.PortStatus", list: "atomic" }
    }
  },
  "CoreV1.LoadBalancerStatus": { fields: { ingress: { type: "[]CoreV1.LoadBalancerIngress", list: "atomic" } } },
  "CoreV1.LocalObjectReference": { map: "atomic", fields: { name: "string" } },
  "CoreV1.LocalVolumeSource": { required: ["path"], fields: { fsType: "string", path: "string" } },
  "CoreV1.ModifyVolumeStatus": {
    required: ["status"],
    fields: {
      status: { type: "string", enum: ["InProgress", "Infeasible", "Pending"] },
      targetVolumeAttributesClassName: "string"
    }
  },
  "CoreV1.NFSVolumeSource": {
    required: ["server", "path"],
    fields: { path: "string", readOnly: "boolean", server: "string" }
  },
  "CoreV1.Namespace": {
    gvk: { group: "", version: "v1", kind: "Namespace" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.NamespaceSpec",
      status: "CoreV1.NamespaceStatus"
    }
  },
  "CoreV1.NamespaceCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "CoreV1.NamespaceList": {
    gvk: { group: "", version: "v1", kind: "NamespaceList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Namespace", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.NamespaceSpec": { fields: { finalizers: { type: "[]string", list: "atomic" } } },
  "CoreV1.NamespaceStatus": {
    fields: {
      conditions: {
        type: "[]CoreV1.NamespaceCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      phase: { type: "string", enum: ["Active", "Terminating"] }
    }
  },
  "CoreV1.Node": {
    gvk: { group: "", version: "v1", kind: "Node" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.NodeSpec",
      status: "CoreV1.NodeStatus"
    }
  },
  "CoreV1.NodeAddress": { required: ["type", "address"], fields: { address: "string", type: "string" } },
  "CoreV1.NodeAffinity": {
    fields: {
      preferredDuringSchedulingIgnoredDuringExecution: { type: "[]CoreV1.PreferredSchedulingTerm", list: "atomic" },
      requiredDuringSchedulingIgnoredDuringExecution: "CoreV1.NodeSelector"
    }
  },
  "CoreV1.NodeAllocatableResourceClaimStatus": {
    required: ["resourceClaimName", "resources"],
    fields: { containers: { type: "[]string", list: "set" }, resourceClaimName: "string", resources: "{}quantity" }
  },
  "CoreV1.NodeCondition": {
    required: ["type", "status"],
    fields: {
      lastHeartbeatTime: "time",
      lastTransitionTime: "time",
      message: "string",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "CoreV1.NodeConfigSource": { fields: { configMap: "CoreV1.ConfigMapNodeConfigSource" } },
  "CoreV1.NodeConfigStatus": {
    fields: {
      active: "CoreV1.NodeConfigSource",
      assigned: "CoreV1.NodeConfigSource",
      error: "string",
      lastKnownGood: "CoreV1.NodeConfigSource"
    }
  },
  "CoreV1.NodeDaemonEndpoints": { fields: { kubeletEndpoint: "CoreV1.DaemonEndpoint" } },
  "CoreV1.NodeFeatures": { fields: { supplementalGroupsPolicy: "boolean" } },
  "CoreV1.NodeList": {
    gvk: { group: "", version: "v1", kind: "NodeList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Node", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.NodeRuntimeHandler": { fields: { features: "CoreV1.NodeRuntimeHandlerFeatures", name: "string" } },
  "CoreV1.NodeRuntimeHandlerFeatures": { fields: { recursiveReadOnlyMounts: "boolean", userNamespaces: "boolean" } },
  "CoreV1.NodeSelector": {
    map: "atomic",
    required: ["nodeSelectorTerms"],
    fields: { nodeSelectorTerms: { type: "[]CoreV1.NodeSelectorTerm", list: "atomic" } }
  },
  "CoreV1.NodeSelectorRequirement": {
    required: ["key", "operator"],
    fields: {
      key: "string",
      operator: { type: "string", enum: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"] },
      values: { type: "[]string", list: "atomic" }
    }
  },
  "CoreV1.NodeSelectorTerm": {
    map: "atomic",
    fields: {
      matchExpressions: { type: "[]CoreV1.NodeSelectorRequirement", list: "atomic" },
      matchFields: { type: "[]CoreV1.NodeSelectorRequirement", list: "atomic" }
    }
  },
  "CoreV1.NodeSpec": {
    fields: {
      configSource: "CoreV1.NodeConfigSource",
      externalID: "string",
      podCIDR: "string",
      podCIDRs: { type: "[]string", list: "set", patch: ["merge"] },
      providerID: "string",
      taints: { type: "[]CoreV1.Taint", list: "atomic" },
      unschedulable: "boolean"
    }
  },
  "CoreV1.NodeStatus": {
    fields: {
      addresses: { type: "[]CoreV1.NodeAddress", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      allocatable: "{}quantity",
      capacity: "{}quantity",
      conditions: { type: "[]CoreV1.NodeCondition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      config: "CoreV1.NodeConfigStatus",
      daemonEndpoints: "CoreV1.NodeDaemonEndpoints",
      declaredFeatures: { type: "[]string", list: "atomic" },
      features: "CoreV1.NodeFeatures",
      images: { type: "[]CoreV1.ContainerImage", list: "atomic" },
      nodeInfo: "CoreV1.NodeSystemInfo",
      phase: { type: "string", enum: ["Pending", "Running", "Terminated"] },
      runtimeHandlers: { type: "[]CoreV1.NodeRuntimeHandler", list: "atomic" },
      volumesAttached: { type: "[]CoreV1.AttachedVolume", list: "atomic" },
      volumesInUse: { type: "[]string", list: "atomic" }
    }
  },
  "CoreV1.NodeSwapStatus": { fields: { capacity: "int64" } },
  "CoreV1.NodeSystemInfo": {
    required: [
      "machineID",
      "systemUUID",
      "bootID",
      "kernelVersion",
      "osImage",
      "containerRuntimeVersion",
      "kubeletVersion",
      "kubeProxyVersion",
      "operatingSystem",
      "architecture"
    ],
    fields: {
      architecture: "string",
      bootID: "string",
      containerRuntimeVersion: "string",
      kernelVersion: "string",
      kubeProxyVersion: "string",
      kubeletVersion: "string",
      machineID: "string",
      operatingSystem: "string",
      osImage: "string",
      swap: "CoreV1.NodeSwapStatus",
      systemUUID: "string"
    }
  },
  "CoreV1.ObjectFieldSelector": {
    map: "atomic",
    required: ["fieldPath"],
    fields: { apiVersion: "string", fieldPath: "string" }
  },
  "CoreV1.ObjectReference": {
    map: "atomic",
    fields: {
      apiVersion: "string",
      fieldPath: "string",
      kind: "string",
      name: "string",
      namespace: "string",
      resourceVersion: "string",
      uid: "string"
    }
  },
  "CoreV1.PersistentVolume": {
    gvk: { group: "", version: "v1", kind: "PersistentVolume" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.PersistentVolumeSpec",
      status: "CoreV1.PersistentVolumeStatus"
    }
  },
  "CoreV1.PersistentVolumeClaim": {
    gvk: { group: "", version: "v1", kind: "PersistentVolumeClaim" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.PersistentVolumeClaimSpec",
      status: "CoreV1.PersistentVolumeClaimStatus"
    }
  },
  "CoreV1.PersistentVolumeClaimCondition": {
    required: ["type", "status"],
    fields: {
      lastProbeTime: "time",
      lastTransitionTime: "time",
      message: "string",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "CoreV1.PersistentVolumeClaimList": {
    gvk: { group: "", version: "v1", kind: "PersistentVolumeClaimList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CoreV1.PersistentVolumeClaim",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CoreV1.PersistentVolumeClaimSpec": {
    fields: {
      accessModes: {
        type: "[]string",
        enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"],
        list: "atomic"
      },
      dataSource: "CoreV1.TypedLocalObjectReference",
      dataSourceRef: "CoreV1.TypedObjectReference",
      resources: "CoreV1.VolumeResourceRequirements",
      selector: "MetaV1.LabelSelector",
      storageClassName: "string",
      volumeAttributesClassName: "string",
      volumeMode: { type: "string", enum: ["Block", "Filesystem"] },
      volumeName: "string"
    }
  },
  "CoreV1.PersistentVolumeClaimStatus": {
    fields: {
      accessModes: {
        type: "[]string",
        enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"],
        list: "atomic"
      },
      allocatedResourceStatuses: {
        type: "{}string",
        enum: [
          "ControllerResizeInProgress",
          "ControllerResizeInfeasible",
          "NodeResizeInProgress",
          "NodeResizeInfeasible",
          "NodeResizePending"
        ],
        map: "granular"
      },
      allocatedResources: "{}quantity",
      capacity: "{}quantity",
      conditions: {
        type: "[]CoreV1.PersistentVolumeClaimCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      currentVolumeAttributesClassName: "string",
      modifyVolumeStatus: "CoreV1.ModifyVolumeStatus",
      phase: { type: "string", enum: ["Bound", "Lost", "Pending"] }
    }
  },
  "CoreV1.PersistentVolumeClaimTemplate": {
    required: ["spec"],
    fields: { metadata: "MetaV1.ObjectMeta", spec: "CoreV1.PersistentVolumeClaimSpec" }
  },
  "CoreV1.PersistentVolumeClaimVolumeSource": {
    required: ["claimName"],
    fields: { claimName: "string", readOnly: "boolean" }
  },
  "CoreV1.PersistentVolumeList": {
    gvk: { group: "", version: "v1", kind: "PersistentVolumeList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.PersistentVolume", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.PersistentVolumeSpec": {
    fields: {
      accessModes: {
        type: "[]string",
        enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"],
        list: "atomic"
      },
      awsElasticBlockStore: "CoreV1.AWSElasticBlockStoreVolumeSource",
      azureDisk: "CoreV1.AzureDiskVolumeSource",
      azureFile: "CoreV1.AzureFilePersistentVolumeSource",
      capacity: "{}quantity",
      cephfs: "CoreV1.CephFSPersistentVolumeSource",
      cinder: "CoreV1.CinderPersistentVolumeSource",
      claimRef: { type: "CoreV1.ObjectReference", map: "granular" },
      csi: "CoreV1.CSIPersistentVolumeSource",
      fc: "CoreV1.FCVolumeSource",
      flexVolume: "CoreV1.FlexPersistentVolumeSource",
      flocker: "CoreV1.FlockerVolumeSource",
      gcePersistentDisk: "CoreV1.GCEPersistentDiskVolumeSource",
      glusterfs: "CoreV1.GlusterfsPersistentVolumeSource",
      hostPath: "CoreV1.HostPathVolumeSource",
      iscsi: "CoreV1.ISCSIPersistentVolumeSource",
      local: "CoreV1.LocalVolumeSource",
      mountOptions: { type: "[]string", list: "atomic" },
      nfs: "CoreV1.NFSVolumeSource",
      nodeAffinity: "CoreV1.VolumeNodeAffinity",
      persistentVolumeReclaimPolicy: { type: "string", enum: ["Delete", "Recycle", "Retain"] },
      photonPersistentDisk: "CoreV1.PhotonPersistentDiskVolumeSource",
      portworxVolume: "CoreV1.PortworxVolumeSource",
      quobyte: "CoreV1.QuobyteVolumeSource",
      rbd: "CoreV1.RBDPersistentVolumeSource",
      scaleIO: "CoreV1.ScaleIOPersistentVolumeSource",
      storageClassName: "string",
      storageos: "CoreV1.StorageOSPersistentVolumeSource",
      volumeAttributesClassName: "string",
      volumeMode: { type: "string", enum: ["Block", "Filesystem"] },
      vsphereVolume: "CoreV1.VsphereVirtualDiskVolumeSource"
    }
  },
  "CoreV1.PersistentVolumeStatus": {
    fields: {
      lastPhaseTransitionTime: "time",
      message: "string",
      phase: { type: "string", enum: ["Available", "Bound", "Failed", "Pending", "Released"] },
      reason: "string"
    }
  },
  "CoreV1.PhotonPersistentDiskVolumeSource": { required: ["pdID"], fields: { fsType: "string", pdID: "string" } },
  "CoreV1.Pod": {
    gvk: { group: "", version: "v1", kind: "Pod" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.PodSpec",
      status: "CoreV1.PodStatus"
    }
  },
  "CoreV1.PodAffinity": {
    fields: {
      preferredDuringSchedulingIgnoredDuringExecution: { type: "[]CoreV1.WeightedPodAffinityTerm", list: "atomic" },
      requiredDuringSchedulingIgnoredDuringExecution: { type: "[]CoreV1.PodAffinityTerm", list: "atomic" }
    }
  },
  "CoreV1.PodAffinityTerm": {
    required: ["topologyKey"],
    fields: {
      labelSelector: "MetaV1.LabelSelector",
      matchLabelKeys: { type: "[]string", list: "atomic" },
      mismatchLabelKeys: { type: "[]string", list: "atomic" },
      namespaceSelector: "MetaV1.LabelSelector",
      namespaces: { type: "[]string", list: "atomic" },
      topologyKey: "string"
    }
  },
  "CoreV1.PodAntiAffinity": {
    fields: {
      preferredDuringSchedulingIgnoredDuringExecution: { type: "[]CoreV1.WeightedPodAffinityTerm", list: "atomic" },
      requiredDuringSchedulingIgnoredDuringExecution: { type: "[]CoreV1.PodAffinityTerm", list: "atomic" }
    }
  },
  "CoreV1.PodCertificateProjection": {
    required: ["signerName", "keyType"],
    fields: {
      certificateChainPath: "string",
      credentialBundlePath: "string",
      keyPath: "string",
      keyType: "string",
      maxExpirationSeconds: "int32",
      signerName: "string",
      userAnnotations: "{}string"
    }
  },
  "CoreV1.PodCondition": {
    required: ["type", "status"],
    fields: {
      lastProbeTime: "time",
      lastTransitionTime: "time",
      message: "string",
      observedGeneration: "int64",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "CoreV1.PodDNSConfig": {
    fields: {
      nameservers: { type: "[]string", list: "atomic" },
      options: { type: "[]CoreV1.PodDNSConfigOption", list: "atomic" },
      searches: { type: "[]string", list: "atomic" }
    }
  },
  "CoreV1.PodDNSConfigOption": { fields: { name: "string", value: "string" } },
  "CoreV1.PodExtendedResourceClaimStatus": {
    required: ["requestMappings", "resourceClaimName"],
    fields: {
      requestMappings: { type: "[]CoreV1.ContainerExtendedResourceRequest", list: "atomic" },
      resourceClaimName: "string"
    }
  },
  "CoreV1.PodIP": { required: ["ip"], fields: { ip: "string" } },
  "CoreV1.PodList": {
    gvk: { group: "", version: "v1", kind: "PodList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Pod", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.PodOS": { required: ["name"], fields: { name: "string" } },
  "CoreV1.PodReadinessGate": { required: ["conditionType"], fields: { conditionType: "string" } },
  "CoreV1.PodResourceClaim": {
    required: ["name"],
    fields: { name: "string", resourceClaimName: "string", resourceClaimTemplateName: "string" }
  },
  "CoreV1.PodResourceClaimStatus": { required: ["name"], fields: { name: "string", resourceClaimName: "string" } },
  "CoreV1.PodSchedulingGate": { required: ["name"], fields: { name: "string" } },
  "CoreV1.PodSchedulingGroup": { fields: { podGroupName: "string" } },
  "CoreV1.PodSecurityContext": {
    fields: {
      appArmorProfile: "CoreV1.AppArmorProfile",
      fsGroup: "int64",
      fsGroupChangePolicy: { type: "string", enum: ["Always", "OnRootMismatch"] },
      runAsGroup: "int64",
      runAsNonRoot: "boolean",
      runAsUser: "int64",
      seLinuxChangePolicy: "string",
      seLinuxOptions: "CoreV1.SELinuxOptions",
      seccompProfile: "CoreV1.SeccompProfile",
      supplementalGroups: { type: "[]int64", list: "atomic" },
      supplementalGroupsPolicy: { type: "string", enum: ["Merge", "Strict"] },
      sysctls: { type: "[]CoreV1.Sysctl", list: "atomic" },
      windowsOptions: "CoreV1.WindowsSecurityContextOptions"
    }
  },
  "CoreV1.PodSpec": {
    required: ["containers"],
    fields: {
      activeDeadlineSeconds: "int64",
      affinity: "CoreV1.Affinity",
      automountServiceAccountToken: "boolean",
      containers: { type: "[]CoreV1.Container", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" },
      dnsConfig: "CoreV1.PodDNSConfig",
      dnsPolicy: { type: "string", enum: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"] },
      enableServiceLinks: "boolean",
      ephemeralContainers: {
        type: "[]CoreV1.EphemeralContainer",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      hostAliases: { type: "[]CoreV1.HostAlias", list: "map", keys: ["ip"], patch: ["merge"], patchKey: "ip" },
      hostIPC: "boolean",
      hostNetwork: "boolean",
      hostPID: "boolean",
      hostUsers: "boolean",
      hostname: "string",
      hostnameOverride: "string",
      imagePullSecrets: {
        type: "[]CoreV1.LocalObjectReference",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      initContainers: { type: "[]CoreV1.Container", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" },
      nodeName: "string",
      nodeSelector: { type: "{}string", map: "atomic" },
      os: "CoreV1.PodOS",
      overhead: "{}quantity",
      preemptionPolicy: { type: "string", enum: ["Never", "PreemptLowerPriority"] },
      priority: "int32",
      priorityClassName: "string",
      readinessGates: { type: "[]CoreV1.PodReadinessGate", list: "atomic" },
      resourceClaims: {
        type: "[]CoreV1.PodResourceClaim",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      },
      resources: "CoreV1.ResourceRequirements",
      restartPolicy: { type: "string", enum: ["Always", "Never", "OnFailure"] },
      runtimeClassName: "string",
      schedulerName: "string",
      schedulingGates: {
        type: "[]CoreV1.PodSchedulingGate",
        list: "map",
        keys: ["name"],
        patch: ["merge"],
        patchKey: "name"
      },
      schedulingGroup: "CoreV1.PodSchedulingGroup",
      securityContext: "CoreV1.PodSecurityContext",
      serviceAccount: "string",
      serviceAccountName: "string",
      setHostnameAsFQDN: "boolean",
      shareProcessNamespace: "boolean",
      subdomain: "string",
      terminationGracePeriodSeconds: "int64",
      tolerations: { type: "[]CoreV1.Toleration", list: "atomic" },
      topologySpreadConstraints: {
        type: "[]CoreV1.TopologySpreadConstraint",
        list: "map",
        keys: ["topologyKey", "whenUnsatisfiable"],
        patch: ["merge"],
        patchKey: "topologyKey"
      },
      volumes: {
        type: "[]CoreV1.Volume",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      }
    }
  },
  "CoreV1.PodStatus": {
    fields: {
      allocatedResources: "{}quantity",
      conditions: { type: "[]CoreV1.PodCondition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      containerStatuses: { type: "[]CoreV1.ContainerStatus", list: "atomic" },
      ephemeralContainerStatuses: { type: "[]CoreV1.ContainerStatus", list: "atomic" },
      extendedResourceClaimStatus: "CoreV1.PodExtendedResourceClaimStatus",
      hostIP: "string",
      hostIPs: { type: "[]CoreV1.HostIP", list: "atomic", patch: ["merge"], patchKey: "ip" },
      initContainerStatuses: { type: "[]CoreV1.ContainerStatus", list: "atomic" },
      message: "string",
      nodeAllocatableResourceClaimStatuses: { type: "[]CoreV1.NodeAllocatableResourceClaimStatus", list: "atomic" },
      nominatedNodeName: "string",
      observedGeneration: "int64",
      phase: { type: "string", enum: ["Failed", "Pending", "Running", "Succeeded", "Unknown"] },
      podIP: "string",
      podIPs: { type: "[]CoreV1.PodIP", list: "map", keys: ["ip"], patch: ["merge"], patchKey: "ip" },
      qosClass: { type: "string", enum: ["BestEffort", "Burstable", "Guaranteed"] },
      reason: "string",
      resize: "string",
      resourceClaimStatuses: {
        type: "[]CoreV1.PodResourceClaimStatus",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      },
      resources: "CoreV1.ResourceRequirements",
      startTime: "time"
    }
  },
  "CoreV1.PodTemplate": {
    gvk: { group: "", version: "v1", kind: "PodTemplate" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      template: "CoreV1.PodTemplateSpec"
    }
  },
  "CoreV1.PodTemplateList": {
    gvk: { group: "", version: "v1", kind: "PodTemplateList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.PodTemplate", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.PodTemplateSpec": { fields: { metadata: "MetaV1.ObjectMeta", spec: "CoreV1.PodSpec" } },
  "CoreV1.PortStatus": {
    required: ["port", "protocol"],
    fields: { error: "string", port: "int32", protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"] } }
  },
  "CoreV1.PortworxVolumeSource": {
    required: ["volumeID"],
    fields: { fsType: "string", readOnly: "boolean", volumeID: "string" }
  },
  "CoreV1.PreferredSchedulingTerm": {
    required: ["weight", "preference"],
    fields: { preference: "CoreV1.NodeSelectorTerm", weight: "int32" }
  },
  "CoreV1.Probe": {
    fields: {
      exec: "CoreV1.ExecAction",
      failureThreshold: "int32",
      grpc: "CoreV1.GRPCAction",
      httpGet: "CoreV1.HTTPGetAction",
      initialDelaySeconds: "int32",
      periodSeconds: "int32",
      successThreshold: "int32",
      tcpSocket: "CoreV1.TCPSocketAction",
      terminationGracePeriodSeconds: "int64",
      timeoutSeconds: "int32"
    }
  },
  "CoreV1.ProjectedVolumeSource": {
    fields: { defaultMode: "int32", sources: { type: "[]CoreV1.VolumeProjection", list: "atomic" } }
  },
  "CoreV1.QuobyteVolumeSource": {
    required: ["registry", "volume"],
    fields: {
      group: "string",
      readOnly: "boolean",
      registry: "string",
      tenant: "string",
      user: "string",
      volume: "string"
    }
  },
  "CoreV1.RBDPersistentVolumeSource": {
    required: ["monitors", "image"],
    fields: {
      fsType: "string",
      image: "string",
      keyring: { type: "string", default: "/etc/ceph/keyring" },
      monitors: { type: "[]string", list: "atomic" },
      pool: { type: "string", default: "rbd" },
      readOnly: "boolean",
      secretRef: "CoreV1.SecretReference",
      user: { type: "string", default: "admin" }
    }
  },
  "CoreV1.RBDVolumeSource": {
    required: ["monitors", "image"],
    fields: {
      fsType: "string",
      image: "string",
      keyring: { type: "string", default: "/etc/ceph/keyring" },
      monitors: { type: "[]string", list: "atomic" },
      pool: { type: "string", default: "rbd" },
      readOnly: "boolean",
      secretRef: "CoreV1.LocalObjectReference",
      user: { type: "string", default: "admin" }
    }
  },
  "CoreV1.ReplicationController": {
    gvk: { group: "", version: "v1", kind: "ReplicationController" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.ReplicationControllerSpec",
      status: "CoreV1.ReplicationControllerStatus"
    }
  },
  "CoreV1.ReplicationControllerCondition": {
    required: ["type", "status"],
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "CoreV1.ReplicationControllerList": {
    gvk: { group: "", version: "v1", kind: "ReplicationControllerList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]CoreV1.ReplicationController",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "CoreV1.ReplicationControllerSpec": {
    fields: {
      minReadySeconds: "int32",
      replicas: { type: "int32", default: 1 },
      selector: { type: "{}string", map: "atomic" },
      template: "CoreV1.PodTemplateSpec"
    }
  },
  "CoreV1.ReplicationControllerStatus": {
    required: ["replicas"],
    fields: {
      availableReplicas: "int32",
      conditions: {
        type: "[]CoreV1.ReplicationControllerCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      },
      fullyLabeledReplicas: "int32",
      observedGeneration: "int64",
      readyReplicas: "int32",
      replicas: "int32"
    }
  },
  "CoreV1.ResourceClaim": { required: ["name"], fields: { name: "string", request: "string" } },
  "CoreV1.ResourceFieldSelector": {
    map: "atomic",
    required: ["resource"],
    fields: { containerName: "string", divisor: "quantity", resource: "string" }
  },
  "CoreV1.ResourceHealth": {
    required: ["resourceID"],
    fields: { health: "string", message: "string", resourceID: "string" }
  },
  "CoreV1.ResourceQuota": {
    gvk: { group: "", version: "v1", kind: "ResourceQuota" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.ResourceQuotaSpec",
      status: "CoreV1.ResourceQuotaStatus"
    }
  },
  "CoreV1.ResourceQuotaList": {
    gvk: { group: "", version: "v1", kind: "ResourceQuotaList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.ResourceQuota", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.ResourceQuotaSpec": {
    fields: {
      hard: "{}quantity",
      scopeSelector: "CoreV1.ScopeSelector",
      scopes: {
        type: "[]string",
        enum: [
          "BestEffort",
          "CrossNamespacePodAffinity",
          "NotBestEffort",
          "NotTerminating",
          "PriorityClass",
          "Terminating",
          "VolumeAttributesClass"
        ],
        list: "atomic"
      }
    }
  },
  "CoreV1.ResourceQuotaStatus": { fields: { hard: "{}quantity", used: "{}quantity" } },
  "CoreV1.ResourceRequirements": {
    fields: {
      claims: { type: "[]CoreV1.ResourceClaim", list: "map", keys: ["name"] },
      limits: "{}quantity",
      requests: "{}quantity"
    }
  },
  "CoreV1.ResourceStatus": {
    required: ["name"],
    fields: { name: "string", resources: { type: "[]CoreV1.ResourceHealth", list: "map", keys: ["resourceID"] } }
  },
  "CoreV1.SELinuxOptions": { fields: { level: "string", role: "string", type: "string", user: "string" } },
  "CoreV1.ScaleIOPersistentVolumeSource": {
    required: ["gateway", "system", "secretRef"],
    fields: {
      fsType: { type: "string", default: "xfs" },
      gateway: "string",
      protectionDomain: "string",
      readOnly: "boolean",
      secretRef: "CoreV1.SecretReference",
      sslEnabled: "boolean",
      storageMode: { type: "string", default: "ThinProvisioned" },
      storagePool: "string",
      system: "string",
      volumeName: "string"
    }
  },
  "CoreV1.ScaleIOVolumeSource": {
    required: ["gateway", "system", "secretRef"],
    fields: {
      fsType: { type: "string", default: "xfs" },
      gateway: "string",
      protectionDomain: "string",
      readOnly: "boolean",
      secretRef: "CoreV1.LocalObjectReference",
      sslEnabled: "boolean",
      storageMode: { type: "string", default: "ThinProvisioned" },
      storagePool: "string",
      system: "string",
      volumeName: "string"
    }
  },
  "CoreV1.ScopeSelector": {
    map: "atomic",
    fields: { matchExpressions: { type: "[]CoreV1.ScopedResourceSelectorRequirement", list: "atomic" } }
  },
  "CoreV1.ScopedResourceSelectorRequirement": {
    required: ["scopeName", "operator"],
    fields: {
      operator: { type: "string", enum: ["DoesNotExist", "Exists", "In", "NotIn"] },
      scopeName: {
        type: "string",
        enum: [
          "BestEffort",
          "CrossNamespacePodAffinity",
          "NotBestEffort",
          "NotTerminating",
          "PriorityClass",
          "Terminating",
          "VolumeAttributesClass"
        ]
      },
      values: { type: "[]string", list: "atomic" }
    }
  },
  "CoreV1.SeccompProfile": {
    required: ["type"],
    fields: {
      localhostProfile: "string",
      type: { type: "string", enum: ["Localhost", "RuntimeDefault", "Unconfined"] }
    }
  },
  "CoreV1.Secret": {
    gvk: { group: "", version: "v1", kind: "Secret" },
    fields: {
      apiVersion: "string",
      data: "{}bytes",
      immutable: "boolean",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      stringData: "{}string",
      type: "string"
    }
  },
  "CoreV1.SecretEnvSource": { fields: { name: "string", optional: "boolean" } },
  "CoreV1.SecretKeySelector": {
    map: "atomic",
    required: ["key"],
    fields: { key: "string", name: "string", optional: "boolean" }
  },
  "CoreV1.SecretList": {
    gvk: { group: "", version: "v1", kind: "SecretList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Secret", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.SecretProjection": {
    fields: { items: { type: "[]CoreV1.KeyToPath", list: "atomic" }, name: "string", optional: "boolean" }
  },
  "CoreV1.SecretReference": { map: "atomic", fields: { name: "string", namespace: "string" } },
  "CoreV1.SecretVolumeSource": {
    fields: {
      defaultMode: "int32",
      items: { type: "[]CoreV1.KeyToPath", list: "atomic" },
      optional: "boolean",
      secretName: "string"
    }
  },
  "CoreV1.SecurityContext": {
    fields: {
      allowPrivilegeEscalation: "boolean",
      appArmorProfile: "CoreV1.AppArmorProfile",
      capabilities: "CoreV1.Capabilities",
      privileged: "boolean",
      procMount: { type: "string", enum: ["Default", "Unmasked"] },
      readOnlyRootFilesystem: "boolean",
      runAsGroup: "int64",
      runAsNonRoot: "boolean",
      runAsUser: "int64",
      seLinuxOptions: "CoreV1.SELinuxOptions",
      seccompProfile: "CoreV1.SeccompProfile",
      windowsOptions: "CoreV1.WindowsSecurityContextOptions"
    }
  },
  "CoreV1.Service": {
    gvk: { group: "", version: "v1", kind: "Service" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "CoreV1.ServiceSpec",
      status: "CoreV1.ServiceStatus"
    }
  },
  "CoreV1.ServiceAccount": {
    gvk: { group: "", version: "v1", kind: "ServiceAccount" },
    fields: {
      apiVersion: "string",
      automountServiceAccountToken: "boolean",
      imagePullSecrets: { type: "[]CoreV1.LocalObjectReference", list: "atomic" },
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      secrets: { type: "[]CoreV1.ObjectReference", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" }
    }
  },
  "CoreV1.ServiceAccountList": {
    gvk: { group: "", version: "v1", kind: "ServiceAccountList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.ServiceAccount", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.ServiceAccountTokenProjection": {
    required: ["path"],
    fields: { audience: "string", expirationSeconds: "int64", path: "string" }
  },
  "CoreV1.ServiceList": {
    gvk: { group: "", version: "v1", kind: "ServiceList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]CoreV1.Service", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "CoreV1.ServicePort": {
    required: ["port"],
    fields: {
      appProtocol: "string",
      name: "string",
      nodePort: "int32",
      port: "int32",
      protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"], default: "TCP" },
      targetPort: "intOrString"
    }
  },
  "CoreV1.ServiceSpec": {
    fields: {
      allocateLoadBalancerNodePorts: "boolean",
      clusterIP: "string",
      clusterIPs: { type: "[]string", list: "atomic" },
      externalIPs: { type: "[]string", list: "atomic" },
      externalName: "string",
      externalTrafficPolicy: { type: "string", enum: ["Cluster", "Local"] },
      healthCheckNodePort: "int32",
      internalTrafficPolicy: { type: "string", enum: ["Cluster", "Local"] },
      ipFamilies: { type: "[]string", enum: ["", "IPv4", "IPv6"], list: "atomic" },
      ipFamilyPolicy: { type: "string", enum: ["PreferDualStack", "RequireDualStack", "SingleStack"] },
      loadBalancerClass: "string",
      loadBalancerIP: "string",
      loadBalancerSourceRanges: { type: "[]string", list: "atomic" },
      ports: {
        type: "[]CoreV1.ServicePort",
        list: "map",
        keys: ["port", "protocol"],
        patch: ["merge"],
        patchKey: "port"
      },
      publishNotReadyAddresses: "boolean",
      selector: { type: "{}string", map: "atomic" },
      sessionAffinity: { type: "string", enum: ["ClientIP", "None"] },
      sessionAffinityConfig: "CoreV1.SessionAffinityConfig",
      trafficDistribution: "string",
      type: { type: "string", enum: ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"] }
    }
  },
  "CoreV1.ServiceStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      loadBalancer: "CoreV1.LoadBalancerStatus"
    }
  },
  "CoreV1.SessionAffinityConfig": { fields: { clientIP: "CoreV1.ClientIPConfig" } },
  "CoreV1.SleepAction": { required: ["seconds"], fields: { seconds: "int64" } },
  "CoreV1.StorageOSPersistentVolumeSource": {
    fields: {
      fsType: "string",
      readOnly: "boolean",
      secretRef: "CoreV1.ObjectReference",
      volumeName: "string",
      volumeNamespace: "string"
    }
  },
  "CoreV1.StorageOSVolumeSource": {
    fields: {
      fsType: "string",
      readOnly: "boolean",
      secretRef: "CoreV1.LocalObjectReference",
      volumeName: "string",
      volumeNamespace: "string"
    }
  },
  "CoreV1.Sysctl": { required: ["name", "value"], fields: { name: "string", value: "string" } },
  "CoreV1.TCPSocketAction": { required: ["port"], fields: { host: "string", port: "intOrString" } },
  "CoreV1.Taint": {
    required: ["key", "effect"],
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "PreferNoSchedule"] },
      key: "string",
      timeAdded: "time",
      value: "string"
    }
  },
  "CoreV1.Toleration": {
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "PreferNoSchedule"] },
      key: "string",
      operator: { type: "string", enum: ["Equal", "Exists", "Gt", "Lt"] },
      tolerationSeconds: "int64",
      value: "string"
    }
  },
  "CoreV1.TopologySelectorLabelRequirement": {
    required: ["key", "values"],
    fields: { key: "string", values: { type: "[]string", list: "atomic" } }
  },
  "CoreV1.TopologySelectorTerm": {
    map: "atomic",
    fields: { matchLabelExpressions: { type: "[]CoreV1.TopologySelectorLabelRequirement", list: "atomic" } }
  },
  "CoreV1.TopologySpreadConstraint": {
    required: ["maxSkew", "topologyKey", "whenUnsatisfiable"],
    fields: {
      labelSelector: "MetaV1.LabelSelector",
      matchLabelKeys: { type: "[]string", list: "atomic" },
      maxSkew: "int32",
      minDomains: "int32",
      nodeAffinityPolicy: { type: "string", enum: ["Honor", "Ignore"] },
      nodeTaintsPolicy: { type: "string", enum: ["Honor", "Ignore"] },
      topologyKey: "string",
      whenUnsatisfiable: { type: "string", enum: ["DoNotSchedule", "ScheduleAnyway"] }
    }
  },
  "CoreV1.TypedLocalObjectReference": {
    map: "atomic",
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string" }
  },
  "CoreV1.TypedObjectReference": {
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string", namespace: "string" }
  },
  "CoreV1.Volume": {
    required: ["name"],
    fields: {
      awsElasticBlockStore: "CoreV1.AWSElasticBlockStoreVolumeSource",
      azureDisk: "CoreV1.AzureDiskVolumeSource",
      azureFile: "CoreV1.AzureFileVolumeSource",
      cephfs: "CoreV1.CephFSVolumeSource",
      cinder: "CoreV1.CinderVolumeSource",
      configMap: "CoreV1.ConfigMapVolumeSource",
      csi: "CoreV1.CSIVolumeSource",
      downwardAPI: "CoreV1.DownwardAPIVolumeSource",
      emptyDir: "CoreV1.EmptyDirVolumeSource",
      ephemeral: "CoreV1.EphemeralVolumeSource",
      fc: "CoreV1.FCVolumeSource",
      flexVolume: "CoreV1.FlexVolumeSource",
      flocker: "CoreV1.FlockerVolumeSource",
      gcePersistentDisk: "CoreV1.GCEPersistentDiskVolumeSource",
      gitRepo: "CoreV1.GitRepoVolumeSource",
      glusterfs: "CoreV1.GlusterfsVolumeSource",
      hostPath: "CoreV1.HostPathVolumeSource",
      image: "CoreV1.ImageVolumeSource",
      iscsi: "CoreV1.ISCSIVolumeSource",
      name: "string",
      nfs: "CoreV1.NFSVolumeSource",
      persistentVolumeClaim: "CoreV1.PersistentVolumeClaimVolumeSource",
      photonPersistentDisk: "CoreV1.PhotonPersistentDiskVolumeSource",
      portworxVolume: "CoreV1.PortworxVolumeSource",
      projected: "CoreV1.ProjectedVolumeSource",
      quobyte: "CoreV1.QuobyteVolumeSource",
      rbd: "CoreV1.RBDVolumeSource",
      scaleIO: "CoreV1.ScaleIOVolumeSource",
      secret: "CoreV1.SecretVolumeSource",
      storageos: "CoreV1.StorageOSVolumeSource",
      vsphereVolume: "CoreV1.VsphereVirtualDiskVolumeSource"
    }
  },
  "CoreV1.VolumeDevice": { required: ["name", "devicePath"], fields: { devicePath: "string", name: "string" } },
  "CoreV1.VolumeMount": {
    required: ["name", "mountPath"],
    fields: {
      mountPath: "string",
      mountPropagation: { type: "string", enum: ["Bidirectional", "HostToContainer", "None"] },
      name: "string",
      readOnly: "boolean",
      recursiveReadOnly: "string",
      subPath: "string",
      subPathExpr: "string"
    }
  },
  "CoreV1.VolumeMountStatus": {
    required: ["name", "mountPath"],
    fields: {
      mountPath: "string",
      name: "string",
      readOnly: "boolean",
      recursiveReadOnly: "string",
      volumeStatus: "CoreV1.VolumeStatus"
    }
  },
  "CoreV1.VolumeNodeAffinity": { fields: { required: "CoreV1.NodeSelector" } },
  "CoreV1.VolumeProjection": {
    fields: {
      clusterTrustBundle: "CoreV1.ClusterTrustBundleProjection",
      configMap: "CoreV1.ConfigMapProjection",
      downwardAPI: "CoreV1.DownwardAPIProjection",
      podCertificate: "CoreV1.PodCertificateProjection",
      secret: "CoreV1.SecretProjection",
      serviceAccountToken: "CoreV1.ServiceAccountTokenProjection"
    }
  },
  "CoreV1.VolumeResourceRequirements": { fields: { limits: "{}quantity", requests: "{}quantity" } },
  "CoreV1.VolumeStatus": { fields: { image: "CoreV1.ImageVolumeStatus" } },
  "CoreV1.VsphereVirtualDiskVolumeSource": {
    required: ["volumePath"],
    fields: { fsType: "string", storagePolicyID: "string", storagePolicyName: "string", volumePath: "string" }
  },
  "CoreV1.WeightedPodAffinityTerm": {
    required: ["weight", "podAffinityTerm"],
    fields: { podAffinityTerm: "CoreV1.PodAffinityTerm", weight: "int32" }
  },
  "CoreV1.WindowsSecurityContextOptions": {
    fields: {
      gmsaCredentialSpec: "string",
      gmsaCredentialSpecName: "string",
      hostProcess: "boolean",
      runAsUserName: "string"
    }
  },
  "DiscoveryV1.Endpoint": {
    required: ["addresses"],
    fields: {
      addresses: { type: "[]string", list: "set" },
      conditions: "DiscoveryV1.EndpointConditions",
      deprecatedTopology: "{}string",
      hints: "DiscoveryV1.EndpointHints",
      hostname: "string",
      nodeName: "string",
      targetRef: "CoreV1.ObjectReference",
      zone: "string"
    }
  },
  "DiscoveryV1.EndpointConditions": { fields: { ready: "boolean", serving: "boolean", terminating: "boolean" } },
  "DiscoveryV1.EndpointHints": {
    fields: {
      forNodes: { type: "[]DiscoveryV1.ForNode", list: "atomic" },
      forZones: { type: "[]DiscoveryV1.ForZone", list: "atomic" }
    }
  },
  "DiscoveryV1.EndpointPort": {
    map: "atomic",
    fields: {
      appProtocol: "string",
      name: "string",
      port: "int32",
      protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"] }
    }
  },
  "DiscoveryV1.EndpointSlice": {
    gvk: { group: "discovery.k8s.io", version: "v1", kind: "EndpointSlice" },
    required: ["addressType"],
    fields: {
      addressType: { type: "string", enum: ["FQDN", "IPv4", "IPv6"] },
      apiVersion: "string",
      endpoints: { type: "[]DiscoveryV1.Endpoint", list: "atomic" },
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      ports: { type: "[]DiscoveryV1.EndpointPort", list: "atomic" }
    }
  },
  "DiscoveryV1.EndpointSliceList": {
    gvk: { group: "discovery.k8s.io", version: "v1", kind: "EndpointSliceList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]DiscoveryV1.EndpointSlice",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "DiscoveryV1.ForNode": { required: ["name"], fields: { name: "string" } },
  "DiscoveryV1.ForZone": { required: ["name"], fields: { name: "string" } },
  "EventsV1.Event": {
    gvk: { group: "events.k8s.io", version: "v1", kind: "Event" },
    required: ["eventTime"],
    fields: {
      action: "string",
      apiVersion: "string",
      deprecatedCount: "int32",
      deprecatedFirstTimestamp: "time",
      deprecatedLastTimestamp: "time",
      deprecatedSource: "CoreV1.EventSource",
      eventTime: "microTime",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      note: "string",
      reason: "string",
      regarding: "CoreV1.ObjectReference",
      related: "CoreV1.ObjectReference",
      reportingController: "string",
      reportingInstance: "string",
      series: "EventsV1.EventSeries",
      type: "string"
    }
  },
  "EventsV1.EventList": {
    gvk: { group: "events.k8s.io", version: "v1", kind: "EventList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]EventsV1.Event", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "EventsV1.EventSeries": {
    required: ["count", "lastObservedTime"],
    fields: { count: "int32", lastObservedTime: "microTime" }
  },
  "FlowcontrolV1.ExemptPriorityLevelConfiguration": {
    fields: { lendablePercent: "int32", nominalConcurrencyShares: "int32" }
  },
  "FlowcontrolV1.FlowDistinguisherMethod": { required: ["type"], fields: { type: "string" } },
  "FlowcontrolV1.FlowSchema": {
    gvk: { group: "flowcontrol.apiserver.k8s.io", version: "v1", kind: "FlowSchema" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "FlowcontrolV1.FlowSchemaSpec",
      status: "FlowcontrolV1.FlowSchemaStatus"
    }
  },
  "FlowcontrolV1.FlowSchemaCondition": {
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "FlowcontrolV1.FlowSchemaList": {
    gvk: { group: "flowcontrol.apiserver.k8s.io", version: "v1", kind: "FlowSchemaList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]FlowcontrolV1.FlowSchema", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "FlowcontrolV1.FlowSchemaSpec": {
    required: ["priorityLevelConfiguration"],
    fields: {
      distinguisherMethod: "FlowcontrolV1.FlowDistinguisherMethod",
      matchingPrecedence: "int32",
      priorityLevelConfiguration: "FlowcontrolV1.PriorityLevelConfigurationReference",
      rules: { type: "[]FlowcontrolV1.PolicyRulesWithSubjects", list: "atomic" }
    }
  },
  "FlowcontrolV1.FlowSchemaStatus": {
    fields: {
      conditions: {
        type: "[]FlowcontrolV1.FlowSchemaCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      }
    }
  },
  "FlowcontrolV1.GroupSubject": { required: ["name"], fields: { name: "string" } },
  "FlowcontrolV1.LimitResponse": {
    required: ["type"],
    fields: { queuing: "FlowcontrolV1.QueuingConfiguration", type: "string" }
  },
  "FlowcontrolV1.LimitedPriorityLevelConfiguration": {
    fields: {
      borrowingLimitPercent: "int32",
      lendablePercent: "int32",
      limitResponse: "FlowcontrolV1.LimitResponse",
      nominalConcurrencyShares: "int32"
    }
  },
  "FlowcontrolV1.NonResourcePolicyRule": {
    required: ["verbs", "nonResourceURLs"],
    fields: { nonResourceURLs: { type: "[]string", list: "set" }, verbs: { type: "[]string", list: "set" } }
  },
  "FlowcontrolV1.PolicyRulesWithSubjects": {
    required: ["subjects"],
    fields: {
      nonResourceRules: { type: "[]FlowcontrolV1.NonResourcePolicyRule", list: "atomic" },
      resourceRules: { type: "[]FlowcontrolV1.ResourcePolicyRule", list: "atomic" },
      subjects: { type: "[]FlowcontrolV1.Subject", list: "atomic" }
    }
  },
  "FlowcontrolV1.PriorityLevelConfiguration": {
    gvk: { group: "flowcontrol.apiserver.k8s.io", version: "v1", kind: "PriorityLevelConfiguration" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "FlowcontrolV1.PriorityLevelConfigurationSpec",
      status: "FlowcontrolV1.PriorityLevelConfigurationStatus"
    }
  },
  "FlowcontrolV1.PriorityLevelConfigurationCondition": {
    fields: { lastTransitionTime: "time", message: "string", reason: "string", status: "string", type: "string" }
  },
  "FlowcontrolV1.PriorityLevelConfigurationList": {
    gvk: { group: "flowcontrol.apiserver.k8s.io", version: "v1", kind: "PriorityLevelConfigurationList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]FlowcontrolV1.PriorityLevelConfiguration",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "FlowcontrolV1.PriorityLevelConfigurationReference": { required: ["name"], fields: { name: "string" } },
  "FlowcontrolV1.PriorityLevelConfigurationSpec": {
    required: ["type"],
    fields: {
      exempt: "FlowcontrolV1.ExemptPriorityLevelConfiguration",
      limited: "FlowcontrolV1.LimitedPriorityLevelConfiguration",
      type: "string"
    }
  },
  "FlowcontrolV1.PriorityLevelConfigurationStatus": {
    fields: {
      conditions: {
        type: "[]FlowcontrolV1.PriorityLevelConfigurationCondition",
        list: "map",
        keys: ["type"],
        patch: ["merge"],
        patchKey: "type"
      }
    }
  },
  "FlowcontrolV1.QueuingConfiguration": { fields: { handSize: "int32", queueLengthLimit: "int32", queues: "int32" } },
  "FlowcontrolV1.ResourcePolicyRule": {
    required: ["verbs", "apiGroups", "resources"],
    fields: {
      apiGroups: { type: "[]string", list: "set" },
      clusterScope: "boolean",
      namespaces: { type: "[]string", list: "set" },
      resources: { type: "[]string", list: "set" },
      verbs: { type: "[]string", list: "set" }
    }
  },
  "FlowcontrolV1.ServiceAccountSubject": {
    required: ["namespace", "name"],
    fields: { name: "string", namespace: "string" }
  },
  "FlowcontrolV1.Subject": {
    required: ["kind"],
    fields: {
      group: "FlowcontrolV1.GroupSubject",
      kind: "string",
      serviceAccount: "FlowcontrolV1.ServiceAccountSubject",
      user: "FlowcontrolV1.UserSubject"
    }
  },
  "FlowcontrolV1.UserSubject": { required: ["name"], fields: { name: "string" } },
  "InternalV1alpha1.ServerStorageVersion": {
    required: ["apiServerID", "encodingVersion", "decodableVersions"],
    fields: {
      apiServerID: "string",
      decodableVersions: { type: "[]string", list: "set" },
      encodingVersion: "string",
      servedVersions: { type: "[]string", list: "set" }
    }
  },
  "InternalV1alpha1.StorageVersion": {
    gvk: { group: "internal.apiserver.k8s.io", version: "v1alpha1", kind: "StorageVersion" },
    required: ["metadata"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "InternalV1alpha1.StorageVersionSpec",
      status: "InternalV1alpha1.StorageVersionStatus"
    }
  },
  "InternalV1alpha1.StorageVersionCondition": {
    required: ["type", "status", "reason", "message"],
    fields: {
      lastTransitionTime: "time",
      message: "string",
      observedGeneration: "int64",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "InternalV1alpha1.StorageVersionList": {
    gvk: { group: "internal.apiserver.k8s.io", version: "v1alpha1", kind: "StorageVersionList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]InternalV1alpha1.StorageVersion",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "InternalV1alpha1.StorageVersionSpec": { fields: {} },
  "InternalV1alpha1.StorageVersionStatus": {
    fields: {
      commonEncodingVersion: "string",
      conditions: { type: "[]InternalV1alpha1.StorageVersionCondition", list: "map", keys: ["type"] },
      storageVersions: { type: "[]InternalV1alpha1.ServerStorageVersion", list: "map", keys: ["apiServerID"] }
    }
  },
  "MetaV1.APIGroup": {
    gvk: { group: "", version: "v1", kind: "APIGroup" },
    required: ["name", "versions"],
    fields: {
      apiVersion: "string",
      kind: "string",
      name: "string",
      preferredVersion: "MetaV1.GroupVersionForDiscovery",
      serverAddressByClientCIDRs: { type: "[]MetaV1.ServerAddressByClientCIDR", list: "atomic" },
      versions: { type: "[]MetaV1.GroupVersionForDiscovery", list: "atomic" }
    }
  },
  "MetaV1.APIGroupList": {
    gvk: { group: "", version: "v1", kind: "APIGroupList" },
    required: ["groups"],
    fields: { apiVersion: "string", groups: { type: "[]MetaV1.APIGroup", list: "atomic" }, kind: "string" }
  },
  "MetaV1.APIResource": {
    required: ["name", "singularName", "namespaced", "kind", "verbs"],
    fields: {
      categories: { type: "[]string", list: "atomic" },
      group: "string",
      kind: "string",
      name: "string",
      namespaced: "boolean",
      shortNames: { type: "[]string", list: "atomic" },
      singularName: "string",
      storageVersionHash: "string",
      verbs: "[]string",
      version: "string"
    }
  },
  "MetaV1.APIResourceList": {
    gvk: { group: "", version: "v1", kind: "APIResourceList" },
    required: ["groupVersion", "resources"],
    fields: {
      apiVersion: "string",
      groupVersion: "string",
      kind: "string",
      resources: { type: "[]MetaV1.APIResource", list: "atomic" }
    }
  },
  "MetaV1.APIVersions": {
    gvk: { group: "", version: "v1", kind: "APIVersions" },
    required: ["versions", "serverAddressByClientCIDRs"],
    fields: {
      apiVersion: "string",
      kind: "string",
      serverAddressByClientCIDRs: { type: "[]MetaV1.ServerAddressByClientCIDR", list: "atomic" },
      versions: { type: "[]string", list: "atomic" }
    }
  },
  "MetaV1.Condition": {
    required: ["type", "status", "lastTransitionTime", "reason", "message"],
    fields: {
      lastTransitionTime: "time",
      message: "string",
      observedGeneration: "int64",
      reason: "string",
      status: "string",
      type: "string"
    }
  },
  "MetaV1.DeleteOptions": {
    fields: {
      apiVersion: "string",
      dryRun: { type: "[]string", list: "atomic" },
      gracePeriodSeconds: "int64",
      ignoreStoreReadErrorWithClusterBreakingPotential: "boolean",
      kind: "string",
      orphanDependents: "boolean",
      preconditions: "MetaV1.Preconditions",
      propagationPolicy: "string"
    }
  },
  "MetaV1.FieldSelectorRequirement": {
    required: ["key", "operator"],
    fields: { key: "string", operator: "string", values: { type: "[]string", list: "atomic" } }
  },
  "MetaV1.GroupResource": { required: ["group", "resource"], fields: { group: "string", resource: "string" } },
  "MetaV1.GroupVersionForDiscovery": {
    required: ["groupVersion", "version"],
    fields: { groupVersion: "string", version: "string" }
  },
  "MetaV1.LabelSelector": {
    map: "atomic",
    fields: {
      matchExpressions: { type: "[]MetaV1.LabelSelectorRequirement", list: "atomic" },
      matchLabels: "{}string"
    }
  },
  "MetaV1.LabelSelectorRequirement": {
    required: ["key", "operator"],
    fields: { key: "string", operator: "string", values: { type: "[]string", list: "atomic" } }
  },
  "MetaV1.ListMeta": {
    fields: {
      continue: "string",
      remainingItemCount: "int64",
      resourceVersion: "string",
      selfLink: "string",
      shardInfo: "MetaV1.ShardInfo"
    }
  },
  "MetaV1.ManagedFieldsEntry": {
    fields: {
      apiVersion: "string",
      fieldsType: "string",
      fieldsV1: "opaque",
      manager: "string",
      operation: "string",
      subresource: "string",
      time: "time"
    }
  },
  "MetaV1.ObjectMeta": {
    fields: {
      annotations: "{}string",
      creationTimestamp: "time",
      deletionGracePeriodSeconds: "int64",
      deletionTimestamp: "time",
      finalizers: { type: "[]string", list: "set", patch: ["merge"] },
      generateName: "string",
      generation: "int64",
      labels: "{}string",
      managedFields: { type: "[]MetaV1.ManagedFieldsEntry", list: "atomic" },
      name: "string",
      namespace: "string",
      ownerReferences: {
        type: "[]MetaV1.OwnerReference",
        list: "map",
        keys: ["uid"],
        patch: ["merge"],
        patchKey: "uid"
      },
      resourceVersion: "string",
      selfLink: "string",
      uid: "string"
    }
  },
  "MetaV1.OwnerReference": {
    map: "atomic",
    required: ["apiVersion", "kind", "name", "uid"],
    fields: {
      apiVersion: "string",
      blockOwnerDeletion: "boolean",
      controller: "boolean",
      kind: "string",
      name: "string",
      uid: "string"
    }
  },
  "MetaV1.Preconditions": { fields: { resourceVersion: "string", uid: "string" } },
  "MetaV1.ServerAddressByClientCIDR": {
    required: ["clientCIDR", "serverAddress"],
    fields: { clientCIDR: "string", serverAddress: "string" }
  },
  "MetaV1.ShardInfo": { required: ["selector"], fields: { selector: "string" } },
  "MetaV1.Status": {
    gvk: { group: "", version: "v1", kind: "Status" },
    fields: {
      apiVersion: "string",
      code: "int32",
      details: "MetaV1.StatusDetails",
      kind: "string",
      message: "string",
      metadata: "MetaV1.ListMeta",
      reason: "string",
      status: "string"
    }
  },
  "MetaV1.StatusCause": { fields: { field: "string", message: "string", reason: "string" } },
  "MetaV1.StatusDetails": {
    fields: {
      causes: { type: "[]MetaV1.StatusCause", list: "atomic" },
      group: "string",
      kind: "string",
      name: "string",
      retryAfterSeconds: "int32",
      uid: "string"
    }
  },
  "MetaV1.WatchEvent": { required: ["type", "object"], fields: { object: "opaque", type: "string" } },
  "NetworkingV1.HTTPIngressPath": {
    required: ["pathType", "backend"],
    fields: {
      backend: "NetworkingV1.IngressBackend",
      path: "string",
      pathType: { type: "string", enum: ["Exact", "ImplementationSpecific", "Prefix"] }
    }
  },
  "NetworkingV1.HTTPIngressRuleValue": {
    required: ["paths"],
    fields: { paths: { type: "[]NetworkingV1.HTTPIngressPath", list: "atomic" } }
  },
  "NetworkingV1.IPAddress": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "IPAddress" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1.IPAddressSpec"
    }
  },
  "NetworkingV1.IPAddressList": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "IPAddressList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]NetworkingV1.IPAddress", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "NetworkingV1.IPAddressSpec": { required: ["parentRef"], fields: { parentRef: "NetworkingV1.ParentReference" } },
  "NetworkingV1.IPBlock": {
    required: ["cidr"],
    fields: { cidr: "string", except: { type: "[]string", list: "atomic" } }
  },
  "NetworkingV1.Ingress": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "Ingress" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1.IngressSpec",
      status: "NetworkingV1.IngressStatus"
    }
  },
  "NetworkingV1.IngressBackend": {
    fields: { resource: "CoreV1.TypedLocalObjectReference", service: "NetworkingV1.IngressServiceBackend" }
  },
  "NetworkingV1.IngressClass": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "IngressClass" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1.IngressClassSpec"
    }
  },
  "NetworkingV1.IngressClassList": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "IngressClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]NetworkingV1.IngressClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "NetworkingV1.IngressClassParametersReference": {
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string", namespace: "string", scope: "string" }
  },
  "NetworkingV1.IngressClassSpec": {
    fields: { controller: "string", parameters: "NetworkingV1.IngressClassParametersReference" }
  },
  "NetworkingV1.IngressList": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "IngressList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]NetworkingV1.Ingress", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "NetworkingV1.IngressLoadBalancerIngress": {
    fields: { hostname: "string", ip: "string", ports: { type: "[]NetworkingV1.IngressPortStatus", list: "atomic" } }
  },
  "NetworkingV1.IngressLoadBalancerStatus": {
    fields: { ingress: { type: "[]NetworkingV1.IngressLoadBalancerIngress", list: "atomic" } }
  },
  "NetworkingV1.IngressPortStatus": {
    required: ["port", "protocol"],
    fields: { error: "string", port: "int32", protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"] } }
  },
  "NetworkingV1.IngressRule": { fields: { host: "string", http: "NetworkingV1.HTTPIngressRuleValue" } },
  "NetworkingV1.IngressServiceBackend": {
    required: ["name"],
    fields: { name: "string", port: "NetworkingV1.ServiceBackendPort" }
  },
  "NetworkingV1.IngressSpec": {
    fields: {
      defaultBackend: "NetworkingV1.IngressBackend",
      ingressClassName: "string",
      rules: { type: "[]NetworkingV1.IngressRule", list: "atomic" },
      tls: { type: "[]NetworkingV1.IngressTLS", list: "atomic" }
    }
  },
  "NetworkingV1.IngressStatus": { fields: { loadBalancer: "NetworkingV1.IngressLoadBalancerStatus" } },
  "NetworkingV1.IngressTLS": { fields: { hosts: { type: "[]string", list: "atomic" }, secretName: "string" } },
  "NetworkingV1.NetworkPolicy": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "NetworkPolicy" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1.NetworkPolicySpec"
    }
  },
  "NetworkingV1.NetworkPolicyEgressRule": {
    fields: {
      ports: { type: "[]NetworkingV1.NetworkPolicyPort", list: "atomic" },
      to: { type: "[]NetworkingV1.NetworkPolicyPeer", list: "atomic" }
    }
  },
  "NetworkingV1.NetworkPolicyIngressRule": {
    fields: {
      from: { type: "[]NetworkingV1.NetworkPolicyPeer", list: "atomic" },
      ports: { type: "[]NetworkingV1.NetworkPolicyPort", list: "atomic" }
    }
  },
  "NetworkingV1.NetworkPolicyList": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "NetworkPolicyList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]NetworkingV1.NetworkPolicy",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "NetworkingV1.NetworkPolicyPeer": {
    fields: {
      ipBlock: "NetworkingV1.IPBlock",
      namespaceSelector: "MetaV1.LabelSelector",
      podSelector: "MetaV1.LabelSelector"
    }
  },
  "NetworkingV1.NetworkPolicyPort": {
    fields: { endPort: "int32", port: "intOrString", protocol: { type: "string", enum: ["SCTP", "TCP", "UDP"] } }
  },
  "NetworkingV1.NetworkPolicySpec": {
    fields: {
      egress: { type: "[]NetworkingV1.NetworkPolicyEgressRule", list: "atomic" },
      ingress: { type: "[]NetworkingV1.NetworkPolicyIngressRule", list: "atomic" },
      podSelector: "MetaV1.LabelSelector",
      policyTypes: { type: "[]string", enum: ["Egress", "Ingress"], list: "atomic" }
    }
  },
  "NetworkingV1.ParentReference": {
    required: ["resource", "name"],
    fields: { group: "string", name: "string", namespace: "string", resource: "string" }
  },
  "NetworkingV1.ServiceBackendPort": { map: "atomic", fields: { name: "string", number: "int32" } },
  "NetworkingV1.ServiceCIDR": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "ServiceCIDR" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1.ServiceCIDRSpec",
      status: "NetworkingV1.ServiceCIDRStatus"
    }
  },
  "NetworkingV1.ServiceCIDRList": {
    gvk: { group: "networking.k8s.io", version: "v1", kind: "ServiceCIDRList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]NetworkingV1.ServiceCIDR", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "NetworkingV1.ServiceCIDRSpec": { fields: { cidrs: { type: "[]string", list: "atomic" } } },
  "NetworkingV1.ServiceCIDRStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" }
    }
  },
  "NetworkingV1beta1.IPAddress": {
    gvk: { group: "networking.k8s.io", version: "v1beta1", kind: "IPAddress" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1beta1.IPAddressSpec"
    }
  },
  "NetworkingV1beta1.IPAddressList": {
    gvk: { group: "networking.k8s.io", version: "v1beta1", kind: "IPAddressList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]NetworkingV1beta1.IPAddress",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "NetworkingV1beta1.IPAddressSpec": {
    required: ["parentRef"],
    fields: { parentRef: "NetworkingV1beta1.ParentReference" }
  },
  "NetworkingV1beta1.ParentReference": {
    required: ["resource", "name"],
    fields: { group: "string", name: "string", namespace: "string", resource: "string" }
  },
  "NetworkingV1beta1.ServiceCIDR": {
    gvk: { group: "networking.k8s.io", version: "v1beta1", kind: "ServiceCIDR" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "NetworkingV1beta1.ServiceCIDRSpec",
      status: "NetworkingV1beta1.ServiceCIDRStatus"
    }
  },
  "NetworkingV1beta1.ServiceCIDRList": {
    gvk: { group: "networking.k8s.io", version: "v1beta1", kind: "ServiceCIDRList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]NetworkingV1beta1.ServiceCIDR",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "NetworkingV1beta1.ServiceCIDRSpec": { fields: { cidrs: { type: "[]string", list: "atomic" } } },
  "NetworkingV1beta1.ServiceCIDRStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" }
    }
  },
  "NodeV1.Overhead": { fields: { podFixed: "{}quantity" } },
  "NodeV1.RuntimeClass": {
    gvk: { group: "node.k8s.io", version: "v1", kind: "RuntimeClass" },
    required: ["handler"],
    fields: {
      apiVersion: "string",
      handler: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      overhead: "NodeV1.Overhead",
      scheduling: "NodeV1.Scheduling"
    }
  },
  "NodeV1.RuntimeClassList": {
    gvk: { group: "node.k8s.io", version: "v1", kind: "RuntimeClassList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]NodeV1.RuntimeClass", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "NodeV1.Scheduling": {
    fields: {
      nodeSelector: { type: "{}string", map: "atomic" },
      tolerations: { type: "[]CoreV1.Toleration", list: "atomic" }
    }
  },
  "PolicyV1.Eviction": {
    gvk: { group: "policy", version: "v1", kind: "Eviction" },
    fields: {
      apiVersion: "string",
      deleteOptions: "MetaV1.DeleteOptions",
      kind: "string",
      metadata: "MetaV1.ObjectMeta"
    }
  },
  "PolicyV1.PodDisruptionBudget": {
    gvk: { group: "policy", version: "v1", kind: "PodDisruptionBudget" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "PolicyV1.PodDisruptionBudgetSpec",
      status: "PolicyV1.PodDisruptionBudgetStatus"
    }
  },
  "PolicyV1.PodDisruptionBudgetList": {
    gvk: { group: "policy", version: "v1", kind: "PodDisruptionBudgetList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]PolicyV1.PodDisruptionBudget",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "PolicyV1.PodDisruptionBudgetSpec": {
    fields: {
      maxUnavailable: "intOrString",
      minAvailable: "intOrString",
      selector: { type: "MetaV1.LabelSelector", patch: ["replace"] },
      unhealthyPodEvictionPolicy: { type: "string", enum: ["AlwaysAllow", "IfHealthyBudget"] }
    }
  },
  "PolicyV1.PodDisruptionBudgetStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      currentHealthy: "int32",
      desiredHealthy: "int32",
      disruptedPods: "{}time",
      disruptionsAllowed: "int32",
      expectedPods: "int32",
      observedGeneration: "int64"
    }
  },
  "RbacV1.AggregationRule": { fields: { clusterRoleSelectors: { type: "[]MetaV1.LabelSelector", list: "atomic" } } },
  "RbacV1.ClusterRole": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRole" },
    fields: {
      aggregationRule: "RbacV1.AggregationRule",
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      rules: { type: "[]RbacV1.PolicyRule", list: "atomic" }
    }
  },
  "RbacV1.ClusterRoleBinding": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRoleBinding" },
    required: ["roleRef"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      roleRef: "RbacV1.RoleRef",
      subjects: { type: "[]RbacV1.Subject", list: "atomic" }
    }
  },
  "RbacV1.ClusterRoleBindingList": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRoleBindingList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]RbacV1.ClusterRoleBinding",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "RbacV1.ClusterRoleList": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "ClusterRoleList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]RbacV1.ClusterRole", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "RbacV1.PolicyRule": {
    required: ["verbs"],
    fields: {
      apiGroups: { type: "[]string", list: "atomic" },
      nonResourceURLs: { type: "[]string", list: "atomic" },
      resourceNames: { type: "[]string", list: "atomic" },
      resources: { type: "[]string", list: "atomic" },
      verbs: { type: "[]string", list: "atomic" }
    }
  },
  "RbacV1.Role": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "Role" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      rules: { type: "[]RbacV1.PolicyRule", list: "atomic" }
    }
  },
  "RbacV1.RoleBinding": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "RoleBinding" },
    required: ["roleRef"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      roleRef: "RbacV1.RoleRef",
      subjects: { type: "[]RbacV1.Subject", list: "atomic" }
    }
  },
  "RbacV1.RoleBindingList": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "RoleBindingList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]RbacV1.RoleBinding", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "RbacV1.RoleList": {
    gvk: { group: "rbac.authorization.k8s.io", version: "v1", kind: "RoleList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]RbacV1.Role", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "RbacV1.RoleRef": {
    map: "atomic",
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string" }
  },
  "RbacV1.Subject": {
    map: "atomic",
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string", namespace: "string" }
  },
  "ResourceV1.AllocatedDeviceStatus": {
    required: ["driver", "pool", "device"],
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"] },
      data: "opaque",
      device: "string",
      driver: "string",
      networkData: "ResourceV1.NetworkDeviceData",
      pool: "string",
      shareID: "string"
    }
  },
  "ResourceV1.AllocationResult": {
    fields: {
      allocationTimestamp: "time",
      devices: "ResourceV1.DeviceAllocationResult",
      nodeSelector: "CoreV1.NodeSelector"
    }
  },
  "ResourceV1.CELDeviceSelector": { required: ["expression"], fields: { expression: "string" } },
  "ResourceV1.CapacityRequestPolicy": {
    fields: {
      default: "quantity",
      validRange: "ResourceV1.CapacityRequestPolicyRange",
      validValues: { type: "[]quantity", list: "atomic" }
    }
  },
  "ResourceV1.CapacityRequestPolicyRange": {
    required: ["min"],
    fields: { max: "quantity", min: "quantity", step: "quantity" }
  },
  "ResourceV1.CapacityRequirements": { fields: { requests: "{}quantity" } },
  "ResourceV1.Counter": { required: ["value"], fields: { value: "quantity" } },
  "ResourceV1.CounterSet": {
    required: ["name", "counters"],
    fields: { counters: "{}ResourceV1.Counter", name: "string" }
  },
  "ResourceV1.Device": {
    required: ["name"],
    fields: {
      allNodes: "boolean",
      allowMultipleAllocations: "boolean",
      attributes: "{}ResourceV1.DeviceAttribute",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      bindsToNode: "boolean",
      capacity: "{}ResourceV1.DeviceCapacity",
      consumesCounters: { type: "[]ResourceV1.DeviceCounterConsumption", list: "atomic" },
      name: "string",
      nodeAllocatableResourceMappings: "{}ResourceV1.NodeAllocatableResourceMapping",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      taints: { type: "[]ResourceV1.DeviceTaint", list: "atomic" }
    }
  },
  "ResourceV1.DeviceAllocationConfiguration": {
    required: ["source"],
    fields: {
      opaque: "ResourceV1.OpaqueDeviceConfiguration",
      requests: { type: "[]string", list: "atomic" },
      source: { type: "string", enum: ["FromClaim", "FromClass"] }
    }
  },
  "ResourceV1.DeviceAllocationResult": {
    fields: {
      config: { type: "[]ResourceV1.DeviceAllocationConfiguration", list: "atomic" },
      results: { type: "[]ResourceV1.DeviceRequestAllocationResult", list: "atomic" }
    }
  },
  "ResourceV1.DeviceAttribute": {
    fields: {
      bool: "boolean",
      bools: { type: "[]boolean", list: "atomic" },
      int: "int64",
      ints: { type: "[]int64", list: "atomic" },
      string: "string",
      strings: { type: "[]string", list: "atomic" },
      version: "string",
      versions: { type: "[]string", list: "atomic" }
    }
  },
  "ResourceV1.DeviceCapacity": {
    required: ["value"],
    fields: { requestPolicy: "ResourceV1.CapacityRequestPolicy", value: "quantity" }
  },
  "ResourceV1.DeviceClaim": {
    fields: {
      config: { type: "[]ResourceV1.DeviceClaimConfiguration", list: "atomic" },
      constraints: { type: "[]ResourceV1.DeviceConstraint", list: "atomic" },
      requests: { type: "[]ResourceV1.DeviceRequest", list: "atomic" }
    }
  },
  "ResourceV1.DeviceClaimConfiguration": {
    fields: { opaque: "ResourceV1.OpaqueDeviceConfiguration", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1.DeviceClass": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "DeviceClass" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1.DeviceClassSpec"
    }
  },
  "ResourceV1.DeviceClassConfiguration": { fields: { opaque: "ResourceV1.OpaqueDeviceConfiguration" } },
  "ResourceV1.DeviceClassList": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "DeviceClassList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]ResourceV1.DeviceClass", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "ResourceV1.DeviceClassSpec": {
    fields: {
      config: { type: "[]ResourceV1.DeviceClassConfiguration", list: "atomic" },
      extendedResourceName: "string",
      selectors: { type: "[]ResourceV1.DeviceSelector", list: "atomic" }
    }
  },
  "ResourceV1.DeviceConstraint": {
    fields: { distinctAttribute: "string", matchAttribute: "string", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1.DeviceCounterConsumption": {
    required: ["counterSet", "counters"],
    fields: { counterSet: "string", counters: "{}ResourceV1.Counter" }
  },
  "ResourceV1.DeviceRequest": {
    required: ["name"],
    fields: {
      exactly: "ResourceV1.ExactDeviceRequest",
      firstAvailable: { type: "[]ResourceV1.DeviceSubRequest", list: "atomic" },
      name: "string"
    }
  },
  "ResourceV1.DeviceRequestAllocationResult": {
    required: ["request", "driver", "pool", "device"],
    fields: {
      adminAccess: "boolean",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      consumedCapacity: "{}quantity",
      device: "string",
      driver: "string",
      pool: "string",
      request: "string",
      shareID: "string",
      tolerations: { type: "[]ResourceV1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1.DeviceSelector": { fields: { cel: "ResourceV1.CELDeviceSelector" } },
  "ResourceV1.DeviceSubRequest": {
    required: ["name", "deviceClassName"],
    fields: {
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      name: "string",
      selectors: { type: "[]ResourceV1.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1.DeviceTaint": {
    required: ["key", "effect"],
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      timeAdded: "time",
      value: "string"
    }
  },
  "ResourceV1.DeviceToleration": {
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      operator: { type: "string", enum: ["Equal", "Exists"], default: "Equal" },
      tolerationSeconds: "int64",
      value: "string"
    }
  },
  "ResourceV1.ExactDeviceRequest": {
    required: ["deviceClassName"],
    fields: {
      adminAccess: "boolean",
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      selectors: { type: "[]ResourceV1.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1.NetworkDeviceData": {
    fields: { hardwareAddress: "string", interfaceName: "string", ips: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1.NodeAllocatableResourceMapping": { fields: { allocationMultiplier: "quantity", capacityKey: "string" } },
  "ResourceV1.OpaqueDeviceConfiguration": {
    required: ["driver", "parameters"],
    fields: { driver: "string", parameters: "opaque" }
  },
  "ResourceV1.ResourceClaim": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceClaim" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1.ResourceClaimSpec",
      status: "ResourceV1.ResourceClaimStatus"
    }
  },
  "ResourceV1.ResourceClaimConsumerReference": {
    required: ["resource", "name", "uid"],
    fields: { apiGroup: "string", name: "string", resource: "string", uid: "string" }
  },
  "ResourceV1.ResourceClaimList": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceClaimList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]ResourceV1.ResourceClaim", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "ResourceV1.ResourceClaimSpec": { fields: { devices: "ResourceV1.DeviceClaim" } },
  "ResourceV1.ResourceClaimStatus": {
    fields: {
      allocation: "ResourceV1.AllocationResult",
      devices: {
        type: "[]ResourceV1.AllocatedDeviceStatus",
        list: "map",
        keys: ["driver", "device", "pool", "shareID"]
      },
      reservedFor: {
        type: "[]ResourceV1.ResourceClaimConsumerReference",
        list: "map",
        keys: ["uid"],
        patch: ["merge"],
        patchKey: "uid"
      }
    }
  },
  "ResourceV1.ResourceClaimTemplate": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceClaimTemplate" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1.ResourceClaimTemplateSpec"
    }
  },
  "ResourceV1.ResourceClaimTemplateList": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceClaimTemplateList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1.ResourceClaimTemplate",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1.ResourceClaimTemplateSpec": {
    required: ["spec"],
    fields: { metadata: "MetaV1.ObjectMeta", spec: "ResourceV1.ResourceClaimSpec" }
  },
  "ResourceV1.ResourcePool": {
    required: ["name", "generation", "resourceSliceCount"],
    fields: { generation: "int64", name: "string", resourceSliceCount: "int64" }
  },
  "ResourceV1.ResourceSlice": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceSlice" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1.ResourceSliceSpec"
    }
  },
  "ResourceV1.ResourceSliceList": {
    gvk: { group: "resource.k8s.io", version: "v1", kind: "ResourceSliceList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]ResourceV1.ResourceSlice", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "ResourceV1.ResourceSliceSpec": {
    required: ["driver", "pool"],
    fields: {
      allNodes: "boolean",
      devices: { type: "[]ResourceV1.Device", list: "atomic" },
      driver: "string",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      perDeviceNodeSelection: "boolean",
      pool: "ResourceV1.ResourcePool",
      sharedCounters: { type: "[]ResourceV1.CounterSet", list: "atomic" }
    }
  },
  "ResourceV1alpha3.DeviceTaint": {
    required: ["key", "effect"],
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      timeAdded: "time",
      value: "string"
    }
  },
  "ResourceV1alpha3.DeviceTaintRule": {
    gvk: { group: "resource.k8s.io", version: "v1alpha3", kind: "DeviceTaintRule" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1alpha3.DeviceTaintRuleSpec",
      status: "ResourceV1alpha3.DeviceTaintRuleStatus"
    }
  },
  "ResourceV1alpha3.DeviceTaintRuleList": {
    gvk: { group: "resource.k8s.io", version: "v1alpha3", kind: "DeviceTaintRuleList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1alpha3.DeviceTaintRule",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1alpha3.DeviceTaintRuleSpec": {
    required: ["taint"],
    fields: { deviceSelector: "ResourceV1alpha3.DeviceTaintSelector", taint: "ResourceV1alpha3.DeviceTaint" }
  },
  "ResourceV1alpha3.DeviceTaintRuleStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" }
    }
  },
  "ResourceV1alpha3.DeviceTaintSelector": { fields: { device: "string", driver: "string", pool: "string" } },
  "ResourceV1alpha3.PoolStatus": {
    required: ["driver", "poolName", "generation"],
    fields: {
      allocatedDevices: "int32",
      availableDevices: "int32",
      driver: "string",
      generation: "int64",
      nodeName: "string",
      poolName: "string",
      resourceSliceCount: "int32",
      totalDevices: "int32",
      unavailableDevices: "int32",
      validationError: "string"
    }
  },
  "ResourceV1alpha3.ResourcePoolStatusRequest": {
    gvk: { group: "resource.k8s.io", version: "v1alpha3", kind: "ResourcePoolStatusRequest" },
    required: ["metadata", "spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1alpha3.ResourcePoolStatusRequestSpec",
      status: "ResourceV1alpha3.ResourcePoolStatusRequestStatus"
    }
  },
  "ResourceV1alpha3.ResourcePoolStatusRequestList": {
    gvk: { group: "resource.k8s.io", version: "v1alpha3", kind: "ResourcePoolStatusRequestList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1alpha3.ResourcePoolStatusRequest",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1alpha3.ResourcePoolStatusRequestSpec": {
    required: ["driver"],
    fields: { driver: "string", limit: { type: "int32", default: 100 }, poolName: "string" }
  },
  "ResourceV1alpha3.ResourcePoolStatusRequestStatus": {
    required: ["poolCount"],
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      poolCount: "int32",
      pools: { type: "[]ResourceV1alpha3.PoolStatus", list: "atomic" }
    }
  },
  "ResourceV1beta1.AllocatedDeviceStatus": {
    required: ["driver", "pool", "device"],
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"] },
      data: "opaque",
      device: "string",
      driver: "string",
      networkData: "ResourceV1beta1.NetworkDeviceData",
      pool: "string",
      shareID: "string"
    }
  },
  "ResourceV1beta1.AllocationResult": {
    fields: {
      allocationTimestamp: "time",
      devices: "ResourceV1beta1.DeviceAllocationResult",
      nodeSelector: "CoreV1.NodeSelector"
    }
  },
  "ResourceV1beta1.BasicDevice": {
    fields: {
      allNodes: "boolean",
      allowMultipleAllocations: "boolean",
      attributes: "{}ResourceV1beta1.DeviceAttribute",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      bindsToNode: "boolean",
      capacity: "{}ResourceV1beta1.DeviceCapacity",
      consumesCounters: { type: "[]ResourceV1beta1.DeviceCounterConsumption", list: "atomic" },
      nodeAllocatableResourceMappings: "{}ResourceV1beta1.NodeAllocatableResourceMapping",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      taints: { type: "[]ResourceV1beta1.DeviceTaint", list: "atomic" }
    }
  },
  "ResourceV1beta1.CELDeviceSelector": { required: ["expression"], fields: { expression: "string" } },
  "ResourceV1beta1.CapacityRequestPolicy": {
    fields: {
      default: "quantity",
      validRange: "ResourceV1beta1.CapacityRequestPolicyRange",
      validValues: { type: "[]quantity", list: "atomic" }
    }
  },
  "ResourceV1beta1.CapacityRequestPolicyRange": {
    required: ["min"],
    fields: { max: "quantity", min: "quantity", step: "quantity" }
  },
  "ResourceV1beta1.CapacityRequirements": { fields: { requests: "{}quantity" } },
  "ResourceV1beta1.Counter": { required: ["value"], fields: { value: "quantity" } },
  "ResourceV1beta1.CounterSet": {
    required: ["name", "counters"],
    fields: { counters: "{}ResourceV1beta1.Counter", name: "string" }
  },
  "ResourceV1beta1.Device": { required: ["name"], fields: { basic: "ResourceV1beta1.BasicDevice", name: "string" } },
  "ResourceV1beta1.DeviceAllocationConfiguration": {
    required: ["source"],
    fields: {
      opaque: "ResourceV1beta1.OpaqueDeviceConfiguration",
      requests: { type: "[]string", list: "atomic" },
      source: { type: "string", enum: ["FromClaim", "FromClass"] }
    }
  },
  "ResourceV1beta1.DeviceAllocationResult": {
    fields: {
      config: { type: "[]ResourceV1beta1.DeviceAllocationConfiguration", list: "atomic" },
      results: { type: "[]ResourceV1beta1.DeviceRequestAllocationResult", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceAttribute": {
    fields: {
      bool: "boolean",
      bools: { type: "[]boolean", list: "atomic" },
      int: "int64",
      ints: { type: "[]int64", list: "atomic" },
      string: "string",
      strings: { type: "[]string", list: "atomic" },
      version: "string",
      versions: { type: "[]string", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceCapacity": {
    required: ["value"],
    fields: { requestPolicy: "ResourceV1beta1.CapacityRequestPolicy", value: "quantity" }
  },
  "ResourceV1beta1.DeviceClaim": {
    fields: {
      config: { type: "[]ResourceV1beta1.DeviceClaimConfiguration", list: "atomic" },
      constraints: { type: "[]ResourceV1beta1.DeviceConstraint", list: "atomic" },
      requests: { type: "[]ResourceV1beta1.DeviceRequest", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceClaimConfiguration": {
    fields: { opaque: "ResourceV1beta1.OpaqueDeviceConfiguration", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta1.DeviceClass": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "DeviceClass" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta1.DeviceClassSpec"
    }
  },
  "ResourceV1beta1.DeviceClassConfiguration": { fields: { opaque: "ResourceV1beta1.OpaqueDeviceConfiguration" } },
  "ResourceV1beta1.DeviceClassList": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "DeviceClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta1.DeviceClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta1.DeviceClassSpec": {
    fields: {
      config: { type: "[]ResourceV1beta1.DeviceClassConfiguration", list: "atomic" },
      extendedResourceName: "string",
      selectors: { type: "[]ResourceV1beta1.DeviceSelector", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceConstraint": {
    fields: { distinctAttribute: "string", matchAttribute: "string", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta1.DeviceCounterConsumption": {
    required: ["counterSet", "counters"],
    fields: { counterSet: "string", counters: "{}ResourceV1beta1.Counter" }
  },
  "ResourceV1beta1.DeviceRequest": {
    required: ["name"],
    fields: {
      adminAccess: "boolean",
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1beta1.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      firstAvailable: { type: "[]ResourceV1beta1.DeviceSubRequest", list: "atomic" },
      name: "string",
      selectors: { type: "[]ResourceV1beta1.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1beta1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceRequestAllocationResult": {
    required: ["request", "driver", "pool", "device"],
    fields: {
      adminAccess: "boolean",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      consumedCapacity: "{}quantity",
      device: "string",
      driver: "string",
      pool: "string",
      request: "string",
      shareID: "string",
      tolerations: { type: "[]ResourceV1beta1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceSelector": { fields: { cel: "ResourceV1beta1.CELDeviceSelector" } },
  "ResourceV1beta1.DeviceSubRequest": {
    required: ["name", "deviceClassName"],
    fields: {
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1beta1.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      name: "string",
      selectors: { type: "[]ResourceV1beta1.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1beta1.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta1.DeviceTaint": {
    required: ["key", "effect"],
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      timeAdded: "time",
      value: "string"
    }
  },
  "ResourceV1beta1.DeviceToleration": {
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      operator: { type: "string", enum: ["Equal", "Exists"], default: "Equal" },
      tolerationSeconds: "int64",
      value: "string"
    }
  },
  "ResourceV1beta1.NetworkDeviceData": {
    fields: { hardwareAddress: "string", interfaceName: "string", ips: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta1.NodeAllocatableResourceMapping": {
    fields: { allocationMultiplier: "quantity", capacityKey: "string" }
  },
  "ResourceV1beta1.OpaqueDeviceConfiguration": {
    required: ["driver", "parameters"],
    fields: { driver: "string", parameters: "opaque" }
  },
  "ResourceV1beta1.ResourceClaim": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceClaim" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta1.ResourceClaimSpec",
      status: "ResourceV1beta1.ResourceClaimStatus"
    }
  },
  "ResourceV1beta1.ResourceClaimConsumerReference": {
    required: ["resource", "name", "uid"],
    fields: { apiGroup: "string", name: "string", resource: "string", uid: "string" }
  },
  "ResourceV1beta1.ResourceClaimList": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceClaimList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta1.ResourceClaim",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta1.ResourceClaimSpec": { fields: { devices: "ResourceV1beta1.DeviceClaim" } },
  "ResourceV1beta1.ResourceClaimStatus": {
    fields: {
      allocation: "ResourceV1beta1.AllocationResult",
      devices: {
        type: "[]ResourceV1beta1.AllocatedDeviceStatus",
        list: "map",
        keys: ["driver", "device", "pool", "shareID"]
      },
      reservedFor: {
        type: "[]ResourceV1beta1.ResourceClaimConsumerReference",
        list: "map",
        keys: ["uid"],
        patch: ["merge"],
        patchKey: "uid"
      }
    }
  },
  "ResourceV1beta1.ResourceClaimTemplate": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceClaimTemplate" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta1.ResourceClaimTemplateSpec"
    }
  },
  "ResourceV1beta1.ResourceClaimTemplateList": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceClaimTemplateList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta1.ResourceClaimTemplate",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta1.ResourceClaimTemplateSpec": {
    required: ["spec"],
    fields: { metadata: "MetaV1.ObjectMeta", spec: "ResourceV1beta1.ResourceClaimSpec" }
  },
  "ResourceV1beta1.ResourcePool": {
    required: ["name", "generation", "resourceSliceCount"],
    fields: { generation: "int64", name: "string", resourceSliceCount: "int64" }
  },
  "ResourceV1beta1.ResourceSlice": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceSlice" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta1.ResourceSliceSpec"
    }
  },
  "ResourceV1beta1.ResourceSliceList": {
    gvk: { group: "resource.k8s.io", version: "v1beta1", kind: "ResourceSliceList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta1.ResourceSlice",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta1.ResourceSliceSpec": {
    required: ["driver", "pool"],
    fields: {
      allNodes: "boolean",
      devices: { type: "[]ResourceV1beta1.Device", list: "atomic" },
      driver: "string",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      perDeviceNodeSelection: "boolean",
      pool: "ResourceV1beta1.ResourcePool",
      sharedCounters: { type: "[]ResourceV1beta1.CounterSet", list: "atomic" }
    }
  },
  "ResourceV1beta2.AllocatedDeviceStatus": {
    required: ["driver", "pool", "device"],
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"] },
      data: "opaque",
      device: "string",
      driver: "string",
      networkData: "ResourceV1beta2.NetworkDeviceData",
      pool: "string",
      shareID: "string"
    }
  },
  "ResourceV1beta2.AllocationResult": {
    fields: {
      allocationTimestamp: "time",
      devices: "ResourceV1beta2.DeviceAllocationResult",
      nodeSelector: "CoreV1.NodeSelector"
    }
  },
  "ResourceV1beta2.CELDeviceSelector": { required: ["expression"], fields: { expression: "string" } },
  "ResourceV1beta2.CapacityRequestPolicy": {
    fields: {
      default: "quantity",
      validRange: "ResourceV1beta2.CapacityRequestPolicyRange",
      validValues: { type: "[]quantity", list: "atomic" }
    }
  },
  "ResourceV1beta2.CapacityRequestPolicyRange": {
    required: ["min"],
    fields: { max: "quantity", min: "quantity", step: "quantity" }
  },
  "ResourceV1beta2.CapacityRequirements": { fields: { requests: "{}quantity" } },
  "ResourceV1beta2.Counter": { required: ["value"], fields: { value: "quantity" } },
  "ResourceV1beta2.CounterSet": {
    required: ["name", "counters"],
    fields: { counters: "{}ResourceV1beta2.Counter", name: "string" }
  },
  "ResourceV1beta2.Device": {
    required: ["name"],
    fields: {
      allNodes: "boolean",
      allowMultipleAllocations: "boolean",
      attributes: "{}ResourceV1beta2.DeviceAttribute",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      bindsToNode: "boolean",
      capacity: "{}ResourceV1beta2.DeviceCapacity",
      consumesCounters: { type: "[]ResourceV1beta2.DeviceCounterConsumption", list: "atomic" },
      name: "string",
      nodeAllocatableResourceMappings: "{}ResourceV1beta2.NodeAllocatableResourceMapping",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      taints: { type: "[]ResourceV1beta2.DeviceTaint", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceAllocationConfiguration": {
    required: ["source"],
    fields: {
      opaque: "ResourceV1beta2.OpaqueDeviceConfiguration",
      requests: { type: "[]string", list: "atomic" },
      source: { type: "string", enum: ["FromClaim", "FromClass"] }
    }
  },
  "ResourceV1beta2.DeviceAllocationResult": {
    fields: {
      config: { type: "[]ResourceV1beta2.DeviceAllocationConfiguration", list: "atomic" },
      results: { type: "[]ResourceV1beta2.DeviceRequestAllocationResult", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceAttribute": {
    fields: {
      bool: "boolean",
      bools: { type: "[]boolean", list: "atomic" },
      int: "int64",
      ints: { type: "[]int64", list: "atomic" },
      string: "string",
      strings: { type: "[]string", list: "atomic" },
      version: "string",
      versions: { type: "[]string", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceCapacity": {
    required: ["value"],
    fields: { requestPolicy: "ResourceV1beta2.CapacityRequestPolicy", value: "quantity" }
  },
  "ResourceV1beta2.DeviceClaim": {
    fields: {
      config: { type: "[]ResourceV1beta2.DeviceClaimConfiguration", list: "atomic" },
      constraints: { type: "[]ResourceV1beta2.DeviceConstraint", list: "atomic" },
      requests: { type: "[]ResourceV1beta2.DeviceRequest", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceClaimConfiguration": {
    fields: { opaque: "ResourceV1beta2.OpaqueDeviceConfiguration", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta2.DeviceClass": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "DeviceClass" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta2.DeviceClassSpec"
    }
  },
  "ResourceV1beta2.DeviceClassConfiguration": { fields: { opaque: "ResourceV1beta2.OpaqueDeviceConfiguration" } },
  "ResourceV1beta2.DeviceClassList": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "DeviceClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta2.DeviceClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta2.DeviceClassSpec": {
    fields: {
      config: { type: "[]ResourceV1beta2.DeviceClassConfiguration", list: "atomic" },
      extendedResourceName: "string",
      selectors: { type: "[]ResourceV1beta2.DeviceSelector", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceConstraint": {
    fields: { distinctAttribute: "string", matchAttribute: "string", requests: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta2.DeviceCounterConsumption": {
    required: ["counterSet", "counters"],
    fields: { counterSet: "string", counters: "{}ResourceV1beta2.Counter" }
  },
  "ResourceV1beta2.DeviceRequest": {
    required: ["name"],
    fields: {
      exactly: "ResourceV1beta2.ExactDeviceRequest",
      firstAvailable: { type: "[]ResourceV1beta2.DeviceSubRequest", list: "atomic" },
      name: "string"
    }
  },
  "ResourceV1beta2.DeviceRequestAllocationResult": {
    required: ["request", "driver", "pool", "device"],
    fields: {
      adminAccess: "boolean",
      bindingConditions: { type: "[]string", list: "atomic" },
      bindingFailureConditions: { type: "[]string", list: "atomic" },
      consumedCapacity: "{}quantity",
      device: "string",
      driver: "string",
      pool: "string",
      request: "string",
      shareID: "string",
      tolerations: { type: "[]ResourceV1beta2.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceSelector": { fields: { cel: "ResourceV1beta2.CELDeviceSelector" } },
  "ResourceV1beta2.DeviceSubRequest": {
    required: ["name", "deviceClassName"],
    fields: {
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1beta2.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      name: "string",
      selectors: { type: "[]ResourceV1beta2.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1beta2.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta2.DeviceTaint": {
    required: ["key", "effect"],
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      timeAdded: "time",
      value: "string"
    }
  },
  "ResourceV1beta2.DeviceTaintRule": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "DeviceTaintRule" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta2.DeviceTaintRuleSpec",
      status: "ResourceV1beta2.DeviceTaintRuleStatus"
    }
  },
  "ResourceV1beta2.DeviceTaintRuleList": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "DeviceTaintRuleList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta2.DeviceTaintRule",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta2.DeviceTaintRuleSpec": {
    required: ["taint"],
    fields: { deviceSelector: "ResourceV1beta2.DeviceTaintSelector", taint: "ResourceV1beta2.DeviceTaint" }
  },
  "ResourceV1beta2.DeviceTaintRuleStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" }
    }
  },
  "ResourceV1beta2.DeviceTaintSelector": { fields: { device: "string", driver: "string", pool: "string" } },
  "ResourceV1beta2.DeviceToleration": {
    fields: {
      effect: { type: "string", enum: ["NoExecute", "NoSchedule", "None"] },
      key: "string",
      operator: { type: "string", enum: ["Equal", "Exists"], default: "Equal" },
      tolerationSeconds: "int64",
      value: "string"
    }
  },
  "ResourceV1beta2.ExactDeviceRequest": {
    required: ["deviceClassName"],
    fields: {
      adminAccess: "boolean",
      allocationMode: { type: "string", enum: ["All", "ExactCount"] },
      capacity: "ResourceV1beta2.CapacityRequirements",
      count: "int64",
      deviceClassName: "string",
      selectors: { type: "[]ResourceV1beta2.DeviceSelector", list: "atomic" },
      tolerations: { type: "[]ResourceV1beta2.DeviceToleration", list: "atomic" }
    }
  },
  "ResourceV1beta2.NetworkDeviceData": {
    fields: { hardwareAddress: "string", interfaceName: "string", ips: { type: "[]string", list: "atomic" } }
  },
  "ResourceV1beta2.NodeAllocatableResourceMapping": {
    fields: { allocationMultiplier: "quantity", capacityKey: "string" }
  },
  "ResourceV1beta2.OpaqueDeviceConfiguration": {
    required: ["driver", "parameters"],
    fields: { driver: "string", parameters: "opaque" }
  },
  "ResourceV1beta2.ResourceClaim": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceClaim" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta2.ResourceClaimSpec",
      status: "ResourceV1beta2.ResourceClaimStatus"
    }
  },
  "ResourceV1beta2.ResourceClaimConsumerReference": {
    required: ["resource", "name", "uid"],
    fields: { apiGroup: "string", name: "string", resource: "string", uid: "string" }
  },
  "ResourceV1beta2.ResourceClaimList": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceClaimList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta2.ResourceClaim",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta2.ResourceClaimSpec": { fields: { devices: "ResourceV1beta2.DeviceClaim" } },
  "ResourceV1beta2.ResourceClaimStatus": {
    fields: {
      allocation: "ResourceV1beta2.AllocationResult",
      devices: {
        type: "[]ResourceV1beta2.AllocatedDeviceStatus",
        list: "map",
        keys: ["driver", "device", "pool", "shareID"]
      },
      reservedFor: {
        type: "[]ResourceV1beta2.ResourceClaimConsumerReference",
        list: "map",
        keys: ["uid"],
        patch: ["merge"],
        patchKey: "uid"
      }
    }
  },
  "ResourceV1beta2.ResourceClaimTemplate": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceClaimTemplate" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta2.ResourceClaimTemplateSpec"
    }
  },
  "ResourceV1beta2.ResourceClaimTemplateList": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceClaimTemplateList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta2.ResourceClaimTemplate",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta2.ResourceClaimTemplateSpec": {
    required: ["spec"],
    fields: { metadata: "MetaV1.ObjectMeta", spec: "ResourceV1beta2.ResourceClaimSpec" }
  },
  "ResourceV1beta2.ResourcePool": {
    required: ["name", "generation", "resourceSliceCount"],
    fields: { generation: "int64", name: "string", resourceSliceCount: "int64" }
  },
  "ResourceV1beta2.ResourceSlice": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceSlice" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "ResourceV1beta2.ResourceSliceSpec"
    }
  },
  "ResourceV1beta2.ResourceSliceList": {
    gvk: { group: "resource.k8s.io", version: "v1beta2", kind: "ResourceSliceList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]ResourceV1beta2.ResourceSlice",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "ResourceV1beta2.ResourceSliceSpec": {
    required: ["driver", "pool"],
    fields: {
      allNodes: "boolean",
      devices: { type: "[]ResourceV1beta2.Device", list: "atomic" },
      driver: "string",
      nodeName: "string",
      nodeSelector: "CoreV1.NodeSelector",
      perDeviceNodeSelection: "boolean",
      pool: "ResourceV1beta2.ResourcePool",
      sharedCounters: { type: "[]ResourceV1beta2.CounterSet", list: "atomic" }
    }
  },
  "SchedulingV1.PriorityClass": {
    gvk: { group: "scheduling.k8s.io", version: "v1", kind: "PriorityClass" },
    fields: {
      apiVersion: "string",
      description: "string",
      globalDefault: "boolean",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      preemptionPolicy: { type: "string", enum: ["Never", "PreemptLowerPriority"] },
      value: "int32"
    }
  },
  "SchedulingV1.PriorityClassList": {
    gvk: { group: "scheduling.k8s.io", version: "v1", kind: "PriorityClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]SchedulingV1.PriorityClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "SchedulingV1alpha2.BasicSchedulingPolicy": { fields: {} },
  "SchedulingV1alpha2.GangSchedulingPolicy": { required: ["minCount"], fields: { minCount: "int32" } },
  "SchedulingV1alpha2.PodGroup": {
    gvk: { group: "scheduling.k8s.io", version: "v1alpha2", kind: "PodGroup" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "SchedulingV1alpha2.PodGroupSpec",
      status: "SchedulingV1alpha2.PodGroupStatus"
    }
  },
  "SchedulingV1alpha2.PodGroupList": {
    gvk: { group: "scheduling.k8s.io", version: "v1alpha2", kind: "PodGroupList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]SchedulingV1alpha2.PodGroup",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "SchedulingV1alpha2.PodGroupResourceClaim": {
    required: ["name"],
    fields: { name: "string", resourceClaimName: "string", resourceClaimTemplateName: "string" }
  },
  "SchedulingV1alpha2.PodGroupResourceClaimStatus": {
    required: ["name"],
    fields: { name: "string", resourceClaimName: "string" }
  },
  "SchedulingV1alpha2.PodGroupSchedulingConstraints": {
    fields: { topology: { type: "[]SchedulingV1alpha2.TopologyConstraint", list: "atomic" } }
  },
  "SchedulingV1alpha2.PodGroupSchedulingPolicy": {
    fields: { basic: "SchedulingV1alpha2.BasicSchedulingPolicy", gang: "SchedulingV1alpha2.GangSchedulingPolicy" }
  },
  "SchedulingV1alpha2.PodGroupSpec": {
    required: ["schedulingPolicy"],
    fields: {
      disruptionMode: "string",
      podGroupTemplateRef: "SchedulingV1alpha2.PodGroupTemplateReference",
      priority: "int32",
      priorityClassName: "string",
      resourceClaims: {
        type: "[]SchedulingV1alpha2.PodGroupResourceClaim",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      },
      schedulingConstraints: "SchedulingV1alpha2.PodGroupSchedulingConstraints",
      schedulingPolicy: "SchedulingV1alpha2.PodGroupSchedulingPolicy"
    }
  },
  "SchedulingV1alpha2.PodGroupStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      resourceClaimStatuses: {
        type: "[]SchedulingV1alpha2.PodGroupResourceClaimStatus",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      }
    }
  },
  "SchedulingV1alpha2.PodGroupTemplate": {
    required: ["name", "schedulingPolicy"],
    fields: {
      disruptionMode: "string",
      name: "string",
      priority: "int32",
      priorityClassName: "string",
      resourceClaims: {
        type: "[]SchedulingV1alpha2.PodGroupResourceClaim",
        list: "map",
        keys: ["name"],
        patch: ["merge", "retainKeys"],
        patchKey: "name"
      },
      schedulingConstraints: "SchedulingV1alpha2.PodGroupSchedulingConstraints",
      schedulingPolicy: "SchedulingV1alpha2.PodGroupSchedulingPolicy"
    }
  },
  "SchedulingV1alpha2.PodGroupTemplateReference": {
    fields: { workload: "SchedulingV1alpha2.WorkloadPodGroupTemplateReference" }
  },
  "SchedulingV1alpha2.TopologyConstraint": { required: ["key"], fields: { key: "string" } },
  "SchedulingV1alpha2.TypedLocalObjectReference": {
    required: ["kind", "name"],
    fields: { apiGroup: "string", kind: "string", name: "string" }
  },
  "SchedulingV1alpha2.Workload": {
    gvk: { group: "scheduling.k8s.io", version: "v1alpha2", kind: "Workload" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "SchedulingV1alpha2.WorkloadSpec"
    }
  },
  "SchedulingV1alpha2.WorkloadList": {
    gvk: { group: "scheduling.k8s.io", version: "v1alpha2", kind: "WorkloadList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]SchedulingV1alpha2.Workload",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "SchedulingV1alpha2.WorkloadPodGroupTemplateReference": {
    required: ["workloadName", "podGroupTemplateName"],
    fields: { podGroupTemplateName: "string", workloadName: "string" }
  },
  "SchedulingV1alpha2.WorkloadSpec": {
    required: ["podGroupTemplates"],
    fields: {
      controllerRef: "SchedulingV1alpha2.TypedLocalObjectReference",
      podGroupTemplates: { type: "[]SchedulingV1alpha2.PodGroupTemplate", list: "map", keys: ["name"] }
    }
  },
  "StorageV1.CSIDriver": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSIDriver" },
    required: ["spec"],
    fields: { apiVersion: "string", kind: "string", metadata: "MetaV1.ObjectMeta", spec: "StorageV1.CSIDriverSpec" }
  },
  "StorageV1.CSIDriverList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSIDriverList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]StorageV1.CSIDriver", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "StorageV1.CSIDriverSpec": {
    fields: {
      attachRequired: "boolean",
      fsGroupPolicy: "string",
      nodeAllocatableUpdatePeriodSeconds: "int64",
      podInfoOnMount: "boolean",
      preventPodSchedulingIfMissing: "boolean",
      requiresRepublish: "boolean",
      seLinuxMount: "boolean",
      serviceAccountTokenInSecrets: "boolean",
      storageCapacity: "boolean",
      tokenRequests: { type: "[]StorageV1.TokenRequest", list: "atomic" },
      volumeLifecycleModes: { type: "[]string", list: "set" }
    }
  },
  "StorageV1.CSINode": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSINode" },
    required: ["spec"],
    fields: { apiVersion: "string", kind: "string", metadata: "MetaV1.ObjectMeta", spec: "StorageV1.CSINodeSpec" }
  },
  "StorageV1.CSINodeDriver": {
    required: ["name", "nodeID"],
    fields: {
      allocatable: "StorageV1.VolumeNodeResources",
      name: "string",
      nodeID: "string",
      topologyKeys: { type: "[]string", list: "atomic" }
    }
  },
  "StorageV1.CSINodeList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSINodeList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]StorageV1.CSINode", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "StorageV1.CSINodeSpec": {
    required: ["drivers"],
    fields: {
      drivers: { type: "[]StorageV1.CSINodeDriver", list: "map", keys: ["name"], patch: ["merge"], patchKey: "name" }
    }
  },
  "StorageV1.CSIStorageCapacity": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSIStorageCapacity" },
    required: ["storageClassName"],
    fields: {
      apiVersion: "string",
      capacity: "quantity",
      kind: "string",
      maximumVolumeSize: "quantity",
      metadata: "MetaV1.ObjectMeta",
      nodeTopology: "MetaV1.LabelSelector",
      storageClassName: "string"
    }
  },
  "StorageV1.CSIStorageCapacityList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "CSIStorageCapacityList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]StorageV1.CSIStorageCapacity",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "StorageV1.StorageClass": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "StorageClass" },
    required: ["provisioner"],
    fields: {
      allowVolumeExpansion: "boolean",
      allowedTopologies: { type: "[]CoreV1.TopologySelectorTerm", list: "atomic" },
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      mountOptions: { type: "[]string", list: "atomic" },
      parameters: "{}string",
      provisioner: "string",
      reclaimPolicy: { type: "string", enum: ["Delete", "Recycle", "Retain"] },
      volumeBindingMode: { type: "string", enum: ["Immediate", "WaitForFirstConsumer"] }
    }
  },
  "StorageV1.StorageClassList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "StorageClassList" },
    required: ["items"],
    fields: { apiVersion: "string", items: "[]StorageV1.StorageClass", kind: "string", metadata: "MetaV1.ListMeta" }
  },
  "StorageV1.TokenRequest": { required: ["audience"], fields: { audience: "string", expirationSeconds: "int64" } },
  "StorageV1.VolumeAttachment": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "VolumeAttachment" },
    required: ["spec"],
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "StorageV1.VolumeAttachmentSpec",
      status: "StorageV1.VolumeAttachmentStatus"
    }
  },
  "StorageV1.VolumeAttachmentList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "VolumeAttachmentList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]StorageV1.VolumeAttachment",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "StorageV1.VolumeAttachmentSource": {
    fields: { inlineVolumeSpec: "CoreV1.PersistentVolumeSpec", persistentVolumeName: "string" }
  },
  "StorageV1.VolumeAttachmentSpec": {
    required: ["attacher", "source", "nodeName"],
    fields: { attacher: "string", nodeName: "string", source: "StorageV1.VolumeAttachmentSource" }
  },
  "StorageV1.VolumeAttachmentStatus": {
    required: ["attached"],
    fields: {
      attachError: "StorageV1.VolumeError",
      attached: "boolean",
      attachmentMetadata: "{}string",
      detachError: "StorageV1.VolumeError"
    }
  },
  "StorageV1.VolumeAttributesClass": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "VolumeAttributesClass" },
    required: ["driverName"],
    fields: {
      apiVersion: "string",
      driverName: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      parameters: "{}string"
    }
  },
  "StorageV1.VolumeAttributesClassList": {
    gvk: { group: "storage.k8s.io", version: "v1", kind: "VolumeAttributesClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]StorageV1.VolumeAttributesClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "StorageV1.VolumeError": { fields: { errorCode: "int32", message: "string", time: "time" } },
  "StorageV1.VolumeNodeResources": { fields: { count: "int32" } },
  "StorageV1beta1.VolumeAttributesClass": {
    gvk: { group: "storage.k8s.io", version: "v1beta1", kind: "VolumeAttributesClass" },
    required: ["driverName"],
    fields: {
      apiVersion: "string",
      driverName: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      parameters: "{}string"
    }
  },
  "StorageV1beta1.VolumeAttributesClassList": {
    gvk: { group: "storage.k8s.io", version: "v1beta1", kind: "VolumeAttributesClassList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]StorageV1beta1.VolumeAttributesClass",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "StoragemigrationV1beta1.StorageVersionMigration": {
    gvk: { group: "storagemigration.k8s.io", version: "v1beta1", kind: "StorageVersionMigration" },
    fields: {
      apiVersion: "string",
      kind: "string",
      metadata: "MetaV1.ObjectMeta",
      spec: "StoragemigrationV1beta1.StorageVersionMigrationSpec",
      status: "StoragemigrationV1beta1.StorageVersionMigrationStatus"
    }
  },
  "StoragemigrationV1beta1.StorageVersionMigrationList": {
    gvk: { group: "storagemigration.k8s.io", version: "v1beta1", kind: "StorageVersionMigrationList" },
    required: ["items"],
    fields: {
      apiVersion: "string",
      items: "[]StoragemigrationV1beta1.StorageVersionMigration",
      kind: "string",
      metadata: "MetaV1.ListMeta"
    }
  },
  "StoragemigrationV1beta1.StorageVersionMigrationSpec": {
    required: ["resource"],
    fields: { resource: "MetaV1.GroupResource" }
  },
  "StoragemigrationV1beta1.StorageVersionMigrationStatus": {
    fields: {
      conditions: { type: "[]MetaV1.Condition", list: "map", keys: ["type"], patch: ["merge"], patchKey: "type" },
      resourceVersion: "string"
    }
  },
  "Version.Info": {
    required: [
      "major",
      "minor",
      "gitVersion",
      "gitCommit",
      "gitTreeState",
      "buildDate",
      "goVersion",
      "compiler",
      "platform"
    ],
    fields: {
      buildDate: "string",
      compiler: "string",
      emulationMajor: "string",
      emulationMinor: "string",
      gitCommit: "string",
      gitTreeState: "string",
      gitVersion: "string",
      goVersion: "string",
      major: "string",
      minCompatibilityMajor: "string",
      minCompatibilityMinor: "string",
      minor: "string",
      platform: "string"
    }
  }
}
