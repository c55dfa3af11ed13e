/**
 * JSON texts as Go reads them: its words for what is wrong, and keys that stand twice in one object.
 *
 * @since 0.1.0
 */

import { isObject } from "./Json.ts"

class Malformed extends Error {}

class Scanner {
  readonly duplicates: Array<string> = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): void {
    this.#space()
    this.#value("")
    this.#space()
    if (this.#at < this.#text.length) this.#fail("after top-level value")
  }

  #fail(where: string): never {
    const character = this.#text[this.#at]
    if (character === undefined) throw new Malformed("unexpected end of JSON input")
    const shown = character === "'" ? "'\\''" : `'${JSON.stringify(character).slice(1, -1).replace('\\"', '"')}'`
    throw new Malformed(`invalid character ${shown} ${where}`)
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? "")) this.#at++
  }

  #accept(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #value(path: string): void {
    const character = this.#text[this.#at]
    if (character === "{") return this.#object(path)
    if (character === "[") return this.#array(path)
    if (character === '"') return void this.#string()
    if (character !== undefined && /[-\d]/.test(character)) return this.#number()
    for (const literal of ["true", "false", "null"]) if (character === literal[0]) return this.#literal(literal)
    this.#fail("looking for beginning of value")
  }

  #literal(literal: string): void {
    for (const expected of literal) {
      if (!this.#accept(expected)) this.#fail(`in literal ${literal} (expecting '${expected}')`)
    }
  }

  #digits(where: string): void {
    if (!/\d/.test(this.#text[this.#at] ?? "")) this.#fail(where)
    while (/\d/.test(this.#text[this.#at] ?? "")) this.#at++
  }

  #number(): void {
    this.#accept("-")
    if (!this.#accept("0")) this.#digits("in numeric literal")
    if (this.#accept(".")) this.#digits("after decimal point in numeric literal")
    if (this.#accept("e") || this.#accept("E")) {
      if (!this.#accept("+")) this.#accept("-")
      this.#digits("in exponent of numeric literal")
    }
  }

  #string(): string {
    const start = this.#at++
    while (!this.#accept('"')) {
      const character = this.#text[this.#at]
      if (character === undefined || character < " ") this.#fail("in string literal")
      this.#at++
      if (character === "\\") this.#escape()
    }
    return String(JSON.parse(this.#text.slice(start, this.#at)))
  }

  #escape(): void {
    const character = this.#text[this.#at] ?? ""
    if (!/["\\/bfnrtu]/.test(character)) this.#fail("in string escape code")
    this.#at++
    if (character !== "u") return
    for (let digit = 0; digit < 4; digit++) {
      if (!/[\da-fA-F]/.test(this.#text[this.#at] ?? "")) this.#fail("in \\u hexadecimal character escape")
      this.#at++
    }
  }

  #array(path: string): void {
    this.#at++
    this.#space()
    if (this.#accept("]")) return
    for (let index = 0; ; index++) {
      this.#space()
      this.#value(`${path}[${index}]`)
      this.#space()
      if (this.#accept("]")) return
      if (!this.#accept(",")) this.#fail("after array element")
    }
  }

  #object(path: string): void {
    this.#at++
    this.#space()
    if (this.#accept("}")) return
    const keys = new Set<string>()
    for (;;) {
      this.#space()
      if (this.#text[this.#at] !== '"') this.#fail("looking for beginning of object key string")
      const key = this.#string()
      const inner = path === "" ? key : `${path}.${key}`
      if (keys.has(key)) this.duplicates.push(inner)
      keys.add(key)
      this.#space()
      if (!this.#accept(":")) this.#fail("after object key")
      this.#space()
      this.#value(inner)
      this.#space()
      if (this.#accept("}")) return
      if (!this.#accept(",")) this.#fail("after object key:value pair")
    }
  }
}

/** What is wrong with a text, or the paths of keys that stand twice. */
export const scan = (text: string): { readonly fault: string } | { readonly duplicates: ReadonlyArray<string> } => {
  const scanner = new Scanner(text)
  try {
    scanner.document()
    return { duplicates: scanner.duplicates }
  } catch (error) {
    if (error instanceof Malformed) return { fault: error.message }
    throw error
  }
}

const countKeys = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0)
  if (!isObject(value)) return 0
  return Object.values(value).reduce<number>((sum, item) => sum + 1 + countKeys(item), 0)
}

/** Every text of a document, with the colon that makes it a key. */
const texts = /"(?:[^"\\]|\\.)*"(\s*:)?/g

const countWritten = (text: string): number => {
  let count = 0
  for (const match of text.matchAll(texts)) if (match[1] !== undefined) count++
  return count
}

/** The paths of keys that stand twice in a text whose value is known. */
export const duplicates = (text: string, value: unknown): ReadonlyArray<string> => {
  // Counting is much faster than scanning, and there hardly ever are any.
  if (countWritten(text) === countKeys(value)) return []
  const found = scan(text)
  return "duplicates" in found ? found.duplicates : []
}
