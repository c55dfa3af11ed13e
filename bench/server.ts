/**
 * A server that only writes what was prepared: the list of 10,000 pods, in one body or as the beginning of a watch; then
 * 50,000 changes of them; and, from version 1, a watch of 50,000 changes of 1,000 pods. It prints its port.
 */
import { once } from "node:events"
import * as http from "node:http"
import { pod } from "./pods.ts"

const pods = 10_000
const events = 50_000
const chunk = 64 * 1024

const list = Buffer.from(
  JSON.stringify({
    kind: "PodList",
    apiVersion: "v1",
    metadata: { resourceVersion: String(pods) },
    items: Array.from({ length: pods }, (_, i) => pod(i, i + 1))
  })
)
const small = Buffer.from(
  JSON.stringify({ kind: "PodList", apiVersion: "v1", metadata: { resourceVersion: "5" }, items: [pod(0, 1)] })
)
const line = (type: string, i: number, version: number) =>
  `${JSON.stringify({ type, object: { kind: "Pod", apiVersion: "v1", ...pod(i, version) } })}\n`

/** One change of each of some pods; their versions, of as many digits as the first, are written into it for each round. */
class Changes {
  readonly #pods: number
  readonly #firstVersion: number
  readonly #bytes: Buffer
  readonly #versionsAt: Array<number> = []

  constructor(pods: number, firstVersion: number) {
    this.#pods = pods
    this.#firstVersion = firstVersion
    this.#bytes = Buffer.concat(
      Array.from({ length: pods }, (_, i) => Buffer.from(line("MODIFIED", i, firstVersion + i)))
    )
    const label = '"resourceVersion":"'
    for (let i = 0, from = 0; i < pods; i++) {
      from = this.#bytes.indexOf(`${label}${firstVersion + i}"`, from) + label.length
      this.#versionsAt.push(from)
    }
  }

  /** The versions go up from round to round, as those of a server do. */
  round(round: number): Buffer {
    const first = this.#firstVersion + round * this.#pods
    for (const [i, at] of this.#versionsAt.entries()) this.#bytes.write(String(first + i), at, "latin1")
    return this.#bytes
  }
}

const ofSome = new Changes(1000, 20_000)
const ofAll = new Changes(pods, 100_000)
const initial = Buffer.concat([
  ...Array.from({ length: pods }, (_, i) => Buffer.from(line("ADDED", i, i + 1))),
  Buffer.from(
    `${JSON.stringify({
      type: "BOOKMARK",
      object: {
        kind: "Pod",
        apiVersion: "v1",
        metadata: { resourceVersion: String(pods), annotations: { "k8s.io/initial-events-end": "true" } }
      }
    })}\n`
  )
])

const send = async (response: http.ServerResponse, closed: Promise<unknown>, bytes: Buffer) => {
  for (let from = 0; from < bytes.length; from += chunk) {
    if (response.destroyed) return
    // a copy, as the same bytes are changed for the next round
    const part = Buffer.from(bytes.subarray(from, from + chunk))
    if (!response.write(part)) await Promise.race([closed, once(response, "drain")])
  }
}

const watch = async (response: http.ServerResponse, query: URLSearchParams) => {
  const closed = once(response, "close")
  response.writeHead(200, { "content-type": "application/json" })
  // Left open, as a watch is: the client ends it when it has seen all.
  if (query.get("resourceVersion") === "1") {
    for (let round = 0; round < events / 1000; round++) await send(response, closed, ofSome.round(round))
    return
  }
  if (query.has("sendInitialEvents")) await send(response, closed, initial)
  for (let round = 0; round < events / pods; round++) await send(response, closed, ofAll.round(round))
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost")
  if (url.searchParams.has("watch")) return void watch(response, url.searchParams)
  const body = url.searchParams.has("limit") ? small : list
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length })
  return response.end(body)
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  console.log(typeof address === "object" ? address?.port : address)
})
process.stdin.on("end", () => process.exit(0)).resume()
