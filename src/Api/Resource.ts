/**
 * The services of the Kubernetes API: one plain record of functions and streams per kind, the same verbs everywhere.
 *
 * What a kind is stands in its {@link Descriptor}; which operations a service has stands in its type, see `Shape`,
 * `Endpoint` and `Subresource`. An operation's error type lists what that operation can meet, and nothing else. Names,
 * namespaces, options and objects are checked before anything is sent; what is not valid fails with `InvalidRequest`.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import { KubernetesClient } from "../Client.ts"
import { InvalidRequest, type NotFound, type RequestError } from "../KubernetesError.ts"
import type * as MetaV1 from "../Schema/gen/MetaV1.ts"
import type { StoredNamespacedObject, StoredObject } from "../Schema/Stored.ts"
import * as Custom from "./internal/custom.ts"
import * as Representation from "./internal/representation.ts"
import * as Services from "./internal/service.ts"
import type * as Shape from "./Shape.ts"

/**
 * Whether the objects of a kind live in namespaces.
 *
 * @category models
 * @since 0.1.0
 */
export type Scope = "Namespaced" | "Cluster"

/**
 * What a server lets one do with a kind, in discovery's words.
 *
 * @category models
 * @since 0.1.0
 */
export type Verb = "get" | "list" | "watch" | "create" | "update" | "patch" | "delete" | "deletecollection"

/**
 * What the kind of a service is: enough to build every request for it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Descriptor {
  /** `""` for the core group. */
  readonly group: string
  readonly version: string
  readonly plural: string
  readonly kind: string
  readonly scope: Scope
  readonly verbs: ReadonlyArray<Verb>
  /** Such as `status`, `scale`, `eviction`. */
  readonly subresources: ReadonlyArray<string>
  readonly schema: () => Schema.Codec<unknown, unknown>
  /** What `create` answers with, where that is another kind: a Binding is answered by a Status. */
  readonly answer?: (() => Schema.Codec<unknown, unknown>) | undefined
}

/**
 * What every object may have, whether or not its schema says so.
 *
 * @category models
 * @since 0.1.0
 */
export interface KubernetesObject {
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
}

/**
 * What kind a service stands for; none for a mock.
 *
 * @category getters
 * @since 0.1.0
 */
export const descriptor = (service: object): Option.Option<Descriptor> =>
  Option.map(Option.fromUndefinedOr(Services.find(service)), (made) => made.descriptor)

/** How the two scopes differ: in what a read returns. */
interface Reading<out A> {
  readonly get: (name: string) => Effect.Effect<A, NotFound | RequestError>
}

const standsFor = <A>(service: object, use: (made: Services.Made) => A): Effect.Effect<A, InvalidRequest> => {
  const made = Services.find(service)
  return made === undefined
    ? Effect.fail(
        new InvalidRequest({ field: "service", message: "a mock stands for no kind: it can only be used itself" })
      )
    : Effect.succeed(use(made))
}

/**
 * The reads of a service for the objects' metadata alone: much less to send, to read and to keep.
 *
 * **Gotchas**
 *
 * A mock fails with `InvalidRequest`: it has no kind.
 *
 * @category combinators
 * @since 0.1.0
 */
export const metadata: {
  (service: Reading<StoredNamespacedObject>): Effect.Effect<Shape.NamespacedMetadata, InvalidRequest>
  (service: Reading<StoredObject>): Effect.Effect<Shape.ClusterMetadata, InvalidRequest>
} = (service: object): Effect.Effect<Shape.NamespacedMetadata, InvalidRequest> =>
  standsFor(service, Representation.metadata)

/**
 * The reads of a service as tables: the columns and cells that `kubectl get` shows.
 *
 * **Gotchas**
 *
 * A mock fails with `InvalidRequest`: it has no kind.
 *
 * @category combinators
 * @since 0.1.0
 */
export const table: {
  (service: Reading<StoredNamespacedObject>): Effect.Effect<Shape.NamespacedTables, InvalidRequest>
  (service: Reading<StoredObject>): Effect.Effect<Shape.ClusterTables, InvalidRequest>
} = (service: object): Effect.Effect<Shape.NamespacedTables & Shape.ClusterTables, InvalidRequest> =>
  standsFor(service, Representation.table)

/**
 * What defines a kind of one's own.
 *
 * @category models
 * @since 0.1.0
 */
