/**
 * The types of `batch/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { Time } from "../Time.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `batch/v1` CronJob, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch) */
export interface CronJob {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec: CronJobSpec
  readonly status?: CronJobStatus | undefined
}
/** Schema of `CronJob`. */
export const CronJob: Schema.Codec<CronJob> = /*#__PURE__*/ k.object<CronJob>("BatchV1.CronJob", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: CronJobSpec,
  status: CronJobStatus
}), ["spec"])

/** `batch/v1` CronJobList. */
export interface CronJobList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<CronJob>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `CronJobList`. */
export const CronJobList: Schema.Codec<CronJobList> = /*#__PURE__*/ k.object<CronJobList>("BatchV1.CronJobList", () => ({
  apiVersion: k.string,
  items: k.array(CronJob),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `CronJob.spec`. */
export interface CronJobSpec {
  readonly concurrencyPolicy?: "Allow" | "Forbid" | "Replace" | (string & {}) | undefined
  readonly failedJobsHistoryLimit?: number | undefined
  readonly jobTemplate: JobTemplateSpec
  readonly schedule: string
  /** int64 */
  readonly startingDeadlineSeconds?: number | undefined
  readonly successfulJobsHistoryLimit?: number | undefined
  readonly suspend?: boolean | undefined
  readonly timeZone?: string | undefined
}
/** Schema of `CronJobSpec`. */
export const CronJobSpec: Schema.Codec<CronJobSpec> = /*#__PURE__*/ k.object<CronJobSpec>("BatchV1.CronJobSpec", () => ({
  concurrencyPolicy: k.string,
  failedJobsHistoryLimit: k.int32,
  jobTemplate: JobTemplateSpec,
  schedule: k.string,
  startingDeadlineSeconds: k.int64,
  successfulJobsHistoryLimit: k.int32,
  suspend: k.boolean,
  timeZone: k.string
}), ["jobTemplate", "schedule"])

/** Type of `CronJob.status`. */
export interface CronJobStatus {
  /** list-type atomic */
  readonly active?: ReadonlyArray<CoreV1.ObjectReference> | undefined
  readonly lastScheduleTime?: Time | undefined
  readonly lastSuccessfulTime?: Time | undefined
}
/** Schema of `CronJobStatus`. */
export const CronJobStatus: Schema.Codec<CronJobStatus> = /*#__PURE__*/ k.object<CronJobStatus>("BatchV1.CronJobStatus", () => ({
  active: k.array(CoreV1.ObjectReference),
  lastScheduleTime: k.time,
  lastSuccessfulTime: k.time
}))

/** `batch/v1` Job, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch) */
export interface Job {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: JobSpec | undefined
  readonly status?: JobStatus | undefined
}
/** Schema of `Job`. */
export const Job: Schema.Codec<Job> = /*#__PURE__*/ k.object<Job>("BatchV1.Job", () => ({
  apiVersion: k.string,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  spec: JobSpec,
  status: JobStatus
}))

/** Type of `JobStatus.conditions`. */
export interface JobCondition {
  readonly lastProbeTime?: Time | undefined
  readonly lastTransitionTime?: Time | undefined
  readonly message?: string | undefined
  readonly reason?: string | undefined
  readonly status: string
  readonly type: string
}
/** Schema of `JobCondition`. */
export const JobCondition: Schema.Codec<JobCondition> = /*#__PURE__*/ k.object<JobCondition>("BatchV1.JobCondition", () => ({
  lastProbeTime: k.time,
  lastTransitionTime: k.time,
  message: k.string,
  reason: k.string,
  status: k.string,
  type: k.string
}), ["status", "type"])

/** `batch/v1` JobList. */
export interface JobList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Job>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `JobList`. */
export const JobList: Schema.Codec<JobList> = /*#__PURE__*/ k.object<JobList>("BatchV1.JobList", () => ({
  apiVersion: k.string,
  items: k.array(Job),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Job.spec`, `JobTemplateSpec.spec`. */
export interface JobSpec {
  /** int64 */
  readonly activeDeadlineSeconds?: number | undefined
  readonly backoffLimit?: number | undefined
  readonly backoffLimitPerIndex?: number | undefined
  readonly completionMode?: "Indexed" | "NonIndexed" | (string & {}) | undefined
  readonly completions?: number | undefined
  readonly managedBy?: string | undefined
  readonly manualSelector?: boolean | undefined
  readonly maxFailedIndexes?: number | undefined
  readonly parallelism?: number | undefined
  readonly podFailurePolicy?: PodFailurePolicy | undefined
  readonly podReplacementPolicy?: "Failed" | "TerminatingOrFailed" | (string & {}) | undefined
  readonly selector?: MetaV1.LabelSelector | undefined
  readonly successPolicy?: SuccessPolicy | undefined
  readonly suspend?: boolean | undefined
  readonly template: CoreV1.PodTemplateSpec
  readonly ttlSecondsAfterFinished?: number | undefined
}
/** Schema of `JobSpec`. */
export const JobSpec: Schema.Codec<JobSpec> = /*#__PURE__*/ k.object<JobSpec>("BatchV1.JobSpec", () => ({
  activeDeadlineSeconds: k.int64,
  backoffLimit: k.int32,
  backoffLimitPerIndex: k.int32,
  completionMode: k.string,
  completions: k.int32,
  managedBy: k.string,
  manualSelector: k.boolean,
  maxFailedIndexes: k.int32,
  parallelism: k.int32,
  podFailurePolicy: PodFailurePolicy,
  podReplacementPolicy: k.string,
  selector: MetaV1.LabelSelector,
  successPolicy: SuccessPolicy,
  suspend: k.boolean,
  template: CoreV1.PodTemplateSpec,
  ttlSecondsAfterFinished: k.int32
}), ["template"])

/** Type of `Job.status`. */
export interface JobStatus {
  readonly active?: number | undefined
  readonly completedIndexes?: string | undefined
  readonly completionTime?: Time | undefined
  /** list-type atomic */
  readonly conditions?: ReadonlyArray<JobCondition> | undefined
  readonly failed?: number | undefined
  readonly failedIndexes?: string | undefined
  readonly ready?: number | undefined
  readonly startTime?: Time | undefined
  readonly succeeded?: number | undefined
  readonly terminating?: number | undefined
  readonly uncountedTerminatedPods?: UncountedTerminatedPods | undefined
}
/** Schema of `JobStatus`. */
export const JobStatus: Schema.Codec<JobStatus> = /*#__PURE__*/ k.object<JobStatus>("BatchV1.JobStatus", () => ({
  active: k.int32,
  completedIndexes: k.string,
  completionTime: k.time,
  conditions: k.array(JobCondition),
  failed: k.int32,
  failedIndexes: k.string,
  ready: k.int32,
  startTime: k.time,
  succeeded: k.int32,
  terminating: k.int32,
  uncountedTerminatedPods: UncountedTerminatedPods
}))

/** Type of `CronJobSpec.jobTemplate`. */
export interface JobTemplateSpec {
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly spec?: JobSpec | undefined
}
/** Schema of `JobTemplateSpec`. */
export const JobTemplateSpec: Schema.Codec<JobTemplateSpec> = /*#__PURE__*/ k.object<JobTemplateSpec>("BatchV1.JobTemplateSpec", () => ({
  metadata: MetaV1.ObjectMeta,
  spec: JobSpec
}))

/** Type of `JobSpec.podFailurePolicy`. */
export interface PodFailurePolicy {
  /** list-type atomic */
  readonly rules: ReadonlyArray<PodFailurePolicyRule>
}
/** Schema of `PodFailurePolicy`. */
export const PodFailurePolicy: Schema.Codec<PodFailurePolicy> = /*#__PURE__*/ k.object<PodFailurePolicy>("BatchV1.PodFailurePolicy", () => ({
  rules: k.array(PodFailurePolicyRule)
}), ["rules"])

/** Type of `PodFailurePolicyRule.onExitCodes`. */
export interface PodFailurePolicyOnExitCodesRequirement {
  readonly containerName?: string | undefined
  readonly operator: "In" | "NotIn" | (string & {})
  /** list-type set */
  readonly values: ReadonlyArray<number>
}
/** Schema of `PodFailurePolicyOnExitCodesRequirement`. */
export const PodFailurePolicyOnExitCodesRequirement: Schema.Codec<PodFailurePolicyOnExitCodesRequirement> = /*#__PURE__*/ k.object<PodFailurePolicyOnExitCodesRequirement>("BatchV1.PodFailurePolicyOnExitCodesRequirement", () => ({
  containerName: k.string,
  operator: k.string,
  values: k.array(k.int32)
}), ["operator", "values"])

/** Type of `PodFailurePolicyRule.onPodConditions`. */
export interface PodFailurePolicyOnPodConditionsPattern {
  readonly status?: string | undefined
  readonly type: string
}
/** Schema of `PodFailurePolicyOnPodConditionsPattern`. */
export const PodFailurePolicyOnPodConditionsPattern: Schema.Codec<PodFailurePolicyOnPodConditionsPattern> = /*#__PURE__*/ k.object<PodFailurePolicyOnPodConditionsPattern>("BatchV1.PodFailurePolicyOnPodConditionsPattern", () => ({
  status: k.string,
  type: k.string
}), ["type"])

/** Type of `PodFailurePolicy.rules`. */
export interface PodFailurePolicyRule {
  readonly action: "Count" | "FailIndex" | "FailJob" | "Ignore" | (string & {})
  readonly onExitCodes?: PodFailurePolicyOnExitCodesRequirement | undefined
  /** list-type atomic */
  readonly onPodConditions?: ReadonlyArray<PodFailurePolicyOnPodConditionsPattern> | undefined
}
/** Schema of `PodFailurePolicyRule`. */
export const PodFailurePolicyRule: Schema.Codec<PodFailurePolicyRule> = /*#__PURE__*/ k.object<PodFailurePolicyRule>("BatchV1.PodFailurePolicyRule", () => ({
  action: k.string,
  onExitCodes: PodFailurePolicyOnExitCodesRequirement,
  onPodConditions: k.array(PodFailurePolicyOnPodConditionsPattern)
}), ["action"])

/** Type of `JobSpec.successPolicy`. */
export interface SuccessPolicy {
  /** list-type atomic */
  readonly rules: ReadonlyArray<SuccessPolicyRule>
}
/** Schema of `SuccessPolicy`. */
export const SuccessPolicy: Schema.Codec<SuccessPolicy> = /*#__PURE__*/ k.object<SuccessPolicy>("BatchV1.SuccessPolicy", () => ({
  rules: k.array(SuccessPolicyRule)
}), ["rules"])

/** Type of `SuccessPolicy.rules`. */
export interface SuccessPolicyRule {
  readonly succeededCount?: number | undefined
  readonly succeededIndexes?: string | undefined
}
/** Schema of `SuccessPolicyRule`. */
export const SuccessPolicyRule: Schema.Codec<SuccessPolicyRule> = /*#__PURE__*/ k.object<SuccessPolicyRule>("BatchV1.SuccessPolicyRule", () => ({
  succeededCount: k.int32,
  succeededIndexes: k.string
}))

/** Type of `JobStatus.uncountedTerminatedPods`. */
export interface UncountedTerminatedPods {
  /** list-type set */
  readonly failed?: ReadonlyArray<string> | undefined
  /** list-type set */
  readonly succeeded?: ReadonlyArray<string> | undefined
}
/** Schema of `UncountedTerminatedPods`. */
export const UncountedTerminatedPods: Schema.Codec<UncountedTerminatedPods> = /*#__PURE__*/ k.object<UncountedTerminatedPods>("BatchV1.UncountedTerminatedPods", () => ({
  failed: k.array(k.string),
  succeeded: k.array(k.string)
}))
