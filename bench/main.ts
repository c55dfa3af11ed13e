/**
 * Ratios against raw `node:http` + `JSON.parse` and `@kubernetes/client-node`, measured in one run.
 *
 * Each repetition runs every subject once, each in a fresh process; ratios are taken within a repetition and their median
 * is printed, of the time on the clock and of the CPU time that was used. Absolute times depend on the machine, and those
 * on the clock on what else it does. Exec and port-forward are compared with `kubectl`, where `KUBECONFIG` names a cluster
 * for them (`channels.ts`). `--json` prints one object a line, `--only NAME` runs one benchmark, `--repetitions N`
 * sets how often (default 5).
 */
import { spawn, spawnSync } from "node:child_process"
import * as path from "node:path"
import { parseArgs } from "node:util"
import { rolldown } from "rolldown"
import { bundleSizes } from "./bundle.ts"
import * as Channels from "./channels.ts"

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    repetitions: { type: "string", default: "5" }
  }
})
const root = path.join(import.meta.dirname, "..")
const subjects = ["raw", "client-node", "effect-kubernetes"]
/** With objects that are decoded when they are first read, which none is. */
const withLate = [...subjects, "effect-kubernetes late"]
/** The subjects as JavaScript, so that no start includes the stripping of types. */
const compiled = path.join(root, ".cache", "bench")

interface Row {
  readonly benchmark: string
  readonly subject: string
  readonly median: number
  readonly unit: string
  readonly ratio: number
  /** Milliseconds of CPU time, and their ratio. */
  readonly cpu?: number
  readonly cpuRatio?: number
  readonly peak?: number
}

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

const print = (row: Row) => {
  const { benchmark, cpu, cpuRatio, median, peak, ratio, subject, unit } = row
  if (options.json) {
    const rounded = { median: round(median, 1), ratio: round(ratio, 2) }
    const used = cpu === undefined || cpuRatio === undefined ? {} : { cpu: round(cpu, 1), cpuRatio: round(cpuRatio, 2) }
    return console.log(JSON.stringify({ ...row, ...rounded, ...used }))
  }
  const used =
    cpu === undefined || cpuRatio === undefined
      ? []
      : [`${cpu.toFixed(1)} ms CPU`.padStart(15), `x ${cpuRatio.toFixed(2)}`.padStart(8)]
  console.log(
    [
      benchmark.padEnd(8),
      subject.padEnd(34),
      `${median.toFixed(1)} ${unit}`.padStart(12),
      `x ${ratio.toFixed(2)}`.padStart(8),
      ...used,
      (peak === undefined ? "" : `${Math.round(peak)} MB peak`).padStart(14)
    ].join("  ")
  )
}

interface Run {
  readonly milliseconds: number
  readonly cpu: number
  readonly peak: number
}

/** One run of a subject in a process of its own; `whole` times the process from outside. */
const run = (subject: string, args: ReadonlyArray<string>, whole: boolean): Run => {
  const [file, ...mode] = subject.split(" ")
  const begin = performance.now()
  const { error, status, stderr, stdout } = spawnSync(
    process.execPath,
    [path.join(compiled, `${file}.js`), ...args, ...mode],
    { encoding: "utf8", timeout: 120_000 }
  )
  const elapsed = performance.now() - begin
  if (status !== 0) throw new Error(`${subject} ${args[0]}: ${error?.message ?? stderr}`)
  const measured: Run = JSON.parse(stdout)
  return whole ? { ...measured, milliseconds: elapsed } : measured
}

/** Runs the subjects in turn, each time another one first; ratios are to `base` within the same repetition. */
const compare = (
  benchmark: string,
  base: string,
  port: string,
  { of: subjects, whole = false }: { readonly of: ReadonlyArray<string>; readonly whole?: boolean }
) => {
  const runs = subjects.map((): Array<Run> => [])
  for (let i = 0; i < Number(options.repetitions); i++) {
    for (let j = 0; j < subjects.length; j++) {
      const s = (i + j) % subjects.length
      runs[s]?.push(run(subjects[s] ?? "", [benchmark, port], whole))
    }
  }
  const bases = runs[subjects.indexOf(base)] ?? []
  for (const [s, subject] of subjects.entries()) {
    const own = runs[s] ?? []
    const ratio = (of: (one: Run) => number) =>
      median(own.flatMap((one, i) => bases.slice(i, i + 1).map((other) => of(one) / of(other))))
    print({
      benchmark,
      subject,
      median: median(own.map((one) => one.milliseconds)),
      unit: "ms",
      ratio: ratio((one) => one.milliseconds),
      cpu: median(own.map((one) => one.cpu)),
      cpuRatio: ratio((one) => one.cpu),
      peak: median(own.map((one) => one.peak))
    })
  }
}

