/**
 * What stays true of watches and stores while everything around them fails: the API server is killed again and again,
 * etcd is compacted, connections are cut, and others never cease to write.
 *
 * The truth is what a second API server tells, which reads all history from etcd, is never killed, and is asked directly.
 * What is done is decided by a seed, and when by how far that account has come; `CHAOS_SEED` repeats a seed.
 */
import { assert, describe, it } from "@effect/vitest"
import { NodeFileSystem, NodePath } from "@effect/platform-node"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Random from "effect/Random"
import * as References from "effect/References"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { ConfigMaps, Namespaces, Secrets } from "effect-kubernetes/Api/CoreV1"
import type { WatchOptions } from "effect-kubernetes/Api/Options"
import { RoleBindings, Roles } from "effect-kubernetes/Api/RbacV1"
import type { KubernetesClient } from "effect-kubernetes/Client"
import * as ClientConfig from "effect-kubernetes/Config/ClientConfig"
import type { Gone } from "effect-kubernetes/KubernetesError"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as FaultProxy from "effect-kubernetes/Testing/FaultProxy"
import * as BackOff from "effect-kubernetes/Watch/BackOff"
import type { Identified, ListWatch } from "effect-kubernetes/Watch/ListWatch"
import * as Reflector from "effect-kubernetes/Watch/Reflector"
import type { Store, StoreChange } from "effect-kubernetes/Watch/Store"
import type { WatchError } from "effect-kubernetes/Watch/Watch"
import type { WatchEvent } from "effect-kubernetes/Watch/WatchEvent"
import { summed } from "../suite/changes.ts"
import * as Cluster from "./Cluster.ts"
import * as ControlPlane from "./ControlPlane.ts"

/** Short, so that the test is. */
const backOff = BackOff.make({ base: "50 millis", cap: "500 millis" })

/** A kind of object as a client sees it. */
interface Kind {
  readonly endpoint: ListWatch<Identified>
  readonly watch: (
    options: WatchOptions & { readonly namespace: string }
  ) => Stream.Stream<WatchEvent<Identified>, WatchError>
  /** Creates or changes an object; its version. */
  readonly write: (namespace: string, name: string, text: string) => Effect.Effect<string, unknown>
  readonly remove: (namespace: string, name: string) => Effect.Effect<unknown, unknown>
}

/** Served from a watch cache, which a server that was restarted begins anew; and served from etcd. */
type Kinds = { readonly [K in "configmaps" | "secrets"]: Kind }

const kindNames = ["configmaps", "secrets"] as const

const applied = { fieldManager: "chaos", force: true }

/** The kinds, to a client of its own. */
const kinds = Effect.fnUntraced(function* (client: Layer.Layer<KubernetesClient>) {
  const services = Layer.fresh(Layer.mergeAll(ConfigMaps.layer, Secrets.layer))
  const context = yield* Layer.build(Layer.provide(services, client))
  const configMaps = Context.get(context, ConfigMaps)
  const secrets = Context.get(context, Secrets)
  const metadataOf = (name: string, text: string) => ({ metadata: { name, annotations: { text } } })
  const versionOf = ({ metadata }: Identified) => metadata.resourceVersion
  const all: Kinds = {
    configmaps: {
      endpoint: configMaps,
      watch: configMaps.watch,
      write: (namespace, name, text) =>
        Effect.map(configMaps.apply(metadataOf(name, text), { ...applied, namespace }), versionOf),
      remove: (namespace, name) => configMaps.delete(name, { namespace })
    },
    secrets: {
      endpoint: secrets,
      watch: secrets.watch,
      write: (namespace, name, text) =>
        Effect.map(secrets.apply(metadataOf(name, text), { ...applied, namespace }), versionOf),
      remove: (namespace, name) => secrets.delete(name, { namespace })
    }
  }
  return all
})

const print = ({ _tag, object: { metadata } }: WatchEvent<Identified>): string =>
  `${_tag} ${metadata.name}@${metadata.resourceVersion} ${metadata.uid}`

const versions = (objects: ReadonlyArray<Identified>): ReadonlyArray<string> =>
  objects.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).toSorted()

const byName = (objects: ReadonlyArray<Identified>): ReadonlyArray<Identified> =>
  objects.toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))

/** What a watch delivered. */
class Account {
  readonly entries: Array<{ readonly version: number; readonly text: string }> = []
  readonly #waiting = new Set<{ readonly isMet: () => boolean; readonly deferred: Deferred.Deferred<void> }>()

  get version(): number {
    return this.entries.at(-1)?.version ?? 0
  }

