import { defineConfig } from "vitest/config"

/** The long forms of what the gate runs in short: soaks, and all random schedules. */
export default defineConfig({
  resolve: { conditions: ["effect-kubernetes"] },
  ssr: { resolve: { conditions: ["effect-kubernetes"] } },
  test: {
    include: ["test/long/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 3_600_000,
    fileParallelism: false
  }
})
