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

const changes = Buffer.from(Array.from({ length: 1000 }, (_, i) => line("MODIFIED", i, 20_000 + i)).join(""))
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

/** One change of each pod; the versions, of six digits, are written into it anew for each round. */
const firstVersion = 100_000
const updates = Buffer.concat(
  Array.from({ length: pods }, (_, i) => Buffer.from(line("MODIFIED", i, firstVersion + i)))
)
const versionsAt: Array<number> = []
for (let i = 0, from = 0; i < pods; i++) {
  from = updates.indexOf(`"resourceVersion":"${firstVersion + i}"`, from) + '"resourceVersion":"'.length
  versionsAt.push(from)
}

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
    for (let seen = 0; seen < events; seen += 1000) await send(response, closed, changes)
    return
  }
  if (query.has("sendInitialEvents")) await send(response, closed, initial)
  for (let round = 0; round < events / pods; round++) {
    for (const [i, at] of versionsAt.entries()) updates.write(String(firstVersion + round * pods + i), at, "latin1")
    await send(response, closed, updates)
  }
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
