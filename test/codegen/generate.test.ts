import { assert, describe, it } from "@effect/vitest"
import * as fs from "node:fs"
import * as path from "node:path"
import { emit } from "../../codegen/Emit.ts"
import { readFacts, shorten } from "../../codegen/Facts.ts"
import * as Model from "../../codegen/Model.ts"
import * as Fields from "../../src/Testing/gen/Fields.ts"
import * as Resources from "../../src/Testing/gen/Resources.ts"

const root = path.join(import.meta.dirname, "../..")
const facts = readFacts(path.join(root, "codegen/facts"))
const model = Model.make(facts)
const files = emit(facts)
const definitions = model.definitions.flatMap(({ members }) => members)
const resources = model.resources.flatMap(({ members }) => members)
const fields = definitions.flatMap(({ fields }) => fields)

const definition = (id: string): Model.Definition => {
  const found = definitions.find((definition) => definition.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const field = (id: string, name: string): Model.Field | undefined =>
  definition(id).fields.find((field) => field.name === name)

const textOf = (directory: string, name: string): string => {
  const found = files[directory]?.find(({ path }) => path === name)
  if (found === undefined) throw new Error(`no ${directory}/${name}`)
  return found.text
}

/** What a module exports under a name, from its doc comment to the next blank line. */
const exported = (text: string, name: string): string =>
  text.split("\n\n").find((part) => new RegExp(`^export (interface|type|class) ${name}\\b`, "m").test(part)) ?? ""

describe("generate", () => {
  it("gives the same bytes every time", () => {
    assert.deepStrictEqual(emit(readFacts(path.join(root, "codegen/facts"))), files)
  })

  it.each(Object.keys(files))("what is committed in %s is what the facts give, and nothing else", (directory) => {
    const expected = Object.fromEntries((files[directory] ?? []).map(({ path, text }) => [path, text]))
    const committed = Object.fromEntries(
      fs
        .readdirSync(path.join(root, directory))
        .map((name) => [name, fs.readFileSync(path.join(root, directory, name), "utf8")])
    )
    assert.deepStrictEqual(Object.keys(committed).toSorted(), Object.keys(expected).toSorted())
    for (const [name, text] of Object.entries(expected)) {
      assert.isTrue(committed[name] === text, `${directory}/${name} is stale: npm run generate`)
    }
  })

  it("every export says what it is", () => {
    for (const { path, text } of Object.values(files).flat()) {
      const lines = text.split("\n")
      assert.match(text, /^\/\*\*[^]*?@since \d+\.\d+\.\d+\n \*\//, path)
      for (const [index, line] of lines.entries()) {
        if (!line.startsWith("export ")) continue
        assert.match(lines[index - 1] ?? "", /^\/\*\* \S.* \*\/$/, `${path}: ${line}`)
      }
    }
  })
})

describe("the facts", () => {
  it("hold the whole release", () => {
    assert.deepStrictEqual(
      {
        version: model.version,
        modules: model.definitions.length,
        definitions: definitions.length,
        fields: fields.length,
        required: fields.filter(({ required }) => required).length,
        enums: fields.filter((field) => field.enum !== undefined).length,
        listTypes: fields.filter(({ list }) => list !== undefined).length,
        mergeKeys: fields.filter(({ patchKey }) => patchKey !== undefined).length,
        groupVersions: model.resources.length,
        resources: resources.length,
        namespaced: resources.filter(({ namespaced }) => namespaced).length,
        watchable: resources.filter(({ verbs }) => verbs.includes("watch")).length,
        status: resources.filter(({ subresources }) => subresources.some(({ name }) => name === "status")).length,
        scale: resources.filter(({ subresources }) => subresources.some(({ name }) => name === "scale")).length,
        deletedObjects: resources.filter(({ deleteReturns }) => deleteReturns === "Object").length
      },
      {
        version: "1.36",
        modules: 38,
        definitions: 763,
        fields: 3137,
        required: 701,
        enums: 122,
        listTypes: 407,
        mergeKeys: 68,
        groupVersions: 36,
        resources: 95,
        namespaced: 43,
        watchable: 87,
        status: 37,
        scale: 4,
        deletedObjects: 28
      }
    )
  })

  it("give every kind once", () => {
    const kinds = definitions.flatMap(({ gvk }) => (gvk === undefined ? [] : [`${Model.apiVersion(gvk)} ${gvk.kind}`]))
    assert.strictEqual(kinds.length, 191)
    assert.strictEqual(new Set(kinds).size, kinds.length)
  })

  it("name no type that is not defined", () => {
    const ids = new Set(definitions.map(({ id }) => id))
    const types = definitions.flatMap(({ fields, union = [] }) => fields.map(({ type }) => type).concat(union))
    const unknown = types
      .flatMap((type) => Model.refOf(type) ?? [])
      .filter(({ module, name }) => !ids.has(`${module}.${name}`))
    assert.deepStrictEqual(unknown, [])
    for (const { kind, listKind, module } of resources) {
      assert.isTrue(ids.has(`${module}.${kind}`), kind)
      assert.isTrue(listKind === undefined || ids.has(`${module}.${listKind}`), kind)
    }
  })

  it("deprecate only what is there", () => {
    for (const id of Object.keys(facts.deprecations)) {
      const [module = "", name = "", field] = id.split(".")
      const { fields } = definition(`${module}.${name}`)
      assert.isTrue(field === undefined || fields.some(({ name }) => name === field), id)
    }
  })

  it("hold no text of the documents", () => {
    for (const file of ["definitions", "resources"]) {
      const text = fs.readFileSync(path.join(root, `codegen/facts/${file}.json`), "utf8")
      const words = [...text.matchAll(/"([^"]*)"/g)]
        .map((match) => match[1] ?? "")
        .filter((value) => value.split(" ").length > 3)
      assert.deepStrictEqual(words, [])
    }
  })

  it("know the names and the order of the groups", () => {
    assert.deepStrictEqual(
      model.groups.find(({ name }) => name === "resource.k8s.io"),
      { name: "resource.k8s.io", versions: ["v1", "v1beta2", "v1beta1", "v1alpha3"] }
    )
    const served = model.groups.flatMap(({ name, versions }) => versions.map((version) => `${name}/${version}`))
    const expected = new Set(resources.map(({ group, version }) => `${group}/${version}`))
    assert.deepStrictEqual(served.toSorted(), [...expected].toSorted())
  })

  it("know what the documents leave out or tell wrongly", () => {
    const pods = resources.filter(({ plural }) => plural === "pods")
    assert.deepStrictEqual(
      pods.map(({ categories, deleteReturns, shortNames, singular }) => ({
        categories,
        deleteReturns,
        shortNames,
        singular
      })),
      [{ categories: ["all"], deleteReturns: "Object", shortNames: ["po"], singular: "pod" }]
    )
    assert.deepStrictEqual(
      pods.flatMap(({ subresources }) => subresources).find(({ name }) => name === "eviction"),
      { name: "eviction", group: "policy", version: "v1", kind: "Eviction", verbs: ["create"] }
    )
    const bindings = resources.find(({ plural }) => plural === "bindings")
    assert.deepStrictEqual(bindings?.createReturns, { _tag: "Ref", module: "MetaV1", name: "Status" })
    assert.deepStrictEqual(field("CoreV1.Container", "ports"), {
      name: "ports",
      type: { _tag: "Array", item: { _tag: "Ref", module: "CoreV1", name: "ContainerPort" } },
      required: false,
      deprecated: undefined,
      list: "map",
      keys: ["containerPort", "protocol"],
      patch: ["merge"],
      patchKey: "containerPort"
    })
    assert.deepStrictEqual(field("CoreV1.ContainerPort", "protocol"), {
      name: "protocol",
      type: { _tag: "Leaf", leaf: "string" },
      required: false,
      deprecated: undefined,
      default: "TCP",
      enum: ["SCTP", "TCP", "UDP"]
    })
  })
})

describe("the emitted schemas", () => {
  const core = textOf("src/Schema/gen", "CoreV1.ts")

  it("are an interface for people and a node for the decoder", () => {
    assert.strictEqual(
      exported(core, "ContainerPort"),
      `/** Type of \`Container.ports\`, \`EphemeralContainer.ports\`. */
export interface ContainerPort {
  readonly containerPort: number
  readonly hostIP?: string | undefined
  readonly hostPort?: number | undefined
  readonly name?: string | undefined
  /** default \`"TCP"\` */
  readonly protocol?: "SCTP" | "TCP" | "UDP" | (string & {}) | undefined
}
/** Schema of \`ContainerPort\`. */
export const ContainerPort: Schema.Codec<ContainerPort> = /*#__PURE__*/ k.object<ContainerPort>("CoreV1.ContainerPort", () => ({
  containerPort: k.int32,
  hostIP: k.string,
  hostPort: k.int32,
  name: k.string,
  protocol: k.string
}), ["containerPort"])`
    )
  })

  it("tell the facts of a field and nothing else", () => {
    assert.include(
      exported(core, "Secret"),
      "  /** base64 */\n  readonly data?: { readonly [key: string]: string } | undefined\n"
    )
    assert.include(
      exported(core, "PodSpec"),
      "  /** list-type map by name */\n  readonly containers: ReadonlyArray<Container>\n"
    )
    assert.include(exported(core, "PodSpec"), "  /** int64 */\n  readonly activeDeadlineSeconds?: number | undefined\n")
    assert.include(
      exported(core, "PodSpec"),
      "  /** @deprecated use `serviceAccountName` */\n  readonly serviceAccount?:"
    )
    assert.match(exported(core, "Pod"), /^\/\*\* `v1` Pod, namespaced\. \[Reference\]\(https:\S+v1\.36\/#pod-v1-core\)/)
  })

  it("do not insist on a time, which a server sends as null where it is not set", () => {
    const times = definitions.flatMap(({ fields, id, module, name }) =>
      fields.flatMap((field) =>
        field.required && field.type._tag === "Leaf" && /time/i.test(field.type.leaf)
          ? [[`${id}.${field.name}`, exported(textOf("src/Schema/gen", `${module}.ts`), name), field.name] as const]
          : []
      )
    )
    assert.deepStrictEqual(
      times.map(([id]) => id),
      ["EventsV1.Event.eventTime", "EventsV1.EventSeries.lastObservedTime", "MetaV1.Condition.lastTransitionTime"]
    )
    for (const [id, text, name] of times) {
      assert.match(text, new RegExp(`readonly ${name}\\?: `), id)
      assert.notMatch(text, new RegExp(`\\[.*"${name}".*\\]\\)$`, "m"), id)
    }
  })

  it("give leaves of their own their types", () => {
    assert.include(
      exported(core, "ResourceRequirements"),
      "readonly limits?: { readonly [key: string]: Quantity } | undefined"
    )
    assert.include(exported(core, "HTTPGetAction"), "readonly port: IntOrString\n")
    assert.include(
      exported(textOf("src/Schema/gen", "CoordinationV1.ts"), "LeaseSpec"),
      "readonly renewTime?: MicroTime | undefined"
    )
  })

  it("tie the knot of recursive schemas and unions", () => {
    const text = textOf("src/Schema/gen", "ApiextensionsV1.ts")
    assert.include(exported(text, "JSONSchemaProps"), "  not: JSONSchemaProps,\n")
    assert.include(
      exported(text, "JSONSchemaPropsOrArray"),
      `k.alias<JSONSchemaPropsOrArray>("ApiextensionsV1.JSONSchemaPropsOrArray", () => k.union(JSONSchemaProps, k.array(JSONSchemaProps)))`
    )
  })
})

describe("the emitted services", () => {
  it("annotate their layers where the compiler keeps the annotation: at the beginning of a line", () => {
    const lines = (files["src/Api/gen"] ?? []).flatMap(({ text }) => text.split("\n"))
    const layers = lines.flatMap((line, index) => (line.startsWith("  static readonly layer") ? [index] : []))
    assert.strictEqual(layers.length, 95)
    for (const index of layers) {
      assert.match(lines[index] ?? "", / =$/)
      assert.match(lines[index + 1] ?? "", /^    \/\*#__PURE__\*\/ Service\.layer\(\(\) => \w+, \(\) => \(\{$/)
    }
  })

  it("have the names of their kinds in the plural", () => {
    assert.includeMembers(
      resources.map(({ service }) => service),
      ["Pods", "Endpoints", "NetworkPolicies", "CSIStorageCapacities", "Ingresses", "APIServices", "IPAddresses"]
    )
  })

  it.each([
    ["CoreV1", "ComponentStatuses", "Shape.ClusterRead<CoreV1.ComponentStatus>"],
    ["CoreV1", "Bindings", "Shape.NamespacedCreate<CoreV1.Binding, MetaV1.Status>"],
    ["AuthorizationV1", "SelfSubjectAccessReviews", "Shape.ClusterCreate<AuthorizationV1.SelfSubjectAccessReview>"],
    [
      "CoreV1",
      "Namespaces",
      "Shape.ClusterNoDeleteCollection<CoreV1.Namespace>, Subresource.NamespaceFinalize, Shape.ClusterStatus<CoreV1.Namespace>"
    ],
    [
      "AppsV1",
      "Deployments",
      "Shape.Namespaced<AppsV1.Deployment>, Shape.NamespacedScale, Shape.NamespacedStatus<AppsV1.Deployment>"
    ],
    [
      "CoreV1",
      "Pods",
      "Shape.Namespaced<CoreV1.Pod>, Subresource.PodAttach, Subresource.PodBinding, Subresource.PodEphemeralContainers, Subresource.PodEviction, Subresource.PodExec, Subresource.PodLogs, Subresource.PodPortForward, Subresource.PodResize, Shape.NamespacedStatus<CoreV1.Pod>"
    ]
  ])("%s.%s can do what the server offers", (module, service, shape) => {
    const text = exported(textOf("src/Api/gen", `${module}.ts`), `${service}Service`)
    const found = new RegExp(`interface ${service}Service extends([^{]*)`).exec(text)?.[1] ?? ""
    assert.strictEqual(found.replaceAll(/\s+/g, " ").trim(), shape)
  })

  it("keep channels and texts in the descriptor alone", () => {
    assert.include(
      textOf("src/Api/gen", "CoreV1.ts"),
      `subresources: ["attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward", "proxy", "resize", "status"]`
    )
  })
})

describe("the emitted facts for an API server", () => {
  it("are the facts", () => {
    assert.deepStrictEqual(Resources.version, facts.version)
    assert.deepStrictEqual(Resources.groups, facts.groups)
    assert.deepStrictEqual<unknown>(Resources.resources, facts.resources)
    assert.deepStrictEqual<unknown>(Fields.definitions, shorten(facts.definitions))
  })
})
