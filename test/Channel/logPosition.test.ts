import { assert, describe, it } from "@effect/vitest"
import { Position } from "../../src/Api/internal/logPosition.ts"

const read = (position: Position, text: string) => {
  const bytes = Buffer.from(text)
  const { content, isNew } = position.read(bytes, 0, bytes.length)
  return isNew ? bytes.toString("utf8", content) : undefined
}

const begin = (position: Position, text: string) => {
  const bytes = Buffer.from(text)
  position.begin(bytes, 0, bytes.length)
}

const at = (nanos: number, text: string, second = 10) =>
  `2026-01-01T00:00:${String(second).padStart(2, "0")}.${String(nanos).padStart(9, "0")}Z ${text}`

describe("the position in a log", () => {
  it("takes the timestamp off each line, and leaves a text of the server alone", () => {
    const position = new Position()
    assert.strictEqual(read(position, at(1, "a b")), "a b")
    assert.strictEqual(read(position, "2026-01-01T02:00:10+02:00 c"), "c")
    assert.strictEqual(read(position, at(2, "")), "")
    assert.strictEqual(read(position, "unable to retrieve container logs"), "unable to retrieve container logs")
    assert.strictEqual(read(position, ""), "")
    assert.strictEqual(read(position, `${"x".repeat(40)} y`), `${"x".repeat(40)} y`)
  })

  it("asks for what came since a second before the newest line", () => {
    const position = new Position()
    assert.isUndefined(position.sinceTime)
    read(position, at(5, "a"))
    read(position, at(3, "b", 9))
    assert.strictEqual(position.sinceTime, "2026-01-01T00:00:09Z")
  })

  it("leaves out what was delivered, however often one line came", () => {
    const position = new Position()
    for (const text of ["x", "x", "y"]) read(position, at(1, text))
    position.reconnect()
    assert.deepStrictEqual(
      ["x", "x", "x", "y", "z"].map((text) => read(position, at(1, text))),
      [undefined, undefined, "x", undefined, "z"]
    )
    position.reconnect()
    assert.deepStrictEqual(
      ["x", "x", "x", "y", "z"].map((text) => read(position, at(1, text))),
      [undefined, undefined, undefined, undefined, undefined]
    )
  })

  it("delivers a line that stands behind a younger one", () => {
    const position = new Position()
    read(position, at(5, "a"))
    position.reconnect()
    assert.strictEqual(read(position, at(4, "late")), "late")
    assert.strictEqual(read(position, at(999_999_999, "later", 9)), "later")
  })

  it("leaves out what a server repeats from before the time that was asked for", () => {
    const position = new Position()
    read(position, at(0, "long ago", 1))
    read(position, at(0, "a"))
    position.reconnect()
    assert.isUndefined(read(position, at(0, "long ago", 1)))
  })

  it("delivers the lines of a clock that was set back, once a line of the connection was new", () => {
    const position = new Position()
    position.reconnect(true)
    read(position, at(5, "one"))
    position.reconnect()
    assert.isUndefined(read(position, at(0, "long ago", 1)))
    assert.isUndefined(read(position, at(5, "one")))
    assert.strictEqual(read(position, at(6, "two")), "two")
    assert.strictEqual(read(position, at(0, "set back", 1)), "set back")
    position.reconnect()
    assert.isUndefined(read(position, at(0, "set back", 1)))
    assert.isUndefined(read(position, at(6, "two")))
  })

  it("begins with a line of which it saw a part, unless another has come", () => {
    const position = new Position()
    begin(position, at(5, "beg"))
    assert.strictEqual(position.sinceTime, "2026-01-01T00:00:09Z")
    position.reconnect()
    assert.isUndefined(read(position, at(4, "before")))
    assert.strictEqual(read(position, at(5, "begun")), "begun")
    begin(position, at(0, "later", 30))
    assert.strictEqual(position.sinceTime, "2026-01-01T00:00:09Z")
  })

  it("begins nowhere where there is not so much as a timestamp", () => {
    const position = new Position()
    begin(position, "2026-01-01T00:0")
    assert.isUndefined(position.sinceTime)
  })

  it("leaves out what stands before the first line of a tail", () => {
    const position = new Position()
    position.reconnect(true)
    read(position, at(5, "tail"))
    position.reconnect()
    assert.isUndefined(read(position, at(4, "not asked for")))
    assert.isUndefined(read(position, at(5, "tail")))
    assert.strictEqual(read(position, at(6, "new")), "new")
  })

  it("tells what stands before the first line of a tail from what stands behind it, at one time", () => {
    const position = new Position()
    position.reconnect(true)
    read(position, at(5, "tail"))
    position.reconnect()
    assert.isUndefined(read(position, at(5, "not asked for")))
    assert.isUndefined(read(position, at(5, "tail")))
    assert.strictEqual(read(position, at(5, "new")), "new")
  })

  it("keeps what comes after an empty tail, and stands before its first line", () => {
    const position = new Position()
    position.reconnect(true)
    position.reconnect()
    assert.strictEqual(read(position, at(5, "one")), "one")
    position.reconnect()
    assert.strictEqual(read(position, at(4, "late")), "late")
  })
})
