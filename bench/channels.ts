/**
 * Exec and port-forward beside `kubectl`, on the control plane that `KUBECONFIG` names.
 *
 * The pod shares the network of its node, and that node is this machine: what is forwarded to are servers in this process,
 * the same ones for both. kubectl is the one that `KUBECTL` names, or the one in the path. Of its exec the start of the
 * process is taken off, as `kubectl version --client` measures it; of its port-forward only what goes through it counts.
 * This library's process has run the same before: kubectl comes compiled.
 */
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import * as net from "node:net"
import * as path from "node:path"
import { createInterface } from "node:readline"

const kubectl = process.env["KUBECTL"] ?? "kubectl"

const megabytes = 200
const size = megabytes * 1024 * 1024
const chunk = new Uint8Array(64 * 1024)
const chunks = size / chunk.length
const command = ["dd", "if=/dev/zero", "bs=64k", `count=${chunks}`]

/** What there is to compare, of one repetition: milliseconds of kubectl and of this library. */
export interface Pair {
  readonly benchmark: string
  readonly kubectl: number
  readonly own: number
  /** The peak of the memory of this library, in MB. */
  readonly peak?: number
}

/** Why there is nothing to compare, if so. */
export const missing = (): string | undefined => {
  if (process.env["KUBECONFIG"] === undefined) return "KUBECONFIG names no cluster"
  try {
    execFileSync(kubectl, ["get", "nodes"], { stdio: "ignore" })
    return undefined
  } catch {
    return `${kubectl} reaches no cluster: KUBECTL may name another one`
  }
}

const call = (...args: ReadonlyArray<string>) => execFileSync(kubectl, args, { encoding: "utf8" })

/** Runs with a pod that is deleted afterwards; on a real node where there is one, told by the label `real`. */
export const withPod = async (use: (pod: string) => Promise<void>): Promise<void> => {
  const name = `bench-${process.pid}`
  const isReal = call("get", "nodes", "-l", "real=true", "-o", "name") !== ""
  const spec = {
    hostNetwork: true,
    terminationGracePeriodSeconds: 0,
    ...(isReal ? { nodeSelector: { real: "true" } } : {}),
    tolerations: [{ operator: "Exists" }],
    containers: [{ name: "main", image: "busybox:1.35", command: ["sleep", "3600"] }]
  }
  const pod = { apiVersion: "v1", kind: "Pod", metadata: { name }, spec }
  execFileSync(kubectl, ["create", "-f", "-"], { input: JSON.stringify(pod), stdio: ["pipe", "ignore", "inherit"] })
  try {
    call("wait", "--for=condition=Ready", `pod/${name}`, "--timeout=60s")
    await use(name)
  } finally {
    call("delete", "pod", name, "--wait=false")
  }
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await run()
  return performance.now() - begin
}

