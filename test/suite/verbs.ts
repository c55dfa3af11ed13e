/**
 * Every verb of several kinds, as behaviour that holds on any API server: the one in memory, through both its doors, and a
 * real one.
 */
import { assert, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Deployments } from "effect-kubernetes/Api/AppsV1"
import { Leases } from "effect-kubernetes/Api/CoordinationV1"
import { ConfigMaps, Events, Namespaces, Nodes, Pods, Secrets, ServiceAccounts } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as Resource from "effect-kubernetes/Api/Resource"
import type * as Shape from "effect-kubernetes/Api/Shape"
import { PriorityClasses } from "effect-kubernetes/Api/SchedulingV1"
import type { KubernetesClient } from "effect-kubernetes/Client"
import type * as MetaV1 from "effect-kubernetes/Schema/MetaV1"

export interface Features {
  /** Server-side apply. */
  readonly apply: boolean
}

/** A namespace of the suite's own, gone with its scope. */
class Home extends Context.Service<Home, { readonly namespace: string }>()("test/Home") {
  static readonly layer = Layer.effect(
    Home,
    Effect.gen(function* () {
      const namespaces = yield* Namespaces
      const { metadata } = yield* Effect.acquireRelease(
        namespaces.create({ metadata: { generateName: "suite-" } }),
        ({ metadata }) => Effect.orDie(namespaces.delete(metadata.name))
      )
      // A real server takes no pod before the namespace has one, which a controller makes in its own time.
      const serviceAccounts = yield* ServiceAccounts
      yield* serviceAccounts
        .create({ metadata: { name: "default" } }, { namespace: metadata.name })
        .pipe(Effect.catchTag("AlreadyExists", () => Effect.void))
      return { namespace: metadata.name }
    })
  )
}

interface AnyObject {
  readonly metadata?: MetaV1.ObjectMeta | undefined
}

const label = <A extends AnyObject>(object: A, key: string, value: string): A => ({
  ...object,
  metadata: { ...object.metadata, labels: { ...object.metadata?.labels, [key]: value } }
})

