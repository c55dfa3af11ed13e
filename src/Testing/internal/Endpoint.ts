/**
 * What the endpoints of one object show of it and change in it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as LabelSelector from "../../Schema/LabelSelector.ts"
import { asNumber, asObject, asString, at, type JsonObject, putIn } from "./Json.ts"
import { metadata } from "./Metadata.ts"
import type { Target } from "./Router.ts"
import { Snapshot } from "./Store.ts"

export interface Endpoint {
  readonly show: (snapshot: Snapshot) => Snapshot
  /** The stored object that the client means by what it sent. */
  readonly toStored: (sent: JsonObject, current: Snapshot) => JsonObject
}

const whole: Endpoint = { show: (snapshot) => snapshot, toStored: (sent) => sent }

const texts = (value: unknown): { readonly [key: string]: string } =>
  Object.fromEntries(Object.entries(asObject(value)).map(([key, item]) => [key, asString(item)]))

/** A ReplicationController's selector is a map of labels, that of the others has parts. */
const selectorOf = (object: JsonObject): string => {
  const selector = asObject(at(object, "spec", "selector"))
  const expressions = selector["matchExpressions"]
  const parsed = LabelSelector.fromSpec({
    matchLabels: texts(
      "matchLabels" in selector || "matchExpressions" in selector ? selector["matchLabels"] : selector
    ),
    matchExpressions: Array.isArray(expressions) ? expressions : []
  })
  return Result.isSuccess(parsed) ? LabelSelector.print(parsed.success) : ""
}

const shownMetadata = new Set(["name", "namespace", "uid", "resourceVersion", "creationTimestamp"])

const scale: Endpoint = {
  show: ({ object, revision }) => {
    const replicas = asNumber(at(object, "spec", "replicas")) ?? 1
    const selector = selectorOf(object)
    return new Snapshot(
      {
        metadata: Object.fromEntries(Object.entries(metadata(object)).filter(([key]) => shownMetadata.has(key))),
        spec: replicas === 0 ? {} : { replicas },
        status: {
          replicas: asNumber(at(object, "status", "replicas")) ?? 0,
          ...(selector === "" ? {} : { selector })
        }
      },
      revision
    )
  },
  toStored: (sent, current) => {
    const replicas = asNumber(at(sent, "spec", "replicas")) ?? 0
    const { resourceVersion, uid } = metadata(sent)
    const stored = putIn(current.object, ["spec", "replicas"], replicas)
    return putIn(putIn(stored, ["metadata", "resourceVersion"], resourceVersion), ["metadata", "uid"], uid)
  }
}

export const of = ({ subresource }: Target): Endpoint => (subresource?.kind === "Scale" ? scale : whole)