  add(event: WatchEvent<Identified>): void {
    this.entries.push({ version: Number(event.object.metadata.resourceVersion), text: print(event) })
    for (const waiter of this.#waiting) {
      if (!waiter.isMet()) continue
      this.#waiting.delete(waiter)
      Deferred.doneUnsafe(waiter.deferred, Effect.void)
    }
  }

  readonly #until = (isMet: () => boolean): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (isMet()) return Effect.void
      const deferred = Deferred.makeUnsafe<void>()
      this.#waiting.add({ isMet, deferred })
      return Deferred.await(deferred)
    })

  readonly reaches = (version: string): Effect.Effect<void> => this.#until(() => this.version >= Number(version))

  /** Waits for so many entries more. */
  readonly grows = (by: number): Effect.Effect<void> =>
    Effect.suspend(() => {
      const length = this.entries.length + by
      return this.#until(() => this.entries.length >= length)
    })

  /** What came after a version. */
  after(version: number): ReadonlyArray<string> {
    return this.entries.filter((entry) => entry.version > version).map(({ text }) => text)
  }
}

/** Writes, one after the other, until it is told to stop; what fails is not repeated. */
const writer = Effect.fnUntraced(function* (kind: Kind, namespace: string, prefix: string, isStopped: () => boolean) {
  for (let turn = 0; !isStopped(); turn++) {
    const name = `${prefix}-${turn % 7}`
    const write = Math.floor(turn / 7) % 3 === 2 ? kind.remove(namespace, name) : kind.write(namespace, name, `${turn}`)
    // of a server that is down, the refusals come fast
    yield* Effect.catch(write, () => Effect.sleep("20 millis"))
  }
})

/** What is under test: waits until it has seen a version, and says in the end what is wrong with it. */
interface Subject {
  readonly label: string
  readonly reaches: (version: string) => Effect.Effect<void, unknown>
  /** `last` is the newest version of all, `truth` the state then. */
  readonly check: (truth: ReadonlyArray<Identified>) => void
}

const storeSubject = Effect.fnUntraced(function* (
  label: string,
  kind: Kind,
  namespace: string,
  decode: "eager" | "late"
) {
  const store: Store<Identified> = yield* Reflector.make(kind.endpoint, { namespace, decode, backOff })
  const changes: Array<StoreChange<Identified>> = []
  yield* Stream.runForEach(store.subscribe({ initial: true, capacity: 100_000 }), (change) =>
    Effect.sync(() => changes.push(change))
  ).pipe(Effect.forkScoped({ startImmediately: true }))
  const subject: Subject = {
    label,
    reaches: (version) => store.awaitResourceVersion(version),
    check: (truth) => {
      assert.deepStrictEqual(byName(store.list()), truth, label)
      assert.deepStrictEqual(summed(changes), versions(truth), `what ${label} told`)
    }
  }
  return subject
})

interface Segment {
  readonly from: number
  readonly seen: ReadonlyArray<string>
  /** None where it went on to the end. */
  readonly gone: Gone | undefined
  readonly position: number
}

interface Watched {
  readonly onGone: Effect.Effect<void>
  readonly label: string
  readonly kind: Kind
  readonly namespace: string
  /** A version to begin at. */
  readonly start: Effect.Effect<string>
  /** The truth. */
  readonly record: Account
  /** Whether the history after a version was dropped before another one. */
  readonly isLost: (position: number, next: number) => boolean
}

/** Watches from a known version, and from a new one after each `Gone`. */
const watchSubject = Effect.fnUntraced(function* (options: Watched) {
  const { isLost, kind, label, namespace, onGone, record, start } = options
  const segments: Array<Segment> = []
  const own = new Account()
  let from = Number(yield* start)
  let seen: Array<string> = []
  const close = (gone: Gone | undefined) => segments.push({ from, seen, gone, position: Math.max(from, own.version) })
  const segment = Effect.suspend(() =>
    Stream.runForEach(kind.watch({ namespace, resourceVersion: `${from}`, backOff }), (event) =>
      Effect.sync(() => {
        seen.push(print(event))
        own.add(event)
      })
    )
  )
  const running = yield* Effect.gen(function* () {
    for (;;) {
      const error = yield* Effect.flip(segment)
      // who was never served by a server that is starting has nothing to go by
      if (error._tag === "Forbidden" && seen.length === 0) continue
      if (error._tag !== "Gone") return yield* Effect.fail(error)
      close(error)
      yield* onGone
      seen = []
      from = Number(yield* start)
    }
  }).pipe(Effect.forkScoped({ startImmediately: true }))
  const subject: Subject = {
    label,
    reaches: (version) => Effect.raceFirst(own.reaches(version), Fiber.join(running)),
    check: () => {
      close(undefined)
      for (const [index, { from, gone, position, seen }] of segments.entries()) {
        const expected = record.after(from)
        assert.deepStrictEqual(seen, gone === undefined ? expected : expected.slice(0, seen.length), label)
        if (gone === undefined) continue
        const next = segments[index + 1]?.from ?? 0
        assert.isTrue(isLost(position, next), `${label} from ${position} before ${next}: ${gone.message}`)
      }
    }
  }
  return subject
})

