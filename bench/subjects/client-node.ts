/** The official client, as its documentation uses it. */
import { CoreV1Api, KubeConfig, makeInformer, Watch } from "@kubernetes/client-node"
import { kubeconfig, report, work } from "./subject.ts"

const config = new KubeConfig()
// It takes plain HTTP only from a cluster that is marked so.
const clusters = kubeconfig.clusters.map(({ cluster, name }) => ({
  name,
  cluster: { ...cluster, "insecure-skip-tls-verify": true }
}))
config.loadFromString(JSON.stringify({ ...kubeconfig, clusters }))

const list = async () => {
  const api = config.makeApiClient(CoreV1Api)
  const pods = await api.listNamespacedPod({
    namespace: "default",
    ...(work.benchmark === "start" ? { limit: 1 } : {})
  })
  return pods.items.length
}

const watch = () =>
  new Promise<number>((resolve, reject) => {
    let seen = 0
    const started = new Watch(config).watch(
      "/api/v1/namespaces/default/pods",
      { resourceVersion: "1" },
      (_type, object: { readonly metadata: { readonly name?: string } }) => {
        if (object.metadata.name !== undefined) seen++
        if (seen === work.events) {
          resolve(seen)
          void started.then((request) => request.abort())
        }
      },
      () => resolve(seen)
    )
    started.catch(reject)
  })

const store = async () => {
  const api = config.makeApiClient(CoreV1Api)
  const informer = makeInformer(config, "/api/v1/namespaces/default/pods", () =>
    api.listNamespacedPod({ namespace: "default" })
  )
  let updates = 0
  const complete = new Promise<void>((resolve, reject) => {
    informer.on("update", () => {
      updates++
      if (updates === work.events) resolve()
    })
    informer.on("error", reject)
  })
  await informer.start()
  await complete
  return informer.list().length
}

await report({ watch, store }[work.benchmark] ?? list)
