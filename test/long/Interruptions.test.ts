import { it } from "@effect/vitest"
import { interrupt } from "../suite/interruptions.ts"

it.live(
  "of 2,000 watches, stores and waits that are interrupted at random moments no socket, fiber or timer is left",
  () => interrupt(2_000, "--config vitest.long.config.ts test/long/Interruptions.test.ts")
)
