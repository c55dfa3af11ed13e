import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as path from "node:path"
import { readFacts } from "../../codegen/Facts.ts"
import * as Model from "../../codegen/Model.ts"
import * as All from "../../src/Api/gen/All.ts"
import * as Resource from "../../src/Api/Resource.ts"
import { KubernetesClient } from "../../src/Client.ts"

const model = Model.make(readFacts(path.join(import.meta.dirname, "../../codegen/facts")))
const resources = model.resources.flatMap(({ members }) => members)

const membersOfVerb: { readonly [verb: string]: ReadonlyArray<string> } = {
  get: ["get", "getOption"],
  list: ["list", "listAll"],
  watch: ["watch"],
  create: ["create"],
  update: ["replace", "modify"],
  patch: ["patch", "apply"],
  delete: ["delete"],
  deletecollection: ["deleteCollection"]
}

const membersOfSubresource: { readonly [subresource: string]: ReadonlyArray<string> } = {
  approval: ["getApproval", "replaceApproval", "patchApproval"],
  binding: ["bind"],
  ephemeralcontainers: ["getEphemeralContainers", "replaceEphemeralContainers", "patchEphemeralContainers"],
  eviction: ["evict"],
  finalize: ["finalize"],
  resize: ["getResize", "replaceResize", "patchResize"],
  scale: ["getScale", "replaceScale", "patchScale", "scale"],
  status: ["getStatus", "replaceStatus", "patchStatus", "applyStatus", "modifyStatus"],
  token: ["createToken"]
}

it.effect("every service has at run time what the server offers, and stands for its kind", () =>
  Effect.gen(function* () {
    const context = yield* Layer.build(All.layer)
    for (const resource of resources) {
      const service: unknown = context.mapUnsafe.get(`effect-kubernetes/${resource.module}/${resource.service}`)
      assert.isObject(service, resource.service)
      if (typeof service !== "object" || service === null) continue
      const expected = resource.verbs
        .flatMap((verb) => membersOfVerb[verb] ?? [])
        .concat(resource.subresources.flatMap(({ name }) => membersOfSubresource[name] ?? []))
      assert.includeMembers(Object.keys(service), expected, resource.service)
      const descriptor = Option.getOrThrow(Resource.descriptor(service))
      assert.deepStrictEqual(
        [descriptor.group, descriptor.version, descriptor.plural, descriptor.kind, descriptor.scope === "Namespaced"],
        [resource.group, resource.version, resource.plural, resource.kind, resource.namespaced]
      )
      assert.deepStrictEqual(descriptor.verbs, resource.verbs)
      assert.deepStrictEqual(
        descriptor.subresources,
        resource.subresources.map(({ name }) => name)
      )
    }
  }).pipe(Effect.provide(Layer.mock(KubernetesClient, {})), Effect.scoped)
)