/** Until a module is imported, in a process of its own; any but `effect` itself on top of that. */
const importTime = (specifier: string): Pick<Run, "milliseconds" | "cpu"> => {
  const code = `
    if (${specifier !== "effect"}) await import("effect")
    const used = process.cpuUsage()
    const begin = performance.now()
    await import(${JSON.stringify(specifier)})
    const milliseconds = performance.now() - begin
    const { system, user } = process.cpuUsage(used)
    console.log(JSON.stringify({ milliseconds, cpu: (user + system) / 1000 }))`
  return JSON.parse(
    spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" }).stdout
  )
}

const imports = () => {
  const specifiers = ["effect", "effect-kubernetes/Api/CoreV1", "@kubernetes/client-node"]
  const runs = specifiers.map((): Array<Pick<Run, "milliseconds" | "cpu">> => [])
  for (let i = 0; i < Number(options.repetitions) * 2; i++) {
    for (const [s, specifier] of specifiers.entries()) runs[s]?.push(importTime(specifier))
  }
  const medians = runs.map((own) => ({
    milliseconds: median(own.map((one) => one.milliseconds)),
    cpu: median(own.map((one) => one.cpu))
  }))
  for (const [s, own] of medians.entries()) {
    print({
      benchmark: "import",
      subject: s === 0 ? "effect" : `+ ${specifiers[s]}`,
      median: own.milliseconds,
      unit: "ms",
      ratio: own.milliseconds / (medians[0]?.milliseconds ?? Number.NaN),
      cpu: own.cpu,
      cpuRatio: own.cpu / (medians[0]?.cpu ?? Number.NaN)
    })
  }
}

const bundles = async () => {
  const sizes = await bundleSizes()
  for (const { gzip, name } of sizes) {
    print({
      benchmark: "bundle",
      subject: name,
      median: gzip / 1024,
      unit: "KB gz",
      ratio: gzip / (sizes[0]?.gzip ?? 1)
    })
  }
}

const compareChannels = (pairs: ReadonlyArray<Channels.Pair>) => {
  for (const [benchmark, own] of Map.groupBy(pairs, ({ benchmark }) => benchmark)) {
    const [{ peak } = {}] = own
    print({ benchmark, subject: "kubectl", median: median(own.map((one) => one.kubectl)), unit: "ms", ratio: 1 })
    print({
      benchmark,
      subject: "effect-kubernetes",
      median: median(own.map((one) => one.own)),
      unit: "ms",
      ratio: median(own.map((one) => one.own / one.kubectl)),
      ...(peak === undefined ? {} : { peak: median(own.map((one) => one.peak ?? Number.NaN)) })
    })
  }
}

/** Beside kubectl, on a cluster, where there is one. */
const channels = async (benchmark: string, run: (pod: string) => Promise<ReadonlyArray<Channels.Pair>>) => {
  const reason = Channels.missing()
  if (reason !== undefined) return console.error(`${benchmark.padEnd(8)}  skipped: ${reason}`)
  await Channels.withPod(async (pod) => compareChannels(await run(pod)))
}

const exec = async (pod: string) => {
  const pairs: Array<Channels.Pair> = []
  for (let i = 0; i < Number(options.repetitions); i++) pairs.push(...(await Channels.exec(compiled, pod, i)))
  return pairs
}

const build = spawnSync(
  process.execPath,
  [path.join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
  {
    cwd: root,
    encoding: "utf8"
  }
)
if (build.status !== 0) throw new Error(build.stdout + build.stderr)

const bundle = await rolldown({
  input: [...subjects, "channels"].map((subject) => path.join(import.meta.dirname, "subjects", `${subject}.ts`)),
  external: /^[^./]/,
  platform: "node"
})
await bundle.write({ dir: compiled, format: "esm" })

const server = spawn(process.execPath, [path.join(import.meta.dirname, "server.ts")], {
  stdio: ["pipe", "pipe", "inherit"]
})
const port = await new Promise<string>((resolve) => server.stdout.once("data", (data) => resolve(String(data).trim())))

const benchmarks: { readonly [name: string]: () => void | Promise<void> } = {
  list: () => compare("list", "raw", port, { of: subjects }),
  watch: () => compare("watch", "raw", port, { of: withLate }),
  store: () => compare("store", "raw", port, { of: withLate }),
  exec: () => channels("exec", exec),
  forward: () => channels("forward", (pod) => Channels.forward(compiled, pod, Number(options.repetitions))),
  start: () => compare("start", "client-node", port, { of: subjects, whole: true }),
  import: imports,
  bundle: bundles
}

try {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (options.only === undefined || options.only === name) await benchmark()
  }
} finally {
  server.stdin.end()
}
