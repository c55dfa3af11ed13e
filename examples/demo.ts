/**
 * The main job of this library in half a minute: `npm run demo`.
 *
 * Without arguments it runs on the API server in memory and touches no cluster. With `--kubeconfig FILE` it runs on that
 * cluster, in a namespace of its own that it removes at the end.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Fiber, Layer, Option, Queue, Stream } from "effect"
import { ConfigMaps, Namespaces, Secrets } from "effect-kubernetes/Api/CoreV1"
import * as Patch from "effect-kubernetes/Api/Patch"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import { parseArgs, styleText } from "node:util"

type Colour = Parameters<typeof styleText>[0]

const { values: flags } = parseArgs({ options: { kubeconfig: { type: "string" } } })

/** Coloured only where it is a terminal. */
const paint = (colour: Colour, text: string) => styleText(colour, text, { stream: process.stdout })
const title = (text: string) => Console.log(`\n${paint("bold", text)}`)
const say = (text: string) => Console.log(`  ${text}`)
const colours: Record<string, Colour> = { Added: "green", Modified: "yellow", Deleted: "red", Gone: "magenta" }

/** Prints what the watch delivers; `take` waits until it has told of a change, so that the story keeps its order. */
const makeTeller = Effect.gen(function* () {
  const told = yield* Queue.unbounded<string>()
  const tell = (tag: string, text: string) =>
    say(`${paint(colours[tag] ?? "white", tag.padEnd(8))} ${text}`).pipe(Effect.andThen(Queue.offer(told, tag)))
  const take = (tag: string) =>
    Queue.take(told).pipe(Effect.repeat({ until: (next) => next === tag }), Effect.timeout("10 seconds"))
  return { tell, take }
})

const demo = Effect.gen(function* () {
  const namespaces = yield* Namespaces
  const configMaps = yield* ConfigMaps
  const secrets = yield* Secrets
  const { take, tell } = yield* makeTeller
  const server = yield* Effect.serviceOption(ApiServer.ApiServer)

  const home = yield* Effect.acquireRelease(
    namespaces.create({ metadata: { generateName: "effect-kubernetes-demo-" } }),
    ({ metadata }) => Effect.ignore(namespaces.delete(metadata.name))
  )
  const namespace = home.metadata.name
  const owned = { labelSelector: "demo=yes", namespace }

  yield* title(`Watching configmaps in ${namespace}`)
  // A list, then a watch from its version; when that version is gone from the history, the same again.
  const follow: Effect.Effect<void, unknown> = Effect.gen(function* () {
    const { items, metadata } = yield* configMaps.list(owned)
    yield* tell("Listed", `${items.length} at version ${metadata.resourceVersion}`)
    yield* configMaps
      .watch({ ...owned, resourceVersion: metadata.resourceVersion })
      .pipe(
        Stream.runForEach(({ _tag, object }) =>
          tell(
            _tag,
            `${object.metadata.name} ${JSON.stringify(object.data)} at version ${object.metadata.resourceVersion}`
          )
        )
      )
  }).pipe(
    Effect.catchTag("Gone", (gone) =>
      tell("Gone", `${gone.message} (origin: ${gone.origin})`).pipe(Effect.andThen(Effect.suspend(() => follow)))
    )
  )
  const watching = yield* Effect.forkScoped(follow)
  yield* take("Listed")

  const labels = { demo: "yes" }
  yield* configMaps.create({ metadata: { name: "settings", labels }, data: { colour: "blue" } }, { namespace })
  yield* take("Added")
  const modified = yield* configMaps.modify("settings", (settings) => ({ ...settings, data: { colour: "red" } }), {
    namespace
  })
  yield* take("Modified")
  yield* configMaps.patch("settings", Patch.merge({ data: { colour: null, shape: "round" } }), { namespace })
  yield* take("Modified")

  yield* title("Errors by type")
  const missing = yield* configMaps.get("nosuch", { namespace }).pipe(
    Effect.as("found"),
    Effect.catchTag("NotFound", (error) => Effect.succeed(`NotFound: ${error.message}`))
  )
  yield* say(missing)
  // `modified` is an older version by now.
  const stale = yield* configMaps.replace({ ...modified, data: { colour: "green" } }, { namespace }).pipe(
    Effect.as("replaced"),
    Effect.catchTag("Conflict", (error) => Effect.succeed(`Conflict: ${error.message}`))
  )
  yield* say(stale)

  if (Option.isSome(server)) {
    yield* title(
      "The history is compacted and the connection cut: the watch fails with Gone, and goes on from a new list"
    )
    // Changes that this watch does not see move the versions on, past the one that it would resume from.
    yield* secrets.create({ metadata: { name: "unseen" } }, { namespace })
    yield* secrets.delete("unseen", { namespace })
    yield* server.value.compact
    yield* server.value.cutWatches
    yield* take("Gone")
    yield* take("Listed")
    yield* configMaps.create({ metadata: { name: "later", labels }, data: { after: "Gone" } }, { namespace })
    yield* take("Added")
  }

  yield* title("Cleaning up")
  yield* configMaps.delete("settings", { namespace })
  yield* take("Deleted")
  yield* Fiber.interrupt(watching)
}).pipe(Effect.scoped, Effect.andThen(Console.log(`\n${paint("green", "done")}`)))

const services = Layer.mergeAll(ConfigMaps.layer, Namespaces.layer, Secrets.layer)
const cluster = flags.kubeconfig === undefined ? ApiServer.layer : NodeKubernetes.layerFromFile(flags.kubeconfig)

demo.pipe(Effect.provide(services.pipe(Layer.provideMerge(cluster))), NodeRuntime.runMain)
