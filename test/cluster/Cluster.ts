/**
 * The control plane that these suites run on.
 *
 * `KUBECONFIG` names its kubeconfig. `CLUSTER` and `CLUSTER_DIR` may name a script and a folder with which it can be
 * compacted, killed and started: `$CLUSTER compact|kill|start $CLUSTER_DIR [NAME]`; what needs that is skipped without.
 */
import { execFileSync } from "node:child_process"
import * as path from "node:path"
import * as NodeKubernetes from "effect-kubernetes/Node"

const { CLUSTER: script, CLUSTER_DIR: folder, KUBECONFIG } = process.env

/** Whether programs of the control plane can be reached from here. */
export const controlled = script !== undefined && folder !== undefined

const file = (name: string): string => {
  if (folder !== undefined) return path.join(folder, name)
  if (KUBECONFIG === undefined || KUBECONFIG === "") {
    throw new Error("these tests need a cluster: set KUBECONFIG to its kubeconfig")
  }
  return KUBECONFIG
}

/** The administrator, by client certificate. */
export const kubeconfig = file("kubeconfig")

/** The same rights by bearer token, and a user without any. */
export const tokenKubeconfig = folder === undefined ? undefined : file("kubeconfig-token")
export const readerKubeconfig = folder === undefined ? undefined : file("kubeconfig-reader")

export const layer = NodeKubernetes.layerFromFile(kubeconfig)

const run = (...args: ReadonlyArray<string>): string => {
  if (script === undefined || folder === undefined) throw new Error("CLUSTER and CLUSTER_DIR are not set")
  const [verb = "", ...rest] = args
  return execFileSync(script, [verb, folder, ...rest], { encoding: "utf8" }).trim()
}

/** Compacts etcd at its newest revision. */
export const compact = (): string => run("compact")
export const kill = (program: string): string => run("kill", program)
export const start = (program: string): string => run("start", program)
