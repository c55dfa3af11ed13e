/**
 * The parts of undici that a client needs, loaded when it connects.
 *
 * Its index would load three times as much, and it takes over the dispatcher of Node's own `fetch`, which is not for a
 * library to do. So its inner modules are loaded. They are no public interface of undici: where a version has none of
 * that name, its index serves. A dispatcher's `request` is our own.
 */
import * as Effect from "effect/Effect"
import type { Agent, buildConnector } from "undici"
import { dispatching } from "./dialling.ts"
import { request } from "./undiciRequest.ts"

export interface Parts {
  readonly makeAgent: (options: Agent.Options) => Agent
  readonly buildConnector: typeof buildConnector
}

const inner = async (): Promise<Parts> => {
  const [agent, connect] = await Promise.all([
    import("undici/lib/dispatcher/agent.js"),
    import("undici/lib/core/connect.js")
  ])
  return { makeAgent: (options) => new agent.default(options), buildConnector: connect.default }
}

const index = async (): Promise<Parts> => {
  const undici = await import("undici")
  return { makeAgent: (options) => new undici.Agent(options), buildConnector: undici.buildConnector }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED")

/** What these modules hold, or the index if they are not there. */
export const orIndex = async (modules: () => Promise<Parts>): Promise<Parts> => {
  const { buildConnector, makeAgent } = await modules().catch((error: unknown) => {
    if (isMissing(error)) return index()
    throw error
  })
  return {
    makeAgent: (options) => {
      const agent = makeAgent(options)
      const send = request(agent)
      const bound: typeof send = (options) => dispatching(options.signal, () => send(options))
      return Object.assign(agent, { request: bound })
    },
    buildConnector
  }
}

export const load: Effect.Effect<Parts> = /*#__PURE__*/ Effect.promise(() => orIndex(inner))