const within = (what: string, effect: Effect.Effect<unknown, unknown>): Effect.Effect<void> =>
  effect.pipe(
    Effect.asVoid,
    Effect.timeout("90 seconds"),
    Effect.catchCause((cause) => Effect.die(new Error(`${what}: ${String(cause)}`)))
  )

/** What befalls connections. */
const disturb = Effect.fnUntraced(function* (proxy: FaultProxy.Service, record: Account) {
  yield* proxy.rechunk(yield* Random.nextIntBetween(500, 5000))
  for (let i = 0; i < 3; i++) {
    yield* proxy.cut({ after: yield* Random.nextIntBetween(0, 30_000), reset: yield* Random.nextBoolean })
    yield* record.grows(20)
  }
  if (yield* Random.nextBoolean) {
    yield* proxy.stall(yield* Random.choice(["toClient", "toServer"] as const))
    yield* record.grows(20)
    yield* proxy.resume()
  }
  if (yield* Random.nextBoolean) yield* proxy.cutAll
  if (yield* Random.nextBoolean) yield* proxy.refuse(yield* Random.nextIntBetween(1, 4))
  yield* record.grows(20)
})

/** A namespace where the reader may read. */
const home = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const { name: namespace } = (yield* namespaces.create({ metadata: { generateName: "chaos-" } })).metadata
  const rules = [{ apiGroups: [""], resources: [...kindNames], verbs: ["get", "list", "watch"] }]
  yield* (yield* Roles).create({ metadata: { name: "read" }, rules }, { namespace })
  yield* (yield* RoleBindings).create(
    {
      metadata: { name: "read" },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "read" },
      subjects: [{ kind: "Group", name: "readers" }]
    },
    { namespace }
  )
  return namespace
})

