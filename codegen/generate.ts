/**
 * Generates `src/Schema/gen`, `src/Api/gen` and `src/Testing/gen` from `codegen/facts`. These directories hold nothing else: what is
 * generated no more is removed.
 *
 *     node codegen/generate.ts
 */
import * as fs from "node:fs"
import * as path from "node:path"
import { emit } from "./Emit.ts"
import { readFacts } from "./Facts.ts"
import type { File } from "./Text.ts"

/** Makes a directory hold exactly these files, and leaves alone those that are right already. */
const writeDirectory = (directory: string, files: ReadonlyArray<File>): void => {
  fs.mkdirSync(directory, { recursive: true })
  const names = new Set(files.map((file) => file.path))
  for (const name of fs.readdirSync(directory)) {
    if (!names.has(name)) fs.rmSync(path.join(directory, name), { recursive: true })
  }
  for (const file of files) {
    const target = path.join(directory, file.path)
    if (!fs.existsSync(target) || fs.readFileSync(target, "utf8") !== file.text) fs.writeFileSync(target, file.text)
  }
}

for (const [directory, files] of Object.entries(emit(readFacts(path.join(import.meta.dirname, "facts"))))) {
  writeDirectory(path.join(import.meta.dirname, "..", directory), files)
}
