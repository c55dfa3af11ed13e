/**
 * The types of `apiextensions.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as MetaV1 from "./MetaV1.ts"

/** Type of `CustomResourceDefinitionVersion.additionalPrinterColumns`. */
export interface CustomResourceColumnDefinition {
  readonly description?: string | undefined
  readonly format?: string | undefined
  readonly jsonPath: string
  readonly name: string
  readonly priority?: number | undefined
  readonly type: string
}
/** Schema of `CustomResourceColumnDefinition`. */
export const CustomResourceColumnDefinition: Schema.Codec<CustomResourceColumnDefinition> = /*#__PURE__*/ k.object<CustomResourceColumnDefinition>("ApiextensionsV1.CustomResourceColumnDefinition", () => ({
  description: k.string,
  format: k.string,
  jsonPath: k.string,
  name: k.string,
  priority: k.int32,
  type: k.string
}), ["jsonPath", "name", "type"])

/** Type of `CustomResourceDefinitionSpec.conversion`. */
export interface CustomResourceConversion {
  readonly strategy: string
  readonly webhook?: WebhookConversion | undefined
}
/** Schema of `CustomResourceConversion`. */
export const CustomResourceConversion: Schema.Codec<CustomResourceConversion> = /*#__PURE__*/ k.object<CustomResourceConversion>("ApiextensionsV1.CustomResourceConversion", () => ({
  strategy: k.string,
  webhook: WebhookConversion
}), ["strategy"])

/** `apiextensions.k8s.io/v1` CustomResourceDefinition, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinition-v1-apiextensions-k8s-io) */
export interface CustomResourceDefinition {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: CustomResourceDefinitionSpec
  readonly status?: CustomResourceDefinitionStatus | undefined
}
/** Schema of `CustomResourceDefinition`. */
export const CustomResourceDefinition: Schema.Codec<CustomResourceDefinition> = /*#__PURE__*/ k.object<CustomResourceDefinition>("ApiextensionsV1.CustomResourceDefinition", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: CustomResourceDefinitionSpec,
  status: CustomResourceDefinitionStatus
}), ["spec"])