/** In each round the server is killed; in the last two a second time, as soon as somebody has lost the history. */
const chaos = Effect.fnUntraced(function* (rounds: number, flags: string) {
  const seed = yield* Effect.flatMap(
    Config.option(Config.Int("CHAOS_SEED")),
    Option.match({
      onNone: () => Random.nextIntBetween(1, 1_000_000),
      onSome: Effect.succeed
    })
  )
  process.stdout.write(`chaos of seed ${seed}\n`)
  const cluster = yield* ControlPlane.make(flags)
  const second = NodeKubernetes.layerFromFile(yield* cluster.beside("--watch-cache=false"))
  const proxy = yield* FaultProxy.make({ target: (yield* ClientConfig.fromFile(cluster.kubeconfig)).server })
  const throughProxy = Effect.fnUntraced(function* (kubeconfig: string) {
    const config = yield* ClientConfig.fromFile(kubeconfig)
    // the certificate is for every port of this machine
    return yield* kinds(Layer.orDie(NodeKubernetes.layerFromConfig({ ...config, server: proxy.url })))
  })
  const users = {
    admin: yield* throughProxy(cluster.kubeconfig),
    reader: yield* throughProxy(cluster.readerKubeconfig)
  }
  const steady = yield* kinds(Layer.orDie(second))
  const direct = yield* kinds(Layer.orDie(NodeKubernetes.layerFromFile(cluster.kubeconfig)))
  const namespace = yield* home.pipe(
    Effect.provide(Layer.mergeAll(Namespaces.layer, Roles.layer, RoleBindings.layer).pipe(Layer.provide(second)))
  )
  // the server learns of the rights by a watch of its own
  yield* users.reader.secrets.endpoint
    .list({ namespace, undecodable: "separate" })
    .pipe(Effect.retry(Schedule.max([Schedule.spaced("100 millis"), Schedule.recurs(300)])))

  const list = (name: keyof Kinds) => Effect.orDie(steady[name].endpoint.list({ namespace, undecodable: "separate" }))
  const versionNow = (name: keyof Kinds) => Effect.map(list(name), ({ metadata }) => metadata.resourceVersion)
  const records = { configmaps: new Account(), secrets: new Account() }
  const gones = yield* Queue.unbounded<string>()
  const compactions: Array<number> = []
  const subjects: Array<Subject> = []
  const recorders: Array<Fiber.Fiber<void, WatchError>> = []
  for (const name of kindNames) {
    const record = records[name]
    const from = yield* versionNow(name)
    recorders.push(
      yield* steady[name].watch({ namespace, resourceVersion: from, timeoutSeconds: 3600 }).pipe(
        Stream.runForEach((event) => Effect.sync(() => record.add(event))),
        Effect.forkScoped
      )
    )
    const isLost = (position: number, next: number) =>
      // a watch cache begins anew with each start of the server, at a version that nobody tells
      name === "configmaps" || compactions.some((version) => position < version && version <= next)
    for (const [user, its] of Object.entries(users)) {
      const label = `of ${name} as ${user}`
      const kind = its[name]
      const start = versionNow(name)
      const onGone = Effect.asVoid(Queue.offer(gones, label))
      subjects.push(
        yield* storeSubject(`the store ${label}`, kind, namespace, "eager"),
        yield* storeSubject(`the late store ${label}`, kind, namespace, "late"),
        yield* watchSubject({ label: `the watch ${label}`, kind, namespace, start, onGone, record, isLost })
      )
    }
  }

  let isStopped = false
  const writers = yield* Effect.forEach(
    kindNames.flatMap((name) => [
      writer(steady[name], namespace, "steady", () => isStopped),
      writer(direct[name], namespace, "direct", () => isStopped)
    ]),
    (writing) => Effect.forkScoped(writing)
  )
  const compact = Effect.map(cluster.compact, (version) => compactions.push(version))
  /** Writes, and waits until everybody has seen it. */
  const settle = Effect.fnUntraced(function* (text: string) {
    for (const name of kindNames) {
      const version = yield* Effect.orDie(steady[name].write(namespace, "marker", text))
      yield* within(`the account of ${name}`, records[name].reaches(version))
      yield* Effect.forEach(
        subjects.filter(({ label }) => label.includes(name)),
        ({ label, reaches }) => within(`${label}, ${text}`, reaches(version)),
        { concurrency: "unbounded", discard: true }
      )
    }
  })

  const killServer = cluster.kill("kube-apiserver")
  const startServer = cluster.start("kube-apiserver")
  const play = Effect.gen(function* () {
    for (let round = 1; round <= rounds; round++) {
      yield* disturb(proxy, records.secrets)
      if (round % 2 === 0) yield* compact
      yield* killServer
      yield* records.secrets.grows(50)
      if (round === 3) yield* compact
      yield* Queue.clear(gones)
      const isTwice = round >= rounds - 1
      if (isTwice) {
        // so that it is killed while lists are made; each piece is delayed, and there must not be thousands
        yield* proxy.rechunk(0)
        yield* proxy.delay("200 millis")
      }
      yield* startServer
      if (isTwice) {
        // who lists again is refused by the next server for as long as that has not read its roles
        yield* within("Gone", Queue.take(gones))
        yield* proxy.refuseWhile(Effect.andThen(killServer, startServer))
        yield* proxy.delay(0)
      }
      yield* settle(`round ${round}`)
    }
    yield* proxy.heal
    isStopped = true
    yield* Fiber.awaitAll(writers)
    yield* settle("the end")
  }).pipe(Random.withSeed(seed))
  yield* Effect.raceFirst(play, Effect.andThen(Fiber.joinAll(recorders), Effect.die("the account has ended")))

  for (const name of kindNames) {
    const truth = byName((yield* list(name)).items)
    for (const { check, label } of subjects) if (label.includes(name)) check(truth)
  }
  const cuts = (yield* proxy.log).filter(({ _tag }) => _tag === "WasCut").length
  assert.isAtLeast(cuts, rounds)
  process.stdout.write(
    `${cuts} cuts, ${records.configmaps.entries.length} and ${records.secrets.entries.length} changes\n`
  )
})

const run = (rounds: number, flags: string) =>
  chaos(rounds, flags).pipe(
    Effect.scoped,
    Effect.provideService(References.MinimumLogLevel, "Error"),
    Effect.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer))
  )

describe.runIf(Cluster.controlled)("stores and watches over kills, compactions and cuts, while others write", () => {
  it.live("are what the server's own account says, after five rounds", () => run(5, ""), 600_000)

  it.live(
    "are so with an older server, which has no streaming lists, after two",
    () => run(2, "--feature-gates=WatchList=false"),
    600_000
  )
})
