/**
 * What was asked of the server, and which requests a test answers itself.
 *
 * @since 0.1.0
 */
import type { Answer, FailOptions, RequestRecord } from "../ApiServer.ts"
import type { Request, Response } from "./Exchange.ts"
import { toBytes, toText } from "./Json.ts"

interface Fault {
  readonly answer: Answer
  readonly matches: (request: RequestRecord) => boolean
  left: number
}

const recordOf = (request: Request): RequestRecord => {
  const [path = "", query = ""] = request.url.split("?", 2)
  return {
    method: request.method,
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: request.headers,
    body: toText(request.body)
  }
}

const responseOf = ({ body, headers, status }: Answer): Response => {
  const isText = typeof body === "string"
  return {
    status,
    headers: { "content-type": isText ? "text/plain; charset=utf-8" : "application/json", ...headers },
    body: toBytes(isText ? body : body === undefined ? "" : JSON.stringify(body))
  }
}

export class Faults {
  readonly #requests: Array<RequestRecord> = []
  #faults: ReadonlyArray<Fault> = []

  get requests(): ReadonlyArray<RequestRecord> {
    return [...this.#requests]
  }

  add(answer: Answer, options: FailOptions): void {
    this.#faults = [...this.#faults, { answer, matches: options.matches ?? (() => true), left: options.times ?? 1 }]
  }

  /** Remembers the request; answers it where a test asked for that. */
  intercept(request: Request): Response | undefined {
    const record = recordOf(request)
    this.#requests.push(record)
    const fault = this.#faults.find(({ left, matches }) => left > 0 && matches(record))
    if (fault === undefined) return undefined
    fault.left--
    this.#faults = this.#faults.filter(({ left }) => left > 0)
    return responseOf(fault.answer)
  }
}
