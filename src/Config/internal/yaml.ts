import * as Result from "effect/Result"
import * as Yaml from "yaml"

/**
 * Parses one YAML (or JSON) document. A failure says where the text is wrong and repeats nothing of it, for it may hold
 * secrets.
 */
export const parse = (text: string): Result.Result<unknown, string> => {
  const lines = new Yaml.LineCounter()
  return Result.flatMap(
    Result.try({
      try: () => {
        const document = Yaml.parseDocument(text, {
          lineCounter: lines,
          logLevel: "error",
          merge: true,
          prettyErrors: false,
          // its own check compares each key with all before it
          uniqueKeys: false
        })
        return { document, fault: faultOf(document) }
      },
      catch: () => "is not YAML: it is nested too deeply"
    }),
    ({ document, fault }) => {
      if (fault !== undefined) {
        const { line, col } = lines.linePos(fault.position)
        return Result.fail(`is not YAML: ${fault.code} at line ${line}, column ${col}`)
      }
      return Result.try({
        try: (): unknown => document.toJS({ maxAliasCount: 100 }),
        catch: () => "is not usable YAML: its aliases are unresolved, or expand too far"
      })
    }
  )
}

interface Fault {
  readonly code: string
  readonly position: number
}

/** The first error of a document, or its first key that stands twice in one mapping. */
const faultOf = (document: Yaml.Document.Parsed): Fault | undefined => {
  const error = document.errors[0]
  if (error !== undefined) return { code: error.code, position: error.pos[0] }
  let found: Fault | undefined
  Yaml.visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!Yaml.isScalar(key) || key.value === "<<") continue
        if (seen.has(key.value)) {
          found = { code: "DUPLICATE_KEY", position: key.range?.[0] ?? 0 }
          return Yaml.visit.BREAK
        }
        seen.add(key.value)
      }
      return undefined
    }
  })
  return found
}
