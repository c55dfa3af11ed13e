/**
 * The types of `events.k8s.io/v1`.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"
import type { MicroTime, Time } from "../Time.ts"
import * as CoreV1 from "./CoreV1.ts"
import * as MetaV1 from "./MetaV1.ts"

/** `events.k8s.io/v1` Event, namespaced. [Reference](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io) */
export interface Event {
  readonly action?: string | undefined
  readonly apiVersion?: string | undefined
  /** @deprecated use `series` */
  readonly deprecatedCount?: number | undefined
  /** @deprecated use `eventTime` */
  readonly deprecatedFirstTimestamp?: Time | undefined
  /** @deprecated use `series` */
  readonly deprecatedLastTimestamp?: Time | undefined
  /** @deprecated use `reportingController` */
  readonly deprecatedSource?: CoreV1.EventSource | undefined
  readonly eventTime?: MicroTime | undefined
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ObjectMeta | undefined
  readonly note?: string | undefined
  readonly reason?: string | undefined
  readonly regarding?: CoreV1.ObjectReference | undefined
  readonly related?: CoreV1.ObjectReference | undefined
  readonly reportingController?: string | undefined
  readonly reportingInstance?: string | undefined
  readonly series?: EventSeries | undefined
  readonly type?: string | undefined
}
/** Schema of `Event`. */
export const Event: Schema.Codec<Event> = /*#__PURE__*/ k.object<Event>("EventsV1.Event", () => ({
  action: k.string,
  apiVersion: k.string,
  deprecatedCount: k.int32,
  deprecatedFirstTimestamp: k.time,
  deprecatedLastTimestamp: k.time,
  deprecatedSource: CoreV1.EventSource,
  eventTime: k.microTime,
  kind: k.string,
  metadata: MetaV1.ObjectMeta,
  note: k.string,
  reason: k.string,
  regarding: CoreV1.ObjectReference,
  related: CoreV1.ObjectReference,
  reportingController: k.string,
  reportingInstance: k.string,
  series: EventSeries,
  type: k.string
}))

/** `events.k8s.io/v1` EventList. */
export interface EventList {
  readonly apiVersion?: string | undefined
  readonly items: ReadonlyArray<Event>
  readonly kind?: string | undefined
  readonly metadata?: MetaV1.ListMeta | undefined
}
/** Schema of `EventList`. */
export const EventList: Schema.Codec<EventList> = /*#__PURE__*/ k.object<EventList>("EventsV1.EventList", () => ({
  apiVersion: k.string,
  items: k.array(Event),
  kind: k.string,
  metadata: MetaV1.ListMeta
}), ["items"])

/** Type of `Event.series`. */
export interface EventSeries {
  readonly count: number
  readonly lastObservedTime?: MicroTime | undefined
}
/** Schema of `EventSeries`. */
export const EventSeries: Schema.Codec<EventSeries> = /*#__PURE__*/ k.object<EventSeries>("EventsV1.EventSeries", () => ({
  count: k.int32,
  lastObservedTime: k.microTime
}), ["count"])
