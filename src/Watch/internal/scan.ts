/**
 * Reads from the bytes of an object what tells it from others, without parsing the rest.
 *
 * The fields may come in any order, and white space may stand where JSON allows it. Values that do not count are
 * stepped over. Whatever is unusual is left to `JSON.parse`: where one of the keys or values that count is escaped, is
 * not ASCII or is no string, where a name or a version is missing or the version is empty, or where this is not JSON,
 * there is no answer.
 *
 * What is scanned is not checked: bytes after the last field that was needed may be no JSON, and of a key that stands
 * there twice the first one counts, whereas `JSON.parse` takes the last one. Whoever parses them later has to compare.
 * The type of an event, which is not compared, is left to `JSON.parse` where it stands there twice, save where the line
 * ends with yet another object.
 */
import { Buffer } from "node:buffer"
import * as Predicate from "effect/Predicate"
import type { Identity } from "../Watch.ts"
import type { WatchEvent } from "../WatchEvent.ts"

/** An event of a watch: what happened, and to which object. */
export interface Scanned {
  readonly type: WatchEvent<unknown>["_tag"]
  readonly identity: Identity
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

const key = (text: string): Uint8Array => Buffer.from(text)
const keys = /*#__PURE__*/ (() => ({
  type: key("type"),
  object: key("object"),
  metadata: key("metadata"),
  name: key("name"),
  namespace: key("namespace"),
  uid: key("uid"),
  resourceVersion: key("resourceVersion"),
  labels: key("labels")
}))()

/** What the server calls an event. */
const types: ReadonlyMap<string | undefined, Scanned["type"]> = /*#__PURE__*/ new Map([
  ["ADDED", "Added"],
  ["MODIFIED", "Modified"],
  ["DELETED", "Deleted"]
])

/** Scans a line of a watch; `undefined` where it has to be parsed. */
export const event = (bytes: Buffer, from: number, to: number): Scanned | undefined => {
  // a line that was cut is not worth a look
  if (bytes[to - 1] !== closeBrace) return undefined
  let type: Scanned["type"] | undefined
  let object = -1
  const members = new Members(bytes, from, to)
  while (members.next()) {
    if (members.is(keys.type)) {
      if (type !== undefined) return undefined
      type = types.get(members.text())
      if (type === undefined) return undefined
    } else if (members.is(keys.object)) {
      if (object !== -1) return undefined
      object = members.value
      // the rest of the line, which is most of it, is the object: it is stepped over only where something follows it
      if (type !== undefined && endsWithObject(bytes, to)) return withIdentity(type, bytes, object, to)
    }
  }
  return type !== undefined && object !== -1 && members.isComplete ? withIdentity(type, bytes, object, to) : undefined
}

/** Whether the last member of a line is an object, as far as its end tells. */
const endsWithObject = (bytes: Buffer, to: number): boolean => {
  let at = to - 2
  while (at >= 0 && isSpace(bytes[at])) at--
  return bytes[at] === closeBrace
}

const withIdentity = (type: Scanned["type"], bytes: Buffer, object: number, to: number): Scanned | undefined => {
  const identity = identify(bytes, object, to)
  return identity && { type, identity }
}

/** The labels of the object in a line that {@link event} could read; `undefined` where there are none. */
export const labels = (line: Buffer): unknown => {
  let at = 0
  for (const wanted of [keys.object, keys.metadata, keys.labels]) {
    at = find(line, at, wanted, line.length)
    if (at === absent) return undefined
    if (at === odd) return property(property(property(parse(line), "object"), "metadata"), "labels")
  }
  const to = endOfValue(line, at, line.length)
  return to === -1 ? undefined : parse(line.subarray(at, to))
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return undefined
  }
}

const property = (value: unknown, name: string): unknown =>
  Predicate.isReadonlyObject(value) ? value[name] : undefined