const finished = async (program: string, args: ReadonlyArray<string>): Promise<string> => {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] })
  let text = ""
  child.stdout.on("data", (data) => (text += String(data)))
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: exit code ${code}`)
  return text
}

/** What it writes goes nowhere, which costs it the least. */
const thrownAway = async (...args: ReadonlyArray<string>): Promise<void> => {
  const [code] = await once(spawn(kubectl, args, { stdio: "ignore" }), "close")
  if (code !== 0) throw new Error(`${kubectl} ${args.join(" ")}: exit code ${code}`)
}

/** Runs one after the other, the second one first every other time. */
const inTurn = async (isEven: boolean, first: () => Promise<void>, second: () => Promise<void>) => {
  for (const run of isEven ? [first, second] : [second, first]) await run()
}

/** The output of one command. */
export const exec = async (compiled: string, pod: string, repetition: number): Promise<ReadonlyArray<Pair>> => {
  let theirs = Number.NaN
  let own = { milliseconds: Number.NaN, peak: Number.NaN, bytes: 0 }
  await inTurn(
    repetition % 2 === 0,
    async () => {
      const start = await timed(() => thrownAway("version", "--client"))
      theirs = (await timed(() => thrownAway("exec", pod, "--", ...command))) - start
    },
    async () => {
      own = JSON.parse(await finished(process.execPath, [path.join(compiled, "channels.js"), "exec", pod, ...command]))
    }
  )
  if (own.bytes !== size) throw new Error(`exec: ${own.bytes} bytes instead of ${size}`)
  return [{ benchmark: "exec", kubectl: theirs, own: own.milliseconds, peak: own.peak }]
}

// ---------------------------------------------------------------------------------------------------------------------
// Port-forward
// ---------------------------------------------------------------------------------------------------------------------

const listen = (handle: (socket: net.Socket) => void): Promise<net.Server> =>
  new Promise((resolve) => {
    const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      socket.on("error", () => {})
      handle(socket)
    })
    server.listen(0, "127.0.0.1", () => resolve(server))
  })

const portOf = (server: net.Server): string => {
  const address = server.address()
  return String(typeof address === "object" && address !== null ? address.port : 0)
}

const pour = async (socket: net.Socket): Promise<void> => {
  for (let i = 0; i < chunks; i++) if (!socket.write(chunk)) await once(socket, "drain")
}

const connected = async (port: number): Promise<net.Socket> => {
  const socket = net.connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true })
  await once(socket, "connect")
  return socket
}

const received = (socket: net.Socket, wanted: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let bytes = 0
    socket.on("data", (data) => {
      bytes += data.length
      if (bytes === wanted) resolve()
    })
    socket.on("close", () => reject(new Error(`${bytes} bytes instead of ${wanted}`)))
  })

const echoed = async (socket: net.Socket): Promise<void> => {
  socket.write("x")
  await once(socket, "data")
}

/** All that one connection brings. */
const down = async (port: number): Promise<void> => {
  const socket = await connected(port)
  await received(socket, size)
  socket.destroy()
}

/** All that one connection takes; the other side says when it has it. */
const up = async (port: number): Promise<void> => {
  const socket = await connected(port)
  await Promise.all([pour(socket), received(socket, 1)])
  socket.destroy()
}

const middle = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Until the first byte has come back, on a connection that is made for it, and that the ones before do not wait for. */
const opening = async (port: number): Promise<number> => {
  const times: Array<number> = []
  for (let i = 0; i < 21; i++) {
    times.push(
      await timed(async () => {
        const socket = await connected(port)
        await echoed(socket)
        socket.end()
        socket.on("error", () => {})
      })
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return middle(times)
}

const roundTrip = async (port: number): Promise<number> => {
  const socket = await connected(port)
  const times: Array<number> = []
  for (let i = 0; i < 300; i++) times.push(await timed(() => echoed(socket)))
  socket.destroy()
  return middle(times)
}

/** Many at once. */
const burst = (port: number): Promise<number> =>
  timed(() =>
    Promise.all(
      Array.from({ length: 30 }, async () => {
        const socket = await connected(port)
        await echoed(socket)
        socket.end()
        socket.on("error", () => {})
      })
    )
  )

const measures: ReadonlyArray<
  readonly [benchmark: string, port: "source" | "sink" | "echo", measure: (port: number) => Promise<number>]
> = [
  ["pf down", "source", (port) => timed(() => down(port))],
  ["pf up", "sink", (port) => timed(() => up(port))],
  ["pf trip", "echo", roundTrip],
  ["pf open", "echo", opening],
  ["pf burst", "echo", burst]
]

/** A process that forwards ports, until it is told to end. */
interface Forwarder {
  readonly ports: ReadonlyArray<number>
  readonly end: () => void
}

const lines = (child: ReturnType<typeof spawn>) => {
  if (child.stdout === null) throw new Error("no output")
  return createInterface(child.stdout)
}

const ownForward = async (compiled: string, pod: string, remote: ReadonlyArray<string>): Promise<Forwarder> => {
  const child = spawn(process.execPath, [path.join(compiled, "channels.js"), "forward", pod, ...remote], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  for await (const line of lines(child)) return { ports: JSON.parse(line), end: () => child.stdin.end() }
  throw new Error("effect-kubernetes forwards nothing")
}

const theirForward = async (pod: string, remote: ReadonlyArray<string>): Promise<Forwarder> => {
  const args = ["port-forward", "--address", "127.0.0.1", pod, ...remote.map((port) => `:${port}`)]
  const child = spawn(kubectl, args, { stdio: ["ignore", "pipe", "inherit"] })
  const ports = new Map<string, number>()
  const reading = lines(child)
  await new Promise<void>((resolve, reject) => {
    child.once("close", () => reject(new Error("kubectl forwards nothing")))
    reading.on("line", (line) => {
      const [, local, to] = /:(\d+) -> (\d+)$/.exec(line) ?? []
      if (local !== undefined && to !== undefined) ports.set(to, Number(local))
      if (ports.size === remote.length) resolve()
    })
  })
  return { ports: remote.map((port) => ports.get(port) ?? 0), end: () => child.kill() }
}

/** What goes through forwarded ports, of each repetition; both forwarders run all the time. */
export const forward = async (compiled: string, pod: string, repetitions: number): Promise<ReadonlyArray<Pair>> => {
  const servers = {
    source: await listen((socket) => void pour(socket).catch(() => {})),
    sink: await listen(
      (socket) =>
        void received(socket, size).then(
          () => socket.write("."),
          () => {}
        )
    ),
    echo: await listen((socket) => socket.pipe(socket))
  }
  const names = ["source", "sink", "echo"] as const
  const remote = names.map((name) => portOf(servers[name]))
  const own = await ownForward(compiled, pod, remote)
  const theirs = await theirForward(pod, remote)
  const pairs: Array<Pair> = []
  try {
    for (const { ports } of [own, theirs]) await opening(ports[names.indexOf("echo")] ?? 0)
    for (let i = 0; i < repetitions; i++) {
      for (const [benchmark, name, measure] of measures) {
        const of = ({ ports }: Forwarder) => measure(ports[names.indexOf(name)] ?? 0)
        const times = { kubectl: Number.NaN, own: Number.NaN }
        await inTurn(
          i % 2 === 0,
          async () => void (times.kubectl = await of(theirs)),
          async () => void (times.own = await of(own))
        )
        pairs.push({ benchmark, ...times })
      }
    }
  } finally {
    own.end()
    theirs.end()
    for (const server of Object.values(servers)) server.close()
  }
  return pairs
}
