/** Services and their layers, from descriptors. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import { KubernetesClient, type Service as Client } from "../../Client.ts"
import * as Request from "../../internal/request.ts"
import type { Descriptor } from "../Resource.ts"
import * as Codec from "./codec.ts"
import type { Endpoint } from "./endpoint.ts"
import { modify } from "./modify.ts"
import { reads, watches } from "./reads.ts"
import { trust } from "./trust.ts"
import { apply, create, createAnswered, patch, remove, removeCollection, replace } from "./writes.ts"

export interface Made {
  readonly client: Client
  readonly descriptor: Descriptor
}

/** A descriptor whose objects are known. */
export interface Kind<A> extends Descriptor {
  readonly schema: () => Schema.Codec<A, unknown>
}

/** The members that a subresource adds. */
export type Subresource<A> = (endpoint: Endpoint, codec: Codec.Codec<A>) => object

/** What stands behind a service; beside it, as a service has no members but its operations. */
const made = new WeakMap<object, Made>()

export const find = (service: object): Made | undefined => made.get(service)

/**
 * The members of the descriptor's verbs and of the subresources, and no others. Which shape that is, types cannot tell
 * from a list of words: who calls this says it, and a test compares what generated services declare with what they have.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export const make = <Shape, A>(
  client: Client,
  descriptor: Kind<A>,
  subresources: ReadonlyArray<Subresource<A>>
): Shape => trust(assemble(client, descriptor, subresources))

/**
 * A layer that is made anew wherever it is provided. Effect would otherwise make it once for a program, as it is one
 * value: with the client that came first, whichever client is provided later.
 */
export const fresh = <A, E, R>(layer: () => Layer.Layer<A, E, R>): Layer.Layer<A, E, R> =>
  Layer.fresh(Layer.suspend(layer))

/** The layer of a service. Nothing is read before it is built, so that bundlers can drop what is not used. */
export const layer = <Self, Shape, A>(
  tag: () => Context.Key<Self, Shape>,
  descriptor: () => Kind<A>,
  subresources: () => ReadonlyArray<Subresource<A>>
): Layer.Layer<Self, never, KubernetesClient> =>
  fresh(() =>
    Layer.effect(
      tag(),
      Effect.map(KubernetesClient, (client) => make<Shape, A>(client, descriptor(), subresources()))
    )
  )

const assemble = <A>(client: Client, descriptor: Kind<A>, subresources: ReadonlyArray<Subresource<A>>): object => {
  const endpoint: Endpoint = { client, kind: descriptor }
  const codec = Codec.make({
    apiVersion: Request.apiVersion(descriptor),
    kind: descriptor.kind,
    schema: descriptor.schema
  })
  const can = new Set<string>(descriptor.verbs)
  const service: { [member: string]: unknown } = {}
  if (can.has("get") || can.has("list")) {
    const { get, getOption, list, listAll } = reads(endpoint, codec)
    if (can.has("get")) Object.assign(service, { get, getOption })
    if (can.has("list")) Object.assign(service, { list, listAll })
  }
  if (can.has("watch")) Object.assign(service, watches(endpoint, codec))
  if (can.has("create")) service["create"] = creating(endpoint, codec, descriptor)
  if (can.has("update")) service["replace"] = replace(endpoint, codec)
  if (can.has("get") && can.has("update")) service["modify"] = modify(endpoint, codec)
  if (can.has("patch")) Object.assign(service, { patch: patch(endpoint, codec), apply: apply(endpoint, codec) })
  if (can.has("delete")) service["delete"] = remove(endpoint, codec)
  if (can.has("deletecollection")) service["deleteCollection"] = removeCollection(endpoint)
  for (const subresource of subresources) Object.assign(service, subresource(endpoint, codec))
  made.set(service, { client, descriptor })
  return service
}

/** A kind that can only be created is not stored: what comes back is a verdict, not an object with a name. */
const creating = <A>(endpoint: Endpoint, codec: Codec.Codec<A>, { answer, verbs }: Descriptor): unknown => {
  if (answer !== undefined) return createAnswered(endpoint, codec, Codec.anyKind(answer))
  return verbs.includes("get") ? create(endpoint, codec) : createAnswered(endpoint, codec, codec)
}
