/**
 * The shapes of the services: which operations a kind has, by its scope and by what a server lets one do with it.
 *
 * @since 0.1.0
 */
import type * as AutoscalingV1 from "../Schema/gen/AutoscalingV1.ts"
import type { Stored, StoredNamespaced } from "../Schema/Stored.ts"
import type * as Endpoint from "./Endpoint.ts"
import type * as Options from "./Options.ts"
import type * as Patch from "./Patch.ts"
import type { Scope } from "./Resource.ts"
import type { PartialObjectMetadata } from "./Table.ts"

/**
 * The reads of a namespaced kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedRead<A> extends Endpoint.Reads<
  StoredNamespaced<A>,
  Options.InNamespace,
  Options.InNamespaces
> {}

/**
 * A namespaced kind that can only be created; `R` is what comes back.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedCreate<A, R = A> extends Endpoint.Creates<A, R, Options.InNamespace> {}

/**
 * All verbs of a namespaced kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface Namespaced<A, P = Patch.Patch<A>>
  extends
    NamespacedRead<A>,
    Endpoint.Watches<StoredNamespaced<A>, Options.InNamespaces>,
    NamespacedCreate<A, StoredNamespaced<A>>,
    Endpoint.Writes<A, StoredNamespaced<A>, Options.InNamespace, P>,
    Endpoint.DeletesMany<Options.InNamespace> {}

/**
 * The `status` of a namespaced kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedStatus<A, P = Patch.Patch<A>> extends Endpoint.Statuses<
  A,
  StoredNamespaced<A>,
  Options.InNamespace,
  P
> {}

/**
 * The `scale` of a namespaced kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedScale<P = Patch.Patch<AutoscalingV1.Scale>> extends Endpoint.Scales<
  StoredNamespaced<AutoscalingV1.Scale>,
  Options.InNamespace,
  P
> {}

/**
 * The metadata of a namespaced kind's objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedMetadata
  extends
    NamespacedRead<PartialObjectMetadata>,
    Endpoint.Watches<StoredNamespaced<PartialObjectMetadata>, Options.InNamespaces> {}

/**
 * The objects of a namespaced kind as tables.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespacedTables extends Endpoint.Tables<Options.InNamespace, Options.InNamespaces> {}

/**
 * The reads of a cluster-scoped kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterRead<A> extends Endpoint.Reads<Stored<A>, unknown, unknown> {}

/**
 * A cluster-scoped kind that can only be created; `R` is what comes back.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterCreate<A, R = A> extends Endpoint.Creates<A, R, unknown> {}

/**
 * All verbs of a cluster-scoped kind but `deleteCollection`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterNoDeleteCollection<A, P = Patch.Patch<A>>
  extends
    ClusterRead<A>,
    Endpoint.Watches<Stored<A>, unknown>,
    ClusterCreate<A, Stored<A>>,
    Endpoint.Writes<A, Stored<A>, unknown, P> {}

/**
 * All verbs of a cluster-scoped kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cluster<A, P = Patch.Patch<A>>
  extends ClusterNoDeleteCollection<A, P>, Endpoint.DeletesMany<unknown> {}

/**
 * The `status` of a cluster-scoped kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterStatus<A, P = Patch.Patch<A>> extends Endpoint.Statuses<A, Stored<A>, unknown, P> {}

/**
 * The `scale` of a cluster-scoped kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterScale<P = Patch.Patch<AutoscalingV1.Scale>> extends Endpoint.Scales<
  Stored<AutoscalingV1.Scale>,
  unknown,
  P
> {}

/**
 * The metadata of a cluster-scoped kind's objects.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterMetadata
  extends ClusterRead<PartialObjectMetadata>, Endpoint.Watches<Stored<PartialObjectMetadata>, unknown> {}

/**
 * The objects of a cluster-scoped kind as tables.
 *
 * @category models
 * @since 0.1.0
 */
export interface ClusterTables extends Endpoint.Tables<unknown, unknown> {}

/**
 * The service of a kind of one's own, by its scope and subresources: it has all verbs.
 *
 * @category models
 * @since 0.1.0
 */
export type Custom<A, S extends Scope, Sub extends string> = S extends "Namespaced"
  ? Namespaced<A, Patch.Custom<A>> &
      Has<"status", Sub, NamespacedStatus<A, Patch.Custom<A>>> &
      Has<"scale", Sub, NamespacedScale<Patch.Custom<AutoscalingV1.Scale>>>
  : Cluster<A, Patch.Custom<A>> &
      Has<"status", Sub, ClusterStatus<A, Patch.Custom<A>>> &
      Has<"scale", Sub, ClusterScale<Patch.Custom<AutoscalingV1.Scale>>>

/** `Then` where `Name` is one of the names. */
type Has<Name extends string, Names extends string, Then> = Name extends Names ? Then : unknown
