/** Parsing of `Warning` headers. Pure. */

/** `299 - "text"`, with an optional date; several are joined by commas. */
const pattern = /(\d{3}) +(\S+) +"((?:[^"\\]|\\[\s\S])*)"(?: +"[^"]*")? *(?:,|$)/y

/** The texts of the warnings of code 299; from the first place that is none of the known form, the rest is left out. */
export const parse = (header: string): ReadonlyArray<string> => {
  const texts: Array<string> = []
  pattern.lastIndex = 0
  while (true) {
    const start = pattern.lastIndex
    pattern.lastIndex = start + (/^[ \t,]*/.exec(header.slice(start))?.[0].length ?? 0)
    const match = pattern.exec(header)
    if (match === null) return texts
    const [, code, , quoted] = match
    if (code === "299" && quoted !== undefined) texts.push(quoted.replace(/\\([\s\S])/g, "$1"))
  }
}
