/**
 * Prints what differs between two directories of facts, for the changelog.
 *
 *     node codegen/diff.ts <old facts> <new facts>
 */
import { compare } from "./Compare.ts"
import { readFacts } from "./Facts.ts"

const [before, after] = process.argv.slice(2)
if (before === undefined || after === undefined) throw new Error("usage: node codegen/diff.ts <old facts> <new facts>")
for (const line of compare(readFacts(before), readFacts(after))) process.stdout.write(`${line}\n`)
