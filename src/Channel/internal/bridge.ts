/** From a connection of this machine to one of a pod, and back. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { Connection, ConnectionError } from "../PortForward.ts"
import * as Listener from "./listener.ts"

/** How long a pod that cannot be told of the end of the data may be silent before the connection is ended. */
const silence = "5 seconds"

/**
 * Carries both directions until the pod has ended its own: the node has closed its connection by then, and would throw away
 * what is still sent. A local connection that breaks ends the other one in silence.
 */
export const bridge = (local: Listener.Local, connection: Connection): Effect.Effect<void, ConnectionError> =>
  Effect.suspend(() => {
    let heard = 0
    const isSilent: Effect.Effect<void, Listener.LocalLost> = Effect.suspend(() => {
      const before = heard
      return Effect.flatMap(Effect.sleep(silence), () =>
        before === heard ? Effect.fail(Listener.localLost) : isSilent
      )
    })
    const up = Effect.gen(function* () {
      while (true) {
        const bytes = yield* local.pull
        if (bytes === undefined) break
        yield* connection.send(bytes)
      }
      yield* Effect.catchTag(connection.end, "CannotHalfClose", () => isSilent)
    })
    const down = Effect.gen(function* () {
      while (true) {
        const chunks = yield* connection.pull
        heard++
        yield* local.write(chunks)
      }
    }).pipe(Effect.catch((error) => (Cause.isDone(error) ? local.end : Effect.fail(error))))
    // the pod may stop reading, and still say why in what it sends
    const sent = Effect.catch(up, (error) => (error._tag === "LocalLost" ? Effect.fail(error) : Effect.void))
    return Effect.raceFirst(down, Effect.andThen(sent, Effect.never)).pipe(
      Effect.catch((error) => (error._tag === "LocalLost" ? Effect.void : Effect.fail(error)))
    )
  })