/** Type of `CustomResourceDefinitionStatus.conditions`. */
export interface CustomResourceDefinitionCondition {
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `CustomResourceDefinitionCondition`. */
export const CustomResourceDefinitionCondition: Schema.Codec<CustomResourceDefinitionCondition> = /*#__PURE__*/ k.object<CustomResourceDefinitionCondition>("ApiextensionsV1.CustomResourceDefinitionCondition", () => ({
  lastTransitionTime: k.time,
  message: k.string,
  observedGeneration: k.int64,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `apiextensions.k8s.io/v1` CustomResourceDefinitionList. */
export interface CustomResourceDefinitionList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CustomResourceDefinition>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CustomResourceDefinitionList`. */
export const CustomResourceDefinitionList: Schema.Codec<CustomResourceDefinitionList> = /*#__PURE__*/ k.object<CustomResourceDefinitionList>("ApiextensionsV1.CustomResourceDefinitionList", () => ({
  apiVersion: k.string,
  items: k.array(CustomResourceDefinition),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CustomResourceDefinitionSpec.names`, `CustomResourceDefinitionStatus.acceptedNames`. */
export interface CustomResourceDefinitionNames {
  /** list-type atomic */
  readonly categories?: ReadonlyArray<string> | undefined
  readonly kind: string
  readonly listKind?: string | undefined
  readonly plural: string
  /** list-type atomic */
  readonly shortNames?: ReadonlyArray<string> | undefined
  readonly singular?: string | undefined
}
/** Schema of `CustomResourceDefinitionNames`. */
export const CustomResourceDefinitionNames: Schema.Codec<CustomResourceDefinitionNames> = /*#__PURE__*/ k.object<CustomResourceDefinitionNames>("ApiextensionsV1.CustomResourceDefinitionNames", () => ({
  categories: k.array(k.string),
  kind: k.string,
  listKind: k.string,
  plural: k.string,
  shortNames: k.array(k.string),
  singular: k.string
}), ["kind", "plural"])

/** Type of `CustomResourceDefinition.spec`. */
export interface CustomResourceDefinitionSpec {
  readonly conversion?: CustomResourceConversion | undefined
  readonly group: string
  readonly names: CustomResourceDefinitionNames
  /** @deprecated use `x-kubernetes-preserve-unknown-fields` in the schema */
  readonly preserveUnknownFields?: boolean | undefined
  readonly scope: string
  /** list-type atomic */
  readonly versions: ReadonlyArray<CustomResourceDefinitionVersion>
}
/** Schema of `CustomResourceDefinitionSpec`. */
export const CustomResourceDefinitionSpec: Schema.Codec<CustomResourceDefinitionSpec> = /*#__PURE__*/ k.object<CustomResourceDefinitionSpec>("ApiextensionsV1.CustomResourceDefinitionSpec", () => ({
  conversion: CustomResourceConversion,
  group: k.string,
  names: CustomResourceDefinitionNames,
  preserveUnknownFields: k.boolean,
  scope: k.string,
  versions: k.array(CustomResourceDefinitionVersion)
}), ["group", "names", "scope", "versions"])

/** Type of `CustomResourceDefinition.status`. */
export interface CustomResourceDefinitionStatus {
  readonly acceptedNames?: CustomResourceDefinitionNames | undefined
  /** list-type map by type */
  readonly conditions?: ReadonlyArray<CustomResourceDefinitionCondition> | undefined
  /** int64 */
  readonly observedGeneration?: number | undefined
  /** list-type atomic */
  readonly storedVersions?: ReadonlyArray<string> | undefined
}
/** Schema of `CustomResourceDefinitionStatus`. */
export const CustomResourceDefinitionStatus: Schema.Codec<CustomResourceDefinitionStatus> = /*#__PURE__*/ k.object<CustomResourceDefinitionStatus>("ApiextensionsV1.CustomResourceDefinitionStatus", () => ({
  acceptedNames: CustomResourceDefinitionNames,
  conditions: k.array(CustomResourceDefinitionCondition),
  observedGeneration: k.int64,
  storedVersions: k.array(k.string)
}))

/** Type of `CustomResourceDefinitionSpec.versions`. */
export interface CustomResourceDefinitionVersion {
  /** list-type atomic */
  readonly additionalPrinterColumns?: ReadonlyArray<CustomResourceColumnDefinition> | undefined
  readonly deprecated?: boolean | undefined
  readonly deprecationWarning?: string | undefined
  readonly name: string
  readonly schema?: CustomResourceValidation | undefined
  /** list-type atomic */
  readonly selectableFields?: ReadonlyArray<SelectableField> | undefined
  readonly served: boolean
  readonly storage: boolean
  readonly subresources?: CustomResourceSubresources | undefined
}
/** Schema of `CustomResourceDefinitionVersion`. */
export const CustomResourceDefinitionVersion: Schema.Codec<CustomResourceDefinitionVersion> = /*#__PURE__*/ k.object<CustomResourceDefinitionVersion>("ApiextensionsV1.CustomResourceDefinitionVersion", () => ({
  additionalPrinterColumns: k.array(CustomResourceColumnDefinition),
  deprecated: k.boolean,
  deprecationWarning: k.string,
  name: k.string,
  schema: CustomResourceValidation,
  selectableFields: k.array(SelectableField),
  served: k.boolean,
  storage: k.boolean,
  subresources: CustomResourceSubresources
}), ["name", "served", "storage"])

/** Type of `CustomResourceSubresources.scale`. */
export interface CustomResourceSubresourceScale {
  readonly labelSelectorPath?: string | undefined
  readonly specReplicasPath: string
  readonly statusReplicasPath: string
}
/** Schema of `CustomResourceSubresourceScale`. */
export const CustomResourceSubresourceScale: Schema.Codec<CustomResourceSubresourceScale> = /*#__PURE__*/ k.object<CustomResourceSubresourceScale>("ApiextensionsV1.CustomResourceSubresourceScale", () => ({
  labelSelectorPath: k.string,
  specReplicasPath: k.string,
  statusReplicasPath: k.string
}), ["specReplicasPath", "statusReplicasPath"])

/** Type of `CustomResourceSubresources.status`. */
export interface CustomResourceSubresourceStatus {}
/** Schema of `CustomResourceSubresourceStatus`. */
export const CustomResourceSubresourceStatus: Schema.Codec<CustomResourceSubresourceStatus> = /*#__PURE__*/ k.object<CustomResourceSubresourceStatus>("ApiextensionsV1.CustomResourceSubresourceStatus", () => ({}))

/** Type of `CustomResourceDefinitionVersion.subresources`. */
export interface CustomResourceSubresources {
  readonly scale?: CustomResourceSubresourceScale | undefined
  readonly status?: CustomResourceSubresourceStatus | undefined
}
/** Schema of `CustomResourceSubresources`. */
export const CustomResourceSubresources: Schema.Codec<CustomResourceSubresources> = /*#__PURE__*/ k.object<CustomResourceSubresources>("ApiextensionsV1.CustomResourceSubresources", () => ({
  scale: CustomResourceSubresourceScale,
  status: CustomResourceSubresourceStatus
}))

/** Type of `CustomResourceDefinitionVersion.schema`. */
export interface CustomResourceValidation {
  readonly openAPIV3Schema?: JSONSchemaProps | undefined
}
/** Schema of `CustomResourceValidation`. */
export const CustomResourceValidation: Schema.Codec<CustomResourceValidation> = /*#__PURE__*/ k.object<CustomResourceValidation>("ApiextensionsV1.CustomResourceValidation", () => ({
  openAPIV3Schema: JSONSchemaProps
}))

/** Type of `JSONSchemaProps.externalDocs`. */
export interface ExternalDocumentation {
  readonly description?: string | undefined
  readonly url?: string | undefined
}
/** Schema of `ExternalDocumentation`. */
export const ExternalDocumentation: Schema.Codec<ExternalDocumentation> = /*#__PURE__*/ k.object<ExternalDocumentation>("ApiextensionsV1.ExternalDocumentation", () => ({
  description: k.string,
  url: k.string
}))

/** Type of `CustomResourceValidation.openAPIV3Schema`, `JSONSchemaProps.allOf` and 6 more. */
export interface JSONSchemaProps {
  readonly $ref?: string | undefined
  readonly $schema?: string | undefined
  readonly additionalItems?: JSONSchemaPropsOrBool | undefined
  readonly additionalProperties?: JSONSchemaPropsOrBool | undefined
  /** list-type atomic */
  readonly allOf?: ReadonlyArray<JSONSchemaProps> | undefined
  /** list-type atomic */
  readonly anyOf?: ReadonlyArray<JSONSchemaProps> | undefined
  readonly default?: unknown | undefined
  readonly definitions?: { readonly [key: string]: JSONSchemaProps } | undefined
  readonly dependencies?: { readonly [key: string]: JSONSchemaPropsOrStringArray } | undefined
  readonly description?: string | undefined
  /** list-type atomic */
  readonly enum?: ReadonlyArray<unknown> | undefined
  readonly example?: unknown | undefined
  readonly exclusiveMaximum?: boolean | undefined
  readonly exclusiveMinimum?: boolean | undefined
  readonly externalDocs?: ExternalDocumentation | undefined
  readonly format?: string | undefined
  readonly id?: string | undefined
  readonly items?: JSONSchemaPropsOrArray | undefined
  /** int64 */
  readonly maxItems?: number | undefined
  /** int64 */
  readonly maxLength?: number | undefined
  /** int64 */
  readonly maxProperties?: number | undefined
  readonly maximum?: number | undefined
  /** int64 */
  readonly minItems?: number | undefined
  /** int64 */
  readonly minLength?: number | undefined
  /** int64 */
  readonly minProperties?: number | undefined
  readonly minimum?: number | undefined
  readonly multipleOf?: number | undefined
  readonly not?: JSONSchemaProps | undefined
  readonly nullable?: boolean | undefined
  /** list-type atomic */
  readonly oneOf?: ReadonlyArray<JSONSchemaProps> | undefined
  readonly pattern?: string | undefined
  readonly patternProperties?: { readonly [key: string]: JSONSchemaProps } | undefined
  readonly properties?: { readonly [key: string]: JSONSchemaProps } | undefined
  /** list-type atomic */
  readonly required?: ReadonlyArray<string> | undefined
  readonly title?: string | undefined
  readonly type?: string | undefined
  readonly uniqueItems?: boolean | undefined
  readonly "x-kubernetes-embedded-resource"?: boolean | undefined
  readonly "x-kubernetes-int-or-string"?: boolean | undefined
  /** list-type atomic */
  readonly "x-kubernetes-list-map-keys"?: ReadonlyArray<string> | undefined
  readonly "x-kubernetes-list-type"?: string | undefined
  readonly "x-kubernetes-map-type"?: string | undefined
  readonly "x-kubernetes-preserve-unknown-fields"?: boolean | undefined
  /** list-type map by rule */
  readonly "x-kubernetes-validations"?: ReadonlyArray<ValidationRule> | undefined
}
/** Schema of `JSONSchemaProps`. */
export const JSONSchemaProps: Schema.Codec<JSONSchemaProps> = /*#__PURE__*/ k.object<JSONSchemaProps>("ApiextensionsV1.JSONSchemaProps", () => ({
  $ref: k.string,
  $schema: k.string,
  additionalItems: JSONSchemaPropsOrBool,
  additionalProperties: JSONSchemaPropsOrBool,
  allOf: k.array(JSONSchemaProps),
  anyOf: k.array(JSONSchemaProps),
  default: k.json,
  definitions: k.map(JSONSchemaProps),
  dependencies: k.map(JSONSchemaPropsOrStringArray),
  description: k.string,
  enum: k.array(k.json),
  example: k.json,
  exclusiveMaximum: k.boolean,
  exclusiveMinimum: k.boolean,
  externalDocs: ExternalDocumentation,
  format: k.string,
  id: k.string,
  items: JSONSchemaPropsOrArray,
  maxItems: k.int64,
  maxLength: k.int64,
  maxProperties: k.int64,
  maximum: k.double,
  minItems: k.int64,
  minLength: k.int64,
  minProperties: k.int64,
  minimum: k.double,
  multipleOf: k.double,
  not: JSONSchemaProps,
  nullable: k.boolean,
  oneOf: k.array(JSONSchemaProps),
  pattern: k.string,
  patternProperties: k.map(JSONSchemaProps),
  properties: k.map(JSONSchemaProps),
  required: k.array(k.string),
  title: k.string,
  type: k.string,
  uniqueItems: k.boolean,
  "x-kubernetes-embedded-resource": k.boolean,
  "x-kubernetes-int-or-string": k.boolean,
  "x-kubernetes-list-map-keys": k.array(k.string),
  "x-kubernetes-list-type": k.string,
  "x-kubernetes-map-type": k.string,
  "x-kubernetes-preserve-unknown-fields": k.boolean,
  "x-kubernetes-validations": k.array(ValidationRule)
}))

/** Type of `JSONSchemaProps.items`. */
export type JSONSchemaPropsOrArray = JSONSchemaProps | ReadonlyArray<JSONSchemaProps>
/** Schema of `JSONSchemaPropsOrArray`. */
export const JSONSchemaPropsOrArray: Schema.Codec<JSONSchemaPropsOrArray> = /*#__PURE__*/ k.alias<JSONSchemaPropsOrArray>("ApiextensionsV1.JSONSchemaPropsOrArray", () => k.union(JSONSchemaProps, k.array(JSONSchemaProps)))

/** Type of `JSONSchemaProps.additionalItems`, `JSONSchemaProps.additionalProperties`. */
export type JSONSchemaPropsOrBool = JSONSchemaProps | boolean
/** Schema of `JSONSchemaPropsOrBool`. */
export const JSONSchemaPropsOrBool: Schema.Codec<JSONSchemaPropsOrBool> = /*#__PURE__*/ k.alias<JSONSchemaPropsOrBool>("ApiextensionsV1.JSONSchemaPropsOrBool", () => k.union(JSONSchemaProps, k.boolean))

/** Type of `JSONSchemaProps.dependencies`. */
export type JSONSchemaPropsOrStringArray = JSONSchemaProps | ReadonlyArray<string>
/** Schema of `JSONSchemaPropsOrStringArray`. */
export const JSONSchemaPropsOrStringArray: Schema.Codec<JSONSchemaPropsOrStringArray> = /*#__PURE__*/ k.alias<JSONSchemaPropsOrStringArray>("ApiextensionsV1.JSONSchemaPropsOrStringArray", () => k.union(JSONSchemaProps, k.array(k.string)))

/** Type of `CustomResourceDefinitionVersion.selectableFields`. */
export interface SelectableField {
  readonly jsonPath: string
}
/** Schema of `SelectableField`. */
export const SelectableField: Schema.Codec<SelectableField> = /*#__PURE__*/ k.object<SelectableField>("ApiextensionsV1.SelectableField", () => ({
  jsonPath: k.string
}), ["jsonPath"])

/** Type of `WebhookClientConfig.service`. */
export interface ServiceReference {
  readonly name: string
  readonly namespace: string
  readonly path?: string | undefined
  readonly port?: number | undefined
}
/** Schema of `ServiceReference`. */
export const ServiceReference: Schema.Codec<ServiceReference> = /*#__PURE__*/ k.object<ServiceReference>("ApiextensionsV1.ServiceReference", () => ({
  name: k.string,
  namespace: k.string,
  path: k.string,
  port: k.int32
}), ["name", "namespace"])

/** Type of `JSONSchemaProps.x-kubernetes-validations`. */
export interface ValidationRule {
  readonly fieldPath?: string | undefined
  readonly message?: string | undefined
  readonly messageExpression?: string | undefined
  readonly optionalOldSelf?: boolean | undefined
  readonly reason?: "FieldValueDuplicate" | "FieldValueForbidden" | "FieldValueInvalid" | "FieldValueRequired" | (string & {}) | undefined
  readonly rule: string
}
/** Schema of `ValidationRule`. */
export const ValidationRule: Schema.Codec<ValidationRule> = /*#__PURE__*/ k.object<ValidationRule>("ApiextensionsV1.ValidationRule", () => ({
  fieldPath: k.string,
  message: k.string,
  messageExpression: k.string,
  optionalOldSelf: k.boolean,
  reason: k.string,
  rule: k.string
}), ["rule"])

/** Type of `WebhookConversion.clientConfig`. */
export interface WebhookClientConfig {
  /** base64 */
  readonly caBundle?: string | undefined
  readonly service?: ServiceReference | undefined
  readonly url?: string | undefined
}
/** Schema of `WebhookClientConfig`. */
export const WebhookClientConfig: Schema.Codec<WebhookClientConfig> = /*#__PURE__*/ k.object<WebhookClientConfig>("ApiextensionsV1.WebhookClientConfig", () => ({
  caBundle: k.bytes,
  service: ServiceReference,
  url: k.string
}))

/** Type of `CustomResourceConversion.webhook`. */
export interface WebhookConversion {
  readonly clientConfig?: WebhookClientConfig | undefined
  /** list-type atomic */
  readonly conversionReviewVersions: ReadonlyArray<string>
}
/** Schema of `WebhookConversion`. */
export const WebhookConversion: Schema.Codec<WebhookConversion> = /*#__PURE__*/ k.object<WebhookConversion>("ApiextensionsV1.WebhookConversion", () => ({
  clientConfig: WebhookClientConfig,
  conversionReviewVersions: k.array(k.string)
}), ["conversionReviewVersions"])
