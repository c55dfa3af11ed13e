/**
 * The services of `events.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { KubernetesClient } from "../../Client.ts"
import * as EventsV1 from "../../Schema/gen/EventsV1.ts"
import * as Service from "../internal/service.ts"
import type { Verb } from "../Resource.ts"
import type * as Shape from "../Shape.ts"

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

/** The operations of {@link Events}. */
export interface EventsService extends Shape.Namespaced<EventsV1.Event> {}
/** `events.k8s.io/v1` Event, namespaced. */
export class Events
  extends /*#__PURE__*/ Context.Service<Events, EventsService>()("effect-kubernetes/EventsV1/Events")
{
  static readonly layer: Layer.Layer<Events, never, KubernetesClient> =
    /*#__PURE__*/ Service.layer(() => Events, () => ({
      group: "events.k8s.io", version: "v1", plural: "events", kind: "Event", scope: "Namespaced",
      verbs, subresources: [],
      schema: () => EventsV1.Event
    }), () => [])
}

/** Every service of this module. */
export const layer: Layer.Layer<
  Events,
  never,
  KubernetesClient
> = /*#__PURE__*/ Service.fresh(() =>
  Layer.mergeAll(
    Events.layer
  )
)
