/** Which object an error is about, and how messages say it. */
import * as Effect from "effect/Effect"
import type { ObjectInfo } from "../../KubernetesError.ts"
import type { InNamespace } from "../Options.ts"
import * as Services from "./service.ts"

interface AnyObject {
  readonly kind?: string | undefined
  readonly metadata?: { readonly name?: string | undefined; readonly namespace?: string | undefined } | undefined
}

const make = (kind: string | undefined, namespace: string | undefined, name: string): ObjectInfo => ({
  ...(kind !== undefined && { kind }),
  ...(namespace !== undefined && { namespace }),
  name
})

export const ofObject = ({ kind, metadata }: AnyObject): ObjectInfo =>
  make(kind, metadata?.namespace, metadata?.name ?? "")

/** What that name stands for at an endpoint; of a mock nothing else is known. */
export const ofName = (endpoint: object, name: string, { namespace }: InNamespace): Effect.Effect<ObjectInfo> => {
  const service = Services.find(endpoint)
  if (service === undefined) return Effect.succeed(make(undefined, namespace, name))
  const { client, descriptor } = service
  if (descriptor.scope === "Cluster") return Effect.succeed(make(descriptor.kind, undefined, name))
  return namespace === undefined
    ? Effect.map(client.defaultNamespace, (own) => make(descriptor.kind, own, name))
    : Effect.succeed(make(descriptor.kind, namespace, name))
}

/** `Pod default/web-0`. */
export const text = ({ kind, name, namespace }: ObjectInfo): string =>
  `${kind === undefined ? "" : `${kind} `}${namespace === undefined ? "" : `${namespace}/`}${name}`
