import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as NodeKubernetes from "effect-kubernetes/Node"
import * as ApiServer from "effect-kubernetes/Testing/ApiServer"
import * as Http from "effect-kubernetes/Testing/Http"
import { verbs } from "../suite/verbs.ts"

const features = { apply: false }

verbs("the API server in memory, in process", ApiServer.layer, features)

verbs(
  "the API server in memory, over HTTP",
  Layer.unwrap(Effect.map(Http.serve(), ({ kubeconfig }) => NodeKubernetes.layerFromString(kubeconfig))).pipe(
    Layer.provide(ApiServer.layer)
  ),
  features
)
