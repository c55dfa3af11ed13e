/** What a predicate has answered, read as an outcome; types do not hold plain JavaScript to it. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { Outcome } from "../Condition.ts"
import { trust } from "./trust.ts"

const isOutcome = (value: unknown): boolean => {
  if (!Predicate.hasProperty(value, "_tag")) return false
  switch (value._tag) {
    case "Met":
      return true
    case "Missing":
      return Predicate.hasProperty(value, "reason") && typeof value.reason === "string"
    case "Failed":
      return Predicate.hasProperty(value, "error")
    default:
      return false
  }
}

const nameOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value)
  if (Predicate.isPromiseLike(value)) return "a Promise"
  if (Option.isOption(value)) return "an Option"
  if (Effect.isEffect(value)) return "an Effect"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

/** The error of an outcome is what the type of the predicate says. */
export const outcomeOf = <E>(answer: unknown): Outcome<E> => {
  if (typeof answer === "boolean") {
    return answer ? { _tag: "Met" } : { _tag: "Missing", reason: "the condition does not hold" }
  }
  if (isOutcome(answer)) return trust(answer)
  throw new TypeError(
    `a predicate returned ${nameOf(answer)}: it must return a boolean, Condition.met, Condition.missing(reason) or Condition.failed(error)`
  )
}
