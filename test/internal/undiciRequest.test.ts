import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Dispatcher } from "undici"
import { request } from "../../src/internal/undiciRequest.ts"

/** A dispatcher whose one exchange is played by hand. */
class Played extends Dispatcher {
  readonly log: Array<string> = []
  handler: Dispatcher.DispatchHandler = {}
  readonly controller: Dispatcher.DispatchController = {
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason) => {
      this.log.push(`abort: ${reason.message}`)
      this.handler.onResponseError?.(this.controller, reason)
    },
    pause: () => void this.log.push("pause"),
    resume: () => void this.log.push("resume")
  }

  override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.handler = handler
    return true
  }

  start(): void {
    this.handler.onRequestStart?.(this.controller, {})
  }

  answer(statusCode: number): void {
    this.handler.onResponseStart?.(this.controller, statusCode, {})
  }

  data(text: string): void {
    this.handler.onResponseData?.(this.controller, Buffer.from(text))
  }
}

const play = (signal?: AbortSignal) => {
  const dispatcher = new Played()
  const options: Dispatcher.DispatchOptions = { origin: "http://localhost", path: "/", method: "GET" }
  const response = request(dispatcher)(signal === undefined ? options : { ...options, signal })
  return { dispatcher, response }
}

/** An exchange whose headers came. */
const opened = async (signal?: AbortSignal) => {
  const { dispatcher, response } = play(signal)
  dispatcher.start()
  dispatcher.answer(200)
  const { body } = await response
  body.on("error", (error) => dispatcher.log.push(`error: ${error.message}`))
  return { dispatcher, body }
}

const closed = (body: NodeJS.ReadableStream) => new Promise((resolve) => body.once("close", resolve))

const tried = <A>(promise: () => Promise<A>) => Effect.promise(promise)

describe("undiciRequest", () => {
  it.effect("hands over each chunk as it came, and none without bytes", () =>
    tried(async () => {
      const { body, dispatcher } = await opened()
      for (const text of ["a", "", "bc", ""]) dispatcher.data(text)
      dispatcher.handler.onResponseEnd?.(dispatcher.controller, {})
      const chunks: Array<string> = []
      for await (const chunk of body) chunks.push(String(chunk))
      assert.deepStrictEqual(chunks, ["a", "bc"])
      assert.notInclude(dispatcher.log.join(), "abort")
    })
  )

  it.effect("gives the whole body as one", () =>
    tried(async () => {
      const { body, dispatcher } = await opened()
      for (const text of ["a", "bc"]) dispatcher.data(text)
      dispatcher.handler.onResponseEnd?.(dispatcher.controller, {})
      assert.strictEqual(Buffer.from(await body.arrayBuffer()).toString(), "abc")
    })
  )

  it.effect("pauses the connection when too much waits to be read, and resumes it when it was read", () =>
    tried(async () => {
      const { body, dispatcher } = await opened()
      let sent = 0
      while (!dispatcher.log.includes("pause") && sent < 1000) dispatcher.data(`${sent++}`)
      assert.isBelow(sent, 100)
      dispatcher.log.length = 0
      for (let i = 0; i < sent; i++) assert.strictEqual(String(body.read()), `${i}`)
      assert.include(dispatcher.log, "resume")
    })
  )

  it.effect("ends the connection of a body that is given up", () =>
    tried(async () => {
      const { body, dispatcher } = await opened()
      dispatcher.data("a")
      body.destroy()
      await closed(body)
      assert.include(dispatcher.log, "abort: the body was not read to its end")
    })
  )

  it.effect("fails before the answer with what the connection failed with", () =>
    tried(async () => {
      const { dispatcher, response } = play()
      dispatcher.start()
      dispatcher.handler.onResponseError?.(dispatcher.controller, new Error("refused"))
      assert.strictEqual(await response.catch((error: Error) => error.message), "refused")
    })
  )

  it.effect("fails within the body with what the connection failed with", () =>
    tried(async () => {
      const { body, dispatcher } = await opened()
      dispatcher.handler.onResponseError?.(dispatcher.controller, new Error("cut"))
      await closed(body)
      assert.include(dispatcher.log, "error: cut")
    })
  )

  it.effect("passes over what the server says before its answer", () =>
    tried(async () => {
      const { dispatcher, response } = play()
      dispatcher.start()
      dispatcher.answer(103)
      dispatcher.answer(204)
      assert.strictEqual((await response).statusCode, 204)
    })
  )

  for (const moment of ["before it starts", "while it waits", "within the body"]) {
    it.effect(`is ended by its signal ${moment}`, () =>
      tried(async () => {
        const aborter = new AbortController()
        const { dispatcher, response } = play(aborter.signal)
        const failed = response.then(
          ({ body }) => closed(body.on("error", () => {})),
          (error: Error) => error.message
        )
        if (moment !== "before it starts") dispatcher.start()
        if (moment === "within the body") dispatcher.answer(200)
        await Promise.resolve()
        aborter.abort(new Error("enough"))
        if (moment === "before it starts") dispatcher.start()
        await failed
        assert.deepStrictEqual(
          dispatcher.log.filter((line) => line.startsWith("abort")),
          ["abort: enough"]
        )
      })
    )
  }
})
