import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { conditions: ["effect-kubernetes"] },
  ssr: { resolve: { conditions: ["effect-kubernetes"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/cluster/**", "test/long/**"],
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
    sequence: { concurrent: true },
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/**/gen/**"],
      reporter: ["text", "lcov"]
    }
  }
})
