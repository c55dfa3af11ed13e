/** What the types of the services promise; checked by the type checker, never run. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { expectTypeOf } from "vitest"
import type { DeploymentsService } from "effect-kubernetes/Api/AppsV1"
import {
  type BindingsService,
  type ConfigMapsService,
  type NamespacesService,
  type NodesService,
  Pods,
  type PodsService
} from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Resource from "effect-kubernetes/Api/Resource"
import type * as Shape from "effect-kubernetes/Api/Shape"
import type { KubernetesClient, Service } from "effect-kubernetes/Client"
import type {
  AlreadyExists,
  ApplyConflict,
  Conflict,
  Gone,
  Invalid,
  InvalidRequest,
  KubernetesError,
  NotFound,
  RequestError
} from "effect-kubernetes/KubernetesError"
import type * as CoreV1 from "effect-kubernetes/Schema/CoreV1"
import type * as MetaV1 from "effect-kubernetes/Schema/MetaV1"
import type { StoredNamespaced } from "effect-kubernetes/Schema/Stored"
import * as BackOff from "effect-kubernetes/Watch/BackOff"

type Fails<F extends (...args: never) => unknown> =
  ReturnType<F> extends Effect.Effect<unknown, infer E, infer _R>
    ? E
    : ReturnType<F> extends Stream.Stream<unknown, infer E, infer _R>
      ? E
      : never

declare const pods: PodsService
declare const configMaps: ConfigMapsService
declare const deployments: DeploymentsService
declare const nodes: NodesService
declare const bindings: BindingsService

// ---- every operation lists its own errors, and no others
expectTypeOf<Fails<PodsService["get"]>>().toEqualTypeOf<NotFound | RequestError>()
expectTypeOf<Fails<PodsService["getOption"]>>().toEqualTypeOf<RequestError>()
expectTypeOf<Fails<PodsService["list"]>>().toEqualTypeOf<Gone | NotFound | RequestError>()
expectTypeOf<Fails<PodsService["listAll"]>>().toEqualTypeOf<Gone | NotFound | RequestError>()
expectTypeOf<Fails<PodsService["watch"]>>().toEqualTypeOf<Gone | NotFound | RequestError>()
expectTypeOf<Fails<PodsService["create"]>>().toEqualTypeOf<
  AlreadyExists | Conflict | Invalid | NotFound | RequestError
>()
expectTypeOf<Fails<PodsService["replace"]>>().toEqualTypeOf<NotFound | Conflict | Invalid | RequestError>()
expectTypeOf<Fails<PodsService["patch"]>>().toEqualTypeOf<NotFound | Conflict | Invalid | RequestError>()
expectTypeOf<Fails<PodsService["apply"]>>().toEqualTypeOf<
  ApplyConflict | Conflict | Invalid | NotFound | RequestError
>()
expectTypeOf<Fails<PodsService["delete"]>>().toEqualTypeOf<NotFound | Conflict | RequestError>()
expectTypeOf<Fails<PodsService["deleteCollection"]>>().toEqualTypeOf<NotFound | RequestError>()
expectTypeOf<Fails<DeploymentsService["scale"]>>().toEqualTypeOf<NotFound | Conflict | Invalid | RequestError>()
expectTypeOf<Fails<PodsService["evict"]>>().toEqualTypeOf<NotFound | Conflict | Invalid | RequestError>()

// ---- results
expectTypeOf(pods.get("a")).toEqualTypeOf<Effect.Effect<StoredNamespaced<CoreV1.Pod>, NotFound | RequestError>>()
expectTypeOf(pods.getOption("a")).toEqualTypeOf<
  Effect.Effect<Option.Option<StoredNamespaced<CoreV1.Pod>>, RequestError>
>()
expectTypeOf(bindings.create).returns.toEqualTypeOf<
  Effect.Effect<MetaV1.Status, AlreadyExists | Conflict | Invalid | NotFound | RequestError>
>()
Effect.map(pods.get("a"), (pod) => {
  expectTypeOf(pod.metadata.namespace).toEqualTypeOf<string>()
  expectTypeOf(pod.metadata.resourceVersion).toEqualTypeOf<string>()
  expectTypeOf(pod.spec?.containers[0]?.image).toEqualTypeOf<string | undefined>()
})
Effect.map(nodes.get("a"), (node) => {
  expectTypeOf(node.metadata.namespace).toEqualTypeOf<string | undefined>()
})

// ---- handling one error takes it out of the type
expectTypeOf(pods.get("a").pipe(Effect.catchTag("NotFound", () => Effect.succeed(undefined)))).toEqualTypeOf<
  Effect.Effect<StoredNamespaced<CoreV1.Pod> | undefined, RequestError>
>()

// ---- modify: plain or effectful
expectTypeOf(configMaps.modify("a", (map) => ({ ...map, data: { ...map.data, colour: "red" } }))).toEqualTypeOf<
  Effect.Effect<StoredNamespaced<CoreV1.ConfigMap>, NotFound | Conflict | Invalid | RequestError>
>()
declare const ask: Effect.Effect<string, "refused", "service">
expectTypeOf(
  configMaps.modify("a", (map) => Effect.map(ask, (colour) => ({ ...map, data: { colour } })))
).toEqualTypeOf<
  Effect.Effect<StoredNamespaced<CoreV1.ConfigMap>, "refused" | NotFound | Conflict | Invalid | RequestError, "service">
>()
// @ts-expect-error the change is of another type
configMaps.modify("a", (map) => ({ ...map, data: 7 }))

// ---- scopes
pods.get("a", { namespace: "prod" })
pods.list({ allNamespaces: true })
pods.list({ namespace: "prod", limit: 1 })
// @ts-expect-error both at once
pods.list({ allNamespaces: true, namespace: "prod" })
// @ts-expect-error a node has no namespace
nodes.get("a", { namespace: "prod" })
// @ts-expect-error nor has a list of them
nodes.list({ allNamespaces: true })
// @ts-expect-error nor has a watch
nodes.watch({ namespace: "prod" })
// @ts-expect-error a version must be there to be matched
pods.list({ resourceVersionMatch: "Exact" })

// ---- what a kind cannot do, its service does not have
expectTypeOf<PodsService>().toHaveProperty("deleteCollection")
expectTypeOf<NamespacesService>().not.toHaveProperty("deleteCollection")
expectTypeOf<DeploymentsService>().toHaveProperty("scale")
expectTypeOf<PodsService>().not.toHaveProperty("scale")
expectTypeOf<BindingsService>().not.toHaveProperty("get")
expectTypeOf<ConfigMapsService>().not.toHaveProperty("getStatus")
expectTypeOf<Shape.NamespacedMetadata>().not.toHaveProperty("create")

// ---- writes
pods.create({ metadata: { generateName: "a-" }, spec: { containers: [{ name: "main", image: "busybox" }] } })
// @ts-expect-error containers are required
pods.create({ spec: {} })
deployments.apply({ metadata: { name: "web" }, spec: { replicas: 3 } }, { fieldManager: "scaler" })
deployments.apply(
  { metadata: { name: "web" }, spec: { template: { spec: { containers: [{ name: "main", image: "a" }] } } } },
  { fieldManager: "scaler", force: true }
)
// @ts-expect-error a field manager is required
deployments.apply({ metadata: { name: "web" } }, {})
// @ts-expect-error a name is required
deployments.apply({ metadata: {} }, { fieldManager: "scaler" })
// @ts-expect-error no such field
deployments.apply({ metadata: { name: "web" }, spec: { replica: 3 } }, { fieldManager: "scaler" })
Effect.map(deployments.get("web"), (read) =>
  // @ts-expect-error an object that was read has managedFields: to apply it would mean to own every field
  deployments.apply(read, { fieldManager: "scaler" })
)

// ---- patches
configMaps.patch("a", Patch.merge({ data: { colour: null }, metadata: { labels: { a: null } } }))
pods.patch("a", Patch.merge({ spec: { containers: [{ name: "main", image: "b" }] } }))
pods.patch("a", Patch.strategic({ spec: { containers: [{ name: "main", $patch: "delete" }] } }))
pods.patch(
  "a",
  Patch.json([
    { op: "test", path: "/a", value: 1 },
    { op: "remove", path: "/a" }
  ])
)
const prepared = Patch.merge<CoreV1.Pod>({ spec: { nodeName: "n1" } })
pods.patch("a", prepared)
// @ts-expect-error no such field
pods.patch("a", Patch.merge({ specification: {} }))
// @ts-expect-error a value of another type
pods.patch("a", Patch.merge({ spec: { nodeName: 7 } }))
// @ts-expect-error no value
Patch.json([{ op: "add", path: "/a" }])

// ---- mocks need only what is used
Layer.mock(Pods, { get: () => Effect.die("unused") })
expectTypeOf(Pods.layer).toEqualTypeOf<Layer.Layer<Pods, never, KubernetesClient>>()

// ---- other representations follow the scope
Effect.map(Resource.metadata(pods), (metadata) => {
  metadata.get("a", { namespace: "prod" })
})
Effect.map(Resource.metadata(nodes), (metadata) => {
  // @ts-expect-error a node has no namespace
  metadata.get("a", { namespace: "prod" })
})
expectTypeOf(Resource.table(nodes)).toEqualTypeOf<Effect.Effect<Shape.ClusterTables, InvalidRequest>>()
expectTypeOf(Resource.table(pods)).toEqualTypeOf<Effect.Effect<Shape.NamespacedTables, InvalidRequest>>()

// ---- kinds of one's own
const schema = Schema.Struct({ spec: Schema.Struct({ size: Schema.Int }) })
class Wide extends Resource.Service<Wide>()("example.com/v1/wides", {
  kind: "Wide",
  scope: "Namespaced",
  schema,
  subresources: ["status", "scale"]
}) {}
class Bare extends Resource.Service<Bare>()("example.com/v1/bares", { kind: "Bare", scope: "Cluster", schema }) {}
declare const wide: Wide["Service"]
declare const bare: Bare["Service"]
expectTypeOf(Wide.layer).toEqualTypeOf<Layer.Layer<Wide, never, KubernetesClient>>()
wide.create({ metadata: { name: "a" }, spec: { size: 1 } }, { namespace: "prod" })
wide.modifyStatus("a", (object) => object)
wide.scale("a", 3)
bare.create({ metadata: { name: "a" }, spec: { size: 1 } })
bare.patch("a", Patch.merge({ spec: { size: 2 } }))
expectTypeOf<Wide["Service"]>().toHaveProperty("getStatus")
expectTypeOf<Bare["Service"]>().not.toHaveProperty("getStatus")
// @ts-expect-error no namespace
bare.get("a", { namespace: "prod" })
// @ts-expect-error the schema asks for a number
bare.create({ spec: { size: "1" } })
expectTypeOf(Bare.key).toEqualTypeOf<"effect-kubernetes/example.com/v1/bares">()
// @ts-expect-error servers refuse strategic merge patches of custom resources
bare.patch("a", Patch.strategic({ spec: { size: 2 } }))
// @ts-expect-error of their status too
wide.patchStatus("a", Patch.strategic({ spec: { size: 2 } }))
// @ts-expect-error and of their scale
wide.patchScale("a", Patch.strategic({ spec: { replicas: 2 } }))
const definition = { kind: "Bare", scope: "Cluster", schema } as const
// @ts-expect-error group, version and plural
Resource.Service<Bare>()("bares", definition)
// @ts-expect-error a plural
Resource.Service<Bare>()("example.com/v1", definition)
// @ts-expect-error something in each place
Resource.Service<Bare>()("//", definition)
// @ts-expect-error a group
Resource.Service<Bare>()("/v1/bares", definition)
// @ts-expect-error the core group has no name
Resource.Service<Bare>()("core/v1/configmaps", definition)
// @ts-expect-error only versions stand first without a group
Resource.Service<Bare>()("apps/deployments", definition)
// @ts-expect-error a plural, in the core group too
Resource.Service<Bare>()("v1/", definition)
class Core extends Resource.Service<Core>()("v1/configmaps", definition) {}
expectTypeOf(Core.key).toEqualTypeOf<"effect-kubernetes/v1/configmaps">()
// what the compiler shows is a sentence
expectTypeOf<
  Resource.ServiceId<"core/v1/configmaps">
>().toEqualTypeOf<"the core group has no name: write version/plural, such as v1/configmaps">()
expectTypeOf<
  Resource.ServiceId<"bares">
>().toEqualTypeOf<"the form of an id is group/version/plural, such as stable.example.com/v1/crontabs, or v1/plural in the core group">()
// @ts-expect-error nothing more
Resource.Service<Bare>()("example.com/v1/bares/status", definition)
declare const text: string
// @ts-expect-error a text that the compiler knows
Resource.Service<Bare>()(text, definition)
// @ts-expect-error no such subresource
Resource.Service<Bare>()("example.com/v1/bares", { ...definition, subresources: ["exec"] })

// ---- kinds that are known at run time only have all verbs, and the subresources that are told
Effect.map(
  Resource.make({ ...definition, group: text, version: text, plural: text, subresources: ["scale"] }),
  (made) => {
    expectTypeOf(made).toHaveProperty("deleteCollection")
    expectTypeOf(made).toHaveProperty("getScale")
    expectTypeOf(made).not.toHaveProperty("getStatus")
  }
)

// ---- what a patch is stays known
expectTypeOf(Patch.merge<CoreV1.Pod>({})).toEqualTypeOf<Patch.Merge<CoreV1.Pod>>()
expectTypeOf(Patch.strategic<CoreV1.Pod>({})).toEqualTypeOf<Patch.Strategic<CoreV1.Pod>>()

// ---- a back-off of one's own
pods.watch({ backOff: BackOff.make() })
Effect.map(Resource.table(pods), (table) => table.watch({ backOff: BackOff.make() }))

// ---- the way out promises what a schema says, and nothing without one
declare const client: Service
expectTypeOf(client.request({ method: "GET", path: "/" })).toEqualTypeOf<Effect.Effect<unknown, KubernetesError>>()
expectTypeOf(client.request({ method: "GET", path: "/", schema })).toEqualTypeOf<
  Effect.Effect<{ readonly spec: { readonly size: number } }, KubernetesError>
>()
// @ts-expect-error a type needs a schema
client.request<CoreV1.Pod>({ method: "GET", path: "/" })
