/* oxlint-disable typescript/no-misused-spread -- the interfaces share their names with schemas, which look like classes */
import type * as Schema from "effect/Schema"
import { expectTypeOf } from "vitest"
import type * as AppsV1 from "../../src/Schema/gen/AppsV1.ts"
import type * as CoreV1 from "../../src/Schema/gen/CoreV1.ts"
import type * as MetaV1 from "../../src/Schema/gen/MetaV1.ts"
import type { Stored, StoredNamespaced, StoredObject } from "../../src/Schema/Stored.ts"
import type { Unstructured } from "../../src/Schema/Unstructured.ts"

declare const pod: StoredNamespaced<CoreV1.Pod>
declare const node: Stored<CoreV1.Node>

// What the server fills in is there.
expectTypeOf(pod.apiVersion).toEqualTypeOf<string>()
expectTypeOf(pod.kind).toEqualTypeOf<string>()
expectTypeOf(pod.metadata.name).toEqualTypeOf<string>()
expectTypeOf(pod.metadata.uid).toEqualTypeOf<string>()
expectTypeOf(pod.metadata.resourceVersion).toEqualTypeOf<string>()
expectTypeOf(pod.metadata.creationTimestamp).toEqualTypeOf<string>()
expectTypeOf(pod.metadata.namespace).toEqualTypeOf<string>()
expectTypeOf(node.metadata.namespace).toEqualTypeOf<string | undefined>()

// The rest is as the kind declares it.
expectTypeOf(pod.spec).toEqualTypeOf<CoreV1.PodSpec | undefined>()
expectTypeOf(pod.metadata.labels).toEqualTypeOf<MetaV1.ObjectMeta["labels"]>()

// What came back can be sent, changed or not, also in generic code.
expectTypeOf<StoredNamespaced<CoreV1.Pod>>().toExtend<CoreV1.Pod>()
expectTypeOf<StoredNamespaced<CoreV1.Pod>>().toExtend<Stored<CoreV1.Pod>>()
expectTypeOf<Stored<CoreV1.Pod>>().toExtend<StoredObject>()
expectTypeOf<Stored<AppsV1.Deployment>>().not.toExtend<StoredNamespaced<AppsV1.Deployment>>()
expectTypeOf<CoreV1.Pod>().not.toExtend<Stored<CoreV1.Pod>>()
expectTypeOf<Stored<Unstructured>>().toExtend<Unstructured>()
export const send = <A>(stored: Stored<A>): A => stored
export const change = (config: Stored<CoreV1.ConfigMap>): Stored<CoreV1.ConfigMap> => ({
  ...config,
  data: { ...config.data, colour: "red" }
})
export const label = (config: Stored<CoreV1.ConfigMap>): Stored<CoreV1.ConfigMap> => ({
  ...config,
  metadata: { ...config.metadata, labels: { a: "b" } }
})

// It is read-only.
// @ts-expect-error
pod.metadata.name = "b"

// A schema of a kind is a schema of what a user sends.
expectTypeOf<Schema.Codec<CoreV1.Pod>["Type"]>().toEqualTypeOf<CoreV1.Pod>()
