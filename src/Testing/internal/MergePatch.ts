/**
 * JSON merge patches (RFC 7396).
 *
 * @since 0.1.0
 */
import { isObject } from "./Json.ts"

export const apply = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, apply(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}
