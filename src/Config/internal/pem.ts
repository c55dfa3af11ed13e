import * as Result from "effect/Result"

/** One block of a PEM text; `text` is the block itself, from its first to its last line. */
export interface Block {
  readonly label: string
  readonly text: string
}

const boundary = /^-----(BEGIN|END) ([A-Z0-9 ]+)-----[ \t]*$/
const header = /^[A-Za-z0-9-]+:/
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

const checkBody = (lines: ReadonlyArray<string>): boolean => {
  const body = lines
    .filter((line) => !header.test(line))
    .join("")
    .replaceAll(/\s/g, "")
  return base64.test(body) && body.length % 4 === 0
}

/**
 * The blocks of a PEM text, whose structure and base64 are right; what stands between blocks is ignored, as OpenSSL does.
 * The failure goes on from the name of what holds the text: "holds no PEM block".
 */
const blocks = (text: string): Result.Result<ReadonlyArray<Block>, string> => {
  const found: Array<Block> = []
  let open: { readonly label: string; readonly lines: Array<string> } | undefined
  for (const line of text.split(/\r?\n/)) {
    const match = boundary.exec(line)
    const label = match?.[2] ?? ""
    if (match === null) {
      open?.lines.push(line)
    } else if (match[1] === "BEGIN") {
      if (open !== undefined) return Result.fail(`holds a PEM block (${open.label}) that does not end`)
      open = { label, lines: [] }
    } else {
      if (open?.label !== label) return Result.fail(`holds the end of a PEM block (${label}) that does not begin`)
      if (!checkBody(open.lines)) return Result.fail(`holds a PEM block (${label}) that is not base64`)
      found.push({ label, text: [`-----BEGIN ${label}-----`, ...open.lines, `-----END ${label}-----`, ""].join("\n") })
      open = undefined
    }
  }
  if (open !== undefined) return Result.fail(`holds a PEM block (${open.label}) that does not end`)
  return found.length === 0 ? Result.fail("holds no PEM block") : Result.succeed(found)
}

/** The certificates of a PEM text, at least one, each as a text of its own; other blocks (a key) are left out. */
export const certificates = (text: string): Result.Result<ReadonlyArray<string>, string> =>
  Result.flatMap(blocks(text), (all) => {
    const found = all.filter((block) => block.label === "CERTIFICATE").map((block) => block.text)
    return found.length === 0 ? Result.fail("holds no certificate") : Result.succeed(found)
  })

/** The private key of a PEM text; other blocks (certificates, EC parameters) are left out. */
export const privateKey = (text: string): Result.Result<string, string> =>
  Result.flatMap(blocks(text), (all) => {
    const key = all.find((block) => block.label.endsWith("PRIVATE KEY"))
    if (key === undefined) return Result.fail("holds no private key")
    if (key.label.startsWith("ENCRYPTED") || key.text.includes("Proc-Type:")) {
      return Result.fail("holds an encrypted private key: decrypt it first")
    }
    return Result.succeed(key.text)
  })
