import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { ConfigError } from "../../KubernetesError.ts"
import { at, configError } from "./faults.ts"

/** A variable of the environment; an empty one counts as not set. */
export const variable = (name: string): Effect.Effect<Option.Option<string>, ConfigError> =>
  Config.option(Config.String(name)).pipe(
    Effect.map(Option.filter((value) => value !== "")),
    Effect.mapError((cause) => configError([at({ source: "environment", path: name }, "cannot be read")], cause))
  )
