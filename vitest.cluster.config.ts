import { defineConfig } from "vitest/config"

/** The suites that need a real control plane: its kubeconfig in `KUBECONFIG`, or one that they start themselves. */
export default defineConfig({
  resolve: { conditions: ["effect-kubernetes"] },
  ssr: { resolve: { conditions: ["effect-kubernetes"] } },
  test: {
    include: ["test/cluster/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false
  }
})