/** All verbs that namespaced and cluster-scoped kinds share; for the latter `at` is empty. */
const exercise = Effect.fnUntraced(function* <A extends AnyObject>(
  service: Omit<Shape.Namespaced<A>, "deleteCollection">,
  at: { readonly namespace?: string },
  make: (metadata: MetaV1.ObjectMeta) => A,
  prefix: string,
  features: Features
) {
  const name = `${prefix}-a`
  const selector = `suite=${prefix}`
  const before = yield* service.list({ labelSelector: selector, ...at })
  assert.deepStrictEqual(before.items, [])

  // create, and what a server adds to it
  const created = yield* service.create(make({ name, labels: { suite: prefix } }), at)
  assert.strictEqual(created.metadata.name, name)
  assert.isNotEmpty(created.metadata.uid)
  assert.isNotEmpty(created.metadata.resourceVersion)
  const again = yield* Effect.flip(service.create(make({ name, labels: { suite: prefix } }), at))
  assert.strictEqual(again._tag, "AlreadyExists")
  const dry = yield* service.create(make({ name: `${prefix}-dry` }), { dryRun: true, ...at })
  assert.strictEqual(dry.metadata.name, `${prefix}-dry`)
  assert.deepStrictEqual(yield* service.getOption(`${prefix}-dry`, at), Option.none())

  // reads
  const got = yield* service.get(name, at)
  assert.strictEqual(got.metadata.uid, created.metadata.uid)
  assert.strictEqual(got.kind, created.kind)
  const stale = yield* service.get(name, { resourceVersion: "0", ...at })
  assert.strictEqual(stale.metadata.uid, created.metadata.uid)
  assert.isTrue(Option.isSome(yield* service.getOption(name, at)))
  const missing = yield* Effect.flip(service.get(`${prefix}-nosuch`, at))
  assert.strictEqual(missing._tag, "NotFound")

  yield* service.create(make({ name: `${prefix}-b`, labels: { suite: prefix } }), at)
  const list = yield* service.list({ labelSelector: selector, ...at })
  assert.deepStrictEqual(
    list.items.map((item) => item.metadata.name),
    [`${prefix}-a`, `${prefix}-b`]
  )
  assert.isTrue(list.items.every((item) => item.kind === created.kind && item.apiVersion === created.apiVersion))
  const page = yield* service.list({ labelSelector: selector, limit: 1, ...at })
  assert.lengthOf(page.items, 1)
  assert.isDefined(page.metadata.continue)
  const rest = yield* service.list({ labelSelector: selector, limit: 1, continue: page.metadata.continue, ...at })
  assert.strictEqual(rest.items[0]?.metadata.name, `${prefix}-b`)
  const all = yield* service.listAll({ labelSelector: selector, pageSize: 1, ...at }).pipe(Stream.runCollect)
  assert.lengthOf(all, 2)
  const exact = yield* service.list({
    labelSelector: selector,
    resourceVersion: list.metadata.resourceVersion,
    resourceVersionMatch: "Exact",
    ...at
  })
  assert.lengthOf(exact.items, 2)

  // other representations
  const metadata = yield* Resource.metadata(service)
  assert.strictEqual((yield* metadata.get(name, at)).metadata.uid, created.metadata.uid)
  assert.lengthOf((yield* metadata.list({ labelSelector: selector, ...at })).items, 2)
  const table = yield* Resource.table(service)
  const rows = yield* table.list({ labelSelector: selector, ...at })
  assert.strictEqual(rows.rows.length, 2)
  assert.isTrue(rows.columnDefinitions?.some((column) => column.name === "Name"))

  // writes
  const current = yield* service.get(name, at)
  const replaced = yield* service.replace(label(current, "step", "replace"), at)
  assert.strictEqual(replaced.metadata.labels?.["step"], "replace")
  const conflict = yield* Effect.flip(service.replace(label(current, "step", "late"), at))
  assert.strictEqual(conflict._tag, "Conflict")
  const merged = yield* service.patch(name, Patch.merge({ metadata: { labels: { step: "merge" } } } as never), at)
  assert.strictEqual(merged.metadata.labels?.["step"], "merge")
  const patched = yield* service.patch(
    name,
    Patch.json([{ op: "replace", path: Patch.pointer("metadata", "labels", "step"), value: "json" }]),
    at
  )
  assert.strictEqual(patched.metadata.labels?.["step"], "json")
  const modified = yield* service.modify(name, (object) => label(object, "step", "modify"), at)
  assert.strictEqual(modified.metadata.labels?.["step"], "modify")
  const unchanged = yield* service.modify(name, (object) => object, at)
  assert.strictEqual(unchanged.metadata.resourceVersion, modified.metadata.resourceVersion)
  const strategic = yield* service.patch(
    name,
    Patch.strategic({ metadata: { labels: { step: "strategic" } } } as never),
    at
  )
  assert.strictEqual(strategic.metadata.labels?.["step"], "strategic")
  if (features.apply) {
    const applied = yield* service.apply({ metadata: { name, labels: { applied: "yes" } } } as never, {
      fieldManager: "suite",
      ...at
    })
    assert.strictEqual(applied.metadata.labels?.["applied"], "yes")
    const owned = yield* Effect.flip(
      service.apply({ metadata: { name, labels: { applied: "no" } } } as never, { fieldManager: "other", ...at })
    )
    assert.strictEqual(owned._tag, "ApplyConflict")
    if (owned._tag === "ApplyConflict") {
      assert.deepStrictEqual(owned.conflicts, [{ manager: "suite", fields: [".metadata.labels.applied"] }])
    }
    const forced = yield* service.apply({ metadata: { name, labels: { applied: "no" } } } as never, {
      fieldManager: "other",
      force: true,
      ...at
    })
    assert.strictEqual(forced.metadata.labels?.["applied"], "no")
  }

  // watch: from the first list on, each change once and in order
  const seen = yield* service
    .watch({ labelSelector: `${selector},watched`, resourceVersion: list.metadata.resourceVersion, ...at })
    .pipe(
      Stream.map((event) => `${event._tag} ${event.object.metadata.name}`),
      Stream.take(3),
      Stream.runCollect,
      Effect.forkScoped
    )
  yield* service.create(make({ name: `${prefix}-c`, labels: { suite: prefix, watched: "yes" } }), at)
  yield* service.modify(`${prefix}-c`, (object) => label(object, "step", "watched"), at)
  yield* service.modify(
    `${prefix}-c`,
    (object) => ({
      ...object,
      metadata: { ...object.metadata, labels: { suite: prefix } }
    }),
    at
  )
  assert.deepStrictEqual(yield* Fiber.join(seen), [`Added ${prefix}-c`, `Modified ${prefix}-c`, `Deleted ${prefix}-c`])

  // deletion
  const wrong = yield* Effect.flip(
    service.delete(name, { preconditions: { uid: "00000000-0000-0000-0000-000000000000" }, ...at })
  )
  assert.strictEqual(wrong._tag, "Conflict")
  yield* service.delete(name, { dryRun: true, gracePeriodSeconds: 0, ...at })
  assert.isTrue(Option.isSome(yield* service.getOption(name, at)))
  const deletion = yield* service.delete(name, {
    gracePeriodSeconds: 0,
    preconditions: { uid: created.metadata.uid },
    ...at
  })
  assert.include(["Status", "Object"], deletion._tag)
  const gone = yield* Effect.flip(service.delete(`${prefix}-nosuch`, at))
  assert.strictEqual(gone._tag, "NotFound")
})

