/** Read, change, replace; again after a conflict. */
import * as Effect from "effect/Effect"
import { pipe } from "effect/Function"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Request from "../../internal/request.ts"
import type { Conflict, Invalid, InvalidRequest, NotFound, RequestError } from "../../KubernetesError.ts"
import type { Stored } from "../../Schema/Stored.ts"
import * as BackOff from "../../Watch/BackOff.ts"
import type { Writes } from "../Endpoint.ts"
import type { InNamespace, ModifyOptions } from "../Options.ts"
import * as Codec from "./codec.ts"
import type { Endpoint } from "./endpoint.ts"
import { get } from "./reads.ts"
import { replace } from "./writes.ts"

/**
 * Nine more tries, 10 ms apart at first and then twice as long up to a second, each with up to as much again: growing as
 * `DefaultBackoff` of client-go, which is for several writers, but with enough tries for some dozens of them.
 */
const defaultRetry: Schedule.Schedule<unknown, Conflict> = /*#__PURE__*/ pipe(
  /*#__PURE__*/ BackOff.make({ base: "10 millis", cap: "1 second" }),
  /*#__PURE__*/ Schedule.upTo({ times: 9 })
)

export const modify = <A>(
  endpoint: Endpoint,
  codec: Codec.Codec<A>,
  subresource?: string
): Writes<A, Stored<A>, InNamespace>["modify"] => {
  const read = get(endpoint, codec, subresource)
  const write = replace(endpoint, codec, subresource)
  return <E, R>(
    name: string,
    change: (object: Stored<A>) => A | Effect.Effect<A, E, R>,
    options?: ModifyOptions & InNamespace
  ) => {
    type Failure = E | NotFound | Invalid | RequestError
    const end = (error: Failure) => Effect.succeed(Result.fail(error))
    const changed = (current: Stored<A>) =>
      Effect.flatMap(evaluate(change(current)), (next) =>
        Object.is(next, current) ? Effect.succeed(current) : Effect.fromResult(atVersion(next, current))
      )
    // Only a conflict of the write begins anew; what else fails is the result of the attempt, so that it ends it.
    const attempt: Effect.Effect<Result.Result<Stored<A>, Failure>, Conflict, R> = Effect.matchEffect(
      Effect.flatMap(read(name, { namespace: options?.namespace }), (current) =>
        Effect.map(changed(current), (next) => ({ current, next }))
      ),
      {
        onFailure: end,
        onSuccess: ({ current, next }) =>
          Object.is(next, current)
            ? Effect.succeed(Result.succeed(current))
            : write(next, options).pipe(
                Effect.map(Result.succeed),
                Effect.catch((error) => (error._tag === "Conflict" ? Effect.fail(error) : end(error)))
              )
      }
    )
    return attempt.pipe(Effect.retry(options?.retry ?? defaultRetry), Effect.flatMap(Effect.fromResult))
  }
}

const evaluate = <A, E, R>(value: A | Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  isEffect(value) ? value : Effect.succeed(value)

/** An Effect inherits what marks it. An object of Kubernetes that has a field of that name has it itself. */
const isEffect = <A, E, R>(value: A | Effect.Effect<A, E, R>): value is Effect.Effect<A, E, R> =>
  Effect.isEffect(value) && !Object.hasOwn(value, Effect.TypeId)

/** A changed object is written at the version that was read, even where the change dropped it. */
const atVersion = <A>(changed: A, current: Stored<A>): Result.Result<A, InvalidRequest> => {
  if (!Codec.isRecord(changed)) return Result.fail(Request.invalid("", "the changed object must be an object"))
  const metadata: Codec.Record = { ...(Codec.isRecord(changed["metadata"]) ? changed["metadata"] : undefined) }
  const { name, namespace, resourceVersion } = metadata
  const own = Codec.metadataText(current, "namespace")
  if (name !== undefined && name !== current.metadata.name) {
    return Result.fail(Request.invalid("metadata.name", "the changed object has another name"))
  }
  if (namespace !== undefined && namespace !== own) {
    return Result.fail(Request.invalid("metadata.namespace", "the changed object has another namespace"))
  }
  if (resourceVersion === current.metadata.resourceVersion && name !== undefined) return Result.succeed(changed)
  return Result.succeed({
    ...changed,
    metadata: { ...metadata, name: current.metadata.name, resourceVersion: current.metadata.resourceVersion }
  })
}
