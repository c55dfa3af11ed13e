/** `node:http` and `JSON.parse`: nothing can be read and parsed with less. */
import * as http from "node:http"
import { report, work } from "./subject.ts"

const get = (path: string) =>
  new Promise<http.IncomingMessage>((resolve) => http.get(`http://127.0.0.1:${work.port}${path}`, resolve))

interface Pod {
  readonly metadata: { readonly name: string }
}

const read = async (path: string): Promise<ReadonlyArray<Pod>> => {
  const response = await get(path)
  const chunks: Array<Buffer> = []
  for await (const chunk of response) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString("utf8")).items
}

const pods = "/api/v1/namespaces/default/pods"
const list = async () => (await read(pods)).length
const start = async () => (await read(`${pods}?limit=1`)).length

/** Follows a watch until that many events came. */
const follow = async (resourceVersion: string, onPod: (pod: Pod) => void) => {
  const response = await get(`${pods}?watch=true&resourceVersion=${resourceVersion}`)
  let seen = 0
  let pending: Buffer | undefined
  await new Promise<void>((resolve) => {
    response.on("data", (data: Buffer) => {
      const chunk = pending === undefined ? data : Buffer.concat([pending, data])
      let from = 0
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        onPod(JSON.parse(chunk.toString("utf8", from, at)).object)
        seen++
        from = at + 1
      }
      pending = from < chunk.length ? chunk.subarray(from) : undefined
      if (seen >= work.events) resolve()
    })
  })
  response.destroy()
}

const watch = async () => {
  let seen = 0
  await follow("1", (pod) => {
    if (pod.metadata.name !== undefined) seen++
  })
  return seen
}

const store = async () => {
  const known = new Map<string, Pod>()
  for (const pod of await read(pods)) known.set(pod.metadata.name, pod)
  await follow(work.listed, (pod) => known.set(pod.metadata.name, pod))
  return known.size
}

await report({ list, watch, store, start }[work.benchmark] ?? list)
