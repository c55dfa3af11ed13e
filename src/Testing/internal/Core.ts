/**
 * What every request handler works on.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Handler } from "../Exec.ts"
import type { Handler as PortHandler } from "../PortForward.ts"
import type { Handler as ProxyHandler } from "../Proxy.ts"
import type { Logs } from "./Logs.ts"
import type { Registry } from "./Registry.ts"
import { type StatusError, tooLargeResourceVersion } from "./StatusError.ts"
import type { Store } from "./Store.ts"
import type { Watches } from "./Watches.ts"

interface Settings {
  /** How many changes per resource are kept. */
  readonly historyLimit: number
  readonly bookmarkInterval: Duration.Duration
  /** Whether watches may ask for initial events. */
  readonly watchList: boolean
  /** Whether the end of a process's input can be sent, as servers since 1.30 let it. */
  readonly halfClose: boolean
  /** Whether port-forward goes through a tunnel of SPDY, as servers since 1.31 let it. */
  readonly tunnel: boolean
}

/** What the processes of pods do, and how many are connected. */
export interface Processes {
  exec: Handler | undefined
  attach: Handler | undefined
  open: number
}

/** What listens on the ports of pods, and how many connections are open. */
export interface Forwards {
  handler: PortHandler | undefined
  open: number
}

/** What answers requests to pods that go through the server. */
interface Proxied {
  handler: ProxyHandler | undefined
}

export interface Core {
  readonly settings: Settings
  readonly store: Store
  readonly registry: Registry
  readonly watches: Watches
  readonly logs: Logs
  readonly processes: Processes
  readonly forwards: Forwards
  readonly proxied: Proxied
}

/** Waits, at most three seconds, until the store has reached a revision. */
export const reached = (core: Core, revision: number): Effect.Effect<void, StatusError> =>
  Effect.suspend(() => {
    if (core.store.revision >= revision) return Effect.void
    return Effect.callback<void>((resume) => {
      const stop = core.store.onCommit(() => {
        if (core.store.revision < revision) return
        stop()
        resume(Effect.void)
      })
      return Effect.sync(stop)
    }).pipe(
      Effect.timeoutOrElse({
        duration: "3 seconds",
        orElse: () => Effect.suspend(() => Effect.fail(tooLargeResourceVersion(revision, core.store.revision)))
      })
    )
  })
