/**
 * POSTs that do something else than store their body.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { bodyObject, type Call, existing, type Handler, json, orFail, presentation, shapeOf } from "./Call.ts"
import * as DeleteOptions from "./DeleteOptions.ts"
import * as Deletion from "./Deletion.ts"
import type { Response } from "./Exchange.ts"
import { asArray, asNumber, asObject, asString, at, type JsonObject, putIn, strings } from "./Json.ts"
import * as Metadata from "./Metadata.ts"
import * as Presentation from "./Presentation.ts"
import * as Reviews from "./Reviews.ts"
import type { Target } from "./Router.ts"
import { badRequest, conflict, type StatusError } from "./StatusError.ts"
import * as WriteOptions from "./WriteOptions.ts"
import * as Writes from "./Writes.ts"

const created = json(
  201,
  JSON.stringify({ kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 })
)

const evict = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const query = yield* orFail(WriteOptions.parse(call.query, "CreateOptions"))
  const eviction = yield* bodyObject(call, query)
  if (Metadata.metadata(eviction)["name"] !== call.target.name) {
    return yield* badRequest("name in URL does not match name in Eviction object")
  }
  const options = yield* orFail(DeleteOptions.fromObject(asObject(eviction["deleteOptions"])))
  yield* Deletion.remove(call.core, call.target, { ...options, dryRun: options.dryRun || query.dryRun })
  return created
})

const scheduled = (conditions: unknown, time: string): ReadonlyArray<unknown> => [
  ...asArray(conditions).filter((condition) => at(condition, "type") !== "PodScheduled"),
  { type: "PodScheduled", status: "True", lastProbeTime: null, lastTransitionTime: time }
]

const bind = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const options = yield* orFail(WriteOptions.parse(call.query, "CreateOptions"))
  const binding = yield* bodyObject(call, options)
  const node = asString(at(binding, "target", "name"))
  const name = call.target.name || asString(Metadata.metadata(binding)["name"])
  const pods = call.core.registry.get("", "v1", "pods") ?? call.target.resource
  yield* Writes.update(
    call.core,
    { resource: pods, namespace: call.target.namespace, name },
    {
      endpoint: "binding",
      change: Effect.fnUntraced(function* ({ object }): Effect.fn.Return<JsonObject, StatusError> {
        const bound = asString(at(object, "spec", "nodeName"))
        if (bound !== "") {
          const why = `pod ${name} is already assigned to node ${JSON.stringify(bound)}`
          return yield* conflict({ ...pods, plural: "pods/binding" }, name, why)
        }
        const conditions = scheduled(at(object, "status", "conditions"), Metadata.time(yield* Clock.currentTimeMillis))
        return putIn(putIn(object, ["spec", "nodeName"], node), ["status", "conditions"], conditions)
      }),
      uidIsPrecondition: false,
      options
    }
  )
  return created
})

const defaultAudience = "https://kubernetes.default.svc.cluster.local"

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A token that looks like one, and that nobody has signed. */
const issue = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const { target } = call
  const account = yield* existing(call)
  const shown = yield* presentation(call, "object")
  const request = yield* bodyObject(call, yield* orFail(WriteOptions.parse(call.query, "CreateOptions")))
  const asked = strings(at(request, "spec", "audiences"))
  const audiences = asked.length === 0 ? [defaultAudience] : asked
  const expirationSeconds = asNumber(at(request, "spec", "expirationSeconds")) ?? 3600
  const now = Math.floor((yield* Clock.currentTimeMillis) / 1000)
  const claims = {
    aud: audiences,
    exp: now + expirationSeconds,
    iat: now,
    iss: defaultAudience,
    jti: yield* Metadata.uid,
    sub: `system:serviceaccount:${target.namespace}:${target.name}`
  }
  const token = `${base64url({ alg: "none" })}.${base64url(claims)}.`
  const answer = Presentation.loose({
    metadata: {
      name: target.name,
      namespace: target.namespace,
      uid: account.uid,
      creationTimestamp: Metadata.time(now * 1000)
    },
    spec: { audiences, expirationSeconds, boundObjectRef: at(request, "spec", "boundObjectRef") ?? null },
    status: { token, expirationTimestamp: Metadata.time(claims.exp * 1000) }
  })
  return json(201, shown.object(answer))
})

/** A question that is answered and forgotten. */
const review = Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Response, StatusError> {
  const shown = yield* presentation(call, "object")
  const question = yield* bodyObject(call, yield* orFail(WriteOptions.parse(call.query, "CreateOptions")))
  const status = Reviews.answer(shapeOf(call.target).kind, question)
  return json(201, shown.object(Presentation.loose({ ...question, status })))
})

/** What the POST does, unless it creates an object like any other. */
export const of = ({ resource, subresource, verb }: Target): Handler | undefined => {
  if (verb !== "create") return undefined
  switch (subresource?.kind ?? resource.kind) {
    case "Eviction":
      return evict
    case "Binding":
      return bind
    case "TokenRequest":
      return issue
    default:
      return Reviews.isReview(resource) ? review : undefined
  }
}
