import { assert, describe, it } from "@effect/vitest"
import { parse } from "../../src/internal/warning.ts"

describe("parse", () => {
  const cases: ReadonlyArray<readonly [does: string, header: string, expected: ReadonlyArray<string>]> = [
    [
      "finds two warnings and takes quotes out",
      String.raw`299 - "a \"quoted\" warning", 299 - "second"`,
      ['a "quoted" warning', "second"]
    ],
    ["keeps a comma and a backslash inside of a text", String.raw`299 - "a, \\ b"`, ["a, \\ b"]],
    [
      "reads over a date and an agent",
      '299 api.example:443 "text" "Wed, 21 Oct 2026 07:28:00 GMT", 299 - "more"',
      ["text", "more"]
    ],
    ["leaves out other codes", '199 - "stale", 299 - "kept", 214 - "changed"', ["kept"]],
    ["is empty for what is no warning", "nonsense", []],
    ["keeps what came before a broken one", '299 - "good", 299 - "unterminated', ["good"]],
    ["is empty for an empty header", "", []]
  ]
  for (const [does, header, expected] of cases) {
    it(`parse ${does}`, () => assert.deepStrictEqual(parse(header), expected))
  }
})
