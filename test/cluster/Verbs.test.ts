import * as NodeKubernetes from "effect-kubernetes/Node"
import { verbs } from "../suite/verbs.ts"
import * as Cluster from "./Cluster.ts"

verbs("a real API server, by client certificate", Cluster.layer, { apply: true })

if (Cluster.tokenKubeconfig !== undefined) {
  verbs("a real API server, by token", NodeKubernetes.layerFromFile(Cluster.tokenKubeconfig), { apply: true })
}
