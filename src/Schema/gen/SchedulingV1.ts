/**
 * The types of `scheduling.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `scheduling.k8s.io/v1` PriorityClass, cluster-scoped. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io) */
export interface PriorityClass {
  readonly apiVersion?: string | undefined
  readonly description?: string | undefined
  readonly globalDefault?: boolean | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly preemptionPolicy?: "Never" | "PreemptLowerPriority" | (string & {}) | undefined
  readonly value?: number | undefined
}
/** Schema of `PriorityClass`. */
export const PriorityClass: Schema.Codec<PriorityClass> = /*#__PURE__*/ k.object<PriorityClass>("SchedulingV1.PriorityClass", () => ({
  apiVersion: k.string,
  description: k.string,
  globalDefault: k.boolean,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  preemptionPolicy: k.string,
  value: k.int32
}))

/** `scheduling.k8s.io/v1` PriorityClassList. */
export interface PriorityClassList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<PriorityClass>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `PriorityClassList`. */
export const PriorityClassList: Schema.Codec<PriorityClassList> = /*#__PURE__*/ k.object<PriorityClassList>("SchedulingV1.PriorityClassList", () => ({
  apiVersion: k.string,
  items: k.array(PriorityClass),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])
