/**
 * The services of `batch/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as BatchV1 from "../../Schema/gen/BatchV1.ts"
import * as Service from "../internal/service.ts"
import * as Subresources from "../internal/subresources.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link CronJobs}. */
export interface CronJobsService extends
  Shape.Namespaced<BatchV1.CronJob>,
  Shape.NamespacedStatus<BatchV1.CronJob>
{}
/** `batch/v1` CronJob, namespaced. */
export class CronJobs
  extends /*#__PURE__*/ Context.Service<CronJobs, CronJobsService>()("effect-kubernetes/BatchV1/CronJobs")
{
  static readonly layer: Layer.Layer<CronJobs, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => CronJobs, () => ({
      group: "batch", version: "v1", plural: "cronjobs", kind: "CronJob", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => BatchV1.CronJob
    }), () => [Subresources.status])
}

/** The operations of {@link Jobs}. */
export interface JobsService extends
  Shape.Namespaced<BatchV1.Job>,
  Shape.NamespacedStatus<BatchV1.Job>
{}
/** `batch/v1` Job, namespaced. */
export class Jobs
  extends /*#__PURE__*/ Context.Service<Jobs, JobsService>()("effect-kubernetes/BatchV1/Jobs")
{
  static readonly layer: Layer.Layer<Jobs, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Jobs, () => ({
      group: "batch", version: "v1", plural: "jobs", kind: "Job", scope: "Namespaced",
      verbs, subresources: ["status"],
      schema: () => BatchV1.Job
    }), () => [Subresources.status])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  CronJobs | Jobs,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    CronJobs.layer,
    Jobs.layer
  )
)
