/**
 * What a server tells about its version.
 *
 * Generated from `codegen/facts` by `npm run generate`: do not edit.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as k from "../Definition.ts"

/** `Version` Info. */
export interface Info {
  readonly buildDate: string
  readonly compiler: string
  readonly emulationMajor?: string | undefined
  readonly emulationMinor?: string | undefined
  readonly gitCommit: string
  readonly gitTreeState: string
  readonly gitVersion: string
  readonly goVersion: string
  readonly major: string
  readonly minCompatibilityMajor?: string | undefined
  readonly minCompatibilityMinor?: string | undefined
  readonly minor: string
  readonly platform: string
}
/** Schema of `Info`. */
export const Info: Schema.Codec<Info> = /*#__PURE__*/ k.object<Info>("Version.Info", () => ({
  buildDate: k.string,
  compiler: k.string,
  emulationMajor: k.string,
  emulationMinor: k.string,
  gitCommit: k.string,
  gitTreeState: k.string,
  gitVersion: k.string,
  goVersion: k.string,
  major: k.string,
  minCompatibilityMajor: k.string,
  minCompatibilityMinor: k.string,
  minor: k.string,
  platform: k.string
}), ["buildDate", "compiler", "gitCommit", "gitTreeState", "gitVersion", "goVersion", "major", "minor", "platform"])