const podSpec = { containers: [{ name: "main", image: "registry.example.com/nothing:1" }] }

/** Runs the suite against what `client` provides. */
export const verbs = (title: string, client: Layer.Layer<KubernetesClient, unknown>, features: Features) => {
  const services = Layer.mergeAll(
    ConfigMaps.layer,
    Deployments.layer,
    Events.layer,
    Leases.layer,
    Namespaces.layer,
    Nodes.layer,
    Pods.layer,
    PriorityClasses.layer,
    Secrets.layer,
    ServiceAccounts.layer
  )
  const all = Home.layer.pipe(Layer.provideMerge(services), Layer.provideMerge(client), Layer.orDie)

  layer(all, { excludeTestServices: true, timeout: 60_000 })(title, (it) => {
    it.effect("does every verb on configmaps", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const service = yield* ConfigMaps
        yield* exercise(service, at, (metadata) => ({ metadata, data: { colour: "blue" } }), "configmap", features)
      })
    )

    it.effect("does every verb on secrets", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const service = yield* Secrets
        yield* exercise(service, at, (metadata) => ({ metadata, data: { password: "c2VjcmV0" } }), "secret", features)
      })
    )

    it.effect("does every verb on pods", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const service = yield* Pods
        yield* exercise(
          service,
          at,
          // Never bound, so that nothing but this suite changes it.
          (metadata) => ({ metadata, spec: { ...podSpec, schedulerName: "nobody" } }),
          "pod",
          features
        )
      })
    )

    it.effect("does every verb on leases", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const service = yield* Leases
        yield* exercise(service, at, (metadata) => ({ metadata, spec: { holderIdentity: "me" } }), "lease", features)
      })
    )

    it.effect("does every verb on events", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const service = yield* Events
        yield* exercise(
          service,
          at,
          (metadata) => ({
            metadata,
            involvedObject: { kind: "Pod", name: "nobody", namespace: at.namespace },
            reason: "Testing",
            type: "Normal"
          }),
          "event",
          features
        )
      })
    )

    it.effect("does every verb on a cluster-scoped kind", () =>
      Effect.gen(function* () {
        const { namespace } = yield* Home
        const service = yield* PriorityClasses
        yield* exercise(
          // The same methods; only the options lack a namespace, and none is given.
          service as never as Shape.Namespaced<{ readonly metadata?: MetaV1.ObjectMeta; readonly value: number }>,
          {},
          (metadata) => ({ metadata, value: 7 }),
          namespace,
          features
        )
        yield* service.deleteCollection({ labelSelector: `suite=${namespace}` })
        assert.deepStrictEqual((yield* service.list({ labelSelector: `suite=${namespace}` })).items, [])
      })
    )

    it.effect("scales a deployment, and keeps status and spec apart", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const deployments = yield* Deployments
        const name = "scaled"
        const created = yield* deployments.create(
          {
            metadata: { name },
            spec: {
              paused: true,
              replicas: 0,
              selector: { matchLabels: { app: name } },
              template: { metadata: { labels: { app: name } }, spec: podSpec }
            }
          },
          at
        )
        assert.strictEqual(created.spec?.replicas, 0)
        // A server leaves a zero out.
        assert.strictEqual((yield* deployments.getScale(name, at)).spec?.replicas ?? 0, 0)
        yield* deployments.scale(name, 2, at)
        assert.strictEqual((yield* deployments.get(name, at)).spec?.replicas, 2)
        const back = yield* deployments.patchScale(name, Patch.merge({ spec: { replicas: 0 } }), at)
        assert.strictEqual(back.spec?.replicas ?? 0, 0)

        yield* deployments.modifyStatus(
          name,
          (deployment) => ({
            ...deployment,
            spec: { ...deployment.spec!, replicas: 9 },
            status: { collisionCount: 4 }
          }),
          at
        )
        const after = yield* deployments.get(name, at)
        assert.strictEqual(after.status?.collisionCount, 4)
        assert.strictEqual(after.spec?.replicas, 0)
        assert.strictEqual((yield* deployments.getStatus(name, at)).status?.collisionCount, 4)
        yield* deployments.delete(name, at)
      })
    )

    it.effect("evicts a pod, and deletes a collection", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const pods = yield* Pods
        const make = (name: string) =>
          pods.create(
            { metadata: { name, labels: { group: "evicted" } }, spec: { ...podSpec, schedulerName: "nobody" } },
            at
          )
        yield* make("evicted")
        yield* pods.evict("evicted", { gracePeriodSeconds: 0, ...at })
        assert.deepStrictEqual(yield* pods.getOption("evicted", at), Option.none())
        yield* make("one")
        yield* make("two")
        yield* pods.deleteCollection({ labelSelector: "group=evicted", gracePeriodSeconds: 0, ...at })
        assert.deepStrictEqual((yield* pods.list({ labelSelector: "group=evicted", ...at })).items, [])
      })
    )

    it.effect("reads, changes and removes namespaces and nodes", () =>
      Effect.gen(function* () {
        const { namespace } = yield* Home
        const namespaces = yield* Namespaces
        const home = yield* namespaces.get(namespace)
        assert.strictEqual(home.status?.phase, "Active")
        const marked = yield* namespaces.modify(namespace, (object) => label(object, "suite", "yes"))
        assert.strictEqual(marked.metadata.labels?.["suite"], "yes")

        const nodes = yield* Nodes
        const name = `node-${namespace}`
        yield* nodes.create({ metadata: { name, labels: { "kwok.x-k8s.io/ignored": "yes" } }, spec: {} })
        yield* nodes.modify(name, (node) => ({ ...node, spec: { ...node.spec, unschedulable: true } }))
        const list = yield* nodes.list({ fieldSelector: `metadata.name=${name}` })
        assert.deepStrictEqual(
          list.items.map((node) => node.spec?.unschedulable),
          [true]
        )
        yield* nodes.delete(name)
        assert.deepStrictEqual(yield* nodes.getOption(name), Option.none())
      })
    )

    it.effect("refuses an invalid object with the fields at fault", () =>
      Effect.gen(function* () {
        const at = yield* Home
        const configMaps = yield* ConfigMaps
        const error = yield* Effect.flip(configMaps.create({ metadata: { name: "A_b" } }, at))
        assert.strictEqual(error._tag, "Invalid")
        if (error._tag === "Invalid") assert.strictEqual(error.causes[0]?.field, "metadata.name")
      })
    )
  })
}
