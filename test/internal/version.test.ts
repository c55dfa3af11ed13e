import { assert, it } from "@effect/vitest"
import { version } from "../../src/internal/version.ts"
import manifest from "../../package.json" with { type: "json" }

it("is the version of the package", () => {
  assert.strictEqual(version, manifest.version)
})
