import { assert, describe, it } from "@effect/vitest"
import * as Patch from "effect-kubernetes/Api/Patch"

describe("pointer", () => {
  it("escapes what a JSON pointer must escape", () => {
    assert.strictEqual(Patch.pointer(), "")
    assert.strictEqual(Patch.pointer("spec", "containers", 0, "image"), "/spec/containers/0/image")
    assert.strictEqual(
      Patch.pointer("metadata", "annotations", "example.com/a~b"),
      "/metadata/annotations/example.com~1a~0b"
    )
    assert.strictEqual(Patch.pointer("a", "", "-"), "/a//-")
  })
})
