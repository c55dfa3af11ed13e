import { it } from "@effect/vitest"
import { left } from "./leftovers.ts"

it.live("case 28: of 1,000 channels that were interrupted at random moments no socket, fiber or timer is left", () =>
  left(1_000)
)