export interface Definition<A, E, S extends Scope, Sub extends CustomSubresource> {
  readonly kind: string
  readonly scope: S
  /** Fields that it does not name are kept. */
  readonly schema: Schema.Codec<A, E>
  readonly subresources?: ReadonlyArray<Sub> | undefined
}

/**
 * What a kind of one's own can have beside its objects.
 *
 * @category models
 * @since 0.1.0
 */
export type CustomSubresource = "status" | "scale"

/**
 * A kind of one's own, and where a server has it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Kind<A, E, S extends Scope, Sub extends CustomSubresource> extends Definition<A, E, S, Sub> {
  /** `""` for the core group. */
  readonly group: string
  readonly version: string
  readonly plural: string
}

/**
 * The service of a kind that is known at run time only, such as one that discovery told about.
 *
 * **When to use**
 *
 * Use {@link Service} for a kind that is known when the program is written.
 *
 * **Details**
 *
 * It has all verbs; those that the server does not offer fail with `MethodNotAllowed`. The schema need not name
 * apiVersion, kind and metadata. What it does not name is kept on the way in and out. A group, a version or a plural
 * that no server can have fails with `InvalidRequest`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A, E, S extends Scope, Sub extends CustomSubresource = never>(
  kind: Kind<A, E, S, Sub>
): Effect.Effect<Shape.Custom<A & KubernetesObject, S, Sub>, InvalidRequest, KubernetesClient> => {
  const fault = Custom.fault(kind)
  return fault === undefined
    ? Effect.map(KubernetesClient, (client) =>
        Services.make<Shape.Custom<A & KubernetesObject, S, Sub>, A>(
          client,
          Custom.descriptor(kind),
          Custom.subresources(kind)
        )
      )
    : Effect.fail(fault)
}

/**
 * The class of a service for a kind of one's own.
 *
 * @category models
 * @since 0.1.0
 */
export interface ServiceClass<Self, Id extends string, Shape> extends Context.ServiceClass<Self, Id, Shape> {
  readonly layer: Layer.Layer<Self, never, KubernetesClient>
}

/**
 * The id itself if it has the form of one, else the text that says what the form is.
 *
 * @category models
 * @since 0.1.0
 */
export type ServiceId<Id extends string> = Id extends `core/${string}`
  ? "the core group has no name: write version/plural, such as v1/configmaps"
  : Id extends `${infer Group}/${infer Version}/${infer Plural}`
    ? "" extends Group | Version | Plural
      ? InvalidId
      : Plural extends `${string}/${string}`
        ? InvalidId
        : Id
    : Id extends `v${number}/${infer Plural}`
      ? "" extends Plural
        ? InvalidId
        : Id
      : InvalidId

/** Shows up in the compiler's message. */
type InvalidId =
  "the form of an id is group/version/plural, such as stable.example.com/v1/crontabs, or v1/plural in the core group"

/**
 * A service for a kind of one's own, from its id and the schema of its objects: typed and used as the services of the
 * built-in kinds.
 *
 * **Details**
 *
 * The id is `group/version/plural`, and `v1/plural` in the core group, which has no name.
 *
 * The schema need not name apiVersion, kind and metadata. What it does not name is kept on the way in and out.
 *
 * Strategic merge patches are left out: servers refuse them for custom resources.
 *
 * **Gotchas**
 *
 * An id that no server can have throws a `TypeError` when the class is defined.
 *
 * **Example**
 *
 * ```ts
 * class CronTabs extends Resource.Service<CronTabs>()("stable.example.com/v1/crontabs", {
 *   kind: "CronTab",
 *   scope: "Namespaced",
 *   schema: CronTab,
 *   subresources: ["status", "scale"]
 * }) {}
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const Service =
  <Self>() =>
  <const Id extends string, A, E, S extends Scope, Sub extends CustomSubresource = never>(
    id: ServiceId<Id>,
    definition: Definition<A, E, S, Sub>
  ): ServiceClass<Self, `effect-kubernetes/${ServiceId<Id>}`, Shape.Custom<A & KubernetesObject, S, Sub>> => {
    const kind = Custom.parse(id, definition)
    const tag = Context.Service<Self, Shape.Custom<A & KubernetesObject, S, Sub>>()(`effect-kubernetes/${id}`)
    return Object.assign(tag, {
      layer: Services.layer(
        () => tag,
        () => Custom.descriptor(kind),
        () => Custom.subresources(kind)
      )
    })
  }
