/** What a subject is asked to do, and how it tells. */
const [benchmark = "", port = "", mode] = process.argv.slice(2)

export const work = {
  benchmark,
  port,
  decode: mode === "late" ? "late" : "eager",
  events: 50_000,
  pods: 10_000,
  /** The versions of the list, and of the last change that follows it. */
  listed: "10000",
  last: "149999"
} as const

export const kubeconfig = {
  apiVersion: "v1",
  kind: "Config",
  "current-context": "bench",
  clusters: [{ name: "bench", cluster: { server: `http://127.0.0.1:${port}` } }],
  users: [{ name: "bench", user: {} }],
  contexts: [{ name: "bench", context: { cluster: "bench", user: "bench", namespace: "default" } }]
}

/**
 * Runs the work once and prints how many milliseconds it took, and how many of CPU time in all threads. Of a start, the
 * CPU time is that of the whole process, and its time is taken from outside.
 */
export const report = async (run: () => Promise<number>): Promise<never> => {
  const used = benchmark === "start" ? { user: 0, system: 0 } : process.cpuUsage()
  const begin = performance.now()
  const count = await run()
  const milliseconds = performance.now() - begin
  const { system, user } = process.cpuUsage(used)
  const expected = { list: work.pods, watch: work.events, store: work.pods, start: 1 }[benchmark]
  if (count !== expected) throw new Error(`${benchmark}: ${count} objects instead of ${expected}`)
  const cpu = (user + system) / 1000
  process.stdout.write(JSON.stringify({ milliseconds, cpu, peak: process.resourceUsage().maxRSS / 1024 }) + "\n")
  process.exit(0)
}
