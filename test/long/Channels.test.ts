import { it } from "@effect/vitest"
import { left } from "../Channel/leftovers.ts"

it.live("of 10,000 channels that were interrupted at random moments no socket, fiber or timer is left", () =>
  left(10_000)
)
