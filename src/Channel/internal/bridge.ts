/** From a connection of this machine to one of a pod, and back. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { CannotHalfClose } from "../../KubernetesError.ts"
import type { Connection, ConnectionError } from "../PortForward.ts"
import type * as Listener from "./listener.ts"

/** How long a pod that cannot be told of the end of the data may be silent before the connection is given up. */
const silence = "5 seconds"

/**
 * Carries both directions until the pod has ended its own: the node has closed its connection by then, and would throw away
 * what is still sent. A local connection that breaks ends the other one in silence.
 *
 * A pod that cannot be told of the end of the data may wait for it, and never answer: once it is silent, that is a failure.
 */
export const bridge = (
  local: Listener.Local,
  connection: Connection
): Effect.Effect<void, ConnectionError | CannotHalfClose> =>
  Effect.suspend(() => {
    /** Counts what happens on the way down; while that waits for the local side, the silence is not the pod's. */
    let turns = 0
    let isWaiting = false
    const whileHeard: Effect.Effect<void> = Effect.suspend(() => {
      const before = turns
      return Effect.flatMap(Effect.sleep(silence), () => (isWaiting && before === turns ? Effect.void : whileHeard))
    })
    const up = Effect.gen(function* () {
      while (true) {
        const bytes = yield* local.pull
        if (bytes === undefined) break
        yield* connection.send(bytes)
      }
      yield* Effect.catchTag(connection.end, "CannotHalfClose", (error) =>
        Effect.andThen(whileHeard, Effect.fail(error))
      )
    })
    const down = Effect.gen(function* () {
      while (true) {
        isWaiting = true
        const chunks = yield* connection.pull
        isWaiting = false
        turns++
        yield* local.write(chunks)
        turns++
      }
    }).pipe(Effect.catch((error) => (Cause.isDone(error) ? local.end : Effect.fail(error))))
    // the pod may stop reading, and still say why in what it sends
    const sent = Effect.catch(up, (error) =>
      error._tag === "LocalLost" || error._tag === "CannotHalfClose" ? Effect.fail(error) : Effect.void
    )
    return Effect.raceFirst(down, Effect.andThen(sent, Effect.never)).pipe(
      Effect.catch((error) => (error._tag === "LocalLost" ? Effect.void : Effect.fail(error)))
    )
  })
