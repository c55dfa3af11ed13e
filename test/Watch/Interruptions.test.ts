import { it } from "@effect/vitest"
import { interrupt } from "../suite/interruptions.ts"

it.live(
  "of 200 watches, stores and waits that are interrupted at random moments no socket, fiber or timer is left",
  () => interrupt(200, "test/Watch/Interruptions.test.ts"),
  120_000
)