const identify = (bytes: Buffer, object: number, to: number): Identity | undefined => {
  const metadata = find(bytes, object, keys.metadata, to)
  if (metadata < 0) return undefined
  let name: string | undefined
  let namespace: string | undefined
  let uid: string | undefined
  let resourceVersion: string | undefined
  const members = new Members(bytes, metadata, to)
  while (members.next()) {
    let text: string | undefined
    if (members.is(keys.name)) text = name = members.text()
    else if (members.is(keys.namespace)) text = namespace = members.text()
    else if (members.is(keys.uid)) text = uid = members.text()
    else if (members.is(keys.resourceVersion)) text = resourceVersion = members.text()
    else continue
    if (text === undefined || resourceVersion === "") return undefined
    if (name !== undefined && namespace !== undefined && uid !== undefined && resourceVersion !== undefined) {
      return { name, namespace, uid, resourceVersion }
    }
  }
  // one that lives in no namespace
  return members.isComplete && name !== undefined && uid !== undefined && resourceVersion !== undefined
    ? { name, namespace: namespace ?? "", uid, resourceVersion }
    : undefined
}

const absent = -1
const odd = -2

/** Where the value of a key begins; `odd` where the object cannot be read that far. */
const find = (bytes: Buffer, object: number, wanted: Uint8Array, to: number): number => {
  const members = new Members(bytes, object, to)
  while (members.next()) if (members.is(wanted)) return members.value
  return members.isComplete ? absent : odd
}

/** The members of a JSON object, one after the other. */
class Members {
  readonly #bytes: Buffer
  readonly #to: number
  #keyFrom = 0
  #keyTo = 0
  /** Where the value of the current member begins; before the first one, where the object does. */
  value: number
  #begun = false
  /** Whether the object came to its end. */
  isComplete = false

  constructor(bytes: Buffer, from: number, to: number) {
    this.#bytes = bytes
    this.#to = to
    this.value = skipSpace(bytes, from, to)
  }

  /** Goes to the next member; false at the end, or where the object cannot be read on. */
  next(): boolean {
    const bytes = this.#bytes
    const to = this.#to
    let at: number
    if (this.#begun) {
      const end = endOfValue(bytes, this.value, to)
      if (end === -1) return false
      at = skipSpace(bytes, end, to)
      if (bytes[at] !== comma) return this.#close(at)
    } else {
      if (bytes[this.value] !== openBrace) return false
      this.#begun = true
      at = this.value
    }
    at = skipSpace(bytes, at + 1, to)
    if (bytes[at] !== quote) return this.#close(at)
    const keyTo = endOfPlain(bytes, at + 1, to)
    if (keyTo === -1) return false
    this.#keyFrom = at + 1
    this.#keyTo = keyTo
    at = skipSpace(bytes, keyTo + 1, to)
    if (bytes[at] !== colon) return false
    this.value = skipSpace(bytes, at + 1, to)
    return this.value < to
  }

  is(wanted: Uint8Array): boolean {
    const length = this.#keyTo - this.#keyFrom
    if (length !== wanted.length) return false
    for (let i = 0; i < length; i++) if (this.#bytes[this.#keyFrom + i] !== wanted[i]) return false
    return true
  }

  /** The value, where it is a string that says what it is as it stands there. */
  text(): string | undefined {
    if (this.#bytes[this.value] !== quote) return undefined
    const from = this.value + 1
    const to = endOfPlain(this.#bytes, from, this.#to)
    // a text of its own: a slice of a larger one would keep all of that
    return to === -1 ? undefined : this.#bytes.toString("latin1", from, to)
  }

  #close(at: number): false {
    this.isComplete = at < this.#to && this.#bytes[at] === closeBrace
    return false
  }
}

const skipSpace = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  while (at < to && isSpace(bytes[at])) at++
  return at
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a

/** Where the string ends that began before `from`, if it is printable ASCII without an escape; else -1. */
const endOfPlain = (bytes: Buffer, from: number, to: number): number => {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) return at
    if (byte === backslash || byte < 0x20 || byte > 0x7e) return -1
  }
  return -1
}

/** The place after a value; -1 where it does not end. */
const endOfValue = (bytes: Buffer, from: number, to: number): number => {
  let depth = 0
  for (let at = from; at < to; at++) {
    switch (bytes[at]) {
      case quote:
        for (at++; at < to && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++
        if (at >= to) return -1
        if (depth === 0) return at + 1
        break
      case openBrace:
      case openBracket:
        depth++
        break
      case closeBrace:
      case closeBracket:
        // what follows a number, `true`, `false` or `null` is not part of it
        if (depth === 0) return at === from ? -1 : at
        if (--depth === 0) return at + 1
        break
      case comma:
        if (depth === 0) return at === from ? -1 : at
    }
  }
  return -1
}
